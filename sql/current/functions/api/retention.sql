-- For how long what is held is kept (UU 27/2022): what is over is taken away by hand, for now.

set local role kinerja_definer;

-- Definer: what is over is nobody's to delete otherwise. At most so many at a time: whoever has more calls again.
create or replace function app.take_away(p_category text, p_limit integer) returns table (category text, thing text, since date)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  kept interval := (select r.kept_for from app.retention as r where r.category = p_category);
  over_on date := (app.today() - kept)::date;
  gone uuid;
begin
  category := p_category;
  case p_category
    when 'JOBS' then
      return query
        delete from meta.job as j
        where j.job_id in (select o.job_id from meta.job as o where o.finished_at::date < over_on order by o.finished_at limit p_limit)
        returning p_category, j.operation || ' ' || j.job_id, j.finished_at::date;
    when 'MESSAGES' then
      return query
        delete from meta.outbox as m
        where m.message_id in (select o.message_id from meta.outbox as o where o.ended_at::date < over_on order by o.ended_at limit p_limit)
        returning p_category, m.kind || ' ' || m.message_id, m.ended_at::date;
    -- What corrects a note goes with it; requests and forms of that time go, too.
    when 'NOTES' then
      delete from app.feedback_request as r where r.made_at::date < over_on and not exists (select from app.feedback_note as n where n.request_id = r.request_id);
      return query
        with
          notes as (
            delete from app.feedback_note as n
            where n.note_id in (
              select o.note_id from app.feedback_note as o where o.given_on < over_on and o.corrects is null order by o.given_on, o.note_id limit p_limit
            )
            returning n.note_id, n.given_on
          ),
          forms as (
            delete from app.feedback_form as f
            where f.form_id in (
              select o.form_id from app.feedback_form as o where o.changed_at::date < over_on order by o.changed_at, o.form_id limit p_limit
            )
            returning f.form_id, f.changed_at::date as given_on
          )
        select p_category, 'note ' || n.note_id, n.given_on from notes as n
        union all
        select p_category, 'form ' || f.form_id, f.given_on from forms as f;
    when 'MEASUREMENTS' then
      return query
        with
          over as (
            select m.agency_id, m.measurement_id, p.ends_on
            from app.measurement as m
              join app.period as p on p.agency_id = m.agency_id and p.period_id = m.period_id
            where m.person_id is not null and p.ends_on < over_on
            order by p.ends_on, m.measurement_id
            limit p_limit
          ),
          gone as (
            delete from app.measurement as m
            using over as o
            where m.agency_id = o.agency_id and m.measurement_id = o.measurement_id
            returning m.measurement_id, m.measure, o.ends_on
          )
        select p_category, g.measure || ' ' || g.measurement_id, g.ends_on from gone as g;
    when 'PLANS' then
      return query
        delete from app.plan as p
        where p.plan_id in (
          select o.plan_id from app.plan as o where make_date(o.year, 12, 31) < over_on order by o.year, o.plan_id limit p_limit
        )
        returning p_category, 'plan ' || p.plan_id, make_date(p.year, 12, 31);
    when 'SURVEY_FIGURES' then
      return query
        with
          over as (
            select c.agency_id, c.collection_id, a.code || ' ' || p.code as thing, e.closed_on
            from app.collection as c
              join app.period as p on p.agency_id = c.agency_id and p.period_id = c.period_id and p.state in ('CLOSED', 'ARCHIVED')
              join app.agency as a on a.agency_id = c.agency_id
              cross join lateral (
                select app.day_of(max(v.happened_at)) as closed_on
                from app.period_event as v
                where v.agency_id = c.agency_id and v.period_id = c.period_id and v.action = 'close'
              ) as e
            where c.state = 'CONFIRMED' and c.is_moderated and e.closed_on < over_on
            order by e.closed_on
            limit p_limit
          ),
          gone as (delete from app.collection as c using over as o where c.collection_id = o.collection_id returning c.collection_id)
        select p_category, o.thing, o.closed_on from over as o join gone as g on g.collection_id = o.collection_id;
    -- What is not over has no day: an assignment without end stays.
    when 'ASSIGNMENTS' then
      return query
        with over as (
          select o.assignment_id, case when o.state in ('APPROVED', 'ENDED') then o.ends_on else app.day_of(coalesce(o.decided_at, o.made_at)) end as ended_on
          from app.assignment as o
        )
        delete from app.assignment as a
        using over as o
        where o.assignment_id = a.assignment_id
          and a.assignment_id in (select w.assignment_id from over as w where w.ended_on < over_on order by w.ended_on, w.assignment_id limit p_limit)
        returning p_category, 'assignment ' || a.assignment_id, o.ended_on;
    -- Name and hash stay for as long as the plan does.
    when 'EVIDENCE' then
      return query
        with gone as (
          delete from app.evidence_content as c
          where (c.agency_id, c.evidence_id) in (
            select e.agency_id, e.evidence_id
            from app.evidence as e
            where e.removed_at is null and app.day_of(e.made_at) < over_on
            order by e.made_at, e.evidence_id
            limit p_limit
          )
          returning c.agency_id, c.evidence_id
        )
        update app.evidence as e
        set removed_at = app.now(), removed_by = app.actor()
        from gone as g
        where e.agency_id = g.agency_id and e.evidence_id = g.evidence_id
        returning p_category, 'evidence ' || e.evidence_id, app.day_of(e.made_at);
    when 'STATUSES' then
      return query
        delete from app.status as s
        where s.status_id in (select o.status_id from app.status as o where o.ends_on < over_on order by o.ends_on, o.status_id limit p_limit)
        returning p_category, s.status || ' of ' || s.person_id, s.ends_on;
    when 'DELEGATIONS' then
      return query
        delete from app.delegation as d
        where d.delegation_id in (
          select o.delegation_id from app.delegation as o where o.ends_on < over_on order by o.ends_on, o.delegation_id limit p_limit
        )
        returning p_category, 'to ' || d.person_id, d.ends_on;
    when 'MEMBERSHIPS' then
      return query
        delete from app.team_member as m
        where m.team_member_id in (
          select o.team_member_id from app.team_member as o where o.ends_on < over_on order by o.ends_on, o.team_member_id limit p_limit
        )
        returning p_category, 'of ' || m.person_id, m.ends_on;
    when 'PEOPLE' then
      for gone, since in
        select a.person_id, max(a.ends_on)
        from app.appointment as a
        group by a.person_id
        having bool_and(a.ends_on < over_on)
          and not exists (select from app.role_grant as g where g.person_id = a.person_id and app.is_to_come(app.today(), g.starts_on, g.ends_on))
          and not exists (select from app.status as s where s.appraiser_person_id = a.person_id)
        order by 2, 1
        limit p_limit
      loop
        delete from app.account as c where c.person_id = gone;
        delete from app.role_grant as g where g.person_id = gone;
        delete from app.team_member as m where m.person_id = gone;
        delete from app.delegation as d where d.person_id = gone;
        delete from app.status as s where s.person_id = gone;
        delete from app.appointment as a where a.person_id = gone;
        delete from app.person as p where p.person_id = gone;
        thing := gone::text;
        return next;
      end loop;
    else
      perform app.fail('KJ400', 'category', 'show retention lists them');
  end case;
end $$;
comment on function app.take_away(text, integer) is 'Deletes what has been kept for as long as app.retention says, and says what. Definer: it is nobody''s to delete otherwise.';
grant execute on function app.take_away(text, integer) to kinerja_city;

set local role kinerja_owner;

create function api.show_retention() returns table (category text, kept_for text, since text, basis text) language sql stable
begin atomic
  select r.category, r.kept_for::text, r.since, r.basis from app.retention as r;
end;
comment on function api.show_retention() is 'How long what is kept, counted from what, and why.';

create function api.purge(p_category text, p_affects bigint) returns table (category text, thing text, since date)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  taken record;
  number bigint := 0;
begin
  if not app.is_city_admin() then
    perform app.fail('KJ403', 'purge');
  end if;
  for taken in select t.category, t.thing, t.since from app.take_away(p_category, 1000) as t loop
    number := number + 1;
    category := taken.category;
    thing := taken.thing;
    since := taken.since;
    return next;
  end loop;
  perform app.require_affected(number, p_affects);
end $$;
comment on function api.purge(text, bigint) is 'Deletes what is over, at most 1,000 things at a time: each with the day since when it was. The daemon records the reason in the audit.';

grant execute on function api.show_retention(), api.purge(text, bigint) to kinerja_app, kinerja_city;
