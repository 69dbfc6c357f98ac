-- (Long because each step of one conversation is a function: deferring, confirming, undoing, carrying out.)
-- Operations that are carried out later, or in many agencies: as jobs with an item for each. A pending one has run every check, holds its periods and
-- changes nothing until it is confirmed.

set local role kinerja_owner;

-- Done and undone. Not `when sqlstate 'KJ000'`: a state that ends in 000 stands for its whole class.
create or replace function app.would_act(p_operation text, p_agency_id integer, p_arguments jsonb, p_revisions bigint[]) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  -- Undone with the rest.
  perform set_config('kinerja.is_trial', 'true', true);
  perform app.act(p_operation, p_agency_id, p_arguments, p_revisions);
  set constraints all immediate;
  perform app.fail('KJ000', '');
exception when others then
  if sqlstate <> 'KJ000' then
    raise;
  end if;
end $$;
comment on function app.would_act(text, integer, jsonb, bigint[]) is 'Runs every check of an operation in one agency, and changes nothing; or its refusal.';

-- Tried in a part of the transaction that is undone, unless it is real: OK, or why not.
create or replace function app.try_act(
  p_operation text, p_agency_id integer, p_arguments jsonb, p_revisions bigint[], p_is_real boolean,
  out symbol text, out about text, out hint text, out period_id integer
)
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  state text;
  constraint_name text;
begin
  begin
    if not p_is_real then
      perform set_config('kinerja.is_trial', 'true', true);
    end if;
    period_id := (app.act(p_operation, p_agency_id, p_arguments, p_revisions)).period_id;
    set constraints all immediate;
    if not p_is_real then
      perform app.fail('KJ000', '');
    end if;
    symbol := 'OK';
  exception when others then
    get stacked diagnostics state = returned_sqlstate, about = message_text, hint = pg_exception_hint, constraint_name = constraint_name;
    if state = 'KJ000' then
      symbol := 'OK';
      about := null;
      hint := null;
    else
      symbol := app.symbol_of(state);
      -- A mistake of ours, or trouble of the server's: not for this agency alone. Whoever is in the way will be gone: the step comes again.
      if symbol is null or symbol = 'BUSY' and p_is_real then
        raise;
      end if;
      if state !~ '^KJ' then
        about := case when constraint_name like 'period\_%' then 'period' else '' end;
        hint := '';
      end if;
    end if;
  end;
end $$;
comment on function app.try_act(text, integer, jsonb, bigint[], boolean) is 'Carries out an operation in one agency, or tries it; a refusal is an answer, and undoes nothing but itself.';

-- One agency, or for * all open ones that the one who asks administers, those without such a period left out.
create or replace function app.agencies_for(p_operation text, p_agency text, p_arguments jsonb) returns table (agency_id integer, code text)
language plpgsql stable rows 40 set search_path = pg_catalog, pg_temp as $$
begin
  if p_agency <> '*' then
    return query select app.agency_named(p_agency), p_agency;
    return;
  elsif p_arguments ->> 'people' is not null then
    perform app.fail('KJ400', 'people', 'name the agency whose they are');
  end if;
  return query
    select a.agency_id, a.code
    from app.agency as a
    where a.closed_at is null
      and app.administers_agency(a.agency_id)
      and (
        p_operation = 'period create'
        or exists (
          select
          from app.period as p
          where p.agency_id = a.agency_id
            and p.code = case p_operation when 'period clone' then p_arguments ->> 'from' else p_arguments ->> 'period' end
        )
      )
    order by a.code;
  if not found then
    perform app.fail('KJ404', case p_operation when 'period clone' then 'period ' || (p_arguments ->> 'from') else 'period ' || (p_arguments ->> 'period') end);
  end if;
end $$;
comment on function app.agencies_for(text, text, jsonb) is 'The agencies that an operation on periods is about; KJ404 when there is none.';
grant execute on function
  app.would_act(text, integer, jsonb, bigint[]),
  app.try_act(text, integer, jsonb, bigint[], boolean), app.agencies_for(text, text, jsonb)
to kinerja_app, kinerja_city;

create function api.defer(p_operation text, p_arguments jsonb, p_confirm_within text, p_revisions bigint[], p_affects bigint)
returns table (job uuid, state text, expires_at timestamptz, agencies bigint)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  agency text := p_arguments ->> 'agency';
  said jsonb := p_arguments - 'agency';
  place record;
  tried record;
  found_period integer;
  pinned text;
  first_refusal text;
  refused bigint := 0;
  is_seal boolean := p_operation = 'period seal';
  is_pending boolean := p_confirm_within is not null or is_seal;
begin
  select count(*) into agencies from app.agencies_for(p_operation, agency, said);
  if agency = '*' then
    perform app.require_affected(agencies, p_affects);
  elsif p_affects is not null then
    perform app.require_affected(agencies, p_affects);
  end if;
  job := app.start_job(p_operation, p_arguments, agencies);
  for place in select f.agency_id, f.code from app.agencies_for(p_operation, agency, said) as f loop
    found_period := null;
    if p_operation not in ('period create', 'period clone') then
      -- Nobody moves it between the check and the hold.
      select p.period_id, p.policy into found_period, pinned
      from app.period as p
      where p.agency_id = place.agency_id and p.code = said ->> 'period'
      for no key update;
    end if;
    -- One's own, which is refused at once; in many agencies, only what will be refused later, too.
    if is_pending and agency <> '*' then
      perform set_config('kinerja.job', job::text, true);
      perform app.would_act(p_operation, place.agency_id, said, p_revisions);
      perform app.note_item(job, place.agency_id, found_period, 'WAITING', null, null, null);
    elsif is_pending then
      perform set_config('kinerja.job', job::text, true);
      select t.* into tried from app.try_act(p_operation, place.agency_id, said, null, false) as t;
      if tried.symbol <> 'OK' then
        refused := refused + 1;
        first_refusal := concat_ws(' ', tried.symbol, tried.about);
      end if;
      perform app.note_item(
        job, place.agency_id, found_period, case tried.symbol when 'OK' then 'WAITING' else 'REFUSED' end, nullif(tried.symbol, 'OK'), tried.about, tried.hint
      );
    else
      perform app.note_item(job, place.agency_id, found_period, 'WAITING', null, null, null);
    end if;
    if is_seal then
      perform app.freeze_ballots(place.agency_id, found_period);
    end if;
  end loop;
  perform set_config('kinerja.job', '', true);
  if refused = agencies then
    perform app.fail('KJ459', format('none of %s: %s', agencies, first_refusal), 'check the command: it says why for each');
  end if;
  state := 'WAITING';
  if is_pending then
    state := 'PENDING';
    expires_at := app.now() + coalesce(
      p_confirm_within::interval, make_interval(hours => app.policy_says(coalesce(pinned, app.policy_of(null, app.today())), 'seal.confirm_hours')::integer)
    );
    perform app.make_pending(job, expires_at);
  end if;
  return next;
end $$;
comment on function api.defer(text, jsonb, text, bigint[], bigint) is 'Makes a job of an operation on periods: for many agencies, or pending until it is confirmed, or both.';

create function api.defer_check(p_operation text, p_arguments jsonb, p_revisions bigint[])
returns table (agency text, symbol text, about text, hint text)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  place record;
  tried record;
begin
  for place in select f.agency_id, f.code from app.agencies_for(p_operation, p_arguments ->> 'agency', p_arguments - 'agency') as f loop
    if p_arguments ->> 'agency' <> '*' then
      -- One's own is refused at once, as it will be.
      perform app.would_act(p_operation, place.agency_id, p_arguments - 'agency', p_revisions);
    end if;
    select t.* into tried from app.try_act(p_operation, place.agency_id, p_arguments - 'agency', null, false) as t;
    agency := place.code;
    symbol := tried.symbol;
    about := nullif(tried.about, '');
    hint := nullif(tried.hint, '');
    return next;
  end loop;
end $$;
comment on function api.defer_check(text, jsonb, bigint[]) is 'What a job of an operation on periods would meet in each agency; nothing is changed.';

grant execute on function api.defer(text, jsonb, text, bigint[], bigint), api.defer_check(text, jsonb, bigint[]) to kinerja_app, kinerja_city;

-- Confirming and undoing --------------------------------------------------------------------------------------------------
set local role kinerja_definer;

-- Definer: jobs are nobody's to write.
create or replace function app.pending_job(p_job uuid, p_action text, out operation text, out arguments jsonb, out is_expert boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_job meta.job;
begin
  select j.* into found_job from meta.job as j where j.job_id = p_job for no key update;
  if not found or not app.sees_job(p_job) then
    perform app.fail('KJ404', 'job ' || p_job);
  elsif not p_action = any (app.job_actions(p_job, app.job_state(found_job.state, found_job.expires_at), found_job.actor)) then
    if app.job_state(found_job.state, found_job.expires_at) = 'PENDING' then
      perform app.fail('KJ403', 'job ' || p_job);
    end if;
    perform app.fail('KJ455', format('job %s is %s', p_job, app.job_state(found_job.state, found_job.expires_at)), 'allowed=');
  end if;
  operation := found_job.operation;
  arguments := found_job.arguments;
  is_expert := found_job.is_expert;
end $$;
comment on function app.pending_job(uuid, text) is 'A job that is pending and may be confirmed or undone by the one who asks, locked; or the refusal. Definer: jobs are nobody''s to write.';

-- Definer: as above.
create or replace function app.end_pending(p_job uuid, p_state text, p_result jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update meta.job as j
  set
    state = p_state, confirmed_by = case when p_state <> 'UNDONE' then app.actor() end, revision = j.revision + 1,
    finished_at = case when p_state <> 'WAITING' then app.now() end, result = p_result,
    done = case p_state when 'DONE' then j.total else j.done end
  where j.job_id = p_job and j.state = 'PENDING' and (app.administers_job(p_job) or p_state = 'UNDONE' and j.actor = app.actor());
  if not found then
    perform app.fail('KJ403', 'job ' || p_job);
  end if;
  if p_state = 'DONE' then
    update meta.job_item as i set state = 'DONE', symbol = 'OK' where i.job_id = p_job;
  end if;
end $$;
comment on function app.end_pending(uuid, text, jsonb) is 'Writes down that a pending job was confirmed or undone. Definer: jobs are nobody''s to write.';

-- Definer: as above.
create or replace function app.items_of(p_job uuid, p_limit integer) returns table (place integer, agency_id integer)
language sql stable security definer rows 20 set search_path = pg_catalog, pg_temp as $$
  select i.place, i.agency_id from meta.job_item as i where i.job_id = p_job and i.state = 'WAITING' order by i.place limit p_limit
$$;
comment on function app.items_of(uuid, integer) is 'What a job has to do still. Definer: jobs are nobody''s to see otherwise.';

-- Definer: as above. Only whoever runs the job writes into it.
create or replace function app.end_item(p_job uuid, p_place integer, p_period_id integer, p_symbol text, p_about text, p_hint text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update meta.job_item as i
  set
    state = case p_symbol when 'OK' then 'DONE' else 'REFUSED' end, period_id = coalesce(p_period_id, i.period_id), symbol = p_symbol,
    about = nullif(p_about, ''), hint = nullif(p_hint, '')
  from meta.job as j
  where j.job_id = p_job and j.state = 'RUNNING' and j.job_id = app.own_job() and i.job_id = j.job_id and i.place = p_place;
end $$;
comment on function app.end_item(uuid, integer, integer, text, text, text) is 'Writes down what came of an agency. Definer: jobs are nobody''s to write.';

-- Definer: as above.
create or replace function app.held_job(p_job uuid, p_worker uuid, out operation text, out arguments jsonb)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select j.operation, j.arguments
  from meta.job as j
  where j.job_id = p_job and j.worker = p_worker and j.state = 'RUNNING' and j.actor is not distinct from app.actor()
  for no key update
$$;
comment on function app.held_job(uuid, uuid) is 'The job that a worker is at, locked; null when it is not its any more. Definer: jobs are nobody''s to write.';

-- Definer: as above. When all that it was to do was refused, the job has failed.
create or replace function app.end_items(p_job uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  counts record;
  first_refusal meta.job_item;
  ended meta.job;
begin
  select
    count(*) filter (where i.state = 'WAITING') as waiting, count(*) filter (where i.state = 'DONE') as done,
    count(*) filter (where i.state = 'REFUSED') as refused
  into counts
  from meta.job_item as i
  where i.job_id = p_job;
  select i.* into first_refusal from meta.job_item as i where i.job_id = p_job and i.state = 'REFUSED' order by i.place limit 1;
  update meta.job as j
  set
    done = counts.done + counts.refused, lease_ends_at = app.now() + interval '30 seconds', revision = j.revision + 1,
    state = case when counts.waiting > 0 then 'RUNNING' when counts.done = 0 and counts.refused > 0 then 'FAILED' else 'DONE' end,
    finished_at = case when counts.waiting = 0 then app.now() end,
    failure = case when counts.waiting = 0 and counts.done = 0 then first_refusal.symbol end,
    result = case
      when counts.waiting = 0 then
        jsonb_build_object('done', counts.done, 'refused', counts.refused)
          || case
            when counts.done = 0 and counts.refused > 0 then
              jsonb_strip_nulls(jsonb_build_object('about', first_refusal.about, 'hint', first_refusal.hint))
            else '{}'
          end
    end
  where j.job_id = p_job and j.job_id = app.own_job() and j.state = 'RUNNING'
  returning j.* into ended;
  -- What it did by itself, its administrators are told when it did not work.
  if counts.waiting = 0 and ended.actor is null and first_refusal.symbol is not null then
    perform app.send_to_administrators(
      'SCHEDULE', first_refusal.agency_id,
      jsonb_build_object(
        'agency', (select a.code from app.agency as a where a.agency_id = first_refusal.agency_id), 'period', ended.arguments ->> 'period',
        'operation', ended.operation, 'symbol', first_refusal.symbol, 'about', coalesce(first_refusal.about, ''), 'job', p_job
      ), interval '7 days', 'schedule ' || p_job
    );
  end if;
  if counts.waiting = 0 then
    perform audit.record(
      ended.operation, coalesce(ended.failure, 'OK'),
      jsonb_build_object('arguments', ended.arguments, 'job', p_job, 'done', counts.done, 'refused', counts.refused)
    );
  end if;
  return counts.waiting > 0;
end $$;
comment on function app.end_items(uuid) is 'Writes down how far a job is; whether there is more of it. Definer: jobs are nobody''s to write.';

grant execute on function
  app.pending_job(uuid, text), app.end_pending(uuid, text, jsonb), app.items_of(uuid, integer),
  app.end_item(uuid, integer, integer, text, text, text), app.held_job(uuid, uuid), app.end_items(uuid)
to kinerja_app, kinerja_city;

set local role kinerja_owner;

create function api.job_confirm(p_job uuid)
returns table (job uuid, operation text, state text, done bigint, total bigint, revision bigint)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_job record;
  item record;
begin
  select j.operation, j.arguments, j.is_expert into found_job from app.pending_job(p_job, 'confirm') as j;
  perform set_config('kinerja.job', p_job::text, true);
  if found_job.arguments ->> 'agency' = '*'
    or found_job.operation = 'period seal' and app.is_large_survey(
      app.agency_named(found_job.arguments ->> 'agency'), (app.period_named(app.agency_named(found_job.arguments ->> 'agency'), found_job.arguments ->> 'period')).period_id
    )
  then
    -- As a job from here on: it takes its time.
    perform app.end_pending(p_job, 'WAITING', null);
  else
    -- Whoever asked for it was an expert, or was not; who confirms it decides nothing else.
    perform set_config('kinerja.is_expert', found_job.is_expert::text, true);
    for item in select i.place, i.agency_id from app.items_of(p_job, 1) as i loop
      perform app.act(found_job.operation, item.agency_id, found_job.arguments - 'agency', null);
    end loop;
    perform app.end_pending(p_job, 'DONE', jsonb_build_object('done', 1, 'refused', 0));
  end if;
  return query select s.job, s.operation, s.state, s.done, s.total, s.revision from api.job_show(p_job) as s;
end $$;
comment on function api.job_confirm(uuid) is 'Carries a pending job out: it is checked again, and done in this transaction, or refused and pending still. One for many agencies goes on as a job.';

create function api.job_undo(p_job uuid)
returns table (job uuid, operation text, state text, done bigint, total bigint, revision bigint)
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform app.pending_job(p_job, 'undo');
  perform app.end_pending(p_job, 'UNDONE', null);
  return query select s.job, s.operation, s.state, s.done, s.total, s.revision from api.job_show(p_job) as s;
end $$;
comment on function api.job_undo(uuid) is 'Drops a pending job: nothing was changed, and nobody is held any more.';

create function api.job_items_step(p_job uuid, p_worker uuid) returns boolean
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  working record;
  item record;
  tried record;
begin
  select j.operation, j.arguments into working from app.held_job(p_job, p_worker) as j;
  if working.operation is null then
    return false;
  end if;
  for item in select i.place, i.agency_id from app.items_of(p_job, 10) as i loop
    select t.* into tried from app.try_act(working.operation, item.agency_id, working.arguments - 'agency', null, true) as t;
    perform app.end_item(p_job, item.place, tried.period_id, tried.symbol, tried.about, tried.hint);
  end loop;
  return app.end_items(p_job);
end $$;
comment on function api.job_items_step(uuid, uuid) is 'Does the next agencies of a job, after api.enter_job; says whether there are more.';

set local role kinerja_definer;
-- Definer: as api.show_jobs.
create function api.job_items(p_job uuid)
returns table (item integer, agency text, period text, state text, code text, about text, hint text)
language plpgsql stable security definer rows 40 set search_path = pg_catalog, pg_temp as $$
begin
  if not app.sees_job(p_job) then
    perform app.fail('KJ404', 'job ' || p_job);
  end if;
  return query
    select
      i.place, a.code, coalesce(p.code, j.arguments ->> 'as', j.arguments ->> 'period'), i.state, i.symbol, i.about, i.hint
    from meta.job_item as i
      join meta.job as j on j.job_id = i.job_id
      join app.agency as a on a.agency_id = i.agency_id
      left join app.period as p on p.period_id = i.period_id
    where i.job_id = p_job;
end $$;
comment on function api.job_items(uuid) is 'What a job is to do, and has done, in each agency. Definer: as api.show_jobs.';

grant execute on function api.job_items(uuid) to kinerja_app, kinerja_city;
set local role kinerja_owner;
grant execute on function api.job_confirm(uuid), api.job_undo(uuid), api.job_items_step(uuid, uuid) to kinerja_app, kinerja_city;
