create policy installation_select on meta.installation for select to kinerja_definer, kinerja_auth using (true);
comment on policy installation_select on meta.installation is 'No secret; read by the functions that need the purpose.';
grant select on meta.installation to kinerja_definer, kinerja_auth;
