-- As the person's own row: oneself, administrators and auditors of where they serve, those to whom they report or by whom they are appraised.
create policy rank_select on app.rank for select to kinerja_app
  using (
    person_id = (select app.actor())
    or exists (select from app.managed_people() as m where m.person_id = rank.person_id)
    or exists (select from app.audited_people() as d where d.person_id = rank.person_id)
    or exists (select from app.led_people() as l where l.person_id = rank.person_id)
  );
create policy rank_select_city on app.rank for select to kinerja_city using (true);
create policy rank_select_definer on app.rank for select to kinerja_definer using (true);
create policy rank_insert_definer on app.rank for insert to kinerja_definer with check (true);
create policy rank_update_definer on app.rank for update to kinerja_definer using (true) with check (true);
create policy rank_delete_definer on app.rank for delete to kinerja_definer using (true);
comment on policy rank_select on app.rank is 'Of those whose own row one sees.';
comment on policy rank_select_city on app.rank is 'Officials of the whole government see all.';
comment on policy rank_select_definer on app.rank is 'What is held about somebody (app.held_about).';
comment on policy rank_insert_definer on app.rank is 'app.keep_history keeps it.';
comment on policy rank_update_definer on app.rank is 'app.keep_history keeps it.';
comment on policy rank_delete_definer on app.rank is 'app.keep_history keeps it.';
grant select on app.rank to kinerja_app, kinerja_city;
grant select, insert, update, delete on app.rank to kinerja_definer;
