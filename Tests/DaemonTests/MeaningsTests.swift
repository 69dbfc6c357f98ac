@testable import AdminProtocol
@testable import Daemon
import FoundationEssentials
import Operations
import Support
import Testing

@Suite("help in Indonesian")
struct MeaningsTests {
    private static let texts: Set<String> = {
        let operations = Catalogue.all.operations
        let kinds = operations.flatMap { $0.arguments.map(\.kind) + $0.columns.map(\.kind) } + Option.allCases.map(\.kind)
        var texts = operations.map(\.summary) + kinds.map(\.meaning) + Option.allCases.map(\.meaning) + AdminListener.limits.map(\.meaning)
        for command in Command.all { texts += [command.meaning] + command.parameters.map(\.meaning) }
        // What stands between these in help and completion; that they are said in Indonesian, sessions show.
        texts += [
            "usage", "level", "example", "asked for", "optional", "optional, empty takes it away", "as use has set it, unless it is named",
            "from the beginning", "from the end", "all",
        ]
        return Set(texts)
    }()

    @Test("every summary, and what every kind, option, command and limit means, is there in Indonesian")
    func complete() {
        let missing = Self.texts.filter { text in
            Meanings.table[text] == nil && !Meanings.patterns.contains { Meanings.values(of: text, in: $0.english) != nil }
        }
        #expect(missing.sorted() == [])
    }

    @Test("nothing is there in Indonesian that nobody says in English")
    func nothingLeftOver() {
        #expect(Set(Meanings.table.keys).subtracting(Self.texts).sorted() == [])
        for pattern in Meanings.patterns {
            #expect(Self.texts.contains { Meanings.values(of: $0, in: pattern.english) != nil }, "\(pattern.english)")
            #expect(pattern.english.count { $0 == "…" } == pattern.indonesian.count { $0 == "…" })
        }
    }

    @Test("what is typed, and names of the regulation, stand in both languages, and sentences end alike")
    func alike() {
        for (english, indonesian) in Meanings.table {
            let typed = english.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
            for code in typed { #expect(indonesian.contains("`\(code)`"), "\(english)") }
            let names = english.split { !$0.isUppercase && !$0.isNumber && $0 != "_" }.filter { $0.count > 2 && $0.contains { $0.isLetter } }
            for name in names { #expect(indonesian.contains(name), "\(name): \(english)") }
            #expect(english.hasSuffix(".") == indonesian.hasSuffix("."), "\(english)")
        }
    }

    @Test("a word of the glossary is said in one way, and no two in the same")
    func terms() throws {
        let glossary = try readFile(URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/glossary.md").path())
        let rows = (glossary.split(separator: "## In Indonesian").last ?? "").split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
        let terms = rows.map { row in
            let cells = row.dropFirst(2).dropLast(2).split(separator: " | ")
            return (english: Self.folded(String(cells[0])), indonesian: String(cells[1]))
        }
        #expect(terms.count > 50 && Set(terms.map(\.english)).count == terms.count && Set(terms.map(\.indonesian)).count == terms.count)
        let commands = Catalogue.all.operations.map(\.words).filter { $0.contains(" ") }
        for (english, indonesian) in Meanings.table {
            var text = english.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
                .joined(separator: " ").split(separator: " ").filter { !$0.contains(".csv") }.joined(separator: " ")
            for command in commands where text.contains(command) { text = text.replacing(command, with: "") }
            let folded = Self.folded(text)
            for term in terms where Self.numbers(of: term.english).contains(where: { folded.contains($0) }) {
                #expect(indonesian.lowercased().contains(term.indonesian.lowercased()), "\(term.english): \(english)\n\(indonesian)")
            }
        }
    }

    /// Words with one space around each.
    private static func folded(_ text: String) -> String { " \(text.lowercased().split { !$0.isLetter }.joined(separator: " ")) " }

    private static func numbers(of word: String) -> [String] {
        let one = word.dropLast()
        let isLikePolicy = one.hasSuffix("y") && !one.hasSuffix("ey")
        return [word, isLikePolicy ? "\(one.dropLast())ies " : "\(one)s "]
    }
}
