internal import Hummingbird
internal import Operations

/// A form of the sealed survey. Nothing of what is said in it goes anywhere but to its operations.
enum FormPage {
    static let path = "/formulir/{form}"

    static let routes: [Pages.Route] = [
        Pages.Route(path: path, method: .get) { pages, visit throws(Failure) in try await show(pages, visit) },
        Pages.Route(path: path, method: .post) { pages, visit throws(Failure) in
            do throws(Failure) { return try await act(pages, visit) } catch {
                if error.symbol == .notSignedIn { throw error }
                return try await show(pages, visit, refusedBy: error)
            }
        },
    ]

    private static func act(_ pages: Pages, _ visit: Visit) async throws(Failure) -> Response {
        let form = try visit.identifier("form")
        // Sent by a browser that names no button: kept, which harms nobody.
        let action = visit.fields["aksi"] == nil ? "simpan" : try visit.action(of: ["simpan", "serahkan", "tolak"])
        if action == "tolak" {
            _ = try await visit.change("rater decline", ["form": form, "reason_code": visit.fields["alasan"] ?? ""])
            return pages.redirect(to: "/tugas", telling: "ditolak")
        }
        let items = items(of: try await visit.ask("feedback show", ["form": form]))
        // What was left open is nobody's to call "cannot judge"; a draft may leave it so.
        let isHandedIn = action == "serahkan"
        if isHandedIn, let open = items.first(where: { visit.fields["nilai\($0.place)"] == nil }) {
            throw Failure(.missingArgument, argument: "nilai\(open.place)")
        }
        let scores = items.map { visit.fields["nilai\($0.place)"] ?? "-" }.joined(separator: ",")
        let comments = items.compactMap { item in visit.fields["komentar\(item.place)"].map { (item.name, JSON.text($0)) } }
        _ = try await visit.change(
            isHandedIn ? "feedback submit" : "feedback save", ["form": form, "scores": scores, "comments": JSON.object(comments).written])
        return isHandedIn ? pages.redirect(to: "/tugas", telling: "diserahkan") : pages.redirect(to: "/formulir/\(form)", telling: "tersimpan")
    }

    /// In the order of the questionnaire, which is that of scores.
    private static func items(of form: JSON) -> [(place: Int, name: String, item: JSON)] {
        (form["items"]?.fields ?? []).map { ($0.value.at("place").number ?? 0, $0.name, $0.value) }.sorted { $0.0 < $1.0 }
    }

    /// - Parameter failure: Of what was sent: the form is shown as it was filled in.
    private static func show(_ pages: Pages, _ visit: Visit, refusedBy failure: Failure? = nil) async throws(Failure) -> Response {
        let (words, identifier) = (visit.words, try visit.identifier("form"))
        let form = try await visit.ask("feedback show", ["form": identifier])
        let isHandedIn = form.says("state", "HANDED_IN")
        let isFilledIn = failure != nil && visit.fields["aksi"] != "tolak"
        let questions = items(of: form)
        var faults: [String: String] = [:]
        if failure?.symbol == .missingArgument, visit.fields["aksi"] == "serahkan" {
            for (place, _, _) in questions where visit.fields["nilai\(place)"] == nil { faults["nilai\(place)"] = words["fault_nilai"] }
        }
        let shown = questions.map { place, _, item in
            let score = isFilledIn ? visit.fields["nilai\(place)"] : item.plain("score") ?? (isHandedIn ? "-" : nil)
            let comment = isFilledIn ? JSON(visit.fields["komentar\(place)"]) : item.at("comment")
            let anchors = words.pick(item, english: "anchors_english", indonesian: "anchors_indonesian").items
            let options = anchors.enumerated().map { index, anchor in
                JSON.object(["value": .number(index + 1), "text": anchor, "is_checked": .bool(score == "\(index + 1)")])
            }
            return JSON.object([
                "place": .number(place), "name": words.pick(item, english: "english", indonesian: "indonesian"),
                "guides_block": .block("guides", words.pick(item, english: "guides_english", indonesian: "guides_indonesian").items),
                "options": .array(options),
                "is_unjudged": .bool(score == "-"), "comment": comment, "fault": JSON(faults["nilai\(place)"]),
            ])
        }
        let reasons = ["TIDAK_MENGENAL", "TIDAK_BERTUGAS_BERSAMA", "KONFLIK_KEPENTINGAN", "BEBAN_BERLEBIH", "CUTI"]
        // Somebody who was overtaken sends it once more knowing that; any other refusal leaves what was seen.
        let isOvertaken = failure?.symbol == .revisionMismatch
        let kind = form.plain("kind") == "PERSON" ? nil : words["kind_\(form.plain("kind") ?? "")"]
        return try await visit.page(
            pages, .form, "form", here: "tasks", refusedBy: failure, faults: faults,
            [
                ("path", .text("/formulir/\(identifier)")), ("name", form.at("name")), ("kind", JSON(kind)), ("unit", form.at("unit")),
                ("category", visit.word("category", form.at("category"))), ("due", visit.deadline(form.at("due_at"))),
                ("warning", words.pick(form, english: "notice", indonesian: "pemberitahuan")), ("items", .array(shown)),
                ("is_handed_in", .bool(isHandedIn)), ("is_draft", .bool(form.says("state", "DRAFT"))),
                ("revision", JSON(isOvertaken ? form.plain("revision") : visit.fields["revisi"] ?? form.plain("revision"))),
                (
                    "reasons",
                    .array(reasons.map { .object(["value": .text($0), "text": JSON(words["decline_\($0)"])]) })
                ),
            ])
    }
}
