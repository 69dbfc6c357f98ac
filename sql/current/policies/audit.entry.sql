-- Added by audit.record, changed by nobody (triggers/audit.sql).
create policy entry_select_definer on audit.entry for select to kinerja_definer using (true);
create policy entry_insert_definer on audit.entry for insert to kinerja_definer with check (true);
create policy entry_select_city on audit.entry for select to kinerja_city using (true);
comment on policy entry_select_definer on audit.entry is 'For linking and verifying.';
comment on policy entry_insert_definer on audit.entry is 'audit.record adds.';
comment on policy entry_select_city on audit.entry is 'Administrators and auditors of the whole government look through it.';
grant select, insert on audit.entry to kinerja_definer;
grant select on audit.entry to kinerja_city;
