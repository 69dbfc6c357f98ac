/// What everybody reads, without a session: whole blocks of what was published (docs/analytics.md).
extension Operation {
    static let publishing: [Operation] = [publicResults, publicServices]

    private static let time: [Column] = [
        Column("kind", .periodKind, .filter), Column("year", .year, .filter), Column("part", .count, .optional, .filter),
    ]

    static let publicResults = Operation(
        "public results",
        "Read, without a session, how the people of agencies were evaluated: the share of each predicate in percent, of agencies with at least twenty people. As it was published, or as it stood when the period was closed.",
        level: .read, route: .get("/v1/public/results"),
        reply: .page(
            [Column("agency", .code("agency"), .filter), Column("name", .line("name"))] + time + [Column("people", .count)]
                + ["sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang"].map { Column($0, .decimal) }
                + [Column("edition", .oneOf("edition", ["PUBLICATION", "CLOSE"]), .filter)],
            key: ["row_key"]), work: .everybody, function: "api.public_results", example: "public results where=kind:TRIWULANAN")

    static let publicServices = Operation(
        "public services",
        "Read, without a session, what was measured of services in periods that were published: documents in time, median hours, satisfaction.",
        level: .read, route: .get("/v1/public/services"),
        reply: .page(
            [Column("agency", .code("agency"), .filter), Column("unit", .code("unit"), .filter), Column("name", .line("name"))] + time + [
                Column("indicator", .indicator, .filter), Column("detail", .measuredDetail, .optional, .filter), Column("value", .decimal),
            ], key: ["row_key"]), work: .everybody, function: "api.public_services", example: "public services where=kind:TRIWULANAN")
}
