-- Accounts: who may log in. Passwords and codes are kinerja_auth's; everything else is decided by the policies of app.account.

create function api.show_accounts() returns setof api.account language sql stable
begin atomic
  select a.* from api.account as a;
end;
comment on function api.show_accounts() is 'Accounts that the one who asks may see.';

create function api.account_show(p_account uuid) returns setof api.account language sql stable
begin atomic
  select a.* from api.account as a where a.account = p_account;
end;
comment on function api.account_show(uuid) is 'One account.';

create function api.account_create(p_person text, p_login text, p_peer text) returns setof api.account
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_person uuid := app.person_named(p_person);
  found_nip text := (select p.nip from app.person as p where p.person_id = found_person);
begin
  -- Another's NIP as login would keep them from their own.
  if p_login is null and found_nip is null or p_login ~ '^[0-9]{18}$' and p_login is distinct from found_nip then
    perform app.fail('KJ400', 'login', 'name a login that is no NIP; without one it is the NIP');
  end if;
  insert into app.account (login, person_id, peer, created_at) values (coalesce(p_login, found_nip), found_person, p_peer, app.now());
  return query select a.* from api.account as a where a.person = found_person;
end $$;
comment on function api.account_create(text, text, text) is 'Makes the account of a person, who logs in once they have redeemed a code.';

create or replace function app.account_for(p_action text, p_account uuid, p_revisions bigint[]) returns app.account
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_account app.account;
  thing text := 'account ' || p_account;
begin
  select a.* into found_account from app.account as a where a.account_id = p_account for no key update;
  if not found then
    perform app.refuse(exists (select from app.account as a where a.account_id = p_account), thing);
  end if;
  perform app.require_revision(found_account.revision, p_revisions);
  perform app.require_action(
    p_action, app.account_actions(found_account.person_id, app.account_state(found_account.is_locked, found_account.is_active)), thing
  );
  return found_account;
end $$;
comment on function app.account_for(text, uuid, bigint[]) is 'The account that an action is to change, locked; or the refusal.';

set local role kinerja_auth;

-- 96 bits of the server's strong random numbers.
create or replace function app.new_code() returns text
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  digits text := substr(encode(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 'hex'), 1, 24);
begin
  return concat_ws('-', substr(digits, 1, 6), substr(digits, 7, 6), substr(digits, 13, 6), substr(digits, 19, 6));
end $$;
comment on function app.new_code() is 'A code as it is read from paper or out of a mail: four groups of six hexadecimal digits.';

-- Definer: codes and passwords are nobody's to see. It decides by the same rule as the policies.
create or replace function app.make_code(p_account uuid, p_lasts interval) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_person uuid;
  code text := app.new_code();
begin
  select a.person_id into found_person from app.account as a where a.account_id = p_account;
  -- A role or an appointment that is being given this moment is waited for, and the next one waits: its foreign key locks the person.
  perform from app.person as p where p.person_id = found_person for update;
  if found_person is null or not app.manages_account(found_person) then
    perform app.fail('KJ403', 'account ' || p_account);
  end if;
  delete from meta.password as p where p.account_id = p_account;
  insert into meta.one_time_code as c (code_hash, account_id, made_by, made_at, expires_at)
  values (sha256(convert_to(code, 'UTF8')), p_account, app.actor(), app.now(), app.now() + p_lasts)
  on conflict (account_id) do update
  set code_hash = excluded.code_hash, made_by = excluded.made_by, made_at = excluded.made_at, expires_at = excluded.expires_at;
  return code;
end $$;
comment on function app.make_code(uuid, interval) is 'A code with which a new password is chosen, once; the password before is gone. KJ403 about an account that the one who asks does not manage. Definer: codes and passwords are nobody''s to see.';
grant execute on function app.make_code(uuid, interval) to kinerja_app, kinerja_city;

set local role kinerja_owner;

-- Who is to be invited: one person; or all who serve today in an agency or below a unit, have no password yet and are managed by the one who asks.
create or replace function app.to_invite(p_agency integer, p_path ext.ltree) returns table (person_id uuid, nip text, name text, unit text)
language sql stable set search_path = pg_catalog, ext, pg_temp as $$
  select distinct on (p.name, p.person_id) p.person_id, p.nip, p.name, u.code
  from app.appointment as a
    join app.unit as u on u.agency_id = a.agency_id and u.unit_id = a.unit_id
    join app.person as p on p.person_id = a.person_id
    left join app.account as c on c.person_id = p.person_id
  where a.agency_id = p_agency
    and (p_path is null or u.path <@ p_path)
    and app.is_on(app.today(), a.starts_on, a.ends_on)
    and (c.account_id is null and p.nip is not null or not c.is_active and not c.is_locked)
    and app.manages_account(p.person_id)
  order by p.name, p.person_id, u.code
$$;
comment on function app.to_invite(integer, ext.ltree) is 'Those of an agency, or of a branch of it, who cannot log in yet and whose account the one who asks manages.';
grant execute on function app.to_invite(integer, ext.ltree) to kinerja_app, kinerja_city;

create function api.account_invite(p_person text, p_agency text, p_unit text, p_days bigint, p_affects bigint)
returns table (account uuid, login text, nip text, name text, unit text, code text, expires_at timestamptz)
language plpgsql set search_path = pg_catalog, ext, pg_temp as $$
declare
  found_agency integer;
  found_path ext.ltree;
  found_person uuid;
  invited record;
  lasts interval := make_interval(days => coalesce(p_days, 14)::integer);
begin
  if (p_person is null) = (p_agency is null) or p_unit is not null and p_agency is null then
    perform app.fail('KJ400', 'person', 'name a person, or an agency and perhaps a unit');
  elsif p_days not between 1 and 90 then
    perform app.fail('KJ400', 'days', 'from 1 to 90');
  end if;
  if p_person is not null then
    found_person := app.person_named(p_person);
    if not app.manages_account(found_person) then
      perform app.fail('KJ403', 'account of ' || p_person);
    end if;
    if exists (select from app.account as c where c.person_id = found_person and (c.is_active or c.is_locked)) then
      -- A forgotten password is another matter: account reset.
      perform app.fail('KJ455', 'account of ' || p_person, 'they have one already; account reset gives a new code');
    end if;
  else
    found_agency := app.agency_named(p_agency);
    if p_unit is not null then
      select u.path into found_path from app.unit as u where u.agency_id = found_agency and u.unit_id = app.unit_named(found_agency, p_unit);
    end if;
    perform app.require_affected((select count(*) from app.to_invite(found_agency, found_path)), p_affects);
  end if;
  for invited in
    select t.person_id, t.nip, t.name, t.unit from app.to_invite(found_agency, found_path) as t where found_agency is not null
    union all
    select p.person_id, p.nip, p.name, null from app.person as p where p.person_id = found_person
  loop
    select c.account_id, c.login into account, login from app.account as c where c.person_id = invited.person_id;
    if account is null then
      if invited.nip is null then
        perform app.fail('KJ400', 'login', 'somebody without a NIP needs a login: account create first');
      end if;
      insert into app.account (login, person_id, created_at) values (invited.nip, invited.person_id, app.now());
      select c.account_id, c.login into account, login from app.account as c where c.person_id = invited.person_id;
    end if;
    nip := invited.nip;
    name := invited.name;
    unit := invited.unit;
    code := app.make_code(account, lasts);
    expires_at := app.now() + lasts;
    return next;
  end loop;
end $$;
comment on function api.account_invite(text, text, text, bigint, bigint) is 'Makes one-time codes, and accounts where there are none: for one person, or for all of an agency or a branch who cannot log in yet.';

create function api.account_reset(p_account uuid, p_revisions bigint[])
returns table (account uuid, login text, name text, code text, expires_at timestamptz)
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_account app.account := app.account_for('reset', p_account, p_revisions);
begin
  perform app.require_city_admin_besides(found_account.person_id);
  update app.account as a set is_active = false, revision = a.revision + 1 where a.account_id = p_account;
  code := app.make_code(p_account, interval '3 days');
  expires_at := app.now() + interval '3 days';
  select a.account, a.login, a.name into account, login, name from api.account as a where a.account = p_account;
  return next;
end $$;
comment on function api.account_reset(uuid, bigint[]) is 'Ends password and sessions, and makes a code with which a new password is chosen within three days.';

create function api.account_lock(p_account uuid, p_revisions bigint[]) returns setof api.account
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_account app.account := app.account_for('lock', p_account, p_revisions);
begin
  perform app.require_city_admin_besides(found_account.person_id);
  update app.account as a set is_locked = true, revision = a.revision + 1 where a.account_id = p_account;
  return query select a.* from api.account as a where a.account = p_account;
end $$;
comment on function api.account_lock(uuid, bigint[]) is 'Locks an account: its sessions end at once. The daemon records the reason in the audit.';

create function api.account_unlock(p_account uuid, p_revisions bigint[]) returns setof api.account
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform app.account_for('unlock', p_account, p_revisions);
  update app.account as a set is_locked = false, revision = a.revision + 1 where a.account_id = p_account;
  return query select a.* from api.account as a where a.account = p_account;
end $$;
comment on function api.account_unlock(uuid, bigint[]) is 'Unlocks an account: its password opens again.';

grant execute on function app.account_for(text, uuid, bigint[]) to kinerja_app, kinerja_city;
grant execute on function
  api.show_accounts(), api.account_show(uuid), api.account_create(text, text, text), api.account_invite(text, text, text, bigint, bigint),
  api.account_reset(uuid, bigint[]), api.account_lock(uuid, bigint[]), api.account_unlock(uuid, bigint[])
to kinerja_app, kinerja_city;
