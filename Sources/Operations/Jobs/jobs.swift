extension Operation {
    static let jobs: [Operation] = [
        showJobs, jobShow, jobWait, jobItems, jobConfirm, jobUndo, jobReport, jobCancel, showAudit, auditHead, auditVerify,
    ]

    private static let states = Kind.oneOf("state", ["PENDING", "WAITING", "RUNNING", "DONE", "FAILED", "CANCELLED", "UNDONE", "EXPIRED"])
    private static let columns: [Column] = [
        Column("job", .identifier("job")), Column("operation", .word("operation"), .filter), Column("state", states, .filter), Column("done", .count),
        Column("total", .count, .optional), Column("result", .object, .optional), Column("failure", .word("symbol"), .optional),
        Column("created_at", .instant, .filter, .sort), Column("started_at", .instant, .optional), Column("finished_at", .instant, .optional),
        Column("expires_at", .instant, .optional), Column("revision", .revision),
    ]
    private static let one = columns + [Column("allowed_actions", .words)]
    /// What is answered of one that is to be carried out later (api.defer).
    package static let deferred: [Column] = [
        Column("job", .identifier("job")), Column("state", states), Column("expires_at", .instant, .optional), Column("agencies", .count),
    ]
    private static let short = columns.filter { ["job", "operation", "state", "done", "total", "revision"].contains($0.name) }
    private static let job = Argument.object("job", .identifier("job"))

    static let showJobs = Operation(
        "show jobs", "List your jobs, and those about agencies that you administer; officials of the whole government and operators see all.",
        level: .read, route: .get("/v1/jobs"),
        reply: .page(columns, key: ["created_at", "job"]), function: "api.show_jobs", example: "show jobs where=state:RUNNING")

    package static let jobShow = Operation(
        "job show", "Show one job: how far it is, what came out.", level: .read, object: .job, arguments: [job], route: .get("/v1/jobs/{job}"),
        reply: .one(one), function: "api.job_show", example: "job show f0000000-0000-4000-8000-000000000001")

    /// Over HTTP one polls with If-None-Match.
    static let jobWait = Operation(
        "job wait", "Wait for a job to end, at most so many seconds.", level: .read, object: .job,
        arguments: [job, .optional("timeout", .number("seconds", 1...600))], route: .get("/v1/jobs/{job}"), reply: .one(one), faces: [.line],
        work: .wait,
        function: "api.job_show", example: "job wait f0000000-0000-4000-8000-000000000001 timeout=5")

    static let jobItems = Operation(
        "job items", "List what a job is to do, and has done, in each agency.", level: .read, object: .job, arguments: [job],
        route: .get("/v1/jobs/{job}/items"),
        reply: .page(
            [
                Column("item", .count, .sort), Column("agency", .code("agency"), .filter), Column("period", .period, .optional),
                Column("state", .oneOf("state", ["WAITING", "DONE", "REFUSED"]), .filter), Column("code", .word("symbol"), .optional, .filter),
                Column("about", .line("about", longest: 2000), .optional), Column("hint", .line("hint", longest: 2000), .optional),
            ], key: ["item"]), function: "api.job_items", example: "job items f0000000-0000-4000-8000-000000000001 where=state:REFUSED")

    static let jobConfirm = Operation(
        "job confirm", "Carry out a job that is pending: it is checked again, and done at once; one for many agencies goes on as a job.",
        level: .operate,
        object: .job, arguments: [job], route: .post("/v1/jobs/{job}:confirm"), effect: .changes([.heavy]), reply: .one(short),
        function: "api.job_confirm",
        example: "job confirm f0000000-0000-4000-8000-000000000002")

    static let jobUndo = Operation(
        "job undo", "Drop a job that is pending: nothing was changed.", level: .read, object: .job, arguments: [job],
        route: .post("/v1/jobs/{job}:undo"), effect: .changes([]), reply: .one(short), function: "api.job_undo",
        example: "job undo f0000000-0000-4000-8000-000000000002")

    package static let jobReport = Operation(
        "job report",
        "List what an import found in its file, line by line; of a dry run also what it would make and change, the first thousand of each.",
        level: .read, object: .job, arguments: [job], route: .get("/v1/jobs/{job}/report"),
        reply: .page(
            [
                Column("line", .count, .filter), Column("column_name", .word("column"), .optional, .filter), Column("code", .word("symbol"), .filter),
                Column("english", .line("sentence", longest: 2000)), Column("indonesian", .line("sentence", longest: 2000)),
                Column("is_problem", .flag, .filter),
            ], key: ["line", "entry"]), function: "api.import_report", example: "job report f0000000-0000-4000-8000-000000000001")

    static let jobCancel = Operation(
        "job cancel", "End a job after the step it is in; what earlier steps did stays.", level: .read, object: .job, arguments: [job],
        route: .post("/v1/jobs/{job}:cancel"), effect: .changes([]),
        reply: .one(short), function: "api.job_cancel",
        example: "job cancel f0000000-0000-4000-8000-000000000001")

    static let showAudit = Operation(
        "show audit", "List what was done and refused, the oldest first.", level: .read, route: .get("/v1/audit"),
        reply: .page(
            [
                Column("entry", .count, .filter, .sort), Column("recorded_at", .instant, .filter, .sort),
                Column("actor", .identifier("actor"), .optional, .filter),
                Column("operation", .word("operation"), .filter), Column("request", .identifier("request"), .optional, .filter),
                Column("symbol", .word("symbol"), .filter), Column("detail", .object),
            ], key: ["entry"]), function: "api.show_audit", example: "show audit sort=-entry limit=5")

    private static let hash = Kind(
        "hash", "64 digits from 0 to f", schema: .string(pattern: "^[0-9a-fA-F]{64}$"), good: [String(repeating: "0a", count: 32)], bad: ["", "0a"]
    ) { text in text.utf8.count == 64 && text.utf8.allSatisfy(\.isHexadecimal) ? text.asciiLowercased : nil }

    static let auditHead = Operation(
        "audit head", "Show the end of the audit's chain: kept elsewhere, it proves later that nothing was cut off.", level: .read,
        route: .get("/v1/audit/head"), reply: .one([Column("position", .count), Column("hash", hash)]), function: "api.audit_head",
        example: "audit head")

    static let auditVerify = Operation(
        "audit verify",
        "Compute the audit's chain again: finds entries that were changed, taken out or put in between; with a head that was kept, also an end that was cut off.",
        level: .read, arguments: [.optional("position", .count), .optional("head", hash)], route: .post("/v1/audit:verify"), effect: .changes([]),
        reply: .job, function: "api.audit_verify", example: "audit verify")
}
