-- What a superuser prepares in the database of one government, after roles.sql; running it again changes nothing. An embedded cluster runs it by itself.
--   createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8 kinerja
--   psql -v ON_ERROR_STOP=1 -d kinerja -f database.sql

do $$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format(
    'grant connect on database %I to kinerja_daemon, kinerja_migrator, kinerja_backup, kinerja_analyst, kinerja_analyst_personal, kinerja_analyst_agency',
    current_database());
  execute format('grant create on database %I to kinerja_owner', current_database());
end $$;
revoke all on schema public from public;

create schema if not exists ext;
comment on schema ext is 'Extensions, kept apart from everything that is ours.';
grant usage on schema ext to public;
create extension if not exists ltree with schema ext;
create extension if not exists btree_gist with schema ext;

-- Nobody may execute what nobody has granted. Without IN SCHEMA on purpose: with it the revoke has no effect.
alter default privileges for role kinerja_owner revoke execute on functions from public;
alter default privileges for role kinerja_auth revoke execute on functions from public;
alter default privileges for role kinerja_definer revoke execute on functions from public;
alter default privileges for role kinerja_ballot revoke execute on functions from public;
