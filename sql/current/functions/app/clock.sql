-- A shifted clock would let a live deadline pass early or never. Checked where identity is found: nothing is done without that.
create or replace function app.require_true_clock() returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if nullif(current_setting('kinerja.clock_shift', true), '') is not null
    and coalesce((select i.purpose from meta.installation as i), 'live') = 'live'
  then
    perform app.fail('KJ005', 'the clock of a live database cannot be shifted', 'start kinerjad without clock_shift');
  end if;
end $$;
comment on function app.require_true_clock() is 'KJ005 when the clock is shifted and the database is live, or does not say what it is.';
grant execute on function app.require_true_clock() to kinerja_auth, kinerja_definer;
