import Subprocess
import Support

/// GETs over connections that are kept, by wrk: it costs less than a client of our own would.
struct HTTPLoad {
    private let read: Read
    private let ground: FacesGround
    private let seconds: Int

    init(_ read: Read, _ ground: FacesGround, seconds: Int) { (self.read, self.ground, self.seconds) = (read, ground, seconds) }

    func measure(_ daemon: FacesDaemon, connections: Int) async throws -> FacesMeasurement {
        let script = "\(ground.kinerjad.folder)/\(read.rawValue).lua"
        let lua = """
            local asked = {}
            init = function() for unit = 1001, 1200 do asked[unit] = wrk.format("GET", (("\(read.path(0))"):gsub("/0$", "/" .. unit))) end end
            request = function() return asked[math.random(1001, 1200)] end
            """
        try await shell("cat >\(script) <<'END'\n\(lua)\nEND")
        let before = daemon.processorTime
        let said = try await shell(
            "wrk -t 1 -c \(connections) -d \(seconds) --latency -H 'Authorization: Bearer \(ground.token)' -s \(script) http://127.0.0.1:\(daemon.http)"
        )
        let spent = daemon.processorTime - before
        let words = said.split(whereSeparator: \.isWhitespace).map(String.init)
        func behind(_ name: String) -> String? { words.firstIndex(of: name).map { words[$0 + 1] } }
        guard !said.contains("Non-2xx"), !said.contains("Socket errors"), let rate = behind("Requests/sec:").flatMap({ Double($0) }),
            let (p50, p99) = behind("50%").flatMap({ milliseconds($0) }).flatMap({ p50 in behind("99%").flatMap { milliseconds($0) }.map { (p50, $0) }
            })
        else { throw SupportFailure("wrk: \(said)") }
        return FacesMeasurement(perSecond: rate, p50: p50, p99: p99, processor: spent / rate / Double(seconds) * 1_000_000)
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
    private let read: Read
    private let ground: FacesGround
    private let seconds: Int
    private let script: String

    init(_ read: Read, _ ground: FacesGround, seconds: Int) throws {
        (self.read, self.ground, self.seconds, script) = (read, ground, seconds, try read.script)
    }

    func measure(clients: Int) async throws -> Double {
        let file = "\(ground.kinerjad.folder)/\(read.rawValue).sql"
        try await shell("cat >\(file) <<'END'\n\(script)END")
        let settings = "-c timezone=UTC -c default_transaction_read_only=on -c lock_timeout=100ms -c statement_timeout=2000ms"
        let variables = [
            "hash=\(try await ground.tokenHash())", "operation=\(read.words)", "request=00000000-0000-4000-8000-000000000000", "agency=A", "limit=50",
        ]
        let said = try await ground.kinerjad.asOwner(
            "env",
            ["PGOPTIONS=\(settings)", "pgbench", "-h", "\(ground.kinerjad.state)/postgres/run", "-U", "kinerja_daemon", "-n", "-M", "prepared"]
                + ["-c", "\(clients)", "-j", "\(min(2, clients))", "-T", "\(seconds)", "-f", file] + variables.flatMap { ["-D", $0] } + ["kinerja"])
        guard let rate = said.rate else { throw SupportFailure("pgbench: \(said)") }
        return rate
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
