-- Estimates that know how little they know: best linear unbiased predictions with their errors, and what may be said about raters.

-- How far predictions may be off. Exact it is one solution an effect, so only for small problems. Otherwise messages between subjects and raters: what a
-- ballot tells about its subject depends on how well its rater is known from all other ballots, and that on how well their subjects are known from all of
-- theirs. On a graph without short circles that is exact. What circles add, a level that the subjects and the raters of a component may have shared
-- between them otherwise, is put in as if everybody in it had judged everybody; so is the mean's own error.
create or replace function app.prediction_errors(
  p_of_subject integer[], p_of_rater integer[], p_components integer[],
  p_subject_variance double precision, p_rater_variance double precision, p_error_variance double precision, p_exact_to bigint,
  out of_subjects double precision[], out of_raters double precision[]
)
language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp set work_mem = '64MB' set plan_cache_mode = force_generic_plan as $$
declare
  raters constant integer := cardinality(p_components);
  subjects constant integer := p_of_subject[cardinality(p_of_subject)];
  ratio constant double precision := p_subject_variance / p_error_variance;
  scale constant double precision := sqrt(p_rater_variance / p_error_variance);
  held double precision[];
  judged double precision[];
  solution double precision[];
  pairs record;
  to_subjects double precision[];
  to_raters double precision[];
  before double precision[];
  about_subjects double precision[];
  about_raters double precision[];
begin
  if cardinality(p_of_subject)::bigint * (subjects + raters) <= p_exact_to then
    held := array(select ratio / (1 + ratio * count(*)) from unnest(p_of_subject) as v (s) group by v.s order by v.s);
    for this in 1 .. subjects loop
      judged := array(
        select scale * count(*) filter (where v.s = this)
        from (select unnest(p_of_subject) as s, unnest(p_of_rater) as r) as v
        group by v.r
        order by v.r
      ) || (select count(*)::double precision from unnest(p_of_subject) as v (s) where v.s = this);
      solution := app.solve_raters(p_of_subject, p_of_rater, held, scale, 1, array_fill(1, array[raters]), judged);
      of_subjects[this] := p_error_variance
        * (held[this] + held[this] ^ 2 * (select sum(v.j * v.x) from (select unnest(judged) as j, unnest(solution) as x) as v));
    end loop;
    for this in 1 .. raters loop
      judged := array_fill(0::double precision, array[raters + 1]);
      judged[this] := 1;
      solution := app.solve_raters(p_of_subject, p_of_rater, held, scale, 1, array_fill(1, array[raters]), judged);
      of_raters[this] := p_rater_variance * solution[this];
    end loop;
    return;
  end if;

  -- Who met whom, how often: twice is one ballot of half the error, or its two messages would confirm each other.
  select array_agg(m.s) as s, array_agg(m.r) as r, array_agg(m.noise) as noise
  into pairs
  from (
    select v.s, v.r, p_error_variance / count(*) as noise
    from (select unnest(p_of_subject) as s, unnest(p_of_rater) as r) as v
    group by v.s, v.r
    order by v.s, v.r
  ) as m;
  -- Messages are information, one over variance: the ballot's own error and that of the other side as everything but this ballot knows it.
  to_subjects := array(select 1 / unnest(pairs.noise));
  for round in 1 .. 100 loop
    about_subjects := array(
      select sum(v.told) from (select unnest(pairs.s) as s, unnest(to_subjects) as told) as v group by v.s order by v.s
    );
    to_raters := array(
      select 1 / (v.noise + p_subject_variance / (1 + p_subject_variance * greatest(about_subjects[v.s] - v.told, 0)))
      from (select unnest(pairs.s) as s, unnest(to_subjects) as told, unnest(pairs.noise) as noise) as v
    );
    about_raters := array(
      select sum(v.told) from (select unnest(pairs.r) as r, unnest(to_raters) as told) as v group by v.r order by v.r
    );
    before := to_subjects;
    to_subjects := array(
      select 1 / (v.noise + p_rater_variance / (1 + p_rater_variance * greatest(about_raters[v.r] - v.told, 0)))
      from (select unnest(pairs.r) as r, unnest(to_raters) as told, unnest(pairs.noise) as noise) as v
    );
    exit when (select max(abs(v.told - v.before) / v.told) from (select unnest(to_subjects) as told, unnest(before) as before) as v) < 1e-6;
  end loop;

  -- The mean of a component's subjects, and that of its raters: the two share what both together differ from the mean of all.
  with size as (
    select
      c.component, c.raters, s.subjects, s.ballots, p_subject_variance / s.subjects as of_subjects, p_rater_variance / c.raters as of_raters,
      p_subject_variance / s.subjects + p_rater_variance / c.raters + p_error_variance / s.ballots as total
    from (select v.component, count(*) as raters from unnest(p_components) as v (component) group by v.component) as c
      join (
        select p_components[v.r] as component, count(*) as ballots, count(distinct v.s) as subjects
        from (select unnest(p_of_subject) as s, unnest(p_of_rater) as r) as v
        group by p_components[v.r]
      ) as s on s.component = c.component
  ),
  shared as (
    select
      z.component, z.raters, z.subjects,
      z.of_subjects * (z.total - z.of_subjects) / z.total + (z.of_subjects / z.total) ^ 2 * m.error as of_subjects,
      z.of_raters * (z.total - z.of_raters) / z.total + (z.of_raters / z.total) ^ 2 * m.error as of_raters
    from size as z
      cross join (select 1 / sum(1 / y.total order by y.component) as error from size as y) as m
  )
  select
    (
      select array_agg(
        least(
          p_subject_variance,
          p_subject_variance / (1 + p_subject_variance * about_subjects[v.s]) * (1 - 1::double precision / h.subjects) + h.of_subjects
        ) order by v.s
      )
      from (select u.s, p_components[min(u.r)] as component from (select unnest(pairs.s) as s, unnest(pairs.r) as r) as u group by u.s) as v
        join shared as h on h.component = v.component
    ),
    (
      select array_agg(
        least(
          p_rater_variance,
          p_rater_variance / (1 + p_rater_variance * about_raters[v.r]) * (1 - 1::double precision / h.raters) + h.of_raters
        ) order by v.r
      )
      from unnest(p_components) with ordinality as v (component, r)
        join shared as h on h.component = v.component
    )
  into of_subjects, of_raters;
end $$;
comment on function app.prediction_errors(integer[], integer[], integer[], double precision, double precision, double precision, bigint) is 'The variance of what app.blup''s effects are off by, by subject and by rater. Exact when ballots times effects are not more than p_exact_to. Else an approximation; of the variance it is within 1 % where raters are drawn from many, 1 to 10 % too large in closed groups of 100 to 6 who judge each other, and 2 to 23 % too small in such groups when a few ballots in a hundred go across (at worst 15 who all judge each other).';

create or replace function app.blup(
  p_subjects integer[], p_raters integer[], p_scores double precision[],
  p_subject_variance double precision, p_rater_variance double precision, p_error_variance double precision, p_exact_to bigint default 100000
)
returns table (
  role text, id integer, component integer, ballots integer, mean double precision, effect double precision, standard_error double precision,
  reliability double precision
)
language plpgsql immutable parallel safe rows 1000 set search_path = pg_catalog, pg_temp set work_mem = '64MB' set plan_cache_mode = force_generic_plan as $$
declare
  b record;
  errors record;
  ratio constant double precision := p_subject_variance / nullif(p_error_variance, 0);
  components integer[];
  raters integer;
  held double precision[];
  effects double precision[];
begin
  select o.subject_ids, o.rater_ids, o.of_subject, o.of_rater, o.scores into b from app.ballots_in_order(p_subjects, p_raters, p_scores) as o;
  if b.scores is null or not coalesce(p_subject_variance >= 0 and p_rater_variance >= 0 and p_error_variance > 0, false) then
    return;
  end if;
  raters := cardinality(b.rater_ids);
  components := app.component_of_raters(b.of_subject, b.of_rater, raters);
  held := array(select ratio / (1 + ratio * count(*)) from unnest(b.of_subject) as v (s) group by v.s order by v.s);
  effects := app.fit_raters(
    b.of_subject, b.of_rater, b.scores, held, sqrt(p_rater_variance / p_error_variance), 1, array_fill(1, array[raters])
  );
  if cardinality(effects) = 0 then
    return;
  end if;
  select e.of_subjects, e.of_raters
  into errors
  from app.prediction_errors(b.of_subject, b.of_rater, components, p_subject_variance, p_rater_variance, p_error_variance, p_exact_to) as e;
  return query
    select
      'SUBJECT', b.subject_ids[v.s], components[min(v.r)], count(*)::integer, effects[raters + 1],
      held[v.s] * sum(v.y - effects[raters + 1] - effects[v.r]), sqrt(errors.of_subjects[v.s]),
      1 - errors.of_subjects[v.s] / nullif(p_subject_variance, 0)
    from (select unnest(b.of_subject) as s, unnest(b.of_rater) as r, unnest(b.scores) as y) as v
    group by v.s
    union all
    select
      'RATER', b.rater_ids[v.r], components[v.r], count(*)::integer, effects[raters + 1], effects[v.r], sqrt(errors.of_raters[v.r]),
      1 - errors.of_raters[v.r] / nullif(p_rater_variance, 0)
    from unnest(b.of_rater) as v (r)
    group by v.r
    order by 1 desc, 2;
end $$;
comment on function app.blup(integer[], integer[], double precision[], double precision, double precision, double precision, bigint) is 'Best linear unbiased prediction by Henderson''s equations, given the variances: how much a SUBJECT is better, a RATER milder, than the mean, drawn towards it the more the fewer ballots say so. effect plus or minus 1.96 standard errors covers the truth in 95 % of cases; reliability is one less the part of the variance that is still unknown. Effects are to 10 digits, errors as app.prediction_errors says. No row without ballots or without error variance.';

-- In one period most people have one appraiser: no subject tells how much of a rater's level is the rater. Then people are taken for drawn alike, and a
-- group that is truly better makes its rater look milder; where anybody was rated twice, that is taken apart.
create or replace function app.leniency(p_subjects integer[], p_raters integer[], p_scores double precision[], p_minimum integer default 10)
returns table (rater integer, ballots integer, mean double precision, spread double precision, leniency double precision)
language plpgsql immutable parallel safe rows 1000 set search_path = pg_catalog, pg_temp set work_mem = '64MB' set plan_cache_mode = force_generic_plan as $$
declare
  b record;
  v record;
  effects double precision[];
  ratio double precision;
begin
  select o.subject_ids, o.rater_ids, o.of_subject, o.of_rater, o.scores into b from app.ballots_in_order(p_subjects, p_raters, p_scores) as o;
  if b.scores is null then
    return;
  end if;
  if cardinality(b.subject_ids) = cardinality(b.scores) then
    select 0::double precision as subject_variance, c.between_variance as rater_variance, c.within_variance as error_variance
    into v
    from app.one_way(b.of_rater, b.scores) as c;
  else
    select c.subject_variance, c.rater_variance, c.error_variance into v from app.two_way_components(b.of_subject, b.of_rater, b.scores) as c;
  end if;
  if v.subject_variance >= 0 and v.rater_variance >= 0 and v.error_variance > 0 then
    ratio := v.subject_variance / v.error_variance;
    effects := app.fit_raters(
      b.of_subject, b.of_rater, b.scores, array(select ratio / (1 + ratio * count(*)) from unnest(b.of_subject) as u (s) group by u.s order by u.s),
      sqrt(v.rater_variance / v.error_variance), 1, array_fill(1, array[cardinality(b.rater_ids)])
    );
  end if;
  return query
    select b.rater_ids[u.r], count(*)::integer, avg(u.y), stddev_samp(u.y), effects[u.r]
    from (select unnest(b.of_rater) as r, unnest(b.scores) as y) as u
    group by u.r
    having count(*) >= p_minimum
    order by 1;
end $$;
comment on function app.leniency(integer[], integer[], double precision[], integer) is 'Of raters with at least so many ballots: mean, spread (standard deviation) and by how many points they are milder than all raters (negative: stricter) for whom they judged, as BLUP has it with the variances of these ballots. Where every subject has one rater it cannot tell a mild rater from a good group. leniency is null where the variances cannot be told apart.';

-- By BLUP, not least squares: from three ballots a rater's effect is off by 0.6 of a point and more, and least squares would call half of all juries
-- unusual; BLUP draws what few ballots say towards the others'. With a mean for each component, because nothing says whether a component that is all
-- mild is mild or good: "usual" is what is usual among raters who can be compared. The variances are those of all components that may speak; ballots of
-- those that may not count for nothing. Rounded before it is compared: what is 0.3 is 0.3, whatever the last bit of a float.
create or replace function app.strictness_words(p_subjects integer[], p_raters integer[], p_scores double precision[])
returns table (subject integer, word text)
language plpgsql immutable parallel safe rows 1000 set search_path = pg_catalog, pg_temp set work_mem = '64MB' set plan_cache_mode = force_generic_plan as $$
declare
  b record;
  v record;
  components integer[];
  effects double precision[];
  ratio double precision;
begin
  select o.subject_ids, o.rater_ids, o.of_subject, o.of_rater, o.scores into b from app.ballots_in_order(p_subjects, p_raters, p_scores) as o;
  components := app.component_of_raters(b.of_subject, b.of_rater, cardinality(b.rater_ids));
  select array_agg(b.subject_ids[u.s]) as subjects, array_agg(b.rater_ids[u.r]) as raters, array_agg(u.y) as scores
  into v
  from (select unnest(b.of_subject) as s, unnest(b.of_rater) as r, unnest(b.scores) as y) as u
  where components[u.r] in (
    select c.component
    from (
      select components[w.r] as component, count(*) over (partition by w.r) as of_rater, w.s
      from (select unnest(b.of_subject) as s, unnest(b.of_rater) as r) as w
    ) as c
    group by c.component
    having min(c.of_rater) >= 3 and count(distinct c.s) >= 20
  );
  select o.subject_ids, o.rater_ids, o.of_subject, o.of_rater, o.scores into b from app.ballots_in_order(v.subjects, v.raters, v.scores) as o;
  select c.subject_variance, c.rater_variance, c.error_variance into v from app.two_way_components(b.of_subject, b.of_rater, b.scores) as c;
  if v.subject_variance is null or v.rater_variance is null or v.error_variance is null then
    return;
  end if;
  -- Without any error the rest would be divided by zero; so little of it changes no effect by as much as is rounded off.
  v.error_variance := coalesce(nullif(greatest(v.error_variance, 1e-8 * (v.subject_variance + v.rater_variance)), 0), 1);
  ratio := v.subject_variance / v.error_variance;
  effects := app.fit_raters(
    b.of_subject, b.of_rater, b.scores, array(select ratio / (1 + ratio * count(*)) from unnest(b.of_subject) as u (s) group by u.s order by u.s),
    sqrt(v.rater_variance / v.error_variance), 1, app.component_of_raters(b.of_subject, b.of_rater, cardinality(b.rater_ids))
  );
  return query
    select b.subject_ids[m.s], case when m.milder <= -0.3 then 'STRICTER' when m.milder >= 0.3 then 'MILDER' else 'USUAL' end
    from (
      select u.s, app.rounded(avg(effects[u.r])::numeric, 6) as milder
      from (select unnest(b.of_subject) as s, unnest(b.of_rater) as r) as u
      group by u.s
      having count(*) >= 6
    ) as m
    where m.milder is not null
    order by 1;
end $$;
comment on function app.strictness_words(integer[], integer[], double precision[]) is 'Whether a subject''s raters are STRICTER than usual, USUAL or MILDER: the mean of their effects, by BLUP among the raters of their component, is -0.3 of a point or less, between, 0.3 or more. Only for subjects with 6 ballots or more, in components of 20 subjects or more where every rater has 3 ballots or more; no row otherwise.';

grant execute on function
  app.prediction_errors(integer[], integer[], integer[], double precision, double precision, double precision, bigint),
  app.blup(integer[], integer[], double precision[], double precision, double precision, double precision, bigint),
  app.leniency(integer[], integer[], double precision[], integer),
  app.strictness_words(integer[], integer[], double precision[])
to kinerja_definer, kinerja_ballot;
