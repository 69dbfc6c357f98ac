-- One way to refuse, for where SQL has no raise. The state is one of the registry in Sources/Operations; the message names the thing, never another
-- person's values; the hint says what to do.
create or replace function app.fail(p_state text, p_message text, p_hint text default '') returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if p_state !~ '^KJ[0-9A-Z]{3}$' then
    raise exception 'app.fail: % is no state of class KJ', p_state using errcode = 'XX000';
  end if;
  raise exception using errcode = p_state, message = p_message, hint = p_hint;
end $$;
comment on function app.fail(text, text, text) is 'Raises an error of class KJ.';
grant execute on function app.fail(text, text, text) to kinerja_auth, kinerja_definer, kinerja_app, kinerja_city;
