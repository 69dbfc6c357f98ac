-- Units: the tree of an agency.

create function api.show_units(p_agency text, p_unit text) returns setof api.unit language sql stable
begin atomic
  select u.*
  from api.unit as u
  where u.agency_id = app.agency_id_of(p_agency)
    and (
      p_unit is null
      or u.path operator(ext.<@) (select t.path from app.unit as t where t.agency_id = app.agency_id_of(p_agency) and t.code = p_unit)
    );
end;
comment on function api.show_units(text, text) is 'Units of an agency, or of one unit and below.';

create function api.unit_show(p_agency text, p_unit text) returns setof api.unit language sql stable
begin atomic
  select u.* from api.unit as u where u.agency_id = app.agency_id_of(p_agency) and u.unit = p_unit;
end;
comment on function api.unit_show(text, text) is 'One unit.';

-- A unit of one's own agency by its code, one of another as AGENCY/CODE; empty for none.
create or replace function app.coordinator_named(p_agency_id integer, p_name text, out agency_id integer, out unit_id integer)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if p_name <> '' then
    agency_id := case when p_name like '%/%' then app.agency_named(split_part(p_name, '/', 1)) else p_agency_id end;
    unit_id := app.unit_named(agency_id, case when p_name like '%/%' then split_part(p_name, '/', 2) else p_name end);
  end if;
end $$;
comment on function app.coordinator_named(integer, text) is 'The unit that a name means from an agency; KJ404 when there is none, null for the empty name.';
grant execute on function app.coordinator_named(integer, text) to kinerja_app, kinerja_city;

create function api.unit_create(
  p_agency text, p_unit text, p_name text, p_kind text, p_parent text, p_is_mandiri boolean, p_work_pattern text, p_coordinated_by text
) returns setof api.unit
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_agency integer := app.agency_named(p_agency);
  found_parent integer := case when p_parent is not null then app.unit_named(found_agency, p_parent) end;
  coordinator record;
begin
  select c.agency_id, c.unit_id into coordinator from app.coordinator_named(found_agency, p_coordinated_by) as c;
  if exists (select from app.agency as a where a.agency_id = found_agency and a.closed_at is not null) then
    perform app.fail('KJ455', 'agency ' || p_agency, 'allowed=');
  elsif exists (select from app.unit as u where u.agency_id = found_agency and u.unit_id = found_parent and u.closed_at is not null) then
    perform app.fail('KJ455', 'unit ' || p_parent, 'allowed=');
  end if;
  insert into app.unit (agency_id, code, name, kind, parent_id, is_mandiri, work_pattern, coordinator_agency_id, coordinator_id)
  values (
    found_agency, p_unit, p_name, p_kind, found_parent, coalesce(p_is_mandiri, false), p_work_pattern, coordinator.agency_id, coordinator.unit_id
  );
  return query select u.* from api.unit as u where u.agency_id = found_agency and u.unit = p_unit;
end $$;
comment on function api.unit_create(text, text, text, text, text, boolean, text, text) is 'Makes a unit below another, or directly below the agency.';

-- One beginning for all that changes a unit: found, allowed, seen as it is, in a state for it; and locked.
create or replace function app.unit_for(p_action text, p_agency text, p_unit text, p_revisions bigint[]) returns app.unit
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_agency integer := app.agency_named(p_agency);
  found_unit app.unit;
begin
  select u.* into found_unit from app.unit as u where u.agency_id = found_agency and u.code = p_unit for no key update;
  if not found then
    perform app.refuse(exists (select from app.unit as u where u.agency_id = found_agency and u.code = p_unit), 'unit ' || p_unit);
  end if;
  perform app.require_revision(found_unit.revision, p_revisions);
  perform app.require_action(
    p_action, app.unit_actions(found_agency, found_unit.unit_id, found_unit.closed_at is null), 'unit ' || p_unit
  );
  return found_unit;
end $$;
comment on function app.unit_for(text, text, text, bigint[]) is 'The unit that an action is to change, locked; or the refusal.';

create function api.unit_update(
  p_agency text, p_unit text, p_name text, p_kind text, p_is_mandiri boolean, p_work_pattern text, p_coordinated_by text, p_revisions bigint[]
) returns setof api.unit
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_unit app.unit := app.unit_for('update', p_agency, p_unit, p_revisions);
  coordinator record;
begin
  select c.agency_id, c.unit_id into coordinator from app.coordinator_named(found_unit.agency_id, p_coordinated_by) as c;
  update app.unit as u
  set
    name = coalesce(p_name, u.name),
    kind = coalesce(p_kind, u.kind),
    is_mandiri = coalesce(p_is_mandiri, u.is_mandiri),
    work_pattern = nullif(coalesce(p_work_pattern, u.work_pattern), ''),
    coordinator_agency_id = case when p_coordinated_by is null then u.coordinator_agency_id else coordinator.agency_id end,
    coordinator_id = case when p_coordinated_by is null then u.coordinator_id else coordinator.unit_id end,
    revision = u.revision + 1
  where u.agency_id = found_unit.agency_id and u.unit_id = found_unit.unit_id;
  return query select u.* from api.unit as u where u.agency_id = found_unit.agency_id and u.unit_id = found_unit.unit_id;
end $$;
comment on function api.unit_update(text, text, text, text, boolean, text, text, bigint[]) is 'Changes a unit''s name, kind, standing, week or coordinator.';

create function api.unit_move(p_agency text, p_unit text, p_parent text, p_revisions bigint[]) returns setof api.unit
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_unit app.unit := app.unit_for('move', p_agency, p_unit, p_revisions);
  found_parent integer;
begin
  -- Left out is not the top: whoever forgets it would move a branch.
  if p_parent is null then
    perform app.fail('KJ400', 'parent', 'name a unit, or "" for directly below the agency');
  elsif p_parent <> '' then
    found_parent := app.unit_named(found_unit.agency_id, p_parent);
    if exists (
      select from app.unit as u where u.agency_id = found_unit.agency_id and u.unit_id = found_parent and u.closed_at is not null
    ) then
      perform app.fail('KJ455', 'unit ' || p_parent, 'allowed=');
    end if;
  end if;
  -- Whoever administers a branch moves what is in it, within it.
  if not (app.administers_unit(found_unit.agency_id, found_parent) and app.administers_unit(found_unit.agency_id, found_unit.parent_id)) then
    perform app.fail('KJ403', 'unit ' || p_unit);
  end if;
  update app.unit as u
  set parent_id = found_parent, revision = u.revision + 1
  where u.agency_id = found_unit.agency_id and u.unit_id = found_unit.unit_id;
  return query select u.* from api.unit as u where u.agency_id = found_unit.agency_id and u.unit_id = found_unit.unit_id;
end $$;
comment on function api.unit_move(text, text, text, bigint[]) is 'Puts a unit, with what is below it, below another; empty for directly below the agency.';

create function api.unit_close(p_agency text, p_unit text, p_revisions bigint[]) returns setof api.unit
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_unit app.unit := app.unit_for('close', p_agency, p_unit, p_revisions);
begin
  if exists (
    select from app.unit as u where u.agency_id = found_unit.agency_id and u.parent_id = found_unit.unit_id and u.closed_at is null
  ) then
    perform app.fail('KJ456', 'unit ' || p_unit, 'close or move the units below it first');
  elsif exists (
    select
    from app.appointment as a
    where a.agency_id = found_unit.agency_id and a.unit_id = found_unit.unit_id and app.is_to_come(app.today(), a.starts_on, a.ends_on)
  ) then
    perform app.fail('KJ456', 'unit ' || p_unit, 'end its appointments first');
  elsif app.is_reported_to(found_unit.agency_id, found_unit.unit_id) then
    perform app.fail('KJ456', 'unit ' || p_unit, 'let the posts below it report elsewhere first: post correct');
  end if;
  -- Its posts, which nobody holds, go with it.
  update app.post as p
  set closed_at = app.now(), revision = p.revision + 1
  where p.agency_id = found_unit.agency_id and p.unit_id = found_unit.unit_id and p.closed_at is null;
  update app.unit as u
  set closed_at = app.now(), revision = u.revision + 1
  where u.agency_id = found_unit.agency_id and u.unit_id = found_unit.unit_id;
  return query select u.* from api.unit as u where u.agency_id = found_unit.agency_id and u.unit_id = found_unit.unit_id;
end $$;
comment on function api.unit_close(text, text, bigint[]) is 'Ends a unit in which nobody serves and below which none is open, with its posts; KJ456 otherwise. The daemon records the reason in the audit.';

grant execute on function app.unit_for(text, text, text, bigint[]) to kinerja_app, kinerja_city;
grant execute on function
  api.show_units(text, text), api.unit_show(text, text), api.unit_create(text, text, text, text, text, boolean, text, text),
  api.unit_update(text, text, text, text, boolean, text, text, bigint[]), api.unit_move(text, text, text, bigint[]),
  api.unit_close(text, text, bigint[])
to kinerja_app, kinerja_city;
