-- From what people call a thing to what the tables call it. Under the row-level security of the one who asks: what they may not see is not found.

create or replace function app.agency_named(p_code text) returns integer
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  found_id integer;
begin
  select a.agency_id into found_id from app.agency as a where a.code = p_code;
  if not found then
    perform app.fail('KJ404', 'agency ' || p_code);
  end if;
  return found_id;
end $$;
comment on function app.agency_named(text) is 'The agency of a code; KJ404 without one.';

create or replace function app.unit_named(p_agency_id integer, p_code text) returns integer
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  found_id integer;
begin
  select u.unit_id into found_id from app.unit as u where u.agency_id = p_agency_id and u.code = p_code;
  if not found then
    perform app.fail('KJ404', 'unit ' || p_code);
  end if;
  return found_id;
end $$;
comment on function app.unit_named(integer, text) is 'The unit of a code in an agency; KJ404 without one.';

-- A NIP has 18 digits, an identifier never. (Not in SQL: PostgreSQL keeps the plan of such a function, with the policies of the role that asked first.)
create or replace function app.person_id_of(p_name text) returns uuid
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if p_name ~ '^[0-9]{18}$' then
    return (select p.person_id from app.person as p where p.nip = p_name);
  end if;
  return (select p.person_id from app.person as p where p.person_id = p_name::uuid);
end $$;
comment on function app.person_id_of(text) is 'The person of a NIP or an identifier; null without one.';

create or replace function app.person_named(p_name text) returns uuid
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  found_id uuid := app.person_id_of(p_name);
begin
  if found_id is null then
    perform app.fail('KJ404', 'person ' || p_name);
  end if;
  return found_id;
end $$;
comment on function app.person_named(text) is 'The person of a NIP or an identifier; KJ404 without one.';

-- Not for rules: for the list statements, which must not fail.
create or replace function app.agency_id_of(p_code text) returns integer language sql stable
begin atomic
  select a.agency_id from app.agency as a where a.code = p_code;
end;
comment on function app.agency_id_of(text) is 'The agency of a code; null without one.';

grant execute on function app.agency_named(text), app.unit_named(integer, text), app.person_id_of(text), app.person_named(text), app.agency_id_of(text)
to kinerja_auth, kinerja_app, kinerja_city;
grant execute on function app.person_id_of(text) to kinerja_definer;
