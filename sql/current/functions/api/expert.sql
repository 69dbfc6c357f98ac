-- Expert mode: for administrators of the whole government, on purpose, until the session ends.

create function api.expert_on(p_reason text) returns table (is_expert boolean, reason text)
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not app.is_city_admin() then
    perform app.fail('KJ403', 'expert');
  end if;
  perform app.set_expert(p_reason);
  is_expert := true;
  reason := p_reason;
  return next;
end $$;
comment on function api.expert_on(text) is 'Lets this session go beyond what the regulation fixes; what comes of it is marked.';

create function api.expert_off() returns table (is_expert boolean, reason text)
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not app.is_city_admin() then
    perform app.fail('KJ403', 'expert');
  end if;
  perform app.set_expert(null);
  is_expert := false;
  reason := null;
  return next;
end $$;
comment on function api.expert_off() is 'Ends the session''s expert mode.';
grant execute on function api.expert_on(text), api.expert_off() to kinerja_app, kinerja_city;
