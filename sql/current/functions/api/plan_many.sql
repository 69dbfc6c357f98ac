-- Plans of many at once, from one.

-- Drafts, and no more: each person changes, signs and submits their own.
create function api.plan_generate(p_plan uuid, p_unit text, p_kind text, p_affects bigint)
returns table (made uuid, person uuid, nip text, name text, year integer, starts_on date, ends_on date)
language plpgsql set search_path = pg_catalog, ext, pg_temp as $$
#variable_conflict use_column
declare
  template app.plan;
  top ext.ltree;
  someone uuid;
  chosen uuid[];
  new_plan uuid;
  new app.plan;
  results app.plan_result[];
  indicators app.plan_indicator[];
  supports app.plan_support[];
  terms app.plan_term[];
begin
  select p.* into template from app.plan as p where p.plan_id = p_plan;
  if not found then
    perform app.fail('KJ404', 'plan ' || p_plan);
  end if;
  if p_unit is not null then
    select u.path into top from app.unit as u where u.agency_id = template.agency_id and u.unit_id = app.unit_named(template.agency_id, p_unit);
  end if;
  select coalesce(array_agg(a.person_id order by a.person_id), '{}') into chosen
  from app.appraised_people() as a
    cross join lateral app.plan_span(a.person_id, template.year) as s
    join app.unit as u on u.agency_id = s.agency_id and u.unit_id = s.unit_id
    join app.post as t on t.agency_id = s.agency_id and t.post_id = s.post_id
  where s.rule is null
    and s.starts_on <= s.ends_on
    and s.agency_id = template.agency_id
    and s.is_by_perspective = template.is_by_perspective
    and (top is null or u.path <@ top)
    and t.kind = coalesce(p_kind, t.kind)
    and not exists (
      select
      from app.plan as p
      where p.person_id = a.person_id and daterange(p.starts_on, p.ends_on + 1) && daterange(s.starts_on, s.ends_on + 1)
    );
  if chosen = '{}' then
    perform app.fail('KJ404', 'people for plan ' || p_plan, 'whom you appraise, in that unit and kind of post, without a plan for these days');
  end if;
  perform app.require_affected(cardinality(chosen), p_affects);
  -- Read before the first: from then on one looks at one person at a time, or every row would ask for everybody whom one appraises.
  results := array(
    select r
    from app.plan_result as r
    where r.agency_id = template.agency_id and r.plan_id = p_plan and r.state = 'ACTIVE' and r.source is distinct from 'TUGAS_BELAJAR'
    order by r.place
  );
  indicators := array(select i from app.plan_indicator as i where i.agency_id = template.agency_id and i.plan_id = p_plan and i.state = 'ACTIVE');
  supports := array(select s from app.plan_support as s where s.agency_id = template.agency_id and s.plan_id = p_plan);
  terms := array(select t from app.plan_term as t where t.agency_id = template.agency_id and t.plan_id = p_plan);
  foreach someone in array chosen loop
    perform app.look_at(someone);
    new_plan := app.make_plan(someone, template.year, template.approach);
    select p.* into new from app.plan as p where p.plan_id = new_plan;
    with
      given as materialized (select r.*, gen_random_uuid() as new_result from unnest(results) as r),
      made_results as (
        insert into app.plan_result (
          agency_id, plan_result_id, plan_id, place, priority, text, source, control_level, method, is_vital, assigned_by, assigned_agency_id,
          assigned_post_id, assigned_team_id, intervenes_result_id, intervenes_indicator_id, intervenes_objective_id, since_version
        )
        select
          new.agency_id, g.new_result, new.plan_id, g.place, g.priority, g.text, g.source, g.control_level, g.method, g.is_vital, g.assigned_by,
          g.assigned_agency_id, g.assigned_post_id, g.assigned_team_id, g.intervenes_result_id, g.intervenes_indicator_id, g.intervenes_objective_id, 1
        from given as g
      )
    insert into app.plan_indicator (
      agency_id, plan_id, plan_result_id, place, text, aspects, perspective, target_low, target_high, target_unit, target_text, is_manual_needed, manual,
      since_version
    )
    -- What somebody else has reached is nobody's baseline.
    select
      new.agency_id, new.plan_id, g.new_result, i.place, i.text, i.aspects, i.perspective, i.target_low, i.target_high, i.target_unit, i.target_text,
      i.is_manual_needed, i.manual, 1
    from given as g
      join unnest(indicators) as i on i.plan_result_id = g.plan_result_id;
    insert into app.plan_support (agency_id, plan_id, kind, place, text)
    select new.agency_id, new.plan_id, s.kind, s.place, s.text from unnest(supports) as s;
    insert into app.plan_term (agency_id, plan_id, kind, place, choice, text)
    select new.agency_id, new.plan_id, t.kind, t.place, t.choice, t.text from unnest(terms) as t;
    return query select v.plan, v.person, v.nip, v.name, v.year, v.starts_on, v.ends_on from app.plan_now(new.plan_id) as v;
  end loop;
end $$;
comment on function api.plan_generate(uuid, text, text, bigint) is 'Drafts from one plan for all whom the one who asks appraises, or stands above their appraiser, in a unit and a kind of post, who have none for these days: results, indicators, resources and terms; special expectations and baselines are each one''s own.';

grant execute on function api.plan_generate(uuid, text, text, bigint) to kinerja_app, kinerja_city;
