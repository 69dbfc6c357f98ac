package import Operations

/// An answer to one line: a result set, framed so that ten lines of any language can read it.
package struct Reply: Sendable, Equatable {
    /// How rows are written.
    package enum Format: String, Sendable, CaseIterable {
        /// In aligned columns, for people.
        case text
        /// RFC 4180, a frame before every line.
        case csv
        /// One object, announced by its length: `213 OK len=5120`, that many bytes, LF.
        case json
    }
    package let code: Int
    /// `OK`, `READY`, or a symbol of the registry.
    package let symbol: String
    /// Behind the symbol on the last line.
    package var text: String
    package var columns: [String] = []
    package var rows: [[String]] = []
    /// What `json` shows, when it is not the rows.
    package var json: [UInt8]?

    package init(_ code: Int, _ symbol: String, _ text: String = "") { (self.code, self.symbol, self.text) = (code, symbol, text) }

    package static func table(_ columns: [String], _ rows: [[String]]) -> Reply {
        var reply = Reply(210, "OK", "rows=\(rows.count)")
        (reply.columns, reply.rows) = (columns, rows)
        return reply
    }

    package static func refusal(_ failure: Failure, in language: Language = .english) -> Reply {
        let hint = failure.hint(in: language)
        var sentence = failure.sentence(in: language)
        // What programs read comes first: `462 REV_MISMATCH rev=14 …`.
        if failure.about.contains("="), failure.sentence.isEmpty { sentence = "\(failure.about) \(failure.symbol.sentence(in: language))" }
        if let line = failure.line { sentence = "line=\(line) \(sentence)" }
        return Reply(failure.symbol.meaning.code, failure.symbol.rawValue, hint.isEmpty ? sentence : "\(sentence); \(hint)")
    }

    /// Every line begins with tag, code and `-`, the last one with a space instead.
    package func rendered(tag: String? = nil, as format: Format = .text) -> String {
        let mark = tag.map { "@\($0) " } ?? ""
        let start = "\(mark)\(code)"
        let more = text.isEmpty ? "" : " \(Self.inOneLine(text))"
        if code / 100 == 2, format == .json, !columns.isEmpty || json != nil {
            let document =
                json ?? Array(JSON.object([("items", .array(rows.map { row in .object(zip(columns, row).map { ($0, .text($1)) }) }))]).written.utf8)
            return "\(mark)213 \(symbol) len=\(document.count)\(more)\n\(String(decoding: document, as: UTF8.self))\n"
        }
        let lines = (columns.isEmpty ? rows : [columns] + rows)
        let written = format == .csv && !columns.isEmpty ? Self.separated(lines) : Self.aligned(lines)
        return written.reduce(into: "") { $0 += "\(start)-\($1)\n" } + "\(start) \(symbol)\(more)\n"
    }

    private static func aligned(_ lines: [[String]]) -> [String] {
        let lines = lines.map { $0.map(Self.inOneLine) }
        var widths = [Int](repeating: 0, count: lines.map(\.count).max() ?? 0)
        for line in lines { for (column, cell) in line.enumerated() { widths[column] = max(widths[column], cell.count) } }
        return lines.map { cells in
            cells.enumerated().map { index, cell in
                index == cells.count - 1 ? cell : cell + String(repeating: " ", count: widths[index] - cell.count)
            }.joined(separator: "  ")
        }
    }

    /// A cell with line breaks goes on behind the next frame.
    private static func separated(_ lines: [[String]]) -> [String] {
        lines.flatMap { cells in
            // By bytes: CR and LF are one character.
            CSV.line(cells.map { $0.isEmpty ? nil : $0 }).dropLast(2).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
        }
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
