import ArgumentParser
import Support

/// Questions about one person: what they cost must not grow with the government.
struct Relations: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Superior, peers, subordinates, appraiser and reach of one person, in governments of several sizes.")

    @Option(help: "How many people; a size for each column.") var people = [6000, 60_000]
    @Option(help: "Seconds for each question.") var seconds = 5

    /// Each with `:id`, somebody at random.
    private static let questions: [(name: String, sql: String)] = [
        ("reach, as enter finds it", "select array_agg(distinct r.agency_id) from app.reach as r where r.person_id = :id"),
        ("superior", "\(place) cross join lateral app.superior_of(a.person_id, a.agency_id, a.post_id, '2026-06-30') as s where a.person_id = :id"),
        ("peers (49)", "select count(*) from app.peers_of(:id, '2026-06-30')"),
        ("subordinates (49) of a head of a school", "select count(*) from app.subordinates_of(:head, '2026-06-30')"),
        ("appraiser, who stands above, and why", "select count(*) from app.appraiser_chain(:id, '2026-06-30')"),
    ]
    private static let place = "select s.person_id from app.appointment as a"

    func run() async throws {
        var columns: [[Double]] = []
        for size in people { columns.append(try await measure(size)) }
        print("| question | " + people.map { "µs with \($0) people" }.joined(separator: " | ") + " | growth |")
        print("|---|" + people.map { _ in "---|" }.joined() + "---|")
        for (index, question) in Self.questions.enumerated() {
            let costs = columns.map { $0[index] }
            print(
                "| \(question.name) | " + costs.map { "\(Int($0))" }.joined(separator: " | ")
                    + " | **\(rounded(costs[costs.count - 1] / costs[0]))** |")
        }
    }

    /// - Returns: Microseconds for each question, one after the other over one connection.
    private func measure(_ size: Int) async throws -> [Double] {
        let seconds = seconds
        let result = Locked<[Double]>([])
        try await withKinerjad { kinerjad in
            let script = try readFile("\(loadFolder)/relations.sql").split(separator: "PEOPLE", omittingEmptySubsequences: false).joined(
                separator: "\(size)")
            try await FacesGround(kinerjad).withDaemon("warning") { _ in
                _ = try await kinerjad.script(script)
                for question in Self.questions {
                    let number = "\\set n random(0, \(size - 1))\n"
                    let id = { (number: String) in "('a0000000-0000-4000-8000-' || lpad((\(number))::text, 12, '0'))::uuid" }
                    let sql = question.sql.split(separator: ":id", omittingEmptySubsequences: false).joined(separator: id(":n"))
                        .split(separator: ":head", omittingEmptySubsequences: false).joined(separator: id(":n / 50 * 50"))
                    let rate = try await kinerjad.pgbench("\(number)\(sql);\n", seconds: seconds)
                    result.withLock { $0.append(1_000_000 / rate) }
                }
            }
        }
        return result.withLock { $0 }
    }
}

extension Kinerjad {
    /// - Returns: What a script says in one session of psql, as superuser.
    func script(_ script: String) async throws -> String {
        let file = "\(folder)/script.sql"
        try await shell("cat >\(file) <<'END'\n\(script);\nEND\nchmod a+r \(file)")
        return try await asOwner(
            "psql", ["-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-h", "\(state)/postgres/run", "-U", "postgres", "-d", "kinerja", "-f", file])
    }

    /// - Returns: Transactions in a second over one connection.
    fileprivate func pgbench(_ script: String, seconds: Int) async throws -> Double {
        let file = "\(folder)/question.sql"
        try await shell("cat >\(file) <<'END'\n\(script)END\nchmod a+r \(file)")
        let said = try await asOwner(
            "pgbench",
            ["-h", "\(state)/postgres/run", "-U", "postgres", "-n", "-M", "prepared", "-c", "1", "-T", "\(seconds)", "-f", file, "kinerja"])
        guard let rate = said.rate else { throw SupportFailure("pgbench: \(said)") }
        return rate
    }
}
