-- Messages are in the functions: tables of meta are granted to definers only.
create policy outbox_select_definer on meta.outbox for select to kinerja_definer using (true);
create policy outbox_insert_definer on meta.outbox for insert to kinerja_definer with check (true);
create policy outbox_update_definer on meta.outbox for update to kinerja_definer using (true) with check (true);
create policy outbox_delete_definer on meta.outbox for delete to kinerja_definer using (true);
comment on policy outbox_select_definer on meta.outbox is 'Messages are in the functions: tables of meta are granted to definers only.';
comment on policy outbox_insert_definer on meta.outbox is 'Messages are in the functions: tables of meta are granted to definers only.';
comment on policy outbox_update_definer on meta.outbox is 'Messages are in the functions: tables of meta are granted to definers only.';
comment on policy outbox_delete_definer on meta.outbox is 'Messages are in the functions: tables of meta are granted to definers only.';
grant select, insert, update, delete on meta.outbox to kinerja_definer;
