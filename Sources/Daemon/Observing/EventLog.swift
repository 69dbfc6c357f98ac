internal import Database
internal import JSONEndpoint
package import Logging
internal import Postgres

/// The log as an interpreter of events.
package struct EventLog: Sendable {
    let logger: Logger
    package init(_ logger: Logger) { self.logger = logger }

    package func record(_ event: Event) {
        // A line has its time: when a form was written stands nowhere. What goes wrong inside is told by an event of its own.
        if case .answered(let answer) = event, answer.route == Health.Answered.ballots { return }
        // Its answer is told already, of whichever face.
        if case .performed = event { return }
        let line = Line(event)
        logger.log(level: line.level, "\(line.message)", metadata: Dictionary(uniqueKeysWithValues: line.fields.map { ($0.0, "\($0.1)") }))
    }

    private struct Line {
        var level = Logger.Level.info
        var message: String
        var fields: [(String, String)] = []

        init(_ message: String, _ level: Logger.Level = .info, _ fields: [(String, String)] = []) {
            (self.message, self.level, self.fields) = (message, level, fields)
        }

        init(_ event: Event) {
            switch event {
            case .starting(let version, let state, let process):
                self.init("starting", .info, [("version", "\(version)"), ("state", state), ("process", "\(process)")])
            case .serving(let http, let admin, let health, let socket, let after):
                let addresses = [("http", http), ("admin", admin)] + (health.map { [("health", $0)] } ?? [])
                self.init("serving", .info, addresses + [("socket", socket), ("ms", after.milliseconds)])
            case .stopping(let why): self.init("stopping", .info, [("because", why)])
            case .stopped: self.init("stopped")
            case .client(let event): self.init(event)
            case .database(let event): self.init(event)
            case .adminOpened(let session, let from): self.init("admin session opened", .info, [("session", "\(session)"), ("from", from)])
            case .adminAnswered(let session, let lines):
                self.init("admin lines answered", .debug, [("session", "\(session)"), ("lines", "\(lines)")])
            case .adminClosed(let session, let why):
                self.init("admin session closed", .info, [("session", "\(session)")] + (why.map { [("because", $0)] } ?? []))
            case .adminRefused(let why): self.init("admin session refused", .warning, [("because", why)])
            case .answered(let answer):
                // Probes come every second.
                let level: Logger.Level = answer.status >= 500 ? .warning : ["/livez", "/readyz", "/metrics"].contains(answer.route) ? .debug : .info
                let fields = [
                    ("method", answer.method), ("route", answer.route), ("status", "\(answer.status)"), ("ms", answer.duration.milliseconds),
                    ("request", answer.request),
                ]
                self.init("answered", level, fields + (answer.trace.map { [("trace", $0)] } ?? []))
            case .performed(let face, let time): self.init("performed", .debug, [("face", face.rawValue), ("ms", time.milliseconds)])
            case .auditLinked(let count): self.init("audit entries linked", .debug, [("count", "\(count)")])
            case .upkeepFailed(let what, let why): self.init("\(what) failed", .warning, [("because", why)])
            case .failedInside(let why): self.init("an operation failed inside", .error, [("because", why)])
            case .jobStarted(let job): self.init("job taken up", .info, [("job", job)])
            case .jobEnded(let job): self.init("job left", .info, [("job", job)])
            case .messageTried(let message, nil): self.init("message sent", .info, [("message", message)])
            case .messageTried(let message, let failure?):
                self.init("message not taken", .warning, [("message", message), ("because", failure)])
            case .firstAdministrator(let path):
                self.init("nobody administers the government yet: redeem the code in this file", .warning, [("file", path)])
            case .newerSchema(let titles):
                self.init("the schema is newer than this build, and harmless to it", .warning, [("migrations", titles.joined(separator: ", "))])
            }
        }

        init(_ event: Database.Event) {
            switch event {
            case .clusterMade(let folder): self.init("cluster made", .info, [("folder", folder)])
            case .clusterReady(let version, let folder, let wasRunning, let after):
                self.init(
                    wasRunning ? "cluster taken over" : "cluster started", .info,
                    [("postgresql", "\(version)"), ("folder", folder), ("ms", after.milliseconds)])
            case .clusterRecovering(let time): self.init("cluster is still recovering", .info, [("ms", time.milliseconds)])
            case .clusterLost(let why): self.init("cluster lost; it is started again", .error, [("because", why)])
            case .clusterStopped(let after): self.init("cluster stopped", .info, [("ms", after.milliseconds)])
            case .waitingForOtherMigration: self.init("waiting for another migration of this database")
            case .migrated(let titles, _, let after):
                self.init(
                    "migrated", .info,
                    [("migrations", titles.isEmpty ? "only sql/current" : titles.joined(separator: ", ")), ("ms", after.milliseconds)])
            }
        }

        init(_ event: Postgres.Event) {
            switch event {
            case .laneOpened(let kind, let lane): self.init("lane opened", .debug, [("kind", kind.rawValue), ("lane", "\(lane)")])
            case .laneLost(let kind, let lane, let why, let inFlight):
                self.init(
                    "lane lost", .warning, [("kind", kind.rawValue), ("lane", "\(lane)"), ("because", why), ("in_flight", "\(inFlight)")])
            case .connectFailed(let failure, let next):
                self.init("cannot connect to PostgreSQL", .warning, [("because", failure.description), ("again_in_ms", next.milliseconds)])
            case .statementsForgotten(let lane, let state):
                self.init("statements are prepared again", .info, [("lane", "\(lane)"), ("state", state.code)])
            case .retried(let state, let attempt): self.init("request tried again", .debug, [("state", state.code), ("attempt", "\(attempt)")])
            case .refused(let failure): self.init("request refused", .debug, [("because", failure.description)])
            case .sessionOpened: self.init("session opened", .debug)
            case .sessionDiscarded(let why): self.init("session discarded", .debug, [("because", why)])
            // Its detail may quote rows.
            case .notice(let notice): self.init("notice of PostgreSQL", .debug, [("state", notice.state.code), ("message", notice.message)])
            }
        }
    }
}

extension Duration {
    /// With one decimal.
    var milliseconds: String {
        let tenths = components.seconds * 10_000 + components.attoseconds / 100_000_000_000_000
        return "\(tenths / 10).\(tenths % 10)"
    }
}
