-- The law, as far as the catalogue shows it: what every schema, table, policy, function and role of ours keeps. Each query returns what breaks it.
-- Ours is every schema that is not PostgreSQL's, `ext` or `public`: a new one cannot escape by being new.
-- 01_audit_functions.sql holds the part about functions and views, 02_audit_roles.sql the part about who may do what.
begin;
set local search_path = ext;
\ir fixtures/catalogue.sql
select plan(36);

-- Row-level security ---------------------------------------------------------------------------------------------------
select is_empty($$
  select t.name from our_table as t where not t.relrowsecurity
  except select e.thing from exempt as e where e.law = 'row-level security'
$$, 'every table has row-level security enabled');

select is_empty($$
  select t.name from our_table as t where not t.relforcerowsecurity
  except select e.thing from exempt as e where e.law = 'row-level security'
$$, 'every table has row-level security forced, so that its owner is bound too');

select is_empty($$
  select t.name
  from our_table as t
  where not exists (
    select
    from pg_policy as p
    where p.polrelid = t.oid
      and p.polname = t.relname || '_owner'
      and p.polroles = array['kinerja_owner'::regrole::oid]
      and p.polpermissive
      and p.polcmd = '*'
      and pg_get_expr(p.polqual, t.oid) = 'true'
      and pg_get_expr(p.polwithcheck, t.oid) = 'true'
  )
  except select e.thing from exempt as e where e.law = 'row-level security'
$$, 'every table has the policy <table>_owner, without which a migration''s update touches nothing and says nothing');

select is_empty($$
  select p.thing from our_policy as p where 0 = any (p.polroles)
$$, 'no policy is to public: each names its roles');

select is_empty($$
  select p.thing
  from our_policy as p
  where p.polname !~ ('^' || p.relname || case p.polcmd
    when 'r' then '_select'
    when 'a' then '_insert'
    when 'w' then '_update'
    when 'd' then '_delete'
    else '_(owner|isolation)$'
  end || '(_|$)')
$$, 'every policy is for one verb and named <table>_<verb>; only the owner''s and isolation are for all');

select is_empty($$
  select p.thing from our_policy as p where p.polpermissive = (p.polname = p.relname || '_isolation')
$$, 'isolation is restrictive, everything else permissive');

select is_empty($$
  select p.thing
  from our_policy as p
    cross join lateral (values (pg_get_expr(p.polqual, p.polrelid)), (pg_get_expr(p.polwithcheck, p.polrelid))) as x (expression)
  where x.expression ~* '(?<!select )(app\.(actor|reached|administered|now)|current_setting)\('
$$, 'no policy finds out who is asking once a row: it does so inside a sub-select');

select is_empty($$
  select t.name
  from our_table as t
  where t.is_agency_owned
    and exists (
      select from aclexplode(t.relacl) as a where a.grantee = 'kinerja_app'::regrole
      union all
      select from pg_attribute as c cross join aclexplode(c.attacl) as a where c.attrelid = t.oid and a.grantee = 'kinerja_app'::regrole
    )
    and not exists (
      select
      from pg_policy as p
      where p.polrelid = t.oid and p.polname = t.relname || '_isolation' and not p.polpermissive and 'kinerja_app'::regrole = any (p.polroles)
    )
$$, 'every agency-owned table that kinerja_app may touch isolates agencies from each other');

select is_empty($$
  select c.name from our_relation as c where c.relkind = 'm'
$$, 'there is no materialised view: it knows no row-level security');

-- Comments -------------------------------------------------------------------------------------------------------------
select is_empty($$
  select s.nspname from our_schema as s where obj_description(s.oid, 'pg_namespace') is null
$$, 'every schema has a comment');

select is_empty($$
  select c.name from our_relation as c where c.relkind in ('r', 'p', 'v', 'f') and obj_description(c.oid, 'pg_class') is null
$$, 'every table and view has a comment');

select is_empty($$
  select c.thing from our_column as c where c.relkind in ('r', 'p', 'v', 'f') and col_description(c.attrelid, c.attnum) is null
$$, 'every column has a comment');

select is_empty($$
  select f.name from our_function as f where obj_description(f.oid, 'pg_proc') is null
$$, 'every function and procedure has a comment');

select is_empty($$
  select p.thing from our_policy as p where obj_description(p.oid, 'pg_policy') is null
$$, 'every policy has a comment');

select is_empty($$
  select c.name || '.' || t.tgname
  from pg_trigger as t
    join our_relation as c on c.oid = t.tgrelid
  where not t.tgisinternal and obj_description(t.oid, 'pg_trigger') is null
$$, 'every trigger has a comment');

select is_empty($$
  select t.oid::regtype
  from pg_type as t
    join our_schema as s on s.oid = t.typnamespace
    left join pg_class as c on c.oid = t.typrelid
  where (t.typtype in ('d', 'e', 'r') or c.relkind = 'c') and obj_description(t.oid, 'pg_type') is null
$$, 'every type and domain has a comment');

-- Keys -----------------------------------------------------------------------------------------------------------------
select is_empty($$
  select t.name from our_table as t where not exists (select from pg_constraint as k where k.conrelid = t.oid and k.contype = 'p')
  except select e.thing from exempt as e where e.law = 'primary key'
$$, 'every table has a primary key');

select is_empty($$
  select k.name
  from our_constraint as k
  where k.contype = 'f'
    and not exists (
      select
      from pg_index as i
      where i.indrelid = k.conrelid
        and i.indisvalid
        and i.indpred is null
        and k.conkey::integer[] <@ (i.indkey::integer[])[0:cardinality(k.conkey) - 1]
    )
$$, 'every foreign key has an index that starts with its columns');

select is_empty($$
  select t.name
  from our_table as t
  where t.is_agency_owned
    and not exists (
      select
      from pg_constraint as k
        join pg_attribute as c on c.attrelid = k.conrelid and c.attnum = k.conkey[1]
      where k.conrelid = t.oid and k.contype = 'p' and c.attname = 'agency_id'
    )
$$, 'the primary key of every agency-owned table starts with agency_id');

select is_empty($$
  select t.name
  from our_table as t
    join pg_attribute as c on c.attrelid = t.oid and c.attname = 'agency_id'
  where t.is_agency_owned
    and not exists (select from pg_constraint as k where k.conrelid = t.oid and k.contype = 'f' and c.attnum = any (k.conkey))
$$, 'the agency_id of every agency-owned table is that of an agency');

select is_empty($$
  select k.name
  from our_constraint as k
    join our_table as referenced on referenced.oid = k.confrelid
  where k.contype = 'f'
    and referenced.is_agency_owned
    and not exists (
      select
      from unnest(k.conkey, k.confkey) as pair (own, other)
        join pg_attribute as own on own.attrelid = k.conrelid and own.attnum = pair.own
        join pg_attribute as other on other.attrelid = k.confrelid and other.attnum = pair.other
      where own.attname = 'agency_id' and other.attname = 'agency_id'
    )
  except select e.thing from exempt as e where e.law = 'foreign key across agencies'
$$, 'every foreign key to an agency-owned table carries agency_id, so that nothing points into another agency');

-- PostgreSQL would say <table>_pkey, <table>_<columns>_check, _fkey, _excl, _key. A unique one is called the same by us; with a number it is not ours.
select is_empty($$
  select k.name from our_constraint as k where k.contype in ('p', 'c', 'f', 'x', 'u') and k.conname ~ '_((pkey|check|fkey|excl)\d*|key\d+)$'
$$, 'no constraint has a name that PostgreSQL made up: names are part of the error contract');

-- Columns --------------------------------------------------------------------------------------------------------------
select is_empty($$
  select c.thing || ' ' || c.base_type
  from our_column as c
  where c.base_type in ('varchar', 'bpchar', 'char', 'timestamp', 'timetz', 'float4', 'float8', 'money')
$$, 'no column is varchar, char, timestamp or time of unclear zone, float or money');

select is_empty($$
  select c.thing
  from our_column as c
    join pg_attrdef as d on d.adrelid = c.attrelid and d.adnum = c.attnum
  where pg_get_expr(d.adbin, d.adrelid) ~* 'nextval'
$$, 'no column is serial: identity columns are');

select is_empty($$
  select c.thing
  from our_column as c
    join pg_attrdef as d on d.adrelid = c.attrelid and d.adnum = c.attnum
    join pg_depend as n on n.classid = 'pg_attrdef'::regclass and n.objid = d.oid
  where n.refclassid = 'pg_proc'::regclass and n.refobjid = 'app.now()'::regprocedure
$$, 'no default calls app.now(): it comes after the tables, and functions pass the time');

select is_empty($$
  select c.thing
  from our_column as c
    join pg_attrdef as d on d.adrelid = c.attrelid and d.adnum = c.attnum
  where pg_get_expr(d.adbin, d.adrelid) ~* '\m((clock|statement|transaction)_timestamp|now|current_(timestamp|date|time)|local(timestamp|time))\M'
  except select e.thing from exempt as e where e.law = 'true time'
$$, 'no default reads another clock either');

select is_empty($$
  select c.thing || ' ' || c.base_type
  from our_column as c
  where c.relkind in ('r', 'p')
    and (
      (c.attname ~ '_at$') <> (c.base_type = 'timestamptz')
      or (c.attname ~ '_on$') <> (c.base_type = 'date')
      or (c.attname ~ '_during$') <> (c.base_type in ('tstzrange', 'daterange'))
      or (c.attname ~ '^is_') <> (c.base_type = 'bool')
    )
$$, 'a column''s name says its type: _at timestamptz, _on date, _during a range of them, is_ boolean, and nothing else is one');

select is_empty($$
  select c.thing from our_column as c where c.relkind in ('r', 'p') and c.attname = 'revision' and not (c.base_type = 'int8' and c.attnotnull)
$$, 'every revision is a bigint that is never null');

-- Places and owners ----------------------------------------------------------------------------------------------------
select is_empty($$
  select c.oid::regclass::text
  from pg_class as c
  where c.relnamespace = 'public'::regnamespace
  union all
  select p.oid::regprocedure::text
  from pg_proc as p
  where p.pronamespace = 'public'::regnamespace
$$, 'nothing is in schema public');

select is_empty($$
  select s.nspname from our_schema as s where s.nspowner <> 'kinerja_owner'::regrole
$$, 'every schema is kinerja_owner''s');

select is_empty($$
  select c.name from our_relation as c where c.relowner <> 'kinerja_owner'::regrole
$$, 'every table, view and sequence is kinerja_owner''s');

select is_empty($$
  select t.name from our_table as t where t.relpersistence <> 'p'
  except select e.thing from exempt as e where e.law = 'unlogged'
$$, 'every table survives a crash');

select is_empty($$
  select c.name from our_relation as c where c.relkind in ('f', 'I') or c.relhasrules and c.relkind in ('r', 'p')
$$, 'there is no foreign table and no rule, which would go around row-level security');

select is_empty($$
  select t.name || '.' || g.tgname
  from our_table as t
    join pg_trigger as g on g.tgrelid = t.oid
  where g.tgenabled <> 'O'
$$, 'every trigger and foreign key is at work');

select is_empty($$
  select k.name from our_constraint as k where not k.convalidated
$$, 'every constraint holds for the rows that were there before it');

-- docs/privacy.md: it would outlive what retention or a moderator takes away.
select is_empty($$
  select c.relname || '.' || a.attname
  from pg_class as c
    join pg_attribute as a on a.attrelid = c.oid
  where c.relnamespace = 'app'::regnamespace
    and c.relname in (
      'feedback_comment', 'feedback_note', 'feedback_request', 'assessment', 'calibration_proposal', 'distribution_note', 'extension', 'evidence_content'
    )
    and (a.attname in ('body', 'text', 'evidence', 'reason', 'answer', 'notes', 'remark', 'content') or a.attname like '%\_reason')
    and a.attstattarget <> 0
$$, 'PostgreSQL keeps no samples of what is said in confidence');

select * from finish();
rollback;
