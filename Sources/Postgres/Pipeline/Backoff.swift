/// Waits that double from one attempt to the next, up to a bound, each shortened at random so that many do not come back at once.
struct Backoff: Sendable {
    let first: Duration
    let bound: Duration
    private(set) var attempts = 0

    init(first: Duration, bound: Duration) { (self.first, self.bound) = (first, bound) }

    /// Between half of the full wait and all of it.
    mutating func next(using random: inout some RandomNumberGenerator) -> Duration {
        let full = min(bound, first * (1 << min(attempts, 20)))
        attempts += 1
        return full * Double.random(in: 0.5...1, using: &random)
    }

    mutating func next() -> Duration {
        var random = SystemRandomNumberGenerator()
        return next(using: &random)
    }

    mutating func reset() { attempts = 0 }
}
