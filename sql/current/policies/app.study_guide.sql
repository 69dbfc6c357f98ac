-- A guide for everybody.
create policy study_guide_select on app.study_guide for select to kinerja_app, kinerja_city, kinerja_definer using (true);
comment on policy study_guide_select on app.study_guide is 'A guide for everybody.';
grant select on app.study_guide to kinerja_app, kinerja_city, kinerja_definer;
