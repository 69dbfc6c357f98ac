-- What waits for somebody in evaluations (show tasks).

set local role kinerja_definer;

-- Definer: periods of agencies that one does not reach any more. One row for all that are alike.
create or replace function app.evaluation_tasks() returns table (task text, agency text, period text, name text, state text, due_at timestamptz, number bigint, thing uuid)
language sql stable security definer rows 5 set search_path = pg_catalog, ext, pg_temp as $$
  with
    mine as materialized (
      select s.*, p.state as period_state, p.code as period, a.code as agency, coalesce(s.taken_over_by, s.appraiser_id) = app.actor() as is_rater
      from app.assessment as s
        join app.period as p on p.agency_id = s.agency_id and p.period_id = s.period_id and p.state in ('RATING', 'CALIBRATING', 'SIGNING')
        join app.agency as a on a.agency_id = s.agency_id
      where app.actor() in (s.appraiser_id, s.superior_id, s.taken_over_by) and s.state in ('WAITING', 'DRAFT', 'SUBMITTED')
    ),
    due as materialized (
      select
        m.*, app.assessment_due(s) as due_at,
        m.period_state <> 'RATING' and not m.is_rater and app.rater_has_left(s) as is_in_place
      from mine as m
        join app.assessment as s on s.agency_id = m.agency_id and s.assessment_id = m.assessment_id
    ),
    -- Of units whose people wait for it alone, and among those of whatever may be the actor's to decide: who decides costs.
    own as materialized (
      select a.agency_id, a.post_id, a.unit_id
      from app.appointment as a
      where a.person_id = app.actor() and app.is_on(app.today(), a.starts_on, a.ends_on) and (select app.leads_somebody())
    ),
    led as materialized (
      select p.agency_id, p.unit_id
      from own as o
        cross join lateral app.posts_below(o.agency_id, o.post_id, app.today()) as b
        join app.post as p on p.agency_id = b.agency_id and p.post_id = b.post_id
      union
      select p.agency_id, p.unit_id
      from own as o
        join app.post_line as l on l.appraiser_agency_id = o.agency_id and l.appraiser_id = o.post_id and app.is_on(app.today(), l.starts_on, l.ends_on)
        join app.post as p on p.agency_id = l.agency_id and p.post_id = l.post_id
      union
      select u.agency_id, u.unit_id
      from own as o
        join app.unit as top on top.agency_id = o.agency_id and top.unit_id = o.unit_id
        join app.unit as u on u.agency_id = top.agency_id and u.path <@ top.path and u.unit_id <> top.unit_id
    ),
    unsaid as materialized (
      select p.agency_id, p.period_id, p.code as period, g.code as agency, u.name
      from led as d
        join app.unit as u on u.agency_id = d.agency_id and u.unit_id = d.unit_id
        join app.agency as g on g.agency_id = d.agency_id
        join app.period as p on p.agency_id = d.agency_id and p.state = 'RATING'
      where exists (
          select
          from app.assessment as s
          where s.agency_id = p.agency_id
            and s.period_id = p.period_id
            and s.appraiser_agency_id = d.agency_id
            and s.appraiser_unit_id = d.unit_id
            and s.state in ('WAITING', 'DRAFT')
        )
        and not exists (select from app.unit_achievement(p.agency_id, p.period_id, d.unit_id) as a where a.achievement is not null)
        and (select w.person_id from app.unit_decider(d.agency_id, d.unit_id) as w) = app.actor()
    )
  select
    'ACHIEVEMENT', n.agency, n.period, case when count(*) = 1 then min(n.name) end, case when n.due_at <= app.now() then 'LATE' else 'NEW' end, n.due_at, count(*),
    null::uuid
  from (
    select w.*, app.effective_deadline(w.agency_id, w.period_id, 'RATING', app.unit_in_period(w.agency_id, w.period_id, app.actor()), app.actor()) as due_at
    from unsaid as w
  ) as n
  group by n.agency, n.period, n.due_at
  union all
  select 'ASSESSMENT', d.agency, d.period, null, case when min(d.due_at) <= app.now() then 'LATE' else 'NEW' end, min(d.due_at), count(*), null::uuid
  from due as d
  where d.period_state = 'RATING' and d.is_rater and d.state <> 'SUBMITTED'
  group by d.agency, d.period
  union all
  -- Of each appraiser who is late once: a superior may stand above thousands.
  select 'TAKING_OVER', o.agency, o.period, null, 'NEW', min(app.superior_due(s)), sum(o.number)::bigint, null
  from (
      select d.agency_id, d.agency, d.period, (min(d.assessment_id::text))::uuid as assessment_id, count(*) as number
      from due as d
      where d.period_state = 'RATING' and not d.is_rater and d.superior_id = app.actor() and d.taken_over_at is null and d.state <> 'SUBMITTED' and d.due_at <= app.now()
      group by d.agency_id, d.agency, d.period, d.appraiser_id
    ) as o
    join app.assessment as s on s.agency_id = o.agency_id and s.assessment_id = o.assessment_id
  group by o.agency, o.period
  union all
  select 'PROPOSAL', d.agency, d.period, coalesce(n.name, t.name), 'NEW', d.due_at, null, d.assessment_id
  from due as d
    left join app.person as n on n.person_id = d.person_id
    left join app.team as t on t.agency_id = d.agency_id and t.team_id = d.team_id
  where d.period_state = 'CALIBRATING'
    and (d.is_rater or d.is_in_place and d.superior_id = app.actor())
    and exists (select from app.calibration_proposal as o where o.agency_id = d.agency_id and o.assessment_id = d.assessment_id and o.state = 'OPEN')
  union all
  select 'SIGNATURE', d.agency, d.period, null, case when min(d.due_at) <= app.now() then 'LATE' else 'NEW' end, min(d.due_at), count(*), null
  from due as d
  where d.period_state = 'SIGNING' and d.kind = 'PERSON' and d.state = 'SUBMITTED' and (d.is_rater or d.superior_id = app.actor() and (d.due_at <= app.now() or d.is_in_place))
  group by d.agency, d.period
  union all
  select 'RESULT', a.code, p.code, null, 'NEW', app.result_due(r, 'RECEIVE'), null, r.result_id
  from app.result as r
    join app.period as p on p.agency_id = r.agency_id and p.period_id = r.period_id
    join app.agency as a on a.agency_id = r.agency_id
  where r.person_id = app.actor() and r.received_at is null and r.superseded_at is null and p.state in ('PUBLISHED', 'CLOSED')
  union all
  -- It stays as valid unsigned: after its time nothing waits any more (P114 A.6, P116 A.10).
  select 'COUNTERSIGN', a.code, p.code, null, 'NEW', t.due_at, null, r.result_id
  from app.result as r
    join app.period as p on p.agency_id = r.agency_id and p.period_id = r.period_id
    join app.agency as a on a.agency_id = r.agency_id
    cross join lateral app.result_due(r, 'COUNTERSIGN') as t (due_at)
  where r.person_id = app.actor() and r.received_at is not null and r.countersigned_at is null and r.superseded_at is null and p.state in ('PUBLISHED', 'CLOSED')
    and t.due_at > app.now()
$$;
comment on function app.evaluation_tasks() is 'What waits for the one who asks in evaluations: to say what units achieved, to rate, to take over, to answer, to sign, to receive, to return signed. Definer: periods of agencies that one does not reach any more.';
