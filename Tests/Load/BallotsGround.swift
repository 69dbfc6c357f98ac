import Support

/// One large survey that runs, and small ones of other agencies that have not begun.
struct Survey: Sendable {
    let ground: FacesGround
    private let raters: Int
    private let others: Int

    init(_ ground: FacesGround, raters: Int, others: Int) { (self.ground, self.raters, self.others) = (ground, raters, others) }

    /// What the tokens of all raters begin with; their number follows.
    var prefix: String { String(ground.token.prefix(52)) }
    private var forms: Int { 8 * raters }

    func prepare() async throws {
        let values = [("RATERS", "\(raters)"), ("OTHERS", "\(others)"), ("PREFIX", prefix)]
        let script = values.reduce(try readFile("\(loadFolder)/ballots.sql")) { $0.replacing($1.0, with: $1.1) }
        try await ground.withDaemon("info") { _ in
            _ = try await ground.kinerjad.script(script)
            try await ground.kinerjad.admit(ground.token)
        }
    }

    /// What the identifiers of its forms begin with.
    func collection() async throws -> String {
        try await ground.kinerjad.query("select lpad(to_hex(c.collection_id), 8, '0') from app.collection as c where c.state = 'COLLECTING'")
    }

    /// Any form of anybody's, handed in or corrected, with scores by chance and one item that cannot be judged.
    func lua(_ collection: String) -> String {
        """
        math.randomseed(os.time())
        -- One after the other in steps that meet all of them: none is written twice at a time.
        local form = math.random(\(forms))
        local function score() return math.random(5) end
        request = function()
          form = (form + 7918) % \(forms) + 1
          local headers = {
            ["Authorization"] = "Bearer \(prefix)" .. string.format("%012d", math.floor((form - 1) / 8) + 1),
            ["If-Match"] = "*", ["Content-Type"] = "application/json"
          }
          local path = "/v1/me/feedback/\(collection)-0000-4000-8000-" .. string.format("%012d", form) .. ":submit"
          local body = string.format('{"scores": [%d,%d,null,%d,%d,%d,%d]}', score(), score(), score(), score(), score(), score())
          return wrk.format("POST", path, headers, body)
        end
        """
    }

    /// The daemon's statements for it with pgbench's variables, derived as the daemon derives them.
    func script(_ collection: String, clients: Int) throws -> String {
        let statement = try PgbenchLoad.statement(
            "feedback submit", [("form", "\(collection)-0000-4000-8000-000000000001"), ("scores", "1,2,-,3,4,5,1")],
            [
                "('\(collection)-0000-4000-8000-' || lpad(:form, 12, '0'))",
                "('{' || :s1 || ',' || :s2 || ',null,' || :s3 || ',' || :s4 || ',' || :s5 || ',' || :s6 || '}')", "null", "null",
            ])
        let scores = (1...6).map { "\\set s\($0) random(1, 5)" }
        let enter =
            "select api.enter(sha256(decode(:prefix || lpad(:rater, 12, '0'), 'hex')), 'feedback submit', '00000000-0000-4000-8000-000000000000');"
        let own = "random(0, \(forms / clients - 1)) * \(clients) + :client_id + 1"
        let lines = ["\\set form \(own)", "\\set rater (:form - 1) / 8 + 1"] + scores + ["\\startpipeline", enter, statement, "\\endpipeline"]
        return lines.joined(separator: "\n") + "\n"
    }

    /// The whole life of another agency's survey: drawn, begun, answered by all, sealed, confirmed.
    func live(_ number: Int, _ daemon: FacesDaemon) async throws {
        let period = "/v1/agencies/B\(number)/periods/2025_q3"
        try await post("\(period)/raters:propose", daemon)
        try await post("\(period):collect", daemon)
        _ = try await ground.kinerjad.query(
            """
            do $$ begin
              execute (
                select format('update ballot.%I set scores = ''{3,4,4,null,5,3,2}'', is_final = true', ballot.name(c.collection_id))
                from app.collection as c join app.agency as a on a.agency_id = c.agency_id where a.code = 'B\(number)'
              );
              update app.phase as p set ends_at = now() - interval '1 minute' from app.agency as a where a.agency_id = p.agency_id and a.code = 'B\(number)';
            end $$
            """)
        let sealed = try await post("\(period):seal", daemon)
        guard let job = sealed.split(separator: "\"").dropFirst(3).first else { throw SupportFailure(sealed) }
        try await post("/v1/jobs/\(job):confirm", daemon)
        try await daemon.ended(String(job), ground.token, every: .milliseconds(20))
    }

    func requireConfirmed(_ number: Int) async throws {
        let confirmed = try await ground.kinerjad.query("select count(*) from app.collection as c where c.state = 'CONFIRMED'")
        guard confirmed == "\(number)" else { throw SupportFailure("confirmed: \(confirmed) of \(number)") }
    }

    @discardableResult
    private func post(_ path: String, _ daemon: FacesDaemon) async throws -> String {
        let answer = try await HTTPClient(Exchange(.tcp(port: daemon.http))).request(
            "POST", path, token: ground.token, headers: [("Idempotency-Key", daemon.newKey()), ("If-Match", "*")], body: Array("{}".utf8))
        guard (200..<300).contains(answer.status) else { throw SupportFailure("\(path): \(answer.status) \(answer.text)") }
        return answer.text
    }
}
