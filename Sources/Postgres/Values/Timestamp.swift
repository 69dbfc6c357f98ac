/// An instant, exact to PostgreSQL's microsecond (`timestamptz`); always UTC, because every connection's time zone is.
package struct Timestamp: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Negative before 2000-01-01 00:00:00 UTC.
    package let microsecondsSince2000: Int64
    package init(microsecondsSince2000: Int64) { self.microsecondsSince2000 = microsecondsSince2000 }

    package static let infinity = Timestamp(microsecondsSince2000: .max)
    package static let negativeInfinity = Timestamp(microsecondsSince2000: .min)
    package static func < (left: Timestamp, right: Timestamp) -> Bool { left.microsecondsSince2000 < right.microsecondsSince2000 }

    static let microsecondsPerDay: Int64 = 86_400_000_000

    /// ISO 8601 in UTC, for example `2026-10-14T15:59:59.5Z`; `infinity` and `-infinity` as PostgreSQL writes them.
    package var description: String {
        if self == .infinity { return "infinity" }
        if self == .negativeInfinity { return "-infinity" }
        let (days, inDay) = microsecondsSince2000.flooredDivision(by: Timestamp.microsecondsPerDay)
        let (seconds, micros) = inDay.quotientAndRemainder(dividingBy: 1_000_000)
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0.padded(to: 2) }.joined(separator: ":")
        var fraction = micros == 0 ? "" : ".\(micros.padded(to: 6))"
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return "\(Day(daysSince2000: Int32(clamping: days)))T\(clock)\(fraction)Z"
    }
}

/// A calendar day (`date`) in the proleptic Gregorian calendar, which is PostgreSQL's.
package struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Negative before 2000-01-01.
    package let daysSince2000: Int32
    package init(daysSince2000: Int32) { self.daysSince2000 = daysSince2000 }

    package static let infinity = Day(daysSince2000: .max)
    package static let negativeInfinity = Day(daysSince2000: .min)
    package static func < (left: Day, right: Day) -> Bool { left.daysSince2000 < right.daysSince2000 }

    /// Nil when there is no such day. Year 0 is 1 BC.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), (1...31).contains(day), (-4712...5_874_897).contains(year) else { return nil }
        // Years that begin in March put the leap day last: then 153 days make five months, and 146,097 days 400 years.
        let (era, yearOfEra) = Int64(month > 2 ? year : year - 1).flooredDivision(by: 400)
        let dayOfYear = Int64((153 * ((month + 9) % 12) + 2) / 5 + day - 1)
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(daysSince2000: Int32(era * 146_097 + dayOfEra - 730_425))
        guard calendar == (year, month, day) else { return nil }
    }

    package var calendar: (year: Int, month: Int, day: Int) {
        let (era, dayOfEra) = (Int64(daysSince2000) + 730_425).flooredDivision(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (Int(year), Int(month), Int(dayOfYear - (153 * marchMonth + 2) / 5 + 1))
    }

    /// ISO 8601, for example `2026-10-14`; years before 1 as PostgreSQL writes them, `0044-03-15 BC`.
    package var description: String {
        if self == .infinity { return "infinity" }
        if self == .negativeInfinity { return "-infinity" }
        let (year, month, day) = calendar
        let text = [Int64(year > 0 ? year : 1 - year).padded(to: 4), Int64(month).padded(to: 2), Int64(day).padded(to: 2)]
        return text.joined(separator: "-") + (year > 0 ? "" : " BC")
    }
}

extension Int64 {
    fileprivate func flooredDivision(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
    fileprivate func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
