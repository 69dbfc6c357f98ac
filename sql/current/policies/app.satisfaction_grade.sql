-- What grades mean is for everybody to know.
create policy satisfaction_grade_select on app.satisfaction_grade for select to kinerja_app, kinerja_city, kinerja_definer using (true);
comment on policy satisfaction_grade_select on app.satisfaction_grade is 'What grades mean is for everybody to know.';
grant select on app.satisfaction_grade to kinerja_app, kinerja_city, kinerja_definer;
