create policy session_select_auth on meta.session for select to kinerja_auth using (true);
create policy session_insert_auth on meta.session for insert to kinerja_auth with check (true);
create policy session_update_auth on meta.session for update to kinerja_auth using (true) with check (true);
create policy session_delete_auth on meta.session for delete to kinerja_auth using (true);
comment on policy session_select_auth on meta.session is 'api.find_session looks tokens up.';
comment on policy session_insert_auth on meta.session is 'Logging in.';
comment on policy session_update_auth on meta.session is 'The last use, once a minute.';
comment on policy session_delete_auth on meta.session is 'Logging out, locks, new passwords, and what has expired.';
grant select, insert, update (used_at, expert_reason), delete on meta.session to kinerja_auth;
