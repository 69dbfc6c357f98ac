-- What operations show of measurements, under the row-level security of whoever looks.

create view api.measurement with (security_invoker = true) as
select
  m.measurement_id as measurement, coalesce(a.code, app.measured_agency(m.agency_id)) as agency,
  coalesce(p.code, app.measured_period(m.agency_id, m.period_id)) as period, m.measure as indicator, m.detail, m.person_id as person,
  -- Those who have left are no longer an administrator's or auditor's to see.
  coalesce(
    n.name,
    case
      when m.agency_id = any ((select app.administered())::integer[] || (select app.audited())::integer[]) then null
      else app.measured_name(m.person_id)
    end
  ) as name,
  u.code as unit,
  m.value::text as value, i.measured_in, m.source,
  case when m.superseded_at is null then 'CURRENT' when m.is_withdrawn then 'WITHDRAWN' else 'SUPERSEDED' end as state, m.imported_at,
  m.imported_by, app.measurement_actions(m.agency_id, m.unit_id, m.person_id, m.superseded_at is null, p.state) as allowed_actions, m.agency_id
from app.measurement as m
  join app.measure as i on i.measure = m.measure
  -- Of what was measured where one serves no more, another must be asked.
  left join app.agency as a on a.agency_id = m.agency_id
  left join app.period as p on p.agency_id = m.agency_id and p.period_id = m.period_id
  left join app.unit as u on u.agency_id = m.agency_id and u.unit_id = m.unit_id
  left join app.person as n on n.person_id = m.person_id;
comment on view api.measurement is 'A measurement as operations show it.';
comment on column api.measurement.measurement is 'Leaves the database; says nothing.';
comment on column api.measurement.agency is 'The code of the agency whose period it is.';
comment on column api.measurement.period is 'The code of the period.';
comment on column api.measurement.indicator is 'What was measured.';
comment on column api.measurement.detail is 'Of which document, where it is measured for each.';
comment on column api.measurement.person is 'Of whom; null for a unit.';
comment on column api.measurement.name is 'Their name; null when the one who asks may not see them.';
comment on column api.measurement.unit is 'The code of the unit; null for a person.';
comment on column api.measurement.value is 'As it was imported.';
comment on column api.measurement.measured_in is 'What it is counted in.';
comment on column api.measurement.source is 'Where it comes from.';
comment on column api.measurement.state is 'CURRENT, SUPERSEDED by a later import, or WITHDRAWN.';
comment on column api.measurement.imported_at is 'When it was imported.';
comment on column api.measurement.imported_by is 'By whom.';
comment on column api.measurement.allowed_actions is 'What the one who asks may do to it.';
comment on column api.measurement.agency_id is 'Never shown: joins inside of the database.';

grant select on api.measurement to kinerja_app, kinerja_city;
