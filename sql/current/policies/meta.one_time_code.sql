-- Passwords and codes are nobody's but kinerja_auth's.
create policy one_time_code_select_auth on meta.one_time_code for select to kinerja_auth using (true);
create policy one_time_code_insert_auth on meta.one_time_code for insert to kinerja_auth with check (true);
create policy one_time_code_update_auth on meta.one_time_code for update to kinerja_auth using (true) with check (true);
create policy one_time_code_delete_auth on meta.one_time_code for delete to kinerja_auth using (true);
comment on policy one_time_code_select_auth on meta.one_time_code is 'Whether a code opens something.';
comment on policy one_time_code_insert_auth on meta.one_time_code is 'Making codes.';
comment on policy one_time_code_update_auth on meta.one_time_code is 'A new code replaces the one before.';
comment on policy one_time_code_delete_auth on meta.one_time_code is 'A code is used once; api.tidy takes away what has expired.';
grant select, insert, update, delete on meta.one_time_code to kinerja_auth;
