internal import Glibc
internal import Synchronization

/// Where Ctrl-C is news instead of an end.
extension Interrupt {
    enum Wake: Equatable {
        case ready, typed, interrupted, late
    }
    private static let came = Atomic<Bool>(false)
    private static let last = Atomic<Bool>(false)
    /// What was waited for last was given up because of Ctrl-C.
    static var wasLast: Bool { last.load(ordering: .relaxed) }

    /// While `body` runs, Ctrl-C ends nothing: `wait` tells of it.
    static func told<Value, Failure: Error>(_ body: () throws(Failure) -> Value) throws(Failure) -> Value {
        var (own, before) = (sigset_t(), sigset_t())
        sigemptyset(&own)
        sigaddset(&own, SIGINT)
        sigprocmask(SIG_BLOCK, &own, &before)
        came.store(false, ordering: .relaxed)
        let handler = signal(SIGINT) { _ in Interrupt.came.store(true, ordering: .relaxed) }
        defer {
            // In this order: one that came too late to be told ends nothing.
            sigprocmask(SIG_SETMASK, &before, nil)
            signal(SIGINT, handler)
        }
        return try body()
    }

    /// Waits, within `told`, until something can be read.
    /// - Parameter orKeys: What is typed wakes, too; it is not taken.
    static func wait(for file: Int32?, orKeys: Bool = false, until deadline: ContinuousClock.Instant? = nil) -> Wake {
        var mask = sigset_t()
        sigprocmask(SIG_BLOCK, nil, &mask)
        // Only here does it get through: never between looking and waiting.
        sigdelset(&mask, SIGINT)
        while true {
            var files = fd_set()
            for file in [file, orKeys ? STDIN_FILENO : nil] { if let file { files.insert(file) } }
            var left = timespec()
            if let deadline {
                let (seconds, attoseconds) = max(.zero, deadline - ContinuousClock.now).components
                left = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
            }
            let count = withUnsafePointer(to: left) { pselect(fd_set.limit, &files, nil, nil, deadline == nil ? nil : $0, &mask) }
            let isInterrupted = came.exchange(false, ordering: .relaxed)
            last.store(isInterrupted, ordering: .relaxed)
            if isInterrupted { return .interrupted }
            if count > 0 { return file.map(files.contains) ?? false ? .ready : .typed }
            if count == 0 { return .late }
            // Whoever reads then learns what is wrong.
            if errno != EINTR { return .ready }
        }
    }
}

/// The macros of select(2). The console has a handful of files open: none is beyond the limit.
extension fd_set {
    fileprivate static let limit: Int32 = 1024

    fileprivate mutating func insert(_ file: Int32) { withUnsafeMutableBytes(of: &self) { $0[Int(file) / 8] |= 1 << (UInt8(file % 8)) } }

    fileprivate func contains(_ file: Int32) -> Bool { withUnsafeBytes(of: self) { $0[Int(file) / 8] & (1 << (UInt8(file % 8))) != 0 } }
}
