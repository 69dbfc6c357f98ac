internal import Operations
internal import Postgres

extension Call {
    /// Is to be a job: about many agencies, or pending until it is confirmed.
    var isDeferred: Bool {
        operation.has(.deferrable)
            && (operation.has(.pending) || arguments.options[.confirmWithin] != nil || arguments["agency", in: operation] == "*")
    }

    /// What it says, for the database to carry out later.
    fileprivate var said: JSON {
        .object(
            zip(operation.arguments, arguments.texts).compactMap { argument, text in
                guard let text else { return nil }
                return (argument.name, argument.kind.form == .flag ? .bool(text == "true") : .text(text))
            })
    }

    fileprivate var seen: Parameter {
        guard let seen = arguments.seen else { return .null }
        return .array(of: .text, seen.map { .text("\($0)") })
    }
}

extension PostgresPerformer {
    /// The database makes a job of it, with an item for each agency, when nothing is against it.
    func putOff(_ call: Call, _ identity: Identity, _ caller: Caller) async throws(Operations.Failure) -> Outcome {
        if call.arguments.options[.check] == "true" {
            do throws(Operations.Failure) {
                _ = try await answer(to: call, identity, [identity.enter, deferCheck(of: call)], 1)
            } catch {
                guard error.symbol == .checked else { throw error }
                let body = Array(error.about.utf8)
                return .checked(Outcome.Body(json: body, revision: nil), affects: countItems(body))
            }
            throw Operations.Failure(.internalError)
        }
        do throws(Operations.Failure) {
            let before = [identity.enter] + once(call)
            let steps = before + [deferred(call), done(call, caller)]
            let rows = try await answer(to: call, identity, steps, before.count)
            let made = job(rows.first?.bytes(0) ?? [], isReplay: false)
            jobStarted()
            return made
        } catch {
            guard error.symbol == .replayed, let key = key(of: call) else { throw error }
            let rows = try await results(of: identity, [identity.enter, Idioms.keptReply(.uuid(key))])[1]
            return job(rows.first?.bytes(0) ?? [], isReplay: true)
        }
    }

    /// Makes a job of it.
    func deferred(_ call: Call) -> Statement.Step {
        let within = call.arguments.options[.confirmWithin].map { Parameter.text($0) } ?? .null
        let affects = call.arguments.options[.affects].flatMap { Int64($0) }.map { Parameter.int8($0) } ?? .null
        return Idioms.deferred(.text(call.operation.words), .jsonb(Array(call.said.written.utf8)), within, call.seen, affects)
    }

    /// Whether it could be a job, for each agency.
    func deferCheck(of call: Call) -> Statement.Step {
        Idioms.deferCheck(.text(call.operation.words), .jsonb(Array(call.said.written.utf8)), call.seen)
    }

    /// Of all agencies, or of much within one, over a session: every check of each is run.
    private func answer(to call: Call, _ identity: Identity, _ steps: [Statement.Step], _ number: Int) async throws(Operations.Failure) -> Rows {
        let isOfAll = call.arguments["agency", in: call.operation] == "*"
        guard isOfAll || call.operation.has(.heavy) else { return try await results(of: identity, steps)[number] }
        return try await overSession(steps, answer: number, readOnly: false)
    }
}
