-- What stands in a plan, what it is looked through for, and what may be done with it. Under the row-level security of whoever asks.
-- (Not in SQL: PostgreSQL keeps the plan of such a function, with the policies of the role that asked first.)

create or replace function app.plan_actions(p_role text, p_plan app.plan) returns text[] language sql stable
begin atomic
  select case
    when p_plan.state = 'ENDED' then '{}'
    when p_role = 'SELF' then
      case p_plan.state
        when 'SUBMITTED' then case when p_plan.employee_signed_at is null then array['agree', 'return', 'end'] else array['return', 'end'] end
        when 'AGREED' then array['amend', 'follow', 'end']
        when 'AMENDING' then array['set', 'submit', 'follow', 'end']
        else array['set', 'submit', 'end']
      end
    when not app.fixes_plan(p_role, p_plan.year, p_plan.starts_on) then '{}'
    else
      case p_plan.state
        when 'SUBMITTED' then case when p_plan.appraiser_signed_at is null then array['set', 'agree', 'return'] else array['set', 'return'] end
        when 'AGREED' then array['amend', 'follow', 'end']
        when 'AMENDING' then array['set', 'follow', 'end']
        else case when p_plan.made_by = (select app.actor()) then array['set'] else '{}' end
      end
  end;
end;
comment on function app.plan_actions(text, app.plan) is 'What somebody who is this to a plan could do with it: set (all that stands in it), submit, return, agree, amend, follow (tell whether resources came), end.';

create or replace function app.plan_content(p_agency_id integer, p_plan_id uuid) returns jsonb
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return jsonb_build_object(
    'results', (
      select coalesce(
        jsonb_agg(
          jsonb_build_object(
            'rhk', r.plan_result_id, 'place', r.place, 'priority', r.priority, 'text', r.text, 'source', r.source, 'study', r.study,
            'control_level', r.control_level, 'method', r.method, 'is_vital', r.is_vital, 'assigned_by', r.assigned_by,
            'intervenes', coalesce(r.intervenes_result_id, r.intervenes_indicator_id, r.intervenes_objective_id), 'state', r.state, 'revision', r.revision,
            'indicators', (
              select coalesce(
                jsonb_agg(
                  jsonb_build_object(
                    'indicator', i.plan_indicator_id, 'place', i.place, 'text', i.text, 'aspects', i.aspects, 'perspective', i.perspective,
                    'target', app.target_said(i.target_low, i.target_high, i.target_unit, i.target_text), 'target_low', i.target_low,
                    'target_high', i.target_high, 'target_unit', i.target_unit, 'target_text', i.target_text, 'baseline', i.baseline,
                    'is_manual_needed', i.is_manual_needed, 'manual', i.manual, 'revision', i.revision
                  ) order by i.place, i.plan_indicator_id
                ), '[]'
              )
              from app.plan_indicator as i
              where i.agency_id = r.agency_id and i.plan_id = r.plan_id and i.plan_result_id = r.plan_result_id and i.state = 'ACTIVE'
            )
          ) order by r.priority desc, r.place, r.plan_result_id
        ), '[]'
      )
      from app.plan_result as r
      where r.agency_id = p_agency_id and r.plan_id = p_plan_id and r.state <> 'REMOVED'
    ),
    'expectations', (
      select coalesce(jsonb_agg(jsonb_build_object('value', e.value, 'place', e.place, 'text', e.text) order by e.value, e.place), '[]')
      from app.plan_expectation as e
      where e.agency_id = p_agency_id and e.plan_id = p_plan_id
    ),
    'supports', (
      select coalesce(
        jsonb_agg(
          jsonb_build_object('kind', s.kind, 'place', s.place, 'text', s.text, 'is_agreed', s.is_agreed, 'is_realised', s.is_realised) order by s.kind, s.place
        ), '[]'
      )
      from app.plan_support as s
      where s.agency_id = p_agency_id and s.plan_id = p_plan_id
    ),
    'terms', (
      select coalesce(jsonb_agg(jsonb_build_object('kind', t.kind, 'place', t.place, 'choice', t.choice, 'text', t.text) order by t.kind desc, t.place), '[]')
      from app.plan_term as t
      where t.agency_id = p_agency_id and t.plan_id = p_plan_id
    )
  );
end $$;
comment on function app.plan_content(integer, uuid) is 'All that stands in a plan: results with their indicators (UTAMA first), special expectations, resources, terms.';

create or replace function app.control_worth(p_level text) returns integer language sql immutable
begin atomic
  select array_position(array['OUTPUT_KENDALI_TINGGI', 'OUTPUT_KENDALI_SEDANG', 'OUTPUT_KENDALI_RENDAH', 'OUTCOME_ANTARA', 'OUTCOME'], p_level);
end;
comment on function app.control_worth(text) is 'What a control level is worth: from 1, OUTPUT_KENDALI_TINGGI, which its owner controls most, to 5, OUTCOME (P28).';

-- Whole words; the regulation names these four (P51 a.7).
create or replace function app.is_absolute(p_text text) returns boolean language sql immutable
begin atomic
  select coalesce(p_text ~* '\m(semua|selalu|tidak\s+pernah|setiap)\M', false);
end;
comment on function app.is_absolute(text) is 'A target is put absolutely: semua, selalu, tidak pernah, setiap (P51 a.7).';

create or replace function app.plan_findings(p_agency_id integer, p_plan_id uuid) returns table (symbol text, rhk uuid, indicator uuid, objective text)
language plpgsql stable rows 10 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
    with
      one as materialized (
        select p.*, app.least_control(p.person_id, p.agency_id, p.post_id, p.is_by_perspective) as least_control
        from app.plan as p
        where p.agency_id = p_agency_id and p.plan_id = p_plan_id
      ),
      results as materialized (
        select r.* from app.plan_result as r where r.agency_id = p_agency_id and r.plan_id = p_plan_id and r.state <> 'REMOVED'
      ),
      indicators as materialized (
        select i.*, r.priority, r.is_vital
        from results as r
          join app.plan_indicator as i
            on i.agency_id = r.agency_id and i.plan_id = r.plan_id and i.plan_result_id = r.plan_result_id and i.state = 'ACTIVE'
      )
    select 'NO_UTAMA', null::uuid, null::uuid, null::text from one as p where not exists (select from results as r where r.priority = 'UTAMA')
    union all
    select 'NO_INDICATOR', r.plan_result_id, null, null
    from results as r
    where not exists (select from indicators as i where i.plan_result_id = r.plan_result_id)
    union all
    select f.symbol, i.plan_result_id, i.plan_indicator_id, null
    from one as p
      cross join indicators as i
      cross join lateral (
        values
          ('NO_ASPECT', p.approach = 'KUANTITATIF' and not p.is_by_perspective and i.aspects is null),
          ('NO_PERSPECTIVE', p.is_by_perspective and i.perspective is null),
          ('NO_TARGET', p.approach = 'KUANTITATIF' and num_nonnulls(i.target_low, i.target_high, i.target_text) = 0),
          (
            'ABSOLUTE_WORDS',
            not p.is_by_perspective and not (i.is_vital and i.priority = 'UTAMA') and (app.is_absolute(i.text) or app.is_absolute(i.target_text))
          ),
          ('NO_BASELINE', i.baseline is null),
          ('MANUAL_NEEDED', i.is_manual_needed and i.manual is null)
      ) as f (symbol, is_found)
    where f.is_found
    union all
    select 'PERSPECTIVES', null, null, null
    from one as p
    where p.is_by_perspective and (select count(distinct i.perspective) from indicators as i) < 4
    union all
    select case when r.control_level is null then 'NO_CONTROL_LEVEL' else 'CONTROL_LEVEL' end, r.plan_result_id, null, null
    from one as p
      cross join results as r
    where r.source is distinct from 'TUGAS_BELAJAR' and (r.control_level is null or app.control_worth(r.control_level) < p.least_control)
    union all
    select 'NO_ASSIGNER', r.plan_result_id, null, null from results as r where r.assigned_by is null
    union all
    select 'WITHOUT_SUPPORT', null, null, null
    from one as p
    where not exists (select from app.plan_support as s where s.agency_id = p_agency_id and s.plan_id = p_plan_id)
    union all
    select 'WITHOUT_TERM', null, null, null
    from one as p
    where not exists (
        select from app.plan_term as t where t.agency_id = p_agency_id and t.plan_id = p_plan_id and t.kind = 'PERTANGGUNGJAWABAN'
      )
      or not exists (select from app.plan_term as t where t.agency_id = p_agency_id and t.plan_id = p_plan_id and t.kind <> 'PERTANGGUNGJAWABAN')
    union all
    select 'PK_MISSING', null, null, o.code
    from app.plan as p
      cross join lateral app.promises_missing(p) as o
    where p.agency_id = p_agency_id and p.plan_id = p_plan_id
    union all
    select 'UNAPPROVED_ASSIGNMENT', a.rhk, null, null
    from app.plan as p
      cross join lateral app.results_unapproved(p) as a
    where p.agency_id = p_agency_id and p.plan_id = p_plan_id
    union all
    select 'STUDY_RESULTS', null, null, null
    from one as p
    where app.studies_within(p.person_id, p.starts_on, p.ends_on) and not exists (select from results as r where r.study = 'AKADEMIK');
end $$;
comment on function app.plan_findings(integer, uuid) is 'What is found in a plan, by the symbols of app.plan_check, with the result, the indicator or the unit''s objective that it is about.';

-- By symbol, for replies.
create or replace function app.plan_warnings(p_agency_id integer, p_plan_id uuid) returns jsonb
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return (
    select coalesce(
      jsonb_object_agg(
        k.symbol,
        jsonb_build_object(
          'place', k.place, 'is_blocking', k.is_blocking, 'basis', k.basis, 'english', k.english, 'indonesian', k.indonesian, 'count', f.number,
          'results', f.results, 'indicators', f.indicators, 'objectives', f.objectives
        )
      ), '{}'
    )
    from (
      select
        w.symbol, count(*) as number, coalesce(jsonb_agg(distinct w.rhk) filter (where w.rhk is not null), '[]') as results,
        coalesce(jsonb_agg(w.indicator) filter (where w.indicator is not null), '[]') as indicators,
        coalesce(jsonb_agg(w.objective order by w.objective) filter (where w.objective is not null), '[]') as objectives
      from app.plan_findings(p_agency_id, p_plan_id) as w
      group by w.symbol
    ) as f
      join app.plan_check as k on k.symbol = f.symbol
  );
end $$;
comment on function app.plan_warnings(integer, uuid) is 'What is found in a plan, by symbol: whether it blocks, what the regulation says, where it is.';

create or replace function app.require_plan_is_whole(p_agency_id integer, p_plan_id uuid) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  missing text;
begin
  select string_agg(distinct k.symbol || ' (' || k.basis || ')', ', ') into missing
  from app.plan_findings(p_agency_id, p_plan_id) as w
    join app.plan_check as k on k.symbol = w.symbol
  where k.is_blocking;
  if missing is not null then
    perform app.fail('KJ459', 'plan ' || p_plan_id, missing);
  end if;
end $$;
comment on function app.require_plan_is_whole(integer, uuid) is 'KJ459 while something is found in a plan that blocks.';

grant execute on function
  app.plan_actions(text, app.plan), app.plan_content(integer, uuid), app.control_worth(text), app.is_absolute(text),
  app.plan_findings(integer, uuid), app.plan_warnings(integer, uuid), app.require_plan_is_whole(integer, uuid)
to kinerja_app, kinerja_city;
grant execute on function app.plan_content(integer, uuid) to kinerja_definer;
