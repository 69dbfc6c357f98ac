/// Seconds since 1970: instants as the daemon writes them, and as people read them.
package enum Moment {
    /// - Returns: Nil for what is no RFC 3339.
    package static func read(_ text: String) -> Int? {
        let bytes = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= bytes.count, bytes[range].allSatisfy({ (48...57).contains($0) }) else { return nil }
            return bytes[range].reduce(0) { $0 * 10 + Int($1) - 48 }
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10), let hour = number(11..<13), let minute = number(14..<16),
            let second = number(17..<19), (1...12).contains(month)
        else { return nil }
        let local = days(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second
        let zone = bytes[19...].drop { $0 == UInt8(ascii: ".") || (48...57).contains($0) }
        guard let sign = zone.first else { return nil }
        if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") { return local }
        let start = zone.startIndex
        guard let hours = number(start + 1..<start + 3), let minutes = number(start + 4..<start + 6) else { return nil }
        let east = hours * 3600 + minutes * 60
        return sign == UInt8(ascii: "-") ? local + east : local - east
    }

    /// Since 1970, in the Gregorian calendar (Hinnant's days_from_civil).
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    fileprivate static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let part = (5 * dayOfYear + 2) / 153
        let month = part < 10 ? part + 3 : part - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1)
    }
}

/// Days and hours as they are where the government is.
struct LocalDays {
    let secondsEast: Int
    let language: Language

    /// Phases begin when a day does: from that one knows where the government is. Of this machine where they do not agree.
    init(beginnings: some Sequence<Int>, machine: Int, language: Language) {
        func east(_ start: Int) -> Int {
            let before = (86_400 - (start % 86_400 + 86_400) % 86_400) % 86_400
            // The farthest east is fourteen hours.
            return before > 50_400 ? before - 86_400 : before
        }
        let zones = Set(beginnings.map(east))
        secondsEast = zones.count == 1 ? zones.first ?? machine : machine
        self.language = language
    }

    /// 14 Oct.
    func day(_ instant: Int) -> String {
        let (_, month, day) = civil(instant)
        return "\(day) \(names[month - 1])"
    }

    /// 14 Oct 2026.
    func date(_ instant: Int) -> String { "\(day(instant)) \(civil(instant).year)" }

    /// 16:05.
    func time(_ instant: Int) -> String {
        let minute = ((instant + secondsEast) % 86_400 + 86_400) % 86_400 / 60
        return "\(minute / 60 < 10 ? "0" : "")\(minute / 60)\(language.choose(":", "."))\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
    }

    /// The last day of a deadline, which ends before its instant; with the hour when it is not the whole day.
    func deadline(_ instant: Int) -> String {
        (instant + secondsEast) % 86_400 == 0 ? day(instant - 1) : "\(day(instant)) \(time(instant))"
    }

    private func civil(_ instant: Int) -> (year: Int, month: Int, day: Int) {
        let local = instant + secondsEast
        return Moment.civil((local >= 0 ? local : local - 86_399) / 86_400)
    }

    private var names: [String] {
        language == .english
            ? ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
            : ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
    }
}

extension Language {
    /// How long it is, not more than it is: minutes, hours, days.
    func span(_ seconds: Int) -> String {
        let seconds = max(0, seconds)
        if seconds < 90 * 60 { return "\(seconds / 60) \(choose("min", "mnt"))" }
        return seconds < 48 * 3600 ? "\(seconds / 3600) \(choose("h", "jam"))" : "\(seconds / 86_400) \(choose("d", "hari"))"
    }
}
