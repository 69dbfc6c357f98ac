import Support
import Testing

/// The real binary at a terminal.
@Suite("the console, as people use it", .serialized)
struct TerminalTests {
    @Test("commands are answered, the prompt follows `use`, Ctrl-C clears the line, and \\q quits")
    func whole() async throws {
        try await withFakeDaemon(answer: { line in
            switch line {
            case "show periods": .reply("210-period\n210-2026_q3\n210 OK rows=1\n")
            case "use agency=DISDIK": .reply("250 USING agency=DISDIK\n")
            default: .usual
            }
        }) { daemon in
            let (code, transcript) = try await ConsoleProgram(state: daemon.state).converse(dialogue: [
                ("kinerja:operate> ", "show periods\n"), ("(1 row)\r\nkinerja:operate> ", "use agency=DISDIK\n"),
                ("kinerja DISDIK:operate> ", "never sent\u{3}"),
                ("^C\r\nkinerja DISDIK:operate> ", "wrong\n"), ("UNKNOWN_COMMAND there is no such command\r\nkinerja DISDIK:operate> ", "\\q\n"),
            ])
            #expect(code == 0, "\(transcript)")
            #expect(daemon.heard.withLock { $0.dropFirst(2) } == ["show periods", "use agency=DISDIK", "wrong", "quit"])
        }
    }

    @Test("a secret is not echoed and not kept; a new one is typed twice; the history is its owner's alone")
    func secrets() async throws {
        try await withFakeDaemon(answer: { line in
            switch line {
            case "account reset 7": .reply("330 SECRET new_password\n")
            case "rahasia": .reply("250 RESET account=7\n")
            default: .usual
            }
        }) { daemon in
            let (code, transcript) = try await ConsoleProgram(state: daemon.state).converse(dialogue: [
                ("kinerja:operate> ", "account reset 7\n"), ("new password: ", "rahasia\n"), ("again: ", "rahasiu\n"), ("not the same", ""),
                ("new password: ", "rahasia\n"), ("again: ", "rahasia\n"), ("RESET account=7\r\nkinerja:operate> ", "x password=open\n"),
                ("kinerja:operate> ", "\u{4}"),
            ])
            #expect(code == 0 && !transcript.contains("rahasi"), "\(transcript)")
            #expect(daemon.heard.withLock { $0.contains("x password=open") && $0.count { $0 == "rahasia" } == 1 })
            #expect(try readFile("\(daemon.state)/kinerja/history") == "account reset 7\n")
            #expect(try fileMode("\(daemon.state)/kinerja/history") == 0o600)
        }
    }

    @Test("who has no operator's account is told so and asked for a login; a password mistyped is asked for again")
    func login() async throws {
        try await withFakeDaemon(answer: ProgramTests.passwords) { daemon in
            let (code, transcript) = try await ConsoleProgram(state: daemon.state).converse(dialogue: [
                ("login: ", "ani\n"), ("password: ", "salah\n"), ("LOGIN_FAILED login or password is wrong", ""), ("login: ", "anu\u{7F}i\n"),
                ("password: ", "rahasia\n"), ("kinerja:read> ", "quit\n"),
            ])
            #expect(code == 0 && transcript.contains("has no operator's account"), "\(transcript)")
            #expect(!transcript.contains("rahasia") && !transcript.contains("salah"))
        }
    }

    @Test("Ctrl-C while a command runs leaves it with 130")
    func interrupted() async throws {
        try await withFakeDaemon(answer: { $0 == "slow" ? .reply("110 PROGRESS 1\n") : .usual }) { daemon in
            let (code, transcript) = try await ConsoleProgram(state: daemon.state).converse(dialogue: [
                ("kinerja:operate> ", "slow\n"), ("PROGRESS 1", "\u{3}"),
            ])
            #expect(code == 130, "\(transcript)")
        }
    }
}
