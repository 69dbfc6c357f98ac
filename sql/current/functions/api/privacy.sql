-- What is held about somebody, and for how long (UU 27/2022). Everybody may have their own; what is over is taken away by hand, for now.

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

-- Definer: reach, jobs and the audit are nobody's to see otherwise. Called for the one who asks only. Every table that names a person is here, and
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
        'status', s.status, 'decree', s.decree, 'starts_on', s.starts_on, 'ends_on', s.ends_on, 'role', case when s.person_id = p_person_id then 'SELF' else 'APPRAISER' end
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
        'countersigned_at', r.countersigned_at, 'superseded_at', r.superseded_at, 'inputs', r.snapshot #- '{distribution,counts}'
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
$$;
comment on function app.held_about(uuid) is 'Everything that is held about a person. Definer: reach, jobs and the audit are nobody''s to see otherwise.';
grant execute on function app.held_about(uuid) to kinerja_app, kinerja_city;

-- Definer: what is over is nobody's to delete otherwise. At most so many at a time: whoever has more calls again.
create or replace function app.take_away(p_category text, p_limit integer) returns table (category text, thing text, since date)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  kept interval := (select r.kept_for from app.retention as r where r.category = p_category);
  over_on date := (app.today() - kept)::date;
  gone uuid;
begin
  category := p_category;
  case p_category
    when 'JOBS' then
      return query
        delete from meta.job as j
        where j.job_id in (select o.job_id from meta.job as o where o.finished_at::date < over_on order by o.finished_at limit p_limit)
        returning p_category, j.operation || ' ' || j.job_id, j.finished_at::date;
    when 'MESSAGES' then
      return query
        delete from meta.outbox as m
        where m.message_id in (select o.message_id from meta.outbox as o where o.ended_at::date < over_on order by o.ended_at limit p_limit)
        returning p_category, m.kind || ' ' || m.message_id, m.ended_at::date;
    -- What corrects a note goes with it; requests and forms of that time go, too.
    when 'NOTES' then
      delete from app.feedback_request as r where r.made_at::date < over_on and not exists (select from app.feedback_note as n where n.request_id = r.request_id);
      return query
        with
          notes as (
            delete from app.feedback_note as n
            where n.note_id in (
              select o.note_id from app.feedback_note as o where o.given_on < over_on and o.corrects is null order by o.given_on, o.note_id limit p_limit
            )
            returning n.note_id, n.given_on
          ),
          forms as (
            delete from app.feedback_form as f
            where f.form_id in (
              select o.form_id from app.feedback_form as o where o.changed_at::date < over_on order by o.changed_at, o.form_id limit p_limit
            )
            returning f.form_id, f.changed_at::date as given_on
          )
        select p_category, 'note ' || n.note_id, n.given_on from notes as n
        union all
        select p_category, 'form ' || f.form_id, f.given_on from forms as f;
    when 'MEASUREMENTS' then
      return query
        with
          over as (
            select m.agency_id, m.measurement_id, p.ends_on
            from app.measurement as m
              join app.period as p on p.agency_id = m.agency_id and p.period_id = m.period_id
            where m.person_id is not null and p.ends_on < over_on
            order by p.ends_on, m.measurement_id
            limit p_limit
          ),
          gone as (
            delete from app.measurement as m
            using over as o
            where m.agency_id = o.agency_id and m.measurement_id = o.measurement_id
            returning m.measurement_id, m.measure, o.ends_on
          )
        select p_category, g.measure || ' ' || g.measurement_id, g.ends_on from gone as g;
    when 'PLANS' then
      return query
        delete from app.plan as p
        where p.plan_id in (
          select o.plan_id from app.plan as o where make_date(o.year, 12, 31) < over_on order by o.year, o.plan_id limit p_limit
        )
        returning p_category, 'plan ' || p.plan_id, make_date(p.year, 12, 31);
    when 'SURVEY_FIGURES' then
      return query
        with
          over as (
            select c.agency_id, c.collection_id, a.code || ' ' || p.code as thing, e.closed_on
            from app.collection as c
              join app.period as p on p.agency_id = c.agency_id and p.period_id = c.period_id and p.state in ('CLOSED', 'ARCHIVED')
              join app.agency as a on a.agency_id = c.agency_id
              cross join lateral (
                select app.day_of(max(v.happened_at)) as closed_on
                from app.period_event as v
                where v.agency_id = c.agency_id and v.period_id = c.period_id and v.action = 'close'
              ) as e
            where c.state = 'CONFIRMED' and c.is_moderated and e.closed_on < over_on
            order by e.closed_on
            limit p_limit
          ),
          gone as (delete from app.collection as c using over as o where c.collection_id = o.collection_id returning c.collection_id)
        select p_category, o.thing, o.closed_on from over as o join gone as g on g.collection_id = o.collection_id;
    -- What is not over has no day: an assignment without end stays.
    when 'ASSIGNMENTS' then
      return query
        with over as (
          select o.assignment_id, case when o.state in ('APPROVED', 'ENDED') then o.ends_on else app.day_of(coalesce(o.decided_at, o.made_at)) end as ended_on
          from app.assignment as o
        )
        delete from app.assignment as a
        using over as o
        where o.assignment_id = a.assignment_id
          and a.assignment_id in (select w.assignment_id from over as w where w.ended_on < over_on order by w.ended_on, w.assignment_id limit p_limit)
        returning p_category, 'assignment ' || a.assignment_id, o.ended_on;
    -- Name and hash stay for as long as the plan does.
    when 'EVIDENCE' then
      return query
        with gone as (
          delete from app.evidence_content as c
          where (c.agency_id, c.evidence_id) in (
            select e.agency_id, e.evidence_id
            from app.evidence as e
            where e.removed_at is null and app.day_of(e.made_at) < over_on
            order by e.made_at, e.evidence_id
            limit p_limit
          )
          returning c.agency_id, c.evidence_id
        )
        update app.evidence as e
        set removed_at = app.now(), removed_by = app.actor()
        from gone as g
        where e.agency_id = g.agency_id and e.evidence_id = g.evidence_id
        returning p_category, 'evidence ' || e.evidence_id, app.day_of(e.made_at);
    when 'STATUSES' then
      return query
        delete from app.status as s
        where s.status_id in (select o.status_id from app.status as o where o.ends_on < over_on order by o.ends_on, o.status_id limit p_limit)
        returning p_category, s.status || ' of ' || s.person_id, s.ends_on;
    when 'DELEGATIONS' then
      return query
        delete from app.delegation as d
        where d.delegation_id in (
          select o.delegation_id from app.delegation as o where o.ends_on < over_on order by o.ends_on, o.delegation_id limit p_limit
        )
        returning p_category, 'to ' || d.person_id, d.ends_on;
    when 'MEMBERSHIPS' then
      return query
        delete from app.team_member as m
        where m.team_member_id in (
          select o.team_member_id from app.team_member as o where o.ends_on < over_on order by o.ends_on, o.team_member_id limit p_limit
        )
        returning p_category, 'of ' || m.person_id, m.ends_on;
    when 'PEOPLE' then
      for gone, since in
        select a.person_id, max(a.ends_on)
        from app.appointment as a
        group by a.person_id
        having bool_and(a.ends_on < over_on)
          and not exists (select from app.role_grant as g where g.person_id = a.person_id and app.is_to_come(app.today(), g.starts_on, g.ends_on))
          and not exists (select from app.status as s where s.appraiser_person_id = a.person_id)
        order by 2, 1
        limit p_limit
      loop
        delete from app.account as c where c.person_id = gone;
        delete from app.role_grant as g where g.person_id = gone;
        delete from app.team_member as m where m.person_id = gone;
        delete from app.delegation as d where d.person_id = gone;
        delete from app.status as s where s.person_id = gone;
        delete from app.appointment as a where a.person_id = gone;
        delete from app.person as p where p.person_id = gone;
        thing := gone::text;
        return next;
      end loop;
    else
      perform app.fail('KJ400', 'category', 'show retention lists them');
  end case;
end $$;
comment on function app.take_away(text, integer) is 'Deletes what has been kept for as long as app.retention says, and says what. Definer: it is nobody''s to delete otherwise.';
grant execute on function app.take_away(text, integer) to kinerja_city;

set local role kinerja_owner;

create function api.me_export() returns table (exported_at timestamptz, held jsonb) language sql stable
begin atomic
  select app.now(), app.held_about(app.actor()) where app.actor() is not null;
end;
comment on function api.me_export() is 'Everything that is held about the one who asks.';

create function api.show_retention() returns table (category text, kept_for text, since text, basis text) language sql stable
begin atomic
  select r.category, r.kept_for::text, r.since, r.basis from app.retention as r;
end;
comment on function api.show_retention() is 'How long what is kept, counted from what, and why.';

create function api.purge(p_category text, p_affects bigint) returns table (category text, thing text, since date)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  taken record;
  number bigint := 0;
begin
  if not app.is_city_admin() then
    perform app.fail('KJ403', 'purge');
  end if;
  for taken in select t.category, t.thing, t.since from app.take_away(p_category, 1000) as t loop
    number := number + 1;
    category := taken.category;
    thing := taken.thing;
    since := taken.since;
    return next;
  end loop;
  perform app.require_affected(number, p_affects);
end $$;
comment on function api.purge(text, bigint) is 'Deletes what is over, at most 1,000 things at a time: each with the day since when it was. The daemon records the reason in the audit.';

grant execute on function api.me_export(), api.show_retention(), api.purge(text, bigint) to kinerja_app, kinerja_city;
