extension Operation {
    static let surveys: [Operation] = [
        raterPropose, raterReplace, raterNominate, raterApprove, raterDecline, showRaters, feedbackProgress, feedbackShow, feedbackSave,
        feedbackSubmit, showTasks,
    ]

    private static let agency = Argument.scoped("agency", .code("agency"))
    private static let path = "/v1/agencies/{agency}/periods/{period}"
    private static let form = Argument.object("form", .identifier("form"))
    private static let answer: [Argument] = [form, .required("scores", .scores), .optional("comments", .comments)]
    private static let written = [
        Column("form", .identifier("form")), Column("state", .oneOf("state", ["DRAFT", "HANDED_IN"])), Column("revision", .revision),
    ]

    static let raterPropose = Operation(
        "rater propose",
        "Draw raters, by chance, for everybody, every team and every unit that a survey is about: peers, people below, members. Until the survey begins it may be drawn anew.",
        level: .operate, object: .period, arguments: [agency, periodInScope], route: .post("\(path)/raters:propose"), effect: .changes([.heavy]),
        reply: .one([
            Column("agency", .code("agency")), Column("period", .period), Column("subjects", .count), Column("forms", .count),
            Column("raters", .count),
        ]), function: "api.rater_propose", example: "rater propose period=2026_q3")

    static let raterReplace = Operation(
        "rater replace", "Draw others in place of raters who have declined, are away or serve no more. It happens by itself once an hour, too.",
        level: .operate, object: .period, arguments: [agency, periodInScope], route: .post("\(path)/raters:replace"), effect: .changes([.heavy]),
        reply: .one([Column("agency", .code("agency")), Column("period", .period)]), function: "api.rater_replace",
        example: "rater replace period=2026_q3")

    static let raterNominate = Operation(
        "rater nominate",
        "Between the draw and the beginning, name a peer who shall be asked about you, at most half as many as are drawn; your superior approves. Administrators name people from elsewhere (customers, partners) for a person, a team or a unit; half of them are drawn.",
        level: .read, object: .period,
        arguments: [
            agency, periodInScope, .required("person", .person), .optional("subject", .person), .optional("team", .code("team")),
            .optional("unit", .code("unit")),
        ],
        route: .post("\(path)/raters:nominate"), effect: .changes([.secret, .ballot]),
        reply: .one([Column("agency", .code("agency")), Column("period", .period), Column("category", .category), Column("nominated", .count)]),
        function: "api.rater_nominate", example: "rater nominate period=2026_q3 person=199105052016052001")

    static let raterApprove = Operation(
        "rater approve", "Approve a rater whom somebody you appraise has named, or refuse them: show tasks lists them.", level: .read, object: .form,
        arguments: [form, .optional("is_approved", .flag)], route: .post("/v1/me/nominations/{form}:approve"), effect: .changes([.secret]),
        reply: .one([Column("form", .identifier("form")), Column("is_approved", .flag)]), function: "api.rater_approve",
        example: "rater approve 1f000000-0000-4000-8000-000000000001")

    static let raterDecline = Operation(
        "rater decline", "Decline a form that you are asked for; somebody else is drawn within the hour.", level: .read, object: .form,
        arguments: [form, .required("reason_code", .declineReason)], route: .post("/v1/me/feedback/{form}:decline"),
        effect: .changes([.secret, .revisioned]),
        reply: .one([Column("form", .identifier("form")), Column("state", .oneOf("state", ["DECLINED"]))]), function: "api.rater_decline",
        example: "rater decline 1f000000-0000-4000-8000-000000000001 reason_code=TIDAK_MENGENAL if_rev=1")

    static let showRaters = Operation(
        "show raters",
        "List whom an open survey is about, how many are asked about each before it begins, and whether there is enough for a figure; never who.",
        level: .read, object: .period, arguments: [agency, periodInScope], route: .get("\(path)/raters"),
        reply: .page(
            [
                Column("kind", .subjectKind, .filter), Column("subject", .word("subject"), .filter), Column("name", .line("name")),
                Column("category", .category, .filter), Column("threshold", .count), Column("asked", .count, .optional),
                Column("is_enough", .flag, .filter),
            ], key: ["kind", "subject", "category"]), function: "api.show_raters", example: "show raters period=2026_q3 where=is_enough:false")

    static let feedbackProgress = Operation(
        "feedback progress",
        "Show how far a survey was when it was counted last, at most an hour ago, by units from which at least twenty forms are owed.", level: .read,
        object: .period, arguments: [agency, periodInScope], route: .get("\(path)/feedback_progress"),
        reply: .list([
            Column("unit", .code("unit")), Column("name", .line("name")), Column("owed", .count), Column("handed_in", .count),
            Column("counted_at", .instant),
        ]), function: "api.feedback_progress", example: "feedback progress period=2026_q3")

    static let feedbackShow = Operation(
        "feedback show", "Show a form that you are asked for: about whom, its items with guides and anchors, and what you have written.",
        level: .read,
        object: .form, arguments: [form], route: .get("/v1/me/feedback/{form}"),
        reply: .one([
            Column("form", .identifier("form")), Column("agency", .code("agency")), Column("period", .period), Column("kind", .subjectKind),
            Column("name", .line("name")), Column("unit", .line("unit"), .optional), Column("category", .category), Column("group_size", .count),
            Column("state", .oneOf("state", ["NEW", "DRAFT", "HANDED_IN"])), Column("due_at", .instant, .optional),
            Column("notice", .line("notice", longest: 1000)), Column("pemberitahuan", .line("notice", longest: 1000)), Column("items", .object),
            Column("revision", .revision),
        ]), function: "api.feedback_show", example: "feedback show 1f000000-0000-4000-8000-000000000001")

    static let feedbackSave = Operation(
        "feedback save", "Keep a form that is not finished. Nothing of it is kept anywhere else, nor when you wrote it.", level: .read, object: .form,
        arguments: answer, route: .put("/v1/me/feedback/{form}"), effect: .changes([.secret, .revisioned]), reply: .one(written),
        function: "api.feedback_save", example: "feedback save 1f000000-0000-4000-8000-000000000001 scores=4,5,-,3,4,4,5 if_rev=1")

    static let feedbackSubmit = Operation(
        "feedback submit", "Hand a form in. Until the survey ends you may hand it in again, corrected.", level: .read, object: .form,
        arguments: answer, route: .post("/v1/me/feedback/{form}:submit"), effect: .changes([.secret, .revisioned]), reply: .one(written),
        function: "api.feedback_submit", example: "feedback submit 1f000000-0000-4000-8000-000000000001 scores=4,5,-,3,4,4,5 if_rev=1")

    static let showTasks = Operation(
        "show tasks",
        "List what waits for you: forms to fill, raters to approve, jobs to confirm, comments to moderate, plans to finish, to agree or, after a note, to adjust, realisations to record, assignments to decide about, achievements of units to say, people to evaluate, proposals to answer, documents to sign, to receive or to return signed. `thing` is the plan, the assessment or the result.",
        level: .read,
        route: .get("/v1/me/tasks"),
        reply: .list([
            Column(
                "task",
                .oneOf(
                    "task",
                    [
                        "FORM", "APPROVAL", "CONFIRMATION", "MODERATION", "PLAN_TO_FINISH", "PLAN_TO_AGREE", "ASSIGNMENT", "ADJUSTMENT",
                        "DOCUMENTATION", "ACHIEVEMENT",
                        "ASSESSMENT", "TAKING_OVER", "PROPOSAL", "SIGNATURE", "RESULT", "COUNTERSIGN",
                    ])),
            Column("agency", .code("agency")),
            Column("period", .period, .optional), Column("form", .identifier("form"), .optional), Column("job", .identifier("job"), .optional),
            Column("kind", .subjectKind, .optional), Column("name", .line("name"), .optional), Column("rater", .line("name"), .optional),
            Column("category", .category, .optional),
            Column("state", .oneOf("state", ["NEW", "DRAFT", "HANDED_IN", "RETURNED", "LATE", "NEW_NEEDED"])),
            Column("due_at", .instant, .optional), Column("number", .count, .optional), Column("thing", .identifier("thing"), .optional),
        ]), function: "api.show_tasks", example: "show tasks")
}
