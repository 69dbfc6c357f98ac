-- What api.enter and api.enter_job have set for this transaction. A local setting comes back as '' after the transaction, not as null.
-- Policies call these inside a sub-select with the cast outside of it, so that they are computed once a statement and an index is used.

create or replace function app.actor() returns uuid language sql stable
begin atomic
  select nullif(current_setting('kinerja.actor', true), '')::uuid;
end;
comment on function app.actor() is 'The person who is asking, or the machine''s account; null without one.';

create or replace function app.reached() returns integer[] language sql stable
begin atomic
  select nullif(current_setting('kinerja.reach', true), '')::integer[];
end;
comment on function app.reached() is 'The agencies that this request may touch; null outside of a request.';

create or replace function app.administered() returns integer[] language sql stable
begin atomic
  select nullif(current_setting('kinerja.administers', true), '')::integer[];
end;
comment on function app.administered() is 'The agencies in which the one who asks has an administrator''s rights.';

create or replace function app.administered_units() returns integer[] language sql stable
begin atomic
  select nullif(current_setting('kinerja.administers_units', true), '')::integer[];
end;
comment on function app.administered_units() is 'The units in which the one who asks has an administrator''s rights by a grant for a unit and those below it.';

create or replace function app.audited() returns integer[] language sql stable
begin atomic
  select nullif(current_setting('kinerja.audits', true), '')::integer[];
end;
comment on function app.audited() is 'The agencies that the one who asks may look at as an auditor.';

create or replace function app.official() returns text language sql stable
begin atomic
  select coalesce(current_setting('kinerja.official', true), '');
end;
comment on function app.official() is 'ADMIN or AUDITOR of the whole government; empty for neither.';

create or replace function app.is_city_admin() returns boolean language sql stable
begin atomic
  select coalesce(current_setting('kinerja.official', true), '') = 'ADMIN';
end;
comment on function app.is_city_admin() is 'The one who asks administers the whole government.';

create or replace function app.is_operator() returns boolean language sql stable
begin atomic
  select coalesce(current_setting('kinerja.is_operator', true), '') = 'true';
end;
comment on function app.is_operator() is 'The one who asks operates the machine.';

create or replace function app.is_expert() returns boolean language sql stable
begin atomic
  select coalesce(current_setting('kinerja.is_expert', true), '') = 'true';
end;
comment on function app.is_expert() is 'The one who asks is in expert mode: what the regulation fixes may be gone beyond, and is marked.';

create or replace function app.own_job() returns uuid language sql stable
begin atomic
  select nullif(current_setting('kinerja.job', true), '')::uuid;
end;
comment on function app.own_job() is 'The job that this transaction is a step of, or carries out; null for none.';

grant execute on function
  app.is_expert(), app.own_job(),
  app.actor(), app.reached(), app.administered(), app.administered_units(), app.audited(), app.official(), app.is_city_admin(), app.is_operator()
to kinerja_auth, kinerja_definer, kinerja_app, kinerja_city;
