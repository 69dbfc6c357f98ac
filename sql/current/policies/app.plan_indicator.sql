-- Seen and written with its plan.
create policy plan_indicator_isolation on app.plan_indicator as restrictive for all to kinerja_app
  using (
    agency_id = any ((select app.reached())::integer[])
    or exists (select from app.plan as p where p.agency_id = plan_indicator.agency_id and p.plan_id = plan_indicator.plan_id)
  );
create policy plan_indicator_select on app.plan_indicator for select to kinerja_app
  using (exists (select from app.plan as p where p.agency_id = plan_indicator.agency_id and p.plan_id = plan_indicator.plan_id));
create policy plan_indicator_select_city on app.plan_indicator for select to kinerja_city using (true);
create policy plan_indicator_insert on app.plan_indicator for insert to kinerja_app, kinerja_city with check (app.writes_plan(agency_id, plan_id));
create policy plan_indicator_update on app.plan_indicator for update to kinerja_app, kinerja_city
  using (app.writes_plan(agency_id, plan_id)) with check (app.writes_plan(agency_id, plan_id));
create policy plan_indicator_delete on app.plan_indicator for delete to kinerja_app, kinerja_city using (app.writes_plan(agency_id, plan_id));
create policy plan_indicator_select_definer on app.plan_indicator for select to kinerja_definer using (true);
comment on policy plan_indicator_isolation on app.plan_indicator is 'Outside of one''s reach only with a plan that one sees.';
comment on policy plan_indicator_select on app.plan_indicator is 'With the plan.';
comment on policy plan_indicator_select_city on app.plan_indicator is 'Officials of the whole government see all.';
comment on policy plan_indicator_insert on app.plan_indicator is 'Whose turn it is to write the plan.';
comment on policy plan_indicator_update on app.plan_indicator is 'Whose turn it is to write the plan.';
comment on policy plan_indicator_delete on app.plan_indicator is 'Whose turn it is to write the plan.';
comment on policy plan_indicator_select_definer on app.plan_indicator is 'What is held about somebody.';
grant select on app.plan_indicator to kinerja_app, kinerja_city, kinerja_definer;
grant insert (
  agency_id, plan_id, plan_result_id, place, text, aspects, perspective, target_low, target_high, target_unit, target_text, baseline, is_manual_needed, manual, since_version
), update (
  place, text, aspects, perspective, target_low, target_high, target_unit, target_text, baseline, is_manual_needed, manual, state, revision
), delete on app.plan_indicator to kinerja_app, kinerja_city;
create policy plan_indicator_insert_definer on app.plan_indicator for insert to kinerja_definer with check (true);
comment on policy plan_indicator_insert_definer on app.plan_indicator is 'api.play_plans.';
grant insert on app.plan_indicator to kinerja_definer;
