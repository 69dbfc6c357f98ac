package import Operations

extension Session {
    /// From a line to a call: the longest run of words that is a command, then its values.
    func call(_ words: [String], _ line: Line, isCheck: Bool) throws(Failure) -> Call {
        let (operation, count) = try known(words)
        var given = words[count...].map { (name: "", text: $0) }
        for value in line.values {
            if operation.arguments.contains(where: { $0.name == value.name && $0.kind.isSecret }) {
                throw Failure(.syntax, "\(value.name) is a secret: it is asked for, and does not stand in a line", about: value.name)
            }
            given.append((value.name, value.text))
        }
        if isCheck {
            guard operation.options.contains(.check) else {
                throw Failure(.syntax, "\(operation.words) changes nothing that could be checked", about: operation.words)
            }
            given.append((Option.check.rawValue, "true"))
        }
        return Call(operation, try Arguments(for: operation, given: given, scope: scope, allowsMissingSecrets: true))
    }

    /// - Throws: As `known`, and `NOT_CLEARED` for a command above the caller's level.
    func operation(_ words: [String]) throws(Failure) -> (operation: Operation, count: Int) {
        let known = try known(words)
        if let refusal = refusal(of: known.operation) { throw refusal }
        return known
    }

    /// Levels refuse early what the database would refuse, too.
    func refusal(of operation: Operation) -> Failure? {
        if operation.isOpen || levels.contains(operation.level) { return nil }
        return Failure(.notCleared, "\(operation.words) needs level \(operation.level.word)", about: operation.words, hint: "whoami shows yours")
    }

    /// - Throws: `UNKNOWN_COMMAND` with the nearest that the caller may use, `NOT_SIGNED_IN` for what asks who one is.
    private func known(_ words: [String]) throws(Failure) -> (operation: Operation, count: Int) {
        let known = catalogue.find(words)
        guard let known, known.operation.faces.contains(.line) else {
            // The more words are near, the likelier it was meant.
            let near = (1...3).reversed().flatMap { count in
                nearest(to: words.prefix(count).joined(separator: " ").lowercased(), among: commands.map(\.words) + Command.all.map(\.word))
            }
            let typed = words.prefix(2).joined(separator: " ").lowercased().shortened
            throw Failure(
                .unknownCommand, "\(typed) is no command", about: typed,
                hint: near.isEmpty ? "commands lists them" : "did you mean \(Array(near.uniqued().prefix(3)).joined(separator: ", "))?")
        }
        let operation = known.operation
        if !operation.isOpen {
            guard token != nil else {
                throw Failure(.notSignedIn, hint: peer.account == nil ? "auth password <login>" : "auth peer, or auth password <login>")
            }
        }
        return known
    }

    /// Those that the caller may use.
    var commands: [Operation] {
        catalogue.operations.filter { $0.faces.contains(.line) && ($0.isOpen || levels.contains($0.level)) }
    }
}

extension Call {
    /// A command as somebody would type it, outside of any session: nothing fills in what it leaves out.
    package init(line text: String, of catalogue: Catalogue) throws(Failure) {
        let line = try Line(text)
        guard let (operation, count) = catalogue.find(line.words) else {
            let typed = line.words.prefix(2).joined(separator: " ").lowercased().shortened
            throw Failure(.unknownCommand, "\(typed) is no command", about: typed, argument: "command")
        }
        var given = line.words[count...].map { (name: "", text: $0) } + line.values.map { (name: $0.name, text: $0.text) }
        if operation.options.contains(.check) { given.append((Option.check.rawValue, "true")) }
        self.init(operation, try Arguments(for: operation, given: given))
    }
}

extension [String] {
    fileprivate func uniqued() -> [String] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
