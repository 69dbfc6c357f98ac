extension Operation {
    static let periods: [Operation] =
        [
            showPeriods, periodShow, periodCreate, periodClone, periodUpdate, periodExtend, periodRemind, periodHistory, showPhases, showGuards,
            showExtensions,
        ] + moves

    static let period = Argument.object("period", .period)
    static let periodInScope = Argument.scoped("period", .period)
    private static let agency = Argument.scoped("agency", .agencies)
    private static let path = "/v1/agencies/{agency}/periods/{period}"
    private static let columns: [Column] = [
        Column("agency", .code("agency"), .filter, .sort), Column("period", .period, .filter, .sort), Column("kind", .periodKind, .filter),
        Column("starts_on", .date, .filter, .sort), Column("ends_on", .date, .filter, .sort), Column("state", .periodState, .filter),
        Column("is_surveyed", .flag, .filter), Column("policy", .policy, .optional, .filter), Column("phase", .phase, .optional, .filter),
        Column("due_at", .instant, .optional, .filter), Column("is_scheduled", .flag, .filter), Column("opens_at", .instant, .optional),
        Column("held_by", .identifier("job"), .optional), Column("revision", .revision),
    ]
    private static let one = columns + [Column("allowed_actions", .words)]

    static let showPeriods = Operation(
        "show periods", "List the periods of an agency, or of all (`agency=*`) that you see.", level: .read, object: .agency, arguments: [agency],
        route: .get("/v1/agencies/{agency}/periods"), reply: .page(columns, key: ["period", "agency"]), function: "api.show_periods",
        example: "show periods where=state:RATING")

    static let periodShow = Operation(
        "period show", "Show one period: where it stands, what is due, what you could do with it.", level: .read, object: .period,
        arguments: [.scoped("agency", .code("agency")), period], route: .get("\(path)"), reply: .one(one), function: "api.period_show",
        example: "period show 2026_q3")

    static let periodCreate = Operation(
        "period create",
        "Make a period, as a draft: 2026 is a year, 2026_q3 a quarter, 2026_m07 a month; any other code needs kind, starts_on and ends_on. Phases follow from the policy and the calendar.",
        level: .operate, object: .agency,
        arguments: [
            agency, period, .optional("kind", .periodKind), .optional("starts_on", .date), .optional("ends_on", .date),
            .optional("is_surveyed", .flag),
            .optional("is_scheduled", .flag), .optional("opens_at", .instant),
        ],
        route: .post("/v1/agencies/{agency}/periods"), effect: .changes([.creating, .deferrable]), reply: .one(one), function: "api.period_create",
        example: "period create 2027_q1", shownBy: "period show")

    static let periodClone = Operation(
        "period clone", "Make a period like another one, for another span, as a draft; days that were set by hand lie as far from its end.",
        level: .operate, object: .agency,
        arguments: [
            agency, .required("from", .period), .required("as", .period), .optional("starts_on", .date), .optional("ends_on", .date),
        ],
        route: .post("/v1/agencies/{agency}/periods/{from}:clone"), effect: .changes([.creating, .deferrable]), reply: .one(one),
        function: "api.period_clone", example: "period clone from=2026_q3 as=2026_q4", shownBy: "period show")

    static let periodUpdate = Operation(
        "period update", "Change a draft: whether it has a survey, whether and when it opens by itself, the days of a phase.", level: .operate,
        object: .period,
        arguments: [
            agency, period, .optional("is_surveyed", .flag), .optional("is_scheduled", .flag), .clearable("opens_at", .instant),
            .optional("phase", .phase), .optional("starts_on", .date), .optional("ends_on", .date),
        ],
        route: .patch("\(path)"), effect: .changes([.revisioned, .deferrable]), reply: .one(one), function: "api.period_update",
        example: "period update 2026_q3 phase=RATING starts_on=2026-09-21 ends_on=2026-10-16")

    /// The verbs that move a period, each an operation of its own, with one form. Heavy are those that touch or ask about everybody of the agency.
    private static let moves: [Operation] = [
        move("open", "Open a draft: its policy and its deadlines are fixed from then on.", "api.period_open"),
        move("collect", "Begin the survey of a period that has one.", "api.period_collect", also: [.heavy]),
        move(
            "seal", "End the survey: always pending. Ballots are frozen at once; job confirm counts and destroys them, job undo thaws them.",
            "api.period_seal", also: [.pending, .heavy]),
        move("rate", "Begin the evaluation of a period without a survey.", "api.period_rate", also: [.heavy]),
        move("calibrate", "Begin the calibration.", "api.period_calibrate", also: [.heavy]),
        move("sign", "Begin the signing.", "api.period_sign", also: [.heavy]),
        move("publish", "Hand the results over: clocks run from each receipt.", "api.period_publish", also: [.heavy]),
        move("close", "End a period whose clocks have run out.", "api.period_close", also: [.heavy]),
        move(
            "reopen", "Go back one state; what was there stays. A survey whose seal was confirmed does not come back.", "api.period_reopen",
            why: true, also: [.heavy]
        ),
        move("archive", "Put a closed period away.", "api.period_archive"),
        move("cancel", "Give a period up, before anything is signed or was published.", "api.period_cancel", why: true, also: [.heavy]),
    ]

    private static func move(
        _ verb: String, _ summary: String, _ function: StaticString, why isReasonNeeded: Bool = false, also traits: Set<Effect.Trait> = []
    ) -> Operation {
        Operation(
            "period \(verb)", summary, level: .operate, object: .period,
            arguments: [agency, period, isReasonNeeded ? .required("reason", .reason) : .optional("reason", .reason)],
            route: .post("\(path):\(verb)"), effect: .changes(traits.union([.revisioned, .deferrable])), reply: .one(one), function: function,
            example: "period \(verb) 2026_q3\(isReasonNeeded ? #" reason="by mistake""# : "")")
    }

    static let periodExtend = Operation(
        "period extend",
        "Give more time in a phase: to all of the agency, to a unit and those below it, or to somebody. The latest for the same counts; of all that count for somebody, the longest. What the regulation fixes needs expert mode and is marked.",
        level: .operate, object: .period,
        arguments: [
            agency, period, .required("phase", .phase), .required("until", .deadline), .optional("unit", .code("unit")), .optional("person", .person),
            .optional("reason_code", .extensionReason), .required("reason", .reason),
        ],
        route: .post("\(path):extend"), effect: .changes([.revisioned, .deferrable]),
        reply: .one([
            Column("agency", .code("agency")), Column("period", .period), Column("phase", .phase), Column("unit", .code("unit"), .optional),
            Column("person", .person, .optional), Column("deadline", .instant), Column("is_beyond_statute", .flag), Column("people", .count),
            Column("revision", .revision),
        ]), function: "api.period_extend", example: #"period extend 2026_q3 phase=RATING until=2026-10-21 reason="server outage""#)

    static let periodRemind = Operation(
        "period remind", "Remind everybody who owes something in a phase still: a message each.", level: .operate, object: .period,
        arguments: [agency, period, .required("phase", .phase)], route: .post("\(path):remind"), effect: .changes([.bulk, .deferrable]),
        reply: .list([
            Column("phase", .phase), Column("duty", .word("duty")), Column("person", .identifier("person")), Column("name", .line("name"), .optional),
            Column("count", .count), Column("due_at", .instant),
        ]), function: "api.period_remind", example: "period remind 2026_q3 phase=RATING")

    static let periodHistory = Operation(
        "period history", "List what was done with a period: who, when, why.", level: .read, object: .period,
        arguments: [.scoped("agency", .code("agency")), period], route: .get("\(path)/history"),
        reply: .page(
            [
                Column("entry", .count, .filter, .sort), Column("happened_at", .instant), Column("action", .word("action"), .filter),
                Column("from_state", .periodState, .optional), Column("to_state", .periodState), Column("reason", .reason, .optional),
                Column("actor", .identifier("actor"), .optional), Column("name", .line("name"), .optional),
                Column("job", .identifier("job"), .optional),
            ], key: ["entry"]), function: "api.period_history", example: "period history 2026_q3")

    static let showPhases = Operation(
        "show phases", "List the phases of a period, in order: when each begins and ends, by which rule, and with how much more time.", level: .read,
        object: .period, arguments: [.scoped("agency", .code("agency")), periodInScope], route: .get("\(path)/phases"),
        reply: .list([
            Column("phase", .phase), Column("starts_at", .instant), Column("ends_at", .instant), Column("due_at", .instant),
            Column("state", .oneOf("state", ["FUTURE", "CURRENT", "ENDED"])), Column("starts_rule", .line("rule"), .optional),
            Column("ends_rule", .line("rule"), .optional), Column("is_statutory", .flag), Column("is_beyond_statute", .flag),
        ]), function: "api.show_phases", example: "show phases period=2026_q3")

    static let showGuards = Operation(
        "show guards", "List what must hold before a period moves on, and what is missing now.", level: .read, object: .period,
        arguments: [.scoped("agency", .code("agency")), periodInScope], route: .get("\(path)/guards"),
        reply: .list([
            Column("action", .word("action")), Column("guard", .word("guard")), Column("is_met", .flag), Column("missing", .words),
            Column("basis", .line("basis"), .optional), Column("meaning", .line("meaning", longest: 500)),
            Column("arti", .line("arti", longest: 500)),
        ]), function: "api.show_guards", example: "show guards period=2026_q3")

    static let showExtensions = Operation(
        "show extensions", "List the time that was given beyond a phase's own, as far as you may know.", level: .read, object: .period,
        arguments: [.scoped("agency", .code("agency")), periodInScope], route: .get("\(path)/extensions"),
        reply: .page(
            [
                Column("extension", .identifier("extension")), Column("phase", .phase, .filter), Column("unit", .code("unit"), .optional, .filter),
                Column("person", .identifier("person"), .optional), Column("name", .line("name"), .optional), Column("until_at", .instant),
                Column("reason_code", .extensionReason, .filter), Column("reason", .reason),
                Column("approved_by", .identifier("approver"), .optional),
                Column("made_at", .instant, .sort), Column("is_current", .flag, .filter), Column("is_beyond_statute", .flag, .filter),
            ], key: ["made_at", "extension"]), function: "api.show_extensions", example: "show extensions period=2026_q3")
}
