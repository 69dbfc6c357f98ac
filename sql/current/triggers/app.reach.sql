-- Reach follows from appointments and grants: one row each, which goes with it.
set local role kinerja_definer;

-- Definer: reach is nobody's to write.
create or replace function app.reach_of_appointment() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    delete from app.reach as r where r.source_id = old.appointment_id and r.person_id = old.person_id;
  end if;
  if tg_op <> 'DELETE' then
    insert into app.reach (person_id, source_id, agency_id, because, starts_on, ends_on)
    values (new.person_id, new.appointment_id, new.agency_id, 'SERVES', new.starts_on, new.ends_on);
  end if;
  return null;
end $$;
comment on function app.reach_of_appointment() is 'One reaches where one serves, while one serves there. Definer: reach is nobody''s to write.';

-- Definer: as above.
create or replace function app.reach_of_role_grant() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    delete from app.reach as r where r.source_id = old.role_grant_id and r.person_id = old.person_id;
  end if;
  if tg_op <> 'DELETE' and new.agency_id is not null then
    insert into app.reach (person_id, source_id, agency_id, because, starts_on, ends_on)
    values (
      new.person_id, new.role_grant_id, new.agency_id, case new.role when 'AUDITOR' then 'AUDITS' else 'ADMINISTERS' end, new.starts_on, new.ends_on
    );
  end if;
  return null;
end $$;
comment on function app.reach_of_role_grant() is 'One reaches where one holds a role, while one holds it. Definer: reach is nobody''s to write.';

grant execute on function app.reach_of_appointment(), app.reach_of_role_grant() to kinerja_owner;

set local role kinerja_owner;
create or replace trigger appointment_gives_reach after insert or update or delete on app.appointment
  for each row execute function app.reach_of_appointment();
create or replace trigger role_grant_gives_reach after insert or update or delete on app.role_grant
  for each row execute function app.reach_of_role_grant();
comment on trigger appointment_gives_reach on app.appointment is 'One reaches where one serves.';
comment on trigger role_grant_gives_reach on app.role_grant is 'One reaches where one holds a role.';
