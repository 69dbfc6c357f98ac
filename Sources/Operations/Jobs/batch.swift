extension Operation {
    /// What a session of lines asks for by `batch run` and `batch check`: the lines come with the call (`Call.lines`). It is in no catalogue, because it is
    /// said by a session's own command. Anybody may ask it: each line is looked at by itself.
    package static let batchRun = Operation(
        "batch run", "Run the lines that were collected, in one transaction: all of them, or none.", level: .read, route: .post("/v1/batch"),
        effect: .changes([.heavy]),
        reply: .list([Column("line", .count), Column("command", .line("command")), Column("revision", .revision, .optional)]), faces: [.line],
        work: .batch, function: "api.halt", example: "")
}
