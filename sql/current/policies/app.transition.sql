-- How periods move is no secret.
create policy transition_select on app.transition for select to kinerja_app, kinerja_city, kinerja_definer using (true);
comment on policy transition_select on app.transition is 'How periods move is no secret.';
grant select on app.transition to kinerja_app, kinerja_city, kinerja_definer;
