package import Postgres

/// Lends one session, without lanes: for setting up and for looking.
func withOneSession<Value: Sendable>(
    _ target: ConnectionString, lockTimeout: Duration? = .seconds(3), _ body: @Sendable (inout Connection) async throws -> Value
) async throws -> Value {
    var configuration = Configuration(target)
    (configuration.readLanes, configuration.writeLanes, configuration.sessions) = (0, 0, 1)
    configuration.sessionLockTimeout = lockTimeout
    // First of all, because its failure says best what is wrong with the connection.
    try await Client.check(configuration)
    return try await withClient(configuration) { client in try await client.withConnection(body) }
}

/// What libpq and the server say, as an obstacle that says what to do.
package func withObstacles<Value: Sendable>(_ body: () async throws -> Value) async throws -> Value {
    do { return try await body() } catch let failure as ConnectFailure { throw Obstacle(failure) } catch let failure as Failure {
        throw Obstacle(failure)
    }
}

extension Obstacle {
    package init(_ failure: ConnectFailure) {
        let kind: Kind =
            switch failure.kind {
            case .connectionString: .setting
            case .serverTooOld: .postgresMissing
            case .unreachable, .login, .notWhatWasAsked: .unreachable
            }
        self.init(kind, failure.message, failure.remedy)
    }

    init(_ failure: Failure) {
        // 3F000: no such schema; 42883: no such function; 42P01: no such table; 42501: the schema is there and not ours to use.
        if let state = failure.state, ["3F000", "42883", "42P01"].contains(state.code) {
            self.init(.schemaMissing, "the database has no Kinerja schema", "Run kinerjad migrate with migrate_database_url.")
        } else {
            self.init(.unreachable, "\(failure)", "The log of PostgreSQL may say more.")
        }
    }
}
