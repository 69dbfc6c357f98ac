-- Appointments, grants and deadlines are in days, and a day begins when it begins where the government is.
set local role kinerja_definer;

-- Definer: the installation is nobody's to read otherwise. In plpgsql, which keeps its plan: a definer in SQL is planned anew in every statement, and
-- this one is in all of them.
create or replace function app.today() returns date
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (app.now() at time zone coalesce((select i.zone from meta.installation as i), 'Asia/Jayapura'))::date;
end $$;
comment on function app.today() is 'The day it is for the government, by app.now(). Definer: the installation is nobody''s to read otherwise.';
grant execute on function app.today() to kinerja_auth, kinerja_app, kinerja_city;
