-- Whoever reaches the agency sees it; administrators of the whole agency say who belongs, of those whom they manage.
create policy team_member_isolation on app.team_member as restrictive for all to kinerja_app using (agency_id = any ((select app.reached())::integer[]));
create policy team_member_select on app.team_member for select to kinerja_app using (true);
create policy team_member_insert on app.team_member for insert to kinerja_app
  with check (
    app.administers_unit(agency_id, null)
    and exists (select from app.managed_people() as m where m.person_id = team_member.person_id)
  );
create policy team_member_update on app.team_member for update to kinerja_app using (
    app.administers_unit(agency_id, null)) with check (
    app.administers_unit(agency_id, null));
create policy team_member_select_city on app.team_member for select to kinerja_city using (true);
create policy team_member_insert_city on app.team_member for insert to kinerja_city with check ((select app.is_city_admin()));
create policy team_member_update_city on app.team_member for update to kinerja_city
  using ((select app.is_city_admin())) with check ((select app.is_city_admin()));
create policy team_member_select_definer on app.team_member for select to kinerja_definer using (true);
create policy team_member_delete_definer on app.team_member for delete to kinerja_definer using (true);
comment on policy team_member_isolation on app.team_member is 'Outside of one''s reach there is none.';
comment on policy team_member_select on app.team_member is 'No secret in the agency.';
comment on policy team_member_insert on app.team_member is 'Where one administers.';
comment on policy team_member_update on app.team_member is 'Where one administers.';
comment on policy team_member_select_city on app.team_member is 'Officials of the whole government see all.';
comment on policy team_member_insert_city on app.team_member is 'Administrators of the whole government.';
comment on policy team_member_update_city on app.team_member is 'Administrators of the whole government.';
comment on policy team_member_select_definer on app.team_member is 'Reach, the two relations, what is held about somebody.';
comment on policy team_member_delete_definer on app.team_member is 'api.purge.';
grant select on app.team_member to kinerja_app, kinerja_city;
grant select, delete on app.team_member to kinerja_definer;
grant insert (agency_id, team_id, person_id, is_leader, starts_on, ends_on) on app.team_member to kinerja_app, kinerja_city;
grant update (is_leader, ends_on, revision) on app.team_member to kinerja_app, kinerja_city;
