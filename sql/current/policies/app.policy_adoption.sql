-- Which policy holds where is no secret; administrators of the whole government decide it.
create policy policy_adoption_select on app.policy_adoption for select to kinerja_app, kinerja_city, kinerja_definer using (true);
create policy policy_adoption_insert_city on app.policy_adoption for insert to kinerja_city with check ((select app.is_city_admin()));
comment on policy policy_adoption_select on app.policy_adoption is 'Which policy holds where is no secret.';
comment on policy policy_adoption_insert_city on app.policy_adoption is 'Administrators of the whole government.';
grant select on app.policy_adoption to kinerja_app, kinerja_city, kinerja_definer;
grant insert (agency_id, policy, effective_on, adopted_at, adopted_by, reason) on app.policy_adoption to kinerja_city;
