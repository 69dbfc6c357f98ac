-- Who holds which post, from files. What would be refused is found beforehand, each with its line; behind that nothing fails.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/posts.sql
\ir fixtures/imports.sql
select plan(56);

-- Appointments: in, and the same again ----------------------------------------------------------------------------------------
select is(
  pg_temp.imports('lurah', 'appointments', array['DISDIK|ANALIS|@baru||2024-01-01|', 'DISDIK|ANALIS|#baru2|DEFINITIF|2024-01-01|T+9',
    'DISDIK|STAF|@staf||2020-01-01|']),
  '2 0 1', 'by number and by identifier; what is there already stays'
);
select results_eq($$ select pg_temp.holds('baru') $$, $$ values ('ANALIS DEFINITIF 2024-01-01') $$, 'without a kind, definitively');
select results_eq($$ select pg_temp.reaches('baru') $$, $$ values ('DISDIK SERVES') $$, 'they reach the agency in which they serve');
select is(
  pg_temp.imports('lurah', 'appointments', array['DISDIK|ANALIS|@baru||2024-01-01|', 'DISDIK|ANALIS|#baru2|DEFINITIF|2024-01-01|T+9',
    'DISDIK|STAF|@staf||2020-01-01|']),
  '0 0 3', 'the same file again changes nothing'
);
select is((select max(a.revision) from app.appointment as a), 1::bigint, 'not even a revision');
select is(
  pg_temp.imports('lurah', 'appointments', array['DISDIK|ANALIS|@baru2||2024-01-01|'], 'all', array['agency', 'post', 'person', 'starts_on']),
  '0 0 1', 'a column that is not in the file leaves what is there'
);
select is(pg_temp.imports('lurah', 'appointments', array['DISDIK|ANALIS|@baru2||2024-01-01|']), '0 1 0', 'an empty cell takes it away');
select is((select a.revision from app.appointment as a where a.person_id = pg_temp.person('baru2')), 2::bigint, 'which is a revision');
select is(pg_temp.imports('lurah', 'appointments', array['SETDA|WALIKOTA|WALIKOTA||2020-01-01|']), '0 0 1', 'somebody without a number has a ref');

-- What ends makes room, wherever in the file it stands; also for administrators of the agency, who manage nobody that has left ------------------
select is(
  pg_temp.imports('staf2', 'appointments', array[
    'DISDIK|KASI|@staf||T+0|', 'DISDIK|STAF|@staf||2020-01-01|T-1', 'DISDIK|KASUBAG|@kasi||T+0|', 'DISDIK|KASI|@kasi||2020-01-01|T-1'
  ]), '2 2 0', 'two move up, one into the post of the other'
);
select results_eq(
  $$ select pg_temp.holds('staf') $$, $$ select * from (values ('STAF DEFINITIF 2020-01-01 ' || pg_temp.day(-1)),
    ('KASI DEFINITIF ' || pg_temp.day(0))) as v $$,
  'without a day between'
);
select is(
  pg_temp.imports('staf2', 'appointments', array[
    'DISDIK|KASI|@staf||T+0|', 'DISDIK|STAF|@staf||2020-01-01|T-1', 'DISDIK|KASUBAG|@kasi||T+0|', 'DISDIK|KASI|@kasi||2020-01-01|T-1'
  ]), '0 0 4', 'and the same again'
);
select is(
  pg_temp.imports('staf2', 'appointments', array[
    'DISDIK|KASI|@kasi||T+5|', 'DISDIK|KASUBAG|@staf||T+5|', 'DISDIK|KASI|@staf||T+0|T+4', 'DISDIK|KASUBAG|@kasi||T+0|T+4'
  ]), '2 2 0', 'two change places'
);
select is(
  pg_temp.imports('staf2', 'appointments', array['DISDIK|KASI|@kasi||T+5|T+4', 'DISDIK|KASUBAG|@staf||T+5|T+4']), '0 2 0',
  'what has not begun is withdrawn by a last day before the first'
);
select is(pg_temp.imports('staf2', 'appointments', array['DISDIK|KASI|@kasi||T+5|T+4', 'DISDIK|KASUBAG|@staf||T+5|T+4']), '0 0 2', 'once');
select is(
  pg_temp.imports('staf2', 'appointments', array['DISDIK|KASI|@kasi||T+5|T+9', 'DISDIK|KASI|@staf||T+0|']), '0 0 0',
  'what goes on is in the way of what was to come'
);
select results_eq($$ select pg_temp.problems() $$, $$ values ('2 post OVERLAPS') $$, 'and that is the line that begins later');
select is(
  pg_temp.imports('staf2', 'appointments', array['DISDIK|KASI|@kasi||T+5|T+9', 'DISDIK|KASI|@staf||T+0|'], 'partial'), '0 1 0', 'the other can go on'
);
select is(
  pg_temp.imports('staf2', 'appointments', array['DISDIK|KASI|@staf||T+0|', 'DISDIK|KASUBAG|@kasi||T+0|']), '0 1 1', 'and both as they were'
);

select is(pg_temp.imports('lurah', 'appointments', array['DISDIK|ANALIS|@baru3||2024-01-01|']), '1 0 0', 'somebody comes');
select is(
  pg_temp.imports('staf2', 'appointments', array['DISDIK|KASI|@staf||T+0|', 'DISDIK|KASUBAG|@kasi||T+0|', 'DISDIK|ANALIS|@baru3||2024-01-01|T-1']),
    '0 1 2',
  'and goes: in the second part the agency''s administrator does not see them any more'
);

-- Acting, standing in -----------------------------------------------------------------------------------------------------------
select is(
  pg_temp.imports('staf2', 'appointments', array['DISDIK|KASI|@kasi|PLH|T+0|T+3', 'DISDIK|KASUBAG2|@kasi|PLT|T+0|']), '2 0 0',
  'somebody stands in beside whoever holds it, and acts where nobody does'
);
select is(
  pg_temp.imports('staf2', 'appointments', array[
    'DISDIK|ANALIS|@kasi|PLT|T+0|', 'DISDIK|KASI|@kabid|PLT|T+0|T+1', 'DISDIK|KASI|@kabid|PLH|T+2|', 'DISDIK|KASUBAG2|@kabid|PLT|T-9|T-1'
  ], 'partial'), '1 0 0', 'not where many are, not beside whoever holds it, not two at a time'
);
select results_eq(
  $$ select pg_temp.problems() $$, $$ values ('2 kind BAD_VALUE'), ('3 post OVERLAPS'), ('4 post OVERLAPS') $$, 'each with its line and column'
);
select is(
  pg_temp.imports('lurah', 'appointments', array['DISDIK|KASI|@kasi|DEFINITIF|T+0|', 'DISDIK|KASUBAG|@kasi||T+0|T+0', 'DISDIK|KASI|@staf||T+0|T+0'],
    'partial'),
  '0 0 0', 'who stands in today does not hold it today, where another does'
);
select results_eq(
  $$ select pg_temp.problems() $$, $$ values ('2 post OVERLAPS'), ('2 starts_on OVERLAPS'), ('3 starts_on OVERLAPS'), ('4 post OVERLAPS') $$,
  'because of the post and of the person'
);
select is(pg_temp.imports('lurah', 'appointments', array['DINKES|KABIDYAN|@dirut|PLH|T+20|']), '1 0 0', 'somebody will stand in');
select is(
  pg_temp.imports('lurah', 'appointments', array['DINKES|KABIDYAN|@dirut|PLT|T+20|', 'DINKES|KABIDYAN|@kabidyan||2020-01-01|T+19']), '0 2 0',
  'who stood in acts, when the holder goes in the same file'
);
select is(
  pg_temp.imports('lurah', 'appointments', array['DINKES|KABIDYAN|@kabidyan||2020-01-01|', 'DINKES|KABIDYAN|@dirut|PLH|T+20|']), '0 2 0',
  'and stands in again, when the holder stays'
);
select is(pg_temp.imports('lurah', 'appointments', array['DINKES|KABIDYAN|@dirut|PLH|T+20|T+19']), '0 1 0', 'or not at all');
select is(
  pg_temp.imports('lurah', 'appointments', array['DISDIK|KASI|@staf|PLH|T+0|', 'DISDIK|KASI|@kasi|PLT|T+0|T+3'], 'partial'), '0 0 0',
  'two cannot change kinds with each other in one import'
);
select results_eq($$ select pg_temp.problems() $$, $$ values ('2 kind OVERLAPS'), ('3 kind OVERLAPS') $$, 'which both are told');
select is(pg_temp.imports('lurah', 'appointments', array['DISDIK|KASI|@kasi||T+0|T+3'], 'all', array['agency', 'post', 'person', 'starts_on',
  'ends_on']), '0 0 1', 'no column, no other kind');

-- Whatever is wrong has its line, its column and its symbol -----------------------------------------------------------------------
select is(
  pg_temp.imports('lurah', 'appointments', array[
    'NIHIL|STAF|@kabid|PLH|T+0|', 'DISDIK|NIHIL|@kabid|PLH|T+0|', 'DISDIK|KASUBAG2|199912312020011009||T+0|', 'DISDIK|LAMA|@kadinkes|PLH|T+0|',
    'ARSIP|JURUARSIP|@bidan||T+0|', 'DISDIK|KASUBAG2|@kabid|PLH|T+5|T+4', 'DISDIK|KADIS|@kabid|PLH|T+0|', 'DISDIK|KADIS|#kabid|PLH|T+0|T+1',
    'DISDIK|KADIS|@kabid|PLS|T+9|', 'DISDIK|KABID|@guru||T+1|', 'DISDIK|ANALIS|@guru||T+1|', 'BAD|KABID|@guru||T+1|',
    'DISDIK|LAMA|@kadinkes||2019-01-01|2019-12-31'
  ]), '0 0 0', 'nothing is changed when something is wrong'
);
select results_eq(
  $$ select pg_temp.problems() $$,
  $$ values ('2 agency NOT_FOUND'), ('3 post NOT_FOUND'), ('4 person NOT_FOUND'), ('5 post WRONG_STATE'), ('6 agency WRONG_STATE'),
    ('7 ends_on BAD_VALUE'),
    ('9 starts_on GIVEN_TWICE'), ('10 kind BAD_VALUE'), ('11 post OVERLAPS'), ('11 starts_on OVERLAPS'), ('12 starts_on OVERLAPS'),
      ('13 line BAD_VALUE') $$,
  'but a closed post has its past'
);
select matches(pg_temp.english(), 'there is no post NIHIL in DISDIK: import posts first', 'in English');
select matches(pg_temp.indonesian(), 'jabatan NIHIL tidak ada di DISDIK: impor posts dahulu', 'and in Indonesian');
select is(
  (select concat_ws(' ', j.state, j.failure, j.result ->> 'problems') from meta.job as j where j.job_id = current_setting('test.job')::uuid),
  'FAILED IMPORT_REFUSED 11', 'lines count once'
);

-- A line that is left out leaves what it would have changed as it was -----------------------------------------------------------
select is(
  pg_temp.imports('lurah', 'appointments', array['DISDIK|ANALIS|@baru|PLT|2024-01-01|T-1', 'DISDIK|STAF|@baru||T+0|', 'DISDIK|STAF|@baru2||T+0|',
    'DISDIK|ANALIS|@baru2||2024-01-01|T-1'], 'partial'),
  '1 1 0', 'whoever could not end does not begin; others do'
);
select results_eq($$ select pg_temp.problems() $$, $$ values ('2 kind BAD_VALUE'), ('3 starts_on OVERLAPS') $$, 'and is told');
select is(
  pg_temp.imports('lurah', 'appointments', array[
    'DINKES|KABIDYAN|@dirut||T+0|', 'DINKES|KABIDYAN|@kabidyan||2020-01-01|T-1', 'DINKES|KADINKES|@kabidyan||T+0|',
    'DINKES|RSUD|@dirut||2020-01-01|T-1'
  ], 'partial'), '0 1 0', 'also at the end of a chain'
);
select results_eq(
  $$ select pg_temp.problems() $$, $$ values ('2 starts_on OVERLAPS'), ('4 post OVERLAPS'), ('5 post NOT_FOUND') $$, 'whose lines are told why'
);

-- Who may --------------------------------------------------------------------------------------------------------------------
select is(
  pg_temp.imports('staf2', 'appointments', array[
    'DISDIK|KASUBAG2|@staf2|PLH|T+0|', 'DINKES|BIDAN|@kasi||T+0|', 'DISDIK|KADIS|#bidan|PLH|T+0|', 'DISDIK|STAF|@staf2||2020-01-01|T+9',
    'DISDIK|STAF|@staf||2020-01-01|T-1'
  ]), '0 0 0', 'not oneself, not elsewhere, nobody from elsewhere'
);
select results_eq(
  $$ select pg_temp.problems() $$,
  $$ values ('2 person NOT_CLEARED'), ('3 agency NOT_FOUND'), ('4 person NOT_FOUND'), ('5 person NOT_CLEARED') $$, 'what one may not see is not there'
);
select is(
  pg_temp.imports('kepsek', 'appointments', array['DISDIK|GURU|@guru||2020-01-01|T+9', 'DISDIK|KASUBAG2|@guru|PLT|T+5|',
    'DISDIK|STAF|@staf2||2020-01-01|'], 'partial'),
  '0 1 0', 'who administers a unit appoints there'
);
select results_eq($$ select pg_temp.problems() $$, $$ values ('3 post NOT_CLEARED'), ('4 person NOT_FOUND') $$, 'and nowhere else');
select is(pg_temp.imports('asisten', 'appointments', array['SETDA|SEKDA|@sekda||2020-01-01|T+9']), '0 0 0',
  'posts above other agencies are not the agency''s to fill');
select results_eq($$ select pg_temp.problems() $$, $$ values ('2 post NOT_CLEARED') $$, 'though it sees them');
select is(pg_temp.imports('lurah', 'appointments', array['SETDA|SEKDA|@sekda||2020-01-01|T+9', 'DISDIK|KASUBAG3|@bidan|PLT|T+9|']), '1 1 0',
  'the whole government''s administrators do');
select is(pg_temp.imports('staf2', 'appointments', array['DISDIK|ANALIS|@bidan||T+9|']), '0 0 0', 'whoever acts here is definitive elsewhere');
select results_eq($$ select pg_temp.problems() $$, $$ values ('2 starts_on OVERLAPS') $$, 'which counts, though it is not seen');
select is(pg_temp.imports('sekda', 'appointments', array['DISDIK|ANALIS|@bidan||T+9|']), 'KJ403 import appointments',
  'whoever administers nothing imports nothing');
select results_eq($$ select pg_temp.reaches('bidan') $$, $$ values ('DINKES NAMED'), ('DINKES SERVES'), ('DISDIK SERVES') $$,
  'who acts somewhere reaches it');

-- What would change is shown first ------------------------------------------------------------------------------------------------
select is(
  pg_temp.imports('lurah', 'appointments', array['DISDIK|KASUBAG3|@bidan|PLT|T+9|T+20', 'DISDIK|KASUBAG3|@pjukp|PLT|T+21|',
    'DISDIK|KASUBAG3|@bidan|PLH|T+30|', 'DISDIK|GURU|@guru2||2020-01-01|'], 'all', null, true),
  '2 1 1', 'a dry run counts'
);
select results_eq(
  $$ select pg_temp.told() $$, $$ values ('2 CHANGED ends_on'), ('3 CREATED'), ('4 CREATED') $$, 'says which lines would make and change what'
);
select results_eq($$ select pg_temp.holds('pjukp') $$, $$ values ('PJUKP DEFINITIF 2020-01-01') $$, 'and changes nothing');
select * from finish();
rollback;
