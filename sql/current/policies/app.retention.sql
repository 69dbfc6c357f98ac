-- How long what is kept is for everybody to know.
create policy retention_select on app.retention for select to kinerja_app using (true);
create policy retention_select_city on app.retention for select to kinerja_city using (true);
create policy retention_select_auth on app.retention for select to kinerja_auth using (true);
create policy retention_select_definer on app.retention for select to kinerja_definer using (true);
comment on policy retention_select on app.retention is 'For everybody to know.';
comment on policy retention_select_city on app.retention is 'For everybody to know.';
comment on policy retention_select_auth on app.retention is 'api.purge goes by it.';
comment on policy retention_select_definer on app.retention is 'api.purge goes by it.';
grant select on app.retention to kinerja_app, kinerja_city, kinerja_auth, kinerja_definer;
