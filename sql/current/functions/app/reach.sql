-- Where somebody may look at all: what it follows from is said once, in a view; app.reach keeps it, by person, for the first step of every request.
-- Kept by triggers (sql/current/triggers/app.reach.sql, app.post_line.sql).
set local role kinerja_owner;

create or replace view app.reason with (security_invoker = true) as
select a.person_id, a.appointment_id as source_id, a.agency_id, 'SERVES' as because, a.starts_on, a.ends_on
from app.appointment as a
union all
select g.person_id, g.role_grant_id, g.agency_id, case g.role when 'AUDITOR' then 'AUDITS' else 'ADMINISTERS' end, g.starts_on, g.ends_on
from app.role_grant as g
where g.agency_id is not null
union all
-- Whoever holds a post that stands above an agency is named in it for as long as both last.
select
  a.person_id, a.appointment_id, v.agency_id, 'NAMED', greatest(a.starts_on, v.starts_on), least(a.ends_on, v.ends_on)
from app.appointment as a
  join app.post_above as v on v.post_agency_id = a.agency_id and v.post_id = a.post_id
where daterange(a.starts_on, a.ends_on + 1) && daterange(v.starts_on, v.ends_on + 1)
union all
select d.person_id, d.delegation_id, d.agency_id, 'NAMED', d.starts_on, d.ends_on
from app.delegation as d
union all
select m.person_id, m.team_member_id, m.agency_id, 'NAMED', m.starts_on, m.ends_on
from app.team_member as m
union all
-- Whoever was designated to appraise somebody seconded, where that one is at home.
select s.appraiser_person_id, s.status_id, a.agency_id, 'NAMED', max(greatest(s.starts_on, a.starts_on)), max(least(s.ends_on, a.ends_on))
from app.status as s
  join app.appointment as a on a.person_id = s.person_id
where s.appraiser_person_id is not null
  and a.kind = 'DEFINITIF'
  and daterange(s.starts_on, s.ends_on + 1) && daterange(a.starts_on, a.ends_on + 1)
group by s.appraiser_person_id, s.status_id, a.agency_id, a.appointment_id;
comment on view app.reason is 'Why somebody reaches an agency, and for how long: a row for each reason. app.reach is a copy of it.';
comment on column app.reason.person_id is 'Who.';
comment on column app.reason.source_id is 'The appointment, grant, delegation, membership or status that makes it so.';
comment on column app.reason.agency_id is 'Where.';
comment on column app.reason.because is 'SERVES, ADMINISTERS, AUDITS or NAMED.';
comment on column app.reason.starts_on is 'From that day on.';
comment on column app.reason.ends_on is 'Until that day; null without end.';
grant select on app.reason to kinerja_definer;

set local role kinerja_definer;

-- Definer: reach is nobody's to write.
create or replace function app.renew_reach(p_people uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  -- Planned for these people each time: a plan for any number of them, kept by the session, goes through all of them for every row that it looks at,
  -- which behind a large import takes hours.
  delete from app.reach as r
  where r.person_id = any (p_people)
    and not exists (
      select
      from app.reason as y
      where y.person_id = r.person_id
        and y.source_id = r.source_id
        and y.agency_id = r.agency_id
        and y.because = r.because
        and y.starts_on = r.starts_on
        and y.ends_on is not distinct from r.ends_on
    );
  insert into app.reach (person_id, source_id, agency_id, because, starts_on, ends_on)
  select y.person_id, y.source_id, y.agency_id, y.because, y.starts_on, y.ends_on
  from app.reason as y
  where y.person_id = any (p_people)
  on conflict do nothing;
end $$;
comment on function app.renew_reach(uuid[]) is 'Makes the reach of people what app.reason says. Definer: reach is nobody''s to write.';

-- Definer: lines of other agencies count.
create or replace function app.renew_above(p_agency_id integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  due app.post_above[];
  changed integer[];
begin
  with recursive
    edge (agency_id, post_id, above_agency_id, above_id, during) as (
      select l.agency_id, l.post_id, l.superior_agency_id, l.superior_id, daterange(l.starts_on, l.ends_on + 1)
      from app.post_line as l
      where l.agency_id = p_agency_id and l.is_outward and l.superior_agency_id <> p_agency_id
      union all
      select l.agency_id, l.post_id, l.appraiser_agency_id, l.appraiser_id, daterange(l.starts_on, l.ends_on + 1)
      from app.post_line as l
      where l.agency_id = p_agency_id and l.is_outward and l.appraiser_agency_id <> p_agency_id
    ),
    up (agency_id, post_id, during) as (
      select e.above_agency_id, e.above_id, e.during from edge as e
      union
      select x.agency_id, x.post_id, up.during * daterange(l.starts_on, l.ends_on + 1)
      from up
        join app.post_line as l
          on l.agency_id = up.agency_id and l.post_id = up.post_id and daterange(l.starts_on, l.ends_on + 1) && up.during
        cross join lateral (
          values (l.superior_agency_id, l.superior_id), (l.appraiser_agency_id, l.appraiser_id)
        ) as x (agency_id, post_id)
      -- Back in the agency itself, they serve there.
      where x.post_id is not null and x.agency_id <> p_agency_id
    ),
    whole (agency_id, post_id, during) as (
      select up.agency_id, up.post_id, unnest(range_agg(up.during)) from up where not isempty(up.during) group by up.agency_id, up.post_id
    )
  select array_agg(row(p_agency_id, w.agency_id, w.post_id, coalesce(lower(w.during), '-infinity'), upper(w.during) - 1)::app.post_above)
  into due
  from whole as w;
  due := coalesce(due, '{}');

  with
    gone as (
      delete from app.post_above as v
      where v.agency_id = p_agency_id
        and not exists (
          select from unnest(due) as d where d.post_id = v.post_id and d.starts_on = v.starts_on and d.ends_on is not distinct from v.ends_on
        )
      returning v.post_id
    )
  select array_agg(g.post_id) into changed from gone as g;
  with
    come as (
      insert into app.post_above (agency_id, post_agency_id, post_id, starts_on, ends_on)
      select d.agency_id, d.post_agency_id, d.post_id, d.starts_on, d.ends_on from unnest(due) as d
      on conflict do nothing
      returning post_above.post_id
    )
  select coalesce(changed, '{}') || coalesce(array_agg(c.post_id), '{}') into changed from come as c;
  if changed = '{}' then
    return;
  end if;
  -- Whoever is being appointed to one of them this moment is waited for, and whoever comes later waits: their foreign key locks the post.
  perform from app.post as p where p.post_id = any (changed) order by p.post_id for update;
  perform app.renew_reach(array(select distinct a.person_id from app.appointment as a where a.post_id = any (changed)));
end $$;
comment on function app.renew_above(integer) is 'Makes app.post_above of an agency what the lines say, and the reach of the holders of what changed. Definer: lines of other agencies count.';
