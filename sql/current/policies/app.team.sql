-- Whoever reaches the agency sees it; administrators of the whole agency make it.
create policy team_isolation on app.team as restrictive for all to kinerja_app using (agency_id = any ((select app.reached())::integer[]));
create policy team_select on app.team for select to kinerja_app using (true);
create policy team_insert on app.team for insert to kinerja_app
  with check (app.administers_unit(agency_id, null));
create policy team_update on app.team for update to kinerja_app using (app.administers_unit(agency_id, null)) with check (app.administers_unit(agency_id, null));
create policy team_select_city on app.team for select to kinerja_city using (true);
create policy team_insert_city on app.team for insert to kinerja_city with check ((select app.is_city_admin()));
create policy team_update_city on app.team for update to kinerja_city
  using ((select app.is_city_admin())) with check ((select app.is_city_admin()));
create policy team_select_definer on app.team for select to kinerja_definer using (true);
comment on policy team_isolation on app.team is 'Outside of one''s reach there is none.';
comment on policy team_select on app.team is 'No secret in the agency.';
comment on policy team_insert on app.team is 'Where one administers.';
comment on policy team_update on app.team is 'Where one administers.';
comment on policy team_select_city on app.team is 'Officials of the whole government see all.';
comment on policy team_insert_city on app.team is 'Administrators of the whole government.';
comment on policy team_update_city on app.team is 'Administrators of the whole government.';
comment on policy team_select_definer on app.team is 'Reach, the two relations, what is held about somebody.';
grant select on app.team to kinerja_app, kinerja_city;
grant select on app.team to kinerja_definer;
grant insert (agency_id, code, name) on app.team to kinerja_app, kinerja_city;
grant update (name, revision) on app.team to kinerja_app, kinerja_city;
