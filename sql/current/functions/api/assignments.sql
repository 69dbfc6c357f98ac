-- Assignments: a step before the plan, and in mid-year (PermenPANRB 6/2022 P45-46 f). Who gives one and does not appraise asks the appraiser first.

create function api.show_assignments() returns setof api.assignment language sql stable rows 50
begin atomic
  select
    a.assignment, a.person, a.name, a.leader, a.leader_name, a.body, a.body_name, a.kind, a.work, a.starts_on, a.ends_on, a.state, a.competence, a.workload,
    a.performance, a.reason, a.made_at, a.decided_at, a.allowed_actions, a.revision
  from api.assignment as a;
end;
comment on function api.show_assignments() is 'Assignments that the one who asks sees.';

create function api.assignment_request(
  p_person text, p_work text, p_leader text, p_body text, p_body_name text, p_starts_on date, p_ends_on date
) returns setof api.assignment
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  visible uuid := app.person_id_of(p_person);
  found_person uuid := app.assignable(p_person);
  first_day date := coalesce(p_starts_on, app.today());
  leader record;
  is_appraiser boolean;
  own_assignment uuid;
begin
  -- Who sees somebody by their office alone assigns them nothing.
  if found_person is null then
    if visible = app.actor() then
      perform app.fail('KJ403', 'person ' || p_person, 'whoever serves nowhere is assigned nothing');
    end if;
    perform app.refuse(visible is not null, 'person ' || p_person);
  end if;
  perform app.look_at(found_person);
  is_appraiser := app.plan_role(found_person) = 'APPRAISER';
  if coalesce(p_ends_on < first_day or p_ends_on < app.today(), false) then
    perform app.fail('KJ400', 'ends_on', 'the last day comes after the first, and is none that is over');
  end if;
  -- Who the leader is: named, else oneself; for somebody outside of the government there is none.
  if p_leader is not null then
    select l.person_id, l.name into leader from app.leader_named(p_leader) as l;
    if leader.person_id is null then
      perform app.fail('KJ404', 'leader', 'name a leader: somebody in a structural post, who leads a team, or who appraises by delegation');
    elsif leader.person_id = found_person then
      perform app.fail('KJ400', 'leader', 'nobody assigns themselves');
    elsif leader.person_id <> app.actor() and found_person <> app.actor() and not is_appraiser then
      perform app.fail('KJ403', 'leader', 'in the name of another only the appraiser writes one down');
    end if;
  elsif found_person = app.actor() and p_body_name is null then
    perform app.fail('KJ400', 'leader', 'say to whom you offer it: leader=, or body_name= for somebody outside');
  elsif found_person <> app.actor() and (p_body_name is null or not is_appraiser) then
    select app.actor() as person_id, app.own_name() as name into leader;
  else
    select null::uuid as person_id, p_body_name as name into leader;
  end if;
  if leader.person_id is null and coalesce(p_body, 'INSTANSI_SENDIRI') = 'INSTANSI_SENDIRI' then
    perform app.fail('KJ400', 'body', 'say what sort of body it is');
  end if;
  insert into app.assignment (
    agency_id, person_id, leader_id, leader_name, body, body_name, kind, work, starts_on, ends_on, state, made_at, made_by, decided_at, decided_by
  ) values (
    app.feedback_agency(found_person, app.today()), found_person, leader.person_id, leader.name,
    coalesce(
      p_body,
      case when app.feedback_agency(leader.person_id, app.today()) = app.feedback_agency(found_person, app.today()) then 'INSTANSI_SENDIRI' else 'INSTANSI_LAIN' end
    ),
    p_body_name, case when found_person = app.actor() then 'PENGAJUAN_SUKARELA' else 'PENUNJUKAN' end, p_work, first_day, p_ends_on,
    case when coalesce(is_appraiser, false) then 'APPROVED' else 'REQUESTED' end, app.now(), app.actor(), case when is_appraiser then app.now() end,
    case when is_appraiser then app.actor() end
  )
  returning assignment.assignment_id into own_assignment;
  return query select a.* from api.assignment as a where a.assignment = own_assignment;
end $$;
comment on function api.assignment_request(text, text, text, text, text, date, date) is 'Asks for an assignment: by a leader, by the employee, or by the appraiser, whose own holds at once.';

create or replace function app.find_assignment(p_assignment uuid, p_action text, p_revisions bigint[]) returns app.assignment
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  was app.assignment;
begin
  select a.* into was from app.assignment as a where a.assignment_id = p_assignment;
  if was.assignment_id is null then
    perform app.fail('KJ404', 'assignment ' || p_assignment);
  end if;
  perform app.look_at(was.person_id);
  -- Who has nothing to say about it whatever its state.
  if not coalesce(
    case p_action
      when 'withdraw' then was.made_by = app.actor()
      when 'end' then was.leader_id = app.actor() or app.plan_role(was.person_id) = 'APPRAISER'
      else app.plan_role(was.person_id) = 'APPRAISER'
    end,
    false
  ) then
    perform app.refuse(true, 'assignment ' || p_assignment);
  end if;
  -- When it is over nobody updates it, and nobody can lock it: what it was is what it is.
  select a.* into was from app.assignment as a where a.assignment_id = p_assignment for no key update;
  if not found then
    select a.* into was from app.assignment as a where a.assignment_id = p_assignment;
  end if;
  perform app.require_revision(was.revision, p_revisions);
  perform app.require_action(
    p_action, app.assignment_actions(was.state, was.person_id, was.leader_id, was.made_by, was.ends_on), 'assignment ' || p_assignment
  );
  return was;
end $$;
comment on function app.find_assignment(uuid, text, bigint[]) is 'An assignment with which the one who asks is about to do something, locked: KJ404, KJ403, the revision, and KJ455 where its state does not allow it.';
grant execute on function app.find_assignment(uuid, text, bigint[]) to kinerja_app, kinerja_city;

create function api.assignment_approve(p_assignment uuid, p_competence text, p_workload text, p_performance text, p_revisions bigint[]) returns setof api.assignment
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform app.find_assignment(p_assignment, 'approve', p_revisions);
  update app.assignment as a
  set
    state = 'APPROVED', competence = p_competence, workload = p_workload, performance = p_performance, decided_at = app.now(), decided_by = app.actor(),
    revision = a.revision + 1
  where a.assignment_id = p_assignment;
  return query select a.* from api.assignment as a where a.assignment = p_assignment;
end $$;
comment on function api.assignment_approve(uuid, text, text, text, bigint[]) is 'The appraiser approves, with what was weighed (P46 f.12).';

create function api.assignment_refuse(p_assignment uuid, p_reason text, p_revisions bigint[]) returns setof api.assignment
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform app.find_assignment(p_assignment, 'refuse', p_revisions);
  update app.assignment as a
  set state = 'REFUSED', reason = p_reason, decided_at = app.now(), decided_by = app.actor(), revision = a.revision + 1
  where a.assignment_id = p_assignment;
  return query select a.* from api.assignment as a where a.assignment = p_assignment;
end $$;
comment on function api.assignment_refuse(uuid, text, bigint[]) is 'The appraiser refuses, with a reason.';

create function api.assignment_withdraw(p_assignment uuid, p_revisions bigint[]) returns setof api.assignment
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform app.find_assignment(p_assignment, 'withdraw', p_revisions);
  update app.assignment as a set state = 'WITHDRAWN', revision = a.revision + 1 where a.assignment_id = p_assignment;
  return query select a.* from api.assignment as a where a.assignment = p_assignment;
end $$;
comment on function api.assignment_withdraw(uuid, bigint[]) is 'Who asked takes it back, while nobody has decided.';

-- Never before it began: what has not begun ends on its first day, and is of no day after that.
create function api.assignment_end(p_assignment uuid, p_reason text, p_ends_on date, p_revisions bigint[]) returns setof api.assignment
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  was app.assignment := app.find_assignment(p_assignment, 'end', p_revisions);
  last_day date := coalesce(p_ends_on, greatest(app.today(), was.starts_on));
begin
  if last_day < greatest(app.today(), was.starts_on) or last_day > was.ends_on then
    perform app.fail('KJ400', 'ends_on', 'today or later, and not later than it would end anyway');
  end if;
  update app.assignment as a
  set state = 'ENDED', reason = p_reason, ends_on = last_day, decided_at = app.now(), decided_by = app.actor(), revision = a.revision + 1
  where a.assignment_id = p_assignment;
  return query select a.* from api.assignment as a where a.assignment = p_assignment;
end $$;
comment on function api.assignment_end(uuid, text, date, bigint[]) is 'Leader or appraiser ends it, today or on a day to come.';

-- What stands in the plan about who assigned it (`assigned_by`) is written with the plan; this says from which assignment it comes.
create function api.assignment_link(p_assignment uuid, p_rhk uuid) returns table (assignment uuid, rhk uuid, person uuid)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  was app.assignment;
  r record;
begin
  select a.* into was from app.assignment as a where a.assignment_id = p_assignment;
  if was.assignment_id is null then
    perform app.fail('KJ404', 'assignment ' || p_assignment);
  end if;
  select * into r from app.find_result(p_rhk);
  if coalesce(app.plan_role(r.person_id) not in ('SELF', 'APPRAISER', 'ABOVE'), true) then
    perform app.refuse(true, 'rhk ' || p_rhk);
  elsif was.person_id <> r.person_id then
    perform app.fail('KJ400', 'rhk', 'it is in the plan of somebody else');
  elsif was.state <> 'APPROVED' then
    perform app.fail('KJ455', 'assignment ' || p_assignment, 'the appraiser has not approved it, or it is over');
  elsif not app.writes_plan(r.agency_id, r.plan_id) then
    perform app.fail('KJ455', 'rhk ' || p_rhk, 'it is not your turn to write this plan');
  end if;
  update app.plan_result as x set assignment_id = p_assignment where x.plan_result_id = p_rhk;
  return query select p_assignment, p_rhk, r.person_id;
end $$;
comment on function api.assignment_link(uuid, uuid) is 'Says from which approved assignment a result of somebody''s plan comes.';

grant execute on function
  api.assignment_link(uuid, uuid), api.show_assignments(), api.assignment_request(text, text, text, text, text, date, date), api.assignment_approve(uuid, text, text, text, bigint[]),
  api.assignment_refuse(uuid, text, bigint[]), api.assignment_withdraw(uuid, bigint[]), api.assignment_end(uuid, text, date, bigint[])
to kinerja_app, kinerja_city;
