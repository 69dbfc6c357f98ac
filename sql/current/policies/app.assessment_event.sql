-- As the assessment, whose policy is asked by looking there; written by app.record_assessment alone. What was rated is told by app.assessment_history: of
-- drafts to nobody.
create policy assessment_event_select on app.assessment_event for select to kinerja_app, kinerja_city
  using (exists (select from app.assessment as s where s.agency_id = assessment_event.agency_id and s.assessment_id = assessment_event.assessment_id));
create policy assessment_event_select_definer on app.assessment_event for select to kinerja_definer using (true);
create policy assessment_event_insert_definer on app.assessment_event for insert to kinerja_definer with check (true);
comment on policy assessment_event_select on app.assessment_event is 'Whoever sees the assessment.';
comment on policy assessment_event_select_definer on app.assessment_event is 'What goes into a result.';
comment on policy assessment_event_insert_definer on app.assessment_event is 'app.record_assessment.';
revoke select on app.assessment_event from kinerja_app, kinerja_city;
grant select (agency_id, assessment_event_id, assessment_id, happened_at, action, actor, reason) on app.assessment_event to kinerja_app, kinerja_city;
grant select on app.assessment_event to kinerja_definer;
grant insert on app.assessment_event to kinerja_definer;
