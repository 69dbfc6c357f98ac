extension Operation {
    static let policies: [Operation] = [showPolicies, policyShow, policyDiff, policyAmend, policyAdopt]

    private static let policy = Argument.object("policy", .policy)
    private static let setting = Column("setting", .setting)
    private static let why: [Column] = [
        Column("is_statutory", .flag), Column("basis", .line("basis"), .optional), Column("meaning", .line("meaning", longest: 500)),
        Column("arti", .line("arti", longest: 500)),
    ]

    static let showPolicies = Operation(
        "show policies", "List the policies: versions of the rules by which periods are run; which holds, and which agencies have one of their own.",
        level: .read, route: .get("/v1/policies"),
        reply: .page(
            [
                Column("policy", .policy, .filter), Column("title", .line("title")), Column("basis", .line("basis")),
                Column("made_from", .policy, .optional), Column("is_adopted", .flag, .filter), Column("holds", .flag, .filter),
                Column("agencies", .words),
            ], key: ["policy"]), function: "api.show_policies", example: "show policies")

    static let policyShow = Operation(
        "policy show", "Show what a policy says: each setting, its value, what it means and on what basis.", level: .read, arguments: [policy],
        route: .get("/v1/policies/{policy}"),
        reply: .list([setting, Column("value", .line("value")), Column("form", .line("form", longest: 500))] + why),
        function: "api.policy_show", example: "policy show P6_2022")

    static let policyDiff = Operation(
        "policy diff", "Show where a policy differs from another one, that which holds unless one is named.", level: .read,
        arguments: [policy, .optional("against", .policy)], route: .get("/v1/policies/{policy}/difference"),
        reply: .list([setting, Column("value", .line("value"), .optional), Column("against", .line("value"), .optional)] + why),
        function: "api.policy_diff", example: "policy diff P6_2022_BULANAN against=P6_2022")

    static let policyAmend = Operation(
        "policy amend",
        "Let a policy that nobody has adopted say something else; one that is not there yet is made, from that which holds or from `made_from`. An empty value of a phase's days leaves the phase out.",
        level: .admin,
        arguments: [
            policy, .optional("made_from", .policy), .optional("title", .line("title")), .required("setting", .setting),
            .clearable("value", .line("value")),
        ],
        route: .post("/v1/policies/{policy}:amend"), effect: .changes([]),
        reply: .one([Column("policy", .policy), setting, Column("value", .line("value"), .optional)]), function: "api.policy_amend",
        example: #"policy amend SORONG_2027 title="Kota Sorong 2027" setting=triwulanan.rating.ends value="SPAN_LAST +7 KERJA""#)

    static let policyAdopt = Operation(
        "policy adopt",
        "Make a policy hold from a day on, today unless one is named: in the whole government, or in one agency. Drafts are planned anew; periods that are open keep theirs.",
        level: .admin,
        arguments: [policy, .optional("agency", .code("agency")), .optional("effective_on", .date), .required("reason", .reason)],
        route: .post("/v1/policies/{policy}:adopt"), effect: .changes([]),
        reply: .one([
            Column("policy", .policy), Column("agency", .code("agency"), .optional), Column("effective_on", .date), Column("drafts", .count),
        ]), function: "api.policy_adopt", example: #"policy adopt SORONG_2027 reason="Perwali 12/2026""#)
}
