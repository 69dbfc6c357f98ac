-- A year is always rated by the new appraiser, on the new unit's achievement (PermenPANRB 6/2022 P91 A.13 b), also what the old one had handed in.
--   DINSOS: kadin ── kabid1 … kabid4 ── staf<n>_<m>. DISDIK: rudi leads SD1, and ani administers.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/leaders.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
\ir fixtures/quarter.sql
select plan(18);

create function pg_temp.move(p_who text, p_post text, p_on date) returns void language plpgsql as $$
begin
  update app.appointment as a set ends_on = p_on - 1 where a.person_id = pg_temp.someone(p_who) and a.kind = 'DEFINITIF' and a.ends_on is null;
  insert into app.appointment (agency_id, post_id, person_id, kind, starts_on)
  select p.agency_id, p.post_id, pg_temp.someone(p_who), 'DEFINITIF', p_on from app.post as p where p.code = p_post;
end $$;
create function pg_temp.whose(p_about text) returns text language sql security definer as $$
  select string_agg(concat_ws(' ', g.code, s.state, n.name, s.work_result), ', ' order by g.code)
  from app.assessment as s join app.agency as g using (agency_id) join app.person as n on n.person_id = s.appraiser_id
  where s.person_id = pg_temp.someone(p_about)
$$;
create function pg_temp.reassign(p_at timestamptz, p_agency text default 'DINSOS', p_who text default 'root') returns text language sql as $$
  select pg_temp.does(p_who, p_at, format($x$ select string_agg(r.change || ' ' || r.name, ', ' order by r.name) from api.assessment_reassign(%L, '2026_q4', -1) as r $x$, p_agency))
$$;
select pg_temp.does('ani', '2026-10-01Z', $$ select p.state from api.period_create('DISDIK', '2026_q4', null, null, null, false, null, null) as p $$) \g /dev/null
select pg_temp.does('ani', '2026-10-01Z', $$ select p.state from api.period_open('DISDIK', '2026_q4', null, null) as p $$) \g /dev/null
-- As if it were a year's.
update app.period set kind = 'TAHUNAN' where code = '2026_q4';
update app.unit_result set basis = 'IKU_EKSPEKTASI_RB';
select pg_temp.does('root', '2026-12-23Z', $$ select p.state from api.period_rate('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
select pg_temp.does('ani', '2026-12-23Z', $$ select p.state from api.period_rate('DISDIK', '2026_q4', null, null) as p $$) \g /dev/null
select pg_temp.does('joko', '2026-12-24Z', replace(pg_temp.achieving('PIMPINAN', 'BAIK'), 'RENCANA_AKSI', 'IKU_EKSPEKTASI_RB')) \g /dev/null
select pg_temp.rate_all(w.who, 'SESUAI', 'SESUAI', 99, '2026-12-28Z') from (values ('kabid1'), ('kabid2')) as w (who) \g /dev/null
select is(pg_temp.whose('staf1_2'), 'DINSOS SUBMITTED kabid1 SESUAI', 'handed in');
select is(pg_temp.reassign('2026-12-28Z'), null, 'nobody has moved');

select pg_temp.move('staf1_2', 'STAF-B3', '2026-12-29') \g /dev/null
select pg_temp.move('staf1_3', 'STAF-SD1', '2026-12-29') \g /dev/null
select pg_temp.move('staf1_4', 'STAF-B3', '2027-01-01') \g /dev/null
insert into app.status (person_id, status, decree, starts_on) values (pg_temp.someone('staf1_5'), 'CLTN', 'SK', '2026-12-29');
select is(pg_temp.reassign('2026-12-29Z', 'DISDIK', 'ani'), null, 'the new agency waits until the old one has let go');
select is(pg_temp.whose('staf1_3'), 'DINSOS SUBMITTED kabid1 SESUAI', 'of somebody who has moved there');
select is(pg_temp.reassign('2026-12-29Z'), 'MOVED staf1_2, WITHDRAWN staf1_3', 'a year moves with the person, also when it was handed in (P91 A.13 b)');
select is(pg_temp.whose('staf1_2'), 'DINSOS WAITING kabid3', 'to whoever appraises there, anew');
select is((select string_agg(concat_ws(' ', e.action, e.reason, e.work_result), ', ' order by e.assessment_event_id) from app.assessment_event as e where e.assessment_id = pg_temp.assessment('staf1_2')), 'rate SESUAI, submit SESUAI, reassign MOVED SESUAI', 'what was handed in stays in its history');
select is(pg_temp.whose('staf1_5'), 'DINSOS SUBMITTED kabid1 SESUAI', 'whom a status takes out has moved nowhere');
select is(pg_temp.reassign('2026-12-29 01:00Z', 'DISDIK', 'ani'), null, 'then the new agency');
select is(pg_temp.whose('staf1_3'), 'DINSOS WITHDRAWN kabid1 SESUAI, DISDIK WAITING Rudi', 'evaluates');
select is(pg_temp.reassign('2027-01-05Z'), null, 'whoever moves in January has not moved in the year');
select is(pg_temp.whose('staf1_4'), 'DINSOS SUBMITTED kabid1 SESUAI', 'and keeps what was handed in');

-- A decree that comes when the old agency calibrates.
select pg_temp.rate_all(w.who, 'SESUAI', 'SESUAI', 99, '2027-01-06Z') from (values ('kabid3'), ('kabid4'), ('kadin')) as w (who) \g /dev/null
select is(pg_temp.does('root', '2027-01-07Z', $$ select p.state from api.period_calibrate('DINSOS', '2026_q4', null, null) as p $$), 'CALIBRATING', 'calibrated');
select pg_temp.move(w.who, w.post, '2026-12-30') from (values ('staf2_1', 'STAF-SD1'), ('staf2_2', 'STAF-B3'), ('staf2_3', 'STAF-CAPIL')) as w (who, post) \g /dev/null
select is(pg_temp.reassign('2027-01-08Z'), 'WITHDRAWN staf2_1', 'lets go whom the new agency can still evaluate');
select pg_temp.reassign('2027-01-08Z', 'DISDIK', 'ani') \g /dev/null
select is(pg_temp.whose('staf2_1'), 'DINSOS WITHDRAWN kabid2 SESUAI, DISDIK WAITING Rudi', 'which does');
select is(pg_temp.whose('staf2_2'), 'DINSOS SUBMITTED kabid2 SESUAI', 'within the agency nobody rates any more');
select is(pg_temp.whose('staf2_3'), 'DINSOS SUBMITTED kabid2 SESUAI', 'nor where there is no such period: they keep what they have');
-- A quarter stays whose it was.
update app.period set kind = 'TRIWULANAN', state = 'RATING' where code = '2026_q4';
select pg_temp.move('staf3_1', 'STAF-B4', '2026-12-30') \g /dev/null
select is(pg_temp.reassign('2027-01-08Z'), null, 'a quarter that was handed in stays whose it was (P91 A.13 a)');
select * from finish();
rollback;
