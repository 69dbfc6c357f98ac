-- Who may be asked, and about whom: an agency as of a day, all of it at once.

set local role kinerja_definer;

-- Definer: where people serve, and who stands above them, is not the caller's to see. Once a person: where they are evaluated (app.evaluated_in). A post
-- that nobody does the work of passes to the next above (app.superior_of).
create or replace function app.rater_pool(p_agency_id integer, p_day date)
returns table (person_id uuid, unit_id integer, superior_post integer, superior_id uuid)
language sql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
  with recursive
    serving as materialized (
      select distinct on (a.person_id) a.person_id, a.agency_id, a.post_id, a.unit_id
      from app.appointment as a
      where a.kind in ('PLT', 'DEFINITIF')
        and a.starts_on <= p_day
        and coalesce(a.ends_on >= p_day, true)
        and a.person_id in (
          select h.person_id
          from app.appointment as h
          where h.agency_id = p_agency_id and h.starts_on <= p_day and coalesce(h.ends_on >= p_day, true)
        )
        and not exists (
          select from app.status as s where s.person_id = a.person_id and s.starts_on <= p_day and coalesce(s.ends_on >= p_day, true)
        )
        and not exists (select from app.post as p where p.post_id = a.post_id and app.heads_government(p.kind))
      order by a.person_id, a.kind = 'PLT' desc, a.starts_on desc, a.appointment_id
    ),
    up (post_id, above_agency_id, above_id, step) as (
      select l.post_id, l.superior_agency_id, l.superior_id, 1
      from app.post_line as l
      where l.agency_id = p_agency_id and l.starts_on <= p_day and coalesce(l.ends_on >= p_day, true) and l.superior_id is not null
      union all
      select u.post_id, l.superior_agency_id, l.superior_id, u.step + 1
      from up as u
        join app.post_line as l
          on l.agency_id = u.above_agency_id and l.post_id = u.above_id and l.starts_on <= p_day and coalesce(l.ends_on >= p_day, true)
      where u.step < 20 and l.superior_id is not null
    ),
    held as materialized (
      select n.above_agency_id, n.above_id, h.person_id
      from (select distinct u.above_agency_id, u.above_id from up as u) as n
        cross join lateral app.present_holder(n.above_agency_id, n.above_id, p_day, null) as h
      where h.person_id is not null
    ),
    superior as materialized (
      select distinct on (u.post_id) u.post_id, u.above_id, h.person_id
      from up as u
        join held as h on h.above_agency_id = u.above_agency_id and h.above_id = u.above_id
      order by u.post_id, u.step
    )
  select s.person_id, s.unit_id, u.above_id, u.person_id
  from serving as s
    left join superior as u on u.post_id = s.post_id
  where s.agency_id = p_agency_id
$$;
comment on function app.rater_pool(integer, date) is 'Those who serve in an agency on a day and are not away, each once, with the unit where they are evaluated and who stands directly above them. Definer: as app.superior_of.';

-- Definer: as app.rater_pool. Whom the policy names: everybody who is appraised here; teams and units with at least five who could speak of them.
create or replace function app.possible_subjects(p_agency_id integer, p_day date, p_kinds text[])
returns table (kind text, person_id uuid, team_id integer, unit_id integer)
language sql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
  with
    pool as materialized (select r.person_id, r.unit_id from app.rater_pool(p_agency_id, p_day) as r)
  (
    select 'PERSON', a.person_id, null::integer, e.unit_id
    from app.appraisals(p_agency_id, p_day) as a
      join pool as e on e.person_id = a.person_id
    where 'PERSON' = any (p_kinds)
    order by a.person_id
  )
  union all
  (
    select 'TEAM', null::uuid, m.team_id, null::integer
    from app.team_member as m
    where 'TEAM' = any (p_kinds) and m.agency_id = p_agency_id and m.starts_on <= p_day and coalesce(m.ends_on >= p_day, true)
    group by m.team_id
    having count(distinct m.person_id) >= 5
    order by m.team_id
  )
  union all
  (
    select 'UNIT', null::uuid, null::integer, p.unit_id from pool as p where 'UNIT' = any (p_kinds) group by p.unit_id having count(*) >= 5 order by p.unit_id
  )
$$;
comment on function app.possible_subjects(integer, date, text[]) is 'Whom a survey could be about: people, teams, units. Definer: as app.superior_of.';

-- Definer: as app.rater_pool. Who never speaks about a subject: oneself, one's superior, whoever rates one or decides about that; as it was when raters were
-- drawn, and as it is today.
create or replace function app.survey_conflicts(p_collection_id integer) returns table (subject integer, person_id uuid)
language sql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
  with
    survey as materialized (select c.agency_id, c.collection_id, c.made_on from app.collection as c where c.collection_id = p_collection_id),
    days as materialized (select distinct d.day from survey as c cross join lateral (values (c.made_on), (app.today())) as d (day)),
    subjects as materialized (
      select s.subject, s.kind, s.person_id
      from survey as c
        join app.survey_subject as s on s.agency_id = c.agency_id and s.collection_id = c.collection_id
    ),
    appraised as materialized (
      select a.person_id, a.appraiser_id, a.superior_id from survey as c cross join days as d cross join lateral app.appraisals(c.agency_id, d.day) as a
    ),
    pool as materialized (
      select r.person_id, r.superior_id from survey as c cross join days as d cross join lateral app.rater_pool(c.agency_id, d.day) as r
    )
  select s.subject, s.person_id from subjects as s where s.kind = 'PERSON'
  union
  select s.subject, x.person_id
  from subjects as s
    join appraised as a on a.person_id = s.person_id
    cross join lateral (values (a.appraiser_id), (a.superior_id)) as x (person_id)
  where x.person_id is not null
  union
  select s.subject, p.superior_id from subjects as s join pool as p on p.person_id = s.person_id where p.superior_id is not null
$$;
comment on function app.survey_conflicts(integer) is 'Who is never asked about whom: oneself, one''s superior, appraiser and who stands above that one, then and now. Definer: as app.superior_of.';

-- Definer: roles are not the caller's to see. Moderators see comments before anybody else does: they are asked about nobody where they moderate.
create or replace function app.administrators_of(p_agency_id integer) returns table (person_id uuid)
language sql stable security definer rows 5 set search_path = pg_catalog, pg_temp as $$
  select distinct g.person_id
  from app.role_grant as g
  where (g.role = 'AGENCY_ADMIN' and g.agency_id = p_agency_id and g.unit_id is null or g.role = 'CITY_ADMIN')
    and app.is_to_come(app.today(), g.starts_on, g.ends_on)
$$;
comment on function app.administrators_of(integer) is 'Who administers the whole of an agency, or will. Definer: roles are not the caller''s to see.';

-- Definer: as above.
create or replace function app.survey_moderators(p_collection_id integer) returns table (person_id uuid)
language sql stable security definer rows 5 set search_path = pg_catalog, pg_temp as $$
  select m.person_id
  from app.collection as c
    join app.survey_moderator as m on m.agency_id = c.agency_id and m.collection_id = c.collection_id
  where c.collection_id = p_collection_id
  union
  select a.person_id
  from app.collection as c
    cross join lateral app.administrators_of(c.agency_id) as a
  where c.collection_id = p_collection_id
$$;
comment on function app.survey_moderators(integer) is 'Who moderates a survey, or administers where it is: they are asked about nobody. Definer: roles are not the caller''s to see.';

-- Definer: as app.rater_pool. Rings: in each everybody is asked by those who follow them, so that all are asked for the same number of forms.
create or replace function app.survey_rings(p_collection_id integer, p_seed text, p_day date)
returns table (tier integer, ring text, place integer, size integer, person_id uuid, superior_id uuid, is_askable boolean)
language sql stable security definer rows 3000 set search_path = pg_catalog, pg_temp as $$
  with
    moderators as materialized (select m.person_id from app.survey_moderators(p_collection_id) as m),
    pool as materialized (
      select
        r.person_id, r.unit_id, r.superior_post, r.superior_id, hashtextextended(p_seed || r.person_id, 0) as chance,
        not exists (select from moderators as m where m.person_id = r.person_id) as is_askable
      from app.collection as c
        cross join lateral app.rater_pool(c.agency_id, p_day) as r
      where c.collection_id = p_collection_id
    ),
    ringed as (
      select 1 as tier, 'post ' || p.superior_post as ring, p.person_id, p.superior_id, p.chance, p.is_askable
      from pool as p
      where p.superior_post is not null
      union all
      select 2, 'unit ' || p.unit_id, p.person_id, p.superior_id, p.chance, p.is_askable from pool as p
      union all
      select 3, 'agency', p.person_id, p.superior_id, p.chance, p.is_askable from pool as p
      union all
      select distinct 4, 'team ' || m.team_id, p.person_id, p.superior_id, p.chance, p.is_askable
      from app.collection as c
        join app.team_member as m on m.agency_id = c.agency_id and m.starts_on <= p_day and coalesce(m.ends_on >= p_day, true)
        join pool as p on p.person_id = m.person_id
      where c.collection_id = p_collection_id
    )
  select
    r.tier, r.ring, (row_number() over (partition by r.tier, r.ring order by r.chance, r.person_id) - 1)::integer,
    (count(*) over (partition by r.tier, r.ring))::integer, r.person_id, r.superior_id, r.is_askable
  from ringed as r
$$;
comment on function app.survey_rings(integer, text, date) is 'Those who serve on a day, in rings of chance: 1 of one superior, 2 of a unit, 3 of the agency, 4 of a team; the same seed gives the same rings. Definer: as app.superior_of.';

-- Definer: people are nobody's to see otherwise. By their keys, however many others a nation has: whoever asks may have forbidden nested loops.
create or replace function app.still_there(p_people uuid[]) returns table (person_id uuid)
language sql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
  select p.person_id from app.person as p where p.person_id = any (p_people)
$$;
comment on function app.still_there(uuid[]) is 'Those of some people who were not purged. Definer: people are nobody''s to see otherwise.';

grant execute on function
  app.still_there(uuid[]), app.survey_conflicts(integer), app.survey_moderators(integer), app.survey_rings(integer, text, date)
to kinerja_ballot;
