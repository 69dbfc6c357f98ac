-- Agencies from a file: few, and only an administrator of the whole government makes and changes them.

create or replace function app.read_agencies()
returns table (
  line integer, agency text, name text, kind text, state text, agency_id integer, is_closed boolean, is_closing boolean, changes text
)
language sql stable
begin atomic
  select
    g.line, g.cells[1], v.name, v.kind, g.cells[4], a.agency_id, a.closed_at is not null,
    coalesce(g.cells[4] = 'CLOSED', false) and a.closed_at is null,
    case when a.agency_id is not null then
      concat_ws(
        ' ', case when v.name <> a.name then 'name' end, case when v.kind <> a.kind then 'kind' end,
        case when g.cells[4] = 'CLOSED' and a.closed_at is null then 'state' end
      )
    end
  from staging.good as g
    left join app.agency as a on a.code = g.cells[1]
    cross join lateral (select coalesce(g.cells[2], a.name) as name, coalesce(g.cells[3], a.kind) as kind) as v;
end;
comment on function app.read_agencies() is 'Lines of the import without a problem, the agency that each of them means, and which columns it changes (null: it is new).';
grant execute on function app.read_agencies() to kinerja_app, kinerja_city;

create or replace function app.check_import_agencies(p_is_dry_run boolean) returns void
language plpgsql set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  is_city boolean := app.is_city_admin();
begin
  perform app.import_note(
    p.line, 'code', 'GIVEN_TWICE', format('%s is in line %s, too: leave one of them', p.agency, p.first_line),
    format('%s juga ada di baris %s: sisakan satu', p.agency, p.first_line)
  )
  from (
    select m.line, m.cells[1] as agency, min(m.line) over (partition by m.cells[1]) as first_line
    from staging.mine as m
    where m.cells[1] is not null
    order by m.line
  ) as p
  where p.first_line < p.line;

  perform app.import_note(p.line, p.column_name, p.symbol, p.english, p.indonesian)
  from (
    select r.line, v.column_name, v.symbol, v.english, v.indonesian
    from app.read_agencies() as r
      cross join lateral (
        values
          (r.agency is null, 'code', 'MISSING_ARGUMENT', 'an agency needs a code', 'perangkat daerah memerlukan kode'),
          (
            r.agency !~ '^[A-Z0-9][A-Z0-9_-]{0,39}$', 'code', 'BAD_VALUE', format('%s is no code: letters, digits, - and _, at most 40', r.agency),
            format('%s bukan kode: huruf, angka, - dan _, paling banyak 40', r.agency)
          ),
          (r.name is null, 'name', 'MISSING_ARGUMENT', format('agency %s is new and needs a name', r.agency), format('perangkat daerah %s baru dan memerlukan nama', r.agency)),
          (not (r.name ~ '\S' and length(r.name) <= 200), 'name', 'BAD_VALUE', 'a name has 1 to 200 characters', 'nama terdiri atas 1 sampai 200 karakter'),
          (
            r.kind is null, 'kind', 'MISSING_ARGUMENT', format('agency %s is new: say what sort it is, as DINAS', r.agency),
            format('perangkat daerah %s baru: sebut jenisnya, seperti DINAS', r.agency)
          ),
          (
            r.kind !~ '^[A-Z][A-Z0-9_]{0,39}$', 'kind', 'BAD_VALUE', format('%s is no kind: letters, digits and _, at most 40', r.kind),
            format('%s bukan jenis: huruf, angka dan _, paling banyak 40', r.kind)
          ),
          (
            r.state not in ('ACTIVE', 'CLOSED'), 'state', 'BAD_VALUE', format('%s is no state: write ACTIVE or CLOSED', r.state),
            format('%s bukan keadaan: tulis ACTIVE atau CLOSED', r.state)
          ),
          (
            r.is_closed and r.state = 'ACTIVE', 'state', 'WRONG_STATE', format('agency %s is closed and stays so: give another code', r.agency),
            format('perangkat daerah %s sudah ditutup dan tetap begitu: beri kode lain', r.agency)
          ),
          (
            r.is_closed and r.changes <> '' and r.state is distinct from 'ACTIVE', 'code', 'WRONG_STATE',
            format('agency %s is closed: nothing of it is changed any more', r.agency),
            format('perangkat daerah %s sudah ditutup: tidak diubah lagi', r.agency)
          ),
          (
            r.is_closing and exists (select from app.unit as u where u.agency_id = r.agency_id and u.closed_at is null), 'state', 'WRONG_STATE',
            format('agency %s has open units: close them first', r.agency),
            format('perangkat daerah %s masih punya unit: tutup unitnya dahulu', r.agency)
          ),
          (
            not is_city and coalesce(r.changes <> '', true), 'code', 'NOT_CLEARED',
            'only an administrator of the whole government makes and changes agencies',
            'hanya administrator seluruh pemerintah daerah yang menambah dan mengubah perangkat daerah'
          )
      ) as v (holds, column_name, symbol, english, indonesian)
    where v.holds
    order by r.line
  ) as p;

  if not p_is_dry_run then
    return;
  end if;
  perform app.import_preview(p.line, 'CREATED', null, format('agency %s is new', p.agency), format('perangkat daerah %s baru', p.agency))
  from (select r.line, r.agency from app.read_agencies() as r where r.agency_id is null order by r.line limit 1000) as p;
  perform app.import_preview(p.line, 'CHANGED', p.changes, format('agency %s is changed', p.agency), format('perangkat daerah %s berubah', p.agency))
  from (select r.line, r.agency, r.changes from app.read_agencies() as r where r.changes <> '' order by r.line limit 1000) as p;
end $$;
comment on function app.check_import_agencies(boolean) is 'Notes every line of the import that would be refused, and for a dry run what would change.';

create or replace function app.import_agencies(
  p_first integer, p_last integer, p_is_first boolean, out created bigint, out changed bigint, out unchanged bigint
)
language plpgsql set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
begin
  created := 0;
  changed := 0;
  unchanged := 0;
  -- All of them at once, in the first part, whichever lines it is about.
  if not (p_is_first and p_first <= p_last) then
    return;
  end if;
  select count(*) filter (where r.agency_id is null), count(*) filter (where r.changes <> ''), count(*) filter (where r.changes = '')
  into created, changed, unchanged
  from app.read_agencies() as r;
  if import_agencies.changed > 0 then
    update app.agency as a
    set
      name = r.name, kind = r.kind, closed_at = case when r.is_closing then app.now() else a.closed_at end, revision = a.revision + 1
    from app.read_agencies() as r
    where r.changes <> '' and a.agency_id = r.agency_id;
  end if;
  if import_agencies.created > 0 then
    insert into app.agency (code, name, kind) select r.agency, r.name, r.kind from app.read_agencies() as r where r.agency_id is null;
    -- New, and over already.
    update app.agency as a
    set closed_at = app.now()
    from app.read_agencies() as r
    where r.is_closing and a.agency_id = r.agency_id;
  end if;
end $$;
comment on function app.import_agencies(integer, integer, boolean) is 'Makes, changes and closes agencies as lines of the import say, all in the first part.';
grant execute on function app.check_import_agencies(boolean), app.import_agencies(integer, integer, boolean) to kinerja_app, kinerja_city;
