package import Operations

/// One session of the admin protocol as a value: it is told what was received and what came of its commands, and says what to do next. It never
/// waits and has no socket.
package struct Session: Sendable {
    package enum Step: Sendable {
        case send(String)
        /// To be performed. Those behind each other that only read may run at a time; anything else runs alone, in its turn.
        case run(Run)
        /// News is pushed until the client says something.
        case watch(Watch)
        case close
    }
    /// A command on its way.
    package struct Run: Sendable {
        package enum Work: Sendable {
            case call(Call)
            /// A call with the file that follows its line: `upload` hands it out.
            case upload(Call)
            /// Refused before it gets to the database; the audit has it all the same, with as many arguments as could be read.
            case refused(Call, Failure)
            /// Whoever is at the other end of the socket wants to come in.
            case peer(String, isMachine: Bool)
        }
        package let work: Work
        package let caller: Caller
        /// What follows must wait for it.
        package let isAlone: Bool
        let purpose: Purpose
        /// As it was when the command came: what follows it may change it.
        let language: Language
    }
    enum Purpose: Sendable {
        case answer(Reply.Format, shown: [String]?)
        case logIn
        /// The last part of coming in, with a token that opens something.
        case welcome(Token)
        case use([String: String])
        case complete(Completion)
    }
    /// A command that waits for what must not stand in a line.
    private struct Asking: Sendable {
        var call: Call
        let tag: String?
        let purpose: Purpose
    }
    package static let version = 1
    package static let batchLimit = (lines: Batch.limit, bytes: Batch.byteLimit)

    let surroundings: Surroundings
    let peer: Peer
    let catalogue: Catalogue
    package internal(set) var language = Language.english
    var format = Reply.Format.text
    var scope: [String: String] = [:]
    /// Who came in; nil for nobody yet.
    package internal(set) var token: Token?
    /// Opened by this session: it ends with it.
    package private(set) var ownToken: Token?
    /// Opened by this session before it came in again as somebody else.
    private var leftTokens: [Token] = []
    var levels: Set<Level> = []
    /// Commands that are collected; nil when they are carried out as they come.
    var batch: Batch?
    private let number: @Sendable () -> String
    private var reader = LineReader()
    /// What was received and not looked at yet.
    private var bytes: ArraySlice<UInt8> = []
    private var isFirstLine = true
    private var asking: Asking?
    var followUp: Run?

    /// - Parameter number: Makes a number for each request, as the log and the audit have it.
    package init(_ surroundings: Surroundings, peer: Peer, catalogue: Catalogue = .all, number: @escaping @Sendable () -> String) {
        (self.surroundings, self.peer, self.catalogue, self.number) = (surroundings, peer, catalogue, number)
    }

    /// A line has begun and not ended.
    package var isInLine: Bool { reader.isInLine }
    /// How many lines have ended.
    package private(set) var lines = 0
    /// More was received than has been looked at.
    package var hasMore: Bool { !bytes.isEmpty }

    /// Said first, by the daemon.
    package var greeting: String {
        var text = "kinerja-admin/\(Session.version) \(surroundings.government) \(surroundings.version)"
        if surroundings.purpose != "live" { text += " purpose=\(surroundings.purpose)" }
        if !surroundings.clockShift.isEmpty { text += " clock_shift=\(surroundings.clockShift)" }
        return Reply(220, "READY", text).rendered()
    }

    /// Said last, when it is the daemon that ends the session.
    package func farewell(_ symbol: Symbol) -> String { Reply(symbol.meaning.code, symbol.rawValue, symbol.sentence(in: language)).rendered() }

    package mutating func received(_ bytes: some Sequence<UInt8>) { self.bytes += bytes }

    /// What to do next; nil when everything that was received has been looked at.
    package mutating func next() -> Step? {
        if isClosing { return .close }
        if let run = followUp {
            followUp = nil
            return .run(run)
        }
        while let item = reader.next(&bytes, isSecret: asking != nil) {
            defer { isFirstLine = false }
            lines += 1
            switch item {
            case .tooLong: return refuse(.lineTooLong, "at most \(LineReader.limit) bytes")
            case .literalTooLong: return refuse(.literalTooLong, "at most \(LineReader.literalLimit) bytes")
            case .badEncoding: return refuse(.badEncoding, "")
            case .upload(let text, let literals, bytes: _): return step(text, literals, withFile: true)
            case .line(let text, let literals):
                if asking != nil { return answered(text) }
                if isFirstLine, text.isHTTPRequest {
                    isClosing = true
                    return refuse(.notHTTP, "")
                }
                // Files of commands replay with their comments and blank lines.
                if text.utf8.allSatisfy({ $0 == UInt8(ascii: " ") }) || text.utf8.first == UInt8(ascii: "#") { continue }
                return step(text, literals)
            }
        }
        return nil
    }
    private var isClosing = false

    private mutating func refuse(_ symbol: Symbol, _ hint: String) -> Step {
        let (tag, operation) = (asking?.tag, asking?.call.operation ?? Session.unknown)
        let failure = Failure(symbol, hint: hint)
        let told = asking == nil ? spoilt(by: failure, "", []) : failure
        asking = nil
        return refused(told, operation, tag: tag)
    }

    /// What has come of the file that an upload takes; it is over when nothing of it is still to come. Asked again when more was received.
    package mutating func upload() -> (chunk: [UInt8], isOver: Bool) { reader.upload(&bytes) }
    /// More came than its line had announced: what was handed out is not the whole file.
    package var isFileTooLong: Bool { reader.isFileTooLong }

    private mutating func step(_ text: String, _ literals: [String], withFile hasFile: Bool = false) -> Step {
        do throws(Failure) {
            let line = try Line(text, literals: literals)
            if hasFile, batch != nil { throw Failure(.syntax, "no file goes into a batch", about: "from") }
            if hasFile {
                let call = try call(line.words, line, isCheck: false)
                guard call.operation.takesFile else {
                    throw Failure(.unknownArgument, "\(call.operation.words) takes no file", about: "from", hint: "usage: \(call.operation.usage)")
                }
                return begin(call, tag: line.tag, .answer(format, shown: nil), withFile: true)
            }
            if let command = Command.all.first(where: { $0.word == line.words[0].asciiLowercased }) {
                let values = try command.arguments(of: line)
                switch try command.perform(&self, values, line) {
                case .reply(let reply): return .send(reply.rendered(tag: line.tag, as: format))
                case .run(let call, let purpose): return begin(call, tag: line.tag, purpose)
                case .peer(let account, let isMachine):
                    return .run(
                        Run(work: .peer(account, isMachine: isMachine), caller: caller(line.tag), isAlone: true, purpose: .logIn, language: language))
                case .watch(let watch): return .watch(watch.begun(by: caller(line.tag), language))
                case .complete(let completion): return complete(completion, tag: line.tag)
                case .quit:
                    isClosing = true
                    return .send(Reply(221, "BYE").rendered(tag: line.tag))
                }
            }
            let call = try call(line.words, line, isCheck: false)
            if batch != nil, call.operation.effect != .reads { return try collect(call, line.tag, text, literals) }
            return begin(call, tag: line.tag, .answer(format, shown: call.arguments.shown))
        } catch {
            return refused(spoilt(by: error, text, literals), asked(by: try? Line(text, literals: literals)), tag: Line.tag(of: text))
        }
    }

    /// To be run with the others.
    private mutating func collect(_ call: Call, _ tag: String?, _ text: String, _ literals: [String]) throws(Failure) -> Step {
        if let refusal = refusal(of: call.operation) {
            let told = spoilt(by: refusal, text, literals)
            return .run(
                Run(work: .refused(call, told), caller: caller(tag), isAlone: true, purpose: .answer(format, shown: nil), language: language))
        }
        guard call.operation.isForBatches else {
            throw Failure(.badValue, "\(call.operation.words) cannot be part of a batch", about: call.operation.words, hint: "batch discard")
        }
        if call.arguments.options[.check] != nil {
            throw Failure(.unknownArgument, "a batch is checked as a whole", about: "check", hint: "batch check")
        }
        if call.arguments.options[.key] != nil { throw Failure(.unknownArgument, "the key is the batch's", about: "key", hint: "batch run key=…") }
        try batch?.add(text, literals, call)
        return .send(Reply(250, "COLLECTED", "line=\(batch?.lines.count ?? 0)").rendered(tag: tag))
    }

    /// What is refused while a batch is open keeps its place in it: a script that does not look runs nothing instead of the rest.
    private mutating func spoilt(by failure: Failure, _ text: String, _ literals: [String]) -> Failure {
        guard batch != nil, failure.line == nil else { return failure }
        let words = (try? Line(text, literals: literals))?.words.prefix(2).map(\.asciiLowercased) ?? []
        switch words.first {
        case Command.complete.word: return failure
        case Command.batch.word:
            // Whatever comes of it: nobody who has said it believes that more is collected.
            if words.last == "run" { batch = nil }
            return failure
        default: break
        }
        var told = failure
        // What else it says may be a secret.
        told.line = batch?.spoil(words.joined(separator: " "), failure)
        return told
    }

    /// Runs a call, or asks for its secrets first.
    private mutating func begin(_ call: Call, tag: String?, _ purpose: Purpose, withFile hasFile: Bool = false) -> Step {
        if call.operation.words != Session.tokenLogin.words, let refusal = refusal(of: call.operation) {
            return .run(Run(work: .refused(call, refusal), caller: caller(tag), isAlone: true, purpose: purpose, language: language))
        }
        if let secret = call.arguments.missingSecrets(of: call.operation).first {
            asking = Asking(call: call, tag: tag, purpose: purpose)
            return .send(Reply(330, "SECRET", secret.name).rendered(tag: tag))
        }
        if call.operation.words == Session.tokenLogin.words, let token = call.arguments["token", in: call.operation].flatMap({ Token($0) }) {
            verify(token, tag)
            return next() ?? .send("")
        }
        return .run(
            Run(
                work: hasFile ? .upload(call) : .call(call), caller: caller(tag), isAlone: call.operation.effect != .reads || !purpose.isAnswer,
                purpose: purpose,
                language: language))
    }

    /// The line after a `330` is a secret, whatever it looks like.
    private mutating func answered(_ text: String) -> Step {
        guard var waiting = asking, let secret = waiting.call.arguments.missingSecrets(of: waiting.call.operation).first else { return .send("") }
        asking = nil
        do throws(Failure) { try waiting.call.arguments.setSecret(secret.name, text, in: waiting.call.operation) } catch {
            return refused(error, waiting.call.operation, tag: waiting.tag)
        }
        return begin(waiting.call, tag: waiting.tag, waiting.purpose)
    }

    /// What `auth token` asks for; nothing but a whoami with it is ever performed.
    static let tokenLogin = Operation(
        "auth token", "Log in with a token.", level: .read, arguments: [.required("token", .token)], route: .get("/v1/me"), reply: .nothing,
        faces: [.line],
        work: .login, function: "api.whoami", example: "")

    func caller(_ tag: String?) -> Caller { Caller(token: token, source: peer.source, request: number(), tag: tag) }

    // MARK: What came of it

    /// - Returns: What to send.
    package mutating func finished(_ run: Run, _ outcome: Outcome) -> String {
        let tag = run.caller.tag
        switch (run.purpose, outcome) {
        case (.answer, .failed(let failure)): return Reply.refusal(failure, in: run.language).rendered(tag: tag)
        case (.answer(let format, let shown), _):
            guard let operation = run.work.operation else { return unexpected(run) }
            return Reply(outcome, of: operation, shown: shown, in: run.language).rendered(tag: tag, as: format)
        // Lines behind it would be about something else.
        case (.use, .failed(let failure)): return Reply.refusal(spoilt(by: failure, "use", []), in: run.language).rendered(tag: tag)
        case (.complete(let completion), _): return completed(completion, outcome).rendered(tag: tag, as: completion.format)
        case (_, .failed(let failure)): return Reply.refusal(failure, in: run.language).rendered(tag: tag)
        case (.logIn, .one(let body)):
            let document = try? JSON(reading: body.json)
            guard case .text(let text)? = document?["token"], let token = Token(text) else { return unexpected(run) }
            own(token)
            return welcome(token, document ?? .null, tag)
        case (.welcome(let token), .one(let body)): return welcome(token, (try? JSON(reading: body.json)) ?? .null, tag)
        case (.use(let found), .one):
            // Another agency's period is another period.
            if found["agency"] != scope["agency"] { scope["period"] = nil }
            scope.merge(found) { _, new in new }
            return Reply(250, "USING", scopeText).rendered(tag: tag)
        default: return unexpected(run)
        }
    }

    /// Nobody waits for an answer that never comes.
    private func unexpected(_ run: Run) -> String { Reply.refusal(Failure(.internalError), in: run.language).rendered(tag: run.caller.tag) }

    var scopeText: String { scope.isEmpty ? "nothing" : scope.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ") }

    /// The socket's other end was let in, or not.
    package mutating func finished(_ run: Run, _ result: Result<Token, Failure>) -> String {
        switch result {
        case .failure(let failure): return Reply.refusal(failure, in: run.language).rendered(tag: run.caller.tag)
        case .success(let token):
            own(token)
            verify(token, run.caller.tag)
            return ""
        }
    }

    private mutating func own(_ token: Token) {
        leave()
        ownToken = token
    }

    /// Whoever wants to come in is nobody until they have: a script whose second `auth` fails does not go on as the first.
    mutating func leave() {
        if let ownToken { leftTokens.append(ownToken) }
        (token, ownToken, levels, scope, batch) = (nil, nil, [], [:], nil)
    }

    /// What the daemon has to end: nobody will say it again.
    package mutating func takeLeftTokens() -> [Token] {
        defer { leftTokens = [] }
        return leftTokens
    }

    /// Asks who a token is: the next step.
    mutating func verify(_ token: Token, _ tag: String?) {
        guard let arguments = try? Arguments(for: .whoami, given: []) else { return }
        var caller = caller(tag)
        caller.token = token
        followUp = Run(work: .call(Call(.whoami, arguments)), caller: caller, isAlone: true, purpose: .welcome(token), language: language)
    }

    private mutating func welcome(_ token: Token, _ me: JSON, _ tag: String?) -> String {
        self.token = token
        scope = [:]
        let words = { (name: String) -> [String] in
            guard case .array(let items)? = me[name] else { return [] }
            return items.compactMap { if case .text(let text) = $0 { text } else { nil } }
        }
        levels = Set(Level.allCases.filter { words("levels").contains($0.word) })
        let agencies = Set(words("agencies") + words("units").map { String($0.prefix { $0 != "/" }) }).sorted()
        // Whoever has one agency works in it.
        if agencies.count == 1 { scope["agency"] = agencies[0] }
        let wide = agencies.isEmpty ? (words("roles").contains("CITY_ADMIN") ? " scope=*" : "") : " scope=\(agencies.joined(separator: ","))"
        return Reply(230, "WELCOME", "levels=\(words("levels").joined(separator: ","))\(wide)").rendered(tag: tag)
    }
}

extension Session.Run.Work {
    fileprivate var operation: Operation? {
        switch self {
        case .call(let call), .upload(let call), .refused(let call, _): call.operation
        case .peer: nil
        }
    }
}

extension Session.Purpose {
    fileprivate var isAnswer: Bool { if case .answer = self { true } else { false } }
}

extension String {
    /// As a browser, a probe or curl would begin.
    fileprivate var isHTTPRequest: Bool {
        let words = split(separator: " ", omittingEmptySubsequences: false)
        return words.count == 3 && words[2].hasPrefix("HTTP/")
    }
}
