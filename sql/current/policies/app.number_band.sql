-- What numbers are called is no secret.
create policy number_band_select on app.number_band for select to kinerja_app, kinerja_city, kinerja_definer using (true);
comment on policy number_band_select on app.number_band is 'What numbers are called is no secret.';
grant select on app.number_band to kinerja_app, kinerja_city, kinerja_definer;
