-- Who may do what to whom: the rules behind policies, allowed_actions and guards, each once. (Last in this folder: it needs the others.)

-- What manages_account must know of people beyond what the one who asks may see.
set local role kinerja_definer;

-- Definer: roles that the one who asks may not see count, too.
create or replace function app.holds_a_role(p_person_id uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from app.role_grant as g where g.person_id = p_person_id and (g.ends_on is null or g.ends_on >= app.today())
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
      and (a.ends_on is null or a.ends_on >= app.today())
      and not coalesce(a.agency_id = any (app.administered()), false)
      and not coalesce(a.unit_id = any (app.administered_units()), false)
  )
$$;
comment on function app.serves_elsewhere(uuid) is 'The person serves, or will, where the one who asks does not administer. Definer: appointments that they may not see count, too.';

grant execute on function app.holds_a_role(uuid), app.serves_elsewhere(uuid) to kinerja_auth, kinerja_app, kinerja_city;

set local role kinerja_owner;

create or replace function app.is_on(p_day date, p_starts_on date, p_ends_on date) returns boolean language sql immutable
begin atomic
  select p_starts_on <= p_day and coalesce(p_ends_on >= p_day, true);
end;
comment on function app.is_on(date, date, date) is 'A day lies within a time of which the end may be open.';

create or replace function app.state_on(p_day date, p_starts_on date, p_ends_on date) returns text language sql immutable
begin atomic
  select case when p_starts_on > p_day then 'FUTURE' when p_ends_on < p_day then 'ENDED' else 'CURRENT' end;
end;
comment on function app.state_on(date, date, date) is 'FUTURE, CURRENT or ENDED on a day.';

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

-- Former staff are nobody's to manage: whoever has left an agency is not its administrator's any more.
create or replace function app.manages(p_person_id uuid) returns boolean language sql stable
begin atomic
  select (select app.is_city_admin()) or exists (
    select
    from app.appointment as a
    where a.person_id = p_person_id
      and (
        a.agency_id = any ((select app.administered())::integer[])
        or a.unit_id = any ((select app.administered_units())::integer[])
      )
      and (a.ends_on is null or a.ends_on >= (select app.today()))
  );
end;
comment on function app.manages(uuid) is 'The one who asks administers where the person serves, or will.';

create or replace function app.audits(p_person_id uuid) returns boolean language sql stable
begin atomic
  select exists (
    select
    from app.appointment as a
    where a.person_id = p_person_id
      and a.agency_id = any ((select app.audited())::integer[])
      and (a.ends_on is null or a.ends_on >= (select app.today()))
  );
end;
comment on function app.audits(uuid) is 'The one who asks is an auditor of where the person serves, or will.';

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
  app.is_on(date, date, date), app.state_on(date, date, date), app.administers_unit(integer, integer), app.manages(uuid), app.audits(uuid),
  app.manages_account(uuid)
to kinerja_auth, kinerja_definer, kinerja_app, kinerja_city;
