extension Operation {
    static let explanations: [Operation] = [explainAppraiser, explainAssignment, explainVisibility, can]

    private static let why: [Column] = [
        Column("basis", .line("basis"), .optional), Column("meaning", .line("meaning", longest: 500)), Column("arti", .line("arti", longest: 500)),
    ]
    private static let person = Argument.required("person", .person)

    static let explainAppraiser = Operation(
        "explain appraiser",
        "Say who appraises somebody on a day, today unless another is named, and who decides about objections: every rule that led there, with its basis.",
        level: .read, object: .person, arguments: [person, .optional("on", .date)], route: .get("/v1/people/{person}/appraiser"),
        reply: .list(
            [
                Column("step", .count), Column("relation", .oneOf("relation", ["SELF", "APPRAISER", "ABOVE"])), Column("rule", .word("rule")),
                Column("agency", .code("agency"), .optional), Column("post", .code("post"), .optional), Column("title", .line("title"), .optional),
                Column("person", .identifier("person"), .optional), Column("name", .line("name"), .optional), Column("is_answer", .flag),
            ] + why), function: "api.explain_appraiser", example: "explain appraiser person=198001012005011001 on=2025-12-31")

    static let explainAssignment = Operation(
        "explain assignment",
        "Say where somebody stands on a day, today unless another is named: posts, statuses, superiors, peers, subordinates, teams, delegations, and why.",
        level: .read, object: .person, arguments: [person, .optional("on", .date)], route: .get("/v1/people/{person}/assignment"),
        reply: .list(
            [
                Column(
                    "relation", .oneOf("relation", ["APPOINTMENT", "STATUS", "SUPERIOR", "PEER", "SUBORDINATE", "TEAM", "DELEGATION"])),
                Column("rule", .word("rule")), Column("agency", .code("agency"), .optional), Column("post", .code("post"), .optional),
                Column("title", .line("title"), .optional), Column("unit", .code("unit"), .optional),
                Column("person", .identifier("person"), .optional), Column("name", .line("name"), .optional),
                Column("starts_on", .date, .optional), Column("ends_on", .date, .optional), Column("said", .line("said", longest: 500), .optional),
            ] + why), function: "api.explain_assignment", example: "explain assignment person=198001012005011001")

    static let explainVisibility = Operation(
        "explain visibility", "Say which agencies somebody sees and for which reasons; yourself, unless another person is named.", level: .read,
        object: .person, arguments: [.optional("person", .person)], route: .get("/v1/visibility"),
        reply: .list(
            [
                Column("agency", .code("agency"), .optional),
                Column("because", .oneOf("because", ["SERVES", "ADMINISTERS", "AUDITS", "NAMED"]), .optional), Column("rule", .word("rule")),
                Column("through", .line("through"), .optional), Column("starts_on", .date, .optional), Column("ends_on", .date, .optional),
                Column("is_now", .flag),
            ] + why), function: "api.explain_visibility", example: "explain visibility person=198001012005011001")

    package static let can = Operation(
        "can",
        "Say whether somebody could carry out a command now, and which rule says so: it is tried as if they had said it, and undone. Yourself, those whose account you manage; all, for officials of the whole government.",
        level: .read, object: .person, arguments: [person, .required("command", .line("command", longest: 2000))],
        route: .get("/v1/people/{person}/can"),
        reply: .one([
            Column("is_allowed", .flag), Column("rule", .oneOf("rule", ["LEVEL", "VISIBILITY", "CLEARANCE", "STATE", "VALUE", "ALLOWED"])),
            Column("symbol", .word("symbol")), Column("about", .line("about"), .optional), Column("level", .word("level")), Column("levels", .words),
            Column("roles", .words),
        ]), work: .can, function: "api.may_stand_in", example: #"can person=198001012005011001 command="show agencies""#)
}
