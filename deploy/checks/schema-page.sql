-- The page docs/schema.md, from the comments that stand with tables, columns and functions.
select '# The database' || E'\n\n'
  || '*This page is made from the comments in sql/ by `deploy/checks/sql KINERJAD write`; change those, not the page. How it is built, and why: [architecture.md](architecture.md); what analysts get: '
  || '[analytics.md](analytics.md); the same as a script: `sql/schema.sql`.*';
select string_agg(
  format(E'\n## `%s`\n%s\n', n.nspname, obj_description(n.oid, 'pg_namespace')) || coalesce(t.told, '') || coalesce(f.told, ''),
  '' order by array_position(array['app', 'ballot', 'meta', 'audit', 'staging', 'api', 'analytics'], n.nspname::text), n.nspname
)
from pg_namespace as n
  cross join lateral (
    select string_agg(format(E'\n### `%s.%s`\n%s\n\n| column | type | what |\n|---|---|---|\n', n.nspname, c.relname, obj_description(c.oid, 'pg_class')) || k.told || coalesce(i.told, ''), '' order by c.relname)
      as told
    from pg_class as c
      cross join lateral (
        select string_agg(
          format(
            E'| `%s` | %s%s | %s |\n', a.attname, format_type(a.atttypid, a.atttypmod), case when not a.attnotnull and c.relkind = 'r' then ', or null' end,
            replace(coalesce(col_description(c.oid, a.attnum), ''), '|', '\|')
          ), '' order by a.attnum
        ) as told
        from pg_attribute as a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      ) as k
      cross join lateral (
        select E'\nPoints to ' || string_agg(distinct format('`%s`', o.confrelid::regclass), ', ') || E'.\n' as told
        from pg_constraint as o
        where o.conrelid = c.oid and o.contype = 'f'
      ) as i
    where c.relnamespace = n.oid and c.relkind in ('r', 'v', 'p') and not (n.nspname = 'api')
  ) as t
  -- Of the way in, its functions: tables are behind them.
  cross join lateral (
    select E'\n| function | what |\n|---|---|\n' || string_agg(format(E'| `%s` | %s |\n', p.proname, replace(obj_description(p.oid, 'pg_proc'), '|', '\|')), '' order by p.proname) as told
    from pg_proc as p
    where p.pronamespace = n.oid and n.nspname in ('api', 'analytics')
  ) as f
where n.nspname in ('app', 'ballot', 'meta', 'audit', 'staging', 'api', 'analytics');
