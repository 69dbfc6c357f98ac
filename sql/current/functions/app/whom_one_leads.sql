-- Whom one leads: those who report to one, and those whom one appraises. Leaders see them, whatever role they hold.
set local role kinerja_definer;

-- Definer: as app.superior_of. For policies: found once a statement.
create or replace function app.led_posts() returns integer[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive
    own (agency_id, post_id) as (
      select a.agency_id, a.post_id
      from app.appointment as a
      where a.person_id = app.actor() and app.is_on(app.today(), a.starts_on, a.ends_on)
    ),
    below (agency_id, post_id) as (
      select l.agency_id, l.post_id
      from own as o
        join app.post_line as l on l.superior_agency_id = o.agency_id and l.superior_id = o.post_id
      where app.is_on(app.today(), l.starts_on, l.ends_on)
      union
      select l.agency_id, l.post_id
      from own as o
        join app.post_line as l on l.appraiser_agency_id = o.agency_id and l.appraiser_id = o.post_id
      where app.is_on(app.today(), l.starts_on, l.ends_on)
      union
      select l.agency_id, l.post_id
      from below as b
        cross join lateral app.present_holder(b.agency_id, b.post_id, app.today(), null) as h
        cross join lateral (
          select s.agency_id, s.post_id, s.starts_on, s.ends_on
          from app.post_line as s
          where s.superior_agency_id = b.agency_id and s.superior_id = b.post_id
          union all
          select s.agency_id, s.post_id, s.starts_on, s.ends_on
          from app.post_line as s
          where s.appraiser_agency_id = b.agency_id and s.appraiser_id = b.post_id
        ) as l
      where h.person_id is null and app.is_on(app.today(), l.starts_on, l.ends_on)
    )
  select coalesce(array_agg(b.post_id), '{}') from below as b
$$;
comment on function app.led_posts() is 'The posts whose holders report to, or are appraised by, the one who asks, today. Definer: as app.superior_of.';

grant execute on function app.led_posts() to kinerja_app, kinerja_city, kinerja_auth;

-- Definer: what stands above other agencies is known from theirs.
create or replace function app.is_above_others(p_agency_id integer, p_post_id integer) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from app.post_above as v where v.post_agency_id = p_agency_id and v.post_id = p_post_id)
    or exists (select from app.post as p where p.agency_id = p_agency_id and p.post_id = p_post_id and app.heads_government(p.kind))
$$;
comment on function app.is_above_others(integer, integer) is 'A post stands above posts of other agencies, or heads the government. Definer: lines of other agencies count.';
grant execute on function app.is_above_others(integer, integer) to kinerja_app, kinerja_city;

set local role kinerja_owner;

-- A set, for policies: as app.managed_people.
create or replace function app.led_people() returns table (person_id uuid) language sql stable
begin atomic
  select a.person_id
  from app.appointment as a
  where a.post_id = any ((select app.led_posts())::integer[])
    -- app.is_on, written out: with a day that is looked up it would run as a function for every row.
    and a.starts_on <= (select app.today())
    and coalesce(a.ends_on >= (select app.today()), true);
end;
comment on function app.led_people() is 'Those who report to the one who asks, or are appraised by them, today.';
grant execute on function app.led_people() to kinerja_app, kinerja_city, kinerja_auth;
