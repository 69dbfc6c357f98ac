-- What every kind of file needs: whose lines a statement sees, which columns were in the file, and where what is found is written down.
-- In this folder and not with the views, because the functions of each kind are bound to these when they are made.
set local role kinerja_definer;

-- Definer: jobs are nobody's to see. A setting alone says nothing: the job is asked whether it runs, and for whom.
create or replace function app.import_job() returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select j.job_id
  from meta.job as j
  where j.job_id = nullif(current_setting('kinerja.import', true), '')::uuid
    and j.operation = 'import'
    and j.state = 'RUNNING'
    and j.actor = app.actor()
$$;
comment on function app.import_job() is 'The import that this transaction is about, while it runs for the one who asks; null without one. Definer: jobs are nobody''s to see.';

-- Definer: the report is nobody's to write. Into that of the caller's own import, whatever they call it with.
create or replace function app.import_note(p_line integer, p_column text, p_symbol text, p_english text, p_indonesian text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- As app.import_job, in one statement: a file may be wrong in every line.
  insert into meta.import_report (job_id, line, column_name, symbol, is_problem, english, indonesian)
  select j.job_id, p_line, p_column, p_symbol, true, p_english, p_indonesian
  from meta.job as j
  where j.job_id = nullif(current_setting('kinerja.import', true), '')::uuid
    and j.operation = 'import'
    and j.state = 'RUNNING'
    and j.actor = nullif(current_setting('kinerja.actor', true), '')::uuid;
  if not found then
    perform app.fail('KJ404', 'import');
  end if;
end $$;
comment on function app.import_note(integer, text, text, text, text) is 'Notes a problem of a line of the import, which leaves the line out. Definer: the report is nobody''s to write.';

-- Definer: as above. Enough to look at: nobody reads a hundred thousand.
create or replace function app.import_preview(p_line integer, p_symbol text, p_columns text, p_english text, p_indonesian text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own_job uuid := app.import_job();
begin
  -- Cancelled meanwhile.
  if own_job is null then
    perform app.fail('KJ404', 'import');
  end if;
  if (select count(*) from meta.import_report as r where r.job_id = own_job and r.symbol = p_symbol and not r.is_problem) < 1000 then
    insert into meta.import_report (job_id, line, column_name, symbol, is_problem, english, indonesian)
    values (own_job, p_line, p_columns, p_symbol, false, p_english, p_indonesian);
  end if;
end $$;
comment on function app.import_preview(integer, text, text, text, text) is 'Notes what a line of the import would make or change, at most 1,000 times for each symbol. Definer: the report is nobody''s to write.';

grant execute on function
  app.import_job(), app.import_note(integer, text, text, text, text), app.import_preview(integer, text, text, text, text)
to kinerja_owner, kinerja_app, kinerja_city;

set local role kinerja_owner;

create or replace function app.import_has(p_column text) returns boolean language sql stable
begin atomic
  select coalesce(p_column = any (nullif(current_setting('kinerja.import_columns', true), '')::text[]), false);
end;
comment on function app.import_has(text) is 'A column was in the file of the import. What was not leaves values as they are; an empty cell of what was takes them away.';
grant execute on function app.import_has(text) to kinerja_definer, kinerja_app, kinerja_city;

-- Not security_invoker: nobody but definers may read the table. With its owner's eyes, and only the lines of the caller's own import.
create or replace view staging.mine with (security_barrier = true) as
select r.line, r.cells
from staging."row" as r
where r.import_id = (select app.import_job());
comment on view staging.mine is 'Lines of the import that this transaction is about.';
comment on column staging.mine.line is 'The line of the file.';
comment on column staging.mine.cells is 'What stands in it, in the format''s order; null for an empty cell and for a column that is not in the file.';

create or replace view staging.good with (security_barrier = true) as
select r.line, r.cells
from staging."row" as r
where r.import_id = (select app.import_job())
  and not exists (
    select from meta.import_report as p where p.job_id = (select app.import_job()) and p.is_problem and p.line = r.line
  );
comment on view staging.good is 'Lines of the import that this transaction is about, without those in which a problem was found so far.';
comment on column staging.good.line is 'The line of the file.';
comment on column staging.good.cells is 'What stands in it, in the format''s order; null for an empty cell and for a column that is not in the file.';
grant select on staging.mine, staging.good to kinerja_app, kinerja_city;
