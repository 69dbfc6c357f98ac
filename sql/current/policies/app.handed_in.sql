-- Nobody asks it directly: what is in it is the survey's, and is answered by functions that say to whom (docs/privacy.md).
create policy handed_in_select_definer on app.handed_in for select to kinerja_definer using (true);
comment on policy handed_in_select_definer on app.handed_in is 'What functions answer with.';
grant select on app.handed_in to kinerja_definer;
create policy handed_in_insert_ballot on app.handed_in for insert to kinerja_ballot with check (true);
comment on policy handed_in_insert_ballot on app.handed_in is 'What a survey leaves.';
grant insert on app.handed_in to kinerja_ballot;
create policy handed_in_delete_definer on app.handed_in for delete to kinerja_definer using (true);
comment on policy handed_in_delete_definer on app.handed_in is 'Triggers, with whom they are about.';
grant delete on app.handed_in to kinerja_definer;
