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

    @Test("every hint of the database's functions and of constraints is said in Indonesian, too")
    func hintsInIndonesian() throws {
        var said = Set(Constraints.table.values.map(\.hint)).subtracting([""])
        for text in try Kinerjad.sqlTexts(below: "current") {
            for call in text.split(separator: "app.fail('KJ").dropFirst() {
                // What stands between the last two quotes of a call with three arguments.
                let arguments = call.prefix { $0 != ";" }
                guard let hint = arguments.split(separator: ", '").dropFirst().last?.split(separator: "'").first,
                    arguments.hasSuffix("')"), !hint.hasPrefix("allowed="), hint.contains(" ")
                else { continue }
                said.insert(String(hint))
            }
        }
        #expect(said.count > 20)
        for hint in said { #expect(Hints.table[hint] != nil, "\(hint)") }
    }

    @Test("a hint that goes on with something in no language keeps that, and one that nobody translated is told all the same")
    func hintsBeginAlike() {
        #expect(Failure(.syntax, hint: "usage: agency show <agency>").hint(in: .indonesian) == "pemakaian: agency show <agency>")
        #expect(Failure(.syntax, hint: "never said before").hint(in: .indonesian) == "never said before")
        #expect(Failure(.wrongState, hint: "allowed=close").hint(in: .indonesian) == Symbol.wrongState.hint(in: .indonesian))
    }

    @Test("symbols are unique, and hints are in both languages or in none")
    func hints() {
        #expect(Set(Symbol.allCases.map(\.rawValue)).count == Symbol.allCases.count)
        for symbol in Symbol.allCases {
            #expect(symbol.hint(in: .english).isEmpty == symbol.hint(in: .indonesian).isEmpty)
            #expect(symbol.sentence(in: .english) != symbol.sentence(in: .indonesian))
            if symbol.isRetryable { #expect(symbol.meaning.code / 100 == 4 && symbol.meaning.status >= 400) }
        }
    }

    @Test("the line protocol lists every symbol")
    func errors() async {
        var client = Client()
        let said = await client.say("format csv\nerrors\n")
        for symbol in Symbol.allCases { #expect(said.contains("210-\(symbol.rawValue),\(symbol.meaning.code),\(symbol.meaning.status),")) }
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
