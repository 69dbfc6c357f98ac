-- Reach follows from appointments, grants, delegations, memberships and statuses: whoever a statement touches is looked at once behind it.
set local role kinerja_definer;

-- Definer: reach is nobody's to write.
create or replace function app.reach_of_people() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  people uuid[];
begin
  if tg_op = 'INSERT' then
    people := array(select distinct n.person_id from new_rows as n);
  elsif tg_op = 'DELETE' then
    people := array(select distinct o.person_id from old_rows as o);
  else
    people := array(select n.person_id from new_rows as n union select o.person_id from old_rows as o);
  end if;
  if tg_table_name = 'appointment' then
    -- Whoever was designated to appraise one of them goes where they go.
    people := people || array(select distinct s.appraiser_person_id from app.status as s where s.person_id = any (people) and s.appraiser_person_id is not null);
  end if;
  perform app.renew_reach(people);
  return null;
end $$;
comment on function app.reach_of_people() is 'The reach of those whom a statement touched. Definer: reach is nobody''s to write.';

-- Definer: as above. It is the designated appraiser's reach that a status moves.
create or replace function app.reach_of_designated() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  people uuid[];
begin
  -- Whoever is being appointed this moment is waited for: see app.renew_above.
  if tg_op <> 'DELETE' then
    perform from app.person as p where p.person_id in (select n.person_id from new_rows as n where n.appraiser_person_id is not null) for update;
    people := array(select distinct n.appraiser_person_id from new_rows as n where n.appraiser_person_id is not null);
  end if;
  if tg_op <> 'INSERT' then
    people := people || array(select distinct o.appraiser_person_id from old_rows as o where o.appraiser_person_id is not null);
  end if;
  perform app.renew_reach(people);
  return null;
end $$;
comment on function app.reach_of_designated() is 'The reach of those who were designated to appraise somebody. Definer: reach is nobody''s to write.';

grant execute on function app.reach_of_people(), app.reach_of_designated() to kinerja_owner;

set local role kinerja_owner;
do $$
declare
  kept record;
  verb text;
begin
  for kept in
    select t.name, t.does
    from (values
      ('appointment', 'reach_of_people'), ('role_grant', 'reach_of_people'), ('delegation', 'reach_of_people'), ('team_member', 'reach_of_people'),
      ('status', 'reach_of_designated')
    ) as t (name, does)
  loop
    foreach verb in array array['insert', 'update', 'delete'] loop
      execute format(
        'create or replace trigger %I after %s on app.%I %s for each statement execute function app.%I()',
        format('%s_gives_reach_on_%s', kept.name, verb), verb, kept.name,
        'referencing' || case verb when 'delete' then '' else ' new table as new_rows' end || case verb when 'insert' then '' else ' old table as old_rows' end,
        kept.does
      );
      execute format(
        'comment on trigger %I on app.%I is %L', format('%s_gives_reach_on_%s', kept.name, verb), kept.name, 'One reaches where one serves, holds a role or is named.'
      );
    end loop;
  end loop;
end $$;
