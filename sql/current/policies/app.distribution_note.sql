-- One's own; administrators of the whole agency read all.
create policy distribution_note_select on app.distribution_note for select to kinerja_app, kinerja_city
  using (made_by = (select app.actor()) or app.administers_agency(agency_id));
create policy distribution_note_insert on app.distribution_note for insert to kinerja_app, kinerja_city
  with check (made_by = (select app.actor()) and (appraiser_id = made_by or appraiser_id is null and app.administers_agency(agency_id)));
create policy distribution_note_select_definer on app.distribution_note for select to kinerja_definer using (true);
create policy distribution_note_insert_definer on app.distribution_note for insert to kinerja_definer with check (appraiser_id is null);
comment on policy distribution_note_select on app.distribution_note is 'One''s own; administrators read all.';
comment on policy distribution_note_insert on app.distribution_note is 'An appraiser''s own; an administrator''s for the agency.';
comment on policy distribution_note_select_definer on app.distribution_note is 'The guard DISTRIBUTION; what goes into a result.';
comment on policy distribution_note_insert_definer on app.distribution_note is 'api.play_ratings.';
grant select on app.distribution_note to kinerja_app, kinerja_city, kinerja_definer;
grant insert (agency_id, period_id, appraiser_id, seen, reason, made_at, made_by) on app.distribution_note to kinerja_app, kinerja_city, kinerja_definer;
