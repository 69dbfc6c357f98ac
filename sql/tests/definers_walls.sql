-- Functions that see more than whoever asks: by raw SQL, also with rows that somebody has put together, they tell what policies would (unit_result, extension, assessment).
--   kadin ── kabid1 … kabid4 ── staf<n>_<m>; root administers.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
\ir fixtures/quarter.sql
select plan(45);

select pg_temp.does('root', '2026-12-28Z', $$ select p.state from api.period_rate('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
select pg_temp.does('joko', '2026-12-28Z', pg_temp.achieving('PIMPINAN', 'BAIK')) \g /dev/null
select pg_temp.does('kadin', '2026-12-28Z', pg_temp.achieving('B2', 'KURANG')) \g /dev/null
create function pg_temp.tried(p_who text, p_statement text) returns text language sql as $$ select pg_temp.tried(p_who, '2026-12-30Z', p_statement) $$;
create function pg_temp.row_of(p_about text, p_changed jsonb default '{}') returns text language sql security definer as $$
  select format('jsonb_populate_record(null::app.assessment, %L)', to_jsonb(s) || p_changed) from app.assessment as s where s.assessment_id = pg_temp.assessment(p_about)
$$;
create function pg_temp.as_appraiser(p_about text, p_who text) returns text language sql as $$
  select pg_temp.row_of(p_about, jsonb_build_object('appraiser_id', pg_temp.someone(p_who), 'superior_id', pg_temp.someone(p_who)))
$$;
select format('%s, %s', pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4')) as period, pg_temp.agency('DINSOS') as dinsos, pg_temp.agency_unit('B2') as b2 \gset

-- What asks nobody is nobody's ----------------------------------------------------------------------------------------------
select is(pg_temp.tried(w.who, format('select (%s)::text', f.call)), '42501', format('%s: not for %s', split_part(f.call, '(', 1), w.who))
from (values ('staf2_1'), ('root')) as w (who),
  (values
    (format('app.unit_achievement(%s, %s)', :'period', :b2)), (format('app.appraiser_achievement(%s, %s, %s)', :'period', :dinsos, :b2)),
    (format('app.head_achievement(%s, %s, ''2026-12-30'')', :'period', (select a.post_id from app.appointment as a where a.person_id = pg_temp.someone('kabid2')))),
    (format('app.achievement_told(%s, %s, %s)', :'period', :dinsos, :b2)), (format('app.own_achievement(%s)', pg_temp.row_of('kabid2'))),
    (format('app.may_override(%s)', pg_temp.row_of('staf2_1'))), (format('app.lacks(%s)', pg_temp.row_of('staf2_1'))), (format('app.study_says_otherwise(%s, ''P6_2022'')', pg_temp.row_of('staf2_1')))
  ) as f (call);

-- Achievements -----------------------------------------------------------------------------------------------------------------
create function pg_temp.achieved(p_who text, p_period text) returns text language sql as $$
  select concat_ws(
    ' ', pg_temp.tried(p_who, format('select s.unit_code || coalesce('' '' || s.achievement, '''') from app.achievement_shown(%s, %s, %s) as s', p_period, pg_temp.agency('DINSOS'), pg_temp.agency_unit('B2'))),
    pg_temp.tried(p_who, format('select app.unit_achievement_told(%s, %s)', p_period, pg_temp.agency_unit('B2')))
  )
$$;
select is(pg_temp.achieved(w.who, :'period'), w.said, format('before publication %s learns: %s', w.who, w.said))
from (values ('staf2_1', 'B2'), ('kabid2', 'B2 KURANG KURANG'), ('kabid3', 'B2 KURANG KURANG'), ('root', 'B2 KURANG KURANG'), ('joko', 'B2 KURANG KURANG')) as w (who, said);
select is(pg_temp.tried(w.who, format('select o.own_achievement from app.own_achievement_shown(%s) as o', w.said)), w.achievement, w.what)
from (values
    ('kadin', pg_temp.row_of('kabid2'), 'KURANG', 'whoever evaluates the head learns it'), ('staf2_1', pg_temp.row_of('kabid2'), null, 'nobody else'),
    ('staf2_1', pg_temp.as_appraiser('kabid2', 'staf2_1'), null, 'nor by a row that says so'),
    ('kabid2', pg_temp.row_of('staf2_1', (select jsonb_build_object('post_id', a.post_id) from app.appointment as a where a.person_id = pg_temp.someone('kabid1'))), null, 'or of another post')
  ) as w (who, said, achievement, what);
update app.period set state = 'PUBLISHED' where period_id = pg_temp.period_id('DINSOS', '2026_q4');
select is(pg_temp.achieved('staf2_1', :'period'), 'B2 KURANG KURANG', 'published, everybody there does');
update app.period set state = 'RATING' where period_id = pg_temp.period_id('DINSOS', '2026_q4');

-- A study leave that failed, and what an evaluation lacks --------------------------------------------------------------------------
insert into app.status (person_id, status, decree, starts_on, ends_on, outcome, outcome_on, outcome_decree)
values (pg_temp.someone('staf2_1'), 'TUGAS_BELAJAR', 'x', '2026-01-01', '2026-11-30', 'TIDAK_LULUS', '2026-11-30', 'x');
select is(pg_temp.tried(w.who, format('select app.may_rate_past(%s)::text', w.said)), w.answer, format('that a study leave failed %s learns: %s', w.who, w.answer))
from (values ('kabid2', pg_temp.row_of('staf2_1'), 'true'), ('kadin', pg_temp.row_of('staf2_1'), 'true'), ('staf2_2', pg_temp.as_appraiser('staf2_1', 'staf2_2'), 'false'), ('kabid3', pg_temp.row_of('staf2_1'), 'false')) as w (who, said, answer);
select is(pg_temp.tried(w.who, format('select count(*) > 0 from app.lacking(%s)', w.said)), w.answer, format('what is lacking %s learns: %s', w.who, w.answer))
from (values ('kabid2', pg_temp.row_of('staf2_1'), 'true'), ('staf2_2', pg_temp.as_appraiser('staf2_1', 'staf2_2'), 'false'), ('root', pg_temp.row_of('staf2_1'), 'false')) as w (who, said, answer);

-- Drafts, in the history of what was done -------------------------------------------------------------------------------------------
select pg_temp.does('kabid2', '2026-12-29Z', pg_temp.rate_call('staf2_2', 'work_result=DI_ATAS behaviour=SESUAI')) \g /dev/null
select is(pg_temp.tried(w.who, format('select e.%s from app.assessment_event as e where e.action = ''rate''', w.part)), w.said, format('%s of a draft, for %s: %s', w.part, w.who, w.said))
from (values ('kadin', 'predicate', '42501'), ('kabid2', 'work_result', '42501'), ('kadin', 'behaviour', '42501'), ('kadin', 'action', 'rate')) as w (who, part, said);
select is(pg_temp.tried('kadin', format('select app.assessment_history(%s) #>> ''{1,predicate}''', pg_temp.row_of('staf2_2'))), null, 'nor is it in what is shown of it');

-- More time ----------------------------------------------------------------------------------------------------------------------------
insert into app.extension (agency_id, period_id, phase, unit_id, person_id, until_at, reason_code, reason, approved_by, made_at, is_beyond_statute)
select pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4'), 'RATING', w.unit, w.person, '2027-02-01Z', 'SAKIT', w.reason, pg_temp.someone('root'), '2026-12-20Z', false
from (values (null::integer, pg_temp.someone('staf2_1'), 'rawat inap'), (pg_temp.agency_unit('B2'), null::uuid, 'banjir')) as w (unit, person, reason);
select is(
  pg_temp.tried(w.who, format('select string_agg(concat_ws('' '', x.until_at::date, x.reason_code, x.reason), '', '' order by x.person_id) from app.extensions_for(%s, ''RATING'', null, %L) as x', :'period', pg_temp.someone('staf2_1'))),
  w.said, format('of somebody''s extra time %s learns: %s', w.who, w.said)
)
from (values
    ('staf2_1', '2027-02-01 SAKIT rawat inap'), ('root', '2027-02-01 SAKIT rawat inap'), ('joko', '2027-02-01 SAKIT rawat inap'), ('staf2_2', '2027-02-01'), ('kabid3', '2027-02-01')
  ) as w (who, said);
select is(
  pg_temp.tried('staf2_2', format('select string_agg(concat_ws('' '', x.until_at::date, x.reason_code, x.reason), '', '') from app.extensions_for(%s, ''RATING'', %s, null) as x', :'period', :b2)),
  '2027-02-01 SAKIT banjir', 'a unit''s is no secret'
);
select is(pg_temp.does('staf2_1', '2026-12-30Z', format('select app.effective_deadline(%s, ''RATING'', %s, app.actor())::date::text', :'period', :b2)), '2027-02-01', 'and the deadline is what it was');

select * from finish();
rollback;
