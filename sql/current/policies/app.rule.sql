-- What the rules say is for everybody.
create policy rule_select on app.rule for select to kinerja_app using (true);
create policy rule_select_city on app.rule for select to kinerja_city using (true);
comment on policy rule_select on app.rule is 'What the rules say is for everybody.';
comment on policy rule_select_city on app.rule is 'What the rules say is for everybody.';
grant select on app.rule to kinerja_app, kinerja_city;
