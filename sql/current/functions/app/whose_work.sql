-- What surrounds a plan and follows it: who may assign work, who plays a part in a leader's results, when a period's work is written.
-- (Behind whose_plan.sql and whose_record.sql.)
set local role kinerja_definer;

-- Assigning ------------------------------------------------------------------------------------------------------------
-- Definer: posts, teams and delegations of others count.
create or replace function app.assigns_work(p_person_id uuid, p_day date) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select
    exists (
      select
      from app.appointment as a
        join app.post as p on p.agency_id = a.agency_id and p.post_id = a.post_id
      where a.person_id = p_person_id and app.may_appraise(p.kind) and app.is_on(p_day, a.starts_on, a.ends_on)
    )
    or exists (select from app.team_member as m where m.person_id = p_person_id and m.is_leader and app.is_on(p_day, m.starts_on, m.ends_on))
    or exists (select from app.delegation as d where d.person_id = p_person_id and app.is_on(p_day, d.starts_on, d.ends_on))
$$;
comment on function app.assigns_work(uuid, date) is 'Somebody is a leader who assigns work (P45 f.4-5): holds a structural post, leads a team, or appraises by delegation. Definer: others'' posts count.';

-- Definer: leaders assign work to people of other units and agencies, whom they do not see (P45 f.5). To nobody else does a number answer anything.
create or replace function app.assignable(p_name text) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.person_id
  from (select app.person_id_of(p_name) as person_id) as p
  where exists (select from app.evaluated_in(p.person_id, app.today()) as e where e.agency_id is not null)
    -- Whoever was designated for somebody seconded appraises, too, whatever they hold (P92 A.15).
    and (app.assigns_work(app.actor(), app.today()) or app.plan_role(p.person_id) in ('SELF', 'APPRAISER'))
$$;
comment on function app.assignable(text) is 'Who can be assigned to something by the one who asks, by NIP or identifier: themselves, and for a leader whoever serves. Definer: leaders assign work beyond whom they see.';

-- Definer: as above.
create or replace function app.leader_named(p_name text, out person_id uuid, out name text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.person_id, p.name from app.person as p where p.person_id = app.person_id_of(p_name) and app.assigns_work(p.person_id, app.today())
$$;
comment on function app.leader_named(text) is 'A leader who assigns work, by NIP or identifier; nothing for anybody else. Definer: as app.assigns_work.';

-- Definer: names of people of other agencies are nobody's to see otherwise.
create or replace function app.assignment_parties() returns table (person_id uuid, name text)
language sql stable security definer rows 20 set search_path = pg_catalog, pg_temp as $$
  select p.person_id, p.name
  from app.person as p
  where p.person_id in (
    -- Not while it is only asked for: whoever knows a number would learn whose it is.
    select a.person_id from app.assignment as a where a.leader_id = app.actor() and a.state in ('APPROVED', 'ENDED')
    union
    select app.actor()
  )
$$;
comment on function app.assignment_parties() is 'The names of those to whom the one who asks has assigned something, once that was approved. Definer: names of people of other agencies are nobody''s to see otherwise.';

-- Definer: as above. What waits for the one who asks: assignments to decide about, and plans that a leader's note wants adjusted (art. 20(4)(a)-(b), P70 C.13),
-- until something was agreed after it.
create or replace function app.work_tasks() returns table (task text, agency text, name text, number bigint, plan_id uuid)
language plpgsql stable security definer rows 5 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  waiting uuid[] := array(
    select a.person_id from app.assignment as a where a.state = 'REQUESTED'
    union
    select n.subject_id from app.feedback_note as n where n.outcome in ('PENYESUAIAN_EKSPEKTASI', 'PENYESUAIAN_SUMBER_DAYA') and n.text is not null
  );
  appraised uuid[] := array[]::uuid[];
begin
  -- Whom one appraises is much to ask for whoever stands above many: only when something waits, and their place only of those.
  if waiting <> '{}' then
    appraised := array(select a.person_id from app.appraised_people() as a where a.person_id = any (waiting));
    appraised := array(select p from unnest(appraised) as p where app.plan_role(p) = 'APPRAISER');
  end if;
  return query
    select 'ASSIGNMENT', g.code, p.name, count(*), null::uuid
    from app.assignment as a
      join app.agency as g on g.agency_id = a.agency_id
      join app.person as p on p.person_id = a.person_id
    where a.state = 'REQUESTED' and a.person_id = any (appraised)
    group by g.code, p.name, p.person_id
    union all
    select 'ADJUSTMENT', g.code, p.name, count(*), q.plan_id
    from app.feedback_note as n
      join app.plan_result as r on r.plan_result_id = n.rhk
      join app.plan as q on q.agency_id = r.agency_id and q.plan_id = r.plan_id
      join app.agency as g on g.agency_id = q.agency_id
      join app.person as p on p.person_id = q.person_id
    where (n.subject_id = app.actor() or n.subject_id = any (appraised))
      and n.outcome in ('PENYESUAIAN_EKSPEKTASI', 'PENYESUAIAN_SUMBER_DAYA')
      and n.text is not null
      and q.state in ('AGREED', 'AMENDING')
      and r.state = 'ACTIVE'
      and not exists (select from app.feedback_note as c where c.corrects = n.note_id)
      and not exists (select from app.plan_version as v where v.agency_id = q.agency_id and v.plan_id = q.plan_id and v.agreed_at > n.made_at)
    group by g.code, p.name, q.agency_id, q.plan_id;
end $$;
comment on function app.work_tasks() is 'What waits for the one who asks: ASSIGNMENT, to approve or refuse; ADJUSTMENT, plans that notes of leaders want amended. Definer: as app.assigns_work.';

-- The matrix -----------------------------------------------------------------------------------------------------------
-- Definer: as above. On the day of today within the plan's span.
create or replace function app.matrix_people(p_agency_id integer, p_plan_id uuid) returns table (person_id uuid, name text, because text)
language sql stable security definer rows 20 set search_path = pg_catalog, pg_temp as $$
  select p.person_id, p.name, min(w.because)
  from app.plan as q
    cross join lateral (select least(greatest(app.today(), q.starts_on), q.ends_on) as day) as d
    cross join lateral (
      select s.person_id, 'REPORTS' as because from app.subordinates_of(q.person_id, d.day) as s
      union all
      select m.person_id, 'TEAM'
      from app.team_member as l
        join app.team_member as m on m.agency_id = l.agency_id and m.team_id = l.team_id
      where l.person_id = q.person_id
        and l.is_leader
        and m.person_id <> q.person_id
        and app.is_on(d.day, l.starts_on, l.ends_on)
        and app.is_on(d.day, m.starts_on, m.ends_on)
      union all
      select a.person_id, 'ASSIGNMENT'
      from app.assignment as a
      where a.leader_id = q.person_id and a.state in ('APPROVED', 'ENDED') and app.is_on(d.day, a.starts_on, a.ends_on)
    ) as w
    join app.person as p on p.person_id = w.person_id
  where q.agency_id = p_agency_id and q.plan_id = p_plan_id
  group by p.person_id, p.name
$$;
comment on function app.matrix_people(integer, uuid) is 'The rows of a leader''s matrix (P47 a.2, j; P48 b.2, b.6): who reports to them, who is in a team that they lead, and guests by an approved assignment. Definer: as app.assigns_work.';

-- Definer: colleagues do not read plans, and may say something about a result that they were told of.
create or replace function app.has_result(p_person_id uuid, p_rhk uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select
    from app.plan_result as r
      join app.plan as p on p.agency_id = r.agency_id and p.plan_id = r.plan_id
    where r.plan_result_id = p_rhk and p.person_id = p_person_id and p.version > 0 and r.state <> 'REMOVED'
  )
$$;
comment on function app.has_result(uuid, uuid) is 'A planned result is one of an agreed plan of somebody. Definer: colleagues do not read plans, and give feedback about them.';

-- Definer: as above. Guests are not seen by the leader otherwise.
create or replace function app.led_named(p_agency_id integer, p_plan_id uuid, p_name text) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.person_id from app.matrix_people(p_agency_id, p_plan_id) as m where m.person_id = app.person_id_of(p_name)
$$;
comment on function app.led_named(integer, uuid, text) is 'Somebody of a matrix''s rows, by NIP or identifier; nothing for anybody else. Definer: as app.assigns_work.';

-- Definer: as above.
create or replace function app.cell_person(p_agency_id integer, p_plan_id uuid, p_name text, out person_id uuid, out name text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.person_id, p.name
  from app.person as p
  where p.person_id = app.person_id_of(p_name)
    and exists (select from app.role_cell as x where x.agency_id = p_agency_id and x.plan_id = p_plan_id and x.person_id = p.person_id)
$$;
comment on function app.cell_person(integer, uuid, text) is 'Somebody of whom a matrix says something, by NIP or identifier, also when they are not led any more. Definer: as app.assigns_work.';

-- Definer: as above. A column is an indicator where the leader's plan has perspectives (P47 a.1), else a result (P48 b.5).
create or replace function app.matrix_columns(p_agency_id integer, p_plan_id uuid)
returns table (place integer, plan_result_id uuid, plan_indicator_id uuid, said text)
language sql stable security definer rows 20 set search_path = pg_catalog, pg_temp as $$
  select (row_number() over (order by r.priority desc, r.place, r.plan_result_id, i.place, i.plan_indicator_id))::integer, r.plan_result_id, i.plan_indicator_id, coalesce(i.text, r.text)
  from app.plan as q
    join app.plan_result as r on r.agency_id = q.agency_id and r.plan_id = q.plan_id and r.state = 'ACTIVE'
    left join app.plan_indicator as i
      on q.is_by_perspective and i.agency_id = r.agency_id and i.plan_id = r.plan_id and i.plan_result_id = r.plan_result_id and i.state = 'ACTIVE'
  where q.agency_id = p_agency_id and q.plan_id = p_plan_id
$$;
comment on function app.matrix_columns(integer, uuid) is 'The columns of a leader''s matrix, in the order of the plan: its results, or where it has perspectives their indicators. Definer: as app.assigns_work.';

-- Definer: matrices of the leaders of teams are not the caller's to see. No employee without a part, no strategy without anybody (P46 h, P24 A.4).
create or replace function app.matrix_gaps(p_agency_id integer, p_plan_id uuid)
returns table (kind text, plan_result_id uuid, plan_indicator_id uuid, person_id uuid, said text)
language sql stable security definer rows 20 set search_path = pg_catalog, pg_temp as $$
  select 'COLUMN_WITHOUT_ROLE', c.plan_result_id, c.plan_indicator_id, null::uuid, c.said
  from app.matrix_columns(p_agency_id, p_plan_id) as c
  where not exists (
    select
    from app.role_cell as x
    where x.agency_id = p_agency_id
      and x.plan_id = p_plan_id
      and x.plan_result_id = c.plan_result_id
      and (c.plan_indicator_id is null or x.plan_indicator_id = c.plan_indicator_id)
  )
  union all
  select 'PERSON_WITHOUT_ROLE', null, null, m.person_id, m.name
  from app.matrix_people(p_agency_id, p_plan_id) as m
  where not exists (
    select
    from app.role_cell as x
      join app.plan as o on o.agency_id = x.agency_id and o.plan_id = x.plan_id
      join app.plan as q on q.agency_id = p_agency_id and q.plan_id = p_plan_id
    where x.person_id = m.person_id
      and (
        x.plan_id = p_plan_id
        -- Of two levels: the leader of a team stands in the first matrix, the members in the second (P48 b.4).
        or daterange(o.starts_on, o.ends_on + 1) && daterange(q.starts_on, q.ends_on + 1)
          and exists (select from app.role_cell as l where l.agency_id = p_agency_id and l.plan_id = p_plan_id and l.person_id = o.person_id)
      )
  )
$$;
comment on function app.matrix_gaps(integer, uuid) is 'What a leader''s matrix misses: COLUMN_WITHOUT_ROLE, of which nobody has a part; PERSON_WITHOUT_ROLE, who has none here nor with a leader of a team that stands in it. Definer: matrices of leaders of teams count.';

-- Periods of work ------------------------------------------------------------------------------------------------------
-- Definer: whoever writes may not lock periods. Until the appraisers have evaluated, what was done can be written down.
create or replace function app.require_period_of_work(p_agency_id integer, p_starts_on date, p_ends_on date, p_code text) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_period app.period;
begin
  select p.* into found_period from app.period as p where p.agency_id = p_agency_id and p.code = p_code for share;
  if not found then
    perform app.fail('KJ404', 'period ' || p_code);
  elsif found_period.state not in ('OPEN', 'COLLECTING', 'RATING') then
    perform app.fail('KJ455', format('period %s is %s', found_period.code, found_period.state), 'allowed=');
  elsif found_period.ends_on < p_starts_on or found_period.starts_on > p_ends_on then
    perform app.fail('KJ400', 'period', 'it has no day of this plan');
  end if;
  return found_period.period_id;
end $$;
comment on function app.require_period_of_work(integer, date, date, text) is 'The period of a code in which work of a plan is written down: from its opening until its evaluation is over, KJ455 before and after. Holds it in its state until the transaction ends. Definer: whoever writes may not lock periods.';

-- Definer: whoever moves takes their plans along, and whoever appraises them there reads them (P91), and reaches no period of the agency before.
create or replace function app.work_period(p_agency_id integer, p_period_id integer, out code text, out starts_on date, out ends_on date, out state text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select q.code, q.starts_on, q.ends_on, q.state from app.period as q where q.agency_id = p_agency_id and q.period_id = p_period_id
$$;
comment on function app.work_period(integer, integer) is 'Code, span and state of a period in which work of a plan was written down. Definer: plans go with their people to agencies that do not reach it.';

-- Definer: where somebody's plans are is not the caller's to see. The one whose agency they serve in last goes before.
create or replace function app.span_of_work(p_person_id uuid, p_code text, out starts_on date, out ends_on date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select q.starts_on, q.ends_on
  from app.plan as p
    join app.period as q on q.agency_id = p.agency_id and q.code = p_code and q.state <> 'CANCELLED'
  where p.person_id = p_person_id and q.starts_on <= p.ends_on and q.ends_on >= p.starts_on
  order by p.starts_on desc
  limit 1
$$;
comment on function app.span_of_work(uuid, text) is 'The span of the period of a code, in an agency where somebody has a plan that has a day of it. Definer: where somebody''s plans are is not the caller''s to see.';

grant execute on function
  app.assigns_work(uuid, date), app.assignable(text), app.leader_named(text), app.assignment_parties(), app.work_tasks(), app.matrix_people(integer, uuid),
  app.has_result(uuid, uuid), app.led_named(integer, uuid, text), app.cell_person(integer, uuid, text), app.matrix_columns(integer, uuid), app.matrix_gaps(integer, uuid), app.require_period_of_work(integer, date, date, text), app.span_of_work(uuid, text), app.work_period(integer, integer)
to kinerja_app, kinerja_city;
