create policy password_all_auth on meta.password to kinerja_auth using (true) with check (true);
comment on policy password_all_auth on meta.password is 'Logging in, and setting passwords: nobody else ever sees a hash.';
grant select, insert, update, delete on meta.password to kinerja_auth;
