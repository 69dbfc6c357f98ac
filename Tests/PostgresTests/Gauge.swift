import Support
/// How many are in at once, how many have left.
final class Gauge: Sendable {
    private let state = Locked((now: 0, most: 0, done: 0))
    var counts: (now: Int, most: Int, done: Int) { state.withLock { $0 } }
    func enter() { state.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1), $0.done) } }
    func leave() { state.withLock { $0 = ($0.now - 1, $0.most, $0.done + 1) } }
}
