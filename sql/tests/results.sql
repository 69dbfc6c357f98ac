-- What a result keeps of all that there was to judge by, so that it explains itself years later and is the same when it is made again: plans as they held, what was measured of the
-- unit, which notes there were, a head's own achievement, a quadrant that is not the regulation's.
--   DINSOS: staf1_1 has a plan (one result UTAMA, of kabid1's; two indicators), two notes and a measurement; B1 was measured; the policy OTHER has a quadrant of its own.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
\ir fixtures/quarter.sql
\ir fixtures/planned.sql
insert into app.policy (policy, title, basis, made_at) values ('OTHER', 'Other', 'x', now());
insert into app.policy_value (policy, setting, value)
select 'OTHER', v.setting, case v.setting when 'predicate.di_atas.di_bawah' then 'BUTUH_PERBAIKAN' else v.value end from app.policy_value as v where v.policy = 'P6_2022';
update app.period as p set policy = 'OTHER' where p.period_id = pg_temp.period_id('DINSOS', '2026_q4');
\ir fixtures/published.sql
select plan(39);

-- A quadrant of the city's own ---------------------------------------------------------------------------------------------
select is((select string_agg(distinct format('%s %s', s.kind, r.is_beyond_statute), ', ') from app.result as r join app.assessment as s using (agency_id, assessment_id)),
  'PERSON t, TEAM f', 'what comes of another quadrant than the regulation''s is marked, as expert mode has promised; a team has no predicate');
select is(pg_temp.told('staf1_1', 'staf1_1', 'BEYOND_STATUTE'),
  'The quadrant of policy OTHER is not the one that the regulation prints: an expert of the government changed it, and every result made by it is marked.', 'and its person is told');
select matches(pg_temp.told('staf1_1', 'staf1_1', 'BEYOND_STATUTE', 'arti'), '^Kuadran kebijakan OTHER bukan kuadran', 'in Indonesian');
select is(pg_temp.does('staf1_1', '2027-02-24Z', $$ select string_agg(e.topic, ' ' order by e.step) from api.result_mine() as r, api.result_explain(r.result) as e $$),
  'APPRAISER ACHIEVEMENT PLAN FEEDBACK MEASUREMENTS UNIT_MEASUREMENTS WORK_RESULT BEHAVIOUR PREDICATE BEYOND_STATUTE DISTRIBUTION NOTES SIGNATURE OBJECTION', 'behind the predicate');

-- What was measured of the unit ------------------------------------------------------------------------------------------------
select is(
  (select string_agg(concat_ws(' ', m ->> 'measure', m ->> 'detail', m ->> 'value', m ->> 'grade', m ->> 'elements', m ->> 'standard_hours'), ', ' order by o.place)
   from jsonb_array_elements(pg_temp.kept('staf1_1', 'unit_measurements')) with ordinality as o (m, place) where m ->> 'measure' !~ '^SKM_U'),
  'IN_TIME_SHARE KTP 88.5 24, IN_TIME_SHARE AKTA_LAHIR 70 24, MEDIAN_HOURS KTP 5 24, SKM_INDEX 77.50 B 5, SKM_SERVED 1000, SKM_SAMPLE 278', 'each with its document, the index with its grade, the sample that was needed'
);
select is(pg_temp.kept('staf2_1', 'unit_measurements'), null, 'of a unit of which nothing was measured nothing');
select is(pg_temp.kept('staf1_1', 'measurements', '0', 'shown') #>> '{}', '96 %', 'beside what was measured of the person');
select matches(pg_temp.told('staf1_1', 'staf1_1', 'UNIT_MEASUREMENTS'),
  '^Your appraiser also saw what was measured of Bidang 1: documents issued within the standard: their share: identity card = 88.5 %; .*in working hours: identity card = 5 hours; .*with its grade = 77.50 \(grade B\); how many were served in the period = 1000 people; ',
  'in words that name the document, the unit of measure and the grade');
select matches(pg_temp.told('staf1_1', 'staf1_1', 'UNIT_MEASUREMENTS', 'arti'), '^Pejabat penilai juga melihat yang diukur pada Bidang 1: .*: KTP elektronik = 88.5 %; .*: KTP elektronik = 5 jam; .*= 77.50 \(mutu B\)', 'in Indonesian');

-- What the appraiser sees is the same ---------------------------------------------------------------------------------------
create function pg_temp.seen_by(p_who text, p_about text, p_of text) returns text language sql as $$
  select pg_temp.does(p_who, '2027-02-24Z', format($x$
    select string_agg(concat_ws(' ', m ->> 'measure', m ->> 'detail', m ->> 'value', m ->> 'grade', m ->> 'standard_hours'), ', ' order by o.place)
    from api.assessment_show(%L) as s, jsonb_array_elements(s.inputs -> 'measurements') with ordinality as o (m, place) where m ->> 'of' = %L and m ->> 'measure' !~ '^SKM_U'
  $x$, pg_temp.assessment(p_about), p_of))
$$;
select is(pg_temp.seen_by('kabid1', 'staf1_1', 'PERSON'), 'ATTENDANCE 96', 'the appraiser sees what was measured of somebody');
select is(pg_temp.seen_by('kabid1', 'staf1_1', 'UNIT'),
  'IN_TIME_SHARE KTP 88.5 24, IN_TIME_SHARE AKTA_LAHIR 70 24, MEDIAN_HOURS KTP 5 24, SKM_INDEX 77.50 B, SKM_SERVED 1000, SKM_SAMPLE 278', 'and of the unit, document by document, with what follows from it');
select is(
  pg_temp.does('kabid1', '2027-02-24Z', format($$ select m ->> 'english' from api.assessment_show(%L) as s, jsonb_array_elements(s.inputs -> 'measurements') as m where m ->> 'detail' = 'AKTA_LAHIR' $$, pg_temp.assessment('staf1_1'))),
  'documents issued within the standard: their share: certificate of birth', 'named'
);

-- Which notes there were ----------------------------------------------------------------------------------------------------
select is(pg_temp.kept('staf1_1', 'feedback') - 'given', '{"notes": 2, "scheduled": 1, "from_leaders": 1}'::jsonb, 'how many notes there were');
select is(
  (select string_agg(concat_ws(' ', g ->> 'role', g ->> 'item', g ->> 'rhk' = pg_temp.rhk('Laporan bulanan')::text, g ->> 'hash' = encode(sha256(convert_to(n.text || extract(epoch from n.made_at), 'UTF8')), 'hex')), ', ' order by o.place)
   from jsonb_array_elements(pg_temp.kept('staf1_1', 'feedback', 'given')) with ordinality as o (g, place) join app.feedback_note as n on n.note_id = (g ->> 'note')::uuid),
  'PIMPINAN t t, REKAN AKUNTABEL t', 'and which: their identifiers, with a hash of what each says'
);
select unalike((select string_agg(r.snapshot::text, '') from app.result as r), '%laporan rapi%', 'not the words, which are read in the record by those who may');
select is(pg_temp.does('root', '2027-02-24Z', format($$ select r.inputs ? 'feedback' from api.result_show(%L) as r $$, pg_temp.result_of('staf1_1'))), 'false', 'an administrator is told nothing of them');
select matches(pg_temp.told('staf1_1', 'staf1_1', 'FEEDBACK'), '^2 notes of feedback .*keeps which notes they were, and a fingerprint of the words of each', 'in words');

-- A head is told of the own unit ----------------------------------------------------------------------------------------------
select is(pg_temp.told('kabid2', 'kabid2', 'OWN_ACHIEVEMENT'),
  'You lead a unit yourself: what Bidang 2 achieved was outstanding (Istimewa) in this period. For the rating of its head''s work the policy suggests above expectation; the appraiser decides.',
  'whoever leads a unit is told its achievement, and what it suggests');
select is(pg_temp.told('kabid3', 'kabid3', 'OWN_ACHIEVEMENT', 'arti'),
  'Anda sendiri memimpin unit: capaian kinerja Bidang 3 pada periode ini Kurang. Untuk rating hasil kerja pimpinannya kebijakan menyarankan di bawah ekspektasi; pejabat penilai yang memutuskan.', 'in Indonesian');
select is(pg_temp.told('kabid2', 'kabid2', 'OWN_ACHIEVEMENT', 'basis'), 'P94 g', 'with its page');
select is(pg_temp.told('staf2_1', 'staf2_1', 'OWN_ACHIEVEMENT'), null, 'nobody else is');
select is(pg_temp.told('kabid2', 'kabid2', 'ACHIEVEMENT') ~ 'Pimpinan was good', true, 'beside that of the unit of whoever appraises');

-- The plan as it held ----------------------------------------------------------------------------------------------------------
select is(pg_temp.kept('staf1_1', 'plan', 'versions', '0') - array['plan'], '{"form": "A.1.7", "version": 1, "starts_on": "2026-01-01", "ends_on": "2026-12-31"}'::jsonb, 'which version of the plan held, and its form');
select is(
  (select string_agg(concat_ws(' | ', i ->> 'said', i ->> 'intervenes', i ->> 'assigned_by', i ->> 'aspects', i ->> 'target', i ->> 'realised', i ->> 'value'), ', ' order by r.place, o.place)
   from jsonb_array_elements(pg_temp.kept('staf1_1', 'plan', 'results')) with ordinality as r (said, place), jsonb_array_elements(r.said) with ordinality as o (i, place)),
  'Laporan bulanan | Layanan tepat waktu | Kepala Bidang, Laporan selesai | ["KUANTITAS"] | 12 laporan | selesai sebelum waktunya | 12, Laporan lengkap | ["KUALITAS"], Arsip rapi',
  'with all that the forms print: what it intervenes, aspects, targets, realisations'
);
select is(pg_temp.kept('staf1_1', 'plan', 'expectations'), '[{"text": "tepat janji", "value": "AKUNTABEL"}]'::jsonb, 'and what is expected of the behaviour');
select is(pg_temp.kept('staf2_1', 'plan'), null, 'of whoever has none nothing');

-- Made again it is the same -----------------------------------------------------------------------------------------------------
select is(pg_temp.differing(), null, 'made again nothing differs');
update app.plan_result as r set text = 'Laporan mingguan' where r.text = 'Laporan bulanan';
update app.plan_result as r set text = 'Layanan cepat' where r.text = 'Layanan tepat waktu';
select is(pg_temp.differing(), null, 'nor while a plan, or a leader''s, is being amended: what was agreed counts');
insert into app.plan_version (agency_id, plan_id, number, content, employee_signed_at, appraiser_signed_at, agreed_at, is_late, is_beyond_statute)
select p.agency_id, p.plan_id, 2, app.plan_content(p.agency_id, p.plan_id), '2027-02-23Z', '2027-02-23Z', '2027-02-23Z', false, false from app.plan as p where p.person_id = pg_temp.someone('staf1_1');
select is(pg_temp.differing(), null, 'nor when it was agreed after the quarter');
insert into app.measurement (agency_id, period_id, measure, detail, unit_id, value, source, imported_at, imported_by)
values (pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4'), 'MEDIAN_HOURS', 'AKTA_LAHIR', pg_temp.agency_unit('B1'), 30, 'SIAK', now(), pg_temp.someone('root'));
select is(pg_temp.differing(), 'unit_measurements', 'what was measured of a unit since is a difference');
select is(
  pg_temp.does('root', '2027-02-24Z', $$ select format('%s %s', count(*), bool_or(d.is_receipt_kept)) from api.result_differences('DINSOS', '2026_q4') as d $$), '11 f',
  'in the results of all its people, and its head (one''s own is not shown), to be received anew'
);
delete from app.measurement as m where m.detail = 'AKTA_LAHIR' and m.measure = 'MEDIAN_HOURS';
insert into app.feedback_note (agency_id, subject_id, giver_name, giver_role, kind, mode, initiative, text, given_on, made_at, made_by, corrects, reason)
select n.agency_id, n.subject_id, n.giver_name, n.giver_role, n.kind, n.mode, n.initiative, 'lain', n.given_on, now(), n.made_by, n.note_id, 'salah' from app.feedback_note as n where n.giver_role = 'REKAN';
select is(pg_temp.differing(), 'feedback', 'a note that was corrected is one, though there are as many as before');
select is(pg_temp.does('root', '2027-02-24Z', $$ select count(d.was) + count(d.now) from api.result_differences('DINSOS', '2026_q4') as d $$), '0', 'and what was noted is not told with it');
delete from app.feedback_note as n where n.corrects is not null;

-- Of builds that kept less -------------------------------------------------------------------------------------------------------
update app.result as r
set snapshot = (r.snapshot - array['format', 'unit_measurements']) #- '{feedback,given}' #- '{appraiser,agency}' #- '{achievement,suggested}' #- '{policy,is_beyond_statute}';
select is(pg_temp.differing(), null, 'a result of before is compared by what it keeps');
update app.person as p set name = 'Nama Lain' where p.person_id = pg_temp.someone('staf1_2');
select is(pg_temp.differing(), 'subject', 'and differs in what it keeps');
select is(pg_temp.does('root', '2027-02-24Z', $$ select bool_and(d.is_receipt_kept) from api.result_differences('DINSOS', '2026_q4') as d $$), 'true', 'a name no less than others');
select is(pg_temp.told('kabid2', 'kabid2', 'OWN_ACHIEVEMENT'), 'You lead a unit yourself: what Bidang 2 achieved was outstanding (Istimewa) in this period.', 'it is explained, too');
select isnt(pg_temp.told('staf1_1', 'staf1_1', 'PLAN'), null, 'with what there is');
select is(pg_temp.told('staf1_1', 'staf1_1', 'UNIT_MEASUREMENTS'), null, 'and no more');
select * from finish();
rollback;
