-- Assessments: made when the evaluation begins (PermenPANRB 6/2022 P89-92), and who may do what with one.

set local role kinerja_definer;

-- Definer: who serves where is not the caller's to see. Purnama (P91-92 A.14 b): they serve on, elsewhere. The evaluation may begin before its window does: whoever has moved by then has moved
-- outside of it (P91 A.14 a).
create or replace function app.rates_old_unit(p_agency_id integer, p_period_id integer, p_person_id uuid, p_post_id integer) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select
    exists (
      select from app.appointment as o where o.person_id = p_person_id and o.kind = 'DEFINITIF' and app.is_on(app.today(), o.starts_on, o.ends_on)
    )
    and not exists (select from app.status as t where t.person_id = p_person_id and app.is_on(app.today(), t.starts_on, t.ends_on))
    and not exists (
      select from app.appointment as o where o.person_id = p_person_id and o.post_id = p_post_id and app.is_on(app.today(), o.starts_on, o.ends_on)
    )
    and exists (
      select
      from app.appointment as o
        join app.phase as h on h.agency_id = p_agency_id and h.period_id = p_period_id and h.phase = 'RATING'
      where o.person_id = p_person_id and o.post_id = p_post_id and o.ends_on + 1 >= app.day_of(h.starts_at)
    )
$$;
comment on function app.rates_old_unit(integer, integer, uuid, integer) is 'Somebody has left a post within the window of evaluation and serves on: they evaluate its people still (P91 A.14 b). Definer: who serves where is not the caller''s to see.';

-- Definer: as above. Whoever moves on the window's first day moves within it.
create or replace function app.window_eve(p_agency_id integer, p_period_id integer) returns date
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select least(app.duty_day(p_agency_id, p_period_id), case when h.phase is not null then greatest(app.day_of(h.starts_at) - 1, p.starts_on) end)
  from app.period as p
    left join app.phase as h on h.agency_id = p.agency_id and h.period_id = p.period_id and h.phase = 'RATING'
  where p.agency_id = p_agency_id and p.period_id = p_period_id
$$;
comment on function app.window_eve(integer, integer) is 'The day before the window of evaluation opens, within the span; today while that is to come. Definer: as app.duty_day.';

-- Definer: periods of agencies that one does not reach any more.
create or replace function app.is_assessed(p_person_id uuid, p_agency_id integer, p_period_id integer) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select
    from app.period as p
      join app.assessment as s on s.person_id = p_person_id and s.state <> 'WITHDRAWN'
      join app.period as o on o.agency_id = s.agency_id and o.period_id = s.period_id
    where p.agency_id = p_agency_id
      and p.period_id = p_period_id
      and (
        o.period_id = p.period_id
        or o.agency_id <> p.agency_id and o.kind = p.kind and o.state <> 'CANCELLED' and daterange(o.starts_on, o.ends_on, '[]') && daterange(p.starts_on, p.ends_on, '[]')
      )
  )
$$;
comment on function app.is_assessed(uuid, integer, integer) is 'Somebody has an assessment that stands in a period, or in another agency''s of the same time. Definer: periods of agencies that one does not reach any more.';

-- Definer: as above. Whoever has an assessment, from before somebody left, is no gap while anybody can hand it in; nor is whoever was rated. After the rating nothing
-- makes assessments any more: whoever belongs here and was let go, or came too late, would be missed by nothing.
create or replace function app.unappraised(p_agency_id integer, p_period_id integer) returns table (person_id uuid, post_id integer, rules text[])
language sql stable security definer rows 10 set search_path = pg_catalog, pg_temp as $$
  select g.person_id, g.post_id, case when g.appraiser_post_id is null then g.rules else array['NO_ASSESSMENT'] end
  from app.appraisals_and_gaps(p_agency_id, app.duty_day(p_agency_id, p_period_id)) as g
    join app.period as p on p.agency_id = p_agency_id and p.period_id = p_period_id
  where case
    when g.appraiser_post_id is not null then p.state in ('CALIBRATING', 'SIGNING') and not app.is_assessed(g.person_id, p_agency_id, p_period_id)
    else not exists (
      select
      from app.assessment as s
      where s.agency_id = p_agency_id
        and s.period_id = p_period_id
        and s.person_id = g.person_id
        and s.state <> 'WITHDRAWN'
        and (
          s.state in ('SUBMITTED', 'SIGNED')
          or app.serves_today(coalesce(s.taken_over_by, s.appraiser_id))
          or app.serves_today(s.superior_id)
        )
    )
  end
$$;
comment on function app.unappraised(integer, integer) is 'Who is to be evaluated in a period and has nobody who does, with the rules that led to that (art. 4, P89 A.2); after the rating also who has no assessment that stands. Definer: as app.superior_of.';

-- Definer: as above. For guards, which tell others no names: the chain is not walked of all: before the rating not at all, then of those without an assessment.
create or replace function app.somebody_is_unappraised(p_agency_id integer, p_period_id integer) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  day date := app.duty_day(p_agency_id, p_period_id);
  period_state text := (select p.state from app.period as p where p.agency_id = p_agency_id and p.period_id = p_period_id);
begin
  if period_state in ('DRAFT', 'OPEN', 'COLLECTING') then
    return true;
  end if;
  return exists (
    with
      missed as materialized (
        select n.person_id
        from app.person as n
        where n.employment <> 'NON_ASN'
          and n.person_id in (
            select a.person_id
            from app.appointment as a
            where a.agency_id = p_agency_id and a.kind in ('PLT', 'DEFINITIF') and a.starts_on <= day and coalesce(a.ends_on >= day, true)
          )
          and n.person_id not in (
            select s.person_id
            from app.assessment as s
            where s.agency_id = p_agency_id and s.period_id = p_period_id and s.person_id is not null and s.state <> 'WITHDRAWN'
          )
      )
    select
    from missed as m
      cross join lateral app.evaluated_in(m.person_id, day) as e
      cross join lateral (
        select
          coalesce(bool_or(c.relation = 'SELF' and c.rule in ('PLT_COUNTS', 'DEFINITIVE_COUNTS')), false) as is_appraised,
          coalesce(bool_or(c.relation = 'APPRAISER' and c.is_answer), false) as has_appraiser
        from app.appraiser_chain(m.person_id, day) as c
      ) as c
    where e.agency_id = p_agency_id
      and c.is_appraised
      and case
        when c.has_appraiser then period_state in ('CALIBRATING', 'SIGNING') and not app.is_assessed(m.person_id, p_agency_id, p_period_id)
        else true
      end
  );
end $$;
comment on function app.somebody_is_unappraised(integer, integer) is 'Somebody is to be evaluated in a period and has no appraiser, or no assessment that stands; before the rating that is not looked at, and true. Definer: as app.superior_of.';

-- Definer: as above.
create or replace function app.unappraised_and_seen(p_agency_id integer, p_period_id integer)
returns table (person_id uuid, nip text, name text, post text, unit text, rule text, rules text[])
language sql stable security definer rows 10 set search_path = pg_catalog, pg_temp as $$
  select u.person_id, n.nip, n.name, p.code, k.code, u.rules[1], u.rules
  from app.unappraised(p_agency_id, p_period_id) as u
    join app.person as n on n.person_id = u.person_id
    join app.post as p on p.agency_id = p_agency_id and p.post_id = u.post_id
    join app.unit as k on k.agency_id = p.agency_id and k.unit_id = p.unit_id
  where u.person_id = app.actor()
    or app.looks_at_agency(p_agency_id)
    or p.unit_id = any (app.administered_units())
$$;
comment on function app.unappraised_and_seen(integer, integer) is 'Who is to be evaluated in a period and has no appraiser, as far as the one who asks may know: of all for those who administer or audit the agency, of their unit for those who administer that, else oneself. Definer: as app.superior_of.';

-- Definer: who appraises whom is not the caller's to see. Who is in the window when it begins evaluates, wherever they go within it (P91 A.14).
create or replace function app.make_assessments(p_agency_id integer, p_period_id integer) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_period app.period;
  day date := app.duty_day(p_agency_id, p_period_id);
  eve date := app.window_eve(p_agency_id, p_period_id);
  made bigint;
begin
  if not app.administers_agency(p_agency_id) and app.actor() is not null then
    perform app.fail('KJ403', 'period');
  end if;
  select p.* into found_period from app.period as p where p.agency_id = p_agency_id and p.period_id = p_period_id;
  -- One agency after the other: whoever has moved between two would be evaluated by both, which begin at once and do not see each other's.
  perform pg_advisory_xact_lock(hashtextextended('assessments ' || found_period.kind, 0));
  with
    -- Begun late, it finds appraisers who have moved since the window opened: they evaluate the old unit still.
    moved as materialized (
      select w.*
      from app.appraisals(p_agency_id, eve) as w
      where eve < day and app.rates_old_unit(p_agency_id, p_period_id, w.appraiser_id, w.appraiser_post_id)
    ),
    due as materialized (
      select
        'PERSON' as kind, x.person_id, null::integer as team_id, x.post_id, p.unit_id, coalesce(w.appraiser_id, x.appraiser_id) as appraiser_id,
        a.agency_id as appraiser_agency_id, a.post_id as appraiser_post_id, a.unit_id as appraiser_unit_id,
        case when w.person_id is null then x.superior_id else w.superior_id end as superior_id, coalesce(w.is_final, x.is_final) as is_final
      from app.appraisals_and_gaps(p_agency_id, day) as x
        left join moved as w on w.person_id = x.person_id and w.post_id = x.post_id
        join app.post as p on p.agency_id = p_agency_id and p.post_id = x.post_id
        -- Whoever has no appraiser has no assessment: app.unappraised names them.
        join app.post as a
          on a.agency_id = coalesce(w.appraiser_agency_id, x.appraiser_agency_id) and a.post_id = coalesce(w.appraiser_post_id, x.appraiser_post_id)
      union all
      -- A team by whoever appraises its leader.
      select 'TEAM', null, t.team_id, null, null, c.person_id, c.agency_id, c.post_id, a.unit_id, null, false
      from app.team as t
        join app.team_member as m on m.agency_id = t.agency_id and m.team_id = t.team_id and m.is_leader and app.is_on(day, m.starts_on, m.ends_on)
        cross join lateral (
          select w.appraiser_id as person_id, w.appraiser_agency_id as agency_id, w.appraiser_post_id as post_id, 1 as turn
          from moved as w
          where w.person_id = m.person_id and w.post_id = (select e.post_id from app.evaluated_in(m.person_id, day) as e)
          union all
          select o.person_id, o.agency_id, o.post_id, 2 from app.appraiser_of(m.person_id, day) as o where o.post_id is not null
          order by turn
          limit 1
        ) as c
        join app.post as a on a.agency_id = c.agency_id and a.post_id = c.post_id
      where t.agency_id = p_agency_id
    ),
    -- One evaluation, not two: neither here nor where somebody served before in the same time.
    new as materialized (
      select d.*
      from due as d
      where not exists (
          select
          from app.assessment as s
          where s.agency_id = p_agency_id and s.period_id = p_period_id and s.state <> 'WITHDRAWN'
            and (s.person_id = d.person_id or s.team_id = d.team_id)
        )
        and not exists (
          select
          from app.assessment as s
            join app.period as o on o.agency_id = s.agency_id and o.period_id = s.period_id
          where s.person_id = d.person_id
            and s.agency_id <> p_agency_id
            and s.state <> 'WITHDRAWN'
            and o.kind = found_period.kind
            and o.state <> 'CANCELLED'
            and daterange(o.starts_on, o.ends_on, '[]') && daterange(found_period.starts_on, found_period.ends_on, '[]')
        )
    ),
    inserted as (
      insert into app.assessment (
        agency_id, period_id, kind, person_id, team_id, post_id, unit_id, appraiser_id, appraiser_agency_id, appraiser_post_id, appraiser_unit_id,
        superior_id, is_final, made_at
      )
      select
        p_agency_id, p_period_id, n.kind, n.person_id, n.team_id, n.post_id, n.unit_id, n.appraiser_id, n.appraiser_agency_id, n.appraiser_post_id,
        n.appraiser_unit_id, n.superior_id, n.is_final, app.now()
      from new as n
      on conflict do nothing
      returning 1
    )
  select count(*) into made from inserted;
  return made;
end $$;
comment on function app.make_assessments(integer, integer) is 'Makes the assessments of a period that are not there yet, all in one statement: of everybody who is appraised in the agency, and of its teams. Definer: who appraises whom is not the caller''s to see.';

-- Definer: periods of agencies that one does not reach any more.
create or replace function app.is_calibrated(p_agency_id integer, p_period_id integer) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select
    from app.period as p
    where p.agency_id = p_agency_id and p.period_id = p_period_id and p.state in ('CALIBRATING', 'SIGNING', 'PUBLISHED', 'CLOSED', 'ARCHIVED')
  )
$$;
comment on function app.is_calibrated(integer, integer) is 'The calibration of a period has begun: whoever calibrates reads the ratings. Definer: as app.require_assessment.';

-- Definer: as above. What row-level security says of one row (policies/app.assessment.sql), for those who ask with the identifier.
create or replace function app.sees_assessment(p_assessment app.assessment) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select
    app.actor() in (p_assessment.appraiser_id, coalesce(p_assessment.superior_id, p_assessment.appraiser_id), coalesce(p_assessment.taken_over_by, p_assessment.appraiser_id))
    or p_assessment.person_id is distinct from app.actor()
      and app.administers_agency(p_assessment.agency_id)
      and app.is_calibrated(p_assessment.agency_id, p_assessment.period_id)
$$;
comment on function app.sees_assessment(app.assessment) is 'The one who asks sees an assessment: rates it, stands above, or administers the agency since the calibration began, and it is not their own. Definer: as app.require_assessment.';

-- Definer: history is nobody's to write otherwise.
create or replace function app.record_assessment(p_agency_id integer, p_assessment_id uuid, p_action text, p_reason text default null) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into app.assessment_event (agency_id, assessment_id, happened_at, action, actor, work_result, behaviour, predicate, reason)
  select s.agency_id, s.assessment_id, app.now(), p_action, app.actor(), s.work_result, s.behaviour, s.predicate, p_reason
  from app.assessment as s
  where s.agency_id = p_agency_id and s.assessment_id = p_assessment_id and (app.actor() is null or app.sees_assessment(s) or app.administers_agency(s.agency_id))
$$;
comment on function app.record_assessment(integer, uuid, text, text) is 'Writes down what was done with an assessment, and what it says since. Definer: history is nobody''s to write otherwise.';

-- Definer: the period's phases count for somebody who may serve elsewhere since.
create or replace function app.assessment_actions(p_assessment app.assessment) returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  state text := (select p.state from app.period as p where p.agency_id = p_assessment.agency_id and p.period_id = p_assessment.period_id);
  rater uuid := coalesce(p_assessment.taken_over_by, p_assessment.appraiser_id);
  actions text[] := array[]::text[];
begin
  if state = 'RATING' and app.actor() = rater and p_assessment.state in ('WAITING', 'DRAFT', 'SUBMITTED') then
    actions := actions || 'rate'::text;
    if p_assessment.state = 'DRAFT' then
      actions := actions || 'submit'::text;
    end if;
    if p_assessment.carried_from is null and app.result_to_carry(p_assessment) is not null then
      actions := actions || 'carry_over'::text;
    end if;
  end if;
  if state = 'RATING' and app.actor() = p_assessment.superior_id and p_assessment.taken_over_at is null and p_assessment.state in ('WAITING', 'DRAFT') then
    actions := actions || 'take_over'::text;
  end if;
  if state = 'CALIBRATING' and p_assessment.state = 'SUBMITTED' then
    -- In the place of somebody who has left, who stands above (P89 A.2).
    if (app.actor() = rater or app.actor() = p_assessment.superior_id and app.rater_has_left(p_assessment))
      and exists (select from app.calibration_proposal as o where o.agency_id = p_assessment.agency_id and o.assessment_id = p_assessment.assessment_id and o.state = 'OPEN')
    then
      actions := actions || array['accept', 'refuse'];
    end if;
    if app.administers_agency(p_assessment.agency_id) and p_assessment.person_id is distinct from app.actor() then
      actions := actions || 'propose'::text;
    end if;
  end if;
  if state = 'SIGNING' and p_assessment.state = 'SUBMITTED' and app.actor() in (rater, p_assessment.superior_id) then
    actions := actions || 'sign'::text;
  end if;
  return actions;
end $$;
comment on function app.assessment_actions(app.assessment) is 'What the one who asks could do with an assessment now. Definer: who asks may not reach the agency any more.';

-- Definer: as above. The deadline is the appraiser's own.
create or replace function app.appraiser_due(p_assessment app.assessment) returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select app.effective_deadline(
    p_assessment.agency_id, p_assessment.period_id, 'RATING',
    app.unit_in_period(p_assessment.agency_id, p_assessment.period_id, p_assessment.appraiser_id), p_assessment.appraiser_id
  )
$$;
comment on function app.appraiser_due(app.assessment) is 'Until when the appraiser may rate. Definer: as app.assessment_actions.';

-- Definer: as above. P115 A.8: the superior has so many days of work from the end of the window, and the window is the appraiser's own, with all the time
-- that was given.
create or replace function app.superior_due(p_assessment app.assessment) returns timestamptz
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  superior uuid := coalesce(p_assessment.taken_over_by, p_assessment.superior_id);
  own timestamptz := app.effective_deadline(
    p_assessment.agency_id, p_assessment.period_id, 'SUPERIOR',
    app.unit_in_period(p_assessment.agency_id, p_assessment.period_id, superior), superior
  );
  superior_phase app.phase;
begin
  if not exists (
    select
    from app.extension as x
    where x.agency_id = p_assessment.agency_id and x.period_id = p_assessment.period_id and x.superseded_at is null
  ) then
    return own;
  end if;
  select h.* into superior_phase
  from app.phase as h
  where h.agency_id = p_assessment.agency_id and h.period_id = p_assessment.period_id and h.phase = 'SUPERIOR';
  return greatest(own, app.delayed_until(superior_phase, app.phase_before(superior_phase), app.appraiser_due(p_assessment)));
end $$;
comment on function app.superior_due(app.assessment) is 'Until when the superior may evaluate in place of the appraiser. Definer: as app.assessment_actions.';

-- Definer: as above. The deadline is the rater's own.
create or replace function app.assessment_due(p_assessment app.assessment) returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case
    when p.state = 'RATING' and p_assessment.taken_over_at is null then app.appraiser_due(p_assessment)
    when p.state = 'RATING' then app.superior_due(p_assessment)
    else app.effective_deadline(
      p_assessment.agency_id, p_assessment.period_id, case p.state when 'CALIBRATING' then 'CALIBRATION' when 'SIGNING' then 'SIGNING' end,
      app.unit_in_period(p_assessment.agency_id, p_assessment.period_id, coalesce(p_assessment.taken_over_by, p_assessment.appraiser_id)),
      coalesce(p_assessment.taken_over_by, p_assessment.appraiser_id)
    )
  end
  from app.period as p
  where p.agency_id = p_assessment.agency_id and p.period_id = p_assessment.period_id
$$;
comment on function app.assessment_due(app.assessment) is 'Until when what is to be done with an assessment now is to be done. Definer: as app.assessment_actions.';

-- Definer: as above; a row that is locked is one that the caller sees.
create or replace function app.require_assessment(p_assessment_id uuid, p_action text, p_revisions bigint[]) returns app.assessment
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_assessment app.assessment;
  is_visible boolean;
begin
  select s.* into found_assessment from app.assessment as s where s.assessment_id = p_assessment_id for no key update;
  is_visible := found_assessment.assessment_id is not null and app.sees_assessment(found_assessment);
  if not is_visible or p_action <> 'propose' and app.actor() not in (
      found_assessment.appraiser_id, coalesce(found_assessment.taken_over_by, found_assessment.appraiser_id),
      coalesce(found_assessment.superior_id, found_assessment.appraiser_id)
    )
  then
    perform app.refuse(is_visible, 'assessment ' || p_assessment_id);
  end if;
  perform app.require_revision(found_assessment.revision, p_revisions);
  perform app.require_action(p_action, app.assessment_actions(found_assessment), format('assessment %s is %s', p_assessment_id, found_assessment.state));
  return found_assessment;
end $$;
comment on function app.require_assessment(uuid, text, bigint[]) is 'An assessment with which the one who asks may do something now, locked; or the refusal: KJ404 for what they do not see, KJ403 for what is another''s to do. Definer: they may not reach the agency any more, and nobody locks rows of others.';

grant execute on function
  app.make_assessments(integer, integer), app.record_assessment(integer, uuid, text, text), app.assessment_actions(app.assessment),
  app.assessment_due(app.assessment), app.appraiser_due(app.assessment), app.superior_due(app.assessment), app.require_assessment(uuid, text, bigint[]),
  app.sees_assessment(app.assessment), app.is_calibrated(integer, integer), app.unappraised_and_seen(integer, integer)
to kinerja_app, kinerja_city;
-- Who appraises nobody is told by those above and by guards, which ask who asks; a build before gave it to everybody.
revoke execute on function app.unappraised(integer, integer) from kinerja_app, kinerja_city;
