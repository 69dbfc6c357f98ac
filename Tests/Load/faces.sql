-- One agency of 200 units, in which 2,000 people serve; the first of them administers it, and has a session. Codes of units are numbers, because
-- numbers are all that pgbench can draw.
insert into app.agency (code, name, kind) values ('A', 'Dinas Pendidikan', 'DINAS');
insert into app.unit (agency_id, code, name, kind)
select a.agency_id, (1000 + n)::text, 'SD Negeri ' || n, 'SEKOLAH' from app.agency as a cross join generate_series(1, 200) as n;

insert into app.period (agency_id, code, kind, starts_on, ends_on, is_surveyed)
select a.agency_id, (1000 + n)::text, 'BULANAN', m.starts_on, (m.starts_on + interval '1 month' - interval '1 day')::date, false
from app.agency as a
  cross join generate_series(1, 200) as n
  cross join lateral (select (date '2026-01-01' + make_interval(months => n))::date as starts_on) as m;

insert into app.person (person_id, name, nip, employment)
select ('a0000000-0000-4000-8000-' || to_char(n, 'FM000000000000'))::uuid, 'Person ' || n, '19800101200501' || to_char(n, 'FM0000'), 'PNS'
from generate_series(1, 2000) as n;
insert into app.post (agency_id, code, unit_id, title, kind)
select u.agency_id, 'GURU-' || u.code, u.unit_id, 'Guru', 'FUNGSIONAL' from app.unit as u;
insert into app.post_line (agency_id, post_id, starts_on) select p.agency_id, p.post_id, '-infinity' from app.post as p;
insert into app.appointment (agency_id, post_id, person_id, starts_on)
select p.agency_id, p.post_id, ('a0000000-0000-4000-8000-' || to_char(n, 'FM000000000000'))::uuid, app.today() - 99
from generate_series(1, 2000) as n join app.post as p on p.code = 'GURU-' || (1001 + n % 200);

insert into app.role_grant (person_id, role, agency_id, starts_on)
select 'a0000000-0000-4000-8000-000000000001', 'AGENCY_ADMIN', a.agency_id, app.today() - 99 from app.agency as a;
insert into app.account (login, person_id, created_at) values ('admin', 'a0000000-0000-4000-8000-000000000001', app.now());
update app.account set is_active = true where login = 'admin';
insert into meta.session (token_hash, account_id, opened_at, expires_at, idle_limit)
select sha256('\xTOKEN'), a.account_id, app.now(), app.now() + interval '1 hour', '1 hour' from app.account as a where a.login = 'admin';
-- As many as pgbench has clients, beside the daemons'.
alter system set max_connections = 250;
