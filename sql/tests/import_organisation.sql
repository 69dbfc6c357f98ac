-- Agencies, units, posts and people from files: what each line may say, what it does, and what is left of an import that may not be.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
delete from meta.job;
select plan(160);

-- A file, as the daemon sends it: everything between the upload and the end of the job. What came out is told in a word.
create function pg_temp.columns_of(p_kind text) returns text[] language sql as $$
  select case p_kind
    when 'agencies' then array['code', 'name', 'kind', 'state']
    when 'units' then array['agency', 'code', 'parent', 'name', 'kind', 'is_mandiri', 'coordinated_by', 'work_pattern', 'state']
    when 'posts' then array['agency', 'unit', 'code', 'title', 'kind', 'jenjang', 'reports_to', 'appraised_by', 'state']
    when 'people' then array[
      'ref', 'nip', 'name', 'employment', 'golongan', 'golongan_since', 'contract_number', 'contract_starts_on', 'contract_ends_on', 'email'
    ]
  end
$$;
create function pg_temp.upload(
  p_who text, p_kind text, p_lines text[], p_mode text default 'all', p_dry_run boolean default false, p_columns text[] default null, p_bad text[] default null
) returns uuid language plpgsql as $$
declare
  new_import uuid := gen_random_uuid();
begin
  perform pg_temp.become(p_who);
  perform api.import_prepare(p_kind);
  insert into staging."row" (import_id, line, cells, bad)
  select
    new_import, l.place + 1,
    -- What is not in the file is not in the line either.
    array(
      select case when p_columns is null or c.name = any (p_columns) then (string_to_array(l.line, '|', ''))[c.place] end
      from unnest(pg_temp.columns_of(p_kind)) with ordinality as c (name, place)
      order by c.place
    ),
    case when l.place = 1 then p_bad end
  from unnest(p_lines) with ordinality as l (line, place);
  perform api.import_start(
    new_import, p_kind, cardinality(p_lines), repeat('ab', 32), coalesce(p_columns, pg_temp.columns_of(p_kind)), p_dry_run, p_mode
  );
  perform pg_temp.leave();
  perform set_config('test.last_job', new_import::text, true);
  return new_import;
end $$;
create function pg_temp.run(p_import uuid, p_size integer default 2) returns text language plpgsql as $$
declare
  worker uuid := '10000000-0000-4000-8000-000000000001';
  taken record;
  asked jsonb := (select j.arguments from meta.job as j where j.job_id = p_import);
  problems bigint;
  part record;
  created bigint := 0;
  changed bigint := 0;
  unchanged bigint := 0;
begin
  perform pg_temp.become('kinerja_daemon');
  select t.job, t.operation into taken from api.take_job(worker) as t;
  if (taken.job, taken.operation) is distinct from (p_import, 'import') then
    raise exception 'another job was taken';
  end if;
  perform api.enter_job(p_import);
  problems := api.import_check(p_import);
  if problems = 0 or asked ->> 'mode' = 'partial' then
    begin
      for part in
        select p.created, p.changed, p.unchanged
        from generate_series(1, (asked ->> 'rows')::integer + 1, p_size) as first (line)
          cross join lateral api.import_part(p_import, first.line, first.line + p_size - 1, first.line = 1) as p
      loop
        created := created + part.created;
        changed := changed + part.changed;
        unchanged := unchanged + part.unchanged;
      end loop;
      if (asked ->> 'dry_run')::boolean then
        raise exception using errcode = 'XX999';
      end if;
    exception when sqlstate 'XX999' then
      null;
    end;
  end if;
  perform api.import_end(p_import, worker, created, changed, unchanged);
  perform pg_temp.leave();
  return (
    select concat_ws(
      ' ', j.state, j.failure, format('%s+%s+%s', j.result ->> 'created', j.result ->> 'changed', j.result ->> 'unchanged'),
      'problems ' || nullif(j.result ->> 'problems', '0')
    )
    from meta.job as j
    where j.job_id = p_import
  );
end $$;
create function pg_temp.import(
  p_who text, p_kind text, p_lines text[], p_mode text default 'all', p_dry_run boolean default false, p_columns text[] default null, p_bad text[] default null
) returns text language sql as $$
  select pg_temp.run(pg_temp.upload(p_who, p_kind, p_lines, p_mode, p_dry_run, p_columns, p_bad))
$$;
-- Of the last one, as the one who started it sees it.
create function pg_temp.last_job() returns uuid language sql as $$
  select current_setting('test.last_job')::uuid
$$;
create function pg_temp.report(p_who text, p_problems boolean default true) returns text language plpgsql as $$
declare
  answer text;
begin
  perform pg_temp.become(p_who);
  select string_agg(concat_ws(':', r.line, r.column_name, r.code), ' ' order by r.line, r.column_name, r.code) into answer
  from api.import_report(pg_temp.last_job()) as r
  where r.is_problem = p_problems;
  perform pg_temp.leave();
  return coalesce(answer, '');
end $$;
-- What is wrong with some lines; nothing is changed by it.
create function pg_temp.problems(p_who text, p_kind text, p_lines text[], p_columns text[] default null) returns text language plpgsql as $$
declare
  answer text;
begin
  perform pg_temp.import(p_who, p_kind, p_lines, 'all', true, p_columns);
  answer := pg_temp.report(p_who);
  delete from meta.job;
  return answer;
end $$;
create function pg_temp.sentences(p_who text) returns text language plpgsql as $$
declare
  answer text;
begin
  perform pg_temp.become(p_who);
  select string_agg(r.english || ' / ' || r.indonesian, E'\n' order by r.line, r.column_name, r.english) into answer from api.import_report(pg_temp.last_job()) as r;
  perform pg_temp.leave();
  return answer;
end $$;

-- Agencies -------------------------------------------------------------------------------------------------------------
select is(pg_temp.import('joko', 'agencies', array['SETDA|Sekretariat Daerah|SEKRETARIAT|', 'DINKES|Dinas Kesehatan|DINAS|ACTIVE', 'LAMA|Dinas Lama|DINAS|CLOSED']), 'DONE 3+0+0', 'agencies come');
select is((select string_agg(concat_ws(' ', a.code, a.kind, a.revision, case when a.closed_at is not null then 'closed' end), ', ' order by a.code) from app.agency as a where a.code in ('SETDA', 'DINKES', 'LAMA')), 'DINKES DINAS 1, LAMA DINAS 1 closed, SETDA SEKRETARIAT 1', 'as the file says');
select is(pg_temp.import('joko', 'agencies', array['SETDA|Sekretariat Daerah|SEKRETARIAT|', 'DINKES|Dinas Kesehatan|DINAS|ACTIVE', 'LAMA|Dinas Lama|DINAS|CLOSED']), 'DONE 0+0+3', 'the same file changes nothing');
select is(pg_temp.import('joko', 'agencies', array['DINKES|Dinas Kesehatan Kota|DINAS|', 'SETDA|||']), 'DONE 0+1+1', 'one is renamed');
select is((select concat_ws(' ', a.name, a.revision) from app.agency as a where a.code = 'DINKES'), 'Dinas Kesehatan Kota 2', 'its revision grows');
select is(pg_temp.import('joko', 'agencies', array['DINKES|Nama lain|BADAN|'], p_columns => array['code', 'kind']), 'DONE 0+1+0', 'a column that is not in the file');
select is((select concat_ws(' ', a.name, a.kind) from app.agency as a where a.code = 'DINKES'), 'Dinas Kesehatan Kota BADAN', 'leaves what is there');
select is(pg_temp.problems('joko', 'agencies', w.lines), w.problems, 'agencies: ' || w.name)
from (values
    (array['X1|Satu|DINAS|', 'X1|Satu|DINAS|', 'X1|Satu|DINAS|'], '3:code:GIVEN_TWICE 4:code:GIVEN_TWICE', 'given twice'),
    (array['X1||DINAS|', 'X2|Dua||', '|Tiga|DINAS|'], '2:name:MISSING_ARGUMENT 3:kind:MISSING_ARGUMENT 4:code:MISSING_ARGUMENT', 'something missing'),
    (array['X.1|Satu|DINAS|', 'X2| |DINAS|', 'X3|Tiga|dinas|', 'X4|Empat|DINAS|OPEN'], '2:code:BAD_VALUE 3:name:BAD_VALUE 4:kind:BAD_VALUE 5:state:BAD_VALUE', 'values of another form'),
    (array['LAMA|Dinas Lama|DINAS|ACTIVE', 'DISDIK|||CLOSED'], '2:state:WRONG_STATE 3:state:WRONG_STATE', 'reopened; closed over open units'),
    (array['LAMA|Nama baru||'], '2:code:WRONG_STATE', 'what is closed is not changed')
  ) as w (lines, problems, name);
select throws_ok(format($$ select pg_temp.import(%L, 'agencies', array['X1|Satu|DINAS|']) $$, w.who), 'KJ403', null, w.who || ' imports no agencies')
from (values ('ani'), ('bayu'), ('cici'), ('indah'), ('kiki')) as w (who);
select throws_ok(format($$ select pg_temp.import(%L, 'people', array['X1||Satu|NON_ASN||||||']) $$, w.who), 'KJ403', null, w.who || ' imports nobody')
from (values ('cici'), ('hadi'), ('indah'), ('kiki')) as w (who);
select pg_temp.become('ani');
select throws_ok($$ select api.import_prepare('people', true) $$, 'KJ403', null, 'an agency''s administrator names no file of the daemon''s machine');
select pg_temp.become('joko');
select lives_ok($$ select api.import_prepare('people', true) $$, 'who administers everything does');
select pg_temp.leave();
select throws_ok($$ select pg_temp.import('bayu', 'teams', '{}') $$, 'KJ403', null, 'teams are the whole agency''s');
select throws_ok($$ select pg_temp.import('joko', 'ballots', '{}') $$, 'KJ400', null, 'what no file is of');
select throws_ok($$ select pg_temp.import('joko', 'people', '{}', 'some') $$, 'KJ400', null, 'all or partial');

-- Units: any order, all levels --------------------------------------------------------------------------------------------
select pg_temp.leave();
select is(
  pg_temp.import('joko', 'units', array[
    'SETDA|BAG-A1|BAG-A|Subbagian|SUBBAGIAN|||LIMA_HARI|', 'SETDA|BAG-A|ASISTEN-1|Bagian|BAGIAN|true|||', 'SETDA|ASISTEN-1||Asisten|ASISTEN||||ACTIVE',
    'DISDIK|SMP1|UPT|SMP 1|SEKOLAH||SETDA/BAG-A|ENAM_HARI|', 'DISDIK|TUTUP||Sudah tutup|BIDANG||||CLOSED'
  ]), 'DONE 5+0+0', 'units come, those above behind those below'
);
select is((select string_agg(u.code, ' ' order by u.path) from app.unit as u join app.unit as t on u.path operator(ext.<@) t.path where t.code = 'ASISTEN-1'), 'ASISTEN-1 BAG-A BAG-A1', 'and lie where they belong');
select results_eq(
  $$ select u.is_mandiri, u.work_pattern, u.coordinator_id, u.revision from app.unit as u where u.code in ('BAG-A', 'SMP1') order by u.code $$,
  $$ values (true, null::text, null::integer, 1::bigint), (false, 'ENAM_HARI', pg_temp.unit('BAG-A'), 1) $$, 'with all that was said of them'
);
select isnt((select u.closed_at from app.unit as u where u.code = 'TUTUP'), null, 'one over already');
select is(
  pg_temp.import('ani', 'units', array['DISDIK|SMP1|UPT|SMP 1|SEKOLAH||SETDA/BAG-A|ENAM_HARI|', 'DISDIK|TUTUP||Sudah tutup|BIDANG||||CLOSED'], p_columns => array['agency', 'code', 'parent', 'name', 'kind', 'work_pattern', 'state']),
  'DONE 0+0+2', 'the same from the agency''s administrator changes nothing'
);
-- DAS ─ UPT ─ SD1, SD2, SMP1 becomes UPT ─ DAS, SD1 ─ SMP1; SD2 stays below UPT.
select is(
  pg_temp.import('ani', 'units', array['DISDIK|DAS|UPT|Dasar|BIDANG||||', 'DISDIK|SMP1|SD1|SMP 1|SEKOLAH||||', 'DISDIK|UPT||Unit UPT|UPTD||||', 'DISDIK|SD2|UPT|Unit SD2|SEKOLAH||||']),
  'DONE 0+3+1', 'a tree is turned'
);
select is(
  (select string_agg(p.code || '/' || u.code, ' ' order by u.code) from app.unit as u join app.unit as p on p.unit_id = u.parent_id where p.agency_id = pg_temp.agency('DISDIK')),
  'UPT/DAS UPT/SD1 UPT/SD2 SD1/SMP1', 'everything is below what the file says'
);
select is_empty(
  $$
    select u.code
    from app.unit as u
      left join app.unit as p on p.unit_id = u.parent_id
    where u.path <> coalesce(p.path, '') operator(ext.||) u.unit_id::text
  $$, 'and every path says so, too'
);
select is((select string_agg(concat_ws(' ', u.code, u.name, u.revision, u.coordinator_id), ', ' order by u.code) from app.unit as u where u.code in ('DAS', 'SD2', 'SMP1')), 'DAS Dasar 2, SD2 Unit SD2 1, SMP1 SMP 1 2', 'each change is one step; an empty cell takes away');
select is(pg_temp.import('joko', 'units', array['DISDIK|DAS||Unit DAS|BIDANG||||', 'DISDIK|UPT|DAS|Unit UPT|UPTD||||', 'DISDIK|SMP1|UPT|SMP 1|SEKOLAH||SMP2||', 'DISDIK|SMP2|UPT|SMP 2|SEKOLAH||||']), 'DONE 1+3+0', 'and turned back, beside one that comes and coordinates');
select is((select u.coordinator_id from app.unit as u where u.code = 'SMP1'), pg_temp.unit('SMP2'), 'which is found');
select is(pg_temp.import('bayu', 'units', array['DISDIK|SD9|KLP|SD 9|SEKOLAH||||', 'DISDIK|KLP|UPT|Kelompok|KELOMPOK||||']), 'DONE 2+0+0', 'whoever administers a branch puts branches there');
select is((select p.code from app.unit as u join app.unit as p on p.unit_id = u.parent_id where u.code = 'SD9'), 'KLP', 'of several levels');
select is(pg_temp.import('bayu', 'units', array['DISDIK|KLP|UPT|Kelompok|KELOMPOK||||CLOSED', 'DISDIK|SD9|KLP|SD 9|SEKOLAH||||CLOSED']), 'DONE 0+2+0', 'and closes them together');
select is((select count(*) from app.unit as u where u.code in ('KLP', 'SD9') and u.closed_at is not null and u.revision = 2), 2::bigint, 'in one step each');
insert into app.post (agency_id, code, unit_id, title, kind) select u.agency_id, 'KOSONG', u.unit_id, 'Kosong', 'PELAKSANA' from app.unit as u where u.code = 'SMP2';
select is(pg_temp.import('joko', 'units', array['DISDIK|SMP2|UPT|SMP 2|SEKOLAH||||CLOSED']), 'DONE 0+1+0', 'a unit is closed');
select isnt((select p.closed_at from app.post as p where p.code = 'KOSONG'), null, 'with its posts');
select is(pg_temp.problems(w.who, 'units', w.lines), w.problems, 'units: ' || w.name)
from (values
    ('joko', array['DISDIK|X1||Satu|BIDANG||||', 'DISDIK|X1||Satu|BIDANG||||', 'DUKCAPIL|X1||Satu|BIDANG||||'], '3:code:GIVEN_TWICE', 'given twice in an agency'),
    ('joko', array['TIADA|X1||Satu|BIDANG||||', 'DISDIK|X2|TIADA|Dua|BIDANG||||', 'DISDIK|X3||Tiga|BIDANG||TIADA/X||', 'DISDIK|X4|CAPIL|Empat|BIDANG||||'], '2:agency:NOT_FOUND 3:parent:NOT_FOUND 4:coordinated_by:NOT_FOUND 5:parent:NOT_FOUND', 'what is not there'),
    ('joko', array['DISDIK|X1|||BIDANG||||', 'DISDIK|X2||Dua|||||', 'DISDIK|||Tiga|BIDANG||||'], '2:name:MISSING_ARGUMENT 3:kind:MISSING_ARGUMENT 4:code:MISSING_ARGUMENT', 'something missing'),
    ('joko', array['DISDIK|x1||Satu|BIDANG||||', 'DISDIK|X2||Dua|bidang||||', 'DISDIK|X3||Tiga|BIDANG|||TUJUH_HARI|', 'DISDIK|X4||Empat|BIDANG||||OPEN'], '2:code:BAD_VALUE 3:kind:BAD_VALUE 4:work_pattern:BAD_VALUE 5:state:BAD_VALUE', 'values of another form'),
    ('joko', array['LAMA|X1||Satu|BIDANG||||', 'DISDIK|X2|TUTUP|Dua|BIDANG||||', 'DISDIK|TUTUP||Sudah tutup|BIDANG||||ACTIVE', 'DISDIK|SD1|TUTUP|Unit SD1|SEKOLAH||||'], '2:agency:WRONG_STATE 3:parent:WRONG_STATE 4:state:WRONG_STATE 5:parent:WRONG_STATE', 'in what is closed'),
    ('joko', array['DISDIK|TUTUP||Nama baru|BIDANG||||CLOSED'], '2:code:WRONG_STATE', 'what is closed is not changed'),
    ('joko', array['DISDIK|SD1|UPT|Unit SD1|SEKOLAH||||CLOSED', 'DISDIK|DAS||Unit DAS|BIDANG||||CLOSED', 'DISDIK|SMP1|UPT|SMP 1|SEKOLAH||||CLOSED', 'DISDIK|UPT|DAS|Unit UPT|UPTD||||CLOSED'], '2:state:WRONG_STATE 3:state:WRONG_STATE 5:state:WRONG_STATE', 'closed with people in it, or units below'),
    ('joko', array['DISDIK|DAS|SD2|Unit DAS|BIDANG||||', 'DISDIK|X1|DAS|Satu|BIDANG||||'], '2:parent:BAD_VALUE', 'below what lies below it'),
    ('joko', array['DISDIK|X1|X3|Satu|BIDANG||||', 'DISDIK|X2|X1|Dua|BIDANG||||', 'DISDIK|X3|X2|Tiga|BIDANG||||', 'DISDIK|X4|X3|Empat|BIDANG||||', 'DISDIK|X5|X5|Lima|BIDANG||||'], '2:parent:BAD_VALUE 3:parent:BAD_VALUE 4:parent:BAD_VALUE 5:parent:NOT_FOUND 6:parent:BAD_VALUE', 'in a circle, each of it; and what depends on one'),
    ('joko', array['DISDIK|X1||Satu|bidang||||', 'DISDIK|X2|X1|Dua|BIDANG||||', 'DISDIK|X3|X2|Tiga|BIDANG||||', 'DISDIK|X4||Empat|BIDANG||X3||'], '2:kind:BAD_VALUE 3:parent:NOT_FOUND 4:parent:NOT_FOUND 5:coordinated_by:NOT_FOUND', 'what depends on a line with an error'),
    ('ani', array['DUKCAPIL|X1||Satu|BIDANG||||', 'DISDIK|X2||Dua|BIDANG||DUKCAPIL/CAPIL||', 'DISDIK|X3||Tiga|BIDANG||||'], '2:agency:NOT_FOUND 3:coordinated_by:NOT_FOUND', 'what an agency''s administrator does not see'),
    ('bayu', array['DISDIK|X1||Satu|BIDANG||||', 'DISDIK|X2|PAUD|Dua|BIDANG||||', 'DISDIK|SET||Nama baru|SEKRETARIAT||||', 'DISDIK|SD1|PAUD|Unit SD1|SEKOLAH||||', 'DISDIK|DAS||Nama baru|BIDANG||||', 'DISDIK|SET||Unit SET|SEKRETARIAT||||', 'DISDIK|X3|X2|Tiga|BIDANG||||', 'DISDIK|UPT||Unit UPT|UPTD||||'], '2:parent:NOT_CLEARED 3:parent:NOT_CLEARED 4:code:NOT_CLEARED 5:parent:NOT_CLEARED 7:code:GIVEN_TWICE 8:parent:NOT_CLEARED 9:parent:NOT_CLEARED', 'what a branch''s administrator may not')
  ) as w (who, lines, problems, name);
select is(pg_temp.import('joko', 'units', array['DISDIK|X1|X2|Satu|BIDANG||||', 'DISDIK|X2|X1|Dua|BIDANG||||', 'DISDIK|X3||Tiga|BIDANG||||']), 'FAILED IMPORT_REFUSED 0+0+0 problems 2', 'with one problem nothing is done');
select is((select count(*) from app.unit as u where u.code like 'X_'), 0::bigint, 'at all');
select is(pg_temp.sentences('joko'), E'X1 lies below itself: X1, X2, X1 / X1 berada di bawah dirinya sendiri: X1, X2, X1\nX2 lies below itself: X2, X1, X2 / X2 berada di bawah dirinya sendiri: X2, X1, X2', 'but the report says what, in two languages');
select is(pg_temp.import('joko', 'units', array['DISDIK|X1|X2|Satu|BIDANG||||', 'DISDIK|X2|X1|Dua|BIDANG||||', 'DISDIK|X3||Tiga|BIDANG||||', 'DISDIK|X4|X3|Empat|BIDANG||||'], 'partial'), 'DONE 2+0+0 problems 2', 'unless the good lines are wanted all the same');
select is((select string_agg(u.code, ' ' order by u.code) from app.unit as u where u.code like 'X_'), 'X3 X4', 'which come');

-- Posts ------------------------------------------------------------------------------------------------------------------
select is(
  pg_temp.import('joko', 'posts', array[
    'DISDIK|SD1|GURU-SD1|Guru|FUNGSIONAL|AHLI_PERTAMA|KEPSEK-SD1||', 'DISDIK|SD1|KEPSEK-SD1|Kepala Sekolah|FUNGSIONAL||KADIS||', 'DISDIK|SET|KADIS|Kepala Dinas|JPT_PRATAMA||SETDA/SEKDA|SETDA/WALIKOTA|',
    'SETDA|ASISTEN-1|SEKDA|Sekda|JPT_PRATAMA||WALIKOTA||', 'SETDA|ASISTEN-1|WALIKOTA|Wali Kota|KEPALA_DAERAH||||ACTIVE', 'SETDA|ASISTEN-1|LAMA|Sudah tutup|PELAKSANA||||CLOSED'
  ]), 'DONE 6+0+0', 'posts come, those above behind those below'
);
create function pg_temp.stands(p_code text) returns text language sql as $$
  select string_agg(
    concat_ws(' ', case when l.starts_on > '-infinity' then l.starts_on - app.today() end, coalesce(s.code, '-'), e.code, case when l.ends_on is not null then '..' || (l.ends_on - app.today()) end), ', '
    order by l.starts_on
  )
  from app.post as p
    join app.post_line as l on l.post_id = p.post_id
    left join app.post as s on s.post_id = l.superior_id
    left join app.post as e on e.post_id = l.appraiser_id
  where p.code = p_code
$$;
select is(pg_temp.stands(w.post), w.stands, w.post || ' stands where the file says, since ever')
from (values ('GURU-SD1', 'KEPSEK-SD1'), ('KEPSEK-SD1', 'KADIS'), ('KADIS', 'SEKDA WALIKOTA'), ('SEKDA', 'WALIKOTA'), ('WALIKOTA', '-')) as w (post, stands);
select is((select string_agg(p.code, ' ' order by p.code) from app.post as p where p.is_single and p.code in ('GURU-SD1', 'KEPSEK-SD1', 'KADIS', 'LAMA')), 'KADIS KEPSEK-SD1', 'whoever others report to is one');
select isnt((select p.closed_at from app.post as p where p.code = 'LAMA'), null, 'one is over already');
select is(
  pg_temp.import('ani', 'posts', array['DISDIK|SD1|GURU-SD1|Guru|FUNGSIONAL|AHLI_PERTAMA|KEPSEK-SD1||', 'DISDIK|SD1|KEPSEK-SD1|Kepala Sekolah|FUNGSIONAL||KADIS||']), 'DONE 0+0+2', 'the same from the agency''s administrator changes nothing'
);
select is(pg_temp.import('ani', 'posts', array['DISDIK|SD1|GURU-SD1|Guru Kelas|FUNGSIONAL||KEPSEK-SD2||', 'DISDIK|SD2|KEPSEK-SD2|Kepala Sekolah|FUNGSIONAL||KADIS||', 'DISDIK|SD2|KEPSEK-SD1|Kepala Sekolah|FUNGSIONAL||KADIS||']), 'DONE 1+2+0', 'one reports to another that comes, one moves');
select is(pg_temp.stands('GURU-SD1'), 'KEPSEK-SD1 ..-1, 0 KEPSEK-SD2', 'from today on');
select is((select concat_ws(' ', p.title, coalesce(p.jenjang, '-'), p.revision) from app.post as p where p.code = 'GURU-SD1'), 'Guru Kelas - 2', 'an empty cell takes away; the revision grows by one');
select is((select p.unit_id from app.post as p where p.code = 'KEPSEK-SD1'), pg_temp.unit('SD2'), 'and the other is there');
select is(pg_temp.import('ani', 'posts', array['DISDIK||GURU-SD1||||KEPSEK-SD1||', 'DISDIK||STAF-SD1||||KASI-SD1||'], p_columns => array['agency', 'code', 'reports_to']), 'DONE 0+2+0', 'back on the same day, by a file of three columns');
select is(pg_temp.stands('GURU-SD1'), 'KEPSEK-SD1 ..-1, 0 KEPSEK-SD1', 'replaces what began today');
select is(pg_temp.import('joko', 'posts', array['DISDIK||KADIS||||||'], p_columns => array['agency', 'code', 'appraised_by']), 'FAILED IMPORT_REFUSED 0+0+0 problems 1', 'whom the mayor appraises');
select is(pg_temp.report('joko'), '2:appraised_by:MISSING_ARGUMENT', 'the sekda does not');
select is(pg_temp.import('joko', 'posts', array['DISDIK||KADIS||||||SETDA/WALIKOTA|'], p_columns => array['agency', 'code', 'reports_to']), 'DONE 0+1+0', 'whom nobody stands above, though somebody appraises');
select is(pg_temp.stands('KADIS'), 'SEKDA WALIKOTA ..-1, 0 - WALIKOTA', 'keeps the appraiser');
select is(pg_temp.import('joko', 'posts', array['DISDIK||KADIS||||SETDA/SEKDA|SETDA/WALIKOTA|'], p_columns => array['agency', 'code', 'reports_to', 'appraised_by']), 'DONE 0+1+0', 'is put back');
select is(pg_temp.import('ani', 'posts', array['DISDIK|SD1|GURU-SD1|Guru Kelas|FUNGSIONAL||KEPSEK-SD1||CLOSED', 'DISDIK|SD2|KEPSEK-SD1|Kepala Sekolah|FUNGSIONAL||KADIS||CLOSED']), 'DONE 0+2+0', 'posts are closed together');
select is((select count(*) from app.post as p where p.code in ('GURU-SD1', 'KEPSEK-SD1') and p.closed_at is not null), 2::bigint, 'which others would keep open');
select is(pg_temp.problems(w.who, 'posts', w.lines), w.problems, 'posts: ' || w.name)
from (values
    ('joko', array['DISDIK|SET|X1|Satu|PELAKSANA||||', 'DISDIK|SET|X1|Satu|PELAKSANA||||', 'DUKCAPIL|DATA|X1|Satu|PELAKSANA||||'], '3:code:GIVEN_TWICE', 'given twice in an agency'),
    ('joko', array['TIADA|SET|X1|Satu|PELAKSANA||||', 'DISDIK|TIADA|X2|Dua|PELAKSANA||||', 'DISDIK|SET|X3|Tiga|PELAKSANA||TIADA||', 'DISDIK|SET|X4|Empat|PELAKSANA|||DUKCAPIL/TIADA|'], '2:agency:NOT_FOUND 3:unit:NOT_FOUND 4:reports_to:NOT_FOUND 5:appraised_by:NOT_FOUND', 'what is not there'),
    ('joko', array['DISDIK||X1|Satu|PELAKSANA||||', 'DISDIK|SET|X2||PELAKSANA||||', 'DISDIK|SET|X3|Tiga|||||', 'DISDIK|SET||Empat|PELAKSANA||||'], '2:unit:MISSING_ARGUMENT 3:title:MISSING_ARGUMENT 4:kind:MISSING_ARGUMENT 5:code:MISSING_ARGUMENT', 'something missing'),
    ('joko', array['DISDIK|SET|x1|Satu|PELAKSANA||||', 'DISDIK|SET|X2|Dua|STAF||||', 'DISDIK|SET|X3|Tiga|FUNGSIONAL|GURU|||', 'DISDIK|SET|X4|Empat|PELAKSANA|PEMULA|||', 'DISDIK|SET|X5|Lima|PELAKSANA||||OPEN', 'DISDIK|SET|X6|Enam|PELAKSANA|||X6|'], '2:code:BAD_VALUE 3:kind:BAD_VALUE 4:jenjang:BAD_VALUE 5:jenjang:BAD_VALUE 6:state:BAD_VALUE 7:appraised_by:BAD_VALUE', 'values of another form'),
    ('joko', array['DISDIK|TUTUP|X1|Satu|PELAKSANA||||', 'DISDIK|SET|X2|Dua|PELAKSANA||SETDA/LAMA||', 'SETDA|ASISTEN-1|LAMA|Sudah tutup|PELAKSANA||||ACTIVE', 'DISDIK|SET|X3|Tiga|PELAKSANA|||SETDA/LAMA|', 'DISDIK|TUTUP|KASI-SET|Kepala Seksi|PENGAWAS||||'], '2:unit:WRONG_STATE 3:reports_to:WRONG_STATE 4:state:WRONG_STATE 5:appraised_by:WRONG_STATE 6:unit:WRONG_STATE', 'in what is closed'),
    ('joko', array['SETDA|ASISTEN-1|LAMA|Nama baru|PELAKSANA||||'], '2:code:WRONG_STATE', 'what is closed is not changed'),
    ('joko', array['DISDIK|SET|KADIS|Kepala Dinas|JPT_PRATAMA||SETDA/SEKDA|SETDA/WALIKOTA|CLOSED', 'DISDIK|PAUD|STAF-PAUD|Pelaksana|PELAKSANA||||CLOSED', 'SETDA|ASISTEN-1|WALIKOTA|Wali Kota|KEPALA_DAERAH||||CLOSED'], '2:state:WRONG_STATE 3:state:WRONG_STATE 4:state:WRONG_STATE', 'closed below others, or held'),
    ('joko', array['DISDIK|SET|X1|Satu|PENGAWAS||KADIS||CLOSED', 'DISDIK|SET|X2|Dua|PELAKSANA||X1||'], '2:state:WRONG_STATE 3:reports_to:NOT_FOUND', 'new, closed, and stood below'),
    ('joko', array['DISDIK|SET|X1|Satu|PENGAWAS||X3||', 'DISDIK|SET|X2|Dua|PENGAWAS||X1||', 'DISDIK|SET|X3|Tiga|PENGAWAS||X2||', 'DISDIK|SET|X4|Empat|PENGAWAS||X3||', 'DISDIK|SET|X5|Lima|PENGAWAS||X5||'], '2:reports_to:BAD_VALUE 3:reports_to:BAD_VALUE 4:reports_to:BAD_VALUE 5:reports_to:NOT_FOUND 6:reports_to:BAD_VALUE', 'in a circle, each of it; and what depends on one'),
    ('joko', array['SETDA|ASISTEN-1|WALIKOTA|Wali Kota|KEPALA_DAERAH||DISDIK/KADIS||'], '2:reports_to:BAD_VALUE', 'in a circle with what is there'),
    ('joko', array(select format('DISDIK|SET|T%s|Tinggi|PENGAWAS||%s||', n, case when n > 1 then 'T' || n - 1 end) from generate_series(1, 43) as n), '43:reports_to:BAD_VALUE 44:reports_to:BAD_VALUE', 'more than forty above'),
    ('joko', array['DISDIK|SET|X1|Satu|JPT_PRATAMA||SETDA/SEKDA||', 'DISDIK|SET|X2|Dua|JPT_PRATAMA||SETDA/WALIKOTA||', 'DISDIK|SET|X3|Tiga|JPT_PRATAMA||||'], '2:appraised_by:MISSING_ARGUMENT', 'a high official whom nobody said the mayor appraises'),
    ('joko', array['DISDIK|SD1|X1|Satu|PELAKSANA||STAF-SD1||', 'DISDIK|SD1|STAF-SD1|Pelaksana|PENGAWAS||KASI-SD1||', 'DUKCAPIL|CAPIL|X2|Dua|PELAKSANA|||STAF-CAPIL|'], '2:reports_to:OVERLAPS 3:kind:OVERLAPS 4:appraised_by:OVERLAPS', 'one post above others that several hold'),
    ('joko', array['DISDIK|SET|X1|Satu|STAF||||', 'DISDIK|SET|X2|Dua|PENGAWAS||X1||', 'DISDIK|SET|X3|Tiga|PELAKSANA|||X2|'], '2:kind:BAD_VALUE 3:reports_to:NOT_FOUND 4:appraised_by:NOT_FOUND', 'what depends on a line with an error'),
    ('ani', array['DUKCAPIL|DATA|X1|Satu|PELAKSANA||||', 'DISDIK|SET|X2|Dua|PELAKSANA||DUKCAPIL/KASI-DATA||', 'DISDIK|SET|X3|Tiga|KEPALA_DAERAH||||', 'DISDIK|SET|KADIS|Kepala Dinas|JPT_PRATAMA||||', 'DISDIK|SET|KADIS2|Kepala Dinas|ADMINISTRATOR||||'], '2:agency:NOT_FOUND 3:reports_to:NOT_FOUND 4:kind:NOT_CLEARED 5:reports_to:NOT_CLEARED', 'what an agency''s administrator does not see, or may not'),
    ('bayu', array['DISDIK|PAUD|X1|Satu|PELAKSANA||||', 'DISDIK|SD1|KASI-PAUD|Kepala Seksi|PENGAWAS||||', 'DISDIK|SET|KASI-SD1|Kepala Seksi|PENGAWAS||||', 'DISDIK|SD1|X2|Dua|PELAKSANA||KASI-SD1||'], '2:unit:NOT_CLEARED 3:code:NOT_CLEARED 4:unit:NOT_CLEARED', 'what a branch''s administrator may not')
  ) as w (who, lines, problems, name);
select is(pg_temp.import('joko', 'posts', array['DISDIK|SET|KASI|Kasi|PENGAWAS||KABID||', 'DISDIK|SET|KABID|Kabid|ADMINISTRATOR||KASI||', 'DISDIK|SET|KASI2|Kasi|PENGAWAS||KADIS||'], 'partial'), 'DONE 1+0+0 problems 2', 'the good post comes');
select alike(pg_temp.sentences('joko'), '%KASI stands above itself: KASI, KABID, KASI / %', 'the others are told how they stand above themselves');
select is(pg_temp.import('bayu', 'posts', array['DISDIK|SD1|X2|Dua|PELAKSANA||KASI-SD1||', 'DISDIK|SD1|X3|Tiga|FUNGSIONAL|MAHIR|KASI-SD1||']), 'DONE 2+0+0', 'a branch''s administrator makes posts there');

select is(pg_temp.import('joko', 'posts', array['DISDIK|X4|ATAS|Atas|PENGAWAS||||', 'DISDIK|X3|BAWAH|Bawah|PELAKSANA||ATAS||']), 'DONE 2+0+0', 'posts of one unit below those of another');
select is(pg_temp.problems('joko', 'units', array['DISDIK|X4|X3|Empat|BIDANG||||CLOSED']), '2:state:WRONG_STATE', 'keep that open');
select is(pg_temp.problems('joko', 'units', array['DISDIK|X4|X3|Empat|BIDANG||||CLOSED', 'DISDIK|X3||Tiga|BIDANG||||CLOSED']), '', 'unless both are closed');

-- People -----------------------------------------------------------------------------------------------------------------
select is(
  pg_temp.import('joko', 'people', array[
    'MAYOR||Walikota|NON_ASN||||||', '|200001012025011001|Paijo|PNS|III/a|2025-01-01||||paijo@kota.go.id', '|200001012025011002|Ponijo|PPPK|IX|2025-01-01|K/1|2025-01-01|2029-12-31|'
  ]), 'DONE 3+0+0', 'people come'
);
select is((select string_agg(concat_ws(' ', r.golongan, r.starts_on), ', ' order by r.golongan) from app.rank as r where r.starts_on = '2025-01-01'), 'III/a 2025-01-01, IX 2025-01-01', 'with their ranks');
select is(
  pg_temp.import('joko', 'people', array[
    'MAYOR||Walikota|NON_ASN||||||', '|200001012025011001|Paijo|PNS|III/a|2025-01-01||||paijo@kota.go.id', '|200001012025011002|Ponijo|PPPK|IX|2025-01-01|K/1|2025-01-01|2029-12-31|'
  ]), 'DONE 0+0+3', 'the same file changes nothing'
);
select is(pg_temp.import('joko', 'people', array['|200001012025011001|Paijo|PNS|III/b|2026-04-01||||', 'MAYOR|197001012000011001|Walikota|PNS||||||', 'PON|200001012025011002|Ponijo|PPPK|IX|2025-01-01|||2029-12-31|']), 'DONE 0+3+0', 'some change');
select is((select string_agg(concat_ws(' ', p.name, coalesce(p.ref, '-'), p.nip, p.employment, coalesce(p.golongan, '-'), coalesce(p.email, '-'), coalesce(p.contract_number, '-'), p.revision), ', ' order by p.name) from app.person as p where p.name in ('Paijo', 'Ponijo', 'Walikota')),
  'Paijo - 200001012025011001 PNS III/b - - 2, Ponijo PON 200001012025011002 PPPK IX - - 2, Walikota MAYOR 197001012000011001 PNS - - - 2', 'as the file says: an empty cell takes away, a NIP is given to whoever had a ref');
select is(pg_temp.import('joko', 'people', array['PON||Ponijo Baru||||||||'], p_columns => array['ref', 'name']), 'DONE 0+1+0', 'by the ref, and two columns');
select is((select concat_ws(' ', p.nip, p.employment, p.golongan, p.contract_ends_on) from app.person as p where p.name = 'Ponijo Baru'), '200001012025011002 PPPK IX 2029-12-31', 'all else stays');
select is(pg_temp.import('ani', 'people', array['|198001012005011003|Cici Baru|PNS|||||| ', '|198001012005011004|Dedi|PNS||||||']::text[], p_columns => array['nip', 'name', 'employment']), 'DONE 0+1+1', 'an agency''s administrator renames those who serve there');
select is(pg_temp.import('joko', 'people', array['|198001012005011003|Cici|PNS||||||']), 'DONE 0+1+0', 'and the government''s, too');
select is(pg_temp.problems(w.who, 'people', w.lines), w.problems, 'people: ' || w.name)
from (values
    ('joko', array['X1||Satu|NON_ASN||||||', 'X1||Satu|NON_ASN||||||', '|200001012025011009|Dua|PNS||||||', '|200001012025011009|Dua|PNS||||||', 'PON||Ponijo|PPPK||||||', '|200001012025011002|Ponijo|PPPK||||||'], '3:ref:GIVEN_TWICE 5:nip:GIVEN_TWICE 7:nip:GIVEN_TWICE', 'given twice, also once by the NIP and once by the ref'),
    ('joko', array['||Satu|NON_ASN||||||', 'X2|||NON_ASN||||||', 'X3||Tiga|||||||', 'X4||Empat|PNS||||||', 'X5||Lima|PPPK||||||'], '2:nip:MISSING_ARGUMENT 3:name:MISSING_ARGUMENT 4:employment:MISSING_ARGUMENT 5:nip:MISSING_ARGUMENT 6:nip:MISSING_ARGUMENT', 'something missing'),
    ('joko', array['x1||Satu|NON_ASN||||||', '|12345|Dua|PNS||||||', '200001012025011003||Tiga|NON_ASN||||||', 'A0000000-0000-4000-8000-000000000001||Empat|NON_ASN||||||', 'X5||Lima|HONORER||||||'], '2:ref:BAD_VALUE 3:nip:BAD_VALUE 4:ref:BAD_VALUE 5:ref:BAD_VALUE 6:employment:BAD_VALUE', 'values of another form'),
    ('joko', array['X1||Satu|NON_ASN|III/a|||||', '|200001012025011009|Dua|PNS|IX|||||', '|200001012025011008|Tiga|PPPK|III/a|||||', '|200001012025011007|Empat|PNS||2025-01-01||||', '|200001012025011006|Lima|PNS|||K/1|||', '|200001012025011005|Enam|PPPK|||K/1|2025-01-02|2025-01-01|', '|200001012025011001|Paijo|NON_ASN|III/b|2026-04-01||||'], '2:golongan:BAD_VALUE 3:golongan:BAD_VALUE 4:golongan:BAD_VALUE 5:golongan_since:BAD_VALUE 6:contract_number:BAD_VALUE 7:contract_ends_on:BAD_VALUE 8:golongan:BAD_VALUE', 'what does not fit together'),
    ('joko', array['PON|198001012005011003|Cici|PNS||||||', 'MAYOR|200001012025011009|Walikota|PNS||||||'], '2:ref:ALREADY_EXISTS 3:nip:ALREADY_EXISTS', 'the NIP and ref of two people; another NIP'),
    ('ani', array['|200001012025011009|Baru|PNS||||||', '|198001012005011007|Gita Baru|PNS||||||', '|198001012005011001|Ani Baru|PNS||||||', '|198001012005011003|Cici|PNS||||||cici@kota.go.id', 'CICI|198001012005011004|Dedi|PNS||||||', '|198001012005011005|Eka|PNS||||||'], '2:nip:NOT_CLEARED 3:nip:NOT_CLEARED 4:NOT_CLEARED 5:email:NOT_CLEARED 6:ref:NOT_CLEARED', 'what an agency''s administrator may not'),
    ('bayu', array['|198001012005011005|Eka Baru|PNS||||||', '|198001012005011003|Cici Baru|PNS||||||'], '2:nip:NOT_CLEARED', 'nor a branch''s')
  ) as w (who, lines, problems, name);
select is(pg_temp.import('joko', 'people', array['X1||Satu|NON_ASN||||||', 'X2||Dua|PNS||||||'], 'partial', p_bad => array['golongan', 'BAD_VALUE', 'no', 'bukan', 'email', 'BAD_VALUE', 'no', 'bukan']), 'DONE 0+0+0 problems 2', 'what the daemon found wrong counts by lines');
select is(pg_temp.report('joko'), '2:email:BAD_VALUE 2:golongan:BAD_VALUE 3:nip:MISSING_ARGUMENT', 'and is told with the rest');

-- Before anything is changed -----------------------------------------------------------------------------------------------
select is(pg_temp.import('joko', 'people', array['X1||Satu|NON_ASN||||||', 'PON||Ponijo|PPPK|X|2026-01-01|||2029-12-31|', 'X2||Dua|PNS||||||', 'MAYOR||Walikota|PNS||||||'], p_dry_run => true), 'DONE 0+0+0 problems 1', 'a check of a file with a problem');
select is(pg_temp.import('joko', 'people', array['X1||Satu|NON_ASN||||||', 'PON||Ponijo|PPPK|X|2026-01-01|||2029-12-31|', 'X2||Dua|PNS||||||', 'MAYOR||Walikota|PNS||||||'], 'partial', true), 'DONE 1+1+1 problems 1', 'and what would come of the good lines');
select is(pg_temp.report('joko', false), '2:CREATED 3:name golongan golongan_since:CHANGED', 'each with its columns');
select is((select count(*) from app.person as p where p.ref = 'X1' or p.name = 'Ponijo'), 0::bigint, 'nothing is changed');
select is(pg_temp.import('joko', 'people', array(select format('N%s||Orang|NON_ASN||||||', n) from generate_series(1, 1100) as n), p_dry_run => true), 'DONE 1100+0+0', 'of eleven hundred that would come');
select is((select count(*) from meta.import_report as r where r.job_id = pg_temp.last_job()), 1000::bigint, 'a thousand are enough to look at');

-- What is left of it -----------------------------------------------------------------------------------------------------
select is((select count(*) from staging."row"), 0::bigint, 'no line is left');
select is((select e.symbol || ' ' || (e.detail ->> 'kind') || ' ' || (e.detail ->> 'created') || ' ' || (e.detail ->> 'file') from audit.entry as e where e.request = pg_temp.last_job() and e.actor = pg_temp.person('joko') and e.operation = 'import'), 'CHECKED people 1100 ' || repeat('ab', 32), 'the audit has one entry, of whoever asked');
select set_eq($$ select e.symbol from audit.entry as e where e.operation = 'import' $$, array['OK', 'CHECKED', 'IMPORT_REFUSED'], 'that says how it ended');
select is(pg_temp.import('ani', 'people', array['|200001012025011009|Baru|PNS||||||']), 'FAILED IMPORT_REFUSED 0+0+0 problems 1', 'of a report');
select isnt(pg_temp.report(w.who), '', w.who || ' sees it') from unnest(array['ani', 'joko', 'indah']) as w (who);
select throws_ok(format('select pg_temp.report(%L)', w.who), w.state, null, w.who || ' does not')
from (values ('bayu', 'KJ404'), ('cici', 'KJ404'), ('fajar', 'KJ404'), ('kiki', 'KJ403'), ('operator', 'KJ403')) as w (who, state);
select is((select j.result - 'file' from meta.job as j where j.job_id = pg_temp.last_job()), '{"kind": "people", "mode": "all", "rows": 1, "dry_run": false, "created": 0, "changed": 0, "unchanged": 0, "problems": 1, "refused": true}', 'the job tells what came out');
delete from meta.job;
select is((select count(*) from meta.import_report), 0::bigint, 'a report goes with its job');

-- What does not come to its end ----------------------------------------------------------------------------------------------
\set worker '''10000000-0000-4000-8000-000000000001'''
select pg_temp.upload('joko', 'people', array['X1||Satu|NON_ASN||||||', 'X2||Dua|NON_ASN||||||']) as job \gset
select pg_temp.become('joko');
select throws_ok(format('select api.import_check(%L)', :'job'), 'KJ404', null, 'a job that waits is not worked on');
select pg_temp.become('kinerja_daemon');
select is((select t.operation from api.take_job(:worker) as t), 'import', 'until a daemon takes it');
select is(api.import_progress(:'job', :worker, 1), true, 'which says how far it is');
select is(api.import_progress(:'job', '10000000-0000-4000-8000-000000000002', 2), false, 'and no other');
select pg_temp.become('ani');
select throws_ok(format('select api.import_check(%L)', :'job'), 'KJ404', null, 'nor does anybody else than whose it is');
select pg_temp.leave();
select is((select j.done || ' ' || extract(epoch from j.lease_ends_at - app.now()) from meta.job as j), '1 60.000000', 'for a minute');
savepoint lost;
delete from staging."row" where line = 3;
select pg_temp.become('kinerja_daemon');
select api.enter_job(:'job');
select throws_ok(format('select api.import_check(%L)', :'job'), 'KJ410', null, 'lines that are gone are missed');
select pg_temp.leave();
rollback to savepoint lost;
savepoint failed;
select pg_temp.become('kinerja_daemon');
select api.fail_job(:'job', :worker, 'INTERNAL', 'people', null);
select pg_temp.leave();
select is((select concat_ws(' ', j.state, j.failure, j.result ->> 'about', j.result ->> 'hint') from meta.job as j), 'FAILED INTERNAL people', 'an import fails as a whole');
select is((select count(*) from staging."row"), 0::bigint, 'and leaves no line');
select is((select e.actor || ' ' || e.symbol || ' ' || (e.detail ->> 'job') from audit.entry as e where e.request = :'job'), pg_temp.person('joko') || ' INTERNAL ' || :'job', 'but its entry in the audit');
rollback to savepoint failed;
savepoint cancelled;
select pg_temp.become('joko');
select is((select c.state from api.job_cancel(:'job') as c), 'CANCELLED', 'one is cancelled');
select pg_temp.leave();
select is((select count(*) from staging."row"), 0::bigint, 'and leaves none either');
select pg_temp.become('kinerja_daemon');
select is(api.import_progress(:'job', :worker, 2), false, 'which its daemon hears');
select pg_temp.leave();
rollback to savepoint cancelled;
insert into staging."row" (import_id, line, cells) values (gen_random_uuid(), 2, '{}');
select pg_temp.become('kinerja_daemon');
select is(api.purge_staging(), 1::bigint, 'lines of no import are taken away');
select pg_temp.leave();
select is((select count(*) from staging."row" as r where r.import_id = :'job'), 2::bigint, 'those of one that runs are not');
select pg_temp.become('joko');
select throws_ok($$ select 1 from staging."row" $$, '42501', null, 'nobody looks at lines of others');
select is((select count(*) from staging.mine), 0::bigint, 'nor at any outside of an import');
select throws_ok($$ select app.import_note(2, 'x', 'BAD_VALUE', 'x', 'x') $$, 'KJ404', null, 'nor notes problems of one');
select pg_temp.leave();

select * from finish();
rollback;
