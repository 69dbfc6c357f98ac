-- People.

create function api.show_people(p_agency text, p_unit text)
returns table (
  person uuid, nip text, name text, employment text, golongan text, unit text, post text, title text, kind text, starts_on date, ends_on date
)
language sql stable
begin atomic
  select p.person_id, p.nip, p.name, p.employment, p.golongan, u.code, t.code, t.title, a.kind, a.starts_on, a.ends_on
  from app.appointment as a
    join app.person as p on p.person_id = a.person_id
    join app.unit as u on u.agency_id = a.agency_id and u.unit_id = a.unit_id
    join app.post as t on t.agency_id = a.agency_id and t.post_id = a.post_id
  where a.agency_id = app.agency_id_of(p_agency)
    -- app.is_on, written out: with a day that is looked up it would run as a function for every row.
    and a.starts_on <= (select app.today())
    and coalesce(a.ends_on >= (select app.today()), true)
    and (
      p_unit is null
      or u.path operator(ext.<@) (select t.path from app.unit as t where t.agency_id = app.agency_id_of(p_agency) and t.code = p_unit)
    );
end;
comment on function api.show_people(text, text) is 'Who serves today in an agency, or in one unit and below: a row for each place in which they do.';

-- A part of a name is compared only for those whom the one who asks may see (strpos is not leakproof): how long it takes says nothing of others.
create function api.person_find(p_name text) returns setof api.person language sql stable
begin atomic
  select p.* from api.person as p where strpos(lower(p.name), lower(p_name)) > 0;
end;
comment on function api.person_find(text) is 'People whom the one who asks may see and in whose names a text stands.';

create function api.person_show(p_person text) returns setof api.person language sql stable
begin atomic
  select p.* from api.person as p where p.nip = p_person
  union all
  select p.* from api.person as p where length(p_person) = 36 and p.person = p_person::uuid;
end;
comment on function api.person_show(text) is 'One person, by NIP or identifier.';

create function api.person_create(
  p_name text, p_employment text, p_nip text, p_golongan text, p_golongan_since date, p_contract_number text, p_contract_starts_on date,
  p_contract_ends_on date, p_email text, p_ref text
) returns setof api.person
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  new_person uuid := gen_random_uuid();
begin
  insert into app.person (
    person_id, name, employment, nip, golongan, golongan_since_on, contract_number, contract_starts_on, contract_ends_on, email, ref
  )
  values (
    new_person, p_name, p_employment, p_nip, p_golongan, p_golongan_since, p_contract_number, p_contract_starts_on, p_contract_ends_on, p_email,
    p_ref
  );
  return query select p.* from api.person as p where p.person = new_person;
end $$;
comment on function api.person_create(text, text, text, text, date, text, date, date, text, text) is 'Makes a person.';

-- An empty text takes a value away, null leaves it as it is.
create function api.person_update(
  p_person text, p_name text, p_employment text, p_nip text, p_golongan text, p_golongan_since text, p_contract_number text,
  p_contract_starts_on text, p_contract_ends_on text, p_email text, p_ref text, p_revisions bigint[]
) returns setof api.person
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_person uuid := app.person_named(p_person);
  known record;
begin
  select p.revision, p.nip, p.email, p.ref into known from app.person as p where p.person_id = found_person for no key update;
  if not found then
    perform app.fail('KJ403', 'person ' || p_person);
  end if;
  -- A number is taken or free in the whole government: whoever could try them out would learn who is in it, or take another's before they come.
  if nullif(p_nip, '') is distinct from known.nip and p_nip is not null and not app.is_city_admin() then
    perform app.fail('KJ403', 'nip');
  elsif nullif(p_ref, '') is distinct from known.ref and p_ref is not null and not app.is_city_admin() then
    perform app.fail('KJ403', 'ref');
  end if;
  -- Whoever reads somebody's mail may become them: as with app.manages_account.
  if nullif(p_email, '') is distinct from known.email
    and p_email is not null
    and found_person is distinct from app.actor()
    and not app.manages_account(found_person)
  then
    perform app.fail('KJ403', 'email');
  end if;
  perform app.require_revision(known.revision, p_revisions);
  -- Apart, because only those may who administer the whole government: before the rest, which may need one; or behind it, when it goes.
  if p_nip <> '' and p_nip is distinct from known.nip then
    update app.person as p set nip = p_nip where p.person_id = found_person;
  end if;
  update app.person as p
  set
    name = coalesce(p_name, p.name),
    employment = coalesce(p_employment, p.employment),
    golongan = nullif(coalesce(p_golongan, p.golongan), ''),
    golongan_since_on = nullif(coalesce(p_golongan_since, p.golongan_since_on::text), '')::date,
    contract_number = nullif(coalesce(p_contract_number, p.contract_number), ''),
    contract_starts_on = nullif(coalesce(p_contract_starts_on, p.contract_starts_on::text), '')::date,
    contract_ends_on = nullif(coalesce(p_contract_ends_on, p.contract_ends_on::text), '')::date,
    email = nullif(coalesce(p_email, p.email), ''),
    revision = p.revision + 1
  where p.person_id = found_person;
  if p_nip = '' then
    update app.person as p set nip = null where p.person_id = found_person and p.nip is not null;
  end if;
  if nullif(p_ref, '') is distinct from known.ref and p_ref is not null then
    update app.person as p set ref = nullif(p_ref, '') where p.person_id = found_person;
  end if;
  return query select p.* from api.person as p where p.person = found_person;
end $$;
comment on function api.person_update(text, text, text, text, text, text, text, text, text, text, text, bigint[]) is 'Changes what is known of a person.';

create function api.show_ranks(p_person text) returns table (golongan text, starts_on date) language sql stable
begin atomic
  select r.golongan, r.starts_on
  from app.rank as r
    join app.person as p on p.person_id = r.person_id
  where p.nip = p_person or length(p_person) = 36 and p.person_id = p_person::uuid;
end;
comment on function api.show_ranks(text) is 'The ranks that somebody had, each with its first day.';

grant execute on function
  api.show_people(text, text), api.person_find(text), api.person_show(text), api.show_ranks(text),
  api.person_create(text, text, text, text, date, text, date, date, text, text),
  api.person_update(text, text, text, text, text, text, text, text, text, text, text, bigint[])
to kinerja_app, kinerja_city;
