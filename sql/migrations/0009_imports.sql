-- Files with thousands of lines: where lines wait for their import, what was found in them.

-- Lines as they were in the file ---------------------------------------------------------------------------------------
create schema staging;
comment on schema staging is 'Files on their way in: lines that wait for the job that imports them.';

-- Unlogged and without row-level security, because PostgreSQL refuses COPY into a table that has it. Whoever uploads may put lines here and nobody
-- but definers looks at them; what the job sees of it are the views of sql/current/functions/app/import.sql.
create unlogged table staging."row" (
  import_id uuid not null,
  line integer not null,
  cells text[] not null,
  bad text[]
);
-- Filled and emptied over and over, it has no statistics that hold. Without any, PostgreSQL takes an import for a small part of what is there.
alter table staging."row" set (autovacuum_analyze_threshold = 2000000000);
create index row_line_idx on staging."row" (import_id, line);
comment on table staging."row" is 'A line of a file that is being imported. Gone with the end of the import, and with a crash: the file is still there.';
comment on column staging."row".import_id is 'The import, which is the job''s identifier, too.';
comment on column staging."row".line is 'The line of the file; the first behind its header is 2.';
comment on column staging."row".cells is 'What stands in it, in the format''s order, canonical; null for an empty cell and for a column that is not in the file.';
comment on column staging."row".bad is 'What the daemon found wrong in it: column, symbol, English, Indonesian, four by four; null for nothing.';

-- What was found -------------------------------------------------------------------------------------------------------
create table meta.import_report (
  job_id uuid not null constraint import_report_job_fk references meta.job on delete cascade,
  place bigint generated always as identity,
  line integer not null,
  column_name text,
  symbol text not null constraint import_report_symbol_is_a_symbol check (symbol ~ '^[A-Z][A-Z0-9_]*$'),
  is_problem boolean not null,
  english text not null,
  indonesian text not null,
  constraint import_report_pk primary key (job_id, place)
);
create index import_report_line_idx on meta.import_report (job_id, line) where is_problem;
comment on table meta.import_report is 'What an import found in its file: problems, and, when nothing was to be changed, what would be.';
comment on column meta.import_report.job_id is 'The import''s job.';
comment on column meta.import_report.place is 'Grows; says nothing.';
comment on column meta.import_report.line is 'The line of the file.';
comment on column meta.import_report.column_name is 'The column that it is about, or those that would change, separated by blanks; null for the whole line.';
comment on column meta.import_report.symbol is 'That of the failure, or CREATED or CHANGED.';
comment on column meta.import_report.is_problem is 'The line is left out; false for what is told for information.';
comment on column meta.import_report.english is 'In English: what is wrong, and what to do.';
comment on column meta.import_report.indonesian is 'In Indonesian.';
call meta.protect('meta.import_report');

-- Jobs -----------------------------------------------------------------------------------------------------------------
comment on column meta.job.result is 'What came out; null until it is DONE. Of one that FAILED: what it was about, and what to do.';
