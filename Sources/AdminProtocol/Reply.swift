package import Operations

/// An answer to one line: a result set, framed so that ten lines of any language can read it.
package struct Reply: Sendable, Equatable {
    package let code: Int
    /// `OK`, `READY`, or a symbol of the registry.
    package let symbol: String
    /// Behind the symbol on the last line.
    package var text: String
    package var columns: [String] = []
    package var rows: [[String]] = []

    package init(_ code: Int, _ symbol: String, _ text: String = "") { (self.code, self.symbol, self.text) = (code, symbol, text) }

    package static func table(_ columns: [String], _ rows: [[String]]) -> Reply {
        var reply = Reply(210, "OK", "rows=\(rows.count)")
        (reply.columns, reply.rows) = (columns, rows)
        return reply
    }

    package static func refusal(_ failure: Failure) -> Reply {
        Reply(failure.symbol.meaning.code, failure.symbol.rawValue, failure.hint.isEmpty ? failure.sentence : "\(failure.sentence); \(failure.hint)")
    }

    /// Every line begins with tag, code and `-`, the last one with a space instead.
    package func rendered(tag: String? = nil) -> String {
        let start = (tag.map { "@\($0) " } ?? "") + "\(code)"
        let lines = (columns.isEmpty ? rows : [columns] + rows).map { $0.map(Self.inOneLine) }
        let widths = (0..<(lines.map(\.count).max() ?? 0)).map { column in lines.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0 }
        var out = ""
        for cells in lines {
            let padded = cells.enumerated().map { index, cell in
                index == cells.count - 1 ? cell : cell + String(repeating: " ", count: widths[index] - cell.count)
            }
            out += "\(start)-\(padded.joined(separator: "  "))\n"
        }
        return out + "\(start) \(symbol)\(text.isEmpty ? "" : " \(Self.inOneLine(text))")\n"
    }

    /// What would end the line, or move a terminal's cursor, is written as an escape.
    private static func inOneLine(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: \.isControl) else { return text }
        return text.unicodeScalars.reduce(into: "") { out, scalar in
            if scalar == "\n" {
                out += "\\n"
            } else if scalar.isControl {
                out += "\\u{\(String(scalar.value, radix: 16))}"
            } else {
                out.unicodeScalars.append(scalar)
            }
        }
    }
}
