internal import AdminProtocol
internal import NIOCore
internal import Operations
internal import Synchronization

/// Pushes the news of a `watch`: asks, and writes what is new, as fast as the client takes it.
final class Watching: Sendable {
    private struct State {
        var watch: Watch
        var isOver = false
    }
    private let state: Mutex<State>
    private let performer: any Performer
    private let pulse: Pulse
    private let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>

    init(_ watch: Watch, performer: any Performer, pulse: Pulse, outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>) {
        state = Mutex(State(watch: watch))
        (self.performer, self.pulse, self.outbound) = (performer, pulse, outbound)
    }

    /// Goes on until the client says something, or the time is over; then waits for the client all the same.
    /// - Parameter more: What the client says next; nil when it has left.
    func run(until more: () async throws -> ByteBuffer?) async throws -> ByteBuffer? {
        let deadline = ContinuousClock.now + state.withLock { $0.watch.timeout }
        let said = try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                while !Task.isCancelled, !self.isOver {
                    // Not cut off by what the client says: what was numbered is written.
                    try await Task { try await self.look() }.value
                    if ContinuousClock.now + Watch.interval >= deadline, !self.isOver {
                        try await Task.sleep(until: deadline, clock: .continuous)
                        try await self.end()
                    }
                    try await Task.sleep(for: Watch.interval)
                }
            }
            defer { group.cancelAll() }
            return try await more()
        }
        try await end()
        return said
    }

    private var isOver: Bool { state.withLock { $0.isOver } }

    /// One look, and what is new.
    func look() async throws {
        pulse.works()
        let (questions, caller) = state.withLock { ($0.watch.questions, $0.watch.caller) }
        var outcomes: [Outcome] = []
        for question in questions { outcomes.append(await performer.perform(question, for: caller)) }
        let told = state.withLock { state in
            let told = state.watch.told(outcomes)
            if told.isOver { state.isOver = true }
            return told
        }
        try await write(told.text)
    }

    /// The last line, once.
    func end() async throws {
        let last = state.withLock { state -> String? in
            if state.isOver { return nil }
            state.isOver = true
            return state.watch.ending
        }
        if let last { try await write(last) }
    }

    private func write(_ text: String) async throws {
        if text.isEmpty { return }
        pulse.writes()
        try await outbound.write(ByteBuffer(string: text))
        pulse.works()
    }
}
