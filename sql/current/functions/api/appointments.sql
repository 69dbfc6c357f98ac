-- Who holds which post.

create function api.show_appointments(p_agency text) returns setof api.appointment language sql stable
begin atomic
  select a.* from api.appointment as a where a.agency_id = app.agency_id_of(p_agency);
end;
comment on function api.show_appointments(text) is 'Appointments in an agency: ended, current and future ones.';

create function api.appointment_show(p_agency text, p_appointment uuid) returns setof api.appointment language sql stable
begin atomic
  select a.* from api.appointment as a where a.agency_id = app.agency_id_of(p_agency) and a.appointment = p_appointment;
end;
comment on function api.appointment_show(text, uuid) is 'One appointment.';

create function api.appointment_start(p_agency text, p_post text, p_person text, p_kind text, p_starts_on date, p_ends_on date)
returns setof api.appointment
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_agency integer := app.agency_named(p_agency);
  found_post app.post := app.post_named(found_agency, p_post);
  found_person uuid := app.person_named(p_person);
  new_appointment uuid;
begin
  if found_post.agency_id <> found_agency then
    perform app.fail('KJ400', 'post', 'name a post of this agency');
  end if;
  insert into app.appointment (agency_id, post_id, person_id, kind, starts_on, ends_on)
  values (found_agency, found_post.post_id, found_person, coalesce(p_kind, 'DEFINITIF'), coalesce(p_starts_on, app.today()), p_ends_on)
  returning appointment.appointment_id into new_appointment;
  return query select a.* from api.appointment as a where a.agency_id = found_agency and a.appointment = new_appointment;
end $$;
comment on function api.appointment_start(text, text, text, text, date, date) is 'Appoints somebody to a post, definitively and from today unless otherwise said.';

create or replace function app.appointment_for(p_action text, p_agency text, p_appointment uuid, p_revisions bigint[]) returns app.appointment
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_agency integer := app.agency_named(p_agency);
  found_appointment app.appointment;
  thing text := 'appointment ' || p_appointment;
begin
  select a.* into found_appointment
  from app.appointment as a
  where a.agency_id = found_agency and a.appointment_id = p_appointment
  for no key update;
  if not found then
    perform app.refuse(exists (select from app.appointment as a where a.agency_id = found_agency and a.appointment_id = p_appointment), thing);
  end if;
  perform app.require_revision(found_appointment.revision, p_revisions);
  perform app.require_action(
    p_action,
    app.appointment_actions(
      found_agency, found_appointment.unit_id, found_appointment.post_id, found_appointment.person_id,
      app.state_on(app.today(), found_appointment.starts_on, found_appointment.ends_on)
    ),
    thing
  );
  return found_appointment;
end $$;
comment on function app.appointment_for(text, text, uuid, bigint[]) is 'The appointment that an action is to change, locked; or the refusal.';

create function api.appointment_end(p_agency text, p_appointment uuid, p_ends_on date, p_revisions bigint[])
returns setof api.appointment
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_appointment app.appointment := app.appointment_for('end', p_agency, p_appointment, p_revisions);
begin
  -- One that has not begun is withdrawn.
  update app.appointment as a
  set
    ends_on = coalesce(p_ends_on, case when a.starts_on > app.today() then a.starts_on - 1 else app.today() end),
    revision = a.revision + 1
  where a.agency_id = found_appointment.agency_id and a.appointment_id = p_appointment;
  return query select a.* from api.appointment as a where a.agency_id = found_appointment.agency_id and a.appointment = p_appointment;
end $$;
comment on function api.appointment_end(text, uuid, date, bigint[]) is 'Ends an appointment with a day, today unless another is named; one that has not begun is withdrawn. The daemon records the reason in the audit.';

-- One decree, one command: out of one post, into another, also of another agency, without a day between.
create function api.appointment_transfer(p_agency text, p_appointment uuid, p_post text, p_starts_on date, p_revisions bigint[])
returns setof api.appointment
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_appointment app.appointment := app.appointment_for('transfer', p_agency, p_appointment, p_revisions);
  found_post app.post := app.post_named(found_appointment.agency_id, p_post);
  first_day date := coalesce(p_starts_on, app.today());
  new_appointment uuid;
begin
  if first_day <= found_appointment.starts_on then
    perform app.fail('KJ400', 'starts_on', 'a transfer comes after the first day; appointment correct mends the post itself');
  end if;
  -- The new one first: whoever manages somebody by the old one does so no more when that has ended.
  set constraints app.appointment_is_one_definitive_at_a_time deferred;
  insert into app.appointment (agency_id, post_id, person_id, kind, starts_on, ends_on)
  values (found_post.agency_id, found_post.post_id, found_appointment.person_id, found_appointment.kind, first_day, found_appointment.ends_on)
  returning appointment.appointment_id into new_appointment;
  update app.appointment as a
  set ends_on = first_day - 1, revision = a.revision + 1
  where a.agency_id = found_appointment.agency_id and a.appointment_id = p_appointment;
  set constraints app.appointment_is_one_definitive_at_a_time immediate;
  return query select a.* from api.appointment as a where a.agency_id = found_post.agency_id and a.appointment = new_appointment;
end $$;
comment on function api.appointment_transfer(text, uuid, text, date, bigint[]) is 'Ends an appointment the day before another begins, in another post, also of another agency. The daemon records the reason in the audit.';

create or replace function app.days_to_compare(p_before app.appointment, p_after app.appointment) returns date[] language sql stable
begin atomic
  select array_agg(distinct d.day order by d.day)
  from (values
      (app.today()),
      -- Days that it covered before or covers now, but not both: at its beginning, and at its end. Another post or kind: all of them.
      (case when p_before.starts_on <> p_after.starts_on then greatest(p_before.starts_on, p_after.starts_on) - 1 end),
      (greatest(coalesce(p_before.ends_on, 'infinity'), coalesce(p_after.ends_on, 'infinity')))
    ) as d (day)
  where d.day <= app.today();
end;
comment on function app.days_to_compare(app.appointment, app.appointment) is 'The days on which to look for what a correction touches: today, and the last one of each span that is over and that it changes.';

-- For what was typed wrongly: there is no trace of it afterwards but in the audit.
create function api.appointment_correct(
  p_agency text, p_appointment uuid, p_post text, p_kind text, p_starts_on date, p_ends_on text, p_revisions bigint[], p_affects bigint
)
returns table (
  day date, person uuid, nip text, name text, post text, superior_before text, superior text, appraiser_before text, appraiser text
)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_appointment app.appointment := app.appointment_for('correct', p_agency, p_appointment, p_revisions);
  found_post app.post;
  corrected app.appointment;
  posts integer[] := array[found_appointment.post_id];
  days date[];
  before jsonb;
  after jsonb;
begin
  if p_post is not null then
    found_post := app.post_named(found_appointment.agency_id, p_post);
    if found_post.agency_id <> found_appointment.agency_id then
      perform app.fail('KJ400', 'post', 'name a post of this agency');
    end if;
    posts := posts || found_post.post_id;
  end if;
  corrected := found_appointment;
  corrected.post_id := coalesce(found_post.post_id, corrected.post_id);
  corrected.kind := coalesce(p_kind, corrected.kind);
  corrected.starts_on := coalesce(p_starts_on, corrected.starts_on);
  corrected.ends_on := nullif(coalesce(p_ends_on, corrected.ends_on::text), '')::date;
  days := app.days_to_compare(found_appointment, corrected);
  before := app.relations_through(posts, days);
  update app.appointment as a
  set
    post_id = corrected.post_id, kind = corrected.kind, starts_on = corrected.starts_on, ends_on = corrected.ends_on, revision = a.revision + 1
  where a.agency_id = found_appointment.agency_id and a.appointment_id = p_appointment;
  after := app.relations_through(posts, days);
  perform app.require_affected((select count(distinct d.person) from app.differences(before, after) as d), p_affects);
  return query
    select d.day, d.person, d.nip, d.name, d.post, d.superior_before, d.superior, d.appraiser_before, d.appraiser from app.differences(before, after) as d;
end $$;
comment on function api.appointment_correct(text, uuid, text, text, date, text, bigint[], bigint) is 'Mends an appointment that was recorded wrongly: everybody whose superior or appraiser that changes, today and on the last day of what it changes of the past, with both. The daemon records the reason in the audit.';

grant execute on function
  app.appointment_for(text, text, uuid, bigint[]), app.days_to_compare(app.appointment, app.appointment)
to kinerja_app, kinerja_city;
grant execute on function
  api.show_appointments(text), api.appointment_show(text, uuid), api.appointment_start(text, text, text, text, date, date),
  api.appointment_end(text, uuid, date, bigint[]), api.appointment_transfer(text, uuid, text, date, bigint[]),
  api.appointment_correct(text, uuid, text, text, date, text, bigint[], bigint)
to kinerja_app, kinerja_city;
