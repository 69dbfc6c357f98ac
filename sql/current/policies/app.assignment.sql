-- Between a leader and somebody, who may serve in two agencies, and the appraiser: so it isolates by people. Who administers or audits where the person
-- serves reads it, because plans rest on it.
create policy assignment_select on app.assignment for select to kinerja_app
  using (
    person_id = (select app.actor())
    or leader_id = (select app.actor())
    or made_by = (select app.actor())
    or person_id in (select a.person_id from app.appraised_people() as a)
    or person_id in (select m.person_id from app.managed_people() as m)
    or person_id in (select m.person_id from app.audited_people() as m)
  );
create policy assignment_select_city on app.assignment for select to kinerja_city using (true);
-- Offered by oneself; given by oneself, for the appraiser to decide unless one is that; or of somebody outside, written down by the appraiser.
create policy assignment_insert on app.assignment for insert to kinerja_app, kinerja_city
  with check (
    made_by = (select app.actor())
    and case
      when kind = 'PENGAJUAN_SUKARELA' then person_id = (select app.actor()) and state = 'REQUESTED'
      when app.plan_role(person_id) = 'APPRAISER' then state = 'APPROVED' and decided_by = (select app.actor())
      else leader_id = (select app.actor()) and state = 'REQUESTED' and app.assigns_work(leader_id, (select app.today()))
    end
  );
create policy assignment_update on app.assignment for update to kinerja_app, kinerja_city
  using (
    state in ('REQUESTED', 'APPROVED')
    and (made_by = (select app.actor()) or leader_id = (select app.actor()) or app.plan_role(person_id) = 'APPRAISER')
  )
  with check (
    case state
      when 'WITHDRAWN' then made_by = (select app.actor())
      when 'ENDED' then leader_id = (select app.actor()) or app.plan_role(person_id) = 'APPRAISER'
      else app.plan_role(person_id) = 'APPRAISER' and decided_by = (select app.actor())
    end
  );
create policy assignment_select_definer on app.assignment for select to kinerja_definer using (true);
create policy assignment_delete_definer on app.assignment for delete to kinerja_definer using (true);
comment on policy assignment_select on app.assignment is 'One''s own, those that one gives or has written down, and of those whom one appraises, administers or audits.';
comment on policy assignment_select_city on app.assignment is 'Officials of the whole government see all.';
comment on policy assignment_insert on app.assignment is 'What one offers; what a leader gives, which the appraiser must approve (P46 f.10-11); what the appraiser gives, or writes down.';
comment on policy assignment_update on app.assignment is 'The appraiser decides; who asked takes it back; leader and appraiser end it.';
comment on policy assignment_select_definer on app.assignment is 'What the leader is to the person; rows of a matrix; what is held about somebody.';
comment on policy assignment_delete_definer on app.assignment is 'api.purge.';
grant select on app.assignment to kinerja_app, kinerja_city, kinerja_definer;
grant insert (
  agency_id, person_id, leader_id, leader_name, body, body_name, kind, work, starts_on, ends_on, state, made_at, made_by, decided_at, decided_by
), update (
  state, competence, workload, performance, reason, ends_on, decided_at, decided_by, revision
) on app.assignment to kinerja_app, kinerja_city;
grant delete on app.assignment to kinerja_definer;
