extension Operation {
    static let objectives: [Operation] = [showObjectives, objectiveSet]

    private static let columns: [Column] = [
        Column("unit", .code("unit"), .filter, .sort), Column("year", .year, .filter, .sort), Column("objective_code", .code("objective"), .filter),
        Column("objective", .line("objective", longest: 1000)), Column("indicator", .line("indicator", longest: 1000)),
        Column("target", .line("target")), Column("state", .oneOf("state", ["DRAFT", "FIXED"]), .filter), Column("revision", .revision),
    ]
    private static let one = [Column("agency", .code("agency"))] + columns
    private static let agency = Argument.scoped("agency", .code("agency"))

    static let showObjectives = Operation(
        "show objectives", "List what the units of an agency have promised for a year: objectives, indicators, targets.", level: .read,
        object: .agency,
        arguments: [agency], route: .get("/v1/agencies/{agency}/objectives"), reply: .page(columns, key: ["year", "unit", "objective_code"]),
        function: "api.show_objectives", example: "show objectives where=year:2026")

    static let objectiveSet = Operation(
        "objective set",
        "Make an objective of a unit for a year, or change what is named of it; DRAFT until it is FIXED, and then changed with a reason, or in expert mode.",
        level: .operate,
        object: .unit,
        arguments: [
            agency, .object("objective_code", .code("objective")), .required("unit", .code("unit")), .required("year", .year),
            .optional("objective", .line("objective", longest: 1000)), .optional("indicator", .line("indicator", longest: 1000)),
            .optional("target", .line("target")), .optional("state", .oneOf("state", ["DRAFT", "FIXED"])), .optional("reason", .reason),
        ],
        route: .post("/v1/agencies/{agency}/objectives"), effect: .changes([]), reply: .one(one), function: "api.objective_set",
        example: #"objective set S1 unit=BID-SD year=2026 objective="Mutu sekolah dasar naik" indicator="Sekolah terakreditasi A" target="62 %""#)
}
