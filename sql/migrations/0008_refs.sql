-- What files call somebody who has no NIP: the mayor, those outside.
alter table app.person
  add column ref text
    constraint person_ref_key unique
    constraint person_ref_is_a_code check (ref ~ '^[A-Z0-9][A-Z0-9_.-]{0,39}$')
    constraint person_ref_is_no_number check (ref !~ '^[0-9]{18}$' and ref !~ '^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$');
comment on column app.person.ref is 'What files call somebody, above all who has no NIP: WALIKOTA; null for most. Whoever has neither is given one.';
-- As the trigger person_has_a_name_in_files does from now on.
update app.person as p set ref = 'P-' || upper(right(p.person_id::text, 12)) where p.nip is null;
