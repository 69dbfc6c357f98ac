-- find_session looks up where somebody may go; nobody else needs to know. Triggers keep it.
create policy reach_select_auth on app.reach for select to kinerja_auth using (true);
create policy reach_select_definer on app.reach for select to kinerja_definer using (true);
create policy reach_insert_definer on app.reach for insert to kinerja_definer with check (true);
create policy reach_update_definer on app.reach for update to kinerja_definer using (true) with check (true);
create policy reach_delete_definer on app.reach for delete to kinerja_definer using (true);
comment on policy reach_select_auth on app.reach is 'api.find_session reads it for everybody who logs in.';
comment on policy reach_select_definer on app.reach is 'Triggers keep it.';
comment on policy reach_insert_definer on app.reach is 'Triggers keep it.';
comment on policy reach_update_definer on app.reach is 'Triggers keep it.';
comment on policy reach_delete_definer on app.reach is 'Triggers keep it.';
grant select on app.reach to kinerja_auth;
grant select, insert, update, delete on app.reach to kinerja_definer;
