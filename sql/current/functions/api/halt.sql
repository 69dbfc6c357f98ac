-- Ends a check: everything deferred is tested, then all is undone. [enter][operation][halt] Sync.
create function api.halt() returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  set constraints all immediate;
  perform app.fail('KJ000', 'checked; nothing was changed');
end $$;
comment on function api.halt() is 'KJ000 when everything before it in the request would have been done.';
grant execute on function api.halt() to kinerja_app, kinerja_city;
