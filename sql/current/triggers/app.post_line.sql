-- No post stands above itself; whoever others report to is one; posts of others that stand above an agency are known.
set local role kinerja_definer;

-- Definer: lines of other agencies count.
create or replace function app.keep_lines() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  changed integer;
begin
  -- Two changes at a time could make a circle that neither of them sees.
  perform pg_advisory_xact_lock(hashtextextended('app.post_line', 0));
  if tg_op <> 'DELETE' then
    with recursive up (from_id, agency_id, post_id, during) as (
      select n.post_id, n.superior_agency_id, n.superior_id, daterange(n.starts_on, n.ends_on + 1)
      from new_rows as n
      where n.superior_id is not null
      union
      select up.from_id, l.superior_agency_id, l.superior_id, up.during * daterange(l.starts_on, l.ends_on + 1)
      from up
        join app.post_line as l
          on l.agency_id = up.agency_id and l.post_id = up.post_id and daterange(l.starts_on, l.ends_on + 1) && up.during
      where l.superior_id is not null and up.post_id <> up.from_id
    )
    select up.from_id into changed from up where up.post_id = up.from_id limit 1;
    if found then
      perform app.fail('KJ400', 'reports_to', 'a post cannot stand above itself');
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

-- Definer: the post may not be the caller's to see; what follows from it is.
create or replace function app.place_appointment() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  select p.unit_id, p.is_single into new.unit_id, new.is_single from app.post as p where p.agency_id = new.agency_id and p.post_id = new.post_id;
  -- A post that is not there is found by the foreign key, which needs something to look for.
  new.unit_id := coalesce(new.unit_id, 0);
  new.is_single := coalesce(new.is_single, false);
  return new;
end $$;
comment on function app.place_appointment() is 'An appointment is where its post is. Definer: the post may not be the caller''s to see.';

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

grant execute on function app.keep_lines(), app.place_appointment(), app.keep_history() to kinerja_owner;

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
create or replace trigger appointment_has_its_place before insert or update of post_id on app.appointment
  for each row execute function app.place_appointment();
comment on trigger appointment_has_its_place on app.appointment is 'An appointment is where its post is.';
create or replace trigger person_leaves_history_on_insert after insert on app.person
  referencing new table as new_rows for each statement execute function app.keep_history();
create or replace trigger person_leaves_history_on_update after update on app.person
  referencing new table as new_rows old table as old_rows for each statement execute function app.keep_history();
comment on trigger person_leaves_history_on_insert on app.person is 'What was true last year can be asked next year.';
comment on trigger person_leaves_history_on_update on app.person is 'What was true last year can be asked next year.';
