-- Read with the plan; written by its person and the appraiser, who agree on it (P67 A.3), while the plan holds.
create policy action_item_isolation on app.action_item as restrictive for all to kinerja_app
  using (
    agency_id = any ((select app.reached())::integer[])
    or exists (select from app.plan as p where p.agency_id = action_item.agency_id and p.plan_id = action_item.plan_id)
  );
create policy action_item_select on app.action_item for select to kinerja_app
  using (exists (select from app.plan as p where p.agency_id = action_item.agency_id and p.plan_id = action_item.plan_id));
create policy action_item_select_city on app.action_item for select to kinerja_city using (true);
create policy action_item_select_definer on app.action_item for select to kinerja_definer using (true);
create policy action_item_insert on app.action_item for insert to kinerja_app, kinerja_city with check (app.follows_plan(agency_id, plan_id) and made_by = (select app.actor()));
create policy action_item_update on app.action_item for update to kinerja_app, kinerja_city using (app.follows_plan(agency_id, plan_id)) with check (app.follows_plan(agency_id, plan_id));
create policy action_item_delete on app.action_item for delete to kinerja_app, kinerja_city using (app.follows_plan(agency_id, plan_id));
comment on policy action_item_isolation on app.action_item is 'Outside of one''s reach only with a plan that one sees.';
comment on policy action_item_select on app.action_item is 'With the plan.';
comment on policy action_item_select_city on app.action_item is 'Officials of the whole government see all.';
comment on policy action_item_select_definer on app.action_item is 'What is held about somebody.';
comment on policy action_item_insert on app.action_item is 'By its person and the appraiser, while the plan holds.';
comment on policy action_item_update on app.action_item is 'By its person and the appraiser, while the plan holds.';
comment on policy action_item_delete on app.action_item is 'By its person and the appraiser, while the plan holds.';
grant select on app.action_item to kinerja_app, kinerja_city, kinerja_definer;
grant insert (agency_id, plan_id, plan_result_id, period_id, place, text, made_at, made_by), update (text, is_done, done_at, revision), delete on app.action_item to kinerja_app, kinerja_city;
