-- What people owe in the phases of a period (app.duty), and who has not done it.

set local role kinerja_definer;

-- Definer: where people serve, and who appraises whom, is not the caller's to see.
create or replace function app.duty_day(p_agency_id integer, p_period_id integer) returns date
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select least(greatest(app.today(), p.starts_on), p.ends_on) from app.period as p where p.agency_id = p_agency_id and p.period_id = p_period_id
$$;
comment on function app.duty_day(integer, integer) is 'The day by which it is decided who belongs to whom: today, within the span. Definer: as the functions that ask it.';

-- Definer: as above. All of an agency at once: who holds one post and is not away is appraised as everybody else in that post is, so the chain is asked
-- once a post; one by one only for those who are not so plain.
create or replace function app.appraisals_and_gaps(p_agency_id integer, p_day date)
returns table (
  person_id uuid, post_id integer, appraiser_id uuid, appraiser_agency_id integer, appraiser_post_id integer, superior_id uuid, is_final boolean, rules text[]
)
language sql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
  with
    here as materialized (
      select a.person_id, min(a.post_id) as post_id
      from app.appointment as a
      where a.agency_id = p_agency_id and a.kind in ('PLT', 'DEFINITIF') and a.starts_on <= p_day and coalesce(a.ends_on >= p_day, true)
      group by a.person_id
    ),
    marked as materialized (
      select
        h.person_id, h.post_id,
        exists (select from app.person as p where p.person_id = h.person_id and p.employment <> 'NON_ASN')
          and not exists (
            select from app.status as s where s.person_id = h.person_id and s.starts_on <= p_day and coalesce(s.ends_on >= p_day, true)
          )
          and (
            select count(*) = 1
            from app.appointment as a
            where a.person_id = h.person_id and a.starts_on <= p_day and coalesce(a.ends_on >= p_day, true)
          ) as is_plain
      from here as h
    ),
    asked as materialized (
      (select distinct on (m.post_id) m.person_id, m.post_id, m.is_plain from marked as m where m.is_plain order by m.post_id, m.person_id)
      union all
      select m.person_id, e.post_id, m.is_plain
      from marked as m
        cross join lateral app.evaluated_in(m.person_id, p_day) as e
      where not m.is_plain and e.agency_id = p_agency_id
    ),
    answered as materialized (
      select
        k.person_id, k.post_id, k.is_plain, c.appraiser_id, c.appraiser_agency_id, c.appraiser_post_id, c.superior_id, c.is_final, c.is_appraised, c.rules
      from asked as k
        cross join lateral (
          select
            (array_agg(s.person_id) filter (where s.relation = 'APPRAISER' and s.is_answer))[1] as appraiser_id,
            (array_agg(s.agency_id) filter (where s.relation = 'APPRAISER' and s.is_answer))[1] as appraiser_agency_id,
            (array_agg(s.post_id) filter (where s.relation = 'APPRAISER' and s.is_answer))[1] as appraiser_post_id,
            (array_agg(s.person_id) filter (where s.relation = 'ABOVE' and s.is_answer))[1] as superior_id,
            coalesce(bool_or(s.rule = 'FINAL'), false) as is_final,
            bool_or(s.relation = 'SELF' and s.rule in ('PLT_COUNTS', 'DEFINITIVE_COUNTS')) as is_appraised,
            array_agg(s.rule order by s.step) filter (where s.relation = 'APPRAISER') as rules
          from app.appraiser_chain(k.person_id, p_day) as s
        ) as c
    )
  select m.person_id, m.post_id, w.appraiser_id, w.appraiser_agency_id, w.appraiser_post_id, w.superior_id, w.is_final, w.rules
  from marked as m
    join answered as w on w.post_id = m.post_id and w.is_plain
  where m.is_plain and w.is_appraised
  union all
  select w.person_id, w.post_id, w.appraiser_id, w.appraiser_agency_id, w.appraiser_post_id, w.superior_id, w.is_final, w.rules
  from answered as w
  where not w.is_plain and w.is_appraised
$$;
comment on function app.appraisals_and_gaps(integer, date) is 'Everybody who is to be evaluated in an agency on a day and in which post, with the appraiser, the post by which that one appraises, who stands above, and the rules that led there (app.appraiser_chain); without a post of the appraiser nobody appraises them. Definer: as app.superior_of.';

-- Definer: as above.
create or replace function app.appraisals(p_agency_id integer, p_day date)
returns table (
  person_id uuid, post_id integer, appraiser_id uuid, appraiser_agency_id integer, appraiser_post_id integer, superior_id uuid, is_final boolean
)
language sql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
  select g.person_id, g.post_id, g.appraiser_id, g.appraiser_agency_id, g.appraiser_post_id, g.superior_id, g.is_final
  from app.appraisals_and_gaps(p_agency_id, p_day) as g
  where g.appraiser_post_id is not null
$$;
comment on function app.appraisals(integer, date) is 'Everybody who is evaluated in an agency on a day and in which post, with the appraiser, the post by which that one appraises, and who stands above (app.appraiser_chain). Definer: as app.superior_of.';

-- Definer: as above. Whoever is excluded by a status, is no civil servant, or heads the government is appraised by nobody (app.appraiser_chain).
create or replace function app.owed_by_appraisers(p_agency_id integer, p_period_id integer)
returns table (owner_id uuid, subject_id uuid, done_at timestamptz)
language sql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
  select a.appraiser_id, a.person_id, null::timestamptz from app.appraisals(p_agency_id, app.duty_day(p_agency_id, p_period_id)) as a
$$;
comment on function app.owed_by_appraisers(integer, integer) is 'Each appraiser, about each person appraised in the agency: what is owed while there are no assessments. Definer: as app.superior_of.';

-- Definer: as above.
create or replace function app.owed_by_superiors(p_agency_id integer, p_period_id integer)
returns table (owner_id uuid, subject_id uuid, done_at timestamptz)
language sql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
  select a.superior_id, a.person_id, null::timestamptz
  from app.appraisals(p_agency_id, app.duty_day(p_agency_id, p_period_id)) as a
  where a.superior_id is not null
$$;
comment on function app.owed_by_superiors(integer, integer) is 'The appraiser''s superior, about everybody appraised: what may be owed while there are no assessments. Definer: as app.superior_of.';

-- Definer: as above. Before the evaluation begins nobody has an assessment: what will be owed follows from who appraises whom.
create or replace function app.owed_assessments(p_agency_id integer, p_period_id integer)
returns table (owner_id uuid, subject_id uuid, done_at timestamptz)
language sql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
  select s.appraiser_id, s.person_id, s.submitted_at
  from app.assessment as s
  where s.agency_id = p_agency_id and s.period_id = p_period_id and s.state <> 'WITHDRAWN' and s.taken_over_at is null
  union all
  select o.owner_id, o.subject_id, o.done_at
  from app.owed_by_appraisers(p_agency_id, p_period_id) as o
  where not exists (select from app.assessment as s where s.agency_id = p_agency_id and s.period_id = p_period_id)
$$;
comment on function app.owed_assessments(integer, integer) is 'Of the duty ASSESSMENT: each appraiser, about each person appraised, and about each team (without a subject); done when the ratings are handed in. Definer: as app.superior_of.';

-- Definer: as above.
create or replace function app.owed_takings_over(p_agency_id integer, p_period_id integer)
returns table (owner_id uuid, subject_id uuid, done_at timestamptz)
language sql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
  select coalesce(s.taken_over_by, s.superior_id), s.person_id, s.submitted_at
  from app.assessment as s
  where s.agency_id = p_agency_id
    and s.period_id = p_period_id
    and s.kind = 'PERSON'
    and s.superior_id is not null
    and (s.state in ('WAITING', 'DRAFT') or s.taken_over_at is not null)
    and s.state <> 'WITHDRAWN'
  union all
  select o.owner_id, o.subject_id, o.done_at
  from app.owed_by_superiors(p_agency_id, p_period_id) as o
  where not exists (select from app.assessment as s where s.agency_id = p_agency_id and s.period_id = p_period_id)
$$;
comment on function app.owed_takings_over(integer, integer) is 'Of the duty TAKING_OVER: the appraiser''s superior, about everybody whose appraiser has not evaluated them. Definer: as app.superior_of.';

-- Definer: as above. Of what is handed in; nobody signs what was not evaluated.
create or replace function app.owed_signatures(p_agency_id integer, p_period_id integer)
returns table (owner_id uuid, subject_id uuid, done_at timestamptz)
language sql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
  with
    -- Asked once of each who evaluated.
    gone as materialized (
      select r.rater_id
      from (
        select distinct coalesce(s.taken_over_by, s.appraiser_id) as rater_id
        from app.assessment as s
        where s.agency_id = p_agency_id and s.period_id = p_period_id and s.kind = 'PERSON' and s.state = 'SUBMITTED' and s.superior_id is not null
      ) as r
      where not app.serves_today(r.rater_id)
    )
  select
    case
      when s.state = 'SUBMITTED' and s.superior_id is not null and coalesce(s.taken_over_by, s.appraiser_id) in (select g.rater_id from gone as g) and app.rater_has_left(s)
        then s.superior_id
      else coalesce(s.taken_over_by, s.appraiser_id)
    end, s.person_id, s.signed_at
  from app.assessment as s
  where s.agency_id = p_agency_id and s.period_id = p_period_id and s.kind = 'PERSON' and s.state in ('SUBMITTED', 'SIGNED')
  union all
  select o.owner_id, o.subject_id, o.done_at
  from app.owed_by_appraisers(p_agency_id, p_period_id) as o
  where not exists (select from app.assessment as s where s.agency_id = p_agency_id and s.period_id = p_period_id)
$$;
comment on function app.owed_signatures(integer, integer) is 'Of the duty SIGNATURE: whoever evaluated somebody, about their document, or who stands above where that one has left. Definer: as app.superior_of.';

-- Definer: as above.
create or replace function app.owed_by_staff(p_agency_id integer, p_period_id integer)
returns table (owner_id uuid, subject_id uuid, done_at timestamptz)
language sql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
  with
    agreed as materialized (
      select p.person_id, min(v.agreed_at) as done_at
      from app.period as q
        join app.plan as p on p.starts_on <= q.ends_on and p.ends_on >= q.starts_on
        join app.plan_version as v on v.agency_id = p.agency_id and v.plan_id = p.plan_id and v.number = 1
      where q.agency_id = p_agency_id
        and q.period_id = p_period_id
        and p.person_id in (select a.person_id from app.appointment as a where a.agency_id = p_agency_id)
      group by p.person_id
    )
  select o.subject_id, o.subject_id, d.done_at
  from app.owed_by_appraisers(p_agency_id, p_period_id) as o
    left join agreed as d on d.person_id = o.subject_id
$$;
comment on function app.owed_by_staff(integer, integer) is 'Of the duty PLAN: everybody who is appraised; done when both had signed a plan for days of the span, wherever that was. Definer: as app.superior_of.';

-- Definer: as above. The names of functions come from migrations, never from whoever asks.
create or replace function app.owed(p_agency_id integer, p_period_id integer, p_phase text, p_own_secrets boolean)
returns table (phase text, duty text, owner_id uuid, unit_id integer, subject_id uuid, due_at timestamptz, done_at timestamptz)
language plpgsql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
declare
  found_duty app.duty;
begin
  for found_duty in
    select d.*
    from app.duty as d
      join app.phase as h on h.phase = d.phase
    where h.agency_id = p_agency_id and h.period_id = p_period_id and (p_phase is null or h.phase = p_phase)
    order by h.ends_at, d.duty
  loop
    phase := found_duty.phase;
    duty := found_duty.duty;
    for owner_id, unit_id, subject_id, due_at, done_at in execute format(
      $x$
        with
          owing as materialized (select o.* from app.%I($1, $2) as o where not $4 or o.owner_id = app.actor()),
          owners as materialized (
            select w.owner_id, u.unit_id, app.effective_deadline($1, $2, $3, u.unit_id, w.owner_id) as due_at
            from (select distinct o.owner_id from owing as o) as w
              cross join lateral (select app.unit_in_period($1, $2, w.owner_id) as unit_id) as u
          )
        select
          o.owner_id, w.unit_id, o.subject_id,
          -- The superior's time is counted from the end of the window, and that may be the appraiser's own.
          case
            when not $5 then w.due_at
            else coalesce(
              (
                select app.superior_due(s)
                from app.assessment as s
                where s.agency_id = $1 and s.period_id = $2 and s.person_id = o.subject_id and s.kind = 'PERSON' and s.state <> 'WITHDRAWN'
                order by s.made_at desc
                limit 1
              ), w.due_at
            )
          end,
          o.done_at
        from owing as o
          join owners as w on w.owner_id = o.owner_id
      $x$,
      found_duty.owing_function
    ) using p_agency_id, p_period_id, found_duty.phase, p_own_secrets and found_duty.is_secret,
      found_duty.phase = 'SUPERIOR' and exists (
        select from app.extension as x where x.agency_id = p_agency_id and x.period_id = p_period_id and x.superseded_at is null
      )
    loop
      return next;
    end loop;
  end loop;
end $$;
comment on function app.owed(integer, integer, text, boolean) is 'What is owed in a phase of a period, or in all: by whom, about whom, until when, and when it was done; of secret duties all, or only what the one who asks owes. Definer: as app.superior_of.';

-- Duties that the one who asks may see: of all for those who administer or audit the agency, of their unit for those who administer that, else their own.
create or replace function app.owed_and_seen(p_agency_id integer, p_period_id integer, p_phase text)
returns table (phase text, duty text, owner_id uuid, unit_id integer, subject_id uuid, due_at timestamptz, done_at timestamptz)
language sql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
  select o.*
  from app.owed(p_agency_id, p_period_id, p_phase, true) as o
    join app.duty as d on d.duty = o.duty
  where o.owner_id = (select app.actor())
    or not d.is_secret
      and ((select app.looks_at_agency(p_agency_id)) or o.unit_id = any ((select app.administered_units())::integer[]))
$$;
-- Definer: as above. Of a duty whose doing is secret all who ever owed it, and not how much: a number that changes tells who has declined.
create or replace function app.owed_by_all(p_agency_id integer, p_period_id integer, p_phase text)
returns table (phase text, duty text, owner_id uuid, number bigint, due_at timestamptz)
language plpgsql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
begin
  if not app.administers_agency(p_agency_id) then
    perform app.fail('KJ403', 'period');
  end if;
  return query
    select o.phase, o.duty, o.owner_id, case when d.is_secret then 1 else count(*) end, o.due_at
    from app.owed(p_agency_id, p_period_id, p_phase, false) as o
      join app.duty as d on d.duty = o.duty
    where o.done_at is null or d.is_secret
    group by o.phase, o.duty, d.is_secret, o.owner_id, o.due_at;
end $$;
comment on function app.owed_by_all(integer, integer, text) is 'Who is reminded of a phase, for administrators of the agency. Definer: as app.owed.';
grant execute on function app.owed_by_all(integer, integer, text) to kinerja_app, kinerja_city;
comment on function app.owed_and_seen(integer, integer, text) is 'What is owed, as far as the one who asks may know. Definer: as app.owed.';
grant execute on function app.owed_and_seen(integer, integer, text) to kinerja_app, kinerja_city;
