-- Whose job it is, and what officials and operators may see, is in the functions: tables of meta are granted to definers only.
create policy job_select_definer on meta.job for select to kinerja_definer using (true);
create policy job_insert_definer on meta.job for insert to kinerja_definer with check (true);
create policy job_update_definer on meta.job for update to kinerja_definer using (true) with check (true);
create policy job_delete_definer on meta.job for delete to kinerja_definer using (true);
comment on policy job_select_definer on meta.job is 'api.find_job looks jobs up; jobs are shown to those who may see them.';
comment on policy job_insert_definer on meta.job is 'app.start_job.';
comment on policy job_update_definer on meta.job is 'Progress and cancelling.';
comment on policy job_delete_definer on meta.job is 'api.purge.';
grant select, insert, update, delete on meta.job to kinerja_definer;
