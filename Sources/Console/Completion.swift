internal import FoundationEssentials

/// What could stand at the end of what was typed.
package struct Completion: Sendable, Equatable {
    package struct Item: Decodable, Sendable, Equatable {
        package let text: String
        package let meaning: String
        package init(_ text: String, _ meaning: String) { (self.text, self.meaning) = (text, meaning) }
    }
    package enum Step: Sendable, Equatable {
        /// Takes the place of the last so many scalars.
        case insert(String, replacing: Int)
        /// Nothing more is common to all.
        case list
        case nothing
    }
    private struct Answer: Decodable { let items: [Item] }

    package let items: [Item]
    /// From which column of what was typed a text takes the place, in scalars, from 1.
    package let column: Int
    /// There are more than the daemon says.
    package let hasMore: Bool

    package init(_ items: [Item], from column: Int, hasMore: Bool = false) { (self.items, self.column, self.hasMore) = (items, column, hasMore) }

    /// The answer to `complete`: `213 OK len=… rows=2 from=6 more=false`, and the candidates.
    /// - Returns: Nil for what is no such answer.
    package init?(_ ending: Ending, body: [UInt8]?) {
        guard ending.code < 300, let body, let column = ending.value(of: "from").flatMap({ Int($0) }), column > 0,
            let answer = try? JSONDecoder().decode(Answer.self, from: Data(body))
        else { return nil }
        // What a terminal might obey is nothing to be typed.
        items = answer.items.filter { !$0.text.isEmpty && $0.text == $0.text.printable }.map { Item($0.text, $0.meaning.printable) }
        self.column = column
        hasMore = ending.value(of: "more") == "true"
    }

    /// What TAB does.
    /// - Parameter typed: What it was asked about.
    package func step(for typed: String) -> Step {
        let typed = Array(typed.unicodeScalars)
        guard let first = items.first, column <= typed.count + 1 else { return .nothing }
        let begun = typed[(column - 1)...]
        if items.count == 1, !hasMore {
            // Something belongs directly behind these: a value, a condition, another column.
            let isWhole = !"=:.,".unicodeScalars.contains(first.text.unicodeScalars.last ?? " ")
            return .insert(first.text + (isWhole ? " " : ""), replacing: begun.count)
        }
        let common = items.dropFirst().reduce(Array(first.text.unicodeScalars)) { common, item in
            zip(common, item.text.unicodeScalars).prefix { $0 == $1 }.map(\.0)
        }
        // What is not told may begin otherwise; and nobody loses what they have typed.
        let isBegun = zip(common, begun).allSatisfy { String($0).lowercased() == String($1).lowercased() }
        guard !hasMore, isBegun, common.count > begun.count else { return .list }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: common)
        return .insert(String(text), replacing: begun.count)
    }
}

extension Completion {
    /// For TAB: texts in columns, down and then across, as many as fit.
    package func columns(width: Int, height: Int, in language: Language) -> [String] {
        let widest = (items.map(\.text.count).max() ?? 0) + 2
        let across = max(1, width / widest)
        let down = (items.count + across - 1) / across
        let lines = (0..<down).map { line in
            let texts = stride(from: line, to: items.count, by: down).map { items[$0].text }
            let padded = texts.dropLast().map { $0 + String(repeating: " ", count: widest - $0.count) }.joined()
            return String((padded + (texts.last ?? "")).prefix(width))
        }
        let (shown, isCut) = lines.count > height ? (height - 1, true) : (lines.count, false)
        let left = isCut ? (shown..<down).reduce(0) { $0 + stride(from: $1, to: items.count, by: down).count(where: { _ in true }) } : 0
        return lines.prefix(shown) + rest(left, in: language)
    }

    /// For `?`: texts with their meanings, one a line.
    package func table(width: Int, height: Int, in language: Language) -> [String] {
        let widest = min(items.map(\.text.count).max() ?? 0, width / 2)
        let lines = items.map { item in
            let space = String(repeating: " ", count: max(0, widest - item.text.count))
            let line = item.meaning.isEmpty ? item.text : "\(item.text)\(space)  \(item.meaning)"
            return line.count > width ? "\(line.prefix(max(0, width - 1)))…" : line
        }
        let shown = lines.count > height ? height - 1 : lines.count
        return lines.prefix(shown) + rest(lines.count - shown, in: language)
    }

    private func rest(_ count: Int, in language: Language) -> [String] {
        switch (count, hasMore) {
        case (0, false): []
        case (0, true): [language.choose("… and more", "… dan lainnya")]
        default: [language.choose("… and \(count)\(hasMore ? "+" : "") more", "… dan \(count)\(hasMore ? "+" : "") lagi")]
        }
    }
}
