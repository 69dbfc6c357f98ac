/// Why a request or a session's work did not succeed, and the one thing callers must know: was anything sent, may I retry?
package struct Failure: Error, Sendable, CustomStringConvertible {
    package enum Reason: Sendable {
        /// The server answered with an error.
        case refused(ServerError)
        /// The connection broke, or fell silent for longer than it may, while the work was under way.
        case lost(String)
        /// No connection stood within the waiting budget; says why the last attempt failed.
        case unavailable(String)
        /// The queue was full, or the turn did not come within the waiting budget.
        case overloaded(String)
        /// The caller's task was cancelled.
        case cancelled
        /// The client is stopping or has stopped.
        case stopped
        /// The calling code is wrong.
        case misuse(String)
    }

    /// What the database has of it.
    package enum Effect: Sendable {
        /// Nothing reached the server.
        case notSent
        /// The server may have seen it, and everything is as before: it was rolled back, or it only reads.
        case none
        /// A change was sent and nobody knows whether it was applied. Ask for its outcome or repeat it under an idempotency key; never
        /// repeat it blindly.
        case unknown
    }

    package let reason: Reason
    package let effect: Effect

    package init(_ reason: Reason, _ effect: Effect = .notSent) { (self.reason, self.effect) = (reason, effect) }

    /// The same work may be tried again: it left no trace, and what stopped it passes.
    package var mayRetry: Bool {
        guard effect != .unknown else { return false }
        return switch reason {
        case .lost, .unavailable, .overloaded: true
        case .refused(let error): error.isConflict || error.state.isServerTrouble
        case .cancelled, .stopped, .misuse: false
        }
    }

    /// The server's own code, when it was the server that refused.
    package var state: SQLState? { if case .refused(let error) = reason { error.state } else { nil } }

    /// It lost a race and was rolled back (`ServerError.isConflict`).
    package var isConflict: Bool { if case .refused(let error) = reason { error.isConflict } else { false } }

    package var description: String {
        let outcome =
            switch effect {
            case .notSent: "nothing was sent"
            case .none: "nothing was changed"
            case .unknown: "whether it was applied is unknown"
            }
        let text =
            switch reason {
            case .refused(let error): error.description
            case .lost(let why): "connection lost: \(why)"
            case .unavailable(let why): "the database is not reachable: \(why)"
            case .overloaded(let why): why
            case .cancelled: "cancelled"
            case .stopped: "the database client has stopped"
            case .misuse(let why): why
            }
        return "\(text); \(outcome)"
    }
}
