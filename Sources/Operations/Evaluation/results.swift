extension Operation {
    static let results: [Operation] = [
        showResults, resultMine, resultHistory, resultShow, resultExplain, resultDocument, resultAnnex, resultReceive, resultCountersign,
        resultCarryOver, resultDifferences, resultRecalculate,
    ]

    private static let agency = Argument.scoped("agency", .code("agency"))
    private static let periodPath = "/v1/agencies/{agency}/periods/{period}"
    private static let path = "/v1/results/{result}"
    private static let result = Argument.object("result", .identifier("result"))
    private static let said: [Column] = [
        Column("result", .identifier("result")), Column("agency", .code("agency"), .filter), Column("period", .period, .filter),
        Column("number", .count), Column("kind", .assessmentKind, .filter), Column("person", .identifier("person"), .optional),
        Column("nip", .nip, .optional), Column("name", .line("name"), .sort), Column("post", .line("post"), .optional),
        Column("unit", .line("unit"), .optional), Column("achievement", .achievement, .optional), Column("work_result", .expectation),
        Column("behaviour", .expectation), Column("predicate", .predicate, .optional, .filter), Column("notes", .judgement, .optional),
        Column("appraiser_name", .line("name")), Column("policy", .policy), Column("is_final", .flag), Column("is_beyond_statute", .flag),
        Column("state", .resultState, .filter), Column("published_at", .instant, .sort), Column("received_at", .instant, .optional),
        Column("countersigned_at", .instant, .optional), Column("receive_by", .instant, .optional), Column("countersign_by", .instant, .optional),
        Column("is_carry_over_agreed", .flag),
    ]
    private static let kept: [Column] = [
        Column("reason", .reason, .optional), Column("revision", .revision), Column("allowed_actions", .words),
    ]
    private static let listed: [Column] = said + [Column("superseded_at", .instant, .optional)] + kept

    static let showResults = Operation(
        "show results", "List what was published of a period: everybody's, if you administer or audit the agency; else your own and your people's.",
        level: .read, object: .period, arguments: [agency, periodInScope], route: .get("\(periodPath)/results"),
        reply: .page(listed, key: ["name", "published_at", "result"]), function: "api.show_results",
        example: "show results period=2026_q3 where=predicate:BUTUH_PERBAIKAN")

    static let resultMine = Operation(
        "result mine", "List your own results.", level: .read, route: .get("/v1/me/results"),
        reply: .page(listed, key: ["published_at", "result"]), function: "api.result_mine", example: "result mine")

    static let resultHistory = Operation(
        "result history", "List the results of somebody, wherever they served.", level: .read, object: .person,
        arguments: [.object("person", .person)], route: .get("/v1/people/{person}/results"),
        reply: .page(listed, key: ["published_at", "result"]), function: "api.result_history", example: "result history 198001012005011001")

    static let resultShow = Operation(
        "result show", "Show a result with everything that went into it, as it was when it was published.", level: .read, object: .result,
        arguments: [result], route: .get(path), reply: .one(said + [Column("inputs", .object)] + kept), function: "api.result_show",
        example: "result show 4e000000-0000-4000-8000-000000000001")

    static let resultExplain = Operation(
        "result explain", "Say how a result came about, step by step, in English and Indonesian, each with the page of the regulation.", level: .read,
        object: .result, arguments: [result], route: .get("\(path)/explanation"),
        reply: .list([
            Column("step", .count), Column("topic", .word("topic")), Column("meaning", .paragraphs("meaning", longest: 8000)),
            Column("arti", .paragraphs("arti", longest: 8000)), Column("basis", .line("basis"), .optional),
        ]), function: "api.result_explain", example: "result explain 4e000000-0000-4000-8000-000000000001")

    static let resultDocument = Operation(
        "result document", "Show the document of an evaluation as the regulation prints it (format D.1.1, or D.1.2 where the superior has signed).",
        level: .read, object: .result, arguments: [result], route: .get("\(path)/document"),
        reply: .list([
            Column("line", .count), Column("number", .word("number"), .optional), Column("label", .line("label"), .optional),
            Column("content", .paragraphs("content", longest: 8000), .optional),
        ]), function: "api.result_document", example: "result document 4e000000-0000-4000-8000-000000000001")

    static let resultAnnex = Operation(
        "result annex",
        "Show the annex of that document, the result of the evaluation as the regulation prints it (format C.1.1, C.1.2 or C.1.3, by the plan): each planned result with indicators, targets, what was realised and said about it, both ratings, the predicate. From what was kept when it was published.",
        level: .read, object: .result, arguments: [result], route: .get("\(path)/annex"),
        reply: .list(
            onForm + [
                Column("realisation", .paragraphs("realisation", longest: 8000), .optional),
                Column("feedback", .paragraphs("feedback", longest: 64000), .optional),
                Column("content", .paragraphs("content", longest: 8000), .optional),
            ]), function: "api.result_annex", example: "result annex 4e000000-0000-4000-8000-000000000001")

    /// What forms of plans and of results have in common, with the columns of the largest.
    static let onForm: [Column] =
        [
            Column("line", .count), Column("block", .formBlock), Column("number", .word("number"), .optional),
            Column("label", .line("label"), .optional),
        ]
        + ["intervenes", "result", "aspects", "indicator", "target", "perspective"].map {
            Column($0, .paragraphs($0, longest: 8000), .optional)
        }

    static let resultReceive = Operation(
        "result receive", "Confirm that your document has come: the time to return it, and to object, runs from then.", level: .read, object: .result,
        arguments: [result], route: .post("\(path):receive"), effect: .changes([.revisioned]), reply: .one(listed), function: "api.result_receive",
        example: "result receive 4e000000-0000-4000-8000-000000000001 if_rev=1")

    static let resultCountersign = Operation(
        "result countersign", "Sign your document. Signing is not consent; unsigned it is as valid (P114 A.6).", level: .read, object: .result,
        arguments: [result], route: .post("\(path):countersign"), effect: .changes([.revisioned]), reply: .one(listed),
        function: "api.result_countersign", example: "result countersign 4e000000-0000-4000-8000-000000000001 if_rev=2")

    static let resultCarryOver = Operation(
        "result carry_over",
        "Agree that your last result stands for the next period, too, when you have moved: whoever appraises you now may take it then instead of rating you anew (P91 A.13a). Until it is taken you may say no again.",
        level: .read, object: .result, arguments: [result, .required("is_agreed", .flag)], route: .post("\(path):carry_over"),
        effect: .changes([.revisioned]), reply: .one(listed), function: "api.result_carry_over",
        example: "result carry_over 4e000000-0000-4000-8000-000000000001 is_agreed=true if_rev=1")

    static let resultDifferences = Operation(
        "result differences",
        "Show in what results of a published period would be others if they were made now; nothing when nothing has changed since. Your own is not among them. `is_receipt_kept`: made anew, it stays received and signed, because nothing was decided otherwise.",
        level: .operate, object: .period, arguments: [agency, periodInScope], route: .get("\(periodPath)/results:differences"),
        reply: .page(
            [
                Column("result", .identifier("result")), Column("person", .identifier("person"), .optional), Column("name", .line("name")),
                Column("part", .word("part"), .filter), Column("was", .object, .optional), Column("now", .object, .optional),
                Column("is_receipt_kept", .flag, .filter),
            ], key: ["name", "result", "part"]), function: "api.result_differences", example: "result differences period=2026_q3")

    static let resultRecalculate = Operation(
        "result recalculate",
        "Publish results anew where they would be others now: all of a period, or those of `people`. The old ones stay, superseded; `result differences` shows first in what they differ. Where only a name was corrected, or others' ratings, what was received, signed or agreed to be kept stays so; where something was decided otherwise, clocks begin anew.",
        level: .operate, object: .period,
        arguments: [.scoped("agency", .agencies), periodInScope, .optional("people", .people), .required("reason", .reason)],
        route: .post("\(periodPath)/results:recalculate"), effect: .changes([.bulk, .heavy, .deferrable]),
        reply: .one([Column("agency", .code("agency")), Column("period", .period), Column("results", .count)]), function: "api.result_recalculate",
        example: #"result recalculate period=2026_q3 reason="capaian unit dikoreksi" affects=1"#)
}
