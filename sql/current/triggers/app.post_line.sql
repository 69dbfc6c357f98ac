-- No post stands above itself; whoever others report to is one; posts of others that stand above an agency are known.
set local role kinerja_definer;

-- Definer: lines of other agencies count.
create or replace function app.keep_lines() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  changed integer;
begin
  if tg_op <> 'DELETE' then
    with recursive up (from_id, agency_id, post_id, during, height) as (
      select n.post_id, n.superior_agency_id, n.superior_id, daterange(n.starts_on, n.ends_on + 1), 1
      from new_rows as n
      where n.superior_id is not null
      union
      select up.from_id, l.superior_agency_id, l.superior_id, up.during * daterange(l.starts_on, l.ends_on + 1), up.height + 1
      from up
        join app.post_line as l
          on l.agency_id = up.agency_id and l.post_id = up.post_id and daterange(l.starts_on, l.ends_on + 1) && up.during
      where l.superior_id is not null and up.post_id <> up.from_id and up.height <= 40
    )
    select case when bool_or(up.post_id = up.from_id) then 1 when max(up.height) > 40 then 2 end into changed from up;
    if changed = 1 then
      perform app.fail('KJ400', 'reports_to', 'a post cannot stand above itself');
    elsif changed = 2 then
      perform app.fail('KJ400', 'reports_to', 'at most 40 posts stand above each other');
    end if;
    update app.post as p
    set is_single = true
    from new_rows as n
    where not p.is_single and (
        p.agency_id = n.superior_agency_id and p.post_id = n.superior_id
        or p.agency_id = n.appraiser_agency_id and p.post_id = n.appraiser_id
      );
  end if;
  if tg_op <> 'INSERT' then
    -- What nobody reports to any more may have many holders again, unless it is structural or somebody acts in it.
    update app.post as p
    set is_single = false
    from old_rows as o
    where p.post_id in (o.superior_id, o.appraiser_id)
      and p.is_single
      and not app.may_appraise(p.kind)
      and not exists (select from app.post_line as l where l.superior_agency_id = p.agency_id and l.superior_id = p.post_id)
      and not exists (select from app.post_line as l where l.appraiser_agency_id = p.agency_id and l.appraiser_id = p.post_id)
      and not exists (
        select from app.appointment as a where a.agency_id = p.agency_id and a.post_id = p.post_id and a.kind <> 'DEFINITIF'
      );
  end if;
  if tg_op = 'INSERT' then
    for changed in
      select n.agency_id from new_rows as n where n.is_outward
      union
      select v.agency_id from new_rows as n join app.post_above as v on v.post_agency_id = n.agency_id and v.post_id = n.post_id
    loop
      perform app.renew_above(changed);
    end loop;
  elsif tg_op = 'DELETE' then
    for changed in
      select o.agency_id from old_rows as o where o.is_outward
      union
      select v.agency_id from old_rows as o join app.post_above as v on v.post_agency_id = o.agency_id and v.post_id = o.post_id
    loop
      perform app.renew_above(changed);
    end loop;
  else
    for changed in
      select n.agency_id from new_rows as n where n.is_outward
      union
      select o.agency_id from old_rows as o where o.is_outward
      union
      select v.agency_id from new_rows as n join app.post_above as v on v.post_agency_id = n.agency_id and v.post_id = n.post_id
    loop
      perform app.renew_above(changed);
    end loop;
  end if;
  return null;
end $$;
comment on function app.keep_lines() is 'KJ400 for a circle; keeps app.post.is_single and app.post_above. Definer: lines of other agencies count.';

create or replace function app.take_turns_with_lines() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  -- Two changes at a time could make a circle that neither of them sees. Before any row is locked, or two would wait for each other.
  perform pg_advisory_xact_lock(hashtextextended('app.post_line', 0));
  return null;
end $$;
comment on function app.take_turns_with_lines() is 'Changes of lines take turns.';

-- Definer: the posts may not be the caller's to see, and are locked.
create or replace function app.hold_line() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  closed text;
begin
  -- Whoever closes one of them this moment is waited for, and whoever wants to waits.
  select p.code into closed
  from (
    select o.code, o.closed_at
    from app.post as o
    where o.agency_id = new.superior_agency_id and o.post_id = new.superior_id or o.agency_id = new.appraiser_agency_id and o.post_id = new.appraiser_id
    order by o.agency_id, o.post_id
    for share
  ) as p
  where p.closed_at is not null;
  if found and app.is_to_come(app.today(), new.starts_on, new.ends_on) then
    perform app.fail('KJ455', 'post ' || closed, 'allowed=');
  end if;
  -- Otherwise the sekretaris daerah, to whom they report, would appraise the heads of agencies (P65 C.3).
  if new.appraiser_id is null
    and new.superior_id is not null
    and app.is_to_come(app.today(), new.starts_on, new.ends_on)
    and exists (
      select from app.post as p where p.agency_id = new.agency_id and p.post_id = new.post_id and p.kind in ('JPT_MADYA', 'JPT_PRATAMA')
    )
    and not exists (
      select from app.post as p where p.agency_id = new.superior_agency_id and p.post_id = new.superior_id and app.heads_government(p.kind)
    )
    and exists (select from app.post as p where p.kind = 'KEPALA_DAERAH' and p.closed_at is null)
  then
    perform app.fail('KJ400', 'appraised_by', 'the head of a regional government appraises its high officials: name that post');
  end if;
  return new;
end $$;
comment on function app.hold_line() is 'KJ455 when a post that is closed would stand above another; KJ400 when nobody said that the head of a region appraises a high official. Definer: the posts may not be the caller''s to see, and are locked.';

-- Definer: the post may not be the caller's to see; what follows from it is.
create or replace function app.place_appointment() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_post app.post;
begin
  -- Whoever closes it this moment is waited for, and whoever wants to waits.
  select p.* into found_post from app.post as p where p.agency_id = new.agency_id and p.post_id = new.post_id for share;
  if found_post.closed_at is not null and app.is_to_come(app.today(), new.starts_on, new.ends_on) then
    perform app.fail('KJ455', 'post ' || found_post.code, 'allowed=');
  end if;
  new.unit_id := found_post.unit_id;
  new.is_single := found_post.is_single;
  -- A post that is not there is found by the foreign key, which needs something to look for.
  new.unit_id := coalesce(new.unit_id, 0);
  new.is_single := coalesce(new.is_single, false);
  return new;
end $$;
comment on function app.place_appointment() is 'An appointment is where its post is; KJ455 when that is closed. Definer: the post may not be the caller''s to see.';

-- Definer: what was is nobody's to write.
create or replace function app.keep_history() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    -- The same rank or contract with another first day was a mistake about the day.
    delete from app.rank as r
    using old_rows as o
      join new_rows as n on n.person_id = o.person_id
    where r.person_id = o.person_id and r.starts_on = o.golongan_since_on and o.golongan = n.golongan and o.golongan_since_on is distinct from n.golongan_since_on;
    delete from app.contract as c
    using old_rows as o
      join new_rows as n on n.person_id = o.person_id
    where c.person_id = o.person_id
      and c.starts_on = o.contract_starts_on
      and o.contract_number is not distinct from n.contract_number
      and o.contract_starts_on is distinct from n.contract_starts_on;
  end if;
  insert into app.rank as r (person_id, starts_on, golongan)
  select n.person_id, n.golongan_since_on, n.golongan from new_rows as n where n.golongan is not null and n.golongan_since_on is not null
  on conflict (person_id, starts_on) do update set golongan = excluded.golongan where r.golongan <> excluded.golongan;
  insert into app.contract as c (person_id, starts_on, ends_on, number)
  select n.person_id, n.contract_starts_on, n.contract_ends_on, n.contract_number from new_rows as n where n.contract_starts_on is not null
  on conflict (person_id, starts_on) do update
  set ends_on = excluded.ends_on, number = excluded.number
  where (c.ends_on, c.number) is distinct from (excluded.ends_on, excluded.number);
  return null;
end $$;
comment on function app.keep_history() is 'Each rank and contract that a person''s row ever said is kept with its first day. Definer: what was is nobody''s to write.';

grant execute on function app.keep_lines(), app.take_turns_with_lines(), app.hold_line(), app.place_appointment(), app.keep_history() to kinerja_owner;

set local role kinerja_owner;
create or replace trigger post_line_stands_after_insert after insert on app.post_line
  referencing new table as new_rows for each statement execute function app.keep_lines();
create or replace trigger post_line_stands_after_update after update on app.post_line
  referencing new table as new_rows old table as old_rows for each statement execute function app.keep_lines();
create or replace trigger post_line_stands_after_delete after delete on app.post_line
  referencing old table as old_rows for each statement execute function app.keep_lines();
comment on trigger post_line_stands_after_insert on app.post_line is 'No circles; what follows from a line is kept.';
comment on trigger post_line_stands_after_update on app.post_line is 'No circles; what follows from a line is kept.';
comment on trigger post_line_stands_after_delete on app.post_line is 'What follows from a line is kept.';
create or replace trigger post_line_takes_turns before insert or update or delete on app.post_line
  for each statement execute function app.take_turns_with_lines();
comment on trigger post_line_takes_turns on app.post_line is 'Changes of lines take turns.';
create or replace trigger post_line_holds before insert on app.post_line for each row execute function app.hold_line();
comment on trigger post_line_holds on app.post_line is 'Nothing is put below what is closed.';
create or replace trigger appointment_has_its_place before insert or update of post_id on app.appointment
  for each row execute function app.place_appointment();
comment on trigger appointment_has_its_place on app.appointment is 'An appointment is where its post is.';
create or replace trigger person_leaves_history_on_insert after insert on app.person
  referencing new table as new_rows for each statement execute function app.keep_history();
create or replace trigger person_leaves_history_on_update after update on app.person
  referencing new table as new_rows old table as old_rows for each statement execute function app.keep_history();
comment on trigger person_leaves_history_on_insert on app.person is 'What was true last year can be asked next year.';
comment on trigger person_leaves_history_on_update on app.person is 'What was true last year can be asked next year.';
