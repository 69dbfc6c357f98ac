internal import Hummingbird
internal import Operations

/// Passwords: the first one with a printed code, a code for a forgotten one, another one in the place of one's own. None of them is ever sent back to the
/// browser, not even as it was mistyped; whether there is such a login nobody learns here.
enum SecretPage {
    static let redeeming = "/kode"
    static let asking = "/lupa"
    static let changing = "/sandi"
    /// Not `LoginPage.password`, which opens a session wherever it stands.
    private static let (current, new, again) = ("sandi_lama", "sandi_baru", "sandi_ulang")

    static let routes: [Pages.Route] = [
        Pages.Route(path: redeeming, method: .get, isOpen: true) { pages, visit throws(Failure) in show(pages, visit) },
        Pages.Route(path: redeeming, method: .post, isOpen: true) { pages, visit throws(Failure) in await redeem(pages, visit) },
        Pages.Route(path: asking, method: .get, isOpen: true) { pages, visit throws(Failure) in ask(pages, visit) },
        Pages.Route(path: asking, method: .post, isOpen: true) { pages, visit throws(Failure) in
            // Nothing of the answer: it is the same for a login that nobody has.
            do throws(Failure) { _ = try await visit.change("password reset", ["login": visit.fields[LoginPage.login] ?? ""]) } catch {
                return ask(pages, visit, refusedBy: error)
            }
            return pages.redirect(to: redeeming, telling: "diminta")
        },
        Pages.Route(path: changing, method: .get) { pages, visit throws(Failure) in try await change(pages, visit) },
        Pages.Route(path: changing, method: .post) { pages, visit throws(Failure) in
            do throws(Failure) {
                try checkRepetition(visit)
                _ = try await visit.change(
                    "password change", ["password": visit.fields[current] ?? "", "new_password": visit.fields[new] ?? ""])
            } catch {
                if error.symbol == .notSignedIn { throw error }
                return try await change(pages, visit, refusedBy: error)
            }
            return pages.redirect(to: "/tugas", telling: "sandi_diganti")
        },
    ]

    /// Whoever has a code chooses a password, and is in: they would only type it a third time.
    private static func redeem(_ pages: Pages, _ visit: Visit) async -> Response {
        var visit = visit
        do throws(Failure) {
            try checkRepetition(visit)
            let password = visit.fields[new] ?? ""
            let redeemed = try await visit.change("invitation redeem", ["code": visit.fields["kode"] ?? "", "new_password": password])
            do throws(Failure) { try await LoginPage.open(&visit, redeemed.plain("login") ?? "", password) } catch {
                return pages.redirect(to: "/masuk", telling: "dipilih")
            }
        } catch { return show(pages, visit, refusedBy: error) }
        var response = pages.redirect(to: "/tugas", telling: "dipilih_masuk")
        response.headers[values: .setCookie] += visit.cookies
        return response
    }

    /// Byte for byte: what looks alike may be another password.
    private static func checkRepetition(_ visit: Visit) throws(Failure) {
        guard let first = visit.fields[new], let second = visit.fields[again] else { return }
        guard first.utf8.elementsEqual(second.utf8) else { throw Failure(.badValue, argument: again) }
    }

    private static func show(_ pages: Pages, _ visit: Visit, refusedBy failure: Failure? = nil) -> Response {
        pages.page(
            .code, visit.words["choose_password"], visit, refusedBy: failure,
            faults: visit.faults(failure, ["code": "kode", "new_password": new, again: again], [.badCode: "kode"]),
            [("code", JSON(visit.fields["kode"]))])
    }

    private static func ask(_ pages: Pages, _ visit: Visit, refusedBy failure: Failure? = nil) -> Response {
        pages.page(
            .forgotten, visit.words["ask_code"], visit, refusedBy: failure, faults: visit.faults(failure, ["login": LoginPage.login]),
            [("login", JSON(visit.fields[LoginPage.login]))])
    }

    private static func change(_ pages: Pages, _ visit: Visit, refusedBy failure: Failure? = nil) async throws(Failure) -> Response {
        let me = try await visit.ask("whoami")
        // Whose password it is: for the browser's keeper of passwords.
        return try await visit.page(
            pages, .password, "change_password", here: "", refusedBy: failure,
            faults: visit.faults(failure, ["password": current, "new_password": new, again: again], [.badCredentials: current]), me: me,
            [("login", me.at("login"))])
    }
}
