-- What a file holds is for its person, the appraiser and whoever stands above that one: not for whoever administers or audits.
create policy evidence_content_isolation on app.evidence_content as restrictive for all to kinerja_app
  using (
    agency_id = any ((select app.reached())::integer[])
    or exists (select from app.evidence as e where e.agency_id = evidence_content.agency_id and e.evidence_id = evidence_content.evidence_id)
  );
create policy evidence_content_select on app.evidence_content for select to kinerja_app, kinerja_city
  using (
    exists (
      select
      from app.evidence as e
        join app.plan as p on p.agency_id = e.agency_id and p.plan_id = e.plan_id
      where e.agency_id = evidence_content.agency_id
        and e.evidence_id = evidence_content.evidence_id
        and (p.person_id = (select app.actor()) or p.person_id in (select a.person_id from app.appraised_people() as a))
    )
  );
create policy evidence_content_insert on app.evidence_content for insert to kinerja_app, kinerja_city
  with check (
    exists (
      select
      from app.evidence as e
      where e.agency_id = evidence_content.agency_id and e.evidence_id = evidence_content.evidence_id and e.made_by = (select app.actor()) and e.removed_at is null
    )
  );
create policy evidence_content_delete on app.evidence_content for delete to kinerja_app, kinerja_city
  using (
    exists (
      select
      from app.evidence as e
      where e.agency_id = evidence_content.agency_id and e.evidence_id = evidence_content.evidence_id and app.documents_plan(e.agency_id, e.plan_id)
    )
  );
create policy evidence_content_select_definer on app.evidence_content for select to kinerja_definer using (true);
create policy evidence_content_delete_definer on app.evidence_content for delete to kinerja_definer using (true);
comment on policy evidence_content_isolation on app.evidence_content is 'Outside of one''s reach only with evidence that one sees.';
comment on policy evidence_content_select on app.evidence_content is 'One''s own, and of those whom one appraises or stands above; nobody else''s, whatever one administers.';
comment on policy evidence_content_insert on app.evidence_content is 'With the evidence that one adds.';
comment on policy evidence_content_delete on app.evidence_content is 'One''s own.';
comment on policy evidence_content_select_definer on app.evidence_content is 'api.purge.';
comment on policy evidence_content_delete_definer on app.evidence_content is 'api.purge.';
grant select, insert, delete on app.evidence_content to kinerja_app, kinerja_city;
grant select, delete on app.evidence_content to kinerja_definer;
