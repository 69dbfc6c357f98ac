-- Times in days: from a first to a last one, which may be open.

create or replace function app.is_on(p_day date, p_starts_on date, p_ends_on date) returns boolean language sql immutable
begin atomic
  select p_starts_on <= p_day and coalesce(p_ends_on >= p_day, true);
end;
comment on function app.is_on(date, date, date) is 'A day lies within a time of which the end may be open.';

create or replace function app.is_to_come(p_day date, p_starts_on date, p_ends_on date) returns boolean language sql immutable
begin atomic
  select coalesce(p_ends_on >= greatest(p_day, p_starts_on), true);
end;
comment on function app.is_to_come(date, date, date) is 'A time is not over on a day: it lasts, or will. One that ends before it begins was withdrawn.';

create or replace function app.state_on(p_day date, p_starts_on date, p_ends_on date) returns text language sql immutable
begin atomic
  select case when p_ends_on < greatest(p_day, p_starts_on) then 'ENDED' when p_starts_on > p_day then 'FUTURE' else 'CURRENT' end;
end;
comment on function app.state_on(date, date, date) is 'FUTURE, CURRENT or ENDED on a day; ENDED, too, when it was withdrawn.';

grant execute on function app.is_on(date, date, date), app.is_to_come(date, date, date), app.state_on(date, date, date)
to kinerja_auth, kinerja_definer, kinerja_app, kinerja_city;
