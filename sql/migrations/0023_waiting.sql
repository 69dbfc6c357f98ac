-- What waits for somebody is little beside all there is: `show tasks` is asked by everybody, and looks for it first.

create index assignment_requested_idx on app.assignment (person_id) where state = 'REQUESTED';
create index feedback_note_adjusting_idx on app.feedback_note (subject_id)
  where outcome = any (array['PENYESUAIAN_EKSPEKTASI', 'PENYESUAIAN_SUMBER_DAYA']) and text is not null;
create index plan_submitted_idx on app.plan (person_id) where state = 'SUBMITTED' and appraiser_signed_at is null;
