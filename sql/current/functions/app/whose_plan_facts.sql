-- What is known of plans past whoever asks: about whom they are, where, for which days, due when, beside which others. (Behind whose_plan.sql.)
set local role kinerja_definer;

-- Definer: whoever asks for a plan, or for something in it, may not see it; this finds out about whom they ask, and shows nothing.
create or replace function app.look_at_plan(p_plan_id uuid, p_result_id uuid, p_indicator_id uuid) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_plan record;
begin
  select p.plan_id, p.person_id into found_plan
  from app.plan as p
  where p.plan_id = coalesce(
    p_plan_id, (select r.plan_id from app.plan_result as r where r.plan_result_id = p_result_id),
    (select i.plan_id from app.plan_indicator as i where i.plan_indicator_id = p_indicator_id)
  );
  perform set_config('kinerja.subject', coalesce(found_plan.person_id, '00000000-0000-0000-0000-000000000000')::text, true);
  return found_plan.plan_id;
end $$;
comment on function app.look_at_plan(uuid, uuid, uuid) is 'The plan that is meant, or in which a result or an indicator stands; from then on it is about its person alone (app.look_at). Definer: whoever asks may not see it.';

-- Definer: units, delegations and lines of others count.
create or replace function app.is_planned_by_perspective(p_person_id uuid, p_agency_id integer, p_post_id integer, p_day date) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select
    p.kind in ('JPT_UTAMA', 'JPT_MADYA', 'JPT_PRATAMA')
    or u.is_mandiri
      and (app.may_appraise(p.kind) or app.is_delegate(p_person_id, p.agency_id, p.unit_id, p_day))
      -- Its head: the post above is not in the unit.
      and not exists (
        select
        from app.post_line as l
          join app.post as s on s.agency_id = l.superior_agency_id and s.post_id = l.superior_id
        where l.agency_id = p.agency_id
          and l.post_id = p.post_id
          and app.is_on(p_day, l.starts_on, l.ends_on)
          and s.agency_id = p.agency_id
          and s.unit_id = p.unit_id
      )
  from app.post as p
    join app.unit as u on u.agency_id = p.agency_id and u.unit_id = p.unit_id
  where p.agency_id = p_agency_id and p.post_id = p_post_id
$$;
comment on function app.is_planned_by_perspective(uuid, integer, integer, date) is 'The post is a JPT''s, or its holder heads a unit mandiri: plans have perspectives (P29). Definer: units, delegations and lines of others count.';

-- Definer: as above. 1 is least worth: OUTPUT_KENDALI_TINGGI. Of other functional officials P44 d says no more than `sesuai jenjang`.
create or replace function app.least_control(p_person_id uuid, p_agency_id integer, p_post_id integer, p_is_by_perspective boolean) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case
    when p_is_by_perspective then 3
    when p.kind in ('ADMINISTRATOR', 'PENGAWAS') then 2
    when p.kind = 'FUNGSIONAL' and exists (
      select from app.team_member as m where m.person_id = p_person_id and m.is_leader and app.is_on(app.today(), m.starts_on, m.ends_on)
    ) then 2
    else 1
  end
  from app.post as p
  where p.agency_id = p_agency_id and p.post_id = p_post_id
$$;
comment on function app.least_control(uuid, integer, integer, boolean) is 'The control level that is expected of a post at least: 3 OUTPUT_KENDALI_RENDAH, 2 _SEDANG, 1 _TINGGI (P28, P44). Definer: teams of others count.';

-- Definer: statuses of others are nobody's to see.
create or replace function app.studies_within(p_person_id uuid, p_starts_on date, p_ends_on date) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select
    from app.status as s
    where s.person_id = p_person_id
      and s.status = 'TUGAS_BELAJAR'
      and daterange(s.starts_on, s.ends_on + 1) && daterange(p_starts_on, p_ends_on + 1)
  )
$$;
comment on function app.studies_within(uuid, date, date) is 'Somebody is on study leave on one of these days. Definer: statuses of others are nobody''s to see.';

-- Definer: as app.superior_of. The span follows from the year, the appointment, the contract of a PPPK (art. 8(2)), what takes somebody out (P65 C.8), and the plan before.
create or replace function app.plan_span(
  p_person_id uuid, p_year integer, out agency_id integer, out post_id integer, out unit_id integer, out starts_on date, out ends_on date,
  out is_by_perspective boolean, out sequence integer, out rule text
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  first_day date := make_date(p_year, 1, 1);
  last_day date := make_date(p_year, 12, 31);
  day date := least(greatest(app.today(), make_date(p_year, 1, 1)), make_date(p_year, 12, 31));
  place record;
  bound record;
begin
  select c.rule into rule from app.appraiser_chain(p_person_id, day) as c where c.relation = 'SELF' order by c.step limit 1;
  if rule not in ('PLT_COUNTS', 'DEFINITIVE_COUNTS') then
    return;
  end if;
  rule := null;
  select e.agency_id, e.post_id, e.unit_id, e.kind into place from app.evaluated_in(p_person_id, day) as e;
  agency_id := place.agency_id;
  post_id := place.post_id;
  unit_id := place.unit_id;
  starts_on := first_day;
  ends_on := last_day;
  for bound in
    select a.starts_on, a.ends_on
    from app.appointment as a
    where a.person_id = p_person_id
      and a.agency_id = place.agency_id
      and a.post_id = place.post_id
      and a.kind = place.kind
      and app.is_on(day, a.starts_on, a.ends_on)
    union all
    select c.starts_on, c.ends_on from app.contract as c where c.person_id = p_person_id and app.is_on(day, c.starts_on, c.ends_on)
    union all
    select null, s.starts_on - 1
    from app.status as s
    where s.person_id = p_person_id and s.status not in ('TUGAS_BELAJAR', 'DIPERBANTUKAN') and s.starts_on > day and coalesce(s.ends_on >= s.starts_on, true)
    union all
    select s.ends_on + 1, null
    from app.status as s
    where s.person_id = p_person_id and s.status not in ('TUGAS_BELAJAR', 'DIPERBANTUKAN') and s.ends_on < day and s.ends_on >= s.starts_on
    union all
    select p.ends_on + 1, null from app.plan as p where p.person_id = p_person_id and p.year = p_year and (p.state = 'ENDED' or p.ends_on < day)
  loop
    starts_on := greatest(starts_on, bound.starts_on);
    ends_on := least(ends_on, bound.ends_on);
  end loop;
  is_by_perspective := app.is_planned_by_perspective(p_person_id, place.agency_id, place.post_id, day);
  sequence := (select coalesce(max(p.sequence), 0) + 1 from app.plan as p where p.person_id = p_person_id and p.year = p_year);
end $$;
comment on function app.plan_span(uuid, integer) is 'Where and for which days a new plan of somebody would be in a year; only a rule where there is none. Definer: as app.superior_of.';

-- Definer: extensions and periods of others count.
create or replace function app.plan_due_at(p_agency_id integer, p_unit_id integer, p_person_id uuid, p_year integer, p_starts_on date) returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select greatest(
    coalesce(
      (
        select app.effective_deadline(q.agency_id, q.period_id, 'PLANNING', p_unit_id, p_person_id)
        from app.period as q
          join app.phase as h on h.agency_id = q.agency_id and h.period_id = q.period_id and h.phase = 'PLANNING'
        where q.agency_id = p_agency_id and q.kind = 'TAHUNAN' and q.state <> 'CANCELLED' and extract(year from q.starts_on) = p_year
        order by q.starts_on
        limit 1
      ),
      app.day_begins(make_date(p_year, 2, 1))
    ),
    case when p_starts_on > make_date(p_year, 1, 1) then app.day_begins(app.plan_statutory_on(p_year, p_starts_on) + 1) end
  )
$$;
comment on function app.plan_due_at(integer, integer, uuid, integer, date) is 'Until when, and not at when, a plan is to be agreed: the end of PLANNING of the annual period, else of January; a month for whoever comes later. Definer: extensions of others are nobody''s to see.';

-- Definer: as app.superior_of. What is shown of a plan to whoever sees it, and is nobody's to see otherwise.
create or replace function app.plan_facts(p_plan app.plan)
returns table (
  role text, nip text, name text, agency text, unit text, post text, title text, appraiser_id uuid, appraiser_name text, due_at timestamptz,
  is_new_needed boolean
)
language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  with chain as materialized (select c.* from app.appraiser_chain(p_plan.person_id, app.today()) as c)
  select
    case
      when p_plan.person_id = app.actor() then 'SELF'
      else (
        select c.relation from chain as c where c.is_answer and c.person_id = app.actor() and c.relation in ('APPRAISER', 'ABOVE') order by c.step limit 1
      )
    end,
    n.nip, n.name, g.code, u.code, t.code, t.title, a.person_id, a.name,
    app.plan_due_at(p_plan.agency_id, p_plan.unit_id, p_plan.person_id, p_plan.year, p_plan.starts_on),
    coalesce(
      p_plan.state <> 'ENDED'
        and app.is_on(app.today(), p_plan.starts_on, p_plan.ends_on)
        and a.person_id is not null
        and (
          (select c.post_id from chain as c where c.relation = 'SELF' order by c.step limit 1) <> p_plan.post_id
          or p_plan.appraiser_id <> a.person_id
        ),
      false
    )
  from app.plan as p
    join app.person as n on n.person_id = p.person_id
    join app.agency as g on g.agency_id = p.agency_id
    join app.unit as u on u.agency_id = p.agency_id and u.unit_id = p.unit_id
    join app.post as t on t.agency_id = p.agency_id and t.post_id = p.post_id
    left join chain as c on c.relation = 'APPRAISER' and c.is_answer
    left join app.person as a on a.person_id = c.person_id
  -- The row that is there, and not one that somebody has put together.
  where p.agency_id = p_plan.agency_id and p.plan_id = p_plan.plan_id and p.person_id = p_plan.person_id and app.reads_plan(p)
$$;
comment on function app.plan_facts(app.plan) is 'Whose plan it is, where, what the one who asks is to it, who appraises its person today, until when it is due, and whether somebody else does than has agreed to it, or in another post: then a new one is needed (P65 C.6-7); for whoever reads the plan. Definer: as app.superior_of.';

-- Definer: as above. Both people as they are on a day, as the head of every form has them.
create or replace function app.plan_people(p_plan app.plan, p_appraiser_id uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_object_agg(
    w.who,
    (
      select jsonb_build_object(
        'person', n.person_id, 'name', n.name, 'nip', n.nip,
        'golongan', coalesce(
          (select r.golongan from app.rank as r where r.person_id = n.person_id and r.starts_on <= app.today() order by r.starts_on desc limit 1), n.golongan
        ),
        'post', t.title, 'unit', u.name, 'agency', g.name
      )
      from app.person as n
        left join app.post as t on t.agency_id = w.agency_id and t.post_id = w.post_id
        left join app.unit as u on u.agency_id = t.agency_id and u.unit_id = t.unit_id
        left join app.agency as g on g.agency_id = t.agency_id
      where n.person_id = w.person_id
    )
  )
  from (
    select 'employee' as who, p_plan.person_id as person_id, p_plan.agency_id as agency_id, p_plan.post_id as post_id
    union all
    select 'appraiser', p_appraiser_id, e.agency_id, e.post_id
    from (select 1) as one
      left join lateral app.evaluated_in(p_appraiser_id, app.today()) as e on true
  ) as w
$$;
comment on function app.plan_people(app.plan, uuid) is 'The people of a plan''s head: name, NIP, golongan, post, unit, agency. Definer: as app.superior_of.';

-- Definer: as above. Of the row that is there, and whoever appraises its person or has agreed to it: with others' names it would be a directory of NIPs.
create or replace function app.plan_head(p_plan app.plan, p_appraiser_id uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select app.plan_people(
    p,
    case
      when p_appraiser_id = p.appraiser_id
        or exists (select from app.appraiser_chain(p.person_id, app.today()) as c where c.is_answer and c.person_id = p_appraiser_id)
        or p_appraiser_id = app.actor()
        then p_appraiser_id
    end
  )
  from app.plan as p
  where p.agency_id = p_plan.agency_id and p.plan_id = p_plan.plan_id and app.reads_plan(p)
$$;
comment on function app.plan_head(app.plan, uuid) is 'The same, of a plan that the one who asks reads. Definer: as app.superior_of.';

-- Definer: as above. What leaders' posts and teams are called is no secret.
create or replace function app.assigner_named(p_agency_id integer, p_post text, p_team text, out agency_id integer, out post_id integer, out team_id integer, out title text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.agency_id, f.post_id, f.team_id, f.title
  from (
    select p.agency_id, p.post_id, null::integer as team_id, p.title
    from app.post as p
      join app.agency as a on a.agency_id = p.agency_id
    where p_post is not null
      and case when p_post like '%/%' then a.code = split_part(p_post, '/', 1) else a.agency_id = p_agency_id end
      and p.code = case when p_post like '%/%' then split_part(p_post, '/', 2) else p_post end
    union all
    select t.agency_id, null, t.team_id, t.name
    from app.team as t
      join app.agency as a on a.agency_id = t.agency_id
    where p_team is not null
      and case when p_team like '%/%' then a.code = split_part(p_team, '/', 1) else a.agency_id = p_agency_id end
      and t.code = case when p_team like '%/%' then split_part(p_team, '/', 2) else p_team end
  ) as f
  limit 1
$$;
comment on function app.assigner_named(integer, text, text) is 'The post or team of a code that assigns work, as AGENCY/CODE when it is another agency''s. Definer: posts of agencies that one does not reach assign work, too.';

-- Definer: as above. Everybody who is appraised in an agency, with or without a plan, and plans of those who are gone.
create or replace function app.agency_plans(p_agency_id integer, p_year integer)
returns table (
  person_id uuid, nip text, name text, unit text, plan_id uuid, sequence integer, starts_on date, ends_on date, state text, version integer,
  appraiser_id uuid, appraiser_name text, due_at timestamptz, agreed_at timestamptz, lateness text, is_new_needed boolean, revision bigint
)
language sql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
  with
    day as materialized (select least(greatest(app.today(), make_date(p_year, 1, 1)), make_date(p_year, 12, 31)) as day),
    staff as materialized (
      select a.person_id, a.appraiser_id, e.post_id, e.unit_id
      from day as d
        cross join lateral app.appraisals(p_agency_id, d.day) as a
        cross join lateral app.evaluated_in(a.person_id, d.day) as e
    ),
    plans as materialized (
      select p.*, v.agreed_at
      from app.plan as p
        left join app.plan_version as v on v.agency_id = p.agency_id and v.plan_id = p.plan_id and v.number = 1
      where p.agency_id = p_agency_id and p.year = p_year
    ),
    listed as materialized (
      select
        coalesce(p.person_id, s.person_id) as person_id, coalesce(p.unit_id, s.unit_id) as unit_id, p.plan_id, p.sequence, p.starts_on, p.ends_on,
        coalesce(p.state, 'MISSING') as state, p.version, s.appraiser_id, p.agreed_at, p.revision,
        app.plan_due_at(p_agency_id, coalesce(p.unit_id, s.unit_id), coalesce(p.person_id, s.person_id), p_year, coalesce(p.starts_on, make_date(p_year, 1, 1))) as due_at,
        coalesce(
          p.state <> 'ENDED' and app.is_on(d.day, p.starts_on, p.ends_on) and (s.post_id <> p.post_id or s.appraiser_id <> p.appraiser_id), false
        ) as is_new_needed
      from day as d
        cross join (staff as s full join plans as p on p.person_id = s.person_id)
    )
  select
    l.person_id, n.nip, n.name, u.code, l.plan_id, l.sequence, l.starts_on, l.ends_on, l.state, l.version, l.appraiser_id, a.name, l.due_at, l.agreed_at,
    app.plan_lateness(l.agreed_at, l.due_at, p_year, coalesce(l.starts_on, make_date(p_year, 1, 1))), l.is_new_needed, l.revision
  from listed as l
    join app.person as n on n.person_id = l.person_id
    join app.unit as u on u.agency_id = p_agency_id and u.unit_id = l.unit_id
    left join app.person as a on a.person_id = l.appraiser_id
  where (select app.looks_at_agency(p_agency_id)) or l.unit_id = any ((select app.administered_units())::integer[])
$$;
comment on function app.agency_plans(integer, integer) is 'Plans of a year in an agency, and those who have none, as far as the one who asks administers or audits it. Definer: as app.superior_of.';

-- Definer: as above. For what follows a plan: evidence, evaluation, documents. Whether the one who asks may know is theirs to decide who call it.
create or replace function app.plan_on(p_person_id uuid, p_day date, out agency_id integer, out plan_id uuid, out version integer, out content jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.agency_id, p.plan_id, v.number, v.content
  from app.plan as p
    join app.plan_version as v on v.agency_id = p.agency_id and v.plan_id = p.plan_id
  where p.person_id = p_person_id and app.is_on(p_day, p.starts_on, p.ends_on)
  -- Agreed by then, the last; before the first was agreed, that one.
  order by app.day_of(v.agreed_at) <= p_day desc, case when app.day_of(v.agreed_at) <= p_day then -v.number else v.number end
  limit 1
$$;
comment on function app.plan_on(uuid, date) is 'The plan of somebody for a day, in the last version that was agreed by then, else in the first; nothing where none was agreed. Definer: as app.superior_of.';

-- Definer: as above. One's own that waits for oneself; those that were handed to one. On the first of February a plan goes to whoever stands above, too (P65 C.5).
create or replace function app.plan_tasks()
returns table (task text, agency text, name text, state text, due_at timestamptz, plan_id uuid)
language plpgsql stable security definer rows 10 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  year integer := extract(year from app.today());
  span record;
begin
  return query
    select
      'PLAN_TO_FINISH', g.code, n.name, case when p.reason is null then 'DRAFT' else 'RETURNED' end,
      app.plan_due_at(p.agency_id, p.unit_id, p.person_id, p.year, p.starts_on), p.plan_id
    from app.plan as p
      join app.agency as g on g.agency_id = p.agency_id
      join app.person as n on n.person_id = p.person_id
    where p.person_id = app.actor()
      and (p.state in ('DRAFT', 'AMENDING') or p.state = 'SUBMITTED' and p.employee_signed_at is null)
      and p.year >= year - 1;
  -- Somebody else appraises, or in another post, than has agreed.
  return query
    select 'PLAN_TO_FINISH', g.code, f.name, 'NEW_NEEDED', null::timestamptz, p.plan_id
    from app.plan as p
      join app.agency as g on g.agency_id = p.agency_id
      cross join lateral app.plan_facts(p) as f
    where p.person_id = app.actor() and p.state = 'AGREED' and app.is_on(app.today(), p.starts_on, p.ends_on) and f.is_new_needed;
  if not exists (select from app.plan as p where p.person_id = app.actor() and app.is_on(app.today(), p.starts_on, p.ends_on) and p.state <> 'ENDED') then
    select s.* into span from app.plan_span(app.actor(), year) as s;
    if span.rule is null and app.is_on(app.today(), span.starts_on, span.ends_on) then
      return query
        select 'PLAN_TO_FINISH', g.code, n.name, 'NEW', app.plan_due_at(span.agency_id, span.unit_id, app.actor(), year, span.starts_on), null::uuid
        from app.agency as g, app.person as n
        where g.agency_id = span.agency_id and n.person_id = app.actor();
    end if;
  end if;
  -- As in app.work_tasks: only when something waits.
  if not exists (select from app.plan as p where p.state = 'SUBMITTED' and p.appraiser_signed_at is null and p.person_id <> app.actor()) then
    return;
  end if;
  return query
    select
      'PLAN_TO_AGREE', g.code, n.name, case when app.today() > app.plan_statutory_on(p.year, p.starts_on) then 'LATE' else 'NEW' end,
      app.plan_due_at(p.agency_id, p.unit_id, p.person_id, p.year, p.starts_on), p.plan_id
    from app.appraised_people() as a
      join app.plan as p on p.person_id = a.person_id and p.state = 'SUBMITTED' and p.appraiser_signed_at is null
      join app.agency as g on g.agency_id = p.agency_id
      join app.person as n on n.person_id = p.person_id
    where app.fixes_plan(app.plan_role(p.person_id), p.year, p.starts_on);
end $$;
comment on function app.plan_tasks() is 'Plans that wait for the one who asks: to be made or finished, to be agreed. Definer: as app.superior_of.';

grant execute on function
  app.look_at_plan(uuid, uuid, uuid), app.least_control(uuid, integer, integer, boolean), app.studies_within(uuid, date, date), app.plan_span(uuid, integer),
  app.plan_facts(app.plan), app.plan_head(app.plan, uuid), app.assigner_named(integer, text, text),
  app.agency_plans(integer, integer), app.plan_due_at(integer, integer, uuid, integer, date), app.is_planned_by_perspective(uuid, integer, integer, date)
to kinerja_app, kinerja_city;
-- Granted once; it asks nobody.
revoke execute on function app.plan_on(uuid, date) from kinerja_app, kinerja_city;
set local role kinerja_owner;
