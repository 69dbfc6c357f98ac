import Postgres
import Support
import Testing

@Suite("faults", .serialized)
struct FaultTests {
    @Test(
        "10,000 requests through resets, delays, silence and killed backends: each ends in time with its own answer, none is applied twice",
        .timeLimit(.minutes(5)))
    func storm() async throws {
        var seed = Seed.forTest()
        let plans = seed.next()
        let workers = (0..<50).map { _ in seed.next() }
        try await withDatabase { target, cluster in
            try await withFaultProxy(to: cluster.socketPath, plan: { Storm.flows(plans &+ UInt64($0)) }) { proxy in
                var configuration = Configuration(
                    try ConnectionString("\(proxy.address) dbname=\(target["dbname"] ?? "") user=tester connect_timeout=2"))
                (configuration.writeLanes, configuration.writeDepth) = (4, 8)
                (configuration.statementTimeout, configuration.answerBudget) = (.milliseconds(1000), .milliseconds(1500))
                let ledger = Ledger()
                let budget = configuration.waitingBudget + configuration.answerBudget
                try await withClient(configuration) { client in
                    try await Storm.killingBackends(of: target, on: cluster) {
                        await withTaskGroup { group in
                            for (number, seed) in workers.enumerated() {
                                group.addTask {
                                    await Storm.work(client, ids: Int64(number * 200)..<Int64(number * 200 + 200), Seed(seed), ledger, budget)
                                }
                            }
                        }
                    }
                }
                try await ledger.check(against: target)
                // The storm was one: some of everything happened.
                #expect(ledger.count(of: .answered) > 5000, "\(ledger.summary)")
                #expect(ledger.count(of: .unknown) > 0 && ledger.count(of: .failed) > 0, "\(ledger.summary)")
                print("storm: \(ledger.summary)")
            }
        }
    }

    @Test(
        "a server killed under load: requests fail at once with what they need to know, and all is well within 3 s of its return",
        .timeLimit(.minutes(2)))
    func crash() async throws {
        // What was committed must outlive the server, though not the machine.
        try await withCluster(["fsync=off", "full_page_writes=off"]) { cluster in
            try await makeTemplate(on: cluster)
            let target = try cluster.connectionString(database: "kinerja_test")
            try await withClient(Configuration(target)) { client in
                try await client.whenReady()
                let ledger = Ledger()
                let isOver = Gauge()
                try await withThrowingTaskGroup(of: Void.self) { group in
                    // However this ends: who works on would be waited for without end, and hide what failed.
                    defer { isOver.leave() }
                    for number in 0..<16 {
                        group.addTask {
                            var id = Int64(number) * 1_000_000
                            while isOver.counts.done == 0, !Task.isCancelled {
                                id += 1
                                _ = await ledger.record(id) {
                                    _ = try await client.results(World.apply(.int8(id)))
                                    return true
                                }
                            }
                        }
                    }
                    try await Task.sleep(for: .milliseconds(300))
                    try await cluster.kill()
                    let killed = ContinuousClock.now
                    while await client.status().writes.open > 0 { try await Task.sleep(for: .milliseconds(1)) }
                    #expect(ContinuousClock.now - killed < .seconds(2), "requests in flight fail at once")
                    try await Task.sleep(for: .milliseconds(1500))
                    let failure = await #expect(throws: Failure.self) { try await client.results(World.tally(.int8(1))) }
                    guard case .unavailable(let why)? = failure?.reason else { Issue.record("\(String(describing: failure))"); return }
                    #expect(failure?.mayRetry == true && failure?.effect == .notSent && why.contains("PostgreSQL runs there"))
                    #expect(await client.status().trouble?.contains("PostgreSQL runs there") == true)

                    try await cluster.start()
                    let returned = ContinuousClock.now
                    while await !client.status().isReady { try await Task.sleep(for: .milliseconds(5)) }
                    _ = try await client.results(World.apply(.int8(-3)))
                    #expect(ContinuousClock.now - returned < .seconds(3))
                    try await Task.sleep(for: .milliseconds(200))
                }
                try await ledger.check(against: target)
                print("crash: \(ledger.summary)")
            }
        }
    }

    @Test("an orderly shutdown of the server leaves no unknown outcome behind the request that it ends", .timeLimit(.minutes(2)))
    func shutdown() async throws {
        try await withDatabase { target, cluster in
            // It sleeps until it is ended: however late this machine comes to look, both are in flight.
            try await withOneLane(target, { ($0.statementTimeout, $0.answerBudget) = (.seconds(60), .seconds(65)) }) { client in
                let process = try await client.results(World.writingProcess())[0][0].value(0, as: Int.self)
                let slow = Statement("slow", "select pg_sleep(50)", [], .writes)
                // One after the other: of two that are begun at once the second may be sent first, and be over before anything ends it.
                async let first = client.failure(slow())
                while await client.status().writes.inFlight < 1 { try await Task.sleep(for: .milliseconds(1)) }
                async let second = client.failure(World.apply(.int8(1)))
                while await client.status().writes.inFlight < 2 { try await Task.sleep(for: .milliseconds(1)) }
                try await administer(cluster, "select pg_terminate_backend(\(process))")
                for failure in await [first, second] {
                    #expect(failure?.effect == Failure.Effect.none && failure?.mayRetry == true, "\(String(describing: failure))")
                    #expect(failure?.description.contains("57P01") == true)
                }
                let times = try await client.results(World.timesApplied(.int8(1)))[0].firstColumn
                #expect(times == ["0"])
            }
        }
    }

    @Test(
        "a lane that falls silent is given up after the answer budget, and what was sent over it is unknown",
        arguments: [FaultProxy.Listener.tcp, .unix])
    func silence(_ listener: FaultProxy.Listener) async throws {
        try await withDatabase { target, cluster in
            let isSilent = Gauge()
            try await withFaultProxy(
                to: cluster.socketPath, listener,
                plan: { _ in
                    isSilent.counts.done == 0 ? (Flow(), Flow(end: (after: 4000, how: .blackHole))) : (Flow(), Flow())
                }
            ) { proxy in
                let through = try ConnectionString("\(proxy.address) dbname=\(target["dbname"] ?? "") user=tester")
                try await withOneLane(through, { ($0.statementTimeout, $0.answerBudget) = (.milliseconds(800), .milliseconds(1000)) }) { client in
                    isSilent.leave()
                    let failure = await client.failure(World.apply(.int8(1)), World.echo(.int8(1), .int4(5000)))
                    #expect(failure?.effect == .unknown && failure?.mayRetry == false, "\(String(describing: failure))")
                    #expect(await client.state(World.apply(.int8(2))) == nil)
                }
            }
        }
    }

    @Test("through a slow line answers arrive late and whole")
    func throttled() async throws {
        try await withDatabase { target, cluster in
            let slow = Flow(delay: .milliseconds(2), bytesPerSecond: 400_000)
            try await withFaultProxy(to: cluster.socketPath, plan: { _ in (slow, slow) }) { proxy in
                try await withOneLane(ConnectionString("\(proxy.address) dbname=\(target["dbname"] ?? "") user=tester")) { client in
                    let row = try await client.results(World.echo(.int8(7), .int4(100_000)))[0][0]
                    #expect(try row.value(0, as: Int.self) == 7)
                    #expect(row.bytes(1)?.count == 100_000)
                }
            }
        }
    }

    @Test("a primary that turns into a standby is left for another")
    func readOnlyPrimary() async throws {
        try await withDatabase { target, cluster in
            let events = Events()
            try await withOneLane(target, { $0.observe = events.observe }) { client in
                let becomeReadOnly = Statement("become read only", "select set_config('transaction_read_only', 'on', true)", [], .writes)
                #expect(await client.state(becomeReadOnly(), World.apply(.int8(1))) == "25006")
                try await client.whenReady()
                #expect(await client.state(World.apply(.int8(2))) == nil)
            }
            #expect(events.count { if case .laneLost(.writes, _, _, _) = $0 { true } else { false } } >= 1)
        }
    }
}

/// What the storm does, drawn from its seed.
private enum Storm {
    static func flows(_ seed: UInt64) -> (toServer: Flow, toClient: Flow) {
        var random = Seed(seed)
        func flow() -> Flow {
            let delay: Duration = Int.random(in: 0..<4, using: &random) == 0 ? .microseconds(Int.random(in: 0..<2000, using: &random)) : .zero
            guard Int.random(in: 0..<3, using: &random) > 0 else { return Flow(delay: delay) }
            let how: Flow.End = [.reset, .reset, .reset, .halfClose, .blackHole][Int.random(in: 0..<5, using: &random)]
            return Flow(delay: delay, end: (after: Int.random(in: 1000..<100_000, using: &random), how: how))
        }
        return (flow(), flow())
    }

    /// Sends requests of several kinds, one after another; tries again what it may.
    static func work(_ client: Client, ids: Range<Int64>, _ seed: Seed, _ ledger: Ledger, _ budget: Duration) async {
        var random = seed
        for id in ids {
            let kind = Int.random(in: 0..<5, using: &random)
            let size = Int32.random(in: 0..<2000, using: &random)
            let who = ["ani", "budi", "citra"][Int.random(in: 0..<3, using: &random)]
            for _ in 0..<10 {
                let start = ContinuousClock.now
                let failure = await ledger.record(id) {
                    switch kind {
                    case 0:
                        let row = try await client.results(World.echo(.int8(id), .int4(size)))[0][0]
                        #expect(try row.value(0, as: Int64.self) == id)
                        #expect(row.bytes(1)?.count == Int(size))
                    case 1:
                        let results = try await client.results(World.enter(.text(who)), World.notes(), World.whoAmI())
                        #expect(results[1].firstColumn == ["by \(who)"])
                        #expect(try results[2][0].value(1, as: String.self) == who)
                    case 2:
                        try await client.expect("KJ401", World.enter(.text("nobody")), World.apply(.int8(-1)))
                    case 3:
                        try await client.expect("23503", World.apply(.int8(-2)), World.orphan(.int8(id)))
                    default:
                        let rows = try await client.results(World.apply(.int8(id)), World.echo(.int8(id), .int4(size)))[1]
                        #expect(try rows[0].value(0, as: Int64.self) == id)
                    }
                    return kind == 4
                }
                let took = ContinuousClock.now - start
                #expect(took < budget + .seconds(4), "request \(id) took \(took)")
                guard let failure, failure.mayRetry else { break }
            }
        }
    }

    /// Kills a random backend of this database every now and then while `body` runs.
    static func killingBackends(of target: ConnectionString, on cluster: Cluster, while body: () async -> Void) async throws {
        var configuration = Configuration(try cluster.connectionString(database: "postgres", user: "postgres"))
        (configuration.readLanes, configuration.writeLanes) = (0, 0)
        let database = target["dbname"] ?? ""
        let kill = Statement(
            "kill", "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = 'tester' order by random() limit 1",
            [.text])
        let killing = Task { [configuration] in
            try await withClient(configuration) { client in
                while !Task.isCancelled {
                    _ = try await client.withConnection { connection in try await connection.execute(kill(.text(database))) }
                    try await Task.sleep(for: .milliseconds(40))
                }
            }
        }
        await body()
        killing.cancel()
        _ = await killing.result
    }
}

/// What became of each request, to be held against what the database has.
private final class Ledger: Sendable {
    enum Outcome: String, CaseIterable { case answered, failed, unknown }
    private struct Entry {
        var isApply = false
        var outcomes: [Outcome] = []
    }
    private let entries = Locked<[Int64: Entry]>([:])

    /// Runs one attempt and notes what it says of itself.
    /// - Parameter attempt: Tells whether it adds a row to `applied` when it succeeds.
    func record(_ id: Int64, _ attempt: () async throws -> Bool) async -> Failure? {
        do {
            let isApply = try await attempt()
            entries.withLock { $0[id, default: Entry()].isApply = isApply }
            note(.answered, id)
            return nil
        } catch let failure as Failure {
            note(failure.effect == .unknown ? .unknown : .failed, id)
            return failure
        } catch {
            Issue.record("request \(id): \(error)")
            return nil
        }
    }

    private func note(_ outcome: Outcome, _ id: Int64) { entries.withLock { $0[id, default: Entry()].outcomes.append(outcome) } }

    func count(of outcome: Outcome) -> Int { entries.withLock { $0.values.reduce(0) { $0 + $1.outcomes.count { $0 == outcome } } } }
    var summary: String { Outcome.allCases.map { "\(count(of: $0)) \($0)" }.joined(separator: ", ") }

    /// Answered is there once, failed is not there, unknown is there at most once.
    func check(against target: ConnectionString) async throws {
        var configuration = Configuration(target)
        (configuration.readLanes, configuration.writeLanes) = (0, 0)
        var applied: [Int64: Int] = [:]
        for (id, count) in try await withClient(
            configuration,
            { client in
                try await client.withConnection { connection in
                    let all = Statement("all", "select request, count(*) from applied group by request")
                    return try await connection.execute(all()).map { try ($0.value(0, as: Int64.self), $0.value(1, as: Int.self)) }
                }
            })
        { applied[id] = count }
        let entries = entries.withLock { $0 }
        for (id, entry) in entries where entry.isApply || entry.outcomes.contains(.unknown) {
            let count = applied[id, default: 0]
            if entry.outcomes.last == .answered { #expect(count == (entry.isApply ? 1 : 0), "request \(id): \(entry.outcomes)") }
            #expect(count <= 1, "request \(id) was applied \(count) times: \(entry.outcomes)")
        }
        for (id, count) in applied where id >= 0 {
            let outcomes = entries[id]?.outcomes ?? []
            #expect(count == 1 && (outcomes.contains(.answered) || outcomes.contains(.unknown)), "request \(id) is there \(count) times: \(outcomes)")
        }
        #expect(applied[-1] == nil, "a statement behind a refused one was run")
        #expect(applied[-2] == nil, "a request whose commit failed is there")
    }
}

extension Client {
    /// The request's failure; nil when it succeeds.
    func failure(_ steps: Statement.Step...) async -> Failure? {
        do throws(Failure) {
            _ = try await perform(Request(by: World.anybody, steps))
            return nil
        } catch { return error }
    }

    /// Performs a request whose right answer is an error of the server.
    fileprivate func expect(_ state: String, _ steps: Statement.Step...) async throws {
        do throws(Failure) {
            _ = try await perform(Request(by: World.anybody, steps))
            Issue.record("no \(state)")
        } catch {
            if error.state?.code != state { throw error }
        }
    }
}
