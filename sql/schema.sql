--
-- PostgreSQL database dump
--

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: api; Type: SCHEMA; Schema: -; Owner: kinerja_owner
--

CREATE SCHEMA api;

ALTER SCHEMA api OWNER TO kinerja_owner;

--
-- Name: SCHEMA api; Type: COMMENT; Schema: -; Owner: kinerja_owner
--

COMMENT ON SCHEMA api IS 'What the daemon calls: one function an operation.';

--
-- Name: app; Type: SCHEMA; Schema: -; Owner: kinerja_owner
--

CREATE SCHEMA app;

ALTER SCHEMA app OWNER TO kinerja_owner;

--
-- Name: SCHEMA app; Type: COMMENT; Schema: -; Owner: kinerja_owner
--

COMMENT ON SCHEMA app IS 'Tables, types and constraints. Reached through api only.';

--
-- Name: audit; Type: SCHEMA; Schema: -; Owner: kinerja_owner
--

CREATE SCHEMA audit;

ALTER SCHEMA audit OWNER TO kinerja_owner;

--
-- Name: SCHEMA audit; Type: COMMENT; Schema: -; Owner: kinerja_owner
--

COMMENT ON SCHEMA audit IS 'What was done, by whom: entries that are only ever added, in one chain.';

--
-- Name: ext; Type: SCHEMA; Schema: -; Owner: postgres
--

CREATE SCHEMA ext;

ALTER SCHEMA ext OWNER TO postgres;

--
-- Name: SCHEMA ext; Type: COMMENT; Schema: -; Owner: postgres
--

COMMENT ON SCHEMA ext IS 'Extensions, kept apart from everything that is ours.';

--
-- Name: meta; Type: SCHEMA; Schema: -; Owner: kinerja_owner
--

CREATE SCHEMA meta;

ALTER SCHEMA meta OWNER TO kinerja_owner;

--
-- Name: SCHEMA meta; Type: COMMENT; Schema: -; Owner: kinerja_owner
--

COMMENT ON SCHEMA meta IS 'The system about itself: migrations, the installation, sessions, jobs, kept replies.';

--
-- Name: btree_gist; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA ext;

--
-- Name: EXTENSION btree_gist; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION btree_gist IS 'support for indexing common datatypes in GiST';

--
-- Name: ltree; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS ltree WITH SCHEMA ext;

--
-- Name: EXTENSION ltree; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION ltree IS 'data type for hierarchical tree-like structures';

--
-- Name: enter(bytea, text, uuid); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.enter(p_token_hash bytea, p_operation text, p_request uuid) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_session record;
begin
  select s.person_id, s.reach, s.administers, s.acts_as into strict found_session from api.find_session(p_token_hash) as s;
  perform
    set_config('kinerja.actor', found_session.person_id::text, true),
    set_config('kinerja.reach', found_session.reach::text, true),
    set_config('kinerja.administers', found_session.administers::text, true),
    set_config('kinerja.operation', p_operation, true),
    set_config('kinerja.request', p_request::text, true);
  perform set_config('role', found_session.acts_as, true);
end $$;

ALTER FUNCTION api.enter(p_token_hash bytea, p_operation text, p_request uuid) OWNER TO kinerja_owner;

--
-- Name: FUNCTION enter(p_token_hash bytea, p_operation text, p_request uuid); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.enter(p_token_hash bytea, p_operation text, p_request uuid) IS 'Makes this transaction that of the person who holds the token; KJ401 when it opens nothing.';

--
-- Name: enter_job(uuid); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.enter_job(p_job uuid) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_job record;
begin
  select j.actor, j.reach, j.administers, j.acts_as, j.operation into strict found_job from api.find_job(p_job) as j;
  perform
    set_config('kinerja.actor', coalesce(found_job.actor::text, ''), true),
    set_config('kinerja.reach', found_job.reach::text, true),
    set_config('kinerja.administers', found_job.administers::text, true),
    set_config('kinerja.operation', found_job.operation, true),
    set_config('kinerja.request', p_job::text, true);
  perform set_config('role', found_job.acts_as, true);
end $$;

ALTER FUNCTION api.enter_job(p_job uuid) OWNER TO kinerja_owner;

--
-- Name: FUNCTION enter_job(p_job uuid); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.enter_job(p_job uuid) IS 'Makes this transaction that of a running job; KJ404 when it does not run.';

--
-- Name: find_job(uuid); Type: FUNCTION; Schema: api; Owner: kinerja_definer
--

CREATE FUNCTION api.find_job(p_job uuid, OUT actor uuid, OUT reach integer[], OUT administers integer[], OUT acts_as text, OUT operation text) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform app.require_true_clock();
  select j.actor, j.reach, j.administers, j.acts_as, j.operation
  into actor, reach, administers, acts_as, operation
  from meta.job as j
  where j.job_id = p_job and j.state = 'RUNNING';
  if not found then
    perform app.fail('KJ404', 'no such job is running');
  end if;
end $$;

ALTER FUNCTION api.find_job(p_job uuid, OUT actor uuid, OUT reach integer[], OUT administers integer[], OUT acts_as text, OUT operation text) OWNER TO kinerja_definer;

--
-- Name: FUNCTION find_job(p_job uuid, OUT actor uuid, OUT reach integer[], OUT administers integer[], OUT acts_as text, OUT operation text); Type: COMMENT; Schema: api; Owner: kinerja_definer
--

COMMENT ON FUNCTION api.find_job(p_job uuid, OUT actor uuid, OUT reach integer[], OUT administers integer[], OUT acts_as text, OUT operation text) IS 'What a running job may do; KJ404 when there is none. Definer: nobody else sees jobs.';

--
-- Name: find_session(bytea); Type: FUNCTION; Schema: api; Owner: kinerja_auth
--

CREATE FUNCTION api.find_session(p_token_hash bytea, OUT person_id uuid, OUT reach integer[], OUT administers integer[], OUT acts_as text) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform app.require_true_clock();
  select s.person_id into person_id from meta.session as s where s.token_hash = p_token_hash and s.expires_at > app.now();
  if not found then
    perform app.fail('KJ401', 'no session has this token', 'log in again');
  end if;
  select
    coalesce(array_agg(distinct r.agency_id), '{}'),
    coalesce(array_agg(distinct r.agency_id) filter (where r.because = 'ADMINISTERS'), '{}')
  into reach, administers
  from app.reach as r
  where r.person_id = find_session.person_id;
  acts_as := 'kinerja_app';
end $$;

ALTER FUNCTION api.find_session(p_token_hash bytea, OUT person_id uuid, OUT reach integer[], OUT administers integer[], OUT acts_as text) OWNER TO kinerja_auth;

--
-- Name: FUNCTION find_session(p_token_hash bytea, OUT person_id uuid, OUT reach integer[], OUT administers integer[], OUT acts_as text); Type: COMMENT; Schema: api; Owner: kinerja_auth
--

COMMENT ON FUNCTION api.find_session(p_token_hash bytea, OUT person_id uuid, OUT reach integer[], OUT administers integer[], OUT acts_as text) IS 'Whose token it is and where they may go; KJ401 when it opens nothing. Definer: nobody else sees sessions.';

--
-- Name: halt(); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.halt() RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  set constraints all immediate;
  perform app.fail('KJ000', 'checked; nothing was changed');
end $$;

ALTER FUNCTION api.halt() OWNER TO kinerja_owner;

--
-- Name: FUNCTION halt(); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.halt() IS 'KJ000 when everything before it in the request would have been done.';

--
-- Name: installation(); Type: FUNCTION; Schema: api; Owner: kinerja_definer
--

CREATE FUNCTION api.installation() RETURNS TABLE(government text, purpose text, installation_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select i.government, i.purpose, i.installation_id from meta.installation as i
$$;

ALTER FUNCTION api.installation() OWNER TO kinerja_definer;

--
-- Name: FUNCTION installation(); Type: COMMENT; Schema: api; Owner: kinerja_definer
--

COMMENT ON FUNCTION api.installation() IS 'Whose database this is and what for. Definer: the daemon sees no table.';

--
-- Name: kept(text); Type: FUNCTION; Schema: api; Owner: kinerja_definer
--

CREATE FUNCTION api.kept(p_body text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  update meta.kept_reply as k
  set body = p_body
  where k.actor = app.actor() and k.key = nullif(current_setting('kinerja.key', true), '')::uuid;
  return p_body;
end $$;

ALTER FUNCTION api.kept(p_body text) OWNER TO kinerja_definer;

--
-- Name: FUNCTION kept(p_body text); Type: COMMENT; Schema: api; Owner: kinerja_definer
--

COMMENT ON FUNCTION api.kept(p_body text) IS 'Around a reply: keeps it under the key, when there is one, and hands it on. Definer: as api.once.';

--
-- Name: kept_reply(uuid); Type: FUNCTION; Schema: api; Owner: kinerja_definer
--

CREATE FUNCTION api.kept_reply(p_key uuid) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select k.body from meta.kept_reply as k where k.actor = app.actor() and k.key = p_key
$$;

ALTER FUNCTION api.kept_reply(p_key uuid) OWNER TO kinerja_definer;

--
-- Name: FUNCTION kept_reply(p_key uuid); Type: COMMENT; Schema: api; Owner: kinerja_definer
--

COMMENT ON FUNCTION api.kept_reply(p_key uuid) IS 'What was answered under one''s own key. Definer: as api.once.';

--
-- Name: link_audit(); Type: FUNCTION; Schema: api; Owner: kinerja_definer
--

CREATE FUNCTION api.link_audit() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select audit.link_entries()
$$;

ALTER FUNCTION api.link_audit() OWNER TO kinerja_definer;

--
-- Name: FUNCTION link_audit(); Type: COMMENT; Schema: api; Owner: kinerja_definer
--

COMMENT ON FUNCTION api.link_audit() IS 'Links new audit entries to the chain and says how many. Definer: the chain is nobody''s to write.';

--
-- Name: once(uuid, text, bytea); Type: FUNCTION; Schema: api; Owner: kinerja_definer
--

CREATE FUNCTION api.once(p_key uuid, p_operation text, p_arguments_hash bytea) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  known record;
begin
  if app.actor() is null then
    perform app.fail('KJ401', 'a key belongs to a person, and nobody has entered', 'log in');
  end if;
  if not pg_try_advisory_xact_lock(hashtextextended(app.actor()::text || p_key::text, 0)) then
    perform app.fail('KJ409', 'a request with this key is running', 'ask again in a moment');
  end if;
  select k.operation, k.arguments_hash into known from meta.kept_reply as k where k.actor = app.actor() and k.key = p_key;
  if found and (known.operation, known.arguments_hash) is distinct from (p_operation, p_arguments_hash) then
    perform app.fail('KJ422', 'this key was used for another request', 'take a new key for each request');
  elsif found then
    perform app.fail('KJ250', 'this was done before');
  end if;
  insert into meta.kept_reply (actor, key, operation, arguments_hash, kept_at) values (app.actor(), p_key, p_operation, p_arguments_hash, app.now());
  perform set_config('kinerja.key', p_key::text, true);
end $$;

ALTER FUNCTION api.once(p_key uuid, p_operation text, p_arguments_hash bytea) OWNER TO kinerja_definer;

--
-- Name: FUNCTION once(p_key uuid, p_operation text, p_arguments_hash bytea); Type: COMMENT; Schema: api; Owner: kinerja_definer
--

COMMENT ON FUNCTION api.once(p_key uuid, p_operation text, p_arguments_hash bytea) IS 'Before an operation with a key. KJ409 while it runs, KJ422 for another request under the key, KJ250 when it was done. Definer: replies are nobody''s to read otherwise.';

--
-- Name: record_event(text, jsonb); Type: FUNCTION; Schema: api; Owner: kinerja_definer
--

CREATE FUNCTION api.record_event(p_operation text, p_detail jsonb) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select audit.record(p_operation, 'OK', p_detail)
$$;

ALTER FUNCTION api.record_event(p_operation text, p_detail jsonb) OWNER TO kinerja_definer;

--
-- Name: FUNCTION record_event(p_operation text, p_detail jsonb); Type: COMMENT; Schema: api; Owner: kinerja_definer
--

COMMENT ON FUNCTION api.record_event(p_operation text, p_detail jsonb) IS 'Adds to the audit what the daemon did by itself: that it began to serve. Definer: the daemon sees no table.';

--
-- Name: schema(); Type: FUNCTION; Schema: api; Owner: kinerja_definer
--

CREATE FUNCTION api.schema() RETURNS TABLE(number integer, name text, checksum text, is_breaking boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select m.number, m.name, m.checksum, m.is_breaking from meta.migration as m order by m.number
$$;

ALTER FUNCTION api.schema() OWNER TO kinerja_definer;

--
-- Name: FUNCTION schema(); Type: COMMENT; Schema: api; Owner: kinerja_definer
--

COMMENT ON FUNCTION api.schema() IS 'The migrations that this database has. Definer: the daemon sees no table.';

--
-- Name: actor(); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.actor() RETURNS uuid
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT (NULLIF(current_setting('kinerja.actor'::text, true), ''::text))::uuid AS "nullif";
END;

ALTER FUNCTION app.actor() OWNER TO kinerja_owner;

--
-- Name: FUNCTION actor(); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.actor() IS 'The person who is asking; null without one.';

--
-- Name: administered(); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.administered() RETURNS integer[]
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT (NULLIF(current_setting('kinerja.administers'::text, true), ''::text))::integer[] AS "nullif";
END;

ALTER FUNCTION app.administered() OWNER TO kinerja_owner;

--
-- Name: FUNCTION administered(); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.administered() IS 'The agencies in which the one who asks has an administrator''s rights.';

--
-- Name: fail(text, text, text); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.fail(p_state text, p_message text, p_hint text DEFAULT ''::text) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
begin
  if p_state !~ '^KJ[0-9A-Z]{3}$' then
    raise exception 'app.fail: % is no state of class KJ', p_state using errcode = 'XX000';
  end if;
  raise exception using errcode = p_state, message = p_message, hint = p_hint;
end $_$;

ALTER FUNCTION app.fail(p_state text, p_message text, p_hint text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION fail(p_state text, p_message text, p_hint text); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.fail(p_state text, p_message text, p_hint text) IS 'Raises an error of class KJ.';

--
-- Name: now(); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.now() RETURNS timestamp with time zone
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT (transaction_timestamp() + make_interval(secs => (COALESCE(NULLIF(current_setting('kinerja.clock_shift'::text, true), ''::text), '0'::text))::double precision));
END;

ALTER FUNCTION app.now() OWNER TO kinerja_owner;

--
-- Name: FUNCTION now(); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.now() IS 'The time of the transaction, moved by the setting kinerja.clock_shift (seconds).';

--
-- Name: reached(); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.reached() RETURNS integer[]
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT (NULLIF(current_setting('kinerja.reach'::text, true), ''::text))::integer[] AS "nullif";
END;

ALTER FUNCTION app.reached() OWNER TO kinerja_owner;

--
-- Name: FUNCTION reached(); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.reached() IS 'The agencies that this request may touch; null outside of a request.';

--
-- Name: require_true_clock(); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.require_true_clock() RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if nullif(current_setting('kinerja.clock_shift', true), '') is not null
    and coalesce((select i.purpose from meta.installation as i), 'live') = 'live'
  then
    perform app.fail('KJ005', 'the clock of a live database cannot be shifted', 'start kinerjad without clock_shift');
  end if;
end $$;

ALTER FUNCTION app.require_true_clock() OWNER TO kinerja_owner;

--
-- Name: FUNCTION require_true_clock(); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.require_true_clock() IS 'KJ005 when the clock is shifted and the database is live, or does not say what it is.';

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: entry; Type: TABLE; Schema: audit; Owner: kinerja_owner
--

CREATE TABLE audit.entry (
    entry_id bigint NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    actor uuid,
    operation text NOT NULL,
    request uuid,
    symbol text NOT NULL,
    detail jsonb NOT NULL,
    CONSTRAINT entry_operation_says_something CHECK ((operation ~ '\S'::text)),
    CONSTRAINT entry_symbol_is_a_symbol CHECK ((symbol ~ '^[A-Z][A-Z0-9_]*$'::text))
);

ALTER TABLE ONLY audit.entry FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry OWNER TO kinerja_owner;

--
-- Name: TABLE entry; Type: COMMENT; Schema: audit; Owner: kinerja_owner
--

COMMENT ON TABLE audit.entry IS 'One thing that was done, or refused. Only ever added.';

--
-- Name: COLUMN entry.entry_id; Type: COMMENT; Schema: audit; Owner: kinerja_owner
--

COMMENT ON COLUMN audit.entry.entry_id IS 'Numbers have gaps where a transaction was rolled back.';

--
-- Name: COLUMN entry.recorded_at; Type: COMMENT; Schema: audit; Owner: kinerja_owner
--

COMMENT ON COLUMN audit.entry.recorded_at IS 'By app.now().';

--
-- Name: COLUMN entry.actor; Type: COMMENT; Schema: audit; Owner: kinerja_owner
--

COMMENT ON COLUMN audit.entry.actor IS 'Who; null for the system itself. Not a foreign key: what happened stays so when the person is gone.';

--
-- Name: COLUMN entry.operation; Type: COMMENT; Schema: audit; Owner: kinerja_owner
--

COMMENT ON COLUMN audit.entry.operation IS 'What was asked.';

--
-- Name: COLUMN entry.request; Type: COMMENT; Schema: audit; Owner: kinerja_owner
--

COMMENT ON COLUMN audit.entry.request IS 'The request or job that asked, as in the log.';

--
-- Name: COLUMN entry.symbol; Type: COMMENT; Schema: audit; Owner: kinerja_owner
--

COMMENT ON COLUMN audit.entry.symbol IS 'OK, or the symbol of the failure.';

--
-- Name: COLUMN entry.detail; Type: COMMENT; Schema: audit; Owner: kinerja_owner
--

COMMENT ON COLUMN audit.entry.detail IS 'Arguments with secrets masked, where from, how long it took.';

--
-- Name: canonical(audit.entry); Type: FUNCTION; Schema: audit; Owner: kinerja_definer
--

CREATE FUNCTION audit.canonical(p_entry audit.entry) RETURNS bytea
    LANGUAGE sql IMMUTABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  -- Lengths before texts: no two entries have the same bytes.
  select convert_to(string_agg(coalesce(length(part) || ':' || part, '-'), ' ' order by place), 'UTF8')
  from unnest(array[
    p_entry.entry_id::text, extract(epoch from p_entry.recorded_at)::text, p_entry.actor::text, p_entry.operation, p_entry.request::text,
    p_entry.symbol, p_entry.detail::text
  ]) with ordinality as parts (part, place)
$$;

ALTER FUNCTION audit.canonical(p_entry audit.entry) OWNER TO kinerja_definer;

--
-- Name: FUNCTION canonical(p_entry audit.entry); Type: COMMENT; Schema: audit; Owner: kinerja_definer
--

COMMENT ON FUNCTION audit.canonical(p_entry audit.entry) IS 'The bytes of an entry that its link''s hash covers. Entries have been hashed so for ever: it never changes.';

--
-- Name: link_entries(integer); Type: FUNCTION; Schema: audit; Owner: kinerja_definer
--

CREATE FUNCTION audit.link_entries(p_limit integer DEFAULT 10000) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  end_position bigint;
  end_hash bytea;
  entry audit.entry;
  linked bigint := 0;
begin
  -- Whoever comes second finds nothing to do.
  if not pg_try_advisory_xact_lock(hashtextextended('audit.link', 0)) then
    return 0;
  end if;
  select l.position, l.hash into end_position, end_hash from audit.link as l order by l.position desc limit 1;
  end_position := coalesce(end_position, 0);
  end_hash := coalesce(end_hash, decode(repeat('00', 32), 'hex'));
  for entry in
    select e.* from audit.unlinked as u
      join audit.entry as e on e.entry_id = u.entry_id
    order by e.entry_id
    limit p_limit
  loop
    linked := linked + 1;
    end_hash := sha256(end_hash || audit.canonical(entry));
    insert into audit.link (position, entry_id, hash) values (end_position + linked, entry.entry_id, end_hash);
    delete from audit.unlinked as u where u.entry_id = entry.entry_id;
  end loop;
  return linked;
end $$;

ALTER FUNCTION audit.link_entries(p_limit integer) OWNER TO kinerja_definer;

--
-- Name: FUNCTION link_entries(p_limit integer); Type: COMMENT; Schema: audit; Owner: kinerja_definer
--

COMMENT ON FUNCTION audit.link_entries(p_limit integer) IS 'Puts the entries that are not linked yet at the end of the chain, and says how many. Definer: nobody else writes the chain.';

--
-- Name: record(text, text, jsonb); Type: FUNCTION; Schema: audit; Owner: kinerja_definer
--

CREATE FUNCTION audit.record(p_operation text, p_symbol text, p_detail jsonb DEFAULT '{}'::jsonb) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  with entry as (
    insert into audit.entry (recorded_at, actor, operation, request, symbol, detail)
    values (app.now(), app.actor(), p_operation, nullif(current_setting('kinerja.request', true), '')::uuid, p_symbol, p_detail)
    returning entry_id
  )
  insert into audit.unlinked (entry_id) select e.entry_id from entry as e
$$;

ALTER FUNCTION audit.record(p_operation text, p_symbol text, p_detail jsonb) OWNER TO kinerja_definer;

--
-- Name: FUNCTION record(p_operation text, p_symbol text, p_detail jsonb); Type: COMMENT; Schema: audit; Owner: kinerja_definer
--

COMMENT ON FUNCTION audit.record(p_operation text, p_symbol text, p_detail jsonb) IS 'Adds an entry about this request to the audit. Definer: entries are written by nobody else.';

--
-- Name: refuse_change(); Type: FUNCTION; Schema: audit; Owner: kinerja_owner
--

CREATE FUNCTION audit.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform app.fail('KJ006', format('%s.%s is only ever added to', tg_table_schema, tg_table_name));
  return null;
end $$;

ALTER FUNCTION audit.refuse_change() OWNER TO kinerja_owner;

--
-- Name: FUNCTION refuse_change(); Type: COMMENT; Schema: audit; Owner: kinerja_owner
--

COMMENT ON FUNCTION audit.refuse_change() IS 'Refuses update, delete and truncate.';

--
-- Name: verify(); Type: FUNCTION; Schema: audit; Owner: kinerja_definer
--

CREATE FUNCTION audit.verify() RETURNS TABLE(links bigint, broken_at bigint, head text, astray bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  link record;
  expected bytea := decode(repeat('00', 32), 'hex');
begin
  links := 0;
  select count(*) into astray
  from audit.entry as e
  where not exists (select from audit.link as l where l.entry_id = e.entry_id)
    and not exists (select from audit.unlinked as u where u.entry_id = e.entry_id);
  for link in
    select l.position, l.hash, e
    from audit.link as l
      left join audit.entry as e on e.entry_id = l.entry_id
    order by l.position
  loop
    expected := sha256(expected || audit.canonical(link.e));
    if link.position <> links + 1 or expected is distinct from link.hash then
      broken_at := link.position;
      return next;
      return;
    end if;
    links := links + 1;
    head := encode(link.hash, 'hex');
  end loop;
  return next;
end $$;

ALTER FUNCTION audit.verify() OWNER TO kinerja_definer;

--
-- Name: FUNCTION verify(); Type: COMMENT; Schema: audit; Owner: kinerja_definer
--

COMMENT ON FUNCTION audit.verify() IS 'Computes the chain again: how many links hold, the position of the first that does not (null when all do), the hash of the last that does, and how many entries are neither linked nor waiting for it. Definer: tells nothing of any entry.';

--
-- Name: protect(regclass); Type: PROCEDURE; Schema: meta; Owner: kinerja_owner
--

CREATE PROCEDURE meta.protect(IN p_table regclass)
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  table_name text := (select c.relname from pg_class as c where c.oid = p_table);
begin
  execute format('alter table %s enable row level security', p_table);
  execute format('alter table %s force row level security', p_table);
  execute format('create policy %I on %s to kinerja_owner using (true) with check (true)', table_name || '_owner', p_table);
  execute format('comment on policy %I on %s is %L', table_name || '_owner', p_table, 'FORCE binds the owner too; its migrations must see every row.');
end $$;

ALTER PROCEDURE meta.protect(IN p_table regclass) OWNER TO kinerja_owner;

--
-- Name: PROCEDURE protect(IN p_table regclass); Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON PROCEDURE meta.protect(IN p_table regclass) IS 'Row-level security, enabled and forced, with the owner''s policy. Every migration calls it for every table it creates.';

--
-- Name: agency; Type: TABLE; Schema: app; Owner: kinerja_owner
--

CREATE TABLE app.agency (
    agency_id integer NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    revision bigint DEFAULT 1 NOT NULL,
    CONSTRAINT agency_code_is_a_code CHECK ((code ~ '^[A-Z0-9][A-Z0-9_-]{0,39}$'::text)),
    CONSTRAINT agency_name_says_something CHECK ((name ~ '\S'::text))
);

ALTER TABLE ONLY app.agency FORCE ROW LEVEL SECURITY;

ALTER TABLE app.agency OWNER TO kinerja_owner;

--
-- Name: TABLE agency; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TABLE app.agency IS 'An organisation of the government whose people are evaluated together (perangkat daerah).';

--
-- Name: COLUMN agency.agency_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.agency.agency_id IS 'Never shown: the code is what leaves the database.';

--
-- Name: COLUMN agency.code; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.agency.code IS 'Upper case, as people write it: DISDIK.';

--
-- Name: COLUMN agency.name; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.agency.name IS 'In full: Dinas Pendidikan.';

--
-- Name: COLUMN agency.revision; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.agency.revision IS 'Grows with each change; a client names the one it has seen.';

--
-- Name: agency_agency_id_seq; Type: SEQUENCE; Schema: app; Owner: kinerja_owner
--

ALTER TABLE app.agency ALTER COLUMN agency_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME app.agency_agency_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: person; Type: TABLE; Schema: app; Owner: kinerja_owner
--

CREATE TABLE app.person (
    person_id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    revision bigint DEFAULT 1 NOT NULL,
    CONSTRAINT person_name_says_something CHECK ((name ~ '\S'::text))
);

ALTER TABLE ONLY app.person FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person OWNER TO kinerja_owner;

--
-- Name: TABLE person; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TABLE app.person IS 'A human being, once in the whole government, wherever they serve.';

--
-- Name: COLUMN person.person_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.person.person_id IS 'Leaves the database; says nothing.';

--
-- Name: COLUMN person.name; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.person.name IS 'As on the identity card, without titles.';

--
-- Name: COLUMN person.revision; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.person.revision IS 'Grows with each change; a client names the one it has seen.';

--
-- Name: reach; Type: TABLE; Schema: app; Owner: kinerja_owner
--

CREATE TABLE app.reach (
    person_id uuid NOT NULL,
    agency_id integer NOT NULL,
    because text NOT NULL,
    CONSTRAINT reach_because_is_known CHECK ((because = ANY (ARRAY['SERVES'::text, 'ADMINISTERS'::text, 'NAMED'::text])))
);

ALTER TABLE ONLY app.reach FORCE ROW LEVEL SECURITY;

ALTER TABLE app.reach OWNER TO kinerja_owner;

--
-- Name: TABLE reach; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TABLE app.reach IS 'Which agencies a person''s requests may touch, and why. Outside of it row-level security shows nothing.';

--
-- Name: COLUMN reach.person_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.reach.person_id IS 'Who.';

--
-- Name: COLUMN reach.agency_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.reach.agency_id IS 'Where.';

--
-- Name: COLUMN reach.because; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.reach.because IS 'SERVES there, ADMINISTERS it, or is NAMED in it (as an appraiser, say).';

--
-- Name: entry_entry_id_seq; Type: SEQUENCE; Schema: audit; Owner: kinerja_owner
--

ALTER TABLE audit.entry ALTER COLUMN entry_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME audit.entry_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: link; Type: TABLE; Schema: audit; Owner: kinerja_owner
--

CREATE TABLE audit.link (
    "position" bigint NOT NULL,
    entry_id bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT link_hash_is_sha256 CHECK ((length(hash) = 32)),
    CONSTRAINT link_position_is_positive CHECK (("position" > 0))
);

ALTER TABLE ONLY audit.link FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.link OWNER TO kinerja_owner;

--
-- Name: TABLE link; Type: COMMENT; Schema: audit; Owner: kinerja_owner
--

COMMENT ON TABLE audit.link IS 'The chain: each link''s hash covers its entry and the link before it. Only ever added.';

--
-- Name: COLUMN link."position"; Type: COMMENT; Schema: audit; Owner: kinerja_owner
--

COMMENT ON COLUMN audit.link."position" IS 'From 1, without gaps.';

--
-- Name: COLUMN link.entry_id; Type: COMMENT; Schema: audit; Owner: kinerja_owner
--

COMMENT ON COLUMN audit.link.entry_id IS 'The entry that it binds.';

--
-- Name: COLUMN link.hash; Type: COMMENT; Schema: audit; Owner: kinerja_owner
--

COMMENT ON COLUMN audit.link.hash IS 'SHA-256 over the hash before it (32 zero bytes at the start) and audit.canonical of the entry.';

--
-- Name: unlinked; Type: TABLE; Schema: audit; Owner: kinerja_owner
--

CREATE TABLE audit.unlinked (
    entry_id bigint NOT NULL
);

ALTER TABLE ONLY audit.unlinked FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.unlinked OWNER TO kinerja_owner;

--
-- Name: TABLE unlinked; Type: COMMENT; Schema: audit; Owner: kinerja_owner
--

COMMENT ON TABLE audit.unlinked IS 'Entries that wait for their link. Whatever number commits last, it is found here without looking through all of them.';

--
-- Name: COLUMN unlinked.entry_id; Type: COMMENT; Schema: audit; Owner: kinerja_owner
--

COMMENT ON COLUMN audit.unlinked.entry_id IS 'The entry.';

--
-- Name: installation; Type: TABLE; Schema: meta; Owner: kinerja_owner
--

CREATE TABLE meta.installation (
    is_only boolean DEFAULT true NOT NULL,
    installation_id uuid DEFAULT gen_random_uuid() NOT NULL,
    government text NOT NULL,
    purpose text NOT NULL,
    born_at timestamp with time zone DEFAULT transaction_timestamp() NOT NULL,
    CONSTRAINT installation_government_is_a_code CHECK ((government ~ '^[a-z0-9][a-z0-9-]{0,39}$'::text)),
    CONSTRAINT installation_is_one_row CHECK (is_only),
    CONSTRAINT installation_purpose_is_known CHECK ((purpose = ANY (ARRAY['live'::text, 'sample'::text, 'test'::text])))
);

ALTER TABLE ONLY meta.installation FORCE ROW LEVEL SECURITY;

ALTER TABLE meta.installation OWNER TO kinerja_owner;

--
-- Name: TABLE installation; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON TABLE meta.installation IS 'Whose database this is and what for: one row, written at birth.';

--
-- Name: COLUMN installation.is_only; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.installation.is_only IS 'Always true: there is one row.';

--
-- Name: COLUMN installation.installation_id; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.installation.installation_id IS 'Tells this database from every other, also after a restore.';

--
-- Name: COLUMN installation.government; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.installation.government IS 'The code of the city, regency, province or ministry, such as kota-sorong.';

--
-- Name: COLUMN installation.purpose; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.installation.purpose IS 'live, sample or test. Only the last two may have their clock shifted.';

--
-- Name: COLUMN installation.born_at; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.installation.born_at IS 'The true time of the first migration.';

--
-- Name: job; Type: TABLE; Schema: meta; Owner: kinerja_owner
--

CREATE TABLE meta.job (
    job_id uuid DEFAULT gen_random_uuid() NOT NULL,
    operation text NOT NULL,
    actor uuid,
    acts_as text NOT NULL,
    reach integer[] NOT NULL,
    administers integer[] NOT NULL,
    state text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT job_acts_as_is_known CHECK ((acts_as = ANY (ARRAY['kinerja_app'::text, 'kinerja_city'::text]))),
    CONSTRAINT job_administers_what_it_reaches CHECK ((administers <@ reach)),
    CONSTRAINT job_operation_says_something CHECK ((operation ~ '\S'::text)),
    CONSTRAINT job_state_is_known CHECK ((state = ANY (ARRAY['WAITING'::text, 'RUNNING'::text, 'DONE'::text, 'FAILED'::text, 'CANCELLED'::text])))
);

ALTER TABLE ONLY meta.job FORCE ROW LEVEL SECURITY;

ALTER TABLE meta.job OWNER TO kinerja_owner;

--
-- Name: TABLE job; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON TABLE meta.job IS 'An operation that runs by itself. Its row is its identity: what it may touch was fixed when it was made.';

--
-- Name: COLUMN job.job_id; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.job.job_id IS 'Leaves the database; says nothing.';

--
-- Name: COLUMN job.operation; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.job.operation IS 'The operation that it carries out.';

--
-- Name: COLUMN job.actor; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.job.actor IS 'Who asked for it; null for the scheduler.';

--
-- Name: COLUMN job.acts_as; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.job.acts_as IS 'The role that its statements run under.';

--
-- Name: COLUMN job.reach; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.job.reach IS 'The agencies it may touch.';

--
-- Name: COLUMN job.administers; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.job.administers IS 'The agencies in which it has an administrator''s rights.';

--
-- Name: COLUMN job.state; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.job.state IS 'Only a RUNNING job may enter.';

--
-- Name: COLUMN job.created_at; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.job.created_at IS 'By app.now().';

--
-- Name: kept_reply; Type: TABLE; Schema: meta; Owner: kinerja_owner
--

CREATE TABLE meta.kept_reply (
    actor uuid NOT NULL,
    key uuid NOT NULL,
    operation text NOT NULL,
    arguments_hash bytea NOT NULL,
    body text,
    kept_at timestamp with time zone NOT NULL,
    CONSTRAINT kept_reply_arguments_hash_is_sha256 CHECK ((length(arguments_hash) = 32))
);

ALTER TABLE ONLY meta.kept_reply FORCE ROW LEVEL SECURITY;

ALTER TABLE meta.kept_reply OWNER TO kinerja_owner;

--
-- Name: TABLE kept_reply; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON TABLE meta.kept_reply IS 'What was answered under a key, so that the same request, sent again, is not done again.';

--
-- Name: COLUMN kept_reply.actor; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.kept_reply.actor IS 'Whose key it is. Two people''s keys never meet.';

--
-- Name: COLUMN kept_reply.key; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.kept_reply.key IS 'Chosen by the client, one a request.';

--
-- Name: COLUMN kept_reply.operation; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.kept_reply.operation IS 'What was asked.';

--
-- Name: COLUMN kept_reply.arguments_hash; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.kept_reply.arguments_hash IS 'SHA-256 of operation and canonical arguments: another request under the same key is refused.';

--
-- Name: COLUMN kept_reply.body; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.kept_reply.body IS 'The answer, as text; null when the operation gave none.';

--
-- Name: COLUMN kept_reply.kept_at; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.kept_reply.kept_at IS 'By app.now().';

--
-- Name: migration; Type: TABLE; Schema: meta; Owner: kinerja_owner
--

CREATE TABLE meta.migration (
    number integer NOT NULL,
    name text NOT NULL,
    checksum text NOT NULL,
    is_breaking boolean NOT NULL,
    version text NOT NULL,
    applied_at timestamp with time zone DEFAULT transaction_timestamp() NOT NULL,
    CONSTRAINT migration_checksum_is_sha256 CHECK ((checksum ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT migration_number_is_not_negative CHECK ((number >= 0))
);

ALTER TABLE ONLY meta.migration FORCE ROW LEVEL SECURITY;

ALTER TABLE meta.migration OWNER TO kinerja_owner;

--
-- Name: TABLE migration; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON TABLE meta.migration IS 'Each migration that was applied. History: a row never changes.';

--
-- Name: COLUMN migration.number; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.migration.number IS 'The number at the start of the file''s name; migrations are applied in its order.';

--
-- Name: COLUMN migration.name; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.migration.name IS 'The file''s name without its number and ending.';

--
-- Name: COLUMN migration.checksum; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.migration.checksum IS 'SHA-256 of the file when it was applied, in hexadecimal. A file that differs later is refused.';

--
-- Name: COLUMN migration.is_breaking; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.migration.is_breaking IS 'Daemons that do not know this migration must stop.';

--
-- Name: COLUMN migration.version; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.migration.version IS 'The version of kinerjad that applied it.';

--
-- Name: COLUMN migration.applied_at; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.migration.applied_at IS 'The true time, whatever the clock shift.';

--
-- Name: repeatable; Type: TABLE; Schema: meta; Owner: kinerja_owner
--

CREATE TABLE meta.repeatable (
    is_only boolean DEFAULT true NOT NULL,
    checksum text NOT NULL,
    version text NOT NULL,
    applied_at timestamp with time zone DEFAULT transaction_timestamp() NOT NULL,
    CONSTRAINT repeatable_checksum_is_sha256 CHECK ((checksum ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT repeatable_is_one_row CHECK (is_only)
);

ALTER TABLE ONLY meta.repeatable FORCE ROW LEVEL SECURITY;

ALTER TABLE meta.repeatable OWNER TO kinerja_owner;

--
-- Name: TABLE repeatable; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON TABLE meta.repeatable IS 'What of sql/current was applied last: one row.';

--
-- Name: COLUMN repeatable.is_only; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.repeatable.is_only IS 'Always true: there is one row.';

--
-- Name: COLUMN repeatable.checksum; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.repeatable.checksum IS 'SHA-256 over the files of sql/current, in hexadecimal.';

--
-- Name: COLUMN repeatable.version; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.repeatable.version IS 'The version of kinerjad that applied it; an older one leaves it as it is.';

--
-- Name: COLUMN repeatable.applied_at; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.repeatable.applied_at IS 'The true time, whatever the clock shift.';

--
-- Name: session; Type: TABLE; Schema: meta; Owner: kinerja_owner
--

CREATE TABLE meta.session (
    token_hash bytea NOT NULL,
    person_id uuid NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT session_expires_after_it_opens CHECK ((expires_at > opened_at)),
    CONSTRAINT session_token_hash_is_sha256 CHECK ((length(token_hash) = 32))
);

ALTER TABLE ONLY meta.session FORCE ROW LEVEL SECURITY;

ALTER TABLE meta.session OWNER TO kinerja_owner;

--
-- Name: TABLE session; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON TABLE meta.session IS 'A login that lasts. The token itself is never stored.';

--
-- Name: COLUMN session.token_hash; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.session.token_hash IS 'SHA-256 of the token that the client holds.';

--
-- Name: COLUMN session.person_id; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.session.person_id IS 'Whose login it is.';

--
-- Name: COLUMN session.opened_at; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.session.opened_at IS 'By app.now().';

--
-- Name: COLUMN session.expires_at; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.session.expires_at IS 'From then on, by app.now(), the token opens nothing.';

--
-- Name: agency agency_code_key; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.agency
    ADD CONSTRAINT agency_code_key UNIQUE (code);

--
-- Name: agency agency_pk; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.agency
    ADD CONSTRAINT agency_pk PRIMARY KEY (agency_id);

--
-- Name: person person_pk; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.person
    ADD CONSTRAINT person_pk PRIMARY KEY (person_id);

--
-- Name: reach reach_pk; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.reach
    ADD CONSTRAINT reach_pk PRIMARY KEY (person_id, agency_id, because);

--
-- Name: entry entry_pk; Type: CONSTRAINT; Schema: audit; Owner: kinerja_owner
--

ALTER TABLE ONLY audit.entry
    ADD CONSTRAINT entry_pk PRIMARY KEY (entry_id);

--
-- Name: link link_entry_key; Type: CONSTRAINT; Schema: audit; Owner: kinerja_owner
--

ALTER TABLE ONLY audit.link
    ADD CONSTRAINT link_entry_key UNIQUE (entry_id);

--
-- Name: link link_pk; Type: CONSTRAINT; Schema: audit; Owner: kinerja_owner
--

ALTER TABLE ONLY audit.link
    ADD CONSTRAINT link_pk PRIMARY KEY ("position");

--
-- Name: unlinked unlinked_pk; Type: CONSTRAINT; Schema: audit; Owner: kinerja_owner
--

ALTER TABLE ONLY audit.unlinked
    ADD CONSTRAINT unlinked_pk PRIMARY KEY (entry_id);

--
-- Name: installation installation_pk; Type: CONSTRAINT; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE ONLY meta.installation
    ADD CONSTRAINT installation_pk PRIMARY KEY (is_only);

--
-- Name: job job_pk; Type: CONSTRAINT; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE ONLY meta.job
    ADD CONSTRAINT job_pk PRIMARY KEY (job_id);

--
-- Name: kept_reply kept_reply_pk; Type: CONSTRAINT; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE ONLY meta.kept_reply
    ADD CONSTRAINT kept_reply_pk PRIMARY KEY (actor, key);

--
-- Name: migration migration_name_key; Type: CONSTRAINT; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE ONLY meta.migration
    ADD CONSTRAINT migration_name_key UNIQUE (name);

--
-- Name: migration migration_pk; Type: CONSTRAINT; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE ONLY meta.migration
    ADD CONSTRAINT migration_pk PRIMARY KEY (number);

--
-- Name: repeatable repeatable_pk; Type: CONSTRAINT; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE ONLY meta.repeatable
    ADD CONSTRAINT repeatable_pk PRIMARY KEY (is_only);

--
-- Name: session session_pk; Type: CONSTRAINT; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE ONLY meta.session
    ADD CONSTRAINT session_pk PRIMARY KEY (token_hash);

--
-- Name: reach_agency_idx; Type: INDEX; Schema: app; Owner: kinerja_owner
--

CREATE INDEX reach_agency_idx ON app.reach USING btree (agency_id);

--
-- Name: job_person_idx; Type: INDEX; Schema: meta; Owner: kinerja_owner
--

CREATE INDEX job_person_idx ON meta.job USING btree (actor);

--
-- Name: session_person_idx; Type: INDEX; Schema: meta; Owner: kinerja_owner
--

CREATE INDEX session_person_idx ON meta.session USING btree (person_id);

--
-- Name: entry entry_is_append_only; Type: TRIGGER; Schema: audit; Owner: kinerja_owner
--

CREATE TRIGGER entry_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: TRIGGER entry_is_append_only ON entry; Type: COMMENT; Schema: audit; Owner: kinerja_owner
--

COMMENT ON TRIGGER entry_is_append_only ON audit.entry IS 'What was recorded stays.';

--
-- Name: link link_is_append_only; Type: TRIGGER; Schema: audit; Owner: kinerja_owner
--

CREATE TRIGGER link_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.link FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: TRIGGER link_is_append_only ON link; Type: COMMENT; Schema: audit; Owner: kinerja_owner
--

COMMENT ON TRIGGER link_is_append_only ON audit.link IS 'What was linked stays.';

--
-- Name: reach reach_agency_fk; Type: FK CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.reach
    ADD CONSTRAINT reach_agency_fk FOREIGN KEY (agency_id) REFERENCES app.agency(agency_id) ON DELETE CASCADE;

--
-- Name: reach reach_person_fk; Type: FK CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.reach
    ADD CONSTRAINT reach_person_fk FOREIGN KEY (person_id) REFERENCES app.person(person_id) ON DELETE CASCADE;

--
-- Name: link link_entry_fk; Type: FK CONSTRAINT; Schema: audit; Owner: kinerja_owner
--

ALTER TABLE ONLY audit.link
    ADD CONSTRAINT link_entry_fk FOREIGN KEY (entry_id) REFERENCES audit.entry(entry_id) ON DELETE RESTRICT;

--
-- Name: unlinked unlinked_entry_fk; Type: FK CONSTRAINT; Schema: audit; Owner: kinerja_owner
--

ALTER TABLE ONLY audit.unlinked
    ADD CONSTRAINT unlinked_entry_fk FOREIGN KEY (entry_id) REFERENCES audit.entry(entry_id) ON DELETE RESTRICT;

--
-- Name: job job_person_fk; Type: FK CONSTRAINT; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE ONLY meta.job
    ADD CONSTRAINT job_person_fk FOREIGN KEY (actor) REFERENCES app.person(person_id) ON DELETE RESTRICT;

--
-- Name: session session_person_fk; Type: FK CONSTRAINT; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE ONLY meta.session
    ADD CONSTRAINT session_person_fk FOREIGN KEY (person_id) REFERENCES app.person(person_id) ON DELETE CASCADE;

--
-- Name: agency; Type: ROW SECURITY; Schema: app; Owner: kinerja_owner
--

ALTER TABLE app.agency ENABLE ROW LEVEL SECURITY;

--
-- Name: agency agency_owner; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY agency_owner ON app.agency TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY agency_owner ON agency; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY agency_owner ON app.agency IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: person; Type: ROW SECURITY; Schema: app; Owner: kinerja_owner
--

ALTER TABLE app.person ENABLE ROW LEVEL SECURITY;

--
-- Name: person person_owner; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY person_owner ON app.person TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY person_owner ON person; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY person_owner ON app.person IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: reach; Type: ROW SECURITY; Schema: app; Owner: kinerja_owner
--

ALTER TABLE app.reach ENABLE ROW LEVEL SECURITY;

--
-- Name: reach reach_owner; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY reach_owner ON app.reach TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY reach_owner ON reach; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY reach_owner ON app.reach IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: reach reach_select_auth; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY reach_select_auth ON app.reach FOR SELECT TO kinerja_auth USING (true);

--
-- Name: POLICY reach_select_auth ON reach; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY reach_select_auth ON app.reach IS 'api.find_session reads it for everybody who logs in.';

--
-- Name: entry; Type: ROW SECURITY; Schema: audit; Owner: kinerja_owner
--

ALTER TABLE audit.entry ENABLE ROW LEVEL SECURITY;

--
-- Name: entry entry_insert_definer; Type: POLICY; Schema: audit; Owner: kinerja_owner
--

CREATE POLICY entry_insert_definer ON audit.entry FOR INSERT TO kinerja_definer WITH CHECK (true);

--
-- Name: POLICY entry_insert_definer ON entry; Type: COMMENT; Schema: audit; Owner: kinerja_owner
--

COMMENT ON POLICY entry_insert_definer ON audit.entry IS 'audit.record adds.';

--
-- Name: entry entry_owner; Type: POLICY; Schema: audit; Owner: kinerja_owner
--

CREATE POLICY entry_owner ON audit.entry TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY entry_owner ON entry; Type: COMMENT; Schema: audit; Owner: kinerja_owner
--

COMMENT ON POLICY entry_owner ON audit.entry IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: entry entry_select_definer; Type: POLICY; Schema: audit; Owner: kinerja_owner
--

CREATE POLICY entry_select_definer ON audit.entry FOR SELECT TO kinerja_definer USING (true);

--
-- Name: POLICY entry_select_definer ON entry; Type: COMMENT; Schema: audit; Owner: kinerja_owner
--

COMMENT ON POLICY entry_select_definer ON audit.entry IS 'For linking and verifying.';

--
-- Name: link; Type: ROW SECURITY; Schema: audit; Owner: kinerja_owner
--

ALTER TABLE audit.link ENABLE ROW LEVEL SECURITY;

--
-- Name: link link_insert_definer; Type: POLICY; Schema: audit; Owner: kinerja_owner
--

CREATE POLICY link_insert_definer ON audit.link FOR INSERT TO kinerja_definer WITH CHECK (true);

--
-- Name: POLICY link_insert_definer ON link; Type: COMMENT; Schema: audit; Owner: kinerja_owner
--

COMMENT ON POLICY link_insert_definer ON audit.link IS 'audit.link_entries adds.';

--
-- Name: link link_owner; Type: POLICY; Schema: audit; Owner: kinerja_owner
--

CREATE POLICY link_owner ON audit.link TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY link_owner ON link; Type: COMMENT; Schema: audit; Owner: kinerja_owner
--

COMMENT ON POLICY link_owner ON audit.link IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: link link_select_definer; Type: POLICY; Schema: audit; Owner: kinerja_owner
--

CREATE POLICY link_select_definer ON audit.link FOR SELECT TO kinerja_definer USING (true);

--
-- Name: POLICY link_select_definer ON link; Type: COMMENT; Schema: audit; Owner: kinerja_owner
--

COMMENT ON POLICY link_select_definer ON audit.link IS 'For linking and verifying.';

--
-- Name: unlinked; Type: ROW SECURITY; Schema: audit; Owner: kinerja_owner
--

ALTER TABLE audit.unlinked ENABLE ROW LEVEL SECURITY;

--
-- Name: unlinked unlinked_delete_definer; Type: POLICY; Schema: audit; Owner: kinerja_owner
--

CREATE POLICY unlinked_delete_definer ON audit.unlinked FOR DELETE TO kinerja_definer USING (true);

--
-- Name: POLICY unlinked_delete_definer ON unlinked; Type: COMMENT; Schema: audit; Owner: kinerja_owner
--

COMMENT ON POLICY unlinked_delete_definer ON audit.unlinked IS 'audit.link_entries takes what waits.';

--
-- Name: unlinked unlinked_insert_definer; Type: POLICY; Schema: audit; Owner: kinerja_owner
--

CREATE POLICY unlinked_insert_definer ON audit.unlinked FOR INSERT TO kinerja_definer WITH CHECK (true);

--
-- Name: POLICY unlinked_insert_definer ON unlinked; Type: COMMENT; Schema: audit; Owner: kinerja_owner
--

COMMENT ON POLICY unlinked_insert_definer ON audit.unlinked IS 'audit.record lets an entry wait.';

--
-- Name: unlinked unlinked_owner; Type: POLICY; Schema: audit; Owner: kinerja_owner
--

CREATE POLICY unlinked_owner ON audit.unlinked TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY unlinked_owner ON unlinked; Type: COMMENT; Schema: audit; Owner: kinerja_owner
--

COMMENT ON POLICY unlinked_owner ON audit.unlinked IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: unlinked unlinked_select_definer; Type: POLICY; Schema: audit; Owner: kinerja_owner
--

CREATE POLICY unlinked_select_definer ON audit.unlinked FOR SELECT TO kinerja_definer USING (true);

--
-- Name: POLICY unlinked_select_definer ON unlinked; Type: COMMENT; Schema: audit; Owner: kinerja_owner
--

COMMENT ON POLICY unlinked_select_definer ON audit.unlinked IS 'audit.link_entries takes what waits.';

--
-- Name: installation; Type: ROW SECURITY; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE meta.installation ENABLE ROW LEVEL SECURITY;

--
-- Name: installation installation_owner; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY installation_owner ON meta.installation TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY installation_owner ON installation; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY installation_owner ON meta.installation IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: installation installation_select; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY installation_select ON meta.installation FOR SELECT TO kinerja_auth, kinerja_definer USING (true);

--
-- Name: POLICY installation_select ON installation; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY installation_select ON meta.installation IS 'No secret; read by the functions that need the purpose.';

--
-- Name: job; Type: ROW SECURITY; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE meta.job ENABLE ROW LEVEL SECURITY;

--
-- Name: job job_owner; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY job_owner ON meta.job TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY job_owner ON job; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY job_owner ON meta.job IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: job job_select_definer; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY job_select_definer ON meta.job FOR SELECT TO kinerja_definer USING (true);

--
-- Name: POLICY job_select_definer ON job; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY job_select_definer ON meta.job IS 'api.find_job looks jobs up.';

--
-- Name: kept_reply; Type: ROW SECURITY; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE meta.kept_reply ENABLE ROW LEVEL SECURITY;

--
-- Name: kept_reply kept_reply_insert_definer; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY kept_reply_insert_definer ON meta.kept_reply FOR INSERT TO kinerja_definer WITH CHECK ((actor = ( SELECT app.actor() AS actor)));

--
-- Name: POLICY kept_reply_insert_definer ON kept_reply; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY kept_reply_insert_definer ON meta.kept_reply IS 'One''s own keys only.';

--
-- Name: kept_reply kept_reply_owner; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY kept_reply_owner ON meta.kept_reply TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY kept_reply_owner ON kept_reply; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY kept_reply_owner ON meta.kept_reply IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: kept_reply kept_reply_select_definer; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY kept_reply_select_definer ON meta.kept_reply FOR SELECT TO kinerja_definer USING ((actor = ( SELECT app.actor() AS actor)));

--
-- Name: POLICY kept_reply_select_definer ON kept_reply; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY kept_reply_select_definer ON meta.kept_reply IS 'One''s own keys only.';

--
-- Name: kept_reply kept_reply_update_definer; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY kept_reply_update_definer ON meta.kept_reply FOR UPDATE TO kinerja_definer USING ((actor = ( SELECT app.actor() AS actor))) WITH CHECK ((actor = ( SELECT app.actor() AS actor)));

--
-- Name: POLICY kept_reply_update_definer ON kept_reply; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY kept_reply_update_definer ON meta.kept_reply IS 'One''s own keys only.';

--
-- Name: migration; Type: ROW SECURITY; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE meta.migration ENABLE ROW LEVEL SECURITY;

--
-- Name: migration migration_owner; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY migration_owner ON meta.migration TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY migration_owner ON migration; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY migration_owner ON meta.migration IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: migration migration_select_definer; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY migration_select_definer ON meta.migration FOR SELECT TO kinerja_definer USING (true);

--
-- Name: POLICY migration_select_definer ON migration; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY migration_select_definer ON meta.migration IS 'api.schema tells daemons what they stand on.';

--
-- Name: repeatable; Type: ROW SECURITY; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE meta.repeatable ENABLE ROW LEVEL SECURITY;

--
-- Name: repeatable repeatable_owner; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY repeatable_owner ON meta.repeatable TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY repeatable_owner ON repeatable; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY repeatable_owner ON meta.repeatable IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: session; Type: ROW SECURITY; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE meta.session ENABLE ROW LEVEL SECURITY;

--
-- Name: session session_owner; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY session_owner ON meta.session TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY session_owner ON session; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY session_owner ON meta.session IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: session session_select_auth; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY session_select_auth ON meta.session FOR SELECT TO kinerja_auth USING (true);

--
-- Name: POLICY session_select_auth ON session; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY session_select_auth ON meta.session IS 'api.find_session looks tokens up.';

--
-- Name: SCHEMA api; Type: ACL; Schema: -; Owner: kinerja_owner
--

GRANT USAGE ON SCHEMA api TO kinerja_daemon;
GRANT USAGE ON SCHEMA api TO kinerja_auth;
GRANT USAGE ON SCHEMA api TO kinerja_definer;
GRANT USAGE ON SCHEMA api TO kinerja_app;
GRANT USAGE ON SCHEMA api TO kinerja_city;
GRANT USAGE ON SCHEMA api TO kinerja_public;

--
-- Name: SCHEMA app; Type: ACL; Schema: -; Owner: kinerja_owner
--

GRANT USAGE ON SCHEMA app TO kinerja_auth;
GRANT USAGE ON SCHEMA app TO kinerja_definer;
GRANT USAGE ON SCHEMA app TO kinerja_app;
GRANT USAGE ON SCHEMA app TO kinerja_city;

--
-- Name: SCHEMA audit; Type: ACL; Schema: -; Owner: kinerja_owner
--

GRANT USAGE ON SCHEMA audit TO kinerja_auth;
GRANT USAGE ON SCHEMA audit TO kinerja_definer;
GRANT USAGE ON SCHEMA audit TO kinerja_app;
GRANT USAGE ON SCHEMA audit TO kinerja_city;

--
-- Name: SCHEMA ext; Type: ACL; Schema: -; Owner: postgres
--

GRANT USAGE ON SCHEMA ext TO PUBLIC;

--
-- Name: SCHEMA meta; Type: ACL; Schema: -; Owner: kinerja_owner
--

GRANT USAGE ON SCHEMA meta TO kinerja_auth;
GRANT USAGE ON SCHEMA meta TO kinerja_definer;

--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: pg_database_owner
--

REVOKE USAGE ON SCHEMA public FROM PUBLIC;

--
-- Name: FUNCTION enter(p_token_hash bytea, p_operation text, p_request uuid); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.enter(p_token_hash bytea, p_operation text, p_request uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.enter(p_token_hash bytea, p_operation text, p_request uuid) TO kinerja_daemon;

--
-- Name: FUNCTION enter_job(p_job uuid); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.enter_job(p_job uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.enter_job(p_job uuid) TO kinerja_daemon;

--
-- Name: FUNCTION find_job(p_job uuid, OUT actor uuid, OUT reach integer[], OUT administers integer[], OUT acts_as text, OUT operation text); Type: ACL; Schema: api; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION api.find_job(p_job uuid, OUT actor uuid, OUT reach integer[], OUT administers integer[], OUT acts_as text, OUT operation text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.find_job(p_job uuid, OUT actor uuid, OUT reach integer[], OUT administers integer[], OUT acts_as text, OUT operation text) TO kinerja_daemon;

--
-- Name: FUNCTION find_session(p_token_hash bytea, OUT person_id uuid, OUT reach integer[], OUT administers integer[], OUT acts_as text); Type: ACL; Schema: api; Owner: kinerja_auth
--

REVOKE ALL ON FUNCTION api.find_session(p_token_hash bytea, OUT person_id uuid, OUT reach integer[], OUT administers integer[], OUT acts_as text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.find_session(p_token_hash bytea, OUT person_id uuid, OUT reach integer[], OUT administers integer[], OUT acts_as text) TO kinerja_daemon;

--
-- Name: FUNCTION halt(); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.halt() FROM PUBLIC;
GRANT ALL ON FUNCTION api.halt() TO kinerja_app;
GRANT ALL ON FUNCTION api.halt() TO kinerja_city;

--
-- Name: FUNCTION installation(); Type: ACL; Schema: api; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION api.installation() FROM PUBLIC;
GRANT ALL ON FUNCTION api.installation() TO kinerja_daemon;

--
-- Name: FUNCTION kept(p_body text); Type: ACL; Schema: api; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION api.kept(p_body text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.kept(p_body text) TO kinerja_app;
GRANT ALL ON FUNCTION api.kept(p_body text) TO kinerja_city;

--
-- Name: FUNCTION kept_reply(p_key uuid); Type: ACL; Schema: api; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION api.kept_reply(p_key uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.kept_reply(p_key uuid) TO kinerja_app;
GRANT ALL ON FUNCTION api.kept_reply(p_key uuid) TO kinerja_city;

--
-- Name: FUNCTION link_audit(); Type: ACL; Schema: api; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION api.link_audit() FROM PUBLIC;
GRANT ALL ON FUNCTION api.link_audit() TO kinerja_daemon;

--
-- Name: FUNCTION once(p_key uuid, p_operation text, p_arguments_hash bytea); Type: ACL; Schema: api; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION api.once(p_key uuid, p_operation text, p_arguments_hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION api.once(p_key uuid, p_operation text, p_arguments_hash bytea) TO kinerja_app;
GRANT ALL ON FUNCTION api.once(p_key uuid, p_operation text, p_arguments_hash bytea) TO kinerja_city;

--
-- Name: FUNCTION record_event(p_operation text, p_detail jsonb); Type: ACL; Schema: api; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION api.record_event(p_operation text, p_detail jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION api.record_event(p_operation text, p_detail jsonb) TO kinerja_daemon;

--
-- Name: FUNCTION schema(); Type: ACL; Schema: api; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION api.schema() FROM PUBLIC;
GRANT ALL ON FUNCTION api.schema() TO kinerja_daemon;

--
-- Name: FUNCTION actor(); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.actor() FROM PUBLIC;
GRANT ALL ON FUNCTION app.actor() TO kinerja_definer;
GRANT ALL ON FUNCTION app.actor() TO kinerja_app;
GRANT ALL ON FUNCTION app.actor() TO kinerja_city;

--
-- Name: FUNCTION administered(); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.administered() FROM PUBLIC;
GRANT ALL ON FUNCTION app.administered() TO kinerja_definer;
GRANT ALL ON FUNCTION app.administered() TO kinerja_app;
GRANT ALL ON FUNCTION app.administered() TO kinerja_city;

--
-- Name: FUNCTION fail(p_state text, p_message text, p_hint text); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.fail(p_state text, p_message text, p_hint text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.fail(p_state text, p_message text, p_hint text) TO kinerja_auth;
GRANT ALL ON FUNCTION app.fail(p_state text, p_message text, p_hint text) TO kinerja_definer;
GRANT ALL ON FUNCTION app.fail(p_state text, p_message text, p_hint text) TO kinerja_app;
GRANT ALL ON FUNCTION app.fail(p_state text, p_message text, p_hint text) TO kinerja_city;

--
-- Name: FUNCTION now(); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.now() FROM PUBLIC;
GRANT ALL ON FUNCTION app.now() TO kinerja_auth;
GRANT ALL ON FUNCTION app.now() TO kinerja_definer;
GRANT ALL ON FUNCTION app.now() TO kinerja_app;
GRANT ALL ON FUNCTION app.now() TO kinerja_city;

--
-- Name: FUNCTION reached(); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.reached() FROM PUBLIC;
GRANT ALL ON FUNCTION app.reached() TO kinerja_definer;
GRANT ALL ON FUNCTION app.reached() TO kinerja_app;
GRANT ALL ON FUNCTION app.reached() TO kinerja_city;

--
-- Name: FUNCTION require_true_clock(); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.require_true_clock() FROM PUBLIC;
GRANT ALL ON FUNCTION app.require_true_clock() TO kinerja_auth;
GRANT ALL ON FUNCTION app.require_true_clock() TO kinerja_definer;

--
-- Name: TABLE entry; Type: ACL; Schema: audit; Owner: kinerja_owner
--

GRANT SELECT,INSERT ON TABLE audit.entry TO kinerja_definer;

--
-- Name: FUNCTION canonical(p_entry audit.entry); Type: ACL; Schema: audit; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION audit.canonical(p_entry audit.entry) FROM PUBLIC;

--
-- Name: FUNCTION link_entries(p_limit integer); Type: ACL; Schema: audit; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION audit.link_entries(p_limit integer) FROM PUBLIC;

--
-- Name: FUNCTION record(p_operation text, p_symbol text, p_detail jsonb); Type: ACL; Schema: audit; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION audit.record(p_operation text, p_symbol text, p_detail jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.record(p_operation text, p_symbol text, p_detail jsonb) TO kinerja_app;
GRANT ALL ON FUNCTION audit.record(p_operation text, p_symbol text, p_detail jsonb) TO kinerja_city;
GRANT ALL ON FUNCTION audit.record(p_operation text, p_symbol text, p_detail jsonb) TO kinerja_auth;

--
-- Name: FUNCTION refuse_change(); Type: ACL; Schema: audit; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION audit.refuse_change() FROM PUBLIC;

--
-- Name: FUNCTION verify(); Type: ACL; Schema: audit; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION audit.verify() FROM PUBLIC;

--
-- Name: PROCEDURE protect(IN p_table regclass); Type: ACL; Schema: meta; Owner: kinerja_owner
--

REVOKE ALL ON PROCEDURE meta.protect(IN p_table regclass) FROM PUBLIC;

--
-- Name: TABLE reach; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT SELECT ON TABLE app.reach TO kinerja_auth;

--
-- Name: TABLE link; Type: ACL; Schema: audit; Owner: kinerja_owner
--

GRANT SELECT,INSERT ON TABLE audit.link TO kinerja_definer;

--
-- Name: TABLE unlinked; Type: ACL; Schema: audit; Owner: kinerja_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE audit.unlinked TO kinerja_definer;

--
-- Name: TABLE installation; Type: ACL; Schema: meta; Owner: kinerja_owner
--

GRANT SELECT ON TABLE meta.installation TO kinerja_definer;
GRANT SELECT ON TABLE meta.installation TO kinerja_auth;

--
-- Name: TABLE job; Type: ACL; Schema: meta; Owner: kinerja_owner
--

GRANT SELECT ON TABLE meta.job TO kinerja_definer;

--
-- Name: TABLE kept_reply; Type: ACL; Schema: meta; Owner: kinerja_owner
--

GRANT SELECT,INSERT ON TABLE meta.kept_reply TO kinerja_definer;

--
-- Name: COLUMN kept_reply.body; Type: ACL; Schema: meta; Owner: kinerja_owner
--

GRANT UPDATE(body) ON TABLE meta.kept_reply TO kinerja_definer;

--
-- Name: TABLE migration; Type: ACL; Schema: meta; Owner: kinerja_owner
--

GRANT SELECT ON TABLE meta.migration TO kinerja_definer;

--
-- Name: TABLE session; Type: ACL; Schema: meta; Owner: kinerja_owner
--

GRANT SELECT ON TABLE meta.session TO kinerja_auth;

--
-- Name: DEFAULT PRIVILEGES FOR FUNCTIONS; Type: DEFAULT ACL; Schema: -; Owner: kinerja_auth
--

ALTER DEFAULT PRIVILEGES FOR ROLE kinerja_auth REVOKE ALL ON FUNCTIONS  FROM PUBLIC;

--
-- Name: DEFAULT PRIVILEGES FOR FUNCTIONS; Type: DEFAULT ACL; Schema: -; Owner: kinerja_ballot
--

ALTER DEFAULT PRIVILEGES FOR ROLE kinerja_ballot REVOKE ALL ON FUNCTIONS  FROM PUBLIC;

--
-- Name: DEFAULT PRIVILEGES FOR FUNCTIONS; Type: DEFAULT ACL; Schema: -; Owner: kinerja_definer
--

ALTER DEFAULT PRIVILEGES FOR ROLE kinerja_definer REVOKE ALL ON FUNCTIONS  FROM PUBLIC;

--
-- Name: DEFAULT PRIVILEGES FOR FUNCTIONS; Type: DEFAULT ACL; Schema: -; Owner: kinerja_owner
--

ALTER DEFAULT PRIVILEGES FOR ROLE kinerja_owner REVOKE ALL ON FUNCTIONS  FROM PUBLIC;

--
-- PostgreSQL database dump complete
--

