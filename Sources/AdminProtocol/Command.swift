internal import Operations

/// A command of the session itself: it asks nothing of the database.
struct Command: Sendable {
    struct Argument: Sendable {
        let name: String
        var isRequired = false
        let meaning: String
    }
    let word: String
    let meaning: String
    var parameters: [Argument] = []
    var endsSession = false
    let perform: @Sendable (inout Session, [String: String]) throws(Failure) -> Reply

    /// As one types it: `hello version [client=] [lang=]`.
    var usage: String {
        ([word] + parameters.map { $0.isRequired ? $0.name : "[\($0.name)=]" }).joined(separator: " ")
    }

    /// Values by their names; those without one belong to the parameters in order, from the first.
    func arguments(of line: Line) throws(Failure) -> [String: String] {
        var found: [String: String] = [:]
        func take(_ name: String, _ text: String) throws(Failure) {
            if found.updateValue(text, forKey: name) != nil { throw Failure(.givenTwice, "\(name) was given twice", hint: "usage: \(usage)") }
        }
        var unnamed = line.words.dropFirst().map { $0 }[...]
        for value in line.values where value.name.isEmpty { unnamed.append(value.text) }
        for parameter in parameters { if let text = unnamed.popFirst() { try take(parameter.name, text) } }
        if let left = unnamed.first { throw Failure(.syntax, "\(left.shortened) is one value too many", hint: "usage: \(usage)") }
        for value in line.values where !value.name.isEmpty {
            guard parameters.contains(where: { $0.name == value.name }) else {
                throw Failure(.unknownArgument, "\(word) takes no argument \(value.name.shortened)", hint: "usage: \(usage)")
            }
            try take(value.name, value.text)
        }
        if let missing = parameters.first(where: { $0.isRequired && found[$0.name] == nil }) {
            throw Failure(.missingArgument, "\(missing.name) is missing", hint: "usage: \(usage)")
        }
        return found
    }
}

extension Command {
    /// Those that every session has, from its first line on.
    static let all: [Command] = [hello, help, version, whoami, limits, errors, quit]

    static let hello = Command(
        word: "hello", meaning: "Agree on the protocol's version and the language.",
        parameters: [
            Argument(name: "version", isRequired: true, meaning: "of the protocol: 1"),
            Argument(name: "client", meaning: "what the client is called"),
            Argument(name: "lang", meaning: "of sentences: \(Language.allCases.map(\.rawValue).joined(separator: " or "))"),
        ]
    ) { session, values throws(Failure) in
        guard values["version"] == "\(Session.version)" else {
            throw Failure(.unsupportedVersion, "version \(values["version"]?.shortened ?? "") is not spoken here", hint: "hello \(Session.version)")
        }
        if let code = values["lang"] {
            guard let language = Language(rawValue: code.lowercased()) else {
                throw Failure(
                    .badValue, "lang=\(code.shortened) is not known", hint: Language.allCases.map { "lang=\($0.rawValue)" }.joined(separator: " or "))
            }
            session.language = language
        }
        var reply = Reply(250, "OK")
        reply.rows = [
            ["auth peer"], ["format text"], ["lang \(session.language.rawValue)"],
            ["limit " + session.surroundings.limits.map { "\($0.name)=\($0.value)" }.joined(separator: " ")],
        ]
        return reply
    }

    static let help = Command(
        word: "help", meaning: "List the commands, or say how one is used.", parameters: [Argument(name: "command", meaning: "one of them")]
    ) { _, values throws(Failure) in
        guard let word = values["command"]?.lowercased() else { return .table(["command", "meaning"], all.map { [$0.usage, $0.meaning] }) }
        guard let command = all.first(where: { $0.word == word }) else {
            let near = nearest(to: word, among: all.map(\.word))
            throw Failure(
                .unknownCommand, "\(word.shortened) is no command",
                hint: near.isEmpty ? "help lists them" : "did you mean \(near.joined(separator: ", "))?")
        }
        return .table(
            ["word", "meaning"],
            [["usage", command.usage], [command.word, command.meaning]]
                + command.parameters.map { [$0.name, ($0.isRequired ? "" : "optional; ") + $0.meaning] })
    }

    static let version = Command(word: "version", meaning: "Say what this is and what it stands on.") { session, _ in
        let around = session.surroundings
        return .table(
            ["name", "value"],
            [
                ["kinerjad", around.version], ["protocol", "\(Session.version)"], ["government", around.government], ["schema", "\(around.schema)"],
                ["purpose", around.purpose], ["clock_shift", around.clockShift.isEmpty ? "none" : around.clockShift],
            ])
    }

    static let whoami = Command(word: "whoami", meaning: "Say who you are to the daemon.") { session, _ in
        .table(
            ["account", "from", "role"],
            [[session.peer.account ?? "-", session.peer.account == nil ? "tcp" : "socket", session.peer.isOperator ? "OPERATOR" : "-"]])
    }

    static let limits = Command(word: "limits", meaning: "List what is bounded here.") { session, _ in
        .table(["limit", "value", "meaning"], session.surroundings.limits.map { [$0.name, $0.value, $0.meaning] })
    }

    static let errors = Command(word: "errors", meaning: "List every symbol that a refusal may bear.") { session, _ in
        .table(
            ["symbol", "code", "http", "meaning"],
            Symbol.allCases.map { symbol in
                [symbol.rawValue, "\(symbol.meaning.code)", "\(symbol.meaning.status)", symbol.sentence(in: session.language)]
            })
    }

    static let quit = Command(word: "quit", meaning: "End the session.", endsSession: true) { _, _ in Reply(221, "BYE") }
}
