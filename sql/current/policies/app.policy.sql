-- Which policies there are is no secret; administrators of the whole government make them.
create policy policy_select on app.policy for select to kinerja_app, kinerja_city, kinerja_definer using (true);
create policy policy_insert_city on app.policy for insert to kinerja_city with check ((select app.is_city_admin()));
comment on policy policy_select on app.policy is 'Which policies there are is no secret.';
comment on policy policy_insert_city on app.policy is 'Administrators of the whole government.';
grant select on app.policy to kinerja_app, kinerja_city, kinerja_definer;
grant insert (policy, title, basis, made_from, made_at, made_by) on app.policy to kinerja_city;
