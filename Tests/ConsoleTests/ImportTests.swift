import Support
import Testing

/// The real binary, and a daemon that takes files.
@Suite("files of this machine are imported", .serialized)
struct ImportTests {
    private static let job = "f0000000-0000-4000-8000-000000000001"
    private static let empty = #"{"items":[],"next_page_token":null}"#

    /// A daemon with one job: `job show` answers these, one after the other, the last again and again.
    private static func importing(_ jobs: [String], report: String = empty) -> @Sendable (String) -> FakeDaemon.Answer {
        let asked = Locked((count: 0, format: "text"))
        return { line in
            func reply(_ json: String, _ text: String) -> FakeDaemon.Answer {
                let format = asked.withLock { $0.format }
                return .reply(format == "json" ? "213 OK len=\(json.utf8.count)\n\(json)\n" : "210-\(format) \(text)\n210 OK rows=1\n")
            }
            let words = line.split(separator: " ").drop { $0.hasPrefix("@") }
            switch words.first {
            case "format":
                asked.withLock { $0.format = String(words[1]) }
                return .usual
            case "import": return .reply("250-job\n250-\(job)\n250 OK job=\(job)\n")
            case "job" where words[1] == "show":
                let index = asked.withLock { state in
                    defer { state.count += 1 }
                    return min(state.count, jobs.count - 1)
                }
                return jobs[index].hasPrefix("4") ? .reply(jobs[index]) : jobs[index] == "gone" ? .hangUp : reply(jobs[index], "job show")
            case "job": return reply(report, "job report")
            case "errors": return reply(#"{"items":[{"symbol":"NO_SPACE","code":"453","http":"507","meaning":"no space is left"}]}"#, "errors")
            case "show": return reply("{}", "periods")
            default: return .usual
            }
        }
    }

    private static func over(
        _ state: String = "DONE", rows: Int = 200, created: Int = 0, changed: Int = 0, unchanged: Int = 0, problems: Int = 0, isDryRun: Bool = false,
        failure: String? = nil, more: String = ""
    ) -> String {
        """
        {"job":"\(job)","operation":"import","state":"\(state)","done":\(rows),"total":\(rows),"result":{"kind":"people","mode":"all","rows":\(rows),\
        "created":\(created),"changed":\(changed),"unchanged":\(unchanged),"problems":\(problems),"dry_run":\(isDryRun)\(more)},\
        "failure":\(failure.map { "\"\($0)\"" } ?? "null")}
        """
    }

    private static func going(_ state: String = "RUNNING", done: Int = 0) -> String {
        #"{"job":"\#(job)","operation":"import","state":"\#(state)","done":\#(done),"total":200000,"result":null,"failure":null}"#
    }

    private static func findings(_ count: Int, isMore: Bool) -> String {
        let items = (1...count).map {
            #"{"line":\#($0 + 1),"column_name":"nip","code":"BAD_VALUE","english":"\#($0) is\u001b[2J no NIP","indonesian":"\#($0) bukan NIP"}"#
        }
        return #"{"items":[\#(items.joined(separator: ","))],"next_page_token":\#(isMore ? "\"k\"" : "null")}"#
    }

    @Test("a file goes as it is behind the other arguments, from where the console was started; what came of it is told")
    func whole() async throws {
        let jobs = [Self.going("WAITING"), Self.going(), Self.over(rows: 12_345, created: 12_000, changed: 300, unchanged: 45)]
        try await withFakeDaemon(answer: Self.importing(jobs)) { daemon in
            let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
            _ = try daemon.file("my people.csv", bytes)
            let outcome = try await ConsoleProgram(state: daemon.state, startedIn: daemon.state).run(
                "-c", #"@t1 import from="my people.csv" people mode=partial"#, "-c", "show periods")
            #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome)")
            #expect(
                outcome.output
                    == "imported my people.csv, 12,345 lines: 12,000 created, 300 changed, 45 left as they were\ntext periods\n")
            #expect(daemon.heard.withLock { $0.contains("@t1 import people mode=partial from={200000}") })
            #expect(daemon.files.withLock { $0 } == [bytes])
        }
    }

    @Test("~/ is the home of whoever runs it")
    func home() async throws {
        try await withFakeDaemon(answer: Self.importing([Self.over(created: 200)])) { daemon in
            _ = try daemon.file("people.csv", "ref\n".utf8)
            let console = ConsoleProgram(state: daemon.state)
            let outcome = try await console.run("-c", "import people from=~/people.csv", environment: ["HOME": daemon.state])
            #expect(outcome.code == 0 && daemon.files.withLock { $0 } == [Array("ref\n".utf8)], "\(outcome)")
        }
    }

    @Test(
        "what is no file to be sent is refused before anything is sent",
        arguments: [
            ("from=gone.csv", "NOT_FOUND there is no file gone.csv in /"), ("from=empty.csv", "BAD_VALUE empty.csv is empty"),
            ("from=.", "BAD_VALUE . is a folder"), ("from=admin.sock", "BAD_VALUE admin.sock is no plain file"),
            ("from=/dev/null", "BAD_VALUE /dev/null is no plain file"), ("from={5}", "BAD_VALUE name a file"),
            ("FROM=\"{5}\"", "BAD_VALUE name a file"),
            ("from=", "BAD_VALUE name a file"), ("dry_run=true", "MISSING_ARGUMENT name a file"), ("from=a.csv from=b.csv", "GIVEN_TWICE"),
            ("from=\"a.csv", "SYNTAX"), ("from={5}\nabcde", "BAD_VALUE name a file"), ("from=a.csv key={5}\nabcde", "BAD_VALUE name a file"),
        ])
    func refused(argument: String, complaint: String) async throws {
        try await withFakeDaemon(answer: Self.importing([Self.over()])) { daemon in
            _ = try daemon.file("empty.csv", [])
            let outcome = try await ConsoleProgram(state: daemon.state, startedIn: daemon.state).run("-c", "import people \(argument)", "-c", "never")
            #expect(outcome.code == 1 && outcome.output.isEmpty && outcome.errors.hasPrefix(complaint), "\(outcome)")
            #expect(daemon.heard.withLock { $0.count } == 2, "hello and auth")
        }
    }

    @Test("a file with errors: the first twenty are told in the session's language, and how to see all; the exit code is 1")
    func problems() async throws {
        let failed = Self.over("FAILED", problems: 57, failure: "IMPORT_REFUSED")
        try await withFakeDaemon(answer: Self.importing([failed], report: Self.findings(20, isMore: true))) { daemon in
            let path = try daemon.file("people.csv", "x".utf8)
            let console = ConsoleProgram(state: daemon.state)
            let english = try await console.run("-c", "import people from=\(path)", "-c", "never")
            #expect(english.code == 1 && english.output.isEmpty, "\(english)")
            let lines = english.errors.split(separator: "\n")
            #expect(lines.count == 23 && lines.prefix(2) == ["line  column  what", "2     nip     1 is[2J no NIP"], "\(english)")
            #expect(
                lines.suffix(2) == [
                    "(the first 20; all: job report \(Self.job) where=is_problem:true)",
                    "IMPORT_REFUSED 57 of 200 lines of \(path) have problems; nothing was changed",
                ], "\(english)")
            #expect(daemon.heard.withLock { $0.contains("job report \(Self.job) where=is_problem:true limit=20") && !$0.contains("never") })
            let indonesian = try await console.run("--lang", "id", "-c", "import people from=\(path)")
            #expect(indonesian.errors.contains("baris  kolom  keterangan\n2      nip    1 bukan NIP\n"), "\(indonesian)")
            #expect(indonesian.errors.contains("IMPORT_REFUSED 57 dari 200 baris \(path) bermasalah; tidak ada yang diubah"), "\(indonesian)")
        }
    }

    @Test("a dry run says what would be; with problems its exit code is 1")
    func dryRun() async throws {
        let good = Self.over(created: 180, unchanged: 20, isDryRun: true)
        try await withFakeDaemon(answer: Self.importing([good], report: Self.findings(10, isMore: true))) { daemon in
            let path = try daemon.file("people.csv", "x".utf8)
            let outcome = try await ConsoleProgram(state: daemon.state).run("-c", "import people from=\(path) dry_run=true")
            #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome)")
            let lines = outcome.output.split(separator: "\n")
            #expect(lines.count == 13 && lines.dropLast().last == "(the first 10; all: job report \(Self.job))", "\(outcome)")
            #expect(
                lines.last
                    == "dry run, nothing was changed: of 200 lines of \(path), 180 would be created, 0 changed, 20 left as they are", "\(outcome)")
            #expect(daemon.heard.withLock { $0.contains("job report \(Self.job) limit=10") })
        }
        try await withFakeDaemon(answer: Self.importing([Self.over(problems: 1, isDryRun: true)], report: Self.findings(1, isMore: false))) {
            daemon in
            let path = try daemon.file("people.csv", "x".utf8)
            let outcome = try await ConsoleProgram(state: daemon.state).run("-c", "import people from=\(path) dry_run=true")
            #expect(outcome.code == 1 && outcome.output.hasPrefix("line  column  what\n2     nip     1 is"), "\(outcome)")
            #expect(
                outcome.errors == "IMPORT_REFUSED dry run, nothing was changed: 1 of 200 lines of \(path) has a problem\n", "\(outcome)")
        }
    }

    @Test("--dry-run never imports, whatever the line says", arguments: ["", " dry_run=false", " DRY_RUN=\"true\""])
    func option(argument: String) async throws {
        try await withFakeDaemon(answer: Self.importing([Self.over(created: 200, isDryRun: true)])) { daemon in
            let path = try daemon.file("people.csv", "x".utf8)
            let outcome = try await ConsoleProgram(state: daemon.state).run("--dry-run", "-c", "import people from=\(path)\(argument)")
            #expect(outcome.code == 0, "\(outcome)")
            #expect(daemon.heard.withLock { $0.filter { $0.contains("import") } } == ["import people dry_run=true from={1}"])
        }
    }

    @Test("a script stops at an import that fails; what was left out of a partial one does not stop it")
    func scripts() async throws {
        try await withFakeDaemon(answer: Self.importing([Self.over(created: 199, problems: 1)])) { daemon in
            _ = try daemon.file("a.csv", "x".utf8)
            let outcome = try await ConsoleProgram(state: daemon.state, startedIn: daemon.state).run(
                input: "import people mode=partial from=a.csv\nimport people from=b.csv\nnever\n")
            #expect(outcome.code == 3 && outcome.errors.hasSuffix("kinerja: standard input:2: NOT_FOUND; what follows was not sent\n"), "\(outcome)")
            #expect(
                outcome.output
                    == "imported a.csv: 199 created, 0 changed, 0 left as they were; 1 of 200 lines of a.csv has a problem and was left out\n",
                "\(outcome)")
        }
    }

    @Test("programs get the job as it ended, in their format, and nothing else", arguments: ["csv", "json"])
    func formats(format: String) async throws {
        let failed = Self.over("FAILED", problems: 3, failure: "IMPORT_REFUSED")
        try await withFakeDaemon(answer: Self.importing([Self.going(), failed], report: Self.findings(3, isMore: false))) { daemon in
            let path = try daemon.file("people.csv", "x".utf8)
            let outcome = try await ConsoleProgram(state: daemon.state).run("--\(format)", "-c", "import people from=\(path)")
            #expect(outcome.code == 1 && outcome.output == (format == "csv" ? "csv job show\n" : "\(failed)\n"), "\(outcome)")
            #expect(outcome.errors == "IMPORT_REFUSED 3 of 200 lines of \(path) have problems; nothing was changed\n", "\(outcome)")
        }
    }

    @Test("what the daemon does not take is refused as any command is; a file of the daemon's machine is waited for, too")
    func refusals() async throws {
        try await withFakeDaemon(answer: { $0.hasPrefix("import") ? .reply("531 NOT_CLEARED import needs level operate\n") : .usual }) { daemon in
            let path = try daemon.file("people.csv", "x".utf8)
            let outcome = try await ConsoleProgram(state: daemon.state).run("-c", "import people from=\(path)", "-c", "never")
            #expect(outcome.code == 1 && outcome.errors == "NOT_CLEARED import needs level operate\n", "\(outcome)")
            #expect(daemon.heard.withLock { $0.last } == "import people from={1}")
        }
        try await withFakeDaemon(answer: Self.importing([Self.going(), Self.over(created: 200)])) { daemon in
            let outcome = try await ConsoleProgram(state: daemon.state).run("-c", "import people path=a.csv")
            #expect(outcome.code == 0 && outcome.output.hasPrefix("imported a.csv, 200 lines: 200 created"), "\(outcome)")
            #expect(daemon.files.withLock { $0.isEmpty })
        }
    }

    @Test("a job that fails otherwise, or is cancelled, has changed nothing and says why")
    func failures() async throws {
        let noSpace = Self.over("FAILED", problems: 3, failure: "NO_SPACE", more: #","about":"the disk","hint":"make room""#)
        let cancelled = #"{"state":"CANCELLED","done":0,"total":200,"result":null,"failure":null}"#
        for (job, complaint) in [
            (noSpace, "NO_SPACE the disk; no space is left; make room; nothing was changed\n"),
            (cancelled, "CANCELLED the import was cancelled; nothing was changed\n"),
        ] {
            try await withFakeDaemon(answer: Self.importing([job])) { daemon in
                let path = try daemon.file("people.csv", "x".utf8)
                let outcome = try await ConsoleProgram(state: daemon.state).run("-c", "import people from=\(path)")
                #expect(outcome.code == 1 && outcome.output.isEmpty && outcome.errors == complaint, "\(outcome)")
            }
        }
    }

    @Test("a connection that is lost is 2: before the file is there nothing was imported, afterwards the import goes on")
    func lost() async throws {
        try await withFakeDaemon(answer: Self.importing([Self.going(), "gone"])) { daemon in
            let path = try daemon.file("people.csv", "x".utf8)
            let outcome = try await ConsoleProgram(state: daemon.state).run("-c", "import people from=\(path)")
            #expect(outcome.code == 2 && outcome.errors.hasSuffix("the import goes on; wait for it with: job wait \(Self.job)\n"), "\(outcome)")
        }
        try await withFakeDaemon(answer: { $0.hasPrefix("import") ? .farewell("421 CLOSING the daemon is stopping\n") : .usual }) { daemon in
            let path = try daemon.file("people.csv", [UInt8](repeating: 65, count: 4_000_000))
            let outcome = try await ConsoleProgram(state: daemon.state).run("-c", "import people from=\(path)")
            #expect(outcome.code == 2 && outcome.errors == "kinerja: CLOSING the daemon is stopping\n", "\(outcome)")
        }
    }

    @Test("a daemon that is too busy to tell of the job is asked again")
    func busy() async throws {
        try await withFakeDaemon(answer: Self.importing(["450 BUSY later\n", Self.over(created: 200)])) { daemon in
            let path = try daemon.file("people.csv", "x".utf8)
            let outcome = try await ConsoleProgram(state: daemon.state).run("-c", "import people from=\(path)")
            #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome)")
        }
    }

    @Test("a job that one is not told of goes on")
    func untold() async throws {
        try await withFakeDaemon(answer: { line in
            line.hasPrefix("import") ? .reply("250 OK job=7\n") : line.hasPrefix("job") ? .reply("530 NOT_SIGNED_IN log in first\n") : .usual
        }) { daemon in
            let outcome = try await ConsoleProgram(state: daemon.state).run("-c", "import people path=a.csv")
            #expect(outcome.code == 1 && outcome.output.isEmpty, "\(outcome)")
            #expect(outcome.errors == "NOT_SIGNED_IN log in first; the import goes on; wait for it with: job wait 7\n", "\(outcome)")
        }
    }

    @Test("at a terminal one line shows how far it is, and goes; the prompt comes back")
    func terminal() async throws {
        let jobs = [Self.going("WAITING"), Self.going(), Self.going(done: 100_000), Self.over(rows: 200_000, created: 200_000)]
        try await withFakeDaemon(answer: Self.importing(jobs)) { daemon in
            let path = try daemon.file("people.csv", [UInt8](repeating: 65, count: 2_500_000))
            let (code, transcript) = try await ConsoleProgram(state: daemon.state).converse(
                environment: ["TERM": "vt100"],
                dialogue: [
                    ("kinerja:operate> ", "import people from=\(path)\n"), ("\rsending 2.5 MB", ""), ("\rwaiting to import 200,000 lines", ""),
                    ("\rimporting 200,000 lines", ""), ("\rimporting 100,000 of 200,000 lines  [###############...............]  50%", ""),
                    ("\rimported \(path), 200,000 lines", ""), ("kinerja:operate> ", "show periods\n"), ("text periods", ""),
                    ("kinerja:operate> ", "\\q\n"),
                ])
            #expect(code == 0 && !transcript.contains("nothing more came"), "\(transcript)")
        }
    }

    @Test("Ctrl-C leaves the import running and says how to wait for it")
    func interrupted() async throws {
        try await withFakeDaemon(answer: Self.importing([Self.going()])) { daemon in
            let path = try daemon.file("people.csv", "x".utf8)
            let (code, transcript) = try await ConsoleProgram(state: daemon.state).converse(
                environment: ["TERM": "vt100"],
                dialogue: [
                    ("kinerja:operate> ", "import people from=\(path)\n"), ("\rimporting", "\u{3}"),
                ])
            #expect(code == 130 && transcript.hasSuffix("the import goes on; wait for it with: job wait \(Self.job)\r\n"), "\(transcript)")
        }
    }

    @Test("Ctrl-C before the file is there says that nothing was imported")
    func interruptedEarly() async throws {
        try await withFakeDaemon(answer: { $0.hasPrefix("import") ? .deafness : .usual }) { daemon in
            let path = try daemon.file("people.csv", [UInt8](repeating: 65, count: 4_000_000))
            let (code, transcript) = try await ConsoleProgram(state: daemon.state).converse(
                environment: ["TERM": "vt100"],
                dialogue: [
                    ("kinerja:operate> ", "import people from=\(path)\n"), ("\rsending 4.0 MB", "\u{3}"),
                ])
            #expect(code == 130 && transcript.hasSuffix("the file was not sent to its end; nothing was imported\r\n"), "\(transcript)")
        }
    }
}
