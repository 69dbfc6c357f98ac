-- Administrators of the whole agency calibrate; an appraiser reads the session that has proposed something to them.
create policy calibration_select on app.calibration for select to kinerja_app, kinerja_city
  using (
    app.administers_agency(agency_id)
    or exists (select from app.calibration_proposal as o where o.agency_id = calibration.agency_id and o.calibration_id = calibration.calibration_id)
  );
create policy calibration_insert on app.calibration for insert to kinerja_app, kinerja_city
  with check (app.administers_agency(agency_id) and opened_by = (select app.actor()));
create policy calibration_update on app.calibration for update to kinerja_app, kinerja_city
  using (app.administers_agency(agency_id)) with check (app.administers_agency(agency_id));
create policy calibration_select_definer on app.calibration for select to kinerja_definer using (true);
comment on policy calibration_select on app.calibration is 'Administrators of the whole agency; appraisers, of what was proposed to them.';
comment on policy calibration_insert on app.calibration is 'Administrators of the whole agency.';
comment on policy calibration_update on app.calibration is 'Administrators of the whole agency.';
comment on policy calibration_select_definer on app.calibration is 'What goes into a result.';
grant select on app.calibration to kinerja_app, kinerja_city, kinerja_definer;
grant insert (agency_id, period_id, title, opened_at, opened_by), update (closed_at, closed_by, minutes, revision) on app.calibration to kinerja_app, kinerja_city;
