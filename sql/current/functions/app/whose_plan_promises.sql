-- What must stand in a plan because others have promised or decided it: the agreement of performance of its unit, the appraiser's word on an assignment.
set local role kinerja_definer;

-- Definer: units, lines and objectives of other agencies count, and leaders read plans of people whose agency they do not reach.
-- An objective with several indicators has a row for each, and a result can intervene one of them: the objective stands there once.
create or replace function app.promises_missing(p_plan app.plan) returns table (code text)
language sql stable security definer rows 10 set search_path = pg_catalog, pg_temp as $$
  with promised as materialized (
    select o.*
    from app.plan as p
      join app.objective as o on o.agency_id = p.agency_id and o.unit_id = p.unit_id and o.year = p.year and o.state = 'FIXED'
    where p.agency_id = p_plan.agency_id
      and p.plan_id = p_plan.plan_id
      and p.is_by_perspective
      and app.reads_plan(p)
      -- The agreement is its head's: the post above is not in the unit.
      and not exists (
        select
        from app.post_line as l
          join app.post as s on s.agency_id = l.superior_agency_id and s.post_id = l.superior_id
        where l.agency_id = p.agency_id
          and l.post_id = p.post_id
          and app.is_on(least(greatest(app.today(), p.starts_on), p.ends_on), l.starts_on, l.ends_on)
          and s.agency_id = p.agency_id
          and s.unit_id = p.unit_id
          and not app.heads_government(s.kind)
      )
  )
  select min(o.code)
  from promised as o
  where not exists (
    select
    from promised as same
      join app.plan_result as r on r.agency_id = same.agency_id and r.intervenes_objective_id = same.objective_id
    where same.objective = o.objective and r.plan_id = p_plan.plan_id and r.state <> 'REMOVED' and r.priority = 'UTAMA'
  )
  group by o.objective
$$;
comment on function app.promises_missing(app.plan) is 'Fixed objectives of the unit that a JPT or a head of a unit mandiri leads for which no planned result is UTAMA (P27 a.3); of a plan that the one who asks reads. Definer: units, lines and objectives of other agencies count.';

-- Definer: as above, and assignments are read by few. What the appraiser assigns needs nobody's approval (P46 f.10); one that is over was approved.
create or replace function app.results_unapproved(p_plan app.plan) returns table (rhk uuid)
language sql stable security definer rows 10 set search_path = pg_catalog, pg_temp as $$
  select r.plan_result_id
  from app.plan as p
    join app.plan_result as r on r.agency_id = p.agency_id and r.plan_id = p.plan_id
  where p.agency_id = p_plan.agency_id
    and p.plan_id = p_plan.plan_id
    and app.reads_plan(p)
    and r.state <> 'REMOVED'
    and r.source = 'PENUGASAN'
    and not exists (select from app.assignment as a where a.assignment_id = r.assignment_id and a.state in ('APPROVED', 'ENDED'))
    and not exists (
      select
      from app.appraiser_of(p.person_id, least(greatest(app.today(), p.starts_on), p.ends_on)) as a
      where a.agency_id = r.assigned_agency_id and a.post_id = r.assigned_post_id
    )
$$;
comment on function app.results_unapproved(app.plan) is 'Planned results from an assignment (PENUGASAN) by another leader than the appraiser that are not linked to one which the appraiser approved (P46 f.10-12); of a plan that the one who asks reads. Definer: assignments are read by few.';

grant execute on function app.promises_missing(app.plan), app.results_unapproved(app.plan) to kinerja_app, kinerja_city;
set local role kinerja_owner;
