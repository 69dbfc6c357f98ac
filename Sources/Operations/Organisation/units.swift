extension Operation {
    static let units: [Operation] = [showUnits, unitShow, unitCreate, unitUpdate, unitMove, unitClose]

    private static let columns: [Column] = [
        Column("unit", .code("unit"), .filter, .sort), Column("name", .line("name"), .filter, .sort), Column("kind", .sort, .filter, .sort),
        Column("parent", .code("unit"), .optional, .filter), Column("is_mandiri", .flag, .filter),
        Column("work_pattern", .workPattern, .optional, .filter), Column("coordinated_by", .reference("unit"), .optional, .filter),
        Column("state", .oneOf("state", ["ACTIVE", "CLOSED"]), .filter, .sort), Column("revision", .revision),
    ]
    private static let one = [Column("agency", .code("agency"))] + columns + [Column("allowed_actions", .words)]
    private static let agency = Argument.scoped("agency", .code("agency"))
    private static let unit = Argument.object("unit", .code("unit"))

    static let showUnits = Operation(
        "show units", "List the units of an agency, or one unit and those below it.", level: .read, object: .agency,
        arguments: [agency, .optional("unit", .code("unit"))], route: .get("/v1/agencies/{agency}/units"), reply: .page(columns, key: ["unit"]),
        function: "api.show_units", example: "show units where=kind:SEKOLAH limit=5")

    static let unitShow = Operation(
        "unit show", "Show one unit.", level: .read, object: .unit, arguments: [agency, unit], route: .get("/v1/agencies/{agency}/units/{unit}"),
        reply: .one(one), function: "api.unit_show", example: "unit show SD-001")

    static let unitCreate = Operation(
        "unit create", "Make a unit, below another or directly below the agency.", level: .operate, object: .agency,
        arguments: [
            agency, unit, .required("name", .line("name")), .required("kind", .sort), .optional("parent", .code("unit")),
            .optional("is_mandiri", .flag), .optional("work_pattern", .workPattern), .optional("coordinated_by", .reference("unit")),
        ],
        route: .post("/v1/agencies/{agency}/units"), effect: .changes([.creating]), reply: .one(one), function: "api.unit_create",
        example: #"unit create SD-099 name="SD Negeri 99" kind=SEKOLAH"#, shownBy: "unit show")

    static let unitUpdate = Operation(
        "unit update", "Change a unit's name, kind, standing, working week or coordinating unit.", level: .operate, object: .unit,
        arguments: [
            agency, unit, .optional("name", .line("name")), .optional("kind", .sort), .optional("is_mandiri", .flag),
            .clearable("work_pattern", .workPattern), .clearable("coordinated_by", .reference("unit")),
        ],
        route: .patch("/v1/agencies/{agency}/units/{unit}"), effect: .changes([.revisioned]), reply: .one(one), function: "api.unit_update",
        example: #"unit update SD-001 name="SD Negeri 1 Sorong""#)

    static let unitMove = Operation(
        "unit move", "Put a unit, with what is below it, below another; `parent=` alone for directly below the agency.", level: .operate,
        object: .unit,
        arguments: [agency, unit, .clearable("parent", .code("unit"))], route: .post("/v1/agencies/{agency}/units/{unit}:move"),
        effect: .changes([.revisioned]), reply: .one(one), function: "api.unit_move", example: "unit move SD-001 parent=BID-SD")

    static let unitClose = Operation(
        "unit close", "End a unit in which nobody serves and below which none is open.", level: .operate, object: .unit,
        arguments: [agency, unit, .reason], route: .post("/v1/agencies/{agency}/units/{unit}:close"), effect: .changes([.revisioned]),
        reply: .one(one),
        function: "api.unit_close", example: #"unit close UPTD-LAMA reason="merged""#)
}
