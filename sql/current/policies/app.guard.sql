-- What guards periods is no secret.
create policy guard_select on app.guard for select to kinerja_app, kinerja_city, kinerja_definer using (true);
comment on policy guard_select on app.guard is 'What guards periods is no secret.';
grant select on app.guard to kinerja_app, kinerja_city, kinerja_definer;
