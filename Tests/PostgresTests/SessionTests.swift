import Postgres
import Support
import Testing

@Suite("sessions")
struct SessionTests {
    private static let now = Statement("now", "select clock_timestamp()")
    private static let numbers = Statement("numbers", "select n, repeat('x', 100) from generate_series(1, $1) as n", [.int4])

    private func withSessions(
        _ count: Int = 1, observing events: Events? = nil, _ change: @Sendable (inout Configuration) -> Void = { _ in },
        _ body: @Sendable (Client) async throws -> Void
    ) async throws {
        try await withDatabase { target, _ in
            var configuration = Configuration(target, observe: events?.observe)
            (configuration.readLanes, configuration.writeLanes, configuration.sessions) = (0, 0, count)
            change(&configuration)
            try await withClient(configuration, body)
        }
    }

    private func process(_ client: Client) async throws -> Int {
        try await client.withConnection { connection in try await connection.execute(World.process())[0].value(0, as: Int.self) }
    }

    @Test("statements, their errors, and more statements")
    func executes() async throws {
        try await withSessions { client in
            try await client.withConnection { connection in
                let name = Statement("name", "select name from person where person_id = $1", [.int8])
                let found = try await connection.execute(name(.int8(3))).firstColumn
                #expect(found == ["person 3"])
                let failure = try await connection.failure(of: World.orphan(.int8(1)))
                #expect(failure?.state == SQLState("23503"))
                #expect(failure?.effect == Failure.Effect.none)
                let changed = try await connection.execute(World.apply(.int8(1)))
                #expect(changed.affected == 1)
                #expect(changed.commandTag == "INSERT 0 1")
            }
        }
    }

    @Test(
        "what keeps the connection's state has calls of its own", arguments: ["begin", "commit", "copy person from stdin", "savepoint a", "listen x"])
    func ownCalls(_ sql: String) async throws {
        try await withSessions { client in
            try await client.withConnection { connection in
                let failure = try await connection.failure(of: Statement(derived: sql, name: "s")())
                guard case .misuse? = failure?.reason else { Issue.record("\(String(describing: failure))"); return }
                _ = try await connection.execute(Self.now())
            }
        }
    }

    @Test("a transaction commits when its body returns and leaves nothing when it throws")
    func transactions() async throws {
        struct Stop: Error {}
        try await withSessions { client in
            try await client.withConnection { connection in
                try await connection.transaction { connection in _ = try await connection.execute(World.apply(.int8(1))) }
                await #expect(throws: Stop.self) {
                    try await connection.transaction { connection in
                        _ = try await connection.execute(World.apply(.int8(2)))
                        throw Stop()
                    }
                }
                let all = try await connection.execute(Statement("all", "select request from applied")()).firstColumn
                #expect(all == ["1"])
            }
        }
    }

    @Test("a transaction whose failed statement was ignored does not pretend to have committed")
    func ignoredFailure() async throws {
        try await withSessions { client in
            try await client.withConnection { connection in
                let failure = await #expect(throws: Failure.self) {
                    try await connection.transaction { connection in
                        _ = try await connection.execute(World.apply(.int8(1)))
                        _ = try? await connection.execute(Statement("bad", "select 1 / 0")())
                    }
                }
                #expect(failure?.description.contains("rolled back") == true)
                let times = try await connection.execute(World.timesApplied(.int8(1))).firstColumn
                #expect(times == ["0"])
            }
        }
    }

    @Test("a deferred violation is the transaction's failure")
    func deferred() async throws {
        try await withSessions { client in
            let failure = await #expect(throws: Failure.self) {
                try await client.withConnection { connection in
                    try await connection.transaction { connection in _ = try await connection.execute(World.orphan(.int8(1))) }
                }
            }
            #expect(failure?.state == SQLState("23503"))
        }
    }

    @Test("isolation and read-only are as asked")
    func isolation() async throws {
        try await withSessions { client in
            try await client.withConnection { connection in
                try await connection.transaction(.serializable, readOnly: true) { connection in
                    let show = Statement("show", "select current_setting('transaction_isolation'), current_setting('transaction_read_only')")
                    let row = try await connection.execute(show())[0]
                    #expect(try row.value(0, as: String.self) == "serializable")
                    #expect(try row.value(1, as: String.self) == "on")
                }
            }
        }
    }

    @Test("whatever a borrower leaves behind is gone for the next: settings, role, locks, tables, statements")
    func reset() async throws {
        try await withSessions { client in
            let first = try await client.withConnection { connection in
                try await connection.run(
                    script: """
                        set role tester_app; set search_path = nowhere; select set_config('kinerja.actor', 'ani', false);
                        select pg_advisory_lock(1); create temp table left_behind (n int); prepare left_behind as select 1
                        """)
                return try await connection.execute(World.process())[0].value(0, as: Int.self)
            }
            try await client.withConnection { connection in
                let left = Statement(
                    "left",
                    """
                    select pg_backend_pid(), current_user, current_setting('search_path'), coalesce(current_setting('kinerja.actor', true), ''), \
                    (select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()), \
                    (select count(*) from pg_class where relname = 'left_behind'), (select count(*) from pg_prepared_statements)
                    """)
                let row = try await connection.execute(left())[0]
                #expect(try row.value(0, as: Int.self) == first, "the same connection is lent again")
                #expect(try row.value(1, as: String.self) == "tester")
                #expect(try row.value(2, as: String.self) == "\"$user\", public")
                #expect(try (3...6).map { try row.value($0, as: String.self) } == ["", "0", "0", "0"])
            }
        }
    }

    @Test("a connection that comes back in a transaction is closed, and its work undone")
    func notIdle() async throws {
        let events = Events()
        try await withSessions(observing: events) { client in
            let first = try await client.withConnection { connection in
                try await connection.run(script: "begin; insert into applied values (1)")
                return try await connection.execute(World.process())[0].value(0, as: Int.self)
            }
            let second = try await process(client)
            #expect(second != first)
            try await client.withConnection { connection in
                let times = try await connection.execute(World.timesApplied(.int8(1))).firstColumn
                #expect(times == ["0"])
            }
        }
        #expect(events.count { if case .sessionDiscarded = $0 { true } else { false } } == 1)
    }

    @Test("a connection that the server closed while it lay idle is replaced without a failure")
    func closedWhileIdle() async throws {
        try await withSessions { client in
            let first = try await process(client)
            try await administer(Cluster.shared(), "select pg_terminate_backend(\(first), 10000)")
            let second = try await process(client)
            #expect(second != first)
        }
    }

    @Test("no more than the set number are lent at once; the others wait their turn, or are told that too many wait")
    func bounded() async throws {
        try await withSessions(2, { ($0.waitingBudget, $0.sessionQueueLimit) = (.seconds(60), 3) }) { client in
            let (lent, refused) = (Gauge(), Gauge())
            let failures = await withTaskGroup(of: Failure?.self) { group in
                for _ in 0..<6 {
                    group.addTask {
                        do {
                            try await client.withConnection { connection in
                                lent.enter()
                                while refused.counts.done == 0 || lent.counts.most < 2 { _ = try await connection.execute(World.sleep(.int4(5))) }
                                lent.leave()
                            }
                            return nil
                        } catch {
                            refused.leave()
                            return error as? Failure
                        }
                    }
                }
                return await group.compactMap { $0 }.reduce(into: [Failure]()) { $0.append($1) }
            }
            #expect(lent.counts.most == 2)
            #expect(lent.counts.done == 5)
            #expect(failures.count == 1 && failures[0].effect == .notSent && failures[0].mayRetry)
        }
    }

    @Test("who waits for a session beyond the budget is told so")
    func waitingBudget() async throws {
        try await withSessions(1, { $0.waitingBudget = .milliseconds(50) }) { client in
            try await client.withConnection { _ in
                let failure = await #expect(throws: Failure.self) { try await client.withConnection { _ in } }
                guard case .overloaded? = failure?.reason else { Issue.record("\(String(describing: failure))"); return }
            }
        }
    }

    @Test("cancelling ends a running statement at once and leaves the connection usable")
    func cancelled() async throws {
        try await withSessions { client in
            let first = try await process(client)
            let sleeping = Task {
                try await client.withConnection { connection in _ = try await connection.execute(World.sleep(.int4(60_000))) }
            }
            try await Task.sleep(for: .milliseconds(200))
            sleeping.cancel()
            let failure = await #expect(throws: Failure.self) { try await sleeping.value }
            guard case .cancelled? = failure?.reason else { Issue.record("\(String(describing: failure))"); return }
            let second = try await process(client)
            #expect(second == first)
        }
    }

    @Test("cancelling at any moment of a transaction leaves all of it or nothing, and the connection usable")
    func cancelledAnywhere() async throws {
        var random = Seed.forTest()
        let moments = (0..<40).map { _ in Int.random(in: 0..<30, using: &random) }
        try await withSessions { client in
            for (number, moment) in moments.enumerated() {
                let id = Int64(number)
                let done = Gauge()
                let task = Task {
                    try await client.withConnection { connection in
                        try await connection.transaction { connection in
                            _ = try await connection.execute(World.apply(.int8(id)))
                            _ = try await connection.execute(World.sleep(.int4(10)))
                            _ = try await connection.execute(World.apply(.int8(id)))
                        }
                        done.leave()
                    }
                }
                try await Task.sleep(for: .milliseconds(moment))
                task.cancel()
                _ = await task.result
                let times = try await client.withConnection { connection in try await connection.execute(World.timesApplied(.int8(id))).firstColumn }
                #expect(times == (done.counts.done == 1 ? ["2"] : ["0"]))
            }
        }
    }

    // In a process of its own, because the other tests take memory meanwhile.
    @Test("a million rows pass one by one in constant memory")
    func streams() async throws {
        await #expect(processExitsWith: .success) {
            try await SessionTests().withSessions { client in
                try await client.withConnection { connection in
                    _ = try await connection.execute(SessionTests.numbers(.int4(1000)))
                    let before = residentMegabytes()
                    var (count, sum) = (0, 0)
                    try await connection.stream(SessionTests.numbers(.int4(1_000_000))) { row in
                        count += 1
                        sum += try row.value(0, as: Int.self)
                    }
                    #expect(count == 1_000_000 && sum == 500_000_500_000)
                    #expect(residentMegabytes() - before < 40)
                }
            }
        }
    }

    @Test("an error in the middle of a stream, or one of the reader's own, leaves the connection usable")
    func streamErrors() async throws {
        struct Enough: Error {}
        try await withSessions { client in
            let first = try await process(client)
            try await client.withConnection { connection in
                let divides = Statement("divides", "select 1 / (5000 - n) from generate_series(1, 10000) as n")
                var count = 0
                let failure = await #expect(throws: Failure.self) { try await connection.stream(divides()) { _ in count += 1 } }
                #expect(failure?.state == SQLState("22012") && count == 4999)
                await #expect(throws: Enough.self) {
                    try await connection.stream(Self.numbers(.int4(10_000_000))) { _ in throw Enough() }
                }
                var rows = 0
                try await connection.stream(Self.numbers(.int4(0))) { _ in rows += 1 }
                #expect(rows == 0)
            }
            let second = try await process(client)
            #expect(second == first)
        }
    }

    @Test("a script that fails outside a transaction may have committed a part; inside one it has not")
    func scripts() async throws {
        try await withSessions { client in
            try await client.withConnection { connection in
                let outside = await #expect(throws: Failure.self) {
                    try await connection.run(script: "begin; insert into applied values (1); commit; select 1 / 0")
                }
                #expect(outside?.effect == .unknown && outside?.mayRetry == false)
                let inside = await #expect(throws: Failure.self) {
                    try await connection.transaction { connection in
                        try await connection.run(script: "insert into applied values (2); select 1 / 0")
                    }
                }
                #expect(inside?.effect == Failure.Effect.none)
                let ended = await #expect(throws: Failure.self) {
                    try await connection.transaction { connection in
                        try await connection.run(script: "insert into applied values (3); commit")
                    }
                }
                #expect(ended?.effect == .unknown && ended?.description.contains("within its own body") == true)
                let all = try await connection.execute(Statement("all", "select request from applied order by 1")()).firstColumn
                #expect(all == ["1", "3"])
            }
        }
    }

    @Test("a task that is cancelled already sends nothing")
    func cancelledBefore() async throws {
        try await withSessions { client in
            let task = Task {
                try await client.withConnection { connection in
                    withUnsafeCurrentTask { $0?.cancel() }
                    return try await connection.failure(of: World.apply(.int8(1)))
                }
            }
            let failure = try await task.value
            guard case .cancelled? = failure?.reason else { Issue.record("\(String(describing: failure))"); return }
            #expect(failure?.effect == .notSent)
        }
    }

    @Test("a stream whose server dies fails; it does not end")
    func brokenStream() async throws {
        try await withSessions { client in
            await #expect(throws: Failure.self) {
                try await client.withConnection { connection in
                    let process = try await connection.execute(World.process())[0].value(0, as: Int.self)
                    var count = 0
                    try await connection.stream(Self.numbers(.int4(10_000_000))) { _ in
                        count += 1
                        if count == 10 { try await administer(Cluster.shared(), "select pg_terminate_backend(\(process))") }
                    }
                }
            }
        }
    }
}

extension Connection {
    /// The failure of one statement; nil when it succeeds. For where #expect cannot borrow the connection.
    mutating func failure(of step: Statement.Step) async throws -> Failure? {
        do throws(Failure) {
            _ = try await execute(step)
            return nil
        } catch { return error }
    }
}
