-- Subjects and raters at once: score = mean + subject + rater + error, for any design, however large.
--
-- The equations of thousands of subjects and raters are never written down. Subjects are eliminated from them, which costs a division each; what is left, in
-- the raters, is solved by conjugate gradients: a sweep over all ballots a step, as two statements. Random designs of any size take 20 to 40 steps.
-- No table could hold a vector between two sweeps, for nobody may make one: they are arrays.

-- The equations: A x = right, x being the raters' effects, then the means. With v = scale * effect + mean of its group for each ballot,
--   A x = scale * (sum over a rater's ballots of v less held * the sum of v over the ballot's subject) + ridge * effect, and the same sum for each mean.
-- scale and ridge instead of ratios of variances: a variance of zero is scale 0, and least squares ridge 0. Those are singular in each component's level
-- but never contradict themselves, which conjugate gradients do not mind.
create or replace function app.solve_raters(
  p_of_subject integer[], p_of_rater integer[], p_held double precision[], p_scale double precision, p_ridge double precision, p_group integer[],
  p_right double precision[], p_size double precision default null
)
returns double precision[]
language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp set work_mem = '64MB' set plan_cache_mode = force_generic_plan as $$
declare
  raters constant integer := cardinality(p_group);
  weights double precision[];
  rest double precision[] := p_right;
  solution double precision[] := array_fill(0::double precision, array[cardinality(p_right)]);
  direction double precision[];
  shares double precision[];
  levels double precision[];
  sums double precision[];
  image double precision[];
  distance double precision;
  length double precision;
  step double precision;
  enough double precision;
begin
  -- Each unknown's own coefficient; 1 for whoever alone judged their subjects, whose equation says 0 = 0.
  sums := array(
    select sum(1 - p_held[v.s]) from (select unnest(p_of_subject) as s, unnest(p_of_rater) as r) as v group by v.r order by v.r
  );
  weights := array(
    select 1 / coalesce(nullif(p_scale ^ 2 * u.own + p_ridge, 0), 1) from (select unnest(sums) as own) as u
  );
  if cardinality(p_right) > raters then
    weights := weights || array(
      select 1 / sum(n.ballots * (1 - n.ballots * p_held[n.s]))
      from (
        select v.s, p_group[min(v.r)] as g, count(*) as ballots from (select unnest(p_of_subject) as s, unnest(p_of_rater) as r) as v group by v.s
      ) as n
      group by n.g
      order by n.g
    );
  end if;

  direction := array(select unnest(weights) * unnest(rest));
  distance := (select sum(v.d * v.r) from (select unnest(direction) as d, unnest(rest) as r) as v);
  enough := coalesce(p_size, distance) * 1e-24;
  for steps in 0 .. 2000 loop
    if distance <= enough then
      return solution;
    end if;
    shares := array(
      select p_scale * v.x + coalesce(direction[raters + v.g], 0) from (select unnest(direction[1:raters]) as x, unnest(p_group) as g) as v
    );
    levels := array(
      select p_held[v.s] * sum(shares[v.r]) from (select unnest(p_of_subject) as s, unnest(p_of_rater) as r) as v group by v.s order by v.s
    );
    sums := array(
      select sum(shares[v.r] - levels[v.s]) from (select unnest(p_of_subject) as s, unnest(p_of_rater) as r) as v group by v.r order by v.r
    );
    image := array(
      select p_scale * v.q + p_ridge * v.x from (select unnest(sums) as q, unnest(direction[1:raters]) as x) as v
    ) || array(
      select sum(v.q) from (select unnest(sums) as q, unnest(p_group) as g) as v where v.g is not null group by v.g order by v.g
    );
    length := (select sum(v.d * v.i) from (select unnest(direction) as d, unnest(image) as i) as v);
    -- Nothing but rounding is left of a singular direction.
    if length <= 0 then
      return solution;
    end if;
    step := distance / length;
    solution := array(select unnest(solution) + step * unnest(direction));
    rest := array(select unnest(rest) - step * unnest(image));
    length := distance;
    distance := (select sum(v.w * v.r * v.r) from (select unnest(weights) as w, unnest(rest) as r) as v);
    direction := array(select unnest(weights) * unnest(rest) + distance / length * unnest(direction));
  end loop;
  return null;
end $$;
comment on function app.solve_raters(integer[], integer[], double precision[], double precision, double precision, integer[], double precision[], double precision) is 'Solves the equations in raters and means that are left when subjects have been eliminated, to 12 digits of the right side''s size, by conjugate gradients. held is by subject, group by rater (null: no mean). Null when 2,000 steps were not enough: a chain of thousands of raters that hardly touch.';

create or replace function app.fit_raters(
  p_of_subject integer[], p_of_rater integer[], p_scores double precision[], p_held double precision[], p_scale double precision, p_ridge double precision,
  p_group integer[]
)
returns double precision[]
language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp set work_mem = '64MB' set plan_cache_mode = force_generic_plan as $$
declare
  raters constant integer := cardinality(p_group);
  -- From the lowest score on: where all are the same, effects are exactly zero.
  lowest constant double precision := (select min(v.y) from unnest(p_scores) as v (y));
  levels double precision[];
  sums double precision[];
  found double precision[];
begin
  levels := array(
    select p_held[v.s] * sum(v.y - lowest) from (select unnest(p_of_subject) as s, unnest(p_scores) as y) as v group by v.s order by v.s
  );
  sums := array(
    select sum(v.y - lowest - levels[v.s])
    from (select unnest(p_of_subject) as s, unnest(p_of_rater) as r, unnest(p_scores) as y) as v
    group by v.r
    order by v.r
  );
  found := app.solve_raters(
    p_of_subject, p_of_rater, p_held, p_scale, p_ridge, p_group,
    array(select p_scale * unnest(sums)) || array(
      select sum(v.q) from (select unnest(sums) as q, unnest(p_group) as g) as v where v.g is not null group by v.g order by v.g
    ),
    (select sum((v.y - lowest) ^ 2) from unnest(p_scores) as v (y))
  );
  return array(select p_scale * unnest(found[1:raters])) || array(select lowest + unnest(found[raters + 1:]));
end $$;
comment on function app.fit_raters(integer[], integer[], double precision[], double precision[], double precision, double precision, integer[]) is 'The raters'' effects, then the means, that the equations of app.solve_raters have for scores; empty when they could not be solved.';

create or replace function app.least_squares(p_subjects integer[], p_raters integer[], p_scores double precision[])
returns table (role text, id integer, component integer, ballots integer, estimate double precision)
language plpgsql immutable parallel safe rows 1000 set search_path = pg_catalog, pg_temp set work_mem = '64MB' set plan_cache_mode = force_generic_plan as $$
declare
  b record;
  components integer[];
  effects double precision[];
begin
  select o.subject_ids, o.rater_ids, o.of_subject, o.of_rater, o.scores into b from app.ballots_in_order(p_subjects, p_raters, p_scores) as o;
  if b.scores is null then
    return;
  end if;
  components := app.component_of_raters(b.of_subject, b.of_rater, cardinality(b.rater_ids));
  effects := app.fit_raters(
    b.of_subject, b.of_rater, b.scores, array(select 1::double precision / count(*) from unnest(b.of_subject) as v (s) group by v.s order by v.s), 1, 0,
    array_fill(null::integer, array[cardinality(b.rater_ids)])
  );
  effects := array(
    select v.effect - avg(v.effect) over (partition by v.component)
    from (select unnest(effects) as effect, unnest(components) as component, unnest(b.rater_ids) as id) as v
    where v.effect is not null
    order by v.id
  );
  if cardinality(effects) = 0 then
    return;
  end if;
  return query
    select 'SUBJECT', b.subject_ids[v.s], components[min(v.r)], count(*)::integer, avg(v.y - effects[v.r])
    from (select unnest(b.of_subject) as s, unnest(b.of_rater) as r, unnest(b.scores) as y) as v
    group by v.s
    union all
    select 'RATER', b.rater_ids[v.r], components[v.r], count(*)::integer, effects[v.r]
    from unnest(b.of_rater) as v (r)
    group by v.r
    order by 1 desc, 2;
end $$;
comment on function app.least_squares(integer[], integer[], double precision[]) is 'Least squares with an effect for each subject and rater: of a SUBJECT what the raters of their component would give them on average, of a RATER by how much they are milder than those (negative: stricter); raters of a component add to 0. Subjects of two components are not comparable. No row when there is no ballot, or none could be solved for (app.solve_raters).';

-- Henderson's third method: sums of squares that least squares leaves, set to what they would be on average. Unbiased in any design, whatever the
-- distribution; where everybody judged everybody it is the analysis of variance. His first needs no least squares, but is further off (2,000 subjects
-- with 6 of 2,000 raters: by 3.0, 2.3 and 2.8 % of the variances that were drawn, against 2.3, 1.8 and 0.9 %), and finds an error of -1.4 in the table of
-- Shrout and Fleiss with six cells missing. REML would gain next to nothing there, and need the inverse of thousands of equations in every step.
create or replace function app.two_way_components(
  p_subjects integer[], p_raters integer[], p_scores double precision[],
  out subjects integer, out raters integer, out ballots integer, out components integer,
  out subject_variance double precision, out rater_variance double precision, out error_variance double precision
)
language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp set work_mem = '64MB' set plan_cache_mode = force_generic_plan as $$
declare
  b record;
  held double precision[];
  effects double precision[];
  -- Squares around the subjects' means, the raters' means, and both; and how often the same two meet, as parts of the subject's and the rater's ballots.
  within_subjects double precision;
  within_raters double precision;
  within_both double precision;
  met_by_subject double precision;
  met_by_rater double precision;
  lowest double precision;
  noise double precision;
begin
  select o.subject_ids, o.rater_ids, o.of_subject, o.of_rater, o.scores into b from app.ballots_in_order(p_subjects, p_raters, p_scores) as o;
  subjects := cardinality(b.subject_ids);
  raters := cardinality(b.rater_ids);
  ballots := coalesce(cardinality(b.scores), 0);
  components := (select coalesce(max(c), 0) from unnest(app.component_of_raters(b.of_subject, b.of_rater, raters)) as c);
  if ballots - subjects - raters + components <= 0 then
    return;
  end if;
  held := array(select 1::double precision / count(*) from unnest(b.of_subject) as v (s) group by v.s order by v.s);
  -- From the lowest score on: where all are the same, squares are exactly zero.
  lowest := (select min(v.y) from unnest(b.scores) as v (y));
  effects := app.fit_raters(b.of_subject, b.of_rater, b.scores, held, 1, 0, array_fill(null::integer, array[raters]));
  if cardinality(effects) = 0 then
    return;
  end if;
  select sum(g.squares), sum(g.rest) into within_subjects, within_both
  from (
    select v.s, var_pop(v.y) * count(*) as squares, var_pop(v.y - effects[v.r]) * count(*) as rest
    from (select unnest(b.of_subject) as s, unnest(b.of_rater) as r, unnest(b.scores) - lowest as y) as v
    group by v.s
    order by v.s
  ) as g;
  select sum(g.squares) into within_raters
  from (
    select v.r, var_pop(v.y) * count(*) as squares
    from (select unnest(b.of_rater) as r, unnest(b.scores) - lowest as y) as v
    group by v.r
    order by v.r
  ) as g;
  select sum(p.n * p.n * held[p.s]), sum(p.n * p.n / p.of_rater)
  into met_by_subject, met_by_rater
  from (
    select v.s, v.r, count(*)::double precision as n, sum(count(*)) over (partition by v.r)::double precision as of_rater
    from (select unnest(b.of_subject) as s, unnest(b.of_rater) as r) as v
    group by v.s, v.r
    order by v.s, v.r
  ) as p;
  error_variance := within_both / (ballots - subjects - raters + components);
  subject_variance := greatest((within_raters - within_both - (subjects - components) * error_variance) / nullif(ballots - met_by_rater, 0), 0);
  rater_variance := greatest((within_subjects - within_both - (raters - components) * error_variance) / nullif(ballots - met_by_subject, 0), 0);
  -- What a millionth of a millionth is left of, is rounding.
  noise := 1e-12 * (error_variance + subject_variance + rater_variance);
  error_variance := case when error_variance > noise then error_variance else 0 end;
  subject_variance := case when subject_variance > noise then subject_variance when subject_variance is not null then 0 end;
  rater_variance := case when rater_variance > noise then rater_variance when rater_variance is not null then 0 end;
end $$;
comment on function app.two_way_components(integer[], integer[], double precision[]) is 'The variances of subjects, raters and error in any design, by Henderson''s third method; those of subjects and raters are cut off at 0. With 2,000 subjects and 6 raters each the standard error is 2 to 4 % of them. Null where the design cannot tell them apart: no circle leads from a subject by raters and other subjects back to it.';

grant execute on function
  app.solve_raters(integer[], integer[], double precision[], double precision, double precision, integer[], double precision[], double precision),
  app.fit_raters(integer[], integer[], double precision[], double precision[], double precision, double precision, integer[]),
  app.least_squares(integer[], integer[], double precision[]), app.two_way_components(integer[], integer[], double precision[])
to kinerja_definer, kinerja_ballot;
