-- Appointments from a file. What would be refused is found beforehand, for all lines at once; constraints and triggers behind it find nothing more.

-- What one part of a file and another, or the database, say of the same days is found by windows: what began before, and until when it lasts at
-- the latest. Day and line in one number, so that the greatest also says where it stands; line 0 is the database.
create or replace function app.import_until(p_day date, p_line integer) returns bigint language sql immutable
begin atomic
  select (least(greatest(coalesce(p_day, '9999-12-31'), '0001-01-01'), '9999-12-31') - date '0001-01-01')::bigint * 4294967296 + p_line;
end;
comment on function app.import_until(date, integer) is 'A last day (null: without end) and the line that says so, to be compared: first by the day.';

create or replace function app.import_line_of(p_until bigint) returns integer language sql immutable
begin atomic
  select (p_until % 4294967296)::integer;
end;
comment on function app.import_line_of(bigint) is 'The line within app.import_until; 0 for what is in the database.';

create or replace function app.import_identifier(p_cell text) returns uuid language sql immutable
begin atomic
  select case when p_cell ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then p_cell::uuid end;
end;
comment on function app.import_identifier(text) is 'The identifier that a cell is; null for a NIP and what else a file calls somebody.';

set local role kinerja_definer;

-- Definer: somebody's appointments elsewhere bind, too, and are not the caller's to see. The days of those whom the caller manages, no more.
create or replace function app.appointments_of_managed(p_people uuid[])
returns table (appointment_id uuid, person_id uuid, post_id integer, kind text, starts_on date, ends_on date)
language plpgsql stable security definer rows 100 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
    select a.appointment_id, a.person_id, a.post_id, a.kind, a.starts_on, a.ends_on
    from app.appointment as a
    where a.person_id = any (p_people) and exists (select from app.managed_people() as m where m.person_id = a.person_id);
end $$;
comment on function app.appointments_of_managed(uuid[]) is 'All appointments of those of some people whom the one who asks manages. Definer: those elsewhere bind, too, and are not the caller''s to see.';
grant execute on function app.appointments_of_managed(uuid[]) to kinerja_app, kinerja_city;

set local role kinerja_owner;

-- Withdrawn ones (they end before they begin) are there and stand in nobody's way: a line means the one that was not withdrawn.
create or replace function app.read_appointments(p_first integer, p_last integer)
returns table (
  line integer, agency text, post text, person text, kind text, starts_on date, ends_on date, agency_id integer, is_agency_closed boolean,
  post_id integer, unit_id integer, is_single boolean, is_closed boolean, person_id uuid, appointment_id uuid, old_kind text, old_ends_on date,
  is_new boolean, is_changed boolean
)
language sql stable
begin atomic
  select
    r.line, r.agency, r.post, r.person, r.kind, r.starts_on, r.ends_on, r.agency_id, r.is_agency_closed, r.post_id, r.unit_id, r.is_single,
    r.is_closed, r.person_id, r.appointment_id, r.old_kind, r.old_ends_on,
    case
      -- Whoever has left by another line of the file may not be seen any more in the next part.
      when r.appointment_id is not null or r.post_id is null or r.person_id is null then false
      when r.ends_on = r.starts_on - 1 then
        not exists (
          select
          from app.appointment as w
          where w.agency_id = r.agency_id
            and w.post_id = r.post_id
            and w.person_id = r.person_id
            and w.starts_on = r.starts_on
            and w.ends_on = r.ends_on
        )
      else true
    end,
    r.appointment_id is not null and (r.kind, r.ends_on) is distinct from (r.old_kind, r.old_ends_on)
  from (
    select
      g.line, g.cells[1] as agency, g.cells[2] as post, g.cells[3] as person,
      case
        when a.appointment_id is not null and not (select app.import_has('kind')) then a.kind
        else coalesce(g.cells[4], 'DEFINITIF')
      end as kind,
      g.cells[5]::date as starts_on,
      case when a.appointment_id is not null and not (select app.import_has('ends_on')) then a.ends_on else g.cells[6]::date end as ends_on,
      c.agency_id, c.closed_at is not null as is_agency_closed, t.post_id, t.unit_id, t.is_single, t.closed_at is not null as is_closed,
      w.person_id, a.appointment_id, a.kind as old_kind, a.ends_on as old_ends_on
    from staging.good as g
      left join app.agency as c on c.code = g.cells[1]
      left join app.post as t on t.agency_id = c.agency_id and t.code = g.cells[2]
      left join app.person as n on n.nip = g.cells[3]
      -- Nearly all have a NIP: the others are looked up one by one, instead of everybody twice more.
      cross join lateral (
        select
          coalesce(
            n.person_id, (select f.person_id from app.person as f where f.ref = g.cells[3]),
            (select i.person_id from app.person as i where i.person_id = app.import_identifier(g.cells[3]))
          ) as person_id
      ) as w
      left join app.appointment as a
        on a.agency_id = t.agency_id
        and a.post_id = t.post_id
        and a.person_id = w.person_id
        and a.starts_on = g.cells[5]::date
        and coalesce(a.ends_on >= a.starts_on, true)
    where g.line between p_first and p_last
  ) as r;
end;
comment on function app.read_appointments(integer, integer) is 'Lines of the import without a problem, with what they name, and the appointment that each of them means. A column that is not in the file says what is there.';
grant execute on function
  app.import_until(date, integer), app.import_line_of(bigint), app.import_identifier(text), app.read_appointments(integer, integer)
to kinerja_app, kinerja_city;

create or replace function app.import_appointments(
  p_first integer, p_last integer, p_is_first boolean, out created bigint, out changed bigint, out unchanged bigint
)
language plpgsql set search_path = pg_catalog, pg_temp set work_mem = '64MB' as $$
#variable_conflict use_column
declare
  agencies integer[];
  appointments uuid[];
  posts integer[];
  people uuid[];
  kinds text[];
  first_days date[];
  last_days date[];
  turns integer[];
  reading text := current_setting('enable_nestloop');
  made bigint := 0;
begin
  created := 0;
  changed := 0;
  unchanged := 0;
  -- Read first, written afterwards: lines are read without nested loops (app.import_enter), but behind what is written triggers look for single rows
  -- by their indexes.
  if p_is_first then
    select count(*) filter (where r.is_changed), count(*) filter (where not r.is_changed and not r.is_new)
    into changed, unchanged
    from app.read_appointments(0, 2147483647) as r
    where not r.is_new;
  end if;
  if import_appointments.changed > 0 then
    select
      array_agg(m.agency_id), array_agg(m.appointment_id), array_agg(m.post_id), array_agg(m.person_id), array_agg(m.kind), array_agg(m.starts_on),
      array_agg(m.ends_on), array_agg(m.turn)
    into agencies, appointments, posts, people, kinds, first_days, last_days, turns
    from (
      select
        r.agency_id, r.appointment_id, r.post_id, r.person_id, r.kind, r.starts_on, r.ends_on,
        bool_or(r.is_changed) over (partition by r.person_id) as has_changes,
        case
          when r.is_new then 0
          when r.kind <> r.old_kind then 2
          when coalesce(r.ends_on < coalesce(r.old_ends_on, 'infinity'), false) then 1
          else 3
        end as turn
      from app.read_appointments(0, 2147483647) as r
      where r.is_new or r.is_changed
    ) as m
    where m.has_changes;
    perform set_config('enable_nestloop', 'on', true);
    -- One statement, for two reasons: whoever manages somebody by an appointment that ends here still does when the next one is made, because
    -- a statement sees what was there before it; and one definitive post at a time is asked for behind it. So who changes posts in the file is
    -- appointed here already. One holder of a post is asked for row by row: what gets shorter comes first, then other kinds, then what gets longer.
    with
      meant as materialized (
        select m.agency_id, m.appointment_id, m.post_id, m.person_id, m.kind, m.starts_on, m.ends_on, m.turn
        from unnest(agencies, appointments, posts, people, kinds, first_days, last_days, turns)
          as m (agency_id, appointment_id, post_id, person_id, kind, starts_on, ends_on, turn)
      ),
      shorter as (
        update app.appointment as a
        set kind = m.kind, ends_on = m.ends_on, revision = a.revision + 1
        from meant as m
        where m.turn = 1 and a.agency_id = m.agency_id and a.appointment_id = m.appointment_id
        returning a.appointment_id
      ),
      other_kind as (
        update app.appointment as a
        set kind = m.kind, ends_on = m.ends_on, revision = a.revision + 1
        from meant as m
        where m.turn = 2
          and a.agency_id = m.agency_id
          and a.appointment_id = m.appointment_id
          and (select count(*) from shorter) >= 0
        returning a.appointment_id
      ),
      longer as (
        update app.appointment as a
        set kind = m.kind, ends_on = m.ends_on, revision = a.revision + 1
        from meant as m
        where m.turn = 3
          and a.agency_id = m.agency_id
          and a.appointment_id = m.appointment_id
          and (select count(*) from other_kind) >= 0
        returning a.appointment_id
      ),
      appointed as (
        insert into app.appointment (agency_id, post_id, person_id, kind, starts_on, ends_on)
        select m.agency_id, m.post_id, m.person_id, m.kind, m.starts_on, m.ends_on
        from meant as m
        where m.turn = 0 and (select count(*) from longer) >= 0
        returning appointment.appointment_id
      )
    select count(*) into created from appointed;
    perform set_config('enable_nestloop', reading, true);
  end if;
  select array_agg(r.agency_id), array_agg(r.post_id), array_agg(r.person_id), array_agg(r.kind), array_agg(r.starts_on), array_agg(r.ends_on)
  into agencies, posts, people, kinds, first_days, last_days
  from app.read_appointments(p_first, p_last) as r
  where r.is_new;
  perform set_config('enable_nestloop', 'on', true);
  insert into app.appointment (agency_id, post_id, person_id, kind, starts_on, ends_on)
  select m.agency_id, m.post_id, m.person_id, m.kind, m.starts_on, m.ends_on
  from unnest(agencies, posts, people, kinds, first_days, last_days) as m (agency_id, post_id, person_id, kind, starts_on, ends_on);
  get diagnostics made = row_count;
  created := import_appointments.created + made;
end $$;
comment on function app.import_appointments(integer, integer, boolean) is 'Makes and changes appointments as lines of the import say; changes of the whole file in the first part.';
grant execute on function app.import_appointments(integer, integer, boolean) to kinerja_app, kinerja_city;
