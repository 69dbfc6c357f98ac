-- An official document: its person, whoever appraises them and stands above, whoever has signed it, and HR and auditors where it is (P114). Also past the agency:
-- who moves takes it along, and whoever appraises them there reads it (P91). Written by its person and those who fix it, in turn; signed by each for
-- themselves (triggers/app.plan.sql).
create policy plan_isolation on app.plan as restrictive for all to kinerja_app
  using (
    agency_id = any ((select app.reached())::integer[])
    or person_id = (select app.actor())
    or appraiser_id = (select app.actor())
    or signed_by = (select app.actor())
    or person_id in (select a.person_id from app.appraised_people() as a)
  );
create policy plan_select on app.plan for select to kinerja_app
  using (
    person_id = (select app.actor())
    or appraiser_id = (select app.actor())
    or signed_by = (select app.actor())
    or agency_id = any ((select app.audited())::integer[])
    or agency_id = any ((select app.administered())::integer[])
    or unit_id = any ((select app.administered_units())::integer[])
    or person_id in (select a.person_id from app.appraised_people() as a)
  );
create policy plan_select_city on app.plan for select to kinerja_city using (true);
create policy plan_insert on app.plan for insert to kinerja_app, kinerja_city
  with check (
    state = 'DRAFT'
    and version = 0
    and made_by = (select app.actor())
    and (person_id = (select app.actor()) or person_id in (select a.person_id from app.appraised_people() as a))
  );
create policy plan_update on app.plan for update to kinerja_app, kinerja_city
  using (person_id = (select app.actor()) or app.fixes_plan(app.plan_role(person_id), year, starts_on))
  with check (
    case
      when person_id = (select app.actor()) then
        -- Nobody fixes their own.
        appraiser_id is distinct from (select app.actor()) and signed_by is distinct from (select app.actor())
      else app.fixes_plan(app.plan_role(person_id), year, starts_on)
    end
  );
create policy plan_select_definer on app.plan for select to kinerja_definer using (true);
create policy plan_delete_definer on app.plan for delete to kinerja_definer using (true);
comment on policy plan_isolation on app.plan is 'Outside of one''s reach only one''s own, those signed by oneself, and those of people whom one appraises.';
comment on policy plan_select on app.plan is 'One''s own, of those whom one appraises or stands above, those that one has signed, and where one administers or audits.';
comment on policy plan_select_city on app.plan is 'Officials of the whole government see all.';
comment on policy plan_insert on app.plan is 'A draft of one''s own, or of somebody whom one appraises.';
comment on policy plan_update on app.plan is 'One''s own, never fixed by oneself; and of those whom one appraises, or whose silent appraiser one stands above.';
comment on policy plan_select_definer on app.plan is 'The duty PLAN; what is held about somebody.';
comment on policy plan_delete_definer on app.plan is 'api.purge.';
grant select on app.plan to kinerja_app, kinerja_city, kinerja_definer;
grant insert (agency_id, person_id, year, sequence, starts_on, ends_on, approach, post_id, unit_id, is_by_perspective, made_at, made_by),
  update (
    starts_on, ends_on, approach, state, version, reason, submitted_at, employee_signed_at, appraiser_id, appraiser_signed_at, signed_by, revision
  )
on app.plan to kinerja_app, kinerja_city;
grant delete on app.plan to kinerja_definer;
create policy plan_insert_definer on app.plan for insert to kinerja_definer with check (true);
comment on policy plan_insert_definer on app.plan is 'api.play_plans.';
create policy plan_update_definer on app.plan for update to kinerja_definer using (true) with check (true);
comment on policy plan_update_definer on app.plan is 'api.play_plans.';
grant insert, update on app.plan to kinerja_definer;
