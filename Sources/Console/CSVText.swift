/// RFC 4180, as the daemon writes it with `format csv`: a value without a socket.
enum CSVText {
    /// - Parameter lines: Without their ends; a cell with a line break goes on in the next.
    static func records(_ lines: [String]) -> [[String]] {
        var records: [[String]] = []
        var (record, cell, isQuoted) = ([String](), String.UnicodeScalarView(), false)
        for line in lines {
            // By scalars: CR and LF are one character, and a mark may follow a quote.
            var rest = line.unicodeScalars[...]
            while let next = rest.popFirst() {
                switch next {
                case "\"" where isQuoted && rest.first == "\"":
                    cell.append(next)
                    rest.removeFirst()
                case "\"": isQuoted.toggle()
                case "," where !isQuoted:
                    record.append(String(cell))
                    cell = .init()
                default: cell.append(next)
                }
            }
            if isQuoted {
                cell.append("\n")
                continue
            }
            records.append(record + [String(cell)])
            (record, cell) = ([], .init())
        }
        return records
    }
}

/// Records one after the other, a line for each of their columns.
package enum ExpandedRows {
    /// - Parameter lines: Of a reply in CSV, the columns' names first.
    /// - Returns: Nothing where there is no record.
    package static func text(of lines: [String], width: Int, in language: Language = .english) -> String {
        let records = CSVText.records(lines)
        guard let names = records.first, records.count > 1 else { return "" }
        let widest = names.map(\.count).max() ?? 0
        let margin = "\n" + String(repeating: " ", count: widest + 2)
        return records.dropFirst().enumerated().map { index, cells in
            let title = "-[ \(language.choose("\(index + 1) of \(records.count - 1)", "\(index + 1) dari \(records.count - 1)")) ]"
            let rule = title + String(repeating: "-", count: max(0, min(width, 60) - title.count))
            let rows = zip(names, cells).map { name, cell in
                let lines = cell.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { String($0).printable }
                let line = "\(name.printable)\(String(repeating: " ", count: widest - name.count))  \(lines.joined(separator: margin))"
                return String(line.reversed().drop { $0 == " " }.reversed())
            }
            return ([rule] + rows).joined(separator: "\n") + "\n"
        }.joined()
    }
}
