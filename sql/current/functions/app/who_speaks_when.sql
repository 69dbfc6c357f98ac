-- The sealed survey: its forms' names, who may write now, what guards its moves. Ballots themselves are in functions/ballot.

set local role kinerja_definer;

create or replace function app.collection_of_form(p_form uuid) returns integer language sql immutable
set search_path = pg_catalog, pg_temp as $$
  select ('x' || substr(p_form::text, 1, 8))::bit(32)::integer
$$;
comment on function app.collection_of_form(uuid) is 'The collection whose form it is: a form''s identifier begins with it, so that nothing needs to be kept about forms elsewhere.';

create or replace function app.new_form(p_collection_id integer) returns uuid language sql volatile
set search_path = pg_catalog, pg_temp as $$
  select (lpad(to_hex(p_collection_id), 8, '0') || substr(gen_random_uuid()::text, 9))::uuid
$$;
comment on function app.new_form(integer) is 'An identifier by chance for a form of a collection.';

-- Definer: for definers, who see all: what the one who asks does not reach is not found.
create or replace function app.period_seen(p_agency text, p_period text) returns app.period
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_agency integer;
  found_period app.period;
begin
  select a.agency_id into found_agency
  from app.agency as a
  where a.code = p_agency and (a.agency_id = any (app.reached()) or app.official() <> '');
  if not found then
    perform app.fail('KJ404', 'agency ' || p_agency);
  end if;
  select p.* into found_period from app.period as p where p.agency_id = found_agency and p.code = p_period;
  if not found then
    perform app.fail('KJ404', 'period ' || p_period);
  end if;
  return found_period;
end $$;
comment on function app.period_seen(text, text) is 'The period of a code in an agency that the one who asks reaches; KJ404 otherwise. Definer: for definers, who see all.';

-- Definer: as above; what it says of people is not the caller's to see.
create or replace function app.known_person(p_name text) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select app.person_id_of(p_name)
$$;
comment on function app.known_person(text) is 'The person of a NIP or an identifier, whoever asks; null without one. Definer: for definers, who see all.';

-- Definer: surveys are nobody's to see otherwise.
create or replace function app.collection_of(p_agency_id integer, p_period_id integer) returns app.collection
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c from app.collection as c where c.agency_id = p_agency_id and c.period_id = p_period_id and c.state <> 'CANCELLED'
$$;
comment on function app.collection_of(integer, integer) is 'The survey of a period; null without one. Definer: surveys are nobody''s to see otherwise.';

-- Definer: as above. What app.require_phase asks, without a lock on the period: the ballots' own table is the lock (ballot.share, ballot.hold), so that
-- writers do not wait for each other. Asked behind that lock.
create or replace function app.require_collecting(p_collection_id integer, p_person_id uuid, out items integer, out questionnaire text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  found record;
  deadline timestamptz;
begin
  select c.agency_id, c.period_id, c.state, c.items, c.questionnaire, p.code, p.state as period_state, h.starts_at, h.ends_at
  into found
  from app.collection as c
    join app.period as p on p.agency_id = c.agency_id and p.period_id = c.period_id
    left join app.phase as h on h.agency_id = c.agency_id and h.period_id = c.period_id and h.phase = 'FEEDBACK'
  where c.collection_id = p_collection_id;
  if found.state is distinct from 'COLLECTING' or found.period_state <> 'COLLECTING' or found.starts_at is null then
    perform app.fail('KJ455', format('period %s is %s', found.code, found.period_state), 'allowed=');
  elsif app.now() < found.starts_at then
    perform app.fail('KJ464', format('FEEDBACK of %s begins at %s', found.code, to_json(found.starts_at) #>> '{}'));
  elsif app.sealed_by(found.agency_id, found.period_id) is not null then
    perform app.fail('KJ463', 'period ' || found.code, 'it is sealed');
  end if;
  -- Few have more time than all.
  if app.now() >= found.ends_at then
    deadline := app.effective_deadline(
      found.agency_id, found.period_id, 'FEEDBACK', app.unit_in_period(found.agency_id, found.period_id, p_person_id), p_person_id
    );
    if app.now() >= deadline then
      perform app.fail('KJ464', format('FEEDBACK of %s ended at %s', found.code, to_json(deadline) #>> '{}'), 'an administrator of the agency can give more time: period extend');
    end if;
  end if;
  items := found.items;
  questionnaire := found.questionnaire;
end $$;
comment on function app.require_collecting(integer, uuid) is 'What every write of a form asks: KJ455 when no survey runs, KJ463 while it is sealed, KJ464 before its time and after it. Definer: surveys are nobody''s to see otherwise.';

-- Small units go into the one above until they are large enough; what is too small at the top is joined by the smallest of the others. So no two overlap,
-- and what is left over is never known by subtraction.
create or replace function app.merged_units(p_agency_id integer, p_units integer[], p_minimum integer) returns table (unit_id integer, block integer)
language plpgsql stable security definer rows 40 set search_path = pg_catalog, ext, pg_temp as $$
#variable_conflict use_column
declare
  counts jsonb := jsonb_build_object();
  goes jsonb := jsonb_build_object();
  place record;
  number integer;
  above text;
begin
  for place in select u as unit_id, count(*) as number from unnest(p_units) as u group by u loop
    counts := counts || jsonb_build_object(place.unit_id::text, place.number);
  end loop;
  for place in
    select u.unit_id, u.parent_id from app.unit as u where u.agency_id = p_agency_id order by nlevel(u.path) desc, u.unit_id
  loop
    number := coalesce((counts ->> place.unit_id::text)::integer, 0);
    if number > 0 and number < p_minimum then
      above := coalesce(place.parent_id, 0)::text;
      counts := counts - place.unit_id::text || jsonb_build_object(above, coalesce((counts ->> above)::integer, 0) + number);
      goes := goes || jsonb_build_object(place.unit_id::text, above);
    end if;
  end loop;
  while coalesce((counts ->> '0')::integer, 0) between 1 and p_minimum - 1 loop
    select c.key, c.value::integer as number into place from jsonb_each_text(counts) as c where c.key <> '0' order by c.value::integer, c.key::integer limit 1;
    exit when place is null;
    counts := counts - place.key || jsonb_build_object('0', (counts ->> '0')::integer + place.number);
    goes := goes || jsonb_build_object(place.key, '0');
  end loop;
  for unit_id in select distinct u from unnest(p_units) as u order by u loop
    above := unit_id::text;
    while goes ? above loop
      above := goes ->> above;
    end loop;
    block := case when (counts ->> above)::integer >= p_minimum then above::integer end;
    return next;
  end loop;
end $$;
comment on function app.merged_units(integer, integer[], integer) is 'The block of each unit of a list that names it once for each thing in it: itself, or one above, until there are so many; 0 for the agency itself, null when there are fewer in all. Definer: units of others count.';

-- Guards (app.guard) -------------------------------------------------------------------------------------------------------
-- Definer: as app.collection_of.
create or replace function app.missing_raters(p_agency_id integer, p_period_id integer) returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when exists (
    select
    from app.collection as c
      cross join lateral ballot.asked(c.collection_id) as a
    where c.agency_id = p_agency_id and c.period_id = p_period_id and c.state in ('ASSIGNING', 'COLLECTING')
  ) then '{}' else array['nobody is asked: rater propose'] end
$$;
comment on function app.missing_raters(integer, integer) is 'Of the guard RATERS. Definer: as app.collection_of.';

-- Definer: as app.collection_of.
create or replace function app.open_ballots(p_agency_id integer, p_period_id integer) returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when exists (
    select from app.collection as c where c.agency_id = p_agency_id and c.period_id = p_period_id and c.state in ('ASSIGNING', 'COLLECTING')
  ) then array['its survey is open: period seal'] else '{}' end
$$;
comment on function app.open_ballots(integer, integer) is 'Of the guard BALLOTS. Definer: as app.collection_of.';

grant execute on function app.missing_raters(integer, integer), app.open_ballots(integer, integer) to kinerja_app, kinerja_city;

set local role kinerja_owner;

create or replace function app.missing_questionnaire(p_agency_id integer, p_period_id integer) returns text[] language sql stable
begin atomic
  select case
    when not p.is_surveyed then '{}'
    when not exists (
      select from app.questionnaire_item as i where i.questionnaire = app.policy_says(app.policy_of(p.agency_id, app.today()), 'survey.questionnaire')
    ) then array['the policy names no questionnaire']
    else '{}'
  end
  from app.period as p
  where p.agency_id = p_agency_id and p.period_id = p_period_id;
end;
comment on function app.missing_questionnaire(integer, integer) is 'Of the guard QUESTIONNAIRE.';

create or replace function app.missing_survey_deadline(p_agency_id integer, p_period_id integer) returns text[] language sql stable
begin atomic
  select case
    when app.last_deadline(p_agency_id, p_period_id, 'FEEDBACK') > app.now() then
      array[format('it runs until %s', to_json(app.last_deadline(p_agency_id, p_period_id, 'FEEDBACK')) #>> '{}')]
    else '{}'
  end;
end;
comment on function app.missing_survey_deadline(integer, integer) is 'Of the guard DEADLINE of a seal.';

-- Whatever would write ballots, or when they came, to where they outlive the survey. Of the session that asks: it is one of those that ballots come over.
create or replace function app.taps() returns text[] language sql stable
begin atomic
  select coalesce(array_agg(t.tap order by t.tap), '{}')
  from (
    select format('%s is %s', s.name, current_setting(s.name)) as tap
    from (values
        ('log_statement', '^(none|ddl)$'), ('log_min_duration_statement', '^-1$'), ('log_min_duration_sample', '^-1$'),
        ('log_transaction_sample_rate', '^0$'), ('debug_print_parse', '^off$'), ('debug_print_rewritten', '^off$'), ('debug_print_plan', '^off$'),
        ('log_min_messages', '^(fatal|panic)$')
      ) as s (name, harmless)
    -- All that these write is below fatal: with the daemon's own setting (bootstrap/roles.sql) nothing of it is written.
    where current_setting('log_min_messages') !~ '^(fatal|panic)$' and current_setting(s.name) !~ s.harmless
    union all
    select 'track_commit_timestamp is on'::text as tap where current_setting('track_commit_timestamp') = 'on'
    union all
    select format('%s is loaded', x.library)
    from (values ('auto_explain', 'auto_explain.log_min_duration'), ('pgaudit', 'pgaudit.log'), ('pg_qualstats', 'pg_qualstats.enabled'),
        ('pg_stat_monitor', 'pg_stat_monitor.pgsm_max')) as x (library, setting)
    where current_setting(x.setting, true) is not null
    union all
    select format('the logical replication slot %s', r.slot_name) from pg_replication_slots as r where r.slot_type = 'logical' and r.database = current_database()
    union all
    select format('the publication %s', p.pubname)
    from pg_publication as p
    where p.puballtables
      or exists (
        select from pg_publication_namespace as n join pg_namespace as s on s.oid = n.pnnspid where n.pnpubid = p.oid and s.nspname = 'ballot'
      )
    union all
    select format('the event trigger %s', e.evtname) from pg_event_trigger as e where e.evtenabled <> 'D'
    union all
    select format('the trigger %s', g.tgname)
    from pg_trigger as g
      join pg_class as c on c.oid = g.tgrelid
      join pg_namespace as s on s.oid = c.relnamespace
    where s.nspname = 'ballot'
  ) as t;
end;
comment on function app.taps() is 'What in the database''s configuration would record ballots elsewhere: log settings, extensions, replication, triggers.';

create or replace function app.open_taps(p_agency_id integer, p_period_id integer) returns text[] language sql stable
begin atomic
  select app.taps() from app.period as p where p.agency_id = p_agency_id and p.period_id = p_period_id;
end;
comment on function app.open_taps(integer, integer) is 'Of the guard TAPS.';

grant execute on function
  app.missing_questionnaire(integer, integer), app.missing_survey_deadline(integer, integer), app.taps(), app.open_taps(integer, integer)
to kinerja_definer, kinerja_app, kinerja_city;
-- What the functions of schema ballot need of the rest.
grant execute on function app.actor(), app.now(), app.fail(text, text, text) to kinerja_ballot;
set local role kinerja_definer;
grant execute on function app.today(), app.collection_of_form(uuid), app.new_form(integer), app.require_collecting(integer, uuid), app.merged_units(integer, integer[], integer)
to kinerja_ballot;
