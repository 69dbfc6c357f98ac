import Daemon
import FoundationEssentials
import Glibc
import Support
import Testing

/// Clients that cost more than they should, with commands that are answered in the session and with commands that read the database: the daemon's memory
/// stays bounded, and others, who read it, too, are answered about as fast as before.
@Suite("clients that do not keep to it", .serialized, .timeLimit(.minutes(5)))
struct SlowClientTests {
    @Test(
        """
        a byte a second, half a literal, ten megabytes without an end, ten thousand commands at once, readers that do not read, and one that reads the database \
        without a pause
        """)
    func hostile() async throws {
        try await withKinerjad { kinerjad in
            try await kinerjad.serve("--purpose", "test") { daemon in
                _ = try await kinerjad.query(City.fixture)
                _ = try await kinerjad.query(
                    """
                    insert into app.unit (agency_id, code, name, kind) select a.agency_id, 'MANY' || n, 'a', 'BIDANG'
                    from app.agency as a cross join generate_series(1, 200) as n where a.code = 'DISDIK'
                    """)
                let mine = Self.reading(.ani, "show units agency=DISDIK limit=50", times: 1)
                let idle = Locked<[Duration]>([])
                for _ in 0..<40 { try await daemon.answers(mine, into: idle) }
                // In quiet, a line without an end is too long, and the session goes on; beside the others it may last too long first.
                let long = try await daemon.admin.say([UInt8](repeating: 120, count: 1_000_000) + Array("\nversion\nquit\n".utf8))
                let told = String(decoding: long, as: UTF8.self)
                #expect(told.contains("500 LINE_TOO_LONG") && told.hasSuffix("210 OK rows=6\n221 BYE\n"), "\(told)")
                let before = try daemon.residentMegabytes()
                let others = Locked<[Duration]>([])
                let flood = Locked(0)
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask {
                        let said = try await daemon.admin.say(
                            Array("version and more and more and more of it".utf8), pause: .seconds(1), patience: 60)
                        #expect(String(decoding: said, as: UTF8.self).contains("421 IDLE"))
                    }
                    group.addTask {
                        let said = try await daemon.admin.say("unit create A name={60000}\nabc", endsSpeaking: false, patience: 60)
                        #expect(said.contains("421 IDLE"), "\(said)")
                    }
                    group.addTask {
                        let said = try await daemon.admin.say([UInt8](repeating: 120, count: 10_000_000) + Array("\nversion\nquit\n".utf8))
                        let text = String(decoding: said, as: UTF8.self)
                        #expect(
                            text.contains("421 IDLE") || text.contains("500 LINE_TOO_LONG") && text.hasSuffix("210 OK rows=6\n221 BYE\n"), "\(text)")
                    }
                    group.addTask {
                        let said = try await daemon.admin.say(String(repeating: "limits\n", count: 10_000) + "quit\n", patience: 100)
                        #expect(said.split(separator: "\n").count { $0.hasPrefix("210 OK rows=") } == 10_000)
                    }
                    group.addTask {
                        // Much more than the kernel keeps: some 400 MB of answers that nobody takes.
                        let (taken, isClosed) = try await daemon.admin.deaf(
                            Array(String(repeating: "errors\n", count: 50_000).utf8), for: .seconds(75))
                        #expect(isClosed && taken < 30_000_000, "\(taken)")
                    }
                    group.addTask {
                        // More rows of PostgreSQL's than the kernel keeps; of these nothing is read for as long as the others go on.
                        let (taken, _) = try await daemon.admin.deaf(
                            Array(Self.reading(.cici, "show units agency=DISDIK limit=200", times: 1000).utf8), for: .seconds(60))
                        #expect(taken > 100_000, "\(taken)")
                    }
                    group.addTask {
                        let many = Self.reading(.bayu, "show units agency=DISDIK limit=200", times: 300)
                        while !Task.isCancelled {
                            let said = try await daemon.admin.say(many, patience: 60)
                            #expect(said.split(separator: "\n").count { $0.hasPrefix("210 OK rows=200") } == 300)
                            flood.withLock { $0 += 1 }
                        }
                    }
                    group.addTask {
                        // Others, all the while.
                        while !Task.isCancelled {
                            try await daemon.answers(mine, into: others)
                            let now = try daemon.residentMegabytes()
                            #expect(now < before + 96, "\(before) MB before, \(now) now")
                            try await Task.sleep(for: .milliseconds(100))
                        }
                    }
                    for _ in 0..<6 { try await group.next() }
                    group.cancelAll()
                    while let _ = try? await group.next() {}
                }
                let (quiet, loaded) = (idle.withLock { $0.sorted() }, others.withLock { $0.sorted() })
                #expect(loaded.count > 50 && flood.withLock { $0 } > 0)
                let (usual, meanwhile, worst) = (quiet[quiet.count / 2], loaded[loaded.count / 2], loaded[loaded.count - 1])
                print("others: \(usual) before, \(meanwhile) meanwhile, \(worst) at worst of \(loaded.count); \(flood.withLock { $0 }) floods")
                #expect(
                    meanwhile < usual * 40 + .milliseconds(100) && worst < usual * 400 + .seconds(10),
                    "\(usual), then \(meanwhile), \(worst) at worst"
                )
            }
        }
    }

    /// What somebody says who comes in, asks the same so many times, and goes.
    private static func reading(_ who: City.Who, _ line: String, times: Int) -> String {
        "auth token\n\(City.token(who))\n\(String(repeating: "\(line)\n", count: times))quit\n"
    }

    @Test("a daemon that is killed while it runs a batch has done nothing of it")
    func killed() async throws {
        try await withKinerjad { kinerjad in
            try await kinerjad.serve("--purpose", "test") { daemon in
                _ = try await kinerjad.query(City.fixture)
                _ = try await kinerjad.query(
                    "insert into app.unit (agency_id, code, name, kind) select a.agency_id, 'HELD', 'a', 'BIDANG' from app.agency as a where a.code = 'DUKCAPIL'"
                )
                // Somebody else holds a row that line 60 wants, so that it stops there.
                async let holder = try? kinerjad.query("begin; update app.unit set kind = 'SEKSI' where code = 'HELD'; select pg_sleep(8); rollback")
                try await Task.sleep(for: .seconds(1))
                var lines = (1...100).map { "unit create K\($0) name=a kind=BIDANG" }
                lines[59] = "unit update HELD name=b if_rev=1"
                let text = (["auth token", City.token(.joko), "use agency=DUKCAPIL", "batch begin"] + lines + ["batch run", ""]).joined(
                    separator: "\n")
                async let said = try? daemon.admin.say(text, endsSpeaking: false, patience: 10)
                while try await kinerjad.query("select count(*) from pg_stat_activity where usename = 'kinerja_daemon' and wait_event_type = 'Lock'")
                    == "0"
                {
                    try await Task.sleep(for: .milliseconds(50))
                }
                daemon.send(SIGKILL)
                _ = await said
                _ = await holder
            }
            try await kinerjad.serve { _ in
                expectEqual(try await kinerjad.query("select count(*) from app.unit where code ~ '^K[0-9]'"), "0")
                expectEqual(try await kinerjad.query("select count(*) from audit.entry where operation in ('unit create', 'batch run')"), "0")
            }
        }
    }
}

extension Kinerjad.Daemon {
    /// How long it takes to come in, read fifty rows and go.
    fileprivate func answers(_ text: String, into times: Locked<[Duration]>) async throws {
        let start = ContinuousClock.now
        let said = try await admin.say(text)
        times.withLock { $0.append(.now - start) }
        #expect(said.contains("210 OK rows=50") && said.hasSuffix("221 BYE\n"), "\(said.suffix(200))")
    }

    fileprivate func residentMegabytes() throws -> Int {
        let lines = try readFile("/proc/\(process)/status").split(whereSeparator: \.isNewline)
        let words = lines.first { $0.hasPrefix("VmRSS:") }?.split(whereSeparator: \.isWhitespace) ?? []
        return (words.dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
    }
}
