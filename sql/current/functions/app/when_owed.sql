-- What people owe in the phases of a period (app.duty), and who has not done it.

set local role kinerja_definer;

-- Definer: where people serve, and who appraises whom, is not the caller's to see.
create or replace function app.duty_day(p_agency_id integer, p_period_id integer) returns date
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select least(greatest(app.today(), p.starts_on), p.ends_on) from app.period as p where p.agency_id = p_agency_id and p.period_id = p_period_id
$$;
comment on function app.duty_day(integer, integer) is 'The day by which it is decided who belongs to whom: today, within the span. Definer: as the functions that ask it.';

-- Definer: as above. Whoever is excluded by a status, is no civil servant, or heads the government is appraised by nobody (app.appraiser_chain).
create or replace function app.owed_by_appraisers(p_agency_id integer, p_period_id integer)
returns table (owner_id uuid, subject_id uuid, done_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.person_id, s.person_id, null::timestamptz
  from (select app.duty_day(p_agency_id, p_period_id) as day) as d
    cross join lateral (
      select distinct a.person_id
      from app.appointment as a
      where a.agency_id = p_agency_id and a.kind in ('PLT', 'DEFINITIF') and app.is_on(d.day, a.starts_on, a.ends_on)
    ) as s
    cross join lateral app.evaluated_in(s.person_id, d.day) as w
    cross join lateral app.appraiser_of(s.person_id, d.day) as e
  where w.agency_id = p_agency_id and e.person_id is not null
$$;
comment on function app.owed_by_appraisers(integer, integer) is 'Of the duties ASSESSMENT and SIGNATURE: each appraiser, about each person appraised in the agency. Definer: as app.superior_of.';

-- Definer: as above.
create or replace function app.owed_by_superiors(p_agency_id integer, p_period_id integer)
returns table (owner_id uuid, subject_id uuid, done_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.person_id, o.subject_id, null::timestamptz
  from app.owed_by_appraisers(p_agency_id, p_period_id) as o
    cross join lateral app.appraiser_chain(o.subject_id, app.duty_day(p_agency_id, p_period_id)) as c
  where o.done_at is null and c.relation = 'ABOVE' and c.is_answer
$$;
comment on function app.owed_by_superiors(integer, integer) is 'Of the duty TAKING_OVER: the appraiser''s superior, about everybody whose appraiser has not evaluated them. Definer: as app.superior_of.';

-- Definer: as above.
create or replace function app.owed_by_staff(p_agency_id integer, p_period_id integer)
returns table (owner_id uuid, subject_id uuid, done_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.subject_id, o.subject_id, null::timestamptz from app.owed_by_appraisers(p_agency_id, p_period_id) as o
$$;
comment on function app.owed_by_staff(integer, integer) is 'Of the duty PLAN: everybody who is appraised. Definer: as app.superior_of.';

-- Definer: as above. The names of functions come from migrations, never from whoever asks.
create or replace function app.owed(p_agency_id integer, p_period_id integer, p_phase text)
returns table (phase text, duty text, owner_id uuid, unit_id integer, subject_id uuid, due_at timestamptz, done_at timestamptz)
language plpgsql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
declare
  found_duty app.duty;
begin
  for found_duty in
    select d.*
    from app.duty as d
      join app.phase as h on h.phase = d.phase
    where h.agency_id = p_agency_id and h.period_id = p_period_id and (p_phase is null or h.phase = p_phase)
    order by h.ends_at, d.duty
  loop
    phase := found_duty.phase;
    duty := found_duty.duty;
    for owner_id, unit_id, subject_id, due_at, done_at in execute format(
      $x$
        with
          owing as materialized (select o.* from app.%I($1, $2) as o),
          owners as materialized (
            select w.owner_id, u.unit_id, app.effective_deadline($1, $2, $3, u.unit_id, w.owner_id) as due_at
            from (select distinct o.owner_id from owing as o) as w
              cross join lateral (select app.unit_in_period($1, $2, w.owner_id) as unit_id) as u
          )
        select o.owner_id, w.unit_id, o.subject_id, w.due_at, o.done_at from owing as o join owners as w on w.owner_id = o.owner_id
      $x$,
      found_duty.owing_function
    ) using p_agency_id, p_period_id, found_duty.phase loop
      return next;
    end loop;
  end loop;
end $$;
comment on function app.owed(integer, integer, text) is 'What is owed in a phase of a period, or in all: by whom, about whom, until when, and when it was done. Definer: as app.superior_of.';

-- Duties that the one who asks may see: of all for those who administer or audit the agency, of their unit for those who administer that, else their own.
create or replace function app.owed_and_seen(p_agency_id integer, p_period_id integer, p_phase text)
returns table (phase text, duty text, owner_id uuid, unit_id integer, subject_id uuid, due_at timestamptz, done_at timestamptz)
language sql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
  select o.*
  from app.owed(p_agency_id, p_period_id, p_phase) as o
  where (select app.looks_at_agency(p_agency_id))
    or o.owner_id = (select app.actor())
    or o.unit_id = any ((select app.administered_units())::integer[])
$$;
comment on function app.owed_and_seen(integer, integer, text) is 'What is owed, as far as the one who asks may know. Definer: as app.owed.';
grant execute on function app.owed_and_seen(integer, integer, text) to kinerja_app, kinerja_city;
