create policy one_time_code_all_auth on meta.one_time_code to kinerja_auth using (true) with check (true);
comment on policy one_time_code_all_auth on meta.one_time_code is 'Making and redeeming codes.';
grant select, insert, update, delete on meta.one_time_code to kinerja_auth;
