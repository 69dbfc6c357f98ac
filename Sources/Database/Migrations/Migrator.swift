package import Postgres

/// Brings a database to what this build needs: everything that is missing in one transaction, or nothing.
package struct Migrator: Sendable {
    let folder: SQLFolder
    /// The version of this build; one that is older than the database's leaves sql/current as it is.
    let version: Version
    let birth: Birth
    let observe: @Sendable (Event) -> Void

    package init(_ folder: SQLFolder, version: Version, birth: Birth, observe: @escaping @Sendable (Event) -> Void) {
        (self.folder, self.version, self.birth, self.observe) = (folder, version, birth, observe)
    }

    /// What `migrate` would do.
    package struct Plan: Sendable, Equatable {
        package let pending: [String]
        /// Functions, views, policies and triggers would be made anew.
        package let repeatable: Bool
        package var isEmpty: Bool { pending.isEmpty && !repeatable }
    }

    /// Applies what is missing. Several that start together take turns; the later ones find nothing to do.
    /// - Parameter target: Logs in as kinerja_migrator.
    package func migrate(_ target: ConnectionString) async throws -> Plan {
        try await withSession(target) { connection in
            let (clock, start) = (ContinuousClock(), ContinuousClock.now)
            var hasWaited = false
            while true {
                let plan = try await connection.transaction { connection -> Plan? in
                    guard try await connection.execute(Bookkeeping.takeTurn())[0].value(0, as: Bool.self) else { return nil }
                    let plan = try await self.plan(&connection)
                    if !plan.0.isEmpty { try await self.carryOut(plan.1, &connection) }
                    return plan.0
                }
                if let plan {
                    if !plan.isEmpty { observe(.migrated(plan.pending, repeatable: plan.repeatable, after: clock.now - start)) }
                    return plan
                }
                if !hasWaited { observe(.waitingForOtherMigration) }
                hasWaited = true
                try await Task.sleep(for: .milliseconds(200))
            }
        }
    }

    /// What `migrate` would do, and whether it could.
    package func plan(_ target: ConnectionString) async throws -> Plan {
        try await withSession(target) { connection in
            try await connection.transaction(readOnly: true) { connection in try await self.plan(&connection).0 }
        }
    }

    private func withSession<Value: Sendable>(_ target: ConnectionString, _ body: @Sendable (inout Connection) async throws -> Value) async throws
        -> Value
    {
        try await withObstacles {
            try await withOneSession(target, lockTimeout: .seconds(3)) { connection in
                guard try await connection.execute(Bookkeeping.roleExists())[0].value(0, as: Bool.self) else {
                    throw Obstacle(
                        .role, "this PostgreSQL has no role kinerja_owner",
                        "Let a superuser run sql/bootstrap/roles.sql, and sql/bootstrap/database.sql in the database.")
                }
                guard try await connection.execute(Bookkeeping.isMember())[0].value(0, as: Bool.self) else {
                    throw Obstacle(
                        .role, "the login of migrate_database_url is no member of kinerja_owner",
                        "Log in as kinerja_migrator, which sql/bootstrap/roles.sql makes.")
                }
                return try await body(&connection)
            }
        }
    }

    private func plan(_ connection: inout Connection) async throws -> (Plan, [Migration]) {
        // Only the owner may look into the schema.
        try await connection.run(script: Bookkeeping.becomeOwner)
        guard try await connection.execute(Bookkeeping.hasSchema())[0].value(0, as: Bool.self) else {
            return (Plan(pending: folder.migrations.map(\.title), repeatable: true), folder.migrations)
        }
        let state = try SchemaState(
            known: folder.migrations, applied: try await connection.execute(Bookkeeping.applied()).map(AppliedMigration.init))
        let repeatable: Bool
        if let row = try await connection.execute(Bookkeeping.repeatable()).first {
            let (checksum, text) = (try row.value(0, as: String.self), try row.value(1, as: String.self))
            let isNewerThere = Version(text).map { $0 > version } ?? false
            repeatable = checksum != folder.currentChecksum && !isNewerThere && state.newer.isEmpty
        } else {
            repeatable = true
        }
        return (Plan(pending: state.pending.map(\.title), repeatable: repeatable || !state.pending.isEmpty), state.pending)
    }

    private func carryOut(_ pending: [Migration], _ connection: inout Connection) async throws {
        // Nothing to take away before the first migration.
        let isNew = pending.first?.number == 0
        if !isNew { try await run(folder.current[0], &connection) }
        for migration in pending {
            func record() async throws {
                _ = try await connection.execute(
                    Bookkeeping.record(
                        .int4(Int32(migration.number)), .text(migration.name), .text(migration.checksum), .bool(migration.isBreaking),
                        .text(version.description)))
            }
            // The row comes first, so that two runners can never both get past it; the very first migration makes its table.
            if migration.number > 0 { try await record() }
            try await run(migration.file, &connection)
            if migration.number == 0 { try await record() }
        }
        for file in folder.current.dropFirst() { try await run(file, &connection) }
        try await connection.run(script: Bookkeeping.becomeOwner)
        _ = try await connection.execute(Bookkeeping.beBorn(.text(birth.government), .text(birth.purpose.rawValue)))
        _ = try await connection.execute(Bookkeeping.recordRepeatable(.text(folder.currentChecksum), .text(version.description)))
    }

    private func run(_ file: SQLFolder.File, _ connection: inout Connection) async throws {
        do {
            try await connection.run(script: Bookkeeping.becomeOwner)
            try await connection.run(script: file.text)
        } catch {
            guard case .refused(let error) = error.reason else { throw error }
            // Not waited for any longer, or chosen by PostgreSQL to give way.
            if error.isConflict {
                throw Obstacle(
                    .migration, "\(file.path) waited too long for a table that somebody else holds",
                    "Try again when less is going on; nothing was changed.")
            }
            let line = error.position.map { position in ":\(1 + file.text.unicodeScalars.prefix(position - 1).count { $0 == "\n" })" } ?? ""
            throw Obstacle(.migration, "\(file.path)\(line): \(error)", "Nothing was changed; mend the file, or this database, and try again.")
        }
    }
}

extension AppliedMigration {
    /// From a row of `Bookkeeping.schema`.
    package init(_ row: Row) throws {
        self.init(
            number: Int(try row.value(0, as: Int32.self)), name: try row.value(1), checksum: try row.value(2), isBreaking: try row.value(3))
    }
}
