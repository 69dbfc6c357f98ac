-- What definers ask of whoever calls them directly: nothing that this person's operations would not tell or do.
--   DISDIK: rudi appraises cici, whose plan he reads, and ani administers; dedi and eka have nothing to do with it.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/leaders.sql
\ir fixtures/periods.sql
\ir fixtures/plans_agreed.sql
select plan(22);

select is(pg_temp.answer('cici', '2026-08-18Z', format(w.call, pg_temp.agency('DISDIK'), pg_temp.period_id('DISDIK', '2026_q3'))), '42501', w.call || ' is for definers alone')
from (values ('select from app.unappraised(%s, %s)'), ('select app.intervened_as(null, null) from (values (%s, %s)) as v')) as w (call);
select is(
  pg_temp.does(w.who, '2026-08-18Z', format('select app.people_unappraised(%s, %s)', pg_temp.agency('DISDIK'), pg_temp.period_id('DISDIK', '2026_q3'))) ~ w.pattern, true,
  w.who || ' is told by a guard: ' || w.pattern
)
from (values ('ani', 'nobody appraises'), ('cici', '^{"not yet"}$')) as w (who, pattern);
insert into app.assessment (agency_id, period_id, kind, person_id, post_id, unit_id, appraiser_id, appraiser_agency_id, appraiser_post_id, appraiser_unit_id, is_final, made_at)
select a.agency_id, pg_temp.period_id('DISDIK', '2026_q3'), 'PERSON', a.person_id, a.post_id, p.unit_id, pg_temp.person('rudi'), r.agency_id, r.post_id, q.unit_id, false, now()
from app.appointment as a
  join app.post as p on p.agency_id = a.agency_id and p.post_id = a.post_id
  join app.appointment as r on r.person_id = pg_temp.person('rudi') and r.ends_on is null
  join app.post as q on q.agency_id = r.agency_id and q.post_id = r.post_id
where a.person_id = pg_temp.person('cici') and a.ends_on is null;
select is(
  pg_temp.does(w.who, '2026-08-18Z', format('select app.raters_behind(%s, %s, array[''WAITING''])', pg_temp.agency('DISDIK'), pg_temp.period_id('DISDIK', '2026_q3'))), w.answer,
  w.who || ' is told who is behind: ' || w.answer
)
from (values ('ani', '{"Rudi: 1 of 1"}'), ('dedi', '{"not yet"}')) as w (who, answer);

-- Plans.
update app.plan_result set intervenes_result_id = pg_temp.rhk('l1') where text = 'r1';
insert into app.plan_version (agency_id, plan_id, number, content, employee_signed_at, appraiser_id, signed_by, appraiser_signed_at, agreed_at, is_late, is_beyond_statute)
select p.agency_id, p.plan_id, 1, '{"results": []}', '2026-01-10Z', pg_temp.person('rudi'), pg_temp.person('wati'), '2026-02-10Z', '2026-02-10Z', false, false from app.plan as p where p.person_id = pg_temp.person('cici');
select is(
  pg_temp.does(w.who, '2026-08-18Z', format('select app.intervened_in(%L, %L, ''2026-08-18'')', pg_temp.rhk('r1'), pg_temp.rhk(w.rhk))), w.answer, format('%s asks what %s is to a result of Cici', w.who, w.rhk)
)
from (values ('cici', 'l1', 'l1'), ('rudi', 'l1', 'l1'), ('ani', 'l1', 'l1'), ('dedi', 'l1', null), ('cici', 'l2', null), ('cici', 'e1', null)) as w (who, rhk, answer);
select is(
  pg_temp.does(w.who, '2026-08-18Z', $$ select s.name from app.plan_signer(pg_temp.agency('DISDIK'), 'a2000000-0000-4000-8000-000000000001', 1) as s $$), w.answer, w.who || ' asks who signed Cici''s plan'
)
from (values ('cici', 'Wati'), ('rudi', 'Wati'), ('dedi', null), ('eka', null)) as w (who, answer);
update app.plan_result set source = 'PENUGASAN' where text = 'r1';
create function pg_temp.forged(p_call text) returns text language sql as $$
  select format('select count(*) from %s(jsonb_populate_record(null::app.plan, %L)) as x', p_call, (select to_jsonb(p) from app.plan as p where p.person_id = pg_temp.person('cici')))
$$;
select is(pg_temp.does(w.who, '2026-08-18Z', pg_temp.forged('app.results_unapproved')), w.answer, w.who || ' asks what is not approved in Cici''s plan')
from (values ('cici', '1'), ('rudi', '1'), ('dedi', '0')) as w (who, answer);
insert into app.objective (agency_id, unit_id, year, code, objective, indicator, target, state) select p.agency_id, p.unit_id, p.year, 'S1', 'x', 'y', '1', 'FIXED' from app.plan as p where p.person_id = pg_temp.person('cici');
-- As the head of the unit, above whose post nobody is in it.
delete from app.post_line where post_id = (select p.post_id from app.plan as p where p.person_id = pg_temp.person('cici'));
update app.plan set is_by_perspective = true where person_id = pg_temp.person('cici');
select is(pg_temp.does(w.who, '2026-08-18Z', pg_temp.forged('app.promises_missing')), w.answer, w.who || ' asks what is promised and missing in it')
from (values ('cici', '1'), ('ani', '1'), ('dedi', '0')) as w (who, answer);
select * from finish();
rollback;
