-- How often people document what they have realised: the agency fixes it, off until it does (PermenPANRB 6/2022 art. 16(3)-(4), P10-11).
--   cici and eka have agreed plans, dedi has a draft; the quarter is 2026_q3, and ani administers.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/leaders.sql
\ir fixtures/periods.sql
\ir fixtures/plans_agreed.sql
select plan(38);

insert into app.phase (agency_id, period_id, phase, starts_at, ends_at)
select p.agency_id, p.period_id, 'RATING', '2026-09-22 15:00Z', '2026-10-15 15:00Z' from app.period as p where p.code = '2026_q3';
update app.period set state = 'CANCELLED', policy = 'P6_2022' where code <> '2026_q3';
create function pg_temp.rhythm(p_rhythm text) returns void language sql as $$
  update app.policy_value set value = p_rhythm where policy = 'P6_2022' and setting = 'documentation.rhythm'
$$;
create function pg_temp.owes(p_who text, p_at timestamptz) returns text language sql as $$
  select pg_temp.does(p_who, p_at, $x$ select string_agg(m.name || ' ' || m.count, ', ' order by m.name) from api.show_missing('DISDIK', '2026_q3', null) as m where m.duty = 'DOCUMENTATION' $x$)
$$;
create function pg_temp.tasks(p_who text, p_at timestamptz) returns text language sql as $$
  select pg_temp.does(p_who, p_at, $x$ select concat_ws(' ', t.period, t.state, app.day_of(t.due_at) - 1) from api.show_tasks() as t where t.task = 'DOCUMENTATION' $x$)
$$;
create function pg_temp.records(p_who text, p_rhk text, p_at timestamptz) returns text language sql as $$
  select pg_temp.does(p_who, p_at, format('select r.text from api.progress_record(%L, ''2026_q3'', null, ''selesai'', null, null) as r', pg_temp.rhk(p_rhk)))
$$;
create function pg_temp.reminds(p_at timestamptz) returns text language plpgsql as $$
declare
  number bigint;
begin
  perform pg_temp.at('kinerja_daemon', p_at);
  number := api.remind_due();
  perform pg_temp.leave();
  return number;
end $$;
select is((select concat_ws(' ', s.first_day, s.last_day) from app.documentation_span(w.rhythm, w.day) as s), w.span, w.rhythm)
from (values
    ('HARIAN', date '2026-08-18', '2026-08-18 2026-08-18'), ('MINGGUAN', '2026-08-18', '2026-08-17 2026-08-23'), ('BULANAN', '2026-02-18', '2026-02-01 2026-02-28'),
    ('TRIWULANAN', '2026-08-18', '2026-07-01 2026-09-30'), ('SEMESTERAN', '2026-06-30', '2026-01-01 2026-06-30'), ('SEMESTERAN', '2026-07-01', '2026-07-01 2026-12-31'),
    ('TAHUNAN', '2026-08-18', '2026-01-01 2026-12-31'), ('NONE', '2026-08-18', '')
  ) as w (rhythm, day, span);
create function pg_temp.times(p_at timestamptz) returns text language plpgsql as $$
declare
  said text;
begin
  perform set_config('kinerja.clock_shift', extract(epoch from p_at - transaction_timestamp())::text, true);
  select concat_ws(' ', t.ended_from, t.ended_until, t.running_from, t.running_until) into said
  from app.documentation_times(pg_temp.agency('DISDIK'), pg_temp.period_id('DISDIK', '2026_q3')) as t;
  perform pg_temp.leave();
  return said;
end $$;

-- Off until somebody wants it.
select is(coalesce(pg_temp.owes('ani', '2026-08-18Z'), '') || coalesce(pg_temp.tasks('cici', '2026-08-18Z'), '') || pg_temp.reminds('2026-08-31 23:00Z'), '0', 'of itself nobody owes it, and nobody is reminded');

select pg_temp.rhythm('BULANAN') \g /dev/null
select is(pg_temp.times(w.at::timestamptz), w.answer, w.what)
from (values
    ('2026-07-15Z', '2026-07-01 2026-07-31', 'in its first month nothing has ended'), ('2026-08-18Z', '2026-07-01 2026-07-31 2026-08-01 2026-08-31', 'in the second the first has'),
    ('2026-10-05Z', '2026-09-01 2026-09-30', 'after the quarter the last one counts'), ('2026-12-05Z', '2026-09-01 2026-09-30', 'for ever')
  ) as w (at, answer, what);
select is(pg_temp.owes('ani', '2026-07-15Z'), null, 'nobody is late in the first month');
select is(pg_temp.tasks('cici', '2026-07-15Z'), '2026_q3 NEW 2026-07-31', 'but it is theirs to do by its end');
select is(pg_temp.owes('ani', '2026-08-01Z'), 'Cici 1, Eka 1, Rudi 1', 'those with an agreed plan owe the month that is over; who has none owes that');
select is(pg_temp.owes('cici', '2026-08-01Z'), 'Cici 1', 'each their own');
select is(pg_temp.tasks('cici', '2026-08-01Z'), '2026_q3 LATE 2026-07-31', 'which is late');
select is(pg_temp.tasks('dedi', '2026-08-01Z'), null, 'nothing to document without an agreed plan');
-- Reminders.
select is(pg_temp.reminds('2026-07-31 21:59:59Z'), '0', 'not in the night');
select is(pg_temp.reminds('2026-07-31 22:00:00Z'), '2', 'in the morning after it has ended, in every agency');
select is(pg_temp.reminds('2026-07-31 22:00:01Z'), '0', 'once');
select is((select string_agg(n.name || ' ' || app.message_text(o.kind, o.data, 'en'), '; ' order by n.name) from meta.outbox as o join app.person as n using (person_id) where n.name = 'Cici'),
  'Cici DISDIK 2026_q3: a realisation in the rhythm that the policy fixes (1) was due on 2026-07-31 at 23:59.', 'each who owes it');
-- Late is done, too.
select is(pg_temp.records('cici', 'r1', '2026-08-03Z'), 'selesai', 'recorded');
select is(pg_temp.owes('ani', '2026-08-03Z'), 'Eka 1, Rudi 1', 'it is there');
select is(pg_temp.tasks('cici', '2026-08-03Z'), null, 'and counts for the month that runs');
select is(pg_temp.owes('ani', '2026-09-01Z'), 'Eka 1, Rudi 1', 'whoever has recorded something in the second month owes nothing of it');
select is(pg_temp.owes('ani', '2026-10-02Z'), 'Cici 1, Eka 1, Rudi 1', 'but of the third');
select is(pg_temp.does('ani', '2026-10-02Z', $$ select concat_ws(' ', p.phase, p.owed, p.done) from api.show_progress('DISDIK', '2026_q3') as p where p.duty = 'DOCUMENTATION' $$), 'RATING 3 0', 'as progress says');

-- The quarter and the year are open at once, as the regulation has it (P90 A.8).
insert into app.phase (agency_id, period_id, phase, starts_at, ends_at)
select p.agency_id, p.period_id, 'RATING', '2026-12-22 15:00Z', '2027-01-15 15:00Z' from app.period as p where p.code = '2026';
update app.period set state = 'OPEN' where code = '2026';
create function pg_temp.all_tasks(p_who text, p_at timestamptz) returns text language sql as $$
  select pg_temp.does(p_who, p_at, $x$ select string_agg(concat_ws(' ', t.period, t.state, app.day_of(t.due_at) - 1), ', ' order by t.due_at, t.period) from api.show_tasks() as t where t.task = 'DOCUMENTATION' $x$)
$$;
delete from meta.outbox;
select is(pg_temp.all_tasks('eka', '2026-09-02Z'), '2026_q3 LATE 2026-08-31', 'late in both is one task');
select is(pg_temp.all_tasks('cici', '2026-09-02Z'), '2026_q3 NEW 2026-09-30', 'so is what is to do in both');
select is(pg_temp.all_tasks('eka', '2026-11-02Z'), '2026_q3 LATE 2026-09-30, 2026 LATE 2026-10-31', 'two days are two');
select is(pg_temp.reminds('2026-08-31 22:00:00Z'), '4', 'each period is looked at');
select is((select string_agg(concat_ws(' ', n.name, o.data ->> 'period', o.data ->> 'duty'), ', ' order by n.name) from meta.outbox as o join app.person as n using (person_id) where n.name in ('Eka', 'Rudi')), 'Eka 2026_q3 DOCUMENTATION, Rudi 2026_q3 DOCUMENTATION', 'and each who owes it is reminded once');

-- Other rhythms.
select pg_temp.rhythm('HARIAN') \g /dev/null
select is(pg_temp.times('2026-08-18Z'), '2026-08-14 2026-08-14 2026-08-18 2026-08-18', 'of days those of work: before a holiday on a Monday, Friday');
select is(pg_temp.times('2026-08-15Z'), '2026-08-14 2026-08-14', 'on a Saturday none runs');
select pg_temp.rhythm('SEMESTERAN') \g /dev/null
select is(pg_temp.times('2026-10-02Z'), '', 'half a year does not end in the third quarter');
select pg_temp.rhythm('TRIWULANAN') \g /dev/null
select is(pg_temp.times('2026-10-02Z'), '2026-07-01 2026-09-30', 'a quarter does');
select * from finish();
rollback;
