-- The only clocks that SQL reads. A shifted one lets statutory deadlines of weeks be tested and shown without sleeping; the shift comes with the
-- connection, and api.find_session and api.find_job refuse it in a database that is live.
create or replace function app.now() returns timestamptz language sql stable
begin atomic
  select transaction_timestamp() + make_interval(secs => coalesce(nullif(current_setting('kinerja.clock_shift', true), ''), '0')::double precision);
end;
comment on function app.now() is 'The time of the transaction, moved by the setting kinerja.clock_shift (seconds).';

create or replace function app.moment() returns timestamptz language sql volatile
begin atomic
  select app.now() + (clock_timestamp() - transaction_timestamp());
end;
comment on function app.moment() is 'The time at this moment, for what ends a transaction that began long ago; moved as app.now() is.';
grant execute on function app.moment() to kinerja_definer;
grant execute on function app.now() to kinerja_auth, kinerja_definer, kinerja_app, kinerja_city;
