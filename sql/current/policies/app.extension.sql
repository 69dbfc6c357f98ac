-- More time for all or for a unit is no secret; that for somebody is theirs and their administrators'.
create policy extension_isolation on app.extension as restrictive for all to kinerja_app using (agency_id = any ((select app.reached())::integer[]));
create policy extension_select on app.extension for select to kinerja_app using (person_id is null or person_id = (select app.actor()) or app.looks_at_agency(agency_id));
create policy extension_select_city on app.extension for select to kinerja_city using (true);
create policy extension_select_definer on app.extension for select to kinerja_definer using (true);
comment on policy extension_isolation on app.extension is 'Outside of one''s reach there is none.';
comment on policy extension_select on app.extension is 'More time for all or for a unit is no secret; that for somebody is theirs and their administrators''.';
comment on policy extension_select_city on app.extension is 'Officials of the whole government see all.';
comment on policy extension_select_definer on app.extension is 'Deadlines, the scheduler, what is owed.';
create policy extension_insert on app.extension for insert to kinerja_app with check (app.administers_agency(agency_id) and approved_by is not distinct from (select app.actor()));
create policy extension_insert_city on app.extension for insert to kinerja_city with check ((select app.is_city_admin()) and approved_by is not distinct from (select app.actor()));
comment on policy extension_insert on app.extension is 'Administrators of the whole agency.';
comment on policy extension_insert_city on app.extension is 'Administrators of the whole government.';
create policy extension_update on app.extension for update to kinerja_app using (app.administers_agency(agency_id)) with check (app.administers_agency(agency_id));
create policy extension_update_city on app.extension for update to kinerja_city using ((select app.is_city_admin())) with check ((select app.is_city_admin()));
comment on policy extension_update on app.extension is 'Administrators of the whole agency.';
comment on policy extension_update_city on app.extension is 'Administrators of the whole government.';
grant select on app.extension to kinerja_app, kinerja_city, kinerja_definer;
grant insert (agency_id, period_id, phase, unit_id, person_id, until_at, reason_code, reason, approved_by, made_at, is_beyond_statute)
  on app.extension to kinerja_app, kinerja_city;
grant update (superseded_at) on app.extension to kinerja_app, kinerja_city;
