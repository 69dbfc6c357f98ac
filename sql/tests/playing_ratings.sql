-- A sample city evaluates by itself: only there, everybody once, also where no appraiser is silent.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
\ir fixtures/quarter.sql
select plan(8);
create function pg_temp.play() returns text language sql as $$
  select pg_temp.answer('kinerja_daemon', '2027-01-20Z', $x$ select api.play_ratings('DINSOS', '2026_q4', 7) $x$)
$$;
create function pg_temp.played(p_at timestamptz) returns text language sql as $$
  select pg_temp.does('kinerja_daemon', p_at, $x$ select api.play_ratings('DINSOS', '2026_q4', 7) $x$)
$$;
select pg_temp.does('root', '2026-12-28Z', $$ select p.state from api.period_rate('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
select pg_temp.does('joko', '2026-12-28Z', pg_temp.achieving('PIMPINAN', 'BAIK')) \g /dev/null
select is(pg_temp.play(), 'KJ403', 'in a test database nobody is evaluated without appraisers');
update meta.installation set purpose = 'sample';
select is(pg_temp.play(), 'OK', 'in a sample city they are');
update app.assessment set superior_id = null;
select is(pg_temp.play(), 'OK', 'also where nobody could step in for a silent appraiser');
update app.assessment set superior_id = pg_temp.someone('kadin') where appraiser_id <> pg_temp.someone('kadin');
select is(pg_temp.played('2027-01-20Z'), '46', 'everybody, and the team');
select is((select string_agg(distinct s.state, ' ') from app.assessment as s), 'SUBMITTED', 'all of it handed in');
select is((select count(distinct s.appraiser_id) from app.assessment as s where s.taken_over_at is not null), 1::bigint, 'one appraiser was silent');
update app.period set state = 'SIGNING' where period_id = pg_temp.period_id('DINSOS', '2026_q4');
select is(pg_temp.played('2027-02-15Z'), '45', 'and signed');
select is((select count(*) from app.assessment_event where action = 'sign'), 45::bigint, 'each once');
select * from finish();
rollback;
