-- Against everybody, the owner too: what is in the audit stays.
create or replace function audit.refuse_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform app.fail('KJ006', format('%s.%s is only ever added to', tg_table_schema, tg_table_name));
  return null;
end $$;
comment on function audit.refuse_change() is 'Refuses update, delete and truncate.';

create or replace trigger entry_is_append_only before update or delete or truncate on audit.entry
  for each statement execute function audit.refuse_change();
create or replace trigger link_is_append_only before update or delete or truncate on audit.link
  for each statement execute function audit.refuse_change();
comment on trigger entry_is_append_only on audit.entry is 'What was recorded stays.';
comment on trigger link_is_append_only on audit.link is 'What was linked stays.';
