-- How predicates are ideally spread is no secret.
create policy distribution_rule_select on app.distribution_rule for select to kinerja_app, kinerja_city, kinerja_definer using (true);
comment on policy distribution_rule_select on app.distribution_rule is 'How predicates are ideally spread is no secret.';
grant select on app.distribution_rule to kinerja_app, kinerja_city, kinerja_definer;
