-- The distribution of predicates of the people whom an appraiser appraises in the unit that he or she leads (P94-98), and the guards of an evaluation.

set local role kinerja_definer;

-- Definer: what counts for those who are appraised may be in another agency (app.appraiser_achievement), and what was set there is nobody's to see here.
create or replace function app.achievement_told(
  p_agency_id integer, p_period_id integer, p_appraiser_agency_id integer, p_appraiser_unit_id integer,
  out achievement text, out unit_code text, out unit_name text, out from_unit text, out basis text, out source_document text, out adviser text,
  out carried_from_year integer, out decided_by text
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select
    a.achievement, u.code, u.name, case when a.is_inherited then f.name end, r.basis, r.source_document, r.adviser, r.carried_from_year, r.decided_by_name
  from app.unit as u
    left join app.appraiser_achievement(p_agency_id, p_period_id, p_appraiser_agency_id, p_appraiser_unit_id) as a on true
    left join app.unit_result as r on r.agency_id = a.from_agency_id and r.unit_result_id = a.unit_result_id
    left join app.unit as f on f.agency_id = a.from_agency_id and f.unit_id = a.from_unit_id
  where u.agency_id = p_appraiser_agency_id and u.unit_id = p_appraiser_unit_id
$$;
comment on function app.achievement_told(integer, integer, integer, integer) is 'The unit that an appraiser leads and what it achieved, on which basis and by whose decision. Definer: it may be another agency''s.';
grant execute on function app.achievement_told(integer, integer, integer, integer) to kinerja_app, kinerja_city;

-- Definer: ratings are nobody's to see otherwise. Whose appraiser is of another agency (heads of agencies: the mayor) is counted with the people whom that
-- one appraises in periods of the same time elsewhere; what is of the agency itself stands beside it: that alone is its administrators' to know, is kept in
-- its results, and is what was looked at. WITHDRAWN are in no denominator; a draft is nobody's rating yet.
create or replace function app.distribution_groups(p_agency_id integer, p_period_id integer)
returns table (
  appraiser_id uuid, appraiser_agency_id integer, appraiser_unit_id integer, people integer, counts integer[], people_here integer, counts_here integer[],
  is_ones_own boolean, is_led boolean, seen text
)
language sql stable security definer rows 50 set search_path = pg_catalog, pg_temp as $$
  with
    -- Group by group, by the index of appraisers: with what PostgreSQL knows of a table that was empty a minute ago it would compare everybody with everybody.
    led as materialized (
      select distinct p.kind, p.starts_on, a.appraiser_id, a.appraiser_agency_id, a.appraiser_unit_id
      from app.period as p
        join app.assessment as a on a.agency_id = p.agency_id and a.period_id = p.period_id and a.kind = 'PERSON' and a.state <> 'WITHDRAWN'
      where p.agency_id = p_agency_id and p.period_id = p_period_id
    )
  select
    g.appraiser_id, g.appraiser_agency_id, g.appraiser_unit_id, count(*)::integer,
    app.counted_predicates(array_agg(h.predicate)), count(*) filter (where h.is_here)::integer,
    app.counted_predicates(array_agg(h.predicate) filter (where h.is_here)),
    bool_or(s.person_id = app.actor()), coalesce(bool_or(app.actor() in (s.appraiser_id, s.superior_id)), false),
    md5(string_agg(s.assessment_id || ' ' || coalesce(h.predicate, '-'), ',' order by s.assessment_id) filter (where h.is_here))
  from led as g
    cross join lateral (select a.* from app.assessment as a where a.appraiser_id = g.appraiser_id offset 0) as s
    cross join lateral (
      select case when s.state in ('SUBMITTED', 'SIGNED') then s.predicate end as predicate, s.agency_id = p_agency_id as is_here
    ) as h
  where s.appraiser_agency_id = g.appraiser_agency_id
    and s.appraiser_unit_id = g.appraiser_unit_id
    and s.kind = 'PERSON'
    and s.state <> 'WITHDRAWN'
    and exists (
      select
      from app.period as o
      where o.agency_id = s.agency_id and o.period_id = s.period_id and o.kind = g.kind and o.starts_on = g.starts_on and o.state <> 'CANCELLED'
    )
  group by g.appraiser_id, g.appraiser_agency_id, g.appraiser_unit_id
$$;
comment on function app.distribution_groups(integer, integer) is 'The people appraised in a period by appraiser and the unit that one leads, with how many have which predicate (SANGAT_BAIK first) of all and of those in the agency, whether the one who asks is among them, and a digest of what is the agency''s. Of what is handed in. Definer: ratings are nobody''s to see otherwise.';

-- Definer: as above. By the size of a group, not by how many of it are rated by now: a group does not move while people are rated.
create or replace function app.distribution_pools(p_agency_id integer, p_period_id integer)
returns table (
  appraiser_id uuid, appraiser_agency_id integer, appraiser_unit_id integer, people integer, counts integer[], people_here integer, counts_here integer[],
  is_ones_own boolean, is_led boolean, seen text, achievement text, population text, pool_groups integer, pool_people integer, pool_counts integer[],
  is_ones_own_pool boolean, is_pool_led boolean
)
language sql stable security definer rows 50 set search_path = pg_catalog, pg_temp as $$
  with
    grouped as materialized (
      select
        g.*, u.achievement,
        case
          when u.achievement is null then 'APPRAISER'
          when app.policy_says(p.policy, 'distribution.population') = 'AGENCY' then 'AGENCY'
          when app.policy_says(p.policy, 'distribution.is_pooled') = 'true' and not app.distribution_is_feasible('SE_3_2023', u.achievement, g.people_here)
            then 'POOLED'
          else 'APPRAISER'
        end as population
      from app.period as p
        cross join lateral app.distribution_groups(p.agency_id, p.period_id) as g
        cross join lateral app.achievement_told(p.agency_id, p.period_id, g.appraiser_agency_id, g.appraiser_unit_id) as u
      where p.agency_id = p_agency_id and p.period_id = p_period_id
    )
  select
    g.appraiser_id, g.appraiser_agency_id, g.appraiser_unit_id, g.people, g.counts, g.people_here, g.counts_here, g.is_ones_own, g.is_led, g.seen,
    g.achievement, case when g.population = 'POOLED' and count(*) over pool = 1 then 'APPRAISER' else g.population end, (count(*) over pool)::integer,
    (sum(g.people_here) over pool)::integer,
    array[
      sum(g.counts_here[1]) over pool, sum(g.counts_here[2]) over pool, sum(g.counts_here[3]) over pool, sum(g.counts_here[4]) over pool,
      sum(g.counts_here[5]) over pool
    ]::integer[],
    coalesce(bool_or(g.is_ones_own) over pool, false), bool_and(g.is_led) over pool
  from grouped as g
  window pool as (
    partition by g.population, g.achievement, case when g.population = 'APPRAISER' then (g.appraiser_id, g.appraiser_agency_id, g.appraiser_unit_id)::text end
  )
$$;
comment on function app.distribution_pools(integer, integer) is 'The same groups with what each is looked at with, as the policy has it: alone (APPRAISER), with others too small for shares (POOLED), with the whole agency (AGENCY), always of equal achievement (P94 a, g). Definer: as app.distribution_groups.';

create or replace function app.judged_counts(p_guideline text, p_population text, p_own integer[], p_pool integer[]) returns integer[] language sql immutable
set search_path = pg_catalog, pg_temp as $$
  select case when p_population = 'AGENCY' or p_population = 'POOLED' and p_guideline = 'SE_3_2023' then p_pool else p_own end
$$;
comment on function app.judged_counts(text, text, integer[], integer[]) is 'Which counts a guideline looks at: without shares (P6_2022) a small group stands for itself.';

-- Definer: as above. What app.distribution_groups says, as far as the one who asks may know: those who lead a group all of it;
-- administrators, of whatever, what is of the agency, since its calibration began: elsewhere people may be rated still. Before results are published nobody is
-- told of a group of their own. Of what a group is looked at with no counts are told, and no verdict where fewer than five others would stand behind it.
create or replace function app.distribution_seen(p_agency_id integer, p_period_id integer)
returns table (
  appraiser_id uuid, appraiser_agency_id integer, appraiser_unit_id integer, people integer, counts integer[], seen text, population text, pool_groups integer,
  pool_people integer, p6_counts integer[], se3_counts integer[]
)
language sql stable security definer rows 20 set search_path = pg_catalog, pg_temp as $$
  select
    g.appraiser_id, g.appraiser_agency_id, g.appraiser_unit_id, case when g.is_led then g.people else g.people_here end, o.counts, g.seen, g.population,
    g.pool_groups, g.pool_people, app.judged_counts('P6_2022', g.population, o.counts, t.counts), app.judged_counts('SE_3_2023', g.population, o.counts, t.counts)
  from app.period as p
    cross join lateral (
      select app.administers_agency(p_agency_id) and app.is_calibrated(p_agency_id, p_period_id) as is_calibrating, p.state in ('PUBLISHED', 'CLOSED', 'ARCHIVED') as is_published
    ) as k
    cross join lateral app.distribution_pools(p.agency_id, p.period_id) as g
    cross join lateral (
      select
        case
          when coalesce(g.is_ones_own, false) and not k.is_published then null
          when g.is_led and not coalesce(g.is_ones_own, false) then g.counts
          else g.counts_here
        end as counts
    ) as o
    cross join lateral (
      select
        case
          when g.is_ones_own_pool and not k.is_published then null
          when k.is_calibrating or g.is_pool_led or g.pool_people - g.people_here >= 5 then g.pool_counts
        end as counts
    ) as t
  where p.agency_id = p_agency_id and p.period_id = p_period_id and (g.is_led or k.is_calibrating)
$$;
comment on function app.distribution_seen(integer, integer) is 'The distributions of a period as far as the one who asks may know them; counts are null of a group of one''s own before results are published. Definer: as app.distribution_groups.';

-- Definer: as above.
create or replace function app.distribution_digest(p_agency_id integer, p_period_id integer) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(md5(string_agg(g.seen, ',' order by g.appraiser_id, g.appraiser_unit_id)), '') from app.distribution_groups(p_agency_id, p_period_id) as g
$$;
comment on function app.distribution_digest(integer, integer) is 'A digest of all distributions of a period: another one when anybody''s predicate changes. Definer: as app.distribution_groups.';

-- Definer: as above. The reason that an appraiser gave for the distribution as it is now.
create or replace function app.distribution_reason(p_agency_id integer, p_period_id integer, p_appraiser_id uuid, p_seen text) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select n.reason
  from app.distribution_note as n
  where n.agency_id = p_agency_id and n.period_id = p_period_id and n.appraiser_id = p_appraiser_id and n.seen = p_seen
  order by n.made_at desc
  limit 1
$$;
comment on function app.distribution_reason(integer, integer, uuid, text) is 'Why an appraiser''s distribution is as it is now, in that one''s words; null for nothing said. Definer: as app.distribution_groups.';

-- Definer: as above. By the guideline of the period's policy. All of them, whoever asks: whoever belongs to a group here is told only how many, because of so few
-- the name of theirs would tell their own.
create or replace function app.unexplained_departures(p_agency_id integer, p_period_id integer) returns table (appraiser_id uuid)
language sql stable security definer rows 5 set search_path = pg_catalog, pg_temp as $$
  select case when not w.is_among_them then w.appraiser_id end
  from app.period as p
    cross join lateral (select app.policy_says(p.policy, 'distribution.guideline') as guideline) as k
    cross join lateral (
      select g.*, bool_or(coalesce(g.is_ones_own_pool, false)) over () as is_among_them from app.distribution_pools(p.agency_id, p.period_id) as g
    ) as w
    cross join lateral app.distribution_verdict(k.guideline, w.achievement, app.judged_counts(k.guideline, w.population, w.counts, w.pool_counts)) as v
  where p.agency_id = p_agency_id
    and p.period_id = p_period_id
    and v.verdict = 'DEPARTS'
    and app.administers_agency(p.agency_id)
    and app.distribution_reason(p.agency_id, p.period_id, w.appraiser_id, w.seen) is null
$$;
comment on function app.unexplained_departures(integer, integer) is 'Appraisers whose distribution departs from the guideline of the policy, and who have not said why; without their names for somebody who belongs to one of the groups. Definer: as app.distribution_groups.';

grant execute on function
  app.judged_counts(text, text, integer[], integer[]), app.distribution_seen(integer, integer), app.distribution_digest(integer, integer), app.distribution_reason(integer, integer, uuid, text),
  app.unexplained_departures(integer, integer)
to kinerja_app, kinerja_city;

-- Guards ---------------------------------------------------------------------------------------------------------------
set local role kinerja_owner;

-- Guards are everybody's to see (show guards); who is behind, to whom something was proposed and whose people are spread how is not.
create or replace function app.guard_told(p_agency_id integer, p_missing text[]) returns text[] language sql stable
set search_path = pg_catalog, pg_temp as $$
  select case when p_missing = '{}' or app.actor() is null or app.looks_at_agency(p_agency_id) then p_missing else array['not yet'] end
$$;
comment on function app.guard_told(integer, text[]) is 'What a guard misses, in its own words for those who administer or audit the agency; for others only that it misses something.';
grant execute on function app.guard_told(integer, text[]) to kinerja_definer, kinerja_app, kinerja_city;

set local role kinerja_definer;

-- Definer: ratings are nobody's to see; who has not rated yet is the administrators'. At most twenty names: the rest as a number.
create or replace function app.raters_behind(p_agency_id integer, p_period_id integer, p_states text[]) returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select app.guard_told(p_agency_id, coalesce(array_agg(case when w.place <= 20 then w.said else format('and %s more', w.more) end order by w.place), '{}'))
  from (
    select
      row_number() over (order by n.name, n.person_id) as place, count(*) over () - 20 as more, format('%s: %s of %s', n.name, b.behind, b.all_of_them) as said
    from (
        select
          coalesce(s.taken_over_by, s.appraiser_id) as rater_id, count(*) filter (where s.state = any (p_states)) as behind, count(*) as all_of_them
        from app.assessment as s
        where s.agency_id = p_agency_id and s.period_id = p_period_id and s.kind = 'PERSON' and s.state <> 'WITHDRAWN'
        group by coalesce(s.taken_over_by, s.appraiser_id)
      ) as b
      join app.person as n on n.person_id = b.rater_id
    where b.behind > 0
  ) as w
  where w.place <= 21
$$;
comment on function app.raters_behind(integer, integer, text[]) is 'Who has assessments in one of these states still, and how many of how many, as far as the one who asks may know (app.guard_told). Definer: ratings are nobody''s to see otherwise.';

-- Definer: as above. The chain of a whole agency is walked for those alone who may know whom it misses.
create or replace function app.people_unappraised(p_agency_id integer, p_period_id integer) returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not app.looks_at_agency(p_agency_id) then
    return case when app.somebody_is_unappraised(p_agency_id, p_period_id) then array['not yet'] else '{}' end;
  end if;
  return (
    select coalesce(array_agg(case when w.place <= 20 then w.said else format('and %s more', w.more) end order by w.place), '{}')
    from (
      select
        row_number() over (order by n.name, n.person_id) as place, count(*) over () - 20 as more,
        format('nobody appraises %s: %s', n.name, array_to_string(u.rules, ', ')) as said
      from app.unappraised(p_agency_id, p_period_id) as u
        join app.person as n on n.person_id = u.person_id
    ) as w
    where w.place <= 21
  );
end $$;
comment on function app.people_unappraised(integer, integer) is 'Who is to be evaluated in a period and has no appraiser, and why; for those who neither administer nor audit the agency only that there is somebody. Definer: as app.raters_behind.';

set local role kinerja_owner;

create or replace function app.missing_ratings(p_agency_id integer, p_period_id integer) returns text[] language sql stable
set search_path = pg_catalog, pg_temp as $$
  select app.guard_told(p_agency_id, app.raters_behind(p_agency_id, p_period_id, array['WAITING', 'DRAFT']))
$$;
comment on function app.missing_ratings(integer, integer) is 'Of the guard RATINGS.';

-- Whoever has no appraiser has no assessment either, and would be missed by nothing.
create or replace function app.missing_appraisers(p_agency_id integer, p_period_id integer) returns text[] language sql stable
set search_path = pg_catalog, pg_temp as $$
  select app.guard_told(p_agency_id, app.people_unappraised(p_agency_id, p_period_id))
$$;
comment on function app.missing_appraisers(integer, integer) is 'Of the guard APPRAISERS.';

create or replace function app.missing_window(p_agency_id integer, p_period_id integer) returns text[] language sql stable
set search_path = pg_catalog, pg_temp as $$
  select case
    when app.missing_ratings(p_agency_id, p_period_id) <> '{}' and app.last_deadline(p_agency_id, p_period_id, 'SUPERIOR') > app.now()
      then array[format('the superior may take over until %s', to_json(app.last_deadline(p_agency_id, p_period_id, 'SUPERIOR')) #>> '{}')]
    else '{}'
  end
$$;
comment on function app.missing_window(integer, integer) is 'Of the guard WINDOW.';

create or replace function app.missing_looks(p_agency_id integer, p_period_id integer) returns text[]
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  found_period app.period;
  missing text[] := array[]::text[];
begin
  select p.* into found_period from app.period as p where p.agency_id = p_agency_id and p.period_id = p_period_id;
  if not exists (
    select
    from app.distribution_note as n
    where n.agency_id = p_agency_id
      and n.period_id = p_period_id
      and n.appraiser_id is null
      and n.seen = app.distribution_digest(p_agency_id, p_period_id)
  ) then
    missing := missing || 'distribution acknowledge was not said since it changed last'::text;
  end if;
  if app.policy_says(found_period.policy, 'distribution.is_blocking') = 'true' then
    missing := missing || array(
      select
        case
          when d.appraiser_id is not null then format('%s departs from the guideline without a reason', n.name)
          else format('distributions that depart from the guideline without a reason: %s', count(*))
        end
      from app.unexplained_departures(p_agency_id, p_period_id) as d
        left join app.person as n on n.person_id = d.appraiser_id
      group by d.appraiser_id, n.name
      order by n.name
    );
  end if;
  return app.guard_told(p_agency_id, missing);
end $$;
comment on function app.missing_looks(integer, integer) is 'Of the guard DISTRIBUTION.';

set local role kinerja_definer;

-- Definer: as app.raters_behind.
create or replace function app.missing_answers(p_agency_id integer, p_period_id integer) returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select app.guard_told(p_agency_id, coalesce(array_agg(format('%s: %s', w.name, w.open) order by w.name), '{}'))
  from (
    select n.name, count(*) as open
    from app.calibration_proposal as o
      join app.assessment as s on s.agency_id = o.agency_id and s.assessment_id = o.assessment_id
      join app.person as n on n.person_id = coalesce(s.taken_over_by, s.appraiser_id)
    where o.agency_id = p_agency_id and s.period_id = p_period_id and o.state = 'OPEN' and s.state <> 'WITHDRAWN'
    group by n.name, n.person_id
    limit 20
  ) as w
$$;
comment on function app.missing_answers(integer, integer) is 'Of the guard PROPOSALS. Definer: as app.raters_behind.';
grant execute on function
  app.raters_behind(integer, integer, text[]), app.missing_answers(integer, integer), app.people_unappraised(integer, integer)
to kinerja_owner, kinerja_app, kinerja_city;

set local role kinerja_owner;

create or replace function app.missing_signatures(p_agency_id integer, p_period_id integer) returns text[] language sql stable
set search_path = pg_catalog, pg_temp as $$
  select app.guard_told(p_agency_id, app.raters_behind(p_agency_id, p_period_id, array['SUBMITTED']))
$$;
comment on function app.missing_signatures(integer, integer) is 'Of the guard SIGNATURES.';

grant execute on function
  app.missing_ratings(integer, integer), app.missing_appraisers(integer, integer), app.missing_window(integer, integer), app.missing_looks(integer, integer), app.missing_signatures(integer, integer)
to kinerja_definer, kinerja_app, kinerja_city;

set local role kinerja_definer;
-- Definer: names of appraisers, who may serve elsewhere.
create or replace function app.appraisers_called(p_agency_id integer, p_period_id integer) returns table (person_id uuid, name text)
language sql stable security definer rows 20 set search_path = pg_catalog, pg_temp as $$
  select n.person_id, n.name
  from app.person as n
  where n.person_id in (
    select s.appraiser_id from app.assessment as s where s.agency_id = p_agency_id and s.period_id = p_period_id and s.state <> 'WITHDRAWN'
  )
$$;
comment on function app.appraisers_called(integer, integer) is 'The names of those who appraise somebody in a period. Definer: they may serve elsewhere.';
grant execute on function app.appraisers_called(integer, integer) to kinerja_app, kinerja_city;

set local role kinerja_owner;

create or replace function app.distribution_told(p_guideline text, p_achievement text, p_counts integer[], out verdict text, out broken text[])
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if p_achievement is not null and p_counts is not null then
    select v.verdict, v.broken into verdict, broken from app.distribution_verdict(p_guideline, p_achievement, p_counts) as v;
  end if;
end $$;
comment on function app.distribution_told(text, text, integer[]) is 'The verdict about a distribution that may be told; nothing about another one, or for a unit whose achievement is not set.';
grant execute on function app.distribution_told(text, text, integer[]) to kinerja_definer, kinerja_app, kinerja_city;
