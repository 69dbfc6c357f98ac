create policy login_failure_select_auth on meta.login_failure for select to kinerja_auth using (true);
create policy login_failure_insert_auth on meta.login_failure for insert to kinerja_auth with check (true);
create policy login_failure_update_auth on meta.login_failure for update to kinerja_auth using (true) with check (true);
create policy login_failure_delete_auth on meta.login_failure for delete to kinerja_auth using (true);
comment on policy login_failure_select_auth on meta.login_failure is 'Whether a login has to wait.';
comment on policy login_failure_insert_auth on meta.login_failure is 'The first failure.';
comment on policy login_failure_update_auth on meta.login_failure is 'Later failures, and a success that takes one back.';
comment on policy login_failure_delete_auth on meta.login_failure is 'A success forgets them, and api.tidy those of long ago.';
grant select, insert, update, delete on meta.login_failure to kinerja_auth;
