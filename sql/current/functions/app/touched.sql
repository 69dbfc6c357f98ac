-- What a change of posts or appointments does to people: everybody's superior and appraiser before and behind it. The largest set that it can touch is
-- found first, because looking at everybody would take minutes in a ministry.
set local role kinerja_definer;

-- Definer: codes of posts are no secret.
create or replace function app.post_reference(p_agency_id integer, p_post_id integer, p_from_agency integer) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when p.agency_id is not distinct from p_from_agency then p.code else a.code || '/' || p.code end
  from app.post as p
    join app.agency as a on a.agency_id = p.agency_id
  where p.agency_id = p_agency_id and p.post_id = p_post_id
$$;
comment on function app.post_reference(integer, integer, integer) is 'A post as one calls it from an agency: its code, with the other agency''s before it. Definer: posts of agencies that one does not reach stand above one''s own.';

-- Definer: codes of units are no secret.
create or replace function app.unit_reference(p_agency_id integer, p_unit_id integer, p_from_agency integer) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when u.agency_id = p_from_agency then u.code else a.code || '/' || u.code end
  from app.unit as u
    join app.agency as a on a.agency_id = u.agency_id
  where u.agency_id = p_agency_id and u.unit_id = p_unit_id
$$;
comment on function app.unit_reference(integer, integer, integer) is 'A unit as one calls it from an agency: its code, with the other agency''s before it. Definer: units of agencies that one does not reach coordinate one''s own.';

-- Definer: lines and appointments of others count; whose superior it is that is told is seen by the policies of the one who asks.
-- From posts down, past every post that may pass a question on: one without a definitive holder who may appraise.
create or replace function app.posts_through(p_post_ids integer[], p_day date) returns table (agency_id integer, post_id integer)
language sql stable security definer rows 20 set search_path = pg_catalog, pg_temp as $$
  with recursive through (agency_id, post_id) as (
    select p.agency_id, p.post_id from app.post as p where p.post_id = any (p_post_ids)
    union
    select l.agency_id, l.post_id
    from through as t
      join app.post as p on p.agency_id = t.agency_id and p.post_id = t.post_id
      cross join lateral app.present_holder(t.agency_id, t.post_id, p_day, null) as h
      cross join lateral (
        select s.agency_id, s.post_id, s.starts_on, s.ends_on
        from app.post_line as s
        where s.superior_agency_id = t.agency_id and s.superior_id = t.post_id
        union all
        select s.agency_id, s.post_id, s.starts_on, s.ends_on
        from app.post_line as s
        where s.appraiser_agency_id = t.agency_id and s.appraiser_id = t.post_id
      ) as l
    where app.is_on(p_day, l.starts_on, l.ends_on)
      and (h.kind is distinct from 'DEFINITIF' or not app.may_appraise(p.kind) or t.post_id = any (p_post_ids))
  )
  select t.agency_id, t.post_id from through as t
$$;
comment on function app.posts_through(integer[], date) is 'Posts whose holders'' superior or appraiser may depend on where these posts stand, or on who holds them. Definer: as above.';

-- Definer: as above.
create or replace function app.relations_through(p_post_ids integer[], p_days date[]) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(
    jsonb_object_agg(
      concat_ws(' ', r.day, r.person_id, r.post_id),
      jsonb_build_array(r.person_id, r.post, r.superior, r.superior_post, r.appraiser, r.appraiser_post, r.day)
    ),
    '{}'
  )
  from (
    select
      d.day, a.person_id, a.post_id, p.code as post, u.person_id as superior, app.post_reference(u.agency_id, u.post_id, null) as superior_post,
      e.person_id as appraiser, app.post_reference(e.agency_id, e.post_id, null) as appraiser_post
    from unnest(p_days) as d (day)
      cross join lateral app.posts_through(p_post_ids, d.day) as t
      join app.appointment as a on a.agency_id = t.agency_id and a.post_id = t.post_id
      join app.post as p on p.agency_id = t.agency_id and p.post_id = t.post_id
      left join lateral app.superior_of(a.person_id, a.agency_id, a.post_id, d.day) as u on u.person_id is not null
      left join lateral app.appraiser_of(a.person_id, d.day) as e on true
    where app.is_on(d.day, a.starts_on, a.ends_on)
  ) as r
$$;
comment on function app.relations_through(integer[], date[]) is 'Superior and appraiser, on each of some days, of everybody whom these posts may touch. Definer: as above.';

set local role kinerja_owner;

create or replace function app.holder_label(p_person_id text, p_post text) returns text language sql stable
begin atomic
  select concat_ws(' ', (select p.name from app.person as p where p.person_id = p_person_id::uuid), '(' || p_post || ')') where p_post is not null;
end;
comment on function app.holder_label(text, text) is 'Somebody as holder of a post; without the name where the one who asks does not see them.';

create or replace function app.differences(p_before jsonb, p_after jsonb)
returns table (
  day date, person uuid, nip text, name text, post text, superior_before text, superior text, appraiser_before text, appraiser text
)
language sql stable
begin atomic
  select
    (coalesce(a.value, b.value) ->> 6)::date, p.person_id, p.nip, p.name, coalesce(a.value ->> 1, b.value ->> 1), app.holder_label(b.value ->> 2, b.value ->> 3),
    app.holder_label(a.value ->> 2, a.value ->> 3), app.holder_label(b.value ->> 4, b.value ->> 5), app.holder_label(a.value ->> 4, a.value ->> 5)
  from jsonb_each(p_before) as b
    full join jsonb_each(p_after) as a on a.key = b.key
    join app.person as p on p.person_id = (coalesce(a.value, b.value) ->> 0)::uuid
  where a.value is distinct from b.value
  order by 1, p.name, p.person_id, coalesce(a.key, b.key);
end;
comment on function app.differences(jsonb, jsonb) is 'Whose superior or appraiser differs between two answers of app.relations_through, of those whom the one who asks sees.';
grant execute on function app.holder_label(text, text), app.differences(jsonb, jsonb) to kinerja_app, kinerja_city;

set local role kinerja_definer;

-- Definer: lines of other agencies count.
create or replace function app.is_stood_above(p_agency_id integer, p_post_id integer) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select
    from app.post_line as l
      join app.post as p on p.agency_id = l.agency_id and p.post_id = l.post_id
    where p.closed_at is null
      and app.is_to_come(app.today(), l.starts_on, l.ends_on)
      and (
        l.superior_agency_id = p_agency_id and l.superior_id = p_post_id
        or l.appraiser_agency_id = p_agency_id and l.appraiser_id = p_post_id
      )
  )
$$;
comment on function app.is_stood_above(integer, integer) is 'Open posts report to a post, or are appraised by it, or will be. Definer: lines of other agencies count.';

-- Definer: as above.
create or replace function app.is_reported_to(p_agency_id integer, p_unit_id integer) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select
    from app.post as top
      join app.post_line as l
        on l.superior_agency_id = top.agency_id and l.superior_id = top.post_id or l.appraiser_agency_id = top.agency_id and l.appraiser_id = top.post_id
      join app.post as p on p.agency_id = l.agency_id and p.post_id = l.post_id
    where top.agency_id = p_agency_id
      and top.unit_id = p_unit_id
      and (p.agency_id, p.unit_id) <> (p_agency_id, p_unit_id)
      and p.closed_at is null
      and app.is_to_come(app.today(), l.starts_on, l.ends_on)
  )
$$;
comment on function app.is_reported_to(integer, integer) is 'Open posts of other units report to a post of a unit, or are appraised by it, or will be. Definer: lines of other agencies count.';

-- Definer: as above; that a post is held is no secret, by whom may be.
create or replace function app.is_held(p_agency_id integer, p_post_id integer, p_day date) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from app.appointment as a where a.agency_id = p_agency_id and a.post_id = p_post_id and app.is_on(p_day, a.starts_on, a.ends_on)
  )
$$;
comment on function app.is_held(integer, integer, date) is 'Somebody holds a post on a day. Definer: appointments that the one who asks may not see count.';

grant execute on function app.unit_reference(integer, integer, integer) to kinerja_app, kinerja_city;
grant execute on function
  app.relations_through(integer[], date[]), app.is_stood_above(integer, integer),
  app.is_reported_to(integer, integer), app.is_held(integer, integer, date),
  app.post_reference(integer, integer, integer)
to kinerja_app, kinerja_city;
