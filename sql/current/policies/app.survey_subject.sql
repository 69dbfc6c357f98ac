-- Nobody asks it directly: what is in it is the survey's, and is answered by functions that say to whom (docs/privacy.md).
create policy survey_subject_select_definer on app.survey_subject for select to kinerja_definer using (true);
comment on policy survey_subject_select_definer on app.survey_subject is 'What functions answer with.';
create policy survey_subject_insert_definer on app.survey_subject for insert to kinerja_definer with check (true);
comment on policy survey_subject_insert_definer on app.survey_subject is 'What functions keep.';
create policy survey_subject_update_definer on app.survey_subject for update to kinerja_definer using (true) with check (true);
comment on policy survey_subject_update_definer on app.survey_subject is 'What functions keep.';
create policy survey_subject_delete_definer on app.survey_subject for delete to kinerja_definer using (true);
comment on policy survey_subject_delete_definer on app.survey_subject is 'What functions take away.';
grant select, insert, update, delete on app.survey_subject to kinerja_definer;
create policy survey_subject_select_ballot on app.survey_subject for select to kinerja_ballot using (true);
comment on policy survey_subject_select_ballot on app.survey_subject is 'What ballots are judged by.';
create policy survey_subject_update_ballot on app.survey_subject for update to kinerja_ballot using (true) with check (true);
comment on policy survey_subject_update_ballot on app.survey_subject is 'What a survey leaves.';
grant select, update on app.survey_subject to kinerja_ballot;
