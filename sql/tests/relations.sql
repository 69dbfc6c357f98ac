-- Who appraises whom, who decides about objections, to whom somebody reports: every row of rules-detail 1.5, and M27, M29, M30, M34, T5, with their pages in
-- PermenPANRB 6/2022. Days are far apart, so that cases do not meet: each changes the city of fixtures/posts.sql in a year of its own.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/posts.sql

-- As one would say it: "appraiser RULE, above RULE"; - for nobody.
create function pg_temp.answer(p_who text, p_day date) returns text language sql as $$
  select concat_ws(', ',
    coalesce(
      (select coalesce(p.name, '-') || ' ' || c.rule from app.appraiser_chain(pg_temp.person(p_who), p_day) as c left join app.person as p on p.person_id = c.person_id where c.relation = 'APPRAISER' and c.is_answer),
      (select '- ' || c.rule from app.appraiser_chain(pg_temp.person(p_who), p_day) as c where not c.is_answer order by c.step desc limit 1)
    ),
    (select coalesce(p.name, '-') || ' ' || c.rule from app.appraiser_chain(pg_temp.person(p_who), p_day) as c left join app.person as p on p.person_id = c.person_id
      where c.relation = 'ABOVE' and (c.is_answer or c.rule in ('FINAL', 'NOBODY_ABOVE')))
  )
$$;
create function pg_temp.rules(p_who text, p_day date) returns text language sql as $$
  select string_agg(c.rule, ' ' order by c.step) from app.appraiser_chain(pg_temp.person(p_who), p_day) as c
$$;
create function pg_temp.appoint(p_who text, p_post text, p_kind text, p_from date, p_until date) returns void language sql as $$
  insert into app.appointment (agency_id, post_id, person_id, kind, starts_on, ends_on)
  select p.agency_id, p.post_id, pg_temp.person(p_who), p_kind, p_from, p_until from app.post as p where p.code = p_post
$$;
create function pg_temp.away(p_who text, p_status text, p_from date, p_until date, p_appraiser text default null) returns void language sql as $$
  insert into app.status (person_id, status, starts_on, ends_on, decree, appraiser_person_id)
  values (pg_temp.person(p_who), p_status, p_from, p_until, 'SK', case when p_appraiser is not null then pg_temp.person(p_appraiser) end)
$$;

-- What happens in which year -------------------------------------------------------------------------------------------
-- 2021: nothing. 2022: the kasi is Plt Kabid in another agency (T5, M29).
select pg_temp.appoint('kabidyan', 'KASI', 'PLH', '2019-01-01', '2019-01-02');
update app.appointment set ends_on = '2021-12-31' where person_id = pg_temp.person('kabidyan') and kind = 'DEFINITIF';
select pg_temp.appoint('kasi', 'KABIDYAN', 'PLT', '2022-01-01', '2022-12-31');
-- 2023: nobody is kasi; 2023-07: the school has lost its delegation.
update app.appointment set ends_on = '2022-12-31' where person_id = pg_temp.person('kasi') and kind = 'DEFINITIF';
update app.delegation set ends_on = '2023-06-30';
-- 2024: the staff act for the kasi, without and then with a delegation; 2024-07: as Plh.
select pg_temp.appoint('staf2', 'KASI', 'PLT', '2024-01-01', '2024-06-30');
select pg_temp.appoint('staf2', 'KASI', 'PLH', '2024-07-01', '2024-12-31');
insert into app.delegation (agency_id, unit_id, person_id, starts_on, ends_on, decree)
values (pg_temp.agency('DISDIK'), pg_temp.unit('BIDANG'), pg_temp.person('staf2'), '2024-04-01', '2024-12-31', 'SK 2/2024');
-- 2025: the kabid is away; 2025-07: the team leader has a delegation, too, but stands above nobody.
select pg_temp.away('kabid', 'CLTN', '2025-01-01', '2025-12-31');
insert into app.delegation (agency_id, unit_id, person_id, starts_on, ends_on, decree)
values (pg_temp.agency('DINKES'), pg_temp.unit('PUSKESMAS'), pg_temp.person('pjukp'), '2025-07-01', '2025-12-31', 'SK 3/2025');
-- 2026: the teachers study, are seconded, or are outside.
select pg_temp.away('guru', 'TUGAS_BELAJAR', '2026-01-01', '2026-12-31');
select pg_temp.away('guru2', 'DIPERBANTUKAN', '2026-01-01', '2026-06-30');
select pg_temp.away('guru2', 'DIPERBANTUKAN', '2026-07-01', '2026-12-31', 'camat');
select pg_temp.away(w.who, w.status, '2026-01-01', '2026-12-31')
from (values
    ('lurah', 'PEJABAT_NEGARA'), ('bidan', 'LEMBAGA_NONSTRUKTURAL'), ('dirut', 'DIBERHENTIKAN_SEMENTARA'), ('staf', 'CLTN'), ('asisten', 'MPP')
  ) as w (who, status);
-- 2027: the kadis is also Plh of the sekda; nobody is wali kota.
select pg_temp.appoint('kadis', 'SEKDA', 'PLH', '2027-01-01', '2027-12-31');
update app.appointment set ends_on = '2026-12-31' where person_id = pg_temp.person('walikota');
-- 2028: nobody is kadis. 2029: a kasi again, whose staff stand in for the kabid, with a delegation.
select pg_temp.appoint('walikota', 'WALIKOTA', 'DEFINITIF', '2028-01-01', '2029-12-31');
select pg_temp.away('kadis', 'CLTN', '2028-01-01', '2028-12-31');
select pg_temp.appoint('kasi', 'KASI', 'DEFINITIF', '2029-01-01', '2029-12-31');
select pg_temp.away('kabid', 'CLTN', '2029-01-01', '2029-12-31');
select pg_temp.appoint('staf', 'KABID', 'PLH', '2029-01-01', '2029-12-31');
insert into app.delegation (agency_id, unit_id, person_id, starts_on, ends_on, decree)
values (pg_temp.agency('DISDIK'), pg_temp.unit('BIDANG'), pg_temp.person('staf'), '2029-01-01', '2029-12-31', 'SK 4/2029');

create temporary view cases (page, who, day, answer, because) as values
  -- rules-detail 1.5
  ('P65 C.3a', 'sekda', date '2021-06-30', 'walikota DIRECT_SUPERIOR, - FINAL', 'the sekda is appraised by the mayor, finally'),
  ('P65 C.3a', 'asisten', '2021-06-30', 'walikota APPRAISED_BY, - FINAL', 'an asisten reports to the sekda and is appraised by the mayor'),
  ('P65 C.3a, P90 A.12c', 'kadis', '2021-06-30', 'walikota APPRAISED_BY, - FINAL', 'the head of an agency, so, too'),
  ('P65 C.3b, P170, P221', 'kapus', '2021-06-30', 'kadinkes DIRECT_SUPERIOR, walikota APPRAISED_BY', 'the head of a puskesmas by the head of the agency; objections go to the mayor'),
  ('P65 C.3b, P90 A.12e', 'dirut', '2021-06-30', 'walikota APPRAISED_BY, - FINAL', 'the head of a unit mandiri by the mayor is final'),
  ('P183, P227', 'bidan', '2021-06-30', 'kapus DIRECT_SUPERIOR, kadinkes DIRECT_SUPERIOR', 'a midwife in a team by the head of the puskesmas, not by the team''s leader'),
  ('P89 A.7a', 'guru', '2021-06-30', 'kepsek DELEGATED, kabid DIRECT_SUPERIOR', 'a teacher by the head of the school, by delegation'),
  ('P89 A.7a', 'guru2', '2021-06-30', 'kepsek DELEGATED, kabid DIRECT_SUPERIOR', 'a PPPK as well as a PNS (art. 4)'),
  ('art. 1(9)', 'kabid', '2021-06-30', 'kadis DIRECT_SUPERIOR, walikota APPRAISED_BY', 'an administrator by the direct superior; objections go to the mayor (P117 B.2)'),
  ('art. 1(9)', 'kasi', '2021-06-30', 'kabid DIRECT_SUPERIOR, kadis DIRECT_SUPERIOR', 'a pengawas by the direct superior, above whom stands the next'),
  ('art. 1(9)', 'staf', '2021-06-30', 'kasi DIRECT_SUPERIOR, kabid DIRECT_SUPERIOR', 'a pelaksana by a pengawas'),
  ('art. 1(9)', 'kepsek', '2021-06-30', 'kabid DIRECT_SUPERIOR, kadis DIRECT_SUPERIOR', 'the head of a school by whoever stands above'),
  ('art. 1(9)', 'camat', '2021-06-30', 'sekda DIRECT_SUPERIOR, walikota DIRECT_SUPERIOR', 'the head of a distrik by the sekda, to whom the post reports'),
  ('art. 1(9)', 'lurah', '2021-06-30', 'camat DIRECT_SUPERIOR, sekda DIRECT_SUPERIOR', 'a lurah by the head of the distrik'),
  ('art. 4', 'walikota', '2021-06-30', '- HEADS_THE_GOVERNMENT', 'the mayor by nobody'),
  ('', 'guru', '2019-06-30', '- SERVES_NOWHERE', 'nobody before one serves'),
  -- T5 and M29: one evaluation, where one reports as Plt
  ('P50, P89 A.5', 'kasi', '2022-06-30', 'kadinkes DIRECT_SUPERIOR, walikota APPRAISED_BY', 'as Plt in another agency one is evaluated there'),
  ('P89 A.6', 'kasi', '2021-12-31', 'kabid DIRECT_SUPERIOR, kadis DIRECT_SUPERIOR', 'the day before at home'),
  -- M27: level by level
  ('P89 A.2', 'staf', '2023-06-30', 'kabid DIRECT_SUPERIOR, kadis DIRECT_SUPERIOR', 'a vacant post passes to the next above'),
  ('P89 A.3', 'staf', '2024-03-31', 'kabid DIRECT_SUPERIOR, kadis DIRECT_SUPERIOR', 'who acts appraises nobody by that alone'),
  ('P89 A.3', 'staf', '2024-06-30', 'staf2 DELEGATED_ACTING, kabid DIRECT_SUPERIOR', 'but with a delegation'),
  ('P89 A.3', 'staf', '2024-07-01', 'staf2 DELEGATED_ACTING, kabid DIRECT_SUPERIOR', 'also as Plh'),
  ('P89 A.5', 'staf2', '2024-06-30', 'kabid DIRECT_SUPERIOR, kadis DIRECT_SUPERIOR', 'and is evaluated as Plt by whoever stands above that post'),
  ('P89 A.2', 'staf2', '2024-07-01', 'kabid DIRECT_SUPERIOR, kadis DIRECT_SUPERIOR', 'a Plh stays where they are, and is not their own appraiser'),
  ('P89 A.2', 'kepsek', '2025-06-30', 'kadis DIRECT_SUPERIOR, walikota APPRAISED_BY', 'whoever is permanently unable passes, too'),
  -- M30
  ('P89 A.7', 'guru', '2023-07-01', 'kabid DIRECT_SUPERIOR, kadis DIRECT_SUPERIOR', 'without a delegation a functional official appraises nobody'),
  ('P89 A.7, P227', 'bidan2', '2025-07-01', 'kapus DIRECT_SUPERIOR, kadinkes DIRECT_SUPERIOR', 'nor does a team''s leader with one, who does not stand above'),
  -- M34
  ('P92 A.16', 'guru', '2026-06-30', 'kabid DIRECT_SUPERIOR, kadis DIRECT_SUPERIOR', 'on study leave one is appraised at home'),
  ('P92 A.15', 'guru2', '2026-06-30', 'kabid DIRECT_SUPERIOR, kadis DIRECT_SUPERIOR', 'so is somebody seconded'),
  ('P92 A.15', 'guru2', '2026-07-01', 'camat DESIGNATED, sekda DIRECT_SUPERIOR', 'or by whoever was designated'),
  -- Outside of performance management
  ('P66 C.8a', 'lurah', '2026-06-30', '- EXCLUDED_BY_STATUS', 'not as a state official'),
  ('P66 C.8a', 'bidan', '2026-06-30', '- EXCLUDED_BY_STATUS', 'nor in a nonstructural body'),
  ('P66 C.8b', 'dirut', '2026-06-30', '- EXCLUDED_BY_STATUS', 'nor when suspended'),
  ('P66 C.8c', 'staf', '2026-06-30', '- EXCLUDED_BY_STATUS', 'nor on unpaid leave'),
  ('P66 C.8d', 'asisten', '2026-06-30', '- EXCLUDED_BY_STATUS', 'nor before retirement'),
  -- P90 A.12 names for whom the mayor's evaluation is final
  ('P90 A.12', 'kabid', '2028-06-30', 'walikota APPRAISED_BY, - NOBODY_ABOVE', 'an administrator whom the mayor appraises because nobody else can is not among them'),
  ('P117 B.2', 'staf', '2029-06-30', 'kasi DIRECT_SUPERIOR, kadis DIRECT_SUPERIOR', 'nobody decides about their own objection, standing in for the kabid'),
  -- The top
  ('P89 A.2', 'sekda', '2027-06-30', '- TOP', 'with nobody at the top there is no appraiser, and that is said'),
  ('P89 A.3', 'camat', '2027-06-30', 'sekda DIRECT_SUPERIOR', 'who stands in for a day takes nothing from whoever is there');
select plan((select count(*)::integer from cases) + 17);
select is(pg_temp.answer(c.who, c.day), c.answer, concat_ws(': ', nullif(c.page, ''), c.who || ' on ' || c.day, c.because)) from cases as c;

-- Why: each rule on the way ----------------------------------------------------------------------------------------------
select is(pg_temp.rules('staf', '2023-06-30'), 'DEFINITIVE_COUNTS VACANT DIRECT_SUPERIOR DIRECT_SUPERIOR', 'a vacant post is named on the way');
select is(pg_temp.rules('guru', '2026-06-30'), 'DEFINITIVE_COUNTS STUDY_LEAVE_AT_HOME BELOW_PENGAWAS DIRECT_SUPERIOR DIRECT_SUPERIOR', 'so is study leave');
select is(pg_temp.rules('staf2', '2024-07-01'), 'DEFINITIVE_COUNTS ONESELF DIRECT_SUPERIOR DIRECT_SUPERIOR', 'and that one does not appraise oneself');
select is(pg_temp.rules('kepsek', '2025-06-30'), 'DEFINITIVE_COUNTS UNABLE DIRECT_SUPERIOR APPRAISED_BY', 'and that somebody cannot');
select is_empty($$
  select distinct c.rule
  from app.person as p
    cross join generate_series(date '2019-01-01', date '2027-12-31', interval '3 months') as d (day)
    cross join lateral app.appraiser_chain(p.person_id, d.day::date) as c
  where c.rule not in (select r.rule from app.rule as r)
$$, 'every rule that is named has its words');

-- Reporting: superior, peers, subordinates ---------------------------------------------------------------------------------
create function pg_temp.superior(p_who text, p_day date) returns text language sql as $$
  select p.name from app.appointment as a cross join lateral app.superior_of(a.person_id, a.agency_id, a.post_id, p_day) as s join app.person as p on p.person_id = s.person_id
  where a.person_id = pg_temp.person(p_who) and app.is_on(p_day, a.starts_on, a.ends_on) and a.kind = 'DEFINITIF'
$$;
select is(
  string_agg(w.who || ' ' || coalesce(pg_temp.superior(w.who, w.day), '-'), ', ' order by w.place),
  'kadis sekda, staf kasi, staf kabid, staf staf2, guru kepsek, kepsek kadis, walikota -', 'one reports to the next above who is there, also to one who acts'
)
from (values
    (1, 'kadis', date '2021-06-30'), (2, 'staf', '2021-06-30'), (3, 'staf', '2023-06-30'), (4, 'staf', '2024-03-31'), (5, 'guru', '2023-07-01'),
    (6, 'kepsek', '2025-06-30'), (7, 'walikota', '2021-06-30')
  ) as w (place, who, day);
create function pg_temp.names(p_people uuid[]) returns text language sql as $$
  select coalesce(string_agg(p.name, ' ' order by p.name), '') from app.person as p where p.person_id = any (p_people)
$$;
select is(pg_temp.names(array(select s.person_id from app.subordinates_of(pg_temp.person('kabid'), '2021-06-30') as s)), 'kasi kepsek', 'those below are the next below');
select is(
  pg_temp.names(array(select s.person_id from app.subordinates_of(pg_temp.person('kabid'), '2023-06-30') as s)), 'kepsek staf staf2', 'past a vacant post those below it'
);
select is(pg_temp.names(array(select s.person_id from app.subordinates_of(pg_temp.person('kabid'), '2025-06-30') as s)), '', 'nobody is below one who is away');
select is(
  pg_temp.names(array(select s.person_id from app.subordinates_of(pg_temp.person('kadis'), '2025-06-30') as s)), 'kabid kepsek staf staf2',
  'but below the one above, as the one who is away'
);
select is(pg_temp.names(array(select s.person_id from app.subordinates_of(pg_temp.person('walikota'), '2021-06-30') as s)), 'sekda', 'reporting is not appraising');
select is(pg_temp.names(array(select s.person_id from app.peers_of(pg_temp.person('staf'), '2021-06-30') as s)), 'staf2', 'peers have the same superior');
select is(pg_temp.names(array(select s.person_id from app.peers_of(pg_temp.person('staf'), '2023-06-30') as s)), 'kepsek staf2', 'also past a vacant post');
select is_empty($$
  select p.name, d.day
  from app.person as p
    cross join generate_series(date '2019-01-01', date '2027-12-31', interval '1 month') as d (day)
    cross join lateral app.subordinates_of(p.person_id, d.day::date) as s
    cross join lateral app.superior_of(s.person_id, s.agency_id, s.post_id, d.day::date) as u
  where u.person_id is distinct from p.person_id
$$, 'whoever is below somebody has them above');

-- Final is what the mayor decides about the head of a unit mandiri, and not about everybody in it (P90 A.12 e).
insert into app.post (agency_id, code, unit_id, title, kind) values (pg_temp.agency('DINKES'), 'DOKTER', pg_temp.unit('RSUD'), 'Dokter', 'FUNGSIONAL');
insert into app.post_line (agency_id, post_id, starts_on, superior_agency_id, superior_id) values (pg_temp.agency('DINKES'), pg_temp.post('DOKTER'), '-infinity', pg_temp.agency('DINKES'), pg_temp.post('DIRUT'));
insert into app.person (name, nip, employment) values ('dokter', '198001012005011099', 'PNS');
select pg_temp.appoint('dokter', 'DOKTER', 'DEFINITIF', '2020-01-01', null);
select is(pg_temp.answer('dokter', '2021-06-30'), 'dirut DIRECT_SUPERIOR, walikota APPRAISED_BY', 'P117 B.2: whoever serves in a unit mandiri by its head');
update app.post_line set appraiser_agency_id = pg_temp.agency('SETDA'), appraiser_id = pg_temp.post('WALIKOTA') where post_id = pg_temp.post('DOKTER');
select is(pg_temp.answer('dokter', '2021-06-30'), 'walikota APPRAISED_BY, - NOBODY_ABOVE', 'P90 A.12e: by the mayor, it is not final: they head nothing');
select is(pg_temp.answer('dirut', '2021-06-30'), 'walikota APPRAISED_BY, - FINAL', 'P90 A.12e: of the head it is');

select * from finish();
rollback;
