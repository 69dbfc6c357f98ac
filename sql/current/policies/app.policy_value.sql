-- What a policy says is no secret.
create policy policy_value_select on app.policy_value for select to kinerja_app, kinerja_city, kinerja_definer using (true);
comment on policy policy_value_select on app.policy_value is 'What a policy says is no secret.';
grant select on app.policy_value to kinerja_app, kinerja_city, kinerja_definer;
create policy policy_value_insert_city on app.policy_value for insert to kinerja_city with check ((select app.is_city_admin()));
create policy policy_value_update_city on app.policy_value for update to kinerja_city using ((select app.is_city_admin())) with check ((select app.is_city_admin()));
create policy policy_value_delete_city on app.policy_value for delete to kinerja_city using ((select app.is_city_admin()));
comment on policy policy_value_insert_city on app.policy_value is 'Administrators of the whole government; what was adopted stays as it is (api.policy_amend).';
comment on policy policy_value_update_city on app.policy_value is 'As inserting.';
comment on policy policy_value_delete_city on app.policy_value is 'As inserting.';
grant insert (policy, setting, value), update (value), delete on app.policy_value to kinerja_city;
