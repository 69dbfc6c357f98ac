import ArgumentParser
import Support

/// Forms handed in over HTTP, against pgbench sending the same statements; and how long one waits while other surveys come and go.
struct Ballots: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Forms handed in over HTTP, against pgbench sending the same statements; then while surveys of others are begun, sealed and confirmed.")

    @Option(help: "Rounds; the median counts.") var rounds = 5
    @Option(help: "Seconds of each side in each round.") var seconds = 5
    @Option(help: "Connections of HTTP, clients of pgbench.") var connections = 64
    @Option(help: "People who are asked for eight forms each.") var raters = 10_000
    @Option(help: "Surveys of others that come and go.") var others = 50

    func run() async throws {
        try await withKinerjad { kinerjad in
            let ground = FacesGround(kinerjad)
            // The first of them tells how long one takes.
            let survey = Survey(ground, raters: raters, others: others + 1)
            try await survey.prepare()
            try await ground.withDaemon("info") { daemon in
                let collection = try await survey.collection()
                try await measureSubmissions(survey, collection, daemon)
                try await measureLatency(survey, collection, daemon)
            }
        }
    }

    private func measureSubmissions(_ survey: Survey, _ collection: String, _ daemon: FacesDaemon) async throws {
        let http = HTTPLoad("submit", lua: survey.lua(collection), survey.ground, seconds: seconds)
        let database = PgbenchLoad("submit", try survey.script(collection, clients: connections), survey.ground, seconds: seconds, readOnly: false)
        // The first round warms both.
        _ = try await http.measure(daemon, connections: connections)
        _ = try await database.measure(clients: connections, ["prefix=\(survey.prefix)"])
        let before = daemon.peakMegabytes
        var (ours, theirs): ([FacesMeasurement], [Double]) = ([], [])
        for _ in 0..<rounds {
            ours.append(try await http.measure(daemon, connections: connections))
            theirs.append(try await database.measure(clients: connections, ["prefix=\(survey.prefix)"]))
        }
        let ratios = zip(ours, theirs).map { $0.perSecond / $1 }
        let cells: [String] = [
            "submit", "\(connections)", "\(Int(Load.median(ours.map(\.perSecond))))", "\(Int(Load.median(theirs)))",
            spread(ratios), "0.6",
            "\(rounded(Load.median(ours.map(\.p50)))), \(rounded(Load.median(ours.map(\.p99))))", "\(Int(Load.median(ours.map(\.processor))))",
        ]
        print("\n| HTTP | connections | daemon/s | pgbench/s | ratio | bar | p50, p99 ms | daemon µs |\n|---|---|---|---|---|---|---|---|")
        print("| " + cells.joined(separator: " | ") + " |")
        Figure.record("write, a form handed in, \(connections) connections", "\(cells[2])/s", "pgbench \(cells[3])/s", ratios, .atLeast(0.6))
        print("\npeak memory of the daemon: \(before) MB after the first round, \(daemon.peakMegabytes) MB after the last")
    }

    /// Two connections leave the processors room, so that what is seen is who waits for whom.
    private func measureLatency(_ survey: Survey, _ collection: String, _ daemon: FacesDaemon) async throws {
        let (start, perRound) = (ContinuousClock.now, max(1, others / rounds))
        try await survey.live(1, daemon)
        // All of them, and a second in which nothing is missed.
        let long = Int(Double(perRound) * ((ContinuousClock.now - start) / .seconds(1))) + 1
        var (idle, beside): ([FacesMeasurement], [FacesMeasurement]) = ([], [])
        var (next, meanwhile) = (2, 0)
        for _ in 0..<rounds {
            idle.append(
                try await HTTPLoad("submit", lua: survey.lua(collection), survey.ground, seconds: seconds).measure(daemon, connections: 2))
            let load = HTTPLoad("submit", lua: survey.lua(collection), survey.ground, seconds: long)
            async let measured = load.measure(daemon, connections: 2)
            for number in next..<(next + perRound) { try await survey.live(number, daemon) }
            (next, meanwhile) = (next + perRound, meanwhile + perRound)
            beside.append(try await measured)
        }
        try await survey.requireConfirmed(meanwhile + 1)
        print("\n| forms handed in over 2 connections | p50 ms | p99 ms | longest ms |\n|---|---|---|---|")
        row("nothing beside them", idle)
        row("while \(meanwhile) surveys of others are drawn, begun, sealed and confirmed", beside)
        print("\npeak memory of the daemon: \(daemon.peakMegabytes) MB")
    }

    private func row(_ name: String, _ measured: [FacesMeasurement]) {
        let cells = [measured.map(\.p50), measured.map(\.p99), measured.map(\.longest)].map { rounded(Load.median($0)) }
        print("| \(name) | \(cells.joined(separator: " | ")) |")
    }
}
