-- What people owe is no secret.
create policy duty_select on app.duty for select to kinerja_app, kinerja_city, kinerja_definer using (true);
comment on policy duty_select on app.duty is 'What people owe is no secret.';
grant select on app.duty to kinerja_app, kinerja_city, kinerja_definer;
