internal import FoundationEssentials
internal import Operations
internal import Postgres

extension PostgresPerformer {
    /// The lines of a batch in one transaction, over a session: all of them are done, or none is.
    /// - Throws: The failure of the first line that was refused, with its number.
    func batch(_ call: Call, for caller: Caller) async throws(Operations.Failure) -> Outcome {
        let identity = try enter(call.operation, caller)
        // Jobs that are made at one instant have no order.
        let jobs = call.lines.indices.filter { call.lines[$0].isDeferred || call.lines[$0].operation.isJob }
        if jobs.count > 1 {
            throw Operations.Failure(.badValue, "a batch makes one job at most", about: "batch", hint: "send it by itself").of(line: jobs[1] + 1)
        }
        // What its lines lock is locked until its end, and others need sessions, too.
        guard await batches.take() else { throw Operations.Failure(.overloaded) }
        defer { batches.leave() }
        let isCheck = call.arguments.options[.check] == "true"
        let body: [UInt8]
        do {
            body = try await client.withConnection { connection in
                try await connection.transaction { connection in
                    _ = try await connection.execute(identity.enter)
                    _ = try await connection.execute(Idioms.bounded(.text("\(Int(self.batchBounds.time / .milliseconds(1)))ms")))
                    for step in self.once(call) { _ = try await connection.execute(step) }
                    let body = try await self.run(call.lines, &connection, caller, isCheck: isCheck)
                    if isCheck {
                        do { _ = try await connection.execute(Idioms.halt()) } catch let failure as Postgres.Failure {
                            throw Operations.Failure(failure).symbol == .checked ? Checked(body: body) : failure
                        }
                    }
                    _ = try await connection.execute(Idioms.goOn(.text(call.operation.words)))
                    _ = try await connection.execute(Idioms.kept(.text(String(decoding: body, as: UTF8.self))))
                    _ = try await connection.execute(self.done(call, caller))
                    return body
                }
            }
        } catch let checked as Checked {
            return .checked(Outcome.Body(json: checked.body, revision: nil), affects: call.lines.count)
        } catch let failure as Operations.Failure {
            throw failure
        } catch let failure as Postgres.Failure {
            let told = told(failure)
            guard told.symbol == .replayed, let key = key(of: call) else { throw told }
            return try await replay(key, call, identity)
        } catch { throw Operations.Failure(.internalError) }
        if let token = caller.token { note(token) }
        if !jobs.isEmpty { jobStarted() }
        return .one(Outcome.Body(json: body, revision: nil))
    }

    struct BatchBounds: Sendable {
        /// For all lines, and for each.
        var time = Duration.seconds(60)
        /// Bytes of their answers.
        var answers = 8_388_608
    }

    /// Ends the transaction of a check, so that nothing of it stays.
    private struct Checked: Error { let body: [UInt8] }

    /// One after the other, each audited as if it had come alone.
    private func run(_ lines: [Call], _ connection: inout Connection, _ caller: Caller, isCheck: Bool) async throws -> [UInt8] {
        var (items, bytes) = ([JSON](), 0)
        let deadline = ContinuousClock.now + batchBounds.time
        for (index, line) in lines.enumerated() {
            do {
                if ContinuousClock.now > deadline { throw Operations.Failure(.timedOut) }
                _ = try await connection.execute(Idioms.goOn(.text(line.operation.words)))
                let step = line.isDeferred ? deferred(line) : self.step(line, .json).step
                guard let row = try await connection.execute(step).first else { throw Operations.Failure(.notFound, about: line.thing) }
                let (answer, revision) = (row.bytes(0) ?? [], line.isDeferred ? nil : row.integer(1))
                bytes += answer.count
                if bytes > batchBounds.answers { throw Operations.Failure(.overloaded, hint: "ask for less in one batch") }
                if !isCheck { _ = try await connection.execute(done(line, caller)) }
                items.append(
                    .object([
                        ("line", .number(index + 1)), ("command", .text(line.operation.words)),
                        ("revision", revision.map { .number(Int($0)) } ?? .null),
                        ("answer", answer.isEmpty ? .null : (try? JSON(reading: answer)) ?? .null),
                    ]))
            } catch let failure as Operations.Failure { throw failure.of(line: index + 1) } catch let failure as Postgres.Failure {
                // Whoever's connection broke hears of no line: what became of it is not known.
                throw failure.isRefusal ? told(failure).of(line: index + 1) : failure
            }
        }
        return Array(JSON.object([("items", .array(items))]).written.utf8)
    }
}

extension Operations.Failure {
    fileprivate func of(line: Int) -> Operations.Failure {
        var failure = self
        failure.line = line
        return failure
    }
}

extension Postgres.Failure {
    fileprivate var isRefusal: Bool { if case .refused = reason { true } else { false } }
}

extension Operation {
    fileprivate var isJob: Bool { if case .job = reply { true } else { false } }
}
