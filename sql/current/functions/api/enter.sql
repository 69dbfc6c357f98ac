-- The first statement of every request: from a token to an identity, for this transaction only. They raise, never answer "no": an error is what
-- stops the statements behind them.
set local role kinerja_auth;

-- Definer: sees all sessions. Only reads, and only by the hash of a token that the caller has.
create function api.find_session(
  p_token_hash bytea, out person_id uuid, out reach integer[], out administers integer[], out acts_as text
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.require_true_clock();
  select s.person_id into person_id from meta.session as s where s.token_hash = p_token_hash and s.expires_at > app.now();
  if not found then
    perform app.fail('KJ401', 'no session has this token', 'log in again');
  end if;
  select
    coalesce(array_agg(distinct r.agency_id), '{}'),
    coalesce(array_agg(distinct r.agency_id) filter (where r.because = 'ADMINISTERS'), '{}')
  into reach, administers
  from app.reach as r
  where r.person_id = find_session.person_id;
  acts_as := 'kinerja_app';
end $$;
comment on function api.find_session(bytea) is 'Whose token it is and where they may go; KJ401 when it opens nothing. Definer: nobody else sees sessions.';
grant execute on function api.find_session(bytea) to kinerja_daemon;

set local role kinerja_definer;

-- Definer: sees all jobs.
create function api.find_job(
  p_job uuid, out actor uuid, out reach integer[], out administers integer[], out acts_as text, out operation text
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.require_true_clock();
  select j.actor, j.reach, j.administers, j.acts_as, j.operation
  into actor, reach, administers, acts_as, operation
  from meta.job as j
  where j.job_id = p_job and j.state = 'RUNNING';
  if not found then
    perform app.fail('KJ404', 'no such job is running');
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
  select s.person_id, s.reach, s.administers, s.acts_as into strict found_session from api.find_session(p_token_hash) as s;
  perform
    set_config('kinerja.actor', found_session.person_id::text, true),
    set_config('kinerja.reach', found_session.reach::text, true),
    set_config('kinerja.administers', found_session.administers::text, true),
    set_config('kinerja.operation', p_operation, true),
    set_config('kinerja.request', p_request::text, true);
  perform set_config('role', found_session.acts_as, true);
end $$;
comment on function api.enter(bytea, text, uuid) is 'Makes this transaction that of the person who holds the token; KJ401 when it opens nothing.';
grant execute on function api.enter(bytea, text, uuid) to kinerja_daemon;

create function api.enter_job(p_job uuid) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_job record;
begin
  select j.actor, j.reach, j.administers, j.acts_as, j.operation into strict found_job from api.find_job(p_job) as j;
  perform
    set_config('kinerja.actor', coalesce(found_job.actor::text, ''), true),
    set_config('kinerja.reach', found_job.reach::text, true),
    set_config('kinerja.administers', found_job.administers::text, true),
    set_config('kinerja.operation', found_job.operation, true),
    set_config('kinerja.request', p_job::text, true);
  perform set_config('role', found_job.acts_as, true);
end $$;
comment on function api.enter_job(uuid) is 'Makes this transaction that of a running job; KJ404 when it does not run.';
grant execute on function api.enter_job(uuid) to kinerja_daemon;
