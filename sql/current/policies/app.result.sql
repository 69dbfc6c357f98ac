-- There is none before the period is published. The person's own, a team's for its members, those whom one appraises or stands above, of those who serve
-- where one administers or audits.
create policy result_select on app.result for select to kinerja_app, kinerja_city
  using (
    person_id = (select app.actor())
    or agency_id = any ((select app.administered())::integer[])
    or agency_id = any ((select app.audited())::integer[])
    or (select app.official()) <> ''
    or person_id in (select m.person_id from app.managed_people() as m)
    or person_id in (select a.person_id from app.appraised_people() as a)
    or exists (
      select
      from app.assessment as s
      where s.agency_id = result.agency_id and s.assessment_id = result.assessment_id and (select app.actor()) = any (array[s.appraiser_id, s.superior_id, s.taken_over_by])
    )
    or team_id is not null
      and exists (
        select
        from app.team_member as m
        where m.agency_id = result.agency_id
          and m.team_id = result.team_id
          and m.person_id = (select app.actor())
          and app.is_on((select app.today()), m.starts_on, m.ends_on)
      )
  );
create policy result_update on app.result for update to kinerja_app, kinerja_city
  using (person_id = (select app.actor()))
  with check (person_id = (select app.actor()) and superseded_at is null and (select app.now()) = any (array[received_at, countersigned_at, carry_over_at]));
create policy result_select_definer on app.result for select to kinerja_definer using (true);
create policy result_insert_definer on app.result for insert to kinerja_definer with check (true);
create policy result_update_definer on app.result for update to kinerja_definer using (true) with check (true);
comment on policy result_select on app.result is 'One''s own, those of whom one appraises, administers or audits, a team''s for its members.';
comment on policy result_update on app.result is 'Its person opens and signs it, and says whether it stands for the next period, too.';
comment on policy result_select_definer on app.result is 'The last result beside an assessment; what is held about somebody.';
comment on policy result_insert_definer on app.result is 'app.publish_results.';
comment on policy result_update_definer on app.result is 'app.publish_results: another stands in its place.';
grant select on app.result to kinerja_app, kinerja_city, kinerja_definer;
grant update (received_at, countersigned_at, carry_over_at, is_carry_over_agreed, revision) on app.result to kinerja_app, kinerja_city;
grant insert, update on app.result to kinerja_definer;
