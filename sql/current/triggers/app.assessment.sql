-- What an assessment says follows from the quadrant, whoever writes it; and nobody signs what they change with it.
set local role kinerja_owner;

create or replace function app.keep_to_the_quadrant() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.signed_at is not null and old.signed_at is null and row(new.work_result, new.behaviour, new.predicate) is distinct from row(old.work_result, old.behaviour, old.predicate) then
    raise exception using errcode = '23514', message = 'what is signed is what was handed in';
  elsif new.kind = 'PERSON' and new.predicate is distinct from coalesce(
      new.override,
      app.predicate_of((app.period_called(new.agency_id, new.period_id)).policy, new.work_result, new.behaviour)
    )
  then
    raise exception using errcode = '23514', message = 'the predicate is what the quadrant makes of both ratings';
  end if;
  return new;
end $$;
comment on function app.keep_to_the_quadrant() is 'A predicate is what the quadrant of the period''s policy makes of both ratings, or an override (P99, P100 d); a signature changes none.';
grant execute on function app.keep_to_the_quadrant() to kinerja_definer, kinerja_app, kinerja_city;

drop trigger if exists assessment_keeps_to_the_quadrant on app.assessment;
create trigger assessment_keeps_to_the_quadrant before update of work_result, behaviour, predicate, override, signed_at on app.assessment
for each row execute function app.keep_to_the_quadrant();
comment on trigger assessment_keeps_to_the_quadrant on app.assessment is 'As app.keep_to_the_quadrant says; beside the operations, which say it sooner.';

create or replace function app.take_over_from_below() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.taken_over_by is not null and new.taken_over_by is distinct from new.superior_id then
    raise exception using errcode = '23514', message = 'whoever takes over stands above the appraiser';
  end if;
  return new;
end $$;
comment on function app.take_over_from_below() is 'Who takes an evaluation over stands above the appraiser then (P90 A.11); who stands there may change later.';
grant execute on function app.take_over_from_below() to kinerja_definer, kinerja_app, kinerja_city;

drop trigger if exists assessment_is_taken_over_from_below on app.assessment;
create trigger assessment_is_taken_over_from_below before insert or update of taken_over_by on app.assessment
for each row execute function app.take_over_from_below();
comment on trigger assessment_is_taken_over_from_below on app.assessment is 'As app.take_over_from_below says; beside the operations, which say it sooner.';
