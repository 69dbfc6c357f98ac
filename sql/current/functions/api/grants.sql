-- Roles that people hold.

create function api.show_grants() returns setof api.role_grant language sql stable
begin atomic
  select g.* from api.role_grant as g;
end;
comment on function api.show_grants() is 'Grants of roles that the one who asks may see.';

create function api.grant_show(p_grant uuid) returns setof api.role_grant language sql stable
begin atomic
  select g.* from api.role_grant as g where g."grant" = p_grant;
end;
comment on function api.grant_show(uuid) is 'One grant.';
grant execute on function api.grant_show(uuid) to kinerja_app, kinerja_city;

create function api.grant_give(p_person text, p_role text, p_agency text, p_unit text, p_starts_on date, p_ends_on date)
returns setof api.role_grant
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_person uuid := app.person_named(p_person);
  found_agency integer := case when p_agency is not null then app.agency_named(p_agency) end;
  found_unit integer;
  new_grant uuid;
begin
  if p_unit is not null then
    if found_agency is null then
      perform app.fail('KJ400', 'agency', 'name the agency whose unit it is');
    end if;
    found_unit := app.unit_named(found_agency, p_unit);
  end if;
  insert into app.role_grant (person_id, role, agency_id, unit_id, starts_on, ends_on)
  values (found_person, p_role, found_agency, found_unit, coalesce(p_starts_on, app.today()), p_ends_on)
  returning role_grant.role_grant_id into new_grant;
  return query select g.* from api.role_grant as g where g."grant" = new_grant;
end $$;
comment on function api.grant_give(text, text, text, text, date, date) is 'Gives somebody a role, from today unless another day is named.';

set local role kinerja_definer;
-- Definer: counts administrators and their accounts, whoever asks.
create or replace function app.require_city_admin_besides(p_person_id uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (
    select
    from app.role_grant as g
    where g.person_id = p_person_id and g.role = 'CITY_ADMIN' and app.is_on(app.today(), g.starts_on, g.ends_on)
  ) then
    return;
  end if;
  -- Two of them that lock each other out take turns.
  perform pg_advisory_xact_lock(hashtextextended('app.city_admin', 0));
  if not exists (
    select
    from app.role_grant as g
      join app.account as c on c.person_id = g.person_id
    where g.role = 'CITY_ADMIN'
      and app.is_on(app.today(), g.starts_on, g.ends_on)
      and g.ends_on is null
      and g.person_id <> p_person_id
      and c.is_active
      and not c.is_locked
  ) then
    perform app.fail('KJ457', 'CITY_ADMIN');
  end if;
end $$;
comment on function app.require_city_admin_besides(uuid) is 'KJ457 when a person is the only one who could administer the whole government. Definer: counts all, whoever asks.';
grant execute on function app.require_city_admin_besides(uuid) to kinerja_app, kinerja_city;
set local role kinerja_owner;

-- It ends with yesterday: whoever loses a role has it no more.
create function api.grant_revoke(p_grant uuid, p_revisions bigint[]) returns setof api.role_grant
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_grant app.role_grant;
  thing text := 'grant ' || p_grant;
begin
  select g.* into found_grant from app.role_grant as g where g.role_grant_id = p_grant for no key update;
  if not found then
    perform app.refuse(exists (select from app.role_grant as g where g.role_grant_id = p_grant), thing);
  end if;
  perform app.require_revision(found_grant.revision, p_revisions);
  perform app.require_action('revoke', app.role_grant_actions(app.state_on(app.today(), found_grant.starts_on, found_grant.ends_on)), thing);
  if found_grant.role = 'CITY_ADMIN' then
    perform app.require_city_admin_besides(found_grant.person_id);
  end if;
  update app.role_grant as g
  set starts_on = least(g.starts_on, app.today()), ends_on = app.today() - 1, revision = g.revision + 1
  where g.role_grant_id = p_grant;
  return query select g.* from api.role_grant as g where g."grant" = p_grant;
end $$;
comment on function api.grant_revoke(uuid, bigint[]) is 'Takes a role away at once; KJ457 from the last who administers the whole government. The daemon records the reason in the audit.';

grant execute on function
  api.show_grants(), api.grant_give(text, text, text, text, date, date), api.grant_revoke(uuid, bigint[])
to kinerja_app, kinerja_city;
