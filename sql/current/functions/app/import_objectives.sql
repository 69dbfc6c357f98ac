-- Objectives from a file: as api.objective_set, for all lines at once.

create or replace function app.read_objectives(p_first integer, p_last integer)
returns table (
  line integer, agency text, unit text, year integer, code text, objective text, indicator text, target text, state text, agency_id integer,
  is_agency_closed boolean, unit_id integer, is_closed boolean, objective_id uuid, changes text
)
language sql stable
begin atomic
  select
    r.line, r.agency, r.unit, r.year, r.code, coalesce(r.objective, o.objective), coalesce(r.indicator, o.indicator), coalesce(r.target, o.target),
    coalesce(r.state, o.state, 'DRAFT'), r.agency_id, r.is_agency_closed, r.unit_id, r.is_closed, o.objective_id,
    case when o.objective_id is not null then
      concat_ws(
        ' ', case when r.objective <> o.objective then 'objective' end, case when r.indicator <> o.indicator then 'indicator' end,
        case when r.target <> o.target then 'target' end, case when r.state <> o.state then 'state' end
      )
    end
  from (
    select
      g.line, g.cells[1] as agency, g.cells[2] as unit, g.cells[3]::integer as year, g.cells[4] as code, g.cells[5] as objective,
      g.cells[6] as indicator, g.cells[7] as target, g.cells[8] as state, c.agency_id, c.closed_at is not null as is_agency_closed, u.unit_id,
      u.closed_at is not null as is_closed
    from staging.good as g
      left join app.agency as c on c.code = g.cells[1]
      left join app.unit as u on u.agency_id = c.agency_id and u.code = g.cells[2]
    where g.line between p_first and p_last
  ) as r
    left join app.objective as o on o.agency_id = r.agency_id and o.unit_id = r.unit_id and o.year = r.year and o.code = r.code;
end;
comment on function app.read_objectives(integer, integer) is 'Lines of the import without a problem, with what they name, what they would make of it, and which columns that changes (null: it is new).';
grant execute on function app.read_objectives(integer, integer) to kinerja_app, kinerja_city;

create or replace function app.check_import_objectives(p_is_dry_run boolean) returns void
language plpgsql set search_path = pg_catalog, pg_temp set work_mem = '64MB' as $$
declare
  is_city boolean := app.is_city_admin();
begin
  perform app.import_note(p.line, p.column_name, p.symbol, p.english, p.indonesian)
  from (
    with
      read as (
        select
          r.line, r.agency, r.unit, r.year, r.code, r.objective, r.indicator, r.target, r.state, r.agency_id, r.unit_id,
          r.is_agency_closed, r.is_closed,
          r.changes <> '' and exists (
            select from app.objective as o where o.agency_id = r.agency_id and o.objective_id = r.objective_id and o.state = 'FIXED'
          ) and not app.is_expert() as is_fixed,
          r.changes is distinct from '' as is_moving,
          min(r.line) over (partition by r.agency, r.unit, r.year, r.code) as first_line
        from app.read_objectives(0, 2147483647) as r
      )
    select r.line, v.column_name, v.symbol, v.english, v.indonesian
    from read as r
      cross join lateral (
        values
          (
            r.agency_id is null, 'agency', 'NOT_FOUND', format('there is no agency %s: import agencies first', r.agency),
            format('perangkat daerah %s tidak ada: impor agencies dahulu', r.agency)
          ),
          (
            r.agency_id is not null and r.unit_id is null, 'unit', 'NOT_FOUND',
            format('there is no unit %s in %s: import units first', r.unit, r.agency),
            format('unit %s tidak ada di %s: impor units dahulu', r.unit, r.agency)
          ),
          (
            r.first_line < r.line, 'code', 'GIVEN_TWICE',
            format('%s of %s/%s for %s is in line %s, too: leave one of them', r.code, r.agency, r.unit, r.year, r.first_line),
            format('%s dari %s/%s untuk %s juga ada di baris %s: sisakan satu', r.code, r.agency, r.unit, r.year, r.first_line)
          ),
          (
            r.year not between 2000 and 2200, 'year', 'BAD_VALUE', format('%s is no year of performance: choose one from 2000 to 2200', r.year),
            format('%s bukan tahun kinerja: pilih dari 2000 sampai 2200', r.year)
          ),
          (
            r.code !~ '^[A-Z0-9][A-Z0-9_.-]{0,39}$', 'code', 'BAD_VALUE', format('%s is no code: letters, digits, -, _ and ., at most 40', r.code),
            format('%s bukan kode: huruf, angka, -, _ dan ., paling banyak 40', r.code)
          ),
          (
            r.state not in ('DRAFT', 'FIXED'), 'state', 'BAD_VALUE', format('%s is no state: write DRAFT or FIXED', r.state),
            format('%s bukan status: tulis DRAFT atau FIXED', r.state)
          ),
          (
            not (r.objective ~ '\S' and length(r.objective) <= 1000), 'objective', 'BAD_VALUE', 'an objective has 1 to 1000 characters',
            'sasaran terdiri atas 1 sampai 1000 karakter'
          ),
          (
            not (r.indicator ~ '\S' and length(r.indicator) <= 1000), 'indicator', 'BAD_VALUE', 'an indicator has 1 to 1000 characters',
            'indikator terdiri atas 1 sampai 1000 karakter'
          ),
          (
            not (r.target ~ '\S' and length(r.target) <= 200), 'target', 'BAD_VALUE', 'a target has 1 to 200 characters',
            'target terdiri atas 1 sampai 200 karakter'
          ),
          (
            r.objective is null, 'objective', 'MISSING_ARGUMENT', format('%s is new and needs an objective', r.code),
            format('%s baru dan memerlukan sasaran', r.code)
          ),
          (
            r.indicator is null, 'indicator', 'MISSING_ARGUMENT', format('%s is new and needs an indicator', r.code),
            format('%s baru dan memerlukan indikator', r.code)
          ),
          (
            r.target is null, 'target', 'MISSING_ARGUMENT', format('%s is new and needs a target', r.code),
            format('%s baru dan memerlukan target', r.code)
          ),
          (
            r.is_agency_closed and r.is_moving, 'agency', 'WRONG_STATE', format('agency %s is closed: its objectives stay as they are', r.agency),
            format('perangkat daerah %s sudah ditutup: sasarannya tetap', r.agency)
          ),
          (
            r.is_closed and not r.is_agency_closed and r.is_moving, 'unit', 'WRONG_STATE',
            format('unit %s in %s is closed: its objectives stay as they are', r.unit, r.agency),
            format('unit %s di %s sudah ditutup: sasarannya tetap', r.unit, r.agency)
          ),
          (
            coalesce(r.is_fixed, false), 'state', 'WRONG_STATE', format('%s is FIXED: change it with a reason, by objective set', r.code),
            format('%s sudah FIXED: ubah dengan alasan, melalui objective set', r.code)
          ),
          (
            not is_city and r.unit_id is not null and r.is_moving and not app.administers_unit(r.agency_id, r.unit_id), 'unit', 'NOT_CLEARED',
            format('you do not administer unit %s in %s', r.unit, r.agency), format('Anda tidak mengelola unit %s di %s', r.unit, r.agency)
          )
      ) as v (holds, column_name, symbol, english, indonesian)
    where v.holds
    order by r.line
  ) as p;
  if not p_is_dry_run then
    return;
  end if;
  perform app.import_preview(
    p.line, 'CREATED', null, format('objective %s of %s/%s for %s is new', p.code, p.agency, p.unit, p.year),
    format('sasaran %s dari %s/%s untuk %s baru', p.code, p.agency, p.unit, p.year)
  )
  from (
    select r.line, r.code, r.agency, r.unit, r.year from app.read_objectives(0, 2147483647) as r where r.changes is null order by r.line limit 1000
  ) as p;
  perform app.import_preview(
    p.line, 'CHANGED', p.changes, format('objective %s of %s/%s for %s is changed', p.code, p.agency, p.unit, p.year),
    format('sasaran %s dari %s/%s untuk %s berubah', p.code, p.agency, p.unit, p.year)
  )
  from (
    select r.line, r.code, r.agency, r.unit, r.year, r.changes
    from app.read_objectives(0, 2147483647) as r
    where r.changes <> ''
    order by r.line
    limit 1000
  ) as p;
end $$;
comment on function app.check_import_objectives(boolean) is 'Notes every line of the import that would be refused, and for a dry run what would change.';

create or replace function app.import_objectives(
  p_first integer, p_last integer, p_is_first boolean, out created bigint, out changed bigint, out unchanged bigint
)
language plpgsql set search_path = pg_catalog, pg_temp set work_mem = '64MB' as $$
#variable_conflict use_column
begin
  changed := 0;
  unchanged := 0;
  if p_is_first then
    select count(*) filter (where r.changes <> ''), count(*) filter (where r.changes = '')
    into changed, unchanged
    from app.read_objectives(0, 2147483647) as r
    where r.changes is not null;
    update app.objective as o
    set objective = r.objective, indicator = r.indicator, target = r.target, state = r.state, revision = o.revision + 1
    from app.read_objectives(0, 2147483647) as r
    where r.changes <> '' and o.agency_id = r.agency_id and o.objective_id = r.objective_id;
  end if;
  insert into app.objective (agency_id, unit_id, year, code, objective, indicator, target, state)
  select r.agency_id, r.unit_id, r.year, r.code, r.objective, r.indicator, r.target, r.state
  from app.read_objectives(p_first, p_last) as r
  where r.changes is null;
  get diagnostics created = row_count;
end $$;
comment on function app.import_objectives(integer, integer, boolean) is 'Makes and changes objectives as lines of the import say; changes of the whole file in the first part.';
grant execute on function app.check_import_objectives(boolean), app.import_objectives(integer, integer, boolean) to kinerja_app, kinerja_city;
