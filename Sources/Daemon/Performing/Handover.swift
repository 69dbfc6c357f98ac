internal import Operations
internal import Postgres

/// From the one who reads to the one who writes: one chunk at a time.
actor Handover {
    private var chunk: [UInt8]?
    private var isOver = false
    private var failure: (any Error)?
    private var putting: CheckedContinuation<Void, Never>?
    private var taking: CheckedContinuation<Void, Never>?

    private static let patience = Duration.seconds(30)
    private var puts = 0

    /// Returns when it was taken, or when nobody will: a client that takes nothing for so long is not waited for.
    func put(_ chunk: [UInt8]) async throws {
        if isOver { throw Postgres.Failure(.cancelled) }
        self.chunk = chunk
        puts += 1
        let number = puts
        wake(&taking)
        let alarm = Task {
            try await Task.sleep(for: Self.patience)
            giveUp(number)
        }
        await withCheckedContinuation { putting = $0 }
        alarm.cancel()
    }

    private func giveUp(_ number: Int) {
        guard puts == number, putting != nil else { return }
        failure = Postgres.Failure(.cancelled)
        letGo()
    }

    /// Nil at the end. A task that is cancelled lets go.
    func take() async throws -> [UInt8]? {
        if chunk == nil, !isOver {
            await withTaskCancellationHandler {
                await withCheckedContinuation { taking = $0 }
            } onCancel: {
                Task { await self.letGo() }
            }
            try Task.checkCancellation()
        }
        if let chunk {
            self.chunk = nil
            wake(&putting)
            return chunk
        }
        if let failure { throw failure }
        return nil
    }

    func end(_ failure: (any Error)?) {
        if !isOver { (isOver, self.failure) = (true, failure) }
        wake(&taking)
    }

    func letGo() {
        (isOver, chunk) = (true, nil)
        wake(&putting)
        wake(&taking)
    }

    private func wake(_ continuation: inout CheckedContinuation<Void, Never>?) {
        continuation?.resume()
        continuation = nil
    }
}
