create policy migration_select_definer on meta.migration for select to kinerja_definer using (true);
comment on policy migration_select_definer on meta.migration is 'api.schema tells daemons what they stand on.';
grant select on meta.migration to kinerja_definer;
