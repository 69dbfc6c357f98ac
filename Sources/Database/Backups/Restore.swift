internal import Glibc
internal import Postgres

extension EmbeddedCluster {
    /// Fills the cluster from a backup, whole or not at all. A cluster that holds a government already is refused.
    package static func restore(
        _ file: String, into state: StateFolder, _ sql: SQLFolder, observe: @escaping @Sendable (Event) -> Void
    ) async throws {
        let folder = state.cluster
        try await Backup.check(file, with: Installation.choose(forDataOf: folder.major), known: sql.migrations)
        try await withEmbeddedCluster(in: state, sql, observe: observe) { cluster in
            try await withObstacles {
                let isTaken = try await withOneSession(cluster.connectionString(user: "postgres")) { connection in
                    try await connection.execute(Bookkeeping.hasSchema())[0].value(0, as: Bool.self)
                }
                if isTaken {
                    throw Obstacle(
                        .stateInUse, "the state folder \(state.path) holds a database already, and a restore overwrites nothing",
                        "Name a new folder with --state, restore there, and serve from it.")
                }
                // Until the mark is there again, the next start prepares the database as if it were new.
                unlink(cluster.folder.bootstrapMark)
                do { try await cluster.fill(from: file) } catch {
                    try await cluster.dropDatabase()
                    try await cluster.bootstrap(sql)
                    throw error
                }
                try await cluster.bootstrap(sql)
            }
        }
    }

    private func fill(from file: String) async throws {
        try await dropDatabase()
        try await createDatabase()
        let target = connectionString(user: "postgres")
        try await installation.run("pg_restore", ["--exit-on-error", "--single-transaction", "--dbname=kinerja", file], target)
    }

    private func dropDatabase() async throws {
        try await installation.run("dropdb", ["--if-exists", "--force", "kinerja"], connectionString(user: "postgres", database: "postgres"))
    }
}
