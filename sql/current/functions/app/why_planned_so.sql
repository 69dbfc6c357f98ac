-- What was planned, as it was agreed and held in a period, beside what was realised of it: for results, which keep it. (Behind whose_plan_facts.sql and whose_work_done.sql.)

set local role kinerja_definer;

-- In plpgsql, which keeps its plans: these are asked for everybody whose results are made.
-- Under the row-level security of whoever asks, or of the definer that does. Agreed by the last day of the plan within the span, the last; before the first was agreed, that one.
-- What is being written since is in none.
create or replace function app.plans_in_force(p_person_id uuid, p_starts_on date, p_ends_on date)
returns table (agency_id integer, plan_id uuid, version integer, form text, starts_on date, ends_on date, content jsonb)
language plpgsql stable rows 2 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
    select
      p.agency_id, p.plan_id, coalesce(v.number, p.version), app.plan_form(p.approach, p.is_by_perspective), p.starts_on, p.ends_on,
      coalesce(v.content, app.plan_content(p.agency_id, p.plan_id))
    from app.plan as p
      left join lateral (
        select w.number, w.content
        from app.plan_version as w
          cross join lateral (select app.day_of(w.agreed_at) <= least(p.ends_on, p_ends_on) as is_in_time) as k
        where w.agency_id = p.agency_id and w.plan_id = p.plan_id
        order by k.is_in_time desc, case when k.is_in_time then -w.number else w.number end
        limit 1
      ) as v on true
    where p.person_id = p_person_id and p.version > 0 and p.starts_on <= p_ends_on and p.ends_on >= p_starts_on
    order by p.starts_on;
end $$;
comment on function app.plans_in_force(uuid, date, date) is 'The plans of somebody within a span, each in the version that held on the last day of it.';

-- Definer: plans of others are nobody's to see otherwise. As it held then, too, where it is a leader's result or indicator.
create or replace function app.intervened_as(p_intervenes uuid, p_day date) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return coalesce(
    (
      -- With its indicator, where that is what it intervenes (P59 *).
      select concat_ws(': ', x.said ->> 'text', i.said ->> 'text')
      from app.plan_result as r
        join app.plan as p on p.agency_id = r.agency_id and p.plan_id = r.plan_id
        cross join lateral app.plans_in_force(p.person_id, p_day, p_day) as l
        cross join lateral jsonb_array_elements(l.content -> 'results') as x (said)
        left join lateral jsonb_array_elements(x.said -> 'indicators') as i (said) on i.said ->> 'indicator' = p_intervenes::text
      where l.plan_id = r.plan_id
        and r.plan_result_id = coalesce((select k.plan_result_id from app.plan_indicator as k where k.plan_indicator_id = p_intervenes), p_intervenes)
        and x.said ->> 'rhk' = r.plan_result_id::text
    ),
    (select r.text from app.plan_result as r where r.plan_result_id = p_intervenes),
    (select i.text from app.plan_indicator as i where i.plan_indicator_id = p_intervenes),
    (select o.objective || ': ' || o.indicator from app.objective as o where o.objective_id = p_intervenes)
  );
end $$;
comment on function app.intervened_as(uuid, date) is 'What a leader''s result, indicator or objective that a planned result intervenes said on a day; null for nothing. Definer: plans of others are nobody''s to see otherwise.';

-- Definer: as above. By result, its indicators behind it. What leaders' results say is the same for many: whoever asks for many says it.
create or replace function app.plan_kept(p_person_id uuid, p_starts_on date, p_ends_on date, p_intervened jsonb) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  kept jsonb;
begin
  with
    plans as materialized (select l.* from app.plans_in_force(p_person_id, p_starts_on, p_ends_on) with ordinality as l (agency_id, plan_id, version, form, starts_on, ends_on, content, place)),
    done as materialized (select o.* from app.realisations(p_person_id, p_starts_on, p_ends_on) as o),
    results as materialized (
      select l.place as plan_place, least(l.ends_on, p_ends_on) as day, r.place, r.said, (r.said ->> 'rhk')::uuid as rhk
      from plans as l
        cross join lateral jsonb_array_elements(l.content -> 'results') with ordinality as r (said, place)
    ),
    items as (
      select r.plan_place, r.place, 0::bigint as item_place, r.rhk, null::uuid as indicator, r.said, null::jsonb as by, r.day from results as r
      union all
      select r.plan_place, r.place, i.place, r.rhk, (i.said ->> 'indicator')::uuid, r.said, i.said, r.day
      from results as r
        cross join lateral jsonb_array_elements(r.said -> 'indicators') with ordinality as i (said, place)
    ),
    planned as (
      select
        t.plan_place, t.place, min(t.said ->> 'priority') as priority, bool_or(o.text is not null or o.value is not null) as is_realised,
        jsonb_agg(
          jsonb_strip_nulls(jsonb_build_object(
            'rhk', t.rhk, 'said', coalesce(t.by ->> 'text', t.said ->> 'text'), 'is_indicator', case when t.indicator is not null then true end,
            'priority', t.said ->> 'priority', 'state', coalesce(o.state, t.said ->> 'state'), 'realised', o.text, 'value', o.value::text, 'unit', o.unit,
            'period', o.period, 'evidence', nullif(o.evidence_count, 0), 'notes', nullif(o.note_count, 0), 'taken_over', o.taken_over,
            'target', t.by ->> 'target', 'aspects', t.by -> 'aspects', 'perspective', t.by ->> 'perspective',
            'assigned_by', case when t.indicator is null then t.said ->> 'assigned_by' end,
            'intervenes', case
              when t.indicator is null and t.said ->> 'intervenes' is not null
                then coalesce(p_intervened ->> (t.said ->> 'intervenes'), app.intervened_as((t.said ->> 'intervenes')::uuid, t.day))
            end
          )) order by t.item_place
        ) as said
      from items as t
        left join done as o on o.plan_result_id = t.rhk and o.plan_indicator_id is not distinct from t.indicator
      group by t.plan_place, t.place
    )
  select
    jsonb_build_object(
      'main', count(*) filter (where k.priority = 'UTAMA'), 'additional', count(*) filter (where k.priority = 'TAMBAHAN'),
      'realised', count(*) filter (where k.is_realised),
      'versions', (
        select jsonb_agg(
          jsonb_build_object('plan', l.plan_id, 'version', l.version, 'form', l.form, 'starts_on', l.starts_on, 'ends_on', l.ends_on) order by l.place
        )
        from plans as l
      ),
      'results', jsonb_agg(k.said order by k.plan_place, k.place),
      -- Of the last one.
      'expectations', (
        select jsonb_agg(jsonb_build_object('value', e.said -> 'value', 'text', e.said -> 'text') order by e.place)
        from (select l.content from plans as l order by l.place desc limit 1) as l
          cross join lateral jsonb_array_elements(l.content -> 'expectations') with ordinality as e (said, place)
      )
    ) into kept
  from planned as k
  having count(*) > 0;
  return kept;
end $$;
comment on function app.plan_kept(uuid, date, date, jsonb) is 'What was planned of somebody within a span, in the versions that held, with what was realised, as a result keeps it; null for no plan. Definer: as app.intervened_as.';

-- Definer: as above. For who prints a plan: what stands above one of its results now, or in one of its versions.
create or replace function app.intervened_in(p_plan_result_id uuid, p_intervenes uuid, p_day date) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
    select
    from app.plan_result as r
      join app.plan as p on p.agency_id = r.agency_id and p.plan_id = r.plan_id
    where r.plan_result_id = p_plan_result_id
      and app.reads_plan(p)
      and (
        p_intervenes in (r.intervenes_result_id, r.intervenes_indicator_id, r.intervenes_objective_id)
        or exists (
          select
          from app.plan_version as v
            cross join lateral jsonb_array_elements(v.content -> 'results') as x (said)
          where v.agency_id = p.agency_id and v.plan_id = p.plan_id and x.said ->> 'intervenes' = p_intervenes::text
        )
      )
  ) then
    return app.intervened_as(p_intervenes, p_day);
  end if;
  return null;
end $$;
comment on function app.intervened_in(uuid, uuid, date) is 'What a result of a plan that the one who asks reads intervenes said on a day (app.intervened_as); null for a plan of others. Definer: as app.intervened_as.';

-- Definer: as above.
create or replace function app.plan_signer(p_agency_id integer, p_plan_id uuid, p_number integer, out name text, out nip text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select n.name, n.nip
  from app.plan as p
    join app.plan_version as v on v.agency_id = p.agency_id and v.plan_id = p.plan_id
    join app.person as n on n.person_id = v.signed_by
  where p.agency_id = p_agency_id and p.plan_id = p_plan_id and app.reads_plan(p) and v.number = p_number and v.signed_by <> v.appraiser_id
$$;
comment on function app.plan_signer(integer, uuid, integer) is 'Who stands above a silent appraiser and fixed a version of a plan in that place (P65 C.5); nothing where the appraiser did, or of a plan of others. Definer: as app.intervened_as.';

grant execute on function app.plans_in_force(uuid, date, date), app.intervened_in(uuid, uuid, date), app.plan_signer(integer, uuid, integer) to kinerja_app, kinerja_city;
-- Asks nothing; a build before gave it to everybody.
revoke execute on function app.intervened_as(uuid, date) from kinerja_app, kinerja_city;
