-- Who may do what to whom: the rules behind policies, allowed_actions and guards, each once. (Last in this folder: it needs the others.)

-- What manages_account must know of people beyond what the one who asks may see.
set local role kinerja_definer;

-- Definer: roles that the one who asks may not see count, too.
create or replace function app.holds_a_role(p_person_id uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from app.role_grant as g where g.person_id = p_person_id and app.is_to_come(app.today(), g.starts_on, g.ends_on)
  )
$$;
comment on function app.holds_a_role(uuid) is 'The person holds a role, or will. Definer: roles that the one who asks may not see count, too.';

-- Definer: appointments that the one who asks may not see count, too.
create or replace function app.serves_elsewhere(p_person_id uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select
    from app.appointment as a
    where a.person_id = p_person_id
      and app.is_to_come(app.today(), a.starts_on, a.ends_on)
      and not coalesce(a.agency_id = any (app.administered()), false)
      and not coalesce(a.unit_id = any (app.administered_units()), false)
  )
$$;
comment on function app.serves_elsewhere(uuid) is 'The person serves, or will, where the one who asks does not administer. Definer: appointments that they may not see count, too.';

grant execute on function app.holds_a_role(uuid), app.serves_elsewhere(uuid) to kinerja_auth, kinerja_app, kinerja_city;

-- Whose password one may know: codes are printed, and read by whoever prints them. For anybody, not only the one who asks.
set local role kinerja_auth;

-- Definer: roles are not the caller's to see.
create or replace function app.administers_all(p_person_id uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from app.role_grant as g where g.person_id = p_person_id and g.role = 'CITY_ADMIN' and app.is_on(app.today(), g.starts_on, g.ends_on)
  )
$$;
comment on function app.administers_all(uuid) is 'The person administers the whole government. Definer: roles are not the caller''s to see.';

-- Definer: as above.
create or replace function app.may_know_password(p_maker uuid, p_person_id uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, ext, pg_temp as $$
  select
    exists (select from app.account as a where a.person_id = p_maker and not a.is_locked)
    and (
      app.administers_all(p_maker)
      or not app.holds_a_role(p_person_id)
      and not exists (
        select
        from app.appointment as a
          join app.unit as place on place.agency_id = a.agency_id and place.unit_id = a.unit_id
        where a.person_id = p_person_id
          and app.is_to_come(app.today(), a.starts_on, a.ends_on)
          and not exists (
            select
            from app.role_grant as g
              left join app.unit as top on top.agency_id = g.agency_id and top.unit_id = g.unit_id
            where g.person_id = p_maker
              and g.role = 'AGENCY_ADMIN'
              and g.agency_id = a.agency_id
              and app.is_on(app.today(), g.starts_on, g.ends_on)
              and (g.unit_id is null or place.path <@ top.path)
          )
      )
    )
$$;
comment on function app.may_know_password(uuid, uuid) is 'Whoever makes a code for the person, or made one, manages the account (as app.manages_account, for anybody). Definer: roles are not the caller''s to see.';
grant execute on function app.administers_all(uuid), app.may_know_password(uuid, uuid) to kinerja_auth;

set local role kinerja_owner;

-- An agency's administrator, or the administrator of a unit above it or of itself. Directly below the agency (null) is no unit: only the agency's.
-- Never null itself: `if not null` would let pass.
create or replace function app.administers_unit(p_agency_id integer, p_unit_id integer) returns boolean language sql stable
begin atomic
  select
    coalesce(p_agency_id = any ((select app.administered())::integer[]), false)
    or coalesce(p_unit_id = any ((select app.administered_units())::integer[]), false)
    or (select app.is_city_admin());
end;
comment on function app.administers_unit(integer, integer) is 'The one who asks has an administrator''s rights in a unit.';

-- Sets, for policies: PostgreSQL puts a function that returns a table into the statement, and looks there once for all rows or by an index for one,
-- whatever costs less. A function that answers for one person runs as a statement of its own for every row.

-- Former staff are nobody's to manage: whoever has left an agency is not its administrator's any more.
create or replace function app.managed_people() returns table (person_id uuid) language sql stable
begin atomic
  select a.person_id
  from app.appointment as a
  where (
      a.agency_id = any ((select app.administered())::integer[])
      or a.unit_id = any ((select app.administered_units())::integer[])
    )
    and app.is_to_come((select app.today()), a.starts_on, a.ends_on);
end;
comment on function app.managed_people() is 'Those who serve, or will, where the one who asks administers an agency or a unit.';

create or replace function app.audited_people() returns table (person_id uuid) language sql stable
begin atomic
  select a.person_id
  from app.appointment as a
  where a.agency_id = any ((select app.audited())::integer[]) and app.is_to_come((select app.today()), a.starts_on, a.ends_on);
end;
comment on function app.audited_people() is 'Those who serve, or will, where the one who asks is an auditor.';

create or replace function app.manages(p_person_id uuid) returns boolean language sql stable
begin atomic
  select (select app.is_city_admin()) or exists (select from app.managed_people() as m where m.person_id = p_person_id);
end;
comment on function app.manages(uuid) is 'The one who asks administers where the person serves, or will.';

-- Whoever may give somebody a new password may become them. So an agency's administrator has no hand on accounts that can do more than their own:
-- people with a role, and people who serve elsewhere, too.
create or replace function app.manages_account(p_person_id uuid) returns boolean language sql stable
begin atomic
  select (select app.is_city_admin()) or (
    app.manages(p_person_id)
    and not app.holds_a_role(p_person_id)
    and not app.serves_elsewhere(p_person_id)
  );
end;
comment on function app.manages_account(uuid) is 'The one who asks may make, reset, lock and unlock the person''s account.';

grant execute on function
  app.administers_unit(integer, integer), app.managed_people(), app.audited_people(),
  app.manages(uuid), app.manages_account(uuid)
to kinerja_auth, kinerja_definer, kinerja_app, kinerja_city;
