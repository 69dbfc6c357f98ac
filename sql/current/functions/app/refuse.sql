-- How an operation says no. What one may not see is answered as what does not exist; what one sees and may not change is told so. That is decided
-- before anything about revisions: these functions are called in this order.

create or replace function app.refuse(p_is_visible boolean, p_thing text) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if p_is_visible then
    perform app.fail('KJ403', p_thing);
  end if;
  perform app.fail('KJ404', p_thing);
end $$;
comment on function app.refuse(boolean, text) is 'KJ403 about something that is visible, KJ404 about anything else.';

create or replace function app.require_revision(p_revision bigint, p_seen bigint[]) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if p_seen = '{}' then
    perform app.fail('KJ428', format('rev=%s', p_revision));
  elsif not p_revision = any (p_seen) then
    perform app.fail('KJ412', format('rev=%s', p_revision));
  end if;
end $$;
comment on function app.require_revision(bigint, bigint[]) is 'KJ412 when the revision is none of those seen, KJ428 when none was named though one must be; null asks nothing.';

create or replace function app.require_action(p_action text, p_allowed text[], p_thing text) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if not p_action = any (p_allowed) then
    perform app.fail('KJ455', p_thing, 'allowed=' || array_to_string(p_allowed, ','));
  end if;
end $$;
comment on function app.require_action(text, text[], text) is 'KJ455 when the state of a thing does not allow what is asked.';

create or replace function app.require_affected(p_count bigint, p_expected bigint) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if p_expected is null then
    perform app.fail('KJ460', format('affects=%s', p_count));
  elsif p_expected not in (p_count, -1) then
    perform app.fail('KJ461', format('affects=%s', p_count));
  end if;
end $$;
comment on function app.require_affected(bigint, bigint) is 'KJ460 when nobody said how many a bulk change touches, KJ461 when it touches another number; -1 asks nothing, for checks.';

grant execute on function
  app.refuse(boolean, text), app.require_revision(bigint, bigint[]), app.require_action(text, text[], text), app.require_affected(bigint, bigint)
to kinerja_auth, kinerja_definer, kinerja_app, kinerja_city;
