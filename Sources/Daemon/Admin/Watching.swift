internal import AdminProtocol
internal import NIOCore
internal import Operations
internal import Synchronization

/// Pushes the news of a `watch`: asks, and writes what is new, as fast as the client takes it.
final class Watching: Sendable {
    private struct State {
        var watch: Watch
        /// The last line is said.
        var isOver = false
        /// The client has said something: no more looks.
        var isStopping = false
        var pause: Task<Void, Never>?
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
        // Of its own: what the client says cuts no look off, because what was numbered is written; the end of the connection does.
        let looks = Task { try await self.look(until: deadline) }
        return try await withTaskCancellationHandler {
            let said: ByteBuffer?
            do { said = try await more() } catch {
                looks.cancel()
                throw error
            }
            state.withLock { state in
                state.isStopping = true
                state.pause?.cancel()
            }
            try await looks.value
            try await end()
            return said
        } onCancel: {
            looks.cancel()
        }
    }

    private func look(until deadline: ContinuousClock.Instant) async throws {
        while goesOn {
            try await look()
            if ContinuousClock.now + Watch.interval >= deadline {
                await pause(until: deadline)
                return try await end()
            }
            await pause(until: .now + Watch.interval)
            try Task.checkCancellation()
        }
    }

    private var goesOn: Bool { state.withLock { !$0.isOver && !$0.isStopping } }

    /// Until then, or until the client says something.
    private func pause(until instant: ContinuousClock.Instant) async {
        let pause = Task<Void, Never> { try? await Task.sleep(until: instant, clock: .continuous) }
        state.withLock { state in
            state.pause = pause
            if state.isStopping { pause.cancel() }
        }
        await withTaskCancellationHandler {
            await pause.value
        } onCancel: {
            pause.cancel()
        }
    }

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
