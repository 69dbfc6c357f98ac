create policy familiar_source_select_auth on meta.familiar_source for select to kinerja_auth using (true);
create policy familiar_source_insert_auth on meta.familiar_source for insert to kinerja_auth with check (true);
create policy familiar_source_update_auth on meta.familiar_source for update to kinerja_auth using (true) with check (true);
create policy familiar_source_delete_auth on meta.familiar_source for delete to kinerja_auth using (true);
comment on policy familiar_source_select_auth on meta.familiar_source is 'Whether a login waits for the mistakes of others.';
comment on policy familiar_source_insert_auth on meta.familiar_source is 'The first time.';
comment on policy familiar_source_update_auth on meta.familiar_source is 'Once more.';
comment on policy familiar_source_delete_auth on meta.familiar_source is 'api.tidy takes away those of long ago; another password, all of an account.';
grant select, insert, update, delete on meta.familiar_source to kinerja_auth;
