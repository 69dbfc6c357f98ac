-- People see their own account; administrators and auditors those of people who serve where they do so.
create policy account_select on app.account for select to kinerja_app
  using (
    person_id = (select app.actor())
    or account_id = (select app.actor())
    or exists (select from app.managed_people() as m where m.person_id = account.person_id)
    or exists (select from app.audited_people() as d where d.person_id = account.person_id)
  );
-- An agency's administrator makes accounts whose login is the NIP, so that no refusal tells which other logins there are.
create policy account_insert on app.account for insert to kinerja_app
  with check (
    app.manages_account(person_id)
    and peer is null
    and login = (select p.nip from app.person as p where p.person_id = account.person_id)
  );
create policy account_update on app.account for update to kinerja_app
  using (app.manages_account(person_id)) with check (app.manages_account(person_id));
create policy account_select_city on app.account for select to kinerja_city using (true);
create policy account_insert_city on app.account for insert to kinerja_city with check ((select app.is_city_admin()));
create policy account_update_city on app.account for update to kinerja_city
  using ((select app.is_city_admin()) and not is_machine) with check ((select app.is_city_admin()) and not is_machine);
create policy account_select_auth on app.account for select to kinerja_auth using (true);
create policy account_insert_auth on app.account for insert to kinerja_auth with check (true);
create policy account_update_auth on app.account for update to kinerja_auth using (true) with check (true);
create policy account_delete_definer on app.account for delete to kinerja_definer using (true);
create policy account_select_definer on app.account for select to kinerja_definer using (true);
comment on policy account_select on app.account is 'One''s own, and those of people who serve where one administers or audits.';
comment on policy account_insert on app.account is 'Of people whose account one manages, with the NIP as login.';
comment on policy account_update on app.account is 'Of people whose account one manages.';
comment on policy account_select_city on app.account is 'Officials of the whole government see all.';
comment on policy account_insert_city on app.account is 'Administrators of the whole government.';
comment on policy account_update_city on app.account is 'Administrators of the whole government; the machine''s own is nobody''s to change.';
comment on policy account_select_auth on app.account is 'Logging in.';
comment on policy account_insert_auth on app.account is 'The first administrator comes with the first code.';
comment on policy account_update_auth on app.account is 'A password was set.';
comment on policy account_delete_definer on app.account is 'api.purge.';
comment on policy account_select_definer on app.account is 'Whether an administrator is left; whose name an audit entry bears.';
grant select on app.account to kinerja_app, kinerja_city, kinerja_auth, kinerja_definer;
grant insert (login, person_id, peer, created_at) on app.account to kinerja_app, kinerja_city, kinerja_auth;
grant update (is_locked, is_active, revision) on app.account to kinerja_app, kinerja_city, kinerja_auth;
-- api.purge.
grant delete on app.account to kinerja_definer;
