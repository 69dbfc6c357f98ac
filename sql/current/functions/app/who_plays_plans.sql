-- How the schools of the sample city plan their work, so that a quarter's results have plans behind them. Never in a database for real work:
-- api.play_plans asks first what it is for.

set local role kinerja_definer;

-- Definer: plans are nobody's to write for others. What heads of schools would do by plan generate, from a plan that was agreed: a plan for each who has
-- none. Set-based: a large city has hundreds of schools.
create or replace function app.play_templates(p_template app.plan, p_most integer) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  made bigint;
begin
  with
    chosen as materialized (
      select a.person_id
      from app.appointment as a
        join app.post as t on t.agency_id = a.agency_id and t.post_id = a.post_id
        join app.post as e on e.agency_id = p_template.agency_id and e.post_id = p_template.post_id
        join app.unit as u on u.agency_id = a.agency_id and u.unit_id = a.unit_id
      where a.agency_id = p_template.agency_id
        and a.kind = 'DEFINITIF'
        and app.is_on(app.today(), a.starts_on, a.ends_on)
        and t.kind = e.kind
        and split_part(t.code, '-', 1) = split_part(e.code, '-', 1)
        and u.kind = 'SEKOLAH'
        and not exists (select from app.plan as p where p.person_id = a.person_id and p.year = p_template.year)
        and not exists (select from app.account as c where c.person_id = a.person_id)
      order by u.path, a.person_id
      limit p_most
    ),
    plans as (
      insert into app.plan (
        agency_id, person_id, year, sequence, starts_on, ends_on, approach, post_id, unit_id, is_by_perspective, made_at, made_by
      )
      select
        s.agency_id, c.person_id, p_template.year, s.sequence, s.starts_on, s.ends_on, p_template.approach, s.post_id, s.unit_id, s.is_by_perspective,
        app.now(), p_template.person_id
      from chosen as c
        cross join lateral app.plan_span(c.person_id, p_template.year) as s
      where s.rule is null and s.starts_on <= s.ends_on and s.agency_id = p_template.agency_id and not s.is_by_perspective
      returning agency_id, plan_id
    ),
    given as materialized (
      select p.agency_id, p.plan_id, r.plan_result_id as old_result, gen_random_uuid() as new_result, r.place, r.priority, r.text, r.control_level, r.assigned_by
      from plans as p
        cross join app.plan_result as r
      where r.agency_id = p_template.agency_id and r.plan_id = p_template.plan_id and r.state = 'ACTIVE'
    ),
    results as (
      insert into app.plan_result (agency_id, plan_result_id, plan_id, place, priority, text, control_level, assigned_by, since_version)
      select g.agency_id, g.new_result, g.plan_id, g.place, g.priority, g.text, g.control_level, g.assigned_by, 1 from given as g
    ),
    indicators as (
      insert into app.plan_indicator (agency_id, plan_id, plan_result_id, place, text, since_version)
      select g.agency_id, g.plan_id, g.new_result, i.place, i.text, 1
      from given as g
        join app.plan_indicator as i on i.agency_id = g.agency_id and i.plan_result_id = g.old_result and i.state = 'ACTIVE'
    )
  select count(*) into made from plans;
  return made;
end $$;
comment on function app.play_templates(app.plan, integer) is 'Drafts from an agreed plan for so many in the same kind of post, at schools, who have none. Definer: plans are nobody''s to write for others.';

-- Definer: as above. Signed by both in January, or ten days after whoever has come since began; whoever can log in signs by themselves.
create or replace function app.play_agreements(p_agency_id integer) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  agreed bigint;
begin
  update app.plan as p
  set
    state = 'AGREED', version = 1, submitted_at = d.signed_at, employee_signed_at = d.signed_at, appraiser_signed_at = d.signed_at,
    appraiser_id = d.appraiser_id, signed_by = d.appraiser_id, made_at = least(p.made_at, d.signed_at), revision = p.revision + 1
  from (
    select
      o.plan_id, a.appraiser_id, least(app.now(), app.day_begins(greatest(make_date(o.year, 1, 20), o.starts_on + 10))) as signed_at
    from app.plan as o
      join app.appraisals(p_agency_id, app.today()) as a on a.person_id = o.person_id
    where o.agency_id = p_agency_id
      and o.state = 'DRAFT'
      and not exists (select from app.account as c where c.person_id = o.person_id)
  ) as d
  where p.agency_id = p_agency_id and p.plan_id = d.plan_id;
  insert into app.plan_version (
    agency_id, plan_id, number, content, employee_signed_at, appraiser_id, signed_by, appraiser_signed_at, agreed_at, is_late, is_beyond_statute
  )
  select
    p.agency_id, p.plan_id, 1,
    app.plan_content(p.agency_id, p.plan_id) || jsonb_build_object(
      'head', app.plan_people(p, p.appraiser_id), 'form', app.plan_form(p.approach, p.is_by_perspective), 'approach', p.approach, 'starts_on', p.starts_on,
      'ends_on', p.ends_on
    ),
    p.employee_signed_at, p.appraiser_id, p.signed_by, p.appraiser_signed_at, p.appraiser_signed_at, false, false
  from app.plan as p
  where p.agency_id = p_agency_id
    and p.state = 'AGREED'
    and not exists (select from app.plan_version as v where v.agency_id = p.agency_id and v.plan_id = p.plan_id);
  get diagnostics agreed = row_count;
  return agreed;
end $$;
comment on function app.play_agreements(integer) is 'Agrees to all drafts of an agency whose people cannot log in, as they and their appraisers would. Definer: as app.play_templates.';

-- Definer: as above. Four of five have written down what became of a result.
create or replace function app.play_progress(p_agency_id integer, p_period_id integer, p_seed bigint) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  written bigint;
begin
  insert into app.progress (agency_id, plan_id, plan_result_id, period_id, text, made_at, made_by)
  select
    r.agency_id, r.plan_id, r.plan_result_id, p_period_id,
    (array[
      'Terlaksana sesuai rencana; bukti dukung ada di sekolah.', 'Sebagian besar tercapai, sisanya dilanjutkan pada triwulan berikutnya.',
      'Tercapai lebih awal dan dibagikan kepada rekan sejawat.', 'Belum tercapai karena sarana belum lengkap; sudah dibicarakan.'
    ])[1 + floor(4 * ballot.chance('realised ' || r.plan_result_id, p_seed))],
    app.now(), p.person_id
  from app.plan as p
    join app.plan_result as r on r.agency_id = p.agency_id and r.plan_id = p.plan_id and r.state = 'ACTIVE'
    join app.period as q on q.agency_id = p.agency_id and q.period_id = p_period_id and p.starts_on <= q.ends_on and p.ends_on >= q.starts_on
  where p.agency_id = p_agency_id
    and p.state = 'AGREED'
    and ballot.chance('writes ' || p.person_id, p_seed) < 0.8
    and not exists (select from app.account as c where c.person_id = p.person_id)
    and not exists (select from app.progress as o where o.agency_id = p.agency_id and o.plan_id = p.plan_id);
  get diagnostics written = row_count;
  return written;
end $$;
comment on function app.play_progress(integer, integer, bigint) is 'What people who cannot log in have realised of their plans in a period, by the seed. Definer: as app.play_templates.';

set local role kinerja_owner;
