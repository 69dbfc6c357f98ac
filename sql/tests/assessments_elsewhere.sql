-- Whoever has moved to another agency: evaluates the old unit from there (P91 A.14b), and has their own results there. Beyond the reach of the agency whose period
-- it is, which the fixtures' clock would not have noticed: somebody enters on the true day.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/leaders.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
\ir fixtures/quarter.sql
select plan(15);

create function pg_temp.elsewhere(p_who text, p_at timestamptz, p_statement text) returns text language plpgsql as $$
declare
  said text;
begin
  perform pg_temp.at(p_who, p_at);
  perform set_config('kinerja.reach', format('{%s}', pg_temp.agency('DISDIK')), true);
  begin
    execute p_statement into said;
  exception when others then
    said := sqlstate || ' ' || sqlerrm;
  end;
  perform pg_temp.leave();
  return said;
end $$;

select pg_temp.does('root', '2026-12-23Z', $$ select p.state from api.period_rate('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
select pg_temp.does('joko', '2026-12-28Z', pg_temp.achieving('PIMPINAN', 'BAIK')) \g /dev/null
update app.appointment as a set ends_on = '2026-12-27' where a.person_id = pg_temp.someone('kabid1') and a.ends_on is null;
insert into app.appointment (agency_id, post_id, person_id, kind, starts_on) select p.agency_id, p.post_id, pg_temp.someone('kabid1'), 'DEFINITIF', '2026-12-28' from app.post as p where p.code = 'STAF-SD1';
select is(pg_temp.does('root', '2026-12-29Z', $$ select string_agg(r.change || ' ' || r.name, ', ') from api.assessment_reassign('DINSOS', '2026_q4', -1) as r $$), 'WITHDRAWN kabid1', 'whoever moves to another agency within the window keeps the old unit''s people (P91 A.14b)');
select is(pg_temp.elsewhere('kabid1', '2026-12-29Z', 'select p.code from app.period as p where p.agency_id <> all (app.reached())'), null, 'beyond their reach');
select is(pg_temp.elsewhere('kabid1', '2026-12-29Z', $$ select format('%s %s %s', count(*), min(s.agency), min(s.period)) from api.show_assessments() as s where s.kind = 'PERSON' $$), '11 DINSOS 2026_q4', 'and sees whom they evaluate');
select is(pg_temp.elsewhere('kabid1', '2026-12-29Z', format('select s.name || '' '' || (s.inputs is not null) from api.assessment_show(%L) as s', pg_temp.assessment('staf1_2'))), 'staf1_2 true', 'with what there is to judge by');
select is(pg_temp.elsewhere('kabid1', '2026-12-29Z', replace(pg_temp.rate_call('staf1_2', 'work_result=SESUAI behaviour=SESUAI notes=x'), 'r.state', 'concat_ws('' '', r.state, r.predicate)')), 'DRAFT BAIK', 'rates by the quadrant of the period''s policy');
select is(pg_temp.elsewhere('kabid1', '2026-12-29Z', format('select r.state from api.assessment_submit(%L, ''{%s}'') as r', pg_temp.assessment('staf1_2'), pg_temp.seen('staf1_2'))), 'SUBMITTED', 'hands in');
select is(pg_temp.elsewhere('staf2_1', '2026-12-29Z', $$ select count(*) from api.assessment as s $$), '0', 'whom else nobody sees');

select pg_temp.rate_all(w.who, 'SESUAI', 'SESUAI') from (values ('kabid1'), ('kabid2'), ('kabid3'), ('kabid4'), ('kadin')) as w (who) \g /dev/null
select pg_temp.does('root', '2027-02-05Z', $$ select p.state from api.period_calibrate('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
select pg_temp.does('root', '2027-02-05Z', $$ select c.calibration from api.calibration_open('DINSOS', '2026_q4', 'Rapat') as c $$) as session \gset
select pg_temp.does('root', '2027-02-05Z', pg_temp.proposing(:'session', 'staf1_2', 'SESUAI', 'DI_BAWAH')) \g /dev/null
select is(pg_temp.elsewhere('kabid1', '2027-02-06Z', format($$ select s.inputs #>> '{proposals,0,behaviour}' from api.assessment_show(%L) as s $$, pg_temp.assessment('staf1_2'))), 'DI_BAWAH', 'is shown what a calibration proposes');
select is(pg_temp.does('root', '2027-02-06Z', format($$ select s.inputs::text from api.assessment_show(%L) as s $$, pg_temp.assessment('staf1_2'))), null, 'as whoever evaluates is, and nobody else there');
select is(pg_temp.elsewhere('kabid1', '2027-02-06Z', pg_temp.answer_call('accept', 'staf1_2')), 'KURANG', 'answers it');
select pg_temp.does('root', '2027-02-08Z', $$ select d.departures from api.distribution_acknowledge('DINSOS', '2026_q4', 'x') as d $$) \g /dev/null
select pg_temp.does('root', '2027-02-10Z', $$ select p.state from api.period_sign('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
select is(pg_temp.elsewhere('kabid1', '2027-02-15Z', format('select r.state from api.assessment_sign(%L, ''{%s}'') as r', pg_temp.assessment('staf1_2'), pg_temp.seen('staf1_2'))), 'SIGNED', 'and signs');
select pg_temp.sign_all(w.who) from (values ('kabid1'), ('kabid2'), ('kabid3'), ('kabid4'), ('kadin')) as w (who) \g /dev/null
select pg_temp.does('root', '2027-02-16Z', $$ select p.state from api.period_publish('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
select is(pg_temp.elsewhere('staf2_1', '2027-02-17Z', $$ select r.agency || ' ' || r.predicate from api.result_mine() as r $$), 'DINSOS BAIK', 'whoever moves has their result still');
select is(pg_temp.elsewhere('staf2_1', '2027-02-17Z', $$ select d.content from api.result_mine() as r, api.result_document(r.result) as d where d.line = 1 $$), 'FORMAT D.1.1', 'its document');
select is(pg_temp.elsewhere('staf2_1', '2027-02-17Z', $$ select c.state from api.result_mine() as r, api.result_countersign(r.result, '{1}') as c $$), 'COUNTERSIGNED', 'and signs it');
select is(pg_temp.elsewhere('staf2_2', '2027-02-17Z', $$ select string_agg(distinct r.name, ',') from api.result as r $$), 'staf2_2', 'each their own');
select * from finish();
rollback;
