-- Seen by whoever rates and whoever stands above that one, wherever they serve since (K9: the assessment itself gives that); by administrators of the
-- whole agency since the calibration began, but for their own. The person it is about never sees it: they read the result.
create policy assessment_select on app.assessment for select to kinerja_app, kinerja_city
  using (
    appraiser_id = (select app.actor())
    or superior_id = (select app.actor())
    or taken_over_by = (select app.actor())
    or person_id is distinct from (select app.actor())
      and (agency_id = any ((select app.administered())::integer[]) or (select app.is_city_admin()))
      and app.is_calibrated(agency_id, period_id)
  );
-- Whoever rates writes; whoever stands above takes over, or signs. What is signed, or withdrawn, stays; what ratings may say, and who has signed, is the table's
-- to say (constraints, and triggers/app.assessment.sql).
create policy assessment_update on app.assessment for update to kinerja_app, kinerja_city
  using (
    state in ('WAITING', 'DRAFT', 'SUBMITTED')
    and (coalesce(taken_over_by, appraiser_id) = (select app.actor()) or superior_id = (select app.actor()))
  )
  with check (
    state <> 'WITHDRAWN'
    and person_id is distinct from (select app.actor())
    and (
      coalesce(signed_by, taken_over_by, appraiser_id) = (select app.actor())
      -- Answers in the place of somebody who has left.
      or superior_id = (select app.actor()) and state = 'SUBMITTED' and app.rater_has_left(assessment)
    )
  );
create policy assessment_select_definer on app.assessment for select to kinerja_definer using (true);
create policy assessment_insert_definer on app.assessment for insert to kinerja_definer with check (true);
create policy assessment_update_definer on app.assessment for update to kinerja_definer using (true) with check (true);
comment on policy assessment_select on app.assessment is 'Whoever rates, or stands above; administrators since the calibration began, but for their own.';
comment on policy assessment_update on app.assessment is 'Whoever rates; whoever stands above takes over, or signs.';
comment on policy assessment_select_definer on app.assessment is 'What is owed, guards, distributions, results.';
comment on policy assessment_insert_definer on app.assessment is 'app.make_assessments.';
comment on policy assessment_update_definer on app.assessment is 'app.reassign_assessments; locks.';
grant select on app.assessment to kinerja_app, kinerja_city, kinerja_definer;
grant update (
  state, work_result, behaviour, predicate, override, override_reason, work_reason, behaviour_reason, notes, remark, skp_value, behaviour_value, innovation, carried_from, submitted_at, submitted_by,
  taken_over_at, taken_over_by, is_final, signed_at, signed_by, revision
) on app.assessment to kinerja_app, kinerja_city;
grant insert, update on app.assessment to kinerja_definer;
