-- Schools of a sample city plan by themselves: only there, from a plan that was agreed, everybody once.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/posts.sql
\ir fixtures/periods.sql
\ir fixtures/plans.sql
select plan(9);
update app.unit set kind = 'SEKOLAH' where code = 'SD1';
insert into app.period (agency_id, code, kind, starts_on, ends_on, is_surveyed, policy, state)
values (pg_temp.agency('DISDIK'), '2026_q2', 'TRIWULANAN', '2026-04-01', '2026-06-30', false, 'P6_2022', 'RATING');
delete from meta.session;
delete from app.account as a using app.person as p where p.person_id = a.person_id and p.name = 'guru2';
insert into meta.session (token_hash, account_id, opened_at, expires_at, idle_limit)
select sha256(convert_to(a.login, 'UTF8')), a.account_id, app.now(), app.now() + interval '1 hour', '1 hour' from app.account as a where a.person_id is not null;
create function pg_temp.play(p_most integer) returns text language sql as $$
  select pg_temp.does('kinerja_daemon', '2026-07-02Z', format($x$ select api.play_plans('DISDIK', '2026_q2', %s, 7) $x$, p_most))
$$;
select is(pg_temp.answer('kinerja_daemon', '2026-07-02Z', $$ select api.play_plans('DISDIK', '2026_q2', 9, 7) $$), 'KJ403', 'in a test database nobody plans without people');
update meta.installation set purpose = 'sample';
select is(pg_temp.answer('kinerja_daemon', '2026-07-02Z', $$ select api.play_plans('DISDIK', 'nope', 9, 7) $$), 'KJ404', 'of a period that there is');
select is(pg_temp.play(9), '0', 'nothing comes of nothing');
select pg_temp.agree('guru', 'kepsek', '2026-01-05Z') as template \gset
select is(pg_temp.play(0), '0', 'as many as are asked for');
select is(pg_temp.play(9), '1', 'who teaches and cannot log in');
select is(
  (select concat_ws(' ', p.state, p.version, p.appraiser_id = pg_temp.person('kepsek'), p.starts_on, p.ends_on, jsonb_array_length(v.content -> 'results'), v.content #>> '{results,0,indicators,0,text}', v.is_late, v.agreed_at at time zone 'Asia/Jayapura', p.made_at <= v.agreed_at)
   from app.plan as p join app.plan_version as v using (agency_id, plan_id) where p.person_id = pg_temp.person('guru2')),
  'AGREED 1 t 2026-01-01 2026-12-31 1 terlayani sesuai jam operasional f 2026-01-20 00:00:00 t', 'has what the template has, agreed with the head of the school'
);
select is(pg_temp.play(9), '0', 'once');
select is((select count(*) from app.plan as p where p.person_id = pg_temp.person('guru')), 1::bigint, 'whoever can log in plans by themselves');
select is((select count(*) <= 1 from app.progress), true, 'what was realised is written once');

select * from finish();
rollback;
