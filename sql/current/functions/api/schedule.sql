-- What happens by itself when it is time: periods open, are rated, seal and close; assessments follow who moves; whoever owes something is reminded. Daemons ask for it again and again; however
-- many they are, each thing is done once, because its name (meta.job.once, app.reminder) is there once.
set local role kinerja_definer;

-- Definer: as below. Once a day: what was refused, for want of a calendar, say, is tried again tomorrow; what was done is in another state.
create or replace function app.schedule_once(p_operation text, p_period_id integer, p_due_at timestamptz) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select format('%s %s at %s on %s', p_operation, p_period_id, extract(epoch from p_due_at), app.today())
$$;
comment on function app.schedule_once(text, integer, timestamptz) is 'The name that a scheduled job has once. Definer: as app.schedule_job.';

-- Definer: jobs are nobody's to write. Its identity: nobody's, with an administrator's rights in this agency alone.
create or replace function app.schedule_job(p_operation text, p_period app.period, p_due_at timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  made uuid;
  agency text := (select a.code from app.agency as a where a.agency_id = p_period.agency_id);
  is_seal boolean := p_operation = 'period seal';
begin
  insert into meta.job (
    operation, arguments, acts_as, reach, administers, state, created_at, total, once
  )
  values (
    p_operation, jsonb_build_object('agency', agency, 'period', p_period.code, 'reason', 'scheduler'), 'kinerja_app', array[p_period.agency_id],
    array[p_period.agency_id], case when is_seal then 'PENDING' else 'WAITING' end, app.now(), 1,
    app.schedule_once(p_operation, p_period.period_id, p_due_at)
  )
  on conflict (once) do nothing
  returning job_id into made;
  if made is null then
    return null;
  end if;
  insert into meta.job_item (job_id, place, agency_id, period_id, state) values (made, 1, p_period.agency_id, p_period.period_id, 'WAITING');
  if is_seal then
    perform app.freeze_ballots(p_period.agency_id, p_period.period_id);
  end if;
  -- Nobody's ballots are counted before somebody has looked: it waits for an administrator, without end.
  if is_seal then
    perform app.send_to_administrators(
      'CONFIRMATION', p_period.agency_id,
      jsonb_build_object('agency', agency, 'period', p_period.code, 'operation', p_operation, 'job', made), interval '30 days', 'confirmation ' || made
    );
  end if;
  return made;
end $$;
comment on function app.schedule_job(text, app.period, timestamptz) is 'Makes the job that does to a period what is due, unless it was made before; null then. Definer: jobs are nobody''s to write.';

-- Definer: as above.
create function api.schedule() returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  due record;
  work bigint := 0;
begin
  perform app.require_true_clock();
  -- Whoever comes second finds nothing to do.
  if not pg_try_advisory_xact_lock(hashtextextended('api.schedule', 0)) then
    return 0;
  end if;
  for due in
    select x.operation, x.period, x.due_at
    from (
      select 'period open' as operation, p as period, coalesce(p.opens_at, app.day_begins(p.starts_on)) as due_at
      from app.period as p
      where p.is_scheduled and p.state = 'DRAFT'
      union all
      select 'period seal', p, app.last_deadline(p.agency_id, p.period_id, 'FEEDBACK')
      from app.period as p
      where p.is_scheduled and p.state = 'COLLECTING'
      union all
      -- With the window: whoever moves within it then has whom to evaluate (P91 A.14). One with a survey is rated when its seal is confirmed.
      select 'period rate', p, h.starts_at
      from app.period as p
        join app.phase as h on h.agency_id = p.agency_id and h.period_id = p.period_id and h.phase = 'RATING'
      where p.is_scheduled and p.state = 'OPEN' and not p.is_surveyed
      union all
      select 'period close', p, app.last_deadline(p.agency_id, p.period_id, 'OBJECTION')
      from app.period as p
      where p.is_scheduled and p.state = 'PUBLISHED'
      union all
      -- In the morning, for as long as people are rated and documents signed: who retires, comes or moves is not asked whether the period is scheduled.
      select 'assessment reassign', p, app.day_begins(app.today()) + interval '4 hours'
      from app.period as p
      where p.state in ('RATING', 'CALIBRATING', 'SIGNING')
        and not exists (
          select
          from app.period_event as e
          where e.agency_id = p.agency_id
            and e.period_id = p.period_id
            and e.action in ('rate', 'seal', 'reopen', 'calibrate', 'sign')
            and e.happened_at >= app.day_begins(app.today())
        )
    ) as x
    where x.due_at <= app.now()
      and app.held_by((x.period).agency_id, (x.period).period_id) is null
      and not exists (select from meta.job as j where j.once = app.schedule_once(x.operation, (x.period).period_id, x.due_at))
      and exists (select from app.agency as a where a.agency_id = (x.period).agency_id and a.closed_at is null)
    order by x.due_at
    limit 100
  loop
    -- Whoever moves it this moment goes first.
    perform from app.period as p where p.period_id = (due.period).period_id and p.state = (due.period).state for no key update skip locked;
    continue when not found or app.held_by((due.period).agency_id, (due.period).period_id) is not null;
    if app.schedule_job(due.operation, due.period, due.due_at) is not null then
      work := work + 1;
    end if;
  end loop;
  return work;
end $$;
comment on function api.schedule() is 'Makes the jobs that open, seal and close periods, that begin evaluations, and give assessments to whom people''s moves lead to, when it is time; says how many. Definer: jobs are nobody''s to write.';

-- Definer: messages are nobody's to write. Once a minute: it looks at every deadline of every period that runs.
create function api.remind_due() returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  due record;
  work bigint := 0;
begin
  perform app.require_true_clock();
  if not pg_try_advisory_xact_lock(hashtextextended('api.remind_due', 0)) then
    return 0;
  end if;
  -- Every read says so already; from here on it can be taken away some day.
  update meta.job as j
  set state = 'EXPIRED', finished_at = j.expires_at, revision = j.revision + 1
  where j.state = 'PENDING' and j.expires_at <= app.now();
  update meta.outbox as o
  set state = 'DEAD', ended_at = app.now(), failure = coalesce(o.failure, 'nobody took it in time')
  where o.state = 'WAITING' and o.expires_at <= app.now();
  -- Whose password was asked for is kept for as long as it is counted.
  update meta.outbox as o
  set data = o.data - 'login' - 'source'
  where o.kind = 'RESET' and o.ended_at is not null and o.data ? 'login' and o.made_at <= app.now() - interval '1 hour';
  for due in
    select r.agency_id, r.period_id, r.phase, r.occasion, r.due_at
    from (
      select h.agency_id, h.period_id, h.phase, o.occasion, d.due_at
      from app.period as p
        join app.phase as h on h.agency_id = p.agency_id and h.period_id = p.period_id
        -- That of all, and those of whoever has more time.
        cross join lateral (
          select app.effective_deadline(p.agency_id, p.period_id, h.phase, null, null) as due_at
          union
          select x.until_at from app.extension as x where x.agency_id = p.agency_id and x.period_id = p.period_id and x.phase = h.phase and x.superseded_at is null
        ) as d
        cross join lateral (
          values
            ('DUE_TOMORROW', 'reminders.due_tomorrow', app.day_begins(app.day_counted(app.day_of(d.due_at - interval '1 second'), -1, 'KERJA')), d.due_at),
            ('LATE', 'reminders.late', app.day_begins(app.day_of(d.due_at - interval '1 second') + 1), d.due_at + interval '2 days')
        ) as o (occasion, setting, starts_at, ends_at)
      where p.state not in ('DRAFT', 'CLOSED', 'ARCHIVED', 'CANCELLED')
        and exists (select from app.duty as u where u.phase = h.phase)
        and app.state_of_phase(h.phase) = p.state
        -- Not in the middle of the night.
        and app.now() >= o.starts_at + interval '7 hours'
        and app.now() < o.ends_at
        and app.policy_says(p.policy, o.setting) = 'true'
    ) as r
    where not exists (
      select
      from app.reminder as m
      where m.agency_id = r.agency_id and m.period_id = r.period_id and m.phase = r.phase and m.occasion = r.occasion and m.ends_at = r.due_at
    )
    order by r.due_at
    limit 4
  loop
    insert into app.reminder (agency_id, period_id, phase, occasion, ends_at, made_at, messages)
    values (
      due.agency_id, due.period_id, due.phase, due.occasion, due.due_at, app.now(),
      app.remind(
        due.agency_id, due.period_id, due.phase, due.due_at,
        format('%s %s %s %s', due.occasion, due.period_id, due.phase, extract(epoch from due.due_at))
      )
    );
    work := work + 1;
  end loop;
  return work + app.remind_of_documentation();
end $$;
comment on function api.remind_due() is 'Reminds whoever owes something of a deadline that is near or over, once each; gives up what nobody took in time; says how many deadlines. Definer: messages are nobody''s to write.';

-- Definer: surveys are nobody's to see otherwise. By the hour: nobody learns from it who has just handed in.
create function api.count_surveys() returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  survey app.collection;
  counted bigint := 0;
begin
  perform app.require_true_clock();
  if not pg_try_advisory_xact_lock(hashtextextended('api.count_surveys', 0)) then
    return 0;
  end if;
  for survey in
    select c.*
    from app.collection as c
      join app.phase as h on h.agency_id = c.agency_id and h.period_id = c.period_id and h.phase = 'FEEDBACK'
    where c.state = 'COLLECTING'
      and c.counted_at <= app.now() - interval '1 hour'
      -- From its end on only those write who were given more time: what is counted then is theirs.
      and app.now() < h.ends_at
      and app.sealed_by(c.agency_id, c.period_id) is null
    order by c.counted_at
    limit 4
  loop
    perform app.fill_collection(survey);
    perform app.count_collection(survey.collection_id);
    counted := counted + 1;
  end loop;
  return counted;
end $$;
comment on function api.count_surveys() is 'Counts open surveys whose last count is an hour old, and asks others in place of those who have declined; says how many. Definer: surveys are nobody''s to see otherwise.';
grant execute on function api.schedule(), api.remind_due(), api.count_surveys() to kinerja_daemon;

-- Definer: as app.taps, which the daemon asks without anybody's identity, too.
create function api.taps() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select array_to_string(app.taps(), E'\n')
$$;
comment on function api.taps() is 'What in the database''s configuration would record ballots elsewhere, line by line. Definer: the daemon asks it without an identity.';
grant execute on function api.taps() to kinerja_daemon;
