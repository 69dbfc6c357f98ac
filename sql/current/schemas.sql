-- Who may look into which schema, and where the definers' owners may make functions.

grant usage on schema app to kinerja_auth, kinerja_definer, kinerja_app, kinerja_city;
grant usage on schema meta to kinerja_auth, kinerja_definer;
grant usage on schema staging to kinerja_definer, kinerja_app, kinerja_city;
grant usage on schema audit to kinerja_auth, kinerja_definer, kinerja_app, kinerja_city;
grant usage on schema app to kinerja_ballot;
grant usage on schema ballot to kinerja_definer;
-- For good: it makes a table for each collection.
grant usage, create on schema ballot to kinerja_ballot;
grant usage on schema api to kinerja_daemon, kinerja_auth, kinerja_definer, kinerja_app, kinerja_city, kinerja_public;
grant usage on schema analytics to kinerja_definer, kinerja_analyst, kinerja_analyst_personal, kinerja_analyst_agency, kinerja_public;
-- Until end.sql.
grant create on schema api to kinerja_auth, kinerja_definer;
grant create on schema app to kinerja_auth, kinerja_definer;
grant create on schema audit to kinerja_definer;
grant create on schema analytics to kinerja_definer;
