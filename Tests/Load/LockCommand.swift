import ArgumentParser
import Postgres
import Support

/// How long a request takes that is sent right behind one that meets a lock held elsewhere, against an idle lane.
struct Locks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Requests behind a held lock against requests on an idle lane, interleaved.")

    @Option(help: "Rounds; the median counts.") var rounds = 5
    @Option(help: "Requests in each round and case.") var requests = 300

    private static let lock = Statement("lock", "update tally set n = n where tally_id = 1", [], .writes)
    private static let nowait = Statement("nowait", "select n from tally where tally_id = 1 for update nowait", [], .writes)
    private static let behind = Statement("behind", "select n from tally where tally_id = $1", [.int8], .writes)

    func run() async throws {
        try await withLoadCluster { cluster in
            try await administer(cluster, "insert into tally select n, 0 from generate_series(1, 100) as n", database: "load")
            var oneLane = Configuration(try cluster.connectionString(database: "load"))
            (oneLane.readLanes, oneLane.writeLanes, oneLane.writeDepth, oneLane.conflictRetries) = (0, 1, 16, 0)
            var manyLanes = Configuration(try cluster.connectionString(database: "load"))
            (manyLanes.readLanes, manyLanes.conflictRetries) = (0, 0)

            print("| behind a lock held elsewhere | idle p50 ms | behind p50 ms | ratio | bar |\n|---|---|---|---|---|")
            print(try await row("one lane, `for update nowait`", oneLane, blockers: 0))
            print(try await row("32 lanes, 16 of them waiting for the lock", manyLanes, blockers: 16))
        }
    }

    /// Measures idle and behind in turn; `blockers` requests at a time wait for the lock meanwhile, or each request follows one that asks for it
    /// without waiting.
    private func row(_ name: String, _ configuration: Configuration, blockers: Int) async throws -> String {
        let (rounds, requests) = (rounds, requests)
        return try await withClient(configuration) { client in
            while await client.status().writes.open < configuration.writeLanes { try await Task.sleep(for: .milliseconds(5)) }
            _ = try await median(of: requests, client) {}
            var (idle, behind): ([Double], [Double]) = ([], [])
            for _ in 0..<rounds {
                idle.append(try await median(of: requests, client) {})
                let delayed = try await client.withConnection { connection in
                    try await connection.transaction { connection in
                        _ = try await connection.execute(Self.lock())
                        return try await withThrowingTaskGroup(of: Void.self) { group in
                            for _ in 0..<blockers { group.addTask { while !Task.isCancelled { _ = try? await perform(client, Self.lock()) } } }
                            if blockers > 0 { try await Task.sleep(for: .milliseconds(20)) }
                            let delayed = try await median(of: requests, client) {
                                if blockers == 0 { _ = try? await perform(client, Self.nowait()) }
                            }
                            group.cancelAll()
                            return delayed
                        }
                    }
                }
                behind.append(delayed)
            }
            let ratios = zip(behind, idle).map { $0 / $1 }
            let cells = [name, rounded(Load.median(idle)), rounded(Load.median(behind)), spread(ratios), "≤ 2"]
            Figure.record("behind a lock: \(name)", "\(cells[2]) ms", "idle \(cells[1]) ms", ratios, .atMost(2))
            return "| " + cells.joined(separator: " | ") + " |"
        }
    }

    /// The median time in milliseconds of requests sent one after another, each right behind what `first` sends.
    private func median(of count: Int, _ client: Client, behind first: @escaping @Sendable () async -> Void) async throws -> Double {
        var times: [Double] = []
        for number in 0..<count {
            async let ahead: Void = first()
            let start = ContinuousClock.now
            _ = try await perform(client, Self.behind(.int8(Int64(number % 100 + 1))))
            times.append((ContinuousClock.now - start) / .milliseconds(1))
            await ahead
        }
        return Load.median(times)
    }

    private func perform(_ client: Client, _ step: Statement.Step) async throws -> Answer {
        try await client.perform(Request(by: Requester(token: 0), step))
    }
}
