-- More time in the window of evaluation is more time for what is counted from its end: the superior's part (P115 A.8), and everything behind it.
--   kadin ── kabid1 … kabid4 ── staf<n>_<m>. Rating until 15 January, the superior's part until 4 February, calibration until 11, signing until 18 February.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
\ir fixtures/quarter.sql
select plan(31);
select pg_temp.does('root', '2026-12-28Z', $$ select p.state from api.period_rate('DINSOS', '2026_q4', null, null) as p $$) as state \gset
select pg_temp.does('joko', '2026-12-29Z', pg_temp.achieving('PIMPINAN', 'BAIK')) as said \gset

create function pg_temp.until(p_phase text, p_person text default null) returns date language sql security definer as $$
  select app.day_of(app.effective_deadline(
    pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4'), p_phase,
    case when p_person is not null then app.unit_in_period(pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4'), pg_temp.someone(p_person)) end, pg_temp.someone(p_person)
  )) - 1
$$;
create function pg_temp.last_of(p_phase text) returns date language sql security definer as $$
  select app.day_of(app.last_deadline(pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4'), p_phase)) - 1
$$;
create function pg_temp.ends() returns text language sql as $$
  select string_agg(to_char(pg_temp.until(f.phase), 'DD.MM.'), ' ') from unnest(array['RATING', 'SUPERIOR', 'CALIBRATION', 'SIGNING']) as f (phase)
$$;
create function pg_temp.owed_until(p_about text) returns date language sql as $$
  select app.day_of(w.due_at) - 1
  from app.owed(pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4'), 'SUPERIOR', false) as w
  where w.duty = 'TAKING_OVER' and w.subject_id = pg_temp.someone(p_about)
$$;
create function pg_temp.extends(p_phase text, p_until text, p_unit text default null, p_person text default null) returns text language sql as $$
  select pg_temp.does('root', '2027-01-04Z', format(
    'select x.is_beyond_statute from api.period_extend(''DINSOS'', ''2026_q4'', %L, %L, %L, %L, null, ''x'', null) as x', p_phase, p_until, p_unit, p_person
  ))
$$;
select is(pg_temp.ends(), '15.01. 04.02. 11.02. 18.02.', 'the phases as the policy has them');

-- One appraiser has five days more --------------------------------------------------------------------------------------
select is(pg_temp.extends('RATING', '2027-01-20', null, (select p.nip from app.person as p where p.name = 'kabid4')), 'false', 'an appraiser is ill');
select is(pg_temp.rating(w.who, w.about, w.at::timestamptz), w.answer, w.what)
from (values
    ('kabid4', 'staf4_1', '2027-01-20 14:59Z', 'OK', 'and rates later'), ('kabid3', 'staf3_1', '2027-01-15 15:00Z', 'KJ464', 'nobody else does')
  ) as w (who, about, at, answer, what);
select is(pg_temp.taking(w.who, w.about, w.at::timestamptz), w.answer, w.what)
from (values
    ('kadin', 'staf4_1', '2027-01-20 14:59Z', 'KJ464', 'the superior waits for that'), ('kadin', 'staf4_1', '2027-01-20 15:00Z', 'OK', 'and begins then'),
    ('kadin', 'staf4_1', '2027-02-04 15:00Z', 'OK', 'for as many days as of the others'), ('kadin', 'staf4_1', '2027-02-09 14:59Z', 'OK', 'fourteen of work'),
    ('kadin', 'staf4_1', '2027-02-09 15:00Z', 'KJ464', 'and no longer'), ('kadin', 'staf3_1', '2027-02-04 15:00Z', 'KJ464', 'of the others, as before')
  ) as w (who, about, at, answer, what);
select is(pg_temp.owed_until('staf4_1'), date '2027-02-09', 'so it is owed');
select is(pg_temp.owed_until('staf3_1'), date '2027-02-04', 'and of the others, too');
select is(
  pg_temp.does('kadin', '2027-01-21Z', $$ select string_agg(app.day_of(t.due_at) - 1 || '', ' ') from api.show_tasks() as t where t.task = 'TAKING_OVER' $$), '2027-02-04',
  'of all that waits the first is told'
);
select is(
  pg_temp.does('root', '2027-02-05Z', format('select app.missing_window(%s, %s)', pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4'))),
  '{"the superior may take over until 2027-02-09T15:00:00+00:00"}', 'no expert calibrates before it is over'
);
select pg_temp.does('kadin', '2027-01-21Z', format($$ select r.state from api.assessment_take_over(%L, 'diam', '{%s}') as r $$, pg_temp.assessment('staf4_2'), pg_temp.seen('staf4_2'))) as said \gset
select is(pg_temp.rating('kadin', 'staf4_2', '2027-02-09 14:59Z'), 'OK', 'what was taken over is rated until then');
select is(pg_temp.rating('kadin', 'staf4_2', '2027-02-09 15:00Z'), 'KJ464', 'and not after it');
select is(pg_temp.until('SIGNING', 'kabid4'), date '2027-02-23', 'the appraiser signs later, too');
select is(pg_temp.ends(), '15.01. 04.02. 11.02. 18.02.', 'for all nothing has changed');

-- All have a week more ----------------------------------------------------------------------------------------------------
select is(pg_temp.extends('RATING', '2027-01-22'), 'false', 'a flood');
select is(pg_temp.ends(), '22.01. 11.02. 18.02. 25.02.', 'everything behind it is a week later');
select is(pg_temp.last_of('SUPERIOR'), date '2027-02-11', 'for everybody');
select is(pg_temp.taking('kadin', 'staf3_1', '2027-02-11 14:59Z'), 'OK', 'the superior has fourteen days from there');
select is(pg_temp.taking('kadin', 'staf3_1', '2027-02-11 15:00Z'), 'KJ464', 'and not more');
select is(
  pg_temp.does('kadin', '2027-01-25Z', $$ select string_agg(e.rule || ' ' || app.day_of(e.at) - 1, ', ' order by e.step) from api.explain_deadline('DINSOS', '2026_q4', 'SUPERIOR', null) as e where e.rule !~ 'WORK' $$),
  'POLICY_RULE 2027-02-04, PHASE_BEFORE 2027-02-11, DEADLINE_TO_COME 2027-02-11', 'it can be explained'
);
select is(pg_temp.extends('SUPERIOR', '2027-02-11'), 'false', 'saying so by hand is the regulation''s own');
select is(pg_temp.ends(), '22.01. 11.02. 18.02. 25.02.', 'and changes nothing');
select is(pg_temp.extends('CALIBRATION', '2027-02-22'), 'false', 'whoever gives more time behind it moves what is behind that');
select is(pg_temp.ends(), '22.01. 11.02. 22.02. 01.03.', 'and nothing before it');

-- A last day that somebody has set stays ----------------------------------------------------------------------------------
update app.phase set ends_rule = null where phase = 'SIGNING' and period_id = pg_temp.period_id('DINSOS', '2026_q4') and agency_id = pg_temp.agency('DINSOS');
select is(pg_temp.until('SIGNING'), date '2027-02-18', 'a last day that was set by hand stays where it is');

-- Who is ahead waits for no day: what opens calibration and signing is that nothing is missing ------------------------------
select is(
  pg_temp.answer('root', '2027-01-05Z', format('select app.require_phase(%s, %s, ''CALIBRATION'', app.actor())', pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4'))),
  'KJ455', 'while people are rated nobody calibrates'
);
update app.period set state = 'CALIBRATING' where period_id = pg_temp.period_id('DINSOS', '2026_q4') and agency_id = pg_temp.agency('DINSOS');
select is(
  pg_temp.answer('root', '2027-01-05Z', format('select app.require_phase(%s, %s, ''CALIBRATION'', app.actor())', pg_temp.agency('DINSOS'), pg_temp.period_id('DINSOS', '2026_q4'))),
  'OK', 'when the period has moved on they do, before the day that was planned'
);

select * from finish();
rollback;
