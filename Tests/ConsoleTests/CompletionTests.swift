import Console
import Testing

/// What TAB and `?` do, without a terminal.
@Suite("help at the prompt")
struct CompletionTests {
    private func completion(_ texts: [String], from column: Int = 1, more: Bool = false) -> Completion {
        Completion(texts.map { Completion.Item($0, "") }, from: column, hasMore: more)
    }

    @Test("candidates are read from the daemon's answer; what a terminal might obey is none")
    func answers() {
        let ending = Ending(code: 213, symbol: "OK", text: "len=9 rows=2 from=6 more=true")
        let body = #"{"items":[{"text":"periods","meaning":"List\u001b[2J the periods."},{"text":"x\u001b]0;","meaning":""}]}"#
        #expect(Completion(ending, body: Array(body.utf8)) == Completion([.init("periods", "List[2J the periods.")], from: 6, hasMore: true))
        #expect(Completion(ending, body: nil) == nil && Completion(ending, body: Array("{".utf8)) == nil)
        #expect(Completion(Ending(code: 213, symbol: "OK", text: "len=9"), body: Array(body.utf8)) == nil)
        #expect(Completion(Ending(code: 500, symbol: "UNKNOWN_COMMAND"), body: nil) == nil)
    }

    @Test("one candidate takes the place of what was begun, with a space unless something belongs behind it")
    func one() {
        #expect(completion(["show"]).step(for: "SH") == .insert("show ", replacing: 2))
        #expect(completion(["periods"], from: 6).step(for: "show p") == .insert("periods ", replacing: 1))
        #expect(completion(["periods"], from: 6).step(for: "show ") == .insert("periods ", replacing: 0))
        #expect(completion(["agency="], from: 5).step(for: "use ag") == .insert("agency=", replacing: 2))
        #expect(completion(["state:"], from: 20).step(for: "show periods where=st") == .insert("state:", replacing: 2))
        // Columns are counted in scalars, whatever a terminal makes of them.
        #expect(completion(["Ö1"], from: 5).step(for: "é ö O\u{308}") == .insert("Ö1 ", replacing: 2))
        // A person is found by name, and is a number.
        #expect(completion(["198001012005011001"], from: 8).step(for: "person=Budi") == .insert("198001012005011001 ", replacing: 4))
        #expect(completion(["x"], from: 9).step(for: "abc") == .nothing && completion([]).step(for: "abc") == .nothing)
    }

    @Test("of several, what is common to all is inserted; when that is there already, they are listed")
    func several() {
        #expect(completion(["period close", "period create"]).step(for: "pe") == .insert("period c", replacing: 2))
        #expect(completion(["BID-SD", "BID-SMP"], from: 6).step(for: "unit bid") == .insert("BID-S", replacing: 3))
        #expect(completion(["people", "periods"], from: 6).step(for: "show pe") == .list)
        #expect(completion(["a", "b"]).step(for: "") == .list)
        // What was typed is not lost to candidates that begin otherwise, nor to those that are not told.
        #expect(completion(["1980", "1981"], from: 8).step(for: "person=Budi") == .list)
        #expect(completion(["1980", "1981"], from: 8, more: true).step(for: "person=1") == .list)
        #expect(completion(["show"], more: true).step(for: "s") == .list)
    }

    @Test("a list goes down and then across, and is no longer than a screen")
    func columns() {
        let letters = completion(["aa", "b", "c", "d", "e"])
        #expect(letters.columns(width: 12, height: 9, in: .english) == ["aa  c   e", "b   d"])
        #expect(letters.columns(width: 3, height: 9, in: .english) == ["aa", "b", "c", "d", "e"])
        #expect(letters.columns(width: 1, height: 3, in: .english) == ["a", "b", "… and 3 more"])
        #expect(letters.columns(width: 12, height: 1, in: .indonesian) == ["… dan 5 lagi"])
        #expect(completion(["a"], more: true).columns(width: 80, height: 9, in: .english) == ["a", "… and more"])
        let many = completion((1...100).map { "name\($0)" }, more: true)
        for (width, height) in [(80, 24), (40, 10), (10, 4), (200, 3)] {
            let lines = many.columns(width: width, height: height, in: .english)
            #expect(lines.count <= height + 1 && lines.allSatisfy { $0.count <= max(width, 20) })
            #expect(many.table(width: width, height: height, in: .english).count <= height + 1)
        }
    }

    @Test("meanings stand beside the candidates, cut to the terminal")
    func table() {
        let both = Completion([.init("people", "List the people."), .init("x=", ""), .init("periods", "List the periods.")], from: 1)
        #expect(both.table(width: 80, height: 9, in: .english) == ["people   List the people.", "x=", "periods  List the periods."])
        #expect(both.table(width: 15, height: 9, in: .english) == ["people   List …", "x=", "periods  List …"])
        #expect(both.table(width: 80, height: 2, in: .english) == ["people   List the people.", "… and 2 more"])
    }

    @Test("a question mark is a letter in quotes, in a comment and in the console's own words")
    func letters() {
        func ask(_ before: String) -> HelpRequest.Answer { HelpRequest(.list, before).answer }
        for text in [#"x reason="why"#, #"x reason="a \" b"#, "# what", #"\"#, "  # what"] { #expect(ask(text) == .itself, "\(text)") }
        for text in ["", "show ", #"x reason="why" "#, #"x reason="a \\" "#] { #expect(ask(text) == .daemon(text), "\(text)") }
        #expect(HelpRequest(.complete, #"x reason="why"#).answer == .daemon(#"x reason="why"#))
        #expect(HelpRequest(.complete, "# what").answer == .nothing)
    }

    @Test("the console's own words are completed without the daemon; what \\watch repeats is the daemon's")
    func own() {
        func ask(_ before: String) -> HelpRequest.Answer { HelpRequest(.complete, before).answer }
        guard case .own(let completion) = ask(#"  \ti"#) else {
            Issue.record("no words")
            return
        }
        #expect(completion.step(for: #"  \ti"#) == .insert("\\timing ", replacing: 3))
        #expect(ask(#"\x o"#) == .own(Completion([.init("on", ""), .init("off", "")], from: 4)))
        #expect(ask(#"\watch 5 show per"#) == .daemon("show per") && ask(#"\watch show "#) == .daemon("show "))
        #expect(ask(#"\watch 5"#) == .nothing && ask(#"\watch 5 "#) == .daemon("") && ask(#"\q x"#) == .nothing)
    }
}
