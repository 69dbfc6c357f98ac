extension Operation {
    static let people: [Operation] = [showPeople, personFind, personShow, personCreate, personUpdate, showRanks]

    private static let one: [Column] = [
        Column("person", .identifier("person")), Column("nip", .nip, .optional), Column("name", .line("name"), .sort),
        Column("employment", .employment, .filter),
        Column("golongan", .golongan, .optional), Column("golongan_since", .date, .optional), Column("contract_number", .line("contract"), .optional),
        Column("contract_starts_on", .date, .optional), Column("contract_ends_on", .date, .optional), Column("email", .email, .optional),
        Column("ref", .ref, .optional), Column("revision", .revision), Column("allowed_actions", .words),
    ]

    static let showPeople = Operation(
        "show people", "List who serves today in an agency, or in one unit and below.", level: .read, object: .agency,
        arguments: [.scoped("agency", .code("agency")), .optional("unit", .code("unit"))], route: .get("/v1/agencies/{agency}/people"),
        reply: .page(
            [
                Column("person", .identifier("person")), Column("nip", .nip, .optional, .filter), Column("name", .line("name"), .filter, .sort),
                Column("employment", .employment, .filter, .sort), Column("golongan", .golongan, .optional, .filter),
                Column("unit", .code("unit"), .filter, .sort), Column("post", .code("post"), .filter, .sort), Column("title", .line("title")),
                Column("kind", .appointmentKind, .filter), Column("starts_on", .date, .filter, .sort),
                Column("ends_on", .date, .optional, .filter),
            ], key: ["name", "person", "unit", "post", "starts_on"]),
        function: "api.show_people", example: "show people unit=SD-001 sort=name limit=20")

    package static let personFind = Operation(
        "person find", "Find people by a part of their name.", level: .read, arguments: [.object("name", .line("name", longest: 100))],
        route: .get("/v1/people"), reply: .page(Array(one.dropLast()), key: ["name", "person"]), function: "api.person_find",
        example: "person find sari limit=5")

    static let personShow = Operation(
        "person show", "Show one person, by NIP or identifier.", level: .read, object: .person, arguments: [.object("person", .person)],
        route: .get("/v1/people/{person}"), reply: .one(one), function: "api.person_show", example: "person show 198001012005011001")

    static let personCreate = Operation(
        "person create", "Make a person; the mayor and those outside have no NIP.", level: .admin,
        arguments: [
            .required("name", .line("name")), .required("employment", .employment), .optional("nip", .nip), .optional("golongan", .golongan),
            .optional("golongan_since", .date), .optional("contract_number", .line("contract", longest: 100)), .optional("contract_starts_on", .date),
            .optional("contract_ends_on", .date), .optional("email", .email), .optional("ref", .ref),
        ],
        route: .post("/v1/people"), effect: .changes([.creating]), reply: .one(one), function: "api.person_create",
        example: #"person create name="Yohanes Kambuaya" employment=PNS nip=199003122015031010 golongan=III/b"#, shownBy: "person show")

    static let personUpdate = Operation(
        "person update", "Change what is known of a person; an empty value takes it away.", level: .operate, object: .person,
        arguments: [
            .object("person", .person), .optional("name", .line("name")), .optional("employment", .employment), .clearable("nip", .nip),
            .clearable("golongan", .golongan), .clearable("golongan_since", .date), .clearable("contract_number", .line("contract", longest: 100)),
            .clearable("contract_starts_on", .date), .clearable("contract_ends_on", .date), .clearable("email", .email),
            .clearable("ref", .ref),
        ],
        route: .patch("/v1/people/{person}"), effect: .changes([.revisioned]), reply: .one(one), function: "api.person_update",
        example: "person update 198001012005011001 golongan=III/c golongan_since=2026-10-01")

    static let showRanks = Operation(
        "show ranks", "List the ranks that somebody had, each with its first day.", level: .read, object: .person,
        arguments: [.object("person", .person)], route: .get("/v1/people/{person}/ranks"),
        reply: .page([Column("golongan", .golongan), Column("starts_on", .date, .sort)], key: ["starts_on"]), function: "api.show_ranks",
        example: "show ranks 198001012005011001")
}
