import Subprocess
import Support

import struct Operations.Arguments
import struct Operations.Catalogue

/// Requests over connections that are kept, by wrk: it costs less than a client of our own would.
struct HTTPLoad {
    private let name: String
    private let lua: String
    private let ground: FacesGround
    private let seconds: Int

    init(_ name: String, lua: String, _ ground: FacesGround, seconds: Int) {
        (self.name, self.lua, self.ground, self.seconds) = (name, lua, ground, seconds)
    }

    func measure(_ daemon: FacesDaemon, connections: Int) async throws -> FacesMeasurement {
        let script = "\(ground.kinerjad.folder)/\(name).lua"
        try await shell("cat >\(script) <<'END'\n\(lua)\nEND")
        let before = daemon.processorTime
        let said = try await shell(
            "wrk -t 1 -c \(connections) -d \(seconds) --latency -H 'Authorization: Bearer \(ground.token)' -s \(script) http://127.0.0.1:\(daemon.http)"
        )
        let spent = daemon.processorTime - before
        let words = said.split(whereSeparator: \.isWhitespace).map(String.init)
        func behind(_ name: String, _ places: Int = 1) -> String? { words.firstIndex(of: name).map { words[$0 + places] } }
        guard !said.contains("Non-2xx"), !said.contains("Socket errors"), let rate = behind("Requests/sec:").flatMap({ Double($0) }),
            let (p50, p99) = behind("50%").flatMap({ milliseconds($0) }).flatMap({ p50 in behind("99%").flatMap { milliseconds($0) }.map { (p50, $0) }
            })
        else { throw SupportFailure("wrk: \(said)") }
        // `Latency 1.20ms 2.31ms 30.12ms 95.00%`: mean, deviation, longest.
        let longest = behind("Latency", 3).flatMap { milliseconds($0) } ?? 0
        return FacesMeasurement(perSecond: rate, p50: p50, p99: p99, longest: longest, processor: spent / rate / Double(seconds) * 1_000_000)
    }

    /// `850.00us`, `1.20ms`, `1.01s`
    private func milliseconds(_ text: String) -> Double? {
        for (unit, factor) in [("us", 0.001), ("ms", 1), ("s", 1000)] where text.hasSuffix(unit) {
            return Double(text.dropLast(unit.count)).map { $0 * factor }
        }
        return nil
    }
}

/// The same statements as the daemon's, by pgbench on the daemon's own login and with its lanes' settings.
struct PgbenchLoad {
    private let name: String
    private let script: String
    private let ground: FacesGround
    private let seconds: Int
    private let isReadOnly: Bool

    init(_ name: String, _ script: String, _ ground: FacesGround, seconds: Int, readOnly isReadOnly: Bool) {
        (self.name, self.script, self.ground, self.seconds, self.isReadOnly) = (name, script, ground, seconds, isReadOnly)
    }

    /// The statement of an operation as the daemon derives it, with what pgbench knows in the place of its values.
    /// - Parameter given: Of an example.
    static func statement(_ words: String, _ given: [(String, String)], _ values: [String]) throws -> String {
        guard let operation = Catalogue.all[words] else { throw SupportFailure("\(words) is no operation") }
        let call = operation.call(try Arguments(for: operation, given: given.map { (name: $0.0, text: $0.1) }), as: .json)
        guard call.values.count == values.count else { throw SupportFailure("\(words) has other parameters than were thought") }
        let sql = values.enumerated().reduce(operation.sql(call.shape)) { $0.replacing("$\($1.offset + 1)", with: $1.element) }
        return sql.split(separator: "\n").joined(separator: " ") + ";"
    }

    func measure(clients: Int, _ variables: [String]) async throws -> Double {
        let file = "\(ground.kinerjad.folder)/\(name).sql"
        try await shell("cat >\(file) <<'END'\n\(script)END")
        // A timeout costs as much as the daemon's; longer, because all clients plan at once in the beginning.
        let settings =
            "-c timezone=UTC -c jit=off -c default_transaction_read_only=\(isReadOnly ? "on" : "off") -c lock_timeout=100ms -c statement_timeout=20s"
        // The daemon's lanes are warm. So are these: what is counted begins when every client has its plans.
        let warming = max(1, clients / 16)
        let pgbench =
            [
                "env", "PGOPTIONS=\(settings)", "pgbench", "-h", "\(ground.kinerjad.state)/postgres/run", "-U", "kinerja_daemon", "-n", "-M",
                "prepared",
            ]
            + ["-c", "\(clients)", "-j", "\(min(2, clients))", "-P", "1", "-T", "\(warming + seconds)", "-f", file]
            + variables.flatMap { ["-D", $0] } + ["kinerja"]
        let said = try await ground.kinerjad.asOwner("bash", ["-c", "\"$@\" 2>&1", "pgbench"] + pgbench)
        // `progress: 3.0 s, 1234.5 tps, lat 0.8 ms stddev 0.1, 0 failed`
        let progress = said.split(separator: "\n").filter { $0.hasPrefix("progress: ") }.map { $0.split(separator: " ") }
        let warm = progress.filter { (Double($0[1]) ?? 0) >= Double(warming) + 0.5 }
        let rates = (warm.isEmpty ? progress.suffix(1) : warm).compactMap { Double($0[3]) }
        guard !rates.isEmpty else { throw SupportFailure("pgbench: \(said)") }
        return rates.reduce(0, +) / Double(rates.count)
    }
}

/// - Returns: What a script of bash says.
@discardableResult
func shell(_ script: String) async throws -> String {
    let result = try await Subprocess.run(
        .name("bash"), arguments: ["-ec", script], output: .string(limit: 65_536), error: .string(limit: 65_536))
    guard result.terminationStatus.isSuccess else { throw SupportFailure("\(script): \(result.standardOutput) \(result.standardError)") }
    return result.standardOutput
}
