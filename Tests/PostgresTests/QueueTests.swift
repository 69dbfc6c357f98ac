import Support
import Testing

@testable import Postgres

@Suite("waiting for a lane")
struct QueueTests {
    @Test("a lock held elsewhere holds up nobody behind it on the lane when the statement asks for it without waiting")
    func lockOnOneLane() async throws {
        try await withDatabase { target, _ in
            try await withOneLane(target, { ($0.conflictRetries, $0.lockTimeout) = (0, .milliseconds(1900)) }) { client in
                try await client.holdingTally(2) {
                    // Waiting for the lock even six times would take longer than all fifty together may.
                    let all = await milliseconds {
                        for _ in 0..<50 {
                            async let blocked = client.state(World.lockTally(.int8(2)))
                            async let behind = client.state(writingTally(.int8(1)))
                            #expect(await [blocked, behind] == ["55P03", nil])
                        }
                    }
                    #expect(all < 10_000)
                }
            }
        }
    }

    @Test("statements that do wait for a lock hold up nobody while another lane is free")
    func lockOnManyLanes() async throws {
        try await withDatabase { target, _ in
            var configuration = Configuration(target)
            (configuration.lockTimeout, configuration.statementTimeout, configuration.answerBudget) = (.seconds(30), .seconds(40), .seconds(50))
            try await withClient(configuration) { client in
                while await client.status().writes.open < 32 { try await Task.sleep(for: .milliseconds(5)) }
                let blocked = try await client.holdingTally(2) {
                    let blocked = (0..<31).map { _ in Task { await client.state(World.count(.int8(2))) } }
                    while await client.status().writes.inFlight < 31 { try await Task.sleep(for: .milliseconds(1)) }
                    for _ in 0..<50 { _ = try await client.results(writingTally(.int8(1))) }
                    // All fifty were answered while every one of the blocked still waited.
                    #expect(await client.status().writes.inFlight == 31)
                    return blocked
                }
                for task in blocked { #expect(await task.value == nil) }
            }
        }
    }

    private let writingTally = Statement("writing tally", "select n from tally where tally_id = $1", [.int8], .writes)

    @Test("a statement that waits for a lock gives up after the lock timeout, busy, and may be tried again")
    func busy() async throws {
        try await withDatabase { target, _ in
            try await withOneLane(target, { $0.conflictRetries = 0 }) { client in
                try await client.holdingTally(2) {
                    let failure = await #expect(throws: Failure.self) { try await client.results(World.count(.int8(2))) }
                    #expect(failure?.state == .lockNotAvailable)
                    #expect(failure?.mayRetry == true)
                }
            }
        }
    }

    @Test("a request that lost a race is tried again, and succeeds when the lock is gone")
    func retried() async throws {
        try await withDatabase { target, _ in
            let events = Events()
            try await withOneLane(target, { ($0.observe, $0.lockTimeout) = (events.observe, .milliseconds(20)) }) { client in
                let counted = try await client.holdingTally(1) {
                    let counting = Task { try await client.results(World.count(.int8(1)))[0].firstColumn }
                    while events.count({ if case .retried = $0 { true } else { false } }) == 0 { try await Task.sleep(for: .milliseconds(1)) }
                    return counting
                }
                let n = try await counted.value
                #expect(n == ["2"])
            }
            #expect(events.count { if case .retried(.lockNotAvailable, _) = $0 { true } else { false } } >= 1)
        }
    }

    @Test("a statement that runs too long is ended by the server and holds up its lane no longer")
    func tooLong() async throws {
        try await withDatabase { target, _ in
            try await withOneLane(target, { $0.statementTimeout = .milliseconds(200) }) { client in
                async let slow = client.state(World.sleep(.int4(5000)))
                async let behind = client.state(World.tally(.int8(1)))
                #expect(await slow == "57014")
                #expect(await behind == nil)
            }
        }
    }

    @Test("who waits beyond the budget is told so, with nothing sent")
    func waitingBudget() async throws {
        try await withDatabase { target, _ in
            try await withOneLane(target, { ($0.readDepth, $0.waitingBudget) = (1, .milliseconds(100)) }) { client in
                async let slow = client.state(World.sleep(.int4(3000)))
                try await client.when { $0.reads.inFlight == 1 }
                let failure = await #expect(throws: Failure.self) { try await client.results(World.tally(.int8(1))) }
                #expect(failure?.effect == .notSent && failure?.mayRetry == true)
                guard case .overloaded? = failure?.reason else { Issue.record("\(String(describing: failure))"); return }
                #expect(await slow == nil)
            }
        }
    }

    @Test("when the queue is full, the newest of the greediest makes way for another")
    func full() async throws {
        try await withDatabase { target, _ in
            let events = Events()
            try await withOneLane(target, { ($0.readDepth, $0.queueLimit, $0.observe) = (1, 10, events.observe) }) { client in
                func refused() -> Int { events.count { if case .refused = $0 { true } else { false } } }
                async let slow = client.state(World.sleep(.int4(3000)))
                try await client.when { $0.reads.inFlight == 1 }
                let tally = World.tally(.int8(1))
                async let greedy = withTaskGroup(of: Bool.self) { group in
                    for _ in 0..<15 { group.addTask { (try? await client.perform(Request(by: Requester(token: "greedy"), tally))) != nil } }
                    return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
                }
                try await client.when { $0.reads.waiting == 10 && refused() == 5 }
                _ = try await client.perform(Request(by: Requester(token: "modest"), tally))
                #expect(refused() == 6)
                #expect(await greedy == 9)
                #expect(await slow == nil)
            }
        }
    }

    @Test("cancelling takes back a request that waits; one that was sent runs on and its outcome is known")
    func cancelled() async throws {
        try await withDatabase { target, _ in
            try await withOneLane(target, { $0.writeDepth = 1 }) { client in
                let slowApply = Statement(
                    "slow apply", "insert into applied select $1 from pg_sleep(1.5)", [.int8], .writes)
                _ = try await client.results(World.apply(.int8(0)))
                let sent = Task { try await client.results(slowApply(.int8(1))) }
                try await client.when { $0.writes.inFlight == 1 }
                let waiting = Task { try await client.results(World.apply(.int8(2))) }
                try await client.when { $0.writes.waiting == 1 }
                sent.cancel()
                waiting.cancel()
                let failure = await #expect(throws: Failure.self) { try await waiting.value }
                guard case .cancelled? = failure?.reason else { Issue.record("\(String(describing: failure))"); return }
                #expect(failure?.effect == .notSent)
                _ = try await sent.value
                let applied = try await client.results(Statement("all", "select request from applied order by 1")())[0].firstColumn
                #expect(applied == ["0", "1"])
            }
        }
    }

    @Test("3,000 requests cancelled at any moment: each ends, nothing stays behind, and what is said of them is true", .timeLimit(.minutes(2)))
    func cancelledAnywhere() async throws {
        var seed = Seed.forTest()
        let moments = (0..<3000).map { _ in Int.random(in: 0..<3000, using: &seed) }
        try await withDatabase { target, _ in
            try await withOneLane(target, { ($0.writeDepth, $0.queueLimit) = (4, 500) }) { client in
                let outcomes = await withTaskGroup(of: (Int64, Failure?).self) { group in
                    for (number, moment) in moments.enumerated() {
                        group.addTask {
                            let task = Task { await client.failure(World.apply(.int8(Int64(number)))) }
                            try? await Task.sleep(for: .microseconds(moment * 10))
                            task.cancel()
                            return (Int64(number), await task.value)
                        }
                    }
                    return await group.reduce(into: [Int64: Failure?]()) { $0[$1.0] = $1.1 }
                }
                // Ends only if nothing stays behind.
                while case let writes = await client.status().writes, writes.waiting > 0 || writes.inFlight > 0 {
                    try await Task.sleep(for: .milliseconds(5))
                }
                let applied = try await client.results(Statement("all", "select request from applied")())[0].map { try $0.value(0, as: Int64.self) }
                #expect(applied.count == Set(applied).count)
                #expect(Set(applied) == Set(outcomes.filter { $0.value == nil }.keys))
                #expect(outcomes.values.allSatisfy { $0 == nil || $0?.effect == .notSent })
            }
        }
    }

    @Test("a task that is cancelled already sends nothing")
    func cancelledBefore() async throws {
        try await withDatabase { target, _ in
            try await withOneLane(target) { client in
                let task = Task {
                    withUnsafeCurrentTask { $0?.cancel() }
                    return try await client.results(World.apply(.int8(1)))
                }
                await #expect(throws: Failure.self) { try await task.value }
                let times = try await client.results(World.timesApplied(.int8(1)))[0].firstColumn
                #expect(times == ["0"])
            }
        }
    }

    @Test("stopping finishes what is in flight and refuses the rest")
    func stopping() async throws {
        try await withDatabase { target, _ in
            let client = try Client(Configuration(target))
            let running = Task { try await client.run() }
            try await client.whenReady()
            let inFlight = Task { try await client.results(World.sleep(.int4(300))) }
            try await client.when { $0.reads.inFlight == 1 }
            running.cancel()
            _ = try await inFlight.value
            try await running.value
            let failure = await #expect(throws: Failure.self) { try await client.results(World.tally(.int8(1))) }
            guard case .stopped? = failure?.reason else { Issue.record("\(String(describing: failure))"); return }
            await #expect(throws: Failure.self) { try await client.withConnection { _ in } }
            #expect(await client.status() == Status())
        }
    }

    @Test("a lane whose requests take their time, each within the timeout, is slow and not lost")
    func slowButHeard() async throws {
        try await withDatabase { target, _ in
            let events = Events()
            try await withOneLane(target, { ($0.observe, $0.statementTimeout, $0.answerBudget) = (events.observe, .seconds(3), .milliseconds(3100)) })
            { client in
                await withTaskGroup { group in
                    for _ in 0..<5 { group.addTask { #expect(await client.state(World.sleep(.int4(900))) == nil) } }
                }
                #expect(events.count { if case .laneLost = $0 { true } else { false } } == 0)
            }
        }
    }

    @Test("a client runs once")
    func runsOnce() async throws {
        try await withDatabase { target, _ in
            try await withOneLane(target) { client in
                let failure = await #expect(throws: Failure.self) { try await client.run() }
                guard case .misuse? = failure?.reason else { Issue.record("\(String(describing: failure))"); return }
                #expect(await client.state(World.tally(.int8(1))) == nil)
            }
        }
    }
}
