extension Operation {
    static let summaries: [Operation] = [
        feedbackMine, feedbackSummary, feedbackBlocks, feedbackReliability, showComments, commentRelease, commentRemove,
    ]

    private static let agency = Argument.scoped("agency", .code("agency"))
    private static let path = "/v1/agencies/{agency}/periods/{period}"
    /// What was not kept, whether or not anybody has spoken, is MISSING; at the ends of the scale a figure is no more exact than this.
    private static let value = Column("value", .word("value"))
    private static let summary: [Column] = [
        Column("agency", .code("agency"), .filter), Column("period", .period, .filter),
        Column("row_kind", .oneOf("row_kind", ["TOTAL", "CATEGORY", "ITEM", "COMMENT"]), .filter), Column("category", .category, .optional, .filter),
        Column("item", .word("item"), .optional, .filter), Column("value", .word("value"), .optional), Column("forms", .count, .optional),
        Column("counts", .line("counts"), .optional), Column("weight", .count, .optional), Column("reliability", .word("reliability"), .optional),
        // Whether the raters are stricter or milder than is usual; only where that can be said.
        Column("strictness", .oneOf("strictness", ["STRICTER", "USUAL", "MILDER"]), .optional),
        Column("body", .line("body", longest: 2000), .optional),
    ]

    static let feedbackMine = Operation(
        "feedback mine", "List what surveys have said of you: the whole, by group, by value, and in words.", level: .read,
        route: .get("/v1/me/feedback_summaries"), reply: .page(summary, key: ["row_key"]), function: "api.feedback_mine",
        example: "feedback mine where=row_kind:TOTAL")

    static let feedbackSummary = Operation(
        "feedback summary", "List what surveys have said of somebody whom you appraise. It is advice: you alone rate.", level: .read, object: .person,
        arguments: [.object("person", .person)], route: .get("/v1/people/{person}/feedback_summaries"), reply: .page(summary, key: ["row_key"]),
        function: "api.feedback_summary", example: "feedback summary 198001012005011001")

    static let feedbackBlocks = Operation(
        "feedback blocks",
        "List what a survey says of teams, of units, and, for those who administer or audit the agency, of people in blocks of at least five.",
        level: .read, object: .period, arguments: [agency, periodInScope], route: .get("\(path)/feedback_summaries"),
        reply: .page(
            [
                Column("kind", .oneOf("kind", ["BLOCK", "TEAM", "UNIT"]), .filter), Column("subject", .word("subject"), .filter),
                Column("name", .line("name")), Column("category", .category, .optional, .filter), Column("item", .word("item"), .optional, .filter),
                value, Column("number", .count, .optional),
            ], key: ["row_key"]), function: "api.feedback_blocks", example: "feedback blocks period=2026_q3 where=kind:BLOCK")

    static let feedbackReliability = Operation(
        "feedback reliability",
        "Show how precise the figures of a survey are: how much of their variance is the subjects' own, and the reliability of a figure from one, four, seven and ten forms.",
        level: .read, object: .period, arguments: [agency, periodInScope], route: .get("\(path)/reliability"),
        reply: .list([
            Column("category", .category), Column("subjects", .count), Column("ballots", .count), Column("between_subjects", .word("variance")),
            Column("within_subjects", .word("variance")), Column("single", .word("reliability")), Column("of_four", .word("reliability")),
            Column("of_seven", .word("reliability")), Column("of_ten", .word("reliability")),
        ]), function: "api.feedback_reliability", example: "feedback reliability period=2026_q3")

    static let showComments = Operation(
        "show comments", "List the comments of a survey that nobody has read yet: you release them, or take away what insults or tells who wrote it.",
        level: .operate, object: .period, arguments: [agency, periodInScope], route: .get("\(path)/comments"),
        reply: .page(
            [
                Column("comment", .identifier("comment")), Column("kind", .subjectKind, .filter), Column("name", .line("name")),
                Column("unit", .line("unit"), .optional), Column("category", .category, .filter), Column("item", .word("item"), .filter),
                Column("body", .line("body", longest: 2000)), Column("verdict", .oneOf("verdict", ["RELEASED", "REMOVED"]), .optional, .filter),
            ], key: ["comment"]), function: "api.show_comments", example: "show comments period=2026_q3")

    private static let decided = [
        Column("agency", .code("agency")), Column("period", .period), Column("decided", .count), Column("waiting", .count),
    ]

    static let commentRelease = Operation(
        "comment release", "Release a comment, or all that wait for you. When the last is decided about, all that were released are published.",
        level: .operate, object: .period, arguments: [agency, periodInScope, .optional("comment", .identifier("comment"))],
        route: .post("\(path)/comments:release"), effect: .changes([.heavy]), reply: .one(decided), function: "api.comment_release",
        example: "comment release period=2026_q3")

    static let commentRemove = Operation(
        "comment remove", "Take a comment away, for a reason: nobody will read it.", level: .operate, object: .period,
        arguments: [agency, periodInScope, .required("comment", .identifier("comment")), .required("reason", .reason)],
        route: .post("\(path)/comments:remove"), effect: .changes([]), reply: .one(decided), function: "api.comment_remove",
        example: #"comment remove period=2026_q3 comment=f0000000-0000-4000-8000-000000000001 reason="an insult""#)
}
