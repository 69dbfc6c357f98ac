import Glibc
import Operations
import Support
import Testing

/// What docs/privacy.md promises, of everything that leaves the daemon or stays in its database: two worlds that differ only in what nobody may find out
/// are the same afterwards, but for what chance and the clock have made. (sql/tests/secrecy.sql proves the rule itself on many worlds.)
@Suite("what a survey leaves behind", .serialized, .timeLimit(.minutes(5)))
struct WorldTests {
    /// Thirty more people of DISDIK; everybody is asked by eight of them.
    private static let people = """
        insert into app.person (person_id, name, nip, employment)
        select ('d0000000-0000-4000-8000-0000000000' || to_char(n, 'FM00'))::uuid, 'Pegawai ' || to_char(n, 'FM00'), '1985010120100110' || to_char(n, 'FM00'), 'PNS'
        from generate_series(1, 30) as n;
        insert into app.appointment (agency_id, post_id, person_id, starts_on)
        select t.agency_id, t.post_id, p.person_id, '2020-01-01'
        from app.person as p join app.post as t on t.code = case when p.name < 'Pegawai 16' then 'STAF-SD1' else 'STAF-PAUD' end
        where p.person_id::text like 'd0000000%';
        """
    /// Some groups are small, some items are seldom judged; each form is marked.
    private static let answers = """
        update ballot.c_1e000000 as b
        set
          state = case when b.subject % 7 = 3 and b.rater_id::text > 'd0000000-0000-4000-8000-000000000003' then 'RELEASED' else 'ASKED' end,
          is_final = md5('f' || b.rater_id || b.subject) > '2', revision = 2,
          scores = array(
            select case when md5(concat('j', b.rater_id, b.subject, i)) > '4' then 1 + ('x' || substr(md5(concat(b.rater_id, b.subject, i)), 1, 6))::bit(24)::integer % 5 end
            from generate_series(1, 7) as i
          ),
          comments = case when md5('c' || b.rater_id || b.subject) > 'c' then array[null, 'MARKER ' || md5('t' || b.rater_id || b.subject), null, null, null, null, null] end
        """
    private static let keptItems = """
        (select count(*) from ballot.c_1e000000 as o where o.subject = b.subject and o.is_final and o.state = 'ASKED' and o.scores[s.place] is not null) >= 4
        """

    enum Change: String, CaseIterable, CustomTestStringConvertible {
        case none
        case otherScoresWhereNothingIsKept = "noninterference"
        case formsInOtherHands = "exchangeability"
        case oneScoreThatIsKept = "one score"
        var testDescription: String { rawValue }

        var sql: String {
            switch self {
            case .none: "select 1"
            case .otherScoresWhereNothingIsKept:
                """
                update ballot.c_1e000000 as b
                set scores = array(
                  select case when \(WorldTests.keptItems) then s.score else 6 - s.score + case s.score when 3 then 2 else 0 end end
                  from unnest(b.scores) with ordinality as s (score, place) order by s.place
                )
                """
            case .formsInOtherHands:
                """
                update ballot.c_1e000000 as b set scores = o.scores, comments = o.comments
                from (select x.form_id, x.subject, row_number() over (partition by x.subject order by x.rater_id) as place from ballot.c_1e000000 as x where x.is_final and x.state = 'ASKED') as m
                  join (
                    select y.scores, y.comments, y.subject, row_number() over (partition by y.subject order by md5(y.rater_id::text || y.subject)) as place
                    from ballot.c_1e000000 as y where y.is_final and y.state = 'ASKED'
                  ) as o using (subject, place)
                where b.form_id = m.form_id
                """
            case .oneScoreThatIsKept:
                """
                update ballot.c_1e000000 as b set scores[s.place] = 6 - s.score
                from (
                  select b.form_id, s.place, s.score from ballot.c_1e000000 as b cross join unnest(b.scores) with ordinality as s (score, place)
                  where b.is_final and b.state = 'ASKED' and s.score <> 3 and \(WorldTests.keptItems) order by b.subject, b.rater_id, s.place limit 1
                ) as s
                where b.form_id = s.form_id
                """
            }
        }
    }

    /// Everything, line by line: what is kept, what is told on both faces, with ETags and exports, and the log.
    private func world(_ change: Change) async throws -> (lines: [String], touched: Int, hasMarkers: Bool) {
        let found = Locked<(lines: [String], touched: Int, hasMarkers: Bool)>(([], 0, false))
        try await withKinerjad { kinerjad in
            _ = try await kinerjad.serve("--purpose", "test", "--log-level=debug") { daemon in
                _ = try await kinerjad.query(City.fixture)
                _ = try await kinerjad.query(Self.people)
                _ = try await kinerjad.query(SurveyGround.sql(raters: (1...8).map { "pegawai 0\($0)" }))
                _ = try await kinerjad.query(
                    "insert into app.survey_moderator select c.agency_id, c.collection_id, p.person_id from app.collection as c, app.person as p where p.name = 'Joko'"
                )
                _ = try await kinerjad.query(Self.answers)
                let touched = try await kinerjad.query(
                    """
                    with before_it as (select b.form_id, b.scores from ballot.c_1e000000 as b), x as (\(change.sql) \(change == .none ? "" : "returning b.form_id, b.scores"))
                    select \(change == .none ? "0" : "count(*)") from x\(change == .none ? "" : " join before_it as o using (form_id) where o.scores is distinct from x.scores")
                    """)
                let city = City(kinerjad: kinerjad, daemon: daemon, http: HTTPClient(daemon.http))
                let sealed = try await city.post("/v1/agencies/DISDIK/periods/ballots:seal", ["reason": "x"], as: .ani, key: nil, ("If-Match", "*"))
                let confirmed = try await city.post("/v1/jobs/\(sealed.text("job") ?? ""):confirm", [:], as: .joko)
                #expect(confirmed.text("state") == "DONE", "\(confirmed.text)")
                var lines: [String] = []
                func hear(_ answer: HTTPClient.Answer, _ what: String) {
                    lines.append("\(what) \(answer.status) \(answer.headers.first { $0.name.lowercased() == "etag" }?.value ?? "")")
                    lines += answer.text.split(separator: "\n").map { "\(what) \($0)" }
                }
                // Comments come in an order of chance: they are compared as the rows that they become.
                let waiting = try await city.get("/v1/agencies/DISDIK/periods/ballots/comments?page_size=200", as: .joko)
                #expect(waiting.status == 200)
                _ = try await city.post("/v1/agencies/DISDIK/periods/ballots/comments:release", [:], as: .joko)
                for who in City.Who.allCases {
                    for path in [
                        "/v1/me/feedback_summaries?row_kind=in.(TOTAL,CATEGORY,ITEM)&page_size=200",
                        "/v1/agencies/DISDIK/periods/ballots/feedback_summaries?page_size=200",
                        "/v1/agencies/DISDIK/periods/ballots/reliability", "/v1/agencies/DISDIK/periods/ballots/raters", "/v1/me/tasks",
                        "/v1/agencies/DISDIK/periods/ballots/progress", "/v1/agencies/DISDIK/periods/ballots/feedback_progress",
                        "/v1/agencies/DISDIK/periods/ballots/missing",
                    ] { hear(try await city.get(path, as: who), "\(who) \(path)") }
                    hear(try await city.get("/v1/agencies/DISDIK/periods/ballots/feedback_summaries", as: who, ("Accept", "text/csv")), "\(who) csv")
                    for line in [
                        "feedback mine where=row_kind:in.(TOTAL,CATEGORY,ITEM) limit=200", "feedback blocks agency=DISDIK period=ballots limit=200",
                        "show tasks",
                    ] {
                        lines += try await city.lines([line], as: who).map { "\(who) \(line) \($0)" }
                    }
                }
                _ = try await kinerjad.query("checkpoint")
                // How often something is said depends on the clock; what is said does not.
                daemon.log.withLock { lines += Set($0.map { "log \($0.split(separator: "\"message\":\"").last?.prefix { $0 != "\"" } ?? "")" }) }
                // Rows; what makes the tables is compared elsewhere (LifeTests).
                lines += try await kinerjad.dump().split(separator: "\n").filter { $0.contains("\t") || $0.contains("setval") }.map(String.init)
                // What was written and not released is in no file of the database but its log of changes (docs/privacy.md says so).
                let marked = try await kinerjad.query(
                    "select string_agg(distinct c.relname, ' ') from pg_class as c where c.relnamespace = 'ballot'::regnamespace")
                #expect(marked == "")
                let files = try await kinerjad.asOwner(
                    "grep",
                    // But for a cache of the catalogue, which is written anew at any time.
                    [
                        "-rlE", "--exclude=pg_internal.init*", "MARKER|1e000000-0000-4000-8000-0001", "\(kinerjad.state)/postgres/data/base",
                        "\(kinerjad.state)/postgres/data/global",
                    ])
                let released = try await kinerjad.query(
                    "select string_agg(pg_relation_filepath(c.oid), ' ') from pg_class as c where c.relname like 'feedback_comment%'")
                let foreign = files.split(separator: "\n").filter { file in !released.split(separator: " ").contains { file.hasSuffix($0) } }
                // How many refusals the audit writes down one by one depends on how fast they came.
                let told = lines.map(Self.withoutChance).filter {
                    $0.firstMatch(of: /^\d+\t(INSTANT\t.*\t(NOT_FOUND|NOT_CLEARED|REFUSED_MANY)\t|\d+\t)/) == nil
                }
                found.withLock { $0 = (told.map { $0.replacing(/^\d+\tINSTANT/, with: "ENTRY") }, Int(touched) ?? -1, !foreign.isEmpty) }
            }
        }
        return found.withLock { $0 }
    }

    /// Random identifiers, instants, hashes and durations are another each time.
    private static func withoutChance(_ line: String) -> String {
        line.replacing(/(?!a0000000|d0000000)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/, with: "UUID")
            .replacing(/\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}(\.\d+)?(Z|\+00(:00)?)?/, with: "INSTANT")
            .replacing(/[0-9a-f]{64}/, with: "HASH").replacing(/"ms" ?: ?"?\d+(\.\d+)?"?/, with: "MS").replacing(
                /"(process|http|admin|state|source)" ?: ?"[^"]*"/, with: "PLACE"
            )
            .replacing(/"\d+\.[0-9a-f]{8}"/, with: "ETAG-OF-TIME").replacing(/(setval\([^,]*,) \d+/, with: "SEQUENCE")
    }

    @Test("worlds that differ in what was not kept, or in who wrote which form, leave the same behind; one score more is seen")
    func worlds() async throws {
        let plain = try await world(.none)
        #expect(plain.lines.contains { $0.contains("\tPEER\t") } && plain.lines.contains { $0.contains(">=") || $0.contains("MISSING") })
        #expect(!plain.hasMarkers, "what was written stands in a file")
        for change in Change.allCases where change != .none {
            let other = try await world(change)
            #expect(other.touched > 0, "\(change)")
            var counts: [String: Int] = [:]
            for line in plain.lines { counts[line, default: 0] += 1 }
            for line in other.lines { counts[line, default: 0] -= 1 }
            let difference = counts.filter { $0.value != 0 }.map { "\($0.value > 0 ? "-" : "+") \($0.key)" }.sorted()
            if change == .oneScoreThatIsKept {
                #expect(difference.contains { $0.contains("feedback_summaries") || $0.contains("{") }, "the comparison cannot fail")
            } else {
                #expect(difference.isEmpty, "\(change): \(difference.prefix(6).map { String($0.prefix(400)) })")
            }
        }
    }
}
