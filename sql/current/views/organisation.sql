-- What operations show of agencies, units, people and what binds them: each representation once. Under the row-level security of whoever looks.
-- allowed_actions are what the one who asks could do now; the guards of the changes ask the same functions.

create or replace function app.agency_actions(p_is_open boolean) returns text[] language sql stable
begin atomic
  select case when p_is_open and (select app.is_city_admin()) then array['update', 'close'] else '{}' end;
end;
comment on function app.agency_actions(boolean) is 'What the one who asks could do to an agency.';

create or replace function app.unit_actions(p_agency_id integer, p_unit_id integer, p_is_open boolean) returns text[] language sql stable
begin atomic
  select case when p_is_open and app.administers_unit(p_agency_id, p_unit_id) then array['update', 'move', 'close'] else '{}' end;
end;
comment on function app.unit_actions(integer, integer, boolean) is 'What the one who asks could do to a unit.';

create or replace function app.appointment_actions(p_agency_id integer, p_unit_id integer, p_state text) returns text[] language sql stable
begin atomic
  select case when p_state <> 'ENDED' and app.administers_unit(p_agency_id, p_unit_id) then array['end'] else '{}' end;
end;
comment on function app.appointment_actions(integer, integer, text) is 'What the one who asks could do to an appointment.';

create or replace function app.role_grant_actions(p_state text) returns text[] language sql stable
begin atomic
  select case when p_state <> 'ENDED' and (select app.is_city_admin()) then array['revoke'] else '{}' end;
end;
comment on function app.role_grant_actions(text) is 'What the one who asks could do to a grant.';

create or replace function app.account_state(p_is_locked boolean, p_is_active boolean) returns text language sql immutable
begin atomic
  select case when p_is_locked then 'LOCKED' when p_is_active then 'ACTIVE' else 'INVITED' end;
end;
comment on function app.account_state(boolean, boolean) is 'LOCKED, ACTIVE, or INVITED while no password was set.';

create or replace function app.account_actions(p_person_id uuid, p_state text) returns text[] language sql stable
begin atomic
  select case
    when p_person_id is null or not app.manages_account(p_person_id) then '{}'
    when p_state = 'LOCKED' then array['unlock']
    else array['reset', 'lock']
  end;
end;
comment on function app.account_actions(uuid, text) is 'What the one who asks could do to an account.';

grant execute on function
  app.agency_actions(boolean), app.unit_actions(integer, integer, boolean), app.appointment_actions(integer, integer, text),
  app.role_grant_actions(text), app.account_state(boolean, boolean), app.account_actions(uuid, text)
to kinerja_app, kinerja_city, kinerja_auth;

create view api.agency with (security_invoker = true) as
select
  a.code as agency, a.name, a.kind, case when a.closed_at is null then 'ACTIVE' else 'CLOSED' end as state, a.revision,
  app.agency_actions(a.closed_at is null) as allowed_actions,
  a.agency_id
from app.agency as a;
comment on view api.agency is 'An agency as operations show it.';

create view api.unit with (security_invoker = true) as
select
  a.code as agency, u.code as unit, u.name, u.kind, p.code as parent, u.is_mandiri,
  case when u.closed_at is null then 'ACTIVE' else 'CLOSED' end as state, u.revision,
  app.unit_actions(u.agency_id, u.unit_id, u.closed_at is null) as allowed_actions,
  u.agency_id, u.unit_id, u.path
from app.unit as u
  join app.agency as a on a.agency_id = u.agency_id
  left join app.unit as p on p.agency_id = u.agency_id and p.unit_id = u.parent_id;
comment on view api.unit is 'A unit as operations show it.';

create view api.person with (security_invoker = true) as
select
  p.person_id as person, p.nip, p.name, p.employment, p.golongan, p.golongan_since_on as golongan_since, p.contract_number,
  p.contract_starts_on, p.contract_ends_on, p.email, p.revision,
  case when app.manages(p.person_id) then array['update'] else '{}'::text[] end as allowed_actions
from app.person as p;
comment on view api.person is 'A person as operations show them.';

create view api.appointment with (security_invoker = true) as
select
  a.appointment_id as appointment, g.code as agency, u.code as unit, a.person_id as person, p.nip, p.name, a.starts_on, a.ends_on,
  app.state_on((select app.today()), a.starts_on, a.ends_on) as state, a.revision,
  app.appointment_actions(a.agency_id, a.unit_id, app.state_on((select app.today()), a.starts_on, a.ends_on)) as allowed_actions,
  a.agency_id, a.unit_id
from app.appointment as a
  join app.agency as g on g.agency_id = a.agency_id
  join app.unit as u on u.agency_id = a.agency_id and u.unit_id = a.unit_id
  -- Who has left for another agency is no longer seen; that they served here is.
  left join app.person as p on p.person_id = a.person_id;
comment on view api.appointment is 'An appointment as operations show it.';

create view api.role_grant with (security_invoker = true) as
select
  r.role_grant_id as "grant", r.person_id as person, p.name, r.role, a.code as agency, u.code as unit, r.starts_on, r.ends_on,
  app.state_on((select app.today()), r.starts_on, r.ends_on) as state, r.revision,
  app.role_grant_actions(app.state_on((select app.today()), r.starts_on, r.ends_on)) as allowed_actions
from app.role_grant as r
  left join app.person as p on p.person_id = r.person_id
  left join app.agency as a on a.agency_id = r.agency_id
  left join app.unit as u on u.agency_id = r.agency_id and u.unit_id = r.unit_id;
comment on view api.role_grant is 'A grant of a role as operations show it.';

create view api.account with (security_invoker = true) as
select
  c.account_id as account, c.login, c.person_id as person, p.nip, p.name, c.peer, app.account_state(c.is_locked, c.is_active) as state, c.created_at,
  c.revision, app.account_actions(c.person_id, app.account_state(c.is_locked, c.is_active)) as allowed_actions
from app.account as c
  left join app.person as p on p.person_id = c.person_id;
comment on view api.account is 'An account as operations show it.';

grant select on api.agency, api.unit, api.person, api.appointment, api.role_grant, api.account to kinerja_app, kinerja_city;
