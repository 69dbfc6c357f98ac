import Operations
import Support
import Testing

@Suite("the registry of failures")
struct RegistryTests {
    @Test("each SQLSTATE has one symbol, of class KJ, and finds it")
    func states() {
        let states = Symbol.allCases.compactMap(\.meaning.state)
        #expect(Set(states).count == states.count)
        #expect(states.allSatisfy { $0.hasPrefix("KJ") && $0.utf8.count == 5 })
        for symbol in Symbol.allCases { if let state = symbol.meaning.state { #expect(Symbol(state: state) == symbol) } }
        #expect(Symbol(state: "23505") == nil)
    }

    @Test("every state that the SQL raises is in the registry, and every one of the registry is raised")
    func sql() throws {
        var raised: Set<String> = []
        for text in try Kinerjad.sqlTexts(below: "current") {
            let pieces = text.split(separator: "'", omittingEmptySubsequences: false)
            for piece in pieces where piece.utf8.count == 5 && piece.hasPrefix("KJ") { raised.insert(String(piece)) }
        }
        #expect(raised == Set(Symbol.allCases.compactMap(\.meaning.state)))
    }

    @Test("every symbol has a code, a status and a sentence in both languages", arguments: Symbol.allCases)
    func meanings(symbol: Symbol) {
        #expect((200...599).contains(symbol.meaning.code) && (200...599).contains(symbol.meaning.status))
        for language in Language.allCases {
            #expect(symbol.sentence(in: language).count > 5 && !symbol.sentence(in: language).hasSuffix("."))
        }
        #expect(symbol.rawValue.allSatisfy { $0.isUppercase || $0 == "_" })
    }

    @Test(
        "the nearest words are those with few letters wrong",
        arguments: [
            ("hlep", ["help"]), ("versoin", ["version"]), ("quit", ["quit"]), ("er", ["errors"]), ("zzzzzz", []), ("", []),
        ])
    func near(word: String, found: [String]) {
        #expect(nearest(to: word, among: ["help", "version", "quit", "errors", "limits"]) == found)
    }

    @Test("JSON text is escaped whatever it holds")
    func json() {
        #expect(JSON.object(["a\"b": .array([.number(-1), .null, .bool(true)])]).written == #"{"a\"b":[-1,null,true]}"#)
        #expect(JSON.text("\u{0}\t\\\u{7F}\u{2028}é").written == #""\u0000\u0009\\\u007f\u2028é""#)
    }
}
