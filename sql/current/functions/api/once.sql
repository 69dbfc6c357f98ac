-- A request with a key is done once: [enter][once][operation inside kept] Sync. On KJ250 the caller fetches what was answered:
-- [enter][kept_reply] Sync, so that authority is checked again.
set local role kinerja_definer;

-- Definer: replies are nobody's to read or write otherwise; the policies show it only those of the person who asks.
create function api.once(p_key uuid, p_operation text, p_arguments_hash bytea) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  known record;
begin
  if app.actor() is null then
    perform app.fail('KJ401', '');
  end if;
  if not pg_try_advisory_xact_lock(hashtextextended(app.actor()::text || p_key::text, 0)) then
    perform app.fail('KJ409', '');
  end if;
  select k.operation, k.arguments_hash into known from meta.kept_reply as k where k.actor = app.actor() and k.key = p_key;
  if found and (known.operation, known.arguments_hash) is distinct from (p_operation, p_arguments_hash) then
    perform app.fail('KJ422', '');
  elsif found then
    perform app.fail('KJ250', '');
  end if;
  insert into meta.kept_reply (actor, key, operation, arguments_hash, kept_at, administers, administers_units, official)
  values (
    app.actor(), p_key, p_operation, p_arguments_hash, app.now(), coalesce(app.administered(), '{}'), coalesce(app.administered_units(), '{}'),
    app.official()
  );
  perform set_config('kinerja.key', p_key::text, true);
end $$;
comment on function api.once(uuid, text, bytea) is 'Before an operation with a key. KJ409 while it runs, KJ422 for another request under the key, KJ250 when it was done. Definer: replies are nobody''s to read otherwise.';

-- Definer: as once.
create function api.kept(p_body text, p_revision bigint) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update meta.kept_reply as k
  set body = p_body, shown_revision = p_revision
  where k.actor = app.actor() and k.key = nullif(current_setting('kinerja.key', true), '')::uuid;
  return p_body;
end $$;
comment on function api.kept(text, bigint) is 'Around a reply: keeps it under the key, when there is one, and hands it on. Definer: as api.once.';

-- Definer: as once. What somebody was told as an administrator is not told them again when they are one no more.
create function api.kept_reply(p_key uuid, out body text, out revision bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  kept meta.kept_reply;
begin
  select k.* into kept from meta.kept_reply as k where k.actor = app.actor() and k.key = p_key;
  if not found then
    return;
  elsif kept.official not in ('', app.official())
    or not app.is_city_admin()
    and not (kept.administers <@ app.administered() and kept.administers_units <@ app.administered_units())
  then
    perform app.fail('KJ403', '');
  end if;
  body := kept.body;
  revision := kept.shown_revision;
end $$;
comment on function api.kept_reply(uuid) is 'What was answered under one''s own key; KJ403 when one''s rights have become less since. Definer: as api.once.';

grant execute on function api.once(uuid, text, bytea), api.kept(text, bigint), api.kept_reply(uuid) to kinerja_app, kinerja_city;
