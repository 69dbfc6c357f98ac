-- Working days: what the regulation's clocks count (P114-119). Days are those of the government (app.today); the first day is not counted.

create or replace function app.is_working_day(p_day date, p_pattern text) returns boolean language sql stable
begin atomic
  select extract(isodow from p_day) <= case p_pattern when 'ENAM_HARI' then 6 else 5 end
    and not exists (select from app.holiday as h where h.day_on = p_day);
end;
comment on function app.is_working_day(date, text) is 'Somebody works on a day, in a week of five (LIMA_HARI) or six days (ENAM_HARI): no weekend, no holiday, no joint leave.';

-- By weeks, and then so many days more as holidays were passed. In plpgsql, which keeps its plan: rows of lists ask for their deadlines.
create or replace function app.add_working_days(p_day date, p_count integer, p_pattern text) returns date
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  week integer := case p_pattern when 'ENAM_HARI' then 6 else 5 end;
  left_to_count integer := p_count;
  reached date := p_day;
  begun date;
  -- Days of work since the Monday of that week, when the last is counted.
  in_weeks integer;
begin
  while left_to_count > 0 loop
    begun := reached;
    in_weeks := least(extract(isodow from begun)::integer, week) + left_to_count - 1;
    reached := date_trunc('week', begun)::date + in_weeks / week * 7 + in_weeks % week;
    left_to_count := (
      select count(distinct h.day_on)
      from app.holiday as h
      where h.day_on > begun and h.day_on <= reached and extract(isodow from h.day_on) <= week
    );
  end loop;
  return reached;
end $$;
comment on function app.add_working_days(date, integer, text) is 'The last day of a time of so many working days (1 or more) that begins after a day.';

create or replace function app.working_days_between(p_after date, p_until date, p_pattern text) returns bigint language sql stable
begin atomic
  select count(*)
  from (select p_after + n as day from generate_series(1, p_until - p_after) as n) as d
  where app.is_working_day(d.day, p_pattern);
end;
comment on function app.working_days_between(date, date, text) is 'How many working days there are after a day, until another.';

set local role kinerja_definer;
-- Definer: the units above may not be the caller's to see.
create or replace function app.work_pattern_of(p_agency_id integer, p_unit_id integer) returns text
language sql stable security definer set search_path = pg_catalog, ext, pg_temp as $$
  select coalesce(
    (
      select above.work_pattern
      from app.unit as u
        join app.unit as above on above.agency_id = u.agency_id and above.path @> u.path
      where u.agency_id = p_agency_id and u.unit_id = p_unit_id and above.work_pattern is not null
      order by nlevel(above.path) desc
      limit 1
    ),
    'LIMA_HARI'
  )
$$;
comment on function app.work_pattern_of(integer, integer) is 'How many days a unit works in a week: its own pattern, else that of the nearest unit above that has one, else LIMA_HARI. Definer: the units above may not be the caller''s to see.';

grant execute on function app.work_pattern_of(integer, integer) to kinerja_app, kinerja_city;
set local role kinerja_owner;
grant execute on function app.is_working_day(date, text), app.add_working_days(date, integer, text), app.working_days_between(date, date, text)
to kinerja_app, kinerja_city, kinerja_definer;
