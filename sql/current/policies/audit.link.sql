-- Added by audit.link_entries, changed by nobody (triggers/audit.sql).
create policy link_select_definer on audit.link for select to kinerja_definer using (true);
create policy link_insert_definer on audit.link for insert to kinerja_definer with check (true);
comment on policy link_select_definer on audit.link is 'For linking and verifying.';
comment on policy link_insert_definer on audit.link is 'audit.link_entries adds.';
grant select, insert on audit.link to kinerja_definer;
