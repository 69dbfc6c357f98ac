-- What api.enter and api.enter_job have set for this transaction. A local setting comes back as '' after the transaction, not as null.
-- Policies call these inside a sub-select with the cast outside of it, so that they are computed once a statement and an index is used.

create or replace function app.actor() returns uuid language sql stable
begin atomic
  select nullif(current_setting('kinerja.actor', true), '')::uuid;
end;
comment on function app.actor() is 'The person who is asking; null without one.';

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

grant execute on function app.actor(), app.reached(), app.administered() to kinerja_definer, kinerja_app, kinerja_city;
