-- The roles of Kinerja, made once per PostgreSQL server by a superuser; running it again changes nothing. An embedded cluster runs it by itself.
--   psql -v ON_ERROR_STOP=1 -d postgres -f roles.sql
-- Then give the three that log in a password or another way in: alter role kinerja_daemon password '…';
-- One role a duty, so that what one of them may do is known by its name (README.md beside this folder).

do $$
declare
  wanted text;
begin
  foreach wanted in array array[
    'kinerja_daemon', 'kinerja_migrator', 'kinerja_backup', 'kinerja_owner', 'kinerja_auth', 'kinerja_definer', 'kinerja_ballot',
    'kinerja_app', 'kinerja_city', 'kinerja_public', 'kinerja_analyst', 'kinerja_analyst_personal', 'kinerja_analyst_agency'
  ] loop
    if not exists (select from pg_catalog.pg_roles as r where r.rolname = wanted) then
      execute format('create role %I nologin', wanted);
    end if;
  end loop;
end $$;

-- The daemon may become what a request runs under, and is nothing by itself.
alter role kinerja_daemon login noinherit nosuperuser nobypassrls nocreatedb nocreaterole noreplication;
grant kinerja_app, kinerja_city, kinerja_public to kinerja_daemon;
-- The DETAIL of an error prints whole rows: other people's, into a log that more people read than may read the table.
alter role kinerja_daemon set log_min_messages = fatal;
alter role kinerja_daemon set lock_timeout = '100ms';

-- The migrator becomes the owners, one file at a time, and only while it migrates.
alter role kinerja_migrator login noinherit nosuperuser nobypassrls nocreatedb nocreaterole noreplication;
grant kinerja_owner, kinerja_auth, kinerja_definer, kinerja_ballot to kinerja_migrator;
alter role kinerja_migrator set lock_timeout = '3s';

-- The backup reads everything and writes nothing.
alter role kinerja_backup login inherit nosuperuser bypassrls nocreatedb nocreaterole noreplication;
grant pg_read_all_data to kinerja_backup;
alter role kinerja_backup set default_transaction_read_only = on;

comment on role kinerja_daemon is 'Logs in for kinerjad. May execute the functions that say who is asking, and become one of the roles that requests run under.';
comment on role kinerja_migrator is 'Logs in for kinerjad migrate. Becomes the owning roles.';
comment on role kinerja_backup is 'Logs in for kinerjad backup. Reads everything.';
comment on role kinerja_owner is 'Owns schemas, tables and every function that runs with its caller''s rights.';
comment on role kinerja_auth is 'Owns the definer functions that see sessions and passwords.';
comment on role kinerja_definer is 'Owns every other definer function.';
comment on role kinerja_ballot is 'Owns open collections: nobody else sees a ballot.';
comment on role kinerja_app is 'Requests of people run under it, bound to the agencies they reach.';
comment on role kinerja_city is 'Requests of city-wide officials run under it.';
comment on role kinerja_public is 'Requests without a login run under it.';
comment on role kinerja_analyst is 'Reads schema analytics: blocks of people, no person.';
comment on role kinerja_analyst_personal is 'Reads results of people, too, once it has said what for; that is recorded.';
comment on role kinerja_analyst_agency is 'Reads schema analytics of the agencies that analytics.agency_reader names for its members.';
