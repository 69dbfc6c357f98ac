-- Measurements from files: what would be refused is found beforehand, each with its line and in both languages; what differs is put in the place of what
-- was, which stays.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/posts.sql
\ir fixtures/imports.sql
select plan(30);

insert into app.period (agency_id, code, kind, starts_on, ends_on, is_surveyed, state, policy)
select g.agency_id, p.code, 'TRIWULANAN', p.starts_on, p.starts_on + 89, false, p.state, 'P6_2022'
from app.agency as g
  cross join (values
    ('2026_q1', date '2026-01-01', 'CLOSED'), ('2026_q2', '2026-04-01', 'RATING'), ('2026_q3', '2026-07-01', 'DRAFT'), ('2018_q1', '2018-01-01', 'OPEN')
  ) as p (code, starts_on, state)
where g.code in ('DISDIK', 'DINKES');
-- Serves in SD1 until the end of the second quarter, then in the division.
update app.appointment set ends_on = '2026-06-30' where person_id = pg_temp.person('guru2');
insert into app.appointment (agency_id, post_id, person_id, starts_on) values (pg_temp.agency('DISDIK'), pg_temp.post('STAF'), pg_temp.person('guru2'), '2026-07-01');

select is(
  pg_temp.imports('lurah', 'measurements', array[
    'DISDIK|ATTENDANCE||@guru||2026_q2|97.5|SIMPEG', 'DISDIK|TEACHING_METHOD||@guru||2026_q2|3.25|Supervisi', 'DISDIK|LEARNING_OUTCOME|||SD1|2026_q2|71|ANBK',
    'DINKES|SKM_U1|||PUSKESMAS|2026_q2|3.1234|SKM', 'DINKES|IN_TIME_SHARE|KTP||PUSKESMAS|2026_q2|80|x', 'DINKES|IN_TIME_SHARE|KK||PUSKESMAS|2026_q2|81|x',
    'DISDIK|ATTENDANCE||#kasi||2026_q2|100|SIMPEG'
  ]), '7 0 0', 'they come in: of people by number or identifier, of units, of each document'
);
select is(
  pg_temp.imports('lurah', 'measurements', array[
    'DISDIK|ATTENDANCE||@guru||2026_q2|97.50|SIMPEG', 'DISDIK|TEACHING_METHOD||@guru||2026_q2|3.25|Supervisi', 'DISDIK|LEARNING_OUTCOME|||SD1|2026_q2|71.0|ANBK',
    'DINKES|SKM_U1|||PUSKESMAS|2026_q2|3.1234|SKM', 'DINKES|IN_TIME_SHARE|KTP||PUSKESMAS|2026_q2|80|x', 'DINKES|IN_TIME_SHARE|KK||PUSKESMAS|2026_q2|81|x',
    'DISDIK|ATTENDANCE||@kasi||2026_q2|100.00|SIMPEG'
  ]), '0 0 7', 'the same again changes nothing, however its numbers are written'
);
select is(
  pg_temp.imports('lurah', 'measurements', array[
    'DISDIK|ATTENDANCE||@guru2||2026_q2|90|SIMPEG', 'DISDIK|LEARNING_OUTCOME|||SD1|2026_q2|72|ANBK', 'DISDIK|TEACHING_METHOD||@guru||2026_q2|3.25|Supervisi',
    'DISDIK|ATTENDANCE||@guru||2026_q2|97.5|Mesin'
  ]), '1 2 1', 'what differs is put in its place, also where only the source does, wherever in the file it stands'
);
select results_eq(
  $$
    select m.value, m.superseded_at is null, m.imported_by = pg_temp.person('lurah')
    from app.measurement as m where m.measure = 'LEARNING_OUTCOME' order by m.value
  $$,
  $$ values (71::numeric, false, true), (72, true, true) $$, 'what was stays, and it is known who imported it'
);
select is((select count(*) from app.measurement as m where m.superseded_at is null), 8::bigint, 'one of each counts');
select is(pg_temp.imports('lurah', 'measurements', array['DISDIK|LEARNING_OUTCOME|||SD1|2026_q2|71|ANBK']), '0 1 0', 'and back again');
select is((select count(*) from app.measurement as m where m.measure = 'LEARNING_OUTCOME'), 3::bigint, 'all of it stays');
select throws_ok(
  $$
    insert into app.measurement (agency_id, period_id, measure, unit_id, value, source, imported_at, imported_by)
    select m.agency_id, m.period_id, m.measure, m.unit_id, m.value, m.source, m.imported_at, m.imported_by
    from app.measurement as m where m.measure = 'LEARNING_OUTCOME' and m.superseded_at is null
  $$, '23505', null, 'the table itself keeps a second one out'
);

-- What is wrong ------------------------------------------------------------------------------------------------------
select is(
  pg_temp.imports('lurah', 'measurements', array[
    'NIHIL|ATTENDANCE||@guru||2026_q2|1|s', 'DISDIK|NIHIL||@guru||2026_q2|1|s', 'DISDIK|SKM_INDEX|||SD1|2026_q2|80|s', 'DISDIK|ATTENDANCE||@guru||2026_q9|1|s',
    'DISDIK|ATTENDANCE||@guru||2026_q1|1|s', 'DISDIK|LEARNING_OUTCOME||@guru|SD1|2026_q2|1|s', 'DISDIK|LEARNING_OUTCOME||||2026_q2|1|s',
    'DISDIK|SKM_U1||@guru||2026_q2|1|s', 'DISDIK|ATTENDANCE|||SD1|2026_q2|1|s', 'DISDIK|ATTENDANCE||199912312020011009||2026_q2|1|s',
    'DISDIK|LEARNING_OUTCOME|||NIHIL|2026_q2|1|s', 'DISDIK|MEDIAN_HOURS|||SD1|2026_q2|1|s', 'DISDIK|MEDIAN_HOURS|NIHIL||SD1|2026_q2|1|s',
    'DISDIK|LEARNING_OUTCOME|KTP||SD1|2026_q2|1|s'
  ], 'partial'), '0 0 0', 'what is wrong with what lines name'
);
select results_eq(
  $$ select pg_temp.problems() $$,
  $$ values ('2 agency NOT_FOUND'), ('3 indicator BAD_VALUE'), ('4 indicator BAD_VALUE'), ('5 period NOT_FOUND'), ('6 period WRONG_STATE'), ('7 unit BAD_VALUE'),
    ('8 person MISSING_ARGUMENT'), ('9 person BAD_VALUE'), ('10 unit BAD_VALUE'), ('11 person NOT_FOUND'), ('12 unit NOT_FOUND'), ('13 detail MISSING_ARGUMENT'),
    ('14 detail BAD_VALUE'), ('15 detail BAD_VALUE') $$, 'has its line, its column and its symbol'
);
select matches(pg_temp.english(), 'show indicators lists', 'a sentence says what to do, in English');
select matches(pg_temp.indonesian(), 'kosongkan salah satu', 'and in Indonesian');
select is(
  pg_temp.imports('lurah', 'measurements', array[
    'DISDIK|ATTENDANCE||@staf||2026_q2|100|s', 'DISDIK|ATTENDANCE||@staf2||2026_q2|100.01|s', 'DISDIK|ATTENDANCE||@kabid||2026_q2|-0.01|s',
    'DISDIK|ATTENDANCE||@kadis||2026_q2|0|s', 'DISDIK|TEACHING_METHOD||@kepsek||2026_q2|0.99|s', 'DISDIK|TEACHING_METHOD||@staf||2026_q2|4.01|s',
    'DISDIK|TEACHING_METHOD||@staf2||2026_q2|3.255|s', 'DINKES|SKM_U2|||RSUD|2026_q2|3.12345|s', 'DINKES|SKM_RESPONDENTS|||RSUD|2026_q2|1.5|s',
    'DINKES|MEDIAN_HOURS|KTP||RSUD|2026_q2|100000|s', 'DINKES|SKM_SERVED|||RSUD|2026_q2|0|s'
  ], 'partial'), '3 0 0', 'what is wrong with values'
);
select results_eq(
  $$ select pg_temp.problems() $$,
  $$ values ('3 value BAD_VALUE'), ('4 value BAD_VALUE'), ('6 value BAD_VALUE'), ('7 value BAD_VALUE'), ('8 value BAD_VALUE'), ('9 value BAD_VALUE'),
    ('10 value BAD_VALUE'), ('12 value BAD_VALUE') $$, 'the ends of a range belong to it; nothing is rounded'
);
select is(
  pg_temp.imports('lurah', 'measurements', array[
    'DISDIK|ATTENDANCE||@guru2||2026_q3|91|s', 'DISDIK|ATTENDANCE||@bidan||2026_q3|92|s', 'DISDIK|ATTENDANCE||@guru||2018_q1|92|s', 'DISDIK|ATTENDANCE||#guru2||2026_q3|93|s',
    'DINKES|SKM_U3|||RSUD|2026_q3|3|s', 'DINKES|SKM_U3|||RSUD|2026_q3|3|s', 'DINKES|MEDIAN_HOURS|KTP||RSUD|2026_q3|3|s', 'DINKES|MEDIAN_HOURS|KK||RSUD|2026_q3|3|s'
  ], 'partial'), '4 0 0', 'who did not serve there then'
);
select results_eq(
  $$ select pg_temp.problems() $$, $$ values ('3 person WRONG_STATE'), ('4 person WRONG_STATE'), ('5 indicator GIVEN_TWICE'), ('7 indicator GIVEN_TWICE') $$,
  'is not measured there; the same person is the same however named; two documents are two'
);
select is(pg_temp.imports('lurah', 'measurements', array['DISDIK|ATTENDANCE||@guru||2026_q3|99|s', 'DISDIK|NIHIL||@guru||2026_q3|1|s']), '0 0 0', 'one bad line');
select is((select count(*) from app.measurement as m where m.value = 99), 0::bigint, 'keeps all out');
select is(
  pg_temp.imports('lurah', 'measurements', array['DISDIK|ATTENDANCE||@guru||2026_q3|99|s', 'DISDIK|LEARNING_OUTCOME|||SD1|2026_q2|73|ANBK'], 'all', null, true),
  '1 1 0', 'a dry run counts'
);
select results_eq($$ select pg_temp.told() $$, $$ values ('2 CREATED'), ('3 CHANGED value') $$, 'and tells');
select is((select count(*) from app.measurement as m where m.value in (99, 73)), 0::bigint, 'and does nothing');

-- Who may ------------------------------------------------------------------------------------------------------------
select is(
  pg_temp.imports('staf2', 'measurements', array[
    'DISDIK|ATTENDANCE||@kadis||2026_q3|99|s', 'DISDIK|LEARNING_OUTCOME|||SD1|2026_q3|60|s', 'DINKES|SKM_U4|||RSUD|2026_q2|3|s', 'DINKES|ATTENDANCE||@kadis||2026_q2|9|s',
    'DISDIK|ATTENDANCE||@kapus||2026_q2|9|s'
  ], 'partial'), '2 0 0', 'an agency''s administrator measures there'
);
select results_eq($$ select pg_temp.problems() $$, $$ values ('4 agency NOT_FOUND'), ('5 agency NOT_FOUND'), ('6 person NOT_FOUND') $$, 'and learns nothing of others');
select is(
  pg_temp.imports('kepsek', 'measurements', array[
    'DISDIK|ATTENDANCE||@guru||2026_q3|98|s', 'DISDIK|LEARNING_OUTCOME|||SD1|2026_q3|61|s', 'DISDIK|LEARNING_OUTCOME|||BIDANG|2026_q3|60|s',
    'DISDIK|ATTENDANCE||@kepsek||2026_q3|97|s'
  ], 'partial'), '2 1 0', 'a unit''s administrator measures the unit and those in it'
);
select results_eq($$ select pg_temp.problems() $$, $$ values ('4 unit NOT_CLEARED') $$, 'and no other');
select is(pg_temp.imports('kepsek', 'measurements', array['DISDIK|ATTENDANCE||@guru2||2026_q2|50|s']), '0 0 0', 'whoever has left the unit');
select results_eq($$ select pg_temp.problems() $$, $$ values ('2 person NOT_FOUND') $$, 'is measured by the agency''s');
select is(pg_temp.imports('staf2', 'measurements', array['DISDIK|ATTENDANCE||@guru2||2026_q2|50|s']), '0 1 0', 'which it does');
select is(pg_temp.imports('guru', 'measurements', array['DISDIK|ATTENDANCE||@guru||2026_q3|100|s']), 'KJ403 import measurements', 'who administers nothing imports nothing');
select pg_temp.become('kepsek');
select throws_ok(
  $$
    insert into app.measurement (agency_id, period_id, measure, unit_id, value, source, imported_at, imported_by)
    select u.agency_id, p.period_id, 'LEARNING_OUTCOME', u.unit_id, 50, 's', app.now(), app.actor()
    from app.unit as u join app.period as p on p.agency_id = u.agency_id and p.code = '2026_q3' where u.code = 'BIDANG'
  $$, '42501', null, 'nor past the import'
);
select pg_temp.leave();

select * from finish();
rollback;
