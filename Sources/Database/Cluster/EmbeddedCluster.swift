internal import Glibc
package import Postgres

/// A private PostgreSQL in the state folder: Unix sockets only, its own roles by the account of the one who asks, analysts by
/// password, started and stopped by the daemon.
package struct EmbeddedCluster: Sendable {
    let folder: ClusterFolder
    package let installation: Installation
    let observe: @Sendable (Event) -> Void

    /// - Parameter user: `kinerja_daemon`, `kinerja_migrator`, `kinerja_backup`, or `postgres`, the cluster's owner.
    package func connectionString(user: String, database: String = "kinerja") -> ConnectionString {
        ConnectionString([("host", folder.run), ("port", "5432"), ("user", user), ("dbname", database)])
    }

    /// What is wrong with the state folder's cluster, if it were started now.
    /// - Returns: What would run it.
    package static func check(_ state: StateFolder) async throws(Obstacle) -> Installation {
        try AnalystFolder(state.analysts).check()
        return try await Installation.choose(forDataOf: state.cluster.major)
    }

    /// Connections to the cluster of a daemon that runs on the same state, for a command beside it; nil when none is ready.
    package static func running(in state: StateFolder) async throws(Obstacle) -> EmbeddedCluster? {
        let folder = state.cluster
        guard let server = folder.server, server.isReady else { return nil }
        return EmbeddedCluster(folder: folder, installation: try await Installation.choose(forDataOf: folder.major), observe: { _ in })
    }

    /// Makes the cluster when there is none, starts it, or takes over one that a killed daemon left running, and prepares roles and database. The
    /// caller holds the state's lock.
    static func start(in state: StateFolder, _ sql: SQLFolder, observe: @escaping @Sendable (Event) -> Void) async throws -> EmbeddedCluster {
        let folder = state.cluster
        let cluster = EmbeddedCluster(folder: folder, installation: try await Installation.choose(forDataOf: folder.major), observe: observe)
        if !folder.isMade { try await cluster.make() }
        do {
            try await cluster.start()
            try await cluster.bootstrap(sql)
        } catch {
            await cluster.stop()
            throw error
        }
        return cluster
    }

    /// Beside its place and then moved there: a folder that is there is whole.
    private func make() async throws(Obstacle) {
        let draft = "\(folder.path)/data.new"
        Files.remove(draft)
        do throws(Files.Trouble) {
            try Files.makeFolder(folder.path, mode: 0o700)
            try Files.makeFolder("\(folder.path)/log", mode: 0o700)
        } catch { throw Obstacle(.cluster, "the cluster's folder cannot be made: \(error)", "Give the state folder to this account.") }
        do throws(Obstacle) {
            try await installation.run(
                "initdb",
                ["--data-checksums", "--encoding=UTF8", "--locale=C.UTF-8", "--username=postgres", "--auth=peer", "--pgdata=\(draft)"])
        } catch {
            Files.remove(draft)
            throw Obstacle(.cluster, "the cluster cannot be made: \(error.message)", remedy(for: error.message))
        }
        do throws(Files.Trouble) {
            let settings = try Files.read("\(draft)/postgresql.conf")
            try Files.write(settings + ClusterSettings.tunable, to: "\(draft)/postgresql.conf")
        } catch {
            Files.remove(draft)
            throw Obstacle(.cluster, "the cluster cannot be made: \(error)", remedy(for: "\(error)"))
        }
        guard rename(draft, folder.data) == 0 else {
            throw Obstacle(.cluster, "\(folder.data): \(String(cString: strerror(errno)))", "Take away what stands in its place.")
        }
        observe(.clusterMade(folder.data))
    }

    private func remedy(for words: some StringProtocol) -> String {
        // PostgreSQL does not say so when a part of what it writes still fits.
        words.contains("No space left") || words.contains("wrote only")
            ? "Free some disk space (a new cluster takes 50 MB, its work more), then start again."
            : "Mend that and start again; nothing was left behind."
    }

    /// Returns when the server takes connections, however long it recovers.
    func start() async throws {
        let begin = ContinuousClock.now
        let wasRunning = folder.server != nil
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                while true {
                    try await Task.sleep(for: .seconds(5))
                    observe(.clusterRecovering(for: .now - begin))
                }
            }
            defer { group.cancelAll() }
            if wasRunning {
                // It may be starting still, or stopping.
                while let server = folder.server, !server.isReady { try await Task.sleep(for: .milliseconds(10)) }
            }
            if folder.server == nil { try await launch() }
        }
        observe(.clusterReady(installation.version, folder: folder.data, wasRunning: wasRunning, after: .now - begin))
    }

    private func launch() async throws {
        // Children of a killed server hold its shared memory until they notice; starting beside them would destroy data.
        let patience = ContinuousClock.now + .seconds(30)
        while !folder.processes.isEmpty {
            if ContinuousClock.now > patience {
                let numbers = folder.processes.map(String.init).joined(separator: ", ")
                throw Obstacle(
                    .cluster, "processes of an earlier PostgreSQL still work on \(folder.data): \(numbers)", "End them (kill), then start again.")
            }
            try await Task.sleep(for: .milliseconds(20))
        }
        do {
            try Files.makeFolder(folder.run, mode: 0o700)
            try AnalystFolder(folder.analysts).prepare()
            try ClusterSettings(folder: folder, account: accountName()).write()
        } catch let obstacle as Obstacle { throw obstacle } catch {
            throw Obstacle(.cluster, "the cluster's settings cannot be written: \(error)", remedy(for: "\(error)"))
        }
        // Nobody works on the data, so what names a process is stale: its number may be somebody else's by now, or a dead child's that nobody has
        // fetched (both common in containers), and PostgreSQL would refuse.
        folder.removeLeftovers()
        let sizes = folder.logSizes
        do throws(Obstacle) {
            // Recovering after a crash may take long.
            let arguments = ["start", "--silent", "--wait", "--timeout=604800", "--pgdata=\(folder.data)", "--log=\(folder.startLog)"]
            try await installation.run("pg_ctl", arguments)
        } catch {
            let why = folder.complaint(since: sizes) ?? error.message
            let isFull = why.contains("No space left") || why.contains("wrote only")
            throw Obstacle(
                .cluster, "the embedded PostgreSQL does not start: \(why)",
                isFull ? "Free some disk space, then start again." : "See \(folder.startLog) and \(folder.path)/log.")
        }
    }

    /// Ends the server: sessions are broken off, everything committed is kept. A server that does not end within a minute is ended hard, and
    /// recovers at its next start.
    func stop() async {
        guard let server = folder.server else { return }
        let (clock, begin) = (ContinuousClock(), ContinuousClock.now)
        kill(server.process, SIGINT)
        var isHard = false
        while !folder.processes.isEmpty {
            if !isHard, clock.now - begin > .seconds(60) {
                kill(server.process, SIGQUIT)
                isHard = true
            }
            await sleepUninterrupted(.milliseconds(10))
        }
        observe(.clusterStopped(after: clock.now - begin))
    }

    /// Watches over the server for as long as the task runs, and starts it again when it is gone.
    package func watch() async throws {
        var pause = Duration.milliseconds(100)
        while true {
            try await Task.sleep(for: .milliseconds(500))
            guard folder.server == nil else {
                pause = .milliseconds(100)
                continue
            }
            observe(.clusterLost("its first process is gone"))
            do { try await start() } catch let obstacle as Obstacle {
                observe(.clusterLost(obstacle.description))
                try await Task.sleep(for: pause)
                pause = min(pause * 2, .seconds(10))
            }
        }
    }
}

/// Runs the embedded cluster for as long as `body` does.
package func withEmbeddedCluster<Value: Sendable>(
    in state: StateFolder, _ sql: SQLFolder, observe: @escaping @Sendable (Event) -> Void, _ body: @Sendable (EmbeddedCluster) async throws -> Value
) async throws -> Value {
    let cluster = try await EmbeddedCluster.start(in: state, sql, observe: observe)
    let result: Result<Value, any Error>
    do { result = .success(try await body(cluster)) } catch { result = .failure(error) }
    await cluster.stop()
    return try result.get()
}

/// A pause that cancellation does not shorten: for what must be brought to an end.
private func sleepUninterrupted(_ duration: Duration) async {
    await Task.detached { try? await Task.sleep(for: duration) }.value
}
