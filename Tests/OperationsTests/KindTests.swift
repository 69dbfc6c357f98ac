import Operations
import Support
import Testing

extension Catalogue {
    /// Every kind that an argument, a column or an option has, once by what it means.
    static let kinds: [Kind] = {
        let found = all.operations.flatMap { $0.arguments.map(\.kind) + $0.columns.map(\.kind) } + Option.allCases.map(\.kind)
        return Dictionary(found.map { ("\($0.name) \($0.meaning) \($0.form)", $0) }, uniquingKeysWith: { first, _ in first }).sorted {
            $0.key < $1.key
        }.map(\.value)
    }()
}

@Suite("kinds of values")
struct KindTests {
    @Test("good samples are read, stay as they are when read again, and fit the kind's schema", arguments: Catalogue.kinds)
    func good(kind: Kind) throws {
        for text in kind.good {
            let read = try #require(kind.read(text), "\(text)")
            #expect(kind.read(read) == read)
            #expect(try fits(kind, text) && fits(kind, read), "\(text)")
        }
    }

    @Test("bad samples are refused", arguments: Catalogue.kinds)
    func bad(kind: Kind) { for text in kind.bad { #expect(kind.read(text) == nil, "\(text.prefix(50).debugDescription)") } }

    @Test(
        "whatever people send is refused, or comes back as it went",
        arguments: Catalogue.kinds.filter { $0.form == .text || $0.form == .integer || $0.form == .flag })
    func hostile(kind: Kind) {
        for (name, text) in hostileStrings {
            guard let read = kind.read(text) else { continue }
            #expect(
                read.utf8.elementsEqual(text.utf8) || read.utf8.elementsEqual(text.uppercased().utf8)
                    || read.utf8.elementsEqual(text.lowercased().utf8), "\(name)")
            #expect(!read.utf8.contains(0), "\(name)")
            #expect(kind.read(read)?.utf8.elementsEqual(read.utf8) == true, "\(name)")
        }
    }

    @Test(
        "texts that nearly are something are nothing",
        arguments: [
            (Kind.golongan, "XX/e"), (.email, "a@\u{301}b@c"), (.email, "a@b_c"), (.role, "AUDITOR\u{301}"), (.date, "1899-12-31"),
            (.date, "2026-1-01"),
            (.instant, "2026-10-14T24:00:00Z"), (.instant, "2026-10-14T15:00:00+07"), (.count, "+1"), (.count, "-1"), (.count, "9007199254740992"),
            (.count, "٣"),
            (.code("unit"), "É"), (.flag, "TRUE"),
        ])
    func nearly(kind: Kind, text: String) { #expect(kind.read(text) == nil) }

    @Test("numbers, codes and one-time codes have one form")
    func canonical() {
        #expect(Kind.count.read("007") == "7" && Kind.count.read("-0") == "0")
        #expect(Kind.code("unit").read("sd-12") == "SD-12")
        #expect(Kind.oneTimeCode.read("0123AB4567cd89abef001122") == "0123ab-4567cd-89abef-001122")
    }

    /// As much of JSON Schema as the kinds use.
    private func fits(_ kind: Kind, _ text: String) throws -> Bool {
        if case .array(let words)? = kind.schema["enum"], !words.contains(.text(text)) { return false }
        if case .text(let pattern)? = kind.schema["pattern"], try Regex(pattern).firstMatch(in: text) == nil { return false }
        if case .number(let least)? = kind.schema["minLength"], text.unicodeScalars.count < least { return false }
        if case .number(let most)? = kind.schema["maxLength"], text.unicodeScalars.count > most { return false }
        if case .number(let least)? = kind.schema["minimum"], Int(text).map({ $0 < least }) ?? true { return false }
        if case .number(let most)? = kind.schema["maximum"], Int(text).map({ $0 > most }) ?? true { return false }
        return true
    }
}
