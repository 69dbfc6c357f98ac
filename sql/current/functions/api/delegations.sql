-- The authority to appraise, delegated: to functional officials who lead a unit, and to those who act in a post (P89 A.3, A.7).

create function api.show_delegations(p_agency text) returns setof api.delegation language sql stable
begin atomic
  select d.* from api.delegation as d where d.agency_id = app.agency_id_of(p_agency);
end;
comment on function api.show_delegations(text) is 'Delegations in an agency: ended, current and future ones.';

create function api.delegation_show(p_agency text, p_delegation uuid) returns setof api.delegation language sql stable
begin atomic
  select d.* from api.delegation as d where d.agency_id = app.agency_id_of(p_agency) and d.delegation = p_delegation;
end;
comment on function api.delegation_show(text, uuid) is 'One delegation.';

create function api.delegation_give(p_agency text, p_unit text, p_person text, p_decree text, p_starts_on date, p_ends_on date)
returns setof api.delegation
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_agency integer := app.agency_named(p_agency);
  found_unit integer := app.unit_named(found_agency, p_unit);
  found_person uuid := app.person_named(p_person);
  new_delegation uuid;
begin
  insert into app.delegation (agency_id, unit_id, person_id, starts_on, ends_on, decree)
  values (found_agency, found_unit, found_person, coalesce(p_starts_on, app.today()), p_ends_on, p_decree)
  returning delegation.delegation_id into new_delegation;
  return query select d.* from api.delegation as d where d.agency_id = found_agency and d.delegation = new_delegation;
end $$;
comment on function api.delegation_give(text, text, text, text, date, date) is 'Delegates the authority to appraise those of a unit and below, from today unless another day is named.';

create function api.delegation_revoke(p_agency text, p_delegation uuid, p_revisions bigint[]) returns setof api.delegation
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_agency integer := app.agency_named(p_agency);
  found_delegation app.delegation;
  thing text := 'delegation ' || p_delegation;
begin
  select d.* into found_delegation
  from app.delegation as d
  where d.agency_id = found_agency and d.delegation_id = p_delegation
  for no key update;
  if not found then
    perform app.refuse(exists (select from app.delegation as d where d.agency_id = found_agency and d.delegation_id = p_delegation), thing);
  end if;
  perform app.require_revision(found_delegation.revision, p_revisions);
  perform app.require_action(
    'revoke',
    app.delegation_actions(found_agency, found_delegation.unit_id, app.state_on(app.today(), found_delegation.starts_on, found_delegation.ends_on)),
    thing
  );
  update app.delegation as d
  set ends_on = greatest(app.today(), d.starts_on) - 1, revision = d.revision + 1
  where d.agency_id = found_agency and d.delegation_id = p_delegation;
  return query select d.* from api.delegation as d where d.agency_id = found_agency and d.delegation = p_delegation;
end $$;
comment on function api.delegation_revoke(text, uuid, bigint[]) is 'Takes a delegation back at once: its last day was yesterday. The daemon records the reason in the audit.';

grant execute on function
  api.show_delegations(text), api.delegation_show(text, uuid), api.delegation_give(text, text, text, text, date, date),
  api.delegation_revoke(text, uuid, bigint[])
to kinerja_app, kinerja_city;
