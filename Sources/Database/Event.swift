package import Postgres

/// Everything that happens while a database is made ready and kept running; logs and metrics read it.
package enum Event: Sendable {
    case clusterMade(String)
    /// It was started by us, or found running because an earlier daemon was killed.
    case clusterReady(ServerVersion, folder: String, wasRunning: Bool, after: Duration)
    /// It is still recovering from a crash.
    case clusterRecovering(for: Duration)
    case clusterLost(String)
    case clusterStopped(after: Duration)
    case waitingForOtherMigration
    case migrated([String], repeatable: Bool, after: Duration)
}
