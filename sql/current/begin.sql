-- First of all that is applied again: takes away what this folder made and `create or replace` could not change, so that every file below says
-- plainly `create`. In the same transaction everything is made anew: nobody ever sees a database without it.
-- Functions outside api stay: tables and indexes may depend on them; those files say `create or replace`.

do $$
declare
  doomed text;
begin
  -- All names first: what cascades takes away the names of what is still to come.
  foreach doomed in array coalesce(
    (
      select array_agg(format('drop %s if exists %s cascade', case p.prokind when 'p' then 'procedure' else 'function' end, p.oid::regprocedure))
      from pg_proc as p
      where p.pronamespace = 'api'::regnamespace
    ),
    '{}'
  ) loop
    execute doomed;
  end loop;
  foreach doomed in array coalesce(
    (
      select array_agg(format('drop view if exists %s cascade', c.oid::regclass))
      from pg_class as c
        join pg_namespace as n on n.oid = c.relnamespace
      where c.relkind = 'v' and n.nspname in ('api', 'analytics')
    ),
    '{}'
  ) loop
    execute doomed;
  end loop;
  -- The owner's policies belong to the tables: migrations need them.
  for doomed in
    select format('drop policy %I on %I.%I', p.policyname, p.schemaname, p.tablename)
    from pg_policies as p
      join pg_namespace as n on n.nspname = p.schemaname
    where pg_get_userbyid(n.nspowner) = 'kinerja_owner' and p.policyname <> p.tablename || '_owner'
  loop
    execute doomed;
  end loop;
end $$;
