-- Working days: the regulation's clocks as rules-detail T6 has them, and against a slow count of days at random.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
create temporary view clock (pattern, papua, start, days, wanted, what) as values
  ('LIMA_HARI', false, date '2026-01-31', 14, date '2026-02-23', 'the window ends on 31 January: the superior signs'),
  ('LIMA_HARI', false, '2026-02-23', 7, '2026-03-04', 'and hands over'),
  ('LIMA_HARI', false, '2026-03-04', 7, '2026-03-13', 'the employee returns it'),
  ('LIMA_HARI', false, '2026-01-31', 30, '2026-03-17', 'report to the PyB'),
  ('LIMA_HARI', false, '2026-01-30', 14, '2026-02-23', 'signed on 30 January: handed over'),
  ('LIMA_HARI', false, '2026-02-23', 14, '2026-03-13', 'received on 23 February: objection'),
  ('LIMA_HARI', false, '2026-03-13', 7, '2026-03-31', 'decision, across Nyepi and Idulfitri'),
  ('LIMA_HARI', true, '2026-01-31', 14, '2026-02-24', 'with 5 February free: the superior signs'),
  ('LIMA_HARI', true, '2026-02-24', 7, '2026-03-05', 'and hands over'),
  ('LIMA_HARI', true, '2026-03-05', 7, '2026-03-16', 'the employee returns it'),
  ('LIMA_HARI', true, '2026-01-31', 30, '2026-03-25', 'report to the PyB'),
  ('LIMA_HARI', true, '2026-03-16', 7, '2026-04-01', 'decision'),
  ('ENAM_HARI', false, '2026-01-31', 14, '2026-02-19', 'in a week of six days: the superior signs'),
  ('ENAM_HARI', false, '2026-02-19', 7, '2026-02-27', 'and hands over'),
  ('ENAM_HARI', false, '2026-02-27', 7, '2026-03-07', 'the employee returns it'),
  ('ENAM_HARI', false, '2026-01-31', 30, '2026-03-10', 'report to the PyB');
select plan((select count(*)::integer from clock) + 15);
select is(app.add_working_days(c.start, c.days, c.pattern), c.wanted, c.what) from clock as c where not c.papua;

-- The city's own days, by who may -------------------------------------------------------------------------------------------
select pg_temp.become('cici');
select is((select count(*) from api.show_calendar() as c where c.day between '2026-01-01' and '2026-12-31'), 25::bigint, 'everybody sees the days of 2026');
select throws_ok($$ select api.calendar_add('2026-02-05', 'PROVINSI', 'LIBUR', 'x') $$, '42501', null, 'and not everybody adds one');
select throws_ok($$ select api.calendar_remove('2026-12-25', 'NASIONAL') $$, '42501', null, 'or takes one away');
select pg_temp.become('joko');
select is((select c.scope from api.calendar_add('2026-02-05', 'PROVINSI', 'LIBUR', 'Hari Pekabaran Injil di Tanah Papua') as c), 'PROVINSI', 'the whole government''s administrator does');
select pg_temp.leave();
select is(app.add_working_days(c.start, c.days, c.pattern), c.wanted, c.what) from clock as c where c.papua;
select pg_temp.become('joko');
select throws_ok($$ select api.calendar_add('2026-02-05', 'PROVINSI', 'LIBUR', 'twice') $$, '23505', null, 'once');
select is((select c.kind from api.calendar_remove('2026-02-05', 'PROVINSI') as c), 'LIBUR', 'and takes it away again');
select throws_ok($$ select api.calendar_remove('2026-02-05', 'PROVINSI') $$, 'KJ404', null, 'once');

-- Weeks of units ----------------------------------------------------------------------------------------------------------
select is((select u.work_pattern from api.unit_update('DISDIK', 'UPT', null, null, null, 'ENAM_HARI', null, null) as u), 'ENAM_HARI', 'a unit works six days');
select pg_temp.become('cici');
select results_eq(
  $$ select c.ends_on, c.work_pattern, c.calendar_days, cardinality(c.free) from api.calendar_count('2026-01-31', 14, 'DISDIK', 'SD1') as c $$,
  $$ values (date '2026-02-19', 'ENAM_HARI', 19, 2) $$, 'and those below it do so, too'
);
select is((select c.ends_on from api.calendar_count('2026-01-31', 14, 'DISDIK', 'PAUD') as c), date '2026-02-23', 'others five');
select throws_ok($$ select api.calendar_count('2026-01-31', 14, 'DISDIK', null) $$, 'KJ400', 'unit', 'an agency alone says no week');
select throws_ok($$ select api.calendar_count('2026-01-31', 14, 'DUKCAPIL', 'CAPIL') $$, 'KJ404', 'agency DUKCAPIL', 'and another''s is not seen');

-- Against a slow count -----------------------------------------------------------------------------------------------------
select pg_temp.leave();
\set seed `echo "${KINERJA_SEED:-$(od -An -N2 -tu2 /dev/urandom | tr -d ' ')}"`
select setseed((:'seed'::bigint % 1000) / 1000.0) as said \gset
insert into app.holiday (day_on, scope, kind, name)
select distinct on (d) d, 'KOTA', 'LIBUR', 'acak' from (select date '2025-01-01' + (random() * 1500)::integer as d from generate_series(1, 300)) as r;
create function pg_temp.slow(p_day date, p_count integer, p_pattern text) returns date language plpgsql as $$
declare
  day date := p_day;
  left_over integer := p_count;
begin
  while left_over > 0 loop
    day := day + 1;
    if to_char(day, 'D') <> '1' and (p_pattern = 'ENAM_HARI' or to_char(day, 'D') <> '7') and not exists (select from app.holiday as h where h.day_on = day) then
      left_over := left_over - 1;
    end if;
  end loop;
  return day;
end $$;
create temporary table drawn as
select date '2025-01-01' + (random() * 1200)::integer as day, 1 + (random() * 60)::integer as days, case when random() < 0.5 then 'LIMA_HARI' else 'ENAM_HARI' end as pattern
from generate_series(1, 500);
select is_empty(
  $$ select d.day, d.days, d.pattern from drawn as d where app.add_working_days(d.day, d.days, d.pattern) is distinct from pg_temp.slow(d.day, d.days, d.pattern) $$,
  'as a slow count has it, with KINERJA_SEED=' || :'seed'
);
select is_empty(
  $$ select d.day from drawn as d where app.working_days_between(d.day, app.add_working_days(d.day, d.days, d.pattern), d.pattern) <> d.days $$,
  'between a day and so many working days later there are so many'
);
select is_empty(
  $$ select d.day from drawn as d where not app.is_working_day(app.add_working_days(d.day, d.days, d.pattern), d.pattern) $$, 'and the last is one of them'
);

select * from finish();
rollback;
