-- What operations show of agencies, units, people and what binds them: each representation once. Under the row-level security of whoever looks.
-- allowed_actions are what the one who asks could do now; the guards of the changes ask the same functions.

create or replace function app.agency_actions(p_is_open boolean) returns text[] language sql stable
begin atomic
  select case when p_is_open and (select app.is_city_admin()) then array['update', 'close'] else '{}' end;
end;
comment on function app.agency_actions(boolean) is 'What the one who asks could do to an agency.';

create or replace function app.unit_actions(p_agency_id integer, p_unit_id integer, p_is_open boolean) returns text[] language sql stable
begin atomic
  select case when p_is_open and app.administers_unit(p_agency_id, p_unit_id) then array['update', 'move', 'close'] else '{}' end;
end;
comment on function app.unit_actions(integer, integer, boolean) is 'What the one who asks could do to a unit.';

create or replace function app.appointment_actions(p_agency_id integer, p_unit_id integer, p_post_id integer, p_person_id uuid, p_state text)
returns text[] language sql stable
begin atomic
  select case
    when not app.administers_unit(p_agency_id, p_unit_id) then '{}'
    when not (select app.is_city_admin())
      and (p_person_id = (select app.actor()) or not app.manages(p_person_id) or app.is_above_others(p_agency_id, p_post_id))
      then '{}'
    when p_state = 'ENDED' then array['correct']
    else array['end', 'transfer', 'correct']
  end;
end;
comment on function app.appointment_actions(integer, integer, integer, uuid, text) is 'What the one who asks could do to an appointment.';

create or replace function app.role_grant_actions(p_state text) returns text[] language sql stable
begin atomic
  select case when p_state <> 'ENDED' and (select app.is_city_admin()) then array['revoke'] else '{}' end;
end;
comment on function app.role_grant_actions(text) is 'What the one who asks could do to a grant.';

create or replace function app.account_state(p_is_locked boolean, p_is_active boolean) returns text language sql immutable
begin atomic
  select case when p_is_locked then 'LOCKED' when p_is_active then 'ACTIVE' else 'INVITED' end;
end;
comment on function app.account_state(boolean, boolean) is 'LOCKED, ACTIVE, or INVITED while no password was set.';

create or replace function app.account_actions(p_person_id uuid, p_state text) returns text[] language sql stable
begin atomic
  select case
    when p_person_id is null or not app.manages_account(p_person_id) then '{}'
    when p_state = 'LOCKED' then array['unlock']
    else array['reset', 'lock']
  end;
end;
comment on function app.account_actions(uuid, text) is 'What the one who asks could do to an account.';

create or replace function app.post_actions(p_agency_id integer, p_unit_id integer, p_is_open boolean) returns text[] language sql stable
begin atomic
  select case when p_is_open and app.administers_unit(p_agency_id, p_unit_id) then array['update', 'correct', 'close'] else '{}' end;
end;
comment on function app.post_actions(integer, integer, boolean) is 'What the one who asks could do to a post.';

-- A study comes out when it does: often after the leave has ended.
create or replace function app.status_actions(p_person_id uuid, p_state text, p_status text) returns text[] language sql stable
begin atomic
  select case
    when app.manages(p_person_id) and ((select app.is_city_admin()) or p_person_id <> (select app.actor()))
      then case when p_state <> 'ENDED' then array['end'] else array[]::text[] end || case when p_status = 'TUGAS_BELAJAR' then array['study'] else array[]::text[] end
    else '{}'
  end;
end;
comment on function app.status_actions(uuid, text, text) is 'What the one who asks could do to a status.';

create or replace function app.delegation_actions(p_agency_id integer, p_unit_id integer, p_state text) returns text[] language sql stable
begin atomic
  select case when p_state <> 'ENDED' and app.administers_unit(p_agency_id, p_unit_id) then array['revoke'] else '{}' end;
end;
comment on function app.delegation_actions(integer, integer, text) is 'What the one who asks could do to a delegation.';

create or replace function app.team_actions(p_agency_id integer) returns text[] language sql stable
begin atomic
  select case when app.administers_unit(p_agency_id, null) then array['add', 'remove'] else '{}' end;
end;
comment on function app.team_actions(integer) is 'What the one who asks could do to a team.';

grant execute on function
  app.post_actions(integer, integer, boolean), app.status_actions(uuid, text, text), app.delegation_actions(integer, integer, text), app.team_actions(integer)
to kinerja_app, kinerja_city;
grant execute on function
  app.agency_actions(boolean), app.unit_actions(integer, integer, boolean), app.appointment_actions(integer, integer, integer, uuid, text),
  app.role_grant_actions(text), app.account_state(boolean, boolean), app.account_actions(uuid, text)
to kinerja_app, kinerja_city, kinerja_auth;

create view api.agency with (security_invoker = true) as
select
  a.code as agency, a.name, a.kind, case when a.closed_at is null then 'ACTIVE' else 'CLOSED' end as state, a.revision,
  app.agency_actions(a.closed_at is null) as allowed_actions,
  a.agency_id
from app.agency as a;
comment on view api.agency is 'An agency as operations show it.';
comment on column api.agency.agency is 'The code, as people write it: DISDIK.';
comment on column api.agency.name is 'In full: Dinas Pendidikan.';
comment on column api.agency.kind is 'What sort of agency: DINAS, BADAN, SEKRETARIAT, DISTRIK …';
comment on column api.agency.state is 'ACTIVE, or CLOSED when it is no more.';
comment on column api.agency.revision is 'Grows with each change; a client names the one it has seen.';
comment on column api.agency.allowed_actions is 'What the one who asks could do with it now; what is not here would be refused.';
comment on column api.agency.agency_id is 'Never shown: joins inside of the database.';

create view api.unit with (security_invoker = true) as
select
  a.code as agency, u.code as unit, u.name, u.kind, p.code as parent, u.is_mandiri, u.work_pattern,
  app.unit_reference(u.coordinator_agency_id, u.coordinator_id, u.agency_id) as coordinated_by,
  case when u.closed_at is null then 'ACTIVE' else 'CLOSED' end as state, u.revision,
  app.unit_actions(u.agency_id, u.unit_id, u.closed_at is null) as allowed_actions,
  u.agency_id, u.unit_id, u.path
from app.unit as u
  join app.agency as a on a.agency_id = u.agency_id
  left join app.unit as p on p.agency_id = u.agency_id and p.unit_id = u.parent_id;
comment on view api.unit is 'A unit as operations show it.';
comment on column api.unit.agency is 'The code of the agency whose unit it is.';
comment on column api.unit.unit is 'The code, once in an agency: SD-012.';
comment on column api.unit.name is 'In full.';
comment on column api.unit.kind is 'What sort of unit: SEKRETARIAT, BIDANG, UPTD, SEKOLAH, PUSKESMAS …';
comment on column api.unit.parent is 'The code of the unit it belongs to; null directly below the agency.';
comment on column api.unit.is_mandiri is 'Works by itself (mandiri), though it belongs to another.';
comment on column api.unit.work_pattern is 'LIMA_HARI or ENAM_HARI; null for that of the unit above.';
comment on column api.unit.coordinated_by is 'The unit that coordinates it, with its agency before it when that is another.';
comment on column api.unit.state is 'ACTIVE, or CLOSED when it is no more.';
comment on column api.unit.revision is 'Grows with each change; a client names the one it has seen.';
comment on column api.unit.allowed_actions is 'What the one who asks could do with it now; what is not here would be refused.';
comment on column api.unit.agency_id is 'Never shown: joins inside of the database.';
comment on column api.unit.unit_id is 'Never shown: joins inside of the database.';
comment on column api.unit.path is 'Never shown: finds what is below.';

create view api.person with (security_invoker = true) as
select
  p.person_id as person, p.nip, p.name, p.employment, p.golongan, p.golongan_since_on as golongan_since, p.contract_number,
  p.contract_starts_on, p.contract_ends_on, p.email, p.ref, p.revision,
  case when app.manages(p.person_id) and (p.person_id <> (select app.actor()) or (select app.is_city_admin())) then array['update'] else '{}'::text[] end as allowed_actions
from app.person as p;
comment on view api.person is 'A person as operations show them.';
comment on column api.person.person is 'The identifier, which says nothing.';
comment on column api.person.nip is 'The civil servant''s number (18 digits); null for the mayor and for those outside.';
comment on column api.person.name is 'As on the identity card, without titles.';
comment on column api.person.employment is 'PNS, PPPK, or NON_ASN for the mayor and those outside.';
comment on column api.person.golongan is 'I/a to IV/e for PNS, I to XVII for PPPK.';
comment on column api.person.golongan_since is 'Since when.';
comment on column api.person.contract_number is 'Of a PPPK''s contract.';
comment on column api.person.contract_starts_on is 'Its first day.';
comment on column api.person.contract_ends_on is 'Its last day.';
comment on column api.person.email is 'Where messages go.';
comment on column api.person.ref is 'What files call somebody who has no NIP.';
comment on column api.person.revision is 'Grows with each change; a client names the one it has seen.';
comment on column api.person.allowed_actions is 'What the one who asks could do with it now; what is not here would be refused.';

create view api.appointment with (security_invoker = true) as
select
  a.appointment_id as appointment, g.code as agency, t.code as post, t.title, u.code as unit, a.kind, a.person_id as person, p.nip, p.name,
  a.starts_on, a.ends_on,
  app.state_on((select app.today()), a.starts_on, a.ends_on) as state, a.revision,
  app.appointment_actions(a.agency_id, a.unit_id, a.post_id, a.person_id, app.state_on((select app.today()), a.starts_on, a.ends_on)) as allowed_actions,
  a.agency_id, a.unit_id
from app.appointment as a
  join app.agency as g on g.agency_id = a.agency_id
  join app.post as t on t.agency_id = a.agency_id and t.post_id = a.post_id
  join app.unit as u on u.agency_id = a.agency_id and u.unit_id = a.unit_id
  -- Who has left for another agency is no longer seen; that they served here is.
  left join app.person as p on p.person_id = a.person_id;
comment on view api.appointment is 'An appointment as operations show it.';
comment on column api.appointment.appointment is 'The identifier, which says nothing.';
comment on column api.appointment.agency is 'The code of the post''s agency.';
comment on column api.appointment.post is 'The code of the post.';
comment on column api.appointment.title is 'The post in full.';
comment on column api.appointment.unit is 'The code of the post''s unit.';
comment on column api.appointment.kind is 'DEFINITIF, PLT or PLH.';
comment on column api.appointment.person is 'Who.';
comment on column api.appointment.nip is 'Their number; null when the one who asks may not see them any more.';
comment on column api.appointment.name is 'Their name; null when the one who asks may not see them any more.';
comment on column api.appointment.starts_on is 'The first day.';
comment on column api.appointment.ends_on is 'The last day; null while no end is known.';
comment on column api.appointment.state is 'FUTURE, CURRENT or ENDED, by the government''s day.';
comment on column api.appointment.revision is 'Grows with each change; a client names the one it has seen.';
comment on column api.appointment.allowed_actions is 'What the one who asks could do with it now; what is not here would be refused.';
comment on column api.appointment.agency_id is 'Never shown: joins inside of the database.';
comment on column api.appointment.unit_id is 'Never shown: joins inside of the database.';

create view api.role_grant with (security_invoker = true) as
select
  r.role_grant_id as "grant", r.person_id as person, p.name, r.role, a.code as agency, u.code as unit, r.starts_on, r.ends_on,
  app.state_on((select app.today()), r.starts_on, r.ends_on) as state, r.revision,
  app.role_grant_actions(app.state_on((select app.today()), r.starts_on, r.ends_on)) as allowed_actions
from app.role_grant as r
  left join app.person as p on p.person_id = r.person_id
  left join app.agency as a on a.agency_id = r.agency_id
  left join app.unit as u on u.agency_id = r.agency_id and u.unit_id = r.unit_id;
comment on view api.role_grant is 'A grant of a role as operations show it.';
comment on column api.role_grant."grant" is 'The identifier, which says nothing.';
comment on column api.role_grant.person is 'Who holds it.';
comment on column api.role_grant.name is 'Their name; null when the one who asks may not see them.';
comment on column api.role_grant.role is 'CITY_ADMIN, AGENCY_ADMIN, AUDITOR or OPERATOR.';
comment on column api.role_grant.agency is 'The agency''s code; null for the whole government.';
comment on column api.role_grant.unit is 'The unit''s code: this one and those below it; null for the whole agency.';
comment on column api.role_grant.starts_on is 'The first day.';
comment on column api.role_grant.ends_on is 'The last day; null while no end is known. A day before the first: it was revoked on its first day.';
comment on column api.role_grant.state is 'FUTURE, CURRENT or ENDED, by the government''s day.';
comment on column api.role_grant.revision is 'Grows with each change; a client names the one it has seen.';
comment on column api.role_grant.allowed_actions is 'What the one who asks could do with it now; what is not here would be refused.';

create view api.account with (security_invoker = true) as
select
  c.account_id as account, c.login, c.person_id as person, p.nip, p.name, c.peer, app.account_state(c.is_locked, c.is_active) as state, c.created_at,
  c.revision, app.account_actions(c.person_id, app.account_state(c.is_locked, c.is_active)) as allowed_actions
from app.account as c
  left join app.person as p on p.person_id = c.person_id;
comment on view api.account is 'An account as operations show it.';
comment on column api.account.account is 'The identifier, which says nothing.';
comment on column api.account.login is 'What one logs in with: the NIP unless a city administrator chose otherwise.';
comment on column api.account.person is 'Whose account it is; null for the machine''s.';
comment on column api.account.nip is 'Their number.';
comment on column api.account.name is 'Their name.';
comment on column api.account.peer is 'The account of the daemon''s machine whose sessions over the admin socket are this one''s.';
comment on column api.account.state is 'LOCKED, ACTIVE, or INVITED while no password was set.';
comment on column api.account.created_at is 'When it was made.';
comment on column api.account.revision is 'Grows with each change; a client names the one it has seen.';
comment on column api.account.allowed_actions is 'What the one who asks could do with it now; what is not here would be refused.';

create view api.post with (security_invoker = true) as
select
  a.code as agency, p.code as post, p.title, p.kind, p.jenjang, u.code as unit,
  app.post_reference(l.superior_agency_id, l.superior_id, p.agency_id) as reports_to,
  app.post_reference(l.appraiser_agency_id, l.appraiser_id, p.agency_id) as appraised_by,
  not app.is_held(p.agency_id, p.post_id, (select app.today())) as is_vacant,
  case when p.closed_at is null then 'ACTIVE' else 'CLOSED' end as state, p.revision,
  app.post_actions(p.agency_id, p.unit_id, p.closed_at is null) as allowed_actions,
  p.agency_id, p.post_id, u.path
from app.post as p
  join app.agency as a on a.agency_id = p.agency_id
  join app.unit as u on u.agency_id = p.agency_id and u.unit_id = p.unit_id
  left join app.post_line as l
    on l.agency_id = p.agency_id and l.post_id = p.post_id and app.is_on((select app.today()), l.starts_on, l.ends_on);
comment on view api.post is 'A post as operations show it.';
comment on column api.post.agency is 'The code of the agency whose post it is.';
comment on column api.post.post is 'The code, once in an agency: KADIS.';
comment on column api.post.title is 'In full.';
comment on column api.post.kind is 'KEPALA_DAERAH or PIMPINAN_INSTANSI, JPT_UTAMA, JPT_MADYA, JPT_PRATAMA, ADMINISTRATOR, PENGAWAS, FUNGSIONAL, PELAKSANA.';
comment on column api.post.jenjang is 'The level of a functional post.';
comment on column api.post.unit is 'The code of its unit.';
comment on column api.post.reports_to is 'The post above today, with its agency before it when that is another.';
comment on column api.post.appraised_by is 'The post whose holder appraises, where it is not the one reported to.';
comment on column api.post.is_vacant is 'Nobody holds it today.';
comment on column api.post.state is 'ACTIVE, or CLOSED when it is no more.';
comment on column api.post.revision is 'Grows with each change; a client names the one it has seen.';
comment on column api.post.allowed_actions is 'What the one who asks could do with it now; what is not here would be refused.';
comment on column api.post.agency_id is 'Never shown: joins inside of the database.';
comment on column api.post.post_id is 'Never shown: joins inside of the database.';
comment on column api.post.path is 'Never shown: finds what is below.';

create view api.status with (security_invoker = true) as
select
  s.status_id, s.person_id as person, p.nip, p.name, s.status, s.decree, s.starts_on, s.ends_on, s.appraiser_person_id as appraiser, s.study_level,
  s.university, s.outcome, s.graduation, s.outcome_on, s.outcome_decree,
  app.state_on((select app.today()), s.starts_on, s.ends_on) as state, s.revision,
  app.status_actions(s.person_id, app.state_on((select app.today()), s.starts_on, s.ends_on), s.status) as allowed_actions
from app.status as s
  left join app.person as p on p.person_id = s.person_id;
comment on view api.status is 'A status as operations show it.';
comment on column api.status.status_id is 'The identifier, which says nothing.';
comment on column api.status.person is 'Who.';
comment on column api.status.nip is 'Their number.';
comment on column api.status.name is 'Their name.';
comment on column api.status.status is 'PEJABAT_NEGARA, LEMBAGA_NONSTRUKTURAL, DIBERHENTIKAN_SEMENTARA, CLTN, MPP, TUGAS_BELAJAR or DIPERBANTUKAN.';
comment on column api.status.decree is 'The decree that says so.';
comment on column api.status.starts_on is 'The first day.';
comment on column api.status.ends_on is 'The last day; null while no end is known. A day before the first: it was withdrawn.';
comment on column api.status.appraiser is 'Who was designated to appraise somebody seconded.';
comment on column api.status.study_level is 'Of study leave: S1 or PROFESI_S2_S3.';
comment on column api.status.university is 'Of study leave: the university''s accreditation, or LUAR_NEGERI.';
comment on column api.status.outcome is 'Of study leave: LULUS or TIDAK_LULUS; null while it is open.';
comment on column api.status.graduation is 'EARLIER, ON_TIME or EXTENDED, of who graduated.';
comment on column api.status.outcome_on is 'The day on which it came out so.';
comment on column api.status.outcome_decree is 'The decree that says so.';
comment on column api.status.state is 'FUTURE, CURRENT or ENDED, by the government''s day.';
comment on column api.status.revision is 'Grows with each change; a client names the one it has seen.';
comment on column api.status.allowed_actions is 'What the one who asks could do with it now; what is not here would be refused.';

create view api.delegation with (security_invoker = true) as
select
  d.delegation_id as delegation, a.code as agency, u.code as unit, d.person_id as person, p.nip, p.name, d.decree, d.starts_on, d.ends_on,
  app.state_on((select app.today()), d.starts_on, d.ends_on) as state, d.revision,
  app.delegation_actions(d.agency_id, d.unit_id, app.state_on((select app.today()), d.starts_on, d.ends_on)) as allowed_actions,
  d.agency_id
from app.delegation as d
  join app.agency as a on a.agency_id = d.agency_id
  join app.unit as u on u.agency_id = d.agency_id and u.unit_id = d.unit_id
  left join app.person as p on p.person_id = d.person_id;
comment on view api.delegation is 'A delegation as operations show it.';
comment on column api.delegation.delegation is 'The identifier, which says nothing.';
comment on column api.delegation.agency is 'The code of the unit''s agency.';
comment on column api.delegation.unit is 'The code of the unit: for those who serve in it and below.';
comment on column api.delegation.person is 'To whom.';
comment on column api.delegation.nip is 'Their number; null when the one who asks may not see them.';
comment on column api.delegation.name is 'Their name; null when the one who asks may not see them.';
comment on column api.delegation.decree is 'The decree that says so.';
comment on column api.delegation.starts_on is 'The first day.';
comment on column api.delegation.ends_on is 'The last day; null while no end is known. A day before the first: it was revoked on its first day.';
comment on column api.delegation.state is 'FUTURE, CURRENT or ENDED, by the government''s day.';
comment on column api.delegation.revision is 'Grows with each change; a client names the one it has seen.';
comment on column api.delegation.allowed_actions is 'What the one who asks could do with it now; what is not here would be refused.';
comment on column api.delegation.agency_id is 'Never shown: joins inside of the database.';

create view api.team with (security_invoker = true) as
select
  a.code as agency, t.code as team, t.name,
  (
    select m.person_id
    from app.team_member as m
    where m.agency_id = t.agency_id and m.team_id = t.team_id and m.is_leader and app.is_on((select app.today()), m.starts_on, m.ends_on)
  ) as leader,
  (
    select count(*)
    from app.team_member as m
    where m.agency_id = t.agency_id and m.team_id = t.team_id and app.is_on((select app.today()), m.starts_on, m.ends_on)
  ) as members,
  t.revision, app.team_actions(t.agency_id) as allowed_actions, t.agency_id
from app.team as t
  join app.agency as a on a.agency_id = t.agency_id;
comment on view api.team is 'A team as operations show it.';
comment on column api.team.agency is 'The code of the agency that set it up.';
comment on column api.team.team is 'The code, once in an agency.';
comment on column api.team.name is 'In full.';
comment on column api.team.leader is 'Who leads it today.';
comment on column api.team.members is 'How many belong to it today.';
comment on column api.team.revision is 'Grows with each change; a client names the one it has seen.';
comment on column api.team.allowed_actions is 'What the one who asks could do with it now; what is not here would be refused.';
comment on column api.team.agency_id is 'Never shown: joins inside of the database.';

create view api.member with (security_invoker = true) as
select
  m.team_member_id as member, a.code as agency, t.code as team, m.person_id as person, p.nip, p.name, m.is_leader, m.starts_on, m.ends_on,
  app.state_on((select app.today()), m.starts_on, m.ends_on) as state, m.revision, m.agency_id
from app.team_member as m
  join app.agency as a on a.agency_id = m.agency_id
  join app.team as t on t.agency_id = m.agency_id and t.team_id = m.team_id
  left join app.person as p on p.person_id = m.person_id;
comment on view api.member is 'A membership of a team as operations show it.';
comment on column api.member.member is 'The identifier, which says nothing.';
comment on column api.member.agency is 'The code of the team''s agency.';
comment on column api.member.team is 'The team''s code.';
comment on column api.member.person is 'Who.';
comment on column api.member.nip is 'Their number; null when the one who asks may not see them.';
comment on column api.member.name is 'Their name; null when the one who asks may not see them.';
comment on column api.member.is_leader is 'Leads it.';
comment on column api.member.starts_on is 'The first day.';
comment on column api.member.ends_on is 'The last day; null while no end is known.';
comment on column api.member.state is 'FUTURE, CURRENT or ENDED, by the government''s day.';
comment on column api.member.revision is 'Grows with each change; a client names the one it has seen.';
comment on column api.member.agency_id is 'Never shown: joins inside of the database.';

create view api.objective with (security_invoker = true) as
select
  a.code as agency, u.code as unit, o.year, o.code as objective_code, o.objective, o.indicator, o.target, o.state, o.revision, o.agency_id
from app.objective as o
  join app.agency as a on a.agency_id = o.agency_id
  join app.unit as u on u.agency_id = o.agency_id and u.unit_id = o.unit_id;
comment on view api.objective is 'An objective as operations show it.';
comment on column api.objective.agency is 'The code of the unit''s agency.';
comment on column api.objective.unit is 'The code of the unit whose objective it is.';
comment on column api.objective.year is 'Of performance.';
comment on column api.objective.objective_code is 'Once in a unit and year.';
comment on column api.objective.objective is 'The objective (sasaran).';
comment on column api.objective.indicator is 'How it is seen.';
comment on column api.objective.target is 'What is to be reached.';
comment on column api.objective.state is 'DRAFT or FIXED.';
comment on column api.objective.revision is 'Grows with each change; a client names the one it has seen.';
comment on column api.objective.agency_id is 'Never shown: joins inside of the database.';

grant select on
  api.agency, api.unit, api.person, api.appointment, api.role_grant, api.account, api.post, api.status, api.delegation, api.team, api.member,
  api.objective
to kinerja_app, kinerja_city;
