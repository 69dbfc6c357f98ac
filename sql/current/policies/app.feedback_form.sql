-- As app.feedback_note; one's own form about oneself is for oneself alone.
create policy feedback_form_select on app.feedback_form for select to kinerja_app, kinerja_city
  using (
    giver_id = (select app.actor())
    or kind = 'SUPERIOR' and (subject_id = (select app.actor()) or subject_id in (select a.person_id from app.appraised_people() as a))
  );
create policy feedback_form_insert on app.feedback_form for insert to kinerja_app, kinerja_city
  with check (
    giver_id = (select app.actor())
    and case kind when 'SELF' then subject_id = giver_id else app.feedback_role(giver_id, subject_id, (select app.today())) = 'PIMPINAN' end
  );
create policy feedback_form_update on app.feedback_form for update to kinerja_app, kinerja_city
  using (giver_id = (select app.actor())) with check (giver_id = (select app.actor()));
create policy feedback_form_select_definer on app.feedback_form for select to kinerja_definer using (true);
create policy feedback_form_delete_definer on app.feedback_form for delete to kinerja_definer using (true);
comment on policy feedback_form_select on app.feedback_form is 'One''s own; a leader''s also the person''s, their appraiser''s and of whoever stands above that one.';
comment on policy feedback_form_insert on app.feedback_form is 'A leader''s about somebody led, and one''s own about oneself.';
comment on policy feedback_form_update on app.feedback_form is 'Whoever has written it replaces it, as long as app.require_form lets.';
comment on policy feedback_form_select_definer on app.feedback_form is 'What is held about somebody.';
comment on policy feedback_form_delete_definer on app.feedback_form is 'api.purge.';
grant select on app.feedback_form to kinerja_app, kinerja_city, kinerja_definer;
grant insert (agency_id, period_id, subject_id, giver_id, giver_name, kind, questionnaire, scores, comments, made_at, changed_at),
  update (scores, comments, changed_at, revision)
on app.feedback_form to kinerja_app, kinerja_city;
grant delete on app.feedback_form to kinerja_definer;
