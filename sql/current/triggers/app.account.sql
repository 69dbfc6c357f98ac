set local role kinerja_auth;

-- Definer: sessions are nobody's to see.
create or replace function app.end_sessions() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from meta.session as s where s.account_id = new.account_id;
  -- Whoever has a code would choose the password that opens when the account is unlocked.
  if new.is_locked then
    delete from meta.one_time_code as c where c.account_id = new.account_id;
  end if;
  return null;
end $$;
comment on function app.end_sessions() is 'Whoever is locked out is out at once, and their code opens nothing. Definer: sessions are nobody''s to see.';

grant execute on function app.end_sessions() to kinerja_owner;

set local role kinerja_owner;
create or replace trigger account_ends_its_sessions after update of is_locked, is_active on app.account
  for each row when (new.is_locked or not new.is_active) execute function app.end_sessions();
comment on trigger account_ends_its_sessions on app.account is 'Whoever is locked out is out at once.';
