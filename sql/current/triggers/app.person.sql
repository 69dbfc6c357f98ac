create or replace function app.name_person() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.ref := 'P-' || upper(right(new.person_id::text, 12));
  return new;
end $$;
comment on function app.name_person() is 'Gives somebody a ref that nobody has chosen.';

create or replace trigger person_has_a_name_in_files before insert or update of nip, ref on app.person
  for each row when (new.nip is null and new.ref is null) execute function app.name_person();
comment on trigger person_has_a_name_in_files on app.person is 'Everybody can be named in a file, and is the same person when it comes back.';
