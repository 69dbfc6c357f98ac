-- Whoever reaches an agency sees where its posts stand; administrators of a post's unit put it somewhere, in agencies that they administer.
create policy post_line_isolation on app.post_line as restrictive for all to kinerja_app using (agency_id = any ((select app.reached())::integer[]));
create policy post_line_select on app.post_line for select to kinerja_app using (true);
create policy post_line_insert on app.post_line for insert to kinerja_app
  with check (
    exists (
      select
      from app.post as p
      where p.agency_id = post_line.agency_id and p.post_id = post_line.post_id and app.administers_unit(p.agency_id, p.unit_id)
    )
    and coalesce(superior_agency_id = agency_id or superior_agency_id = any ((select app.administered())::integer[]), true)
    and coalesce(appraiser_agency_id = agency_id or appraiser_agency_id = any ((select app.administered())::integer[]), true)
  );
create policy post_line_update on app.post_line for update to kinerja_app
  using (
    not is_outward
    and exists (
      select
      from app.post as p
      where p.agency_id = post_line.agency_id and p.post_id = post_line.post_id and app.administers_unit(p.agency_id, p.unit_id)
    )
  )
  with check (
    exists (
      select
      from app.post as p
      where p.agency_id = post_line.agency_id and p.post_id = post_line.post_id and app.administers_unit(p.agency_id, p.unit_id)
    )
  );
create policy post_line_delete on app.post_line for delete to kinerja_app
  using (
    not is_outward
    and exists (
      select
      from app.post as p
      where p.agency_id = post_line.agency_id and p.post_id = post_line.post_id and app.administers_unit(p.agency_id, p.unit_id)
    )
  );
create policy post_line_select_city on app.post_line for select to kinerja_city using (true);
create policy post_line_insert_city on app.post_line for insert to kinerja_city with check ((select app.is_city_admin()));
create policy post_line_update_city on app.post_line for update to kinerja_city
  using ((select app.is_city_admin())) with check ((select app.is_city_admin()));
create policy post_line_delete_city on app.post_line for delete to kinerja_city using ((select app.is_city_admin()));
create policy post_line_select_definer on app.post_line for select to kinerja_definer using (true);
comment on policy post_line_isolation on app.post_line is 'Outside of one''s reach there is no line.';
comment on policy post_line_select on app.post_line is 'Who reports to whom is no secret in an agency.';
comment on policy post_line_insert on app.post_line is 'Of posts where one administers, to posts of agencies that one administers: whoever holds those is named in this one.';
comment on policy post_line_update on app.post_line is 'Of posts where one administers; that the head of an agency stands below the sekda and the mayor is not the agency''s to change.';
comment on policy post_line_delete on app.post_line is 'Of posts where one administers: a correction replaces what was, but not what leads out of the agency.';
comment on policy post_line_select_city on app.post_line is 'Officials of the whole government see all.';
comment on policy post_line_insert_city on app.post_line is 'Administrators of the whole government.';
comment on policy post_line_update_city on app.post_line is 'Administrators of the whole government.';
comment on policy post_line_delete_city on app.post_line is 'Administrators of the whole government.';
comment on policy post_line_select_definer on app.post_line is 'The two relations (app.superior_of, app.appraiser_chain).';
grant select, delete on app.post_line to kinerja_app, kinerja_city;
grant select on app.post_line to kinerja_definer;
grant insert (agency_id, post_id, starts_on, ends_on, superior_agency_id, superior_id, appraiser_agency_id, appraiser_id)
  on app.post_line to kinerja_app, kinerja_city;
-- Where it leads is never changed in place: a line ends, another begins.
grant update (ends_on) on app.post_line to kinerja_app, kinerja_city;
