/// Turns pieces of replies into what is printed: rows on standard output, refusals on standard error.
package struct Presenter: Sendable {
    package struct Printed: Sendable, Equatable {
        package var output: [UInt8] = []
        package var errors: [UInt8] = []
    }
    package var format: Format
    /// Standard output is a terminal: somebody reads along and wants to know how it went.
    private let isWatched: Bool
    private let hasColour: Bool
    private var hasRows = false

    package init(format: Format, isWatched: Bool, hasColour: Bool) { (self.format, self.isWatched, self.hasColour) = (format, isWatched, hasColour) }

    package mutating func printed(_ pieces: [Piece]) -> Printed {
        var printed = Printed()
        for piece in pieces {
            switch piece {
            case .row(let code, let text):
                hasRows = true
                if code < 400 { printed.output += "\(text)\n".utf8 } else { printed.errors += "\(text)\n".utf8 }
            case .body(let bytes): printed.output += bytes + [UInt8(ascii: "\n")]
            case .end(let ending):
                if ending.code == 330 { continue }
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

    /// Programs get rows and nothing else; without rows they get what the last line says, when it says something.
    private func summary(_ ending: Ending) -> String? {
        guard format == .text, ending.code != 213 else { return nil }
        if ending.code < 200 { return ending.sentence }
        guard isWatched else { return hasRows || ending.text.isEmpty ? nil : ending.sentence.droppingRows }
        guard let rows = ending.value(of: "rows") else { return styled(ending.sentence, "2") }
        let rest = ending.text.split(separator: " ").filter { !$0.hasPrefix("rows=") }.map { ", \($0)" }.joined()
        return styled("(\(rows == "1" ? "1 row" : "\(rows) rows")\(rest))", "2")
    }

    private func styled(_ text: String, _ style: String) -> String { hasColour ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text }
}

extension String {
    /// Nil for a table that has no row.
    fileprivate var droppingRows: String? { hasPrefix("OK rows=") ? nil : self }
}
