-- As the person's own row: oneself, administrators and auditors of where they serve, those to whom they report or by whom they are appraised.
create policy contract_select on app.contract for select to kinerja_app
  using (
    person_id = (select app.actor())
    or exists (select from app.managed_people() as m where m.person_id = contract.person_id)
    or exists (select from app.audited_people() as d where d.person_id = contract.person_id)
    or exists (select from app.led_people() as l where l.person_id = contract.person_id)
  );
create policy contract_select_city on app.contract for select to kinerja_city using (true);
create policy contract_select_definer on app.contract for select to kinerja_definer using (true);
create policy contract_insert_definer on app.contract for insert to kinerja_definer with check (true);
create policy contract_update_definer on app.contract for update to kinerja_definer using (true) with check (true);
create policy contract_delete_definer on app.contract for delete to kinerja_definer using (true);
comment on policy contract_select on app.contract is 'Of those whose own row one sees.';
comment on policy contract_select_city on app.contract is 'Officials of the whole government see all.';
comment on policy contract_select_definer on app.contract is 'What is held about somebody (app.held_about).';
comment on policy contract_insert_definer on app.contract is 'app.keep_history keeps it.';
comment on policy contract_update_definer on app.contract is 'app.keep_history keeps it.';
comment on policy contract_delete_definer on app.contract is 'app.keep_history keeps it.';
grant select on app.contract to kinerja_app, kinerja_city;
grant select, insert, update, delete on app.contract to kinerja_definer;
