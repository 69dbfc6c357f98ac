-- What a question about one person costs in an agency of twenty thousand: rows looked at, not milliseconds. By index lookups it is the same few in an agency
-- of a hundred; by looking through a table it would be thousands.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
select plan(18);
insert into app.agency (code, name, kind) values ('BESAR', 'Dinas Besar', 'DINAS'), ('SETDA', 'Setda', 'SETDA');
-- 20 branches of 20 units of 50 people.
insert into app.unit (agency_id, code, name, kind)
select pg_temp.agency('BESAR'), 'B' || n, 'Bidang', 'BIDANG' from generate_series(1, 20) as n
union all
select pg_temp.agency('SETDA'), 'SETDA', 'Setda', 'SETDA';
insert into app.unit (agency_id, code, name, kind, parent_id)
select u.agency_id, u.code || 'U' || n, 'Sekolah', 'SEKOLAH', u.unit_id from app.unit as u, generate_series(1, 20) as n where u.code like 'B%';
insert into app.post (agency_id, code, unit_id, title, kind)
select u.agency_id, k.prefix || '-' || u.code, u.unit_id, k.prefix, k.kind
from app.unit as u
  join (values ('KEPSEK', 'FUNGSIONAL', 'B%U%'), ('GURU', 'FUNGSIONAL', 'B%U%'), ('KABID', 'ADMINISTRATOR', 'B_'), ('KABID', 'ADMINISTRATOR', 'B__'), ('WALIKOTA', 'KEPALA_DAERAH', 'SETDA')) as k (prefix, kind, units)
    on u.code like k.units and (k.units like 'B%U%' or u.code not like '%U%');
-- And as many posts that nobody holds, elsewhere.
insert into app.post (agency_id, code, unit_id, title, kind)
select u.agency_id, 'KOSONG-' || n, u.unit_id, 'Kosong', 'PELAKSANA' from app.unit as u, generate_series(1, 20000) as n where u.code = 'SETDA';
insert into app.post_line (agency_id, post_id, starts_on, superior_agency_id, superior_id)
select p.agency_id, p.post_id, '-infinity', s.agency_id, s.post_id
from app.post as p
  left join app.post as s
    on s.code = case split_part(p.code, '-', 1) when 'GURU' then 'KEPSEK-' || split_part(p.code, '-', 2) when 'KEPSEK' then 'KABID-' || split_part(split_part(p.code, '-', 2), 'U', 1) when 'KABID' then 'WALIKOTA-SETDA' end;
insert into app.person (person_id, name, nip, employment)
select ('a0000000-0000-4000-8000-' || to_char(n, 'FM000000000000'))::uuid, 'Orang ' || n, '19800101200501' || to_char(n % 9000 + 1000, 'FM0000'), 'NON_ASN' from generate_series(1, 9000) as n
union all
select ('a0000000-0000-4000-8000-' || to_char(n, 'FM000000000000'))::uuid, 'Orang ' || n, null, 'NON_ASN' from generate_series(9001, 20421) as n;
update app.person set nip = to_char(200000000000000000 + row_number, 'FM000000000000000000'), employment = 'PNS'
from (select p.person_id as id, row_number() over (order by p.person_id) from app.person as p) as n where n.id = person_id;
insert into app.appointment (agency_id, post_id, person_id, starts_on)
select p.agency_id, p.post_id, x.person_id, date '2020-01-01'
from (select p.agency_id, p.post_id, row_number() over (order by p.code) as place from app.post as p where p.code !~ '^(GURU|KOSONG)') as p
  join (select x.person_id, row_number() over (order by x.person_id) as place from app.person as x) as x on x.place = p.place
union all
select p.agency_id, p.post_id, x.person_id, date '2020-01-01'
from (select p.agency_id, p.post_id, row_number() over (order by p.code) as place from app.post as p where p.code like 'GURU%') as p
  join (select x.person_id, row_number() over (order by x.person_id) as place from app.person as x) as x on x.place > 421 and (x.place - 422) / 50 + 1 = p.place;
insert into app.delegation (agency_id, unit_id, person_id, starts_on, decree)
select a.agency_id, a.unit_id, a.person_id, date '2020-01-01', 'SK' from app.appointment as a join app.post as p using (agency_id, post_id) where p.code like 'KEPSEK%';
insert into app.role_grant (person_id, role, agency_id, starts_on) values ('a0000000-0000-4000-8000-000000020000', 'AGENCY_ADMIN', pg_temp.agency('BESAR'), '2020-01-01');
insert into app.account (login, person_id, created_at)
select w.login, w.person_id, app.now()
from (values ('guru', 'a0000000-0000-4000-8000-000000010000'::uuid), ('admin', 'a0000000-0000-4000-8000-000000020000')) as w (login, person_id);
insert into meta.session (token_hash, account_id, opened_at, expires_at, idle_limit)
select sha256(convert_to(a.login, 'UTF8')), a.account_id, app.now(), app.now() + interval '1 hour', '1 hour' from app.account as a where not a.is_machine;
analyze app.person, app.appointment, app.post, app.post_line, app.unit, app.reach, app.delegation, app.role_grant, app.status, app.team_member;

-- Rows that a statement reads: of tables that were looked through, and by indexes.
create function pg_temp.read_so_far(out through bigint, out by_index bigint) language sql security definer as $$
  select sum(pg_stat_get_xact_tuples_returned(c.oid)), sum(pg_stat_get_xact_tuples_fetched(c.oid))
  from pg_class as c
  where c.relkind = 'r' and c.relnamespace in ('app'::regnamespace) and c.relname not in ('rule')
$$;
create function pg_temp.costs(p_question text) returns bigint language plpgsql as $$
declare
  before record;
  after record;
begin
  select r.through, r.by_index into before from pg_temp.read_so_far() as r;
  execute p_question;
  select r.through, r.by_index into after from pg_temp.read_so_far() as r;
  return after.through - before.through + after.by_index - before.by_index;
end $$;
select is((select count(*) from app.appointment), 20421::bigint, 'twenty thousand people serve');
select is((select count(*) from app.subordinates_of((select a.person_id from app.appointment as a join app.post as p using (agency_id, post_id) where p.code = 'KEPSEK-B7U7'), '2026-06-30')), 50::bigint, 'fifty in each school');
\set guru '''a0000000-0000-4000-8000-000000010000'''
select is((select c.rule from app.appraiser_of(:guru, '2026-06-30') as c), 'DELEGATED', 'whose head appraises them');
select cmp_ok(pg_temp.costs($$ select * from app.evaluated_in('a0000000-0000-4000-8000-000000010000', '2026-06-30') $$), '<', 10::bigint, 'where somebody serves');
select cmp_ok(pg_temp.costs($$ select * from app.appraiser_chain('a0000000-0000-4000-8000-000000010000', '2026-06-30') $$), '<', 60::bigint, 'the appraiser, and who stands above');
select cmp_ok(
  pg_temp.costs($$ select s.* from app.appointment as a cross join lateral app.superior_of(a.person_id, a.agency_id, a.post_id, '2026-06-30') as s where a.person_id = 'a0000000-0000-4000-8000-000000010000' $$),
  '<', 20::bigint, 'the superior'
);
select cmp_ok(pg_temp.costs($$ select * from app.peers_of('a0000000-0000-4000-8000-000000010000', '2026-06-30') $$), '<', 150::bigint, 'forty-nine peers');
select cmp_ok(
  pg_temp.costs($$ select * from app.subordinates_of((select a.person_id from app.appointment as a where a.post_id = (select p.post_id from app.post as p where p.agency_id = pg_temp.agency('BESAR') and p.code = 'KEPSEK-B7U7')), '2026-06-30') $$),
  '<', 700::bigint, 'fifty subordinates'
);
select cmp_ok(pg_temp.costs($$ select * from api.find_session(sha256('guru')) $$), '<', 10::bigint, 'reach, when somebody enters');
select pg_temp.become('guru');
select cmp_ok(pg_temp.costs($$ select * from app.person as p where p.person_id = 'a0000000-0000-4000-8000-000000010000' $$), '<', 20::bigint, 'oneself');
select cmp_ok(pg_temp.costs($$ select * from app.person as p where p.person_id = 'a0000000-0000-4000-8000-000000010001' $$), '<', 30::bigint, 'somebody whom one does not see');
select pg_temp.become('admin');
select cmp_ok(pg_temp.costs($$ select * from app.person as p where p.person_id = 'a0000000-0000-4000-8000-000000010001' $$), '<', 30::bigint, 'somebody whom one administers');
select cmp_ok(pg_temp.costs($$ select * from api.explain_appraiser('a0000000-0000-4000-8000-000000010000', null) $$), '<', 150::bigint, 'the whole answer, with its names');

-- What guards tell somebody who is told no names: no chain of twenty thousand.
select pg_temp.leave();
insert into app.period (agency_id, code, kind, starts_on, ends_on, is_surveyed, policy, state) values (pg_temp.agency('BESAR'), '2026_q1', 'TRIWULANAN', '2026-01-01', '2026-03-31', false, 'P6_2022', 'OPEN');
select p.agency_id as agency, p.period_id as period from app.period as p where p.code = '2026_q1' \gset
select pg_temp.become('guru');
select cmp_ok(pg_temp.costs(format('select app.people_unappraised(%s, %s)', :agency, :period)), '<', 60::bigint, 'a guard before the rating');
select pg_temp.leave();
update app.period set state = 'CALIBRATING' where code = '2026_q1';
insert into app.assessment (agency_id, period_id, kind, person_id, post_id, unit_id, appraiser_id, appraiser_agency_id, appraiser_post_id, appraiser_unit_id, is_final, made_at)
select a.agency_id, :period, 'PERSON', a.person_id, a.post_id, p.unit_id, 'a0000000-0000-4000-8000-000000020421', a.agency_id, a.post_id, p.unit_id, false, now()
from app.appointment as a join app.post as p using (agency_id, post_id)
where a.agency_id = :agency and a.person_id <> 'a0000000-0000-4000-8000-000000020421';
analyze app.assessment;
select pg_temp.become('guru');
select cmp_ok(pg_temp.costs(format('select app.people_unappraised(%s, %s)', :agency, :period)), '<', 70000::bigint, 'and after it: each table at most once');
select is(app.people_unappraised(:agency, :period), '{"not yet"}', 'which finds the one who is missed');

-- A unit of a thousand people --------------------------------------------------------------------------------------------
select pg_temp.leave();
create function pg_temp.written() returns bigint language sql as $$
  select sum(pg_stat_get_xact_tuples_updated(c.oid) + pg_stat_get_xact_tuples_inserted(c.oid)) from pg_class as c where c.relkind = 'r' and c.relnamespace = 'app'::regnamespace
$$;
select pg_temp.written() as before \gset
select pg_temp.become('admin');
select is((select u.parent from api.unit_move('BESAR', 'B7', 'B8', null) as u), 'B8', 'moves with one statement');
select pg_temp.leave();
select is(pg_temp.written() - :before, 21::bigint, 'which writes that unit and the twenty below it, and none of their people');

select * from finish();
rollback;
