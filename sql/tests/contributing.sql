-- Contribution by the matrix of roles beside each other, and among what there is to judge by (PermenPANRB 6/2022 P98 e, P101 e; rules-detail M36).
--   DINSOS: kabid1's plan (planned.sql) has 'Layanan tepat waktu', and here 'Data lengkap'.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/periods.sql
\ir fixtures/survey.sql
\ir fixtures/quarter.sql
\ir fixtures/planned.sql
insert into app.plan_result (agency_id, plan_id, place, priority, text, since_version)
select p.agency_id, p.plan_id, 2, 'UTAMA', 'Data lengkap', 1 from app.plan as p where p.person_id = pg_temp.someone('kabid1');
insert into app.plan_indicator (agency_id, plan_id, plan_result_id, place, text, aspects, since_version)
select r.agency_id, r.plan_id, r.plan_result_id, 1, 'selisih', array['KUALITAS'], 1 from app.plan_result as r where r.text = 'Data lengkap';
update app.plan_version as v set content = app.plan_content(v.agency_id, v.plan_id) from app.plan as p where p.plan_id = v.plan_id and p.person_id = pg_temp.someone('kabid1');
select pg_temp.does('root', '2026-12-22Z', $$ select p.state from api.period_rate('DINSOS', '2026_q4', null, null) as p $$) as state \gset
select plan(16);

create function pg_temp.playing(p_rhk text, p_who text, p_number integer default 1) returns text language sql as $$
  select format('select c.part from api.role_set(%L, %L, %L, null, %s) as c', pg_temp.rhk(p_rhk), (select n.nip from app.person as n where n.person_id = pg_temp.someone(p_who)), format('peran %s di %s', p_number, p_rhk), p_number)
$$;
create function pg_temp.beside(p_who text, p_from text default 'api.show_assessments()') returns text language sql as $$
  select pg_temp.does(p_who, '2026-12-29Z', format($x$ select string_agg(s.name || ' ' || coalesce(s.role_count::text, '-'), ', ' order by s.name) from %s as s where s.name in ('staf1_1', 'staf1_2', 'staf1_3') $x$, p_from))
$$;
create function pg_temp.parts(p_about text, p_who text default 'kabid1') returns text language sql as $$
  select pg_temp.does(p_who, '2026-12-29Z', format($x$
    select coalesce(string_agg(concat_ws(' ', m ->> 'leader', m ->> 'said', m ->> 'parts'), ', ' order by o.place), 'nothing')
    from api.assessment_show(%L) as s, jsonb_array_elements(s.inputs -> 'roles') with ordinality as o (m, place)
  $x$, pg_temp.assessment(p_about)))
$$;
select is(pg_temp.beside('kabid1'), 'staf1_1 0, staf1_2 0, staf1_3 0', 'nobody has a part yet');
select is(pg_temp.parts('staf1_1'), 'nothing', 'nor is one told');
select is(pg_temp.does('kabid1', '2026-12-23Z', pg_temp.playing(w.rhk, w.who, w.number)) is not null, true, format('%s has part %s in %s', w.who, w.number, w.rhk))
from (values ('Layanan tepat waktu', 'staf1_1', 1), ('Layanan tepat waktu', 'staf1_1', 2), ('Data lengkap', 'staf1_1', 1), ('Data lengkap', 'staf1_2', 1)) as w (rhk, who, number);
select is(pg_temp.beside('kabid1'), 'staf1_1 2, staf1_2 1, staf1_3 0', 'beside each other: to how many of the leader''s results each contributes, in whatever many parts');
select is(pg_temp.beside('kadin'), 'staf1_1 2, staf1_2 1, staf1_3 0', 'also for whoever stands above');
select is(pg_temp.parts('staf1_1'), 'kabid1 Layanan tepat waktu ["peran 1 di Layanan tepat waktu", "peran 2 di Layanan tepat waktu"], kabid1 Data lengkap ["peran 1 di Data lengkap"]', 'and what they do in them');
select is(pg_temp.does('kabid1', '2026-12-29Z', format('select s.role_count from api.assessment_show(%L) as s', pg_temp.assessment('staf1_2'))), '1', 'with the figure');
-- What is being written, or was never agreed, is no result of the leader's.
update app.plan as p set state = 'AMENDING' where p.person_id = pg_temp.someone('kabid1');
update app.plan_result as r set state = 'REMOVED', text = 'lain' where r.text = 'Data lengkap';
select is(pg_temp.beside('kabid1'), 'staf1_1 2, staf1_2 1, staf1_3 0', 'while the leader''s plan is being amended it is as it was agreed');
select is(pg_temp.parts('staf1_2'), 'kabid1 Data lengkap ["peran 1 di Data lengkap"]', 'in its words');
update app.plan as p set version = 0, state = 'DRAFT' where p.person_id = pg_temp.someone('kabid1');
select is(pg_temp.beside('kabid1'), 'staf1_1 0, staf1_2 0, staf1_3 0', 'of a draft nothing counts');
update app.plan as p set version = 1, state = 'AGREED' where p.person_id = pg_temp.someone('kabid1');
-- Nobody else.
select is(pg_temp.answer('staf1_2', '2026-12-29Z', format('select api.assessment_show(%L)', pg_temp.assessment('staf1_1'))), 'KJ404', 'colleagues are told nothing');
select is(pg_temp.beside('root', $$ api.show_ratings('DINSOS', '2026_q4') $$), null, 'nor administrators while people are rated');
select is(pg_temp.answer('kabid1', '2026-12-29Z', format('select app.parts_played(%L, %L, %L)', pg_temp.someone('staf2_1'), date '2026-10-01', date '2026-12-31')), '42501', 'nor is it asked about others');
select * from finish();
rollback;
