-- What stands in a plan: results and indicators. Everything that changes here takes the signatures away.

create or replace function app.plan_by_result(p_action text, p_rhk uuid, p_revisions bigint[])
returns table (plan app.plan, result app.plan_result)
language plpgsql rows 1 set search_path = pg_catalog, pg_temp as $$
declare
  plan_id uuid := app.look_at_plan(null, p_rhk, null);
  found_plan app.plan;
  found_result app.plan_result;
begin
  if not exists (select from app.plan_result as r where r.plan_result_id = p_rhk) then
    perform app.fail('KJ404', 'rhk ' || p_rhk);
  end if;
  found_plan := app.plan_for(p_action, plan_id, null);
  select r.* into found_result from app.plan_result as r where r.plan_result_id = p_rhk;
  perform app.require_revision(found_result.revision, p_revisions);
  perform app.require_action('set', case when found_result.state = 'ACTIVE' then array['set'] else '{}' end, 'rhk ' || p_rhk);
  return query select found_plan, found_result;
end $$;
comment on function app.plan_by_result(text, uuid, bigint[]) is 'A planned result that the one who asks may change now, and its plan, locked.';

-- 80, 80-90, >=3.5, <=2.
create or replace function app.target_read(p_target text, out low numeric, out high numeric)
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
  part text[] := regexp_match(p_target, '^(>=|<=)?([0-9]{1,15}(?:\.[0-9]{1,6})?)(?:-([0-9]{1,15}(?:\.[0-9]{1,6})?))?$');
begin
  if p_target is null then
    return;
  elsif part is null or part[1] is not null and part[3] is not null then
    perform app.fail('KJ400', 'target', 'a number, two with - between them, or one behind >= or <=');
  end if;
  low := case when part[1] is distinct from '<=' then part[2]::numeric end;
  high := case when part[1] is distinct from '>=' then coalesce(part[3], part[2])::numeric end;
end $$;
comment on function app.target_read(text) is 'What a target means: from, to; null for an open end. KJ400 for what is none.';

-- What names itself in place of a column of the row that was.
create or replace function app.or_was(p_said text, p_was text) returns text language sql immutable
begin atomic
  select nullif(coalesce(p_said, p_was), '');
end;
comment on function app.or_was(text, text) is 'What was said; an empty text takes away, null leaves what was.';
grant execute on function app.plan_by_result(text, uuid, bigint[]), app.target_read(text), app.or_was(text, text) to kinerja_app, kinerja_city;

-- Results --------------------------------------------------------------------------------------------------------------
-- One function fills a new row and a known one: what was not said stays.
create or replace function app.result_said(
  p_plan app.plan, p_was app.plan_result, p_text text, p_priority text, p_source text, p_study text, p_control_level text, p_method text,
  p_is_vital boolean, p_assigned_by text, p_assigned_post text, p_assigned_team text, p_intervenes text
) returns app.plan_result
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  result app.plan_result := p_was;
  assigner record;
  item record;
begin
  result.text := coalesce(p_text, p_was.text);
  result.priority := coalesce(p_priority, p_was.priority, 'UTAMA');
  result.source := app.or_was(p_source, p_was.source);
  -- Goes with its source.
  result.study := case when result.source = 'TUGAS_BELAJAR' then app.or_was(p_study, p_was.study) else nullif(p_study, '') end;
  result.control_level := app.or_was(p_control_level, p_was.control_level);
  result.method := app.or_was(p_method, p_was.method);
  result.is_vital := coalesce(p_is_vital, p_was.is_vital, false);
  if result.source = 'TUGAS_BELAJAR' and not app.studies_within(p_plan.person_id, p_plan.starts_on, p_plan.ends_on) then
    perform app.fail('KJ400', 'source', 'no study leave lies within the days of the plan: status set');
  end if;
  if nullif(p_assigned_post, '') is not null and nullif(p_assigned_team, '') is not null then
    perform app.fail('KJ400', 'assigned_team', 'a post or a team, not both');
  elsif coalesce(nullif(p_assigned_post, ''), nullif(p_assigned_team, '')) is not null then
    select a.* into assigner from app.assigner_named(p_plan.agency_id, nullif(p_assigned_post, ''), nullif(p_assigned_team, '')) as a;
    if assigner.title is null then
      perform app.fail('KJ404', case when nullif(p_assigned_post, '') is null then 'team ' || p_assigned_team else 'post ' || p_assigned_post end);
    end if;
    result.assigned_agency_id := assigner.agency_id;
    result.assigned_post_id := assigner.post_id;
    result.assigned_team_id := assigner.team_id;
    result.assigned_by := coalesce(nullif(p_assigned_by, ''), assigner.title);
  else
    if p_assigned_by is not null or p_assigned_post = '' or p_assigned_team = '' then
      result.assigned_agency_id := null;
      result.assigned_post_id := null;
      result.assigned_team_id := null;
    end if;
    result.assigned_by := app.or_was(p_assigned_by, p_was.assigned_by);
  end if;
  if p_intervenes is not null then
    result.intervenes_result_id := null;
    result.intervenes_indicator_id := null;
    result.intervenes_objective_id := null;
    if p_intervenes <> '' then
      select l.kind into item from app.leading_items(p_plan) as l where l.intervenes = p_intervenes::uuid;
      if item.kind is null then
        perform app.fail('KJ404', 'intervenes ' || p_intervenes, 'show leader_results lists them');
      elsif item.kind = 'RESULT' then
        result.intervenes_result_id := p_intervenes::uuid;
      elsif item.kind = 'INDICATOR' then
        result.intervenes_indicator_id := p_intervenes::uuid;
      else
        result.intervenes_objective_id := p_intervenes::uuid;
      end if;
    end if;
  end if;
  return result;
end $$;
comment on function app.result_said(app.plan, app.plan_result, text, text, text, text, text, text, boolean, text, text, text, text) is 'A planned result as it was said, on what it was.';
grant execute on function app.result_said(app.plan, app.plan_result, text, text, text, text, text, text, boolean, text, text, text, text) to kinerja_app, kinerja_city;

create function api.rhk_add(
  p_plan uuid, p_text text, p_priority text, p_source text, p_study text, p_control_level text, p_method text, p_is_vital boolean, p_assigned_by text,
  p_assigned_post text, p_assigned_team text, p_intervenes uuid
) returns setof api.plan_result
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_plan app.plan := app.plan_for('set', p_plan, null);
  said app.plan_result := app.result_said(
    found_plan, null, p_text, p_priority, p_source, p_study, p_control_level, p_method, p_is_vital, p_assigned_by, p_assigned_post, p_assigned_team,
    p_intervenes::text
  );
  new_result uuid;
begin
  insert into app.plan_result (
    agency_id, plan_id, place, priority, text, source, study, control_level, method, is_vital, assigned_by, assigned_agency_id, assigned_post_id,
    assigned_team_id, intervenes_result_id, intervenes_indicator_id, intervenes_objective_id, since_version
  ) values (
    found_plan.agency_id, p_plan, (select coalesce(max(r.place), 0) + 1 from app.plan_result as r where r.agency_id = found_plan.agency_id and r.plan_id = p_plan),
    said.priority, said.text, said.source, said.study, said.control_level, said.method, said.is_vital, said.assigned_by, said.assigned_agency_id,
    said.assigned_post_id, said.assigned_team_id, said.intervenes_result_id, said.intervenes_indicator_id, said.intervenes_objective_id,
    found_plan.version + 1
  )
  returning plan_result.plan_result_id into new_result;
  perform app.touch_plan(found_plan);
  return query select v.* from api.plan_result as v where v.rhk = new_result;
end $$;
comment on function api.rhk_add(uuid, text, text, text, text, text, text, boolean, text, text, text, uuid) is 'Adds a planned result (RHK) to a plan.';

create function api.rhk_set(
  p_rhk uuid, p_text text, p_priority text, p_source text, p_study text, p_control_level text, p_method text, p_is_vital boolean, p_assigned_by text,
  p_assigned_post text, p_assigned_team text, p_intervenes text, p_revisions bigint[]
) returns setof api.plan_result
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  known record;
  said app.plan_result;
begin
  select k.plan, k.result into known from app.plan_by_result('set', p_rhk, p_revisions) as k;
  said := app.result_said(
    known.plan, known.result, p_text, p_priority, p_source, p_study, p_control_level, p_method, p_is_vital, p_assigned_by, p_assigned_post,
    p_assigned_team, p_intervenes
  );
  if said is distinct from known.result then
    update app.plan_result as r
    set
      priority = said.priority, text = said.text, source = said.source, study = said.study, control_level = said.control_level, method = said.method,
      is_vital = said.is_vital, assigned_by = said.assigned_by, assigned_agency_id = said.assigned_agency_id, assigned_post_id = said.assigned_post_id,
      assigned_team_id = said.assigned_team_id, intervenes_result_id = said.intervenes_result_id,
      intervenes_indicator_id = said.intervenes_indicator_id, intervenes_objective_id = said.intervenes_objective_id, revision = r.revision + 1
    where r.agency_id = said.agency_id and r.plan_result_id = p_rhk;
    perform app.touch_plan(known.plan);
  end if;
  return query select v.* from api.plan_result as v where v.rhk = p_rhk;
end $$;
comment on function api.rhk_set(uuid, text, text, text, text, text, text, boolean, text, text, text, text, bigint[]) is 'Changes what is named of a planned result; the appraiser sets its priority so (P28).';

-- What was agreed once is kept, marked: progress and feedback are about it.
create function api.rhk_remove(p_rhk uuid, p_revisions bigint[]) returns table (rhk uuid, plan uuid, state text)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  known record;
begin
  select k.plan, k.result into known from app.plan_by_result('set', p_rhk, p_revisions) as k;
  if (known.result).since_version > (known.plan).version then
    delete from app.plan_result as r where r.agency_id = (known.plan).agency_id and r.plan_result_id = p_rhk;
  else
    update app.plan_result as r
    set state = 'REMOVED', revision = r.revision + 1
    where r.agency_id = (known.plan).agency_id and r.plan_result_id = p_rhk;
  end if;
  perform app.touch_plan(known.plan);
  return query select p_rhk, (known.plan).plan_id, 'REMOVED';
end $$;
comment on function api.rhk_remove(uuid, bigint[]) is 'Takes a planned result out of a plan; one that was agreed before stays in its versions.';

create function api.rhk_move(p_rhk uuid, p_place bigint, p_revisions bigint[]) returns setof api.plan_result
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  known record;
begin
  select k.plan, k.result into known from app.plan_by_result('set', p_rhk, p_revisions) as k;
  update app.plan_result as r
  set
    place = case when r.plan_result_id = p_rhk then p_place else o.number + (o.number >= p_place)::integer end,
    revision = r.revision + (r.plan_result_id = p_rhk)::integer
  from (
    select t.plan_result_id, row_number() over (order by t.plan_result_id = p_rhk, t.place, t.plan_result_id) as number
    from app.plan_result as t
    where t.agency_id = (known.plan).agency_id and t.plan_id = (known.plan).plan_id and t.priority = (known.result).priority and t.state <> 'REMOVED'
  ) as o
  where r.agency_id = (known.plan).agency_id and r.plan_result_id = o.plan_result_id;
  perform app.touch_plan(known.plan);
  return query select v.* from api.plan_result as v where v.rhk = p_rhk;
end $$;
comment on function api.rhk_move(uuid, bigint, bigint[]) is 'Puts a planned result at another place within its priority.';

-- Indicators -----------------------------------------------------------------------------------------------------------
create function api.indicator_add(
  p_rhk uuid, p_text text, p_aspects text, p_perspective text, p_target text, p_target_unit text, p_target_text text, p_baseline text,
  p_is_manual_needed boolean, p_manual jsonb
) returns setof api.plan_indicator
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  known record;
  target record;
  new_indicator uuid;
begin
  select k.plan, k.result into known from app.plan_by_result('set', p_rhk, null) as k;
  select t.low, t.high into target from app.target_read(p_target) as t;
  perform app.require_measure(known.plan, p_aspects, p_perspective);
  insert into app.plan_indicator (
    agency_id, plan_id, plan_result_id, place, text, aspects, perspective, target_low, target_high, target_unit, target_text, baseline, is_manual_needed,
    manual, since_version
  ) values (
    (known.plan).agency_id, (known.plan).plan_id, p_rhk,
    (
      select coalesce(max(i.place), 0) + 1
      from app.plan_indicator as i
      where i.agency_id = (known.plan).agency_id and i.plan_id = (known.plan).plan_id and i.plan_result_id = p_rhk
    ),
    p_text, string_to_array(p_aspects, ','), p_perspective, target.low, target.high, p_target_unit, p_target_text, p_baseline,
    coalesce(p_is_manual_needed, false), p_manual, (known.plan).version + 1
  )
  returning plan_indicator.plan_indicator_id into new_indicator;
  perform app.touch_plan(known.plan);
  return query select v.* from api.plan_indicator as v where v.indicator = new_indicator;
end $$;
comment on function api.indicator_add(uuid, text, text, text, text, text, text, text, boolean, jsonb) is 'Adds an indicator with its target to a planned result.';

create or replace function app.plan_by_indicator(p_indicator uuid, p_revisions bigint[])
returns table (plan app.plan, indicator app.plan_indicator)
language plpgsql rows 1 set search_path = pg_catalog, pg_temp as $$
declare
  plan_id uuid := app.look_at_plan(null, null, p_indicator);
  found_plan app.plan;
  found_indicator app.plan_indicator;
begin
  if not exists (select from app.plan_indicator as i where i.plan_indicator_id = p_indicator) then
    perform app.fail('KJ404', 'indicator ' || p_indicator);
  end if;
  found_plan := app.plan_for('set', plan_id, null);
  select i.* into found_indicator from app.plan_indicator as i where i.plan_indicator_id = p_indicator;
  perform app.require_revision(found_indicator.revision, p_revisions);
  perform app.require_action('set', case when found_indicator.state = 'ACTIVE' then array['set'] else '{}' end, 'indicator ' || p_indicator);
  return query select found_plan, found_indicator;
end $$;
comment on function app.plan_by_indicator(uuid, bigint[]) is 'An indicator that the one who asks may change now, and its plan, locked.';

-- By what it is measured follows from the post (P29, P51 a.5).
create or replace function app.require_measure(p_plan app.plan, p_aspects text, p_perspective text) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if p_plan.is_by_perspective and nullif(p_aspects, '') is not null then
    perform app.fail('KJ400', 'aspects', 'indicators of JPT and heads of a unit mandiri have a perspective (P29)');
  elsif not p_plan.is_by_perspective and nullif(p_perspective, '') is not null then
    perform app.fail('KJ400', 'perspective', 'only indicators of JPT and heads of a unit mandiri have one (P29): name aspects');
  end if;
end $$;
comment on function app.require_measure(app.plan, text, text) is 'KJ400 for aspects where there are perspectives, and the other way round.';
grant execute on function app.plan_by_indicator(uuid, bigint[]), app.require_measure(app.plan, text, text) to kinerja_app, kinerja_city;

create function api.indicator_set(
  p_indicator uuid, p_text text, p_aspects text, p_perspective text, p_target text, p_target_unit text, p_target_text text, p_baseline text,
  p_is_manual_needed boolean, p_manual text, p_revisions bigint[]
) returns setof api.plan_indicator
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  known record;
  target record;
begin
  select k.plan, k.indicator into known from app.plan_by_indicator(p_indicator, p_revisions) as k;
  select t.low, t.high into target from app.target_read(nullif(p_target, '')) as t;
  perform app.require_measure(known.plan, p_aspects, p_perspective);
  update app.plan_indicator as i
  set
    text = coalesce(p_text, i.text),
    aspects = case when p_aspects is null then i.aspects else string_to_array(nullif(p_aspects, ''), ',') end,
    perspective = app.or_was(p_perspective, i.perspective),
    target_low = case when p_target is null then i.target_low else target.low end,
    target_high = case when p_target is null then i.target_high else target.high end,
    -- A unit measures a number.
    target_unit = case when p_target = '' then nullif(p_target_unit, '') else app.or_was(p_target_unit, i.target_unit) end,
    target_text = app.or_was(p_target_text, i.target_text),
    baseline = app.or_was(p_baseline, i.baseline),
    is_manual_needed = coalesce(p_is_manual_needed, i.is_manual_needed),
    manual = case when p_manual is null then i.manual else nullif(p_manual, '')::jsonb end,
    revision = i.revision + 1
  where i.agency_id = (known.plan).agency_id and i.plan_indicator_id = p_indicator;
  perform app.touch_plan(known.plan);
  return query select v.* from api.plan_indicator as v where v.indicator = p_indicator;
end $$;
comment on function api.indicator_set(uuid, text, text, text, text, text, text, text, boolean, text, bigint[]) is 'Changes what is named of an indicator.';

create function api.indicator_remove(p_indicator uuid, p_revisions bigint[]) returns table (indicator uuid, rhk uuid, plan uuid, state text)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  known record;
begin
  select k.plan, k.indicator into known from app.plan_by_indicator(p_indicator, p_revisions) as k;
  if (known.indicator).since_version > (known.plan).version then
    delete from app.plan_indicator as i where i.agency_id = (known.plan).agency_id and i.plan_indicator_id = p_indicator;
  else
    update app.plan_indicator as i
    set state = 'REMOVED', revision = i.revision + 1
    where i.agency_id = (known.plan).agency_id and i.plan_indicator_id = p_indicator;
  end if;
  perform app.touch_plan(known.plan);
  return query select p_indicator, (known.indicator).plan_result_id, (known.plan).plan_id, 'REMOVED';
end $$;
comment on function api.indicator_remove(uuid, bigint[]) is 'Takes an indicator out of a plan; one that was agreed before stays in its versions.';

grant execute on function
  api.rhk_add(uuid, text, text, text, text, text, text, boolean, text, text, text, uuid),
  api.rhk_set(uuid, text, text, text, text, text, text, boolean, text, text, text, text, bigint[]), api.rhk_remove(uuid, bigint[]),
  api.rhk_move(uuid, bigint, bigint[]), api.indicator_add(uuid, text, text, text, text, text, text, text, boolean, jsonb),
  api.indicator_set(uuid, text, text, text, text, text, text, text, boolean, text, bigint[]), api.indicator_remove(uuid, bigint[])
to kinerja_app, kinerja_city;
