import ArgumentParser
import Support

/// What the end of a survey costs, against looking at its ballots once.
struct Confirm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Counts a survey by its rule, keeps what may be kept and destroys the ballots, against one scan of them, in surveys of several sizes.")

    @Option(help: "How many people a survey is about; a size for each row. Eight ballots for each.") var people = [60_000, 600_000]
    @Option(help: "Rounds; the median counts. Each has a survey of its own.") var rounds = 5

    /// Milliseconds.
    private struct Round {
        let scan: Double
        let lone: Double
        let tally: Double
        let all: Double
    }

    func run() async throws {
        var rows: [[Round]] = []
        for size in people { rows.append(try await measure(size)) }
        print("\n| subjects | ballots | one scan ms | by one process ms | confirm ms | of it the tally | ratio | to one process | bar | growth |")
        print("|---|---|---|---|---|---|---|---|---|---|")
        func median(_ rounds: [Round], _ value: (Round) -> Double) -> Double { Load.median(rounds.map(value)) }
        for (size, rounds) in zip(people, rows) {
            let ratios = rounds.map { $0.all / $0.scan }
            let growth = median(rounds, \.all) / median(rows[0], \.all)
            let cells: [String] = [
                "\(size)", "\(8 * size)", "\(Int(median(rounds, \.scan)))", "\(Int(median(rounds, \.lone)))", "\(Int(median(rounds, \.all)))",
                "\(Int(median(rounds, \.tally)))",
                spread(ratios), rounded(median(rounds) { $0.all / $0.lone }), "≤ 20", size == people[0] ? "" : "**\(rounded(growth))**",
            ]
            print("| " + cells.joined(separator: " | ") + " |")
            Figure.record("confirm, \(8 * size) ballots", "\(cells[4]) ms", "scan \(cells[2]) ms", ratios, .atMost(20))
            if size == 10 * people[0] { Figure.record("confirm, growth by 10 times the people", "\(cells[4]) ms", "", [growth], .atMost(11)) }
        }
    }

    private func measure(_ size: Int) async throws -> [Round] {
        let rounds = rounds
        let result = Locked<[Round]>([])
        try await withKinerjad { kinerjad in
            let ground = FacesGround(kinerjad)
            let script = try readFile("\(loadFolder)/confirm.sql").replacing("PEOPLE", with: "\(size)")
            try await ground.withDaemon("warning") { _ in _ = try await kinerjad.script(script) }
            try await ground.withDaemon("warning") { _ in
                for _ in 0..<rounds {
                    _ = try await kinerjad.script("call public.fill();\nvacuum analyze;\ncheckpoint")
                    let said = try await kinerjad.script(Self.script).split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
                    guard said.count == 8 else { throw SupportFailure("not eight times: \(said)") }
                    let round = Round(scan: Load.median(Array(said[..<3])), lone: Load.median(Array(said[3..<6])), tally: said[6], all: said[7])
                    result.withLock { $0.append(round) }
                }
            }
        }
        return result.withLock { $0 }
    }

    /// Three scans as PostgreSQL plans them, three by one process, then the end: tally, destruction, commit. Statistics are apart, and no form has a
    /// comment.
    private static var script: String {
        let scan = "select count(*), sum(b.scores[1]) from :ballots as b"
        let timed = "\(now("before"))\n\(scan) \\g /dev/null\n\(now("after"))\n\(spent("before", "after"))"
        let scans = Array(repeating: timed, count: 3).joined(separator: "\n")
        return """
            select c.collection_id as survey, 'ballot.' || ballot.name(c.collection_id) as ballots from app.collection as c where c.state = 'COLLECTING' \\gset
            \(scan) \\g /dev/null
            \(scans)
            set max_parallel_workers_per_gather = 0;
            \(scans)
            reset max_parallel_workers_per_gather;
            \(now("begun"))
            begin;
            select ballot.tally(:survey) \\g /dev/null
            \(now("tallied"))
            select ballot.destroy(:survey, 'CONFIRMED') \\g /dev/null
            commit;
            \(now("done"))
            \(spent("begun", "tallied"))
            \(spent("begun", "done"))
            """
    }
    private static func now(_ name: String) -> String { Load.now(name) }
    private static func spent(_ from: String, _ to: String) -> String { Load.spent(from, to) }
}
