-- Teams over time. Their leaders give feedback and appraise nobody (P89 A.7, P227).

create function api.show_teams(p_agency text) returns setof api.team language sql stable
begin atomic
  select t.* from api.team as t where t.agency_id = app.agency_id_of(p_agency);
end;
comment on function api.show_teams(text) is 'Teams of an agency.';

create function api.team_show(p_agency text, p_team text) returns setof api.team language sql stable
begin atomic
  select t.* from api.team as t where t.agency_id = app.agency_id_of(p_agency) and t.team = p_team;
end;
comment on function api.team_show(text, text) is 'One team.';

create function api.show_members(p_agency text, p_team text) returns setof api.member language sql stable
begin atomic
  select m.* from api.member as m where m.agency_id = app.agency_id_of(p_agency) and (p_team is null or m.team = p_team);
end;
comment on function api.show_members(text, text) is 'Members of an agency''s teams, or of one: past, present and future ones.';

create function api.team_create(p_agency text, p_team text, p_name text) returns setof api.team
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_agency integer := app.agency_named(p_agency);
begin
  insert into app.team (agency_id, code, name) values (found_agency, p_team, p_name);
  return query select t.* from api.team as t where t.agency_id = found_agency and t.team = p_team;
end $$;
comment on function api.team_create(text, text, text) is 'Makes a team.';

create or replace function app.team_named(p_agency_id integer, p_code text) returns app.team
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  found_team app.team;
begin
  select t.* into found_team from app.team as t where t.agency_id = p_agency_id and t.code = p_code;
  if not found then
    perform app.fail('KJ404', 'team ' || p_code);
  end if;
  return found_team;
end $$;
comment on function app.team_named(integer, text) is 'The team of a code in an agency; KJ404 without one.';

create function api.team_add(p_agency text, p_team text, p_person text, p_is_leader boolean, p_starts_on date, p_ends_on date) returns setof api.member
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_agency integer := app.agency_named(p_agency);
  found_team app.team := app.team_named(found_agency, p_team);
  found_person uuid := app.person_named(p_person);
  new_member uuid;
begin
  if not app.administers_unit(found_agency, null) then
    perform app.fail('KJ403', 'team ' || p_team);
  end if;
  insert into app.team_member (agency_id, team_id, person_id, is_leader, starts_on, ends_on)
  values (found_agency, found_team.team_id, found_person, coalesce(p_is_leader, false), coalesce(p_starts_on, app.today()), p_ends_on)
  returning team_member.team_member_id into new_member;
  return query select m.* from api.member as m where m.agency_id = found_agency and m.member = new_member;
end $$;
comment on function api.team_add(text, text, text, boolean, date, date) is 'Puts somebody into a team, from today unless another day is named.';

create function api.team_remove(p_agency text, p_team text, p_person text, p_ends_on date) returns setof api.member
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_agency integer := app.agency_named(p_agency);
  found_team app.team := app.team_named(found_agency, p_team);
  -- Somebody who has left is not seen any more, but still in the list of members, by identifier.
  found_person uuid := case when length(p_person) = 36 then p_person::uuid else app.person_named(p_person) end;
  found_member app.team_member;
begin
  if not app.administers_unit(found_agency, null) then
    perform app.fail('KJ403', 'team ' || p_team);
  end if;
  select m.* into found_member
  from app.team_member as m
  where m.agency_id = found_agency
    and m.team_id = found_team.team_id
    and m.person_id = found_person
    and app.is_to_come(app.today(), m.starts_on, m.ends_on)
  order by m.starts_on
  limit 1
  for no key update;
  if not found then
    perform app.fail('KJ404', 'person ' || p_person || ' in team ' || p_team);
  end if;
  update app.team_member as m
  set ends_on = coalesce(p_ends_on, greatest(app.today(), m.starts_on)), revision = m.revision + 1
  where m.agency_id = found_agency and m.team_member_id = found_member.team_member_id;
  return query select m.* from api.member as m where m.agency_id = found_agency and m.member = found_member.team_member_id;
end $$;
comment on function api.team_remove(text, text, text, date) is 'Ends somebody''s membership of a team with a day, today unless another is named. The daemon records the reason in the audit.';

grant execute on function app.team_named(integer, text) to kinerja_app, kinerja_city;
grant execute on function
  api.show_teams(text), api.team_show(text, text), api.show_members(text, text), api.team_create(text, text, text),
  api.team_add(text, text, text, boolean, date, date), api.team_remove(text, text, text, date)
to kinerja_app, kinerja_city;
