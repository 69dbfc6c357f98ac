-- What the regulation has as tables, where policies and plans need more of it.

-- Functions of builds before that answer in other columns now, or are called with more: what is applied behind migrations makes them anew, and with them what hangs on them.
do $$
declare
  gone text;
begin
  for gone in
    select format('drop function %s cascade', p.oid::regprocedure)
    from pg_proc as p
    where p.pronamespace in ('app'::regnamespace, 'api'::regnamespace)
      and p.proname in (
        'show_study_guide', 'gpa_class', 'credit_points', 'distribution_seen', 'plan_findings', 'result_differences', 'publish_results', 'number_told', 'status_actions'
      )
  loop
    execute gone;
  end loop;
end $$;

insert into app.plan_check (symbol, place, is_blocking, basis, english, indonesian) values
  ('PK_MISSING', 16, false, 'P27 a.3', 'an objective of the unit''s agreement of performance (PK) is in no planned result UTAMA', 'sasaran pada Perjanjian Kinerja unit belum dituangkan sebagai hasil kerja UTAMA'),
  ('UNAPPROVED_ASSIGNMENT', 17, false, 'P46 f.10-12', 'a planned result comes from an assignment (PENUGASAN) that the appraiser has not approved', 'rencana hasil kerja berasal dari penugasan yang belum disetujui pejabat penilai');

-- Study leave: the guide of grade point averages, and credit, belong to a policy -----------------------------------------------
-- They stood in tables that no policy knew, the guide twice.
drop table app.gpa_guide;
drop table app.study_guide;
drop table app.credit_coefficient;
drop table app.credit_percent;

-- The places from 130 on are theirs.
insert into app.policy_setting (setting, place, pattern, form, is_statutory, basis, english, indonesian)
select
  format('study.%s.%s', l.code, u.code), 129 + (l.place - 1) * 4 + u.place::integer, '^[0-4]\.[0-9]{2}/[0-4]\.[0-9]{2}/[0-4]\.[0-9]{2} [ABC-]$',
  'from which average on it stands for SANGAT_BAIK, BAIK and BUTUH_PERBAIKAN, and the least accreditation of the programme (- for none): 3.51/3.01/2.76 C', false,
  'P63', format('the grade point average that an appraiser may expect of study leave: %s, %s', l.english, u.english),
  format('panduan IPK bagi pegawai tugas belajar: %s, %s', l.indonesian, u.indonesian)
from (values (1, 'sarjana', 'S1', 'S1'), (2, 'pascasarjana', 'profession, S2, S3', 'profesi, S2, S3')) as l (place, code, english, indonesian)
  cross join (values
    (1, 'a', 'university of accreditation A', 'akreditasi universitas A'), (2, 'b', 'university of accreditation B', 'akreditasi universitas B'),
    (3, 'c', 'university of accreditation C', 'akreditasi universitas C'), (4, 'luar_negeri', 'abroad', 'luar negeri')
  ) as u (place, code, english, indonesian);
insert into app.policy_setting (setting, place, pattern, form, is_statutory, basis, english, indonesian) values
  ('credit.percent.sangat_baik', 140, '^[1-9][0-9]{0,2}$', 'a number from 1 to 999', true, 'PermenPANRB 1/2023, PerBKN 3/2023', 'how much of a year''s credit (percent) Sangat Baik brings', 'persentase angka kredit setahun untuk predikat Sangat Baik'),
  ('credit.percent.baik', 141, '^[1-9][0-9]{0,2}$', 'a number from 1 to 999', true, 'PermenPANRB 1/2023, PerBKN 3/2023', 'how much of a year''s credit (percent) Baik brings', 'persentase angka kredit setahun untuk predikat Baik'),
  ('credit.percent.butuh_perbaikan', 142, '^[1-9][0-9]{0,2}$', 'a number from 1 to 999', true, 'PermenPANRB 1/2023, PerBKN 3/2023', 'how much of a year''s credit (percent) Butuh Perbaikan brings', 'persentase angka kredit setahun untuk predikat Butuh Perbaikan'),
  ('credit.percent.kurang', 143, '^[1-9][0-9]{0,2}$', 'a number from 1 to 999', true, 'PermenPANRB 1/2023, PerBKN 3/2023', 'how much of a year''s credit (percent) Kurang brings', 'persentase angka kredit setahun untuk predikat Kurang'),
  ('credit.percent.sangat_kurang', 144, '^[1-9][0-9]{0,2}$', 'a number from 1 to 999', true, 'PermenPANRB 1/2023, PerBKN 3/2023', 'how much of a year''s credit (percent) Sangat Kurang brings', 'persentase angka kredit setahun untuk predikat Sangat Kurang');
insert into app.policy_setting (setting, place, pattern, form, is_statutory, basis, english, indonesian)
select
  'credit.jenjang.' || j.code, 144 + j.place, '^[0-9]{1,3}(\.[0-9]{1,2})?/[0-9]{1,4}/([0-9]{1,4}|-)$',
  'what a year of Baik brings, what the next rank needs, what the next level needs (- for none): 12.5/50/100', true, 'PermenPANRB 1/2023, PerBKN 3/2023',
  format('credit of a functional post: %s', j.called), format('angka kredit jabatan fungsional: %s', j.called)
from (values
    (1, 'pemula', 'Pemula'), (2, 'terampil', 'Terampil'), (3, 'mahir', 'Mahir'), (4, 'penyelia', 'Penyelia'), (5, 'ahli_pertama', 'Ahli Pertama'),
    (6, 'ahli_muda', 'Ahli Muda'), (7, 'ahli_madya', 'Ahli Madya'), (8, 'ahli_utama', 'Ahli Utama')
  ) as j (place, code, called);
insert into app.policy_value (policy, setting, value)
select p.policy, v.setting, v.value
from app.policy as p
  cross join (values
    ('study.sarjana.a', '3.51/3.01/2.76 C'), ('study.sarjana.b', '3.61/3.10/2.76 C'), ('study.sarjana.c', '3.71/3.20/2.76 B'),
    ('study.sarjana.luar_negeri', '3.51/3.01/2.76 -'), ('study.pascasarjana.a', '3.51/3.20/3.00 C'), ('study.pascasarjana.b', '3.61/3.25/3.00 C'),
    ('study.pascasarjana.c', '3.71/3.30/3.00 B'), ('study.pascasarjana.luar_negeri', '3.51/3.20/3.00 -'), ('credit.percent.sangat_baik', '150'),
    ('credit.percent.baik', '100'), ('credit.percent.butuh_perbaikan', '75'), ('credit.percent.kurang', '50'), ('credit.percent.sangat_kurang', '25'),
    ('credit.jenjang.pemula', '3.75/15/15'), ('credit.jenjang.terampil', '5/20/60'), ('credit.jenjang.mahir', '12.5/50/100'),
    ('credit.jenjang.penyelia', '25/100/-'), ('credit.jenjang.ahli_pertama', '12.5/50/100'), ('credit.jenjang.ahli_muda', '25/100/200'),
    ('credit.jenjang.ahli_madya', '37.5/150/450'), ('credit.jenjang.ahli_utama', '50/200/-')
  ) as v (setting, value);

-- What was measured of a study.
insert into app.measure (measure, place, measured_in, lowest, highest, decimals, is_of_people, is_of_units, is_by_document, is_computed, better, basis, english, indonesian) values
  ('GRADE_POINTS', 6, 'SKOR', 0, 4, 2, true, false, false, false, 'HIGHER', 'P62-63', 'study leave: the grade point average, 0 to 4', 'tugas belajar: indeks prestasi kumulatif (IPK), 0 sampai 4');

-- Where somebody studies, and how it came out: by decree, as the leave itself.
alter table app.status
  add column study_level text constraint status_study_level_is_known check (study_level in ('S1', 'PROFESI_S2_S3')),
  add column university text constraint status_university_is_known check (university in ('A', 'B', 'C', 'LUAR_NEGERI')),
  add column outcome text constraint status_outcome_is_known check (outcome in ('LULUS', 'TIDAK_LULUS')),
  add column graduation text constraint status_graduation_is_known check (graduation in ('EARLIER', 'ON_TIME', 'EXTENDED')),
  add column outcome_on date,
  add column outcome_decree text constraint status_outcome_decree_says_something check (outcome_decree ~ '\S' and length(outcome_decree) <= 200),
  add constraint status_study_is_of_a_study_leave check (status = 'TUGAS_BELAJAR' or num_nonnulls(study_level, university, outcome) = 0),
  add constraint status_outcome_has_its_decree check (num_nulls(outcome, outcome_on, outcome_decree) in (0, 3)),
  add constraint status_outcome_comes_after_it_starts check (outcome_on >= starts_on),
  add constraint status_graduation_is_of_who_graduated check ((outcome is not distinct from 'LULUS') = (graduation is not null));
comment on column app.status.study_level is 'Of study leave: S1, or PROFESI_S2_S3 (P63); null while nobody has said.';
comment on column app.status.university is 'Of study leave: the university''s accreditation, or LUAR_NEGERI abroad (P63).';
comment on column app.status.outcome is 'Of study leave: LULUS, or TIDAK_LULUS, also for who dropped out (P100 d); null while it is open.';
comment on column app.status.graduation is 'Of who graduated: EARLIER than the programme''s normal time, ON_TIME, or EXTENDED (P63 B.7).';
comment on column app.status.outcome_on is 'The day on which the study came out so: it counts in the periods that hold it.';
comment on column app.status.outcome_decree is 'The decree that says so.';

-- The number of PP 30/2019 is Sangat Baik only with an innovation, which whoever evaluates has verified.
alter table app.assessment
  add column innovation text constraint assessment_innovation_says_something check (innovation ~ '\S' and length(innovation) <= 4000);
comment on column app.assessment.innovation is 'Which innovation whoever evaluates has verified, where the policy has the number of PP 30/2019; null for none.';

-- Whose predicates a distribution is made of (P94 a, g), and what becomes of groups too small for shares ------------------------
insert into app.policy_setting (setting, place, pattern, form, is_statutory, basis, english, indonesian) values
  ('distribution.population', 160, '^(APPRAISER|AGENCY)$', 'APPRAISER or AGENCY', false, 'P94 a, g', 'whose predicates are looked at together: of those whom one appraises in the unit led, or of all in the agency whose units have the same achievement', 'predikat siapa yang dicermati bersama: pegawai yang dinilai pada unit yang dipimpin, atau semua pegawai instansi yang unitnya memiliki capaian sama'),
  ('distribution.is_pooled', 161, '^(true|false)$', 'true or false', false, '', 'groups too small for the shares of SE_3_2023 are looked at together with others of the agency whose units have the same achievement', 'kelompok yang terlalu kecil untuk persentase SE_3_2023 dicermati bersama kelompok lain di instansi yang unitnya memiliki capaian sama');
-- What people have decided stays as it was decided.
insert into app.policy_value (policy, setting, value)
select p.policy, v.setting, v.value
from app.policy as p
  cross join lateral (values ('distribution.population', 'APPRAISER'), ('distribution.is_pooled', (p.made_by is null)::text)) as v (setting, value);
