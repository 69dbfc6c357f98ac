-- Read with the plan: name and hash. Added and taken away by its person alone; a row stays.
create policy evidence_isolation on app.evidence as restrictive for all to kinerja_app
  using (
    agency_id = any ((select app.reached())::integer[])
    or exists (select from app.plan as p where p.agency_id = evidence.agency_id and p.plan_id = evidence.plan_id)
  );
create policy evidence_select on app.evidence for select to kinerja_app
  using (exists (select from app.plan as p where p.agency_id = evidence.agency_id and p.plan_id = evidence.plan_id));
create policy evidence_select_city on app.evidence for select to kinerja_city using (true);
create policy evidence_select_definer on app.evidence for select to kinerja_definer using (true);
create policy evidence_insert on app.evidence for insert to kinerja_app, kinerja_city with check (app.documents_plan(agency_id, plan_id) and made_by = (select app.actor()));
create policy evidence_update on app.evidence for update to kinerja_app, kinerja_city using (app.documents_plan(agency_id, plan_id)) with check (app.documents_plan(agency_id, plan_id));
create policy evidence_update_definer on app.evidence for update to kinerja_definer using (true) with check (true);
comment on policy evidence_update_definer on app.evidence is 'api.purge.';
comment on policy evidence_isolation on app.evidence is 'Outside of one''s reach only with a plan that one sees.';
comment on policy evidence_select on app.evidence is 'With the plan.';
comment on policy evidence_select_city on app.evidence is 'Officials of the whole government see all.';
comment on policy evidence_select_definer on app.evidence is 'What is held about somebody.';
comment on policy evidence_insert on app.evidence is 'By its person, for a plan that was agreed.';
comment on policy evidence_update on app.evidence is 'By its person, for a plan that was agreed.';
grant select on app.evidence to kinerja_app, kinerja_city, kinerja_definer;
grant insert (agency_id, plan_id, plan_result_id, plan_indicator_id, period_id, kind, name, media_type, size, sha256, made_at, made_by), update (removed_at, removed_by) on app.evidence to kinerja_app, kinerja_city;
grant update (removed_at, removed_by) on app.evidence to kinerja_definer;
