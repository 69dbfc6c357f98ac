-- When things are due, and a second before and after: by every way that a deadline comes about, and on every write that asks for one.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
select plan(72);

-- Rules ----------------------------------------------------------------------------------------------------------------
select is(app.day_counted('2026-01-31', 14, 'KERJA'), date '2026-02-23', 'T6: the superior signs by then (rules-detail T6)');
select is(app.day_counted('2026-01-31', 30, 'KERJA'), date '2026-03-17', 'T6: the report goes to PyB by then');
select is(app.day_counted('2026-09-30', -5, 'KERJA'), date '2026-09-23', 'back, too: 25 September lies in the third quarter''s window (P91-92)');
select is(app.day_counted('2026-03-25', -1, 'KERJA'), date '2026-03-17', 'past holidays and joint leave');
select is(app.day_counted('2026-02-01', 0, 'KERJA'), date '2026-02-01', 'none is the day itself, whatever it is');
select is(app.day_counted('2026-01-01', 30, 'KALENDER'), date '2026-01-31', 'all days');
select is(app.deadline_named('2026-10-14'), timestamptz '2026-10-14 15:00:00Z', 'a day ends at midnight in Sorong, nine hours before it does in Greenwich');
select is(app.deadline_named('2026-10-14T09:00:00Z'), timestamptz '2026-10-14 09:00:00Z', 'an instant is one');
select is(app.day_of('2026-10-14 14:59:59Z'), date '2026-10-14', 'a second before midnight there it is the day');
select is(app.day_of('2026-10-14 15:00:00Z'), date '2026-10-15', 'at midnight the next one');
select results_eq(
  $$ select p.phase, p.first_day, p.last_day, p.is_statutory from app.planned_phases('P6_2022', 'TAHUNAN', true, '2025-01-01', '2025-12-31') as p $$,
  $$
    values
      ('PLANNING', date '2025-01-01', date '2025-01-31', true), ('FEEDBACK', '2025-11-16', '2025-12-15', false), ('RATING', '2025-12-24', '2026-01-31', true),
      ('SUPERIOR', '2026-02-01', '2026-02-23', true), ('CALIBRATION', '2026-02-24', '2026-03-02', false), ('SIGNING', '2026-03-03', '2026-03-09', false),
      ('OBJECTION', '2026-03-10', '2026-05-06', true)
  $$, 'a year: plans and evaluation by 31 January, then the superior''s fourteen days'
);
select is_empty(
  $$ select p.phase from app.planned_phases('P6_2022', 'TRIWULANAN', false, '2026-07-01', '2026-09-30') as p where p.phase in ('PLANNING', 'FEEDBACK') $$,
  'a quarter has no plans of its own, and without a survey no time for one'
);

-- A policy that goes beyond the regulation is made by experts, and every period under it is marked.
insert into app.policy (policy, title, basis, made_from, made_at, made_by) values ('LONG', 'Long', '', 'P6_2022', now(), pg_temp.person('joko'));
insert into app.policy_value (policy, setting, value)
select 'LONG', v.setting, case v.setting when 'triwulanan.superior.ends' then 'RATING +20 KERJA' else v.value end from app.policy_value as v where v.policy = 'P6_2022';
select results_eq(
  $$ select p.phase, p.last_day > p.limit_day from app.planned_phases('LONG', 'TRIWULANAN', false, '2026-07-01', '2026-09-30') as p where p.is_statutory $$,
  $$ values ('SUPERIOR', true), ('OBJECTION', false) $$, 'a policy that gives the superior twenty days goes beyond the regulation; what follows it does not'
);

-- A period -------------------------------------------------------------------------------------------------------------
select is(pg_temp.does('ani', '2026-07-01Z', $$ select p.state from api.period_create('DISDIK', '2026_q3', null, null, null, null, null, null) as p $$), 'DRAFT', 'a draft');
select is(pg_temp.does('ani', '2026-07-01Z', $$ select p.state from api.period_open('DISDIK', '2026_q3', null, null) as p $$), 'OPEN', 'opened');
select is(pg_temp.does('ani', '2026-09-25Z', $$ select p.state from api.period_rate('DISDIK', '2026_q3', null, null) as p $$), 'RATING', 'and evaluated');
select is(
  (select h.ends_at from app.phase as h where h.period_id = pg_temp.period_id('DISDIK', '2026_q3') and h.phase = 'RATING'), timestamptz '2026-10-14 15:00Z',
  'until the end of 14 October in Sorong'
);

-- A write of a phase, as every capability asks for it.
create function pg_temp.writes(p_who text, p_at timestamptz, p_phase text) returns text language sql as $$
  select pg_temp.answer(
    p_who, p_at,
    format('select app.require_phase(%s, %s, %L, app.actor())', pg_temp.agency('DISDIK'), pg_temp.period_id('DISDIK', '2026_q3'), p_phase)
  )
$$;
select is(pg_temp.writes(w.who, w.at, 'RATING'), w.answer, w.what)
from (values
    ('cici', timestamptz '2026-09-22 14:59:59Z', 'KJ464', 'a second before it begins nobody writes'), ('cici', '2026-09-22 15:00:00Z', 'OK', 'when it begins they do'),
    ('cici', '2026-10-14 14:59:59Z', 'OK', 'a second before its end'), ('cici', '2026-10-14 15:00:00Z', 'KJ464', 'and not at it'),
    ('cici', '2026-10-14 15:00:01Z', 'KJ464', 'nor after it'), ('cici', '2026-10-14 23:59:59Z', 'KJ464', 'though it is the fourteenth still in Greenwich')
  ) as w (who, at, answer, what);
select is(pg_temp.writes('cici', '2026-10-01Z', 'SIGNING'), 'KJ455', 'another phase is not this state''s work');
select is(pg_temp.writes('cici', '2026-10-14 15:00Z', 'SUPERIOR'), 'OK', 'the superior''s part begins when the window ends');

-- More time ------------------------------------------------------------------------------------------------------------
select is(pg_temp.answer('ani', '2026-10-01Z', format('select * from api.period_extend(''DISDIK'', ''2026_q3'', ''RATING'', %L, %L, %L, null, ''x'', null)', w.until, w.unit, w.person)), w.answer, w.what)
from (values
    ('2026-10-14', null, null, 'KJ400', 'no later than the phase itself is no more time'), ('2026-10-15', null, null, 'OK', 'a day more is'),
    ('2026-10-15', 'SD1', '198001012005011003', 'KJ400', 'for a unit or for somebody, not both'), ('2026-10-15', 'NOPE', null, 'KJ404', 'a unit that is none'),
    ('2026-10-15', null, '198001012005011006', 'KJ404', 'somebody whom one does not see')
  ) as w (until, unit, person, answer, what);
select is(pg_temp.answer('ani', '2026-11-01Z', $$ select * from api.period_extend('DISDIK', '2026_q3', 'RATING', '2026-10-20', null, null, null, 'x', null) $$), 'KJ400', 'what is over already is no time');
select is(pg_temp.answer(w.who, '2026-10-01Z', $$ select * from api.period_extend('DISDIK', '2026_q3', 'RATING', '2026-10-20', null, null, null, 'x', null) $$), w.answer, w.what)
from (values
    ('bayu', 'KJ403', 'whoever administers a unit gives no time'), ('cici', 'KJ403', 'nor staff'), ('hadi', 'KJ403', 'nor an auditor'),
    ('fajar', 'KJ404', 'nor another agency''s administrator, who does not see it'), ('joko', 'OK', 'an administrator of the whole government does')
  ) as w (who, answer, what);
-- The unit UPT, above SD1 (cici, dedi) and SD2; all; dedi.
select is(pg_temp.does('ani', '2026-10-01Z', $$ select x.people from api.period_extend('DISDIK', '2026_q3', 'RATING', '2026-10-16', 'UPT', null, 'BENCANA', 'flood', null) as x $$), '3', 'a unit and those below it are told in heads');
select is(pg_temp.does('ani', '2026-10-01Z', $$ select x.people from api.period_extend('DISDIK', '2026_q3', 'RATING', '2026-10-21T09:00:00Z', null, '198001012005011004', 'SAKIT', 'ill', null) as x $$), '1', 'somebody is one');
select is(pg_temp.writes(w.who, w.at, 'RATING'), w.answer, w.what)
from (values
    ('cici', timestamptz '2026-10-16 14:59:59Z', 'OK', 'those of a unit below have its time'), ('cici', '2026-10-16 15:00:00Z', 'KJ464', 'and no more'),
    ('eka', '2026-10-14 15:00:00Z', 'KJ464', 'those of another unit do not'), ('dedi', '2026-10-21 08:59:59Z', 'OK', 'the longest of what is somebody''s counts'),
    ('dedi', '2026-10-21 09:00:00Z', 'KJ464', 'to the second')
  ) as w (who, at, answer, what);
-- Less of it: the last for the same thing counts, never less than the phase's own.
select is(pg_temp.does('ani', '2026-10-02Z', $$ select x.deadline from api.period_extend('DISDIK', '2026_q3', 'RATING', '2026-10-15', 'UPT', null, 'BENCANA', 'less', null) as x $$)::timestamptz, timestamptz '2026-10-15 15:00Z', 'a mistake is mended');
select is(pg_temp.writes('cici', '2026-10-15 15:00:00Z', 'RATING'), 'KJ464', 'the last for the same unit counts');
-- Who is told of whose.
select is(pg_temp.does(w.who, '2026-10-02Z', $$ select count(*) from api.show_extensions('DISDIK', '2026_q3') $$), w.number, w.who || ' is told of ' || w.number)
from (values ('ani', '3'), ('dedi', '3'), ('cici', '2'), ('hadi', '3'), ('joko', '3')) as w (who, number);
select is(pg_temp.does('cici', '2026-10-02Z', $$ select string_agg(e.rule, ' ' order by e.step) from api.explain_deadline('DISDIK', '2026_q3', 'RATING', null) as e $$),
  'POLICY_RULE WORKING_DAYS EXTENDED_FOR_UNIT DEADLINE_TO_COME', 'it can be explained to whom it concerns');
select is(pg_temp.does('dedi', '2026-11-02Z', $$ select e.rule || ' ' || to_json(e.at)::text from api.explain_deadline('DISDIK', '2026_q3', 'RATING', null) as e where e.is_answer $$),
  'DEADLINE_OVER "2026-10-21T09:00:00+00:00"', 'also when it is over');

-- Why somebody was given more time is nobody else's to know.
select is(pg_temp.does(w.who, '2026-10-02Z', $$ select string_agg(coalesce(e.reason, '-'), ' ' order by e.entry) from api.period_history('DISDIK', '2026_q3') as e where e.action = 'extend' $$), 'flood - less', w.who || ' reads the history without it')
from (values ('ani'), ('cici')) as w (who);
select is(pg_temp.does(w.who, '2026-10-02Z', $$ select e.said from api.explain_deadline('DISDIK', '2026_q3', 'RATING', '198001012005011004') as e where e.rule = 'EXTENDED_FOR_PERSON' $$), w.said, w.what)
from (values
    ('ani', 'SAKIT: ill', 'the administrator of the agency is told'), ('dedi', 'SAKIT: ill', 'and whom it concerns'),
    ('bayu', null, 'whoever administers a unit, and sees dedi, only that there is more time')
  ) as w (who, said, what);

-- The regulation's -----------------------------------------------------------------------------------------------------
select is(pg_temp.answer('joko', '2026-10-01Z', $$ select * from api.period_extend('DISDIK', '2026_q3', 'SUPERIOR', '2026-11-04', null, null, null, 'x', null) $$), 'KJ465', 'what the regulation fixes is gone beyond by nobody');
select is(pg_temp.answer('ani', '2026-10-01Z', $$ select api.expert_on('x') $$), 'KJ403', 'least of all in one agency');
-- All had a week more for the window: the fourteen days count from its end.
select is(pg_temp.does('ani', '2026-10-02Z', $$ select x.is_beyond_statute from api.period_extend('DISDIK', '2026_q3', 'RATING', '2026-10-21', null, null, null, 'x', null) as x $$), 'false', 'the window is the city''s');
select is(pg_temp.does('ani', '2026-10-02Z', $$ select x.is_beyond_statute from api.period_extend('DISDIK', '2026_q3', 'SUPERIOR', '2026-11-10', null, null, null, 'x', null) as x $$), 'false', 'fourteen days of work from the later end are the regulation''s own (P115)');
select is(pg_temp.answer('joko', '2026-10-01Z', $$ select * from api.period_extend('DISDIK', '2026_q3', 'SUPERIOR', '2026-11-11', null, null, null, 'x', null) $$), 'KJ465', 'fifteen are not');
create function pg_temp.expert(p_at timestamptz, p_statement text) returns text language plpgsql as $$
declare
  said text;
begin
  perform pg_temp.at('joko', p_at);
  perform api.expert_on('decree after the flood');
  -- As the next request of the same session.
  perform pg_temp.at('joko', p_at);
  execute p_statement into said;
  perform pg_temp.leave();
  return said;
end $$;
select is(pg_temp.expert('2026-10-02Z', $$ select x.is_beyond_statute from api.period_extend('DISDIK', '2026_q3', 'SUPERIOR', '2026-12-01', null, null, 'BENCANA', 'decree', null) as x $$), 'true', 'an expert goes beyond it');
select is(pg_temp.does('cici', '2026-10-02Z', $$ select h.is_beyond_statute from api.show_phases('DISDIK', '2026_q3') as h where h.phase = 'SUPERIOR' $$), 'true', 'and everybody sees that');
select is(pg_temp.does('joko', '2026-10-02Z', $$ select w.levels from api.whoami() as w $$), '{read,operate,admin,expert}', 'the mode lasts as long as the session');
select is(pg_temp.does('joko', '2026-10-02Z', $$ select x.is_expert from api.expert_off() as x $$), 'false', 'or until it is ended');
select is(pg_temp.answer('joko', '2026-10-01Z', $$ select * from api.period_extend('DISDIK', '2026_q3', 'SUPERIOR', '2026-12-02', null, null, null, 'x', null) $$), 'KJ465', 'then it is over');

-- Across reopening -----------------------------------------------------------------------------------------------------
-- Nobody stands above them here: as if they were no civil servants, whom nobody has to appraise (art. 4).
update app.person set employment = 'NON_ASN';
select is(pg_temp.does('ani', '2026-11-30Z', $$ select p.state from api.period_calibrate('DISDIK', '2026_q3', null, null) as p $$), 'CALIBRATING', 'on');
select is(pg_temp.writes('dedi', '2026-10-21 08:59:59Z', 'RATING'), 'KJ455', 'in the next state nobody rates');
select is(pg_temp.does('ani', '2026-11-30Z', $$ select p.state from api.period_reopen('DISDIK', '2026_q3', 'by mistake', null) as p $$), 'RATING', 'and back');
select is(pg_temp.writes(w.who, w.at, 'RATING'), w.answer, w.what)
from (values
    ('dedi', timestamptz '2026-10-21 14:59:59Z', 'OK', 'deadlines are what they were'), ('dedi', '2026-10-21 15:00:00Z', 'KJ464', 'to the second')
  ) as w (who, at, answer, what);

select * from finish();
rollback;
