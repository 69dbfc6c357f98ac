-- Who is away, who belongs to teams, who appraises by delegation, what was promised: from files. What would be refused is found beforehand, each with
-- its line; behind that nothing fails.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/posts.sql
\ir fixtures/imports.sql
select plan(56);

-- Statuses --------------------------------------------------------------------------------------------------------------------
select is(
  pg_temp.imports('lurah', 'statuses', array['@bidan|TUGAS_BELAJAR|2024-01-01|2024-12-31|SK 1|', '@bidan|CLTN|2025-01-01||SK 2|',
    '@kasi|DIPERBANTUKAN|T+0||SK 3|@kadinkes']),
  '3 0 0', 'statuses come in'
);
select results_eq($$ select pg_temp.reaches('kadinkes') $$, $$ values ('DINKES SERVES'), ('DISDIK NAMED') $$,
  'whoever is designated reaches where that one is at home');
select is(
  pg_temp.imports('lurah', 'statuses', array['@bidan|TUGAS_BELAJAR|2024-01-01|2024-12-31|SK 1|', '@bidan|CLTN|2025-01-01||SK 2|',
    '@kasi|DIPERBANTUKAN|T+0||SK 3|@kadinkes']),
  '0 0 3', 'the same again changes nothing'
);
select is(
  pg_temp.imports('lurah', 'statuses', array['@bidan|MPP|T+0||SK 4|', '@bidan|CLTN|2025-01-01|T-1|SK 2a|', '@kasi|DIPERBANTUKAN|T+0||SK 3|@dirut']),
    '1 2 0',
  'what ends makes room; all of it can be mended'
);
select results_eq($$ select pg_temp.reaches('kadinkes') $$, $$ values ('DINKES SERVES') $$, 'reach follows');
select is(pg_temp.imports('lurah', 'statuses', array['@bidan||T+0|T-1||'], 'all', array['person', 'starts_on', 'ends_on']), '0 1 0',
  'one that has just begun is withdrawn');
select is(pg_temp.imports('lurah', 'statuses', array['@bidan||T+0|T-1||'], 'all', array['person', 'starts_on', 'ends_on']), '0 0 0',
  'which is over then');
select results_eq(
  $$ select pg_temp.problems() $$, $$ values ('2 decree MISSING_ARGUMENT'), ('2 status MISSING_ARGUMENT') $$,
    'so that a new one needs what a new one needs'
);
select is(pg_temp.imports('lurah', 'statuses', array['@bidan|MPP|T+0|T-1|SK 4|']), '0 0 1', 'and the whole line says what is there');
select is(
  pg_temp.imports('lurah', 'statuses', array[
    '199912312020011009|CLTN|T+0||SK|', '@guru|DIPERBANTUKAN|T+0||SK|199912312020011009', '@guru2|DIPERBANTUKAN|T+0||SK|@guru2',
    '@kabid|CLTN|T+0||SK|@kasi',
    '@kabid|CUTI|T+40||SK|', '@camat|CLTN|T+5|T+4|SK|', '@camat|CLTN|T+9|||', '@dirut|CLTN|T+0|T+9|SK|', '@dirut|MPP|T+9||SK|', '@dirut|MPP|T+9||SK|',
    '@bidan|TUGAS_BELAJAR|2024-01-01|2024-06-30|SK 1|', '@bidan|MPP|2023-07-01|2024-01-01|SK|'
  ], 'partial'), '1 0 0', 'what is wrong with statuses'
);
select results_eq(
  $$ select pg_temp.problems() $$,
  $$ values ('2 person NOT_FOUND'), ('3 appraiser NOT_FOUND'), ('4 appraiser BAD_VALUE'), ('5 appraiser BAD_VALUE'), ('6 status BAD_VALUE'),
    ('7 ends_on BAD_VALUE'),
    ('8 decree MISSING_ARGUMENT'), ('10 starts_on OVERLAPS'), ('11 starts_on GIVEN_TWICE'), ('12 ends_on WRONG_STATE'), ('13 starts_on OVERLAPS') $$,
  'has its line, its column and its symbol'
);
select is(
  pg_temp.imports('staf2', 'statuses', array['@staf2|CLTN|T+0||SK|', '#bidan2|CLTN|T+0||SK|', '@kabid|DIPERBANTUKAN|T+0||SK|@staf2',
    '@kasi|DIPERBANTUKAN|T+0||SK 3|', '@guru|CLTN|T+0||SK|'], 'partial'),
  '1 0 0', 'an agency''s administrator says so of others'
);
select results_eq(
  $$ select pg_temp.problems() $$, $$ values ('2 person NOT_CLEARED'), ('3 person NOT_FOUND'), ('4 appraiser NOT_CLEARED'),
    ('5 appraiser NOT_CLEARED') $$,
  'not of themselves, and designates nobody who was not'
);
select is(
  pg_temp.imports('staf2', 'statuses', array['@kabid|DIPERBANTUKAN|T+0||SK|@kadis']), '1 0 0', 'who serves there may be designated'
);
select is(pg_temp.imports('staf2', 'statuses', array['@guru|MPP|T+0|T+9|SK 5|']), '0 0 0', 'an agency says nothing else of what was decreed');
select results_eq($$ select pg_temp.problems() $$, $$ values ('2 decree NOT_CLEARED') $$, 'than was said before');
select is(pg_temp.imports('lurah', 'statuses', array['@guru|MPP|T+0|T+9|SK 5|']), '0 1 0', 'the government mends status, days and decree');
select is(
  pg_temp.imports('lurah', 'statuses', array['@kabid|DIPERBANTUKAN|T+0||SK|', '@camat|CLTN|T+0||SK|'], 'all', null, true), '1 1 0',
    'a dry run of statuses'
);
select results_eq($$ select pg_temp.told() $$, $$ values ('2 CHANGED appraiser'), ('3 CREATED') $$, 'shows them');

-- Teams -----------------------------------------------------------------------------------------------------------------------
select is(
  pg_temp.imports('staf2', 'teams', array[
    'DISDIK|KURIKULUM|Tim Kurikulum|@guru|true|2024-01-01|', 'DISDIK|KURIKULUM||@guru2||2024-01-01|', 'DISDIK|KOSONG|Tim Kosong||||',
    'DISDIK|KURIKULUM|Tim Kurikulum|@staf2||2024-01-01|2024-12-31'
  ]), '4 0 0', 'teams come in with their members, and without'
);
select is(
  pg_temp.imports('staf2', 'teams', array[
    'DISDIK|KURIKULUM|Tim Kurikulum|@guru|true|2024-01-01|', 'DISDIK|KURIKULUM||@guru2||2024-01-01|', 'DISDIK|KOSONG|Tim Kosong||||',
    'DISDIK|KURIKULUM|Tim Kurikulum|@staf2||2024-01-01|2024-12-31'
  ]), '0 0 4', 'the same again changes nothing'
);
select is(
  pg_temp.imports('staf2', 'teams', array[
    'DISDIK|KURIKULUM|Tim Kurikulum Baru|@guru2|true|2024-01-01|', 'DISDIK|KURIKULUM||@guru|false|2024-01-01|',
    'DISDIK|KOSONG|Tim Kosong|@kasi|true|T+0|'
  ]), '1 2 0', 'leaders change, and names'
);
select is(
  (select concat_ws(' ', t.name, t.revision) from app.team as t where t.code = 'KURIKULUM'), 'Tim Kurikulum Baru 2', 'the team is revised once'
);
select results_eq($$ select pg_temp.reaches('guru2') $$, $$ values ('DISDIK NAMED'), ('DISDIK SERVES') $$, 'members reach the agency of the team');
select is(
  pg_temp.imports('lurah', 'teams', array[
    'NIHIL|SATU|Tim|@guru||T+0|', 'DISDIK|SATU|Tim|199912312020011009||T+0|', 'ARSIP|SATU|Tim|@bidan||T+0|', 'DISDIK|DUA|Tim Dua|@bidan||T+0|',
    'DISDIK|DUA|Tim Lain|@guru||T+0|',
    'DISDIK|TIGA||@guru||T+0|', 'DISDIK|DUA||@bidan||T+0|', 'DISDIK|DUA||@dirut|||', 'DISDIK|DUA|||true|T+0|', 'DISDIK|DUA||@kapus||T+5|T+4',
    'DISDIK|DUA||@bidan||T+9|',
    'DISDIK|KURIKULUM|Tim Kurikulum Baru|@pjukp|true|T+0|', 'DISDIK|DUA|Tim Dua||||', 'DISDIK|DUA|Tim Dua||||',
    'DISDIK|KURIKULUM||@staf2||2024-01-01|',
    'DISDIK|EMPAT|Tim Empat|@guru||BAD|', 'DISDIK|EMPAT||@guru2||T+0|'
  ], 'partial'), '2 0 0', 'what is wrong with teams'
);
select results_eq(
  $$ select pg_temp.problems() $$,
  $$ values ('2 agency NOT_FOUND'), ('3 person NOT_FOUND'), ('4 agency WRONG_STATE'), ('6 name BAD_VALUE'), ('7 name MISSING_ARGUMENT'),
    ('8 starts_on GIVEN_TWICE'),
    ('9 starts_on MISSING_ARGUMENT'), ('10 person MISSING_ARGUMENT'), ('11 ends_on BAD_VALUE'), ('12 starts_on OVERLAPS'), ('13 is_leader OVERLAPS'),
      ('15 team GIVEN_TWICE'),
    ('16 ends_on WRONG_STATE'), ('17 line BAD_VALUE'), ('18 team NOT_FOUND') $$,
  'has its line, its column and its symbol; a team whose name is in a line with an error is not there'
);
select is(pg_temp.imports('kepsek', 'teams', array['DISDIK|LIMA|Tim Lima||||']), 'KJ403 import teams', 'who administers a unit makes no teams');
select is(pg_temp.imports('staf2', 'teams', array['DISDIK|KURIKULUM||#bidan2||T+0|', 'SETDA|SATU|Tim Satu||||']), '0 0 0',
  'nor do others for agencies that are not theirs');
select results_eq($$ select pg_temp.problems() $$, $$ values ('2 person NOT_FOUND'), ('3 agency NOT_FOUND') $$, 'or that they do not see');
select is(pg_temp.imports('asisten', 'teams', array['SETDA|SATU|Tim Satu||||', 'DISDIK|ENAM|Tim Enam||||'], 'partial'), '1 0 0',
  'what one sees by a post');
select results_eq($$ select pg_temp.problems() $$, $$ values ('3 agency NOT_FOUND') $$, 'is what one administers');
select is(pg_temp.imports('lurah', 'teams', array['DISDIK|KURIKULUM|Tim Lain Lagi|@guru||2024-01-01|T+9', 'DISDIK|DUA||@guru2||T+0|'], 'all',
  null, true), '1 1 0', 'a dry run of teams');
select results_eq($$ select pg_temp.told() $$, $$ values ('2 CHANGED name ends_on'), ('3 CREATED') $$, 'shows them');

-- Delegations -----------------------------------------------------------------------------------------------------------------
select is(
  pg_temp.imports('staf2', 'delegations', array['DISDIK|SD1|@guru|T+0|T+9|SK 7', 'DISDIK|SD1|@kepsek|2020-01-01||SK 1/2020',
    'DISDIK|SD1|@guru|T+10||SK 8']), '2 0 1', 'delegations come in'
);
select is(
  pg_temp.imports('staf2', 'delegations', array['DISDIK|SD1|@guru|T+0|T+9|SK 7', 'DISDIK|SD1|@kepsek|2020-01-01||SK 1/2020',
    'DISDIK|SD1|@guru|T+10||SK 8']), '0 0 3', 'once'
);
select is(
  pg_temp.imports('staf2', 'delegations', array['DISDIK|SD1|@guru|T+0|T+4|SK 7a', 'DISDIK|SD1|@kepsek|2020-01-01|2022-03-01|SK 1/2020']), '0 0 0',
  'an agency changes no decree, and takes nothing back before today'
);
select results_eq(
  $$ select pg_temp.problems() $$, $$ values ('2 decree NOT_CLEARED'), ('3 ends_on NOT_CLEARED') $$, 'which is the government''s to do'
);
select is(
  pg_temp.imports('staf2', 'delegations', array['DISDIK|SD1|@guru|T+5||SK 9', 'DISDIK|SD1|@guru|T+0|T+4|SK 7', 'DISDIK|SD1|@guru|T+10|T+9|SK 8']),
    '1 2 0', 'shortened, withdrawn, anew'
);
select results_eq($$ select pg_temp.reaches('guru') $$, $$ select * from (values ('DISDIK NAMED'), ('DISDIK NAMED'),
  ('DISDIK NAMED ' || pg_temp.day(4)), ('DISDIK NAMED ' || pg_temp.day(9)), ('DISDIK SERVES')) as v order by 1 $$,
  'reach follows');
select is(
  pg_temp.imports('lurah', 'delegations', array[
    'NIHIL|SD1|@guru|T+0||SK', 'DISDIK|NIHIL|@guru|T+0||SK', 'DISDIK|SD1|199912312020011009|T+0||SK', 'DISDIK|TUTUP|@guru|T+0||SK',
    'ARSIP|GUDANG|@guru|T+0||SK', 'DISDIK|SD1|@guru2|T+5|T+4|SK',
    'DISDIK|SD1|@guru2|T+0||', 'DISDIK|BIDANG|@guru2|T+0||SK', 'DISDIK|BIDANG|@guru2|T+0||SK', 'DISDIK|BIDANG|@guru2|T+9||SK',
    'DISDIK|SD1|@guru|T+4|T+4|SK', 'DISDIK|TUTUP|@guru|2020-01-01|2020-12-31|SK'
  ], 'partial'), '2 0 0', 'what is wrong with delegations'
);
select results_eq(
  $$ select pg_temp.problems() $$,
  $$ values ('2 agency NOT_FOUND'), ('3 unit NOT_FOUND'), ('4 person NOT_FOUND'), ('5 unit WRONG_STATE'), ('6 agency WRONG_STATE'),
    ('7 ends_on BAD_VALUE'), ('8 decree MISSING_ARGUMENT'),
    ('10 starts_on GIVEN_TWICE'), ('11 starts_on OVERLAPS'), ('12 starts_on OVERLAPS') $$,
  'has its line, its column and its symbol; a closed unit has its past'
);
select is(pg_temp.imports('lurah', 'delegations', array['DISDIK|TUTUP|@guru|2020-01-01|2021-12-31|SK']), '0 0 0', 'what is over stays over');
select results_eq($$ select pg_temp.problems() $$, $$ values ('2 ends_on WRONG_STATE') $$, 'and a new one is another line');
select is(
  pg_temp.imports('kepsek', 'delegations', array['DISDIK|SD1|@kepsek|T+0||SK', 'DISDIK|BIDANG|@guru|T+0||SK', 'DISDIK|SD1|@guru2|T+0||SK',
    'DISDIK|SD1|@kepsek|2020-01-01|T+9|SK 1/2020'], 'partial'), '1 1 0',
  'who administers a unit delegates there, to others, and shortens what is their own'
);
select results_eq($$ select pg_temp.problems() $$, $$ values ('2 person NOT_CLEARED'), ('3 unit NOT_CLEARED') $$, 'not to themselves');

-- Objectives ------------------------------------------------------------------------------------------------------------------
select is(
  pg_temp.imports('kepsek', 'objectives', array['DISDIK|SD1|2026|S1|Lulus|Persen|100 %|', 'DISDIK|SD1|2026|S2|Hadir|Persen|95 %|FIXED']), '2 0 0',
    'objectives come in'
);
select is(
  pg_temp.imports('kepsek', 'objectives', array['DISDIK|SD1|2026|S1|Lulus|Persen|100 %|', 'DISDIK|SD1|2026|S2|Hadir|Persen|95 %|FIXED']), '0 0 2',
    'once'
);
select is(
  pg_temp.imports('kepsek', 'objectives', array['DISDIK|SD1|2026|S1|||99 %|FIXED', 'DISDIK|SD1|2026|S2||||'], 'all', array['agency', 'unit', 'year',
    'code', 'target', 'state']), '0 1 1',
  'what is not in the file stays'
);
select is((select concat_ws(' ', o.objective, o.target, o.state, o.revision) from app.objective as o where o.code = 'S1'), 'Lulus 99 % FIXED 2',
  'what is, is changed');
select is(pg_temp.imports('kepsek', 'objectives', array['DISDIK|SD1|2026|S1|Lulus|Persen|98 %|FIXED', 'DISDIK|SD1|2026|S2|Hadir|Persen|95 %|FIXED'], 'partial'), '0 0 1', 'what is FIXED is not changed by a file');
select results_eq($$ select pg_temp.problems() $$, $$ values ('2 state WRONG_STATE') $$, 'which says so');
select is(
  pg_temp.imports('staf2', 'objectives', array[
    'NIHIL|SD1|2026|S1|L|P|1|', 'DISDIK|NIHIL|2026|S1|L|P|1|', 'DISDIK|TUTUP|2026|S1|L|P|1|', 'DISDIK|SD1|1999|S1|L|P|1|', 'DISDIK|SD1|2026|S3||P|1|',
    'DISDIK|SD1|2026|S4|L||1|', 'DISDIK|SD1|2026|S5|L|P||',
    'DISDIK|SD1|2026|S6|L|P|1|', 'DISDIK|SD1|2026|S6|L|P|1|', 'DISDIK|SD1|2026|S7|L|P|1|BARU', 'DISDIK|SD1|2026|s8|L|P|1|'
  ], 'partial'), '1 0 0', 'what is wrong with objectives'
);
select results_eq(
  $$ select pg_temp.problems() $$,
  $$ values ('2 agency NOT_FOUND'), ('3 unit NOT_FOUND'), ('4 unit WRONG_STATE'), ('5 year BAD_VALUE'), ('6 objective MISSING_ARGUMENT'),
    ('7 indicator MISSING_ARGUMENT'),
    ('8 target MISSING_ARGUMENT'), ('10 code GIVEN_TWICE'), ('11 state BAD_VALUE'), ('12 code BAD_VALUE') $$,
  'has its line, its column and its symbol'
);
select is(pg_temp.imports('kepsek', 'objectives', array['DISDIK|BIDANG|2026|S1|L|P|1|', 'DISDIK|SD1|2026|S9|L|P|1|'], 'all', null, true), '0 0 0',
  'who administers a unit says nothing of others');
select results_eq($$ select pg_temp.problems() $$, $$ values ('2 unit NOT_CLEARED') $$, 'though they see them');
select results_eq($$ select pg_temp.told() $$, $$ values ('3 CREATED') $$, 'what else would come is shown');
select * from finish();
rollback;
