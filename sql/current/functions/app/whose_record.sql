-- The feedback record: what somebody is to somebody, who reads whose record, and who owes scheduled feedback.
-- (Behind relations.sql and whom_one_leads.sql.)
set local role kinerja_definer;

-- Definer: where people serve, and who appraises whom, is not the caller's to see.
create or replace function app.feedback_role(p_giver_id uuid, p_subject_id uuid, p_day date) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case
    when p_giver_id = p_subject_id then null
    when exists (select from app.appraiser_chain(p_subject_id, p_day) as c where c.is_answer and c.person_id = p_giver_id)
      or exists (select from app.subordinates_of(p_giver_id, p_day) as s where s.person_id = p_subject_id) then 'PIMPINAN'
    when exists (select from app.appraiser_chain(p_giver_id, p_day) as c where c.is_answer and c.person_id = p_subject_id)
      or exists (select from app.subordinates_of(p_subject_id, p_day) as s where s.person_id = p_giver_id) then 'BAWAHAN'
    -- A team's leader assigns work and appraises nobody (P89 A.4).
    when t.is_led_by_giver then 'PIMPINAN'
    when t.is_led_by_subject then 'BAWAHAN'
    -- Whoever has assigned work tells the appraiser how it goes (P89 A.4), from another agency, too: for as long as it runs.
    when w.is_given_by_giver then 'PIMPINAN'
    when w.is_given_by_subject then 'BAWAHAN'
    when t.is_shared
      or exists (select from app.peers_of(p_subject_id, p_day) as e where e.person_id = p_giver_id)
      or exists (
        select
        from app.appointment as g
          join app.appointment as s on s.agency_id = g.agency_id and s.unit_id = g.unit_id
        where g.person_id = p_giver_id
          and s.person_id = p_subject_id
          and app.is_on(p_day, g.starts_on, g.ends_on)
          and app.is_on(p_day, s.starts_on, s.ends_on)
      ) then 'REKAN'
    when exists (
        select
        from app.appointment as g
          join app.appointment as s on s.agency_id = g.agency_id
        where g.person_id = p_giver_id
          and s.person_id = p_subject_id
          and app.is_on(p_day, g.starts_on, g.ends_on)
          and app.is_on(p_day, s.starts_on, s.ends_on)
      )
      -- Whoever is asked may answer, wherever they serve.
      or exists (
        select from app.feedback_request as r where r.subject_id = p_subject_id and r.giver_id = p_giver_id and r.answered_at is null
      ) then 'PEGAWAI'
  end
  from (
    select
      coalesce(bool_or(g.is_leader), false) as is_led_by_giver, coalesce(bool_or(s.is_leader), false) as is_led_by_subject, count(*) > 0 as is_shared
    from app.team_member as g
      join app.team_member as s on s.agency_id = g.agency_id and s.team_id = g.team_id
    where g.person_id = p_giver_id
      and s.person_id = p_subject_id
      and app.is_on(p_day, g.starts_on, g.ends_on)
      and app.is_on(p_day, s.starts_on, s.ends_on)
  ) as t
    cross join (
      select coalesce(bool_or(a.leader_id = p_giver_id), false) as is_given_by_giver, coalesce(bool_or(a.leader_id = p_subject_id), false) as is_given_by_subject
      from app.assignment as a
      where (a.person_id, a.leader_id) in ((p_subject_id, p_giver_id), (p_giver_id, p_subject_id))
        and a.state in ('APPROVED', 'ENDED')
        and app.is_on(p_day, a.starts_on, a.ends_on)
    ) as w
$$;
comment on function app.feedback_role(uuid, uuid, date) is 'What somebody is to somebody else on a day, as a giver of feedback: PIMPINAN, BAWAHAN, REKAN, PEGAWAI (of the same agency, or asked); null for nothing. Definer: as app.superior_of.';

-- Definer: as above. By NIP or identifier, of those only to whom the one who asks is something: a number of anybody else answers nothing.
create or replace function app.feedback_party(p_name text, p_is_asked boolean, p_day date, out person_id uuid, out role text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.person_id, f.role
  from (
    select
      p.person_id,
      case when p_is_asked then app.feedback_role(p.person_id, app.actor(), p_day) else app.feedback_role(app.actor(), p.person_id, p_day) end as role
    from app.person as p
    where p.person_id = app.person_id_of(p_name)
  ) as f
  where f.role is not null
$$;
comment on function app.feedback_party(text, boolean, date) is 'Whom the one who asks may give feedback on a day, or ask for it, by NIP or identifier, and what the giver is to the other one. Definer: colleagues are nobody''s to see otherwise.';

-- Definer: as above.
create or replace function app.feedback_agency(p_person_id uuid, p_day date) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(
    (select e.agency_id from app.evaluated_in(p_person_id, p_day) as e),
    (
      select a.agency_id
      from app.appointment as a
      where a.person_id = p_person_id
      order by app.is_on(p_day, a.starts_on, a.ends_on) desc, a.starts_on desc, a.appointment_id
      limit 1
    )
  )
$$;
comment on function app.feedback_agency(uuid, date) is 'The agency to which feedback about somebody on a day belongs: where they are evaluated, else where they last served. Definer: as app.superior_of.';

-- Whom a request is about, when it is about one: then nobody else is looked for. It takes away, and never adds.
create or replace function app.look_at(p_person_id uuid) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  perform set_config('kinerja.subject', p_person_id::text, true);
end $$;
comment on function app.look_at(uuid) is 'The rest of the transaction is about one person: app.appraised_people looks for no other.';

-- Whoever stands above the appraiser appraises people whom they do not see otherwise. What is read of them, and so who may, is the caller's to say.
create or replace function app.looked_up(p_person text, out person_id uuid, out is_visible boolean)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  person_id := app.person_id_of(p_person);
  is_visible := person_id is not null;
  if not is_visible then
    select f.person_id into person_id from app.feedback_party(p_person, false, app.today()) as f;
  end if;
  perform app.look_at(person_id);
end $$;
comment on function app.looked_up(text) is 'Somebody whom the one who asks sees, or to whom they are something (app.feedback_party), for the rest of the transaction; null for nobody.';

-- Definer: as above. Down from the posts of the one who asks, by the lines by which app.appraiser_steps goes up: past posts that cannot be an answer, and past
-- one that can, because whoever stands above the appraiser reads it, too. All whom that finds are asked about, those of one post at once (app.appraisals).
create or replace function app.appraised_people() returns table (person_id uuid)
language sql stable security definer rows 50 set search_path = pg_catalog, pg_temp as $$
  with recursive
    asking as materialized (
      select app.actor() as actor, app.today() as day, nullif(current_setting('kinerja.subject', true), '')::uuid as subject
    ),
    below (agency_id, post_id, level) as (
      select a.agency_id, a.post_id, 0
      from asking as k
        join app.appointment as a on a.person_id = k.actor and a.starts_on <= k.day and coalesce(a.ends_on >= k.day, true)
      where k.subject is null
      union
      select l.agency_id, l.post_id, b.level + s.step
      from below as b
        cross join asking as k
        cross join lateral (
          select l.agency_id, l.post_id, l.starts_on, l.ends_on
          from app.post_line as l
          where l.appraiser_agency_id = b.agency_id and l.appraiser_id = b.post_id
          union all
          select l.agency_id, l.post_id, l.starts_on, l.ends_on
          from app.post_line as l
          where l.superior_agency_id = b.agency_id and l.superior_id = b.post_id and l.appraiser_id is null
        ) as l
        cross join lateral (
          -- Surely the answer for those below: one who holds that post and no other, may appraise, and is not away.
          select (count(*) > 0)::integer as step
          from app.post as p
            join app.appointment as h on h.agency_id = p.agency_id and h.post_id = p.post_id
          where p.agency_id = b.agency_id
            and p.post_id = b.post_id
            and h.person_id <> k.actor
            and h.kind = 'DEFINITIF'
            and app.may_appraise(p.kind)
            and h.starts_on <= k.day
            and coalesce(h.ends_on >= k.day, true)
            and not exists (select from app.status as s where s.person_id = h.person_id and s.starts_on <= k.day and coalesce(s.ends_on >= k.day, true))
            and not exists (
              select
              from app.appointment as o
              where o.person_id = h.person_id
                and o.appointment_id <> h.appointment_id
                and o.starts_on <= k.day
                and coalesce(o.ends_on >= k.day, true)
            )
        ) as s
      where l.starts_on <= k.day and coalesce(l.ends_on >= k.day, true) and b.level + s.step <= 1
    ),
    candidate as materialized (
      select a.person_id, min(a.post_id) as post_id
      from (select distinct b.agency_id, b.post_id from below as b) as b
        cross join asking as k
        join app.appointment as a on a.agency_id = b.agency_id and a.post_id = b.post_id
      where a.kind in ('PLT', 'DEFINITIF') and a.person_id <> k.actor and a.starts_on <= k.day and coalesce(a.ends_on >= k.day, true)
      group by a.person_id
    ),
    -- Those who are seconded are appraised by whoever was designated, wherever that one stands.
    seconded as materialized (
      select s.person_id, null::integer as post_id
      from asking as k
        join app.status as s on s.starts_on <= k.day and coalesce(s.ends_on >= k.day, true)
      where k.subject is null and (s.appraiser_person_id = k.actor or s.appraiser_person_id in (select c.person_id from candidate as c))
    ),
    several as materialized (
      select a.person_id
      from candidate as c
        cross join asking as k
        join app.appointment as a on a.person_id = c.person_id
      where a.starts_on <= k.day and coalesce(a.ends_on >= k.day, true)
      group by a.person_id
      having count(*) > 1
    ),
    marked as materialized (
      select
        c.person_id, c.post_id,
        c.post_id is not null
          and exists (select from app.person as p where p.person_id = c.person_id and p.employment <> 'NON_ASN')
          and not exists (select from app.status as s where s.person_id = c.person_id and s.starts_on <= k.day and coalesce(s.ends_on >= k.day, true))
          and c.person_id not in (select v.person_id from several as v) as is_plain
      from (select c.person_id, c.post_id from candidate as c union all select s.person_id, s.post_id from seconded as s) as c
        cross join asking as k
    ),
    asked as materialized (
      (select distinct on (m.post_id) m.person_id, m.post_id, m.is_plain from marked as m where m.is_plain order by m.post_id, m.person_id)
      union all
      select distinct m.person_id, m.post_id, m.is_plain from marked as m where not m.is_plain
    ),
    answered as materialized (
      select q.person_id, q.post_id, q.is_plain
      from asked as q
        cross join asking as k
      where exists (select from app.appraiser_chain(q.person_id, k.day) as c where c.is_answer and c.person_id = k.actor)
    )
  select m.person_id from marked as m where m.is_plain and m.post_id in (select w.post_id from answered as w where w.is_plain)
  union
  select w.person_id from answered as w where not w.is_plain
  union
  select k.subject
  from asking as k
  where k.subject is not null and exists (select from app.appraiser_chain(k.subject, k.day) as c where c.is_answer and c.person_id = k.actor)
$$;
comment on function app.appraised_people() is 'Those whom the one who asks appraises today, or whose appraiser stands below them (app.appraiser_chain): whose record they read. A set, for policies; of one at most after app.look_at. Definer: as app.superior_of.';

-- Definer: whoever corrects a note may have moved since, and the table's own policy cannot ask the table.
create or replace function app.corrects_own(p_note_id uuid, p_subject_id uuid, p_giver_id uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select
    from app.feedback_note as n
    where n.note_id = p_note_id and n.subject_id = p_subject_id and n.giver_id is not distinct from p_giver_id and n.made_by = app.actor()
  )
$$;
comment on function app.corrects_own(uuid, uuid, uuid) is 'A note is one that the one who asks has recorded, about the same person and by the same giver. Definer: the table''s own policy cannot ask the table.';

-- Definer: names of colleagues are nobody's to see otherwise; those to whom one has spoken are known.
create or replace function app.feedback_parties() returns table (person_id uuid, name text)
language sql stable security definer rows 20 set search_path = pg_catalog, pg_temp as $$
  select p.person_id, p.name
  from app.person as p
  where p.person_id in (
    select n.subject_id from app.feedback_note as n where n.made_by = app.actor()
    union
    select n.subject_id from app.feedback_note as n where n.giver_id = app.actor()
    union
    select f.subject_id from app.feedback_form as f where f.giver_id = app.actor()
    union
    select r.giver_id from app.feedback_request as r where r.subject_id = app.actor()
    union
    select r.subject_id from app.feedback_request as r where r.giver_id = app.actor()
    union
    select app.actor()
  )
$$;
comment on function app.feedback_parties() is 'The names of those whom the one who asks has told something or asked for it, and who asked them. Definer: names of colleagues are nobody''s to see otherwise.';

-- Definer: whoever answers a form may not lock periods. Where there is a survey the form goes with it, else it belongs to the time of plans.
create or replace function app.require_form(p_agency_id integer, p_period_id integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_period app.period;
begin
  if exists (select from app.phase as h where h.agency_id = p_agency_id and h.period_id = p_period_id and h.phase = 'FEEDBACK') then
    perform app.require_phase(p_agency_id, p_period_id, 'FEEDBACK', app.actor());
    return;
  end if;
  select p.* into found_period from app.period as p where p.agency_id = p_agency_id and p.period_id = p_period_id for share;
  if found_period.state <> 'OPEN' then
    perform app.fail('KJ455', format('period %s is %s', found_period.code, found_period.state), 'allowed=');
  end if;
end $$;
comment on function app.require_form(integer, integer) is 'When a leader''s form, or one''s own, may be written: while the survey runs, in a period without one while it is OPEN. Holds the period in its state until the transaction ends. Definer: whoever writes may not lock periods.';

-- Definer: where somebody is evaluated is not the caller's to see. Called for oneself and for those whom one leads.
create or replace function app.form_period(p_person_id uuid, p_code text, out agency_id integer, out period_id integer, out policy text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.agency_id, p.period_id, coalesce(p.policy, app.policy_of(p.agency_id, app.today()))
  from app.period as p
    cross join lateral app.evaluated_in(p_person_id, least(greatest(app.today(), p.starts_on), p.ends_on)) as e
  where p.code = p_code and e.agency_id = p.agency_id
$$;
comment on function app.form_period(uuid, text) is 'The period of a code in the agency in which somebody is evaluated for it, and its policy. Definer: as app.superior_of.';

-- Definer: as app.superior_of. All of an agency at once. What was taken back, or stands corrected, is not counted.
create or replace function app.owed_feedback(p_agency_id integer, p_period_id integer)
returns table (owner_id uuid, subject_id uuid, done_at timestamptz)
language sql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
  with
    given as materialized (
      select n.subject_id, n.giver_id, min(n.made_at) as done_at
      from app.period as p
        join app.feedback_note as n on n.given_on between p.starts_on and p.ends_on
      where p.agency_id = p_agency_id
        and p.period_id = p_period_id
        and n.kind = 'BERKALA'
        and n.giver_id is not null
        and n.text is not null
        and n.subject_id in (select a.person_id from app.appointment as a where a.agency_id = p_agency_id)
        and not exists (select from app.feedback_note as c where c.corrects = n.note_id)
      group by n.subject_id, n.giver_id
    )
  select a.appraiser_id, a.person_id, g.done_at
  from app.appraisals(p_agency_id, app.duty_day(p_agency_id, p_period_id)) as a
    left join given as g on g.subject_id = a.person_id and g.giver_id = a.appraiser_id
  union all
  -- Leaders who do not appraise, about what they have assigned (P89 A.4).
  select distinct w.leader_id, w.person_id, g.done_at
  from app.assignment as w
    left join given as g on g.subject_id = w.person_id and g.giver_id = w.leader_id
  where w.agency_id = p_agency_id
    and w.leader_id is not null
    and w.state in ('APPROVED', 'ENDED')
    and app.is_on(app.duty_day(p_agency_id, p_period_id), w.starts_on, w.ends_on)
    and not exists (
      select from app.appraisals(p_agency_id, app.duty_day(p_agency_id, p_period_id)) as a where a.person_id = w.person_id and a.appraiser_id = w.leader_id
    )
$$;
comment on function app.owed_feedback(integer, integer) is 'Of the duty FEEDBACK_BERKALA: each appraiser, about each person appraised in the agency, and each leader who has assigned somebody of it to something (P89 A.4); done with the first scheduled note given within the span. Definer: as app.superior_of.';

grant execute on function
  app.feedback_role(uuid, uuid, date), app.feedback_party(text, boolean, date), app.feedback_agency(uuid, date), app.look_at(uuid), app.looked_up(text), app.appraised_people(),
  app.corrects_own(uuid, uuid, uuid), app.feedback_parties(), app.require_form(integer, integer), app.form_period(uuid, text)
to kinerja_app, kinerja_city;
