internal import Operations
internal import Synchronization

/// How long a session of the admin protocol may go on with what it is doing: what bounds silence, unfinished lines and slow readers.
final class Pulse: Sendable {
    static let idleLimit = Duration.seconds(900)
    static let lineLimit = Duration.seconds(30)
    static let writeLimit = Duration.seconds(60)

    private struct State {
        var deadline: ContinuousClock.Instant
        var isInLine = false
        var language = Language.english
    }
    private let state = Mutex(State(deadline: .now + Pulse.idleLimit))

    var language: Language { state.withLock { $0.language } }

    /// Something is performed, which has time limits of its own.
    func works() { state.withLock { $0.deadline = .now + Pulse.idleLimit } }

    /// Answers are written; the client must take them.
    func writes() { state.withLock { $0.deadline = .now + Pulse.writeLimit } }

    /// Everything is answered. A line that has begun is to be ended, and further bytes give it no more time.
    func waits(isInLine: Bool, _ language: Language) {
        state.withLock { state in
            if !isInLine { state.deadline = .now + Pulse.idleLimit } else if !state.isInLine { state.deadline = .now + Pulse.lineLimit }
            (state.isInLine, state.language) = (isInLine, language)
        }
    }

    /// Returns when the time is over.
    func end() async throws {
        while true {
            let deadline = state.withLock { $0.deadline }
            if ContinuousClock.now >= deadline { return }
            try await Task.sleep(until: deadline, clock: .continuous)
        }
    }
}
