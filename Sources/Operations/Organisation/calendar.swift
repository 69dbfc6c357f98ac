extension Operation {
    static let calendar: [Operation] = [showCalendar, calendarAdd, calendarRemove, calendarCount]

    private static let scope = Kind.oneOf("scope", ["NASIONAL", "PROVINSI", "KOTA"])
    private static let columns: [Column] = [
        Column("day", .date, .filter, .sort), Column("scope", scope, .filter),
        Column("kind", .oneOf("kind", ["LIBUR", "CUTI_BERSAMA"]), .filter), Column("name", .line("name")),
    ]

    static let showCalendar = Operation(
        "show calendar", "List the holidays and days of joint leave.", level: .read, route: .get("/v1/calendar"),
        reply: .page(columns, key: ["day", "scope"]), function: "api.show_calendar", example: "show calendar where=day:ge.2026-12-01 limit=5")

    static let calendarAdd = Operation(
        "calendar add", "Make a day one on which nobody has to work.", level: .admin,
        arguments: [
            .object("day", .date), .required("scope", scope), .required("kind", .oneOf("kind", ["LIBUR", "CUTI_BERSAMA"])),
            .required("name", .line("name")),
        ],
        route: .post("/v1/calendar"), effect: .changes([]), reply: .one(columns), function: "api.calendar_add",
        example: #"calendar add 2027-02-05 scope=PROVINSI kind=LIBUR name="Hari Pekabaran Injil di Tanah Papua""#)

    static let calendarRemove = Operation(
        "calendar remove", "Make a day one of work again.", level: .admin, arguments: [.object("day", .date), .required("scope", scope), .reason],
        route: .post("/v1/calendar/{day}:remove"), effect: .changes([]), reply: .one(columns), function: "api.calendar_remove",
        example: #"calendar remove 2026-12-24 scope=NASIONAL reason="the decree was changed""#)

    static let calendarCount = Operation(
        "calendar count",
        "Say when a time of so many working days ends that begins after a day, in the week of a unit; the first day is not counted.", level: .read,
        arguments: [
            .optional("starts_on", .date), .required("days", .number("days", 1...366)), .optional("agency", .code("agency")),
            .optional("unit", .code("unit")),
        ],
        route: .get("/v1/calendar:count"),
        reply: .one([
            Column("starts_on", .date), Column("days", .count), Column("work_pattern", .workPattern), Column("ends_on", .date),
            Column("calendar_days", .count), Column("free", .words),
        ]), function: "api.calendar_count", example: "calendar count starts_on=2026-01-31 days=14")
}
