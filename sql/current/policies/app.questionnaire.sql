-- What is asked is no secret. Once locked a questionnaire never changes: that is decided here, whatever a function does.
create policy questionnaire_select on app.questionnaire for select to kinerja_app, kinerja_city, kinerja_definer using (true);
create policy questionnaire_insert_city on app.questionnaire for insert to kinerja_city
  with check ((select app.is_city_admin()) and made_from is not null and locked_at is null);
create policy questionnaire_update_city on app.questionnaire for update to kinerja_city
  using ((select app.is_city_admin()) and locked_at is null) with check ((select app.is_city_admin()) and locked_at is null);
create policy questionnaire_update_definer on app.questionnaire for update to kinerja_definer using (locked_at is null) with check (locked_at is not null);
comment on policy questionnaire_select on app.questionnaire is 'What is asked is no secret.';
comment on policy questionnaire_insert_city on app.questionnaire is 'Administrators of the whole government, from another one.';
comment on policy questionnaire_update_city on app.questionnaire is 'Administrators of the whole government, while it is not locked.';
comment on policy questionnaire_update_definer on app.questionnaire is 'app.lock_questionnaire.';
grant select on app.questionnaire to kinerja_app, kinerja_city, kinerja_definer;
grant insert (questionnaire, title, basis, made_from, made_at, made_by), update (title) on app.questionnaire to kinerja_city;
grant update (locked_at) on app.questionnaire to kinerja_definer;
