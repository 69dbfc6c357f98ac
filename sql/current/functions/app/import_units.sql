-- Units from a file, in any order: a parent may stand behind what is below it, or be there already. A unit is known by its number where there is
-- one, and by its line, negative, where there is none yet: what comes out of a file is looked at as a tree before anything is made.

create or replace function app.read_units()
returns table (
  line integer, agency text, unit text, parent text, name text, kind text, is_mandiri boolean, coordinated_by text, work_pattern text, state text,
  agency_id integer, is_agency_closed boolean, unit_id integer, node integer, old_parent_id integer, parent_node integer, is_parent_closed boolean,
  coordinator_agency_id integer, coordinator_id integer, is_coordinator_there boolean, is_closed boolean, is_closing boolean, is_moving boolean,
  changes text
)
language sql stable
begin atomic
  select
    g.line, g.cells[1], g.cells[2], g.cells[3], v.name, v.kind, v.is_mandiri, g.cells[7], v.work_pattern, g.cells[9], c.agency_id,
    c.closed_at is not null, u.unit_id, coalesce(u.unit_id, -g.line), u.parent_id, w.parent_node, p.closed_at is not null,
    w.coordinator_agency_id, w.coordinator_id, w.coordinator_id is not null or k.line is not null, u.closed_at is not null,
    coalesce(g.cells[9] = 'CLOSED', false) and u.closed_at is null, u.unit_id is not null and w.parent_node is distinct from u.parent_id,
    case when u.unit_id is not null then
      concat_ws(
        ' ', case when w.parent_node is distinct from u.parent_id then 'parent' end, case when v.name <> u.name then 'name' end,
        case when v.kind <> u.kind then 'kind' end, case when v.is_mandiri <> u.is_mandiri then 'is_mandiri' end,
        case
          when w.coordinator_id is distinct from u.coordinator_id or w.coordinator_id is null and k.line is not null then 'coordinated_by'
        end,
        case when v.work_pattern is distinct from u.work_pattern then 'work_pattern' end,
        case when g.cells[9] = 'CLOSED' and u.closed_at is null then 'state' end
      )
    end
  from staging.good as g
    left join app.agency as c on c.code = g.cells[1]
    left join app.unit as u on u.agency_id = c.agency_id and u.code = g.cells[2]
    left join app.unit as p on p.agency_id = c.agency_id and p.code = g.cells[3]
    left join staging.good as f on f.cells[1] = g.cells[1] and f.cells[2] = g.cells[3]
    cross join lateral (
      select
        coalesce(g.cells[4], u.name) as name, coalesce(g.cells[5], u.kind) as kind,
        case when u.unit_id is null or (select app.import_has('is_mandiri')) then coalesce(g.cells[6]::boolean, false) else u.is_mandiri end as is_mandiri,
        case when (select app.import_has('work_pattern')) then g.cells[8] else u.work_pattern end as work_pattern,
        case when g.cells[7] like '%/%' then split_part(g.cells[7], '/', 1) else g.cells[1] end as coordinator_agency,
        case when g.cells[7] like '%/%' then split_part(g.cells[7], '/', 2) else g.cells[7] end as coordinator
    ) as v
    left join app.agency as a on a.code = v.coordinator_agency and v.coordinator is not null
    left join app.unit as o on o.agency_id = a.agency_id and o.code = v.coordinator
    left join staging.good as k on k.cells[1] = v.coordinator_agency and k.cells[2] = v.coordinator
    cross join lateral (
      select
        case when (select app.import_has('parent')) then coalesce(p.unit_id, -f.line) else u.parent_id end as parent_node,
        case when (select app.import_has('coordinated_by')) then o.agency_id else u.coordinator_agency_id end as coordinator_agency_id,
        case when (select app.import_has('coordinated_by')) then o.unit_id else u.coordinator_id end as coordinator_id
    ) as w;
end;
comment on function app.read_units() is 'Lines of the import without a problem, with what they name, the unit that each of them means, and which columns it changes (null: it is new). What is only in the file yet has the number of its line, negative.';

-- The trees as they will be, from the top: what is in a circle, or below one, is not reached.
create or replace function app.final_units() returns table (node integer, line integer, depth integer, is_mine boolean)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
    with recursive
      read as materialized (
        select r.agency_id, r.unit_id, r.node, r.parent_node, r.line from app.read_units() as r where r.agency_id is not null
      ),
      final as materialized (
        select r.agency_id, r.node, r.parent_node, r.line from read as r
        union all
        select u.agency_id, u.unit_id, u.parent_id, 0
        from app.unit as u
        where u.agency_id in (select r.agency_id from read as r) and not exists (select from read as r where r.unit_id = u.unit_id)
      ),
      down (node, line, depth, is_mine) as (
        select f.node, f.line, 1, app.administers_unit(f.agency_id, case when f.node > 0 then f.node end) from final as f where f.parent_node is null
        union all
        -- What is new is whose that is which it lies below.
        select f.node, f.line, d.depth + 1, case when f.node > 0 then app.administers_unit(f.agency_id, f.node) else d.is_mine end
        from down as d
          join final as f on f.parent_node = d.node
      )
    select d.node, d.line, d.depth, d.is_mine from down as d;
end $$;
comment on function app.final_units() is 'Units of the agencies of an import as they will be: how deep each lies, and whether the one who asks will administer it. Without those in a circle.';
grant execute on function app.read_units(), app.final_units() to kinerja_app, kinerja_city;

create or replace function app.check_import_units(p_is_dry_run boolean) returns void
language plpgsql set search_path = pg_catalog, pg_temp set work_mem = '64MB' set plan_cache_mode = force_custom_plan as $$
declare
  is_city boolean := app.is_city_admin();
  today date := app.today();
begin
  perform app.import_note(
    p.line, 'code', 'GIVEN_TWICE', format('unit %s of %s is in line %s, too: leave one of them', p.unit, p.agency, p.first_line),
    format('unit %s dari %s juga ada di baris %s: sisakan satu', p.unit, p.agency, p.first_line)
  )
  from (
    select m.line, m.cells[1] as agency, m.cells[2] as unit, min(m.line) over (partition by m.cells[1], m.cells[2]) as first_line
    from staging.mine as m
    where m.cells[1] is not null and m.cells[2] is not null
    order by m.line
  ) as p
  where p.first_line < p.line;

  perform app.import_note(p.line, p.column_name, p.symbol, p.english, p.indonesian)
  from (
    select r.line, v.column_name, v.symbol, v.english, v.indonesian
    from app.read_units() as r
      cross join lateral (
        values
          (r.agency is null, 'agency', 'MISSING_ARGUMENT', 'a unit needs an agency', 'unit memerlukan perangkat daerah'),
          (r.unit is null, 'code', 'MISSING_ARGUMENT', 'a unit needs a code', 'unit memerlukan kode'),
          (
            r.agency is not null and r.agency_id is null, 'agency', 'NOT_FOUND', format('there is no agency %s: import agencies first', r.agency),
            format('perangkat daerah %s tidak ada: impor agencies dahulu', r.agency)
          ),
          (
            r.unit !~ '^[A-Z0-9][A-Z0-9_.-]{0,39}$', 'code', 'BAD_VALUE', format('%s is no code: letters, digits, -, _ and ., at most 40', r.unit),
            format('%s bukan kode: huruf, angka, -, _ dan ., paling banyak 40', r.unit)
          ),
          (r.name is null, 'name', 'MISSING_ARGUMENT', format('unit %s is new and needs a name', r.unit), format('unit %s baru dan memerlukan nama', r.unit)),
          (not (r.name ~ '\S' and length(r.name) <= 200), 'name', 'BAD_VALUE', 'a name has 1 to 200 characters', 'nama terdiri atas 1 sampai 200 karakter'),
          (
            r.kind is null, 'kind', 'MISSING_ARGUMENT', format('unit %s is new: say what sort it is, as BIDANG', r.unit),
            format('unit %s baru: sebut jenisnya, seperti BIDANG', r.unit)
          ),
          (
            r.kind !~ '^[A-Z][A-Z0-9_]{0,39}$', 'kind', 'BAD_VALUE', format('%s is no kind: letters, digits and _, at most 40', r.kind),
            format('%s bukan jenis: huruf, angka dan _, paling banyak 40', r.kind)
          ),
          (
            r.work_pattern not in ('LIMA_HARI', 'ENAM_HARI'), 'work_pattern', 'BAD_VALUE',
            format('%s is no work pattern: write LIMA_HARI or ENAM_HARI', r.work_pattern),
            format('%s bukan pola kerja: tulis LIMA_HARI atau ENAM_HARI', r.work_pattern)
          ),
          (
            r.state not in ('ACTIVE', 'CLOSED'), 'state', 'BAD_VALUE', format('%s is no state: write ACTIVE or CLOSED', r.state),
            format('%s bukan keadaan: tulis ACTIVE atau CLOSED', r.state)
          ),
          (
            r.unit_id is null and r.is_agency_closed, 'agency', 'WRONG_STATE', format('agency %s is closed: it gets no units', r.agency),
            format('perangkat daerah %s sudah ditutup: tidak mendapat unit baru', r.agency)
          ),
          (
            r.is_closed and r.state = 'ACTIVE', 'state', 'WRONG_STATE', format('unit %s is closed and stays so: give another code', r.unit),
            format('unit %s sudah ditutup dan tetap begitu: beri kode lain', r.unit)
          ),
          (
            r.is_closed and r.changes <> '' and r.state is distinct from 'ACTIVE', 'code', 'WRONG_STATE',
            format('unit %s is closed: nothing of it is changed any more', r.unit), format('unit %s sudah ditutup: tidak diubah lagi', r.unit)
          ),
          (
            (r.unit_id is null or r.is_moving) and r.is_parent_closed, 'parent', 'WRONG_STATE',
            format('unit %s is closed: nothing is put below it', r.parent), format('unit %s sudah ditutup: tidak bisa menjadi atasan unit lain', r.parent)
          ),
          (
            not is_city
            and r.changes <> ''
            and not (
              app.administers_unit(r.agency_id, r.unit_id) and (not r.is_moving or app.administers_unit(r.agency_id, r.old_parent_id))
            ), 'code', 'NOT_CLEARED', format('you do not administer unit %s of %s, or where it lies', r.unit, r.agency),
            format('Anda tidak mengelola unit %s dari %s, atau tempatnya', r.unit, r.agency)
          ),
          (
            r.is_closing and exists (
              select
              from app.appointment as a
              where a.agency_id = r.agency_id and a.unit_id = r.unit_id and app.is_to_come(today, a.starts_on, a.ends_on)
            ), 'state', 'WRONG_STATE', format('people serve in unit %s: end their appointments first', r.unit),
            format('masih ada yang bertugas di unit %s: akhiri penugasannya dahulu', r.unit)
          ),
          (
            not is_city
            and r.is_closing
            and exists (
              select
              from app.post as t
              where t.agency_id = r.agency_id and t.unit_id = r.unit_id and t.closed_at is null and app.heads_government(t.kind)
            ), 'state', 'NOT_CLEARED', format('the head of the government has a post in unit %s: only an administrator of the whole government closes it', r.unit),
            format('jabatan pimpinan instansi ada di unit %s: hanya administrator seluruh pemerintah daerah yang menutupnya', r.unit)
          )
      ) as v (holds, column_name, symbol, english, indonesian)
    where v.holds
    order by r.line
  ) as p;

  -- Whoever is left out is not there for what is below it, or stays where it was: until nothing more is found.
  loop
    perform app.import_note(p.line, p.column_name, p.symbol, p.english, p.indonesian)
    from (
      with recursive
        read as materialized (
          select
            r.line, r.agency, r.unit, r.parent, r.coordinated_by, r.agency_id, r.unit_id, r.node, r.parent_node, r.is_coordinator_there, r.is_closed,
            r.is_closing, r.is_moving
          from app.read_units() as r
        ),
        final as materialized (select f.node, f.line, f.is_mine from app.final_units() as f),
        -- Posts that stand below those of units that are closed.
        below as materialized (
          select t.unit_id, b.below_id
          from (
            select array_agg(t.post_id) as posts
            from read as r
              join app.post as t on t.agency_id = r.agency_id and t.unit_id = r.unit_id
            where r.is_closing
          ) as n
            cross join lateral app.posts_standing_below(n.posts, today) as b
            join app.post as t on t.post_id = b.post_id
          where n.posts is not null
        ),
        -- In a circle, or below one.
        astray as materialized (
          select r.line, r.unit, r.node, r.parent_node from read as r where not exists (select from final as f where f.node = r.node)
        ),
        up (line, at, nodes, path) as (
          select a.line, a.parent_node, array[a.node], array[a.unit] from astray as a
          union all
          select up.line, x.parent_node, up.nodes || x.node, up.path || x.unit
          from up
            join (
              select a.node, a.parent_node, a.unit from astray as a
              union all
              select u.unit_id, u.parent_id, u.code
              from app.unit as u
              where u.agency_id in (select r.agency_id from read as r) and not exists (select from read as r where r.unit_id = u.unit_id)
            ) as x on x.node = up.at
          where not up.at = any (up.nodes) and cardinality(up.nodes) <= 50
        ),
        circles as (
          select up.line, array_to_string(up.path || up.path[1], ', ') as path from up where up.at = up.nodes[1]
          union all
          -- Longer than anybody would read.
          select up.line, null from up where cardinality(up.nodes) = 51 and not up.at = any (up.nodes)
        )
      select f.line, f.column_name, f.symbol, f.english, f.indonesian
      from (
        select
          r.line, v.column_name, 'NOT_FOUND' as symbol,
          case
            when m.line is not null then format('line %s, on which this depends, has an error', m.line)
            else format('there is no unit %s in %s, nor in this file', v.unit, v.agency)
          end as english,
          case
            when m.line is not null then format('baris %s, yang diperlukan baris ini, keliru', m.line)
            else format('unit %s tidak ada di %s, juga tidak di berkas ini', v.unit, v.agency)
          end as indonesian
        from read as r
          cross join lateral (
            values
              (r.parent is not null and r.parent_node is null, 'parent', r.agency, r.parent),
              (
                r.coordinated_by is not null and not r.is_coordinator_there, 'coordinated_by',
                case when r.coordinated_by like '%/%' then split_part(r.coordinated_by, '/', 1) else r.agency end,
                case when r.coordinated_by like '%/%' then split_part(r.coordinated_by, '/', 2) else r.coordinated_by end
              )
          ) as v (holds, column_name, agency, unit)
          left join lateral (
            select min(m.line) as line from staging.mine as m where m.cells[1] = v.agency and m.cells[2] = v.unit
          ) as m on true
        where v.holds
        union all
        select c.line, 'parent', 'BAD_VALUE', format('%s lies below itself%s', a.unit, ': ' || c.path), format('%s berada di bawah dirinya sendiri%s', a.unit, ': ' || c.path)
        from circles as c
          join astray as a on a.line = c.line
        union all
        select
          r.line, 'parent', 'NOT_CLEARED',
          case
            when r.parent is null then format('you do not administer the whole agency %s: name a unit that you administer', r.agency)
            else format('you do not administer unit %s of %s', r.parent, r.agency)
          end,
          case
            when r.parent is null then format('Anda tidak mengelola seluruh perangkat daerah %s: sebut unit yang Anda kelola', r.agency)
            else format('Anda tidak mengelola unit %s dari %s', r.parent, r.agency)
          end
        from read as r
          left join final as f on f.node = r.parent_node
        where not is_city
          and (r.unit_id is null or r.is_moving)
          and (r.parent is null or r.parent_node is not null)
          and not coalesce(f.is_mine, r.parent_node is not null or app.administers_unit(r.agency_id, null))
        union all
        select
          r.line, 'state', 'WRONG_STATE', format('unit %s has open units below it: close or move them, too', r.unit),
          format('unit %s masih punya unit di bawahnya: tutup atau pindahkan juga', r.unit)
        from read as r
        where r.is_closing
          and (
            exists (select from read as b where b.parent_node = r.node and not b.is_closed and not b.is_closing)
            or exists (
              select
              from app.unit as b
              where b.agency_id = r.agency_id
                and b.parent_id = r.unit_id
                and b.closed_at is null
                and not exists (select from read as x where x.unit_id = b.unit_id)
            )
          )
        union all
        select
          r.line, 'state', 'WRONG_STATE', format('posts of other units report to posts of unit %s: let them report elsewhere, or close those units, too', r.unit),
          format('jabatan unit lain melapor ke jabatan unit %s: alihkan dahulu, atau tutup juga unit itu', r.unit)
        from read as r
        where r.is_closing
          and r.unit_id in (
            select b.unit_id
            from below as b
              left join app.post as o on o.post_id = b.below_id
              left join read as x on x.unit_id = o.unit_id
            where o.unit_id is distinct from b.unit_id and not coalesce(x.is_closing, false)
          )
      ) as f
      order by f.line
    ) as p;
    exit when not found;
  end loop;

  if not p_is_dry_run then
    return;
  end if;
  perform app.import_preview(p.line, 'CREATED', null, format('unit %s of %s is new', p.unit, p.agency), format('unit %s dari %s baru', p.unit, p.agency))
  from (select r.line, r.agency, r.unit from app.read_units() as r where r.unit_id is null order by r.line limit 1000) as p;
  perform app.import_preview(
    p.line, 'CHANGED', p.changes, format('unit %s of %s is changed', p.unit, p.agency), format('unit %s dari %s berubah', p.unit, p.agency)
  )
  from (select r.line, r.agency, r.unit, r.changes from app.read_units() as r where r.changes <> '' order by r.line limit 1000) as p;
end $$;
comment on function app.check_import_units(boolean) is 'Notes every line of the import that would be refused, and for a dry run what would change.';

create or replace function app.import_units(
  p_first integer, p_last integer, p_is_first boolean, out created bigint, out changed bigint, out unchanged bigint
)
language plpgsql set search_path = pg_catalog, pg_temp set work_mem = '64MB' set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  made integer[];
begin
  created := 0;
  changed := 0;
  unchanged := 0;
  -- All of them at once, in the first part, whichever lines it is about: they depend on each other.
  if not (p_is_first and p_first <= p_last) then
    return;
  end if;
  select count(*) filter (where r.unit_id is null), count(*) filter (where r.changes <> ''), count(*) filter (where r.changes = '')
  into created, changed, unchanged
  from app.read_units() as r;
  -- First what names no other unit, and the one step of the revision.
  update app.unit as u
  set name = r.name, kind = r.kind, is_mandiri = r.is_mandiri, work_pattern = r.work_pattern, revision = u.revision + 1
  from app.read_units() as r
  where r.changes <> '' and u.agency_id = r.agency_id and u.unit_id = r.unit_id;
  -- From the top down.
  loop
    with
      come as (
        insert into app.unit (agency_id, code, name, kind, parent_id, is_mandiri, work_pattern)
        select r.agency_id, r.unit, r.name, r.kind, r.parent_node, r.is_mandiri, r.work_pattern
        from app.read_units() as r
        where r.unit_id is null and coalesce(r.parent_node, 0) >= 0
        returning unit.unit_id
      )
    select array_agg(c.unit_id) into made from come as c;
    exit when made is null;
    -- Whoever administers a unit administers what is below it: also what has just come.
    if cardinality(app.administered_units()) > 0 then
      perform set_config('kinerja.administers_units', (app.administered_units() || made)::text, true);
    end if;
  end loop;
  -- Below what is in its place already, so that there is no circle on the way; of those, the deepest first: what lies below a unit is carried by its
  -- path of before, which must not have changed in the same statement.
  loop
    with
      moving as materialized (
        select r.agency_id, r.unit_id, r.parent_node, rank() over (order by f.depth, ext.nlevel(u.path) desc) as turn
        from app.read_units() as r
          join app.final_units() as f on f.node = r.node
          join app.unit as u on u.agency_id = r.agency_id and u.unit_id = r.unit_id
        where r.is_moving
      )
    update app.unit as u
    set parent_id = m.parent_node
    from moving as m
    where m.turn = 1 and u.agency_id = m.agency_id and u.unit_id = m.unit_id;
    exit when not found;
  end loop;
  update app.unit as u
  set coordinator_agency_id = r.coordinator_agency_id, coordinator_id = r.coordinator_id
  from app.read_units() as r
  where u.agency_id = r.agency_id and u.unit_id = r.unit_id and r.coordinator_id is distinct from u.coordinator_id;
  -- As api.unit_close: its posts, which nobody holds, go with it.
  update app.post as p
  set closed_at = app.now(), revision = p.revision + 1
  from app.read_units() as r
  where r.is_closing and p.agency_id = r.agency_id and p.unit_id = r.unit_id and p.closed_at is null;
  update app.unit as u
  set closed_at = app.now()
  from app.read_units() as r
  where r.is_closing and u.agency_id = r.agency_id and u.unit_id = r.unit_id;
end $$;
comment on function app.import_units(integer, integer, boolean) is 'Makes, changes, moves and closes units as lines of the import say, all in the first part.';
grant execute on function app.check_import_units(boolean), app.import_units(integer, integer, boolean) to kinerja_app, kinerja_city;
