-- When things are due: from the rules of a policy to instants, and from those, with every extension that counts, to one effective deadline.

set local role kinerja_definer;

-- Definer: the installation is nobody's to read otherwise. In plpgsql, which keeps its plan: a definer in SQL is planned anew in every statement.
create or replace function app.day_begins(p_day date) returns timestamptz
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return p_day::timestamp at time zone coalesce((select i.zone from meta.installation as i), 'Asia/Jayapura');
end $$;
comment on function app.day_begins(date) is 'The instant at which a day begins where the government is. Definer: the installation is nobody''s to read otherwise.';

-- Definer: as above.
create or replace function app.day_of(p_at timestamptz) returns date
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (p_at at time zone coalesce((select i.zone from meta.installation as i), 'Asia/Jayapura'))::date;
end $$;
comment on function app.day_of(timestamptz) is 'The day that it is for the government at an instant. Definer: as app.day_begins.';
grant execute on function app.day_begins(date), app.day_of(timestamptz) to kinerja_owner, kinerja_auth, kinerja_app, kinerja_city;

set local role kinerja_owner;

-- A deadline that somebody names: all of a day, or until an instant.
create or replace function app.deadline_named(p_text text) returns timestamptz
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return case when p_text ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then app.day_begins(p_text::date + 1) else p_text::timestamptz end;
end $$;
comment on function app.deadline_named(text) is 'The instant that a day or an instant means as a deadline: a day is over when it has ended.';

-- Periods are an agency's; its units may have six days. A week of five never ends a phase before theirs would.
create or replace function app.day_counted(p_day date, p_days integer, p_count text) returns date
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if p_days = 0 or p_count = 'KALENDER' then
    return p_day + p_days;
  elsif p_days > 0 then
    return app.add_working_days(p_day, p_days, 'LIMA_HARI');
  end if;
  return (
    select d.day
    from (select p_day - n as day from generate_series(1, -p_days * 2 + 60) as n) as d
    where app.is_working_day(d.day, 'LIMA_HARI')
    order by d.day desc
    offset -p_days - 1
    limit 1
  );
end $$;
comment on function app.day_counted(date, integer, text) is 'The day so many days after (before, when negative) another: of work (KERJA) or of all (KALENDER).';

create or replace function app.policy_says(p_policy text, p_setting text) returns text language sql stable
begin atomic
  select v.value from app.policy_value as v where v.policy = p_policy and v.setting = p_setting;
end;
comment on function app.policy_says(text, text) is 'What a policy says about a setting; null for nothing.';

create or replace function app.policy_of(p_agency_id integer, p_day date) returns text language sql stable
begin atomic
  select a.policy
  from app.policy_adoption as a
  where (a.agency_id = p_agency_id or a.agency_id is null) and a.effective_on <= p_day
  order by a.agency_id is null, a.effective_on desc, a.policy_adoption_id desc
  limit 1;
end;
comment on function app.policy_of(integer, date) is 'The policy that holds in an agency on a day: its own, else the government''s.';

-- SPAN_LAST +10 KERJA: from what, how many, which days.
create or replace function app.day_by_rule(p_rule text, p_anchors jsonb) returns date language sql stable
begin atomic
  select app.day_counted((p_anchors ->> r.part[1])::date, r.part[2]::integer, r.part[3])
  from (select regexp_match(p_rule, '^([A-Z_]+) ([+-][0-9]+) ([A-Z]+)$') as part) as r;
end;
comment on function app.day_by_rule(text, jsonb) is 'The day that a rule of a policy means; anchors are the span''s first and last day and the last days of phases before.';

create or replace function app.planned_phases(
  p_policy text, p_kind text, p_is_surveyed boolean, p_starts_on date, p_ends_on date, p_set jsonb default '{}'
)
returns table (phase text, first_day date, last_day date, starts_rule text, ends_rule text, is_statutory boolean, limit_day date)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  anchors jsonb := jsonb_build_object('SPAN_FIRST', p_starts_on, 'SPAN_LAST', p_ends_on);
begin
  foreach phase in array array['PLANNING', 'FEEDBACK', 'RATING', 'SUPERIOR', 'CALIBRATION', 'SIGNING', 'OBJECTION'] loop
    continue when phase = 'FEEDBACK' and not p_is_surveyed;
    starts_rule := app.policy_says(p_policy, lower(p_kind || '.' || phase) || '.starts');
    ends_rule := app.policy_says(p_policy, lower(p_kind || '.' || phase) || '.ends');
    continue when starts_rule is null or ends_rule is null;
    first_day := app.day_by_rule(starts_rule, anchors);
    last_day := app.day_by_rule(ends_rule, anchors);
    is_statutory := (select s.is_statutory from app.policy_setting as s where s.setting = lower(p_kind || '.' || phase) || '.ends');
    -- The regulation's own rule, whatever a government has made of it.
    limit_day := case when is_statutory then app.day_by_rule(app.policy_says('P6_2022', lower(p_kind || '.' || phase) || '.ends'), anchors) end;
    anchors := anchors || jsonb_build_object(phase, coalesce((p_set ->> phase)::date, last_day));
    return next;
  end loop;
end $$;
comment on function app.planned_phases(text, text, boolean, date, date, jsonb) is 'The phases of a period of a kind and span, as a policy and the calendar make them, behind those whose last day somebody has set; of statutory ones the last day that the regulation (P6_2022) allows.';

create or replace function app.state_of_phase(p_phase text) returns text language sql immutable
begin atomic
  select case p_phase
    when 'PLANNING' then 'OPEN'
    when 'FEEDBACK' then 'COLLECTING'
    when 'CALIBRATION' then 'CALIBRATING'
    when 'SIGNING' then 'SIGNING'
    when 'OBJECTION' then 'PUBLISHED'
    else 'RATING'
  end;
end;
comment on function app.state_of_phase(text) is 'The state in which a phase''s work is done; RATING''s last part is the superior''s.';

grant execute on function
  app.deadline_named(text), app.day_counted(date, integer, text), app.policy_says(text, text), app.policy_of(integer, date),
  app.day_by_rule(text, jsonb), app.planned_phases(text, text, boolean, date, date, jsonb), app.state_of_phase(text)
to kinerja_definer, kinerja_app, kinerja_city;

set local role kinerja_definer;

-- Definer: extensions of others are nobody's to see; the units above somebody's may not be theirs to see.
create or replace function app.extensions_for(p_agency_id integer, p_period_id integer, p_phase text, p_unit_id integer, p_person_id uuid)
returns setof app.extension
language sql stable security definer rows 2 set search_path = pg_catalog, ext, pg_temp as $$
  select
    x.agency_id, x.extension_id, x.period_id, x.phase, x.unit_id, x.person_id, x.until_at, case when k.is_told then x.reason_code end,
    case when k.is_told then x.reason end, case when k.is_told then x.approved_by end, x.made_at, x.superseded_at, x.is_beyond_statute
  from app.extension as x
    -- Why somebody was given more time is theirs and their administrators' to know.
    cross join lateral (
      select
        x.person_id is null or x.person_id = app.actor() or x.agency_id = any (app.administered()) or x.agency_id = any (app.audited()) or app.official() <> '' as is_told
    ) as k
  where x.agency_id = p_agency_id
    and x.period_id = p_period_id
    and x.phase = p_phase
    and x.superseded_at is null
    and case
      when x.person_id is not null then x.person_id = p_person_id
      when x.unit_id is not null then exists (
        select
        from app.unit as place
          join app.unit as top on top.agency_id = place.agency_id and top.path @> place.path
        where place.agency_id = p_agency_id and place.unit_id = p_unit_id and top.unit_id = x.unit_id
      )
      else true
    end
$$;
comment on function app.extensions_for(integer, integer, text, integer, uuid) is 'The extensions of a phase that count for somebody in a unit; without them, those that count for all; why somebody has more time only for them, and whoever administers or audits the agency. Definer: extensions of others are nobody''s to see.';

-- Definer: as above. What is counted from the end of another phase is counted from that end with more time (P115 A.8: the superior's 14 days begin when
-- the window has ended). What somebody has set by hand stays where it is.
create or replace function app.counted_from(p_phase app.phase, p_from timestamptz) returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select app.day_begins(app.day_by_rule(p_phase.ends_rule, jsonb_build_object(split_part(p_phase.ends_rule, ' ', 1), app.day_of(p_from - interval '1 second'))) + 1)
$$;
comment on function app.counted_from(app.phase, timestamptz) is 'When a phase would end if the phase that its rule counts from ended then. Definer: as app.extensions_for.';

-- Definer: as above.
create or replace function app.phase_before(p_phase app.phase) returns app.phase
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.* from app.phase as h where h.agency_id = p_phase.agency_id and h.period_id = p_phase.period_id and h.phase = split_part(p_phase.ends_rule, ' ', 1)
$$;
comment on function app.phase_before(app.phase) is 'The phase from whose end another is counted; null where its rule counts from the span, or somebody has set its end. Definer: as app.extensions_for.';

-- Definer: as above.
create or replace function app.delayed_until(p_phase app.phase, p_before app.phase, p_before_until timestamptz) returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when p_before_until > p_before.ends_at then app.counted_from(p_phase, p_before_until) end
$$;
comment on function app.delayed_until(app.phase, app.phase, timestamptz) is 'When a phase ends because the one before it had more time; null when that had none. Definer: as app.extensions_for.';

-- Definer: as above. More time is never less: of all that counts for somebody the latest holds.
create or replace function app.effective_deadline(p_agency_id integer, p_period_id integer, p_phase text, p_unit_id integer, p_person_id uuid)
returns timestamptz
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_phase app.phase;
  before app.phase;
  until_at timestamptz;
begin
  select h.* into found_phase from app.phase as h where h.agency_id = p_agency_id and h.period_id = p_period_id and h.phase = p_phase;
  -- Most periods have no extension at all, and this is asked about everybody.
  if not exists (select from app.extension as x where x.agency_id = p_agency_id and x.period_id = p_period_id and x.superseded_at is null) then
    return found_phase.ends_at;
  end if;
  until_at := greatest(
    found_phase.ends_at, (select max(x.until_at) from app.extensions_for(p_agency_id, p_period_id, p_phase, p_unit_id, p_person_id) as x)
  );
  before := app.phase_before(found_phase);
  if before.phase is not null then
    until_at := greatest(until_at, app.delayed_until(found_phase, before, app.effective_deadline(p_agency_id, p_period_id, before.phase, p_unit_id, p_person_id)));
  end if;
  return until_at;
end $$;
comment on function app.effective_deadline(integer, integer, text, integer, uuid) is 'Until when, and not at when, somebody in a unit may do what a phase is for; null without such a phase. Definer: as app.extensions_for.';

-- Definer: as above. Somebody may have more time than all: what ends a phase for everybody waits for them.
create or replace function app.last_deadline(p_agency_id integer, p_period_id integer, p_phase text) returns timestamptz
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_phase app.phase;
  before app.phase;
  until_at timestamptz;
begin
  select h.* into found_phase from app.phase as h where h.agency_id = p_agency_id and h.period_id = p_period_id and h.phase = p_phase;
  until_at := greatest(
    found_phase.ends_at,
    (
      select max(x.until_at)
      from app.extension as x
      where x.agency_id = p_agency_id and x.period_id = p_period_id and x.phase = p_phase and x.superseded_at is null
    )
  );
  before := app.phase_before(found_phase);
  if before.phase is not null then
    until_at := greatest(until_at, app.delayed_until(found_phase, before, app.last_deadline(p_agency_id, p_period_id, before.phase)));
  end if;
  return until_at;
end $$;
comment on function app.last_deadline(integer, integer, text) is 'When a phase has ended for everybody, whoever has more time included. Definer: as app.extensions_for.';

-- Definer: as above; where somebody serves is not theirs to see who asks.
create or replace function app.unit_in_period(p_agency_id integer, p_period_id integer, p_person_id uuid) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.unit_id
  from app.period as p
    cross join lateral app.evaluated_in(p_person_id, least(greatest(app.today(), p.starts_on), p.ends_on)) as e
  where p.agency_id = p_agency_id and p.period_id = p_period_id and e.agency_id = p_agency_id
$$;
comment on function app.unit_in_period(integer, integer, uuid) is 'The unit whose deadlines are somebody''s: where they are evaluated, today or on the span''s nearest day; null in another agency. Definer: as app.superior_of.';

-- Definer: the period must not move while its phase is written; whoever writes may not be allowed to lock it.
create or replace function app.require_time(p_agency_id integer, p_period_id integer, p_phase text, p_deadline timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_period app.period;
  found_phase app.phase;
begin
  select p.* into found_period from app.period as p where p.agency_id = p_agency_id and p.period_id = p_period_id for share;
  select h.* into found_phase from app.phase as h where h.agency_id = p_agency_id and h.period_id = p_period_id and h.phase = p_phase;
  if found_phase is null or found_period.state <> app.state_of_phase(p_phase) then
    perform app.fail('KJ455', format('period %s is %s', found_period.code, found_period.state), 'allowed=');
  elsif app.sealed_by(p_agency_id, p_period_id) is not null and p_phase = 'FEEDBACK' then
    perform app.fail('KJ463', 'job ' || app.sealed_by(p_agency_id, p_period_id), 'it is sealed: confirm or undo that first');
  end if;
  -- Who has moved the period on before the day has done so because nothing was missing: of these phases the state alone is the beginning.
  if app.now() < found_phase.starts_at and p_phase not in ('CALIBRATION', 'SIGNING') then
    perform app.fail('KJ464', format('%s of %s begins at %s', p_phase, found_period.code, to_json(found_phase.starts_at) #>> '{}'));
  elsif app.now() >= p_deadline then
    perform app.fail('KJ464', format('%s of %s ended at %s', p_phase, found_period.code, to_json(p_deadline) #>> '{}'), 'an administrator of the agency can give more time: period extend');
  end if;
end $$;
comment on function app.require_time(integer, integer, text, timestamptz) is 'As app.require_phase, for a deadline that hangs on more than on who asks. Definer: whoever writes may not lock periods.';

create or replace function app.require_phase(p_agency_id integer, p_period_id integer, p_phase text, p_person_id uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.require_time(
    p_agency_id, p_period_id, p_phase,
    app.effective_deadline(p_agency_id, p_period_id, p_phase, app.unit_in_period(p_agency_id, p_period_id, p_person_id), p_person_id)
  );
end $$;
comment on function app.require_phase(integer, integer, text, uuid) is 'What every write of a phase asks first: KJ464 before it begins and from its deadline on, KJ455 in another state, KJ463 while it is sealed. Holds the period in its state until the transaction ends. Definer: as app.require_time.';

grant execute on function
  app.effective_deadline(integer, integer, text, integer, uuid), app.last_deadline(integer, integer, text),
  app.extensions_for(integer, integer, text, integer, uuid), app.unit_in_period(integer, integer, uuid),
  app.counted_from(app.phase, timestamptz), app.phase_before(app.phase), app.delayed_until(app.phase, app.phase, timestamptz),
  app.require_time(integer, integer, text, timestamptz), app.require_phase(integer, integer, text, uuid)
to kinerja_app, kinerja_city;
