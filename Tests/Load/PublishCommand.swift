import ArgumentParser
import Support

/// What publication costs: a result for everybody, with all that went into it.
struct Publish: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Publishes the results of a period in one statement, against one scan of its assessments, in agencies of several sizes.")

    @Option(help: "How many people are evaluated; a size for each row.") var people = [60_000, 600_000]
    @Option(help: "Rounds; the median counts. Each has a period of its own.") var rounds = 3

    /// Milliseconds.
    private struct Round {
        let scan: Double
        let publish: Double
    }

    func run() async throws {
        print("| people | one scan ms | publish ms | µs a person | growth | bar |")
        print("|---|---|---|---|---|---|")
        var first: (size: Int, time: Double)?
        for size in people {
            let rounds = try await measure(size)
            let time = Load.median(rounds.map(\.publish))
            let growth = first.map { time / $0.time / (Double(size) / Double($0.size)) }
            if let growth, let first {
                Figure.record("publish, growth from \(first.size) to \(size) people", "\(Int(time)) ms", "linear", [growth], .atMost(1.1))
            }
            if first == nil { first = (size, time) }
            let cells = [
                "\(size)", "\(Int(Load.median(rounds.map(\.scan))))", "\(Int(time))", "\(Int(1000 * time / Double(size)))",
                growth.map { spread([$0]) } ?? "",
                "≤ 1.1 of linear",
            ]
            print("| " + cells.joined(separator: " | ") + " |")
        }
    }

    private func measure(_ size: Int) async throws -> [Round] {
        let rounds = rounds
        let result = Locked<[Round]>([])
        try await withKinerjad { kinerjad in
            let ground = FacesGround(kinerjad)
            let script = try readFile("\(loadFolder)/publish.sql").replacing("PEOPLE", with: "\(size)")
            try await ground.withDaemon("warning") { _ in _ = try await kinerjad.script(script) }
            try await ground.withDaemon("warning") { _ in
                for _ in 0..<rounds {
                    _ = try await kinerjad.script("call public.fill();\nvacuum analyze;\ncheckpoint")
                    let said = try await kinerjad.script(Self.script).split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
                    guard said.count == 4 else { throw SupportFailure("not four times: \(said)") }
                    result.withLock { $0.append(Round(scan: Load.median(Array(said[..<3])), publish: said[3])) }
                }
            }
        }
        return result.withLock { $0 }
    }

    /// As an administrator of the agency, whose identity is set as api.enter does.
    private static var script: String {
        let scan = "select count(*), sum(length(s.notes)) from app.assessment as s"
        let timed = "\(Load.now("before"))\n\(scan) \\g /dev/null\n\(Load.now("after"))\n\(Load.spent("before", "after"))"
        return """
            select set_config('kinerja.administers', array_agg(a.agency_id)::text, false) from app.agency as a \\g /dev/null
            select p.agency_id as agency, p.period_id as period from app.period as p where p.state = 'SIGNING' order by p.period_id desc limit 1 \\gset
            \(scan) \\g /dev/null
            \(Array(repeating: timed, count: 3).joined(separator: "\n"))
            \(Load.now("begun"))
            select app.publish_results(:agency, :period, null) \\g /dev/null
            \(Load.now("done"))
            \(Load.spent("begun", "done"))
            """
    }
}
