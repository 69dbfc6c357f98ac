-- Evaluating people: what appraisers rate, hand in, answer and sign (PermenPANRB 6/2022 art. 23-26, P89-103, P114-117).

create function api.show_assessments() returns setof api.assessment language sql stable
begin atomic
  select s.* from api.assessment as s where (select app.actor()) = any (array[s.appraiser, s.superior, s.taken_over_by]);
end;
comment on function api.show_assessments() is 'Whom the one who asks evaluates, or stands above, beside each other.';

create function api.show_ratings(p_agency text, p_period text) returns setof api.assessment
language plpgsql stable rows 100 set search_path = pg_catalog, pg_temp as $$
declare
  found_period app.period := app.period_named(app.agency_named(p_agency), p_period);
begin
  return query select s.* from api.assessment as s where s.agency_id = found_period.agency_id and s.period_id = found_period.period_id;
end $$;
comment on function api.show_ratings(text, text) is 'The ratings of an agency''s period, as far as the one who asks may know.';

-- Whoever has no appraiser would have no assessment, no duty and no result, and nothing else names them.
create function api.show_unappraised(p_agency text, p_period text)
returns table (person uuid, nip text, name text, post text, unit text, rule text, rules text[], basis text, meaning text, arti text)
language plpgsql stable rows 10 set search_path = pg_catalog, pg_temp as $$
declare
  found_period app.period := app.period_named(app.agency_named(p_agency), p_period);
begin
  return query
    select u.person_id, u.nip, u.name, u.post, u.unit, u.rule, u.rules, nullif(r.basis, ''), r.english, r.indonesian
    from app.unappraised_and_seen(found_period.agency_id, found_period.period_id) as u
      join app.rule as r on r.rule = u.rule;
end $$;
comment on function api.show_unappraised(text, text) is 'Who is to be evaluated in a period and has no appraiser, and the first rule that stood in the way.';

create function api.assessment_show(p_assessment uuid)
returns table (
  assessment uuid, agency text, period text, kind text, person uuid, team text, nip text, name text, post text, unit text, appraiser uuid, appraiser_name text,
  superior uuid, superior_name text, taken_over_by uuid, is_final boolean, state text, work_result text, behaviour text, predicate text, override text,
  work_reason text, behaviour_reason text, override_reason text, notes text, remark text, skp_value text, behaviour_value text, innovation text, achievement text, achievement_unit text,
  own_achievement text, suggested_work_result text, survey text, last_predicate text, last_period text, rhk_count bigint,
  realised_count bigint, evidence_count bigint, note_count bigint, role_count bigint, measured jsonb, carry_over text, inputs jsonb, guides jsonb, history jsonb, due_at timestamptz,
  revision bigint, allowed_actions text[]
)
language plpgsql stable rows 1 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_assessment app.assessment;
begin
  select s.* into found_assessment from app.assessment as s where s.assessment_id = p_assessment;
  if not found then
    perform app.refuse(false, 'assessment ' || p_assessment);
  end if;
  return query
    select
      s.assessment, s.agency, s.period, s.kind, s.person, s.team, s.nip, s.name, s.post, s.unit, s.appraiser, s.appraiser_name, s.superior, s.superior_name,
      s.taken_over_by, s.is_final, s.state, s.work_result, s.behaviour, s.predicate, s.override, s.work_reason, s.behaviour_reason, s.override_reason, s.notes,
      s.remark, s.skp_value::text, s.behaviour_value::text, s.innovation, u.achievement, u.unit_name, o.own_achievement, o.suggested_work_result, s.survey, s.last_predicate,
      s.last_period, s.rhk_count, s.realised_count, s.evidence_count, s.note_count, s.role_count, s.measured, s.carry_over, i.inputs, app.rating_guides(), app.assessment_history(found_assessment), s.due_at, s.revision, s.allowed_actions
    from api.assessment as s
      cross join lateral app.achievement_shown(
        found_assessment.agency_id, found_assessment.period_id, found_assessment.appraiser_agency_id, found_assessment.appraiser_unit_id
      ) as u
      cross join lateral app.assessment_inputs(found_assessment) as i
      cross join lateral app.own_achievement_shown(found_assessment) as o
    where s.assessment = p_assessment;
end $$;
comment on function api.assessment_show(uuid) is 'An assessment with all that is there to judge by: plan and realisation, feedback record, survey, measurements, earlier results, the regulation''s guides, and its history.';

create or replace function app.shown_assessment(p_assessment_id uuid) returns setof api.assessment language sql stable
begin atomic
  select s.* from api.assessment as s where s.assessment = p_assessment_id;
end;
comment on function app.shown_assessment(uuid) is 'An assessment as operations show it.';

-- In the appraiser's time, or in the superior's who has taken it over.
create or replace function app.require_rating_time(p_assessment app.assessment) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if p_assessment.taken_over_at is null then
    perform app.require_phase(p_assessment.agency_id, p_assessment.period_id, 'RATING', app.actor());
  else
    perform app.require_time(p_assessment.agency_id, p_assessment.period_id, 'SUPERIOR', app.superior_due(p_assessment));
  end if;
end $$;
comment on function app.require_rating_time(app.assessment) is 'KJ464 outside of the time of whoever evaluates: the window of evaluation, or the superior''s after it.';

create function api.assessment_rate(
  p_assessment uuid, p_work_result text, p_behaviour text, p_work_reason text, p_behaviour_reason text, p_notes text, p_remark text, p_override text,
  p_override_reason text, p_skp_value numeric, p_behaviour_value numeric, p_revisions bigint[], p_innovation text default null
) returns setof api.assessment
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  was app.assessment := app.require_assessment(p_assessment, 'rate', p_revisions);
  policy text := (app.period_called(was.agency_id, was.period_id)).policy;
  kept app.assessment := was;
begin
  perform app.require_rating_time(was);
  perform app.require_achievement(was.agency_id, was.period_id, was.appraiser_agency_id, was.appraiser_unit_id);
  kept.work_result := coalesce(p_work_result, was.work_result);
  kept.behaviour := coalesce(p_behaviour, was.behaviour);
  kept.work_reason := nullif(coalesce(p_work_reason, was.work_reason), '');
  kept.behaviour_reason := nullif(coalesce(p_behaviour_reason, was.behaviour_reason), '');
  kept.notes := nullif(coalesce(p_notes, was.notes), '');
  kept.remark := nullif(coalesce(p_remark, was.remark), '');
  kept.override := nullif(coalesce(p_override, was.override), '');
  kept.override_reason := case when kept.override is not null then nullif(coalesce(p_override_reason, was.override_reason), '') end;
  kept.skp_value := coalesce(p_skp_value, was.skp_value);
  kept.behaviour_value := coalesce(p_behaviour_value, was.behaviour_value);
  kept.innovation := nullif(coalesce(p_innovation, was.innovation), '');
  if kept.override is not null and not app.may_rate_past(was) then
    perform app.fail('KJ400', 'override', 'only of somebody whose study leave failed (P100 d, P103 d)');
  elsif kept.override is not null and not kept.override = any (app.study_failed_predicates(policy)) then
    perform app.fail('KJ400', 'override', array_to_string(app.study_failed_predicates(policy), ' or '));
  elsif kept.override is not null and kept.override_reason is null then
    perform app.fail('KJ400', 'override_reason', 'say why the matrix is gone past');
  elsif (p_skp_value is not null or p_behaviour_value is not null or p_innovation <> '') and app.policy_says(policy, 'number.is_on') <> 'true' then
    perform app.fail('KJ400', case when p_innovation <> '' then 'innovation' else 'skp_value' end, format('policy %s has no number beside the predicate', policy));
  end if;
  if kept.kind = 'PERSON' then
    kept.predicate := coalesce(kept.override, app.predicate_of(policy, kept.work_result, kept.behaviour));
  end if;
  update app.assessment as s
  set
    state = 'DRAFT', work_result = kept.work_result, behaviour = kept.behaviour, predicate = kept.predicate, override = kept.override,
    override_reason = kept.override_reason, work_reason = kept.work_reason, behaviour_reason = kept.behaviour_reason, notes = kept.notes, remark = kept.remark,
    skp_value = kept.skp_value, behaviour_value = kept.behaviour_value, innovation = kept.innovation, carried_from = null, submitted_at = null, submitted_by = null, revision = s.revision + 1
  where s.assessment_id = p_assessment;
  perform app.record_assessment(was.agency_id, p_assessment, 'rate');
  return query select s.* from app.shown_assessment(p_assessment) as s;
end $$;
comment on function api.assessment_rate(uuid, text, text, text, text, text, text, text, text, numeric, numeric, bigint[], text) is 'Keeps what an appraiser thinks of somebody: two ratings, reasons, notes. The predicate follows from the matrix. Not handed in yet; what was handed in is a draft again.';

-- The result of the old unit, which its person agrees to keep for this period; what the quadrant says of it is what it said there.
create function api.assessment_carry_over(p_assessment uuid, p_revisions bigint[]) returns setof api.assessment
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  was app.assessment := app.require_assessment(p_assessment, 'rate', p_revisions);
  brought app.result := app.result_brought(was);
begin
  perform app.require_rating_time(was);
  if brought.result_id is null then
    perform app.fail(
      'KJ459', 'AGREEMENT: no result of another unit is there that its person agrees to keep', 'they say so first: result carry_over; a year is always rated anew (P91 A.13)'
    );
  elsif app.may_rate_past(was) then
    perform app.fail('KJ459', 'STUDY: the study leave of that one failed in this period (P100 d, P103 d)', 'rate anew: assessment rate');
  elsif brought.predicate is distinct from app.predicate_of((app.period_called(was.agency_id, was.period_id)).policy, brought.work_result, brought.behaviour) then
    perform app.fail('KJ459', 'POLICY: the quadrant here makes another predicate of these ratings', 'rate anew: assessment rate');
  end if;
  update app.assessment as s
  set
    state = 'DRAFT', work_result = brought.work_result, behaviour = brought.behaviour, predicate = brought.predicate, override = null, override_reason = null,
    work_reason = brought.snapshot #>> '{rating,work_reason}', behaviour_reason = brought.snapshot #>> '{rating,behaviour_reason}',
    notes = brought.snapshot #>> '{rating,notes}', remark = null, skp_value = null, behaviour_value = null, innovation = null, carried_from = brought.result_id, submitted_at = null,
    submitted_by = null, revision = s.revision + 1
  where s.assessment_id = p_assessment;
  perform app.record_assessment(was.agency_id, p_assessment, 'carry_over');
  return query select s.* from app.shown_assessment(p_assessment) as s;
end $$;
comment on function api.assessment_carry_over(uuid, bigint[]) is 'Takes the last result of somebody who has moved, from the old unit, as this period''s, too; as that one has agreed (P91 A.13a). Not handed in yet.';

create function api.assessment_submit(p_assessment uuid, p_revisions bigint[]) returns setof api.assessment
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  was app.assessment := app.require_assessment(p_assessment, 'submit', p_revisions);
  lacking record;
begin
  perform app.require_rating_time(was);
  select l.argument, l.hint into lacking from app.lacking(was) as l limit 1;
  if found then
    perform app.fail('KJ400', lacking.argument, lacking.hint);
  end if;
  update app.assessment as s
  set state = 'SUBMITTED', submitted_at = app.now(), submitted_by = app.actor(), revision = s.revision + 1
  where s.assessment_id = p_assessment;
  perform app.record_assessment(was.agency_id, p_assessment, 'submit');
  return query select s.* from app.shown_assessment(p_assessment) as s;
end $$;
comment on function api.assessment_submit(uuid, bigint[]) is 'Hands an evaluation in. Until the window ends it may be rated anew.';

create function api.assessment_take_over(p_assessment uuid, p_reason text, p_revisions bigint[]) returns setof api.assessment
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  was app.assessment := app.require_assessment(p_assessment, 'take_over', p_revisions);
  due timestamptz := app.appraiser_due(was);
begin
  -- The appraiser's own time, with every extension that counts for that one.
  if app.now() < due then
    perform app.fail('KJ464', format('the appraiser has until %s', to_json(due) #>> '{}'), 'the time of whoever stands above begins then (P115 A.8)');
  end if;
  perform app.require_time(was.agency_id, was.period_id, 'SUPERIOR', app.superior_due(was));
  -- What the appraiser had begun stays in the history, and is nobody else's.
  perform app.record_assessment(was.agency_id, p_assessment, 'take_over', p_reason);
  update app.assessment as s
  set
    taken_over_at = app.now(), taken_over_by = app.actor(), is_final = true, state = 'WAITING', work_result = null, behaviour = null, predicate = null,
    override = null, override_reason = null, work_reason = null, behaviour_reason = null, notes = null, remark = null, skp_value = null, behaviour_value = null, innovation = null,
    carried_from = null, revision = s.revision + 1
  where s.assessment_id = p_assessment;
  return query select s.* from app.shown_assessment(p_assessment) as s;
end $$;
comment on function api.assessment_take_over(uuid, text, bigint[]) is 'The superior evaluates in place of an appraiser whose time is over: final (P90 A.11, P115 A.8).';

-- The rating is the appraiser's (P97-102): what is accepted stands by the reason with which it was accepted. What the session said stays there: it may speak of others.
create or replace function app.answer_proposal(p_assessment uuid, p_action text, p_reason text, p_revisions bigint[]) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  was app.assessment := app.require_assessment(p_assessment, p_action, p_revisions);
  is_accepted boolean := p_action = 'accept';
  kept app.assessment := was;
  proposed app.calibration_proposal;
begin
  perform app.require_phase(was.agency_id, was.period_id, 'CALIBRATION', app.actor());
  update app.calibration_proposal as o
  set state = case when is_accepted then 'ACCEPTED' else 'REFUSED' end, answered_at = app.now(), answered_by = app.actor(), answer = p_reason
  where o.agency_id = was.agency_id and o.assessment_id = p_assessment and o.state = 'OPEN'
  returning o.* into proposed;
  if is_accepted then
    -- What was said of another rating explains this one no more; what was brought along has to be reasoned here.
    if proposed.work_result <> was.work_result or was.carried_from is not null and was.work_reason is null then
      kept.work_reason := p_reason;
    end if;
    if proposed.behaviour <> was.behaviour or was.carried_from is not null and was.behaviour_reason is null then
      kept.behaviour_reason := p_reason;
    end if;
    kept.work_result := proposed.work_result;
    kept.behaviour := proposed.behaviour;
    kept.carried_from := null;
    if kept.override is not null and not app.may_rate_past(was) then
      kept.override := null;
      kept.override_reason := null;
    end if;
    kept.predicate := coalesce(kept.override, proposed.predicate);
    if app.study_forbids(kept, (app.period_called(was.agency_id, was.period_id)).policy) then
      perform app.fail(
        'KJ459', 'STUDY: a study leave that failed is KURANG or SANGAT_KURANG, by behaviour (P100 d, P103 d)', 'refuse it: assessment refuse; the calibration may propose another'
      );
    end if;
  end if;
  update app.assessment as s
  set
    work_result = kept.work_result, behaviour = kept.behaviour, predicate = kept.predicate, override = kept.override, override_reason = kept.override_reason,
    work_reason = kept.work_reason, behaviour_reason = kept.behaviour_reason, carried_from = kept.carried_from, revision = s.revision + 1
  where s.assessment_id = p_assessment;
  perform app.record_assessment(was.agency_id, p_assessment, p_action, p_reason);
end $$;
comment on function app.answer_proposal(uuid, text, text, bigint[]) is 'The appraiser''s answer to what a calibration proposes, with a reason; accepted, it becomes the rating, and the reason that of what it changes.';

create function api.assessment_accept(p_assessment uuid, p_reason text, p_revisions bigint[]) returns setof api.assessment
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform app.answer_proposal(p_assessment, 'accept', p_reason, p_revisions);
  return query select s.* from app.shown_assessment(p_assessment) as s;
end $$;
comment on function api.assessment_accept(uuid, text, bigint[]) is 'Takes what a calibration proposes for one''s own rating.';

create function api.assessment_refuse(p_assessment uuid, p_reason text, p_revisions bigint[]) returns setof api.assessment
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform app.answer_proposal(p_assessment, 'refuse', p_reason, p_revisions);
  return query select s.* from app.shown_assessment(p_assessment) as s;
end $$;
comment on function api.assessment_refuse(uuid, text, bigint[]) is 'Stays with one''s own rating, and says why.';

create function api.assessment_sign(p_assessment uuid, p_revisions bigint[]) returns setof api.assessment
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  was app.assessment := app.require_assessment(p_assessment, 'sign', p_revisions);
  due timestamptz := app.assessment_due(was);
  is_superior boolean := app.actor() <> coalesce(was.taken_over_by, was.appraiser_id);
  -- Then nobody is silent: who stands above signs at once, and what was handed in is the appraiser's, not final for that (P89 A.2, P90 A.11).
  has_left boolean := app.rater_has_left(was);
begin
  if not is_superior then
    perform app.require_phase(was.agency_id, was.period_id, 'SIGNING', app.actor());
  else
    perform app.hold_period(was.agency_id, was.period_id, 'SIGNING');
    if app.now() < due and not has_left then
      perform app.fail('KJ464', format('the appraiser has until %s', to_json(due) #>> '{}'), 'after that whoever stands above signs for a silent appraiser (P115 A.8)');
    end if;
  end if;
  -- The decree may have come after the hand-in.
  if app.study_forbids(was, (app.period_called(was.agency_id, was.period_id)).policy) then
    perform app.fail(
      'KJ459', 'STUDY: a study leave that failed is KURANG or SANGAT_KURANG, by behaviour, and nobody else is rated past the quadrant (P100 d, P103 d)',
      'whoever administers the agency opens the period again: period reopen'
    );
  end if;
  update app.assessment as s
  set state = 'SIGNED', signed_at = app.now(), signed_by = app.actor(), is_final = s.is_final or is_superior and not has_left, revision = s.revision + 1
  where s.assessment_id = p_assessment;
  perform app.record_assessment(was.agency_id, p_assessment, 'sign');
  return query select s.* from app.shown_assessment(p_assessment) as s;
end $$;
comment on function api.assessment_sign(uuid, bigint[]) is 'Signs an evaluation after the calibration; the superior in place of an appraiser whose time is over, and it is final, or who has left.';

create function api.assessment_reassign(p_agency text, p_period text, p_affects bigint)
returns table (assessment uuid, person uuid, name text, change text)
language plpgsql rows 20 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_period app.period := app.period_named(app.agency_named(p_agency), p_period);
  changed bigint := 0;
begin
  for assessment, person, name, change in
    select m.assessment_id, m.person_id, m.name, m.change
    from app.reassign_assessments(found_period.agency_id, found_period.period_id) as m
    order by m.name, m.person_id
  loop
    changed := changed + 1;
    return next;
  end loop;
  perform app.require_affected(changed, p_affects);
end $$;
comment on function api.assessment_reassign(text, text, bigint) is 'Gives assessments that are not handed in to whom people''s moves since lead to, and makes those of whoever has come.';

grant execute on function
  api.show_assessments(), api.show_ratings(text, text), api.show_unappraised(text, text), api.assessment_show(uuid), app.shown_assessment(uuid), app.require_rating_time(app.assessment),
  api.assessment_rate(uuid, text, text, text, text, text, text, text, text, numeric, numeric, bigint[], text), api.assessment_carry_over(uuid, bigint[]), api.assessment_submit(uuid, bigint[]),
  api.assessment_take_over(uuid, text, bigint[]), app.answer_proposal(uuid, text, text, bigint[]), api.assessment_accept(uuid, text, bigint[]),
  api.assessment_refuse(uuid, text, bigint[]), api.assessment_sign(uuid, bigint[]), api.assessment_reassign(text, text, bigint)
to kinerja_app, kinerja_city;
