extension Operation {
    static let ratings: [Operation] = [showPredicates, showGuides, showGuidelines, showCredit]

    private static let why: [Column] = [
        Column("basis", .line("basis")), Column("meaning", .line("meaning", longest: 500)), Column("arti", .line("arti", longest: 500)),
    ]

    static let showPredicates = Operation(
        "show predicates",
        "Show the quadrant: which predicate follows from a rating of work and one of behaviour, by the policy that holds today in the government or in one agency.",
        level: .read, arguments: [.optional("agency", .code("agency"))], route: .get("/v1/predicates"),
        reply: .list([
            Column("policy", .policy), Column("work_result", .expectation), Column("behaviour", .expectation), Column("predicate", .predicate),
            Column("basis", .line("basis")), Column("is_beyond_statute", .flag),
        ]), function: "api.show_predicates", example: "show predicates")

    static let showGuides = Operation(
        "show guides", "Show when work and behaviour are above, as or below expected: the regulation's examples for appraisers, who decide.",
        level: .read, route: .get("/v1/guides"),
        reply: .list([Column("aspect", .oneOf("aspect", ["HASIL_KERJA", "PERILAKU_KERJA"])), Column("rating", .expectation)] + why),
        function: "api.show_guides", example: "show guides")

    static let showGuidelines = Operation(
        "show guidelines",
        "List how predicates are ideally spread among those whom the head of a unit appraises, by the unit's achievement: the rules of each guideline. A policy names one (`distribution.guideline`).",
        level: .read, route: .get("/v1/guidelines"),
        reply: .page(
            [
                Column("guideline", .guideline, .filter), Column("achievement", .achievement, .filter), Column("step", .count),
                Column("symbol", .word("symbol")), Column("rule", .word("rule"), .filter),
                Column("predicates", .words), Column("percent", .number("percent", 0...100), .optional),
            ] + why, key: ["guideline", "achievement", "step"]), function: "api.show_guidelines",
        example: "show guidelines where=guideline:SE_3_2023")

    static let showCredit = Operation(
        "show credit",
        "List how much credit (angka kredit) each predicate brings at each level of functional posts, in a year or in so many months, and how much the next rank and the next level need (PermenPANRB 1/2023): by the policy that holds in the government, or another one. Nothing is credited by it.",
        level: .read, arguments: [.optional("policy", .policy), .optional("months", .number("months", 1...12))], route: .get("/v1/credit"),
        reply: .page(
            [
                Column("policy", .policy), Column("jenjang", .jenjang, .filter), Column("predicate", .predicate, .filter), Column("percent", .count),
                Column("months", .count), Column("points", .word("points")), Column("yearly", .word("yearly")), Column("for_rank", .count),
                Column("for_jenjang", .count, .optional), Column("basis", .line("basis")),
            ], key: ["row_key"]), function: "api.show_credit", example: "show credit months=3 where=jenjang:AHLI_PERTAMA")
}
