-- Targets and what became of them, as the regulation's own examples have them (rules-detail T8; P189-211), and what units achieved by trajectory and by
-- action plan (T5; P93). Each rating that a leader gave there is taken, and so is every other one: nothing is computed.
--   DINSOS: kabid1 rates staf1_5; kadin says what units achieved.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
\ir fixtures/quarter.sql
-- T8. A target from low to high; null for what is no number. What the leader's words come to, null where the examples leave it open.
create temporary table example (example text, page text, low numeric, high numeric, unit text, realised numeric, realised_unit text, said text) on commit drop;
insert into example values
  ('Dirjen 1', 'P189, P194', 61.95, 61.95, '%', 50, '%', 'SESUAI'), ('Dirjen 2', 'P190', 3.5, 3.5, 'dari skala 5', 3.0, 'dari skala 5', 'SESUAI'),
  ('Dirjen 3', 'P190', 90, 90, 'indeks', 70, 'indeks', 'DI_BAWAH'), ('Dirjen 4', 'P190', 90, 90, 'indeks', 90, 'indeks', null),
  ('Dirjen 5a', 'P190-191', 85, 85, 'indeks', 89, 'indeks', null), ('Dirjen 5b', 'P190-191', 85, 85, 'indeks', 85, 'indeks', null),
  ('Dirjen 6', 'P191', 95, 95, '%', 93, '%', null), ('Dirjen 7', 'P191', 80, 80, 'indeks', 80, 'indeks', null), ('Dirjen 8', 'P191', 80, 80, 'indeks', 80, 'indeks', null),
  ('Direktur 1', 'P196-197, P201', 30, 30, '%', 25, '%', 'SESUAI'), ('Direktur 2a', 'P197', 3, 3, 'unit', 3, 'unit', 'SESUAI'), ('Direktur 2b', 'P197', 3.5, 3.5, 'indeks', 3.5, 'indeks', 'SESUAI'),
  ('Direktur 4', 'P197', 80, 80, 'indeks', 70, 'indeks', null), ('Direktur 5', 'P198', 80, 80, '%', 90, '%', null), ('Direktur 7', 'P198', 95, 95, '%', 90, '%', null),
  ('Kasubdit 1a', 'P203', 80, 90, '%', 85, '%', 'SESUAI'), ('Kasubdit 1b', 'P203', 80, 90, '%', 85, '%', 'SESUAI'), ('Kasubdit 1c', 'P204', 7, 8, 'bulan', 9, 'bulan', 'DI_BAWAH'),
  ('Kasubdit 2a', 'P204', 80, 90, '%', 90, '%', null), ('Kasubdit 2b', 'P204', 3.5, 3.5, 'indeks', 4, 'indeks', null), ('Kasubdit 2c: less is better', 'P204', 2, 3, 'hari', 1, 'hari', null),
  ('JF Muda 1a', 'P210', 80, 90, '%', 85, '%', null), ('JF Muda 1b: less is better', 'P210', 4, 5, 'bulan', 2, 'bulan', 'DI_ATAS'), ('JF Muda 2: other units', 'P210', 1, 2, 'hari', 2, 'jam', null),
  ('JF Muda 3: other units', 'P211', 1, 2, 'minggu', 10, 'hari kerja', null);
select plan((select count(*)::integer * 3 from example) + 17);

select pg_temp.does('root', '2026-12-28Z', $$ select p.state from api.period_rate('DINSOS', '2026_q4', null, null) as p $$) as state \gset
select pg_temp.does('kadin', '2026-12-29Z', pg_temp.achieving('B1', 'BAIK')) \g /dev/null
-- The plan of whoever is rated, with one result and one indicator.
with
  own as (
    insert into app.plan (agency_id, person_id, year, sequence, starts_on, ends_on, approach, post_id, unit_id, is_by_perspective, state, version, made_at, made_by)
    select s.agency_id, s.person_id, 2026, 1, '2026-01-01', '2026-12-31', 'KUANTITATIF', s.post_id, s.unit_id, false, 'AGREED', 1, '2026-01-05Z', s.person_id
    from app.assessment as s where s.person_id = pg_temp.someone('staf1_5')
    returning *
  ),
  result as (
    insert into app.plan_result (agency_id, plan_id, place, priority, text, since_version) select o.agency_id, o.plan_id, 1, 'UTAMA', 'hasil', 1 from own as o returning *
  )
insert into app.plan_indicator (agency_id, plan_id, plan_result_id, place, text, aspects, since_version)
select r.agency_id, r.plan_id, r.plan_result_id, 1, 'indikator', array['KUANTITAS'], 1 from result as r;
create function pg_temp.standing(p_example text) returns void language plpgsql security definer as $$
declare
  e example;
begin
  select x.* into e from example as x where x.example = p_example;
  delete from app.progress;
  update app.plan_indicator as i set target_low = e.low, target_high = e.high, target_unit = e.unit;
  insert into app.progress (agency_id, plan_id, plan_result_id, plan_indicator_id, period_id, value, unit, made_at, made_by)
  select i.agency_id, i.plan_id, i.plan_result_id, i.plan_indicator_id, pg_temp.period_id('DINSOS', '2026_q4'), e.realised, e.realised_unit, '2026-12-20Z', pg_temp.someone('staf1_5')
  from app.plan_indicator as i;
end $$;
create function pg_temp.before(p_example text) returns text language plpgsql as $$
begin
  perform pg_temp.standing(p_example);
  return pg_temp.does('kabid1', '2026-12-29Z', format($q$
    select concat_ws(' ', v.state, coalesce(v.work_result, '-'), coalesce(v.predicate, '-'), coalesce(v.suggested_work_result, '-'), r ->> 'value', r ->> 'unit')
    from api.assessment_show(%L) as v cross join lateral jsonb_array_elements(v.inputs -> 'realisations') as r where r ->> 'indicator' is not null
  $q$, pg_temp.assessment('staf1_5')));
end $$;
create function pg_temp.judged(p_example text, p_rating text) returns text language plpgsql as $$
begin
  perform pg_temp.standing(p_example);
  return pg_temp.handing(format('work_result=%s behaviour=SESUAI notes=x work_reason=x', p_rating));
end $$;
select is(pg_temp.before(e.example), format('WAITING - - - %s %s', e.realised, e.realised_unit), format('T8 %s: what was realised is shown, and rates nothing', e.example)) from example as e;
select is(pg_temp.judged(e.example, e.said), 'OK', format('T8 %s (%s): as the leader''s words have it, %s', e.example, e.page, e.said)) from example as e where e.said is not null;
select is(pg_temp.judged(e.example, r.rating), 'OK', format('T8 %s (%s): open, and %s is taken', e.example, e.page, r.rating))
from example as e cross join unnest(array['DI_ATAS', 'DI_BAWAH']) as r (rating) where e.said is null;
-- Any other judgement of the same figures, too: the system has none of its own.
select is(pg_temp.judged(e.example, 'DI_ATAS') || pg_temp.judged(e.example, 'SESUAI') || pg_temp.judged(e.example, 'DI_BAWAH'), 'OKOKOK', format('T8 %s: and whatever else is judged', e.example))
from example as e where e.said is not null;
-- Beside each other, in figures: what was planned, realised, shown, noted and measured.
insert into app.feedback_note (agency_id, subject_id, giver_id, giver_name, giver_role, kind, mode, initiative, text, evidence, outcome, given_on, made_at, made_by)
select s.agency_id, s.person_id, s.appraiser_id, 'kabid1', 'PIMPINAN', 'BERKALA', 'LANGSUNG', 'GIVER', 'x', 'y', 'APRESIASI', d.day, d.day, s.appraiser_id
from app.assessment as s cross join (values (date '2026-11-02'), ('2026-12-02'), ('2026-09-30')) as d (day) where s.person_id = pg_temp.someone('staf1_5');
create function pg_temp.beside(p_who text, p_of text) returns text language sql as $$
  select pg_temp.does(p_who, '2026-12-29Z', format(
    'select concat_ws('' '', s.rhk_count, s.realised_count, s.evidence_count, s.note_count, coalesce(s.measured::text, ''-'')) from %s as s where s.name = ''staf1_5''', p_of
  ))
$$;
select is(pg_temp.beside('kabid1', 'api.show_assessments()') || '; ' || pg_temp.beside('kadin', 'api.show_assessments()'), '1 1 0 2 -; 1 1 0 2 -', 'who evaluates, and who stands above, sees it beside each name');
delete from app.progress;
select is(pg_temp.beside('kabid1', 'api.show_assessments()'), '1 0 0 2 -', 'of what was planned nothing was realised yet');
select is(pg_temp.handing('work_result=DI_ATAS behaviour=SESUAI notes=x'), 'OK', 'Dirjen 3 (P97): that a main result below expectation bars DI_ATAS is a guide that appraisers read, no rule that refuses');
select matches((select g.english from app.rating_guide as g where g.aspect = 'HASIL_KERJA' and g.rating = 'DI_ATAS'), 'no main one is below', 'which says so (P97)');

-- T5, P93: a quarter's achievement is said by trajectory or by action plan; a year's is not.
create function pg_temp.saying(p_period text, p_achievement text, p_basis text, p_document text) returns text language sql as $$
  select format('select from api.unit_result_set(''DINSOS'', %L, ''B2'', %L, %L, %L, null, null, ''x'', ''{%s}'')', p_period, p_achievement, p_basis, p_document,
    (select r.revision from app.unit_result as r where r.unit_id = (select u.unit_id from app.unit as u where u.code = 'B2') and r.period_id = pg_temp.period_id('DINSOS', p_period) and r.superseded_at is null))
$$;
select pg_temp.does('root', '2026-10-02Z', format('select p.state from api.period_create(''DINSOS'', %L, null, null, null, false, null, null) as p', p.code)) from unnest(array['2026_q1', '2026_q2', '2026']) as p (code) \g /dev/null
update app.period set state = 'RATING', policy = coalesce(policy, 'P6_2022') where agency_id = pg_temp.agency('DINSOS') and code in ('2026_q1', '2026_q2', '2026_q3', '2026');
create temporary view trajectory (period, target, realised, achievement) as values
  ('2026_q1', 15000000, 15000000, 'BAIK'), ('2026_q2', 40000000, 44000000, 'ISTIMEWA'), ('2026_q3', 40000000, 20000000, 'KURANG'), ('2026_q4', 5000000, 5000000, 'BAIK');
select is((select sum(t.target) from trajectory as t), 100000000::bigint, 'the quarters'' targets sum to the year''s 100 million tonnes (P93)');
select is(pg_temp.answer('kadin', '2026-12-29Z', pg_temp.saying(t.period, t.achievement, 'TRAJECTORY', format('trajectory %s ton: %s', t.target, t.realised))), 'OK', format('Direktorat 2, %s: %s of %s tonnes against the quarter''s own target', t.period, t.realised, t.target))
from trajectory as t;
select is(pg_temp.answer('kadin', '2026-12-29Z', pg_temp.saying('2026_q1', a.achievement, 'TRAJECTORY', '15.000.000 dari 15.000.000 ton')), 'OK', 'nothing computes it: the leader above says ' || a.achievement)
from unnest(array['ISTIMEWA', 'SANGAT_KURANG']) as a (achievement);
select is(pg_temp.answer('kadin', '2026-12-29Z', pg_temp.saying('2026', 'BAIK', w.basis, '84.000.000 ton')), w.answer, 'a year by ' || w.basis || ': ' || w.answer)
from (values ('TRAJECTORY', 'KJ400'), ('RENCANA_AKSI', 'KJ400'), ('IKU_EKSPEKTASI_RB', 'OK')) as w (basis, answer);
-- Asisten Deputi 2: three items of the first quarter; all of all indicators count, and who counts is the leader.
insert into app.action_item (agency_id, plan_id, plan_result_id, period_id, place, text, is_done, done_at, made_at, made_by)
select r.agency_id, r.plan_id, r.plan_result_id, pg_temp.period_id('DINSOS', '2026_q1'), w.place, w.text, w.is_done, case when w.is_done then timestamptz '2026-03-20Z' end, '2026-01-10Z', pg_temp.someone('staf1_5')
from app.plan_result as r, (values (1, 'Guiding Principles Manajemen Talenta', true), (2, 'naskah akademik kebijakan', true), (3, 'MoU dengan stakeholder', false)) as w (place, text, is_done);
select is(pg_temp.does('staf1_5', '2026-12-29Z', format($$ select string_agg(concat_ws(' ', a.text, a.is_done), '; ') from api.show_actions(%L) as a $$, (select p.plan_id from app.plan as p where p.person_id = pg_temp.someone('staf1_5')))),
  'Guiding Principles Manajemen Talenta t; naskah akademik kebijakan t; MoU dengan stakeholder f', 'Asisten Deputi 2, items (a) to (c) of the first quarter (P93)');
select is(pg_temp.answer('kadin', '2026-12-29Z', pg_temp.saying('2026_q1', a.achievement, 'RENCANA_AKSI', 'rencana aksi (a), (b), (c)')), 'OK', 'two of three done: ' || a.achievement || ' is taken')
from unnest(array['BAIK', 'BUTUH_PERBAIKAN']) as a (achievement);

select * from finish();
rollback;
