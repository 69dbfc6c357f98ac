-- What the daemon asks on its own behalf, without anybody's identity.
set local role kinerja_definer;

-- Definer: the daemon sees no table.
create function api.schema() returns table (number integer, name text, checksum text, is_breaking boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.number, m.name, m.checksum, m.is_breaking from meta.migration as m order by m.number
$$;
comment on function api.schema() is 'The migrations that this database has. Definer: the daemon sees no table.';

-- Definer: the daemon sees no table.
create function api.installation() returns table (government text, purpose text, installation_id uuid, seconds_east integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select
    i.government, i.purpose, i.installation_id,
    extract(epoch from (app.now() at time zone i.zone) - (app.now() at time zone 'UTC'))::integer
  from meta.installation as i
$$;
comment on function api.installation() is 'Whose database this is, what for, and how far east of UTC its clocks stand. Definer: the daemon sees no table.';

-- Definer: the daemon sees no table. The state says in whose name: the system's, so no actor.
create function api.record_event(p_operation text, p_detail jsonb) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select audit.record(p_operation, 'OK', p_detail)
$$;
comment on function api.record_event(text, jsonb) is 'Adds to the audit what the daemon did by itself: that it began to serve. Definer: the daemon sees no table.';

-- Definer: the chain is nobody's to write.
create function api.link_audit() returns bigint
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select audit.link_entries()
$$;
comment on function api.link_audit() is 'Links new audit entries to the chain and says how many. Definer: the chain is nobody''s to write.';

-- Definer: the daemon sees no table.
create function api.pulse() returns table (messages_waiting bigint, messages_dead bigint, jobs bigint, oldest_job bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.waiting, o.dead, j.jobs, j.oldest
  from
    (
      select count(*) filter (where m.state = 'WAITING' and m.expires_at > app.now()) as waiting, count(*) filter (where m.state = 'DEAD') as dead
      from meta.outbox as m
    ) as o
    cross join (
      select count(*) as jobs, coalesce(extract(epoch from app.now() - min(coalesce(b.started_at, b.created_at)))::bigint, 0) as oldest
      from meta.job as b
      where b.state in ('WAITING', 'RUNNING')
    ) as j
$$;
comment on function api.pulse() is 'How much waits: messages on their way and given up, jobs that wait or run, and since how many seconds the oldest does. Definer: the daemon sees no table.';

grant execute on function api.schema(), api.installation(), api.record_event(text, jsonb), api.link_audit(), api.pulse() to kinerja_daemon;
