/// How long things took, in classes, as Prometheus counts them: each class has what took at most so long.
struct Histogram: Sendable {
    /// In milliseconds: from a page of a list to what a lane waits for at most, and beyond.
    static let bounds = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000]
    /// By the class; the last is for what took longer.
    private var counts = [Int](repeating: 0, count: bounds.count + 1)
    private var sum = Duration.zero

    mutating func add(_ duration: Duration) {
        counts[Self.bounds.firstIndex { duration <= .milliseconds($0) } ?? Self.bounds.count] += 1
        sum += duration
    }

    /// The lines of one label set.
    /// - Parameter labels: As in `face="http"`.
    func written(_ name: String, _ labels: String) -> String {
        var (out, total) = ("", 0)
        for (count, bound) in zip(counts, Self.bounds.map { Self.seconds(.milliseconds($0)) } + ["+Inf"]) {
            total += count
            out += "\(name)_bucket{\(labels),le=\"\(bound)\"} \(total)\n"
        }
        return out + "\(name)_sum{\(labels)} \(Self.seconds(sum))\n\(name)_count{\(labels)} \(total)\n"
    }

    /// With six decimals at most, and none that says nothing.
    private static func seconds(_ duration: Duration) -> String {
        let (seconds, rest) = duration.components
        var digits = "\(1_000_000 + rest / 1_000_000_000_000)".dropFirst()
        while digits.last == "0" { digits.removeLast() }
        return digits.isEmpty ? "\(seconds)" : "\(seconds).\(digits)"
    }
}
