import Support
import Testing

/// The real binary at a terminal: what is asked for before a line is sent, and what goes on until it is ended.
@Suite("help and watches at a terminal", .serialized)
struct HelpTests {
    private static let table = "210-period\n210-2026_q3\n210 OK rows=1\n"

    /// A daemon that knows two commands.
    @Sendable private static func answer(_ line: String) -> FakeDaemon.Answer {
        switch line {
        case #"complete "sh" format=json"#: candidates(#"{"text":"show","meaning":"List things."}"#, from: 1)
        case #"complete "show " format=json"#, #"complete "show pe" format=json"#:
            candidates(
                #"{"text":"people","meaning":"List the people."},{"text":"periods","meaning":"List\u001b[31m the periods."}"#, from: 6)
        case #"complete "show per" format=json"#: candidates(#"{"text":"periods","meaning":""}"#, from: 6)
        case "show periods", "show periods ": .reply(table)
        default: .usual
        }
    }

    private static func candidates(_ items: String, from column: Int) -> FakeDaemon.Answer {
        let body = #"{"items":[\#(items)]}"#
        return .reply("213 OK len=\(body.utf8.count) rows=1 from=\(column) more=false\n\(body)\n")
    }

    @Test("TAB ends a word, lists several, and the line is as it was")
    func completes() async throws {
        try await withFakeDaemon(answer: Self.answer) { daemon in
            let (code, transcript) = try await ConsoleProgram(state: daemon.state).converse(dialogue: [
                ("kinerja:operate> ", "sh\t"), ("> show ", "\t"), ("pe", "\t"), ("people   periods", ""), ("kinerja:operate> show pe", "r\t\n"),
                ("(1 row)\r\nkinerja:operate> ", "wrong \t"), ("\u{7}", "\u{15}\\q\n"),
            ])
            #expect(code == 0, "\(transcript)")
            #expect(daemon.heard.withLock { $0.contains("show periods ") && $0.last == "quit" }, "\(transcript)")
        }
    }

    @Test("? tells what could stand here; within quotes it is a letter")
    func lists() async throws {
        try await withFakeDaemon(answer: Self.answer) { daemon in
            let (code, transcript) = try await ConsoleProgram(state: daemon.state).converse(dialogue: [
                ("kinerja:operate> ", "show ?"), ("people   List the people.\r\nperiods  List[31m the periods.", ""),
                ("kinerja:operate> show ", "periods\n"), ("(1 row)\r\nkinerja:operate> ", "x reason=\"ö, why?\"\n"), ("kinerja:operate> ", "\\?\n"),
                ("Ctrl-D", ""), ("kinerja:operate> ", "\\q\n"),
            ])
            #expect(code == 0, "\(transcript)")
            #expect(daemon.heard.withLock { $0.contains("show periods") && $0.contains("x reason=\"ö, why?\"") }, "\(transcript)")
        }
    }

    @Test("the console's own words are in the session's language, from the first line on and after hello")
    func indonesian() async throws {
        try await withFakeDaemon(answer: { line in
            switch line {
            case "show periods": .reply(Self.table)
            case "account reset 7": .reply("330 SECRET new_password\n")
            case "rahasia", "hello 1 lang=en": .reply("250 OK\n")
            default: .usual
            }
        }) { daemon in
            let (code, transcript) = try await ConsoleProgram(state: daemon.state).converse(
                "--lang", "id",
                dialogue: [
                    ("\\? bantuan, \\q keluar.\r\nkinerja:operate> ", "\\?\n"), ("mengosongkan baris", ""), ("kinerja:operate> ", "\\t?"),
                    ("tampilkan lama tiap perintah", ""), ("kinerja:operate> \\t", "iming\n"), ("pengukuran waktu: on", ""),
                    ("kinerja:operate> ", "\\timing\n"), ("pengukuran waktu: off\r\nkinerja:operate> ", "show periods\n"),
                    ("(1 baris)\r\nkinerja:operate> ", "\\nothing\n"), ("tidak dikenal", ""), ("kinerja:operate> ", "account reset 7\n"),
                    ("kata sandi baru: ", "rahasia\n"), ("sekali lagi: ", "rahasia\n"), ("kinerja:operate> ", "hello 1 lang=en\n"),
                    ("kinerja:operate> ", "\\nothing\n"), ("is unknown; \\? helps\r\nkinerja:operate> ", "\\q\n"),
                ])
            #expect(code == 0, "\(transcript)")
        }
    }

    @Test("Ctrl-C gives up a daemon that is asked for candidates; its late answer is not the next command's")
    func givenUp() async throws {
        try await withFakeDaemon(answer: { line in
            switch line {
            case #"complete "sh" format=json"#: .silence
            case "show periods": .reply("213 OK len=2 rows=0 from=1 more=false\n{}\n\(Self.table)")
            default: .usual
            }
        }) { daemon in
            let (code, transcript) = try await ConsoleProgram(state: daemon.state).converse(dialogue: [
                ("kinerja:operate> ", "sh\t"), ("sh", "\u{3}"), ("^C\r\nkinerja:operate> ", "show periods\n"),
                ("2026_q3\r\n(1 row)\r\nkinerja:operate> ", "\\q\n"),
            ])
            #expect(code == 0, "\(transcript)")
        }
    }

    @Test("a daemon that goes away while it is asked for candidates ends the console as it does for a command")
    func lost() async throws {
        try await withFakeDaemon(answer: { $0.hasPrefix("complete") ? .hangUp : .usual }) { daemon in
            let (code, transcript) = try await ConsoleProgram(state: daemon.state).converse(dialogue: [("kinerja:operate> ", "sh\t")])
            #expect(code == 2 && transcript.contains("\r\nkinerja: the daemon has closed the connection\r\n"), "\(transcript)")
        }
    }

    @Test("\\watch asks again and again; Ctrl-C ends it and not the console; a refusal ends it, too")
    func watches() async throws {
        let rounds = Locked(0)
        try await withFakeDaemon(answer: { line in
            if line == "show units" {
                return .reply(
                    rounds.withLock {
                        $0 += 1; return $0
                    } == 2 ? "450 BUSY later\n" : Self.table)
            }
            return line == "show periods" ? .reply(Self.table) : .usual
        }) { daemon in
            let (code, transcript) = try await ConsoleProgram(state: daemon.state).converse(dialogue: [
                ("kinerja:operate> ", "\\watch 0.5 show periods\n"), ("every 0.5 s: show periods", ""), ("(1 row)", ""), ("(1 row)", "\u{3}"),
                ("\r\nkinerja:operate> ", "\\watch 0.5 show units\n"), ("(1 row)", ""), ("BUSY later\r\nkinerja:operate> ", "\\watch unit close A\n"),
                ("repeats only what changes nothing", ""), ("kinerja:operate> ", "\\q\n"),
            ])
            #expect(code == 0, "\(transcript)")
            #expect(daemon.heard.withLock { $0.count { $0 == "show periods" } >= 2 && !$0.contains("unit close A") })
        }
    }

    @Test("news of a period is shown as it comes, until Enter or Ctrl-C; without a terminal Ctrl-C is not needed")
    func news() async throws {
        try await withFakeDaemon(answer: { line in
            switch line {
            case "watch period 2026_q3": .reply("100 WATCHING seq=1\n100 EVENT seq=2 state=RATING\n")
            case "watch period 2026_q2": .reply("100 EVENT seq=2 by=\"a \\\\\"\n210 OK seq=2\n")
            case "#": .reply("210 OK seq=2\n")
            default: .usual
            }
        }) { daemon in
            let (code, transcript) = try await ConsoleProgram(state: daemon.state).converse(dialogue: [
                ("kinerja:operate> ", "watch period 2026_q3\n"), ("EVENT seq=2 state=RATING\r\n", "\n"),
                ("OK seq=2\r\nkinerja:operate> ", "watch period 2026_q3\n"), ("EVENT seq=2 state=RATING\r\n", "\u{3}"),
                ("\r\nOK seq=2\r\nkinerja:operate> ", "\\q\n"),
            ])
            #expect(code == 0, "\(transcript)")
            #expect(daemon.heard.withLock { $0.count { $0 == "#" } } == 2)
            let text = try await ConsoleProgram(state: daemon.state).run("-c", "watch period 2026_q2")
            #expect(text.code == 0 && text.output.hasPrefix("EVENT seq=2 by=\"a \\\\\"\n"), "\(text)")
            let json = try await ConsoleProgram(state: daemon.state).run("--json", "-c", "watch period 2026_q2")
            #expect(json.output == #"{"code":100,"symbol":"EVENT","text":"seq=2 by=\"a \\\\\""}"# + "\n", "\(json)")
            let csv = try await ConsoleProgram(state: daemon.state).run("--csv", "-c", "watch period 2026_q2")
            #expect(csv.output == #"100,EVENT,"seq=2 by=""a \\""""# + "\n", "\(csv)")
        }
    }

    @Test("the prompt follows scope, level and state; \\x shows one record after the other")
    func prompt() async throws {
        let state = Locked("OPEN")
        let isCSV = Locked(false)
        try await withFakeDaemon(answer: { line in
            switch line {
            case "use agency=DISDIK period=2026_q3": .reply("250 USING agency=DISDIK period=2026_q3\n")
            case "show periods where=period:2026_q3 columns=state": .reply("210-state\n210-\(state.withLock { $0 })\n210 OK rows=1\n")
            case "period collect 2026_q3":
                .reply(
                    state.withLock {
                        $0 = "COLLECTING"; return "250 OK rev=2\n"
                    })
            case "expert on reason=x": .reply("250-is_expert\n250-true\n250 OK rows=1\n")
            case "format csv", "format text":
                .reply(
                    isCSV.withLock {
                        $0 = line == "format csv"; return "250 OK\n"
                    })
            case "show units": .reply(isCSV.withLock { $0 } ? "210-unit,name\n210-SD-1,\"a\n210-b\"\n210 OK rows=1\n" : "500 WRONG\n")
            default: .usual
            }
        }) { daemon in
            let (code, transcript) = try await ConsoleProgram(state: daemon.state).converse(dialogue: [
                ("kinerja:operate> ", "use agency=DISDIK period=2026_q3\n"), ("kinerja DISDIK:operate 2026_q3[OPEN]> ", "period collect 2026_q3\n"),
                ("kinerja DISDIK:operate 2026_q3[COLLECTING]> ", "expert on reason=x\n"),
                ("kinerja DISDIK:expert 2026_q3[COLLECTING]> ", "\\x\n"), ("expanded display is on", ""), ("]> ", "show units\n"),
                ("-[ 1 of 1 ]---", ""), ("-\r\nunit  SD-1\r\nname  a\r\n      b\r\n(1 row)\r\n", ""), ("]> ", "\\x off\n"),
                ("expanded display is off", ""), ("]> ", "\\q\n"),
            ])
            #expect(code == 0, "\(transcript)")
            #expect(daemon.heard.withLock { $0.filter { $0.hasPrefix("format") } } == ["format csv", "format text"])
            #expect(daemon.heard.withLock { $0.count { $0.hasPrefix("show periods") } } == 2)
        }
    }
}
