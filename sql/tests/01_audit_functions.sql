-- The law about functions and views (00_audit.sql says how it is written).
begin;
set local search_path = ext;
\ir fixtures/catalogue.sql
select plan(19);

-- Definers -------------------------------------------------------------------------------------------------------------
select is_empty($$
  select f.name || ' of ' || f.proowner::regrole
  from our_function as f
    join pg_roles as r on r.oid = f.proowner
  where f.prosecdef and (r.rolname not in ('kinerja_auth', 'kinerja_definer', 'kinerja_ballot') or r.rolsuper)
$$, 'every definer function belongs to kinerja_auth, kinerja_definer or kinerja_ballot, never to the owner of the tables or a superuser');

select is_empty($$
  select f.name || ' of ' || f.proowner::regrole
  from our_function as f
    join pg_roles as r on r.oid = f.proowner
  where r.rolname not in ('kinerja_owner', 'kinerja_auth', 'kinerja_definer', 'kinerja_ballot')
$$, 'every function belongs to a role of ours');

select is_empty($$
  select f.name
  from our_function as f
  where f.prosecdef and coalesce(obj_description(f.oid, 'pg_proc'), '') !~ 'Definer: \S'
$$, 'the comment of every definer function says why: Definer: …');

-- Without pg_temp at the end PostgreSQL looks for tables there first: in what the caller has made.
select is_empty($$
  select f.name
  from our_function as f
  where (f.prosecdef or f.prosqlbody is null)
    and not exists (select from unnest(f.proconfig) as c (setting) where c.setting ~ '^search_path=.*pg_temp$')
$$, 'every definer, and every function whose body is read when it is called, has a search_path that ends with pg_temp');

select is_empty($$
  select f.name from our_function as f where f.prosqlbody is not null and f.proconfig is not null
$$, 'no function that is bound at its creation has a SET clause, which would keep it from being inlined');

select is_empty($$
  select f.name
  from our_function as f
    cross join unnest(f.proconfig) as c (setting)
  where c.setting !~ '^(search_path|lock_timeout|statement_timeout|work_mem|plan_cache_mode|enable_[a-z_]+|jit|max_parallel_workers_per_gather)='
$$, 'no function sets anything by a clause but where it looks, how long it waits and how it is planned');

-- Who may call ---------------------------------------------------------------------------------------------------------
select is_empty($$
  select f.name
  from our_function as f
    cross join aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) as a
  where a.grantee = 0
$$, 'no function is executable by public');

select is_empty($$
  select f.name || ' by ' || a.grantee::regrole
  from our_function as f
    cross join aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) as a
  where f.nspname = 'api'
    and a.grantee <> f.proowner
    and a.grantee::regrole::text not in (
      'kinerja_daemon', 'kinerja_app', 'kinerja_city', 'kinerja_public', 'kinerja_auth', 'kinerja_definer', 'kinerja_ballot'
    )
$$, 'functions of api are granted only to the daemon and to what requests and definers run under');

select is_empty($$
  select f.name || ' by ' || a.grantee::regrole
  from our_function as f
    cross join aclexplode(f.proacl) as a
  where a.is_grantable
$$, 'nobody may hand on the right to call a function');

-- What is written in them ----------------------------------------------------------------------------------------------
select is_empty($$
  select f.name || ': set_config(' || split_part(piece.text, ';', 1)
  from our_function as f
    cross join regexp_split_to_table(f.definition, 'set_config\s*\(', 'i') with ordinality as piece (text, place)
  where piece.place > 1
    and f.name not in (select e.thing from exempt as e where e.law = 'for the transaction only')
    and (
      split_part(piece.text, ';', 1) !~* ',\s*true\s*\)'
      or split_part(piece.text, ';', 1) ~* ',\s*false\s*\)\s*(,|into\M|from\M|as\M|$)'
    )
  union all
  select f.name
  from our_function as f
  where f.definition ~* '\mset\s+(session\s+)?(kinerja\.|role\M|session\s+authorization)'
$$, 'what a function sets, it sets for the transaction only');

select is_empty($$
  select f.name from our_function as f where f.definition ~* '\mpg_(try_)?advisory_(lock|unlock)'
$$, 'no function takes a lock that outlives its transaction: lanes are shared');

select is_empty($$
  select f.name
  from our_function as f
  where regexp_replace(f.definition, '\mapp\.now\(\)', '', 'g')
    ~* '\m(now\s*\(\s*\)|(clock|statement|transaction)_timestamp\s*\(|timeofday\s*\(|(current_(timestamp|date|time)|local(timestamp|time))\M)'
  except select e.thing from exempt as e where e.law = 'true time'
$$, 'no function reads a clock but app.now()');

select is_empty($$
  select f.name from our_function as f where f.lanname not in ('sql', 'plpgsql')
$$, 'every function is in sql or plpgsql');

-- Results --------------------------------------------------------------------------------------------------------------
select is_empty($$
  with results (name, type) as (
    select f.name, f.prorettype from our_function as f where f.nspname = 'api'
    union
    select f.name, a.type
    from our_function as f
      cross join unnest(f.proallargtypes, f.proargmodes) as a (type, mode)
    where f.nspname = 'api' and a.mode in ('o', 'b', 't')
    union
    select f.name, c.atttypid
    from our_function as f
      join pg_type as t on t.oid = f.prorettype
      join pg_attribute as c on c.attrelid = t.typrelid and c.attnum > 0
    where f.nspname = 'api' and t.typrelid <> 0
  )
  select r.name || ' ' || r.type::regtype
  from results as r
    join pg_type as t on t.oid = r.type
  where coalesce(nullif(t.typbasetype, 0), nullif(t.typelem, 0), t.oid)::regtype::text in (
    'numeric', 'real', 'double precision', 'money', 'timestamp without time zone', 'time with time zone'
  )
$$, 'no function of api answers numeric or float: decimals are text; nor a time of unclear zone');

select is_empty($$
  select f.name
  from our_function as f
    cross join unnest(f.proargtypes) as a (type)
  where f.nspname = 'api' and a.type in ('timestamptz'::regtype, 'timestamp'::regtype) and f.proargnames[1] = 'p_now'
$$, 'no function of api is told the time');

select is_empty($$
  select f.proname from our_function as f where f.nspname = 'api' group by f.proname having count(*) > 1
$$, 'an operation is one function: no function of api is overloaded');

-- What current/begin.sql takes away ------------------------------------------------------------------------------------
select is_empty($$
  select pg_describe_object(d.classid, d.objid, d.objsubid)
  from our_function as f
    join pg_depend as d on d.refclassid = 'pg_proc'::regclass and d.refobjid = f.oid and d.deptype <> 'e'
  where f.nspname = 'api'
    and not exists (
      select from pg_proc as p where d.classid = 'pg_proc'::regclass and p.oid = d.objid and p.pronamespace = 'api'::regnamespace
      union all
      select
      from pg_rewrite as w
        join pg_class as c on c.oid = w.ev_class
      where d.classid = 'pg_rewrite'::regclass and w.oid = d.objid and c.relnamespace = 'api'::regnamespace
    )
$$, 'nothing outside schema api depends on a function of api: begin.sql drops them with cascade');

-- Views ----------------------------------------------------------------------------------------------------------------
select is_empty($$
  select c.name
  from our_relation as c
  where c.relkind = 'v' and c.nspname <> 'analytics' and not coalesce('security_invoker=true' = any (c.reloptions), false)
  except select e.thing from exempt as e where e.law = 'security invoker'
$$, 'every view over tables is security_invoker: row-level security is that of who looks');

select is_empty($$
  select c.name
  from our_relation as c
  where c.relkind = 'v'
    and (c.nspname = 'analytics' or c.name in (select e.thing from exempt as e where e.law = 'security invoker'))
    and not coalesce('security_barrier=true' = any (c.reloptions), false)
$$, 'every view of analytics, and every other that shows what its reader may not read, is security_barrier: no cheap function in a where clause sees hidden rows');

select * from finish();
rollback;
