import Daemon
import FoundationEssentials
import Operations
import Postgres
import Support
import Testing

/// Two administrators, each on a daemon of their own, do what excludes each other at the same moment: one wins, the other is told clearly, and there is
/// no third state.
@Suite("races over periods", .serialized, .timeLimit(.minutes(10)))
struct RaceTests {
    #if THREAD_SANITIZER
    static let rounds = 100
    #else
    static let rounds = 1000
    #endif

    /// DISDIK's period, published, its clocks run out.
    private static let fixture = """
        insert into app.period (agency_id, code, kind, starts_on, ends_on, is_surveyed, policy, state)
        select a.agency_id, '2020_q1', 'TRIWULANAN', '2020-01-01', '2020-03-31', false, 'P6_2022', 'PUBLISHED' from app.agency as a where a.code = 'DISDIK';
        insert into app.phase (agency_id, period_id, phase, starts_at, ends_at)
        select p.agency_id, p.period_id, 'OBJECTION', timestamptz '2020-04-01Z', timestamptz '2020-05-01Z' from app.period as p
        """
    private static let again = """
        with p as (update app.period set state = 'PUBLISHED', revision = 1 returning 1), x as (delete from app.extension returning 1),
          e as (delete from app.period_event returning 1), i as (delete from meta.job_item returning 1)
        select count(*)::text from p
        """
    /// The state, its revision, how many extensions and events there are.
    private static let outcome = """
        select concat_ws(' ', p.state, p.revision, (select count(*) from app.extension), (select count(*) from app.period_event)) from app.period as p
        """

    private func withTwoDaemons(
        _ body: @Sendable (_ first: any Performer, _ second: any Performer, Cluster, _ database: String) async throws -> Void
    ) async throws {
        try await CityDatabase.withPerformer { first, cluster, database in
            for statement in Self.fixture.split(separator: ";") {
                _ = try await cluster.ask("with x as (\(statement) returning 1) select count(*)::text from x", in: database)
            }
            var configuration = Configuration(try cluster.connectionString(database: database, user: "kinerja_daemon"))
            (configuration.readLanes, configuration.writeLanes) = (1, 2)
            (configuration.waitingBudget, configuration.answerBudget) = (.seconds(30), .seconds(30))
            try await withClient(configuration) { client in try await body(first, makePerformer(client), cluster, database) }
        }
    }

    private func call(_ line: String) throws -> Call {
        let parsed = line.split(separator: " ").map(String.init)
        let (operation, count) = try #require(Catalogue.all.find(parsed))
        let given = parsed.dropFirst(count).map { word -> (name: String, text: String) in
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            return parts.count == 2 ? (parts[0], parts[1]) : ("", word)
        }
        return Call(operation, try Arguments(for: operation, given: given))
    }

    private func symbol(_ performer: any Performer, _ line: String, by name: String) async throws -> String {
        await performer.perform(try call(line), for: Caller(named: name)).symbol
    }

    @Test("close against extend, a thousand times")
    func closing() async throws {
        try await withTwoDaemons { first, second, cluster, database in
            var won = (closed: 0, extended: 0)
            for round in 0..<Self.rounds {
                _ = try await cluster.ask(Self.again, in: database)
                async let closing = symbol(first, "period close 2020_q1 agency=DISDIK if_rev=1", by: "ani")
                async let extending = symbol(
                    second, "period extend 2020_q1 agency=DISDIK phase=OBJECTION until=2090-01-01 reason=x if_rev=1", by: "joko")
                let (closed, extended) = try await (closing, extending)
                let left = try await cluster.ask(Self.outcome, in: database)
                switch (closed, extended) {
                case ("OK", "REV_MISMATCH"), ("OK", "WRONG_STATE"), ("OK", "BUSY"):
                    won.closed += 1
                    #expect(left == "CLOSED 2 0 1", "round \(round)")
                case ("REV_MISMATCH", "OK"), ("BUSY", "OK"):
                    won.extended += 1
                    #expect(left == "PUBLISHED 2 1 1", "round \(round)")
                default: Issue.record("round \(round): close \(closed), extend \(extended), then \(left ?? "")")
                }
            }
            #expect(won.closed + won.extended == Self.rounds && won.closed > 0 && won.extended > 0, "\(won)")
        }
    }

    @Test("confirm against undo, a thousand times")
    func confirming() async throws {
        try await withTwoDaemons { first, second, cluster, database in
            var won = (confirmed: 0, undone: 0)
            for round in 0..<Self.rounds {
                _ = try await cluster.ask(Self.again, in: database)
                let outcome = await first.perform(try call("period close 2020_q1 agency=DISDIK confirm_within=15m"), for: Caller(named: "ani"))
                guard case .job(let job, _, _) = outcome else {
                    Issue.record("\(outcome)")
                    return
                }
                async let confirming = symbol(first, "job confirm \(job)", by: "ani")
                async let undoing = symbol(second, "job undo \(job)", by: "joko")
                let (confirmed, undone) = try await (confirming, undoing)
                let state = try await cluster.ask("select state from meta.job where job_id = '\(job)'", in: database)
                let left = try await cluster.ask(Self.outcome, in: database)
                switch (confirmed, undone) {
                case ("OK", "WRONG_STATE"), ("OK", "BUSY"):
                    won.confirmed += 1
                    #expect(left == "CLOSED 2 0 1" && state == "DONE", "round \(round)")
                case ("WRONG_STATE", "OK"), ("BUSY", "OK"):
                    won.undone += 1
                    #expect(left == "PUBLISHED 1 0 0" && state == "UNDONE", "round \(round)")
                default: Issue.record("round \(round): confirm \(confirmed), undo \(undone), then \(left ?? "") \(state ?? "")")
                }
            }
            #expect(won.confirmed + won.undone == Self.rounds && won.confirmed > 0 && won.undone > 0, "\(won)")
        }
    }

    @Test("the same key on two daemons, a thousand times: done once, and the other hears the same or is told to wait")
    func sameKey() async throws {
        try await withTwoDaemons { first, second, cluster, database in
            var heard: [String: Int] = [:]
            for round in 0..<Self.rounds {
                _ = try await cluster.ask(Self.again, in: database)
                let line = "period extend 2020_q1 agency=DISDIK phase=OBJECTION until=2090-01-01 reason=x key=\(UUID().uuidString.lowercased())"
                let (one, other) = (try call(line), try call(line))
                async let here = first.perform(one, for: Caller(named: "ani"))
                async let there = second.perform(other, for: Caller(named: "ani"))
                var symbols: [String] = []
                for outcome in await [here, there] {
                    if case .one(let body) = outcome { symbols.append(body.isReplay ? "REPLAYED" : "OK") } else { symbols.append(outcome.symbol) }
                }
                heard[symbols.sorted().joined(separator: " "), default: 0] += 1
                let left = try await cluster.ask(Self.outcome, in: database)
                #expect(left == "PUBLISHED 2 1 1", "round \(round): \(symbols)")
                #expect(symbols.filter { $0 == "OK" }.count == 1, "round \(round): \(symbols)")
            }
            #expect(Set(heard.keys).isSubset(of: ["OK REPLAYED", "KEY_RUNNING OK", "BUSY OK"]), "\(heard)")
        }
    }
}
