internal import CLibpq
internal import Glibc

extension Connection {
    /// Asks the server to cancel what runs and reads away what still comes, whatever becomes of the task.
    ///
    /// PQcancel blocks and opens a second connection, so it has a thread of its own; it is waited for, because one that arrives late would hit
    /// the next statement. The server may have finished first.
    /// - Returns: Whether the statement is known to have left nothing by itself: it was cancelled, or a transaction is around it. Whether the
    ///   connection can be used again is in `trouble`.
    @discardableResult
    mutating func cancelRunning() async -> Bool {
        guard let cancellation = Cancellation(link.pointer), let done = Signal() else {
            trouble = "it could not be cancelled"
            return false
        }
        let waiting = Waiting.forCleaningUp
        let isStarted = startThread {
            cancellation.send()
            done.raise()
        }
        var error: ServerError?
        do throws(Failure) {
            while let result = try await nextResult(.reads, waiting) {
                let status = PQresultStatus(result)
                if status == PGRES_FATAL_ERROR { error = error ?? ServerError(result) }
                PQclear(result)
                // A COPY that began just before: libpq answers so until it is ended.
                if status == PGRES_COPY_IN, PQputCopyEnd(link.pointer, "cancelled") == 1 { continue }
                if status == PGRES_COPY_IN || status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH {
                    trouble = "it was cancelled in the middle of a COPY"
                    return false
                }
            }
        } catch {
            return false
        }
        guard isStarted, case .cleaningUp(let deadline) = waiting,
            await reactor.wait(for: done.descriptor, .reading, until: deadline, shielded: true) == .ready
        else {
            trouble = "the cancellation is still under way"
            return false
        }
        return withExtendedLifetime(done) { error != nil || isInTransaction }
    }

    /// Asks the server to cancel what runs on a connection that is given up, so that it does not go on for nobody.
    func cancelWithoutWaiting() {
        guard let cancellation = Cancellation(link.pointer) else { return }
        _ = startThread { cancellation.send() }
    }
}

/// libpq's object for cancelling; unlike the connection it may be used by any thread.
// because: PQcancel only reads it and may be called from any thread (manual, 34.7); it is freed once, by the last owner.
private final class Cancellation: @unchecked Sendable {
    private let pointer: OpaquePointer
    init?(_ connection: OpaquePointer) {
        guard let pointer = PQgetCancel(connection) else { return nil }
        self.pointer = pointer
    }
    deinit { PQfreeCancel(pointer) }

    /// Blocks until the server has taken notice, or cannot be reached.
    func send() {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { _ = PQcancel(pointer, $0.baseAddress, 256) }
    }
}

/// A descriptor that becomes readable once, so that the reactor can wait for the end of a thread's work.
private final class Signal: Sendable {
    let descriptor: Int32
    init?() {
        descriptor = eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC))
        if descriptor < 0 { return nil }
    }
    deinit { close(descriptor) }
    func raise() {
        var one: UInt64 = 1
        _ = write(descriptor, &one, 8)
    }
}
