package import Database
internal import Postgres

/// Everything that could keep the daemon from starting, looked at without changing anything.
package struct Check: Sendable {
    package struct Finding: Sendable {
        package let subject: String
        /// What is well, in a few words; or what stands in the way.
        package let result: Result<String, Obstacle>
    }
    private let settings: Settings
    package init(_ settings: Settings) { self.settings = settings }

    /// In the order in which starting would meet them.
    package func findings() async -> [Finding] {
        var findings: [Finding] = []
        func note(_ subject: String, _ body: () async throws -> String) async {
            do { findings.append(Finding(subject: subject, result: .success(try await body()))) } catch let obstacle as Obstacle {
                findings.append(Finding(subject: subject, result: .failure(obstacle)))
            } catch {
                findings.append(Finding(subject: subject, result: .failure(Obstacle(.unreachable, "\(error)", "See the log of PostgreSQL."))))
            }
        }
        let state = settings.state
        await note("state folder") {
            guard state.isThere else { return "\(state.path) will be made" }
            try state.check()
            return state.path
        }
        await note("no other daemon") {
            if state.isLocked { throw state.inUse }
            return "the state folder is free"
        }
        for name in settings.listening {
            await note("\(name) address") {
                try settings.requireFree(name)
                return "\(settings.address(name))"
            }
        }
        var sql: SQLFolder?
        await note("SQL folder") {
            let folder = try settings.sqlFolder(besides: Account.binary)
            sql = folder
            return folder.path
        }
        if let database = settings.connection("database_url") {
            await note("database") { try await self.database(database, sql) }
            await note("ballots") {
                let taps = try await DatabaseState.taps(database)
                guard taps.isEmpty else {
                    throw Obstacle(
                        .tap, "what people write in a sealed survey would be recorded elsewhere: \(taps.joined(separator: ", "))",
                        "Switch it off for kinerja_daemon before a survey begins; period collect refuses until then (docs/privacy.md).")
                }
                return "nothing would record them elsewhere"
            }
            if let migrator = settings.connection("migrate_database_url"), let sql {
                await note("migrations") {
                    let plan = try await Migrator(sql, version: Build.version, birth: settings.birth, observe: { _ in }).plan(migrator)
                    return plan.description
                }
            }
        } else {
            await note("PostgreSQL") {
                let installation = try await EmbeddedCluster.check(state)
                return "\(installation.version)\(state.hasCluster ? "" : ", a new cluster will be made")"
            }
        }
        return findings
    }

    private func database(_ target: ConnectionString, _ sql: SQLFolder?) async throws -> String {
        do {
            let found = try await DatabaseState.find(target, known: sql?.migrations ?? [])
            try settings.require(found)
            if let pending = found.schema.pending.first, settings["migrate_database_url"] == nil {
                throw Obstacle(
                    .schemaMissing, "the database lacks migration \(pending.title)", "Run kinerjad migrate, or give serve a migrate_database_url.")
            }
            return "\(target), \(found.government), \(found.purpose)"
        } catch let obstacle as Obstacle where obstacle.kind == .schemaMissing && settings["migrate_database_url"] != nil {
            return "\(target), to be migrated"
        }
    }
}

extension Migrator.Plan: CustomStringConvertible {
    package var description: String {
        if isEmpty { return "nothing to apply" }
        return (pending + (repeatable ? ["sql/current"] : [])).joined(separator: ", ")
    }
}
