-- Delegations from a file: who got the authority to appraise those of a unit.

create or replace function app.read_delegations(p_first integer, p_last integer)
returns table (
  line integer, agency text, unit text, person text, starts_on date, ends_on date, decree text, agency_id integer, is_agency_closed boolean,
  unit_id integer, is_closed boolean, person_id uuid, delegation_id uuid, old_ends_on date, is_new boolean, gives boolean, changes text
)
language sql stable
begin atomic
  select
    r.line, r.agency, r.unit, r.person, r.starts_on, r.ends_on, r.decree, r.agency_id, r.is_agency_closed, r.unit_id, r.is_closed, r.person_id,
    r.delegation_id, r.old_ends_on, n.is_new,
    n.is_new or r.delegation_id is not null and coalesce(r.ends_on, 'infinity') > coalesce(r.old_ends_on, 'infinity'),
    case when r.delegation_id is not null then
      concat_ws(' ', case when r.ends_on is distinct from r.old_ends_on then 'ends_on' end, case when r.decree <> r.old_decree then 'decree' end)
    end
  from (
    select
      g.line, g.cells[1] as agency, g.cells[2] as unit, g.cells[3] as person, g.cells[4]::date as starts_on,
      case when d.delegation_id is not null and not (select app.import_has('ends_on')) then d.ends_on else g.cells[5]::date end as ends_on,
      coalesce(g.cells[6], d.decree) as decree, c.agency_id, c.closed_at is not null as is_agency_closed, u.unit_id,
      u.closed_at is not null as is_closed, w.person_id, d.delegation_id,
      d.ends_on as old_ends_on, d.decree as old_decree
    from staging.good as g
      left join app.agency as c on c.code = g.cells[1]
      left join app.unit as u on u.agency_id = c.agency_id and u.code = g.cells[2]
      left join app.person as n on n.nip = g.cells[3]
      cross join lateral (
        select
          coalesce(
            n.person_id, (select f.person_id from app.person as f where f.ref = g.cells[3]),
            (select i.person_id from app.person as i where i.person_id = app.import_identifier(g.cells[3]))
          ) as person_id
      ) as w
      left join app.delegation as d
        on d.agency_id = u.agency_id
        and d.unit_id = u.unit_id
        and d.person_id = w.person_id
        and d.starts_on = g.cells[4]::date
        and coalesce(d.ends_on >= d.starts_on, true)
    where g.line between p_first and p_last
  ) as r
    -- Revoked on its first day, it stands in nobody's way: a line means the one that was not, unless it says the same.
    cross join lateral (
      select
        case
          when r.delegation_id is not null or r.unit_id is null or r.person_id is null then false
          when r.ends_on = r.starts_on - 1 then
            not exists (
              select
              from app.delegation as w
              where w.agency_id = r.agency_id
                and w.unit_id = r.unit_id
                and w.person_id = r.person_id
                and w.starts_on = r.starts_on
                and w.ends_on = r.ends_on
            )
          else true
        end as is_new
    ) as n;
end;
comment on function app.read_delegations(integer, integer) is 'Lines of the import without a problem, with what they name, whether they give more than there is, and which columns that changes (null: none is meant).';
grant execute on function app.read_delegations(integer, integer) to kinerja_app, kinerja_city;

create or replace function app.check_import_delegations(p_is_dry_run boolean) returns void
language plpgsql set search_path = pg_catalog, pg_temp set work_mem = '64MB' as $$
declare
  is_city boolean := app.is_city_admin();
  today date := app.today();
begin
  perform app.import_note(p.line, p.column_name, p.symbol, p.english, p.indonesian)
  from (
    with
      read as (
        select
          r.line, r.agency, r.unit, r.person, r.starts_on, r.ends_on, r.decree, r.agency_id, r.is_agency_closed, r.unit_id, r.is_closed, r.person_id,
          r.delegation_id, r.old_ends_on, r.gives, r.changes, r.is_new or r.changes <> '' as is_moving,
          r.gives and app.is_to_come(today, r.starts_on, r.ends_on) as gives_now,
          min(r.line) over (partition by r.unit_id, r.person_id, r.starts_on) as first_line
        from app.read_delegations(0, 2147483647) as r
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
            r.person_id is null, 'person', 'NOT_FOUND', format('there is no person %s: import people first', r.person),
            format('orang %s tidak ada: impor people dahulu', r.person)
          ),
          (
            r.unit_id is not null and r.person_id is not null and r.first_line < r.line, 'starts_on', 'GIVEN_TWICE',
            format('%s for %s/%s from %s on is in line %s, too: leave one of them', r.person, r.agency, r.unit, r.starts_on, r.first_line),
            format('%s untuk %s/%s sejak %s juga ada di baris %s: sisakan satu', r.person, r.agency, r.unit, r.starts_on, r.first_line)
          ),
          (
            not (r.decree ~ '\S' and length(r.decree) <= 200), 'decree', 'BAD_VALUE', 'a decree has 1 to 200 characters',
            'nomor surat keputusan terdiri atas 1 sampai 200 karakter'
          ),
          (
            r.decree is null, 'decree', 'MISSING_ARGUMENT', 'a new one needs its decree', 'yang baru memerlukan nomor surat keputusan'
          ),
          (
            -- Revoked on its first day, it has no day; new, nothing ends before it begins.
            r.is_moving and r.ends_on < r.starts_on - case when r.delegation_id is null then 0 else 1 end, 'ends_on', 'BAD_VALUE',
            format('the last day, %s, comes before the first, %s', r.ends_on, r.starts_on),
            format('hari terakhir, %s, mendahului hari pertama, %s', r.ends_on, r.starts_on)
          ),
          (
            r.ends_on is distinct from r.old_ends_on and r.old_ends_on < today, 'ends_on', 'WRONG_STATE',
            format('it ended on %s: leave that day, and begin another after it', r.old_ends_on),
            format('sudah berakhir pada %s: biarkan hari itu, dan mulai yang lain sesudahnya', r.old_ends_on)
          ),
          (
            r.gives_now and r.is_agency_closed, 'agency', 'WRONG_STATE', format('agency %s is closed: choose days before today', r.agency),
            format('perangkat daerah %s sudah ditutup: pilih hari sebelum hari ini', r.agency)
          ),
          (
            r.gives_now and r.is_closed and not r.is_agency_closed, 'unit', 'WRONG_STATE',
            format('unit %s in %s is closed: choose days before today', r.unit, r.agency),
            format('unit %s di %s sudah ditutup: pilih hari sebelum hari ini', r.unit, r.agency)
          ),
          (
            not is_city and r.is_moving and r.unit_id is not null and not app.administers_unit(r.agency_id, r.unit_id), 'unit', 'NOT_CLEARED',
            format('you do not administer unit %s in %s', r.unit, r.agency), format('Anda tidak mengelola unit %s di %s', r.unit, r.agency)
          ),
          (
            -- As by single commands, of which none does that either.
            not is_city and r.changes ~ '\mdecree\M', 'decree', 'NOT_CLEARED',
            'only an administrator of the whole government changes what was decreed: leave it, or end this delegation and begin another',
            'hanya administrator seluruh pemerintah daerah yang mengubah isi surat keputusan: biarkan, atau akhiri delegasi ini dan mulai yang lain'
          ),
          (
            not is_city and r.changes ~ '\mends_on\M' and r.ends_on < greatest(today, r.starts_on) - 1, 'ends_on', 'NOT_CLEARED',
            format('only an administrator of the whole government takes it back before today: choose %s or a later day', greatest(today, r.starts_on) - 1),
            format('hanya administrator seluruh pemerintah daerah yang mencabutnya sebelum hari ini: pilih %s atau sesudahnya', greatest(today, r.starts_on) - 1)
          ),
          (
            not is_city and r.gives and r.person_id = app.actor(), 'person', 'NOT_CLEARED',
            'nobody gives themselves the authority to appraise: another administrator does',
            'tidak seorang pun memberi dirinya sendiri kewenangan menilai: administrator lain yang melakukannya'
          ),
          (
            not is_city
            and r.gives
            and r.person_id <> app.actor()
            and not r.person_id in (select m.person_id from app.managed_people() as m),
            'person', 'NOT_CLEARED', format('%s does not serve where you administer', r.person),
            format('%s tidak bertugas di tempat yang Anda kelola', r.person)
          )
      ) as v (holds, column_name, symbol, english, indonesian)
    where v.holds
    order by r.line
  ) as p;

  -- Whoever is left out leaves what was there as it was, which may be in the way of others: until nothing more is found.
  loop
    perform app.import_note(
      p.line, 'starts_on', 'OVERLAPS',
      format('%s has that authority for %s/%s in these days by %s: end that one first', p.person, p.agency, p.unit, p.english),
      format('%s sudah berwenang untuk %s/%s pada hari-hari itu menurut %s: akhiri itu dahulu', p.person, p.agency, p.unit, p.indonesian)
    )
    from (
      with
        moving as materialized (
          select r.line, r.agency, r.unit, r.person, r.agency_id, r.unit_id, r.person_id, r.starts_on, r.ends_on, r.delegation_id
          from app.read_delegations(0, 2147483647) as r
          where r.is_new or r.changes <> ''
        ),
        spans as (
          select m.line, m.unit_id, m.person_id, m.starts_on, app.import_until(m.ends_on, m.line) as until
          from moving as m
          where coalesce(m.ends_on >= m.starts_on, true)
          union all
          select 0, d.unit_id, d.person_id, d.starts_on, app.import_until(d.ends_on, 0)
          from (select distinct m.agency_id, m.unit_id, m.person_id from moving as m) as w
            join app.delegation as d on d.agency_id = w.agency_id and d.unit_id = w.unit_id and d.person_id = w.person_id
          where coalesce(d.ends_on >= d.starts_on, true)
            and not exists (select from moving as m where m.delegation_id = d.delegation_id)
        ),
        found_overlaps as (
          select
            s.line, s.starts_on,
            max(s.until) over (
              partition by s.unit_id, s.person_id order by s.starts_on, s.line rows between unbounded preceding and 1 preceding
            ) as before
          from spans as s
        ),
        -- Of two lines, the one that begins later; never what is in the database.
        found_lines as (
          select
            case when o.line > 0 then o.line else app.import_line_of(o.before) end as line,
            case when o.line > 0 then app.import_line_of(o.before) else 0 end as other
          from found_overlaps as o
          where o.before >= app.import_until(o.starts_on, 0) and (o.line > 0 or app.import_line_of(o.before) > 0)
        )
      select distinct on (f.line)
        f.line, m.agency, m.unit, m.person, case when f.other > 0 then format('line %s', f.other) else 'a delegation that is there' end as english,
        case when f.other > 0 then format('baris %s', f.other) else 'delegasi yang sudah ada' end as indonesian
      from found_lines as f
        join moving as m on m.line = f.line
      order by f.line, f.other desc
    ) as p;
    exit when not found;
  end loop;

  if not p_is_dry_run then
    return;
  end if;
  perform app.import_preview(
    p.line, 'CREATED', null, format('%s gets the authority to appraise in %s/%s from %s on', p.person, p.agency, p.unit, p.starts_on),
    format('%s mendapat kewenangan menilai di %s/%s sejak %s', p.person, p.agency, p.unit, p.starts_on)
  )
  from (
    select r.line, r.person, r.agency, r.unit, r.starts_on from app.read_delegations(0, 2147483647) as r where r.is_new order by r.line limit 1000
  ) as p;
  perform app.import_preview(
    p.line, 'CHANGED', p.changes, format('the delegation of %s for %s/%s from %s on is changed', p.person, p.agency, p.unit, p.starts_on),
    format('delegasi %s untuk %s/%s sejak %s berubah', p.person, p.agency, p.unit, p.starts_on)
  )
  from (
    select r.line, r.person, r.agency, r.unit, r.starts_on, r.changes
    from app.read_delegations(0, 2147483647) as r
    where r.changes <> ''
    order by r.line
    limit 1000
  ) as p;
end $$;
comment on function app.check_import_delegations(boolean) is 'Notes every line of the import that would be refused, and for a dry run what would change.';

create or replace function app.import_delegations(
  p_first integer, p_last integer, p_is_first boolean, out created bigint, out changed bigint, out unchanged bigint
)
language plpgsql set search_path = pg_catalog, pg_temp set work_mem = '64MB' as $$
#variable_conflict use_column
begin
  -- Behind what is written triggers look for single rows by their indexes, however many lines the file has (app.import_enter).
  perform set_config('enable_nestloop', 'on', true);
  changed := 0;
  unchanged := 0;
  if p_is_first then
    select count(*) filter (where r.changes <> ''), count(*) filter (where coalesce(r.changes, '') = '')
    into changed, unchanged
    from app.read_delegations(0, 2147483647) as r
    where not r.is_new;
    -- What ends here makes room for what begins in any part. First days stay, so no change is in the way of another.
    update app.delegation as d
    set ends_on = r.ends_on, decree = r.decree, revision = d.revision + 1
    from app.read_delegations(0, 2147483647) as r
    where r.changes <> '' and d.agency_id = r.agency_id and d.delegation_id = r.delegation_id;
  end if;
  insert into app.delegation (agency_id, unit_id, person_id, starts_on, ends_on, decree)
  select r.agency_id, r.unit_id, r.person_id, r.starts_on, r.ends_on, r.decree from app.read_delegations(p_first, p_last) as r where r.is_new;
  get diagnostics created = row_count;
end $$;
comment on function app.import_delegations(integer, integer, boolean) is 'Makes and changes delegations as lines of the import say; changes of the whole file in the first part.';
grant execute on function app.check_import_delegations(boolean), app.import_delegations(integer, integer, boolean) to kinerja_app, kinerja_city;

-- No single operation mends a decree; which delegations, the policies say.
grant update (decree) on app.delegation to kinerja_app, kinerja_city;
