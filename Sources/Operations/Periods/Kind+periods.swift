extension Kind {
    /// An agency, or all that one administers.
    package static let agencies = Kind(
        "agency", "the code of an agency; `*` for all that it can be about", schema: .string(pattern: "^([A-Za-z0-9][A-Za-z0-9_.-]{0,39}|\\*)$"),
        good: ["DISDIK", "*"], bad: ["", "a b", "x:y", "**"]
    ) { $0 == "*" ? $0 : code("agency").read($0) }
    package static let period = Kind(
        "period", "a period's code: 2026, 2026_q3, 2026_m07; lower-case letters, digits and `_`, at most 40",
        schema: .string(pattern: "^[A-Za-z0-9][A-Za-z0-9_]{0,39}$"), good: ["2026_q3", "2026", "2026_m07"], bad: ["", "_x", "a b", "2026-q3"]
    ) { text in
        let isCode =
            (1...40).contains(text.utf8.count) && text.utf8.allSatisfy { $0.isAlphanumeric || $0 == UInt8(ascii: "_") }
            && text.utf8.first?.isAlphanumeric == true
        return isCode ? text.asciiLowercased : nil
    }
    package static let periodKind = oneOf("kind", ["TAHUNAN", "TRIWULANAN", "BULANAN"])
    package static let periodState = oneOf(
        "state",
        ["DRAFT", "OPEN", "COLLECTING", "RATING", "CALIBRATING", "SIGNING", "PUBLISHED", "CLOSED", "ARCHIVED", "CANCELLED"])
    package static let phase = oneOf("phase", ["PLANNING", "FEEDBACK", "RATING", "SUPERIOR", "CALIBRATION", "SIGNING", "OBJECTION"])
    package static let extensionReason = oneOf(
        "reason_code", ["GANGGUAN_SISTEM", "BENCANA", "SAKIT", "CUTI", "TUGAS_LUAR", "MUTASI", "LAINNYA"])
    package static let policy = Kind(
        "policy", "a policy's code: letters, digits and `_`, at most 40", schema: .string(pattern: "^[A-Za-z][A-Za-z0-9_]{0,39}$"),
        good: ["P6_2022"], bad: ["", "1x", "a-b"]
    ) { text in sort.read(text) }
    package static let setting = Kind(
        "setting", "a setting's name, as in triwulanan.rating.ends", schema: .string(pattern: "^[a-z_]+(\\.[a-z_]+)*$", longest: 100),
        good: ["triwulanan.rating.ends"], bad: ["", "a..b", "A", ".a"]
    ) { text in
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let isName = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { $0 == UInt8(ascii: "_") || $0.isLetter && !$0.isUppercase } }
        return isName && text.utf8.count <= 100 ? text : nil
    }
    /// All of a day where the government is, or until an instant.
    package static let deadline = Kind(
        "deadline", "a day (YYYY-MM-DD), until its end, or an instant (RFC 3339, in UTC)", schema: .string(),
        good: ["2026-10-14", "2026-10-14T09:00:00Z"],
        bad: ["", "soon", "14.10.2026"]
    ) { date.read($0) ?? instant.read($0) }
    package static let duration = Kind(
        "duration", "minutes, hours or days: 15m, 2h, 3d; at most 30 days", schema: .string(pattern: "^[1-9][0-9]{0,4}[mhd]$"),
        good: ["15m", "2h", "3d"],
        bad: ["", "15", "0m", "31d", "1w", "-1h"]
    ) { text in
        guard let number = Int(text.dropLast()), number > 0, !text.hasPrefix("+"), let unit = ["m": 1, "h": 60, "d": 1440][text.suffix(1)] else {
            return nil
        }
        return number <= 43_200 / unit ? text : nil
    }
}
