import Operations

extension ContractTests.FacesTests {
    /// What the examples about what follows a plan find.
    static let workExamples: [String: String] = {
        let joko = work(of: "joko")
        let sari = work(of: "sari")
        let asked = work(of: "sari", assignment: "REQUESTED")
        let words = [
            "show roles", "show role_gaps", "role set", "role clear", "progress record", "show evidence", "evidence add", "evidence fetch",
            "evidence remove",
            "show actions", "action add", "action set", "action remove",
        ]
        var found = Dictionary(uniqueKeysWithValues: words.map { ($0, joko) })
        for words in ["assignment request", "assignment end", "show assignments", "show realisations", "rhk take_over"] { found[words] = sari }
        for words in ["assignment approve", "assignment refuse", "assignment withdraw"] { found[words] = asked }
        found["assignment link"] = work(of: "sari", plan: "AMENDING")
        return found
    }()

    /// A plan that was agreed, of whoever asks or of Sari, whom they appraise, with what follows it; and an assignment of hers.
    private static func work(of owner: String, plan: String = "AGREED", assignment: String = "APPROVED") -> String {
        """
        do $$
        declare
          joko uuid := (select p.person_id from app.person as p where p.name = 'Joko');
          sari uuid := (select p.person_id from app.person as p where p.nip = '198001012005011001');
          school app.post := (select t from app.post as t where t.code = 'GURU-SD-001');
          q3 integer := (select p.period_id from app.period as p where p.agency_id = school.agency_id and p.code = '2026_q3');
          made app.plan_result;
        begin
          delete from app.plan as p where p.person_id in (joko, sari);
          delete from app.assignment as a where a.assignment_id = 'd7000000-0000-4000-8000-000000000001';
          delete from app.status as s where s.decree = 'SK 3';
          insert into app.status (person_id, status, decree, starts_on, appraiser_person_id)
          select sari, 'DIPERBANTUKAN', 'SK 3', app.today() - 5, joko where not exists (select from app.status as s where s.person_id = sari);
          insert into app.appointment (agency_id, post_id, person_id, starts_on)
          select school.agency_id, school.post_id, joko, app.today() - 9 where not exists (select from app.appointment as a where a.person_id = joko);
          update app.period as p set state = 'OPEN', is_surveyed = false where p.agency_id = school.agency_id and p.code = '2026_q3';
          insert into app.plan (agency_id, plan_id, person_id, year, sequence, starts_on, ends_on, approach, post_id, unit_id, is_by_perspective, state, version, made_at, made_by)
          values (
            school.agency_id, 'd6000000-0000-4000-8000-000000000001', \(owner), 2026, 1, '2026-01-01', '2026-12-31', 'KUALITATIF', school.post_id, school.unit_id, false,
            '\(plan)', 1, now(), \(owner)
          );
          insert into app.plan_result (agency_id, plan_result_id, plan_id, place, priority, text, since_version)
          values (school.agency_id, 'd6000000-0000-4000-8000-000000000002', 'd6000000-0000-4000-8000-000000000001', 1, 'UTAMA', 'x', 1) returning * into made;
          insert into app.assignment (assignment_id, agency_id, person_id, leader_id, leader_name, body, kind, work, starts_on, state, made_at, made_by, decided_at, decided_by, revision)
          values (
            'd7000000-0000-4000-8000-000000000001', school.agency_id, sari, joko, 'Joko', 'INSTANSI_SENDIRI', 'PENUNJUKAN', 'x', '2026-01-01', '\(assignment)', now(), joko, now(), joko,
            case '\(assignment)' when 'APPROVED' then 2 else 1 end
          );
          insert into app.role_cell (agency_id, plan_id, plan_result_id, person_id, place, part, changed_at)
          values (made.agency_id, made.plan_id, made.plan_result_id, sari, 1, 'x', now());
          insert into app.evidence (agency_id, evidence_id, plan_id, plan_result_id, period_id, kind, name, media_type, size, sha256, made_at, made_by)
          values (made.agency_id, 'd8000000-0000-4000-8000-000000000001', made.plan_id, made.plan_result_id, q3, 'REALISASI', 'x.txt', 'text/plain', 1, sha256('x'), '2026-07-01Z', joko);
          insert into app.evidence_content (agency_id, evidence_id, content) values (made.agency_id, 'd8000000-0000-4000-8000-000000000001', 'x');
          insert into app.action_item (agency_id, action_item_id, plan_id, plan_result_id, period_id, place, text, made_at, made_by)
          values (made.agency_id, 'd9000000-0000-4000-8000-000000000001', made.plan_id, made.plan_result_id, q3, 1, 'x', now(), joko);
          insert into app.feedback_note (agency_id, subject_id, giver_id, giver_name, giver_role, kind, mode, initiative, text, evidence, outcome, rhk, given_on, made_at, made_by)
          values (made.agency_id, sari, joko, 'Joko', 'PIMPINAN', 'BERKALA', 'LANGSUNG', 'GIVER', 'baik', 'x', 'PEMBINAAN', made.plan_result_id, app.today(), now(), joko);
        end $$
        """
    }
}
