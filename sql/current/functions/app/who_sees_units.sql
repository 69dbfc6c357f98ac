-- How predicates are spread in a unit, for the sheet of that unit (SE MenPANRB 3/2023; rules of both guidelines: which_predicate.sql), and who leads it. (Behind who_departs.sql.)

set local role kinerja_definer;

-- Definer: ratings are nobody's to see otherwise. Of whom its leader appraises: as app.distribution_seen tells it. Of the whole organisation, the unit with all below it: what was published,
-- for those who administer or audit the agency, and for whoever leads the unit or stands above it, of five people at least. Its head counts one level up (P94 a, g).
-- Of those whom the leader appraises also the counts that each guideline looks at, with other groups, as show distribution and results have them; where a unit's
-- groups are looked at apart, their own.
create or replace function app.unit_distributions(p_agency_id integer, p_period_id integer)
returns table (
  unit_id integer, population text, people integer, counts integer[], p6_counts integer[], se3_counts integer[], pool jsonb
)
language plpgsql stable security definer rows 50 set search_path = pg_catalog, ext, pg_temp as $$
#variable_conflict use_column
declare
  is_published boolean := exists (
    select from app.period as p where p.agency_id = p_agency_id and p.period_id = p_period_id and p.state in ('PUBLISHED', 'CLOSED', 'ARCHIVED')
  );
  sees_all boolean := app.looks_at_agency(p_agency_id);
  leads boolean := app.leads_somebody();
begin
  return query
    select
      w.appraiser_unit_id, 'APPRAISED', w.people, w.counts,
      -- Of one pool the counts of any group are those of all; without shares a small group stands for itself.
      case when w.one_population = 'AGENCY' then w.p6_counts else w.counts end,
      case when w.one_population in ('AGENCY', 'POOLED') then w.se3_counts else w.counts end,
      case when w.one_population in ('AGENCY', 'POOLED') then jsonb_build_object('population', w.one_population, 'pool', jsonb_build_object('groups', w.pool_groups, 'people', w.pool_people)) end
    from (
      select
        g.appraiser_unit_id, sum(g.people)::integer as people, case when count(distinct g.population) = 1 then min(g.population) end as one_population,
        case
          when count(g.counts) = count(*)
            then array[sum(g.counts[1]), sum(g.counts[2]), sum(g.counts[3]), sum(g.counts[4]), sum(g.counts[5])]::integer[]
        end as counts,
        min(g.p6_counts) as p6_counts, min(g.se3_counts) as se3_counts, min(g.pool_groups) as pool_groups, min(g.pool_people) as pool_people
      from app.distribution_seen(p_agency_id, p_period_id) as g
      where g.appraiser_agency_id = p_agency_id
      group by g.appraiser_unit_id
    ) as w;
  if not is_published or not (sees_all or leads) then
    return;
  end if;
  return query
    with
      led as materialized (
        select u.unit_id, u.path, h.post_id
        from app.unit as u
          cross join lateral app.unit_head(
            u.agency_id, u.unit_id, (select p.ends_on from app.period as p where p.agency_id = p_agency_id and p.period_id = p_period_id)
          ) as h
        where u.agency_id = p_agency_id
          and (
            sees_all
            or app.leads_unit(u.agency_id, u.unit_id)
            or (select d.person_id from app.unit_decider(u.agency_id, u.unit_id) as d) = app.actor()
          )
      ),
      rated as (
        select l.unit_id, r.predicate
        from led as l
          join app.unit as u on u.agency_id = p_agency_id and u.path <@ l.path
          join app.assessment as s
            on s.agency_id = p_agency_id and s.period_id = p_period_id and s.unit_id = u.unit_id and s.kind = 'PERSON' and s.state <> 'WITHDRAWN' and s.post_id <> l.post_id
          left join app.result as r on r.agency_id = s.agency_id and r.assessment_id = s.assessment_id and r.superseded_at is null
      )
    select o.unit_id, 'ORGANISATION', o.people, o.counts, o.counts, o.counts, null::jsonb
    from (
      select
        r.unit_id, count(*)::integer as people,
        case when sees_all or count(r.predicate) >= app.least_block() then app.counted_predicates(array_agg(r.predicate)) end as counts
      from rated as r
      group by r.unit_id
    ) as o;
end $$;
comment on function app.unit_distributions(integer, integer) is 'How predicates are spread in the units of an agency (SANGAT_BAIK first), as far as the one who asks may know: among those whom its leader appraises (APPRAISED; with the counts that each guideline looks at, and with how many groups and people), and in the unit with all below it (ORGANISATION), once published. Definer: ratings are nobody''s to see otherwise.';

-- Definer: who leads is no secret in the agency, wherever that one serves.
create or replace function app.unit_led_by(p_agency_id integer, p_unit_id integer, p_day date, out name text, out nip text, out title text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select n.name, n.nip, t.title
  from app.unit_head(p_agency_id, p_unit_id, p_day) as h
    join app.post as t on t.agency_id = p_agency_id and t.post_id = h.post_id
    left join app.person as n on n.person_id = h.person_id
$$;
comment on function app.unit_led_by(integer, integer, date) is 'Who leads a unit on a day, and by which post; nothing where nobody does. Definer: whoever leads may serve elsewhere.';

-- Definer: surveys are nobody's to see otherwise; whether it may be read is asked.
create or replace function app.unit_survey(p_period app.period, p_unit_id integer) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (
    select app.shown_score(t.total, true)
    from app.collection as c
      join app.survey_subject as s on s.agency_id = c.agency_id and s.collection_id = c.collection_id and s.kind = 'UNIT' and s.unit_id = p_unit_id
      cross join lateral app.totals_of(c.agency_id, c.collection_id, s.subject) as t
    where c.agency_id = p_period.agency_id and c.period_id = p_period.period_id and c.state = 'CONFIRMED' and app.may_read_summary(p_period, s)
  );
end $$;
comment on function app.unit_survey(app.period, integer) is 'What a survey says of a unit in one figure, for those who may read it; null for nothing. Definer: surveys are nobody''s to see otherwise.';

grant execute on function app.unit_distributions(integer, integer), app.unit_led_by(integer, integer, date), app.unit_survey(app.period, integer) to kinerja_app, kinerja_city;
