-- Ends a check: everything deferred is tested, then all is undone. [enter][operation][halt] Sync.
create function api.halt() returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  set constraints all immediate;
  perform app.fail('KJ000', '');
end $$;
comment on function api.halt() is 'KJ000 when everything before it in the request would have been done.';

-- What a check would have answered leaves with the error that undoes it.
create function api.halted(p_body text) returns text language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  set constraints all immediate;
  perform app.fail('KJ000', p_body);
  return null;
end $$;
comment on function api.halted(text) is 'Around a reply, in a check: KJ000 with what would have been answered.';

grant execute on function api.halt(), api.halted(text) to kinerja_app, kinerja_city;
