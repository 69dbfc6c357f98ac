-- Even the functions that keep replies see only those of the person who asks.
create policy kept_reply_select_definer on meta.kept_reply for select to kinerja_definer using (actor = (select app.actor()));
create policy kept_reply_insert_definer on meta.kept_reply for insert to kinerja_definer with check (actor = (select app.actor()));
create policy kept_reply_update_definer on meta.kept_reply for update to kinerja_definer
  using (actor = (select app.actor())) with check (actor = (select app.actor()));
comment on policy kept_reply_select_definer on meta.kept_reply is 'One''s own keys only.';
comment on policy kept_reply_insert_definer on meta.kept_reply is 'One''s own keys only.';
comment on policy kept_reply_update_definer on meta.kept_reply is 'One''s own keys only.';
grant select, insert, update (body) on meta.kept_reply to kinerja_definer;
