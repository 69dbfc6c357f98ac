/// For the pages of docs/ that are made from the table.
package enum Markdown {
    package static func table(_ columns: [String], _ rows: [[String]]) -> String {
        let line = { (cells: [String]) in
            "| \(cells.map { $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") }.joined(separator: " | ")) |"
        }
        return ([line(columns), "|\(columns.map { _ in "---|" }.joined())"] + rows.map(line)).joined(separator: "\n")
    }

    /// Where a heading is found: as most renderers make it of plain words.
    package static func anchor(_ heading: String) -> String { heading.asciiLowercased.split(separator: " ").joined(separator: "-") }
}

extension Column {
    /// With a `?` when it may be empty.
    package var marked: String { "`\(name)`\(traits.contains(.optional) ? "?" : "")" }
}
