-- Whoever reaches an agency sees its posts; administrators change those of the units that they administer.
create policy post_isolation on app.post as restrictive for all to kinerja_app using (agency_id = any ((select app.reached())::integer[]));
create policy post_select on app.post for select to kinerja_app using (true);
create policy post_insert on app.post for insert to kinerja_app with check (app.administers_unit(agency_id, unit_id) and not app.heads_government(kind));
create policy post_update on app.post for update to kinerja_app
  using (app.administers_unit(agency_id, unit_id))
  with check (app.administers_unit(agency_id, unit_id) and not app.heads_government(kind));
create policy post_select_city on app.post for select to kinerja_city using (true);
create policy post_insert_city on app.post for insert to kinerja_city with check ((select app.is_city_admin()));
create policy post_update_city on app.post for update to kinerja_city using ((select app.is_city_admin())) with check ((select app.is_city_admin()));
create policy post_select_definer on app.post for select to kinerja_definer using (true);
create policy post_update_definer on app.post for update to kinerja_definer using (true) with check (true);
comment on policy post_isolation on app.post is 'Outside of one''s reach there is no post.';
comment on policy post_select on app.post is 'How an agency is made up is no secret to those who reach it.';
comment on policy post_insert on app.post is 'Where one administers; who heads the government is not an agency''s to say.';
comment on policy post_update on app.post is 'Where one administers; who heads the government is not an agency''s to say.';
comment on policy post_select_city on app.post is 'Officials of the whole government see all.';
comment on policy post_insert_city on app.post is 'Administrators of the whole government.';
comment on policy post_update_city on app.post is 'Administrators of the whole government.';
comment on policy post_select_definer on app.post is 'The two relations (app.superior_of, app.appraiser_chain).';
comment on policy post_update_definer on app.post is 'Triggers keep is_single, and lock.';
grant select on app.post to kinerja_app, kinerja_city, kinerja_definer;
grant insert (agency_id, code, unit_id, title, kind, jenjang) on app.post to kinerja_app, kinerja_city;
grant update (unit_id, title, kind, jenjang, closed_at, revision) on app.post to kinerja_app, kinerja_city;
grant update (is_single) on app.post to kinerja_definer;
