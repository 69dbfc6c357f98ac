-- Everybody reads the calendar; administrators of the whole government keep it.
create policy holiday_select on app.holiday for select to kinerja_app using (true);
create policy holiday_select_city on app.holiday for select to kinerja_city using (true);
create policy holiday_insert_city on app.holiday for insert to kinerja_city with check ((select app.is_city_admin()));
create policy holiday_delete_city on app.holiday for delete to kinerja_city using ((select app.is_city_admin()));
create policy holiday_select_definer on app.holiday for select to kinerja_definer using (true);
comment on policy holiday_select on app.holiday is 'For everybody.';
comment on policy holiday_select_city on app.holiday is 'For everybody.';
comment on policy holiday_insert_city on app.holiday is 'Administrators of the whole government.';
comment on policy holiday_delete_city on app.holiday is 'Administrators of the whole government.';
comment on policy holiday_select_definer on app.holiday is 'Clocks that run for everybody.';
grant select on app.holiday to kinerja_app, kinerja_city, kinerja_definer;
grant insert (day_on, scope, kind, name), delete on app.holiday to kinerja_city;
