-- What functions that see more than whoever asks tell of plans: what was agreed, and nothing by a row that nobody has written (P55, P114).
--   kapus heads PUSKESMAS and appraises bidan and bidan2; kadinkes stands above him; guru and kepsek are of another agency.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/posts.sql
\ir fixtures/periods.sql
\ir fixtures/plans.sql
select plan(9);

select pg_temp.agree('kapus', 'kadinkes', '2026-01-10Z', 'perspective=ANGGARAN') as leaders \gset
select pg_temp.make('bidan', '2026-01-11Z') as own \gset
select r.plan_result_id as first, r.revision as first_revision from app.plan_result as r where r.plan_id = :'leaders' \gset
select i.plan_indicator_id as measure from app.plan_indicator as i where i.plan_id = :'leaders' \gset

-- What leaders are amending -----------------------------------------------------------------------------------------------
create function pg_temp.led(p_at timestamptz default '2026-04-02Z') returns text language sql as $$
  select pg_temp.does('bidan', p_at, format('select string_agg(l.kind || '' '' || l.text, '', '' order by l.kind, l.text) from api.show_leader_results(%L) as l', pg_temp.plan('bidan')))
$$;
select is(pg_temp.led(), 'INDICATOR terlayani sesuai jam operasional, RESULT hasil', 'what the leader has agreed to is shown');
select pg_temp.does('kapus', '2026-04-01Z', pg_temp.acting('amend', :'leaders', 'tugas baru')) \g /dev/null
select pg_temp.does('kapus', '2026-04-01Z', format('select r.text from api.rhk_set(%L, ''rahasia'', null, null, null, null, null, null, null, null, null, null, array[%s]::bigint[]) as r', :'first', :first_revision)) \g /dev/null
select pg_temp.does('kapus', '2026-04-01Z', pg_temp.measuring(:'first', 'belum disepakati', 'perspective=PROSES_BISNIS')) \g /dev/null
select is((select r.text from app.plan_result as r where r.plan_result_id = :'first'), 'rahasia', 'the leader rewords a result, and adds an indicator');
select is(pg_temp.led(), 'INDICATOR terlayani sesuai jam operasional, RESULT hasil', 'which nobody reads before it is agreed');
select is(pg_temp.answer('bidan', '2026-04-02Z', pg_temp.adding(:'own', 'UTAMA', 'intervenes=' || (select i.plan_indicator_id from app.plan_indicator as i where i.text = 'belum disepakati'))), 'KJ404', 'nor intervenes');
select pg_temp.does('kapus', '2026-04-02Z', format('select i.state from api.indicator_remove(%L, array[%s]::bigint[]) as i', :'measure', (select i.revision from app.plan_indicator as i where i.plan_indicator_id = :'measure'))) \g /dev/null
select is(pg_temp.led(), 'INDICATOR terlayani sesuai jam operasional, RESULT hasil', 'what is taken away holds until then');
select is(pg_temp.answer('bidan', '2026-04-02Z', pg_temp.adding(:'own', 'UTAMA', 'intervenes=' || :'measure')), 'OK', 'and may be intervened');
select pg_temp.does('kapus', '2026-04-02Z', pg_temp.acting('submit', :'leaders')) \g /dev/null
select is(pg_temp.led(), 'INDICATOR terlayani sesuai jam operasional, RESULT hasil', 'handed over it is still one''s own affair');
select pg_temp.does('kadinkes', '2026-04-03Z', pg_temp.acting('agree', :'leaders')) \g /dev/null
select is(pg_temp.led('2026-04-04Z'), 'INDICATOR belum disepakati, RESULT rahasia', 'agreed, it is what holds');
-- What whoever leads has taken over is nobody's to intervene any more, without a version.
update app.plan_result set state = 'TAKEN_OVER' where plan_result_id = :'first';
select is(pg_temp.led('2026-04-04Z'), null, 'what was taken over is left out at once');

select * from finish();
rollback;
