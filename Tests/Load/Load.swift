import ArgumentParser
import Postgres
import Support

/// The figures of docs/performance.md.
@main
struct Load: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures Kinerja against the limits of this machine, in one run.",
        subcommands: [
            All.self, Own.self, Faces.self, Ballots.self, Imports.self, Confirm.self, Publish.self, Periods.self, Relations.self, Lanes.self,
            Locks.self,
        ], defaultSubcommand: All.self)
}

struct Lanes: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Requests over lanes against pgbench sending the same pipelines, interleaved.")

    @Option(help: "Rounds; the median counts.") var rounds = 5
    @Option(help: "Seconds of each side in each round.") var seconds = 5
    @Option(help: "Reading lanes.") var readLanes = 4
    @Option(help: "Requests in flight on a reading lane.") var readDepth = 16
    @Option(help: "Writing lanes.") var writeLanes = 32
    @Option(help: "Requests in flight on a writing lane.") var writeDepth = 1
    @Option(help: "Only this workload.") var only: String?

    func run() async throws {
        try await withLoadCluster { cluster in
            var configuration = Configuration(try cluster.connectionString(database: "load"))
            (configuration.readLanes, configuration.readDepth) = (readLanes, readDepth)
            (configuration.writeLanes, configuration.writeDepth) = (writeLanes, writeDepth)
            try await withClient(configuration) { client in
                print("| requests | in flight | this client/s | pgbench/s | ratio | bar | p50, p99 ms | pgbench p50, p99 ms |")
                print("|---|---|---|---|---|---|---|---|")
                for workload in Workload.allCases where only == nil || workload.rawValue == only {
                    _ = try await workload.measure(client, for: .seconds(1))
                    var (ours, theirs): ([Measurement], [Measurement]) = ([], [])
                    for _ in 0..<rounds {
                        ours.append(try await workload.measure(client, for: .seconds(seconds)))
                        theirs.append(try await workload.measurePgbench(cluster, for: .seconds(seconds)))
                    }
                    print(row(workload, ours, theirs))
                }
                print("\npeak memory of this client with its load: \(peakMegabytes()) MB")
            }
        }
    }

    private func row(_ workload: Workload, _ ours: [Measurement], _ theirs: [Measurement]) -> String {
        let ratios = zip(ours, theirs).map { $0.perSecond / $1.perSecond }
        let cells: [String] = [
            workload.rawValue, "\(workload.concurrency)", "\(Int(Load.median(ours.map(\.perSecond))))",
            "\(Int(Load.median(theirs.map(\.perSecond))))",
            spread(ratios), "\(workload.bar)",
            "\(rounded(Load.median(ours.map(\.p50)))), \(rounded(Load.median(ours.map(\.p99))))",
            "\(rounded(Load.median(theirs.map(\.p50)))), \(rounded(Load.median(theirs.map(\.p99))))",
        ]
        Figure.record(
            "\(workload.rawValue) over lanes, \(workload.concurrency) in flight", "\(cells[2])/s", "pgbench \(cells[3])/s", ratios,
            .atLeast(workload.bar))
        return "| " + cells.joined(separator: " | ") + " |"
    }
}

/// A cluster as an operator would run it, fsync and all, with the database that the figures are measured on.
func withLoadCluster(_ body: @Sendable (Cluster) async throws -> Void) async throws {
    try await withCluster(["shared_buffers=1GB", "max_wal_size=4GB"]) { cluster in
        try await administer(cluster, "create role tester login")
        try await administer(cluster, "create database load")
        try await administer(cluster, readFile("\(loadFolder)/pgbench/schema.sql"), database: "load")
        try await administer(cluster, "vacuum analyze", database: "load")
        try await body(cluster)
    }
}

extension Load {
    /// For scripts of psql: an instant into a variable, and the milliseconds between two of them.
    static func now(_ name: String) -> String { "select clock_timestamp() as \(name) \\gset" }
    static func spent(_ from: String, _ to: String) -> String {
        "select round(1000 * extract(epoch from :'\(to)'::timestamptz - :'\(from)'::timestamptz), 1);"
    }

    static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return sorted.count.isMultiple(of: 2) ? (sorted[sorted.count / 2 - 1] + sorted[sorted.count / 2]) / 2 : sorted[sorted.count / 2]
    }
}

/// With two decimals.
func rounded(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let fraction = "\(hundredths % 100)"
    return "\(hundredths / 100).\(fraction.count == 1 ? "0" : "")\(fraction)"
}
