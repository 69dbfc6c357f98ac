-- People see the agencies that they reach; officials of the whole government see all; only its administrators make and change them.
create policy agency_isolation on app.agency as restrictive for all to kinerja_app using (agency_id = any ((select app.reached())::integer[]));
create policy agency_select on app.agency for select to kinerja_app using (true);
create policy agency_select_city on app.agency for select to kinerja_city using (true);
create policy agency_insert_city on app.agency for insert to kinerja_city with check ((select app.is_city_admin()));
create policy agency_update_city on app.agency for update to kinerja_city
  using ((select app.is_city_admin())) with check ((select app.is_city_admin()));
create policy agency_select_definer on app.agency for select to kinerja_auth using (true);
create policy agency_select_names on app.agency for select to kinerja_definer using (true);
comment on policy agency_select_names on app.agency is 'Posts of agencies that one does not reach stand above one''s own.';
comment on policy agency_isolation on app.agency is 'Outside of one''s reach there is no agency.';
comment on policy agency_select on app.agency is 'Those in reach.';
comment on policy agency_select_city on app.agency is 'Officials of the whole government see all.';
comment on policy agency_insert_city on app.agency is 'Only administrators of the whole government.';
comment on policy agency_update_city on app.agency is 'Only administrators of the whole government.';
comment on policy agency_select_definer on app.agency is 'For lists of one-time codes.';
grant select on app.agency to kinerja_app, kinerja_city, kinerja_auth, kinerja_definer;
grant insert (code, name, kind) on app.agency to kinerja_city;
grant update (name, kind, closed_at, revision) on app.agency to kinerja_city;
-- Nothing to change, but to lock: what one sees and may not change is told so.
grant update (revision) on app.agency to kinerja_app;
