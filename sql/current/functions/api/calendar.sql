-- The calendar, and what its days make of a number of working days.

create function api.show_calendar() returns table (day date, scope text, kind text, name text) language sql stable
begin atomic
  select h.day_on, h.scope, h.kind, h.name from app.holiday as h;
end;
comment on function api.show_calendar() is 'Holidays and days of joint leave.';

create function api.calendar_add(p_day date, p_scope text, p_kind text, p_name text) returns table (day date, scope text, kind text, name text)
language sql
begin atomic
  insert into app.holiday (day_on, scope, kind, name) values (p_day, p_scope, p_kind, p_name)
  returning day_on, holiday.scope, holiday.kind, holiday.name;
end;
comment on function api.calendar_add(date, text, text, text) is 'Makes a day one on which nobody has to work.';

create function api.calendar_remove(p_day date, p_scope text) returns table (day date, scope text, kind text, name text)
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  return query
    delete from app.holiday as h where h.day_on = p_day and h.scope = p_scope returning h.day_on, h.scope, h.kind, h.name;
  if not found then
    perform app.refuse(exists (select from app.holiday as h where h.day_on = p_day and h.scope = p_scope), format('day %s of %s', p_day, p_scope));
  end if;
end $$;
comment on function api.calendar_remove(date, text) is 'Makes a day one of work again. The daemon records the reason in the audit.';

create function api.calendar_count(p_starts_on date, p_days bigint, p_agency text, p_unit text)
returns table (starts_on date, days bigint, work_pattern text, ends_on date, calendar_days integer, free text[])
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if (p_agency is null) <> (p_unit is null) then
    perform app.fail('KJ400', 'unit', 'name the agency and its unit, or neither');
  end if;
  work_pattern := case
    when p_unit is null then 'LIMA_HARI'
    else app.work_pattern_of(app.agency_named(p_agency), app.unit_named(app.agency_named(p_agency), p_unit))
  end;
  starts_on := coalesce(p_starts_on, app.today());
  days := p_days;
  ends_on := app.add_working_days(starts_on, p_days::integer, work_pattern);
  calendar_days := ends_on - starts_on;
  free := array(
    select format('%s %s', h.day_on, h.name)
    from app.holiday as h
    where h.day_on > calendar_count.starts_on and h.day_on < calendar_count.ends_on
    order by h.day_on
  );
  return next;
end $$;
comment on function api.calendar_count(date, bigint, text, text) is 'When a time of so many working days ends, for a unit''s week, and which holidays lie in it.';

grant execute on function api.show_calendar(), api.calendar_count(date, bigint, text, text) to kinerja_app, kinerja_city;
-- For administrators of the whole government: everybody else is refused by the policies, and told so.
grant execute on function api.calendar_add(date, text, text, text), api.calendar_remove(date, text) to kinerja_app, kinerja_city;
