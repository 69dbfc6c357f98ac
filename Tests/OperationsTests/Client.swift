import AdminProtocol
import Operations
import Support
import Testing

/// Answers every call with something that fits its operation, and remembers what was asked.
struct FakePerformer: Performer {
    static let token = String(repeating: "ab", count: 32)
    var levels = ["read", "operate", "admin", "expert"]
    var answer: @Sendable (Call) -> Outcome? = { _ in nil }
    let asked = Locked<[(call: Call, caller: Caller)]>([])
    let ended = Locked<[Token]>([])
    let refusals = Locked<[String]>([])
    /// What the audit was told of their arguments.
    let refusedTexts = Locked<[String]>([])

    func perform(_ call: Call, for caller: Caller) async -> Outcome {
        asked.withLock { $0.append((call, caller)) }
        return answered(call)
    }

    func answered(_ call: Call) -> Outcome {
        if let outcome = answer(call) { return outcome }
        let me = #""levels":[\#(levels.map { "\"\($0)\"" }.joined(separator: ","))],"roles":["AGENCY_ADMIN"],"agencies":["DISDIK"],"units":[]"#
        if call.operation.words == "session open" {
            guard call.arguments["password", in: call.operation] == "correct horse battery" else { return .failed(Failure(.badCredentials)) }
            return .one(.init(json: Array(#"{"token":"\#(Self.token)",\#(me)}"#.utf8), revision: nil))
        }
        if call.operation.words == "whoami" { return .one(.init(json: Array("{\(me)}".utf8), revision: nil)) }
        let row = JSON.object(call.operation.columns.map { ($0.name, sample($0)) })
        let body = Outcome.Body(json: Array(row.written.utf8), revision: 3)
        if call.arguments.options[.check] == "true" { return .checked(body, affects: 1) }
        return switch call.operation.reply {
        case .one: .one(body)
        case .list: .one(.init(json: Array(JSON.object([("items", .array([row]))]).written.utf8), revision: nil))
        case .page: .page(items: Array(JSON.array([row, row]).written.utf8), next: nil, total: nil)
        case .job:
            .job(
                id: "f0000000-0000-4000-8000-000000000001", body: Array(#"{"job":"f0000000-0000-4000-8000-000000000001"}"#.utf8), isReplay: false)
        case .nothing: .nothing
        }
    }

    private func sample(_ column: Column) -> JSON {
        switch column.kind.form {
        case .text: .text(column.kind.good.first ?? "x")
        case .integer: .number(7)
        case .flag: .bool(true)
        case .texts: .array([.text("close"), .text("update")])
        case .object: .object([("a", .number(1))])
        case .scores: .array([.number(4), .null])
        }
    }

    func openSession(peer: String, isMachine: Bool, for caller: Caller) async -> Result<Token, Failure> {
        peer == "rina" ? .success(Token([UInt8](repeating: 7, count: 32))) : .failure(Failure(.notCleared))
    }
    func endSession(_ token: Token) async { ended.withLock { $0.append(token) } }
    func refused(_ call: Call, _ failure: Failure, for caller: Caller) async {
        refusals.withLock { $0.append(call.operation.words) }
        refusedTexts.withLock { $0 += call.arguments.texts.compactMap { $0 } }
    }
}

/// A session and what performs for it, driven as the daemon drives them: reads that follow each other are all taken before any is answered.
struct Client {
    static let surroundings = Surroundings(
        government: "kota-sorong", version: "0.1.0", schema: 1, purpose: "test", clockShift: "14d",
        limits: [(name: "line", value: "8192", meaning: "bytes of one line")])

    var session: Session
    var performer: FakePerformer
    private(set) var isClosed = false
    private(set) var uploads: [String] = []

    init(_ performer: FakePerformer = FakePerformer(), account: String? = "rina", surroundings: Surroundings = Client.surroundings) {
        session = Session(surroundings, peer: Peer(account: account, isOperator: false, source: "test")) { "90000000-0000-4000-8000-000000000009" }
        self.performer = performer
    }

    /// In, with every level, in DISDIK.
    static func signedIn(_ performer: FakePerformer = FakePerformer()) async -> Client {
        var client = Client(performer)
        _ = await client.say("auth password sari\ncorrect horse battery\n")
        client.performer.asked.withLock { $0 = [] }
        return client
    }

    mutating func say(_ text: String) async -> String { await say(Array(text.utf8)) }

    mutating func say(_ bytes: [UInt8]) async -> String {
        session.received(bytes)
        var (text, runs): (String, [Session.Run]) = ("", [])
        while !isClosed {
            let step = session.next()
            if case .run(let run)? = step, !run.isAlone {
                runs.append(run)
                continue
            }
            for run in runs { text += await finish(run) }
            runs = []
            switch step {
            case nil: return text
            case .close: isClosed = true
            case .send(let reply): text += reply
            case .run(let run): text += await finish(run)
            // One look; then what was said next ends it.
            case .watch(var watch):
                var outcomes: [Outcome] = []
                for question in watch.questions { outcomes.append(await performer.perform(question, for: watch.caller)) }
                text += watch.told(outcomes).text + watch.ending
            }
        }
        return text
    }

    private mutating func finish(_ run: Session.Run) async -> String {
        let said = await carryOut(run)
        for token in session.takeLeftTokens() { await performer.endSession(token) }
        return said
    }

    private mutating func carryOut(_ run: Session.Run) async -> String {
        switch run.work {
        case .call(let call): return session.finished(run, await performer.perform(call, for: run.caller))
        case .upload(let call):
            var (file, isOver) = session.upload()
            while !isOver {
                // Nothing more is said: as if the connection had broken.
                let (more, ends) = session.upload()
                if more.isEmpty, !ends { break }
                (file, isOver) = (file + more, ends)
            }
            uploads.append(String(decoding: file, as: UTF8.self))
            return isOver ? session.finished(run, await performer.perform(call, for: run.caller)) : ""
        case .refused(let call, let failure):
            await performer.refused(call, failure, for: run.caller)
            return session.finished(run, .failed(failure))
        case .peer(let account, let isMachine):
            return session.finished(run, await performer.openSession(peer: account, isMachine: isMachine, for: run.caller))
        }
    }
}

/// Printed whole, a value of the table is pages long, which is what such tests would spend their time on.
extension Operation: CustomTestStringConvertible { public var testDescription: String { words } }
extension Kind: CustomTestStringConvertible { public var testDescription: String { name } }
extension Column: CustomTestStringConvertible { public var testDescription: String { name } }
