internal import Operations

/// A command of the session itself: it asks nothing of the database, or only who somebody is.
struct Command: Sendable {
    struct Argument: Sendable {
        let name: String
        var isRequired = false
        let meaning: String
        /// The words that it may be, when there are few.
        var among: [String] = []
        /// What it is, when it is what operations take, too.
        var kind: Kind?
    }
    enum Result: Sendable {
        case reply(Reply)
        case run(Call, Session.Purpose)
        case peer(String, isMachine: Bool)
        case watch(Watch)
        case complete(Completion)
        case quit
    }
    let word: String
    let meaning: String
    var parameters: [Argument] = []
    /// Any number of words and values follows.
    var takesAll = false
    let perform: @Sendable (inout Session, [String: String], Line) throws(Failure) -> Result

    /// As one types it: `hello version [client=] [lang=]`.
    var usage: String {
        ([word] + parameters.map { $0.isRequired ? $0.name : "[\($0.name)=]" }).joined(separator: " ") + (takesAll ? " …" : "")
    }

    /// Values by their names; those without one belong to the parameters in order, from the first.
    func arguments(of line: Line) throws(Failure) -> [String: String] {
        if takesAll { return [:] }
        var found: [String: String] = [:]
        func take(_ name: String, _ text: String) throws(Failure) {
            if found.updateValue(text, forKey: name) != nil {
                throw Failure(.givenTwice, "\(name) was given twice", about: name, hint: "usage: \(usage)")
            }
        }
        var unnamed = line.words.dropFirst().map { $0 }[...]
        for value in line.values where value.name.isEmpty { unnamed.append(value.text) }
        for parameter in parameters { if let text = unnamed.popFirst() { try take(parameter.name, text) } }
        if let left = unnamed.first {
            // What follows a login is most likely a password.
            let what = word == Command.auth.word ? "this" : left.shortened
            throw Failure(.syntax, "\(what) is one value too many", hint: "usage: \(usage)")
        }
        for value in line.values where !value.name.isEmpty {
            guard parameters.contains(where: { $0.name == value.name }) else {
                throw Failure(
                    .unknownArgument, "\(word) takes no argument \(value.name.shortened)", about: value.name.shortened, hint: "usage: \(usage)")
            }
            try take(value.name, value.text)
        }
        if let missing = parameters.first(where: { $0.isRequired && found[$0.name] == nil }) {
            throw Failure(.missingArgument, "\(missing.name) is missing", about: missing.name, hint: "usage: \(usage)")
        }
        return found
    }
}

extension Command {
    /// Those that every session has, from its first line on.
    static let all: [Command] = [hello, auth, use, check, batch, watch, complete, format, help, commands, errors, version, limits, quit]

    static let hello = Command(
        word: "hello", meaning: "Agree on the protocol's version and the language.",
        parameters: [
            Argument(name: "version", isRequired: true, meaning: "of the protocol: 1", among: ["1"]),
            Argument(name: "client", meaning: "what the client is called"),
            Argument(
                name: "lang", meaning: "of sentences: \(Language.allCases.map(\.rawValue).joined(separator: " or "))",
                among: Language.allCases.map(\.rawValue)),
        ]
    ) { session, values, _ throws(Failure) in
        guard values["version"] == "\(Session.version)" else {
            throw Failure(.unsupportedVersion, "version \(values["version"]?.shortened ?? "") is not spoken here", hint: "hello \(Session.version)")
        }
        if let code = values["lang"] {
            guard let language = Language(rawValue: code.lowercased()) else {
                throw Failure(
                    .badValue, "lang=\(code.shortened) is not known", about: "lang",
                    hint: Language.allCases.map { "lang=\($0.rawValue)" }.joined(separator: " or "))
            }
            session.language = language
        }
        var reply = Reply(250, "OK")
        reply.rows = [
            ["auth token password\(session.peer.account == nil ? "" : " peer")"],
            ["format \(Reply.Format.allCases.map(\.rawValue).joined(separator: " "))"],
            ["lang \(session.language.rawValue)"],
            ["limit " + session.surroundings.limits.map { "\($0.name)=\($0.value)" }.joined(separator: " ")],
        ]
        return .reply(reply)
    }

    static let auth = Command(
        word: "auth", meaning: "Log in: `auth password <login>`, and the password in the next line; `auth peer` on the socket; `auth token`.",
        parameters: [
            Argument(name: "by", isRequired: true, meaning: "password, peer or token", among: ["password", "peer", "token"]),
            Argument(name: "login", meaning: "for password"),
        ]
    ) { session, values, _ throws(Failure) in
        session.leave()
        switch (values["by"], values["login"]) {
        case ("password", let login?):
            let arguments = try Arguments(for: .sessionOpen, given: [("login", login)], allowsMissingSecrets: true)
            return .run(Call(.sessionOpen, arguments), .logIn)
        case ("password", nil): throw Failure(.missingArgument, "login is missing", about: "login", hint: "auth password <login>")
        case ("peer", nil):
            guard let account = session.peer.account else {
                throw Failure(.badValue, "over TCP nobody says who you are", about: "peer", hint: "auth password <login>, or come by the socket")
            }
            return .peer(account, isMachine: session.peer.isOperator)
        case ("token", nil):
            let arguments = try Arguments(for: Session.tokenLogin, given: [], allowsMissingSecrets: true)
            return .run(Call(Session.tokenLogin, arguments), .logIn)
        default:
            throw Failure(.badValue, "auth takes password <login>, peer or token", about: "by", hint: "auth password <login>")
        }
    }

    static let use = Command(
        word: "use",
        meaning:
            "Set what commands are about when they do not say it: an agency, and a period of it; `use agency=` takes both back, `use period=` the period.",
        parameters: [
            Argument(name: "agency", meaning: "an agency's code", kind: .code("agency")),
            Argument(name: "period", meaning: "a period's code", kind: .period),
        ]
    ) { session, values, _ throws(Failure) in
        if let period = values["period"] {
            guard let agency = values["agency"] ?? session.scope["agency"], !agency.isEmpty else {
                throw Failure(.missingArgument, "agency is missing", about: "agency", hint: "use agency=… period=…")
            }
            if period.isEmpty {
                session.scope["period"] = nil
                return .reply(Reply(250, "USING", session.scopeText))
            }
            let (operation, _) = try session.operation(["period", "show"])
            let arguments = try Arguments(for: operation, given: [("agency", agency), ("period", period)])
            return .run(
                Call(operation, arguments),
                .use(["agency": arguments["agency", in: operation] ?? agency, "period": arguments["period", in: operation] ?? period]))
        }
        guard let agency = values["agency"] else { return .reply(Reply(250, "USING", session.scopeText)) }
        if agency.isEmpty {
            session.scope = [:]
            return .reply(Reply(250, "USING", session.scopeText))
        }
        // Whether it is there for the caller is the database's to say.
        let (operation, _) = try session.operation(["agency", "show"])
        let arguments = try Arguments(for: operation, given: [("agency", agency)])
        return .run(Call(operation, arguments), .use(["agency": arguments["agency", in: operation] ?? agency]))
    }

    static let check = Command(word: "check", meaning: "Run every check of a command and change nothing.", takesAll: true) {
        session, _, line throws(Failure) in
        let words = Array(line.words.dropFirst())
        if words.isEmpty { throw Failure(.missingArgument, "a command is missing", hint: "check <command>") }
        let call = try session.call(words, line, isCheck: true)
        return .run(call, .answer(session.format, shown: call.arguments.shown))
    }

    static let format = Command(
        word: "format", meaning: "How rows are written from now on.",
        parameters: [
            Argument(
                name: "format", isRequired: true, meaning: Reply.Format.allCases.map(\.rawValue).joined(separator: ", "),
                among: Reply.Format.allCases.map(\.rawValue))
        ]
    ) { session, values, _ throws(Failure) in
        guard let format = Reply.Format(rawValue: values["format"]?.lowercased() ?? "") else {
            throw Failure(
                .badValue, "format is \(Reply.Format.allCases.map(\.rawValue).joined(separator: ", "))", about: "format", hint: "format text")
        }
        session.format = format
        return .reply(Reply(250, "OK", "format=\(format.rawValue)"))
    }

    static let help = Command(
        word: "help", meaning: "List the commands, say how one is used, or which are about something: help period extend, help late.", takesAll: true
    ) {
        session, _, line throws(Failure) in
        let words = Array(line.words.dropFirst()).map { $0.lowercased() }
        let language = session.language
        let listed = { (operation: Operation) in [operation.words, language.said(operation.summary)] }
        guard let first = words.first else {
            let own = all.map { [$0.usage, language.said($0.meaning)] }
            return .reply(.table(["command", "meaning"], own + session.commands.map(listed)))
        }
        if let command = all.first(where: { $0.word == first }) {
            return .reply(.table(["word", "meaning"], command.explanation(in: language)))
        }
        let beginning = session.commands.filter { "\($0.words) ".hasPrefix("\(words.joined(separator: " ")) ") }
        if session.catalogue.find(words) == nil {
            // By its name, else by what is said of it, with words that begin so.
            let found =
                !beginning.isEmpty
                ? beginning
                : session.commands.filter { command in
                    Language.allCases.contains { language in
                        let said = "\(command.words) \(language.said(command.summary))".lowercased().split { !$0.isLetter }
                        return words.allSatisfy { word in said.contains { $0.hasPrefix(word) } }
                    }
                }
            if !found.isEmpty { return .reply(.table(["command", "meaning"], found.map(listed))) }
        }
        return .reply(.table(["word", "meaning"], try session.operation(words).operation.explanation(in: language)))
    }

    static let commands = Command(word: "commands", meaning: "List the operations that you may use, with their levels.") { session, _, _ in
        .reply(.table(["command", "level", "meaning"], session.commands.map { [$0.words, $0.level.word, session.language.said($0.summary)] }))
    }

    static let errors = Command(word: "errors", meaning: "List every symbol that a refusal may bear.") { session, _, _ in
        .reply(
            .table(
                ["symbol", "code", "http", "meaning"],
                Symbol.allCases.map { ["\($0.rawValue)", "\($0.meaning.code)", "\($0.meaning.status)", $0.sentence(in: session.language)] }))
    }

    static let version = Command(word: "version", meaning: "Say what this is and what it stands on.") { session, _, _ in
        let around = session.surroundings
        return .reply(
            .table(
                ["name", "value"],
                [
                    ["kinerjad", around.version], ["protocol", "\(Session.version)"], ["government", around.government],
                    ["schema", "\(around.schema)"], ["purpose", around.purpose],
                    ["clock_shift", around.clockShift.isEmpty ? "none" : around.clockShift],
                ]))
    }

    static let limits = Command(word: "limits", meaning: "List what is bounded here.") { session, _, _ in
        .reply(.table(["limit", "value", "meaning"], session.surroundings.limits.map { [$0.name, $0.value, session.language.said($0.meaning)] }))
    }

    static let quit = Command(word: "quit", meaning: "End the session.") { _, _, _ in .quit }
}

extension Command {
    /// What `help` says of one.
    func explanation(in language: Language) -> [[String]] {
        let said = parameters.map { [$0.name, ($0.isRequired ? "" : "\(language.said("optional")); ") + language.said($0.meaning)] }
        return [[language.said("usage"), usage], [word, language.said(meaning)]] + said
    }
}

extension Operation {
    /// What `help` says of one.
    func explanation(in language: Language) -> [[String]] {
        let said = arguments.map { argument in
            let need: String? =
                switch argument.need {
                case .required: argument.kind.isSecret ? "asked for" : nil
                case .scoped: "as use has set it, unless it is named"
                case .optional: "optional"
                case .clearable: "optional, empty takes it away"
                }
            return [argument.name, (need.map { "\(language.said($0)); " } ?? "") + language.said(argument.kind.meaning)]
        }
        let beside = options.filter { $0 != .check }.map { ["\($0.rawValue)=", language.said($0.meaning)] }
        let last = example.isEmpty ? [] : [[language.said("example"), example]]
        return [[language.said("usage"), usage], [words, language.said(summary)], [language.said("level"), level.word]] + said + beside + last
    }
}
