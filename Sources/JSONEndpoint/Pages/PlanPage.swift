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
            do throws(Failure) { return pages.redirect(to: "/rencana/\(plan)", telling: try await act(visit, plan)) } catch {
                if error.symbol == .notSignedIn { throw error }
                return try await show(pages, visit, plan, refusedBy: error)
            }
        },
    ]

    /// What is told of it.
    private static func act(_ visit: Visit, _ plan: String) async throws(Failure) -> String {
        switch try visit.action(of: ["ajukan", "setujui", "kembalikan", "catat"]) {
        case "ajukan":
            _ = try await visit.change("plan submit", ["plan": plan])
            return "diajukan"
        case "setujui":
            _ = try await visit.change("plan agree", ["plan": plan])
            return "disetujui"
        case "kembalikan":
            // A field that is empty is one that is missing.
            guard let reason = visit.fields["alasan"] else { throw Failure(.missingArgument, argument: "reason") }
            _ = try await visit.change("plan return", ["plan": plan, "reason": reason])
            return "dikembalikan"
        default:
            let fields = visit.fields
            let thing = fields["hasil"]?.split(separator: ".", maxSplits: 1).map(String.init) ?? []
            let given = [
                ("rhk", thing.first), ("indicator", thing.count > 1 ? thing[1] : nil), ("period", fields["periode"]), ("text", fields["uraian"]),
                ("value", fields["jumlah"].map(plainNumber)), ("unit", fields["satuan"]),
            ]
            _ = try await visit.change("progress record", given)
            return "dicatat"
        }
    }

    /// Indonesian writes 12,5 where the operation takes 12.5.
    private static func plainNumber(_ text: String) -> String {
        text.filter { $0 != " " }.split(separator: ",", omittingEmptySubsequences: false).joined(separator: ".")
    }

    /// One's own, the newest first.
    private static func plans(_ visit: Visit) async throws(Failure) -> [JSON] {
        try await visit.ask("show plans", ["sort": "-year", "limit": "20"]).at("items").items
    }

    private static func show(_ pages: Pages, _ visit: Visit, _ identifier: String, refusedBy failure: Failure? = nil) async throws(Failure)
        -> Response
    {
        let (words, plan) = (visit.words, try await visit.ask("plan show", ["plan": identifier]))
        let content = plan.at("content")
        let (realised, open) = try await realisations(of: plan, visit)
        let adjustments = try await adjustments(of: plan, visit)
        let own = try await plans(visit)
        let others = own.filter { $0["plan"] != plan["plan"] }.map { other in
            JSON.object([
                "path": .text("/rencana/\(other.plain("plan") ?? "")"), "year": other.at("year"), "title": other.at("title"),
                "state": visit.word("plan_state", other.at("state")),
            ])
        }
        let isOwn = own.contains { $0["plan"] == plan["plan"] }
        let warnings = warnings(of: plan, visit)
        // Of an old version it may be missing.
        func head(_ who: String, _ name: String) -> JSON {
            let head = content.at("head").at(who)
            return head == .null ? .object(["name": plan.at(name)]) : head
        }
        let isBeingWritten = plan.says("state", "DRAFT") || plan.says("state", "SUBMITTED") || plan.says("state", "AMENDING")
        return try await visit.page(
            pages, .plan, "plan_name", here: "plan", refusedBy: failure,
            faults: visit.faults(
                failure, ["reason": "alasan", "text": "uraian", "value": "jumlah", "unit": "satuan", "period": "periode", "rhk": "hasil"]),
            [
                ("is_there", .bool(true)), ("reason", isBeingWritten ? plan.at("reason") : .null), ("is_new_needed", plan.at("is_new_needed")),
                ("year", plan.at("year")),
                ("starts", visit.day(plan.at("starts_on"))), ("ends", visit.day(plan.at("ends_on"))),
                ("state", visit.word("plan_state", plan.at("state"))), ("approach", visit.word("approach", plan.at("approach"))),
                ("form_name", plan.at("form")), ("version", plan["version"]?.number == 0 ? .null : plan.at("version")),
                ("lateness", JSON(words["lateness_\(plan.plain("lateness") ?? "")"])),
                ("due", isBeingWritten ? visit.deadline(plan.at("due_at")) : .null),
                ("employee", head("employee", "name")),
                ("appraiser", head("appraiser", "appraiser_name")),
                ("employee_signed", visit.day(at: plan.at("employee_signed_at"))),
                ("appraiser_signed", visit.day(at: plan.at("appraiser_signed_at"))),
                ("results", .list((content.at("results").items).map { said($0, realised, adjustments, visit) })),
                ("expectations_block", .block("expectations", (content.at("expectations").items).map { named("behaviour", "value", $0, visit) })),
                ("supports_block", .block("supports", (content.at("supports").items).map { named("support", "kind", $0, visit) })),
                ("terms_block", .block("terms", (content.at("terms").items).map { named("term", "kind", $0, visit) })),
                ("warnings_block", .block("warnings", isBeingWritten ? warnings : [])), ("can_submit", .bool(plan.allows("submit"))),
                ("can_agree", .bool(plan.allows("agree"))), ("can_return", .bool(plan.allows("return"))), ("is_own", .bool(isOwn)),
                ("given_reason", JSON(visit.fields["alasan"])),
                ("is_adjusted", .bool(!adjustments.isEmpty)),
                ("progress", isOwn && plan["version"]?.number != 0 ? progress(content, open, visit) : .null),
                ("others_block", .block("others", others)), ("revision", plan.at("revision")),
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

    private static func said(_ result: JSON, _ realised: [String: JSON], _ adjustments: [String: [JSON]], _ visit: Visit) -> JSON {
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
            "adjustments": .list(result.plain("rhk").flatMap { adjustments[$0] } ?? []),
        ])
    }

    /// By result, what leaders have said since the last agreement that asks for another expectation or other resources: what the task ADJUSTMENT is about.
    private static func adjustments(of plan: JSON, _ visit: Visit) async throws(Failure) -> [String: [JSON]] {
        guard plan.says("state", "AGREED") || plan.says("state", "AMENDING"), let person = plan.plain("person") else { return [:] }
        let agreed = (plan.at("versions").fields ?? []).compactMap { $0.value.plain("agreed_at") }.max() ?? ""
        var found: [String: [JSON]] = [:]
        do throws(Failure) {
            let asked =
                ["person": person, "where": "outcome:in.(PENYESUAIAN_EKSPEKTASI,PENYESUAIAN_SUMBER_DAYA) state:CURRENT", "limit": "100"]
                as KeyValuePairs
            for note in try await visit.ask("show record", asked).at("items").items {
                guard let result = note.plain("rhk"), let text = note.plain("text"), (note.plain("made_at") ?? "") > agreed else { continue }
                found[result, default: []].append(
                    .object([
                        "text": .text(text), "giver": note.at("giver_name"), "day": visit.day(note.at("given_on")),
                        "outcome": visit.word("outcome", note.at("outcome")),
                    ]))
            }
        } catch  where [.notFound, .notCleared].contains(error.symbol) {}
        return found
    }

    /// One form for all results: in which period, of which result or indicator, how much or in words.
    private static func progress(_ content: JSON, _ periods: [String], _ visit: Visit) -> JSON {
        var things: [JSON] = []
        func option(_ value: String, _ text: JSON, _ isIndicator: Bool) -> JSON {
            .object([
                "value": .text(value), "text": JSON(text.plain?.beginning(90)), "is_indicator": .bool(isIndicator),
                "is_chosen": .bool(visit.fields["hasil"] == value),
            ])
        }
        for result in content.at("results").items where result.says("state", "ACTIVE") {
            guard let rhk = result.plain("rhk") else { continue }
            things.append(option(rhk, result.at("text"), false))
            for indicator in result.at("indicators").items {
                if let identifier = indicator.plain("indicator") { things.append(option("\(rhk).\(identifier)", indicator.at("text"), true)) }
            }
        }
        guard !things.isEmpty, !periods.isEmpty else { return .null }
        return .object([
            "things": .array(things), "is_refused": .bool(visit.fields["aksi"] == "catat"),
            "periods": .array(periods.map { .object(["code": .text($0), "is_chosen": .bool(visit.fields["periode"] == $0)]) }),
            "value": JSON(visit.fields["jumlah"]), "unit": JSON(visit.fields["satuan"]), "text": JSON(visit.fields["uraian"]),
        ])
    }

    /// By result or indicator, what was realised last: of the periods that have begun within the plan's days, the newest four. And in which of these
    /// it can still be written.
    private static func realisations(of plan: JSON, _ visit: Visit) async throws(Failure) -> (realised: [String: JSON], open: [String]) {
        guard !plan.says("state", "DRAFT"), let agency = plan.plain("agency"), let person = plan.plain("person"),
            let starts = plan.plain("starts_on"),
            let ends = plan.plain("ends_on")
        else { return ([:], []) }
        var (found, open) = ([String: JSON](), [String]())
        // Whoever reads a plan may be from elsewhere, and not see the agency's periods: then there is nothing to tell.
        do throws(Failure) {
            let periods = try await visit.ask("show periods", ["agency": agency, "limit": "200"]).at("items").items
            let begun = periods.filter { period in
                guard let from = period.plain("starts_on"), let until = period.plain("ends_on") else { return false }
                return from <= min(visit.today, ends) && until >= starts && !period.says("state", "CANCELLED")
            }
            for period in begun.sorted(by: { ($0.plain("starts_on") ?? "") > ($1["starts_on"]?.plain ?? "") }).prefix(4) {
                if ["OPEN", "COLLECTING", "RATING"].contains(period.plain("state")) { open += period.plain("period").map { [$0] } ?? [] }
                let rows = try await visit.ask("show realisations", ["person": person, "period": period.plain("period") ?? ""])
                for row in rows.at("items").items where row["plan"] == plan["plan"] {
                    guard let thing = row.plain("indicator") ?? row.plain("rhk"), found[thing] == nil else { continue }
                    let number = row.plain("value").map { [$0, row.plain("unit")].compactMap { $0 }.joined(separator: " ") }
                    let text = [number, row.plain("text")].compactMap { $0 }.joined(separator: " · ")
                    if !text.isEmpty { found[thing] = .object(["text": .text(text), "period": row.at("period")]) }
                }
            }
        } catch  where [.notFound, .notCleared].contains(error.symbol) {}
        return (found, open)
    }
}
