-- Agencies. What may be seen and done is decided by the policies; what an operation answers is the view's.

-- Before the lists of an agency: what cannot be seen is not found, also when a list of it would be empty.
create function api.require_agency(p_agency text) returns void language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  perform app.agency_named(p_agency);
end $$;
comment on function api.require_agency(text) is 'KJ404 when there is no such agency for the one who asks.';

create function api.require_unit(p_agency text, p_unit text) returns void language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  perform app.unit_named(app.agency_named(p_agency), p_unit);
end $$;
comment on function api.require_unit(text, text) is 'KJ404 when there is no such unit for the one who asks.';

create function api.require_person(p_person text) returns void language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  perform app.person_named(p_person);
end $$;
comment on function api.require_person(text) is 'KJ404 when there is no such person for the one who asks.';

create function api.show_agencies() returns setof api.agency language sql stable
begin atomic
  select a.* from api.agency as a;
end;
comment on function api.show_agencies() is 'Agencies that the one who asks may see.';

create function api.agency_show(p_agency text) returns setof api.agency language sql stable
begin atomic
  select a.* from api.agency as a where a.agency = p_agency;
end;
comment on function api.agency_show(text) is 'One agency.';

create function api.agency_create(p_agency text, p_name text, p_kind text) returns setof api.agency
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  insert into app.agency (code, name, kind) values (p_agency, p_name, p_kind);
  return query select a.* from api.agency as a where a.agency = p_agency;
end $$;
comment on function api.agency_create(text, text, text) is 'Makes an agency.';

-- One beginning for all that changes an agency: found, allowed, seen as it is, in a state for it; and locked.
create or replace function app.agency_for(p_action text, p_agency text, p_revisions bigint[]) returns app.agency
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_agency app.agency;
begin
  select a.* into found_agency from app.agency as a where a.code = p_agency for no key update;
  if not found then
    perform app.refuse(exists (select from app.agency as a where a.code = p_agency), 'agency ' || p_agency);
  end if;
  perform app.require_revision(found_agency.revision, p_revisions);
  perform app.require_action(p_action, app.agency_actions(found_agency.closed_at is null), 'agency ' || p_agency);
  return found_agency;
end $$;
comment on function app.agency_for(text, text, bigint[]) is 'The agency that an action is to change, locked; or the refusal.';
grant execute on function app.agency_for(text, text, bigint[]) to kinerja_app, kinerja_city;

create function api.agency_update(p_agency text, p_name text, p_kind text, p_revisions bigint[]) returns setof api.agency
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_agency app.agency := app.agency_for('update', p_agency, p_revisions);
begin
  update app.agency as a
  set name = coalesce(p_name, a.name), kind = coalesce(p_kind, a.kind), revision = a.revision + 1
  where a.agency_id = found_agency.agency_id;
  return query select a.* from api.agency as a where a.agency = p_agency;
end $$;
comment on function api.agency_update(text, text, text, bigint[]) is 'Changes an agency''s name or kind.';

-- What would be left behind keeps an agency open: its units first.
create function api.agency_close(p_agency text, p_revisions bigint[]) returns setof api.agency
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_agency app.agency := app.agency_for('close', p_agency, p_revisions);
begin
  if exists (select from app.unit as u where u.agency_id = found_agency.agency_id and u.closed_at is null) then
    perform app.fail('KJ456', 'agency ' || p_agency, 'close its units first');
  end if;
  update app.agency as a set closed_at = app.now(), revision = a.revision + 1 where a.agency_id = found_agency.agency_id;
  return query select a.* from api.agency as a where a.agency = p_agency;
end $$;
comment on function api.agency_close(text, bigint[]) is 'Ends an agency whose units are closed; KJ456 while one is open. The daemon records the reason in the audit.';

grant execute on function
  api.require_agency(text), api.require_unit(text, text), api.require_person(text), api.show_agencies(), api.agency_show(text), api.agency_create(text, text, text),
  api.agency_update(text, text, text, bigint[]), api.agency_close(text, bigint[])
to kinerja_app, kinerja_city;
