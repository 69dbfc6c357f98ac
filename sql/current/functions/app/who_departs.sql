-- The distribution of predicates of the people whom an appraiser appraises in the unit that he or she leads (P94-98).

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

-- Definer: as above. For whoever reads what units there achieved, and of those alone who appraise somebody there; and for whoever evaluates by it, from wherever.
create or replace function app.achievement_shown(
  p_agency_id integer, p_period_id integer, p_appraiser_agency_id integer, p_appraiser_unit_id integer, out achievement text, out unit_code text,
  out unit_name text
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  select t.achievement, t.unit_code, t.unit_name into achievement, unit_code, unit_name
  from app.achievement_told(p_agency_id, p_period_id, p_appraiser_agency_id, p_appraiser_unit_id) as t;
  if not (
    p_appraiser_agency_id = p_agency_id and app.reads_achievement(p_agency_id, p_period_id)
    or exists (
      select
      from app.assessment as s
      where s.agency_id = p_agency_id
        and s.period_id = p_period_id
        and s.appraiser_agency_id = p_appraiser_agency_id
        and s.appraiser_unit_id = p_appraiser_unit_id
        and (app.actor() in (s.appraiser_id, s.superior_id, s.taken_over_by) or app.reads_achievement(p_agency_id, p_period_id))
    )
  ) then
    achievement := null;
  end if;
end $$;
comment on function app.achievement_shown(integer, integer, integer, integer) is 'The same, as far as the one who asks may know what it achieved. Definer: it may be another agency''s.';
grant execute on function app.achievement_shown(integer, integer, integer, integer) to kinerja_app, kinerja_city;
-- Granted once; it asks nobody.
revoke execute on function app.achievement_told(integer, integer, integer, integer) from kinerja_app, kinerja_city;

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
    g.appraiser_id, g.appraiser_agency_id, g.appraiser_unit_id, case when g.is_led then g.people else g.people_here end, o.counts,
    -- A digest of what all others' predicates are known of tells the last one.
    case when not coalesce(g.is_ones_own, false) or k.is_published then g.seen end, g.population, g.pool_groups, g.pool_people,
    app.judged_counts('P6_2022', g.population, o.counts, t.counts), app.judged_counts('SE_3_2023', g.population, o.counts, t.counts)
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
          -- Of what others have rated while they rate the verdict would tell one rating after the other.
          when k.is_calibrating or g.is_pool_led or k.is_published and g.pool_people - g.people_here >= 5 then g.pool_counts
        end as counts
    ) as t
  where p.agency_id = p_agency_id and p.period_id = p_period_id and (g.is_led or k.is_calibrating)
$$;
comment on function app.distribution_seen(integer, integer) is 'The distributions of a period as far as the one who asks may know them; counts and digest are null of a group of one''s own before results are published. Definer: as app.distribution_groups.';

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

-- Definer: as above. Groups of one's own before results are published: whether a digest of theirs is the right one is as good as the digest.
create or replace function app.own_groups() returns table (agency_id integer, period_id integer, appraiser_id uuid)
language sql stable security definer rows 2 set search_path = pg_catalog, pg_temp as $$
  select s.agency_id, s.period_id, s.appraiser_id
  from app.assessment as s
    join app.period as p on p.agency_id = s.agency_id and p.period_id = s.period_id and p.state not in ('PUBLISHED', 'CLOSED', 'ARCHIVED')
  where s.person_id = app.actor() and s.kind = 'PERSON' and s.state <> 'WITHDRAWN'
$$;
comment on function app.own_groups() is 'By whom the one who asks is evaluated in periods that are not published: of those people''s distributions nothing is told. Definer: one''s own assessment is not to be seen.';

-- Definer: as above.
create or replace function app.distribution_reason_told(p_agency_id integer, p_period_id integer, p_appraiser_id uuid, p_seen text) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select app.distribution_reason(p_agency_id, p_period_id, p_appraiser_id, p_seen)
  where not exists (
      select from app.own_groups() as o where o.agency_id = p_agency_id and o.period_id = p_period_id and o.appraiser_id = p_appraiser_id
    )
    and (
      p_appraiser_id = app.actor()
      or app.administers_agency(p_agency_id) and app.is_calibrated(p_agency_id, p_period_id)
      or exists (
        select
        from app.assessment as s
        where s.agency_id = p_agency_id and s.period_id = p_period_id and s.appraiser_id = p_appraiser_id and s.superior_id = app.actor()
      )
    )
$$;
comment on function app.distribution_reason_told(integer, integer, uuid, text) is 'The same, as far as the one who asks is told of that distribution (app.distribution_seen). Definer: as app.distribution_groups.';

-- Definer: as above. The digest is that of all: nobody is shown it.
create or replace function app.keep_look(p_agency_id integer, p_period_id integer, p_reason text) returns timestamptz
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not app.administers_agency(p_agency_id) then
    perform app.fail('KJ403', 'period');
  end if;
  insert into app.distribution_note (agency_id, period_id, seen, reason, made_at, made_by)
  values (p_agency_id, p_period_id, app.distribution_digest(p_agency_id, p_period_id), p_reason, app.now(), app.actor());
  return app.now();
end $$;
comment on function app.keep_look(integer, integer, text) is 'Writes down that an administrator has looked at the distributions of a period as they are now. Definer: as app.distribution_groups.';

-- Definer: as above. The digest of a group here as it would be with another predicate of the one who asks.
create or replace function app.group_seen(
  p_agency_id integer, p_period_id integer, p_appraiser_id uuid, p_appraiser_agency_id integer, p_appraiser_unit_id integer, p_own text
) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select md5(
    string_agg(
      s.assessment_id || ' ' || coalesce(case when s.person_id = app.actor() then p_own when s.state in ('SUBMITTED', 'SIGNED') then s.predicate end, '-'), ','
      order by s.assessment_id
    )
  )
  from app.assessment as s
  where s.agency_id = p_agency_id
    and s.period_id = p_period_id
    and s.appraiser_id = p_appraiser_id
    and s.appraiser_agency_id = p_appraiser_agency_id
    and s.appraiser_unit_id = p_appraiser_unit_id
    and s.kind = 'PERSON'
    and s.state <> 'WITHDRAWN'
$$;
comment on function app.group_seen(integer, integer, uuid, integer, integer, text) is 'The digest of a group in the agency, as if the one who asks had this predicate (null: none). Definer: as app.distribution_groups.';

-- Definer: as above. Whether something was looked at, or said, since it changed is asked of whatever has changed but one's own predicate: since all others'
-- are there to be seen, nothing but one's own would be told.
create or replace function app.distribution_digests(p_agency_id integer, p_period_id integer) returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with grouped as materialized (select g.* from app.distribution_groups(p_agency_id, p_period_id) as g)
  select array_agg(distinct d.digest)
  from (
    select
      coalesce(
        md5(string_agg(
          case
            when g.is_ones_own then
              app.group_seen(p_agency_id, p_period_id, g.appraiser_id, g.appraiser_agency_id, g.appraiser_unit_id, v.predicate)
            else g.seen
          end, ',' order by g.appraiser_id, g.appraiser_unit_id
        )), ''
      ) as digest
    from unnest(app.predicates() || null::text) with ordinality as v (predicate, place)
      left join grouped as g on true
    group by v.place
  ) as d
$$;
comment on function app.distribution_digests(integer, integer) is 'What app.distribution_digest says, and would say with any other predicate of the one who asks. Definer: as app.distribution_groups.';

-- Definer: as above.
create or replace function app.distribution_is_seen(p_agency_id integer, p_period_id integer) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select app.administers_agency(p_agency_id) and exists (
    select
    from app.distribution_note as n
    where n.agency_id = p_agency_id and n.period_id = p_period_id and n.appraiser_id is null and n.seen = any (app.distribution_digests(p_agency_id, p_period_id))
  )
$$;
comment on function app.distribution_is_seen(integer, integer) is 'An administrator has looked at the distributions since anybody''s predicate changed but that of the one who asks; for administrators. Definer: as app.distribution_groups.';

create or replace function app.without_one(p_counts integer[], p_predicate text) returns integer[] language sql immutable
set search_path = pg_catalog, pg_temp as $$
  select case
    when p_predicate is null then p_counts
    else (
      select array_agg(c.number - (c.place = array_position(app.predicates(), p_predicate))::integer order by c.place)
      from unnest(p_counts) with ordinality as c (number, place)
    )
  end
$$;
comment on function app.without_one(integer[], text) is 'Counts without one who has this predicate.';

-- Definer: as above. By the guideline of the period's policy, of the agency's own people. Whoever belongs to a group here is told only how many, and of what
-- their own is looked at with as it is without them: all others' predicates are there to be seen, and the number would tell the one that is not.
create or replace function app.unexplained_departures(p_agency_id integer, p_period_id integer) returns table (appraiser_id uuid)
language sql stable security definer rows 5 set search_path = pg_catalog, pg_temp as $$
  with
    own as materialized (
      select s.appraiser_id, s.appraiser_agency_id, s.appraiser_unit_id, case when s.state in ('SUBMITTED', 'SIGNED') then s.predicate end as predicate
      from app.assessment as s
      where s.agency_id = p_agency_id and s.period_id = p_period_id and s.person_id = app.actor() and s.kind = 'PERSON' and s.state <> 'WITHDRAWN'
    ),
    pooled as materialized (
      select
        g.*, o.predicate as own_predicate,
        max(o.predicate) over (
          partition by g.population, g.achievement,
            case when g.population = 'APPRAISER' then (g.appraiser_id, g.appraiser_agency_id, g.appraiser_unit_id)::text end
        ) as own_pool_predicate,
        bool_or(coalesce(g.is_ones_own_pool, false)) over () as is_among_them
      from app.distribution_pools(p_agency_id, p_period_id) as g
        left join own as o
          on o.appraiser_id = g.appraiser_id and o.appraiser_agency_id = g.appraiser_agency_id and o.appraiser_unit_id = g.appraiser_unit_id
    )
  select case when not w.is_among_them then w.appraiser_id end
  from app.period as p
    cross join lateral (select app.policy_says(p.policy, 'distribution.guideline') as guideline) as k
    cross join pooled as w
    cross join lateral (
      select
        app.judged_counts(
          k.guideline, w.population, app.without_one(w.counts_here, w.own_predicate), app.without_one(w.pool_counts, w.own_pool_predicate)
        ) as counts
    ) as j
    cross join lateral app.distribution_verdict(k.guideline, w.achievement, j.counts) as v
  where p.agency_id = p_agency_id
    and p.period_id = p_period_id
    and v.verdict = 'DEPARTS'
    and (not coalesce(w.is_ones_own_pool, false) or (select sum(c) from unnest(j.counts) as c) >= 5)
    and app.administers_agency(p.agency_id)
    and not exists (
      select
      from app.distribution_note as n
      where n.agency_id = p_agency_id
        and n.period_id = p_period_id
        and n.appraiser_id = w.appraiser_id
        and n.reason is not null
        and case
          when w.is_ones_own then
            n.seen = any (
              array(
                select app.group_seen(p_agency_id, p_period_id, w.appraiser_id, w.appraiser_agency_id, w.appraiser_unit_id, x.predicate)
                from unnest(app.predicates() || null::text) as x (predicate)
              )
            )
          else n.seen = w.seen
        end
    )
$$;
comment on function app.unexplained_departures(integer, integer) is 'Appraisers whose distribution departs from the guideline of the policy, and who have not said why; for somebody who belongs to one of the groups without their names, and as their own is without them. Definer: as app.distribution_groups.';

grant execute on function
  app.judged_counts(text, text, integer[], integer[]), app.distribution_seen(integer, integer), app.own_groups(),
  app.distribution_reason_told(integer, integer, uuid, text), app.keep_look(integer, integer, text), app.unexplained_departures(integer, integer), app.distribution_is_seen(integer, integer)
to kinerja_app, kinerja_city;
-- Granted once: with a digest one's own predicate is guessed.
revoke execute on function app.distribution_digest(integer, integer), app.distribution_reason(integer, integer, uuid, text) from kinerja_app, kinerja_city;

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
