-- What a result keeps, and tells, of who answered and who took over, of what an accepted proposal left of the reasons, of more time than the regulation fixes, of study leave and
-- of results before. Documents of the format before are explained and compared as far as they go.
--   DINSOS: staf1_1 has a result of the second quarter; staf2_1 studies; kabid3 leaves before the calibration, and kadin answers about staf3_1; staf4_1 was taken over by kadin,
--   and signed by kabid2. All the others are SESUAI and SESUAI.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
\ir fixtures/quarter.sql
select plan(41);
insert into app.period (agency_id, code, kind, starts_on, ends_on, is_surveyed, policy, state)
select pg_temp.agency('DINSOS'), '2026_q2x', 'TRIWULANAN', '2026-04-01', '2026-06-30', false, 'P6_2022', 'PUBLISHED';
insert into app.assessment (
  agency_id, period_id, kind, person_id, post_id, unit_id, appraiser_id, appraiser_agency_id, appraiser_post_id, appraiser_unit_id, is_final, state, work_result, behaviour, predicate,
  notes, submitted_at, submitted_by, signed_at, signed_by, made_at
)
select
  a.agency_id, pg_temp.period_id('DINSOS', '2026_q2x'), 'PERSON', a.person_id, a.post_id, a.unit_id, h.person_id, h.agency_id, h.post_id, h.unit_id, false, 'SIGNED', 'DI_ATAS', 'DI_ATAS', 'SANGAT_BAIK',
  'lanjutkan', '2026-07-05Z', h.person_id, '2026-07-20Z', h.person_id, '2026-07-01Z'
from app.appointment as a join app.appointment as h on h.person_id = pg_temp.someone('kabid1')
where a.person_id = pg_temp.someone('staf1_1');
insert into app.result (agency_id, result_id, period_id, assessment_id, number, person_id, work_result, behaviour, predicate, policy, snapshot, is_final, is_beyond_statute, published_at)
select s.agency_id, 'b0000000-0000-4000-8000-000000000001', s.period_id, s.assessment_id, 1, s.person_id, s.work_result, s.behaviour, s.predicate, 'P6_2022', '{"kind": "PERSON", "format": 2}', false, false, '2026-07-21Z'
from app.assessment as s where s.state = 'SIGNED';
insert into app.status (person_id, status, decree, starts_on, study_level, university, outcome, outcome_on, outcome_decree, graduation)
values (pg_temp.someone('staf2_1'), 'TUGAS_BELAJAR', 'SK 1', '2024-08-01', 'S1', 'B', 'LULUS', '2026-11-30', 'SK 2', 'ON_TIME');
-- Appraised all the same, as the fixture has it before the status.
select pg_temp.does('root', '2026-12-22Z', $$ select p.state from api.period_rate('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
insert into app.measurement (agency_id, period_id, person_id, measure, value, source, imported_at, imported_by)
select pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4'), pg_temp.someone('staf2_1'), 'GRADE_POINTS', 3.39, 'KHS', now(), pg_temp.someone('root');
create or replace function pg_temp.assessment(p_about text) returns uuid language sql security definer as $$
  select s.assessment_id from app.assessment as s
  where s.person_id = pg_temp.someone(p_about) and s.period_id = pg_temp.period_id('DINSOS', '2026_q4') and s.state <> 'WITHDRAWN'
$$;
select pg_temp.does('joko', '2026-12-29Z', pg_temp.achieving('PIMPINAN', 'BAIK')) \g /dev/null
update app.assessment as s
set
  state = 'SUBMITTED', work_result = 'SESUAI', behaviour = 'SESUAI', predicate = case s.kind when 'PERSON' then 'BAIK' end, notes = 'lanjutkan',
  submitted_at = '2026-12-30Z', submitted_by = s.appraiser_id
where s.period_id = pg_temp.period_id('DINSOS', '2026_q4') and s.state <> 'WITHDRAWN';
update app.assessment as s
set work_result = 'DI_BAWAH', predicate = 'BUTUH_PERBAIKAN', work_reason = 'target tidak tercapai'
where s.assessment_id in (pg_temp.assessment('staf1_2'), pg_temp.assessment('staf3_1'));
update app.assessment as s
set taken_over_at = '2027-01-18Z', taken_over_by = pg_temp.someone('kadin'), submitted_by = pg_temp.someone('kadin'), is_final = true
where s.assessment_id = pg_temp.assessment('staf4_1');
update app.assessment as s set superior_id = pg_temp.someone('kabid2') where s.assessment_id = pg_temp.assessment('staf4_1');
update app.appointment as a set ends_on = '2027-01-20' where a.person_id = pg_temp.someone('kabid3');
select pg_temp.does('root', '2027-02-05Z', $$ select p.state from api.period_calibrate('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
select pg_temp.does('root', '2027-02-05Z', $$ select c.calibration from api.calibration_open('DINSOS', '2026_q4', 'Rapat') as c $$) as session \gset
select pg_temp.does('root', '2027-02-05Z', pg_temp.proposing(:'session', w.about, 'SESUAI', 'SESUAI')) from (values ('staf1_2'), ('staf3_1')) as w (about) \g /dev/null
select pg_temp.does('root', '2027-02-05Z', pg_temp.proposing(:'session', 'staf1_3', 'SESUAI', 'DI_ATAS')) \g /dev/null
select is(pg_temp.answers('accept', 'kadin', 'staf3_1', '2027-02-08Z'), 'BAIK', 'who stands above answers for who has left');
select is(pg_temp.answers('accept', 'kabid1', 'staf1_2', '2027-02-08Z'), 'BAIK', 'the others for themselves');
select is(pg_temp.answering('refuse', 'kabid1', 'staf1_3', '2027-02-08Z'), 'OK', 'or they stay');
select pg_temp.answers('refuse', 'kabid1', 'staf1_3', '2027-02-08Z') \g /dev/null
update app.assessment as s
set state = 'SIGNED', signed_at = '2027-02-15Z', signed_by = case s.assessment_id when pg_temp.assessment('staf4_1') then s.superior_id else s.appraiser_id end
where s.period_id = pg_temp.period_id('DINSOS', '2026_q4') and s.state = 'SUBMITTED' and s.kind = 'PERSON';
insert into app.extension (agency_id, period_id, phase, unit_id, person_id, until_at, reason_code, reason, made_at, is_beyond_statute)
select pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4'), w.phase, w.unit, w.person, w.until_at::timestamptz, w.code, w.reason, '2027-01-10Z', w.is_beyond
from (values
    ('RATING', pg_temp.agency_unit('B2'), null, '2027-01-31 15:00Z', 'BENCANA', 'banjir', true), ('RATING', pg_temp.agency_unit('B3'), null, '2027-01-16 15:00Z', 'BENCANA', 'hujan', false),
    ('SIGNING', null, pg_temp.someone('staf4_2'), '2027-03-01 15:00Z', 'SAKIT', 'operasi', true)
  ) as w (phase, unit, person, until_at, code, reason, is_beyond);
update app.period as p set state = 'SIGNING' where p.period_id = pg_temp.period_id('DINSOS', '2026_q4');
select is(pg_temp.does('root', '2027-02-23Z', $$ select p.state from api.period_publish('DINSOS', '2026_q4', null, null) as p $$), 'PUBLISHED', 'the results are published');
create function pg_temp.result_of(p_about text) returns uuid language sql security definer as $$
  select r.result_id from app.result as r where r.person_id = pg_temp.someone(p_about) and r.period_id = pg_temp.period_id('DINSOS', '2026_q4') and r.superseded_at is null
$$;
create function pg_temp.kept(p_about text, variadic p_path text[]) returns jsonb language sql security definer as $$
  select r.snapshot #> p_path from app.result as r where r.result_id = pg_temp.result_of(p_about)
$$;
create function pg_temp.told(p_who text, p_about text, p_topic text, p_column text default 'meaning') returns text language sql as $$
  select pg_temp.does(p_who, '2027-02-24Z', format($x$ select string_agg(e.%I, ' / ') from api.result_explain(%L) as e where e.topic = %L $x$, p_column, pg_temp.result_of(p_about), p_topic))
$$;
create function pg_temp.differing() returns text language sql as $$
  select pg_temp.does('root', '2027-02-24Z', $x$ select string_agg(distinct d.part, ' ') from api.result_differences('DINSOS', '2026_q4') as d $x$)
$$;

-- Who answered, and who took over ------------------------------------------------------------------------------------------------
select is(pg_temp.told('staf3_1', 'staf3_1', 'CALIBRATION'), 'A calibration proposed work as expected and behaviour as expected; kadin accepted: alasan', 'who answered is named');
select is(pg_temp.told('staf1_2', 'staf1_2', 'CALIBRATION', 'arti'), 'Kalibrasi mengusulkan hasil kerja sesuai ekspektasi dan perilaku kerja sesuai ekspektasi; kabid1 menerima: alasan', 'be it the appraiser');
select is(pg_temp.kept('staf3_1', 'calibration', '0', 'answered_by') #>> '{}', 'kadin', 'it is kept');
select is(pg_temp.told('staf4_1', 'staf4_1', 'TAKEN_OVER'), 'kabid4 did not evaluate in time; kadin, who stands above, did so in that place. Such a result is final.', 'who took over, not who signed');
select matches(pg_temp.told('staf4_1', 'staf4_1', 'TAKEN_OVER', 'arti'), 'oleh atasannya, kadin\.', 'in Indonesian');
select matches(pg_temp.told('staf4_1', 'staf4_1', 'SIGNATURE'), '^kabid2 signed', 'who signed is told beside it');

-- Reasons --------------------------------------------------------------------------------------------------------------------------
select is(pg_temp.told('staf1_2', 'staf1_2', 'WORK_RESULT'),
  'The work result was rated as expected. It is a judgement, not computed from targets and realisations. It was rated so after a calibration, for the reason: alasan', 'a rating after a calibration has its reason');
select is(pg_temp.told('staf1_2', 'staf1_2', 'WORK_RESULT', 'arti'),
  'Hasil kerja dinilai sesuai ekspektasi. Ini penilaian pejabat penilai, bukan perhitungan dari target dan realisasi. Dinilai demikian setelah kalibrasi, dengan alasan: alasan', 'in Indonesian');
select is(pg_temp.told('staf1_2', 'staf1_2', 'BEHAVIOUR'), 'The behaviour was rated as expected.', 'what did not change has none from there');
select is(pg_temp.told('staf1_3', 'staf1_3', 'WORK_RESULT'), 'The work result was rated as expected. It is a judgement, not computed from targets and realisations.', 'nor what was refused');
select unalike(pg_temp.does('staf1_2', '2027-02-24Z', format($$ select r::text from api.result_show(%L) as r $$, pg_temp.result_of('staf1_2'))), '%setara%', 'what the session said stays there');
select unalike(pg_temp.does('staf1_2', '2027-02-24Z', format($$ select r::text from api.result_show(%L) as r $$, pg_temp.result_of('staf1_2'))), '%target tidak%', 'and what was said of the rating before, too');

-- More time -----------------------------------------------------------------------------------------------------------------------------
select is(pg_temp.kept('staf2_2', 'extensions'), '[{"for": "UNIT", "phase": "RATING", "reason": "banjir", "last_day": "2027-01-31", "reason_code": "BENCANA"}]'::jsonb, 'more time than the regulation fixes is kept');
select is(pg_temp.told('staf2_2', 'staf2_2', 'BEYOND_STATUTE'),
  'Of this period there was more time than the regulation fixes, and every result that it touches is marked: the evaluation until 2027-01-31 for your unit or the one that your appraiser leads, because: banjir.', 'and told');
select is(pg_temp.told('staf2_2', 'staf2_2', 'BEYOND_STATUTE', 'arti'),
  'Pada periode ini diberikan waktu lebih dari yang ditetapkan peraturan, dan setiap hasil yang terkait ditandai: evaluasi sampai 31-01-2027 bagi unit kerja Anda atau unit yang dipimpin pejabat penilai, karena: banjir.',
  'in Indonesian');
select matches(pg_temp.told('staf4_2', 'staf4_2', 'BEYOND_STATUTE'), 'signatures until 2027-03-01 for you\.$', 'somebody''s own without the reason, which is theirs and their administrators''');
select is(pg_temp.told('staf3_2', 'staf3_2', 'BEYOND_STATUTE'), null, 'more time within the regulation is nothing to tell');
select is((select string_agg(distinct format('%s %s', r.is_beyond_statute, r.snapshot ? 'extensions'), ', ') from app.result as r where r.period_id = pg_temp.period_id('DINSOS', '2026_q4')), 'f f, t t', 'who is marked is told, and nobody else');

-- Study leave and results before ------------------------------------------------------------------------------------------------------------
select is(pg_temp.kept('staf2_1', 'study') - 'guide', pg_temp.does('kabid2', '2027-02-24Z', format($$ select v.inputs -> 'study' from api.assessment_show(%L) as v $$, pg_temp.assessment('staf2_1')))::jsonb - 'guide', 'of a study leave what the appraiser is shown');
select is(pg_temp.told('staf2_1', 'staf2_1', 'STUDY'), 'You were on study leave (S1, a university of accreditation B). It was finished (SK 2). The average is 3.39, by the guide good (Baik). The guide rates nobody; the appraiser decides.', 'in words');
select is(pg_temp.kept('staf1_2', 'study'), null, 'of nobody else');
select is(pg_temp.kept('staf1_1', 'earlier'), '[{"kind": "TRIWULANAN", "agency": "DINSOS", "period": "2026_q2x", "result": "b0000000-0000-4000-8000-000000000001", "predicate": "SANGAT_BAIK"}]'::jsonb, 'the results before, as the appraiser saw them');
select is(pg_temp.told('staf1_1', 'staf1_1', 'EARLIER', 'arti'), 'Pejabat penilai juga melihat hasil Anda sebelumnya: 2026_q2x Sangat Baik.', 'in words');
select is(pg_temp.does('root', '2027-02-24Z', format($$ select count(*) from api.result_show(%L) as r where r.inputs ?| array['study', 'earlier'] $$, pg_temp.result_of(w.who))), '0', 'who does not read it whole sees neither of ' || w.who)
from (values ('staf1_1'), ('staf2_1')) as w (who);

-- Made again it is the same ---------------------------------------------------------------------------------------------------------------------
select is(pg_temp.differing(), null, 'made again it is the same');
update app.result as r set superseded_at = '2027-02-23Z' where r.result_id = 'b0000000-0000-4000-8000-000000000001';
select is(pg_temp.differing(), null, 'also when a result before was put right since');
update app.result as r set superseded_at = null where r.result_id = 'b0000000-0000-4000-8000-000000000001';
insert into app.extension (agency_id, period_id, phase, until_at, reason_code, reason, made_at, is_beyond_statute)
values (pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4'), 'OBJECTION', '2027-05-01Z', 'BENCANA', 'gempa', '2027-02-23 12:00Z', true);
select is(pg_temp.does('root', '2027-02-24Z', $$ select format('%s %s', string_agg(distinct d.part, ' '), bool_and(d.is_receipt_kept)) from api.result_differences('DINSOS', '2026_q4') as d $$), 'extensions t', 'more time that was given after publication is a difference, and no other document');
delete from app.extension where reason = 'gempa';

-- A decree that comes after publication --------------------------------------------------------------------------------------------------------
create function pg_temp.outcome(p_outcome text, p_on date) returns void language sql security definer as $$
  update app.status as s set outcome = p_outcome, outcome_on = p_on, graduation = case p_outcome when 'LULUS' then 'ON_TIME' end where s.person_id = pg_temp.someone('staf2_1')
$$;
select pg_temp.outcome('TIDAK_LULUS', '2027-02-20') \g /dev/null
select is(pg_temp.does('root', '2027-02-24Z', $$ select format('%s %s', string_agg(distinct d.part, ' '), bool_and(d.is_receipt_kept)) from api.result_differences('DINSOS', '2026_q4') as d $$), 'study t', 'what was decreed after the period bears on a later one: nothing is decided otherwise');
select is(pg_temp.does('kabid2', '2027-02-24Z', format($$ select v.inputs #>> '{study,outcome}' from api.assessment_show(%L) as v $$, pg_temp.assessment('staf2_1'))), null, 'nor shown of it');
select pg_temp.outcome('TIDAK_LULUS', '2026-11-30') \g /dev/null
select matches(pg_temp.message('root', '2027-02-24Z', $$ select from api.result_recalculate('DINSOS', '2026_q4', 'SK 3', 1) $$), '^STUDY_LEAVE: staf2_1: period reopen', 'no document of BAIK is made anew that says of a failure');
update app.person set name = 'Nama Baru' where person_id = pg_temp.someone('staf1_5');
select is(pg_temp.does('root', '2027-02-24Z', format($$ select r.results from api.result_recalculate('DINSOS', '2026_q4', 'nama', 1, %L) as r $$, (select n.person_id from app.person as n where n.name = 'Nama Baru'))), '1', 'those of others are');
update app.person set name = 'staf1_5' where name = 'Nama Baru';
select pg_temp.does('root', '2027-02-24Z', format($$ select r.results from api.result_recalculate('DINSOS', '2026_q4', 'nama', 1, %L) as r $$, pg_temp.someone('staf1_5'))) \g /dev/null
select pg_temp.outcome('LULUS', '2026-11-30') \g /dev/null
select is(pg_temp.differing(), null, 'without it, it is the same again');
select is(pg_temp.answer('joko', '2027-02-24Z', $$ select * from api.defer('result recalculate', '{"agency": "*", "period": "2026_q4", "reason": "nama", "people": "199001012015011001"}', '15m', null, null) $$), 'KJ400', 'people are of one agency');

-- Of the build before ----------------------------------------------------------------------------------------------------------------------------
update app.result as r
set snapshot = (app.without_answerers(r.snapshot) - array['extensions', 'study', 'earlier'] #- '{signature,taken_over_by}' #- '{rating,work_is_calibrated}' #- '{rating,behaviour_is_calibrated}') || '{"format": 2}'
where r.period_id = pg_temp.period_id('DINSOS', '2026_q4');
select is(pg_temp.differing(), null, 'a document of the format before is compared by what it keeps');
select matches(pg_temp.told('staf3_1', 'staf3_1', 'CALIBRATION'), '; kabid3 accepted: alasan$', 'and explained, with whom it names');
select is(concat_ws(' ', pg_temp.told('staf1_2', 'staf1_2', 'WORK_RESULT') ~ 'Reason, as it was given before the calibration: alasan$', pg_temp.told('staf4_1', 'staf4_1', 'TAKEN_OVER') ~ 'kabid2'), 't t', 'of whose reasons it is said when they were given');
select * from finish();
rollback;
