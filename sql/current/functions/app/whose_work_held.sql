-- What is held about somebody of what surrounds their plans and follows them (api.me_export, by app.held_about).
set local role kinerja_definer;

-- Definer: as app.held_about, which calls it.
create or replace function app.work_held_about(p_person_id uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object(
    -- What files hold is fetched one by one: evidence fetch.
    'evidence', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'evidence', e.evidence_id, 'rhk', e.plan_result_id, 'period', q.code, 'kind', e.kind, 'name', e.name, 'media_type', e.media_type, 'size', e.size,
        'sha256', encode(e.sha256, 'hex'), 'made_at', e.made_at, 'removed_at', e.removed_at
      ) order by e.made_at, e.evidence_id), '[]')
      from app.evidence as e
        join app.plan as p on p.agency_id = e.agency_id and p.plan_id = e.plan_id
        join app.period as q on q.agency_id = e.agency_id and q.period_id = e.period_id
      where p_person_id in (p.person_id, e.made_by, e.removed_by)
    ),
    'realisations', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'rhk', o.plan_result_id, 'indicator', o.plan_indicator_id, 'period', q.code, 'text', o.text, 'value', o.value::text, 'unit', o.unit, 'made_at', o.made_at
      ) order by o.made_at, o.progress_id), '[]')
      from app.progress as o
        join app.plan as p on p.agency_id = o.agency_id and p.plan_id = o.plan_id
        join app.period as q on q.agency_id = o.agency_id and q.period_id = o.period_id
      where p_person_id in (p.person_id, o.made_by)
    ),
    'actions', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'rhk', i.plan_result_id, 'period', q.code, 'text', i.text, 'is_done', i.is_done, 'made_at', i.made_at, 'done_at', i.done_at,
        'role', case when p.person_id = p_person_id then 'SELF' else 'WRITER' end
      ) order by i.made_at, i.action_item_id), '[]')
      from app.action_item as i
        join app.plan as p on p.agency_id = i.agency_id and p.plan_id = i.plan_id
        join app.period as q on q.agency_id = i.agency_id and q.period_id = i.period_id
      where p_person_id in (p.person_id, i.made_by)
    ),
    'parts', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'rhk', x.plan_result_id, 'indicator', x.plan_indicator_id, 'part', x.part, 'changed_at', x.changed_at,
        'role', case when x.person_id = p_person_id then 'SELF' else 'LEADER' end
      ) order by x.changed_at, x.role_cell_id), '[]')
      from app.role_cell as x
        join app.plan as p on p.agency_id = x.agency_id and p.plan_id = x.plan_id
      where p_person_id in (x.person_id, p.person_id)
    ),
    'takeovers', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'rhk', t.plan_result_id, 'leader', t.leader_name, 'text', t.text, 'made_at', t.made_at,
        'role', case when p.person_id = p_person_id then 'SELF' else 'LEADER' end
      ) order by t.made_at, t.takeover_id), '[]')
      from app.takeover as t
        join app.plan as p on p.agency_id = t.agency_id and p.plan_id = t.plan_id
      where p_person_id in (p.person_id, t.leader_id)
    ),
    'assignments', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'role', case p_person_id when a.person_id then 'SELF' when a.leader_id then 'LEADER' when a.decided_by then 'APPRAISER' else 'RECORDER' end,
        'leader', a.leader_name, 'body', a.body, 'body_name', a.body_name, 'kind', a.kind, 'work', a.work, 'starts_on', a.starts_on, 'ends_on', a.ends_on,
        'state', a.state, 'competence', a.competence, 'workload', a.workload, 'performance', a.performance, 'reason', a.reason, 'made_at', a.made_at,
        'decided_at', a.decided_at
      ) order by a.made_at, a.assignment_id), '[]')
      from app.assignment as a
      where p_person_id in (a.person_id, a.leader_id, a.made_by, a.decided_by)
    )
  )
$$;
comment on function app.work_held_about(uuid) is 'Assignments, parts in matrices, actions, realisations, evidence (by its hash) and takeovers of a person, whatever they are to them. Definer: what others wrote is nobody''s to see otherwise.';
