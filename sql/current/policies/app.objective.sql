-- Whoever reaches the agency sees it; administrators of the unit set it.
create policy objective_isolation on app.objective as restrictive for all to kinerja_app using (agency_id = any ((select app.reached())::integer[]));
create policy objective_select on app.objective for select to kinerja_app using (true);
create policy objective_insert on app.objective for insert to kinerja_app
  with check (app.administers_unit(agency_id, unit_id));
create policy objective_update on app.objective for update to kinerja_app using (app.administers_unit(agency_id, unit_id)) with check (app.administers_unit(agency_id, unit_id));
create policy objective_select_city on app.objective for select to kinerja_city using (true);
create policy objective_insert_city on app.objective for insert to kinerja_city with check ((select app.is_city_admin()));
create policy objective_update_city on app.objective for update to kinerja_city
  using ((select app.is_city_admin())) with check ((select app.is_city_admin()));
create policy objective_select_definer on app.objective for select to kinerja_definer using (true);
comment on policy objective_isolation on app.objective is 'Outside of one''s reach there is none.';
comment on policy objective_select on app.objective is 'No secret in the agency.';
comment on policy objective_insert on app.objective is 'Where one administers.';
comment on policy objective_update on app.objective is 'Where one administers.';
comment on policy objective_select_city on app.objective is 'Officials of the whole government see all.';
comment on policy objective_insert_city on app.objective is 'Administrators of the whole government.';
comment on policy objective_update_city on app.objective is 'Administrators of the whole government.';
comment on policy objective_select_definer on app.objective is 'Reach, the two relations, what is held about somebody.';
grant select on app.objective to kinerja_app, kinerja_city;
grant select on app.objective to kinerja_definer;
grant insert (agency_id, unit_id, year, code, objective, indicator, target, state) on app.objective to kinerja_app, kinerja_city;
grant update (objective, indicator, target, state, revision) on app.objective to kinerja_app, kinerja_city;
