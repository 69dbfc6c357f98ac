-- Behind publish.sql: the results, published; an account for everybody, with a session whose token ends with their number, because numbers are all that
-- pgbench can draw; and the login of the service that Kinerja is compared with, which minds for itself who may see what.
call public.fill();
vacuum analyze;
select set_config('kinerja.administers', array_agg(a.agency_id)::text, false) from app.agency as a \g /dev/null
select app.publish_results(p.agency_id, p.period_id, null) from app.period as p \g /dev/null
insert into app.account (login, person_id, created_at, is_active) select 'orang' || n, public.id(n), now(), true from generate_series(1, PEOPLE) as n;
insert into meta.session (token_hash, account_id, opened_at, expires_at, idle_limit)
select sha256(decode('PREFIX' || lpad(substr(a.login, 6), 12, '0'), 'hex')), a.account_id, now(), now() + interval '9 hours', '9 hours'
from app.account as a
where a.login like 'orang%';
create role peer login bypassrls;
grant connect on database kinerja to peer;
grant usage on schema app, meta to peer;
grant select on all tables in schema app, meta to peer;
-- As many as pgbench has clients, beside the daemon's and the service's.
alter system set max_connections = 250;
vacuum analyze
