-- What a policy cannot say, because it does not see what was: each signs for themselves, and what has ended stays as it is.
create or replace function app.keep_signatures() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  -- Nobody is asking: a migration.
  if app.actor() is null then
    return new;
  elsif old.state = 'ENDED' then
    perform app.fail('KJ455', 'plan ' || old.plan_id, 'allowed=');
  elsif new.employee_signed_at is distinct from old.employee_signed_at and new.employee_signed_at is not null and new.person_id <> app.actor()
    or new.appraiser_signed_at is distinct from old.appraiser_signed_at and new.appraiser_signed_at is not null
      and (new.signed_by is distinct from app.actor() or new.person_id = app.actor())
    or new.signed_by is distinct from old.signed_by and new.signed_by <> app.actor()
    or new.appraiser_id is distinct from old.appraiser_id and new.person_id = app.actor()
    or new.state = 'AGREED' and num_nonnulls(new.employee_signed_at, new.appraiser_signed_at) < 2
    or new.version > old.version and new.state <> 'AGREED'
  then
    perform app.fail('KJ403', 'plan ' || old.plan_id);
  end if;
  return new;
end $$;
comment on function app.keep_signatures() is 'Each signs a plan for themselves; it holds when both have.';

create or replace trigger plan_is_signed_by_both before update on app.plan for each row execute function app.keep_signatures();
comment on trigger plan_is_signed_by_both on app.plan is 'Signed by the employee, fixed by whoever appraises (P65 C.1): neither for the other.';
