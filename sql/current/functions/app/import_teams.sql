-- Teams and their members from a file: a line is a member, or a team without any.

create or replace function app.read_teams()
returns table (
  line integer, agency text, team text, name text, person text, is_leader boolean, starts_on date, ends_on date, agency_id integer,
  is_closed boolean, team_id integer, old_name text, named_line integer, is_first boolean, person_id uuid, team_member_id uuid, old_is_leader boolean,
  old_ends_on date, is_new boolean, gives boolean, changes text
)
language sql stable
begin atomic
  select
    r.line, r.agency, r.team, r.name, r.person, r.is_leader, r.starts_on, r.ends_on, r.agency_id, r.is_closed, r.team_id, r.old_name, r.named_line,
    r.is_first, r.person_id, r.team_member_id, r.old_is_leader, r.old_ends_on,
    case when r.person is null then r.team_id is null else r.team_member_id is null end,
    r.person is not null
    and (
      r.team_member_id is null
      or coalesce(r.ends_on, 'infinity') > coalesce(r.old_ends_on, 'infinity')
      or r.is_leader and not r.old_is_leader
    ),
    case when case when r.person is null then r.team_id is not null else r.team_member_id is not null end then
      concat_ws(
        ' ', case when r.is_first and r.name <> r.old_name then 'name' end,
        case when r.team_member_id is not null and r.is_leader <> r.old_is_leader then 'is_leader' end,
        case when r.team_member_id is not null and r.ends_on is distinct from r.old_ends_on then 'ends_on' end
      )
    end
  from (
    select
      w.line, w.agency, w.team, w.name, w.named_line, w.is_first, w.person, w.starts_on,
      case
        when m.team_member_id is not null and not (select app.import_has('is_leader')) then m.is_leader
        else coalesce(w.is_leader, false)
      end as is_leader,
      case when m.team_member_id is not null and not (select app.import_has('ends_on')) then m.ends_on else w.ends_on end as ends_on,
      c.agency_id, c.closed_at is not null as is_closed, t.team_id, t.name as old_name, b.person_id,
      m.team_member_id, m.is_leader as old_is_leader, m.ends_on as old_ends_on
    from (
      select
        g.line, g.cells[1] as agency, g.cells[2] as team, g.cells[4] as person, g.cells[5]::boolean as is_leader, g.cells[6]::date as starts_on,
        g.cells[7]::date as ends_on,
        -- What the first line that says so calls the team, is its name.
        first_value(g.cells[3]) over named as name,
        first_value(case when g.cells[3] is not null then g.line end) over named as named_line,
        min(g.line) over (partition by g.cells[1], g.cells[2]) = g.line as is_first
      from staging.good as g
      window named as (partition by g.cells[1], g.cells[2] order by g.cells[3] is null, g.line)
    ) as w
      left join app.agency as c on c.code = w.agency
      left join app.team as t on t.agency_id = c.agency_id and t.code = w.team
      left join app.person as n on n.nip = w.person
      cross join lateral (
        select
          coalesce(
            n.person_id, (select f.person_id from app.person as f where f.ref = w.person),
            (select i.person_id from app.person as i where i.person_id = app.import_identifier(w.person))
          ) as person_id
      ) as b
      left join app.team_member as m
        on m.agency_id = t.agency_id
        and m.team_id = t.team_id
        and m.person_id = b.person_id
        and m.starts_on = w.starts_on
  ) as r;
end;
comment on function app.read_teams() is 'Lines of the import without a problem, with what they name, whether they give more than there is, and which columns that changes (null: it is new). The name is the team''s, by the first line that has one.';
grant execute on function app.read_teams() to kinerja_app, kinerja_city;

create or replace function app.check_import_teams(p_is_dry_run boolean) returns void
language plpgsql set search_path = pg_catalog, pg_temp set work_mem = '64MB' as $$
declare
  is_city boolean := app.is_city_admin();
  today date := app.today();
  noted integer;
  depending integer;
begin
  perform app.import_note(p.line, p.column_name, p.symbol, p.english, p.indonesian)
  from (
    with
      read as (
        select
          r.line, r.agency, r.team, r.name, r.person, r.starts_on, r.ends_on, r.agency_id, r.is_closed, r.team_id, r.named_line, r.person_id,
          r.team_member_id, r.old_ends_on, r.gives,
          -- Whichever line turns out to be the first that is left, gives the name.
          r.is_new or r.changes <> '' or coalesce(r.name <> r.old_name, false) as is_moving,
          min(r.line) over (partition by r.agency, r.team, r.person is null, r.person_id, r.starts_on) as first_line,
          g.cells[3] as own_name, g.cells[5] as own_is_leader, g.cells[6] as own_starts_on, g.cells[7] as own_ends_on
        from app.read_teams() as r
          join staging.good as g on g.line = r.line
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
            r.person is not null and r.person_id is null, 'person', 'NOT_FOUND', format('there is no person %s: import people first', r.person),
            format('orang %s tidak ada: impor people dahulu', r.person)
          ),
          (
            r.team !~ '^[A-Z0-9][A-Z0-9_.-]{0,39}$', 'team', 'BAD_VALUE', format('%s is no code: letters, digits, -, _ and ., at most 40', r.team),
            format('%s bukan kode: huruf, angka, -, _ dan ., paling banyak 40', r.team)
          ),
          (
            not (r.own_name ~ '\S' and length(r.own_name) <= 200), 'name', 'BAD_VALUE', 'a name has 1 to 200 characters',
            'nama terdiri atas 1 sampai 200 karakter'
          ),
          (
            r.own_name <> r.name, 'name', 'BAD_VALUE', format('team %s has another name in line %s: %s', r.team, r.named_line, r.name),
            format('tim %s bernama lain di baris %s: %s', r.team, r.named_line, r.name)
          ),
          (
            (r.person is null or r.person_id is not null) and r.first_line < r.line,
            case when r.person is null then 'team' else 'starts_on' end, 'GIVEN_TWICE',
            case
              when r.person is null then format('team %s without a member is in line %s, too: leave one of them', r.team, r.first_line)
              else format('%s in team %s from %s on is in line %s, too: leave one of them', r.person, r.team, r.starts_on, r.first_line)
            end,
            case
              when r.person is null then format('tim %s tanpa anggota juga ada di baris %s: sisakan satu', r.team, r.first_line)
              else format('%s di tim %s sejak %s juga ada di baris %s: sisakan satu', r.person, r.team, r.starts_on, r.first_line)
            end
          ),
          (
            r.person is not null and r.starts_on is null, 'starts_on', 'MISSING_ARGUMENT', 'a member needs a first day',
            'anggota memerlukan hari pertama'
          ),
          (
            r.person is null and num_nonnulls(r.own_starts_on, r.own_ends_on) + (coalesce(r.own_is_leader, 'false') = 'true')::integer > 0, 'person',
            'MISSING_ARGUMENT', 'this line is about a member: name the person, or empty the cells behind it',
            'baris ini tentang anggota: sebut orangnya, atau kosongkan sel sesudahnya'
          ),
          (
            r.is_moving and r.person is not null and r.ends_on < r.starts_on, 'ends_on', 'BAD_VALUE',
            format('the last day, %s, comes before the first, %s', r.ends_on, r.starts_on),
            format('hari terakhir, %s, mendahului hari pertama, %s', r.ends_on, r.starts_on)
          ),
          (
            r.team_member_id is not null and r.ends_on is distinct from r.old_ends_on and r.old_ends_on < today, 'ends_on', 'WRONG_STATE',
            format('it ended on %s: leave that day, and begin another after it', r.old_ends_on),
            format('sudah berakhir pada %s: biarkan hari itu, dan mulai yang lain sesudahnya', r.old_ends_on)
          ),
          (
            (r.team_id is null or r.gives and app.is_to_come(today, r.starts_on, r.ends_on)) and r.is_closed, 'agency', 'WRONG_STATE',
            format('agency %s is closed: it gets no teams and no members', r.agency),
            format('perangkat daerah %s sudah ditutup: tidak mendapat tim dan anggota baru', r.agency)
          ),
          (
            not is_city and r.agency_id is not null and r.is_moving and not app.administers_unit(r.agency_id, null), 'agency', 'NOT_CLEARED',
            format('you do not administer the whole agency %s', r.agency), format('Anda tidak mengelola seluruh perangkat daerah %s', r.agency)
          ),
          (
            not is_city and r.gives and not r.person_id in (select m.person_id from app.managed_people() as m), 'person', 'NOT_CLEARED',
            format('%s does not serve where you administer', r.person), format('%s tidak bertugas di tempat yang Anda kelola', r.person)
          )
      ) as v (holds, column_name, symbol, english, indonesian)
    where v.holds
    order by r.line
  ) as p;

  -- Whoever is left out leaves what was there as it was, which may be in the way of others, and leaves a team without its name: until nothing
  -- more is found.
  loop
    perform app.import_note(p.line, p.column_name, 'OVERLAPS', p.english, p.indonesian)
    from (
      with
        moving as materialized (
          select
            r.line, r.agency_id, r.team, r.person, r.is_leader, r.starts_on, r.ends_on, r.person_id, r.team_id, r.team_member_id
          from app.read_teams() as r
          where r.person is not null and (r.team_member_id is null or r.changes <> '')
        ),
        spans as (
          select m.line, m.agency_id, m.team, m.person_id, m.is_leader, m.starts_on, app.import_until(m.ends_on, m.line) as until
          from moving as m
          union all
          select 0, w.agency_id, w.team, o.person_id, o.is_leader, o.starts_on, app.import_until(o.ends_on, 0)
          from (select distinct m.agency_id, m.team, m.team_id from moving as m where m.team_id is not null) as w
            join app.team_member as o on o.agency_id = w.agency_id and o.team_id = w.team_id
          where not exists (select from moving as m where m.team_member_id = o.team_member_id)
        ),
        found_overlaps as (
          select
            1 as rule, s.line, s.starts_on,
            max(s.until) over (
              partition by s.agency_id, s.team, s.person_id order by s.starts_on, s.line rows between unbounded preceding and 1 preceding
            ) as before
          from spans as s
          union all
          select
            2, s.line, s.starts_on,
            max(s.until) over (partition by s.agency_id, s.team order by s.starts_on, s.line rows between unbounded preceding and 1 preceding)
          from spans as s
          where s.is_leader
        ),
        -- Of two lines, the one that begins later; never what is in the database.
        found_lines as (
          select
            o.rule, case when o.line > 0 then o.line else app.import_line_of(o.before) end as line,
            case when o.line > 0 then app.import_line_of(o.before) else 0 end as other
          from found_overlaps as o
          where o.before >= app.import_until(o.starts_on, 0) and (o.line > 0 or app.import_line_of(o.before) > 0)
        )
      select distinct on (f.line, v.column_name) f.line, v.column_name, v.english, v.indonesian
      from found_lines as f
        join moving as m on m.line = f.line
        cross join lateral (
          select
            case when f.other > 0 then format('line %s', f.other) else 'what is there' end,
            case when f.other > 0 then format('baris %s', f.other) else 'yang sudah ada' end
        ) as w (english, indonesian)
        cross join lateral (
          values
            (
              1, 'starts_on', format('%s is in team %s in these days by %s: end that first', m.person, m.team, w.english),
              format('%s sudah di tim %s pada hari-hari itu menurut %s: akhiri itu dahulu', m.person, m.team, w.indonesian)
            ),
            (
              2, 'is_leader', format('team %s has a leader in these days by %s: one at a time', m.team, w.english),
              format('tim %s sudah punya ketua pada hari-hari itu menurut %s: satu pada satu waktu', m.team, w.indonesian)
            )
        ) as v (rule, column_name, english, indonesian)
      where v.rule = f.rule
      order by f.line, v.column_name, f.other desc
    ) as p;
    get diagnostics noted = row_count;
    perform app.import_note(p.line, p.column_name, p.symbol, p.english, p.indonesian)
    from (
      select
        r.line, case when o.line is null then 'name' else 'team' end as column_name,
        case when o.line is null then 'MISSING_ARGUMENT' else 'NOT_FOUND' end as symbol,
        case
          when o.line is null then format('team %s is new and needs a name', r.team)
          else format('line %s, on which this depends, has an error', o.line)
        end as english,
        case
          when o.line is null then format('tim %s baru dan memerlukan nama', r.team)
          else format('baris %s, yang diperlukan baris ini, keliru', o.line)
        end as indonesian
      from app.read_teams() as r
        left join lateral (
          select m.line
          from staging.mine as m
          where m.cells[1] = r.agency and m.cells[2] = r.team and m.cells[3] is not null
          order by m.line
          limit 1
        ) as o on true
      where r.team_id is null and r.name is null
      order by r.line
    ) as p;
    get diagnostics depending = row_count;
    exit when noted + depending = 0;
  end loop;

  if not p_is_dry_run then
    return;
  end if;
  perform app.import_preview(
    p.line, 'CREATED', null,
    case
      when p.person is null then format('team %s of %s is new', p.team, p.agency)
      else format('%s is in team %s of %s from %s on', p.person, p.team, p.agency, p.starts_on)
    end,
    case
      when p.person is null then format('tim %s dari %s baru', p.team, p.agency)
      else format('%s di tim %s dari %s sejak %s', p.person, p.team, p.agency, p.starts_on)
    end
  )
  from (select r.line, r.person, r.team, r.agency, r.starts_on from app.read_teams() as r where r.is_new order by r.line limit 1000) as p;
  perform app.import_preview(
    p.line, 'CHANGED', p.changes,
    case
      when p.person is null then format('team %s of %s is changed', p.team, p.agency)
      else format('the membership of %s in team %s of %s is changed', p.person, p.team, p.agency)
    end,
    case
      when p.person is null then format('tim %s dari %s berubah', p.team, p.agency)
      else format('keanggotaan %s di tim %s dari %s berubah', p.person, p.team, p.agency)
    end
  )
  from (select r.line, r.person, r.team, r.agency, r.changes from app.read_teams() as r where r.changes <> '' order by r.line limit 1000) as p;
end $$;
comment on function app.check_import_teams(boolean) is 'Notes every line of the import that would be refused, and for a dry run what would change.';

create or replace function app.import_teams(
  p_first integer, p_last integer, p_is_first boolean, out created bigint, out changed bigint, out unchanged bigint
)
language plpgsql set search_path = pg_catalog, pg_temp set work_mem = '64MB' as $$
#variable_conflict use_column
begin
  -- All of them at once, in the first part, whichever lines it is about: there are few.
  if not (p_is_first and p_first <= p_last) then
    created := 0;
    changed := 0;
    unchanged := 0;
    return;
  end if;
  -- Behind what is written triggers look for single rows by their indexes, however many lines the file has (app.import_enter).
  perform set_config('enable_nestloop', 'on', true);
  select count(*) filter (where r.is_new), count(*) filter (where r.changes <> ''), count(*) filter (where r.changes = '')
  into created, changed, unchanged
  from app.read_teams() as r;
  update app.team as t
  set name = r.name, revision = t.revision + 1
  from app.read_teams() as r
  where r.is_first and r.name <> r.old_name and t.agency_id = r.agency_id and t.team_id = r.team_id;
  insert into app.team (agency_id, code, name)
  select r.agency_id, r.team, r.name from app.read_teams() as r where r.is_first and r.team_id is null;
  -- One leader at a time: who leads no more, or for a shorter time, comes before who leads from now on.
  update app.team_member as m
  set is_leader = r.is_leader, ends_on = r.ends_on, revision = m.revision + 1
  from app.read_teams() as r
  where r.team_member_id = m.team_member_id
    and r.agency_id = m.agency_id
    and (not r.gives or r.old_is_leader and not r.is_leader)
    and (r.is_leader, r.ends_on) is distinct from (m.is_leader, m.ends_on);
  update app.team_member as m
  set is_leader = r.is_leader, ends_on = r.ends_on, revision = m.revision + 1
  from app.read_teams() as r
  where r.team_member_id = m.team_member_id and r.agency_id = m.agency_id and (r.is_leader, r.ends_on) is distinct from (m.is_leader, m.ends_on);
  insert into app.team_member (agency_id, team_id, person_id, is_leader, starts_on, ends_on)
  select r.agency_id, r.team_id, r.person_id, r.is_leader, r.starts_on, r.ends_on
  from app.read_teams() as r
  where r.person is not null and r.team_member_id is null;
end $$;
comment on function app.import_teams(integer, integer, boolean) is 'Makes and changes teams and their members as lines of the import say, all in the first part.';
grant execute on function app.check_import_teams(boolean), app.import_teams(integer, integer, boolean) to kinerja_app, kinerja_city;
