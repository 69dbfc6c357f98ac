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
  new_result uuid;
  old app.plan_result;
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
  foreach someone in array chosen loop
    new_plan := app.make_plan(someone, template.year, template.approach);
    select p.* into new from app.plan as p where p.plan_id = new_plan;
    for old in
      select r.*
      from app.plan_result as r
      where r.agency_id = template.agency_id and r.plan_id = p_plan and r.state = 'ACTIVE' and r.source is distinct from 'TUGAS_BELAJAR'
      order by r.place
    loop
      insert into app.plan_result (
        agency_id, plan_id, place, priority, text, source, control_level, method, is_vital, assigned_by, assigned_agency_id, assigned_post_id,
        assigned_team_id, intervenes_result_id, intervenes_indicator_id, intervenes_objective_id, since_version
      ) values (
        new.agency_id, new.plan_id, old.place, old.priority, old.text, old.source, old.control_level, old.method, old.is_vital, old.assigned_by,
        old.assigned_agency_id, old.assigned_post_id, old.assigned_team_id, old.intervenes_result_id, old.intervenes_indicator_id,
        old.intervenes_objective_id, 1
      )
      returning plan_result.plan_result_id into new_result;
      insert into app.plan_indicator (
        agency_id, plan_id, plan_result_id, place, text, aspects, perspective, target_low, target_high, target_unit, target_text, baseline, is_manual_needed,
        manual, since_version
      )
      select
        new.agency_id, new.plan_id, new_result, i.place, i.text, i.aspects, i.perspective, i.target_low, i.target_high, i.target_unit, i.target_text,
        -- What somebody else has reached is nobody's baseline.
        null, i.is_manual_needed, i.manual, 1
      from app.plan_indicator as i
      where i.agency_id = old.agency_id and i.plan_id = old.plan_id and i.plan_result_id = old.plan_result_id and i.state = 'ACTIVE';
    end loop;
    insert into app.plan_support (agency_id, plan_id, kind, place, text)
    select new.agency_id, new.plan_id, s.kind, s.place, s.text from app.plan_support as s where s.agency_id = template.agency_id and s.plan_id = p_plan;
    insert into app.plan_term (agency_id, plan_id, kind, place, choice, text)
    select new.agency_id, new.plan_id, t.kind, t.place, t.choice, t.text
    from app.plan_term as t
    where t.agency_id = template.agency_id and t.plan_id = p_plan;
    return query select v.plan, v.person, v.nip, v.name, v.year, v.starts_on, v.ends_on from app.plan_now(new.plan_id) as v;
  end loop;
end $$;
comment on function api.plan_generate(uuid, text, text, bigint) is 'Drafts from one plan for all whom the one who asks appraises, or stands above their appraiser, in a unit and a kind of post, who have none for these days: results, indicators, resources and terms; special expectations and baselines are each one''s own.';

grant execute on function api.plan_generate(uuid, text, text, bigint) to kinerja_app, kinerja_city;
