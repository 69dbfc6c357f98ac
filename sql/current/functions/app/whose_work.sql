-- What surrounds a plan and follows it: who may assign work, who plays a part in a leader's results, when a period's work is written, and what was realised.
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
    select a.person_id from app.assignment as a where a.leader_id = app.actor()
    union
    select a.person_id from app.assignment as a where a.made_by = app.actor()
    union
    select app.actor()
  )
$$;
comment on function app.assignment_parties() is 'The names of those to whom the one who asks has assigned something. Definer: names of people of other agencies are nobody''s to see otherwise.';

-- Definer: as above. What waits for the one who asks: assignments to decide about, and plans that a leader's note wants adjusted (art. 20(4)(a)-(b), P70 C.13),
-- until something was agreed after it.
create or replace function app.work_tasks() returns table (task text, agency text, name text, number bigint, plan_id uuid)
language sql stable security definer rows 5 set search_path = pg_catalog, pg_temp as $$
  with
    appraised as materialized (
      select a.person_id from app.appraised_people() as a where app.plan_role(a.person_id) = 'APPRAISER'
    )
  select 'ASSIGNMENT', g.code, p.name, count(*), null::uuid
  from app.assignment as a
    join app.agency as g on g.agency_id = a.agency_id
    join app.person as p on p.person_id = a.person_id
  where a.state = 'REQUESTED' and a.person_id in (select w.person_id from appraised as w)
  group by g.code, p.name, p.person_id
  union all
  select 'ADJUSTMENT', g.code, p.name, count(*), q.plan_id
  from app.feedback_note as n
    join app.plan_result as r on r.plan_result_id = n.rhk
    join app.plan as q on q.agency_id = r.agency_id and q.plan_id = r.plan_id
    join app.agency as g on g.agency_id = q.agency_id
    join app.person as p on p.person_id = q.person_id
  where (n.subject_id = app.actor() or n.subject_id in (select w.person_id from appraised as w))
    and n.outcome in ('PENYESUAIAN_EKSPEKTASI', 'PENYESUAIAN_SUMBER_DAYA')
    and n.text is not null
    and q.state in ('AGREED', 'AMENDING')
    and r.state = 'ACTIVE'
    and not exists (select from app.feedback_note as c where c.corrects = n.note_id)
    and not exists (select from app.plan_version as v where v.agency_id = q.agency_id and v.plan_id = q.plan_id and v.agreed_at > n.made_at)
  group by g.code, p.name, q.agency_id, q.plan_id
$$;
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

set local role kinerja_owner;

-- What was realised ----------------------------------------------------------------------------------------------------
-- Under the row-level security of whoever asks, or of the definer that does. Of each result a row, and one more for each of its indicators. The newest that
-- was recorded for the period counts, else that for the last period within it. Notes, and what leaders drew from them, are those of the span.
create or replace function app.realisations(p_person_id uuid, p_starts_on date, p_ends_on date)
returns table (
  agency_id integer, plan_id uuid, plan_result_id uuid, plan_indicator_id uuid, place bigint, priority text, said text, state text, text text, value numeric, unit text,
  period_id integer, period text, made_at timestamptz, evidence_count bigint, note_count bigint, adjustments text[], taken_over text
)
language plpgsql stable rows 20 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
    with
      wanted as (
        select r.agency_id, r.plan_id, r.plan_result_id, null::uuid as plan_indicator_id, r.text as said, r.priority, r.state, p.starts_on, r.place as first_place, 0 as second_place
        from app.plan as p
          join app.plan_result as r on r.agency_id = p.agency_id and r.plan_id = p.plan_id
        where p.person_id = p_person_id
          and p.version > 0
          and p.starts_on <= p_ends_on
          and p.ends_on >= p_starts_on
          and r.state <> 'REMOVED'
        union all
        select i.agency_id, i.plan_id, i.plan_result_id, i.plan_indicator_id, i.text, r.priority, r.state, p.starts_on, r.place, i.place
        from app.plan as p
          join app.plan_result as r on r.agency_id = p.agency_id and r.plan_id = p.plan_id
          join app.plan_indicator as i on i.agency_id = r.agency_id and i.plan_id = r.plan_id and i.plan_result_id = r.plan_result_id
        where p.person_id = p_person_id
          and p.version > 0
          and p.starts_on <= p_ends_on
          and p.ends_on >= p_starts_on
          and r.state <> 'REMOVED'
          and i.state = 'ACTIVE'
      )
    select
      w.agency_id, w.plan_id, w.plan_result_id, w.plan_indicator_id,
      row_number() over (order by w.starts_on, w.priority desc, w.first_place, w.plan_result_id, w.second_place, w.plan_indicator_id),
      w.priority, w.said, w.state, g.text, g.value, g.unit, g.period_id, g.code, g.made_at,
      (
        select count(*)
        from app.evidence as e
          cross join lateral app.work_period(e.agency_id, e.period_id) as q
        where e.agency_id = w.agency_id
          and e.plan_result_id = w.plan_result_id
          and (w.plan_indicator_id is null or e.plan_indicator_id = w.plan_indicator_id)
          and e.kind = 'REALISASI'
          and e.removed_at is null
          and q.starts_on >= p_starts_on
          and q.ends_on <= p_ends_on
      ),
      coalesce(n.notes, 0), coalesce(n.adjustments, '{}'),
      (select t.text from app.takeover as t where t.agency_id = w.agency_id and t.plan_id = w.plan_id and t.plan_result_id = w.plan_result_id)
    from wanted as w
      left join lateral (
        select o.text, o.value, o.unit, o.period_id, q.code, o.made_at
        from app.progress as o
          cross join lateral app.work_period(o.agency_id, o.period_id) as q
        where o.agency_id = w.agency_id
          and o.plan_result_id = w.plan_result_id
          and o.plan_indicator_id is not distinct from w.plan_indicator_id
          and q.starts_on >= p_starts_on
          and q.ends_on <= p_ends_on
          and q.state <> 'CANCELLED'
        -- Of two periods that end alike the longer: the year, and not its last quarter.
        order by q.ends_on desc, q.starts_on, o.made_at desc, o.progress_id
        limit 1
      ) as g on true
      left join lateral (
        select count(*) as notes,
          array_agg(distinct f.outcome) filter (where f.outcome in ('PENYESUAIAN_EKSPEKTASI', 'PENYESUAIAN_SUMBER_DAYA', 'PEMBINAAN')) as adjustments
        from app.feedback_note as f
        where w.plan_indicator_id is null
          and f.rhk = w.plan_result_id
          and f.given_on between p_starts_on and p_ends_on
          and f.text is not null
          and not exists (select from app.feedback_note as c where c.corrects = f.note_id)
      ) as n on true;
end $$;
comment on function app.realisations(uuid, date, date) is 'What somebody realised within a span, by result and indicator of the plans agreed for it: the newest of the period, else of the last one within it, with how many files show it, how many notes are about it, what leaders drew from them, and whether it was taken over.';

-- Under the row-level security of whoever asks, as app.writes_plan. (Not in SQL: such a function keeps the policies of the role that asked first.)
create or replace function app.documents_plan(p_agency_id integer, p_plan_id uuid) returns boolean
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return exists (
    select from app.plan as p where p.agency_id = p_agency_id and p.plan_id = p_plan_id and p.person_id = app.actor() and p.version > 0
  );
end $$;
comment on function app.documents_plan(integer, uuid) is 'It is the plan of the one who asks, and was agreed: what they realise of it is theirs to record, also when it has ended.';

create or replace function app.divides_plan(p_agency_id integer, p_plan_id uuid) returns boolean
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return exists (
    select from app.plan as p where p.agency_id = p_agency_id and p.plan_id = p_plan_id and p.person_id = app.actor() and p.state <> 'ENDED'
  );
end $$;
comment on function app.divides_plan(integer, uuid) is 'It is the plan of the one who asks, and has not ended: who plays which part in it is theirs to say.';

-- The note of a leader about a result that tried something else before it may be taken over; the newest.
create or replace function app.tried_before(p_plan_result_id uuid) returns uuid
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return (
    select n.note_id
    from app.feedback_note as n
    where n.rhk = p_plan_result_id
      and n.giver_role = 'PIMPINAN'
      and n.outcome in ('PENYESUAIAN_EKSPEKTASI', 'PENYESUAIAN_SUMBER_DAYA', 'PEMBINAAN')
      and n.text is not null
      and not exists (select from app.feedback_note as c where c.corrects = n.note_id)
    order by n.given_on desc, n.made_at desc, n.note_id
    limit 1
  );
end $$;
comment on function app.tried_before(uuid) is 'The newest note about a result with which a leader adjusted expectation or resources, or guided (art. 20(4)); null when nobody has.';

create or replace function app.takes_over(p_agency_id integer, p_plan_id uuid, p_plan_result_id uuid) returns boolean
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  found_plan record;
begin
  select p.person_id, p.state into found_plan from app.plan as p where p.agency_id = p_agency_id and p.plan_id = p_plan_id;
  return coalesce(
    found_plan.state in ('AGREED', 'AMENDING') and app.plan_role(found_plan.person_id) = 'APPRAISER' and app.tried_before(p_plan_result_id) is not null, false
  );
end $$;
comment on function app.takes_over(integer, uuid, uuid) is 'The one who asks appraises whose plan it is, it holds, and a leader has tried what comes before taking a result over (art. 20(6)).';

create or replace function app.assignment_actions(p_state text, p_person_id uuid, p_leader_id uuid, p_made_by uuid, p_ends_on date) returns text[]
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  appraises boolean := p_state in ('REQUESTED', 'APPROVED') and app.plan_role(p_person_id) = 'APPRAISER';
begin
  return case
    when p_state = 'REQUESTED' then
      case when appraises then array['approve', 'refuse'] else '{}' end || case when p_made_by = app.actor() then array['withdraw'] else '{}' end
    when p_state = 'APPROVED' and (appraises or p_leader_id = app.actor()) and coalesce(p_ends_on >= app.today(), true) then array['end']
    else '{}'
  end;
end $$;
comment on function app.assignment_actions(text, uuid, uuid, uuid, date) is 'What the one who asks could do with an assignment now.';

grant execute on function
  app.realisations(uuid, date, date), app.documents_plan(integer, uuid), app.divides_plan(integer, uuid),
  app.tried_before(uuid), app.takes_over(integer, uuid, uuid), app.assignment_actions(text, uuid, uuid, uuid, date)
to kinerja_definer, kinerja_app, kinerja_city;

-- What a file is: by its first bytes, and for office files by what must be in them; no macros. Text is UTF-8 without control characters.
create or replace function app.is_of_type(p_media_type text, p_content bytea) returns boolean
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
  said text;
  office text := case p_media_type
    when 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' then 'word/document.xml'
    when 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' then 'xl/workbook.xml'
    when 'application/vnd.openxmlformats-officedocument.presentationml.presentation' then 'ppt/presentation.xml'
  end;
begin
  if p_media_type = 'application/pdf' then
    return substr(p_content, 1, 5) = convert_to('%PDF-', 'UTF8');
  elsif p_media_type = 'image/png' then
    return substr(p_content, 1, 8) = '\x89504e470d0a1a0a'::bytea;
  elsif p_media_type = 'image/jpeg' then
    return substr(p_content, 1, 3) = '\xffd8ff'::bytea;
  elsif p_media_type in ('text/plain', 'text/csv') then
    said := convert_from(p_content, 'UTF8');
    return said !~ '[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]' and said ~ '\S';
  elsif office is not null then
    return substr(p_content, 1, 4) = '\x504b0304'::bytea
      and position(convert_to('[Content_Types].xml', 'UTF8') in p_content) > 0
      and position(convert_to(office, 'UTF8') in p_content) > 0
      and position(convert_to('vbaProject.bin', 'UTF8') in p_content) = 0;
  elsif p_media_type like 'application/vnd.oasis.opendocument.%' then
    -- The type stands first, uncompressed, and the next file follows it.
    return substr(p_content, 1, 4) = '\x504b0304'::bytea
      and substr(p_content, 31, 8 + length(p_media_type) + 2) = convert_to('mimetype' || p_media_type || 'PK', 'UTF8');
  end if;
  return false;
exception
  when character_not_in_repertoire or untranslatable_character then return false;
end $$;
comment on function app.is_of_type(text, bytea) is 'Bytes are a file of that type, of those that evidence may be.';
grant execute on function app.is_of_type(text, bytea) to kinerja_app, kinerja_city;
