import Operations
import Support
import Testing

extension ContractTests {
    @Suite("periods")
    struct Periods {
        let city: City
        init() throws { city = try City.shared() }

        struct Row: Sendable {
            let state: String
            let isSurveyed: String
            let held: String
            let answers: [(verb: String, answer: String)]
        }

        static func rows() throws -> [Row] {
            let lines = try readFile("\(Kinerjad.sqlFolder)/../Tests/DaemonTests/transitions.csv").split(separator: "\n").filter {
                !$0.hasPrefix("#")
            }
            let table = lines.map { $0.split(separator: ",").map(String.init) }
            return table.dropFirst().map { cells in
                Row(state: cells[0], isSurveyed: cells[1], held: cells[2], answers: Array(zip(table[0], cells).dropFirst(3)).map { ($0.0, $0.1) })
            }
        }

        /// An agency of its own with a period for each row, whose phases are over.
        static func fixture(_ rows: [Row]) -> String {
            let periods = rows.enumerated().map { "(\($0.offset), '\($0.element.state)', \($0.element.isSurveyed), '\($0.element.held)')" }
            return """
                insert into app.agency (code, name, kind) values ('MESIN', 'Badan Mesin', 'BADAN');
                insert into app.holiday (day_on, scope, kind, name) values ('1989-01-01', 'NASIONAL', 'LIBUR', 'Tahun Baru'), ('1990-01-01', 'NASIONAL', 'LIBUR', 'Tahun Baru');
                with rows (number, state, is_surveyed, held) as (values \(periods.joined(separator: ", "))),
                  periods as (
                    insert into app.period (agency_id, code, kind, starts_on, ends_on, is_surveyed, policy, state)
                    select a.agency_id, 'm' || r.number, 'TRIWULANAN', date '1990-01-01' + r.number, date '1990-01-01' + r.number, r.is_surveyed,
                      case when r.state <> 'DRAFT' then 'P6_2022' end, r.state
                    from rows as r, app.agency as a where a.code = 'MESIN'
                    returning *
                  ),
                  phases as (
                    insert into app.phase (agency_id, period_id, phase, starts_at, ends_at)
                    select p.agency_id, p.period_id, h.phase, timestamptz '1990-02-01Z', timestamptz '1990-02-02Z'
                    from periods as p, (values ('RATING'), ('OBJECTION')) as h (phase) where p.state <> 'DRAFT'
                  ),
                  jobs as (
                    insert into meta.job (operation, acts_as, reach, administers, state, created_at, total, arguments, expires_at, once)
                    select 'period close', 'kinerja_app', '{}', '{}', 'PENDING', now(), 1, '{}', now() + case r.held when 'yes' then interval '1 day' else interval '0' end, 'm' || r.number
                    from rows as r where r.held <> 'no'
                    returning job_id, once
                  )
                insert into meta.job_item (job_id, place, agency_id, period_id, state)
                select j.job_id, 1, p.agency_id, p.period_id, 'WAITING' from jobs as j join periods as p on p.code = j.once
                """
        }

        @Test("every state and every verb, on both faces, held ones too")
        func machine() async throws {
            let rows = try Self.rows()
            // Nobody is left out.
            #expect(
                Set(rows.map(\.state)) == [
                    "DRAFT", "OPEN", "COLLECTING", "RATING", "CALIBRATING", "SIGNING", "PUBLISHED", "CLOSED", "ARCHIVED", "CANCELLED",
                ])
            for statement in Self.fixture(rows).split(separator: ";") { _ = try await city.kinerjad.query(String(statement)) }
            // A survey begins when raters are drawn.
            _ = try await city.kinerjad.query(
                """
                with made as (
                  select app.make_collection(p.agency_id, p.period_id) as survey
                  from app.period as p join app.agency as a using (agency_id) where a.code = 'MESIN' and p.is_surveyed and p.state = 'OPEN'
                ), unit as (
                  insert into app.unit (agency_id, code, name, kind) select a.agency_id, 'MESIN', 'Mesin', 'UNIT' from app.agency as a where a.code = 'MESIN'
                  returning unit_id
                ), subjects as (
                  insert into app.survey_subject (agency_id, collection_id, subject, kind, person_id, unit_id)
                  select (m.survey).agency_id, (m.survey).collection_id, 1, 'PERSON', p.person_id, u.unit_id
                  from made as m, unit as u, app.person as p where p.name = 'Joko'
                  returning 1
                )
                select count(*)::text from subjects
                """)
            _ = try await city.kinerjad.query(
                """
                do $$
                declare
                  survey app.collection;
                begin
                  for survey in select c.* from app.collection as c join app.period as p using (agency_id, period_id) where p.code ~ '^m[0-9]+$' loop
                    execute format(
                      'insert into ballot.%I (form_id, rater_id, subject, category, is_drawn, state) select app.new_form(1), p.person_id, 1, ''PEER'', true, ''ASKED'' from app.person as p where p.name = ''Indah''',
                      ballot.name(survey.collection_id)
                    );
                  end loop;
                end $$
                """)
            // Nobody is appraised there: of nobody's distribution there is nothing to look at, and somebody has.
            _ = try await city.kinerjad.query(
                """
                insert into app.distribution_note (agency_id, period_id, seen, made_at, made_by)
                select p.agency_id, p.period_id, '', app.now(), n.person_id from app.period as p, app.person as n where p.code ~ '^m[0-9]+$' and n.name = 'Joko'
                """)
            for (number, row) in rows.enumerated() {
                let path = "/v1/agencies/MESIN/periods/m\(number)"
                let shown = try await city.get(path)
                for (verb, expected) in row.answers {
                    let body: JSON =
                        switch verb {
                        case "update": ["is_scheduled": true]
                        case "extend": ["phase": "RATING", "until": "2090-01-01", "reason": "uji"]
                        case "remind": ["phase": "RATING"]
                        default: ["reason": "uji"]
                        }
                    let answer = try await city.say(
                        verb == "update" ? "PATCH" : "POST", "\(path)\(verb == "update" ? "" : ":\(verb)")?validate_only=true", body, as: .joko,
                        verb == "remind" ? [] : [("If-Match", "*")])
                    let found = answer.status == 200 ? answer.text("state") ?? "OK" : answer.text("code") ?? ""
                    #expect(found == expected, "\(row.state) \(row.isSurveyed) \(row.held) \(verb): \(answer.text.prefix(300))")
                    let said = (body.fields ?? []).map { field in
                        if case .text(let text) = field.value { "\(field.name)=\(text)" } else { "\(field.name)=true" }
                    }
                    let spoken = try await city.lines(["check period \(verb) m\(number) agency=MESIN \(said.joined(separator: " "))"], as: .joko).last
                    switch spoken {
                    case .json(let json)?: #expect((json.text("state") ?? "OK") == expected, "\(row.state) \(verb): \(json.written)")
                    case .symbol(let symbol)?: #expect(symbol == expected, "\(row.state) \(row.isSurveyed) \(row.held) \(verb)")
                    case nil: Issue.record("nothing was said about \(verb)")
                    }
                    // What is allowed is told beforehand, but for guards.
                    let isAllowed = !["WRONG_STATE", "HELD"].contains(expected)
                    #expect(
                        shown.texts("allowed_actions").contains(verb) == isAllowed,
                        "\(row.state) \(row.held) \(verb): \(shown.texts("allowed_actions"))")
                }
            }
        }

        @Test("a quarter from its draft to its publication; a close by mistake is undone; others cannot; what is done is told to nobody else")
        func life() async throws {
            _ = try await city.kinerjad.query(
                "insert into app.holiday (day_on, scope, kind, name) values ('2031-01-01', 'NASIONAL', 'LIBUR', 'x'), ('2030-01-01', 'NASIONAL', 'LIBUR', 'x') on conflict do nothing"
            )
            let made = try await city.post("/v1/agencies/DISDIK/periods", ["period": "2030_q3"], as: .ani)
            made.expect(201)
            #expect(made[header: "location"] == "/v1/agencies/DISDIK/periods/2030_q3")
            let path = "/v1/agencies/DISDIK/periods/2030_q3"
            var tag = try #require(made[header: "etag"])
            // Whoever has seen an older state is told so; whoever has seen none, too.
            try await city.post("\(path):open", [:], as: .ani).expectProblem(.revisionRequired)
            try await city.post("\(path):open", [:], as: .ani, key: nil, ("If-Match", "\"9.00000000\"")).expectProblem(.revisionMismatch)
            for verb in ["open", "rate", "calibrate", "sign", "publish"] {
                if verb == "calibrate" {
                    // Nobody stands above most who serve there, so nobody appraises them; those who are no civil servants nobody needs to (art. 4).
                    // Whom others of this city stand above by now is not this test's to rate.
                    _ = try await city.kinerjad.query(
                        """
                        update app.assessment as s set state = 'WITHDRAWN' from app.period as p join app.agency as a using (agency_id)
                        where p.agency_id = s.agency_id and p.period_id = s.period_id and a.code = 'DISDIK' and p.code = '\(path.split(separator: "/").last!)'
                        """)
                    let waiting = try await city.post("\(path):calibrate", [:], as: .ani, key: nil, ("If-Match", tag))
                    #expect(waiting.status == 409 && waiting.text.contains("APPRAISERS: nobody appraises "), "\(waiting.text)")
                    let listed = try await city.get("\(path)/unappraised", as: .ani).items
                    #expect(listed.contains { $0.text("rule") == "TOP" }, "\(listed)")
                    #expect(try await city.get("\(path)/unappraised", as: .cici).items.allSatisfy { $0.text("name") == "Cici" })
                    _ = try await city.kinerjad.query("update app.person set employment = 'NON_ASN' where employment = 'PNS'")
                }
                let moved = try await city.post("\(path):\(verb)", [:], as: .ani, key: nil, ("If-Match", tag))
                moved.expect(200)
                tag = try #require(moved[header: "etag"])
                if verb == "sign" {
                    _ = try await city.kinerjad.query("update app.person set employment = 'PNS' where employment = 'NON_ASN' and nip is not null")
                }
                if verb == "calibrate" {
                    try await city.post("\(path)/distribution:acknowledge", ["reason": "x"], as: .ani).expect(200)
                }
            }
            #expect(try await city.get(path, as: .cici).text("state") == "PUBLISHED")
            try await city.post("\(path):reopen", ["reason": "x"], as: .cici, key: nil, ("If-Match", "*")).expectProblem(.notCleared)
            try await city.post("\(path):reopen", ["reason": "x"], as: .fajar, key: nil, ("If-Match", "*")).expectProblem(.notFound)
            try await city.post("\(path):close", [:], as: .ani, key: nil, ("If-Match", tag)).expectProblem(.guarded)
            // As if its clocks had run out.
            _ = try await city.kinerjad.query(
                "update app.phase set starts_at = '2020-01-01Z', ends_at = '2020-01-02Z' where phase = 'OBJECTION' and starts_at > '2030-01-01'")
            let key = City.newKey()
            let pending = try await city.post("\(path):close?confirm_within=15m", ["reason": "keliru"], as: .ani, key: key, ("If-Match", tag))
            pending.expect(202)
            let job = try #require(pending.text("job"))
            #expect(pending.text("state") == "PENDING" && pending.text("expires_at") != nil && pending[header: "location"] == "/v1/jobs/\(job)")
            // The same request again is the same job.
            let again = try await city.post("\(path):close?confirm_within=15m", ["reason": "keliru"], as: .ani, key: key, ("If-Match", tag))
            #expect(again.status == 202 && again.text("job") == job && again[header: "idempotency-replayed"] == "true", "\(again.text)")
            try await city.post("\(path):close?confirm_within=1h", ["reason": "keliru"], as: .ani, key: key, ("If-Match", tag)).expectProblem(
                .keyReused)
            // Nothing has changed, and nobody else moves it.
            #expect(try await city.get(path, as: .cici).text("state") == "PUBLISHED")
            try await city.post("\(path):reopen", ["reason": "x"], as: .ani, key: nil, ("If-Match", "*")).expectProblem(.held)
            for who in [City.Who.fajar, .cici, .bayu] {
                try await city.get("/v1/jobs/\(job)", as: who).expectProblem(.notFound)
                try await city.post("/v1/jobs/\(job):confirm", [:], as: who).expectProblem(who == .cici ? .notFound : .notFound)
            }
            let shown = try await city.get("/v1/jobs/\(job)", as: .ani)
            #expect(shown.texts("allowed_actions") == ["confirm", "undo"] && shown.text("state") == "PENDING")
            #expect(try await city.get("/v1/jobs/\(job)/items", as: .ani).items.map { $0.text("state") } == ["WAITING"])
            let undone = try await city.post("/v1/jobs/\(job):undo", [:], as: .ani)
            #expect(undone.status == 200 && undone.text("state") == "UNDONE", "\(undone.text)")
            try await city.post("/v1/jobs/\(job):confirm", [:], as: .ani).expectProblem(.wrongState)
            let second = try await city.post("\(path):close?confirm_within=15m", ["reason": "selesai"], as: .ani, key: nil, ("If-Match", tag))
            let confirmed = try await city.post("/v1/jobs/\(second.text("job") ?? ""):confirm", [:], as: .joko)
            #expect(confirmed.status == 200 && confirmed.text("state") == "DONE", "\(confirmed.text)")
            #expect(try await city.get(path, as: .ani).text("state") == "CLOSED")
            let history = try await city.get("\(path)/history", as: .cici).items
            #expect(history.map { $0.text("action") ?? "" } == ["create", "open", "rate", "calibrate", "sign", "publish", "close"])
        }

        @Test("for all agencies: one job, which says for each what came of it")
        func everyAgency() async throws {
            try await city.post("/v1/agencies/*/periods", ["period": "2032_q1"], as: .joko).expectProblem(.affectsRequired)
            let checked = try await city.say("POST", "/v1/agencies/*/periods?validate_only=true", ["period": "2032_q1"], as: .joko, [])
            let number = try #require(Int(checked[header: "kinerja-affects"] ?? ""))
            #expect(number >= 2 && checked.items.allSatisfy { $0.text("symbol") == "OK" }, "\(checked.text)")
            let made = try await city.post("/v1/agencies/*/periods?affects=\(number)", ["period": "2032_q1"], as: .joko)
            made.expect(202)
            let job = made.text("job") ?? ""
            var shown = try await city.get("/v1/jobs/\(job)")
            for _ in 0..<500 where shown.text("state") != "DONE" {
                try await Task.sleep(for: .milliseconds(20))
                shown = try await city.get("/v1/jobs/\(job)")
            }
            #expect(shown.text("state") == "DONE" && shown.number("total") == number && shown.number("done") == number, "\(shown.text)")
            let items = try await city.get("/v1/jobs/\(job)/items?state=DONE&count=exact")
            #expect(items.number("total") == number && items.items.allSatisfy { $0.text("period") == "2032_q1" }, "\(items.text.prefix(300))")
            // An agency's administrator has all of one.
            let own = try await city.say(
                "POST", "/v1/agencies/*/periods/2032_q1:cancel?validate_only=true", ["reason": "x"], as: .ani, [("If-Match", "*")])
            #expect(own.items.map { $0.text("agency") } == ["DISDIK"])
            #expect(try await city.get("/v1/agencies/*/periods?period=2032_q1&count=exact").number("total") == number)
            try await city.post("/v1/agencies/*/periods/2032_q1:cancel?affects=0", ["reason": "x"], as: .cici, key: nil, ("If-Match", "*"))
                .expectProblem(.notFound)
        }
    }
}
