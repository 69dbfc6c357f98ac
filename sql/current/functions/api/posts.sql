-- Posts, and where they stand.

create function api.show_posts(p_agency text, p_unit text) returns setof api.post language sql stable
begin atomic
  select p.*
  from api.post as p
  where p.agency_id = app.agency_id_of(p_agency)
    and (
      p_unit is null
      or p.path operator(ext.<@) (select t.path from app.unit as t where t.agency_id = app.agency_id_of(p_agency) and t.code = p_unit)
    );
end;
comment on function api.show_posts(text, text) is 'Posts of an agency, or of one unit and below.';

create function api.post_show(p_agency text, p_post text) returns setof api.post language sql stable
begin atomic
  select p.* from api.post as p where p.agency_id = app.agency_id_of(p_agency) and p.post = p_post;
end;
comment on function api.post_show(text, text) is 'One post.';

-- A post of one's own agency by its code, one of another as AGENCY/CODE.
create or replace function app.post_named(p_agency_id integer, p_name text) returns app.post
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  found_post app.post;
begin
  select p.* into found_post
  from app.post as p
  where p.agency_id = case when p_name like '%/%' then app.agency_named(split_part(p_name, '/', 1)) else p_agency_id end
    and p.code = case when p_name like '%/%' then split_part(p_name, '/', 2) else p_name end;
  if not found then
    perform app.fail('KJ404', 'post ' || p_name);
  elsif found_post.closed_at is not null then
    perform app.fail('KJ455', 'post ' || p_name, 'allowed=');
  end if;
  return found_post;
end $$;
comment on function app.post_named(integer, text) is 'The open post of a code, in an agency unless it says another; KJ404 without one.';

create function api.post_create(
  p_agency text, p_post text, p_unit text, p_title text, p_kind text, p_jenjang text, p_reports_to text, p_appraised_by text
) returns setof api.post
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_agency integer := app.agency_named(p_agency);
  found_unit integer := app.unit_named(found_agency, p_unit);
  superior app.post;
  appraiser app.post;
  new_post integer;
begin
  if exists (select from app.unit as u where u.agency_id = found_agency and u.unit_id = found_unit and u.closed_at is not null) then
    perform app.fail('KJ455', 'unit ' || p_unit, 'allowed=');
  end if;
  insert into app.post (agency_id, code, unit_id, title, kind, jenjang)
  values (found_agency, p_post, found_unit, p_title, p_kind, p_jenjang)
  returning post.post_id into new_post;
  if p_reports_to is not null then
    superior := app.post_named(found_agency, p_reports_to);
  end if;
  if p_appraised_by is not null then
    appraiser := app.post_named(found_agency, p_appraised_by);
  end if;
  insert into app.post_line (agency_id, post_id, starts_on, superior_agency_id, superior_id, appraiser_agency_id, appraiser_id)
  values (found_agency, new_post, '-infinity', superior.agency_id, superior.post_id, appraiser.agency_id, appraiser.post_id);
  return query select p.* from api.post as p where p.agency_id = found_agency and p.post_id = new_post;
end $$;
comment on function api.post_create(text, text, text, text, text, text, text, text) is 'Makes a post, and says where it stands.';

create or replace function app.post_for(p_action text, p_agency text, p_post text, p_revisions bigint[]) returns app.post
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_agency integer := app.agency_named(p_agency);
  found_post app.post;
begin
  select p.* into found_post from app.post as p where p.agency_id = found_agency and p.code = p_post for no key update;
  if not found then
    perform app.refuse(exists (select from app.post as p where p.agency_id = found_agency and p.code = p_post), 'post ' || p_post);
  end if;
  perform app.require_revision(found_post.revision, p_revisions);
  perform app.require_action(
    p_action, app.post_actions(found_agency, found_post.unit_id, found_post.closed_at is null), 'post ' || p_post
  );
  return found_post;
end $$;
comment on function app.post_for(text, text, text, bigint[]) is 'The post that an action is to change, locked; or the refusal.';

create function api.post_update(
  p_agency text, p_post text, p_title text, p_kind text, p_jenjang text, p_unit text, p_revisions bigint[]
) returns setof api.post
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_post app.post := app.post_for('update', p_agency, p_post, p_revisions);
  found_unit integer := case when p_unit is null then found_post.unit_id else app.unit_named(found_post.agency_id, p_unit) end;
begin
  if not app.administers_unit(found_post.agency_id, found_unit) then
    perform app.fail('KJ403', 'unit ' || p_unit);
  elsif exists (select from app.unit as u where u.agency_id = found_post.agency_id and u.unit_id = found_unit and u.closed_at is not null) then
    perform app.fail('KJ455', 'unit ' || p_unit, 'allowed=');
  end if;
  update app.post as p
  set
    title = coalesce(p_title, p.title),
    kind = coalesce(p_kind, p.kind),
    jenjang = nullif(coalesce(p_jenjang, p.jenjang), ''),
    unit_id = found_unit,
    revision = p.revision + 1
  where p.agency_id = found_post.agency_id and p.post_id = found_post.post_id;
  return query select p.* from api.post as p where p.agency_id = found_post.agency_id and p.post_id = found_post.post_id;
end $$;
comment on function api.post_update(text, text, text, text, text, text, bigint[]) is 'Changes a post''s title, kind, jenjang or unit.';

-- From a day on, today or earlier: then it mends what was wrong. What was said of days behind that one is replaced, too.
create function api.post_correct(
  p_agency text, p_post text, p_reports_to text, p_appraised_by text, p_since date, p_revisions bigint[], p_affects bigint
)
returns table (
  day date, person uuid, nip text, name text, post text, superior_before text, superior text, appraiser_before text, appraiser text
)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_post app.post := app.post_for('correct', p_agency, p_post, p_revisions);
  since date := coalesce(p_since, app.today());
  -- What is, and where a correction of the past begins.
  days date[] := array(select distinct d.day from unnest(array[since, greatest(since, app.today())]) as d (day) order by d.day);
  line app.post_line;
  new_superior app.post;
  new_appraiser app.post;
  before jsonb;
  after jsonb;
begin
  if p_reports_to is null and p_appraised_by is null then
    perform app.fail('KJ400', 'reports_to', 'name reports_to or appraised_by; empty takes it away');
  end if;
  if p_reports_to <> '' then
    new_superior := app.post_named(found_post.agency_id, p_reports_to);
  end if;
  if p_appraised_by <> '' then
    new_appraiser := app.post_named(found_post.agency_id, p_appraised_by);
  end if;
  if not app.is_city_admin() and exists (
    select
    from app.post_line as l
    where l.agency_id = found_post.agency_id and l.post_id = found_post.post_id and l.is_outward and (l.ends_on is null or l.ends_on >= since)
  ) then
    perform app.fail('KJ403', 'post ' || p_post, 'it stands below posts of another agency: only an administrator of the whole government changes that');
  end if;
  before := app.relations_through(array[found_post.post_id], days);
  select l.* into line
  from app.post_line as l
  where l.agency_id = found_post.agency_id and l.post_id = found_post.post_id and app.is_on(since, l.starts_on, l.ends_on);
  delete from app.post_line as l where l.agency_id = found_post.agency_id and l.post_id = found_post.post_id and l.starts_on >= since;
  update app.post_line as l
  set ends_on = since - 1
  where l.agency_id = found_post.agency_id and l.post_id = found_post.post_id and (l.ends_on is null or l.ends_on >= since);
  insert into app.post_line (agency_id, post_id, starts_on, superior_agency_id, superior_id, appraiser_agency_id, appraiser_id)
  values (
    found_post.agency_id, found_post.post_id, since,
    case when p_reports_to is null then line.superior_agency_id else new_superior.agency_id end,
    case when p_reports_to is null then line.superior_id else new_superior.post_id end,
    case when p_appraised_by is null then line.appraiser_agency_id else new_appraiser.agency_id end,
    case when p_appraised_by is null then line.appraiser_id else new_appraiser.post_id end
  );
  update app.post as p set revision = p.revision + 1 where p.agency_id = found_post.agency_id and p.post_id = found_post.post_id;
  after := app.relations_through(array[found_post.post_id], days);
  perform app.require_affected((select count(distinct d.person) from app.differences(before, after) as d), p_affects);
  return query
    select d.day, d.person, d.nip, d.name, d.post, d.superior_before, d.superior, d.appraiser_before, d.appraiser from app.differences(before, after) as d;
end $$;
comment on function api.post_correct(text, text, text, text, date, bigint[], bigint) is 'Changes from a day on to which post a post reports and by whom its holders are appraised: everybody whose superior or appraiser that changes, with both. The daemon records the reason in the audit.';

create function api.post_close(p_agency text, p_post text, p_revisions bigint[]) returns setof api.post
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_post app.post := app.post_for('close', p_agency, p_post, p_revisions);
begin
  if exists (
    select
    from app.appointment as a
    where a.agency_id = found_post.agency_id and a.post_id = found_post.post_id and app.is_to_come(app.today(), a.starts_on, a.ends_on)
  ) then
    perform app.fail('KJ456', 'post ' || p_post, 'end its appointments first');
  elsif app.is_stood_above(found_post.agency_id, found_post.post_id) then
    perform app.fail('KJ456', 'post ' || p_post, 'let the posts below it report elsewhere first: post correct');
  end if;
  update app.post as p
  set closed_at = app.now(), revision = p.revision + 1
  where p.agency_id = found_post.agency_id and p.post_id = found_post.post_id;
  return query select p.* from api.post as p where p.agency_id = found_post.agency_id and p.post_id = found_post.post_id;
end $$;
comment on function api.post_close(text, text, bigint[]) is 'Ends a post that nobody holds and none reports to; KJ456 otherwise. The daemon records the reason in the audit.';

grant execute on function app.post_named(integer, text), app.post_for(text, text, text, bigint[]) to kinerja_app, kinerja_city;
grant execute on function
  api.show_posts(text, text), api.post_show(text, text), api.post_create(text, text, text, text, text, text, text, text),
  api.post_update(text, text, text, text, text, text, bigint[]),
  api.post_correct(text, text, text, text, date, bigint[], bigint), api.post_close(text, text, bigint[])
to kinerja_app, kinerja_city;
