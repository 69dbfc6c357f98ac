-- A structural post has one holder; others have as many as come, until somebody reports to them (app.post_line.sql).
set local role kinerja_definer;

-- Definer: the unit may not be the caller's to lock.
create or replace function app.place_post() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  closed text;
begin
  new.is_single := coalesce(new.is_single, false) or app.may_appraise(new.kind);
  -- Whoever closes the unit this moment is waited for, and whoever wants to waits.
  select u.code into closed
  from (select o.code, o.closed_at from app.unit as o where o.agency_id = new.agency_id and o.unit_id = new.unit_id for share) as u
  where u.closed_at is not null;
  if found and new.closed_at is null then
    perform app.fail('KJ455', 'unit ' || closed, 'allowed=');
  end if;
  return new;
end $$;
comment on function app.place_post() is 'Whoever may appraise by the post holds it alone; KJ455 when its unit is closed. Definer: the unit may not be the caller''s to lock.';
grant execute on function app.place_post() to kinerja_owner;

set local role kinerja_owner;
create or replace trigger post_is_single before insert or update of kind, unit_id on app.post
  for each row execute function app.place_post();
comment on trigger post_is_single on app.post is 'Structural posts have one holder; no post is in a closed unit.';
