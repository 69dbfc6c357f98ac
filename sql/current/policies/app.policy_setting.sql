-- What policies decide is no secret.
create policy policy_setting_select on app.policy_setting for select to kinerja_app, kinerja_city, kinerja_definer using (true);
comment on policy policy_setting_select on app.policy_setting is 'What policies decide is no secret.';
grant select on app.policy_setting to kinerja_app, kinerja_city, kinerja_definer;
