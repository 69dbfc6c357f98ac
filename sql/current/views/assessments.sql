-- What operations show of assessments, calibrations and results, under the row-level security of whoever looks.

create view api.assessment with (security_invoker = true) as
select
  s.assessment_id as assessment, p.agency, p.period, s.kind, s.person_id as person, t.code as team, c.nip, c.name, c.post, c.unit,
  s.appraiser_id as appraiser, c.appraiser_name, s.superior_id as superior, c.superior_name, s.taken_over_by, s.is_final,
  case when v.is_told then s.state else 'WAITING' end as state,
  case when v.is_told then s.work_result end as work_result, case when v.is_told then s.behaviour end as behaviour,
  case when v.is_told then s.predicate end as predicate, case when v.is_told then s.override end as override,
  case when v.is_told then s.work_reason end as work_reason, case when v.is_told then s.behaviour_reason end as behaviour_reason,
  case when v.is_told then s.override_reason end as override_reason, case when v.is_told then s.notes end as notes,
  case when v.is_told then s.remark end as remark, case when v.is_told then s.skp_value::text end as skp_value,
  case when v.is_told then s.behaviour_value::text end as behaviour_value, case when v.is_told then s.innovation end as innovation,
  case when v.is_ones_own then app.survey_shown(s) end as survey, l.predicate as last_predicate, l.period as last_period,
  b.rhk_count, b.realised_count, b.evidence_count, b.note_count, b.role_count, b.measured,
  case when v.is_told and s.carried_from is not null then 'CARRIED' when v.is_ones_own and app.result_to_carry(s) is not null then 'AGREED' end as carry_over,
  exists (select from app.calibration_proposal as o where o.agency_id = s.agency_id and o.assessment_id = s.assessment_id and o.state = 'OPEN') as is_proposed_to,
  s.submitted_at, s.signed_at, app.assessment_due(s) as due_at, s.revision, app.assessment_actions(s) as allowed_actions,
  s.agency_id, s.period_id
from app.assessment as s
  cross join lateral app.period_called(s.agency_id, s.period_id) as p
  left join app.team as t on t.agency_id = s.agency_id and t.team_id = s.team_id
  cross join lateral app.assessed_called(s) as c
  -- A draft is whoever writes it's. What surveys say, and results from elsewhere, are for whoever evaluates, not for whoever calibrates.
  cross join lateral (
    select
      s.state not in ('WAITING', 'DRAFT') or (select app.actor()) = coalesce(s.taken_over_by, s.appraiser_id) as is_told,
      coalesce((select app.actor()) = any (array[s.appraiser_id, s.superior_id, s.taken_over_by]), false) as is_ones_own
  ) as v
  left join lateral app.last_result(s, p.starts_on) as l on v.is_ones_own
  left join lateral app.assessed_beside(s) as b on v.is_ones_own
where s.state <> 'WITHDRAWN' and p.state <> 'CANCELLED';
comment on view api.assessment is 'An assessment as operations show it to whoever evaluates, stands above, or calibrates.';
comment on column api.assessment.assessment is 'Its identifier.';
comment on column api.assessment.agency is 'The code of the agency.';
comment on column api.assessment.period is 'The code of the period.';
comment on column api.assessment.kind is 'PERSON, or TEAM: by the government''s own instrument, without a predicate.';
comment on column api.assessment.person is 'About whom.';
comment on column api.assessment.team is 'About which team.';
comment on column api.assessment.nip is 'Their NIP.';
comment on column api.assessment.name is 'What they are called.';
comment on column api.assessment.post is 'The post in which they are evaluated.';
comment on column api.assessment.unit is 'Its unit.';
comment on column api.assessment.appraiser is 'Who evaluates.';
comment on column api.assessment.appraiser_name is 'What that one is called.';
comment on column api.assessment.superior is 'Who stands above the appraiser.';
comment on column api.assessment.superior_name is 'What that one is called.';
comment on column api.assessment.taken_over_by is 'Who evaluates in the appraiser''s place.';
comment on column api.assessment.is_final is 'Nobody decides about an objection (P90 A.11-12).';
comment on column api.assessment.state is 'WAITING, DRAFT, SUBMITTED, SIGNED; a draft is WAITING for all but whoever writes it.';
comment on column api.assessment.work_result is 'The rating of the work result.';
comment on column api.assessment.behaviour is 'The rating of the behaviour.';
comment on column api.assessment.predicate is 'What the matrix makes of both.';
comment on column api.assessment.override is 'Of study leave that failed: the predicate past the matrix.';
comment on column api.assessment.work_reason is 'Why the work was rated so.';
comment on column api.assessment.behaviour_reason is 'Why the behaviour was rated so.';
comment on column api.assessment.override_reason is 'Why the matrix was gone past.';
comment on column api.assessment.notes is 'Catatan/rekomendasi.';
comment on column api.assessment.remark is 'Keterangan, of a year.';
comment on column api.assessment.skp_value is 'The number of PP 30/2019 for the work, where the policy asks for it.';
comment on column api.assessment.behaviour_value is 'So for the behaviour.';
comment on column api.assessment.innovation is 'Which innovation was verified: with it a number from 110 on is Sangat Baik (PP 30/2019).';
comment on column api.assessment.survey is 'What the survey says in one figure; null for nothing.';
comment on column api.assessment.last_predicate is 'The result before, wherever it was.';
comment on column api.assessment.last_period is 'Of which period.';
comment on column api.assessment.rhk_count is 'Results (RHK) in the plans agreed for the period; null for others than whoever evaluates or stands above, and for teams.';
comment on column api.assessment.realised_count is 'Of those, how many of which a realisation was recorded.';
comment on column api.assessment.evidence_count is 'Files that show it.';
comment on column api.assessment.note_count is 'Notes in the feedback record of the period.';
comment on column api.assessment.role_count is 'Results of leaders (or indicators, where those are the columns) to which the person contributes by the matrix of roles.';
comment on column api.assessment.measured is 'What was measured of the person, by measure: of the period itself, else the newest within it.';
comment on column api.assessment.carry_over is 'Of somebody who has moved (P91 A.13a): AGREED, the result of the old unit may stand here, too; CARRIED, it does.';
comment on column api.assessment.is_proposed_to is 'A calibration proposes something that waits for an answer.';
comment on column api.assessment.submitted_at is 'Since when the ratings are given.';
comment on column api.assessment.signed_at is 'When it was signed.';
comment on column api.assessment.due_at is 'Until when what is to be done now is to be done.';
comment on column api.assessment.revision is 'Grows with each change; a client names the one it has seen.';
comment on column api.assessment.allowed_actions is 'What the one who asks could do with it now.';
comment on column api.assessment.agency_id is 'Never shown: joins inside of the database.';
comment on column api.assessment.period_id is 'Never shown: joins inside of the database.';
grant select on api.assessment to kinerja_app, kinerja_city;

create view api.proposal with (security_invoker = true) as
select
  o.proposal_id as proposal, o.calibration_id as calibration, o.assessment_id as assessment, n.name, n.appraiser_name, s.work_result as work_result_now,
  s.behaviour as behaviour_now, s.predicate as predicate_now, o.work_result, o.behaviour, o.predicate, o.reason, o.state, o.answer, o.proposed_at, o.answered_at,
  o.agency_id
from app.calibration_proposal as o
  join app.assessment as s on s.agency_id = o.agency_id and s.assessment_id = o.assessment_id
  cross join lateral app.assessed_called(s) as n;
comment on view api.proposal is 'What a calibration proposes for somebody, as operations show it.';
comment on column api.proposal.proposal is 'Its identifier.';
comment on column api.proposal.calibration is 'By which session.';
comment on column api.proposal.assessment is 'About which assessment.';
comment on column api.proposal.name is 'About whom.';
comment on column api.proposal.appraiser_name is 'Who answers.';
comment on column api.proposal.work_result_now is 'The rating of the work result as it is.';
comment on column api.proposal.behaviour_now is 'The rating of the behaviour as it is.';
comment on column api.proposal.predicate_now is 'The predicate as it is.';
comment on column api.proposal.work_result is 'The rating of the work result that is proposed.';
comment on column api.proposal.behaviour is 'The rating of the behaviour that is proposed.';
comment on column api.proposal.predicate is 'What the matrix would make of them.';
comment on column api.proposal.reason is 'Why.';
comment on column api.proposal.state is 'OPEN, ACCEPTED, REFUSED or SUPERSEDED.';
comment on column api.proposal.answer is 'What the appraiser said.';
comment on column api.proposal.proposed_at is 'When it was proposed.';
comment on column api.proposal.answered_at is 'When it was answered.';
comment on column api.proposal.agency_id is 'Never shown: joins inside of the database.';
grant select on api.proposal to kinerja_app, kinerja_city;

create view api.result with (security_invoker = true) as
select
  r.result_id as result, p.agency, p.period, r.number, u.snapshot ->> 'kind' as kind, r.person_id as person,
  u.snapshot #>> '{subject,nip}' as nip, u.snapshot #>> '{subject,name}' as name, u.snapshot #>> '{subject,post}' as post,
  u.snapshot #>> '{subject,unit}' as unit, r.achievement, r.work_result, r.behaviour, r.predicate, u.snapshot #>> '{rating,notes}' as notes,
  u.snapshot #>> '{appraiser,name}' as appraiser_name, r.policy, r.is_final, r.is_beyond_statute,
  case when r.superseded_at is not null then 'SUPERSEDED' when r.countersigned_at is not null then 'COUNTERSIGNED' when r.received_at is not null then 'RECEIVED' else 'PUBLISHED' end as state,
  r.published_at, r.received_at, r.countersigned_at, app.result_due(r, 'RECEIVE') as receive_by, app.result_due(r, 'COUNTERSIGN') as countersign_by, r.is_carry_over_agreed,
  r.superseded_at, r.reason, r.revision, app.result_actions(r) as allowed_actions, r.agency_id, r.period_id
from app.result as r
  cross join lateral app.period_called(r.agency_id, r.period_id) as p
  -- Unpacked once, not by each member that is taken out of it.
  cross join lateral (select r.snapshot || '{}' as snapshot offset 0) as u;
comment on view api.result is 'A result as operations show it: as it was when it was published.';
comment on column api.result.result is 'Its identifier.';
comment on column api.result.agency is 'The code of the agency.';
comment on column api.result.period is 'The code of the period.';
comment on column api.result.number is '1, and one more for each that stands in its place.';
comment on column api.result.kind is 'PERSON or TEAM.';
comment on column api.result.person is 'Whose.';
comment on column api.result.nip is 'Their NIP then.';
comment on column api.result.name is 'What they were called then.';
comment on column api.result.post is 'The post in which they were evaluated.';
comment on column api.result.unit is 'Its unit.';
comment on column api.result.achievement is 'The achievement of the unit that the appraiser led.';
comment on column api.result.work_result is 'The rating of the work result.';
comment on column api.result.behaviour is 'The rating of the behaviour.';
comment on column api.result.predicate is 'The predicate; null for a team.';
comment on column api.result.notes is 'Catatan/rekomendasi.';
comment on column api.result.appraiser_name is 'Who evaluated.';
comment on column api.result.policy is 'The policy that it was made under.';
comment on column api.result.is_final is 'Nobody decides about an objection (P90 A.11-12).';
comment on column api.result.is_beyond_statute is 'A deadline that the regulation fixes was extended for it, or its policy''s quadrant is not the regulation''s.';
comment on column api.result.state is 'PUBLISHED, RECEIVED, COUNTERSIGNED; SUPERSEDED: another stands in its place.';
comment on column api.result.published_at is 'When it was published.';
comment on column api.result.received_at is 'When the person received it.';
comment on column api.result.countersigned_at is 'When the person signed it: no consent, and unsigned it is as valid.';
comment on column api.result.receive_by is 'By when the document is to have reached the person (P114 A.5, P116 A.9).';
comment on column api.result.countersign_by is 'By when the person is to return it signed (P114 A.6, P116 A.10); null before it was received.';
comment on column api.result.is_carry_over_agreed is 'The person agrees that it stands for the next period, too, in the new unit (P91 A.13a).';
comment on column api.result.superseded_at is 'Since when another stands in its place.';
comment on column api.result.reason is 'Why it stands in the place of another.';
comment on column api.result.revision is 'Grows with each change; a client names the one it has seen.';
comment on column api.result.allowed_actions is 'What the one who asks could do with it now.';
comment on column api.result.agency_id is 'Never shown: joins inside of the database.';
comment on column api.result.period_id is 'Never shown: joins inside of the database.';
grant select on api.result to kinerja_app, kinerja_city;
