extension Operation {
    static let teams: [Operation] = [showTeams, teamShow, showMembers, teamCreate, teamAdd, teamRemove]

    private static let columns: [Column] = [
        Column("team", .code("team"), .filter, .sort), Column("name", .line("name"), .filter, .sort),
        Column("leader", .identifier("person"), .optional), Column("members", .count), Column("revision", .revision),
    ]
    private static let one = [Column("agency", .code("agency"))] + columns + [Column("allowed_actions", .words)]
    private static let memberColumns: [Column] = [
        Column("member", .identifier("member")), Column("team", .code("team"), .filter, .sort), Column("person", .identifier("person"), .filter),
        Column("nip", .nip, .optional, .filter), Column("name", .line("name"), .optional, .filter), Column("is_leader", .flag, .filter),
        Column("starts_on", .date, .filter, .sort), Column("ends_on", .date, .optional, .filter),
        Column("state", .oneOf("state", ["FUTURE", "CURRENT", "ENDED"]), .filter), Column("revision", .revision),
    ]
    private static let member = [Column("agency", .code("agency"))] + memberColumns
    private static let agency = Argument.scoped("agency", .code("agency"))
    private static let team = Argument.object("team", .code("team"))

    static let showTeams = Operation(
        "show teams", "List the teams of an agency.", level: .read, object: .agency, arguments: [agency], route: .get("/v1/agencies/{agency}/teams"),
        reply: .page(columns, key: ["team"]), function: "api.show_teams", example: "show teams")

    static let teamShow = Operation(
        "team show", "Show one team.", level: .read, object: .team, arguments: [agency, team], route: .get("/v1/agencies/{agency}/teams/{team}"),
        reply: .one(one), function: "api.team_show", example: "team show ANC")

    static let showMembers = Operation(
        "show members", "List who belongs, belonged or will belong to an agency's teams, or to one of them.", level: .read, object: .agency,
        arguments: [agency, .optional("team", .code("team"))], route: .get("/v1/agencies/{agency}/members"),
        reply: .page(memberColumns, key: ["team", "starts_on", "member"]), function: "api.show_members",
        example: "show members team=ANC where=state:CURRENT")

    static let teamCreate = Operation(
        "team create", "Make a team.", level: .operate, object: .agency, arguments: [agency, team, .required("name", .line("name"))],
        route: .post("/v1/agencies/{agency}/teams"), effect: .changes([.creating]), reply: .one(one), function: "api.team_create",
        example: #"team create PKP name="Tim Pelayanan Kesehatan Perorangan""#, shownBy: "team show")

    static let teamAdd = Operation(
        "team add", "Put somebody into a team, as its leader or not, from today unless another day is named.", level: .operate, object: .person,
        arguments: [
            agency, team, .required("person", .person), .optional("is_leader", .flag), .optional("starts_on", .date), .optional("ends_on", .date),
        ],
        route: .post("/v1/agencies/{agency}/teams/{team}:add"), effect: .changes([]), reply: .one(member), function: "api.team_add",
        example: "team add ANC person=199003122015031002 is_leader=true starts_on=2027-01-04")

    static let teamRemove = Operation(
        "team remove", "End somebody's membership of a team with a day, today unless another is named.", level: .operate, object: .person,
        arguments: [agency, team, .required("person", .person), .optional("ends_on", .date), .reason],
        route: .post("/v1/agencies/{agency}/teams/{team}:remove"), effect: .changes([]), reply: .one(member), function: "api.team_remove",
        example: #"team remove ANC person=198001012005011001 reason="the task is done""#)
}
