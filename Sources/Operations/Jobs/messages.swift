extension Operation {
    static let messages: [Operation] = [showOutbox, outboxRetry]

    private static let states = Kind.oneOf("state", ["WAITING", "SENT", "DEAD"])
    private static let message = Column("message", .identifier("message"))

    static let showOutbox = Operation(
        "show outbox",
        "List messages on their way to people: about agencies that you administer; all for officials of the whole government and operators.",
        level: .read, route: .get("/v1/outbox"),
        reply: .page(
            [
                message, Column("kind", .word("kind"), .filter), Column("agency", .code("agency"), .optional, .filter),
                Column("recipient", .identifier("person"), .optional), Column("state", states, .filter), Column("made_at", .instant, .filter, .sort),
                Column("next_at", .instant), Column("attempts", .count), Column("failure", .line("failure", longest: 500), .optional),
                Column("ended_at", .instant, .optional),
            ], key: ["made_at", "message"]), function: "api.show_outbox", example: "show outbox where=state:DEAD")

    static let outboxRetry = Operation(
        "outbox retry", "Let a message that was given up be tried again.", level: .read, object: .message,
        arguments: [.object("message", .identifier("message"))], route: .post("/v1/outbox/{message}:retry"), effect: .changes([]),
        reply: .one([
            message, Column("kind", .word("kind")), Column("state", states), Column("attempts", .count), Column("next_at", .instant),
        ]), function: "api.outbox_retry", example: "outbox retry f0000000-0000-4000-8000-000000000003")
}
