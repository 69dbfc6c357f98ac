-- The first statement of every request: from a token to an identity, for this transaction only. They raise, never answer "no": an error is what
-- stops the statements behind them.
set local role kinerja_auth;

-- Definer: roles and reach are nobody's to see. What somebody may do today, from what they hold today.
create or replace function app.identity_of(
  p_actor uuid, p_is_machine boolean, out reach integer[], out administers integer[], out administers_units integer[], out audits integer[],
  out official text, out is_operator boolean, out acts_as text
)
language plpgsql stable security definer set search_path = pg_catalog, ext, pg_temp as $$
declare
  today date := app.today();
begin
  select coalesce(array_agg(distinct r.agency_id), '{}') into reach
  from app.reach as r
  where r.person_id = p_actor and app.is_on(today, r.starts_on, r.ends_on);
  select
    coalesce(array_agg(g.agency_id) filter (where g.role = 'AGENCY_ADMIN' and g.unit_id is null), '{}'),
    coalesce(array_agg(g.unit_id) filter (where g.role = 'AGENCY_ADMIN' and g.unit_id is not null), '{}'),
    coalesce(array_agg(g.agency_id) filter (where g.role = 'AUDITOR' and g.agency_id is not null), '{}'),
    -- Whoever is both is an administrator.
    coalesce(min(case g.role when 'CITY_ADMIN' then 'ADMIN' when 'AUDITOR' then 'AUDITOR' end) filter (where g.agency_id is null), ''),
    p_is_machine or coalesce(bool_or(g.role = 'OPERATOR'), false)
  into administers, administers_units, audits, official, is_operator
  from app.role_grant as g
  where g.person_id = p_actor and app.is_on(today, g.starts_on, g.ends_on);
  if administers_units <> '{}' then
    select array_agg(distinct below.unit_id) into administers_units
    from app.unit as top
      join app.unit as below on below.path <@ top.path
    where top.unit_id = any (administers_units);
  end if;
  -- Whoever looks at the whole government changes nothing of it: a role that administers beside that one sleeps.
  if official = 'AUDITOR' then
    administers := '{}';
    administers_units := '{}';
  end if;
  acts_as := case official when '' then 'kinerja_app' else 'kinerja_city' end;
end $$;
comment on function app.identity_of(uuid, boolean) is 'Where somebody may go today and what they may do there. Definer: roles and reach are nobody''s to see.';

-- Definer: sees all sessions. Only reads, and only by the hash of a token that the caller has.
create function api.find_session(
  p_token_hash bytea, out session uuid, out actor uuid, out reach integer[], out administers integer[], out administers_units integer[],
  out audits integer[], out official text, out is_operator boolean, out acts_as text, out is_expert boolean
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.require_true_clock();
  select s.session_id, coalesce(a.person_id, a.account_id), a.is_machine, s.expert_reason is not null
  into session, actor, is_operator, is_expert
  from meta.session as s
    join app.account as a on a.account_id = s.account_id
  where s.token_hash = p_token_hash
    and s.expires_at > app.now()
    and greatest(s.used_at, s.opened_at) + s.idle_limit > app.now()
    and not a.is_locked;
  if not found then
    perform app.fail('KJ401', '', 'log in again');
  end if;
  select i.reach, i.administers, i.administers_units, i.audits, i.official, i.is_operator, i.acts_as
  into reach, administers, administers_units, audits, official, is_operator, acts_as
  from app.identity_of(actor, is_operator) as i;
  -- Whoever has lost the role since is no expert any more.
  is_expert := is_expert and official = 'ADMIN';
end $$;
comment on function api.find_session(bytea) is 'Whose token it is, where they may go and what they may do there; KJ401 when it opens nothing. Definer: nobody else sees sessions.';
grant execute on function api.find_session(bytea) to kinerja_daemon;

-- Definer: as app.identity_of. The daemon asks on behalf of whoever may know (api.may_stand_in), in a request that is undone.
create function api.find_person(
  p_person uuid, out reach integer[], out administers integer[], out administers_units integer[], out audits integer[], out official text,
  out is_operator boolean, out acts_as text
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.reach, i.administers, i.administers_units, i.audits, i.official, i.is_operator, i.acts_as from app.identity_of(p_person, false) as i
$$;
comment on function api.find_person(uuid) is 'What somebody may do today. Definer: as app.identity_of.';
grant execute on function api.find_person(uuid) to kinerja_daemon;

set local role kinerja_definer;

-- Definer: sees all jobs.
create function api.find_job(
  p_job uuid, out actor uuid, out reach integer[], out administers integer[], out administers_units integer[], out audits integer[],
  out official text, out is_operator boolean, out acts_as text, out operation text, out is_expert boolean
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.require_true_clock();
  select j.actor, j.reach, j.administers, j.administered_units, j.audits, j.official, j.is_operator, j.acts_as, j.operation, j.is_expert
  into actor, reach, administers, administers_units, audits, official, is_operator, acts_as, operation, is_expert
  from meta.job as j
  where j.job_id = p_job and j.state = 'RUNNING';
  if not found then
    perform app.fail('KJ404', 'job ' || p_job);
  end if;
end $$;
comment on function api.find_job(uuid) is 'What a running job may do; KJ404 when there is none. Definer: nobody else sees jobs.';
grant execute on function api.find_job(uuid) to kinerja_daemon;

set local role kinerja_owner;

-- Invoker: a definer function may not set the role. The role comes last, in a statement of its own.
create function api.enter(p_token_hash bytea, p_operation text, p_request uuid) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_session record;
begin
  select s.session, s.actor, s.reach, s.administers, s.administers_units, s.audits, s.official, s.is_operator, s.acts_as,
    s.is_expert
  into strict found_session
  from api.find_session(p_token_hash) as s;
  perform
    set_config('kinerja.session', found_session.session::text, true),
    set_config('kinerja.actor', found_session.actor::text, true),
    set_config('kinerja.reach', found_session.reach::text, true),
    set_config('kinerja.administers', found_session.administers::text, true),
    set_config('kinerja.administers_units', found_session.administers_units::text, true),
    set_config('kinerja.audits', found_session.audits::text, true),
    set_config('kinerja.official', found_session.official, true),
    set_config('kinerja.is_operator', found_session.is_operator::text, true),
    set_config('kinerja.is_expert', found_session.is_expert::text, true),
    set_config('kinerja.operation', p_operation, true),
    set_config('kinerja.request', p_request::text, true);
  perform set_config('role', found_session.acts_as, true);
end $$;
comment on function api.enter(bytea, text, uuid) is 'Makes this transaction that of the person who holds the token; KJ401 when it opens nothing.';
grant execute on function api.enter(bytea, text, uuid) to kinerja_daemon;

-- Invoker: as api.enter. Nobody in particular, who reads what was published.
create function api.enter_public(p_operation text, p_request uuid) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform set_config('kinerja.operation', p_operation, true), set_config('kinerja.request', p_request::text, true);
  perform set_config('role', 'kinerja_public', true);
end $$;
comment on function api.enter_public(text, uuid) is 'Makes this transaction that of the public.';
grant execute on function api.enter_public(text, uuid) to kinerja_daemon;

-- What somebody sees is seen by whoever stands in for them: only those who could see as much, or become them.
create function api.may_stand_in(p_person text) returns uuid
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  found_person uuid := app.person_named(p_person);
begin
  if not (found_person = app.actor() or app.official() <> '' or app.manages_account(found_person)) then
    perform app.fail('KJ403', 'person ' || p_person);
  end if;
  return found_person;
end $$;
comment on function api.may_stand_in(text) is 'The person of a NIP or identifier, when the one who asks may find out what they can do: oneself, those whose account one manages, all for officials of the whole government; KJ403 otherwise.';
grant execute on function api.may_stand_in(text) to kinerja_app, kinerja_city;

-- Invoker: as api.enter. For checks and reads that are undone: can.
create function api.enter_as(p_token_hash bytea, p_person text, p_operation text, p_request uuid) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  stood_for uuid;
  found_person record;
begin
  perform api.enter(p_token_hash, p_operation, p_request);
  stood_for := api.may_stand_in(p_person);
  perform set_config('role', 'none', true);
  select f.reach, f.administers, f.administers_units, f.audits, f.official, f.is_operator, f.acts_as
  into strict found_person
  from api.find_person(stood_for) as f;
  perform
    set_config('kinerja.session', '', true),
    set_config('kinerja.actor', stood_for::text, true),
    set_config('kinerja.reach', found_person.reach::text, true),
    set_config('kinerja.administers', found_person.administers::text, true),
    set_config('kinerja.administers_units', found_person.administers_units::text, true),
    set_config('kinerja.audits', found_person.audits::text, true),
    set_config('kinerja.official', found_person.official, true),
    set_config('kinerja.is_operator', found_person.is_operator::text, true),
    set_config('kinerja.is_expert', '', true);
  perform set_config('role', found_person.acts_as, true);
end $$;
comment on function api.enter_as(bytea, text, text, uuid) is 'Makes this transaction that of somebody for whom the holder of the token may stand in; the daemon undoes it.';
grant execute on function api.enter_as(bytea, text, text, uuid) to kinerja_daemon;

create function api.enter_job(p_job uuid) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_job record;
begin
  select j.actor, j.reach, j.administers, j.administers_units, j.audits, j.official, j.is_operator, j.acts_as, j.operation,
    j.is_expert
  into strict found_job
  from api.find_job(p_job) as j;
  perform
    set_config('kinerja.actor', coalesce(found_job.actor::text, ''), true),
    set_config('kinerja.reach', found_job.reach::text, true),
    set_config('kinerja.administers', found_job.administers::text, true),
    set_config('kinerja.administers_units', found_job.administers_units::text, true),
    set_config('kinerja.audits', found_job.audits::text, true),
    set_config('kinerja.official', found_job.official, true),
    set_config('kinerja.is_operator', found_job.is_operator::text, true),
    set_config('kinerja.is_expert', found_job.is_expert::text, true),
    set_config('kinerja.job', p_job::text, true),
    set_config('kinerja.operation', found_job.operation, true),
    set_config('kinerja.request', p_job::text, true);
  perform set_config('role', found_job.acts_as, true);
end $$;
comment on function api.enter_job(uuid) is 'Makes this transaction that of a running job; KJ404 when it does not run.';
grant execute on function api.enter_job(uuid) to kinerja_daemon;
