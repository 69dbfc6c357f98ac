#if THREAD_SANITIZER
internal import Glibc

/// Stands in for Synchronization's Mutex in builds that hunt races (`deploy/test` says how): the thread sanitizer knows the locks of pthread,
/// not the futex inside the Swift library, and would report every value that one protects.
// because: the value is only touched between lock and unlock.
final class Mutex<Value>: @unchecked Sendable {
    private var value: Value
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

    init(_ value: sending Value) {
        self.value = value
        pthread_mutex_init(lock, nil)
    }

    deinit {
        pthread_mutex_destroy(lock)
        lock.deallocate()
    }

    func withLock<Result>(_ body: (inout sending Value) throws -> sending Result) rethrows -> sending Result {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return try body(&value)
    }
}
#endif
