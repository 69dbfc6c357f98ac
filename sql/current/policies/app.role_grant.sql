-- People see their own; administrators and auditors those in their agencies; only administrators of the whole government give and revoke.
create policy role_grant_select on app.role_grant for select to kinerja_app
  using (
    person_id = (select app.actor())
    or agency_id = any ((select app.administered())::integer[])
    or agency_id = any ((select app.audited())::integer[])
    or unit_id = any ((select app.administered_units())::integer[])
  );
create policy role_grant_select_city on app.role_grant for select to kinerja_city using (true);
create policy role_grant_insert_city on app.role_grant for insert to kinerja_city with check ((select app.is_city_admin()));
create policy role_grant_update_city on app.role_grant for update to kinerja_city
  using ((select app.is_city_admin())) with check ((select app.is_city_admin()));
create policy role_grant_select_auth on app.role_grant for select to kinerja_auth using (true);
create policy role_grant_insert_auth on app.role_grant for insert to kinerja_auth with check (true);
create policy role_grant_delete_definer on app.role_grant for delete to kinerja_definer using (true);
create policy role_grant_select_definer on app.role_grant for select to kinerja_definer using (true);
comment on policy role_grant_select on app.role_grant is 'One''s own, and those where one administers or audits.';
comment on policy role_grant_select_city on app.role_grant is 'Officials of the whole government see all.';
comment on policy role_grant_insert_city on app.role_grant is 'Only administrators of the whole government.';
comment on policy role_grant_update_city on app.role_grant is 'Only administrators of the whole government.';
comment on policy role_grant_select_auth on app.role_grant is 'api.find_session looks up what somebody may do.';
comment on policy role_grant_insert_auth on app.role_grant is 'The first administrator comes with the first code.';
comment on policy role_grant_delete_definer on app.role_grant is 'api.purge.';
comment on policy role_grant_select_definer on app.role_grant is 'app.holds_a_role, and whether an administrator is left.';
grant select on app.role_grant to kinerja_app, kinerja_city, kinerja_auth, kinerja_definer;
grant insert (person_id, role, agency_id, unit_id, starts_on, ends_on) on app.role_grant to kinerja_city, kinerja_auth;
grant update (starts_on, ends_on, revision) on app.role_grant to kinerja_city;
-- As with agencies: to lock.
grant update (revision) on app.role_grant to kinerja_app;
-- api.purge.
grant delete on app.role_grant to kinerja_definer;
