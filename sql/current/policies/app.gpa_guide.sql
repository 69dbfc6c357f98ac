-- What is expected on study leave is no secret.
create policy gpa_guide_select on app.gpa_guide for select to kinerja_app, kinerja_city, kinerja_definer using (true);
comment on policy gpa_guide_select on app.gpa_guide is 'What is expected on study leave is no secret.';
grant select on app.gpa_guide to kinerja_app, kinerja_city, kinerja_definer;
