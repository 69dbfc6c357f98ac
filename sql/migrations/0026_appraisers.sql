-- What fell through the chain from achievement to signature (PermenPANRB 6/2022 P89-94).

-- Whoever has no appraiser has no assessment: RATINGS, which counts assessments, missed nobody.
insert into app.guard (action, guard, place, check_function, basis, english, indonesian, yields_to) values
  ('calibrate', 'APPRAISERS', 4, 'missing_appraisers', 'art. 4, P89', 'everybody who is to be evaluated has an appraiser', 'setiap pegawai yang harus dievaluasi memiliki pejabat penilai', 'EXPERT'),
  -- Whom another agency was to evaluate, and does not.
  ('sign', 'APPRAISERS', 3, 'missing_appraisers', 'art. 4, P91', 'everybody who is to be evaluated has an assessment that stands', 'setiap pegawai yang harus dievaluasi memiliki evaluasi yang berlaku', 'EXPERT');
insert into app.rule (rule, basis, english, indonesian) values
  ('NO_ASSESSMENT', 'art. 4, P91 A.13', 'no assessment stands: assessment reassign restores what was handed in; else the period is reopened', 'tidak ada evaluasi yang berlaku: assessment reassign memulihkan yang telah diserahkan; jika tidak, periode dibuka kembali');

-- "Organisation first" (P92 B.1): nobody is rated before, so somebody owes it.
insert into app.duty (duty, phase, owing_function, basis, english, indonesian) values
  ('ACHIEVEMENT', 'RATING', 'owed_achievements', 'P92-94', 'what a unit achieved, before its people are rated', 'capaian kinerja unit, sebelum pegawainya dinilai');
comment on column app.calibration_proposal.state is 'OPEN, ACCEPTED, REFUSED; SUPERSEDED: a later one stands in its place, or the assessment was withdrawn.';
comment on column meta.outbox.kind is 'What it tells: REMINDER, CONFIRMATION, MODERATION, SCHEDULE, RESET, ACHIEVEMENT.';

-- Who had taken an evaluation over may leave, too: whoever stands there then signs (P89 A.2).
alter table app.assessment drop constraint assessment_is_taken_over_by_the_superior;
comment on column app.assessment.superior_id is 'Who stands above the appraiser: steps in for one who is silent or has left, decides objections; null for none.';

-- How often people document is the agency's to fix (art. 16(3)-(4)); off until it does.
insert into app.policy_setting (setting, place, pattern, form, is_statutory, basis, english, indonesian) values
  ('documentation.rhythm', 49, '^(NONE|HARIAN|MINGGUAN|BULANAN|TRIWULANAN|SEMESTERAN|TAHUNAN)$', 'NONE, HARIAN, MINGGUAN, BULANAN, TRIWULANAN, SEMESTERAN or TAHUNAN', false, 'art. 16(3)-(4)', 'how often people document what they have realised; NONE: as they like', 'seberapa sering pegawai mendokumentasikan realisasinya; NONE: bebas');
insert into app.policy_value (policy, setting, value) select p.policy, 'documentation.rhythm', 'NONE' from app.policy as p;
insert into app.duty (duty, phase, owing_function, basis, english, indonesian) values
  ('DOCUMENTATION', 'RATING', 'owed_documentation', 'art. 16', 'a realisation in the rhythm that the policy fixes', 'pendokumentasian kinerja menurut ritme kebijakan');
