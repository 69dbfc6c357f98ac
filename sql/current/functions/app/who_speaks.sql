-- A survey from its draw to what it leaves. What is done to a period comes through app.act (when_moved.sql), which calls these.

set local role kinerja_definer;

-- Definer: surveys are nobody's to write. The rules are the policy's of the period, which is fixed since it was opened.
create or replace function app.make_collection(p_agency_id integer, p_period_id integer) returns app.collection
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  made app.collection;
  policy text;
begin
  select p.policy into policy from app.period as p where p.agency_id = p_agency_id and p.period_id = p_period_id;
  insert into app.collection (agency_id, collection_id, period_id, state, questionnaire, items, comments_from, made_on)
  select
    p_agency_id, 1 + (('x' || substr(gen_random_uuid()::text, 1, 8))::bit(32) & x'3fffffff')::integer, p_period_id, 'ASSIGNING', q.questionnaire,
    (select count(*) from app.questionnaire_item as i where i.questionnaire = q.questionnaire), app.policy_says(policy, 'survey.comments')::integer, app.today()
  from (select app.policy_says(policy, 'survey.questionnaire') as questionnaire) as q
  returning * into made;
  insert into app.collection_category (agency_id, collection_id, category, threshold, weight, asked)
  select
    p_agency_id, made.collection_id, c.category, app.policy_says(policy, 'survey.threshold.' || lower(c.category))::integer,
    app.policy_says(policy, 'survey.weight.' || lower(c.category))::integer, coalesce(app.policy_says(policy, c.setting)::integer, 0)
  from (values ('PEER', 'survey.peers'), ('SUBORDINATE', 'survey.subordinates'), ('OTHER', '')) as c (category, setting);
  perform ballot.open(made.collection_id);
  -- Its items are counted here.
  perform app.lock_questionnaire(made.questionnaire);
  return made;
end $$;
comment on function app.make_collection(integer, integer) is 'Makes the survey of a period, before anybody is asked. Definer: surveys are nobody''s to write.';

-- Definer: as above. Until the survey begins it may be done again; whom subjects have named stay.
create or replace function app.propose_raters(
  p_agency_id integer, p_period_id integer, p_seed text, out subjects bigint, out forms bigint, out raters bigint
)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  survey app.collection := app.collection_of(p_agency_id, p_period_id);
  found_period app.period;
  new_seed text := coalesce(p_seed, replace(gen_random_uuid()::text, '-', ''));
begin
  select p.* into found_period from app.period as p where p.agency_id = p_agency_id and p.period_id = p_period_id for share;
  if not app.administers_agency(p_agency_id) then
    perform app.fail('KJ403', 'period ' || found_period.code);
  elsif found_period.state <> 'OPEN' or not found_period.is_surveyed then
    perform app.fail(
      'KJ455', format('period %s is %s', found_period.code, found_period.state),
      case
        when not found_period.is_surveyed then 'it has no survey'
        when found_period.state = 'COLLECTING' then 'its survey has begun: rater replace asks others in place of those who cannot'
        else 'raters are drawn while it is OPEN'
      end
    );
  end if;
  if survey is null then
    survey := app.make_collection(p_agency_id, p_period_id);
  elsif survey.is_begun then
    perform app.fail('KJ455', 'period ' || found_period.code, 'its survey had begun: rater replace asks others in place of those who cannot');
  else
    perform ballot.hold(survey.collection_id);
  end if;
  update app.collection as c set made_on = app.today(), revision = c.revision + 1 where c.collection_id = survey.collection_id;
  delete from app.survey_moderator as m where m.agency_id = p_agency_id and m.collection_id = survey.collection_id;
  insert into app.survey_moderator (agency_id, collection_id, person_id)
  select p_agency_id, survey.collection_id, a.person_id from app.administrators_of(p_agency_id) as a;
  with
    wanted as materialized (
      select s.kind, s.person_id, s.team_id, s.unit_id
      from app.possible_subjects(p_agency_id, app.today(), string_to_array(app.policy_says(found_period.policy, 'survey.subjects'), ' ')) as s
    ),
    gone as (
      delete from app.survey_subject as x
      where x.agency_id = p_agency_id
        and x.collection_id = survey.collection_id
        and not exists (
          select
          from wanted as w
          where w.kind = x.kind and w.person_id is not distinct from x.person_id and w.team_id is not distinct from x.team_id
            and (w.kind = 'PERSON' or w.unit_id is not distinct from x.unit_id)
        )
    )
  insert into app.survey_subject (agency_id, collection_id, subject, kind, person_id, team_id, unit_id)
  select
    p_agency_id, survey.collection_id,
    coalesce((select max(x.subject) from app.survey_subject as x where x.agency_id = p_agency_id and x.collection_id = survey.collection_id), 0)
      + row_number() over (order by w.kind, w.person_id, w.team_id, w.unit_id),
    w.kind, w.person_id, w.team_id, w.unit_id
  from wanted as w
  where not exists (
    select
    from app.survey_subject as x
    where x.agency_id = p_agency_id and x.collection_id = survey.collection_id and w.kind = x.kind and w.person_id is not distinct from x.person_id
      and w.team_id is not distinct from x.team_id and (w.kind = 'PERSON' or w.unit_id is not distinct from x.unit_id)
  );
  perform ballot.retract(survey.collection_id);
  perform ballot.draw(
    survey.collection_id, new_seed, app.today(), app.policy_says(found_period.policy, 'survey.peers')::integer,
    app.policy_says(found_period.policy, 'survey.subordinates')::integer, app.policy_says(found_period.policy, 'survey.forms')::integer
  );
  select count(*) into subjects from app.survey_subject as s where s.agency_id = p_agency_id and s.collection_id = survey.collection_id;
  select count(*), count(distinct o.rater_id) into forms, raters from ballot.owed(survey.collection_id) as o;
  -- Of the seed a hash: whoever has it can tell who was asked about whom.
  perform audit.record(
    'rater propose', 'OK',
    jsonb_build_object(
      'period', found_period.code, 'subjects', subjects, 'forms', forms, 'raters', raters, 'seed_sha256', encode(sha256(convert_to(new_seed, 'UTF8')), 'hex')
    )
  );
end $$;
comment on function app.propose_raters(integer, integer, text) is 'Draws raters for everybody in an agency whom its survey is about. Definer: surveys are nobody''s to write.';

-- Definer: as above. Those who serve no more, or are away, are asked no more, and others are drawn for them and for whoever has declined.
create or replace function app.fill_collection(p_survey app.collection) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  policy text := (select p.policy from app.period as p where p.agency_id = p_survey.agency_id and p.period_id = p_survey.period_id);
  present uuid[] := array(select r.person_id from app.rater_pool(p_survey.agency_id, app.today()) as r);
begin
  perform ballot.hold(p_survey.collection_id);
  perform ballot.release(p_survey.collection_id, present);
  perform ballot.draw(
    p_survey.collection_id, null, app.today(), app.policy_says(policy, 'survey.peers')::integer, app.policy_says(policy, 'survey.subordinates')::integer,
    app.policy_says(policy, 'survey.forms')::integer
  );
end $$;
comment on function app.fill_collection(app.collection) is 'Asks others in place of those who cannot be asked. Definer: surveys are nobody''s to write.';

-- Definer: as above. What one who administers may do at once, and the daemon does by the hour. How many were drawn is told nobody: it would say who has
-- declined, or not yet handed in.
create or replace function app.replace_raters(p_agency_id integer, p_period_id integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  survey app.collection := app.collection_of(p_agency_id, p_period_id);
  code text := (select p.code from app.period as p where p.agency_id = p_agency_id and p.period_id = p_period_id);
begin
  if not app.administers_agency(p_agency_id) then
    perform app.fail('KJ403', 'period ' || code);
  elsif survey.state is null or survey.state not in ('ASSIGNING', 'COLLECTING') or app.sealed_by(p_agency_id, p_period_id) is not null then
    perform app.fail('KJ455', 'period ' || code, 'raters are replaced while its survey is open and not sealed');
  end if;
  perform app.fill_collection(survey);
end $$;
comment on function app.replace_raters(integer, integer) is 'Draws others in place of those who have declined, are away or serve no more. Definer: surveys are nobody''s to write.';

-- Definer: as above. A seal shows what people have said, and a transaction that is rolled back has shown it, too: so it is asked here, past all operations.
create or replace function app.require_seal(p_agency_id integer, p_period_id integer) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (
    select
    from meta.job as j
      join meta.job_item as i on i.job_id = j.job_id
      join app.period as p on p.agency_id = i.agency_id and p.period_id = i.period_id
    where j.job_id = app.own_job()
      and j.operation = 'period seal'
      and j.state in ('PENDING', 'RUNNING')
      and i.agency_id = p_agency_id
      and i.period_id = p_period_id
      and i.state = 'WAITING'
      and p.state = 'COLLECTING'
  ) then
    perform app.fail('KJ455', 'period', 'a seal is a job, which somebody confirms');
  elsif app.last_deadline(p_agency_id, p_period_id, 'FEEDBACK') > app.now() and not app.is_second_person() then
    perform app.fail('KJ459', 'DEADLINE: the survey runs', 'wait, or name a reason and let somebody else confirm it');
  end if;
end $$;
comment on function app.require_seal(integer, integer) is 'A job is under way that seals the survey of this period, after its end or as confirmed by a second person; KJ455 or KJ459. Definer: jobs are nobody''s to see otherwise.';

-- Definer: as above. Called by app.move_period, which has asked whether it may be.
create or replace function app.move_collection(p_action text, p_agency_id integer, p_period_id integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  survey app.collection := app.collection_of(p_agency_id, p_period_id);
  comments bigint;
begin
  if not app.administers_agency(p_agency_id) then
    perform app.fail('KJ403', 'period');
  elsif survey.state is null or survey.state not in ('ASSIGNING', 'COLLECTING') then
    return;
  elsif p_action = 'seal' then
    perform app.require_seal(p_agency_id, p_period_id);
  end if;
  -- Whoever writes this moment is waited for; whoever comes after it sees where the period is.
  perform ballot.hold(survey.collection_id);
  case p_action
    when 'collect' then
      update app.collection as c
      set state = 'COLLECTING', is_begun = true, revision = c.revision + 1
      where c.collection_id = survey.collection_id;
      -- Begun again it is counted by the hour still.
      if survey.counted_at is null then
        perform app.count_collection(survey.collection_id);
      end if;
    when 'reopen' then
      update app.collection as c set state = 'ASSIGNING', revision = c.revision + 1 where c.collection_id = survey.collection_id;
    when 'cancel' then
      perform ballot.destroy(survey.collection_id, 'CANCELLED');
    when 'seal' then
      comments := ballot.confirm(survey.collection_id);
      perform app.keep_blocks(p_agency_id, survey.collection_id);
      if comments > 0 then
        perform app.send_to_administrators(
          'MODERATION', p_agency_id,
          jsonb_build_object(
            'agency', (select a.code from app.agency as a where a.agency_id = p_agency_id),
            'period', (select p.code from app.period as p where p.agency_id = p_agency_id and p.period_id = p_period_id), 'count', comments
          ), interval '30 days', 'comments ' || survey.collection_id
        );
      end if;
    else null;
  end case;
end $$;
comment on function app.move_collection(text, integer, integer) is 'What happens to a survey when its period moves. Definer: surveys are nobody''s to write.';

-- Definer: as above.
create or replace function app.freeze_ballots(p_agency_id integer, p_period_id integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  survey app.collection := app.collection_of(p_agency_id, p_period_id);
begin
  if survey.state = 'COLLECTING' then
    perform ballot.hold(survey.collection_id);
  end if;
end $$;
comment on function app.freeze_ballots(integer, integer) is 'Before a pending seal is written: nobody writes until it is. From then on app.sealed_by says so. Definer: ballots are nobody''s to lock.';
grant execute on function app.freeze_ballots(integer, integer), app.move_collection(text, integer, integer) to kinerja_app, kinerja_city;

-- Definer: as above. So many that a request should not wait for them.
create or replace function app.is_large_survey(p_agency_id integer, p_period_id integer) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  survey app.collection := app.collection_of(p_agency_id, p_period_id);
begin
  return coalesce(survey.state = 'COLLECTING' and ballot.size(survey.collection_id) > 4 << 20, false);
end $$;
comment on function app.is_large_survey(integer, integer) is 'The survey of a period has more ballots (4 MiB, some 20,000) than are counted while a request waits. Definer: surveys are nobody''s to see otherwise.';
grant execute on function app.is_large_survey(integer, integer) to kinerja_app, kinerja_city;

-- Definer: as above.
create or replace function app.count_collection(p_collection_id integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  people uuid[];
  units integer[];
begin
  select array_agg(r.person_id order by r.person_id), array_agg(r.unit_id order by r.person_id) into people, units
  from app.collection as c
    cross join lateral app.rater_pool(c.agency_id, app.today()) as r
  where c.collection_id = p_collection_id;
  perform ballot.count(p_collection_id, people, units);
end $$;
comment on function app.count_collection(integer) is 'Counts how far an open survey is. Definer: surveys are nobody''s to see otherwise.';

-- What it leaves ---------------------------------------------------------------------------------------------------------
-- Definer: as above. The mean of the items that were kept, when these are at least half; a group without one is missing, whether or not anybody has spoken.
create or replace function app.figures_of(p_agency_id integer, p_collection_id integer, p_subject integer default null)
returns table (subject integer, category text, forms integer, figure numeric, weight integer)
language sql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
  select f.subject, f.category, f.forms, m.figure, k.weight
  from app.feedback_cell as f
    join app.collection_category as k on k.agency_id = f.agency_id and k.collection_id = f.collection_id and k.category = f.category
    cross join lateral (
      select
        case when 2 * count(i.n) >= cardinality(f.n) then sum(i.sum::numeric / i.n) filter (where i.n is not null) / count(i.n) end as figure
      from unnest(f.n, f.sum) as i (n, sum)
    ) as m
  where f.agency_id = p_agency_id and f.collection_id = p_collection_id and (p_subject is null or f.subject = p_subject)
$$;
comment on function app.figures_of(integer, integer, integer) is 'What a group says of a subject: the mean of its kept items, exact; null when fewer than half are kept. Definer: as app.collection_of.';

-- Definer: as above. By the weights of the groups that have a figure: a missing one is left out, never zero.
create or replace function app.totals_of(p_agency_id integer, p_collection_id integer, p_subject integer default null)
returns table (subject integer, total numeric)
language sql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
  select f.subject, sum(f.figure * f.weight) / sum(f.weight)
  from app.figures_of(p_agency_id, p_collection_id, p_subject) as f
  where f.figure is not null and f.weight > 0
  group by f.subject
$$;
comment on function app.totals_of(integer, integer, integer) is 'The figure of a subject, exact; nothing where no group that counts has one. Definer: as app.collection_of.';

-- Definer: as above. Of people. Nothing is told of a block by group or item: means over all of it and over most of it would tell of the rest.
create or replace function app.keep_blocks(p_agency_id integer, p_collection_id integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  units integer[];
begin
  select array_agg(s.unit_id order by s.subject) into units
  from app.totals_of(p_agency_id, p_collection_id) as t
    join app.survey_subject as s on s.agency_id = p_agency_id and s.collection_id = p_collection_id and s.subject = t.subject
  where s.kind = 'PERSON';
  update app.survey_subject as s
  set block = m.block
  from app.merged_units(p_agency_id, units, 5) as m
    cross join app.totals_of(p_agency_id, p_collection_id) as t
  where s.agency_id = p_agency_id and s.collection_id = p_collection_id and s.kind = 'PERSON' and s.unit_id = m.unit_id and t.subject = s.subject;
  insert into app.feedback_block (agency_id, collection_id, block, subjects, total)
  select p_agency_id, p_collection_id, s.block, count(*), avg(t.total)
  from app.totals_of(p_agency_id, p_collection_id) as t
    join app.survey_subject as s on s.agency_id = p_agency_id and s.collection_id = p_collection_id and s.subject = t.subject
  where s.block is not null
  group by s.block
  order by s.block;
end $$;
comment on function app.keep_blocks(integer, integer) is 'Puts people who have a figure into blocks of at least five, and keeps the mean of each. Definer: as app.collection_of.';

-- To half points, or one decimal for ten and more; what lies at an end of the scale is not told more exactly: there, all have said the same.
create or replace function app.shown_score(p_value numeric, p_is_exact boolean) returns text language sql immutable
set search_path = pg_catalog, pg_temp as $$
  select case
    when r.value >= 4.5 then '>=4.5'
    when r.value <= 1.5 then '<=1.5'
    else to_char(r.value, 'FM0.0')
  end
  from (select case when p_is_exact then app.rounded(p_value, 1) else app.rounded(p_value * 2, 0) / 2 end as value) as r
$$;
comment on function app.shown_score(numeric, boolean) is 'How a mean of scores is shown: rounded once, half up; >=4.5 and <=1.5 at the ends.';

create or replace function app.told_score(p_value numeric) returns numeric language sql immutable
set search_path = pg_catalog, pg_temp as $$
  select least(greatest(app.rounded(p_value, 1), 1.5), 4.5)
$$;
comment on function app.told_score(numeric) is 'A mean of scores as app.shown_score shows it, to compute with: 4.5 stands for 4.5 and more, 1.5 for 1.5 and less.';

-- Of the duty FORM --------------------------------------------------------------------------------------------------------
-- Definer: as above.
create or replace function app.owed_by_raters(p_agency_id integer, p_period_id integer)
returns table (owner_id uuid, subject_id uuid, done_at timestamptz)
language sql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
  select o.rater_id, null::uuid, case when o.is_done then app.now() end
  from app.collection as c
    cross join lateral ballot.owed(c.collection_id) as o
  where c.agency_id = p_agency_id and c.period_id = p_period_id and c.state = 'COLLECTING'
$$;
comment on function app.owed_by_raters(integer, integer) is 'Of the duty FORM: everybody who is asked, once for each form; only of the one who asks whether it is done. Definer: as app.collection_of.';

