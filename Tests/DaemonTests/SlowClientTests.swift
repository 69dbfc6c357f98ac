import Daemon
import FoundationEssentials
import Glibc
import Support
import Testing

/// Clients that cost more than they should: the daemon's memory stays bounded, and others are answered.
@Suite("clients that do not keep to it", .serialized, .timeLimit(.minutes(5)))
struct SlowClientTests {
    @Test("a byte a second, half a literal, ten megabytes without an end, ten thousand commands at once, and a reader that does not read")
    func hostile() async throws {
        try await withKinerjad { kinerjad in
            try await kinerjad.serve("--purpose", "test") { daemon in
                _ = try await daemon.admin.say("help\nquit\n")
                let before = try daemon.residentMegabytes()
                let others = Locked(0)
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
                        #expect(text.contains("500 LINE_TOO_LONG") && text.hasSuffix("210 OK rows=6\n221 BYE\n"), "\(text)")
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
                        // Others, all the while.
                        while !Task.isCancelled {
                            let said = try await daemon.admin.say("version\nquit\n")
                            #expect(said.hasSuffix("221 BYE\n"))
                            others.withLock { $0 += 1 }
                            let now = try daemon.residentMegabytes()
                            #expect(now < before + 96, "\(before) MB before, \(now) now")
                            try await Task.sleep(for: .milliseconds(100))
                        }
                    }
                    for _ in 0..<5 { try await group.next() }
                    group.cancelAll()
                    while let _ = try? await group.next() {}
                }
                #expect(others.withLock { $0 } > 50)
            }
        }
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
    fileprivate func residentMegabytes() throws -> Int {
        let lines = try readFile("/proc/\(process)/status").split(whereSeparator: \.isNewline)
        let words = lines.first { $0.hasPrefix("VmRSS:") }?.split(whereSeparator: \.isWhitespace) ?? []
        return (words.dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
    }
}
