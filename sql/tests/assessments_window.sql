-- An evaluation that begins after its window has opened (PermenPANRB 6/2022 P91-92 A.14): who evaluates whom is as of the window's first day, 22 December; and one
-- that begins by itself with it.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
\ir fixtures/quarter.sql
\ir fixtures/scheduler.sql
select plan(20);

create function pg_temp.move(p_who text, p_post text, p_on date) returns void language plpgsql as $$
begin
  update app.appointment as a set ends_on = p_on - 1 where a.person_id = pg_temp.someone(p_who) and a.kind = 'DEFINITIF' and a.ends_on is null;
  insert into app.appointment (agency_id, post_id, person_id, kind, starts_on)
  select p.agency_id, p.post_id, pg_temp.someone(p_who), 'DEFINITIF', p_on from app.post as p where p.code = p_post;
end $$;
create function pg_temp.appraiser(p_about text) returns text language sql security definer as $$
  select concat_ws(' ', n.name, u.name)
  from app.assessment as s
    join app.person as n on n.person_id = s.appraiser_id
    left join app.person as u on u.person_id = s.superior_id
    left join app.person as w on w.person_id = s.person_id
    left join app.team as t on t.agency_id = s.agency_id and t.team_id = s.team_id
  where p_about in (w.name, t.code) and s.state <> 'WITHDRAWN'
$$;
-- Before it, within it, and one above whom nobody stands within it; somebody who is rated moves, too; one retires within it.
select pg_temp.move(w.who, 'STAF-SET', w.at::date) from (values ('kabid2', '2026-12-21'), ('kabid1', '2026-12-28'), ('kadin', '2026-12-22')) as w (who, at) \g /dev/null
select pg_temp.move('staf1_3', 'STAF-B3', '2026-12-28') \g /dev/null
update app.appointment set ends_on = '2026-12-27' where person_id = pg_temp.someone('kabid4');
select is(pg_temp.does('root', '2026-12-29Z', $$ select p.state from api.period_rate('DINSOS', '2026_q4', null, null) as p $$), 'RATING', 'begun a week after its window');
select is(pg_temp.appraiser(w.about), w.answer, w.what)
from (values
    ('staf1_2', 'kabid1 kadin', 'whoever has moved within the window evaluates the old unit (P91 A.14 b)'), ('T1', 'kabid1', 'and the team that one of them leads'),
    ('staf2_1', 'kadin', 'whoever has moved before it does not (P91 A.14 a): the next above does'), ('kabid3', 'kadin', 'whoever has moved on its first day does'),
    ('staf3_1', 'kabid3', 'whoever stays does'), ('staf1_3', 'kabid3', 'those who have moved themselves are evaluated where they are (P91 A.13)'),
    ('staf4_1', null, 'whoever has retired evaluates nobody (P89 A.2)')
  ) as w (about, answer, what);
select is(pg_temp.does('root', '2026-12-29Z', $$ select string_agg(u.name || ' ' || array_to_string(u.rules, ','), '; ' order by u.name) from api.show_unappraised('DINSOS', '2026_q4') as u where u.name in ('staf1_2', 'staf2_1', 'staf4_1') $$), 'staf4_1 VACANT,VACANT,TOP', 'who is left over is named');
select is(pg_temp.does('root', '2026-12-29 02:00Z', $$ select string_agg(r.change || ' ' || r.name, ', ') from api.assessment_reassign('DINSOS', '2026_q4', -1) as r $$), null, 'the morning changes nothing of it');
select is(pg_temp.appraiser('staf1_2'), 'kabid1 kadin', 'nor takes it away');
-- One without an appraiser any more keeps their assessment while they are where they were, and is named when nobody is left who could take it over.
update app.appointment set ends_on = '2026-12-28' where person_id = pg_temp.someone('kabid1') and ends_on is null;
select is(pg_temp.does('root', '2026-12-29 03:00Z', $$ select string_agg(r.change || ' ' || r.name, ', ') from api.assessment_reassign('DINSOS', '2026_q4', -1) as r where r.name = 'staf1_2' $$), null, 'whose appraiser has left, with nobody above, is not dropped');
create function pg_temp.left_over() returns text language sql as $$
  select pg_temp.does('root', '2026-12-29 03:00Z', $x$ select array_to_string(u.rules, ',') from api.show_unappraised('DINSOS', '2026_q4') as u where u.name = 'staf1_2' $x$)
$$;
select is(pg_temp.left_over(), null, 'while the superior serves on, who may take over');
update app.appointment set ends_on = '2026-12-28' where person_id = pg_temp.someone('kadin') and ends_on is null;
select is(pg_temp.left_over(), 'VACANT,VACANT,TOP', 'and named when nobody is left');

-- By itself.
select pg_temp.does('root', '2026-12-30Z', $$ select p.state from api.period_create('DINSOS', '2027_q1', null, null, null, false, true, null) as p $$) \g /dev/null
select pg_temp.does('root', '2026-12-30Z', $$ select p.state from api.period_open('DINSOS', '2027_q1', null, null) as p $$) \g /dev/null
insert into app.holiday (day_on, scope, kind, name) values ('2027-01-01', 'NASIONAL', 'LIBUR', 'x') on conflict do nothing;
select h.starts_at as window_at from app.phase as h where h.period_id = pg_temp.period_id('DINSOS', '2027_q1') and h.phase = 'RATING' \gset
update app.period set state = 'CANCELLED' where code = '2026_q4';
select is(pg_temp.schedules(:'window_at'::timestamptz - interval '1 second'), '0', 'not a second before its window');
select is(pg_temp.schedules(:'window_at'), '1', 'with it');
select is((select j.operation from meta.job as j where j.state = 'WAITING'), 'period rate', 'the evaluation begins');
select pg_temp.works(:'window_at'::timestamptz + interval '1 second') \g /dev/null
select is((select j.state || ' ' || p.state from meta.job as j, app.period as p where j.operation = 'period rate' and p.code = '2027_q1'), 'DONE RATING', 'by a job');
select is(pg_temp.schedules(:'window_at'::timestamptz + interval '2 seconds'), '0', 'once');
select is((select e.actor is null and e.job_id is not null from app.period_event as e where e.period_id = pg_temp.period_id('DINSOS', '2027_q1') and e.action = 'rate'), true, 'by nobody''s hand');
select * from finish();
rollback;
