internal import CLibpq
internal import Glibc

/// epoll with an eventfd beside it, for one thread to sleep on and all others to wake it.
struct Poller: ~Copyable, Sendable {
    enum Interest: Sendable { case reading, readingAndWriting }

    private let epoll: Int32
    private let wakeUp: Int32
    private static let wakeUpToken = UInt64.max

    /// - Returns: Nil when the system has no descriptors left.
    init?() {
        epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
        wakeUp = eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC))
        guard epoll >= 0, wakeUp >= 0, add(wakeUp, token: Poller.wakeUpToken, for: .reading) else { return nil }
    }

    deinit {
        if epoll >= 0 { close(epoll) }
        if wakeUp >= 0 { close(wakeUp) }
    }

    /// From any thread.
    func wake() {
        var one: UInt64 = 1
        _ = write(wakeUp, &one, 8)
    }

    /// Level-triggered: what libpq leaves unread in the socket is reported again.
    func add(_ descriptor: Int32, token: UInt64, for interest: Interest) -> Bool { control(EPOLL_CTL_ADD, descriptor, token, interest) }
    func change(_ descriptor: Int32, token: UInt64, to interest: Interest) -> Bool { control(EPOLL_CTL_MOD, descriptor, token, interest) }
    func remove(_ descriptor: Int32) { _ = epoll_ctl(epoll, EPOLL_CTL_DEL, descriptor, nil) }

    /// Sleeps until something is ready or the time is over, then appends the tokens of what is ready. Without a time it sleeps until woken.
    func wait(atMost timeout: Duration?, into ready: inout [UInt64]) {
        withUnsafeTemporaryAllocation(of: epoll_event.self, capacity: 64) { events in
            let count = epoll_wait(epoll, events.baseAddress, 64, timeout.map { $0 == .zero ? 0 : Int32(clamping: $0.wholeMilliseconds) } ?? -1)
            for event in events.prefix(max(0, Int(count))) {
                if event.data.u64 != Poller.wakeUpToken { ready.append(event.data.u64); continue }
                var count: UInt64 = 0
                _ = read(wakeUp, &count, 8)
            }
        }
    }

    private func control(_ operation: Int32, _ descriptor: Int32, _ token: UInt64, _ interest: Interest) -> Bool {
        var event = epoll_event()
        event.events = EPOLLIN.rawValue | (interest == .readingAndWriting ? EPOLLOUT.rawValue : 0)
        event.data.u64 = token
        return epoll_ctl(epoll, operation, descriptor, &event) == 0
    }
}
