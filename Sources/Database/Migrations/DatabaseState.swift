package import Postgres

/// What the daemon finds behind its own login.
package struct DatabaseState: Sendable, Equatable {
    package let government: String
    package let purpose: Birth.Purpose
    /// How far the government's clocks are ahead of UTC, in seconds.
    package let secondsEast: Int
    package let schema: SchemaState

    /// - Parameter target: Logs in as kinerja_daemon.
    /// - Throws: `unreachable`, `role` (one that row-level security does not bind), `schemaMissing`, `history`, `newerSchema`.
    package static func find(_ target: ConnectionString, known: [Migration]) async throws -> DatabaseState {
        try await withObstacles {
            try await withOneSession(target) { connection in
                let login = try await connection.execute(Bookkeeping.isSuperior())[0]
                if try login.value(0, as: Bool.self) {
                    let name = try login.value(1, as: String.self)
                    throw Obstacle(
                        .role, "the login \(name) is a superuser or has BYPASSRLS, which row-level security does not bind",
                        "Log in as kinerja_daemon, which sql/bootstrap/roles.sql makes.")
                }
                let applied = try await connection.execute(Bookkeeping.schema()).map(AppliedMigration.init)
                let row = try await connection.execute(Bookkeeping.installation())[0]
                return DatabaseState(
                    government: try row.value(0), purpose: Birth.Purpose(rawValue: try row.value(1)) ?? .live,
                    secondsEast: Int(try row.value(2, as: Int32.self)),
                    schema: try SchemaState(known: known, applied: applied))
            }
        }
    }

    /// What in the server's configuration would record ballots of the sealed survey elsewhere (docs/privacy.md), as a session of this login sees it;
    /// nothing before the schema knows of ballots.
    package static func taps(_ target: ConnectionString) async throws -> [String] {
        try await withObstacles {
            try await withOneSession(target) { connection in
                let row = try await connection.execute(Bookkeeping.knowsTaps())[0]
                guard try row.value(0, as: Bool.self) else { return [] }
                return try await connection.execute(Bookkeeping.taps())[0].value(0, as: String.self).split(separator: "\n").map(String.init)
            }
        }
    }
}
