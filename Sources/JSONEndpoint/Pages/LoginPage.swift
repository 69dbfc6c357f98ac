internal import HTTPTypes
internal import Hummingbird
internal import Operations

/// Logging in, and out.
enum LoginPage {
    static let login = "nama"
    static let password = "sandi"

    static let routes: [Pages.Route] = [
        Pages.Route(path: "/masuk", method: .get, isOpen: true) { pages, visit throws(Failure) in show(pages, visit) },
        // The password was looked at before: whoever gets here without a session gave none.
        Pages.Route(path: "/masuk", method: .post) { pages, visit throws(Failure) in
            pages.redirect(to: goal(visit) ?? "/tugas")
        },
        Pages.Route(path: "/keluar", method: .post, isOpen: true) { pages, visit throws(Failure) in
            if visit.token != nil {
                do throws(Failure) { _ = try await visit.change("session close") } catch  where error.symbol == .notSignedIn {}
            }
            var response = pages.redirect(to: "/masuk", telling: "keluar")
            response.headers[values: .setCookie].append(Browser.closing)
            return response
        },
    ]

    /// Opens a session; the one before it ends.
    static func open(_ visit: inout Visit, _ login: String, _ password: String) async throws(Failure) {
        let former = visit
        visit.token = nil
        let session = try await visit.ask("session open", ["login": login, "password": password])
        guard let text = session.plain("token"), let token = Token(text) else { throw Failure(.badCredentials) }
        visit.token = token
        visit.cookies.append(Browser.opening(text))
        if former.token != nil { _ = try? await former.ask("session close") }
    }

    /// Where somebody wanted to go, if it is a page of ours.
    static func goal(_ visit: Visit) -> String? { (visit.fields["ke"] ?? visit.query("ke")).flatMap { Browser.isOwnPath($0) ? $0 : nil } }

    /// Whoever asks for something has to log in first, and comes back to it. What was filled in comes along.
    static func ask(_ pages: Pages, _ visit: Visit) -> Response {
        if visit.request.method == .post { return show(pages, visit, refusedBy: Failure(.notSignedIn)) }
        let path = visit.request.uri.path
        var response = pages.redirect(to: Browser.isOwnPath(path) && path != "/tugas" ? "/masuk?ke=\(path)" : "/masuk")
        if visit.token != nil { response.headers[.setCookie] = Browser.closing }
        return response
    }

    static func show(_ pages: Pages, _ visit: Visit, refusedBy failure: Failure? = nil) -> Response {
        let path = visit.request.uri.path
        var carried = visit.fields.pairs.filter { ![login, password].contains($0.name) }
        // Two slashes before a path would be a host to a browser. Passwords do not come along.
        let isOwnPage = Browser.isOwnPath(path) && path != SecretPage.changing
        if !isOwnPage {
            let goal = goal(visit) ?? (Browser.isOwnPath(path) ? path : nil)
            carried = goal.map { [("ke", $0)] } ?? []
        }
        let isCarrying = isOwnPage && !carried.isEmpty
        return pages.page(
            // Why one has to log in again stands with what comes along.
            .login, visit.words["log_in"], visit, status: failure.map { .init(code: $0.symbol.meaning.status) } ?? .ok,
            refusedBy: isCarrying && failure?.symbol == .notSignedIn ? nil : failure,
            [
                ("action", .text(isOwnPage && visit.request.method == .post ? path : "/masuk")), ("login", JSON(visit.fields[login])),
                ("is_carrying", .bool(isCarrying)),
                ("carried", .list(carried.map { .object(["name": .text($0.name), "text": .text($0.text)]) })),
            ])
    }
}
