-- Seen with its plan; added when both have signed, and never changed: there is no grant to update.
create policy plan_version_isolation on app.plan_version as restrictive for all to kinerja_app
  using (
    agency_id = any ((select app.reached())::integer[])
    or exists (select from app.plan as p where p.agency_id = plan_version.agency_id and p.plan_id = plan_version.plan_id)
  );
create policy plan_version_select on app.plan_version for select to kinerja_app
  using (exists (select from app.plan as p where p.agency_id = plan_version.agency_id and p.plan_id = plan_version.plan_id));
create policy plan_version_select_city on app.plan_version for select to kinerja_city using (true);
create policy plan_version_insert on app.plan_version for insert to kinerja_app, kinerja_city
  with check (
    exists (
      select
      from app.plan as p
      where p.agency_id = plan_version.agency_id
        and p.plan_id = plan_version.plan_id
        and p.version = plan_version.number
        and p.state = 'AGREED'
        and p.employee_signed_at = plan_version.employee_signed_at
        and p.appraiser_signed_at = plan_version.appraiser_signed_at
        and p.signed_by = plan_version.signed_by
        and (select app.actor()) in (p.person_id, p.signed_by)
    )
  );
create policy plan_version_select_definer on app.plan_version for select to kinerja_definer using (true);
comment on policy plan_version_isolation on app.plan_version is 'Outside of one''s reach only with a plan that one sees.';
comment on policy plan_version_select on app.plan_version is 'With the plan.';
comment on policy plan_version_select_city on app.plan_version is 'Officials of the whole government see all.';
comment on policy plan_version_insert on app.plan_version is 'Whoever signed last, of a plan that both have signed.';
comment on policy plan_version_select_definer on app.plan_version is 'The duty PLAN; what is held about somebody.';
grant select on app.plan_version to kinerja_app, kinerja_city, kinerja_definer;
grant insert (
  agency_id, plan_id, number, content, reason, employee_signed_at, appraiser_id, signed_by, appraiser_signed_at, agreed_at, is_late, is_beyond_statute
) on app.plan_version to kinerja_app, kinerja_city;
create policy plan_version_insert_definer on app.plan_version for insert to kinerja_definer with check (true);
comment on policy plan_version_insert_definer on app.plan_version is 'api.play_plans.';
grant insert on app.plan_version to kinerja_definer;
