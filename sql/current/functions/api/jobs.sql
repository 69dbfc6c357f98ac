-- Jobs: long work that goes on by itself, a step at a time, each step a transaction. A daemon that stops leaves the next step to another.
set local role kinerja_definer;

-- Definer: jobs are nobody's to write. What the job may do is what the one who asks may do now.
create or replace function app.start_job_called(p_job uuid, p_operation text, p_arguments jsonb, p_total bigint) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into meta.job (
    job_id, operation, arguments, actor, acts_as, reach, administers, administered_units, audits, official, is_operator, is_expert, state, created_at, total
  )
  values (
    p_job, p_operation, p_arguments, app.actor(), case app.official() when '' then 'kinerja_app' else 'kinerja_city' end, app.reached(),
    app.administered(), app.administered_units(), app.audited(), app.official(), app.is_operator(), app.is_expert(), 'WAITING', app.now(),
    p_total
  )
$$;
comment on function app.start_job_called(uuid, text, jsonb, bigint) is 'Makes a job with an identifier that something else bears, too: lines of a file. Definer: jobs are nobody''s to write.';

-- Definer: as above.
create or replace function app.start_job(p_operation text, p_arguments jsonb, p_total bigint) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  new_job uuid := gen_random_uuid();
begin
  perform app.start_job_called(new_job, p_operation, p_arguments, p_total);
  return new_job;
end $$;
comment on function app.start_job(text, jsonb, bigint) is 'Makes a job that a daemon will take up. Definer: jobs are nobody''s to write.';

-- Definer: jobs are nobody's to see otherwise. Who sees which: app.sees_job.
create function api.show_jobs()
returns table (
  job uuid, operation text, state text, done bigint, total bigint, result jsonb, failure text, created_at timestamptz, started_at timestamptz,
  finished_at timestamptz, expires_at timestamptz, revision bigint, allowed_actions text[]
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select
    j.job_id, j.operation, s.state, j.done, j.total, j.result, j.failure, j.created_at, j.started_at, j.finished_at, j.expires_at, j.revision,
    app.job_actions(j.job_id, s.state, j.actor)
  from meta.job as j
    cross join lateral (select app.job_state(j.state, j.expires_at) as state) as s
  where app.sees_job(j.job_id)
$$;
comment on function api.show_jobs() is 'Jobs that the one who asks may see: their own, those about nothing but agencies that they administer; all, for officials of the whole government and operators. Definer: jobs are nobody''s to see otherwise.';

create function api.job_show(p_job uuid)
returns table (
  job uuid, operation text, state text, done bigint, total bigint, result jsonb, failure text, created_at timestamptz, started_at timestamptz,
  finished_at timestamptz, expires_at timestamptz, revision bigint, allowed_actions text[]
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select
    j.job, j.operation, j.state, j.done, j.total, j.result, j.failure, j.created_at, j.started_at, j.finished_at, j.expires_at, j.revision,
    j.allowed_actions
  from api.show_jobs() as j
  where j.job = p_job
$$;
comment on function api.job_show(uuid) is 'One job. Definer: as api.show_jobs.';

-- Definer: as above.
create function api.job_cancel(p_job uuid)
returns table (job uuid, operation text, state text, done bigint, total bigint, revision bigint)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_job meta.job;
begin
  select j.* into found_job
  from meta.job as j
  where j.job_id = p_job
  -- Not more: what an import has found so far refers to its job, in a transaction that may last.
  for no key update;
  if not found or not app.sees_job(p_job) then
    perform app.fail('KJ404', 'job ' || p_job);
  elsif found_job.state in ('WAITING', 'RUNNING') and not 'cancel' = any (app.job_actions(p_job, found_job.state, found_job.actor)) then
    perform app.fail('KJ403', 'job ' || p_job);
  elsif found_job.state not in ('WAITING', 'RUNNING') then
    perform app.fail(
      case when found_job.actor = app.actor() or app.is_operator() or app.administers_job(p_job) then 'KJ455' else 'KJ403' end,
      'job ' || p_job || case when found_job.state = 'PENDING' then ': pending, see job undo' else '' end,
      'allowed=' || array_to_string(app.job_actions(p_job, app.job_state(found_job.state, found_job.expires_at), found_job.actor), ',')
    );
  end if;
  update meta.job as j set state = 'CANCELLED', finished_at = app.now(), revision = j.revision + 1 where j.job_id = p_job;
  delete from staging."row" as r where r.import_id = p_job;
  return query select s.job, s.operation, s.state, s.done, s.total, s.revision from api.job_show(p_job) as s;
end $$;
comment on function api.job_cancel(uuid) is 'Ends a job after the step it is in; what earlier steps did stays. An import does nothing. Definer: as api.show_jobs.';

-- For the daemon -------------------------------------------------------------------------------------------------------
-- Definer: as above. Which daemon works on a job is a lease: a daemon that is gone loses it.
create function api.take_job(p_worker uuid) returns table (job uuid, operation text, arguments jsonb)
language sql security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  update meta.job as j
  set state = 'RUNNING', worker = p_worker, lease_ends_at = app.now() + interval '30 seconds', started_at = coalesce(j.started_at, app.now()),
    revision = j.revision + 1
  where j.job_id = (
    select w.job_id
    from meta.job as w
    -- One that is its own already: the connection broke in the middle of it.
    where w.state = 'WAITING' or w.state = 'RUNNING' and (w.lease_ends_at < app.now() or w.worker = p_worker)
    order by w.created_at, w.job_id
    limit 1
    for update skip locked
  )
  returning j.job_id, j.operation, j.arguments
$$;
comment on function api.take_job(uuid) is 'The job that a daemon is to work on next, what it does and with what, if there is one. Definer: jobs are nobody''s to write.';

-- Definer: as above. A step that fails is rolled back; this says so afterwards.
create function api.fail_job(p_job uuid, p_worker uuid, p_symbol text, p_about text, p_hint text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  failed meta.job;
begin
  update meta.job as j
  set
    state = 'FAILED', failure = p_symbol, finished_at = app.now(), revision = j.revision + 1,
    result = nullif(
      case j.operation when 'import' then app.import_result(j.job_id) else coalesce(j.result, '{}') end
        || jsonb_strip_nulls(jsonb_build_object('about', p_about, 'hint', p_hint)),
      '{}'
    )
  where j.job_id = p_job and j.worker = p_worker and j.state = 'RUNNING'
  returning j.* into failed;
  if failed.operation = 'import' then
    perform app.import_over(failed, p_symbol);
  end if;
end $$;
comment on function api.fail_job(uuid, uuid, text, text, text) is 'Notes why a job cannot go on, about what, and what to do. Definer: jobs are nobody''s to write.';

-- Verifying the audit --------------------------------------------------------------------------------------------------
-- Definer: tells nothing of any entry. Kept where this machine's administrators cannot write, it shows that an end was taken away.
create function api.audit_head() returns table ("position" bigint, hash text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if app.official() = '' and not app.is_operator() then
    perform app.fail('KJ403', 'audit');
  end if;
  return query select l.position, encode(l.hash, 'hex') from audit.link as l order by l.position desc limit 1;
  if not found then
    return query select 0::bigint, repeat('00', 32);
  end if;
end $$;
comment on function api.audit_head() is 'The last link of the audit''s chain; position 0 and 64 zeros when there is none. Definer: the chain is nobody''s to see, and its hashes tell of no entry.';

-- Definer: counts entries of everybody, tells none. The head is one that somebody kept.
create function api.audit_verify(p_position bigint default null, p_head text default null) returns table (job uuid)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if app.official() = '' and not app.is_operator() then
    perform app.fail('KJ403', 'audit');
  elsif p_position is null and p_head is not null then
    perform app.fail('KJ400', 'position', 'name the position whose hash the head is');
  elsif p_head is null and p_position is not null then
    perform app.fail('KJ400', 'head', 'name the hash at the position');
  elsif p_head !~ '^[0-9A-Fa-f]{64}$' then
    perform app.fail('KJ400', 'head', 'name a SHA-256 in 64 hexadecimal digits');
  end if;
  job := app.start_job(
    'audit verify', jsonb_strip_nulls(jsonb_build_object('position', p_position, 'head', p_head)),
    (select coalesce(max(l.position), 0) from audit.link as l)
  );
  return next;
end $$;
comment on function api.audit_verify(bigint, text) is 'Starts a job that computes the audit''s chain again, and says whether it still has a head that somebody kept. Definer: counts entries of everybody, tells none.';

-- Definer: as above. The one place that knows the steps of each kind of job.
create function api.job_step(p_job uuid, p_worker uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  working meta.job;
  part record;
begin
  select j.* into working from meta.job as j where j.job_id = p_job and j.worker = p_worker and j.state = 'RUNNING' for update;
  if not found then
    return false;
  end if;
  case working.operation
    when 'audit verify' then
      select v.links, v.head, v.broken_at, v.is_end into part
      from audit.verify_part(working.done, decode(coalesce(working.cursor ->> 'head', repeat('00', 32)), 'hex'), 20000) as v;
      update meta.job as j
      set
        done = part.links, total = greatest(j.total, part.links), cursor = jsonb_build_object('head', part.head),
        lease_ends_at = app.now() + interval '30 seconds', revision = j.revision + 1,
        state = case when part.is_end then 'DONE' else 'RUNNING' end,
        finished_at = case when part.is_end then app.now() end,
        result = case when part.is_end then
          jsonb_build_object('links', part.links, 'broken_at', part.broken_at, 'head', part.head, 'astray', audit.astray())
            || case
              when j.arguments ? 'head' then
                jsonb_build_object('head_matches', audit.had((j.arguments ->> 'position')::bigint, j.arguments ->> 'head'))
              else '{}'
            end
        end
      where j.job_id = p_job;
      return not part.is_end;
    else
      raise exception 'api.job_step: job % has operation %, of which no step is known', p_job, working.operation using errcode = 'XX000';
  end case;
end $$;
comment on function api.job_step(uuid, uuid) is 'Does the next step of a job, after api.enter_job; says whether there is another. Definer: jobs are nobody''s to write.';

grant execute on function app.start_job(text, jsonb, bigint), app.start_job_called(uuid, text, jsonb, bigint) to kinerja_app, kinerja_city;
grant execute on function
  api.show_jobs(), api.job_show(uuid), api.job_cancel(uuid), api.audit_head(), api.audit_verify(bigint, text),
  api.job_step(uuid, uuid)
to kinerja_app, kinerja_city;
grant execute on function api.take_job(uuid), api.fail_job(uuid, uuid, text, text, text) to kinerja_daemon;
