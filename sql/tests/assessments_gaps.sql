-- Who is to be evaluated and has no appraiser (PermenPANRB 6/2022 art. 4, P89 A.2, P92 A.15): named in a list and by a guard, where nothing else would miss them.
--   DINSOS: kadin ── kabid1 … kabid4 ── staf<n>_<m>; nobody stands above kadin.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
\ir fixtures/quarter.sql
select plan(20);

update app.person set employment = 'PNS' where name = 'kadin';
create function pg_temp.gaps(p_who text, p_at timestamptz default '2026-12-23Z') returns text language sql as $$
  select pg_temp.does(p_who, p_at, $x$ select string_agg(concat_ws(' ', u.name, u.unit, array_to_string(u.rules, ',')), '; ' order by u.name) from api.show_unappraised('DINSOS', '2026_q4') as u $x$)
$$;
create function pg_temp.guard(p_who text, p_at timestamptz) returns text language sql as $$
  select pg_temp.does(p_who, p_at, $x$ select array_to_string(g.missing, '; ') from api.show_guards('DINSOS', '2026_q4') as g where g.guard = 'APPRAISERS' $x$)
$$;
select is(pg_temp.gaps('root', '2026-10-02Z'), 'kadin PIMPINAN TOP', 'before anybody is rated the list has whom nobody appraises, and why');
select is(pg_temp.guard('staf1_1', '2026-10-02Z'), 'not yet', 'before that others are not told');
select is(pg_temp.does('root', '2026-10-02Z', $$ select u.meaning from api.show_unappraised('DINSOS', '2026_q4') as u $$), 'nobody stands above', 'in words');
-- A unit of its own, whose head's post is vacant and to whose head nobody stands above.
insert into app.post (agency_id, code, unit_id, title, kind) values (pg_temp.agency('DINSOS'), 'KOSONG', pg_temp.agency_unit('B4'), 'Kepala', 'ADMINISTRATOR'), (pg_temp.agency('DINSOS'), 'SENDIRI', pg_temp.agency_unit('B4'), 'Staf', 'PELAKSANA');
insert into app.post_line (agency_id, post_id, starts_on, superior_agency_id, superior_id)
values (pg_temp.agency('DINSOS'), pg_temp.post('KOSONG'), '-infinity', null, null), (pg_temp.agency('DINSOS'), pg_temp.post('SENDIRI'), '-infinity', pg_temp.agency('DINSOS'), pg_temp.post('KOSONG'));
update app.appointment set post_id = pg_temp.post('SENDIRI') where person_id in (pg_temp.someone('staf4_1'), pg_temp.someone('staf4_2'));
-- Whom a status takes out is to be appraised by nobody (art. 4, P65 C.8); whoever is seconded is, by whoever was designated.
insert into app.status (person_id, status, decree, starts_on) values (pg_temp.someone('staf4_2'), 'CLTN', 'SK 1', '2026-01-01');
insert into app.status (person_id, status, decree, starts_on, appraiser_person_id) values (pg_temp.someone('staf4_3'), 'DIPERBANTUKAN', 'SK 2', '2026-01-01', pg_temp.someone('Oka'));
select is(pg_temp.gaps('root'), 'kadin PIMPINAN TOP; staf4_1 B4 VACANT,TOP', 'the rules on the way: nobody holds the post, and nobody stands above it (P89 A.2)');
select is(pg_temp.gaps(w.who), w.answer, w.who || ' is told of: ' || coalesce(w.answer, 'nobody'))
from (values ('staf4_1', 'staf4_1 B4 VACANT,TOP'), ('staf1_1', null), ('kabid4', null), ('joko', 'kadin PIMPINAN TOP; staf4_1 B4 VACANT,TOP')) as w (who, answer);
select is(pg_temp.answer('ani', '2026-12-23Z', $$ select from api.show_unappraised('DINSOS', '2026_q4') $$), 'KJ404', 'nobody of another agency');

select pg_temp.does('root', '2026-12-23Z', $$ select p.state from api.period_rate('DINSOS', '2026_q4', null, null) as p $$) \g /dev/null
select is((select n.name || ' ' || p.code || ' ' || o.name from app.assessment as s join app.person as n on n.person_id = s.appraiser_id join app.post as p on p.post_id = s.appraiser_post_id join app.person as o on o.person_id = s.superior_id where s.person_id = pg_temp.someone('staf4_3')),
  'Oka KABID-B4 kadin', 'who was designated and holds no post appraises in the place of the appraiser at home, whose unit counts (P92 A.15, P94 g)');
select is_empty($$ select from app.assessment where person_id = pg_temp.someone('staf4_1') $$, 'whoever has no appraiser has no assessment');
select is(pg_temp.guard('root', '2026-12-24Z'), 'nobody appraises kadin: TOP; nobody appraises staf4_1: VACANT, TOP', 'which the guard says');
select is(pg_temp.guard('staf1_1', '2026-12-24Z'), 'not yet', 'not to everybody');
select pg_temp.does('joko', '2026-12-28Z', pg_temp.achieving('PIMPINAN', 'BAIK')) \g /dev/null
select pg_temp.rate_all(w.who, 'SESUAI', 'SESUAI') from (values ('kabid1'), ('kabid2'), ('kabid3'), ('kabid4'), ('kadin')) as w (who) \g /dev/null
update app.assessment set state = 'WITHDRAWN' where person_id = pg_temp.someone('staf4_3');
select matches(pg_temp.message('root', '2027-01-18Z', $$ select from api.period_calibrate('DINSOS', '2026_q4', null, null) $$), 'APPRAISERS: nobody appraises kadin', 'everybody else is rated: calibration waits for who has no appraiser');
select is(pg_temp.as_expert('joko', '2027-01-18Z', $$ select p.state from api.period_calibrate('DINSOS', '2026_q4', 'tanpa kepala dinas', null) as p $$, false), 'OK', 'an expert goes past it with a reason');
-- Mended: somebody is given the post above, and the morning makes what was missing.
update app.person set employment = 'NON_ASN' where name = 'kadin';
update app.post_line set superior_agency_id = pg_temp.agency('DINSOS'), superior_id = pg_temp.post('KABID-B4') where post_id = pg_temp.post('KOSONG');
select is(pg_temp.guard(w.who, '2027-01-18Z'), '', 'mended, it holds for ' || w.who) from (values ('root'), ('staf1_1')) as w (who);
select is(pg_temp.does('root', '2027-01-18Z', $$ select string_agg(g.action, ' ' order by g.action) from api.show_guards('DINSOS', '2026_q4') as g where g.guard = 'APPRAISERS' and g.is_met $$), 'calibrate sign', 'of both that it guards');
select is(pg_temp.does('root', '2027-01-18Z', $$ select count(*) from api.assessment_reassign('DINSOS', '2026_q4', -1) $$), '0', 'and assessments are made');
select is((select n.name || ' ' || s.state from app.assessment as s join app.person as n on n.person_id = s.appraiser_id where s.person_id = pg_temp.someone('staf4_1')), 'kabid4 WAITING', 'by whoever appraises then');
select * from finish();
rollback;
