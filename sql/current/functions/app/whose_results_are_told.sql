-- What analysts are told of a period (schema analytics): at publication and at close, in blocks of at least five people that do not overlap.

set local role kinerja_definer;

create or replace function app.least_block() returns integer language sql immutable parallel safe
set search_path = pg_catalog, pg_temp as $$ select 5 $$;
comment on function app.least_block() is 'How many people are told of together, at least, and how many of a block have changed before another edition of it is told.';

-- Definer: results are nobody's to see as a whole. By the unit whose leader appraises; the leaders of an agency, appraised from elsewhere, at its top.
create or replace function app.results_to_tell(p_agency_id integer, p_period_id integer)
returns table (assessment_id uuid, result_id uuid, unit_id integer, work_result text, behaviour text, predicate text)
language sql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
  select
    r.assessment_id, r.result_id,
    coalesce(case when s.appraiser_agency_id = s.agency_id then s.appraiser_unit_id end, (app.units_of_path(u.path))[1], s.unit_id),
    r.work_result, r.behaviour, r.predicate
  from app.result as r
    join app.assessment as s on s.agency_id = r.agency_id and s.assessment_id = r.assessment_id
    left join app.unit as u on u.agency_id = s.agency_id and u.unit_id = s.unit_id
  where r.agency_id = p_agency_id and r.period_id = p_period_id and r.person_id is not null and r.superseded_at is null
$$;
comment on function app.results_to_tell(integer, integer) is 'The results of people that hold in a period, by the unit whose leader appraises. Definer: results are nobody''s to see as a whole.';

-- Definer: as above. Which blocks are told anew: all the first time; later those in which so many have changed that nobody is known by the difference.
create or replace function app.choose_blocks(p_agency_id integer, p_period_id integer) returns integer[]
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  chosen integer[];
begin
  if not exists (select from app.told as t where t.agency_id = p_agency_id and t.period_id = p_period_id) then
    with
      due as materialized (select d.* from app.results_to_tell(p_agency_id, p_period_id) as d),
      blocks as materialized (
        select m.unit_id, m.block from app.merged_units(p_agency_id, (select array_agg(d.unit_id) from due as d), app.least_block()) as m where m.block is not null
      ),
      made as (
        insert into app.told as t (agency_id, period_id, assessment_id, block, result_id)
        select p_agency_id, p_period_id, d.assessment_id, b.block, d.result_id
        from due as d
          join blocks as b on b.unit_id = d.unit_id
        returning t.block
      )
    select coalesce(array_agg(distinct m.block), '{}') into chosen from made as m;
    return chosen;
  end if;
  with
    due as materialized (select d.* from app.results_to_tell(p_agency_id, p_period_id) as d),
    -- Whoever comes later stands where those of the same appraiser do.
    known as materialized (
      select distinct on (d.unit_id) d.unit_id, t.block
      from app.told as t
        join due as d on d.assessment_id = t.assessment_id
      where t.agency_id = p_agency_id and t.period_id = p_period_id
      order by d.unit_id, t.block
    ),
    differing as materialized (
      select coalesce(t.block, k.block, 0) as block, coalesce(t.assessment_id, d.assessment_id) as assessment_id, d.result_id, t.assessment_id is not null as was_told
      from (select t.* from app.told as t where t.agency_id = p_agency_id and t.period_id = p_period_id) as t
        left join app.result as r on r.agency_id = t.agency_id and r.result_id = t.result_id
        full join due as d on d.assessment_id = t.assessment_id
        left join known as k on k.unit_id = d.unit_id
      where (d.predicate, d.work_result, d.behaviour) is distinct from (r.predicate, r.work_result, r.behaviour)
    ),
    blocks as materialized (select t.block from app.told as t where t.agency_id = p_agency_id and t.period_id = p_period_id group by t.block),
    enough as materialized (
      select d.block
      from differing as d
        join blocks as b on b.block = d.block
        left join lateral (
          select count(*) as people from app.told as t where t.agency_id = p_agency_id and t.period_id = p_period_id and t.block = d.block
        ) as p on true
      group by d.block, p.people
      having count(*) >= app.least_block()
        and p.people + count(*) filter (where not d.was_told) - count(*) filter (where d.result_id is null) >= app.least_block()
    ),
    gone as (
      delete from app.told as t
      using differing as d, enough as e
      where t.agency_id = p_agency_id and t.period_id = p_period_id and t.assessment_id = d.assessment_id and d.result_id is null and e.block = d.block
    ),
    changed as (
      insert into app.told as t (agency_id, period_id, assessment_id, block, result_id)
      select p_agency_id, p_period_id, d.assessment_id, d.block, d.result_id
      from differing as d
        join enough as e on e.block = d.block
      where d.result_id is not null
      on conflict on constraint told_pk do update set result_id = excluded.result_id
    )
  select coalesce(array_agg(e.block), '{}') into chosen from enough as e;
  return chosen;
end $$;
comment on function app.choose_blocks(integer, integer) is 'Puts results into blocks the first time; later says which blocks have changed in at least five people, and takes those over. Definer: as app.results_to_tell.';

create or replace function app.block_code(p_agency_id integer, p_block integer) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select u.code from app.unit as u where u.agency_id = p_agency_id and u.unit_id = p_block), '-')
$$;
comment on function app.block_code(integer, integer) is 'The code of a block''s unit; - for the agency itself. Definer: as app.results_to_tell.';

-- Definer: as above. What was told of a block, from the results as they were told.
create or replace function app.tell_results(p_agency_id integer, p_period_id integer, p_agency text, p_period text, p_blocks integer[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from analytics.fct_result as f
  using unnest(p_blocks) as b
  where f.agency = p_agency and f.period = p_period and f.block = app.block_code(p_agency_id, b);
  with
    people as materialized (
      select
        t.block, r.predicate, r.work_result, r.behaviour, r.achievement, r.is_beyond_statute, r.snapshot #>> '{signature,is_by_superior}' = 'true' as is_by_superior,
        app.expectation_step(r.behaviour) - app.expectation_step(r.snapshot #>> '{survey,speaks}') as over_survey
      from app.told as t
        join app.result as r on r.agency_id = t.agency_id and r.result_id = t.result_id
      where t.agency_id = p_agency_id and t.period_id = p_period_id and t.block = any (p_blocks)
    ),
    blocks as materialized (
      select
        p.block, count(*)::integer as people,
        array[
          count(*) filter (where p.predicate = 'SANGAT_BAIK'), count(*) filter (where p.predicate = 'BAIK'), count(*) filter (where p.predicate = 'BUTUH_PERBAIKAN'),
          count(*) filter (where p.predicate = 'KURANG'), count(*) filter (where p.predicate = 'SANGAT_KURANG')
        ]::integer[] as counts,
        count(*) filter (where p.work_result = 'DI_ATAS') as work_above, count(*) filter (where p.work_result = 'SESUAI') as work_expected,
        count(*) filter (where p.work_result = 'DI_BAWAH') as work_below,
        count(*) filter (where p.behaviour = 'DI_ATAS') as behaviour_above, count(*) filter (where p.behaviour = 'SESUAI') as behaviour_expected,
        count(*) filter (where p.behaviour = 'DI_BAWAH') as behaviour_below,
        case when count(distinct p.achievement) = 1 and bool_and(p.achievement is not null) then min(p.achievement) end as achievement,
        count(*) filter (where p.is_by_superior) as by_superior, count(*) filter (where p.is_beyond_statute) as beyond_statute,
        count(p.over_survey) as surveyed, count(*) filter (where p.over_survey > 0) as over_survey, count(*) filter (where p.over_survey < 0) as under_survey
      from people as p
      group by p.block
    )
  insert into analytics.fct_result (
    agency, period, block, people, sangat_baik, baik, butuh_perbaikan, kurang, sangat_kurang, work_above, work_expected, work_below, behaviour_above,
    behaviour_expected, behaviour_below, achievement, p6_2022, se_3_2023, by_superior, beyond_statute, surveyed, behaviour_over_survey, behaviour_under_survey
  )
  select
    p_agency, p_period, app.block_code(p_agency_id, b.block), b.people, b.counts[1], b.counts[2], b.counts[3], b.counts[4], b.counts[5], b.work_above, b.work_expected,
    b.work_below, b.behaviour_above, b.behaviour_expected, b.behaviour_below, b.achievement, p.verdict, e.verdict, b.by_superior, b.beyond_statute,
    case when b.surveyed >= app.least_block() then b.surveyed end, case when b.surveyed >= app.least_block() then b.over_survey end,
    case when b.surveyed >= app.least_block() then b.under_survey end
  from blocks as b
    left join lateral app.distribution_verdict('P6_2022', b.achievement, b.counts) as p on b.achievement is not null
    left join lateral app.distribution_verdict('SE_3_2023', b.achievement, b.counts) as e on b.achievement is not null;
  insert into analytics.fct_measurement (agency, period, block, measure, people, mean)
  select p_agency, p_period, app.block_code(p_agency_id, t.block), m.measure, count(*), app.rounded(avg(m.value), 4)
  from app.told as t
    join app.result as r on r.agency_id = t.agency_id and r.result_id = t.result_id
    join app.measurement as m on m.agency_id = t.agency_id and m.period_id = t.period_id and m.person_id = r.person_id and m.superseded_at is null
  where t.agency_id = p_agency_id and t.period_id = p_period_id and t.block = any (p_blocks)
  group by t.block, m.measure
  having count(*) >= app.least_block();
end $$;
comment on function app.tell_results(integer, integer, text, text, integer[]) is 'Writes the rows of blocks anew. Definer: as app.results_to_tell.';

-- Definer: as above. Only of appraisers whose people are a block, and nobody else is in it: another group would be known by subtraction. With each of another
-- agency or year the model is another one: it is of one agency's period, whole.
create or replace function app.tell_appraisers(p_agency_id integer, p_period_id integer, p_agency text, p_period text, p_blocks integer[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from analytics.fct_appraiser as f
  using unnest(p_blocks) as b
  where f.agency = p_agency and f.period = p_period and f.unit = app.block_code(p_agency_id, b);
  with
    scored as materialized (
      select t.block, s.appraiser_id, 6 - array_position(app.predicates(), r.predicate) as score, r.achievement
      from app.told as t
        join app.result as r on r.agency_id = t.agency_id and r.result_id = t.result_id
        join app.assessment as s on s.agency_id = t.agency_id and s.assessment_id = t.assessment_id
      where t.agency_id = p_agency_id and t.period_id = p_period_id
    ),
    model as materialized (
      select w.*, (select avg(s.score) from scored as s) as mean
      from app.one_way((select array_agg(s.block) from scored as s), (select array_agg(s.score::double precision) from scored as s)) as w
    ),
    groups as materialized (
      select
        s.block, count(*)::integer as rated, count(distinct s.score)::smallint as predicates, avg(s.score) as mean, stddev_samp(s.score) as spread,
        6 - array_position(app.achievements(), case when count(distinct s.achievement) = 1 and bool_and(s.achievement is not null) then min(s.achievement) end) as achieved
      from scored as s
      where s.block = any (p_blocks) and s.block <> 0
      group by s.block
      having count(distinct s.appraiser_id) = 1 and count(*) >= 10
    )
  insert into analytics.fct_appraiser (agency, period, unit, rated, predicates, mean, spread, leniency, achievement_distance)
  select
    p_agency, p_period, app.block_code(p_agency_id, g.block), g.rated, g.predicates, app.rounded(g.mean, 2), app.rounded(g.spread, 2),
    app.rounded(((g.mean - m.mean)::double precision * app.reliability(m.between_variance, m.within_variance, g.rated))::text::numeric, 2),
    app.rounded(g.mean - g.achieved, 2)
  from groups as g
    cross join model as m;
end $$;
comment on function app.tell_appraisers(integer, integer, text, text, integer[]) is 'Writes how the appraisers of these blocks evaluate. Definer: as app.results_to_tell.';

-- Definer: as above. What is of units, and counts of duties; a count that has moved by fewer than five stays as it was told.
create or replace function app.tell_units(p_agency_id integer, p_period_id integer, p_agency text, p_period text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into analytics.fct_unit as f (agency, period, unit, achievement, basis, carried_from_year)
  select p_agency, p_period, u.code, r.achievement, r.basis, r.carried_from_year
  from app.unit_result as r
    join app.unit as u on u.agency_id = r.agency_id and u.unit_id = r.unit_id
  where r.agency_id = p_agency_id and r.period_id = p_period_id and r.superseded_at is null
  on conflict on constraint fct_unit_pk do update set achievement = excluded.achievement, basis = excluded.basis, carried_from_year = excluded.carried_from_year;
  insert into analytics.fct_service as f (agency, period, unit, measure, detail, value)
  select p_agency, p_period, u.code, m.measure, coalesce(m.detail, '-'), m.value
  from app.measurement as m
    join app.unit as u on u.agency_id = m.agency_id and u.unit_id = m.unit_id
  where m.agency_id = p_agency_id and m.period_id = p_period_id and m.superseded_at is null
  union all
  select p_agency, p_period, u.code, 'SKM_INDEX', '-', x.index
  from app.unit as u
    cross join lateral (
      select app.skm_index(array_agg(m.value)) as index
      from app.measurement as m
      where m.agency_id = p_agency_id and m.period_id = p_period_id and m.unit_id = u.unit_id and m.superseded_at is null and m.measure ~ '^SKM_U[1-9]$'
    ) as x
  where u.agency_id = p_agency_id and x.index is not null
  on conflict on constraint fct_service_pk do update set value = excluded.value;
  insert into analytics.fct_feedback (agency, period, block, people, total)
  select p_agency, p_period, app.block_code(p_agency_id, b.block), b.subjects, app.rounded(b.total, 2)
  from app.feedback_block as b
    join app.collection as c on c.agency_id = b.agency_id and c.collection_id = b.collection_id
  where c.agency_id = p_agency_id and c.period_id = p_period_id and c.state = 'CONFIRMED'
  on conflict on constraint fct_feedback_pk do nothing;
  insert into analytics.fct_reliability (agency, period, category, people, ballots, single)
  select p_agency, p_period, l.category, l.subjects, l.ballots, app.rounded(l.single, 2)
  from app.feedback_reliability as l
    join app.collection as c on c.agency_id = l.agency_id and c.collection_id = l.collection_id
  where c.agency_id = p_agency_id and c.period_id = p_period_id and c.state = 'CONFIRMED'
  on conflict on constraint fct_reliability_pk do nothing;
  insert into analytics.fct_duty as f (agency, period, phase, duty, owed, in_time, late, open)
  select
    p_agency, p_period, o.phase, o.duty, count(*), count(*) filter (where o.done_at <= o.due_at), count(*) filter (where o.done_at > o.due_at),
    count(*) filter (where o.done_at is null)
  from app.owed(p_agency_id, p_period_id, null, false) as o
  group by o.phase, o.duty
  having count(*) >= app.least_block()
  on conflict on constraint fct_duty_pk do update
    set owed = excluded.owed, in_time = excluded.in_time, late = excluded.late, open = excluded.open
    where greatest(abs(f.owed - excluded.owed), abs(f.in_time - excluded.in_time), abs(f.late - excluded.late), abs(f.open - excluded.open)) >= app.least_block();
end $$;
comment on function app.tell_units(integer, integer, text, text) is 'Writes what units achieved and what was measured of them, what surveys say of blocks, and how duties were done. Definer: as app.results_to_tell.';

-- Definer: as above.
create or replace function app.tell(p_agency_id integer, p_period_id integer, p_edition text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  about record;
  blocks integer[];
begin
  if not app.administers_agency(p_agency_id) then
    perform app.fail('KJ403', 'period');
  end if;
  select p.*, a.code as agency, a.name as agency_name, a.kind as agency_kind into about
  from app.period as p
    join app.agency as a on a.agency_id = p.agency_id
  where p.agency_id = p_agency_id and p.period_id = p_period_id;
  insert into analytics.dim_agency as d (agency, name, kind) values (about.agency, about.agency_name, about.agency_kind)
  on conflict on constraint dim_agency_pk do update set name = excluded.name, kind = excluded.kind;
  insert into analytics.dim_unit as d (agency, unit, name, kind, above, depth)
  select about.agency, u.code, u.name, u.kind, o.code, cardinality(app.units_of_path(u.path))
  from app.unit as u
    left join app.unit as o on o.agency_id = u.agency_id and o.unit_id = u.parent_id
  where u.agency_id = p_agency_id
  on conflict on constraint dim_unit_pk do update set name = excluded.name, kind = excluded.kind, above = excluded.above, depth = excluded.depth;
  insert into analytics.dim_period as d (agency, period, kind, year, part, starts_on, ends_on, is_surveyed, policy, edition, told_at)
  values (
    about.agency, about.code, about.kind, extract(year from about.starts_on),
    case about.kind when 'TRIWULANAN' then extract(quarter from about.starts_on) when 'BULANAN' then extract(month from about.starts_on) end,
    about.starts_on, about.ends_on, about.is_surveyed, about.policy, p_edition, app.now()
  )
  on conflict on constraint dim_period_pk do update set edition = excluded.edition, told_at = excluded.told_at;
  blocks := app.choose_blocks(p_agency_id, p_period_id);
  perform app.tell_results(p_agency_id, p_period_id, about.agency, about.code, blocks);
  perform app.tell_appraisers(p_agency_id, p_period_id, about.agency, about.code, blocks);
  perform app.tell_units(p_agency_id, p_period_id, about.agency, about.code);
end $$;
comment on function app.tell(integer, integer, text) is 'Tells analysts of a period, at PUBLICATION or at CLOSE (docs/analytics.md). Definer: as app.results_to_tell.';

grant execute on function app.tell(integer, integer, text) to kinerja_app, kinerja_city;
