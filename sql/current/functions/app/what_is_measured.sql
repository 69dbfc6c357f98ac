-- What was measured of a person that bears on a period: in it, and in every period within it, wherever they served then (P91). For definers alone: who may know it
-- is theirs to ask.

set local role kinerja_definer;

-- In plpgsql, as app.period_called.
create or replace function app.measured_within(p_person_id uuid, p_agency_id integer, p_period_id integer)
returns table (measure text, value numeric, source text, agency text, period text, is_own boolean, place bigint)
language plpgsql stable rows 5 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
    select
      m.measure, m.value, m.source, case when q.agency_id <> p_agency_id then a.code end, q.code, k.is_own,
      -- Of two periods that end alike the longer: half a year, and not its last quarter.
      row_number() over (partition by m.measure order by k.is_own desc, q.ends_on desc, q.starts_on, q.agency_id = p_agency_id desc, m.imported_at desc, m.measurement_id)
    from app.period as p
      join app.measurement as m on m.person_id = p_person_id and m.superseded_at is null
      join app.period as q on q.agency_id = m.agency_id and q.period_id = m.period_id
      join app.agency as a on a.agency_id = q.agency_id
      cross join lateral (select q.agency_id = p.agency_id and q.period_id = p.period_id as is_own) as k
    where p.agency_id = p_agency_id
      and p.period_id = p_period_id
      and (k.is_own or q.state <> 'CANCELLED' and q.starts_on >= p.starts_on and q.ends_on <= p.ends_on);
end $$;
comment on function app.measured_within(uuid, integer, integer) is 'What was measured of a person in a period and in those within it, in whatever agency (named where it is another): by measure the period''s own first (place 1), then the newest.';
set local role kinerja_owner;
