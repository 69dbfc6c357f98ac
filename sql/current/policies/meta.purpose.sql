-- Added to by analytics.declare_purpose, read by the view that asks for it.
create policy purpose_select_definer on meta.purpose for select to kinerja_definer using (true);
comment on policy purpose_select_definer on meta.purpose is 'analytics.result_of_person.';
create policy purpose_insert_definer on meta.purpose for insert to kinerja_definer with check (true);
comment on policy purpose_insert_definer on meta.purpose is 'analytics.declare_purpose.';
grant select, insert on meta.purpose to kinerja_definer;
