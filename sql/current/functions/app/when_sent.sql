-- Messages for people: rows of the transaction that they tell of. What they say is made when they leave, in both languages.

set local role kinerja_definer;

-- Definer: messages are nobody's to write.
create or replace function app.send(
  p_kind text, p_agency_id integer, p_person_id uuid, p_data jsonb, p_lasts interval, p_once text default null
) returns bigint
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with made as (
    insert into meta.outbox (kind, agency_id, person_id, data, made_at, next_at, expires_at, once)
    values (p_kind, p_agency_id, p_person_id, p_data, app.now(), app.now(), app.now() + p_lasts, p_once)
    on conflict (once) do nothing
    returning 1
  )
  select count(*) from made
$$;
comment on function app.send(text, integer, uuid, jsonb, interval, text) is 'Puts a message into the outbox; 0 when the same one of a kind is there. Definer: messages are nobody''s to write.';

-- Definer: as above; roles are not the caller's to see.
create or replace function app.send_to_administrators(p_kind text, p_agency_id integer, p_data jsonb, p_lasts interval, p_once text) returns bigint
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(sum(app.send(p_kind, p_agency_id, g.person_id, p_data, p_lasts, p_once || ' ' || g.person_id)), 0)::bigint
  from app.role_grant as g
  where app.is_on(app.today(), g.starts_on, g.ends_on)
    and (
      g.role = 'AGENCY_ADMIN' and g.agency_id = p_agency_id and g.unit_id is null
      -- Where an agency has none, those of the whole government are told.
      or g.role = 'CITY_ADMIN' and not exists (
        select
        from app.role_grant as o
        where o.role = 'AGENCY_ADMIN' and o.agency_id = p_agency_id and o.unit_id is null and app.is_on(app.today(), o.starts_on, o.ends_on)
      )
    )
$$;
comment on function app.send_to_administrators(text, integer, jsonb, interval, text) is 'Tells the administrators of an agency something, once. Definer: roles are not the caller''s to see.';

-- Definer: as above. Only to those who owe something still.
create or replace function app.remind(p_agency_id integer, p_period_id integer, p_phase text, p_due_at timestamptz, p_once text) returns bigint
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(
    sum(
      app.send(
        'REMINDER', p_agency_id, o.owner_id,
        jsonb_build_object(
          'agency', a.code, 'period', p.code, 'phase', o.phase, 'duty', o.duty, 'count', o.number, 'due_at', o.due_at, 'is_late', o.due_at <= app.now()
        ),
        interval '7 days', p_once || ' ' || o.duty || ' ' || o.owner_id
      )
    ),
    0
  )::bigint
  from (
    select w.phase, w.duty, w.owner_id, w.due_at, case when d.is_secret then 1 else count(*) end as number
    from app.owed(p_agency_id, p_period_id, p_phase, false) as w
      join app.duty as d on d.duty = w.duty
    where (w.done_at is null or d.is_secret) and (p_due_at is null or w.due_at = p_due_at)
    group by w.phase, w.duty, d.is_secret, w.owner_id, w.due_at
  ) as o
    join app.period as p on p.agency_id = p_agency_id and p.period_id = p_period_id
    join app.agency as a on a.agency_id = p_agency_id
$$;
comment on function app.remind(integer, integer, text, timestamptz, text) is 'Reminds everybody who owes something in a phase still, or only those whose deadline this is, and says how many. Definer: as app.owed.';

-- Definer: messages are nobody's to write. It asks again whether the one who asks administers the agency: it is called by whoever calls it.
create or replace function app.remind_now(p_agency_id integer, p_period_id integer, p_phase text) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not app.administers_agency(p_agency_id) then
    perform app.fail('KJ403', 'period');
  end if;
  return app.remind(p_agency_id, p_period_id, p_phase, null, 'by hand ' || gen_random_uuid());
end $$;
comment on function app.remind_now(integer, integer, text) is 'Reminds those who owe something in a phase, whenever an administrator wants that. Definer: messages are nobody''s to write.';
grant execute on function app.remind_now(integer, integer, text) to kinerja_app, kinerja_city;

-- Definer: the installation is nobody's to read otherwise.
create or replace function app.instant_in_words(p_at text, p_language text) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  -- The last moment of a day belongs to it: midnight would be read as that of the day after.
  select to_char((p_at::timestamptz - interval '1 second') at time zone i.zone, case p_language when 'id' then 'DD-MM-YYYY "pukul" HH24.MI' else 'YYYY-MM-DD "at" HH24:MI' end)
  from meta.installation as i
$$;
comment on function app.instant_in_words(text, text) is 'An instant as people where the government is read it. Definer: the installation is nobody''s to read otherwise.';

-- Definer: as above.
create or replace function app.message_text(p_kind text, p_data jsonb, p_language text) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case p_kind || ' ' || p_language
    when 'REMINDER en' then format(
      '%s %s: %s (%s) %s %s.', p_data ->> 'agency', p_data ->> 'period', d.english, p_data ->> 'count',
      case when (p_data ->> 'is_late')::boolean then 'was due on' else 'is due by' end, app.instant_in_words(p_data ->> 'due_at', 'en')
    )
    when 'REMINDER id' then format(
      '%s %s: %s (%s) %s %s.', p_data ->> 'agency', p_data ->> 'period', d.indonesian, p_data ->> 'count',
      case when (p_data ->> 'is_late')::boolean then 'telah jatuh tempo pada' else 'jatuh tempo pada' end, app.instant_in_words(p_data ->> 'due_at', 'id')
    )
    when 'CONFIRMATION en' then format(
      '%s %s: %s waits for your confirmation: job confirm %s, or job undo.', p_data ->> 'agency', p_data ->> 'period', p_data ->> 'operation', p_data ->> 'job'
    )
    when 'CONFIRMATION id' then format(
      '%s %s: %s menunggu konfirmasi Anda: job confirm %s, atau job undo.', p_data ->> 'agency', p_data ->> 'period', p_data ->> 'operation', p_data ->> 'job'
    )
    when 'MODERATION en' then format(
      '%s %s: %s comments wait for you: show comments, then comment release or comment remove.', p_data ->> 'agency', p_data ->> 'period', p_data ->> 'count'
    )
    when 'MODERATION id' then format(
      '%s %s: %s komentar menunggu Anda: show comments, lalu comment release atau comment remove.', p_data ->> 'agency', p_data ->> 'period', p_data ->> 'count'
    )
    when 'ACHIEVEMENT en' then format(
      '%s %s: what %s achieved is %s now. %s', p_data ->> 'agency', p_data ->> 'period', p_data ->> 'unit', p_data ->> 'achievement',
      case when (p_data ->> 'is_in_time')::boolean then 'Evaluations that you had handed in are drafts again: show assessments.' else 'What you have handed in stays.' end
    )
    when 'ACHIEVEMENT id' then format(
      '%s %s: capaian kinerja %s kini %s. %s', p_data ->> 'agency', p_data ->> 'period', p_data ->> 'unit', p_data ->> 'achievement',
      case when (p_data ->> 'is_in_time')::boolean then 'Evaluasi yang telah Anda serahkan menjadi konsep kembali: show assessments.' else 'Evaluasi yang telah Anda serahkan tetap berlaku.' end
    )
    when 'SCHEDULE en' then format('%s %s: %s, as scheduled: %s %s', p_data ->> 'agency', p_data ->> 'period', p_data ->> 'operation', p_data ->> 'symbol', p_data ->> 'about')
    when 'SCHEDULE id' then format('%s %s: %s sesuai jadwal: %s %s', p_data ->> 'agency', p_data ->> 'period', p_data ->> 'operation', p_data ->> 'symbol', p_data ->> 'about')
    when 'RESET en' then format('Your code to choose a new password: %s. It opens once, until %s. Nobody needs it from you.', p_data ->> 'code', app.instant_in_words(p_data ->> 'until', 'en'))
    when 'RESET id' then format('Kode untuk memilih kata sandi baru: %s. Berlaku sekali, sampai %s. Jangan berikan kepada siapa pun.', p_data ->> 'code', app.instant_in_words(p_data ->> 'until', 'id'))
  end
  from (values (1)) as one
    left join app.duty as d on d.duty = p_data ->> 'duty'
$$;
comment on function app.message_text(text, jsonb, text) is 'What a message says, in English (en) or Indonesian (id). Definer: as app.instant_in_words.';
