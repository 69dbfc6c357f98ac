-- Read by the person, by whoever gave or recorded it, by the person's appraiser and whoever stands above that one; by nobody else, whatever they
-- administer. Not by agency: whoever appraises the person reads it, also what was said where they served before (P91).
create policy feedback_note_select on app.feedback_note for select to kinerja_app, kinerja_city
  using (
    subject_id = (select app.actor())
    or giver_id = (select app.actor())
    or made_by = (select app.actor())
    or subject_id in (select a.person_id from app.appraised_people() as a)
  );
-- One's own, of what one is to the person; somebody's from outside, of those whom one appraises. A correction is about the same person and by the same giver.
create policy feedback_note_insert on app.feedback_note for insert to kinerja_app, kinerja_city
  with check (
    made_by = (select app.actor())
    and case
      when corrects is not null then app.corrects_own(corrects, subject_id, giver_id)
      when giver_id is null then
        giver_role not in ('PIMPINAN', 'REKAN', 'BAWAHAN', 'PEGAWAI') and subject_id in (select a.person_id from app.appraised_people() as a)
      else giver_id = (select app.actor()) and giver_role = app.feedback_role(giver_id, subject_id, given_on)
    end
  );
create policy feedback_note_select_definer on app.feedback_note for select to kinerja_definer using (true);
create policy feedback_note_delete_definer on app.feedback_note for delete to kinerja_definer using (true);
comment on policy feedback_note_select on app.feedback_note is 'About oneself, by oneself, or about somebody whose appraiser one is or stands above.';
comment on policy feedback_note_insert on app.feedback_note is 'By oneself about somebody whom one works with, or of somebody outside about one whom one appraises; corrections of one''s own.';
comment on policy feedback_note_select_definer on app.feedback_note is 'The duty FEEDBACK_BERKALA; what is held about somebody.';
comment on policy feedback_note_delete_definer on app.feedback_note is 'api.purge.';
grant select on app.feedback_note to kinerja_app, kinerja_city, kinerja_definer;
-- Never changed, by anybody: there is no grant to update.
grant insert (
  agency_id, subject_id, giver_id, giver_name, giver_role, kind, mode, initiative, item, rhk, text, evidence, outcome, given_on, request_id, made_at, made_by,
  corrects, reason
) on app.feedback_note to kinerja_app, kinerja_city;
grant delete on app.feedback_note to kinerja_definer;
