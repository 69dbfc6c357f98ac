internal import Hummingbird
internal import Operations

/// What somebody was rated, and why.
enum ResultPage {
    static let path = "/hasil/{result}"

    static let routes: [Pages.Route] = [
        Pages.Route(path: "/hasil", method: .get) { pages, visit throws(Failure) in
            guard let newest = try await results(visit).first?["result"]?.plain else {
                return try await visit.page(pages, .result, "result", here: "result", [("is_nothing", .bool(true))])
            }
            return try await show(pages, visit, newest)
        },
        Pages.Route(path: path, method: .get) { pages, visit throws(Failure) in try await show(pages, visit, visit.identifier("result")) },
        Pages.Route(path: path, method: .post) { pages, visit throws(Failure) in
            let result = try visit.identifier("result")
            let notice: String
            do throws(Failure) {
                let isSigned = try visit.action(of: ["terima", "tandatangani"]) == "tandatangani"
                _ = try await visit.change(isSigned ? "result countersign" : "result receive", ["result": result])
                notice = isSigned ? "ditandatangani" : "diterima"
            } catch {
                if error.symbol == .notSignedIn { throw error }
                return try await show(pages, visit, result, refusedBy: error)
            }
            return pages.redirect(to: "/hasil/\(result)", telling: notice)
        },
    ]

    /// One's own, the newest first; what was superseded comes last.
    private static func results(_ visit: Visit) async throws(Failure) -> [JSON] {
        let found = try await visit.ask("result mine", ["sort": "-published_at", "limit": "50"]).at("items").items
        return found.filter { !$0.says("state", "SUPERSEDED") } + found.filter { $0.says("state", "SUPERSEDED") }
    }

    private static func show(_ pages: Pages, _ visit: Visit, _ identifier: String, refusedBy failure: Failure? = nil) async throws(Failure)
        -> Response
    {
        let (words, result) = (visit.words, try await visit.ask("result show", ["result": identifier]))
        let steps = try await visit.ask("result explain", ["result": identifier]).at("items").items
        func told(_ topics: (String) -> Bool) -> JSON {
            .list(
                steps.filter { topics($0.plain("topic") ?? "") }.map {
                    .object(["text": words.pick($0, english: "meaning", indonesian: "arti"), "basis": $0.at("basis")])
                })
        }
        let others = try await results(visit).filter { $0["result"] != result["result"] }.map { other in
            JSON.object([
                "path": .text("/hasil/\(other.plain("result") ?? "")"), "period": other.at("period"),
                "predicate": visit.word("predicate", other.at("predicate")), "day": visit.day(at: other.at("published_at")),
                "is_superseded": .bool(other.says("state", "SUPERSEDED")),
            ])
        }
        let (inputs, achievement) = (result.at("inputs"), result.plain("achievement"))
        return try await visit.page(
            pages, .result, "result", here: "result", refusedBy: failure,
            [
                ("is_there", .bool(true)), ("name", result.at("name")), ("post", result.at("post")), ("revision", result.at("revision")),
                ("period", result.at("period")), ("agency", inputs["period"]?["agency_name"] ?? result.at("agency")),
                ("starts", visit.day(inputs.at("period").at("starts_on"))), ("ends", visit.day(inputs.at("period").at("ends_on"))),
                ("predicate_text", visit.word("predicate", result.at("predicate"))), ("work", visit.word("expectation", result.at("work_result"))),
                ("behaviour_text", visit.word("expectation", result.at("behaviour"))), ("appraiser", result.at("appraiser_name")),
                ("unit_name", inputs["achievement"]?["name"] ?? .null),
                ("achievement_text", JSON(achievement.map { words["achievement_\($0)"] ?? words.value("predicate", $0) })),
                ("curve", curve(achievement, own: result.plain("predicate"), visit)), ("notes", result.at("notes")),
                ("steps", told { !["OBJECTION", "NOTES"].contains($0) }), ("disagree_block", .block("disagree", told { $0 == "OBJECTION" }.items)),
                ("published", visit.day(at: result.at("published_at"))), ("received", visit.day(at: result.at("received_at"))),
                ("countersigned", visit.day(at: result.at("countersigned_at"))),
                ("receive_by_text", result["received_at"] == .null ? visit.deadline(result.at("receive_by")) : .null),
                ("countersign_by_text", result["countersigned_at"] == .null ? visit.deadline(result.at("countersign_by")) : .null),
                ("can_receive", .bool(result.allows("receive"))), ("can_countersign", .bool(result.allows("countersign"))),
                ("is_superseded", .bool(result.says("state", "SUPERSEDED"))), ("others_block", .block("others", others)),
                ("path", .text("/hasil/\(identifier)")),
                ("key", .text(RequestNumber.make())),
            ])
    }

    private static let achievements = ["SANGAT_KURANG", "KURANG", "BUTUH_PERBAIKAN", "BAIK", "ISTIMEWA"]
    private static let predicates = ["SANGAT_KURANG", "KURANG", "BUTUH_PERBAIKAN", "BAIK", "SANGAT_BAIK"]

    /// The regulation's drawing (P94-97), which has no scale: bars fall with the distance from the peak, which lies where the unit is.
    private static func curve(_ achievement: String?, own: String?, _ visit: Visit) -> JSON {
        guard let peak = achievement.flatMap({ achievements.firstIndex(of: $0) }) else { return .null }
        let bars = predicates.enumerated().map { place, predicate in
            let height = [72, 40, 22, 11, 6][abs(place - peak)]
            // The terms of law, in two lines where they have two words.
            let lines = (Words(language: .indonesian)["predicate_\(predicate)"] ?? predicate).split(separator: " ").map(String.init)
            return JSON.object([
                "x": .number(place * 60 + 8), "y": .number(90 - height), "height": .number(height), "middle": .number(place * 60 + 30),
                "above": .number(85 - height), "first": JSON(lines.first), "second": JSON(lines.count > 1 ? lines[1] : nil),
                "is_own": .bool(predicate == own),
            ])
        }
        return .object(["bars": .array(bars), "you": .text(visit.language == .indonesian ? "Anda" : "you")])
    }
}
