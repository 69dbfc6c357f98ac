import Operations

extension ContractTests.FacesTests {
    /// The plan of the examples as each of them finds it, with the revision that they name: Joko's, who serves for as long as the examples speak of.
    static func plan(for operation: Operation) -> String {
        let state =
            switch operation.words {
            case "plan return", "plan agree": "SUBMITTED"
            case "plan amend", "plan end": "AGREED"
            default: "DRAFT"
            }
        let revision = operation.example.split(separator: " ").first { $0.hasPrefix("if_rev=") }?.dropFirst(7) ?? "1"
        let making = operation.words == "plan create" ? "delete from app.plan" : "null"
        return """
            do $$
            declare
              own app.post;
              joko uuid := (select p.person_id from app.person as p where p.name = 'Joko');
              year integer := extract(year from app.today());
            begin
              select t.* into own from app.post as t where t.code = 'GURU-SD-001';
              delete from app.collection;
              delete from app.plan;
              delete from app.status as s where s.decree = 'SK 3';
              delete from app.appointment as a where a.person_id = joko;
              insert into app.appointment (agency_id, post_id, person_id, starts_on) values (own.agency_id, own.post_id, joko, '2020-01-01');
              -- Whom he appraises, by being designated.
              insert into app.status (person_id, status, decree, starts_on, appraiser_person_id)
              select p.person_id, 'DIPERBANTUKAN', 'SK 3', app.today() - 5, joko
              from app.person as p
              where p.nip = '198001012005011001' and not exists (select from app.status as s where s.person_id = p.person_id);
              insert into app.plan (
                agency_id, plan_id, person_id, year, sequence, starts_on, ends_on, approach, post_id, unit_id, is_by_perspective, state, version, made_at, made_by, revision
              ) values (
                own.agency_id, 'd3000000-0000-4000-8000-000000000001', joko, year, 1, make_date(year, 1, 1), make_date(year, 12, 31), 'KUALITATIF', own.post_id,
                own.unit_id, false, '\(state)', \(state == "AGREED" ? 1 : 0), app.now(), joko, \(revision)
              );
              insert into app.plan_result (agency_id, plan_result_id, plan_id, place, priority, text, since_version, revision)
              values (own.agency_id, 'd4000000-0000-4000-8000-000000000001', 'd3000000-0000-4000-8000-000000000001', 1, 'UTAMA', 'x', 1, \(revision));
              insert into app.plan_indicator (agency_id, plan_indicator_id, plan_id, plan_result_id, place, text, since_version, revision)
              values (
                own.agency_id, 'd5000000-0000-4000-8000-000000000001', 'd3000000-0000-4000-8000-000000000001', 'd4000000-0000-4000-8000-000000000001', 1, 'x', 1, \(revision)
              );
              insert into app.plan_expectation (agency_id, plan_id, value, place, text)
              values (own.agency_id, 'd3000000-0000-4000-8000-000000000001', 'AKUNTABEL', 1, 'x');
              \(making);
            end $$
            """
    }
}
