-- Read with the plan; recorded by its person alone, and never changed.
create policy progress_isolation on app.progress as restrictive for all to kinerja_app
  using (
    agency_id = any ((select app.reached())::integer[])
    or exists (select from app.plan as p where p.agency_id = progress.agency_id and p.plan_id = progress.plan_id)
  );
create policy progress_select on app.progress for select to kinerja_app
  using (exists (select from app.plan as p where p.agency_id = progress.agency_id and p.plan_id = progress.plan_id));
create policy progress_select_city on app.progress for select to kinerja_city using (true);
create policy progress_select_definer on app.progress for select to kinerja_definer using (true);
create policy progress_insert on app.progress for insert to kinerja_app, kinerja_city with check (app.documents_plan(agency_id, plan_id) and made_by = (select app.actor()));
comment on policy progress_isolation on app.progress is 'Outside of one''s reach only with a plan that one sees.';
comment on policy progress_select on app.progress is 'With the plan.';
comment on policy progress_select_city on app.progress is 'Officials of the whole government see all.';
comment on policy progress_select_definer on app.progress is 'What is held about somebody.';
comment on policy progress_insert on app.progress is 'By its person, for a plan that was agreed.';
grant select on app.progress to kinerja_app, kinerja_city, kinerja_definer;
grant insert (agency_id, plan_id, plan_result_id, plan_indicator_id, period_id, text, value, unit, made_at, made_by) on app.progress to kinerja_app, kinerja_city;
create policy progress_insert_definer on app.progress for insert to kinerja_definer with check (true);
comment on policy progress_insert_definer on app.progress is 'api.play_plans.';
grant insert on app.progress to kinerja_definer;
