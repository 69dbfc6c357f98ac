-- What analysts are told of a period (schema analytics): at publication and at close, in blocks of at least five people that do not overlap.

set local role kinerja_definer;

create or replace function app.least_block() returns integer language sql immutable parallel safe
set search_path = pg_catalog, pg_temp as $$ select 5 $$;
comment on function app.least_block() is 'How many people are told of together, at least, and of how many a figure must have moved before it is told anew.';

-- Definer: results are nobody's to see otherwise.
create or replace function app.was_published(p_agency_id integer, p_period_id integer) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from app.result as r where r.agency_id = p_agency_id and r.period_id = p_period_id)
$$;
comment on function app.was_published(integer, integer) is 'There are results of a period. Definer: results are nobody''s to see otherwise.';

-- Definer: as above. By the unit whose leader appraises; the leaders of an agency, appraised from elsewhere, at its top.
create or replace function app.results_to_tell(p_agency_id integer, p_period_id integer)
returns table (person_id uuid, unit_id integer, work_result text, behaviour text, predicate text, result_id uuid, assessment_id uuid)
language sql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
  select
    r.person_id,
    coalesce(case when s.appraiser_agency_id = s.agency_id then s.appraiser_unit_id end, (app.units_of_path(u.path))[1], s.unit_id),
    r.work_result, r.behaviour, r.predicate, r.result_id, r.assessment_id
  from app.result as r
    join app.assessment as s on s.agency_id = r.agency_id and s.assessment_id = r.assessment_id
    left join app.unit as u on u.agency_id = s.agency_id and u.unit_id = s.unit_id
  where r.agency_id = p_agency_id and r.period_id = p_period_id and r.person_id is not null and r.superseded_at is null and s.state <> 'WITHDRAWN'
$$;
comment on function app.results_to_tell(integer, integer) is 'The results of people that hold in a period, by the unit whose leader appraises. Definer: results are nobody''s to see as a whole.';

-- Definer: as above. All of them, the first time.
create or replace function app.make_blocks(p_agency_id integer, p_period_id integer) returns integer[]
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with
    due as materialized (select d.* from app.results_to_tell(p_agency_id, p_period_id) as d),
    blocks as materialized (
      select m.unit_id, m.block from app.merged_units(p_agency_id, (select array_agg(d.unit_id) from due as d), app.least_block()) as m where m.block is not null
    ),
    made as (
      insert into app.told as t (agency_id, period_id, person_id, block, work_result, behaviour, predicate)
      select p_agency_id, p_period_id, d.person_id, b.block, d.work_result, d.behaviour, d.predicate
      from due as d
        join blocks as b on b.unit_id = d.unit_id
      returning t.block
    )
  select coalesce(array_agg(distinct m.block), '{}') from made as m
$$;
comment on function app.make_blocks(integer, integer) is 'Puts the results of a period into blocks, and says which. Definer: as app.results_to_tell.';

-- Definer: as above. Whatever an edition tells must differ from what was told in nobody's figure or in at least five people's: of each figure by itself, since
-- one that moves alone tells of one. Whoever comes or goes differs in all of them.
create or replace function app.renew_blocks(p_agency_id integer, p_period_id integer) returns integer[]
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  least integer := app.least_block();
  chosen integer[];
begin
  with
    due as materialized (select d.* from app.results_to_tell(p_agency_id, p_period_id) as d),
    told as materialized (select t.* from app.told as t where t.agency_id = p_agency_id and t.period_id = p_period_id),
    -- Whoever comes later stands where those of the same appraiser do; of new appraisers there must be enough for blocks of their own.
    known as materialized (
      select distinct on (d.unit_id) d.unit_id, t.block from told as t join due as d on d.person_id = t.person_id order by d.unit_id, t.block
    ),
    new as materialized (
      select d.unit_id
      from due as d
      where not exists (select from told as t where t.person_id = d.person_id) and not exists (select from known as k where k.unit_id = d.unit_id)
    ),
    merged as materialized (
      select m.unit_id, m.block from app.merged_units(p_agency_id, (select array_agg(n.unit_id) from new as n), least) as m where m.block is not null
    ),
    beside as materialized (
      select
        coalesce(t.person_id, d.person_id) as person_id, coalesce(t.block, k.block, m.block) as block, d.work_result, d.behaviour, d.predicate,
        d.work_result is distinct from t.work_result as work_differs, d.behaviour is distinct from t.behaviour as behaviour_differs,
        d.predicate is distinct from t.predicate as predicate_differs
      from told as t
        full join due as d on d.person_id = t.person_id
        left join known as k on k.unit_id = d.unit_id
        left join merged as m on m.unit_id = d.unit_id
    ),
    blocks as materialized (
      select
        b.block, count(b.predicate) as people, count(*) filter (where b.work_differs) as work, count(*) filter (where b.behaviour_differs) as behaviour,
        count(*) filter (where b.predicate_differs) as predicate
      from beside as b
      where b.block is not null
      group by b.block
    ),
    enough as materialized (
      select b.block
      from blocks as b
      where b.people >= least
        and greatest(b.work, b.behaviour, b.predicate) >= least
        and b.work not between 1 and least - 1
        and b.behaviour not between 1 and least - 1
        and b.predicate not between 1 and least - 1
    ),
    gone as (
      delete from app.told as t
      where t.agency_id = p_agency_id
        and t.period_id = p_period_id
        and t.person_id = any (array(select b.person_id from beside as b join enough as e on e.block = b.block where b.predicate is null))
    ),
    changed as (
      insert into app.told as t (agency_id, period_id, person_id, block, work_result, behaviour, predicate)
      select p_agency_id, p_period_id, b.person_id, b.block, b.work_result, b.behaviour, b.predicate
      from beside as b
        join enough as e on e.block = b.block
      where b.predicate is not null
      on conflict on constraint told_pk do update set work_result = excluded.work_result, behaviour = excluded.behaviour, predicate = excluded.predicate
    )
  select coalesce(array_agg(e.block), '{}') into chosen from enough as e;
  return chosen;
end $$;
comment on function app.renew_blocks(integer, integer) is 'Which blocks another edition tells anew: those in which no figure has moved by fewer than five people. Takes them over. Definer: as app.results_to_tell.';

create or replace function app.block_code(p_agency_id integer, p_block integer) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select u.code from app.unit as u where u.agency_id = p_agency_id and u.unit_id = p_block), '-')
$$;
comment on function app.block_code(integer, integer) is 'The code of a block''s unit; - for the agency itself. Definer: as app.results_to_tell.';

-- Definer: as above. What was told of people in blocks: counts.
create or replace function app.told_counts(p_agency_id integer, p_period_id integer, p_blocks integer[])
returns table (
  block integer, people integer, counts integer[], work_above integer, work_expected integer, work_below integer, behaviour_above integer,
  behaviour_expected integer, behaviour_below integer
)
language sql stable security definer rows 50 set search_path = pg_catalog, pg_temp as $$
  select
    t.block, count(*)::integer, app.counted_predicates(array_agg(t.predicate)),
    (count(*) filter (where t.work_result = 'DI_ATAS'))::integer, (count(*) filter (where t.work_result = 'SESUAI'))::integer,
    (count(*) filter (where t.work_result = 'DI_BAWAH'))::integer, (count(*) filter (where t.behaviour = 'DI_ATAS'))::integer,
    (count(*) filter (where t.behaviour = 'SESUAI'))::integer, (count(*) filter (where t.behaviour = 'DI_BAWAH'))::integer
  from app.told as t
  where t.agency_id = p_agency_id and t.period_id = p_period_id and t.block = any (p_blocks)
  group by t.block
$$;
comment on function app.told_counts(integer, integer, integer[]) is 'What was told of blocks, counted. Definer: as app.results_to_tell.';

-- Definer: as above. The first edition has what belongs to the evaluation itself; later ones move only what app.renew_blocks has looked at.
create or replace function app.tell_results(p_agency_id integer, p_period_id integer, p_agency text, p_period text, p_blocks integer[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  with
    first as materialized (
      select
        t.block, count(*) filter (where r.snapshot #>> '{signature,is_by_superior}' = 'true') as by_superior,
        count(*) filter (where r.is_beyond_statute) as beyond_statute, count(v.over_survey) as surveyed,
        count(*) filter (where v.over_survey > 0) as over_survey, count(*) filter (where v.over_survey < 0) as under_survey
      from app.told as t
        join app.results_to_tell(p_agency_id, p_period_id) as d on d.person_id = t.person_id
        join app.result as r on r.agency_id = p_agency_id and r.result_id = d.result_id
        cross join lateral (
          select app.expectation_step(r.behaviour) - app.expectation_step(r.snapshot #>> '{survey,speaks}') as over_survey
        ) as v
      where t.agency_id = p_agency_id and t.period_id = p_period_id and t.block = any (p_blocks)
      group by t.block
    ),
    -- Where all differ alike, each one's difference would be known.
    surveyed as materialized (
      select f.*, f.surveyed >= app.least_block() and f.surveyed not in (f.over_survey, f.under_survey) as is_told from first as f
    )
  insert into analytics.fct_result as f (
    agency, period, block, people, sangat_baik, baik, butuh_perbaikan, kurang, sangat_kurang, work_above, work_expected, work_below, behaviour_above,
    behaviour_expected, behaviour_below, by_superior, beyond_statute, surveyed, behaviour_over_survey, behaviour_under_survey
  )
  select
    p_agency, p_period, app.block_code(p_agency_id, b.block), b.people, b.counts[1], b.counts[2], b.counts[3], b.counts[4], b.counts[5], b.work_above, b.work_expected,
    b.work_below, b.behaviour_above, b.behaviour_expected, b.behaviour_below, s.by_superior, s.beyond_statute, case when s.is_told then s.surveyed end,
    case when s.is_told then s.over_survey end, case when s.is_told then s.under_survey end
  from app.told_counts(p_agency_id, p_period_id, p_blocks) as b
    join surveyed as s on s.block = b.block
  on conflict on constraint fct_result_pk do update
    set
      people = excluded.people, sangat_baik = excluded.sangat_baik, baik = excluded.baik, butuh_perbaikan = excluded.butuh_perbaikan, kurang = excluded.kurang,
      sangat_kurang = excluded.sangat_kurang, work_above = excluded.work_above, work_expected = excluded.work_expected, work_below = excluded.work_below,
      behaviour_above = excluded.behaviour_above, behaviour_expected = excluded.behaviour_expected, behaviour_below = excluded.behaviour_below;
  insert into analytics.fct_measurement (agency, period, block, measure, people, mean)
  select p_agency, p_period, app.block_code(p_agency_id, t.block), m.measure, count(*), app.rounded(avg(m.value), 4)
  from app.told as t
    join app.measurement as m on m.agency_id = t.agency_id and m.period_id = t.period_id and m.person_id = t.person_id and m.superseded_at is null
  where t.agency_id = p_agency_id and t.period_id = p_period_id and t.block = any (p_blocks)
  group by t.block, m.measure
  having count(*) >= app.least_block()
  on conflict on constraint fct_measurement_pk do nothing;
end $$;
comment on function app.tell_results(integer, integer, text, text, integer[]) is 'Writes the rows of blocks, or their counts anew. Definer: as app.results_to_tell.';

-- Definer: as above. What the unit achieved is nobody's secret: as it holds now, where all of a block are under one achievement.
create or replace function app.tell_verdicts(p_agency_id integer, p_period_id integer, p_agency text, p_period text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with
    achieved as materialized (
      select t.block, case when count(distinct r.achievement) = 1 and count(*) = count(r.achievement) then min(r.achievement) end as achievement
      from app.told as t
        join app.results_to_tell(p_agency_id, p_period_id) as d on d.person_id = t.person_id
        join app.result as r on r.agency_id = p_agency_id and r.result_id = d.result_id
      where t.agency_id = p_agency_id and t.period_id = p_period_id
      group by t.block
    )
  update analytics.fct_result as f
  set achievement = a.achievement, p6_2022 = p.verdict, se_3_2023 = e.verdict
  from achieved as a
    join app.told_counts(p_agency_id, p_period_id, array(select x.block from achieved as x)) as b on b.block = a.block
    left join lateral app.distribution_verdict('P6_2022', a.achievement, b.counts) as p on a.achievement is not null
    left join lateral app.distribution_verdict('SE_3_2023', a.achievement, b.counts) as e on a.achievement is not null
  where f.agency = p_agency and f.period = p_period and f.block = app.block_code(p_agency_id, a.block)
$$;
comment on function app.tell_verdicts(integer, integer, text, text) is 'Writes the achievement that guides each block, and both verdicts. Definer: as app.results_to_tell.';

-- Definer: as above. Only of appraisers who have rated all of a block themselves, and nobody else is in it: another group would be known by subtraction. The
-- model is of one agency's period, whole, and so is what is written.
create or replace function app.tell_appraisers(p_agency_id integer, p_period_id integer, p_agency text, p_period text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from analytics.fct_appraiser as f where f.agency = p_agency and f.period = p_period;
  with
    scored as materialized (
      select
        t.block, s.appraiser_id, 6 - array_position(app.predicates(), t.predicate) as score, s.taken_over_by is null and s.carried_from is null as is_own
      from app.told as t
        join app.results_to_tell(p_agency_id, p_period_id) as d on d.person_id = t.person_id
        join app.assessment as s on s.agency_id = p_agency_id and s.assessment_id = d.assessment_id
      where t.agency_id = p_agency_id and t.period_id = p_period_id
    ),
    own as materialized (
      select s.block from scored as s where s.block <> 0 group by s.block having bool_and(s.is_own) and count(distinct s.appraiser_id) = 1
    ),
    model as materialized (
      select w.*, (select avg(s.score) from scored as s join own as o on o.block = s.block) as mean
      from app.one_way(
          (select array_agg(s.block) from scored as s join own as o on o.block = s.block),
          (select array_agg(s.score::double precision) from scored as s join own as o on o.block = s.block)
        ) as w
    ),
    groups as materialized (
      select
        s.block, count(*)::integer as rated, count(distinct s.score)::smallint as predicates, avg(s.score) as mean, stddev_samp(s.score) as spread
      from scored as s
        join own as o on o.block = s.block
      group by s.block
      having count(*) >= 10
    )
  insert into analytics.fct_appraiser (agency, period, unit, rated, predicates, mean, spread, leniency, achievement_distance)
  select
    p_agency, p_period, f.block, g.rated, g.predicates, app.rounded(g.mean, 2), app.rounded(g.spread, 2),
    app.rounded(((g.mean - m.mean)::double precision * app.reliability(m.between_variance, m.within_variance, g.rated))::text::numeric, 2),
    app.rounded(g.mean - (6 - array_position(app.achievements(), f.achievement)), 2)
  from groups as g
    cross join model as m
    join analytics.fct_result as f on f.agency = p_agency and f.period = p_period and f.block = app.block_code(p_agency_id, g.block)
  -- Somebody has left since: the row would not be the block.
  where f.people = g.rated;
end $$;
comment on function app.tell_appraisers(integer, integer, text, text) is 'Writes how the appraisers of a period evaluate. Definer: as app.results_to_tell.';

-- Definer: as above. What is of units; and how duties were done, once: things move by five where one leader has rated five people late, and who owed what when
-- it was told is not kept. Every duty is over when results are published.
create or replace function app.tell_units(p_agency_id integer, p_period_id integer, p_agency text, p_period text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from analytics.fct_unit as f where f.agency = p_agency and f.period = p_period;
  delete from analytics.fct_service as f where f.agency = p_agency and f.period = p_period;
  insert into analytics.fct_unit as f (agency, period, unit, achievement, basis, carried_from_year)
  select p_agency, p_period, u.code, r.achievement, r.basis, r.carried_from_year
  from app.unit_result as r
    join app.unit as u on u.agency_id = r.agency_id and u.unit_id = r.unit_id
  where r.agency_id = p_agency_id and r.period_id = p_period_id and r.superseded_at is null;
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
  where u.agency_id = p_agency_id and x.index is not null;
  insert into analytics.fct_feedback (agency, period, block, people, total)
  select p_agency, p_period, app.block_code(p_agency_id, b.block), b.subjects, app.told_score(b.total)
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
  insert into analytics.fct_duty (agency, period, phase, duty, owed, in_time, late, open)
  select
    p_agency, p_period, o.phase, o.duty, count(*), count(*) filter (where o.done_at <= o.due_at), count(*) filter (where o.done_at > o.due_at),
    count(*) filter (where o.done_at is null)
  from app.owed(p_agency_id, p_period_id, null, false) as o
  group by o.phase, o.duty
  having count(distinct o.owner_id) >= app.least_block()
  on conflict on constraint fct_duty_pk do nothing;
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
  if exists (select from app.told as t where t.agency_id = p_agency_id and t.period_id = p_period_id) then
    blocks := app.renew_blocks(p_agency_id, p_period_id);
  else
    blocks := app.make_blocks(p_agency_id, p_period_id);
    -- Of fewer than five nothing is told.
    if blocks = '{}' then
      return;
    end if;
  end if;
  insert into analytics.dim_agency as d (agency, name, kind) values (about.agency, about.agency_name, about.agency_kind)
  on conflict on constraint dim_agency_pk do update set name = excluded.name, kind = excluded.kind where (d.name, d.kind) <> (excluded.name, excluded.kind);
  insert into analytics.dim_unit as d (agency, unit, name, kind, above, depth)
  select about.agency, u.code, u.name, u.kind, o.code, cardinality(app.units_of_path(u.path))
  from app.unit as u
    left join app.unit as o on o.agency_id = u.agency_id and o.unit_id = u.parent_id
  where u.agency_id = p_agency_id
  on conflict on constraint dim_unit_pk do update set name = excluded.name, kind = excluded.kind, above = excluded.above, depth = excluded.depth
    where (d.name, d.kind, d.above, d.depth) is distinct from (excluded.name, excluded.kind, excluded.above, excluded.depth);
  insert into analytics.dim_period as d (agency, period, kind, year, part, starts_on, ends_on, is_surveyed, policy, edition, told_at)
  values (
    about.agency, about.code, about.kind, extract(year from about.starts_on),
    case about.kind when 'TRIWULANAN' then extract(quarter from about.starts_on) when 'BULANAN' then extract(month from about.starts_on) end,
    about.starts_on, about.ends_on, about.is_surveyed, about.policy, p_edition, app.now()
  )
  on conflict on constraint dim_period_pk do update set edition = excluded.edition, told_at = excluded.told_at;
  perform app.tell_results(p_agency_id, p_period_id, about.agency, about.code, blocks);
  perform app.tell_verdicts(p_agency_id, p_period_id, about.agency, about.code);
  perform app.tell_appraisers(p_agency_id, p_period_id, about.agency, about.code);
  perform app.tell_units(p_agency_id, p_period_id, about.agency, about.code);
end $$;
comment on function app.tell(integer, integer, text) is 'Tells analysts of a period, at PUBLICATION or at CLOSE (docs/analytics.md). Definer: as app.results_to_tell.';

grant execute on function app.tell(integer, integer, text), app.was_published(integer, integer) to kinerja_app, kinerja_city;
