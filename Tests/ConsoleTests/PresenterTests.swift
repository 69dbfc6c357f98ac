import Console
import Testing

/// What is printed where.
@Suite("what is printed")
struct PresenterTests {
    private let table: [Piece] = [.row(210, "a  b"), .row(210, "1  2"), .end(Ending(code: 210, symbol: "OK", text: "rows=1"))]

    private func printed(_ pieces: [Piece], _ format: Format = .text, isWatched: Bool = false, hasColour: Bool = false) -> (
        output: String, errors: String
    ) {
        var presenter = Presenter(format: format, isWatched: isWatched, hasColour: hasColour)
        let printed = presenter.printed(pieces)
        return (String(decoding: printed.output, as: UTF8.self), String(decoding: printed.errors, as: UTF8.self))
    }

    @Test("programs get rows and nothing else; people are told how many there are")
    func rows() {
        #expect(printed(table) == ("a  b\n1  2\n", ""))
        #expect(printed(table, .csv, isWatched: true) == ("a  b\n1  2\n", ""))
        #expect(printed(table, isWatched: true) == ("a  b\n1  2\n(1 row)\n", ""))
        #expect(printed(table, isWatched: true, hasColour: true).output == "a  b\n1  2\n\u{1B}[2m(1 row)\u{1B}[0m\n")
        let more: [Piece] = [.row(210, "a"), .end(Ending(code: 210, symbol: "OK", text: "rows=20 more=k1"))]
        #expect(printed(more, isWatched: true).output == "a\n(20 rows, more=k1)\n")
        let checked: [Piece] = [.row(250, "a"), .end(Ending(code: 250, symbol: "CHECKED", text: "rows=1 affects=3 checked; nothing was changed"))]
        #expect(printed(checked, isWatched: true).output == "a\n(1 row, affects=3, checked; nothing was changed)\n")
    }

    @Test("without rows, what the last line says is the answer")
    func without() {
        let opened: [Piece] = [.end(Ending(code: 250, symbol: "OPENED", text: "period=2026_q3 rev=4"))]
        #expect(printed(opened) == ("OPENED period=2026_q3 rev=4\n", ""))
        #expect(printed([.end(Ending(code: 250, symbol: "OK"))]) == ("", ""))
        #expect(printed([.end(Ending(code: 210, symbol: "OK", text: "rows=0"))]) == ("", ""))
        // One reply's rows say nothing about the next.
        #expect(printed(table + opened).output == "a  b\n1  2\nOPENED period=2026_q3 rev=4\n")
    }

    @Test("refusals go to standard error, with what they list")
    func refusals() {
        let refusal: [Piece] = [.row(461, "now  42"), .end(Ending(code: 461, symbol: "AFFECTED_CHANGED", text: "the number has moved"))]
        for format in Format.allCases { #expect(printed(refusal, format) == ("", "now  42\nAFFECTED_CHANGED the number has moved\n")) }
        #expect(printed(refusal, isWatched: true, hasColour: true).errors.hasSuffix("\u{1B}[31mAFFECTED_CHANGED\u{1B}[0m the number has moved\n"))
    }

    @Test("expanded, a record's columns stand one below the other, whatever is in them")
    func expanded() {
        var presenter = Presenter(format: .text, isWatched: true, hasColour: false)
        presenter.isExpanded = true
        let rows: [Piece] = ["unit,long name", "A,\"first \"\"x\"\"", "second,\u{1B}[2J\r\"", "B,"].map { .row(210, $0) }
        // A reply comes in parts.
        let beginning = presenter.printed(Array(rows.prefix(2)))
        #expect(beginning.output.isEmpty && beginning.errors.isEmpty)
        let printed = presenter.printed(rows.dropFirst(2) + [.end(Ending(code: 210, symbol: "OK", text: "rows=2"))])
        let lines = String(decoding: printed.output, as: UTF8.self).split(separator: "\n").map(String.init)
        #expect(
            lines.map { $0.hasPrefix("-[ 1 of 2 ]--") || $0.hasPrefix("-[ 2 of 2 ]--") } == [true, false, false, false, true, false, false, false])
        #expect(lines[1...3] == ["unit       A", "long name  first \"x\"", "           second,[2J"])
        #expect(lines[5...] == ["unit       B", "long name", "(2 rows)"])
        // What is no table is shown as it came, and refusals where they always are.
        let hello = presenter.printed([.row(250, "auth token"), .end(Ending(code: 250, symbol: "OK"))])
        #expect(String(decoding: hello.output, as: UTF8.self) == "auth token\nOK\n")
        let refused = presenter.printed([.row(461, "now"), .end(Ending(code: 461, symbol: "NO"))])
        #expect(refused.output.isEmpty && String(decoding: refused.errors, as: UTF8.self) == "now\nNO\n")
    }

    @Test("news is told in the format that rows have")
    func news() {
        let news: [Piece] = [.end(Ending(code: 100, symbol: "EVENT", text: #"seq=2 by="a, b""#))]
        #expect(printed(news).output == "EVENT seq=2 by=\"a, b\"\n")
        #expect(printed(news, .csv).output == #"100,EVENT,"seq=2 by=""a, b""""# + "\n")
        #expect(printed(news, .json).output == #"{"code":100,"symbol":"EVENT","text":"seq=2 by=\"a, b\""}"# + "\n")
    }

    @Test("JSON is printed as it came, one object a line")
    func json() {
        let reply: [Piece] = [.body(Array(#"{"rows":[]}"#.utf8)), .end(Ending(code: 213, symbol: "OK", text: "len=11"))]
        #expect(printed(reply, .json) == ("{\"rows\":[]}\n", ""))
        #expect(printed(reply, .json, isWatched: true) == ("{\"rows\":[]}\n", ""))
    }
}

/// A line typed without an editor.
@Suite("secrets")
struct SecretTests {
    private func typed(_ text: String) -> TypedLine.Step {
        var line = TypedLine()
        var step = TypedLine.Step.more(echo: [])
        for byte in text.utf8 { step = line.received(byte) }
        return step
    }

    @Test("letters are taken back whole, and Ctrl-C gives up")
    func typing() {
        #expect(typed("raö\u{7F}hasia\r") == .given("rahasia"))
        #expect(typed("wrong\u{15}right\n") == .given("right"))
        #expect(typed("\u{7F}a\u{1}\t\n") == .given("a"))
        #expect(typed("abc\u{3}") == .givenUp && typed("\u{4}") == .givenUp)
        #expect(typed("a\u{4}\n") == .given("a"))
    }

    @Test("a secret comes from where it was prepared, else from whoever can be asked; a new one is asked for twice")
    func sources() {
        let environment = ["KINERJA_PASSWORD": "one\ntwo", "KINERJA_CODE": "123", "KINERJA_STATE_DIR": "/x"]
        let prepared = Secrets(file: nil, environment: environment, ask: { "asked \($0)" })
        #expect(prepared.answer("password") == "one" && prepared.answer("") == "one" && prepared.answer("code 6 digits") == "123")
        #expect(prepared.answer("state_dir") == "asked state dir")
        let typed = Secrets(file: nil, environment: [:], ask: { $0.hasSuffix("again") ? "a" : "b" })
        #expect(typed.answer("new_password") == nil && typed.answer("password") == "b")
        #expect(Secrets(file: nil, environment: [:], ask: { _ in "same" }).answer("new_password") == "same")
        #expect(Secrets(file: nil, environment: [:], ask: { _ in nil }).answer("new_password") == nil)
    }
}
