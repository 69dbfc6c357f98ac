// Long because what every operation is told, and about which thing, stands in one place.
import FoundationEssentials
import Operations
import Postgres
import Support
import Testing

/// Who may do what to whom: permissions.csv, every cell of it. Its head says how it is read.
@Suite("permissions")
struct PermissionTests {
    struct Row: Sendable {
        let operation: Operation
        let role: String
        /// By relation.
        let expected: [(relation: String, symbol: String)]
    }
    static let relations = ["own", "same_unit", "other_unit", "other_agency", "missing"]
    /// Somebody of sql/tests/fixtures/city.sql in each role; nobody has not logged in.
    static let actors: [(role: String, name: String?)] = [
        ("NOBODY", nil), ("STAFF", "cici"), ("AGENCY_ADMIN", "ani"), ("UNIT_ADMIN", "bayu"), ("AUDITOR", "hadi"), ("CITY_AUDITOR", "indah"),
        ("CITY_ADMIN", "joko"), ("OPERATOR", "operator"), ("LEADER", "rudi"), ("NAMED", "sinta"), ("ADMIN_ELSEWHERE", "tono"),
    ]

    static func rows() throws -> [Row] {
        let lines = try readFile("\(Kinerjad.sqlFolder)/../Tests/DaemonTests/permissions.csv").split(separator: "\n").filter { !$0.hasPrefix("#") }
        return lines.dropFirst().compactMap { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 2 + relations.count, let operation = Catalogue.all[cells[0]] else {
                Issue.record("permissions.csv: \(line)")
                return nil
            }
            return Row(operation: operation, role: cells[1], expected: Array(zip(relations, cells.dropFirst(2))).filter { $0.1 != "-" })
        }
    }

    @Test("every operation has a row for every role, and every row says something")
    func complete() throws {
        let rows = try Self.rows()
        for operation in Catalogue.all.operations {
            #expect(
                rows.filter { $0.operation.words == operation.words }.map(\.role).sorted() == Self.actors.map(\.role).sorted(), "\(operation.words)")
        }
        #expect(rows.allSatisfy { !$0.expected.isEmpty })
        #expect(rows.allSatisfy { row in row.expected.allSatisfy { $0.symbol == "OK" || Symbol(rawValue: $0.symbol) != nil } })
    }

    @Test("every cell is what the operation answers, in a check")
    func matrix() async throws {
        let rows = try Self.rows()
        try await CityDatabase.withPerformer { performer, cluster, database in
            let world = try await World(cluster, database)
            var different: [String] = []
            for row in rows {
                let name = Self.actors.first { $0.role == row.role }?.name ?? nil
                for (relation, symbol) in row.expected {
                    let call = try world.call(row.operation, by: name, relation)
                    let found = await performer.perform(call, for: Caller(named: name)).symbol
                    if found != symbol { different.append("\(row.operation.words),\(row.role),\(relation): \(found), not \(symbol)") }
                }
            }
            #expect(different.isEmpty, "\n\(different.joined(separator: "\n"))")
        }
    }

    @Test("what is not one's own and what does not exist are answered alike, but for what was asked for")
    func alike() async throws {
        try await CityDatabase.withPerformer { performer, cluster, database in
            let world = try await World(cluster, database)
            for operation in Catalogue.all.operations where operation.object != .none && operation.work == .database && operation.object != .job {
                func failure(_ relation: String) async throws -> Operations.Failure? {
                    let call = try world.call(operation, by: "cici", relation)
                    guard case .failed(let failure) = await performer.perform(call, for: Caller(named: "cici")) else { return nil }
                    return failure
                }
                guard let others = try await failure("other_agency"), var missing = try await failure("missing"), others.symbol == .notFound else {
                    continue
                }
                // The thing is named as it was asked for.
                missing.about = others.about
                #expect(missing == others, "\(operation.words)")
            }
        }
    }
}

/// The things of the fixture by what they are to somebody.
struct World: Sendable {
    private let ids: [String: String]
    static let nowhere = "00000000-0000-4000-8000-00000000dead"

    init(_ cluster: Cluster, _ database: String) async throws {
        let rows = try await cluster.ask(
            """
            with
              things (name, id) as (
                select 'person ' || lower(p.name), p.person_id::text from app.person as p
                union all
                select 'account ' || a.login, a.account_id::text from app.account as a
                union all
                select 'appointment ' || lower(p.name), (array_agg(a.appointment_id::text order by g.code))[1]
                from app.appointment as a join app.person as p using (person_id) join app.agency as g using (agency_id) group by 1
                union all
                select 'grant ' || lower(p.name), g.role_grant_id::text from app.role_grant as g join app.person as p using (person_id)
                union all
                select 'unit ' || lower(p.name), (array_agg(u.code order by g.code))[1] from app.appointment as a join app.unit as u using (agency_id, unit_id)
                join app.person as p using (person_id) join app.agency as g using (agency_id) group by 1
                union all
                select 'agency ' || lower(p.name), min(g.code) from app.appointment as a join app.agency as g using (agency_id) join app.person as p using (person_id) group by 1
              ),
              statuses as (
                insert into app.status (person_id, status, decree, starts_on, ends_on)
                select p.person_id, 'TUGAS_BELAJAR', 'SK 1', '2090-01-01', '2090-12-31' from app.person as p
                returning status_id, person_id
              ),
              delegations as (
                insert into app.delegation (agency_id, unit_id, person_id, decree, starts_on, ends_on)
                select distinct on (a.person_id) a.agency_id, a.unit_id, a.person_id, 'SK 1', date '2090-01-01', date '2090-12-31'
                from app.appointment as a order by a.person_id, a.starts_on, a.agency_id
                returning delegation_id, person_id
              ),
              teams as (
                insert into app.team (agency_id, code, name) select g.agency_id, 'TEAM-' || g.code, 'Tim' from app.agency as g returning agency_id, team_id, code
              ),
              members as (
                insert into app.team_member (agency_id, team_id, person_id, starts_on, ends_on)
                select t.agency_id, t.team_id, p.person_id, '2090-01-01', '2090-12-31' from teams as t, app.person as p
              ),
              periods as (
                insert into app.period (agency_id, code, kind, starts_on, ends_on, is_surveyed, policy, state)
                select g.agency_id, s.code, 'TRIWULANAN', s.starts_on, s.starts_on + 89, s.is_surveyed, 'P6_2022', s.state
                from app.agency as g
                  cross join (
                    values ('draft', date '2020-01-01', false, 'DRAFT'), ('open', '2020-04-01', false, 'OPEN'), ('surveying', '2020-07-01', true, 'OPEN'),
                      ('collecting', '2020-10-01', true, 'COLLECTING'), ('rating', '2021-01-01', false, 'RATING'), ('calibrating', '2021-04-01', false, 'CALIBRATING'),
                      ('signing', '2021-07-01', false, 'SIGNING'), ('published', '2021-10-01', false, 'PUBLISHED'), ('closed', '2022-01-01', false, 'CLOSED'),
                      -- In which people serve.
                      ('current', app.today() - 30, false, 'OPEN')
                  ) as s (code, starts_on, is_surveyed, state)
                returning agency_id, period_id, code
              ),
              phases as (
                insert into app.phase (agency_id, period_id, phase, starts_at, ends_at)
                select p.agency_id, p.period_id, 'RATING', timestamptz '2021-01-01Z', timestamptz '2021-02-01Z' from periods as p
                union all
                select p.agency_id, p.period_id, 'CALIBRATION', timestamptz '2021-02-01Z', timestamptz '2089-02-01Z' from periods as p where p.code = 'calibrating'
                union all
                select p.agency_id, p.period_id, 'SIGNING', timestamptz '2021-03-01Z', timestamptz '2089-03-01Z' from periods as p where p.code = 'signing'
              ),
              -- Whoever appraises in SD1 (the leader), in PAUD (whoever is named there) and elsewhere (nobody who asks): of somebody the assessment and, of
              -- another period, the result are about them.
              assessments as (
                insert into app.assessment (
                  agency_id, period_id, kind, person_id, post_id, unit_id, appraiser_id, appraiser_agency_id, appraiser_post_id, appraiser_unit_id, is_final, state,
                  work_result, behaviour, predicate, notes, submitted_at, signed_at, signed_by, made_at
                )
                select
                  a.agency_id, d.period_id, 'PERSON', a.person_id, a.post_id, a.unit_id, h.person_id, a.agency_id, a.post_id, a.unit_id, false, s.state, s.rating, s.rating,
                  s.predicate, 'x', case when s.state <> 'WAITING' then app.now() end, case when s.state = 'SIGNED' then app.now() end,
                  case when s.state = 'SIGNED' then h.person_id end, app.now()
                from (select distinct on (a.person_id, a.agency_id) a.* from app.appointment as a order by a.person_id, a.agency_id, a.starts_on) as a
                  join app.unit as u on u.agency_id = a.agency_id and u.unit_id = a.unit_id
                  join app.person as h on h.name = case u.code when 'SD1' then 'Rudi' when 'PAUD' then 'Sinta' else 'Oka' end and h.person_id <> a.person_id
                  join periods as d on d.agency_id = a.agency_id
                  join (values
                      ('rating', 'WAITING', null, null), ('calibrating', 'SUBMITTED', 'SESUAI', 'BAIK'), ('signing', 'SUBMITTED', 'SESUAI', 'BAIK'),
                      ('published', 'SIGNED', 'SESUAI', 'BAIK')
                    ) as s (code, state, rating, predicate) on s.code = d.code
                returning assessment_id, agency_id, period_id, person_id
              ),
              sessions as (
                insert into app.calibration (agency_id, period_id, title, opened_at, opened_by)
                select d.agency_id, d.period_id, 'x', app.now(), p.person_id from periods as d, app.person as p where d.code = 'calibrating' and p.name = 'Oka'
                returning calibration_id, agency_id
              ),
              proposals as (
                insert into app.calibration_proposal (agency_id, calibration_id, assessment_id, work_result, behaviour, predicate, reason, proposed_at, proposed_by)
                select s.agency_id, c.calibration_id, s.assessment_id, 'DI_ATAS', 'SESUAI', 'BAIK', 'x', app.now(), s.person_id
                from assessments as s join sessions as c using (agency_id) join periods as d using (period_id) where d.code = 'calibrating'
              ),
              results as (
                insert into app.result (
                  agency_id, period_id, assessment_id, number, person_id, work_result, behaviour, predicate, policy, snapshot, is_final, is_beyond_statute, published_at
                )
                select
                  s.agency_id, s.period_id, s.assessment_id, 1, s.person_id, 'SESUAI', 'SESUAI', 'BAIK', 'P6_2022',
                  '{"kind": "PERSON", "subject": {"name": "x"}, "appraiser": {"name": "x"}, "rating": {"work_result": "SESUAI", "behaviour": "SESUAI"}}', false, false, app.now()
                from assessments as s join periods as d using (period_id) where d.code = 'published'
                returning result_id, person_id, agency_id
              ),
              notes as (
                insert into app.feedback_note (agency_id, subject_id, giver_id, giver_name, giver_role, kind, mode, initiative, text, given_on, made_at, made_by)
                select g.agency_id, o.person_id, p.person_id, p.name, 'PEGAWAI', 'INSIDENTIL', 'LANGSUNG', 'GIVER', 'x', app.today(), app.now(), p.person_id
                from app.person as p, app.person as o, app.agency as g where o.name = 'Oka' and p.name <> 'Oka' and g.code = 'DISDIK'
                returning note_id, giver_id
              ),
              measurements as (
                insert into app.measurement (agency_id, period_id, measure, person_id, value, source, imported_at, imported_by)
                select distinct on (p.person_id) q.agency_id, q.period_id, 'ATTENDANCE', p.person_id, 90, 'x', app.now(), p.person_id
                from app.person as p join app.appointment as a using (person_id) join periods as q on q.agency_id = a.agency_id and q.code = 'rating'
                order by p.person_id, a.agency_id
                returning measurement_id, person_id
              ),
              -- In a year for each state; of the last, as templates, two of a unit have none.
              plans as (
                insert into app.plan (
                  agency_id, person_id, year, sequence, starts_on, ends_on, approach, post_id, unit_id, is_by_perspective, made_at, made_by, state, version,
                  employee_signed_at, appraiser_signed_at
                )
                select
                  a.agency_id, a.person_id, s.year, 1, make_date(s.year, 1, 1), make_date(s.year, 12, 31), 'KUALITATIF', a.post_id, a.unit_id, false, app.now(), a.person_id,
                  s.state, s.version, case when s.state <> 'DRAFT' then app.now() end, case when s.state = 'AGREED' then app.now() end
                from (
                    select distinct on (a.person_id) a.*, p.name
                    from app.appointment as a join app.person as p using (person_id) join app.agency as g using (agency_id)
                    order by a.person_id, g.code
                  ) as a
                  cross join (values (2080, 'DRAFT', 0), (2081, 'SUBMITTED', 0), (2082, 'AGREED', 1), (2083, 'AGREED', 1), (extract(year from app.today())::integer, 'AGREED', 1)) as s (year, state, version)
                where s.year <> 2083 or a.name not in ('Cici', 'Lina')
                returning agency_id, plan_id, person_id, year
              ),
              planned as (
                insert into app.plan_result (agency_id, plan_id, place, priority, text, since_version)
                select p.agency_id, p.plan_id, 1, 'UTAMA', 'x', 1 from plans as p
                returning agency_id, plan_id, plan_result_id
              ),
              indicators as (
                insert into app.plan_indicator (agency_id, plan_id, plan_result_id, place, text, since_version)
                select r.agency_id, r.plan_id, r.plan_result_id, 1, 'x', 1 from planned as r
                returning plan_id, plan_indicator_id
              ),
              expectations as (
                insert into app.plan_expectation (agency_id, plan_id, value, place, text) select p.agency_id, p.plan_id, 'LOYAL', 1, 'x' from plans as p
              ),
              work as (
                select r.agency_id, r.plan_id, r.plan_result_id, q.period_id, p.person_id
                from planned as r
                  join plans as p on p.agency_id = r.agency_id and p.plan_id = r.plan_id and p.year < 2080
                  join periods as q on q.agency_id = r.agency_id and q.code = 'current'
              ),
              actions as (
                insert into app.action_item (agency_id, plan_id, plan_result_id, period_id, place, text, made_at, made_by)
                select w.agency_id, w.plan_id, w.plan_result_id, w.period_id, 1, 'x', app.now(), w.person_id from work as w
                returning action_item_id, made_by
              ),
              evidences as (
                insert into app.evidence (agency_id, plan_id, plan_result_id, period_id, kind, name, media_type, size, sha256, made_at, made_by)
                select w.agency_id, w.plan_id, w.plan_result_id, w.period_id, 'REALISASI', 'x', 'text/plain', 1, sha256('x'), app.now(), w.person_id from work as w
                returning agency_id, evidence_id, made_by
              ),
              contents as (
                insert into app.evidence_content (agency_id, evidence_id, content) select e.agency_id, e.evidence_id, 'x' from evidences as e
              ),
              assignments as (
                insert into app.assignment (agency_id, person_id, leader_name, body, body_name, kind, work, starts_on, state, made_at, made_by)
                select w.agency_id, w.person_id, 'x', 'BADAN_SWASTA', 'x', 'PENGAJUAN_SUKARELA', 'x', app.today(), 'REQUESTED', app.now(), w.person_id from work as w
                returning assignment_id, made_by
              ),
              questionnaires as (
                insert into app.questionnaire (questionnaire, title, basis, made_from, made_at) values ('DRAFT_1', 'x', 'x', 'BERAKHLAK_1', app.now())
              ),
              holidays as (
                insert into app.holiday (day_on, scope, kind, name) values ('2020-12-25', 'NASIONAL', 'LIBUR', 'Natal'), ('2021-12-25', 'NASIONAL', 'LIBUR', 'Natal')
              ),
              outbox as (
                insert into meta.outbox (kind, agency_id, person_id, made_at, next_at, expires_at, state)
                select distinct on (a.person_id) 'REMINDER', a.agency_id, a.person_id, app.now(), app.now(), app.now() + interval '1 day', 'DEAD'
                from app.appointment as a order by a.person_id, a.starts_on, a.agency_id
                returning message_id, person_id
              ),
              jobs as (
                insert into meta.job (operation, actor, acts_as, reach, administers, state, created_at)
                select 'audit verify', coalesce(a.person_id, a.account_id), 'kinerja_app', '{}', '{}', 'WAITING', app.now() from app.account as a
                returning job_id, actor
              )
            select string_agg(name || '=' || id, ';') from (
              select name, id from things
              union all
              select 'note ' || lower(p.name), n.note_id::text from notes as n join app.person as p on p.person_id = n.giver_id
              union all
              select 'assessment ' || d.code || ' ' || lower(p.name), (array_agg(s.assessment_id::text order by s.agency_id))[1]
              from assessments as s join periods as d using (period_id) join app.person as p using (person_id) group by 1
              union all
              select 'result ' || lower(p.name), (array_agg(r.result_id::text order by r.agency_id))[1] from results as r join app.person as p using (person_id) group by 1
              union all
              select 'calibration ' || g.code, c.calibration_id::text from sessions as c join app.agency as g using (agency_id)
              union all
              select 'measurement ' || lower(p.name), m.measurement_id::text from measurements as m join app.person as p using (person_id)
              union all
              select 'plan ' || case when l.year < 2080 then 'now' else l.year::text end || ' ' || lower(p.name), l.plan_id::text from plans as l join app.person as p using (person_id)
              union all
              select 'rhk ' || lower(p.name), r.plan_result_id::text from planned as r join plans as l using (plan_id) join app.person as p using (person_id) where l.year = 2080
              union all
              select 'indicator ' || lower(p.name), i.plan_indicator_id::text from indicators as i join plans as l using (plan_id) join app.person as p using (person_id)
              where l.year = 2080
              union all
              select 'rhk now ' || lower(p.name), w.plan_result_id::text from work as w join app.person as p using (person_id)
              union all
              select 'action ' || lower(p.name), a.action_item_id::text from actions as a join app.person as p on p.person_id = a.made_by
              union all
              select 'evidence ' || lower(p.name), e.evidence_id::text from evidences as e join app.person as p on p.person_id = e.made_by
              union all
              select 'assignment ' || lower(p.name), a.assignment_id::text from assignments as a join app.person as p on p.person_id = a.made_by
              union all
              select 'message ' || lower(p.name), o.message_id::text from outbox as o join app.person as p using (person_id)
              union all
              select 'job ' || a.login, j.job_id::text from jobs as j join app.account as a on coalesce(a.person_id, a.account_id) = j.actor
              union all
              select 'status ' || lower(p.name), s.status_id::text from statuses as s join app.person as p using (person_id)
              union all
              select 'delegation ' || lower(p.name), d.delegation_id::text from delegations as d join app.person as p using (person_id)
              union all
              select 'post ' || lower(p.name), (array_agg('STAF-' || u.code order by g.code))[1] from app.appointment as a join app.unit as u using (agency_id, unit_id)
              join app.person as p using (person_id) join app.agency as g using (agency_id) group by 1
              union all
              select 'team ' || lower(p.name), min('TEAM-' || g.code) from app.appointment as a join app.agency as g using (agency_id) join app.person as p using (person_id) group by 1
            ) as t
            """, in: database)
        // A survey begins when raters are drawn, and is sealed when it has ballots.
        _ = try await cluster.ask(
            """
            with made as (
              select app.make_collection(p.agency_id, p.period_id) as survey
              from app.period as p where p.code in ('surveying', 'collecting') order by p.period_id
            ), subjects as (
              insert into app.survey_subject (agency_id, collection_id, subject, kind, person_id, unit_id)
              select (m.survey).agency_id, (m.survey).collection_id, 1, 'PERSON', a.person_id, a.unit_id
              from made as m
                cross join lateral (
                  select a.person_id, a.unit_id from app.appointment as a join app.person as p using (person_id)
                  where a.agency_id = (m.survey).agency_id and p.name in ('Mira', 'Gita')
                ) as a
              returning 1
            )
            select count(*)::text from subjects
            """, in: database)
        _ = try await cluster.ask(
            """
            do $$
            declare
              survey app.collection;
            begin
              for survey in select c.* from app.collection as c join app.period as p using (agency_id, period_id) where p.code in ('surveying', 'collecting') loop
                execute format(
                  'insert into ballot.%I (form_id, rater_id, subject, category, is_drawn, state) select app.new_form(1), p.person_id, 1, ''PEER'', true, ''ASKED'' from app.person as p where p.name = ''Indah''',
                  ballot.name(survey.collection_id)
                );
              end loop;
            end $$
            """, in: database)
        ids = Dictionary(
            (rows ?? "").split(separator: ";").map { part in
                let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
                return (pair[0], pair[1])
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Whose, for the relations that are people.
    private func whose(_ relation: String, _ name: String?, _ object: Object) -> String? {
        switch relation {
        case "own": name
        case "same_unit": object == .grant ? "bayu" : "dedi"
        case "other_unit": object == .grant ? "ani" : "eka"
        case "other_agency": object == .grant ? "fajar" : "gita"
        default: nil
        }
    }

    /// One in whose state the verb is no mistake.
    private static func period(for operation: Operation) -> String {
        switch operation.words {
        case "period open", "period update", "period cancel": "draft"
        case "period collect", "rater propose", "rater replace", "rater nominate": "surveying"
        case "period seal": "collecting"
        case "period rate": "open"
        case "note form", "progress record", "show realisations", "evidence add", "action add": "current"
        case "period sign": "calibrating"
        case "period publish": "signing"
        case "period close": "published"
        case "period archive", "period reopen": "closed"
        case "calibration open", "distribution explain", "distribution acknowledge", "show calibrations", "show proposals": "calibrating"
        case "show results", "result differences", "result recalculate": "published"
        default: "rating"
        }
    }

    /// In whose assessment the verb is no mistake.
    private static func assessed(_ operation: Operation) -> String {
        switch operation.words {
        case "assessment accept", "assessment refuse", "calibration propose": "calibrating"
        case "assessment sign": "signing"
        default: "rating"
        }
    }

    /// The year of which the plan is in the state that the verb is for.
    private static func plan(for operation: Operation) -> String {
        switch operation.words {
        case "plan return", "plan agree": "plan 2081"
        case "plan amend", "plan show", "plan document", "show leader_results": "plan 2082"
        case "plan end": "plan now"
        case "plan generate": "plan 2083"
        default: "plan 2080"
        }
    }

    /// Of what follows a plan that was agreed, and runs.
    private static func isWork(_ operation: Operation) -> Bool {
        let words = [
            "assignment", "role", "progress record", "evidence", "action", "rhk take_over", "show roles", "show role_gaps", "show evidence",
            "show actions",
        ]
        return words.contains { operation.words == $0 || operation.words.hasPrefix("\($0) ") }
    }

    func call(_ operation: Operation, by name: String?, _ relation: String) throws -> Call {
        let owner = whose(relation, name, operation.object)
        func id(_ kind: String) -> String {
            owner.flatMap { ids["\(kind) \($0)"] } ?? (["unit", "agency", "post", "team"].contains(kind) ? "NOPE" : Self.nowhere)
        }
        var agency = "DISDIK"
        switch operation.object {
        case .agency, .unit, .appointment, .post, .delegation, .team, .period, .calibration:
            if relation == "missing", operation.object == .agency { agency = "NOPE" }
            if relation == "other_agency" { agency = "DUKCAPIL" }
            if relation == "own", let own = name.flatMap({ ids["agency \($0)"] }) { agency = own }
        default: break
        }
        var given: [(name: String, text: String)] = []
        for argument in operation.arguments {
            switch argument.name {
            case "agency":
                if argument.need != .optional || operation.words == "grant give" || operation.words.hasPrefix("export ") {
                    given.append(("agency", operation.words == "agency create" ? "NEW" : agency))
                }
            case "period" where operation.words == "period create": given.append(("period", "2030_q2"))
            case "from": given.append(("from", "rating"))
            case "period": given.append(("period", relation == "missing" ? "nope" : Self.period(for: operation)))
            case "as": given.append(("as", "2023_q1"))
            case "phase" where argument.need == .required: given.append(("phase", "RATING"))
            case "until": given.append(("until", "2090-01-01"))
            case "policy": given.append(("policy", operation.words == "policy amend" ? "NEW" : "P6_2022"))
            case "setting": given.append(("setting", "rhythm"))
            case "questionnaire" where argument.need == .required:
                given.append(("questionnaire", ["questionnaire import": "NEW", "questionnaire lock": "DRAFT_1"][operation.words] ?? "BERAKHLAK_1"))
            case "items": given.append(("items", argument.kind.good[0]))
            case "action", "assignment": given.append((argument.name, id(argument.name)))
            case "evidence" where operation.object == .evidence: given.append(("evidence", id("evidence")))
            case "rhk" where Self.isWork(operation): given.append(("rhk", id("rhk now")))
            case "plan" where Self.isWork(operation): given.append(("plan", id("plan now")))
            case "indicator" where Self.isWork(operation): continue
            case "value" where Self.isWork(operation): continue
            case "rhk" where !argument.isPositional: continue
            case "person" where ["role set", "role clear"].contains(operation.words): given.append(("person", ids["person dedi"] ?? Self.nowhere))
            case "part", "work": given.append((argument.name, "x"))
            case "name" where operation.words == "evidence add": given.append(("name", "x.txt"))
            case "media_type": given.append(("media_type", "text/plain"))
            case "content": given.append(("content", "eA=="))
            case "leader", "body", "body_name": continue
            case "text", "evidence", "giver_name": given.append((argument.name, "x"))
            case "giver_role": given.append(("giver_role", "PENGAJAR"))
            case "scores" where operation.words == "note form": given.append(("scores", "3,3,3,3,3,3,3"))
            case "note": given.append(("note", id("note")))
            case "assessment":
                // Sessions belong to no person: what they propose is about somebody of their agency.
                let whom = operation.object == .calibration ? (agency == "DUKCAPIL" ? "gita" : "dedi") : owner ?? "nobody"
                given.append(("assessment", ids["assessment \(Self.assessed(operation)) \(whom)"] ?? Self.nowhere))
            case "calibration": given.append(("calibration", relation == "missing" ? Self.nowhere : ids["calibration \(agency)"] ?? Self.nowhere))
            case "work_result" where argument.need == .required, "behaviour" where argument.need == .required: given.append((argument.name, "SESUAI"))
            case "form": given.append(("form", Self.nowhere))
            case "achievement": given.append(("achievement", "BAIK"))
            case "basis": given.append(("basis", "RENCANA_AKSI"))
            case "source_document": given.append(("source_document", "SK 1"))
            case "comment": given.append(("comment", Self.nowhere))
            case "is_agreed": given.append(("is_agreed", "true"))
            case "reason_code" where operation.words == "rater decline": given.append(("reason_code", "CUTI"))
            case "scores": given.append(("scores", "3,3,3,3,3,3,3"))
            case "plan", "rhk",
                "indicator" where argument.isPositional:
                given.append((argument.name, id(argument.name == "plan" ? Self.plan(for: operation) : argument.name)))
            case "approach": given.append(("approach", "KUANTITATIF"))
            case "year" where operation.words == "plan create": given.append(("year", "2085"))
            case "place" where argument.need == .required: given.append(("place", "1"))
            case "value" where operation.words.hasPrefix("expectation "): given.append(("value", "LOYAL"))
            case "kind" where operation.words == "support set": given.append(("kind", "SDM"))
            case "kind" where operation.words == "term set": given.append(("kind", "KONSEKUENSI_NEGATIF"))
            case "choice": given.append(("choice", "TEGURAN"))
            case "target" where operation.object != .unit: continue
            case "value": given.append(("value", "BULANAN"))
            case "unit" where operation.object == .unit: given.append(("unit", id("unit")))
            case "unit" where operation.words == "unit create": given.append(("unit", "NEW"))
            case "unit" where operation.words == "delegation give": given.append(("unit", "SD1"))
            case "parent" where operation.words == "unit create": given.append(("parent", agency == "DUKCAPIL" ? "CAPIL" : "SD1"))
            case "parent" where operation.words == "unit move": given.append(("parent", agency == "DUKCAPIL" ? "DATA" : "SD2"))
            case "post" where operation.object == .post: given.append(("post", id("post")))
            case "post" where operation.words == "post create": given.append(("post", "NEW"))
            case "post" where operation.words == "appointment start": given.append(("post", "KASUB-SD1"))
            case "post" where operation.words == "appointment transfer":
                given.append(("post", agency == "DUKCAPIL" ? "STAF-DATA" : "STAF-SD2"))
            case "reports_to" where operation.words == "post correct":
                given.append(("reports_to", agency == "DUKCAPIL" ? "KASI-DATA" : "KASI-SD2"))
            case "team" where operation.words == "team create": given.append(("team", "NEW"))
            case "team" where operation.object == .team: given.append(("team", id("team")))
            case "team" where operation.object == .person: given.append(("team", "TEAM-DISDIK"))
            case "person" where operation.object == .period && operation.words != "rater nominate": continue
            case "person": given.append(("person", id("person")))
            case "status_id": given.append(("status_id", id("status")))
            case "account", "appointment", "grant", "job", "delegation", "message", "result", "measurement":
                given.append((argument.name, id(argument.name)))
            case "status": given.append(("status", "CLTN"))
            case "study_level": given.append(("study_level", "S1"))
            case "decree" where operation.words != "status study": given.append(("decree", "SK 2"))
            case "title" where argument.need == .required: given.append(("title", "x"))
            case "objective_code": given.append(("objective_code", "S1"))
            case "year": given.append(("year", "2026"))
            case "objective", "indicator", "target": given.append((argument.name, "x"))
            case "day": given.append(("day", operation.words == "calendar add" ? "2090-01-01" : "2026-12-24"))
            case "scope": given.append(("scope", "NASIONAL"))
            case "days" where argument.need == .required: given.append(("days", "5"))
            case "category": given.append(("category", "STATUSES"))
            case "command": given.append(("command", "show agencies"))
            case "role": given.append(("role", "AGENCY_ADMIN"))
            case "name" where argument.need == .required: given.append(("name", "ani"))
            case "kind" where operation.words == "post create": given.append(("kind", "PELAKSANA"))
            case "kind" where operation.words == "appointment start": given.append(("kind", "PLT"))
            case "kind" where operation.words == "calendar add": given.append(("kind", "LIBUR"))
            case "kind" where operation.takesFile: given.append(("kind", "people"))
            case "kind": if argument.need == .required { given.append(("kind", "DINAS")) }
            case "employment": if argument.need == .required { given.append(("employment", "NON_ASN")) }
            case "reason": given.append(("reason", "test"))
            case "timeout": given.append(("timeout", "1"))
            case "starts_on" where ["appointment start", "status set", "delegation give", "team add"].contains(operation.words):
                given.append(("starts_on", "2091-01-01"))
            case "login" where operation.words == "password reset": given.append(("login", name ?? "nobody"))
            case "login" where operation.words == "session open": given.append(("login", "cici"))
            case "password": given.append(("password", "not the right one"))
            case "new_password": given.append(("new_password", "a long new password"))
            case "code": given.append(("code", "000000-000000-000000-000000"))
            default: continue
            }
        }
        if operation.options.contains(.check) { given.append(("check", "true")) }
        return Call(operation, try Arguments(for: operation, given: given), file: operation.takesFile ? Bytes("nip,name,employment\n") : nil)
    }
}
