internal import AdminProtocol
internal import FoundationEssentials
internal import Operations
internal import Postgres

extension PostgresPerformer {
    /// Tries a command as if somebody else had said it, and undoes it: the database's own answer, not a second set of rules.
    func can(_ call: Call, for caller: Caller) async throws(Operations.Failure) -> Outcome {
        let person = call.arguments["person", in: call.operation] ?? ""
        let tried = try Call(line: call.arguments["command", in: call.operation] ?? "", of: .all)
        let operation = tried.operation
        let isTriable = operation.work == .database && !operation.isBallot && !operation.arguments.contains { $0.kind.isSecret }
        guard isTriable, operation.effect == .reads || operation.options.contains(.check) else {
            throw Operations.Failure(.badValue, "\(operation.words) cannot be tried", about: "command", argument: "command")
        }
        let identity = try enter(call.operation, caller)
        let enterAs = Idioms.enterAs(
            .bytea(Secrets.sha256(caller.token?.bytes ?? [])), .text(person), .text(operation.words),
            .uuid(UUID(uuidString: caller.request) ?? UUID()))
        let known = try await results(of: identity, [enterAs, Idioms.whoami()])[1]
        let (levels, roles) = (known.first?.texts(0) ?? [], known.first?.texts(1) ?? [])
        var refusal: Operations.Failure?
        if levels.contains(operation.level.word) {
            do throws(Operations.Failure) { try await attempt(tried, enterAs, identity) } catch {
                // Trouble of the system's is no answer to the question.
                if error.symbol.meaning.status >= 500 { throw error }
                refusal = error
            }
        } else {
            refusal = Operations.Failure(.notCleared, about: "level=\(operation.level.word)")
        }
        let rule =
            if let refusal { levels.contains(operation.level.word) ? refusal.symbol.rule : "LEVEL" } else { "ALLOWED" }
        let fields: [(String, JSON)] = [
            ("is_allowed", .bool(refusal == nil)), ("rule", .text(rule)), ("symbol", .text(refusal?.symbol.rawValue ?? "OK")),
            ("about", refusal.map { $0.about.isEmpty ? .null : .text($0.about) } ?? .null), ("level", .text(operation.level.word)),
            ("levels", .array(levels.map(JSON.text))), ("roles", .array(roles.map(JSON.text))),
        ]
        return .one(Outcome.Body(json: Array(JSON.object(fields).written.utf8), revision: nil))
    }

    /// - Throws: What the database refuses with; nothing when it would have been done.
    private func attempt(_ tried: Call, _ enterAs: Statement.Step, _ identity: Identity) async throws(Operations.Failure) {
        if tried.operation.effect == .reads {
            let (step, isForLanes) = step(tried, .json)
            guard isForLanes else { throw Operations.Failure(.badValue, "try the list without conditions", about: "command", argument: "command") }
            let rows = try await results(of: identity, [enterAs] + guards(tried) + [step]).last
            if case .page = tried.operation.reply { return }
            if rows?.isEmpty != false { throw Operations.Failure(.notFound, about: tried.thing) }
            return
        }
        // What is always a job is tried as one: nothing is counted to see whether it could be.
        let step = tried.operation.has(.pending) ? deferCheck(of: tried) : step(tried, .checked).step
        let steps = [enterAs, step, Idioms.halt()]
        do throws(Operations.Failure) {
            _ = try await tried.operation.has(.heavy) ? overSession(steps, answer: 2, readOnly: false) : results(of: identity, steps)[2]
        } catch {
            if error.symbol != .checked { throw error }
            return
        }
        throw Operations.Failure(.internalError)
    }
}

extension Symbol {
    /// What sort of rule refused.
    fileprivate var rule: String {
        switch self {
        case .notFound: "VISIBILITY"
        case .notCleared: "CLEARANCE"
        case .wrongState, .stillInUse, .lastAdministrator, .overlaps, .alreadyExists: "STATE"
        default: "VALUE"
        }
    }
}
