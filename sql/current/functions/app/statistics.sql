-- What scores say, and how far they can be trusted: the statistics of the survey as pure functions of their arguments. They know no table, so that whoever may
-- see the ballots may use them, and nobody sees a ballot by using them.
--
-- A relation comes as arrays side by side: who was judged, by whom, with which score. A row with a null, or with a score that is no finite number, is no
-- ballot and is left out. Every result is the same in whatever order the ballots come: sums of floats are not, so ballots are put in order first.
-- Floats, because these are estimates; whatever is stored or decided is rounded first, by app.rounded.
-- unnest stands in the select list, not in from: from there all ballots would be written to a file first.
-- References: Shrout and Fleiss 1979 (reliability), Searle, Casella and McCulloch 1992 (components, Henderson's equations).

create or replace function app.rounded(p_value numeric, p_digits integer) returns numeric language sql immutable parallel safe
begin atomic
  select round(p_value, p_digits);
end;
comment on function app.rounded(numeric, integer) is 'Rounds half up (below zero: away from it), once and at the end. The one rounding of the project; never give it a float, whose half is rarely one: cast it to numeric by way of its text.';

create or replace function app.spearman_brown(p_icc double precision, p_k double precision) returns double precision language sql immutable parallel safe
begin atomic
  select case when p_k > 0 and 1 + (p_k - 1) * p_icc > 0 then p_k * p_icc / (1 + (p_k - 1) * p_icc) end;
end;
comment on function app.spearman_brown(double precision, double precision) is 'The reliability of a mean of k ratings of which each has the reliability icc: ICC(1,k) from ICC(1,1). Null where there is none (k not above zero, or an icc so far below it).';

create or replace function app.reliability(p_between double precision, p_within double precision, p_n double precision)
returns double precision language sql immutable parallel safe
begin atomic
  select case when p_n > 0 and p_between >= 0 and p_within >= 0 then p_between / nullif(p_between + p_within / p_n, 0) end;
end;
comment on function app.reliability(double precision, double precision, double precision) is 'The reliability of the mean of a subject''s n ballots, given the variance between subjects and that within them: what Spearman-Brown says for this n. Null without variance or ballots.';

-- Subjects' raters need not be the same, nor as many. Scores are taken from the lowest one on: where all are the same, nothing is exactly zero otherwise.
create or replace function app.one_way(
  p_subjects integer[], p_scores double precision[],
  out subjects integer, out ballots integer, out k0 double precision, out bms double precision, out wms double precision,
  out between_variance double precision, out within_variance double precision, out icc_1 double precision
)
language sql immutable parallel safe
begin atomic
  with ballot as (
    select v.subject, v.score - min(v.score) over () as score
    from (select unnest(p_subjects) as subject, unnest(p_scores) as score) as v
    where v.subject is not null and abs(v.score) < 'Infinity'
  ),
  subject as (
    select b.subject, count(*)::double precision as n, avg(b.score order by b.score) as mean, var_pop(b.score order by b.score) * count(*) as squares
    from ballot as b
    group by b.subject
  ),
  total as (
    select
      count(*) as subjects, coalesce(sum(s.n), 0) as ballots, sum(s.n) - sum(s.n * s.n) / sum(s.n) as counted,
      sum(s.n * s.mean order by s.subject) / sum(s.n) as mean, sum(s.squares order by s.subject) as within
    from subject as s
  ),
  square as (
    select
      t.subjects, t.ballots, t.counted / nullif(t.subjects - 1, 0) as k0, t.within / nullif(t.ballots - t.subjects, 0) as wms,
      (select sum(s.n * (s.mean - t.mean) ^ 2 order by s.subject) from subject as s) / nullif(t.subjects - 1, 0) as bms
    from total as t
  )
  select
    q.subjects::integer, q.ballots::integer, q.k0, q.bms, q.wms, case when q.bms is not null and q.wms is not null then greatest((q.bms - q.wms) / q.k0, 0) end,
    q.wms, (q.bms - q.wms) / nullif(q.bms + (q.k0 - 1) * q.wms, 0)
  from square as q;
end;
comment on function app.one_way(integer[], double precision[]) is 'One-way analysis of variance of ballots by subject, as many each as there are: k0 is the number of raters per subject that counts, bms and wms the mean squares between and within. between_variance is cut off at 0, icc_1 is not: below zero it says that subjects agree less than chance. Null where there is nothing to tell from: one subject, one ballot each, all the same.';

-- Only where everybody has judged everybody: else a mean would be of other raters than the next one, and none of the six would mean what it is called.
create or replace function app.two_way(
  p_subjects integer[], p_raters integer[], p_scores double precision[],
  out subjects integer, out raters integer, out bms double precision, out wms double precision, out jms double precision, out ems double precision,
  out icc_1_1 double precision, out icc_2_1 double precision, out icc_3_1 double precision,
  out icc_1_k double precision, out icc_2_k double precision, out icc_3_k double precision,
  out subject_variance double precision, out rater_variance double precision, out error_variance double precision
)
language sql immutable parallel safe
begin atomic
  with ballot as (
    select v.subject, v.rater, v.score - min(v.score) over () as score
    from (select unnest(p_subjects) as subject, unnest(p_raters) as rater, unnest(p_scores) as score) as v
    where v.subject is not null and v.rater is not null and abs(v.score) < 'Infinity'
  ),
  subject as (
    select b.subject, avg(b.score order by b.rater) as mean from ballot as b group by b.subject
  ),
  rater as (
    select b.rater, avg(b.score order by b.subject) as mean from ballot as b group by b.rater
  ),
  design as (
    select d.n, d.k, (select avg(s.mean order by s.subject) from subject as s) as mean
    from (select (select count(*) from subject) as n, (select count(*) from rater) as k) as d
    where d.n > 1
      and d.k > 1
      and d.n * d.k = (select count(*) from ballot)
      and d.n * d.k = (select count(*) from (select distinct b.subject, b.rater from ballot as b) as pair)
  ),
  square as (
    select
      d.n, d.k, d.k * (select sum((s.mean - d.mean) ^ 2 order by s.subject) from subject as s) / (d.n - 1) as bms,
      d.n * (select sum((r.mean - d.mean) ^ 2 order by r.rater) from rater as r) / (d.k - 1) as jms,
      (
        select sum((b.score - s.mean) ^ 2 order by b.subject, b.rater) from ballot as b join subject as s on s.subject = b.subject
      ) / (d.n * (d.k - 1)) as wms,
      (
        select sum((b.score - s.mean - r.mean + d.mean) ^ 2 order by b.subject, b.rater)
        from ballot as b
          join subject as s on s.subject = b.subject
          join rater as r on r.rater = b.rater
      ) / ((d.n - 1) * (d.k - 1)) as ems
    from design as d
  )
  select
    q.n::integer, q.k::integer, q.bms, q.wms, q.jms, q.ems,
    (q.bms - q.wms) / nullif(q.bms + (q.k - 1) * q.wms, 0),
    (q.bms - q.ems) / nullif(q.bms + (q.k - 1) * q.ems + q.k * (q.jms - q.ems) / q.n, 0),
    (q.bms - q.ems) / nullif(q.bms + (q.k - 1) * q.ems, 0),
    (q.bms - q.wms) / nullif(q.bms, 0),
    (q.bms - q.ems) / nullif(q.bms + (q.jms - q.ems) / q.n, 0),
    (q.bms - q.ems) / nullif(q.bms, 0),
    greatest((q.bms - q.ems) / q.k, 0), greatest((q.jms - q.ems) / q.n, 0), q.ems
  from square as q;
end;
comment on function app.two_way(integer[], integer[], double precision[]) is 'Two-way analysis of variance where every rater has judged every subject once: mean squares between subjects (bms), within them (wms), between judges (jms) and of the rest (ems), the six reliabilities of Shrout and Fleiss, and the components, cut off at 0. All null when a cell is empty or filled twice, or with one subject or rater: app.two_way_components is for that.';

create or replace function app.ballots_in_order(
  p_subjects integer[], p_raters integer[], p_scores double precision[],
  out subject_ids integer[], out rater_ids integer[], out of_subject integer[], out of_rater integer[], out scores double precision[]
)
language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp set work_mem = '64MB' set plan_cache_mode = force_generic_plan as $$
begin
  select array_agg(o.s), array_agg(o.r), array_agg(o.score)
  into of_subject, of_rater, scores
  from (
    select
      dense_rank() over (order by v.subject)::integer as s, dense_rank() over (order by v.rater)::integer as r, v.score
    from (select unnest(p_subjects) as subject, unnest(p_raters) as rater, unnest(p_scores) as score) as v
    where v.subject is not null and v.rater is not null and abs(v.score) < 'Infinity'
    order by s, r, v.score
  ) as o;
  subject_ids := array(
    select distinct v.subject
    from (select unnest(p_subjects) as subject, unnest(p_raters) as rater, unnest(p_scores) as score) as v
    where v.subject is not null and v.rater is not null and abs(v.score) < 'Infinity'
    order by v.subject
  );
  rater_ids := array(
    select distinct v.rater
    from (select unnest(p_subjects) as subject, unnest(p_raters) as rater, unnest(p_scores) as score) as v
    where v.subject is not null and v.rater is not null and abs(v.score) < 'Infinity'
    order by v.rater
  );
end $$;
comment on function app.ballots_in_order(integer[], integer[], double precision[]) is 'The ballots by subject, rater and score, with subjects and raters numbered from 1 in the order of their ids. The three arrays of ballots are null when there is none.';

-- One pass whatever the shape: passing the lowest number on to neighbours would take as many as the graph is long.
create or replace function app.component_of_raters(p_of_subject integer[], p_of_rater integer[], p_raters integer) returns integer[]
language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
declare
  parent integer[] := array(select r from generate_series(1, p_raters) as r);
  one integer;
  other integer;
begin
  -- Ballots are in order of subjects: whoever judged the same one as the rater before is of the same component.
  for i in 2 .. coalesce(cardinality(p_of_subject), 0) loop
    continue when p_of_subject[i] <> p_of_subject[i - 1];
    one := p_of_rater[i - 1];
    other := p_of_rater[i];
    while parent[one] <> one loop
      parent[one] := parent[parent[one]];
      one := parent[one];
    end loop;
    while parent[other] <> other loop
      parent[other] := parent[parent[other]];
      other := parent[other];
    end loop;
    parent[greatest(one, other)] := least(one, other);
  end loop;
  -- A parent has a lower number than its children, so it is at its root already.
  for i in 1 .. p_raters loop
    parent[i] := parent[parent[i]];
  end loop;
  return array(select dense_rank() over (order by c.root)::integer from unnest(parent) with ordinality as c (root, place) order by c.place);
end $$;
comment on function app.component_of_raters(integer[], integer[], integer) is 'Which connected component each rater is of, numbered from 1 by their lowest rater; ballots as app.ballots_in_order gives them.';

create or replace function app.connected_components(p_subjects integer[], p_raters integer[])
returns table (role text, id integer, component integer)
language plpgsql immutable parallel safe rows 1000 set search_path = pg_catalog, pg_temp as $$
declare
  b record;
  components integer[];
begin
  select o.subject_ids, o.rater_ids, o.of_subject, o.of_rater
  into b
  from app.ballots_in_order(p_subjects, p_raters, array_fill(0::double precision, array[coalesce(cardinality(p_subjects), 0)])) as o;
  components := app.component_of_raters(b.of_subject, b.of_rater, cardinality(b.rater_ids));
  return query
    select 'SUBJECT', b.subject_ids[v.s], components[min(v.r)]
    from (select unnest(b.of_subject) as s, unnest(b.of_rater) as r) as v
    group by v.s
    union all
    select 'RATER', b.rater_ids[r], components[r] from generate_series(1, cardinality(b.rater_ids)) as r
    order by 3, 1 desc, 2;
end $$;
comment on function app.connected_components(integer[], integer[]) is 'The parts of the graph of raters (RATER) and subjects (SUBJECT) that no ballot connects, numbered from 1. Effects of different parts cannot be compared.';

grant execute on function
  app.rounded(numeric, integer), app.spearman_brown(double precision, double precision),
  app.reliability(double precision, double precision, double precision), app.one_way(integer[], double precision[]),
  app.two_way(integer[], integer[], double precision[]), app.ballots_in_order(integer[], integer[], double precision[]),
  app.component_of_raters(integer[], integer[], integer), app.connected_components(integer[], integer[])
to kinerja_definer, kinerja_ballot;
