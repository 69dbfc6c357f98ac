/// How far something long is, in one line.
package struct Progress: Sendable {
    package enum Amount: Sendable { case bytes, lines }
    /// What is being done.
    let label: String
    let amount: Amount
    let total: Int
    let language: Language

    package init(_ label: String, _ amount: Amount, of total: Int, in language: Language) {
        (self.label, self.amount, self.total, self.language) = (label, amount, total, language)
    }

    /// - Parameter done: With nothing done yet, nobody knows how long it takes: how long it has taken is told.
    /// - Parameter seconds: Since it began.
    /// - Parameter width: In letters; the line is not longer, and its bar is what gives way first.
    package func text(done: Int, seconds: Int, width: Int) -> String {
        let done = min(done, total)
        guard done > 0 else { return String(("\(label) \(whole)" + (seconds > 0 ? "  \(language.time(seconds))" : "")).prefix(width)) }
        let start = "\(label) \(part(done))"
        var end = "\(share(done))%"
        if seconds > 0, done < total {
            let left = language.time(max(1, Int(Double(seconds) * Double(total - done) / Double(done))))
            end += "  \(language.choose("about \(left) left", "kira-kira \(left) lagi"))"
        }
        let room = min(30, width - start.count - end.count - 6)
        guard room >= 8 else { return String("\(start)  \(end)".prefix(width)) }
        let full = room * share(done) / 100
        return "\(start)  [\(String(repeating: "#", count: full))\(String(repeating: ".", count: room - full))]  \(end)"
    }

    private func share(_ done: Int) -> Int { total > 0 ? Int(Double(done) * 100 / Double(total)) : 0 }

    private var whole: String {
        switch amount {
        case .bytes:
            let (number, unit) = language.bytes(total, unitOf: total)
            return "\(number) \(unit)"
        case .lines: return "\(language.count(total)) \(language.choose("lines", "baris"))"
        }
    }

    private func part(_ done: Int) -> String {
        let number = amount == .bytes ? language.bytes(done, unitOf: total).number : language.count(done)
        return "\(number) \(language.choose("of", "dari")) \(whole)"
    }
}

/// One line at the terminal that is written again and again in its place.
struct ProgressLine {
    private static let often = Duration.milliseconds(100)
    /// Nil where nobody looks.
    private let width: Int?
    private var length = 0
    private var label = ""
    private var began: ContinuousClock.Instant?
    private var next = ContinuousClock.now

    init(width: Int?) { self.width = width }

    /// Too soon after the last time, nothing is written.
    mutating func show(_ progress: Progress, done: Int) {
        guard let width else { return }
        let now = ContinuousClock.now
        if label != progress.label { (label, began, next) = (progress.label, now, now) }
        guard now >= next, let began else { return }
        next = now + Self.often
        write(progress.text(done: done, seconds: Int((now - began).components.seconds), width: width - 1))
    }

    /// Leaves nothing of it behind.
    mutating func clear() {
        if length > 0 { write("") }
        label = ""
    }

    private mutating func write(_ text: String) {
        let rest = String(repeating: " ", count: max(0, length - text.count))
        _ = Files.write(Array("\r\(text)\(rest)\(text.isEmpty ? "\r" : "")".utf8), to: Terminal.errors)
        length = text.count
    }
}
