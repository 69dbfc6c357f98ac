extension UInt8 {
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    var isUppercase: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
    var isLetter: Bool { isUppercase || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
    var isAlphanumeric: Bool { isDigit || isLetter }
    var isCodeByte: Bool { isAlphanumeric || self == UInt8(ascii: "-") || self == UInt8(ascii: "_") || self == UInt8(ascii: ".") }
    package var isHexadecimal: Bool {
        isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self) || (UInt8(ascii: "A")...UInt8(ascii: "F")).contains(self)
    }
}

extension Unicode.Scalar {
    /// No text is made of them (Unicode 23.7), and I-JSON forbids them.
    private var isNoncharacter: Bool { (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE }

    /// What a terminal might obey: C0, DEL and C1, and the marks that turn the direction of text around.
    package var isControl: Bool {
        value < 32 || (127...159).contains(value) || (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
            || value == 0x2028 || value == 0x2029 || value == 0xFEFF || isNoncharacter
    }
}

extension String {
    var asciiUppercased: String { String(decoding: utf8.map { $0.isLetter && !$0.isUppercase ? $0 - 32 : $0 }, as: UTF8.self) }
    package var asciiLowercased: String { String(decoding: utf8.map { $0.isUppercase ? $0 + 32 : $0 }, as: UTF8.self) }

    /// Says something, is not too long (in Unicode scalars, as JSON Schema counts), and holds nothing that a terminal might obey.
    func isPlain(longest: Int, allowsLineBreaks: Bool) -> Bool {
        guard utf8.count <= longest * 4, unicodeScalars.count <= longest else { return false }
        return contains { !$0.isWhitespace }
            && unicodeScalars.allSatisfy { !$0.isControl || allowsLineBreaks && ($0 == "\n" || $0 == "\t") }
    }

    /// In lower case; nil when it is none.
    var asUUID: String? {
        let bytes = Array(utf8)
        guard bytes.count == 36 else { return nil }
        for (index, byte) in bytes.enumerated() {
            guard [8, 13, 18, 23].contains(index) ? byte == UInt8(ascii: "-") : byte.isHexadecimal else { return nil }
        }
        return asciiLowercased
    }

    private func digits(_ range: Range<Int>) -> Int? {
        let part = utf8.dropFirst(range.lowerBound).prefix(range.count)
        return part.count == range.count && part.allSatisfy(\.isDigit) ? Int(String(decoding: part, as: UTF8.self)) : nil
    }

    private static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
        let isLeap = year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...12).contains(month) && (1...lengths[month - 1]).contains(day)
    }

    /// `2026-10-14`, in the Gregorian calendar, from 1900 on.
    var isDay: Bool {
        guard utf8.count == 10, let year = digits(0..<4), let month = digits(5..<7), let day = digits(8..<10) else { return false }
        let dashes = Array(utf8)
        return dashes[4] == UInt8(ascii: "-") && dashes[7] == UInt8(ascii: "-") && (1900...9999).contains(year) && Self.isDay(year, month, day)
    }

    /// `2026-10-14T15:00:00Z`, with parts of a second or without, in any zone.
    var isInstant: Bool {
        let bytes = Array(utf8)
        guard (20...35).contains(bytes.count), String(prefix(10)).isDay, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t"),
            let hours = digits(11..<13), let minutes = digits(14..<16), let seconds = digits(17..<19), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), hours < 24, minutes < 60, seconds < 60
        else { return false }
        var rest = bytes[19...]
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix(while: \.isDigit)
            guard (1...9).contains(fraction.count) else { return false }
            rest = rest[fraction.endIndex...]
        }
        if rest.elementsEqual("Z".utf8) || rest.elementsEqual("z".utf8) { return true }
        guard rest.count == 6, let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return false }
        let zone = String(decoding: rest.dropFirst(), as: UTF8.self)
        guard let hours = zone.digits(0..<2), let minutes = zone.digits(3..<5), Array(zone.utf8)[2] == UInt8(ascii: ":") else { return false }
        return hours <= 14 && minutes < 60
    }

    /// Shape and day of birth. Digits 13 and 14 are no month for PPPK, so they are not looked at.
    var isNIP: Bool {
        guard utf8.count == 18, utf8.allSatisfy(\.isDigit), let year = digits(0..<4), let month = digits(4..<6), let day = digits(6..<8),
            let sex = digits(14..<15)
        else { return false }
        return (1900...2099).contains(year) && Self.isDay(year, month, day) && (1...2).contains(sex)
    }
}
