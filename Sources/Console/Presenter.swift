/// Turns pieces of replies into what is printed: rows on standard output, refusals on standard error.
package struct Presenter: Sendable {
    package struct Printed: Sendable, Equatable {
        package var output: [UInt8] = []
        package var errors: [UInt8] = []
    }
    package var format: Format
    /// Rows come as CSV then, and are shown one after the other.
    package var isExpanded = false
    var language = Language.english
    /// Standard output is a terminal: somebody reads along and wants to know how it went.
    private let isWatched: Bool
    private let hasColour: Bool
    private var hasRows = false
    /// Rows to be shown one after the other.
    private var held: [String] = []

    package init(format: Format, isWatched: Bool, hasColour: Bool) { (self.format, self.isWatched, self.hasColour) = (format, isWatched, hasColour) }

    /// What the daemon is asked for.
    var formatAsked: Format { isExpanded ? .csv : format }
    /// What the last line says is for people.
    private var isForPeople: Bool { isExpanded || format == .text }

    package mutating func printed(_ pieces: [Piece]) -> Printed {
        var printed = Printed()
        for piece in pieces {
            switch piece {
            case .row(let code, let text):
                hasRows = true
                if code >= 400 {
                    printed.errors += "\(text)\n".utf8
                } else if isExpanded {
                    held.append(text)
                } else {
                    printed.output += "\(text)\n".utf8
                }
            case .body(let bytes): printed.output += bytes + [UInt8(ascii: "\n")]
            case .end(let ending):
                if ending.code == 330 { continue }
                if ending.isFinal { printed.output += release(ending).utf8 }
                if ending.code >= 400 {
                    printed.errors += "\(styled(ending.symbol, "31"))\(ending.text.isEmpty ? "" : " \(ending.text)")\n".utf8
                } else if let summary = summary(ending) {
                    printed.output += "\(summary)\n".utf8
                }
                if ending.isFinal { hasRows = false }
            }
        }
        return printed
    }

    /// What was held back: as records, when they are those of a table.
    private mutating func release(_ ending: Ending) -> String {
        defer { held = [] }
        let isTable = ending.value(of: "rows") != nil || ending.value(of: "job") != nil
        return isTable ? ExpandedRows.text(of: held, width: Terminal.size.columns, in: language) : held.map { "\($0)\n" }.joined()
    }

    /// Programs get rows and nothing else; without rows they get what the last line says, when it says something.
    private func summary(_ ending: Ending) -> String? {
        if ending.code < 200 { return news(ending) }
        guard isForPeople, ending.code != 213 else { return nil }
        guard isWatched else { return hasRows || ending.text.isEmpty ? nil : ending.sentence.droppingRows }
        guard let rows = ending.value(of: "rows") else { return styled(ending.sentence, "2") }
        // What has a name, one by one; then a sentence, as `checked; nothing was changed`.
        let words = ending.text.split(separator: " ").filter { !$0.hasPrefix("rows=") }
        let sentence = words.drop { $0.contains("=") }.joined(separator: " ")
        let parts = words.prefix { $0.contains("=") }.map(String.init) + (sentence.isEmpty ? [] : [sentence])
        return styled("(\(([language.choose(rows == "1" ? "1 row" : "\(rows) rows", "\(rows) baris")] + parts).joined(separator: ", ")))", "2")
    }

    /// In the format that rows have, so that programs read both alike.
    private func news(_ ending: Ending) -> String {
        if isForPeople { return ending.sentence }
        if format == .csv { return "\(ending.code),\(ending.symbol.csvCell),\(ending.text.csvCell)" }
        return #"{"code":\#(ending.code),"symbol":\#(ending.symbol.jsonText),"text":\#(ending.text.printable.jsonText)}"#
    }

    private func styled(_ text: String, _ style: String) -> String { hasColour ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text }
}

extension String {
    /// Nil for a table that has no row.
    fileprivate var droppingRows: String? { hasPrefix("OK rows=") ? nil : self }

    fileprivate var csvCell: String {
        unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) } ? "\"\(replacing("\"", with: "\"\""))\"" : self
    }

    /// Of a reply's line, in which no control character stands.
    fileprivate var jsonText: String { "\"\(replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"" }
}
