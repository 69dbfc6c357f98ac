-- Nobody asks it directly: what is in it is the survey's, and is answered by functions that say to whom (docs/privacy.md).
create policy feedback_cell_select_definer on app.feedback_cell for select to kinerja_definer using (true);
comment on policy feedback_cell_select_definer on app.feedback_cell is 'What functions answer with.';
grant select on app.feedback_cell to kinerja_definer;
create policy feedback_cell_select_ballot on app.feedback_cell for select to kinerja_ballot using (true);
comment on policy feedback_cell_select_ballot on app.feedback_cell is 'What ballots are judged by.';
create policy feedback_cell_insert_ballot on app.feedback_cell for insert to kinerja_ballot with check (true);
comment on policy feedback_cell_insert_ballot on app.feedback_cell is 'What a survey leaves.';
create policy feedback_cell_update_ballot on app.feedback_cell for update to kinerja_ballot using (true) with check (true);
comment on policy feedback_cell_update_ballot on app.feedback_cell is 'What a survey leaves.';
grant select, insert, update on app.feedback_cell to kinerja_ballot;
create policy feedback_cell_delete_definer on app.feedback_cell for delete to kinerja_definer using (true);
comment on policy feedback_cell_delete_definer on app.feedback_cell is 'Triggers, with whom they are about.';
grant delete on app.feedback_cell to kinerja_definer;
