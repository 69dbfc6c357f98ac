-- A structural post has one holder; others have as many as come, until somebody reports to them (app.post_line.sql).
create or replace function app.place_post() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.is_single := coalesce(new.is_single, false) or app.may_appraise(new.kind);
  return new;
end $$;
comment on function app.place_post() is 'Whoever may appraise by the post holds it alone.';
grant execute on function app.place_post() to kinerja_app, kinerja_city, kinerja_definer;

create or replace trigger post_is_single before insert or update of kind on app.post
  for each row execute function app.place_post();
comment on trigger post_is_single on app.post is 'Structural posts have one holder.';
