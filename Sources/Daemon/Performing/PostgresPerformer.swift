internal import FoundationEssentials
package import Operations
package import Postgres
internal import Synchronization

/// Carries operations to PostgreSQL and its answers back. It decides nothing: who may do what, what is valid and what changes is decided there, in
/// the request's own transaction.
final class PostgresPerformer: Performer {
    let client: Client
    let passwords = Passwords()
    let firstAdministrator: FirstAdministrator
    let lifetimes: SessionLifetimes
    let observe: Observe
    let exports = Places(2)
    let publicExports = Places(1)
    let uploads = Places(2)
    let batches = Places(2)
    let batchBounds: BatchBounds
    /// Below which `path=` names files; nil when nobody has named one.
    let importFolder: String?
    private let statements = Statements()
    private let refusals = RefusalAudit()
    /// Hashes of tokens that have opened something in this minute, and in the one before.
    private struct Seen {
        var now: Set<[UInt8]> = []
        var before: Set<[UInt8]> = []
    }
    private let seen = Mutex(Seen())
    /// Told when a job was made, so that nobody waits for the next look.
    let jobStarted: @Sendable () -> Void

    init(
        _ client: Client, firstAdministrator: FirstAdministrator, lifetimes: SessionLifetimes, importFolder: String? = nil,
        batchBounds: BatchBounds = BatchBounds(), observe: @escaping Observe, jobStarted: @escaping @Sendable () -> Void = {}
    ) {
        (self.client, self.firstAdministrator, self.lifetimes, self.importFolder) = (client, firstAdministrator, lifetimes, importFolder)
        (self.batchBounds, self.observe, self.jobStarted) = (batchBounds, observe, jobStarted)
    }

    func perform(_ call: Call, for caller: Caller) async -> Outcome {
        let start = ContinuousClock.now
        let answer: Outcome
        do throws(Operations.Failure) {
            switch call.operation.work {
            case .database, .everybody: answer = try await carry(call, for: caller)
            case .login: answer = .one(try await logIn(call, for: caller))
            case .redeem: answer = .one(try await redeem(call, for: caller))
            case .changePassword: answer = .one(try await changePassword(call, for: caller))
            case .resetPassword: answer = try await resetPassword(call, for: caller)
            case .wait: answer = try await wait(call, for: caller)
            case .upload: answer = try await upload(call, for: caller)
            case .batch: answer = try await batch(call, for: caller)
            case .can:
                answer = try await can(call, for: caller)
                await record(.checked, call, caller, since: start)
            }
        } catch {
            // Of a batch, the line that was at fault.
            await record(error.symbol, error.line.map { call.lines[$0 - 1] } ?? call, caller, since: start)
            return .failed(error)
        }
        if case .checked = answer { await record(.checked, call, caller, since: start) }
        return answer
    }

    func refused(_ call: Call, _ failure: Operations.Failure, for caller: Caller) async {
        await record(failure.symbol, call, caller, since: .now)
    }

    private func record(_ symbol: Symbol, _ call: Call, _ caller: Caller, since start: ContinuousClock.Instant) async {
        // When somebody has written a form, or tried to, stands nowhere.
        if call.operation.isBallot { return }
        if let failure = await refusals.record(symbol, call, by: caller, after: .now - start, over: client) {
            observe(.upkeepFailed("recording a refusal", because: failure.description))
        }
    }

    /// What the audit owes of sources that were held back, and the last use of sessions.
    func flushRefusals() async throws(Postgres.Failure) { if let failure = await refusals.flush(client) { throw failure } }

    func note(_ token: Token) {
        let hash = Secrets.sha256(token.bytes)
        _ = seen.withLock { $0.now.insert(hash) }
    }

    func touchSessions() async throws(Postgres.Failure) {
        let hashes = seen.withLock { seen in
            defer { seen = Seen(before: seen.now) }
            return seen.now
        }
        if hashes.isEmpty { return }
        _ = try await client.perform(Request(by: .daemon, Idioms.touchSessions(.array(of: .bytea, hashes.map { .bytea($0) }))))
    }

    // MARK: One operation, one request

    private func carry(_ call: Call, for caller: Caller) async throws(Operations.Failure) -> Outcome {
        let identity = try enter(call.operation, caller)
        let outcome = try await carry(call, identity, caller)
        // Only what opened something: anybody may send tokens.
        if let token = caller.token, call.operation.work != .everybody { note(token) }
        return outcome
    }

    private func carry(_ call: Call, _ identity: Identity, _ caller: Caller) async throws(Operations.Failure) -> Outcome {
        try await recordPurpose(call, identity, caller)
        if call.form != .json { return try await stream(call, identity) }
        if call.operation.effect == .reads { return try await read(call, identity) }
        if call.isDeferred { return try await putOff(call, identity, caller) }
        return call.arguments.options[.check] == "true" ? try await check(call, identity) : try await change(call, identity, caller)
    }

    /// The first step of every request.
    struct Identity {
        let requester: Requester
        let enter: Statement.Step
    }

    func enter(_ operation: Operation, _ caller: Caller) throws(Operations.Failure) -> Identity {
        let request = Parameter.uuid(UUID(uuidString: caller.request) ?? UUID())
        if operation.work == .everybody {
            return Identity(requester: Requester(token: Array(caller.source.utf8)), enter: Idioms.enterPublic(.text(operation.words), request))
        }
        guard let token = caller.token else { throw Operations.Failure(.notSignedIn) }
        let hash = Secrets.sha256(token.bytes)
        // One that has opened nothing yet waits in the line of where it came from: a flood of invented ones is one requester.
        let isKnown = seen.withLock { $0.now.contains(hash) || $0.before.contains(hash) }
        return Identity(
            requester: Requester(token: isKnown ? hash : Array(caller.source.utf8)),
            enter: Idioms.enter(.bytea(hash), .text(operation.words), request))
    }

    /// Before the first byte leaves: nobody who breaks off has read for nothing.
    private func recordPurpose(_ call: Call, _ identity: Identity, _ caller: Caller) async throws(Operations.Failure) {
        guard call.arguments.options[.purpose] != nil else {
            if call.form != .json, call.operation.namesPeople {
                throw Operations.Failure(
                    .missingArgument, "purpose is missing", about: "purpose",
                    hint: "say what so much about people is read for; it goes into the audit",
                    argument: "purpose")
            }
            return
        }
        let done = Idioms.recordDone(.jsonb(Array(call.detail(for: caller).written.utf8)))
        _ = try await results(of: identity, [identity.enter] + guards(call) + [done])
    }

    private func read(_ call: Call, _ identity: Identity) async throws(Operations.Failure) -> Outcome {
        let rows = try await perform([identity.enter] + guards(call), call, .json, identity)
        if case .page = call.operation.reply {
            let row = rows[0]
            let next = row.texts(2).map { PageToken.write($0, of: call.arguments.listName(call.operation)) }
            return .page(items: row.bytes(0) ?? [], next: next, total: row.integer(3).map { Int($0) })
        }
        guard let row = rows.first else { throw Operations.Failure(.notFound, about: call.thing) }
        return .one(Outcome.Body(json: row.bytes(0) ?? [], revision: row.integer(1)))
    }

    private func check(_ call: Call, _ identity: Identity) async throws(Operations.Failure) -> Outcome {
        do throws(Operations.Failure) {
            _ = try await perform([identity.enter], call, .checked, identity, then: [Idioms.halt()])
        } catch {
            guard error.symbol == .checked else { throw error }
            let body = Array(error.about.utf8)
            return .checked(Outcome.Body(json: body, revision: nil), affects: call.operation.has(.bulk) ? countItems(body) : nil)
        }
        throw Operations.Failure(.internalError)
    }

    private func change(_ call: Call, _ identity: Identity, _ caller: Caller) async throws(Operations.Failure) -> Outcome {
        let rows: Rows
        do throws(Operations.Failure) {
            let after = call.operation.isBallot ? [] : [done(call, caller)]
            rows = try await perform([identity.enter] + once(call), call, .json, identity, then: after)
        } catch {
            guard error.symbol == .replayed, let key = key(of: call) else { throw error }
            return try await replay(key, call, identity)
        }
        guard let row = rows.first else { throw Operations.Failure(.notFound, about: call.thing) }
        return answer(call.operation, row.bytes(0) ?? [], row.integer(1), isReplay: false)
    }

    func key(of call: Call) -> UUID? { call.arguments.options[.key].flatMap { UUID(uuidString: $0) } }

    /// A request with a key is done once.
    func once(_ call: Call) -> [Statement.Step] {
        guard let key = key(of: call) else { return [] }
        let within = call.arguments.options[.confirmWithin].map { " within \($0)" } ?? ""
        let lines = call.lines.map { line in
            let options = line.arguments.options.sorted { $0.key.rawValue < $1.key.rawValue }.map { " \($0.key.rawValue)=\($0.value)" }.joined()
            return "\n\(line.operation.words) \(line.arguments.canonical(for: line.operation))\(options) \(line.arguments.seen ?? [])"
        }.joined()
        let said = "\(call.operation.words) \(call.arguments.canonical(for: call.operation))\(within)\(lines)"
        return [Idioms.once(.uuid(key), .text(call.operation.words), .bytea(Secrets.sha256(Array(said.utf8))))]
    }

    func done(_ call: Call, _ caller: Caller) -> Statement.Step {
        Idioms.recordDone(.jsonb(Array(call.detail(for: caller).written.utf8)))
    }

    func replay(_ key: UUID, _ call: Call, _ identity: Identity) async throws(Operations.Failure) -> Outcome {
        let rows = try await results(of: identity, [identity.enter, Idioms.keptReply(.uuid(key))])[1]
        guard let row = rows.first else { throw Operations.Failure(.notFound, about: call.thing) }
        return answer(call.operation, row.bytes(0) ?? [], row.integer(1), isReplay: true)
    }

    func answer(_ operation: Operation, _ json: [UInt8], _ revision: Int64?, isReplay: Bool) -> Outcome {
        switch operation.reply {
        case .nothing: return .nothing
        case .job:
            if !isReplay { jobStarted() }
            // {"job":"…"}
            return job(json, isReplay: isReplay)
        case .one, .list, .page: return .one(Outcome.Body(json: json, revision: revision, isReplay: isReplay))
        }
    }

    /// - Parameter json: Begins with `{"job":"…"`.
    func job(_ json: [UInt8], isReplay: Bool) -> Outcome {
        let id = String(decoding: json.split(separator: UInt8(ascii: "\"")).dropFirst(3).first ?? [], as: UTF8.self)
        return .job(id: id, body: json, isReplay: isReplay)
    }

    /// How many objects `{"items":[…]}` has, whatever they hold.
    func countItems(_ json: [UInt8]) -> Int {
        guard let body = try? JSON(reading: json), case .array(let items)? = body["items"] else { return 0 }
        return items.count
    }

    /// Lists of an agency, a unit or a person that cannot be seen are not empty: they are not there.
    func guards(_ call: Call) -> [Statement.Step] {
        guard case .page = call.operation.reply else { return [] }
        let inPath = call.operation.route.parameters
        // One agency's, where it need not be named.
        let isOfAgency = inPath.contains("agency") || call.operation.object == .agency
        let argument = { (name: String) in call.arguments[name, in: call.operation] }
        if inPath.contains("person"), let person = argument("person") { return [Idioms.requirePerson(.text(person))] }
        guard isOfAgency, let agency = argument("agency"), agency != "*" else { return [] }
        if let unit = argument("unit") { return [Idioms.requireUnit(.text(agency), .text(unit))] }
        return [Idioms.requireAgency(.text(agency))]
    }

    private func perform(
        _ before: [Statement.Step], _ call: Call, _ form: DatabaseCall.Shape.Form, _ identity: Identity, then after: [Statement.Step] = []
    ) async throws(Operations.Failure) -> Rows {
        let (operation, isForLanes) = step(call, form)
        let steps = before + [operation] + after
        if isForLanes, !call.operation.has(.heavy) { return try await results(of: identity, steps)[before.count] }
        return try await overSession(steps, answer: before.count, readOnly: call.operation.effect == .reads)
    }

    func step(_ call: Call, _ form: DatabaseCall.Shape.Form) -> (step: Statement.Step, isForLanes: Bool) {
        let databaseCall = call.operation.call(call.arguments, as: form)
        let (statement, isForLanes) = statements.statement(call.operation, databaseCall)
        return (statement(databaseCall.parameters), isForLanes)
    }

    func results(of identity: Identity, _ steps: [Statement.Step]) async throws(Operations.Failure) -> [Rows] {
        do throws(Postgres.Failure) { return try await client.perform(Request(by: identity.requester, steps)).results } catch {
            throw told(error)
        }
    }

    /// For what may take longer than a lane waits.
    func overSession(_ steps: [Statement.Step], answer: Int, readOnly isReadOnly: Bool = true) async throws(Operations.Failure) -> Rows {
        do {
            return try await client.withConnection { connection in
                try await connection.transaction(readOnly: isReadOnly) { connection in
                    var results: [Rows] = []
                    for step in steps { results.append(try await connection.execute(step)) }
                    return results[answer]
                }
            }
        } catch let failure as Postgres.Failure { throw told(failure) } catch { throw Operations.Failure(.internalError) }
    }

    /// What nobody but the operator may read of a failure goes into the log.
    func told(_ failure: Postgres.Failure) -> Operations.Failure {
        let told = Operations.Failure(failure)
        if told.symbol == .internalError { observe(.failedInside(because: failure.description)) }
        return told
    }
}

extension Call {
    /// What was asked for, in no language: `unit SD-09`.
    var thing: String {
        let index = operation.arguments.lastIndex { $0.isPositional }
        guard let index, let text = arguments.texts[index] else { return "" }
        return "\(operation.arguments[index].name) \(text)"
    }
}

extension Row {
    func integer(_ column: Int) -> Int64? { try? optional(column) }
    func texts(_ column: Int) -> [String]? { (try? optionalArray(column, of: String.self))?.map { $0 ?? "" } }
}

/// For tests, which perform without a daemon around.
package func makePerformer(_ client: Client) -> any Performer {
    PostgresPerformer(
        client, firstAdministrator: FirstAdministrator(path: "/nonexistent/first-admin"), lifetimes: SessionLifetimes(absolute: 60, idle: 60),
        observe: { _ in })
}
