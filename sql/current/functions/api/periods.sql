-- Periods. Each verb is a function of its own, because each is an operation; what they do is in app.act.

create function api.show_periods(p_agency text) returns setof api.period language sql stable
begin atomic
  select p.* from api.period as p where p_agency = '*' or p.agency_id = app.agency_id_of(p_agency);
end;
comment on function api.show_periods(text) is 'Periods of an agency, or of all (*) that one sees.';

create function api.period_show(p_agency text, p_period text) returns setof api.period language sql stable
begin atomic
  select p.* from api.period as p where p.agency_id = app.agency_id_of(p_agency) and p.period = p_period;
end;
comment on function api.period_show(text, text) is 'One period.';

create function api.show_phases(p_agency text, p_period text) returns setof api.phase
language plpgsql stable rows 7 set search_path = pg_catalog, pg_temp as $$
declare
  found_period app.period := app.period_named(app.agency_named(p_agency), p_period);
begin
  return query
    select h.* from api.phase as h where h.agency_id = found_period.agency_id and h.period_id = found_period.period_id order by h.step;
end $$;
comment on function api.show_phases(text, text) is 'The phases of a period, in order.';

create function api.show_guards(p_agency text, p_period text)
returns table (action text, guard text, is_met boolean, missing text[], basis text, meaning text, arti text)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  found_agency integer := app.agency_named(p_agency);
  found_period app.period := app.period_named(found_agency, p_period);
  check_function text;
  found jsonb := jsonb_build_object();
begin
  for action, guard, check_function, basis, meaning, arti in
    select g.action, g.guard, g.check_function, nullif(g.basis, ''), g.english, g.indonesian from app.guard as g order by g.action, g.place
  loop
    -- Once, where it guards two moves.
    if not found ? check_function then
      execute format('select app.%I($1, $2)', check_function) into missing using found_agency, found_period.period_id;
      found := found || jsonb_build_object(check_function, missing);
    end if;
    missing := array(select x.said from jsonb_array_elements_text(found -> check_function) with ordinality as x (said, place) order by x.place);
    is_met := missing = '{}';
    return next;
  end loop;
end $$;
comment on function api.show_guards(text, text) is 'What guards the moves of a period, and what is missing now.';

create function api.period_history(p_agency text, p_period text)
returns table (entry bigint, happened_at timestamptz, action text, from_state text, to_state text, reason text, actor uuid, name text, job uuid)
language plpgsql stable rows 20 set search_path = pg_catalog, pg_temp as $$
declare
  found_period app.period := app.period_named(app.agency_named(p_agency), p_period);
begin
  return query
    select e.period_event_id, e.happened_at, e.action, e.from_state, e.to_state, e.reason, e.actor, n.name, e.job_id
    from app.period_event as e
      left join app.person as n on n.person_id = e.actor
    where e.agency_id = found_period.agency_id and e.period_id = found_period.period_id;
end $$;
comment on function api.period_history(text, text) is 'What was done with a period: who, when, why.';

create or replace function app.period_named(p_agency_id integer, p_code text) returns app.period
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  found_period app.period;
begin
  select p.* into found_period from app.period as p where p.agency_id = p_agency_id and p.code = p_code;
  if not found then
    perform app.fail('KJ404', 'period ' || p_code);
  end if;
  return found_period;
end $$;
comment on function app.period_named(integer, text) is 'The period of a code in an agency; KJ404 without one.';
grant execute on function app.period_named(integer, text) to kinerja_app, kinerja_city;

create or replace function app.acted(p_operation text, p_agency text, p_arguments jsonb, p_revisions bigint[]) returns setof api.period
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  done app.period := app.act(p_operation, app.agency_named(p_agency), jsonb_strip_nulls(p_arguments), p_revisions);
begin
  return query select p.* from api.period as p where p.agency_id = done.agency_id and p.period_id = done.period_id;
end $$;
comment on function app.acted(text, text, jsonb, bigint[]) is 'Carries out an operation on a period and shows what it has become.';
grant execute on function app.acted(text, text, jsonb, bigint[]) to kinerja_app, kinerja_city;

create function api.period_create(
  p_agency text, p_period text, p_kind text, p_starts_on date, p_ends_on date, p_is_surveyed boolean, p_is_scheduled boolean, p_opens_at timestamptz
) returns setof api.period language sql
begin atomic
  select r.*
  from app.acted(
    'period create', p_agency,
    jsonb_build_object(
      'period', p_period, 'kind', p_kind, 'starts_on', p_starts_on, 'ends_on', p_ends_on, 'is_surveyed', p_is_surveyed, 'is_scheduled', p_is_scheduled,
      'opens_at', p_opens_at
    ), null
  ) as r;
end;
comment on function api.period_create(text, text, text, date, date, boolean, boolean, timestamptz) is 'Makes a period, as a draft.';

create function api.period_clone(p_agency text, p_from text, p_as text, p_starts_on date, p_ends_on date) returns setof api.period language sql
begin atomic
  select r.*
  from app.acted(
    'period clone', p_agency, jsonb_build_object('from', p_from, 'as', p_as, 'starts_on', p_starts_on, 'ends_on', p_ends_on), null
  ) as r;
end;
comment on function api.period_clone(text, text, text, date, date) is 'Makes a period like another one, as a draft.';

create function api.period_update(
  p_agency text, p_period text, p_is_surveyed boolean, p_is_scheduled boolean, p_opens_at text, p_phase text, p_starts_on date, p_ends_on date,
  p_revisions bigint[]
) returns setof api.period language sql
begin atomic
  select r.*
  from app.acted(
    'period update', p_agency,
    jsonb_build_object(
      'period', p_period, 'is_surveyed', p_is_surveyed, 'is_scheduled', p_is_scheduled, 'opens_at', p_opens_at, 'phase', p_phase, 'starts_on', p_starts_on,
      'ends_on', p_ends_on
    ), p_revisions
  ) as r;
end;
comment on function api.period_update(text, text, boolean, boolean, text, text, date, date, bigint[]) is 'Changes a draft: its survey, its schedule, the days of a phase.';

-- The verbs that say nothing but which period and why.
do $$
declare
  verb record;
begin
  for verb in
    select v.action, v.meaning
    from (values
        ('open', 'Opens a draft: policy and deadlines are fixed from then on.'), ('collect', 'Begins the survey.'),
        ('seal', 'Ends the survey: its confirmation counts it.'), ('rate', 'Begins the evaluation, without a survey.'),
        ('calibrate', 'Begins the calibration.'), ('sign', 'Begins the signing.'), ('publish', 'Hands the results over.'),
        ('close', 'Ends a period whose clocks have run out.'), ('reopen', 'Goes back one state.'), ('archive', 'Puts a closed period away.'),
        ('cancel', 'Gives a period up.')
      ) as v (action, meaning)
  loop
    execute format(
      $x$
        create function api.period_%1$s(p_agency text, p_period text, p_reason text, p_revisions bigint[]) returns setof api.period language sql
        begin atomic
          select r.* from app.acted('period %1$s', p_agency, jsonb_build_object('period', p_period, 'reason', p_reason), p_revisions) as r;
        end
      $x$, verb.action
    );
    execute format('comment on function api.period_%s(text, text, text, bigint[]) is %L', verb.action, verb.meaning);
    execute format('grant execute on function api.period_%s(text, text, text, bigint[]) to kinerja_app, kinerja_city', verb.action);
  end loop;
end $$;

create function api.period_extend(
  p_agency text, p_period text, p_phase text, p_until text, p_unit text, p_person text, p_reason_code text, p_reason text, p_revisions bigint[]
) returns table (
  agency text, period text, phase text, unit text, person text, deadline timestamptz, is_beyond_statute boolean, people bigint, revision bigint
)
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  done app.period;
  made app.extension;
begin
  done := app.act(
    'period extend', app.agency_named(p_agency),
    jsonb_strip_nulls(
      jsonb_build_object(
        'period', p_period, 'phase', p_phase, 'until', p_until, 'unit', p_unit, 'person', p_person, 'reason_code', p_reason_code, 'reason', p_reason
      )
    ), p_revisions
  );
  select x.* into made
  from app.extension as x
  where x.agency_id = done.agency_id and x.period_id = done.period_id and x.made_at = app.now() and x.superseded_at is null and x.phase = p_phase
    -- In a batch there may be others of the same instant.
    and (x.unit_id is not null) = (p_unit is not null) and (x.person_id is not null) = (p_person is not null)
    and (p_unit is null or x.unit_id = (select u.unit_id from app.unit as u where u.agency_id = done.agency_id and u.code = p_unit))
    and (p_person is null or x.person_id = app.person_named(p_person));
  return query
    select
      p_agency, p_period, p_phase, p_unit, p_person, made.until_at, made.is_beyond_statute,
      app.people_in(done.agency_id, made.unit_id, made.person_id), done.revision;
end $$;
comment on function api.period_extend(text, text, text, text, text, text, text, text, bigint[]) is 'Gives more time in a phase: to all of the agency, to a unit and those below it, or to somebody.';

set local role kinerja_definer;
-- Definer: a number, of people who may not be the caller's to see.
create or replace function app.people_in(p_agency_id integer, p_unit_id integer, p_person_id uuid) returns bigint
language sql stable security definer set search_path = pg_catalog, ext, pg_temp as $$
  select case
    when p_person_id is not null then 1
    else (
      select count(distinct a.person_id)
      from app.appointment as a
        join app.unit as place on place.agency_id = a.agency_id and place.unit_id = a.unit_id
      where a.agency_id = p_agency_id
        and app.is_on(app.today(), a.starts_on, a.ends_on)
        and (p_unit_id is null or place.path <@ (select u.path from app.unit as u where u.unit_id = p_unit_id))
    )
  end
$$;
comment on function app.people_in(integer, integer, uuid) is 'How many serve in an agency, or in a unit and below it; 1 for somebody. Definer: a number, of people who may not be the caller''s to see.';
grant execute on function app.people_in(integer, integer, uuid) to kinerja_app, kinerja_city;

set local role kinerja_owner;

create function api.show_extensions(p_agency text, p_period text)
returns table (
  extension uuid, phase text, unit text, person uuid, name text, until_at timestamptz, reason_code text, reason text, approved_by uuid,
  made_at timestamptz, is_current boolean, is_beyond_statute boolean
)
language plpgsql stable rows 20 set search_path = pg_catalog, pg_temp as $$
declare
  found_period app.period := app.period_named(app.agency_named(p_agency), p_period);
begin
  return query
    select
      x.extension_id, x.phase, u.code, x.person_id, n.name, x.until_at, x.reason_code, x.reason, x.approved_by, x.made_at, x.superseded_at is null,
      x.is_beyond_statute
    from app.extension as x
      left join app.unit as u on u.agency_id = x.agency_id and u.unit_id = x.unit_id
      left join app.person as n on n.person_id = x.person_id
    where x.agency_id = found_period.agency_id and x.period_id = found_period.period_id;
end $$;
comment on function api.show_extensions(text, text) is 'More time that was given in a period, as far as the one who asks may know.';

create function api.show_missing(p_agency text, p_period text, p_phase text)
returns table (
  phase text, duty text, person uuid, nip text, name text, unit text, count bigint, due_at timestamptz, urgency text, owner_key text
)
language plpgsql stable rows 1000 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_agency integer := app.agency_named(p_agency);
  found_period app.period := app.period_named(found_agency, p_period);
begin
  return query
    select
      o.phase, o.duty, o.owner_id, n.nip, n.name, u.code, o.number, o.due_at,
      case
        when o.due_at <= app.now() then 'LATE'
        when app.now() >= app.day_begins(app.day_counted(app.day_of(o.due_at - interval '1 second'), -1, 'KERJA')) then 'SOON'
        else 'LATER'
      end,
      -- By name; whoever is not seen comes last.
      concat_ws(' ', o.duty, coalesce(n.name, '~'), o.owner_id)
    from (
        select w.phase, w.duty, w.owner_id, w.unit_id, w.due_at, count(*) as number
        from app.owed_and_seen(found_agency, found_period.period_id, p_phase) as w
        where w.done_at is null
        group by w.phase, w.duty, w.owner_id, w.unit_id, w.due_at
      ) as o
      left join app.person as n on n.person_id = o.owner_id
      left join app.unit as u on u.agency_id = found_agency and u.unit_id = o.unit_id;
end $$;
comment on function api.show_missing(text, text, text) is 'Who owes what in a period still, until when, and how soon that is: of all for those who administer or audit the agency, else one''s own.';

create function api.show_progress(p_agency text, p_period text)
returns table (
  agency text, period text, phase text, duty text, starts_at timestamptz, due_at timestamptz, owed bigint, done bigint, missing bigint, late bigint,
  people bigint
)
language plpgsql stable rows 10 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_agency integer := app.agency_named(p_agency);
  found_period app.period := app.period_named(found_agency, p_period);
begin
  return query
    select
      p_agency, p_period, h.phase, o.duty, h.starts_at, h.due_at, coalesce(o.owed, 0), coalesce(o.done, 0), coalesce(o.owed - o.done, 0),
      coalesce(o.late, 0), coalesce(o.people, 0)
    from api.phase as h
      left join (
        select
          w.phase, w.duty, count(*) as owed, count(w.done_at) as done, count(*) filter (where w.done_at is null and w.due_at <= app.now()) as late,
          count(distinct w.owner_id) filter (where w.done_at is null) as people
        from app.owed_and_seen(found_agency, found_period.period_id, null) as w
        -- Where all forms are counted, one's own are among them.
        where w.duty <> 'FORM' or not exists (select from app.survey_progress(found_agency, found_period.period_id) as g where g.owed is not null)
        group by w.phase, w.duty
        union all
        select 'FEEDBACK', 'FORM', g.owed, g.handed_in, 0, 0
        from app.survey_progress(found_agency, found_period.period_id) as g
        where g.owed is not null
      ) as o on o.phase = h.phase
    where h.agency_id = found_agency and h.period_id = found_period.period_id
    order by h.step, o.duty;
end $$;
comment on function api.show_progress(text, text) is 'How far the phases of a period are: what is owed, done, missing and late, as far as the one who asks may know.';

create function api.show_board(p_agency text)
returns table (
  agency text, name text, period text, state text, phase text, phase_state text, starts_at timestamptz, due_at timestamptz, owed bigint, done bigint,
  missing bigint, late bigint, people bigint, step text
)
language plpgsql stable rows 100 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_agency integer := case when coalesce(p_agency, '*') <> '*' then app.agency_named(p_agency) end;
begin
  return query
    with running as materialized (
      select p.agency_id, p.period_id, p.period, p.state
      from api.period as p
      where p.state in ('OPEN', 'COLLECTING', 'RATING', 'CALIBRATING', 'SIGNING', 'PUBLISHED')
        and (found_agency is null or p.agency_id = found_agency)
    ),
    forms as materialized (
      select r.agency_id, r.period_id, g.owed, g.handed_in
      from running as r
        cross join lateral app.survey_progress(r.agency_id, r.period_id) as g
      where g.owed is not null
    ),
    duties as materialized (
      select
        r.agency_id, r.period_id, w.phase, count(*) as owed, count(w.done_at) as done,
        count(*) filter (where w.done_at is null and w.due_at <= app.now()) as late,
        count(distinct w.owner_id) filter (where w.done_at is null) as people
      from running as r
        cross join lateral app.owed_and_seen(r.agency_id, r.period_id, null) as w
      -- What was left undone when the results were handed over is nobody's to do any more. Where all forms are counted, one's own are among them.
      where r.state <> 'PUBLISHED' and (w.duty <> 'FORM' or not exists (select from forms as f where f.agency_id = r.agency_id and f.period_id = r.period_id))
      group by r.agency_id, r.period_id, w.phase
    )
    select
      h.agency, a.name, h.period, r.state, h.phase, h.state, h.starts_at, h.due_at, coalesce(d.owed, 0) + coalesce(f.owed, 0),
      coalesce(d.done, 0) + coalesce(f.handed_in, 0), coalesce(d.owed - d.done, 0) + coalesce(f.owed - f.handed_in, 0), coalesce(d.late, 0),
      coalesce(d.people, 0), h.step::text
    from running as r
      join app.agency as a on a.agency_id = r.agency_id
      join api.phase as h on h.agency_id = r.agency_id and h.period_id = r.period_id
      left join duties as d on d.agency_id = h.agency_id and d.period_id = h.period_id and d.phase = h.phase
      left join forms as f on f.agency_id = h.agency_id and f.period_id = h.period_id and h.phase = 'FEEDBACK';
end $$;
comment on function api.show_board(text) is 'How far the phases of all running periods of an agency, or of all (*), are, as far as the one who asks may know.';

create function api.period_remind(p_agency text, p_period text, p_phase text, p_affects bigint)
returns table (phase text, duty text, person uuid, name text, count bigint, due_at timestamptz)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  reminded bigint := 0;
begin
  perform app.act('period remind', app.agency_named(p_agency), jsonb_build_object('period', p_period, 'phase', p_phase), null);
  for phase, duty, person, name, count, due_at in
    select o.phase, o.duty, o.owner_id, n.name, o.number, o.due_at
    from app.owed_by_all(
        app.agency_named(p_agency), (app.period_named(app.agency_named(p_agency), p_period)).period_id, p_phase
      ) as o
      left join app.person as n on n.person_id = o.owner_id
    order by n.name, o.owner_id
  loop
    reminded := reminded + 1;
    return next;
  end loop;
  perform app.require_affected(reminded, p_affects);
end $$;
comment on function api.period_remind(text, text, text, bigint) is 'Reminds everybody who owes something in a phase still: a message each, and each of them a row.';

grant execute on function
  api.show_periods(text), api.period_show(text, text), api.show_phases(text, text), api.show_guards(text, text), api.period_history(text, text),
  api.period_create(text, text, text, date, date, boolean, boolean, timestamptz), api.period_clone(text, text, text, date, date),
  api.period_update(text, text, boolean, boolean, text, text, date, date, bigint[]),
  api.period_extend(text, text, text, text, text, text, text, text, bigint[]), api.show_extensions(text, text),
  api.show_missing(text, text, text), api.show_progress(text, text), api.show_board(text), api.period_remind(text, text, text, bigint)
to kinerja_app, kinerja_city;
