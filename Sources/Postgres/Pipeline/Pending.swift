internal import Synchronization

/// A request on its way, and the caller who waits for it. Settled exactly once: answered, failed, or cancelled while it still waits.
final class Pending: Sendable {
    typealias Settlement = Result<Answer, Failure>

    private enum State {
        case created
        case waiting(CheckedContinuation<Settlement, Never>)
        case sent(CheckedContinuation<Settlement, Never>)
        case settled
    }

    let request: Request
    let submittedAt: ContinuousClock.Instant
    private let state = Mutex(State.created)

    init(_ request: Request, at now: ContinuousClock.Instant) { (self.request, submittedAt) = (request, now) }

    /// False when the caller has been cancelled already; then the continuation has been resumed.
    func wait(with continuation: CheckedContinuation<Settlement, Never>) -> Bool {
        let isSettled = state.withLock { state in
            if case .settled = state { return true }
            state = .waiting(continuation)
            return false
        }
        if isSettled { continuation.resume(returning: .failure(Failure(.cancelled))) }
        return !isSettled
    }

    /// Marks it as sent; from here on cancelling has no effect, because what was sent has an outcome the caller must learn.
    /// - Returns: False when there is nobody to answer any more.
    func markSent() -> Bool {
        state.withLock { state in
            switch state {
            case .waiting(let continuation): state = .sent(continuation)
            case .sent: break
            case .created, .settled: return false
            }
            return true
        }
    }

    func settle(_ settlement: Settlement) {
        let waiting = state.withLock { state -> CheckedContinuation<Settlement, Never>? in
            defer { state = .settled }
            switch state {
            case .waiting(let continuation), .sent(let continuation): return continuation
            case .created, .settled: return nil
            }
        }
        waiting?.resume(returning: settlement)
    }

    /// Ends the wait of a cancelled caller, unless the request has been sent.
    func cancel() {
        let waiting = state.withLock { state -> CheckedContinuation<Settlement, Never>? in
            switch state {
            case .created:
                state = .settled
                return nil
            case .waiting(let continuation):
                state = .settled
                return continuation
            case .sent, .settled: return nil
            }
        }
        waiting?.resume(returning: .failure(Failure(.cancelled)))
    }

    var isSettled: Bool { state.withLock { if case .settled = $0 { true } else { false } } }
}
