internal import Database
internal import Operations
internal import Postgres
internal import ServiceLifecycle

/// Who is served when requests must wait: the daemon's own come in one line.
extension Requester {
    static let daemon = Requester(token: Array("kinerjad".utf8))
}

/// Does something again and again for as long as the daemon runs; a failure is told and the next round comes all the same.
struct Repetition: Service {
    let name: String
    let every: Duration
    let observe: Observe
    let body: @Sendable () async throws -> Void

    func run() async throws {
        while !Task.isShuttingDownGracefully {
            do { try await body() } catch let failure as Postgres.Failure { observe(.upkeepFailed(name, because: failure.description)) }
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: every) }
            try Task.checkCancellation()
        }
    }
}

/// Watches over the embedded cluster until the daemon stops.
struct ClusterWatch: Service {
    let cluster: EmbeddedCluster
    func run() async throws { try? await cancelWhenGracefulShutdown { try await cluster.watch() } }
}

extension Client {
    /// Returns when requests of both kinds can be served.
    /// - Throws: `unreachable` with the reason why they cannot.
    func becomeReady(within patience: Duration) async throws {
        let end = ContinuousClock.now + patience
        while true {
            let status = await status()
            if status.isReady { return }
            if ContinuousClock.now > end {
                throw Obstacle(
                    .unreachable, "no lane to PostgreSQL stands: \(status.trouble ?? "none has answered yet")",
                    "See whether it takes that many connections (max_connections, read_lanes, write_lanes).")
            }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    /// Links what was recorded to the audit's chain.
    func linkAudit() async throws -> Int {
        try await perform(Request(by: .daemon, Bookkeeping.linkAudit())).results[0][0].value(0, as: Int.self)
    }

    /// Adds to the audit what the daemon did by itself.
    func record(_ operation: String, _ detail: JSON) async throws {
        _ = try await perform(Request(by: .daemon, Bookkeeping.recordEvent(.text(operation), .jsonb(Array(detail.written.utf8)))))
    }

    /// What waits in the database.
    func backlog() async throws -> Backlog {
        let row = try await perform(Request(by: .daemon, Idioms.pulse())).results[0][0]
        return Backlog(
            messagesWaiting: try row.value(0, as: Int.self), messagesDead: try row.value(1, as: Int.self), jobs: try row.value(2, as: Int.self),
            oldestJob: try row.value(3, as: Int.self))
    }

    func appliedMigrations() async throws -> [AppliedMigration] {
        try await perform(Request(by: .daemon, Bookkeeping.schema())).results[0].map(AppliedMigration.init)
    }
}
