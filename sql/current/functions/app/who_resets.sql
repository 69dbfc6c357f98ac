-- A forgotten password, reset by oneself: a code to the address that is known of the person.
set local role kinerja_auth;

-- Definer: codes and passwords are nobody's to see. The password before goes on to open until a new one is chosen: whoever did not ask loses nothing.
-- Not for whoever holds a role, and not to an address that somebody wrote down who could not know the password: whoever reads the mail becomes them.
create or replace function app.reset_told(p_login text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_account app.account;
  known app.person;
  code text := app.new_code();
begin
  select a.* into found_account from app.account as a where a.login = p_login and a.is_active and not a.is_locked and not a.is_machine for no key update;
  if not found then
    return null;
  end if;
  select p.* into known from app.person as p where p.person_id = found_account.person_id;
  if known.email is null
    or app.holds_a_role(known.person_id)
    or known.email_set_by is not null and not app.may_know_password(known.email_set_by, known.person_id)
  then
    return null;
  end if;
  insert into meta.one_time_code as c (code_hash, account_id, made_by, made_at, expires_at)
  values (sha256(convert_to(code, 'UTF8')), found_account.account_id, null, app.now(), app.now() + interval '1 hour')
  on conflict (account_id) do update
  set code_hash = excluded.code_hash, made_by = excluded.made_by, made_at = excluded.made_at, expires_at = excluded.expires_at
  -- Not one that an administrator has made and printed.
  where c.made_by is null or c.expires_at <= app.now();
  if not found then
    return null;
  end if;
  return jsonb_build_object('person', known.person_id, 'code', code, 'until', to_json(app.now() + interval '1 hour') #>> '{}');
end $$;
comment on function app.reset_told(text) is 'A code with which whoever has a login chooses a new password within an hour; null when they cannot be written to, or must ask an administrator. Definer: codes and passwords are nobody''s to see.';
grant execute on function app.reset_told(text) to kinerja_definer;

-- Definer: sessions are nobody's to write.
create or replace function app.set_expert(p_reason text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update meta.session as s set expert_reason = p_reason where s.session_id = nullif(current_setting('kinerja.session', true), '')::uuid
$$;
comment on function app.set_expert(text) is 'Puts the session that asks into expert mode for a reason, or, without one, out of it. Definer: sessions are nobody''s to write.';
grant execute on function app.set_expert(text) to kinerja_city;
