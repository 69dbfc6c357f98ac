import Postgres
import Support

/// The statements that tests of lanes send; their tables are in Tests/Support/template.sql.
enum World {
    /// A stand-in for api.enter: gives the request an actor and a role until its Sync, or refuses.
    static let enter = Statement("enter", "select enter($1)", [.text])
    static let notes = Statement("notes", "select body from note order by body")
    static let addNote = Statement("note add", "insert into note values ($1, $2)", [.text, .text], .writes)
    static let whoAmI = Statement(
        "who am i", "select current_user::text, coalesce(current_setting('kinerja.actor', true), '')")
    static let apply = Statement("apply", "insert into applied values ($1)", [.int8], .writes)
    static let timesApplied = Statement("times applied", "select count(*) from applied where request = $1", [.int8])
    static let orphan = Statement("orphan", "insert into child values ($1)", [.int8], .writes)
    static let count = Statement("count", "update tally set n = n + 1 where tally_id = $1 returning n", [.int8], .writes)
    static let tally = Statement("tally", "select n from tally where tally_id = $1", [.int8])
    static let lockTally = Statement("lock tally", "select n from tally where tally_id = $1 for update nowait", [.int8], .writes)
    static let echo = Statement("echo", "select $1, repeat('x', $2)", [.int8, .int4])
    static let sleep = Statement("sleep", "select pg_sleep($1 / 1000.0)", [.int4])
    static let process = Statement("process", "select pg_backend_pid()")
    static let writingProcess = Statement("writing process", "select pg_backend_pid()", [], .writes)

    static let anybody = Requester(token: "anybody")
}

extension Client {
    /// What each statement answered. Untyped throws, which #expect can take apart.
    func results(_ steps: Statement.Step...) async throws -> [Rows] { try await perform(Request(by: World.anybody, steps)).results }

    /// The SQLSTATE of the request's failure, or nil when it succeeds.
    func state(_ steps: Statement.Step...) async -> String? {
        do throws(Failure) {
            _ = try await perform(Request(by: World.anybody, steps))
            return nil
        } catch {
            return error.state?.code ?? "\(error)"
        }
    }

    /// Holds the lock of one tally, with one added to it, while `body` runs.
    func holdingTally<Value: Sendable>(_ id: Int64, _ body: @Sendable () async throws -> Value) async throws -> Value {
        try await withConnection { connection in
            try await connection.transaction { connection in
                _ = try await connection.execute(World.count(.int8(id)))
                return try await body()
            }
        }
    }

    /// Waits until the status is as wanted.
    func when(_ isWanted: (Status) -> Bool) async throws {
        while await !isWanted(status()) { try await Task.sleep(for: .milliseconds(2)) }
    }

    func whenReady() async throws {
        while await !status().isReady { try await Task.sleep(for: .milliseconds(5)) }
    }
}

extension Rows {
    /// The texts of the first column.
    var firstColumn: [String] { map { row in row.bytes(0).map { String(decoding: $0, as: UTF8.self) } ?? "null" } }
}

/// A client with one lane of each kind: what is said of a lane is then said of this one.
func withOneLane(
    _ target: ConnectionString, _ change: (inout Configuration) -> Void = { _ in }, _ body: @Sendable (Client) async throws -> Void
) async throws {
    var configuration = Configuration(target)
    (configuration.readLanes, configuration.writeLanes, configuration.writeDepth) = (1, 1, 16)
    // Wide budgets: a busy machine is no reason for a test to fail.
    (configuration.waitingBudget, configuration.statementTimeout, configuration.answerBudget) = (.seconds(30), .seconds(15), .seconds(25))
    change(&configuration)
    try await withClient(configuration) { client in
        try await client.whenReady()
        try await body(client)
    }
}

func milliseconds(_ body: () async throws -> Void) async rethrows -> Double {
    let start = ContinuousClock.now
    try await body()
    return (ContinuousClock.now - start) / .milliseconds(1)
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
