-- The window of evaluation goes on when the span is over: who belongs to whom is decided within the span, who can evaluate on the day itself (P89 A.2).
--   DINSOS: kadin ── kabid1 … kabid4 ── staf<n>_<m>; above kadin, here, rudi of another agency.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/leaders.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
\ir fixtures/quarter.sql
select plan(12);
create function pg_temp.reassign(p_at timestamptz) returns text language sql as $$
  select pg_temp.does('root', p_at, $x$
    select string_agg(format('%s %s', r.change, r.n), ', ' order by r.change) from (select m.change, count(*) as n from api.assessment_reassign('DINSOS', '2026_q4', -1) as m group by m.change) as r
  $x$)
$$;
create function pg_temp.whose(p_about text) returns text language sql security definer as $$
  select concat_ws(' ', s.state, a.name, coalesce(b.name, '-'), t.name)
  from app.assessment as s join app.person as a on a.person_id = s.appraiser_id left join app.person as b on b.person_id = s.superior_id left join app.person as t on t.person_id = s.taken_over_by
  where s.assessment_id = pg_temp.assessment(p_about)
$$;
update app.post_line as l set superior_agency_id = t.agency_id, superior_id = t.post_id
from app.post as p, app.post as t where p.post_id = l.post_id and p.code = 'KADIN' and t.code = 'KASI-SD1';
select pg_temp.does('root', '2026-12-23Z', $$ select p.state from api.period_rate('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
select pg_temp.does('joko', '2026-12-28Z', pg_temp.achieving('PIMPINAN', 'BAIK')) \g /dev/null
select is(pg_temp.whose('staf1_2'), 'WAITING kabid1 kadin', 'as it is within the span');
select is(pg_temp.whose('kabid1'), 'WAITING kadin Rudi', 'and of the heads');
select is(pg_temp.reassign('2027-01-04Z'), null, 'in January nobody has moved');

-- An appraiser retires, and somebody whom they appraised moves.
update app.appointment set ends_on = '2027-01-04' where person_id in (pg_temp.someone('kabid1'), pg_temp.someone('staf2_2')) and ends_on is null;
insert into app.appointment (agency_id, post_id, person_id, starts_on) select p.agency_id, p.post_id, pg_temp.someone('staf2_2'), '2027-01-05' from app.post as p where p.code = 'STAF-B3';
select is(pg_temp.reassign('2027-01-06Z'), 'APPRAISER 12', 'whoever retires after the span evaluates no more, neither eleven people nor their team (P89 A.2)');
select is(pg_temp.whose('staf1_2'), 'WAITING kadin Rudi', 'the next above does, and whoever stands above that one steps in');
select is(pg_temp.whose('staf2_2'), 'WAITING kabid2 kadin', 'whoever moves after the span is evaluated where they served in it');
select is(pg_temp.reassign('2027-01-06Z'), null, 'said once');

-- A superior who has taken over leaves, too.
select is(pg_temp.taking('kadin', 'staf2_3', '2027-01-18Z'), 'OK', 'the superior steps in');
select pg_temp.does('kadin', '2027-01-18Z', format('select r.state from api.assessment_take_over(%L, ''diam'', ''{%s}'') as r', pg_temp.assessment('staf2_3'), pg_temp.seen('staf2_3'))) \g /dev/null
insert into app.status (person_id, status, decree, starts_on) values (pg_temp.someone('kadin'), 'MPP', 'SK 9', '2027-01-19');
select matches(pg_temp.reassign('2027-01-20Z'), 'SUPERIOR', 'and is away');
select is(pg_temp.whose('staf2_3'), 'WAITING kabid2 Rudi', 'the next above may take over what was taken over');
select is(pg_temp.whose('staf2_4'), 'WAITING kabid2 Rudi', 'as what was not');
select is(pg_temp.reassign('2027-01-20Z'), null, 'and nothing flickers');
select * from finish();
rollback;
