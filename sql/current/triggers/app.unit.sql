-- The path of a unit follows from its parent. Kept by the database, so that no caller can make a circle or leave a branch behind.
set local role kinerja_definer;

-- Definer: whoever administers a branch cannot see to the rows above and below.
create or replace function app.place_unit() returns trigger
language plpgsql security definer set search_path = pg_catalog, ext, pg_temp as $$
declare
  parent_path ext.ltree;
begin
  -- The second wall of api.unit_move: a policy sees only what a unit becomes, and not what it comes from. Migrations have no actor.
  if tg_op = 'UPDATE'
    and app.actor() is not null
    and not (app.administers_unit(new.agency_id, old.parent_id) and app.administers_unit(new.agency_id, new.parent_id))
    and new.parent_id is distinct from old.parent_id
  then
    perform app.fail('KJ403', 'unit ' || new.code);
  end if;
  -- Two moves at a time could make a circle that neither of them sees; and what is put below a unit while that is moved, even to the top, would be
  -- left with the path of before.
  if tg_op = 'UPDATE' or new.parent_id is not null then
    perform pg_advisory_xact_lock(hashtextextended('app.unit ' || new.agency_id, 0));
  end if;
  if new.parent_id is null then
    new.path := new.unit_id::text::ext.ltree;
    return new;
  end if;
  select u.path into parent_path from app.unit as u where u.agency_id = new.agency_id and u.unit_id = new.parent_id;
  -- A parent that is not there is found by the foreign key.
  new.path := coalesce(parent_path, ''::ext.ltree) || new.unit_id::text::ext.ltree;
  if tg_op = 'UPDATE' and parent_path <@ old.path then
    perform app.fail('KJ400', 'parent', 'a unit cannot lie below itself');
  end if;
  return new;
end $$;
comment on function app.place_unit() is 'Sets the path from the parent''s; KJ400 when a unit would lie below itself, KJ403 when the one who asks does not administer both places. Definer: the rows above may not be the caller''s to see.';

-- Definer: as place_unit.
create or replace function app.carry_units_below() returns trigger
language plpgsql security definer set search_path = pg_catalog, ext, pg_temp as $$
begin
  update app.unit as u
  set path = new.path || subpath(u.path, nlevel(old.path))
  where u.path <@ old.path and u.agency_id = new.agency_id and u.unit_id <> new.unit_id;
  return null;
end $$;
comment on function app.carry_units_below() is 'Moves what lies below a unit that has moved. Definer: as app.place_unit.';

grant execute on function app.place_unit(), app.carry_units_below() to kinerja_owner;

set local role kinerja_owner;
create or replace trigger unit_has_its_place before insert or update of parent_id on app.unit
  for each row execute function app.place_unit();
create or replace trigger unit_carries_those_below after update of parent_id on app.unit
  for each row when (old.parent_id is distinct from new.parent_id) execute function app.carry_units_below();
comment on trigger unit_has_its_place on app.unit is 'The path follows from the parent.';
comment on trigger unit_carries_those_below on app.unit is 'What lies below moves, too.';
