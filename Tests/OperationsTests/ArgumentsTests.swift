import Operations
import Support
import Testing

@Suite("what a call says, checked")
struct ArgumentsTests {
    private func arguments(_ words: String, _ given: [(String, String)], scope: [String: String] = [:]) throws -> Arguments {
        try Arguments(for: try #require(Catalogue.all[words]), given: given.map { (name: $0.0, text: $0.1) }, scope: scope)
    }

    @Test("values stand in order or by name, scope fills what is left out, an empty value takes away")
    func values() throws {
        #expect(try arguments("unit move", [("", "sd-1"), ("parent", "")], scope: ["agency": "DISDIK"]).texts == ["DISDIK", "SD-1", ""])
        #expect(try arguments("unit show", [("agency", "dinkes"), ("unit", "a")], scope: ["agency": "DISDIK"]).texts == ["DINKES", "A"])
    }

    @Test(
        "what is wrong is named",
        arguments: [
            ("unit show", "", "A", "", "B", Symbol.syntax), ("unit show", "unit", "A", "unit", "B", .givenTwice),
            ("unit show", "", "A", "unit", "B", .givenTwice),
            ("unit show", "", "A", "untit", "B", .unknownArgument), ("unit show", "agency", "A", "agency", "B", .givenTwice),
            ("show units", "limit", "0", "sort", "unit", .badValue), ("show units", "limit", "201", "sort", "unit", .badValue),
            ("show units", "sort", "revision", "limit", "1", .unknownArgument),
            ("show units", "columns", "unit,nope", "limit", "1", .unknownArgument),
            ("show units", "columns", ",", "limit", "1", .badValue), ("show units", "columns", "unit,unit", "limit", "1", .givenTwice),
            ("show units", "where", "state", "limit", "1", .badValue), ("show units", "where", "revision:1", "limit", "1", .unknownArgument),
            ("show units", "where", "state:in.()", "limit", "1", .badValue), ("show units", "where", "state:in.(", "limit", "1", .badValue),
            ("show units", "where", "kind:A kind:B", "limit", "1", .givenTwice), ("show units", "after", "zz", "limit", "1", .badValue),
        ])
    func wrong(words: String, name: String, text: String, other: String, otherText: String, symbol: Symbol) {
        let failure = #expect(throws: Failure.self) { try arguments(words, [(name, text), (other, otherText)], scope: ["agency": "DISDIK"]) }
        #expect(failure?.symbol == symbol)
        #expect(failure?.sentence.isEmpty == false)
    }

    @Test("conditions take operators and lists, and are the same in any order")
    func filters() throws {
        let one = try arguments("show people", [("where", "employment:in.(PNS,PPPK) starts_on:ge.2026-01-01")], scope: ["agency": "A"])
        let other = try arguments("show people", [("where", "starts_on:ge.2026-01-01 employment:in.(pns,PPPK)")], scope: ["agency": "A"])
        #expect(one.filters == other.filters && one.filters.map(\.values) == [["PNS", "PPPK"], ["2026-01-01"]])
    }

    @Test("a condition's value goes on over spaces until the next condition begins")
    func valuesWithSpaces() throws {
        let found = try arguments("show units", [("where", "name:Dinas Kesehatan  Kota kind:DINAS")], scope: ["agency": "A"])
        #expect(found.filters.map(\.column) == ["kind", "name"] && found.filters.map(\.values) == [["DINAS"], ["Dinas Kesehatan Kota"]])
        #expect(throws: Failure.self) { try arguments("show units", [("where", "Dinas name:x")], scope: ["agency": "A"]) }
        #expect(throws: Failure.self) { try arguments("show units", [("where", "name:x at: y")], scope: ["agency": "A"]) }
    }

    @Test("a page token is read as it was written, and forged ones crash nothing")
    func tokens() {
        var seed = Seed.forTest()
        for _ in 0..<2000 {
            let key = (0..<Int.random(in: 0...4, using: &seed)).map { _ in
                String(repeating: ["a", "é", ":", "9:"].randomElement(using: &seed) ?? "", count: Int.random(in: 0...12, using: &seed))
            }
            let token = PageToken.write(key, of: "list")
            #expect(PageToken.read(token, of: "list") == key)
            #expect(PageToken.read(token, of: "other") == nil)
            var digits = Array(token)
            for _ in 0..<3 { digits[Int.random(in: digits.indices, using: &seed)] = "0123456789abcdefg".randomElement(using: &seed) ?? "0" }
            _ = PageToken.read(String(digits), of: "list")
        }
        #expect(PageToken.read(PageToken.write(["a\0b"], of: "list"), of: "list") == nil)
        for (_, text) in hostileStrings { #expect(PageToken.read(text, of: "list") == nil) }
    }

    @Test("canonical text differs whenever arguments do")
    func canonical() throws {
        let operation = try #require(Catalogue.all["person update"])
        var texts: [String: [String?]] = [:]
        for name in ["A", "A email=-", "-", "1:A", "A nip=0:"] {
            for given in [
                [("", "198001012005011001"), ("name", name)], [("", "198001012005011001"), ("name", name), ("golongan", "")],
                [("", "198001012005011001"), ("contract_number", name)],
            ] {
                let read = try Arguments(for: operation, given: given.map { (name: $0.0, text: $0.1) })
                #expect(texts.updateValue(read.texts, forKey: read.canonical(for: operation)) == nil)
            }
        }
    }
}
