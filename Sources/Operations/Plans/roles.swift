extension Operation {
    static let roles: [Operation] = [showRoles, showRoleGaps, roleSet, roleClear]

    private static let plan = Argument.object("plan", .identifier("plan"))
    private static let result = Argument.object("rhk", .identifier("rhk"))
    private static let cell: [Column] = [
        Column("cell", .identifier("cell")), Column("rhk", .identifier("rhk"), .filter),
        Column("indicator", .identifier("indicator"), .optional),
        Column("person", .identifier("person"), .filter), Column("name", .line("name"), .optional), Column("number", .count),
        Column("part", .roleText), Column("changed_at", .instant),
    ]

    static let showRoles = Operation(
        "show roles",
        "List who plays which part in a leader's results: form A.1.5. Whoever reads the plan sees all of it, whoever has a part in it their own.",
        level: .read, object: .plan, arguments: [plan], route: .get("/v1/plans/{plan}/roles"),
        reply: .page(
            [Column("column_place", .count), Column("column_text", .line("column_text", longest: 4000), .optional)] + cell,
            key: ["column_place", "person", "number", "cell"]), function: "api.show_roles",
        example: "show roles d6000000-0000-4000-8000-000000000001")

    static let showRoleGaps = Operation(
        "show role_gaps",
        "Say what a leader's matrix misses: results or indicators of which nobody has a part, and people led who have none, neither here nor with the leader of a team that stands in it.",
        level: .read, object: .plan, arguments: [plan], route: .get("/v1/plans/{plan}/role_gaps"),
        reply: .list([
            Column("kind", .oneOf("kind", ["COLUMN_WITHOUT_ROLE", "PERSON_WITHOUT_ROLE"])), Column("rhk", .identifier("rhk"), .optional),
            Column("indicator", .identifier("indicator"), .optional), Column("person", .identifier("person"), .optional),
            Column("said", .line("said", longest: 4000)),
        ]), function: "api.show_role_gaps", example: "show role_gaps d6000000-0000-4000-8000-000000000001")

    static let roleSet = Operation(
        "role set",
        "Say which part somebody whom you lead, or who was assigned to you, plays in a result of yours, or in one indicator of it. A cell may say up to twenty things, each with its number.",
        level: .read, object: .rhk,
        arguments: [
            result, .required("person", .person), .required("part", .roleText), .optional("indicator", .identifier("indicator")),
            .optional("number", .number("number", 1...20)),
        ],
        route: .post("/v1/plan_results/{rhk}/roles"), effect: .changes([]), reply: .one(cell), function: "api.role_set",
        example: #"role set d6000000-0000-4000-8000-000000000002 person=198001012005011001 part="ibu hamil diperiksa sesuai SOP""#)

    static let roleClear = Operation(
        "role clear", "Take away what a cell of your matrix says: one of its things, or all.", level: .read, object: .rhk,
        arguments: [
            result, .required("person", .person), .optional("indicator", .identifier("indicator")), .optional("number", .number("number", 1...20)),
        ],
        route: .post("/v1/plan_results/{rhk}/roles:clear"), effect: .changes([]), reply: .list(cell), function: "api.role_clear",
        example: "role clear d6000000-0000-4000-8000-000000000002 person=198001012005011001")
}
