-- What a predicate brings is no secret.
create policy credit_percent_select on app.credit_percent for select to kinerja_app, kinerja_city, kinerja_definer using (true);
comment on policy credit_percent_select on app.credit_percent is 'What a predicate brings is no secret.';
grant select on app.credit_percent to kinerja_app, kinerja_city, kinerja_definer;
