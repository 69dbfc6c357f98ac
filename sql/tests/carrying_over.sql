-- Whoever has moved may keep the last result of the old unit for this period, by agreement with the new appraiser; a year is always rated anew (P91 A.13; T5, Sari).
--   DINSOS: staf1_1 (Sari) was rated DI_ATAS, SESUAI in B1 in the second quarter, and serves in B4, where kabid4 evaluates, since November; staf4_1 stays.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
\ir fixtures/quarter.sql
select plan(42);

insert into app.period (agency_id, code, kind, starts_on, ends_on, is_surveyed, policy, state)
select pg_temp.agency('DINSOS'), '2026_q2x', 'TRIWULANAN', '2026-04-01', '2026-06-30', false, 'P6_2022', 'PUBLISHED';
insert into app.assessment (
  agency_id, period_id, kind, person_id, post_id, unit_id, appraiser_id, appraiser_agency_id, appraiser_post_id, appraiser_unit_id, is_final, state, work_result, behaviour, predicate,
  notes, submitted_at, submitted_by, signed_at, signed_by, made_at
)
select
  a.agency_id, pg_temp.period_id('DINSOS', '2026_q2x'), 'PERSON', a.person_id, a.post_id, a.unit_id, h.person_id, h.agency_id, h.post_id, h.unit_id, false, 'SIGNED', 'DI_ATAS', 'SESUAI', 'BAIK',
  'lanjutkan', '2026-07-05Z', h.person_id, '2026-07-20Z', h.person_id, '2026-07-01Z'
from app.appointment as a join app.appointment as h on h.person_id = pg_temp.someone(case a.person_id when pg_temp.someone('staf1_1') then 'kabid1' else 'kabid4' end)
where a.person_id in (pg_temp.someone('staf1_1'), pg_temp.someone('staf4_1'));
insert into app.result (agency_id, period_id, assessment_id, number, person_id, work_result, behaviour, predicate, policy, snapshot, is_final, is_beyond_statute, published_at)
select
  s.agency_id, s.period_id, s.assessment_id, 1, s.person_id, s.work_result, s.behaviour, s.predicate, 'P6_2022',
  '{"kind": "PERSON", "subject": {"name": "x", "unit": "Bidang 1"}, "appraiser": {"name": "kabid1"}, "period": {"period": "2026_q2x", "agency_name": "Dinas Sosial"}, "rating": {"notes": "lanjutkan"}}',
  false, false, '2026-07-21Z'
from app.assessment as s where s.state = 'SIGNED';
create function pg_temp.result_of(p_name text) returns uuid language sql security definer as $$
  select r.result_id from app.result as r join app.period as p using (agency_id, period_id) where r.person_id = pg_temp.someone(p_name) and p.code = '2026_q2x'
$$;
create function pg_temp.agreeing(p_about text, p_is_agreed boolean, p_revision integer) returns text language sql as $$
  select format('select r.is_carry_over_agreed from api.result_carry_over(%L, %L, ''{%s}'') as r', pg_temp.result_of(p_about), p_is_agreed, p_revision)
$$;
create function pg_temp.carrying(p_about text) returns text language sql as $$
  select format('select concat_ws('' '', r.state, r.work_result, r.behaviour, r.predicate, r.notes, r.carry_over) from api.assessment_carry_over(%L, ''{%s}'') as r', pg_temp.assessment(p_about), pg_temp.seen(p_about))
$$;
create function pg_temp.beside(p_about text, p_who text default 'kabid4') returns text language sql as $$
  select pg_temp.does(p_who, '2026-12-29Z', format('select concat_ws('' '', s.carry_over, array_to_string(s.allowed_actions, '','')) from api.assessment as s where s.assessment = %L', pg_temp.assessment(p_about)))
$$;

select is(pg_temp.message('staf1_1', '2026-11-01Z', pg_temp.agreeing('staf1_1', true, 1)), 'MOVE: you serve in the unit of that result', 'whoever has not moved keeps nothing');
update app.appointment as a set ends_on = '2026-10-31' where a.person_id = pg_temp.someone('staf1_1') and a.ends_on is null;
insert into app.appointment (agency_id, post_id, person_id, kind, starts_on) select p.agency_id, p.post_id, pg_temp.someone('staf1_1'), 'DEFINITIF', '2026-11-01' from app.post as p where p.code = 'STAF-B4';
select pg_temp.does('root', '2026-12-23Z', $$ select p.state from api.period_rate('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
create or replace function pg_temp.assessment(p_about text) returns uuid language sql security definer as $$
  select s.assessment_id from app.assessment as s
  where s.person_id = pg_temp.someone(p_about) and s.period_id = pg_temp.period_id('DINSOS', '2026_q4') and s.state <> 'WITHDRAWN'
$$;
select pg_temp.does('joko', '2026-12-28Z', pg_temp.achieving('PIMPINAN', 'BAIK')) \g /dev/null
select is((select s.appraiser_id from app.assessment as s where s.assessment_id = pg_temp.assessment('staf1_1')), pg_temp.someone('kabid4'), 'the new unit''s appraiser evaluates (P91 A.13a)');
select is(pg_temp.beside('staf1_1'), 'rate', 'nothing is agreed yet');
select is(pg_temp.message('kabid4', '2026-12-29Z', pg_temp.carrying('staf1_1')), 'AGREEMENT: no result of another unit is there that its person agrees to keep', 'no appraiser keeps a result alone');
select is(pg_temp.answer('kabid4', '2026-12-28Z', pg_temp.agreeing('staf1_1', true, 1)), 'KJ403', 'nor says it for somebody');
select is(pg_temp.answer('kabid1', '2026-12-28Z', pg_temp.agreeing('staf1_1', true, 1)), 'KJ403', 'nor does the old one');
select is(pg_temp.does('staf1_1', '2026-12-28Z', $$ select array_to_string(r.allowed_actions, ' ') from api.result_mine() as r $$), 'receive countersign carry_over', 'whoever has moved may');
select is(pg_temp.does('staf1_1', '2026-12-28Z', pg_temp.agreeing('staf1_1', true, 1)), 'true', 'and agrees');
select is(pg_temp.beside('staf1_1'), 'AGREED rate,carry_over', 'which the appraiser sees');
select is(pg_temp.does('staf1_1', '2026-12-28Z', pg_temp.agreeing('staf1_1', false, 2)), 'false', 'until it is taken one may say no again');
select is(pg_temp.beside('staf1_1'), 'rate', 'then it is not there');
select is(pg_temp.does('staf1_1', '2026-12-28Z', pg_temp.agreeing('staf1_1', true, 3)), 'true', 'and yes');
select is(pg_temp.answer('kabid1', '2026-12-29Z', pg_temp.carrying('staf1_1')), 'KJ404', 'nobody but whoever evaluates takes it');
-- P100 (d): of a study leave that failed since, BAIK is not brought along.
insert into app.status (person_id, status, decree, starts_on, ends_on, study_level, university, outcome, outcome_on, outcome_decree)
values (pg_temp.someone('staf1_1'), 'TUGAS_BELAJAR', 'SK 1', '2024-08-01', '2026-10-31', 'S1', 'B', 'TIDAK_LULUS', '2026-11-30', 'SK 2');
select is(pg_temp.message('kabid4', '2026-12-29Z', pg_temp.carrying('staf1_1')), 'STUDY: the study leave of that one failed in this period (P100 d, P103 d)', 'nor is a result kept of whose study leave failed');
delete from app.status where person_id = pg_temp.someone('staf1_1');
select is(pg_temp.does('kabid4', '2026-12-29Z', pg_temp.carrying('staf1_1')), 'DRAFT DI_ATAS SESUAI BAIK lanjutkan CARRIED', 'the appraiser takes it: both ratings, the predicate, the notes');
select is(pg_temp.beside('staf1_1'), 'CARRIED rate,submit', 'to be handed in as others are');
insert into app.status (person_id, status, decree, starts_on, ends_on, study_level, university, outcome, outcome_on, outcome_decree)
values (pg_temp.someone('staf1_1'), 'TUGAS_BELAJAR', 'SK 1', '2024-08-01', '2026-10-31', 'S1', 'B', 'TIDAK_LULUS', '2026-11-30', 'SK 2');
select is(pg_temp.message('kabid4', '2026-12-29Z', format('select from api.assessment_submit(%L, ''{%s}'')', pg_temp.assessment('staf1_1'), pg_temp.seen('staf1_1'))), 'override', 'unless the decree of a failed study leave has come between');
delete from app.status where person_id = pg_temp.someone('staf1_1');
-- Nothing tells the person before publication: it would be this period's predicate. Agreed by both is agreed: what was taken stays, and only once.
create function pg_temp.allowed() returns text language sql as $$
  select pg_temp.does('staf1_1', '2026-12-29Z', format('select array_to_string(r.allowed_actions, '' '') from api.result_show(%L) as r', pg_temp.result_of('staf1_1')))
$$;
select is(pg_temp.allowed(), 'receive countersign carry_over', 'nothing tells the person that a draft says so');
select is(pg_temp.does('staf1_1', '2026-12-29Z', pg_temp.agreeing('staf1_1', false, 4)), 'false', 'who may say no as before');
select is(pg_temp.beside('staf1_1'), 'CARRIED rate,submit', 'which takes back nothing that both had agreed on (P91 A.13a)');
select is(pg_temp.message('kabid4', '2026-12-29Z', pg_temp.carrying('staf1_1')), 'AGREEMENT: no result of another unit is there that its person agrees to keep', 'but it is not taken again');
select is(pg_temp.does('staf1_1', '2026-12-29Z', pg_temp.agreeing('staf1_1', true, 5)), 'true', 'and yes');
select is(pg_temp.does('kabid4', '2026-12-29Z', replace(pg_temp.rate_call('staf1_1', 'work_result=SESUAI'), 'r.state', 'concat_ws('' '', r.predicate, r.carry_over)')), 'BAIK AGREED', 'rated anew it is a judgement of its own');
select pg_temp.does('kabid4', '2026-12-29Z', pg_temp.carrying('staf1_1')) \g /dev/null
select is(pg_temp.does('kabid4', '2026-12-29Z', format('select r.state from api.assessment_submit(%L, ''{%s}'') as r', pg_temp.assessment('staf1_1'), pg_temp.seen('staf1_1'))), 'SUBMITTED', 'nothing is lacking: it was whole where it was made');
select is(pg_temp.allowed(), 'receive countersign carry_over', 'nor does anything tell that it was handed in');
select is((select string_agg(e.action, ' ' order by e.assessment_event_id) from app.assessment_event as e where e.assessment_id = pg_temp.assessment('staf1_1')), 'carry_over rate carry_over submit', 'the history tells it');
select is(pg_temp.message('kabid4', '2026-12-29Z', pg_temp.carrying('staf4_1')), 'AGREEMENT: no result of another unit is there that its person agrees to keep', 'of somebody who has stayed there is nothing to keep');
update app.result set is_carry_over_agreed = true, carry_over_at = now() where result_id = pg_temp.result_of('staf4_1');
select is(pg_temp.beside('staf4_1'), 'rate', 'whatever they said');

-- What is published says so -------------------------------------------------------------------------------------------------------------------------
select is(
  (select n.snapshot -> 'carried_over' ->> 'unit' from app.assessment as s cross join lateral app.result_snapshots(s.agency_id, s.period_id) as n where s.assessment_id = n.assessment_id and s.assessment_id = pg_temp.assessment('staf1_1')),
  null, 'not before it is signed'
);
update app.assessment as s set state = 'SIGNED', signed_at = now(), signed_by = s.appraiser_id where s.assessment_id = pg_temp.assessment('staf1_1');
create function pg_temp.kept() returns jsonb language sql security definer as $$
  select n.snapshot from app.result_snapshots(pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4')) as n where n.assessment_id = pg_temp.assessment('staf1_1')
$$;
select is(pg_temp.kept() -> 'carried_over' ->> 'unit', 'Bidang 1', 'the result names the old unit');
select is((select string_agg(e.topic, ' ' order by e.step) from app.explained(pg_temp.kept(), true) as e where e.topic in ('MEASUREMENTS', 'CARRIED_OVER', 'WORK_RESULT')), 'CARRIED_OVER WORK_RESULT', 'the explanation says it before the ratings');
select matches((select e.english from app.explained(pg_temp.kept(), true) as e where e.topic = 'CARRIED_OVER'), 'You and kabid4 agreed that the result of 2026_q2x \(Bidang 1, Dinas Sosial; evaluated by kabid1\) stands', 'in words of people');
select matches((select e.indonesian from app.explained(pg_temp.kept(), true) as e where e.topic = 'CARRIED_OVER'), 'Anda dan kabid4 sepakat', 'in both languages');
select is((select e.basis from app.explained(pg_temp.kept(), true) as e where e.topic = 'CARRIED_OVER'), 'P91 A.13a', 'with its page');

-- Then it is said -------------------------------------------------------------------------------------------------------------------------------------
update app.period as p set state = 'SIGNING' where p.period_id = pg_temp.period_id('DINSOS', '2026_q4');
select is(pg_temp.allowed(), 'receive countersign carry_over', 'until it is published');
update app.period as p set state = 'PUBLISHED' where p.period_id = pg_temp.period_id('DINSOS', '2026_q4');
select is(pg_temp.allowed(), 'receive countersign', 'published, it stands there');
select is(pg_temp.message('staf1_1', '2026-12-29Z', pg_temp.agreeing('staf1_1', false, 6)), 'TAKEN: whoever appraises you now has taken it already', 'and the person no longer says no');
-- When a name was corrected since, and another row stands in the place of the one that was taken.
create function pg_temp.taken_before() returns text language plpgsql as $$
declare
  said text;
begin
  update app.result as r set superseded_at = now() where r.result_id = pg_temp.result_of('staf1_1');
  insert into app.result (
    agency_id, result_id, period_id, assessment_id, number, person_id, work_result, behaviour, predicate, policy, snapshot, is_final, is_beyond_statute, published_at, carry_over_at,
    is_carry_over_agreed
  )
  select
    r.agency_id, 'c0000000-0000-4000-8000-000000000001', r.period_id, r.assessment_id, 2, r.person_id, r.work_result, r.behaviour, r.predicate, r.policy, r.snapshot, false, false, now(),
    r.carry_over_at, true
  from app.result as r where r.person_id = pg_temp.someone('staf1_1');
  said := pg_temp.message('staf1_1', '2026-12-29Z', $x$ select from api.result_carry_over('c0000000-0000-4000-8000-000000000001', false, '{1}') $x$);
  raise exception using errcode = 'XX998', message = said;
exception when sqlstate 'XX998' then
  return sqlerrm;
end $$;
select is(pg_temp.taken_before(), 'TAKEN: whoever appraises you now has taken it already', 'not of the one that stands in its place either');
update app.period as p set state = 'RATING' where p.period_id = pg_temp.period_id('DINSOS', '2026_q4');

-- What stays out ------------------------------------------------------------------------------------------------------------------------------------
update app.assessment as s set state = 'DRAFT', signed_at = null, signed_by = null, carried_from = null where s.assessment_id = pg_temp.assessment('staf1_1');
update app.period as p set kind = 'TAHUNAN' where p.period_id = pg_temp.period_id('DINSOS', '2026_q4');
select is(pg_temp.message('kabid4', '2026-12-29Z', pg_temp.carrying('staf1_1')), 'AGREEMENT: no result of another unit is there that its person agrees to keep', 'a year is always rated anew (P91 A.13b)');
update app.period as p set kind = 'TRIWULANAN' where p.period_id = pg_temp.period_id('DINSOS', '2026_q4');
update app.result set superseded_at = now() where result_id = pg_temp.result_of('staf1_1');
select is(pg_temp.message('kabid4', '2026-12-29Z', pg_temp.carrying('staf1_1')), 'AGREEMENT: no result of another unit is there that its person agrees to keep', 'what was put in the place of is not kept');
select is(pg_temp.answer('staf1_1', '2026-12-29Z', pg_temp.agreeing('staf1_1', true, 6)), 'KJ455', 'nor agreed on');
select is(pg_temp.answer('staf4_1', '2026-12-29Z', format($$ update app.result set received_at = '2020-01-01Z' where result_id = %L $$, pg_temp.result_of('staf4_1'))), '42501', 'no clock is turned back beside the operations');
select * from finish();
rollback;
