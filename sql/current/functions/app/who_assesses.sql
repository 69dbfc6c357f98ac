-- Assessments: made when the evaluation begins, given to somebody else when people move (PermenPANRB 6/2022 P89-92), and who may do what with one.

set local role kinerja_definer;

-- Definer: who appraises whom is not the caller's to see. Who is in the window when it begins evaluates, wherever they go within it (P91 A.14).
create or replace function app.make_assessments(p_agency_id integer, p_period_id integer) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_period app.period;
  day date := app.duty_day(p_agency_id, p_period_id);
  made bigint;
begin
  if not app.administers_agency(p_agency_id) and app.actor() is not null then
    perform app.fail('KJ403', 'period');
  end if;
  select p.* into found_period from app.period as p where p.agency_id = p_agency_id and p.period_id = p_period_id;
  -- One agency after the other: whoever has moved between two would be evaluated by both, which begin at once and do not see each other's.
  perform pg_advisory_xact_lock(hashtextextended('assessments ' || found_period.kind, 0));
  with
    due as materialized (
      select
        'PERSON' as kind, x.person_id, null::integer as team_id, x.post_id, p.unit_id, x.appraiser_id, x.appraiser_agency_id, x.appraiser_post_id,
        a.unit_id as appraiser_unit_id, x.superior_id, x.is_final
      from app.appraisals(p_agency_id, day) as x
        join app.post as p on p.agency_id = p_agency_id and p.post_id = x.post_id
        join app.post as a on a.agency_id = x.appraiser_agency_id and a.post_id = x.appraiser_post_id
      union all
      -- A team by whoever appraises its leader.
      select 'TEAM', null, t.team_id, null, null, c.person_id, c.agency_id, c.post_id, a.unit_id, null, false
      from app.team as t
        join app.team_member as m on m.agency_id = t.agency_id and m.team_id = t.team_id and m.is_leader and app.is_on(day, m.starts_on, m.ends_on)
        cross join lateral app.appraiser_of(m.person_id, day) as c
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

-- Definer: as above. Away by a status, or in no post any more, on the day that it is: then nobody waits for them.
create or replace function app.serves_today(p_person_id uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select
    exists (
      select from app.appointment as o where o.person_id = p_person_id and o.kind in ('DEFINITIF', 'PLT') and app.is_on(app.today(), o.starts_on, o.ends_on)
    )
    and not exists (select from app.status as t where t.person_id = p_person_id and app.is_on(app.today(), t.starts_on, t.ends_on))
$$;
comment on function app.serves_today(uuid) is 'Somebody holds a post today and is not away. Definer: as app.make_assessments.';

-- Definer: as above. Only what is not handed in, and not taken over by somebody who serves. What somebody has begun goes into the history; whoever comes begins anew.
-- Who belongs to whom is decided within the span; who can evaluate, today: whoever retires in January does not evaluate December.
create or replace function app.reassign_assessments(p_agency_id integer, p_period_id integer) returns table (assessment_id uuid, person_id uuid, name text, change text)
language plpgsql security definer rows 20 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  day date := app.duty_day(p_agency_id, p_period_id);
  moved record;
begin
  if not app.administers_agency(p_agency_id) then
    perform app.fail('KJ403', 'period');
  end if;
  perform app.hold_period(p_agency_id, p_period_id, 'RATING');
  for moved in
    with
      belonging as materialized (select b.* from app.appraisals(p_agency_id, day) as b),
      present as materialized (select y.* from app.appraisals(p_agency_id, app.today()) as y where day < app.today()),
      chosen as materialized (
        select
          o.assessment_id, b.person_id is not null as is_known, coalesce(y.post_id, b.post_id) as post_id,
          coalesce(y.appraiser_id, b.appraiser_id) as appraiser_id, coalesce(y.appraiser_agency_id, b.appraiser_agency_id) as appraiser_agency_id,
          coalesce(y.appraiser_post_id, b.appraiser_post_id) as appraiser_post_id,
          case when y.person_id is null then b.superior_id else y.superior_id end as superior_id, coalesce(y.is_final, b.is_final) as is_final
        from app.assessment as o
          left join belonging as b on b.person_id = o.person_id
          left join present as y
            on y.person_id = b.person_id and y.post_id = b.post_id
            and not (app.serves_today(b.appraiser_id) and (b.superior_id is null or app.serves_today(b.superior_id)))
        where o.agency_id = p_agency_id and o.period_id = p_period_id and o.kind = 'PERSON' and o.state in ('WAITING', 'DRAFT')
        union all
        -- A team by whoever appraises its leader; where nobody does, by whoever it was.
        select o.assessment_id, true, null, c.person_id, c.agency_id, c.post_id, null, false
        from app.assessment as o
          join app.team_member as m on m.agency_id = o.agency_id and m.team_id = o.team_id and m.is_leader and app.is_on(day, m.starts_on, m.ends_on)
          cross join lateral (
            select a.*
            from (values (1, day), (2, app.today())) as d (turn, day)
              cross join lateral app.appraiser_of(m.person_id, d.day) as a
            where a.person_id is not null and (d.turn = 2 or app.serves_today(a.person_id))
            order by d.turn
            limit 1
          ) as c
        where o.agency_id = p_agency_id and o.period_id = p_period_id and o.kind = 'TEAM' and o.state in ('WAITING', 'DRAFT')
      )
    select
      s.assessment_id, s.person_id, coalesce(n.name, t.name) as name, x.post_id, p.unit_id, x.appraiser_id, x.appraiser_agency_id, x.appraiser_post_id,
      a.unit_id as appraiser_unit_id, x.superior_id, x.is_final,
      s.taken_over_at is not null as is_taken,
      case
        when s.taken_over_at is not null then case when x.superior_id <> s.superior_id then 'SUPERIOR' end
        when not x.is_known then 'WITHDRAWN'
        when x.post_id <> s.post_id then 'MOVED'
        when x.appraiser_id = s.appraiser_id and x.superior_id is not distinct from s.superior_id then null
        when x.appraiser_id = s.appraiser_id then 'SUPERIOR'
        -- Whoever moves within the window evaluates the old unit still (P91 A.14b): they serve on, elsewhere.
        when exists (
            select from app.appointment as o where o.person_id = s.appraiser_id and o.kind = 'DEFINITIF' and app.is_on(app.today(), o.starts_on, o.ends_on)
          )
          and not exists (select from app.status as t where t.person_id = s.appraiser_id and app.is_on(app.today(), t.starts_on, t.ends_on))
          and not exists (
            select
            from app.appointment as o
            where o.person_id = s.appraiser_id and o.post_id = s.appraiser_post_id and app.is_on(app.today(), o.starts_on, o.ends_on)
          )
          -- The evaluation may begin before its window does: whoever has moved by then has moved outside of it (P91 A.14a).
          and exists (
            select
            from app.appointment as o
              join app.phase as h on h.agency_id = p_agency_id and h.period_id = p_period_id and h.phase = 'RATING'
            where o.person_id = s.appraiser_id and o.post_id = s.appraiser_post_id and o.ends_on + 1 >= app.day_of(h.starts_at)
          ) then null
        else 'APPRAISER'
      end as change
    from app.assessment as s
      left join app.person as n on n.person_id = s.person_id
      left join app.team as t on t.agency_id = s.agency_id and t.team_id = s.team_id
      join chosen as x on x.assessment_id = s.assessment_id
      left join app.post as p on p.agency_id = p_agency_id and p.post_id = x.post_id
      left join app.post as a on a.agency_id = x.appraiser_agency_id and a.post_id = x.appraiser_post_id
    where s.agency_id = p_agency_id
      and s.period_id = p_period_id
      and s.state in ('WAITING', 'DRAFT')
      and (s.taken_over_at is null or not app.serves_today(s.taken_over_by))
    for no key update of s
  loop
    continue when moved.change is null;
    assessment_id := moved.assessment_id;
    person_id := moved.person_id;
    name := moved.name;
    change := moved.change;
    perform app.record_assessment(p_agency_id, moved.assessment_id, 'reassign', change);
    if change = 'WITHDRAWN' then
      update app.assessment as s set state = 'WITHDRAWN', revision = s.revision + 1 where s.agency_id = p_agency_id and s.assessment_id = moved.assessment_id;
    elsif change = 'SUPERIOR' then
      update app.assessment as s
      set
        superior_id = moved.superior_id, is_final = moved.is_final, taken_over_at = null, taken_over_by = null, revision = s.revision + 1,
        -- What whoever has left had begun in the appraiser's place is nobody else's.
        state = case when moved.is_taken then 'WAITING' else s.state end, work_result = case when not moved.is_taken then s.work_result end,
        behaviour = case when not moved.is_taken then s.behaviour end, predicate = case when not moved.is_taken then s.predicate end,
        override = case when not moved.is_taken then s.override end, override_reason = case when not moved.is_taken then s.override_reason end,
        work_reason = case when not moved.is_taken then s.work_reason end, behaviour_reason = case when not moved.is_taken then s.behaviour_reason end,
        carried_from = case when not moved.is_taken then s.carried_from end,
        notes = case when not moved.is_taken then s.notes end, remark = case when not moved.is_taken then s.remark end,
        skp_value = case when not moved.is_taken then s.skp_value end, behaviour_value = case when not moved.is_taken then s.behaviour_value end,
        innovation = case when not moved.is_taken then s.innovation end
      where s.agency_id = p_agency_id and s.assessment_id = moved.assessment_id;
    else
      update app.assessment as s
      set
        post_id = moved.post_id, unit_id = moved.unit_id, appraiser_id = moved.appraiser_id, appraiser_agency_id = moved.appraiser_agency_id,
        appraiser_post_id = moved.appraiser_post_id, appraiser_unit_id = moved.appraiser_unit_id, superior_id = moved.superior_id, is_final = moved.is_final,
        state = 'WAITING', work_result = null, behaviour = null, predicate = null, override = null, override_reason = null, work_reason = null,
        behaviour_reason = null, notes = null, remark = null, skp_value = null, behaviour_value = null, innovation = null, carried_from = null, revision = s.revision + 1
      where s.agency_id = p_agency_id and s.assessment_id = moved.assessment_id;
    end if;
    return next;
  end loop;
  perform app.make_assessments(p_agency_id, p_period_id);
end $$;
comment on function app.reassign_assessments(integer, integer) is 'Gives assessments that are not handed in to whom people''s moves lead to, and makes those of whoever has come: with the person (P91 A.13), away from an appraiser who serves no more or is away (P89 A.2), not away from one who moves within the window (P91 A.14). Definer: as app.make_assessments.';

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
    if app.actor() = rater
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

-- Definer: as above. The deadline is the rater's own.
create or replace function app.assessment_due(p_assessment app.assessment) returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select app.effective_deadline(
    p_assessment.agency_id, p_assessment.period_id,
    case p.state
      when 'RATING' then case when p_assessment.taken_over_at is null then 'RATING' else 'SUPERIOR' end
      when 'CALIBRATING' then 'CALIBRATION'
      when 'SIGNING' then 'SIGNING'
    end,
    app.unit_in_period(p_assessment.agency_id, p_assessment.period_id, coalesce(p_assessment.taken_over_by, p_assessment.appraiser_id)),
    coalesce(p_assessment.taken_over_by, p_assessment.appraiser_id)
  )
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
  app.make_assessments(integer, integer), app.reassign_assessments(integer, integer), app.record_assessment(integer, uuid, text, text),
  app.assessment_actions(app.assessment), app.assessment_due(app.assessment), app.require_assessment(uuid, text, bigint[]),
  app.sees_assessment(app.assessment), app.is_calibrated(integer, integer)
to kinerja_app, kinerja_city;
