-- How the appraisers of the sample city evaluate, by a seed: what there is to look at, known beforehand. Never in a database for real work:
-- api.play_ratings asks first what it is for.

set local role kinerja_definer;

-- Definer: whoever plays may see no period. A city is loaded on any day of the quarter, mostly before the last deadlines of the one before: nothing has
-- been done that is still to come. Whatever the day, of two phases the earlier one's instant is never the later.
create or replace function app.play_instant(p_agency_id integer, p_period_id integer, p_phase text) returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select least(app.now(), h.ends_at - interval '26 hours')
  from app.phase as h
  where h.agency_id = p_agency_id and h.period_id = p_period_id and h.phase = p_phase
$$;
comment on function app.play_instant(integer, integer, text) is 'When what a phase is for was done in a sample city: in time, and never after now. Definer: periods of others.';

-- Definer: ratings are nobody's to write for others. Whoever has an account rates by themselves.
create or replace function app.play_ratings(p_agency_id integer, p_period_id integer, p_seed bigint) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_period app.period;
  in_time timestamptz := app.play_instant(p_agency_id, p_period_id, 'RATING');
  rating app.phase;
  late uuid;
  played bigint;
begin
  select p.* into found_period from app.period as p where p.agency_id = p_agency_id and p.period_id = p_period_id;
  select h.* into rating from app.phase as h where h.agency_id = p_agency_id and h.period_id = p_period_id and h.phase = 'RATING';
  -- One appraiser is silent: the superior evaluates in that place, after the window (P90 A.11). While the window is open nobody is silent yet.
  select s.appraiser_id into late
  from app.assessment as s
  where s.agency_id = p_agency_id and s.period_id = p_period_id and s.kind = 'PERSON' and s.superior_id is not null and rating.ends_at < app.now()
  group by s.appraiser_id
  having count(*) between 3 and 12
  order by ballot.chance('is late ' || s.appraiser_id, p_seed)
  limit 1;
  with
    -- Who holds one post as others do leads a unit as they do: asked about once a post.
    posts as materialized (
      select distinct on (s.post_id) s.* from app.assessment as s
      where s.agency_id = p_agency_id and s.period_id = p_period_id and s.state = 'WAITING'
      order by s.post_id
    ),
    leaders as materialized (select p.post_id, app.own_achievement(p) as own from posts as p),
    judged as materialized (
      select
        s.assessment_id, coalesce(s.appraiser_id = late and s.superior_id is not null, false) as is_late, app.survey_total(s) as total,
        0.7 * ballot.effect('subject ' || coalesce(s.person_id::text, 'team ' || s.team_id), p_seed) + 0.3 * ballot.effect('lenient ' || s.appraiser_id, p_seed) as known,
        l.own
      from app.assessment as s
        left join leaders as l on l.post_id = s.post_id
      where s.agency_id = p_agency_id and s.period_id = p_period_id and s.state = 'WAITING'
    ),
    rated as materialized (
      select
        j.*,
        coalesce(
          (j.own).suggested_work_result,
          case
            when j.known + 0.5 * ballot.effect('work ' || j.assessment_id, p_seed) > 0.9 then 'DI_ATAS'
            when j.known + 0.5 * ballot.effect('work ' || j.assessment_id, p_seed) < -1.7 then 'DI_BAWAH'
            else 'SESUAI'
          end
        ) as work_result,
        case
          when j.known + 0.5 * ballot.effect('behaviour ' || j.assessment_id, p_seed) > 0.8 then 'DI_ATAS'
          when j.known + 0.5 * ballot.effect('behaviour ' || j.assessment_id, p_seed) < -1.9 then 'DI_BAWAH'
          else 'SESUAI'
        end as behaviour
      from judged as j
    )
  update app.assessment as s
  set
    state = 'SUBMITTED', work_result = r.work_result, behaviour = r.behaviour,
    predicate = case when s.kind = 'PERSON' then app.predicate_of(found_period.policy, r.work_result, r.behaviour) end,
    work_reason = case when r.work_result = 'DI_BAWAH' then 'Sebagian besar hasil kerja belum tercapai; sudah dibicarakan dalam dialog kinerja.' end,
    behaviour_reason = case
      when r.behaviour = 'DI_BAWAH' then 'Beberapa kali tidak menepati kesepakatan dengan tim.'
      when r.total is not null and r.behaviour <> app.survey_speaks(found_period.policy, r.total) then 'Berdasarkan pengamatan langsung dan umpan balik sepanjang periode.'
    end,
    notes = (array[
      'Pertahankan kinerja dan bagikan pengalaman kepada rekan kerja.', 'Tingkatkan ketepatan waktu pelaporan.', 'Ikuti pelatihan yang mendukung tugas pada triwulan berikutnya.',
      'Teruskan perbaikan layanan yang sudah dimulai.'
    ])[1 + floor(4 * ballot.chance('notes ' || s.assessment_id, p_seed))],
    made_at = least(s.made_at, rating.starts_at), submitted_at = case when r.is_late then least(app.now(), rating.ends_at + interval '4 days') else in_time end,
    submitted_by = case when r.is_late then s.superior_id else s.appraiser_id end,
    taken_over_at = case when r.is_late then least(app.now(), rating.ends_at + interval '3 days') end,
    taken_over_by = case when r.is_late then s.superior_id end,
    is_final = s.is_final or r.is_late, revision = s.revision + 1
  from rated as r
  where s.agency_id = p_agency_id and s.assessment_id = r.assessment_id;
  get diagnostics played = row_count;
  insert into app.assessment_event (agency_id, assessment_id, happened_at, action, actor, work_result, behaviour, predicate)
  select s.agency_id, s.assessment_id, s.submitted_at, 'submit', s.submitted_by, s.work_result, s.behaviour, s.predicate
  from app.assessment as s
  where s.agency_id = p_agency_id and s.period_id = p_period_id and s.state = 'SUBMITTED'
    and not exists (select from app.assessment_event as e where e.agency_id = s.agency_id and e.assessment_id = s.assessment_id and e.action = 'submit');
  return played;
end $$;
comment on function app.play_ratings(integer, integer, bigint) is 'Rates everybody of a period whom nobody has rated, by the seed (ballot.effect of "subject <person>", as surveys have it, and of "lenient <appraiser>"); one appraiser of few people is silent, and once the window is over the superior takes over. Definer: ratings are nobody''s to write for others.';

-- Definer: as above. In the words and the name of whoever had the period calibrated; nobody where that was a timetable.
create or replace function app.play_looks(p_agency_id integer, p_period_id integer) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  played bigint;
begin
  insert into app.distribution_note (agency_id, period_id, seen, reason, made_at, made_by)
  select
    e.agency_id, e.period_id, app.distribution_digest(p_agency_id, p_period_id), 'Pola distribusi telah dibahas bersama para pejabat penilai.',
    app.play_instant(p_agency_id, p_period_id, 'CALIBRATION'), e.actor
  from (
    select v.*
    from app.period_event as v
    where v.agency_id = p_agency_id and v.period_id = p_period_id and v.action = 'calibrate'
    order by v.period_event_id desc
    limit 1
  ) as e
  where e.actor is not null;
  get diagnostics played = row_count;
  return played;
end $$;
comment on function app.play_looks(integer, integer) is 'Looks at the distributions, as distribution acknowledge does, in the phase that is for it. Definer: as app.play_ratings.';

-- Definer: as above.
create or replace function app.play_signatures(p_agency_id integer, p_period_id integer) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  in_time timestamptz := app.play_instant(p_agency_id, p_period_id, 'SIGNING');
  played bigint;
begin
  update app.assessment as s
  set state = 'SIGNED', signed_at = in_time, signed_by = coalesce(s.taken_over_by, s.appraiser_id), revision = s.revision + 1
  where s.agency_id = p_agency_id and s.period_id = p_period_id and s.kind = 'PERSON' and s.state = 'SUBMITTED';
  get diagnostics played = row_count;
  insert into app.assessment_event (agency_id, assessment_id, happened_at, action, actor, work_result, behaviour, predicate)
  select s.agency_id, s.assessment_id, s.signed_at, 'sign', s.signed_by, s.work_result, s.behaviour, s.predicate
  from app.assessment as s
  where s.agency_id = p_agency_id and s.period_id = p_period_id and s.signed_at = in_time;
  return played;
end $$;
comment on function app.play_signatures(integer, integer) is 'Signs all that was handed in, by whoever evaluated. Definer: as app.play_ratings.';
