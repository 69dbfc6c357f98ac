-- One's own; administrators of the whole agency read what they are told of distributions (app.distribution_seen): since the calibration began, and nothing of
-- those to which they belong. What was looked at (seen) is nobody's: with all others' predicates it tells one's own.
create policy distribution_note_select on app.distribution_note for select to kinerja_app, kinerja_city
  using (
    made_by = (select app.actor())
    or app.administers_agency(agency_id)
      and app.is_calibrated(agency_id, period_id)
      and not exists (
        select
        from app.own_groups() as o
        where o.agency_id = distribution_note.agency_id and o.period_id = distribution_note.period_id and o.appraiser_id = distribution_note.appraiser_id
      )
  );
create policy distribution_note_insert on app.distribution_note for insert to kinerja_app, kinerja_city
  with check (made_by = (select app.actor()) and appraiser_id = made_by);
create policy distribution_note_select_definer on app.distribution_note for select to kinerja_definer using (true);
create policy distribution_note_insert_definer on app.distribution_note for insert to kinerja_definer with check (true);
comment on policy distribution_note_select on app.distribution_note is 'One''s own; administrators read those of distributions that they are told of.';
comment on policy distribution_note_insert on app.distribution_note is 'An appraiser''s own.';
comment on policy distribution_note_select_definer on app.distribution_note is 'The guard DISTRIBUTION; what goes into a result.';
comment on policy distribution_note_insert_definer on app.distribution_note is 'app.keep_look.';
revoke select on app.distribution_note from kinerja_app, kinerja_city;
grant select (agency_id, distribution_note_id, period_id, appraiser_id, reason, made_at, made_by) on app.distribution_note to kinerja_app, kinerja_city;
grant select, insert on app.distribution_note to kinerja_definer;
grant insert (agency_id, period_id, appraiser_id, seen, reason, made_at, made_by) on app.distribution_note to kinerja_app, kinerja_city;
