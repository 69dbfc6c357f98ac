-- What results of a plan may intervene of those who lead its person (P55). (Behind whose_plan_facts.sql.)
set local role kinerja_definer;

-- Definer: leaders' plans are nobody's to see otherwise. What a result may intervene (P55 *): results and indicators of those who lead its person, as agreed, and what the units above have promised.
create or replace function app.leading_items(p_plan app.plan)
returns table (intervenes uuid, kind text, leader text, text text, target text)
language sql stable security definer rows 50 set search_path = pg_catalog, ext, pg_temp as $$
  with
    -- The row that is there, and not one that somebody has put together.
    asked as materialized (
      select p.* from app.plan as p where p.agency_id = p_plan.agency_id and p.plan_id = p_plan.plan_id and app.reads_plan(p)
    ),
    leaders as materialized (
      select l.person_id
      from asked as p
        cross join lateral (
          select c.person_id from app.appraiser_chain(p.person_id, app.today()) as c where c.is_answer
          union
          select s.person_id from app.superior_of(p.person_id, p.agency_id, p.post_id, app.today()) as s
          union
          select o.person_id
          from app.team_member as m
            join app.team_member as o on o.agency_id = m.agency_id and o.team_id = m.team_id and o.is_leader
          where m.person_id = p.person_id
            and app.is_on(app.today(), m.starts_on, m.ends_on)
            and app.is_on(app.today(), o.starts_on, o.ends_on)
        ) as l
      where l.person_id <> p.person_id
    ),
    -- The version that holds: what an amendment rewords, adds or takes away is nobody's to read before both have signed it.
    results as materialized (
      select (r.said ->> 'rhk')::uuid as plan_result_id, r.said, t.title
      from leaders as l
        cross join asked as k
        join app.plan as p on p.person_id = l.person_id and p.year = k.year
        join app.plan_version as v on v.agency_id = p.agency_id and v.plan_id = p.plan_id and v.number = p.version
        join app.post as t on t.agency_id = p.agency_id and t.post_id = p.post_id
        cross join lateral jsonb_array_elements(v.content -> 'results') as r (said)
      where r.said ->> 'state' = 'ACTIVE'
        -- A takeover is no amendment: it counts at once.
        and not exists (
          select from app.plan_result as n where n.agency_id = p.agency_id and n.plan_result_id = (r.said ->> 'rhk')::uuid and n.state = 'TAKEN_OVER'
        )
    )
  select r.plan_result_id, 'RESULT', r.title, r.said ->> 'text', null::text from results as r
  union all
  select (i.said ->> 'indicator')::uuid, 'INDICATOR', r.title, i.said ->> 'text', i.said ->> 'target'
  from results as r
    cross join lateral jsonb_array_elements(r.said -> 'indicators') as i (said)
  union all
  select o.objective_id, 'OBJECTIVE', u.name, o.objective || ': ' || o.indicator, o.target
  from asked as k
    join app.unit as place on place.agency_id = k.agency_id and place.unit_id = k.unit_id
    join app.unit as u on u.agency_id = place.agency_id and u.path @> place.path
    join app.objective as o on o.agency_id = u.agency_id and o.unit_id = u.unit_id and o.year = k.year
$$;
comment on function app.leading_items(app.plan) is 'What results of a plan may intervene: agreed results and indicators of those who appraise or lead its person, or lead their teams, and objectives of the units above. Definer: leaders'' plans are nobody''s to see otherwise.';

grant execute on function app.leading_items(app.plan) to kinerja_app, kinerja_city;
set local role kinerja_owner;
