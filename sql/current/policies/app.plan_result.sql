-- Seen and written with its plan.
create policy plan_result_isolation on app.plan_result as restrictive for all to kinerja_app
  using (
    agency_id = any ((select app.reached())::integer[])
    or exists (select from app.plan as p where p.agency_id = plan_result.agency_id and p.plan_id = plan_result.plan_id)
  );
create policy plan_result_select on app.plan_result for select to kinerja_app
  using (exists (select from app.plan as p where p.agency_id = plan_result.agency_id and p.plan_id = plan_result.plan_id));
create policy plan_result_select_city on app.plan_result for select to kinerja_city using (true);
create policy plan_result_insert on app.plan_result for insert to kinerja_app, kinerja_city with check (app.writes_plan(agency_id, plan_id));
create policy plan_result_update on app.plan_result for update to kinerja_app, kinerja_city
  using (app.writes_plan(agency_id, plan_id)) with check (app.writes_plan(agency_id, plan_id));
-- Apart from agreeing and amending: what a leader takes over stays as it was agreed.
create policy plan_result_update_takeover on app.plan_result for update to kinerja_app, kinerja_city
  using (app.takes_over(agency_id, plan_id, plan_result_id)) with check (state = 'TAKEN_OVER' and app.takes_over(agency_id, plan_id, plan_result_id));
create policy plan_result_delete on app.plan_result for delete to kinerja_app, kinerja_city using (app.writes_plan(agency_id, plan_id));
create policy plan_result_select_definer on app.plan_result for select to kinerja_definer using (true);
comment on policy plan_result_isolation on app.plan_result is 'Outside of one''s reach only with a plan that one sees.';
comment on policy plan_result_select on app.plan_result is 'With the plan.';
comment on policy plan_result_select_city on app.plan_result is 'Officials of the whole government see all.';
comment on policy plan_result_insert on app.plan_result is 'Whose turn it is to write the plan.';
comment on policy plan_result_update on app.plan_result is 'Whose turn it is to write the plan.';
comment on policy plan_result_update_takeover on app.plan_result is 'Taking it over, by the appraiser, when a leader has tried what comes before it (art. 20(6)).';
comment on policy plan_result_delete on app.plan_result is 'Whose turn it is to write the plan.';
comment on policy plan_result_select_definer on app.plan_result is 'What is held about somebody.';
grant select on app.plan_result to kinerja_app, kinerja_city, kinerja_definer;
grant insert (
  agency_id, plan_result_id, plan_id, place, priority, text, source, study, control_level, method, is_vital, assigned_by, assigned_agency_id, assigned_post_id, assigned_team_id,
  intervenes_result_id, intervenes_indicator_id, intervenes_objective_id, since_version, assignment_id
), update (
  place, priority, text, source, study, control_level, method, is_vital, assigned_by, assigned_agency_id, assigned_post_id, assigned_team_id,
  intervenes_result_id, intervenes_indicator_id, intervenes_objective_id, state, revision, assignment_id
), delete on app.plan_result to kinerja_app, kinerja_city;
create policy plan_result_insert_definer on app.plan_result for insert to kinerja_definer with check (true);
comment on policy plan_result_insert_definer on app.plan_result is 'api.play_plans.';
grant insert on app.plan_result to kinerja_definer;
