internal import CLibpq

/// An exclusive connection, lent by `Client.withConnection`: for what is long, needs several transactions, streams or copies.
///
/// It cannot be copied and is lent `inout`, so that the compiler checks libpq's rule: no two threads on one connection. Every conversation
/// with libpq stands in one place and says only what it waits for; the reactor does the waiting.
package struct Connection: ~Copyable {
    var link: Link
    let reactor: Reactor
    /// Why the connection is not to be used again; its owner closes it.
    var trouble: String?
    var isInTransaction = false
    /// What was sent last can commit a part of itself and fail in another: a script, CALL, DO, outside a transaction.
    var mayCommitInParts = false
    private var buffer = ParameterBuffer()

    init(_ link: consuming Link, _ reactor: Reactor) {
        self.link = link
        self.reactor = reactor
    }

    consuming func takeLink() -> Link { link }

    /// Nothing runs, no transaction is open, nothing waits to be read.
    var isIdle: Bool { trouble == nil && PQtransactionStatus(link.pointer) == PQTRANS_IDLE && !link.isBroken }

    // MARK: Statements

    /// Runs one statement and returns its rows, whole. Outside a transaction it commits by itself.
    package mutating func execute(_ step: Statement.Step) async throws(Failure) -> Rows {
        try send(step)
        return try await finish()
    }

    /// Runs one statement and hands out its rows one by one, in constant memory: the next is read when `body` has returned.
    ///
    /// When `body` throws or the task is cancelled, the statement is cancelled. Rows handed out before an error are not taken back.
    package mutating func stream(_ step: Statement.Step, _ body: (Row) async throws -> Void) async throws {
        try send(step)
        if PQsetSingleRowMode(link.pointer) != 1 { throw lost("single-row mode was refused") }
        while let result = try await nextResult() {
            guard PQresultStatus(result) == PGRES_SINGLE_TUPLE else {
                _ = try await finish(after: result)
                return
            }
            do {
                try await body(Rows(owning: result)[0])
            } catch {
                await cancelRunning()
                throw error
            }
        }
        // A stream ends with a result of its own, not with nothing.
        throw lost(link.errorMessage)
    }

    /// Runs a script of several statements; nothing is bound to it. For migrations and set-up, whose text is part of the program.
    ///
    /// Outside a transaction a script that fails or is cancelled has an unknown effect: it may hold a COMMIT.
    package mutating func run(script: String) async throws(Failure) {
        try checkUsable()
        if script.utf8.contains(0) { throw Failure(.misuse("the script has a NUL character")) }
        mayCommitInParts = !isInTransaction
        guard PQsendQuery(link.pointer, script) == 1 else { throw lost(link.errorMessage) }
        _ = try await finish()
    }

    private mutating func send(_ step: Statement.Step) throws(Failure) {
        try checkUsable()
        if let objection = step.statement.objectionInSession ?? step.objection { throw Failure(.misuse(objection)) }
        let (statement, pointer) = (step.statement, link.pointer)
        mayCommitInParts = !isInTransaction && statement.isProcedural
        let types = statement.parameters.map(\.rawValue)
        let sent = buffer.withEncoded(step.parameters) { PQsendQueryParams(pointer, statement.sql, $0, types, $1, $2, $3, 0) }
        if sent != 1 { throw lost(link.errorMessage) }
    }

    /// Before anything is sent.
    func checkUsable() throws(Failure) {
        if let trouble { throw Failure(.lost(trouble)) }
        if Task.isCancelled { throw Failure(.cancelled) }
    }

    // MARK: Conversation

    /// How a wait for the server behaves.
    enum Waiting {
        /// Ends when the task is cancelled, which cancels what runs.
        case cancellable
        /// Goes on when the task is cancelled: for what has an outcome that must be known.
        case uninterrupted
        /// Goes on when the task is cancelled, but not for ever: for cleaning up.
        case cleaningUp(until: ContinuousClock.Instant)

        /// How long cleaning up may take: cancelling, rolling back, making idle.
        static var forCleaningUp: Waiting { .cleaningUp(until: .now + .seconds(5)) }
    }

    /// Collects the results of what was sent until there are no more: the last rows, or the first error.
    mutating func finish(_ effect: Statement.Effect = .writes, after first: OpaquePointer? = nil, _ waiting: Waiting = .cancellable)
        async throws(Failure)
        -> Rows
    {
        var (rows, error): (Rows?, ServerError?)
        var next = first
        if next == nil { next = try await nextResult(effect, waiting) }
        while let result = next {
            switch PQresultStatus(result) {
            case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: rows = Rows(owning: result)
            case PGRES_FATAL_ERROR:
                let found = ServerError(result)
                PQclear(result)
                guard let found, !found.isFatal else { throw lost(found?.description ?? link.errorMessage, effect) }
                error = error ?? found
            case let status:
                PQclear(result)
                trouble = "it is in the middle of a COPY"
                throw Failure(.misuse("unexpected result \(String(cString: PQresStatus(status))): COPY has calls of its own"), outcomeOfRefusal)
            }
            next = try await nextResult(effect, waiting)
        }
        if let error { throw Failure(.refused(error), outcomeOfRefusal) }
        guard let rows else { throw lost("the server gave no result", effect) }
        return rows
    }

    /// The next result of what was sent; nil when there are no more. Reads while it still writes, because a server that is blocked on its
    /// own output reads nothing. The caller clears the result.
    mutating func nextResult(_ effect: Statement.Effect = .writes, _ waiting: Waiting = .cancellable) async throws(Failure) -> OpaquePointer? {
        while true {
            let left = PQflush(link.pointer)
            // A broken connection is never busy: libpq then gives what had come, and its own error.
            if PQisBusy(link.pointer) == 0 { return PQgetResult(link.pointer) }
            if left < 0 { throw lost(link.errorMessage, effect) }
            try await wait(left == 1 ? .readingAndWriting : .reading, effect, waiting)
        }
    }

    /// Waits for the socket and takes in what came. A cancelled wait cancels the statement and leaves the connection usable.
    private mutating func wait(_ interest: Poller.Interest, _ effect: Statement.Effect, _ waiting: Waiting) async throws(Failure) {
        let patience = ContinuousClock.now + reactor.configuration.sessionPatience
        let outcome =
            switch waiting {
            case .cancellable: await reactor.wait(for: link.socket, interest, until: patience)
            case .uninterrupted: await reactor.wait(for: link.socket, interest, until: patience, shielded: true)
            case .cleaningUp(let deadline): await reactor.wait(for: link.socket, interest, until: deadline, shielded: true)
            }
        switch outcome {
        case .ready: takeIn()
        case .cancelled: throw Failure(.cancelled, await cancelRunning() ? outcomeOfRefusal : outcomeOfLoss(effect))
        case .expired:
            cancelWithoutWaiting()
            throw lost("the server did not answer in time", effect)
        case .stopped:
            cancelWithoutWaiting()
            throw lost("the client stopped", effect)
        case .failed: throw lost("the system does not watch its socket", effect)
        }
    }

    /// Reads what has come. That the connection broke shows in what libpq says next.
    func takeIn() {
        _ = PQconsumeInput(link.pointer)
        // Nobody listens yet, so nobody would ever fetch them.
        while let notification = PQnotifies(link.pointer) { PQfreemem(notification) }
    }

    /// Notes that the connection is not to be used again.
    mutating func lost(_ why: String, _ effect: Statement.Effect = .writes) -> Failure {
        trouble = why.isEmpty ? "the server closed the connection" : why
        return Failure(.lost(trouble ?? ""), outcomeOfLoss(effect))
    }

    /// Inside a transaction nothing counts before COMMIT, which says for itself what became of it. Outside, no server sees to it that a
    /// statement declared as a read is one.
    private func outcomeOfLoss(_ effect: Statement.Effect) -> Failure.Effect { effect == .reads || isInTransaction ? .none : .unknown }

    /// A statement that the server refused or cancelled is rolled back, unless it could commit on its way.
    private var outcomeOfRefusal: Failure.Effect {
        mayCommitInParts || isInTransaction && PQtransactionStatus(link.pointer) == PQTRANS_IDLE ? .unknown : .none
    }
}

extension Statement {
    /// Transactions and COPY have calls of their own, which keep the connection's state in order.
    fileprivate var objectionInSession: String? {
        let word = Statement.firstWord(of: sql)
        let own = ["begin", "start", "commit", "end", "rollback", "abort", "savepoint", "release", "prepare", "copy", "listen", "unlisten"]
        return own.contains(word) ? "\(name) begins with \"\(word)\": sessions have transaction { } and copy(into:) for what they know of that" : nil
    }

    /// May commit on its way, outside a transaction.
    fileprivate var isProcedural: Bool { ["call", "do"].contains(Statement.firstWord(of: sql)) }
}
