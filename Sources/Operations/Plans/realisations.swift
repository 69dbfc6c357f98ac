extension Operation {
    static let realisations: [Operation] = [progressRecord, showRealisations, showEvidence, evidenceAdd, evidenceFetch, evidenceRemove]

    private static let result = Argument.object("rhk", .identifier("rhk"))
    private static let evidence = Argument.object("evidence", .identifier("evidence"))
    private static let realised: [Column] = [
        Column("rhk", .identifier("rhk")), Column("indicator", .identifier("indicator"), .optional), Column("period", .period, .filter),
        Column("text", .realisedText, .optional), Column("value", .realisedValue, .optional), Column("unit", .measure, .optional),
    ]
    private static let file: [Column] = [
        Column("evidence", .identifier("evidence")), Column("rhk", .identifier("rhk")),
        Column("indicator", .identifier("indicator"), .optional),
        Column("period", .period, .filter), Column("kind", .evidenceKind, .filter), Column("name", .fileName),
        Column("media_type", .mediaType, .filter),
        Column("size", .count), Column("sha256", .word("sha256")), Column("made_at", .instant, .sort), Column("removed_at", .instant, .optional),
        Column("warning", .word("warning"), .optional), Column("allowed_actions", .words),
    ]

    static let progressRecord = Operation(
        "progress record",
        "Record what you have realised of a result of your plan in a period, in words or as a number with its unit: progress, or what is final. The newest of a period counts; what was recorded before stays.",
        level: .read, object: .rhk,
        arguments: [
            result, .required("period", .period), .optional("indicator", .identifier("indicator")), .optional("text", .realisedText),
            .optional("value", .realisedValue), .optional("unit", .measure),
        ],
        route: .post("/v1/plan_results/{rhk}/progress"), effect: .changes([]),
        reply: .one([Column("progress", .identifier("progress"))] + realised + [Column("made_at", .instant)]), function: "api.progress_record",
        example: #"progress record d6000000-0000-4000-8000-000000000002 period=2026_q3 value=85 unit=% text="85 dari 100 ibu hamil""#)

    static let showRealisations = Operation(
        "show realisations",
        "Say of every result in somebody's plans of a period what was realised, by how many files it is shown, and how many notes are about it: the newest of the period, else of the last one within it.",
        level: .read, object: .person, arguments: [.object("person", .person), .required("period", .period)],
        route: .get("/v1/people/{person}/realisations"),
        reply: .list(
            [
                Column("plan", .identifier("plan")), Column("place", .count), Column("priority", .word("priority"), .optional),
                Column("result_text", .line("result_text", longest: 4000)), Column("result_state", .word("state")),
            ] + realised + [
                Column("made_at", .instant, .optional), Column("evidence_count", .count), Column("note_count", .count),
                Column("adjustments", .words), Column("taken_over", .line("taken_over", longest: 2000), .optional),
            ]), function: "api.show_realisations", example: "show realisations 198001012005011001 period=2026_q3")

    static let showEvidence = Operation(
        "show evidence", "List the files that show what was realised of a result, those taken away, too: by name and hash.", level: .read,
        object: .rhk, arguments: [result], route: .get("/v1/plan_results/{rhk}/evidence"), reply: .page(file, key: ["made_at", "evidence"]),
        function: "api.show_evidence", example: "show evidence d6000000-0000-4000-8000-000000000002 where=period:2026_q3")

    static let evidenceAdd = Operation(
        "evidence add",
        "Add a file that shows what you realised of a result in a period: at most 512 KiB (a line carries 64 KiB), in base64, of the kind that you say it is. What shows only that something was done is AKTIVITAS, and does not count.",
        level: .read, object: .rhk,
        arguments: [
            result, .required("period", .period), .required("name", Kind.fileName.inPrivate), .required("media_type", .mediaType),
            .required("content", Kind.base64.inPrivate), .optional("indicator", .identifier("indicator")), .optional("kind", .evidenceKind),
        ],
        route: .post("/v1/plan_results/{rhk}/evidence"), effect: .changes([]), reply: .one(file), function: "api.evidence_add",
        example: "evidence add d6000000-0000-4000-8000-000000000002 period=2026_q3 name=rekap.txt media_type=text/plain content=aGFsbw==")

    static let evidenceFetch = Operation(
        "evidence fetch",
        "Fetch a file: in base64 within the reply, never as what it is. The person, their appraiser and whoever stands above that one do; others see name and hash.",
        level: .read, object: .evidence, arguments: [evidence], route: .get("/v1/evidence/{evidence}/content"),
        reply: .one([
            Column("evidence", .identifier("evidence")), Column("name", .fileName), Column("media_type", .mediaType), Column("size", .count),
            Column("sha256", .word("sha256")), Column("content", .base64),
        ]), function: "api.evidence_fetch", example: "evidence fetch d8000000-0000-4000-8000-000000000001")

    static let evidenceRemove = Operation(
        "evidence remove", "Take a file of yours away, while its period can still be written: its name and hash stay, and who did it.", level: .read,
        object: .evidence, arguments: [evidence], route: .post("/v1/evidence/{evidence}:remove"), effect: .changes([]), reply: .one(file),
        function: "api.evidence_remove", example: "evidence remove d8000000-0000-4000-8000-000000000001")
}
