import Operations

extension ContractTests.FacesTests {
    /// What is about evaluations, and needs somebody who is.
    static func isOfEvaluation(_ words: String) -> Bool {
        ["assessment ", "calibration ", "distribution ", "result "].contains { words.hasPrefix($0) }
            || ["show assessments", "show ratings", "show calibrations", "show proposals", "show results", "show distribution"].contains(words)
            || ["period calibrate", "period sign", "period publish"].contains(words)
    }

    /// Other examples find their period as they left it.
    static let afterEvaluation = """
        do $$
        begin
          update app.assessment set carried_from = null;
          delete from app.result;
          delete from app.calibration_proposal;
          delete from app.calibration;
          delete from app.distribution_note;
          delete from app.assessment;
          delete from app.unit_result;
          update app.person as p set employment = 'PNS' where p.employment = 'NON_ASN' and p.nip is not null;
          delete from app.period as p where p.code = '2019_q4';
          delete from app.appointment as a using app.person as p where p.person_id = a.person_id and p.name = 'Joko' and a.starts_on = '2019-10-01';
          delete from app.phase as h using app.period as p where p.period_id = h.period_id and p.code = '2026_q3';
        end $$
        """

    /// The evaluation of the examples as each of them finds it, with the revision that they name: Joko evaluates Sari, or stands above; the result is his own.
    static func evaluation(for operation: Operation) -> String {
        let words = operation.words
        let revision = operation.example.split(separator: " ").first { $0.hasPrefix("if_rev=") }?.dropFirst(7) ?? "1"
        let period =
            switch words {
            case "period calibrate", "assessment rate", "assessment carry_over", "assessment submit", "assessment take_over", "assessment reassign":
                "RATING"
            case "period publish", "assessment sign": "SIGNING"
            case let words where words.hasPrefix("result ") || words == "show results": "PUBLISHED"
            default: "CALIBRATING"
            }
        let state =
            switch words {
            case "assessment rate", "assessment carry_over", "assessment take_over": "WAITING"
            case "assessment submit": "DRAFT"
            case let words where words.hasPrefix("result "): "SIGNED"
            default: "SUBMITTED"
            }
        let isRated = state != "WAITING"
        let isSuperior = words == "assessment take_over"
        let isAssessed = !words.hasPrefix("period ") && words != "assessment reassign"
        return """
            do $$
            declare
              own app.period;
              place app.post;
              joko uuid := (select p.person_id from app.person as p where p.name = 'Joko');
              sari uuid := (select p.person_id from app.person as p where p.nip = '198001012005011001');
              other uuid := (select p.person_id from app.person as p where p.nip = '199003122015031002');
            begin
              delete from app.collection where collection_id = x'1f000000'::integer;
              update app.period as p set state = '\(period)', is_surveyed = false, policy = 'P6_2022'
              from app.agency as a where a.agency_id = p.agency_id and a.code = 'DISDIK' and p.code = '2026_q3' returning p.* into own;
              select t.* into place from app.post as t where t.code = 'GURU-SD-001';
              update app.assessment set carried_from = null;
              delete from app.result;
              delete from app.calibration_proposal;
              delete from app.calibration;
              delete from app.distribution_note;
              delete from app.assessment;
              delete from app.period as p where p.code = '2019_q4';
              delete from app.appointment as a where a.person_id = joko and a.starts_on = '2019-10-01';
              delete from app.unit_result;
              insert into app.phase as h (agency_id, period_id, phase, starts_at, ends_at)
              select own.agency_id, own.period_id, f.phase, app.now() - make_interval(days => f.since), app.now() + make_interval(days => f.until)
              from (values ('RATING', 9, \(isSuperior ? -1 : 9)), ('SUPERIOR', 1, 10), ('CALIBRATION', 1, 11), ('SIGNING', 1, 12)) as f (phase, since, until)
              on conflict (agency_id, period_id, phase) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at;
              insert into app.unit_result (agency_id, period_id, unit_id, achievement, basis, source_document, made_by, made_at)
              select own.agency_id, o.period_id, u.unit_id, 'BAIK', 'RENCANA_AKSI', 'LKj', joko, app.now()
              from app.unit as u join app.period as o on o.agency_id = u.agency_id and o.kind = own.kind and o.starts_on = own.starts_on
              where u.agency_id = own.agency_id;
              -- Nobody stands above those of the city: as if they were no civil servants, or the guard APPRAISERS would wait for whoever appraises them.
              if '\(words)' in ('period calibrate', 'period sign') then
                update app.person as p set employment = 'NON_ASN' where p.employment = 'PNS';
              end if;
              if '\(words)' = 'period sign' then
                insert into app.distribution_note (agency_id, period_id, seen, made_at, made_by) values (own.agency_id, own.period_id, '', app.now(), joko);
              end if;
              if \(isAssessed) then
                insert into app.assessment (
                  agency_id, assessment_id, period_id, kind, person_id, post_id, unit_id, appraiser_id, appraiser_agency_id, appraiser_post_id, appraiser_unit_id,
                  superior_id, is_final, state, work_result, behaviour, predicate, notes, submitted_at, signed_at, signed_by, made_at, revision
                )
                values (
                  own.agency_id, 'a5000000-0000-4000-8000-000000000001', own.period_id, 'PERSON', sari, place.post_id, place.unit_id,
                  \(isSuperior ? "other" : "joko"), own.agency_id, place.post_id, place.unit_id, \(isSuperior ? "joko" : "null"), false, '\(state)',
                  \(isRated ? "'SESUAI', 'SESUAI', 'BAIK', 'x'" : "null, null, null, null"), \(isRated ? "app.now()" : "null"),
                  \(state == "SIGNED" ? "app.now(), joko" : "null, null"), app.now(), \(revision)
                );
                insert into app.calibration (agency_id, calibration_id, period_id, title, opened_at, opened_by, revision)
                values (own.agency_id, 'ca000000-0000-4000-8000-000000000001', own.period_id, 'x', app.now(), joko, 1);
                insert into app.calibration_proposal (
                  agency_id, proposal_id, calibration_id, assessment_id, work_result, behaviour, predicate, reason, proposed_at, proposed_by
                )
                values (
                  own.agency_id, 'ca000000-0000-4000-8000-000000000002', 'ca000000-0000-4000-8000-000000000001', 'a5000000-0000-4000-8000-000000000001', 'DI_ATAS', 'SESUAI',
                  'BAIK', 'x', app.now(), joko
                );
              end if;
              if '\(words)' = 'assessment carry_over' then
                insert into app.period (agency_id, code, kind, starts_on, ends_on, is_surveyed, policy, state)
                values (own.agency_id, '2019_q4', own.kind, '2019-10-01', '2019-12-31', false, 'P6_2022', 'PUBLISHED');
                insert into app.assessment (
                  agency_id, period_id, kind, person_id, post_id, unit_id, appraiser_id, appraiser_agency_id, appraiser_post_id, appraiser_unit_id, is_final, state,
                  work_result, behaviour, predicate, notes, submitted_at, signed_at, signed_by, made_at
                )
                select
                  t.agency_id, p.period_id, 'PERSON', sari, t.post_id, t.unit_id, other, t.agency_id, t.post_id, t.unit_id, false, 'SIGNED', 'SESUAI', 'SESUAI', 'BAIK',
                  'x', app.now(), app.now(), other, app.now()
                from app.post as t join app.period as p on p.agency_id = t.agency_id and p.code = '2019_q4'
                where t.agency_id = own.agency_id and t.unit_id <> place.unit_id order by t.code limit 1;
                insert into app.result (
                  agency_id, period_id, assessment_id, number, person_id, work_result, behaviour, predicate, policy, snapshot, is_final, is_beyond_statute,
                  published_at, carry_over_at, is_carry_over_agreed
                )
                select s.agency_id, s.period_id, s.assessment_id, 1, sari, 'SESUAI', 'SESUAI', 'BAIK', 'P6_2022', '{"rating": {"notes": "x"}}', false, false, app.now(), app.now(), true
                from app.assessment as s join app.period as p using (agency_id, period_id) where p.code = '2019_q4';
              end if;
              if '\(words)' = 'result carry_over' then
                insert into app.appointment (agency_id, post_id, person_id, starts_on)
                select t.agency_id, t.post_id, joko, '2019-10-01' from app.post as t
                where t.unit_id <> place.unit_id and not exists (select from app.appointment as a where a.post_id = t.post_id) order by t.code limit 1;
              end if;
              if '\(words)' like 'result %' then
                insert into app.result (
                  agency_id, result_id, period_id, assessment_id, number, person_id, work_result, behaviour, predicate, achievement, policy, snapshot, is_final,
                  is_beyond_statute, published_at, revision
                )
                values (
                  own.agency_id, '4e000000-0000-4000-8000-000000000001', own.period_id, 'a5000000-0000-4000-8000-000000000001', 1, joko, 'SESUAI', 'SESUAI', 'BAIK', 'BAIK',
                  'P6_2022',
                  '{"kind": "PERSON", "subject": {"name": "Joko"}, "appraiser": {"name": "Sari"}, "rating": {"work_result": "SESUAI", "behaviour": "SESUAI", "predicate": "BAIK"},
                    "signature": {"signed_by": "Sari", "signed_at": "2026-10-30T00:00:00Z", "is_by_superior": false}, "policy": {"policy": "P6_2022"}, "is_final": false}',
                  false, false, app.now(), \(revision)
                );
              end if;
            end $$
            """
    }
}
