-- Nobody asks it directly: what is in it is the survey's, and is answered by functions that say to whom (docs/privacy.md).
create policy collection_select_definer on app.collection for select to kinerja_definer using (true);
comment on policy collection_select_definer on app.collection is 'What functions answer with.';
create policy collection_insert_definer on app.collection for insert to kinerja_definer with check (true);
comment on policy collection_insert_definer on app.collection is 'What functions keep.';
create policy collection_update_definer on app.collection for update to kinerja_definer using (true) with check (true);
comment on policy collection_update_definer on app.collection is 'What functions keep.';
grant select, insert, update on app.collection to kinerja_definer;
create policy collection_select_ballot on app.collection for select to kinerja_ballot using (true);
comment on policy collection_select_ballot on app.collection is 'What ballots are judged by.';
create policy collection_update_ballot on app.collection for update to kinerja_ballot using (true) with check (true);
comment on policy collection_update_ballot on app.collection is 'What a survey leaves.';
grant select, update on app.collection to kinerja_ballot;
create policy collection_delete_definer on app.collection for delete to kinerja_definer using (true);
comment on policy collection_delete_definer on app.collection is 'api.purge.';
grant delete on app.collection to kinerja_definer;
