-- What functions that see more than whoever asks tell of plans: what was agreed, and nothing by a row that nobody has written (P55, P114).
--   kapus heads PUSKESMAS and appraises bidan and bidan2; kadinkes stands above him; guru and kepsek are of another agency.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/posts.sql
\ir fixtures/periods.sql
\ir fixtures/plans.sql
select plan(25);

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

-- Rows that somebody has put together ----------------------------------------------------------------------------------------
create function pg_temp.tried(p_who text, p_statement text) returns text language sql as $$ select pg_temp.tried(p_who, '2026-04-10Z', p_statement) $$;
-- Whose plan it is as it is, or changed.
create function pg_temp.row_of(p_plan uuid, p_changed jsonb default '{}') returns text language sql security definer as $$
  select format('jsonb_populate_record(null::app.plan, %L)', to_jsonb(p) || p_changed) from app.plan as p where p.plan_id = p_plan
$$;
select is(pg_temp.tried(w.who, format('select f.name from app.plan_facts(%s) as f', pg_temp.row_of(:'own'))), w.said, format('facts of a plan, for %s: %s', w.who, coalesce(w.said, 'nothing')))
from (values ('bidan', 'bidan'), ('kapus', 'bidan'), ('kadinkes', 'bidan'), ('hrd', 'bidan'), ('pusat', 'bidan'), ('bidan2', null), ('guru', null)) as w (who, said);
select is(pg_temp.tried('bidan2', format('select f.name from app.plan_facts(%s) as f', pg_temp.row_of(:'own', jsonb_build_object('person_id', pg_temp.person('bidan2'))))), null, 'nor by a row that says it is one''s own');
select is(pg_temp.tried('bidan', format('select f.appraiser_name from app.plan_facts(%s) as f', pg_temp.row_of(:'own', jsonb_build_object('person_id', pg_temp.person('guru'))))), null, 'nor about whoever one puts into one''s own');
select is(pg_temp.tried('bidan', format('select app.plan_head(%s, %L) -> ''appraiser'' ->> ''name''', pg_temp.row_of(:'own'), pg_temp.person(w.who))), w.said, format('a head with %s: %s', w.who, coalesce(w.said, 'without')))
from (values ('kapus', 'kapus'), ('guru', null)) as w (who, said);
select is(pg_temp.tried('bidan', format('select app.plan_head(%s, null) -> ''employee'' ->> ''name''', pg_temp.row_of(:'own', jsonb_build_object('person_id', pg_temp.person('guru'))))), 'bidan', 'the plan''s own person, whatever one says');
select is(pg_temp.tried('bidan2', format('select app.plan_head(%s, null)::text', pg_temp.row_of(:'own'))), null, 'and nobody''s of a plan that one does not read');
update app.plan_result set state = 'ACTIVE' where plan_result_id = :'first';
select is(pg_temp.tried('bidan', format('select count(*) from app.leading_items(%s)', pg_temp.row_of(:'own'))), '2', 'what one''s own leaders have agreed to');
select is(pg_temp.tried('guru', format('select count(*) from app.leading_items(%s)', pg_temp.row_of(:'own', jsonb_build_object('made_by', pg_temp.person('guru'))))), '0', 'not others');
select is(pg_temp.tried(w.who, format('select o.content from app.plan_on(%L, ''2026-04-10'') as o', pg_temp.person('kapus'))), '42501', 'what somebody has agreed to is asked through what asks back')
from (values ('bidan')) as w (who);

select * from finish();
rollback;
