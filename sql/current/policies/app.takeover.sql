-- Read with the plan; written by the appraiser, once (P70 C.14).
create policy takeover_isolation on app.takeover as restrictive for all to kinerja_app
  using (
    agency_id = any ((select app.reached())::integer[])
    or exists (select from app.plan as p where p.agency_id = takeover.agency_id and p.plan_id = takeover.plan_id)
  );
create policy takeover_select on app.takeover for select to kinerja_app
  using (exists (select from app.plan as p where p.agency_id = takeover.agency_id and p.plan_id = takeover.plan_id));
create policy takeover_select_city on app.takeover for select to kinerja_city using (true);
create policy takeover_select_definer on app.takeover for select to kinerja_definer using (true);
create policy takeover_insert on app.takeover for insert to kinerja_app, kinerja_city with check (leader_id = (select app.actor()) and app.takes_over(agency_id, plan_id, plan_result_id));
comment on policy takeover_isolation on app.takeover is 'Outside of one''s reach only with a plan that one sees.';
comment on policy takeover_select on app.takeover is 'With the plan.';
comment on policy takeover_select_city on app.takeover is 'Officials of the whole government see all.';
comment on policy takeover_select_definer on app.takeover is 'What is held about somebody.';
comment on policy takeover_insert on app.takeover is 'By the appraiser, when a leader has tried what comes before it.';
grant select on app.takeover to kinerja_app, kinerja_city, kinerja_definer;
grant insert (agency_id, plan_id, plan_result_id, leader_id, leader_name, note_id, text, made_at) on app.takeover to kinerja_app, kinerja_city;
