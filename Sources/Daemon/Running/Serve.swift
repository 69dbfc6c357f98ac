internal import AdminProtocol
internal import Database
internal import Glibc
internal import JSONEndpoint
package import Logging
internal import Operations
internal import Postgres
internal import ServiceLifecycle
internal import UnixSignals

/// The daemon: everything that must be there before it serves, in order, and everything that runs while it does.
package struct Serve: Sendable {
    let settings: Settings
    let logger: Logger
    let metrics = Metrics()
    private let stopSwitch = StopSwitch()

    package init(_ settings: Settings, _ logger: Logger) { (self.settings, self.logger) = (settings, logger) }

    private func observe(_ event: Event) {
        EventLog(logger).record(event)
        metrics.record(event)
    }

    /// Returns when it was told to stop and has stopped.
    package func run() async throws {
        let signals = await UnixSignalsSequence(trapping: [.sigterm, .sigint])
        observe(.starting(version: Build.version, state: settings.state.path, process: getpid()))
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                try await self.prepareAndServe()
                return true
            }
            group.addTask {
                for await signal in signals {
                    self.observe(.stopping(because: "\(signal)"))
                    if await !self.stopSwitch.ask() { break }
                }
                return false
            }
            // Cancelled before it served, or told twice: what it was doing has been ended on purpose.
            var isTold = false
            while let isDone = await group.nextResult() {
                if case .success(false) = isDone { isTold = true } else if !isTold { _ = try isDone.get() }
                group.cancelAll()
            }
        }
        observe(.stopped)
    }

    private func prepareAndServe() async throws {
        let start = ContinuousClock.now
        let state = settings.state
        try state.prepare()
        try await state.withLock { try await serveHolding(state, since: start) }
    }

    private func serveHolding(_ state: StateFolder, since start: ContinuousClock.Instant) async throws {
        try settings.requireFreeAddresses()
        let sql = try settings.sqlFolder(besides: Account.binary)
        if let database = settings.connection("database_url") {
            if let migrator = settings.connection("migrate_database_url") { try await migrate(migrator, sql) }
            try await serve(database, sql, since: start, cluster: nil)
        } else {
            try await withEmbeddedCluster(in: state, sql, observe: { self.observe(.database($0)) }) { cluster in
                try await migrate(cluster.connectionString(user: "kinerja_migrator"), sql)
                try await serve(cluster.connectionString(user: "kinerja_daemon"), sql, since: start, cluster: cluster)
            }
        }
    }

    private func migrate(_ target: ConnectionString, _ sql: SQLFolder) async throws {
        _ = try await Migrator(sql, version: Build.version, birth: settings.birth) { self.observe(.database($0)) }.migrate(target)
    }

    private func serve(_ database: ConnectionString, _ sql: SQLFolder, since start: ContinuousClock.Instant, cluster: EmbeddedCluster?) async throws {
        let found = try await DatabaseState.find(database, known: sql.migrations)
        try settings.require(found)
        if !found.schema.newer.isEmpty { observe(.newerSchema(found.schema.newer.map(\.title))) }

        let target = settings.clockShift.map { database.setting("kinerja.clock_shift", to: "\($0.seconds)") } ?? database
        var configuration = Configuration(target) { self.observe(.client($0)) }
        configuration.readLanes = settings.number("read_lanes")
        configuration.writeLanes = settings.number("write_lanes")
        configuration.statementTimeout = .seconds(settings.number("lane_seconds"))
        configuration.answerBudget = configuration.statementTimeout + .seconds(3)
        // Two exports, one of everybody, two uploads and two batches at a time, a job, and what asks for more than lanes carry.
        configuration.sessions = 9
        try await withObstacles {
            try await withClient(configuration) { client in try await serve(client, found, sql, since: start, cluster: cluster) }
        }
    }

    private func serve(_ client: Client, _ found: DatabaseState, _ sql: SQLFolder, since start: ContinuousClock.Instant, cluster: EmbeddedCluster?)
        async throws
    {
        let surroundings = Surroundings(
            government: found.government, version: "\(Build.version)", schema: found.schema.newest, purpose: found.purpose.rawValue,
            clockShift: settings["clock_shift"] ?? "", limits: AdminListener.limits)
        let (http, state) = (settings.address("http"), settings.state)
        let jobs = JobRunner(client, observe: { self.observe($0) })
        let firstAdministrator = FirstAdministrator(path: "\(state.path)/first-admin")
        let performer = PostgresPerformer(
            client, firstAdministrator: firstAdministrator,
            lifetimes: SessionLifetimes(absolute: settings.number("session_hours") * 60, idle: settings.number("session_idle_minutes")),
            importFolder: settings["import_dir"].map(absolute), observe: { self.observe($0) }, jobStarted: { jobs.wake() })
        let admin = try await AdminListener(
            tcp: settings.address("admin"), socket: state.adminSocket, surroundings,
            performer: TimedPerformer(performer: performer, face: .lines, observe: { self.observe($0) }), observe: { self.observe($0) })
        defer { unlink(state.adminSocket) }
        let readiness = Readiness(client: client, surroundings: surroundings)
        let health = Health(
            readiness: { await readiness.report() },
            metrics: { await metrics.written(client.status(), version: Build.version, lastBackup: state.lastBackup) },
            answered: { self.observe(.answered($0)) })
        var quiet = logger
        quiet.logLevel = .warning
        let clock = LocalTime(secondsEast: found.secondsEast, shift: settings.clockShift?.seconds ?? 0)
        let contract = Contract(.all, performer: TimedPerformer(performer: performer, face: .http, observe: { self.observe($0) }), clock: clock)
        func endpoint(_ parts: Set<Endpoint.Part>, at address: Address, started: @escaping @Sendable (Int) async -> Void) throws -> Endpoint {
            try Endpoint(
                parts, host: address.host, port: address.port, health: health, contract: contract, version: "\(Build.version)", logger: quiet,
                started: started)
        }
        let (healthPorts, healthPort) = AsyncStream.makeStream(of: Int.self)
        let probes = try settings.health.map { address in try endpoint([.health], at: address) { port in healthPort.yield(port) } }
        let parts: Set<Endpoint.Part> = probes == nil ? [.operations, .health] : [.operations]
        let people = try endpoint(parts, at: http) { port in
            var healthAddress: Address?
            if let address = settings.health {
                // It serves when all of it does.
                for await port in healthPorts {
                    healthAddress = address.with(port: port)
                    break
                }
            }
            let adminAddress = settings.address("admin").with(port: admin.port)
            self.observe(
                .serving(
                    http: "\(http.with(port: port))", admin: "\(adminAddress)", health: healthAddress.map { "\($0)" }, socket: state.adminSocket,
                    after: .now - start))
            Supervisor.tellReady()
        }
        try await client.becomeReady(within: .seconds(30))
        try await client.record(
            "serve", .object(["version": .text("\(Build.version)"), "clock_shift": .text(settings["clock_shift"] ?? "")]))

        // What a daemon that was killed has left behind.
        _ = try await client.withConnection { connection in try await connection.execute(Idioms.purgeStaging()) }
        if try await firstAdministrator.offer(client) { observe(.firstAdministrator(secret: firstAdministrator.path)) }

        let upkeep: [any Service] = [
            jobs,
            Outbox(client: client, command: settings["notify_command"].map(absolute), observe: { self.observe($0) }),
            // Whatever daemon asks first: the others find nothing to do.
            Repetition(name: "doing what is due", every: .seconds(1), observe: { self.observe($0) }) {
                let due: Int64 = try await client.perform(Request(by: .daemon, Idioms.schedule())).results[0][0].value(0)
                if due > 0 { jobs.wake() }
            },
            Repetition(name: "reminding", every: .seconds(60), observe: { self.observe($0) }) {
                // A few deadlines a round; over a session: who owes what may take its time to find out.
                var due: Int64 = 1
                while due > 0, !Task.isShuttingDownGracefully {
                    due = try await client.withConnection { connection in try await connection.execute(Idioms.remindDue())[0].value(0) }
                }
            },
            Repetition(name: "counting surveys", every: .seconds(60), observe: { self.observe($0) }) {
                var counted: Int64 = 1
                while counted > 0, !Task.isShuttingDownGracefully {
                    counted = try await client.withConnection { connection in try await connection.execute(Idioms.countSurveys())[0].value(0) }
                }
            },
            Repetition(name: "recording refusals", every: .seconds(1), observe: { self.observe($0) }) { try await performer.flushRefusals() },
            Repetition(name: "noting which sessions were used", every: .seconds(60), observe: { self.observe($0) }) {
                try await performer.touchSessions()
            },
            Repetition(name: "measuring what waits", every: .seconds(15), observe: { self.observe($0) }) {
                // What was found before is no more known than what is found now.
                do { metrics.note(try await client.backlog()) } catch {
                    metrics.note(nil)
                    throw error
                }
            },
            Repetition(name: "tidying", every: .seconds(600), observe: { self.observe($0) }) {
                _ = try await client.perform(Request(by: .daemon, Idioms.tidy()))
            },
            Repetition(name: "linking the audit", every: .seconds(1), observe: { self.observe($0) }) {
                let links = try await client.linkAudit()
                if links > 0 { self.observe(.auditLinked(links)) }
            },
            Repetition(name: "looking at the schema", every: .seconds(2), observe: { self.observe($0) }) {
                _ = try SchemaState(known: sql.migrations, applied: try await client.appliedMigrations())
            },
        ]
        // Stopped in the opposite order: first nobody comes any more, last the cluster.
        let watch: [any Service] = cluster.map { [ClusterWatch(cluster: $0)] } ?? []
        let probing: [any Service] = probes.map { [$0] } ?? []
        let services = watch + probing + upkeep + [admin, people] as [any Service]
        var group = ServiceGroupConfiguration(
            services: services.map { .init(service: $0, successTerminationBehavior: .ignore, failureTerminationBehavior: .gracefullyShutdownGroup) },
            logger: quiet)
        group.maximumGracefulShutdownDuration = .seconds(settings.number("drain_seconds"))
        let serviceGroup = ServiceGroup(configuration: group)
        guard stopSwitch.isRunning(serviceGroup) else { return }
        do { try await serviceGroup.run() } catch  where "\(error)".contains("errno: \(EADDRINUSE)") {
            if let health = settings.health { try health.requireFree("health") }
            throw Obstacle.cannotListen("http", http, "\(error)")
        }
    }
}

extension Settings {
    /// What was said when the database was born holds; saying otherwise later is a mistake to be told of.
    func require(_ found: DatabaseState) throws(Obstacle) {
        if isGiven("government"), birth.government != found.government {
            throw Obstacle(
                .setting, "the database is \(found.government)'s, not \(birth.government)'s", "Leave government out, or name the right database.")
        }
        if isGiven("purpose"), birth.purpose != found.purpose {
            throw Obstacle(
                .setting, "the database was made for purpose \(found.purpose), not \(birth.purpose)", "Leave purpose out, or make a new state folder."
            )
        }
        if clockShift != nil, !found.purpose.isPlay {
            throw Obstacle(
                .clock, "the clock of a live database cannot be shifted",
                "Leave clock_shift out; a database made with --purpose sample or test may have one.")
        }
    }
}

extension Address {
    /// Before anything is begun; somebody may still come in between, and is then met again.
    func requireFree(_ setting: String) throws(Obstacle) {
        if port == 0 { return }
        var hints = addrinfo()
        (hints.ai_socktype, hints.ai_flags) = (Int32(SOCK_STREAM.rawValue), AI_PASSIVE)
        var found: UnsafeMutablePointer<addrinfo>?
        let status = getaddrinfo(host, "\(port)", &hints, &found)
        guard status == 0, let address = found?.pointee else {
            throw Obstacle(
                .addressInUse, "\(setting) cannot listen on \(self): \(String(cString: gai_strerror(status)))", "Give --\(setting) another address.")
        }
        defer { freeaddrinfo(found) }
        let probe = socket(address.ai_family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        defer { close(probe) }
        var yes: Int32 = 1
        setsockopt(probe, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        guard bind(probe, address.ai_addr, address.ai_addrlen) == 0, listen(probe, 1) == 0 else {
            throw Obstacle.cannotListen(setting, self, String(cString: strerror(errno)))
        }
    }
}
