-- Logging in and out. The daemon verifies passwords (Argon2id, in libsodium); the database decides whether it may try, and keeps what came of it.
set local role kinerja_auth;

-- Whoever has one IPv6 address has as many as they like of the same 64 bits.
create or replace function app.login_source(p_source text) returns text
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  if p_source like '%:%' then
    return host(network(set_masklen(p_source::inet, 64)));
  end if;
  return left(p_source, 100);
exception
  when invalid_text_representation or numeric_value_out_of_range then return left(p_source, 100);
end $$;
comment on function app.login_source(text) is 'What failed logins are counted by: an address, of IPv6 its network.';
grant execute on function app.login_source(text) to kinerja_definer;

-- Definer: passwords and failures are nobody's to see. It counts the attempt as failed before it is made, so that a thousand at a time are a
-- thousand failures; open_session takes that back.
create function api.begin_login(p_login text, p_source text, out account uuid, out hash text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  wait_until timestamptz;
  -- No longer than any login and address there is: what anybody may send is not stored whole.
  known_login text := left(p_login, 65);
  known_source text := app.login_source(p_source);
begin
  perform app.require_true_clock();
  -- One at a time from a source: a thousand that ask together would all be let in before the first of them counts.
  perform pg_advisory_xact_lock(hashtextextended('meta.login_failure ' || known_source, 0));
  -- Three mistakes are free, then each doubles the wait, up to a quarter of an hour. A whole office may share one source: it has fifty, of which one is
  -- forgotten every ten seconds, and whoever has come in from there before does not wait for what others get wrong.
  select max(f.failed_at + case f.login
    when '' then make_interval(secs => 10 * (f.failures - 49))
    else make_interval(secs => least(900, 2.0 ^ least(20, f.failures - 3)))
  end)
  into wait_until
  from meta.login_failure as f
  where f.source = known_source
    and f.failed_at > app.now() - interval '1 hour'
    and case f.login
      when '' then f.failures >= 50 and not exists (
        select
        from app.account as a
          join meta.familiar_source as k on k.account_id = a.account_id
        where a.login = p_login and k.source = known_source and k.used_at > app.now() - interval '90 days'
      )
      else f.login = known_login and f.failures >= 3
    end;
  if wait_until > app.now() then
    perform app.fail('KJ429', format('retry_after=%s', ceil(extract(epoch from wait_until - app.now()))));
  end if;
  insert into meta.login_failure as f (login, source, failures, failed_at) values (known_login, known_source, 1, app.now())
  on conflict (login, source) do update
  set failures = case when f.failed_at > app.now() - interval '1 hour' then f.failures + 1 else 1 end, failed_at = app.now();
  insert into meta.login_failure as f (login, source, failures, failed_at) values ('', known_source, 1, app.now())
  on conflict (login, source) do update
  set
    -- What is left of ten seconds counts on.
    failures = greatest(f.failures - floor(extract(epoch from app.now() - f.failed_at) / 10), 0) + 1,
    failed_at = greatest(
      f.failed_at + interval '10 seconds' * floor(extract(epoch from app.now() - f.failed_at) / 10),
      case when f.failures <= extract(epoch from app.now() - f.failed_at) / 10 then app.now() end
    );
  select a.account_id, p.hash into account, hash
  from app.account as a
    join meta.password as p on p.account_id = a.account_id
  where a.login = p_login and not a.is_machine;
end $$;
comment on function api.begin_login(text, text) is 'Before a password is tried: its hash, if there is one; KJ429 with the seconds to wait when it is too soon. Definer: passwords and failures are nobody''s to see.';

-- Definer: sessions are nobody's to write.
create or replace function app.begin_session(
  p_account uuid, p_token_hash bytea, p_source text, p_lifetime interval, p_idle_limit interval, p_how text
) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_account app.account;
begin
  perform app.require_true_clock();
  select a.* into found_account from app.account as a where a.account_id = p_account for share;
  if not found then
    perform app.fail('KJ401', '');
  elsif found_account.is_locked then
    perform app.fail('KJ423', found_account.login);
  end if;
  insert into meta.session (token_hash, account_id, opened_at, expires_at, idle_limit, opened_from)
  values (p_token_hash, p_account, app.now(), app.now() + p_lifetime, p_idle_limit, left(p_source, 100));
  perform set_config('kinerja.actor', coalesce(found_account.person_id, found_account.account_id)::text, true);
  perform audit.record('session open', 'OK', jsonb_build_object('source', p_source, 'by', p_how));
end $$;
comment on function app.begin_session(uuid, bytea, text, interval, interval, text) is 'Opens a session for an account; KJ423 when it is locked. Definer: sessions are nobody''s to write.';

-- Definer: failures and sessions are nobody's to write. The daemon has verified the password, against this hash.
create function api.open_session(
  p_account uuid, p_login text, p_hash text, p_token_hash bytea, p_source text, p_request uuid, p_lifetime interval, p_idle_limit interval
) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- While the daemon verified it, the password may have been taken away or changed: the one that was right is then none. Account before password,
  -- as whoever takes it away locks them; who changes it meanwhile is waited for.
  perform from app.account as a where a.account_id = p_account and a.is_active for share;
  if found then
    perform from meta.password as p where p.account_id = p_account and p.hash = p_hash for share;
  end if;
  if not found then
    perform app.fail('KJ401', '', 'log in again');
  end if;
  perform set_config('kinerja.request', p_request::text, true);
  perform app.begin_session(p_account, p_token_hash, p_source, p_lifetime, p_idle_limit, 'password');
  perform app.forgive(p_login, p_source);
  insert into meta.familiar_source as k (account_id, source, used_at) values (p_account, app.login_source(p_source), app.now())
  on conflict (account_id, source) do update set used_at = excluded.used_at where k.used_at < excluded.used_at - interval '1 day';
end $$;
comment on function api.open_session(uuid, text, text, bytea, text, uuid, interval, interval) is 'After a password was right: a session, and the failures before are forgotten. Definer: failures and sessions are nobody''s to write.';

-- Definer: failures are nobody's to write.
create or replace function app.forgive(p_login text, p_source text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from meta.login_failure as f where f.login = p_login and f.source = app.login_source(p_source);
  update meta.login_failure as f
  set failures = f.failures - 1
  where f.login = '' and f.source = app.login_source(p_source) and f.failures > 1;
end $$;
comment on function app.forgive(text, text) is 'An attempt that was counted as failed was none. Definer: failures are nobody''s to write.';

-- Definer: accounts are not the daemon's to see. The kernel says whose process it is.
create function api.open_peer_session(
  p_peer text, p_is_machine boolean, p_token_hash bytea, p_lifetime interval, p_idle_limit interval
) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_account uuid;
begin
  select a.account_id into found_account from app.account as a where case when p_is_machine then a.is_machine else a.peer = p_peer end;
  if not found then
    perform app.fail('KJ401', 'peer ' || p_peer, 'account create peer=… makes an account of the machine one that may come in');
  end if;
  perform app.begin_session(found_account, p_token_hash, 'socket of ' || p_peer, p_lifetime, p_idle_limit, 'peer');
end $$;
comment on function api.open_peer_session(text, boolean, bytea, interval, interval) is 'A session for whoever is at the other end of the admin socket; KJ401 when nobody is known by that account. Definer: accounts are not the daemon''s to see.';

-- Codes ----------------------------------------------------------------------------------------------------------------
-- Definer: as above.
create or replace function app.is_administered() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select
    from app.role_grant as g
      join app.account as a on a.person_id = g.person_id
    where g.role = 'CITY_ADMIN' and app.is_on(app.today(), g.starts_on, g.ends_on) and a.is_active and not a.is_locked
  )
$$;
comment on function app.is_administered() is 'Somebody administers the whole government and can log in. Definer: grants and accounts are not the daemon''s to see.';

-- Definer: as above. Asked before a password is hashed, so that guessing costs the guesser more than the daemon.
create function api.find_code(p_code_hash bytea, out is_first boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.require_true_clock();
  select c.account_id is null into is_first from meta.one_time_code as c where c.code_hash = p_code_hash and c.expires_at > app.now();
  if not found or is_first and app.is_administered() then
    perform app.fail('KJ406', '');
  end if;
end $$;
comment on function api.find_code(bytea) is 'Whether a code opens something, and whether it is the one that makes the first administrator; KJ406 when it does not. Definer: codes are nobody''s to see.';

-- Definer: as above.
create function api.invitation_redeem(
  p_code_hash bytea, p_login text, p_name text, p_hash text, p_source text, p_request uuid, out login text
)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_code record;
  new_person uuid;
begin
  perform app.require_true_clock();
  delete from meta.one_time_code as c where c.code_hash = p_code_hash and c.expires_at > app.now()
  returning c.account_id, c.made_by into found_code;
  -- Between the offer of the first code and now somebody may have become an administrator, or one again.
  if not found or found_code.account_id is null and app.is_administered() then
    perform app.fail('KJ406', '');
  end if;
  -- Whoever made it may have lost the right to since, or the person may have got beyond them.
  if found_code.made_by is not null
    and not app.may_know_password(found_code.made_by, (select a.person_id from app.account as a where a.account_id = found_code.account_id))
  then
    perform app.fail('KJ406', '');
  end if;
  -- One that somebody has asked for by mail: whoever holds a role by now asks an administrator.
  if found_code.made_by is null and found_code.account_id is not null
    and app.holds_a_role((select a.person_id from app.account as a where a.account_id = found_code.account_id))
  then
    perform app.fail('KJ406', '');
  end if;
  if found_code.account_id is null then
    if p_login is null or p_name is null then
      perform app.fail('KJ400', case when p_login is null then 'login' else 'name' end, 'the first administrator chooses a login and says a name');
    end if;
    new_person := gen_random_uuid();
    insert into app.person (person_id, name, employment) values (new_person, p_name, 'NON_ASN');
    insert into app.account (login, person_id, created_at) values (p_login, new_person, app.now()) returning account_id into found_code.account_id;
    insert into app.role_grant (person_id, role, starts_on) values (new_person, 'CITY_ADMIN', app.today());
  elsif p_login is not null or p_name is not null then
    perform app.fail('KJ400', case when p_login is not null then 'login' else 'name' end, 'this code belongs to an account, which has them');
  end if;
  insert into meta.password as p (account_id, hash, set_at, made_by)
  values (found_code.account_id, p_hash, app.now(), case when not app.administers_all(found_code.made_by) then found_code.made_by end)
  on conflict (account_id) do update set hash = excluded.hash, set_at = excluded.set_at, made_by = excluded.made_by;
  -- Whoever sits in a session with the password before is out, and whoever came in with it is not familiar any more.
  delete from meta.session as s where s.account_id = found_code.account_id;
  delete from meta.familiar_source as k where k.account_id = found_code.account_id;
  update app.account as a set is_active = true, revision = a.revision + 1
  where a.account_id = found_code.account_id
  returning a.login, a.person_id into login, new_person;
  perform set_config('kinerja.actor', new_person::text, true), set_config('kinerja.request', p_request::text, true);
  perform audit.record('invitation redeem', 'OK', jsonb_build_object('login', login, 'source', p_source));
end $$;
comment on function api.invitation_redeem(bytea, text, text, text, text, uuid) is 'Sets the password that was chosen with a code, once; the first code of all makes the first administrator, too. KJ406 for a code that opens nothing. Definer: codes and passwords are nobody''s to see.';

-- Definer: as above.
create function api.offer_first_code(p_code_hash bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if app.is_administered() then
    delete from meta.one_time_code as c where c.account_id is null;
    return false;
  end if;
  insert into meta.one_time_code as c (code_hash, made_at, expires_at) values (p_code_hash, app.now(), 'infinity')
  on conflict ((account_id is null)) where account_id is null
  do update set code_hash = excluded.code_hash, made_at = excluded.made_at
  where c.code_hash <> excluded.code_hash;
  return true;
end $$;
comment on function api.offer_first_code(bytea) is 'Makes this the code with which somebody becomes the first administrator, while nobody administers the whole government; says whether. Definer: codes are nobody''s to see.';

-- One's own ------------------------------------------------------------------------------------------------------------
-- Definer: sessions are nobody's to see but their own.
create function api.show_sessions()
returns table (session uuid, opened_at timestamptz, used_at timestamptz, expires_at timestamptz, opened_from text, is_current boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select
    s.session_id, s.opened_at, greatest(s.used_at, s.opened_at), s.expires_at, s.opened_from,
    s.session_id = nullif(current_setting('kinerja.session', true), '')::uuid
  from meta.session as s
    join app.account as a on a.account_id = s.account_id
  where coalesce(a.person_id, a.account_id) = app.actor()
    and s.expires_at > app.now()
    and greatest(s.used_at, s.opened_at) + s.idle_limit > app.now()
$$;
comment on function api.show_sessions() is 'One''s own sessions. Definer: sessions are nobody''s to see but their own.';

-- Definer: as above.
create function api.session_close() returns table (session uuid)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from meta.session as s where s.session_id = nullif(current_setting('kinerja.session', true), '')::uuid returning s.session_id
$$;
comment on function api.session_close() is 'Ends the session that asks. Definer: sessions are nobody''s to write.';

-- Definer: as above.
create function api.password_change(p_hash text, p_source text) returns table (account uuid, set_at timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update meta.password as p set hash = p_hash, set_at = app.now()
  from app.account as a
  where a.account_id = p.account_id and a.person_id = app.actor()
  returning p.account_id, p.set_at into account, set_at;
  if not found then
    perform app.fail('KJ455', 'password');
  end if;
  perform app.forgive(a.login, p_source) from app.account as a where a.account_id = password_change.account;
  -- Whoever else sits in a session with the old one is out, and has come in with this one from nowhere.
  delete from meta.session as s
  where s.account_id = password_change.account and s.session_id is distinct from nullif(current_setting('kinerja.session', true), '')::uuid;
  delete from meta.familiar_source as k where k.account_id = password_change.account;
  return next;
end $$;
comment on function api.password_change(text, text) is 'Sets one''s own password and ends one''s other sessions. Definer: hashes are nobody''s to write.';

-- Upkeep ---------------------------------------------------------------------------------------------------------------
-- Definer: sessions are nobody's to write. Once a minute for all tokens that were seen: writing it inside enter would cost every request a commit.
create function api.touch_sessions(p_token_hashes bytea[]) returns bigint
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with touched as (
    -- A session that has ended stays ended, whoever tries its token.
    update meta.session as s
    set used_at = app.now()
    where s.token_hash = any (p_token_hashes)
      and s.expires_at > app.now()
      and greatest(s.used_at, s.opened_at) + s.idle_limit > app.now()
    returning 1
  )
  select count(*) from touched
$$;
comment on function api.touch_sessions(bytea[]) is 'Notes that these sessions were used. Definer: sessions are nobody''s to write.';

-- Definer: as above.
create function api.end_session(p_token_hash bytea) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from meta.session as s where s.token_hash = p_token_hash
$$;
comment on function api.end_session(bytea) is 'Ends the session of a connection that is gone. Definer: sessions are nobody''s to write.';

-- Definer: everything it takes away is nobody's to write. Kept replies last 72 hours.
create function api.tidy() returns bigint
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with
    sessions as (
      delete from meta.session as s
      where s.expires_at <= app.now() or greatest(s.used_at, s.opened_at) + s.idle_limit <= app.now()
      returning 1
    ),
    codes as (delete from meta.one_time_code as c where c.expires_at <= app.now() returning 1),
    replies as (delete from meta.kept_reply as k where k.kept_at <= app.now() - interval '72 hours' returning 1),
    failures as (delete from meta.login_failure as f where f.failed_at <= app.now() - interval '1 day' returning 1),
    sources as (delete from meta.familiar_source as k where k.used_at <= app.now() - interval '90 days' returning 1)
  select count(*)
  from (
    select from sessions union all select from codes union all select from replies union all select from failures union all select from sources
  ) as gone
$$;
comment on function api.tidy() is 'Takes away sessions and codes that have expired, kept replies after 72 hours, old failures, and after 90 days from where somebody came in; says how many. Definer: they are nobody''s to write.';

-- Definer: sessions and the audit are nobody's to see or write. A second request, because the first was rolled back.
create function api.record_refusal(p_token_hash bytea, p_operation text, p_request uuid, p_symbol text, p_detail jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_actor uuid;
begin
  select coalesce(a.person_id, a.account_id) into found_actor
  from meta.session as s
    join app.account as a on a.account_id = s.account_id
  where s.token_hash = p_token_hash;
  perform
    set_config('kinerja.actor', coalesce(found_actor::text, ''), true),
    set_config('kinerja.request', p_request::text, true);
  perform audit.record(p_operation, p_symbol, p_detail);
end $$;
comment on function api.record_refusal(bytea, text, uuid, text, jsonb) is 'Adds to the audit what was refused, checked or failed. Definer: sessions are nobody''s to see.';

grant execute on function
  api.begin_login(text, text), api.open_session(uuid, text, text, bytea, text, uuid, interval, interval),
  api.open_peer_session(text, boolean, bytea, interval, interval), api.find_code(bytea), api.invitation_redeem(bytea, text, text, text, text, uuid),
  api.offer_first_code(bytea), api.touch_sessions(bytea[]), api.end_session(bytea), api.tidy(),
  api.record_refusal(bytea, text, uuid, text, jsonb)
to kinerja_daemon;
grant execute on function api.show_sessions(), api.session_close(), api.password_change(text, text) to kinerja_app, kinerja_city;
