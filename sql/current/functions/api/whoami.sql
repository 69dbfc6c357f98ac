-- Who somebody is, as the one who asks.
create function api.whoami()
returns table (
  account uuid, login text, person uuid, name text, roles text[], levels text[], agencies text[], units text[], expires_at timestamptz
) language sql stable
begin atomic
  select
    a.account_id, a.login, a.person_id, p.name,
    array_remove(array[
      case app.official() when 'ADMIN' then 'CITY_ADMIN' end,
      case when app.administered() <> '{}' or app.administered_units() <> '{}' then 'AGENCY_ADMIN' end,
      case when app.official() = 'AUDITOR' or app.audited() <> '{}' then 'AUDITOR' end,
      case when app.is_operator() then 'OPERATOR' end
    ], null),
    array_remove(array[
      'read',
      case when app.is_city_admin() or app.administered() <> '{}' or app.administered_units() <> '{}' then 'operate' end,
      case when app.is_city_admin() then 'admin' end,
      case when app.is_expert() then 'expert' end
    ], null),
    array(select g.code from app.agency as g where g.agency_id = any (app.administered() || app.audited()) order by g.code),
    array(
      select g.code || '/' || u.code
      from app.unit as u
        join app.agency as g on g.agency_id = u.agency_id
      where u.unit_id = any (app.administered_units())
      order by 1
    ),
    (select s.expires_at from api.show_sessions() as s where s.is_current)
  from app.account as a
    left join app.person as p on p.person_id = a.person_id
  where coalesce(a.person_id, a.account_id) = app.actor();
end;
comment on function api.whoami() is 'Who the one who asks is, what they may do, and until when they are logged in.';
grant execute on function api.whoami() to kinerja_app, kinerja_city;
