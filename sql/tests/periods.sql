-- Periods: who makes them, what guards them, what jobs do with them, what happens by itself. The table of all states and verbs is
-- Tests/DaemonTests/transitions.csv.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
\ir fixtures/scheduler.sql
delete from meta.job;
delete from app.holiday where day_on = '2027-01-01';
select plan(137);

create function pg_temp.state(p_agency text, p_code text) returns text language sql security definer as $$
  select concat_ws(' ', p.state, p.policy, p.revision) from app.period as p where p.agency_id = pg_temp.agency(p_agency) and p.code = p_code
$$;

-- Making ---------------------------------------------------------------------------------------------------------------
select is(pg_temp.answer(w.who, now(), $$ select * from api.period_create('DISDIK', '2026_q3', null, null, null, null, null, null) $$), w.answer, w.who || ': ' || w.answer)
from (values ('ani', 'OK'), ('joko', 'OK'), ('bayu', 'KJ403'), ('cici', 'KJ403'), ('hadi', 'KJ403'), ('indah', 'KJ403'), ('fajar', 'KJ404')) as w (who, answer);
select is(
  pg_temp.answer('ani', now(), format('select * from api.period_create(''DISDIK'', %L, %L, %L, %L, null, null, null)', w.code, w.kind, w.starts_on, w.ends_on)), w.answer, w.what
)
from (values
    ('2026', null, null, null, 'OK', 'a year'), ('2026_m02', null, null, null, 'OK', 'a month'), ('sisipan', null, null, null, 'KJ400', 'a code that says nothing'),
    ('sisipan', 'BULANAN', '2026-02-01', '2026-02-15', 'OK', 'unless one says it'), ('x', 'BULANAN', '2026-02-01', '2026-01-01', 'KJ400', 'no time that ends before it begins')
  ) as w (code, kind, starts_on, ends_on, answer, what);
select is(pg_temp.does('ani', now(), $$ select p.state from api.period_create('DISDIK', '2026_q3', null, null, null, null, null, null) as p $$), 'DRAFT', 'made');
select is(pg_temp.answer('ani', now(), format('select * from api.period_create(''DISDIK'', %L, %L, %L, %L, null, null, null)', w.code, w.kind, w.starts_on, w.ends_on)), w.answer, w.what)
from (values
    ('2026_q3', null, null, null, '23505', 'once'), ('q3_lagi', 'TRIWULANAN', '2026-09-30', '2026-10-30', '23P01', 'spans of one kind do not overlap'),
    ('2026_m09', null, null, null, 'OK', 'those of another kind do'), ('2026_q4', null, null, null, 'OK', 'the next one begins behind it')
  ) as w (code, kind, starts_on, ends_on, answer, what);
select is((select h.is_surveyed from app.period as h where h.code = '2026_q3'), false, 'whether there is a survey is the policy''s');
select is(pg_temp.does('fajar', now(), $$ select count(*) from api.show_periods('DISDIK') $$), '0', 'another agency''s administrator sees none of it');
select is(pg_temp.does('cici', now(), $$ select array_to_string(p.allowed_actions, ',') || '.' from api.period_show('DISDIK', '2026_q3') as p $$), '.', 'staff see it, and may do nothing with it');

select is(
  pg_temp.answer('ani', now(), format('select * from api.period_create(''DISDIK'', %L, %L, %L, %L, null, null, null)', w.code, w.kind, w.starts_on, w.ends_on)), 'KJ400', w.what
)
from (values
    ('2027_q1', 'TAHUNAN', null, null, 'a code means one kind'), ('2027_q1', null, '2027-02-01', null, 'and its days'), ('y27', 'TAHUNAN', '2026-06-01', '2027-05-31', 'a year is a year'),
    ('panjang', 'BULANAN', '2027-01-01', '2027-02-15', 'a month no longer than one')
  ) as w (code, kind, starts_on, ends_on, what);

-- Guards ---------------------------------------------------------------------------------------------------------------
select is(pg_temp.answer('ani', now(), $$ select * from api.period_open('DISDIK', '2026_q3', null, null) $$), 'KJ459', 'its last days are in a year of which no holiday is known');
select is(pg_temp.does('ani', now(), $$ select g.missing[1] from api.show_guards('DISDIK', '2026_q3') as g where g.guard = 'CALENDAR' $$), 'no holiday of 2027 is known', 'which is told');
insert into app.holiday (day_on, scope, kind, name) values ('2027-01-01', 'NASIONAL', 'LIBUR', 'Tahun Baru');
select is(pg_temp.does('ani', now(), $$ select p.state from api.period_create('DISDIK', '2026_m06', null, null, null, null, null, null) as p $$), 'DRAFT', 'a month');
select is(pg_temp.answer('ani', now(), $$ select * from api.period_open('DISDIK', '2026_m06', null, null) $$), 'KJ459', 'is not opened where evaluation is by quarters');
select is(pg_temp.answer('ani', now(), format('select * from api.period_update(''DISDIK'', ''2026_q3'', null, null, null, %L, %L, %L, null)', w.phase, w.starts_on, w.ends_on)), w.answer, w.what)
from (values
    ('CALIBRATION', '2026-11-05', '2026-11-30', 'OK', 'days of a phase are set in a draft'), ('CALIBRATION', '2026-11-05', '2026-11-04', 'KJ400', 'not backwards'),
    ('SUPERIOR', null, '2026-11-04', 'KJ465', 'not beyond the regulation'), (null, null, '2026-11-04', 'KJ400', 'not without saying which'),
    ('FEEDBACK', '2026-11-05', '2026-11-30', 'KJ404', 'not of a phase that it has not'), ('OBJECTION', null, '2026-12-01', 'KJ465', 'nobody loses days in which to object'),
    ('RATING', null, '2026-10-21', 'OK', 'a later window moves the superior''s part along'), ('RATING', null, '2026-09-30', 'OK', 'an earlier one, too')
  ) as w (phase, starts_on, ends_on, answer, what);
select is(pg_temp.does('ani', now(), $$ select p.revision from api.period_update('DISDIK', '2026_q3', null, null, null, 'CALIBRATION', '2026-10-20', '2026-11-02', '{1}') as p $$), '2', 'one that ends before the phase before it');
select is(pg_temp.answer('ani', now(), $$ select * from api.period_open('DISDIK', '2026_q3', null, null) $$), 'KJ459', 'is not opened');
select is(pg_temp.does('ani', now(), $$ select p.revision from api.period_update('DISDIK', '2026_q3', null, null, null, 'CALIBRATION', null, '2026-11-12', null) as p $$), '3', 'mended');
select is(pg_temp.does('ani', now(), $$ select h.starts_at || ' ' || h.ends_at from api.show_phases('DISDIK', '2026_q3') as h where h.phase = 'SIGNING' $$),
  '2026-11-12 15:00:00+00 2026-11-19 15:00:00+00', 'what follows it follows it');

-- Another quarter like this one: what was set by hand lies as far from its end.
select is(pg_temp.does('ani', now(), $$ select p.state from api.period_clone('DISDIK', '2026_q3', '2026_q4', null, null) as p $$), 'DRAFT', 'a clone');
select is(
  pg_temp.does('ani', now(), $$
    select string_agg(concat_ws(' ', h.phase, app.day_of(h.starts_at), app.day_of(h.ends_at) - 1, h.ends_rule), ', ' order by h.step)
    from api.show_phases('DISDIK', '2026_q4') as h
    where h.phase in ('RATING', 'CALIBRATION')
  $$), 'RATING 2026-12-22 2027-01-15 SPAN_LAST +10 KERJA, CALIBRATION 2027-01-20 2027-02-12', 'lies in its own days'
);
select is(pg_temp.answer('ani', now(), $$ select * from api.period_clone('DISDIK', '2026_q3', '2026', null, null) $$), 'KJ400', 'is of the same kind');
delete from app.period where code = '2026_q4';

-- A superior's days, set by hand, are counted from the window as it is then.
select is(
  pg_temp.answer('ani', now(), $$ do $x$ begin
    perform api.period_update('DISDIK', '2026_q3', null, null, null, 'RATING', null, '2026-09-30', null);
    perform api.period_update('DISDIK', '2026_q3', null, null, null, 'SUPERIOR', null, '2026-11-03', null);
  end $x$ $$), 'KJ465', 'an earlier window does not give the superior more days'
);

-- Policies -------------------------------------------------------------------------------------------------------------
select is(pg_temp.answer(w.who, now(), w.statement), w.answer, w.what)
from (values
    ('ani', $$ select * from api.policy_adopt('P6_2022_BULANAN', 'DISDIK', null, 'x') $$, 'KJ403', 'policies are the government''s'),
    ('ani', $$ select * from api.policy_amend('NEW', null, null, 'rhythm', 'BULANAN') $$, 'KJ403', 'nobody else makes them'),
    ('joko', $$ select * from api.policy_amend('P6_2022', null, null, 'rhythm', 'BULANAN') $$, 'KJ455', 'what holds never changes'),
    ('joko', $$ select * from api.policy_amend('NEW', null, null, 'rhythm', 'HARIAN') $$, 'KJ400', 'a value is of its form'),
    ('joko', $$ select * from api.policy_amend('NEW', null, null, 'nope', 'x') $$, 'KJ404', 'a setting is one'),
    ('joko', $$ select * from api.policy_amend('NEW', null, null, 'rhythm', '') $$, 'KJ400', 'only phases are left out'),
    ('joko', $$ select * from api.policy_amend('NEW', null, null, 'triwulanan.superior.ends', 'RATING +20 KERJA') $$, 'KJ465', 'what the regulation fixes is changed by experts only'),
    ('joko', $$ select * from api.policy_amend('NEW', null, null, 'triwulanan.objection.starts', '') $$, 'KJ400', 'nor left out'),
    ('joko', $$ do $x$ begin perform api.policy_amend('NEW', null, null, 'triwulanan.calibration.ends', ''); perform api.policy_adopt('NEW', null, null, 'x'); end $x$ $$, 'KJ400', 'what others are counted from is not left out'),
    ('joko', $$ do $x$ begin perform api.policy_amend('NEW', null, null, 'triwulanan.feedback.ends', 'SIGNING +1 KERJA'); perform api.policy_adopt('NEW', null, null, 'x'); end $x$ $$, 'KJ400', 'nor is anything counted from what comes later'),
    ('joko', $$ do $x$ begin perform api.policy_amend('NEW', null, null, 'survey.weight.peer', '50'); perform api.policy_adopt('NEW', null, null, 'x'); end $x$ $$, 'KJ400', 'weights add to 100'),
    ('joko', $$ do $x$ begin perform api.policy_amend('NEW', null, null, 'survey.threshold.peer', '3'); end $x$ $$, 'KJ400', 'no threshold is below four'),
    ('joko', $$ select * from api.policy_adopt('NOPE', null, null, 'x') $$, 'KJ404', 'a policy is one'),
    ('joko', $$ select * from api.policy_adopt('P6_2022', null, app.today() - 1, 'x') $$, 'KJ400', 'nothing holds from yesterday on')
  ) as w (who, statement, answer, what);
select is(pg_temp.does('joko', now(), $$ select p.value from api.policy_amend('SORONG', null, 'Sorong', 'triwulanan.rating.ends', 'SPAN_LAST +7 KERJA') as p $$), 'SPAN_LAST +7 KERJA', 'a new one');
select is(pg_temp.does('joko', now(), $$ select string_agg(d.setting || ': ' || d.against || ' -> ' || d.value, ', ') from api.policy_diff('SORONG', null) as d $$),
  'triwulanan.rating.ends: SPAN_LAST +10 KERJA -> SPAN_LAST +7 KERJA', 'differs where it was changed');
select is(pg_temp.does('joko', now(), $$ select p.drafts from api.policy_adopt('SORONG', 'DISDIK', null, 'Perwali') as p $$), '2', 'adopted, drafts are planned anew');
select is(pg_temp.does('ani', now(), $$ select p.policy || ' ' || h.ends_at from api.period_show('DISDIK', '2026_q3') as p, api.show_phases('DISDIK', '2026_q3') as h where h.phase = 'RATING' $$),
  'SORONG 2026-10-09 15:00:00+00', 'by it');
select is(pg_temp.does('ani', now(), $$ select p.state from api.period_open('DISDIK', '2026_q3', 'mulai', '{3}') as p $$), 'OPEN', 'opened');
select is(pg_temp.does('joko', now(), $$ select p.drafts from api.policy_adopt('P6_2022', 'DISDIK', null, 'back') as p $$), '1', 'another policy later');
select is(pg_temp.state('DISDIK', '2026_q3'), 'OPEN SORONG 4', 'leaves what is open as it is');
select is(pg_temp.answer('ani', now(), $$ select * from api.period_update('DISDIK', '2026_q3', null, null, null, 'RATING', null, '2026-11-12', null) $$), 'KJ455', 'and nobody sets its days any more');
select is(pg_temp.answer('ani', now(), format('select * from api.period_rate(''DISDIK'', ''2026_q3'', null, %L)', w.seen)), w.answer, w.what)
from (values ('{}', 'KJ428', 'over HTTP one names the revision'), ('{3}', 'KJ412', 'an old one is refused'), ('{4}', 'OK', 'the last is not')) as w (seen, answer, what);
select is(pg_temp.does('ani', now(), $$ select string_agg(concat_ws(' ', e.action, e.to_state, e.reason, e.name), ', ' order by e.entry) from api.period_history('DISDIK', '2026_q3') as e $$),
  'create DRAFT Ani, update DRAFT Ani, update DRAFT Ani, open OPEN mulai Ani', 'who did what and why is kept');

-- Pending --------------------------------------------------------------------------------------------------------------
create function pg_temp.job() returns uuid language sql security definer as $$ select j.job_id from meta.job as j order by j.created_at desc, j.job_id limit 1 $$;
create function pg_temp.job_state() returns text language sql security definer as $$ select concat_ws(' ', j.state, j.failure, j.result ->> 'refused') from meta.job as j where j.job_id = pg_temp.job() $$;
select is(pg_temp.answer('ani', now(), $$ select * from api.defer('period calibrate', '{"agency": "DISDIK", "period": "2026_q3"}', '15m', null, null) $$), 'KJ455', 'what would be refused is no job');
select is(pg_temp.answer('ani', now(), $$ select * from api.defer('period rate', '{"agency": "DISDIK", "period": "2026_q3"}', '15m', '{1}', null) $$), 'KJ412', 'nor what somebody has not seen');
select is(pg_temp.answer('fajar', now(), $$ select * from api.defer('period rate', '{"agency": "DISDIK", "period": "2026_q3"}', '15m', null, null) $$), 'KJ404', 'nor what one does not see');
select is(pg_temp.answer('cici', now(), $$ select * from api.defer('period rate', '{"agency": "DISDIK", "period": "2026_q3"}', '15m', null, null) $$), 'KJ403', 'nor what one may not do');
select is(pg_temp.does('ani', '2026-10-01 00:00Z', $$ select d.state from api.defer('period rate', '{"agency": "DISDIK", "period": "2026_q3"}', '15m', '{4}', null) as d $$), 'PENDING', 'what would be done is');
select is(pg_temp.state('DISDIK', '2026_q3'), 'OPEN SORONG 4', 'and nothing has changed');
select is(pg_temp.answer(w.who, w.at, w.statement), w.answer, w.what)
from (values
    ('ani', timestamptz '2026-10-01 00:14:59Z', $$ select * from api.period_rate('DISDIK', '2026_q3', null, null) $$, 'KJ463', 'nobody else moves it'),
    ('joko', '2026-10-01 00:14:59Z', $$ select * from api.period_extend('DISDIK', '2026_q3', 'RATING', '2026-12-12', null, null, null, 'x', null) $$, 'KJ463', 'nor gives time'),
    ('ani', '2026-10-01 00:14:59Z', $$ select * from api.defer('period cancel', '{"agency": "DISDIK", "period": "2026_q3"}', '15m', null, null) $$, 'KJ463', 'nor lets another job wait'),
    ('ani', '2026-10-01 00:15:00Z', $$ select * from api.period_rate('DISDIK', '2026_q3', null, null) $$, 'OK', 'until its time is over'),
    ('fajar', '2026-10-01 00:14:59Z', $$ select * from api.job_confirm(pg_temp.job()) $$, 'KJ404', 'another agency''s administrator does not see it'),
    ('cici', '2026-10-01 00:14:59Z', $$ select * from api.job_confirm(pg_temp.job()) $$, 'KJ404', 'nor do staff'),
    ('kiki', '2026-10-01 00:14:59Z', $$ select * from api.job_confirm(pg_temp.job()) $$, 'KJ403', 'an operator sees it and confirms nothing'),
    ('indah', '2026-10-01 00:14:59Z', $$ select * from api.job_undo(pg_temp.job()) $$, 'KJ403', 'an auditor neither'),
    ('joko', '2026-10-01 00:14:59Z', $$ select * from api.job_confirm(pg_temp.job()) $$, 'OK', 'whoever administers the agency confirms it'),
    ('ani', '2026-10-01 00:14:59Z', $$ select * from api.job_confirm(pg_temp.job()) $$, 'OK', 'a second before its time is over'),
    ('ani', '2026-10-01 00:15:00Z', $$ select * from api.job_confirm(pg_temp.job()) $$, 'KJ455', 'and not at it'),
    ('ani', '2026-10-01 00:15:00Z', $$ select * from api.job_undo(pg_temp.job()) $$, 'KJ455', 'nor is it undone then'),
    ('ani', '2026-10-01 00:14:59Z', $$ select * from api.job_cancel(pg_temp.job()) $$, 'KJ455', 'cancelled is what runs')
  ) as w (who, at, statement, answer, what);
select is(pg_temp.does('ani', '2026-10-01 00:15:00Z', $$ select j.state || ' ' || coalesce(p.held_by::text, 'free') from api.job_show(pg_temp.job()) as j, api.period_show('DISDIK', '2026_q3') as p $$),
  'EXPIRED free', 'past its time every read answers as if it was dropped');
select is(pg_temp.does('ani', '2026-10-01 00:10:00Z', $$ select j.state from api.job_undo(pg_temp.job()) as j $$), 'UNDONE', 'undone');
select is(pg_temp.answer('ani', '2026-10-01 00:10:00Z', $$ select * from api.job_confirm(pg_temp.job()) $$), 'KJ455', 'it is confirmed no more');
delete from meta.job;
select is(pg_temp.does('ani', '2026-10-01 00:20:00Z', $$ select d.state from api.defer('period rate', '{"agency": "DISDIK", "period": "2026_q3", "reason": "ya"}', '15m', null, null) as d $$), 'PENDING', 'again');
select is(pg_temp.does('joko', '2026-10-01 00:21:00Z', $$ select j.state from api.job_confirm(pg_temp.job()) as j $$), 'DONE', 'confirmed by another administrator');
select is(pg_temp.state('DISDIK', '2026_q3'), 'RATING SORONG 5', 'it is done');
select is(pg_temp.does('ani', now(), $$ select concat_ws(' ', e.action, e.reason, e.name, e.job = pg_temp.job()) from api.period_history('DISDIK', '2026_q3') as e order by e.entry desc limit 1 $$), 'rate ya t', 'by whoever confirmed it, whom she does not see');

-- Many agencies --------------------------------------------------------------------------------------------------------
delete from meta.job;
select is(pg_temp.answer(w.who, now(), format('select * from api.defer(''period create'', ''{"agency": "*", "period": "2026_q2"}'', null, null, %L)', w.affects)), w.answer, w.what)
from (values
    ('joko', null, 'KJ460', 'for all one says how many'), ('joko', '1', 'KJ461', 'and means it'), ('joko', '2', 'OK', 'all agencies of the government'), ('ani', '1', 'OK', 'or all one''s own'),
    ('cici', '0', 'KJ404', 'whoever administers none has none')
  ) as w (who, affects, answer, what);
select is(pg_temp.does('joko', now(), $$ select string_agg(d.agency || ' ' || d.symbol, ', ') from api.defer_check('period create', '{"agency": "*", "period": "2026_q3"}', null) as d $$),
  'DISDIK ALREADY_EXISTS, DUKCAPIL OK', 'what each would meet is told beforehand');
select is(pg_temp.does('joko', now(), $$ select d.agencies from api.defer('period create', '{"agency": "*", "period": "2026_q3"}', null, null, 2) as d $$), '2', 'made all the same');
select is(pg_temp.works(now()), '1', 'ten agencies are a step');
select is(pg_temp.job_state(), 'DONE 1', 'one refused is not all');
select is(pg_temp.does('joko', now(), $$ select string_agg(concat_ws(' ', i.agency, i.period, i.state, i.code), ', ' order by i.item) from api.job_items(pg_temp.job()) as i $$),
  'DISDIK 2026_q3 REFUSED ALREADY_EXISTS, DUKCAPIL 2026_q3 DONE OK', 'a row for each agency');
select is(pg_temp.state('DUKCAPIL', '2026_q3'), 'DRAFT 1', 'made where there was none');

-- Two jobs for all agencies: the older goes first, and the younger is not in its way.
delete from meta.job;
select is(pg_temp.does('joko', now() - interval '2 seconds', $$ select d.agencies from api.defer('period update', '{"agency": "*", "period": "2026_q3", "is_scheduled": true}', null, null, 2) as d $$), '2', 'a job');
select is(pg_temp.does('joko', now() - interval '1 second', $$ select d.agencies from api.defer('period update', '{"agency": "*", "period": "2026_q3", "is_scheduled": false}', null, null, 2) as d $$), '2', 'and another one');
select is(pg_temp.works(now()), '1', 'the first is done');
select is((select string_agg(concat_ws(' ', j.state, j.result ->> 'done'), ', ' order by j.created_at) from meta.job as j), 'DONE 1, WAITING', 'where it can be, whatever waits behind it');
select is(pg_temp.works(now()), '1', 'then the second');
select is((select string_agg(concat_ws(' ', j.state, j.result ->> 'done'), ', ' order by j.created_at) from meta.job as j), 'DONE 1, DONE 1', 'too');
select is(pg_temp.answer('joko', now(), $$ select d.agencies from api.defer('period sign', '{"agency": "*", "period": "2026_q3"}', '15m', null, 2) as d $$), 'KJ459', 'what every agency refuses is no job');
-- An agency that is no more.
update app.agency set closed_at = now() where code = 'DUKCAPIL';
select is(pg_temp.answer('joko', now(), format('select * from api.period_%s(''DUKCAPIL'', ''2026_q3'', ''x'', null)', w.verb)), w.answer, w.what)
from (values ('open', 'KJ455', 'opens nothing'), ('cancel', 'OK', 'and brings to an end what runs')) as w (verb, answer, what);
update app.agency set closed_at = null;

-- By itself ------------------------------------------------------------------------------------------------------------
delete from meta.job;
delete from app.period where code <> '2026_q3' or agency_id <> pg_temp.agency('DUKCAPIL');
select is(pg_temp.schedules('2026-12-31Z'), '0', 'what is not scheduled does not happen');
select is(pg_temp.does('fajar', now(), $$ select p.is_scheduled from api.period_update('DUKCAPIL', '2026_q3', true, true, null, null, null, null, null) as p $$), 'true', 'scheduled, with a survey');
select is(pg_temp.schedules('2026-06-30 14:59:59Z'), '0', 'not a second before its first day');
select is(pg_temp.schedules('2026-06-30 15:00:00Z'), '1', 'with it, which is July in Sorong already');
select is(pg_temp.schedules('2026-06-30 15:00:01Z'), '0', 'once');
select is(pg_temp.works('2026-06-30 15:00:02Z'), '1', 'a job opens it');
select is(pg_temp.state('DUKCAPIL', '2026_q3'), 'OPEN P6_2022 5', 'under the policy that holds');
select is(pg_temp.does('fajar', now(), $$ select e.action || ' ' || e.reason || coalesce(e.actor::text, '') from api.period_history('DUKCAPIL', '2026_q3') as e order by e.entry desc limit 1 $$), 'open scheduler', 'under the scheduler''s name');
select is(pg_temp.answer('fajar', '2026-09-09Z', $$ select * from api.period_collect('DUKCAPIL', '2026_q3', null, null) $$), 'KJ459', 'nobody is asked before raters are drawn');
insert into app.survey_subject (agency_id, collection_id, subject, kind, person_id, unit_id)
select c.agency_id, c.collection_id, 1, 'PERSON', pg_temp.person('gita'), pg_temp.unit('CAPIL')
from app.make_collection(pg_temp.agency('DUKCAPIL'), pg_temp.period_id('DUKCAPIL', '2026_q3')) as c;
select is(pg_temp.answer('fajar', '2026-09-09Z', $$ select * from api.period_collect('DUKCAPIL', '2026_q3', null, null) $$), 'KJ459', 'nor where nobody can be asked');
do $$
begin
  execute format(
    'insert into ballot.%I (form_id, rater_id, subject, category, is_drawn, state) select app.new_form(1), pg_temp.person(''hadi''), 1, ''PEER'', true, ''ASKED''',
    (select ballot.name(c.collection_id) from app.collection as c)
  );
end $$;
select is(pg_temp.does('fajar', '2026-09-09Z', $$ select p.state from api.period_collect('DUKCAPIL', '2026_q3', null, null) as p $$), 'COLLECTING', 'collecting');
select is(pg_temp.schedules('2026-09-22 14:59:59Z'), '0', 'until the end of the survey');
select is(pg_temp.does('fajar', '2026-09-20Z', $$ select x.people from api.period_extend('DUKCAPIL', '2026_q3', 'FEEDBACK', '2026-09-23', 'CAPIL', null, null, 'x', null) as x $$), '3', 'whoever has more time');
select is(pg_temp.schedules('2026-09-23 14:59:59Z'), '0', 'is waited for');
select is(pg_temp.schedules('2026-09-23 15:00:00Z'), '1', 'then it is sealed');
select is(pg_temp.job_state(), 'PENDING', 'and waits for somebody');
select is(pg_temp.does('fajar', '2027-09-23Z', $$ select j.state || ' ' || (p.held_by = j.job) from api.show_jobs() as j, api.period_show('DUKCAPIL', '2026_q3') as p where j.operation = 'period seal' $$), 'PENDING true', 'without end');
select is((select count(*) from meta.outbox as o where o.kind = 'CONFIRMATION' and o.person_id = pg_temp.person('fajar')), 1::bigint, 'who is told of it');
select is(pg_temp.does('fajar', '2026-09-24Z', $$ select j.state from api.job_confirm(pg_temp.job()) as j $$), 'DONE', 'its administrator confirms it');
select is(pg_temp.state('DUKCAPIL', '2026_q3'), 'RATING P6_2022 8', 'then they rate');
select is(pg_temp.answer('fajar', '2026-09-24Z', $$ select * from api.period_reopen('DUKCAPIL', '2026_q3', 'x', null) $$), 'KJ455', 'and the survey does not come back');

select * from finish();
rollback;
