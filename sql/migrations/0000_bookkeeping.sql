-- What the runner of migrations writes down about itself, and the one way to put a table behind row-level security.
-- The runner applies every migration as kinerja_owner.

create schema meta;
comment on schema meta is 'The system about itself: migrations, the installation, sessions, jobs, kept replies.';

-- Against: a table whose owner is not bound (without FORCE), and one whose owner is bound and has no policy, so that a migration's UPDATE touches
-- nothing and says nothing.
create procedure meta.protect(p_table regclass) language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  table_name text := (select c.relname from pg_class as c where c.oid = p_table);
begin
  execute format('alter table %s enable row level security', p_table);
  execute format('alter table %s force row level security', p_table);
  execute format('create policy %I on %s to kinerja_owner using (true) with check (true)', table_name || '_owner', p_table);
  execute format('comment on policy %I on %s is %L', table_name || '_owner', p_table, 'FORCE binds the owner too; its migrations must see every row.');
end $$;
comment on procedure meta.protect(regclass) is 'Row-level security, enabled and forced, with the owner''s policy. Every migration calls it for every table it creates.';

create table meta.migration (
  number integer not null constraint migration_pk primary key constraint migration_number_is_not_negative check (number >= 0),
  name text not null constraint migration_name_key unique,
  checksum text not null constraint migration_checksum_is_sha256 check (checksum ~ '^[0-9a-f]{64}$'),
  is_breaking boolean not null,
  version text not null,
  applied_at timestamptz not null default transaction_timestamp()
);
comment on table meta.migration is 'Each migration that was applied. History: a row never changes.';
comment on column meta.migration.number is 'The number at the start of the file''s name; migrations are applied in its order.';
comment on column meta.migration.name is 'The file''s name without its number and ending.';
comment on column meta.migration.checksum is 'SHA-256 of the file when it was applied, in hexadecimal. A file that differs later is refused.';
comment on column meta.migration.is_breaking is 'Daemons that do not know this migration must stop.';
comment on column meta.migration.version is 'The version of kinerjad that applied it.';
comment on column meta.migration.applied_at is 'The true time, whatever the clock shift.';
call meta.protect('meta.migration');

create table meta.repeatable (
  is_only boolean not null default true constraint repeatable_pk primary key constraint repeatable_is_one_row check (is_only),
  checksum text not null constraint repeatable_checksum_is_sha256 check (checksum ~ '^[0-9a-f]{64}$'),
  version text not null,
  applied_at timestamptz not null default transaction_timestamp()
);
comment on table meta.repeatable is 'What of sql/current was applied last: one row.';
comment on column meta.repeatable.is_only is 'Always true: there is one row.';
comment on column meta.repeatable.checksum is 'SHA-256 over the files of sql/current, in hexadecimal.';
comment on column meta.repeatable.version is 'The version of kinerjad that applied it; an older one leaves it as it is.';
comment on column meta.repeatable.applied_at is 'The true time, whatever the clock shift.';
call meta.protect('meta.repeatable');
