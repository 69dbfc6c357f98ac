extension Operation {
    static let measurements: [Operation] = [
        showIndicators, showMeasurements, personMeasurements, unitMeasurements, measurementWithdraw,
    ]

    private static let agency = Argument.scoped("agency", .code("agency"))
    private static let columns: [Column] = [
        Column("measurement", .identifier("measurement")), Column("agency", .code("agency")), Column("period", .period, .filter, .sort),
        Column("indicator", .indicator, .filter, .sort), Column("detail", .measuredDetail, .optional, .filter),
        Column("person", .identifier("person"), .optional), Column("name", .line("name"), .optional),
        Column("unit", .code("unit"), .optional, .filter),
        Column("value", .decimal), Column("measured_in", .measuredIn), Column("source", .line("source")),
        Column("state", .oneOf("state", ["CURRENT", "SUPERSEDED", "WITHDRAWN"]), .filter), Column("imported_at", .instant, .sort),
        Column("imported_by", .identifier("person")), Column("allowed_actions", .words),
    ]

    static let showIndicators = Operation(
        "show indicators",
        "List what can be measured: what it is counted in, its range, whether of people or of units, for which documents, and whether higher or lower is better.",
        level: .read, route: .get("/v1/indicators"),
        reply: .list([
            Column("indicator", .indicator), Column("measured_in", .measuredIn), Column("lowest", .decimal), Column("highest", .decimal, .optional),
            Column("decimals", .count), Column("is_of_people", .flag), Column("is_of_units", .flag), Column("details", .words),
            Column("is_computed", .flag), Column("better", .better, .optional), Column("basis", .line("basis")), Column("meaning", .line("meaning")),
            Column("arti", .line("arti")),
        ]), function: "api.show_indicators", example: "show indicators")

    static let showMeasurements = Operation(
        "show measurements",
        "List what was measured in an agency: of its units, and of those people whose measurements you may see (your own, of those whom you appraise or stand above, where you administer or audit). What a later import has replaced stays, marked SUPERSEDED; what was taken back, WITHDRAWN.",
        level: .read, object: .agency, arguments: [agency], route: .get("/v1/agencies/{agency}/measurements"),
        reply: .page(columns, key: ["period", "indicator", "measurement"]), function: "api.show_measurements",
        example: "show measurements where=period:2026_q3")

    static let personMeasurements = Operation(
        "person measurements",
        "List what was measured of somebody: for themselves, their appraiser and whoever stands above that one, administrators and auditors.",
        level: .read, object: .person, arguments: [.object("person", .person)], route: .get("/v1/people/{person}/measurements"),
        reply: .page(columns, key: ["period", "indicator", "measurement"]), function: "api.person_measurements",
        example: "person measurements 198001012005011001 where=state:CURRENT")

    static let unitMeasurements = Operation(
        "unit measurements",
        "Show one sheet of a unit: what was measured in a period (the last one, unless you name one), the satisfaction index with its grade and the sample that it needs, and beside it what was before.",
        level: .read, object: .unit,
        arguments: [agency, .object("unit", .code("unit")), .optional("period", .period)],
        route: .get("/v1/agencies/{agency}/units/{unit}/measurements"),
        reply: .page(
            [
                Column("period", .period), Column("indicator", .indicator, .filter), Column("detail", .measuredDetail, .optional, .filter),
                // What was before and is not now has none.
                Column("value", .decimal, .optional), Column("measured_in", .measuredIn), Column("better", .better, .optional),
                Column("standard_hours", .decimal, .optional), Column("elements", .count, .optional), Column("grade", .word("grade"), .optional),
                Column("source", .line("source"), .optional), Column("previous_period", .period, .optional),
                Column("previous_value", .decimal, .optional), Column("previous_grade", .word("grade"), .optional),
                Column("change", .decimal, .optional), Column("trend", .oneOf("trend", ["BETTER", "WORSE", "SAME"]), .optional, .filter),
                Column("meaning", .line("meaning")), Column("arti", .line("arti")),
            ], key: ["row_key"]), function: "api.unit_measurements", example: "unit measurements SD-001 period=2026_q3")

    static let measurementWithdraw = Operation(
        "measurement withdraw",
        "Take back what was imported wrongly and has no right value, while its period is not closed: it stays, marked, and counts no more.",
        level: .operate, object: .measurement, arguments: [.object("measurement", .identifier("measurement")), .reason],
        route: .post("/v1/measurements/{measurement}:withdraw"), effect: .changes([]), reply: .one(columns), function: "api.measurement_withdraw",
        example: #"measurement withdraw e1000000-0000-4000-8000-000000000001 reason="another school's""#)
}
