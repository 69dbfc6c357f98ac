-- Kept by triggers; nobody else needs to see it.
create policy post_above_select_definer on app.post_above for select to kinerja_definer using (true);
create policy post_above_insert_definer on app.post_above for insert to kinerja_definer with check (true);
create policy post_above_delete_definer on app.post_above for delete to kinerja_definer using (true);
comment on policy post_above_select_definer on app.post_above is 'app.renew_above keeps it.';
comment on policy post_above_insert_definer on app.post_above is 'app.renew_above keeps it.';
comment on policy post_above_delete_definer on app.post_above is 'app.renew_above keeps it.';
grant select, insert, delete on app.post_above to kinerja_definer;
