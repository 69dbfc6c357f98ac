internal import ServiceLifecycle
internal import Synchronization

/// How the daemon is told to stop: the first signal lets everything under way come to its end, the second ends it now.
final class StopSwitch: Sendable {
    private enum State: Sendable {
        case starting
        case running(ServiceGroup)
        case asked
    }
    private let state = Mutex(State.starting)

    /// - Returns: False when stopping was asked for before there was anything to stop.
    func isRunning(_ group: ServiceGroup) -> Bool {
        state.withLock { state in
            if case .asked = state { return false }
            state = .running(group)
            return true
        }
    }

    /// - Returns: False when it must be ended now: it was asked before, or nothing serves yet.
    func ask() async -> Bool {
        let before = state.withLock { state in
            let before = state
            state = .asked
            return before
        }
        guard case .running(let group) = before else { return false }
        await group.triggerGracefulShutdown()
        return true
    }
}
