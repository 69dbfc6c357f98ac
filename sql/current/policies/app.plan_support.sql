-- Seen and written with its plan. Whether a resource came is told while the plan holds.
create policy plan_support_isolation on app.plan_support as restrictive for all to kinerja_app
  using (
    agency_id = any ((select app.reached())::integer[])
    or exists (select from app.plan as p where p.agency_id = plan_support.agency_id and p.plan_id = plan_support.plan_id)
  );
create policy plan_support_select on app.plan_support for select to kinerja_app
  using (exists (select from app.plan as p where p.agency_id = plan_support.agency_id and p.plan_id = plan_support.plan_id));
create policy plan_support_select_city on app.plan_support for select to kinerja_city using (true);
create policy plan_support_insert on app.plan_support for insert to kinerja_app, kinerja_city with check (app.writes_plan(agency_id, plan_id));
create policy plan_support_update on app.plan_support for update to kinerja_app, kinerja_city
  using (app.writes_plan(agency_id, plan_id) or app.follows_plan(agency_id, plan_id)) with check (app.writes_plan(agency_id, plan_id) or app.follows_plan(agency_id, plan_id));
create policy plan_support_delete on app.plan_support for delete to kinerja_app, kinerja_city using (app.writes_plan(agency_id, plan_id));
create policy plan_support_select_definer on app.plan_support for select to kinerja_definer using (true);
comment on policy plan_support_isolation on app.plan_support is 'Outside of one''s reach only with a plan that one sees.';
comment on policy plan_support_select on app.plan_support is 'With the plan.';
comment on policy plan_support_select_city on app.plan_support is 'Officials of the whole government see all.';
comment on policy plan_support_insert on app.plan_support is 'Whose turn it is to write the plan.';
comment on policy plan_support_update on app.plan_support is 'Whose turn it is to write the plan. Afterwards its person and the appraiser tell whether it came.';
comment on policy plan_support_delete on app.plan_support is 'Whose turn it is to write the plan.';
comment on policy plan_support_select_definer on app.plan_support is 'What is held about somebody.';
grant select on app.plan_support to kinerja_app, kinerja_city, kinerja_definer;
grant insert (
  agency_id, plan_id, kind, place, text, is_agreed, is_realised
), update (
  text, is_agreed, is_realised
), delete on app.plan_support to kinerja_app, kinerja_city;
