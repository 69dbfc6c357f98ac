internal import DequeModule
internal import Synchronization

/// The exclusive connections: opened when needed, kept for the next, lent to one caller at a time, in the order of asking.
final class SessionPool: Sendable {
    /// What a waiting caller gets: a connection, or the right to open one.
    private enum Turn: Sendable {
        case kept(Link.Handover)
        case open
        case refused(Failure)
    }
    private struct Waiter {
        let id: Int
        let continuation: CheckedContinuation<Turn, Never>
    }
    private struct State {
        var idle: [Link.Handover] = []
        /// Open or being opened, idle or lent.
        var count = 0
        var waiters: Deque<Waiter> = []
        var nextWaiter = 0
        var isStopped = false
    }

    private let reactor: Reactor
    private let state = Mutex(State())
    private var configuration: Configuration { reactor.configuration }

    init(_ reactor: Reactor) { self.reactor = reactor }

    deinit { stop() }

    func withConnection<Value: Sendable>(_ body: (inout Connection) async throws -> Value) async throws -> Value {
        reactor.lentSessions.add(1, ordering: .acquiringAndReleasing)
        defer { reactor.lentSessions.subtract(1, ordering: .acquiringAndReleasing) }
        var connection = Connection(try await takeLink(), reactor)
        let result: Result<Value, any Error>
        do { result = .success(try await body(&connection)) } catch { result = .failure(error) }
        if let objection = await connection.reset() {
            configuration.observe?(.sessionDiscarded(because: objection))
            // Closed before its place is given away: the next may need the locks it holds.
            _ = connection.takeLink()
            putBack(nil)
        } else {
            putBack(connection.takeLink().handOver())
        }
        return try result.get()
    }

    /// Ends the waiting and closes what is idle; what is lent is closed when it comes back.
    func stop() {
        let (idle, waiters) = state.withLock { state in
            defer { (state.isStopped, state.idle, state.waiters) = (true, [], []) }
            state.count -= state.idle.count
            return (state.idle, state.waiters)
        }
        for handover in idle { _ = handover.take() }
        for waiter in waiters { waiter.continuation.resume(returning: .refused(Failure(.stopped))) }
    }

    // MARK: Taking

    private func takeLink() async throws(Failure) -> Link {
        switch await nextTurn() {
        case .refused(let failure): throw failure
        case .open: return try await open()
        case .kept(let handover):
            let link = handover.take()
            if !link.hasSpoken { return link }
            // The server has closed it while it lay idle: nothing has been sent yet, so another is as good.
            configuration.observe?(.sessionDiscarded(because: "the server closed it while it was idle"))
            return try await open()
        }
    }

    private func nextTurn() async -> Turn {
        let id = state.withLock { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let turn = state.withLock { state -> Turn? in
                    if state.isStopped { return .refused(Failure(.stopped)) }
                    if Task.isCancelled { return .refused(Failure(.cancelled)) }
                    if let handover = state.idle.popLast() { return .kept(handover) }
                    if state.count < configuration.sessions {
                        state.count += 1
                        return .open
                    }
                    if state.waiters.count >= configuration.sessionQueueLimit {
                        return .refused(Failure(.overloaded("\(configuration.sessionQueueLimit) callers wait for a session already")))
                    }
                    state.waiters.append(Waiter(id: id, continuation: continuation))
                    return nil
                }
                if let turn { return continuation.resume(returning: turn) }
                let budget = configuration.waitingBudget
                Task {
                    try? await Task.sleep(for: budget)
                    self.endWait(id, Failure(.overloaded("all \(self.configuration.sessions) sessions were busy for \(budget)")))
                }
            }
        } onCancel: {
            endWait(id, Failure(.cancelled))
        }
    }

    private func endWait(_ id: Int, _ failure: Failure) {
        let waiter = state.withLock { state in
            state.waiters.firstIndex { $0.id == id }.map { state.waiters.remove(at: $0) }
        }
        waiter?.continuation.resume(returning: .refused(failure))
    }

    private func open() async throws(Failure) -> Link {
        let (configuration, settings) = (configuration, configuration.sessionSettings)
        let result = await onOwnThread { Link.connect(to: configuration.target, settings, observing: configuration.observe) }
        switch result {
        case .success(let handover)?:
            configuration.observe?(.sessionOpened)
            return handover.take()
        case .failure(let failure)?:
            putBack(nil)
            throw Failure(.unavailable(failure.description))
        case nil:
            putBack(nil)
            throw Failure(.unavailable("no thread to connect on"))
        }
    }

    // MARK: Giving back

    /// Gives a connection, or the place of one that is no more, to the next in turn.
    private func putBack(_ handover: Link.Handover?) {
        let (waiter, closing) = state.withLock { state -> (Waiter?, Link.Handover?) in
            if let waiter = state.waiters.popFirst() { return (waiter, nil) }
            if let handover, !state.isStopped {
                state.idle.append(handover)
                return (nil, nil)
            }
            state.count -= 1
            return (nil, handover)
        }
        waiter?.continuation.resume(returning: handover.map { .kept($0) } ?? .open)
        if let closing { _ = closing.take() }
    }
}
