import Glibc
import Operations
import Support
import Testing

/// Imports that are cut short: whatever is killed, nothing is half there, and the same command again works.
@Suite("an import that is cut short", .serialized, .timeLimit(.minutes(3)))
struct ImportLifeTests {
    /// So many people, whose rows are so long.
    private static func file(_ count: Int, padding: Int = 0) -> String {
        let name = String(repeating: "x", count: padding)
        return "nip,name,employment,email\n"
            + (0..<count).map { number in
                let digits = "\(10_000 + number)"
                return "1985010120\(digits.prefix(2))011\(digits.suffix(3)),Orang \(number) \(name),PNS,orang\(number)@sorong.example\n"
            }.joined()
    }

    private func withCity(
        _ kinerjad: Kinerjad, _ arguments: String = "--purpose=test", _ body: @escaping @Sendable (City) async throws -> Void
    ) async throws -> Int32 {
        try await kinerjad.serve(arguments) { daemon in
            if try await kinerjad.query("select count(*) from app.account where login = 'joko'") == "0" { _ = try await kinerjad.query(City.fixture) }
            try await body(City(kinerjad: kinerjad, daemon: daemon, http: HTTPClient(daemon.http)))
        }
    }

    /// Holds every writer of people up while `body` runs, so that an import stands in its middle.
    private func withPeopleLocked(_ kinerjad: Kinerjad, _ body: () async throws -> Void) async throws {
        async let holding: String? = try? kinerjad.query("begin; lock table app.person in share mode; select pg_sleep(60)")
        while try await kinerjad.query("select count(*) from pg_locks where mode = 'ShareLock' and relation = 'app.person'::regclass and granted")
            == "0"
        {
            try await Task.sleep(for: .milliseconds(20))
        }
        try await body()
        // Of a cluster that was killed, nobody holds anything any more.
        _ = try? await kinerjad.query(
            "select pg_terminate_backend(pid) from pg_stat_activity where query like '%lock table app.person%' and pid <> pg_backend_pid()")
        _ = await holding
    }

    private func imported(_ kinerjad: Kinerjad) async throws -> String {
        try await kinerjad.query("select count(*) from app.person where name like 'Orang %'")
    }

    private func isRunning(_ city: City, _ job: String) async throws {
        while case let shown = try await city.get("/v1/jobs/\(job)"), shown.text("state") != "RUNNING" {
            try #require(shown.text("state") == "WAITING", "\(shown.text)")
            try await Task.sleep(for: .milliseconds(20))
        }
        // It has come to where the lock holds it up.
        while try await city.kinerjad.query("select count(*) from pg_locks where not granted") == "0" { try await Task.sleep(for: .milliseconds(20)) }
    }

    @Test("a daemon killed in the middle: nothing is there; the next one carries the import to its end; the same command changes nothing more")
    func daemonKilled() async throws {
        try await withKinerjad { kinerjad in
            let file = Self.file(3000)
            let begun = Locked("")
            let code = try await withCity(kinerjad) { city in
                try await withPeopleLocked(kinerjad) {
                    let job = try #require(try await city.send(file, "kind=people").text("job"))
                    try await isRunning(city, job)
                    begun.withLock { $0 = job }
                    city.daemon.send(SIGKILL)
                }
            }
            #expect(code == -SIGKILL)
            _ = try await withCity(kinerjad, "--log-level=info") { city in
                expectEqual(try await imported(kinerjad), "0")
                // As if a minute had gone by: the lease of the one that was killed.
                _ = try await kinerjad.query("update meta.job set lease_ends_at = now() where state = 'RUNNING'")
                #expect(try await city.ended(begun.withLock { $0 }).counts == "DONE 3000+0+0")
                expectEqual(try await imported(kinerjad), "3000")
                #expect(try await city.takeIn(file, "kind=people").counts == "DONE 0+0+3000")
            }
        }
    }

    @Test("a daemon killed while a file comes leaves no line of it; lines that nobody needs go at the next start")
    func uploadKilled() async throws {
        try await withKinerjad { kinerjad in
            let file = Self.file(3000)
            let code = try await withCity(kinerjad) { city in
                let request = """
                    POST /v1/imports?kind=people HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer \(City.token(.joko))\r\n\
                    Content-Type: text/csv\r\nIdempotency-Key: \(City.newKey())\r\nContent-Length: 10000000\r\n\r\n
                    """
                async let talking: [UInt8]? = try? city.daemon.http.say(Array((request + file).utf8), endsSpeaking: false, patience: 20)
                while try await kinerjad.query("select count(*) from pg_stat_progress_copy where tuples_processed > 0") == "0" {
                    try await Task.sleep(for: .milliseconds(20))
                }
                _ = try await kinerjad.query(
                    "insert into staging.row (import_id, line, cells) select gen_random_uuid(), n, '{}' from generate_series(1, 50) as n")
                city.daemon.send(SIGKILL)
                _ = await talking
            }
            #expect(code == -SIGKILL)
            _ = try await withCity(kinerjad, "--log-level=info") { city in
                expectEqual(try await kinerjad.query("select count(*) from staging.row"), "0")
                expectEqual(try await kinerjad.query("select count(*) from meta.job"), "0")
                #expect(try await city.takeIn(file, "kind=people").counts == "DONE 3000+0+0")
            }
        }
    }

    @Test("PostgreSQL killed in the middle: the import fails and says so, because its lines are gone; the same command again works")
    func clusterKilled() async throws {
        try await withKinerjad { kinerjad in
            let file = Self.file(3000)
            _ = try await withCity(kinerjad) { city in
                let begun = Locked("")
                try await withPeopleLocked(kinerjad) {
                    let job = try #require(try await city.send(file, "kind=people").text("job"))
                    try await isRunning(city, job)
                    begun.withLock { $0 = job }
                    try await kinerjad.killCluster()
                    try await city.daemon.hasLogged("cluster lost")
                }
                try await city.daemon.becomesReady()
                expectEqual(try await imported(kinerjad), "0")
                let ended = try await city.ended(begun.withLock { $0 })
                #expect(ended.text("state") == "FAILED" && ended.text("failure") == "IMPORT_LOST", "\(ended.text)")
                #expect(ended.text.contains("send the file again"))
                #expect(try await city.takeIn(file, "kind=people").counts == "DONE 3000+0+0")
            }
        }
    }

    @Test("one that is cancelled in the middle leaves nothing, and the next one begins at once")
    func cancelled() async throws {
        try await withKinerjad { kinerjad in
            _ = try await withCity(kinerjad) { city in
                let file = Self.file(3000)
                try await withPeopleLocked(kinerjad) {
                    let job = try #require(try await city.send(file, "kind=people").text("job"))
                    try await isRunning(city, job)
                    try await city.post("/v1/jobs/\(job):cancel").expect(200)
                    #expect(try await city.ended(job).text("state") == "CANCELLED")
                    // The daemon takes notice by itself, though the lock is still held.
                    while try await kinerjad.query("select count(*) from pg_locks where not granted") != "0" {
                        try await Task.sleep(for: .milliseconds(50))
                    }
                }
                expectEqual(try await imported(kinerjad), "0")
                expectEqual(try await kinerjad.query("select count(*) from staging.row"), "0")
                #expect(try await city.takeIn(file, "kind=people").counts == "DONE 3000+0+0")
            }
        }
    }

    @Test("a file of the import folder is named by path=, by who administers everything; whatever lies outside is not there")
    func byPath() async throws {
        try await withKinerjad { kinerjad in
            let folder = "\(kinerjad.folder)/files"
            try await kinerjad.bash(
                "mkdir -p files/more; printf '%s' '\(Self.file(3))' >files/more/people.csv; printf 'nip,name,employment\\n' >secret.csv;"
                    + "ln -s ../secret.csv files/link.csv; mkfifo files/pipe.csv; ln -s more/people.csv files/inside.csv; chmod -R a+rX .")
            _ = try await kinerjad.serve("--purpose", "test", "--import-dir", folder) { daemon in
                _ = try await kinerjad.query(City.fixture)
                func say(_ path: String, as who: City.Who) async throws -> String {
                    let said = try await daemon.admin.say("auth token\n\(City.token(who))\nimport people path=\"\(path)\" dry_run=true\nquit\n")
                    return said.split(separator: "\n").dropFirst(3).first.map(String.init) ?? said
                }
                for path in ["more/people.csv", "./more/../more/people.csv", "inside.csv"] {
                    #expect(try await say(path, as: .joko).hasPrefix("250"), "\(path)")
                }
                for path in ["../secret.csv", "link.csv", "/etc/passwd", "more", "pipe.csv", "none.csv", ".", "more/../../secret.csv"] {
                    let said = try await say(path, as: .joko)
                    #expect(said.hasPrefix("550 NOT_FOUND") && said.contains("the import folder has no file"), "\(path): \(said)")
                }
                // Nor learn others what there is.
                for path in ["more/people.csv", "none.csv"] { #expect(try await say(path, as: .ani).hasPrefix("553 NOT_CLEARED")) }
            }
        }
    }

    @Test("a disk that is full, while the file comes and while it is imported: nothing is there, it is told, and with room the same command works")
    func diskFull() async throws {
        try await withKinerjad { kinerjad in
            try await kinerjad.withSmallDisk(megabytes: 200) {
                let file = Self.file(40_000, padding: 180)
                _ = try await withCity(kinerjad) { city in
                    try await kinerjad.leave(megabytes: 6)
                    let refused = try await city.send(file, "kind=people")
                    #expect(refused.status == 507 && refused.text("code") == "NO_SPACE", "\(refused.text)")
                    try await kinerjad.leave(megabytes: nil)
                    expectEqual(try await kinerjad.query("select count(*) from staging.row"), "0")
                    expectEqual(try await kinerjad.query("select count(*) from meta.job"), "0")

                    let begun = Locked("")
                    try await withPeopleLocked(kinerjad) {
                        let job = try #require(try await city.send(file, "kind=people").text("job"))
                        try await isRunning(city, job)
                        begun.withLock { $0 = job }
                        try await kinerjad.leave(megabytes: 3)
                    }
                    // Where the write-ahead log has no room, PostgreSQL itself goes, and the lines with it.
                    // Without room it does not come back.
                    while try await city.get("/v1/jobs/\(begun.withLock { $0 })").text("state") == "RUNNING" {
                        try await Task.sleep(for: .milliseconds(50))
                    }
                    try await kinerjad.leave(megabytes: nil)
                    try await city.daemon.becomesReady()
                    let ended = try await city.ended(begun.withLock { $0 })
                    #expect(["NO_SPACE", "IMPORT_LOST"].contains(ended.text("failure") ?? ""), "\(ended.text)")
                    expectEqual(try await imported(kinerjad), "0")
                    #expect(try await city.takeIn(file, "kind=people").counts == "DONE 40000+0+0")
                }
            }
        }
    }
}
