import ArgumentParser
import Support

/// What one command for all agencies costs must grow with their number, and not faster.
struct Periods: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "periods",
        abstract: "Periods of all agencies, moved by one job each: milliseconds for each agency, in governments of several sizes.")

    @Option(help: "How many agencies; a size for each column.") var agencies = [150, 600]

    private static let steps: [(name: String, path: String, body: String)] = [
        ("create", "", #"{"period":"2025_q3"}"#), ("open", "/2025_q3:open", "{}"), ("rate", "/2025_q3:rate", "{}"),
        ("extend", "/2025_q3:extend", #"{"phase":"RATING","until":"2090-01-01","reason":"load"}"#), ("calibrate", "/2025_q3:calibrate", "{}"),
        ("sign", "/2025_q3:sign", #"{"reason":"load"}"#), ("publish", "/2025_q3:publish", "{}"), ("close, confirmed", "/2025_q3:close", "{}"),
    ]

    func run() async throws {
        var columns: [[Double]] = []
        for size in agencies { columns.append(try await measure(size)) }
        print("| one job for all | " + agencies.map { "ms an agency, \($0) agencies" }.joined(separator: " | ") + " | growth |")
        print("|---|" + agencies.map { _ in "---|" }.joined() + "---|")
        for (index, step) in Self.steps.enumerated() {
            let costs = columns.map { $0[index] }
            print("| \(step.name) | " + costs.map { rounded($0) }.joined(separator: " | ") + " | **\(rounded(costs[costs.count - 1] / costs[0]))** |")
        }
    }

    /// - Returns: Milliseconds an agency, for each step, from the request to the job's end.
    private func measure(_ size: Int) async throws -> [Double] {
        let result = Locked<[Double]>([])
        try await withKinerjad { kinerjad in
            let ground = FacesGround(kinerjad)
            try await ground.withDaemon("warning") { daemon in
                try await kinerjad.admit(ground.token)
                // Nobody acknowledges a distribution here.
                _ = try await kinerjad.query("update meta.session set expert_reason = 'load'")
                _ = try await kinerjad.query(
                    "insert into app.agency (code, name, kind) select 'A' || n, 'Dinas ' || n, 'DINAS' from generate_series(1, \(size)) as n")
                _ = try await kinerjad.query(
                    "insert into app.holiday (day_on, scope, kind, name) values ('2025-12-25', 'NASIONAL', 'LIBUR', 'Natal')")
                for step in Self.steps {
                    let isPending = step.name.hasPrefix("close")
                    let query = "?affects=\(size)\(isPending ? "&confirm_within=15m" : "")"
                    let start = ContinuousClock.now
                    let client = HTTPClient(Exchange(.tcp(port: daemon.http)))
                    func post(_ path: String, _ body: String) async throws -> HTTPClient.Answer {
                        try await client.request(
                            "POST", path, token: ground.token, headers: [("Idempotency-Key", daemon.newKey()), ("If-Match", "*")],
                            body: Array(body.utf8))
                    }
                    let made = try await post("/v1/agencies/*/periods\(step.path)\(query)", step.body)
                    guard made.status == 202, let job = made.text.split(separator: "\"").dropFirst(3).first else { throw SupportFailure(made.text) }
                    if isPending { _ = try await post("/v1/jobs/\(job):confirm", "{}") }
                    try await daemon.ended(String(job), ground.token, every: .milliseconds(20))
                    result.withLock { $0.append(seconds(since: start) * 1000 / Double(size)) }
                    let done = try await kinerjad.query("select count(*) from meta.job_item as i where i.job_id = '\(job)' and i.state = 'DONE'")
                    guard done == "\(size)" else { throw SupportFailure("\(step.name): \(done) of \(size)") }
                }
            }
        }
        return result.withLock { $0 }
    }
}
