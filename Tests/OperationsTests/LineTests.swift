import AdminProtocol
import Operations
import Support
import Testing

@Suite("the grammar of a line")
struct LineTests {
    @Test("words come first, then values with and without names")
    func whole() throws {
        let line = try Line(#"@t-1  Period extend  2026_q3 phase=FEEDBACK "a b" reason="say \"hi\" \\ and\nmore" empty="""#)
        #expect(line.tag == "t-1")
        #expect(line.words == ["Period", "extend", "2026_q3"])
        #expect(
            line.values == [
                Line.Value(name: "phase", text: "FEEDBACK"), Line.Value(name: "", text: "a b"),
                Line.Value(name: "reason", text: "say \"hi\" \\ and\nmore"), Line.Value(name: "empty", text: ""),
            ])
    }

    @Test("an equals sign in a value is part of it")
    func equals() throws {
        #expect(try Line("x where=state:A=B").values == [Line.Value(name: "where", text: "state:A=B")])
        #expect(try Line("x =y").words == ["x", "=y"])
    }

    @Test(
        "what cannot be read is named with its column",
        arguments: [
            (#"help "abc"#, "the closing quote is missing at column 10"),
            (#"help a"b"#, "a quote may only stand at the start of a value at column 6"),
            (#"help "a"b"#, "a space is missing at column 9"),
            (#"help "a\q""#, "only \\n, \\\" and \\\\ may follow a backslash, before at column 10"),
            ("@ help", "a tag has 1 to 32 letters, digits, dots, - or _ at column 1"),
            ("@a=b help", "a tag has 1 to 32 letters, digits, dots, - or _ at column 1"),
            ("@t1", "a command is missing at column 4"), ("x=1", "a command is missing at column 4"),
        ])
    func bad(text: String, sentence: String) {
        let failure = #expect(throws: Failure.self) { try Line(text) }
        #expect(failure?.symbol == .syntax)
        #expect(failure?.sentence == sentence)
    }

    @Test("a literal is the whole of a value, wherever it stands")
    func literals() throws {
        #expect(try Line("x a=\0 b=\0 c", literals: ["1\n2", ""]).values.map(\.text) == ["1\n2", "", "c"])
        for text in ["x a=b\0", "x a=\"b\0\"", "x =\0", "x a=\0\0", "x a=\0b"] {
            #expect(throws: Failure.self, "\(text.debugDescription)") { try Line(text, literals: ["1", "2"]) }
        }
    }

    @Test("whatever a text holds, between quotes it arrives as it is", arguments: hostileStrings.filter { $0.text.utf8.count < 5000 }.map(\.text))
    func quoted(text: String) throws {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar.value != 0 {
            if scalar == "\"" || scalar == "\\" { escaped.append("\\") }
            if scalar == "\n" { escaped += "\\n".unicodeScalars } else { escaped.append(scalar) }
        }
        let value = try Line("@t x a=\"\(String(escaped))\" b=c").values
        #expect(value.count == 2 && value[0].text.utf8.elementsEqual(text.utf8.filter { $0 != 0 }) && value[1].text == "c")
    }
}
