package import Operations

/// The clock on the wall of the government: what pages tell people as a day is the day where they are.
package struct LocalTime: Sendable {
    /// How far it is ahead of UTC. Indonesia's zones have had no summer time since 1964, so one number is enough.
    let secondsEast: Int
    /// How far a test has moved the daemon's clock.
    let shift: Int

    package init(secondsEast: Int, shift: Int) { (self.secondsEast, self.shift) = (secondsEast, shift) }

    private static let months: [Language: [String]] = [
        .indonesian: [
            "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
        ],
        .english: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        ],
    ]

    /// `23 Desember 2026`; nil for what is no day.
    package func day(_ date: String, in language: Language) -> String? {
        let parts = date.prefix(10).split(separator: "-").map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2], (1...12).contains(month),
            let name = Self.months[language]?[month - 1]
        else { return nil }
        return "\(day) \(name) \(year)"
    }

    /// The day on which something happened, as it was here.
    package func day(at instant: String, in language: Language) -> String? {
        Self.seconds(of: instant).flatMap { day(Self.date(daysSince1970: floorDivided($0 + secondsEast)), in: language) }
    }

    /// The last day on which something can be done, and until when where that is not its end. Deadlines are the instant after.
    package func deadline(_ instant: String, in language: Language) -> String? {
        guard let end = Self.seconds(of: instant).map({ $0 + secondsEast }) else { return nil }
        let last = floorDivided(end - 1)
        guard let day = day(Self.date(daysSince1970: last), in: language) else { return nil }
        let within = end - last * 86_400
        if within == 86_400 { return day }
        let digits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        let (hour, minute) = (digits(within / 3600), digits(within / 60 % 60))
        return language == .indonesian ? "\(day) pukul \(hour).\(minute)" : "\(day), \(hour):\(minute)"
    }

    /// Whether an instant lies behind, by the daemon's clock; false for what is none.
    package func isOver(_ instant: String, now: Int) -> Bool { Self.seconds(of: instant).map { $0 <= now + shift } ?? false }

    /// The day that it is here.
    package func today(now: Int) -> String { Self.date(daysSince1970: floorDivided(now + shift + secondsEast)) }

    private func floorDivided(_ seconds: Int) -> Int { seconds >= 0 ? seconds / 86_400 : -((-seconds + 86_399) / 86_400) }

    /// Of an instant in UTC as PostgreSQL writes it, since 1970; parts of a second are left out.
    private static func seconds(of instant: String) -> Int? {
        let digits = Array(instant.utf8)
        func number(_ from: Int, _ count: Int) -> Int? {
            digits.count >= from + count ? Int(String(decoding: digits[from..<from + count], as: UTF8.self)) : nil
        }
        guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2), let hour = number(11, 2), let minute = number(14, 2),
            let second = number(17, 2), instant.hasSuffix("+00:00") || instant.hasSuffix("Z")
        else { return nil }
        return days(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second
    }

    /// Days since 1970 in the Gregorian calendar. Years begin in March here, so that the leap day comes last; 400 years are 146,097 days.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month > 2 ? year : year - 1
        let (era, of) = (shifted / 400, shifted % 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + of * 365 + of / 4 - of / 100 + dayOfYear - 719_468
    }

    private static func date(daysSince1970 days: Int) -> String {
        let whole = days + 719_468
        let (era, of) = (whole / 146_097, whole % 146_097)
        let year = (of - of / 1460 + of / 36_524 - of / 146_096) / 365
        let dayOfYear = of - (365 * year + year / 4 - year / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let (day, month) = (dayOfYear - (153 * shifted + 2) / 5 + 1, shifted < 10 ? shifted + 3 : shifted - 9)
        let digits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(era * 400 + year + (month <= 2 ? 1 : 0))-\(digits(month))-\(digits(day))"
    }
}
