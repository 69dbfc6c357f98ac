-- What operations show of plans: each representation once. Under the row-level security of whoever looks.

create view api.plan with (security_invoker = true) as
select
  p.plan_id as plan, p.person_id as person, f.nip, f.name, f.agency, f.unit, f.post, f.title, p.year, p.sequence, p.starts_on, p.ends_on, p.approach,
  app.plan_form(p.approach, p.is_by_perspective) as form, p.state, p.version, p.reason, f.appraiser_id as appraiser, f.appraiser_name, f.due_at,
  app.plan_lateness(
    (select v.agreed_at from app.plan_version as v where v.agency_id = p.agency_id and v.plan_id = p.plan_id and v.number = 1), f.due_at, p.year, p.starts_on
  ) as lateness,
  f.is_new_needed, p.submitted_at, p.employee_signed_at, p.appraiser_signed_at, p.revision, app.plan_actions(f.role, p) as allowed_actions,
  p.agency_id, f.role
from app.plan as p
  cross join lateral app.plan_facts(p) as f;
comment on view api.plan is 'A plan as operations show it.';
comment on column api.plan.plan is 'Its identifier.';
comment on column api.plan.person is 'Whose.';
comment on column api.plan.nip is 'Their number.';
comment on column api.plan.name is 'What they are called.';
comment on column api.plan.agency is 'Where they were evaluated when it was made.';
comment on column api.plan.unit is 'The unit.';
comment on column api.plan.post is 'The post''s code.';
comment on column api.plan.title is 'What the post is called.';
comment on column api.plan.year is 'Of performance.';
comment on column api.plan.sequence is 'The first of the year, the second …';
comment on column api.plan.starts_on is 'The first day that it is for.';
comment on column api.plan.ends_on is 'The last one.';
comment on column api.plan.approach is 'KUALITATIF or KUANTITATIF.';
comment on column api.plan.form is 'The regulation''s form: A.1.1, A.1.2 (JPT, heads of a unit mandiri), A.1.6, A.1.7.';
comment on column api.plan.state is 'DRAFT, SUBMITTED, AGREED, AMENDING or ENDED.';
comment on column api.plan.version is 'The number of the version that holds; 0 for none.';
comment on column api.plan.reason is 'Why it was last returned, amended or ended.';
comment on column api.plan.appraiser is 'Who appraises its person today.';
comment on column api.plan.appraiser_name is 'What that one is called.';
comment on column api.plan.due_at is 'Until when it is to be agreed.';
comment on column api.plan.lateness is 'OPEN, IN_TIME, LATE or BEYOND_STATUTE.';
comment on column api.plan.is_new_needed is 'Another appraiser or another post than it was agreed for: a new plan is needed (P65 C.6-7).';
comment on column api.plan.submitted_at is 'When it was last handed to the appraiser.';
comment on column api.plan.employee_signed_at is 'When its person signed what stands in it.';
comment on column api.plan.appraiser_signed_at is 'When it was fixed.';
comment on column api.plan.revision is 'Grows with each change of it or of its items.';
comment on column api.plan.allowed_actions is 'What the one who asks could do with it now.';
comment on column api.plan.agency_id is 'Never shown: joins inside of the database.';
comment on column api.plan.role is 'What the one who asks is to it: SELF, APPRAISER, ABOVE; null for none.';
grant select on api.plan to kinerja_app, kinerja_city;

create view api.plan_result with (security_invoker = true) as
select
  r.plan_result_id as rhk, r.plan_id as plan, r.place, r.priority, r.text, r.source, r.study, r.control_level, r.method, r.is_vital, r.assigned_by,
  coalesce(r.intervenes_result_id, r.intervenes_indicator_id, r.intervenes_objective_id) as intervenes, r.state, r.since_version, r.revision
from app.plan_result as r;
comment on view api.plan_result is 'A planned result (RHK) as operations show it.';
comment on column api.plan_result.rhk is 'Its identifier.';
comment on column api.plan_result.plan is 'Of which plan.';
comment on column api.plan_result.place is 'In which order it stands, within its priority.';
comment on column api.plan_result.priority is 'UTAMA or TAMBAHAN.';
comment on column api.plan_result.text is 'What is to come about.';
comment on column api.plan_result.source is 'Where it comes from.';
comment on column api.plan_result.study is 'Of study leave: AKADEMIK, KELULUSAN, PENUGASAN_LAIN.';
comment on column api.plan_result.control_level is 'Quality and control.';
comment on column api.plan_result.method is 'How it was drawn from what it intervenes.';
comment on column api.plan_result.is_vital is 'About life, injury, national security or a large loss.';
comment on column api.plan_result.assigned_by is 'The post or team that assigned it.';
comment on column api.plan_result.intervenes is 'The leader''s result or indicator, or the objective, to which it adds.';
comment on column api.plan_result.state is 'ACTIVE, TAKEN_OVER or REMOVED.';
comment on column api.plan_result.since_version is 'The version in which it first stood, or will.';
comment on column api.plan_result.revision is 'Grows with each change.';
grant select on api.plan_result to kinerja_app, kinerja_city;

create view api.plan_indicator with (security_invoker = true) as
select
  i.plan_indicator_id as indicator, i.plan_result_id as rhk, i.plan_id as plan, i.place, i.text, array_to_string(i.aspects, ',') as aspects, i.perspective,
  app.target_said(i.target_low, i.target_high, i.target_unit, i.target_text) as target, i.target_low::text, i.target_high::text, i.target_unit, i.target_text,
  i.baseline, i.is_manual_needed, i.manual, i.state, i.revision
from app.plan_indicator as i;
comment on view api.plan_indicator is 'An indicator with its target as operations show it.';
comment on column api.plan_indicator.indicator is 'Its identifier.';
comment on column api.plan_indicator.rhk is 'Of which planned result.';
comment on column api.plan_indicator.plan is 'Of which plan.';
comment on column api.plan_indicator.place is 'In which order it stands.';
comment on column api.plan_indicator.text is 'The indicator.';
comment on column api.plan_indicator.aspects is 'KUANTITAS, KUALITAS, WAKTU, BIAYA.';
comment on column api.plan_indicator.perspective is 'Of JPT and heads of a unit mandiri.';
comment on column api.plan_indicator.target is 'The target as a form says it.';
comment on column api.plan_indicator.target_low is 'From.';
comment on column api.plan_indicator.target_high is 'To.';
comment on column api.plan_indicator.target_unit is 'In what it is measured.';
comment on column api.plan_indicator.target_text is 'In words.';
comment on column api.plan_indicator.baseline is 'What was reached last.';
comment on column api.plan_indicator.is_manual_needed is 'The manual A.1.3 is compulsory.';
comment on column api.plan_indicator.manual is 'The manual A.1.3 by field.';
comment on column api.plan_indicator.state is 'ACTIVE or REMOVED.';
comment on column api.plan_indicator.revision is 'Grows with each change.';
grant select on api.plan_indicator to kinerja_app, kinerja_city;
