-- What guides appraisers is no secret.
create policy rating_guide_select on app.rating_guide for select to kinerja_app, kinerja_city, kinerja_definer using (true);
comment on policy rating_guide_select on app.rating_guide is 'What guides appraisers is no secret.';
grant select on app.rating_guide to kinerja_app, kinerja_city, kinerja_definer;
