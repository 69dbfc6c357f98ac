-- Every function in plpgsql, read as if it were called: names that do not exist, types that do not fit, variables nobody uses.
begin;
set local search_path = ext;
\ir fixtures/catalogue.sql

-- A trigger's function is read once for each table that it serves.
create temporary view checked as
select f.oid, f.name, c.oid as table_oid, c.name as table_name, c.old_rows, c.new_rows
from our_function as f
  left join (
    select t.tgfoid, c.oid, c.name, max(t.tgoldtable::text) as old_rows, max(t.tgnewtable::text) as new_rows
    from pg_trigger as t
      join our_relation as c on c.oid = t.tgrelid
    where not t.tgisinternal
    group by t.tgfoid, c.oid, c.name
  ) as c on c.tgfoid = f.oid
where f.lanname = 'plpgsql' and (f.prorettype <> 'trigger'::regtype or c.oid is not null);

select plan(2 + (select count(*)::integer from checked));

select isnt_empty($$ select c.name from checked as c $$, 'there are functions to read');
select is_empty($$
  select f.name from our_function as f where f.prorettype = 'trigger'::regtype and not exists (select from pg_trigger as t where t.tgfoid = f.oid)
$$, 'every trigger function serves a table');

select is_empty(
  format($$
    select concat_ws(': ', p.lineno, p.level, p.message, p.detail)
    from plpgsql_check_function_tb(
      %s::regprocedure, %s::regclass, fatal_errors => false, security_warnings => true, oldtable => %L, newtable => %L
    ) as p
    -- The tables of schema ballot come and go: what their functions say is dynamic, and made of names and numbers of their own.
    where not (%L ~ '^ballot\.' and (concat_ws(' ', p.message, p.detail) ~ 'dynamic SQL$' or p.level = 'security'))
  $$, c.oid, coalesce(c.table_oid, 0), c.old_rows, c.new_rows, c.name),
  concat_ws(' on ', c.name, c.table_name)
)
from checked as c
order by c.name, c.table_name;

select * from finish();
rollback;
