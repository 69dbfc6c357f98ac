-- Whoever reads somebody's mail may become them (app.reset_told): who wrote an address down stays known.
create or replace function app.note_email_set_by() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  -- An update names the column also when it leaves it as it is: whoever changes a rank has not written the address down.
  if tg_op = 'UPDATE' and new.email is not distinct from old.email then
    return new;
  end if;
  new.email_set_by := case when app.is_city_admin() or app.actor() is null or app.actor() = new.person_id then null else app.actor() end;
  return new;
end $$;
comment on function app.note_email_set_by() is 'Notes who wrote an address down, where that was neither the person nor an administrator of the whole government.';

create or replace trigger person_email_is_somebodys before insert or update of email on app.person
  for each row execute function app.note_email_set_by();
comment on trigger person_email_is_somebodys on app.person is 'An address is as good as whoever wrote it down.';
