import Daemon
import Database
import Postgres
import Support
import Testing

/// A database that the real migrator has made, with the fixture of sql/tests on top.
enum Ground {
    private static let template = Task {
        let cluster = try await Cluster.shared()
        try await prepare(on: cluster)
        try await administer(cluster, "create database kinerja_ground template template0")
        try await administer(cluster, readFile("\(Kinerjad.sqlFolder)/bootstrap/database.sql"), database: "kinerja_ground")
        _ = try await migrator().migrate(cluster.connectionString(database: "kinerja_ground", user: "kinerja_migrator"))
        try await administer(cluster, readFile("\(Kinerjad.sqlFolder)/tests/fixtures/note.sql"), database: "kinerja_ground")
    }
    private static let roles = Task {
        try await administer(Cluster.shared(), readFile("\(Kinerjad.sqlFolder)/bootstrap/roles.sql"))
    }

    /// The titles of all migrations, in order.
    static let migrations = (try? SQLFolder(Kinerjad.sqlFolder).migrations.map(\.title)) ?? []

    static func migrator(version: Version = Build.version, purpose: Birth.Purpose = .test) throws -> Migrator {
        Migrator(try SQLFolder(Kinerjad.sqlFolder), version: version, birth: Birth(government: "kota-sorong", purpose: purpose), observe: { _ in })
    }

    /// The roles, once for the cluster that all tests share.
    static func prepare(on _: Cluster) async throws { try await roles.value }

    /// A database of one's own with everything in it.
    static func withDatabase(_ body: @Sendable (ConnectionString, Cluster) async throws -> Void) async throws {
        try await template.value
        try await withClone(of: "kinerja_ground", on: Cluster.shared(), user: "kinerja_daemon", body)
    }

    /// A database as an administrator has prepared it: not migrated.
    static func withEmptyDatabase(_ body: @Sendable (_ name: String, Cluster) async throws -> Void) async throws {
        let cluster = try await Cluster.shared()
        try await prepare(on: cluster)
        try await withClone(of: "template0", on: cluster, user: "postgres") { target, cluster in
            let name = target["dbname"] ?? ""
            try await administer(cluster, readFile("\(Kinerjad.sqlFolder)/bootstrap/database.sql"), database: name)
            try await body(name, cluster)
        }
    }

    /// Lanes as the daemon has them, into a database of one's own.
    static func withLanes(shift: String? = nil, _ body: @Sendable (Client, Cluster, _ database: String) async throws -> Void) async throws {
        try await withDatabase { target, cluster in
            var configuration = Configuration(shift.map { target.setting("kinerja.clock_shift", to: $0) } ?? target)
            (configuration.readLanes, configuration.writeLanes) = (1, 2)
            // Not what these tests are about, on a machine that has other things to do.
            (configuration.waitingBudget, configuration.answerBudget) = (.seconds(30), .seconds(30))
            try await withClient(configuration) { client in try await body(client, cluster, target["dbname"] ?? "") }
        }
    }
}

extension Cluster {
    /// As an operator would write it.
    func url(_ database: String, _ user: String) -> String { "host=\(folder) dbname=\(database) user=\(user)" }

    /// One text from a query of the superuser's.
    func ask(_ sql: String, in database: String) async throws -> String? {
        try await withSession(database) { connection in
            try await connection.execute(Statement(derived: sql, name: "asked")()).first?.optional(0, as: String.self)
        }
    }

    func withSession<Value: Sendable>(_ database: String, _ body: @Sendable (inout Connection) async throws -> Value) async throws -> Value {
        var configuration = Configuration(try connectionString(database: database, user: "postgres"))
        (configuration.readLanes, configuration.writeLanes) = (0, 0)
        return try await withClient(configuration) { client in try await client.withConnection(body) }
    }
}

/// `#expect` cannot take a call apart that throws inside of a closure.
func expectEqual<Value: Equatable>(_ value: Value, _ expected: Value, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(value == expected, sourceLocation: sourceLocation)
}
