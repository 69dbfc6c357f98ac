-- Nobody's to see: who stands in which block.
create policy told_select_definer on app.told for select to kinerja_definer using (true);
comment on policy told_select_definer on app.told is 'app.tell.';
create policy told_insert_definer on app.told for insert to kinerja_definer with check (true);
comment on policy told_insert_definer on app.told is 'app.tell.';
create policy told_update_definer on app.told for update to kinerja_definer using (true) with check (true);
comment on policy told_update_definer on app.told is 'app.tell.';
create policy told_delete_definer on app.told for delete to kinerja_definer using (true);
comment on policy told_delete_definer on app.told is 'app.tell.';
grant select, insert, update, delete on app.told to kinerja_definer;
