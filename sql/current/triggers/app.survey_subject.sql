-- What a survey has left goes with whom it is about, and with whoever handed in (migrations/0015_surveys.sql says why there are no foreign keys).
set local role kinerja_definer;

-- Definer: what surveys leave is nobody's to take away.
create or replace function app.forget_cells() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from app.feedback_cell as f
  using old_rows as o
  where f.agency_id = o.agency_id and f.collection_id = o.collection_id and f.subject = o.subject;
  return null;
end $$;
comment on function app.forget_cells() is 'Cells of subjects that are no more. Definer: what surveys leave is nobody''s to take away.';

-- Definer: as above.
create or replace function app.forget_handed_in() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_table_name = 'person' then
    delete from app.handed_in as h using old_rows as o where h.person_id = (to_jsonb(o) ->> 'person_id')::uuid;
  else
    delete from app.handed_in as h using old_rows as o where h.collection_id = (to_jsonb(o) ->> 'collection_id')::integer;
  end if;
  return null;
end $$;
comment on function app.forget_handed_in() is 'Who handed in how many forms, of people and surveys that are no more. Definer: what surveys leave is nobody''s to take away.';
grant execute on function app.forget_cells(), app.forget_handed_in() to kinerja_owner;

set local role kinerja_owner;

drop trigger if exists survey_subject_takes_its_cells on app.survey_subject;
create trigger survey_subject_takes_its_cells after delete on app.survey_subject referencing old table as old_rows for each statement execute function app.forget_cells();
comment on trigger survey_subject_takes_its_cells on app.survey_subject is 'In place of a foreign key that cascades.';

drop trigger if exists collection_takes_handed_in on app.collection;
create trigger collection_takes_handed_in after delete on app.collection referencing old table as old_rows for each statement execute function app.forget_handed_in();
comment on trigger collection_takes_handed_in on app.collection is 'In place of a foreign key that cascades.';

drop trigger if exists person_takes_handed_in on app.person;
create trigger person_takes_handed_in after delete on app.person referencing old table as old_rows for each statement execute function app.forget_handed_in();
comment on trigger person_takes_handed_in on app.person is 'In place of a foreign key that cascades.';
