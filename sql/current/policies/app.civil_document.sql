-- Standards of service are for everybody to know.
create policy civil_document_select on app.civil_document for select to kinerja_app, kinerja_city, kinerja_definer using (true);
comment on policy civil_document_select on app.civil_document is 'Standards of service are for everybody to know.';
grant select on app.civil_document to kinerja_app, kinerja_city, kinerja_definer;
