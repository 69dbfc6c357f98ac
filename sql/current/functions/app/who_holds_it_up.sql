-- The guards of an evaluation: who has not rated, answered or signed yet, who has no appraiser, at what nobody has looked. (Behind who_departs.sql.)

set local role kinerja_owner;

-- Guards are everybody's to see (show guards); who is behind, to whom something was proposed and whose people are spread how is not.
create or replace function app.guard_told(p_agency_id integer, p_missing text[]) returns text[] language sql stable
set search_path = pg_catalog, pg_temp as $$
  select case when p_missing = '{}' or app.actor() is null or app.looks_at_agency(p_agency_id) then p_missing else array['not yet'] end
$$;
comment on function app.guard_told(integer, text[]) is 'What a guard misses, in its own words for those who administer or audit the agency; for others only that it misses something.';
grant execute on function app.guard_told(integer, text[]) to kinerja_definer, kinerja_app, kinerja_city;

set local role kinerja_definer;

-- Definer: ratings are nobody's to see; who has not rated yet is the administrators'. At most twenty names: the rest as a number. Teams are evaluated, too, and are named; nobody signs of them.
create or replace function app.raters_behind(p_agency_id integer, p_period_id integer, p_states text[]) returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select app.guard_told(p_agency_id, coalesce(array_agg(case when w.place <= 20 then w.said else format('and %s more', w.more) end order by w.place), '{}'))
  from (
    select
      row_number() over (order by n.name, n.person_id) as place, count(*) over () - 20 as more, format('%s: %s of %s%s', n.name, b.behind, b.all_of_them, ' (team ' || b.teams || ')') as said
    from (
        select
          coalesce(s.taken_over_by, s.appraiser_id) as rater_id, count(*) filter (where s.state = any (p_states)) as behind, count(*) as all_of_them,
          string_agg(t.code, ', ' order by t.code) filter (where s.state = any (p_states)) as teams
        from app.assessment as s
          left join app.team as t on t.agency_id = s.agency_id and t.team_id = s.team_id
        where s.agency_id = p_agency_id and s.period_id = p_period_id and s.state <> 'WITHDRAWN' and (s.kind = 'PERSON' or 'WAITING' = any (p_states))
        group by coalesce(s.taken_over_by, s.appraiser_id)
      ) as b
      join app.person as n on n.person_id = b.rater_id
    where b.behind > 0
  ) as w
  where w.place <= 21
$$;
comment on function app.raters_behind(integer, integer, text[]) is 'Who has assessments in one of these states still, and how many of how many, as far as the one who asks may know (app.guard_told). Definer: ratings are nobody''s to see otherwise.';

-- Definer: as app.raters_behind. Nobody stands above a team: who may take over does so of people alone.
create or replace function app.are_people_unrated(p_agency_id integer, p_period_id integer) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select
    from app.assessment as s
    where s.agency_id = p_agency_id and s.period_id = p_period_id and s.kind = 'PERSON' and s.state in ('WAITING', 'DRAFT')
  )
$$;
comment on function app.are_people_unrated(integer, integer) is 'Somebody''s evaluation was not handed in: a team''s is not asked for. Definer: as app.raters_behind.';
grant execute on function app.are_people_unrated(integer, integer) to kinerja_owner, kinerja_app, kinerja_city;

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
    when app.are_people_unrated(p_agency_id, p_period_id) and app.last_deadline(p_agency_id, p_period_id, 'SUPERIOR') > app.now()
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
  if not app.distribution_is_seen(p_agency_id, p_period_id) then
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

-- Definer: as app.raters_behind. Whoever is one of those about whom something is proposed is not told who answers about whom: show proposals leaves their own out.
create or replace function app.missing_answers(p_agency_id integer, p_period_id integer) returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case
    when bool_or(w.is_own) then array['not yet']
    else app.guard_told(p_agency_id, coalesce(array_agg(format('%s: %s', w.name, w.open) order by w.name) filter (where w.place <= 20), '{}'))
  end
  from (
    select
      n.name, count(*) as open, coalesce(bool_or(s.person_id = app.actor()), false) as is_own, row_number() over (order by n.name, n.person_id) as place
    from app.calibration_proposal as o
      join app.assessment as s on s.agency_id = o.agency_id and s.assessment_id = o.assessment_id
      join app.person as n on n.person_id = coalesce(s.taken_over_by, s.appraiser_id)
    where o.agency_id = p_agency_id and s.period_id = p_period_id and o.state = 'OPEN' and s.state <> 'WITHDRAWN'
    group by n.name, n.person_id
  ) as w
$$;
comment on function app.missing_answers(integer, integer) is 'Of the guard PROPOSALS. Definer: as app.raters_behind.';
-- Definer: as app.raters_behind. Told by name to those who calibrate, and not where they are among them; to all others always while a study leave has failed that
-- is rated here: whoever failed would learn from the guard how they are rated.
create or replace function app.studies_rated_otherwise(
  p_agency_id integer, p_period_id integer, p_states text[], p_what_to_do text, p_people uuid[] default null
) returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  policy text := (select p.policy from app.period as p where p.agency_id = p_agency_id and p.period_id = p_period_id);
  missing text[];
  is_among_them boolean;
begin
  if app.actor() is not null and not app.administers_agency(p_agency_id) then
    return case
      when exists (
        select
        from app.assessment as s
        where s.agency_id = p_agency_id and s.period_id = p_period_id and s.kind = 'PERSON' and s.state = any (p_states)
          and (s.override is not null or s.person_id in (select t.person_id from app.status as t where t.outcome = 'TIDAK_LULUS') and app.may_override(s))
      ) then array['not yet']
      else '{}'
    end;
  end if;
  select coalesce(array_agg(format('%s: %s', n.name, p_what_to_do) order by n.name, n.person_id), '{}'), coalesce(bool_or(n.person_id = app.actor()), false)
  into missing, is_among_them
  from app.assessment as s
    join app.person as n on n.person_id = s.person_id
  where s.agency_id = p_agency_id and s.period_id = p_period_id and s.state = any (p_states) and (p_people is null or s.person_id = any (p_people))
    -- Asked one by one only of those few.
    and (s.override is not null or s.person_id in (select t.person_id from app.status as t where t.outcome = 'TIDAK_LULUS'))
    and app.study_says_otherwise(s, policy);
  return case when is_among_them then array['not yet'] else missing end;
end $$;
comment on function app.studies_rated_otherwise(integer, integer, text[], text, uuid[]) is 'Who, of all or of some people, is rated otherwise than how their study leave came out leaves (P100 d), in some states, and what to do; by name for those who administer the agency and are not among them. Definer: as app.raters_behind.';

grant execute on function
  app.raters_behind(integer, integer, text[]), app.missing_answers(integer, integer), app.people_unappraised(integer, integer),
  app.studies_rated_otherwise(integer, integer, text[], text, uuid[])
to kinerja_owner, kinerja_app, kinerja_city;

set local role kinerja_owner;

create or replace function app.missing_signatures(p_agency_id integer, p_period_id integer) returns text[] language sql stable
set search_path = pg_catalog, pg_temp as $$
  select app.guard_told(p_agency_id, app.raters_behind(p_agency_id, p_period_id, array['SUBMITTED']))
$$;
comment on function app.missing_signatures(integer, integer) is 'Of the guard SIGNATURES.';

create or replace function app.missing_study_ratings(p_agency_id integer, p_period_id integer) returns text[] language sql stable
set search_path = pg_catalog, pg_temp as $$
  select app.studies_rated_otherwise(
    p_agency_id, p_period_id, array['SUBMITTED'],
    'calibration propose what the quadrant makes KURANG or SANGAT_KURANG, or period reopen and assessment rate with override; of whoever has not failed period reopen and assessment rate override= (empty)'
  )
$$;
comment on function app.missing_study_ratings(integer, integer) is 'Of the guard STUDY_LEAVE, before documents are signed.';

create or replace function app.study_signatures_missing(p_agency_id integer, p_period_id integer, p_people uuid[]) returns text[] language sql stable
set search_path = pg_catalog, pg_temp as $$
  select app.studies_rated_otherwise(
    p_agency_id, p_period_id, array['SIGNED'], 'period reopen takes the signature back; then calibration propose, or reopen once more and assessment rate', p_people
  )
$$;
comment on function app.study_signatures_missing(integer, integer, uuid[]) is 'Whose signed document the guard STUDY_LEAVE holds up, of all or of some people.';

create or replace function app.missing_study_signatures(p_agency_id integer, p_period_id integer) returns text[] language sql stable
set search_path = pg_catalog, pg_temp as $$
  select app.study_signatures_missing(p_agency_id, p_period_id, null)
$$;
comment on function app.missing_study_signatures(integer, integer) is 'Of the guard STUDY_LEAVE, before results are published.';

grant execute on function
  app.missing_ratings(integer, integer), app.missing_appraisers(integer, integer), app.missing_window(integer, integer), app.missing_looks(integer, integer), app.missing_signatures(integer, integer),
  app.missing_study_ratings(integer, integer), app.study_signatures_missing(integer, integer, uuid[]), app.missing_study_signatures(integer, integer)
to kinerja_definer, kinerja_app, kinerja_city;
