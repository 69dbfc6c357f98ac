-- Drafts of periods: made, cloned, changed; and their phases, planned anew until a period is opened.

set local role kinerja_owner;

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
  planned record;
  kept text[] := array[]::text[];
begin
  for planned in
    select f.*, coalesce((set_days ->> f.phase)::date, f.last_day) as real_day
    from app.planned_phases(p_policy, p_period.kind, p_period.is_surveyed, p_period.starts_on, p_period.ends_on, set_days) as f
  loop
    kept := array_append(kept, planned.phase);
    insert into app.phase (agency_id, period_id, phase, starts_at, ends_at, starts_rule, ends_rule, is_statutory, is_beyond_statute)
    values (
      p_period.agency_id, p_period.period_id, planned.phase, app.day_begins(planned.first_day), app.day_begins(planned.last_day + 1),
      planned.starts_rule, planned.ends_rule, planned.is_statutory, app.is_beyond(planned.phase, planned.real_day, planned.limit_day)
    )
    on conflict (agency_id, period_id, phase) do update
    set
      starts_at = case when phase.starts_rule is null then phase.starts_at else excluded.starts_at end,
      ends_at = case when phase.ends_rule is null then phase.ends_at else excluded.ends_at end,
      starts_rule = case when phase.starts_rule is not null then excluded.starts_rule end,
      ends_rule = case when phase.ends_rule is not null then excluded.ends_rule end,
      is_statutory = excluded.is_statutory,
      is_beyond_statute = excluded.is_beyond_statute;
  end loop;
  delete from app.phase as h where h.agency_id = p_period.agency_id and h.period_id = p_period.period_id and not h.phase = any (kept);
exception when check_violation then
  perform app.fail('KJ459', format('DATES: a phase of %s would end before it begins', p_period.code), 'set its days: period update phase=… starts_on=… ends_on=…');
end $$;
comment on function app.plan_phases(app.period, text) is 'Computes the phases of a period that is a draft, by a policy and the calendar.';

-- Later than the regulation allows; for objections, on whose days people rely, sooner, too.
create or replace function app.is_beyond(p_phase text, p_last_day date, p_limit_day date) returns boolean language sql immutable
begin atomic
  select coalesce(p_last_day > p_limit_day or p_phase = 'OBJECTION' and p_last_day < p_limit_day, false);
end;
comment on function app.is_beyond(text, date, date) is 'A phase''s last day is not what the regulation fixes.';

create or replace function app.phases_beyond(p_period app.period) returns text[] language sql stable
begin atomic
  select coalesce(array_agg(h.phase order by h.ends_at), '{}')
  from app.phase as h
  where h.agency_id = (p_period).agency_id and h.period_id = (p_period).period_id and h.is_beyond_statute;
end;
comment on function app.phases_beyond(app.period) is 'The phases of a draft whose end is not what the regulation fixes, as they were planned last.';

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
  if (select s.kind is not null and (s.kind, s.starts_on, s.ends_on) <> (span.kind, span.starts_on, span.ends_on) from app.span_of(new_code) as s) then
    perform app.fail('KJ400', 'period', 'its code means other days: leave kind, starts_on and ends_on out, or take another code');
  elsif span.kind = 'TAHUNAN' and (to_char(span.starts_on, 'MMDD') <> '0101' or span.ends_on <> (span.starts_on + interval '1 year' - interval '1 day')::date) then
    perform app.fail('KJ400', 'starts_on', 'a year is from 1 January to 31 December');
  elsif span.ends_on < span.starts_on then
    perform app.fail('KJ400', 'ends_on', 'the last day comes after the first');
  elsif span.ends_on - span.starts_on >= (case span.kind when 'TAHUNAN' then 366 when 'TRIWULANAN' then 92 else 31 end) then
    perform app.fail('KJ400', 'ends_on', 'a quarter has at most 92 days, a month 31');
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
  was_beyond text[];
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
    was_beyond := app.phases_beyond(changed);
    select h.* into found_phase
    from app.phase as h
    where h.agency_id = changed.agency_id and h.period_id = changed.period_id and h.phase = p_arguments ->> 'phase';
    if not found then
      perform app.fail('KJ404', 'phase ' || (p_arguments ->> 'phase'));
    end if;
    if coalesce(new_end, found_phase.ends_at) <= coalesce(new_start, found_phase.starts_at) then
      perform app.fail('KJ400', 'ends_on', 'the last day comes after the first');
    end if;
    update app.phase as h
    set
      starts_at = coalesce(new_start, h.starts_at), starts_rule = case when new_start is null then h.starts_rule end,
      ends_at = coalesce(new_end, h.ends_at), ends_rule = case when new_end is null then h.ends_rule end
    where h.agency_id = changed.agency_id and h.period_id = changed.period_id and h.phase = found_phase.phase;
    -- What follows it follows it, and all that is fixed by the regulation is judged anew.
    perform app.plan_phases(changed, found_policy);
    if not app.is_expert() and not app.phases_beyond(changed) <@ was_beyond then
      perform app.fail(
        'KJ465', format('%s of %s', array_to_string(app.phases_beyond(changed), ', '), changed.code),
        'expert on reason=… lets an administrator of the whole government go beyond it; the result is marked'
      );
    end if;
  end if;
  return changed;
end $$;
comment on function app.update_period(app.period, jsonb) is 'Changes what a draft is to be: its survey, its schedule, the days of a phase.';

grant execute on function
  app.span_of(text), app.record_period_event(app.period, text, text, text), app.is_beyond(text, date, date), app.phases_beyond(app.period), app.plan_phases(app.period, text),
  app.make_period(integer, jsonb), app.clone_period(integer, jsonb), app.require_statute(app.phase, timestamptz, timestamptz),
  app.update_period(app.period, jsonb)
to kinerja_app, kinerja_city;
