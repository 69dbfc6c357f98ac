-- Imports: a file becomes lines that wait (the daemon copies them), a job that checks them, and one transaction that makes and changes what they say.
-- Whoever imports can do no more than by single operations: everything but the bookkeeping runs under their own row-level security.

-- Early, before a file of a hundred megabytes travels. What each line may do is seen when it is checked.
create function api.import_prepare(p_kind text, p_is_by_path boolean default false) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if p_kind is null
    or p_kind not in ('agencies', 'units', 'posts', 'people', 'appointments', 'statuses', 'teams', 'delegations', 'objectives', 'measurements')
  then
    perform app.fail('KJ400', 'kind');
  elsif not (
    app.is_city_admin()
    or p_kind <> 'agencies' and cardinality(app.administered()) > 0
    or p_kind not in ('agencies', 'teams') and cardinality(app.administered_units()) > 0
  ) then
    perform app.fail('KJ403', 'import ' || p_kind);
  elsif p_is_by_path and not app.is_city_admin() then
    -- What a report quotes of a file is for those alone who could have read it.
    perform app.fail('KJ403', 'path', 'send the file itself: from');
  end if;
end $$;
comment on function api.import_prepare(text, boolean) is 'KJ403 when the one who asks could import no line of a kind, or names a file of the daemon''s machine and does not administer the whole government.';

create function api.import_start(
  p_import uuid, p_kind text, p_rows bigint, p_file text, p_columns text[], p_dry_run boolean, p_mode text
) returns table (job uuid)
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform api.import_prepare(p_kind);
  if p_mode is null or p_mode not in ('all', 'partial') then
    perform app.fail('KJ400', 'mode');
  end if;
  perform app.start_job_called(
    p_import, 'import',
    jsonb_build_object('kind', p_kind, 'rows', p_rows, 'file', p_file, 'columns', p_columns, 'dry_run', p_dry_run, 'mode', p_mode), p_rows
  );
  job := p_import;
  return next;
end $$;
comment on function api.import_start(uuid, text, bigint, text, text[], boolean, text) is 'Starts the job that imports the lines of a file, which have just been copied.';

set local role kinerja_definer;

-- Definer: jobs are nobody's to see.
create or replace function app.import_enter(p_job uuid, p_is_first boolean, out kind text, out is_dry_run boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  working meta.job;
begin
  select j.* into working
  from meta.job as j
  where j.job_id = p_job and j.operation = 'import' and j.state = 'RUNNING' and j.actor = app.actor();
  if not found then
    perform app.fail('KJ404', 'job ' || p_job);
  end if;
  -- A crash of the server empties the table.
  if p_is_first
    and (select count(*) from staging."row" as r where r.import_id = p_job) < (working.arguments ->> 'rows')::bigint
  then
    perform app.fail('KJ410', 'import ' || p_job, 'send the file again');
  end if;
  perform
    -- Whoever else writes is done within a minute; a daemon's requests do not wait so long.
    set_config('lock_timeout', '60s', true),
    set_config('kinerja.import', p_job::text, true),
    set_config('kinerja.import_columns', array(select c from jsonb_array_elements_text(working.arguments -> 'columns') as c)::text, true);
  -- PostgreSQL has no statistics of the lines: it takes them for a handful and looks everything up for each, which is right for a handful only.
  if (working.arguments ->> 'rows')::bigint > 1000 then
    perform set_config('enable_nestloop', 'off', true);
  end if;
  kind := working.arguments ->> 'kind';
  is_dry_run := (working.arguments ->> 'dry_run')::boolean;
end $$;
comment on function app.import_enter(uuid, boolean) is 'Makes this transaction that of an import of the one who asks; KJ404 when it does not run, KJ410 when its lines are gone. Definer: jobs are nobody''s to see.';

-- Definer: the report is nobody's to write. Anew: a daemon may have died over it.
create or replace function app.import_note_bad() returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from meta.import_report as p where p.job_id = app.import_job();
  insert into meta.import_report (job_id, line, column_name, symbol, is_problem, english, indonesian)
  select r.import_id, r.line, r.bad[place], r.bad[place + 1], true, r.bad[place + 2], r.bad[place + 3]
  from staging."row" as r
    cross join generate_series(1, cardinality(r.bad), 4) as place
  where r.import_id = app.import_job() and r.bad is not null
  order by r.line, place
$$;
comment on function app.import_note_bad() is 'Begins the report of an import with what the daemon found wrong in cells. Definer: the report is nobody''s to write.';

-- Definer: the report is nobody's to see.
create or replace function app.import_problems(p_job uuid) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(distinct p.line) from meta.import_report as p where p.job_id = p_job and p.is_problem
$$;
comment on function app.import_problems(uuid) is 'How many lines of an import have a problem. Definer: the report is nobody''s to see.';

-- Definer: as above.
create or replace function app.import_result(p_job uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object(
    'kind', j.arguments -> 'kind', 'file', j.arguments -> 'file', 'dry_run', j.arguments -> 'dry_run', 'mode', j.arguments -> 'mode',
    'rows', j.arguments -> 'rows', 'created', 0, 'changed', 0, 'unchanged', 0, 'problems', app.import_problems(p_job)
  )
  from meta.job as j
  where j.job_id = p_job
$$;
comment on function app.import_result(uuid) is 'What came out of an import that has changed nothing. Definer: jobs are nobody''s to see.';

-- Definer: the lines are nobody's to take away. One entry for thousands of changes: the file's SHA-256 says which.
create or replace function app.import_over(p_job meta.job, p_symbol text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  asking text := current_setting('kinerja.actor', true);
  request text := current_setting('kinerja.request', true);
begin
  delete from staging."row" as r where r.import_id = p_job.job_id;
  -- The daemon says by itself that one has failed; it is its owner's all the same.
  perform set_config('kinerja.actor', p_job.actor::text, true), set_config('kinerja.request', p_job.job_id::text, true);
  perform audit.record('import', p_symbol, p_job.result || jsonb_build_object('job', p_job.job_id));
  perform set_config('kinerja.actor', coalesce(asking, ''), true), set_config('kinerja.request', coalesce(request, ''), true);
end $$;
comment on function app.import_over(meta.job, text) is 'Takes away the lines of an import that is over, and adds it to the audit. Definer: the lines are nobody''s to take away.';

grant execute on function app.import_enter(uuid, boolean), app.import_note_bad(), app.import_problems(uuid) to kinerja_app, kinerja_city;

set local role kinerja_owner;

create function api.import_check(p_job uuid) returns bigint language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  importing record;
begin
  select e.kind, e.is_dry_run into strict importing from app.import_enter(p_job, true) as e;
  perform app.import_note_bad();
  case importing.kind
    when 'agencies' then perform app.check_import_agencies(importing.is_dry_run);
    when 'units' then perform app.check_import_units(importing.is_dry_run);
    when 'posts' then perform app.check_import_posts(importing.is_dry_run);
    when 'people' then perform app.check_import_people(importing.is_dry_run);
    when 'appointments' then perform app.check_import_appointments(importing.is_dry_run);
    when 'statuses' then perform app.check_import_statuses(importing.is_dry_run);
    when 'teams' then perform app.check_import_teams(importing.is_dry_run);
    when 'delegations' then perform app.check_import_delegations(importing.is_dry_run);
    when 'objectives' then perform app.check_import_objectives(importing.is_dry_run);
    when 'measurements' then perform app.check_import_measurements(importing.is_dry_run);
  end case;
  return app.import_problems(p_job);
end $$;
comment on function api.import_check(uuid) is 'Notes every line of an import that cannot be, and says how many lines those are; KJ410 when the lines are gone.';

create function api.import_part(
  p_job uuid, p_first integer, p_last integer, p_is_first boolean, out created bigint, out changed bigint, out unchanged bigint
)
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  importing record;
  made record;
begin
  select e.kind into strict importing from app.import_enter(p_job, p_is_first) as e;
  case importing.kind
    when 'agencies' then select m.created, m.changed, m.unchanged into made from app.import_agencies(p_first, p_last, p_is_first) as m;
    when 'units' then select m.created, m.changed, m.unchanged into made from app.import_units(p_first, p_last, p_is_first) as m;
    when 'posts' then select m.created, m.changed, m.unchanged into made from app.import_posts(p_first, p_last, p_is_first) as m;
    when 'people' then select m.created, m.changed, m.unchanged into made from app.import_people(p_first, p_last, p_is_first) as m;
    when 'appointments' then select m.created, m.changed, m.unchanged into made from app.import_appointments(p_first, p_last, p_is_first) as m;
    when 'statuses' then select m.created, m.changed, m.unchanged into made from app.import_statuses(p_first, p_last, p_is_first) as m;
    when 'teams' then select m.created, m.changed, m.unchanged into made from app.import_teams(p_first, p_last, p_is_first) as m;
    when 'delegations' then select m.created, m.changed, m.unchanged into made from app.import_delegations(p_first, p_last, p_is_first) as m;
    when 'objectives' then select m.created, m.changed, m.unchanged into made from app.import_objectives(p_first, p_last, p_is_first) as m;
    when 'measurements' then select m.created, m.changed, m.unchanged into made from app.import_measurements(p_first, p_last, p_is_first) as m;
  end case;
  created := made.created;
  changed := made.changed;
  unchanged := made.unchanged;
end $$;
comment on function api.import_part(uuid, integer, integer, boolean) is 'Makes and changes what lines of an import say, without those in which a problem was noted. The first part does, too, what has to come first over the whole file.';

grant execute on function
  api.import_prepare(text, boolean), api.import_start(uuid, text, bigint, text, text[], boolean, text), api.import_check(uuid),
  api.import_part(uuid, integer, integer, boolean)
to kinerja_app, kinerja_city;

set local role kinerja_definer;

-- Definer: jobs are nobody's to write.
create function api.import_end(p_job uuid, p_worker uuid, p_created bigint, p_changed bigint, p_unchanged bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  ended meta.job;
  outcome jsonb := app.import_result(p_job)
    || jsonb_build_object('created', p_created, 'changed', p_changed, 'unchanged', p_unchanged);
  is_dry_run boolean := (outcome ->> 'dry_run')::boolean;
  is_refused boolean := outcome ->> 'mode' = 'all' and (outcome ->> 'problems')::bigint > 0 and not is_dry_run;
begin
  update meta.job as j
  set
    state = case when is_refused then 'FAILED' else 'DONE' end,
    failure = case when is_refused then 'IMPORT_REFUSED' end,
    result = outcome || case when is_refused then jsonb_build_object('refused', true) else '{}' end,
    done = coalesce(j.total, j.done), revision = j.revision + 1,
    -- Its transaction began long ago.
    finished_at = app.moment()
  where j.job_id = p_job and j.worker = p_worker and j.state = 'RUNNING' and j.operation = 'import' and j.actor = app.actor()
  returning j.* into ended;
  if ended.job_id is null then
    perform app.fail('KJ404', 'job ' || p_job);
  end if;
  perform app.import_over(ended, case when is_refused then 'IMPORT_REFUSED' when is_dry_run then 'CHECKED' else 'OK' end);
end $$;
comment on function api.import_end(uuid, uuid, bigint, bigint, bigint) is 'Ends an import with what came out; KJ404 when it is not this worker''s any more. Refused when there are problems and all lines were to be good. Definer: jobs are nobody''s to write.';

-- Definer: as above. Beside the import's own transaction, which nobody sees into before it ends.
create function api.import_progress(p_job uuid, p_worker uuid, p_done bigint) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update meta.job as j
  set done = p_done, lease_ends_at = app.now() + interval '60 seconds', revision = j.revision + 1
  where j.job_id = p_job and j.worker = p_worker and j.state = 'RUNNING' and j.operation = 'import';
  return found;
end $$;
comment on function api.import_progress(uuid, uuid, bigint) is 'Says how far an import is, and keeps it this worker''s for another minute; false when it is not any more, or was cancelled. Definer: jobs are nobody''s to write.';

-- Definer: the report is nobody's to see otherwise. It names people: whoever operates the machine sees the job, and not this.
create function api.import_report(p_job uuid)
returns table (line integer, column_name text, code text, english text, indonesian text, is_problem boolean, entry text)
language plpgsql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from api.job_show(p_job)) then
    perform app.fail('KJ404', 'job ' || p_job);
  elsif app.official() = '' and not exists (select from meta.job as j where j.job_id = p_job and j.actor = app.actor()) then
    perform app.fail('KJ403', 'job ' || p_job);
  end if;
  return query
    select p.line, p.column_name, p.symbol, p.english, p.indonesian, p.is_problem, to_char(p.place, 'FM0000000000000000000')
    from meta.import_report as p
    where p.job_id = p_job;
end $$;
comment on function api.import_report(uuid) is 'What an import found in its file: for whoever started it, and officials of the whole government; KJ404 for a job that one does not see. Definer: the report is nobody''s to see otherwise.';

-- Definer: the lines are nobody's to take away.
create function api.purge_staging() returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone bigint;
begin
  delete from staging."row" as r
  where not exists (select from meta.job as j where j.job_id = r.import_id and j.state in ('WAITING', 'RUNNING'));
  get diagnostics gone = row_count;
  return gone;
end $$;
comment on function api.purge_staging() is 'Takes away lines that no import needs any more, and says how many. Definer: the lines are nobody''s to take away.';

grant execute on function api.import_end(uuid, uuid, bigint, bigint, bigint), api.import_report(uuid) to kinerja_app, kinerja_city;
grant execute on function api.import_progress(uuid, uuid, bigint), api.purge_staging() to kinerja_daemon;
