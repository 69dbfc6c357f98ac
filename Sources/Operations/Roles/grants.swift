extension Operation {
    static let grants: [Operation] = [showGrants, grantShow, grantGive, grantRevoke]

    private static let columns: [Column] = [
        Column("grant", .identifier("grant")), Column("person", .identifier("person"), .filter), Column("name", .line("name"), .optional, .filter),
        Column("role", .role, .filter, .sort), Column("agency", .code("agency"), .optional, .filter),
        Column("unit", .code("unit"), .optional, .filter),
        Column("starts_on", .date, .filter, .sort), Column("ends_on", .date, .optional, .filter),
        Column("state", .oneOf("state", ["FUTURE", "CURRENT", "ENDED"]), .filter), Column("revision", .revision),
    ]
    private static let one = columns + [Column("allowed_actions", .words)]

    static let showGrants = Operation(
        "show grants", "List the roles that people hold, as far as you may see them.", level: .read, route: .get("/v1/grants"),
        reply: .page(columns, key: ["role", "grant"]), function: "api.show_grants", example: "show grants where=state:CURRENT")

    static let grantShow = Operation(
        "grant show", "Show one grant.", level: .read, object: .grant, arguments: [.object("grant", .identifier("grant"))],
        route: .get("/v1/grants/{grant}"), reply: .one(one), function: "api.grant_show",
        example: "grant show d0000000-0000-4000-8000-000000000001")

    package static let grantGive = Operation(
        "grant give", "Give somebody a role: CITY_ADMIN, AGENCY_ADMIN of an agency or of a unit and those below it, AUDITOR, OPERATOR.",
        level: .admin,
        object: .person,
        arguments: [
            .required("person", .person), .required("role", .role), .optional("agency", .code("agency")), .optional("unit", .code("unit")),
            .optional("starts_on", .date), .optional("ends_on", .date),
        ],
        route: .post("/v1/grants"), effect: .changes([.creating]), reply: .one(one), function: "api.grant_give",
        example: "grant give person=199003122015031002 role=AGENCY_ADMIN agency=DISDIK", shownBy: "grant show")

    static let grantRevoke = Operation(
        "grant revoke", "Take a role away at once.", level: .admin, object: .grant, arguments: [.object("grant", .identifier("grant")), .reason],
        route: .post("/v1/grants/{grant}:revoke"), effect: .changes([.revisioned]), reply: .one(one), function: "api.grant_revoke",
        example: #"grant revoke d0000000-0000-4000-8000-000000000001 reason="left the HR office""#)
}
