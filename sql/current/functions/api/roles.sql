-- Who plays which part in a leader's results: the matrix A.1.5, and what it misses (PermenPANRB 6/2022 P46-50).

create function api.show_roles(p_plan uuid)
returns table (
  column_place bigint, column_text text, cell uuid, rhk uuid, indicator uuid, person uuid, name text, number bigint, part text, changed_at timestamptz
)
language plpgsql stable rows 50 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  leaders app.plan;
begin
  select p.* into leaders from app.plan as p where p.plan_id = p_plan;
  -- Whoever has a part in it, and does not read the plan, sees that part.
  if leaders.plan_id is null and not exists (select from app.role_cell as x where x.plan_id = p_plan) then
    perform app.fail('KJ404', 'plan ' || p_plan);
  end if;
  return query
    select
      coalesce(c.place, 0)::bigint, c.said, x.role_cell_id, x.plan_result_id, x.plan_indicator_id, x.person_id, coalesce(m.name, p.name), x.place::bigint, x.part, x.changed_at
    from app.role_cell as x
      left join app.matrix_columns(x.agency_id, x.plan_id) as c on c.plan_result_id = x.plan_result_id and c.plan_indicator_id is not distinct from x.plan_indicator_id
      left join app.matrix_people(x.agency_id, x.plan_id) as m on m.person_id = x.person_id
      left join app.person as p on p.person_id = x.person_id
    where x.plan_id = p_plan;
end $$;
comment on function api.show_roles(uuid) is 'The matrix of a leader''s plan: a row for each thing that a cell says.';

create function api.show_role_gaps(p_plan uuid) returns table (kind text, rhk uuid, indicator uuid, person uuid, said text)
language plpgsql stable rows 20 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  leaders app.plan;
begin
  select p.* into leaders from app.plan as p where p.plan_id = p_plan;
  if leaders.plan_id is null then
    perform app.fail('KJ404', 'plan ' || p_plan);
  end if;
  return query
    select g.kind, g.plan_result_id, g.plan_indicator_id, g.person_id, g.said
    from app.matrix_gaps(leaders.agency_id, p_plan) as g
    order by g.kind, g.said, g.plan_result_id, g.person_id;
end $$;
comment on function api.show_role_gaps(uuid) is 'Columns of which nobody has a part, and people who have none.';

-- The cell that is meant: the leader's own plan, a column of it, somebody in its rows.
create or replace function app.find_cell(p_rhk uuid, p_person text, p_indicator uuid, out agency_id integer, out plan_id uuid, out person_id uuid)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  r record;
begin
  select * into r from app.find_result(p_rhk);
  if r.person_id <> app.actor() then
    perform app.refuse(true, 'rhk ' || p_rhk);
  elsif r.plan_state = 'ENDED' or r.state <> 'ACTIVE' then
    perform app.fail('KJ455', 'rhk ' || p_rhk, 'allowed=');
  elsif r.is_by_perspective and p_indicator is null then
    perform app.fail('KJ400', 'indicator', 'this plan has perspectives: its matrix is by indicators (P47)');
  elsif not r.is_by_perspective and p_indicator is not null then
    perform app.fail('KJ400', 'indicator', 'this plan has no perspectives: its matrix is by results (P48)');
  end if;
  perform app.require_indicator(r.agency_id, p_rhk, p_indicator);
  agency_id := r.agency_id;
  plan_id := r.plan_id;
  -- Guests are seen by nothing else; of nobody else a number answers anything.
  person_id := app.led_named(r.agency_id, r.plan_id, p_person);
  if person_id is null then
    perform app.refuse(app.person_id_of(p_person) is not null, 'person ' || p_person);
  end if;
end $$;
comment on function app.find_cell(uuid, text, uuid) is 'The cell of a leader''s own matrix that is meant: KJ404, KJ403, KJ400 where it is no column, KJ455 where plan or result are over.';
grant execute on function app.find_cell(uuid, text, uuid) to kinerja_app, kinerja_city;

create function api.role_set(p_rhk uuid, p_person text, p_part text, p_indicator uuid, p_number bigint)
returns table (cell uuid, rhk uuid, indicator uuid, person uuid, name text, number bigint, part text, changed_at timestamptz)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  f record;
  made app.role_cell;
begin
  select * into f from app.find_cell(p_rhk, p_person, p_indicator);
  insert into app.role_cell as x (agency_id, plan_id, plan_result_id, plan_indicator_id, person_id, place, part, changed_at)
  values (f.agency_id, f.plan_id, p_rhk, p_indicator, f.person_id, coalesce(p_number, 1), p_part, app.now())
  on conflict on constraint role_cell_place_key do update set part = excluded.part, changed_at = excluded.changed_at
  returning x.* into made;
  return query
    select made.role_cell_id, made.plan_result_id, made.plan_indicator_id, made.person_id, m.name, made.place::bigint, made.part, made.changed_at
    from app.matrix_people(f.agency_id, f.plan_id) as m
    where m.person_id = f.person_id;
end $$;
comment on function api.role_set(uuid, text, text, uuid, bigint) is 'Says which part somebody plays in a result of the leader who asks.';

create function api.role_clear(p_rhk uuid, p_person text, p_indicator uuid, p_number bigint)
returns table (cell uuid, rhk uuid, indicator uuid, person uuid, name text, number bigint, part text, changed_at timestamptz)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  r record;
  found_person uuid;
  called text;
begin
  select * into r from app.find_result(p_rhk);
  if r.person_id <> app.actor() then
    perform app.refuse(true, 'rhk ' || p_rhk);
  elsif r.plan_state = 'ENDED' then
    perform app.fail('KJ455', 'rhk ' || p_rhk, 'allowed=');
  end if;
  -- Of somebody who is not led any more, too: by what the matrix says of them.
  select l.person_id, l.name into found_person, called from app.cell_person(r.agency_id, r.plan_id, p_person) as l;
  if found_person is null then
    perform app.fail('KJ404', 'person ' || p_person, 'no cell says anything of them');
  end if;
  return query
    delete from app.role_cell as x
    where x.agency_id = r.agency_id
      and x.plan_id = r.plan_id
      and x.plan_result_id = p_rhk
      and x.person_id = found_person
      and (p_indicator is null or x.plan_indicator_id = p_indicator)
      and (p_number is null or x.place = p_number)
    returning x.role_cell_id, x.plan_result_id, x.plan_indicator_id, x.person_id, called, x.place::bigint, x.part, x.changed_at;
end $$;
comment on function api.role_clear(uuid, text, uuid, bigint) is 'Takes away what a cell says: one of its things, or all; answers what was taken away.';

grant execute on function
  api.show_roles(uuid), api.show_role_gaps(uuid), api.role_set(uuid, text, text, uuid, bigint), api.role_clear(uuid, text, uuid, bigint)
to kinerja_app, kinerja_city;
