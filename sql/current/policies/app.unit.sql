-- Whoever reaches an agency sees how it is made up; its administrators change it, those of a unit what is below that.
create policy unit_isolation on app.unit as restrictive for all to kinerja_app using (agency_id = any ((select app.reached())::integer[]));
create policy unit_select on app.unit for select to kinerja_app using (true);
create policy unit_insert on app.unit for insert to kinerja_app with check (app.administers_unit(agency_id, parent_id));
create policy unit_update on app.unit for update to kinerja_app
  using (app.administers_unit(agency_id, unit_id)) with check (app.administers_unit(agency_id, unit_id));
create policy unit_select_city on app.unit for select to kinerja_city using (true);
create policy unit_insert_city on app.unit for insert to kinerja_city with check ((select app.is_city_admin()));
create policy unit_update_city on app.unit for update to kinerja_city using ((select app.is_city_admin())) with check ((select app.is_city_admin()));
create policy unit_select_auth on app.unit for select to kinerja_auth using (true);
create policy unit_select_definer on app.unit for select to kinerja_definer using (true);
create policy unit_update_definer on app.unit for update to kinerja_definer using (true) with check (true);
comment on policy unit_isolation on app.unit is 'Outside of one''s reach there is no unit.';
comment on policy unit_select on app.unit is 'How an agency is made up is no secret to those who reach it.';
comment on policy unit_insert on app.unit is 'Administrators of the agency, or of a unit above.';
comment on policy unit_update on app.unit is 'Administrators of the agency, or of a unit above or this one.';
comment on policy unit_select_city on app.unit is 'Officials of the whole government see all.';
comment on policy unit_insert_city on app.unit is 'Administrators of the whole government.';
comment on policy unit_update_city on app.unit is 'Administrators of the whole government.';
comment on policy unit_select_auth on app.unit is 'api.find_session looks up what is below a unit that somebody administers; lists of one-time codes.';
comment on policy unit_select_definer on app.unit is 'The trigger that keeps paths.';
comment on policy unit_update_definer on app.unit is 'The trigger that keeps paths.';
grant select on app.unit to kinerja_app, kinerja_city, kinerja_auth, kinerja_definer;
grant insert (agency_id, code, name, kind, parent_id, is_mandiri, work_pattern, coordinator_agency_id, coordinator_id) on app.unit to kinerja_app, kinerja_city;
grant update (name, kind, parent_id, is_mandiri, work_pattern, coordinator_agency_id, coordinator_id, closed_at, revision) on app.unit to kinerja_app, kinerja_city;
grant update (path) on app.unit to kinerja_definer;
