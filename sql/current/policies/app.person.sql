-- People see themselves; their leaders, administrators and auditors of where somebody serves see them; only administrators of the whole government make people.
create policy person_select on app.person for select to kinerja_app
  using (
    person_id = (select app.actor())
    or exists (select from app.managed_people() as m where m.person_id = person.person_id)
    or exists (select from app.audited_people() as d where d.person_id = person.person_id)
    or exists (select from app.led_people() as l where l.person_id = person.person_id)
    or exists (
      select
      from app.status as s
      where s.person_id = person.person_id
        and s.appraiser_person_id = (select app.actor())
        and app.is_on((select app.today()), s.starts_on, s.ends_on)
    )
  );
create policy person_update on app.person for update to kinerja_app
  using (person_id <> (select app.actor()) and exists (select from app.managed_people() as m where m.person_id = person.person_id))
  with check (exists (select from app.managed_people() as m where m.person_id = person.person_id));
create policy person_select_city on app.person for select to kinerja_city using (true);
create policy person_insert_city on app.person for insert to kinerja_city with check ((select app.is_city_admin()));
create policy person_update_city on app.person for update to kinerja_city
  using ((select app.is_city_admin())) with check ((select app.is_city_admin()));
create policy person_select_auth on app.person for select to kinerja_auth using (true);
create policy person_update_auth on app.person for update to kinerja_auth using (true) with check (true);
create policy person_select_definer on app.person for select to kinerja_definer using (true);
create policy person_update_definer on app.person for update to kinerja_definer using (true) with check (true);
create policy person_delete_definer on app.person for delete to kinerja_definer using (true);
create policy person_insert_auth on app.person for insert to kinerja_auth with check (true);
comment on policy person_select on app.person is 'Oneself, those who serve where one administers or audits, those whom one leads or is designated to appraise.';
comment on policy person_update on app.person is 'Those who serve where one administers, and not oneself: nobody gives themselves a rank.';
comment on policy person_select_city on app.person is 'Officials of the whole government see all.';
comment on policy person_insert_city on app.person is 'Only administrators of the whole government.';
comment on policy person_update_city on app.person is 'Administrators of the whole government.';
comment on policy person_select_auth on app.person is 'Who somebody is that logs in, and lists of one-time codes.';
comment on policy person_update_auth on app.person is 'app.make_code locks.';
comment on policy person_insert_auth on app.person is 'The first administrator comes with the first code.';
comment on policy person_select_definer on app.person is 'Names of those who stand above somebody; what is held about somebody.';
comment on policy person_update_definer on app.person is 'Triggers lock.';
comment on policy person_delete_definer on app.person is 'api.purge.';
grant select on app.person to kinerja_app, kinerja_city, kinerja_auth, kinerja_definer;
grant update (revision), delete on app.person to kinerja_definer;
grant insert (person_id, name, nip, employment, golongan, golongan_since_on, contract_number, contract_starts_on, contract_ends_on, email, ref)
  on app.person to kinerja_city, kinerja_auth;
grant update (name, employment, golongan, golongan_since_on, contract_number, contract_starts_on, contract_ends_on, email, revision)
  on app.person to kinerja_app, kinerja_city;
-- To lock.
grant update (revision) on app.person to kinerja_auth;
-- Only administrators of the whole government: that a number or name is taken tells of people whom nobody else may see.
grant update (nip, ref) on app.person to kinerja_city;
