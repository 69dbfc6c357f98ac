internal import Hummingbird
internal import Operations

/// A plan of work (SKP): one's own, or one that waits for one's signature.
enum PlanPage {
    static let path = "/rencana/{plan}"

    static let routes: [Pages.Route] = [
        Pages.Route(path: "/rencana", method: .get) { pages, visit throws(Failure) in
            guard let newest = try await plans(visit).first?["plan"]?.plain else {
                return try await visit.page(pages, .plan, "plan", here: "plan", [("is_nothing", .bool(true))])
            }
            return try await show(pages, visit, newest)
        },
        Pages.Route(path: path, method: .get) { pages, visit throws(Failure) in try await show(pages, visit, visit.identifier("plan")) },
        Pages.Route(path: path, method: .post) { pages, visit throws(Failure) in
            let plan = try visit.identifier("plan")
            let (operation, notice) = visit.fields["aksi"] == "setujui" ? ("plan agree", "disetujui") : ("plan submit", "diajukan")
            do throws(Failure) { _ = try await visit.change(operation, ["plan": plan]) } catch {
                if error.symbol == .notSignedIn { throw error }
                return try await show(pages, visit, plan, refusedBy: error)
            }
            return pages.redirect(to: "/rencana/\(plan)", telling: notice)
        },
    ]

    /// One's own, the newest first.
    private static func plans(_ visit: Visit) async throws(Failure) -> [JSON] {
        try await visit.ask("show plans", ["sort": "-year", "limit": "20"]).at("items").items
    }

    private static func show(_ pages: Pages, _ visit: Visit, _ identifier: String, refusedBy failure: Failure? = nil) async throws(Failure)
        -> Response
    {
        let (words, plan) = (visit.words, try await visit.ask("plan show", ["plan": identifier]))
        let (content, realised) = (plan.at("content"), try await realisations(of: plan, visit))
        let others = try await plans(visit).filter { $0["plan"] != plan["plan"] }.map { other in
            JSON.object([
                "path": .text("/rencana/\(other.plain("plan") ?? "")"), "year": other.at("year"), "title": other.at("title"),
                "state": visit.word("plan_state", other.at("state")),
            ])
        }
        let warnings = warnings(of: plan, visit)
        // Of an old version it may be missing.
        func head(_ who: String, _ name: String) -> JSON {
            let head = content.at("head").at(who)
            return head == .null ? .object(["name": plan.at(name)]) : head
        }
        let isBeingWritten = plan.says("state", "DRAFT") || plan.says("state", "SUBMITTED") || plan.says("state", "AMENDING")
        return try await visit.page(
            pages, .plan, "plan_name", here: "plan", refusedBy: failure,
            [
                ("is_there", .bool(true)), ("reason", plan.at("reason")), ("is_new_needed", plan.at("is_new_needed")), ("year", plan.at("year")),
                ("starts", visit.day(plan.at("starts_on"))), ("ends", visit.day(plan.at("ends_on"))),
                ("state", visit.word("plan_state", plan.at("state"))), ("approach", visit.word("approach", plan.at("approach"))),
                ("form_name", plan.at("form")), ("version", plan["version"]?.number == 0 ? .null : plan.at("version")),
                ("lateness", JSON(words["lateness_\(plan.plain("lateness") ?? "")"])),
                ("due", isBeingWritten ? visit.deadline(plan.at("due_at")) : .null),
                ("employee", head("employee", "name")),
                ("appraiser", head("appraiser", "appraiser_name")),
                ("employee_signed", visit.day(at: plan.at("employee_signed_at"))),
                ("appraiser_signed", visit.day(at: plan.at("appraiser_signed_at"))),
                ("results", .list((content.at("results").items).map { said($0, realised, visit) })),
                ("expectations_block", .block("expectations", (content.at("expectations").items).map { named("behaviour", "value", $0, visit) })),
                ("supports_block", .block("supports", (content.at("supports").items).map { named("support", "kind", $0, visit) })),
                ("terms_block", .block("terms", (content.at("terms").items).map { named("term", "kind", $0, visit) })),
                ("warnings_block", .block("warnings", isBeingWritten ? warnings : [])), ("can_submit", .bool(plan.allows("submit"))),
                ("can_agree", .bool(plan.allows("agree"))), ("others_block", .block("others", others)), ("revision", plan.at("revision")),
                ("path", .text("/rencana/\(identifier)")), ("key", .text(RequestNumber.make())),
            ])
    }

    /// Those of a plan that is still written; what was agreed is no longer looked through.
    private static func warnings(of plan: JSON, _ visit: Visit) -> [JSON] {
        let found = (plan.at("warnings").fields ?? []).map(\.value)
        return found.sorted { ($0.at("place").number ?? 0) < ($1.at("place").number ?? 0) }.map { warning in
            JSON.object([
                "text": visit.words.pick(warning, english: "english", indonesian: "indonesian"), "basis": warning.at("basis"),
                "is_blocking": warning.at("is_blocking"),
            ])
        }
    }

    private static func named(_ list: String, _ value: String, _ item: JSON, _ visit: Visit) -> JSON {
        .object(["name": visit.word(list, item.at(value)), "choice": visit.word("choice", item.at("choice")), "text": item.at("text")])
    }

    private static func said(_ result: JSON, _ realised: [String: JSON], _ visit: Visit) -> JSON {
        let indicators = (result.at("indicators").items).map { indicator in
            let aspects = (indicator.at("aspects").items).compactMap(\.plain).map { visit.words.value("aspect", $0) }
            return JSON.object([
                "text": indicator.at("text"), "target": indicator.at("target"), "baseline": indicator.at("baseline"),
                "aspects": JSON(aspects.isEmpty ? nil : aspects.joined(separator: ", ")),
                "perspective": visit.word("perspective", indicator.at("perspective")),
                "realised": indicator.plain("indicator").flatMap { realised[$0] } ?? .null,
            ])
        }
        return .object([
            "text": result.at("text"), "priority": visit.word("priority", result.at("priority")), "assigned_by": result.at("assigned_by"),
            "is_removed": .bool(result.says("state", "REMOVED")), "indicators": .list(indicators),
            "realised": result.plain("rhk").flatMap { realised[$0] } ?? .null,
        ])
    }

    /// By result or indicator, what was realised last: of the periods that have begun within the plan's days, the newest four.
    private static func realisations(of plan: JSON, _ visit: Visit) async throws(Failure) -> [String: JSON] {
        guard !plan.says("state", "DRAFT"), let agency = plan.plain("agency"), let person = plan.plain("person"),
            let starts = plan.plain("starts_on"),
            let ends = plan.plain("ends_on")
        else { return [:] }
        var found: [String: JSON] = [:]
        // Whoever reads a plan may be from elsewhere, and not see the agency's periods: then there is nothing to tell.
        do throws(Failure) {
            let periods = try await visit.ask("show periods", ["agency": agency, "limit": "200"]).at("items").items
            let begun = periods.filter { period in
                guard let from = period.plain("starts_on"), let until = period.plain("ends_on") else { return false }
                return from <= min(visit.today, ends) && until >= starts && !period.says("state", "CANCELLED")
            }
            for period in begun.sorted(by: { ($0.plain("starts_on") ?? "") > ($1["starts_on"]?.plain ?? "") }).prefix(4) {
                let rows = try await visit.ask("show realisations", ["person": person, "period": period.plain("period") ?? ""])
                for row in rows.at("items").items where row["plan"] == plan["plan"] {
                    guard let thing = row.plain("indicator") ?? row.plain("rhk"), found[thing] == nil else { continue }
                    let number = row.plain("value").map { [$0, row.plain("unit")].compactMap { $0 }.joined(separator: " ") }
                    let text = [number, row.plain("text")].compactMap { $0 }.joined(separator: " · ")
                    if !text.isEmpty { found[thing] = .object(["text": .text(text), "period": row.at("period")]) }
                }
            }
        } catch  where [.notFound, .notCleared].contains(error.symbol) {}
        return found
    }
}
