-- What organisations have promised for a year.

create function api.show_objectives(p_agency text) returns setof api.objective language sql stable
begin atomic
  select o.* from api.objective as o where o.agency_id = app.agency_id_of(p_agency);
end;
comment on function api.show_objectives(text) is 'Objectives of an agency''s units.';

-- The same words make one and change it: what an agreement says is set again until it is fixed, and after that with a reason.
create function api.objective_set(
  p_agency text, p_objective_code text, p_unit text, p_year bigint, p_objective text, p_indicator text, p_target text, p_state text,
  p_reason text default null
) returns setof api.objective
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_agency integer := app.agency_named(p_agency);
  found_unit integer := app.unit_named(found_agency, p_unit);
  known app.objective;
begin
  if not app.administers_unit(found_agency, found_unit) then
    perform app.fail('KJ403', 'unit ' || p_unit);
  end if;
  select o.* into known
  from app.objective as o
  where o.agency_id = found_agency and o.unit_id = found_unit and o.year = p_year and o.code = p_objective_code
  for no key update;
  if not found then
    if p_objective is null or p_indicator is null or p_target is null then
      perform app.fail('KJ400', 'objective', 'a new one needs objective, indicator and target');
    end if;
    insert into app.objective (agency_id, unit_id, year, code, objective, indicator, target, state)
    values (found_agency, found_unit, p_year::integer, p_objective_code, p_objective, p_indicator, p_target, coalesce(p_state, 'DRAFT'));
  elsif (
    coalesce(p_objective, known.objective), coalesce(p_indicator, known.indicator), coalesce(p_target, known.target), coalesce(p_state, known.state)
  ) is distinct from (known.objective, known.indicator, known.target, known.state) then
    if known.state = 'FIXED' and p_reason is null and not app.is_expert() then
      perform app.fail('KJ400', 'reason', 'it is FIXED: say why it changes');
    end if;
    update app.objective as o
    set
      objective = coalesce(p_objective, o.objective),
      indicator = coalesce(p_indicator, o.indicator),
      target = coalesce(p_target, o.target),
      state = coalesce(p_state, o.state),
      revision = o.revision + 1
    where o.agency_id = known.agency_id and o.objective_id = known.objective_id;
  end if;
  return query
    select o.*
    from api.objective as o
    where o.agency_id = found_agency and o.unit = p_unit and o.year = p_year and o.objective_code = p_objective_code;
end $$;
comment on function api.objective_set(text, text, text, bigint, text, text, text, text, text) is 'Makes an objective of a unit for a year, or changes what is named of it; of one that is FIXED with a reason, or in expert mode.';

grant execute on function api.show_objectives(text), api.objective_set(text, text, text, bigint, text, text, text, text, text) to kinerja_app, kinerja_city;
