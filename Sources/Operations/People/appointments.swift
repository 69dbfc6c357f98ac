extension Operation {
    static let appointments: [Operation] = [showAppointments, appointmentStart, appointmentEnd]

    private static let columns: [Column] = [
        Column("appointment", .identifier("appointment")), Column("unit", .code("unit"), .filter, .sort),
        Column("person", .identifier("person"), .filter),
        Column("nip", .nip, .optional, .filter), Column("name", .line("name"), .optional, .filter), Column("starts_on", .date, .filter, .sort),
        Column("ends_on", .date, .optional, .filter), Column("state", .oneOf("state", ["FUTURE", "CURRENT", "ENDED"]), .filter),
        Column("revision", .revision),
    ]
    private static let one = [Column("agency", .code("agency"))] + columns + [Column("allowed_actions", .words)]
    private static let agency = Argument.scoped("agency", .code("agency"))

    static let showAppointments = Operation(
        "show appointments", "List appointments in an agency: ended, current and future ones.", level: .read, object: .agency, arguments: [agency],
        route: .get("/v1/agencies/{agency}/appointments"), reply: .page(columns, key: ["starts_on", "appointment"]),
        function: "api.show_appointments",
        example: "show appointments where=state:CURRENT limit=5")

    static let appointmentStart = Operation(
        "appointment start", "Let somebody serve in a unit, from today unless another day is named.", level: .operate, object: .person,
        arguments: [
            agency, .required("unit", .code("unit")), .required("person", .person), .optional("starts_on", .date), .optional("ends_on", .date),
        ],
        route: .post("/v1/agencies/{agency}/appointments"), effect: .changes([.creating]), reply: .one(one), function: "api.appointment_start",
        example: "appointment start unit=SD-002 person=198001012005011001 starts_on=2027-01-04")

    static let appointmentEnd = Operation(
        "appointment end", "End an appointment with a day, today unless another is named.", level: .operate, object: .appointment,
        arguments: [agency, .object("appointment", .identifier("appointment")), .optional("ends_on", .date), .reason],
        route: .post("/v1/agencies/{agency}/appointments/{appointment}:end"), effect: .changes([.revisioned]), reply: .one(one),
        function: "api.appointment_end", example: #"appointment end c0000000-0000-4000-8000-000000000001 ends_on=2027-06-30 reason="retires""#)
}
