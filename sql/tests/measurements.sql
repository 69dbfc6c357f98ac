-- Measurements: the satisfaction index and its grade, who reads what, the sheet of a unit, what is held and for how long.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/posts.sql
\ir fixtures/imports.sql
\ir fixtures/periods.sql
select plan(98);

-- The satisfaction index (PermenPANRB 14/2017; rules.md 9) ------------------------------------------------------------
select is(app.skm_index(w.scores), w.index, w.what)
from (values
    ('{4,4,4,4,4,4,4,4,4}'::numeric[], 100.00, 'the best'), ('{1,1,1,1,1,1,1,1,1}', 25.00, 'the worst'), ('{3,3,3,3,3,3,3,3,4}', 77.78, 'rounded once'),
    ('{3.0002,3,3,3,3,3,3,3,3}', 75.00, 'down'), ('{3.0018,3,3,3,3,3,3,3,3}', 75.01, 'half up'), ('{3.0017,3,3,3,3,3,3,3,3}', 75.00, 'and less than half down'),
    ('{3,3,3,NULL,3,3,3,3,3}', 75.00, 'an element that was not asked is left out, not zero'), ('{4,3,2,3,4,NULL,NULL,NULL,NULL}', 80.00, 'five are enough'),
    ('{4,3,2,3,NULL,NULL,NULL,NULL,NULL}', null, 'four are not'), ('{}', null, 'none are none'), (null, null, 'nor is nothing')
  ) as w (scores, index, what);
select is(app.skm_grade(w.index), w.grade, format('an index of %s is %s', w.index, w.grade))
from (values
    (100.00, 'A'), (88.31, 'A'), (88.30, 'B'), (76.61, 'B'), (76.60, 'C'), (65.00, 'C'), (64.99, 'D'), (25.00, 'D'), (24.99, null), (null, null)
  ) as w (index, grade);
select is(app.skm_sample_size(w.served), w.size::numeric, format('of %s served %s are asked', w.served, w.size))
from (values (1, 1), (10, 10), (20, 19), (100, 80), (1000, 278), (10000, 370), (0, null)) as w (served, size);

-- Ground --------------------------------------------------------------------------------------------------------------
insert into app.period (agency_id, code, kind, starts_on, ends_on, is_surveyed, state, policy)
select g.agency_id, p.code, p.kind, p.starts_on, p.ends_on, false, p.state, 'P6_2022'
from app.agency as g
  cross join (values
    ('2026_q1', 'TRIWULANAN', date '2026-01-01', date '2026-03-31', 'CLOSED'), ('2026_q2', 'TRIWULANAN', '2026-04-01', '2026-06-29', 'CLOSED'),
    ('2026_q3', 'TRIWULANAN', '2026-07-01', '2026-09-30', 'RATING'), ('2026', 'TAHUNAN', '2026-01-01', '2026-12-31', 'OPEN'),
    ('gagal', 'TRIWULANAN', '2026-04-01', '2026-06-30', 'CANCELLED')
  ) as p (code, kind, starts_on, ends_on, state);
create function pg_temp.measures(p_agency text, p_period text, p_measure text, p_detail text, p_person text, p_unit text, p_value numeric) returns void
language sql as $$
  insert into app.measurement (agency_id, period_id, measure, detail, person_id, unit_id, value, source, imported_at, imported_by)
  values (
    pg_temp.agency(p_agency), pg_temp.period_id(p_agency, p_period), p_measure, p_detail, pg_temp.person(p_person), pg_temp.unit(p_unit), p_value, 'uji',
    app.now(), pg_temp.person('lurah')
  )
$$;
select pg_temp.measures('DISDIK', '2026_q3', 'ATTENDANCE', null, w.who, null, 95) from (values ('guru'), ('guru2'), ('kepsek'), ('kabid'), ('kasi'), ('staf')) as w (who);
select pg_temp.measures('DISDIK', '2026_q3', 'TEACHING_METHOD', null, 'guru', null, 3.25);
select pg_temp.measures('DISDIK', '2026_q3', 'LEARNING_OUTCOME', null, null, 'SD1', 71.5);
select pg_temp.measures('DINKES', '2026_q3', 'ATTENDANCE', null, 'bidan', null, 92);
select pg_temp.measures('DINKES', '2026_q1', 'ATTENDANCE', null, 'guru', null, 50);
-- Audits DISDIK; administers PUSKESMAS, where nothing of DISDIK is hers.
insert into app.role_grant (person_id, role, agency_id, unit_id, starts_on) values
  (pg_temp.person('sekda'), 'AUDITOR', pg_temp.agency('DISDIK'), null, '2020-01-01'),
  (pg_temp.person('kapus'), 'AGENCY_ADMIN', pg_temp.agency('DINKES'), pg_temp.unit('PUSKESMAS'), '2020-01-01');
-- A role for each: what somebody reads of the table itself.
create function pg_temp.reads(p_who text) returns text language sql as $$
  select pg_temp.does(p_who, '2026-10-01Z', $x$
    select string_agg(x.n, ' ' order by x.n)
    from (
      select coalesce(m.name, m.unit, '?') || case m.agency when 'DISDIK' then '' else '@' || m.agency end as n
      from api.measurement as m where m.indicator <> 'TEACHING_METHOD'
    ) as x
  $x$)
$$;

-- Who reads -----------------------------------------------------------------------------------------------------------
select is(pg_temp.reads(w.who), w.whose, w.who || ' reads ' || coalesce(w.whose, 'nothing') || ': ' || w.why)
from (values
    ('guru', 'SD1 guru guru@DINKES', 'their own, also of another agency, and the unit''s'), ('guru2', 'SD1 guru2', 'no colleague''s'),
    ('kepsek', 'SD1 guru guru2 guru@DINKES kepsek', 'their own and of those appraised, wherever it was measured (P91)'),
    ('kabid', 'SD1 guru guru2 guru@DINKES kabid kasi kepsek staf', 'of all below'), ('kasi', 'SD1 kasi staf', 'of those below, not of peers'),
    ('staf2', 'SD1 guru guru2 kabid kasi kepsek staf', 'an administrator, what was measured in the agency'), ('sekda', 'SD1 guru guru2 kabid kasi kepsek staf', 'an auditor so'),
    ('lurah', 'SD1 bidan@DINKES guru guru2 guru@DINKES kabid kasi kepsek staf', 'the whole government''s administrator, all'),
    ('kapus', 'bidan@DINKES', 'an administrator of a unit, of those in it'), ('bidan', 'bidan@DINKES', 'nothing of others'), ('bidan2', null, 'nothing'), ('camat', null, 'nothing')
  ) as w (who, whose, why);
select is(
  pg_temp.answer(w.who, '2026-10-01Z', format('select * from api.person_measurements(%L)', (select coalesce(p.nip, p.person_id::text) from app.person as p where p.name = w.about))),
  w.answer, format('%s asks about %s: %s', w.who, w.about, w.answer)
)
from (values
    ('guru', 'guru', 'OK'), ('kepsek', 'guru', 'OK'), ('kabid', 'guru', 'OK'), ('staf2', 'guru', 'OK'), ('sekda', 'guru', 'OK'), ('lurah', 'guru', 'OK'), ('guru2', 'guru', 'KJ404'),
    ('guru', 'kepsek', 'KJ404'), ('bidan', 'guru', 'KJ404'), ('kapus', 'bidan', 'OK'), ('kapus', 'guru', 'KJ404'), ('staf2', 'bidan', 'KJ404')
  ) as w (who, about, answer);
select is(
  pg_temp.does('kepsek', '2026-10-01Z', format(
    $$ select string_agg(concat_ws(' ', m.agency, m.period, m.indicator, m.value, m.measured_in, m.state), ', ' order by m.period, m.indicator) from api.person_measurements(%L) as m $$,
    pg_temp.person('guru')
  )), 'DINKES 2026_q1 ATTENDANCE 50 PERSEN CURRENT, DISDIK 2026_q3 ATTENDANCE 95 PERSEN CURRENT, DISDIK 2026_q3 TEACHING_METHOD 3.25 SKOR CURRENT', 'with its unit of measurement'
);
select is(
  pg_temp.does('guru', '2026-10-01Z', format(
    $$ select string_agg(m.indicator || ' ' || m.value, ', ') from app.person_measurements(%s, %s, %L) as m $$, pg_temp.agency('DISDIK'),
    pg_temp.period_id('DISDIK', '2026_q3'), pg_temp.person('guru')
  )), 'ATTENDANCE 95, TEACHING_METHOD 3.25', 'those of a period, for what stands beside them'
);
select is(
  pg_temp.does('guru2', '2026-10-01Z', format(
    $$ select count(*) from app.person_measurements(%s, %s, %L) $$, pg_temp.agency('DISDIK'), pg_temp.period_id('DISDIK', '2026_q3'), pg_temp.person('guru')
  )), '0', 'there, too, none of a colleague''s'
);

-- Who writes past the import ------------------------------------------------------------------------------------------------
select is(pg_temp.answer(w.who, '2026-10-01Z', w.statement), w.answer, format('%s: %s %s', w.who, w.what, w.answer))
from (values
    ('guru', $$ update app.measurement set value = 100 $$, '42501', 'a value is never changed'), ('lurah', $$ update app.measurement set value = 100 $$, '42501', 'by nobody'),
    ('lurah', $$ delete from app.measurement $$, '42501', 'nor taken away'),
    ('lurah', $$ update app.measurement set superseded_at = null where measure = 'TEACHING_METHOD' $$, '42501', 'nor brought back'),
    ('staf2', $$ update app.measurement set superseded_at = null where measure = 'TEACHING_METHOD' $$, '42501', 'by an agency''s administrator neither'),
    ('staf2', $$ update app.measurement set superseded_at = app.now() where measure = 'TEACHING_METHOD' $$, 'OK', 'another comes in its place')
  ) as w (who, statement, answer, what);
savepoint reached;
select is(
  pg_temp.does(w.who, '2026-10-01Z', $$ with u as (update app.measurement set superseded_at = app.now() where measure = 'LEARNING_OUTCOME' and value = 0 or person_id is not null and measure = 'ATTENDANCE' returning 1) select count(*) from u $$),
  w.number, format('%s reaches %s', w.who, w.number)
)
from (values ('guru', '0'), ('kabid', '0'), ('sekda', '0'), ('kapus', '1')) as w (who, number);
rollback to savepoint reached;

-- Taken back ----------------------------------------------------------------------------------------------------------------
create function pg_temp.id_of(p_measure text, p_person text, p_unit text default null) returns text language sql security definer as $$
  select m.measurement_id::text from app.measurement as m
  where m.agency_id = pg_temp.agency('DISDIK') and m.measure = p_measure
    and (m.person_id = pg_temp.person(p_person) or m.unit_id = pg_temp.unit(p_unit))
$$;
select is(pg_temp.answer(w.who, '2026-10-01Z', format('select * from api.measurement_withdraw(%L)', pg_temp.id_of('ATTENDANCE', 'guru'))), w.answer, format('%s takes it back: %s', w.who, w.answer))
from (values
    ('staf2', 'OK'), ('lurah', 'OK'), ('kepsek', 'OK'), ('guru', 'KJ403'), ('kabid', 'KJ403'), ('sekda', 'KJ403'), ('guru2', 'KJ404'), ('kapus', 'KJ404')
  ) as w (who, answer);
select is(
  pg_temp.does(w.who, '2026-10-01Z', format($$ select m.allowed_actions from api.measurement as m where m.measurement = %L $$, pg_temp.id_of('LEARNING_OUTCOME', null, 'SD1'))), w.actions,
  format('%s may %s', w.who, w.actions)
)
from (values ('staf2', '{withdraw}'), ('lurah', '{withdraw}'), ('kepsek', '{withdraw}'), ('guru', '{}'), ('sekda', '{}')) as w (who, actions);
select is(pg_temp.does('kapus', '2026-10-01Z', $$ select string_agg(m.allowed_actions::text, ' ') from api.measurement as m where m.person is not null $$), '{withdraw}', 'who administers a unit, what is of those in it');
savepoint taken;
select is(pg_temp.does('staf2', '2026-10-01Z', format('select m.state from api.measurement_withdraw(%L) as m', pg_temp.id_of('ATTENDANCE', 'guru'))), 'WITHDRAWN', 'it stays');
select is(pg_temp.answer('staf2', '2026-10-01Z', format('select * from api.measurement_withdraw(%L)', pg_temp.id_of('ATTENDANCE', 'guru'))), 'KJ455', 'and is not taken back again');
select is(
  pg_temp.does('guru', '2026-10-01Z', format(
    $$ select string_agg(m.indicator || ' ' || m.value, ', ') from app.person_measurements(%s, %s, %L) as m $$, pg_temp.agency('DISDIK'),
    pg_temp.period_id('DISDIK', '2026_q3'), pg_temp.person('guru')
  )), 'TEACHING_METHOD 3.25', 'it counts no more'
);
update app.period set state = 'CLOSED' where code = '2026_q3';
select is(pg_temp.answer('staf2', '2026-10-01Z', format('select * from api.measurement_withdraw(%L)', pg_temp.id_of('ATTENDANCE', 'kasi'))), 'KJ455', 'nothing is, when its period is closed');
rollback to savepoint taken;

-- The sheet of a unit -------------------------------------------------------------------------------------------------------
select pg_temp.measures('DINKES', w.period, w.measure, w.detail, null, 'RSUD', w.value)
from (values
    ('2026_q2', 'IN_TIME_SHARE', 'KTP', 70), ('2026_q3', 'IN_TIME_SHARE', 'KTP', 91.5), ('2026_q2', 'MEDIAN_HOURS', 'KTP', 30), ('2026_q3', 'MEDIAN_HOURS', 'KTP', 31),
    ('2026_q2', 'MEDIAN_HOURS', 'KK', 20), ('2026_q3', 'SKM_SERVED', null, 1000), ('2026_q3', 'SKM_RESPONDENTS', null, 300), ('2026', 'SKM_U1', null, 4),
    ('gagal', 'MEDIAN_HOURS', 'KTP', 1)
  ) as w (period, measure, detail, value);
select pg_temp.measures('DINKES', '2026_q3', 'SKM_U' || e, null, null, 'RSUD', 3.2) from generate_series(1, 8) as e;
select pg_temp.measures('DINKES', '2026_q2', 'SKM_U' || e, null, null, 'RSUD', 3) from generate_series(1, 9) as e;
select results_eq(
  $$ select unnest(string_to_array(pg_temp.does('bidan', '2026-10-01Z', $x$
    select string_agg(concat_ws('|', m.indicator, m.detail, coalesce(m.value, '-'), m.grade, m.elements, coalesce(m.previous_value, '-'), m.previous_grade, m.change, m.trend, m.standard_hours), ';' order by m.row_key)
    from api.unit_measurements('DINKES', 'RSUD', '2026_q3') as m
    where m.indicator !~ 'U[1-8]$'
  $x$), ';')) $$,
  $$ values ('IN_TIME_SHARE|KTP|91.5|70|21.5|BETTER|24'), ('MEDIAN_HOURS|KTP|31|30|1|WORSE|24'), ('MEDIAN_HOURS|KK|-|20|24'), ('SKM_U9|-|3'),
    ('SKM_INDEX|80.00|B|8|75.00|C|5.00|BETTER'), ('SKM_SERVED|1000|-'), ('SKM_RESPONDENTS|300|-'), ('SKM_SAMPLE|278|-') $$,
  'what is, what was, whether that is better; an element that is missing is left out; what was measured before and is not now stays in sight'
);
select is(
  pg_temp.does('bidan', '2026-10-01Z', $$ select string_agg(distinct concat_ws(' ', m.period, m.previous_period), ', ') from api.unit_measurements('DINKES', 'RSUD', null) as m $$), '2026',
  'the last period is the one that ends last; a year is not compared with a quarter'
);
select is(
  pg_temp.does('bidan', '2026-10-01Z', $$ select string_agg(distinct concat_ws(' ', m.period, m.previous_period), ', ') from api.unit_measurements('DINKES', 'RSUD', '2026_q3') as m $$),
  '2026_q3 2026_q2', 'a quarter is, with the one before it that was not cancelled'
);
select is(pg_temp.does('bidan', '2026-10-01Z', $$ select count(*) from api.unit_measurements('DINKES', 'YANKES', null) $$), '0', 'of what was never measured there is nothing');
select is(pg_temp.answer(w.who, '2026-10-01Z', format('select * from api.unit_measurements(%L, %L, %L)', w.agency, w.unit, w.period)), w.answer, format('%s/%s %s: %s', w.agency, w.unit, w.period, w.answer))
from (values
    ('bidan', 'DINKES', 'RSUD', '2026_q3', 'OK'), ('bidan', 'DINKES', 'NIHIL', '2026_q3', 'KJ404'), ('bidan', 'DINKES', 'RSUD', 'nihil', 'KJ404'), ('bidan', 'DISDIK', 'SD1', '2026_q3', 'KJ404')
  ) as w (who, agency, unit, period, answer);
select is(
  pg_temp.does('guru', '2026-10-01Z', $$ select string_agg(i.indicator || ' ' || cardinality(i.details), ', ') from api.show_indicators() as i where i.indicator ~ 'HOURS|INDEX' and (i.is_computed or i.details <> '{}') $$),
  'MEDIAN_HOURS 8, SKM_INDEX 0', 'what there is to measure'
);

-- Held, and for how long ----------------------------------------------------------------------------------------------------
select is(
  pg_temp.does('guru', '2026-10-01Z', $$ select string_agg(concat_ws(' ', x ->> 'period', x ->> 'indicator', x ->> 'value'), ', ') from api.me_export() as e cross join jsonb_array_elements(e.held -> 'measurements') as x $$),
  '2026_q1 ATTENDANCE 50, 2026_q3 ATTENDANCE 95, 2026_q3 TEACHING_METHOD 3.25', 'the person has all of it'
);
select is(pg_temp.answer('lurah', '2036-09-30Z', $$ select * from api.purge('MEASUREMENTS', 1) $$), 'OK', 'ten years after the period it goes');
select is(pg_temp.answer('lurah', '2036-10-01Z', $$ select * from api.purge('MEASUREMENTS', 9) $$), 'OK', 'not a day before');
select is(pg_temp.does('lurah', '2050-01-01Z', $$ select count(*) from api.purge('MEASUREMENTS', 9) $$), '9', 'those of people');
select is((select count(*) from app.measurement as m where m.unit_id is null), 0::bigint, 'all of them');
select cmp_ok((select count(*) from app.measurement as m), '>', 20::bigint, 'and no unit''s');

select * from finish();
rollback;
