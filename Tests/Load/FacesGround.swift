import Glibc
import Subprocess
import Support

/// A state with an embedded cluster of its own, one agency in it, and somebody's session.
struct FacesGround: Sendable {
    let kinerjad: Kinerjad
    let token: String

    init(_ kinerjad: Kinerjad) {
        self.kinerjad = kinerjad
        let digits = Array("0123456789abcdef")
        token = String((0..<64).map { _ in digits[Int.random(in: 0..<16)] })
    }

    /// Makes it; what is changed of the server's settings holds from the next start.
    func prepare() async throws {
        let script = try readFile("\(loadFolder)/faces.sql").split(separator: "TOKEN", omittingEmptySubsequences: false).joined(separator: token)
        let lines = script.split(separator: "\n").filter { !$0.hasPrefix("--") }.joined(separator: "\n").split(separator: ";\n")
        try await withDaemon("info") { _ in
            for statement in lines { _ = try await kinerjad.query(String(statement)) }
            _ = try await kinerjad.query("vacuum analyze")
        }
    }

    /// The hash that the session is kept under, as SQL writes it.
    func tokenHash() async throws -> String { try await kinerjad.query("select sha256('\\x\(token)')") }

    /// Serves while `body` runs. Its log goes into a file, as a supervisor would take it.
    /// - Parameter besides: Without a cluster of its own: on that of the one that already serves.
    func withDaemon(_ level: String, besides: Bool = false, _ body: @escaping @Sendable (FacesDaemon) async throws -> Void) async throws {
        let (http, admin) = (try TakenPort().number, try TakenPort().number)
        let own = "'\(builtProduct("kinerjad"))' serve --http 127.0.0.1:\(http) --admin 127.0.0.1:\(admin) --log-format json --log-level \(level)"
        let place =
            besides
            ? "--state \(kinerjad.folder)/beside --database 'host=\(kinerjad.state)/postgres/run dbname=kinerja user=kinerja_daemon'"
            : "--state \(kinerjad.state) --purpose test"
        try await withServer("\(own) \(place)", log: level, http: http, admin: admin, body)
    }

    /// Runs a server in a process of its own while `body` runs; what it says goes into a file.
    /// - Parameter hasWorkers: Its children are counted as itself.
    func withServer(
        _ command: String, log: String, http: Int, admin: Int, hasWorkers: Bool = false,
        _ body: @escaping @Sendable (FacesDaemon) async throws -> Void
    ) async throws {
        let result = try await Subprocess.run(
            .name("bash"), arguments: ["-c", "cd \(kinerjad.folder); exec \(command) 2>\(kinerjad.folder)/\(log).log"],
            input: .none, output: .discarded, error: .discarded
        ) { execution in
            let process = execution.processIdentifier.value
            let daemon = FacesDaemon(process: process, http: http, admin: admin, hasWorkers: hasWorkers)
            // Not thrown from here: what throws in here is killed before it can end its server.
            let value: Result<Void, any Error>
            do {
                try await daemon.becomeReady()
                value = .success(try await body(daemon))
            } catch { value = .failure(error) }
            kill(process, SIGTERM)
            return value
        }
        do { try result.closureResult.get() } catch {
            throw SupportFailure("\(error)\n\((try? readFile("\(kinerjad.folder)/\(log).log"))?.suffix(1000) ?? "")")
        }
    }
}

/// A daemon that is measured.
struct FacesDaemon: Sendable {
    let process: Int32
    let http: Int
    let admin: Int
    let hasWorkers: Bool

    fileprivate func becomeReady() async throws {
        for _ in 0..<12_000 {
            if (try? await Exchange(.tcp(port: http)).get("/readyz"))?.status == 200 { return }
            try await Task.sleep(for: .milliseconds(5))
        }
        throw SupportFailure("the daemon is not ready within a minute")
    }

    private var processes: [String] {
        let children = hasWorkers ? (try? readFile("/proc/\(process)/task/\(process)/children")) ?? "" : ""
        return ["\(process)"] + children.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// Seconds of processor time so far.
    var processorTime: Double {
        processes.reduce(0) { sum, process in
            // utime and stime are the 12th and 13th behind the name, in hundredths (proc(5)).
            let fields = ((try? readFile("/proc/\(process)/stat")) ?? "").split(separator: ")").last?.split(separator: " ") ?? []
            return sum + (fields.count > 13 ? ((Double(fields[11]) ?? 0) + (Double(fields[12]) ?? 0)) / 100 : 0)
        }
    }

    var peakMegabytes: Int {
        processes.reduce(0) { sum, process in
            let lines = ((try? readFile("/proc/\(process)/status")) ?? "").split(separator: "\n")
            let words = lines.first { $0.hasPrefix("VmHWM:") }?.split(whereSeparator: \.isWhitespace) ?? []
            return sum + (words.dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
        }
    }
}
