package import FoundationEssentials

/// A type that the text of a column can be read as. Connections pin what the text looks like: ISO dates, UTC, hexadecimal bytea.
package protocol Field {
    /// The object identifiers of the column types it may be read from; empty for any.
    static var types: [UInt32] { get }
    /// Nil when the text is not one of this type's, or out of its range.
    init?(text: UnsafeRawBufferPointer)
}

extension Field where Self: FixedWidthInteger {
    package static var types: [UInt32] { ParameterType.identifiers(.int2, .int4, .int8) }
    package init?(text: UnsafeRawBufferPointer) { self.init(Substring(decoding: text, as: UTF8.self)) }
}
extension Int16: Field {}
extension Int32: Field {}
extension Int64: Field {}
extension Int: Field {}

/// Decimals are read as String, too: their digits are their value.
extension String: Field {
    package static var types: [UInt32] { [] }
    package init?(text: UnsafeRawBufferPointer) { self.init(decoding: text, as: UTF8.self) }
}

extension Bool: Field {
    package static var types: [UInt32] { ParameterType.identifiers(.bool) }
    package init?(text: UnsafeRawBufferPointer) { self = text.first == UInt8(ascii: "t") }
}

extension UUID: Field {
    package static var types: [UInt32] { ParameterType.identifiers(.uuid) }
    package init?(text: UnsafeRawBufferPointer) { self.init(uuidString: String(decoding: text, as: UTF8.self)) }
}

/// A bytea.
extension [UInt8]: Field {
    package static var types: [UInt32] { ParameterType.identifiers(.bytea) }
    package init?(text: UnsafeRawBufferPointer) {
        guard text.starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "x")]), text.count.isMultiple(of: 2) else { return nil }
        self = []
        reserveCapacity(text.count / 2 - 1)
        for index in stride(from: 2, to: text.count, by: 2) {
            guard let high = text[index].hexadecimalDigit, let low = text[index + 1].hexadecimalDigit else { return nil }
            append(high << 4 | low)
        }
    }
}

extension Day: Field {
    package static var types: [UInt32] { ParameterType.identifiers(.date) }
    package init?(text: UnsafeRawBufferPointer) { self.init(iso: Substring(decoding: text, as: UTF8.self)) }

    /// `2026-10-14`, `0044-03-15 BC`, `infinity`, `-infinity`.
    init?(iso text: Substring) {
        if text == "infinity" { self = .infinity; return }
        if text == "-infinity" { self = .negativeInfinity; return }
        let isBeforeChrist = text.hasSuffix(" BC")
        let parts = text.dropLast(isBeforeChrist ? 3 : 0).split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
        self.init(year: isBeforeChrist ? 1 - year : year, month: month, day: day)
    }
}

extension Timestamp: Field {
    package static var types: [UInt32] { ParameterType.identifiers(.timestamptz) }

    /// `2026-10-14 15:59:59.5+00`, with ` BC` behind it, `infinity`, `-infinity`.
    package init?(text: UnsafeRawBufferPointer) {
        let text = Substring(decoding: text, as: UTF8.self)
        if text == "infinity" { self = .infinity; return }
        if text == "-infinity" { self = .negativeInfinity; return }
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count >= 2, words[1].hasSuffix("+00"), let day = Day(iso: words.count == 3 ? "\(words[0]) \(words[2])" : words[0])
        else { return nil }
        let clock = words[1].dropLast(3).split(separator: ":", omittingEmptySubsequences: false)
        guard clock.count == 3, let hours = Int64(clock[0]), let minutes = Int64(clock[1]) else { return nil }
        let seconds = clock[2].split(separator: ".", maxSplits: 1)
        guard let whole = seconds.first.flatMap({ Int64($0) }) else { return nil }
        let digits = seconds.count == 2 ? seconds[1] : "0"
        guard digits.count <= 6, let fraction = Int64(digits + String(repeating: "0", count: 6 - digits.count)) else { return nil }
        let inDay = ((hours * 60 + minutes) * 60 + whole) * 1_000_000 + fraction
        self.init(microsecondsSince2000: Int64(day.daysSince2000) * Timestamp.microsecondsPerDay + inDay)
    }
}

extension ParameterType {
    fileprivate static func identifiers(_ types: ParameterType...) -> [UInt32] { types.map(\.rawValue) }
}

extension UInt8 {
    fileprivate var hexadecimalDigit: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
