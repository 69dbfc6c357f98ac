-- Measurements: what is known to be measured, what was, of whom and of what.

create function api.show_indicators()
returns table (
  indicator text, measured_in text, lowest text, highest text, decimals bigint, is_of_people boolean, is_of_units boolean, details text[],
  is_computed boolean, better text, basis text, meaning text, arti text
)
language sql stable
begin atomic
  select
    k.measure, k.measured_in, k.lowest::text, k.highest::text, k.decimals::bigint, k.is_of_people, k.is_of_units,
    case when k.is_by_document then array(select d.document from app.civil_document as d order by d.place) else '{}' end, k.is_computed, k.better, k.basis,
    k.english, k.indonesian
  from app.measure as k
  order by k.place;
end;
comment on function api.show_indicators() is 'What can be measured, in order.';

create function api.show_measurements(p_agency text) returns setof api.measurement language sql stable
begin atomic
  select m.* from api.measurement as m where m.agency_id = app.agency_id_of(p_agency);
end;
comment on function api.show_measurements(text) is 'What was measured in an agency, also what a later import has replaced: of its units, and of those people whose measurements the one who asks may see.';

create function api.person_measurements(p_person text) returns setof api.measurement
language plpgsql stable rows 20 set search_path = pg_catalog, pg_temp as $$
declare
  found_person uuid;
  is_visible boolean;
begin
  select l.person_id, l.is_visible into found_person, is_visible from app.looked_up(p_person) as l;
  -- A former agency's administrators and auditors see what was measured there, and not that there is more.
  if found_person is null
    or found_person <> app.actor()
    and app.official() = ''
    and found_person not in (select m.person_id from app.managed_people() as m)
    and found_person not in (select a.person_id from app.audited_people() as a)
    and found_person not in (select a.person_id from app.appraised_people() as a)
    and not exists (select from app.measurement as m where m.person_id = found_person)
  then
    perform app.refuse(is_visible, 'person ' || p_person);
  end if;
  return query select m.* from api.measurement as m where m.person = found_person;
end $$;
comment on function api.person_measurements(text) is 'What was measured of somebody, also what a later import has replaced: for themselves, their appraiser and whoever stands above that one, administrators and auditors.';

create function api.unit_measurements(p_agency text, p_unit text, p_period text)
returns table (
  period text, indicator text, detail text, value text, measured_in text, better text, standard_hours text, elements bigint, grade text, source text,
  previous_period text, previous_value text, previous_grade text, change text, trend text, meaning text, arti text, row_key text
)
language plpgsql stable rows 30 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_agency integer := app.agency_named(p_agency);
  found_unit integer := app.unit_named(found_agency, p_unit);
  here integer;
  before integer;
begin
  if p_period is not null then
    here := (app.period_named(found_agency, p_period)).period_id;
  else
    here := (
      select p.period_id
      from app.period as p
      where p.agency_id = found_agency
        and p.state <> 'CANCELLED'
        and exists (
          select from app.measurement as m
          where m.agency_id = p.agency_id and m.period_id = p.period_id and m.unit_id = found_unit and m.superseded_at is null
        )
      order by p.ends_on desc, p.starts_on desc
      limit 1
    );
  end if;
  before := app.period_before(found_agency, here, found_unit);
  return query
    with
      now as (select n.* from app.unit_measurements(found_agency, here, found_unit) as n),
      past as (select b.* from app.unit_measurements(found_agency, before, found_unit) as b)
    select
      p.code, k.measure, x.detail, n.value::text, k.measured_in, k.better, coalesce(n.standard_hours, b.standard_hours)::text, n.elements, n.grade, n.source,
      q.code, b.value::text, b.grade, (n.value - b.value)::text,
      case
        when n.value is null or b.value is null or k.better is null then null
        when n.value = b.value then 'SAME'
        when (n.value > b.value) = (k.better = 'HIGHER') then 'BETTER'
        else 'WORSE'
      end,
      k.english, k.indonesian, x.place
    from now as n
      full join past as b on b.place = n.place
      cross join lateral (
        select coalesce(n.indicator, b.indicator) as indicator, coalesce(n.detail, b.detail) as detail, coalesce(n.place, b.place) as place
      ) as x
      join app.measure as k on k.measure = x.indicator
      join app.period as p on p.agency_id = found_agency and p.period_id = here
      left join app.period as q on q.agency_id = found_agency and q.period_id = before
    order by x.place;
end $$;
comment on function api.unit_measurements(text, text, text) is 'One sheet of a unit: what was measured in a period (the last one, unless one is named), what follows from it, and beside it what was before.';

-- What was imported wrongly and has no right value: somebody else's, of another quarter.
create function api.measurement_withdraw(p_measurement uuid) returns setof api.measurement
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  known app.measurement;
begin
  select m.* into known from app.measurement as m where m.measurement_id = p_measurement for no key update;
  if not found then
    perform app.refuse(exists (select from app.measurement as m where m.measurement_id = p_measurement), 'measurement ' || p_measurement);
  end if;
  perform app.require_action('withdraw', m.allowed_actions, 'measurement ' || p_measurement) from api.measurement as m where m.measurement = p_measurement;
  update app.measurement as m
  set superseded_at = app.now(), is_withdrawn = true
  where m.agency_id = known.agency_id and m.measurement_id = known.measurement_id;
  return query select m.* from api.measurement as m where m.measurement = p_measurement;
end $$;
comment on function api.measurement_withdraw(uuid) is 'Takes a measurement back: it stays, and counts no more.';

grant execute on function
  api.measurement_withdraw(uuid), api.show_indicators(), api.show_measurements(text), api.person_measurements(text), api.unit_measurements(text, text, text)
to kinerja_app, kinerja_city;
