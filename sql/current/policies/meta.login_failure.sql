create policy login_failure_all_auth on meta.login_failure to kinerja_auth using (true) with check (true);
comment on policy login_failure_all_auth on meta.login_failure is 'Delays after failed logins.';
grant select, insert, update, delete on meta.login_failure to kinerja_auth;
