import Daemon
import Database
import Glibc
import Postgres
import Support
import Testing

/// Everything that keeps the real daemon from starting: one line that names it, what to do, an exit code of its own, and nothing half made.
@Suite("what the daemon refuses", .serialized)
struct RefusalTests {
    /// Runs `serve` and expects it to end at once.
    private func refused(
        _ kinerjad: Kinerjad, _ kind: Obstacle.Kind, _ part: String, _ arguments: String..., http: String = "127.0.0.1:0", state: String? = nil,
        environment: [String: String] = [:], sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let outcome = try await kinerjad.run(
            ["serve", "--state", state ?? kinerjad.state, "--http", http, "--admin", "127.0.0.1:0"] + arguments, environment: environment)
        #expect(outcome.code == kind.rawValue, "\(outcome)", sourceLocation: sourceLocation)
        let lines = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("kinerjad: ") }
        #expect(lines.count == 1 && lines.first?.contains(part) == true, "\(outcome)", sourceLocation: sourceLocation)
    }

    private func nothingMade(_ kinerjad: Kinerjad, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(access("\(kinerjad.state)/postgres/data", F_OK) != 0, sourceLocation: sourceLocation)
    }

    @Test("settings that are unknown or make no sense")
    func settings() async throws {
        try await withKinerjad { kinerjad in
            try await refused(kinerjad, .setting, "--stat is no flag. Did you mean --state?", "--stat", "x")
            try await refused(kinerjad, .setting, "Did you mean KINERJA_HTTP?", environment: ["KINERJA_HTPP": "x"])
            try await refused(kinerjad, .setting, "--clock-shift soon is not a shift", "--clock-shift", "soon")
            nothingMade(kinerjad)
        }
    }

    @Test("a sample city is written into a new folder, and over nothing")
    func sample() async throws {
        try await withKinerjad { kinerjad in
            let folder = "\(kinerjad.folder)/city"
            let made = try await kinerjad.run("sample", folder, "--people", "40", "--seed", "7")
            #expect(made.code == 0 && made.output.split(separator: "\n").count == 10 && made.output.contains("people.csv  40 rows"), "\(made)")
            #expect(access("\(folder)/objectives.csv", R_OK) == 0)
            for (arguments, part) in [
                (["sample", folder], "agencies.csv is there already"),
                (["sample", "\(kinerjad.folder)/x", "--people", "39"], "40 to 600000 people, not 39"),
                (["sample", "\(kinerjad.folder)/no/where"], "cannot make the folder"),
            ] {
                let outcome = try await kinerjad.run(arguments)
                #expect(outcome.code == Obstacle.Kind.setting.rawValue && outcome.errors.contains(part), "\(outcome)")
            }
            #expect(access("\(kinerjad.folder)/x", F_OK) != 0)
            nothingMade(kinerjad)
        }
    }

    @Test("an address in use, before anything is made")
    func address() async throws {
        try await withKinerjad { kinerjad in
            let taken = try TakenPort()
            let address = "127.0.0.1:\(taken.number)"
            try await refused(kinerjad, .addressInUse, "http cannot listen on \(address): it is in use", http: address)
            nothingMade(kinerjad)
        }
    }

    @Test("a state folder that somebody else's daemon holds, that cannot be written, or that is somebody else's")
    func state() async throws {
        try await withKinerjad { kinerjad in
            try await kinerjad.serve { _ in
                try await refused(kinerjad, .stateInUse, "another kinerjad works on the state folder \(kinerjad.state) (process ")
                let check = try await kinerjad.run("check", "--state", kinerjad.state, "--http=127.0.0.1:0", "--admin=127.0.0.1:0")
                #expect(check.code == Obstacle.Kind.stateInUse.rawValue && check.output.contains("problem  no other daemon:"))
            }
            try await refused(kinerjad, .stateFolder, "cannot be made", state: "\(kinerjad.folder)/no/state")
            try await refused(kinerjad, .stateFolder, "too long", state: "\(kinerjad.folder)/\(String(repeating: "x", count: 100))")
            try await refused(kinerjad, .stateFolder, "cannot be written", state: "/usr")
        }
    }

    @Test("a SQL folder of another build")
    func sqlFolder() async throws {
        try await withKinerjad { kinerjad in
            try await kinerjad.copySQL()
            try await refused(kinerjad, .sqlFolder, "is not the one this kinerjad was built with", "--sql-dir=\(kinerjad.folder)/sql")
            try await refused(kinerjad, .sqlFolder, "cannot be read", "--sql-dir=\(kinerjad.folder)/nothing")
            nothingMade(kinerjad)
        }
    }

    @Test("data of another major version of PostgreSQL, and a cluster that does not start")
    func cluster() async throws {
        try await withKinerjad { kinerjad in
            try await kinerjad.serve { _ in }
            let version = "\(kinerjad.state)/postgres/data/PG_VERSION"
            let own = try await kinerjad.asOwner("cat", [version])
            _ = try await kinerjad.asOwner("bash", ["-c", "echo 14 >'\(version)'"])
            try await refused(kinerjad, .otherMajor, "the data folder is of PostgreSQL 14; ")
            _ = try await kinerjad.asOwner(
                "bash", ["-c", "echo \(own) >'\(version)'; echo 'nonsense = 1' >>'\(kinerjad.state)/postgres/data/postgresql.conf'"])
            try await refused(kinerjad, .cluster, "the embedded PostgreSQL does not start")
            _ = try await kinerjad.asOwner("sed", ["-i", "$d", "\(kinerjad.state)/postgres/data/postgresql.conf"])
            try await kinerjad.serve { daemon in try await daemon.becomesReady() }
        }
    }

    @Test("a clock shifted in a live database, and a birth told differently afterwards")
    func birth() async throws {
        try await withKinerjad { kinerjad in
            try await refused(kinerjad, .clock, "the clock of a live database cannot be shifted", "--clock-shift=14d")
            try await refused(kinerjad, .setting, "was made for purpose live, not sample", "--purpose=sample")
            try await refused(kinerjad, .setting, "is kota-sorong's, not kota-jayapura's", "--government=kota-jayapura")
            try await kinerjad.serve("--purpose=live", "--government=kota-sorong") { daemon in try await daemon.becomesReady() }
        }
    }

    @Test("a disk that is full when the cluster is made: nothing stays, and the next start works", .enabled(if: geteuid() == 0, "only root mounts"))
    func fullDisk() async throws {
        try await withKinerjad { kinerjad in
            try await kinerjad.withSmallDisk(megabytes: 20) {
                try await refused(kinerjad, .cluster, "Free some disk space")
                let left = try await kinerjad.asOwner("ls", ["-A", "\(kinerjad.state)/postgres"])
                #expect(left == "log")
            }
            try await kinerjad.serve { daemon in try await daemon.becomesReady() }
        }
    }

    @Test("logins that row-level security does not bind, databases without a schema, servers that do not answer")
    func database() async throws {
        try await Ground.withEmptyDatabase { name, cluster in
            try await withKinerjad { kinerjad in
                try await refused(kinerjad, .role, "is a superuser or has BYPASSRLS", "--database", cluster.url(name, "postgres"))
                try await refused(kinerjad, .role, "is a superuser or has BYPASSRLS", "--database", cluster.url(name, "kinerja_backup"))
                try await refused(kinerjad, .schemaMissing, "Run kinerjad migrate", "--database", cluster.url(name, "kinerja_daemon"))
                try await refused(kinerjad, .unreachable, "Connection refused", "--database", "host=127.0.0.1 port=1 user=kinerja_daemon")
                nothingMade(kinerjad)
            }
        }
    }
}
