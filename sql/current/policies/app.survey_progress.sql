-- Nobody asks it directly: what is in it is the survey's, and is answered by functions that say to whom (docs/privacy.md).
create policy survey_progress_select_definer on app.survey_progress for select to kinerja_definer using (true);
comment on policy survey_progress_select_definer on app.survey_progress is 'What functions answer with.';
grant select on app.survey_progress to kinerja_definer;
create policy survey_progress_select_ballot on app.survey_progress for select to kinerja_ballot using (true);
comment on policy survey_progress_select_ballot on app.survey_progress is 'What ballots are judged by.';
create policy survey_progress_insert_ballot on app.survey_progress for insert to kinerja_ballot with check (true);
comment on policy survey_progress_insert_ballot on app.survey_progress is 'What a survey leaves.';
create policy survey_progress_delete_ballot on app.survey_progress for delete to kinerja_ballot using (true);
comment on policy survey_progress_delete_ballot on app.survey_progress is 'Progress is counted anew.';
grant select, insert, delete on app.survey_progress to kinerja_ballot;
