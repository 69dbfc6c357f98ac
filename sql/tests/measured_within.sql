-- What was measured of somebody within the span of what is evaluated, wherever they served then (PermenPANRB 6/2022 P91; rules-detail M31): to the appraiser, beside each
-- other, for study leave, and in what a result keeps; and what surveys of a year's quarters said.
--   DINSOS: staf1_1 has ATTENDANCE 96 of 2026_q4 (planned.sql), which is made a longer one here; DISDIK measured them in 2026_q3.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
\ir fixtures/quarter.sql
\ir fixtures/planned.sql
create function pg_temp.measured(p_who text, p_agency text, p_period text, p_measure text, p_value numeric) returns void language sql as $$
  insert into app.measurement (agency_id, period_id, measure, person_id, value, source, imported_at, imported_by)
  values (pg_temp.agency(p_agency), pg_temp.period_id(p_agency, p_period), p_measure, pg_temp.someone(p_who), p_value, 'uji', '2026-12-20Z', pg_temp.someone('root'))
$$;
\ir fixtures/published.sql
-- As if it were a year's, of half a year.
update app.period as p set kind = 'TAHUNAN', starts_on = '2026-07-01' where p.period_id = pg_temp.period_id('DINSOS', '2026_q4');
insert into app.period (agency_id, code, kind, starts_on, ends_on, is_surveyed, policy, state)
select pg_temp.agency(w.agency), w.code, w.kind, w.starts_on, w.ends_on, false, 'P6_2022', w.state
from (values
    ('DISDIK', 'lama_q3', 'TRIWULANAN', date '2026-07-01', date '2026-09-30', 'PUBLISHED'), ('DINSOS', 'baru_q4', 'TRIWULANAN', '2026-10-01', '2026-12-31', 'OPEN'),
    ('DINSOS', 'batal_q4', 'TRIWULANAN', '2026-10-01', '2026-12-31', 'CANCELLED'), ('DISDIK', 'luar', 'BULANAN', '2026-06-30', '2026-07-29', 'PUBLISHED')
  ) as w (agency, code, kind, starts_on, ends_on, state);
select plan(22);

create function pg_temp.seen_of(p_about text) returns text language sql as $$
  select pg_temp.does('kabid1', '2027-02-24Z', format($x$
    select string_agg(concat_ws(' ', m ->> 'measure', m ->> 'value', m ->> 'agency', m ->> 'period'), ', ' order by o.place)
    from api.assessment_show(%L) as s, jsonb_array_elements(s.inputs -> 'measurements') with ordinality as o (m, place) where m ->> 'of' = 'PERSON'
  $x$, pg_temp.assessment(p_about)))
$$;
create function pg_temp.beside(p_about text) returns text language sql as $$
  select pg_temp.does('kabid1', '2027-02-24Z', format($x$ select s.measured::text from api.show_assessments() as s where s.name = %L $x$, p_about))
$$;
select is(pg_temp.seen_of('staf1_1'), 'ATTENDANCE 96 2026_q4', 'what was measured in the period, which is named');
select pg_temp.does('root', '2027-02-24Z', $$ select r.results from api.result_recalculate('DINSOS', '2026_q4', 'rentang', -1) as r $$) \g /dev/null
select is((select r.snapshot ->> 'format' from app.result as r where r.result_id = pg_temp.result_of('staf1_1')), '3', 'what a result is kept as');
update app.result as r set snapshot = r.snapshot || '{"format": 2}' where r.person_id = pg_temp.someone('staf1_2');
select is(pg_temp.differing(), null, 'nothing differs');
select pg_temp.measured(w.who, w.agency, w.period, w.measure, w.value)
from (values
    ('staf1_1', 'DISDIK', 'lama_q3', 'ATTENDANCE', 91), ('staf1_1', 'DINSOS', 'baru_q4', 'ATTENDANCE', 97), ('staf1_1', 'DINSOS', 'batal_q4', 'ATTENDANCE', 12),
    ('staf1_1', 'DISDIK', 'luar', 'ATTENDANCE', 13), ('staf1_1', 'DISDIK', 'lama_q3', 'TEACHING_METHOD', 3.1), ('staf1_2', 'DISDIK', 'lama_q3', 'ATTENDANCE', 88),
    ('staf1_2', 'DINSOS', 'baru_q4', 'ATTENDANCE', 89), ('staf1_7', 'DINSOS', 'baru_q4', 'GRADE_POINTS', 3.39)
  ) as w (who, agency, period, measure, value) \g /dev/null
select is(pg_temp.seen_of('staf1_1'), 'ATTENDANCE 96 2026_q4, ATTENDANCE 97 baru_q4, ATTENDANCE 91 DISDIK lama_q3, TEACHING_METHOD 3.1 DISDIK lama_q3',
  'the period''s own first, then the newest within it, also of the agency before; none of one that was cancelled, or reaches beyond');
select is(pg_temp.beside('staf1_1'), '{"ATTENDANCE": "96", "TEACHING_METHOD": "3.1"}', 'one figure of each stands by the name: its own');
select is(pg_temp.beside('staf1_2'), '{"ATTENDANCE": "89"}', 'else the newest');
select is(pg_temp.answer('staf1_2', '2027-02-24Z', format($$ select api.assessment_show(%L) $$, pg_temp.assessment('staf1_1'))), 'KJ404', 'to nobody else');

-- Study leave ------------------------------------------------------------------------------------------------------------
insert into app.status (person_id, status, decree, starts_on, study_level, university) values (pg_temp.someone('staf1_7'), 'TUGAS_BELAJAR', 'SK', '2026-08-01', 'S1', 'B');
select is(pg_temp.does('kabid1', '2027-02-24Z', format($$ select s.inputs #>> '{study,grade_points}' from api.assessment_show(%L) as s $$, pg_temp.assessment('staf1_7'))), '3.39', 'the average of a quarter is the year''s, until that has one');

-- Surveys -----------------------------------------------------------------------------------------------------------------
create function pg_temp.surveyed(p_who text) returns text language sql as $$
  select pg_temp.does(p_who, '2027-02-24Z', format($x$
    select string_agg(concat_ws(' ', v ->> 'of', v ->> 'category', v ->> 'value', v ->> 'period'), ', ') from api.assessment_show(%L) as s, jsonb_array_elements(s.inputs -> 'survey') as v
  $x$, pg_temp.assessment('staf1_1')))
$$;
insert into app.survey_subject (agency_id, collection_id, subject, kind, person_id, unit_id)
select c.agency_id, c.collection_id, 900, 'PERSON', pg_temp.someone('staf1_1'), pg_temp.agency_unit('B1') from app.make_collection(pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q3')) as c;
select is(pg_temp.surveyed('kabid1'), null, 'a survey that is not confirmed says nothing');
update app.collection as c set state = 'CONFIRMED' where c.collection_id = (pg_temp.survey()).collection_id and c.agency_id = pg_temp.agency('DINSOS');
select is(pg_temp.surveyed('kabid1'), 'TOTAL MISSING 2026_q3', 'of what a quarter''s survey said the year has the one figure, named');
update app.appointment as a set ends_on = '2026-09-29' where a.person_id = pg_temp.someone('kabid1') and a.ends_on is null;
select is(pg_temp.surveyed('kabid1'), null, 'and only who may read that quarter''s summary');
update app.appointment as a set ends_on = null where a.person_id = pg_temp.someone('kabid1');
delete from app.survey_subject as s where s.subject = 900;

-- Kept -------------------------------------------------------------------------------------------------------------------
select is(
  pg_temp.does('root', '2027-02-24Z', $$ select string_agg(n.name || ' ' || d.part, ', ' order by n.name) from api.result_differences('DINSOS', '2026_q4') as d join app.person as n on n.person_id = d.person $$),
  'staf1_1 measurements, staf1_7 study, staf1_7 measurements', 'measured since, it is a difference; not for a result that kept nothing of the kind (staf1_2)'
);
select pg_temp.does('root', '2027-02-24Z', $$ select r.results from api.result_recalculate('DINSOS', '2026_q4', 'absen', 2) as r $$) \g /dev/null
select is(pg_temp.differing(), null, 'made again it is the same');
select is((select string_agg(concat_ws(' ', m ->> 'shown', '|', m ->> 'agency', m ->> 'period'), ', ' order by o.place) from jsonb_array_elements(pg_temp.kept('staf1_1', 'measurements')) with ordinality as o (m, place)),
  '96 % |, 97 % (baru_q4) | baru_q4, 91 % (DISDIK lama_q3) | DISDIK lama_q3, 3.1 (DISDIK lama_q3) | DISDIK lama_q3', 'a result keeps the same set');
select matches(pg_temp.told('staf1_1', 'staf1_1', 'MEASUREMENTS'), '= 96 %; .*= 97 % \(baru_q4\); .*= 91 % \(DISDIK lama_q3\)', 'and says of which period each is');
select is(pg_temp.told('staf1_1', 'staf1_1', 'MEASUREMENTS', 'arti') ~ '97 % \(baru_q4\)', true, 'in Indonesian');
select unalike(pg_temp.told(w.who, 'staf1_1', 'MEASUREMENTS'), '%DISDIK%', w.who || ' is not told what another agency measured') from (values ('root')) as w (who);
select is(
  pg_temp.does('root', '2027-02-24Z', format($$ select string_agg(m ->> 'shown', ', ') from api.result_show(%L) as r, jsonb_array_elements(r.inputs -> 'measurements') as m $$, pg_temp.result_of('staf1_1'))),
  '96 %, 97 % (baru_q4)', 'on no path'
);
select is(app.comparable(w.was::jsonb, w.now::jsonb) = app.comparable(w.now::jsonb, w.was::jsonb), w.is_same, w.what)
from (values
    ('{"format": 2}', '{"format": 3, "measurements": [{"shown": "1", "period": "q"}]}', true, 'an older result had nothing of the periods within'),
    ('{"format": 2, "measurements": [{"shown": "2"}]}', '{"format": 3, "measurements": [{"shown": "1"}, {"shown": "1", "period": "q"}]}', false, 'and is compared by what it had'),
    ('{"format": 3}', '{"format": 3, "measurements": [{"shown": "1", "period": "q"}]}', false, 'a newer one by all'),
    ('{"plan": 1}', '{"format": 3, "measurements": [{"shown": "1", "period": "q"}]}', true, 'as one from before formats')
  ) as w (was, now, is_same, what);
select * from finish();
rollback;
