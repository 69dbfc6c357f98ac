-- Even the functions that keep replies see only those of the person who asks.
create policy kept_reply_select_definer on meta.kept_reply for select to kinerja_definer using (actor = (select app.actor()));
create policy kept_reply_insert_definer on meta.kept_reply for insert to kinerja_definer with check (actor = (select app.actor()));
create policy kept_reply_update_definer on meta.kept_reply for update to kinerja_definer
  using (actor = (select app.actor())) with check (actor = (select app.actor()));
create policy kept_reply_select_auth on meta.kept_reply for select to kinerja_auth using (true);
create policy kept_reply_delete_auth on meta.kept_reply for delete to kinerja_auth using (true);
comment on policy kept_reply_select_definer on meta.kept_reply is 'One''s own keys only.';
comment on policy kept_reply_insert_definer on meta.kept_reply is 'One''s own keys only.';
comment on policy kept_reply_update_definer on meta.kept_reply is 'One''s own keys only.';
comment on policy kept_reply_select_auth on meta.kept_reply is 'api.tidy takes away what is old.';
comment on policy kept_reply_delete_auth on meta.kept_reply is 'api.tidy takes away what is old.';
grant select, insert, update (body, shown_revision) on meta.kept_reply to kinerja_definer;
grant select (kept_at), delete on meta.kept_reply to kinerja_auth;
