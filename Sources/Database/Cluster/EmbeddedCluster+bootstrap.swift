internal import Postgres

extension EmbeddedCluster {
    /// What an administrator does by hand on a server of their own: roles, database, schema for extensions. Again when a newer build brings other
    /// files, for they may be run at any time.
    func bootstrap(_ sql: SQLFolder) async throws {
        let wanted = sha256(sql.bootstrap.map(\.text).joined())
        if (try? Files.read(folder.bootstrapMark)) == wanted { return }
        try await withObstacles {
            try await withOneSession(connectionString(user: "postgres", database: "postgres")) { connection in
                try await connection.run(script: sql.bootstrap[0].text)
            }
            try await createDatabase()
            try await prepareDatabase(sql)
        }
        do throws(Files.Trouble) { try Files.write(wanted, to: folder.bootstrapMark) } catch {
            throw Obstacle(.stateFolder, "\(error)", "Give the state folder to this account.")
        }
    }

    /// Nothing when it is there.
    func createDatabase() async throws {
        if try await hasDatabase() { return }
        try await installation.run(
            "createdb", ["--template=template0", "--encoding=UTF8", "--locale=C.UTF-8", "kinerja"],
            connectionString(user: "postgres", database: "postgres"))
    }

    func hasDatabase() async throws -> Bool {
        try await withOneSession(connectionString(user: "postgres", database: "postgres")) { connection in
            try await connection.execute(Bookkeeping.databaseExists())[0].value(0, as: Bool.self)
        }
    }

    func prepareDatabase(_ sql: SQLFolder) async throws {
        try await withOneSession(connectionString(user: "postgres")) { connection in try await connection.run(script: sql.bootstrap[1].text) }
    }
}
