/// How many columns of a terminal a text takes.
extension Unicode.Scalar {
    /// 0, 1 or 2, as terminals count.
    fileprivate var columns: Int {
        if value < 0x300 { return 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: return Self.wide.contains { $0.contains(value) } ? 2 : 1
        }
    }

    /// East Asian letters and pictures (UAX 11, W and F).
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x231A...0x231B, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
        0x20000...0x3FFFD,
    ]
}

extension String {
    package var columns: Int { unicodeScalars.reduce(0) { $0 + $1.columns } }

    /// What of it fits into so many columns.
    func prefix(columns limit: Int) -> String {
        var (text, used) = ("", 0)
        for character in self {
            let width = String(character).columns
            if used + width > limit { break }
            text.append(character)
            used += width
        }
        return text
    }

    /// Without what a terminal might obey, or what has no width of its own.
    var seen: String {
        let hidden: [Unicode.GeneralCategory] = [.format, .lineSeparator, .paragraphSeparator, .unassigned]
        return String(String.UnicodeScalarView(printable.unicodeScalars.filter { !hidden.contains($0.properties.generalCategory) }))
    }
}

/// Of which letters a screen is made.
package enum Glyphs: Sendable, Equatable {
    case unicode, ascii

    var full: String { self == .unicode ? "█" : "#" }
    var empty: String { self == .unicode ? "░" : "." }
    var cut: String { self == .unicode ? "…" : "~" }
    var future: String { self == .unicode ? "·" : "." }
    var between: String { self == .unicode ? " · " : " - " }

    /// A text in exactly so many columns.
    func fit(_ text: String, _ width: Int, isRight: Bool = false) -> String {
        var text = written(text)
        if text.columns > width { text = width > 0 ? text.prefix(columns: width - 1) + cut : "" }
        let space = String(repeating: " ", count: max(0, width - text.columns))
        return isRight ? space + text : text + space
    }

    /// A text in letters that there are.
    func written(_ text: String) -> String { self == .unicode ? text : String(text.map { $0.isASCII ? $0 : "?" }) }

    /// Full only when all is done, and never empty once something is.
    func bar(_ done: Int, of owed: Int, width: Int) -> String {
        guard owed > 0, width > 0 else { return String(repeating: empty, count: max(0, width)) }
        var count = Int(Double(done) * Double(width) / Double(owed))
        if done > 0 { count = max(count, 1) }
        if done < owed { count = min(count, width - 1) }
        count = min(max(count, 0), width)
        return String(repeating: full, count: count) + String(repeating: empty, count: width - count)
    }
}
