-- Who evaluates whom when people move (PermenPANRB 6/2022 P89-92, rules-detail M27-M33, T5): before the window, within it, to another agency, as Plt, away.
--   DINSOS: kadin ── kabid1 … kabid4 ── staf<n>_<m>; the window opens on 22 December. DISDIK: rudi leads SD1, and ani administers.
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
select plan(40);

create function pg_temp.move(p_who text, p_post text, p_on date, p_kind text default 'DEFINITIF') returns void language plpgsql as $$
begin
  if p_kind = 'DEFINITIF' then
    update app.appointment as a set ends_on = p_on - 1 where a.person_id = pg_temp.someone(p_who) and a.kind = 'DEFINITIF' and a.ends_on is null;
  end if;
  insert into app.appointment (agency_id, post_id, person_id, kind, starts_on)
  select p.agency_id, p.post_id, pg_temp.someone(p_who), p_kind, p_on from app.post as p where p.code = p_post;
end $$;
create function pg_temp.appraiser(p_about text) returns text language sql security definer as $$
  select n.name from app.assessment as s join app.person as n on n.person_id = s.appraiser_id where s.person_id = pg_temp.someone(p_about) and s.state <> 'WITHDRAWN'
$$;
create function pg_temp.appraiser_of_team(p_code text) returns text language sql security definer as $$
  select n.name
  from app.assessment as s
    join app.person as n on n.person_id = s.appraiser_id
    join app.team as t on t.agency_id = s.agency_id and t.team_id = s.team_id
  where t.code = p_code
$$;
create function pg_temp.reassign(p_agency text default 'DINSOS', p_who text default 'root') returns text language sql as $$
  select pg_temp.does(p_who, '2026-12-29Z', format($x$ select string_agg(r.change || ' ' || r.name, ', ' order by r.name) from api.assessment_reassign(%L, '2026_q4', -1) as r $x$, p_agency))
$$;

-- Purnama (a): moved before the window, on 25 August, does not evaluate the old unit (P91).
select pg_temp.move('kabid2', 'STAF-SET', '2026-12-01') \g /dev/null
-- A Plt is evaluated where the post is held as Plt, by whoever leads there (P89 A.5).
select pg_temp.move('staf3_3', 'KABID-B2', '2026-12-01', 'PLT') \g /dev/null
select pg_temp.does('root', '2026-12-23Z', $$ select p.state from api.period_rate('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
select is(pg_temp.appraiser('staf2_1'), 'kadin', 'whoever moved before the window does not evaluate the old unit; the next above does (P91 A.14a)');
select is_empty($$ select from app.assessment where person_id = pg_temp.someone('kabid2') $$, 'and is not evaluated here any more');
select is(pg_temp.appraiser('staf3_3'), 'kadin', 'a Plt is evaluated by whoever leads the unit of the Plt post (P89 A.5)');
select is((select count(*) from app.assessment as s where s.person_id = pg_temp.someone('staf3_3')), 1::bigint, 'once, not twice (P89 A.5-6)');
select is((select p.code from app.assessment as s join app.post as p using (agency_id, post_id) where s.person_id = pg_temp.someone('staf3_3')), 'KABID-B2', 'in the post held as Plt');
select is(pg_temp.appraiser_of_team('T1'), 'kabid1', 'a team by whoever appraises its leader');
select is(pg_temp.appraiser('staf3_1'), 'kabid3', 'being acting is not enough to evaluate: who acts in B2 evaluates nobody without a delegation (P89 A.3)');

-- Purnama (b): moves within the window, on 25 September, and evaluates the old unit still (P91-92).
select is(pg_temp.reassign(), null, 'nobody has moved');
select pg_temp.move('kabid1', 'STAF-SET', '2026-12-28') \g /dev/null
select is(pg_temp.reassign(), 'WITHDRAWN kabid1', 'whoever moves within the window is evaluated elsewhere, and keeps the old unit''s people (P91 A.14b)');
select is(pg_temp.appraiser('staf1_2'), 'kabid1', 'and evaluates them');
select pg_temp.does('joko', '2026-12-28Z', pg_temp.achieving('PIMPINAN', 'BAIK')) \g /dev/null
select is(pg_temp.rating('kabid1', 'staf1_2', '2026-12-29Z'), 'OK', 'from where they are now: the assessment itself lets them');
select is(pg_temp.does('kabid1', '2026-12-29Z', $$ select count(*) > 5 and bool_and(s.name is not null) from api.show_assessments() as s where s.name like 'staf1%' $$), 'true', 'and sees whom they evaluate');
select is(pg_temp.does('kabid1', '2026-12-29Z', format('select s.name from api.assessment_show(%L) as s', pg_temp.assessment('staf1_2'))), 'staf1_2', 'with what there is to judge by');

-- The person moves: whoever appraises there evaluates, on the achievement of the new unit (P91 A.13).
select pg_temp.does('kabid3', '2026-12-28Z', pg_temp.rate_call('staf3_1', 'work_result=DI_BAWAH behaviour=SESUAI work_reason=x')) \g /dev/null
select pg_temp.move('staf3_1', 'STAF-B4', '2026-12-29') \g /dev/null
select is(pg_temp.does('root', '2026-12-29Z', $$ select string_agg(r.change, ',') from api.assessment_reassign('DINSOS', '2026_q4', -1) as r $$), 'MOVED', 'somebody who moves is given to whoever appraises there');
select is(pg_temp.appraiser('staf3_1'), 'kabid4', 'who evaluates');
select is((select s.state || coalesce(s.work_result, '') from app.assessment as s where s.person_id = pg_temp.someone('staf3_1')), 'WAITING', 'anew: a draft of the old appraiser is not theirs');
select is((select string_agg(e.action || ' ' || coalesce(e.work_result, ''), ', ' order by e.assessment_event_id) from app.assessment_event as e where e.assessment_id = pg_temp.assessment('staf3_1')), 'rate DI_BAWAH, reassign DI_BAWAH', 'but stays in the history');
select unalike(pg_temp.does('kabid4', '2026-12-29Z', format('select s.history::text from api.assessment_show(%L) as s', pg_temp.assessment('staf3_1'))), '%DI_BAWAH%', 'which does not tell it');
select is(pg_temp.answer('kabid3', '2026-12-29Z', format('select from api.assessment_show(%L)', pg_temp.assessment('staf3_1'))), 'KJ404', 'the old appraiser has nothing to do with it any more');

-- Begun before its window, which opens on the 22nd: whoever has moved before that day has moved outside of it (P91 A.14a).
update app.appointment set ends_on = '2026-12-20' where person_id = pg_temp.someone('kabid1') and ends_on = '2026-12-27';
select matches(pg_temp.does('root', '2026-12-29Z', $$ select string_agg(distinct r.change, ',') || count(*) from api.assessment_reassign('DINSOS', '2026_q4', -1) as r where r.name like 'staf1%' $$), '^APPRAISER', 'whoever moved between the beginning and the window evaluates the old unit no more');
select is(pg_temp.appraiser('staf1_3'), 'kadin', 'the next above does');
select is(pg_temp.appraiser_of_team('T1'), 'kadin', 'so goes the team that one of them leads');

-- What was handed in stays.
select pg_temp.rate_all('kabid3', 'SESUAI', 'SESUAI');
select pg_temp.move('staf3_2', 'STAF-B4', '2026-12-29') \g /dev/null
select is(pg_temp.reassign(), null, 'what was handed in stays whose it was');
select is(pg_temp.appraiser('staf3_2'), 'kabid3', 'with whoever evaluated');

-- An appraiser who is away for good: the superior, level by level (P89 A.2).
insert into app.status (person_id, status, decree, starts_on) values (pg_temp.someone('kabid4'), 'MPP', 'SK 2', '2026-12-28');
select is(pg_temp.does('root', '2026-12-29Z', $$ select string_agg(distinct r.change, ',') || count(*) from api.assessment_reassign('DINSOS', '2026_q4', -1) as r where r.name like 'staf%' $$), 'APPRAISER11', 'those of an appraiser who is away go to the next above');
select is(pg_temp.appraiser('staf4_1'), 'kadin', 'who evaluates');

-- Out of performance management (art. 4): no evaluation, never a bad one.
insert into app.status (person_id, status, decree, starts_on) values (pg_temp.someone('staf4_2'), 'CLTN', 'SK 3', '2026-12-28'), (pg_temp.someone('staf4_3'), 'TUGAS_BELAJAR', 'SK 4', '2026-12-28');
select is(pg_temp.reassign(), 'WITHDRAWN staf4_2', 'whom a status takes out is not evaluated; whoever studies is, at home (P92 A.16)');
select is((select s.state from app.assessment as s where s.person_id = pg_temp.someone('staf4_2')), 'WITHDRAWN', 'which is said');

-- To another agency, within the same time: once (Sari, P91).
select pg_temp.does('ani', '2026-10-01Z', $$ select p.state from api.period_create('DISDIK', '2026_q4', null, null, null, false, null, null) as p $$) \g /dev/null
select pg_temp.does('ani', '2026-10-01Z', $$ select p.state from api.period_open('DISDIK', '2026_q4', null, null) as p $$) \g /dev/null
select pg_temp.move(w.who, 'STAF-SD1', '2026-12-28') from (values ('staf4_4'), ('staf3_4')) as w (who) \g /dev/null
select pg_temp.does('ani', '2026-12-29Z', $$ select p.state from api.period_rate('DISDIK', '2026_q4', null, null) as p $$) \g /dev/null
select is((select string_agg(g.code || ' ' || s.state, ', ' order by g.code) from app.assessment as s join app.agency as g using (agency_id) where s.person_id = pg_temp.someone('staf4_4')), 'DINSOS WAITING', 'whoever comes is not evaluated twice while the old agency has not let go');
select is(pg_temp.reassign(), 'WITHDRAWN staf4_4', 'which it does');
select is(pg_temp.reassign('DISDIK', 'ani'), null, 'and then');
select is((select string_agg(g.code || ' ' || s.state, ', ' order by g.code) from app.assessment as s join app.agency as g using (agency_id) where s.person_id = pg_temp.someone('staf4_4')), 'DINSOS WITHDRAWN, DISDIK WAITING', 'the new one evaluates (P91 A.13a)');
select is(pg_temp.appraiser('staf4_4'), 'Rudi', 'by whoever appraises there');
select is((select string_agg(g.code || ' ' || s.state, ', ' order by g.code) from app.assessment as s join app.agency as g using (agency_id) where s.person_id = pg_temp.someone('staf3_4')), 'DINSOS SUBMITTED', 'what the old one has handed in counts: one evaluation');
select is(pg_temp.answer(w.who, '2026-12-29Z', $$ select from api.assessment_reassign('DINSOS', '2026_q4', -1) $$), w.answer, w.who || ' reassigns: ' || w.answer)
from (values ('root', 'OK'), ('kadin', 'KJ403')) as w (who, answer);

-- By itself, every morning at four (19:00 in London) for as long as people are rated, scheduled or not.
select pg_temp.move('staf1_4', 'STAF-B3', '2026-12-29') \g /dev/null
delete from meta.job;
select is(pg_temp.schedules('2026-12-28 18:59:59Z') || pg_temp.schedules('2026-12-29 19:00:00Z') || pg_temp.schedules('2026-12-29 19:00:01Z'), '020', 'every agency that rates, once a day');
select is(pg_temp.works('2026-12-29 19:00:02Z') || pg_temp.works('2026-12-29 19:00:03Z'), '11', 'by jobs');
select is(pg_temp.appraiser('staf1_4'), 'kabid3', 'assessments follow who has moved');
select is((select string_agg(j.state || ' ' || j.operation, ', ') from meta.job as j), 'DONE assessment reassign, DONE assessment reassign', 'and the jobs say so');
select * from finish();
rollback;
