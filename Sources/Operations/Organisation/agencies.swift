extension Operation {
    static let agencies: [Operation] = [showAgencies, agencyShow, agencyCreate, agencyUpdate, agencyClose]

    private static let columns: [Column] = [
        Column("agency", .code("agency"), .filter, .sort), Column("name", .line("name"), .filter, .sort), Column("kind", .sort, .filter, .sort),
        Column("state", .oneOf("state", ["ACTIVE", "CLOSED"]), .filter, .sort), Column("revision", .revision),
    ]
    private static let one = columns + [Column("allowed_actions", .words)]

    static let showAgencies = Operation(
        "show agencies", "List the agencies that you may see.", level: .read, route: .get("/v1/agencies"), reply: .page(columns, key: ["agency"]),
        function: "api.show_agencies", example: "show agencies where=state:ACTIVE sort=name limit=10")

    package static let agencyShow = Operation(
        "agency show", "Show one agency.", level: .read, object: .agency, arguments: [.object("agency", .code("agency"))],
        route: .get("/v1/agencies/{agency}"), reply: .one(one), function: "api.agency_show", example: "agency show DISDIK")

    static let agencyCreate = Operation(
        "agency create", "Make an agency.", level: .admin,
        arguments: [.object("agency", .code("agency")), .required("name", .line("name")), .required("kind", .sort)],
        route: .post("/v1/agencies"), effect: .changes([.creating]), reply: .one(one), function: "api.agency_create",
        example: #"agency create SATPOLPP name="Satuan Polisi Pamong Praja" kind=SATUAN"#, shownBy: "agency show")

    static let agencyUpdate = Operation(
        "agency update", "Change an agency's name or kind.", level: .admin, object: .agency,
        arguments: [.object("agency", .code("agency")), .optional("name", .line("name")), .optional("kind", .sort)],
        route: .patch("/v1/agencies/{agency}"), effect: .changes([.revisioned]), reply: .one(one), function: "api.agency_update",
        example: #"agency update DISDIK name="Dinas Pendidikan dan Kebudayaan""#)

    static let agencyClose = Operation(
        "agency close", "End an agency whose units are closed.", level: .admin, object: .agency,
        arguments: [.object("agency", .code("agency")), .reason], route: .post("/v1/agencies/{agency}:close"), effect: .changes([.revisioned]),
        reply: .one(one), function: "api.agency_close", example: #"agency close ARSIP reason="merged by Perda 4/2026""#)
}
