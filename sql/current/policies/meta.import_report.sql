-- Whose import it is, and who else may look, is in the functions: tables of meta are granted to definers only.
create policy import_report_select_definer on meta.import_report for select to kinerja_definer using (true);
create policy import_report_insert_definer on meta.import_report for insert to kinerja_definer with check (true);
create policy import_report_delete_definer on meta.import_report for delete to kinerja_definer using (true);
comment on policy import_report_select_definer on meta.import_report is 'Reports are shown to those who may see the job.';
comment on policy import_report_insert_definer on meta.import_report is 'app.import_note and app.import_preview.';
comment on policy import_report_delete_definer on meta.import_report is 'A check that begins again forgets what it found before.';
grant select, insert, delete on meta.import_report to kinerja_definer;
