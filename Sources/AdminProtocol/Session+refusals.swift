internal import Operations

/// What a session refuses by itself, before the database is asked.
extension Session {
    /// Of a line that names no operation. Nothing performs it: it is how such a line is called in the audit.
    static let unknown = Operation(
        "unknown command", "A line that names no operation.", level: .read, route: .get("/v1/me"), reply: .nothing, faces: [], function: "",
        example: "")

    /// Of whoever has come in, a refusal goes into the audit: when, who and which operation, but nothing else that was typed. What cannot be read may be a
    /// secret in the wrong place.
    /// - Parameter operation: What was asked for; nil for the session's own commands, which read and change nothing.
    func refused(_ failure: Failure, _ operation: Operation?, tag: String?) -> Step {
        // Strangers have no entries: what they type is about nobody, and would only fill the audit.
        guard token != nil, let operation else { return .send(Reply.refusal(failure, in: language).rendered(tag: tag)) }
        return .run(
            Run(
                work: .refused(Call(operation, Arguments(unreadFor: operation)), failure), caller: caller(tag), isAlone: true,
                purpose: .answer(format, shown: nil), language: language))
    }

    /// What the line asked for, as `refused` wants it.
    func asked(by line: Line?) -> Operation? {
        guard let line else { return Session.unknown }
        let isChecked = line.words.first?.asciiLowercased == Command.check.word
        let words = isChecked ? Array(line.words.dropFirst()) : line.words
        if let found = catalogue.find(words) { return found.operation }
        return Command.all.contains { $0.word == words.first?.asciiLowercased } ? nil : Session.unknown
    }
}
