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

grant execute on function api.schema(), api.installation(), api.record_event(text, jsonb), api.link_audit() to kinerja_daemon;
