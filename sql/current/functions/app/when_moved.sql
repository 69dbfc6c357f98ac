-- Periods: what may be done with one, and doing it. Requests, jobs and the scheduler all come through app.act: no rule is anywhere else.

set local role kinerja_definer;

-- Definer: jobs are nobody's to see otherwise. A pending job counts until its time is over, whether or not anybody has written that down.
create or replace function app.held_by(p_agency_id integer, p_period_id integer) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select j.job_id
  from meta.job_item as i
    join meta.job as j on j.job_id = i.job_id
  where i.period_id = p_period_id
    and i.agency_id = p_agency_id
    and i.state = 'WAITING'
    and (j.state in ('WAITING', 'RUNNING') or j.state = 'PENDING' and coalesce(j.expires_at > app.now(), true))
    and j.job_id is distinct from app.own_job()
  order by j.created_at, j.job_id
  limit 1
$$;
comment on function app.held_by(integer, integer) is 'The job, but the one that asks, that is to move a period, pending or under way: until then nobody else does. Definer: jobs are nobody''s to see otherwise.';

-- Definer: as above.
create or replace function app.sealed_by(p_agency_id integer, p_period_id integer) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select j.job_id
  from meta.job as j
  where j.job_id = app.held_by(p_agency_id, p_period_id) and j.operation = 'period seal'
$$;
comment on function app.sealed_by(integer, integer) is 'The seal of a period that waits for its confirmation: its ballots are frozen. Definer: as app.held_by.';
grant execute on function app.held_by(integer, integer), app.sealed_by(integer, integer) to kinerja_app, kinerja_city;

set local role kinerja_owner;

create or replace function app.administers_agency(p_agency_id integer) returns boolean language sql stable
begin atomic
  select coalesce(p_agency_id = any ((select app.administered())::integer[]), false) or (select app.is_city_admin());
end;
comment on function app.administers_agency(integer) is 'The one who asks has an administrator''s rights in the whole of an agency.';

create or replace function app.looks_at_agency(p_agency_id integer) returns boolean language sql stable
begin atomic
  select
    app.administers_agency(p_agency_id)
    or coalesce(p_agency_id = any ((select app.audited())::integer[]), false)
    or (select app.official()) <> '';
end;
comment on function app.looks_at_agency(integer) is 'The one who asks administers or audits the whole of an agency.';

create or replace function app.period_actions(p_agency_id integer, p_period_id integer, p_state text, p_is_surveyed boolean) returns text[] language sql stable
begin atomic
  select case
    when not app.administers_agency(p_agency_id) then '{}'
    else coalesce(
      (
        select array_agg(t.action order by t.action)
        from app.transition as t
        where t.state = p_state
          and coalesce(t.is_surveyed = p_is_surveyed, true)
          -- What a job is to do with it keeps everybody else from moving it.
          and (t.action = 'remind' or app.held_by(p_agency_id, p_period_id) is null)
      ),
      '{}'
    )
  end;
end;
comment on function app.period_actions(integer, integer, text, boolean) is 'What the one who asks could do to a period.';

grant execute on function
  app.administers_agency(integer), app.looks_at_agency(integer), app.period_actions(integer, integer, text, boolean)
to kinerja_definer, kinerja_app, kinerja_city;

-- 2026, 2026_q3, 2026_m07: the code says which span.
create or replace function app.span_of(p_code text, out kind text, out starts_on date, out ends_on date)
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
  part text[] := regexp_match(p_code, '^(20[0-9]{2}|21[0-9]{2})(?:_(?:q([1-4])|m(0[1-9]|1[0-2])))?$');
begin
  if part is null then
    return;
  end if;
  kind := case when part[2] is not null then 'TRIWULANAN' when part[3] is not null then 'BULANAN' else 'TAHUNAN' end;
  starts_on := make_date(part[1]::integer, coalesce(part[2]::integer * 3 - 2, part[3]::integer, 1), 1);
  ends_on := (
    starts_on + case kind when 'TRIWULANAN' then interval '3 months' when 'BULANAN' then interval '1 month' else interval '1 year' end - interval '1 day'
  )::date;
end $$;
comment on function app.span_of(text) is 'The kind and the days that a period''s code means; nothing for a code that says nothing of them.';

create or replace function app.record_period_event(p_period app.period, p_action text, p_from text, p_reason text) returns void language sql
begin atomic
  insert into app.period_event (agency_id, period_id, happened_at, action, from_state, to_state, reason, actor, job_id)
  values ((p_period).agency_id, (p_period).period_id, app.now(), p_action, p_from, (p_period).state, p_reason, app.actor(), app.own_job());
end;
comment on function app.record_period_event(app.period, text, text, text) is 'Adds to the history of a period.';

-- What somebody has set stays as it is.
create or replace function app.plan_phases(p_period app.period, p_policy text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  set_days jsonb := coalesce(
    (
      select jsonb_object_agg(h.phase, app.day_of(h.ends_at) - 1)
      from app.phase as h
      where h.agency_id = p_period.agency_id and h.period_id = p_period.period_id and h.ends_rule is null
    ),
    '{}'
  );
begin
  insert into app.phase (agency_id, period_id, phase, starts_at, ends_at, starts_rule, ends_rule, is_statutory, is_beyond_statute)
  select
    p_period.agency_id, p_period.period_id, f.phase, app.day_begins(f.first_day), app.day_begins(f.last_day + 1), f.starts_rule, f.ends_rule,
    f.is_statutory, coalesce(f.last_day > f.limit_day, false)
  from app.planned_phases(p_policy, p_period.kind, p_period.is_surveyed, p_period.starts_on, p_period.ends_on, set_days) as f
  on conflict (agency_id, period_id, phase) do update
  set
    starts_at = case when phase.starts_rule is null then phase.starts_at else excluded.starts_at end,
    ends_at = case when phase.ends_rule is null then phase.ends_at else excluded.ends_at end,
    starts_rule = case when phase.starts_rule is not null then excluded.starts_rule end,
    ends_rule = case when phase.ends_rule is not null then excluded.ends_rule end,
    is_statutory = excluded.is_statutory,
    is_beyond_statute = case when phase.ends_rule is null then phase.is_beyond_statute else excluded.is_beyond_statute end;
  delete from app.phase as h
  where h.agency_id = p_period.agency_id
    and h.period_id = p_period.period_id
    and h.phase not in (
      select f.phase from app.planned_phases(p_policy, p_period.kind, p_period.is_surveyed, p_period.starts_on, p_period.ends_on) as f
    );
exception when check_violation then
  perform app.fail('KJ459', format('DATES: a phase of %s would end before it begins', p_period.code), 'set its days: period update phase=… starts_on=… ends_on=…');
end $$;
comment on function app.plan_phases(app.period, text) is 'Computes the phases of a period that is a draft, by a policy and the calendar.';

create or replace function app.make_period(p_agency_id integer, p_arguments jsonb) returns app.period
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  new_code text := p_arguments ->> 'period';
  made app.period;
  span record;
  found_policy text := app.policy_of(p_agency_id, app.today());
begin
  if not app.administers_agency(p_agency_id) then
    perform app.fail('KJ403', 'period ' || new_code);
  elsif exists (select from app.agency as a where a.agency_id = p_agency_id and a.closed_at is not null) then
    perform app.fail('KJ455', 'agency', 'allowed=');
  end if;
  select
    coalesce(p_arguments ->> 'kind', s.kind) as kind, coalesce((p_arguments ->> 'starts_on')::date, s.starts_on) as starts_on,
    coalesce((p_arguments ->> 'ends_on')::date, s.ends_on) as ends_on
  into span
  from app.span_of(new_code) as s;
  if span.kind is null or span.starts_on is null or span.ends_on is null then
    perform app.fail('KJ400', 'period', 'call it 2026, 2026_q3 or 2026_m07, or name kind, starts_on and ends_on');
  end if;
  insert into app.period (agency_id, code, kind, starts_on, ends_on, is_surveyed, is_scheduled, opens_at)
  values (
    p_agency_id, new_code, span.kind, span.starts_on, span.ends_on,
    coalesce((p_arguments ->> 'is_surveyed')::boolean, app.policy_says(found_policy, lower(span.kind) || '.is_surveyed') = 'true', false),
    coalesce((p_arguments ->> 'is_scheduled')::boolean, false), (p_arguments ->> 'opens_at')::timestamptz
  )
  returning * into made;
  perform app.plan_phases(made, found_policy);
  perform app.record_period_event(made, 'create', null, null);
  return made;
end $$;
comment on function app.make_period(integer, jsonb) is 'Makes a period as a draft, with its phases as the policy that holds has them.';

create or replace function app.clone_period(p_agency_id integer, p_arguments jsonb) returns app.period
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  model app.period;
  made app.period;
  shift integer;
begin
  select p.* into model from app.period as p where p.agency_id = p_agency_id and p.code = p_arguments ->> 'from';
  if not found then
    perform app.fail('KJ404', 'period ' || (p_arguments ->> 'from'));
  end if;
  made := app.make_period(
    p_agency_id,
    jsonb_build_object(
      'period', p_arguments ->> 'as', 'kind', model.kind, 'is_surveyed', model.is_surveyed, 'is_scheduled', model.is_scheduled
    ) || case
      when (app.span_of(p_arguments ->> 'as')).kind is null
        then jsonb_strip_nulls(jsonb_build_object('starts_on', p_arguments ->> 'starts_on', 'ends_on', p_arguments ->> 'ends_on'))
      else '{}'
    end
  );
  if (app.span_of(made.code)).kind <> model.kind then
    perform app.fail('KJ400', 'as', 'a clone is of the same kind');
  end if;
  -- Days that somebody had set lie as far from the span's end as before.
  shift := made.ends_on - model.ends_on;
  update app.phase as h
  set
    starts_at = case when m.starts_rule is null then app.day_begins(app.day_of(m.starts_at) + shift) else h.starts_at end,
    -- A later day than the regulation's is no habit.
    ends_at = case
      when m.ends_rule is not null then h.ends_at
      when h.is_statutory then least(h.ends_at, app.day_begins(app.day_of(m.ends_at) + shift))
      else app.day_begins(app.day_of(m.ends_at) + shift)
    end,
    starts_rule = case when m.starts_rule is not null then h.starts_rule end,
    ends_rule = case when m.ends_rule is not null then h.ends_rule end
  from app.phase as m
  where m.agency_id = p_agency_id and m.period_id = model.period_id and m.phase = h.phase
    and h.agency_id = p_agency_id and h.period_id = made.period_id
    and not m.is_beyond_statute;
  return made;
end $$;
comment on function app.clone_period(integer, jsonb) is 'Makes a period like another of the agency, for another span.';

-- The limit that a statute sets is gone beyond only on purpose.
create or replace function app.require_statute(p_phase app.phase, p_until timestamptz, p_limit timestamptz) returns boolean
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if not p_phase.is_statutory or p_until <= p_limit then
    return false;
  elsif not app.is_expert() then
    perform app.fail('KJ465', format('%s ends by the regulation at %s', p_phase.phase, to_json(p_limit) #>> '{}'), 'expert on reason=… lets an administrator of the whole government go beyond it; the result is marked');
  end if;
  return true;
end $$;
comment on function app.require_statute(app.phase, timestamptz, timestamptz) is 'Whether a phase goes beyond what the regulation fixes; KJ465 when that is so and nobody is in expert mode.';

create or replace function app.update_period(p_period app.period, p_arguments jsonb) returns app.period
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  changed app.period;
  found_policy text := app.policy_of(p_period.agency_id, app.today());
  found_phase app.phase;
  planned record;
  new_start timestamptz := app.day_begins((p_arguments ->> 'starts_on')::date);
  new_end timestamptz := app.day_begins((p_arguments ->> 'ends_on')::date + 1);
begin
  update app.period as p
  set
    is_surveyed = coalesce((p_arguments ->> 'is_surveyed')::boolean, p.is_surveyed),
    is_scheduled = coalesce((p_arguments ->> 'is_scheduled')::boolean, p.is_scheduled),
    opens_at = case when p_arguments ? 'opens_at' then nullif(p_arguments ->> 'opens_at', '')::timestamptz else p.opens_at end,
    revision = p.revision + 1
  where p.agency_id = p_period.agency_id and p.period_id = p_period.period_id
  returning * into changed;
  if p_arguments ->> 'phase' is null and (p_arguments ? 'starts_on' or p_arguments ? 'ends_on') then
    perform app.fail('KJ400', 'phase', 'name the phase whose days these are; a period of another span is another period');
  end if;
  perform app.plan_phases(changed, found_policy);
  if p_arguments ->> 'phase' is not null then
    select h.* into found_phase
    from app.phase as h
    where h.agency_id = changed.agency_id and h.period_id = changed.period_id and h.phase = p_arguments ->> 'phase';
    if not found then
      perform app.fail('KJ404', 'phase ' || (p_arguments ->> 'phase'));
    end if;
    select f.limit_day into planned
    from app.planned_phases(found_policy, changed.kind, changed.is_surveyed, changed.starts_on, changed.ends_on) as f
    where f.phase = found_phase.phase;
    if new_end is not null then
      found_phase.is_beyond_statute := app.require_statute(found_phase, new_end, app.day_begins(planned.limit_day + 1));
    end if;
    if coalesce(new_end, found_phase.ends_at) <= coalesce(new_start, found_phase.starts_at) then
      perform app.fail('KJ400', 'ends_on', 'the last day comes after the first');
    end if;
    update app.phase as h
    set
      starts_at = coalesce(new_start, h.starts_at), starts_rule = case when new_start is null then h.starts_rule end,
      ends_at = coalesce(new_end, h.ends_at), ends_rule = case when new_end is null then h.ends_rule end,
      is_beyond_statute = found_phase.is_beyond_statute
    where h.agency_id = changed.agency_id and h.period_id = changed.period_id and h.phase = found_phase.phase;
    -- What follows it follows it.
    perform app.plan_phases(changed, found_policy);
  end if;
  return changed;
end $$;
comment on function app.update_period(app.period, jsonb) is 'Changes what a draft is to be: its survey, its schedule, the days of a phase.';

create or replace function app.extend_phase(p_period app.period, p_arguments jsonb) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_phase app.phase;
  found_unit integer := case when p_arguments ->> 'unit' is not null then app.unit_named(p_period.agency_id, p_arguments ->> 'unit') end;
  found_person uuid := case when p_arguments ->> 'person' is not null then app.person_named(p_arguments ->> 'person') end;
  until_at timestamptz := app.deadline_named(p_arguments ->> 'until');
  before_it text;
  is_beyond boolean;
begin
  if found_unit is not null and found_person is not null then
    perform app.fail('KJ400', 'unit', 'name a unit or a person, or neither for all of the agency');
  end if;
  select h.* into found_phase
  from app.phase as h
  where h.agency_id = p_period.agency_id and h.period_id = p_period.period_id and h.phase = p_arguments ->> 'phase';
  if not found then
    perform app.fail('KJ404', 'phase ' || (p_arguments ->> 'phase'));
  elsif until_at <= found_phase.ends_at then
    perform app.fail('KJ400', 'until', format('the phase itself ends at %s: name a later day', to_json(found_phase.ends_at) #>> '{}'));
  elsif until_at <= app.now() then
    perform app.fail('KJ400', 'until', 'name a day to come');
  end if;
  -- What the regulation counts from the end of another phase it counts from its end with more time (P115).
  before_it := (regexp_match(found_phase.ends_rule, '^(PLANNING|FEEDBACK|RATING|SUPERIOR|CALIBRATION|SIGNING) '))[1];
  is_beyond := app.require_statute(
    found_phase, until_at,
    greatest(
      found_phase.ends_at,
      app.day_begins(
        app.day_by_rule(
          found_phase.ends_rule,
          jsonb_build_object(
            coalesce(before_it, ''),
            app.day_of(
              app.effective_deadline(p_period.agency_id, p_period.period_id, before_it, found_unit, found_person) - interval '1 second'
            )
          )
        ) + 1
      )
    )
  );
  update app.extension as x
  set superseded_at = app.now()
  where x.agency_id = p_period.agency_id and x.period_id = p_period.period_id and x.phase = found_phase.phase
    and x.unit_id is not distinct from found_unit and x.person_id is not distinct from found_person
    and x.superseded_at is null;
  insert into app.extension (agency_id, period_id, phase, unit_id, person_id, until_at, reason_code, reason, approved_by, made_at, is_beyond_statute)
  values (
    p_period.agency_id, p_period.period_id, found_phase.phase, found_unit, found_person, until_at,
    coalesce(p_arguments ->> 'reason_code', 'LAINNYA'), p_arguments ->> 'reason', app.actor(), app.now(), is_beyond
  );
end $$;
comment on function app.extend_phase(app.period, jsonb) is 'Gives more time in a phase; KJ465 beyond what the regulation fixes without expert mode.';

create or replace function app.move_period(p_action text, p_agency_id integer, p_arguments jsonb, p_revisions bigint[]) returns app.period
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  thing text := 'period ' || (p_arguments ->> 'period');
  found_period app.period;
  before text;
begin
  select p.* into found_period from app.period as p where p.agency_id = p_agency_id and p.code = p_arguments ->> 'period' for no key update;
  if not found then
    perform app.refuse(exists (select from app.period as p where p.agency_id = p_agency_id and p.code = p_arguments ->> 'period'), thing);
  end if;
  perform app.require_revision(found_period.revision, p_revisions);
  if p_action <> 'remind' and app.held_by(p_agency_id, found_period.period_id) is not null then
    perform app.fail('KJ463', format('%s: job %s', thing, app.held_by(p_agency_id, found_period.period_id)), 'a job is to move it: job confirm, job undo, or wait');
  elsif p_action = 'reopen' and found_period.state = 'RATING' and found_period.is_surveyed then
    perform app.fail('KJ455', thing, 'the ballots are gone since the seal was confirmed: the survey cannot come back');
  end if;
  perform app.require_action(p_action, app.period_actions(p_agency_id, found_period.period_id, found_period.state, found_period.is_surveyed), thing);
  before := found_period.state;
  if p_action = 'remind' then
    -- Nothing of the period changes.
    if not exists (
      select from app.phase as h where h.agency_id = p_agency_id and h.period_id = found_period.period_id and h.phase = p_arguments ->> 'phase'
    ) then
      perform app.fail('KJ404', 'phase ' || (p_arguments ->> 'phase'), 'show phases lists them');
    end if;
    perform app.remind_now(p_agency_id, found_period.period_id, p_arguments ->> 'phase');
  elsif p_action = 'update' then
    found_period := app.update_period(found_period, p_arguments);
  else
    if p_action = 'open' then
      -- The last time: from here on neither policy nor calendar change it.
      found_period.policy := app.policy_of(p_agency_id, app.today());
      perform app.plan_phases(found_period, found_period.policy);
    elsif p_action = 'extend' then
      perform app.extend_phase(found_period, p_arguments);
    end if;
    perform app.require_guards(p_action, p_agency_id, found_period.period_id);
    update app.period as p
    set
      policy = found_period.policy, revision = p.revision + 1,
      state = (
        select t.next_state from app.transition as t where t.state = before and t.action = p_action and coalesce(t.is_surveyed = found_period.is_surveyed, true)
      )
    where p.agency_id = p_agency_id and p.period_id = found_period.period_id
    returning * into found_period;
  end if;
  perform app.record_period_event(found_period, p_action, before, p_arguments ->> 'reason');
  return found_period;
end $$;
comment on function app.move_period(text, integer, jsonb, bigint[]) is 'Does to a period what a verb says, when its state, its guards and nobody''s job are against it.';

create or replace function app.act(p_operation text, p_agency_id integer, p_arguments jsonb, p_revisions bigint[]) returns app.period
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  return case p_operation
    when 'period create' then app.make_period(p_agency_id, p_arguments)
    when 'period clone' then app.clone_period(p_agency_id, p_arguments)
    else app.move_period(substr(p_operation, length('period ') + 1), p_agency_id, p_arguments, p_revisions)
  end;
end $$;
comment on function app.act(text, integer, jsonb, bigint[]) is 'Carries out an operation on a period, for a request or as an item of a job.';

grant execute on function
  app.span_of(text), app.record_period_event(app.period, text, text, text), app.plan_phases(app.period, text), app.make_period(integer, jsonb),
  app.clone_period(integer, jsonb), app.require_statute(app.phase, timestamptz, timestamptz), app.update_period(app.period, jsonb),
  app.extend_phase(app.period, jsonb), app.move_period(text, integer, jsonb, bigint[]), app.act(text, integer, jsonb, bigint[])
to kinerja_app, kinerja_city;
