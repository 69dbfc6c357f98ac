-- Passwords and codes are nobody's but kinerja_auth's.
create policy password_select_auth on meta.password for select to kinerja_auth using (true);
create policy password_insert_auth on meta.password for insert to kinerja_auth with check (true);
create policy password_update_auth on meta.password for update to kinerja_auth using (true) with check (true);
create policy password_delete_auth on meta.password for delete to kinerja_auth using (true);
comment on policy password_select_auth on meta.password is 'Logging in: nobody else ever sees a hash.';
comment on policy password_insert_auth on meta.password is 'A code was redeemed.';
comment on policy password_update_auth on meta.password is 'A password was changed.';
comment on policy password_delete_auth on meta.password is 'A new code takes the password before away.';
grant select, insert, update, delete on meta.password to kinerja_auth;
