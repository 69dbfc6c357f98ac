import AdminProtocol
import Operations
import Postgres
import Support
import Testing

@testable import Daemon

/// What docs/security.md says is bounded, filled up.
@Suite("limits", .serialized, .timeLimit(.minutes(5)))
struct LimitTests {
    @Test("of sessions over TCP 256 are open and the next hears why not; whoever comes by the socket gets in; one that goes makes room")
    func sessions() async throws {
        try await withKinerjad { kinerjad in
            try await kinerjad.serve("--purpose", "test") { daemon in
                try await daemon.admin.withOpen(256) { heard in
                    #expect(heard.count == 256 && heard.allSatisfy { $0.hasPrefix("220 READY") })
                    expectEqual(try await daemon.admin.say(""), "421 TOO_MANY_SESSIONS too many sessions\n")
                    let said = try await daemon.socket.say("version\nquit\n")
                    #expect(said.hasPrefix("220 READY") && said.hasSuffix("221 BYE\n"), "\(said)")
                    try await daemon.hasLogged("256 sessions are open")
                }
                var said = ""
                for _ in 0..<200 where !said.hasPrefix("220 READY") {
                    try await Task.sleep(for: .milliseconds(50))
                    said = try await daemon.admin.say("quit\n")
                }
                #expect(said.hasSuffix("221 BYE\n"), "\(said)")
            }
        }
    }

    @Test("of what is refused ten a second stand in the audit one by one and the rest as a number, nothing of it with what was typed by mistake")
    func refusals() async throws {
        try await withKinerjad { kinerjad in
            try await kinerjad.serve("--purpose", "test") { daemon in
                _ = try await kinerjad.query(City.fixture)
                let begin = "auth token\n\(City.token(.joko))\n"
                let kinds = ["unit show NOWHERE agency=DISDIK", "unit shwo hunter2", "unit show SD1 agency=DISDIK hunter2=hunter2"]
                let entries = "from audit.entry as e where e.symbol <> 'OK'"
                _ = try await daemon.admin.say(begin + kinds.map { "@t \($0)\n" }.joined() + "quit\n")
                expectEqual(
                    try await kinerjad.query(
                        "select string_agg(concat_ws(' ', e.operation, e.symbol, e.detail -> 'tag', e.actor is null), ', ' order by e.entry_id) \(entries)"
                    ),
                    #"unit show NOT_FOUND "t" f, unknown command UNKNOWN_COMMAND "t" f, unit show UNKNOWN_ARGUMENT "t" f"#)
                try await Task.sleep(for: .seconds(1))

                let start = ContinuousClock.now
                let said = try await daemon.admin.say(
                    begin + kinds.map { String(repeating: "\($0)\n", count: 300) }.joined() + "quit\n", patience: 60)
                #expect(said.split(separator: "\n").count { $0.contains(" NOT_FOUND ") } == 300)
                #expect(said.split(separator: "\n").count { $0.contains(" UNKNOWN_COMMAND ") } == 300)
                #expect(said.split(separator: "\n").count { $0.contains(" UNKNOWN_ARGUMENT ") } == 300)
                let counts = """
                    select count(*) filter (where e.symbol <> 'REFUSED_MANY') - 3 || ' ' || coalesce(sum((e.detail ->> 'not_recorded')::integer), 0) \(entries)
                    """
                var (singly, together) = (0, 0)
                for _ in 0..<200 where singly + together < 900 {
                    try await Task.sleep(for: .milliseconds(50))
                    let numbers = try await kinerjad.query(counts).split(separator: " ").compactMap { Int($0) }
                    (singly, together) = (numbers[0], numbers[1])
                }
                let seconds = Int((ContinuousClock.now - start) / .seconds(1)) + 1
                #expect(
                    singly + together == 900 && singly >= 10 && singly <= 10 * seconds && together > 0, "\(singly) and \(together) in \(seconds) s")
                expectEqual(try await kinerjad.query("select count(*) from audit.entry as e where e::text like '%hunter2%'"), "0")
            }
        }
    }

    @Test("of 40 commands that only read 16 run at a time, and all are answered")
    func reads() async {
        let performer = GatheringPerformer()
        let around = Surroundings(government: "kota", version: "1", schema: 1, purpose: "test", clockShift: "", limits: [])
        let session = Session(around, peer: Peer(account: nil, isOperator: false, source: "test")) { "90000000-0000-4000-8000-000000000009" }
        let conversation = Conversation(session, performer: performer)
        conversation.session.received("auth token\n\(String(repeating: "ab", count: 32))\n\(String(repeating: "show units\n", count: 40))".utf8)
        var (said, isIdle) = ("", false)
        while !isIdle {
            let (text, _, going) = await conversation.advance { nil }
            said += text
            if case .idle = going { isIdle = true }
        }
        #expect(said.split(separator: "\n").count { $0 == "210 OK rows=0" } == 40, "\(said)")
        #expect(performer.inside.withLock { $0.most } == 16)
    }

    @Test("of batches two run at a time; a third is told to come again, and the first two end well")
    func batches() async throws {
        try await withPerformer { performer, cluster, database in
            let both = [
                try batch("unit update CAPIL agency=DUKCAPIL name=b if_rev=1"), try batch("unit update DATA agency=DUKCAPIL name=b if_rev=1"),
            ]
            let other = try batch("unit create NEW agency=DUKCAPIL name=a kind=BIDANG")
            let running = try await Self.whileHolding("CAPIL", "DATA", of: cluster, in: database) {
                let running = both.map { batch in Task { await performer.perform(batch, for: Caller(named: "joko")).symbol } }
                let waiting = "select count(*)::text from pg_stat_activity where datname = '\(database)' and wait_event_type = 'Lock'"
                while try await cluster.ask(waiting, in: database) != "2" { try await Task.sleep(for: .milliseconds(20)) }
                #expect(await performer.perform(other, for: Caller(named: "joko")).symbol == "OVERLOADED")
                return running
            }
            for task in running { #expect(await task.value == "OK") }
            #expect(await performer.perform(other, for: Caller(named: "joko")).symbol == "OK")
        }
    }

    @Test("a batch has a minute and 8 MiB of answers; beyond what it has, the line that was at it is named and nothing is done")
    func batchBounds() async throws {
        #expect(PostgresPerformer.BatchBounds().time == .seconds(60) && PostgresPerformer.BatchBounds().answers == 8 * 1024 * 1024)
        let lines = ["unit create NEW agency=DUKCAPIL name=a kind=BIDANG", "unit update CAPIL agency=DUKCAPIL name=b if_rev=1"]
        let created = "select count(*)::text from app.unit as u where u.code = 'NEW'"
        try await withPerformer(.init(time: .milliseconds(500))) { performer, cluster, database in
            try await Self.whileHolding("CAPIL", of: cluster, in: database) {
                guard case .failed(let failure) = await performer.perform(try batch(lines), for: Caller(named: "joko")) else {
                    Issue.record("it was done")
                    return
                }
                #expect(failure.symbol == .timedOut && failure.line == 2)
            }
            expectEqual(try await cluster.ask(created, in: database), "0")
        }
        try await withPerformer(.init(answers: 300)) { performer, cluster, database in
            guard case .failed(let failure) = await performer.perform(try batch(lines), for: Caller(named: "joko")) else {
                Issue.record("it was done")
                return
            }
            #expect(failure.symbol == .overloaded && failure.line == 2)
            expectEqual(try await cluster.ask(created, in: database), "0")
        }
    }

    private func withPerformer(
        _ bounds: PostgresPerformer.BatchBounds = .init(), _ body: @Sendable (PostgresPerformer, Cluster, _ database: String) async throws -> Void
    ) async throws {
        try await CityDatabase.withPerformer { _, cluster, database in
            var configuration = Configuration(try cluster.connectionString(database: database, user: "kinerja_daemon"))
            (configuration.readLanes, configuration.writeLanes) = (1, 1)
            // A lock that somebody holds is waited for, so that what is meant ends the waiting.
            configuration.sessionLockTimeout = .seconds(60)
            try await withClient(configuration) { client in
                let performer = PostgresPerformer(
                    client, firstAdministrator: FirstAdministrator(path: "/nonexistent/first-admin"),
                    lifetimes: SessionLifetimes(absolute: 60, idle: 60),
                    batchBounds: bounds, observe: { _ in })
                try await body(performer, cluster, database)
            }
        }
    }

    /// Somebody else has locked the rows of these units.
    private static func whileHolding<Value: Sendable>(
        _ units: String..., of cluster: Cluster, in database: String, _ body: @Sendable () async throws -> Value
    ) async throws -> Value {
        let listed = units.map { "'\($0)'" }.joined(separator: ", ")
        return try await cluster.withSession(database) { holder in
            try await holder.transaction { holder in
                _ = try await holder.execute(
                    Statement(derived: "select u.code from app.unit as u where u.code in (\(listed)) for update", name: "held")())
                return try await body()
            }
        }
    }

    private func batch(_ lines: String...) throws -> Call { try batch(lines) }

    private func batch(_ lines: [String]) throws -> Call {
        var call = Call(.batchRun, try Arguments(for: .batchRun, given: []))
        call.lines = try lines.map { text in
            let line = try Line(text)
            let (operation, count) = try #require(Catalogue.all.find(line.words))
            let given = line.words[count...].map { (name: "", text: $0) } + line.values.map { (name: $0.name, text: $0.text) }
            return Call(operation, try Arguments(for: operation, given: given))
        }
        return call
    }
}

/// Lets nobody go before as many are in as may be.
private struct GatheringPerformer: Performer {
    let inside = Locked((now: 0, most: 0))

    func perform(_ call: Call, for caller: Caller) async -> Outcome {
        if call.operation.words == "whoami" {
            return .one(.init(json: Array(#"{"levels":["read"],"roles":[],"agencies":["DISDIK"],"units":[]}"#.utf8), revision: nil))
        }
        inside.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
        for _ in 0..<1000 where inside.withLock({ $0.most }) < 16 { try? await Task.sleep(for: .milliseconds(10)) }
        // One more than may be would come now.
        try? await Task.sleep(for: .milliseconds(50))
        inside.withLock { $0.now -= 1 }
        return .page(items: Array("[]".utf8), next: nil, total: nil)
    }
    func refused(_ call: Call, _ failure: Operations.Failure, for caller: Caller) async {}
    func openSession(peer: String, isMachine: Bool, for caller: Caller) async -> Result<Token, Operations.Failure> { .failure(.init(.notCleared)) }
    func endSession(_ token: Token) async {}
}
