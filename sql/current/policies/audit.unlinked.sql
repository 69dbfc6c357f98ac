create policy unlinked_select_definer on audit.unlinked for select to kinerja_definer using (true);
create policy unlinked_insert_definer on audit.unlinked for insert to kinerja_definer with check (true);
create policy unlinked_delete_definer on audit.unlinked for delete to kinerja_definer using (true);
comment on policy unlinked_select_definer on audit.unlinked is 'audit.link_entries takes what waits.';
comment on policy unlinked_insert_definer on audit.unlinked is 'audit.record lets an entry wait.';
comment on policy unlinked_delete_definer on audit.unlinked is 'audit.link_entries takes what waits.';
grant select, insert, delete on audit.unlinked to kinerja_definer;
