-- What is asked is no secret. Items of a questionnaire that is locked never change.
create policy questionnaire_item_select on app.questionnaire_item for select to kinerja_app, kinerja_city, kinerja_definer using (true);
create policy questionnaire_item_insert_city on app.questionnaire_item for insert to kinerja_city
  with check (
    (select app.is_city_admin())
    and exists (select from app.questionnaire as q where q.questionnaire = questionnaire_item.questionnaire and q.locked_at is null)
  );
create policy questionnaire_item_update_city on app.questionnaire_item for update to kinerja_city
  using (
    (select app.is_city_admin())
    and exists (select from app.questionnaire as q where q.questionnaire = questionnaire_item.questionnaire and q.locked_at is null)
  )
  with check ((select app.is_city_admin()));
comment on policy questionnaire_item_select on app.questionnaire_item is 'What is asked is no secret.';
comment on policy questionnaire_item_insert_city on app.questionnaire_item is 'Administrators of the whole government, while the questionnaire is not locked.';
comment on policy questionnaire_item_update_city on app.questionnaire_item is 'As inserting.';
grant select on app.questionnaire_item to kinerja_app, kinerja_city, kinerja_definer;
grant
  insert (
    questionnaire, place, item, english, indonesian, definition_english, definition_indonesian, guides_english, guides_indonesian, anchors_english,
    anchors_indonesian
  ),
  update (
    english, indonesian, definition_english, definition_indonesian, guides_english, guides_indonesian, anchors_english, anchors_indonesian
  )
on app.questionnaire_item to kinerja_city;
