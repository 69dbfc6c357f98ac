-- Who is away from the post, by decree.

create function api.show_statuses(p_person text) returns setof api.status language sql stable
begin atomic
  select s.*
  from api.status as s
  where p_person is null or s.nip = p_person or length(p_person) = 36 and s.person = p_person::uuid;
end;
comment on function api.show_statuses(text) is 'Statuses that the one who asks may see, of everybody or of one person.';

create function api.status_show(p_status_id uuid) returns setof api.status language sql stable
begin atomic
  select s.* from api.status as s where s.status_id = p_status_id;
end;
comment on function api.status_show(uuid) is 'One status.';

create function api.status_set(p_person text, p_status text, p_decree text, p_starts_on date, p_ends_on date, p_appraiser text) returns setof api.status
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_person uuid := app.person_named(p_person);
  found_appraiser uuid := case when p_appraiser is not null then app.person_named(p_appraiser) end;
  new_status uuid;
begin
  insert into app.status (person_id, status, starts_on, ends_on, decree, appraiser_person_id)
  values (found_person, p_status, coalesce(p_starts_on, app.today()), p_ends_on, p_decree, found_appraiser)
  returning status.status_id into new_status;
  return query select s.* from api.status as s where s.status_id = new_status;
end $$;
comment on function api.status_set(text, text, text, date, date, text) is 'Records by decree that somebody is away, from today unless another day is named.';

create function api.status_end(p_status_id uuid, p_ends_on date, p_revisions bigint[]) returns setof api.status
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_status app.status;
  thing text := 'status ' || p_status_id;
begin
  select s.* into found_status from app.status as s where s.status_id = p_status_id for no key update;
  if not found then
    perform app.refuse(exists (select from app.status as s where s.status_id = p_status_id), thing);
  end if;
  perform app.require_revision(found_status.revision, p_revisions);
  perform app.require_action(
    'end', app.status_actions(found_status.person_id, app.state_on(app.today(), found_status.starts_on, found_status.ends_on)), thing
  );
  update app.status as s
  set
    ends_on = coalesce(p_ends_on, case when s.starts_on > app.today() then s.starts_on - 1 else app.today() end),
    revision = s.revision + 1
  where s.status_id = p_status_id;
  return query select s.* from api.status as s where s.status_id = p_status_id;
end $$;
comment on function api.status_end(uuid, date, bigint[]) is 'Ends a status with a day, today unless another is named; one that has not begun is withdrawn. The daemon records the reason in the audit.';

grant execute on function
  api.show_statuses(text), api.status_show(uuid), api.status_set(text, text, text, date, date, text), api.status_end(uuid, date, bigint[])
to kinerja_app, kinerja_city;
