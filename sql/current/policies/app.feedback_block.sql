-- Nobody asks it directly: what is in it is the survey's, and is answered by functions that say to whom (docs/privacy.md).
create policy feedback_block_select_definer on app.feedback_block for select to kinerja_definer using (true);
comment on policy feedback_block_select_definer on app.feedback_block is 'What functions answer with.';
create policy feedback_block_insert_definer on app.feedback_block for insert to kinerja_definer with check (true);
comment on policy feedback_block_insert_definer on app.feedback_block is 'What functions keep.';
grant select, insert on app.feedback_block to kinerja_definer;
