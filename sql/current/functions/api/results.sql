-- Results: what was published, how it came about, the document and its receipt (PermenPANRB 6/2022 P104-117).

create function api.show_results(p_agency text, p_period text) returns setof api.result
language plpgsql stable rows 100 set search_path = pg_catalog, pg_temp as $$
declare
  found_period app.period := app.period_named(app.agency_named(p_agency), p_period);
begin
  return query select r.* from api.result as r where r.agency_id = found_period.agency_id and r.period_id = found_period.period_id;
end $$;
comment on function api.show_results(text, text) is 'The results of a period, as far as the one who asks may know.';

create function api.result_mine() returns setof api.result language sql stable
begin atomic
  select r.* from api.result as r where r.person = (select app.actor());
end;
comment on function api.result_mine() is 'The results of the one who asks.';

create function api.result_history(p_person text) returns setof api.result
language plpgsql stable rows 10 set search_path = pg_catalog, pg_temp as $$
declare
  found_person uuid := app.person_named(p_person);
begin
  perform app.look_at(found_person);
  return query select r.* from api.result as r where r.person = found_person;
end $$;
comment on function api.result_history(text) is 'The results of somebody, wherever they served, as far as the one who asks may know.';

create or replace function app.result_named(p_result uuid) returns app.result
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  found_result app.result;
begin
  select r.* into found_result from app.result as r where r.result_id = p_result;
  if not found then
    perform app.fail('KJ404', 'result ' || p_result);
  end if;
  return found_result;
end $$;
comment on function app.result_named(uuid) is 'A result; KJ404 for what the one who asks does not see.';

create or replace function app.reads_whole(p_result app.result) returns boolean
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return p_result.person_id = app.actor()
    or p_result.person_id in (select a.person_id from app.appraised_people() as a)
    or exists (
      select
      from app.assessment as s
      where s.agency_id = p_result.agency_id and s.assessment_id = p_result.assessment_id and app.actor() in (s.appraiser_id, s.superior_id, s.taken_over_by)
    );
end $$;
comment on function app.reads_whole(app.result) is 'The one who asks is its person, evaluated it, or evaluates the person now: what survey and record say is theirs to read.';

create function api.result_show(p_result uuid)
returns table (
  result uuid, agency text, period text, number integer, kind text, person uuid, nip text, name text, post text, unit text, achievement text, work_result text,
  behaviour text, predicate text, notes text, appraiser_name text, policy text, is_final boolean, is_beyond_statute boolean, state text, published_at timestamptz,
  received_at timestamptz, countersigned_at timestamptz, receive_by timestamptz, countersign_by timestamptz, is_carry_over_agreed boolean, reason text, inputs jsonb, revision bigint,
  allowed_actions text[]
)
language plpgsql stable rows 1 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_result app.result := app.result_named(p_result);
begin
  return query
    select
      r.result, r.agency, r.period, r.number, r.kind, r.person, r.nip, r.name, r.post, r.unit, r.achievement, r.work_result, r.behaviour, r.predicate, r.notes,
      r.appraiser_name, r.policy, r.is_final, r.is_beyond_statute, r.state, r.published_at, r.received_at, r.countersigned_at, r.receive_by, r.countersign_by,
      r.is_carry_over_agreed, r.reason, case
        -- How others were rated is theirs to know.
        when found_result.person_id = app.actor() then found_result.snapshot #- '{distribution,counts}'
        when app.reads_whole(found_result) then found_result.snapshot
        else app.without_measured(found_result.snapshot, 'agency') - array['survey', 'feedback', 'study', 'earlier']
      end, r.revision,
      r.allowed_actions
    from api.result as r
    where r.result = p_result;
end $$;
comment on function api.result_show(uuid) is 'A result with all that went into it, as it was.';

create function api.result_explain(p_result uuid)
returns table (step integer, topic text, meaning text, arti text, basis text)
language plpgsql stable rows 14 set search_path = pg_catalog, pg_temp as $$
declare
  found_result app.result := app.result_named(p_result);
begin
  return query
    select e.step, e.topic, e.english, e.indonesian, nullif(e.basis, '') from app.explained(found_result.snapshot, app.reads_whole(found_result)) as e;
end $$;
comment on function api.result_explain(uuid) is 'How a result came about, step by step, in English and Indonesian, each with the page of the regulation.';

-- Formats D.1.1 and D.1.2 (P115, P116), line by line.
create function api.result_document(p_result uuid) returns table (line integer, number text, label text, content text)
language plpgsql stable rows 30 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_result app.result := app.result_named(p_result);
  j jsonb := found_result.snapshot;
  starts_on date := (j #>> '{period,starts_on}')::date;
  ends_on date := (j #>> '{period,ends_on}')::date;
  signer text := case when (j #>> '{signature,is_by_superior}')::boolean then 'superior' else 'appraiser' end;
begin
  if j ->> 'kind' <> 'PERSON' then
    perform app.fail('KJ404', 'document of result ' || p_result, 'teams have none');
  end if;
  line := 0;
  for number, label, content in
    select d.number, d.label, d.content
    from (
        select 0 as place, null as number, 'DOKUMEN EVALUASI KINERJA PEGAWAI' as label,
          case signer when 'superior' then 'FORMAT D.1.2' else 'FORMAT D.1.1' end as content
        union all
        select 1, null, 'PERIODE', app.rhythm_on_form(j -> 'period')
        union all
        select 2, null, j #>> '{period,agency_name}', app.span_on_form(starts_on, ends_on)
        union all
        select 10 * p.part + f.field, case f.field when 0 then p.part::text end, case f.field when 0 then p.title else f.label end, j #>> array[p.key, f.key]
        from (values (1, 'subject', 'PEGAWAI YANG DINILAI'), (2, 'appraiser', 'PEJABAT PENILAI KINERJA'), (3, 'superior', 'ATASAN PEJABAT PENILAI KINERJA')) as p (part, key, title),
          (values (0, '', ''), (1, 'name', 'NAMA'), (2, 'nip', 'NIP'), (3, 'golongan', 'PANGKAT/GOL RUANG'), (4, 'post', 'JABATAN'), (5, 'unit', 'UNIT KERJA')) as f (field, key, label)
        union all select 40, '4', 'EVALUASI KINERJA', null
        union all select 41, null, 'CAPAIAN KINERJA ORGANISASI', app.in_words(found_result.achievement, 'id')
        union all select 42, null, 'PREDIKAT KINERJA PEGAWAI', app.in_words(found_result.predicate, 'id')
        union all select 50, '5', 'CATATAN/REKOMENDASI', j #>> '{rating,notes}'
        union all select 51, null, 'KETERANGAN', j #>> '{rating,remark}' where j #>> '{rating,remark}' is not null
        union all
        select 60, '6', case signer when 'superior' then 'Atasan Pejabat Penilai Kinerja' else 'Pejabat Penilai Kinerja' end,
          concat_ws(
            ', ', j #>> '{signature,signed_by}', 'NIP ' || (j #>> array[signer, 'nip']), app.day_in_words(j #>> '{signature,signed_at}', 'id')
          )
        union all
        select 70, '7', 'Pegawai yang Dinilai',
          case
            when found_result.countersigned_at is not null
              then concat_ws(', ', j #>> '{subject,name}', 'NIP ' || (j #>> '{subject,nip}'), app.day_in_words(found_result.countersigned_at::text, 'id'))
            else 'belum ditandatangani'
          end
      ) as d
    order by d.place
  loop
    line := line + 1;
    return next;
  end loop;
end $$;
comment on function api.result_document(uuid) is 'The document of an evaluation as the regulation prints it (formats D.1.1 and D.1.2), line by line.';

-- Locked: a row that policies keep from being written is one that is seen and is somebody else's.
create or replace function app.result_held(p_result uuid, p_revisions bigint[]) returns app.result
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_result app.result;
begin
  select r.* into found_result from app.result as r where r.result_id = p_result for no key update;
  if not found then
    perform app.refuse(exists (select from app.result as r where r.result_id = p_result), 'result ' || p_result);
  end if;
  perform app.require_revision(found_result.revision, p_revisions);
  return found_result;
end $$;
comment on function app.result_held(uuid, bigint[]) is 'One''s own result in the revision that one has seen, locked; or the refusal.';

create or replace function app.receipt(p_result uuid, p_action text, p_revisions bigint[]) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_result app.result := app.result_held(p_result, p_revisions);
begin
  perform app.require_action(p_action, app.result_actions(found_result), 'result ' || p_result);
  update app.result as r
  set
    received_at = coalesce(r.received_at, app.now()), countersigned_at = case p_action when 'countersign' then app.now() else r.countersigned_at end,
    revision = r.revision + 1
  where r.result_id = p_result;
end $$;
comment on function app.receipt(uuid, text, bigint[]) is 'The person receives a document, or signs it.';

create function api.result_receive(p_result uuid, p_revisions bigint[]) returns setof api.result
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform app.receipt(p_result, 'receive', p_revisions);
  return query select r.* from api.result as r where r.result = p_result;
end $$;
comment on function api.result_receive(uuid, bigint[]) is 'Confirms that the document has come: the clocks of returning it and of objecting run from then.';

create function api.result_countersign(p_result uuid, p_revisions bigint[]) returns setof api.result
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform app.receipt(p_result, 'countersign', p_revisions);
  return query select r.* from api.result as r where r.result = p_result;
end $$;
comment on function api.result_countersign(uuid, bigint[]) is 'Signs the document as its person: no consent, and unsigned it is as valid (P114 A.6).';

-- Agreed by both is what the appraiser has taken: taking consent back afterwards changes nothing of that (P91 A.13a), only that it is not taken once more when
-- the appraiser rates anew. It is not refused before the other period is published: a refusal would say what the appraiser has written.
create function api.result_carry_over(p_result uuid, p_is_agreed boolean, p_revisions bigint[]) returns setof api.result
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_result app.result := app.result_held(p_result, p_revisions);
begin
  if found_result.person_id is not distinct from app.actor() and found_result.superseded_at is null then
    if app.is_carried(found_result) then
      perform app.fail('KJ459', 'TAKEN: whoever appraises you now has taken it already', 'ask that one to rate anew');
    elsif not app.has_moved_since(found_result) then
      perform app.fail('KJ459', 'MOVE: you serve in the unit of that result', 'only whoever has moved may keep one for the next period (P91 A.13a)');
    end if;
  end if;
  perform app.require_action('carry_over', app.result_actions(found_result), 'result ' || p_result);
  update app.result as r
  set carry_over_at = app.now(), is_carry_over_agreed = p_is_agreed, revision = r.revision + 1
  where r.result_id = p_result;
  return query select r.* from api.result as r where r.result = p_result;
end $$;
comment on function api.result_carry_over(uuid, boolean, bigint[]) is 'The person agrees that a result stands for the next period, too, where they serve since they moved (P91 A.13a); or no longer.';

create function api.result_differences(p_agency text, p_period text)
returns table (result uuid, person uuid, name text, part text, was jsonb, now jsonb, is_receipt_kept boolean)
language plpgsql stable rows 100 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_period app.period := app.period_named(app.agency_named(p_agency), p_period);
begin
  if not app.administers_agency(found_period.agency_id) then
    perform app.fail('KJ403', 'period ' || p_period);
  elsif found_period.state not in ('PUBLISHED', 'CLOSED', 'ARCHIVED') then
    perform app.fail('KJ455', format('period %s is %s', p_period, found_period.state), 'allowed=');
  end if;
  return query
    select d.result_id, d.person_id, r.snapshot #>> '{subject,name}', d.part, d.was, d.now, d.is_receipt_kept
    from app.result_differences(found_period.agency_id, found_period.period_id) as d
      join app.result as r on r.result_id = d.result_id;
end $$;
comment on function api.result_differences(text, text) is 'In what results would be others if they were made now: nothing when nothing has changed since. One''s own is not shown.';

-- Whoever serves elsewhere by now is found by what the result says.
create or replace function app.people_with_results(p_period app.period, p_people text) returns uuid[]
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  named text;
  found_person uuid;
  people uuid[];
begin
  foreach named in array string_to_array(p_people, ',') loop
    select r.person_id into found_person
    from app.result as r
    where r.agency_id = p_period.agency_id and r.period_id = p_period.period_id and (r.person_id = app.person_id_of(named) or r.snapshot #>> '{subject,nip}' = named)
    limit 1;
    if not found then
      perform app.fail('KJ404', format('result of person %s in period %s', named, p_period.code));
    end if;
    people := people || found_person;
  end loop;
  return people;
end $$;
comment on function app.people_with_results(app.period, text) is 'Those of a list of NIPs and identifiers, with commas between them, who have results in a period; KJ404 for anybody else, null for no list.';

-- Held by a job of somebody's, it waits: what is published anew now would not be what that job has checked.
create or replace function app.recalculate_in(p_agency_id integer, p_arguments jsonb) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  found_period app.period := app.period_named(p_agency_id, p_arguments ->> 'period');
begin
  if not app.administers_agency(p_agency_id) then
    perform app.fail('KJ403', 'period ' || found_period.code);
  end if;
  perform app.require_unheld(found_period);
  perform app.hold_period(p_agency_id, found_period.period_id, 'PUBLISHED');
  return app.publish_results(
    p_agency_id, found_period.period_id, p_arguments ->> 'reason',
    case when p_arguments ->> 'people' is not null then app.people_with_results(found_period, p_arguments ->> 'people') end
  );
end $$;
comment on function app.recalculate_in(integer, jsonb) is 'Publishes results of a period anew where they would be others now, for a request or as an item of a job; how many.';

create function api.result_recalculate(p_agency text, p_period text, p_reason text, p_affects bigint, p_people text default null)
returns table (agency text, period text, results bigint)
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  published bigint := app.recalculate_in(app.agency_named(p_agency), jsonb_build_object('period', p_period, 'reason', p_reason, 'people', p_people));
begin
  perform app.require_affected(published, p_affects);
  return query select p_agency, p_period, published;
end $$;
comment on function api.result_recalculate(text, text, text, bigint, text) is 'Publishes results anew where they would be others now, of everybody or of some people; the old ones stay, superseded. result differences shows first what that is.';

grant execute on function
  app.people_with_results(app.period, text), app.recalculate_in(integer, jsonb), api.show_results(text, text), api.result_mine(), api.result_history(text), app.result_named(uuid), app.reads_whole(app.result), api.result_show(uuid),
  api.result_explain(uuid), api.result_document(uuid), app.result_held(uuid, bigint[]), app.receipt(uuid, text, bigint[]), api.result_receive(uuid, bigint[]),
  api.result_countersign(uuid, bigint[]), api.result_carry_over(uuid, boolean, bigint[]), api.result_differences(text, text), api.result_recalculate(text, text, text, bigint, text)
to kinerja_app, kinerja_city;
grant execute on function app.reads_whole(app.result) to kinerja_definer;
