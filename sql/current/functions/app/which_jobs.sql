-- Jobs that are about agencies: who sees them, what may be done with them, and what their items are called.

set local role kinerja_definer;

-- Definer: jobs are nobody's to see otherwise.
create or replace function app.administers_job(p_job uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select app.is_city_admin()
    or exists (select from meta.job_item as i where i.job_id = p_job)
      and not exists (select from meta.job_item as i where i.job_id = p_job and not app.administers_agency(i.agency_id))
$$;
comment on function app.administers_job(uuid) is 'The one who asks administers every agency that a job is about: they confirm and undo it, whoever asked for it. Definer: jobs are nobody''s to see otherwise.';

-- Definer: as api.show_jobs. One's own, those of the whole government for its officials, those about nothing but agencies that one administers.
create or replace function app.sees_job(p_job uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select
    from meta.job as j
    where j.job_id = p_job
      and (
        coalesce(j.actor = app.actor(), false)
        or app.official() <> ''
        or app.is_operator()
        or app.administers_job(j.job_id)
      )
  )
$$;
comment on function app.sees_job(uuid) is 'The one who asks may see a job. Definer: jobs are nobody''s to see otherwise.';

create or replace function app.job_state(p_state text, p_expires_at timestamptz) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when p_state = 'PENDING' and p_expires_at <= app.now() then 'EXPIRED' else p_state end
$$;
comment on function app.job_state(text, timestamptz) is 'How a job stands: past its time a pending one is EXPIRED, whether or not that is written. Definer: as api.show_jobs.';

create or replace function app.job_actions(p_job uuid, p_state text, p_actor uuid) returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case
    when p_state = 'PENDING' and app.administers_job(p_job) then array['confirm', 'undo']
    when p_state = 'PENDING' and p_actor = app.actor() then array['undo']
    when p_state in ('WAITING', 'RUNNING') and (p_actor = app.actor() or app.is_operator() or app.administers_job(p_job)) then array['cancel']
    else '{}'
  end
$$;
comment on function app.job_actions(uuid, text, uuid) is 'What the one who asks could do to a job. Definer: as api.show_jobs.';

-- Definer: jobs are nobody's to write.
create or replace function app.note_item(p_job uuid, p_agency_id integer, p_period_id integer, p_state text, p_symbol text, p_about text, p_hint text)
returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into meta.job_item (job_id, place, agency_id, period_id, state, symbol, about, hint)
  select
    j.job_id, (select count(*) + 1 from meta.job_item as i where i.job_id = j.job_id), p_agency_id, p_period_id, p_state, p_symbol, p_about, p_hint
  from meta.job as j
  -- Its own, in the transaction that makes it.
  where j.job_id = p_job and j.actor is not distinct from app.actor() and j.created_at = app.now() and j.state = 'WAITING'
$$;
comment on function app.note_item(uuid, integer, integer, text, text, text, text) is 'Adds an agency to a job. Definer: jobs are nobody''s to write.';

-- Definer: as above.
create or replace function app.make_pending(p_job uuid, p_expires_at timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update meta.job as j
  set state = 'PENDING', expires_at = p_expires_at
  where j.job_id = p_job and j.state = 'WAITING' and j.actor is not distinct from app.actor() and j.created_at = app.now()
$$;
comment on function app.make_pending(uuid, timestamptz) is 'Lets a job that was made in this transaction wait for its confirmation. Definer: jobs are nobody''s to write.';

-- What KJ… and the rest of PostgreSQL's states are called: as the registry in Sources/Operations has it, which a test compares.
create or replace function app.symbol_of(p_state text) returns text language sql immutable
set search_path = pg_catalog, pg_temp as $$
  select case p_state
    when 'KJ400' then 'BAD_VALUE'
    when 'KJ403' then 'NOT_CLEARED'
    when 'KJ404' then 'NOT_FOUND'
    when 'KJ412' then 'REV_MISMATCH'
    when 'KJ428' then 'REV_REQUIRED'
    when 'KJ455' then 'WRONG_STATE'
    when 'KJ459' then 'GUARDED'
    when 'KJ463' then 'HELD'
    when 'KJ464' then 'NOT_IN_TIME'
    when 'KJ465' then 'EXPERT_REQUIRED'
    when '23502' then 'BAD_VALUE'
    when '23514' then 'BAD_VALUE'
    when '23505' then 'ALREADY_EXISTS'
    when '23P01' then 'OVERLAPS'
    when '42501' then 'NOT_CLEARED'
    when '55P03' then 'BUSY'
  end
$$;
comment on function app.symbol_of(text) is 'The symbol of an error of the database that an item of a job may meet; null for one that is a mistake of ours.';

grant execute on function
  app.sees_job(uuid), app.administers_job(uuid), app.job_actions(uuid, text, uuid), app.job_state(text, timestamptz),
  app.note_item(uuid, integer, integer, text, text, text, text), app.make_pending(uuid, timestamptz), app.symbol_of(text)
to kinerja_app, kinerja_city;
