import Daemon
import Database
import Glibc
import Postgres
import Support
import Testing

/// Daemons on a PostgreSQL that is not theirs.
@Suite("daemons on one database")
struct SharedDatabaseTests {
    @Test("two that start together migrate once, and both serve")
    func together() async throws {
        try await Ground.withEmptyDatabase { name, cluster in
            let migrated = Locked(0)
            try await withThrowingTaskGroup { group in
                for _ in 0..<2 {
                    group.addTask {
                        try await withKinerjad { kinerjad in
                            try await kinerjad.serve(
                                "--database", cluster.url(name, "kinerja_daemon"), "--migrate-database", cluster.url(name, "kinerja_migrator")
                            ) { daemon in
                                try await daemon.becomesReady()
                                if daemon.log.withLock({ lines in lines.contains { $0.contains("\"message\":\"migrated\"") } }) {
                                    migrated.withLock { $0 += 1 }
                                }
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(migrated.withLock { $0 } == 1)
            expectEqual(try await cluster.ask("select count(*)::text from meta.migration", in: name), "\(Ground.migrations.count)")
        }
    }

    @Test("an old daemon goes on with a newer schema that is harmless to it, and stops at one that is not")
    func newer() async throws {
        try await Ground.withDatabase { target, cluster in
            let name = target["dbname"] ?? ""
            let url = cluster.url(name, "kinerja_daemon")
            @Sendable func add(_ number: Int, isBreaking: Bool) async throws {
                let row = "insert into meta.migration (number, name, checksum, is_breaking, version)"
                try await administer(cluster, "\(row) values (\(number), 'later_\(number)', repeat('0', 64), \(isBreaking), '9.0.0')", database: name)
            }
            try await add(9000, isBreaking: false)
            try await withKinerjad { kinerjad in
                let code = try await kinerjad.serve("--database", url) { daemon in
                    try await daemon.becomesReady()
                    try await daemon.hasLogged("9000_later_9000")
                    try await add(9001, isBreaking: true)
                    // It looks every two seconds.
                    try await daemon.hasLogged("kinerjad: the database has the breaking migration 9001_later_9001")
                }
                #expect(code == Obstacle.Kind.newerSchema.rawValue)
                let again = try await kinerjad.run("serve", "--state", kinerjad.state, "--http=127.0.0.1:0", "--admin=127.0.0.1:0", "--database", url)
                #expect(again.code == Obstacle.Kind.newerSchema.rawValue && again.errors.contains("Update kinerjad"), "\(again)")
                let check = try await kinerjad.run("check", "--state", kinerjad.state, "--http=127.0.0.1:0", "--admin=127.0.0.1:0", "--database", url)
                #expect(check.code == Obstacle.Kind.newerSchema.rawValue && check.output.contains("problem  database:"), "\(check)")
            }
        }
    }

    @Test("a migration that was edited after it was applied is refused")
    func edited() async throws {
        try await Ground.withDatabase { target, cluster in
            let name = target["dbname"] ?? ""
            try await administer(cluster, "update meta.migration set checksum = repeat('0', 64) where number = 1", database: name)
            try await withKinerjad { kinerjad in
                for extra in [[], ["--migrate-database", cluster.url(name, "kinerja_migrator")]] {
                    let outcome = try await kinerjad.run(
                        [
                            "serve", "--state", kinerjad.state, "--http=127.0.0.1:0", "--admin=127.0.0.1:0", "--database",
                            cluster.url(name, "kinerja_daemon"),
                        ] + extra)
                    #expect(outcome.code == Obstacle.Kind.history.rawValue, "\(outcome)")
                    #expect(outcome.errors.contains("migration 0001_ground was changed after it was applied. Put the file back"))
                }
            }
        }
    }

    @Test("readiness goes red when PostgreSQL is gone, and green when it is back")
    func lost() async throws {
        try await withCluster(["autovacuum=off"]) { cluster in
            try await administer(cluster, readFile("\(Kinerjad.sqlFolder)/bootstrap/roles.sql"))
            try await administer(cluster, "create database ground template template0")
            try await administer(cluster, readFile("\(Kinerjad.sqlFolder)/bootstrap/database.sql"), database: "ground")
            try await withKinerjad { kinerjad in
                try await kinerjad.serve(
                    "--database", cluster.url("ground", "kinerja_daemon"), "--migrate-database", cluster.url("ground", "kinerja_migrator")
                ) { daemon in
                    try await daemon.becomesReady()
                    try await cluster.kill()
                    let red = try await daemon.http.get("/readyz")
                    #expect(red.status == 503 && red.body.contains("\"status\":\"not ready\""))
                    let alive = try await daemon.http.get("/livez")
                    #expect(alive.status == 200)
                    try await cluster.start()
                    try await daemon.becomesReady()
                }
            }
        }
    }

    @Test("migrate and backup use connection strings of their own, and say when one is missing")
    func errands() async throws {
        try await Ground.withEmptyDatabase { name, cluster in
            try await withKinerjad { kinerjad in
                let state = ["--state", kinerjad.state]
                let check = try await kinerjad.run(["migrate", "--check", "--migrate-database", cluster.url(name, "kinerja_migrator")] + state)
                let all = (Ground.migrations + ["sql/current"]).joined(separator: ", ")
                #expect(check.output == "would apply: \(all)\n", "\(check)")
                let migrate = try await kinerjad.run(["migrate", "--migrate-database", cluster.url(name, "kinerja_migrator")] + state)
                #expect(migrate.output == "applied: \(all)\n", "\(migrate)")
                let again = try await kinerjad.run(["migrate", "--migrate-database", cluster.url(name, "kinerja_migrator")] + state)
                #expect(again.output == "nothing to apply\n", "\(again)")
                let missing = try await kinerjad.run(["backup", "-", "--database", cluster.url(name, "kinerja_daemon")] + state)
                #expect(missing.code == Obstacle.Kind.setting.rawValue && missing.errors.contains("backup_database_url"), "\(missing)")
                let backup = try await kinerjad.run(
                    ["backup", "\(kinerjad.state)/b", "--backup-database", cluster.url(name, "kinerja_backup")] + state)
                #expect(backup.code == 0, "\(backup)")
            }
        }
    }
}
