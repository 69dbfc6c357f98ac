-- What somebody would type into psql to take the same two files in: COPY into a table without constraints, then one insert for each. The tables keep
-- their constraints and triggers. FOLDER is where the files are.
\set ON_ERROR_STOP on
begin;
create unlogged table public.lines_of_people (
  ref text, nip text, name text, employment text, golongan text, golongan_since text, contract_number text, contract_starts_on text,
  contract_ends_on text, email text
);
\copy public.lines_of_people from 'FOLDER/people.csv' with (format csv, header)
insert into app.person (
  ref, nip, name, employment, golongan, golongan_since_on, contract_number, contract_starts_on, contract_ends_on, email
)
select
  l.ref, l.nip, l.name, l.employment, l.golongan, l.golongan_since::date, l.contract_number, l.contract_starts_on::date, l.contract_ends_on::date,
  l.email
from public.lines_of_people as l;
commit;
begin;
create unlogged table public.lines_of_appointments (agency text, post text, person text, kind text, starts_on text, ends_on text);
\copy public.lines_of_appointments from 'FOLDER/appointments.csv' with (format csv, header)
insert into app.appointment (agency_id, post_id, person_id, kind, starts_on, ends_on)
select t.agency_id, t.post_id, p.person_id, coalesce(l.kind, 'DEFINITIF'), l.starts_on::date, l.ends_on::date
from public.lines_of_appointments as l
  join app.agency as a on a.code = l.agency
  join app.post as t on t.agency_id = a.agency_id and t.code = l.post
  join app.person as p on l.person in (p.nip, p.ref);
commit;
