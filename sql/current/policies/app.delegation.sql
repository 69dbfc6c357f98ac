-- Whoever reaches the agency sees it; administrators of the unit delegate, to those whom they manage.
create policy delegation_isolation on app.delegation as restrictive for all to kinerja_app using (agency_id = any ((select app.reached())::integer[]));
create policy delegation_select on app.delegation for select to kinerja_app using (true);
create policy delegation_insert on app.delegation for insert to kinerja_app
  with check (
    app.administers_unit(agency_id, unit_id)
    and person_id <> (select app.actor())
    and exists (select from app.managed_people() as m where m.person_id = delegation.person_id)
  );
create policy delegation_update on app.delegation for update to kinerja_app using (
    app.administers_unit(agency_id, unit_id)) with check (
    app.administers_unit(agency_id, unit_id));
create policy delegation_select_city on app.delegation for select to kinerja_city using (true);
create policy delegation_insert_city on app.delegation for insert to kinerja_city with check ((select app.is_city_admin()));
create policy delegation_update_city on app.delegation for update to kinerja_city
  using ((select app.is_city_admin())) with check ((select app.is_city_admin()));
create policy delegation_select_definer on app.delegation for select to kinerja_definer using (true);
create policy delegation_delete_definer on app.delegation for delete to kinerja_definer using (true);
comment on policy delegation_isolation on app.delegation is 'Outside of one''s reach there is none.';
comment on policy delegation_select on app.delegation is 'No secret in the agency.';
comment on policy delegation_insert on app.delegation is 'Where one administers, to those whom one manages, and not to oneself.';
comment on policy delegation_update on app.delegation is 'Where one administers.';
comment on policy delegation_select_city on app.delegation is 'Officials of the whole government see all.';
comment on policy delegation_insert_city on app.delegation is 'Administrators of the whole government.';
comment on policy delegation_update_city on app.delegation is 'Administrators of the whole government.';
comment on policy delegation_select_definer on app.delegation is 'Reach, the two relations, what is held about somebody.';
comment on policy delegation_delete_definer on app.delegation is 'api.purge.';
grant select on app.delegation to kinerja_app, kinerja_city;
grant select, delete on app.delegation to kinerja_definer;
grant insert (agency_id, unit_id, person_id, starts_on, ends_on, decree) on app.delegation to kinerja_app, kinerja_city;
grant update (ends_on, revision) on app.delegation to kinerja_app, kinerja_city;
