-- People see their own; leaders those of the posts below theirs; administrators and auditors those of their agencies and units.
create policy appointment_isolation on app.appointment as restrictive for all to kinerja_app
  using (agency_id = any ((select app.reached())::integer[]));
create policy appointment_select on app.appointment for select to kinerja_app
  using (
    person_id = (select app.actor())
    or agency_id = any ((select app.audited())::integer[])
    or agency_id = any ((select app.administered())::integer[])
    or unit_id = any ((select app.administered_units())::integer[])
    or post_id = any ((select app.led_posts())::integer[])
  );
-- Of people whom the one who asks manages, and not of oneself: whoever could appoint anybody they have an identifier of, or audit, would manage them from
-- then on; whoever could appoint themselves would see what the post lets see. Posts above other agencies are the whole government's to fill.
create policy appointment_insert on app.appointment for insert to kinerja_app
  with check (
    app.administers_unit(agency_id, unit_id)
    and person_id <> (select app.actor())
    and exists (select from app.managed_people() as m where m.person_id = appointment.person_id)
    and not app.is_above_others(agency_id, post_id)
  );
-- Who has left is not managed any more: what was theirs is not made theirs again.
create policy appointment_update on app.appointment for update to kinerja_app
  using (
    app.administers_unit(agency_id, unit_id)
    and person_id <> (select app.actor())
    and exists (select from app.managed_people() as m where m.person_id = appointment.person_id)
    and not app.is_above_others(agency_id, post_id)
  )
  with check (app.administers_unit(agency_id, unit_id) and not app.is_above_others(agency_id, post_id));
create policy appointment_select_city on app.appointment for select to kinerja_city using (true);
create policy appointment_insert_city on app.appointment for insert to kinerja_city with check ((select app.is_city_admin()));
create policy appointment_update_city on app.appointment for update to kinerja_city
  using ((select app.is_city_admin())) with check ((select app.is_city_admin()));
create policy appointment_select_auth on app.appointment for select to kinerja_auth using (true);
create policy appointment_delete_definer on app.appointment for delete to kinerja_definer using (true);
create policy appointment_select_definer on app.appointment for select to kinerja_definer using (true);
comment on policy appointment_isolation on app.appointment is 'Outside of one''s reach there is no appointment.';
comment on policy appointment_select on app.appointment is 'One''s own, those where one administers or audits, and those of posts below one''s own.';
comment on policy appointment_insert on app.appointment is 'Where one administers, of people whom one manages, to posts that stand above no other agency; not of oneself.';
comment on policy appointment_update on app.appointment is 'Where one administers, of people whom one manages still, in posts that stand above no other agency; not one''s own.';
comment on policy appointment_select_city on app.appointment is 'Officials of the whole government see all.';
comment on policy appointment_insert_city on app.appointment is 'Administrators of the whole government.';
comment on policy appointment_update_city on app.appointment is 'Administrators of the whole government.';
comment on policy appointment_select_auth on app.appointment is 'app.manages inside of functions about accounts.';
comment on policy appointment_delete_definer on app.appointment is 'api.purge.';
comment on policy appointment_select_definer on app.appointment is 'app.serves_elsewhere.';
grant select on app.appointment to kinerja_app, kinerja_city, kinerja_auth, kinerja_definer;
grant insert (agency_id, post_id, person_id, kind, starts_on, ends_on) on app.appointment to kinerja_app, kinerja_city;
grant update (post_id, kind, starts_on, ends_on, revision) on app.appointment to kinerja_app, kinerja_city;
-- api.purge.
grant delete on app.appointment to kinerja_definer;
