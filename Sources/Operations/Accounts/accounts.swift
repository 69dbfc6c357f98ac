extension Operation {
    static let accounts: [Operation] = [showAccounts, accountShow, accountCreate, accountInvite, accountReset, accountLock, accountUnlock]

    private static let columns: [Column] = [
        Column("account", .identifier("account")), Column("login", .login, .filter, .sort),
        Column("person", .identifier("person"), .optional, .filter),
        Column("nip", .nip, .optional), Column("name", .line("name"), .optional, .filter), Column("peer", .peer, .optional),
        Column("state", .oneOf("state", ["INVITED", "ACTIVE", "LOCKED"]), .filter), Column("created_at", .instant, .filter),
        Column("revision", .revision),
    ]
    private static let one = columns + [Column("allowed_actions", .words)]
    private static let account = Argument.object("account", .identifier("account"))

    static let showAccounts = Operation(
        "show accounts", "List who may log in, as far as you may see them.", level: .read, route: .get("/v1/accounts"),
        reply: .page(columns, key: ["login"]), function: "api.show_accounts", example: "show accounts where=state:LOCKED")

    static let accountShow = Operation(
        "account show", "Show one account.", level: .read, object: .account, arguments: [account], route: .get("/v1/accounts/{account}"),
        reply: .one(one),
        function: "api.account_show", example: "account show e0000000-0000-4000-8000-000000000001")

    package static let accountCreate = Operation(
        "account create", "Make the account of a person; the login is the NIP unless another is named. Then invite them.", level: .operate,
        object: .person,
        arguments: [.required("person", .person), .optional("login", .login), .optional("peer", .peer)], route: .post("/v1/accounts"),
        effect: .changes([.creating]), reply: .one(one), function: "api.account_create",
        example: "account create person=199003122015031002", shownBy: "account show")

    package static let accountInvite = Operation(
        "account invite",
        "Make one-time codes: for one person, or for all of an agency or a unit who cannot log in yet. Print them: they are told once.",
        level: .operate, object: .person,
        arguments: [
            .optional("person", .person), .optional("agency", .code("agency")), .optional("unit", .code("unit")),
            .optional("days", .number("days", 1...90)),
        ],
        route: .post("/v1/accounts:invite"), effect: .changes([.secret, .bulk]),
        reply: .list([
            Column("account", .identifier("account")), Column("login", .login), Column("nip", .nip, .optional), Column("name", .line("name")),
            Column("unit", .code("unit"), .optional), Column("code", .oneTimeCode), Column("expires_at", .instant),
        ]),
        function: "api.account_invite", example: "account invite person=199003122015031002")

    static let accountReset = Operation(
        "account reset", "End an account's password and sessions, and make a code with which a new one is chosen within three days.", level: .operate,
        object: .account, arguments: [account], route: .post("/v1/accounts/{account}:reset"), effect: .changes([.secret, .revisioned]),
        reply: .one([
            Column("account", .identifier("account")), Column("login", .login), Column("name", .line("name"), .optional),
            Column("code", .oneTimeCode),
            Column("expires_at", .instant),
        ]),
        function: "api.account_reset", example: "account reset e0000000-0000-4000-8000-000000000001")

    static let accountLock = Operation(
        "account lock", "Lock an account; its sessions end at once.", level: .operate, object: .account, arguments: [account, .reason],
        route: .post("/v1/accounts/{account}:lock"), effect: .changes([.revisioned]), reply: .one(one), function: "api.account_lock",
        example: #"account lock e0000000-0000-4000-8000-000000000001 reason="phone lost""#)

    static let accountUnlock = Operation(
        "account unlock", "Unlock an account; its password opens again.", level: .operate, object: .account, arguments: [account],
        route: .post("/v1/accounts/{account}:unlock"), effect: .changes([.revisioned]), reply: .one(one), function: "api.account_unlock",
        example: "account unlock e0000000-0000-4000-8000-000000000001")
}
