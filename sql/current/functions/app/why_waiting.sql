-- What waits for somebody in evaluations (show tasks).

set local role kinerja_definer;

-- Definer: periods of agencies that one does not reach any more. One row for all that are alike.
create or replace function app.evaluation_tasks() returns table (task text, agency text, period text, name text, state text, due_at timestamptz, number bigint, thing uuid)
language sql stable security definer rows 5 set search_path = pg_catalog, pg_temp as $$
  with
    mine as materialized (
      select s.*, p.state as period_state, p.code as period, a.code as agency, coalesce(s.taken_over_by, s.appraiser_id) = app.actor() as is_rater
      from app.assessment as s
        join app.period as p on p.agency_id = s.agency_id and p.period_id = s.period_id and p.state in ('RATING', 'CALIBRATING', 'SIGNING')
        join app.agency as a on a.agency_id = s.agency_id
      where app.actor() in (s.appraiser_id, s.superior_id, s.taken_over_by) and s.state in ('WAITING', 'DRAFT', 'SUBMITTED')
    ),
    due as materialized (
      select m.*, app.assessment_due(s) as due_at
      from mine as m
        join app.assessment as s on s.agency_id = m.agency_id and s.assessment_id = m.assessment_id
    )
  select 'ASSESSMENT', d.agency, d.period, null, case when min(d.due_at) <= app.now() then 'LATE' else 'NEW' end, min(d.due_at), count(*), null::uuid
  from due as d
  where d.period_state = 'RATING' and d.is_rater and d.state <> 'SUBMITTED'
  group by d.agency, d.period
  union all
  select 'TAKING_OVER', d.agency, d.period, null, 'NEW', min(app.effective_deadline(d.agency_id, d.period_id, 'SUPERIOR', null, app.actor())), count(*), null
  from due as d
  where d.period_state = 'RATING' and not d.is_rater and d.superior_id = app.actor() and d.taken_over_at is null and d.state <> 'SUBMITTED' and d.due_at <= app.now()
  group by d.agency, d.period
  union all
  select 'PROPOSAL', d.agency, d.period, n.name, 'NEW', d.due_at, null, d.assessment_id
  from due as d
    join app.person as n on n.person_id = d.person_id
  where d.period_state = 'CALIBRATING'
    and d.is_rater
    and exists (select from app.calibration_proposal as o where o.agency_id = d.agency_id and o.assessment_id = d.assessment_id and o.state = 'OPEN')
  union all
  select 'SIGNATURE', d.agency, d.period, null, case when min(d.due_at) <= app.now() then 'LATE' else 'NEW' end, min(d.due_at), count(*), null
  from due as d
  where d.period_state = 'SIGNING' and d.kind = 'PERSON' and d.state = 'SUBMITTED' and (d.is_rater or d.superior_id = app.actor() and d.due_at <= app.now())
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
comment on function app.evaluation_tasks() is 'What waits for the one who asks in evaluations: to rate, to take over, to answer, to sign, to receive, to return signed. Definer: periods of agencies that one does not reach any more.';
