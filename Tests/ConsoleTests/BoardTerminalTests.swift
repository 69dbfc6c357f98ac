import Support
import Testing

/// `kinerja top` as it is run: at a terminal, and without one.
@Suite("the board, as people use it", .serialized)
struct BoardTerminalTests {
    @Sendable private static func answer(_ line: String) -> FakeDaemon.Answer {
        switch line.split(separator: " ").prefix(2).joined(separator: " ") {
        case "show board": .reply(BoardFixture.reply(BoardFixture.json()))
        case "show phases": .reply(BoardFixture.reply(BoardFixture.phases))
        case "show missing": .reply(BoardFixture.reply(BoardFixture.missing))
        default: .usual
        }
    }
    private static let xterm = ["TERM": "xterm", "NO_COLOR": "1"]

    @Test("without a terminal the board is printed once, in full")
    func once() async throws {
        try await withFakeDaemon(answer: Self.answer) { daemon in
            let outcome = try await ConsoleProgram(state: daemon.state).run("top", environment: ["COLUMNS": "160"])
            let lines = outcome.output.split(separator: "\n")
            #expect(outcome.code == 0 && outcome.errors.isEmpty && lines.count == 8, "\(outcome)")
            #expect(lines.contains { $0.contains("DISDIK") && $0.contains("980/1412") }, "\(outcome)")
            #expect(daemon.heard.withLock { $0 }.contains("show board agency=* limit=200"))
        }
    }

    @Test("a board that is refused is a refusal")
    func refused() async throws {
        try await withFakeDaemon { daemon in
            let outcome = try await ConsoleProgram(state: daemon.state).run("top", "--once")
            #expect(outcome.code == 1 && outcome.errors == "kinerja: UNKNOWN_COMMAND there is no such command\n", "\(outcome)")
            let wrong = try await ConsoleProgram(state: daemon.state).run("top", "--every", "0")
            #expect(wrong.code == 64, "\(wrong)")
        }
    }

    @Test("keys lead to who is missing and back, another size is another layout, and q leaves the terminal as it was")
    func keys() async throws {
        try await withFakeDaemon(answer: Self.answer) { daemon in
            let seen = try await ConsoleProgram(state: daemon.state).watch(
                ["top", "--lang", "en"], environment: Self.xterm,
                dialogue: [
                    ("DINKES", .type("/dinkes\r\r")), ("MISSING", .type("\r")), ("Leiwakabessy", .resize(160, 50)),
                    ("198301052007031001", .type("qq")),
                    ("/dinkes", .type("\u{1B}")), ("Kearsipan", .type("q")),
                ])
            #expect(seen.code == 0 && seen.isRestored && seen.transcript.hasPrefix("\u{1B}[?1049h"), "\(seen)")
            #expect(seen.transcript.contains("\u{1B}[?1049l"))
            #expect(daemon.heard.withLock { $0.contains("show missing agency=DINKES period=2026_q3 phase=RATING limit=200") })
        }
    }

    @Test("while an answer is on its way keys work")
    func slow() async throws {
        try await withFakeDaemon(answer: { $0.hasPrefix("show board") ? .silence : .usual }) { daemon in
            let seen = try await ConsoleProgram(state: daemon.state).watch(
                ["top", "--lang", "en"], environment: Self.xterm,
                dialogue: [("asking", .type("h")), ("any key", .type("x")), ("no answer for", .type("q"))])
            #expect(seen.code == 0 && seen.isRestored, "\(seen)")
            #expect(daemon.heard.withLock { $0.count { $0.hasPrefix("show board") } } == 1)
        }
    }

    @Test("stopped and let go on, it draws everything anew")
    func stopped() async throws {
        try await withFakeDaemon(answer: Self.answer) { daemon in
            let seen = try await ConsoleProgram(state: daemon.state).watch(
                ["top", "--lang", "en"], environment: Self.xterm,
                dialogue: [("SATPOL", .signal(20)), ("\u{1B}[?1049l", .signal(18)), ("SATPOL", .type("q"))])
            #expect(seen.code == 0 && seen.isRestored, "\(seen)")
        }
    }

    @Test("what ends it by force leaves the terminal as it was, too", arguments: [(15, -15), (2, 130), (1, -1)] as [(Int32, Int32)])
    func signals(number: Int32, code: Int32) async throws {
        try await withFakeDaemon(answer: Self.answer) { daemon in
            let seen = try await ConsoleProgram(state: daemon.state).watch(
                ["top"], environment: Self.xterm, dialogue: [("SATPOL", .signal(number))])
            // A shell, and so setsid, says 128 and the signal's number.
            #expect([code, code < 0 ? 128 - code : code].contains(seen.code) && seen.isRestored, "\(seen)")
            #expect(seen.transcript.contains("\u{1B}[?1049l"))
        }
    }

    @Test("when the daemon goes away it says so, and comes back with it")
    func again() async throws {
        let boards = Locked(0)
        try await withFakeDaemon(answer: { line in
            guard line.hasPrefix("show board") else { return Self.answer(line) }
            let count = boards.withLock { count in
                count += 1
                return count
            }
            return count == 2 ? .farewell("421 CLOSING the daemon is stopping\n") : Self.answer(line)
        }) { daemon in
            let seen = try await ConsoleProgram(state: daemon.state).watch(
                ["top", "--lang", "en"], environment: Self.xterm,
                dialogue: [("SATPOL", .type("r")), ("CLOSING", .type("")), ("late in", .type("q"))])
            #expect(seen.code == 0 && seen.isRestored, "\(seen)")
            #expect(daemon.heard.withLock { $0.count { $0 == "auth peer" } } == 2)
        }
    }

    @Test("who came in with a password does not come in again: none is kept")
    func password() async throws {
        try await withFakeDaemon(answer: { line in
            line.hasPrefix("show board") ? .hangUp : line.hasPrefix("format") ? .usual : ProgramTests.passwords(line)
        }) { daemon in
            let seen = try await ConsoleProgram(state: daemon.state).watch(
                ["top", "--login", "ani", "--lang", "en"], environment: Self.xterm.merging(["KINERJA_PASSWORD": "rahasia"]) { $1 }, dialogue: [])
            #expect(seen.code == 2 && seen.isRestored && seen.transcript.contains("no password is kept"), "\(seen)")
        }
    }

    @Test("a terminal of which nothing is known is told so")
    func unknownTerminal() async throws {
        try await withFakeDaemon(answer: Self.answer) { daemon in
            let seen = try await ConsoleProgram(state: daemon.state).watch(["top"], environment: ["TERM": "nothing-like-it"], dialogue: [])
            #expect(seen.code == 64 && seen.isRestored && seen.transcript.contains("--once"), "\(seen)")
        }
    }
}
