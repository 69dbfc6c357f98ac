-- Agencies, their units, people, who serves where, and who may do what: what the first operations work on.

-- Days are those of the government -------------------------------------------------------------------------------------
alter table meta.installation
  add column zone text not null default 'Asia/Jayapura' constraint installation_zone_says_something check (zone ~ '\S');
comment on column meta.installation.zone is 'The time zone in which the government counts its days.';

-- Agencies -------------------------------------------------------------------------------------------------------------
alter table app.agency
  add column kind text not null default 'DINAS' constraint agency_kind_is_a_code check (kind ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  add column closed_at timestamptz,
  add constraint agency_name_is_short check (length(name) <= 200);
alter table app.agency alter column kind drop default;
comment on column app.agency.kind is 'What sort of agency: DINAS, BADAN, SEKRETARIAT, DISTRIK …';
comment on column app.agency.closed_at is 'Since when it is no more; null while it is.';

-- Units ----------------------------------------------------------------------------------------------------------------
create table app.unit (
  agency_id integer not null constraint unit_agency_fk references app.agency on delete restrict,
  unit_id integer generated always as identity constraint unit_id_key unique,
  code text not null constraint unit_code_is_a_code check (code ~ '^[A-Z0-9][A-Z0-9_.-]{0,39}$'),
  name text not null constraint unit_name_says_something check (name ~ '\S' and length(name) <= 200),
  kind text not null constraint unit_kind_is_a_code check (kind ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  parent_id integer,
  path ext.ltree not null,
  is_mandiri boolean not null default false,
  closed_at timestamptz,
  revision bigint not null default 1,
  constraint unit_pk primary key (agency_id, unit_id),
  constraint unit_code_key unique (agency_id, code),
  constraint unit_parent_fk foreign key (agency_id, parent_id) references app.unit on delete restrict,
  constraint unit_is_not_its_own_parent check (parent_id <> unit_id)
);
create index unit_parent_idx on app.unit (agency_id, parent_id);
create index unit_path_idx on app.unit using gist (path);
comment on table app.unit is 'A part of an agency: sekretariat, bidang, UPTD, sekolah, puskesmas, kelurahan. They form a tree.';
comment on column app.unit.agency_id is 'Whose unit it is.';
comment on column app.unit.unit_id is 'Never shown: the code is what leaves the database.';
comment on column app.unit.code is 'Upper case, once in an agency: SD-012.';
comment on column app.unit.name is 'In full.';
comment on column app.unit.kind is 'What sort of unit: SEKRETARIAT, BIDANG, UPTD, SEKOLAH, PUSKESMAS …';
comment on column app.unit.parent_id is 'The unit it belongs to; null directly below the agency.';
comment on column app.unit.path is 'The unit_ids from the top down to this one; kept by a trigger.';
comment on column app.unit.is_mandiri is 'Works by itself (mandiri), though it belongs to another.';
comment on column app.unit.closed_at is 'Since when it is no more; null while it is.';
comment on column app.unit.revision is 'Grows with each change; a client names the one it has seen.';
call meta.protect('app.unit');

-- People ---------------------------------------------------------------------------------------------------------------
alter table app.person
  add column nip text constraint person_nip_key unique constraint person_nip_is_18_digits check (nip ~ '^[0-9]{18}$'),
  add column employment text not null default 'NON_ASN' constraint person_employment_is_known check (employment in ('PNS', 'PPPK', 'NON_ASN')),
  add column golongan text,
  add column golongan_since_on date,
  add column contract_number text constraint person_contract_number_is_short check (length(contract_number) <= 100),
  add column contract_starts_on date,
  add column contract_ends_on date,
  add column email text constraint person_email_is_short check (length(email) <= 254),
  add constraint person_name_is_short check (length(name) <= 200),
  add constraint person_golongan_fits_employment check (
    golongan is null
    or employment = 'PNS' and golongan ~ '^(I|II|III)/[a-d]$|^IV/[a-e]$'
    or employment = 'PPPK' and golongan ~ '^(I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XV|XVI|XVII)$'
  ),
  add constraint person_golongan_has_its_date check (golongan is not null or golongan_since_on is null),
  add constraint person_contract_is_pppk check (
    employment = 'PPPK' or num_nonnulls(contract_number, contract_starts_on, contract_ends_on) = 0
  ),
  add constraint person_contract_ends_after_it_starts check (contract_ends_on >= contract_starts_on),
  add constraint person_asn_has_a_nip check (nip is not null or employment = 'NON_ASN');
comment on column app.person.nip is 'The civil servant''s number (18 digits); null for the mayor and for those outside. Personal data, and no source of birth or sex.';
comment on column app.person.employment is 'PNS, PPPK, or NON_ASN for the mayor and those outside.';
comment on column app.person.golongan is 'I/a to IV/e for PNS, I to XVII for PPPK.';
comment on column app.person.golongan_since_on is 'Since when.';
comment on column app.person.contract_number is 'Of a PPPK''s contract.';
comment on column app.person.contract_starts_on is 'Its first day.';
comment on column app.person.contract_ends_on is 'Its last day: it bounds the plan of work (PermenPANRB 6/2022 art. 8).';
comment on column app.person.email is 'Where messages go.';

-- Who serves where -----------------------------------------------------------------------------------------------------
create table app.appointment (
  agency_id integer not null,
  appointment_id uuid not null default gen_random_uuid() constraint appointment_id_key unique,
  unit_id integer not null,
  person_id uuid not null constraint appointment_person_fk references app.person on delete restrict,
  starts_on date not null,
  ends_on date,
  revision bigint not null default 1,
  constraint appointment_pk primary key (agency_id, appointment_id),
  constraint appointment_unit_fk foreign key (agency_id, unit_id) references app.unit on delete restrict,
  constraint appointment_ends_after_it_starts check (ends_on >= starts_on),
  constraint appointment_is_once_at_a_time exclude using gist (person_id with =, unit_id with =, daterange(starts_on, ends_on, '[]') with &&)
);
create index appointment_unit_idx on app.appointment (agency_id, unit_id);
create index appointment_person_idx on app.appointment (person_id);
comment on table app.appointment is 'Somebody serves in a unit for a time.';
comment on column app.appointment.agency_id is 'The unit''s agency.';
comment on column app.appointment.appointment_id is 'Leaves the database; says nothing.';
comment on column app.appointment.unit_id is 'Where.';
comment on column app.appointment.person_id is 'Who.';
comment on column app.appointment.starts_on is 'The first day.';
comment on column app.appointment.ends_on is 'The last day; null while no end is known.';
comment on column app.appointment.revision is 'Grows with each change; a client names the one it has seen.';
call meta.protect('app.appointment');

-- Who may do what ------------------------------------------------------------------------------------------------------
create table app.role_grant (
  role_grant_id uuid not null default gen_random_uuid() constraint role_grant_pk primary key,
  person_id uuid not null constraint role_grant_person_fk references app.person on delete restrict,
  role text not null constraint role_grant_role_is_known check (role in ('CITY_ADMIN', 'AGENCY_ADMIN', 'AUDITOR', 'OPERATOR')),
  agency_id integer constraint role_grant_agency_fk references app.agency on delete restrict,
  unit_id integer,
  starts_on date not null,
  ends_on date,
  revision bigint not null default 1,
  constraint role_grant_unit_fk foreign key (agency_id, unit_id) references app.unit on delete restrict,
  constraint role_grant_unit_has_its_agency check (unit_id is null or agency_id is not null),
  constraint role_grant_scope_fits_role check (
    case role
      when 'AGENCY_ADMIN' then agency_id is not null
      when 'AUDITOR' then unit_id is null
      else agency_id is null
    end
  ),
  -- A grant that is revoked on its first day has no day: it ends with the day before.
  constraint role_grant_ends_after_it_starts check (ends_on >= starts_on - 1),
  constraint role_grant_is_once_at_a_time exclude using gist (
    person_id with =, role with =, coalesce(agency_id, 0) with =, coalesce(unit_id, 0) with =, daterange(starts_on, ends_on + 1) with &&
  )
);
create index role_grant_person_idx on app.role_grant (person_id);
create index role_grant_unit_idx on app.role_grant (agency_id, unit_id);
comment on table app.role_grant is 'A role that somebody holds, in an agency or a part of it or in the whole government, for a time.';
comment on column app.role_grant.role_grant_id is 'Leaves the database; says nothing.';
comment on column app.role_grant.person_id is 'Who holds it.';
comment on column app.role_grant.role is 'CITY_ADMIN (the whole government), AGENCY_ADMIN (an agency or a unit and what is below it), AUDITOR (sees, changes nothing), OPERATOR (the machine).';
comment on column app.role_grant.agency_id is 'Where; null for the whole government.';
comment on column app.role_grant.unit_id is 'Only this unit and those below it; null for the whole agency.';
comment on column app.role_grant.starts_on is 'The first day.';
comment on column app.role_grant.ends_on is 'The last day; null while no end is known.';
comment on column app.role_grant.revision is 'Grows with each change; a client names the one it has seen.';
call meta.protect('app.role_grant');

-- Reach follows from appointments and grants, one row each -------------------------------------------------------------
drop table app.reach;
create table app.reach (
  person_id uuid not null constraint reach_person_fk references app.person on delete cascade,
  source_id uuid not null default gen_random_uuid(),
  agency_id integer not null constraint reach_agency_fk references app.agency on delete cascade,
  because text not null constraint reach_because_is_known check (because in ('SERVES', 'ADMINISTERS', 'AUDITS', 'NAMED')),
  starts_on date not null default '-infinity',
  ends_on date,
  constraint reach_pk primary key (person_id, source_id)
);
create index reach_agency_idx on app.reach (agency_id);
comment on table app.reach is 'Which agencies a person''s requests may touch, and why. Outside of it row-level security shows nothing. Kept by triggers.';
comment on column app.reach.person_id is 'Who.';
comment on column app.reach.source_id is 'The appointment or grant that makes it so.';
comment on column app.reach.agency_id is 'Where.';
comment on column app.reach.because is 'SERVES there, ADMINISTERS or AUDITS it, or is NAMED in it (as an appraiser, say).';
comment on column app.reach.starts_on is 'From that day on.';
comment on column app.reach.ends_on is 'Until that day; null without end.';
call meta.protect('app.reach');
