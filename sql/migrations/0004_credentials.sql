-- Who may know a password, so that nobody gets beyond themselves with it; appointments that are withdrawn before they begin.

alter table meta.password add column made_by uuid;
comment on column meta.password.made_by is 'Who made the code it was first chosen with, where that was no administrator of the whole government: they may know it. Not a foreign key: it outlives people.';

alter table app.appointment
  drop constraint appointment_ends_after_it_starts,
  drop constraint appointment_is_once_at_a_time,
  -- Withdrawn before its first day, or on it, it has no day: it ends with the day before.
  add constraint appointment_ends_after_it_starts check (ends_on >= starts_on - 1),
  add constraint appointment_is_once_at_a_time exclude using gist (person_id with =, unit_id with =, daterange(starts_on, ends_on + 1) with &&);
comment on column app.appointment.ends_on is 'The last day; null while no end is known. A day before the first: it was withdrawn.';

-- What was made anew by sql/current and is so no more.
drop trigger if exists role_grant_withdraws_codes on app.role_grant;
drop trigger if exists appointment_withdraws_codes on app.appointment;
drop function if exists app.withdraw_codes();
drop function if exists app.people_called(text);
drop function if exists app.audits(uuid);
