/// How a piece of text looks; by its place in the list, as ncurses is told.
package enum Style: Int32, Sendable, Equatable { case plain, faint, strong, head, heading, late, soon, good }

/// One line of a screen.
package struct ScreenLine: Sendable, Equatable {
    package struct Span: Sendable, Equatable {
        package let text: String
        package let style: Style
    }
    package private(set) var spans: [Span] = []
    /// The one that keys are about.
    package var isSelected = false
    package private(set) var columns = 0

    init() {}
    init(_ text: String, _ style: Style = .plain) { add(text, style) }

    mutating func add(_ text: String, _ style: Style = .plain) {
        if text.isEmpty { return }
        spans.append(Span(text: text, style: style))
        columns += text.columns
    }

    /// Spaces up to a column; a line that is there already stays.
    mutating func pad(to column: Int, _ style: Style = .plain) { add(String(repeating: " ", count: max(0, column - columns)), style) }

    /// What reaches beyond the right edge goes.
    func cut(to width: Int, _ glyphs: Glyphs) -> ScreenLine {
        if columns <= width { return self }
        var short = ScreenLine()
        short.isSelected = isSelected
        for span in spans {
            let room = width - short.columns
            if room <= 0 { break }
            short.add(span.text.columns <= room ? span.text : glyphs.fit(span.text, room), span.style)
        }
        return short
    }

    package var text: String {
        var text = spans.map(\.text).joined()
        while text.last == " " { text.removeLast() }
        return text
    }
}

/// What a terminal of a certain size shows, from its first line to its last.
package struct Screen: Sendable, Equatable {
    package var lines: [ScreenLine]
    /// Where somebody types.
    package var cursor: (line: Int, column: Int)?

    package init(lines: [ScreenLine], cursor: (line: Int, column: Int)? = nil) { (self.lines, self.cursor) = (lines, cursor) }

    package static func == (one: Screen, other: Screen) -> Bool {
        one.lines == other.lines && one.cursor?.line == other.cursor?.line && one.cursor?.column == other.cursor?.column
    }

    package var text: String { lines.map(\.text).joined(separator: "\n") }
}

/// Of a terminal, in letters.
package struct Size: Sendable, Equatable {
    package let columns: Int
    package let lines: Int
    package init(_ columns: Int, _ lines: Int) { (self.columns, self.lines) = (columns, lines) }
}
