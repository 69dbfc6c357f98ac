-- Between the one who asks and the one who is asked: nobody else sees it, whatever they administer. Not by agency: one may be asked from another one.
create policy feedback_request_select on app.feedback_request for select to kinerja_app, kinerja_city
  using (subject_id = (select app.actor()) or giver_id = (select app.actor()));
-- Somebody to whom one is something, or whom one sees.
create policy feedback_request_insert on app.feedback_request for insert to kinerja_app, kinerja_city
  with check (
    subject_id = (select app.actor())
    and (
      app.feedback_role(giver_id, subject_id, (select app.today())) is not null
      or exists (select from app.person as p where p.person_id = feedback_request.giver_id)
    )
  );
create policy feedback_request_update on app.feedback_request for update to kinerja_app, kinerja_city
  using (giver_id = (select app.actor()) and answered_at is null) with check (giver_id = (select app.actor()));
create policy feedback_request_select_definer on app.feedback_request for select to kinerja_definer using (true);
create policy feedback_request_delete_definer on app.feedback_request for delete to kinerja_definer using (true);
comment on policy feedback_request_select on app.feedback_request is 'The two whom it names.';
comment on policy feedback_request_insert on app.feedback_request is 'About oneself, to somebody whom one works with or sees.';
comment on policy feedback_request_update on app.feedback_request is 'Whoever is asked answers it, once.';
comment on policy feedback_request_select_definer on app.feedback_request is 'app.feedback_role; what is held about somebody.';
comment on policy feedback_request_delete_definer on app.feedback_request is 'api.purge.';
grant select on app.feedback_request to kinerja_app, kinerja_city, kinerja_definer;
grant insert (agency_id, subject_id, giver_id, item, text, made_at), update (answered_at) on app.feedback_request to kinerja_app, kinerja_city;
grant delete on app.feedback_request to kinerja_definer;
