-- What is held about somebody (UU 27/2022). Everybody may have their own.

set local role kinerja_auth;

-- Definer: accounts and sessions are kinerja_auth's. No hash of a password, a code or a token is among it.
create or replace function app.logins_of(p_person_id uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object(
    'account', (
      select jsonb_build_object(
        'login', a.login, 'peer', a.peer, 'created_at', a.created_at, 'is_locked', a.is_locked, 'password_set_at', p.set_at,
        'password_may_be_known_to', p.made_by
      )
      from app.account as a
        left join meta.password as p on p.account_id = a.account_id
      where a.person_id = p_person_id
    ),
    'sessions', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'opened_at', s.opened_at, 'used_at', nullif(s.used_at, '-infinity'), 'expires_at', s.expires_at, 'opened_from', s.opened_from
      ) order by s.opened_at), '[]')
      from meta.session as s
        join app.account as a on a.account_id = s.account_id
      where a.person_id = p_person_id
    ),
    'familiar_sources', (
      select coalesce(jsonb_agg(jsonb_build_object('source', k.source, 'used_at', k.used_at) order by k.used_at), '[]')
      from meta.familiar_source as k
        join app.account as a on a.account_id = k.account_id
      where a.person_id = p_person_id
    ),
    'failed_logins', (
      select coalesce(jsonb_agg(jsonb_build_object('source', f.source, 'failures', f.failures, 'failed_at', f.failed_at) order by f.failed_at), '[]')
      from meta.login_failure as f
        join app.account as a on a.login = f.login
      where a.person_id = p_person_id
    )
  )
$$;
comment on function app.logins_of(uuid) is 'What is held about somebody''s logging in. Definer: accounts and sessions are kinerja_auth''s.';
grant execute on function app.logins_of(uuid) to kinerja_definer;

set local role kinerja_definer;

-- Definer: reach, jobs and the audit are nobody's to see otherwise. Told to the one whom it is about only. Every table that names a person is here, and
-- sql/tests/privacy.sql knows which there are.
create or replace function app.held_about(p_person_id uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select app.logins_of(p_person_id) || app.work_held_about(p_person_id) || jsonb_build_object(
    'person', (select to_jsonb(p) from app.person as p where p.person_id = p_person_id),
    'ranks', (select coalesce(jsonb_agg(to_jsonb(r) - 'person_id' order by r.starts_on), '[]') from app.rank as r where r.person_id = p_person_id),
    'contracts', (
      select coalesce(jsonb_agg(to_jsonb(c) - 'person_id' order by c.starts_on), '[]') from app.contract as c where c.person_id = p_person_id
    ),
    'appointments', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'agency', g.code, 'post', t.code, 'title', t.title, 'unit', u.code, 'kind', a.kind, 'starts_on', a.starts_on, 'ends_on', a.ends_on
      ) order by a.starts_on, a.appointment_id), '[]')
      from app.appointment as a
        join app.agency as g on g.agency_id = a.agency_id
        join app.post as t on t.agency_id = a.agency_id and t.post_id = a.post_id
        join app.unit as u on u.agency_id = a.agency_id and u.unit_id = a.unit_id
      where a.person_id = p_person_id
    ),
    'statuses', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'status', s.status, 'decree', s.decree, 'starts_on', s.starts_on, 'ends_on', s.ends_on, 'study_level', s.study_level, 'university', s.university,
        'outcome', s.outcome, 'graduation', s.graduation, 'outcome_on', s.outcome_on, 'outcome_decree', s.outcome_decree,
        'role', case when s.person_id = p_person_id then 'SELF' else 'APPRAISER' end
      ) order by s.starts_on, s.status_id), '[]')
      from app.status as s
      where p_person_id in (s.person_id, s.appraiser_person_id)
    ),
    'delegations', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'agency', g.code, 'unit', u.code, 'decree', d.decree, 'starts_on', d.starts_on, 'ends_on', d.ends_on
      ) order by d.starts_on, d.delegation_id), '[]')
      from app.delegation as d
        join app.agency as g on g.agency_id = d.agency_id
        join app.unit as u on u.agency_id = d.agency_id and u.unit_id = d.unit_id
      where d.person_id = p_person_id
    ),
    'memberships', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'agency', g.code, 'team', t.code, 'is_leader', m.is_leader, 'starts_on', m.starts_on, 'ends_on', m.ends_on
      ) order by m.starts_on, m.team_member_id), '[]')
      from app.team_member as m
        join app.agency as g on g.agency_id = m.agency_id
        join app.team as t on t.agency_id = m.agency_id and t.team_id = m.team_id
      where m.person_id = p_person_id
    ),
    'roles', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'role', r.role, 'agency', g.code, 'unit', u.code, 'starts_on', r.starts_on, 'ends_on', r.ends_on
      ) order by r.starts_on, r.role_grant_id), '[]')
      from app.role_grant as r
        left join app.agency as g on g.agency_id = r.agency_id
        left join app.unit as u on u.agency_id = r.agency_id and u.unit_id = r.unit_id
      where r.person_id = p_person_id
    ),
    'reach', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'agency', e.agency, 'because', e.because, 'rule', e.rule, 'through', e.through, 'starts_on', e.starts_on, 'ends_on', e.ends_on
      ) order by e.agency, e.rule, e.through), '[]')
      from app.explained_visibility(p_person_id, app.today()) as e
    ),
    'extensions', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'agency', g.code, 'period', q.code, 'phase', x.phase, 'until_at', x.until_at, 'reason_code', x.reason_code, 'reason', x.reason
      ) order by x.made_at), '[]')
      from app.extension as x
        join app.agency as g on g.agency_id = x.agency_id
        join app.period as q on q.agency_id = x.agency_id and q.period_id = x.period_id
      where x.person_id = p_person_id
    ),
    'surveys_about', (
      select coalesce(jsonb_agg(jsonb_build_object('agency', g.agency, 'period', g.period, 'of', g.row_kind, 'category', g.category, 'item', g.item, 'value', g.value, 'body', g.body) order by g.row_key), '[]')
      from app.summaries(p_person_id) as g
    ),
    'forms', (
      select coalesce(jsonb_agg(jsonb_build_object('agency', g.code, 'period', q.code, 'owed', h.owed, 'handed_in', h.handed_in) order by q.ends_on, g.code), '[]')
      from app.handed_in as h
        join app.collection as c on c.agency_id = h.agency_id and c.collection_id = h.collection_id
        join app.agency as g on g.agency_id = c.agency_id
        join app.period as q on q.agency_id = c.agency_id and q.period_id = c.period_id
      where h.person_id = p_person_id
    ),
    'notes', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'role', case when n.subject_id = p_person_id then 'SUBJECT' when n.giver_id = p_person_id then 'GIVER' else 'RECORDER' end, 'giver', n.giver_name,
        'giver_role', n.giver_role, 'kind', n.kind, 'mode', n.mode, 'initiative', n.initiative, 'item', n.item, 'text', n.text, 'evidence', n.evidence,
        'outcome', n.outcome, 'rhk', n.rhk, 'given_on', n.given_on, 'made_at', n.made_at, 'reason', n.reason
      ) order by n.made_at, n.note_id), '[]')
      from app.feedback_note as n
      where n.subject_id = p_person_id or n.giver_id = p_person_id or n.made_by = p_person_id
    ),
    'signed_forms', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'role', case when f.kind = 'SELF' then 'SELF' when f.subject_id = p_person_id then 'SUBJECT' else 'GIVER' end, 'giver', f.giver_name, 'period', q.code,
        'questionnaire', f.questionnaire, 'scores', to_jsonb(f.scores), 'comments', f.comments, 'changed_at', f.changed_at
      ) order by f.made_at, f.form_id), '[]')
      from app.feedback_form as f
        join app.period as q on q.agency_id = f.agency_id and q.period_id = f.period_id
      where f.subject_id = p_person_id or f.giver_id = p_person_id
    ),
    'requests', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'role', case when r.subject_id = p_person_id then 'SUBJECT' else 'GIVER' end, 'item', r.item, 'text', r.text, 'made_at', r.made_at,
        'answered_at', r.answered_at
      ) order by r.made_at, r.request_id), '[]')
      from app.feedback_request as r
      where r.subject_id = p_person_id or r.giver_id = p_person_id
    ),
    'results', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'agency', g.code, 'period', q.code, 'number', r.number, 'predicate', r.predicate, 'published_at', r.published_at, 'received_at', r.received_at,
        'countersigned_at', r.countersigned_at, 'carry_over_at', r.carry_over_at, 'is_carry_over_agreed', r.is_carry_over_agreed, 'superseded_at', r.superseded_at, 'inputs', r.snapshot #- '{distribution,counts}'
      ) order by r.published_at, r.result_id), '[]')
      from app.result as r
        join app.agency as g on g.agency_id = r.agency_id
        join app.period as q on q.agency_id = r.agency_id and q.period_id = r.period_id
      where r.person_id = p_person_id
    ),
    'evaluations', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'agency', g.code, 'period', q.code, 'of', coalesce(n.name, t.name), 'state', s.state, 'work_result', s.work_result, 'behaviour', s.behaviour,
        'work_reason', s.work_reason, 'behaviour_reason', s.behaviour_reason, 'notes', s.notes, 'signed_at', s.signed_at
      ) order by s.made_at, s.assessment_id), '[]')
      from app.assessment as s
        join app.agency as g on g.agency_id = s.agency_id
        join app.period as q on q.agency_id = s.agency_id and q.period_id = s.period_id
        left join app.person as n on n.person_id = s.person_id
        left join app.team as t on t.agency_id = s.agency_id and t.team_id = s.team_id
      where coalesce(s.taken_over_by, s.appraiser_id) = p_person_id
    ),
    'distributions', (
      select coalesce(jsonb_agg(jsonb_build_object('agency', g.code, 'period', q.code, 'reason', d.reason, 'made_at', d.made_at) order by d.made_at), '[]')
      from app.distribution_note as d
        join app.agency as g on g.agency_id = d.agency_id
        join app.period as q on q.agency_id = d.agency_id and q.period_id = d.period_id
      where d.appraiser_id = p_person_id
    ),
    'measurements', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'agency', g.code, 'period', q.code, 'indicator', m.measure, 'value', m.value, 'source', m.source, 'imported_at', m.imported_at,
        'superseded_at', m.superseded_at
      ) order by q.ends_on, g.code, m.measure, m.imported_at), '[]')
      from app.measurement as m
        join app.agency as g on g.agency_id = m.agency_id
        join app.period as q on q.agency_id = m.agency_id and q.period_id = m.period_id
      where m.person_id = p_person_id
    ),
    'plans', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'role', case when p.person_id = p_person_id then 'SELF' when p_person_id in (p.appraiser_id, p.signed_by) then 'APPRAISER' else 'MAKER' end,
        'agency', g.code, 'year', p.year, 'sequence', p.sequence, 'starts_on', p.starts_on, 'ends_on', p.ends_on, 'approach', p.approach, 'state', p.state,
        'reason', p.reason, 'made_at', p.made_at, 'employee_signed_at', p.employee_signed_at, 'appraiser_signed_at', p.appraiser_signed_at,
        -- What is in another's plan is held about them.
        'content', case when p.person_id = p_person_id then app.plan_content(p.agency_id, p.plan_id) end,
        'versions', (
          select jsonb_agg(
            jsonb_build_object('number', v.number, 'agreed_at', v.agreed_at, 'content', case when p.person_id = p_person_id then v.content end)
            order by v.number
          )
          from app.plan_version as v
          where v.agency_id = p.agency_id and v.plan_id = p.plan_id and p_person_id in (p.person_id, v.appraiser_id, v.signed_by)
        )
      ) order by p.year, p.sequence, p.plan_id), '[]')
      from app.plan as p
        join app.agency as g on g.agency_id = p.agency_id
      where p_person_id in (p.person_id, p.appraiser_id, p.signed_by, p.made_by)
        or exists (select from app.plan_version as v where v.plan_id = p.plan_id and p_person_id in (v.appraiser_id, v.signed_by))
    ),
    'messages', (
      select coalesce(jsonb_agg(jsonb_build_object('kind', o.kind, 'state', o.state, 'made_at', o.made_at, 'data', o.data) order by o.made_at), '[]')
      from meta.outbox as o
      where o.person_id = p_person_id
    ),
    'jobs', (
      select coalesce(jsonb_agg(jsonb_build_object('operation', j.operation, 'state', j.state, 'created_at', j.created_at) order by j.created_at), '[]')
      from meta.job as j
      where j.actor = p_person_id
    ),
    'kept_replies', (
      select coalesce(jsonb_agg(jsonb_build_object('operation', k.operation, 'kept_at', k.kept_at, 'reply', k.body) order by k.kept_at), '[]')
      from meta.kept_reply as k
      where k.actor = p_person_id
    ),
    'audit', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'recorded_at', e.recorded_at, 'operation', e.operation, 'symbol', e.symbol, 'detail', e.detail
      ) order by e.entry_id), '[]')
      from audit.entry as e
      where e.actor = p_person_id
    )
  )
  where p_person_id = app.actor()
$$;
comment on function app.held_about(uuid) is 'Everything that is held about a person, to that person. Definer: reach, jobs and the audit are nobody''s to see otherwise.';
grant execute on function app.held_about(uuid) to kinerja_app, kinerja_city;

set local role kinerja_owner;

create function api.me_export() returns table (exported_at timestamptz, held jsonb) language sql stable
begin atomic
  select app.now(), app.held_about(app.actor()) where app.actor() is not null;
end;
comment on function api.me_export() is 'Everything that is held about the one who asks.';

grant execute on function api.me_export() to kinerja_app, kinerja_city;
