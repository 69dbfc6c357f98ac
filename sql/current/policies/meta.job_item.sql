-- What jobs are to do is in the functions: tables of meta are granted to definers only.
create policy job_item_select_definer on meta.job_item for select to kinerja_definer using (true);
create policy job_item_insert_definer on meta.job_item for insert to kinerja_definer with check (true);
create policy job_item_update_definer on meta.job_item for update to kinerja_definer using (true) with check (true);
comment on policy job_item_select_definer on meta.job_item is 'What jobs are to do is in the functions: tables of meta are granted to definers only.';
comment on policy job_item_insert_definer on meta.job_item is 'What jobs are to do is in the functions: tables of meta are granted to definers only.';
comment on policy job_item_update_definer on meta.job_item is 'What jobs are to do is in the functions: tables of meta are granted to definers only.';
grant select, insert, update on meta.job_item to kinerja_definer;
