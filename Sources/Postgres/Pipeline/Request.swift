/// Statements that succeed or fail together in one round trip: one implicit transaction, ended by its own Sync.
///
/// The first is usually the one that enters an identity; when it fails, none of the others runs. What they set locally is gone after it.
package struct Request: Sendable {
    let requester: Requester
    let steps: [Statement.Step]
    let effect: Statement.Effect

    /// - Parameters:
    ///   - requester: Whose turn it is when requests must wait; says nothing to the server.
    ///   - steps: In order; at least one, all quick. The request writes when one of them does.
    /// - Throws: `misuse` when a step may not travel on a lane or its parameters do not fit it.
    package init(by requester: Requester, _ steps: Statement.Step...) throws(Failure) {
        try self.init(by: requester, steps)
    }

    package init(by requester: Requester, _ steps: [Statement.Step]) throws(Failure) {
        if steps.isEmpty { throw Failure(.misuse("a request needs at least one statement")) }
        for step in steps {
            if let objection = step.statement.objectionOnLane ?? step.objection { throw Failure(.misuse(objection)) }
        }
        self.requester = requester
        self.steps = steps
        effect = steps.contains { $0.statement.effect == .writes } ? .writes : .reads
    }
}

/// Who asks, as far as fairness needs to know: requests of one session's token share a turn.
package struct Requester: Hashable, Sendable {
    private let hash: Int

    /// Hashed with this process's random seed, so nobody can choose to share another's turn; the token itself is not kept.
    package init(token: some Hashable) {
        var hasher = Hasher()
        hasher.combine(token)
        hash = hasher.finalize()
    }
}

/// What a request's statements answered, one by one. It exists only after the Sync: deferred constraints have been checked, the work is
/// committed.
package struct Answer: Sendable {
    package let results: [Rows]
}
