-- As the assessment, whose policy is asked by looking there: so nobody sees what is proposed about themselves.
create policy calibration_proposal_select on app.calibration_proposal for select to kinerja_app, kinerja_city
  using (exists (select from app.assessment as s where s.agency_id = calibration_proposal.agency_id and s.assessment_id = calibration_proposal.assessment_id));
create policy calibration_proposal_insert on app.calibration_proposal for insert to kinerja_app, kinerja_city
  with check (
    app.administers_agency(agency_id)
    and proposed_by = (select app.actor())
    and exists (select from app.assessment as s where s.agency_id = calibration_proposal.agency_id and s.assessment_id = calibration_proposal.assessment_id)
  );
-- Answered by the appraiser; superseded by whoever proposes anew.
create policy calibration_proposal_update on app.calibration_proposal for update to kinerja_app, kinerja_city
  using (
    state = 'OPEN'
    and exists (select from app.assessment as s where s.agency_id = calibration_proposal.agency_id and s.assessment_id = calibration_proposal.assessment_id)
  )
  with check (
    state = 'SUPERSEDED' and app.administers_agency(agency_id)
    or state in ('ACCEPTED', 'REFUSED')
      and answered_by = (select app.actor())
      and exists (
        select
        from app.assessment as s
        where s.agency_id = calibration_proposal.agency_id
          and s.assessment_id = calibration_proposal.assessment_id
          and (coalesce(s.taken_over_by, s.appraiser_id) = (select app.actor()) or s.superior_id = (select app.actor()) and app.rater_has_left(s))
      )
  );
create policy calibration_proposal_select_definer on app.calibration_proposal for select to kinerja_definer using (true);
create policy calibration_proposal_update_definer on app.calibration_proposal for update to kinerja_definer using (state = 'OPEN') with check (state = 'SUPERSEDED');
comment on policy calibration_proposal_select on app.calibration_proposal is 'Whoever sees the assessment.';
comment on policy calibration_proposal_insert on app.calibration_proposal is 'Administrators of the whole agency, of what they see.';
comment on policy calibration_proposal_update on app.calibration_proposal is 'The appraiser answers, or who stands above in the place of one who has left; whoever proposes anew supersedes.';
comment on policy calibration_proposal_select_definer on app.calibration_proposal is 'Guards, what goes into a result.';
comment on policy calibration_proposal_update_definer on app.calibration_proposal is 'app.withdraw_assessment.';
grant select on app.calibration_proposal to kinerja_app, kinerja_city, kinerja_definer;
grant insert (agency_id, calibration_id, assessment_id, work_result, behaviour, predicate, reason, proposed_at, proposed_by),
  update (state, answered_at, answered_by, answer)
on app.calibration_proposal to kinerja_app, kinerja_city;
grant update (state) on app.calibration_proposal to kinerja_definer;
