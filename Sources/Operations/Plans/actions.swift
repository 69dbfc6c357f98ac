extension Operation {
    static let actions: [Operation] = [showActions, actionAdd, actionSet, actionRemove, rhkTakeOver]

    private static let result = Argument.object("rhk", .identifier("rhk"))
    private static let action = Argument.object("action", .identifier("action"))
    private static let one: [Column] = [
        Column("action", .identifier("action")), Column("rhk", .identifier("rhk"), .filter), Column("period", .period, .filter),
        Column("number", .count), Column("text", .actionText), Column("is_done", .flag), Column("done_at", .instant, .optional),
        Column("allowed_actions", .words), Column("revision", .revision),
    ]

    static let showActions = Operation(
        "show actions", "List what is to be done for the results of a plan, period by period: form B.1.1.", level: .read, object: .plan,
        arguments: [.object("plan", .identifier("plan"))], route: .get("/v1/plans/{plan}/actions"),
        reply: .page(
            [Column("result_place", .count), Column("period_starts_on", .date)] + one, key: ["result_place", "period_starts_on", "number", "action"]),
        function: "api.show_actions", example: "show actions d6000000-0000-4000-8000-000000000001 where=period:2026_q3")

    static let actionAdd = Operation(
        "action add", "Add what is to be done for a result in a period: by the employee or the appraiser, who agree on it.", level: .read,
        object: .rhk, arguments: [result, .required("period", .period), .required("text", .actionText)],
        route: .post("/v1/plan_results/{rhk}/actions"),
        effect: .changes([]), reply: .one(one), function: "api.action_add",
        example: #"action add d6000000-0000-4000-8000-000000000002 period=2026_q3 text="menyusun SOP""#)

    static let actionSet = Operation(
        "action set", "Change what is to be done, or say that it is done.", level: .read, object: .action,
        arguments: [action, .optional("text", .actionText), .optional("is_done", .flag)], route: .patch("/v1/actions/{action}"),
        effect: .changes([.revisioned]), reply: .one(one), function: "api.action_set",
        example: "action set d9000000-0000-4000-8000-000000000001 is_done=true if_rev=1")

    static let actionRemove = Operation(
        "action remove", "Take away what is not to be done any more.", level: .read, object: .action, arguments: [action],
        route: .delete("/v1/actions/{action}"), effect: .changes([.revisioned]),
        reply: .one([Column("action", .identifier("action")), Column("rhk", .identifier("rhk"))]), function: "api.action_remove",
        example: "action remove d9000000-0000-4000-8000-000000000001 if_rev=1")

    static let rhkTakeOver = Operation(
        "rhk take_over",
        "Take a result over from somebody whom you appraise, with a note that they were not able to finish it: after a note of a leader about it had adjusted expectation or resources, or guided, in vain. It is considered when they are rated.",
        level: .read, object: .rhk, arguments: [result, .required("text", Kind.paragraphs("text", longest: 2000).inPrivate)],
        route: .post("/v1/plan_results/{rhk}:take_over"), effect: .changes([]),
        reply: .one([
            Column("rhk", .identifier("rhk")), Column("person", .identifier("person")), Column("state", .word("state")),
            Column("leader_name", .line("name")), Column("text", .line("text", longest: 2000)), Column("note", .identifier("note"), .optional),
            Column("made_at", .instant),
        ]), function: "api.rhk_take_over",
        example: #"rhk take_over d6000000-0000-4000-8000-000000000002 text="tidak mampu menyelesaikan sampai batas waktu""#)
}
