import ArgumentParser
import Support

/// The daemon's two faces against pgbench sending the statements that the daemon sends for them.
struct Faces: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads over HTTP and over lines, through the real daemon, against pgbench sending the same statements, interleaved.")

    @Option(help: "Rounds; the median counts.") var rounds = 5
    @Option(help: "Seconds of each side in each round.") var seconds = 5
    @Option(help: "Connections of HTTP, clients of pgbench.") var connections = [1, 32, 128]
    @Option(help: "Only this read: row, period or page.") var only: String?

    func run() async throws {
        try await withKinerjad { kinerjad in
            let ground = FacesGround(kinerjad)
            try await ground.prepare()
            try await ground.withDaemon("info") { daemon in
                try await ground.withDaemon("warning", besides: true) { quiet in
                    for read in Read.allCases where only == nil || read.rawValue == only { try await measure(read, ground, daemon, quiet) }
                    print("\npeak memory of the daemon: \(daemon.peakMegabytes) MB")
                }
            }
        }
    }

    private func measure(_ read: Read, _ ground: FacesGround, _ daemon: FacesDaemon, _ quiet: FacesDaemon) async throws {
        // The first round warms all of them.
        _ = try await round(read, ground, daemon, quiet)
        var all: [FacesRound] = []
        for _ in 0..<rounds { all.append(try await round(read, ground, daemon, quiet)) }
        FacesReport(read: read, rounds: all).write()
    }

    private func round(_ read: Read, _ ground: FacesGround, _ daemon: FacesDaemon, _ quiet: FacesDaemon) async throws -> FacesRound {
        var round = FacesRound()
        let (http, database) = (
            HTTPLoad(read.rawValue, lua: read.lua, ground, seconds: seconds),
            PgbenchLoad(read.rawValue, try read.script, ground, seconds: seconds, readOnly: true)
        )
        // A page reads everybody of the agency for its order: more at a time would wait longer than any statement may take, on either side.
        let variables = [
            "hash=\(try await ground.tokenHash())", "operation=\(read.words)", "request=00000000-0000-4000-8000-000000000000", "agency=A", "limit=50",
        ]
        for count in Set(connections + [read.judged]).sorted() where read == .row || count <= read.judged {
            round.http.append((count, try await http.measure(daemon, connections: count)))
            round.database.append(try await database.measure(clients: count, variables))
        }
        for count in read == .page ? [] : [1, read.judged] {
            round.lines.append((count, try await measureLines(read, ground, daemon, count, seconds)))
        }
        round.quiet = try await http.measure(quiet, connections: read.judged)
        return round
    }
}

/// One turn of each side.
struct FacesRound {
    var http: [(connections: Int, FacesMeasurement)] = []
    var database: [Double] = []
    var lines: [(connections: Int, FacesMeasurement)] = []
    /// HTTP at the number of connections that is judged, of a daemon that writes no line for an answer.
    var quiet = FacesMeasurement(perSecond: 0, processor: 0)
}

struct FacesReport {
    let read: Read
    let rounds: [FacesRound]

    func write() {
        print("\n| HTTP | connections | daemon/s | pgbench/s | ratio | bar | p50, p99 ms | daemon µs |\n|---|---|---|---|---|---|---|---|")
        for index in rounds[0].http.indices {
            let (count, ours) = (rounds[0].http[index].connections, rounds.map { $0.http[index].1 })
            let rest = [
                count == read.judged ? "0.6" : "", "\(rounded(Load.median(ours.map(\.p50)))), \(rounded(Load.median(ours.map(\.p99))))",
                processor(ours),
            ]
            let cells = compared(ours, rounds.map { $0.database[index] })
            line([read.rawValue, "\(count)"] + cells + rest)
            if count == read.judged {
                record("read, \(read.rawValue), \(count) connections", cells, "pgbench", ours, rounds.map { $0.database[index] }, .atLeast(0.6))
            }
        }
        guard let index = rounds[0].http.firstIndex(where: { $0.connections == read.judged }) else { return }
        let base = rounds.map { $0.http[index].1.perSecond }
        print(
            "\n| beside HTTP at \(read.judged) connections | connections | this/s | HTTP/s | ratio | bar | daemon µs |\n|---|---|---|---|---|---|---|"
        )
        for index in rounds[0].lines.indices {
            let (count, ours) = (rounds[0].lines[index].connections, rounds.map { $0.lines[index].1 })
            let cells = compared(ours, base)
            let isJudged = count == read.judged || read == .period
            line(["\(read.rawValue), lines", "\(count)"] + cells + [isJudged ? "1" : "", processor(ours)])
            if isJudged { record("\(read.rawValue) by lines, \(count) sessions", cells, "HTTP", ours, base, .atLeast(1)) }
        }
        let quiet = rounds.map(\.quiet)
        line(["\(read.rawValue), HTTP without log lines", "\(read.judged)"] + compared(quiet, base) + ["", processor(quiet)])
    }

    private func record(
        _ what: String, _ cells: [String], _ limit: String, _ ours: [FacesMeasurement], _ theirs: [Double], _ bar: Figure.Bar
    ) {
        Figure.record(what, "\(cells[0])/s", "\(limit) \(cells[1])/s", zip(ours, theirs).map { $0.perSecond / $1 }, bar)
    }

    private func line(_ cells: [String]) { print("| " + cells.joined(separator: " | ") + " |") }

    private func processor(_ ours: [FacesMeasurement]) -> String { "\(Int(Load.median(ours.map(\.processor))))" }

    private func compared(_ ours: [FacesMeasurement], _ theirs: [Double]) -> [String] {
        let ratios = zip(ours, theirs).map { $0.perSecond / $1 }
        return ["\(Int(Load.median(ours.map(\.perSecond))))", "\(Int(Load.median(theirs)))", spread(ratios)]
    }
}

/// What one run of one side gave.
struct FacesMeasurement {
    let perSecond: Double
    /// Milliseconds; 0 where they are not measured.
    var p50 = 0.0
    var p99 = 0.0
    var longest = 0.0
    /// Microseconds of processor time that the daemon took for each.
    let processor: Double
}

/// A read as each side says it.
enum Read: String, CaseIterable {
    case row, period, page

    var words: String {
        switch self {
        case .row: "unit show"
        case .period: "period show"
        case .page: "show people"
        }
    }

    /// Connections at which it is compared.
    var judged: Int { self == .period ? 64 : 32 }

    /// `number` is one of 1001 to 1200.
    func path(_ number: Int) -> String {
        switch self {
        case .row: "/v1/agencies/A/units/\(number)"
        case .period: "/v1/agencies/A/periods/\(number)"
        case .page: "/v1/agencies/A/people?page_size=50"
        }
    }
    func line(_ number: Int) -> String { self == .page ? "show people limit=50\n" : "\(words) \(number)\n" }

    /// The same as a script of wrk's.
    var lua: String {
        """
        local asked = {}
        init = function()
          for number = 1001, 1200 do asked[number] = wrk.format("GET", (("\(path(0))"):gsub("/0$", "/" .. number))) end
        end
        request = function() return asked[math.random(1001, 1200)] end
        """
    }

    /// The daemon's statements for it with pgbench's variables, derived as the daemon derives them.
    var script: String {
        get throws {
            // A variable of pgbench is never null.
            let statement =
                switch self {
                case .row: try PgbenchLoad.statement(words, [("agency", "A"), ("unit", "1001")], [":agency", ":number"])
                case .period: try PgbenchLoad.statement(words, [("agency", "A"), ("period", "1001")], [":agency", ":number"])
                case .page: try PgbenchLoad.statement(words, [("agency", "A"), ("limit", "50")], [":agency", ":limit"])
                }
            let guards = self == .page ? ["select api.require_agency(:agency);"] : []
            let statements = ["select api.enter(:hash, :operation, :request);"] + guards + [statement]
            return (["\\set number random(1001, 1200)", "\\startpipeline"] + statements + ["\\endpipeline"]).joined(separator: "\n") + "\n"
        }
    }
}
