-- What must hold before a period moves on (app.guard): each function says what is missing, and nothing when nothing is.

set local role kinerja_owner;

create or replace function app.missing_policy(p_agency_id integer, p_period_id integer) returns text[] language sql stable
begin atomic
  select case
    when h.policy is null then array['no policy holds']
    when p.kind <> 'TAHUNAN' and p.kind <> app.policy_says(h.policy, 'rhythm') then
      array[format('policy %s has periods of kind TAHUNAN and %s', h.policy, app.policy_says(h.policy, 'rhythm'))]
    when not exists (select from app.planned_phases(h.policy, p.kind, p.is_surveyed, p.starts_on, p.ends_on) as f where f.phase = 'RATING') then
      array[format('policy %s has no window of evaluation for %s', h.policy, p.kind)]
    else '{}'
  end
  from app.period as p
    cross join lateral (select app.policy_of(p.agency_id, app.today()) as policy) as h
  where p.agency_id = p_agency_id and p.period_id = p_period_id;
end;
comment on function app.missing_policy(integer, integer) is 'Of the guard POLICY.';

create or replace function app.missing_calendar(p_agency_id integer, p_period_id integer) returns text[] language sql stable
begin atomic
  select coalesce(array_agg(format('no holiday of %s is known', y.year) order by y.year), '{}')
  from (
    select generate_series(min(extract(year from app.day_of(f.starts_at))::integer), max(extract(year from app.day_of(f.ends_at) - 1)::integer)) as year
    from app.phase as f
    where f.agency_id = p_agency_id and f.period_id = p_period_id
  ) as y
  where not exists (
    select from app.holiday as h where h.day_on <@ daterange(make_date(y.year, 1, 1), make_date(y.year + 1, 1, 1)) and h.kind = 'LIBUR'
  );
end;
comment on function app.missing_calendar(integer, integer) is 'Of the guard CALENDAR: without holidays every deadline in working days is wrong, and cannot be mended later.';

create or replace function app.missing_order(p_agency_id integer, p_period_id integer) returns text[] language sql stable
begin atomic
  select coalesce(array_agg(format('%s does not end after %s', o.phase, o.before) order by o.ends_at), '{}')
  from (
    select f.phase, f.ends_at, lag(f.phase) over w as before, lag(f.ends_at) over w as before_at
    from app.phase as f
    where f.agency_id = p_agency_id and f.period_id = p_period_id
    window w as (
      order by array_position(array['PLANNING', 'FEEDBACK', 'RATING', 'SUPERIOR', 'CALIBRATION', 'SIGNING', 'OBJECTION'], f.phase)
    )
  ) as o
  where o.ends_at <= o.before_at;
end;
comment on function app.missing_order(integer, integer) is 'Of the guard DATES.';

create or replace function app.missing_clocks(p_agency_id integer, p_period_id integer) returns text[] language sql stable
begin atomic
  select case
    when app.last_deadline(p_agency_id, p_period_id, 'OBJECTION') > app.now()
      then array[format('objections may come until %s', to_json(app.last_deadline(p_agency_id, p_period_id, 'OBJECTION')) #>> '{}')]
    else '{}'
  end;
end;
comment on function app.missing_clocks(integer, integer) is 'Of the guard CLOCKS.';

grant execute on function
  app.missing_policy(integer, integer), app.missing_calendar(integer, integer), app.missing_order(integer, integer), app.missing_clocks(integer, integer)
to kinerja_definer, kinerja_app, kinerja_city;

create or replace function app.is_trial() returns boolean language sql stable
begin atomic
  select coalesce(current_setting('kinerja.is_trial', true), '') = 'true';
end;
comment on function app.is_trial() is 'What is done is undone again: it is tried whether it could be.';

set local role kinerja_definer;
-- Definer: jobs are nobody's to see otherwise.
create or replace function app.is_second_person() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(
    (select coalesce(j.confirmed_by, app.actor()) is distinct from j.actor from meta.job as j where j.job_id = app.own_job()), false
  )
$$;
comment on function app.is_second_person() is 'A job is carried out that somebody else has confirmed than asked for it. Definer: jobs are nobody''s to see otherwise.';
grant execute on function app.is_second_person() to kinerja_owner, kinerja_app, kinerja_city;
set local role kinerja_owner;
grant execute on function app.is_trial() to kinerja_definer, kinerja_app, kinerja_city;

-- Who may go past it, and how. Tried before it is confirmed, a reason is enough: who confirms it is not known yet.
create or replace function app.yields(p_guard app.guard, p_arguments jsonb) returns boolean language sql stable
begin atomic
  select coalesce(p_arguments ->> 'reason' ~ '\S', false) and case p_guard.yields_to
    when 'EXPERT' then app.is_expert()
    when 'SECOND_PERSON' then app.is_trial() or app.is_second_person()
    else false
  end;
end;
comment on function app.yields(app.guard, jsonb) is 'A guard that does not hold may be gone past by what was said.';
grant execute on function app.yields(app.guard, jsonb) to kinerja_definer, kinerja_app, kinerja_city;

-- The names of functions come from migrations, never from whoever asks.
create or replace function app.require_guards(p_action text, p_agency_id integer, p_period_id integer, p_arguments jsonb) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  guard app.guard;
  missing text[];
begin
  for guard in select g.* from app.guard as g where g.action = p_action order by g.place loop
    execute format('select app.%I($1, $2)', guard.check_function) into missing using p_agency_id, p_period_id;
    if missing <> '{}' and not app.yields(guard, p_arguments) then
      perform app.fail(
        'KJ459', format('%s: %s', guard.guard, array_to_string(missing, '; ')),
        case guard.yields_to
          when 'EXPERT' then 'mend it; expert on reason=…, with a reason here, too, goes past it and is recorded'
          when 'SECOND_PERSON' then 'wait, or name a reason and let somebody else confirm it'
          else 'show guards says what each asks for'
        end
      );
    end if;
  end loop;
end $$;
comment on function app.require_guards(text, integer, integer, jsonb) is 'KJ459 with what is missing before a period may do this.';
grant execute on function app.require_guards(text, integer, integer, jsonb) to kinerja_definer, kinerja_app, kinerja_city;
