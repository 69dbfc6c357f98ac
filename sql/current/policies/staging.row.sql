-- No policy: PostgreSQL refuses COPY into a table under row-level security. Whoever uploads a file puts lines here; only definers look at them and
-- take them away.
grant insert on staging."row" to kinerja_app, kinerja_city;
grant select, delete on staging."row" to kinerja_definer;
