-- Whoever reads the leader's plan reads the whole matrix; whoever has a part in it their own, guests of other agencies, too (P47 j). The leader writes it.
create policy role_cell_isolation on app.role_cell as restrictive for all to kinerja_app
  using (
    agency_id = any ((select app.reached())::integer[])
    or person_id = (select app.actor())
    or exists (select from app.plan as p where p.agency_id = role_cell.agency_id and p.plan_id = role_cell.plan_id)
  );
create policy role_cell_select on app.role_cell for select to kinerja_app
  using (
    person_id = (select app.actor())
    or exists (select from app.plan as p where p.agency_id = role_cell.agency_id and p.plan_id = role_cell.plan_id)
  );
create policy role_cell_select_city on app.role_cell for select to kinerja_city using (true);
create policy role_cell_insert on app.role_cell for insert to kinerja_app, kinerja_city
  with check (
    app.divides_plan(agency_id, plan_id) and person_id in (select m.person_id from app.matrix_people(agency_id, plan_id) as m)
  );
create policy role_cell_update on app.role_cell for update to kinerja_app, kinerja_city
  using (app.divides_plan(agency_id, plan_id)) with check (app.divides_plan(agency_id, plan_id));
create policy role_cell_delete on app.role_cell for delete to kinerja_app, kinerja_city using (app.divides_plan(agency_id, plan_id));
create policy role_cell_select_definer on app.role_cell for select to kinerja_definer using (true);
comment on policy role_cell_isolation on app.role_cell is 'Outside of one''s reach only one''s own, and with a plan that one sees.';
comment on policy role_cell_select on app.role_cell is 'With the plan; of others what is one''s own part.';
comment on policy role_cell_select_city on app.role_cell is 'Officials of the whole government see all.';
comment on policy role_cell_insert on app.role_cell is 'By the leader whose plan it is, for those who are led and guests by assignment.';
comment on policy role_cell_update on app.role_cell is 'By the leader whose plan it is.';
comment on policy role_cell_delete on app.role_cell is 'By the leader whose plan it is.';
comment on policy role_cell_select_definer on app.role_cell is 'Gaps of a matrix; what is held about somebody.';
grant select on app.role_cell to kinerja_app, kinerja_city, kinerja_definer;
grant insert (agency_id, plan_id, plan_result_id, plan_indicator_id, person_id, place, part, changed_at), update (part, changed_at), delete
on app.role_cell to kinerja_app, kinerja_city;
