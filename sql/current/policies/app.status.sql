-- As the person's own row; designated appraisers see the status that designates them. Administrators of where somebody serves set it.
create policy status_select on app.status for select to kinerja_app
  using (
    person_id = (select app.actor())
    or appraiser_person_id = (select app.actor())
    or exists (select from app.managed_people() as m where m.person_id = status.person_id)
    or exists (select from app.audited_people() as d where d.person_id = status.person_id)
    or exists (select from app.led_people() as l where l.person_id = status.person_id)
  );
create policy status_insert on app.status for insert to kinerja_app
  with check (
    person_id <> (select app.actor())
    and exists (select from app.managed_people() as m where m.person_id = status.person_id)
    and (
      appraiser_person_id is null
      or appraiser_person_id <> (select app.actor())
      and exists (select from app.managed_people() as m where m.person_id = status.appraiser_person_id)
      -- Whoever is designated gets to see the agency at home.
      and exists (
        select
        from app.appointment as a
        where a.person_id = status.person_id and a.kind = 'DEFINITIF' and app.administers_unit(a.agency_id, a.unit_id)
      )
    )
  );
create policy status_update on app.status for update to kinerja_app
  using (person_id <> (select app.actor()) and exists (select from app.managed_people() as m where m.person_id = status.person_id))
  with check (exists (select from app.managed_people() as m where m.person_id = status.person_id));
create policy status_select_city on app.status for select to kinerja_city using (true);
create policy status_insert_city on app.status for insert to kinerja_city with check ((select app.is_city_admin()));
create policy status_update_city on app.status for update to kinerja_city
  using ((select app.is_city_admin())) with check ((select app.is_city_admin()));
create policy status_select_definer on app.status for select to kinerja_definer using (true);
create policy status_delete_definer on app.status for delete to kinerja_definer using (true);
comment on policy status_select on app.status is 'Of those whose own row one sees, and those that designate oneself.';
comment on policy status_insert on app.status is 'Of those whom one manages, and not of oneself; one designates others whom one manages, at home.';
comment on policy status_update on app.status is 'Of those whom one manages, and not of oneself.';
comment on policy status_select_city on app.status is 'Officials of the whole government see all.';
comment on policy status_insert_city on app.status is 'Administrators of the whole government.';
comment on policy status_update_city on app.status is 'Administrators of the whole government.';
comment on policy status_select_definer on app.status is 'Who is away appraises nobody.';
comment on policy status_delete_definer on app.status is 'api.purge.';
grant select on app.status to kinerja_app, kinerja_city;
grant select, delete on app.status to kinerja_definer;
grant insert (person_id, status, starts_on, ends_on, decree, appraiser_person_id) on app.status to kinerja_app, kinerja_city;
grant update (ends_on, study_level, university, outcome, graduation, outcome_on, outcome_decree, revision) on app.status to kinerja_app, kinerja_city;
