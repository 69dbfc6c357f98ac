-- Whoever reaches an agency sees what was done with its periods.
create policy period_event_isolation on app.period_event as restrictive for all to kinerja_app using (agency_id = any ((select app.reached())::integer[]));
create policy period_event_select on app.period_event for select to kinerja_app using (true);
create policy period_event_select_city on app.period_event for select to kinerja_city using (true);
create policy period_event_select_definer on app.period_event for select to kinerja_definer using (true);
comment on policy period_event_isolation on app.period_event is 'Outside of one''s reach there is none.';
comment on policy period_event_select on app.period_event is 'Whoever reaches an agency sees what was done with its periods.';
comment on policy period_event_select_city on app.period_event is 'Officials of the whole government see all.';
comment on policy period_event_select_definer on app.period_event is 'Deadlines, the scheduler, what is owed.';
create policy period_event_insert on app.period_event for insert to kinerja_app with check (app.administers_agency(agency_id) and actor is not distinct from (select app.actor()));
create policy period_event_insert_city on app.period_event for insert to kinerja_city with check ((select app.is_city_admin()) and actor is not distinct from (select app.actor()));
comment on policy period_event_insert on app.period_event is 'Administrators of the whole agency.';
comment on policy period_event_insert_city on app.period_event is 'Administrators of the whole government.';
grant select on app.period_event to kinerja_app, kinerja_city, kinerja_definer;
grant insert (agency_id, period_id, happened_at, action, from_state, to_state, reason, actor, job_id) on app.period_event to kinerja_app, kinerja_city;
