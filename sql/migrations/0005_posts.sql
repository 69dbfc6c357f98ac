-- Posts, to whom they report and who appraises their holders; appointments to posts; ranks, contracts, statuses, delegations, teams, objectives.
-- Relations are kept with their days: what was true last year can be asked today, and a mistake can be mended where it was made.

-- What was made anew by sql/current and is so no more. First, because the triggers would act on what changes below.
drop trigger if exists appointment_gives_reach on app.appointment;
drop trigger if exists role_grant_gives_reach on app.role_grant;
drop function if exists app.reach_of_appointment();
drop function if exists app.reach_of_role_grant();
drop function if exists app.appointment_actions(integer, integer, text) cascade;
-- The unit follows from the post.
revoke insert (unit_id) on app.appointment from kinerja_app, kinerja_city;

-- Posts ----------------------------------------------------------------------------------------------------------------
create table app.post (
  agency_id integer not null constraint post_agency_fk references app.agency on delete restrict,
  post_id integer generated always as identity constraint post_id_key unique,
  code text not null constraint post_code_is_a_code check (code ~ '^[A-Z0-9][A-Z0-9_.-]{0,39}$'),
  unit_id integer not null,
  title text not null constraint post_title_says_something check (title ~ '\S' and length(title) <= 200),
  kind text not null constraint post_kind_is_known check (
    kind in (
      'KEPALA_DAERAH', 'PIMPINAN_INSTANSI', 'JPT_UTAMA', 'JPT_MADYA', 'JPT_PRATAMA', 'ADMINISTRATOR', 'PENGAWAS', 'FUNGSIONAL', 'PELAKSANA'
    )
  ),
  jenjang text constraint post_jenjang_is_known check (
    jenjang in ('PEMULA', 'TERAMPIL', 'MAHIR', 'PENYELIA', 'AHLI_PERTAMA', 'AHLI_MUDA', 'AHLI_MADYA', 'AHLI_UTAMA')
  ),
  is_single boolean not null,
  closed_at timestamptz,
  revision bigint not null default 1,
  constraint post_pk primary key (agency_id, post_id),
  constraint post_code_key unique (agency_id, code),
  -- What an appointment takes from its post.
  constraint post_place_key unique (agency_id, post_id, unit_id, is_single),
  constraint post_unit_fk foreign key (agency_id, unit_id) references app.unit on delete restrict,
  constraint post_jenjang_is_of_a_functional_post check (jenjang is null or kind = 'FUNGSIONAL')
);
create index post_unit_idx on app.post (agency_id, unit_id);
comment on table app.post is 'A post (jabatan) in a unit: what people are appointed to.';
comment on column app.post.agency_id is 'Whose post it is.';
comment on column app.post.post_id is 'Never shown: the code is what leaves the database.';
comment on column app.post.code is 'Upper case, once in an agency: KADIS, GURU-SD-001.';
comment on column app.post.unit_id is 'The unit it belongs to.';
comment on column app.post.title is 'In full: Kepala Dinas Pendidikan.';
-- For each high official's line.
create index post_head_idx on app.post (agency_id) where kind = 'KEPALA_DAERAH';
comment on column app.post.kind is 'KEPALA_DAERAH or PIMPINAN_INSTANSI (heads the government), JPT_UTAMA, JPT_MADYA, JPT_PRATAMA, ADMINISTRATOR, PENGAWAS, FUNGSIONAL, PELAKSANA.';
comment on column app.post.jenjang is 'The level of a functional post: PEMULA to PENYELIA, AHLI_PERTAMA to AHLI_UTAMA.';
comment on column app.post.is_single is 'One holder at a time: structural posts, and every post that others report to or are appraised by. Kept by triggers.';
comment on column app.post.closed_at is 'Since when it is no more; null while it is.';
comment on column app.post.revision is 'Grows with each change; a client names the one it has seen.';
call meta.protect('app.post');

-- Two relations, kept apart: heads of agencies report through the sekda and are appraised by the mayor (PermenPANRB 6/2022, P65 C.3a).
create table app.post_line (
  agency_id integer not null,
  post_id integer not null,
  starts_on date not null,
  ends_on date,
  superior_agency_id integer,
  superior_id integer,
  appraiser_agency_id integer,
  appraiser_id integer,
  is_outward boolean not null generated always as (
    coalesce(superior_agency_id <> agency_id, false) or coalesce(appraiser_agency_id <> agency_id, false)
  ) stored,
  constraint post_line_pk primary key (agency_id, post_id, starts_on),
  constraint post_line_post_fk foreign key (agency_id, post_id) references app.post on delete cascade,
  constraint post_line_superior_fk foreign key (superior_agency_id, superior_id) references app.post on delete restrict,
  constraint post_line_appraiser_fk foreign key (appraiser_agency_id, appraiser_id) references app.post on delete restrict,
  constraint post_line_superior_is_whole check ((superior_id is null) = (superior_agency_id is null)),
  constraint post_line_appraiser_is_whole check ((appraiser_id is null) = (appraiser_agency_id is null)),
  constraint post_line_superior_is_another check (superior_id <> post_id),
  constraint post_line_appraiser_is_another check (appraiser_id <> post_id),
  constraint post_line_ends_after_it_starts check (ends_on >= starts_on),
  constraint post_line_is_one_at_a_time exclude using gist (post_id with =, daterange(starts_on, ends_on + 1) with &&)
);
create index post_line_superior_idx on app.post_line (superior_agency_id, superior_id);
create index post_line_appraiser_idx on app.post_line (appraiser_agency_id, appraiser_id);
create index post_line_outward_idx on app.post_line (agency_id) where is_outward;
comment on table app.post_line is 'Where a post stands for a time: to which post it reports, and by the holder of which its own holders are appraised.';
comment on column app.post_line.agency_id is 'The post''s agency.';
comment on column app.post_line.post_id is 'The post.';
comment on column app.post_line.starts_on is 'The first day; -infinity for as long as anybody can remember.';
comment on column app.post_line.ends_on is 'The last day; null while no end is known.';
comment on column app.post_line.superior_agency_id is 'The agency of the post above: it may be another (the sekda''s, the mayor''s).';
comment on column app.post_line.superior_id is 'The post that it reports to; null at the top.';
comment on column app.post_line.appraiser_agency_id is 'The agency of the appraising post.';
comment on column app.post_line.appraiser_id is 'The post whose holder appraises, where it is not the one reported to; null for that one.';
comment on column app.post_line.is_outward is 'Leads into another agency.';
call meta.protect('app.post_line');

-- Which posts of others stand above an agency, at whatever height: their holders are named in it. Kept by triggers.
create table app.post_above (
  agency_id integer not null constraint post_above_agency_fk references app.agency on delete cascade,
  post_agency_id integer not null,
  post_id integer not null,
  starts_on date not null,
  ends_on date,
  constraint post_above_pk primary key (agency_id, post_id, starts_on),
  constraint post_above_post_fk foreign key (post_agency_id, post_id) references app.post on delete cascade
);
create index post_above_post_idx on app.post_above (post_agency_id, post_id);
comment on table app.post_above is 'Posts of other agencies that stand above posts of an agency, by reporting or by appraising, at whatever height.';
comment on column app.post_above.agency_id is 'The agency below.';
comment on column app.post_above.post_agency_id is 'The agency of the post above.';
comment on column app.post_above.post_id is 'The post above.';
comment on column app.post_above.starts_on is 'The first day; -infinity for as long as anybody can remember.';
comment on column app.post_above.ends_on is 'The last day; null while no end is known.';
call meta.protect('app.post_above');

-- Appointments are to posts --------------------------------------------------------------------------------------------
alter table app.appointment
  add column post_id integer,
  add column kind text not null default 'DEFINITIF' constraint appointment_kind_is_known check (kind in ('DEFINITIF', 'PLT', 'PLH')),
  add column is_single boolean not null default false;

-- Whoever served in a unit until now serves in a post of it that says no more than that; of several at a time, the first is the definitive one.
insert into app.post (agency_id, code, unit_id, title, kind, is_single)
select distinct a.agency_id, 'UNIT-' || a.unit_id, a.unit_id, 'Pelaksana', 'PELAKSANA', false
from app.appointment as a;
update app.appointment as a
set post_id = p.post_id
from app.post as p
where p.agency_id = a.agency_id and p.unit_id = a.unit_id;
insert into app.post (agency_id, code, unit_id, title, kind, is_single)
select s.agency_id, 'ACTING-' || s.place, s.unit_id, 'Pelaksana', 'PENGAWAS', true
from (
  select a.agency_id, a.unit_id, row_number() over (order by a.agency_id, a.appointment_id) as place
  from app.appointment as a
  where exists (
    select
    from app.appointment as b
    where b.person_id = a.person_id
      and (b.starts_on, b.appointment_id) < (a.starts_on, a.appointment_id)
      and daterange(b.starts_on, b.ends_on + 1) && daterange(a.starts_on, a.ends_on + 1)
  )
) as s;
update app.appointment as a
set post_id = p.post_id, kind = 'PLT', is_single = true
from (
  select a.agency_id, a.appointment_id, row_number() over (order by a.agency_id, a.appointment_id) as place
  from app.appointment as a
  where exists (
    select
    from app.appointment as b
    where b.person_id = a.person_id
      and (b.starts_on, b.appointment_id) < (a.starts_on, a.appointment_id)
      and daterange(b.starts_on, b.ends_on + 1) && daterange(a.starts_on, a.ends_on + 1)
  )
) as s
  join app.post as p on p.agency_id = s.agency_id and p.code = 'ACTING-' || s.place
where a.agency_id = s.agency_id and a.appointment_id = s.appointment_id;
insert into app.post_line (agency_id, post_id, starts_on) select p.agency_id, p.post_id, '-infinity' from app.post as p;

alter table app.appointment
  alter column post_id set not null,
  alter column is_single drop default,
  drop constraint appointment_unit_fk,
  drop constraint appointment_is_once_at_a_time,
  add constraint appointment_post_fk foreign key (agency_id, post_id, unit_id, is_single)
    references app.post (agency_id, post_id, unit_id, is_single) on update cascade on delete restrict,
  add constraint appointment_acts_in_a_single_post check (kind = 'DEFINITIF' or is_single),
  add constraint appointment_is_once_in_a_post exclude using gist (person_id with =, post_id with =, daterange(starts_on, ends_on + 1) with &&),
  -- Deferrable for transfers: the new one is made by whoever administers where the old one is, while it is.
  add constraint appointment_is_one_definitive_at_a_time exclude using gist (
    person_id with =, daterange(starts_on, ends_on + 1) with &&
  ) where (kind = 'DEFINITIF') deferrable,
  -- Somebody acts (Plt) where nobody is definitive; somebody stands in for a day (Plh) beside whoever is.
  add constraint appointment_post_has_one_holder exclude using gist (
    post_id with =, (case kind when 'PLH' then 2 else 1 end) with =, daterange(starts_on, ends_on + 1) with &&
  ) where (is_single);
-- Policies ask for one person's places row by row: all that they look at stands in the index, or PostgreSQL would take that of a constraint, ten
-- times slower.
drop index app.appointment_person_idx;
create index appointment_person_idx on app.appointment (person_id) include (agency_id, unit_id, post_id, kind, starts_on, ends_on);
create index appointment_post_idx on app.appointment (agency_id, post_id, unit_id, is_single);
comment on table app.appointment is 'Somebody holds a post for a time.';
comment on column app.appointment.post_id is 'What they are appointed to.';
comment on column app.appointment.unit_id is 'The post''s unit; goes with it.';
comment on column app.appointment.kind is 'DEFINITIF; PLT acts in a vacant post; PLH stands in for whoever is away.';
comment on column app.appointment.is_single is 'As its post: one holder at a time.';

-- Units ----------------------------------------------------------------------------------------------------------------
alter table app.unit
  add column work_pattern text constraint unit_work_pattern_is_known check (work_pattern in ('LIMA_HARI', 'ENAM_HARI')),
  add column coordinator_agency_id integer,
  add column coordinator_id integer,
  add constraint unit_coordinator_fk foreign key (coordinator_agency_id, coordinator_id) references app.unit on delete restrict,
  add constraint unit_coordinator_is_whole check ((coordinator_id is null) = (coordinator_agency_id is null));
create index unit_coordinator_idx on app.unit (coordinator_agency_id, coordinator_id);
comment on column app.unit.work_pattern is 'LIMA_HARI or ENAM_HARI: five or six working days a week; null for that of the unit above, five at the top.';
comment on column app.unit.coordinator_agency_id is 'The agency of the coordinating unit.';
comment on column app.unit.coordinator_id is 'The unit that coordinates it (an asisten''s, say); null for none.';

-- What a form of last year says of a person ----------------------------------------------------------------------------
create table app.rank (
  person_id uuid not null constraint rank_person_fk references app.person on delete cascade,
  starts_on date not null,
  golongan text not null,
  constraint rank_pk primary key (person_id, starts_on)
);
comment on table app.rank is 'Each rank (golongan) that somebody had, with its first day. Kept by a trigger from what the person''s row says.';
comment on column app.rank.person_id is 'Whose.';
comment on column app.rank.starts_on is 'The first day.';
comment on column app.rank.golongan is 'I/a to IV/e for PNS, I to XVII for PPPK.';
call meta.protect('app.rank');
insert into app.rank (person_id, starts_on, golongan)
select p.person_id, p.golongan_since_on, p.golongan from app.person as p where p.golongan is not null and p.golongan_since_on is not null;

create table app.contract (
  person_id uuid not null constraint contract_person_fk references app.person on delete cascade,
  starts_on date not null,
  ends_on date,
  number text,
  constraint contract_pk primary key (person_id, starts_on)
);
comment on table app.contract is 'Each contract that a PPPK had: it bounds the plan of work (PermenPANRB 6/2022 art. 8). Kept by a trigger from what the person''s row says.';
comment on column app.contract.person_id is 'Whose.';
comment on column app.contract.starts_on is 'Its first day.';
comment on column app.contract.ends_on is 'Its last day; null when none was named.';
comment on column app.contract.number is 'As it stands on it.';
call meta.protect('app.contract');
insert into app.contract (person_id, starts_on, ends_on, number)
select p.person_id, p.contract_starts_on, p.contract_ends_on, p.contract_number from app.person as p where p.contract_starts_on is not null;

-- Statuses -------------------------------------------------------------------------------------------------------------
create table app.status (
  status_id uuid not null default gen_random_uuid() constraint status_pk primary key,
  person_id uuid not null constraint status_person_fk references app.person on delete restrict,
  status text not null constraint status_status_is_known check (
    status in (
      'PEJABAT_NEGARA', 'LEMBAGA_NONSTRUKTURAL', 'DIBERHENTIKAN_SEMENTARA', 'CLTN', 'MPP', 'TUGAS_BELAJAR', 'DIPERBANTUKAN'
    )
  ),
  starts_on date not null,
  ends_on date,
  decree text not null constraint status_decree_says_something check (decree ~ '\S' and length(decree) <= 200),
  appraiser_person_id uuid constraint status_appraiser_fk references app.person on delete restrict,
  revision bigint not null default 1,
  -- Withdrawn before its first day, it has no day.
  constraint status_ends_after_it_starts check (ends_on >= starts_on - 1),
  constraint status_appraiser_is_of_a_secondment check (appraiser_person_id is null or status = 'DIPERBANTUKAN'),
  constraint status_appraiser_is_another check (appraiser_person_id <> person_id),
  constraint status_is_one_at_a_time exclude using gist (person_id with =, daterange(starts_on, ends_on + 1) with &&)
);
create index status_person_idx on app.status (person_id);
create index status_appraiser_idx on app.status (appraiser_person_id);
comment on table app.status is 'That somebody is away from the post for a time, by decree.';
comment on column app.status.status_id is 'Leaves the database; says nothing.';
comment on column app.status.person_id is 'Who.';
comment on column app.status.status is 'PEJABAT_NEGARA, LEMBAGA_NONSTRUKTURAL, DIBERHENTIKAN_SEMENTARA, CLTN, MPP: outside of performance management (P65-66 C.8). TUGAS_BELAJAR, DIPERBANTUKAN: appraised at home (P92 A.15-16).';
comment on column app.status.starts_on is 'The first day.';
comment on column app.status.ends_on is 'The last day; null while no end is known. A day before the first: it was withdrawn.';
comment on column app.status.decree is 'The decree that says so.';
comment on column app.status.appraiser_person_id is 'Who was designated to appraise somebody seconded, where it is not the appraiser at home (P92 A.15).';
comment on column app.status.revision is 'Grows with each change; a client names the one it has seen.';
call meta.protect('app.status');

-- Delegations ----------------------------------------------------------------------------------------------------------
create table app.delegation (
  agency_id integer not null,
  delegation_id uuid not null default gen_random_uuid() constraint delegation_id_key unique,
  unit_id integer not null,
  person_id uuid not null constraint delegation_person_fk references app.person on delete restrict,
  starts_on date not null,
  ends_on date,
  decree text not null constraint delegation_decree_says_something check (decree ~ '\S' and length(decree) <= 200),
  revision bigint not null default 1,
  constraint delegation_pk primary key (agency_id, delegation_id),
  constraint delegation_unit_fk foreign key (agency_id, unit_id) references app.unit on delete restrict,
  -- Revoked on its first day, it has no day.
  constraint delegation_ends_after_it_starts check (ends_on >= starts_on - 1),
  constraint delegation_is_once_at_a_time exclude using gist (person_id with =, unit_id with =, daterange(starts_on, ends_on + 1) with &&)
);
create index delegation_unit_idx on app.delegation (agency_id, unit_id);
create index delegation_person_idx on app.delegation (person_id);
comment on table app.delegation is 'The authority to appraise that was delegated to a functional official who leads a unit, or to an acting one (P89 A.3, A.7).';
comment on column app.delegation.agency_id is 'The unit''s agency.';
comment on column app.delegation.delegation_id is 'Leaves the database; says nothing.';
comment on column app.delegation.unit_id is 'For those who serve in this unit and below.';
comment on column app.delegation.person_id is 'To whom.';
comment on column app.delegation.starts_on is 'The first day.';
comment on column app.delegation.ends_on is 'The last day; null while no end is known. A day before the first: it was revoked on its first day.';
comment on column app.delegation.decree is 'The decree that says so.';
comment on column app.delegation.revision is 'Grows with each change; a client names the one it has seen.';
call meta.protect('app.delegation');

-- Teams ----------------------------------------------------------------------------------------------------------------
create table app.team (
  agency_id integer not null constraint team_agency_fk references app.agency on delete restrict,
  team_id integer generated always as identity constraint team_id_key unique,
  code text not null constraint team_code_is_a_code check (code ~ '^[A-Z0-9][A-Z0-9_.-]{0,39}$'),
  name text not null constraint team_name_says_something check (name ~ '\S' and length(name) <= 200),
  revision bigint not null default 1,
  constraint team_pk primary key (agency_id, team_id),
  constraint team_code_key unique (agency_id, code)
);
comment on table app.team is 'A team across posts. Its leader gives feedback and appraises nobody (P89 A.7, P227).';
comment on column app.team.agency_id is 'The agency that set it up.';
comment on column app.team.team_id is 'Never shown: the code is what leaves the database.';
comment on column app.team.code is 'Upper case, once in an agency.';
comment on column app.team.name is 'In full.';
comment on column app.team.revision is 'Grows with each change; a client names the one it has seen.';
call meta.protect('app.team');

create table app.team_member (
  agency_id integer not null,
  team_member_id uuid not null default gen_random_uuid() constraint team_member_id_key unique,
  team_id integer not null,
  person_id uuid not null constraint team_member_person_fk references app.person on delete restrict,
  is_leader boolean not null default false,
  starts_on date not null,
  ends_on date,
  revision bigint not null default 1,
  constraint team_member_pk primary key (agency_id, team_member_id),
  constraint team_member_team_fk foreign key (agency_id, team_id) references app.team on delete restrict,
  constraint team_member_ends_after_it_starts check (ends_on >= starts_on),
  constraint team_member_is_once_at_a_time exclude using gist (person_id with =, team_id with =, daterange(starts_on, ends_on + 1) with &&),
  constraint team_member_leads_alone exclude using gist (team_id with =, daterange(starts_on, ends_on + 1) with &&) where (is_leader)
);
create index team_member_team_idx on app.team_member (agency_id, team_id);
create index team_member_person_idx on app.team_member (person_id);
comment on table app.team_member is 'That somebody belongs to a team for a time; also people of other agencies.';
comment on column app.team_member.agency_id is 'The team''s agency.';
comment on column app.team_member.team_member_id is 'Leaves the database; says nothing.';
comment on column app.team_member.team_id is 'Which team.';
comment on column app.team_member.person_id is 'Who.';
comment on column app.team_member.is_leader is 'Leads it: one at a time.';
comment on column app.team_member.starts_on is 'The first day.';
comment on column app.team_member.ends_on is 'The last day; null while no end is known.';
comment on column app.team_member.revision is 'Grows with each change; a client names the one it has seen.';
call meta.protect('app.team_member');

-- Objectives -----------------------------------------------------------------------------------------------------------
create table app.objective (
  agency_id integer not null,
  objective_id uuid not null default gen_random_uuid() constraint objective_id_key unique,
  unit_id integer not null,
  year integer not null constraint objective_year_is_likely check (year between 2000 and 2200),
  code text not null constraint objective_code_is_a_code check (code ~ '^[A-Z0-9][A-Z0-9_.-]{0,39}$'),
  objective text not null constraint objective_objective_says_something check (objective ~ '\S' and length(objective) <= 1000),
  indicator text not null constraint objective_indicator_says_something check (indicator ~ '\S' and length(indicator) <= 1000),
  target text not null constraint objective_target_says_something check (target ~ '\S' and length(target) <= 200),
  state text not null constraint objective_state_is_known check (state in ('DRAFT', 'FIXED')),
  revision bigint not null default 1,
  constraint objective_pk primary key (agency_id, objective_id),
  constraint objective_code_key unique (agency_id, unit_id, year, code),
  constraint objective_unit_fk foreign key (agency_id, unit_id) references app.unit on delete restrict
);
comment on table app.objective is 'What an organisation has promised for a year (sasaran, indikator, target): the source of everybody''s planned results (P26-27).';
comment on column app.objective.agency_id is 'The unit''s agency.';
comment on column app.objective.objective_id is 'Leaves the database; says nothing.';
comment on column app.objective.unit_id is 'Whose objective it is.';
comment on column app.objective.year is 'Of performance.';
comment on column app.objective.code is 'Once in a unit and year; one row for each indicator.';
comment on column app.objective.objective is 'The objective (sasaran).';
comment on column app.objective.indicator is 'How it is seen.';
comment on column app.objective.target is 'What is to be reached, with its measure.';
comment on column app.objective.state is 'DRAFT may be planned with until the agreement is FIXED (P26-27).';
comment on column app.objective.revision is 'Grows with each change; a client names the one it has seen.';
call meta.protect('app.objective');

-- Reach: one row for each reason -----------------------------------------------------------------------------------------
alter table app.reach drop constraint reach_pk;
alter table app.reach add constraint reach_pk primary key (person_id, source_id, agency_id, starts_on);
comment on column app.reach.source_id is 'The appointment, grant, delegation, membership or status that makes it so.';
comment on column app.reach.because is 'SERVES there, ADMINISTERS or AUDITS it, or is NAMED in it: stands above its people, appraises by delegation or designation, belongs to a team.';
