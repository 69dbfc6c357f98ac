import Support
import Testing

/// The real binary against a daemon that says what the test wants.
@Suite("the console, as programs run it", .serialized)
struct ProgramTests {
    private static let table = "210-period   state\n210-2026_q3  OPEN\n210 OK rows=1\n"

    @Test("it says hello, logs in as the machine's account, prints rows, and quits")
    func commands() async throws {
        try await withFakeDaemon(answer: { $0.hasPrefix("show") ? .reply(Self.table) : .usual }) { daemon in
            let outcome = try await ConsoleProgram(state: daemon.state).run("--lang", "id", "-c", "show periods", "-c", "# no\nshow units\n")
            #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome)")
            #expect(outcome.output == "period   state\n2026_q3  OPEN\nperiod   state\n2026_q3  OPEN\n")
            #expect(daemon.heard.withLock { $0 } == ["hello 1 client=console lang=id", "auth peer", "show periods", "show units", "quit"])
        }
    }

    @Test(
        "what fails ends it with its own exit code",
        arguments: [
            ("500 SYNTAX no\n", 1), ("450 BUSY later\n", 4), ("461-1\n461 AFFECTED_CHANGED\n", 4), ("421 CLOSING stopping\n", 2), ("what?\n", 2),
        ])
    func failures(reply: String, code: Int32) async throws {
        try await withFakeDaemon(answer: { $0 == "try" ? .reply(reply) : .usual }) { daemon in
            let outcome = try await ConsoleProgram(state: daemon.state).run("-c", "try", "-c", "never")
            #expect(outcome.code == code && outcome.output.isEmpty && !outcome.errors.isEmpty, "\(outcome)")
            #expect(!daemon.heard.withLock { $0.contains("never") })
        }
    }

    @Test("a daemon that hangs up, greets with a refusal, or is not there, is no connection")
    func lost() async throws {
        try await withFakeDaemon(answer: { $0 == "try" ? .hangUp : .usual }) { daemon in
            let outcome = try await ConsoleProgram(state: daemon.state).run("-c", "try")
            #expect(outcome.code == 2 && outcome.errors.contains("closed the connection"), "\(outcome)")
        }
        try await withFakeDaemon(greeting: "421 TOO_MANY_SESSIONS too many sessions\n") { daemon in
            let outcome = try await ConsoleProgram(state: daemon.state).run("-c", "version")
            #expect(outcome.code == 2 && outcome.errors == "kinerja: TOO_MANY_SESSIONS too many sessions\n", "\(outcome)")
        }
        let outcome = try await ConsoleProgram(state: "/nowhere").run("-c", "version")
        #expect(outcome.code == 2 && outcome.errors.contains("no daemon listens on /nowhere/admin.sock"), "\(outcome)")
    }

    @Test("a script stops at the first line that fails and names it")
    func scripts() async throws {
        try await withFakeDaemon(answer: { $0.hasPrefix("show") ? .reply(Self.table) : .usual }) { daemon in
            let outcome = try await ConsoleProgram(state: daemon.state).run("-f", "-", input: "# one\n\nshow periods\nwrong\nshow units\n")
            #expect(outcome.code == 3 && outcome.output == "period   state\n2026_q3  OPEN\n", "\(outcome)")
            #expect(outcome.errors.contains("UNKNOWN_COMMAND there is no such command\nkinerja: standard input:4: UNKNOWN_COMMAND"))
            #expect(!daemon.heard.withLock { $0.contains("show units") })
            // Without -c and -f, standard input is a script, too.
            let piped = try await ConsoleProgram(state: daemon.state).run(input: "show periods")
            #expect(piped.code == 0 && piped.output == "period   state\n2026_q3  OPEN\n", "\(piped)")
            let missing = try await ConsoleProgram(state: daemon.state).run("-f", "/nowhere")
            #expect(missing.code == 3 && missing.errors.contains("/nowhere cannot be read"), "\(missing)")
        }
    }

    @Test("--json and --csv are asked of the daemon; a body of any length comes through")
    func formats() async throws {
        let body = "{\"rows\":[\"\(String(repeating: "ö\\n", count: 100_000))\"]}"
        try await withFakeDaemon(answer: { line in
            switch line {
            case "json": .reply("213 OK len=\(body.utf8.count)\n\(body)\n")
            case "csv": .reply("210-period,name\n210-2026_q3,\"a \"\"b\"\"\"\n210 OK rows=1\n")
            default: .usual
            }
        }) { daemon in
            let json = try await ConsoleProgram(state: daemon.state).run("--json", "-c", "json")
            #expect(json.code == 0 && json.output == "\(body)\n")
            let csv = try await ConsoleProgram(state: daemon.state).run("--csv", "-c", "csv")
            #expect(csv.code == 0 && csv.output == "period,name\n2026_q3,\"a \"\"b\"\"\"\n", "\(csv)")
            #expect(daemon.heard.withLock { $0.filter { $0.hasPrefix("format") } } == ["format json", "format csv"])
        }
    }

    @Test("a login has its password from the environment or a file, and a wrong one is no login")
    func passwords() async throws {
        try await withFakeDaemon(answer: Self.passwords) { daemon in
            let console = ConsoleProgram(state: daemon.state)
            let right = try await console.run("--login", "ani", "-c", "quit", environment: ["KINERJA_PASSWORD": "rahasia"])
            #expect(right.code == 0 && right.errors.isEmpty, "\(right)")
            let wrong = try await console.run("--login", "ani", "-c", "quit", environment: ["KINERJA_PASSWORD": "salah"])
            #expect(wrong.code == 2 && wrong.errors == "kinerja: LOGIN_FAILED login or password is wrong\n", "\(wrong)")
            let nobody = try await console.run("--login", "ani", "-c", "quit")
            #expect(nobody.code == 2, "\(nobody)")
            let peer = try await console.run("-c", "quit")
            #expect(peer.code == 2 && peer.errors.contains("give --login NAME"), "\(peer)")
            let file = try await console.run("--login", "ani", "--password-file", "/nowhere", "-c", "quit")
            #expect(file.code == 64, "\(file)")
        }
    }

    @Test("--dry-run asks the daemon to check")
    func dryRun() async throws {
        try await withFakeDaemon(answer: { $0.contains("check") ? .reply("250 CHECKED affects=3\n") : .usual }) { daemon in
            let outcome = try await ConsoleProgram(state: daemon.state).run("--dry-run", "-f", "-", input: "@a period open 2026_q3\n")
            #expect(outcome.code == 0 && outcome.output == "CHECKED affects=3\n", "\(outcome)")
            #expect(daemon.heard.withLock { $0.contains("@a check period open 2026_q3") })
        }
    }

    @Test("a script's batch is sent as it stands; a dry run has it checked, and forgotten")
    func batches() async throws {
        let script = "batch begin\nunit close A\nbatch run key=7\nunit close B\n"
        try await withFakeDaemon(answer: { line in
            switch line {
            case "unit close A": .reply("250 COLLECTED line=1\n")
            case "unit close B": .reply("550 NOT_FOUND no\n")
            case _ where line.hasPrefix("batch"): .reply("250 OK\n")
            default: line.hasPrefix("check") ? .reply("250 CHECKED\n") : .usual
            }
        }) { daemon in
            let console = ConsoleProgram(state: daemon.state)
            let whole = try await console.run("-f", "-", input: script)
            #expect(whole.code == 3 && whole.errors.contains("standard input:4: NOT_FOUND"), "\(whole)")
            let dry = try await console.run("--dry-run", "-f", "-", input: script)
            #expect(dry.code == 0, "\(dry)")
            let left = try await console.run("-c", "batch begin", "-c", "unit close A")
            #expect(left.code == 1 && left.errors.contains("the batch was not run"), "\(left)")
            let sent = daemon.heard.withLock { $0.filter { $0.contains("batch") || $0.contains("unit") } }
            #expect(
                sent == [
                    "batch begin", "unit close A", "batch run key=7", "unit close B", "batch begin", "unit close A", "batch check", "batch discard",
                    "check unit close B", "batch begin", "unit close A",
                ])
        }
    }

    @Test(
        "wrong usage is 64, before anything is connected to",
        arguments: [["--json", "--csv"], ["-c", "a", "-f", "b"], ["--lang", "de"], ["--dry-run"]])
    func usage(arguments: [String]) async throws {
        let console = ConsoleProgram(state: "/nowhere")
        let outcome = arguments.count == 4 ? try await console.run("-c", "a", "-f", "b") : try await console.run(arguments[0], arguments.last ?? "")
        #expect(outcome.code == 64, "\(outcome)")
    }

    /// A daemon that knows one account and its password.
    @Sendable static func passwords(_ line: String) -> FakeDaemon.Answer {
        switch line {
        case "auth peer": .reply("530 LOGIN_FAILED no operator\n")
        case "auth password ani": .reply("330 SECRET password\n")
        case "rahasia": .reply("230 WELCOME levels=read scope=*\n")
        case let line where ["hello", "quit"].contains(line.prefix { $0 != " " }): .usual
        default: .reply("530 LOGIN_FAILED login or password is wrong\n")
        }
    }
}
