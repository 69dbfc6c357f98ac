-- Those of units are no secret in their agency. Those of people are read by themselves, their appraiser and whoever stands above that one, wherever they
-- serve since (P91), by administrators and auditors of the agency, and by administrators of the unit where they serve. Imported where one administers.
create policy measurement_isolation on app.measurement as restrictive for all to kinerja_app
  using (
    agency_id = any ((select app.reached())::integer[])
    or person_id = (select app.actor())
    or person_id in (select a.person_id from app.appraised_people() as a)
  );
create policy measurement_select on app.measurement for select to kinerja_app
  using (
    unit_id is not null
    or person_id = (select app.actor())
    or agency_id = any ((select app.administered())::integer[])
    or agency_id = any ((select app.audited())::integer[])
    or (agency_id, person_id) in (select m.agency_id, m.person_id from app.measured_people() as m)
    or person_id in (select a.person_id from app.appraised_people() as a)
  );
create policy measurement_insert on app.measurement for insert to kinerja_app
  with check (
    imported_by = (select app.actor())
    and case
      when unit_id is not null then app.administers_unit(agency_id, unit_id)
      else agency_id = any ((select app.administered())::integer[]) or (agency_id, person_id) in (select m.agency_id, m.person_id from app.measured_people() as m)
    end
  );
create policy measurement_update on app.measurement for update to kinerja_app
  using (
    case
      when unit_id is not null then app.administers_unit(agency_id, unit_id)
      else agency_id = any ((select app.administered())::integer[]) or (agency_id, person_id) in (select m.agency_id, m.person_id from app.measured_people() as m)
    end
  )
  with check (superseded_at is not null);
create policy measurement_select_city on app.measurement for select to kinerja_city using (true);
create policy measurement_insert_city on app.measurement for insert to kinerja_city
  with check ((select app.is_city_admin()) and imported_by = (select app.actor()));
create policy measurement_update_city on app.measurement for update to kinerja_city
  using ((select app.is_city_admin())) with check (superseded_at is not null);
create policy measurement_select_definer on app.measurement for select to kinerja_definer using (true);
create policy measurement_delete_definer on app.measurement for delete to kinerja_definer using (true);
comment on policy measurement_isolation on app.measurement is 'Outside of one''s reach there are only one''s own, and those of people whose appraiser one is or stands above.';
comment on policy measurement_select on app.measurement is 'Of units for all of the agency; of people for themselves, their appraiser and above, administrators and auditors.';
comment on policy measurement_insert on app.measurement is 'Where one administers.';
comment on policy measurement_update on app.measurement is 'Where one administers: that another stands in its place or it is taken back, and nothing else.';
comment on policy measurement_select_city on app.measurement is 'Officials of the whole government see all.';
comment on policy measurement_insert_city on app.measurement is 'Administrators of the whole government.';
comment on policy measurement_update_city on app.measurement is 'Administrators of the whole government: that another stands in its place or it is taken back.';
comment on policy measurement_select_definer on app.measurement is 'What is held about somebody.';
comment on policy measurement_delete_definer on app.measurement is 'api.purge.';
grant select on app.measurement to kinerja_app, kinerja_city, kinerja_definer;
grant insert (agency_id, period_id, measure, detail, person_id, unit_id, value, source, imported_at, imported_by), update (superseded_at, is_withdrawn)
on app.measurement to kinerja_app, kinerja_city;
grant delete on app.measurement to kinerja_definer;
