-- Assessments when people move: given to somebody else, or done by who stands above (PermenPANRB 6/2022 P89 A.2, P91 A.13-14). (Behind who_assesses.sql.)

set local role kinerja_definer;

-- Definer: who serves where is not the caller's to see.
create or replace function app.is_evaluated_elsewhere(p_person_id uuid, p_agency_id integer, p_day date) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from app.evaluated_in(p_person_id, p_day) as e where e.agency_id <> p_agency_id)
$$;
comment on function app.is_evaluated_elsewhere(uuid, integer, date) is 'Somebody serves in another agency on a day, which evaluates them. Definer: as app.make_assessments.';

-- Definer: as above; called by those below alone. Nobody answers what was proposed about it any more, and nobody waits for that.
create or replace function app.withdraw_assessment(p_agency_id integer, p_assessment_id uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update app.assessment as s set state = 'WITHDRAWN', revision = s.revision + 1 where s.agency_id = p_agency_id and s.assessment_id = p_assessment_id;
  update app.calibration_proposal as o set state = 'SUPERSEDED' where o.agency_id = p_agency_id and o.assessment_id = p_assessment_id and o.state = 'OPEN';
end $$;
comment on function app.withdraw_assessment(integer, uuid) is 'Lets somebody go who is evaluated elsewhere, or not at all, with what calibrations propose about it. Definer: as app.make_assessments.';

-- Definer: as above. What is handed in stays whose it was: it is answered and signed by who stands above, and where nobody there serves any more either, by whom
-- the relation leads to today (P89 A.2: level by level).
create or replace function app.pass_on_assessments(p_agency_id integer, p_period_id integer) returns table (assessment_id uuid, person_id uuid, name text, change text)
language plpgsql security definer rows 5 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  day date := app.duty_day(p_agency_id, p_period_id);
  kind text;
  left_over record;
begin
  for left_over in
    select s.assessment_id, s.person_id, n.name, c.person_id as next_id
    from app.assessment as s
      join app.person as n on n.person_id = s.person_id
      cross join lateral (
        select k.person_id
        from app.appraiser_chain(s.person_id, app.today()) as k
        where k.is_answer
          and k.person_id not in (s.appraiser_id, s.person_id, coalesce(s.taken_over_by, s.appraiser_id))
          and app.serves_today(k.person_id)
        order by k.step
        limit 1
      ) as c
    where s.agency_id = p_agency_id
      and s.period_id = p_period_id
      and s.kind = 'PERSON'
      and s.state = 'SUBMITTED'
      and app.rater_has_left(s)
      and not coalesce(app.serves_today(s.superior_id), false)
    for no key update of s
  loop
    update app.assessment as s
    set superior_id = left_over.next_id, revision = s.revision + 1
    where s.agency_id = p_agency_id and s.assessment_id = left_over.assessment_id;
    assessment_id := left_over.assessment_id;
    person_id := left_over.person_id;
    name := left_over.name;
    change := 'SUPERIOR';
    perform app.record_assessment(p_agency_id, assessment_id, 'reassign', change);
    return next;
  end loop;
  select p.kind into kind from app.period as p where p.agency_id = p_agency_id and p.period_id = p_period_id;
  -- As app.make_assessments: whoever lets go and whoever evaluates do not see each other's.
  perform pg_advisory_xact_lock(hashtextextended('assessments ' || kind, 0));
  -- Let go by a decree that was corrected since: what was handed in stands again, before nobody evaluates them any more.
  for left_over in
    select s.assessment_id, s.person_id, n.name
    from app.assessment as s
      join app.person as n on n.person_id = s.person_id
    where s.agency_id = p_agency_id
      and s.period_id = p_period_id
      and s.kind = 'PERSON'
      and s.state = 'WITHDRAWN'
      and s.submitted_at is not null
      and exists (select from app.evaluated_in(s.person_id, day) as e where e.agency_id = p_agency_id)
    order by s.submitted_at desc
    for no key update of s
  loop
    continue when app.is_assessed(left_over.person_id, p_agency_id, p_period_id);
    assessment_id := left_over.assessment_id;
    person_id := left_over.person_id;
    name := left_over.name;
    change := 'RESTORED';
    update app.assessment as s set state = 'SUBMITTED', revision = s.revision + 1 where s.agency_id = p_agency_id and s.assessment_id = left_over.assessment_id;
    perform app.record_assessment(p_agency_id, assessment_id, 'reassign', change);
    return next;
  end loop;
  -- What was handed in is given up by somebody who looks at it, never by the morning: a decree may be wrong.
  if app.actor() is null then
    return;
  end if;
  -- A year is the new agency's, while that can rate still (P91 A.13 b): decrees come late.
  for left_over in
    select s.assessment_id, s.person_id, n.name
    from app.assessment as s
      join app.person as n on n.person_id = s.person_id
      join app.period as p on p.agency_id = s.agency_id and p.period_id = s.period_id and p.kind = 'TAHUNAN'
    where s.agency_id = p_agency_id
      and s.period_id = p_period_id
      and s.state = 'SUBMITTED'
      and exists (
        select
        from app.evaluated_in(s.person_id, day) as e
          join app.period as o on o.agency_id = e.agency_id and o.kind = p.kind and o.starts_on = p.starts_on and o.state in ('OPEN', 'COLLECTING', 'RATING')
        where e.agency_id <> p_agency_id
      )
    for no key update of s
  loop
    assessment_id := left_over.assessment_id;
    person_id := left_over.person_id;
    name := left_over.name;
    change := 'WITHDRAWN';
    perform app.record_assessment(p_agency_id, assessment_id, 'reassign', change);
    perform app.withdraw_assessment(p_agency_id, assessment_id);
    return next;
  end loop;
end $$;
comment on function app.pass_on_assessments(integer, integer) is 'After people were rated: gives what waits for somebody who has left, with nobody above who serves, to who stands there today (P89 A.2); lets go whose year another agency evaluates (P91 A.13 b), by a person''s command alone, and restores what was let go for nothing. Definer: as app.make_assessments.';

-- Definer: as above. Only what is not handed in, and not taken over by somebody who serves. What somebody has begun goes into the history; whoever comes begins anew.
-- Who belongs to whom is decided within the span; who can evaluate, today: whoever retires in January does not evaluate December.
create or replace function app.reassign_assessments(p_agency_id integer, p_period_id integer) returns table (assessment_id uuid, person_id uuid, name text, change text)
language plpgsql security definer rows 20 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  day date := app.duty_day(p_agency_id, p_period_id);
  -- A year is always rated by the new appraiser, also what the old one had handed in (P91 A.13 b).
  is_year boolean := (select p.kind = 'TAHUNAN' from app.period as p where p.agency_id = p_agency_id and p.period_id = p_period_id);
  moved record;
begin
  if not app.administers_agency(p_agency_id) then
    perform app.fail('KJ403', 'period');
  end if;
  if app.held_state(p_agency_id, p_period_id) in ('CALIBRATING', 'SIGNING') then
    return query select l.* from app.pass_on_assessments(p_agency_id, p_period_id) as l;
    return;
  end if;
  perform app.hold_period(p_agency_id, p_period_id, 'RATING');
  for moved in
    with
      belonging as materialized (select b.* from app.appraisals_and_gaps(p_agency_id, day) as b),
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
        where o.agency_id = p_agency_id and o.period_id = p_period_id and o.kind = 'PERSON' and (o.state in ('WAITING', 'DRAFT') or is_year and o.state = 'SUBMITTED')
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
        when s.state = 'SUBMITTED' then case
          when app.is_evaluated_elsewhere(s.person_id, p_agency_id, day) then 'WITHDRAWN'
          when p.unit_id <> s.unit_id and x.appraiser_id <> coalesce(s.taken_over_by, s.appraiser_id) then 'MOVED'
        end
        when s.taken_over_at is not null then case when x.superior_id <> s.superior_id then 'SUPERIOR' end
        when not x.is_known then 'WITHDRAWN'
        -- Nobody appraises them any more: with whom it is while they are where they were, and a gap when they are not (app.unappraised).
        when x.appraiser_post_id is null then case when x.post_id <> s.post_id then 'WITHDRAWN' end
        when x.post_id <> s.post_id then 'MOVED'
        when x.appraiser_id = s.appraiser_id and x.superior_id is not distinct from s.superior_id then null
        when x.appraiser_id = s.appraiser_id then 'SUPERIOR'
        -- Whoever moves within the window evaluates the old unit still (P91 A.14b).
        when app.rates_old_unit(p_agency_id, p_period_id, s.appraiser_id, s.appraiser_post_id) then null
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
      and (s.state in ('WAITING', 'DRAFT') and (s.taken_over_at is null or not app.serves_today(s.taken_over_by)) or is_year and s.state = 'SUBMITTED' and s.kind = 'PERSON')
    for no key update of s
  loop
    continue when moved.change is null;
    assessment_id := moved.assessment_id;
    person_id := moved.person_id;
    name := moved.name;
    change := moved.change;
    perform app.record_assessment(p_agency_id, moved.assessment_id, 'reassign', change);
    if change = 'WITHDRAWN' then
      perform app.withdraw_assessment(p_agency_id, assessment_id);
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
        behaviour_reason = null, notes = null, remark = null, skp_value = null, behaviour_value = null, innovation = null, carried_from = null,
        submitted_at = null, submitted_by = null, taken_over_at = null, taken_over_by = null, revision = s.revision + 1
      where s.agency_id = p_agency_id and s.assessment_id = moved.assessment_id;
    end if;
    return next;
  end loop;
  perform app.make_assessments(p_agency_id, p_period_id);
end $$;
comment on function app.reassign_assessments(integer, integer) is 'Gives assessments that are not handed in to whom people''s moves lead to, and after that what waits for somebody who has left to who stands above, and makes those of whoever has come: with the person (P91 A.13; of a year also what is handed in), away from an appraiser who serves no more or is away (P89 A.2), not away from one who moves within the window (P91 A.14). Definer: as app.make_assessments.';
grant execute on function app.reassign_assessments(integer, integer) to kinerja_app, kinerja_city;
