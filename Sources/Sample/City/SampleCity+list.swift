extension SampleCity {
    /// Reads the list of agencies: CSV with the header `code,name,kind`, cells in double quotes or without, ended by LF or CRLF.
    package static func agencies(from csvText: String) throws(Trouble) -> [Agency] {
        var rows = csvText.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.enumerated().filter { !$0.element.isEmpty }[...]
        guard let header = rows.popFirst(), cells(header.element) == ["code", "name", "kind"] else { throw .header }
        var list: [Agency] = []
        for (index, row) in rows {
            guard let cells = cells(row), cells.count == 3, cells.allSatisfy({ !$0.isEmpty }) else { throw .row(index + 1) }
            list.append(Agency(code: cells[0], name: cells[1], kind: cells[2]))
        }
        return list
    }

    /// The cells of one line; nil when a quote is not where it may be.
    private static func cells(_ line: Substring) -> [String]? {
        var cells: [String] = []
        var rest = line
        while true {
            var cell = ""
            if rest.first == "\"" {
                repeat {
                    rest.removeFirst()
                    guard let end = rest.firstIndex(of: "\"") else { return nil }
                    cell += rest[..<end]
                    rest = rest[rest.index(after: end)...]
                    if rest.first == "\"" { cell += "\"" }
                } while rest.first == "\""
            } else {
                cell = String(rest.prefix { $0 != "," })
                rest = rest.dropFirst(cell.count)
            }
            cells.append(cell)
            guard let separator = rest.popFirst() else { return cells }
            guard separator == "," else { return nil }
        }
    }
}
