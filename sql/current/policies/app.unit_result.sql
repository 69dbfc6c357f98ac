-- Official, and printed on everybody's document: read at once by those who lead somebody, administer or audit the agency; by everybody who reaches it once the
-- period is published.
create policy unit_result_isolation on app.unit_result as restrictive for all to kinerja_app using (agency_id = any ((select app.reached())::integer[]));
create policy unit_result_select on app.unit_result for select to kinerja_app
  using (
    (select app.leads_somebody())
    or agency_id = any ((select app.administered())::integer[])
    or agency_id = any ((select app.audited())::integer[])
    or agency_id in (select u.agency_id from app.unit as u where u.unit_id = any ((select app.administered_units())::integer[]))
    or period_id in (select p.period_id from app.period as p where p.state in ('PUBLISHED', 'CLOSED', 'ARCHIVED'))
  );
create policy unit_result_select_city on app.unit_result for select to kinerja_city using (true);
create policy unit_result_select_definer on app.unit_result for select to kinerja_definer using (true);
comment on policy unit_result_isolation on app.unit_result is 'Outside of one''s reach there is none.';
comment on policy unit_result_select on app.unit_result is 'Leaders, and who administers or audits the agency or a part of it; everybody who reaches it from PUBLISHED on.';
comment on policy unit_result_select_city on app.unit_result is 'Officials of the whole government see all.';
comment on policy unit_result_select_definer on app.unit_result is 'It counts for people who may not see it yet.';
-- What the leader above decides, by that one; or for that one, with the document. Whose the decision is is found out, not told.
create policy unit_result_insert on app.unit_result for insert to kinerja_app, kinerja_city
  with check (
    made_by = (select app.actor())
    and superseded_at is null
    and decided_by is not distinct from (select d.person_id from app.unit_decider(agency_id, unit_id) as d)
    and app.may_set_unit_result(agency_id, unit_id)
    and (decided_by is not distinct from made_by or source_document is not null and app.records_unit_result(agency_id, unit_id))
  );
create policy unit_result_update on app.unit_result for update to kinerja_app, kinerja_city
  using (superseded_at is null and app.may_set_unit_result(agency_id, unit_id)) with check (superseded_at is not null);
comment on policy unit_result_insert on app.unit_result is 'The leader of the organisation above; for that one an administrator of the agency, or of the whole government. Never of what one leads.';
comment on policy unit_result_update on app.unit_result is 'As inserting: another one counts in its place. Nothing else of it changes.';
grant select on app.unit_result to kinerja_app, kinerja_city, kinerja_definer;
grant insert (
  agency_id, period_id, unit_id, achievement, basis, source_document, adviser, carried_from_year, decided_by, decided_by_name, made_by, made_at, reason, revision
) on app.unit_result to kinerja_app, kinerja_city;
grant update (superseded_at) on app.unit_result to kinerja_app, kinerja_city;
