import ArgumentParser
import Support

/// GET of the own results, by people at random: against pgbench sending the daemon's statements, and against what somebody would write instead.
struct Own: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "GET of the own results through the daemon, against pgbench sending the same statements and a service of FastAPI and asyncpg, interleaved; memory; start."
    )

    @Option(help: "Rounds; the median counts.") var rounds = 5
    @Option(help: "Seconds of each side in each round.") var seconds = 5
    @Option(help: "Connections of HTTP, clients of pgbench.") var connections = [1, 32, 128]
    @Option(help: "People with a result.") var people = 60_000

    /// One turn of each side.
    private struct Round {
        let ours: FacesMeasurement
        let database: Double
        let peer: FacesMeasurement
    }

    func run() async throws {
        try await withKinerjad { kinerjad in
            let ground = FacesGround(kinerjad)
            let results = OwnResults(ground, people: people)
            try await results.prepare()
            let peer = try await Peer(ground)
            try await ground.withDaemon("info") { daemon in
                try await peer.serve { peer in
                    try await results.requireSame(daemon, peer)
                    try await measure(results, daemon, peer)
                }
            }
            try await measureStart(results)
        }
    }

    private func measure(_ results: OwnResults, _ daemon: FacesDaemon, _ peer: FacesDaemon) async throws {
        let http = HTTPLoad("own", lua: results.lua, results.ground, seconds: seconds)
        let database = PgbenchLoad("own", try results.script, results.ground, seconds: seconds, readOnly: true)
        func round(_ count: Int) async throws -> Round {
            Round(
                ours: try await http.measure(daemon, connections: count),
                database: try await database.measure(clients: count, ["prefix=\(results.prefix)"]),
                peer: try await http.measure(peer, connections: count))
        }
        var rows: [[Round]] = connections.map { _ in [] }
        // The first round warms all of them.
        for number in 0...rounds {
            for (index, count) in connections.enumerated() {
                let measured = try await round(count)
                if number > 0 { rows[index].append(measured) }
            }
        }
        print(
            "\n| own results | connections | daemon/s | pgbench/s | ratio | bar | p50, p99 ms | daemon µs | peer/s | times the peer | bar | peer p50, p99 ms |"
        )
        print("|---|---|---|---|---|---|---|---|---|---|---|---|")
        for (count, rounds) in zip(connections, rows) { report(count, rounds) }
        let (ours, theirs) = (daemon.peakMegabytes, peer.peakMegabytes)
        print("\npeak memory of the daemon: \(ours) MB; of the peer's processes together: \(theirs) MB")
        let most = connections.max() ?? 0
        Figure.record("peak memory, \(most) connections, MB", "\(ours)", "peer \(theirs)", [Double(ours)], .atMost(64))
    }

    private func report(_ count: Int, _ rounds: [Round]) {
        func median(_ value: (Round) -> Double) -> Double { Load.median(rounds.map(value)) }
        let (limit, peer) = (rounds.map { $0.ours.perSecond / $0.database }, rounds.map { $0.ours.perSecond / $0.peer.perSecond })
        let rates = [median(\.ours.perSecond), median(\.database), median(\.peer.perSecond)].map { "\(Int($0))" }
        let isJudged = count == 32
        let cells = [
            "GET", "\(count)", rates[0], rates[1], spread(limit), isJudged ? "0.6" : "",
            "\(rounded(median(\.ours.p50))), \(rounded(median(\.ours.p99)))",
            "\(Int(median(\.ours.processor)))", rates[2], spread(peer), isJudged ? "3" : "",
            "\(rounded(median(\.peer.p50))), \(rounded(median(\.peer.p99)))",
        ]
        print("| \(cells.joined(separator: " | ")) |")
        guard isJudged else { return }
        Figure.record("read, own results, \(count) connections", "\(rates[0])/s", "pgbench \(rates[1])/s", limit, .atLeast(0.6))
        Figure.record("the same against FastAPI", "\(rates[0])/s", "\(rates[2])/s", peer, .atLeast(3))
    }

    /// From the process to the first answer with somebody's data, on a state that is there.
    private func measureStart(_ results: OwnResults) async throws {
        let times = Locked<[Double]>([])
        for _ in 0..<rounds {
            let begun = ContinuousClock.now
            try await results.ground.withDaemon("info") { daemon in
                _ = try await results.answer(of: daemon)
                times.withLock { $0.append((ContinuousClock.now - begun) / .seconds(1)) }
            }
        }
        let all = times.withLock { $0 }
        print("\nfrom start to the first answer, s: \(spread(all))")
        Figure.record("start on a state that is there, s", rounded(Load.median(all)), "2", all, .atMost(2))
    }
}
