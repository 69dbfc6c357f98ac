extension Operation {
    static let progress: [Operation] = [showBoard, showProgress, showMissing, explainDeadline]

    private static let agency = Argument.scoped("agency", .code("agency"))
    private static let path = "/v1/agencies/{agency}/periods/{period}"

    static let showProgress = Operation(
        "show progress", "Say how far the phases of a period are: what is owed, done, missing and late, and by how many people.", level: .read,
        object: .period, arguments: [agency, periodInScope], route: .get("\(path)/progress"),
        reply: .list([
            Column("agency", .code("agency")), Column("period", .period), Column("phase", .phase), Column("duty", .word("duty"), .optional),
            Column("starts_at", .instant), Column("due_at", .instant), Column("owed", .count), Column("done", .count), Column("missing", .count),
            Column("late", .count), Column("people", .count),
        ]), function: "api.show_progress", example: "show progress period=2026_q3")

    static let showBoard = Operation(
        "show board",
        "Say how far all running periods are, phase by phase: what is owed, done, missing and late. Of all agencies that you see, or of one.",
        level: .read, arguments: [.optional("agency", .agencies)], route: .get("/v1/board"),
        reply: .page(
            [
                Column("agency", .code("agency"), .filter, .sort), Column("name", .line("name"), .sort), Column("period", .period, .filter),
                Column("state", .periodState, .filter), Column("phase", .phase, .filter),
                Column("phase_state", .oneOf("state", ["FUTURE", "CURRENT", "ENDED"]), .filter), Column("starts_at", .instant),
                Column("due_at", .instant, .filter, .sort), Column("owed", .count), Column("done", .count), Column("missing", .count, .filter, .sort),
                Column("late", .count, .filter, .sort), Column("people", .count),
            ], key: ["agency", "period", "step"]), function: "api.show_board", example: "show board where=late:gt.0 sort=-late")

    static let showMissing = Operation(
        "show missing",
        "List who owes what in a period still, and until when. LATE: it is over; SOON: it ends by the end of the next day of work. Your own; of all for those who administer or audit the agency.",
        level: .read, object: .period, arguments: [agency, periodInScope, .optional("phase", .phase)], route: .get("\(path)/missing"),
        reply: .page(
            [
                Column("phase", .phase, .filter), Column("duty", .word("duty"), .filter), Column("person", .identifier("person")),
                Column("nip", .nip, .optional), Column("name", .line("name"), .optional), Column("unit", .code("unit"), .optional, .filter),
                Column("count", .count), Column("due_at", .instant, .filter, .sort),
                Column("urgency", .oneOf("urgency", ["LATE", "SOON", "LATER"]), .filter),
            ], key: ["due_at", "owner_key"]), function: "api.show_missing", example: "show missing period=2026_q3 where=urgency:LATE")

    static let explainDeadline = Operation(
        "explain deadline",
        "Say until when somebody, yourself unless a person is named, may do what a phase is for: the policy's rule, the days that do not count, every extension, and what holds.",
        level: .read, object: .period, arguments: [agency, periodInScope, .required("phase", .phase), .optional("person", .person)],
        route: .get("\(path)/deadline"),
        reply: .list([
            Column("step", .count), Column("rule", .word("rule")), Column("said", .line("said", longest: 2000), .optional), Column("at", .instant),
            Column("is_answer", .flag), Column("basis", .line("basis"), .optional), Column("meaning", .line("meaning", longest: 500)),
            Column("arti", .line("arti", longest: 500)),
        ]), function: "api.explain_deadline", example: "explain deadline period=2026_q3 phase=RATING person=198001012005011001")
}
