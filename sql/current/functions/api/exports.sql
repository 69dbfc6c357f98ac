-- An agency, or the whole government, in the columns of the import formats: what is exported is imported again, and exported then it is the same bytes.
-- Under row-level security: everybody exports what they see. Withdrawn things (they end before they begin) never were.
-- In every function the agency is joined by its code: a statement that is planned once for all agencies still begins at the agency, and one without an
-- agency reads each table once. Units and posts are joined by their own number alone, which is unique: with the agency beside it PostgreSQL takes the
-- two for independent, expects next to nothing, and looks posts up one by one.
-- Columns behind those of a format are keys of its pages, which must be text that is never null.

-- Set: as app.managed_people.
create or replace function app.people_ever_in(p_agency text) returns table (person_id uuid) language sql stable
begin atomic
  select a.person_id
  from app.appointment as a
    join app.agency as g on g.agency_id = a.agency_id
  where g.code = p_agency and coalesce(a.ends_on >= a.starts_on, true);
end;
comment on function app.people_ever_in(text) is 'Those who serve, served or will in an agency, of those whose appointments the one who asks sees; once for each appointment.';
grant execute on function app.people_ever_in(text) to kinerja_app, kinerja_city;

create function api.export_agencies(p_agency text) returns table (code text, name text, kind text, state text) language sql stable
begin atomic
  select g.code, g.name, g.kind, case when g.closed_at is null then 'ACTIVE' else 'CLOSED' end
  from app.agency as g
  where p_agency is null or g.code = p_agency;
end;
comment on function api.export_agencies(text) is 'Agencies as they are imported: one, or all when it is null.';

create function api.export_units(p_agency text)
returns table (
  agency text, code text, parent text, name text, kind text, is_mandiri boolean, coordinated_by text, work_pattern text, state text
)
language sql stable
begin atomic
  select
    g.code, u.code, above.code, u.name, u.kind, u.is_mandiri,
    -- Units of the agency are seen by whoever sees this one; only for those of others somebody else must be asked.
    case
      when u.coordinator_agency_id = u.agency_id then coordinator.code
      when u.coordinator_agency_id is not null then app.unit_reference(u.coordinator_agency_id, u.coordinator_id, u.agency_id)
    end,
    u.work_pattern, case when u.closed_at is null then 'ACTIVE' else 'CLOSED' end
  from app.unit as u
    join app.agency as g on g.agency_id = u.agency_id
    left join app.unit as above on above.unit_id = u.parent_id
    left join app.unit as coordinator on coordinator.unit_id = u.coordinator_id and u.coordinator_agency_id = u.agency_id
  where p_agency is null or g.code = p_agency;
end;
comment on function api.export_units(text) is 'Units as they are imported: of an agency, or all when it is null.';

create function api.export_posts(p_agency text)
returns table (
  agency text, unit text, code text, title text, kind text, jenjang text, reports_to text, appraised_by text, state text
)
language sql stable
begin atomic
  select
    g.code, u.code, p.code, p.title, p.kind, p.jenjang,
    -- As with units.
    case
      when l.superior_agency_id = p.agency_id then superior.code
      when l.superior_agency_id is not null then app.post_reference(l.superior_agency_id, l.superior_id, p.agency_id)
    end,
    case
      when l.appraiser_agency_id = p.agency_id then appraiser.code
      when l.appraiser_agency_id is not null then app.post_reference(l.appraiser_agency_id, l.appraiser_id, p.agency_id)
    end,
    case when p.closed_at is null then 'ACTIVE' else 'CLOSED' end
  from app.post as p
    join app.agency as g on g.agency_id = p.agency_id
    join app.unit as u on u.unit_id = p.unit_id
    left join app.post_line as l
      -- app.is_on, written out: with a day that is looked up it would run as a function for every row.
      on l.agency_id = p.agency_id
        and l.post_id = p.post_id
        and l.starts_on <= (select app.today())
        and coalesce(l.ends_on >= (select app.today()), true)
    left join app.post as superior on superior.post_id = l.superior_id and l.superior_agency_id = l.agency_id
    left join app.post as appraiser on appraiser.post_id = l.appraiser_id and l.appraiser_agency_id = l.agency_id
  where p_agency is null or g.code = p_agency;
end;
comment on function api.export_posts(text) is 'Posts as they are imported, standing where they stand today: of an agency, or all when it is null.';

create function api.export_people(p_agency text)
returns table (
  ref text, nip text, name text, employment text, golongan text, golongan_since date, contract_number text, contract_starts_on date,
  contract_ends_on date, email text, person text
)
language sql stable
begin atomic
  select
    p.ref, p.nip, p.name, p.employment, p.golongan, p.golongan_since_on, p.contract_number, p.contract_starts_on, p.contract_ends_on, p.email,
    coalesce(p.nip, p.ref, p.person_id::text)
  from (
    -- Two questions, of which one is asked: with "or" between them everybody would be looked at for the people of one agency.
    select a.* from app.person as a where p_agency is null
    union all
    select o.*
    from app.person as o
    where p_agency is not null and exists (select from app.people_ever_in(p_agency) as e where e.person_id = o.person_id)
  ) as p;
end;
comment on function api.export_people(text) is 'People as they are imported: those who serve, served or will in an agency, or all when it is null; and what other files call them.';

create function api.export_appointments(p_agency text)
returns table (agency text, post text, person text, kind text, starts_on date, ends_on date)
language sql stable
begin atomic
  select g.code, t.code, coalesce(p.nip, p.ref, a.person_id::text), a.kind, a.starts_on, a.ends_on
  from app.appointment as a
    join app.agency as g on g.agency_id = a.agency_id
    join app.post as t on t.post_id = a.post_id
    -- Who has left for another agency is no longer seen; that they served here is.
    left join app.person as p on p.person_id = a.person_id
  where (p_agency is null or g.code = p_agency) and coalesce(a.ends_on >= a.starts_on, true);
end;
comment on function api.export_appointments(text) is 'Appointments as they are imported: in an agency, or all when it is null; no withdrawn ones.';

create function api.export_statuses(p_agency text)
returns table (person text, status text, starts_on date, ends_on date, decree text, appraiser text)
language sql stable
begin atomic
  select
    -- Looked up one by one: statuses are few, and a join would go through all people for them.
    coalesce((select coalesce(p.nip, p.ref) from app.person as p where p.person_id = s.person_id), s.person_id::text),
    s.status, s.starts_on, s.ends_on, s.decree,
    coalesce((select coalesce(p.nip, p.ref) from app.person as p where p.person_id = s.appraiser_person_id), s.appraiser_person_id::text)
  from (
    -- As with people.
    select a.* from app.status as a where p_agency is null
    union all
    select o.*
    from app.status as o
    where p_agency is not null and exists (select from app.people_ever_in(p_agency) as e where e.person_id = o.person_id)
  ) as s
  where coalesce(s.ends_on >= s.starts_on, true);
end;
comment on function api.export_statuses(text) is 'Statuses as they are imported: of the people of an agency, or all when it is null; no withdrawn ones.';

create function api.export_teams(p_agency text)
returns table (agency text, team text, name text, person text, is_leader boolean, starts_on date, ends_on date, member text)
language sql stable
begin atomic
  select
    g.code, t.code, t.name, coalesce(p.nip, p.ref, m.person_id::text), m.is_leader, m.starts_on, m.ends_on,
    coalesce(coalesce(p.nip, p.ref, m.person_id::text) || ' ' || to_char(m.starts_on, 'YYYY-MM-DD'), '')
  from app.team as t
    join app.agency as g on g.agency_id = t.agency_id
    left join app.team_member as m on m.agency_id = t.agency_id and m.team_id = t.team_id
    left join app.person as p on p.person_id = m.person_id
  where p_agency is null or g.code = p_agency;
end;
comment on function api.export_teams(text) is 'Teams and their members as they are imported, a team without members in a row without a person: of an agency, or all when it is null.';

create function api.export_delegations(p_agency text)
returns table (agency text, unit text, person text, starts_on date, ends_on date, decree text)
language sql stable
begin atomic
  select g.code, u.code, coalesce(p.nip, p.ref, d.person_id::text), d.starts_on, d.ends_on, d.decree
  from app.delegation as d
    join app.agency as g on g.agency_id = d.agency_id
    join app.unit as u on u.unit_id = d.unit_id
    left join app.person as p on p.person_id = d.person_id
  where (p_agency is null or g.code = p_agency) and coalesce(d.ends_on >= d.starts_on, true);
end;
comment on function api.export_delegations(text) is 'Delegations as they are imported: in an agency, or all when it is null; no revoked ones that never had a day.';

create function api.export_objectives(p_agency text)
returns table (agency text, unit text, year bigint, code text, objective text, indicator text, target text, state text)
language sql stable
begin atomic
  select g.code, u.code, o.year::bigint, o.code, o.objective, o.indicator, o.target, o.state
  from app.objective as o
    join app.agency as g on g.agency_id = o.agency_id
    join app.unit as u on u.unit_id = o.unit_id
  where p_agency is null or g.code = p_agency;
end;
comment on function api.export_objectives(text) is 'Objectives as they are imported: of an agency, or all when it is null.';

-- The agency reads what it has measured of people who have left as well: as identifiers.
create function api.export_measurements(p_agency text)
returns table (agency text, indicator text, detail text, person text, unit text, period text, value text, source text, of_what text)
language sql stable
begin atomic
  select
    g.code, m.measure, m.detail, case when m.unit_id is null then coalesce(n.nip, n.ref, m.person_id::text) end, u.code, p.code, m.value::text, m.source,
    concat_ws(' ', m.detail, coalesce(u.code, n.nip, n.ref, m.person_id::text))
  from app.measurement as m
    join app.agency as g on g.agency_id = m.agency_id
    join app.period as p on p.period_id = m.period_id
    left join app.unit as u on u.unit_id = m.unit_id
    left join app.person as n on n.person_id = m.person_id
  where (p_agency is null or g.code = p_agency) and m.superseded_at is null;
end;
comment on function api.export_measurements(text) is 'Measurements as they are imported: in an agency, or all when it is null; none that another has replaced.';

grant execute on function
  api.export_agencies(text), api.export_units(text), api.export_posts(text), api.export_people(text), api.export_appointments(text),
  api.export_statuses(text), api.export_teams(text), api.export_delegations(text), api.export_objectives(text),
  api.export_measurements(text)
to kinerja_app, kinerja_city;
