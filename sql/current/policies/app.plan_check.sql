-- What plans are looked through for is no secret.
create policy plan_check_select on app.plan_check for select to kinerja_app, kinerja_city, kinerja_definer using (true);
comment on policy plan_check_select on app.plan_check is 'What plans are looked through for is no secret.';
grant select on app.plan_check to kinerja_app, kinerja_city, kinerja_definer;
