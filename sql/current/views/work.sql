-- What operations show of what surrounds a plan and follows it, under the row-level security of whoever looks.

create view api.assignment with (security_invoker = true) as
select
  a.assignment_id as assignment, a.person_id as person, coalesce(p.name, k.name) as name, a.leader_id as leader, a.leader_name, a.body, a.body_name, a.kind, a.work,
  a.starts_on, a.ends_on, a.state, a.competence, a.workload, a.performance, a.reason, a.made_at, a.decided_at,
  app.assignment_actions(a.state, a.person_id, a.leader_id, a.made_by, a.ends_on) as allowed_actions, a.revision
from app.assignment as a
  left join app.person as p on p.person_id = a.person_id
  left join app.assignment_parties() as k on k.person_id = a.person_id;
comment on view api.assignment is 'An assignment as operations show it.';
comment on column api.assignment.assignment is 'Its identifier.';
comment on column api.assignment.person is 'Who is assigned.';
comment on column api.assignment.name is 'What they are called.';
comment on column api.assignment.leader is 'Which leader assigns; null for somebody outside.';
comment on column api.assignment.leader_name is 'What the leader was called then.';
comment on column api.assignment.body is 'For whom the work is.';
comment on column api.assignment.body_name is 'What that body is called.';
comment on column api.assignment.kind is 'PENUNJUKAN or PENGAJUAN_SUKARELA.';
comment on column api.assignment.work is 'What is to be done.';
comment on column api.assignment.starts_on is 'From that day on.';
comment on column api.assignment.ends_on is 'Until that day.';
comment on column api.assignment.state is 'REQUESTED, APPROVED, REFUSED, WITHDRAWN, ENDED.';
comment on column api.assignment.competence is 'What was weighed: competence, expertise, skill.';
comment on column api.assignment.workload is 'What was weighed: the load of work.';
comment on column api.assignment.performance is 'What was weighed: how the work of this year goes.';
comment on column api.assignment.reason is 'Why it was refused or ended.';
comment on column api.assignment.made_at is 'When it was asked for.';
comment on column api.assignment.decided_at is 'When it was decided, or ended.';
comment on column api.assignment.allowed_actions is 'What the one who asks could do with it now.';
comment on column api.assignment.revision is 'Its revision.';
grant select on api.assignment to kinerja_app, kinerja_city;

create view api.evidence with (security_invoker = true) as
select
  e.evidence_id as evidence, e.plan_result_id as rhk, e.plan_indicator_id as indicator, q.code as period, e.kind, e.name, e.media_type, e.size::bigint as size,
  encode(e.sha256, 'hex') as sha256, e.made_at, e.removed_at,
  case when e.kind = 'AKTIVITAS' then 'SHOWS_ACTIVITY_ONLY' end as warning,
  case
    when e.removed_at is not null then '{}'
    when p.person_id = (select app.actor()) then
      array['fetch'] || case when p.version > 0 and q.state in ('OPEN', 'COLLECTING', 'RATING') then array['remove'] else '{}' end
    when p.person_id in (select a.person_id from app.appraised_people() as a) then array['fetch']
    else '{}'
  end as allowed_actions
from app.evidence as e
  join app.plan as p on p.agency_id = e.agency_id and p.plan_id = e.plan_id
  cross join lateral app.work_period(e.agency_id, e.period_id) as q;
comment on view api.evidence is 'A file of evidence as operations show it, never with what it holds.';
comment on column api.evidence.evidence is 'Its identifier.';
comment on column api.evidence.rhk is 'Of which result.';
comment on column api.evidence.indicator is 'Of which indicator; null for the result as a whole.';
comment on column api.evidence.period is 'In which period.';
comment on column api.evidence.kind is 'REALISASI or AKTIVITAS.';
comment on column api.evidence.name is 'What the file is called.';
comment on column api.evidence.media_type is 'What it is.';
comment on column api.evidence.size is 'How many bytes it has.';
comment on column api.evidence.sha256 is 'The hash of it, in hexadecimal digits.';
comment on column api.evidence.made_at is 'When it was added.';
comment on column api.evidence.removed_at is 'When it was taken away.';
comment on column api.evidence.warning is 'SHOWS_ACTIVITY_ONLY: it does not count (P68 A.7).';
comment on column api.evidence.allowed_actions is 'What the one who asks could do with it now.';
grant select on api.evidence to kinerja_app, kinerja_city;

create view api.action_item with (security_invoker = true) as
select
  a.agency_id, a.plan_id, r.place as result_place, q.starts_on as period_starts_on, a.action_item_id as action, a.plan_result_id as rhk, q.code as period, a.place::bigint as number, a.text,
  a.is_done, a.done_at,
  case
    when q.state in ('OPEN', 'COLLECTING', 'RATING') and app.follows_plan(a.agency_id, a.plan_id) then array['set', 'remove']
    else '{}'
  end as allowed_actions,
  a.revision
from app.action_item as a
  join app.plan_result as r on r.agency_id = a.agency_id and r.plan_id = a.plan_id and r.plan_result_id = a.plan_result_id
  cross join lateral app.work_period(a.agency_id, a.period_id) as q;
comment on view api.action_item is 'What is to be done for a result in a period, as operations show it.';
comment on column api.action_item.agency_id is 'Its agency, for the functions.';
comment on column api.action_item.plan_id is 'Its plan, for the functions.';
comment on column api.action_item.result_place is 'Where the result stands in its plan.';
comment on column api.action_item.period_starts_on is 'The first day of the period.';
comment on column api.action_item.action is 'Its identifier.';
comment on column api.action_item.rhk is 'For which result.';
comment on column api.action_item.period is 'In which period.';
comment on column api.action_item.number is 'Its number within result and period.';
comment on column api.action_item.text is 'What is to be done.';
comment on column api.action_item.is_done is 'It is done.';
comment on column api.action_item.done_at is 'Since when.';
comment on column api.action_item.allowed_actions is 'What the one who asks could do with it now.';
comment on column api.action_item.revision is 'Its revision.';
grant select on api.action_item to kinerja_app, kinerja_city;
