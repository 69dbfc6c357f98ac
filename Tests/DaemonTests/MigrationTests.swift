import Daemon
import Database
import Postgres
import Support
import Testing

@Suite("migrations")
struct MigrationTests {
    private static let known = (try? SQLFolder(Kinerjad.sqlFolder))?.migrations ?? []

    private func applied(_ change: (inout [(Int, String, String, Bool)]) -> Void = { _ in }) -> [AppliedMigration] {
        var rows = Self.known.map { ($0.number, $0.name, $0.checksum, $0.isBreaking) }
        change(&rows)
        return rows.map { AppliedMigration(number: $0.0, name: $0.1, checksum: $0.2, isBreaking: $0.3) }
    }

    @Test("what is missing is pending; what a newer build added is passed over when it is harmless")
    func pending() throws {
        #expect(try SchemaState(known: Self.known, applied: []).pending == Self.known)
        let state = try SchemaState(known: Self.known, applied: applied { $0.append((9000, "later", "x", false)) })
        #expect(state.pending.isEmpty && state.newer.map(\.title) == ["9000_later"])
    }

    @Test("history that is not what it was, and schemas that are too new, are refused with what to do")
    func refused() {
        func kind(_ rows: [AppliedMigration]) -> Obstacle.Kind? {
            do throws(Obstacle) {
                _ = try SchemaState(known: Self.known, applied: rows)
                return nil
            } catch { return error.kind }
        }
        #expect(kind(applied { $0[1].2 = "edited" }) == .history)
        #expect(kind(applied { $0.append((9000, "later", "x", true)) }) == .newerSchema)
        #expect(kind(applied { $0.removeFirst() }) == .history)
        #expect(kind(applied { $0.insert((1, "other", "x", false), at: 2) }) == .history)
    }

    @Test("an empty database is migrated once, by however many start together")
    func together() async throws {
        try await Ground.withEmptyDatabase { name, cluster in
            let target = try cluster.connectionString(database: name, user: "kinerja_migrator")
            let plan = try await Ground.migrator().plan(target)
            #expect(plan.pending == Ground.migrations && plan.repeatable)
            let plans = try await withThrowingTaskGroup(of: Migrator.Plan.self) { group in
                for _ in 0..<6 { group.addTask { try await Ground.migrator().migrate(target) } }
                return try await group.reduce(into: [Migrator.Plan]()) { $0.append($1) }
            }
            #expect(plans.count { !$0.isEmpty } == 1)
            expectEqual(try await cluster.ask("select count(*)::text from meta.migration", in: name), "\(Ground.migrations.count)")
            let again = try await Ground.migrator().plan(target)
            #expect(again.isEmpty)
        }
    }

    @Test("sql/current is applied again when it differs, but not by a build older than the one that applied it")
    func repeatable() async throws {
        try await Ground.withEmptyDatabase { name, cluster in
            let target = try cluster.connectionString(database: name, user: "kinerja_migrator")
            _ = try await Ground.migrator(version: Version(0, 2, 0)).migrate(target)
            _ = try await cluster.ask("update meta.repeatable set checksum = repeat('0', 64) returning 'x'", in: name)
            let older = try await Ground.migrator(version: Version(0, 1, 9)).migrate(target)
            #expect(older.isEmpty)
            try await administer(cluster, "drop function api.halt()", database: name)
            let same = try await Ground.migrator(version: Version(0, 2, 0)).migrate(target)
            #expect(same.repeatable && same.pending.isEmpty)
            expectEqual(try await cluster.ask("select to_regprocedure('api.halt()')::text", in: name), "api.halt()")
        }
    }

    @Test("a migration that fails leaves nothing of itself, nor of those before it")
    func whole() async throws {
        try await Ground.withEmptyDatabase { name, cluster in
            // What the second migration makes is in its way.
            try await administer(cluster, "create schema audit", database: name)
            let target = try cluster.connectionString(database: name, user: "kinerja_migrator")
            let obstacle = await #expect(throws: Obstacle.self) { try await Ground.migrator().migrate(target) }
            #expect(obstacle?.kind == .migration)
            #expect(obstacle?.message.contains("migrations/0001_ground.sql") == true && obstacle?.message.contains("schema \"audit\"") == true)
            expectEqual(try await cluster.ask("select to_regnamespace('meta')::text", in: name), nil)
        }
    }

    @Test("logins that cannot migrate, and servers that were not prepared, are told what is missing")
    func logins() async throws {
        try await Ground.withEmptyDatabase { name, cluster in
            let daemon = try cluster.connectionString(database: name, user: "kinerja_daemon")
            let obstacle = await #expect(throws: Obstacle.self) { try await Ground.migrator().migrate(daemon) }
            #expect(obstacle?.kind == .role && obstacle?.remedy.contains("kinerja_migrator") == true)
            let missing = await #expect(throws: Obstacle.self) { try await DatabaseState.find(daemon, known: Self.known) }
            #expect(missing?.kind == .schemaMissing)
            let superuser = try cluster.connectionString(database: name, user: "postgres")
            let mighty = await #expect(throws: Obstacle.self) { try await DatabaseState.find(superuser, known: Self.known) }
            #expect(mighty?.kind == .role && mighty?.message.contains("postgres") == true)
        }
    }
}
