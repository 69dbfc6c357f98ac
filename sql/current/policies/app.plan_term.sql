-- Seen and written with its plan.
create policy plan_term_isolation on app.plan_term as restrictive for all to kinerja_app
  using (
    agency_id = any ((select app.reached())::integer[])
    or exists (select from app.plan as p where p.agency_id = plan_term.agency_id and p.plan_id = plan_term.plan_id)
  );
create policy plan_term_select on app.plan_term for select to kinerja_app
  using (exists (select from app.plan as p where p.agency_id = plan_term.agency_id and p.plan_id = plan_term.plan_id));
create policy plan_term_select_city on app.plan_term for select to kinerja_city using (true);
create policy plan_term_insert on app.plan_term for insert to kinerja_app, kinerja_city with check (app.writes_plan(agency_id, plan_id));
create policy plan_term_update on app.plan_term for update to kinerja_app, kinerja_city
  using (app.writes_plan(agency_id, plan_id)) with check (app.writes_plan(agency_id, plan_id));
create policy plan_term_delete on app.plan_term for delete to kinerja_app, kinerja_city using (app.writes_plan(agency_id, plan_id));
create policy plan_term_select_definer on app.plan_term for select to kinerja_definer using (true);
comment on policy plan_term_isolation on app.plan_term is 'Outside of one''s reach only with a plan that one sees.';
comment on policy plan_term_select on app.plan_term is 'With the plan.';
comment on policy plan_term_select_city on app.plan_term is 'Officials of the whole government see all.';
comment on policy plan_term_insert on app.plan_term is 'Whose turn it is to write the plan.';
comment on policy plan_term_update on app.plan_term is 'Whose turn it is to write the plan.';
comment on policy plan_term_delete on app.plan_term is 'Whose turn it is to write the plan.';
comment on policy plan_term_select_definer on app.plan_term is 'What is held about somebody.';
grant select on app.plan_term to kinerja_app, kinerja_city, kinerja_definer;
grant insert (
  agency_id, plan_id, kind, place, choice, text
), update (
  choice, text
), delete on app.plan_term to kinerja_app, kinerja_city;
