internal import CLibpq

extension Connection {
    package enum Isolation: String, Sendable {
        case readCommitted = "read committed"
        case repeatableRead = "repeatable read"
        case serializable
    }

    /// Runs `body` in one transaction: committed when it returns, rolled back when it throws or the task is cancelled within it.
    ///
    /// COMMIT is not cancelled once it is sent. When the connection breaks then, the failure's effect is `unknown`; before it, `none`.
    package mutating func transaction<Value: Sendable>(
        _ isolation: Isolation = .readCommitted, readOnly: Bool = false, _ body: (inout Connection) async throws -> Value
    ) async throws -> Value {
        try checkUsable()
        if isInTransaction { throw Failure(.misuse("a transaction is open on this connection already")) }
        try await command("begin isolation level \(isolation.rawValue) \(readOnly ? "read only" : "read write")")
        isInTransaction = true
        let value: Value
        do {
            value = try await body(&self)
            try Task.checkCancellation()
        } catch {
            isInTransaction = false
            if trouble == nil { _ = try? await command("rollback", .reads, .forCleaningUp) }
            throw error is CancellationError ? Failure(.cancelled, .none) : error
        }
        isInTransaction = false
        guard PQtransactionStatus(link.pointer) != PQTRANS_IDLE else {
            throw Failure(.misuse("the transaction was ended within its own body"), .unknown)
        }
        // COMMIT of a transaction in which a statement failed answers ROLLBACK and no error.
        guard try await command("commit", readOnly ? .reads : .writes) == "COMMIT" else {
            throw Failure(.misuse("a statement of the transaction had failed and its error was ignored: everything was rolled back"), .none)
        }
        return value
    }

    /// A command of the connection's own, which no cancellation leaves half done.
    /// - Returns: The server's command tag.
    @discardableResult
    private mutating func command(_ text: String, _ effect: Statement.Effect = .reads, _ waiting: Waiting = .uninterrupted) async throws(Failure)
        -> String
    {
        if let trouble { throw Failure(.lost(trouble)) }
        mayCommitInParts = false
        guard PQsendQuery(link.pointer, text) == 1 else { throw lost(link.errorMessage, effect) }
        return try await finish(effect, after: nil, waiting).commandTag
    }

    /// Back to the state of a new connection: no role, setting, prepared statement, cursor, lock, temporary table or subscription is left.
    /// - Returns: Nil when that holds; else why the connection must be closed.
    mutating func reset() async -> String? {
        guard isIdle else { return trouble ?? "it was not idle when it came back" }
        do throws(Failure) { try await command("discard all", .reads, .forCleaningUp) } catch { return error.description }
        return isIdle ? nil : "it was not idle after it was reset"
    }
}
