import Database
import Glibc
import Operations
import Support
import Testing

/// `kinerjad sample` as an operator runs it, and what it leaves for those who play with it.
@Suite("the sample city, loaded", .timeLimit(.minutes(5)))
struct SampleLoadTests {
    private static let kinds = [
        "agencies", "units", "posts", "people", "appointments", "statuses", "teams", "delegations", "objectives", "measurements",
    ]

    private func load(_ kinerjad: Kinerjad, _ more: String...) async throws -> Kinerjad.Outcome {
        try await kinerjad.run(["sample", "--state", kinerjad.state, "--people", "300", "--log-level", "warning"] + more)
    }

    private func logIn(_ daemon: Kinerjad.Daemon, _ login: String, _ logins: String) async throws -> HTTPClient.Answer {
        let line = logins.split(separator: "\n").first { $0.hasPrefix("\(login) ") }
        let password = String(line?.split(separator: " ").dropFirst().first ?? "")
        let body = JSON.object([("login", .text(login)), ("password", .text(password))])
        return try await HTTPClient(daemon.http).request("POST", "/v1/session", body: Array(body.written.utf8))
    }

    /// Every file of what somebody sees.
    private func exports(_ daemon: Kinerjad.Daemon, _ token: String) async throws -> [String: String] {
        var files: [String: String] = [:]
        for kind in Self.kinds {
            let answer = try await HTTPClient(daemon.http).request(
                "GET", "/v1/exports/\(kind)?purpose=test", token: token, headers: [("Accept", "text/csv")])
            answer.expect(200)
            files[kind] = answer.text
        }
        return files
    }

    @Test("it fills a new state, and again changes nothing; everybody of the ten gets in; what went out comes back as the same bytes elsewhere")
    func roundTrip() async throws {
        try await withKinerjad { kinerjad in
            let made = try await load(kinerjad)
            #expect(made.code == 0 && made.output.contains("sample-logins"), "\(made)")
            for line in ["importing people: 300", "accounts: 10", "surveys: 2"] { #expect(made.errors.contains(line), "\(made.errors)") }
            let path = "\(kinerjad.state)/sample-logins"
            var status = stat()
            #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
            #expect(access("\(kinerjad.state)/sample", F_OK) != 0, "the files are gone")
            let again = try await load(kinerjad)
            #expect(again.code == 0, "\(again)")
            let logins = try await kinerjad.asOwner("cat", [path])
            let analyst = try #require(logins.split(separator: "\n").first { $0.hasPrefix("sri ") }?.split(separator: " ").dropFirst().first)
            let (files, periods) = (Locked<[String: String]>([:]), Locked(""))
            try await kinerjad.serve { daemon in
                // One more asks in SQL, and is nobody here.
                try await logIn(daemon, "sri", logins).expectProblem(.badCredentials)
                let told = try await kinerjad.asOwner(
                    ["env", "PGPASSWORD=\(analyst)", "psql", "-XAtw", "-h", "\(kinerjad.state)/analysts", "-U", "sri", "kinerja"]
                        + ["-c", "select count(*) >= 0 from analytics.dim_agency"])
                #expect(told.code == 0 && told.output == "t\n", "\(told)")
                for (login, role) in [
                    ("admin", "CITY_ADMIN"), ("sari", "CITY_ADMIN"), ("yohanes", "AGENCY_ADMIN"), ("dorkas", "AGENCY_ADMIN"), ("hendrik", "AUDITOR"),
                    ("agus", "OPERATOR"), ("elisabet", nil), ("ruth", nil), ("daud", nil), ("maria", nil), ("yuliana", nil),
                ] {
                    let session = try await logIn(daemon, login, logins)
                    session.expect(201)
                    #expect(session.texts("roles") == (role.map { [$0] } ?? []), "\(session.text)")
                }
                let session = try await logIn(daemon, "admin", logins)
                let exported = try await exports(daemon, try #require(session.text("token")))
                files.withLock { $0 = exported }
                expectEqual(try await kinerjad.query("select count(*) from app.person"), "301")
                expectEqual(try await kinerjad.query("select count(*) from meta.job where state <> 'DONE'"), "0")
                // Schools have planned; who cannot log in has agreed, and written what became of it.
                let planned =
                    "select count(*) > 3 from app.plan as p where p.state = 'AGREED' and exists (select from app.progress as o where o.plan_id = p.plan_id)"
                expectEqual(try await kinerjad.query(planned), "t")
                let made = try await kinerjad.query(
                    "select string_agg(format('(%L, %L, date %L, date %L)', g.code, p.code, p.starts_on, p.ends_on), ', ') from app.period as p join app.agency as g using (agency_id)"
                )
                periods.withLock { $0 = made }
            }
            let first = files.withLock { $0 }
            let ref = first["people"]?.split(separator: "\r\n").first { $0.contains("Administrator Contoh") }?.split(separator: ",").first ?? ""
            try await withKinerjad { other in
                try await other.serve("--purpose", "test") { daemon in
                    // Whoever imports is one of those who came along.
                    _ = try await other.query(
                        """
                        with
                          p as (insert into app.person (name, ref) values ('Administrator Contoh', '\(ref)') returning person_id),
                          g as (insert into app.role_grant (person_id, role, starts_on) select person_id, 'CITY_ADMIN', '2020-01-01' from p),
                          a as (insert into app.account (login, person_id, created_at, is_active) select 'joko', person_id, now(), true from p returning account_id)
                        insert into meta.session (token_hash, account_id, opened_at, expires_at, idle_limit)
                        select sha256(decode('\(City.token(.joko))', 'hex')), account_id, now(), now() + interval '1 hour', '1 hour' from a
                        """)
                    let city = City(kinerjad: other, daemon: daemon, http: HTTPClient(daemon.http))
                    for kind in Self.kinds {
                        // What is measured is of periods, which are in no file.
                        if kind == "measurements" {
                            _ = try await other.query(
                                """
                                insert into app.period (agency_id, code, kind, starts_on, ends_on, is_surveyed)
                                select g.agency_id, v.code, 'TRIWULANAN', v.starts_on, v.ends_on, false
                                from (values \(periods.withLock { $0 })) as v (agency, code, starts_on, ends_on) join app.agency as g on g.code = v.agency
                                """)
                        }
                        let job = try await city.takeIn(first[kind] ?? "", "kind=\(kind)")
                        let problems = try await city.problems(of: job)
                        #expect(job.text("state") == "DONE", "\(kind): \(job.text) \(problems.prefix(5))")
                    }
                    let second = try await exports(daemon, City.token(.joko))
                    for kind in Self.kinds { #expect(second[kind]?.utf8.elementsEqual((first[kind] ?? "").utf8) == true, "\(kind)") }
                }
            }
        }
    }

    /// Loaded again, nobody is evaluated anew.
    private static let evaluated = """
        select md5(string_agg(concat_ws(' ', r.result_id, r.number, r.revision, r.published_at, s.revision, s.signed_at), ',' order by r.result_id))
          || ' ' || (select count(*) from app.assessment_event) || ' ' || (select count(*) from app.distribution_note) || ' ' || (select count(*) from app.appointment)
        from app.result as r join app.assessment as s using (agency_id, assessment_id)
        """

    private func items(_ daemon: Kinerjad.Daemon, _ token: String, _ path: String) async throws -> [JSON] {
        let answer = try await HTTPClient(daemon.http).request("GET", path, token: token)
        answer.expect(200)
        guard case .array(let items)? = try answer.json["items"] else { return [] }
        return items
    }

    @Test("a survey runs that the ten can answer, and most others have; last quarter's was evaluated and can be read; again, nothing of it changes")
    func surveys() async throws {
        try await withKinerjad { kinerjad in
            let made = try await load(kinerjad)
            #expect(made.code == 0, "\(made)")
            let logins = try await kinerjad.asOwner("cat", ["\(kinerjad.state)/sample-logins"])
            let path = "/v1/agencies/DISDIK/periods"
            let (seen, results) = (Locked<[JSON]>([]), Locked(""))
            let look: @Sendable (Kinerjad.Daemon) async throws -> Void = { daemon in
                let administrator = try #require(try await logIn(daemon, "yohanes", logins).text("token"))
                let periods = try await items(daemon, administrator, path)
                expectEqual(
                    periods.map { "\($0["period"]?.written ?? "") \($0["state"]?.written ?? "")" }.sorted(),
                    [#""survei" "COLLECTING""#, #""survei_lalu" "PUBLISHED""#])
                let phases = try await items(daemon, administrator, "\(path)/survei/phases")
                #expect(phases.first { $0["phase"] == .text("FEEDBACK") }?["state"] == .text("CURRENT"), "\(phases)")
                let progress = try await items(daemon, administrator, "\(path)/survei/feedback_progress")
                let sum = { (name: String) in progress.reduce(0) { if case .number(let number)? = $1[name] { $0 + number } else { $0 } } }
                #expect(sum("owed") > 200 && sum("handed_in") * 10 > sum("owed") * 6, "\(progress)")
                let reliability = try await items(daemon, administrator, "\(path)/survei_lalu/reliability")
                #expect(reliability.contains { $0["category"] == .text("PEER") }, "\(reliability)")
                let sheets = try await items(daemon, administrator, "\(path)/survei_lalu/unit_sheets")
                for (unit, population) in [("DISDIK", "ORGANISATION"), ("SD-001", "APPRAISED")] {
                    let sheet = try #require(sheets.first { $0["unit"] == .text(unit) && $0["population"] == .text(population) }, "\(sheets)")
                    #expect(sheet["achievement"] != .null && sheet["head_name"] != .null && sheet["rated"] == sheet["people"], "\(sheet)")
                }
                let document = try await items(daemon, administrator, "\(path)/survei_lalu/unit_results/SD-001/document")
                #expect(document.count > 10, "\(document)")
                let teacher = try #require(try await logIn(daemon, "maria", logins).text("token"))
                let tasks = try await items(daemon, teacher, "/v1/me/tasks")
                let forms = tasks.filter { $0["task"] == .text("FORM") }
                #expect(!forms.isEmpty && forms.allSatisfy { $0["state"] == .text("NEW") && $0["period"] == .text("survei") }, "\(tasks)")
                #expect(tasks.contains { $0["task"] == .text("RESULT") && $0["period"] == .text("survei_lalu") }, "\(tasks)")
                let results = try await items(daemon, teacher, "/v1/me/results")
                guard case .text(let result)? = results.first?["result"] else { throw Obstacle(.setting, "maria has no result", "\(results)") }
                let steps = try await items(daemon, teacher, "/v1/results/\(result)/explanation")
                #expect(steps.count >= 8 && steps.allSatisfy { $0["meaning"] != .null && $0["arti"] != .null }, "\(steps)")
                let summary = try await items(daemon, teacher, "/v1/me/feedback_summaries")
                #expect(summary.contains { $0["row_kind"] == .text("TOTAL") }, "\(summary)")
                seen.withLock { $0 += periods + progress + summary }
            }
            try await kinerjad.serve { daemon in
                try await look(daemon)
                expectEqual(try await kinerjad.query("select count(*) > 100 from app.feedback_cell"), "t")
                expectEqual(try await kinerjad.query("select count(*) > 0 from app.feedback_comment"), "t")
                try await SampleCases.expect(kinerjad)
                let evaluated = try await kinerjad.query(Self.evaluated)
                results.withLock { $0 = evaluated }
            }
            #expect(try await load(kinerjad).code == 0)
            let first = seen.withLock { $0 }
            seen.withLock { $0 = [] }
            try await kinerjad.serve { daemon in
                try await look(daemon)
                try await SampleCases.expect(kinerjad)
                expectEqual(try await kinerjad.query(Self.evaluated), results.withLock { $0 })
            }
            expectEqual(seen.withLock { $0 }, first)
        }
    }

    @Test("a city whose loading was killed is loaded by the same command; nobody's real work is played with, nor are others let in")
    func refusals() async throws {
        try await withKinerjad { kinerjad in
            let open = try await load(kinerjad, "--http", "0.0.0.0:7080")
            #expect(open.code == Obstacle.Kind.setting.rawValue && open.errors.contains("beyond this machine"), "\(open)")
            let few = try await kinerjad.run("sample", "--state", kinerjad.state, "--people", "10")
            #expect(few.code == Obstacle.Kind.setting.rawValue && few.errors.contains("40"), "\(few)")
            let live = try await load(kinerjad, "--purpose", "live")
            #expect(live.code == Obstacle.Kind.setting.rawValue && live.errors.contains("real people"), "\(live)")
        }
        try await withKinerjad { kinerjad in
            async let cut = try? kinerjad.run(["sample", "--state", kinerjad.state, "--people", "3000", "--log-level", "warning"])
            while access("\(kinerjad.state)/sample-logins", F_OK) != 0 { try await Task.sleep(for: .milliseconds(10)) }
            _ = try await kinerjad.asOwner("pkill", ["-KILL", "-f", "sample --state \(kinerjad.state)"])
            let killed = await cut
            #expect(killed?.code == -SIGKILL)
            #expect(access("\(kinerjad.state)/sample", F_OK) == 0)
            let again = try await kinerjad.run(["sample", "--state", kinerjad.state, "--people", "3000", "--log-level", "warning"])
            #expect(again.code == 0, "\(again)")
        }
        try await withKinerjad { kinerjad in
            try await kinerjad.serve("--purpose", "test") { _ in _ = try await kinerjad.query(City.fixture) }
            let others = try await load(kinerjad)
            #expect(others.code == Obstacle.Kind.setting.rawValue && others.errors.contains("somebody else administers"), "\(others)")
        }
    }
}
