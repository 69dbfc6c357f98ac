-- What a year of a functional post brings is no secret.
create policy credit_coefficient_select on app.credit_coefficient for select to kinerja_app, kinerja_city, kinerja_definer using (true);
comment on policy credit_coefficient_select on app.credit_coefficient is 'What a year of a functional post brings is no secret.';
grant select on app.credit_coefficient to kinerja_app, kinerja_city, kinerja_definer;
