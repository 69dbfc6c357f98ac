-- Only the scheduler writes down that people were reminded.
create policy reminder_select_definer on app.reminder for select to kinerja_definer using (true);
create policy reminder_insert_definer on app.reminder for insert to kinerja_definer with check (true);
comment on policy reminder_select_definer on app.reminder is 'Only the scheduler writes down that people were reminded.';
comment on policy reminder_insert_definer on app.reminder is 'Only the scheduler writes down that people were reminded.';
grant select, insert on app.reminder to kinerja_definer;
