extension Operation {
    static let sessions: [Operation] = [
        sessionOpen, sessionClose, showSessions, whoami, passwordChange, passwordReset, invitationRedeem, expertOn, expertOff,
    ]

    private static let me: [Column] = [
        Column("account", .identifier("account")), Column("login", .login), Column("person", .identifier("person"), .optional),
        Column("name", .line("name"), .optional), Column("roles", .words), Column("levels", .words), Column("agencies", .words),
        Column("units", .words),
        Column("expires_at", .instant),
    ]

    /// A session of lines says `auth`.
    package static let sessionOpen = Operation(
        "session open", "Log in. The token is the session: send it as `Authorization: Bearer …`, and keep it secret.", level: .read,
        arguments: [.required("login", .login), .required("password", .password("password", shortest: 1))], route: .post("/v1/session"),
        effect: .changes([.secret, .creating]), reply: .one([Column("token", .token)] + me), faces: [.http], work: .login,
        function: "api.open_session",
        example: "")

    package static let sessionClose = Operation(
        "session close", "Log out: the session's token opens nothing any more.", level: .read, route: .delete("/v1/session"),
        effect: .changes([.secret]),
        reply: .nothing, faces: [.http], function: "api.session_close", example: "")

    static let showSessions = Operation(
        "show sessions", "List your own sessions.", level: .read, route: .get("/v1/me/sessions"),
        reply: .page(
            [
                Column("session", .identifier("session")), Column("opened_at", .instant, .filter, .sort), Column("used_at", .instant),
                Column("expires_at", .instant), Column("opened_from", .line("source")), Column("is_current", .flag),
            ], key: ["opened_at", "session"]), function: "api.show_sessions", example: "show sessions")

    package static let whoami = Operation(
        "whoami", "Say who you are to Kinerja, what you may do and where.", level: .read, route: .get("/v1/me"), reply: .one(me),
        function: "api.whoami",
        example: "whoami")

    static let passwordChange = Operation(
        "password change", "Choose a new password; your other sessions end.", level: .read,
        arguments: [.required("password", .password("password", shortest: 1)), .required("new_password", .password("new_password"))],
        route: .post("/v1/me:change_password"), effect: .changes([.secret]),
        reply: .one([Column("account", .identifier("account")), Column("set_at", .instant)]), work: .changePassword, function: "api.password_change",
        example: "password change")

    package static let passwordReset = Operation(
        "password reset",
        "Ask for a code to choose a new password, by mail. The answer is the same for a login that nobody has, and for people who must ask an administrator: those without an address, and whoever holds a role.",
        level: .read, arguments: [.object("login", .login)], route: .post("/v1/password:reset"), effect: .changes([.secret]), reply: .nothing,
        work: .resetPassword, function: "api.ask_reset", example: "password reset 198001012005011001")

    static let expertOn = Operation(
        "expert on", "Let this session go beyond what the regulation fixes, until it ends; what comes of it is marked.", level: .admin,
        arguments: [.required("reason", .reason)], route: .post("/v1/session:expert"), effect: .changes([]),
        reply: .one([Column("is_expert", .flag), Column("reason", .reason, .optional)]), function: "api.expert_on",
        example: #"expert on reason="decree 12/2026 after the flood""#)

    static let expertOff = Operation(
        "expert off", "End this session's expert mode.", level: .admin, route: .post("/v1/session:ordinary"), effect: .changes([]),
        reply: .one([Column("is_expert", .flag), Column("reason", .reason, .optional)]), function: "api.expert_off", example: "expert off")

    package static let invitationRedeem = Operation(
        "invitation redeem",
        "Choose a password with a one-time code. The code in STATE/first-admin makes the first administrator, who names a login and a name, too.",
        level: .read,
        arguments: [
            .required("code", .oneTimeCode), .optional("login", .login), .optional("name", .line("name")),
            .required("new_password", .password("new_password")),
        ],
        route: .post("/v1/invitations:redeem"), effect: .changes([.secret]), reply: .one([Column("login", .login)]), work: .redeem,
        function: "api.invitation_redeem", example: "invitation redeem")
}
