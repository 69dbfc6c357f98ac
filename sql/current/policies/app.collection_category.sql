-- Nobody asks it directly: what is in it is the survey's, and is answered by functions that say to whom (docs/privacy.md).
create policy collection_category_select_definer on app.collection_category for select to kinerja_definer using (true);
comment on policy collection_category_select_definer on app.collection_category is 'What functions answer with.';
create policy collection_category_insert_definer on app.collection_category for insert to kinerja_definer with check (true);
comment on policy collection_category_insert_definer on app.collection_category is 'What functions keep.';
create policy collection_category_delete_definer on app.collection_category for delete to kinerja_definer using (true);
comment on policy collection_category_delete_definer on app.collection_category is 'What functions take away.';
grant select, insert, delete on app.collection_category to kinerja_definer;
create policy collection_category_select_ballot on app.collection_category for select to kinerja_ballot using (true);
comment on policy collection_category_select_ballot on app.collection_category is 'What ballots are judged by.';
grant select on app.collection_category to kinerja_ballot;
