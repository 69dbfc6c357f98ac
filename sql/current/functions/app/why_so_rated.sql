-- (Long because all that goes into a result is one statement.) What is published of an evaluation: everything that went into it, as it is on that day, so that it can be explained and compared years later.

set local role kinerja_definer;

create or replace function app.number_told(p_policy text, p_skp_value numeric, p_behaviour_value numeric, p_is_surveyed boolean, p_innovation text) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'number', n.number::text, 'label', (app.number_band_of(n.number, p_innovation is not null)).label, 'innovation', p_innovation, 'skp_value', p_skp_value::text, 'behaviour_value', p_behaviour_value::text,
    'weights', app.policy_says(p_policy, case when p_is_surveyed then 'number.weights_surveyed' else 'number.weights' end)
  ))
  from (select app.number_of(p_policy, p_skp_value, p_behaviour_value, p_is_surveyed) as number) as n
$$;
comment on function app.number_told(text, numeric, numeric, boolean, text) is 'The number of PP 30/2019 with what it is called, the innovation that was verified, and its weights; a value that is missing is left out, never zero. Definer: as app.result_snapshots.';

-- Definer: ratings, surveys and people of an agency are nobody's to see as a whole. Set-based: one pass for an agency of any size.
-- Of a distribution of fewer than five people nothing is said: with one's own predicate it would tell another's.
create or replace function app.result_snapshots(p_agency_id integer, p_period_id integer)
returns table (assessment_id uuid, achievement text, is_beyond_statute boolean, snapshot jsonb)
language sql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
  with
    about as materialized (
      select
        p.*, a.code as agency, a.name as agency_name, app.policy_says(p.policy, 'distribution.guideline') as guideline,
        app.policy_says(p.policy, 'survey.above_from') as above_from, app.policy_says(p.policy, 'survey.below_until') as below_until,
        app.policy_says(p.policy, 'number.is_on') = 'true' as has_number, app.predicates_are_beyond(p.policy) as has_own_quadrant
      from app.period as p
        join app.agency as a on a.agency_id = p.agency_id
      where p.agency_id = p_agency_id and p.period_id = p_period_id
    ),
    cell as materialized (select q.* from about as p cross join lateral app.quadrant(p.policy) as q),
    -- More time than the regulation fixes, for all, for a unit and those below it, or for somebody; and what was planned so. Why somebody had it is theirs and their administrators'.
    beyond as materialized (
      select
        x.phase, x.until_at, x.unit_id, x.person_id, case when x.person_id is null then x.reason_code end as reason_code, case when x.person_id is null then x.reason end as reason
      from (
        select distinct on (x.phase, x.unit_id, x.person_id) x.*
        from app.extension as x
        where x.agency_id = p_agency_id and x.period_id = p_period_id and x.is_beyond_statute
        order by x.phase, x.unit_id, x.person_id, x.made_at desc, x.extension_id
      ) as x
      union all
      select h.phase, h.ends_at, null, null, null, null from app.phase as h where h.agency_id = p_agency_id and h.period_id = p_period_id and h.is_beyond_statute
    ),
    -- Of whom there is something to say of a study leave.
    studying as materialized (select distinct t.person_id from app.status as t where t.status = 'TUGAS_BELAJAR'),
    -- The other one of the two achievements that count for a head (P94 g): asked once a post.
    headed as materialized (
      select d.post_id, app.head_achievement(p_agency_id, p_period_id, d.post_id, d.ends_on) as achievement
      from (
        select distinct s.post_id, p.ends_on
        from about as p
          join app.assessment as s on s.agency_id = p.agency_id and s.period_id = p.period_id and s.post_id is not null
      ) as d
    ),
    spread as materialized (
      -- Of the agency's own people: others' may be in a period that runs on, and a result stays as it was.
      select
        g.appraiser_id, g.appraiser_agency_id, g.appraiser_unit_id, g.people_here as people, g.counts_here as counts, g.population, g.pool_groups, g.pool_people, u.achievement, u.unit_code, u.unit_name, u.from_unit, u.basis, u.source_document, u.adviser, u.carried_from_year, u.decided_by,
        (select v.verdict from app.distribution_told('P6_2022', u.achievement, app.judged_counts('P6_2022', g.population, g.counts_here, g.pool_counts)) as v) as p6,
        (select v.verdict from app.distribution_told('SE_3_2023', u.achievement, app.judged_counts('SE_3_2023', g.population, g.counts_here, g.pool_counts)) as v) as se3,
        app.distribution_reason(p.agency_id, p.period_id, g.appraiser_id, g.seen) as reason
      from about as p
        cross join lateral app.distribution_pools(p.agency_id, p.period_id) as g
        cross join lateral app.achievement_told(p.agency_id, p.period_id, g.appraiser_agency_id, g.appraiser_unit_id) as u
    ),
    -- Whoever stands above the appraiser, where they serve on the last day of the span (P115, block 3 of the document).
    above as materialized (
      select d.superior_id, d.name, d.nip, t.title, u.name as unit_name, k.golongan
      from (
          select distinct s.superior_id, n.name, n.nip, p.ends_on
          from about as p
            join app.assessment as s on s.agency_id = p.agency_id and s.period_id = p.period_id
            join app.person as n on n.person_id = s.superior_id
        ) as d
        left join lateral app.evaluated_in(d.superior_id, d.ends_on) as e on true
        left join app.post as t on t.agency_id = e.agency_id and t.post_id = e.post_id
        left join app.unit as u on u.agency_id = e.agency_id and u.unit_id = e.unit_id
        left join lateral (
          select g.golongan from app.rank as g where g.person_id = d.superior_id and g.starts_on <= d.ends_on order by g.starts_on desc limit 1
        ) as k on true
    ),
    surveyed as materialized (
      select
        coalesce(s.person_id::text, 'team ' || s.team_id) as key, app.shown_score(t.total, true) as total, app.survey_speaks(p.policy, t.total) as speaks,
        (
          select jsonb_agg(jsonb_build_object('category', k.category, 'weight', k.weight, 'figure', coalesce(app.shown_score(f.figure, true), 'MISSING')) order by k.category)
          from app.collection_category as k
            left join app.figures_of(s.agency_id, s.collection_id, s.subject) as f on f.category = k.category
          where k.agency_id = s.agency_id and k.collection_id = s.collection_id
        ) as categories
      from about as p
        join app.collection as c on c.agency_id = p.agency_id and c.period_id = p.period_id and c.state = 'CONFIRMED'
        join app.survey_subject as s on s.agency_id = c.agency_id and s.collection_id = c.collection_id
        join app.totals_of(c.agency_id, c.collection_id) as t on t.subject = s.subject
    ),
    -- What an appraiser sees: of the periods within this one, too, which are named. What has no name is this one's.
    measured as materialized (
      select
        d.person_id,
        jsonb_agg(
          jsonb_strip_nulls(jsonb_build_object(
            'measure', m.measure, 'english', i.english, 'indonesian', i.indonesian,
            'shown', concat_ws(
              ' ', m.value || case i.measured_in when 'PERSEN' then ' %' when 'JAM' then ' jam' else '' end,
              case when not m.is_own then '(' || concat_ws(' ', m.agency, m.period) || ')' end
            ),
            'period', case when not m.is_own then m.period end, 'agency', m.agency
          )) order by i.place, m.place
        ) as measurements
      from (
          select distinct s.person_id
          from about as p
            join app.assessment as s on s.agency_id = p.agency_id and s.period_id = p.period_id and s.state = 'SIGNED' and s.person_id is not null
        ) as d
        cross join lateral app.measured_within(d.person_id, p_agency_id, p_period_id) as m
        join app.measure as i on i.measure = m.measure
      group by d.person_id
    ),
    -- What an appraiser sees beside it: of the unit in which somebody is evaluated.
    unit_measured as materialized (
      select
        d.unit_id,
        jsonb_agg(
          jsonb_build_object(
            'measure', m.indicator, 'detail', m.detail, 'english', concat_ws(': ', i.english, c.english), 'indonesian', concat_ws(': ', i.indonesian, c.indonesian),
            'value', m.value::text, 'measured_in', m.measured_in, 'standard_hours', m.standard_hours::text, 'grade', m.grade, 'elements', m.elements, 'source', m.source
          ) order by m.place
        ) as measurements
      from (
          select distinct p.agency_id, p.period_id, s.unit_id
          from about as p
            join app.assessment as s on s.agency_id = p.agency_id and s.period_id = p.period_id and s.state = 'SIGNED' and s.unit_id is not null
        ) as d
        cross join lateral app.unit_measurements(d.agency_id, d.period_id, d.unit_id) as m
        join app.measure as i on i.measure = m.indicator
        left join app.civil_document as c on c.document = m.detail
      group by d.unit_id
    ),
    -- What leaders have promised and others intervene: found once for all.
    intervened as materialized (
      select jsonb_object_agg(i.intervenes, app.intervened_as(i.intervenes, i.ends_on)) as said
      from (
        select distinct coalesce(r.intervenes_result_id, r.intervenes_indicator_id, r.intervenes_objective_id) as intervenes, p.ends_on
        from about as p
          join app.assessment as s on s.agency_id = p.agency_id and s.period_id = p.period_id and s.state = 'SIGNED' and s.person_id is not null
          join app.plan as l on l.person_id = s.person_id and l.version > 0 and l.starts_on <= p.ends_on and l.ends_on >= p.ends_on
          join app.plan_result as r on r.agency_id = l.agency_id and r.plan_id = l.plan_id
        where num_nonnulls(r.intervenes_result_id, r.intervenes_indicator_id, r.intervenes_objective_id) > 0
      ) as i
    ),
    proposed as materialized (
      select
        o.assessment_id,
        jsonb_agg(
          jsonb_build_object(
            'work_result', o.work_result, 'behaviour', o.behaviour, 'predicate', o.predicate, 'state', o.state, 'answer', o.answer,
            -- The appraiser, or who stands in that one's place.
            'answered_by', n.name
          ) order by o.proposed_at, o.proposal_id
        ) as proposals,
        coalesce(bool_or(o.state = 'ACCEPTED' and o.work_result = s.work_result and o.answer = s.work_reason), false) as is_reason_of_work,
        coalesce(bool_or(o.state = 'ACCEPTED' and o.behaviour = s.behaviour and o.answer = s.behaviour_reason), false) as is_reason_of_behaviour
      from app.calibration_proposal as o
        join app.assessment as s on s.agency_id = o.agency_id and s.assessment_id = o.assessment_id
        left join app.person as n on n.person_id = o.answered_by
      where s.agency_id = p_agency_id and s.period_id = p_period_id and o.state <> 'SUPERSEDED'
      group by o.assessment_id
    )
  select
    s.assessment_id, d.achievement,
    x.extensions is not null or s.kind = 'PERSON' and p.has_own_quadrant,
    jsonb_strip_nulls(jsonb_build_object(
      'format', 3, 'kind', s.kind,
      'subject', case s.kind
        when 'PERSON' then jsonb_build_object('name', n.name, 'nip', n.nip, 'golongan', r.golongan, 'post', b.title, 'unit', e.name)
        else jsonb_build_object('team', t.code, 'name', t.name)
      end,
      'appraiser', jsonb_build_object('name', an.name, 'nip', an.nip, 'golongan', ar.golongan, 'post', ab.title, 'unit', ae.name, 'agency', ag.name),
      'superior', case
        when sn.superior_id is not null
          then jsonb_build_object('name', sn.name, 'nip', sn.nip, 'golongan', sn.golongan, 'post', sn.title, 'unit', sn.unit_name)
      end,
      'period', jsonb_build_object('agency', p.agency, 'agency_name', p.agency_name, 'period', p.code, 'kind', p.kind, 'starts_on', p.starts_on, 'ends_on', p.ends_on),
      'achievement', jsonb_build_object(
        'unit', d.unit_code, 'name', d.unit_name, 'inherited_from', d.from_unit, 'achievement', d.achievement, 'basis', d.basis, 'source_document', d.source_document,
        'adviser', d.adviser, 'carried_from_year', d.carried_from_year, 'decided_by', d.decided_by,
        'own', w.achievement, 'suggested', app.head_work_result(p.policy, w.achievement)
      ),
      'rating', jsonb_build_object(
        'work_result', s.work_result, 'behaviour', s.behaviour, 'predicate', s.predicate, 'work_reason', s.work_reason, 'behaviour_reason', s.behaviour_reason,
        'override', s.override, 'override_reason', s.override_reason, 'notes', s.notes, 'remark', s.remark,
        -- The reason is that with which a proposal was accepted.
        'work_is_calibrated', case when o.is_reason_of_work then true end, 'behaviour_is_calibrated', case when o.is_reason_of_behaviour then true end
      ),
      -- Of somebody who has moved, by agreement (P91 A.13a).
      'carried_over', case
        when cr.result_id is not null
          then jsonb_build_object(
            'result', cr.result_id, 'agency_name', cr.snapshot #>> '{period,agency_name}', 'unit', cr.snapshot #>> '{subject,unit}', 'period', cr.snapshot #>> '{period,period}',
            'appraiser', cr.snapshot #>> '{appraiser,name}'
          )
      end,
      'policy', jsonb_build_object(
        'policy', p.policy, 'cell', case when s.kind = 'PERSON' then c.predicate end, 'guideline', p.guideline,
        'survey_above_from', p.above_from, 'survey_below_until', p.below_until,
        'rounding', 'half up, once', 'is_beyond_statute', case when s.kind = 'PERSON' and p.has_own_quadrant then true end
      ),
      'survey', case when v.total is not null then jsonb_build_object('total', v.total, 'speaks', v.speaks, 'categories', v.categories) end,
      'plan', case when s.kind = 'PERSON' then app.plan_kept(s.person_id, p.starts_on, p.ends_on, coalesce(vi.said, '{}')) end, 'measurements', m.measurements, 'unit_measurements', um.measurements,
      'feedback', jsonb_build_object('notes', f.notes, 'scheduled', f.scheduled, 'from_leaders', f.leaders, 'given', f.given),
      -- A team has no predicate, and its members are not told of others'.
      'distribution', case
        when s.kind <> 'PERSON' then null
        when d.people is not null then jsonb_build_object(
          'people', d.people, 'counts', case when d.people >= 5 then to_jsonb(d.counts) end, 'reason', case when d.people >= 5 then d.reason end,
          -- Whose predicates were looked at together, by the policy (P94 a, g).
          'population', d.population,
          'pool', case when d.population <> 'APPRAISER' then jsonb_build_object('groups', d.pool_groups, 'people', d.pool_people) end,
          'P6_2022', case when case d.population when 'AGENCY' then d.pool_people else d.people end >= 5 then d.p6 end,
          'SE_3_2023', case when d.pool_people >= 5 then d.se3 end
        )
      end,
      -- PP 30/2019, where the policy asks for it: beside the predicate, which it does not decide.
      'number', case when p.has_number and (s.skp_value is not null or s.behaviour_value is not null) then app.number_told(p.policy, s.skp_value, s.behaviour_value, p.is_surveyed, s.innovation) end,
      'calibration', o.proposals,
      'extensions', x.extensions,
      -- What whoever evaluates is shown beside it (app.assessment_inputs).
      'study', case when s.person_id in (select t.person_id from studying as t) then app.study_told(s) end,
      'earlier', l.results,
      'signature', jsonb_build_object(
        'submitted_at', s.submitted_at, 'taken_over_at', s.taken_over_at, 'taken_over_by', tn.name, 'signed_at', s.signed_at,
        'signed_by', case when s.signed_by = s.appraiser_id then an.name else gn.name end, 'is_by_superior', s.signed_by is distinct from s.appraiser_id,
        -- Fourteen days of work behind the appraiser's window (P115 A.8), whenever the phase of signing is.
        'superior_until', case when s.signed_by is distinct from s.appraiser_id and s.kind = 'PERSON' then app.superior_due(s) end
      ),
      'is_final', s.is_final
    ))
  from about as p
    join app.assessment as s on s.agency_id = p.agency_id and s.period_id = p.period_id
    left join app.result as cr on cr.result_id = s.carried_from
    left join cell as c on c.work_result = s.work_result and c.behaviour = s.behaviour
    left join headed as w on w.post_id = s.post_id
    left join app.person as n on n.person_id = s.person_id
    left join app.team as t on t.agency_id = s.agency_id and t.team_id = s.team_id
    left join app.post as b on b.agency_id = s.agency_id and b.post_id = s.post_id
    left join app.unit as e on e.agency_id = s.agency_id and e.unit_id = s.unit_id
    join app.person as an on an.person_id = s.appraiser_id
    join app.post as ab on ab.agency_id = s.appraiser_agency_id and ab.post_id = s.appraiser_post_id
    join app.unit as ae on ae.agency_id = s.appraiser_agency_id and ae.unit_id = s.appraiser_unit_id
    join app.agency as ag on ag.agency_id = s.appraiser_agency_id
    left join above as sn on sn.superior_id = s.superior_id
    left join app.person as gn on gn.person_id = s.signed_by
    left join app.person as tn on tn.person_id = s.taken_over_by
    left join lateral (
      select g.golongan from app.rank as g where g.person_id = s.person_id and g.starts_on <= p.ends_on order by g.starts_on desc limit 1
    ) as r on true
    left join lateral (
      select k.golongan from app.rank as k where k.person_id = s.appraiser_id and k.starts_on <= p.ends_on order by k.starts_on desc limit 1
    ) as ar on true
    left join spread as d
      on d.appraiser_id = s.appraiser_id and d.appraiser_agency_id = s.appraiser_agency_id and d.appraiser_unit_id = s.appraiser_unit_id
    left join surveyed as v on v.key = coalesce(s.person_id::text, 'team ' || s.team_id)
    -- One by one, by its index: joined with what is known of a table that was empty a minute ago, everybody would be compared with everybody.
    cross join lateral (
      select
        count(*) as notes, count(*) filter (where n.kind = 'BERKALA') as scheduled, count(*) filter (where n.giver_role = 'PIMPINAN') as leaders,
        -- Their words stay in the record, whoever may read that: here is which they were.
        jsonb_agg(
          jsonb_build_object(
            'note', n.note_id, 'given_on', n.given_on, 'role', n.giver_role, 'kind', n.kind, 'item', n.item, 'rhk', n.rhk,
            'hash', app.note_digest(n)
          ) order by n.given_on, n.made_at, n.note_id
        ) as given
      from app.feedback_note as n
      where n.subject_id = s.person_id
        and n.given_on between p.starts_on and p.ends_on
        and n.text is not null
        and not exists (select from app.feedback_note as c where c.corrects = n.note_id)
    ) as f
    cross join lateral (
      select
        jsonb_agg(
          jsonb_build_object('phase', y.phase, 'last_day', app.day_of(y.until_at - interval '1 second'), 'for', y.for_whom, 'reason_code', y.reason_code, 'reason', y.reason)
          order by y.phase, y.for_whom, y.until_at
        ) as extensions
      from (
        select
          b.*,
          case
            when b.person_id = s.person_id then 'PERSON'
            when b.person_id = s.appraiser_id then 'APPRAISER'
            when b.person_id is null and b.unit_id is null then 'AGENCY'
            when b.unit_id = any (app.units_of_path(e.path) || app.units_of_path(ae.path)) then 'UNIT'
          end as for_whom
        from beyond as b
      ) as y
      where y.for_whom is not null
    ) as x
    -- As they stood when it was handed in: what was published or put right since was not seen.
    cross join lateral (
      select
        jsonb_agg(
          jsonb_build_object('result', w.result_id, 'agency', wa.code, 'period', wp.code, 'kind', wp.kind, 'predicate', w.predicate) order by wp.ends_on, wp.code, w.result_id
        ) as results
      from app.result as w
        join app.period as wp on wp.agency_id = w.agency_id and wp.period_id = w.period_id
        join app.agency as wa on wa.agency_id = w.agency_id
      where w.person_id = s.person_id
        and w.period_id <> s.period_id
        and w.published_at <= s.submitted_at
        and coalesce(w.superseded_at > s.submitted_at, true)
        and wp.ends_on between p.starts_on - 400 and p.ends_on
    ) as l
    left join measured as m on m.person_id = s.person_id
    left join unit_measured as um on um.unit_id = s.unit_id
    cross join intervened as vi
    left join proposed as o on o.assessment_id = s.assessment_id
  where s.state = 'SIGNED' or s.kind = 'TEAM' and s.state = 'SUBMITTED'
$$;
comment on function app.result_snapshots(integer, integer) is 'All that went into each signed assessment of a period, as it is now. Definer: ratings, surveys and people of an agency are nobody''s to see as a whole.';

-- Definer: results are nobody's to write. What is as it was published stays; what differs, after a period was opened again, stands in its place: of everybody,
-- or of those who are named. Who has received, signed or agreed to keep what was decided has done so also when only a name was corrected.
create or replace function app.publish_results(p_agency_id integer, p_period_id integer, p_reason text, p_people uuid[] default null) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  published bigint;
  missing text[];
begin
  if not app.administers_agency(p_agency_id) then
    perform app.fail('KJ403', 'period');
  elsif app.held_state(p_agency_id, p_period_id) not in ('SIGNING', 'PUBLISHED') then
    perform app.fail('KJ455', 'period', 'allowed=');
  end if;
  -- A result shows its person what nobody may see before all are published, also when the transaction is rolled back.
  if app.held_state(p_agency_id, p_period_id) = 'SIGNING' then
    if p_people is not null then
      perform app.fail('KJ455', 'period', 'allowed=');
    end if;
    perform app.require_guards('publish', p_agency_id, p_period_id, jsonb_build_object('reason', p_reason));
  else
    -- A decree since then: what it says is not written into a document whose predicate it forbids.
    missing := app.study_signatures_missing(p_agency_id, p_period_id, p_people);
    if missing <> '{}' then
      perform app.fail('KJ459', 'STUDY_LEAVE: ' || array_to_string(missing, '; '), 'people= makes those of others anew');
    end if;
  end if;
  -- Two at once would each put something in the same result's place: the second one waits, and finds nothing to do.
  perform pg_advisory_xact_lock(hashtextextended('results ' || p_period_id, 0));
  if exists (select from app.result as r where r.agency_id = p_agency_id and r.period_id = p_period_id) then
    update app.result as r
    set superseded_at = app.now(), revision = r.revision + 1
    from app.result_snapshots(p_agency_id, p_period_id) as n
    where r.agency_id = p_agency_id
      and r.assessment_id = n.assessment_id
      and r.superseded_at is null
      and app.differs(r.snapshot, n.snapshot)
      and (p_people is null or r.person_id = any (p_people));
    -- Whoever is evaluated elsewhere by now has no result here any more.
    update app.result as r
    set superseded_at = app.now(), revision = r.revision + 1
    from app.assessment as s
    where r.agency_id = p_agency_id and r.period_id = p_period_id and r.superseded_at is null
      and s.agency_id = r.agency_id and s.assessment_id = r.assessment_id and s.state = 'WITHDRAWN'
      and (p_people is null or r.person_id = any (p_people));
  end if;
  -- Counted once for all: asked for each it would look through what it is writing.
  with
    before as materialized (
      select r.assessment_id, count(*)::integer as number, bool_or(r.superseded_at is null) as is_current
      from app.result as r
      where r.agency_id = p_agency_id and r.period_id = p_period_id
      group by r.assessment_id
    )
  insert into app.result (
    agency_id, period_id, assessment_id, number, person_id, team_id, work_result, behaviour, predicate, achievement, policy, snapshot, is_final,
    is_beyond_statute, published_at, received_at, countersigned_at, carry_over_at, is_carry_over_agreed, reason
  )
  select
    s.agency_id, s.period_id, s.assessment_id, 1 + coalesce(b.number, 0), s.person_id, s.team_id, s.work_result, s.behaviour, s.predicate, n.achievement,
    p.policy, n.snapshot, s.is_final, n.is_beyond_statute, app.now(), w.received_at, w.countersigned_at, w.carry_over_at, coalesce(w.is_carry_over_agreed, false),
    p_reason
  from app.result_snapshots(p_agency_id, p_period_id) as n
    join app.assessment as s on s.agency_id = p_agency_id and s.assessment_id = n.assessment_id
    join app.period as p on p.agency_id = s.agency_id and p.period_id = s.period_id
    left join before as b on b.assessment_id = s.assessment_id
    -- The one in whose place it stands, when that decided the same.
    left join app.result as w
      on w.agency_id = s.agency_id
      and w.assessment_id = s.assessment_id
      and w.number = b.number
      and app.decided(app.comparable(w.snapshot, n.snapshot)) = app.decided(app.comparable(n.snapshot, w.snapshot))
  where not coalesce(b.is_current, false) and (p_people is null or s.person_id = any (p_people));
  get diagnostics published = row_count;
  return published;
end $$;
comment on function app.publish_results(integer, integer, text, uuid[]) is 'Publishes what was signed in a period: a result for each, or for each of some people, all in one statement. Definer: results are nobody''s to write.';

-- Definer: as app.result_snapshots. What would be published now, beside what was: by the parts of a snapshot.
create or replace function app.result_differences(p_agency_id integer, p_period_id integer)
returns table (result_id uuid, assessment_id uuid, person_id uuid, part text, was jsonb, now jsonb, is_receipt_kept boolean)
language sql stable security definer rows 100 set search_path = pg_catalog, pg_temp as $$
  select
    r.result_id, r.assessment_id, r.person_id, k.part,
    -- Of the record, of surveys and of what was brought along that they differ, not what stands in them: that is between somebody and who evaluates them.
    case when not v.is_between_them then app.without_measured(r.snapshot, 'agency') -> k.part end, case when not v.is_between_them then app.without_measured(n.snapshot, 'agency') -> k.part end,
    app.decided(c.was) = app.decided(c.now)
  from app.result as r
    join app.result_snapshots(p_agency_id, p_period_id) as n on n.assessment_id = r.assessment_id
    cross join lateral (select app.comparable(r.snapshot, n.snapshot) as was, app.comparable(n.snapshot, r.snapshot) as now) as c
    cross join lateral (
      select jsonb_object_keys(c.was) as part
      union
      select jsonb_object_keys(c.now)
    ) as k
    cross join lateral (select k.part = any (array['feedback', 'survey', 'study', 'earlier']) as is_between_them) as v
  where r.agency_id = p_agency_id
    and r.period_id = p_period_id
    and r.superseded_at is null
    and c.was <> c.now
    and (c.was -> k.part) is distinct from (c.now -> k.part)
    and app.administers_agency(p_agency_id)
    -- Opened again it is not published: the distribution of one's own group would tell how oneself is rated now.
    and exists (
      select from app.period as p where p.agency_id = p_agency_id and p.period_id = p_period_id and p.state in ('PUBLISHED', 'CLOSED', 'ARCHIVED')
    )
    and r.person_id is distinct from app.actor()
$$;
comment on function app.result_differences(integer, integer) is 'In what the results of a period would be others if they were made now, and whether a receipt and a signature would stay; nothing when nothing has changed. Definer: as app.result_snapshots.';

grant execute on function app.publish_results(integer, integer, text, uuid[]), app.result_differences(integer, integer) to kinerja_app, kinerja_city;

-- Definer: as above. What is calibrated again is signed again: a signature is under what was signed.
create or replace function app.withdraw_signatures(p_agency_id integer, p_period_id integer, p_reason text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not app.administers_agency(p_agency_id) then
    perform app.fail('KJ403', 'period');
  end if;
  with
    withdrawn as (
      update app.assessment as s
      set state = 'SUBMITTED', signed_at = null, signed_by = null, revision = s.revision + 1
      where s.agency_id = p_agency_id and s.period_id = p_period_id and s.state = 'SIGNED'
      returning s.*
    )
  insert into app.assessment_event (agency_id, assessment_id, happened_at, action, actor, work_result, behaviour, predicate, reason)
  select w.agency_id, w.assessment_id, app.now(), 'reopen', app.actor(), w.work_result, w.behaviour, w.predicate, p_reason from withdrawn as w;
end $$;
comment on function app.withdraw_signatures(integer, integer, text) is 'Takes the signatures of a period back, which is opened for calibration again; the history has them. Definer: signatures are nobody''s to take back otherwise.';
grant execute on function app.withdraw_signatures(integer, integer, text) to kinerja_app, kinerja_city;
