-- Who sees what of an evaluation before its results are published, and after (rules.md 10; P97-117): on every path, whoever asks.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
\ir fixtures/quarter.sql
insert into app.role_grant (person_id, role, agency_id, starts_on) values (pg_temp.someone('staf4_10'), 'AUDITOR', pg_temp.agency('DINSOS'), '2020-01-01');
select no_plan();

-- Rows that somebody sees of a table, and of what operations list.
create function pg_temp.sees(p_who text, p_what text, p_at timestamptz) returns bigint language plpgsql as $$
declare
  number bigint;
begin
  perform pg_temp.at(p_who, p_at);
  begin
    execute p_what into number;
  exception when others then
    number := case when sqlstate in ('KJ403', 'KJ404', 'KJ455', '42501') then 0 else -1 end;
  end;
  perform pg_temp.leave();
  return number;
end $$;
create function pg_temp.paths() returns table (path text, statement text) language sql as $$
  values
    ('assessments', 'select count(*) from app.assessment'), ('events', 'select count(*) from app.assessment_event'), ('proposals', 'select count(*) from app.calibration_proposal'),
    ('results', 'select count(*) from app.result'), ('show assessments', 'select count(*) from api.show_assessments()'),
    ('show ratings', 'select count(*) from api.show_ratings(''DINSOS'', ''2026_q4'')'), ('show proposals', 'select count(*) from api.show_proposals(''DINSOS'', ''2026_q4'')'),
    ('show results', 'select count(*) from api.show_results(''DINSOS'', ''2026_q4'')'), ('result mine', 'select count(*) from api.result_mine()'),
    ('show distribution', 'select count(*) from api.show_distribution(''DINSOS'', ''2026_q4'') as d where d.rated is not null'),
    ('result differences', 'select count(*) from api.result_differences(''DINSOS'', ''2026_q4'')')
$$;
-- What somebody sees, where it is something: path and number.
create function pg_temp.view_of(p_who text, p_at timestamptz) returns text language sql as $$
  select coalesce(string_agg(p.path || ' ' || pg_temp.sees(p_who, p.statement, p_at), ', '), '') from pg_temp.paths() as p where pg_temp.sees(p_who, p.statement, p_at) <> 0
$$;

select pg_temp.does('root', '2026-12-28Z', $$ select p.state from api.period_rate('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
select pg_temp.does('joko', '2026-12-28Z', pg_temp.achieving('PIMPINAN', 'BAIK')) \g /dev/null
select pg_temp.rate_all('kabid2', 'SESUAI', 'SESUAI');
select pg_temp.does('kabid1', '2026-12-29Z', pg_temp.rate_call('staf1_1', 'work_result=DI_BAWAH behaviour=SESUAI work_reason=rahasia')) \g /dev/null

-- RATING --------------------------------------------------------------------------------------------------------------------
select is(pg_temp.view_of(w.who, '2026-12-30Z'), w.sees, format('in RATING %s sees: %s', w.who, w.sees))
from (values
    ('staf2_1', ''), ('staf1_1', ''), ('root', ''), ('joko', ''), ('indah', ''), ('staf4_10', ''), ('ani', ''), ('gita', ''), ('operator', ''),
    ('kabid2', 'assessments 10, events 20, show assessments 10, show ratings 10, show distribution 1'), ('kabid1', 'assessments 12, events 1, show assessments 12, show ratings 12, show distribution 1'),
    ('kadin', 'assessments 45, events 21, show assessments 45, show ratings 45, show distribution 5')
  ) as w (who, sees);
select is(pg_temp.does('kadin', '2026-12-30Z', format('select concat_ws(''/'', s.state, s.predicate, s.work_reason) from api.assessment_show(%L) as s', pg_temp.assessment('staf1_1'))), 'WAITING', 'a draft is whoever writes it''s: not the superior''s');
select is(pg_temp.does('kabid1', '2026-12-30Z', format('select concat_ws(''/'', s.state, s.predicate, s.work_reason) from api.assessment_show(%L) as s', pg_temp.assessment('staf1_1'))), 'DRAFT/BUTUH_PERBAIKAN/rahasia', 'who sees it');
select is(pg_temp.touched(format('update app.assessment set predicate = ''BAIK'' where assessment_id = %L', pg_temp.assessment('staf2_1'))) , '1', 'a superuser can');
select is((select pg_temp.sees(w.who, format('with u as (update app.assessment set notes = ''x'' where assessment_id = %L returning 1) select count(*) from u', pg_temp.assessment('staf2_1')), '2026-12-30Z')), w.rows, format('%s writes %s rows of another''s', w.who, w.rows))
from (values ('staf2_1', 0::bigint), ('kabid1', 0), ('root', 0), ('joko', 0), ('kabid2', 1)) as w (who, rows);
select is(pg_temp.sees(w.who, 'with d as (delete from app.assessment returning 1) select count(*) from d', '2026-12-30Z'), 0::bigint, w.who || ' deletes nothing')
from (values ('kabid2'), ('root'), ('joko')) as w (who);

-- CALIBRATING -------------------------------------------------------------------------------------------------------------------
select pg_temp.rate_all(w.who, 'SESUAI', 'SESUAI') from (values ('kabid1'), ('kabid3'), ('kabid4'), ('kadin')) as w (who) \g /dev/null
select pg_temp.does('root', '2027-02-05Z', $$ select p.state from api.period_calibrate('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
select pg_temp.does('root', '2027-02-05Z', $$ select c.calibration from api.calibration_open('DINSOS', '2026_q4', 'Rapat') as c $$) as session \gset
select pg_temp.does('root', '2027-02-05Z', pg_temp.proposing(:'session', 'staf2_1', 'SESUAI', 'DI_BAWAH')) \g /dev/null
select is(pg_temp.view_of(w.who, '2027-02-05Z'), w.sees, format('in CALIBRATING %s sees: %s', w.who, w.sees))
from (values
    ('staf2_1', ''), ('indah', ''), ('staf4_10', ''), ('ani', ''),
    -- All but root's own, and of root's group nothing in the distribution.
    ('root', 'assessments 45, events 92, proposals 1, show ratings 45, show proposals 1, show distribution 4'),
    ('joko', 'assessments 46, events 94, proposals 1, show ratings 46, show proposals 1, show distribution 5'),
    ('kabid2', 'assessments 10, events 21, proposals 1, show assessments 10, show ratings 10, show proposals 1, show distribution 1'),
    ('kabid1', 'assessments 12, events 25, show assessments 12, show ratings 12, show distribution 1')
  ) as w (who, sees);
select is(pg_temp.does('root', '2027-02-05Z', format('select s.inputs from api.assessment_show(%L) as s', pg_temp.assessment('staf2_1'))), null, 'whoever calibrates reads no record and no survey');
select is(
  pg_temp.does('root', '2027-02-05Z', $$ select count(*)::text from api.show_ratings('DINSOS', '2026_q4') as s where num_nonnulls(s.survey, s.rhk_count, s.realised_count, s.evidence_count, s.note_count, s.role_count, s.measured) > 0 $$),
  '0', 'nor counts what is in them'
);

-- SIGNING, PUBLISHED ----------------------------------------------------------------------------------------------------------------
select pg_temp.answers('refuse', 'kabid2', 'staf2_1', '2027-02-08Z') \g /dev/null
select pg_temp.does('root', '2027-02-08Z', $$ select d.departures from api.distribution_acknowledge('DINSOS', '2026_q4', 'x') as d $$) \g /dev/null
select pg_temp.does('root', '2027-02-10Z', $$ select p.state from api.period_sign('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
select pg_temp.sign_all(w.who) from (values ('kabid1'), ('kabid2'), ('kabid3'), ('kabid4'), ('kadin')) as w (who) \g /dev/null
select is(pg_temp.view_of(w.who, '2027-02-16Z'), '', format('signed, %s sees nothing yet', w.who)) from (values ('staf2_1'), ('staf4_10'), ('indah')) as w (who);
select unalike(pg_temp.does('staf2_1', '2027-02-16Z', $$ select x::text from api.me_export() as x $$), '%SESUAI%', 'nor in the export of what is held about somebody');
select pg_temp.does('root', '2027-02-16Z', $$ select p.state from api.period_publish('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
select is(pg_temp.view_of(w.who, '2027-02-17Z'), w.sees, format('published, %s sees: %s', w.who, w.sees))
from (values
    -- Their own, and the team's to which they belong.
    ('staf2_1', 'results 2, show results 2, result mine 1'), ('staf1_1', 'results 2, show results 2, result mine 1'), ('staf4_10', 'results 46, show results 46, result mine 1'),
    ('indah', 'results 46, show results 46'), ('ani', ''), ('gita', ''), ('operator', ''),
    ('kabid2', 'assessments 10, events 32, proposals 1, results 11, show assessments 10, show ratings 10, show proposals 1, show results 11, result mine 1, show distribution 1')
  ) as w (who, sees);
select is(pg_temp.sees('staf2_1', 'with u as (update app.result set predicate = ''SANGAT_BAIK'' returning 1) select count(*) from u', '2027-02-17Z'), 0::bigint, 'nobody writes their own result');
select is(pg_temp.answer('staf2_2', '2027-02-17Z', format('select from api.%s(%L)', f.name, (select r.result_id from app.result as r where r.person_id = pg_temp.someone('staf2_1')))), 'KJ404', f.name || ' of a colleague''s')
from (values ('result_show'), ('result_explain'), ('result_document')) as f (name);
select is(pg_temp.does(w.who, '2027-02-17Z', format('select (r.inputs ? ''feedback'')::text from api.result_show(%L) as r', (select r.result_id from app.result as r where r.person_id = pg_temp.someone('staf2_1')))), w.whole, format('%s reads record and survey of it: %s', w.who, w.whole))
from (values ('staf2_1', 'true'), ('kabid2', 'true'), ('kadin', 'true'), ('root', 'false'), ('staf4_10', 'false'), ('indah', 'false')) as w (who, whole);
select is(pg_temp.answer('staf2_1', '2027-02-17Z', format('select from api.result_history(%L)', pg_temp.someone('staf2_2'))), 'KJ404', 'nobody reads another''s history');
select matches(pg_temp.does('staf2_1', '2027-02-17Z', $$ select x::text from api.me_export() as x $$), 'SESUAI', 'which has it from then on');
select * from finish();
rollback;
