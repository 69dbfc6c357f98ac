import Glibc
import Operations
import Support
import Testing

/// A daemon that is killed between any two steps of what goes on by itself: each thing is done once, or not at all.
@Suite("periods and messages through kills", .serialized, .timeLimit(.minutes(5)))
struct PeriodLifeTests {
    private func withCity(_ kinerjad: Kinerjad, _ arguments: [String] = [], _ body: @escaping @Sendable (City) async throws -> Void) async throws
        -> Int32
    {
        try await kinerjad.serve(["--purpose", "test"] + arguments) { daemon in
            if try await kinerjad.query("select count(*) from app.account where login = 'joko'") == "0" {
                _ = try await kinerjad.query(City.fixture)
                _ = try await kinerjad.query(
                    "insert into app.holiday (day_on, scope, kind, name) values ('2027-01-01', 'NASIONAL', 'LIBUR', 'x') on conflict do nothing")
            }
            try await body(City(kinerjad: kinerjad, daemon: daemon, http: HTTPClient(daemon.http)))
        }
    }

    /// Looks until it is so, at most ten seconds.
    private func until(_ isSo: @Sendable () async throws -> Bool) async throws {
        for _ in 0..<500 {
            if try await isSo() { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        Issue.record("it has not come to that")
    }

    @Test("a pending job outlives its daemon: held, confirmed by the next one; past its time it is as if it had never been")
    func pending() async throws {
        try await withKinerjad { kinerjad in
            let jobs = Locked<[String]>([])
            let path = "/v1/agencies/DISDIK/periods"
            let code = try await withCity(kinerjad) { city in
                for period in ["2026_q3", "2026_q4"] {
                    try await city.post(path, ["period": .text(period)], as: .ani).expect(201)
                    let made = try await city.post(
                        "\(path)/\(period):cancel?confirm_within=15m", ["reason": "x"], as: .ani, key: nil, ("If-Match", "*"))
                    jobs.withLock { $0.append(made.text("job") ?? "") }
                }
                city.daemon.send(SIGKILL)
            }
            #expect(code == -SIGKILL)
            // The second one's time goes by while nobody is there to notice.
            _ = try await withCity(kinerjad, ["--clock-shift", "14m"]) { city in
                let (first, second) = jobs.withLock { ($0[0], $0[1]) }
                try await city.post("\(path)/2026_q3:open", [:], as: .ani, key: nil, ("If-Match", "*")).expectProblem(.held)
                #expect(try await city.post("/v1/jobs/\(first):confirm", [:], as: .ani).text("state") == "DONE")
                #expect(try await city.get("\(path)/2026_q3", as: .ani).text("state") == "CANCELLED")
                #expect(try await city.get("/v1/jobs/\(second)", as: .ani).text("state") == "PENDING")
            }
            _ = try await withCity(kinerjad, ["--clock-shift", "16m"]) { city in
                let second = jobs.withLock { $0[1] }
                #expect(try await city.get("/v1/jobs/\(second)", as: .ani).text("state") == "EXPIRED")
                try await city.post("/v1/jobs/\(second):confirm", [:], as: .ani).expectProblem(.wrongState)
                let shown = try await city.get("\(path)/2026_q4", as: .ani)
                #expect(shown.text("state") == "DRAFT" && shown.texts("allowed_actions").contains("open") && shown.text("held_by") == nil)
            }
        }
    }

    @Test("what is scheduled happens once, however often the daemon is killed on its way")
    func scheduled() async throws {
        try await withKinerjad { kinerjad in
            let path = "/v1/agencies/DISDIK/periods"
            _ = try await withCity(kinerjad) { city in
                try await city.post(path, ["period": "2026_q3", "is_scheduled": true, "opens_at": "2090-01-01T00:00:00Z"], as: .ani).expect(201)
            }
            for round in 0..<6 {
                let code = try await withCity(kinerjad) { city in
                    if round == 0 { _ = try await kinerjad.query("update app.period set opens_at = '2026-01-01Z'") }
                    try await Task.sleep(for: .milliseconds(round * 45))
                    city.daemon.send(SIGKILL)
                }
                #expect(code == -SIGKILL)
            }
            _ = try await withCity(kinerjad) { city in
                // Whoever was killed in the middle has it for a while.
                _ = try await kinerjad.query("update meta.job set lease_ends_at = now() where state = 'RUNNING'")
                // Its window is open, too: without a survey it is rated by itself.
                try await until { try await city.get("\(path)/2026_q3", as: .ani).text("state") == "RATING" }
                let shown = try await city.get("\(path)/2026_q3", as: .ani)
                #expect(shown.text("state") == "RATING" && shown.number("revision") == 3, "\(shown.text)")
                let jobs = try await kinerjad.query(
                    "select string_agg(j.operation || ' ' || j.state, ', ' order by j.operation) from meta.job as j where j.operation ~ '^period'")
                #expect(jobs == "period open DONE, period rate DONE")
                let events = try await kinerjad.query(
                    "select string_agg(e.action || ' ' || coalesce(e.reason, ''), ', ' order by e.action) from app.period_event as e where e.action <> 'create'"
                )
                #expect(events == "open scheduler, rate scheduler")
            }
        }
    }

    @Test("a message is sent until it was taken: again after a kill and with the same identifier, later after a refusal, and not once more")
    func messages() async throws {
        try await withKinerjad { kinerjad in
            let (command, mail) = ("\(kinerjad.folder)/notify", "\(kinerjad.folder)/mail")
            // Takes its time; refuses while a file says so.
            try await kinerjad.bash(
                """
                printf '%s\\n' '#!/bin/sh' '[ ! -e \(kinerjad.folder)/refuse ] || { echo not now >&2; exit 75; }' 'cat >>\(mail)' 'sleep 0.4' >notify
                chmod 755 notify; : >mail; chmod 666 mail; touch refuse
                """)
            let send =
                "insert into meta.outbox (kind, agency_id, person_id, made_at, next_at, expires_at) select 'REMINDER', a.agency_id, p.person_id, now(), now(), now() + interval '1 day' from app.agency as a, app.person as p where a.code = 'DISDIK' and p.name = 'Cici'"
            @Sendable func state() async throws -> String {
                try await kinerjad.query("select state || ' ' || attempts || coalesce(' ' || failure, '') from meta.outbox")
            }
            let code = try await withCity(kinerjad, ["--notify-command", command]) { city in
                _ = try await kinerjad.query(send)
                try await until { try await state().hasSuffix("not now") }
                expectEqual(try await state(), "WAITING 1 exited(75): not now")
                #expect(try await city.get("/v1/outbox", as: .ani).items.map { $0.text("state") } == ["WAITING"])
                try await kinerjad.bash("rm refuse")
                // As if the minute had gone by; killed when the program has it and has not ended.
                _ = try await kinerjad.query("update meta.outbox set next_at = now()")
                try await until { try !readFile(mail).isEmpty }
                city.daemon.send(SIGKILL)
            }
            #expect(code == -SIGKILL)
            _ = try await withCity(kinerjad, ["--notify-command", command]) { city in
                #expect(try await state().hasPrefix("WAITING 2"))
                _ = try await kinerjad.query("update meta.outbox set next_at = now()")
                try await until { try await state().hasPrefix("SENT") }
                #expect(try await state() == "SENT 3")
                try await Task.sleep(for: .milliseconds(1500))
                let sent = try readFile(mail).split(separator: "\n").compactMap { try? JSON(reading: Array($0.utf8)).text("message") }
                #expect(sent.count == 2 && Set(sent).count == 1, "\(sent)")
                // Given up, it is tried again when somebody wants that.
                _ = try await kinerjad.query("update meta.outbox set state = 'DEAD'")
                try await city.post("/v1/outbox/\(sent[0]):retry", [:], as: .fajar).expectProblem(.notFound)
                try await city.post("/v1/outbox/\(sent[0]):retry", [:], as: .ani).expect(200)
                try await until { try await state().hasPrefix("SENT") }
                #expect(try await state().hasPrefix("SENT 1"))
            }
        }
    }

    @Test("a forgotten password: a code by mail opens once; nobody learns who has an account")
    func reset() async throws {
        try await withKinerjad { kinerjad in
            let (command, mail) = ("\(kinerjad.folder)/notify", "\(kinerjad.folder)/mail")
            try await kinerjad.bash("printf '%s\\n' '#!/bin/sh' 'cat >>\(mail)' >notify; chmod 755 notify; : >mail; chmod 666 mail")
            _ = try await withCity(kinerjad, ["--notify-command", command]) { city in
                _ = try await kinerjad.query("update app.person set email = 'cici@uji.go.id' where name = 'Cici'")
                var answers: Set<String> = []
                for login in ["cici", "nobody", "gita"] {
                    let answer = try await city.http.request("POST", "/v1/password:reset", headers: [], body: Array(#"{"login":"\#(login)"}"#.utf8))
                    answers.insert("\(answer.status) \(answer.text)")
                }
                #expect(answers == ["204 "])
                try await until { try await kinerjad.query("select count(*) from meta.outbox where state = 'SENT'") == "3" }
                let sent = try readFile(mail)
                let message = try JSON(reading: Array(sent.split(separator: "\n").first.map(String.init)?.utf8 ?? "".utf8))
                #expect(sent.split(separator: "\n").count == 1 && message["to"]?.text("email") == "cici@uji.go.id", "\(sent)")
                let code = try #require(message["data"]?.text("code"))
                #expect(!(try await kinerjad.dump()).contains(code))
                let body = #"{"code":"\#(code)","new_password":"a new one that is long"}"#
                #expect(try await city.http.request("POST", "/v1/invitations:redeem", headers: [], body: Array(body.utf8)).status == 200)
                #expect(try await city.http.request("POST", "/v1/invitations:redeem", headers: [], body: Array(body.utf8)).status == 400)
                let login = #"{"login":"cici","password":"a new one that is long"}"#
                #expect(try await city.http.request("POST", "/v1/session", headers: [], body: Array(login.utf8)).status == 201)
            }
        }
    }
}
