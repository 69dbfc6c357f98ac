-- What is exported: in the columns of the import formats, everything that somebody sees and nothing else.
-- In what is compared a number (NIP) reads as its owner's name, an identifier as the name in braces.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/posts.sql
select plan(126);

insert into app.person (name, employment, ref) values ('joko', 'NON_ASN', 'JOKO'), ('ani', 'NON_ASN', 'ADMIN-1'), ('oka', 'NON_ASN', 'OKA');
update app.person set ref = 'WALIKOTA' where name = 'walikota';
update app.person
set golongan = 'III/b', golongan_since_on = '2022-04-01', email = 'guru@example.org'
where name = 'guru';
update app.person
set golongan = 'IX', contract_number = 'PK 7, "2023"', contract_starts_on = '2023-01-01', contract_ends_on = '2027-12-31'
where name = 'guru2';
insert into app.role_grant (person_id, role, agency_id, starts_on) values
  (pg_temp.person('joko'), 'CITY_ADMIN', null, '2020-01-01'), (pg_temp.person('ani'), 'AGENCY_ADMIN', pg_temp.agency('DISDIK'), '2020-01-01');
insert into app.account (login, person_id, created_at, is_active) select p.name, p.person_id, app.now(), true from app.person as p;
insert into meta.session (token_hash, account_id, opened_at, expires_at, idle_limit)
select sha256(convert_to(a.login, 'UTF8')), a.account_id, app.now(), app.now() + interval '1 hour', '1 hour' from app.account as a where not a.is_machine;

-- Units: one below another, one coordinated within its agency, one from another.
update app.unit set parent_id = pg_temp.unit('BIDANG'), coordinator_agency_id = pg_temp.agency('SETDA'), coordinator_id = pg_temp.unit('KDH') where code = 'SD1';
update app.unit
set coordinator_agency_id = pg_temp.agency('DINKES'), coordinator_id = pg_temp.unit('YANKES'), work_pattern = 'ENAM_HARI'
where code = 'PUSKESMAS';
-- A post that stood elsewhere until yesterday and will stand elsewhere again; a functional one with its level; one that is no more.
delete from app.post_line where post_id = pg_temp.post('KASI');
insert into app.post_line (agency_id, post_id, starts_on, ends_on, superior_agency_id, superior_id)
select p.agency_id, p.post_id, t.starts_on, t.ends_on, s.agency_id, s.post_id
from (values
    ('-infinity'::date, app.today() - 1, 'KADIS'), (app.today(), app.today(), 'KABID'), (app.today() + 1, null, 'SEKDA')
  ) as t (starts_on, ends_on, superior)
  join app.post as p on p.code = 'KASI'
  join app.post as s on s.code = t.superior;
update app.post set jenjang = 'AHLI_MUDA' where code = 'GURU';
insert into app.post (agency_id, code, unit_id, title, kind, closed_at) values (pg_temp.agency('DISDIK'), 'LAMA', pg_temp.unit('BIDANG'), 'Lama', 'PELAKSANA', app.now());
-- Somebody who has left, somebody who will come, somebody who was to come and did not.
insert into app.appointment (agency_id, post_id, person_id, starts_on, ends_on)
select pg_temp.agency('DISDIK'), pg_temp.post('STAF'), pg_temp.person(t.name), t.starts_on::date, t.ends_on::date
from (values ('kapus', '2010-01-01', '2019-12-31'), ('oka', '2999-01-01', null), ('bidan', '2998-01-01', '2997-12-31')) as t (name, starts_on, ends_on);
insert into app.appointment (agency_id, post_id, person_id, kind, starts_on, ends_on)
values (pg_temp.agency('DISDIK'), pg_temp.post('KASI'), pg_temp.person('kabid'), 'PLH', '2024-01-01', '2024-01-01');
insert into app.status (person_id, status, starts_on, ends_on, decree, appraiser_person_id) values
  (pg_temp.person('guru'), 'DIPERBANTUKAN', '2021-01-01', '2021-12-31', 'SK 1', pg_temp.person('dirut')),
  (pg_temp.person('guru'), 'CLTN', '2022-01-01', '2022-01-01', 'SK 2', null),
  (pg_temp.person('guru'), 'MPP', '2998-01-01', '2997-12-31', 'SK 3', null),
  (pg_temp.person('kapus'), 'CLTN', '2015-01-01', '2015-12-31', 'SK 4', null),
  (pg_temp.person('bidan'), 'CLTN', '2015-01-01', '2015-12-31', 'SK 5', null);
insert into app.delegation (agency_id, unit_id, person_id, starts_on, ends_on, decree)
values (pg_temp.agency('DISDIK'), pg_temp.unit('SD1'), pg_temp.person('guru'), '2998-01-01', '2997-12-31', 'SK 6');
insert into app.team (agency_id, code, name) values (pg_temp.agency('DISDIK'), 'KOSONG', 'Belum ada'), (pg_temp.agency('DISDIK'), 'MUTU', 'Mutu');
insert into app.team_member (agency_id, team_id, person_id, is_leader, starts_on, ends_on)
select t.agency_id, t.team_id, pg_temp.person(m.name), m.is_leader, m.starts_on::date, m.ends_on::date
from app.team as t
  cross join (values
    ('guru', true, '2021-01-01', null), ('bidan', false, '2021-01-01', '2021-12-31'), ('bidan', false, '2023-01-01', null)
  ) as m (name, is_leader, starts_on, ends_on)
where t.code = 'MUTU';
insert into app.objective (agency_id, unit_id, year, code, objective, indicator, target, state)
select u.agency_id, u.unit_id, 2026, 'S1', 'Sasaran ' || u.code, 'Indikator', '95 %', 'DRAFT' from app.unit as u where u.code in ('SD1', 'RSUD');
update app.agency set closed_at = app.now() where code = 'DISTRIK';
insert into app.period (agency_id, code, kind, starts_on, ends_on, is_surveyed)
select g.agency_id, '2019_q3', 'TRIWULANAN', '2019-07-01', '2019-09-30', false from app.agency as g where g.code in ('DISDIK', 'DINKES');
insert into app.measurement (agency_id, period_id, measure, person_id, unit_id, value, source, imported_at, imported_by, superseded_at)
select p.agency_id, p.period_id, t.measure, pg_temp.person(t.person), pg_temp.unit(t.unit), t.value, 'absen', app.now(), gen_random_uuid(), t.superseded_at
from (values
    ('DISDIK', 'ATTENDANCE', 'kapus', null, 98.5, null), ('DISDIK', 'ATTENDANCE', 'guru', null, 90, app.now()), ('DISDIK', 'ATTENDANCE', 'guru', null, 91, null),
    ('DISDIK', 'LEARNING_OUTCOME', null, 'SD1', 71.25, null), ('DINKES', 'SKM_U1', null, 'RSUD', 3.5, null)
  ) as t (agency, measure, person, unit, value, superseded_at)
  join app.period as p on p.agency_id = pg_temp.agency(t.agency);

create function pg_temp.legible(p_text text) returns text language plpgsql security definer as $$
declare
  p record;
begin
  for p in select o.person_id, o.nip, o.name from app.person as o loop
    p_text := replace(replace(p_text, p.person_id::text, '{' || p.name || '}'), coalesce(p.nip, '?'), p.name);
  end loop;
  return p_text;
end $$;
-- The rows as somebody gets them, by their keys, a line each.
create function pg_temp.exports(p_who text, p_what text, p_agency text, p_key text) returns text language plpgsql as $$
declare
  answer text;
begin
  perform pg_temp.become(p_who);
  execute format('select string_agg(r::text, e''\n'' order by %s) from api.export_%s($1) as r', p_key, p_what) into answer using p_agency;
  perform pg_temp.leave();
  return pg_temp.legible(coalesce(answer, ''));
end $$;
create temporary view format (what, key, columns, keys) as values
  ('agencies', 'code', 'code name kind state', ''),
  ('units', 'agency, code', 'agency code parent name kind is_mandiri coordinated_by work_pattern state', ''),
  ('posts', 'agency, code', 'agency unit code title kind jenjang reports_to appraised_by state', ''),
  (
    'people', 'person',
    'ref nip name employment golongan golongan_since contract_number contract_starts_on contract_ends_on email', ' person'
  ),
  ('appointments', 'agency, post, person, starts_on', 'agency post person kind starts_on ends_on', ''),
  ('statuses', 'person, starts_on', 'person status starts_on ends_on decree appraiser', ''),
  ('teams', 'agency, team, member', 'agency team name person is_leader starts_on ends_on', ' member'),
  ('delegations', 'agency, unit, person, starts_on', 'agency unit person starts_on ends_on decree', ''),
  ('objectives', 'agency, unit, year, code', 'agency unit year code objective indicator target state', ''),
  ('measurements', 'agency, period, indicator, of_what', 'agency indicator detail person unit period value source', ' of_what');
-- In the order of what is legible: identifiers differ each time.
create function pg_temp.got(p_who text, p_what text, p_agency text) returns text language sql as $$
  select coalesce(string_agg(x.line, e'\n' order by x.line), '')
  from format as f
    cross join string_to_table(pg_temp.exports(p_who, f.what, p_agency, f.key), e'\n') as x (line)
  where f.what = p_what
$$;
-- Those of an agency's lines.
create function pg_temp.of_disdik(p_lines text) returns text language sql as $$
  select string_agg(l, e'\n' order by place) from string_to_table(p_lines, e'\n') with ordinality as x (l, place) where l like '(DISDIK,%'
$$;

-- The formats ----------------------------------------------------------------------------------------------------------
select is(
  (
    select string_agg(n.name, ' ' order by n.place)
    from pg_proc as p
      cross join unnest(p.proargnames, p.proargmodes) with ordinality as n (name, mode, place)
    where p.oid = to_regprocedure('api.export_' || f.what || '(text)') and n.mode = 't'
  ), f.columns || f.keys, f.what || ' has the columns of its format, in its order'
)
from format as f;

-- The whole government, for whoever administers it ---------------------------------------------------------------------
create temporary view whole (what, lines, name) as values
  ('agencies', $$(DINKES,"Dinas Kesehatan",DINAS,ACTIVE)
(DISDIK,"Dinas Pendidikan",DINAS,ACTIVE)
(DISTRIK,"Distrik Sorong Timur",DISTRIK,CLOSED)
(SETDA,"Sekretariat Daerah",SEKRETARIAT,ACTIVE)$$, 'also one that is closed'),
  ('units', $$(DINKES,PUSKESMAS,,PUSKESMAS,UNIT,t,YANKES,ENAM_HARI,ACTIVE)
(DINKES,RSUD,,RSUD,UNIT,t,,,ACTIVE)
(DINKES,YANKES,,YANKES,UNIT,f,,,ACTIVE)
(DISDIK,BIDANG,,BIDANG,UNIT,f,,,ACTIVE)
(DISDIK,SD1,BIDANG,SD1,UNIT,f,SETDA/KDH,,ACTIVE)
(DISTRIK,KELURAHAN,,KELURAHAN,UNIT,f,,,ACTIVE)
(SETDA,KDH,,KDH,UNIT,f,,,ACTIVE)$$, 'below each other, coordinated by CODE or AGENCY/CODE'),
  ('posts', $$(DINKES,PUSKESMAS,BIDAN,"Jabatan BIDAN",FUNGSIONAL,,KAPUS,,ACTIVE)
(DINKES,PUSKESMAS,KAPUS,"Jabatan KAPUS",ADMINISTRATOR,,KADINKES,,ACTIVE)
(DINKES,PUSKESMAS,PJUKP,"Jabatan PJUKP",FUNGSIONAL,,KAPUS,,ACTIVE)
(DINKES,RSUD,DIRUT,"Jabatan DIRUT",ADMINISTRATOR,,KADINKES,SETDA/WALIKOTA,ACTIVE)
(DINKES,YANKES,KABIDYAN,"Jabatan KABIDYAN",ADMINISTRATOR,,KADINKES,,ACTIVE)
(DINKES,YANKES,KADINKES,"Jabatan KADINKES",JPT_PRATAMA,,SETDA/SEKDA,SETDA/WALIKOTA,ACTIVE)
(DISDIK,BIDANG,KABID,"Jabatan KABID",ADMINISTRATOR,,KADIS,,ACTIVE)
(DISDIK,BIDANG,KADIS,"Jabatan KADIS",JPT_PRATAMA,,SETDA/SEKDA,SETDA/WALIKOTA,ACTIVE)
(DISDIK,BIDANG,KASI,"Jabatan KASI",PENGAWAS,,KABID,,ACTIVE)
(DISDIK,BIDANG,LAMA,Lama,PELAKSANA,,,,CLOSED)
(DISDIK,BIDANG,STAF,"Jabatan STAF",PELAKSANA,,KASI,,ACTIVE)
(DISDIK,SD1,GURU,"Jabatan GURU",FUNGSIONAL,AHLI_MUDA,KEPSEK,,ACTIVE)
(DISDIK,SD1,KEPSEK,"Jabatan KEPSEK",FUNGSIONAL,,KABID,,ACTIVE)
(DISTRIK,KELURAHAN,CAMAT,"Jabatan CAMAT",ADMINISTRATOR,,SETDA/SEKDA,,ACTIVE)
(DISTRIK,KELURAHAN,LURAH,"Jabatan LURAH",PENGAWAS,,CAMAT,,ACTIVE)
(SETDA,KDH,ASISTEN,"Jabatan ASISTEN",JPT_PRATAMA,,SEKDA,WALIKOTA,ACTIVE)
(SETDA,KDH,SEKDA,"Jabatan SEKDA",JPT_PRATAMA,,WALIKOTA,,ACTIVE)
(SETDA,KDH,WALIKOTA,"Jabatan WALIKOTA",KEPALA_DAERAH,,,,ACTIVE)$$, 'where they stand today, by CODE or AGENCY/CODE; also closed ones'),
  ('people', $$(,asisten,asisten,PNS,,,,,,,asisten)
(,bidan,bidan,PNS,,,,,,,bidan)
(,bidan2,bidan2,PNS,,,,,,,bidan2)
(,camat,camat,PNS,,,,,,,camat)
(,dirut,dirut,PNS,,,,,,,dirut)
(,guru,guru,PNS,III/b,2022-04-01,,,,guru@example.org,guru)
(,guru2,guru2,PPPK,IX,,"PK 7, ""2023""",2023-01-01,2027-12-31,,guru2)
(,kabid,kabid,PNS,,,,,,,kabid)
(,kabidyan,kabidyan,PNS,,,,,,,kabidyan)
(,kadinkes,kadinkes,PNS,,,,,,,kadinkes)
(,kadis,kadis,PNS,,,,,,,kadis)
(,kapus,kapus,PNS,,,,,,,kapus)
(,kasi,kasi,PNS,,,,,,,kasi)
(,kepsek,kepsek,PNS,,,,,,,kepsek)
(,lurah,lurah,PNS,,,,,,,lurah)
(,pjukp,pjukp,PNS,,,,,,,pjukp)
(,sekda,sekda,PNS,,,,,,,sekda)
(,staf,staf,PNS,,,,,,,staf)
(,staf2,staf2,PPPK,,,,,,,staf2)
(ADMIN-1,,ani,NON_ASN,,,,,,,ADMIN-1)
(JOKO,,joko,NON_ASN,,,,,,,JOKO)
(OKA,,oka,NON_ASN,,,,,,,OKA)
(WALIKOTA,,walikota,NON_ASN,,,,,,,WALIKOTA)$$, 'all, known by number or ref'),
  ('appointments', $$(DINKES,BIDAN,bidan,DEFINITIF,2020-01-01,)
(DINKES,BIDAN,bidan2,DEFINITIF,2020-01-01,)
(DINKES,DIRUT,dirut,DEFINITIF,2020-01-01,)
(DINKES,KABIDYAN,kabidyan,DEFINITIF,2020-01-01,)
(DINKES,KADINKES,kadinkes,DEFINITIF,2020-01-01,)
(DINKES,KAPUS,kapus,DEFINITIF,2020-01-01,)
(DINKES,PJUKP,pjukp,DEFINITIF,2020-01-01,)
(DISDIK,GURU,guru,DEFINITIF,2020-01-01,)
(DISDIK,GURU,guru2,DEFINITIF,2020-01-01,)
(DISDIK,KABID,kabid,DEFINITIF,2020-01-01,)
(DISDIK,KADIS,kadis,DEFINITIF,2020-01-01,)
(DISDIK,KASI,kabid,PLH,2024-01-01,2024-01-01)
(DISDIK,KASI,kasi,DEFINITIF,2020-01-01,)
(DISDIK,KEPSEK,kepsek,DEFINITIF,2020-01-01,)
(DISDIK,STAF,OKA,DEFINITIF,2999-01-01,)
(DISDIK,STAF,kapus,DEFINITIF,2010-01-01,2019-12-31)
(DISDIK,STAF,staf,DEFINITIF,2020-01-01,)
(DISDIK,STAF,staf2,DEFINITIF,2020-01-01,)
(DISTRIK,CAMAT,camat,DEFINITIF,2020-01-01,)
(DISTRIK,LURAH,lurah,DEFINITIF,2020-01-01,)
(SETDA,ASISTEN,asisten,DEFINITIF,2020-01-01,)
(SETDA,SEKDA,sekda,DEFINITIF,2020-01-01,)
(SETDA,WALIKOTA,WALIKOTA,DEFINITIF,2020-01-01,)$$, 'ended, to come, and none that was withdrawn'),
  ('statuses', $$(bidan,CLTN,2015-01-01,2015-12-31,"SK 5",)
(guru,CLTN,2022-01-01,2022-01-01,"SK 2",)
(guru,DIPERBANTUKAN,2021-01-01,2021-12-31,"SK 1",dirut)
(kapus,CLTN,2015-01-01,2015-12-31,"SK 4",)$$, 'with designated appraisers, and none that was withdrawn'),
  ('teams', $$(DINKES,UKP,"Upaya Kesehatan Perorangan",bidan,f,2020-01-01,,"bidan 2020-01-01")
(DINKES,UKP,"Upaya Kesehatan Perorangan",bidan2,f,2020-01-01,,"bidan2 2020-01-01")
(DINKES,UKP,"Upaya Kesehatan Perorangan",pjukp,t,2020-01-01,,"pjukp 2020-01-01")
(DISDIK,KOSONG,"Belum ada",,,,,"")
(DISDIK,MUTU,Mutu,bidan,f,2021-01-01,2021-12-31,"bidan 2021-01-01")
(DISDIK,MUTU,Mutu,bidan,f,2023-01-01,,"bidan 2023-01-01")
(DISDIK,MUTU,Mutu,guru,t,2021-01-01,,"guru 2021-01-01")$$, 'with their members, and one that has none'),
  ('delegations', $$(DISDIK,SD1,kepsek,2020-01-01,,"SK 1/2020")$$, 'none that was revoked before it began'),
  ('objectives', $$(DINKES,RSUD,2026,S1,"Sasaran RSUD",Indikator,"95 %",DRAFT)
(DISDIK,SD1,2026,S1,"Sasaran SD1",Indikator,"95 %",DRAFT)$$, 'with their indicators'),
  ('measurements', $$(DINKES,SKM_U1,,,RSUD,2019_q3,3.5,absen,RSUD)
(DISDIK,ATTENDANCE,,guru,,2019_q3,91,absen,guru)
(DISDIK,ATTENDANCE,,kapus,,2019_q3,98.5,absen,kapus)
(DISDIK,LEARNING_OUTCOME,,,SD1,2019_q3,71.25,absen,SD1)$$, 'none that another has replaced');
select is(pg_temp.got('joko', w.what, null), w.lines, w.what || ': ' || w.name) from whole as w;
-- One agency of it.
select is(pg_temp.got('joko', w.what, 'DISDIK'), pg_temp.of_disdik(w.lines), w.what || ' of one agency') from whole as w where w.what not in ('people', 'statuses');
select is(pg_temp.got('joko', w.what, 'DISDIK'), w.lines, w.what || ' of one agency: ' || w.name)
from (values
  ('people', $$(,guru,guru,PNS,III/b,2022-04-01,,,,guru@example.org,guru)
(,guru2,guru2,PPPK,IX,,"PK 7, ""2023""",2023-01-01,2027-12-31,,guru2)
(,kabid,kabid,PNS,,,,,,,kabid)
(,kadis,kadis,PNS,,,,,,,kadis)
(,kapus,kapus,PNS,,,,,,,kapus)
(,kasi,kasi,PNS,,,,,,,kasi)
(,kepsek,kepsek,PNS,,,,,,,kepsek)
(,staf,staf,PNS,,,,,,,staf)
(,staf2,staf2,PPPK,,,,,,,staf2)
(OKA,,oka,NON_ASN,,,,,,,OKA)$$, 'who serves, served or will, once each; not who was to come and did not'),
  ('statuses', $$(guru,CLTN,2022-01-01,2022-01-01,"SK 2",)
(guru,DIPERBANTUKAN,2021-01-01,2021-12-31,"SK 1",dirut)
(kapus,CLTN,2015-01-01,2015-12-31,"SK 4",)$$, 'theirs')
  ) as w (what, lines, name);
select is(pg_temp.got('joko', f.what, 'NIRGENDS'), '', f.what || ' of an agency that is not there') from format as f;

-- Pages ----------------------------------------------------------------------------------------------------------------
-- From the key of a page's last row to the next page, two rows at a time, as the lists do it.
create function pg_temp.walks(p_who text, p_what text, p_key text) returns text language plpgsql as $$
declare
  typed text;
  place integer := 0;
  after text[];
  item record;
  page integer;
  lines text[] := '{}';
begin
  select string_agg(format('($1)[%s]::%s', k.place, case k.name when 'starts_on' then 'date' when 'year' then 'bigint' else 'text' end), ', ' order by k.place)
  into typed
  from string_to_table(p_key, ', ') with ordinality as k (name, place);
  perform pg_temp.become(p_who);
  loop
    page := 0;
    for item in
      execute format(
        'select r::text as line, array[%s] as keys from api.export_%s(null) as r where $1 is null or (%s) > (%s) order by %s limit 2',
        regexp_replace(p_key, '(\w+)', '\1::text', 'g'), p_what, p_key, typed, p_key
      ) using after
    loop
      page := page + 1;
      lines := lines || item.line;
      after := item.keys;
    end loop;
    exit when page < 2 or cardinality(lines) > 100;
  end loop;
  perform pg_temp.leave();
  return pg_temp.legible(array_to_string(lines, e'\n'));
end $$;
select is(pg_temp.walks('joko', f.what, f.key), pg_temp.exports('joko', f.what, null, f.key), f.what || ' page by page') from format as f;

-- An agency, for whoever administers it --------------------------------------------------------------------------------
select is(pg_temp.got('ani', w.what, 'DISDIK'), pg_temp.of_disdik(w.lines), w.what || ' of the own agency: all of it') from whole as w
where w.what in ('agencies', 'units', 'posts', 'delegations', 'objectives');
select is(pg_temp.got('ani', w.what, 'DISDIK'), w.lines, w.what || ' of the own agency: ' || w.name)
from (values
  ('people', $$(,guru,guru,PNS,III/b,2022-04-01,,,,guru@example.org,guru)
(,guru2,guru2,PPPK,IX,,"PK 7, ""2023""",2023-01-01,2027-12-31,,guru2)
(,kabid,kabid,PNS,,,,,,,kabid)
(,kadis,kadis,PNS,,,,,,,kadis)
(,kasi,kasi,PNS,,,,,,,kasi)
(,kepsek,kepsek,PNS,,,,,,,kepsek)
(,staf,staf,PNS,,,,,,,staf)
(,staf2,staf2,PPPK,,,,,,,staf2)
(OKA,,oka,NON_ASN,,,,,,,OKA)$$, 'not who has left'),
  ('appointments', $$(DISDIK,GURU,guru,DEFINITIF,2020-01-01,)
(DISDIK,GURU,guru2,DEFINITIF,2020-01-01,)
(DISDIK,KABID,kabid,DEFINITIF,2020-01-01,)
(DISDIK,KADIS,kadis,DEFINITIF,2020-01-01,)
(DISDIK,KASI,kabid,PLH,2024-01-01,2024-01-01)
(DISDIK,KASI,kasi,DEFINITIF,2020-01-01,)
(DISDIK,KEPSEK,kepsek,DEFINITIF,2020-01-01,)
(DISDIK,STAF,OKA,DEFINITIF,2999-01-01,)
(DISDIK,STAF,staf,DEFINITIF,2020-01-01,)
(DISDIK,STAF,staf2,DEFINITIF,2020-01-01,)
(DISDIK,STAF,{kapus},DEFINITIF,2010-01-01,2019-12-31)$$, 'who has left is an identifier'),
  ('statuses', $$(guru,CLTN,2022-01-01,2022-01-01,"SK 2",)
(guru,DIPERBANTUKAN,2021-01-01,2021-12-31,"SK 1",{dirut})$$, 'theirs, with appraisers of other agencies as identifiers'),
  ('teams', $$(DISDIK,KOSONG,"Belum ada",,,,,"")
(DISDIK,MUTU,Mutu,guru,t,2021-01-01,,"guru 2021-01-01")
(DISDIK,MUTU,Mutu,{bidan},f,2021-01-01,2021-12-31,"{bidan} 2021-01-01")
(DISDIK,MUTU,Mutu,{bidan},f,2023-01-01,,"{bidan} 2023-01-01")$$, 'with members of other agencies as identifiers'),
  ('measurements', $$(DISDIK,ATTENDANCE,,guru,,2019_q3,91,absen,guru)
(DISDIK,ATTENDANCE,,{kapus},,2019_q3,98.5,absen,{kapus})
(DISDIK,LEARNING_OUTCOME,,,SD1,2019_q3,71.25,absen,SD1)$$, 'also of who has left')
  ) as w (what, lines, name);
select is(pg_temp.got('ani', f.what, 'DINKES'), '', f.what || ' of another agency: nothing') from format as f;
select is(pg_temp.got('ani', f.what, null), pg_temp.got('ani', f.what, 'DISDIK'), f.what || ' of every agency: the own one') from format as f where f.what <> 'people';
select is(
  pg_temp.got('ani', 'people', null), replace(pg_temp.got('ani', 'people', 'DISDIK'), '(OKA', e'(ADMIN-1,,ani,NON_ASN,,,,,,,ADMIN-1)\n(OKA'),
  'people of every agency: those of the own one, and oneself'
);

-- A head of school, and a teacher ------------------------------------------------------------------------------------------
select is(pg_temp.got(p.who, w.what, 'DISDIK'), pg_temp.of_disdik(w.lines), w.what || ': how the agency is made up is no secret to ' || p.who)
from whole as w
  cross join (values ('kepsek'), ('guru2')) as p (who)
where w.what in ('agencies', 'units', 'posts', 'objectives');
select is(pg_temp.got(w.who, w.what, null), w.lines, w.who || ', ' || w.what || ': ' || w.name)
from (values
  ('kepsek', 'people', $$(,guru,guru,PNS,III/b,2022-04-01,,,,guru@example.org,guru)
(,guru2,guru2,PPPK,IX,,"PK 7, ""2023""",2023-01-01,2027-12-31,,guru2)
(,kepsek,kepsek,PNS,,,,,,,kepsek)$$, 'oneself and whom one leads'),
  ('kepsek', 'appointments', $$(DISDIK,GURU,guru,DEFINITIF,2020-01-01,)
(DISDIK,GURU,guru2,DEFINITIF,2020-01-01,)
(DISDIK,KEPSEK,kepsek,DEFINITIF,2020-01-01,)$$, 'their own and of those whom they lead'),
  ('kepsek', 'statuses', $$(guru,CLTN,2022-01-01,2022-01-01,"SK 2",)
(guru,DIPERBANTUKAN,2021-01-01,2021-12-31,"SK 1",{dirut})$$, 'of those whom they lead'),
  ('kepsek', 'teams', $$(DISDIK,KOSONG,"Belum ada",,,,,"")
(DISDIK,MUTU,Mutu,guru,t,2021-01-01,,"guru 2021-01-01")
(DISDIK,MUTU,Mutu,{bidan},f,2021-01-01,2021-12-31,"{bidan} 2021-01-01")
(DISDIK,MUTU,Mutu,{bidan},f,2023-01-01,,"{bidan} 2023-01-01")$$, 'no secret, their people are'),
  ('kepsek', 'delegations', $$(DISDIK,SD1,kepsek,2020-01-01,,"SK 1/2020")$$, 'their own'),
  ('kepsek', 'measurements', $$(DISDIK,ATTENDANCE,,guru,,2019_q3,91,absen,guru)
(DISDIK,LEARNING_OUTCOME,,,SD1,2019_q3,71.25,absen,SD1)$$, 'of units, and of those whom they appraise'),
  ('guru2', 'people', $$(,guru2,guru2,PPPK,IX,,"PK 7, ""2023""",2023-01-01,2027-12-31,,guru2)$$, 'oneself'),
  ('guru2', 'appointments', $$(DISDIK,GURU,guru2,DEFINITIF,2020-01-01,)$$, 'their own'),
  ('guru2', 'statuses', $$$$, 'none'),
  ('guru2', 'measurements', $$(DISDIK,LEARNING_OUTCOME,,,SD1,2019_q3,71.25,absen,SD1)$$, 'of units, and no colleague''s'),
  ('guru2', 'teams', $$(DISDIK,KOSONG,"Belum ada",,,,,"")
(DISDIK,MUTU,Mutu,{bidan},f,2021-01-01,2021-12-31,"{bidan} 2021-01-01")
(DISDIK,MUTU,Mutu,{bidan},f,2023-01-01,,"{bidan} 2023-01-01")
(DISDIK,MUTU,Mutu,{guru},t,2021-01-01,,"{guru} 2021-01-01")$$, 'no secret, their people are'),
  ('guru2', 'delegations', $$(DISDIK,SD1,{kepsek},2020-01-01,,"SK 1/2020")$$, 'no secret, to whom is')
  ) as w (who, what, lines, name);
select is(pg_temp.got(p.who, f.what, 'DINKES'), '', p.who || ', ' || f.what || ' of another agency: nothing') from format as f cross join (values ('kepsek'), ('guru2')) as p (who);

-- Nobody in particular ---------------------------------------------------------------------------------------------------
select pg_temp.become('kinerja_daemon');
select throws_ok(format('select from api.export_%s(null)', f.what), '42501', null, f.what || ': the daemon by itself gets none') from (values ('people'), ('appointments')) as f (what);
select pg_temp.become('kinerja_app');
select is_empty(format('select from api.export_%s(null)', f.what), f.what || ': nor does a request of nobody') from (values ('people'), ('appointments'), ('units'), ('teams')) as f (what);
select pg_temp.leave();

select * from finish();
rollback;
