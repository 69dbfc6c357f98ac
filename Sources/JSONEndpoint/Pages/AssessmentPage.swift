internal import Hummingbird
internal import Operations

/// One assessment: what there is to judge by, the form in which somebody is rated, and what comes after it.
enum AssessmentPage {
    static let path = "/penilaian/{assessment}"

    static let routes: [Pages.Route] = [
        Pages.Route(path: path, method: .get) { pages, visit throws(Failure) in try await show(pages, visit, visit.identifier("assessment")) },
        Pages.Route(path: path, method: .post) { pages, visit throws(Failure) in
            let assessment = try visit.identifier("assessment")
            var isKept = false
            do throws(Failure) {
                let (notice, isStaying) = try await act(visit, assessment, &isKept)
                return pages.redirect(to: isStaying ? "\(AssessmentsPage.path)/\(assessment)" : AssessmentsPage.path, telling: notice)
            } catch {
                if error.symbol == .notSignedIn { throw error }
                return try await show(pages, visit, assessment, refusedBy: error, isKept: isKept)
            }
        },
    ]

    /// - Parameter isKept: Whether what was written is kept, though it was not handed in.
    /// - Returns: What is told of it, and whether one stays with this person.
    private static func act(_ visit: Visit, _ assessment: String, _ isKept: inout Bool) async throws(Failure) -> (String, Bool) {
        let about = ["assessment": assessment] as KeyValuePairs
        let action = try visit.action(of: ["simpan", "serahkan", "pakai", "ambil", "terima", "tolak", "tandatangani"])
        switch action {
        case "simpan", "serahkan":
            // Two requests, each with a key of its own: pressed twice, both are done once.
            guard let second = visit.fields["kunci2"] else { throw Failure(.keyRequired) }
            let kept = try await visit.change("assessment rate", ratings(assessment, visit.fields))
            guard action == "serahkan" else { return ("penilaian_tersimpan", true) }
            isKept = true
            _ = try await visit.change("assessment submit", about, key: second, revision: kept.plain("revision"))
            return ("penilaian_diserahkan", false)
        case "pakai":
            _ = try await visit.change("assessment carry_over", about)
            return ("penilaian_dipakai", true)
        case "tandatangani":
            _ = try await visit.change("assessment sign", about)
            return ("penilaian_ditandatangani", false)
        default:
            guard let reason = visit.fields["alasan"] else { throw Failure(.missingArgument, argument: "reason") }
            let (operation, notice) =
                switch action {
                case "ambil": ("assessment take_over", "penilaian_diambil")
                case "terima": ("assessment accept", "usulan_diterima")
                default: ("assessment refuse", "usulan_ditolak")
                }
            _ = try await visit.change(operation, ["assessment": assessment, "reason": reason])
            return (notice, true)
        }
    }

    /// What was not chosen stays as it was; an empty text takes a text away.
    private static func ratings(_ assessment: String, _ fields: FormFields) -> [(String, String?)] {
        [
            ("assessment", assessment), ("work_result", fields["hasil_kerja"]), ("behaviour", fields["perilaku"]),
            ("work_reason", fields["alasan_hasil"] ?? ""), ("behaviour_reason", fields["alasan_perilaku"] ?? ""), ("notes", fields["catatan"] ?? ""),
        ]
    }

    /// Whoever stands above does so when the time of whoever evaluates is over.
    static func stepsIn(_ assessment: JSON, _ me: JSON, _ visit: Visit) -> Bool {
        !AssessmentsPage.isOwn(assessment, of: me) && visit.isOver(assessment.at("due_at"))
            && (assessment.allows("take_over") || assessment.allows("sign"))
    }

    private static func show(
        _ pages: Pages, _ visit: Visit, _ identifier: String, refusedBy failure: Failure? = nil, isKept: Bool = false
    ) async throws(Failure) -> Response {
        let (words, fields) = (visit.words, visit.fields)
        let me = try await visit.ask("whoami")
        let shown = try await visit.ask("assessment show", ["assessment": identifier])
        let isOwn = AssessmentsPage.isOwn(shown, of: me)
        let isFilledIn = failure != nil && ["simpan", "serahkan"].contains(fields["aksi"])
        func text(_ field: String, _ name: String) -> JSON { isFilledIn ? JSON(fields[field]) : shown.at(name) }
        let isOvertaken = failure?.symbol == .revisionMismatch
        let isSteppingIn = stepsIn(shown, me, visit)
        let proposal = shown.at("inputs").at("proposals").items.last { $0.says("state", "OPEN") }
        var content: [(String, JSON)] = [
            ("path", .text("\(AssessmentsPage.path)/\(identifier)")), ("name", shown.at("name")), ("post", shown.at("post")),
            ("unit", shown.at("unit")),
            ("agency", shown.at("agency")), ("period", shown.at("period")), ("state", visit.word("assessment_state", shown.at("state"))),
            ("appraiser", isOwn ? .null : shown.at("appraiser_name")), ("due", visit.deadline(shown.at("due_at"))),
            ("is_late", .bool(!shown.says("state", "SIGNED") && visit.isOver(shown.at("due_at")))),
            ("achievement_text", JSON(shown.plain("achievement").map { words["achievement_\($0)"] ?? words.value("predicate", $0) })),
            ("achievement_unit", shown.at("achievement_unit")), ("is_unachieved", .bool(shown.allows("rate") && shown.at("achievement") == .null)),
            ("own_achievement_text", JSON(shown.plain("own_achievement").map { words["achievement_\($0)"] ?? words.value("predicate", $0) })),
            ("work", visit.word("expectation", shown.at("work_result"))), ("behaviour_text", visit.word("expectation", shown.at("behaviour"))),
            ("predicate_text", visit.word("predicate", shown.at("predicate"))),
            ("survey_text", JSON(shown.plain("survey").map { $0.spoken(in: visit.language) })),
            ("override_text", visit.word("predicate", shown.at("override"))),
            ("is_kept", .bool(isKept)), ("is_over", .bool(isOwn && shown.allows("rate") && visit.isOver(shown.at("due_at")))),
            ("is_final", shown.at("is_final")),
            ("can_rate", .bool(shown.allows("rate"))), ("can_carry", .bool(shown.allows("carry_over"))),
            ("is_carried", .bool(shown.says("carry_over", "CARRIED"))), ("is_handed_in", .bool(shown.says("state", "SUBMITTED"))),
            ("can_sign", .bool(shown.allows("sign") && (isOwn || isSteppingIn))), ("can_take_over", .bool(shown.allows("take_over") && isSteppingIn)),
            ("waits_for", .bool(!isOwn && !isSteppingIn && (shown.allows("take_over") || shown.allows("sign")))),
            ("can_answer", .bool(shown.allows("accept"))), ("proposal", proposal.map { said($0, visit) } ?? .null),
            (
                "work_options",
                options(
                    "HASIL_KERJA", "hasil_kerja", isFilledIn ? fields["hasil_kerja"] ?? shown.plain("work_result") : shown.plain("work_result"),
                    shown, visit)
            ),
            (
                "behaviour_options",
                options(
                    "PERILAKU_KERJA", "perilaku", isFilledIn ? fields["perilaku"] ?? shown.plain("behaviour") : shown.plain("behaviour"), shown, visit
                )
            ),
            ("work_reason", text("alasan_hasil", "work_reason")), ("behaviour_reason", text("alasan_perilaku", "behaviour_reason")),
            ("notes", text("catatan", "notes")), ("kept_notes", shown.at("notes")), ("given_reason", JSON(fields["alasan"])),
            ("is_overtaken", .bool(isOvertaken && isFilledIn)), ("last_event", lastEvent(shown, visit)),
            // Somebody who was overtaken sends it once more knowing that; any other refusal leaves what was seen.
            ("revision", JSON(isOvertaken || isKept ? shown.plain("revision") : fields["revisi"] ?? shown.plain("revision"))),
            ("key", .text(RequestNumber.make())), ("key2", .text(RequestNumber.make())),
        ]
        content += inputs(shown, visit)
        return try await visit.page(
            pages, .assessment, "assessment", here: "assessments", refusedBy: failure,
            faults: visit.faults(
                failure,
                [
                    "work_result": "hasil_kerja", "behaviour": "perilaku", "work_reason": "alasan_hasil", "behaviour_reason": "alasan_perilaku",
                    "notes": "catatan", "reason": "alasan",
                ]), me: me, content)
    }

    private static func options(_ aspect: String, _ field: String, _ chosen: String?, _ shown: JSON, _ visit: Visit) -> JSON {
        let guides = shown.at("guides").items
        return .array(
            ["DI_ATAS", "SESUAI", "DI_BAWAH"].map { rating in
                let guide = guides.first { $0.says("aspect", aspect) && $0.says("rating", rating) } ?? .null
                return .object([
                    "field": .text(field), "value": .text(rating), "text": .text(visit.words.value("expectation", rating)),
                    "guide": visit.words.pick(guide, english: "english", indonesian: "indonesian"), "is_checked": .bool(chosen == rating),
                ])
            })
    }

    private static func said(_ proposal: JSON, _ visit: Visit) -> JSON {
        .object([
            "work": visit.word("expectation", proposal.at("work_result")), "behaviour": visit.word("expectation", proposal.at("behaviour")),
            "predicate": visit.word("predicate", proposal.at("predicate")), "why": proposal.at("reason"),
        ])
    }

    /// Who changed it last: to whoever was overtaken.
    private static func lastEvent(_ shown: JSON, _ visit: Visit) -> JSON {
        guard let event = shown.at("history").items.last else { return .null }
        return JSON([event.plain("by"), visit.day(at: event.at("at")).plain].compactMap { $0 }.joined(separator: ", "))
    }

    /// Of which period, and of which agency, something was measured that the assessment's own period does not have; nil for its own.
    private static func elsewhere(_ row: JSON, _ shown: JSON) -> String? {
        guard let period = row.plain("period"), row.plain("agency") != nil || period != shown.plain("period") else { return nil }
        return "(\([row.plain("agency"), period].compactMap { $0 }.joined(separator: " ")))"
    }

    /// What there is to judge by, in short.
    private static func inputs(_ shown: JSON, _ visit: Visit) -> [(String, JSON)] {
        let (inputs, words) = (shown.at("inputs"), visit.words)
        let realised = inputs.at("realisations").items.map { row in
            let number = row.plain("value").map { [$0, row.plain("unit")].compactMap { $0 }.joined(separator: " ") }
            let text = [number, row.plain("realised")].compactMap { $0 }.joined(separator: " · ")
            return JSON.object([
                "said": row.at("said"), "is_result": .bool(row.at("indicator") == .null), "priority": visit.word("priority", row.at("priority")),
                "realised": JSON(text.isEmpty ? nil : text), "evidence": row["evidence"]?.number == 0 ? .null : row.at("evidence"),
            ])
        }
        let measured = inputs.at("measurements").items.map { row in
            JSON.object([
                "name": words.pick(row, english: "english", indonesian: "indonesian"),
                "value": JSON([row.plain("value"), row.plain("measured_in"), elsewhere(row, shown)].compactMap { $0 }.joined(separator: " ")),
            ])
        }
        let roles = inputs.at("roles").items.map { row in
            JSON.object([
                "leader": row.at("leader"), "said": row.at("said"), "parts": JSON(row.at("parts").items.compactMap(\.plain).joined(separator: "; ")),
            ])
        }
        let notes = inputs.at("feedback").items.map { note in
            JSON.object([
                "giver": note.at("giver"), "role": visit.word("giver", note.at("giver_role")), "day": visit.day(note.at("given_on")),
                "text": note.at("text"),
                "outcome": visit.word("outcome", note.at("outcome")), "item": visit.word("behaviour", note.at("item")),
            ])
        }
        let survey = inputs.at("survey").items
        let values = survey.filter { $0.says("of", "CATEGORY") && !$0.says("value", "MISSING") }.map { row in
            JSON.object([
                "name": visit.word("group", row.at("category")), "value": JSON(row.plain("value").map { $0.spoken(in: visit.language) }),
                "forms": row.at("forms"),
            ])
        }
        let comments = survey.filter { $0.says("of", "COMMENT") }.map { row in
            JSON.object(["name": visit.word("behaviour", row.at("item")), "text": row.at("body")])
        }
        let results = inputs.at("results").items.reversed().map { row in
            JSON.object(["period": row.at("period"), "predicate": visit.word("predicate", row.at("predicate")), "notes": row.at("notes")])
        }
        return [
            ("has_no_plan", .bool(inputs != .null && inputs.at("plan") == .null && shown.says("kind", "PERSON"))),
            ("realised_block", .block("realised", realised)),
            ("roles_block", .block("roles", roles)), ("measured_block", .block("measured", measured)), ("feedback_block", .block("feedback", notes)),
            ("values_block", .block("values", values)), ("comments_block", .block("comments", comments)),
            ("results_block", .block("results", results)),
        ]
    }
}
