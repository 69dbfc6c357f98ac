internal import Operations
internal import Synchronization

/// How long a session of the admin protocol may go on with what it is doing: what bounds silence, unfinished lines and slow readers.
final class Pulse: Sendable {
    static let idleLimit = Duration.seconds(900)
    static let lineLimit = Duration.seconds(30)
    static let writeLimit = Duration.seconds(60)

    private struct State {
        var deadline: ContinuousClock.Instant
        /// By when the line that has begun is to be ended, and how many had ended before it.
        var line: (deadline: ContinuousClock.Instant, number: Int)?
        var language = Language.english
    }
    private let state = Mutex(State(deadline: .now + Pulse.idleLimit))

    var language: Language { state.withLock { $0.language } }

    /// Something is performed, which has time limits of its own.
    func works() { state.withLock { $0.deadline = .now + Pulse.idleLimit } }

    /// Answers are written; the client must take them.
    func writes() { state.withLock { $0.deadline = .now + Pulse.writeLimit } }

    /// Everything is answered. A line that has begun is to be ended, and further bytes of it give it no more time.
    /// - Parameter lines: How many have ended so far.
    func waits(isInLine: Bool, lines: Int, _ language: Language) {
        state.withLock { state in
            if !isInLine { state.line = nil } else if state.line?.number != lines { state.line = (.now + Pulse.lineLimit, lines) }
            state.deadline = state.line?.deadline ?? .now + Pulse.idleLimit
            state.language = language
        }
    }

    /// Returns when the time is over. It looks again and again, because a limit may become shorter while it waits.
    func end() async throws {
        while true {
            let deadline = state.withLock { $0.deadline }
            if ContinuousClock.now >= deadline { return }
            try await Task.sleep(until: min(deadline, .now + .seconds(1)), clock: .continuous)
        }
    }
}
