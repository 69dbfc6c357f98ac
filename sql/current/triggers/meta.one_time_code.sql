-- A code was made by somebody who managed the account as it was then. When its person may do more than that, or serves elsewhere, too, whoever
-- made it and still has it would become somebody they do not manage.
set local role kinerja_auth;

-- Definer: codes are nobody's to see.
create or replace function app.withdraw_codes() returns trigger
language plpgsql security definer set search_path = pg_catalog, ext, pg_temp as $$
begin
  delete from meta.one_time_code as c
  using app.account as a
  where c.account_id = a.account_id
    and a.person_id = new.person_id
    and not exists (
      select
      from app.role_grant as g
      where g.person_id = c.made_by
        and app.is_on(app.today(), g.starts_on, g.ends_on)
        and (
          g.role = 'CITY_ADMIN'
          or tg_table_name = 'appointment'
          and g.role = 'AGENCY_ADMIN'
          and g.agency_id = new.agency_id
          and (
            g.unit_id is null
            or exists (
              select
              from app.unit as top
                join app.unit as place on place.path <@ top.path
              where top.unit_id = g.unit_id and place.unit_id = (to_jsonb(new) ->> 'unit_id')::integer
            )
          )
        )
    );
  return null;
end $$;
comment on function app.withdraw_codes() is 'A code opens nothing any more when the account''s person gets beyond whoever made it. Definer: codes are nobody''s to see.';

grant execute on function app.withdraw_codes() to kinerja_owner;

set local role kinerja_owner;
create or replace trigger role_grant_withdraws_codes after insert on app.role_grant
  for each row execute function app.withdraw_codes();
create or replace trigger appointment_withdraws_codes after insert on app.appointment
  for each row execute function app.withdraw_codes();
comment on trigger role_grant_withdraws_codes on app.role_grant is 'Whoever made a code must not get the role with it.';
comment on trigger appointment_withdraws_codes on app.appointment is 'Whoever made a code must not get into another agency with it.';
