extension Operation {
    static let assignments: [Operation] = [
        showAssignments, assignmentRequest, assignmentApprove, assignmentRefuse, assignmentWithdraw, assignmentEnd, assignmentLink,
    ]

    private static let assignment = Argument.object("assignment", .identifier("assignment"))
    private static let path = "/v1/assignments/{assignment}"
    private static let one: [Column] = [
        Column("assignment", .identifier("assignment")), Column("person", .identifier("person"), .filter), Column("name", .line("name"), .optional),
        Column("leader", .identifier("person"), .optional, .filter), Column("leader_name", .line("name")), Column("body", .assignmentBody, .filter),
        Column("body_name", .line("body_name"), .optional), Column("kind", .assignmentKind, .filter), Column("work", .assignedWork),
        Column("starts_on", .date, .filter, .sort), Column("ends_on", .date, .optional, .filter), Column("state", .assignmentState, .filter),
        Column("competence", .weighed("competence"), .optional), Column("workload", .weighed("workload"), .optional),
        Column("performance", .weighed("performance"), .optional), Column("reason", .reason, .optional), Column("made_at", .instant, .sort),
        Column("decided_at", .instant, .optional), Column("allowed_actions", .words), Column("revision", .revision),
    ]

    static let showAssignments = Operation(
        "show assignments",
        "List assignments: your own, those that you give, those of people whom you appraise or administer. REQUESTED waits for the appraiser.",
        level: .read, route: .get("/v1/assignments"), reply: .page(one, key: ["starts_on", "assignment"]), function: "api.show_assignments",
        example: "show assignments where=state:REQUESTED")

    static let assignmentRequest = Operation(
        "assignment request",
        "Assign somebody to something, or offer to do it. Their appraiser's own holds at once; a leader's who does not appraise them, and what somebody offers, waits for the appraiser. The appraiser writes down what a body outside asks for.",
        level: .read, object: .person,
        arguments: [
            .object("person", .person), .required("work", .assignedWork), .optional("leader", .person), .optional("body", .assignmentBody),
            .optional("body_name", .line("body_name")), .optional("starts_on", .date), .optional("ends_on", .date),
        ],
        route: .post("/v1/people/{person}/assignments"), effect: .changes([]), reply: .one(one), function: "api.assignment_request",
        example: #"assignment request 198001012005011001 work="tim percepatan layanan" ends_on=2026-12-31"#)

    static let assignmentApprove = Operation(
        "assignment approve",
        "Approve an assignment of somebody whom you appraise, having weighed competence, load of work, and in mid-year how this year's work goes.",
        level: .read, object: .assignment,
        arguments: [
            assignment, .optional("competence", .weighed("competence")), .optional("workload", .weighed("workload")),
            .optional("performance", .weighed("performance")),
        ],
        route: .post("\(path):approve"), effect: .changes([.revisioned]), reply: .one(one), function: "api.assignment_approve",
        example: #"assignment approve d7000000-0000-4000-8000-000000000001 workload="dua RHK" if_rev=1"#)

    static let assignmentRefuse = Operation(
        "assignment refuse", "Refuse an assignment of somebody whom you appraise.", level: .read, object: .assignment,
        arguments: [assignment, .required("reason", Kind.reason.inPrivate)], route: .post("\(path):refuse"), effect: .changes([.revisioned]),
        reply: .one(one), function: "api.assignment_refuse",
        example: #"assignment refuse d7000000-0000-4000-8000-000000000001 reason="beban kerja penuh" if_rev=1"#)

    static let assignmentWithdraw = Operation(
        "assignment withdraw", "Take back what you asked for, while nobody has decided about it.", level: .read, object: .assignment,
        arguments: [assignment], route: .post("\(path):withdraw"), effect: .changes([.revisioned]), reply: .one(one),
        function: "api.assignment_withdraw", example: "assignment withdraw d7000000-0000-4000-8000-000000000001 if_rev=1")

    static let assignmentEnd = Operation(
        "assignment end", "End an approved assignment: by its leader or by the appraiser, today unless another day is named.", level: .read,
        object: .assignment,
        arguments: [assignment, .required("reason", Kind.reason.inPrivate), .optional("ends_on", .date)], route: .post("\(path):end"),
        effect: .changes([.revisioned]), reply: .one(one), function: "api.assignment_end",
        example: #"assignment end d7000000-0000-4000-8000-000000000001 reason="selesai lebih cepat" if_rev=2"#)

    static let assignmentLink = Operation(
        "assignment link", "Say from which approved assignment a result of a plan comes: by whoever's turn it is to write the plan.", level: .read,
        object: .assignment, arguments: [assignment, .required("rhk", .identifier("rhk"))], route: .post("\(path):link"), effect: .changes([]),
        reply: .one([
            Column("assignment", .identifier("assignment")), Column("rhk", .identifier("rhk")), Column("person", .identifier("person")),
        ]), function: "api.assignment_link",
        example: "assignment link d7000000-0000-4000-8000-000000000001 rhk=d6000000-0000-4000-8000-000000000002")
}
