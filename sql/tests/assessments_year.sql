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
\ir fixtures/scheduler.sql
select plan(36);

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
delete from meta.job;
select pg_temp.schedules('2027-01-07 21:00Z') \g /dev/null
-- Both agencies'.
select pg_temp.works('2027-01-07 21:00:01Z') from meta.job \g /dev/null
delete from meta.job;
select is(pg_temp.whose('staf2_1'), 'DINSOS SUBMITTED kabid2 SESUAI', 'in the morning nothing that was handed in is let go');
select pg_temp.does('root', '2027-01-07 22:00Z', $$ select c.calibration from api.calibration_open('DINSOS', '2026_q4', 'Rapat') as c $$) as session \gset
select pg_temp.does('root', '2027-01-07 22:00Z', pg_temp.proposing(:'session', 'staf2_1', 'SESUAI', 'DI_BAWAH')) \g /dev/null
create function pg_temp.proposals() returns text language sql as $$
  select pg_temp.does('root', '2027-01-08 00:30Z', $x$ select array_to_string(g.missing, '; ') from api.show_guards('DINSOS', '2026_q4') as g where g.guard = 'PROPOSALS' $x$)
$$;
select is(pg_temp.proposals(), 'kabid2: 1', 'what was proposed waits for an answer');
select is(pg_temp.reassign('2027-01-08Z'), 'WITHDRAWN staf2_1', 'somebody who says so lets go whom the new agency can still evaluate');
select is(pg_temp.proposals(), '', 'nobody answers what was proposed about them, and nobody waits for it');
select is((select string_agg(o.state, ',') from app.calibration_proposal as o), 'SUPERSEDED', 'it is closed');
select pg_temp.reassign('2027-01-08Z', 'DISDIK', 'ani') \g /dev/null
select is(pg_temp.whose('staf2_1'), 'DINSOS WITHDRAWN kabid2 SESUAI, DISDIK WAITING Rudi', 'which does');
select is(pg_temp.whose('staf2_2'), 'DINSOS SUBMITTED kabid2 SESUAI', 'within the agency nobody rates any more');
select is(pg_temp.whose('staf2_3'), 'DINSOS SUBMITTED kabid2 SESUAI', 'nor where there is no such period: they keep what they have');

-- The decree was wrong: what was handed in stands again, and until it does nobody signs.
create function pg_temp.lost(p_who text, p_at timestamptz) returns text language sql as $$
  select pg_temp.does(p_who, p_at, $x$ select string_agg(u.name || ' ' || u.rule, ', ' order by u.name) from api.show_unappraised('DINSOS', '2026_q4') as u $x$)
$$;
create function pg_temp.sign(p_at timestamptz) returns text language sql as $$
  select pg_temp.message('root', p_at, $x$ select from api.period_sign('DINSOS', '2026_q4', null, null) $x$)
$$;
select is(pg_temp.lost('root', '2027-01-09Z'), null, 'whom the new agency evaluates is missed by nobody');
delete from app.appointment where person_id = pg_temp.someone('staf2_1') and starts_on = '2026-12-30';
update app.appointment set ends_on = null where person_id = pg_temp.someone('staf2_1') and ends_on = '2026-12-29';
select is(pg_temp.reassign('2027-01-09Z'), null, 'not while the other agency''s stands');
select is(pg_temp.reassign('2027-01-09Z', 'DISDIK', 'ani'), 'WITHDRAWN staf2_1', 'which lets go');
select is(pg_temp.lost('root', '2027-01-09Z'), 'staf2_1 NO_ASSESSMENT', 'whoever belongs here and has no assessment anywhere is named');
select is(pg_temp.lost(w.who, '2027-01-09Z'), w.answer, w.what) from (values ('staf2_1', 'staf2_1 NO_ASSESSMENT', 'to themselves'), ('staf1_1', null, 'to nobody else')) as w (who, answer, what);
select is(pg_temp.does('root', '2027-01-09Z', $$ select u.meaning ~ 'assessment reassign' from api.show_unappraised('DINSOS', '2026_q4') as u $$), 'true', 'with what mends it');
select pg_temp.does('root', '2027-02-08Z', $$ select d.departures from api.distribution_acknowledge('DINSOS', '2026_q4', 'x') as d $$) \g /dev/null
select is(pg_temp.sign('2027-02-08 01:00Z'), 'APPRAISERS: nobody appraises staf2_1: NO_ASSESSMENT', 'and nobody signs without them');
select is(pg_temp.reassign('2027-02-08 02:00Z'), 'RESTORED staf2_1', 'what was handed in is restored');
select is(pg_temp.whose('staf2_1'), 'DINSOS SUBMITTED kabid2 SESUAI, DISDIK WITHDRAWN Rudi', 'as it was');
select is((select string_agg(concat_ws(' ', e.action, e.reason, e.work_result), ', ' order by e.assessment_event_id) from app.assessment_event as e join app.assessment as s using (agency_id, assessment_id) where s.person_id = pg_temp.someone('staf2_1') and s.state = 'SUBMITTED' and e.action = 'reassign'), 'reassign WITHDRAWN SESUAI, reassign RESTORED SESUAI', 'which its history says');
select is(pg_temp.lost('root', '2027-02-08 02:00Z'), null, 'nobody is missed');
select is(pg_temp.reassign('2027-02-08 03:00Z') || pg_temp.reassign('2027-02-08 03:00Z', 'DISDIK', 'ani'), null, 'once');
select pg_temp.does('root', '2027-02-08 03:00Z', $$ select d.departures from api.distribution_acknowledge('DINSOS', '2026_q4', 'x') as d $$) \g /dev/null
select is(pg_temp.sign('2027-02-08 04:00Z'), 'OK', 'and it goes on');
-- A quarter stays whose it was.
update app.period set kind = 'TRIWULANAN', state = 'RATING' where code = '2026_q4';
select pg_temp.move('staf3_1', 'STAF-B4', '2026-12-30') \g /dev/null
select is(pg_temp.reassign('2027-01-08Z'), null, 'a quarter that was handed in stays whose it was (P91 A.13 a)');
select * from finish();
rollback;
