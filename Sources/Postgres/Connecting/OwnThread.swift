internal import Glibc

/// Starts a thread of its own for work that blocks, so that the cooperative pool, which has as many threads as cores, never waits.
/// - Returns: False when the system has no thread to give; then `work` does not run.
package func startThread(_ work: @escaping @Sendable () -> Void) -> Bool {
    let box = Unmanaged.passRetained(Work(run: work))
    var thread = pthread_t()
    let status = pthread_create(
        &thread, nil,
        { pointer in
            // PQcancel writes to a socket that the other side may have closed, and the signal for that would end the process.
            var brokenPipe = sigset_t()
            sigemptyset(&brokenPipe)
            sigaddset(&brokenPipe, SIGPIPE)
            pthread_sigmask(SIG_BLOCK, &brokenPipe, nil)
            if let pointer { Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().run() }
            return nil
        }, box.toOpaque())
    if status == 0 { pthread_detach(thread) } else { box.release() }
    return status == 0
}

/// The result of blocking work done on a thread of its own; nil when the system has no thread to give.
package func onOwnThread<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value? {
    await withCheckedContinuation { continuation in
        if !startThread({ continuation.resume(returning: work()) }) { continuation.resume(returning: nil) }
    }
}

private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(run: @escaping @Sendable () -> Void) { self.run = run }
}
