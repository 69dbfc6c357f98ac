-- find_session looks up where somebody may go; nobody else needs to know.
create policy reach_select_auth on app.reach for select to kinerja_auth using (true);
comment on policy reach_select_auth on app.reach is 'api.find_session reads it for everybody who logs in.';
grant select on app.reach to kinerja_auth;
