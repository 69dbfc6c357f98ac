extension Operation {
    static let delegations: [Operation] = [showDelegations, delegationShow, delegationGive, delegationRevoke]

    private static let columns: [Column] = [
        Column("delegation", .identifier("delegation")), Column("unit", .code("unit"), .filter, .sort),
        Column("person", .identifier("person"), .filter),
        Column("nip", .nip, .optional, .filter), Column("name", .line("name"), .optional, .filter), Column("decree", .line("decree")),
        Column("starts_on", .date, .filter, .sort), Column("ends_on", .date, .optional, .filter),
        Column("state", .oneOf("state", ["FUTURE", "CURRENT", "ENDED"]), .filter), Column("revision", .revision),
    ]
    private static let one = [Column("agency", .code("agency"))] + columns + [Column("allowed_actions", .words)]
    private static let agency = Argument.scoped("agency", .code("agency"))
    private static let delegation = Argument.object("delegation", .identifier("delegation"))

    static let showDelegations = Operation(
        "show delegations", "List to whom the authority to appraise is delegated in an agency.", level: .read, object: .agency, arguments: [agency],
        route: .get("/v1/agencies/{agency}/delegations"), reply: .page(columns, key: ["unit", "starts_on", "delegation"]),
        function: "api.show_delegations", example: "show delegations where=state:CURRENT")

    static let delegationShow = Operation(
        "delegation show", "Show one delegation.", level: .read, object: .delegation, arguments: [agency, delegation],
        route: .get("/v1/agencies/{agency}/delegations/{delegation}"), reply: .one(one), function: "api.delegation_show",
        example: "delegation show d1000000-0000-4000-8000-000000000001")

    static let delegationGive = Operation(
        "delegation give",
        "Delegate the authority to appraise those of a unit and below: to a functional official who leads it, or to somebody who acts in a post.",
        level: .operate, object: .person,
        arguments: [
            agency, .required("unit", .code("unit")), .required("person", .person), .required("decree", .line("decree")),
            .optional("starts_on", .date), .optional("ends_on", .date),
        ],
        route: .post("/v1/agencies/{agency}/delegations"), effect: .changes([.creating]), reply: .one(one), function: "api.delegation_give",
        example: #"delegation give unit=SD-001 person=198001012005011001 decree="SK Kadis 3/2026""#, shownBy: "delegation show")

    static let delegationRevoke = Operation(
        "delegation revoke", "Take a delegation back at once.", level: .operate, object: .delegation, arguments: [agency, delegation, .reason],
        route: .post("/v1/agencies/{agency}/delegations/{delegation}:revoke"), effect: .changes([.revisioned]), reply: .one(one),
        function: "api.delegation_revoke",
        example: #"delegation revoke d1000000-0000-4000-8000-000000000001 reason="the school has a new head""#)
}
