-- Appointments, grants and deadlines are in days, and a day begins when it begins where the government is.
set local role kinerja_definer;

-- Definer: the installation is nobody's to read otherwise.
create or replace function app.today() returns date
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (app.now() at time zone coalesce((select i.zone from meta.installation as i), 'Asia/Jayapura'))::date
$$;
comment on function app.today() is 'The day it is for the government, by app.now(). Definer: the installation is nobody''s to read otherwise.';
grant execute on function app.today() to kinerja_auth, kinerja_app, kinerja_city;
