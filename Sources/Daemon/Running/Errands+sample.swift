internal import Database
internal import Operations
internal import Postgres
internal import Sample

extension Errands {
    /// Fills a database made for play with the sample city: a new one, or one in which this was cut short. A daemon may serve it meanwhile.
    ///
    /// - Parameters:
    ///   - people: 40 … 600,000.
    ///   - seed: The same on the same day gives the same city.
    ///   - tell: Told of every step.
    /// - Returns: The file with the logins and passwords, which only the daemon's account can read.
    package func loadSample(people: Int, seed: UInt64, tell: @escaping @Sendable (SampleLoad.Step) -> Void) async throws -> String {
        try settings.requireLoopback()
        let state = settings.state
        let sql = try settings.sqlFolder(besides: Account.binary)
        try state.prepare()
        // There from the beginning to the end: whoever finds it knows that the city is not whole.
        let files = "\(state.path)/sample"
        SampleFiles.remove(files)
        _ = try SampleFiles(settings).write(into: files, people: people, seed: seed) { tell(.writes(done: $0, total: $1)) }
        _ = try await migrate(onlyPlan: false)
        return try await withDatabase("database_url", as: "kinerja_daemon", sql) { database, _ in
            let found = try await DatabaseState.find(database, known: sql.migrations)
            guard found.purpose.isPlay else {
                SampleFiles.remove(files)
                throw Obstacle(
                    .setting, "the database is \(found.purpose): the sample city would stand among real people",
                    "Name a new state folder with --state.")
            }
            var configuration = Configuration(database) { event in EventLog(logger).record(.client(event)) }
            (configuration.readLanes, configuration.writeLanes) = (2, 2)
            // Nobody waits behind this, and the machine may be slow.
            (configuration.statementTimeout, configuration.answerBudget) = (.seconds(60), .seconds(70))
            let logins = try await withObstacles {
                try await withClient(configuration) { client in
                    // A database for tests is filled, and nobody in it answers by themselves.
                    let surveys = found.purpose == .sample ? seed : nil
                    let cluster = settings["database_url"] == nil ? try await EmbeddedCluster.running(in: state) : nil
                    let admitAnalyst = cluster.map { cluster in
                        { @Sendable (login: String, password: String) in try await cluster.admit(analyst: login, password: password) }
                    }
                    return try await SampleLoad(
                        client, logger: logger, state: state.path, analysts: state.analysts, files: files, seed: surveys, admitAnalyst: admitAnalyst,
                        tell: tell
                    ).run()
                }
            }
            SampleFiles.remove(files)
            return logins
        }
    }
}

extension Settings {
    /// Whoever plays with a city must not let others in whose passwords lie in a file.
    fileprivate func requireLoopback() throws(Obstacle) {
        let address = address("http")
        guard address.isLoopback else {
            throw Obstacle(
                .setting, "http listens beyond this machine (\(address)), where the sample city's people must not be let in",
                "Give --http a loopback address.")
        }
    }
}
