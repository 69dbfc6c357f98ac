-- What is measured is no secret.
create policy measure_select on app.measure for select to kinerja_app, kinerja_city, kinerja_definer using (true);
comment on policy measure_select on app.measure is 'What is measured is no secret.';
grant select on app.measure to kinerja_app, kinerja_city, kinerja_definer;
