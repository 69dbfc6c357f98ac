/// In which the console speaks where it says more than a word or two: that of the session.
package enum Language: String, Sendable {
    case english = "en"
    case indonesian = "id"

    func choose(_ english: String, _ indonesian: String) -> String { self == .english ? english : indonesian }

    /// With a mark between thousands: 12,000 or 12.000.
    func count(_ number: Int) -> String {
        let digits = String(number)
        let mark = choose(",", ".")
        return digits.enumerated().reduce(into: "") { out, digit in
            if digit.offset > 0, (digits.count - digit.offset).isMultiple(of: 3) { out += mark }
            out.append(digit.element)
        }
    }

    /// Thousands, millions or thousands of millions of bytes, with one decimal.
    func bytes(_ number: Int, unitOf largest: Int) -> (number: String, unit: String) {
        let (size, unit) = largest >= 1_000_000_000 ? (1_000_000_000, "GB") : largest >= 1_000_000 ? (1_000_000, "MB") : (1000, "kB")
        return ("\(count(number / size))\(choose(".", ","))\(number % size * 10 / size)", unit)
    }

    func time(_ seconds: Int) -> String {
        if seconds < 90 { return "\(seconds) \(choose("s", "dtk"))" }
        return seconds < 5400 ? "\((seconds + 30) / 60) \(choose("min", "mnt"))" : "\((seconds + 1800) / 3600) \(choose("h", "jam"))"
    }
}
