-- Messages on their way out, and what may be known and done about them.
set local role kinerja_definer;

-- Definer: messages are nobody's to see otherwise. Their people are told to those alone who may see them; operators see that there are some.
create function api.show_outbox()
returns table (
  message uuid, kind text, agency text, recipient uuid, state text, made_at timestamptz, next_at timestamptz, attempts integer, failure text,
  ended_at timestamptz
)
language sql stable security definer rows 100 set search_path = pg_catalog, pg_temp as $$
  select
    o.message_id, o.kind, a.code, case when app.official() <> '' or app.administers_agency(o.agency_id) then o.person_id end, o.state, o.made_at,
    o.next_at, o.attempts, o.failure, o.ended_at
  from meta.outbox as o
    left join app.agency as a on a.agency_id = o.agency_id
  where app.official() <> '' or app.is_operator() or o.agency_id is not null and app.administers_agency(o.agency_id)
$$;
comment on function api.show_outbox() is 'Messages: of agencies that one administers; all for officials of the whole government, and without their people for operators. Definer: messages are nobody''s to see otherwise.';

-- Definer: messages are nobody's to write.
create function api.outbox_retry(p_message uuid) returns table (message uuid, kind text, state text, attempts integer, next_at timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_message meta.outbox;
begin
  select o.* into found_message from meta.outbox as o where o.message_id = p_message for no key update;
  if not found or not exists (select from api.show_outbox() as s where s.message = p_message) then
    perform app.fail('KJ404', 'message ' || p_message);
  elsif not (app.is_city_admin() or app.is_operator() or found_message.agency_id is not null and app.administers_agency(found_message.agency_id)) then
    perform app.fail('KJ403', 'message ' || p_message);
  elsif found_message.state <> 'DEAD' then
    perform app.fail('KJ455', format('message %s is %s', p_message, found_message.state), 'allowed=');
  end if;
  return query
    update meta.outbox as o
    set state = 'WAITING', attempts = 0, next_at = app.now(), ended_at = null, expires_at = greatest(o.expires_at, app.now() + interval '1 day')
    where o.message_id = p_message
    returning o.message_id, o.kind, o.state, o.attempts, o.next_at;
end $$;
comment on function api.outbox_retry(uuid) is 'Lets a message that was given up be tried again. Definer: messages are nobody''s to write.';

-- For the daemon -------------------------------------------------------------------------------------------------------
-- Definer: as above. While it is under way it waits for the time at which it is taken for lost: a daemon that was killed in between sends it again.
create function api.take_messages(p_worker uuid, p_limit integer) returns table (message uuid, body jsonb)
language plpgsql security definer rows 20 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  taken meta.outbox;
  told jsonb;
begin
  for taken in
    update meta.outbox as o
    set attempts = o.attempts + 1, worker = p_worker, next_at = app.now() + interval '2 minutes'
    where o.message_id in (
      select w.message_id from meta.outbox as w where w.state = 'WAITING' and w.next_at <= app.now() and w.expires_at > app.now() order by w.next_at limit p_limit for update skip locked
    )
    returning o.*
  loop
    told := taken.data;
    if taken.kind = 'RESET' then
      -- Made now and kept nowhere: what is sent again bears a new one, the one before opens nothing, and a receiver that drops what it has shall not drop it.
      update meta.outbox as o set message_id = gen_random_uuid() where o.message_id = taken.message_id returning o.message_id into taken.message_id;
      told := app.reset_told(taken.data ->> 'login');
      if told is null then
        update meta.outbox as o set state = 'SENT', ended_at = app.now() where o.message_id = taken.message_id;
        continue;
      end if;
      taken.person_id := (told ->> 'person')::uuid;
      told := told - 'person';
    end if;
    message := taken.message_id;
    select jsonb_build_object(
      'message', taken.message_id, 'kind', taken.kind, 'attempt', taken.attempts, 'made_at', to_json(taken.made_at) #>> '{}',
      'to', jsonb_build_object('person', p.person_id, 'nip', p.nip, 'name', p.name, 'email', p.email),
      'text', jsonb_build_object('en', app.message_text(taken.kind, told, 'en'), 'id', app.message_text(taken.kind, told, 'id')), 'data', told
    )
    into body
    from (values (1)) as one
      left join app.person as p on p.person_id = taken.person_id;
    return next;
  end loop;
end $$;
comment on function api.take_messages(uuid, integer) is 'Messages that a daemon is to hand to notify_command now. Definer: messages are nobody''s to see otherwise.';

-- Definer: as above. Six attempts in a day: after 1, 5, 30 minutes, 2 and 12 hours.
create function api.end_message(p_message uuid, p_worker uuid, p_failure text) returns text
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update meta.outbox as o
  set
    state = case when p_failure is null then 'SENT' when o.attempts >= 6 then 'DEAD' else 'WAITING' end,
    ended_at = case when p_failure is null or o.attempts >= 6 then app.now() end,
    failure = p_failure,
    -- What was said is gone with it; what it was about stays.
    next_at = case
      when p_failure is null then o.next_at
      else app.now() + (array['1 minute', '5 minutes', '30 minutes', '2 hours', '12 hours']::interval[])[least(o.attempts, 5)]
    end
  where o.message_id = p_message and o.worker = p_worker and o.state = 'WAITING'
  returning o.state
$$;
comment on function api.end_message(uuid, uuid, text) is 'Writes down that a message was taken, or why not, and when it is tried again. Definer: messages are nobody''s to write.';

grant execute on function api.show_outbox(), api.outbox_retry(uuid) to kinerja_app, kinerja_city;
grant execute on function api.take_messages(uuid, integer), api.end_message(uuid, uuid, text) to kinerja_daemon;

-- Definer: messages are nobody's to write. Anybody may ask, for any login: what happens, and how long it takes, is the same for one that nobody has.
create function api.ask_reset(p_login text, p_source text, p_request uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.require_true_clock();
  perform set_config('kinerja.request', p_request::text, true);
  perform pg_advisory_xact_lock(hashtextextended('api.ask_reset', 0));
  -- In an hour five for a login, thirty from a source (an office may have one), a thousand in all: nobody fills a mailbox or a disk.
  if (
    select
      count(*) filter (where o.data ->> 'login' = p_login) >= 5 or count(*) filter (where o.data ->> 'source' = app.login_source(p_source)) >= 30
      or count(*) >= 1000
    from meta.outbox as o
    where o.kind = 'RESET' and o.made_at > app.now() - interval '1 hour'
  ) then
    perform app.fail('KJ429', 'retry_after=3600');
  end if;
  perform app.send('RESET', null, null, jsonb_build_object('login', p_login, 'source', app.login_source(p_source)), interval '1 hour');
  perform audit.record('password reset', 'OK', jsonb_build_object('source', p_source, 'login', p_login));
end $$;
comment on function api.ask_reset(text, text, uuid) is 'Asks for a code to choose a new password, by mail, for whoever has this login; the same for one that nobody has. Definer: messages are nobody''s to write.';
grant execute on function api.ask_reset(text, text, uuid) to kinerja_daemon;
