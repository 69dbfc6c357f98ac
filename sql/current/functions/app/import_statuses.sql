-- Statuses from a file: who is away from the post, by decree.

create or replace function app.read_statuses(p_first integer, p_last integer)
returns table (
  line integer, person text, status text, starts_on date, ends_on date, decree text, appraiser text, person_id uuid, appraiser_id uuid,
  status_id uuid, old_ends_on date, is_new boolean, changes text
)
language sql stable
begin atomic
  select
    r.line, r.person, r.status, r.starts_on, r.ends_on, r.decree, r.appraiser, r.person_id, r.appraiser_id, r.status_id, r.old_ends_on,
    -- Withdrawn ones stand in nobody's way: a line means the one that was not, unless it says the same.
    case
      when r.status_id is not null or r.person_id is null then false
      when r.ends_on = r.starts_on - 1 then
        not exists (select from app.status as w where w.person_id = r.person_id and w.starts_on = r.starts_on and w.ends_on = r.ends_on)
      else true
    end,
    case when r.status_id is not null then
      concat_ws(
        ' ', case when r.status <> r.old_status then 'status' end, case when r.ends_on is distinct from r.old_ends_on then 'ends_on' end,
        case when r.decree <> r.old_decree then 'decree' end, case when r.appraiser_id is distinct from r.old_appraiser_id then 'appraiser' end
      )
    end
  from (
    select
      g.line, g.cells[1] as person, coalesce(g.cells[2], s.status) as status, g.cells[3]::date as starts_on,
      case when s.status_id is not null and not (select app.import_has('ends_on')) then s.ends_on else g.cells[4]::date end as ends_on,
      coalesce(g.cells[5], s.decree) as decree, g.cells[6] as appraiser,
      w.person_id,
      case
        when s.status_id is not null and not (select app.import_has('appraiser')) then s.appraiser_person_id
        else
          coalesce(
            an.person_id, (select f.person_id from app.person as f where f.ref = g.cells[6]),
            (select i.person_id from app.person as i where i.person_id = app.import_identifier(g.cells[6]))
          )
      end as appraiser_id,
      s.status_id, s.status as old_status, s.ends_on as old_ends_on, s.decree as old_decree, s.appraiser_person_id as old_appraiser_id
    from staging.good as g
      left join app.person as n on n.nip = g.cells[1]
      cross join lateral (
        select
          coalesce(
            n.person_id, (select f.person_id from app.person as f where f.ref = g.cells[1]),
            (select i.person_id from app.person as i where i.person_id = app.import_identifier(g.cells[1]))
          ) as person_id
      ) as w
      left join app.person as an on an.nip = g.cells[6]
      left join app.status as s
        on s.person_id = w.person_id
        and s.starts_on = g.cells[3]::date
        and coalesce(s.ends_on >= s.starts_on, true)
    where g.line between p_first and p_last
  ) as r;
end;
comment on function app.read_statuses(integer, integer) is 'Lines of the import without a problem, with whom they name, what they would make of the status they mean, and which columns that changes (null: none is meant).';
grant execute on function app.read_statuses(integer, integer) to kinerja_app, kinerja_city;

create or replace function app.check_import_statuses(p_is_dry_run boolean) returns void
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
          r.line, r.person, r.status, r.starts_on, r.ends_on, r.decree, r.appraiser, r.person_id, r.appraiser_id, r.status_id, r.old_ends_on,
          r.is_new, r.changes, r.is_new or r.changes <> '' as is_moving,
          min(r.line) over (partition by r.person_id, r.starts_on) as first_line
        from app.read_statuses(0, 2147483647) as r
      )
    select r.line, v.column_name, v.symbol, v.english, v.indonesian
    from read as r
      cross join lateral (
        values
          (
            r.person_id is null, 'person', 'NOT_FOUND', format('there is no person %s: import people first', r.person),
            format('orang %s tidak ada: impor people dahulu', r.person)
          ),
          (
            r.appraiser is not null and r.appraiser_id is null, 'appraiser', 'NOT_FOUND',
            format('there is no person %s: import people first', r.appraiser),
            format('orang %s tidak ada: impor people dahulu', r.appraiser)
          ),
          (
            r.person_id is not null and r.first_line < r.line, 'starts_on', 'GIVEN_TWICE',
            format('a status of %s from %s on is in line %s, too: leave one of them', r.person, r.starts_on, r.first_line),
            format('status %s sejak %s juga ada di baris %s: sisakan satu', r.person, r.starts_on, r.first_line)
          ),
          (
            r.status not in (
              'PEJABAT_NEGARA', 'LEMBAGA_NONSTRUKTURAL', 'DIBERHENTIKAN_SEMENTARA', 'CLTN', 'MPP', 'TUGAS_BELAJAR', 'DIPERBANTUKAN'
            ),
            'status', 'BAD_VALUE', format('%s is no status that takes somebody from the post', r.status),
            format('%s bukan status yang menjauhkan seseorang dari jabatannya', r.status)
          ),
          (
            r.status is null, 'status', 'MISSING_ARGUMENT', 'a new one needs its status', 'yang baru memerlukan status'
          ),
          (
            not (r.decree ~ '\S' and length(r.decree) <= 200), 'decree', 'BAD_VALUE', 'a decree has 1 to 200 characters',
            'nomor surat keputusan terdiri atas 1 sampai 200 karakter'
          ),
          (
            r.decree is null, 'decree', 'MISSING_ARGUMENT', 'a new one needs its decree', 'yang baru memerlukan nomor surat keputusan'
          ),
          (
            -- Withdrawn is what was to come; new, nothing ends before it begins.
            r.is_moving and r.ends_on < r.starts_on - case when r.status_id is null then 0 else 1 end, 'ends_on', 'BAD_VALUE',
            format('the last day, %s, comes before the first, %s', r.ends_on, r.starts_on),
            format('hari terakhir, %s, mendahului hari pertama, %s', r.ends_on, r.starts_on)
          ),
          (
            r.ends_on is distinct from r.old_ends_on and r.old_ends_on < today, 'ends_on', 'WRONG_STATE',
            format('it ended on %s: leave that day, and begin another after it', r.old_ends_on),
            format('sudah berakhir pada %s: biarkan hari itu, dan mulai yang lain sesudahnya', r.old_ends_on)
          ),
          (
            r.appraiser_id is not null and r.status <> 'DIPERBANTUKAN', 'appraiser', 'BAD_VALUE',
            format('only for DIPERBANTUKAN somebody is designated, not for %s: leave the cell empty', r.status),
            format('hanya untuk DIPERBANTUKAN seseorang ditunjuk, bukan untuk %s: kosongkan sel itu', r.status)
          ),
          (
            r.appraiser_id = r.person_id, 'appraiser', 'BAD_VALUE', 'nobody appraises themselves: name another',
            'tidak seorang pun menilai dirinya sendiri: sebut orang lain'
          ),
          (
            not is_city and r.is_moving and r.person_id = app.actor(), 'person', 'NOT_CLEARED',
            'nobody gives themselves a status: another administrator does',
            'tidak seorang pun memberi dirinya sendiri status: administrator lain yang melakukannya'
          ),
          (
            not is_city
            and r.is_moving
            and r.person_id <> app.actor()
            and not r.person_id in (select m.person_id from app.managed_people() as m),
            'person', 'NOT_CLEARED', format('%s does not serve where you administer', r.person),
            format('%s tidak bertugas di tempat yang Anda kelola', r.person)
          ),
          (
            -- As by single commands, of which none does that either.
            not is_city and r.changes ~ '\m(status|decree)\M', 'decree', 'NOT_CLEARED',
            'only an administrator of the whole government changes what was decreed: leave it, or end this status and begin another',
            'hanya administrator seluruh pemerintah daerah yang mengubah isi surat keputusan: biarkan, atau akhiri status ini dan mulai yang lain'
          ),
          (
            not is_city and r.changes ~ '\mappraiser\M', 'appraiser', 'NOT_CLEARED',
            'only an administrator of the whole government changes who was designated: leave it, or end this status and begin another',
            'hanya administrator seluruh pemerintah daerah yang mengubah penilai yang ditunjuk: biarkan, atau akhiri status ini dan mulai yang lain'
          ),
          (
            not is_city
            and r.is_new
            and r.appraiser_id is not null
            and (
              r.appraiser_id = app.actor()
              or not r.appraiser_id in (select m.person_id from app.managed_people() as m)
              -- Whoever is designated gets to see the agency at home.
              or not r.person_id in (
                select a.person_id from app.appointment as a where a.kind = 'DEFINITIF' and app.administers_unit(a.agency_id, a.unit_id)
              )
            ),
            'appraiser', 'NOT_CLEARED',
            'name somebody else, who serves where you administer, for whoever is definitive there; others are for the whole government to name',
            'sebut orang lain yang bertugas di tempat yang Anda kelola, untuk yang definitif di sana; selain itu wewenang seluruh pemerintah'
          )
      ) as v (holds, column_name, symbol, english, indonesian)
    where v.holds
    order by r.line
  ) as p;

  -- Whoever is left out leaves what was there as it was, which may be in the way of others: until nothing more is found.
  loop
    perform app.import_note(
      p.line, 'starts_on', 'OVERLAPS',
      format('%s has another status in these days by %s: end that one first', p.person, p.english),
      format('%s punya status lain pada hari-hari itu menurut %s: akhiri itu dahulu', p.person, p.indonesian)
    )
    from (
      with
        moving as materialized (
          select r.line, r.person, r.person_id, r.starts_on, r.ends_on, r.status_id
          from app.read_statuses(0, 2147483647) as r
          where r.is_new or r.changes <> ''
        ),
        spans as (
          select m.line, m.person_id, m.starts_on, app.import_until(m.ends_on, m.line) as until
          from moving as m
          where coalesce(m.ends_on >= m.starts_on, true)
          union all
          select 0, s.person_id, s.starts_on, app.import_until(s.ends_on, 0)
          from (select distinct m.person_id from moving as m) as w
            join app.status as s on s.person_id = w.person_id
          where coalesce(s.ends_on >= s.starts_on, true)
            and not exists (select from moving as m where m.status_id = s.status_id)
        ),
        found_overlaps as (
          select
            s.line, s.starts_on,
            max(s.until) over (partition by s.person_id order by s.starts_on, s.line rows between unbounded preceding and 1 preceding) as before
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
        f.line, m.person, case when f.other > 0 then format('line %s', f.other) else 'one that is there' end as english,
        case when f.other > 0 then format('baris %s', f.other) else 'yang sudah ada' end as indonesian
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
    p.line, 'CREATED', null, format('%s is %s from %s on', p.person, p.status, p.starts_on),
    format('%s berstatus %s sejak %s', p.person, p.status, p.starts_on)
  )
  from (select r.line, r.person, r.status, r.starts_on from app.read_statuses(0, 2147483647) as r where r.is_new order by r.line limit 1000) as p;
  perform app.import_preview(
    p.line, 'CHANGED', p.changes, format('the status of %s from %s on is changed', p.person, p.starts_on),
    format('status %s sejak %s berubah', p.person, p.starts_on)
  )
  from (
    select r.line, r.person, r.starts_on, r.changes from app.read_statuses(0, 2147483647) as r where r.changes <> '' order by r.line limit 1000
  ) as p;
end $$;
comment on function app.check_import_statuses(boolean) is 'Notes every line of the import that would be refused, and for a dry run what would change.';

create or replace function app.import_statuses(
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
    from app.read_statuses(0, 2147483647) as r
    where not r.is_new;
    -- What ends here makes room for what begins in any part. First days stay, so no change is in the way of another.
    if app.is_city_admin() then
      update app.status as s
      set status = r.status, ends_on = r.ends_on, decree = r.decree, appraiser_person_id = r.appraiser_id, revision = s.revision + 1
      from app.read_statuses(0, 2147483647) as r
      where r.changes <> '' and s.status_id = r.status_id;
    else
      -- Whoever is designated gets to see an agency: others may say so of a new status only, where a policy looks at it.
      update app.status as s
      set status = r.status, ends_on = r.ends_on, decree = r.decree, revision = s.revision + 1
      from app.read_statuses(0, 2147483647) as r
      where r.changes <> '' and s.status_id = r.status_id;
    end if;
  end if;
  insert into app.status (person_id, status, starts_on, ends_on, decree, appraiser_person_id)
  select r.person_id, r.status, r.starts_on, r.ends_on, r.decree, r.appraiser_id from app.read_statuses(p_first, p_last) as r where r.is_new;
  get diagnostics created = row_count;
end $$;
comment on function app.import_statuses(integer, integer, boolean) is 'Makes and changes statuses as lines of the import say; changes of the whole file in the first part.';
grant execute on function app.check_import_statuses(boolean), app.import_statuses(integer, integer, boolean) to kinerja_app, kinerja_city;

-- No single operation mends these; which statuses, the policies say.
grant update (status, decree) on app.status to kinerja_app, kinerja_city;
grant update (appraiser_person_id) on app.status to kinerja_city;
