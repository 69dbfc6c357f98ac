-- Who serves, and who has left: what is left to do in their place is done by who stands above (PermenPANRB 6/2022 P89 A.2).

set local role kinerja_definer;

-- Definer: who serves where is not the caller's to see. Away by a status, or in no post any more, on the day that it is: then nobody waits for them.
create or replace function app.serves_today(p_person_id uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select
    exists (
      select from app.appointment as o where o.person_id = p_person_id and o.kind in ('DEFINITIF', 'PLT') and app.is_on(app.today(), o.starts_on, o.ends_on)
    )
    and not exists (select from app.status as t where t.person_id = p_person_id and app.is_on(app.today(), t.starts_on, t.ends_on))
$$;
comment on function app.serves_today(uuid) is 'Somebody holds a post today and is not away. Definer: as app.superior_of.';

-- Definer: as above. Whoever was designated for somebody who is seconded may hold no post here at all (P92 A.15).
create or replace function app.rater_has_left(p_assessment app.assessment) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select
    not app.serves_today(coalesce(p_assessment.taken_over_by, p_assessment.appraiser_id))
    and not exists (
      select
      from app.status as t
      where t.person_id = p_assessment.person_id
        and t.appraiser_person_id = coalesce(p_assessment.taken_over_by, p_assessment.appraiser_id)
        and app.is_on(app.today(), t.starts_on, t.ends_on)
    )
$$;
comment on function app.rater_has_left(app.assessment) is 'Whoever rates, or rated, somebody serves no more, or is away: who stands above does what is left to do (P89 A.2). Definer: as app.superior_of.';
grant execute on function app.rater_has_left(app.assessment) to kinerja_app, kinerja_city;
