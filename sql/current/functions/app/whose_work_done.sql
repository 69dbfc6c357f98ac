-- What was realised of somebody's plans, what shows it, and who may do what with it. Under the row-level security of whoever asks. (Behind whose_work.sql.)

-- What was realised ----------------------------------------------------------------------------------------------------
-- Neither inlined nor estimated by its body: PostgreSQL would expect a hundred indicators of each of a hundred results.
create or replace function app.planned_items(p_content jsonb)
returns table (place bigint, plan_result_id uuid, plan_indicator_id uuid, said text, priority text, state text)
language sql immutable rows 10 set search_path = pg_catalog, pg_temp as $$
  select
    row_number() over (order by r.place, i.place nulls first), (r.said ->> 'rhk')::uuid, (i.said ->> 'indicator')::uuid, coalesce(i.said, r.said) ->> 'text',
    r.said ->> 'priority', r.said ->> 'state'
  from jsonb_array_elements(p_content -> 'results') with ordinality as r (said, place)
    cross join lateral (
      select null::jsonb as said, null::bigint as place
      union all
      select e.said, e.place from jsonb_array_elements(r.said -> 'indicators') with ordinality as e (said, place)
    ) as i
$$;
comment on function app.planned_items(jsonb) is 'What stands in a plan, or in a version of one (app.plan_content): each result, and its indicators behind it.';

-- Under the row-level security of whoever asks, or of the definer that does. Of each result a row, and one more for each of its indicators: as the version says that held in
-- the span, not as the plan is amended since, or being amended now. The newest that was recorded for the period counts, else that for the last period within it. Notes, what
-- leaders drew from them, and that they took a result over, are those of the span.
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
        select l.agency_id, l.plan_id, l.starts_on, i.*
        from app.plans_in_force(p_person_id, p_starts_on, p_ends_on) as l
          cross join lateral app.planned_items(l.content) as i
      )
    select
      w.agency_id, w.plan_id, w.plan_result_id, w.plan_indicator_id,
      row_number() over (order by w.starts_on, w.place),
      w.priority, w.said,
      -- A version that was agreed after the span, the first, may say more than held then.
      case when t.text is not null then 'TAKEN_OVER' when w.state = 'TAKEN_OVER' then 'ACTIVE' else w.state end, g.text, g.value, g.unit, g.period_id, g.code, g.made_at,
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
      coalesce(n.notes, 0), coalesce(n.adjustments, '{}'), t.text
    from wanted as w
      left join app.takeover as t on t.agency_id = w.agency_id and t.plan_result_id = w.plan_result_id and app.day_of(t.made_at) <= p_ends_on
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
comment on function app.realisations(uuid, date, date) is 'What somebody realised within a span, by result and indicator of the plans in the versions that held: the newest of the period, else of the last one within it, with how many files show it, how many notes are about it, what leaders drew from them, and whether it was taken over by then.';

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

-- The note of a leader (nobody else draws anything from one) about a result that tried something else before it may be taken over; the newest.
create or replace function app.tried_before(p_plan_result_id uuid) returns uuid
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return (
    select n.note_id
    from app.feedback_note as n
    where n.rhk = p_plan_result_id
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
  app.planned_items(jsonb), app.realisations(uuid, date, date), app.documents_plan(integer, uuid), app.divides_plan(integer, uuid),
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
