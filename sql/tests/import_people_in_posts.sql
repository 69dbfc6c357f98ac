-- Who holds which post, who is away, who belongs to teams, who appraises by delegation, what was promised: from files. What would be refused is
-- found beforehand, each with its line; behind that nothing fails.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/posts.sql
select plan(105);

-- LURAH's holder administers the whole government, the second STAF of DISDIK that agency, KEPSEK's holder SD1 alone, ASISTEN's holder SETDA.
insert into app.account (login, person_id, created_at) select p.name, p.person_id, app.now() from app.person as p;
insert into app.role_grant (person_id, role, agency_id, unit_id, starts_on)
values
  (pg_temp.person('staf2'), 'AGENCY_ADMIN', pg_temp.agency('DISDIK'), null, '2020-01-01'),
  (pg_temp.person('asisten'), 'AGENCY_ADMIN', pg_temp.agency('SETDA'), null, '2020-01-01'),
  (pg_temp.person('kepsek'), 'AGENCY_ADMIN', pg_temp.agency('DISDIK'), pg_temp.unit('SD1'), '2020-01-01'),
  (pg_temp.person('lurah'), 'CITY_ADMIN', null, null, '2020-01-01');
insert into app.post (agency_id, code, unit_id, title, kind)
select u.agency_id, k.code, u.unit_id, 'Jabatan ' || k.code, k.kind
from app.unit as u, (values ('KASUBAG', 'PENGAWAS'), ('KASUBAG2', 'PENGAWAS'), ('KASUBAG3', 'PENGAWAS'), ('LAMA', 'PENGAWAS'), ('ANALIS',
  'FUNGSIONAL')) as k (code, kind)
where u.code = 'BIDANG';
insert into app.post_line (agency_id, post_id, starts_on)
select p.agency_id, p.post_id, '-infinity' from app.post as p where p.title ~ 'KASUBAG|LAMA|ANALIS';
update app.post set closed_at = app.now() where code = 'LAMA';
insert into app.unit (agency_id, code, name, kind) values (pg_temp.agency('DISDIK'), 'TUTUP', 'Unit yang ditutup', 'UNIT');
update app.unit set closed_at = app.now() where code = 'TUTUP';
insert into app.agency (code, name, kind, closed_at) values ('ARSIP', 'Dinas Kearsipan', 'DINAS', app.now());
insert into app.unit (agency_id, code, name, kind) values (pg_temp.agency('ARSIP'), 'GUDANG', 'Gudang', 'UNIT');
insert into app.post (agency_id, code, unit_id, title, kind) values (pg_temp.agency('ARSIP'), 'JURUARSIP', pg_temp.unit('GUDANG'), 'Juru Arsip',
  'PELAKSANA');
-- Two who serve nowhere yet, and the mayor, whom files call by a ref.
insert into app.person (name, nip, employment) values
  ('baru', '199001012020011001', 'PNS'), ('baru2', '199001012020011002', 'PNS'),
  ('baru3', '199001012020011003', 'PNS');
update app.person set ref = 'WALIKOTA' where name = 'walikota';
insert into meta.session (token_hash, account_id, opened_at, expires_at, idle_limit)
select sha256(convert_to(a.login, 'UTF8')), a.account_id, app.now(), app.now() + interval '1 hour',
  '1 hour' from app.account as a where not a.is_machine;

-- What stands in a file, for short: @kasi is the number of whom the fixture calls kasi, #kasi the identifier, T-1 is yesterday, nothing an empty
-- cell.
create function pg_temp.cell(p_cell text) returns text language sql security definer as $$
  select case
    when p_cell ~ '^@' then (select p.nip from app.person as p where p.name = substr(p_cell, 2))
    when p_cell ~ '^#' then pg_temp.person(substr(p_cell, 2))::text
    when p_cell ~ '^T[+-]' then (app.today() + substr(p_cell, 2)::integer)::text
    else nullif(p_cell, '')
  end
$$;
create function pg_temp.all_columns(p_kind text) returns text[] language sql as $$
  select string_to_array(
    case p_kind
      when 'appointments' then 'agency post person kind starts_on ends_on'
      when 'statuses' then 'person status starts_on ends_on decree appraiser'
      when 'teams' then 'agency team name person is_leader starts_on ends_on'
      when 'delegations' then 'agency unit person starts_on ends_on decree'
      when 'objectives' then 'agency unit year code objective indicator target state'
    end, ' '
  )
$$;
-- A whole import as the daemon does it, with the file's lines from the second on, in parts of two lines. What came out, or the state of what failed.
create function pg_temp.imports(
  p_who text, p_kind text, p_lines text[], p_mode text default 'all', p_columns text[] default null, p_dry_run boolean default false
) returns text language plpgsql as $$
declare
  job uuid := gen_random_uuid();
  worker uuid := '10000000-0000-4000-8000-000000000001';
  columns text[] := pg_temp.all_columns(p_kind);
  first_line integer := 2;
  totals bigint[] := '{0,0,0}';
  part record;
begin
  perform set_config('test.job', job::text, true);
  perform pg_temp.become(p_who);
  perform api.import_prepare(p_kind);
  insert into staging."row" (import_id, line, cells, bad)
  select
    job, l.place + 1,
    array(
      select case when columns[c.place] = any (coalesce(p_columns, columns)) then pg_temp.cell(c.text) end
      from unnest(string_to_array(l.text, '|')) with ordinality as c (text, place)
      order by c.place
    ),
    case when l.text ~ '\mBAD\M' then array['line', 'BAD_VALUE', 'the daemon found this', 'daemon menemukannya'] end
  from unnest(p_lines) with ordinality as l (text, place);
  perform api.import_start(job, p_kind, cardinality(p_lines), repeat('0', 64), coalesce(p_columns, columns), p_dry_run, p_mode);
  perform pg_temp.become('kinerja_daemon');
  perform from api.take_job(worker) as t;
  perform api.enter_job(job);
  if api.import_check(job) = 0 or p_mode = 'partial' then
    begin
      loop
        select p.created, p.changed, p.unchanged into part from api.import_part(job, first_line, first_line + 1, first_line = 2) as p;
        totals := array[totals[1] + part.created, totals[2] + part.changed, totals[3] + part.unchanged];
        first_line := first_line + 2;
        exit when first_line > cardinality(p_lines) + 1;
      end loop;
      if p_dry_run then
        raise exception using errcode = 'XX999';
      end if;
    exception
      when sqlstate 'XX999' then null;
    end;
  end if;
  perform api.import_end(job, worker, totals[1], totals[2], totals[3]);
  perform pg_temp.leave();
  return array_to_string(totals, ' ');
exception
  when others then
    perform pg_temp.leave();
    return sqlstate || ' ' || sqlerrm;
end $$;
-- What was found in the last file, problems in one word each: 2 post NOT_FOUND.
create function pg_temp.problems() returns setof text language sql as $$
  select concat_ws(' ', r.line, r.column_name, r.symbol)
  from meta.import_report as r
  where r.job_id = current_setting('test.job')::uuid and r.is_problem
  order by r.line, r.column_name, r.symbol
$$;
create function pg_temp.told() returns setof text language sql as $$
  select concat_ws(' ', r.line, r.symbol, r.column_name)
  from meta.import_report as r
  where r.job_id = current_setting('test.job')::uuid and not r.is_problem
  order by r.line, r.symbol
$$;
create function pg_temp.english() returns text language sql as $$
  select string_agg(r.english, E'\n' order by r.line, r.place) from meta.import_report as r where r.job_id = current_setting('test.job')::uuid
$$;
create function pg_temp.indonesian() returns text language sql as $$
  select string_agg(r.indonesian, E'\n' order by r.line, r.place) from meta.import_report as r where r.job_id = current_setting('test.job')::uuid
$$;
-- What somebody holds: KASI DEFINITIF 2020-01-01 2025-12-31.
create function pg_temp.holds(p_name text) returns setof text language sql as $$
  select concat_ws(' ', t.code, a.kind, a.starts_on, a.ends_on)
  from app.appointment as a
    join app.post as t on t.post_id = a.post_id
  where a.person_id = pg_temp.person(p_name)
  order by a.starts_on, t.code, a.kind
$$;
create function pg_temp.day(p_days integer) returns text language sql as $$ select (app.today() + p_days)::text $$;
create function pg_temp.reaches(p_name text) returns setof text language sql as $$
  select concat_ws(' ', a.code, r.because, r.ends_on)
  from app.reach as r
    join app.agency as a on a.agency_id = r.agency_id
  where r.person_id = pg_temp.person(p_name) and r.because <> 'ADMINISTERS'
  order by 1
$$;

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
  pg_temp.imports('staf2', 'statuses', array['@kabid|DIPERBANTUKAN|T+0||SK|@kadis', '@guru|MPP|T+0|T+9|SK 5|']), '1 1 0',
    'who serves there may be designated; status, days and decree are mended'
);
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
  pg_temp.imports('staf2', 'delegations', array['DISDIK|SD1|@guru|T+5||SK 9', 'DISDIK|SD1|@guru|T+0|T+4|SK 7a', 'DISDIK|SD1|@guru|T+10|T+9|SK 8']),
    '1 2 0', 'shortened, withdrawn, anew'
);
select results_eq($$ select pg_temp.reaches('guru') $$, $$ select * from (values ('DISDIK NAMED'), ('DISDIK NAMED'),
  ('DISDIK NAMED ' || pg_temp.day(4)), ('DISDIK NAMED ' || pg_temp.day(9)), ('DISDIK SERVES ' || pg_temp.day(9))) as v order by 1 $$,
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
