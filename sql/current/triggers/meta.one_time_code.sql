-- A code, and the password that is chosen with it, may be known to whoever made the code. When its person may do more than that one, or serves where
-- that one does not administer, whoever made it would become somebody they do not manage. (docs/decisions/0010)
set local role kinerja_auth;

-- Definer: codes and passwords are nobody's to see.
create or replace function app.withdraw_credentials() returns trigger
language plpgsql security definer set search_path = pg_catalog, ext, pg_temp as $$
declare
  found_account uuid := (select a.account_id from app.account as a where a.person_id = new.person_id);
begin
  if found_account is null then
    return null;
  end if;
  delete from meta.one_time_code as c
  where c.account_id = found_account and c.made_by is not null and not app.may_know_password(c.made_by, new.person_id);
  -- Within an agency people move; whoever made the code then may be gone, and the person is no more than before.
  if tg_table_name = 'appointment' and exists (
    select
    from app.appointment as a
    where a.person_id = new.person_id
      and a.agency_id = (to_jsonb(new) ->> 'agency_id')::integer
      and a.appointment_id <> (to_jsonb(new) ->> 'appointment_id')::uuid
  ) then
    return null;
  end if;
  delete from meta.password as p
  where p.account_id = found_account and p.made_by is not null and not app.may_know_password(p.made_by, new.person_id);
  if found then
    -- Ends the sessions, too.
    update app.account as a set is_active = false, revision = a.revision + 1 where a.account_id = found_account;
  end if;
  return null;
end $$;
comment on function app.withdraw_credentials() is 'Code and password open nothing any more when the account''s person gets beyond whoever may know them. Definer: codes and passwords are nobody''s to see.';

grant execute on function app.withdraw_credentials() to kinerja_owner;

set local role kinerja_owner;
create or replace trigger role_grant_withdraws_codes after insert on app.role_grant
  for each row execute function app.withdraw_credentials();
create or replace trigger appointment_withdraws_codes after insert on app.appointment
  for each row execute function app.withdraw_credentials();
comment on trigger role_grant_withdraws_codes on app.role_grant is 'Whoever made a code must not get the role with it.';
comment on trigger appointment_withdraws_codes on app.appointment is 'Whoever made a code must not get into another agency with it.';
