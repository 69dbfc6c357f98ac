/// A session's wait for its socket.
struct Watch: Sendable {
    typealias ID = UInt64
    /// Below it are the tokens of lanes.
    static let firstID: ID = 1 << 32

    enum Outcome: Sendable { case ready, cancelled, expired, stopped, failed }

    let id: ID
    let descriptor: Int32
    let interest: Poller.Interest
    let deadline: ContinuousClock.Instant
    let continuation: CheckedContinuation<Outcome, Never>
}
