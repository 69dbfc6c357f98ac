create policy session_select_auth on meta.session for select to kinerja_auth using (true);
comment on policy session_select_auth on meta.session is 'api.find_session looks tokens up.';
grant select on meta.session to kinerja_auth;
