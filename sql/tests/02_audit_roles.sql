-- The law about roles: what each is, whose member it is and what it may touch (00_audit.sql says how it is written).
begin;
set local search_path = ext;
\ir fixtures/catalogue.sql
select plan(20);

-- The four that own functions and tables.
create temporary view owning_role (name) as values ('kinerja_owner'), ('kinerja_auth'), ('kinerja_definer'), ('kinerja_ballot');

-- What the daemon may execute without anybody's identity; whatever else it does, it does as a role that enter gives.
create temporary view daemons_function (name) as values
  ('api.enter(bytea,text,uuid)'), ('api.find_session(bytea)'), ('api.enter_public(text,uuid)'), ('api.enter_job(uuid)'), ('api.find_job(uuid)'), ('api.schema()'),
  ('api.installation()'), ('api.record_event(text,jsonb)'), ('api.link_audit()'), ('api.pulse()'),
  -- Logging in: there is no identity before it.
  ('api.begin_login(text,text)'), ('api.open_session(uuid,text,text,bytea,text,uuid,interval,interval)'),
  ('api.open_peer_session(text,boolean,bytea,interval,interval)'), ('api.find_code(bytea)'),
  ('api.invitation_redeem(bytea,text,text,text,text,uuid)'),
  ('api.offer_first_code(bytea)'),
  -- Upkeep: of sessions that everybody's connections have, of what was refused and rolled back, of jobs whose step has failed.
  ('api.touch_sessions(bytea[])'), ('api.end_session(bytea)'), ('api.tidy()'), ('api.record_refusal(bytea,text,uuid,text,jsonb)'),
  ('api.take_job(uuid)'), ('api.enter_as(bytea,text,text,uuid)'), ('api.find_person(uuid)'), ('api.fail_job(uuid,uuid,text,text,text)'),
  -- How far an import is, told beside its own transaction; lines that no import needs any more.
  ('api.import_progress(uuid,uuid,bigint)'), ('api.purge_staging()'),
  -- What is due by itself, messages on their way, and a forgotten password, of which nobody learns whose it is.
  ('api.schedule()'), ('api.remind_due()'), ('api.count_surveys()'), ('api.taps()'), ('api.take_messages(uuid,integer)'), ('api.end_message(uuid,uuid,text)'), ('api.ask_reset(text,text,uuid)'),
  -- What the people of a sample city answer: nowhere else.
  ('api.play_survey(text,text,bigint)'), ('api.play_ratings(text,text,bigint)'),
  ('api.play_plans(text,text,integer,bigint)');

-- Whom tables of a schema may be granted to. Further rights than these come through functions.
create temporary view may_touch (schema, role) as values
  ('app', 'kinerja_app'), ('app', 'kinerja_city'), ('app', 'kinerja_auth'), ('app', 'kinerja_definer'), ('app', 'kinerja_ballot'),
  ('audit', 'kinerja_definer'),
  -- Officials of the whole government look through the audit, so far by one table; requests of other people never.
  ('audit', 'kinerja_city'),
  ('meta', 'kinerja_auth'), ('meta', 'kinerja_definer'),
  ('ballot', 'kinerja_ballot'),
  ('staging', 'kinerja_app'), ('staging', 'kinerja_city'), ('staging', 'kinerja_definer'),
  ('analytics', 'kinerja_analyst'), ('analytics', 'kinerja_analyst_personal'), ('analytics', 'kinerja_analyst_agency'), ('analytics', 'kinerja_public'),
  ('analytics', 'kinerja_definer'),
  ('api', 'kinerja_app'), ('api', 'kinerja_city'), ('api', 'kinerja_public');

-- Every grant on a table or a column that is not its owner's.
create temporary view granted as
select c.oid, c.name, c.nspname, c.relkind, a.grantee, a.privilege_type, a.is_grantable
from our_relation as c
  cross join aclexplode(c.relacl) as a
where a.grantee <> c.relowner
union
select c.oid, c.name, c.nspname, c.relkind, a.grantee, a.privilege_type, a.is_grantable
from our_relation as c
  join pg_attribute as k on k.attrelid = c.oid
  cross join aclexplode(k.attacl) as a
where a.grantee <> c.relowner;

-- What they are --------------------------------------------------------------------------------------------------------
select results_eq($$
  select r.rolname::text collate "default", concat_ws(
    ' ', case when r.rolcanlogin then 'login' end, case when r.rolbypassrls then 'bypassrls' end, case when r.rolsuper then 'superuser' end,
    case when r.rolcreatedb then 'createdb' end, case when r.rolcreaterole then 'createrole' end, case when r.rolreplication then 'replication' end,
    case when r.rolcanlogin and r.rolinherit then 'inherit' end
  )
  from pg_roles as r
  where r.rolname ~ '^kinerja_'
  order by r.rolname
$$, $$
  values
    ('kinerja_analyst', ''), ('kinerja_analyst_agency', ''), ('kinerja_analyst_personal', ''), ('kinerja_app', ''), ('kinerja_auth', ''),
    ('kinerja_backup', 'login bypassrls inherit'),
    ('kinerja_ballot', ''), ('kinerja_city', ''), ('kinerja_daemon', 'login'), ('kinerja_definer', ''), ('kinerja_migrator', 'login'),
    ('kinerja_owner', ''), ('kinerja_public', '')
$$, 'three roles log in, only the backup passes by row-level security, none is a superuser or may make roles and databases');

select results_eq($$
  select distinct format('%s to %s', m.roleid::regrole, m.member::regrole), m.admin_option
  from pg_auth_members as m
  where (m.roleid::regrole::text ~ '^kinerja_' and m.roleid::regrole::text !~ '^kinerja_analyst') or m.member::regrole::text ~ '^kinerja_'
  order by 1
$$, $$
  values
    ('kinerja_app to kinerja_daemon', false), ('kinerja_auth to kinerja_migrator', false), ('kinerja_ballot to kinerja_migrator', false),
    ('kinerja_city to kinerja_daemon', false), ('kinerja_definer to kinerja_migrator', false), ('kinerja_owner to kinerja_migrator', false),
    ('kinerja_public to kinerja_daemon', false), ('pg_read_all_data to kinerja_backup', false)
$$, 'the daemon may become app, city or public, the migrator an owner, the backup reads, and nobody else becomes anything');

select is_empty($$
  select w.role || ' ' || w.setting
  from (values
      ('kinerja_daemon', 'log_min_messages=fatal'), ('kinerja_daemon', 'lock_timeout=100ms'), ('kinerja_migrator', 'lock_timeout=3s'),
      ('kinerja_backup', 'default_transaction_read_only=on')
    ) as w (role, setting)
  where not exists (
    select from pg_db_role_setting as s where s.setrole = w.role::regrole and s.setdatabase = 0 and w.setting = any (s.setconfig)
  )
$$, 'the daemon logs no rows of other people and waits briefly for locks; the backup only reads');

select is_empty($$
  select o.name
  from owning_role as o
  where not exists (
    select
    from pg_default_acl as d
    where d.defaclrole = o.name::regrole
      and d.defaclnamespace = 0
      and d.defaclobjtype = 'f'
      and not exists (select from aclexplode(d.defaclacl) as a where a.grantee = 0)
  )
$$, 'a function that an owning role makes is executable by nobody until it is granted');

-- What public may ------------------------------------------------------------------------------------------------------
select is_empty($$
  select a.privilege_type
  from pg_database as d
    cross join aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) as a
  where d.datname = current_database() and a.grantee = 0
$$, 'public may not even connect');

select is_empty($$
  select n.nspname || ' ' || a.privilege_type
  from pg_namespace as n
    cross join aclexplode(n.nspacl) as a
  where a.grantee = 0
    and n.nspname not in ('pg_catalog', 'information_schema')
    and (n.nspname, a.privilege_type) <> ('ext', 'USAGE')
$$, 'public may look into no schema but ext');

select is_empty($$
  select g.name || ' ' || g.privilege_type from granted as g where g.grantee = 0
$$, 'public may touch no table');

-- Who may make things --------------------------------------------------------------------------------------------------
select is_empty($$
  select n.nspname || ' by ' || r.rolname
  from pg_namespace as n
    cross join pg_roles as r
  where has_schema_privilege(r.oid, n.oid, 'create')
    and n.nspname !~ '^pg_'
    and not r.rolsuper
    and r.rolname <> 'pg_database_owner'
    and not (r.rolname = 'kinerja_owner' and n.oid in (select s.oid from our_schema as s))
    -- A table for each collection.
    and not (r.rolname = 'kinerja_ballot' and n.nspname = 'ballot')
$$, 'nobody but kinerja_owner makes anything in a schema of ours, and nobody at all in ext, public or PostgreSQL''s own');

select is_empty($$
  select r.rolname || ' ' || w.privilege
  from pg_roles as r
    cross join (values ('create'), ('temporary')) as w (privilege)
  where has_database_privilege(r.oid, current_database(), w.privilege)
    and not r.rolsuper
    and r.rolname <> 'pg_database_owner'
    and (r.rolname, w.privilege) <> ('kinerja_owner', 'create')
$$, 'nobody but kinerja_owner makes schemas, and nobody temporary tables');

-- Who may touch what ---------------------------------------------------------------------------------------------------
select is_empty($$
  select g.name || ' ' || g.privilege_type || ' by ' || g.grantee::regrole
  from granted as g
  where g.grantee <> 0 and (g.nspname, g.grantee::regrole::text) not in (select m.schema, m.role from may_touch as m)
$$, 'the tables of a schema are granted to those whom it is for');

select results_eq($$
  select distinct g.name || ' ' || g.privilege_type from granted as g where g.nspname = 'audit' and g.grantee = 'kinerja_city'::regrole
$$, $$ values ('audit.entry SELECT') $$, 'of the audit, officials of the whole government read the entries, and that is all');

select is_empty($$
  select g.name || ' ' || g.privilege_type || ' by ' || g.grantee::regrole
  from granted as g
  where g.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE') or g.is_grantable
$$, 'nobody may truncate, refer, add triggers or hand on a right');

select is_empty($$
  select g.name || ' ' || g.privilege_type || ' by ' || g.grantee::regrole
  from granted as g
    join our_table as t on t.oid = g.oid
  where not exists (
      select
      from pg_policy as p
      where p.polrelid = g.oid
        and g.grantee = any (p.polroles)
        and p.polpermissive
        and p.polcmd::text = case g.privilege_type when 'SELECT' then 'r' when 'INSERT' then 'a' when 'UPDATE' then 'w' when 'DELETE' then 'd' end
    )
    and t.relrowsecurity
  except select e.thing from exempt as e where e.law = 'grant without policy'
$$, 'no grant is without a policy: it would find nothing, and say nothing');

select is_empty($$
  select p.thing || ' to ' || r.role::regrole
  from our_policy as p
    cross join unnest(p.polroles) as r (role)
  where p.polpermissive
    and p.polcmd <> '*'
    and not exists (
      select
      from granted as g
      where g.oid = p.polrelid
        and g.grantee = r.role
        and g.privilege_type = case p.polcmd when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE' else 'DELETE' end
    )
$$, 'no policy is without a grant: it would say what is not so');

-- The daemon -----------------------------------------------------------------------------------------------------------
select is_empty($$
  select c.name || ' ' || w.privilege
  from our_relation as c
    cross join (values ('select'), ('insert'), ('update'), ('references')) as w (privilege)
  where c.relkind not in ('S', 'c') and has_any_column_privilege('kinerja_daemon', c.oid, w.privilege)
  union all
  select c.name || ' ' || w.privilege
  from our_relation as c
    cross join (values ('delete'), ('truncate'), ('trigger')) as w (privilege)
  where c.relkind not in ('S', 'c') and has_table_privilege('kinerja_daemon', c.oid, w.privilege)
  union all
  select c.name
  from our_relation as c
  where case when c.relkind = 'S' then has_sequence_privilege('kinerja_daemon', c.oid, 'usage, select, update') end
$$, 'the daemon by itself may touch no table and no column');

select is_empty($$
  select s.nspname from our_schema as s where s.nspname <> 'api' and has_schema_privilege('kinerja_daemon', s.oid, 'usage')
$$, 'the daemon by itself looks into api only');

select is_empty($$
  select f.name from our_function as f where has_function_privilege('kinerja_daemon', f.oid, 'execute')
  except select d.name from daemons_function as d
$$, 'the daemon by itself executes what says who is asking, and its own upkeep, and nothing else');

select is_empty($$
  select d.name from daemons_function as d where not coalesce(has_function_privilege('kinerja_daemon', to_regprocedure(d.name), 'execute'), false)
$$, 'and all of that it may execute');

-- Who else -------------------------------------------------------------------------------------------------------------
select is_empty($$
  select s.nspname || ' by ' || r.role
  from our_schema as s
    cross join (
      values ('kinerja_app'), ('kinerja_city'), ('kinerja_public'), ('kinerja_analyst'), ('kinerja_analyst_personal'), ('kinerja_analyst_agency')
    ) as r (role)
  where has_schema_privilege(r.role, s.oid, 'usage')
    and (s.nspname, r.role) not in (
      ('api', 'kinerja_app'), ('api', 'kinerja_city'), ('api', 'kinerja_public'),
      ('app', 'kinerja_app'), ('app', 'kinerja_city'), ('audit', 'kinerja_app'), ('audit', 'kinerja_city'),
      ('staging', 'kinerja_app'), ('staging', 'kinerja_city'),
      ('analytics', 'kinerja_analyst'), ('analytics', 'kinerja_analyst_personal'), ('analytics', 'kinerja_analyst_agency'), ('analytics', 'kinerja_public')
    )
$$, 'requests and analysts look into no schema that is not for them: meta and ballot least of all');

select is_empty($$
  select f.name || ' by ' || r.role
  from our_function as f
    cross join (values ('kinerja_analyst'), ('kinerja_analyst_personal'), ('kinerja_analyst_agency'), ('kinerja_backup'), ('kinerja_migrator')) as r (role)
  where has_function_privilege(r.role, f.oid, 'execute') and (f.name, r.role) <> ('analytics.declare_purpose(text)', 'kinerja_analyst_personal')
$$, 'analysts, the backup and the migrator execute no function of ours, but for the one that records what results of people are opened for');

select * from finish();
rollback;
