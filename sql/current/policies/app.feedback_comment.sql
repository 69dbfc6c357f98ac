-- Nobody asks it directly: what is in it is the survey's, and is answered by functions that say to whom (docs/privacy.md).
create policy feedback_comment_select_definer on app.feedback_comment for select to kinerja_definer using (true);
comment on policy feedback_comment_select_definer on app.feedback_comment is 'What functions answer with.';
grant select on app.feedback_comment to kinerja_definer;
create policy feedback_comment_insert_ballot on app.feedback_comment for insert to kinerja_ballot with check (true);
comment on policy feedback_comment_insert_ballot on app.feedback_comment is 'What a survey leaves.';
grant insert on app.feedback_comment to kinerja_ballot;
