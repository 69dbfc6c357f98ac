-- What units achieved, who says so, and whose achievement counts for whom (PermenPANRB 6/2022 P92-94). Who decides is the leader of the organisation above:
-- whoever appraises the head of the unit (SE MenPANRB 3/2023); of topmost units the head of the government.
set local role kinerja_definer;

-- By their keys: an index of paths finds what is below, and for what is above would be gone through whole.
create or replace function app.units_of_path(p_path ext.ltree) returns integer[] language sql immutable parallel safe
set search_path = pg_catalog, ext, pg_temp as $$
  select string_to_array(p_path::text, '.')::integer[]
$$;
comment on function app.units_of_path(ext.ltree) is 'The units from the topmost to one, as its path has them.';

-- Definer: others' posts and appointments count. The topmost post of the unit to which somebody reports; or its only post that may appraise, as of a
-- section of one. Three expert advisers side by side head nothing.
create or replace function app.unit_head(p_agency_id integer, p_unit_id integer, p_day date, out post_id integer, out person_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.post_id, h.person_id
  from (
      select
        p.agency_id, p.post_id, p.kind, count(*) over () as tops,
        exists (
          select
          from app.post_line as l
          where app.is_on(p_day, l.starts_on, l.ends_on)
            and (l.superior_agency_id = p.agency_id and l.superior_id = p.post_id or l.appraiser_agency_id = p.agency_id and l.appraiser_id = p.post_id)
        ) as is_above_somebody
      from app.post as p
      where p.agency_id = p_agency_id
        and p.unit_id = p_unit_id
        and p.closed_at is null
        and not exists (
          select
          from app.post_line as l
            join app.post as s on s.agency_id = l.superior_agency_id and s.post_id = l.superior_id
          where l.agency_id = p.agency_id
            and l.post_id = p.post_id
            and app.is_on(p_day, l.starts_on, l.ends_on)
            and s.agency_id = p_agency_id
            and s.unit_id = p_unit_id
        )
    ) as t
    cross join lateral app.present_holder(t.agency_id, t.post_id, p_day, null) as h
  where t.is_above_somebody or t.tops = 1 and app.may_appraise(t.kind)
  order by
    t.is_above_somebody desc,
    array_position(
      array[
        'KEPALA_DAERAH', 'PIMPINAN_INSTANSI', 'JPT_UTAMA', 'JPT_MADYA', 'JPT_PRATAMA', 'ADMINISTRATOR', 'PENGAWAS', 'FUNGSIONAL', 'PELAKSANA'
      ], t.kind
    ), t.post_id
  limit 1
$$;
comment on function app.unit_head(integer, integer, date) is 'The post that heads a unit on a day, and who does its work; nothing where none does. Definer: others'' posts and appointments count.';

-- Definer: as above.
create or replace function app.leads_unit(p_agency_id integer, p_unit_id integer) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select
    from app.unit_head(p_agency_id, p_unit_id, app.today()) as h
      join app.appointment as a on a.agency_id = p_agency_id and a.post_id = h.post_id
    where a.person_id = app.actor() and app.is_on(app.today(), a.starts_on, a.ends_on)
  )
$$;
comment on function app.leads_unit(integer, integer) is 'The one who asks leads a unit, or acts in the post that does. Definer: as app.unit_head.';

-- Definer: as above. For the one who asks, whatever agency it is in.
create or replace function app.leads_somebody() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select
    from app.appointment as a
      join app.post as p on p.agency_id = a.agency_id and p.post_id = a.post_id
    where a.person_id = app.actor()
      and app.is_on(app.today(), a.starts_on, a.ends_on)
      and (
        app.may_appraise(p.kind)
        or exists (
          select
          from app.post_line as l
          where l.superior_agency_id = a.agency_id and l.superior_id = a.post_id and app.is_on(app.today(), l.starts_on, l.ends_on)
        )
        or exists (
          select
          from app.post_line as l
          where l.appraiser_agency_id = a.agency_id and l.appraiser_id = a.post_id and app.is_on(app.today(), l.starts_on, l.ends_on)
        )
      )
  )
$$;
comment on function app.leads_somebody() is 'The one who asks holds a post that may appraise, or to which others report. Definer: as app.unit_head.';

-- Definer: as above. Nobody stands above the head of the government: what that one leads is judged outside, and only recorded. Never one who leads the unit,
-- from whatever other post.
create or replace function app.unit_decider(p_agency_id integer, p_unit_id integer, out person_id uuid, out name text, out is_of_agency boolean)
language plpgsql stable security definer set search_path = pg_catalog, ext, pg_temp as $$
#variable_conflict use_column
declare
  head integer := (select h.post_id from app.unit_head(p_agency_id, p_unit_id, app.today()) as h);
  holders uuid[] := array(
    select a.person_id
    from app.appointment as a
    where a.agency_id = p_agency_id and a.post_id = head and app.is_on(app.today(), a.starts_on, a.ends_on)
  );
begin
  if head is not null then
    select s.person_id, s.agency_id = p_agency_id and not app.heads_government(t.kind) into person_id, is_of_agency
    from app.appraiser_steps(holders, p_agency_id, head, p_unit_id, app.today()) as s
      join app.post as t on t.agency_id = s.agency_id and t.post_id = s.post_id
    where s.is_answer;
  end if;
  if unit_decider.person_id is null then
    select h.person_id, not app.heads_government(t.kind) into person_id, is_of_agency
    from app.unit as u
      join app.unit as top on top.agency_id = u.agency_id and top.unit_id = any (app.units_of_path(u.path))
      cross join lateral app.unit_head(top.agency_id, top.unit_id, app.today()) as h
      join app.post as t on t.agency_id = top.agency_id and t.post_id = h.post_id
    where u.agency_id = p_agency_id
      and u.unit_id = p_unit_id
      and top.unit_id <> u.unit_id
      and h.person_id is not null
      and h.person_id <> all (holders)
    order by nlevel(top.path) desc
    limit 1;
  end if;
  if unit_decider.person_id is null then
    is_of_agency := false;
    select h.person_id into person_id
    from app.post as p
      cross join lateral app.present_holder(p.agency_id, p.post_id, app.today(), null) as h
    where p.kind in ('KEPALA_DAERAH', 'PIMPINAN_INSTANSI')
      and p.closed_at is null
      and h.person_id <> all (holders)
      -- The deputy stands below the mayor.
      and not exists (
        select
        from app.post_line as l
        where l.agency_id = p.agency_id and l.post_id = p.post_id and l.superior_id is not null and app.is_on(app.today(), l.starts_on, l.ends_on)
      )
    order by p.kind, p.post_id
    limit 1;
  end if;
  select n.name into name from app.person as n where n.person_id = unit_decider.person_id;
end $$;
comment on function app.unit_decider(integer, integer) is 'The leader of the organisation above a unit, who says what it achieved: whoever appraises its head, else the head of the nearest unit above, else the head of the government; and whether that is a leader of the agency itself. Definer: as app.unit_head.';

-- Definer: whoever reads it may not lock periods. It stays in its state until the transaction ends.
create or replace function app.held_state(p_agency_id integer, p_period_id integer) returns text
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select p.state from app.period as p where p.agency_id = p_agency_id and p.period_id = p_period_id for share
$$;
comment on function app.held_state(integer, integer) is 'The state of a period, which nobody moves until the transaction ends. Definer: whoever writes in a period may not lock it.';

-- Whose achievement counts ---------------------------------------------------------------------------------------------
-- Definer: what is official is looked up for whoever is rated by it; who reads it before it is published is decided by policies.
create or replace function app.unit_achievement(
  p_agency_id integer, p_period_id integer, p_unit_id integer, out achievement text, out unit_result_id uuid, out from_unit_id integer, out is_inherited boolean
) language sql stable security definer set search_path = pg_catalog, ext, pg_temp as $$
  select r.achievement, r.unit_result_id, r.unit_id, r.unit_id <> p_unit_id
  from app.unit as u
    -- The units above are in the path: found by their keys.
    cross join lateral unnest(app.units_of_path(u.path)) with ordinality as top (unit_id, place)
    join app.unit_result as r on r.agency_id = u.agency_id and r.period_id = p_period_id and r.unit_id = top.unit_id and r.superseded_at is null
    join app.period as p on p.agency_id = r.agency_id and p.period_id = r.period_id
  where u.agency_id = p_agency_id
    and u.unit_id = p_unit_id
    and (
      top.unit_id = u.unit_id
      or app.policy_says(coalesce(p.policy, app.policy_of(p.agency_id, app.today())), 'unit.inherits') is distinct from 'false'
    )
  order by top.place desc
  limit 1
$$;
comment on function app.unit_achievement(integer, integer, integer) is 'What a unit achieved in a period: its own achievement, else that of the nearest unit above that has one, and from which; nothing where nobody has said. Definer: it counts for people who may not see it yet.';

-- Definer: as above. The mayor is in SETDA, and appraises heads everywhere, also those of agencies with another rhythm (P90 A.8): what covers a period counts for
-- it, else what ended last. A year's never counts for less, nor the other way round (P92 c-d); where there is none the year before (P94 f).
create or replace function app.appraiser_achievement(
  p_agency_id integer, p_period_id integer, p_appraiser_agency_id integer, p_appraiser_unit_id integer,
  out achievement text, out unit_result_id uuid, out from_agency_id integer, out from_unit_id integer, out is_inherited boolean
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with
    possible as materialized (
      select
        o.agency_id, o.period_id, o.ends_on,
        case
          when o.period_id = p.period_id or o.kind = p.kind and o.starts_on = p.starts_on then 1
          when o.starts_on <= p.starts_on and o.ends_on >= p.ends_on then 2
          when o.ends_on <= p.ends_on and o.ends_on >= p.starts_on - interval '1 year' then 3
        end as turn
      from app.period as p
        join app.period as o
          on o.agency_id = p_appraiser_agency_id
          and (o.kind = 'TAHUNAN') = (p.kind = 'TAHUNAN')
          and (o.period_id = p.period_id or p_appraiser_agency_id <> p_agency_id and o.state <> 'CANCELLED')
      where p.agency_id = p_agency_id and p.period_id = p_period_id
    )
  select u.achievement, u.unit_result_id, o.agency_id, u.from_unit_id, u.is_inherited
  from possible as o
    cross join lateral app.unit_achievement(o.agency_id, o.period_id, p_appraiser_unit_id) as u
  -- Its own is waited for.
  where u.achievement is not null and (o.turn = 1 or o.turn > 1 and not exists (select from possible as w where w.turn = 1))
  order by o.turn, o.ends_on desc, o.period_id
  limit 1
$$;
comment on function app.appraiser_achievement(integer, integer, integer, integer) is 'The achievement of the unit that an appraiser leads, which counts for those appraised (P94 g): where that is in another agency, of that agency''s period of the same kind and first day, else of the one that covers it, else of the last that ended. Definer: as app.unit_achievement.';

-- Definer: as above. The other one of the two that count for a head (P94 g): the unit's own, behind the rating of the head's work.
create or replace function app.head_achievement(p_agency_id integer, p_period_id integer, p_post_id integer, p_day date) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select u.achievement
  from app.post as p
    cross join lateral app.unit_head(p.agency_id, p.unit_id, p_day) as h
    cross join lateral app.unit_achievement(p.agency_id, p_period_id, p.unit_id) as u
  where p.agency_id = p_agency_id and p.post_id = p_post_id and h.post_id = p_post_id
$$;
comment on function app.head_achievement(integer, integer, integer, date) is 'The achievement of the unit that a post heads on a day; null for a post that heads none. Definer: as app.unit_achievement.';

-- Definer: as app.unit_head. By the assessments, once there are any; before, as app.appraisals, who holds one post as others do is asked about once a post.
create or replace function app.appraising_units(p_agency_id integer, p_period_id integer) returns table (agency_id integer, unit_id integer)
language sql stable security definer rows 50 set search_path = pg_catalog, pg_temp as $$
  with
    asking as materialized (select app.duty_day(p_agency_id, p_period_id) as day),
    marked as materialized (
      select
        a.person_id, min(a.post_id) as post_id,
        count(*) = 1
          and not exists (select from app.status as s where s.person_id = a.person_id and app.is_on(k.day, s.starts_on, s.ends_on))
          and exists (select from app.person as n where n.person_id = a.person_id and n.employment <> 'NON_ASN') as is_plain
      from app.appointment as h
        cross join asking as k
        join app.appointment as a on a.person_id = h.person_id and app.is_on(k.day, a.starts_on, a.ends_on)
      where h.agency_id = p_agency_id and h.kind in ('PLT', 'DEFINITIF') and app.is_on(k.day, h.starts_on, h.ends_on)
      group by a.person_id, k.day
    ),
    asked as materialized (
      (select distinct on (m.post_id) m.person_id from marked as m where m.is_plain order by m.post_id, m.person_id)
      union all
      select m.person_id
      from marked as m
        cross join asking as k
        cross join lateral app.evaluated_in(m.person_id, k.day) as e
      where not m.is_plain and e.agency_id = p_agency_id
    )
  select distinct p.agency_id, p.unit_id
  from asked as d
    cross join asking as k
    cross join lateral app.appraiser_of(d.person_id, k.day) as c
    join app.post as p on p.agency_id = c.agency_id and p.post_id = c.post_id
  where not exists (select from app.assessment as s where s.agency_id = p_agency_id and s.period_id = p_period_id)
  union
  select s.appraiser_agency_id, s.appraiser_unit_id
  from app.assessment as s
  where s.agency_id = p_agency_id and s.period_id = p_period_id and s.kind = 'PERSON' and s.state <> 'WITHDRAWN'
$$;
comment on function app.appraising_units(integer, integer) is 'The units by whose posts those of an agency are appraised in a period: each needs an achievement before people are rated. Definer: as app.unit_head.';

create or replace function app.missing_achievements(p_agency_id integer, p_period_id integer) returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(case when w.place <= 20 then w.said else format('and %s more', w.more) end order by w.place), '{}')
  from (
    select
      row_number() over (order by n.agency_id <> p_agency_id, g.code, u.code) as place, count(*) over () - 20 as more,
      case when n.agency_id = p_agency_id then u.code else g.code || '/' || u.code end || ' has no achievement' as said
    from app.appraising_units(p_agency_id, p_period_id) as n
      join app.unit as u on u.agency_id = n.agency_id and u.unit_id = n.unit_id
      join app.agency as g on g.agency_id = n.agency_id
      left join lateral app.appraiser_achievement(p_agency_id, p_period_id, n.agency_id, n.unit_id) as a on true
    where a.achievement is null
  ) as w
  where w.place <= 21
$$;
comment on function app.missing_achievements(integer, integer) is 'Of the guard ACHIEVEMENTS: units whose leaders appraise somebody, and of which nobody has said what they achieved. Definer: as app.unit_head.';

-- Definer: as app.unit_achievement. That it was said is no secret: the guard names the units of which it was not.
create or replace function app.achievement_is_said(p_agency_id integer, p_period_id integer, p_appraiser_agency_id integer, p_appraiser_unit_id integer) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from app.appraiser_achievement(p_agency_id, p_period_id, p_appraiser_agency_id, p_appraiser_unit_id) as a where a.achievement is not null
  )
$$;
comment on function app.achievement_is_said(integer, integer, integer, integer) is 'Somebody has said what the unit that an appraiser leads achieved; not what. Definer: as app.unit_achievement.';

grant execute on function
  app.units_of_path(ext.ltree), app.unit_head(integer, integer, date), app.leads_unit(integer, integer), app.leads_somebody(), app.unit_decider(integer, integer),
  app.held_state(integer, integer), app.appraising_units(integer, integer), app.missing_achievements(integer, integer),
  app.achievement_is_said(integer, integer, integer, integer)
to kinerja_owner, kinerja_app, kinerja_city;
-- Granted once; they ask nobody.
revoke execute on function
  app.unit_achievement(integer, integer, integer), app.appraiser_achievement(integer, integer, integer, integer),
  app.head_achievement(integer, integer, integer, date)
from kinerja_owner, kinerja_app, kinerja_city;

set local role kinerja_owner;

-- As the policies of app.unit_result say, for definers, whom they do not hold.
create or replace function app.reads_achievement(p_agency_id integer, p_period_id integer) returns boolean
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return app.official() <> '' or coalesce(p_agency_id = any (app.reached()), false) and (
    app.leads_somebody()
    or app.looks_at_agency(p_agency_id)
    or exists (select from app.unit as u where u.agency_id = p_agency_id and u.unit_id = any (app.administered_units()))
    or exists (
      select from app.period as p where p.agency_id = p_agency_id and p.period_id = p_period_id and p.state in ('PUBLISHED', 'CLOSED', 'ARCHIVED')
    )
  );
end $$;
comment on function app.reads_achievement(integer, integer) is 'What units of an agency achieved in a period is there to be read by the one who asks (policies of app.unit_result).';
grant execute on function app.reads_achievement(integer, integer) to kinerja_definer;

-- Before people are rated (art. 24(1), 25(1)): for whoever writes a rating.
create or replace function app.require_achievement(
  p_agency_id integer, p_period_id integer, p_appraiser_agency_id integer, p_appraiser_unit_id integer
) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if not app.achievement_is_said(p_agency_id, p_period_id, p_appraiser_agency_id, p_appraiser_unit_id) then
    perform app.fail(
      'KJ459', 'ACHIEVEMENTS: nobody has said what the unit of the appraiser achieved', 'the leader above it does, before people are rated: unit_result set'
    );
  end if;
end $$;
comment on function app.require_achievement(integer, integer, integer, integer) is 'KJ459 before the achievement of the unit that an appraiser leads is said: it comes before predicates.';

-- The leader above, and for that one, with the signed document, an administrator: of the agency where the leader is one of its own, else of the whole government
-- (of what the mayor decides, above all). Nobody says it of what they lead themselves.
create or replace function app.records_unit_result(p_agency_id integer, p_unit_id integer) returns boolean language sql stable
set search_path = pg_catalog, pg_temp as $$
  select app.is_city_admin() or app.administers_agency(p_agency_id) and exists (
    select
    from app.unit as u
      cross join lateral app.unit_decider(u.agency_id, u.unit_id) as d
    where u.agency_id = p_agency_id and u.unit_id = p_unit_id and (d.is_of_agency or d.person_id is null and u.parent_id is not null)
  )
$$;
create or replace function app.may_set_unit_result(p_agency_id integer, p_unit_id integer) returns boolean language sql stable
set search_path = pg_catalog, pg_temp as $$
  -- What costs least first: most who ask are neither.
  select (
    app.records_unit_result(p_agency_id, p_unit_id)
    or app.leads_somebody() and coalesce((select d.person_id from app.unit_decider(p_agency_id, p_unit_id) as d) = app.actor(), false)
  ) and not app.leads_unit(p_agency_id, p_unit_id)
$$;
comment on function app.may_set_unit_result(integer, integer) is 'The one who asks may say what a unit achieved: as the leader above it, or for that one.';
comment on function app.records_unit_result(integer, integer) is 'The one who asks may record what the leader above a unit has decided about it.';

-- Not sooner than there is a period, and not when calibration has begun: it looks at predicates beside it. A survey shows no figure to anybody, so it may run.
create or replace function app.unit_result_actions(p_agency_id integer, p_unit_id integer, p_state text) returns text[] language sql stable
set search_path = pg_catalog, pg_temp as $$
  select case
    when p_state in ('OPEN', 'COLLECTING', 'RATING')
      and exists (select from app.unit as u where u.agency_id = p_agency_id and u.unit_id = p_unit_id and u.closed_at is null)
      and app.may_set_unit_result(p_agency_id, p_unit_id)
      then array['set']
    else '{}'
  end
$$;
comment on function app.unit_result_actions(integer, integer, text) is 'What the one who asks could do to the achievement of a unit while its period is in a state.';
grant execute on function
  app.require_achievement(integer, integer, integer, integer), app.may_set_unit_result(integer, integer), app.records_unit_result(integer, integer),
  app.unit_result_actions(integer, integer, text)
to kinerja_definer, kinerja_app, kinerja_city;
