-- What follows from measurements, and whose are whose to see. In this folder and not with the views, because policies need the set.

-- A set, for policies: as app.managed_people, with the agency, so that whoever administers a unit here learns nothing of what was measured elsewhere.
create or replace function app.measured_people() returns table (agency_id integer, person_id uuid) language sql stable
begin atomic
  select a.agency_id, a.person_id
  from app.appointment as a
  where a.unit_id = any ((select app.administered_units())::integer[]) and app.is_to_come((select app.today()), a.starts_on, a.ends_on);
end;
comment on function app.measured_people() is 'Those who serve, or will, in a unit that the one who asks administers, with its agency: whose measurements there they read and import.';

-- A mean over what was asked: an element that was not is left out and never counts as zero. Of nine elements five at least, more than half: a mean of
-- fewer says nothing of the service as a whole.
create or replace function app.skm_index(p_scores numeric[]) returns numeric language sql immutable
begin atomic
  select case when count(s.score) >= 5 then round(sum(s.score) * 25 / count(s.score), 2) end from unnest(p_scores) as s (score);
end;
comment on function app.skm_index(numeric[]) is 'The satisfaction index of the elements'' mean scores (PermenPANRB 14/2017): 25 times their mean, rounded once, half up, to two decimals; null with fewer than five.';

create or replace function app.skm_grade(p_index numeric) returns text language sql stable
begin atomic
  select g.grade from app.satisfaction_grade as g where g.lowest <= p_index order by g.lowest desc limit 1;
end;
comment on function app.skm_grade(numeric) is 'The grade of a satisfaction index; null for none.';

create or replace function app.skm_sample_size(p_served numeric) returns numeric language sql immutable
begin atomic
  select case when p_served >= 1 then round(3.841 * p_served * 0.25 / (0.0025 * (p_served - 1) + 3.841 * 0.25)) end;
end;
comment on function app.skm_sample_size(numeric) is 'How many answers a satisfaction survey needs of so many who were served, with 95 % confidence and 5 % error (Krejcie and Morgan, PermenPANRB 14/2017); null for none.';

-- What others show beside a plan or a feedback record. Not in SQL: PostgreSQL keeps the plan of such a function, with the policies of the role that
-- asked first.
create or replace function app.person_measurements(p_agency_id integer, p_period_id integer, p_person_id uuid)
returns table (indicator text, place smallint, value numeric, measured_in text, better text, source text, imported_at timestamptz)
language plpgsql stable rows 3 set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select m.measure, k.place, m.value, k.measured_in, k.better, m.source, m.imported_at
    from app.measurement as m
      join app.measure as k on k.measure = m.measure
    where m.agency_id = p_agency_id and m.period_id = p_period_id and m.person_id = p_person_id and m.superseded_at is null
    order by k.place;
end $$;
comment on function app.person_measurements(integer, integer, uuid) is 'What was measured of a person in a period, of what the one who asks may see.';

create or replace function app.unit_measurements(p_agency_id integer, p_period_id integer, p_unit_id integer)
returns table (
  indicator text, detail text, place text, value numeric, measured_in text, better text, standard_hours numeric, elements bigint, grade text, source text,
  imported_at timestamptz
)
language plpgsql stable rows 30 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
    with
      own as (
        select m.measure, m.detail, m.value, m.source, m.imported_at
        from app.measurement as m
        where m.agency_id = p_agency_id and m.period_id = p_period_id and m.unit_id = p_unit_id and m.superseded_at is null
      ),
      elements as (
        select app.skm_index(array_agg(o.value)) as index, count(*) as number, max(o.imported_at) as imported_at
        from own as o
        where o.measure ~ '^SKM_U[1-9]$'
      ),
      every as (
        select o.measure, o.detail, o.value, null::bigint as elements, null::text as grade, o.source, o.imported_at from own as o
        union all
        select 'SKM_INDEX', null, e.index, e.number, app.skm_grade(e.index), null, e.imported_at from elements as e where e.index is not null
        union all
        select 'SKM_SAMPLE', null, app.skm_sample_size(o.value), null, null, null, o.imported_at from own as o where o.measure = 'SKM_SERVED'
      )
    select
      e.measure, e.detail, to_char(k.place, 'FM000') || to_char(coalesce(d.place, 0), 'FM000'), e.value, k.measured_in, k.better,
      case when k.is_by_document then d.standard_hours end, e.elements, e.grade, e.source, e.imported_at
    from every as e
      join app.measure as k on k.measure = e.measure
      left join app.civil_document as d on d.document = e.detail
    order by 3;
end $$;
comment on function app.unit_measurements(integer, integer, integer) is 'What was measured of a unit in a period, with what follows from it: the satisfaction index with its grade and how many elements it is of, and the sample it needs. Of what the one who asks may see.';

create or replace function app.period_before(p_agency_id integer, p_period_id integer, p_unit_id integer) returns integer
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return (
    select b.period_id
    from app.period as p
      join app.period as b on b.agency_id = p.agency_id and b.kind = p.kind and b.ends_on < p.starts_on and b.state <> 'CANCELLED'
    where p.agency_id = p_agency_id
      and p.period_id = p_period_id
      and exists (
        select from app.measurement as m
        where m.agency_id = b.agency_id and m.period_id = b.period_id and m.unit_id = p_unit_id and m.superseded_at is null
      )
    order by b.ends_on desc
    limit 1
  );
end $$;
comment on function app.period_before(integer, integer, integer) is 'The last period of the same kind before a period in which something was measured of a unit: what was before an improvement.';

grant execute on function app.measured_people(), app.skm_index(numeric[]), app.skm_grade(numeric), app.skm_sample_size(numeric)
to kinerja_definer, kinerja_app, kinerja_city;
grant execute on function
  app.person_measurements(integer, integer, uuid), app.unit_measurements(integer, integer, integer), app.period_before(integer, integer, integer)
to kinerja_app, kinerja_city;
grant execute on function app.unit_measurements(integer, integer, integer) to kinerja_definer;

create or replace function app.measurement_actions(p_agency_id integer, p_unit_id integer, p_person_id uuid, p_is_current boolean, p_period_state text)
returns text[] language sql stable
begin atomic
  select
    case
      when p_is_current
        and p_period_state not in ('CLOSED', 'ARCHIVED', 'CANCELLED')
        and (
          (select app.is_city_admin())
          or p_unit_id is not null and app.administers_unit(p_agency_id, p_unit_id)
          or p_unit_id is null
            and (
              coalesce(p_agency_id = any ((select app.administered())::integer[]), false)
              or exists (select from app.measured_people() as m where m.agency_id = p_agency_id and m.person_id = p_person_id)
            )
        )
      then '{withdraw}'::text[]
      else '{}'
    end;
end;
comment on function app.measurement_actions(integer, integer, uuid, boolean, text) is 'What the one who asks may do to a measurement: take it back while its period is not closed, where they administer.';
grant execute on function app.measurement_actions(integer, integer, uuid, boolean, text) to kinerja_app, kinerja_city;

set local role kinerja_definer;

-- Definer: names of those further below are nobody's to see otherwise. Asked only about measurements that the one who asks reads, one by one: whom one
-- stands above is found once a statement, by the policy.
create or replace function app.measured_name(p_person_id uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.name from app.person as p where p.person_id = p_person_id
$$;
comment on function app.measured_name(uuid) is 'What somebody is called whose measurement the one who asks reads as whoever stands above. Definer: names of those further below are nobody''s to see otherwise.';

-- Definer: the agency where somebody served before is nobody's to see from elsewhere; what was measured of them there is theirs.
create or replace function app.measured_agency(p_agency_id integer) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select g.code from app.agency as g where g.agency_id = p_agency_id
$$;
comment on function app.measured_agency(integer) is 'The code of the agency of a measurement that the one who asks reads. Definer: where somebody served before is nobody''s to see from elsewhere.';

-- Definer: as above.
create or replace function app.measured_period(p_agency_id integer, p_period_id integer) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.code from app.period as p where p.agency_id = p_agency_id and p.period_id = p_period_id
$$;
comment on function app.measured_period(integer, integer) is 'The code of the period of a measurement that the one who asks reads. Definer: as app.measured_agency.';

grant execute on function app.measured_name(uuid), app.measured_agency(integer), app.measured_period(integer, integer) to kinerja_app, kinerja_city;
