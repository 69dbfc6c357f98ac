package import Database
package import Logging
internal import Postgres

/// What kinerjad does beside serving: each does one thing and ends.
package struct Errands: Sendable {
    let settings: Settings
    let logger: Logger

    package init(_ settings: Settings, _ logger: Logger) { (self.settings, self.logger) = (settings, logger) }

    private func observe(_ event: Database.Event) { EventLog(logger).record(.database(event)) }

    /// - Parameter onlyPlan: Say what would be applied, and apply nothing.
    package func migrate(onlyPlan: Bool) async throws -> Migrator.Plan {
        let sql = try settings.sqlFolder(besides: Account.binary)
        let migrator = Migrator(sql, version: Build.version, birth: settings.birth, observe: { observe($0) })
        return try await withDatabase("migrate_database_url", as: "kinerja_migrator", sql, mayMake: !onlyPlan) { target, _ in
            onlyPlan ? try await migrator.plan(target) : try await migrator.migrate(target)
        }
    }

    /// - Parameter file: `-` for standard output.
    package func backup(to file: String) async throws {
        let sql = try settings.sqlFolder(besides: Account.binary)
        try await withDatabase("backup_database_url", as: "kinerja_backup", sql) { target, installation in
            try await Backup.write(target, with: installation, to: file == "-" ? file : absolute(file))
        }
        // Of a server of one's own, the backup may be made where no daemon has its state.
        if settings.state.isThere { try settings.state.noteBackup() }
    }

    package func restore(from file: String) async throws {
        if settings["database_url"] != nil {
            throw Obstacle(
                .setting, "restore fills an embedded cluster; database_url names another server",
                "There, let a superuser run pg_restore (docs/operations.md), or leave database_url out.")
        }
        let sql = try settings.sqlFolder(besides: Account.binary)
        let state = settings.state
        try state.prepare()
        try await state.withLock { try await EmbeddedCluster.restore(absolute(file), into: state, sql, observe: { observe($0) }) }
    }

    /// The database that the settings name: another server's, the cluster of a daemon that runs, or else the cluster, started for this.
    func withDatabase<Value: Sendable>(
        _ setting: String, as user: String, _ sql: SQLFolder, mayMake: Bool = false,
        _ body: @Sendable (ConnectionString, Installation) async throws -> Value
    ) async throws -> Value {
        if let target = settings.connection(setting) { return try await body(target, try await Installation.choose(forDataOf: nil)) }
        if settings["database_url"] != nil {
            throw Obstacle(.setting, "database_url names another server, and \(setting) is not set", "Set \(setting): the same server as \(user).")
        }
        let state = settings.state
        if let cluster = try await EmbeddedCluster.running(in: state) {
            return try await body(cluster.connectionString(user: user), cluster.installation)
        }
        guard mayMake || state.hasCluster else {
            throw Obstacle(.stateFolder, "the state folder \(state.path) holds no database", "Name the right one with --state.")
        }
        try state.prepare()
        return try await state.withLock {
            try await withEmbeddedCluster(in: state, sql, observe: { observe($0) }) { cluster in
                try await body(cluster.connectionString(user: user), cluster.installation)
            }
        }
    }
}
