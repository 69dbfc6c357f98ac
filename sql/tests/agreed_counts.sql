-- What counts of a plan is what was agreed and held in the span: not what it was amended to since, nor what is being written, nor what was taken over later.
--   DINSOS: staf1_1 has a plan (planned.sql) of 'Laporan bulanan', with two indicators, of which one is realised, and of 'Arsip rapi'; kabid1 appraises.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
\ir fixtures/quarter.sql
\ir fixtures/planned.sql
insert into app.progress (agency_id, plan_id, plan_result_id, period_id, text, made_at, made_by)
select r.agency_id, r.plan_id, r.plan_result_id, pg_temp.period_id('DINSOS', '2026_q4'), 'arsip tertata', '2026-12-20Z', pg_temp.someone('staf1_1')
from app.plan_result as r where r.text = 'Arsip rapi';
\ir fixtures/published.sql
select plan(24);

create function pg_temp.plan_of(p_who text) returns uuid language sql security definer as $$ select p.plan_id from app.plan as p where p.person_id = pg_temp.someone(p_who) $$;
create function pg_temp.revision_of(p_rhk uuid) returns bigint language sql security definer as $$ select r.revision from app.plan_result as r where r.plan_result_id = p_rhk $$;
create function pg_temp.acting(p_verb text, p_said text default null) returns text language sql as $$
  select format('select v.state from api.plan_%s(%L, %s array[%s]) as v', p_verb, pg_temp.plan_of('staf1_1'), case when p_verb in ('amend', 'return') then quote_nullable(p_said) || ',' else '' end,
    (select p.revision from app.plan as p where p.plan_id = pg_temp.plan_of('staf1_1')))
$$;
-- What an appraiser has beside the name, what there is to judge by, and what the person is shown: of the quarter.
create function pg_temp.beside(p_at timestamptz) returns text language sql as $$
  select pg_temp.does('kabid1', p_at, $x$ select concat_ws(' ', s.rhk_count, s.realised_count) from api.show_assessments() as s where s.name = 'staf1_1' $x$)
$$;
create function pg_temp.judged_by(p_at timestamptz) returns text language sql as $$
  select pg_temp.does('kabid1', p_at, format($x$
    select string_agg(concat_ws(' ', m ->> 'said', m ->> 'state', coalesce(m ->> 'value', m ->> 'realised'), m ->> 'taken_over'), ', ' order by o.place)
    from api.assessment_show(%L) as s, jsonb_array_elements(s.inputs -> 'realisations') with ordinality as o (m, place)
  $x$, pg_temp.assessment('staf1_1')))
$$;
create function pg_temp.shown(p_who text, p_period text, p_at timestamptz) returns text language sql as $$
  select pg_temp.does(p_who, p_at, format($x$
    select string_agg(concat_ws(' ', w.result_text, w.result_state, coalesce(w.value, w.text), w.taken_over), ', ' order by w.place) from api.show_realisations(%L, %L) as w
  $x$, (select n.nip from app.person as n where n.person_id = pg_temp.someone('staf1_1')), p_period))
$$;
create temporary table agreed (said text) on commit drop;
insert into agreed values ('Laporan bulanan ACTIVE, Laporan selesai ACTIVE 12, Laporan lengkap ACTIVE, Arsip rapi ACTIVE arsip tertata');
grant select on agreed to public;

select is(pg_temp.judged_by('2027-02-24Z'), a.said, 'what was agreed, and what was realised of it') from agreed as a;
select is(pg_temp.beside('2027-02-24Z'), '2 2', 'in figures');

-- While it is being amended ---------------------------------------------------------------------------------------------
update app.plan as p set state = 'AMENDING' where p.plan_id = pg_temp.plan_of('staf1_1');
insert into app.plan_result (agency_id, plan_id, place, priority, text, since_version)
select p.agency_id, p.plan_id, 3, 'UTAMA', 'Rencana baru', 2 from app.plan as p where p.plan_id = pg_temp.plan_of('staf1_1');
update app.plan_result as r set state = 'REMOVED' where r.text = 'Arsip rapi';
update app.plan_result as r set text = 'Laporan mingguan' where r.text = 'Laporan bulanan';
update app.plan_indicator as i set state = 'REMOVED' where i.text = 'Laporan selesai';
select is(pg_temp.judged_by('2027-02-24Z'), a.said, 'what is being written is not what there is to judge by') from agreed as a;
select is(pg_temp.beside('2027-02-24Z'), '2 2', 'and counts for nothing');
select is(pg_temp.shown(w.who, '2026_q4', '2027-02-24Z'), a.said, w.who || ' is shown what holds') from agreed as a, (values ('staf1_1'), ('kabid1')) as w (who);
select is(pg_temp.answer('staf1_2', '2027-02-24Z', format('select api.show_realisations(%L, ''2026_q4'')', pg_temp.someone('staf1_1'))), 'KJ404', 'and a colleague nothing');
select is(pg_temp.does('staf1_2', '2027-02-24Z', format('select count(*) from app.plans_in_force(%L, %L, %L)', pg_temp.someone('staf1_1'), date '2026-10-01', date '2026-12-31')), '0', 'on no path');
select is(pg_temp.differing(), null, 'made again the result is the same');

-- What is realised meanwhile: of what was agreed, in a period that still takes it.
update app.period as p set state = 'RATING' where p.code = '2026_q4' and p.agency_id = pg_temp.agency('DINSOS');
create function pg_temp.recording(p_said text, p_indicator text default null) returns text language sql security definer as $$
  select format('select from api.progress_record(%L, ''2026_q4'', %L, ''x'', null, null)',
    (select r.plan_result_id from app.plan_result as r where r.text = p_said), (select i.plan_indicator_id from app.plan_indicator as i where i.text = p_indicator))
$$;
select is(pg_temp.answer('staf1_1', '2026-12-29Z', pg_temp.recording(w.said, w.indicator)), w.answer, w.what)
from (values
    ('Rencana baru', null, 'KJ455', 'what is drafted takes no realisation'), ('Arsip rapi', null, 'OK', 'what an amendment is to remove does'),
    ('Laporan mingguan', 'Laporan selesai', 'OK', 'and so does its indicator'), ('Arsip rapi', 'Laporan selesai', 'KJ404', 'not another result''s')
  ) as w (said, indicator, answer, what);
update app.period as p set state = 'PUBLISHED' where p.code = '2026_q4' and p.agency_id = pg_temp.agency('DINSOS');

-- Agreed after the quarter -----------------------------------------------------------------------------------------------
insert into app.plan_version (agency_id, plan_id, number, content, employee_signed_at, appraiser_signed_at, agreed_at, is_late, is_beyond_statute)
select p.agency_id, p.plan_id, 2, app.plan_content(p.agency_id, p.plan_id), '2027-02-23Z', '2027-02-23Z', '2027-02-23Z', false, false from app.plan as p where p.plan_id = pg_temp.plan_of('staf1_1');
update app.plan as p set state = 'AGREED', version = 2 where p.plan_id = pg_temp.plan_of('staf1_1');
select is(pg_temp.differing(), null, 'nor does it change when that was agreed');
select is(pg_temp.judged_by('2027-02-24Z'), a.said, 'nor what it was judged by') from agreed as a;

update app.period as p set state = 'RATING' where p.code = '2026_q4' and p.agency_id = pg_temp.agency('DINSOS');
select is(pg_temp.answer('staf1_1', '2027-02-24Z', pg_temp.recording('Arsip rapi')), 'OK', 'what held in the quarter is realised in it, though it was removed since');
select is(pg_temp.answer('staf1_1', '2027-02-24Z', pg_temp.recording('Rencana baru')), 'KJ455', 'and what came since is not');
update app.period as p set state = 'PUBLISHED' where p.code = '2026_q4' and p.agency_id = pg_temp.agency('DINSOS');

-- Taken over after the quarter --------------------------------------------------------------------------------------------
update app.plan_result as r set state = 'TAKEN_OVER' where r.text = 'Laporan mingguan';
insert into app.takeover (agency_id, plan_id, plan_result_id, leader_id, leader_name, text, made_at)
select r.agency_id, r.plan_id, r.plan_result_id, pg_temp.someone('kabid1'), 'kabid1', 'tidak selesai', '2026-12-31 15:00Z' from app.plan_result as r where r.text = 'Laporan mingguan';
select is(pg_temp.differing(), null, 'what is taken over later was not taken over then');
select is(pg_temp.judged_by('2027-02-24Z'), a.said, 'nor judged so') from agreed as a;
-- A name is corrected: the rest is written as it was.
update app.person as p set name = 'Nama Lain' where p.person_id = pg_temp.someone('staf1_1');
select is(pg_temp.does('root', '2027-02-24Z', $$ select string_agg(distinct d.part, ' ') from api.result_differences('DINSOS', '2026_q4') as d $$), 'subject', 'only a name differs');
select is(pg_temp.does('root', '2027-02-24Z', $$ select r.results from api.result_recalculate('DINSOS', '2026_q4', 'nama', 1) as r $$), '1', 'made again for that');
update app.person as p set name = 'staf1_1' where p.name = 'Nama Lain';
select is(
  (select string_agg(concat_ws(' ', i ->> 'said', i ->> 'state', coalesce(i ->> 'value', i ->> 'realised')), ', ' order by r.place, o.place)
   from jsonb_array_elements(pg_temp.kept('staf1_1', 'plan', 'results')) with ordinality as r (said, place), jsonb_array_elements(r.said) with ordinality as o (i, place)),
  a.said, 'it has what it had'
) from agreed as a;
update app.takeover as t set made_at = '2026-12-31 14:59Z';
select is(pg_temp.differing(), 'plan subject', 'taken over on its last day it is');
select is(pg_temp.judged_by('2027-02-24Z'), 'Laporan bulanan TAKEN_OVER tidak selesai, Laporan selesai TAKEN_OVER 12 tidak selesai, Laporan lengkap TAKEN_OVER tidak selesai, Arsip rapi ACTIVE arsip tertata', 'and said so');
select * from finish();
rollback;
