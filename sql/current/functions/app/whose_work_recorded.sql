-- How often people document what they have realised (PermenPANRB 6/2022 art. 16, P10-11): the agency fixes the rhythm (policy setting documentation.rhythm), and
-- whoever has an agreed plan owes a realisation in each of its times. (Behind when_owed.sql.)

set local role kinerja_owner;

create or replace function app.documentation_span(p_rhythm text, p_day date, out first_day date, out last_day date) language sql immutable
set search_path = pg_catalog, pg_temp as $$
  select d.first_day::date, (d.first_day + d.length - interval '1 day')::date
  from (
    select
      case p_rhythm
        when 'HARIAN' then p_day
        when 'MINGGUAN' then date_trunc('week', p_day::timestamp)
        when 'BULANAN' then date_trunc('month', p_day::timestamp)
        when 'TRIWULANAN' then date_trunc('quarter', p_day::timestamp)
        when 'SEMESTERAN' then make_date(extract(year from p_day)::integer, case when extract(month from p_day) < 7 then 1 else 7 end, 1)
        when 'TAHUNAN' then date_trunc('year', p_day::timestamp)
      end as first_day,
      case p_rhythm
        when 'HARIAN' then interval '1 day'
        when 'MINGGUAN' then interval '1 week'
        when 'BULANAN' then interval '1 month'
        when 'TRIWULANAN' then interval '3 months'
        when 'SEMESTERAN' then interval '6 months'
        when 'TAHUNAN' then interval '1 year'
      end as length
  ) as d
$$;
comment on function app.documentation_span(text, date) is 'The time of a rhythm of documentation in which a day lies (art. 16(3)); nothing for NONE.';
grant execute on function app.documentation_span(text, date) to kinerja_definer, kinerja_app, kinerja_city;

set local role kinerja_definer;

-- Definer: periods of agencies that one does not reach any more. Of days those of work.
create or replace function app.documentation_times(
  p_agency_id integer, p_period_id integer, out ended_from date, out ended_until date, out running_from date, out running_until date
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_period app.period;
  rhythm text;
  day date;
begin
  select p.* into found_period from app.period as p where p.agency_id = p_agency_id and p.period_id = p_period_id;
  rhythm := app.policy_says(coalesce(found_period.policy, app.policy_of(p_agency_id, app.today())), 'documentation.rhythm');
  if coalesce(rhythm, 'NONE') = 'NONE' then
    return;
  end if;
  day := least(app.today(), found_period.ends_on + 1);
  if rhythm = 'HARIAN' then
    ended_until := app.day_counted(day, -1, 'KERJA');
    ended_from := ended_until;
  else
    select s.first_day, s.last_day into ended_from, ended_until
    from app.documentation_span(rhythm, (select b.first_day - 1 from app.documentation_span(rhythm, day) as b)) as s;
  end if;
  if ended_until between found_period.starts_on and found_period.ends_on then
    ended_from := greatest(ended_from, found_period.starts_on);
  else
    ended_from := null;
    ended_until := null;
  end if;
  if app.today() between found_period.starts_on and found_period.ends_on and (rhythm <> 'HARIAN' or app.is_working_day(app.today(), 'LIMA_HARI')) then
    select greatest(s.first_day, found_period.starts_on), s.last_day into running_from, running_until from app.documentation_span(rhythm, app.today()) as s;
  end if;
end $$;
comment on function app.documentation_times(integer, integer) is 'The last time of documentation within a period that is over, and the one that runs; nothing where the policy has no rhythm. Definer: periods of agencies that one does not reach any more.';

-- Definer: as app.owed_by_staff, which plans there are. What is recorded later counts from then on: it was late, and is there.
create or replace function app.owed_documentation(p_agency_id integer, p_period_id integer)
returns table (owner_id uuid, subject_id uuid, done_at timestamptz)
language plpgsql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
declare
  times record;
begin
  select t.* into times from app.documentation_times(p_agency_id, p_period_id) as t;
  if times.ended_until is null then
    return;
  end if;
  return query
    select o.subject_id, o.subject_id, min(g.made_at)
    from app.owed_by_appraisers(p_agency_id, p_period_id) as o
      join app.plan as p on p.person_id = o.subject_id and p.version > 0 and p.starts_on <= times.ended_until and p.ends_on >= times.ended_from
      left join app.progress as g on g.agency_id = p.agency_id and g.plan_id = p.plan_id and g.made_at >= app.day_begins(times.ended_from)
    group by o.subject_id;
end $$;
comment on function app.owed_documentation(integer, integer) is 'Of the duty DOCUMENTATION: whoever has an agreed plan, about the last time of the rhythm that is over; done with the first realisation since that began (art. 16). Definer: as app.superior_of.';

-- Definer: as app.documentation_times. For the one who asks: what is late, else what the time that runs has not yet. A quarter and the year that hold the same time
-- are documented with one realisation: one task, of the one that ends first.
create or replace function app.documentation_tasks() returns table (task text, agency text, period text, state text, due_at timestamptz)
language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  with
    planned as materialized (
      select distinct q.agency_id, q.period_id, q.code, q.ends_on, a.code as agency
      from app.plan as p
        join app.period as q on q.agency_id = p.agency_id and q.state in ('OPEN', 'COLLECTING', 'RATING') and q.starts_on <= p.ends_on and q.ends_on >= p.starts_on
        join app.agency as a on a.agency_id = q.agency_id
      where p.person_id = app.actor() and p.version > 0
    )
  select distinct on (n.agency_id, u.due_at) 'DOCUMENTATION', n.agency, n.code, case when d.is_late then 'LATE' else 'NEW' end, u.due_at
  from planned as n
    cross join lateral app.documentation_times(n.agency_id, n.period_id) as t
    cross join lateral (
      select max(g.made_at) as made_at
      from app.plan as p
        join app.progress as g on g.agency_id = p.agency_id and g.plan_id = p.plan_id
      where p.person_id = app.actor()
    ) as g
    cross join lateral (
      select coalesce(g.made_at < app.day_begins(t.ended_from), t.ended_from is not null) as is_late
    ) as d
    cross join lateral (select app.day_begins(case when d.is_late then t.ended_until else t.running_until end + 1) as due_at) as u
  where d.is_late or t.running_from is not null and coalesce(g.made_at < app.day_begins(t.running_from), true)
  order by n.agency_id, u.due_at, n.ends_on, n.code
$$;
comment on function app.documentation_tasks() is 'What the one who asks has to document: late, or in the time of the rhythm that runs; once an agency and day. Definer: as app.documentation_times.';

-- Definer: messages are nobody's to write. In the morning after a time has ended, once; also when a quarter and the year hold it.
create or replace function app.remind_of_documentation() returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  due record;
  work bigint := 0;
begin
  for due in
    select p.agency_id, p.period_id, p.code, a.code as agency, app.day_begins(t.ended_until + 1) as due_at
    from app.period as p
      join app.agency as a on a.agency_id = p.agency_id
      cross join lateral app.documentation_times(p.agency_id, p.period_id) as t
    where p.state in ('OPEN', 'COLLECTING', 'RATING')
      and app.policy_says(p.policy, 'reminders.late') = 'true'
      and t.ended_until is not null
      and app.now() >= app.day_begins(t.ended_until + 1) + interval '7 hours'
      and app.now() < app.day_begins(t.ended_until + 1) + interval '2 days'
      and not exists (
        select
        from app.reminder as m
        where m.agency_id = p.agency_id
          and m.period_id = p.period_id
          and m.phase = 'RATING'
          and m.occasion = 'LATE'
          and m.ends_at = app.day_begins(t.ended_until + 1)
      )
      -- What is owed is owed in a phase that is there.
      and exists (select from app.phase as h where h.agency_id = p.agency_id and h.period_id = p.period_id and h.phase = 'RATING')
    order by p.agency_id, p.ends_on, p.period_id
    limit 4
  loop
    insert into app.reminder (agency_id, period_id, phase, occasion, ends_at, made_at, messages)
    select
      due.agency_id, due.period_id, 'RATING', 'LATE', due.due_at, app.now(),
      coalesce(
        sum(
          app.send(
            'REMINDER', due.agency_id, o.owner_id,
            jsonb_build_object(
              'agency', due.agency, 'period', due.code, 'phase', 'RATING', 'duty', 'DOCUMENTATION', 'count', 1, 'due_at', due.due_at, 'is_late', true
            ),
            interval '7 days', format('documentation of %s %s %s', due.agency_id, extract(epoch from due.due_at), o.owner_id)
          )
        ),
        0
      )
    from app.owed_documentation(due.agency_id, due.period_id) as o
    where o.done_at is null;
    work := work + 1;
  end loop;
  return work;
end $$;
comment on function app.remind_of_documentation() is 'Reminds whoever has recorded no realisation in the time of the rhythm that has just ended, once; says of how many periods. Definer: messages are nobody''s to write.';
