-- Why: the rules that led to an answer, each with its basis. About people whom the one who asks may see; the posts and names on the way up are told with
-- it, because nobody can be told who their appraiser is without them.
set local role kinerja_definer;

-- Definer: posts and names above somebody lie in what the one who asks may not see. Called for people in scope only.
create or replace function app.explained_appraiser(p_person_id uuid, p_day date)
returns table (
  step bigint, relation text, rule text, agency text, post text, title text, person uuid, name text, is_answer boolean
)
language sql stable security definer rows 6 set search_path = pg_catalog, pg_temp as $$
  select c.step, c.relation, c.rule, a.code, p.code, p.title, c.person_id, n.name, c.is_answer
  from app.appraiser_chain(p_person_id, p_day) as c
    left join app.agency as a on a.agency_id = c.agency_id
    left join app.post as p on p.agency_id = c.agency_id and p.post_id = c.post_id
    left join app.person as n on n.person_id = c.person_id
$$;
comment on function app.explained_appraiser(uuid, date) is 'app.appraiser_chain with the names of things. Definer: posts and names above somebody lie in what the one who asks may not see.';

-- Definer: as above.
create or replace function app.explained_assignment(p_person_id uuid, p_day date)
returns table (
  place integer, relation text, rule text, agency text, post text, title text, unit text, person uuid, name text, starts_on date, ends_on date, said text,
  own_agency_id integer
)
language sql stable security definer rows 20 set search_path = pg_catalog, pg_temp as $$
  with
    own as (
      select a.agency_id, a.post_id, a.unit_id, a.kind, a.starts_on, a.ends_on
      from app.appointment as a
      where a.person_id = p_person_id and app.is_on(p_day, a.starts_on, a.ends_on)
    ),
    related as (
      select
        1 as place, 'APPOINTMENT' as relation, case o.kind when 'DEFINITIF' then 'DEFINITIVE_COUNTS' when 'PLT' then 'PLT_COUNTS' else 'ACTS' end as rule,
        o.agency_id, o.post_id, p_person_id as person_id, o.starts_on, o.ends_on, o.kind as said, o.agency_id as own_agency_id
      from own as o
      union all
      select
        2, 'STATUS', case when s.status in ('TUGAS_BELAJAR') then 'STUDY_LEAVE_AT_HOME' when s.status = 'DIPERBANTUKAN' then 'SECONDED_AT_HOME' else 'EXCLUDED_BY_STATUS' end,
        null, null, p_person_id, s.starts_on, s.ends_on, s.status || ' ' || s.decree, null
      from app.status as s
      where s.person_id = p_person_id and app.is_on(p_day, s.starts_on, s.ends_on)
      union all
      select 3, 'SUPERIOR', case u.kind when 'DEFINITIF' then 'REPORTS_TO' else 'ACTS' end, u.agency_id, u.post_id, u.person_id, null, null, null, o.agency_id
      from own as o
        cross join lateral app.superior_of(p_person_id, o.agency_id, o.post_id, p_day) as u
      where u.person_id is not null
      union all
      select 4, 'PEER', 'SAME_SUPERIOR', e.agency_id, e.post_id, e.person_id, null, null, null, e.own_agency_id
      from app.peers_of(p_person_id, p_day) as e
      union all
      select 5, 'SUBORDINATE', 'REPORTS_TO', s.agency_id, s.post_id, s.person_id, null, null, null, s.above_agency_id
      from app.subordinates_of(p_person_id, p_day) as s
      union all
      select
        6, 'TEAM', case when m.is_leader then 'TEAM_LEADER_GIVES_FEEDBACK' else 'IN_A_TEAM' end, m.agency_id, null, m.person_id, m.starts_on, m.ends_on,
        t.code || ' ' || t.name, m.agency_id
      from app.team_member as mine
        join app.team as t on t.agency_id = mine.agency_id and t.team_id = mine.team_id
        join app.team_member as m
          on m.agency_id = mine.agency_id and m.team_id = mine.team_id and app.is_on(p_day, m.starts_on, m.ends_on)
      where mine.person_id = p_person_id
        and app.is_on(p_day, mine.starts_on, mine.ends_on)
        and (m.person_id = p_person_id or m.is_leader)
      union all
      select 7, 'DELEGATION', 'APPRAISES_BY_DELEGATION', d.agency_id, null, d.person_id, d.starts_on, d.ends_on, u.code || ' ' || d.decree, d.agency_id
      from app.delegation as d
        join app.unit as u on u.agency_id = d.agency_id and u.unit_id = d.unit_id
      where d.person_id = p_person_id and app.is_on(p_day, d.starts_on, d.ends_on)
    )
  select
    r.place, r.relation, r.rule, a.code, p.code, p.title, u.code, r.person_id, n.name, r.starts_on, r.ends_on, r.said, r.own_agency_id
  from related as r
    left join app.agency as a on a.agency_id = r.agency_id
    left join app.post as p on p.agency_id = r.agency_id and p.post_id = r.post_id
    left join app.unit as u on u.agency_id = p.agency_id and u.unit_id = p.unit_id
    left join app.person as n on n.person_id = r.person_id
$$;
comment on function app.explained_assignment(uuid, date) is 'Posts, statuses, superiors, peers, subordinates, teams and delegations of somebody on a day. Definer: as app.explained_appraiser.';

-- Definer: reach and roles are nobody's to see otherwise.
create or replace function app.explained_visibility(p_person_id uuid, p_day date)
returns table (agency_id integer, agency text, because text, rule text, through text, starts_on date, ends_on date, is_now boolean)
language sql stable security definer rows 10 set search_path = pg_catalog, pg_temp as $$
  select
    r.agency_id, g.code, r.because,
    case
      when r.because <> 'NAMED' then r.because
      when d.delegation_id is not null then 'APPRAISES_BY_DELEGATION'
      when m.team_member_id is not null then 'IN_A_TEAM'
      when s.status_id is not null then 'DESIGNATED'
      else 'STANDS_ABOVE'
    end,
    coalesce(
      'unit ' || u.code, 'team ' || t.code, 'status ' || s.status, 'post ' || app.post_reference(a.agency_id, a.post_id, r.agency_id), 'role ' || o.role
    ),
    nullif(r.starts_on, '-infinity'), r.ends_on, app.is_on(p_day, r.starts_on, r.ends_on)
  from app.reach as r
    join app.agency as g on g.agency_id = r.agency_id
    left join app.appointment as a on a.appointment_id = r.source_id
    left join app.role_grant as o on o.role_grant_id = r.source_id
    left join app.delegation as d on d.delegation_id = r.source_id
    left join app.unit as u on u.agency_id = coalesce(d.agency_id, o.agency_id) and u.unit_id = coalesce(d.unit_id, o.unit_id)
    left join app.team_member as m on m.team_member_id = r.source_id
    left join app.team as t on t.agency_id = m.agency_id and t.team_id = m.team_id
    left join app.status as s on s.status_id = r.source_id
  where r.person_id = p_person_id
  union all
  select null, null, null, 'WHOLE_GOVERNMENT', 'role ' || o.role, o.starts_on, o.ends_on, app.is_on(p_day, o.starts_on, o.ends_on)
  from app.role_grant as o
  where o.person_id = p_person_id and o.agency_id is null
$$;
comment on function app.explained_visibility(uuid, date) is 'Every reason for which somebody reaches an agency, or the whole government. Definer: reach and roles are nobody''s to see otherwise.';

grant execute on function app.explained_appraiser(uuid, date), app.explained_assignment(uuid, date), app.explained_visibility(uuid, date)
to kinerja_app, kinerja_city;

set local role kinerja_owner;

create function api.explain_appraiser(p_person text, p_on date)
returns table (
  step bigint, relation text, rule text, agency text, post text, title text, person uuid, name text, is_answer boolean, basis text, meaning text,
  arti text
)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
    select e.step, e.relation, e.rule, e.agency, e.post, e.title, e.person, e.name, e.is_answer, nullif(r.basis, '') as basis, r.english, r.indonesian
    from app.explained_appraiser(app.person_named(p_person), coalesce(p_on, app.today())) as e
      join app.rule as r on r.rule = e.rule
    order by e.step;
end $$;
comment on function api.explain_appraiser(text, date) is 'Who appraises somebody on a day, today unless another is named, who decides about objections, and every rule on the way.';

-- What lies in agencies that the one who asks does not reach is not told, unless it is about themselves: who serves in two of them is two agencies' to know.
create function api.explain_assignment(p_person text, p_on date)
returns table (
  relation text, rule text, agency text, post text, title text, unit text, person uuid, name text, starts_on date, ends_on date, said text, basis text,
  meaning text, arti text
)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_person uuid := app.person_named(p_person);
begin
  return query
    select
      e.relation, e.rule, e.agency, e.post, e.title, e.unit, e.person, e.name, e.starts_on, e.ends_on, e.said, nullif(r.basis, '') as basis, r.english, r.indonesian
    from app.explained_assignment(found_person, coalesce(p_on, app.today())) as e
      join app.rule as r on r.rule = e.rule
    where found_person = app.actor() or app.official() <> '' or e.own_agency_id is null or e.own_agency_id = any (app.reached())
    order by e.place, e.agency, e.post, e.name, e.person, e.said
    limit 1000;
end $$;
comment on function api.explain_assignment(text, date) is 'Where somebody stands on a day, today unless another is named: posts, statuses, superiors, peers, subordinates, teams, delegations. At most 1,000 of them.';

-- As explain_assignment.
create function api.explain_visibility(p_person text)
returns table (
  agency text, because text, rule text, through text, starts_on date, ends_on date, is_now boolean, basis text, meaning text, arti text
)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_person uuid := case when p_person is null then app.actor() else app.person_named(p_person) end;
begin
  return query
    select e.agency, e.because, e.rule, e.through, e.starts_on, e.ends_on, e.is_now, nullif(r.basis, '') as basis, r.english, r.indonesian
    from app.explained_visibility(found_person, app.today()) as e
      join app.rule as r on r.rule = e.rule
    where found_person = app.actor() or app.official() <> '' or e.agency_id = any (app.reached())
    order by e.is_now desc, e.agency, e.rule, e.through, e.starts_on;
end $$;
comment on function api.explain_visibility(text) is 'For which reasons somebody sees which agencies; oneself, unless another person is named.';

grant execute on function api.explain_appraiser(text, date), api.explain_assignment(text, date), api.explain_visibility(text)
to kinerja_app, kinerja_city;
