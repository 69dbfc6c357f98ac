internal import Hummingbird
internal import Operations

/// Whom one evaluates in the periods whose evaluation runs, and whose appraiser below has let the time go by.
enum AssessmentsPage {
    static let path = "/penilaian"

    static let routes: [Pages.Route] = [
        Pages.Route(path: path, method: .get) { pages, visit throws(Failure) in try await show(pages, visit) }
    ]

    private static func show(_ pages: Pages, _ visit: Visit) async throws(Failure) -> Response {
        let me = try await visit.ask("whoami")
        // Of a period that is over nothing is due: teams' evaluations are never signed.
        let open = try await assessments("state:in.(WAITING,DRAFT,SUBMITTED)", visit).filter { $0.at("due_at") != .null }
        var periods: [JSON] = []
        // What is not signed is of a period whose evaluation runs; what is signed already belongs beside it.
        for about in open where !periods.contains(where: { $0["agency"] == about["agency"] && $0["period"] == about["period"] }) {
            periods.append(about)
        }
        var groups: [JSON] = []
        for period in periods.sorted(by: {
            ($0.plain("period") ?? "", $0.plain("agency") ?? "") > ($1.plain("period") ?? "", $1.plain("agency") ?? "")
        }) {
            guard let agency = period.plain("agency"), let code = period.plain("period") else { continue }
            let signed = try await assessments("agency:\(agency) period:\(code) state:SIGNED", visit)
            let all = open.filter { $0["agency"] == period["agency"] && $0["period"] == period["period"] } + signed
            let own = all.filter { isOwn($0, of: me) }.sorted { ($0.plain("name") ?? "") < ($1.plain("name") ?? "") }
            let others = all.filter { !isOwn($0, of: me) }
            let late = others.filter { AssessmentPage.stepsIn($0, me, visit) }
            groups.append(
                .object([
                    "agency": .text(agency), "period": .text(code), "own_block": .block("own", own.map { said($0, visit) }),
                    "late_block": .block("late", late.map { said($0, visit) }),
                    "others": others.count > late.count ? .number(others.count - late.count) : .null,
                ]))
        }
        return try await visit.page(
            pages, .assessments, "assessments", here: "assessments", me: me, [("groups", .array(groups)), ("is_nothing", .bool(groups.isEmpty))])
    }

    private static func assessments(_ conditions: String, _ visit: Visit) async throws(Failure) -> [JSON] {
        try await visit.ask("show assessments", ["where": conditions, "limit": "200"]).at("items").items
    }

    static func isOwn(_ assessment: JSON, of me: JSON) -> Bool {
        let rater = assessment.at("taken_over_by") == .null ? assessment.at("appraiser") : assessment.at("taken_over_by")
        return rater != .null && rater == me.at("person")
    }

    private static func said(_ assessment: JSON, _ visit: Visit) -> JSON {
        let words = visit.words
        let rated = [("work_result", "work_result"), ("behaviour", "behaviour")].compactMap { label, name in
            assessment.plain(name).map { "\(words[label] ?? ""): \(words.value("expectation", $0))" }
        }
        var details = [assessment.plain("post"), assessment.says("kind", "TEAM") ? words["kind_TEAM"] : nil].compactMap { $0 }
        if let last = assessment.plain("last_predicate") {
            details.append("\(words["last_result"] ?? "") \(assessment.plain("last_period") ?? ""): \(words.value("predicate", last))")
        }
        if let survey = assessment.plain("survey") { details.append("\(words["survey"] ?? ""): \(survey.spoken(in: visit.language))") }
        if let planned = assessment.plain("rhk_count") {
            details.append("\(assessment.plain("realised_count") ?? "0")/\(planned) \(words["rhk_realised"] ?? "")")
            // Where nothing is realised, nothing shows it.
            if let files = assessment.plain("evidence_count"), files != "0" { details.append("\(files) \(words["evidence"] ?? "")") }
            details.append("\(assessment.plain("note_count") ?? "0") \(words["record_notes"] ?? "")")
            // Where no leader has a matrix, nobody is compared by it.
            if let parts = assessment.plain("role_count"), parts != "0" { details.append("\(parts) \(words["roles_played"] ?? "")") }
        }
        let isDone = assessment.says("state", "SIGNED") || !["submit", "rate", "sign", "take_over", "accept"].contains { assessment.allows($0) }
        let isHandedIn = assessment.says("state", "SUBMITTED") && !assessment.allows("sign")
        return .object([
            "path": .text("\(path)/\(assessment.plain("assessment") ?? "")"), "name": assessment.at("name"),
            "state": visit.word("assessment_state", assessment.at("state")), "predicate": visit.word("predicate", assessment.at("predicate")),
            "rated": JSON(rated.isEmpty ? nil : rated.joined(separator: " · ")),
            "detail": JSON(details.isEmpty ? nil : details.joined(separator: " · ")),
            "is_proposed_to": assessment.at("is_proposed_to"), "due": isDone ? .null : visit.deadline(assessment.at("due_at")),
            "is_late": .bool(!isHandedIn && visit.isOver(assessment.at("due_at"))),
        ])
    }
}

extension String {
    /// A figure as it is written here: 4,2 in Indonesian. The ends of a scale are said, not computed.
    func spoken(in language: Language) -> String {
        let said = language == .indonesian ? split(separator: ".", omittingEmptySubsequences: false).joined(separator: ",") : self
        if said.hasPrefix(">=") { return "≥ \(said.dropFirst(2))" }
        return said.hasPrefix("<=") ? "≤ \(said.dropFirst(2))" : said
    }
}
