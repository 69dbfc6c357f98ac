import Daemon
import FoundationEssentials
import Glibc
import Operations
import Postgres
import Support
import Testing

/// Ballots against the seal and against kills: what was acknowledged is counted once, what was refused is not.
@Suite("ballots through races and kills", .serialized, .timeLimit(.minutes(15)))
struct BallotRaceTests {
    #if THREAD_SANITIZER
    static let rounds = 50
    #else
    static let rounds = 1000
    #endif

    private func submit(_ form: String, _ performer: any Performer, by name: String) async throws -> String {
        let operation = try #require(Catalogue.all["feedback submit"])
        let scores = (0..<7).map { _ in "\(Int.random(in: 1...5))" }.joined(separator: ",")
        let call = Call(operation, try Arguments(for: operation, given: [("form", form), ("scores", scores)]))
        return await performer.perform(call, for: Caller(named: name)).symbol
    }

    private func perform(_ words: String, _ given: [(String, String)], _ performer: any Performer, by name: String) async throws -> Outcome {
        let operation = try #require(Catalogue.all[words])
        return await performer.perform(
            Call(operation, try Arguments(for: operation, given: given.map { (name: $0.0, text: $0.1) })), for: Caller(named: name))
    }

    @Test("two daemons write ballots while a third seals and confirms, a thousand times: acknowledged is counted")
    func seal() async throws {
        try await CityDatabase.withPerformer { first, cluster, database in
            var configuration = Configuration(try cluster.connectionString(database: database, user: "kinerja_daemon"))
            (configuration.readLanes, configuration.writeLanes) = (1, 3)
            (configuration.waitingBudget, configuration.answerBudget) = (.seconds(30), .seconds(30))
            try await withClient(configuration) { client in
                let second = makePerformer(client)
                var heard: [String: Int] = [:]
                for round in 0..<Self.rounds {
                    _ = try await cluster.ask(SurveyGround.sql(raters: ["cici", "dedi"]), in: database)
                    let answers = try await withThrowingTaskGroup(of: [String].self) { group in
                        for (rater, name) in [(1, "cici"), (2, "dedi")] {
                            group.addTask {
                                var answers: [String] = []
                                for subject in 5..<13 {
                                    answers.append(
                                        try await submit(SurveyGround.form(rater, about: subject), rater == 1 ? first : second, by: name))
                                }
                                return answers
                            }
                        }
                        try await Task.sleep(for: .microseconds(Int.random(in: 0..<12_000)))
                        var sealed = try await perform(
                            "period seal", [("period", "ballots"), ("agency", "DISDIK"), ("reason", "x")], first, by: "ani")
                        while sealed.symbol == "BUSY" {
                            sealed = try await perform(
                                "period seal", [("period", "ballots"), ("agency", "DISDIK"), ("reason", "x")], first, by: "ani")
                        }
                        guard case .job(let job, _, _) = sealed else {
                            Issue.record("round \(round): \(sealed)")
                            return try await group.reduce(into: []) { $0 += $1 }
                        }
                        var confirmed = try await perform("job confirm", [("job", job)], second, by: "joko").symbol
                        while confirmed == "BUSY" { confirmed = try await perform("job confirm", [("job", job)], second, by: "joko").symbol }
                        #expect(confirmed == "OK", "round \(round)")
                        return try await group.reduce(into: []) { $0 += $1 }
                    }
                    for answer in answers { heard[answer, default: 0] += 1 }
                    let counted = try await cluster.ask(SurveyGround.counted, in: database)
                    #expect(counted == "\(answers.count { $0 == "OK" })", "round \(round): \(answers)")
                }
                // Some of each happened, and no third thing.
                #expect(Set(heard.keys).isSubset(of: ["OK", "HELD", "WRONG_STATE", "NOT_FOUND", "BUSY"]), "\(heard)")
                #expect((heard["OK"] ?? 0) > 0 && (heard["HELD"] ?? 0) + (heard["NOT_FOUND"] ?? 0) > 0, "\(heard)")
                print("ballots against the seal: \(heard)")
            }
        }
    }

    @Test("killed again and again, the daemon or PostgreSQL, also while it confirms: no acknowledged ballot is lost, none is counted twice")
    func kills() async throws {
        try await withKinerjad { kinerjad in
            /// What was acknowledged last of each form, and what was sent after that.
            let acknowledged = Locked<[String: String]>([:])
            let underWay = Locked<[String: String]>([:])
            func run(_ body: @escaping @Sendable (City) async throws -> Void) async throws {
                _ = try await kinerjad.serve(["--purpose", "test", "--log-level=info"]) { daemon in
                    if try await kinerjad.query("select count(*) from app.account where login = 'joko'") == "0" {
                        _ = try await kinerjad.query(City.fixture)
                        _ = try await kinerjad.query(SurveyGround.sql())
                    }
                    try await body(City(kinerjad: kinerjad, daemon: daemon, http: HTTPClient(daemon.http)))
                }
            }
            @Sendable func write(_ city: City, _ rater: Int, _ who: City.Who) async {
                for number in 0..<400 {
                    let form = SurveyGround.form(rater, about: [1, 3, 5, 6, 7, 8].filter { $0 != (rater == 1 ? 4 : 5) }[number % 5])
                    let scores = (0..<7).map { _ in Int.random(in: 1...5) }
                    let text = scores.map(String.init).joined(separator: ",")
                    underWay.withLock { $0[form] = text }
                    let body: JSON = .object([("scores", .array(scores.map(JSON.number)))])
                    guard let answer = try? await city.say("POST", "/v1/me/feedback/\(form):submit", body, as: who, [("If-Match", "*")]) else {
                        return
                    }
                    if answer.status == 200 { acknowledged.withLock { $0[form] = text } } else if answer.status >= 500 { return }
                }
            }
            for round in 0..<6 {
                try await run { city in
                    async let one: Void = write(city, 1, .cici)
                    async let other: Void = write(city, 2, .gita)
                    try await Task.sleep(for: .milliseconds(Int.random(in: 50..<400)))
                    if round % 2 == 1 { try await kinerjad.bash("kill -9 $(head -n 1 \(kinerjad.state)/postgres/data/postmaster.pid)") }
                    city.daemon.send(SIGKILL)
                    _ = await (one, other)
                }
                try await run { _ in
                    for (form, scores) in acknowledged.withLock({ $0 }) {
                        let kept = try await kinerjad.query(
                            "select array_to_string(b.scores, ',') from ballot.c_\(SurveyGround.collection) as b where b.form_id = '\(form)' and b.is_final"
                        )
                        #expect([scores, underWay.withLock { $0[form] }].contains(kept), "round \(round), \(form)")
                    }
                }
            }
            let handedIn = Locked("")
            for round in 0..<4 {
                try await run { city in
                    // Sealed once, and confirmed until somebody says that it is.
                    var job = try await kinerjad.query(
                        "select coalesce((select job_id::text from meta.job where operation = 'period seal' and state = 'PENDING'), '')")
                    if job.isEmpty, try await kinerjad.query("select state from app.collection") == "COLLECTING" {
                        handedIn.withLock { _ in }
                        let count = try await kinerjad.query(SurveyGround.handedIn)
                        handedIn.withLock { $0 = count }
                        let sealed = try await city.post(
                            "/v1/agencies/DISDIK/periods/ballots:seal", ["reason": "x"], as: .ani, key: nil, ("If-Match", "*"))
                        job = sealed.text("job") ?? ""
                    }
                    guard !job.isEmpty else { return }
                    async let confirming = try? city.post("/v1/jobs/\(job):confirm", [:], as: .joko)
                    try await Task.sleep(for: .milliseconds(round < 3 ? Int.random(in: 0..<30) : 2000))
                    if round == 1 { try await kinerjad.bash("kill -9 $(head -n 1 \(kinerjad.state)/postgres/data/postmaster.pid)") }
                    if round < 3 { city.daemon.send(SIGKILL) }
                    _ = await confirming
                }
            }
            try await run { _ in
                expectEqual(try await kinerjad.query("select state from app.collection"), "CONFIRMED")
                expectEqual(try await kinerjad.query(SurveyGround.counted), handedIn.withLock { $0 })
                expectEqual(try await kinerjad.query("select count(*) from pg_class where relnamespace = 'ballot'::regnamespace"), "0")
            }
        }
    }
}
