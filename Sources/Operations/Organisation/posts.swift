extension Operation {
    static let posts: [Operation] = [showPosts, postShow, postCreate, postUpdate, postCorrect, postClose]

    private static let columns: [Column] = [
        Column("post", .code("post"), .filter, .sort), Column("title", .line("title"), .filter, .sort), Column("kind", .postKind, .filter, .sort),
        Column("jenjang", .jenjang, .optional, .filter), Column("unit", .code("unit"), .filter, .sort),
        Column("reports_to", .reference("post"), .optional, .filter), Column("appraised_by", .reference("post"), .optional, .filter),
        Column("is_vacant", .flag, .filter), Column("state", .oneOf("state", ["ACTIVE", "CLOSED"]), .filter), Column("revision", .revision),
    ]
    private static let one = [Column("agency", .code("agency"))] + columns + [Column("allowed_actions", .words)]
    /// Whom a correction touches and on which day, with what was and what is.
    static let touched: [Column] = [
        Column("day", .date), Column("person", .identifier("person")), Column("nip", .nip, .optional), Column("name", .line("name")),
        Column("post", .code("post")), Column("superior_before", .line("superior"), .optional), Column("superior", .line("superior"), .optional),
        Column("appraiser_before", .line("appraiser"), .optional), Column("appraiser", .line("appraiser"), .optional),
    ]
    private static let agency = Argument.scoped("agency", .code("agency"))
    private static let post = Argument.object("post", .code("post"))

    static let showPosts = Operation(
        "show posts", "List the posts of an agency, or of one unit and those below it; `where=is_vacant:true` for those that nobody holds.",
        level: .read,
        object: .agency, arguments: [agency, .optional("unit", .code("unit"))], route: .get("/v1/agencies/{agency}/posts"),
        reply: .page(columns, key: ["post"]), function: "api.show_posts", example: "show posts where=is_vacant:true limit=5")

    static let postShow = Operation(
        "post show", "Show one post.", level: .read, object: .post, arguments: [agency, post], route: .get("/v1/agencies/{agency}/posts/{post}"),
        reply: .one(one), function: "api.post_show", example: "post show KADIS")

    static let postCreate = Operation(
        "post create", "Make a post in a unit, and say to which post it reports and, where that is another, whose holder appraises.", level: .operate,
        object: .unit,
        arguments: [
            agency, post, .required("unit", .code("unit")), .required("title", .line("title")), .required("kind", .postKind),
            .optional("jenjang", .jenjang), .optional("reports_to", .reference("post")), .optional("appraised_by", .reference("post")),
        ],
        route: .post("/v1/agencies/{agency}/posts"), effect: .changes([.creating]), reply: .one(one), function: "api.post_create",
        example: #"post create KASI-KURIKULUM unit=BID-SD title="Kepala Seksi Kurikulum" kind=PENGAWAS reports_to=KADIS"#, shownBy: "post show")

    static let postUpdate = Operation(
        "post update", "Change a post's title, kind or jenjang, or put it into another unit with whoever holds it.", level: .operate, object: .post,
        arguments: [
            agency, post, .optional("title", .line("title")), .optional("kind", .postKind), .clearable("jenjang", .jenjang),
            .optional("unit", .code("unit")),
        ],
        route: .patch("/v1/agencies/{agency}/posts/{post}"), effect: .changes([.revisioned]), reply: .one(one), function: "api.post_update",
        example: #"post update GURU-SD-001 title="Guru Kelas""#)

    static let postCorrect = Operation(
        "post correct",
        "Change to which post a post reports, or whose holder appraises, from a day on: today, or earlier to mend what was wrong. Check shows whom it touches, on that day and today.",
        level: .operate, object: .post,
        arguments: [
            agency, post, .clearable("reports_to", .reference("post")), .clearable("appraised_by", .reference("post")), .optional("since", .date),
            .reason,
        ],
        route: .post("/v1/agencies/{agency}/posts/{post}:correct"), effect: .changes([.revisioned, .bulk]), reply: .list(touched),
        function: "api.post_correct",
        example: #"post correct GURU-SD-001 reports_to=KADIS since=2026-01-01 reason="the head of the school was typed wrongly""#)

    static let postClose = Operation(
        "post close", "End a post that nobody holds and to which none reports.", level: .operate, object: .post, arguments: [agency, post, .reason],
        route: .post("/v1/agencies/{agency}/posts/{post}:close"), effect: .changes([.revisioned]), reply: .one(one), function: "api.post_close",
        example: #"post close KOSONG reason="not in the new structure""#)
}
