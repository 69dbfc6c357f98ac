-- Measurements from a file. What is there already is not changed: what differs is put in its place, and leaves it behind.

create or replace function app.read_measurements(p_first integer, p_last integer)
returns table (
  line integer, agency text, indicator text, detail text, person text, unit text, period text, value numeric, source text, agency_id integer,
  period_id integer, period_state text, starts_on date, ends_on date, person_id uuid, unit_id integer, measurement_id uuid, changes text
)
language sql stable
begin atomic
  select
    r.line, r.agency, r.indicator, r.detail, r.person, r.unit, r.period, r.value, r.source, r.agency_id, r.period_id, r.period_state, r.starts_on, r.ends_on,
    r.person_id, r.unit_id, m.measurement_id,
    case when m.measurement_id is not null then
      concat_ws(' ', case when r.value <> m.value then 'value' end, case when r.source <> m.source then 'source' end)
    end
  from (
    select
      g.line, g.cells[1] as agency, g.cells[2] as indicator, g.cells[3] as detail, g.cells[4] as person, g.cells[5] as unit, g.cells[6] as period,
      trim_scale(g.cells[7]::numeric) as value, g.cells[8] as source, c.agency_id, p.period_id, p.state as period_state, p.starts_on, p.ends_on,
      case when g.cells[4] is not null then
        coalesce(
          n.person_id, (select f.person_id from app.person as f where f.ref = g.cells[4]),
          (select i.person_id from app.person as i where i.person_id = app.import_identifier(g.cells[4]))
        )
      end as person_id,
      u.unit_id
    from staging.good as g
      left join app.agency as c on c.code = g.cells[1]
      left join app.period as p on p.agency_id = c.agency_id and p.code = g.cells[6]
      left join app.person as n on n.nip = g.cells[4]
      left join app.unit as u on u.agency_id = c.agency_id and u.code = g.cells[5]
    where g.line between p_first and p_last
  ) as r
    -- One by one, by the index: PostgreSQL takes the lines for a handful, and would put those of an agency beside all that was measured in it.
    left join lateral (
      select o.measurement_id, o.value, o.source
      from app.measurement as o
      where o.agency_id = r.agency_id
        and o.period_id = r.period_id
        and o.measure = r.indicator
        and coalesce(o.detail, '') = coalesce(r.detail, '')
        and coalesce(o.unit_id, 0) = coalesce(r.unit_id, 0)
        and coalesce(o.person_id, '00000000-0000-0000-0000-000000000000') = coalesce(r.person_id, '00000000-0000-0000-0000-000000000000')
        and o.superseded_at is null
      limit 1
    ) as m on true;
end;
comment on function app.read_measurements(integer, integer) is 'Lines of the import without a problem, with what they name, the measurement in whose place they would stand, and what differs from it (null: it is new).';
grant execute on function app.read_measurements(integer, integer) to kinerja_app, kinerja_city;

create or replace function app.check_import_measurements(p_is_dry_run boolean) returns void
language plpgsql set search_path = pg_catalog, pg_temp set work_mem = '64MB' as $$
declare
  is_city boolean := app.is_city_admin();
begin
  perform app.import_note(p.line, p.column_name, p.symbol, p.english, p.indonesian)
  from (
    with
      own as materialized (select distinct m.agency_id, m.person_id from app.measured_people() as m),
      read as (
        select
          r.line, r.agency, r.indicator, r.detail, r.person, r.unit, r.period, r.value, r.source, r.agency_id, r.period_id, r.period_state, r.person_id,
          r.unit_id, k.measure, k.lowest, k.highest, k.decimals, k.is_of_people, k.is_of_units, k.is_by_document, k.is_computed, d.document,
          r.changes is distinct from '' as is_moving, o.person_id is not null as is_own,
          -- One by one, too.
          exists (
            select
            from app.appointment as a
            where a.person_id = r.person_id
              and a.agency_id = r.agency_id
              and a.starts_on <= r.ends_on
              and coalesce(a.ends_on >= greatest(r.starts_on, a.starts_on), true)
            offset 0
          ) as has_served,
          min(r.line) over (partition by r.agency, r.indicator, r.detail, coalesce(r.person_id::text, r.person), r.unit, r.period) as first_line
        from app.read_measurements(0, 2147483647) as r
          left join app.measure as k on k.measure = r.indicator
          left join app.civil_document as d on d.document = r.detail
          left join own as o on o.agency_id = r.agency_id and o.person_id = r.person_id
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
            r.measure is null, 'indicator', 'BAD_VALUE', format('there is no indicator %s: show indicators lists those there are', r.indicator),
            format('indikator %s tidak ada: show indicators memuat yang ada', r.indicator)
          ),
          (
            r.is_computed, 'indicator', 'BAD_VALUE', format('%s follows from others and is not imported: leave it out', r.indicator),
            format('%s dihitung dari yang lain dan tidak diimpor: hapus baris ini', r.indicator)
          ),
          (
            r.agency_id is not null and r.period_id is null, 'period', 'NOT_FOUND',
            format('there is no period %s in %s: period create makes it', r.period, r.agency),
            format('periode %s tidak ada di %s: buat dengan period create', r.period, r.agency)
          ),
          (
            r.period_state in ('CLOSED', 'ARCHIVED', 'CANCELLED') and r.is_moving, 'period', 'WRONG_STATE',
            format('period %s of %s is %s: what was measured stays as it is', r.period, r.agency, r.period_state),
            format('periode %s dari %s berstatus %s: hasil ukurnya tetap', r.period, r.agency, r.period_state)
          ),
          (
            r.person is not null and r.unit is not null, 'unit', 'BAD_VALUE', 'a measurement is of a person or of a unit: leave one of them empty',
            'hasil ukur adalah milik orang atau unit: kosongkan salah satu'
          ),
          (
            r.person is null and r.unit is null, 'person', 'MISSING_ARGUMENT', 'a measurement is of a person or of a unit: name one of them',
            'hasil ukur adalah milik orang atau unit: sebut salah satu'
          ),
          (
            r.person is not null and not r.is_of_people and not r.is_computed, 'person', 'BAD_VALUE',
            format('%s is measured of units: name the unit', r.indicator), format('%s diukur pada unit: sebut unitnya', r.indicator)
          ),
          (
            r.person is null and r.unit is not null and not r.is_of_units, 'unit', 'BAD_VALUE',
            format('%s is measured of people: name the person', r.indicator), format('%s diukur pada orang: sebut orangnya', r.indicator)
          ),
          (
            r.person is not null and r.person_id is null, 'person', 'NOT_FOUND', format('there is no person %s: import people first', r.person),
            format('orang %s tidak ada: impor people dahulu', r.person)
          ),
          (
            r.agency_id is not null and r.unit is not null and r.unit_id is null, 'unit', 'NOT_FOUND',
            format('there is no unit %s in %s: import units first', r.unit, r.agency),
            format('unit %s tidak ada di %s: impor units dahulu', r.unit, r.agency)
          ),
          (
            r.is_by_document and r.detail is null, 'detail', 'MISSING_ARGUMENT',
            format('%s is measured for each document: name it, as KTP', r.indicator), format('%s diukur per dokumen: sebut dokumennya, seperti KTP', r.indicator)
          ),
          (
            r.detail is not null and r.is_by_document and r.document is null, 'detail', 'BAD_VALUE',
            format('%s is no document of the civil registry: show indicators lists them', r.detail),
            format('%s bukan dokumen kependudukan: show indicators memuatnya', r.detail)
          ),
          (
            r.detail is not null and not r.is_by_document, 'detail', 'BAD_VALUE',
            format('%s has no details: leave the cell empty', r.indicator), format('%s tidak memiliki rincian: kosongkan sel itu', r.indicator)
          ),
          (
            r.value not between r.lowest and coalesce(r.highest, r.value), 'value', 'BAD_VALUE',
            format('%s is not within %s%s', r.indicator, r.lowest, coalesce(' to ' || r.highest, ' and above')),
            format('%s di luar %s', r.indicator, r.lowest || coalesce(' sampai ' || r.highest, ' ke atas'))
          ),
          (
            scale(r.value) > r.decimals, 'value', 'BAD_VALUE', format('%s has at most %s decimals: nothing is rounded here', r.indicator, r.decimals),
            format('%s paling banyak %s angka desimal: di sini tidak ada pembulatan', r.indicator, r.decimals)
          ),
          (
            not (r.source ~ '\S' and length(r.source) <= 200), 'source', 'BAD_VALUE', 'a source has 1 to 200 characters',
            'sumber terdiri atas 1 sampai 200 karakter'
          ),
          (
            r.person_id is not null and r.period_id is not null and r.is_moving and not r.has_served, 'person', 'WRONG_STATE',
            format('%s does not serve in %s in period %s', r.person, r.agency, r.period),
            format('%s tidak bertugas di %s pada periode %s', r.person, r.agency, r.period)
          ),
          (
            not is_city and r.unit_id is not null and r.is_moving and not app.administers_unit(r.agency_id, r.unit_id), 'unit', 'NOT_CLEARED',
            format('you do not administer unit %s in %s', r.unit, r.agency), format('Anda tidak mengelola unit %s di %s', r.unit, r.agency)
          ),
          (
            not is_city
            and r.person_id is not null
            and r.agency_id is not null
            and r.is_moving
            and not coalesce(r.agency_id = any (app.administered()), false)
            and not r.is_own, 'person', 'NOT_CLEARED', format('%s does not serve where you administer', r.person),
            format('%s tidak bertugas di tempat yang Anda kelola', r.person)
          ),
          (
            r.first_line < r.line, 'indicator', 'GIVEN_TWICE',
            format('the same of %s in period %s is in line %s, too: leave one of them', coalesce(r.person, r.unit), r.period, r.first_line),
            format('yang sama untuk %s pada periode %s juga ada di baris %s: sisakan satu', coalesce(r.person, r.unit), r.period, r.first_line)
          )
      ) as v (holds, column_name, symbol, english, indonesian)
    where v.holds
    order by r.line
  ) as p;
  if not p_is_dry_run then
    return;
  end if;
  perform app.import_preview(
    p.line, 'CREATED', null, format('%s of %s in %s is new', p.what, p.whose, p.period), format('%s milik %s pada %s baru', p.what, p.whose, p.period)
  )
  from (
    select r.line, concat_ws(' ', r.indicator, r.detail) as what, coalesce(r.person, r.unit) as whose, r.period
    from app.read_measurements(0, 2147483647) as r
    where r.changes is null
    order by r.line
    limit 1000
  ) as p;
  perform app.import_preview(
    p.line, 'CHANGED', p.changes, format('%s of %s in %s is replaced', p.what, p.whose, p.period),
    format('%s milik %s pada %s diganti', p.what, p.whose, p.period)
  )
  from (
    select r.line, concat_ws(' ', r.indicator, r.detail) as what, coalesce(r.person, r.unit) as whose, r.period, r.changes
    from app.read_measurements(0, 2147483647) as r
    where r.changes <> ''
    order by r.line
    limit 1000
  ) as p;
end $$;
comment on function app.check_import_measurements(boolean) is 'Notes every line of the import that would be refused, and for a dry run what would change.';

create or replace function app.import_measurements(
  p_first integer, p_last integer, p_is_first boolean, out created bigint, out changed bigint, out unchanged bigint
)
language plpgsql set search_path = pg_catalog, pg_temp set work_mem = '64MB' as $$
#variable_conflict use_column
declare
  replacing integer[];
  replaced uuid[];
begin
  changed := 0;
  unchanged := 0;
  if p_is_first then
    select
      count(*) filter (where r.changes <> ''), count(*) filter (where r.changes = ''), array_agg(r.line) filter (where r.changes <> ''),
      array_agg(r.measurement_id) filter (where r.changes <> '')
    into changed, unchanged, replacing, replaced
    from app.read_measurements(0, 2147483647) as r
    where r.changes is not null;
    update app.measurement as m set superseded_at = app.now() where m.measurement_id = any (replaced);
    -- None of what these lines say counts now: they are like new ones, and for the parts that follow there already.
    insert into app.measurement (agency_id, period_id, measure, detail, person_id, unit_id, value, source, imported_at, imported_by)
    select r.agency_id, r.period_id, r.indicator, r.detail, r.person_id, r.unit_id, r.value, r.source, app.now(), app.actor()
    from app.read_measurements(0, 2147483647) as r
    where r.line = any (replacing);
  end if;
  insert into app.measurement (agency_id, period_id, measure, detail, person_id, unit_id, value, source, imported_at, imported_by)
  select r.agency_id, r.period_id, r.indicator, r.detail, r.person_id, r.unit_id, r.value, r.source, app.now(), app.actor()
  from app.read_measurements(p_first, p_last) as r
  where r.changes is null;
  get diagnostics created = row_count;
end $$;
comment on function app.import_measurements(integer, integer, boolean) is 'Makes measurements as lines of the import say, in the place of what differs; those that replace in the first part.';
grant execute on function app.check_import_measurements(boolean), app.import_measurements(integer, integer, boolean) to kinerja_app, kinerja_city;
