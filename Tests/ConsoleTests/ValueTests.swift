import Console
import Testing

/// What the console decides by itself, without a socket or a terminal.
@Suite("the console's own decisions")
struct ValueTests {
    @Test("exit codes follow the reply's first digit", arguments: [(250, 0), (221, 0), (450, 4), (461, 4), (421, 2), (500, 1), (530, 1)])
    func exitCodes(reply: Int, code: Int32) { #expect(ExitCode(reply: reply).rawValue == code) }

    @Test("the daemon is looked for where kinerjad puts its socket, or where one says")
    func places() throws {
        func place(_ state: String? = nil, _ admin: String? = nil, _ environment: [String: String] = [:], isRoot: Bool = false) throws -> String {
            try Place(state: state, admin: admin, environment: environment, isRoot: isRoot).description
        }
        let home = ["HOME": "/home/ani"]
        #expect(try place("/s", nil, ["KINERJA_STATE_DIR": "/e"]) == "/s/admin.sock")
        #expect(try place(nil, nil, ["KINERJA_STATE_DIR": "/e"], isRoot: true) == "/e/admin.sock")
        #expect(try place(nil, nil, home, isRoot: true) == "/var/lib/kinerja/admin.sock")
        #expect(try place(nil, nil, ["HOME": "/home/ani", "XDG_STATE_HOME": "/x"]) == "/x/kinerja/admin.sock")
        #expect(try place(nil, nil, home) == "/home/ani/.local/state/kinerja/admin.sock")
        #expect(try place(nil, "localhost:7070") == "127.0.0.1:7070")
        #expect(try place(nil, "[::1]:7070", ["KINERJA_STATE_DIR": "/e"]) == "[::1]:7070")
        for wrong in ["10.0.0.1:7070", "example.org:7070", "127.0.0.1", "127.0.0.1:0", "127.0.0.1:99999"] {
            #expect(throws: Stop.self, "\(wrong)") { try place(nil, wrong) }
        }
        #expect(throws: Stop.self) { try place("/s", "127.0.0.1:7070") }
        #expect(throws: Stop.self) { try place() }
    }

    @Test("a script loses its comments and blank lines, and keeps its line numbers")
    func scripts() {
        let lines = ScriptLine.all(in: "# first\n\n  use agency=A\r\n  # more\nshow periods\n\nversion")
        #expect(lines == [ScriptLine("  use agency=A", number: 3), ScriptLine("show periods", number: 5), ScriptLine("version", number: 7)])
    }

    @Test("a script that comes in parts waits for whole lines")
    func parts() {
        var script = Script()
        script.received("version\nwho".utf8)
        #expect(script.next(isEnded: false) == ScriptLine("version", number: 1))
        #expect(script.next(isEnded: false) == nil)
        script.received("ami".utf8)
        #expect(script.next(isEnded: false) == nil)
        #expect(script.next(isEnded: true) == ScriptLine("whoami", number: 2))
        #expect(script.next(isEnded: true) == nil)
    }

    @Test("a line that announces a literal takes its bytes and its rest along")
    func literals() {
        let text = "period reopen 2026_q3 reason={7}\na\n# b\nc force=yes\nversion\n"
        #expect(
            ScriptLine.all(in: text) == [
                ScriptLine("period reopen 2026_q3 reason={7}\na\n# b\nc force=yes", number: 1), ScriptLine("version", number: 5),
            ])
        // In parts, nothing is sent before all is there.
        var script = Script()
        for byte in text.utf8.prefix(40) {
            script.received([byte])
            #expect(script.next(isEnded: false) == nil)
        }
        #expect(ScriptLine.all(in: "# x={9}\nversion\n") == [ScriptLine("version", number: 2)])
    }

    @Test(
        "a dry run checks what would change something, and only that",
        arguments: [
            ("period open 2026_q3", "check period open 2026_q3"), ("@t1 period open x", "@t1 check period open x"), ("show periods", "show periods"),
            ("period show 2026_q3", "period show 2026_q3"), ("USE agency=A", "USE agency=A"), ("check period open x", "check period open x"),
            ("auth password ani", "auth password ani"), ("quit", "quit"), ("unit create A.1 name=show", "check unit create A.1 name=show"),
            ("@t1 IMPORT people from=\"a b.csv\" dry_run=false", "@t1 IMPORT people from=\"a b.csv\" dry_run=true"),
        ])
    func dryRun(text: String, sent: String) { #expect(CommandText(text).checked == sent) }

    @Test("a value that is no single word is quoted")
    func quoting() {
        #expect(CommandText.quoted("198001012005011001") == "198001012005011001")
        #expect(CommandText.quoted(#"a "b" \c"#) == #""a \"b\" \\c""#)
        #expect(CommandText.quoted("a\nauth peer") == #""a\nauth peer""#)
        #expect(CommandText.quoted("") == "\"\"")
    }

    @Test("the prompt shows scope, level and state, and only what sets them moves it")
    func prompt() {
        var prompt = Prompt()
        func heard(_ line: String, _ code: Int, _ symbol: String, _ text: String = "") -> String {
            prompt.heard(Ending(code: code, symbol: symbol, text: text), after: CommandText(line))
            return prompt.text
        }
        #expect(prompt.text == "kinerja> ")
        prompt.welcomed(Ending(code: 230, symbol: "WELCOME", text: "levels=read,admin,operate scope=DISDIK,DINKES"))
        #expect(prompt.text == "kinerja:admin> ")
        #expect(heard("auth password x", 230, "WELCOME", "levels=read,operate scope=DISDIK") == "kinerja DISDIK:operate> ")
        #expect(heard("show x", 550, "NOT_FOUND", "agency=X") == "kinerja DISDIK:operate> ")
        #expect(heard("use agency=X", 550, "NOT_FOUND", "agency=X") == "kinerja DISDIK:operate> ")
        #expect(heard("@t USE period=2026_q3", 250, "USING", "agency=DISDIK period=2026_q3") == "kinerja DISDIK:operate 2026_q3> ")
        prompt.state = "COLLECTING\u{1B}"
        #expect(prompt.text == "kinerja DISDIK:operate 2026_q3[COLLECTING]> ")
        #expect(heard("batch begin", 250, "OK") == "kinerja DISDIK:operate 2026_q3[COLLECTING] (batch)> ")
        #expect(heard("batch run", 455, "WRONG_STATE") == "kinerja DISDIK:operate 2026_q3[COLLECTING]> ")
        #expect(heard("check expert on reason=x", 250, "CHECKED").hasPrefix("kinerja DISDIK:operate "))
        #expect(heard("expert on reason=x", 250, "OK", "rows=1") == "kinerja DISDIK:expert 2026_q3[COLLECTING]> ")
        #expect(heard("expert off", 250, "OK", "rows=1").hasPrefix("kinerja DISDIK:operate "))
        #expect(heard("use agency=", 250, "USING", "nothing") == "kinerja:operate> ")
        #expect(heard("auth token", 530, "NOT_SIGNED_IN") == "kinerja> ")
        prompt.welcomed(Ending(code: 230, symbol: "WELCOME", text: "levels=read scope=*"))
        #expect(prompt.text == "kinerja:read> ")
    }

    @Test("the state is asked for after what may have moved it, and never within a batch")
    func states() {
        var prompt = Prompt()
        #expect(!prompt.asksForState(after: CommandText("period open 2026_q3")))
        prompt.heard(Ending(code: 250, symbol: "USING", text: "agency=A period=2026_q3"), after: CommandText("use period=2026_q3"))
        for text in ["use period=2026_q3", "period open 2026_q3", "job confirm x", "watch period 2026_q3"] {
            #expect(prompt.asksForState(after: CommandText(text)), "\(text)")
        }
        for text in ["show periods", "period show 2026_q3", "check period open x", "help"] { #expect(!prompt.asksForState(after: CommandText(text))) }
        prompt.heard(Ending(code: 250, symbol: "OK"), after: CommandText("batch begin"))
        #expect(!prompt.asksForState(after: CommandText("period open 2026_q3")))
        #expect(Prompt.state(rows: ["state", "OPEN"], body: nil) == "OPEN")
        #expect(Prompt.state(rows: [], body: Array(#"{"items":[{"state":"OPEN"}],"next_page_token":null}"#.utf8)) == "OPEN")
        for rows in [["state"], [], ["state", ""], ["state", "A", "B"]] { #expect(Prompt.state(rows: rows, body: nil) == nil) }
        #expect(Prompt.state(rows: [], body: Array("[]".utf8)) == nil)
    }

    @Test("a dry run checks a batch as a whole, and leaves its lines as they are")
    func batches() {
        var batch = Batch()
        func sent(_ text: String, _ ending: Ending = Ending(code: 250, symbol: "OK")) -> String {
            let text = CommandText(text)
            defer { batch.heard(ending, after: text) }
            return batch.dry(text)
        }
        #expect(sent("period open a") == "check period open a" && sent("batch begin") == "batch begin" && !batch.isLeft)
        #expect(sent("period open a", Ending(code: 250, symbol: "COLLECTED", text: "line=1")) == "period open a" && batch.isLeft)
        #expect(sent("import people from=a.csv") == "import people from=a.csv dry_run=true")
        #expect(sent("batch drop") == "batch drop" && sent("@a BATCH key=7 Run") == "@a batch check" && !batch.isLeft)
        #expect(sent("period open a") == "check period open a" && sent("batch verb=\"run\"") == "batch check")
        #expect(sent("batch check") == "batch check" && sent("batch discard") == "batch discard")
    }

    @Test(
        "lines that may bear a secret are not kept",
        arguments: [
            "x password=a", "x new_PASSWORD=a", "secret=\"b\"", "auth code=1", "auth token=a", #"\watch 2 show x where="code=1""#, "", "  ", "# no",
        ])
    func history(line: String) {
        #expect(!HistoryFile.keeps(line))
        #expect(HistoryFile.keeps("period open 2026_q3"))
    }

    @Test("the language is the locale's, English when that is another")
    func language() {
        #expect(Options.language(["LANG": "id_ID.UTF-8"]) == "id")
        #expect(Options.language(["LANG": "id_ID.UTF-8", "LC_ALL": "C"]) == "en")
        #expect(Options.language(["LC_ALL": "", "LANG": "de_DE"]) == "en")
        #expect(Options.language([:]) == "en")
    }

    @Test("backslash commands are the console's own")
    func meta() {
        #expect(Meta("\\q") == .quit && Meta("\\timing ") == .timing && Meta("\\?") == .help && Meta("\\y") == .unknown("\\y"))
        #expect(Meta("\\x") == .expanded(nil) && Meta("\\x  on") == .expanded(true) && Meta("\\x off ") == .expanded(false))
        #expect(Meta("quit") == nil)
    }

    @Test("\\watch takes seconds and a question")
    func watches() {
        #expect(Meta("\\watch show progress") == .watch(seconds: 2, "show progress"))
        #expect(Meta("\\watch  0.5  @t period show 2026_q3 ") == .watch(seconds: 0.5, "@t period show 2026_q3 "))
        for text in ["", " 5", " 0 version", " 1e9 version", " nan version", " \\x", " quit", " period open x", " expert on", " watch period x"] {
            if case .wrong? = Meta("\\watch\(text)") { continue }
            Issue.record("\(text)")
        }
    }

    @Test("of an import, what is sent is what was typed, but for the file")
    func imports() throws {
        func read(_ text: String) throws -> (ImportCommand.Source, String) {
            let command = try ImportCommand(CommandText(text))
            return (command.source, command.line)
        }
        #expect(try read("@t import people from=a.csv dry_run=true") == (.here("a.csv"), "@t import people dry_run=true"))
        #expect(try read(#"import  From="~/a \"b\" \\c.csv" key="x y"  people"#) == (.here(#"~/a "b" \c.csv"#), #"import key="x y" people"#))
        #expect(try read(#"import people "from=a" path=b.csv"#) == (.there("b.csv"), #"import people "from=a" path=b.csv"#))
        #expect(throws: Refusal.self) { try read(#"import people from=a"b".csv"#) }
    }

    @Test("progress is one line: how much, a bar, and how long it takes; a narrow terminal gets less of it")
    func progress() {
        let sending = Progress("sending", .bytes, of: 12_400_000, in: .english)
        #expect(sending.text(done: 0, seconds: 0, width: 80) == "sending 12.4 MB")
        #expect(
            sending.text(done: 3_100_000, seconds: 10, width: 80) == "sending 3.1 of 12.4 MB  [#######.......................]  25%  about 30 s left")
        #expect(sending.text(done: 3_100_000, seconds: 0, width: 46) == "sending 3.1 of 12.4 MB  [###............]  25%")
        let importing = Progress("mengimpor", .lines, of: 200_000, in: .indonesian)
        #expect(importing.text(done: 0, seconds: 7, width: 80) == "mengimpor 200.000 baris  7 dtk")
        #expect(importing.text(done: 20_000, seconds: 60, width: 80).hasSuffix("]  10%  kira-kira 9 mnt lagi"))
        for width in 0...100 { #expect(importing.text(done: 100_000, seconds: 60, width: width).count <= width) }
        #expect(importing.text(done: 300_000, seconds: 60, width: 80).hasSuffix("]  100%"))
        #expect(Progress("x", .lines, of: 0, in: .english).text(done: 1, seconds: 1, width: 80) == "x 0 lines  1 s")
    }
}
