internal import Synchronization

/// The face that the reactor's thread shows to all others.
final class Reactor: Sendable {
    let configuration: Configuration
    private let inbox: Inbox
    private let nextWatch = Atomic<Watch.ID>(Watch.firstID)
    private let hasBegun = Atomic<Bool>(false)
    /// Connections that sessions have lent out.
    let lentSessions = Atomic<Int>(0)

    /// - Returns: Nil when the system has no descriptors left.
    init?(_ configuration: Configuration) {
        guard let poller = Poller() else { return nil }
        self.configuration = configuration
        inbox = Inbox(poller)
    }

    /// Runs the thread until `stop`.
    func run() async throws(Failure) {
        if hasBegun.exchange(true, ordering: .acquiringAndReleasing) { throw Failure(.misuse("a client runs once")) }
        let hasRun: Void? = await onOwnThread {
            ReactorLoop(self.configuration, self.inbox) { self.lentSessions.load(ordering: .acquiring) }.run()
        }
        if hasRun != nil { return }
        ReactorLoop.refuse(inbox.close())
        throw Failure(.unavailable("no thread left for the reactor"))
    }

    func stop() { _ = inbox.post(.stop) }

    func submit(_ request: Request) async -> Pending.Settlement {
        let pending = Pending(request, at: .now)
        let settlement = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if pending.wait(with: continuation), !inbox.post(.request(pending)) { pending.settle(.failure(Failure(.stopped))) }
            }
        } onCancel: {
            pending.cancel()
        }
        #if THREAD_SANITIZER
        // A continuation that is resumed before its task sleeps is ordered by the runtime in a way the sanitizer cannot see; a lock it can.
        _ = pending.isSettled
        #endif
        return settlement
    }

    func status() async -> Status {
        await withCheckedContinuation { continuation in
            if !inbox.post(.status(continuation)) { continuation.resume(returning: Status()) }
        }
    }

    /// Waits for a socket. A shielded wait goes on when the task is cancelled: for cleaning up.
    func wait(
        for descriptor: Int32, _ interest: Poller.Interest, until deadline: ContinuousClock.Instant, shielded: Bool = false
    ) async -> Watch.Outcome {
        let id = nextWatch.add(1, ordering: .relaxed).newValue
        func begin(_ continuation: CheckedContinuation<Watch.Outcome, Never>) {
            let watch = Watch(id: id, descriptor: descriptor, interest: interest, deadline: deadline, continuation: continuation)
            if !inbox.post(.watch(watch)) { continuation.resume(returning: .stopped) }
        }
        if shielded { return await withCheckedContinuation { begin($0) } }
        // The wait must reach the inbox before the word that ends it, whichever thread is quicker.
        let gate = Mutex((isWaiting: false, isCancelled: false))
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isCancelled = gate.withLock { gate in
                    if !gate.isCancelled { begin(continuation) }
                    gate.isWaiting = true
                    return gate.isCancelled
                }
                if isCancelled { continuation.resume(returning: .cancelled) }
            }
        } onCancel: {
            gate.withLock { gate in
                gate.isCancelled = true
                if gate.isWaiting { _ = inbox.post(.unwatch(id)) }
            }
        }
    }
}
