-- Who is away from the post, by decree.

create function api.show_statuses(p_person text) returns setof api.status language sql stable
begin atomic
  select s.*
  from api.status as s
  where p_person is null or s.nip = p_person or length(p_person) = 36 and s.person = p_person::uuid;
end;
comment on function api.show_statuses(text) is 'Statuses that the one who asks may see, of everybody or of one person.';

create function api.status_show(p_status_id uuid) returns setof api.status language sql stable
begin atomic
  select s.* from api.status as s where s.status_id = p_status_id;
end;
comment on function api.status_show(uuid) is 'One status.';

create function api.status_set(p_person text, p_status text, p_decree text, p_starts_on date, p_ends_on date, p_appraiser text) returns setof api.status
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_person uuid := app.person_named(p_person);
  found_appraiser uuid := case when p_appraiser is not null then app.person_named(p_appraiser) end;
  new_status uuid;
begin
  insert into app.status (person_id, status, starts_on, ends_on, decree, appraiser_person_id)
  values (found_person, p_status, coalesce(p_starts_on, app.today()), p_ends_on, p_decree, found_appraiser)
  returning status.status_id into new_status;
  return query select s.* from api.status as s where s.status_id = new_status;
end $$;
comment on function api.status_set(text, text, text, date, date, text) is 'Records by decree that somebody is away, from today unless another day is named.';

create function api.status_end(p_status_id uuid, p_ends_on date, p_revisions bigint[]) returns setof api.status
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_status app.status;
  thing text := 'status ' || p_status_id;
begin
  select s.* into found_status from app.status as s where s.status_id = p_status_id for no key update;
  if not found then
    perform app.refuse(exists (select from app.status as s where s.status_id = p_status_id), thing);
  end if;
  perform app.require_revision(found_status.revision, p_revisions);
  perform app.require_action(
    'end', app.status_actions(found_status.person_id, app.state_on(app.today(), found_status.starts_on, found_status.ends_on), found_status.status), thing
  );
  update app.status as s
  set
    ends_on = coalesce(p_ends_on, case when s.starts_on > app.today() then s.starts_on - 1 else app.today() end),
    revision = s.revision + 1
  where s.status_id = p_status_id;
  return query select s.* from api.status as s where s.status_id = p_status_id;
end $$;
comment on function api.status_end(uuid, date, bigint[]) is 'Ends a status with a day, today unless another is named; one that has not begun is withdrawn. The daemon records the reason in the audit.';

-- Where somebody studies is known when the leave begins, how it came out when it is over: each is kept until it is said otherwise. What was recorded by mistake is
-- taken back with an empty outcome, by the decree that corrects it, which the audit keeps.
create function api.status_study(
  p_status_id uuid, p_study_level text, p_university text, p_outcome text, p_graduation text, p_decree text, p_outcome_on date, p_revisions bigint[]
) returns setof api.status
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  was app.status;
  thing text := 'status ' || p_status_id;
begin
  select s.* into was from app.status as s where s.status_id = p_status_id for no key update;
  if not found then
    perform app.refuse(exists (select from app.status as s where s.status_id = p_status_id), thing);
  end if;
  perform app.require_revision(was.revision, p_revisions);
  perform app.require_action(
    'study', app.status_actions(was.person_id, app.state_on(app.today(), was.starts_on, was.ends_on), 'TUGAS_BELAJAR'), thing
  );
  if was.status <> 'TUGAS_BELAJAR' then
    perform app.fail('KJ400', 'status_id', 'only of study leave (TUGAS_BELAJAR)');
  elsif p_outcome = '' and was.outcome is null then
    perform app.fail('KJ400', 'outcome', 'there is none to take back');
  elsif p_outcome = '' and num_nonnulls(p_graduation, p_outcome_on) > 0 then
    perform app.fail('KJ400', 'outcome', 'an outcome that is taken back has neither day nor graduation');
  elsif p_outcome_on > app.today() then
    perform app.fail('KJ400', 'outcome_on', 'a study has come out by then: no day to come');
  elsif p_outcome is null and num_nonnulls(p_graduation, p_decree, p_outcome_on) > 0 then
    perform app.fail('KJ400', 'outcome', 'say how the study came out: LULUS or TIDAK_LULUS');
  elsif p_outcome is not null and p_decree is null then
    perform app.fail('KJ400', 'decree', 'name the decree that says so');
  elsif (p_outcome = 'LULUS') <> (p_graduation is not null) then
    perform app.fail('KJ400', 'graduation', 'of who graduated (LULUS), and only then: EARLIER, ON_TIME or EXTENDED (P63 B.7)');
  elsif p_outcome is null and num_nonnulls(p_study_level, p_university) = 0 then
    perform app.fail('KJ400', 'study_level', 'say where somebody studies, or how it came out');
  end if;
  update app.status as s
  set
    study_level = coalesce(p_study_level, s.study_level), university = coalesce(p_university, s.university), outcome = nullif(coalesce(p_outcome, s.outcome), ''),
    graduation = case when p_outcome is null then s.graduation else p_graduation end, outcome_decree = case when p_outcome is distinct from '' then coalesce(p_decree, s.outcome_decree) end,
    outcome_on = case when p_outcome is null then s.outcome_on when p_outcome <> '' then coalesce(p_outcome_on, app.today()) end, revision = s.revision + 1
  where s.status_id = p_status_id;
  return query select s.* from api.status as s where s.status_id = p_status_id;
end $$;
comment on function api.status_study(uuid, text, text, text, text, text, date, bigint[]) is 'Says of a study leave where somebody studies, and by decree how it came out (P63 B.7, P100 d); empty takes that back.';

grant execute on function
  api.status_study(uuid, text, text, text, text, text, date, bigint[]), api.show_statuses(text), api.status_show(uuid), api.status_set(text, text, text, date, date, text), api.status_end(uuid, date, bigint[])
to kinerja_app, kinerja_city;
