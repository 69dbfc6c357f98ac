create policy job_select_definer on meta.job for select to kinerja_definer using (true);
comment on policy job_select_definer on meta.job is 'api.find_job looks jobs up.';
grant select on meta.job to kinerja_definer;
