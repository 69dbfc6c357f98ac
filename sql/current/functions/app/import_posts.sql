-- Posts from a file, in any order: a superior may stand behind those who report to it, or be there already. A post is known by its number where there
-- is one, and by its line, negative, where there is none yet.
set local role kinerja_definer;

-- Definer: that a post has several holders is no secret, by whom may be.
create or replace function app.crowded_posts(p_posts integer[]) returns table (post_id integer)
language sql stable security definer rows 20 set search_path = pg_catalog, pg_temp as $$
  select distinct h.post_id
  from (
    select
      a.post_id, a.starts_on,
      max(coalesce(a.ends_on, 'infinity')) over (
        partition by a.post_id order by a.starts_on, a.appointment_id rows between unbounded preceding and 1 preceding
      ) as before
    from app.appointment as a
    where a.post_id = any (p_posts) and a.kind <> 'PLH' and coalesce(a.ends_on >= a.starts_on, true)
  ) as h
  where h.before >= h.starts_on
$$;
comment on function app.crowded_posts(integer[]) is 'Those of some posts that have, had or will have several holders at a time. Definer: that is no secret, by whom may be.';

-- Definer: lines of other agencies count.
create or replace function app.posts_standing_below(p_posts integer[], p_day date) returns table (post_id integer, below_id integer)
language sql stable security definer rows 100 set search_path = pg_catalog, pg_temp as $$
  select l.superior_id, l.post_id
  from app.post_line as l
    join app.post as p on p.agency_id = l.agency_id and p.post_id = l.post_id
  where l.superior_id = any (p_posts) and p.closed_at is null and app.is_to_come(p_day, l.starts_on, l.ends_on)
  union
  select l.appraiser_id, l.post_id
  from app.post_line as l
    join app.post as p on p.agency_id = l.agency_id and p.post_id = l.post_id
  where l.appraiser_id = any (p_posts) and p.closed_at is null and app.is_to_come(p_day, l.starts_on, l.ends_on)
$$;
comment on function app.posts_standing_below(integer[], date) is 'Open posts that report to some posts, or are appraised by them, on a day or later. Definer: lines of other agencies count.';

-- Definer: that a region has a head is no secret.
create or replace function app.heads_of_region() returns table (post_id integer)
language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  select p.post_id from app.post as p where p.kind = 'KEPALA_DAERAH' and p.closed_at is null
$$;
comment on function app.heads_of_region() is 'The open posts of those who head a regional government. Definer: that there is one is no secret.';
grant execute on function app.crowded_posts(integer[]), app.posts_standing_below(integer[], date), app.heads_of_region() to kinerja_app, kinerja_city;

set local role kinerja_owner;

create or replace function app.read_posts(p_today date)
returns table (
  line integer, agency text, unit text, post text, title text, kind text, jenjang text, reports_to text, appraised_by text, state text,
  agency_id integer, unit_id integer, is_unit_closed boolean, post_id integer, node integer, old_unit_id integer, old_kind text, is_single boolean,
  superior_node integer, superior_agency_id integer, superior_id integer, is_superior_closed boolean, appraiser_node integer,
  appraiser_agency_id integer, appraiser_id integer, is_appraiser_closed boolean, is_closed boolean, is_closing boolean, is_moving boolean, changes text
)
language sql stable
begin atomic
  select
    g.line, g.cells[1], g.cells[2], g.cells[3], v.title, v.kind, v.jenjang, g.cells[7], g.cells[8], g.cells[9], c.agency_id,
    coalesce(u.unit_id, case when g.cells[2] is null then p.unit_id end), u.closed_at is not null, p.post_id, coalesce(p.post_id, -g.line), p.unit_id,
    p.kind, p.is_single, w.superior_node, w.superior_agency_id, w.superior_id, s.closed_at is not null, w.appraiser_node, w.appraiser_agency_id,
    w.appraiser_id, e.closed_at is not null, p.closed_at is not null, coalesce(g.cells[9] = 'CLOSED', false) and p.closed_at is null,
    p.post_id is not null and (w.superior_node, w.appraiser_node) is distinct from (l.superior_id, l.appraiser_id),
    case when p.post_id is not null then
      concat_ws(
        ' ', case when u.unit_id <> p.unit_id then 'unit' end, case when v.title <> p.title then 'title' end, case when v.kind <> p.kind then 'kind' end,
        case when v.jenjang is distinct from p.jenjang then 'jenjang' end,
        case when w.superior_node is distinct from l.superior_id then 'reports_to' end,
        case when w.appraiser_node is distinct from l.appraiser_id then 'appraised_by' end,
        case when g.cells[9] = 'CLOSED' and p.closed_at is null then 'state' end
      )
    end
  from staging.good as g
    left join app.agency as c on c.code = g.cells[1]
    left join app.unit as u on u.agency_id = c.agency_id and u.code = g.cells[2]
    left join app.post as p on p.agency_id = c.agency_id and p.code = g.cells[3]
    left join app.post_line as l
      on l.agency_id = p.agency_id and l.post_id = p.post_id and app.is_on(p_today, l.starts_on, l.ends_on)
    cross join lateral (
      select
        coalesce(g.cells[4], p.title) as title, coalesce(g.cells[5], p.kind) as kind,
        case when (select app.import_has('jenjang')) then g.cells[6] else p.jenjang end as jenjang,
        case when g.cells[7] like '%/%' then split_part(g.cells[7], '/', 1) else g.cells[1] end as superior_agency,
        case when g.cells[7] like '%/%' then split_part(g.cells[7], '/', 2) else g.cells[7] end as superior,
        case when g.cells[8] like '%/%' then split_part(g.cells[8], '/', 1) else g.cells[1] end as appraiser_agency,
        case when g.cells[8] like '%/%' then split_part(g.cells[8], '/', 2) else g.cells[8] end as appraiser
    ) as v
    left join app.agency as sa on sa.code = v.superior_agency and v.superior is not null
    left join app.post as s on s.agency_id = sa.agency_id and s.code = v.superior
    left join staging.good as sf on sf.cells[1] = v.superior_agency and sf.cells[3] = v.superior
    left join app.agency as ea on ea.code = v.appraiser_agency and v.appraiser is not null
    left join app.post as e on e.agency_id = ea.agency_id and e.code = v.appraiser
    left join staging.good as ef on ef.cells[1] = v.appraiser_agency and ef.cells[3] = v.appraiser
    cross join lateral (
      select
        case when (select app.import_has('reports_to')) then coalesce(s.post_id, -sf.line) else l.superior_id end as superior_node,
        case when (select app.import_has('reports_to')) then s.agency_id else l.superior_agency_id end as superior_agency_id,
        case when (select app.import_has('reports_to')) then s.post_id else l.superior_id end as superior_id,
        case when (select app.import_has('appraised_by')) then coalesce(e.post_id, -ef.line) else l.appraiser_id end as appraiser_node,
        case when (select app.import_has('appraised_by')) then e.agency_id else l.appraiser_agency_id end as appraiser_agency_id,
        case when (select app.import_has('appraised_by')) then e.post_id else l.appraiser_id end as appraiser_id
    ) as w;
end;
comment on function app.read_posts(date) is 'Lines of the import without a problem, with what they name, the post that each of them means, where it will stand, and which columns that changes (null: it is new). What is only in the file yet has the number of its line, negative.';
grant execute on function app.read_posts(date) to kinerja_app, kinerja_city;

create or replace function app.import_posts(
  p_first integer, p_last integer, p_is_first boolean, out created bigint, out changed bigint, out unchanged bigint
)
language plpgsql set search_path = pg_catalog, pg_temp set work_mem = '64MB' set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  today date := app.today();
  made integer[];
  moved integer[];
begin
  created := 0;
  changed := 0;
  unchanged := 0;
  -- All of them at once, in the first part, whichever lines it is about: they depend on each other.
  if not (p_is_first and p_first <= p_last) then
    return;
  end if;
  -- Which lines those are, before it is done: behind it every post is there.
  select
    count(*) filter (where r.post_id is null), count(*) filter (where r.changes <> ''), count(*) filter (where r.changes = ''),
    coalesce(array_agg(r.line) filter (where r.post_id is null), '{}'), coalesce(array_agg(r.line) filter (where r.is_moving), '{}')
  into created, changed, unchanged, made, moved
  from app.read_posts(today) as r;
  update app.post as p
  set unit_id = r.unit_id, title = r.title, kind = r.kind, jenjang = r.jenjang, revision = p.revision + 1
  from app.read_posts(today) as r
  where r.changes <> '' and p.agency_id = r.agency_id and p.post_id = r.post_id;
  insert into app.post (agency_id, code, unit_id, title, kind, jenjang)
  select r.agency_id, r.post, r.unit_id, r.title, r.kind, r.jenjang from app.read_posts(today) as r where r.post_id is null;
  -- Where they stand, as api.post_correct from today on; what is new stands there since ever. In one statement: what follows from all lines is then
  -- looked at once, behind them.
  with
    standing as materialized (
      select
        r.agency_id, r.post_id, r.superior_agency_id, r.superior_id, r.appraiser_agency_id, r.appraiser_id, r.line = any (moved) as is_moved
      from app.read_posts(today) as r
      where r.line = any (made || moved)
    ),
    gone as (
      delete from app.post_line as l
      using standing as s
      where s.is_moved and l.agency_id = s.agency_id and l.post_id = s.post_id and l.starts_on >= today
      returning l.post_id
    ),
    ended as (
      update app.post_line as l
      set ends_on = today - 1
      from standing as s
      where s.is_moved
        and l.agency_id = s.agency_id
        and l.post_id = s.post_id
        and l.starts_on < today
        and coalesce(l.ends_on >= today, true)
        and (select count(*) from gone) >= 0
      returning l.post_id
    )
  insert into app.post_line (agency_id, post_id, starts_on, superior_agency_id, superior_id, appraiser_agency_id, appraiser_id)
  select
    s.agency_id, s.post_id, case when s.is_moved then today else '-infinity' end, s.superior_agency_id, s.superior_id, s.appraiser_agency_id,
    s.appraiser_id
  from standing as s
  where (select count(*) from ended) >= 0;
  update app.post as p
  set closed_at = app.now()
  from app.read_posts(today) as r
  where r.is_closing and p.agency_id = r.agency_id and p.post_id = r.post_id;
end $$;
comment on function app.import_posts(integer, integer, boolean) is 'Makes, changes and closes posts as lines of the import say, and puts them where they stand, all in the first part.';
grant execute on function app.import_posts(integer, integer, boolean) to kinerja_app, kinerja_city;
