extension Operation {
    static let appointments: [Operation] = [
        showAppointments, appointmentShow, appointmentStart, appointmentEnd, appointmentTransfer, appointmentCorrect,
    ]

    private static let columns: [Column] = [
        Column("appointment", .identifier("appointment")), Column("post", .code("post"), .filter, .sort), Column("title", .line("title")),
        Column("unit", .code("unit"), .filter, .sort), Column("kind", .appointmentKind, .filter), Column("person", .identifier("person"), .filter),
        Column("nip", .nip, .optional, .filter), Column("name", .line("name"), .optional, .filter), Column("starts_on", .date, .filter, .sort),
        Column("ends_on", .date, .optional, .filter), Column("state", .oneOf("state", ["FUTURE", "CURRENT", "ENDED"]), .filter),
        Column("revision", .revision),
    ]
    private static let one = [Column("agency", .code("agency"))] + columns + [Column("allowed_actions", .words)]
    private static let agency = Argument.scoped("agency", .code("agency"))
    private static let appointment = Argument.object("appointment", .identifier("appointment"))

    static let showAppointments = Operation(
        "show appointments", "List appointments in an agency: ended, current and future ones.", level: .read, object: .agency, arguments: [agency],
        route: .get("/v1/agencies/{agency}/appointments"), reply: .page(columns, key: ["starts_on", "appointment"]),
        function: "api.show_appointments",
        example: "show appointments where=state:CURRENT limit=5")

    static let appointmentShow = Operation(
        "appointment show", "Show one appointment.", level: .read, object: .appointment, arguments: [agency, appointment],
        route: .get("/v1/agencies/{agency}/appointments/{appointment}"), reply: .one(one), function: "api.appointment_show",
        example: "appointment show c0000000-0000-4000-8000-000000000001")

    static let appointmentStart = Operation(
        "appointment start",
        "Appoint somebody to a post, from today unless another day is named: DEFINITIF, PLT in a vacant post, PLH for whoever is away.",
        level: .operate,
        object: .person,
        arguments: [
            agency, .required("post", .code("post")), .required("person", .person), .optional("kind", .appointmentKind),
            .optional("starts_on", .date), .optional("ends_on", .date),
        ],
        route: .post("/v1/agencies/{agency}/appointments"), effect: .changes([.creating]), reply: .one(one), function: "api.appointment_start",
        example: "appointment start post=KASI kind=PLT person=198001012005011001 starts_on=2027-01-04", shownBy: "appointment show")

    static let appointmentEnd = Operation(
        "appointment end", "End an appointment with a day, today unless another is named; one that has not begun is withdrawn.", level: .operate,
        object: .appointment,
        arguments: [agency, appointment, .optional("ends_on", .date), .reason],
        route: .post("/v1/agencies/{agency}/appointments/{appointment}:end"), effect: .changes([.revisioned]), reply: .one(one),
        function: "api.appointment_end", example: #"appointment end c0000000-0000-4000-8000-000000000001 ends_on=2027-06-30 reason="retires""#)

    static let appointmentTransfer = Operation(
        "appointment transfer", "End an appointment the day before another begins, in another post, also of another agency.", level: .operate,
        object: .appointment,
        arguments: [agency, appointment, .required("post", .reference("post")), .optional("starts_on", .date), .reason],
        route: .post("/v1/agencies/{agency}/appointments/{appointment}:transfer"), effect: .changes([.revisioned]), reply: .one(one),
        function: "api.appointment_transfer",
        example: #"appointment transfer c0000000-0000-4000-8000-000000000001 post=GURU-SD-001 reason="SK 12/2026""#)

    static let appointmentCorrect = Operation(
        "appointment correct",
        "Mend an appointment that was recorded wrongly: its post, kind or days. Check shows whose superior or appraiser that changes, today and at the end of what it changes of the past.",
        level: .operate,
        object: .appointment,
        arguments: [
            agency, appointment, .optional("post", .code("post")), .optional("kind", .appointmentKind), .optional("starts_on", .date),
            .clearable("ends_on", .date), .reason,
        ],
        route: .post("/v1/agencies/{agency}/appointments/{appointment}:correct"), effect: .changes([.revisioned, .bulk]), reply: .list(touched),
        function: "api.appointment_correct",
        example: #"appointment correct c0000000-0000-4000-8000-000000000001 starts_on=2026-01-02 reason="typed wrongly""#)
}
