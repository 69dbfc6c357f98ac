extension Operation {
    static let statuses: [Operation] = [showStatuses, statusShow, statusSet, statusStudy, statusEnd]

    private static let columns: [Column] = [
        Column("status_id", .identifier("status")), Column("person", .identifier("person"), .filter), Column("nip", .nip, .optional, .filter),
        Column("name", .line("name"), .optional, .filter), Column("status", .status, .filter, .sort), Column("decree", .line("decree")),
        Column("starts_on", .date, .filter, .sort), Column("ends_on", .date, .optional, .filter),
        Column("appraiser", .identifier("person"), .optional), Column("study_level", .studyLevel, .optional),
        Column("university", .university, .optional), Column("outcome", .studyOutcome, .optional, .filter),
        Column("graduation", .graduation, .optional, .filter), Column("outcome_on", .date, .optional),
        Column("outcome_decree", .line("decree"), .optional), Column("state", .oneOf("state", ["FUTURE", "CURRENT", "ENDED"]), .filter),
        Column("revision", .revision),
    ]
    private static let one = columns + [Column("allowed_actions", .words)]

    static let showStatuses = Operation(
        "show statuses", "List who is away from the post by decree, as far as you may see them; or of one person.", level: .read,
        arguments: [.optional("person", .person)], route: .get("/v1/statuses"), reply: .page(columns, key: ["starts_on", "status_id"]),
        function: "api.show_statuses", example: "show statuses where=state:CURRENT")

    static let statusShow = Operation(
        "status show", "Show one status.", level: .read, object: .status, arguments: [.object("status_id", .identifier("status"))],
        route: .get("/v1/statuses/{status_id}"), reply: .one(one), function: "api.status_show",
        example: "status show 50000000-0000-4000-8000-000000000001")

    static let statusSet = Operation(
        "status set",
        "Record by decree that somebody is away from the post; for DIPERBANTUKAN also who was designated to appraise, where that is not the appraiser at home.",
        level: .operate, object: .person,
        arguments: [
            .required("person", .person), .required("status", .status), .required("decree", .line("decree")), .optional("starts_on", .date),
            .optional("ends_on", .date), .optional("appraiser", .person),
        ],
        route: .post("/v1/statuses"), effect: .changes([.creating]), reply: .one(one), function: "api.status_set",
        example: #"status set person=198001012005011001 status=TUGAS_BELAJAR decree="SK 7/2026" starts_on=2027-08-01"#, shownBy: "status show")

    static let statusStudy = Operation(
        "status study",
        "Say of a study leave where somebody studies, which is what the guide of grade point averages goes by; and by decree how it came out, when whoever graduated did so: earlier than the programme's normal time, on time, or later (P63). Who failed is rated KURANG or SANGAT_KURANG in the periods that hold that day (P100 d). An empty outcome takes back what was recorded by mistake, by the decree that corrects it.",
        level: .operate, object: .status,
        arguments: [
            .object("status_id", .identifier("status")), .optional("study_level", .studyLevel), .optional("university", .university),
            .clearable("outcome", .studyOutcome), .optional("graduation", .graduation), .optional("decree", .line("decree")),
            .optional("outcome_on", .date),
        ],
        route: .post("/v1/statuses/{status_id}:study"), effect: .changes([.revisioned]), reply: .one(one), function: "api.status_study",
        example: #"status study 50000000-0000-4000-8000-000000000001 outcome=LULUS graduation=ON_TIME decree="SK 9/2026""#)

    static let statusEnd = Operation(
        "status end", "End a status with a day, today unless another is named; one that has not begun is withdrawn.", level: .operate,
        object: .status,
        arguments: [.object("status_id", .identifier("status")), .optional("ends_on", .date), .reason], route: .post("/v1/statuses/{status_id}:end"),
        effect: .changes([.revisioned]), reply: .one(one), function: "api.status_end",
        example: #"status end 50000000-0000-4000-8000-000000000001 reason="back from study""#)
}
