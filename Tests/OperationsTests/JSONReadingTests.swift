import Operations
import Support
import Testing

@Suite("reading JSON")
struct JSONReadingTests {
    static func read(_ text: String) throws(ReadingTrouble) -> JSON { try JSON(reading: text.utf8) }

    @Test(
        "what the grammar allows is read as what it says",
        arguments: [
            ("null", .null), ("true", .bool(true)), (" \t\r\nfalse\n", .bool(false)), ("0", .number(0)), ("-0", .number(0)), ("-12", .number(-12)),
            ("9223372036854775807", .number(.max)), ("-9223372036854775808", .number(.min)),
            ("999999999999999999", .number(999_999_999_999_999_999)), ("1000000000000000000", .number(1_000_000_000_000_000_000)),
            ("9223372036854775808", .digits("9223372036854775808")), ("1.50", .digits("1.50")), ("-0.0", .digits("-0.0")), ("0e1", .digits("0e1")),
            ("1E+2", .digits("1E+2")), ("1e-2", .digits("1e-2")), ("123.456e78", .digits("123.456e78")), ("1e999", .digits("1e999")),
            ("\"\"", .text("")), (#""\"\\\/\b\f\n\r\t""#, .text("\"\\/\u{8}\u{C}\n\r\t")), (#""\u0041\u00e9\u00E9\u20ac""#, .text("Aéé€")),
            (#""\ud83d\ude00 \uD834\udd1e""#, .text("😀 𝄞")), (#""\u0001""#, .text("\u{1}")), ("\"\u{7F}\u{2028}\"", .text("\u{7F}\u{2028}")),
            (#""\\u0000""#, .text("\\u0000")), ("[]", .array([])), ("[ ]", .array([])),
            ("[1, [ ] ,{}]", .array([.number(1), .array([]), .object([:])])), ("{ }", .object([:])),
            (#"{"b":1,"a":{"b":[null]},"":2}"#, .object(["b": .number(1), "a": .object(["b": .array([.null])]), "": .number(2)])),
            (#"{"a":1,"A":2}"#, .object(["a": .number(1), "A": .number(2)])),
            ("{\"\u{E9}\":1,\"e\u{301}\":2}", .object(["\u{E9}": .number(1), "e\u{301}": .number(2)])),
        ] as [(String, JSON)])
    func accepted(text: String, value: JSON) throws {
        #expect(try Self.read(text) == value)
    }

    @Test(
        "what is wrong is said, and where",
        arguments: [
            ("", "a value is missing", 1), ("  ", "a value is missing", 3), ("nul", "a value is missing", 1), ("True", "a value is missing", 1),
            ("nan", "a value is missing", 1), ("NaN", "a value is missing", 1), ("-Infinity", "a digit is missing", 2),
            ("undefined", "a value is missing", 1), ("'a'", "a value is missing", 1), ("\u{A0}1", "a value is missing", 1),
            ("\u{C}1", "a value is missing", 1), ("// a\n1", "a value is missing", 1), ("/* a */1", "a value is missing", 1),
            ("nullx", "something follows the end", 5), ("1 2", "something follows the end", 3), ("{}{}", "something follows the end", 3),
            ("[]]", "something follows the end", 3), ("1\0", "something follows the end", 2), ("1,", "something follows the end", 2),
            ("\u{FEFF}1", "there may be no byte order mark", 1),
            ("01", "a number may not begin with 0", 1), ("-01", "a number may not begin with 0", 2), ("00", "a number may not begin with 0", 1),
            ("+1", "a value is missing", 1), (".5", "a value is missing", 1), ("-", "a digit is missing", 2), ("--1", "a digit is missing", 2),
            ("-.5", "a digit is missing", 2), ("1.", "a digit is missing", 3), ("1.e5", "a digit is missing", 3), ("1e", "a digit is missing", 3),
            ("1e+", "a digit is missing", 4), ("1e5.2", "something follows the end", 4), ("1.2.3", "something follows the end", 4),
            ("0x1F", "something follows the end", 2), ("1_000", "something follows the end", 2), ("1e+-2", "a digit is missing", 4),
            ("１", "a value is missing", 1),
            ("[", "a value is missing", 2), ("[1", "a comma or ] is missing", 3), ("[1,", "a value is missing", 4), ("[1,]", "a value is missing", 4),
            ("[,1]", "a value is missing", 2), ("[1,,2]", "a value is missing", 4), ("[1 2]", "a comma or ] is missing", 4),
            ("[1}", "a comma or ] is missing", 3), ("]", "a value is missing", 1), ("[1:2]", "a comma or ] is missing", 3),
            ("{", "a name in quotes is missing", 2), (#"{"a""#, "a colon is missing", 5), (#"{"a":"#, "a value is missing", 6),
            (#"{"a":1"#, "a comma or } is missing", 7), (#"{"a":1,}"#, "a name in quotes is missing", 8), (#"{"a" 1}"#, "a colon is missing", 6),
            ("{a:1}", "a name in quotes is missing", 2), ("{'a':1}", "a name in quotes is missing", 2), ("{1:1}", "a name in quotes is missing", 2),
            (#"{"a"}"#, "a colon is missing", 5), (#"{"a"::1}"#, "a value is missing", 6), (#"{,"a":1}"#, "a name in quotes is missing", 2),
            (#"{"a":1]"#, "a comma or } is missing", 7), (#"{"a":1 "b":2}"#, "a comma or } is missing", 8), ("}", "a value is missing", 1),
            ("\"", "the closing quote is missing", 2), ("\"ab", "the closing quote is missing", 4), (#""\""#, "the closing quote is missing", 4),
            ("\"a\nb\"", "a control character must be escaped", 3), ("\"\t\"", "a control character must be escaped", 2),
            ("\"a\0b\"", "a control character must be escaped", 3), ("\"\u{1F}\"", "a control character must be escaped", 2),
            (#""a\u0000""#, "a text may not hold NUL", 3), (#"{"\u0000":1}"#, "a text may not hold NUL", 3),
            (#""\a""#, Self.backslash, 2), (#""\x41""#, Self.backslash, 2), (#""\U0041""#, Self.backslash, 2), (#""a\"#, Self.backslash, 3),
            (#""\'""#, Self.backslash, 2), ("\"\\\n\"", Self.backslash, 2), ("\"\\é\"", Self.backslash, 2), ("\"\\\0\"", Self.backslash, 2),
            (#""\u12""#, Self.digits, 2), (#""\u123g""#, Self.digits, 2), (#""\u"#, Self.digits, 2), (#""\u{41}""#, Self.digits, 2),
            (#""\u+041""#, Self.digits, 2), (#""\u00４1""#, Self.digits, 2), (#""\ud83d\u""#, Self.digits, 8),
            (#""\ud800""#, Self.surrogate, 2), (#""\udc00""#, Self.surrogate, 2), (#""\ude00\ud83d""#, Self.surrogate, 2),
            (#""\ud83d\ud83d""#, Self.surrogate, 2), (#""\ud83dx""#, Self.surrogate, 2), (#""\ud83d\n""#, Self.surrogate, 2),
            (#""\ud83d\u0041""#, Self.surrogate, 2), (#""a\ud83d"#, Self.surrogate, 3), (#"{"\udfff":1}"#, Self.surrogate, 3),
            (#""\ud83d\ude00\ude00""#, Self.surrogate, 14),
            ("\"\u{FFFE}\"", Self.noncharacter, 1), (#""\uffff""#, Self.noncharacter, 1), (#""a\ufdd0""#, Self.noncharacter, 1),
            (#" "\udbff\udfff""#, Self.noncharacter, 2),
        ] as [(String, String, Int)])
    func refused(text: String, what: String, byte: Int) {
        let trouble = #expect(throws: ReadingTrouble.self) { try Self.read(text) }
        #expect(trouble?.kind == .syntax(what: what, atByte: byte))
        #expect(trouble?.sentence == "\(what) at byte \(byte)")
    }

    private static let backslash = "a backslash may only stand before one of \"\\/bfnrtu"
    private static let digits = "\\u needs four hexadecimal digits"
    private static let surrogate = "half of a surrogate pair stands alone"
    private static let noncharacter = "a text holds a noncharacter"

    @Test(
        "bytes that are no UTF-8 are found where they are",
        arguments: [
            ([0xFF], 2), ([0x61, 0x80], 3), ([0xC3], 2), ([0xC0, 0xAF], 2), ([0xC1, 0xBF], 2), ([0xE0, 0x80, 0xAF], 2), ([0xE2, 0x82], 2),
            ([0xED, 0xA0, 0x80], 2), ([0xED, 0xBF, 0xBF], 2), ([0xF0, 0x80, 0x80, 0x80], 2), ([0xF4, 0x90, 0x80, 0x80], 2),
            ([0xF8, 0x88, 0x80, 0x80, 0x80], 2), ([0xC3, 0xA9, 0xC3], 4), ([0x5C, 0x6E, 0xE9], 4), ([0xC3, 0x5C, 0x75, 0x30, 0x30, 0x65, 0x39], 2),
        ] as [([UInt8], Int)])
    func encoding(bytes: [UInt8], place: Int) {
        for (before, after) in [("\"", "\""), ("\"", "x\""), ("[{\"", "\":1}]")] {
            let trouble = #expect(throws: ReadingTrouble.self) { try JSON(reading: Array(before.utf8) + bytes + Array(after.utf8)) }
            #expect(trouble?.kind == .syntax(what: "a text is not UTF-8", atByte: place + before.utf8.count - 1))
        }
        let outside = #expect(throws: ReadingTrouble.self) { try JSON(reading: Array("[1".utf8) + [0xFF] + Array("]".utf8)) }
        #expect(outside?.kind == .syntax(what: "a comma or ] is missing", atByte: 3))
    }

    @Test("hostile bytes and hostile texts: the bytes are refused, the texts come back as they went")
    func hostile() throws {
        for (name, bytes) in hostileBytes {
            #expect(throws: ReadingTrouble.self, "\(name)") { try JSON(reading: bytes) }
        }
        for (name, text) in hostileStrings {
            let written = JSON.object([text: .text(text)]).written
            if text.unicodeScalars.contains("\0") {
                #expect(throws: ReadingTrouble.self, "\(name)") { try Self.read(written) }
            } else {
                let read = try Self.read(written)
                #expect(read.fields?.first.map { Array($0.name.utf8) } == Array(text.utf8), "\(name)")
                #expect(read[text] == .text(text), "\(name)")
            }
        }
    }

    @Test(
        "a name may stand once in an object, however it is written, among few and among many",
        arguments: [
            (#"{"a":1,"a":1}"#, "a"), (#"{"a":1,"\u0061":2}"#, "a"), (#"[{"x":{"é":1,"\u00e9":2}}]"#, "é"), (#"{"":1,"b":2,"":3}"#, ""),
            (#"{"a\/":1,"a/":2}"#, "a/"),
            ("{" + (0..<16).map { "\"n\($0)\":0," }.joined() + "\"n3\":1}", "n3"),
            ("{" + (0..<400).map { "\"n\($0)\":0," }.joined() + "\"n399\":1}", "n399"),
        ])
    func duplicates(text: String, name: String) {
        let trouble = #expect(throws: ReadingTrouble.self) { try Self.read(text) }
        #expect(trouble == ReadingTrouble(.duplicateName(name)))
        #expect(throws: Never.self) { try Self.read(#"[{"a":1},{"a":{"a":1}}]"#) }
    }

    @Test("a duplicate name is quoted and cut in the sentence")
    func sentence() {
        #expect(ReadingTrouble(.duplicateName("a\n\"")).sentence == #"the name "a\n\"" stands twice in one object"#)
        #expect(ReadingTrouble(.duplicateName(String(repeating: "x", count: 1_000_000))).sentence.utf8.count < 200)
        #expect(ReadingTrouble(.tooDeep).sentence == "arrays and objects may be 32 deep")
    }

    @Test("arrays and objects may be 32 deep; a million brackets are refused like 33")
    func depth() throws {
        func nested(_ count: Int, _ open: String, _ close: String) -> String {
            String(repeating: open, count: count) + (open == "[" ? "" : "1") + String(repeating: close, count: count)
        }
        for (open, close) in [("[", "]"), (#"{"a":"#, "}")] {
            #expect(try Self.read(nested(32, open, close)).written == nested(32, open, close))
            for count in [33, 1_000_000] {
                let trouble = #expect(throws: ReadingTrouble.self) { try Self.read(nested(count, open, close)) }
                #expect(trouble?.kind == .tooDeep)
            }
        }
        let beside = "[" + Array(repeating: nested(31, "[", "]"), count: 40).joined(separator: ",") + ",{},[],{\"a\":1}]"
        #expect(try Self.read(beside).written == beside)
    }

    @Test("what an object holds is found by name")
    func access() throws {
        let value = try Self.read(#"{"a":{"b":[1]},"c":null}"#)
        #expect(value["a"]?["b"] == .array([.number(1)]))
        #expect(value["c"] == .null)
        #expect(value["d"] == nil)
        #expect(value["c"]?["a"] == nil)
        #expect(value.fields?.map(\.name) == ["a", "c"])
        #expect(JSON.array([]).fields == nil)
    }

    @Test("texts are compared as they are written, in time that grows with their length", .timeLimit(.minutes(1)))
    func comparing() throws {
        #expect(JSON.text("\u{E9}") != .text("e\u{301}"))
        #expect(JSON.object(["\u{E9}": .null]) != .object(["e\u{301}": .null]))
        #expect(try Self.read("{\"\u{E9}\":1}")["e\u{301}"] == nil)
        // One run of combining marks, which `String` would sort for minutes.
        let storm = "x" + String(repeating: "\u{301}\u{323}", count: 200_000)
        let value = try Self.read("{" + (0..<20).map { "\"\($0)\":1," }.joined() + "\"\(storm)\":1,\"x\":2}")
        #expect(value["x"] == .number(2))
    }
}
