set local role kinerja_definer;
create or replace function app.appraiser_achievement(p_agency_id integer, p_period_id integer, p_appraiser_agency_id integer, p_appraiser_unit_id integer)
returns table (achievement text, unit_code text, unit_name text, basis text, source_document text, adviser text, carried_from_year integer, decided_by uuid)
language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  select null::text, null::text, null::text, null::text, null::text, null::text, null::integer, null::uuid
$$;
comment on function app.appraiser_achievement(integer, integer, integer, integer) is 'Stub. Definer: x.';
create or replace function app.missing_achievements(p_agency_id integer, p_period_id integer) returns text[] language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select '{}'::text[] $$;
comment on function app.missing_achievements(integer, integer) is 'Stub. Definer: x.';
grant execute on function app.appraiser_achievement(integer, integer, integer, integer), app.missing_achievements(integer, integer) to kinerja_app, kinerja_city;
