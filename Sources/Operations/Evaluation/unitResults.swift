extension Operation {
    static let unitResults: [Operation] = [
        showUnitResults, unitResultShow, unitResultSet, unitResultHistory, unitResultDocument, showUnitSheets,
    ]

    private static let agency = Argument.scoped("agency", .code("agency"))
    private static let unit = Argument.object("unit", .code("unit"))
    private static let path = "/v1/agencies/{agency}/periods/{period}/unit_results"
    private static let said: [Column] = [
        Column("basis", .basis, .optional), Column("source_document", .sourceDocument, .optional), Column("adviser", .adviser, .optional),
        Column("carried_from_year", .year, .optional), Column("decided_by", .identifier("person"), .optional),
        Column("decided_by_name", .line("name"), .optional), Column("made_by", .identifier("person"), .optional),
        Column("made_at", .instant, .optional),
        Column("reason", .reason, .optional),
    ]
    private static let one: [Column] =
        [
            Column("agency", .code("agency")), Column("period", .period), Column("unit", .code("unit"), .filter),
            Column("name", .line("name")), Column("achievement", .achievement, .optional, .filter), Column("is_inherited", .flag, .optional, .filter),
            Column("inherited_from", .code("unit"), .optional),
        ] + said + [Column("revision", .revision, .optional), Column("allowed_actions", .words)]

    static let showUnitResults = Operation(
        "show unit_results",
        "List what each unit of an agency achieved in a period: its own, or what it takes over from a unit above. Leaders and administrators see it at once, everybody once the period is published.",
        level: .read, object: .period, arguments: [agency, periodInScope], route: .get(path), reply: .page(one, key: ["unit"]),
        function: "api.show_unit_results", example: "show unit_results period=2026_q3 where=achievement:KURANG")

    static let unitResultShow = Operation(
        "unit_result show", "Show what one unit achieved in a period, and whether you could say it.", level: .read, object: .unit,
        arguments: [agency, periodInScope, unit], route: .get("\(path)/{unit}"), reply: .one(one), function: "api.unit_result_show",
        example: "unit_result show BID-SD period=2026_q3")

    static let unitResultSet = Operation(
        "unit_result set",
        "Say what a unit achieved in a period, before its people are rated: the leader of the organisation above does; for that one an administrator, with the signed document (`source_document`). Nobody says it of what they lead. A quarter or a month rests on RENCANA_AKSI or TRAJECTORY, a year on IKU_EKSPEKTASI_RB; a year's that is late is the year's before (`carried_from_year`). A change needs a reason; what was said stays.",
        level: .read, object: .unit,
        arguments: [
            agency, periodInScope, unit, .required("achievement", .achievement), .optional("basis", .basis),
            .optional("source_document", .sourceDocument), .optional("adviser", .adviser), .optional("carried_from_year", .year),
            .optional("reason", .reason),
        ],
        route: .put("\(path)/{unit}"), effect: .changes([.revisioned]), reply: .one(one), function: "api.unit_result_set",
        example: #"unit_result set BID-SD period=2026_q3 achievement=BAIK basis=RENCANA_AKSI source_document="SK 12/2026" adviser="Bappeda""#)

    static let unitResultHistory = Operation(
        "unit_result history", "List what was said about a unit's achievement in a period, one after the other, with why it was changed.",
        level: .read, object: .unit, arguments: [agency, periodInScope, unit], route: .get("\(path)/{unit}/history"),
        reply: .page(
            [Column("revision", .revision, .sort), Column("achievement", .achievement)] + said + [Column("superseded_at", .instant, .optional)],
            key: ["revision"]), function: "api.unit_result_history", example: "unit_result history BID-SD period=2026_q3")

    static let unitResultDocument = Operation(
        "unit_result document",
        "Show one sheet of a unit and a period: the predicate of the organisation (Format Penetapan Predikat Kinerja, SE MenPANRB 3/2023), how those of its people are spread beside both guidelines, what was measured of it, who decided. As far as you may know: how people were rated only where you lead or administer.",
        level: .read, object: .unit, arguments: [agency, periodInScope, unit], route: .get("\(path)/{unit}/document"),
        reply: .list([
            Column("line", .count),
            Column(
                "block",
                .oneOf("block", ["HEAD", "UNIT", "PREDICATE", "DISTRIBUTION", "MEASUREMENT", "SURVEY", "SIGNATURE"])),
            Column("number", .word("number"), .optional), Column("label", .line("label", longest: 300), .optional),
            Column("content", .paragraphs("content", longest: 8000), .optional),
        ]), function: "api.unit_result_document", example: "unit_result document BID-SD period=2026_q3")

    private static let counted: [Column] = ["people", "rated", "sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang"].map {
        Column($0, .count, .optional)
    }

    static let showUnitSheets = Operation(
        "show unit_sheets",
        "List the units of an agency in a period with what their sheets say, for a spreadsheet: achievement and who decided it; how predicates are spread beside both guidelines, among those whom the leader appraises (APPRAISED) and, once published, in the unit with all below it (ORGANISATION); satisfaction and survey. As far as you may know.",
        level: .read, object: .period, arguments: [agency, periodInScope], route: .get("/v1/agencies/{agency}/periods/{period}/unit_sheets"),
        reply: .page(
            [
                Column("agency", .code("agency")), Column("period", .period), Column("unit", .code("unit"), .filter), Column("name", .line("name")),
                Column("head_name", .line("name"), .optional), Column("achievement", .achievement, .optional, .filter),
                Column("is_inherited", .flag, .optional), Column("inherited_from", .code("unit"), .optional), Column("basis", .basis, .optional),
                Column("source_document", .sourceDocument, .optional), Column("adviser", .adviser, .optional),
                Column("decided_by_name", .line("name"), .optional), Column("decided_at", .instant, .optional),
                Column("population", .oneOf("population", ["APPRAISED", "ORGANISATION"]), .optional, .filter),
            ] + counted + [
                Column("p6_2022", .verdict, .optional), Column("p6_2022_broken", .words, .optional),
                Column("se_3_2023", .verdict, .optional), Column("se_3_2023_broken", .words, .optional),
                Column("guideline", .guideline, .optional), Column("skm_index", .word("index"), .optional),
                Column("skm_grade", .word("grade"), .optional), Column("survey", .word("survey"), .optional),
            ], key: ["row_key"]), function: "api.show_unit_sheets", example: "show unit_sheets period=2026_q3 where=population:ORGANISATION")
}
