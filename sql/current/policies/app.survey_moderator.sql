-- Nobody asks it directly: functions say who moderates.
create policy survey_moderator_select_definer on app.survey_moderator for select to kinerja_definer using (true);
create policy survey_moderator_insert_definer on app.survey_moderator for insert to kinerja_definer with check (true);
create policy survey_moderator_delete_definer on app.survey_moderator for delete to kinerja_definer using (true);
comment on policy survey_moderator_select_definer on app.survey_moderator is 'Who moderates, and is asked about nobody.';
comment on policy survey_moderator_insert_definer on app.survey_moderator is 'Fixed when raters are drawn.';
comment on policy survey_moderator_delete_definer on app.survey_moderator is 'Fixed anew when raters are drawn anew.';
grant select, insert, delete on app.survey_moderator to kinerja_definer;
