/// A quarter of a year: what is evaluated at a time, and measured.
package struct Quarter: Equatable, Sendable {
    package let first: Day
    package let last: Day

    package init(of day: Day) {
        let (year, month, _) = day.civil
        let start = (month - 1) / 3 * 3 + 1
        first = Day(year, start, 1)
        last = (start == 10 ? Day(year + 1, 1, 1) : Day(year, start + 3, 1)) - 1
    }

    package var before: Quarter { Quarter(of: first - 1) }

    /// What its period is called: 2026_q2.
    package var code: String { "\(digits(first.year, 4))_q\(first.civil.month / 3 + 1)" }
}
