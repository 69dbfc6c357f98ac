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
-- Name: staging; Type: SCHEMA; Schema: -; Owner: kinerja_owner
--

CREATE SCHEMA staging;

ALTER SCHEMA staging OWNER TO kinerja_owner;

--
-- Name: SCHEMA staging; Type: COMMENT; Schema: -; Owner: kinerja_owner
--

COMMENT ON SCHEMA staging IS 'Files on their way in: lines that wait for the job that imports them.';

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
-- Name: administered_units(); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.administered_units() RETURNS integer[]
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT (NULLIF(current_setting('kinerja.administers_units'::text, true), ''::text))::integer[] AS "nullif";
END;

ALTER FUNCTION app.administered_units() OWNER TO kinerja_owner;

--
-- Name: FUNCTION administered_units(); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.administered_units() IS 'The units in which the one who asks has an administrator''s rights by a grant for a unit and those below it.';

--
-- Name: holds_a_role(uuid); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.holds_a_role(p_person_id uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select exists (
    select from app.role_grant as g where g.person_id = p_person_id and app.is_to_come(app.today(), g.starts_on, g.ends_on)
  )
$$;

ALTER FUNCTION app.holds_a_role(p_person_id uuid) OWNER TO kinerja_definer;

--
-- Name: FUNCTION holds_a_role(p_person_id uuid); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.holds_a_role(p_person_id uuid) IS 'The person holds a role, or will. Definer: roles that the one who asks may not see count, too.';

--
-- Name: is_city_admin(); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.is_city_admin() RETURNS boolean
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT (COALESCE(current_setting('kinerja.official'::text, true), ''::text) = 'ADMIN'::text);
END;

ALTER FUNCTION app.is_city_admin() OWNER TO kinerja_owner;

--
-- Name: FUNCTION is_city_admin(); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.is_city_admin() IS 'The one who asks administers the whole government.';

--
-- Name: is_to_come(date, date, date); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.is_to_come(p_day date, p_starts_on date, p_ends_on date) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    BEGIN ATOMIC
 SELECT COALESCE((p_ends_on >= GREATEST(p_day, p_starts_on)), true) AS "coalesce";
END;

ALTER FUNCTION app.is_to_come(p_day date, p_starts_on date, p_ends_on date) OWNER TO kinerja_owner;

--
-- Name: FUNCTION is_to_come(p_day date, p_starts_on date, p_ends_on date); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.is_to_come(p_day date, p_starts_on date, p_ends_on date) IS 'A time is not over on a day: it lasts, or will. One that ends before it begins was withdrawn.';

--
-- Name: today(); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.today() RETURNS date
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select (app.now() at time zone coalesce((select i.zone from meta.installation as i), 'Asia/Jayapura'))::date
$$;

ALTER FUNCTION app.today() OWNER TO kinerja_definer;

--
-- Name: FUNCTION today(); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.today() IS 'The day it is for the government, by app.now(). Definer: the installation is nobody''s to read otherwise.';

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: appointment; Type: TABLE; Schema: app; Owner: kinerja_owner
--

CREATE TABLE app.appointment (
    agency_id integer NOT NULL,
    appointment_id uuid DEFAULT gen_random_uuid() NOT NULL,
    unit_id integer NOT NULL,
    person_id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    revision bigint DEFAULT 1 NOT NULL,
    post_id integer NOT NULL,
    kind text DEFAULT 'DEFINITIF'::text NOT NULL,
    is_single boolean NOT NULL,
    CONSTRAINT appointment_acts_in_a_single_post CHECK (((kind = 'DEFINITIF'::text) OR is_single)),
    CONSTRAINT appointment_ends_after_it_starts CHECK ((ends_on >= (starts_on - 1))),
    CONSTRAINT appointment_kind_is_known CHECK ((kind = ANY (ARRAY['DEFINITIF'::text, 'PLT'::text, 'PLH'::text])))
);

ALTER TABLE ONLY app.appointment FORCE ROW LEVEL SECURITY;

ALTER TABLE app.appointment OWNER TO kinerja_owner;

--
-- Name: TABLE appointment; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TABLE app.appointment IS 'Somebody holds a post for a time.';

--
-- Name: COLUMN appointment.agency_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.appointment.agency_id IS 'The unit''s agency.';

--
-- Name: COLUMN appointment.appointment_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.appointment.appointment_id IS 'Leaves the database; says nothing.';

--
-- Name: COLUMN appointment.unit_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.appointment.unit_id IS 'The post''s unit; goes with it.';

--
-- Name: COLUMN appointment.person_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.appointment.person_id IS 'Who.';

--
-- Name: COLUMN appointment.starts_on; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.appointment.starts_on IS 'The first day.';

--
-- Name: COLUMN appointment.ends_on; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.appointment.ends_on IS 'The last day; null while no end is known. A day before the first: it was withdrawn.';

--
-- Name: COLUMN appointment.revision; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.appointment.revision IS 'Grows with each change; a client names the one it has seen.';

--
-- Name: COLUMN appointment.post_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.appointment.post_id IS 'What they are appointed to.';

--
-- Name: COLUMN appointment.kind; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.appointment.kind IS 'DEFINITIF; PLT acts in a vacant post; PLH stands in for whoever is away.';

--
-- Name: COLUMN appointment.is_single; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.appointment.is_single IS 'As its post: one holder at a time.';

--
-- Name: managed_people(); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.managed_people() RETURNS TABLE(person_id uuid)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT a.person_id
    FROM app.appointment a
   WHERE (((a.agency_id = ANY (( SELECT app.administered() AS administered)::integer[])) OR (a.unit_id = ANY (( SELECT app.administered_units() AS administered_units)::integer[]))) AND app.is_to_come(( SELECT app.today() AS today), a.starts_on, a.ends_on));
END;

ALTER FUNCTION app.managed_people() OWNER TO kinerja_owner;

--
-- Name: FUNCTION managed_people(); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.managed_people() IS 'Those who serve, or will, where the one who asks administers an agency or a unit.';

--
-- Name: manages(uuid); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.manages(p_person_id uuid) RETURNS boolean
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT (( SELECT app.is_city_admin() AS is_city_admin) OR (EXISTS ( SELECT
            FROM app.managed_people() m(person_id)
           WHERE (m.person_id = manages.p_person_id))));
END;

ALTER FUNCTION app.manages(p_person_id uuid) OWNER TO kinerja_owner;

--
-- Name: FUNCTION manages(p_person_id uuid); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.manages(p_person_id uuid) IS 'The one who asks administers where the person serves, or will.';

--
-- Name: serves_elsewhere(uuid); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.serves_elsewhere(p_person_id uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select exists (
    select
    from app.appointment as a
    where a.person_id = p_person_id
      and app.is_to_come(app.today(), a.starts_on, a.ends_on)
      and not coalesce(a.agency_id = any (app.administered()), false)
      and not coalesce(a.unit_id = any (app.administered_units()), false)
  )
$$;

ALTER FUNCTION app.serves_elsewhere(p_person_id uuid) OWNER TO kinerja_definer;

--
-- Name: FUNCTION serves_elsewhere(p_person_id uuid); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.serves_elsewhere(p_person_id uuid) IS 'The person serves, or will, where the one who asks does not administer. Definer: appointments that they may not see count, too.';

--
-- Name: manages_account(uuid); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.manages_account(p_person_id uuid) RETURNS boolean
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT (( SELECT app.is_city_admin() AS is_city_admin) OR (app.manages(p_person_id) AND (NOT app.holds_a_role(p_person_id)) AND (NOT app.serves_elsewhere(p_person_id))));
END;

ALTER FUNCTION app.manages_account(p_person_id uuid) OWNER TO kinerja_owner;

--
-- Name: FUNCTION manages_account(p_person_id uuid); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.manages_account(p_person_id uuid) IS 'The one who asks may make, reset, lock and unlock the person''s account.';

--
-- Name: account_actions(uuid, text); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.account_actions(p_person_id uuid, p_state text) RETURNS text[]
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT
         CASE
             WHEN ((p_person_id IS NULL) OR (NOT app.manages_account(p_person_id))) THEN '{}'::text[]
             WHEN (p_state = 'LOCKED'::text) THEN ARRAY['unlock'::text]
             ELSE ARRAY['reset'::text, 'lock'::text]
         END AS "array";
END;

ALTER FUNCTION app.account_actions(p_person_id uuid, p_state text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION account_actions(p_person_id uuid, p_state text); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.account_actions(p_person_id uuid, p_state text) IS 'What the one who asks could do to an account.';

--
-- Name: account_state(boolean, boolean); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.account_state(p_is_locked boolean, p_is_active boolean) RETURNS text
    LANGUAGE sql IMMUTABLE
    BEGIN ATOMIC
 SELECT
         CASE
             WHEN p_is_locked THEN 'LOCKED'::text
             WHEN p_is_active THEN 'ACTIVE'::text
             ELSE 'INVITED'::text
         END AS "case";
END;

ALTER FUNCTION app.account_state(p_is_locked boolean, p_is_active boolean) OWNER TO kinerja_owner;

--
-- Name: FUNCTION account_state(p_is_locked boolean, p_is_active boolean); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.account_state(p_is_locked boolean, p_is_active boolean) IS 'LOCKED, ACTIVE, or INVITED while no password was set.';

--
-- Name: account; Type: TABLE; Schema: app; Owner: kinerja_owner
--

CREATE TABLE app.account (
    account_id uuid DEFAULT gen_random_uuid() NOT NULL,
    login text NOT NULL,
    person_id uuid,
    peer text,
    is_machine boolean DEFAULT false NOT NULL,
    is_active boolean DEFAULT false NOT NULL,
    is_locked boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    revision bigint DEFAULT 1 NOT NULL,
    CONSTRAINT account_is_a_persons_or_the_machines CHECK (((person_id IS NULL) = is_machine)),
    CONSTRAINT account_login_is_a_login CHECK ((login ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'::text)),
    CONSTRAINT account_peer_is_an_account CHECK ((peer ~ '^[a-z_][a-z0-9_.-]{0,31}$'::text))
);

ALTER TABLE ONLY app.account FORCE ROW LEVEL SECURITY;

ALTER TABLE app.account OWNER TO kinerja_owner;

--
-- Name: TABLE account; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TABLE app.account IS 'Who may log in. One person, one account; one more is the machine''s own.';

--
-- Name: COLUMN account.account_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.account.account_id IS 'Leaves the database; says nothing.';

--
-- Name: COLUMN account.login; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.account.login IS 'What one logs in with: the NIP unless a city administrator chose otherwise. Lower case.';

--
-- Name: COLUMN account.person_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.account.person_id IS 'Whose account it is; null for the machine''s.';

--
-- Name: COLUMN account.peer; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.account.peer IS 'The account of the daemon''s machine whose sessions over the admin socket are this one''s.';

--
-- Name: COLUMN account.is_machine; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.account.is_machine IS 'Operates the machine and sees no personal data: root and the daemon''s own account.';

--
-- Name: COLUMN account.is_active; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.account.is_active IS 'A password was set; until then only a code lets in.';

--
-- Name: COLUMN account.is_locked; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.account.is_locked IS 'Opens nothing.';

--
-- Name: COLUMN account.created_at; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.account.created_at IS 'By app.now().';

--
-- Name: COLUMN account.revision; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.account.revision IS 'Grows with each change; a client names the one it has seen.';

--
-- Name: person; Type: TABLE; Schema: app; Owner: kinerja_owner
--

CREATE TABLE app.person (
    person_id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    revision bigint DEFAULT 1 NOT NULL,
    nip text,
    employment text DEFAULT 'NON_ASN'::text NOT NULL,
    golongan text,
    golongan_since_on date,
    contract_number text,
    contract_starts_on date,
    contract_ends_on date,
    email text,
    ref text,
    CONSTRAINT person_asn_has_a_nip CHECK (((nip IS NOT NULL) OR (employment = 'NON_ASN'::text))),
    CONSTRAINT person_contract_ends_after_it_starts CHECK ((contract_ends_on >= contract_starts_on)),
    CONSTRAINT person_contract_is_pppk CHECK (((employment = 'PPPK'::text) OR (num_nonnulls(contract_number, contract_starts_on, contract_ends_on) = 0))),
    CONSTRAINT person_contract_number_is_short CHECK ((length(contract_number) <= 100)),
    CONSTRAINT person_email_is_short CHECK ((length(email) <= 254)),
    CONSTRAINT person_employment_is_known CHECK ((employment = ANY (ARRAY['PNS'::text, 'PPPK'::text, 'NON_ASN'::text]))),
    CONSTRAINT person_golongan_fits_employment CHECK (((golongan IS NULL) OR ((employment = 'PNS'::text) AND (golongan ~ '^(I|II|III)/[a-d]$|^IV/[a-e]$'::text)) OR ((employment = 'PPPK'::text) AND (golongan ~ '^(I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XV|XVI|XVII)$'::text)))),
    CONSTRAINT person_golongan_has_its_date CHECK (((golongan IS NOT NULL) OR (golongan_since_on IS NULL))),
    CONSTRAINT person_name_is_short CHECK ((length(name) <= 200)),
    CONSTRAINT person_name_says_something CHECK ((name ~ '\S'::text)),
    CONSTRAINT person_nip_is_18_digits CHECK ((nip ~ '^[0-9]{18}$'::text)),
    CONSTRAINT person_ref_is_a_code CHECK ((ref ~ '^[A-Z0-9][A-Z0-9_.-]{0,39}$'::text)),
    CONSTRAINT person_ref_is_no_number CHECK (((ref !~ '^[0-9]{18}$'::text) AND (ref !~ '^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$'::text)))
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
-- Name: COLUMN person.nip; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.person.nip IS 'The civil servant''s number (18 digits); null for the mayor and for those outside. Personal data, and no source of birth or sex.';

--
-- Name: COLUMN person.employment; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.person.employment IS 'PNS, PPPK, or NON_ASN for the mayor and those outside.';

--
-- Name: COLUMN person.golongan; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.person.golongan IS 'I/a to IV/e for PNS, I to XVII for PPPK.';

--
-- Name: COLUMN person.golongan_since_on; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.person.golongan_since_on IS 'Since when.';

--
-- Name: COLUMN person.contract_number; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.person.contract_number IS 'Of a PPPK''s contract.';

--
-- Name: COLUMN person.contract_starts_on; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.person.contract_starts_on IS 'Its first day.';

--
-- Name: COLUMN person.contract_ends_on; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.person.contract_ends_on IS 'Its last day: it bounds the plan of work (PermenPANRB 6/2022 art. 8).';

--
-- Name: COLUMN person.email; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.person.email IS 'Where messages go.';

--
-- Name: COLUMN person.ref; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.person.ref IS 'What files call somebody, above all who has no NIP: WALIKOTA; null for most. Whoever has neither is given one.';

--
-- Name: account; Type: VIEW; Schema: api; Owner: kinerja_owner
--

CREATE VIEW api.account WITH (security_invoker='true') AS
 SELECT c.account_id AS account,
    c.login,
    c.person_id AS person,
    p.nip,
    p.name,
    c.peer,
    app.account_state(c.is_locked, c.is_active) AS state,
    c.created_at,
    c.revision,
    app.account_actions(c.person_id, app.account_state(c.is_locked, c.is_active)) AS allowed_actions
   FROM (app.account c
     LEFT JOIN app.person p ON ((p.person_id = c.person_id)));

ALTER TABLE api.account OWNER TO kinerja_owner;

--
-- Name: VIEW account; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON VIEW api.account IS 'An account as operations show it.';

--
-- Name: COLUMN account.account; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.account.account IS 'The identifier, which says nothing.';

--
-- Name: COLUMN account.login; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.account.login IS 'What one logs in with: the NIP unless a city administrator chose otherwise.';

--
-- Name: COLUMN account.person; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.account.person IS 'Whose account it is; null for the machine''s.';

--
-- Name: COLUMN account.nip; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.account.nip IS 'Their number.';

--
-- Name: COLUMN account.name; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.account.name IS 'Their name.';

--
-- Name: COLUMN account.peer; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.account.peer IS 'The account of the daemon''s machine whose sessions over the admin socket are this one''s.';

--
-- Name: COLUMN account.state; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.account.state IS 'LOCKED, ACTIVE, or INVITED while no password was set.';

--
-- Name: COLUMN account.created_at; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.account.created_at IS 'When it was made.';

--
-- Name: COLUMN account.revision; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.account.revision IS 'Grows with each change; a client names the one it has seen.';

--
-- Name: COLUMN account.allowed_actions; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.account.allowed_actions IS 'What the one who asks could do with it now; what is not here would be refused.';

--
-- Name: account_create(text, text, text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.account_create(p_person text, p_login text, p_peer text) RETURNS SETOF api.account
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  found_person uuid := app.person_named(p_person);
  found_nip text := (select p.nip from app.person as p where p.person_id = found_person);
begin
  -- Another's NIP as login would keep them from their own.
  if p_login is null and found_nip is null or p_login ~ '^[0-9]{18}$' and p_login is distinct from found_nip then
    perform app.fail('KJ400', 'login', 'name a login that is no NIP; without one it is the NIP');
  end if;
  insert into app.account (login, person_id, peer, created_at) values (coalesce(p_login, found_nip), found_person, p_peer, app.now());
  return query select a.* from api.account as a where a.person = found_person;
end $_$;

ALTER FUNCTION api.account_create(p_person text, p_login text, p_peer text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION account_create(p_person text, p_login text, p_peer text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.account_create(p_person text, p_login text, p_peer text) IS 'Makes the account of a person, who logs in once they have redeemed a code.';

--
-- Name: account_invite(text, text, text, bigint, bigint); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.account_invite(p_person text, p_agency text, p_unit text, p_days bigint, p_affects bigint) RETURNS TABLE(account uuid, login text, nip text, name text, unit text, code text, expires_at timestamp with time zone)
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'ext', 'pg_temp'
    AS $$
declare
  found_agency integer;
  found_path ext.ltree;
  found_person uuid;
  invited record;
  lasts interval := make_interval(days => coalesce(p_days, 14)::integer);
begin
  if (p_person is null) = (p_agency is null) or p_unit is not null and p_agency is null then
    perform app.fail('KJ400', 'person', 'name a person, or an agency and perhaps a unit');
  elsif p_days not between 1 and 90 then
    perform app.fail('KJ400', 'days', 'from 1 to 90');
  end if;
  if p_person is not null then
    found_person := app.person_named(p_person);
    if not app.manages_account(found_person) then
      perform app.fail('KJ403', 'account of ' || p_person);
    end if;
    if exists (select from app.account as c where c.person_id = found_person and (c.is_active or c.is_locked)) then
      -- A forgotten password is another matter: account reset.
      perform app.fail('KJ455', 'account of ' || p_person, 'they have one already; account reset gives a new code');
    end if;
  else
    found_agency := app.agency_named(p_agency);
    if p_unit is not null then
      select u.path into found_path from app.unit as u where u.agency_id = found_agency and u.unit_id = app.unit_named(found_agency, p_unit);
    end if;
    perform app.require_affected((select count(*) from app.to_invite(found_agency, found_path)), p_affects);
  end if;
  for invited in
    select t.person_id, t.nip, t.name, t.unit from app.to_invite(found_agency, found_path) as t where found_agency is not null
    union all
    select p.person_id, p.nip, p.name, null from app.person as p where p.person_id = found_person
  loop
    select c.account_id, c.login into account, login from app.account as c where c.person_id = invited.person_id;
    if account is null then
      if invited.nip is null then
        perform app.fail('KJ400', 'login', 'somebody without a NIP needs a login: account create first');
      end if;
      insert into app.account (login, person_id, created_at) values (invited.nip, invited.person_id, app.now());
      select c.account_id, c.login into account, login from app.account as c where c.person_id = invited.person_id;
    end if;
    nip := invited.nip;
    name := invited.name;
    unit := invited.unit;
    code := app.make_code(account, lasts);
    expires_at := app.now() + lasts;
    return next;
  end loop;
end $$;

ALTER FUNCTION api.account_invite(p_person text, p_agency text, p_unit text, p_days bigint, p_affects bigint) OWNER TO kinerja_owner;

--
-- Name: FUNCTION account_invite(p_person text, p_agency text, p_unit text, p_days bigint, p_affects bigint); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.account_invite(p_person text, p_agency text, p_unit text, p_days bigint, p_affects bigint) IS 'Makes one-time codes, and accounts where there are none: for one person, or for all of an agency or a branch who cannot log in yet.';

--
-- Name: account_lock(uuid, bigint[]); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.account_lock(p_account uuid, p_revisions bigint[]) RETURNS SETOF api.account
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_account app.account := app.account_for('lock', p_account, p_revisions);
begin
  perform app.require_city_admin_besides(found_account.person_id);
  update app.account as a set is_locked = true, revision = a.revision + 1 where a.account_id = p_account;
  return query select a.* from api.account as a where a.account = p_account;
end $$;

ALTER FUNCTION api.account_lock(p_account uuid, p_revisions bigint[]) OWNER TO kinerja_owner;

--
-- Name: FUNCTION account_lock(p_account uuid, p_revisions bigint[]); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.account_lock(p_account uuid, p_revisions bigint[]) IS 'Locks an account: its sessions end at once. The daemon records the reason in the audit.';

--
-- Name: account_reset(uuid, bigint[]); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.account_reset(p_account uuid, p_revisions bigint[]) RETURNS TABLE(account uuid, login text, name text, code text, expires_at timestamp with time zone)
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_account app.account := app.account_for('reset', p_account, p_revisions);
begin
  perform app.require_city_admin_besides(found_account.person_id);
  update app.account as a set is_active = false, revision = a.revision + 1 where a.account_id = p_account;
  code := app.make_code(p_account, interval '3 days');
  expires_at := app.now() + interval '3 days';
  select a.account, a.login, a.name into account, login, name from api.account as a where a.account = p_account;
  return next;
end $$;

ALTER FUNCTION api.account_reset(p_account uuid, p_revisions bigint[]) OWNER TO kinerja_owner;

--
-- Name: FUNCTION account_reset(p_account uuid, p_revisions bigint[]); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.account_reset(p_account uuid, p_revisions bigint[]) IS 'Ends password and sessions, and makes a code with which a new password is chosen within three days.';

--
-- Name: account_show(uuid); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.account_show(p_account uuid) RETURNS SETOF api.account
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT a.account,
     a.login,
     a.person,
     a.nip,
     a.name,
     a.peer,
     a.state,
     a.created_at,
     a.revision,
     a.allowed_actions
    FROM api.account a
   WHERE (a.account = account_show.p_account);
END;

ALTER FUNCTION api.account_show(p_account uuid) OWNER TO kinerja_owner;

--
-- Name: FUNCTION account_show(p_account uuid); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.account_show(p_account uuid) IS 'One account.';

--
-- Name: account_unlock(uuid, bigint[]); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.account_unlock(p_account uuid, p_revisions bigint[]) RETURNS SETOF api.account
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform app.account_for('unlock', p_account, p_revisions);
  update app.account as a set is_locked = false, revision = a.revision + 1 where a.account_id = p_account;
  return query select a.* from api.account as a where a.account = p_account;
end $$;

ALTER FUNCTION api.account_unlock(p_account uuid, p_revisions bigint[]) OWNER TO kinerja_owner;

--
-- Name: FUNCTION account_unlock(p_account uuid, p_revisions bigint[]); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.account_unlock(p_account uuid, p_revisions bigint[]) IS 'Unlocks an account: its password opens again.';

--
-- Name: agency_actions(boolean); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.agency_actions(p_is_open boolean) RETURNS text[]
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT
         CASE
             WHEN (p_is_open AND ( SELECT app.is_city_admin() AS is_city_admin)) THEN ARRAY['update'::text, 'close'::text]
             ELSE '{}'::text[]
         END AS "case";
END;

ALTER FUNCTION app.agency_actions(p_is_open boolean) OWNER TO kinerja_owner;

--
-- Name: FUNCTION agency_actions(p_is_open boolean); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.agency_actions(p_is_open boolean) IS 'What the one who asks could do to an agency.';

--
-- Name: agency; Type: TABLE; Schema: app; Owner: kinerja_owner
--

CREATE TABLE app.agency (
    agency_id integer NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    revision bigint DEFAULT 1 NOT NULL,
    kind text NOT NULL,
    closed_at timestamp with time zone,
    CONSTRAINT agency_code_is_a_code CHECK ((code ~ '^[A-Z0-9][A-Z0-9_-]{0,39}$'::text)),
    CONSTRAINT agency_kind_is_a_code CHECK ((kind ~ '^[A-Z][A-Z0-9_]{0,39}$'::text)),
    CONSTRAINT agency_name_is_short CHECK ((length(name) <= 200)),
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
-- Name: COLUMN agency.kind; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.agency.kind IS 'What sort of agency: DINAS, BADAN, SEKRETARIAT, DISTRIK …';

--
-- Name: COLUMN agency.closed_at; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.agency.closed_at IS 'Since when it is no more; null while it is.';

--
-- Name: agency; Type: VIEW; Schema: api; Owner: kinerja_owner
--

CREATE VIEW api.agency WITH (security_invoker='true') AS
 SELECT a.code AS agency,
    a.name,
    a.kind,
        CASE
            WHEN (a.closed_at IS NULL) THEN 'ACTIVE'::text
            ELSE 'CLOSED'::text
        END AS state,
    a.revision,
    app.agency_actions((a.closed_at IS NULL)) AS allowed_actions,
    a.agency_id
   FROM app.agency a;

ALTER TABLE api.agency OWNER TO kinerja_owner;

--
-- Name: VIEW agency; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON VIEW api.agency IS 'An agency as operations show it.';

--
-- Name: COLUMN agency.agency; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.agency.agency IS 'The code, as people write it: DISDIK.';

--
-- Name: COLUMN agency.name; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.agency.name IS 'In full: Dinas Pendidikan.';

--
-- Name: COLUMN agency.kind; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.agency.kind IS 'What sort of agency: DINAS, BADAN, SEKRETARIAT, DISTRIK …';

--
-- Name: COLUMN agency.state; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.agency.state IS 'ACTIVE, or CLOSED when it is no more.';

--
-- Name: COLUMN agency.revision; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.agency.revision IS 'Grows with each change; a client names the one it has seen.';

--
-- Name: COLUMN agency.allowed_actions; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.agency.allowed_actions IS 'What the one who asks could do with it now; what is not here would be refused.';

--
-- Name: COLUMN agency.agency_id; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.agency.agency_id IS 'Never shown: joins inside of the database.';

--
-- Name: agency_close(text, bigint[]); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.agency_close(p_agency text, p_revisions bigint[]) RETURNS SETOF api.agency
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_agency app.agency := app.agency_for('close', p_agency, p_revisions);
begin
  if exists (select from app.unit as u where u.agency_id = found_agency.agency_id and u.closed_at is null) then
    perform app.fail('KJ456', 'agency ' || p_agency, 'close its units first');
  end if;
  update app.agency as a set closed_at = app.now(), revision = a.revision + 1 where a.agency_id = found_agency.agency_id;
  return query select a.* from api.agency as a where a.agency = p_agency;
end $$;

ALTER FUNCTION api.agency_close(p_agency text, p_revisions bigint[]) OWNER TO kinerja_owner;

--
-- Name: FUNCTION agency_close(p_agency text, p_revisions bigint[]); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.agency_close(p_agency text, p_revisions bigint[]) IS 'Ends an agency whose units are closed; KJ456 while one is open. The daemon records the reason in the audit.';

--
-- Name: agency_create(text, text, text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.agency_create(p_agency text, p_name text, p_kind text) RETURNS SETOF api.agency
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  insert into app.agency (code, name, kind) values (p_agency, p_name, p_kind);
  return query select a.* from api.agency as a where a.agency = p_agency;
end $$;

ALTER FUNCTION api.agency_create(p_agency text, p_name text, p_kind text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION agency_create(p_agency text, p_name text, p_kind text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.agency_create(p_agency text, p_name text, p_kind text) IS 'Makes an agency.';

--
-- Name: agency_show(text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.agency_show(p_agency text) RETURNS SETOF api.agency
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT a.agency,
     a.name,
     a.kind,
     a.state,
     a.revision,
     a.allowed_actions,
     a.agency_id
    FROM api.agency a
   WHERE (a.agency = agency_show.p_agency);
END;

ALTER FUNCTION api.agency_show(p_agency text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION agency_show(p_agency text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.agency_show(p_agency text) IS 'One agency.';

--
-- Name: agency_update(text, text, text, bigint[]); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.agency_update(p_agency text, p_name text, p_kind text, p_revisions bigint[]) RETURNS SETOF api.agency
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_agency app.agency := app.agency_for('update', p_agency, p_revisions);
begin
  update app.agency as a
  set name = coalesce(p_name, a.name), kind = coalesce(p_kind, a.kind), revision = a.revision + 1
  where a.agency_id = found_agency.agency_id;
  return query select a.* from api.agency as a where a.agency = p_agency;
end $$;

ALTER FUNCTION api.agency_update(p_agency text, p_name text, p_kind text, p_revisions bigint[]) OWNER TO kinerja_owner;

--
-- Name: FUNCTION agency_update(p_agency text, p_name text, p_kind text, p_revisions bigint[]); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.agency_update(p_agency text, p_name text, p_kind text, p_revisions bigint[]) IS 'Changes an agency''s name or kind.';

--
-- Name: appointment_correct(text, uuid, text, text, date, text, bigint[], bigint); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.appointment_correct(p_agency text, p_appointment uuid, p_post text, p_kind text, p_starts_on date, p_ends_on text, p_revisions bigint[], p_affects bigint) RETURNS TABLE(day date, person uuid, nip text, name text, post text, superior_before text, superior text, appraiser_before text, appraiser text)
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
  found_appointment app.appointment := app.appointment_for('correct', p_agency, p_appointment, p_revisions);
  found_post app.post;
  corrected app.appointment;
  posts integer[] := array[found_appointment.post_id];
  days date[];
  before jsonb;
  after jsonb;
begin
  if p_post is not null then
    found_post := app.post_named(found_appointment.agency_id, p_post);
    if found_post.agency_id <> found_appointment.agency_id then
      perform app.fail('KJ400', 'post', 'name a post of this agency');
    end if;
    posts := posts || found_post.post_id;
  end if;
  corrected := found_appointment;
  corrected.post_id := coalesce(found_post.post_id, corrected.post_id);
  corrected.kind := coalesce(p_kind, corrected.kind);
  corrected.starts_on := coalesce(p_starts_on, corrected.starts_on);
  corrected.ends_on := nullif(coalesce(p_ends_on, corrected.ends_on::text), '')::date;
  days := app.days_to_compare(found_appointment, corrected);
  before := app.relations_through(posts, days);
  update app.appointment as a
  set
    post_id = corrected.post_id, kind = corrected.kind, starts_on = corrected.starts_on, ends_on = corrected.ends_on, revision = a.revision + 1
  where a.agency_id = found_appointment.agency_id and a.appointment_id = p_appointment;
  after := app.relations_through(posts, days);
  perform app.require_affected((select count(distinct d.person) from app.differences(before, after) as d), p_affects);
  return query
    select d.day, d.person, d.nip, d.name, d.post, d.superior_before, d.superior, d.appraiser_before, d.appraiser from app.differences(before, after) as d;
end $$;

ALTER FUNCTION api.appointment_correct(p_agency text, p_appointment uuid, p_post text, p_kind text, p_starts_on date, p_ends_on text, p_revisions bigint[], p_affects bigint) OWNER TO kinerja_owner;

--
-- Name: FUNCTION appointment_correct(p_agency text, p_appointment uuid, p_post text, p_kind text, p_starts_on date, p_ends_on text, p_revisions bigint[], p_affects bigint); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.appointment_correct(p_agency text, p_appointment uuid, p_post text, p_kind text, p_starts_on date, p_ends_on text, p_revisions bigint[], p_affects bigint) IS 'Mends an appointment that was recorded wrongly: everybody whose superior or appraiser that changes, today and on the last day of what it changes of the past, with both. The daemon records the reason in the audit.';

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

COMMENT ON FUNCTION app.actor() IS 'The person who is asking, or the machine''s account; null without one.';

--
-- Name: administers_unit(integer, integer); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.administers_unit(p_agency_id integer, p_unit_id integer) RETURNS boolean
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT (COALESCE((p_agency_id = ANY (( SELECT app.administered() AS administered)::integer[])), false) OR COALESCE((p_unit_id = ANY (( SELECT app.administered_units() AS administered_units)::integer[])), false) OR ( SELECT app.is_city_admin() AS is_city_admin));
END;

ALTER FUNCTION app.administers_unit(p_agency_id integer, p_unit_id integer) OWNER TO kinerja_owner;

--
-- Name: FUNCTION administers_unit(p_agency_id integer, p_unit_id integer); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.administers_unit(p_agency_id integer, p_unit_id integer) IS 'The one who asks has an administrator''s rights in a unit.';

--
-- Name: is_above_others(integer, integer); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.is_above_others(p_agency_id integer, p_post_id integer) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select exists (select from app.post_above as v where v.post_agency_id = p_agency_id and v.post_id = p_post_id)
    or exists (select from app.post as p where p.agency_id = p_agency_id and p.post_id = p_post_id and app.heads_government(p.kind))
$$;

ALTER FUNCTION app.is_above_others(p_agency_id integer, p_post_id integer) OWNER TO kinerja_definer;

--
-- Name: FUNCTION is_above_others(p_agency_id integer, p_post_id integer); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.is_above_others(p_agency_id integer, p_post_id integer) IS 'A post stands above posts of other agencies, or heads the government. Definer: lines of other agencies count.';

--
-- Name: appointment_actions(integer, integer, integer, uuid, text); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.appointment_actions(p_agency_id integer, p_unit_id integer, p_post_id integer, p_person_id uuid, p_state text) RETURNS text[]
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT
         CASE
             WHEN (NOT app.administers_unit(p_agency_id, p_unit_id)) THEN '{}'::text[]
             WHEN ((NOT ( SELECT app.is_city_admin() AS is_city_admin)) AND ((p_person_id = ( SELECT app.actor() AS actor)) OR (NOT app.manages(p_person_id)) OR app.is_above_others(p_agency_id, p_post_id))) THEN '{}'::text[]
             WHEN (p_state = 'ENDED'::text) THEN ARRAY['correct'::text]
             ELSE ARRAY['end'::text, 'transfer'::text, 'correct'::text]
         END AS "array";
END;

ALTER FUNCTION app.appointment_actions(p_agency_id integer, p_unit_id integer, p_post_id integer, p_person_id uuid, p_state text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION appointment_actions(p_agency_id integer, p_unit_id integer, p_post_id integer, p_person_id uuid, p_state text); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.appointment_actions(p_agency_id integer, p_unit_id integer, p_post_id integer, p_person_id uuid, p_state text) IS 'What the one who asks could do to an appointment.';

--
-- Name: state_on(date, date, date); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.state_on(p_day date, p_starts_on date, p_ends_on date) RETURNS text
    LANGUAGE sql IMMUTABLE
    BEGIN ATOMIC
 SELECT
         CASE
             WHEN (p_ends_on < GREATEST(p_day, p_starts_on)) THEN 'ENDED'::text
             WHEN (p_starts_on > p_day) THEN 'FUTURE'::text
             ELSE 'CURRENT'::text
         END AS "case";
END;

ALTER FUNCTION app.state_on(p_day date, p_starts_on date, p_ends_on date) OWNER TO kinerja_owner;

--
-- Name: FUNCTION state_on(p_day date, p_starts_on date, p_ends_on date); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.state_on(p_day date, p_starts_on date, p_ends_on date) IS 'FUTURE, CURRENT or ENDED on a day; ENDED, too, when it was withdrawn.';

--
-- Name: post; Type: TABLE; Schema: app; Owner: kinerja_owner
--

CREATE TABLE app.post (
    agency_id integer NOT NULL,
    post_id integer NOT NULL,
    code text NOT NULL,
    unit_id integer NOT NULL,
    title text NOT NULL,
    kind text NOT NULL,
    jenjang text,
    is_single boolean NOT NULL,
    closed_at timestamp with time zone,
    revision bigint DEFAULT 1 NOT NULL,
    CONSTRAINT post_code_is_a_code CHECK ((code ~ '^[A-Z0-9][A-Z0-9_.-]{0,39}$'::text)),
    CONSTRAINT post_jenjang_is_known CHECK ((jenjang = ANY (ARRAY['PEMULA'::text, 'TERAMPIL'::text, 'MAHIR'::text, 'PENYELIA'::text, 'AHLI_PERTAMA'::text, 'AHLI_MUDA'::text, 'AHLI_MADYA'::text, 'AHLI_UTAMA'::text]))),
    CONSTRAINT post_jenjang_is_of_a_functional_post CHECK (((jenjang IS NULL) OR (kind = 'FUNGSIONAL'::text))),
    CONSTRAINT post_kind_is_known CHECK ((kind = ANY (ARRAY['KEPALA_DAERAH'::text, 'PIMPINAN_INSTANSI'::text, 'JPT_UTAMA'::text, 'JPT_MADYA'::text, 'JPT_PRATAMA'::text, 'ADMINISTRATOR'::text, 'PENGAWAS'::text, 'FUNGSIONAL'::text, 'PELAKSANA'::text]))),
    CONSTRAINT post_title_says_something CHECK (((title ~ '\S'::text) AND (length(title) <= 200)))
);

ALTER TABLE ONLY app.post FORCE ROW LEVEL SECURITY;

ALTER TABLE app.post OWNER TO kinerja_owner;

--
-- Name: TABLE post; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TABLE app.post IS 'A post (jabatan) in a unit: what people are appointed to.';

--
-- Name: COLUMN post.agency_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.post.agency_id IS 'Whose post it is.';

--
-- Name: COLUMN post.post_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.post.post_id IS 'Never shown: the code is what leaves the database.';

--
-- Name: COLUMN post.code; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.post.code IS 'Upper case, once in an agency: KADIS, GURU-SD-001.';

--
-- Name: COLUMN post.unit_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.post.unit_id IS 'The unit it belongs to.';

--
-- Name: COLUMN post.title; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.post.title IS 'In full: Kepala Dinas Pendidikan.';

--
-- Name: COLUMN post.kind; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.post.kind IS 'KEPALA_DAERAH or PIMPINAN_INSTANSI (heads the government), JPT_UTAMA, JPT_MADYA, JPT_PRATAMA, ADMINISTRATOR, PENGAWAS, FUNGSIONAL, PELAKSANA.';

--
-- Name: COLUMN post.jenjang; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.post.jenjang IS 'The level of a functional post: PEMULA to PENYELIA, AHLI_PERTAMA to AHLI_UTAMA.';

--
-- Name: COLUMN post.is_single; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.post.is_single IS 'One holder at a time: structural posts, and every post that others report to or are appraised by. Kept by triggers.';

--
-- Name: COLUMN post.closed_at; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.post.closed_at IS 'Since when it is no more; null while it is.';

--
-- Name: COLUMN post.revision; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.post.revision IS 'Grows with each change; a client names the one it has seen.';

--
-- Name: unit; Type: TABLE; Schema: app; Owner: kinerja_owner
--

CREATE TABLE app.unit (
    agency_id integer NOT NULL,
    unit_id integer NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    parent_id integer,
    path ext.ltree NOT NULL,
    is_mandiri boolean DEFAULT false NOT NULL,
    closed_at timestamp with time zone,
    revision bigint DEFAULT 1 NOT NULL,
    work_pattern text,
    coordinator_agency_id integer,
    coordinator_id integer,
    CONSTRAINT unit_code_is_a_code CHECK ((code ~ '^[A-Z0-9][A-Z0-9_.-]{0,39}$'::text)),
    CONSTRAINT unit_coordinator_is_whole CHECK (((coordinator_id IS NULL) = (coordinator_agency_id IS NULL))),
    CONSTRAINT unit_is_not_its_own_parent CHECK ((parent_id <> unit_id)),
    CONSTRAINT unit_kind_is_a_code CHECK ((kind ~ '^[A-Z][A-Z0-9_]{0,39}$'::text)),
    CONSTRAINT unit_name_says_something CHECK (((name ~ '\S'::text) AND (length(name) <= 200))),
    CONSTRAINT unit_work_pattern_is_known CHECK ((work_pattern = ANY (ARRAY['LIMA_HARI'::text, 'ENAM_HARI'::text])))
);

ALTER TABLE ONLY app.unit FORCE ROW LEVEL SECURITY;

ALTER TABLE app.unit OWNER TO kinerja_owner;

--
-- Name: TABLE unit; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TABLE app.unit IS 'A part of an agency: sekretariat, bidang, UPTD, sekolah, puskesmas, kelurahan. They form a tree.';

--
-- Name: COLUMN unit.agency_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.unit.agency_id IS 'Whose unit it is.';

--
-- Name: COLUMN unit.unit_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.unit.unit_id IS 'Never shown: the code is what leaves the database.';

--
-- Name: COLUMN unit.code; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.unit.code IS 'Upper case, once in an agency: SD-012.';

--
-- Name: COLUMN unit.name; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.unit.name IS 'In full.';

--
-- Name: COLUMN unit.kind; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.unit.kind IS 'What sort of unit: SEKRETARIAT, BIDANG, UPTD, SEKOLAH, PUSKESMAS …';

--
-- Name: COLUMN unit.parent_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.unit.parent_id IS 'The unit it belongs to; null directly below the agency.';

--
-- Name: COLUMN unit.path; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.unit.path IS 'The unit_ids from the top down to this one; kept by a trigger.';

--
-- Name: COLUMN unit.is_mandiri; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.unit.is_mandiri IS 'Works by itself (mandiri), though it belongs to another.';

--
-- Name: COLUMN unit.closed_at; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.unit.closed_at IS 'Since when it is no more; null while it is.';

--
-- Name: COLUMN unit.revision; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.unit.revision IS 'Grows with each change; a client names the one it has seen.';

--
-- Name: COLUMN unit.work_pattern; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.unit.work_pattern IS 'LIMA_HARI or ENAM_HARI: five or six working days a week; null for that of the unit above, five at the top.';

--
-- Name: COLUMN unit.coordinator_agency_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.unit.coordinator_agency_id IS 'The agency of the coordinating unit.';

--
-- Name: COLUMN unit.coordinator_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.unit.coordinator_id IS 'The unit that coordinates it (an asisten''s, say); null for none.';

--
-- Name: appointment; Type: VIEW; Schema: api; Owner: kinerja_owner
--

CREATE VIEW api.appointment WITH (security_invoker='true') AS
 SELECT a.appointment_id AS appointment,
    g.code AS agency,
    t.code AS post,
    t.title,
    u.code AS unit,
    a.kind,
    a.person_id AS person,
    p.nip,
    p.name,
    a.starts_on,
    a.ends_on,
    app.state_on(( SELECT app.today() AS today), a.starts_on, a.ends_on) AS state,
    a.revision,
    app.appointment_actions(a.agency_id, a.unit_id, a.post_id, a.person_id, app.state_on(( SELECT app.today() AS today), a.starts_on, a.ends_on)) AS allowed_actions,
    a.agency_id,
    a.unit_id
   FROM ((((app.appointment a
     JOIN app.agency g ON ((g.agency_id = a.agency_id)))
     JOIN app.post t ON (((t.agency_id = a.agency_id) AND (t.post_id = a.post_id))))
     JOIN app.unit u ON (((u.agency_id = a.agency_id) AND (u.unit_id = a.unit_id))))
     LEFT JOIN app.person p ON ((p.person_id = a.person_id)));

ALTER TABLE api.appointment OWNER TO kinerja_owner;

--
-- Name: VIEW appointment; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON VIEW api.appointment IS 'An appointment as operations show it.';

--
-- Name: COLUMN appointment.appointment; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.appointment.appointment IS 'The identifier, which says nothing.';

--
-- Name: COLUMN appointment.agency; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.appointment.agency IS 'The code of the post''s agency.';

--
-- Name: COLUMN appointment.post; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.appointment.post IS 'The code of the post.';

--
-- Name: COLUMN appointment.title; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.appointment.title IS 'The post in full.';

--
-- Name: COLUMN appointment.unit; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.appointment.unit IS 'The code of the post''s unit.';

--
-- Name: COLUMN appointment.kind; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.appointment.kind IS 'DEFINITIF, PLT or PLH.';

--
-- Name: COLUMN appointment.person; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.appointment.person IS 'Who.';

--
-- Name: COLUMN appointment.nip; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.appointment.nip IS 'Their number; null when the one who asks may not see them any more.';

--
-- Name: COLUMN appointment.name; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.appointment.name IS 'Their name; null when the one who asks may not see them any more.';

--
-- Name: COLUMN appointment.starts_on; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.appointment.starts_on IS 'The first day.';

--
-- Name: COLUMN appointment.ends_on; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.appointment.ends_on IS 'The last day; null while no end is known.';

--
-- Name: COLUMN appointment.state; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.appointment.state IS 'FUTURE, CURRENT or ENDED, by the government''s day.';

--
-- Name: COLUMN appointment.revision; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.appointment.revision IS 'Grows with each change; a client names the one it has seen.';

--
-- Name: COLUMN appointment.allowed_actions; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.appointment.allowed_actions IS 'What the one who asks could do with it now; what is not here would be refused.';

--
-- Name: COLUMN appointment.agency_id; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.appointment.agency_id IS 'Never shown: joins inside of the database.';

--
-- Name: COLUMN appointment.unit_id; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.appointment.unit_id IS 'Never shown: joins inside of the database.';

--
-- Name: appointment_end(text, uuid, date, bigint[]); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.appointment_end(p_agency text, p_appointment uuid, p_ends_on date, p_revisions bigint[]) RETURNS SETOF api.appointment
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_appointment app.appointment := app.appointment_for('end', p_agency, p_appointment, p_revisions);
begin
  -- One that has not begun is withdrawn.
  update app.appointment as a
  set
    ends_on = coalesce(p_ends_on, case when a.starts_on > app.today() then a.starts_on - 1 else app.today() end),
    revision = a.revision + 1
  where a.agency_id = found_appointment.agency_id and a.appointment_id = p_appointment;
  return query select a.* from api.appointment as a where a.agency_id = found_appointment.agency_id and a.appointment = p_appointment;
end $$;

ALTER FUNCTION api.appointment_end(p_agency text, p_appointment uuid, p_ends_on date, p_revisions bigint[]) OWNER TO kinerja_owner;

--
-- Name: FUNCTION appointment_end(p_agency text, p_appointment uuid, p_ends_on date, p_revisions bigint[]); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.appointment_end(p_agency text, p_appointment uuid, p_ends_on date, p_revisions bigint[]) IS 'Ends an appointment with a day, today unless another is named; one that has not begun is withdrawn. The daemon records the reason in the audit.';

--
-- Name: agency_id_of(text); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.agency_id_of(p_code text) RETURNS integer
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT a.agency_id
    FROM app.agency a
   WHERE (a.code = agency_id_of.p_code);
END;

ALTER FUNCTION app.agency_id_of(p_code text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION agency_id_of(p_code text); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.agency_id_of(p_code text) IS 'The agency of a code; null without one.';

--
-- Name: appointment_show(text, uuid); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.appointment_show(p_agency text, p_appointment uuid) RETURNS SETOF api.appointment
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT a.appointment,
     a.agency,
     a.post,
     a.title,
     a.unit,
     a.kind,
     a.person,
     a.nip,
     a.name,
     a.starts_on,
     a.ends_on,
     a.state,
     a.revision,
     a.allowed_actions,
     a.agency_id,
     a.unit_id
    FROM api.appointment a
   WHERE ((a.agency_id = app.agency_id_of(appointment_show.p_agency)) AND (a.appointment = appointment_show.p_appointment));
END;

ALTER FUNCTION api.appointment_show(p_agency text, p_appointment uuid) OWNER TO kinerja_owner;

--
-- Name: FUNCTION appointment_show(p_agency text, p_appointment uuid); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.appointment_show(p_agency text, p_appointment uuid) IS 'One appointment.';

--
-- Name: appointment_start(text, text, text, text, date, date); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.appointment_start(p_agency text, p_post text, p_person text, p_kind text, p_starts_on date, p_ends_on date) RETURNS SETOF api.appointment
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_agency integer := app.agency_named(p_agency);
  found_post app.post := app.post_named(found_agency, p_post);
  found_person uuid := app.person_named(p_person);
  new_appointment uuid;
begin
  if found_post.agency_id <> found_agency then
    perform app.fail('KJ400', 'post', 'name a post of this agency');
  end if;
  insert into app.appointment (agency_id, post_id, person_id, kind, starts_on, ends_on)
  values (found_agency, found_post.post_id, found_person, coalesce(p_kind, 'DEFINITIF'), coalesce(p_starts_on, app.today()), p_ends_on)
  returning appointment.appointment_id into new_appointment;
  return query select a.* from api.appointment as a where a.agency_id = found_agency and a.appointment = new_appointment;
end $$;

ALTER FUNCTION api.appointment_start(p_agency text, p_post text, p_person text, p_kind text, p_starts_on date, p_ends_on date) OWNER TO kinerja_owner;

--
-- Name: FUNCTION appointment_start(p_agency text, p_post text, p_person text, p_kind text, p_starts_on date, p_ends_on date); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.appointment_start(p_agency text, p_post text, p_person text, p_kind text, p_starts_on date, p_ends_on date) IS 'Appoints somebody to a post, definitively and from today unless otherwise said.';

--
-- Name: appointment_transfer(text, uuid, text, date, bigint[]); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.appointment_transfer(p_agency text, p_appointment uuid, p_post text, p_starts_on date, p_revisions bigint[]) RETURNS SETOF api.appointment
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_appointment app.appointment := app.appointment_for('transfer', p_agency, p_appointment, p_revisions);
  found_post app.post := app.post_named(found_appointment.agency_id, p_post);
  first_day date := coalesce(p_starts_on, app.today());
  new_appointment uuid;
begin
  if first_day <= found_appointment.starts_on then
    perform app.fail('KJ400', 'starts_on', 'a transfer comes after the first day; appointment correct mends the post itself');
  end if;
  -- The new one first: whoever manages somebody by the old one does so no more when that has ended.
  set constraints app.appointment_is_one_definitive_at_a_time deferred;
  insert into app.appointment (agency_id, post_id, person_id, kind, starts_on, ends_on)
  values (found_post.agency_id, found_post.post_id, found_appointment.person_id, found_appointment.kind, first_day, found_appointment.ends_on)
  returning appointment.appointment_id into new_appointment;
  update app.appointment as a
  set ends_on = first_day - 1, revision = a.revision + 1
  where a.agency_id = found_appointment.agency_id and a.appointment_id = p_appointment;
  set constraints app.appointment_is_one_definitive_at_a_time immediate;
  return query select a.* from api.appointment as a where a.agency_id = found_post.agency_id and a.appointment = new_appointment;
end $$;

ALTER FUNCTION api.appointment_transfer(p_agency text, p_appointment uuid, p_post text, p_starts_on date, p_revisions bigint[]) OWNER TO kinerja_owner;

--
-- Name: FUNCTION appointment_transfer(p_agency text, p_appointment uuid, p_post text, p_starts_on date, p_revisions bigint[]); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.appointment_transfer(p_agency text, p_appointment uuid, p_post text, p_starts_on date, p_revisions bigint[]) IS 'Ends an appointment the day before another begins, in another post, also of another agency. The daemon records the reason in the audit.';

--
-- Name: audit_head(); Type: FUNCTION; Schema: api; Owner: kinerja_definer
--

CREATE FUNCTION api.audit_head() RETURNS TABLE("position" bigint, hash text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if app.official() = '' and not app.is_operator() then
    perform app.fail('KJ403', 'audit');
  end if;
  return query select l.position, encode(l.hash, 'hex') from audit.link as l order by l.position desc limit 1;
  if not found then
    return query select 0::bigint, repeat('00', 32);
  end if;
end $$;

ALTER FUNCTION api.audit_head() OWNER TO kinerja_definer;

--
-- Name: FUNCTION audit_head(); Type: COMMENT; Schema: api; Owner: kinerja_definer
--

COMMENT ON FUNCTION api.audit_head() IS 'The last link of the audit''s chain; position 0 and 64 zeros when there is none. Definer: the chain is nobody''s to see, and its hashes tell of no entry.';

--
-- Name: audit_verify(bigint, text); Type: FUNCTION; Schema: api; Owner: kinerja_definer
--

CREATE FUNCTION api.audit_verify(p_position bigint DEFAULT NULL::bigint, p_head text DEFAULT NULL::text) RETURNS TABLE(job uuid)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
begin
  if app.official() = '' and not app.is_operator() then
    perform app.fail('KJ403', 'audit');
  elsif p_position is null and p_head is not null then
    perform app.fail('KJ400', 'position', 'name the position whose hash the head is');
  elsif p_head is null and p_position is not null then
    perform app.fail('KJ400', 'head', 'name the hash at the position');
  elsif p_head !~ '^[0-9A-Fa-f]{64}$' then
    perform app.fail('KJ400', 'head', 'name a SHA-256 in 64 hexadecimal digits');
  end if;
  job := app.start_job(
    'audit verify', jsonb_strip_nulls(jsonb_build_object('position', p_position, 'head', p_head)),
    (select coalesce(max(l.position), 0) from audit.link as l)
  );
  return next;
end $_$;

ALTER FUNCTION api.audit_verify(p_position bigint, p_head text) OWNER TO kinerja_definer;

--
-- Name: FUNCTION audit_verify(p_position bigint, p_head text); Type: COMMENT; Schema: api; Owner: kinerja_definer
--

COMMENT ON FUNCTION api.audit_verify(p_position bigint, p_head text) IS 'Starts a job that computes the audit''s chain again, and says whether it still has a head that somebody kept. Definer: counts entries of everybody, tells none.';

--
-- Name: begin_login(text, text); Type: FUNCTION; Schema: api; Owner: kinerja_auth
--

CREATE FUNCTION api.begin_login(p_login text, p_source text, OUT account uuid, OUT hash text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  wait_until timestamptz;
  -- No longer than any login and address there is: what anybody may send is not stored whole.
  known_login text := left(p_login, 65);
  known_source text := app.login_source(p_source);
begin
  perform app.require_true_clock();
  -- One at a time from a source: a thousand that ask together would all be let in before the first of them counts.
  perform pg_advisory_xact_lock(hashtextextended('meta.login_failure ' || known_source, 0));
  -- Three mistakes are free, then each doubles the wait, up to a quarter of an hour. A whole office may share one source.
  select max(f.failed_at + make_interval(secs => least(900, 2.0 ^ least(20, f.failures - case f.login when '' then 50 else 3 end))))
  into wait_until
  from meta.login_failure as f
  where f.source = known_source
    and f.login in (known_login, '')
    and f.failures >= case f.login when '' then 50 else 3 end
    and f.failed_at > app.now() - interval '1 hour';
  if wait_until > app.now() then
    perform app.fail('KJ429', format('retry_after=%s', ceil(extract(epoch from wait_until - app.now()))));
  end if;
  insert into meta.login_failure as f (login, source, failures, failed_at)
  select distinct l.login, known_source, 1, app.now() from unnest(array['', known_login]) as l (login) order by l.login
  on conflict (login, source) do update
  set failures = case when f.failed_at > app.now() - interval '1 hour' then f.failures + 1 else 1 end, failed_at = app.now();
  select a.account_id, p.hash into account, hash
  from app.account as a
    join meta.password as p on p.account_id = a.account_id
  where a.login = p_login and not a.is_machine;
end $$;

ALTER FUNCTION api.begin_login(p_login text, p_source text, OUT account uuid, OUT hash text) OWNER TO kinerja_auth;

--
-- Name: FUNCTION begin_login(p_login text, p_source text, OUT account uuid, OUT hash text); Type: COMMENT; Schema: api; Owner: kinerja_auth
--

COMMENT ON FUNCTION api.begin_login(p_login text, p_source text, OUT account uuid, OUT hash text) IS 'Before a password is tried: its hash, if there is one; KJ429 with the seconds to wait when it is too soon. Definer: passwords and failures are nobody''s to see.';

--
-- Name: holiday; Type: TABLE; Schema: app; Owner: kinerja_owner
--

CREATE TABLE app.holiday (
    holiday_id uuid DEFAULT gen_random_uuid() NOT NULL,
    day_on date NOT NULL,
    scope text NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    CONSTRAINT holiday_kind_is_known CHECK ((kind = ANY (ARRAY['LIBUR'::text, 'CUTI_BERSAMA'::text]))),
    CONSTRAINT holiday_name_says_something CHECK (((name ~ '\S'::text) AND (length(name) <= 200))),
    CONSTRAINT holiday_scope_is_known CHECK ((scope = ANY (ARRAY['NASIONAL'::text, 'PROVINSI'::text, 'KOTA'::text])))
);

ALTER TABLE ONLY app.holiday FORCE ROW LEVEL SECURITY;

ALTER TABLE app.holiday OWNER TO kinerja_owner;

--
-- Name: TABLE holiday; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TABLE app.holiday IS 'Days on which nobody has to work. The database is one government''s: every one counts for all of it.';

--
-- Name: COLUMN holiday.holiday_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.holiday.holiday_id IS 'Leaves the database; says nothing.';

--
-- Name: COLUMN holiday.day_on; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.holiday.day_on IS 'The day, where the government is.';

--
-- Name: COLUMN holiday.scope; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.holiday.scope IS 'Who declared it: NASIONAL, PROVINSI, KOTA.';

--
-- Name: COLUMN holiday.kind; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.holiday.kind IS 'LIBUR is a holiday, CUTI_BERSAMA joint leave.';

--
-- Name: COLUMN holiday.name; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.holiday.name IS 'What it is called.';

--
-- Name: calendar_add(date, text, text, text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.calendar_add(p_day date, p_scope text, p_kind text, p_name text) RETURNS TABLE(day date, scope text, kind text, name text)
    LANGUAGE sql
    BEGIN ATOMIC
 INSERT INTO app.holiday (day_on, scope, kind, name)
   VALUES (calendar_add.p_day, calendar_add.p_scope, calendar_add.p_kind, calendar_add.p_name)
   RETURNING holiday.day_on,
     holiday.scope,
     holiday.kind,
     holiday.name;
END;

ALTER FUNCTION api.calendar_add(p_day date, p_scope text, p_kind text, p_name text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION calendar_add(p_day date, p_scope text, p_kind text, p_name text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.calendar_add(p_day date, p_scope text, p_kind text, p_name text) IS 'Makes a day one on which nobody has to work.';

--
-- Name: calendar_count(date, bigint, text, text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.calendar_count(p_starts_on date, p_days bigint, p_agency text, p_unit text) RETURNS TABLE(starts_on date, days bigint, work_pattern text, ends_on date, calendar_days integer, free text[])
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if (p_agency is null) <> (p_unit is null) then
    perform app.fail('KJ400', 'unit', 'name the agency and its unit, or neither');
  end if;
  work_pattern := case
    when p_unit is null then 'LIMA_HARI'
    else app.work_pattern_of(app.agency_named(p_agency), app.unit_named(app.agency_named(p_agency), p_unit))
  end;
  starts_on := coalesce(p_starts_on, app.today());
  days := p_days;
  ends_on := app.add_working_days(starts_on, p_days::integer, work_pattern);
  calendar_days := ends_on - starts_on;
  free := array(
    select format('%s %s', h.day_on, h.name)
    from app.holiday as h
    where h.day_on > calendar_count.starts_on and h.day_on < calendar_count.ends_on
    order by h.day_on
  );
  return next;
end $$;

ALTER FUNCTION api.calendar_count(p_starts_on date, p_days bigint, p_agency text, p_unit text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION calendar_count(p_starts_on date, p_days bigint, p_agency text, p_unit text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.calendar_count(p_starts_on date, p_days bigint, p_agency text, p_unit text) IS 'When a time of so many working days ends, for a unit''s week, and which holidays lie in it.';

--
-- Name: calendar_remove(date, text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.calendar_remove(p_day date, p_scope text) RETURNS TABLE(day date, scope text, kind text, name text)
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return query
    delete from app.holiday as h where h.day_on = p_day and h.scope = p_scope returning h.day_on, h.scope, h.kind, h.name;
  if not found then
    perform app.refuse(exists (select from app.holiday as h where h.day_on = p_day and h.scope = p_scope), format('day %s of %s', p_day, p_scope));
  end if;
end $$;

ALTER FUNCTION api.calendar_remove(p_day date, p_scope text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION calendar_remove(p_day date, p_scope text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.calendar_remove(p_day date, p_scope text) IS 'Makes a day one of work again. The daemon records the reason in the audit.';

--
-- Name: delegation_actions(integer, integer, text); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.delegation_actions(p_agency_id integer, p_unit_id integer, p_state text) RETURNS text[]
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT
         CASE
             WHEN ((p_state <> 'ENDED'::text) AND app.administers_unit(p_agency_id, p_unit_id)) THEN ARRAY['revoke'::text]
             ELSE '{}'::text[]
         END AS "case";
END;

ALTER FUNCTION app.delegation_actions(p_agency_id integer, p_unit_id integer, p_state text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION delegation_actions(p_agency_id integer, p_unit_id integer, p_state text); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.delegation_actions(p_agency_id integer, p_unit_id integer, p_state text) IS 'What the one who asks could do to a delegation.';

--
-- Name: delegation; Type: TABLE; Schema: app; Owner: kinerja_owner
--

CREATE TABLE app.delegation (
    agency_id integer NOT NULL,
    delegation_id uuid DEFAULT gen_random_uuid() NOT NULL,
    unit_id integer NOT NULL,
    person_id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    decree text NOT NULL,
    revision bigint DEFAULT 1 NOT NULL,
    CONSTRAINT delegation_decree_says_something CHECK (((decree ~ '\S'::text) AND (length(decree) <= 200))),
    CONSTRAINT delegation_ends_after_it_starts CHECK ((ends_on >= (starts_on - 1)))
);

ALTER TABLE ONLY app.delegation FORCE ROW LEVEL SECURITY;

ALTER TABLE app.delegation OWNER TO kinerja_owner;

--
-- Name: TABLE delegation; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TABLE app.delegation IS 'The authority to appraise that was delegated to a functional official who leads a unit, or to an acting one (P89 A.3, A.7).';

--
-- Name: COLUMN delegation.agency_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.delegation.agency_id IS 'The unit''s agency.';

--
-- Name: COLUMN delegation.delegation_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.delegation.delegation_id IS 'Leaves the database; says nothing.';

--
-- Name: COLUMN delegation.unit_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.delegation.unit_id IS 'For those who serve in this unit and below.';

--
-- Name: COLUMN delegation.person_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.delegation.person_id IS 'To whom.';

--
-- Name: COLUMN delegation.starts_on; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.delegation.starts_on IS 'The first day.';

--
-- Name: COLUMN delegation.ends_on; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.delegation.ends_on IS 'The last day; null while no end is known. A day before the first: it was revoked on its first day.';

--
-- Name: COLUMN delegation.decree; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.delegation.decree IS 'The decree that says so.';

--
-- Name: COLUMN delegation.revision; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.delegation.revision IS 'Grows with each change; a client names the one it has seen.';

--
-- Name: delegation; Type: VIEW; Schema: api; Owner: kinerja_owner
--

CREATE VIEW api.delegation WITH (security_invoker='true') AS
 SELECT d.delegation_id AS delegation,
    a.code AS agency,
    u.code AS unit,
    d.person_id AS person,
    p.nip,
    p.name,
    d.decree,
    d.starts_on,
    d.ends_on,
    app.state_on(( SELECT app.today() AS today), d.starts_on, d.ends_on) AS state,
    d.revision,
    app.delegation_actions(d.agency_id, d.unit_id, app.state_on(( SELECT app.today() AS today), d.starts_on, d.ends_on)) AS allowed_actions,
    d.agency_id
   FROM (((app.delegation d
     JOIN app.agency a ON ((a.agency_id = d.agency_id)))
     JOIN app.unit u ON (((u.agency_id = d.agency_id) AND (u.unit_id = d.unit_id))))
     LEFT JOIN app.person p ON ((p.person_id = d.person_id)));

ALTER TABLE api.delegation OWNER TO kinerja_owner;

--
-- Name: VIEW delegation; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON VIEW api.delegation IS 'A delegation as operations show it.';

--
-- Name: COLUMN delegation.delegation; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.delegation.delegation IS 'The identifier, which says nothing.';

--
-- Name: COLUMN delegation.agency; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.delegation.agency IS 'The code of the unit''s agency.';

--
-- Name: COLUMN delegation.unit; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.delegation.unit IS 'The code of the unit: for those who serve in it and below.';

--
-- Name: COLUMN delegation.person; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.delegation.person IS 'To whom.';

--
-- Name: COLUMN delegation.nip; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.delegation.nip IS 'Their number; null when the one who asks may not see them.';

--
-- Name: COLUMN delegation.name; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.delegation.name IS 'Their name; null when the one who asks may not see them.';

--
-- Name: COLUMN delegation.decree; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.delegation.decree IS 'The decree that says so.';

--
-- Name: COLUMN delegation.starts_on; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.delegation.starts_on IS 'The first day.';

--
-- Name: COLUMN delegation.ends_on; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.delegation.ends_on IS 'The last day; null while no end is known. A day before the first: it was revoked on its first day.';

--
-- Name: COLUMN delegation.state; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.delegation.state IS 'FUTURE, CURRENT or ENDED, by the government''s day.';

--
-- Name: COLUMN delegation.revision; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.delegation.revision IS 'Grows with each change; a client names the one it has seen.';

--
-- Name: COLUMN delegation.allowed_actions; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.delegation.allowed_actions IS 'What the one who asks could do with it now; what is not here would be refused.';

--
-- Name: COLUMN delegation.agency_id; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.delegation.agency_id IS 'Never shown: joins inside of the database.';

--
-- Name: delegation_give(text, text, text, text, date, date); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.delegation_give(p_agency text, p_unit text, p_person text, p_decree text, p_starts_on date, p_ends_on date) RETURNS SETOF api.delegation
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_agency integer := app.agency_named(p_agency);
  found_unit integer := app.unit_named(found_agency, p_unit);
  found_person uuid := app.person_named(p_person);
  new_delegation uuid;
begin
  insert into app.delegation (agency_id, unit_id, person_id, starts_on, ends_on, decree)
  values (found_agency, found_unit, found_person, coalesce(p_starts_on, app.today()), p_ends_on, p_decree)
  returning delegation.delegation_id into new_delegation;
  return query select d.* from api.delegation as d where d.agency_id = found_agency and d.delegation = new_delegation;
end $$;

ALTER FUNCTION api.delegation_give(p_agency text, p_unit text, p_person text, p_decree text, p_starts_on date, p_ends_on date) OWNER TO kinerja_owner;

--
-- Name: FUNCTION delegation_give(p_agency text, p_unit text, p_person text, p_decree text, p_starts_on date, p_ends_on date); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.delegation_give(p_agency text, p_unit text, p_person text, p_decree text, p_starts_on date, p_ends_on date) IS 'Delegates the authority to appraise those of a unit and below, from today unless another day is named.';

--
-- Name: delegation_revoke(text, uuid, bigint[]); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.delegation_revoke(p_agency text, p_delegation uuid, p_revisions bigint[]) RETURNS SETOF api.delegation
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_agency integer := app.agency_named(p_agency);
  found_delegation app.delegation;
  thing text := 'delegation ' || p_delegation;
begin
  select d.* into found_delegation
  from app.delegation as d
  where d.agency_id = found_agency and d.delegation_id = p_delegation
  for no key update;
  if not found then
    perform app.refuse(exists (select from app.delegation as d where d.agency_id = found_agency and d.delegation_id = p_delegation), thing);
  end if;
  perform app.require_revision(found_delegation.revision, p_revisions);
  perform app.require_action(
    'revoke',
    app.delegation_actions(found_agency, found_delegation.unit_id, app.state_on(app.today(), found_delegation.starts_on, found_delegation.ends_on)),
    thing
  );
  update app.delegation as d
  set ends_on = greatest(app.today(), d.starts_on) - 1, revision = d.revision + 1
  where d.agency_id = found_agency and d.delegation_id = p_delegation;
  return query select d.* from api.delegation as d where d.agency_id = found_agency and d.delegation = p_delegation;
end $$;

ALTER FUNCTION api.delegation_revoke(p_agency text, p_delegation uuid, p_revisions bigint[]) OWNER TO kinerja_owner;

--
-- Name: FUNCTION delegation_revoke(p_agency text, p_delegation uuid, p_revisions bigint[]); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.delegation_revoke(p_agency text, p_delegation uuid, p_revisions bigint[]) IS 'Takes a delegation back at once: its last day was yesterday. The daemon records the reason in the audit.';

--
-- Name: delegation_show(text, uuid); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.delegation_show(p_agency text, p_delegation uuid) RETURNS SETOF api.delegation
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT d.delegation,
     d.agency,
     d.unit,
     d.person,
     d.nip,
     d.name,
     d.decree,
     d.starts_on,
     d.ends_on,
     d.state,
     d.revision,
     d.allowed_actions,
     d.agency_id
    FROM api.delegation d
   WHERE ((d.agency_id = app.agency_id_of(delegation_show.p_agency)) AND (d.delegation = delegation_show.p_delegation));
END;

ALTER FUNCTION api.delegation_show(p_agency text, p_delegation uuid) OWNER TO kinerja_owner;

--
-- Name: FUNCTION delegation_show(p_agency text, p_delegation uuid); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.delegation_show(p_agency text, p_delegation uuid) IS 'One delegation.';

--
-- Name: end_session(bytea); Type: FUNCTION; Schema: api; Owner: kinerja_auth
--

CREATE FUNCTION api.end_session(p_token_hash bytea) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  delete from meta.session as s where s.token_hash = p_token_hash
$$;

ALTER FUNCTION api.end_session(p_token_hash bytea) OWNER TO kinerja_auth;

--
-- Name: FUNCTION end_session(p_token_hash bytea); Type: COMMENT; Schema: api; Owner: kinerja_auth
--

COMMENT ON FUNCTION api.end_session(p_token_hash bytea) IS 'Ends the session of a connection that is gone. Definer: sessions are nobody''s to write.';

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
  select s.session, s.actor, s.reach, s.administers, s.administers_units, s.audits, s.official, s.is_operator, s.acts_as
  into strict found_session
  from api.find_session(p_token_hash) as s;
  perform
    set_config('kinerja.session', found_session.session::text, true),
    set_config('kinerja.actor', found_session.actor::text, true),
    set_config('kinerja.reach', found_session.reach::text, true),
    set_config('kinerja.administers', found_session.administers::text, true),
    set_config('kinerja.administers_units', found_session.administers_units::text, true),
    set_config('kinerja.audits', found_session.audits::text, true),
    set_config('kinerja.official', found_session.official, true),
    set_config('kinerja.is_operator', found_session.is_operator::text, true),
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
-- Name: enter_as(bytea, text, text, uuid); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.enter_as(p_token_hash bytea, p_person text, p_operation text, p_request uuid) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  stood_for uuid;
  found_person record;
begin
  perform api.enter(p_token_hash, p_operation, p_request);
  stood_for := api.may_stand_in(p_person);
  perform set_config('role', 'none', true);
  select f.reach, f.administers, f.administers_units, f.audits, f.official, f.is_operator, f.acts_as
  into strict found_person
  from api.find_person(stood_for) as f;
  perform
    set_config('kinerja.session', '', true),
    set_config('kinerja.actor', stood_for::text, true),
    set_config('kinerja.reach', found_person.reach::text, true),
    set_config('kinerja.administers', found_person.administers::text, true),
    set_config('kinerja.administers_units', found_person.administers_units::text, true),
    set_config('kinerja.audits', found_person.audits::text, true),
    set_config('kinerja.official', found_person.official, true),
    set_config('kinerja.is_operator', found_person.is_operator::text, true);
  perform set_config('role', found_person.acts_as, true);
end $$;

ALTER FUNCTION api.enter_as(p_token_hash bytea, p_person text, p_operation text, p_request uuid) OWNER TO kinerja_owner;

--
-- Name: FUNCTION enter_as(p_token_hash bytea, p_person text, p_operation text, p_request uuid); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.enter_as(p_token_hash bytea, p_person text, p_operation text, p_request uuid) IS 'Makes this transaction that of somebody for whom the holder of the token may stand in; the daemon undoes it.';

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
  select j.actor, j.reach, j.administers, j.administers_units, j.audits, j.official, j.is_operator, j.acts_as, j.operation
  into strict found_job
  from api.find_job(p_job) as j;
  perform
    set_config('kinerja.actor', coalesce(found_job.actor::text, ''), true),
    set_config('kinerja.reach', found_job.reach::text, true),
    set_config('kinerja.administers', found_job.administers::text, true),
    set_config('kinerja.administers_units', found_job.administers_units::text, true),
    set_config('kinerja.audits', found_job.audits::text, true),
    set_config('kinerja.official', found_job.official, true),
    set_config('kinerja.is_operator', found_job.is_operator::text, true),
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
-- Name: explain_appraiser(text, date); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.explain_appraiser(p_person text, p_on date) RETURNS TABLE(step bigint, relation text, rule text, agency text, post text, title text, person uuid, name text, is_answer boolean, basis text, meaning text, arti text)
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
  return query
    select e.step, e.relation, e.rule, e.agency, e.post, e.title, e.person, e.name, e.is_answer, nullif(r.basis, '') as basis, r.english, r.indonesian
    from app.explained_appraiser(app.person_named(p_person), coalesce(p_on, app.today())) as e
      join app.rule as r on r.rule = e.rule
    order by e.step;
end $$;

ALTER FUNCTION api.explain_appraiser(p_person text, p_on date) OWNER TO kinerja_owner;

--
-- Name: FUNCTION explain_appraiser(p_person text, p_on date); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.explain_appraiser(p_person text, p_on date) IS 'Who appraises somebody on a day, today unless another is named, who decides about objections, and every rule on the way.';

--
-- Name: explain_assignment(text, date); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.explain_assignment(p_person text, p_on date) RETURNS TABLE(relation text, rule text, agency text, post text, title text, unit text, person uuid, name text, starts_on date, ends_on date, said text, basis text, meaning text, arti text)
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
  found_person uuid := app.person_named(p_person);
begin
  return query
    select
      e.relation, e.rule, e.agency, e.post, e.title, e.unit, e.person, e.name, e.starts_on, e.ends_on, e.said, nullif(r.basis, '') as basis, r.english, r.indonesian
    from app.explained_assignment(found_person, coalesce(p_on, app.today())) as e
      join app.rule as r on r.rule = e.rule
    where found_person = app.actor() or app.official() <> '' or e.own_agency_id is null or e.own_agency_id = any (app.reached())
    order by e.place, e.agency, e.post, e.name, e.person, e.said
    limit 1000;
end $$;

ALTER FUNCTION api.explain_assignment(p_person text, p_on date) OWNER TO kinerja_owner;

--
-- Name: FUNCTION explain_assignment(p_person text, p_on date); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.explain_assignment(p_person text, p_on date) IS 'Where somebody stands on a day, today unless another is named: posts, statuses, superiors, peers, subordinates, teams, delegations. At most 1,000 of them.';

--
-- Name: explain_visibility(text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.explain_visibility(p_person text) RETURNS TABLE(agency text, because text, rule text, through text, starts_on date, ends_on date, is_now boolean, basis text, meaning text, arti text)
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
  found_person uuid := case when p_person is null then app.actor() else app.person_named(p_person) end;
begin
  return query
    select e.agency, e.because, e.rule, e.through, e.starts_on, e.ends_on, e.is_now, nullif(r.basis, '') as basis, r.english, r.indonesian
    from app.explained_visibility(found_person, app.today()) as e
      join app.rule as r on r.rule = e.rule
    where found_person = app.actor() or app.official() <> '' or e.agency_id = any (app.reached())
    order by e.is_now desc, e.agency, e.rule, e.through, e.starts_on;
end $$;

ALTER FUNCTION api.explain_visibility(p_person text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION explain_visibility(p_person text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.explain_visibility(p_person text) IS 'For which reasons somebody sees which agencies; oneself, unless another person is named.';

--
-- Name: export_agencies(text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.export_agencies(p_agency text) RETURNS TABLE(code text, name text, kind text, state text)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT g.code,
     g.name,
     g.kind,
         CASE
             WHEN (g.closed_at IS NULL) THEN 'ACTIVE'::text
             ELSE 'CLOSED'::text
         END AS "case"
    FROM app.agency g
   WHERE ((export_agencies.p_agency IS NULL) OR (g.code = export_agencies.p_agency));
END;

ALTER FUNCTION api.export_agencies(p_agency text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION export_agencies(p_agency text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.export_agencies(p_agency text) IS 'Agencies as they are imported: one, or all when it is null.';

--
-- Name: export_appointments(text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.export_appointments(p_agency text) RETURNS TABLE(agency text, post text, person text, kind text, starts_on date, ends_on date)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT g.code,
     t.code,
     COALESCE(p.nip, p.ref, (a.person_id)::text) AS "coalesce",
     a.kind,
     a.starts_on,
     a.ends_on
    FROM (((app.appointment a
      JOIN app.agency g ON ((g.agency_id = a.agency_id)))
      JOIN app.post t ON ((t.post_id = a.post_id)))
      LEFT JOIN app.person p ON ((p.person_id = a.person_id)))
   WHERE (((export_appointments.p_agency IS NULL) OR (g.code = export_appointments.p_agency)) AND COALESCE((a.ends_on >= a.starts_on), true));
END;

ALTER FUNCTION api.export_appointments(p_agency text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION export_appointments(p_agency text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.export_appointments(p_agency text) IS 'Appointments as they are imported: in an agency, or all when it is null; no withdrawn ones.';

--
-- Name: export_delegations(text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.export_delegations(p_agency text) RETURNS TABLE(agency text, unit text, person text, starts_on date, ends_on date, decree text)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT g.code,
     u.code,
     COALESCE(p.nip, p.ref, (d.person_id)::text) AS "coalesce",
     d.starts_on,
     d.ends_on,
     d.decree
    FROM (((app.delegation d
      JOIN app.agency g ON ((g.agency_id = d.agency_id)))
      JOIN app.unit u ON ((u.unit_id = d.unit_id)))
      LEFT JOIN app.person p ON ((p.person_id = d.person_id)))
   WHERE (((export_delegations.p_agency IS NULL) OR (g.code = export_delegations.p_agency)) AND COALESCE((d.ends_on >= d.starts_on), true));
END;

ALTER FUNCTION api.export_delegations(p_agency text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION export_delegations(p_agency text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.export_delegations(p_agency text) IS 'Delegations as they are imported: in an agency, or all when it is null; no revoked ones that never had a day.';

--
-- Name: objective; Type: TABLE; Schema: app; Owner: kinerja_owner
--

CREATE TABLE app.objective (
    agency_id integer NOT NULL,
    objective_id uuid DEFAULT gen_random_uuid() NOT NULL,
    unit_id integer NOT NULL,
    year integer NOT NULL,
    code text NOT NULL,
    objective text NOT NULL,
    indicator text NOT NULL,
    target text NOT NULL,
    state text NOT NULL,
    revision bigint DEFAULT 1 NOT NULL,
    CONSTRAINT objective_code_is_a_code CHECK ((code ~ '^[A-Z0-9][A-Z0-9_.-]{0,39}$'::text)),
    CONSTRAINT objective_indicator_says_something CHECK (((indicator ~ '\S'::text) AND (length(indicator) <= 1000))),
    CONSTRAINT objective_objective_says_something CHECK (((objective ~ '\S'::text) AND (length(objective) <= 1000))),
    CONSTRAINT objective_state_is_known CHECK ((state = ANY (ARRAY['DRAFT'::text, 'FIXED'::text]))),
    CONSTRAINT objective_target_says_something CHECK (((target ~ '\S'::text) AND (length(target) <= 200))),
    CONSTRAINT objective_year_is_likely CHECK (((year >= 2000) AND (year <= 2200)))
);

ALTER TABLE ONLY app.objective FORCE ROW LEVEL SECURITY;

ALTER TABLE app.objective OWNER TO kinerja_owner;

--
-- Name: TABLE objective; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TABLE app.objective IS 'What an organisation has promised for a year (sasaran, indikator, target): the source of everybody''s planned results (P26-27).';

--
-- Name: COLUMN objective.agency_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.objective.agency_id IS 'The unit''s agency.';

--
-- Name: COLUMN objective.objective_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.objective.objective_id IS 'Leaves the database; says nothing.';

--
-- Name: COLUMN objective.unit_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.objective.unit_id IS 'Whose objective it is.';

--
-- Name: COLUMN objective.year; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.objective.year IS 'Of performance.';

--
-- Name: COLUMN objective.code; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.objective.code IS 'Once in a unit and year; one row for each indicator.';

--
-- Name: COLUMN objective.objective; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.objective.objective IS 'The objective (sasaran).';

--
-- Name: COLUMN objective.indicator; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.objective.indicator IS 'How it is seen.';

--
-- Name: COLUMN objective.target; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.objective.target IS 'What is to be reached, with its measure.';

--
-- Name: COLUMN objective.state; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.objective.state IS 'DRAFT may be planned with until the agreement is FIXED (P26-27).';

--
-- Name: COLUMN objective.revision; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.objective.revision IS 'Grows with each change; a client names the one it has seen.';

--
-- Name: export_objectives(text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.export_objectives(p_agency text) RETURNS TABLE(agency text, unit text, year bigint, code text, objective text, indicator text, target text, state text)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT g.code,
     u.code,
     (o.year)::bigint AS year,
     o.code,
     o.objective,
     o.indicator,
     o.target,
     o.state
    FROM ((app.objective o
      JOIN app.agency g ON ((g.agency_id = o.agency_id)))
      JOIN app.unit u ON ((u.unit_id = o.unit_id)))
   WHERE ((export_objectives.p_agency IS NULL) OR (g.code = export_objectives.p_agency));
END;

ALTER FUNCTION api.export_objectives(p_agency text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION export_objectives(p_agency text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.export_objectives(p_agency text) IS 'Objectives as they are imported: of an agency, or all when it is null.';

--
-- Name: people_ever_in(text); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.people_ever_in(p_agency text) RETURNS TABLE(person_id uuid)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT a.person_id
    FROM (app.appointment a
      JOIN app.agency g ON ((g.agency_id = a.agency_id)))
   WHERE ((g.code = people_ever_in.p_agency) AND COALESCE((a.ends_on >= a.starts_on), true));
END;

ALTER FUNCTION app.people_ever_in(p_agency text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION people_ever_in(p_agency text); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.people_ever_in(p_agency text) IS 'Those who serve, served or will in an agency, of those whose appointments the one who asks sees; once for each appointment.';

--
-- Name: export_people(text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.export_people(p_agency text) RETURNS TABLE(ref text, nip text, name text, employment text, golongan text, golongan_since date, contract_number text, contract_starts_on date, contract_ends_on date, email text, person text)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT p.ref,
     p.nip,
     p.name,
     p.employment,
     p.golongan,
     p.golongan_since_on,
     p.contract_number,
     p.contract_starts_on,
     p.contract_ends_on,
     p.email,
     COALESCE(p.nip, p.ref, (p.person_id)::text) AS "coalesce"
    FROM ( SELECT a.person_id,
             a.name,
             a.revision,
             a.nip,
             a.employment,
             a.golongan,
             a.golongan_since_on,
             a.contract_number,
             a.contract_starts_on,
             a.contract_ends_on,
             a.email,
             a.ref
            FROM app.person a
           WHERE (export_people.p_agency IS NULL)
         UNION ALL
          SELECT o.person_id,
             o.name,
             o.revision,
             o.nip,
             o.employment,
             o.golongan,
             o.golongan_since_on,
             o.contract_number,
             o.contract_starts_on,
             o.contract_ends_on,
             o.email,
             o.ref
            FROM app.person o
           WHERE ((export_people.p_agency IS NOT NULL) AND (EXISTS ( SELECT
                    FROM app.people_ever_in(export_people.p_agency) e(person_id)
                   WHERE (e.person_id = o.person_id))))) p;
END;

ALTER FUNCTION api.export_people(p_agency text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION export_people(p_agency text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.export_people(p_agency text) IS 'People as they are imported: those who serve, served or will in an agency, or all when it is null; and what other files call them.';

--
-- Name: post_reference(integer, integer, integer); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.post_reference(p_agency_id integer, p_post_id integer, p_from_agency integer) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select case when p.agency_id is not distinct from p_from_agency then p.code else a.code || '/' || p.code end
  from app.post as p
    join app.agency as a on a.agency_id = p.agency_id
  where p.agency_id = p_agency_id and p.post_id = p_post_id
$$;

ALTER FUNCTION app.post_reference(p_agency_id integer, p_post_id integer, p_from_agency integer) OWNER TO kinerja_definer;

--
-- Name: FUNCTION post_reference(p_agency_id integer, p_post_id integer, p_from_agency integer); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.post_reference(p_agency_id integer, p_post_id integer, p_from_agency integer) IS 'A post as one calls it from an agency: its code, with the other agency''s before it. Definer: posts of agencies that one does not reach stand above one''s own.';

--
-- Name: post_line; Type: TABLE; Schema: app; Owner: kinerja_owner
--

CREATE TABLE app.post_line (
    agency_id integer NOT NULL,
    post_id integer NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    superior_agency_id integer,
    superior_id integer,
    appraiser_agency_id integer,
    appraiser_id integer,
    is_outward boolean GENERATED ALWAYS AS ((COALESCE((superior_agency_id <> agency_id), false) OR COALESCE((appraiser_agency_id <> agency_id), false))) STORED NOT NULL,
    CONSTRAINT post_line_appraiser_is_another CHECK ((appraiser_id <> post_id)),
    CONSTRAINT post_line_appraiser_is_whole CHECK (((appraiser_id IS NULL) = (appraiser_agency_id IS NULL))),
    CONSTRAINT post_line_ends_after_it_starts CHECK ((ends_on >= starts_on)),
    CONSTRAINT post_line_superior_is_another CHECK ((superior_id <> post_id)),
    CONSTRAINT post_line_superior_is_whole CHECK (((superior_id IS NULL) = (superior_agency_id IS NULL)))
);

ALTER TABLE ONLY app.post_line FORCE ROW LEVEL SECURITY;

ALTER TABLE app.post_line OWNER TO kinerja_owner;

--
-- Name: TABLE post_line; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TABLE app.post_line IS 'Where a post stands for a time: to which post it reports, and by the holder of which its own holders are appraised.';

--
-- Name: COLUMN post_line.agency_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.post_line.agency_id IS 'The post''s agency.';

--
-- Name: COLUMN post_line.post_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.post_line.post_id IS 'The post.';

--
-- Name: COLUMN post_line.starts_on; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.post_line.starts_on IS 'The first day; -infinity for as long as anybody can remember.';

--
-- Name: COLUMN post_line.ends_on; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.post_line.ends_on IS 'The last day; null while no end is known.';

--
-- Name: COLUMN post_line.superior_agency_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.post_line.superior_agency_id IS 'The agency of the post above: it may be another (the sekda''s, the mayor''s).';

--
-- Name: COLUMN post_line.superior_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.post_line.superior_id IS 'The post that it reports to; null at the top.';

--
-- Name: COLUMN post_line.appraiser_agency_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.post_line.appraiser_agency_id IS 'The agency of the appraising post.';

--
-- Name: COLUMN post_line.appraiser_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.post_line.appraiser_id IS 'The post whose holder appraises, where it is not the one reported to; null for that one.';

--
-- Name: COLUMN post_line.is_outward; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.post_line.is_outward IS 'Leads into another agency.';

--
-- Name: export_posts(text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.export_posts(p_agency text) RETURNS TABLE(agency text, unit text, code text, title text, kind text, jenjang text, reports_to text, appraised_by text, state text)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT g.code,
     u.code,
     p.code,
     p.title,
     p.kind,
     p.jenjang,
         CASE
             WHEN (l.superior_agency_id = p.agency_id) THEN superior.code
             WHEN (l.superior_agency_id IS NOT NULL) THEN app.post_reference(l.superior_agency_id, l.superior_id, p.agency_id)
             ELSE NULL::text
         END AS "case",
         CASE
             WHEN (l.appraiser_agency_id = p.agency_id) THEN appraiser.code
             WHEN (l.appraiser_agency_id IS NOT NULL) THEN app.post_reference(l.appraiser_agency_id, l.appraiser_id, p.agency_id)
             ELSE NULL::text
         END AS "case",
         CASE
             WHEN (p.closed_at IS NULL) THEN 'ACTIVE'::text
             ELSE 'CLOSED'::text
         END AS "case"
    FROM (((((app.post p
      JOIN app.agency g ON ((g.agency_id = p.agency_id)))
      JOIN app.unit u ON ((u.unit_id = p.unit_id)))
      LEFT JOIN app.post_line l ON (((l.agency_id = p.agency_id) AND (l.post_id = p.post_id) AND (l.starts_on <= ( SELECT app.today() AS today)) AND COALESCE((l.ends_on >= ( SELECT app.today() AS today)), true))))
      LEFT JOIN app.post superior ON (((superior.post_id = l.superior_id) AND (l.superior_agency_id = l.agency_id))))
      LEFT JOIN app.post appraiser ON (((appraiser.post_id = l.appraiser_id) AND (l.appraiser_agency_id = l.agency_id))))
   WHERE ((export_posts.p_agency IS NULL) OR (g.code = export_posts.p_agency));
END;

ALTER FUNCTION api.export_posts(p_agency text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION export_posts(p_agency text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.export_posts(p_agency text) IS 'Posts as they are imported, standing where they stand today: of an agency, or all when it is null.';

--
-- Name: status; Type: TABLE; Schema: app; Owner: kinerja_owner
--

CREATE TABLE app.status (
    status_id uuid DEFAULT gen_random_uuid() NOT NULL,
    person_id uuid NOT NULL,
    status text NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    decree text NOT NULL,
    appraiser_person_id uuid,
    revision bigint DEFAULT 1 NOT NULL,
    CONSTRAINT status_appraiser_is_another CHECK ((appraiser_person_id <> person_id)),
    CONSTRAINT status_appraiser_is_of_a_secondment CHECK (((appraiser_person_id IS NULL) OR (status = 'DIPERBANTUKAN'::text))),
    CONSTRAINT status_decree_says_something CHECK (((decree ~ '\S'::text) AND (length(decree) <= 200))),
    CONSTRAINT status_ends_after_it_starts CHECK ((ends_on >= (starts_on - 1))),
    CONSTRAINT status_status_is_known CHECK ((status = ANY (ARRAY['PEJABAT_NEGARA'::text, 'LEMBAGA_NONSTRUKTURAL'::text, 'DIBERHENTIKAN_SEMENTARA'::text, 'CLTN'::text, 'MPP'::text, 'TUGAS_BELAJAR'::text, 'DIPERBANTUKAN'::text])))
);

ALTER TABLE ONLY app.status FORCE ROW LEVEL SECURITY;

ALTER TABLE app.status OWNER TO kinerja_owner;

--
-- Name: TABLE status; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TABLE app.status IS 'That somebody is away from the post for a time, by decree.';

--
-- Name: COLUMN status.status_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.status.status_id IS 'Leaves the database; says nothing.';

--
-- Name: COLUMN status.person_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.status.person_id IS 'Who.';

--
-- Name: COLUMN status.status; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.status.status IS 'PEJABAT_NEGARA, LEMBAGA_NONSTRUKTURAL, DIBERHENTIKAN_SEMENTARA, CLTN, MPP: outside of performance management (P65-66 C.8). TUGAS_BELAJAR, DIPERBANTUKAN: appraised at home (P92 A.15-16).';

--
-- Name: COLUMN status.starts_on; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.status.starts_on IS 'The first day.';

--
-- Name: COLUMN status.ends_on; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.status.ends_on IS 'The last day; null while no end is known. A day before the first: it was withdrawn.';

--
-- Name: COLUMN status.decree; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.status.decree IS 'The decree that says so.';

--
-- Name: COLUMN status.appraiser_person_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.status.appraiser_person_id IS 'Who was designated to appraise somebody seconded, where it is not the appraiser at home (P92 A.15).';

--
-- Name: COLUMN status.revision; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.status.revision IS 'Grows with each change; a client names the one it has seen.';

--
-- Name: export_statuses(text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.export_statuses(p_agency text) RETURNS TABLE(person text, status text, starts_on date, ends_on date, decree text, appraiser text)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT COALESCE(( SELECT COALESCE(p.nip, p.ref) AS "coalesce"
            FROM app.person p
           WHERE (p.person_id = s.person_id)), (s.person_id)::text) AS "coalesce",
     s.status,
     s.starts_on,
     s.ends_on,
     s.decree,
     COALESCE(( SELECT COALESCE(p.nip, p.ref) AS "coalesce"
            FROM app.person p
           WHERE (p.person_id = s.appraiser_person_id)), (s.appraiser_person_id)::text) AS "coalesce"
    FROM ( SELECT a.status_id,
             a.person_id,
             a.status,
             a.starts_on,
             a.ends_on,
             a.decree,
             a.appraiser_person_id,
             a.revision
            FROM app.status a
           WHERE (export_statuses.p_agency IS NULL)
         UNION ALL
          SELECT o.status_id,
             o.person_id,
             o.status,
             o.starts_on,
             o.ends_on,
             o.decree,
             o.appraiser_person_id,
             o.revision
            FROM app.status o
           WHERE ((export_statuses.p_agency IS NOT NULL) AND (EXISTS ( SELECT
                    FROM app.people_ever_in(export_statuses.p_agency) e(person_id)
                   WHERE (e.person_id = o.person_id))))) s
   WHERE COALESCE((s.ends_on >= s.starts_on), true);
END;

ALTER FUNCTION api.export_statuses(p_agency text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION export_statuses(p_agency text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.export_statuses(p_agency text) IS 'Statuses as they are imported: of the people of an agency, or all when it is null; no withdrawn ones.';

--
-- Name: team; Type: TABLE; Schema: app; Owner: kinerja_owner
--

CREATE TABLE app.team (
    agency_id integer NOT NULL,
    team_id integer NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    revision bigint DEFAULT 1 NOT NULL,
    CONSTRAINT team_code_is_a_code CHECK ((code ~ '^[A-Z0-9][A-Z0-9_.-]{0,39}$'::text)),
    CONSTRAINT team_name_says_something CHECK (((name ~ '\S'::text) AND (length(name) <= 200)))
);

ALTER TABLE ONLY app.team FORCE ROW LEVEL SECURITY;

ALTER TABLE app.team OWNER TO kinerja_owner;

--
-- Name: TABLE team; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TABLE app.team IS 'A team across posts. Its leader gives feedback and appraises nobody (P89 A.7, P227).';

--
-- Name: COLUMN team.agency_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.team.agency_id IS 'The agency that set it up.';

--
-- Name: COLUMN team.team_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.team.team_id IS 'Never shown: the code is what leaves the database.';

--
-- Name: COLUMN team.code; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.team.code IS 'Upper case, once in an agency.';

--
-- Name: COLUMN team.name; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.team.name IS 'In full.';

--
-- Name: COLUMN team.revision; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.team.revision IS 'Grows with each change; a client names the one it has seen.';

--
-- Name: team_member; Type: TABLE; Schema: app; Owner: kinerja_owner
--

CREATE TABLE app.team_member (
    agency_id integer NOT NULL,
    team_member_id uuid DEFAULT gen_random_uuid() NOT NULL,
    team_id integer NOT NULL,
    person_id uuid NOT NULL,
    is_leader boolean DEFAULT false NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    revision bigint DEFAULT 1 NOT NULL,
    CONSTRAINT team_member_ends_after_it_starts CHECK ((ends_on >= starts_on))
);

ALTER TABLE ONLY app.team_member FORCE ROW LEVEL SECURITY;

ALTER TABLE app.team_member OWNER TO kinerja_owner;

--
-- Name: TABLE team_member; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TABLE app.team_member IS 'That somebody belongs to a team for a time; also people of other agencies.';

--
-- Name: COLUMN team_member.agency_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.team_member.agency_id IS 'The team''s agency.';

--
-- Name: COLUMN team_member.team_member_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.team_member.team_member_id IS 'Leaves the database; says nothing.';

--
-- Name: COLUMN team_member.team_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.team_member.team_id IS 'Which team.';

--
-- Name: COLUMN team_member.person_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.team_member.person_id IS 'Who.';

--
-- Name: COLUMN team_member.is_leader; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.team_member.is_leader IS 'Leads it: one at a time.';

--
-- Name: COLUMN team_member.starts_on; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.team_member.starts_on IS 'The first day.';

--
-- Name: COLUMN team_member.ends_on; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.team_member.ends_on IS 'The last day; null while no end is known.';

--
-- Name: COLUMN team_member.revision; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.team_member.revision IS 'Grows with each change; a client names the one it has seen.';

--
-- Name: export_teams(text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.export_teams(p_agency text) RETURNS TABLE(agency text, team text, name text, person text, is_leader boolean, starts_on date, ends_on date, member text)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT g.code,
     t.code,
     t.name,
     COALESCE(p.nip, p.ref, (m.person_id)::text) AS "coalesce",
     m.is_leader,
     m.starts_on,
     m.ends_on,
     COALESCE(((COALESCE(p.nip, p.ref, (m.person_id)::text) || ' '::text) || to_char((m.starts_on)::timestamp with time zone, 'YYYY-MM-DD'::text)), ''::text) AS "coalesce"
    FROM (((app.team t
      JOIN app.agency g ON ((g.agency_id = t.agency_id)))
      LEFT JOIN app.team_member m ON (((m.agency_id = t.agency_id) AND (m.team_id = t.team_id))))
      LEFT JOIN app.person p ON ((p.person_id = m.person_id)))
   WHERE ((export_teams.p_agency IS NULL) OR (g.code = export_teams.p_agency));
END;

ALTER FUNCTION api.export_teams(p_agency text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION export_teams(p_agency text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.export_teams(p_agency text) IS 'Teams and their members as they are imported, a team without members in a row without a person: of an agency, or all when it is null.';

--
-- Name: unit_reference(integer, integer, integer); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.unit_reference(p_agency_id integer, p_unit_id integer, p_from_agency integer) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select case when u.agency_id = p_from_agency then u.code else a.code || '/' || u.code end
  from app.unit as u
    join app.agency as a on a.agency_id = u.agency_id
  where u.agency_id = p_agency_id and u.unit_id = p_unit_id
$$;

ALTER FUNCTION app.unit_reference(p_agency_id integer, p_unit_id integer, p_from_agency integer) OWNER TO kinerja_definer;

--
-- Name: FUNCTION unit_reference(p_agency_id integer, p_unit_id integer, p_from_agency integer); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.unit_reference(p_agency_id integer, p_unit_id integer, p_from_agency integer) IS 'A unit as one calls it from an agency: its code, with the other agency''s before it. Definer: units of agencies that one does not reach coordinate one''s own.';

--
-- Name: export_units(text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.export_units(p_agency text) RETURNS TABLE(agency text, code text, parent text, name text, kind text, is_mandiri boolean, coordinated_by text, work_pattern text, state text)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT g.code,
     u.code,
     above.code,
     u.name,
     u.kind,
     u.is_mandiri,
         CASE
             WHEN (u.coordinator_agency_id = u.agency_id) THEN coordinator.code
             WHEN (u.coordinator_agency_id IS NOT NULL) THEN app.unit_reference(u.coordinator_agency_id, u.coordinator_id, u.agency_id)
             ELSE NULL::text
         END AS "case",
     u.work_pattern,
         CASE
             WHEN (u.closed_at IS NULL) THEN 'ACTIVE'::text
             ELSE 'CLOSED'::text
         END AS "case"
    FROM (((app.unit u
      JOIN app.agency g ON ((g.agency_id = u.agency_id)))
      LEFT JOIN app.unit above ON ((above.unit_id = u.parent_id)))
      LEFT JOIN app.unit coordinator ON (((coordinator.unit_id = u.coordinator_id) AND (u.coordinator_agency_id = u.agency_id))))
   WHERE ((export_units.p_agency IS NULL) OR (g.code = export_units.p_agency));
END;

ALTER FUNCTION api.export_units(p_agency text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION export_units(p_agency text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.export_units(p_agency text) IS 'Units as they are imported: of an agency, or all when it is null.';

--
-- Name: fail_job(uuid, uuid, text, text, text); Type: FUNCTION; Schema: api; Owner: kinerja_definer
--

CREATE FUNCTION api.fail_job(p_job uuid, p_worker uuid, p_symbol text, p_about text, p_hint text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  failed meta.job;
begin
  update meta.job as j
  set
    state = 'FAILED', failure = p_symbol, finished_at = app.now(), revision = j.revision + 1,
    result = nullif(
      case j.operation when 'import' then app.import_result(j.job_id) else coalesce(j.result, '{}') end
        || jsonb_strip_nulls(jsonb_build_object('about', p_about, 'hint', p_hint)),
      '{}'
    )
  where j.job_id = p_job and j.worker = p_worker and j.state = 'RUNNING'
  returning j.* into failed;
  if failed.operation = 'import' then
    perform app.import_over(failed, p_symbol);
  end if;
end $$;

ALTER FUNCTION api.fail_job(p_job uuid, p_worker uuid, p_symbol text, p_about text, p_hint text) OWNER TO kinerja_definer;

--
-- Name: FUNCTION fail_job(p_job uuid, p_worker uuid, p_symbol text, p_about text, p_hint text); Type: COMMENT; Schema: api; Owner: kinerja_definer
--

COMMENT ON FUNCTION api.fail_job(p_job uuid, p_worker uuid, p_symbol text, p_about text, p_hint text) IS 'Notes why a job cannot go on, about what, and what to do. Definer: jobs are nobody''s to write.';

--
-- Name: find_code(bytea); Type: FUNCTION; Schema: api; Owner: kinerja_auth
--

CREATE FUNCTION api.find_code(p_code_hash bytea, OUT is_first boolean) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform app.require_true_clock();
  select c.account_id is null into is_first from meta.one_time_code as c where c.code_hash = p_code_hash and c.expires_at > app.now();
  if not found or is_first and app.is_administered() then
    perform app.fail('KJ406', '');
  end if;
end $$;

ALTER FUNCTION api.find_code(p_code_hash bytea, OUT is_first boolean) OWNER TO kinerja_auth;

--
-- Name: FUNCTION find_code(p_code_hash bytea, OUT is_first boolean); Type: COMMENT; Schema: api; Owner: kinerja_auth
--

COMMENT ON FUNCTION api.find_code(p_code_hash bytea, OUT is_first boolean) IS 'Whether a code opens something, and whether it is the one that makes the first administrator; KJ406 when it does not. Definer: codes are nobody''s to see.';

--
-- Name: find_job(uuid); Type: FUNCTION; Schema: api; Owner: kinerja_definer
--

CREATE FUNCTION api.find_job(p_job uuid, OUT actor uuid, OUT reach integer[], OUT administers integer[], OUT administers_units integer[], OUT audits integer[], OUT official text, OUT is_operator boolean, OUT acts_as text, OUT operation text) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform app.require_true_clock();
  select j.actor, j.reach, j.administers, j.administered_units, j.audits, j.official, j.is_operator, j.acts_as, j.operation
  into actor, reach, administers, administers_units, audits, official, is_operator, acts_as, operation
  from meta.job as j
  where j.job_id = p_job and j.state = 'RUNNING';
  if not found then
    perform app.fail('KJ404', 'job ' || p_job);
  end if;
end $$;

ALTER FUNCTION api.find_job(p_job uuid, OUT actor uuid, OUT reach integer[], OUT administers integer[], OUT administers_units integer[], OUT audits integer[], OUT official text, OUT is_operator boolean, OUT acts_as text, OUT operation text) OWNER TO kinerja_definer;

--
-- Name: FUNCTION find_job(p_job uuid, OUT actor uuid, OUT reach integer[], OUT administers integer[], OUT administers_units integer[], OUT audits integer[], OUT official text, OUT is_operator boolean, OUT acts_as text, OUT operation text); Type: COMMENT; Schema: api; Owner: kinerja_definer
--

COMMENT ON FUNCTION api.find_job(p_job uuid, OUT actor uuid, OUT reach integer[], OUT administers integer[], OUT administers_units integer[], OUT audits integer[], OUT official text, OUT is_operator boolean, OUT acts_as text, OUT operation text) IS 'What a running job may do; KJ404 when there is none. Definer: nobody else sees jobs.';

--
-- Name: find_person(uuid); Type: FUNCTION; Schema: api; Owner: kinerja_auth
--

CREATE FUNCTION api.find_person(p_person uuid, OUT reach integer[], OUT administers integer[], OUT administers_units integer[], OUT audits integer[], OUT official text, OUT is_operator boolean, OUT acts_as text) RETURNS record
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select i.reach, i.administers, i.administers_units, i.audits, i.official, i.is_operator, i.acts_as from app.identity_of(p_person, false) as i
$$;

ALTER FUNCTION api.find_person(p_person uuid, OUT reach integer[], OUT administers integer[], OUT administers_units integer[], OUT audits integer[], OUT official text, OUT is_operator boolean, OUT acts_as text) OWNER TO kinerja_auth;

--
-- Name: FUNCTION find_person(p_person uuid, OUT reach integer[], OUT administers integer[], OUT administers_units integer[], OUT audits integer[], OUT official text, OUT is_operator boolean, OUT acts_as text); Type: COMMENT; Schema: api; Owner: kinerja_auth
--

COMMENT ON FUNCTION api.find_person(p_person uuid, OUT reach integer[], OUT administers integer[], OUT administers_units integer[], OUT audits integer[], OUT official text, OUT is_operator boolean, OUT acts_as text) IS 'What somebody may do today. Definer: as app.identity_of.';

--
-- Name: find_session(bytea); Type: FUNCTION; Schema: api; Owner: kinerja_auth
--

CREATE FUNCTION api.find_session(p_token_hash bytea, OUT session uuid, OUT actor uuid, OUT reach integer[], OUT administers integer[], OUT administers_units integer[], OUT audits integer[], OUT official text, OUT is_operator boolean, OUT acts_as text) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform app.require_true_clock();
  select s.session_id, coalesce(a.person_id, a.account_id), a.is_machine into session, actor, is_operator
  from meta.session as s
    join app.account as a on a.account_id = s.account_id
  where s.token_hash = p_token_hash
    and s.expires_at > app.now()
    and greatest(s.used_at, s.opened_at) + s.idle_limit > app.now()
    and not a.is_locked;
  if not found then
    perform app.fail('KJ401', '', 'log in again');
  end if;
  select i.reach, i.administers, i.administers_units, i.audits, i.official, i.is_operator, i.acts_as
  into reach, administers, administers_units, audits, official, is_operator, acts_as
  from app.identity_of(actor, is_operator) as i;
end $$;

ALTER FUNCTION api.find_session(p_token_hash bytea, OUT session uuid, OUT actor uuid, OUT reach integer[], OUT administers integer[], OUT administers_units integer[], OUT audits integer[], OUT official text, OUT is_operator boolean, OUT acts_as text) OWNER TO kinerja_auth;

--
-- Name: FUNCTION find_session(p_token_hash bytea, OUT session uuid, OUT actor uuid, OUT reach integer[], OUT administers integer[], OUT administers_units integer[], OUT audits integer[], OUT official text, OUT is_operator boolean, OUT acts_as text); Type: COMMENT; Schema: api; Owner: kinerja_auth
--

COMMENT ON FUNCTION api.find_session(p_token_hash bytea, OUT session uuid, OUT actor uuid, OUT reach integer[], OUT administers integer[], OUT administers_units integer[], OUT audits integer[], OUT official text, OUT is_operator boolean, OUT acts_as text) IS 'Whose token it is, where they may go and what they may do there; KJ401 when it opens nothing. Definer: nobody else sees sessions.';

--
-- Name: role_grant_actions(text); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.role_grant_actions(p_state text) RETURNS text[]
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT
         CASE
             WHEN ((p_state <> 'ENDED'::text) AND ( SELECT app.is_city_admin() AS is_city_admin)) THEN ARRAY['revoke'::text]
             ELSE '{}'::text[]
         END AS "case";
END;

ALTER FUNCTION app.role_grant_actions(p_state text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION role_grant_actions(p_state text); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.role_grant_actions(p_state text) IS 'What the one who asks could do to a grant.';

--
-- Name: role_grant; Type: TABLE; Schema: app; Owner: kinerja_owner
--

CREATE TABLE app.role_grant (
    role_grant_id uuid DEFAULT gen_random_uuid() NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL,
    agency_id integer,
    unit_id integer,
    starts_on date NOT NULL,
    ends_on date,
    revision bigint DEFAULT 1 NOT NULL,
    CONSTRAINT role_grant_ends_after_it_starts CHECK ((ends_on >= (starts_on - 1))),
    CONSTRAINT role_grant_role_is_known CHECK ((role = ANY (ARRAY['CITY_ADMIN'::text, 'AGENCY_ADMIN'::text, 'AUDITOR'::text, 'OPERATOR'::text]))),
    CONSTRAINT role_grant_scope_fits_role CHECK (
CASE role
    WHEN 'AGENCY_ADMIN'::text THEN (agency_id IS NOT NULL)
    WHEN 'AUDITOR'::text THEN (unit_id IS NULL)
    ELSE (agency_id IS NULL)
END),
    CONSTRAINT role_grant_unit_has_its_agency CHECK (((unit_id IS NULL) OR (agency_id IS NOT NULL)))
);

ALTER TABLE ONLY app.role_grant FORCE ROW LEVEL SECURITY;

ALTER TABLE app.role_grant OWNER TO kinerja_owner;

--
-- Name: TABLE role_grant; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TABLE app.role_grant IS 'A role that somebody holds, in an agency or a part of it or in the whole government, for a time.';

--
-- Name: COLUMN role_grant.role_grant_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.role_grant.role_grant_id IS 'Leaves the database; says nothing.';

--
-- Name: COLUMN role_grant.person_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.role_grant.person_id IS 'Who holds it.';

--
-- Name: COLUMN role_grant.role; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.role_grant.role IS 'CITY_ADMIN (the whole government), AGENCY_ADMIN (an agency or a unit and what is below it), AUDITOR (sees, changes nothing), OPERATOR (the machine).';

--
-- Name: COLUMN role_grant.agency_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.role_grant.agency_id IS 'Where; null for the whole government.';

--
-- Name: COLUMN role_grant.unit_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.role_grant.unit_id IS 'Only this unit and those below it; null for the whole agency.';

--
-- Name: COLUMN role_grant.starts_on; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.role_grant.starts_on IS 'The first day.';

--
-- Name: COLUMN role_grant.ends_on; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.role_grant.ends_on IS 'The last day; null while no end is known.';

--
-- Name: COLUMN role_grant.revision; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.role_grant.revision IS 'Grows with each change; a client names the one it has seen.';

--
-- Name: role_grant; Type: VIEW; Schema: api; Owner: kinerja_owner
--

CREATE VIEW api.role_grant WITH (security_invoker='true') AS
 SELECT r.role_grant_id AS "grant",
    r.person_id AS person,
    p.name,
    r.role,
    a.code AS agency,
    u.code AS unit,
    r.starts_on,
    r.ends_on,
    app.state_on(( SELECT app.today() AS today), r.starts_on, r.ends_on) AS state,
    r.revision,
    app.role_grant_actions(app.state_on(( SELECT app.today() AS today), r.starts_on, r.ends_on)) AS allowed_actions
   FROM (((app.role_grant r
     LEFT JOIN app.person p ON ((p.person_id = r.person_id)))
     LEFT JOIN app.agency a ON ((a.agency_id = r.agency_id)))
     LEFT JOIN app.unit u ON (((u.agency_id = r.agency_id) AND (u.unit_id = r.unit_id))));

ALTER TABLE api.role_grant OWNER TO kinerja_owner;

--
-- Name: VIEW role_grant; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON VIEW api.role_grant IS 'A grant of a role as operations show it.';

--
-- Name: COLUMN role_grant."grant"; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.role_grant."grant" IS 'The identifier, which says nothing.';

--
-- Name: COLUMN role_grant.person; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.role_grant.person IS 'Who holds it.';

--
-- Name: COLUMN role_grant.name; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.role_grant.name IS 'Their name; null when the one who asks may not see them.';

--
-- Name: COLUMN role_grant.role; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.role_grant.role IS 'CITY_ADMIN, AGENCY_ADMIN, AUDITOR or OPERATOR.';

--
-- Name: COLUMN role_grant.agency; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.role_grant.agency IS 'The agency''s code; null for the whole government.';

--
-- Name: COLUMN role_grant.unit; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.role_grant.unit IS 'The unit''s code: this one and those below it; null for the whole agency.';

--
-- Name: COLUMN role_grant.starts_on; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.role_grant.starts_on IS 'The first day.';

--
-- Name: COLUMN role_grant.ends_on; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.role_grant.ends_on IS 'The last day; null while no end is known. A day before the first: it was revoked on its first day.';

--
-- Name: COLUMN role_grant.state; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.role_grant.state IS 'FUTURE, CURRENT or ENDED, by the government''s day.';

--
-- Name: COLUMN role_grant.revision; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.role_grant.revision IS 'Grows with each change; a client names the one it has seen.';

--
-- Name: COLUMN role_grant.allowed_actions; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.role_grant.allowed_actions IS 'What the one who asks could do with it now; what is not here would be refused.';

--
-- Name: grant_give(text, text, text, text, date, date); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.grant_give(p_person text, p_role text, p_agency text, p_unit text, p_starts_on date, p_ends_on date) RETURNS SETOF api.role_grant
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_person uuid := app.person_named(p_person);
  found_agency integer := case when p_agency is not null then app.agency_named(p_agency) end;
  found_unit integer;
  new_grant uuid;
begin
  if p_unit is not null then
    if found_agency is null then
      perform app.fail('KJ400', 'agency', 'name the agency whose unit it is');
    end if;
    found_unit := app.unit_named(found_agency, p_unit);
  end if;
  insert into app.role_grant (person_id, role, agency_id, unit_id, starts_on, ends_on)
  values (found_person, p_role, found_agency, found_unit, coalesce(p_starts_on, app.today()), p_ends_on)
  returning role_grant.role_grant_id into new_grant;
  return query select g.* from api.role_grant as g where g."grant" = new_grant;
end $$;

ALTER FUNCTION api.grant_give(p_person text, p_role text, p_agency text, p_unit text, p_starts_on date, p_ends_on date) OWNER TO kinerja_owner;

--
-- Name: FUNCTION grant_give(p_person text, p_role text, p_agency text, p_unit text, p_starts_on date, p_ends_on date); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.grant_give(p_person text, p_role text, p_agency text, p_unit text, p_starts_on date, p_ends_on date) IS 'Gives somebody a role, from today unless another day is named.';

--
-- Name: grant_revoke(uuid, bigint[]); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.grant_revoke(p_grant uuid, p_revisions bigint[]) RETURNS SETOF api.role_grant
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_grant app.role_grant;
  thing text := 'grant ' || p_grant;
begin
  select g.* into found_grant from app.role_grant as g where g.role_grant_id = p_grant for no key update;
  if not found then
    perform app.refuse(exists (select from app.role_grant as g where g.role_grant_id = p_grant), thing);
  end if;
  perform app.require_revision(found_grant.revision, p_revisions);
  perform app.require_action('revoke', app.role_grant_actions(app.state_on(app.today(), found_grant.starts_on, found_grant.ends_on)), thing);
  if found_grant.role = 'CITY_ADMIN' then
    perform app.require_city_admin_besides(found_grant.person_id);
  end if;
  update app.role_grant as g
  set starts_on = least(g.starts_on, app.today()), ends_on = app.today() - 1, revision = g.revision + 1
  where g.role_grant_id = p_grant;
  return query select g.* from api.role_grant as g where g."grant" = p_grant;
end $$;

ALTER FUNCTION api.grant_revoke(p_grant uuid, p_revisions bigint[]) OWNER TO kinerja_owner;

--
-- Name: FUNCTION grant_revoke(p_grant uuid, p_revisions bigint[]); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.grant_revoke(p_grant uuid, p_revisions bigint[]) IS 'Takes a role away at once; KJ457 from the last who administers the whole government. The daemon records the reason in the audit.';

--
-- Name: grant_show(uuid); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.grant_show(p_grant uuid) RETURNS SETOF api.role_grant
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT g."grant",
     g.person,
     g.name,
     g.role,
     g.agency,
     g.unit,
     g.starts_on,
     g.ends_on,
     g.state,
     g.revision,
     g.allowed_actions
    FROM api.role_grant g
   WHERE (g."grant" = grant_show.p_grant);
END;

ALTER FUNCTION api.grant_show(p_grant uuid) OWNER TO kinerja_owner;

--
-- Name: FUNCTION grant_show(p_grant uuid); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.grant_show(p_grant uuid) IS 'One grant.';

--
-- Name: halt(); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.halt() RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  set constraints all immediate;
  perform app.fail('KJ000', '');
end $$;

ALTER FUNCTION api.halt() OWNER TO kinerja_owner;

--
-- Name: FUNCTION halt(); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.halt() IS 'KJ000 when everything before it in the request would have been done.';

--
-- Name: halted(text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.halted(p_body text) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  set constraints all immediate;
  perform app.fail('KJ000', p_body);
  return null;
end $$;

ALTER FUNCTION api.halted(p_body text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION halted(p_body text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.halted(p_body text) IS 'Around a reply, in a check: KJ000 with what would have been answered.';

--
-- Name: import_check(uuid); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.import_check(p_job uuid) RETURNS bigint
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  importing record;
begin
  select e.kind, e.is_dry_run into strict importing from app.import_enter(p_job, true) as e;
  perform app.import_note_bad();
  case importing.kind
    when 'agencies' then perform app.check_import_agencies(importing.is_dry_run);
    when 'units' then perform app.check_import_units(importing.is_dry_run);
    when 'posts' then perform app.check_import_posts(importing.is_dry_run);
    when 'people' then perform app.check_import_people(importing.is_dry_run);
    when 'appointments' then perform app.check_import_appointments(importing.is_dry_run);
    when 'statuses' then perform app.check_import_statuses(importing.is_dry_run);
    when 'teams' then perform app.check_import_teams(importing.is_dry_run);
    when 'delegations' then perform app.check_import_delegations(importing.is_dry_run);
    when 'objectives' then perform app.check_import_objectives(importing.is_dry_run);
  end case;
  return app.import_problems(p_job);
end $$;

ALTER FUNCTION api.import_check(p_job uuid) OWNER TO kinerja_owner;

--
-- Name: FUNCTION import_check(p_job uuid); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.import_check(p_job uuid) IS 'Notes every line of an import that cannot be, and says how many lines those are; KJ410 when the lines are gone.';

--
-- Name: import_end(uuid, uuid, bigint, bigint, bigint); Type: FUNCTION; Schema: api; Owner: kinerja_definer
--

CREATE FUNCTION api.import_end(p_job uuid, p_worker uuid, p_created bigint, p_changed bigint, p_unchanged bigint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  ended meta.job;
  outcome jsonb := app.import_result(p_job)
    || jsonb_build_object('created', p_created, 'changed', p_changed, 'unchanged', p_unchanged);
  is_dry_run boolean := (outcome ->> 'dry_run')::boolean;
  is_refused boolean := outcome ->> 'mode' = 'all' and (outcome ->> 'problems')::bigint > 0 and not is_dry_run;
begin
  update meta.job as j
  set
    state = case when is_refused then 'FAILED' else 'DONE' end,
    failure = case when is_refused then 'IMPORT_REFUSED' end,
    result = outcome || case when is_refused then jsonb_build_object('refused', true) else '{}' end,
    done = coalesce(j.total, j.done), revision = j.revision + 1,
    -- Its transaction began long ago.
    finished_at = app.moment()
  where j.job_id = p_job and j.worker = p_worker and j.state = 'RUNNING' and j.operation = 'import' and j.actor = app.actor()
  returning j.* into ended;
  if ended.job_id is null then
    perform app.fail('KJ404', 'job ' || p_job);
  end if;
  perform app.import_over(ended, case when is_refused then 'IMPORT_REFUSED' when is_dry_run then 'CHECKED' else 'OK' end);
end $$;

ALTER FUNCTION api.import_end(p_job uuid, p_worker uuid, p_created bigint, p_changed bigint, p_unchanged bigint) OWNER TO kinerja_definer;

--
-- Name: FUNCTION import_end(p_job uuid, p_worker uuid, p_created bigint, p_changed bigint, p_unchanged bigint); Type: COMMENT; Schema: api; Owner: kinerja_definer
--

COMMENT ON FUNCTION api.import_end(p_job uuid, p_worker uuid, p_created bigint, p_changed bigint, p_unchanged bigint) IS 'Ends an import with what came out; KJ404 when it is not this worker''s any more. Refused when there are problems and all lines were to be good. Definer: jobs are nobody''s to write.';

--
-- Name: import_part(uuid, integer, integer, boolean); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.import_part(p_job uuid, p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) RETURNS record
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  importing record;
  made record;
begin
  select e.kind into strict importing from app.import_enter(p_job, p_is_first) as e;
  case importing.kind
    when 'agencies' then select m.created, m.changed, m.unchanged into made from app.import_agencies(p_first, p_last, p_is_first) as m;
    when 'units' then select m.created, m.changed, m.unchanged into made from app.import_units(p_first, p_last, p_is_first) as m;
    when 'posts' then select m.created, m.changed, m.unchanged into made from app.import_posts(p_first, p_last, p_is_first) as m;
    when 'people' then select m.created, m.changed, m.unchanged into made from app.import_people(p_first, p_last, p_is_first) as m;
    when 'appointments' then select m.created, m.changed, m.unchanged into made from app.import_appointments(p_first, p_last, p_is_first) as m;
    when 'statuses' then select m.created, m.changed, m.unchanged into made from app.import_statuses(p_first, p_last, p_is_first) as m;
    when 'teams' then select m.created, m.changed, m.unchanged into made from app.import_teams(p_first, p_last, p_is_first) as m;
    when 'delegations' then select m.created, m.changed, m.unchanged into made from app.import_delegations(p_first, p_last, p_is_first) as m;
    when 'objectives' then select m.created, m.changed, m.unchanged into made from app.import_objectives(p_first, p_last, p_is_first) as m;
  end case;
  created := made.created;
  changed := made.changed;
  unchanged := made.unchanged;
end $$;

ALTER FUNCTION api.import_part(p_job uuid, p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) OWNER TO kinerja_owner;

--
-- Name: FUNCTION import_part(p_job uuid, p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.import_part(p_job uuid, p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) IS 'Makes and changes what lines of an import say, without those in which a problem was noted. The first part does, too, what has to come first over the whole file.';

--
-- Name: import_prepare(text, boolean); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.import_prepare(p_kind text, p_is_by_path boolean DEFAULT false) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if p_kind is null
    or p_kind not in ('agencies', 'units', 'posts', 'people', 'appointments', 'statuses', 'teams', 'delegations', 'objectives')
  then
    perform app.fail('KJ400', 'kind');
  elsif not (
    app.is_city_admin()
    or p_kind <> 'agencies' and cardinality(app.administered()) > 0
    or p_kind not in ('agencies', 'teams') and cardinality(app.administered_units()) > 0
  ) then
    perform app.fail('KJ403', 'import ' || p_kind);
  elsif p_is_by_path and not app.is_city_admin() then
    -- What a report quotes of a file is for those alone who could have read it.
    perform app.fail('KJ403', 'path', 'send the file itself: from');
  end if;
end $$;

ALTER FUNCTION api.import_prepare(p_kind text, p_is_by_path boolean) OWNER TO kinerja_owner;

--
-- Name: FUNCTION import_prepare(p_kind text, p_is_by_path boolean); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.import_prepare(p_kind text, p_is_by_path boolean) IS 'KJ403 when the one who asks could import no line of a kind, or names a file of the daemon''s machine and does not administer the whole government.';

--
-- Name: import_progress(uuid, uuid, bigint); Type: FUNCTION; Schema: api; Owner: kinerja_definer
--

CREATE FUNCTION api.import_progress(p_job uuid, p_worker uuid, p_done bigint) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  update meta.job as j
  set done = p_done, lease_ends_at = app.now() + interval '60 seconds', revision = j.revision + 1
  where j.job_id = p_job and j.worker = p_worker and j.state = 'RUNNING' and j.operation = 'import';
  return found;
end $$;

ALTER FUNCTION api.import_progress(p_job uuid, p_worker uuid, p_done bigint) OWNER TO kinerja_definer;

--
-- Name: FUNCTION import_progress(p_job uuid, p_worker uuid, p_done bigint); Type: COMMENT; Schema: api; Owner: kinerja_definer
--

COMMENT ON FUNCTION api.import_progress(p_job uuid, p_worker uuid, p_done bigint) IS 'Says how far an import is, and keeps it this worker''s for another minute; false when it is not any more, or was cancelled. Definer: jobs are nobody''s to write.';

--
-- Name: import_report(uuid); Type: FUNCTION; Schema: api; Owner: kinerja_definer
--

CREATE FUNCTION api.import_report(p_job uuid) RETURNS TABLE(line integer, column_name text, code text, english text, indonesian text, is_problem boolean, entry text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if not exists (select from api.job_show(p_job)) then
    perform app.fail('KJ404', 'job ' || p_job);
  elsif app.official() = '' and not exists (select from meta.job as j where j.job_id = p_job and j.actor = app.actor()) then
    perform app.fail('KJ403', 'job ' || p_job);
  end if;
  return query
    select p.line, p.column_name, p.symbol, p.english, p.indonesian, p.is_problem, to_char(p.place, 'FM0000000000000000000')
    from meta.import_report as p
    where p.job_id = p_job;
end $$;

ALTER FUNCTION api.import_report(p_job uuid) OWNER TO kinerja_definer;

--
-- Name: FUNCTION import_report(p_job uuid); Type: COMMENT; Schema: api; Owner: kinerja_definer
--

COMMENT ON FUNCTION api.import_report(p_job uuid) IS 'What an import found in its file: for whoever started it, and officials of the whole government; KJ404 for a job that one does not see. Definer: the report is nobody''s to see otherwise.';

--
-- Name: import_start(uuid, text, bigint, text, text[], boolean, text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.import_start(p_import uuid, p_kind text, p_rows bigint, p_file text, p_columns text[], p_dry_run boolean, p_mode text) RETURNS TABLE(job uuid)
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform api.import_prepare(p_kind);
  if p_mode is null or p_mode not in ('all', 'partial') then
    perform app.fail('KJ400', 'mode');
  end if;
  perform app.start_job_called(
    p_import, 'import',
    jsonb_build_object('kind', p_kind, 'rows', p_rows, 'file', p_file, 'columns', p_columns, 'dry_run', p_dry_run, 'mode', p_mode), p_rows
  );
  job := p_import;
  return next;
end $$;

ALTER FUNCTION api.import_start(p_import uuid, p_kind text, p_rows bigint, p_file text, p_columns text[], p_dry_run boolean, p_mode text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION import_start(p_import uuid, p_kind text, p_rows bigint, p_file text, p_columns text[], p_dry_run boolean, p_mode text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.import_start(p_import uuid, p_kind text, p_rows bigint, p_file text, p_columns text[], p_dry_run boolean, p_mode text) IS 'Starts the job that imports the lines of a file, which have just been copied.';

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
-- Name: invitation_redeem(bytea, text, text, text, text, uuid); Type: FUNCTION; Schema: api; Owner: kinerja_auth
--

CREATE FUNCTION api.invitation_redeem(p_code_hash bytea, p_login text, p_name text, p_hash text, p_source text, p_request uuid, OUT login text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_code record;
  new_person uuid;
begin
  perform app.require_true_clock();
  delete from meta.one_time_code as c where c.code_hash = p_code_hash and c.expires_at > app.now()
  returning c.account_id, c.made_by into found_code;
  -- Between the offer of the first code and now somebody may have become an administrator, or one again.
  if not found or found_code.account_id is null and app.is_administered() then
    perform app.fail('KJ406', '');
  end if;
  -- Whoever made it may have lost the right to since, or the person may have got beyond them.
  if found_code.made_by is not null
    and not app.may_know_password(found_code.made_by, (select a.person_id from app.account as a where a.account_id = found_code.account_id))
  then
    perform app.fail('KJ406', '');
  end if;
  if found_code.account_id is null then
    if p_login is null or p_name is null then
      perform app.fail('KJ400', case when p_login is null then 'login' else 'name' end, 'the first administrator chooses a login and says a name');
    end if;
    new_person := gen_random_uuid();
    insert into app.person (person_id, name, employment) values (new_person, p_name, 'NON_ASN');
    insert into app.account (login, person_id, created_at) values (p_login, new_person, app.now()) returning account_id into found_code.account_id;
    insert into app.role_grant (person_id, role, starts_on) values (new_person, 'CITY_ADMIN', app.today());
  elsif p_login is not null or p_name is not null then
    perform app.fail('KJ400', case when p_login is not null then 'login' else 'name' end, 'this code belongs to an account, which has them');
  end if;
  insert into meta.password as p (account_id, hash, set_at, made_by)
  values (found_code.account_id, p_hash, app.now(), case when not app.administers_all(found_code.made_by) then found_code.made_by end)
  on conflict (account_id) do update set hash = excluded.hash, set_at = excluded.set_at, made_by = excluded.made_by;
  update app.account as a set is_active = true, revision = a.revision + 1
  where a.account_id = found_code.account_id
  returning a.login, a.person_id into login, new_person;
  perform set_config('kinerja.actor', new_person::text, true), set_config('kinerja.request', p_request::text, true);
  perform audit.record('invitation redeem', 'OK', jsonb_build_object('login', login, 'source', p_source));
end $$;

ALTER FUNCTION api.invitation_redeem(p_code_hash bytea, p_login text, p_name text, p_hash text, p_source text, p_request uuid, OUT login text) OWNER TO kinerja_auth;

--
-- Name: FUNCTION invitation_redeem(p_code_hash bytea, p_login text, p_name text, p_hash text, p_source text, p_request uuid, OUT login text); Type: COMMENT; Schema: api; Owner: kinerja_auth
--

COMMENT ON FUNCTION api.invitation_redeem(p_code_hash bytea, p_login text, p_name text, p_hash text, p_source text, p_request uuid, OUT login text) IS 'Sets the password that was chosen with a code, once; the first code of all makes the first administrator, too. KJ406 for a code that opens nothing. Definer: codes and passwords are nobody''s to see.';

--
-- Name: job_cancel(uuid); Type: FUNCTION; Schema: api; Owner: kinerja_definer
--

CREATE FUNCTION api.job_cancel(p_job uuid) RETURNS TABLE(job uuid, operation text, state text, done bigint, total bigint, revision bigint)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_job meta.job;
begin
  select j.* into found_job
  from meta.job as j
  where j.job_id = p_job and (j.actor = app.actor() or app.official() <> '' or app.is_operator())
  -- Not more: what an import has found so far refers to its job, in a transaction that may last.
  for no key update;
  if not found then
    perform app.fail('KJ404', 'job ' || p_job);
  elsif not (found_job.actor = app.actor() or app.is_city_admin() or app.is_operator()) then
    perform app.fail('KJ403', 'job ' || p_job);
  elsif found_job.state not in ('WAITING', 'RUNNING') then
    perform app.fail('KJ455', 'job ' || p_job, 'allowed=');
  end if;
  update meta.job as j set state = 'CANCELLED', finished_at = app.now(), revision = j.revision + 1 where j.job_id = p_job;
  delete from staging."row" as r where r.import_id = p_job;
  return query select s.job, s.operation, s.state, s.done, s.total, s.revision from api.job_show(p_job) as s;
end $$;

ALTER FUNCTION api.job_cancel(p_job uuid) OWNER TO kinerja_definer;

--
-- Name: FUNCTION job_cancel(p_job uuid); Type: COMMENT; Schema: api; Owner: kinerja_definer
--

COMMENT ON FUNCTION api.job_cancel(p_job uuid) IS 'Ends a job after the step it is in; what earlier steps did stays. An import does nothing. Definer: as api.show_jobs.';

--
-- Name: job_show(uuid); Type: FUNCTION; Schema: api; Owner: kinerja_definer
--

CREATE FUNCTION api.job_show(p_job uuid) RETURNS TABLE(job uuid, operation text, state text, done bigint, total bigint, result jsonb, failure text, created_at timestamp with time zone, started_at timestamp with time zone, finished_at timestamp with time zone, revision bigint, allowed_actions text[])
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select
    j.job, j.operation, j.state, j.done, j.total, j.result, j.failure, j.created_at, j.started_at, j.finished_at, j.revision, j.allowed_actions
  from api.show_jobs() as j
  where j.job = p_job
$$;

ALTER FUNCTION api.job_show(p_job uuid) OWNER TO kinerja_definer;

--
-- Name: FUNCTION job_show(p_job uuid); Type: COMMENT; Schema: api; Owner: kinerja_definer
--

COMMENT ON FUNCTION api.job_show(p_job uuid) IS 'One job. Definer: as api.show_jobs.';

--
-- Name: job_step(uuid, uuid); Type: FUNCTION; Schema: api; Owner: kinerja_definer
--

CREATE FUNCTION api.job_step(p_job uuid, p_worker uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  working meta.job;
  part record;
begin
  select j.* into working from meta.job as j where j.job_id = p_job and j.worker = p_worker and j.state = 'RUNNING' for update;
  if not found then
    return false;
  end if;
  case working.operation
    when 'audit verify' then
      select v.links, v.head, v.broken_at, v.is_end into part
      from audit.verify_part(working.done, decode(coalesce(working.cursor ->> 'head', repeat('00', 32)), 'hex'), 20000) as v;
      update meta.job as j
      set
        done = part.links, total = greatest(j.total, part.links), cursor = jsonb_build_object('head', part.head),
        lease_ends_at = app.now() + interval '30 seconds', revision = j.revision + 1,
        state = case when part.is_end then 'DONE' else 'RUNNING' end,
        finished_at = case when part.is_end then app.now() end,
        result = case when part.is_end then
          jsonb_build_object('links', part.links, 'broken_at', part.broken_at, 'head', part.head, 'astray', audit.astray())
            || case
              when j.arguments ? 'head' then
                jsonb_build_object('head_matches', audit.had((j.arguments ->> 'position')::bigint, j.arguments ->> 'head'))
              else '{}'
            end
        end
      where j.job_id = p_job;
      return not part.is_end;
    else
      raise exception 'api.job_step: job % has operation %, of which no step is known', p_job, working.operation using errcode = 'XX000';
  end case;
end $$;

ALTER FUNCTION api.job_step(p_job uuid, p_worker uuid) OWNER TO kinerja_definer;

--
-- Name: FUNCTION job_step(p_job uuid, p_worker uuid); Type: COMMENT; Schema: api; Owner: kinerja_definer
--

COMMENT ON FUNCTION api.job_step(p_job uuid, p_worker uuid) IS 'Does the next step of a job, after api.enter_job; says whether there is another. Definer: jobs are nobody''s to write.';

--
-- Name: kept(text, bigint); Type: FUNCTION; Schema: api; Owner: kinerja_definer
--

CREATE FUNCTION api.kept(p_body text, p_revision bigint) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  update meta.kept_reply as k
  set body = p_body, shown_revision = p_revision
  where k.actor = app.actor() and k.key = nullif(current_setting('kinerja.key', true), '')::uuid;
  return p_body;
end $$;

ALTER FUNCTION api.kept(p_body text, p_revision bigint) OWNER TO kinerja_definer;

--
-- Name: FUNCTION kept(p_body text, p_revision bigint); Type: COMMENT; Schema: api; Owner: kinerja_definer
--

COMMENT ON FUNCTION api.kept(p_body text, p_revision bigint) IS 'Around a reply: keeps it under the key, when there is one, and hands it on. Definer: as api.once.';

--
-- Name: kept_reply(uuid); Type: FUNCTION; Schema: api; Owner: kinerja_definer
--

CREATE FUNCTION api.kept_reply(p_key uuid, OUT body text, OUT revision bigint) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  kept meta.kept_reply;
begin
  select k.* into kept from meta.kept_reply as k where k.actor = app.actor() and k.key = p_key;
  if not found then
    return;
  elsif kept.official not in ('', app.official())
    or not app.is_city_admin()
    and not (kept.administers <@ app.administered() and kept.administers_units <@ app.administered_units())
  then
    perform app.fail('KJ403', '');
  end if;
  body := kept.body;
  revision := kept.shown_revision;
end $$;

ALTER FUNCTION api.kept_reply(p_key uuid, OUT body text, OUT revision bigint) OWNER TO kinerja_definer;

--
-- Name: FUNCTION kept_reply(p_key uuid, OUT body text, OUT revision bigint); Type: COMMENT; Schema: api; Owner: kinerja_definer
--

COMMENT ON FUNCTION api.kept_reply(p_key uuid, OUT body text, OUT revision bigint) IS 'What was answered under one''s own key; KJ403 when one''s rights have become less since. Definer: as api.once.';

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
-- Name: may_stand_in(text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.may_stand_in(p_person text) RETURNS uuid
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_person uuid := app.person_named(p_person);
begin
  if not (found_person = app.actor() or app.official() <> '' or app.manages_account(found_person)) then
    perform app.fail('KJ403', 'person ' || p_person);
  end if;
  return found_person;
end $$;

ALTER FUNCTION api.may_stand_in(p_person text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION may_stand_in(p_person text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.may_stand_in(p_person text) IS 'The person of a NIP or identifier, when the one who asks may find out what they can do: oneself, those whose account one manages, all for officials of the whole government; KJ403 otherwise.';

--
-- Name: held_about(uuid); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.held_about(p_person_id uuid) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select app.logins_of(p_person_id) || jsonb_build_object(
    'person', (select to_jsonb(p) from app.person as p where p.person_id = p_person_id),
    'ranks', (select coalesce(jsonb_agg(to_jsonb(r) - 'person_id' order by r.starts_on), '[]') from app.rank as r where r.person_id = p_person_id),
    'contracts', (
      select coalesce(jsonb_agg(to_jsonb(c) - 'person_id' order by c.starts_on), '[]') from app.contract as c where c.person_id = p_person_id
    ),
    'appointments', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'agency', g.code, 'post', t.code, 'title', t.title, 'unit', u.code, 'kind', a.kind, 'starts_on', a.starts_on, 'ends_on', a.ends_on
      ) order by a.starts_on, a.appointment_id), '[]')
      from app.appointment as a
        join app.agency as g on g.agency_id = a.agency_id
        join app.post as t on t.agency_id = a.agency_id and t.post_id = a.post_id
        join app.unit as u on u.agency_id = a.agency_id and u.unit_id = a.unit_id
      where a.person_id = p_person_id
    ),
    'statuses', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'status', s.status, 'decree', s.decree, 'starts_on', s.starts_on, 'ends_on', s.ends_on, 'role', case when s.person_id = p_person_id then 'SELF' else 'APPRAISER' end
      ) order by s.starts_on, s.status_id), '[]')
      from app.status as s
      where p_person_id in (s.person_id, s.appraiser_person_id)
    ),
    'delegations', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'agency', g.code, 'unit', u.code, 'decree', d.decree, 'starts_on', d.starts_on, 'ends_on', d.ends_on
      ) order by d.starts_on, d.delegation_id), '[]')
      from app.delegation as d
        join app.agency as g on g.agency_id = d.agency_id
        join app.unit as u on u.agency_id = d.agency_id and u.unit_id = d.unit_id
      where d.person_id = p_person_id
    ),
    'memberships', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'agency', g.code, 'team', t.code, 'is_leader', m.is_leader, 'starts_on', m.starts_on, 'ends_on', m.ends_on
      ) order by m.starts_on, m.team_member_id), '[]')
      from app.team_member as m
        join app.agency as g on g.agency_id = m.agency_id
        join app.team as t on t.agency_id = m.agency_id and t.team_id = m.team_id
      where m.person_id = p_person_id
    ),
    'roles', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'role', r.role, 'agency', g.code, 'unit', u.code, 'starts_on', r.starts_on, 'ends_on', r.ends_on
      ) order by r.starts_on, r.role_grant_id), '[]')
      from app.role_grant as r
        left join app.agency as g on g.agency_id = r.agency_id
        left join app.unit as u on u.agency_id = r.agency_id and u.unit_id = r.unit_id
      where r.person_id = p_person_id
    ),
    'reach', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'agency', e.agency, 'because', e.because, 'rule', e.rule, 'through', e.through, 'starts_on', e.starts_on, 'ends_on', e.ends_on
      ) order by e.agency, e.rule, e.through), '[]')
      from app.explained_visibility(p_person_id, app.today()) as e
    ),
    'jobs', (
      select coalesce(jsonb_agg(jsonb_build_object('operation', j.operation, 'state', j.state, 'created_at', j.created_at) order by j.created_at), '[]')
      from meta.job as j
      where j.actor = p_person_id
    ),
    'kept_replies', (
      select coalesce(jsonb_agg(jsonb_build_object('operation', k.operation, 'kept_at', k.kept_at, 'reply', k.body) order by k.kept_at), '[]')
      from meta.kept_reply as k
      where k.actor = p_person_id
    ),
    'audit', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'recorded_at', e.recorded_at, 'operation', e.operation, 'symbol', e.symbol, 'detail', e.detail
      ) order by e.entry_id), '[]')
      from audit.entry as e
      where e.actor = p_person_id
    )
  )
$$;

ALTER FUNCTION app.held_about(p_person_id uuid) OWNER TO kinerja_definer;

--
-- Name: FUNCTION held_about(p_person_id uuid); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.held_about(p_person_id uuid) IS 'Everything that is held about a person. Definer: reach, jobs and the audit are nobody''s to see otherwise.';

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
-- Name: me_export(); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.me_export() RETURNS TABLE(exported_at timestamp with time zone, held jsonb)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT app.now() AS now,
     app.held_about(app.actor()) AS held_about
   WHERE (app.actor() IS NOT NULL);
END;

ALTER FUNCTION api.me_export() OWNER TO kinerja_owner;

--
-- Name: FUNCTION me_export(); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.me_export() IS 'Everything that is held about the one who asks.';

--
-- Name: objective; Type: VIEW; Schema: api; Owner: kinerja_owner
--

CREATE VIEW api.objective WITH (security_invoker='true') AS
 SELECT a.code AS agency,
    u.code AS unit,
    o.year,
    o.code AS objective_code,
    o.objective,
    o.indicator,
    o.target,
    o.state,
    o.revision,
    o.agency_id
   FROM ((app.objective o
     JOIN app.agency a ON ((a.agency_id = o.agency_id)))
     JOIN app.unit u ON (((u.agency_id = o.agency_id) AND (u.unit_id = o.unit_id))));

ALTER TABLE api.objective OWNER TO kinerja_owner;

--
-- Name: VIEW objective; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON VIEW api.objective IS 'An objective as operations show it.';

--
-- Name: COLUMN objective.agency; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.objective.agency IS 'The code of the unit''s agency.';

--
-- Name: COLUMN objective.unit; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.objective.unit IS 'The code of the unit whose objective it is.';

--
-- Name: COLUMN objective.year; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.objective.year IS 'Of performance.';

--
-- Name: COLUMN objective.objective_code; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.objective.objective_code IS 'Once in a unit and year.';

--
-- Name: COLUMN objective.objective; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.objective.objective IS 'The objective (sasaran).';

--
-- Name: COLUMN objective.indicator; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.objective.indicator IS 'How it is seen.';

--
-- Name: COLUMN objective.target; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.objective.target IS 'What is to be reached.';

--
-- Name: COLUMN objective.state; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.objective.state IS 'DRAFT or FIXED.';

--
-- Name: COLUMN objective.revision; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.objective.revision IS 'Grows with each change; a client names the one it has seen.';

--
-- Name: COLUMN objective.agency_id; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.objective.agency_id IS 'Never shown: joins inside of the database.';

--
-- Name: objective_set(text, text, text, bigint, text, text, text, text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.objective_set(p_agency text, p_objective_code text, p_unit text, p_year bigint, p_objective text, p_indicator text, p_target text, p_state text) RETURNS SETOF api.objective
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_agency integer := app.agency_named(p_agency);
  found_unit integer := app.unit_named(found_agency, p_unit);
  known app.objective;
begin
  if not app.administers_unit(found_agency, found_unit) then
    perform app.fail('KJ403', 'unit ' || p_unit);
  end if;
  select o.* into known
  from app.objective as o
  where o.agency_id = found_agency and o.unit_id = found_unit and o.year = p_year and o.code = p_objective_code
  for no key update;
  if not found then
    if p_objective is null or p_indicator is null or p_target is null then
      perform app.fail('KJ400', 'objective', 'a new one needs objective, indicator and target');
    end if;
    insert into app.objective (agency_id, unit_id, year, code, objective, indicator, target, state)
    values (found_agency, found_unit, p_year::integer, p_objective_code, p_objective, p_indicator, p_target, coalesce(p_state, 'DRAFT'));
  elsif (
    coalesce(p_objective, known.objective), coalesce(p_indicator, known.indicator), coalesce(p_target, known.target), coalesce(p_state, known.state)
  ) is distinct from (known.objective, known.indicator, known.target, known.state) then
    update app.objective as o
    set
      objective = coalesce(p_objective, o.objective),
      indicator = coalesce(p_indicator, o.indicator),
      target = coalesce(p_target, o.target),
      state = coalesce(p_state, o.state),
      revision = o.revision + 1
    where o.agency_id = known.agency_id and o.objective_id = known.objective_id;
  end if;
  return query
    select o.*
    from api.objective as o
    where o.agency_id = found_agency and o.unit = p_unit and o.year = p_year and o.objective_code = p_objective_code;
end $$;

ALTER FUNCTION api.objective_set(p_agency text, p_objective_code text, p_unit text, p_year bigint, p_objective text, p_indicator text, p_target text, p_state text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION objective_set(p_agency text, p_objective_code text, p_unit text, p_year bigint, p_objective text, p_indicator text, p_target text, p_state text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.objective_set(p_agency text, p_objective_code text, p_unit text, p_year bigint, p_objective text, p_indicator text, p_target text, p_state text) IS 'Makes an objective of a unit for a year, or changes what is named of it.';

--
-- Name: offer_first_code(bytea); Type: FUNCTION; Schema: api; Owner: kinerja_auth
--

CREATE FUNCTION api.offer_first_code(p_code_hash bytea) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if app.is_administered() then
    delete from meta.one_time_code as c where c.account_id is null;
    return false;
  end if;
  insert into meta.one_time_code as c (code_hash, made_at, expires_at) values (p_code_hash, app.now(), 'infinity')
  on conflict ((account_id is null)) where account_id is null
  do update set code_hash = excluded.code_hash, made_at = excluded.made_at
  where c.code_hash <> excluded.code_hash;
  return true;
end $$;

ALTER FUNCTION api.offer_first_code(p_code_hash bytea) OWNER TO kinerja_auth;

--
-- Name: FUNCTION offer_first_code(p_code_hash bytea); Type: COMMENT; Schema: api; Owner: kinerja_auth
--

COMMENT ON FUNCTION api.offer_first_code(p_code_hash bytea) IS 'Makes this the code with which somebody becomes the first administrator, while nobody administers the whole government; says whether. Definer: codes are nobody''s to see.';

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
    perform app.fail('KJ401', '');
  end if;
  if not pg_try_advisory_xact_lock(hashtextextended(app.actor()::text || p_key::text, 0)) then
    perform app.fail('KJ409', '');
  end if;
  select k.operation, k.arguments_hash into known from meta.kept_reply as k where k.actor = app.actor() and k.key = p_key;
  if found and (known.operation, known.arguments_hash) is distinct from (p_operation, p_arguments_hash) then
    perform app.fail('KJ422', '');
  elsif found then
    perform app.fail('KJ250', '');
  end if;
  insert into meta.kept_reply (actor, key, operation, arguments_hash, kept_at, administers, administers_units, official)
  values (
    app.actor(), p_key, p_operation, p_arguments_hash, app.now(), coalesce(app.administered(), '{}'), coalesce(app.administered_units(), '{}'),
    app.official()
  );
  perform set_config('kinerja.key', p_key::text, true);
end $$;

ALTER FUNCTION api.once(p_key uuid, p_operation text, p_arguments_hash bytea) OWNER TO kinerja_definer;

--
-- Name: FUNCTION once(p_key uuid, p_operation text, p_arguments_hash bytea); Type: COMMENT; Schema: api; Owner: kinerja_definer
--

COMMENT ON FUNCTION api.once(p_key uuid, p_operation text, p_arguments_hash bytea) IS 'Before an operation with a key. KJ409 while it runs, KJ422 for another request under the key, KJ250 when it was done. Definer: replies are nobody''s to read otherwise.';

--
-- Name: open_peer_session(text, boolean, bytea, interval, interval); Type: FUNCTION; Schema: api; Owner: kinerja_auth
--

CREATE FUNCTION api.open_peer_session(p_peer text, p_is_machine boolean, p_token_hash bytea, p_lifetime interval, p_idle_limit interval) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_account uuid;
begin
  select a.account_id into found_account from app.account as a where case when p_is_machine then a.is_machine else a.peer = p_peer end;
  if not found then
    perform app.fail('KJ401', 'peer ' || p_peer, 'account create peer=… makes an account of the machine one that may come in');
  end if;
  perform app.begin_session(found_account, p_token_hash, 'socket of ' || p_peer, p_lifetime, p_idle_limit, 'peer');
end $$;

ALTER FUNCTION api.open_peer_session(p_peer text, p_is_machine boolean, p_token_hash bytea, p_lifetime interval, p_idle_limit interval) OWNER TO kinerja_auth;

--
-- Name: FUNCTION open_peer_session(p_peer text, p_is_machine boolean, p_token_hash bytea, p_lifetime interval, p_idle_limit interval); Type: COMMENT; Schema: api; Owner: kinerja_auth
--

COMMENT ON FUNCTION api.open_peer_session(p_peer text, p_is_machine boolean, p_token_hash bytea, p_lifetime interval, p_idle_limit interval) IS 'A session for whoever is at the other end of the admin socket; KJ401 when nobody is known by that account. Definer: accounts are not the daemon''s to see.';

--
-- Name: open_session(uuid, text, text, bytea, text, uuid, interval, interval); Type: FUNCTION; Schema: api; Owner: kinerja_auth
--

CREATE FUNCTION api.open_session(p_account uuid, p_login text, p_hash text, p_token_hash bytea, p_source text, p_request uuid, p_lifetime interval, p_idle_limit interval) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  -- While the daemon verified it, the password may have been taken away or changed: the one that was right is then none. Account before password,
  -- as whoever takes it away locks them; who changes it meanwhile is waited for.
  perform from app.account as a where a.account_id = p_account and a.is_active for share;
  if found then
    perform from meta.password as p where p.account_id = p_account and p.hash = p_hash for share;
  end if;
  if not found then
    perform app.fail('KJ401', '', 'log in again');
  end if;
  perform set_config('kinerja.request', p_request::text, true);
  perform app.begin_session(p_account, p_token_hash, p_source, p_lifetime, p_idle_limit, 'password');
  perform app.forgive(p_login, p_source);
end $$;

ALTER FUNCTION api.open_session(p_account uuid, p_login text, p_hash text, p_token_hash bytea, p_source text, p_request uuid, p_lifetime interval, p_idle_limit interval) OWNER TO kinerja_auth;

--
-- Name: FUNCTION open_session(p_account uuid, p_login text, p_hash text, p_token_hash bytea, p_source text, p_request uuid, p_lifetime interval, p_idle_limit interval); Type: COMMENT; Schema: api; Owner: kinerja_auth
--

COMMENT ON FUNCTION api.open_session(p_account uuid, p_login text, p_hash text, p_token_hash bytea, p_source text, p_request uuid, p_lifetime interval, p_idle_limit interval) IS 'After a password was right: a session, and the failures before are forgotten. Definer: failures and sessions are nobody''s to write.';

--
-- Name: password_change(text, text); Type: FUNCTION; Schema: api; Owner: kinerja_auth
--

CREATE FUNCTION api.password_change(p_hash text, p_source text) RETURNS TABLE(account uuid, set_at timestamp with time zone)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  update meta.password as p set hash = p_hash, set_at = app.now()
  from app.account as a
  where a.account_id = p.account_id and a.person_id = app.actor()
  returning p.account_id, p.set_at into account, set_at;
  if not found then
    perform app.fail('KJ455', 'password');
  end if;
  perform app.forgive(a.login, p_source) from app.account as a where a.account_id = password_change.account;
  -- Whoever else sits in a session with the old one is out.
  delete from meta.session as s
  where s.account_id = password_change.account and s.session_id is distinct from nullif(current_setting('kinerja.session', true), '')::uuid;
  return next;
end $$;

ALTER FUNCTION api.password_change(p_hash text, p_source text) OWNER TO kinerja_auth;

--
-- Name: FUNCTION password_change(p_hash text, p_source text); Type: COMMENT; Schema: api; Owner: kinerja_auth
--

COMMENT ON FUNCTION api.password_change(p_hash text, p_source text) IS 'Sets one''s own password and ends one''s other sessions. Definer: hashes are nobody''s to write.';

--
-- Name: person; Type: VIEW; Schema: api; Owner: kinerja_owner
--

CREATE VIEW api.person WITH (security_invoker='true') AS
 SELECT p.person_id AS person,
    p.nip,
    p.name,
    p.employment,
    p.golongan,
    p.golongan_since_on AS golongan_since,
    p.contract_number,
    p.contract_starts_on,
    p.contract_ends_on,
    p.email,
    p.ref,
    p.revision,
        CASE
            WHEN (app.manages(p.person_id) AND ((p.person_id <> ( SELECT app.actor() AS actor)) OR ( SELECT app.is_city_admin() AS is_city_admin))) THEN ARRAY['update'::text]
            ELSE '{}'::text[]
        END AS allowed_actions
   FROM app.person p;

ALTER TABLE api.person OWNER TO kinerja_owner;

--
-- Name: VIEW person; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON VIEW api.person IS 'A person as operations show them.';

--
-- Name: COLUMN person.person; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.person.person IS 'The identifier, which says nothing.';

--
-- Name: COLUMN person.nip; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.person.nip IS 'The civil servant''s number (18 digits); null for the mayor and for those outside.';

--
-- Name: COLUMN person.name; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.person.name IS 'As on the identity card, without titles.';

--
-- Name: COLUMN person.employment; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.person.employment IS 'PNS, PPPK, or NON_ASN for the mayor and those outside.';

--
-- Name: COLUMN person.golongan; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.person.golongan IS 'I/a to IV/e for PNS, I to XVII for PPPK.';

--
-- Name: COLUMN person.golongan_since; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.person.golongan_since IS 'Since when.';

--
-- Name: COLUMN person.contract_number; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.person.contract_number IS 'Of a PPPK''s contract.';

--
-- Name: COLUMN person.contract_starts_on; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.person.contract_starts_on IS 'Its first day.';

--
-- Name: COLUMN person.contract_ends_on; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.person.contract_ends_on IS 'Its last day.';

--
-- Name: COLUMN person.email; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.person.email IS 'Where messages go.';

--
-- Name: COLUMN person.ref; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.person.ref IS 'What files call somebody who has no NIP.';

--
-- Name: COLUMN person.revision; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.person.revision IS 'Grows with each change; a client names the one it has seen.';

--
-- Name: COLUMN person.allowed_actions; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.person.allowed_actions IS 'What the one who asks could do with it now; what is not here would be refused.';

--
-- Name: person_create(text, text, text, text, date, text, date, date, text, text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.person_create(p_name text, p_employment text, p_nip text, p_golongan text, p_golongan_since date, p_contract_number text, p_contract_starts_on date, p_contract_ends_on date, p_email text, p_ref text) RETURNS SETOF api.person
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  new_person uuid := gen_random_uuid();
begin
  insert into app.person (
    person_id, name, employment, nip, golongan, golongan_since_on, contract_number, contract_starts_on, contract_ends_on, email, ref
  )
  values (
    new_person, p_name, p_employment, p_nip, p_golongan, p_golongan_since, p_contract_number, p_contract_starts_on, p_contract_ends_on, p_email,
    p_ref
  );
  return query select p.* from api.person as p where p.person = new_person;
end $$;

ALTER FUNCTION api.person_create(p_name text, p_employment text, p_nip text, p_golongan text, p_golongan_since date, p_contract_number text, p_contract_starts_on date, p_contract_ends_on date, p_email text, p_ref text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION person_create(p_name text, p_employment text, p_nip text, p_golongan text, p_golongan_since date, p_contract_number text, p_contract_starts_on date, p_contract_ends_on date, p_email text, p_ref text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.person_create(p_name text, p_employment text, p_nip text, p_golongan text, p_golongan_since date, p_contract_number text, p_contract_starts_on date, p_contract_ends_on date, p_email text, p_ref text) IS 'Makes a person.';

--
-- Name: person_find(text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.person_find(p_name text) RETURNS SETOF api.person
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT p.person,
     p.nip,
     p.name,
     p.employment,
     p.golongan,
     p.golongan_since,
     p.contract_number,
     p.contract_starts_on,
     p.contract_ends_on,
     p.email,
     p.ref,
     p.revision,
     p.allowed_actions
    FROM api.person p
   WHERE (strpos(lower(p.name), lower(person_find.p_name)) > 0);
END;

ALTER FUNCTION api.person_find(p_name text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION person_find(p_name text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.person_find(p_name text) IS 'People whom the one who asks may see and in whose names a text stands.';

--
-- Name: person_show(text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.person_show(p_person text) RETURNS SETOF api.person
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT p.person,
     p.nip,
     p.name,
     p.employment,
     p.golongan,
     p.golongan_since,
     p.contract_number,
     p.contract_starts_on,
     p.contract_ends_on,
     p.email,
     p.ref,
     p.revision,
     p.allowed_actions
    FROM api.person p
   WHERE (p.nip = person_show.p_person)
 UNION ALL
  SELECT p.person,
     p.nip,
     p.name,
     p.employment,
     p.golongan,
     p.golongan_since,
     p.contract_number,
     p.contract_starts_on,
     p.contract_ends_on,
     p.email,
     p.ref,
     p.revision,
     p.allowed_actions
    FROM api.person p
   WHERE ((length(person_show.p_person) = 36) AND (p.person = (person_show.p_person)::uuid));
END;

ALTER FUNCTION api.person_show(p_person text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION person_show(p_person text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.person_show(p_person text) IS 'One person, by NIP or identifier.';

--
-- Name: person_update(text, text, text, text, text, text, text, text, text, text, text, bigint[]); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.person_update(p_person text, p_name text, p_employment text, p_nip text, p_golongan text, p_golongan_since text, p_contract_number text, p_contract_starts_on text, p_contract_ends_on text, p_email text, p_ref text, p_revisions bigint[]) RETURNS SETOF api.person
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_person uuid := app.person_named(p_person);
  known record;
begin
  select p.revision, p.nip, p.email, p.ref into known from app.person as p where p.person_id = found_person for no key update;
  if not found then
    perform app.fail('KJ403', 'person ' || p_person);
  end if;
  -- A number is taken or free in the whole government: whoever could try them out would learn who is in it, or take another's before they come.
  if nullif(p_nip, '') is distinct from known.nip and p_nip is not null and not app.is_city_admin() then
    perform app.fail('KJ403', 'nip');
  elsif nullif(p_ref, '') is distinct from known.ref and p_ref is not null and not app.is_city_admin() then
    perform app.fail('KJ403', 'ref');
  end if;
  -- Whoever reads somebody's mail may become them: as with app.manages_account.
  if nullif(p_email, '') is distinct from known.email
    and p_email is not null
    and found_person is distinct from app.actor()
    and not app.manages_account(found_person)
  then
    perform app.fail('KJ403', 'email');
  end if;
  perform app.require_revision(known.revision, p_revisions);
  -- Apart, because only those may who administer the whole government: before the rest, which may need one; or behind it, when it goes.
  if p_nip <> '' and p_nip is distinct from known.nip then
    update app.person as p set nip = p_nip where p.person_id = found_person;
  end if;
  update app.person as p
  set
    name = coalesce(p_name, p.name),
    employment = coalesce(p_employment, p.employment),
    golongan = nullif(coalesce(p_golongan, p.golongan), ''),
    golongan_since_on = nullif(coalesce(p_golongan_since, p.golongan_since_on::text), '')::date,
    contract_number = nullif(coalesce(p_contract_number, p.contract_number), ''),
    contract_starts_on = nullif(coalesce(p_contract_starts_on, p.contract_starts_on::text), '')::date,
    contract_ends_on = nullif(coalesce(p_contract_ends_on, p.contract_ends_on::text), '')::date,
    email = nullif(coalesce(p_email, p.email), ''),
    revision = p.revision + 1
  where p.person_id = found_person;
  if p_nip = '' then
    update app.person as p set nip = null where p.person_id = found_person and p.nip is not null;
  end if;
  if nullif(p_ref, '') is distinct from known.ref and p_ref is not null then
    update app.person as p set ref = nullif(p_ref, '') where p.person_id = found_person;
  end if;
  return query select p.* from api.person as p where p.person = found_person;
end $$;

ALTER FUNCTION api.person_update(p_person text, p_name text, p_employment text, p_nip text, p_golongan text, p_golongan_since text, p_contract_number text, p_contract_starts_on text, p_contract_ends_on text, p_email text, p_ref text, p_revisions bigint[]) OWNER TO kinerja_owner;

--
-- Name: FUNCTION person_update(p_person text, p_name text, p_employment text, p_nip text, p_golongan text, p_golongan_since text, p_contract_number text, p_contract_starts_on text, p_contract_ends_on text, p_email text, p_ref text, p_revisions bigint[]); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.person_update(p_person text, p_name text, p_employment text, p_nip text, p_golongan text, p_golongan_since text, p_contract_number text, p_contract_starts_on text, p_contract_ends_on text, p_email text, p_ref text, p_revisions bigint[]) IS 'Changes what is known of a person.';

--
-- Name: is_held(integer, integer, date); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.is_held(p_agency_id integer, p_post_id integer, p_day date) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select exists (
    select from app.appointment as a where a.agency_id = p_agency_id and a.post_id = p_post_id and app.is_on(p_day, a.starts_on, a.ends_on)
  )
$$;

ALTER FUNCTION app.is_held(p_agency_id integer, p_post_id integer, p_day date) OWNER TO kinerja_definer;

--
-- Name: FUNCTION is_held(p_agency_id integer, p_post_id integer, p_day date); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.is_held(p_agency_id integer, p_post_id integer, p_day date) IS 'Somebody holds a post on a day. Definer: appointments that the one who asks may not see count.';

--
-- Name: is_on(date, date, date); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.is_on(p_day date, p_starts_on date, p_ends_on date) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    BEGIN ATOMIC
 SELECT ((p_starts_on <= p_day) AND COALESCE((p_ends_on >= p_day), true));
END;

ALTER FUNCTION app.is_on(p_day date, p_starts_on date, p_ends_on date) OWNER TO kinerja_owner;

--
-- Name: FUNCTION is_on(p_day date, p_starts_on date, p_ends_on date); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.is_on(p_day date, p_starts_on date, p_ends_on date) IS 'A day lies within a time of which the end may be open.';

--
-- Name: post_actions(integer, integer, boolean); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.post_actions(p_agency_id integer, p_unit_id integer, p_is_open boolean) RETURNS text[]
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT
         CASE
             WHEN (p_is_open AND app.administers_unit(p_agency_id, p_unit_id)) THEN ARRAY['update'::text, 'correct'::text, 'close'::text]
             ELSE '{}'::text[]
         END AS "case";
END;

ALTER FUNCTION app.post_actions(p_agency_id integer, p_unit_id integer, p_is_open boolean) OWNER TO kinerja_owner;

--
-- Name: FUNCTION post_actions(p_agency_id integer, p_unit_id integer, p_is_open boolean); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.post_actions(p_agency_id integer, p_unit_id integer, p_is_open boolean) IS 'What the one who asks could do to a post.';

--
-- Name: post; Type: VIEW; Schema: api; Owner: kinerja_owner
--

CREATE VIEW api.post WITH (security_invoker='true') AS
 SELECT a.code AS agency,
    p.code AS post,
    p.title,
    p.kind,
    p.jenjang,
    u.code AS unit,
    app.post_reference(l.superior_agency_id, l.superior_id, p.agency_id) AS reports_to,
    app.post_reference(l.appraiser_agency_id, l.appraiser_id, p.agency_id) AS appraised_by,
    (NOT app.is_held(p.agency_id, p.post_id, ( SELECT app.today() AS today))) AS is_vacant,
        CASE
            WHEN (p.closed_at IS NULL) THEN 'ACTIVE'::text
            ELSE 'CLOSED'::text
        END AS state,
    p.revision,
    app.post_actions(p.agency_id, p.unit_id, (p.closed_at IS NULL)) AS allowed_actions,
    p.agency_id,
    p.post_id,
    u.path
   FROM (((app.post p
     JOIN app.agency a ON ((a.agency_id = p.agency_id)))
     JOIN app.unit u ON (((u.agency_id = p.agency_id) AND (u.unit_id = p.unit_id))))
     LEFT JOIN app.post_line l ON (((l.agency_id = p.agency_id) AND (l.post_id = p.post_id) AND app.is_on(( SELECT app.today() AS today), l.starts_on, l.ends_on))));

ALTER TABLE api.post OWNER TO kinerja_owner;

--
-- Name: VIEW post; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON VIEW api.post IS 'A post as operations show it.';

--
-- Name: COLUMN post.agency; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.post.agency IS 'The code of the agency whose post it is.';

--
-- Name: COLUMN post.post; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.post.post IS 'The code, once in an agency: KADIS.';

--
-- Name: COLUMN post.title; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.post.title IS 'In full.';

--
-- Name: COLUMN post.kind; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.post.kind IS 'KEPALA_DAERAH or PIMPINAN_INSTANSI, JPT_UTAMA, JPT_MADYA, JPT_PRATAMA, ADMINISTRATOR, PENGAWAS, FUNGSIONAL, PELAKSANA.';

--
-- Name: COLUMN post.jenjang; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.post.jenjang IS 'The level of a functional post.';

--
-- Name: COLUMN post.unit; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.post.unit IS 'The code of its unit.';

--
-- Name: COLUMN post.reports_to; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.post.reports_to IS 'The post above today, with its agency before it when that is another.';

--
-- Name: COLUMN post.appraised_by; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.post.appraised_by IS 'The post whose holder appraises, where it is not the one reported to.';

--
-- Name: COLUMN post.is_vacant; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.post.is_vacant IS 'Nobody holds it today.';

--
-- Name: COLUMN post.state; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.post.state IS 'ACTIVE, or CLOSED when it is no more.';

--
-- Name: COLUMN post.revision; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.post.revision IS 'Grows with each change; a client names the one it has seen.';

--
-- Name: COLUMN post.allowed_actions; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.post.allowed_actions IS 'What the one who asks could do with it now; what is not here would be refused.';

--
-- Name: COLUMN post.agency_id; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.post.agency_id IS 'Never shown: joins inside of the database.';

--
-- Name: COLUMN post.post_id; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.post.post_id IS 'Never shown: joins inside of the database.';

--
-- Name: COLUMN post.path; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.post.path IS 'Never shown: finds what is below.';

--
-- Name: post_close(text, text, bigint[]); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.post_close(p_agency text, p_post text, p_revisions bigint[]) RETURNS SETOF api.post
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_post app.post := app.post_for('close', p_agency, p_post, p_revisions);
begin
  if exists (
    select
    from app.appointment as a
    where a.agency_id = found_post.agency_id and a.post_id = found_post.post_id and app.is_to_come(app.today(), a.starts_on, a.ends_on)
  ) then
    perform app.fail('KJ456', 'post ' || p_post, 'end its appointments first');
  elsif app.is_stood_above(found_post.agency_id, found_post.post_id) then
    perform app.fail('KJ456', 'post ' || p_post, 'let the posts below it report elsewhere first: post correct');
  end if;
  update app.post as p
  set closed_at = app.now(), revision = p.revision + 1
  where p.agency_id = found_post.agency_id and p.post_id = found_post.post_id;
  return query select p.* from api.post as p where p.agency_id = found_post.agency_id and p.post_id = found_post.post_id;
end $$;

ALTER FUNCTION api.post_close(p_agency text, p_post text, p_revisions bigint[]) OWNER TO kinerja_owner;

--
-- Name: FUNCTION post_close(p_agency text, p_post text, p_revisions bigint[]); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.post_close(p_agency text, p_post text, p_revisions bigint[]) IS 'Ends a post that nobody holds and none reports to; KJ456 otherwise. The daemon records the reason in the audit.';

--
-- Name: post_correct(text, text, text, text, date, bigint[], bigint); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.post_correct(p_agency text, p_post text, p_reports_to text, p_appraised_by text, p_since date, p_revisions bigint[], p_affects bigint) RETURNS TABLE(day date, person uuid, nip text, name text, post text, superior_before text, superior text, appraiser_before text, appraiser text)
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
  found_post app.post := app.post_for('correct', p_agency, p_post, p_revisions);
  since date := coalesce(p_since, app.today());
  -- What is, and where a correction of the past begins.
  days date[] := array(select distinct d.day from unnest(array[since, greatest(since, app.today())]) as d (day) order by d.day);
  line app.post_line;
  new_superior app.post;
  new_appraiser app.post;
  before jsonb;
  after jsonb;
begin
  if p_reports_to is null and p_appraised_by is null then
    perform app.fail('KJ400', 'reports_to', 'name reports_to or appraised_by; empty takes it away');
  end if;
  if p_reports_to <> '' then
    new_superior := app.post_named(found_post.agency_id, p_reports_to);
  end if;
  if p_appraised_by <> '' then
    new_appraiser := app.post_named(found_post.agency_id, p_appraised_by);
  end if;
  if not app.is_city_admin() and exists (
    select
    from app.post_line as l
    where l.agency_id = found_post.agency_id and l.post_id = found_post.post_id and l.is_outward and (l.ends_on is null or l.ends_on >= since)
  ) then
    perform app.fail('KJ403', 'post ' || p_post, 'it stands below posts of another agency: only an administrator of the whole government changes that');
  end if;
  before := app.relations_through(array[found_post.post_id], days);
  select l.* into line
  from app.post_line as l
  where l.agency_id = found_post.agency_id and l.post_id = found_post.post_id and app.is_on(since, l.starts_on, l.ends_on);
  delete from app.post_line as l where l.agency_id = found_post.agency_id and l.post_id = found_post.post_id and l.starts_on >= since;
  update app.post_line as l
  set ends_on = since - 1
  where l.agency_id = found_post.agency_id and l.post_id = found_post.post_id and (l.ends_on is null or l.ends_on >= since);
  insert into app.post_line (agency_id, post_id, starts_on, superior_agency_id, superior_id, appraiser_agency_id, appraiser_id)
  values (
    found_post.agency_id, found_post.post_id, since,
    case when p_reports_to is null then line.superior_agency_id else new_superior.agency_id end,
    case when p_reports_to is null then line.superior_id else new_superior.post_id end,
    case when p_appraised_by is null then line.appraiser_agency_id else new_appraiser.agency_id end,
    case when p_appraised_by is null then line.appraiser_id else new_appraiser.post_id end
  );
  update app.post as p set revision = p.revision + 1 where p.agency_id = found_post.agency_id and p.post_id = found_post.post_id;
  after := app.relations_through(array[found_post.post_id], days);
  perform app.require_affected((select count(distinct d.person) from app.differences(before, after) as d), p_affects);
  return query
    select d.day, d.person, d.nip, d.name, d.post, d.superior_before, d.superior, d.appraiser_before, d.appraiser from app.differences(before, after) as d;
end $$;

ALTER FUNCTION api.post_correct(p_agency text, p_post text, p_reports_to text, p_appraised_by text, p_since date, p_revisions bigint[], p_affects bigint) OWNER TO kinerja_owner;

--
-- Name: FUNCTION post_correct(p_agency text, p_post text, p_reports_to text, p_appraised_by text, p_since date, p_revisions bigint[], p_affects bigint); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.post_correct(p_agency text, p_post text, p_reports_to text, p_appraised_by text, p_since date, p_revisions bigint[], p_affects bigint) IS 'Changes from a day on to which post a post reports and by whom its holders are appraised: everybody whose superior or appraiser that changes, with both. The daemon records the reason in the audit.';

--
-- Name: post_create(text, text, text, text, text, text, text, text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.post_create(p_agency text, p_post text, p_unit text, p_title text, p_kind text, p_jenjang text, p_reports_to text, p_appraised_by text) RETURNS SETOF api.post
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_agency integer := app.agency_named(p_agency);
  found_unit integer := app.unit_named(found_agency, p_unit);
  superior app.post;
  appraiser app.post;
  new_post integer;
begin
  if exists (select from app.unit as u where u.agency_id = found_agency and u.unit_id = found_unit and u.closed_at is not null) then
    perform app.fail('KJ455', 'unit ' || p_unit, 'allowed=');
  end if;
  insert into app.post (agency_id, code, unit_id, title, kind, jenjang)
  values (found_agency, p_post, found_unit, p_title, p_kind, p_jenjang)
  returning post.post_id into new_post;
  if p_reports_to is not null then
    superior := app.post_named(found_agency, p_reports_to);
  end if;
  if p_appraised_by is not null then
    appraiser := app.post_named(found_agency, p_appraised_by);
  end if;
  insert into app.post_line (agency_id, post_id, starts_on, superior_agency_id, superior_id, appraiser_agency_id, appraiser_id)
  values (found_agency, new_post, '-infinity', superior.agency_id, superior.post_id, appraiser.agency_id, appraiser.post_id);
  return query select p.* from api.post as p where p.agency_id = found_agency and p.post_id = new_post;
end $$;

ALTER FUNCTION api.post_create(p_agency text, p_post text, p_unit text, p_title text, p_kind text, p_jenjang text, p_reports_to text, p_appraised_by text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION post_create(p_agency text, p_post text, p_unit text, p_title text, p_kind text, p_jenjang text, p_reports_to text, p_appraised_by text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.post_create(p_agency text, p_post text, p_unit text, p_title text, p_kind text, p_jenjang text, p_reports_to text, p_appraised_by text) IS 'Makes a post, and says where it stands.';

--
-- Name: post_show(text, text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.post_show(p_agency text, p_post text) RETURNS SETOF api.post
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT p.agency,
     p.post,
     p.title,
     p.kind,
     p.jenjang,
     p.unit,
     p.reports_to,
     p.appraised_by,
     p.is_vacant,
     p.state,
     p.revision,
     p.allowed_actions,
     p.agency_id,
     p.post_id,
     p.path
    FROM api.post p
   WHERE ((p.agency_id = app.agency_id_of(post_show.p_agency)) AND (p.post = post_show.p_post));
END;

ALTER FUNCTION api.post_show(p_agency text, p_post text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION post_show(p_agency text, p_post text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.post_show(p_agency text, p_post text) IS 'One post.';

--
-- Name: post_update(text, text, text, text, text, text, bigint[]); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.post_update(p_agency text, p_post text, p_title text, p_kind text, p_jenjang text, p_unit text, p_revisions bigint[]) RETURNS SETOF api.post
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_post app.post := app.post_for('update', p_agency, p_post, p_revisions);
  found_unit integer := case when p_unit is null then found_post.unit_id else app.unit_named(found_post.agency_id, p_unit) end;
begin
  if not app.administers_unit(found_post.agency_id, found_unit) then
    perform app.fail('KJ403', 'unit ' || p_unit);
  elsif exists (select from app.unit as u where u.agency_id = found_post.agency_id and u.unit_id = found_unit and u.closed_at is not null) then
    perform app.fail('KJ455', 'unit ' || p_unit, 'allowed=');
  end if;
  update app.post as p
  set
    title = coalesce(p_title, p.title),
    kind = coalesce(p_kind, p.kind),
    jenjang = nullif(coalesce(p_jenjang, p.jenjang), ''),
    unit_id = found_unit,
    revision = p.revision + 1
  where p.agency_id = found_post.agency_id and p.post_id = found_post.post_id;
  return query select p.* from api.post as p where p.agency_id = found_post.agency_id and p.post_id = found_post.post_id;
end $$;

ALTER FUNCTION api.post_update(p_agency text, p_post text, p_title text, p_kind text, p_jenjang text, p_unit text, p_revisions bigint[]) OWNER TO kinerja_owner;

--
-- Name: FUNCTION post_update(p_agency text, p_post text, p_title text, p_kind text, p_jenjang text, p_unit text, p_revisions bigint[]); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.post_update(p_agency text, p_post text, p_title text, p_kind text, p_jenjang text, p_unit text, p_revisions bigint[]) IS 'Changes a post''s title, kind, jenjang or unit.';

--
-- Name: purge(text, bigint); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.purge(p_category text, p_affects bigint) RETURNS TABLE(category text, thing text, since date)
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
  taken record;
  number bigint := 0;
begin
  if not app.is_city_admin() then
    perform app.fail('KJ403', 'purge');
  end if;
  for taken in select t.category, t.thing, t.since from app.take_away(p_category, 1000) as t loop
    number := number + 1;
    category := taken.category;
    thing := taken.thing;
    since := taken.since;
    return next;
  end loop;
  perform app.require_affected(number, p_affects);
end $$;

ALTER FUNCTION api.purge(p_category text, p_affects bigint) OWNER TO kinerja_owner;

--
-- Name: FUNCTION purge(p_category text, p_affects bigint); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.purge(p_category text, p_affects bigint) IS 'Deletes what is over, at most 1,000 things at a time: each with the day since when it was. The daemon records the reason in the audit.';

--
-- Name: purge_staging(); Type: FUNCTION; Schema: api; Owner: kinerja_definer
--

CREATE FUNCTION api.purge_staging() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  gone bigint;
begin
  delete from staging."row" as r
  where not exists (select from meta.job as j where j.job_id = r.import_id and j.state in ('WAITING', 'RUNNING'));
  get diagnostics gone = row_count;
  return gone;
end $$;

ALTER FUNCTION api.purge_staging() OWNER TO kinerja_definer;

--
-- Name: FUNCTION purge_staging(); Type: COMMENT; Schema: api; Owner: kinerja_definer
--

COMMENT ON FUNCTION api.purge_staging() IS 'Takes away lines that no import needs any more, and says how many. Definer: the lines are nobody''s to take away.';

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
-- Name: record_done(jsonb); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.record_done(p_detail jsonb) RETURNS void
    LANGUAGE sql
    BEGIN ATOMIC
 SELECT audit.record(current_setting('kinerja.operation'::text), 'OK'::text, (p_detail || jsonb_build_object('ms', round((EXTRACT(epoch FROM (clock_timestamp() - transaction_timestamp())) * (1000)::numeric), 1)))) AS record;
END;

ALTER FUNCTION api.record_done(p_detail jsonb) OWNER TO kinerja_owner;

--
-- Name: FUNCTION record_done(p_detail jsonb); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.record_done(p_detail jsonb) IS 'Adds to the audit that the operation of this request was done.';

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
-- Name: record_refusal(bytea, text, uuid, text, jsonb); Type: FUNCTION; Schema: api; Owner: kinerja_auth
--

CREATE FUNCTION api.record_refusal(p_token_hash bytea, p_operation text, p_request uuid, p_symbol text, p_detail jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_actor uuid;
begin
  select coalesce(a.person_id, a.account_id) into found_actor
  from meta.session as s
    join app.account as a on a.account_id = s.account_id
  where s.token_hash = p_token_hash;
  perform
    set_config('kinerja.actor', coalesce(found_actor::text, ''), true),
    set_config('kinerja.request', p_request::text, true);
  perform audit.record(p_operation, p_symbol, p_detail);
end $$;

ALTER FUNCTION api.record_refusal(p_token_hash bytea, p_operation text, p_request uuid, p_symbol text, p_detail jsonb) OWNER TO kinerja_auth;

--
-- Name: FUNCTION record_refusal(p_token_hash bytea, p_operation text, p_request uuid, p_symbol text, p_detail jsonb); Type: COMMENT; Schema: api; Owner: kinerja_auth
--

COMMENT ON FUNCTION api.record_refusal(p_token_hash bytea, p_operation text, p_request uuid, p_symbol text, p_detail jsonb) IS 'Adds to the audit what was refused, checked or failed. Definer: sessions are nobody''s to see.';

--
-- Name: require_agency(text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.require_agency(p_agency text) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform app.agency_named(p_agency);
end $$;

ALTER FUNCTION api.require_agency(p_agency text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION require_agency(p_agency text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.require_agency(p_agency text) IS 'KJ404 when there is no such agency for the one who asks.';

--
-- Name: require_person(text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.require_person(p_person text) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform app.person_named(p_person);
end $$;

ALTER FUNCTION api.require_person(p_person text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION require_person(p_person text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.require_person(p_person text) IS 'KJ404 when there is no such person for the one who asks.';

--
-- Name: require_unit(text, text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.require_unit(p_agency text, p_unit text) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform app.unit_named(app.agency_named(p_agency), p_unit);
end $$;

ALTER FUNCTION api.require_unit(p_agency text, p_unit text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION require_unit(p_agency text, p_unit text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.require_unit(p_agency text, p_unit text) IS 'KJ404 when there is no such unit for the one who asks.';

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
-- Name: session_close(); Type: FUNCTION; Schema: api; Owner: kinerja_auth
--

CREATE FUNCTION api.session_close() RETURNS TABLE(session uuid)
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  delete from meta.session as s where s.session_id = nullif(current_setting('kinerja.session', true), '')::uuid returning s.session_id
$$;

ALTER FUNCTION api.session_close() OWNER TO kinerja_auth;

--
-- Name: FUNCTION session_close(); Type: COMMENT; Schema: api; Owner: kinerja_auth
--

COMMENT ON FUNCTION api.session_close() IS 'Ends the session that asks. Definer: sessions are nobody''s to write.';

--
-- Name: show_accounts(); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.show_accounts() RETURNS SETOF api.account
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT a.account,
     a.login,
     a.person,
     a.nip,
     a.name,
     a.peer,
     a.state,
     a.created_at,
     a.revision,
     a.allowed_actions
    FROM api.account a;
END;

ALTER FUNCTION api.show_accounts() OWNER TO kinerja_owner;

--
-- Name: FUNCTION show_accounts(); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.show_accounts() IS 'Accounts that the one who asks may see.';

--
-- Name: show_agencies(); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.show_agencies() RETURNS SETOF api.agency
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT a.agency,
     a.name,
     a.kind,
     a.state,
     a.revision,
     a.allowed_actions,
     a.agency_id
    FROM api.agency a;
END;

ALTER FUNCTION api.show_agencies() OWNER TO kinerja_owner;

--
-- Name: FUNCTION show_agencies(); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.show_agencies() IS 'Agencies that the one who asks may see.';

--
-- Name: show_appointments(text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.show_appointments(p_agency text) RETURNS SETOF api.appointment
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT a.appointment,
     a.agency,
     a.post,
     a.title,
     a.unit,
     a.kind,
     a.person,
     a.nip,
     a.name,
     a.starts_on,
     a.ends_on,
     a.state,
     a.revision,
     a.allowed_actions,
     a.agency_id,
     a.unit_id
    FROM api.appointment a
   WHERE (a.agency_id = app.agency_id_of(show_appointments.p_agency));
END;

ALTER FUNCTION api.show_appointments(p_agency text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION show_appointments(p_agency text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.show_appointments(p_agency text) IS 'Appointments in an agency: ended, current and future ones.';

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
-- Name: show_audit(); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.show_audit() RETURNS TABLE(entry bigint, recorded_at timestamp with time zone, actor uuid, operation text, request uuid, symbol text, detail jsonb)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT e.entry_id,
     e.recorded_at,
     e.actor,
     e.operation,
     e.request,
     e.symbol,
     e.detail
    FROM audit.entry e;
END;

ALTER FUNCTION api.show_audit() OWNER TO kinerja_owner;

--
-- Name: FUNCTION show_audit(); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.show_audit() IS 'Entries of the audit.';

--
-- Name: show_calendar(); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.show_calendar() RETURNS TABLE(day date, scope text, kind text, name text)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT h.day_on,
     h.scope,
     h.kind,
     h.name
    FROM app.holiday h;
END;

ALTER FUNCTION api.show_calendar() OWNER TO kinerja_owner;

--
-- Name: FUNCTION show_calendar(); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.show_calendar() IS 'Holidays and days of joint leave.';

--
-- Name: show_delegations(text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.show_delegations(p_agency text) RETURNS SETOF api.delegation
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT d.delegation,
     d.agency,
     d.unit,
     d.person,
     d.nip,
     d.name,
     d.decree,
     d.starts_on,
     d.ends_on,
     d.state,
     d.revision,
     d.allowed_actions,
     d.agency_id
    FROM api.delegation d
   WHERE (d.agency_id = app.agency_id_of(show_delegations.p_agency));
END;

ALTER FUNCTION api.show_delegations(p_agency text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION show_delegations(p_agency text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.show_delegations(p_agency text) IS 'Delegations in an agency: ended, current and future ones.';

--
-- Name: show_grants(); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.show_grants() RETURNS SETOF api.role_grant
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT g."grant",
     g.person,
     g.name,
     g.role,
     g.agency,
     g.unit,
     g.starts_on,
     g.ends_on,
     g.state,
     g.revision,
     g.allowed_actions
    FROM api.role_grant g;
END;

ALTER FUNCTION api.show_grants() OWNER TO kinerja_owner;

--
-- Name: FUNCTION show_grants(); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.show_grants() IS 'Grants of roles that the one who asks may see.';

--
-- Name: show_jobs(); Type: FUNCTION; Schema: api; Owner: kinerja_definer
--

CREATE FUNCTION api.show_jobs() RETURNS TABLE(job uuid, operation text, state text, done bigint, total bigint, result jsonb, failure text, created_at timestamp with time zone, started_at timestamp with time zone, finished_at timestamp with time zone, revision bigint, allowed_actions text[])
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select
    j.job_id, j.operation, j.state, j.done, j.total, j.result, j.failure, j.created_at, j.started_at, j.finished_at, j.revision,
    case
      when j.state in ('WAITING', 'RUNNING') and (j.actor = app.actor() or app.is_city_admin() or app.is_operator()) then array['cancel']
      else '{}'
    end
  from meta.job as j
  where j.actor = app.actor() or app.official() <> '' or app.is_operator()
$$;

ALTER FUNCTION api.show_jobs() OWNER TO kinerja_definer;

--
-- Name: FUNCTION show_jobs(); Type: COMMENT; Schema: api; Owner: kinerja_definer
--

COMMENT ON FUNCTION api.show_jobs() IS 'Jobs that the one who asks may see: their own; all, for officials of the whole government and operators. Definer: jobs are nobody''s to see otherwise.';

--
-- Name: member; Type: VIEW; Schema: api; Owner: kinerja_owner
--

CREATE VIEW api.member WITH (security_invoker='true') AS
 SELECT m.team_member_id AS member,
    a.code AS agency,
    t.code AS team,
    m.person_id AS person,
    p.nip,
    p.name,
    m.is_leader,
    m.starts_on,
    m.ends_on,
    app.state_on(( SELECT app.today() AS today), m.starts_on, m.ends_on) AS state,
    m.revision,
    m.agency_id
   FROM (((app.team_member m
     JOIN app.agency a ON ((a.agency_id = m.agency_id)))
     JOIN app.team t ON (((t.agency_id = m.agency_id) AND (t.team_id = m.team_id))))
     LEFT JOIN app.person p ON ((p.person_id = m.person_id)));

ALTER TABLE api.member OWNER TO kinerja_owner;

--
-- Name: VIEW member; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON VIEW api.member IS 'A membership of a team as operations show it.';

--
-- Name: COLUMN member.member; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.member.member IS 'The identifier, which says nothing.';

--
-- Name: COLUMN member.agency; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.member.agency IS 'The code of the team''s agency.';

--
-- Name: COLUMN member.team; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.member.team IS 'The team''s code.';

--
-- Name: COLUMN member.person; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.member.person IS 'Who.';

--
-- Name: COLUMN member.nip; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.member.nip IS 'Their number; null when the one who asks may not see them.';

--
-- Name: COLUMN member.name; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.member.name IS 'Their name; null when the one who asks may not see them.';

--
-- Name: COLUMN member.is_leader; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.member.is_leader IS 'Leads it.';

--
-- Name: COLUMN member.starts_on; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.member.starts_on IS 'The first day.';

--
-- Name: COLUMN member.ends_on; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.member.ends_on IS 'The last day; null while no end is known.';

--
-- Name: COLUMN member.state; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.member.state IS 'FUTURE, CURRENT or ENDED, by the government''s day.';

--
-- Name: COLUMN member.revision; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.member.revision IS 'Grows with each change; a client names the one it has seen.';

--
-- Name: COLUMN member.agency_id; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.member.agency_id IS 'Never shown: joins inside of the database.';

--
-- Name: show_members(text, text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.show_members(p_agency text, p_team text) RETURNS SETOF api.member
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT m.member,
     m.agency,
     m.team,
     m.person,
     m.nip,
     m.name,
     m.is_leader,
     m.starts_on,
     m.ends_on,
     m.state,
     m.revision,
     m.agency_id
    FROM api.member m
   WHERE ((m.agency_id = app.agency_id_of(show_members.p_agency)) AND ((show_members.p_team IS NULL) OR (m.team = show_members.p_team)));
END;

ALTER FUNCTION api.show_members(p_agency text, p_team text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION show_members(p_agency text, p_team text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.show_members(p_agency text, p_team text) IS 'Members of an agency''s teams, or of one: past, present and future ones.';

--
-- Name: show_objectives(text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.show_objectives(p_agency text) RETURNS SETOF api.objective
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT o.agency,
     o.unit,
     o.year,
     o.objective_code,
     o.objective,
     o.indicator,
     o.target,
     o.state,
     o.revision,
     o.agency_id
    FROM api.objective o
   WHERE (o.agency_id = app.agency_id_of(show_objectives.p_agency));
END;

ALTER FUNCTION api.show_objectives(p_agency text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION show_objectives(p_agency text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.show_objectives(p_agency text) IS 'Objectives of an agency''s units.';

--
-- Name: show_people(text, text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.show_people(p_agency text, p_unit text) RETURNS TABLE(person uuid, nip text, name text, employment text, golongan text, unit text, post text, title text, kind text, starts_on date, ends_on date)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT p.person_id,
     p.nip,
     p.name,
     p.employment,
     p.golongan,
     u.code,
     t.code,
     t.title,
     a.kind,
     a.starts_on,
     a.ends_on
    FROM (((app.appointment a
      JOIN app.person p ON ((p.person_id = a.person_id)))
      JOIN app.unit u ON (((u.agency_id = a.agency_id) AND (u.unit_id = a.unit_id))))
      JOIN app.post t ON (((t.agency_id = a.agency_id) AND (t.post_id = a.post_id))))
   WHERE ((a.agency_id = app.agency_id_of(show_people.p_agency)) AND (a.starts_on <= ( SELECT app.today() AS today)) AND COALESCE((a.ends_on >= ( SELECT app.today() AS today)), true) AND ((show_people.p_unit IS NULL) OR (u.path OPERATOR(ext.<@) ( SELECT t_1.path
            FROM app.unit t_1
           WHERE ((t_1.agency_id = app.agency_id_of(show_people.p_agency)) AND (t_1.code = show_people.p_unit))))));
END;

ALTER FUNCTION api.show_people(p_agency text, p_unit text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION show_people(p_agency text, p_unit text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.show_people(p_agency text, p_unit text) IS 'Who serves today in an agency, or in one unit and below: a row for each place in which they do.';

--
-- Name: show_posts(text, text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.show_posts(p_agency text, p_unit text) RETURNS SETOF api.post
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT p.agency,
     p.post,
     p.title,
     p.kind,
     p.jenjang,
     p.unit,
     p.reports_to,
     p.appraised_by,
     p.is_vacant,
     p.state,
     p.revision,
     p.allowed_actions,
     p.agency_id,
     p.post_id,
     p.path
    FROM api.post p
   WHERE ((p.agency_id = app.agency_id_of(show_posts.p_agency)) AND ((show_posts.p_unit IS NULL) OR (p.path OPERATOR(ext.<@) ( SELECT t.path
            FROM app.unit t
           WHERE ((t.agency_id = app.agency_id_of(show_posts.p_agency)) AND (t.code = show_posts.p_unit))))));
END;

ALTER FUNCTION api.show_posts(p_agency text, p_unit text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION show_posts(p_agency text, p_unit text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.show_posts(p_agency text, p_unit text) IS 'Posts of an agency, or of one unit and below.';

--
-- Name: rank; Type: TABLE; Schema: app; Owner: kinerja_owner
--

CREATE TABLE app.rank (
    person_id uuid NOT NULL,
    starts_on date NOT NULL,
    golongan text NOT NULL
);

ALTER TABLE ONLY app.rank FORCE ROW LEVEL SECURITY;

ALTER TABLE app.rank OWNER TO kinerja_owner;

--
-- Name: TABLE rank; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TABLE app.rank IS 'Each rank (golongan) that somebody had, with its first day. Kept by a trigger from what the person''s row says.';

--
-- Name: COLUMN rank.person_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.rank.person_id IS 'Whose.';

--
-- Name: COLUMN rank.starts_on; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.rank.starts_on IS 'The first day.';

--
-- Name: COLUMN rank.golongan; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.rank.golongan IS 'I/a to IV/e for PNS, I to XVII for PPPK.';

--
-- Name: show_ranks(text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.show_ranks(p_person text) RETURNS TABLE(golongan text, starts_on date)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT r.golongan,
     r.starts_on
    FROM (app.rank r
      JOIN app.person p ON ((p.person_id = r.person_id)))
   WHERE ((p.nip = show_ranks.p_person) OR ((length(show_ranks.p_person) = 36) AND (p.person_id = (show_ranks.p_person)::uuid)));
END;

ALTER FUNCTION api.show_ranks(p_person text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION show_ranks(p_person text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.show_ranks(p_person text) IS 'The ranks that somebody had, each with its first day.';

--
-- Name: retention; Type: TABLE; Schema: app; Owner: kinerja_owner
--

CREATE TABLE app.retention (
    category text NOT NULL,
    kept_for interval NOT NULL,
    since text NOT NULL,
    basis text NOT NULL,
    CONSTRAINT retention_basis_says_something CHECK ((basis ~ '\S'::text)),
    CONSTRAINT retention_category_is_a_symbol CHECK ((category ~ '^[A-Z][A-Z0-9_]*$'::text)),
    CONSTRAINT retention_kept_for_is_positive CHECK ((kept_for > '00:00:00'::interval)),
    CONSTRAINT retention_since_says_something CHECK ((since ~ '\S'::text))
);

ALTER TABLE ONLY app.retention FORCE ROW LEVEL SECURITY;

ALTER TABLE app.retention OWNER TO kinerja_owner;

--
-- Name: TABLE retention; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TABLE app.retention IS 'How long personal data are kept, and since when that is counted: what purge goes by. Sessions, codes, kept replies and failed logins go by themselves (api.tidy).';

--
-- Name: COLUMN retention.category; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.retention.category IS 'Which data.';

--
-- Name: COLUMN retention.kept_for; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.retention.kept_for IS 'For how long.';

--
-- Name: COLUMN retention.since; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.retention.since IS 'Counted from what.';

--
-- Name: COLUMN retention.basis; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.retention.basis IS 'Why so long.';

--
-- Name: show_retention(); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.show_retention() RETURNS TABLE(category text, kept_for text, since text, basis text)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT r.category,
     (r.kept_for)::text AS kept_for,
     r.since,
     r.basis
    FROM app.retention r;
END;

ALTER FUNCTION api.show_retention() OWNER TO kinerja_owner;

--
-- Name: FUNCTION show_retention(); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.show_retention() IS 'How long what is kept, counted from what, and why.';

--
-- Name: show_sessions(); Type: FUNCTION; Schema: api; Owner: kinerja_auth
--

CREATE FUNCTION api.show_sessions() RETURNS TABLE(session uuid, opened_at timestamp with time zone, used_at timestamp with time zone, expires_at timestamp with time zone, opened_from text, is_current boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select
    s.session_id, s.opened_at, greatest(s.used_at, s.opened_at), s.expires_at, s.opened_from,
    s.session_id = nullif(current_setting('kinerja.session', true), '')::uuid
  from meta.session as s
    join app.account as a on a.account_id = s.account_id
  where coalesce(a.person_id, a.account_id) = app.actor()
    and s.expires_at > app.now()
    and greatest(s.used_at, s.opened_at) + s.idle_limit > app.now()
$$;

ALTER FUNCTION api.show_sessions() OWNER TO kinerja_auth;

--
-- Name: FUNCTION show_sessions(); Type: COMMENT; Schema: api; Owner: kinerja_auth
--

COMMENT ON FUNCTION api.show_sessions() IS 'One''s own sessions. Definer: sessions are nobody''s to see but their own.';

--
-- Name: status_actions(uuid, text); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.status_actions(p_person_id uuid, p_state text) RETURNS text[]
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT
         CASE
             WHEN ((p_state <> 'ENDED'::text) AND app.manages(p_person_id) AND (( SELECT app.is_city_admin() AS is_city_admin) OR (p_person_id <> ( SELECT app.actor() AS actor)))) THEN ARRAY['end'::text]
             ELSE '{}'::text[]
         END AS "case";
END;

ALTER FUNCTION app.status_actions(p_person_id uuid, p_state text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION status_actions(p_person_id uuid, p_state text); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.status_actions(p_person_id uuid, p_state text) IS 'What the one who asks could do to a status.';

--
-- Name: status; Type: VIEW; Schema: api; Owner: kinerja_owner
--

CREATE VIEW api.status WITH (security_invoker='true') AS
 SELECT s.status_id,
    s.person_id AS person,
    p.nip,
    p.name,
    s.status,
    s.decree,
    s.starts_on,
    s.ends_on,
    s.appraiser_person_id AS appraiser,
    app.state_on(( SELECT app.today() AS today), s.starts_on, s.ends_on) AS state,
    s.revision,
    app.status_actions(s.person_id, app.state_on(( SELECT app.today() AS today), s.starts_on, s.ends_on)) AS allowed_actions
   FROM (app.status s
     LEFT JOIN app.person p ON ((p.person_id = s.person_id)));

ALTER TABLE api.status OWNER TO kinerja_owner;

--
-- Name: VIEW status; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON VIEW api.status IS 'A status as operations show it.';

--
-- Name: COLUMN status.status_id; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.status.status_id IS 'The identifier, which says nothing.';

--
-- Name: COLUMN status.person; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.status.person IS 'Who.';

--
-- Name: COLUMN status.nip; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.status.nip IS 'Their number.';

--
-- Name: COLUMN status.name; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.status.name IS 'Their name.';

--
-- Name: COLUMN status.status; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.status.status IS 'PEJABAT_NEGARA, LEMBAGA_NONSTRUKTURAL, DIBERHENTIKAN_SEMENTARA, CLTN, MPP, TUGAS_BELAJAR or DIPERBANTUKAN.';

--
-- Name: COLUMN status.decree; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.status.decree IS 'The decree that says so.';

--
-- Name: COLUMN status.starts_on; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.status.starts_on IS 'The first day.';

--
-- Name: COLUMN status.ends_on; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.status.ends_on IS 'The last day; null while no end is known. A day before the first: it was withdrawn.';

--
-- Name: COLUMN status.appraiser; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.status.appraiser IS 'Who was designated to appraise somebody seconded.';

--
-- Name: COLUMN status.state; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.status.state IS 'FUTURE, CURRENT or ENDED, by the government''s day.';

--
-- Name: COLUMN status.revision; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.status.revision IS 'Grows with each change; a client names the one it has seen.';

--
-- Name: COLUMN status.allowed_actions; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.status.allowed_actions IS 'What the one who asks could do with it now; what is not here would be refused.';

--
-- Name: show_statuses(text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.show_statuses(p_person text) RETURNS SETOF api.status
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT s.status_id,
     s.person,
     s.nip,
     s.name,
     s.status,
     s.decree,
     s.starts_on,
     s.ends_on,
     s.appraiser,
     s.state,
     s.revision,
     s.allowed_actions
    FROM api.status s
   WHERE ((show_statuses.p_person IS NULL) OR (s.nip = show_statuses.p_person) OR ((length(show_statuses.p_person) = 36) AND (s.person = (show_statuses.p_person)::uuid)));
END;

ALTER FUNCTION api.show_statuses(p_person text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION show_statuses(p_person text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.show_statuses(p_person text) IS 'Statuses that the one who asks may see, of everybody or of one person.';

--
-- Name: team_actions(integer); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.team_actions(p_agency_id integer) RETURNS text[]
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT
         CASE
             WHEN app.administers_unit(p_agency_id, NULL::integer) THEN ARRAY['add'::text, 'remove'::text]
             ELSE '{}'::text[]
         END AS "case";
END;

ALTER FUNCTION app.team_actions(p_agency_id integer) OWNER TO kinerja_owner;

--
-- Name: FUNCTION team_actions(p_agency_id integer); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.team_actions(p_agency_id integer) IS 'What the one who asks could do to a team.';

--
-- Name: team; Type: VIEW; Schema: api; Owner: kinerja_owner
--

CREATE VIEW api.team WITH (security_invoker='true') AS
 SELECT a.code AS agency,
    t.code AS team,
    t.name,
    ( SELECT m.person_id
           FROM app.team_member m
          WHERE ((m.agency_id = t.agency_id) AND (m.team_id = t.team_id) AND m.is_leader AND app.is_on(( SELECT app.today() AS today), m.starts_on, m.ends_on))) AS leader,
    ( SELECT count(*) AS count
           FROM app.team_member m
          WHERE ((m.agency_id = t.agency_id) AND (m.team_id = t.team_id) AND app.is_on(( SELECT app.today() AS today), m.starts_on, m.ends_on))) AS members,
    t.revision,
    app.team_actions(t.agency_id) AS allowed_actions,
    t.agency_id
   FROM (app.team t
     JOIN app.agency a ON ((a.agency_id = t.agency_id)));

ALTER TABLE api.team OWNER TO kinerja_owner;

--
-- Name: VIEW team; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON VIEW api.team IS 'A team as operations show it.';

--
-- Name: COLUMN team.agency; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.team.agency IS 'The code of the agency that set it up.';

--
-- Name: COLUMN team.team; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.team.team IS 'The code, once in an agency.';

--
-- Name: COLUMN team.name; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.team.name IS 'In full.';

--
-- Name: COLUMN team.leader; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.team.leader IS 'Who leads it today.';

--
-- Name: COLUMN team.members; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.team.members IS 'How many belong to it today.';

--
-- Name: COLUMN team.revision; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.team.revision IS 'Grows with each change; a client names the one it has seen.';

--
-- Name: COLUMN team.allowed_actions; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.team.allowed_actions IS 'What the one who asks could do with it now; what is not here would be refused.';

--
-- Name: COLUMN team.agency_id; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.team.agency_id IS 'Never shown: joins inside of the database.';

--
-- Name: show_teams(text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.show_teams(p_agency text) RETURNS SETOF api.team
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT t.agency,
     t.team,
     t.name,
     t.leader,
     t.members,
     t.revision,
     t.allowed_actions,
     t.agency_id
    FROM api.team t
   WHERE (t.agency_id = app.agency_id_of(show_teams.p_agency));
END;

ALTER FUNCTION api.show_teams(p_agency text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION show_teams(p_agency text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.show_teams(p_agency text) IS 'Teams of an agency.';

--
-- Name: unit_actions(integer, integer, boolean); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.unit_actions(p_agency_id integer, p_unit_id integer, p_is_open boolean) RETURNS text[]
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT
         CASE
             WHEN (p_is_open AND app.administers_unit(p_agency_id, p_unit_id)) THEN ARRAY['update'::text, 'move'::text, 'close'::text]
             ELSE '{}'::text[]
         END AS "case";
END;

ALTER FUNCTION app.unit_actions(p_agency_id integer, p_unit_id integer, p_is_open boolean) OWNER TO kinerja_owner;

--
-- Name: FUNCTION unit_actions(p_agency_id integer, p_unit_id integer, p_is_open boolean); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.unit_actions(p_agency_id integer, p_unit_id integer, p_is_open boolean) IS 'What the one who asks could do to a unit.';

--
-- Name: unit; Type: VIEW; Schema: api; Owner: kinerja_owner
--

CREATE VIEW api.unit WITH (security_invoker='true') AS
 SELECT a.code AS agency,
    u.code AS unit,
    u.name,
    u.kind,
    p.code AS parent,
    u.is_mandiri,
    u.work_pattern,
    app.unit_reference(u.coordinator_agency_id, u.coordinator_id, u.agency_id) AS coordinated_by,
        CASE
            WHEN (u.closed_at IS NULL) THEN 'ACTIVE'::text
            ELSE 'CLOSED'::text
        END AS state,
    u.revision,
    app.unit_actions(u.agency_id, u.unit_id, (u.closed_at IS NULL)) AS allowed_actions,
    u.agency_id,
    u.unit_id,
    u.path
   FROM ((app.unit u
     JOIN app.agency a ON ((a.agency_id = u.agency_id)))
     LEFT JOIN app.unit p ON (((p.agency_id = u.agency_id) AND (p.unit_id = u.parent_id))));

ALTER TABLE api.unit OWNER TO kinerja_owner;

--
-- Name: VIEW unit; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON VIEW api.unit IS 'A unit as operations show it.';

--
-- Name: COLUMN unit.agency; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.unit.agency IS 'The code of the agency whose unit it is.';

--
-- Name: COLUMN unit.unit; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.unit.unit IS 'The code, once in an agency: SD-012.';

--
-- Name: COLUMN unit.name; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.unit.name IS 'In full.';

--
-- Name: COLUMN unit.kind; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.unit.kind IS 'What sort of unit: SEKRETARIAT, BIDANG, UPTD, SEKOLAH, PUSKESMAS …';

--
-- Name: COLUMN unit.parent; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.unit.parent IS 'The code of the unit it belongs to; null directly below the agency.';

--
-- Name: COLUMN unit.is_mandiri; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.unit.is_mandiri IS 'Works by itself (mandiri), though it belongs to another.';

--
-- Name: COLUMN unit.work_pattern; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.unit.work_pattern IS 'LIMA_HARI or ENAM_HARI; null for that of the unit above.';

--
-- Name: COLUMN unit.coordinated_by; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.unit.coordinated_by IS 'The unit that coordinates it, with its agency before it when that is another.';

--
-- Name: COLUMN unit.state; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.unit.state IS 'ACTIVE, or CLOSED when it is no more.';

--
-- Name: COLUMN unit.revision; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.unit.revision IS 'Grows with each change; a client names the one it has seen.';

--
-- Name: COLUMN unit.allowed_actions; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.unit.allowed_actions IS 'What the one who asks could do with it now; what is not here would be refused.';

--
-- Name: COLUMN unit.agency_id; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.unit.agency_id IS 'Never shown: joins inside of the database.';

--
-- Name: COLUMN unit.unit_id; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.unit.unit_id IS 'Never shown: joins inside of the database.';

--
-- Name: COLUMN unit.path; Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON COLUMN api.unit.path IS 'Never shown: finds what is below.';

--
-- Name: show_units(text, text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.show_units(p_agency text, p_unit text) RETURNS SETOF api.unit
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT u.agency,
     u.unit,
     u.name,
     u.kind,
     u.parent,
     u.is_mandiri,
     u.work_pattern,
     u.coordinated_by,
     u.state,
     u.revision,
     u.allowed_actions,
     u.agency_id,
     u.unit_id,
     u.path
    FROM api.unit u
   WHERE ((u.agency_id = app.agency_id_of(show_units.p_agency)) AND ((show_units.p_unit IS NULL) OR (u.path OPERATOR(ext.<@) ( SELECT t.path
            FROM app.unit t
           WHERE ((t.agency_id = app.agency_id_of(show_units.p_agency)) AND (t.code = show_units.p_unit))))));
END;

ALTER FUNCTION api.show_units(p_agency text, p_unit text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION show_units(p_agency text, p_unit text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.show_units(p_agency text, p_unit text) IS 'Units of an agency, or of one unit and below.';

--
-- Name: status_end(uuid, date, bigint[]); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.status_end(p_status_id uuid, p_ends_on date, p_revisions bigint[]) RETURNS SETOF api.status
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
    'end', app.status_actions(found_status.person_id, app.state_on(app.today(), found_status.starts_on, found_status.ends_on)), thing
  );
  update app.status as s
  set
    ends_on = coalesce(p_ends_on, case when s.starts_on > app.today() then s.starts_on - 1 else app.today() end),
    revision = s.revision + 1
  where s.status_id = p_status_id;
  return query select s.* from api.status as s where s.status_id = p_status_id;
end $$;

ALTER FUNCTION api.status_end(p_status_id uuid, p_ends_on date, p_revisions bigint[]) OWNER TO kinerja_owner;

--
-- Name: FUNCTION status_end(p_status_id uuid, p_ends_on date, p_revisions bigint[]); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.status_end(p_status_id uuid, p_ends_on date, p_revisions bigint[]) IS 'Ends a status with a day, today unless another is named; one that has not begun is withdrawn. The daemon records the reason in the audit.';

--
-- Name: status_set(text, text, text, date, date, text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.status_set(p_person text, p_status text, p_decree text, p_starts_on date, p_ends_on date, p_appraiser text) RETURNS SETOF api.status
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

ALTER FUNCTION api.status_set(p_person text, p_status text, p_decree text, p_starts_on date, p_ends_on date, p_appraiser text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION status_set(p_person text, p_status text, p_decree text, p_starts_on date, p_ends_on date, p_appraiser text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.status_set(p_person text, p_status text, p_decree text, p_starts_on date, p_ends_on date, p_appraiser text) IS 'Records by decree that somebody is away, from today unless another day is named.';

--
-- Name: status_show(uuid); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.status_show(p_status_id uuid) RETURNS SETOF api.status
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT s.status_id,
     s.person,
     s.nip,
     s.name,
     s.status,
     s.decree,
     s.starts_on,
     s.ends_on,
     s.appraiser,
     s.state,
     s.revision,
     s.allowed_actions
    FROM api.status s
   WHERE (s.status_id = status_show.p_status_id);
END;

ALTER FUNCTION api.status_show(p_status_id uuid) OWNER TO kinerja_owner;

--
-- Name: FUNCTION status_show(p_status_id uuid); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.status_show(p_status_id uuid) IS 'One status.';

--
-- Name: take_job(uuid); Type: FUNCTION; Schema: api; Owner: kinerja_definer
--

CREATE FUNCTION api.take_job(p_worker uuid) RETURNS TABLE(job uuid, operation text, arguments jsonb)
    LANGUAGE sql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  update meta.job as j
  set state = 'RUNNING', worker = p_worker, lease_ends_at = app.now() + interval '30 seconds', started_at = coalesce(j.started_at, app.now()),
    revision = j.revision + 1
  where j.job_id = (
    select w.job_id
    from meta.job as w
    -- One that is its own already: the connection broke in the middle of it.
    where w.state = 'WAITING' or w.state = 'RUNNING' and (w.lease_ends_at < app.now() or w.worker = p_worker)
    order by w.created_at, w.job_id
    limit 1
    for update skip locked
  )
  returning j.job_id, j.operation, j.arguments
$$;

ALTER FUNCTION api.take_job(p_worker uuid) OWNER TO kinerja_definer;

--
-- Name: FUNCTION take_job(p_worker uuid); Type: COMMENT; Schema: api; Owner: kinerja_definer
--

COMMENT ON FUNCTION api.take_job(p_worker uuid) IS 'The job that a daemon is to work on next, what it does and with what, if there is one. Definer: jobs are nobody''s to write.';

--
-- Name: team_add(text, text, text, boolean, date, date); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.team_add(p_agency text, p_team text, p_person text, p_is_leader boolean, p_starts_on date, p_ends_on date) RETURNS SETOF api.member
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_agency integer := app.agency_named(p_agency);
  found_team app.team := app.team_named(found_agency, p_team);
  found_person uuid := app.person_named(p_person);
  new_member uuid;
begin
  if not app.administers_unit(found_agency, null) then
    perform app.fail('KJ403', 'team ' || p_team);
  end if;
  insert into app.team_member (agency_id, team_id, person_id, is_leader, starts_on, ends_on)
  values (found_agency, found_team.team_id, found_person, coalesce(p_is_leader, false), coalesce(p_starts_on, app.today()), p_ends_on)
  returning team_member.team_member_id into new_member;
  return query select m.* from api.member as m where m.agency_id = found_agency and m.member = new_member;
end $$;

ALTER FUNCTION api.team_add(p_agency text, p_team text, p_person text, p_is_leader boolean, p_starts_on date, p_ends_on date) OWNER TO kinerja_owner;

--
-- Name: FUNCTION team_add(p_agency text, p_team text, p_person text, p_is_leader boolean, p_starts_on date, p_ends_on date); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.team_add(p_agency text, p_team text, p_person text, p_is_leader boolean, p_starts_on date, p_ends_on date) IS 'Puts somebody into a team, from today unless another day is named.';

--
-- Name: team_create(text, text, text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.team_create(p_agency text, p_team text, p_name text) RETURNS SETOF api.team
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_agency integer := app.agency_named(p_agency);
begin
  insert into app.team (agency_id, code, name) values (found_agency, p_team, p_name);
  return query select t.* from api.team as t where t.agency_id = found_agency and t.team = p_team;
end $$;

ALTER FUNCTION api.team_create(p_agency text, p_team text, p_name text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION team_create(p_agency text, p_team text, p_name text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.team_create(p_agency text, p_team text, p_name text) IS 'Makes a team.';

--
-- Name: team_remove(text, text, text, date); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.team_remove(p_agency text, p_team text, p_person text, p_ends_on date) RETURNS SETOF api.member
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_agency integer := app.agency_named(p_agency);
  found_team app.team := app.team_named(found_agency, p_team);
  -- Somebody who has left is not seen any more, but still in the list of members, by identifier.
  found_person uuid := case when length(p_person) = 36 then p_person::uuid else app.person_named(p_person) end;
  found_member app.team_member;
begin
  if not app.administers_unit(found_agency, null) then
    perform app.fail('KJ403', 'team ' || p_team);
  end if;
  select m.* into found_member
  from app.team_member as m
  where m.agency_id = found_agency
    and m.team_id = found_team.team_id
    and m.person_id = found_person
    and app.is_to_come(app.today(), m.starts_on, m.ends_on)
  order by m.starts_on
  limit 1
  for no key update;
  if not found then
    perform app.fail('KJ404', 'person ' || p_person || ' in team ' || p_team);
  end if;
  update app.team_member as m
  set ends_on = coalesce(p_ends_on, greatest(app.today(), m.starts_on)), revision = m.revision + 1
  where m.agency_id = found_agency and m.team_member_id = found_member.team_member_id;
  return query select m.* from api.member as m where m.agency_id = found_agency and m.member = found_member.team_member_id;
end $$;

ALTER FUNCTION api.team_remove(p_agency text, p_team text, p_person text, p_ends_on date) OWNER TO kinerja_owner;

--
-- Name: FUNCTION team_remove(p_agency text, p_team text, p_person text, p_ends_on date); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.team_remove(p_agency text, p_team text, p_person text, p_ends_on date) IS 'Ends somebody''s membership of a team with a day, today unless another is named. The daemon records the reason in the audit.';

--
-- Name: team_show(text, text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.team_show(p_agency text, p_team text) RETURNS SETOF api.team
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT t.agency,
     t.team,
     t.name,
     t.leader,
     t.members,
     t.revision,
     t.allowed_actions,
     t.agency_id
    FROM api.team t
   WHERE ((t.agency_id = app.agency_id_of(team_show.p_agency)) AND (t.team = team_show.p_team));
END;

ALTER FUNCTION api.team_show(p_agency text, p_team text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION team_show(p_agency text, p_team text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.team_show(p_agency text, p_team text) IS 'One team.';

--
-- Name: tidy(); Type: FUNCTION; Schema: api; Owner: kinerja_auth
--

CREATE FUNCTION api.tidy() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  with
    sessions as (
      delete from meta.session as s
      where s.expires_at <= app.now() or greatest(s.used_at, s.opened_at) + s.idle_limit <= app.now()
      returning 1
    ),
    codes as (delete from meta.one_time_code as c where c.expires_at <= app.now() returning 1),
    replies as (delete from meta.kept_reply as k where k.kept_at <= app.now() - interval '72 hours' returning 1),
    failures as (delete from meta.login_failure as f where f.failed_at <= app.now() - interval '1 day' returning 1)
  select count(*)
  from (
    select from sessions union all select from codes union all select from replies union all select from failures
  ) as gone
$$;

ALTER FUNCTION api.tidy() OWNER TO kinerja_auth;

--
-- Name: FUNCTION tidy(); Type: COMMENT; Schema: api; Owner: kinerja_auth
--

COMMENT ON FUNCTION api.tidy() IS 'Takes away sessions and codes that have expired, kept replies after 72 hours, old failures; says how many. Definer: they are nobody''s to write.';

--
-- Name: touch_sessions(bytea[]); Type: FUNCTION; Schema: api; Owner: kinerja_auth
--

CREATE FUNCTION api.touch_sessions(p_token_hashes bytea[]) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  with touched as (
    -- A session that has ended stays ended, whoever tries its token.
    update meta.session as s
    set used_at = app.now()
    where s.token_hash = any (p_token_hashes)
      and s.expires_at > app.now()
      and greatest(s.used_at, s.opened_at) + s.idle_limit > app.now()
    returning 1
  )
  select count(*) from touched
$$;

ALTER FUNCTION api.touch_sessions(p_token_hashes bytea[]) OWNER TO kinerja_auth;

--
-- Name: FUNCTION touch_sessions(p_token_hashes bytea[]); Type: COMMENT; Schema: api; Owner: kinerja_auth
--

COMMENT ON FUNCTION api.touch_sessions(p_token_hashes bytea[]) IS 'Notes that these sessions were used. Definer: sessions are nobody''s to write.';

--
-- Name: unit_close(text, text, bigint[]); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.unit_close(p_agency text, p_unit text, p_revisions bigint[]) RETURNS SETOF api.unit
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_unit app.unit := app.unit_for('close', p_agency, p_unit, p_revisions);
begin
  if exists (
    select from app.unit as u where u.agency_id = found_unit.agency_id and u.parent_id = found_unit.unit_id and u.closed_at is null
  ) then
    perform app.fail('KJ456', 'unit ' || p_unit, 'close or move the units below it first');
  elsif exists (
    select
    from app.appointment as a
    where a.agency_id = found_unit.agency_id and a.unit_id = found_unit.unit_id and app.is_to_come(app.today(), a.starts_on, a.ends_on)
  ) then
    perform app.fail('KJ456', 'unit ' || p_unit, 'end its appointments first');
  elsif app.is_reported_to(found_unit.agency_id, found_unit.unit_id) then
    perform app.fail('KJ456', 'unit ' || p_unit, 'let the posts below it report elsewhere first: post correct');
  end if;
  -- Its posts, which nobody holds, go with it.
  update app.post as p
  set closed_at = app.now(), revision = p.revision + 1
  where p.agency_id = found_unit.agency_id and p.unit_id = found_unit.unit_id and p.closed_at is null;
  update app.unit as u
  set closed_at = app.now(), revision = u.revision + 1
  where u.agency_id = found_unit.agency_id and u.unit_id = found_unit.unit_id;
  return query select u.* from api.unit as u where u.agency_id = found_unit.agency_id and u.unit_id = found_unit.unit_id;
end $$;

ALTER FUNCTION api.unit_close(p_agency text, p_unit text, p_revisions bigint[]) OWNER TO kinerja_owner;

--
-- Name: FUNCTION unit_close(p_agency text, p_unit text, p_revisions bigint[]); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.unit_close(p_agency text, p_unit text, p_revisions bigint[]) IS 'Ends a unit in which nobody serves and below which none is open, with its posts; KJ456 otherwise. The daemon records the reason in the audit.';

--
-- Name: unit_create(text, text, text, text, text, boolean, text, text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.unit_create(p_agency text, p_unit text, p_name text, p_kind text, p_parent text, p_is_mandiri boolean, p_work_pattern text, p_coordinated_by text) RETURNS SETOF api.unit
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_agency integer := app.agency_named(p_agency);
  found_parent integer := case when p_parent is not null then app.unit_named(found_agency, p_parent) end;
  coordinator record;
begin
  select c.agency_id, c.unit_id into coordinator from app.coordinator_named(found_agency, p_coordinated_by) as c;
  if exists (select from app.agency as a where a.agency_id = found_agency and a.closed_at is not null) then
    perform app.fail('KJ455', 'agency ' || p_agency, 'allowed=');
  elsif exists (select from app.unit as u where u.agency_id = found_agency and u.unit_id = found_parent and u.closed_at is not null) then
    perform app.fail('KJ455', 'unit ' || p_parent, 'allowed=');
  end if;
  insert into app.unit (agency_id, code, name, kind, parent_id, is_mandiri, work_pattern, coordinator_agency_id, coordinator_id)
  values (
    found_agency, p_unit, p_name, p_kind, found_parent, coalesce(p_is_mandiri, false), p_work_pattern, coordinator.agency_id, coordinator.unit_id
  );
  return query select u.* from api.unit as u where u.agency_id = found_agency and u.unit = p_unit;
end $$;

ALTER FUNCTION api.unit_create(p_agency text, p_unit text, p_name text, p_kind text, p_parent text, p_is_mandiri boolean, p_work_pattern text, p_coordinated_by text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION unit_create(p_agency text, p_unit text, p_name text, p_kind text, p_parent text, p_is_mandiri boolean, p_work_pattern text, p_coordinated_by text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.unit_create(p_agency text, p_unit text, p_name text, p_kind text, p_parent text, p_is_mandiri boolean, p_work_pattern text, p_coordinated_by text) IS 'Makes a unit below another, or directly below the agency.';

--
-- Name: unit_move(text, text, text, bigint[]); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.unit_move(p_agency text, p_unit text, p_parent text, p_revisions bigint[]) RETURNS SETOF api.unit
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_unit app.unit := app.unit_for('move', p_agency, p_unit, p_revisions);
  found_parent integer;
begin
  -- Left out is not the top: whoever forgets it would move a branch.
  if p_parent is null then
    perform app.fail('KJ400', 'parent', 'name a unit, or "" for directly below the agency');
  elsif p_parent <> '' then
    found_parent := app.unit_named(found_unit.agency_id, p_parent);
    if exists (
      select from app.unit as u where u.agency_id = found_unit.agency_id and u.unit_id = found_parent and u.closed_at is not null
    ) then
      perform app.fail('KJ455', 'unit ' || p_parent, 'allowed=');
    end if;
  end if;
  -- Whoever administers a branch moves what is in it, within it.
  if not (app.administers_unit(found_unit.agency_id, found_parent) and app.administers_unit(found_unit.agency_id, found_unit.parent_id)) then
    perform app.fail('KJ403', 'unit ' || p_unit);
  end if;
  update app.unit as u
  set parent_id = found_parent, revision = u.revision + 1
  where u.agency_id = found_unit.agency_id and u.unit_id = found_unit.unit_id;
  return query select u.* from api.unit as u where u.agency_id = found_unit.agency_id and u.unit_id = found_unit.unit_id;
end $$;

ALTER FUNCTION api.unit_move(p_agency text, p_unit text, p_parent text, p_revisions bigint[]) OWNER TO kinerja_owner;

--
-- Name: FUNCTION unit_move(p_agency text, p_unit text, p_parent text, p_revisions bigint[]); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.unit_move(p_agency text, p_unit text, p_parent text, p_revisions bigint[]) IS 'Puts a unit, with what is below it, below another; empty for directly below the agency.';

--
-- Name: unit_show(text, text); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.unit_show(p_agency text, p_unit text) RETURNS SETOF api.unit
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT u.agency,
     u.unit,
     u.name,
     u.kind,
     u.parent,
     u.is_mandiri,
     u.work_pattern,
     u.coordinated_by,
     u.state,
     u.revision,
     u.allowed_actions,
     u.agency_id,
     u.unit_id,
     u.path
    FROM api.unit u
   WHERE ((u.agency_id = app.agency_id_of(unit_show.p_agency)) AND (u.unit = unit_show.p_unit));
END;

ALTER FUNCTION api.unit_show(p_agency text, p_unit text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION unit_show(p_agency text, p_unit text); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.unit_show(p_agency text, p_unit text) IS 'One unit.';

--
-- Name: unit_update(text, text, text, text, boolean, text, text, bigint[]); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.unit_update(p_agency text, p_unit text, p_name text, p_kind text, p_is_mandiri boolean, p_work_pattern text, p_coordinated_by text, p_revisions bigint[]) RETURNS SETOF api.unit
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_unit app.unit := app.unit_for('update', p_agency, p_unit, p_revisions);
  coordinator record;
begin
  select c.agency_id, c.unit_id into coordinator from app.coordinator_named(found_unit.agency_id, p_coordinated_by) as c;
  update app.unit as u
  set
    name = coalesce(p_name, u.name),
    kind = coalesce(p_kind, u.kind),
    is_mandiri = coalesce(p_is_mandiri, u.is_mandiri),
    work_pattern = nullif(coalesce(p_work_pattern, u.work_pattern), ''),
    coordinator_agency_id = case when p_coordinated_by is null then u.coordinator_agency_id else coordinator.agency_id end,
    coordinator_id = case when p_coordinated_by is null then u.coordinator_id else coordinator.unit_id end,
    revision = u.revision + 1
  where u.agency_id = found_unit.agency_id and u.unit_id = found_unit.unit_id;
  return query select u.* from api.unit as u where u.agency_id = found_unit.agency_id and u.unit_id = found_unit.unit_id;
end $$;

ALTER FUNCTION api.unit_update(p_agency text, p_unit text, p_name text, p_kind text, p_is_mandiri boolean, p_work_pattern text, p_coordinated_by text, p_revisions bigint[]) OWNER TO kinerja_owner;

--
-- Name: FUNCTION unit_update(p_agency text, p_unit text, p_name text, p_kind text, p_is_mandiri boolean, p_work_pattern text, p_coordinated_by text, p_revisions bigint[]); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.unit_update(p_agency text, p_unit text, p_name text, p_kind text, p_is_mandiri boolean, p_work_pattern text, p_coordinated_by text, p_revisions bigint[]) IS 'Changes a unit''s name, kind, standing, week or coordinator.';

--
-- Name: audited(); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.audited() RETURNS integer[]
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT (NULLIF(current_setting('kinerja.audits'::text, true), ''::text))::integer[] AS "nullif";
END;

ALTER FUNCTION app.audited() OWNER TO kinerja_owner;

--
-- Name: FUNCTION audited(); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.audited() IS 'The agencies that the one who asks may look at as an auditor.';

--
-- Name: is_operator(); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.is_operator() RETURNS boolean
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT (COALESCE(current_setting('kinerja.is_operator'::text, true), ''::text) = 'true'::text);
END;

ALTER FUNCTION app.is_operator() OWNER TO kinerja_owner;

--
-- Name: FUNCTION is_operator(); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.is_operator() IS 'The one who asks operates the machine.';

--
-- Name: official(); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.official() RETURNS text
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT COALESCE(current_setting('kinerja.official'::text, true), ''::text) AS "coalesce";
END;

ALTER FUNCTION app.official() OWNER TO kinerja_owner;

--
-- Name: FUNCTION official(); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.official() IS 'ADMIN or AUDITOR of the whole government; empty for neither.';

--
-- Name: whoami(); Type: FUNCTION; Schema: api; Owner: kinerja_owner
--

CREATE FUNCTION api.whoami() RETURNS TABLE(account uuid, login text, person uuid, name text, roles text[], levels text[], agencies text[], units text[], expires_at timestamp with time zone)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT a.account_id,
     a.login,
     a.person_id,
     p.name,
     array_remove(ARRAY[
         CASE app.official()
             WHEN 'ADMIN'::text THEN 'CITY_ADMIN'::text
             ELSE NULL::text
         END,
         CASE
             WHEN ((app.administered() <> '{}'::integer[]) OR (app.administered_units() <> '{}'::integer[])) THEN 'AGENCY_ADMIN'::text
             ELSE NULL::text
         END,
         CASE
             WHEN ((app.official() = 'AUDITOR'::text) OR (app.audited() <> '{}'::integer[])) THEN 'AUDITOR'::text
             ELSE NULL::text
         END,
         CASE
             WHEN app.is_operator() THEN 'OPERATOR'::text
             ELSE NULL::text
         END], NULL::text) AS array_remove,
     array_remove(ARRAY['read'::text,
         CASE
             WHEN (app.is_city_admin() OR (app.administered() <> '{}'::integer[]) OR (app.administered_units() <> '{}'::integer[])) THEN 'operate'::text
             ELSE NULL::text
         END,
         CASE
             WHEN app.is_city_admin() THEN 'admin'::text
             ELSE NULL::text
         END], NULL::text) AS array_remove,
     ARRAY( SELECT g.code
            FROM app.agency g
           WHERE (g.agency_id = ANY ((app.administered() || app.audited())))
           ORDER BY g.code) AS "array",
     ARRAY( SELECT ((g.code || '/'::text) || u.code)
            FROM (app.unit u
              JOIN app.agency g ON ((g.agency_id = u.agency_id)))
           WHERE (u.unit_id = ANY (app.administered_units()))
           ORDER BY ((g.code || '/'::text) || u.code)) AS "array",
     ( SELECT s.expires_at
            FROM api.show_sessions() s(session, opened_at, used_at, expires_at, opened_from, is_current)
           WHERE s.is_current) AS expires_at
    FROM (app.account a
      LEFT JOIN app.person p ON ((p.person_id = a.person_id)))
   WHERE (COALESCE(a.person_id, a.account_id) = app.actor());
END;

ALTER FUNCTION api.whoami() OWNER TO kinerja_owner;

--
-- Name: FUNCTION whoami(); Type: COMMENT; Schema: api; Owner: kinerja_owner
--

COMMENT ON FUNCTION api.whoami() IS 'Who the one who asks is, what they may do, and until when they are logged in.';

--
-- Name: account_for(text, uuid, bigint[]); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.account_for(p_action text, p_account uuid, p_revisions bigint[]) RETURNS app.account
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_account app.account;
  thing text := 'account ' || p_account;
begin
  select a.* into found_account from app.account as a where a.account_id = p_account for no key update;
  if not found then
    perform app.refuse(exists (select from app.account as a where a.account_id = p_account), thing);
  end if;
  perform app.require_revision(found_account.revision, p_revisions);
  perform app.require_action(
    p_action, app.account_actions(found_account.person_id, app.account_state(found_account.is_locked, found_account.is_active)), thing
  );
  return found_account;
end $$;

ALTER FUNCTION app.account_for(p_action text, p_account uuid, p_revisions bigint[]) OWNER TO kinerja_owner;

--
-- Name: FUNCTION account_for(p_action text, p_account uuid, p_revisions bigint[]); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.account_for(p_action text, p_account uuid, p_revisions bigint[]) IS 'The account that an action is to change, locked; or the refusal.';

--
-- Name: add_working_days(date, integer, text); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.add_working_days(p_day date, p_count integer, p_pattern text) RETURNS date
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT d.day
    FROM (( SELECT (add_working_days.p_day + n.n) AS day
            FROM generate_series(1, ((add_working_days.p_count * 2) + 60)) n(n)) d
      LEFT JOIN app.holiday h ON ((h.day_on = d.day)))
   WHERE ((h.day_on IS NULL) AND (EXTRACT(isodow FROM d.day) <= (
         CASE add_working_days.p_pattern
             WHEN 'ENAM_HARI'::text THEN 6
             ELSE 5
         END)::numeric))
   ORDER BY d.day
  OFFSET (add_working_days.p_count - 1)
  LIMIT 1;
END;

ALTER FUNCTION app.add_working_days(p_day date, p_count integer, p_pattern text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION add_working_days(p_day date, p_count integer, p_pattern text); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.add_working_days(p_day date, p_count integer, p_pattern text) IS 'The last day of a time of so many working days (1 or more) that begins after a day.';

--
-- Name: administers_all(uuid); Type: FUNCTION; Schema: app; Owner: kinerja_auth
--

CREATE FUNCTION app.administers_all(p_person_id uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select exists (
    select from app.role_grant as g where g.person_id = p_person_id and g.role = 'CITY_ADMIN' and app.is_on(app.today(), g.starts_on, g.ends_on)
  )
$$;

ALTER FUNCTION app.administers_all(p_person_id uuid) OWNER TO kinerja_auth;

--
-- Name: FUNCTION administers_all(p_person_id uuid); Type: COMMENT; Schema: app; Owner: kinerja_auth
--

COMMENT ON FUNCTION app.administers_all(p_person_id uuid) IS 'The person administers the whole government. Definer: roles are not the caller''s to see.';

--
-- Name: agency_for(text, text, bigint[]); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.agency_for(p_action text, p_agency text, p_revisions bigint[]) RETURNS app.agency
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_agency app.agency;
begin
  select a.* into found_agency from app.agency as a where a.code = p_agency for no key update;
  if not found then
    perform app.refuse(exists (select from app.agency as a where a.code = p_agency), 'agency ' || p_agency);
  end if;
  perform app.require_revision(found_agency.revision, p_revisions);
  perform app.require_action(p_action, app.agency_actions(found_agency.closed_at is null), 'agency ' || p_agency);
  return found_agency;
end $$;

ALTER FUNCTION app.agency_for(p_action text, p_agency text, p_revisions bigint[]) OWNER TO kinerja_owner;

--
-- Name: FUNCTION agency_for(p_action text, p_agency text, p_revisions bigint[]); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.agency_for(p_action text, p_agency text, p_revisions bigint[]) IS 'The agency that an action is to change, locked; or the refusal.';

--
-- Name: agency_named(text); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.agency_named(p_code text) RETURNS integer
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_id integer;
begin
  select a.agency_id into found_id from app.agency as a where a.code = p_code;
  if not found then
    perform app.fail('KJ404', 'agency ' || p_code);
  end if;
  return found_id;
end $$;

ALTER FUNCTION app.agency_named(p_code text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION agency_named(p_code text); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.agency_named(p_code text) IS 'The agency of a code; KJ404 without one.';

--
-- Name: appointment_for(text, text, uuid, bigint[]); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.appointment_for(p_action text, p_agency text, p_appointment uuid, p_revisions bigint[]) RETURNS app.appointment
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_agency integer := app.agency_named(p_agency);
  found_appointment app.appointment;
  thing text := 'appointment ' || p_appointment;
begin
  select a.* into found_appointment
  from app.appointment as a
  where a.agency_id = found_agency and a.appointment_id = p_appointment
  for no key update;
  if not found then
    perform app.refuse(exists (select from app.appointment as a where a.agency_id = found_agency and a.appointment_id = p_appointment), thing);
  end if;
  perform app.require_revision(found_appointment.revision, p_revisions);
  perform app.require_action(
    p_action,
    app.appointment_actions(
      found_agency, found_appointment.unit_id, found_appointment.post_id, found_appointment.person_id,
      app.state_on(app.today(), found_appointment.starts_on, found_appointment.ends_on)
    ),
    thing
  );
  return found_appointment;
end $$;

ALTER FUNCTION app.appointment_for(p_action text, p_agency text, p_appointment uuid, p_revisions bigint[]) OWNER TO kinerja_owner;

--
-- Name: FUNCTION appointment_for(p_action text, p_agency text, p_appointment uuid, p_revisions bigint[]); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.appointment_for(p_action text, p_agency text, p_appointment uuid, p_revisions bigint[]) IS 'The appointment that an action is to change, locked; or the refusal.';

--
-- Name: appointments_of_managed(uuid[]); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.appointments_of_managed(p_people uuid[]) RETURNS TABLE(appointment_id uuid, person_id uuid, post_id integer, kind text, starts_on date, ends_on date)
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
  return query
    select a.appointment_id, a.person_id, a.post_id, a.kind, a.starts_on, a.ends_on
    from app.appointment as a
    where a.person_id = any (p_people) and exists (select from app.managed_people() as m where m.person_id = a.person_id);
end $$;

ALTER FUNCTION app.appointments_of_managed(p_people uuid[]) OWNER TO kinerja_definer;

--
-- Name: FUNCTION appointments_of_managed(p_people uuid[]); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.appointments_of_managed(p_people uuid[]) IS 'All appointments of those of some people whom the one who asks manages. Definer: those elsewhere bind, too, and are not the caller''s to see.';

--
-- Name: appraiser_chain(uuid, date); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.appraiser_chain(p_person_id uuid, p_day date) RETURNS TABLE(step bigint, relation text, rule text, agency_id integer, post_id integer, person_id uuid, is_answer boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 6
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
  place record;
  away app.status;
  appraiser record;
  own_kind text;
  above_kind text;
begin
  step := 0;
  relation := 'SELF';
  is_answer := false;
  person_id := p_person_id;
  select e.agency_id, e.post_id, e.unit_id, e.kind into place from app.evaluated_in(p_person_id, p_day) as e;
  select s.* into away from app.status as s where s.person_id = p_person_id and app.is_on(p_day, s.starts_on, s.ends_on);
  select p.kind into own_kind from app.post as p where p.agency_id = place.agency_id and p.post_id = place.post_id;
  agency_id := place.agency_id;
  post_id := place.post_id;
  rule := case
    when app.heads_government(own_kind) then 'HEADS_THE_GOVERNMENT'
    when (select p.employment from app.person as p where p.person_id = p_person_id) = 'NON_ASN' then 'NOT_ASN'
    when away.status in ('PEJABAT_NEGARA', 'LEMBAGA_NONSTRUKTURAL', 'DIBERHENTIKAN_SEMENTARA', 'CLTN', 'MPP') then 'EXCLUDED_BY_STATUS'
    when place.post_id is null then 'SERVES_NOWHERE'
    when place.kind = 'PLT' then 'PLT_COUNTS'
    else 'DEFINITIVE_COUNTS'
  end;
  step := step + 1;
  return next;
  if rule not in ('PLT_COUNTS', 'DEFINITIVE_COUNTS') then
    return;
  end if;
  if away.status_id is not null then
    step := step + 1;
    rule := case away.status when 'TUGAS_BELAJAR' then 'STUDY_LEAVE_AT_HOME' else 'SECONDED_AT_HOME' end;
    if away.appraiser_person_id is null then
      return next;
    else
      relation := 'APPRAISER';
      rule := 'DESIGNATED';
      person_id := away.appraiser_person_id;
      is_answer := true;
      select e.agency_id, e.post_id, e.unit_id into agency_id, post_id, place.unit_id from app.evaluated_in(away.appraiser_person_id, p_day) as e;
      return next;
    end if;
  end if;
  if not is_answer then
    relation := 'APPRAISER';
    for appraiser in
      select s.rule, s.agency_id, s.post_id, s.person_id, s.is_answer
      from app.appraiser_steps(array[p_person_id], place.agency_id, place.post_id, place.unit_id, p_day) as s
    loop
      step := step + 1;
      rule := appraiser.rule;
      agency_id := appraiser.agency_id;
      post_id := appraiser.post_id;
      person_id := appraiser.person_id;
      is_answer := appraiser.is_answer;
      return next;
    end loop;
    if not is_answer then
      return;
    end if;
  end if;
  relation := 'ABOVE';
  select p.kind into above_kind from app.post as p where p.agency_id = appraiser_chain.agency_id and p.post_id = appraiser_chain.post_id;
  if app.heads_government(above_kind) then
    step := step + 1;
    -- Only for those whom P90 A.12 names.
    rule := case
      when own_kind in ('JPT_UTAMA', 'JPT_MADYA') or own_kind = 'JPT_PRATAMA' and above_kind = 'KEPALA_DAERAH' then 'FINAL'
      when (select u.is_mandiri from app.unit as u where u.agency_id = place.agency_id and u.unit_id = place.unit_id) then 'FINAL'
      else 'NOBODY_ABOVE'
    end;
    person_id := null;
    agency_id := null;
    post_id := null;
    is_answer := false;
    return next;
    return;
  end if;
  for appraiser in
    select s.rule, s.agency_id, s.post_id, s.person_id, s.is_answer
    from app.appraiser_steps(
      -- Neither whoever appraised decides about that, nor the one who objects.
      array[p_person_id, person_id], agency_id, post_id,
      (select p.unit_id from app.post as p where p.agency_id = appraiser_chain.agency_id and p.post_id = appraiser_chain.post_id), p_day
    ) as s
  loop
    step := step + 1;
    rule := appraiser.rule;
    agency_id := appraiser.agency_id;
    post_id := appraiser.post_id;
    person_id := appraiser.person_id;
    is_answer := appraiser.is_answer;
    return next;
  end loop;
end $$;

ALTER FUNCTION app.appraiser_chain(p_person_id uuid, p_day date) OWNER TO kinerja_definer;

--
-- Name: FUNCTION appraiser_chain(p_person_id uuid, p_day date); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.appraiser_chain(p_person_id uuid, p_day date) IS 'Who appraises somebody on a day, and who stands above that one: every rule on the way. Definer: as app.superior_of.';

--
-- Name: appraiser_of(uuid, date); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.appraiser_of(p_person_id uuid, p_day date, OUT person_id uuid, OUT agency_id integer, OUT post_id integer, OUT rule text) RETURNS record
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select c.person_id, c.agency_id, c.post_id, c.rule from app.appraiser_chain(p_person_id, p_day) as c where c.relation = 'APPRAISER' and c.is_answer
$$;

ALTER FUNCTION app.appraiser_of(p_person_id uuid, p_day date, OUT person_id uuid, OUT agency_id integer, OUT post_id integer, OUT rule text) OWNER TO kinerja_definer;

--
-- Name: FUNCTION appraiser_of(p_person_id uuid, p_day date, OUT person_id uuid, OUT agency_id integer, OUT post_id integer, OUT rule text); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.appraiser_of(p_person_id uuid, p_day date, OUT person_id uuid, OUT agency_id integer, OUT post_id integer, OUT rule text) IS 'Who appraises somebody on a day; nothing where nobody does. Definer: as app.superior_of.';

--
-- Name: appraiser_steps(uuid[], integer, integer, integer, date); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.appraiser_steps(p_but uuid[], p_agency_id integer, p_post_id integer, p_unit_id integer, p_day date) RETURNS TABLE(rule text, agency_id integer, post_id integer, person_id uuid, is_answer boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 4
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
  at_agency integer := p_agency_id;
  at_post integer := p_post_id;
  been integer[] := array[p_post_id];
  line app.post_line;
  above app.post;
  holder record;
begin
  is_answer := false;
  loop
    select l.* into line
    from app.post_line as l
    where l.agency_id = at_agency and l.post_id = at_post and app.is_on(p_day, l.starts_on, l.ends_on);
    at_agency := coalesce(line.appraiser_agency_id, line.superior_agency_id);
    at_post := coalesce(line.appraiser_id, line.superior_id);
    if at_post is null or at_post = any (been) then
      rule := 'TOP';
      agency_id := null;
      post_id := null;
      person_id := null;
      return next;
      return;
    end if;
    been := been || at_post;
    select p.* into above from app.post as p where p.agency_id = at_agency and p.post_id = at_post;
    -- The definitive holder first; with whether a status keeps them from it.
    select a.person_id, a.kind, exists (
      select from app.status as s where s.person_id = a.person_id and app.is_on(p_day, s.starts_on, s.ends_on)
    ) as is_away
    into holder
    from app.appointment as a
    where a.agency_id = at_agency and a.post_id = at_post and app.is_on(p_day, a.starts_on, a.ends_on)
    order by
      -- Somebody who acts counts where the definitive holder is away.
      (a.kind = 'DEFINITIF') and not exists (
        select from app.status as s where s.person_id = a.person_id and app.is_on(p_day, s.starts_on, s.ends_on)
      ) desc,
      array_position(array['PLT', 'PLH', 'DEFINITIF'], a.kind), a.starts_on, a.appointment_id
    limit 1;
    agency_id := at_agency;
    post_id := at_post;
    person_id := holder.person_id;
    rule := case
      when holder.person_id is null then 'VACANT'
      when holder.person_id = any (p_but) then 'ONESELF'
      when holder.is_away then 'UNABLE'
      when holder.kind <> 'DEFINITIF' then
        case when app.is_delegate(holder.person_id, p_agency_id, p_unit_id, p_day) then 'DELEGATED_ACTING' else 'ACTING_WITHOUT_DELEGATION' end
      when app.may_appraise(above.kind) then case when line.appraiser_id is null then 'DIRECT_SUPERIOR' else 'APPRAISED_BY' end
      when app.is_delegate(holder.person_id, p_agency_id, p_unit_id, p_day) then 'DELEGATED'
      else 'BELOW_PENGAWAS'
    end;
    is_answer := rule in ('DIRECT_SUPERIOR', 'APPRAISED_BY', 'DELEGATED', 'DELEGATED_ACTING');
    return next;
    if is_answer then
      return;
    end if;
  end loop;
end $$;

ALTER FUNCTION app.appraiser_steps(p_but uuid[], p_agency_id integer, p_post_id integer, p_unit_id integer, p_day date) OWNER TO kinerja_definer;

--
-- Name: FUNCTION appraiser_steps(p_but uuid[], p_agency_id integer, p_post_id integer, p_unit_id integer, p_day date); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.appraiser_steps(p_but uuid[], p_agency_id integer, p_post_id integer, p_unit_id integer, p_day date) IS 'The posts above one, until somebody else than those named may appraise its holder, each with the rule that decided. Definer: as app.superior_of.';

--
-- Name: audited_people(); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.audited_people() RETURNS TABLE(person_id uuid)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT a.person_id
    FROM app.appointment a
   WHERE ((a.agency_id = ANY (( SELECT app.audited() AS audited)::integer[])) AND app.is_to_come(( SELECT app.today() AS today), a.starts_on, a.ends_on));
END;

ALTER FUNCTION app.audited_people() OWNER TO kinerja_owner;

--
-- Name: FUNCTION audited_people(); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.audited_people() IS 'Those who serve, or will, where the one who asks is an auditor.';

--
-- Name: begin_session(uuid, bytea, text, interval, interval, text); Type: FUNCTION; Schema: app; Owner: kinerja_auth
--

CREATE FUNCTION app.begin_session(p_account uuid, p_token_hash bytea, p_source text, p_lifetime interval, p_idle_limit interval, p_how text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_account app.account;
begin
  perform app.require_true_clock();
  select a.* into found_account from app.account as a where a.account_id = p_account for share;
  if not found then
    perform app.fail('KJ401', '');
  elsif found_account.is_locked then
    perform app.fail('KJ423', found_account.login);
  end if;
  insert into meta.session (token_hash, account_id, opened_at, expires_at, idle_limit, opened_from)
  values (p_token_hash, p_account, app.now(), app.now() + p_lifetime, p_idle_limit, left(p_source, 100));
  perform set_config('kinerja.actor', coalesce(found_account.person_id, found_account.account_id)::text, true);
  perform audit.record('session open', 'OK', jsonb_build_object('source', p_source, 'by', p_how));
end $$;

ALTER FUNCTION app.begin_session(p_account uuid, p_token_hash bytea, p_source text, p_lifetime interval, p_idle_limit interval, p_how text) OWNER TO kinerja_auth;

--
-- Name: FUNCTION begin_session(p_account uuid, p_token_hash bytea, p_source text, p_lifetime interval, p_idle_limit interval, p_how text); Type: COMMENT; Schema: app; Owner: kinerja_auth
--

COMMENT ON FUNCTION app.begin_session(p_account uuid, p_token_hash bytea, p_source text, p_lifetime interval, p_idle_limit interval, p_how text) IS 'Opens a session for an account; KJ423 when it is locked. Definer: sessions are nobody''s to write.';

--
-- Name: carry_units_below(); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.carry_units_below() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'ext', 'pg_temp'
    AS $$
begin
  update app.unit as u
  set path = new.path || subpath(u.path, nlevel(old.path))
  where u.path <@ old.path and u.agency_id = new.agency_id and u.unit_id <> new.unit_id;
  return null;
end $$;

ALTER FUNCTION app.carry_units_below() OWNER TO kinerja_definer;

--
-- Name: FUNCTION carry_units_below(); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.carry_units_below() IS 'Moves what lies below a unit that has moved. Definer: as app.place_unit.';

--
-- Name: check_import_agencies(boolean); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.check_import_agencies(p_is_dry_run boolean) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_custom_plan'
    AS $_$
declare
  is_city boolean := app.is_city_admin();
begin
  perform app.import_note(
    p.line, 'code', 'GIVEN_TWICE', format('%s is in line %s, too: leave one of them', p.agency, p.first_line),
    format('%s juga ada di baris %s: sisakan satu', p.agency, p.first_line)
  )
  from (
    select m.line, m.cells[1] as agency, min(m.line) over (partition by m.cells[1]) as first_line
    from staging.mine as m
    where m.cells[1] is not null
    order by m.line
  ) as p
  where p.first_line < p.line;

  perform app.import_note(p.line, p.column_name, p.symbol, p.english, p.indonesian)
  from (
    select r.line, v.column_name, v.symbol, v.english, v.indonesian
    from app.read_agencies() as r
      cross join lateral (
        values
          (r.agency is null, 'code', 'MISSING_ARGUMENT', 'an agency needs a code', 'perangkat daerah memerlukan kode'),
          (
            r.agency !~ '^[A-Z0-9][A-Z0-9_-]{0,39}$', 'code', 'BAD_VALUE', format('%s is no code: letters, digits, - and _, at most 40', r.agency),
            format('%s bukan kode: huruf, angka, - dan _, paling banyak 40', r.agency)
          ),
          (r.name is null, 'name', 'MISSING_ARGUMENT', format('agency %s is new and needs a name', r.agency), format('perangkat daerah %s baru dan memerlukan nama', r.agency)),
          (not (r.name ~ '\S' and length(r.name) <= 200), 'name', 'BAD_VALUE', 'a name has 1 to 200 characters', 'nama terdiri atas 1 sampai 200 karakter'),
          (
            r.kind is null, 'kind', 'MISSING_ARGUMENT', format('agency %s is new: say what sort it is, as DINAS', r.agency),
            format('perangkat daerah %s baru: sebut jenisnya, seperti DINAS', r.agency)
          ),
          (
            r.kind !~ '^[A-Z][A-Z0-9_]{0,39}$', 'kind', 'BAD_VALUE', format('%s is no kind: letters, digits and _, at most 40', r.kind),
            format('%s bukan jenis: huruf, angka dan _, paling banyak 40', r.kind)
          ),
          (
            r.state not in ('ACTIVE', 'CLOSED'), 'state', 'BAD_VALUE', format('%s is no state: write ACTIVE or CLOSED', r.state),
            format('%s bukan keadaan: tulis ACTIVE atau CLOSED', r.state)
          ),
          (
            r.is_closed and r.state = 'ACTIVE', 'state', 'WRONG_STATE', format('agency %s is closed and stays so: give another code', r.agency),
            format('perangkat daerah %s sudah ditutup dan tetap begitu: beri kode lain', r.agency)
          ),
          (
            r.is_closed and r.changes <> '' and r.state is distinct from 'ACTIVE', 'code', 'WRONG_STATE',
            format('agency %s is closed: nothing of it is changed any more', r.agency),
            format('perangkat daerah %s sudah ditutup: tidak diubah lagi', r.agency)
          ),
          (
            r.is_closing and exists (select from app.unit as u where u.agency_id = r.agency_id and u.closed_at is null), 'state', 'WRONG_STATE',
            format('agency %s has open units: close them first', r.agency),
            format('perangkat daerah %s masih punya unit: tutup unitnya dahulu', r.agency)
          ),
          (
            not is_city and coalesce(r.changes <> '', true), 'code', 'NOT_CLEARED',
            'only an administrator of the whole government makes and changes agencies',
            'hanya administrator seluruh pemerintah daerah yang menambah dan mengubah perangkat daerah'
          )
      ) as v (holds, column_name, symbol, english, indonesian)
    where v.holds
    order by r.line
  ) as p;

  if not p_is_dry_run then
    return;
  end if;
  perform app.import_preview(p.line, 'CREATED', null, format('agency %s is new', p.agency), format('perangkat daerah %s baru', p.agency))
  from (select r.line, r.agency from app.read_agencies() as r where r.agency_id is null order by r.line limit 1000) as p;
  perform app.import_preview(p.line, 'CHANGED', p.changes, format('agency %s is changed', p.agency), format('perangkat daerah %s berubah', p.agency))
  from (select r.line, r.agency, r.changes from app.read_agencies() as r where r.changes <> '' order by r.line limit 1000) as p;
end $_$;

ALTER FUNCTION app.check_import_agencies(p_is_dry_run boolean) OWNER TO kinerja_owner;

--
-- Name: FUNCTION check_import_agencies(p_is_dry_run boolean); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.check_import_agencies(p_is_dry_run boolean) IS 'Notes every line of the import that would be refused, and for a dry run what would change.';

--
-- Name: check_import_appointments(boolean); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.check_import_appointments(p_is_dry_run boolean) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET work_mem TO '64MB'
    AS $$
declare
  is_city boolean := app.is_city_admin();
  today date := app.today();
begin
  perform app.import_note(p.line, p.column_name, p.symbol, p.english, p.indonesian)
  from (
    with
      read as materialized (
        select
          r.line, r.agency, r.post, r.person, r.kind, r.starts_on, r.ends_on, r.agency_id, r.post_id, r.unit_id, r.person_id, r.is_single,
          r.appointment_id, r.is_agency_closed, r.is_closed, r.is_new or r.is_changed as is_moving
        from app.read_appointments(0, 2147483647) as r
      ),
      twice as (
        select r.post_id, r.person_id, r.starts_on, min(r.line) as first_line
        from read as r
        where r.post_id is not null and r.person_id is not null
        group by r.post_id, r.person_id, r.starts_on
        having count(*) > 1
      ),
      judged as (
        select
          r.line, r.agency, r.post, r.person, r.kind, r.starts_on, r.ends_on, d.first_line,
          r.agency_id is null as has_no_agency,
          r.agency_id is not null and r.post_id is null as has_no_post,
          r.person_id is null as has_no_person,
          d.first_line < r.line as is_twice,
          -- Withdrawn is what was to come; new, nothing ends before it begins.
          coalesce(r.ends_on < r.starts_on - case when r.appointment_id is null then 0 else 1 end, false)
          and r.is_moving as is_backward,
          r.kind not in ('DEFINITIF', 'PLT', 'PLH') as is_no_kind,
          r.kind in ('PLT', 'PLH') and not r.is_single and r.is_moving as is_acting_among_many,
          r.is_moving and app.is_to_come(today, r.starts_on, r.ends_on) and r.is_agency_closed as is_in_closed_agency,
          r.is_moving and app.is_to_come(today, r.starts_on, r.ends_on) and r.is_closed and not r.is_agency_closed as is_in_closed_post,
          not is_city and r.is_moving and r.post_id is not null and not app.administers_unit(r.agency_id, r.unit_id) as is_elsewhere,
          not is_city and r.is_moving and r.person_id = app.actor() as is_oneself,
          not is_city
          and r.is_moving
          and r.person_id <> app.actor()
          and not r.person_id in (select m.person_id from app.managed_people() as m) as is_not_managed,
          not is_city
          and r.is_moving
          and r.post_id is not null
          and app.administers_unit(r.agency_id, r.unit_id)
          and app.is_above_others(r.agency_id, r.post_id) as is_above
        from read as r
          left join twice as d on d.post_id = r.post_id and d.person_id = r.person_id and d.starts_on = r.starts_on
      )
    select j.line, v.column_name, v.symbol, v.english, v.indonesian
    from judged as j
      cross join lateral (
        values
          (
            j.has_no_agency, 'agency', 'NOT_FOUND', format('there is no agency %s: import agencies first', j.agency),
            format('perangkat daerah %s tidak ada: impor agencies dahulu', j.agency)
          ),
          (
            j.has_no_post, 'post', 'NOT_FOUND', format('there is no post %s in %s: import posts first', j.post, j.agency),
            format('jabatan %s tidak ada di %s: impor posts dahulu', j.post, j.agency)
          ),
          (
            j.has_no_person, 'person', 'NOT_FOUND', format('there is no person %s: import people first', j.person),
            format('orang %s tidak ada: impor people dahulu', j.person)
          ),
          (
            j.is_twice, 'starts_on', 'GIVEN_TWICE',
            format('%s in %s/%s from %s on is in line %s, too: leave one of them', j.person, j.agency, j.post, j.starts_on, j.first_line),
            format('%s di %s/%s sejak %s juga ada di baris %s: sisakan satu', j.person, j.agency, j.post, j.starts_on, j.first_line)
          ),
          (
            j.is_backward, 'ends_on', 'BAD_VALUE', format('the last day, %s, comes before the first, %s', j.ends_on, j.starts_on),
            format('hari terakhir, %s, mendahului hari pertama, %s', j.ends_on, j.starts_on)
          ),
          (
            j.is_no_kind, 'kind', 'BAD_VALUE', format('%s is no kind: write DEFINITIF, PLT or PLH', j.kind),
            format('%s bukan jenis penugasan: tulis DEFINITIF, PLT atau PLH', j.kind)
          ),
          (
            j.is_acting_among_many, 'kind', 'BAD_VALUE',
            format('%s is for a post with one holder, and %s in %s may have many: write DEFINITIF', j.kind, j.post, j.agency),
            format('%s hanya untuk jabatan berpemangku tunggal, sedangkan %s di %s boleh banyak: tulis DEFINITIF', j.kind, j.post, j.agency)
          ),
          (
            j.is_in_closed_agency, 'agency', 'WRONG_STATE', format('agency %s is closed: choose days before today', j.agency),
            format('perangkat daerah %s sudah ditutup: pilih hari sebelum hari ini', j.agency)
          ),
          (
            j.is_in_closed_post, 'post', 'WRONG_STATE', format('post %s in %s is closed: choose days before today', j.post, j.agency),
            format('jabatan %s di %s sudah ditutup: pilih hari sebelum hari ini', j.post, j.agency)
          ),
          (
            j.is_elsewhere, 'post', 'NOT_CLEARED', format('you do not administer the unit of post %s in %s', j.post, j.agency),
            format('Anda tidak mengelola unit dari jabatan %s di %s', j.post, j.agency)
          ),
          (
            j.is_oneself, 'person', 'NOT_CLEARED', 'nobody appoints themselves: another administrator does',
            'tidak seorang pun mengangkat dirinya sendiri: administrator lain yang melakukannya'
          ),
          (
            j.is_not_managed, 'person', 'NOT_CLEARED',
            format('%s does not serve where you administer: an administrator of the whole government appoints them', j.person),
            format('%s tidak bertugas di tempat yang Anda kelola: administrator seluruh pemerintah daerah yang mengangkatnya', j.person)
          ),
          (
            j.is_above, 'post', 'NOT_CLEARED',
            format('post %s in %s stands above other agencies: an administrator of the whole government appoints to it', j.post, j.agency),
            format('jabatan %s di %s membawahi perangkat daerah lain: administrator seluruh pemerintah daerah yang mengangkatnya', j.post, j.agency)
          )
      ) as v (holds, column_name, symbol, english, indonesian)
    where v.holds
      and (
        j.has_no_agency or j.has_no_post or j.has_no_person or j.is_twice or j.is_backward or j.is_no_kind or j.is_acting_among_many
        or j.is_in_closed_agency or j.is_in_closed_post or j.is_elsewhere or j.is_oneself or j.is_not_managed or j.is_above
      )
    order by j.line
  ) as p;

  -- Whoever is left out leaves what was there as it was, which may be in the way of others: until nothing more is found.
  loop
    perform app.import_note(p.line, p.column_name, 'OVERLAPS', p.english, p.indonesian)
    from (
      with
        moving as materialized (
          select
            r.line, r.agency, r.post, r.person, r.person_id, r.post_id, r.is_single, r.kind, r.starts_on, r.ends_on, r.appointment_id, r.old_kind,
            r.old_ends_on
          from app.read_appointments(0, 2147483647) as r
          where r.is_new or r.is_changed
        ),
        -- What these people hold as long as no line changes it.
        held as (
          select a.appointment_id, a.person_id, a.post_id, a.kind, a.starts_on, a.ends_on
          from (select distinct m.person_id from moving as m) as w
            join app.appointment as a on a.person_id = w.person_id
          where is_city
          union all
          select a.appointment_id, a.person_id, a.post_id, a.kind, a.starts_on, a.ends_on
          from app.appointments_of_managed(array(select distinct m.person_id from moving as m)) as a
          where not is_city
        ),
        by_person as materialized (
          select m.line, m.person_id, m.post_id, m.kind, m.starts_on, app.import_until(m.ends_on, m.line) as until
          from moving as m
          where coalesce(m.ends_on >= m.starts_on, true)
          union all
          select 0, h.person_id, h.post_id, h.kind, h.starts_on, app.import_until(h.ends_on, 0)
          from held as h
          where coalesce(h.ends_on >= h.starts_on, true)
            and not exists (select from moving as m where m.appointment_id = h.appointment_id)
        ),
        -- Most hold one post at a time: only the others are looked at more closely.
        several as (
          select distinct s.person_id
          from (
            select
              b.person_id, b.starts_on,
              max(b.until) over (partition by b.person_id order by b.starts_on, b.line rows between unbounded preceding and 1 preceding) as before
            from by_person as b
          ) as s
          where s.before >= app.import_until(s.starts_on, 0)
        ),
        by_post as (
          select m.line, m.post_id, m.kind = 'PLH' as stands_in, m.starts_on, app.import_until(m.ends_on, m.line) as until
          from moving as m
          where m.is_single and coalesce(m.ends_on >= m.starts_on, true)
          union all
          select 0, a.post_id, a.kind = 'PLH', a.starts_on, app.import_until(a.ends_on, 0)
          from (select distinct m.post_id from moving as m where m.is_single) as w
            join app.appointment as a on a.post_id = w.post_id
          where coalesce(a.ends_on >= a.starts_on, true)
            and not exists (select from moving as m where m.appointment_id = a.appointment_id)
        ),
        found_overlaps as (
          select 1 as rule, o.line, o.starts_on, o.before
          from (
            select
              b.line, b.starts_on,
              max(b.until) over (
                partition by b.person_id, b.post_id order by b.starts_on, b.line rows between unbounded preceding and 1 preceding
              ) as before
            from by_person as b
              join several as s on s.person_id = b.person_id
          ) as o
          union all
          select 2, o.line, o.starts_on, o.before
          from (
            select
              b.line, b.starts_on,
              max(b.until) over (partition by b.person_id order by b.starts_on, b.line rows between unbounded preceding and 1 preceding) as before
            from by_person as b
              join several as s on s.person_id = b.person_id
            where b.kind = 'DEFINITIF'
          ) as o
          union all
          select 3, o.line, o.starts_on, o.before
          from (
            select
              b.line, b.starts_on,
              max(b.until) over (
                partition by b.post_id, b.stands_in order by b.starts_on, b.line rows between unbounded preceding and 1 preceding
              ) as before
            from by_post as b
          ) as o
        ),
        -- Of two lines, the one that begins later; never what is in the database.
        found_lines as (
          select
            o.rule,
            case when o.line > 0 then o.line else app.import_line_of(o.before) end as line,
            case when o.line > 0 then app.import_line_of(o.before) else 0 end as other
          from found_overlaps as o
          where o.before >= app.import_until(o.starts_on, 0) and (o.line > 0 or app.import_line_of(o.before) > 0)
          union all
          -- Acting becomes standing in and the other way round, in one post: neither can be first.
          select 4, one.line, other.line
          from moving as one
            join moving as other on other.post_id = one.post_id and other.line <> one.line
          where one.is_single
            and (one.kind = 'PLH') <> (one.old_kind = 'PLH')
            and (other.kind = 'PLH') <> (other.old_kind = 'PLH')
            and (one.kind = 'PLH') = (other.old_kind = 'PLH')
            and one.starts_on <= coalesce(other.old_ends_on, 'infinity')
            and other.starts_on <= coalesce(one.ends_on, 'infinity')
        )
      select distinct on (f.line, v.column_name) f.line, v.column_name, v.english, v.indonesian
      from found_lines as f
        join moving as m on m.line = f.line
        cross join lateral (
          select
            case when f.other > 0 then format('line %s', f.other) else 'an appointment that is there' end,
            case when f.other > 0 then format('baris %s', f.other) else 'penugasan yang sudah ada' end
        ) as w (english, indonesian)
        cross join lateral (
          values
            (
              1, 'starts_on', format('%s is in %s/%s in these days by %s: end that one first', m.person, m.agency, m.post, w.english),
              format('%s sudah di %s/%s pada hari-hari itu menurut %s: akhiri itu dahulu', m.person, m.agency, m.post, w.indonesian)
            ),
            (
              2, 'starts_on', format('%s has a definitive post in these days by %s: end that one first, or write PLT', m.person, w.english),
              format('%s sudah punya jabatan definitif pada hari-hari itu menurut %s: akhiri itu dahulu, atau tulis PLT', m.person, w.indonesian)
            ),
            (
              3, 'post', format('post %s in %s has a holder in these days by %s: end that one first', m.post, m.agency, w.english),
              format('jabatan %s di %s sudah dipangku pada hari-hari itu menurut %s: akhiri itu dahulu', m.post, m.agency, w.indonesian)
            ),
            (
              4, 'kind', format('%s changes who stands in for whom in post %s, too: import one after the other', w.english, m.post),
              format('%s juga mengubah siapa Plh di jabatan %s: impor satu demi satu', w.indonesian, m.post)
            )
        ) as v (rule, column_name, english, indonesian)
      where v.rule = f.rule
      order by f.line, v.column_name, f.rule, f.other desc
    ) as p;
    exit when not found;
  end loop;

  if not p_is_dry_run then
    return;
  end if;
  perform app.import_preview(
    p.line, 'CREATED', null, format('%s is %s in %s/%s from %s on', p.person, p.kind, p.agency, p.post, p.starts_on),
    format('%s menjadi %s di %s/%s sejak %s', p.person, p.kind, p.agency, p.post, p.starts_on)
  )
  from (
    select r.line, r.person, r.kind, r.agency, r.post, r.starts_on
    from app.read_appointments(0, 2147483647) as r
    where r.is_new
    order by r.line
    limit 1000
  ) as p;
  perform app.import_preview(
    p.line, 'CHANGED',
    concat_ws(' ', case when p.kind <> p.old_kind then 'kind' end, case when p.ends_on is distinct from p.old_ends_on then 'ends_on' end),
    format('the appointment of %s to %s/%s from %s on is changed', p.person, p.agency, p.post, p.starts_on),
    format('penugasan %s di %s/%s sejak %s berubah', p.person, p.agency, p.post, p.starts_on)
  )
  from (
    select r.line, r.person, r.kind, r.old_kind, r.ends_on, r.old_ends_on, r.agency, r.post, r.starts_on
    from app.read_appointments(0, 2147483647) as r
    where r.is_changed
    order by r.line
    limit 1000
  ) as p;
end $$;

ALTER FUNCTION app.check_import_appointments(p_is_dry_run boolean) OWNER TO kinerja_owner;

--
-- Name: FUNCTION check_import_appointments(p_is_dry_run boolean); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.check_import_appointments(p_is_dry_run boolean) IS 'Notes every line of the import that would be refused, and for a dry run what would change.';

--
-- Name: check_import_delegations(boolean); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.check_import_delegations(p_is_dry_run boolean) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET work_mem TO '64MB'
    AS $$
declare
  is_city boolean := app.is_city_admin();
  today date := app.today();
begin
  perform app.import_note(p.line, p.column_name, p.symbol, p.english, p.indonesian)
  from (
    with
      read as (
        select
          r.line, r.agency, r.unit, r.person, r.starts_on, r.ends_on, r.decree, r.agency_id, r.is_agency_closed, r.unit_id, r.is_closed, r.person_id,
          r.delegation_id, r.old_ends_on, r.gives, r.changes, r.is_new or r.changes <> '' as is_moving,
          r.gives and app.is_to_come(today, r.starts_on, r.ends_on) as gives_now,
          min(r.line) over (partition by r.unit_id, r.person_id, r.starts_on) as first_line
        from app.read_delegations(0, 2147483647) as r
      )
    select r.line, v.column_name, v.symbol, v.english, v.indonesian
    from read as r
      cross join lateral (
        values
          (
            r.agency_id is null, 'agency', 'NOT_FOUND', format('there is no agency %s: import agencies first', r.agency),
            format('perangkat daerah %s tidak ada: impor agencies dahulu', r.agency)
          ),
          (
            r.agency_id is not null and r.unit_id is null, 'unit', 'NOT_FOUND',
            format('there is no unit %s in %s: import units first', r.unit, r.agency),
            format('unit %s tidak ada di %s: impor units dahulu', r.unit, r.agency)
          ),
          (
            r.person_id is null, 'person', 'NOT_FOUND', format('there is no person %s: import people first', r.person),
            format('orang %s tidak ada: impor people dahulu', r.person)
          ),
          (
            r.unit_id is not null and r.person_id is not null and r.first_line < r.line, 'starts_on', 'GIVEN_TWICE',
            format('%s for %s/%s from %s on is in line %s, too: leave one of them', r.person, r.agency, r.unit, r.starts_on, r.first_line),
            format('%s untuk %s/%s sejak %s juga ada di baris %s: sisakan satu', r.person, r.agency, r.unit, r.starts_on, r.first_line)
          ),
          (
            not (r.decree ~ '\S' and length(r.decree) <= 200), 'decree', 'BAD_VALUE', 'a decree has 1 to 200 characters',
            'nomor surat keputusan terdiri atas 1 sampai 200 karakter'
          ),
          (
            r.decree is null, 'decree', 'MISSING_ARGUMENT', 'a new one needs its decree', 'yang baru memerlukan nomor surat keputusan'
          ),
          (
            -- Revoked on its first day, it has no day; new, nothing ends before it begins.
            r.is_moving and r.ends_on < r.starts_on - case when r.delegation_id is null then 0 else 1 end, 'ends_on', 'BAD_VALUE',
            format('the last day, %s, comes before the first, %s', r.ends_on, r.starts_on),
            format('hari terakhir, %s, mendahului hari pertama, %s', r.ends_on, r.starts_on)
          ),
          (
            r.ends_on is distinct from r.old_ends_on and r.old_ends_on < today, 'ends_on', 'WRONG_STATE',
            format('it ended on %s: leave that day, and begin another after it', r.old_ends_on),
            format('sudah berakhir pada %s: biarkan hari itu, dan mulai yang lain sesudahnya', r.old_ends_on)
          ),
          (
            r.gives_now and r.is_agency_closed, 'agency', 'WRONG_STATE', format('agency %s is closed: choose days before today', r.agency),
            format('perangkat daerah %s sudah ditutup: pilih hari sebelum hari ini', r.agency)
          ),
          (
            r.gives_now and r.is_closed and not r.is_agency_closed, 'unit', 'WRONG_STATE',
            format('unit %s in %s is closed: choose days before today', r.unit, r.agency),
            format('unit %s di %s sudah ditutup: pilih hari sebelum hari ini', r.unit, r.agency)
          ),
          (
            not is_city and r.is_moving and r.unit_id is not null and not app.administers_unit(r.agency_id, r.unit_id), 'unit', 'NOT_CLEARED',
            format('you do not administer unit %s in %s', r.unit, r.agency), format('Anda tidak mengelola unit %s di %s', r.unit, r.agency)
          ),
          (
            -- As by single commands, of which none does that either.
            not is_city and r.changes ~ '\mdecree\M', 'decree', 'NOT_CLEARED',
            'only an administrator of the whole government changes what was decreed: leave it, or end this delegation and begin another',
            'hanya administrator seluruh pemerintah daerah yang mengubah isi surat keputusan: biarkan, atau akhiri delegasi ini dan mulai yang lain'
          ),
          (
            not is_city and r.changes ~ '\mends_on\M' and r.ends_on < greatest(today, r.starts_on) - 1, 'ends_on', 'NOT_CLEARED',
            format('only an administrator of the whole government takes it back before today: choose %s or a later day', greatest(today, r.starts_on) - 1),
            format('hanya administrator seluruh pemerintah daerah yang mencabutnya sebelum hari ini: pilih %s atau sesudahnya', greatest(today, r.starts_on) - 1)
          ),
          (
            not is_city and r.gives and r.person_id = app.actor(), 'person', 'NOT_CLEARED',
            'nobody gives themselves the authority to appraise: another administrator does',
            'tidak seorang pun memberi dirinya sendiri kewenangan menilai: administrator lain yang melakukannya'
          ),
          (
            not is_city
            and r.gives
            and r.person_id <> app.actor()
            and not r.person_id in (select m.person_id from app.managed_people() as m),
            'person', 'NOT_CLEARED', format('%s does not serve where you administer', r.person),
            format('%s tidak bertugas di tempat yang Anda kelola', r.person)
          )
      ) as v (holds, column_name, symbol, english, indonesian)
    where v.holds
    order by r.line
  ) as p;

  -- Whoever is left out leaves what was there as it was, which may be in the way of others: until nothing more is found.
  loop
    perform app.import_note(
      p.line, 'starts_on', 'OVERLAPS',
      format('%s has that authority for %s/%s in these days by %s: end that one first', p.person, p.agency, p.unit, p.english),
      format('%s sudah berwenang untuk %s/%s pada hari-hari itu menurut %s: akhiri itu dahulu', p.person, p.agency, p.unit, p.indonesian)
    )
    from (
      with
        moving as materialized (
          select r.line, r.agency, r.unit, r.person, r.agency_id, r.unit_id, r.person_id, r.starts_on, r.ends_on, r.delegation_id
          from app.read_delegations(0, 2147483647) as r
          where r.is_new or r.changes <> ''
        ),
        spans as (
          select m.line, m.unit_id, m.person_id, m.starts_on, app.import_until(m.ends_on, m.line) as until
          from moving as m
          where coalesce(m.ends_on >= m.starts_on, true)
          union all
          select 0, d.unit_id, d.person_id, d.starts_on, app.import_until(d.ends_on, 0)
          from (select distinct m.agency_id, m.unit_id, m.person_id from moving as m) as w
            join app.delegation as d on d.agency_id = w.agency_id and d.unit_id = w.unit_id and d.person_id = w.person_id
          where coalesce(d.ends_on >= d.starts_on, true)
            and not exists (select from moving as m where m.delegation_id = d.delegation_id)
        ),
        found_overlaps as (
          select
            s.line, s.starts_on,
            max(s.until) over (
              partition by s.unit_id, s.person_id order by s.starts_on, s.line rows between unbounded preceding and 1 preceding
            ) as before
          from spans as s
        ),
        -- Of two lines, the one that begins later; never what is in the database.
        found_lines as (
          select
            case when o.line > 0 then o.line else app.import_line_of(o.before) end as line,
            case when o.line > 0 then app.import_line_of(o.before) else 0 end as other
          from found_overlaps as o
          where o.before >= app.import_until(o.starts_on, 0) and (o.line > 0 or app.import_line_of(o.before) > 0)
        )
      select distinct on (f.line)
        f.line, m.agency, m.unit, m.person, case when f.other > 0 then format('line %s', f.other) else 'a delegation that is there' end as english,
        case when f.other > 0 then format('baris %s', f.other) else 'delegasi yang sudah ada' end as indonesian
      from found_lines as f
        join moving as m on m.line = f.line
      order by f.line, f.other desc
    ) as p;
    exit when not found;
  end loop;

  if not p_is_dry_run then
    return;
  end if;
  perform app.import_preview(
    p.line, 'CREATED', null, format('%s gets the authority to appraise in %s/%s from %s on', p.person, p.agency, p.unit, p.starts_on),
    format('%s mendapat kewenangan menilai di %s/%s sejak %s', p.person, p.agency, p.unit, p.starts_on)
  )
  from (
    select r.line, r.person, r.agency, r.unit, r.starts_on from app.read_delegations(0, 2147483647) as r where r.is_new order by r.line limit 1000
  ) as p;
  perform app.import_preview(
    p.line, 'CHANGED', p.changes, format('the delegation of %s for %s/%s from %s on is changed', p.person, p.agency, p.unit, p.starts_on),
    format('delegasi %s untuk %s/%s sejak %s berubah', p.person, p.agency, p.unit, p.starts_on)
  )
  from (
    select r.line, r.person, r.agency, r.unit, r.starts_on, r.changes
    from app.read_delegations(0, 2147483647) as r
    where r.changes <> ''
    order by r.line
    limit 1000
  ) as p;
end $$;

ALTER FUNCTION app.check_import_delegations(p_is_dry_run boolean) OWNER TO kinerja_owner;

--
-- Name: FUNCTION check_import_delegations(p_is_dry_run boolean); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.check_import_delegations(p_is_dry_run boolean) IS 'Notes every line of the import that would be refused, and for a dry run what would change.';

--
-- Name: check_import_objectives(boolean); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.check_import_objectives(p_is_dry_run boolean) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET work_mem TO '64MB'
    AS $_$
declare
  is_city boolean := app.is_city_admin();
begin
  perform app.import_note(p.line, p.column_name, p.symbol, p.english, p.indonesian)
  from (
    with
      read as (
        select
          r.line, r.agency, r.unit, r.year, r.code, r.objective, r.indicator, r.target, r.state, r.agency_id, r.unit_id,
          r.is_agency_closed, r.is_closed,
          r.changes is distinct from '' as is_moving,
          min(r.line) over (partition by r.agency, r.unit, r.year, r.code) as first_line
        from app.read_objectives(0, 2147483647) as r
      )
    select r.line, v.column_name, v.symbol, v.english, v.indonesian
    from read as r
      cross join lateral (
        values
          (
            r.agency_id is null, 'agency', 'NOT_FOUND', format('there is no agency %s: import agencies first', r.agency),
            format('perangkat daerah %s tidak ada: impor agencies dahulu', r.agency)
          ),
          (
            r.agency_id is not null and r.unit_id is null, 'unit', 'NOT_FOUND',
            format('there is no unit %s in %s: import units first', r.unit, r.agency),
            format('unit %s tidak ada di %s: impor units dahulu', r.unit, r.agency)
          ),
          (
            r.first_line < r.line, 'code', 'GIVEN_TWICE',
            format('%s of %s/%s for %s is in line %s, too: leave one of them', r.code, r.agency, r.unit, r.year, r.first_line),
            format('%s dari %s/%s untuk %s juga ada di baris %s: sisakan satu', r.code, r.agency, r.unit, r.year, r.first_line)
          ),
          (
            r.year not between 2000 and 2200, 'year', 'BAD_VALUE', format('%s is no year of performance: choose one from 2000 to 2200', r.year),
            format('%s bukan tahun kinerja: pilih dari 2000 sampai 2200', r.year)
          ),
          (
            r.code !~ '^[A-Z0-9][A-Z0-9_.-]{0,39}$', 'code', 'BAD_VALUE', format('%s is no code: letters, digits, -, _ and ., at most 40', r.code),
            format('%s bukan kode: huruf, angka, -, _ dan ., paling banyak 40', r.code)
          ),
          (
            r.state not in ('DRAFT', 'FIXED'), 'state', 'BAD_VALUE', format('%s is no state: write DRAFT or FIXED', r.state),
            format('%s bukan status: tulis DRAFT atau FIXED', r.state)
          ),
          (
            not (r.objective ~ '\S' and length(r.objective) <= 1000), 'objective', 'BAD_VALUE', 'an objective has 1 to 1000 characters',
            'sasaran terdiri atas 1 sampai 1000 karakter'
          ),
          (
            not (r.indicator ~ '\S' and length(r.indicator) <= 1000), 'indicator', 'BAD_VALUE', 'an indicator has 1 to 1000 characters',
            'indikator terdiri atas 1 sampai 1000 karakter'
          ),
          (
            not (r.target ~ '\S' and length(r.target) <= 200), 'target', 'BAD_VALUE', 'a target has 1 to 200 characters',
            'target terdiri atas 1 sampai 200 karakter'
          ),
          (
            r.objective is null, 'objective', 'MISSING_ARGUMENT', format('%s is new and needs an objective', r.code),
            format('%s baru dan memerlukan sasaran', r.code)
          ),
          (
            r.indicator is null, 'indicator', 'MISSING_ARGUMENT', format('%s is new and needs an indicator', r.code),
            format('%s baru dan memerlukan indikator', r.code)
          ),
          (
            r.target is null, 'target', 'MISSING_ARGUMENT', format('%s is new and needs a target', r.code),
            format('%s baru dan memerlukan target', r.code)
          ),
          (
            r.is_agency_closed and r.is_moving, 'agency', 'WRONG_STATE', format('agency %s is closed: its objectives stay as they are', r.agency),
            format('perangkat daerah %s sudah ditutup: sasarannya tetap', r.agency)
          ),
          (
            r.is_closed and not r.is_agency_closed and r.is_moving, 'unit', 'WRONG_STATE',
            format('unit %s in %s is closed: its objectives stay as they are', r.unit, r.agency),
            format('unit %s di %s sudah ditutup: sasarannya tetap', r.unit, r.agency)
          ),
          (
            not is_city and r.unit_id is not null and r.is_moving and not app.administers_unit(r.agency_id, r.unit_id), 'unit', 'NOT_CLEARED',
            format('you do not administer unit %s in %s', r.unit, r.agency), format('Anda tidak mengelola unit %s di %s', r.unit, r.agency)
          )
      ) as v (holds, column_name, symbol, english, indonesian)
    where v.holds
    order by r.line
  ) as p;
  if not p_is_dry_run then
    return;
  end if;
  perform app.import_preview(
    p.line, 'CREATED', null, format('objective %s of %s/%s for %s is new', p.code, p.agency, p.unit, p.year),
    format('sasaran %s dari %s/%s untuk %s baru', p.code, p.agency, p.unit, p.year)
  )
  from (
    select r.line, r.code, r.agency, r.unit, r.year from app.read_objectives(0, 2147483647) as r where r.changes is null order by r.line limit 1000
  ) as p;
  perform app.import_preview(
    p.line, 'CHANGED', p.changes, format('objective %s of %s/%s for %s is changed', p.code, p.agency, p.unit, p.year),
    format('sasaran %s dari %s/%s untuk %s berubah', p.code, p.agency, p.unit, p.year)
  )
  from (
    select r.line, r.code, r.agency, r.unit, r.year, r.changes
    from app.read_objectives(0, 2147483647) as r
    where r.changes <> ''
    order by r.line
    limit 1000
  ) as p;
end $_$;

ALTER FUNCTION app.check_import_objectives(p_is_dry_run boolean) OWNER TO kinerja_owner;

--
-- Name: FUNCTION check_import_objectives(p_is_dry_run boolean); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.check_import_objectives(p_is_dry_run boolean) IS 'Notes every line of the import that would be refused, and for a dry run what would change.';

--
-- Name: check_import_people(boolean); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.check_import_people(p_is_dry_run boolean) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET work_mem TO '64MB'
    SET plan_cache_mode TO 'force_custom_plan'
    AS $_$
declare
  is_city boolean := app.is_city_admin();
begin
  -- Also of lines with another problem: whichever is mended first, both say something of one person.
  perform app.import_note(
    p.line, p.column_name, 'GIVEN_TWICE', format('%s is in line %s, too: leave one of them', p.key, p.first_line),
    format('%s juga ada di baris %s: sisakan satu', p.key, p.first_line)
  )
  from (
    select m.line, 'nip' as column_name, m.cells[2] as key, t.first_line
    from (select m.cells[2] as key, min(m.line) as first_line from staging.mine as m group by m.cells[2] having count(*) > 1) as t
      join staging.mine as m on m.cells[2] = t.key
    where m.line > t.first_line
    union all
    select m.line, 'ref', m.cells[1], t.first_line
    from (select m.cells[1] as key, min(m.line) as first_line from staging.mine as m group by m.cells[1] having count(*) > 1) as t
      join staging.mine as m on m.cells[1] = t.key
    where m.line > t.first_line
    order by 1, 2
  ) as p;

  perform app.import_note(p.line, p.column_name, p.symbol, p.english, p.indonesian)
  from (
    with
      read as materialized (
        select
          r.line, r.ref, r.nip, r.name, r.employment, r.golongan, r.golongan_since_on, r.contract_number, r.contract_starts_on, r.contract_ends_on,
          r.email, r.person_id, r.of_nip, r.of_ref, r.old_nip, r.changes, coalesce(r.of_nip <> r.of_ref, false) as is_of_two,
          coalesce(r.of_nip is null and r.nip <> r.old_nip, false) as has_another_nip
        from app.read_people(0, 2147483647) as r
      ),
      -- One line by the NIP and another by the ref.
      twice as (
        select r.person_id, min(r.line) as first_line from read as r where r.person_id is not null group by r.person_id having count(*) > 1
      ),
      judged as (
        select
          r.line, r.ref, r.nip, r.name, r.employment, r.golongan, r.golongan_since_on, r.contract_number, r.contract_starts_on,
          r.contract_ends_on, r.email, r.person_id, r.is_of_two, r.has_another_nip, d.first_line, coalesce(r.nip, r.ref) as known_as,
          coalesce(r.nip, r.ref) is null as is_of_nobody,
          d.first_line < r.line as is_twice,
          r.name is null as has_no_name,
          r.employment is null as has_no_employment,
          r.nip !~ '^[0-9]{18}$' as is_no_nip,
          r.ref is not null
          and not (
            r.ref ~ '^[A-Z0-9][A-Z0-9_.-]{0,39}$' and r.ref !~ '^[0-9]{18}$' and r.ref !~ '^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$'
          ) as is_no_ref,
          not (r.name ~ '\S' and length(r.name) <= 200) as is_no_name,
          r.employment not in ('PNS', 'PPPK', 'NON_ASN') as is_no_employment,
          r.employment in ('PNS', 'PPPK') and coalesce(r.nip, r.ref) is not null and r.nip is null as needs_nip,
          case r.employment
            when 'PNS' then r.golongan !~ '^(I|II|III)/[a-d]$|^IV/[a-e]$'
            when 'PPPK' then r.golongan !~ '^(I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XV|XVI|XVII)$'
            when 'NON_ASN' then r.golongan is not null
          end as has_wrong_golongan,
          r.golongan is null and r.golongan_since_on is not null as has_no_golongan,
          r.employment <> 'PPPK' and num_nonnulls(r.contract_number, r.contract_starts_on, r.contract_ends_on) > 0 as has_wrong_contract,
          length(r.contract_number) > 100 as has_long_contract,
          r.contract_ends_on < r.contract_starts_on as is_backward,
          length(r.email) > 254 as has_long_email,
          not is_city and r.person_id is null and coalesce(r.nip, r.ref) is not null as is_new_here,
          not is_city and r.changes <> '' and r.person_id = app.actor() as is_oneself,
          not is_city
          and r.changes <> ''
          and r.person_id <> app.actor()
          and not r.person_id in (select m.person_id from app.managed_people() as m) as is_not_managed,
          not is_city and r.changes ~ '\m(nip|ref|email)\M' as changes_identity, r.changes
        from read as r
          left join twice as d on d.person_id = r.person_id
      )
    select j.line, v.column_name, v.symbol, v.english, v.indonesian
    from judged as j
      cross join lateral (
        values
          (
            j.is_of_nobody, 'nip', 'MISSING_ARGUMENT', 'name a nip, or a ref for somebody without one',
            'sebut nip, atau ref untuk orang tanpa nip'
          ),
          (
            -- Found in the file already, unless it took the database to see it.
            j.is_twice, case when j.nip is null then 'ref' else 'nip' end, 'GIVEN_TWICE',
            format('%s is the person of line %s, too: leave one of them', j.known_as, j.first_line),
            format('%s juga orang di baris %s: sisakan satu', j.known_as, j.first_line)
          ),
          (j.has_no_name, 'name', 'MISSING_ARGUMENT', format('%s is new and needs a name', j.known_as), format('%s baru dan memerlukan nama', j.known_as)),
          (
            j.has_no_employment, 'employment', 'MISSING_ARGUMENT', format('%s is new: write PNS, PPPK or NON_ASN', j.known_as),
            format('%s baru: tulis PNS, PPPK atau NON_ASN', j.known_as)
          ),
          (j.is_no_nip, 'nip', 'BAD_VALUE', format('%s is no NIP: 18 digits', j.nip), format('%s bukan NIP: 18 angka', j.nip)),
          (
            j.is_no_ref, 'ref', 'BAD_VALUE', format('%s is no ref: letters, digits, -, _ and ., at most 40, and neither a NIP nor an identifier', j.ref),
            format('%s bukan ref: huruf, angka, -, _ dan ., paling banyak 40, bukan NIP dan bukan pengenal', j.ref)
          ),
          (j.is_no_name, 'name', 'BAD_VALUE', 'a name has 1 to 200 characters', 'nama terdiri atas 1 sampai 200 karakter'),
          (
            j.is_no_employment, 'employment', 'BAD_VALUE', format('%s is no employment: write PNS, PPPK or NON_ASN', j.employment),
            format('%s bukan jenis kepegawaian: tulis PNS, PPPK atau NON_ASN', j.employment)
          ),
          (j.needs_nip, 'nip', 'MISSING_ARGUMENT', format('%s is %s and needs a NIP', j.known_as, j.employment), format('%s adalah %s dan memerlukan NIP', j.known_as, j.employment)),
          (
            j.is_of_two, 'ref', 'ALREADY_EXISTS', format('%s and %s are two people: leave one of them empty', j.nip, j.ref),
            format('%s dan %s adalah dua orang: kosongkan salah satu', j.nip, j.ref)
          ),
          (
            j.has_another_nip, 'nip', 'ALREADY_EXISTS', format('%s has another NIP already: leave it, or change it with person update', j.ref),
            format('%s sudah punya NIP lain: biarkan, atau ubah dengan person update', j.ref)
          ),
          (
            j.has_wrong_golongan, 'golongan', 'BAD_VALUE',
            format('%s is no golongan of %s: PNS have I/a to IV/e, PPPK I to XVII, others none', j.golongan, j.employment),
            format('%s bukan golongan %s: PNS I/a sampai IV/e, PPPK I sampai XVII, selain itu kosong', j.golongan, j.employment)
          ),
          (
            j.has_no_golongan, 'golongan_since', 'BAD_VALUE', format('%s is since when somebody has a golongan: name that, too', j.golongan_since_on),
            format('%s adalah sejak kapan golongan berlaku: sebut juga golongannya', j.golongan_since_on)
          ),
          (
            j.has_wrong_contract, 'contract_number', 'BAD_VALUE', format('%s have no contract: leave it empty, or write PPPK', j.employment),
            format('%s tidak punya kontrak: kosongkan, atau tulis PPPK', j.employment)
          ),
          (
            j.has_long_contract, 'contract_number', 'BAD_VALUE', 'the number of a contract has at most 100 characters',
            'nomor kontrak paling banyak 100 karakter'
          ),
          (
            j.is_backward, 'contract_ends_on', 'BAD_VALUE',
            format('the last day, %s, comes before the first, %s', j.contract_ends_on, j.contract_starts_on),
            format('hari terakhir, %s, mendahului hari pertama, %s', j.contract_ends_on, j.contract_starts_on)
          ),
          (j.has_long_email, 'email', 'BAD_VALUE', 'an address has at most 254 characters', 'alamat paling banyak 254 karakter'),
          (
            j.is_new_here, case when j.nip is null then 'ref' else 'nip' end, 'NOT_CLEARED',
            format('you see nobody called %s: only an administrator of the whole government makes people', j.known_as),
            format('tidak ada %s yang Anda lihat: hanya administrator seluruh pemerintah daerah yang menambah orang', j.known_as)
          ),
          (
            j.is_oneself, null, 'NOT_CLEARED', 'nobody changes this of themselves: another administrator does',
            'tidak seorang pun mengubah data ini pada dirinya sendiri: administrator lain yang melakukannya'
          ),
          (
            j.is_not_managed, null, 'NOT_CLEARED', format('%s does not serve where you administer', j.known_as),
            format('%s tidak bertugas di tempat yang Anda kelola', j.known_as)
          ),
          (
            j.changes_identity, (regexp_match(j.changes, '\m(nip|ref|email)\M'))[1], 'NOT_CLEARED',
            'only an administrator of the whole government changes nip, ref and email: leave it as it is',
            'hanya administrator seluruh pemerintah daerah yang mengubah nip, ref dan email: biarkan seperti semula'
          )
      ) as v (holds, column_name, symbol, english, indonesian)
    where v.holds
      and (
        j.is_of_nobody or j.is_twice or j.has_no_name or j.has_no_employment or j.is_no_nip or j.is_no_ref or j.is_no_name or j.is_no_employment
        or j.needs_nip or j.is_of_two or j.has_another_nip or j.has_wrong_golongan or j.has_no_golongan or j.has_wrong_contract or j.has_long_contract
        or j.is_backward or j.has_long_email or j.is_new_here or j.is_oneself or j.is_not_managed or j.changes_identity
      )
    order by j.line
  ) as p;

  if not p_is_dry_run then
    return;
  end if;
  perform app.import_preview(p.line, 'CREATED', null, format('person %s is new', p.known_as), format('orang %s baru', p.known_as))
  from (
    select r.line, coalesce(r.nip, r.ref) as known_as from app.read_people(0, 2147483647) as r where r.person_id is null order by r.line limit 1000
  ) as p;
  perform app.import_preview(p.line, 'CHANGED', p.changes, format('person %s is changed', p.known_as), format('orang %s berubah', p.known_as))
  from (
    select r.line, r.changes, coalesce(r.nip, r.ref) as known_as
    from app.read_people(0, 2147483647) as r
    where r.changes <> ''
    order by r.line
    limit 1000
  ) as p;
end $_$;

ALTER FUNCTION app.check_import_people(p_is_dry_run boolean) OWNER TO kinerja_owner;

--
-- Name: FUNCTION check_import_people(p_is_dry_run boolean); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.check_import_people(p_is_dry_run boolean) IS 'Notes every line of the import that would be refused, and for a dry run what would change.';

--
-- Name: check_import_posts(boolean); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.check_import_posts(p_is_dry_run boolean) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET work_mem TO '64MB'
    SET plan_cache_mode TO 'force_custom_plan'
    AS $_$
declare
  is_city boolean := app.is_city_admin();
  today date := app.today();
begin
  perform app.import_note(
    p.line, 'code', 'GIVEN_TWICE', format('post %s of %s is in line %s, too: leave one of them', p.post, p.agency, p.first_line),
    format('jabatan %s dari %s juga ada di baris %s: sisakan satu', p.post, p.agency, p.first_line)
  )
  from (
    select m.line, m.cells[1] as agency, m.cells[3] as post, min(m.line) over (partition by m.cells[1], m.cells[3]) as first_line
    from staging.mine as m
    where m.cells[1] is not null and m.cells[3] is not null
    order by m.line
  ) as p
  where p.first_line < p.line;

  perform app.import_note(p.line, p.column_name, p.symbol, p.english, p.indonesian)
  from (
    with
      read as materialized (
        select
          r.line, r.agency, r.unit, r.post, r.title, r.kind, r.jenjang, r.reports_to, r.appraised_by, r.state, r.agency_id, r.unit_id, r.is_unit_closed,
          r.post_id, r.node, r.old_unit_id, r.superior_node, r.superior_agency_id, r.is_superior_closed, r.appraiser_node, r.appraiser_agency_id,
          r.is_appraiser_closed, r.is_closed, r.is_closing, r.is_moving, r.changes,
          not is_city and r.changes <> '' and not app.administers_unit(r.agency_id, r.old_unit_id) as is_elsewhere,
          not is_city
          and r.unit_id is not null
          and (r.post_id is null or r.unit_id <> r.old_unit_id)
          and not app.administers_unit(r.agency_id, r.unit_id) as goes_elsewhere
        from app.read_posts(today) as r
      ),
      held as (
        select distinct a.post_id
        from read as r
          join app.appointment as a on a.agency_id = r.agency_id and a.post_id = r.post_id
        where r.is_closing and app.is_to_come(today, a.starts_on, a.ends_on)
      )
    select r.line, v.column_name, v.symbol, v.english, v.indonesian
    from read as r
      cross join lateral (
        values
          (r.agency is null, 'agency', 'MISSING_ARGUMENT', 'a post needs an agency', 'jabatan memerlukan perangkat daerah'),
          (r.post is null, 'code', 'MISSING_ARGUMENT', 'a post needs a code', 'jabatan memerlukan kode'),
          (
            r.agency is not null and r.agency_id is null, 'agency', 'NOT_FOUND', format('there is no agency %s: import agencies first', r.agency),
            format('perangkat daerah %s tidak ada: impor agencies dahulu', r.agency)
          ),
          (
            r.post !~ '^[A-Z0-9][A-Z0-9_.-]{0,39}$', 'code', 'BAD_VALUE', format('%s is no code: letters, digits, -, _ and ., at most 40', r.post),
            format('%s bukan kode: huruf, angka, -, _ dan ., paling banyak 40', r.post)
          ),
          (
            r.unit is null and r.post_id is null, 'unit', 'MISSING_ARGUMENT', format('post %s is new and needs a unit', r.post),
            format('jabatan %s baru dan memerlukan unit', r.post)
          ),
          (
            r.unit is not null and r.agency_id is not null and r.unit_id is null, 'unit', 'NOT_FOUND',
            format('there is no unit %s in %s: import units first', r.unit, r.agency), format('unit %s tidak ada di %s: impor units dahulu', r.unit, r.agency)
          ),
          (r.title is null, 'title', 'MISSING_ARGUMENT', format('post %s is new and needs a title', r.post), format('jabatan %s baru dan memerlukan nama', r.post)),
          (not (r.title ~ '\S' and length(r.title) <= 200), 'title', 'BAD_VALUE', 'a title has 1 to 200 characters', 'nama jabatan terdiri atas 1 sampai 200 karakter'),
          (
            r.kind is null, 'kind', 'MISSING_ARGUMENT', format('post %s is new: say what sort it is, as PELAKSANA', r.post),
            format('jabatan %s baru: sebut jenisnya, seperti PELAKSANA', r.post)
          ),
          (
            r.kind not in (
              'KEPALA_DAERAH', 'PIMPINAN_INSTANSI', 'JPT_UTAMA', 'JPT_MADYA', 'JPT_PRATAMA', 'ADMINISTRATOR', 'PENGAWAS', 'FUNGSIONAL', 'PELAKSANA'
            ), 'kind', 'BAD_VALUE', format('%s is no kind of post', r.kind), format('%s bukan jenis jabatan', r.kind)
          ),
          (
            r.jenjang not in ('PEMULA', 'TERAMPIL', 'MAHIR', 'PENYELIA', 'AHLI_PERTAMA', 'AHLI_MUDA', 'AHLI_MADYA', 'AHLI_UTAMA'), 'jenjang', 'BAD_VALUE',
            format('%s is no jenjang: PEMULA to PENYELIA, AHLI_PERTAMA to AHLI_UTAMA', r.jenjang),
            format('%s bukan jenjang: PEMULA sampai PENYELIA, AHLI_PERTAMA sampai AHLI_UTAMA', r.jenjang)
          ),
          (
            r.jenjang is not null and r.kind <> 'FUNGSIONAL', 'jenjang', 'BAD_VALUE', format('only FUNGSIONAL posts have a jenjang, and %s is %s', r.post, r.kind),
            format('hanya jabatan FUNGSIONAL yang berjenjang, sedangkan %s adalah %s', r.post, r.kind)
          ),
          (
            r.state not in ('ACTIVE', 'CLOSED'), 'state', 'BAD_VALUE', format('%s is no state: write ACTIVE or CLOSED', r.state),
            format('%s bukan keadaan: tulis ACTIVE atau CLOSED', r.state)
          ),
          (
            r.is_unit_closed and (r.post_id is null or r.unit_id <> r.old_unit_id), 'unit', 'WRONG_STATE',
            format('unit %s of %s is closed: it gets no posts', r.unit, r.agency), format('unit %s dari %s sudah ditutup: tidak mendapat jabatan baru', r.unit, r.agency)
          ),
          (
            r.is_closed and r.state = 'ACTIVE', 'state', 'WRONG_STATE', format('post %s is closed and stays so: give another code', r.post),
            format('jabatan %s sudah ditutup dan tetap begitu: beri kode lain', r.post)
          ),
          (
            r.is_closed and r.changes <> '' and r.state is distinct from 'ACTIVE', 'code', 'WRONG_STATE',
            format('post %s is closed: nothing of it is changed any more', r.post), format('jabatan %s sudah ditutup: tidak diubah lagi', r.post)
          ),
          (
            r.is_superior_closed and (r.post_id is null or r.is_moving), 'reports_to', 'WRONG_STATE',
            format('post %s is closed: nobody reports to it', r.reports_to), format('jabatan %s sudah ditutup: tidak bisa menjadi atasan', r.reports_to)
          ),
          (
            r.is_appraiser_closed and (r.post_id is null or r.is_moving), 'appraised_by', 'WRONG_STATE',
            format('post %s is closed: nobody is appraised by it', r.appraised_by), format('jabatan %s sudah ditutup: tidak bisa menjadi penilai', r.appraised_by)
          ),
          (
            r.appraiser_node = r.node, 'appraised_by', 'BAD_VALUE', format('%s appraises itself: nobody does', r.post),
            format('%s menilai dirinya sendiri: tidak boleh', r.post)
          ),
          (
            r.is_closing and r.post_id in (select h.post_id from held as h), 'state', 'WRONG_STATE',
            format('somebody holds post %s: end the appointments first', r.post), format('jabatan %s masih dipangku: akhiri penugasannya dahulu', r.post)
          ),
          (
            r.is_elsewhere, 'code', 'NOT_CLEARED', format('you do not administer the unit of post %s in %s', r.post, r.agency),
            format('Anda tidak mengelola unit dari jabatan %s di %s', r.post, r.agency)
          ),
          (
            r.goes_elsewhere, 'unit', 'NOT_CLEARED', format('you do not administer unit %s of %s', r.unit, r.agency),
            format('Anda tidak mengelola unit %s dari %s', r.unit, r.agency)
          ),
          (
            not is_city and app.heads_government(r.kind) and coalesce(r.changes <> '', true), 'kind', 'NOT_CLEARED',
            'who heads the government is said by an administrator of the whole government',
            'pimpinan instansi ditetapkan oleh administrator seluruh pemerintah daerah'
          ),
          (
            not is_city
            and (r.post_id is null or r.is_moving)
            and (
              r.superior_agency_id <> r.agency_id and not r.superior_agency_id = any (coalesce(app.administered(), '{}'))
              or exists (
                select
                from app.post_line as o
                where o.agency_id = r.agency_id and o.post_id = r.post_id and o.is_outward and coalesce(o.ends_on >= today, true)
              )
            ), 'reports_to', 'NOT_CLEARED',
            format('post %s would stand, or stands, below another agency: only an administrator of the whole government changes that', r.post),
            format('jabatan %s akan atau sudah berada di bawah perangkat daerah lain: hanya administrator seluruh pemerintah daerah yang mengubahnya', r.post)
          ),
          (
            not is_city
            and (r.post_id is null or r.is_moving)
            and r.appraiser_agency_id <> r.agency_id
            and not r.appraiser_agency_id = any (coalesce(app.administered(), '{}')), 'appraised_by', 'NOT_CLEARED',
            format('post %s would be appraised from another agency: only an administrator of the whole government says so', r.post),
            format('jabatan %s akan dinilai dari perangkat daerah lain: hanya administrator seluruh pemerintah daerah yang menetapkannya', r.post)
          )
      ) as v (holds, column_name, symbol, english, indonesian)
    where v.holds
    order by r.line
  ) as p;

  -- Whoever is left out does not stand above others, or stays where they were: until nothing more is found.
  loop
    perform app.import_note(p.line, p.column_name, p.symbol, p.english, p.indonesian)
    from (
      with recursive
        read as materialized (
          select
            r.line, r.agency, r.post, r.kind, r.reports_to, r.appraised_by, r.agency_id, r.post_id, r.node, r.old_kind, r.is_single, r.superior_node,
            r.appraiser_node, r.is_closed, r.is_closing, r.is_moving
          from app.read_posts(today) as r
        ),
        -- Up from every post that is put somewhere, by where posts will stand from today on.
        edge as materialized (
          select r.node, r.superior_node, r.post from read as r where r.superior_node is not null
          union all
          select l.post_id, l.superior_id, p.code
          from app.post_line as l
            join app.post as p on p.agency_id = l.agency_id and p.post_id = l.post_id
          where l.superior_id is not null
            and app.is_on(today, l.starts_on, l.ends_on)
            and not exists (select from read as r where r.post_id = l.post_id)
        ),
        up (line, at, nodes, path) as (
          select r.line, r.superior_node, array[r.node], array[r.post]
          from read as r
          where r.superior_node is not null and (r.post_id is null or r.is_moving)
          union all
          select up.line, e.superior_node, up.nodes || e.node, up.path || e.post
          from up
            join edge as e on e.node = up.at
          where not up.at = any (up.nodes) and cardinality(up.nodes) <= 40
        ),
        -- What many hold and one would: whoever others report to, or holds a structural post.
        narrowing as (
          select r.line, 'reports_to' as column_name, r.superior_node as post_id, r.reports_to as post
          from read as r
            join app.post as s on s.post_id = r.superior_node
          where (r.post_id is null or r.is_moving) and not s.is_single
          union all
          select r.line, 'appraised_by', r.appraiser_node, r.appraised_by
          from read as r
            join app.post as s on s.post_id = r.appraiser_node
          where (r.post_id is null or r.is_moving) and not s.is_single
          union all
          select r.line, 'kind', r.post_id, r.post from read as r where not r.is_single and app.may_appraise(r.kind)
        ),
        crowded as materialized (
          select c.post_id
          from (select array_agg(distinct n.post_id) as posts from narrowing as n) as n
            cross join lateral app.crowded_posts(n.posts) as c
          where n.posts is not null
        ),
        below as materialized (
          select b.post_id, b.below_id
          from (select array_agg(r.post_id) as posts from read as r where r.is_closing and r.post_id is not null) as n
            cross join lateral app.posts_standing_below(n.posts, today) as b
          where n.posts is not null
        )
      select f.line, f.column_name, f.symbol, f.english, f.indonesian
      from (
        select
          r.line, v.column_name, 'NOT_FOUND' as symbol,
          case
            when m.line is not null then format('line %s, on which this depends, has an error', m.line)
            else format('there is no post %s in %s, nor in this file', v.post, v.agency)
          end as english,
          case
            when m.line is not null then format('baris %s, yang diperlukan baris ini, keliru', m.line)
            else format('jabatan %s tidak ada di %s, juga tidak di berkas ini', v.post, v.agency)
          end as indonesian
        from read as r
          cross join lateral (
            values
              (
                r.reports_to is not null and r.superior_node is null, 'reports_to',
                case when r.reports_to like '%/%' then split_part(r.reports_to, '/', 1) else r.agency end,
                case when r.reports_to like '%/%' then split_part(r.reports_to, '/', 2) else r.reports_to end
              ),
              (
                r.appraised_by is not null and r.appraiser_node is null, 'appraised_by',
                case when r.appraised_by like '%/%' then split_part(r.appraised_by, '/', 1) else r.agency end,
                case when r.appraised_by like '%/%' then split_part(r.appraised_by, '/', 2) else r.appraised_by end
              )
          ) as v (holds, column_name, agency, post)
          left join lateral (
            select min(m.line) as line from staging.mine as m where m.cells[1] = v.agency and m.cells[3] = v.post
          ) as m on true
        where v.holds
        union all
        select
          up.line, 'reports_to', 'BAD_VALUE',
          case
            when up.at = up.nodes[1] then format('%s stands above itself: %s', up.path[1], array_to_string(up.path || up.path[1], ', '))
            else format('more than 40 posts stand above %s', up.path[1])
          end,
          case
            when up.at = up.nodes[1] then format('%s membawahi dirinya sendiri: %s', up.path[1], array_to_string(up.path || up.path[1], ', '))
            else format('lebih dari 40 jabatan berada di atas %s', up.path[1])
          end
        from up
        where up.at = up.nodes[1] or cardinality(up.nodes) = 41 and not up.at = any (up.nodes)
        union all
        -- As app.hold_line.
        select
          r.line, 'appraised_by', 'MISSING_ARGUMENT', format('%s is %s and does not report to the head of the government: name that post as its appraiser', r.post, r.kind),
          format('%s adalah %s dan tidak melapor ke kepala daerah: sebut jabatan kepala daerah sebagai penilainya', r.post, r.kind)
        from read as r
          left join read as s on s.node = r.superior_node
          left join app.post as t on t.post_id = r.superior_node and s.node is null
        where r.superior_node is not null
          and r.appraiser_node is null
          and r.appraised_by is null
          and r.kind in ('JPT_MADYA', 'JPT_PRATAMA')
          and (r.post_id is null or r.is_moving)
          and not coalesce(app.heads_government(coalesce(s.kind, t.kind)), false)
          and (
            exists (select from read as k where k.kind = 'KEPALA_DAERAH' and not k.is_closed)
            or exists (select from app.heads_of_region() as h where not exists (select from read as k where k.post_id = h.post_id))
          )
        union all
        select
          n.line, n.column_name, 'OVERLAPS', format('post %s has several holders at a time, and would have one: end their appointments first', n.post),
          format('jabatan %s dipangku beberapa orang sekaligus, padahal akan dipangku satu orang: akhiri penugasannya dahulu', n.post)
        from narrowing as n
          join crowded as c on c.post_id = n.post_id
        union all
        select
          r.line, 'state', 'WRONG_STATE', format('posts report to %s, or are appraised by it: let them report elsewhere, or close them, too', r.post),
          format('masih ada jabatan yang melapor ke %s atau dinilai olehnya: alihkan atau tutup juga', r.post)
        from read as r
        where r.is_closing
          and (
            r.node in (select b.superior_node from read as b where not b.is_closed and not b.is_closing)
            or r.node in (select b.appraiser_node from read as b where not b.is_closed and not b.is_closing)
            or r.post_id in (
              select b.post_id
              from below as b
                left join read as o on o.post_id = b.below_id
              where not coalesce(o.is_moving or o.is_closing, false)
            )
          )
      ) as f
      order by f.line, f.column_name
    ) as p;
    exit when not found;
  end loop;

  if not p_is_dry_run then
    return;
  end if;
  perform app.import_preview(p.line, 'CREATED', null, format('post %s of %s is new', p.post, p.agency), format('jabatan %s dari %s baru', p.post, p.agency))
  from (select r.line, r.agency, r.post from app.read_posts(today) as r where r.post_id is null order by r.line limit 1000) as p;
  perform app.import_preview(
    p.line, 'CHANGED', p.changes, format('post %s of %s is changed', p.post, p.agency), format('jabatan %s dari %s berubah', p.post, p.agency)
  )
  from (select r.line, r.agency, r.post, r.changes from app.read_posts(today) as r where r.changes <> '' order by r.line limit 1000) as p;
end $_$;

ALTER FUNCTION app.check_import_posts(p_is_dry_run boolean) OWNER TO kinerja_owner;

--
-- Name: FUNCTION check_import_posts(p_is_dry_run boolean); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.check_import_posts(p_is_dry_run boolean) IS 'Notes every line of the import that would be refused, and for a dry run what would change.';

--
-- Name: check_import_statuses(boolean); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.check_import_statuses(p_is_dry_run boolean) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET work_mem TO '64MB'
    AS $$
declare
  is_city boolean := app.is_city_admin();
  today date := app.today();
begin
  perform app.import_note(p.line, p.column_name, p.symbol, p.english, p.indonesian)
  from (
    with
      read as (
        select
          r.line, r.person, r.status, r.starts_on, r.ends_on, r.decree, r.appraiser, r.person_id, r.appraiser_id, r.status_id, r.old_ends_on,
          r.is_new, r.changes, r.is_new or r.changes <> '' as is_moving,
          min(r.line) over (partition by r.person_id, r.starts_on) as first_line
        from app.read_statuses(0, 2147483647) as r
      )
    select r.line, v.column_name, v.symbol, v.english, v.indonesian
    from read as r
      cross join lateral (
        values
          (
            r.person_id is null, 'person', 'NOT_FOUND', format('there is no person %s: import people first', r.person),
            format('orang %s tidak ada: impor people dahulu', r.person)
          ),
          (
            r.appraiser is not null and r.appraiser_id is null, 'appraiser', 'NOT_FOUND',
            format('there is no person %s: import people first', r.appraiser),
            format('orang %s tidak ada: impor people dahulu', r.appraiser)
          ),
          (
            r.person_id is not null and r.first_line < r.line, 'starts_on', 'GIVEN_TWICE',
            format('a status of %s from %s on is in line %s, too: leave one of them', r.person, r.starts_on, r.first_line),
            format('status %s sejak %s juga ada di baris %s: sisakan satu', r.person, r.starts_on, r.first_line)
          ),
          (
            r.status not in (
              'PEJABAT_NEGARA', 'LEMBAGA_NONSTRUKTURAL', 'DIBERHENTIKAN_SEMENTARA', 'CLTN', 'MPP', 'TUGAS_BELAJAR', 'DIPERBANTUKAN'
            ),
            'status', 'BAD_VALUE', format('%s is no status that takes somebody from the post', r.status),
            format('%s bukan status yang menjauhkan seseorang dari jabatannya', r.status)
          ),
          (
            r.status is null, 'status', 'MISSING_ARGUMENT', 'a new one needs its status', 'yang baru memerlukan status'
          ),
          (
            not (r.decree ~ '\S' and length(r.decree) <= 200), 'decree', 'BAD_VALUE', 'a decree has 1 to 200 characters',
            'nomor surat keputusan terdiri atas 1 sampai 200 karakter'
          ),
          (
            r.decree is null, 'decree', 'MISSING_ARGUMENT', 'a new one needs its decree', 'yang baru memerlukan nomor surat keputusan'
          ),
          (
            -- Withdrawn is what was to come; new, nothing ends before it begins.
            r.is_moving and r.ends_on < r.starts_on - case when r.status_id is null then 0 else 1 end, 'ends_on', 'BAD_VALUE',
            format('the last day, %s, comes before the first, %s', r.ends_on, r.starts_on),
            format('hari terakhir, %s, mendahului hari pertama, %s', r.ends_on, r.starts_on)
          ),
          (
            r.ends_on is distinct from r.old_ends_on and r.old_ends_on < today, 'ends_on', 'WRONG_STATE',
            format('it ended on %s: leave that day, and begin another after it', r.old_ends_on),
            format('sudah berakhir pada %s: biarkan hari itu, dan mulai yang lain sesudahnya', r.old_ends_on)
          ),
          (
            r.appraiser_id is not null and r.status <> 'DIPERBANTUKAN', 'appraiser', 'BAD_VALUE',
            format('only for DIPERBANTUKAN somebody is designated, not for %s: leave the cell empty', r.status),
            format('hanya untuk DIPERBANTUKAN seseorang ditunjuk, bukan untuk %s: kosongkan sel itu', r.status)
          ),
          (
            r.appraiser_id = r.person_id, 'appraiser', 'BAD_VALUE', 'nobody appraises themselves: name another',
            'tidak seorang pun menilai dirinya sendiri: sebut orang lain'
          ),
          (
            not is_city and r.is_moving and r.person_id = app.actor(), 'person', 'NOT_CLEARED',
            'nobody gives themselves a status: another administrator does',
            'tidak seorang pun memberi dirinya sendiri status: administrator lain yang melakukannya'
          ),
          (
            not is_city
            and r.is_moving
            and r.person_id <> app.actor()
            and not r.person_id in (select m.person_id from app.managed_people() as m),
            'person', 'NOT_CLEARED', format('%s does not serve where you administer', r.person),
            format('%s tidak bertugas di tempat yang Anda kelola', r.person)
          ),
          (
            -- As by single commands, of which none does that either.
            not is_city and r.changes ~ '\m(status|decree)\M', 'decree', 'NOT_CLEARED',
            'only an administrator of the whole government changes what was decreed: leave it, or end this status and begin another',
            'hanya administrator seluruh pemerintah daerah yang mengubah isi surat keputusan: biarkan, atau akhiri status ini dan mulai yang lain'
          ),
          (
            not is_city and r.changes ~ '\mappraiser\M', 'appraiser', 'NOT_CLEARED',
            'only an administrator of the whole government changes who was designated: leave it, or end this status and begin another',
            'hanya administrator seluruh pemerintah daerah yang mengubah penilai yang ditunjuk: biarkan, atau akhiri status ini dan mulai yang lain'
          ),
          (
            not is_city
            and r.is_new
            and r.appraiser_id is not null
            and (
              r.appraiser_id = app.actor()
              or not r.appraiser_id in (select m.person_id from app.managed_people() as m)
              -- Whoever is designated gets to see the agency at home.
              or not r.person_id in (
                select a.person_id from app.appointment as a where a.kind = 'DEFINITIF' and app.administers_unit(a.agency_id, a.unit_id)
              )
            ),
            'appraiser', 'NOT_CLEARED',
            'name somebody else, who serves where you administer, for whoever is definitive there; others are for the whole government to name',
            'sebut orang lain yang bertugas di tempat yang Anda kelola, untuk yang definitif di sana; selain itu wewenang seluruh pemerintah'
          )
      ) as v (holds, column_name, symbol, english, indonesian)
    where v.holds
    order by r.line
  ) as p;

  -- Whoever is left out leaves what was there as it was, which may be in the way of others: until nothing more is found.
  loop
    perform app.import_note(
      p.line, 'starts_on', 'OVERLAPS',
      format('%s has another status in these days by %s: end that one first', p.person, p.english),
      format('%s punya status lain pada hari-hari itu menurut %s: akhiri itu dahulu', p.person, p.indonesian)
    )
    from (
      with
        moving as materialized (
          select r.line, r.person, r.person_id, r.starts_on, r.ends_on, r.status_id
          from app.read_statuses(0, 2147483647) as r
          where r.is_new or r.changes <> ''
        ),
        spans as (
          select m.line, m.person_id, m.starts_on, app.import_until(m.ends_on, m.line) as until
          from moving as m
          where coalesce(m.ends_on >= m.starts_on, true)
          union all
          select 0, s.person_id, s.starts_on, app.import_until(s.ends_on, 0)
          from (select distinct m.person_id from moving as m) as w
            join app.status as s on s.person_id = w.person_id
          where coalesce(s.ends_on >= s.starts_on, true)
            and not exists (select from moving as m where m.status_id = s.status_id)
        ),
        found_overlaps as (
          select
            s.line, s.starts_on,
            max(s.until) over (partition by s.person_id order by s.starts_on, s.line rows between unbounded preceding and 1 preceding) as before
          from spans as s
        ),
        -- Of two lines, the one that begins later; never what is in the database.
        found_lines as (
          select
            case when o.line > 0 then o.line else app.import_line_of(o.before) end as line,
            case when o.line > 0 then app.import_line_of(o.before) else 0 end as other
          from found_overlaps as o
          where o.before >= app.import_until(o.starts_on, 0) and (o.line > 0 or app.import_line_of(o.before) > 0)
        )
      select distinct on (f.line)
        f.line, m.person, case when f.other > 0 then format('line %s', f.other) else 'one that is there' end as english,
        case when f.other > 0 then format('baris %s', f.other) else 'yang sudah ada' end as indonesian
      from found_lines as f
        join moving as m on m.line = f.line
      order by f.line, f.other desc
    ) as p;
    exit when not found;
  end loop;

  if not p_is_dry_run then
    return;
  end if;
  perform app.import_preview(
    p.line, 'CREATED', null, format('%s is %s from %s on', p.person, p.status, p.starts_on),
    format('%s berstatus %s sejak %s', p.person, p.status, p.starts_on)
  )
  from (select r.line, r.person, r.status, r.starts_on from app.read_statuses(0, 2147483647) as r where r.is_new order by r.line limit 1000) as p;
  perform app.import_preview(
    p.line, 'CHANGED', p.changes, format('the status of %s from %s on is changed', p.person, p.starts_on),
    format('status %s sejak %s berubah', p.person, p.starts_on)
  )
  from (
    select r.line, r.person, r.starts_on, r.changes from app.read_statuses(0, 2147483647) as r where r.changes <> '' order by r.line limit 1000
  ) as p;
end $$;

ALTER FUNCTION app.check_import_statuses(p_is_dry_run boolean) OWNER TO kinerja_owner;

--
-- Name: FUNCTION check_import_statuses(p_is_dry_run boolean); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.check_import_statuses(p_is_dry_run boolean) IS 'Notes every line of the import that would be refused, and for a dry run what would change.';

--
-- Name: check_import_teams(boolean); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.check_import_teams(p_is_dry_run boolean) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET work_mem TO '64MB'
    AS $_$
declare
  is_city boolean := app.is_city_admin();
  today date := app.today();
  noted integer;
  depending integer;
begin
  perform app.import_note(p.line, p.column_name, p.symbol, p.english, p.indonesian)
  from (
    with
      read as (
        select
          r.line, r.agency, r.team, r.name, r.person, r.starts_on, r.ends_on, r.agency_id, r.is_closed, r.team_id, r.named_line, r.person_id,
          r.team_member_id, r.old_ends_on, r.gives,
          -- Whichever line turns out to be the first that is left, gives the name.
          r.is_new or r.changes <> '' or coalesce(r.name <> r.old_name, false) as is_moving,
          min(r.line) over (partition by r.agency, r.team, r.person is null, r.person_id, r.starts_on) as first_line,
          g.cells[3] as own_name, g.cells[5] as own_is_leader, g.cells[6] as own_starts_on, g.cells[7] as own_ends_on
        from app.read_teams() as r
          join staging.good as g on g.line = r.line
      )
    select r.line, v.column_name, v.symbol, v.english, v.indonesian
    from read as r
      cross join lateral (
        values
          (
            r.agency_id is null, 'agency', 'NOT_FOUND', format('there is no agency %s: import agencies first', r.agency),
            format('perangkat daerah %s tidak ada: impor agencies dahulu', r.agency)
          ),
          (
            r.person is not null and r.person_id is null, 'person', 'NOT_FOUND', format('there is no person %s: import people first', r.person),
            format('orang %s tidak ada: impor people dahulu', r.person)
          ),
          (
            r.team !~ '^[A-Z0-9][A-Z0-9_.-]{0,39}$', 'team', 'BAD_VALUE', format('%s is no code: letters, digits, -, _ and ., at most 40', r.team),
            format('%s bukan kode: huruf, angka, -, _ dan ., paling banyak 40', r.team)
          ),
          (
            not (r.own_name ~ '\S' and length(r.own_name) <= 200), 'name', 'BAD_VALUE', 'a name has 1 to 200 characters',
            'nama terdiri atas 1 sampai 200 karakter'
          ),
          (
            r.own_name <> r.name, 'name', 'BAD_VALUE', format('team %s has another name in line %s: %s', r.team, r.named_line, r.name),
            format('tim %s bernama lain di baris %s: %s', r.team, r.named_line, r.name)
          ),
          (
            (r.person is null or r.person_id is not null) and r.first_line < r.line,
            case when r.person is null then 'team' else 'starts_on' end, 'GIVEN_TWICE',
            case
              when r.person is null then format('team %s without a member is in line %s, too: leave one of them', r.team, r.first_line)
              else format('%s in team %s from %s on is in line %s, too: leave one of them', r.person, r.team, r.starts_on, r.first_line)
            end,
            case
              when r.person is null then format('tim %s tanpa anggota juga ada di baris %s: sisakan satu', r.team, r.first_line)
              else format('%s di tim %s sejak %s juga ada di baris %s: sisakan satu', r.person, r.team, r.starts_on, r.first_line)
            end
          ),
          (
            r.person is not null and r.starts_on is null, 'starts_on', 'MISSING_ARGUMENT', 'a member needs a first day',
            'anggota memerlukan hari pertama'
          ),
          (
            r.person is null and num_nonnulls(r.own_starts_on, r.own_ends_on) + (coalesce(r.own_is_leader, 'false') = 'true')::integer > 0, 'person',
            'MISSING_ARGUMENT', 'this line is about a member: name the person, or empty the cells behind it',
            'baris ini tentang anggota: sebut orangnya, atau kosongkan sel sesudahnya'
          ),
          (
            r.is_moving and r.person is not null and r.ends_on < r.starts_on, 'ends_on', 'BAD_VALUE',
            format('the last day, %s, comes before the first, %s', r.ends_on, r.starts_on),
            format('hari terakhir, %s, mendahului hari pertama, %s', r.ends_on, r.starts_on)
          ),
          (
            r.team_member_id is not null and r.ends_on is distinct from r.old_ends_on and r.old_ends_on < today, 'ends_on', 'WRONG_STATE',
            format('it ended on %s: leave that day, and begin another after it', r.old_ends_on),
            format('sudah berakhir pada %s: biarkan hari itu, dan mulai yang lain sesudahnya', r.old_ends_on)
          ),
          (
            (r.team_id is null or r.gives and app.is_to_come(today, r.starts_on, r.ends_on)) and r.is_closed, 'agency', 'WRONG_STATE',
            format('agency %s is closed: it gets no teams and no members', r.agency),
            format('perangkat daerah %s sudah ditutup: tidak mendapat tim dan anggota baru', r.agency)
          ),
          (
            not is_city and r.agency_id is not null and r.is_moving and not app.administers_unit(r.agency_id, null), 'agency', 'NOT_CLEARED',
            format('you do not administer the whole agency %s', r.agency), format('Anda tidak mengelola seluruh perangkat daerah %s', r.agency)
          ),
          (
            not is_city and r.gives and not r.person_id in (select m.person_id from app.managed_people() as m), 'person', 'NOT_CLEARED',
            format('%s does not serve where you administer', r.person), format('%s tidak bertugas di tempat yang Anda kelola', r.person)
          )
      ) as v (holds, column_name, symbol, english, indonesian)
    where v.holds
    order by r.line
  ) as p;

  -- Whoever is left out leaves what was there as it was, which may be in the way of others, and leaves a team without its name: until nothing
  -- more is found.
  loop
    perform app.import_note(p.line, p.column_name, 'OVERLAPS', p.english, p.indonesian)
    from (
      with
        moving as materialized (
          select
            r.line, r.agency_id, r.team, r.person, r.is_leader, r.starts_on, r.ends_on, r.person_id, r.team_id, r.team_member_id
          from app.read_teams() as r
          where r.person is not null and (r.team_member_id is null or r.changes <> '')
        ),
        spans as (
          select m.line, m.agency_id, m.team, m.person_id, m.is_leader, m.starts_on, app.import_until(m.ends_on, m.line) as until
          from moving as m
          union all
          select 0, w.agency_id, w.team, o.person_id, o.is_leader, o.starts_on, app.import_until(o.ends_on, 0)
          from (select distinct m.agency_id, m.team, m.team_id from moving as m where m.team_id is not null) as w
            join app.team_member as o on o.agency_id = w.agency_id and o.team_id = w.team_id
          where not exists (select from moving as m where m.team_member_id = o.team_member_id)
        ),
        found_overlaps as (
          select
            1 as rule, s.line, s.starts_on,
            max(s.until) over (
              partition by s.agency_id, s.team, s.person_id order by s.starts_on, s.line rows between unbounded preceding and 1 preceding
            ) as before
          from spans as s
          union all
          select
            2, s.line, s.starts_on,
            max(s.until) over (partition by s.agency_id, s.team order by s.starts_on, s.line rows between unbounded preceding and 1 preceding)
          from spans as s
          where s.is_leader
        ),
        -- Of two lines, the one that begins later; never what is in the database.
        found_lines as (
          select
            o.rule, case when o.line > 0 then o.line else app.import_line_of(o.before) end as line,
            case when o.line > 0 then app.import_line_of(o.before) else 0 end as other
          from found_overlaps as o
          where o.before >= app.import_until(o.starts_on, 0) and (o.line > 0 or app.import_line_of(o.before) > 0)
        )
      select distinct on (f.line, v.column_name) f.line, v.column_name, v.english, v.indonesian
      from found_lines as f
        join moving as m on m.line = f.line
        cross join lateral (
          select
            case when f.other > 0 then format('line %s', f.other) else 'what is there' end,
            case when f.other > 0 then format('baris %s', f.other) else 'yang sudah ada' end
        ) as w (english, indonesian)
        cross join lateral (
          values
            (
              1, 'starts_on', format('%s is in team %s in these days by %s: end that first', m.person, m.team, w.english),
              format('%s sudah di tim %s pada hari-hari itu menurut %s: akhiri itu dahulu', m.person, m.team, w.indonesian)
            ),
            (
              2, 'is_leader', format('team %s has a leader in these days by %s: one at a time', m.team, w.english),
              format('tim %s sudah punya ketua pada hari-hari itu menurut %s: satu pada satu waktu', m.team, w.indonesian)
            )
        ) as v (rule, column_name, english, indonesian)
      where v.rule = f.rule
      order by f.line, v.column_name, f.other desc
    ) as p;
    get diagnostics noted = row_count;
    perform app.import_note(p.line, p.column_name, p.symbol, p.english, p.indonesian)
    from (
      select
        r.line, case when o.line is null then 'name' else 'team' end as column_name,
        case when o.line is null then 'MISSING_ARGUMENT' else 'NOT_FOUND' end as symbol,
        case
          when o.line is null then format('team %s is new and needs a name', r.team)
          else format('line %s, on which this depends, has an error', o.line)
        end as english,
        case
          when o.line is null then format('tim %s baru dan memerlukan nama', r.team)
          else format('baris %s, yang diperlukan baris ini, keliru', o.line)
        end as indonesian
      from app.read_teams() as r
        left join lateral (
          select m.line
          from staging.mine as m
          where m.cells[1] = r.agency and m.cells[2] = r.team and m.cells[3] is not null
          order by m.line
          limit 1
        ) as o on true
      where r.team_id is null and r.name is null
      order by r.line
    ) as p;
    get diagnostics depending = row_count;
    exit when noted + depending = 0;
  end loop;

  if not p_is_dry_run then
    return;
  end if;
  perform app.import_preview(
    p.line, 'CREATED', null,
    case
      when p.person is null then format('team %s of %s is new', p.team, p.agency)
      else format('%s is in team %s of %s from %s on', p.person, p.team, p.agency, p.starts_on)
    end,
    case
      when p.person is null then format('tim %s dari %s baru', p.team, p.agency)
      else format('%s di tim %s dari %s sejak %s', p.person, p.team, p.agency, p.starts_on)
    end
  )
  from (select r.line, r.person, r.team, r.agency, r.starts_on from app.read_teams() as r where r.is_new order by r.line limit 1000) as p;
  perform app.import_preview(
    p.line, 'CHANGED', p.changes,
    case
      when p.person is null then format('team %s of %s is changed', p.team, p.agency)
      else format('the membership of %s in team %s of %s is changed', p.person, p.team, p.agency)
    end,
    case
      when p.person is null then format('tim %s dari %s berubah', p.team, p.agency)
      else format('keanggotaan %s di tim %s dari %s berubah', p.person, p.team, p.agency)
    end
  )
  from (select r.line, r.person, r.team, r.agency, r.changes from app.read_teams() as r where r.changes <> '' order by r.line limit 1000) as p;
end $_$;

ALTER FUNCTION app.check_import_teams(p_is_dry_run boolean) OWNER TO kinerja_owner;

--
-- Name: FUNCTION check_import_teams(p_is_dry_run boolean); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.check_import_teams(p_is_dry_run boolean) IS 'Notes every line of the import that would be refused, and for a dry run what would change.';

--
-- Name: check_import_units(boolean); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.check_import_units(p_is_dry_run boolean) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET work_mem TO '64MB'
    SET plan_cache_mode TO 'force_custom_plan'
    AS $_$
declare
  is_city boolean := app.is_city_admin();
  today date := app.today();
begin
  perform app.import_note(
    p.line, 'code', 'GIVEN_TWICE', format('unit %s of %s is in line %s, too: leave one of them', p.unit, p.agency, p.first_line),
    format('unit %s dari %s juga ada di baris %s: sisakan satu', p.unit, p.agency, p.first_line)
  )
  from (
    select m.line, m.cells[1] as agency, m.cells[2] as unit, min(m.line) over (partition by m.cells[1], m.cells[2]) as first_line
    from staging.mine as m
    where m.cells[1] is not null and m.cells[2] is not null
    order by m.line
  ) as p
  where p.first_line < p.line;

  perform app.import_note(p.line, p.column_name, p.symbol, p.english, p.indonesian)
  from (
    select r.line, v.column_name, v.symbol, v.english, v.indonesian
    from app.read_units() as r
      cross join lateral (
        values
          (r.agency is null, 'agency', 'MISSING_ARGUMENT', 'a unit needs an agency', 'unit memerlukan perangkat daerah'),
          (r.unit is null, 'code', 'MISSING_ARGUMENT', 'a unit needs a code', 'unit memerlukan kode'),
          (
            r.agency is not null and r.agency_id is null, 'agency', 'NOT_FOUND', format('there is no agency %s: import agencies first', r.agency),
            format('perangkat daerah %s tidak ada: impor agencies dahulu', r.agency)
          ),
          (
            r.unit !~ '^[A-Z0-9][A-Z0-9_.-]{0,39}$', 'code', 'BAD_VALUE', format('%s is no code: letters, digits, -, _ and ., at most 40', r.unit),
            format('%s bukan kode: huruf, angka, -, _ dan ., paling banyak 40', r.unit)
          ),
          (r.name is null, 'name', 'MISSING_ARGUMENT', format('unit %s is new and needs a name', r.unit), format('unit %s baru dan memerlukan nama', r.unit)),
          (not (r.name ~ '\S' and length(r.name) <= 200), 'name', 'BAD_VALUE', 'a name has 1 to 200 characters', 'nama terdiri atas 1 sampai 200 karakter'),
          (
            r.kind is null, 'kind', 'MISSING_ARGUMENT', format('unit %s is new: say what sort it is, as BIDANG', r.unit),
            format('unit %s baru: sebut jenisnya, seperti BIDANG', r.unit)
          ),
          (
            r.kind !~ '^[A-Z][A-Z0-9_]{0,39}$', 'kind', 'BAD_VALUE', format('%s is no kind: letters, digits and _, at most 40', r.kind),
            format('%s bukan jenis: huruf, angka dan _, paling banyak 40', r.kind)
          ),
          (
            r.work_pattern not in ('LIMA_HARI', 'ENAM_HARI'), 'work_pattern', 'BAD_VALUE',
            format('%s is no work pattern: write LIMA_HARI or ENAM_HARI', r.work_pattern),
            format('%s bukan pola kerja: tulis LIMA_HARI atau ENAM_HARI', r.work_pattern)
          ),
          (
            r.state not in ('ACTIVE', 'CLOSED'), 'state', 'BAD_VALUE', format('%s is no state: write ACTIVE or CLOSED', r.state),
            format('%s bukan keadaan: tulis ACTIVE atau CLOSED', r.state)
          ),
          (
            r.unit_id is null and r.is_agency_closed, 'agency', 'WRONG_STATE', format('agency %s is closed: it gets no units', r.agency),
            format('perangkat daerah %s sudah ditutup: tidak mendapat unit baru', r.agency)
          ),
          (
            r.is_closed and r.state = 'ACTIVE', 'state', 'WRONG_STATE', format('unit %s is closed and stays so: give another code', r.unit),
            format('unit %s sudah ditutup dan tetap begitu: beri kode lain', r.unit)
          ),
          (
            r.is_closed and r.changes <> '' and r.state is distinct from 'ACTIVE', 'code', 'WRONG_STATE',
            format('unit %s is closed: nothing of it is changed any more', r.unit), format('unit %s sudah ditutup: tidak diubah lagi', r.unit)
          ),
          (
            (r.unit_id is null or r.is_moving) and r.is_parent_closed, 'parent', 'WRONG_STATE',
            format('unit %s is closed: nothing is put below it', r.parent), format('unit %s sudah ditutup: tidak bisa menjadi atasan unit lain', r.parent)
          ),
          (
            not is_city
            and r.changes <> ''
            and not (
              app.administers_unit(r.agency_id, r.unit_id) and (not r.is_moving or app.administers_unit(r.agency_id, r.old_parent_id))
            ), 'code', 'NOT_CLEARED', format('you do not administer unit %s of %s, or where it lies', r.unit, r.agency),
            format('Anda tidak mengelola unit %s dari %s, atau tempatnya', r.unit, r.agency)
          ),
          (
            r.is_closing and exists (
              select
              from app.appointment as a
              where a.agency_id = r.agency_id and a.unit_id = r.unit_id and app.is_to_come(today, a.starts_on, a.ends_on)
            ), 'state', 'WRONG_STATE', format('people serve in unit %s: end their appointments first', r.unit),
            format('masih ada yang bertugas di unit %s: akhiri penugasannya dahulu', r.unit)
          ),
          (
            not is_city
            and r.is_closing
            and exists (
              select
              from app.post as t
              where t.agency_id = r.agency_id and t.unit_id = r.unit_id and t.closed_at is null and app.heads_government(t.kind)
            ), 'state', 'NOT_CLEARED', format('the head of the government has a post in unit %s: only an administrator of the whole government closes it', r.unit),
            format('jabatan pimpinan instansi ada di unit %s: hanya administrator seluruh pemerintah daerah yang menutupnya', r.unit)
          )
      ) as v (holds, column_name, symbol, english, indonesian)
    where v.holds
    order by r.line
  ) as p;

  -- Whoever is left out is not there for what is below it, or stays where it was: until nothing more is found.
  loop
    perform app.import_note(p.line, p.column_name, p.symbol, p.english, p.indonesian)
    from (
      with recursive
        read as materialized (
          select
            r.line, r.agency, r.unit, r.parent, r.coordinated_by, r.agency_id, r.unit_id, r.node, r.parent_node, r.is_coordinator_there, r.is_closed,
            r.is_closing, r.is_moving
          from app.read_units() as r
        ),
        final as materialized (select f.node, f.line, f.is_mine from app.final_units() as f),
        -- Posts that stand below those of units that are closed.
        below as materialized (
          select t.unit_id, b.below_id
          from (
            select array_agg(t.post_id) as posts
            from read as r
              join app.post as t on t.agency_id = r.agency_id and t.unit_id = r.unit_id
            where r.is_closing
          ) as n
            cross join lateral app.posts_standing_below(n.posts, today) as b
            join app.post as t on t.post_id = b.post_id
          where n.posts is not null
        ),
        -- In a circle, or below one.
        astray as materialized (
          select r.line, r.unit, r.node, r.parent_node from read as r where not exists (select from final as f where f.node = r.node)
        ),
        up (line, at, nodes, path) as (
          select a.line, a.parent_node, array[a.node], array[a.unit] from astray as a
          union all
          select up.line, x.parent_node, up.nodes || x.node, up.path || x.unit
          from up
            join (
              select a.node, a.parent_node, a.unit from astray as a
              union all
              select u.unit_id, u.parent_id, u.code
              from app.unit as u
              where u.agency_id in (select r.agency_id from read as r) and not exists (select from read as r where r.unit_id = u.unit_id)
            ) as x on x.node = up.at
          where not up.at = any (up.nodes) and cardinality(up.nodes) <= 50
        ),
        circles as (
          select up.line, array_to_string(up.path || up.path[1], ', ') as path from up where up.at = up.nodes[1]
          union all
          -- Longer than anybody would read.
          select up.line, null from up where cardinality(up.nodes) = 51 and not up.at = any (up.nodes)
        )
      select f.line, f.column_name, f.symbol, f.english, f.indonesian
      from (
        select
          r.line, v.column_name, 'NOT_FOUND' as symbol,
          case
            when m.line is not null then format('line %s, on which this depends, has an error', m.line)
            else format('there is no unit %s in %s, nor in this file', v.unit, v.agency)
          end as english,
          case
            when m.line is not null then format('baris %s, yang diperlukan baris ini, keliru', m.line)
            else format('unit %s tidak ada di %s, juga tidak di berkas ini', v.unit, v.agency)
          end as indonesian
        from read as r
          cross join lateral (
            values
              (r.parent is not null and r.parent_node is null, 'parent', r.agency, r.parent),
              (
                r.coordinated_by is not null and not r.is_coordinator_there, 'coordinated_by',
                case when r.coordinated_by like '%/%' then split_part(r.coordinated_by, '/', 1) else r.agency end,
                case when r.coordinated_by like '%/%' then split_part(r.coordinated_by, '/', 2) else r.coordinated_by end
              )
          ) as v (holds, column_name, agency, unit)
          left join lateral (
            select min(m.line) as line from staging.mine as m where m.cells[1] = v.agency and m.cells[2] = v.unit
          ) as m on true
        where v.holds
        union all
        select c.line, 'parent', 'BAD_VALUE', format('%s lies below itself%s', a.unit, ': ' || c.path), format('%s berada di bawah dirinya sendiri%s', a.unit, ': ' || c.path)
        from circles as c
          join astray as a on a.line = c.line
        union all
        select
          r.line, 'parent', 'NOT_CLEARED',
          case
            when r.parent is null then format('you do not administer the whole agency %s: name a unit that you administer', r.agency)
            else format('you do not administer unit %s of %s', r.parent, r.agency)
          end,
          case
            when r.parent is null then format('Anda tidak mengelola seluruh perangkat daerah %s: sebut unit yang Anda kelola', r.agency)
            else format('Anda tidak mengelola unit %s dari %s', r.parent, r.agency)
          end
        from read as r
          left join final as f on f.node = r.parent_node
        where not is_city
          and (r.unit_id is null or r.is_moving)
          and (r.parent is null or r.parent_node is not null)
          and not coalesce(f.is_mine, r.parent_node is not null or app.administers_unit(r.agency_id, null))
        union all
        select
          r.line, 'state', 'WRONG_STATE', format('unit %s has open units below it: close or move them, too', r.unit),
          format('unit %s masih punya unit di bawahnya: tutup atau pindahkan juga', r.unit)
        from read as r
        where r.is_closing
          and (
            exists (select from read as b where b.parent_node = r.node and not b.is_closed and not b.is_closing)
            or exists (
              select
              from app.unit as b
              where b.agency_id = r.agency_id
                and b.parent_id = r.unit_id
                and b.closed_at is null
                and not exists (select from read as x where x.unit_id = b.unit_id)
            )
          )
        union all
        select
          r.line, 'state', 'WRONG_STATE', format('posts of other units report to posts of unit %s: let them report elsewhere, or close those units, too', r.unit),
          format('jabatan unit lain melapor ke jabatan unit %s: alihkan dahulu, atau tutup juga unit itu', r.unit)
        from read as r
        where r.is_closing
          and r.unit_id in (
            select b.unit_id
            from below as b
              left join app.post as o on o.post_id = b.below_id
              left join read as x on x.unit_id = o.unit_id
            where o.unit_id is distinct from b.unit_id and not coalesce(x.is_closing, false)
          )
      ) as f
      order by f.line
    ) as p;
    exit when not found;
  end loop;

  if not p_is_dry_run then
    return;
  end if;
  perform app.import_preview(p.line, 'CREATED', null, format('unit %s of %s is new', p.unit, p.agency), format('unit %s dari %s baru', p.unit, p.agency))
  from (select r.line, r.agency, r.unit from app.read_units() as r where r.unit_id is null order by r.line limit 1000) as p;
  perform app.import_preview(
    p.line, 'CHANGED', p.changes, format('unit %s of %s is changed', p.unit, p.agency), format('unit %s dari %s berubah', p.unit, p.agency)
  )
  from (select r.line, r.agency, r.unit, r.changes from app.read_units() as r where r.changes <> '' order by r.line limit 1000) as p;
end $_$;

ALTER FUNCTION app.check_import_units(p_is_dry_run boolean) OWNER TO kinerja_owner;

--
-- Name: FUNCTION check_import_units(p_is_dry_run boolean); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.check_import_units(p_is_dry_run boolean) IS 'Notes every line of the import that would be refused, and for a dry run what would change.';

--
-- Name: coordinator_named(integer, text); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.coordinator_named(p_agency_id integer, p_name text, OUT agency_id integer, OUT unit_id integer) RETURNS record
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if p_name <> '' then
    agency_id := case when p_name like '%/%' then app.agency_named(split_part(p_name, '/', 1)) else p_agency_id end;
    unit_id := app.unit_named(agency_id, case when p_name like '%/%' then split_part(p_name, '/', 2) else p_name end);
  end if;
end $$;

ALTER FUNCTION app.coordinator_named(p_agency_id integer, p_name text, OUT agency_id integer, OUT unit_id integer) OWNER TO kinerja_owner;

--
-- Name: FUNCTION coordinator_named(p_agency_id integer, p_name text, OUT agency_id integer, OUT unit_id integer); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.coordinator_named(p_agency_id integer, p_name text, OUT agency_id integer, OUT unit_id integer) IS 'The unit that a name means from an agency; KJ404 when there is none, null for the empty name.';

--
-- Name: crowded_posts(integer[]); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.crowded_posts(p_posts integer[]) RETURNS TABLE(post_id integer)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 20
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select distinct h.post_id
  from (
    select
      a.post_id, a.starts_on,
      max(coalesce(a.ends_on, 'infinity')) over (
        partition by a.post_id order by a.starts_on, a.appointment_id rows between unbounded preceding and 1 preceding
      ) as before
    from app.appointment as a
    where a.post_id = any (p_posts) and a.kind <> 'PLH' and coalesce(a.ends_on >= a.starts_on, true)
  ) as h
  where h.before >= h.starts_on
$$;

ALTER FUNCTION app.crowded_posts(p_posts integer[]) OWNER TO kinerja_definer;

--
-- Name: FUNCTION crowded_posts(p_posts integer[]); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.crowded_posts(p_posts integer[]) IS 'Those of some posts that have, had or will have several holders at a time. Definer: that is no secret, by whom may be.';

--
-- Name: days_to_compare(app.appointment, app.appointment); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.days_to_compare(p_before app.appointment, p_after app.appointment) RETURNS date[]
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT array_agg(DISTINCT d.day ORDER BY d.day) AS array_agg
    FROM ( VALUES (app.today()), (
                 CASE
                     WHEN ((days_to_compare.p_before).starts_on <> (days_to_compare.p_after).starts_on) THEN (GREATEST((days_to_compare.p_before).starts_on, (days_to_compare.p_after).starts_on) - 1)
                     ELSE NULL::date
                 END), (GREATEST(COALESCE((days_to_compare.p_before).ends_on, 'infinity'::date), COALESCE((days_to_compare.p_after).ends_on, 'infinity'::date)))) d(day)
   WHERE (d.day <= app.today());
END;

ALTER FUNCTION app.days_to_compare(p_before app.appointment, p_after app.appointment) OWNER TO kinerja_owner;

--
-- Name: FUNCTION days_to_compare(p_before app.appointment, p_after app.appointment); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.days_to_compare(p_before app.appointment, p_after app.appointment) IS 'The days on which to look for what a correction touches: today, and the last one of each span that is over and that it changes.';

--
-- Name: holder_label(text, text); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.holder_label(p_person_id text, p_post text) RETURNS text
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT concat_ws(' '::text, ( SELECT p.name
            FROM app.person p
           WHERE (p.person_id = (holder_label.p_person_id)::uuid)), (('('::text || p_post) || ')'::text)) AS concat_ws
   WHERE (p_post IS NOT NULL);
END;

ALTER FUNCTION app.holder_label(p_person_id text, p_post text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION holder_label(p_person_id text, p_post text); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.holder_label(p_person_id text, p_post text) IS 'Somebody as holder of a post; without the name where the one who asks does not see them.';

--
-- Name: differences(jsonb, jsonb); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.differences(p_before jsonb, p_after jsonb) RETURNS TABLE(day date, person uuid, nip text, name text, post text, superior_before text, superior text, appraiser_before text, appraiser text)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT ((COALESCE(a.value, b.value) ->> 6))::date AS date,
     p.person_id,
     p.nip,
     p.name,
     COALESCE((a.value ->> 1), (b.value ->> 1)) AS "coalesce",
     app.holder_label((b.value ->> 2), (b.value ->> 3)) AS holder_label,
     app.holder_label((a.value ->> 2), (a.value ->> 3)) AS holder_label,
     app.holder_label((b.value ->> 4), (b.value ->> 5)) AS holder_label,
     app.holder_label((a.value ->> 4), (a.value ->> 5)) AS holder_label
    FROM ((jsonb_each(differences.p_before) b(key, value)
      FULL JOIN jsonb_each(differences.p_after) a(key, value) ON ((a.key = b.key)))
      JOIN app.person p ON ((p.person_id = ((COALESCE(a.value, b.value) ->> 0))::uuid)))
   WHERE (a.value IS DISTINCT FROM b.value)
   ORDER BY ((COALESCE(a.value, b.value) ->> 6))::date, p.name, p.person_id, COALESCE(a.key, b.key);
END;

ALTER FUNCTION app.differences(p_before jsonb, p_after jsonb) OWNER TO kinerja_owner;

--
-- Name: FUNCTION differences(p_before jsonb, p_after jsonb); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.differences(p_before jsonb, p_after jsonb) IS 'Whose superior or appraiser differs between two answers of app.relations_through, of those whom the one who asks sees.';

--
-- Name: end_sessions(); Type: FUNCTION; Schema: app; Owner: kinerja_auth
--

CREATE FUNCTION app.end_sessions() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  delete from meta.session as s where s.account_id = new.account_id;
  -- Whoever has a code would choose the password that opens when the account is unlocked.
  if new.is_locked then
    delete from meta.one_time_code as c where c.account_id = new.account_id;
  end if;
  return null;
end $$;

ALTER FUNCTION app.end_sessions() OWNER TO kinerja_auth;

--
-- Name: FUNCTION end_sessions(); Type: COMMENT; Schema: app; Owner: kinerja_auth
--

COMMENT ON FUNCTION app.end_sessions() IS 'Whoever is locked out is out at once, and their code opens nothing. Definer: sessions are nobody''s to see.';

--
-- Name: evaluated_in(uuid, date); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.evaluated_in(p_person_id uuid, p_day date, OUT agency_id integer, OUT post_id integer, OUT unit_id integer, OUT kind text) RETURNS record
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select a.agency_id, a.post_id, a.unit_id, a.kind
  from app.appointment as a
  where a.person_id = p_person_id and a.kind in ('PLT', 'DEFINITIF') and app.is_on(p_day, a.starts_on, a.ends_on)
  order by a.kind = 'PLT' desc, a.starts_on desc, a.appointment_id
  limit 1
$$;

ALTER FUNCTION app.evaluated_in(p_person_id uuid, p_day date, OUT agency_id integer, OUT post_id integer, OUT unit_id integer, OUT kind text) OWNER TO kinerja_definer;

--
-- Name: FUNCTION evaluated_in(p_person_id uuid, p_day date, OUT agency_id integer, OUT post_id integer, OUT unit_id integer, OUT kind text); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.evaluated_in(p_person_id uuid, p_day date, OUT agency_id integer, OUT post_id integer, OUT unit_id integer, OUT kind text) IS 'The post in which somebody is evaluated on a day: that held as Plt, else the definitive one. Definer: as app.superior_of.';

--
-- Name: explained_appraiser(uuid, date); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.explained_appraiser(p_person_id uuid, p_day date) RETURNS TABLE(step bigint, relation text, rule text, agency text, post text, title text, person uuid, name text, is_answer boolean)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 6
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select c.step, c.relation, c.rule, a.code, p.code, p.title, c.person_id, n.name, c.is_answer
  from app.appraiser_chain(p_person_id, p_day) as c
    left join app.agency as a on a.agency_id = c.agency_id
    left join app.post as p on p.agency_id = c.agency_id and p.post_id = c.post_id
    left join app.person as n on n.person_id = c.person_id
$$;

ALTER FUNCTION app.explained_appraiser(p_person_id uuid, p_day date) OWNER TO kinerja_definer;

--
-- Name: FUNCTION explained_appraiser(p_person_id uuid, p_day date); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.explained_appraiser(p_person_id uuid, p_day date) IS 'app.appraiser_chain with the names of things. Definer: posts and names above somebody lie in what the one who asks may not see.';

--
-- Name: explained_assignment(uuid, date); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.explained_assignment(p_person_id uuid, p_day date) RETURNS TABLE(place integer, relation text, rule text, agency text, post text, title text, unit text, person uuid, name text, starts_on date, ends_on date, said text, own_agency_id integer)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 20
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  with
    own as (
      select a.agency_id, a.post_id, a.unit_id, a.kind, a.starts_on, a.ends_on
      from app.appointment as a
      where a.person_id = p_person_id and app.is_on(p_day, a.starts_on, a.ends_on)
    ),
    related as (
      select
        1 as place, 'APPOINTMENT' as relation, case o.kind when 'DEFINITIF' then 'DEFINITIVE_COUNTS' when 'PLT' then 'PLT_COUNTS' else 'ACTS' end as rule,
        o.agency_id, o.post_id, p_person_id as person_id, o.starts_on, o.ends_on, o.kind as said, o.agency_id as own_agency_id
      from own as o
      union all
      select
        2, 'STATUS', case when s.status in ('TUGAS_BELAJAR') then 'STUDY_LEAVE_AT_HOME' when s.status = 'DIPERBANTUKAN' then 'SECONDED_AT_HOME' else 'EXCLUDED_BY_STATUS' end,
        null, null, p_person_id, s.starts_on, s.ends_on, s.status || ' ' || s.decree, null
      from app.status as s
      where s.person_id = p_person_id and app.is_on(p_day, s.starts_on, s.ends_on)
      union all
      select 3, 'SUPERIOR', case u.kind when 'DEFINITIF' then 'REPORTS_TO' else 'ACTS' end, u.agency_id, u.post_id, u.person_id, null, null, null, o.agency_id
      from own as o
        cross join lateral app.superior_of(p_person_id, o.agency_id, o.post_id, p_day) as u
      where u.person_id is not null
      union all
      select 4, 'PEER', 'SAME_SUPERIOR', e.agency_id, e.post_id, e.person_id, null, null, null, e.own_agency_id
      from app.peers_of(p_person_id, p_day) as e
      union all
      select 5, 'SUBORDINATE', 'REPORTS_TO', s.agency_id, s.post_id, s.person_id, null, null, null, s.above_agency_id
      from app.subordinates_of(p_person_id, p_day) as s
      union all
      select
        6, 'TEAM', case when m.is_leader then 'TEAM_LEADER_GIVES_FEEDBACK' else 'IN_A_TEAM' end, m.agency_id, null, m.person_id, m.starts_on, m.ends_on,
        t.code || ' ' || t.name, m.agency_id
      from app.team_member as mine
        join app.team as t on t.agency_id = mine.agency_id and t.team_id = mine.team_id
        join app.team_member as m
          on m.agency_id = mine.agency_id and m.team_id = mine.team_id and app.is_on(p_day, m.starts_on, m.ends_on)
      where mine.person_id = p_person_id
        and app.is_on(p_day, mine.starts_on, mine.ends_on)
        and (m.person_id = p_person_id or m.is_leader)
      union all
      select 7, 'DELEGATION', 'APPRAISES_BY_DELEGATION', d.agency_id, null, d.person_id, d.starts_on, d.ends_on, u.code || ' ' || d.decree, d.agency_id
      from app.delegation as d
        join app.unit as u on u.agency_id = d.agency_id and u.unit_id = d.unit_id
      where d.person_id = p_person_id and app.is_on(p_day, d.starts_on, d.ends_on)
    )
  select
    r.place, r.relation, r.rule, a.code, p.code, p.title, u.code, r.person_id, n.name, r.starts_on, r.ends_on, r.said, r.own_agency_id
  from related as r
    left join app.agency as a on a.agency_id = r.agency_id
    left join app.post as p on p.agency_id = r.agency_id and p.post_id = r.post_id
    left join app.unit as u on u.agency_id = p.agency_id and u.unit_id = p.unit_id
    left join app.person as n on n.person_id = r.person_id
$$;

ALTER FUNCTION app.explained_assignment(p_person_id uuid, p_day date) OWNER TO kinerja_definer;

--
-- Name: FUNCTION explained_assignment(p_person_id uuid, p_day date); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.explained_assignment(p_person_id uuid, p_day date) IS 'Posts, statuses, superiors, peers, subordinates, teams and delegations of somebody on a day. Definer: as app.explained_appraiser.';

--
-- Name: explained_visibility(uuid, date); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.explained_visibility(p_person_id uuid, p_day date) RETURNS TABLE(agency_id integer, agency text, because text, rule text, through text, starts_on date, ends_on date, is_now boolean)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 10
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select
    r.agency_id, g.code, r.because,
    case
      when r.because <> 'NAMED' then r.because
      when d.delegation_id is not null then 'APPRAISES_BY_DELEGATION'
      when m.team_member_id is not null then 'IN_A_TEAM'
      when s.status_id is not null then 'DESIGNATED'
      else 'STANDS_ABOVE'
    end,
    coalesce(
      'unit ' || u.code, 'team ' || t.code, 'status ' || s.status, 'post ' || app.post_reference(a.agency_id, a.post_id, r.agency_id), 'role ' || o.role
    ),
    nullif(r.starts_on, '-infinity'), r.ends_on, app.is_on(p_day, r.starts_on, r.ends_on)
  from app.reach as r
    join app.agency as g on g.agency_id = r.agency_id
    left join app.appointment as a on a.appointment_id = r.source_id
    left join app.role_grant as o on o.role_grant_id = r.source_id
    left join app.delegation as d on d.delegation_id = r.source_id
    left join app.unit as u on u.agency_id = coalesce(d.agency_id, o.agency_id) and u.unit_id = coalesce(d.unit_id, o.unit_id)
    left join app.team_member as m on m.team_member_id = r.source_id
    left join app.team as t on t.agency_id = m.agency_id and t.team_id = m.team_id
    left join app.status as s on s.status_id = r.source_id
  where r.person_id = p_person_id
  union all
  select null, null, null, 'WHOLE_GOVERNMENT', 'role ' || o.role, o.starts_on, o.ends_on, app.is_on(p_day, o.starts_on, o.ends_on)
  from app.role_grant as o
  where o.person_id = p_person_id and o.agency_id is null
$$;

ALTER FUNCTION app.explained_visibility(p_person_id uuid, p_day date) OWNER TO kinerja_definer;

--
-- Name: FUNCTION explained_visibility(p_person_id uuid, p_day date); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.explained_visibility(p_person_id uuid, p_day date) IS 'Every reason for which somebody reaches an agency, or the whole government. Definer: reach and roles are nobody''s to see otherwise.';

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
-- Name: final_units(); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.final_units() RETURNS TABLE(node integer, line integer, depth integer, is_mine boolean)
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
  return query
    with recursive
      read as materialized (
        select r.agency_id, r.unit_id, r.node, r.parent_node, r.line from app.read_units() as r where r.agency_id is not null
      ),
      final as materialized (
        select r.agency_id, r.node, r.parent_node, r.line from read as r
        union all
        select u.agency_id, u.unit_id, u.parent_id, 0
        from app.unit as u
        where u.agency_id in (select r.agency_id from read as r) and not exists (select from read as r where r.unit_id = u.unit_id)
      ),
      down (node, line, depth, is_mine) as (
        select f.node, f.line, 1, app.administers_unit(f.agency_id, case when f.node > 0 then f.node end) from final as f where f.parent_node is null
        union all
        -- What is new is whose that is which it lies below.
        select f.node, f.line, d.depth + 1, case when f.node > 0 then app.administers_unit(f.agency_id, f.node) else d.is_mine end
        from down as d
          join final as f on f.parent_node = d.node
      )
    select d.node, d.line, d.depth, d.is_mine from down as d;
end $$;

ALTER FUNCTION app.final_units() OWNER TO kinerja_owner;

--
-- Name: FUNCTION final_units(); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.final_units() IS 'Units of the agencies of an import as they will be: how deep each lies, and whether the one who asks will administer it. Without those in a circle.';

--
-- Name: forgive(text, text); Type: FUNCTION; Schema: app; Owner: kinerja_auth
--

CREATE FUNCTION app.forgive(p_login text, p_source text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  delete from meta.login_failure as f where f.login = p_login and f.source = app.login_source(p_source);
  update meta.login_failure as f
  set failures = f.failures - 1
  where f.login = '' and f.source = app.login_source(p_source) and f.failures > 1;
end $$;

ALTER FUNCTION app.forgive(p_login text, p_source text) OWNER TO kinerja_auth;

--
-- Name: FUNCTION forgive(p_login text, p_source text); Type: COMMENT; Schema: app; Owner: kinerja_auth
--

COMMENT ON FUNCTION app.forgive(p_login text, p_source text) IS 'An attempt that was counted as failed was none. Definer: failures are nobody''s to write.';

--
-- Name: heads_government(text); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.heads_government(p_post_kind text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select p_post_kind in ('KEPALA_DAERAH', 'PIMPINAN_INSTANSI')
$$;

ALTER FUNCTION app.heads_government(p_post_kind text) OWNER TO kinerja_definer;

--
-- Name: FUNCTION heads_government(p_post_kind text); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.heads_government(p_post_kind text) IS 'The mayor, the governor, the minister: what they decide is final (P90 A.12).';

--
-- Name: heads_of_region(); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.heads_of_region() RETURNS TABLE(post_id integer)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select p.post_id from app.post as p where p.kind = 'KEPALA_DAERAH' and p.closed_at is null
$$;

ALTER FUNCTION app.heads_of_region() OWNER TO kinerja_definer;

--
-- Name: FUNCTION heads_of_region(); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.heads_of_region() IS 'The open posts of those who head a regional government. Definer: that there is one is no secret.';

--
-- Name: hold_line(); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.hold_line() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  closed text;
begin
  -- Whoever closes one of them this moment is waited for, and whoever wants to waits.
  select p.code into closed
  from (
    select o.code, o.closed_at
    from app.post as o
    where o.agency_id = new.superior_agency_id and o.post_id = new.superior_id or o.agency_id = new.appraiser_agency_id and o.post_id = new.appraiser_id
    order by o.agency_id, o.post_id
    for share
  ) as p
  where p.closed_at is not null;
  if found and app.is_to_come(app.today(), new.starts_on, new.ends_on) then
    perform app.fail('KJ455', 'post ' || closed, 'allowed=');
  end if;
  -- Otherwise the sekretaris daerah, to whom they report, would appraise the heads of agencies (P65 C.3).
  if new.appraiser_id is null
    and new.superior_id is not null
    and app.is_to_come(app.today(), new.starts_on, new.ends_on)
    and exists (
      select from app.post as p where p.agency_id = new.agency_id and p.post_id = new.post_id and p.kind in ('JPT_MADYA', 'JPT_PRATAMA')
    )
    and not exists (
      select from app.post as p where p.agency_id = new.superior_agency_id and p.post_id = new.superior_id and app.heads_government(p.kind)
    )
    and exists (select from app.post as p where p.kind = 'KEPALA_DAERAH' and p.closed_at is null)
  then
    perform app.fail('KJ400', 'appraised_by', 'the head of a regional government appraises its high officials: name that post');
  end if;
  return new;
end $$;

ALTER FUNCTION app.hold_line() OWNER TO kinerja_definer;

--
-- Name: FUNCTION hold_line(); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.hold_line() IS 'KJ455 when a post that is closed would stand above another; KJ400 when nobody said that the head of a region appraises a high official. Definer: the posts may not be the caller''s to see, and are locked.';

--
-- Name: identity_of(uuid, boolean); Type: FUNCTION; Schema: app; Owner: kinerja_auth
--

CREATE FUNCTION app.identity_of(p_actor uuid, p_is_machine boolean, OUT reach integer[], OUT administers integer[], OUT administers_units integer[], OUT audits integer[], OUT official text, OUT is_operator boolean, OUT acts_as text) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'ext', 'pg_temp'
    AS $$
declare
  today date := app.today();
begin
  select coalesce(array_agg(distinct r.agency_id), '{}') into reach
  from app.reach as r
  where r.person_id = p_actor and app.is_on(today, r.starts_on, r.ends_on);
  select
    coalesce(array_agg(g.agency_id) filter (where g.role = 'AGENCY_ADMIN' and g.unit_id is null), '{}'),
    coalesce(array_agg(g.unit_id) filter (where g.role = 'AGENCY_ADMIN' and g.unit_id is not null), '{}'),
    coalesce(array_agg(g.agency_id) filter (where g.role = 'AUDITOR' and g.agency_id is not null), '{}'),
    -- Whoever is both is an administrator.
    coalesce(min(case g.role when 'CITY_ADMIN' then 'ADMIN' when 'AUDITOR' then 'AUDITOR' end) filter (where g.agency_id is null), ''),
    p_is_machine or coalesce(bool_or(g.role = 'OPERATOR'), false)
  into administers, administers_units, audits, official, is_operator
  from app.role_grant as g
  where g.person_id = p_actor and app.is_on(today, g.starts_on, g.ends_on);
  if administers_units <> '{}' then
    select array_agg(distinct below.unit_id) into administers_units
    from app.unit as top
      join app.unit as below on below.path <@ top.path
    where top.unit_id = any (administers_units);
  end if;
  -- Whoever looks at the whole government changes nothing of it: a role that administers beside that one sleeps.
  if official = 'AUDITOR' then
    administers := '{}';
    administers_units := '{}';
  end if;
  acts_as := case official when '' then 'kinerja_app' else 'kinerja_city' end;
end $$;

ALTER FUNCTION app.identity_of(p_actor uuid, p_is_machine boolean, OUT reach integer[], OUT administers integer[], OUT administers_units integer[], OUT audits integer[], OUT official text, OUT is_operator boolean, OUT acts_as text) OWNER TO kinerja_auth;

--
-- Name: FUNCTION identity_of(p_actor uuid, p_is_machine boolean, OUT reach integer[], OUT administers integer[], OUT administers_units integer[], OUT audits integer[], OUT official text, OUT is_operator boolean, OUT acts_as text); Type: COMMENT; Schema: app; Owner: kinerja_auth
--

COMMENT ON FUNCTION app.identity_of(p_actor uuid, p_is_machine boolean, OUT reach integer[], OUT administers integer[], OUT administers_units integer[], OUT audits integer[], OUT official text, OUT is_operator boolean, OUT acts_as text) IS 'Where somebody may go today and what they may do there. Definer: roles and reach are nobody''s to see.';

--
-- Name: import_agencies(integer, integer, boolean); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.import_agencies(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) RETURNS record
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_custom_plan'
    AS $$
#variable_conflict use_column
begin
  created := 0;
  changed := 0;
  unchanged := 0;
  -- All of them at once, in the first part, whichever lines it is about.
  if not (p_is_first and p_first <= p_last) then
    return;
  end if;
  select count(*) filter (where r.agency_id is null), count(*) filter (where r.changes <> ''), count(*) filter (where r.changes = '')
  into created, changed, unchanged
  from app.read_agencies() as r;
  if import_agencies.changed > 0 then
    update app.agency as a
    set
      name = r.name, kind = r.kind, closed_at = case when r.is_closing then app.now() else a.closed_at end, revision = a.revision + 1
    from app.read_agencies() as r
    where r.changes <> '' and a.agency_id = r.agency_id;
  end if;
  if import_agencies.created > 0 then
    insert into app.agency (code, name, kind) select r.agency, r.name, r.kind from app.read_agencies() as r where r.agency_id is null;
    -- New, and over already.
    update app.agency as a
    set closed_at = app.now()
    from app.read_agencies() as r
    where r.is_closing and a.agency_id = r.agency_id;
  end if;
end $$;

ALTER FUNCTION app.import_agencies(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) OWNER TO kinerja_owner;

--
-- Name: FUNCTION import_agencies(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.import_agencies(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) IS 'Makes, changes and closes agencies as lines of the import say, all in the first part.';

--
-- Name: import_appointments(integer, integer, boolean); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.import_appointments(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) RETURNS record
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET work_mem TO '64MB'
    AS $$
#variable_conflict use_column
declare
  agencies integer[];
  appointments uuid[];
  posts integer[];
  people uuid[];
  kinds text[];
  first_days date[];
  last_days date[];
  turns integer[];
  reading text := current_setting('enable_nestloop');
  made bigint := 0;
begin
  created := 0;
  changed := 0;
  unchanged := 0;
  -- Read first, written afterwards: lines are read without nested loops (app.import_enter), but behind what is written triggers look for single rows
  -- by their indexes.
  if p_is_first then
    select count(*) filter (where r.is_changed), count(*) filter (where not r.is_changed and not r.is_new)
    into changed, unchanged
    from app.read_appointments(0, 2147483647) as r
    where not r.is_new;
  end if;
  if import_appointments.changed > 0 then
    select
      array_agg(m.agency_id), array_agg(m.appointment_id), array_agg(m.post_id), array_agg(m.person_id), array_agg(m.kind), array_agg(m.starts_on),
      array_agg(m.ends_on), array_agg(m.turn)
    into agencies, appointments, posts, people, kinds, first_days, last_days, turns
    from (
      select
        r.agency_id, r.appointment_id, r.post_id, r.person_id, r.kind, r.starts_on, r.ends_on,
        bool_or(r.is_changed) over (partition by r.person_id) as has_changes,
        case
          when r.is_new then 0
          when r.kind <> r.old_kind then 2
          when coalesce(r.ends_on < coalesce(r.old_ends_on, 'infinity'), false) then 1
          else 3
        end as turn
      from app.read_appointments(0, 2147483647) as r
      where r.is_new or r.is_changed
    ) as m
    where m.has_changes;
    perform set_config('enable_nestloop', 'on', true);
    -- One statement, for two reasons: whoever manages somebody by an appointment that ends here still does when the next one is made, because
    -- a statement sees what was there before it; and one definitive post at a time is asked for behind it. So who changes posts in the file is
    -- appointed here already. One holder of a post is asked for row by row: what gets shorter comes first, then other kinds, then what gets longer.
    with
      meant as materialized (
        select m.agency_id, m.appointment_id, m.post_id, m.person_id, m.kind, m.starts_on, m.ends_on, m.turn
        from unnest(agencies, appointments, posts, people, kinds, first_days, last_days, turns)
          as m (agency_id, appointment_id, post_id, person_id, kind, starts_on, ends_on, turn)
      ),
      shorter as (
        update app.appointment as a
        set kind = m.kind, ends_on = m.ends_on, revision = a.revision + 1
        from meant as m
        where m.turn = 1 and a.agency_id = m.agency_id and a.appointment_id = m.appointment_id
        returning a.appointment_id
      ),
      other_kind as (
        update app.appointment as a
        set kind = m.kind, ends_on = m.ends_on, revision = a.revision + 1
        from meant as m
        where m.turn = 2
          and a.agency_id = m.agency_id
          and a.appointment_id = m.appointment_id
          and (select count(*) from shorter) >= 0
        returning a.appointment_id
      ),
      longer as (
        update app.appointment as a
        set kind = m.kind, ends_on = m.ends_on, revision = a.revision + 1
        from meant as m
        where m.turn = 3
          and a.agency_id = m.agency_id
          and a.appointment_id = m.appointment_id
          and (select count(*) from other_kind) >= 0
        returning a.appointment_id
      ),
      appointed as (
        insert into app.appointment (agency_id, post_id, person_id, kind, starts_on, ends_on)
        select m.agency_id, m.post_id, m.person_id, m.kind, m.starts_on, m.ends_on
        from meant as m
        where m.turn = 0 and (select count(*) from longer) >= 0
        returning appointment.appointment_id
      )
    select count(*) into created from appointed;
    perform set_config('enable_nestloop', reading, true);
  end if;
  select array_agg(r.agency_id), array_agg(r.post_id), array_agg(r.person_id), array_agg(r.kind), array_agg(r.starts_on), array_agg(r.ends_on)
  into agencies, posts, people, kinds, first_days, last_days
  from app.read_appointments(p_first, p_last) as r
  where r.is_new;
  perform set_config('enable_nestloop', 'on', true);
  insert into app.appointment (agency_id, post_id, person_id, kind, starts_on, ends_on)
  select m.agency_id, m.post_id, m.person_id, m.kind, m.starts_on, m.ends_on
  from unnest(agencies, posts, people, kinds, first_days, last_days) as m (agency_id, post_id, person_id, kind, starts_on, ends_on);
  get diagnostics made = row_count;
  created := import_appointments.created + made;
end $$;

ALTER FUNCTION app.import_appointments(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) OWNER TO kinerja_owner;

--
-- Name: FUNCTION import_appointments(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.import_appointments(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) IS 'Makes and changes appointments as lines of the import say; changes of the whole file in the first part.';

--
-- Name: import_delegations(integer, integer, boolean); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.import_delegations(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) RETURNS record
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET work_mem TO '64MB'
    AS $$
#variable_conflict use_column
begin
  -- Behind what is written triggers look for single rows by their indexes, however many lines the file has (app.import_enter).
  perform set_config('enable_nestloop', 'on', true);
  changed := 0;
  unchanged := 0;
  if p_is_first then
    select count(*) filter (where r.changes <> ''), count(*) filter (where coalesce(r.changes, '') = '')
    into changed, unchanged
    from app.read_delegations(0, 2147483647) as r
    where not r.is_new;
    -- What ends here makes room for what begins in any part. First days stay, so no change is in the way of another.
    update app.delegation as d
    set ends_on = r.ends_on, decree = r.decree, revision = d.revision + 1
    from app.read_delegations(0, 2147483647) as r
    where r.changes <> '' and d.agency_id = r.agency_id and d.delegation_id = r.delegation_id;
  end if;
  insert into app.delegation (agency_id, unit_id, person_id, starts_on, ends_on, decree)
  select r.agency_id, r.unit_id, r.person_id, r.starts_on, r.ends_on, r.decree from app.read_delegations(p_first, p_last) as r where r.is_new;
  get diagnostics created = row_count;
end $$;

ALTER FUNCTION app.import_delegations(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) OWNER TO kinerja_owner;

--
-- Name: FUNCTION import_delegations(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.import_delegations(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) IS 'Makes and changes delegations as lines of the import say; changes of the whole file in the first part.';

--
-- Name: import_enter(uuid, boolean); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.import_enter(p_job uuid, p_is_first boolean, OUT kind text, OUT is_dry_run boolean) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  working meta.job;
begin
  select j.* into working
  from meta.job as j
  where j.job_id = p_job and j.operation = 'import' and j.state = 'RUNNING' and j.actor = app.actor();
  if not found then
    perform app.fail('KJ404', 'job ' || p_job);
  end if;
  -- A crash of the server empties the table.
  if p_is_first
    and (select count(*) from staging."row" as r where r.import_id = p_job) < (working.arguments ->> 'rows')::bigint
  then
    perform app.fail('KJ410', 'import ' || p_job, 'send the file again');
  end if;
  perform
    -- Whoever else writes is done within a minute; a daemon's requests do not wait so long.
    set_config('lock_timeout', '60s', true),
    set_config('kinerja.import', p_job::text, true),
    set_config('kinerja.import_columns', array(select c from jsonb_array_elements_text(working.arguments -> 'columns') as c)::text, true);
  -- PostgreSQL has no statistics of the lines: it takes them for a handful and looks everything up for each, which is right for a handful only.
  if (working.arguments ->> 'rows')::bigint > 1000 then
    perform set_config('enable_nestloop', 'off', true);
  end if;
  kind := working.arguments ->> 'kind';
  is_dry_run := (working.arguments ->> 'dry_run')::boolean;
end $$;

ALTER FUNCTION app.import_enter(p_job uuid, p_is_first boolean, OUT kind text, OUT is_dry_run boolean) OWNER TO kinerja_definer;

--
-- Name: FUNCTION import_enter(p_job uuid, p_is_first boolean, OUT kind text, OUT is_dry_run boolean); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.import_enter(p_job uuid, p_is_first boolean, OUT kind text, OUT is_dry_run boolean) IS 'Makes this transaction that of an import of the one who asks; KJ404 when it does not run, KJ410 when its lines are gone. Definer: jobs are nobody''s to see.';

--
-- Name: import_has(text); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.import_has(p_column text) RETURNS boolean
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT COALESCE((p_column = ANY ((NULLIF(current_setting('kinerja.import_columns'::text, true), ''::text))::text[])), false) AS "coalesce";
END;

ALTER FUNCTION app.import_has(p_column text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION import_has(p_column text); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.import_has(p_column text) IS 'A column was in the file of the import. What was not leaves values as they are; an empty cell of what was takes them away.';

--
-- Name: import_identifier(text); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.import_identifier(p_cell text) RETURNS uuid
    LANGUAGE sql IMMUTABLE
    BEGIN ATOMIC
 SELECT
         CASE
             WHEN (p_cell ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'::text) THEN (p_cell)::uuid
             ELSE NULL::uuid
         END AS "case";
END;

ALTER FUNCTION app.import_identifier(p_cell text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION import_identifier(p_cell text); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.import_identifier(p_cell text) IS 'The identifier that a cell is; null for a NIP and what else a file calls somebody.';

--
-- Name: import_job(); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.import_job() RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select j.job_id
  from meta.job as j
  where j.job_id = nullif(current_setting('kinerja.import', true), '')::uuid
    and j.operation = 'import'
    and j.state = 'RUNNING'
    and j.actor = app.actor()
$$;

ALTER FUNCTION app.import_job() OWNER TO kinerja_definer;

--
-- Name: FUNCTION import_job(); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.import_job() IS 'The import that this transaction is about, while it runs for the one who asks; null without one. Definer: jobs are nobody''s to see.';

--
-- Name: import_line_of(bigint); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.import_line_of(p_until bigint) RETURNS integer
    LANGUAGE sql IMMUTABLE
    BEGIN ATOMIC
 SELECT ((p_until % '4294967296'::bigint))::integer AS int4;
END;

ALTER FUNCTION app.import_line_of(p_until bigint) OWNER TO kinerja_owner;

--
-- Name: FUNCTION import_line_of(p_until bigint); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.import_line_of(p_until bigint) IS 'The line within app.import_until; 0 for what is in the database.';

--
-- Name: import_note(integer, text, text, text, text); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.import_note(p_line integer, p_column text, p_symbol text, p_english text, p_indonesian text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  -- As app.import_job, in one statement: a file may be wrong in every line.
  insert into meta.import_report (job_id, line, column_name, symbol, is_problem, english, indonesian)
  select j.job_id, p_line, p_column, p_symbol, true, p_english, p_indonesian
  from meta.job as j
  where j.job_id = nullif(current_setting('kinerja.import', true), '')::uuid
    and j.operation = 'import'
    and j.state = 'RUNNING'
    and j.actor = nullif(current_setting('kinerja.actor', true), '')::uuid;
  if not found then
    perform app.fail('KJ404', 'import');
  end if;
end $$;

ALTER FUNCTION app.import_note(p_line integer, p_column text, p_symbol text, p_english text, p_indonesian text) OWNER TO kinerja_definer;

--
-- Name: FUNCTION import_note(p_line integer, p_column text, p_symbol text, p_english text, p_indonesian text); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.import_note(p_line integer, p_column text, p_symbol text, p_english text, p_indonesian text) IS 'Notes a problem of a line of the import, which leaves the line out. Definer: the report is nobody''s to write.';

--
-- Name: import_note_bad(); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.import_note_bad() RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  delete from meta.import_report as p where p.job_id = app.import_job();
  insert into meta.import_report (job_id, line, column_name, symbol, is_problem, english, indonesian)
  select r.import_id, r.line, r.bad[place], r.bad[place + 1], true, r.bad[place + 2], r.bad[place + 3]
  from staging."row" as r
    cross join generate_series(1, cardinality(r.bad), 4) as place
  where r.import_id = app.import_job() and r.bad is not null
  order by r.line, place
$$;

ALTER FUNCTION app.import_note_bad() OWNER TO kinerja_definer;

--
-- Name: FUNCTION import_note_bad(); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.import_note_bad() IS 'Begins the report of an import with what the daemon found wrong in cells. Definer: the report is nobody''s to write.';

--
-- Name: import_objectives(integer, integer, boolean); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.import_objectives(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) RETURNS record
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET work_mem TO '64MB'
    AS $$
#variable_conflict use_column
begin
  changed := 0;
  unchanged := 0;
  if p_is_first then
    select count(*) filter (where r.changes <> ''), count(*) filter (where r.changes = '')
    into changed, unchanged
    from app.read_objectives(0, 2147483647) as r
    where r.changes is not null;
    update app.objective as o
    set objective = r.objective, indicator = r.indicator, target = r.target, state = r.state, revision = o.revision + 1
    from app.read_objectives(0, 2147483647) as r
    where r.changes <> '' and o.agency_id = r.agency_id and o.objective_id = r.objective_id;
  end if;
  insert into app.objective (agency_id, unit_id, year, code, objective, indicator, target, state)
  select r.agency_id, r.unit_id, r.year, r.code, r.objective, r.indicator, r.target, r.state
  from app.read_objectives(p_first, p_last) as r
  where r.changes is null;
  get diagnostics created = row_count;
end $$;

ALTER FUNCTION app.import_objectives(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) OWNER TO kinerja_owner;

--
-- Name: FUNCTION import_objectives(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.import_objectives(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) IS 'Makes and changes objectives as lines of the import say; changes of the whole file in the first part.';

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
    arguments jsonb DEFAULT '{}'::jsonb NOT NULL,
    administered_units integer[] DEFAULT '{}'::integer[] NOT NULL,
    audits integer[] DEFAULT '{}'::integer[] NOT NULL,
    official text DEFAULT ''::text NOT NULL,
    is_operator boolean DEFAULT false NOT NULL,
    done bigint DEFAULT 0 NOT NULL,
    total bigint,
    cursor jsonb DEFAULT '{}'::jsonb NOT NULL,
    result jsonb,
    failure text,
    worker uuid,
    lease_ends_at timestamp with time zone,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    revision bigint DEFAULT 1 NOT NULL,
    CONSTRAINT job_acts_as_is_known CHECK ((acts_as = ANY (ARRAY['kinerja_app'::text, 'kinerja_city'::text]))),
    CONSTRAINT job_administers_what_it_reaches CHECK ((administers <@ reach)),
    CONSTRAINT job_done_is_not_negative CHECK ((done >= 0)),
    CONSTRAINT job_official_is_known CHECK ((official = ANY (ARRAY[''::text, 'ADMIN'::text, 'AUDITOR'::text]))),
    CONSTRAINT job_operation_says_something CHECK ((operation ~ '\S'::text)),
    CONSTRAINT job_state_is_known CHECK ((state = ANY (ARRAY['WAITING'::text, 'RUNNING'::text, 'DONE'::text, 'FAILED'::text, 'CANCELLED'::text]))),
    CONSTRAINT job_total_is_not_negative CHECK ((total >= 0))
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

COMMENT ON COLUMN meta.job.actor IS 'Who asked for it; null for the scheduler. Not a foreign key: what happened stays so when the person is gone.';

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
-- Name: COLUMN job.arguments; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.job.arguments IS 'What it was asked with.';

--
-- Name: COLUMN job.administered_units; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.job.administered_units IS 'The units in which it has an administrator''s rights.';

--
-- Name: COLUMN job.audits; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.job.audits IS 'The agencies that it may look at as an auditor.';

--
-- Name: COLUMN job.official; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.job.official IS 'ADMIN or AUDITOR of the whole government; empty for neither.';

--
-- Name: COLUMN job.is_operator; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.job.is_operator IS 'It has an operator''s rights.';

--
-- Name: COLUMN job.done; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.job.done IS 'How many things are done.';

--
-- Name: COLUMN job.total; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.job.total IS 'Of how many; null while that is not known.';

--
-- Name: COLUMN job.cursor; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.job.cursor IS 'Where its next step begins; a daemon that stops leaves it to another.';

--
-- Name: COLUMN job.result; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.job.result IS 'What came out; null until it is DONE. Of one that FAILED: what it was about, and what to do.';

--
-- Name: COLUMN job.failure; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.job.failure IS 'The symbol of what made it fail.';

--
-- Name: COLUMN job.worker; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.job.worker IS 'The daemon that works on it.';

--
-- Name: COLUMN job.lease_ends_at; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.job.lease_ends_at IS 'From then on, by app.now(), another daemon may take it over.';

--
-- Name: COLUMN job.started_at; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.job.started_at IS 'By app.now().';

--
-- Name: COLUMN job.finished_at; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.job.finished_at IS 'By app.now().';

--
-- Name: COLUMN job.revision; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.job.revision IS 'Grows with each change.';

--
-- Name: import_over(meta.job, text); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.import_over(p_job meta.job, p_symbol text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  asking text := current_setting('kinerja.actor', true);
  request text := current_setting('kinerja.request', true);
begin
  delete from staging."row" as r where r.import_id = p_job.job_id;
  -- The daemon says by itself that one has failed; it is its owner's all the same.
  perform set_config('kinerja.actor', p_job.actor::text, true), set_config('kinerja.request', p_job.job_id::text, true);
  perform audit.record('import', p_symbol, p_job.result || jsonb_build_object('job', p_job.job_id));
  perform set_config('kinerja.actor', coalesce(asking, ''), true), set_config('kinerja.request', coalesce(request, ''), true);
end $$;

ALTER FUNCTION app.import_over(p_job meta.job, p_symbol text) OWNER TO kinerja_definer;

--
-- Name: FUNCTION import_over(p_job meta.job, p_symbol text); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.import_over(p_job meta.job, p_symbol text) IS 'Takes away the lines of an import that is over, and adds it to the audit. Definer: the lines are nobody''s to take away.';

--
-- Name: import_people(integer, integer, boolean); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.import_people(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) RETURNS record
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET work_mem TO '64MB'
    SET plan_cache_mode TO 'force_custom_plan'
    AS $$
#variable_conflict use_column
declare
  -- The first part begins where the file does.
  first_line integer := case when p_is_first then 0 else p_first end;
begin
  -- Whoever does not administer the whole government has no right to numbers, refs, addresses and new people, not even to leave them as they are.
  if app.is_city_admin() then
    with
      read as materialized (
        select
          r.ref, r.nip, r.name, r.employment, r.golongan, r.golongan_since_on, r.contract_number, r.contract_starts_on, r.contract_ends_on,
          r.email, r.person_id, r.changes
        from app.read_people(first_line, p_last) as r
      ),
      updated as (
        update app.person as p
        set
          ref = r.ref, nip = r.nip, name = r.name, employment = r.employment, golongan = r.golongan, golongan_since_on = r.golongan_since_on,
          contract_number = r.contract_number, contract_starts_on = r.contract_starts_on, contract_ends_on = r.contract_ends_on, email = r.email,
          revision = p.revision + 1
        from read as r
        where r.changes <> '' and p.person_id = r.person_id
        returning p.person_id
      ),
      made as (
        insert into app.person (
          ref, nip, name, employment, golongan, golongan_since_on, contract_number, contract_starts_on, contract_ends_on, email
        )
        select
          r.ref, r.nip, r.name, r.employment, r.golongan, r.golongan_since_on, r.contract_number, r.contract_starts_on, r.contract_ends_on, r.email
        from read as r
        where r.person_id is null
        returning person.person_id
      )
    select (select count(*) from made), (select count(*) from updated), (select count(*) from read as r where r.changes = '')
    into created, changed, unchanged;
  else
    with
      read as materialized (
        select
          r.name, r.employment, r.golongan, r.golongan_since_on, r.contract_number, r.contract_starts_on, r.contract_ends_on, r.person_id, r.changes
        from app.read_people(first_line, p_last) as r
      ),
      updated as (
        update app.person as p
        set
          name = r.name, employment = r.employment, golongan = r.golongan, golongan_since_on = r.golongan_since_on,
          contract_number = r.contract_number, contract_starts_on = r.contract_starts_on, contract_ends_on = r.contract_ends_on,
          revision = p.revision + 1
        from read as r
        where r.changes <> '' and p.person_id = r.person_id
        returning p.person_id
      )
    select 0, (select count(*) from updated), (select count(*) from read as r where r.changes = '') into created, changed, unchanged;
  end if;
end $$;

ALTER FUNCTION app.import_people(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) OWNER TO kinerja_owner;

--
-- Name: FUNCTION import_people(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.import_people(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) IS 'Makes and changes people as lines of the import say.';

--
-- Name: import_posts(integer, integer, boolean); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.import_posts(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) RETURNS record
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET work_mem TO '64MB'
    SET plan_cache_mode TO 'force_custom_plan'
    AS $$
#variable_conflict use_column
declare
  today date := app.today();
  made integer[];
  moved integer[];
begin
  created := 0;
  changed := 0;
  unchanged := 0;
  -- All of them at once, in the first part, whichever lines it is about: they depend on each other.
  if not (p_is_first and p_first <= p_last) then
    return;
  end if;
  -- Which lines those are, before it is done: behind it every post is there.
  select
    count(*) filter (where r.post_id is null), count(*) filter (where r.changes <> ''), count(*) filter (where r.changes = ''),
    coalesce(array_agg(r.line) filter (where r.post_id is null), '{}'), coalesce(array_agg(r.line) filter (where r.is_moving), '{}')
  into created, changed, unchanged, made, moved
  from app.read_posts(today) as r;
  update app.post as p
  set unit_id = r.unit_id, title = r.title, kind = r.kind, jenjang = r.jenjang, revision = p.revision + 1
  from app.read_posts(today) as r
  where r.changes <> '' and p.agency_id = r.agency_id and p.post_id = r.post_id;
  insert into app.post (agency_id, code, unit_id, title, kind, jenjang)
  select r.agency_id, r.post, r.unit_id, r.title, r.kind, r.jenjang from app.read_posts(today) as r where r.post_id is null;
  -- Where they stand, as api.post_correct from today on; what is new stands there since ever. In one statement: what follows from all lines is then
  -- looked at once, behind them.
  with
    standing as materialized (
      select
        r.agency_id, r.post_id, r.superior_agency_id, r.superior_id, r.appraiser_agency_id, r.appraiser_id, r.line = any (moved) as is_moved
      from app.read_posts(today) as r
      where r.line = any (made || moved)
    ),
    gone as (
      delete from app.post_line as l
      using standing as s
      where s.is_moved and l.agency_id = s.agency_id and l.post_id = s.post_id and l.starts_on >= today
      returning l.post_id
    ),
    ended as (
      update app.post_line as l
      set ends_on = today - 1
      from standing as s
      where s.is_moved
        and l.agency_id = s.agency_id
        and l.post_id = s.post_id
        and l.starts_on < today
        and coalesce(l.ends_on >= today, true)
        and (select count(*) from gone) >= 0
      returning l.post_id
    )
  insert into app.post_line (agency_id, post_id, starts_on, superior_agency_id, superior_id, appraiser_agency_id, appraiser_id)
  select
    s.agency_id, s.post_id, case when s.is_moved then today else '-infinity' end, s.superior_agency_id, s.superior_id, s.appraiser_agency_id,
    s.appraiser_id
  from standing as s
  where (select count(*) from ended) >= 0;
  update app.post as p
  set closed_at = app.now()
  from app.read_posts(today) as r
  where r.is_closing and p.agency_id = r.agency_id and p.post_id = r.post_id;
end $$;

ALTER FUNCTION app.import_posts(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) OWNER TO kinerja_owner;

--
-- Name: FUNCTION import_posts(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.import_posts(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) IS 'Makes, changes and closes posts as lines of the import say, and puts them where they stand, all in the first part.';

--
-- Name: import_preview(integer, text, text, text, text); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.import_preview(p_line integer, p_symbol text, p_columns text, p_english text, p_indonesian text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  own_job uuid := app.import_job();
begin
  -- Cancelled meanwhile.
  if own_job is null then
    perform app.fail('KJ404', 'import');
  end if;
  if (select count(*) from meta.import_report as r where r.job_id = own_job and r.symbol = p_symbol and not r.is_problem) < 1000 then
    insert into meta.import_report (job_id, line, column_name, symbol, is_problem, english, indonesian)
    values (own_job, p_line, p_columns, p_symbol, false, p_english, p_indonesian);
  end if;
end $$;

ALTER FUNCTION app.import_preview(p_line integer, p_symbol text, p_columns text, p_english text, p_indonesian text) OWNER TO kinerja_definer;

--
-- Name: FUNCTION import_preview(p_line integer, p_symbol text, p_columns text, p_english text, p_indonesian text); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.import_preview(p_line integer, p_symbol text, p_columns text, p_english text, p_indonesian text) IS 'Notes what a line of the import would make or change, at most 1,000 times for each symbol. Definer: the report is nobody''s to write.';

--
-- Name: import_problems(uuid); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.import_problems(p_job uuid) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select count(distinct p.line) from meta.import_report as p where p.job_id = p_job and p.is_problem
$$;

ALTER FUNCTION app.import_problems(p_job uuid) OWNER TO kinerja_definer;

--
-- Name: FUNCTION import_problems(p_job uuid); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.import_problems(p_job uuid) IS 'How many lines of an import have a problem. Definer: the report is nobody''s to see.';

--
-- Name: import_result(uuid); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.import_result(p_job uuid) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select jsonb_build_object(
    'kind', j.arguments -> 'kind', 'file', j.arguments -> 'file', 'dry_run', j.arguments -> 'dry_run', 'mode', j.arguments -> 'mode',
    'rows', j.arguments -> 'rows', 'created', 0, 'changed', 0, 'unchanged', 0, 'problems', app.import_problems(p_job)
  )
  from meta.job as j
  where j.job_id = p_job
$$;

ALTER FUNCTION app.import_result(p_job uuid) OWNER TO kinerja_definer;

--
-- Name: FUNCTION import_result(p_job uuid); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.import_result(p_job uuid) IS 'What came out of an import that has changed nothing. Definer: jobs are nobody''s to see.';

--
-- Name: import_statuses(integer, integer, boolean); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.import_statuses(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) RETURNS record
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET work_mem TO '64MB'
    AS $$
#variable_conflict use_column
begin
  -- Behind what is written triggers look for single rows by their indexes, however many lines the file has (app.import_enter).
  perform set_config('enable_nestloop', 'on', true);
  changed := 0;
  unchanged := 0;
  if p_is_first then
    select count(*) filter (where r.changes <> ''), count(*) filter (where coalesce(r.changes, '') = '')
    into changed, unchanged
    from app.read_statuses(0, 2147483647) as r
    where not r.is_new;
    -- What ends here makes room for what begins in any part. First days stay, so no change is in the way of another.
    if app.is_city_admin() then
      update app.status as s
      set status = r.status, ends_on = r.ends_on, decree = r.decree, appraiser_person_id = r.appraiser_id, revision = s.revision + 1
      from app.read_statuses(0, 2147483647) as r
      where r.changes <> '' and s.status_id = r.status_id;
    else
      -- Whoever is designated gets to see an agency: others may say so of a new status only, where a policy looks at it.
      update app.status as s
      set status = r.status, ends_on = r.ends_on, decree = r.decree, revision = s.revision + 1
      from app.read_statuses(0, 2147483647) as r
      where r.changes <> '' and s.status_id = r.status_id;
    end if;
  end if;
  insert into app.status (person_id, status, starts_on, ends_on, decree, appraiser_person_id)
  select r.person_id, r.status, r.starts_on, r.ends_on, r.decree, r.appraiser_id from app.read_statuses(p_first, p_last) as r where r.is_new;
  get diagnostics created = row_count;
end $$;

ALTER FUNCTION app.import_statuses(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) OWNER TO kinerja_owner;

--
-- Name: FUNCTION import_statuses(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.import_statuses(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) IS 'Makes and changes statuses as lines of the import say; changes of the whole file in the first part.';

--
-- Name: import_teams(integer, integer, boolean); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.import_teams(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) RETURNS record
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET work_mem TO '64MB'
    AS $$
#variable_conflict use_column
begin
  -- All of them at once, in the first part, whichever lines it is about: there are few.
  if not (p_is_first and p_first <= p_last) then
    created := 0;
    changed := 0;
    unchanged := 0;
    return;
  end if;
  -- Behind what is written triggers look for single rows by their indexes, however many lines the file has (app.import_enter).
  perform set_config('enable_nestloop', 'on', true);
  select count(*) filter (where r.is_new), count(*) filter (where r.changes <> ''), count(*) filter (where r.changes = '')
  into created, changed, unchanged
  from app.read_teams() as r;
  update app.team as t
  set name = r.name, revision = t.revision + 1
  from app.read_teams() as r
  where r.is_first and r.name <> r.old_name and t.agency_id = r.agency_id and t.team_id = r.team_id;
  insert into app.team (agency_id, code, name)
  select r.agency_id, r.team, r.name from app.read_teams() as r where r.is_first and r.team_id is null;
  -- One leader at a time: who leads no more, or for a shorter time, comes before who leads from now on.
  update app.team_member as m
  set is_leader = r.is_leader, ends_on = r.ends_on, revision = m.revision + 1
  from app.read_teams() as r
  where r.team_member_id = m.team_member_id
    and r.agency_id = m.agency_id
    and (not r.gives or r.old_is_leader and not r.is_leader)
    and (r.is_leader, r.ends_on) is distinct from (m.is_leader, m.ends_on);
  update app.team_member as m
  set is_leader = r.is_leader, ends_on = r.ends_on, revision = m.revision + 1
  from app.read_teams() as r
  where r.team_member_id = m.team_member_id and r.agency_id = m.agency_id and (r.is_leader, r.ends_on) is distinct from (m.is_leader, m.ends_on);
  insert into app.team_member (agency_id, team_id, person_id, is_leader, starts_on, ends_on)
  select r.agency_id, r.team_id, r.person_id, r.is_leader, r.starts_on, r.ends_on
  from app.read_teams() as r
  where r.person is not null and r.team_member_id is null;
end $$;

ALTER FUNCTION app.import_teams(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) OWNER TO kinerja_owner;

--
-- Name: FUNCTION import_teams(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.import_teams(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) IS 'Makes and changes teams and their members as lines of the import say, all in the first part.';

--
-- Name: import_units(integer, integer, boolean); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.import_units(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) RETURNS record
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET work_mem TO '64MB'
    SET plan_cache_mode TO 'force_custom_plan'
    AS $$
#variable_conflict use_column
declare
  made integer[];
begin
  created := 0;
  changed := 0;
  unchanged := 0;
  -- All of them at once, in the first part, whichever lines it is about: they depend on each other.
  if not (p_is_first and p_first <= p_last) then
    return;
  end if;
  select count(*) filter (where r.unit_id is null), count(*) filter (where r.changes <> ''), count(*) filter (where r.changes = '')
  into created, changed, unchanged
  from app.read_units() as r;
  -- First what names no other unit, and the one step of the revision.
  update app.unit as u
  set name = r.name, kind = r.kind, is_mandiri = r.is_mandiri, work_pattern = r.work_pattern, revision = u.revision + 1
  from app.read_units() as r
  where r.changes <> '' and u.agency_id = r.agency_id and u.unit_id = r.unit_id;
  -- From the top down.
  loop
    with
      come as (
        insert into app.unit (agency_id, code, name, kind, parent_id, is_mandiri, work_pattern)
        select r.agency_id, r.unit, r.name, r.kind, r.parent_node, r.is_mandiri, r.work_pattern
        from app.read_units() as r
        where r.unit_id is null and coalesce(r.parent_node, 0) >= 0
        returning unit.unit_id
      )
    select array_agg(c.unit_id) into made from come as c;
    exit when made is null;
    -- Whoever administers a unit administers what is below it: also what has just come.
    if cardinality(app.administered_units()) > 0 then
      perform set_config('kinerja.administers_units', (app.administered_units() || made)::text, true);
    end if;
  end loop;
  -- Below what is in its place already, so that there is no circle on the way; of those, the deepest first: what lies below a unit is carried by its
  -- path of before, which must not have changed in the same statement.
  loop
    with
      moving as materialized (
        select r.agency_id, r.unit_id, r.parent_node, rank() over (order by f.depth, ext.nlevel(u.path) desc) as turn
        from app.read_units() as r
          join app.final_units() as f on f.node = r.node
          join app.unit as u on u.agency_id = r.agency_id and u.unit_id = r.unit_id
        where r.is_moving
      )
    update app.unit as u
    set parent_id = m.parent_node
    from moving as m
    where m.turn = 1 and u.agency_id = m.agency_id and u.unit_id = m.unit_id;
    exit when not found;
  end loop;
  update app.unit as u
  set coordinator_agency_id = r.coordinator_agency_id, coordinator_id = r.coordinator_id
  from app.read_units() as r
  where u.agency_id = r.agency_id and u.unit_id = r.unit_id and r.coordinator_id is distinct from u.coordinator_id;
  -- As api.unit_close: its posts, which nobody holds, go with it.
  update app.post as p
  set closed_at = app.now(), revision = p.revision + 1
  from app.read_units() as r
  where r.is_closing and p.agency_id = r.agency_id and p.unit_id = r.unit_id and p.closed_at is null;
  update app.unit as u
  set closed_at = app.now()
  from app.read_units() as r
  where r.is_closing and u.agency_id = r.agency_id and u.unit_id = r.unit_id;
end $$;

ALTER FUNCTION app.import_units(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) OWNER TO kinerja_owner;

--
-- Name: FUNCTION import_units(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.import_units(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) IS 'Makes, changes, moves and closes units as lines of the import say, all in the first part.';

--
-- Name: import_until(date, integer); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.import_until(p_day date, p_line integer) RETURNS bigint
    LANGUAGE sql IMMUTABLE
    BEGIN ATOMIC
 SELECT ((((LEAST(GREATEST(COALESCE(p_day, '9999-12-31'::date), '0001-01-01'::date), '9999-12-31'::date) - '0001-01-01'::date))::bigint * '4294967296'::bigint) + p_line);
END;

ALTER FUNCTION app.import_until(p_day date, p_line integer) OWNER TO kinerja_owner;

--
-- Name: FUNCTION import_until(p_day date, p_line integer); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.import_until(p_day date, p_line integer) IS 'A last day (null: without end) and the line that says so, to be compared: first by the day.';

--
-- Name: is_administered(); Type: FUNCTION; Schema: app; Owner: kinerja_auth
--

CREATE FUNCTION app.is_administered() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select exists (
    select
    from app.role_grant as g
      join app.account as a on a.person_id = g.person_id
    where g.role = 'CITY_ADMIN' and app.is_on(app.today(), g.starts_on, g.ends_on) and a.is_active and not a.is_locked
  )
$$;

ALTER FUNCTION app.is_administered() OWNER TO kinerja_auth;

--
-- Name: FUNCTION is_administered(); Type: COMMENT; Schema: app; Owner: kinerja_auth
--

COMMENT ON FUNCTION app.is_administered() IS 'Somebody administers the whole government and can log in. Definer: grants and accounts are not the daemon''s to see.';

--
-- Name: is_delegate(uuid, integer, integer, date); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.is_delegate(p_person_id uuid, p_agency_id integer, p_unit_id integer, p_day date) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'ext', 'pg_temp'
    AS $$
  select exists (
    select
    from app.delegation as d
      join app.unit as top on top.agency_id = d.agency_id and top.unit_id = d.unit_id
      join app.unit as place on place.agency_id = p_agency_id and place.unit_id = p_unit_id
    where d.person_id = p_person_id and d.agency_id = p_agency_id and app.is_on(p_day, d.starts_on, d.ends_on) and place.path <@ top.path
  )
$$;

ALTER FUNCTION app.is_delegate(p_person_id uuid, p_agency_id integer, p_unit_id integer, p_day date) OWNER TO kinerja_definer;

--
-- Name: FUNCTION is_delegate(p_person_id uuid, p_agency_id integer, p_unit_id integer, p_day date); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.is_delegate(p_person_id uuid, p_agency_id integer, p_unit_id integer, p_day date) IS 'Somebody has the delegated authority to appraise those of a unit on a day. Definer: as app.superior_of.';

--
-- Name: is_reported_to(integer, integer); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.is_reported_to(p_agency_id integer, p_unit_id integer) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select exists (
    select
    from app.post as top
      join app.post_line as l
        on l.superior_agency_id = top.agency_id and l.superior_id = top.post_id or l.appraiser_agency_id = top.agency_id and l.appraiser_id = top.post_id
      join app.post as p on p.agency_id = l.agency_id and p.post_id = l.post_id
    where top.agency_id = p_agency_id
      and top.unit_id = p_unit_id
      and (p.agency_id, p.unit_id) <> (p_agency_id, p_unit_id)
      and p.closed_at is null
      and app.is_to_come(app.today(), l.starts_on, l.ends_on)
  )
$$;

ALTER FUNCTION app.is_reported_to(p_agency_id integer, p_unit_id integer) OWNER TO kinerja_definer;

--
-- Name: FUNCTION is_reported_to(p_agency_id integer, p_unit_id integer); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.is_reported_to(p_agency_id integer, p_unit_id integer) IS 'Open posts of other units report to a post of a unit, or are appraised by it, or will be. Definer: lines of other agencies count.';

--
-- Name: is_stood_above(integer, integer); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.is_stood_above(p_agency_id integer, p_post_id integer) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select exists (
    select
    from app.post_line as l
      join app.post as p on p.agency_id = l.agency_id and p.post_id = l.post_id
    where p.closed_at is null
      and app.is_to_come(app.today(), l.starts_on, l.ends_on)
      and (
        l.superior_agency_id = p_agency_id and l.superior_id = p_post_id
        or l.appraiser_agency_id = p_agency_id and l.appraiser_id = p_post_id
      )
  )
$$;

ALTER FUNCTION app.is_stood_above(p_agency_id integer, p_post_id integer) OWNER TO kinerja_definer;

--
-- Name: FUNCTION is_stood_above(p_agency_id integer, p_post_id integer); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.is_stood_above(p_agency_id integer, p_post_id integer) IS 'Open posts report to a post, or are appraised by it, or will be. Definer: lines of other agencies count.';

--
-- Name: is_working_day(date, text); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.is_working_day(p_day date, p_pattern text) RETURNS boolean
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT ((EXTRACT(isodow FROM p_day) <= (
         CASE p_pattern
             WHEN 'ENAM_HARI'::text THEN 6
             ELSE 5
         END)::numeric) AND (NOT (EXISTS ( SELECT
            FROM app.holiday h
           WHERE (h.day_on = is_working_day.p_day)))));
END;

ALTER FUNCTION app.is_working_day(p_day date, p_pattern text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION is_working_day(p_day date, p_pattern text); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.is_working_day(p_day date, p_pattern text) IS 'Somebody works on a day, in a week of five (LIMA_HARI) or six days (ENAM_HARI): no weekend, no holiday, no joint leave.';

--
-- Name: keep_history(); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.keep_history() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if tg_op = 'UPDATE' then
    -- The same rank or contract with another first day was a mistake about the day.
    delete from app.rank as r
    using old_rows as o
      join new_rows as n on n.person_id = o.person_id
    where r.person_id = o.person_id and r.starts_on = o.golongan_since_on and o.golongan = n.golongan and o.golongan_since_on is distinct from n.golongan_since_on;
    delete from app.contract as c
    using old_rows as o
      join new_rows as n on n.person_id = o.person_id
    where c.person_id = o.person_id
      and c.starts_on = o.contract_starts_on
      and o.contract_number is not distinct from n.contract_number
      and o.contract_starts_on is distinct from n.contract_starts_on;
  end if;
  insert into app.rank as r (person_id, starts_on, golongan)
  select n.person_id, n.golongan_since_on, n.golongan from new_rows as n where n.golongan is not null and n.golongan_since_on is not null
  on conflict (person_id, starts_on) do update set golongan = excluded.golongan where r.golongan <> excluded.golongan;
  insert into app.contract as c (person_id, starts_on, ends_on, number)
  select n.person_id, n.contract_starts_on, n.contract_ends_on, n.contract_number from new_rows as n where n.contract_starts_on is not null
  on conflict (person_id, starts_on) do update
  set ends_on = excluded.ends_on, number = excluded.number
  where (c.ends_on, c.number) is distinct from (excluded.ends_on, excluded.number);
  return null;
end $$;

ALTER FUNCTION app.keep_history() OWNER TO kinerja_definer;

--
-- Name: FUNCTION keep_history(); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.keep_history() IS 'Each rank and contract that a person''s row ever said is kept with its first day. Definer: what was is nobody''s to write.';

--
-- Name: keep_lines(); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.keep_lines() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  changed integer;
begin
  if tg_op <> 'DELETE' then
    with recursive up (from_id, agency_id, post_id, during, height) as (
      select n.post_id, n.superior_agency_id, n.superior_id, daterange(n.starts_on, n.ends_on + 1), 1
      from new_rows as n
      where n.superior_id is not null
      union
      select up.from_id, l.superior_agency_id, l.superior_id, up.during * daterange(l.starts_on, l.ends_on + 1), up.height + 1
      from up
        join app.post_line as l
          on l.agency_id = up.agency_id and l.post_id = up.post_id and daterange(l.starts_on, l.ends_on + 1) && up.during
      where l.superior_id is not null and up.post_id <> up.from_id and up.height <= 40
    )
    select case when bool_or(up.post_id = up.from_id) then 1 when max(up.height) > 40 then 2 end into changed from up;
    if changed = 1 then
      perform app.fail('KJ400', 'reports_to', 'a post cannot stand above itself');
    elsif changed = 2 then
      perform app.fail('KJ400', 'reports_to', 'at most 40 posts stand above each other');
    end if;
    update app.post as p
    set is_single = true
    from new_rows as n
    where not p.is_single and (
        p.agency_id = n.superior_agency_id and p.post_id = n.superior_id
        or p.agency_id = n.appraiser_agency_id and p.post_id = n.appraiser_id
      );
  end if;
  if tg_op <> 'INSERT' then
    -- What nobody reports to any more may have many holders again, unless it is structural or somebody acts in it.
    update app.post as p
    set is_single = false
    from old_rows as o
    where p.post_id in (o.superior_id, o.appraiser_id)
      and p.is_single
      and not app.may_appraise(p.kind)
      and not exists (select from app.post_line as l where l.superior_agency_id = p.agency_id and l.superior_id = p.post_id)
      and not exists (select from app.post_line as l where l.appraiser_agency_id = p.agency_id and l.appraiser_id = p.post_id)
      and not exists (
        select from app.appointment as a where a.agency_id = p.agency_id and a.post_id = p.post_id and a.kind <> 'DEFINITIF'
      );
  end if;
  if tg_op = 'INSERT' then
    for changed in
      select n.agency_id from new_rows as n where n.is_outward
      union
      select v.agency_id from new_rows as n join app.post_above as v on v.post_agency_id = n.agency_id and v.post_id = n.post_id
    loop
      perform app.renew_above(changed);
    end loop;
  elsif tg_op = 'DELETE' then
    for changed in
      select o.agency_id from old_rows as o where o.is_outward
      union
      select v.agency_id from old_rows as o join app.post_above as v on v.post_agency_id = o.agency_id and v.post_id = o.post_id
    loop
      perform app.renew_above(changed);
    end loop;
  else
    for changed in
      select n.agency_id from new_rows as n where n.is_outward
      union
      select o.agency_id from old_rows as o where o.is_outward
      union
      select v.agency_id from new_rows as n join app.post_above as v on v.post_agency_id = n.agency_id and v.post_id = n.post_id
    loop
      perform app.renew_above(changed);
    end loop;
  end if;
  return null;
end $$;

ALTER FUNCTION app.keep_lines() OWNER TO kinerja_definer;

--
-- Name: FUNCTION keep_lines(); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.keep_lines() IS 'KJ400 for a circle; keeps app.post.is_single and app.post_above. Definer: lines of other agencies count.';

--
-- Name: led_posts(); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.led_posts() RETURNS integer[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  with recursive
    own (agency_id, post_id) as (
      select a.agency_id, a.post_id
      from app.appointment as a
      where a.person_id = app.actor() and app.is_on(app.today(), a.starts_on, a.ends_on)
    ),
    below (agency_id, post_id) as (
      select l.agency_id, l.post_id
      from own as o
        join app.post_line as l on l.superior_agency_id = o.agency_id and l.superior_id = o.post_id
      where app.is_on(app.today(), l.starts_on, l.ends_on)
      union
      select l.agency_id, l.post_id
      from own as o
        join app.post_line as l on l.appraiser_agency_id = o.agency_id and l.appraiser_id = o.post_id
      where app.is_on(app.today(), l.starts_on, l.ends_on)
      union
      select l.agency_id, l.post_id
      from below as b
        cross join lateral app.present_holder(b.agency_id, b.post_id, app.today(), null) as h
        cross join lateral (
          select s.agency_id, s.post_id, s.starts_on, s.ends_on
          from app.post_line as s
          where s.superior_agency_id = b.agency_id and s.superior_id = b.post_id
          union all
          select s.agency_id, s.post_id, s.starts_on, s.ends_on
          from app.post_line as s
          where s.appraiser_agency_id = b.agency_id and s.appraiser_id = b.post_id
        ) as l
      where h.person_id is null and app.is_on(app.today(), l.starts_on, l.ends_on)
    )
  select coalesce(array_agg(b.post_id), '{}') from below as b
$$;

ALTER FUNCTION app.led_posts() OWNER TO kinerja_definer;

--
-- Name: FUNCTION led_posts(); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.led_posts() IS 'The posts whose holders report to, or are appraised by, the one who asks, today. Definer: as app.superior_of.';

--
-- Name: led_people(); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.led_people() RETURNS TABLE(person_id uuid)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT a.person_id
    FROM app.appointment a
   WHERE ((a.post_id = ANY (( SELECT app.led_posts() AS led_posts)::integer[])) AND (a.starts_on <= ( SELECT app.today() AS today)) AND COALESCE((a.ends_on >= ( SELECT app.today() AS today)), true));
END;

ALTER FUNCTION app.led_people() OWNER TO kinerja_owner;

--
-- Name: FUNCTION led_people(); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.led_people() IS 'Those who report to the one who asks, or are appraised by them, today.';

--
-- Name: login_source(text); Type: FUNCTION; Schema: app; Owner: kinerja_auth
--

CREATE FUNCTION app.login_source(p_source text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if p_source like '%:%' then
    return host(network(set_masklen(p_source::inet, 64)));
  end if;
  return left(p_source, 100);
exception
  when invalid_text_representation or numeric_value_out_of_range then return left(p_source, 100);
end $$;

ALTER FUNCTION app.login_source(p_source text) OWNER TO kinerja_auth;

--
-- Name: FUNCTION login_source(p_source text); Type: COMMENT; Schema: app; Owner: kinerja_auth
--

COMMENT ON FUNCTION app.login_source(p_source text) IS 'What failed logins are counted by: an address, of IPv6 its network.';

--
-- Name: logins_of(uuid); Type: FUNCTION; Schema: app; Owner: kinerja_auth
--

CREATE FUNCTION app.logins_of(p_person_id uuid) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select jsonb_build_object(
    'account', (
      select jsonb_build_object(
        'login', a.login, 'peer', a.peer, 'created_at', a.created_at, 'is_locked', a.is_locked, 'password_set_at', p.set_at,
        'password_may_be_known_to', p.made_by
      )
      from app.account as a
        left join meta.password as p on p.account_id = a.account_id
      where a.person_id = p_person_id
    ),
    'sessions', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'opened_at', s.opened_at, 'used_at', nullif(s.used_at, '-infinity'), 'expires_at', s.expires_at, 'opened_from', s.opened_from
      ) order by s.opened_at), '[]')
      from meta.session as s
        join app.account as a on a.account_id = s.account_id
      where a.person_id = p_person_id
    ),
    'failed_logins', (
      select coalesce(jsonb_agg(jsonb_build_object('source', f.source, 'failures', f.failures, 'failed_at', f.failed_at) order by f.failed_at), '[]')
      from meta.login_failure as f
        join app.account as a on a.login = f.login
      where a.person_id = p_person_id
    )
  )
$$;

ALTER FUNCTION app.logins_of(p_person_id uuid) OWNER TO kinerja_auth;

--
-- Name: FUNCTION logins_of(p_person_id uuid); Type: COMMENT; Schema: app; Owner: kinerja_auth
--

COMMENT ON FUNCTION app.logins_of(p_person_id uuid) IS 'What is held about somebody''s logging in. Definer: accounts and sessions are kinerja_auth''s.';

--
-- Name: make_code(uuid, interval); Type: FUNCTION; Schema: app; Owner: kinerja_auth
--

CREATE FUNCTION app.make_code(p_account uuid, p_lasts interval) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_person uuid;
  -- 96 bits of the server's strong random numbers.
  digits text := substr(encode(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 'hex'), 1, 24);
  code text := concat_ws('-', substr(digits, 1, 6), substr(digits, 7, 6), substr(digits, 13, 6), substr(digits, 19, 6));
begin
  select a.person_id into found_person from app.account as a where a.account_id = p_account;
  -- A role or an appointment that is being given this moment is waited for, and the next one waits: its foreign key locks the person.
  perform from app.person as p where p.person_id = found_person for update;
  if found_person is null or not app.manages_account(found_person) then
    perform app.fail('KJ403', 'account ' || p_account);
  end if;
  delete from meta.password as p where p.account_id = p_account;
  insert into meta.one_time_code as c (code_hash, account_id, made_by, made_at, expires_at)
  values (sha256(convert_to(code, 'UTF8')), p_account, app.actor(), app.now(), app.now() + p_lasts)
  on conflict (account_id) do update
  set code_hash = excluded.code_hash, made_by = excluded.made_by, made_at = excluded.made_at, expires_at = excluded.expires_at;
  return code;
end $$;

ALTER FUNCTION app.make_code(p_account uuid, p_lasts interval) OWNER TO kinerja_auth;

--
-- Name: FUNCTION make_code(p_account uuid, p_lasts interval); Type: COMMENT; Schema: app; Owner: kinerja_auth
--

COMMENT ON FUNCTION app.make_code(p_account uuid, p_lasts interval) IS 'A code with which a new password is chosen, once; the password before is gone. KJ403 about an account that the one who asks does not manage. Definer: codes and passwords are nobody''s to see.';

--
-- Name: may_appraise(text); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.may_appraise(p_post_kind text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select p_post_kind not in ('FUNGSIONAL', 'PELAKSANA')
$$;

ALTER FUNCTION app.may_appraise(p_post_kind text) OWNER TO kinerja_definer;

--
-- Name: FUNCTION may_appraise(p_post_kind text); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.may_appraise(p_post_kind text) IS 'Holders of such posts are at least pengawas (art. 1(9)); others appraise by delegation only (P89 A.7).';

--
-- Name: may_know_password(uuid, uuid); Type: FUNCTION; Schema: app; Owner: kinerja_auth
--

CREATE FUNCTION app.may_know_password(p_maker uuid, p_person_id uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'ext', 'pg_temp'
    AS $$
  select
    exists (select from app.account as a where a.person_id = p_maker and not a.is_locked)
    and (
      app.administers_all(p_maker)
      or not app.holds_a_role(p_person_id)
      and not exists (
        select
        from app.appointment as a
          join app.unit as place on place.agency_id = a.agency_id and place.unit_id = a.unit_id
        where a.person_id = p_person_id
          and app.is_to_come(app.today(), a.starts_on, a.ends_on)
          and not exists (
            select
            from app.role_grant as g
              left join app.unit as top on top.agency_id = g.agency_id and top.unit_id = g.unit_id
            where g.person_id = p_maker
              and g.role = 'AGENCY_ADMIN'
              and g.agency_id = a.agency_id
              and app.is_on(app.today(), g.starts_on, g.ends_on)
              and (g.unit_id is null or place.path <@ top.path)
          )
      )
    )
$$;

ALTER FUNCTION app.may_know_password(p_maker uuid, p_person_id uuid) OWNER TO kinerja_auth;

--
-- Name: FUNCTION may_know_password(p_maker uuid, p_person_id uuid); Type: COMMENT; Schema: app; Owner: kinerja_auth
--

COMMENT ON FUNCTION app.may_know_password(p_maker uuid, p_person_id uuid) IS 'Whoever makes a code for the person, or made one, manages the account (as app.manages_account, for anybody). Definer: roles are not the caller''s to see.';

--
-- Name: moment(); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.moment() RETURNS timestamp with time zone
    LANGUAGE sql
    BEGIN ATOMIC
 SELECT (app.now() + (clock_timestamp() - transaction_timestamp()));
END;

ALTER FUNCTION app.moment() OWNER TO kinerja_owner;

--
-- Name: FUNCTION moment(); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.moment() IS 'The time at this moment, for what ends a transaction that began long ago; moved as app.now() is.';

--
-- Name: name_person(); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.name_person() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  new.ref := 'P-' || upper(right(new.person_id::text, 12));
  return new;
end $$;

ALTER FUNCTION app.name_person() OWNER TO kinerja_owner;

--
-- Name: FUNCTION name_person(); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.name_person() IS 'Gives somebody a ref that nobody has chosen.';

--
-- Name: peers_of(uuid, date); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.peers_of(p_person_id uuid, p_day date) RETURNS TABLE(person_id uuid, kind text, agency_id integer, post_id integer, own_agency_id integer, own_id integer)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 20
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select distinct p.person_id, p.kind, p.agency_id, p.post_id, a.agency_id, a.post_id
  from app.appointment as a
    cross join lateral app.superior_of(p_person_id, a.agency_id, a.post_id, p_day) as u
    cross join lateral app.posts_below(u.agency_id, u.post_id, p_day) as b
    join app.appointment as p on p.agency_id = b.agency_id and p.post_id = b.post_id and app.is_on(p_day, p.starts_on, p.ends_on)
  where a.person_id = p_person_id
    and app.is_on(p_day, a.starts_on, a.ends_on)
    and p.person_id not in (p_person_id, u.person_id)
$$;

ALTER FUNCTION app.peers_of(p_person_id uuid, p_day date) OWNER TO kinerja_definer;

--
-- Name: FUNCTION peers_of(p_person_id uuid, p_day date); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.peers_of(p_person_id uuid, p_day date) IS 'Who has the same superior as somebody on a day, and for which of their own posts. Definer: as app.superior_of.';

--
-- Name: person_named(text); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.person_named(p_name text) RETURNS uuid
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  found_id uuid;
begin
  if p_name ~ '^[0-9]{18}$' then
    select p.person_id into found_id from app.person as p where p.nip = p_name;
  else
    select p.person_id into found_id from app.person as p where p.person_id = p_name::uuid;
  end if;
  if found_id is null then
    perform app.fail('KJ404', 'person ' || p_name);
  end if;
  return found_id;
end $_$;

ALTER FUNCTION app.person_named(p_name text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION person_named(p_name text); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.person_named(p_name text) IS 'The person of a NIP or an identifier; KJ404 without one.';

--
-- Name: place_appointment(); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.place_appointment() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_post app.post;
begin
  -- Whoever closes it this moment is waited for, and whoever wants to waits.
  select p.* into found_post from app.post as p where p.agency_id = new.agency_id and p.post_id = new.post_id for share;
  if found_post.closed_at is not null and app.is_to_come(app.today(), new.starts_on, new.ends_on) then
    perform app.fail('KJ455', 'post ' || found_post.code, 'allowed=');
  end if;
  new.unit_id := found_post.unit_id;
  new.is_single := found_post.is_single;
  -- A post that is not there is found by the foreign key, which needs something to look for.
  new.unit_id := coalesce(new.unit_id, 0);
  new.is_single := coalesce(new.is_single, false);
  return new;
end $$;

ALTER FUNCTION app.place_appointment() OWNER TO kinerja_definer;

--
-- Name: FUNCTION place_appointment(); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.place_appointment() IS 'An appointment is where its post is; KJ455 when that is closed. Definer: the post may not be the caller''s to see.';

--
-- Name: place_post(); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.place_post() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  closed text;
begin
  new.is_single := coalesce(new.is_single, false) or app.may_appraise(new.kind);
  -- Whoever closes the unit this moment is waited for, and whoever wants to waits.
  select u.code into closed
  from (select o.code, o.closed_at from app.unit as o where o.agency_id = new.agency_id and o.unit_id = new.unit_id for share) as u
  where u.closed_at is not null;
  if found and new.closed_at is null then
    perform app.fail('KJ455', 'unit ' || closed, 'allowed=');
  end if;
  return new;
end $$;

ALTER FUNCTION app.place_post() OWNER TO kinerja_definer;

--
-- Name: FUNCTION place_post(); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.place_post() IS 'Whoever may appraise by the post holds it alone; KJ455 when its unit is closed. Definer: the unit may not be the caller''s to lock.';

--
-- Name: place_unit(); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.place_unit() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'ext', 'pg_temp'
    AS $$
declare
  parent_path ext.ltree;
begin
  -- The second wall of api.unit_move: a policy sees only what a unit becomes, and not what it comes from. Migrations have no actor.
  if tg_op = 'UPDATE'
    and app.actor() is not null
    and not (app.administers_unit(new.agency_id, old.parent_id) and app.administers_unit(new.agency_id, new.parent_id))
    and new.parent_id is distinct from old.parent_id
  then
    perform app.fail('KJ403', 'unit ' || new.code);
  end if;
  -- Two moves at a time could make a circle that neither of them sees; and what is put below a unit while that is moved, even to the top, would be
  -- left with the path of before.
  if tg_op = 'UPDATE' or new.parent_id is not null then
    perform pg_advisory_xact_lock(hashtextextended('app.unit ' || new.agency_id, 0));
  end if;
  if new.parent_id is null then
    new.path := new.unit_id::text::ext.ltree;
    return new;
  end if;
  select u.path into parent_path from app.unit as u where u.agency_id = new.agency_id and u.unit_id = new.parent_id;
  -- A parent that is not there is found by the foreign key.
  new.path := coalesce(parent_path, ''::ext.ltree) || new.unit_id::text::ext.ltree;
  if tg_op = 'UPDATE' and parent_path <@ old.path then
    perform app.fail('KJ400', 'parent', 'a unit cannot lie below itself');
  end if;
  return new;
end $$;

ALTER FUNCTION app.place_unit() OWNER TO kinerja_definer;

--
-- Name: FUNCTION place_unit(); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.place_unit() IS 'Sets the path from the parent''s; KJ400 when a unit would lie below itself, KJ403 when the one who asks does not administer both places. Definer: the rows above may not be the caller''s to see.';

--
-- Name: post_for(text, text, text, bigint[]); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.post_for(p_action text, p_agency text, p_post text, p_revisions bigint[]) RETURNS app.post
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_agency integer := app.agency_named(p_agency);
  found_post app.post;
begin
  select p.* into found_post from app.post as p where p.agency_id = found_agency and p.code = p_post for no key update;
  if not found then
    perform app.refuse(exists (select from app.post as p where p.agency_id = found_agency and p.code = p_post), 'post ' || p_post);
  end if;
  perform app.require_revision(found_post.revision, p_revisions);
  perform app.require_action(
    p_action, app.post_actions(found_agency, found_post.unit_id, found_post.closed_at is null), 'post ' || p_post
  );
  return found_post;
end $$;

ALTER FUNCTION app.post_for(p_action text, p_agency text, p_post text, p_revisions bigint[]) OWNER TO kinerja_owner;

--
-- Name: FUNCTION post_for(p_action text, p_agency text, p_post text, p_revisions bigint[]); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.post_for(p_action text, p_agency text, p_post text, p_revisions bigint[]) IS 'The post that an action is to change, locked; or the refusal.';

--
-- Name: post_named(integer, text); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.post_named(p_agency_id integer, p_name text) RETURNS app.post
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_post app.post;
begin
  select p.* into found_post
  from app.post as p
  where p.agency_id = case when p_name like '%/%' then app.agency_named(split_part(p_name, '/', 1)) else p_agency_id end
    and p.code = case when p_name like '%/%' then split_part(p_name, '/', 2) else p_name end;
  if not found then
    perform app.fail('KJ404', 'post ' || p_name);
  elsif found_post.closed_at is not null then
    perform app.fail('KJ455', 'post ' || p_name, 'allowed=');
  end if;
  return found_post;
end $$;

ALTER FUNCTION app.post_named(p_agency_id integer, p_name text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION post_named(p_agency_id integer, p_name text); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.post_named(p_agency_id integer, p_name text) IS 'The open post of a code, in an agency unless it says another; KJ404 without one.';

--
-- Name: posts_below(integer, integer, date); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.posts_below(p_agency_id integer, p_post_id integer, p_day date) RETURNS TABLE(agency_id integer, post_id integer)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 20
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  with recursive below (agency_id, post_id) as (
    select l.agency_id, l.post_id
    from app.post_line as l
    where l.superior_agency_id = p_agency_id and l.superior_id = p_post_id and app.is_on(p_day, l.starts_on, l.ends_on)
    union
    select l.agency_id, l.post_id
    from below as b
      cross join lateral app.present_holder(b.agency_id, b.post_id, p_day, null) as h
      join app.post_line as l
        on l.superior_agency_id = b.agency_id and l.superior_id = b.post_id and app.is_on(p_day, l.starts_on, l.ends_on)
    where h.person_id is null
  )
  select b.agency_id, b.post_id from below as b
$$;

ALTER FUNCTION app.posts_below(p_agency_id integer, p_post_id integer, p_day date) OWNER TO kinerja_definer;

--
-- Name: FUNCTION posts_below(p_agency_id integer, p_post_id integer, p_day date); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.posts_below(p_agency_id integer, p_post_id integer, p_day date) IS 'The posts whose holders report to the holder of a post on a day, also past vacant ones. Definer: as app.superior_of.';

--
-- Name: posts_standing_below(integer[], date); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.posts_standing_below(p_posts integer[], p_day date) RETURNS TABLE(post_id integer, below_id integer)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select l.superior_id, l.post_id
  from app.post_line as l
    join app.post as p on p.agency_id = l.agency_id and p.post_id = l.post_id
  where l.superior_id = any (p_posts) and p.closed_at is null and app.is_to_come(p_day, l.starts_on, l.ends_on)
  union
  select l.appraiser_id, l.post_id
  from app.post_line as l
    join app.post as p on p.agency_id = l.agency_id and p.post_id = l.post_id
  where l.appraiser_id = any (p_posts) and p.closed_at is null and app.is_to_come(p_day, l.starts_on, l.ends_on)
$$;

ALTER FUNCTION app.posts_standing_below(p_posts integer[], p_day date) OWNER TO kinerja_definer;

--
-- Name: FUNCTION posts_standing_below(p_posts integer[], p_day date); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.posts_standing_below(p_posts integer[], p_day date) IS 'Open posts that report to some posts, or are appraised by them, on a day or later. Definer: lines of other agencies count.';

--
-- Name: posts_through(integer[], date); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.posts_through(p_post_ids integer[], p_day date) RETURNS TABLE(agency_id integer, post_id integer)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 20
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  with recursive through (agency_id, post_id) as (
    select p.agency_id, p.post_id from app.post as p where p.post_id = any (p_post_ids)
    union
    select l.agency_id, l.post_id
    from through as t
      join app.post as p on p.agency_id = t.agency_id and p.post_id = t.post_id
      cross join lateral app.present_holder(t.agency_id, t.post_id, p_day, null) as h
      cross join lateral (
        select s.agency_id, s.post_id, s.starts_on, s.ends_on
        from app.post_line as s
        where s.superior_agency_id = t.agency_id and s.superior_id = t.post_id
        union all
        select s.agency_id, s.post_id, s.starts_on, s.ends_on
        from app.post_line as s
        where s.appraiser_agency_id = t.agency_id and s.appraiser_id = t.post_id
      ) as l
    where app.is_on(p_day, l.starts_on, l.ends_on)
      and (h.kind is distinct from 'DEFINITIF' or not app.may_appraise(p.kind) or t.post_id = any (p_post_ids))
  )
  select t.agency_id, t.post_id from through as t
$$;

ALTER FUNCTION app.posts_through(p_post_ids integer[], p_day date) OWNER TO kinerja_definer;

--
-- Name: FUNCTION posts_through(p_post_ids integer[], p_day date); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.posts_through(p_post_ids integer[], p_day date) IS 'Posts whose holders'' superior or appraiser may depend on where these posts stand, or on who holds them. Definer: as above.';

--
-- Name: present_holder(integer, integer, date, uuid); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.present_holder(p_agency_id integer, p_post_id integer, p_day date, p_but uuid, OUT person_id uuid, OUT kind text) RETURNS record
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select a.person_id, a.kind
  from app.appointment as a
  where a.agency_id = p_agency_id
    and a.post_id = p_post_id
    and app.is_on(p_day, a.starts_on, a.ends_on)
    and a.person_id is distinct from p_but
    and not exists (select from app.status as s where s.person_id = a.person_id and app.is_on(p_day, s.starts_on, s.ends_on))
  order by array_position(array['DEFINITIF', 'PLT', 'PLH'], a.kind), a.starts_on, a.appointment_id
  limit 1
$$;

ALTER FUNCTION app.present_holder(p_agency_id integer, p_post_id integer, p_day date, p_but uuid, OUT person_id uuid, OUT kind text) OWNER TO kinerja_definer;

--
-- Name: FUNCTION present_holder(p_agency_id integer, p_post_id integer, p_day date, p_but uuid, OUT person_id uuid, OUT kind text); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.present_holder(p_agency_id integer, p_post_id integer, p_day date, p_but uuid, OUT person_id uuid, OUT kind text) IS 'Who does the work of a post on a day: its definitive holder, else whoever acts. Definer: others'' appointments count.';

--
-- Name: reach_of_designated(); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.reach_of_designated() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  people uuid[];
begin
  -- Whoever is being appointed this moment is waited for: see app.renew_above.
  if tg_op <> 'DELETE' then
    perform from app.person as p where p.person_id in (select n.person_id from new_rows as n where n.appraiser_person_id is not null) for update;
    people := array(select distinct n.appraiser_person_id from new_rows as n where n.appraiser_person_id is not null);
  end if;
  if tg_op <> 'INSERT' then
    people := people || array(select distinct o.appraiser_person_id from old_rows as o where o.appraiser_person_id is not null);
  end if;
  perform app.renew_reach(people);
  return null;
end $$;

ALTER FUNCTION app.reach_of_designated() OWNER TO kinerja_definer;

--
-- Name: FUNCTION reach_of_designated(); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.reach_of_designated() IS 'The reach of those who were designated to appraise somebody. Definer: reach is nobody''s to write.';

--
-- Name: reach_of_people(); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.reach_of_people() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  people uuid[];
begin
  if tg_op = 'INSERT' then
    people := array(select distinct n.person_id from new_rows as n);
  elsif tg_op = 'DELETE' then
    people := array(select distinct o.person_id from old_rows as o);
  else
    people := array(select n.person_id from new_rows as n union select o.person_id from old_rows as o);
  end if;
  if tg_table_name = 'appointment' then
    -- Whoever was designated to appraise one of them goes where they go.
    people := people || array(select distinct s.appraiser_person_id from app.status as s where s.person_id = any (people) and s.appraiser_person_id is not null);
  end if;
  perform app.renew_reach(people);
  return null;
end $$;

ALTER FUNCTION app.reach_of_people() OWNER TO kinerja_definer;

--
-- Name: FUNCTION reach_of_people(); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.reach_of_people() IS 'The reach of those whom a statement touched. Definer: reach is nobody''s to write.';

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
-- Name: import_report; Type: TABLE; Schema: meta; Owner: kinerja_owner
--

CREATE TABLE meta.import_report (
    job_id uuid NOT NULL,
    place bigint NOT NULL,
    line integer NOT NULL,
    column_name text,
    symbol text NOT NULL,
    is_problem boolean NOT NULL,
    english text NOT NULL,
    indonesian text NOT NULL,
    CONSTRAINT import_report_symbol_is_a_symbol CHECK ((symbol ~ '^[A-Z][A-Z0-9_]*$'::text))
);

ALTER TABLE ONLY meta.import_report FORCE ROW LEVEL SECURITY;

ALTER TABLE meta.import_report OWNER TO kinerja_owner;

--
-- Name: TABLE import_report; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON TABLE meta.import_report IS 'What an import found in its file: problems, and, when nothing was to be changed, what would be.';

--
-- Name: COLUMN import_report.job_id; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.import_report.job_id IS 'The import''s job.';

--
-- Name: COLUMN import_report.place; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.import_report.place IS 'Grows; says nothing.';

--
-- Name: COLUMN import_report.line; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.import_report.line IS 'The line of the file.';

--
-- Name: COLUMN import_report.column_name; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.import_report.column_name IS 'The column that it is about, or those that would change, separated by blanks; null for the whole line.';

--
-- Name: COLUMN import_report.symbol; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.import_report.symbol IS 'That of the failure, or CREATED or CHANGED.';

--
-- Name: COLUMN import_report.is_problem; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.import_report.is_problem IS 'The line is left out; false for what is told for information.';

--
-- Name: COLUMN import_report.english; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.import_report.english IS 'In English: what is wrong, and what to do.';

--
-- Name: COLUMN import_report.indonesian; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.import_report.indonesian IS 'In Indonesian.';

--
-- Name: row; Type: TABLE; Schema: staging; Owner: kinerja_owner
--

CREATE UNLOGGED TABLE staging."row" (
    import_id uuid NOT NULL,
    line integer NOT NULL,
    cells text[] NOT NULL,
    bad text[]
)
WITH (autovacuum_analyze_threshold='2000000000');

ALTER TABLE staging."row" OWNER TO kinerja_owner;

--
-- Name: TABLE "row"; Type: COMMENT; Schema: staging; Owner: kinerja_owner
--

COMMENT ON TABLE staging."row" IS 'A line of a file that is being imported. Gone with the end of the import, and with a crash: the file is still there.';

--
-- Name: COLUMN "row".import_id; Type: COMMENT; Schema: staging; Owner: kinerja_owner
--

COMMENT ON COLUMN staging."row".import_id IS 'The import, which is the job''s identifier, too.';

--
-- Name: COLUMN "row".line; Type: COMMENT; Schema: staging; Owner: kinerja_owner
--

COMMENT ON COLUMN staging."row".line IS 'The line of the file; the first behind its header is 2.';

--
-- Name: COLUMN "row".cells; Type: COMMENT; Schema: staging; Owner: kinerja_owner
--

COMMENT ON COLUMN staging."row".cells IS 'What stands in it, in the format''s order, canonical; null for an empty cell and for a column that is not in the file.';

--
-- Name: COLUMN "row".bad; Type: COMMENT; Schema: staging; Owner: kinerja_owner
--

COMMENT ON COLUMN staging."row".bad IS 'What the daemon found wrong in it: column, symbol, English, Indonesian, four by four; null for nothing.';

--
-- Name: good; Type: VIEW; Schema: staging; Owner: kinerja_owner
--

CREATE VIEW staging.good WITH (security_barrier='true') AS
 SELECT r.line,
    r.cells
   FROM staging."row" r
  WHERE ((r.import_id = ( SELECT app.import_job() AS import_job)) AND (NOT (EXISTS ( SELECT
           FROM meta.import_report p
          WHERE ((p.job_id = ( SELECT app.import_job() AS import_job)) AND p.is_problem AND (p.line = r.line))))));

ALTER TABLE staging.good OWNER TO kinerja_owner;

--
-- Name: VIEW good; Type: COMMENT; Schema: staging; Owner: kinerja_owner
--

COMMENT ON VIEW staging.good IS 'Lines of the import that this transaction is about, without those in which a problem was found so far.';

--
-- Name: COLUMN good.line; Type: COMMENT; Schema: staging; Owner: kinerja_owner
--

COMMENT ON COLUMN staging.good.line IS 'The line of the file.';

--
-- Name: COLUMN good.cells; Type: COMMENT; Schema: staging; Owner: kinerja_owner
--

COMMENT ON COLUMN staging.good.cells IS 'What stands in it, in the format''s order; null for an empty cell and for a column that is not in the file.';

--
-- Name: read_agencies(); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.read_agencies() RETURNS TABLE(line integer, agency text, name text, kind text, state text, agency_id integer, is_closed boolean, is_closing boolean, changes text)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT g.line,
     g.cells[1] AS cells,
     v.name,
     v.kind,
     g.cells[4] AS cells,
     a.agency_id,
     (a.closed_at IS NOT NULL),
     (COALESCE((g.cells[4] = 'CLOSED'::text), false) AND (a.closed_at IS NULL)),
         CASE
             WHEN (a.agency_id IS NOT NULL) THEN concat_ws(' '::text,
             CASE
                 WHEN (v.name <> a.name) THEN 'name'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN (v.kind <> a.kind) THEN 'kind'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN ((g.cells[4] = 'CLOSED'::text) AND (a.closed_at IS NULL)) THEN 'state'::text
                 ELSE NULL::text
             END)
             ELSE NULL::text
         END AS "case"
    FROM ((staging.good g
      LEFT JOIN app.agency a ON ((a.code = g.cells[1])))
      CROSS JOIN LATERAL ( SELECT COALESCE(g.cells[2], a.name) AS name,
             COALESCE(g.cells[3], a.kind) AS kind) v);
END;

ALTER FUNCTION app.read_agencies() OWNER TO kinerja_owner;

--
-- Name: FUNCTION read_agencies(); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.read_agencies() IS 'Lines of the import without a problem, the agency that each of them means, and which columns it changes (null: it is new).';

--
-- Name: read_appointments(integer, integer); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.read_appointments(p_first integer, p_last integer) RETURNS TABLE(line integer, agency text, post text, person text, kind text, starts_on date, ends_on date, agency_id integer, is_agency_closed boolean, post_id integer, unit_id integer, is_single boolean, is_closed boolean, person_id uuid, appointment_id uuid, old_kind text, old_ends_on date, is_new boolean, is_changed boolean)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT r.line,
     r.agency,
     r.post,
     r.person,
     r.kind,
     r.starts_on,
     r.ends_on,
     r.agency_id,
     r.is_agency_closed,
     r.post_id,
     r.unit_id,
     r.is_single,
     r.is_closed,
     r.person_id,
     r.appointment_id,
     r.old_kind,
     r.old_ends_on,
         CASE
             WHEN ((r.appointment_id IS NOT NULL) OR (r.post_id IS NULL) OR (r.person_id IS NULL)) THEN false
             WHEN (r.ends_on = (r.starts_on - 1)) THEN (NOT (EXISTS ( SELECT
                FROM app.appointment w
               WHERE ((w.agency_id = r.agency_id) AND (w.post_id = r.post_id) AND (w.person_id = r.person_id) AND (w.starts_on = r.starts_on) AND (w.ends_on = r.ends_on)))))
             ELSE true
         END AS "case",
     ((r.appointment_id IS NOT NULL) AND ((r.kind IS DISTINCT FROM r.old_kind) OR (r.ends_on IS DISTINCT FROM r.old_ends_on)))
    FROM ( SELECT g.line,
             g.cells[1] AS agency,
             g.cells[2] AS post,
             g.cells[3] AS person,
                 CASE
                     WHEN ((a.appointment_id IS NOT NULL) AND (NOT ( SELECT app.import_has('kind'::text) AS import_has))) THEN a.kind
                     ELSE COALESCE(g.cells[4], 'DEFINITIF'::text)
                 END AS kind,
             (g.cells[5])::date AS starts_on,
                 CASE
                     WHEN ((a.appointment_id IS NOT NULL) AND (NOT ( SELECT app.import_has('ends_on'::text) AS import_has))) THEN a.ends_on
                     ELSE (g.cells[6])::date
                 END AS ends_on,
             c.agency_id,
             (c.closed_at IS NOT NULL) AS is_agency_closed,
             t.post_id,
             t.unit_id,
             t.is_single,
             (t.closed_at IS NOT NULL) AS is_closed,
             w.person_id,
             a.appointment_id,
             a.kind AS old_kind,
             a.ends_on AS old_ends_on
            FROM (((((staging.good g
              LEFT JOIN app.agency c ON ((c.code = g.cells[1])))
              LEFT JOIN app.post t ON (((t.agency_id = c.agency_id) AND (t.code = g.cells[2]))))
              LEFT JOIN app.person n ON ((n.nip = g.cells[3])))
              CROSS JOIN LATERAL ( SELECT COALESCE(n.person_id, ( SELECT f.person_id
                            FROM app.person f
                           WHERE (f.ref = g.cells[3])), ( SELECT i.person_id
                            FROM app.person i
                           WHERE (i.person_id = app.import_identifier(g.cells[3])))) AS person_id) w)
              LEFT JOIN app.appointment a ON (((a.agency_id = t.agency_id) AND (a.post_id = t.post_id) AND (a.person_id = w.person_id) AND (a.starts_on = (g.cells[5])::date) AND COALESCE((a.ends_on >= a.starts_on), true))))
           WHERE ((g.line >= read_appointments.p_first) AND (g.line <= read_appointments.p_last))) r;
END;

ALTER FUNCTION app.read_appointments(p_first integer, p_last integer) OWNER TO kinerja_owner;

--
-- Name: FUNCTION read_appointments(p_first integer, p_last integer); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.read_appointments(p_first integer, p_last integer) IS 'Lines of the import without a problem, with what they name, and the appointment that each of them means. A column that is not in the file says what is there.';

--
-- Name: read_delegations(integer, integer); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.read_delegations(p_first integer, p_last integer) RETURNS TABLE(line integer, agency text, unit text, person text, starts_on date, ends_on date, decree text, agency_id integer, is_agency_closed boolean, unit_id integer, is_closed boolean, person_id uuid, delegation_id uuid, old_ends_on date, is_new boolean, gives boolean, changes text)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT r.line,
     r.agency,
     r.unit,
     r.person,
     r.starts_on,
     r.ends_on,
     r.decree,
     r.agency_id,
     r.is_agency_closed,
     r.unit_id,
     r.is_closed,
     r.person_id,
     r.delegation_id,
     r.old_ends_on,
     n.is_new,
     (n.is_new OR ((r.delegation_id IS NOT NULL) AND (COALESCE(r.ends_on, 'infinity'::date) > COALESCE(r.old_ends_on, 'infinity'::date)))),
         CASE
             WHEN (r.delegation_id IS NOT NULL) THEN concat_ws(' '::text,
             CASE
                 WHEN (r.ends_on IS DISTINCT FROM r.old_ends_on) THEN 'ends_on'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN (r.decree <> r.old_decree) THEN 'decree'::text
                 ELSE NULL::text
             END)
             ELSE NULL::text
         END AS "case"
    FROM (( SELECT g.line,
             g.cells[1] AS agency,
             g.cells[2] AS unit,
             g.cells[3] AS person,
             (g.cells[4])::date AS starts_on,
                 CASE
                     WHEN ((d.delegation_id IS NOT NULL) AND (NOT ( SELECT app.import_has('ends_on'::text) AS import_has))) THEN d.ends_on
                     ELSE (g.cells[5])::date
                 END AS ends_on,
             COALESCE(g.cells[6], d.decree) AS decree,
             c.agency_id,
             (c.closed_at IS NOT NULL) AS is_agency_closed,
             u.unit_id,
             (u.closed_at IS NOT NULL) AS is_closed,
             w.person_id,
             d.delegation_id,
             d.ends_on AS old_ends_on,
             d.decree AS old_decree
            FROM (((((staging.good g
              LEFT JOIN app.agency c ON ((c.code = g.cells[1])))
              LEFT JOIN app.unit u ON (((u.agency_id = c.agency_id) AND (u.code = g.cells[2]))))
              LEFT JOIN app.person n_1 ON ((n_1.nip = g.cells[3])))
              CROSS JOIN LATERAL ( SELECT COALESCE(n_1.person_id, ( SELECT f.person_id
                            FROM app.person f
                           WHERE (f.ref = g.cells[3])), ( SELECT i.person_id
                            FROM app.person i
                           WHERE (i.person_id = app.import_identifier(g.cells[3])))) AS person_id) w)
              LEFT JOIN app.delegation d ON (((d.agency_id = u.agency_id) AND (d.unit_id = u.unit_id) AND (d.person_id = w.person_id) AND (d.starts_on = (g.cells[4])::date) AND COALESCE((d.ends_on >= d.starts_on), true))))
           WHERE ((g.line >= read_delegations.p_first) AND (g.line <= read_delegations.p_last))) r
      CROSS JOIN LATERAL ( SELECT
                 CASE
                     WHEN ((r.delegation_id IS NOT NULL) OR (r.unit_id IS NULL) OR (r.person_id IS NULL)) THEN false
                     WHEN (r.ends_on = (r.starts_on - 1)) THEN (NOT (EXISTS ( SELECT
                        FROM app.delegation w
                       WHERE ((w.agency_id = r.agency_id) AND (w.unit_id = r.unit_id) AND (w.person_id = r.person_id) AND (w.starts_on = r.starts_on) AND (w.ends_on = r.ends_on)))))
                     ELSE true
                 END AS is_new) n);
END;

ALTER FUNCTION app.read_delegations(p_first integer, p_last integer) OWNER TO kinerja_owner;

--
-- Name: FUNCTION read_delegations(p_first integer, p_last integer); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.read_delegations(p_first integer, p_last integer) IS 'Lines of the import without a problem, with what they name, whether they give more than there is, and which columns that changes (null: none is meant).';

--
-- Name: read_objectives(integer, integer); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.read_objectives(p_first integer, p_last integer) RETURNS TABLE(line integer, agency text, unit text, year integer, code text, objective text, indicator text, target text, state text, agency_id integer, is_agency_closed boolean, unit_id integer, is_closed boolean, objective_id uuid, changes text)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT r.line,
     r.agency,
     r.unit,
     r.year,
     r.code,
     COALESCE(r.objective, o.objective) AS "coalesce",
     COALESCE(r.indicator, o.indicator) AS "coalesce",
     COALESCE(r.target, o.target) AS "coalesce",
     COALESCE(r.state, o.state, 'DRAFT'::text) AS "coalesce",
     r.agency_id,
     r.is_agency_closed,
     r.unit_id,
     r.is_closed,
     o.objective_id,
         CASE
             WHEN (o.objective_id IS NOT NULL) THEN concat_ws(' '::text,
             CASE
                 WHEN (r.objective <> o.objective) THEN 'objective'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN (r.indicator <> o.indicator) THEN 'indicator'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN (r.target <> o.target) THEN 'target'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN (r.state <> o.state) THEN 'state'::text
                 ELSE NULL::text
             END)
             ELSE NULL::text
         END AS "case"
    FROM (( SELECT g.line,
             g.cells[1] AS agency,
             g.cells[2] AS unit,
             (g.cells[3])::integer AS year,
             g.cells[4] AS code,
             g.cells[5] AS objective,
             g.cells[6] AS indicator,
             g.cells[7] AS target,
             g.cells[8] AS state,
             c.agency_id,
             (c.closed_at IS NOT NULL) AS is_agency_closed,
             u.unit_id,
             (u.closed_at IS NOT NULL) AS is_closed
            FROM ((staging.good g
              LEFT JOIN app.agency c ON ((c.code = g.cells[1])))
              LEFT JOIN app.unit u ON (((u.agency_id = c.agency_id) AND (u.code = g.cells[2]))))
           WHERE ((g.line >= read_objectives.p_first) AND (g.line <= read_objectives.p_last))) r
      LEFT JOIN app.objective o ON (((o.agency_id = r.agency_id) AND (o.unit_id = r.unit_id) AND (o.year = r.year) AND (o.code = r.code))));
END;

ALTER FUNCTION app.read_objectives(p_first integer, p_last integer) OWNER TO kinerja_owner;

--
-- Name: FUNCTION read_objectives(p_first integer, p_last integer); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.read_objectives(p_first integer, p_last integer) IS 'Lines of the import without a problem, with what they name, what they would make of it, and which columns that changes (null: it is new).';

--
-- Name: read_people(integer, integer); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.read_people(p_first integer, p_last integer) RETURNS TABLE(line integer, ref text, nip text, name text, employment text, golongan text, golongan_since_on date, contract_number text, contract_starts_on date, contract_ends_on date, email text, person_id uuid, of_nip uuid, of_ref uuid, old_nip text, changes text)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT g.line,
     v.ref,
     v.nip,
     v.name,
     v.employment,
     v.golongan,
     v.golongan_since_on,
     v.contract_number,
     v.contract_starts_on,
     v.contract_ends_on,
     v.email,
     o.person_id,
     n.person_id,
     f.person_id,
     o.nip,
         CASE
             WHEN (o.person_id IS NULL) THEN NULL::text
             WHEN (NOT ((v.ref IS DISTINCT FROM o.ref) OR (v.nip IS DISTINCT FROM o.nip) OR (v.name IS DISTINCT FROM o.name) OR (v.employment IS DISTINCT FROM o.employment) OR (v.golongan IS DISTINCT FROM o.golongan) OR (v.golongan_since_on IS DISTINCT FROM o.golongan_since_on) OR (v.contract_number IS DISTINCT FROM o.contract_number) OR (v.contract_starts_on IS DISTINCT FROM o.contract_starts_on) OR (v.contract_ends_on IS DISTINCT FROM o.contract_ends_on) OR (v.email IS DISTINCT FROM o.email))) THEN ''::text
             ELSE concat_ws(' '::text,
             CASE
                 WHEN (v.ref IS DISTINCT FROM o.ref) THEN 'ref'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN (v.nip IS DISTINCT FROM o.nip) THEN 'nip'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN (v.name IS DISTINCT FROM o.name) THEN 'name'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN (v.employment IS DISTINCT FROM o.employment) THEN 'employment'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN (v.golongan IS DISTINCT FROM o.golongan) THEN 'golongan'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN (v.golongan_since_on IS DISTINCT FROM o.golongan_since_on) THEN 'golongan_since'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN (v.contract_number IS DISTINCT FROM o.contract_number) THEN 'contract_number'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN (v.contract_starts_on IS DISTINCT FROM o.contract_starts_on) THEN 'contract_starts_on'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN (v.contract_ends_on IS DISTINCT FROM o.contract_ends_on) THEN 'contract_ends_on'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN (v.email IS DISTINCT FROM o.email) THEN 'email'::text
                 ELSE NULL::text
             END)
         END AS concat_ws
    FROM ((((staging.good g
      LEFT JOIN app.person n ON ((n.nip = g.cells[2])))
      LEFT JOIN app.person f ON ((f.ref = g.cells[1])))
      LEFT JOIN app.person o ON ((o.person_id = COALESCE(n.person_id, f.person_id))))
      CROSS JOIN LATERAL ( SELECT COALESCE(g.cells[1], o.ref) AS ref,
             COALESCE(g.cells[2], o.nip) AS nip,
             COALESCE(g.cells[3], o.name) AS name,
             COALESCE(g.cells[4], o.employment) AS employment,
                 CASE
                     WHEN ( SELECT app.import_has('golongan'::text) AS import_has) THEN g.cells[5]
                     ELSE o.golongan
                 END AS golongan,
                 CASE
                     WHEN ( SELECT app.import_has('golongan_since'::text) AS import_has) THEN (g.cells[6])::date
                     ELSE o.golongan_since_on
                 END AS golongan_since_on,
                 CASE
                     WHEN ( SELECT app.import_has('contract_number'::text) AS import_has) THEN g.cells[7]
                     ELSE o.contract_number
                 END AS contract_number,
                 CASE
                     WHEN ( SELECT app.import_has('contract_starts_on'::text) AS import_has) THEN (g.cells[8])::date
                     ELSE o.contract_starts_on
                 END AS contract_starts_on,
                 CASE
                     WHEN ( SELECT app.import_has('contract_ends_on'::text) AS import_has) THEN (g.cells[9])::date
                     ELSE o.contract_ends_on
                 END AS contract_ends_on,
                 CASE
                     WHEN ( SELECT app.import_has('email'::text) AS import_has) THEN g.cells[10]
                     ELSE o.email
                 END AS email) v)
   WHERE ((g.line >= read_people.p_first) AND (g.line <= read_people.p_last));
END;

ALTER FUNCTION app.read_people(p_first integer, p_last integer) OWNER TO kinerja_owner;

--
-- Name: FUNCTION read_people(p_first integer, p_last integer); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.read_people(p_first integer, p_last integer) IS 'Lines of the import without a problem, the person whom each of them means, and which columns it changes (null: nobody is there). A column that is not in the file says what is there.';

--
-- Name: read_posts(date); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.read_posts(p_today date) RETURNS TABLE(line integer, agency text, unit text, post text, title text, kind text, jenjang text, reports_to text, appraised_by text, state text, agency_id integer, unit_id integer, is_unit_closed boolean, post_id integer, node integer, old_unit_id integer, old_kind text, is_single boolean, superior_node integer, superior_agency_id integer, superior_id integer, is_superior_closed boolean, appraiser_node integer, appraiser_agency_id integer, appraiser_id integer, is_appraiser_closed boolean, is_closed boolean, is_closing boolean, is_moving boolean, changes text)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT g.line,
     g.cells[1] AS cells,
     g.cells[2] AS cells,
     g.cells[3] AS cells,
     v.title,
     v.kind,
     v.jenjang,
     g.cells[7] AS cells,
     g.cells[8] AS cells,
     g.cells[9] AS cells,
     c.agency_id,
     COALESCE(u.unit_id,
         CASE
             WHEN (g.cells[2] IS NULL) THEN p.unit_id
             ELSE NULL::integer
         END) AS "coalesce",
     (u.closed_at IS NOT NULL),
     p.post_id,
     COALESCE(p.post_id, (- g.line)) AS "coalesce",
     p.unit_id,
     p.kind,
     p.is_single,
     w.superior_node,
     w.superior_agency_id,
     w.superior_id,
     (s.closed_at IS NOT NULL),
     w.appraiser_node,
     w.appraiser_agency_id,
     w.appraiser_id,
     (e.closed_at IS NOT NULL),
     (p.closed_at IS NOT NULL),
     (COALESCE((g.cells[9] = 'CLOSED'::text), false) AND (p.closed_at IS NULL)),
     ((p.post_id IS NOT NULL) AND ((w.superior_node IS DISTINCT FROM l.superior_id) OR (w.appraiser_node IS DISTINCT FROM l.appraiser_id))),
         CASE
             WHEN (p.post_id IS NOT NULL) THEN concat_ws(' '::text,
             CASE
                 WHEN (u.unit_id <> p.unit_id) THEN 'unit'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN (v.title <> p.title) THEN 'title'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN (v.kind <> p.kind) THEN 'kind'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN (v.jenjang IS DISTINCT FROM p.jenjang) THEN 'jenjang'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN (w.superior_node IS DISTINCT FROM l.superior_id) THEN 'reports_to'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN (w.appraiser_node IS DISTINCT FROM l.appraiser_id) THEN 'appraised_by'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN ((g.cells[9] = 'CLOSED'::text) AND (p.closed_at IS NULL)) THEN 'state'::text
                 ELSE NULL::text
             END)
             ELSE NULL::text
         END AS "case"
    FROM ((((((((((((staging.good g
      LEFT JOIN app.agency c ON ((c.code = g.cells[1])))
      LEFT JOIN app.unit u ON (((u.agency_id = c.agency_id) AND (u.code = g.cells[2]))))
      LEFT JOIN app.post p ON (((p.agency_id = c.agency_id) AND (p.code = g.cells[3]))))
      LEFT JOIN app.post_line l ON (((l.agency_id = p.agency_id) AND (l.post_id = p.post_id) AND app.is_on(read_posts.p_today, l.starts_on, l.ends_on))))
      CROSS JOIN LATERAL ( SELECT COALESCE(g.cells[4], p.title) AS title,
             COALESCE(g.cells[5], p.kind) AS kind,
                 CASE
                     WHEN ( SELECT app.import_has('jenjang'::text) AS import_has) THEN g.cells[6]
                     ELSE p.jenjang
                 END AS jenjang,
                 CASE
                     WHEN (g.cells[7] ~~ '%/%'::text) THEN split_part(g.cells[7], '/'::text, 1)
                     ELSE g.cells[1]
                 END AS superior_agency,
                 CASE
                     WHEN (g.cells[7] ~~ '%/%'::text) THEN split_part(g.cells[7], '/'::text, 2)
                     ELSE g.cells[7]
                 END AS superior,
                 CASE
                     WHEN (g.cells[8] ~~ '%/%'::text) THEN split_part(g.cells[8], '/'::text, 1)
                     ELSE g.cells[1]
                 END AS appraiser_agency,
                 CASE
                     WHEN (g.cells[8] ~~ '%/%'::text) THEN split_part(g.cells[8], '/'::text, 2)
                     ELSE g.cells[8]
                 END AS appraiser) v)
      LEFT JOIN app.agency sa ON (((sa.code = v.superior_agency) AND (v.superior IS NOT NULL))))
      LEFT JOIN app.post s ON (((s.agency_id = sa.agency_id) AND (s.code = v.superior))))
      LEFT JOIN staging.good sf ON (((sf.cells[1] = v.superior_agency) AND (sf.cells[3] = v.superior))))
      LEFT JOIN app.agency ea ON (((ea.code = v.appraiser_agency) AND (v.appraiser IS NOT NULL))))
      LEFT JOIN app.post e ON (((e.agency_id = ea.agency_id) AND (e.code = v.appraiser))))
      LEFT JOIN staging.good ef ON (((ef.cells[1] = v.appraiser_agency) AND (ef.cells[3] = v.appraiser))))
      CROSS JOIN LATERAL ( SELECT
                 CASE
                     WHEN ( SELECT app.import_has('reports_to'::text) AS import_has) THEN COALESCE(s.post_id, (- sf.line))
                     ELSE l.superior_id
                 END AS superior_node,
                 CASE
                     WHEN ( SELECT app.import_has('reports_to'::text) AS import_has) THEN s.agency_id
                     ELSE l.superior_agency_id
                 END AS superior_agency_id,
                 CASE
                     WHEN ( SELECT app.import_has('reports_to'::text) AS import_has) THEN s.post_id
                     ELSE l.superior_id
                 END AS superior_id,
                 CASE
                     WHEN ( SELECT app.import_has('appraised_by'::text) AS import_has) THEN COALESCE(e.post_id, (- ef.line))
                     ELSE l.appraiser_id
                 END AS appraiser_node,
                 CASE
                     WHEN ( SELECT app.import_has('appraised_by'::text) AS import_has) THEN e.agency_id
                     ELSE l.appraiser_agency_id
                 END AS appraiser_agency_id,
                 CASE
                     WHEN ( SELECT app.import_has('appraised_by'::text) AS import_has) THEN e.post_id
                     ELSE l.appraiser_id
                 END AS appraiser_id) w);
END;

ALTER FUNCTION app.read_posts(p_today date) OWNER TO kinerja_owner;

--
-- Name: FUNCTION read_posts(p_today date); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.read_posts(p_today date) IS 'Lines of the import without a problem, with what they name, the post that each of them means, where it will stand, and which columns that changes (null: it is new). What is only in the file yet has the number of its line, negative.';

--
-- Name: read_statuses(integer, integer); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.read_statuses(p_first integer, p_last integer) RETURNS TABLE(line integer, person text, status text, starts_on date, ends_on date, decree text, appraiser text, person_id uuid, appraiser_id uuid, status_id uuid, old_ends_on date, is_new boolean, changes text)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT r.line,
     r.person,
     r.status,
     r.starts_on,
     r.ends_on,
     r.decree,
     r.appraiser,
     r.person_id,
     r.appraiser_id,
     r.status_id,
     r.old_ends_on,
         CASE
             WHEN ((r.status_id IS NOT NULL) OR (r.person_id IS NULL)) THEN false
             WHEN (r.ends_on = (r.starts_on - 1)) THEN (NOT (EXISTS ( SELECT
                FROM app.status w
               WHERE ((w.person_id = r.person_id) AND (w.starts_on = r.starts_on) AND (w.ends_on = r.ends_on)))))
             ELSE true
         END AS "case",
         CASE
             WHEN (r.status_id IS NOT NULL) THEN concat_ws(' '::text,
             CASE
                 WHEN (r.status <> r.old_status) THEN 'status'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN (r.ends_on IS DISTINCT FROM r.old_ends_on) THEN 'ends_on'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN (r.decree <> r.old_decree) THEN 'decree'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN (r.appraiser_id IS DISTINCT FROM r.old_appraiser_id) THEN 'appraiser'::text
                 ELSE NULL::text
             END)
             ELSE NULL::text
         END AS "case"
    FROM ( SELECT g.line,
             g.cells[1] AS person,
             COALESCE(g.cells[2], s.status) AS status,
             (g.cells[3])::date AS starts_on,
                 CASE
                     WHEN ((s.status_id IS NOT NULL) AND (NOT ( SELECT app.import_has('ends_on'::text) AS import_has))) THEN s.ends_on
                     ELSE (g.cells[4])::date
                 END AS ends_on,
             COALESCE(g.cells[5], s.decree) AS decree,
             g.cells[6] AS appraiser,
             w.person_id,
                 CASE
                     WHEN ((s.status_id IS NOT NULL) AND (NOT ( SELECT app.import_has('appraiser'::text) AS import_has))) THEN s.appraiser_person_id
                     ELSE COALESCE(an.person_id, ( SELECT f.person_id
                        FROM app.person f
                       WHERE (f.ref = g.cells[6])), ( SELECT i.person_id
                        FROM app.person i
                       WHERE (i.person_id = app.import_identifier(g.cells[6]))))
                 END AS appraiser_id,
             s.status_id,
             s.status AS old_status,
             s.ends_on AS old_ends_on,
             s.decree AS old_decree,
             s.appraiser_person_id AS old_appraiser_id
            FROM ((((staging.good g
              LEFT JOIN app.person n ON ((n.nip = g.cells[1])))
              CROSS JOIN LATERAL ( SELECT COALESCE(n.person_id, ( SELECT f.person_id
                            FROM app.person f
                           WHERE (f.ref = g.cells[1])), ( SELECT i.person_id
                            FROM app.person i
                           WHERE (i.person_id = app.import_identifier(g.cells[1])))) AS person_id) w)
              LEFT JOIN app.person an ON ((an.nip = g.cells[6])))
              LEFT JOIN app.status s ON (((s.person_id = w.person_id) AND (s.starts_on = (g.cells[3])::date) AND COALESCE((s.ends_on >= s.starts_on), true))))
           WHERE ((g.line >= read_statuses.p_first) AND (g.line <= read_statuses.p_last))) r;
END;

ALTER FUNCTION app.read_statuses(p_first integer, p_last integer) OWNER TO kinerja_owner;

--
-- Name: FUNCTION read_statuses(p_first integer, p_last integer); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.read_statuses(p_first integer, p_last integer) IS 'Lines of the import without a problem, with whom they name, what they would make of the status they mean, and which columns that changes (null: none is meant).';

--
-- Name: read_teams(); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.read_teams() RETURNS TABLE(line integer, agency text, team text, name text, person text, is_leader boolean, starts_on date, ends_on date, agency_id integer, is_closed boolean, team_id integer, old_name text, named_line integer, is_first boolean, person_id uuid, team_member_id uuid, old_is_leader boolean, old_ends_on date, is_new boolean, gives boolean, changes text)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT r.line,
     r.agency,
     r.team,
     r.name,
     r.person,
     r.is_leader,
     r.starts_on,
     r.ends_on,
     r.agency_id,
     r.is_closed,
     r.team_id,
     r.old_name,
     r.named_line,
     r.is_first,
     r.person_id,
     r.team_member_id,
     r.old_is_leader,
     r.old_ends_on,
         CASE
             WHEN (r.person IS NULL) THEN (r.team_id IS NULL)
             ELSE (r.team_member_id IS NULL)
         END AS "case",
     ((r.person IS NOT NULL) AND ((r.team_member_id IS NULL) OR (COALESCE(r.ends_on, 'infinity'::date) > COALESCE(r.old_ends_on, 'infinity'::date)) OR (r.is_leader AND (NOT r.old_is_leader)))),
         CASE
             WHEN
             CASE
                 WHEN (r.person IS NULL) THEN (r.team_id IS NOT NULL)
                 ELSE (r.team_member_id IS NOT NULL)
             END THEN concat_ws(' '::text,
             CASE
                 WHEN (r.is_first AND (r.name <> r.old_name)) THEN 'name'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN ((r.team_member_id IS NOT NULL) AND (r.is_leader <> r.old_is_leader)) THEN 'is_leader'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN ((r.team_member_id IS NOT NULL) AND (r.ends_on IS DISTINCT FROM r.old_ends_on)) THEN 'ends_on'::text
                 ELSE NULL::text
             END)
             ELSE NULL::text
         END AS "case"
    FROM ( SELECT w.line,
             w.agency,
             w.team,
             w.name,
             w.named_line,
             w.is_first,
             w.person,
             w.starts_on,
                 CASE
                     WHEN ((m.team_member_id IS NOT NULL) AND (NOT ( SELECT app.import_has('is_leader'::text) AS import_has))) THEN m.is_leader
                     ELSE COALESCE(w.is_leader, false)
                 END AS is_leader,
                 CASE
                     WHEN ((m.team_member_id IS NOT NULL) AND (NOT ( SELECT app.import_has('ends_on'::text) AS import_has))) THEN m.ends_on
                     ELSE w.ends_on
                 END AS ends_on,
             c.agency_id,
             (c.closed_at IS NOT NULL) AS is_closed,
             t.team_id,
             t.name AS old_name,
             b.person_id,
             m.team_member_id,
             m.is_leader AS old_is_leader,
             m.ends_on AS old_ends_on
            FROM (((((( SELECT g.line,
                     g.cells[1] AS agency,
                     g.cells[2] AS team,
                     g.cells[4] AS person,
                     (g.cells[5])::boolean AS is_leader,
                     (g.cells[6])::date AS starts_on,
                     (g.cells[7])::date AS ends_on,
                     first_value(g.cells[3]) OVER named AS name,
                     first_value(
                         CASE
                             WHEN (g.cells[3] IS NOT NULL) THEN g.line
                             ELSE NULL::integer
                         END) OVER named AS named_line,
                     (min(g.line) OVER (PARTITION BY g.cells[1], g.cells[2]) = g.line) AS is_first
                    FROM staging.good g
                   WINDOW named AS (PARTITION BY g.cells[1], g.cells[2] ORDER BY (g.cells[3] IS NULL), g.line)) w
              LEFT JOIN app.agency c ON ((c.code = w.agency)))
              LEFT JOIN app.team t ON (((t.agency_id = c.agency_id) AND (t.code = w.team))))
              LEFT JOIN app.person n ON ((n.nip = w.person)))
              CROSS JOIN LATERAL ( SELECT COALESCE(n.person_id, ( SELECT f.person_id
                            FROM app.person f
                           WHERE (f.ref = w.person)), ( SELECT i.person_id
                            FROM app.person i
                           WHERE (i.person_id = app.import_identifier(w.person)))) AS person_id) b)
              LEFT JOIN app.team_member m ON (((m.agency_id = t.agency_id) AND (m.team_id = t.team_id) AND (m.person_id = b.person_id) AND (m.starts_on = w.starts_on))))) r;
END;

ALTER FUNCTION app.read_teams() OWNER TO kinerja_owner;

--
-- Name: FUNCTION read_teams(); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.read_teams() IS 'Lines of the import without a problem, with what they name, whether they give more than there is, and which columns that changes (null: it is new). The name is the team''s, by the first line that has one.';

--
-- Name: read_units(); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.read_units() RETURNS TABLE(line integer, agency text, unit text, parent text, name text, kind text, is_mandiri boolean, coordinated_by text, work_pattern text, state text, agency_id integer, is_agency_closed boolean, unit_id integer, node integer, old_parent_id integer, parent_node integer, is_parent_closed boolean, coordinator_agency_id integer, coordinator_id integer, is_coordinator_there boolean, is_closed boolean, is_closing boolean, is_moving boolean, changes text)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT g.line,
     g.cells[1] AS cells,
     g.cells[2] AS cells,
     g.cells[3] AS cells,
     v.name,
     v.kind,
     v.is_mandiri,
     g.cells[7] AS cells,
     v.work_pattern,
     g.cells[9] AS cells,
     c.agency_id,
     (c.closed_at IS NOT NULL),
     u.unit_id,
     COALESCE(u.unit_id, (- g.line)) AS "coalesce",
     u.parent_id,
     w.parent_node,
     (p.closed_at IS NOT NULL),
     w.coordinator_agency_id,
     w.coordinator_id,
     ((w.coordinator_id IS NOT NULL) OR (k.line IS NOT NULL)),
     (u.closed_at IS NOT NULL),
     (COALESCE((g.cells[9] = 'CLOSED'::text), false) AND (u.closed_at IS NULL)),
     ((u.unit_id IS NOT NULL) AND (w.parent_node IS DISTINCT FROM u.parent_id)),
         CASE
             WHEN (u.unit_id IS NOT NULL) THEN concat_ws(' '::text,
             CASE
                 WHEN (w.parent_node IS DISTINCT FROM u.parent_id) THEN 'parent'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN (v.name <> u.name) THEN 'name'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN (v.kind <> u.kind) THEN 'kind'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN (v.is_mandiri <> u.is_mandiri) THEN 'is_mandiri'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN ((w.coordinator_id IS DISTINCT FROM u.coordinator_id) OR ((w.coordinator_id IS NULL) AND (k.line IS NOT NULL))) THEN 'coordinated_by'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN (v.work_pattern IS DISTINCT FROM u.work_pattern) THEN 'work_pattern'::text
                 ELSE NULL::text
             END,
             CASE
                 WHEN ((g.cells[9] = 'CLOSED'::text) AND (u.closed_at IS NULL)) THEN 'state'::text
                 ELSE NULL::text
             END)
             ELSE NULL::text
         END AS "case"
    FROM (((((((((staging.good g
      LEFT JOIN app.agency c ON ((c.code = g.cells[1])))
      LEFT JOIN app.unit u ON (((u.agency_id = c.agency_id) AND (u.code = g.cells[2]))))
      LEFT JOIN app.unit p ON (((p.agency_id = c.agency_id) AND (p.code = g.cells[3]))))
      LEFT JOIN staging.good f ON (((f.cells[1] = g.cells[1]) AND (f.cells[2] = g.cells[3]))))
      CROSS JOIN LATERAL ( SELECT COALESCE(g.cells[4], u.name) AS name,
             COALESCE(g.cells[5], u.kind) AS kind,
                 CASE
                     WHEN ((u.unit_id IS NULL) OR ( SELECT app.import_has('is_mandiri'::text) AS import_has)) THEN COALESCE((g.cells[6])::boolean, false)
                     ELSE u.is_mandiri
                 END AS is_mandiri,
                 CASE
                     WHEN ( SELECT app.import_has('work_pattern'::text) AS import_has) THEN g.cells[8]
                     ELSE u.work_pattern
                 END AS work_pattern,
                 CASE
                     WHEN (g.cells[7] ~~ '%/%'::text) THEN split_part(g.cells[7], '/'::text, 1)
                     ELSE g.cells[1]
                 END AS coordinator_agency,
                 CASE
                     WHEN (g.cells[7] ~~ '%/%'::text) THEN split_part(g.cells[7], '/'::text, 2)
                     ELSE g.cells[7]
                 END AS coordinator) v)
      LEFT JOIN app.agency a ON (((a.code = v.coordinator_agency) AND (v.coordinator IS NOT NULL))))
      LEFT JOIN app.unit o ON (((o.agency_id = a.agency_id) AND (o.code = v.coordinator))))
      LEFT JOIN staging.good k ON (((k.cells[1] = v.coordinator_agency) AND (k.cells[2] = v.coordinator))))
      CROSS JOIN LATERAL ( SELECT
                 CASE
                     WHEN ( SELECT app.import_has('parent'::text) AS import_has) THEN COALESCE(p.unit_id, (- f.line))
                     ELSE u.parent_id
                 END AS parent_node,
                 CASE
                     WHEN ( SELECT app.import_has('coordinated_by'::text) AS import_has) THEN o.agency_id
                     ELSE u.coordinator_agency_id
                 END AS coordinator_agency_id,
                 CASE
                     WHEN ( SELECT app.import_has('coordinated_by'::text) AS import_has) THEN o.unit_id
                     ELSE u.coordinator_id
                 END AS coordinator_id) w);
END;

ALTER FUNCTION app.read_units() OWNER TO kinerja_owner;

--
-- Name: FUNCTION read_units(); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.read_units() IS 'Lines of the import without a problem, with what they name, the unit that each of them means, and which columns it changes (null: it is new). What is only in the file yet has the number of its line, negative.';

--
-- Name: refuse(boolean, text); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.refuse(p_is_visible boolean, p_thing text) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if p_is_visible then
    perform app.fail('KJ403', p_thing);
  end if;
  perform app.fail('KJ404', p_thing);
end $$;

ALTER FUNCTION app.refuse(p_is_visible boolean, p_thing text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION refuse(p_is_visible boolean, p_thing text); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.refuse(p_is_visible boolean, p_thing text) IS 'KJ403 about something that is visible, KJ404 about anything else.';

--
-- Name: relations_through(integer[], date[]); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.relations_through(p_post_ids integer[], p_days date[]) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select coalesce(
    jsonb_object_agg(
      concat_ws(' ', r.day, r.person_id, r.post_id),
      jsonb_build_array(r.person_id, r.post, r.superior, r.superior_post, r.appraiser, r.appraiser_post, r.day)
    ),
    '{}'
  )
  from (
    select
      d.day, a.person_id, a.post_id, p.code as post, u.person_id as superior, app.post_reference(u.agency_id, u.post_id, null) as superior_post,
      e.person_id as appraiser, app.post_reference(e.agency_id, e.post_id, null) as appraiser_post
    from unnest(p_days) as d (day)
      cross join lateral app.posts_through(p_post_ids, d.day) as t
      join app.appointment as a on a.agency_id = t.agency_id and a.post_id = t.post_id
      join app.post as p on p.agency_id = t.agency_id and p.post_id = t.post_id
      left join lateral app.superior_of(a.person_id, a.agency_id, a.post_id, d.day) as u on u.person_id is not null
      left join lateral app.appraiser_of(a.person_id, d.day) as e on true
    where app.is_on(d.day, a.starts_on, a.ends_on)
  ) as r
$$;

ALTER FUNCTION app.relations_through(p_post_ids integer[], p_days date[]) OWNER TO kinerja_definer;

--
-- Name: FUNCTION relations_through(p_post_ids integer[], p_days date[]); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.relations_through(p_post_ids integer[], p_days date[]) IS 'Superior and appraiser, on each of some days, of everybody whom these posts may touch. Definer: as above.';

--
-- Name: renew_above(integer); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.renew_above(p_agency_id integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  due app.post_above[];
  changed integer[];
begin
  with recursive
    edge (agency_id, post_id, above_agency_id, above_id, during) as (
      select l.agency_id, l.post_id, l.superior_agency_id, l.superior_id, daterange(l.starts_on, l.ends_on + 1)
      from app.post_line as l
      where l.agency_id = p_agency_id and l.is_outward and l.superior_agency_id <> p_agency_id
      union all
      select l.agency_id, l.post_id, l.appraiser_agency_id, l.appraiser_id, daterange(l.starts_on, l.ends_on + 1)
      from app.post_line as l
      where l.agency_id = p_agency_id and l.is_outward and l.appraiser_agency_id <> p_agency_id
    ),
    up (agency_id, post_id, during) as (
      select e.above_agency_id, e.above_id, e.during from edge as e
      union
      select x.agency_id, x.post_id, up.during * daterange(l.starts_on, l.ends_on + 1)
      from up
        join app.post_line as l
          on l.agency_id = up.agency_id and l.post_id = up.post_id and daterange(l.starts_on, l.ends_on + 1) && up.during
        cross join lateral (
          values (l.superior_agency_id, l.superior_id), (l.appraiser_agency_id, l.appraiser_id)
        ) as x (agency_id, post_id)
      -- Back in the agency itself, they serve there.
      where x.post_id is not null and x.agency_id <> p_agency_id
    ),
    whole (agency_id, post_id, during) as (
      select up.agency_id, up.post_id, unnest(range_agg(up.during)) from up where not isempty(up.during) group by up.agency_id, up.post_id
    )
  select array_agg(row(p_agency_id, w.agency_id, w.post_id, coalesce(lower(w.during), '-infinity'), upper(w.during) - 1)::app.post_above)
  into due
  from whole as w;
  due := coalesce(due, '{}');

  with
    gone as (
      delete from app.post_above as v
      where v.agency_id = p_agency_id
        and not exists (
          select from unnest(due) as d where d.post_id = v.post_id and d.starts_on = v.starts_on and d.ends_on is not distinct from v.ends_on
        )
      returning v.post_id
    )
  select array_agg(g.post_id) into changed from gone as g;
  with
    come as (
      insert into app.post_above (agency_id, post_agency_id, post_id, starts_on, ends_on)
      select d.agency_id, d.post_agency_id, d.post_id, d.starts_on, d.ends_on from unnest(due) as d
      on conflict do nothing
      returning post_above.post_id
    )
  select coalesce(changed, '{}') || coalesce(array_agg(c.post_id), '{}') into changed from come as c;
  if changed = '{}' then
    return;
  end if;
  -- Whoever is being appointed to one of them this moment is waited for, and whoever comes later waits: their foreign key locks the post.
  perform from app.post as p where p.post_id = any (changed) order by p.post_id for update;
  perform app.renew_reach(array(select distinct a.person_id from app.appointment as a where a.post_id = any (changed)));
end $$;

ALTER FUNCTION app.renew_above(p_agency_id integer) OWNER TO kinerja_definer;

--
-- Name: FUNCTION renew_above(p_agency_id integer); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.renew_above(p_agency_id integer) IS 'Makes app.post_above of an agency what the lines say, and the reach of the holders of what changed. Definer: lines of other agencies count.';

--
-- Name: renew_reach(uuid[]); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.renew_reach(p_people uuid[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_custom_plan'
    AS $$
begin
  -- Planned for these people each time: a plan for any number of them, kept by the session, goes through all of them for every row that it looks at,
  -- which behind a large import takes hours.
  delete from app.reach as r
  where r.person_id = any (p_people)
    and not exists (
      select
      from app.reason as y
      where y.person_id = r.person_id
        and y.source_id = r.source_id
        and y.agency_id = r.agency_id
        and y.because = r.because
        and y.starts_on = r.starts_on
        and y.ends_on is not distinct from r.ends_on
    );
  insert into app.reach (person_id, source_id, agency_id, because, starts_on, ends_on)
  select y.person_id, y.source_id, y.agency_id, y.because, y.starts_on, y.ends_on
  from app.reason as y
  where y.person_id = any (p_people)
  on conflict do nothing;
end $$;

ALTER FUNCTION app.renew_reach(p_people uuid[]) OWNER TO kinerja_definer;

--
-- Name: FUNCTION renew_reach(p_people uuid[]); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.renew_reach(p_people uuid[]) IS 'Makes the reach of people what app.reason says. Definer: reach is nobody''s to write.';

--
-- Name: require_action(text, text[], text); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.require_action(p_action text, p_allowed text[], p_thing text) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if not p_action = any (p_allowed) then
    perform app.fail('KJ455', p_thing, 'allowed=' || array_to_string(p_allowed, ','));
  end if;
end $$;

ALTER FUNCTION app.require_action(p_action text, p_allowed text[], p_thing text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION require_action(p_action text, p_allowed text[], p_thing text); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.require_action(p_action text, p_allowed text[], p_thing text) IS 'KJ455 when the state of a thing does not allow what is asked.';

--
-- Name: require_affected(bigint, bigint); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.require_affected(p_count bigint, p_expected bigint) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if p_expected is null then
    perform app.fail('KJ460', format('affects=%s', p_count));
  elsif p_expected not in (p_count, -1) then
    perform app.fail('KJ461', format('affects=%s', p_count));
  end if;
end $$;

ALTER FUNCTION app.require_affected(p_count bigint, p_expected bigint) OWNER TO kinerja_owner;

--
-- Name: FUNCTION require_affected(p_count bigint, p_expected bigint); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.require_affected(p_count bigint, p_expected bigint) IS 'KJ460 when nobody said how many a bulk change touches, KJ461 when it touches another number; -1 asks nothing, for checks.';

--
-- Name: require_city_admin_besides(uuid); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.require_city_admin_besides(p_person_id uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if not exists (
    select
    from app.role_grant as g
    where g.person_id = p_person_id and g.role = 'CITY_ADMIN' and app.is_on(app.today(), g.starts_on, g.ends_on)
  ) then
    return;
  end if;
  -- Two of them that lock each other out take turns.
  perform pg_advisory_xact_lock(hashtextextended('app.city_admin', 0));
  if not exists (
    select
    from app.role_grant as g
      join app.account as c on c.person_id = g.person_id
    where g.role = 'CITY_ADMIN'
      and app.is_on(app.today(), g.starts_on, g.ends_on)
      and g.ends_on is null
      and g.person_id <> p_person_id
      and c.is_active
      and not c.is_locked
  ) then
    perform app.fail('KJ457', 'CITY_ADMIN');
  end if;
end $$;

ALTER FUNCTION app.require_city_admin_besides(p_person_id uuid) OWNER TO kinerja_definer;

--
-- Name: FUNCTION require_city_admin_besides(p_person_id uuid); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.require_city_admin_besides(p_person_id uuid) IS 'KJ457 when a person is the only one who could administer the whole government. Definer: counts all, whoever asks.';

--
-- Name: require_revision(bigint, bigint[]); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.require_revision(p_revision bigint, p_seen bigint[]) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if p_seen = '{}' then
    perform app.fail('KJ428', format('rev=%s', p_revision));
  elsif not p_revision = any (p_seen) then
    perform app.fail('KJ412', format('rev=%s', p_revision));
  end if;
end $$;

ALTER FUNCTION app.require_revision(p_revision bigint, p_seen bigint[]) OWNER TO kinerja_owner;

--
-- Name: FUNCTION require_revision(p_revision bigint, p_seen bigint[]); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.require_revision(p_revision bigint, p_seen bigint[]) IS 'KJ412 when the revision is none of those seen, KJ428 when none was named though one must be; null asks nothing.';

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

--
-- Name: start_job(text, jsonb, bigint); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.start_job(p_operation text, p_arguments jsonb, p_total bigint) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  new_job uuid := gen_random_uuid();
begin
  perform app.start_job_called(new_job, p_operation, p_arguments, p_total);
  return new_job;
end $$;

ALTER FUNCTION app.start_job(p_operation text, p_arguments jsonb, p_total bigint) OWNER TO kinerja_definer;

--
-- Name: FUNCTION start_job(p_operation text, p_arguments jsonb, p_total bigint); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.start_job(p_operation text, p_arguments jsonb, p_total bigint) IS 'Makes a job that a daemon will take up. Definer: jobs are nobody''s to write.';

--
-- Name: start_job_called(uuid, text, jsonb, bigint); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.start_job_called(p_job uuid, p_operation text, p_arguments jsonb, p_total bigint) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  insert into meta.job (
    job_id, operation, arguments, actor, acts_as, reach, administers, administered_units, audits, official, is_operator, state, created_at, total
  )
  values (
    p_job, p_operation, p_arguments, app.actor(), case app.official() when '' then 'kinerja_app' else 'kinerja_city' end, app.reached(),
    app.administered(), app.administered_units(), app.audited(), app.official(), app.is_operator(), 'WAITING', app.now(), p_total
  )
$$;

ALTER FUNCTION app.start_job_called(p_job uuid, p_operation text, p_arguments jsonb, p_total bigint) OWNER TO kinerja_definer;

--
-- Name: FUNCTION start_job_called(p_job uuid, p_operation text, p_arguments jsonb, p_total bigint); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.start_job_called(p_job uuid, p_operation text, p_arguments jsonb, p_total bigint) IS 'Makes a job with an identifier that something else bears, too: lines of a file. Definer: jobs are nobody''s to write.';

--
-- Name: subordinates_of(uuid, date); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.subordinates_of(p_person_id uuid, p_day date) RETURNS TABLE(person_id uuid, kind text, agency_id integer, post_id integer, above_agency_id integer, above_id integer)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 20
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select distinct s.person_id, s.kind, s.agency_id, s.post_id, a.agency_id, a.post_id
  from app.appointment as a
    cross join lateral app.present_holder(a.agency_id, a.post_id, p_day, null) as h
    cross join lateral app.posts_below(a.agency_id, a.post_id, p_day) as b
    join app.appointment as s on s.agency_id = b.agency_id and s.post_id = b.post_id and app.is_on(p_day, s.starts_on, s.ends_on)
  where a.person_id = p_person_id
    and app.is_on(p_day, a.starts_on, a.ends_on)
    and h.person_id = p_person_id
    and s.person_id <> p_person_id
$$;

ALTER FUNCTION app.subordinates_of(p_person_id uuid, p_day date) OWNER TO kinerja_definer;

--
-- Name: FUNCTION subordinates_of(p_person_id uuid, p_day date); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.subordinates_of(p_person_id uuid, p_day date) IS 'Who reports to somebody on a day, in which post, and to which post. Definer: as app.superior_of.';

--
-- Name: superior_of(uuid, integer, integer, date); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.superior_of(p_person_id uuid, p_agency_id integer, p_post_id integer, p_day date, OUT agency_id integer, OUT post_id integer, OUT person_id uuid, OUT kind text) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
  agency_id := p_agency_id;
  post_id := p_post_id;
  loop
    select l.superior_agency_id, l.superior_id into agency_id, post_id
    from app.post_line as l
    where l.agency_id = superior_of.agency_id and l.post_id = superior_of.post_id and app.is_on(p_day, l.starts_on, l.ends_on);
    if superior_of.post_id is null then
      return;
    end if;
    select h.person_id, h.kind into person_id, kind from app.present_holder(superior_of.agency_id, superior_of.post_id, p_day, p_person_id) as h;
    if superior_of.person_id is not null then
      return;
    end if;
  end loop;
end $$;

ALTER FUNCTION app.superior_of(p_person_id uuid, p_agency_id integer, p_post_id integer, p_day date, OUT agency_id integer, OUT post_id integer, OUT person_id uuid, OUT kind text) OWNER TO kinerja_definer;

--
-- Name: FUNCTION superior_of(p_person_id uuid, p_agency_id integer, p_post_id integer, p_day date, OUT agency_id integer, OUT post_id integer, OUT person_id uuid, OUT kind text); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.superior_of(p_person_id uuid, p_agency_id integer, p_post_id integer, p_day date, OUT agency_id integer, OUT post_id integer, OUT person_id uuid, OUT kind text) IS 'Who stands directly above somebody in a post on a day; nothing at the top. Definer: others'' posts and appointments count.';

--
-- Name: take_away(text, integer); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.take_away(p_category text, p_limit integer) RETURNS TABLE(category text, thing text, since date)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
  kept interval := (select r.kept_for from app.retention as r where r.category = p_category);
  over_on date := (app.today() - kept)::date;
  gone uuid;
begin
  category := p_category;
  case p_category
    when 'JOBS' then
      return query
        delete from meta.job as j
        where j.job_id in (select o.job_id from meta.job as o where o.finished_at::date < over_on order by o.finished_at limit p_limit)
        returning p_category, j.operation || ' ' || j.job_id, j.finished_at::date;
    when 'STATUSES' then
      return query
        delete from app.status as s
        where s.status_id in (select o.status_id from app.status as o where o.ends_on < over_on order by o.ends_on, o.status_id limit p_limit)
        returning p_category, s.status || ' of ' || s.person_id, s.ends_on;
    when 'DELEGATIONS' then
      return query
        delete from app.delegation as d
        where d.delegation_id in (
          select o.delegation_id from app.delegation as o where o.ends_on < over_on order by o.ends_on, o.delegation_id limit p_limit
        )
        returning p_category, 'to ' || d.person_id, d.ends_on;
    when 'MEMBERSHIPS' then
      return query
        delete from app.team_member as m
        where m.team_member_id in (
          select o.team_member_id from app.team_member as o where o.ends_on < over_on order by o.ends_on, o.team_member_id limit p_limit
        )
        returning p_category, 'of ' || m.person_id, m.ends_on;
    when 'PEOPLE' then
      for gone, since in
        select a.person_id, max(a.ends_on)
        from app.appointment as a
        group by a.person_id
        having bool_and(a.ends_on < over_on)
          and not exists (select from app.role_grant as g where g.person_id = a.person_id and app.is_to_come(app.today(), g.starts_on, g.ends_on))
          and not exists (select from app.status as s where s.appraiser_person_id = a.person_id)
        order by 2, 1
        limit p_limit
      loop
        delete from app.account as c where c.person_id = gone;
        delete from app.role_grant as g where g.person_id = gone;
        delete from app.team_member as m where m.person_id = gone;
        delete from app.delegation as d where d.person_id = gone;
        delete from app.status as s where s.person_id = gone;
        delete from app.appointment as a where a.person_id = gone;
        delete from app.person as p where p.person_id = gone;
        thing := gone::text;
        return next;
      end loop;
    else
      perform app.fail('KJ400', 'category', 'show retention lists them');
  end case;
end $$;

ALTER FUNCTION app.take_away(p_category text, p_limit integer) OWNER TO kinerja_definer;

--
-- Name: FUNCTION take_away(p_category text, p_limit integer); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.take_away(p_category text, p_limit integer) IS 'Deletes what has been kept for as long as app.retention says, and says what. Definer: it is nobody''s to delete otherwise.';

--
-- Name: take_turns_with_lines(); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.take_turns_with_lines() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  -- Two changes at a time could make a circle that neither of them sees. Before any row is locked, or two would wait for each other.
  perform pg_advisory_xact_lock(hashtextextended('app.post_line', 0));
  return null;
end $$;

ALTER FUNCTION app.take_turns_with_lines() OWNER TO kinerja_definer;

--
-- Name: FUNCTION take_turns_with_lines(); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.take_turns_with_lines() IS 'Changes of lines take turns.';

--
-- Name: team_named(integer, text); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.team_named(p_agency_id integer, p_code text) RETURNS app.team
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_team app.team;
begin
  select t.* into found_team from app.team as t where t.agency_id = p_agency_id and t.code = p_code;
  if not found then
    perform app.fail('KJ404', 'team ' || p_code);
  end if;
  return found_team;
end $$;

ALTER FUNCTION app.team_named(p_agency_id integer, p_code text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION team_named(p_agency_id integer, p_code text); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.team_named(p_agency_id integer, p_code text) IS 'The team of a code in an agency; KJ404 without one.';

--
-- Name: to_invite(integer, ext.ltree); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.to_invite(p_agency integer, p_path ext.ltree) RETURNS TABLE(person_id uuid, nip text, name text, unit text)
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'ext', 'pg_temp'
    AS $$
  select distinct on (p.name, p.person_id) p.person_id, p.nip, p.name, u.code
  from app.appointment as a
    join app.unit as u on u.agency_id = a.agency_id and u.unit_id = a.unit_id
    join app.person as p on p.person_id = a.person_id
    left join app.account as c on c.person_id = p.person_id
  where a.agency_id = p_agency
    and (p_path is null or u.path <@ p_path)
    and app.is_on(app.today(), a.starts_on, a.ends_on)
    and (c.account_id is null and p.nip is not null or not c.is_active and not c.is_locked)
    and app.manages_account(p.person_id)
  order by p.name, p.person_id, u.code
$$;

ALTER FUNCTION app.to_invite(p_agency integer, p_path ext.ltree) OWNER TO kinerja_owner;

--
-- Name: FUNCTION to_invite(p_agency integer, p_path ext.ltree); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.to_invite(p_agency integer, p_path ext.ltree) IS 'Those of an agency, or of a branch of it, who cannot log in yet and whose account the one who asks manages.';

--
-- Name: unit_for(text, text, text, bigint[]); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.unit_for(p_action text, p_agency text, p_unit text, p_revisions bigint[]) RETURNS app.unit
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_agency integer := app.agency_named(p_agency);
  found_unit app.unit;
begin
  select u.* into found_unit from app.unit as u where u.agency_id = found_agency and u.code = p_unit for no key update;
  if not found then
    perform app.refuse(exists (select from app.unit as u where u.agency_id = found_agency and u.code = p_unit), 'unit ' || p_unit);
  end if;
  perform app.require_revision(found_unit.revision, p_revisions);
  perform app.require_action(
    p_action, app.unit_actions(found_agency, found_unit.unit_id, found_unit.closed_at is null), 'unit ' || p_unit
  );
  return found_unit;
end $$;

ALTER FUNCTION app.unit_for(p_action text, p_agency text, p_unit text, p_revisions bigint[]) OWNER TO kinerja_owner;

--
-- Name: FUNCTION unit_for(p_action text, p_agency text, p_unit text, p_revisions bigint[]); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.unit_for(p_action text, p_agency text, p_unit text, p_revisions bigint[]) IS 'The unit that an action is to change, locked; or the refusal.';

--
-- Name: unit_named(integer, text); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.unit_named(p_agency_id integer, p_code text) RETURNS integer
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  found_id integer;
begin
  select u.unit_id into found_id from app.unit as u where u.agency_id = p_agency_id and u.code = p_code;
  if not found then
    perform app.fail('KJ404', 'unit ' || p_code);
  end if;
  return found_id;
end $$;

ALTER FUNCTION app.unit_named(p_agency_id integer, p_code text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION unit_named(p_agency_id integer, p_code text); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.unit_named(p_agency_id integer, p_code text) IS 'The unit of a code in an agency; KJ404 without one.';

--
-- Name: withdraw_credentials(); Type: FUNCTION; Schema: app; Owner: kinerja_auth
--

CREATE FUNCTION app.withdraw_credentials() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'ext', 'pg_temp'
    AS $$
declare
  found_account uuid := (select a.account_id from app.account as a where a.person_id = new.person_id);
begin
  if found_account is null then
    return null;
  end if;
  delete from meta.one_time_code as c
  where c.account_id = found_account and c.made_by is not null and not app.may_know_password(c.made_by, new.person_id);
  -- Within an agency people move; whoever made the code then may be gone, and the person is no more than before.
  if tg_table_name = 'appointment' and exists (
    select
    from app.appointment as a
    where a.person_id = new.person_id
      and a.agency_id = (to_jsonb(new) ->> 'agency_id')::integer
      and a.appointment_id <> (to_jsonb(new) ->> 'appointment_id')::uuid
  ) then
    return null;
  end if;
  delete from meta.password as p
  where p.account_id = found_account and p.made_by is not null and not app.may_know_password(p.made_by, new.person_id);
  if found then
    -- Ends the sessions, too.
    update app.account as a set is_active = false, revision = a.revision + 1 where a.account_id = found_account;
  end if;
  return null;
end $$;

ALTER FUNCTION app.withdraw_credentials() OWNER TO kinerja_auth;

--
-- Name: FUNCTION withdraw_credentials(); Type: COMMENT; Schema: app; Owner: kinerja_auth
--

COMMENT ON FUNCTION app.withdraw_credentials() IS 'Code and password open nothing any more when the account''s person gets beyond whoever may know them. Definer: codes and passwords are nobody''s to see.';

--
-- Name: work_pattern_of(integer, integer); Type: FUNCTION; Schema: app; Owner: kinerja_definer
--

CREATE FUNCTION app.work_pattern_of(p_agency_id integer, p_unit_id integer) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'ext', 'pg_temp'
    AS $$
  select coalesce(
    (
      select above.work_pattern
      from app.unit as u
        join app.unit as above on above.agency_id = u.agency_id and above.path @> u.path
      where u.agency_id = p_agency_id and u.unit_id = p_unit_id and above.work_pattern is not null
      order by nlevel(above.path) desc
      limit 1
    ),
    'LIMA_HARI'
  )
$$;

ALTER FUNCTION app.work_pattern_of(p_agency_id integer, p_unit_id integer) OWNER TO kinerja_definer;

--
-- Name: FUNCTION work_pattern_of(p_agency_id integer, p_unit_id integer); Type: COMMENT; Schema: app; Owner: kinerja_definer
--

COMMENT ON FUNCTION app.work_pattern_of(p_agency_id integer, p_unit_id integer) IS 'How many days a unit works in a week: its own pattern, else that of the nearest unit above that has one, else LIMA_HARI. Definer: the units above may not be the caller''s to see.';

--
-- Name: working_days_between(date, date, text); Type: FUNCTION; Schema: app; Owner: kinerja_owner
--

CREATE FUNCTION app.working_days_between(p_after date, p_until date, p_pattern text) RETURNS bigint
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT count(*) AS count
    FROM ( SELECT (working_days_between.p_after + n.n) AS day
            FROM generate_series(1, (working_days_between.p_until - working_days_between.p_after)) n(n)) d
   WHERE app.is_working_day(d.day, working_days_between.p_pattern);
END;

ALTER FUNCTION app.working_days_between(p_after date, p_until date, p_pattern text) OWNER TO kinerja_owner;

--
-- Name: FUNCTION working_days_between(p_after date, p_until date, p_pattern text); Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON FUNCTION app.working_days_between(p_after date, p_until date, p_pattern text) IS 'How many working days there are after a day, until another.';

--
-- Name: astray(); Type: FUNCTION; Schema: audit; Owner: kinerja_definer
--

CREATE FUNCTION audit.astray() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select count(*)
  from audit.entry as e
  where not exists (select from audit.link as l where l.entry_id = e.entry_id)
    and not exists (select from audit.unlinked as u where u.entry_id = e.entry_id)
$$;

ALTER FUNCTION audit.astray() OWNER TO kinerja_definer;

--
-- Name: FUNCTION astray(); Type: COMMENT; Schema: audit; Owner: kinerja_definer
--

COMMENT ON FUNCTION audit.astray() IS 'How many entries are neither linked nor waiting for it. Definer: tells nothing of any entry.';

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
-- Name: had(bigint, text); Type: FUNCTION; Schema: audit; Owner: kinerja_definer
--

CREATE FUNCTION audit.had(p_position bigint, p_head text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select case
    when p_position = 0 then p_head = repeat('00', 32)
    else exists (select from audit.link as l where l.position = p_position and l.hash = decode(p_head, 'hex'))
  end
$$;

ALTER FUNCTION audit.had(p_position bigint, p_head text) OWNER TO kinerja_definer;

--
-- Name: FUNCTION had(p_position bigint, p_head text); Type: COMMENT; Schema: audit; Owner: kinerja_definer
--

COMMENT ON FUNCTION audit.had(p_position bigint, p_head text) IS 'The link at a position has a hash (in hexadecimal); position 0, before the first, has 64 zeros. False when the chain is shorter. Definer: tells nothing of any entry.';

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
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select v.links, v.broken_at, nullif(v.head, repeat('00', 32)), audit.astray()
  from audit.verify_part(0, decode(repeat('00', 32), 'hex'), 2147483647) as v
$$;

ALTER FUNCTION audit.verify() OWNER TO kinerja_definer;

--
-- Name: FUNCTION verify(); Type: COMMENT; Schema: audit; Owner: kinerja_definer
--

COMMENT ON FUNCTION audit.verify() IS 'Computes the whole chain again, as audit.verify_part does.';

--
-- Name: verify_part(bigint, bytea, integer); Type: FUNCTION; Schema: audit; Owner: kinerja_definer
--

CREATE FUNCTION audit.verify_part(p_after bigint, p_head bytea, p_limit integer, OUT links bigint, OUT head text, OUT broken_at bigint, OUT is_end boolean) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  link record;
  expected bytea := p_head;
begin
  links := p_after;
  head := encode(p_head, 'hex');
  is_end := true;
  for link in
    select l.position, l.hash, e
    from audit.link as l
      left join audit.entry as e on e.entry_id = l.entry_id
    where l.position > p_after
    order by l.position
    limit p_limit
  loop
    expected := sha256(expected || audit.canonical(link.e));
    if link.position <> links + 1 or expected is distinct from link.hash then
      broken_at := link.position;
      is_end := true;
      return;
    end if;
    links := links + 1;
    head := encode(link.hash, 'hex');
    is_end := links - p_after < p_limit;
  end loop;
end $$;

ALTER FUNCTION audit.verify_part(p_after bigint, p_head bytea, p_limit integer, OUT links bigint, OUT head text, OUT broken_at bigint, OUT is_end boolean) OWNER TO kinerja_definer;

--
-- Name: FUNCTION verify_part(p_after bigint, p_head bytea, p_limit integer, OUT links bigint, OUT head text, OUT broken_at bigint, OUT is_end boolean); Type: COMMENT; Schema: audit; Owner: kinerja_definer
--

COMMENT ON FUNCTION audit.verify_part(p_after bigint, p_head bytea, p_limit integer, OUT links bigint, OUT head text, OUT broken_at bigint, OUT is_end boolean) IS 'Computes a part of the chain again, from a position and the hash there: how many links hold so far, the hash of the last, the position of the first that does not hold (null when all do), and whether that was the end. Definer: tells nothing of any entry.';

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
-- Name: contract; Type: TABLE; Schema: app; Owner: kinerja_owner
--

CREATE TABLE app.contract (
    person_id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    number text
);

ALTER TABLE ONLY app.contract FORCE ROW LEVEL SECURITY;

ALTER TABLE app.contract OWNER TO kinerja_owner;

--
-- Name: TABLE contract; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TABLE app.contract IS 'Each contract that a PPPK had: it bounds the plan of work (PermenPANRB 6/2022 art. 8). Kept by a trigger from what the person''s row says.';

--
-- Name: COLUMN contract.person_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.contract.person_id IS 'Whose.';

--
-- Name: COLUMN contract.starts_on; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.contract.starts_on IS 'Its first day.';

--
-- Name: COLUMN contract.ends_on; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.contract.ends_on IS 'Its last day; null when none was named.';

--
-- Name: COLUMN contract.number; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.contract.number IS 'As it stands on it.';

--
-- Name: post_above; Type: TABLE; Schema: app; Owner: kinerja_owner
--

CREATE TABLE app.post_above (
    agency_id integer NOT NULL,
    post_agency_id integer NOT NULL,
    post_id integer NOT NULL,
    starts_on date NOT NULL,
    ends_on date
);

ALTER TABLE ONLY app.post_above FORCE ROW LEVEL SECURITY;

ALTER TABLE app.post_above OWNER TO kinerja_owner;

--
-- Name: TABLE post_above; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TABLE app.post_above IS 'Posts of other agencies that stand above posts of an agency, by reporting or by appraising, at whatever height.';

--
-- Name: COLUMN post_above.agency_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.post_above.agency_id IS 'The agency below.';

--
-- Name: COLUMN post_above.post_agency_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.post_above.post_agency_id IS 'The agency of the post above.';

--
-- Name: COLUMN post_above.post_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.post_above.post_id IS 'The post above.';

--
-- Name: COLUMN post_above.starts_on; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.post_above.starts_on IS 'The first day; -infinity for as long as anybody can remember.';

--
-- Name: COLUMN post_above.ends_on; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.post_above.ends_on IS 'The last day; null while no end is known.';

--
-- Name: post_post_id_seq; Type: SEQUENCE; Schema: app; Owner: kinerja_owner
--

ALTER TABLE app.post ALTER COLUMN post_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME app.post_post_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: reach; Type: TABLE; Schema: app; Owner: kinerja_owner
--

CREATE TABLE app.reach (
    person_id uuid NOT NULL,
    source_id uuid DEFAULT gen_random_uuid() NOT NULL,
    agency_id integer NOT NULL,
    because text NOT NULL,
    starts_on date DEFAULT '-infinity'::date NOT NULL,
    ends_on date,
    CONSTRAINT reach_because_is_known CHECK ((because = ANY (ARRAY['SERVES'::text, 'ADMINISTERS'::text, 'AUDITS'::text, 'NAMED'::text])))
);

ALTER TABLE ONLY app.reach FORCE ROW LEVEL SECURITY;

ALTER TABLE app.reach OWNER TO kinerja_owner;

--
-- Name: TABLE reach; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TABLE app.reach IS 'Which agencies a person''s requests may touch, and why. Outside of it row-level security shows nothing. Kept by triggers.';

--
-- Name: COLUMN reach.person_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.reach.person_id IS 'Who.';

--
-- Name: COLUMN reach.source_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.reach.source_id IS 'The appointment, grant, delegation, membership or status that makes it so.';

--
-- Name: COLUMN reach.agency_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.reach.agency_id IS 'Where.';

--
-- Name: COLUMN reach.because; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.reach.because IS 'SERVES there, ADMINISTERS or AUDITS it, or is NAMED in it: stands above its people, appraises by delegation or designation, belongs to a team.';

--
-- Name: COLUMN reach.starts_on; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.reach.starts_on IS 'From that day on.';

--
-- Name: COLUMN reach.ends_on; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.reach.ends_on IS 'Until that day; null without end.';

--
-- Name: reason; Type: VIEW; Schema: app; Owner: kinerja_owner
--

CREATE VIEW app.reason WITH (security_invoker='true') AS
 SELECT a.person_id,
    a.appointment_id AS source_id,
    a.agency_id,
    'SERVES'::text AS because,
    a.starts_on,
    a.ends_on
   FROM app.appointment a
UNION ALL
 SELECT g.person_id,
    g.role_grant_id AS source_id,
    g.agency_id,
        CASE g.role
            WHEN 'AUDITOR'::text THEN 'AUDITS'::text
            ELSE 'ADMINISTERS'::text
        END AS because,
    g.starts_on,
    g.ends_on
   FROM app.role_grant g
  WHERE (g.agency_id IS NOT NULL)
UNION ALL
 SELECT a.person_id,
    a.appointment_id AS source_id,
    v.agency_id,
    'NAMED'::text AS because,
    GREATEST(a.starts_on, v.starts_on) AS starts_on,
    LEAST(a.ends_on, v.ends_on) AS ends_on
   FROM (app.appointment a
     JOIN app.post_above v ON (((v.post_agency_id = a.agency_id) AND (v.post_id = a.post_id))))
  WHERE (daterange(a.starts_on, (a.ends_on + 1)) && daterange(v.starts_on, (v.ends_on + 1)))
UNION ALL
 SELECT d.person_id,
    d.delegation_id AS source_id,
    d.agency_id,
    'NAMED'::text AS because,
    d.starts_on,
    d.ends_on
   FROM app.delegation d
UNION ALL
 SELECT m.person_id,
    m.team_member_id AS source_id,
    m.agency_id,
    'NAMED'::text AS because,
    m.starts_on,
    m.ends_on
   FROM app.team_member m
UNION ALL
 SELECT s.appraiser_person_id AS person_id,
    s.status_id AS source_id,
    a.agency_id,
    'NAMED'::text AS because,
    max(GREATEST(s.starts_on, a.starts_on)) AS starts_on,
    max(LEAST(s.ends_on, a.ends_on)) AS ends_on
   FROM (app.status s
     JOIN app.appointment a ON ((a.person_id = s.person_id)))
  WHERE ((s.appraiser_person_id IS NOT NULL) AND (a.kind = 'DEFINITIF'::text) AND (daterange(s.starts_on, (s.ends_on + 1)) && daterange(a.starts_on, (a.ends_on + 1))))
  GROUP BY s.appraiser_person_id, s.status_id, a.agency_id, a.appointment_id;

ALTER TABLE app.reason OWNER TO kinerja_owner;

--
-- Name: VIEW reason; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON VIEW app.reason IS 'Why somebody reaches an agency, and for how long: a row for each reason. app.reach is a copy of it.';

--
-- Name: COLUMN reason.person_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.reason.person_id IS 'Who.';

--
-- Name: COLUMN reason.source_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.reason.source_id IS 'The appointment, grant, delegation, membership or status that makes it so.';

--
-- Name: COLUMN reason.agency_id; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.reason.agency_id IS 'Where.';

--
-- Name: COLUMN reason.because; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.reason.because IS 'SERVES, ADMINISTERS, AUDITS or NAMED.';

--
-- Name: COLUMN reason.starts_on; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.reason.starts_on IS 'From that day on.';

--
-- Name: COLUMN reason.ends_on; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.reason.ends_on IS 'Until that day; null without end.';

--
-- Name: rule; Type: TABLE; Schema: app; Owner: kinerja_owner
--

CREATE TABLE app.rule (
    rule text NOT NULL,
    basis text NOT NULL,
    english text NOT NULL,
    indonesian text NOT NULL,
    CONSTRAINT rule_english_says_something CHECK ((english ~ '\S'::text)),
    CONSTRAINT rule_indonesian_says_something CHECK ((indonesian ~ '\S'::text)),
    CONSTRAINT rule_rule_is_a_symbol CHECK ((rule ~ '^[A-Z][A-Z0-9_]*$'::text))
);

ALTER TABLE ONLY app.rule FORCE ROW LEVEL SECURITY;

ALTER TABLE app.rule OWNER TO kinerja_owner;

--
-- Name: TABLE rule; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TABLE app.rule IS 'What explain cites. The rules themselves are in the functions that name them.';

--
-- Name: COLUMN rule.rule; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.rule.rule IS 'Its symbol.';

--
-- Name: COLUMN rule.basis; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.rule.basis IS 'Article or page of PermenPANRB 6/2022 (P…), or empty where the rule is this system''s own.';

--
-- Name: COLUMN rule.english; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.rule.english IS 'In English.';

--
-- Name: COLUMN rule.indonesian; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON COLUMN app.rule.indonesian IS 'In Indonesian.';

--
-- Name: team_team_id_seq; Type: SEQUENCE; Schema: app; Owner: kinerja_owner
--

ALTER TABLE app.team ALTER COLUMN team_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME app.team_team_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: unit_unit_id_seq; Type: SEQUENCE; Schema: app; Owner: kinerja_owner
--

ALTER TABLE app.unit ALTER COLUMN unit_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME app.unit_unit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

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
-- Name: import_report_place_seq; Type: SEQUENCE; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE meta.import_report ALTER COLUMN place ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME meta.import_report_place_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: installation; Type: TABLE; Schema: meta; Owner: kinerja_owner
--

CREATE TABLE meta.installation (
    is_only boolean DEFAULT true NOT NULL,
    installation_id uuid DEFAULT gen_random_uuid() NOT NULL,
    government text NOT NULL,
    purpose text NOT NULL,
    born_at timestamp with time zone DEFAULT transaction_timestamp() NOT NULL,
    zone text DEFAULT 'Asia/Jayapura'::text NOT NULL,
    CONSTRAINT installation_government_is_a_code CHECK ((government ~ '^[a-z0-9][a-z0-9-]{0,39}$'::text)),
    CONSTRAINT installation_is_one_row CHECK (is_only),
    CONSTRAINT installation_purpose_is_known CHECK ((purpose = ANY (ARRAY['live'::text, 'sample'::text, 'test'::text]))),
    CONSTRAINT installation_zone_says_something CHECK ((zone ~ '\S'::text))
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
-- Name: COLUMN installation.zone; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.installation.zone IS 'The time zone in which the government counts its days.';

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
    shown_revision bigint,
    administers integer[] DEFAULT '{}'::integer[] NOT NULL,
    administers_units integer[] DEFAULT '{}'::integer[] NOT NULL,
    official text DEFAULT ''::text NOT NULL,
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
-- Name: COLUMN kept_reply.shown_revision; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.kept_reply.shown_revision IS 'Of the thing that the answer shows; null when it has none.';

--
-- Name: COLUMN kept_reply.administers; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.kept_reply.administers IS 'Where its actor had an administrator''s rights then: it is told again while they have them still.';

--
-- Name: COLUMN kept_reply.administers_units; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.kept_reply.administers_units IS 'The units in which they had.';

--
-- Name: COLUMN kept_reply.official; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.kept_reply.official IS 'ADMIN or AUDITOR of the whole government then; empty for neither.';

--
-- Name: login_failure; Type: TABLE; Schema: meta; Owner: kinerja_owner
--

CREATE TABLE meta.login_failure (
    login text NOT NULL,
    source text NOT NULL,
    failures integer NOT NULL,
    failed_at timestamp with time zone NOT NULL,
    CONSTRAINT login_failure_failures_is_positive CHECK ((failures > 0))
);

ALTER TABLE ONLY meta.login_failure FORCE ROW LEVEL SECURITY;

ALTER TABLE meta.login_failure OWNER TO kinerja_owner;

--
-- Name: TABLE login_failure; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON TABLE meta.login_failure IS 'Failed logins of late, by login and source together, and by source alone: a lock by login alone would let anybody lock an appraiser out.';

--
-- Name: COLUMN login_failure.login; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.login_failure.login IS 'As it was given, known or not; empty for all of a source.';

--
-- Name: COLUMN login_failure.source; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.login_failure.source IS 'The address it came from.';

--
-- Name: COLUMN login_failure.failures; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.login_failure.failures IS 'How many since the last success or hour of rest.';

--
-- Name: COLUMN login_failure.failed_at; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.login_failure.failed_at IS 'The last of them, by app.now().';

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
-- Name: one_time_code; Type: TABLE; Schema: meta; Owner: kinerja_owner
--

CREATE TABLE meta.one_time_code (
    code_hash bytea NOT NULL,
    account_id uuid,
    made_by uuid,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT one_time_code_expires_after_it_is_made CHECK ((expires_at > made_at)),
    CONSTRAINT one_time_code_hash_is_sha256 CHECK ((length(code_hash) = 32))
);

ALTER TABLE ONLY meta.one_time_code FORCE ROW LEVEL SECURITY;

ALTER TABLE meta.one_time_code OWNER TO kinerja_owner;

--
-- Name: TABLE one_time_code; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON TABLE meta.one_time_code IS 'Codes that let somebody choose a password once. A code is gone when it was used, and a new one replaces the one before.';

--
-- Name: COLUMN one_time_code.code_hash; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.one_time_code.code_hash IS 'SHA-256 of the code, which is never stored.';

--
-- Name: COLUMN one_time_code.account_id; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.one_time_code.account_id IS 'Whose password it sets; null for the code that makes the first city administrator.';

--
-- Name: COLUMN one_time_code.made_by; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.one_time_code.made_by IS 'Who asked for it; null for the daemon. Not a foreign key: it outlives people.';

--
-- Name: COLUMN one_time_code.made_at; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.one_time_code.made_at IS 'By app.now().';

--
-- Name: COLUMN one_time_code.expires_at; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.one_time_code.expires_at IS 'From then on, by app.now(), it opens nothing.';

--
-- Name: password; Type: TABLE; Schema: meta; Owner: kinerja_owner
--

CREATE TABLE meta.password (
    account_id uuid NOT NULL,
    hash text NOT NULL,
    set_at timestamp with time zone NOT NULL,
    made_by uuid,
    CONSTRAINT password_hash_is_argon2id CHECK (((hash ~ '^\$argon2id\$'::text) AND (length(hash) <= 256)))
);

ALTER TABLE ONLY meta.password FORCE ROW LEVEL SECURITY;

ALTER TABLE meta.password OWNER TO kinerja_owner;

--
-- Name: TABLE password; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON TABLE meta.password IS 'What a password is verified against.';

--
-- Name: COLUMN password.account_id; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.password.account_id IS 'Whose.';

--
-- Name: COLUMN password.hash; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.password.hash IS 'Argon2id, with its salt and parameters, as libsodium writes it.';

--
-- Name: COLUMN password.set_at; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.password.set_at IS 'By app.now().';

--
-- Name: COLUMN password.made_by; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.password.made_by IS 'Who made the code it was first chosen with, where that was no administrator of the whole government: they may know it. Not a foreign key: it outlives people.';

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
    opened_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    account_id uuid NOT NULL,
    session_id uuid DEFAULT gen_random_uuid() NOT NULL,
    used_at timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL,
    idle_limit interval DEFAULT '02:00:00'::interval NOT NULL,
    opened_from text DEFAULT 'unknown'::text NOT NULL,
    CONSTRAINT session_expires_after_it_opens CHECK ((expires_at > opened_at)),
    CONSTRAINT session_idle_limit_is_positive CHECK ((idle_limit > '00:00:00'::interval)),
    CONSTRAINT session_opened_from_is_short CHECK ((length(opened_from) <= 100)),
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
-- Name: COLUMN session.opened_at; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.session.opened_at IS 'By app.now().';

--
-- Name: COLUMN session.expires_at; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.session.expires_at IS 'From then on, by app.now(), the token opens nothing.';

--
-- Name: COLUMN session.account_id; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.session.account_id IS 'Whose login it is.';

--
-- Name: COLUMN session.session_id; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.session.session_id IS 'What a list of sessions calls it.';

--
-- Name: COLUMN session.used_at; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.session.used_at IS 'The last use, at most a minute old, by app.now(); -infinity for none but its opening.';

--
-- Name: COLUMN session.idle_limit; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.session.idle_limit IS 'Unused for so long it opens nothing.';

--
-- Name: COLUMN session.opened_from; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON COLUMN meta.session.opened_from IS 'The address or socket it was opened from.';

--
-- Name: mine; Type: VIEW; Schema: staging; Owner: kinerja_owner
--

CREATE VIEW staging.mine WITH (security_barrier='true') AS
 SELECT r.line,
    r.cells
   FROM staging."row" r
  WHERE (r.import_id = ( SELECT app.import_job() AS import_job));

ALTER TABLE staging.mine OWNER TO kinerja_owner;

--
-- Name: VIEW mine; Type: COMMENT; Schema: staging; Owner: kinerja_owner
--

COMMENT ON VIEW staging.mine IS 'Lines of the import that this transaction is about.';

--
-- Name: COLUMN mine.line; Type: COMMENT; Schema: staging; Owner: kinerja_owner
--

COMMENT ON COLUMN staging.mine.line IS 'The line of the file.';

--
-- Name: COLUMN mine.cells; Type: COMMENT; Schema: staging; Owner: kinerja_owner
--

COMMENT ON COLUMN staging.mine.cells IS 'What stands in it, in the format''s order; null for an empty cell and for a column that is not in the file.';

--
-- Name: account account_login_key; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.account
    ADD CONSTRAINT account_login_key UNIQUE (login);

--
-- Name: account account_peer_key; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.account
    ADD CONSTRAINT account_peer_key UNIQUE (peer);

--
-- Name: account account_person_key; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.account
    ADD CONSTRAINT account_person_key UNIQUE (person_id);

--
-- Name: account account_pk; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.account
    ADD CONSTRAINT account_pk PRIMARY KEY (account_id);

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
-- Name: appointment appointment_id_key; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.appointment
    ADD CONSTRAINT appointment_id_key UNIQUE (appointment_id);

--
-- Name: appointment appointment_is_once_in_a_post; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.appointment
    ADD CONSTRAINT appointment_is_once_in_a_post EXCLUDE USING gist (person_id WITH =, post_id WITH =, daterange(starts_on, (ends_on + 1)) WITH &&);

--
-- Name: appointment appointment_is_one_definitive_at_a_time; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.appointment
    ADD CONSTRAINT appointment_is_one_definitive_at_a_time EXCLUDE USING gist (person_id WITH =, daterange(starts_on, (ends_on + 1)) WITH &&) WHERE ((kind = 'DEFINITIF'::text)) DEFERRABLE;

--
-- Name: appointment appointment_pk; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.appointment
    ADD CONSTRAINT appointment_pk PRIMARY KEY (agency_id, appointment_id);

--
-- Name: appointment appointment_post_has_one_holder; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.appointment
    ADD CONSTRAINT appointment_post_has_one_holder EXCLUDE USING gist (post_id WITH =, (
CASE kind
    WHEN 'PLH'::text THEN 2
    ELSE 1
END) WITH =, daterange(starts_on, (ends_on + 1)) WITH &&) WHERE (is_single);

--
-- Name: contract contract_pk; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.contract
    ADD CONSTRAINT contract_pk PRIMARY KEY (person_id, starts_on);

--
-- Name: delegation delegation_id_key; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.delegation
    ADD CONSTRAINT delegation_id_key UNIQUE (delegation_id);

--
-- Name: delegation delegation_is_once_at_a_time; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.delegation
    ADD CONSTRAINT delegation_is_once_at_a_time EXCLUDE USING gist (person_id WITH =, unit_id WITH =, daterange(starts_on, (ends_on + 1)) WITH &&);

--
-- Name: delegation delegation_pk; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.delegation
    ADD CONSTRAINT delegation_pk PRIMARY KEY (agency_id, delegation_id);

--
-- Name: holiday holiday_day_key; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.holiday
    ADD CONSTRAINT holiday_day_key UNIQUE (day_on, scope);

--
-- Name: holiday holiday_pk; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.holiday
    ADD CONSTRAINT holiday_pk PRIMARY KEY (holiday_id);

--
-- Name: objective objective_code_key; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.objective
    ADD CONSTRAINT objective_code_key UNIQUE (agency_id, unit_id, year, code);

--
-- Name: objective objective_id_key; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.objective
    ADD CONSTRAINT objective_id_key UNIQUE (objective_id);

--
-- Name: objective objective_pk; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.objective
    ADD CONSTRAINT objective_pk PRIMARY KEY (agency_id, objective_id);

--
-- Name: person person_nip_key; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.person
    ADD CONSTRAINT person_nip_key UNIQUE (nip);

--
-- Name: person person_pk; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.person
    ADD CONSTRAINT person_pk PRIMARY KEY (person_id);

--
-- Name: person person_ref_key; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.person
    ADD CONSTRAINT person_ref_key UNIQUE (ref);

--
-- Name: post_above post_above_pk; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.post_above
    ADD CONSTRAINT post_above_pk PRIMARY KEY (agency_id, post_id, starts_on);

--
-- Name: post post_code_key; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.post
    ADD CONSTRAINT post_code_key UNIQUE (agency_id, code);

--
-- Name: post post_id_key; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.post
    ADD CONSTRAINT post_id_key UNIQUE (post_id);

--
-- Name: post_line post_line_is_one_at_a_time; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.post_line
    ADD CONSTRAINT post_line_is_one_at_a_time EXCLUDE USING gist (post_id WITH =, daterange(starts_on, (ends_on + 1)) WITH &&);

--
-- Name: post_line post_line_pk; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.post_line
    ADD CONSTRAINT post_line_pk PRIMARY KEY (agency_id, post_id, starts_on);

--
-- Name: post post_pk; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.post
    ADD CONSTRAINT post_pk PRIMARY KEY (agency_id, post_id);

--
-- Name: post post_place_key; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.post
    ADD CONSTRAINT post_place_key UNIQUE (agency_id, post_id, unit_id, is_single);

--
-- Name: rank rank_pk; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.rank
    ADD CONSTRAINT rank_pk PRIMARY KEY (person_id, starts_on);

--
-- Name: reach reach_pk; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.reach
    ADD CONSTRAINT reach_pk PRIMARY KEY (person_id, source_id, agency_id, starts_on);

--
-- Name: retention retention_pk; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.retention
    ADD CONSTRAINT retention_pk PRIMARY KEY (category);

--
-- Name: role_grant role_grant_is_once_at_a_time; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.role_grant
    ADD CONSTRAINT role_grant_is_once_at_a_time EXCLUDE USING gist (person_id WITH =, role WITH =, COALESCE(agency_id, 0) WITH =, COALESCE(unit_id, 0) WITH =, daterange(starts_on, (ends_on + 1)) WITH &&);

--
-- Name: role_grant role_grant_pk; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.role_grant
    ADD CONSTRAINT role_grant_pk PRIMARY KEY (role_grant_id);

--
-- Name: rule rule_pk; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.rule
    ADD CONSTRAINT rule_pk PRIMARY KEY (rule);

--
-- Name: status status_is_one_at_a_time; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.status
    ADD CONSTRAINT status_is_one_at_a_time EXCLUDE USING gist (person_id WITH =, daterange(starts_on, (ends_on + 1)) WITH &&);

--
-- Name: status status_pk; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.status
    ADD CONSTRAINT status_pk PRIMARY KEY (status_id);

--
-- Name: team team_code_key; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.team
    ADD CONSTRAINT team_code_key UNIQUE (agency_id, code);

--
-- Name: team team_id_key; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.team
    ADD CONSTRAINT team_id_key UNIQUE (team_id);

--
-- Name: team_member team_member_id_key; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.team_member
    ADD CONSTRAINT team_member_id_key UNIQUE (team_member_id);

--
-- Name: team_member team_member_is_once_at_a_time; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.team_member
    ADD CONSTRAINT team_member_is_once_at_a_time EXCLUDE USING gist (person_id WITH =, team_id WITH =, daterange(starts_on, (ends_on + 1)) WITH &&);

--
-- Name: team_member team_member_leads_alone; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.team_member
    ADD CONSTRAINT team_member_leads_alone EXCLUDE USING gist (team_id WITH =, daterange(starts_on, (ends_on + 1)) WITH &&) WHERE (is_leader);

--
-- Name: team_member team_member_pk; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.team_member
    ADD CONSTRAINT team_member_pk PRIMARY KEY (agency_id, team_member_id);

--
-- Name: team team_pk; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.team
    ADD CONSTRAINT team_pk PRIMARY KEY (agency_id, team_id);

--
-- Name: unit unit_code_key; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.unit
    ADD CONSTRAINT unit_code_key UNIQUE (agency_id, code);

--
-- Name: unit unit_id_key; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.unit
    ADD CONSTRAINT unit_id_key UNIQUE (unit_id);

--
-- Name: unit unit_pk; Type: CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.unit
    ADD CONSTRAINT unit_pk PRIMARY KEY (agency_id, unit_id);

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
-- Name: import_report import_report_pk; Type: CONSTRAINT; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE ONLY meta.import_report
    ADD CONSTRAINT import_report_pk PRIMARY KEY (job_id, place);

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
-- Name: login_failure login_failure_pk; Type: CONSTRAINT; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE ONLY meta.login_failure
    ADD CONSTRAINT login_failure_pk PRIMARY KEY (login, source);

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
-- Name: one_time_code one_time_code_account_key; Type: CONSTRAINT; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE ONLY meta.one_time_code
    ADD CONSTRAINT one_time_code_account_key UNIQUE (account_id);

--
-- Name: one_time_code one_time_code_pk; Type: CONSTRAINT; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE ONLY meta.one_time_code
    ADD CONSTRAINT one_time_code_pk PRIMARY KEY (code_hash);

--
-- Name: password password_pk; Type: CONSTRAINT; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE ONLY meta.password
    ADD CONSTRAINT password_pk PRIMARY KEY (account_id);

--
-- Name: repeatable repeatable_pk; Type: CONSTRAINT; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE ONLY meta.repeatable
    ADD CONSTRAINT repeatable_pk PRIMARY KEY (is_only);

--
-- Name: session session_id_key; Type: CONSTRAINT; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE ONLY meta.session
    ADD CONSTRAINT session_id_key UNIQUE (session_id);

--
-- Name: session session_pk; Type: CONSTRAINT; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE ONLY meta.session
    ADD CONSTRAINT session_pk PRIMARY KEY (token_hash);

--
-- Name: account_machine_idx; Type: INDEX; Schema: app; Owner: kinerja_owner
--

CREATE UNIQUE INDEX account_machine_idx ON app.account USING btree (is_machine) WHERE is_machine;

--
-- Name: appointment_person_idx; Type: INDEX; Schema: app; Owner: kinerja_owner
--

CREATE INDEX appointment_person_idx ON app.appointment USING btree (person_id) INCLUDE (agency_id, unit_id, post_id, kind, starts_on, ends_on);

--
-- Name: appointment_post_idx; Type: INDEX; Schema: app; Owner: kinerja_owner
--

CREATE INDEX appointment_post_idx ON app.appointment USING btree (agency_id, post_id, unit_id, is_single);

--
-- Name: appointment_unit_idx; Type: INDEX; Schema: app; Owner: kinerja_owner
--

CREATE INDEX appointment_unit_idx ON app.appointment USING btree (agency_id, unit_id);

--
-- Name: delegation_person_idx; Type: INDEX; Schema: app; Owner: kinerja_owner
--

CREATE INDEX delegation_person_idx ON app.delegation USING btree (person_id);

--
-- Name: delegation_unit_idx; Type: INDEX; Schema: app; Owner: kinerja_owner
--

CREATE INDEX delegation_unit_idx ON app.delegation USING btree (agency_id, unit_id);

--
-- Name: post_above_post_idx; Type: INDEX; Schema: app; Owner: kinerja_owner
--

CREATE INDEX post_above_post_idx ON app.post_above USING btree (post_agency_id, post_id);

--
-- Name: post_head_idx; Type: INDEX; Schema: app; Owner: kinerja_owner
--

CREATE INDEX post_head_idx ON app.post USING btree (agency_id) WHERE (kind = 'KEPALA_DAERAH'::text);

--
-- Name: post_line_appraiser_idx; Type: INDEX; Schema: app; Owner: kinerja_owner
--

CREATE INDEX post_line_appraiser_idx ON app.post_line USING btree (appraiser_agency_id, appraiser_id);

--
-- Name: post_line_outward_idx; Type: INDEX; Schema: app; Owner: kinerja_owner
--

CREATE INDEX post_line_outward_idx ON app.post_line USING btree (agency_id) WHERE is_outward;

--
-- Name: post_line_superior_idx; Type: INDEX; Schema: app; Owner: kinerja_owner
--

CREATE INDEX post_line_superior_idx ON app.post_line USING btree (superior_agency_id, superior_id);

--
-- Name: post_unit_idx; Type: INDEX; Schema: app; Owner: kinerja_owner
--

CREATE INDEX post_unit_idx ON app.post USING btree (agency_id, unit_id);

--
-- Name: reach_agency_idx; Type: INDEX; Schema: app; Owner: kinerja_owner
--

CREATE INDEX reach_agency_idx ON app.reach USING btree (agency_id);

--
-- Name: role_grant_person_idx; Type: INDEX; Schema: app; Owner: kinerja_owner
--

CREATE INDEX role_grant_person_idx ON app.role_grant USING btree (person_id);

--
-- Name: role_grant_unit_idx; Type: INDEX; Schema: app; Owner: kinerja_owner
--

CREATE INDEX role_grant_unit_idx ON app.role_grant USING btree (agency_id, unit_id);

--
-- Name: status_appraiser_idx; Type: INDEX; Schema: app; Owner: kinerja_owner
--

CREATE INDEX status_appraiser_idx ON app.status USING btree (appraiser_person_id);

--
-- Name: status_person_idx; Type: INDEX; Schema: app; Owner: kinerja_owner
--

CREATE INDEX status_person_idx ON app.status USING btree (person_id);

--
-- Name: team_member_person_idx; Type: INDEX; Schema: app; Owner: kinerja_owner
--

CREATE INDEX team_member_person_idx ON app.team_member USING btree (person_id);

--
-- Name: team_member_team_idx; Type: INDEX; Schema: app; Owner: kinerja_owner
--

CREATE INDEX team_member_team_idx ON app.team_member USING btree (agency_id, team_id);

--
-- Name: unit_coordinator_idx; Type: INDEX; Schema: app; Owner: kinerja_owner
--

CREATE INDEX unit_coordinator_idx ON app.unit USING btree (coordinator_agency_id, coordinator_id);

--
-- Name: unit_parent_idx; Type: INDEX; Schema: app; Owner: kinerja_owner
--

CREATE INDEX unit_parent_idx ON app.unit USING btree (agency_id, parent_id);

--
-- Name: unit_path_idx; Type: INDEX; Schema: app; Owner: kinerja_owner
--

CREATE INDEX unit_path_idx ON app.unit USING gist (path);

--
-- Name: entry_actor_idx; Type: INDEX; Schema: audit; Owner: kinerja_owner
--

CREATE INDEX entry_actor_idx ON audit.entry USING btree (actor, entry_id);

--
-- Name: entry_recorded_at_idx; Type: INDEX; Schema: audit; Owner: kinerja_owner
--

CREATE INDEX entry_recorded_at_idx ON audit.entry USING btree (recorded_at);

--
-- Name: import_report_line_idx; Type: INDEX; Schema: meta; Owner: kinerja_owner
--

CREATE INDEX import_report_line_idx ON meta.import_report USING btree (job_id, line) WHERE is_problem;

--
-- Name: job_person_idx; Type: INDEX; Schema: meta; Owner: kinerja_owner
--

CREATE INDEX job_person_idx ON meta.job USING btree (actor);

--
-- Name: kept_reply_kept_at_idx; Type: INDEX; Schema: meta; Owner: kinerja_owner
--

CREATE INDEX kept_reply_kept_at_idx ON meta.kept_reply USING btree (kept_at);

--
-- Name: one_time_code_first_idx; Type: INDEX; Schema: meta; Owner: kinerja_owner
--

CREATE UNIQUE INDEX one_time_code_first_idx ON meta.one_time_code USING btree (((account_id IS NULL))) WHERE (account_id IS NULL);

--
-- Name: session_account_idx; Type: INDEX; Schema: meta; Owner: kinerja_owner
--

CREATE INDEX session_account_idx ON meta.session USING btree (account_id);

--
-- Name: row_line_idx; Type: INDEX; Schema: staging; Owner: kinerja_owner
--

CREATE INDEX row_line_idx ON staging."row" USING btree (import_id, line);

--
-- Name: account account_ends_its_sessions; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER account_ends_its_sessions AFTER UPDATE OF is_locked, is_active ON app.account FOR EACH ROW WHEN ((new.is_locked OR (NOT new.is_active))) EXECUTE FUNCTION app.end_sessions();

--
-- Name: TRIGGER account_ends_its_sessions ON account; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER account_ends_its_sessions ON app.account IS 'Whoever is locked out is out at once.';

--
-- Name: appointment appointment_gives_reach_on_delete; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER appointment_gives_reach_on_delete AFTER DELETE ON app.appointment REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.reach_of_people();

--
-- Name: TRIGGER appointment_gives_reach_on_delete ON appointment; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER appointment_gives_reach_on_delete ON app.appointment IS 'One reaches where one serves, holds a role or is named.';

--
-- Name: appointment appointment_gives_reach_on_insert; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER appointment_gives_reach_on_insert AFTER INSERT ON app.appointment REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.reach_of_people();

--
-- Name: TRIGGER appointment_gives_reach_on_insert ON appointment; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER appointment_gives_reach_on_insert ON app.appointment IS 'One reaches where one serves, holds a role or is named.';

--
-- Name: appointment appointment_gives_reach_on_update; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER appointment_gives_reach_on_update AFTER UPDATE ON app.appointment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.reach_of_people();

--
-- Name: TRIGGER appointment_gives_reach_on_update ON appointment; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER appointment_gives_reach_on_update ON app.appointment IS 'One reaches where one serves, holds a role or is named.';

--
-- Name: appointment appointment_has_its_place; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER appointment_has_its_place BEFORE INSERT OR UPDATE OF post_id ON app.appointment FOR EACH ROW EXECUTE FUNCTION app.place_appointment();

--
-- Name: TRIGGER appointment_has_its_place ON appointment; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER appointment_has_its_place ON app.appointment IS 'An appointment is where its post is.';

--
-- Name: appointment appointment_withdraws_codes; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER appointment_withdraws_codes AFTER INSERT ON app.appointment FOR EACH ROW EXECUTE FUNCTION app.withdraw_credentials();

--
-- Name: TRIGGER appointment_withdraws_codes ON appointment; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER appointment_withdraws_codes ON app.appointment IS 'Whoever made a code must not get into another agency with it.';

--
-- Name: delegation delegation_gives_reach_on_delete; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER delegation_gives_reach_on_delete AFTER DELETE ON app.delegation REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.reach_of_people();

--
-- Name: TRIGGER delegation_gives_reach_on_delete ON delegation; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER delegation_gives_reach_on_delete ON app.delegation IS 'One reaches where one serves, holds a role or is named.';

--
-- Name: delegation delegation_gives_reach_on_insert; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER delegation_gives_reach_on_insert AFTER INSERT ON app.delegation REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.reach_of_people();

--
-- Name: TRIGGER delegation_gives_reach_on_insert ON delegation; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER delegation_gives_reach_on_insert ON app.delegation IS 'One reaches where one serves, holds a role or is named.';

--
-- Name: delegation delegation_gives_reach_on_update; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER delegation_gives_reach_on_update AFTER UPDATE ON app.delegation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.reach_of_people();

--
-- Name: TRIGGER delegation_gives_reach_on_update ON delegation; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER delegation_gives_reach_on_update ON app.delegation IS 'One reaches where one serves, holds a role or is named.';

--
-- Name: person person_has_a_name_in_files; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER person_has_a_name_in_files BEFORE INSERT OR UPDATE OF nip, ref ON app.person FOR EACH ROW WHEN (((new.nip IS NULL) AND (new.ref IS NULL))) EXECUTE FUNCTION app.name_person();

--
-- Name: TRIGGER person_has_a_name_in_files ON person; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER person_has_a_name_in_files ON app.person IS 'Everybody can be named in a file, and is the same person when it comes back.';

--
-- Name: person person_leaves_history_on_insert; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER person_leaves_history_on_insert AFTER INSERT ON app.person REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.keep_history();

--
-- Name: TRIGGER person_leaves_history_on_insert ON person; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER person_leaves_history_on_insert ON app.person IS 'What was true last year can be asked next year.';

--
-- Name: person person_leaves_history_on_update; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER person_leaves_history_on_update AFTER UPDATE ON app.person REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.keep_history();

--
-- Name: TRIGGER person_leaves_history_on_update ON person; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER person_leaves_history_on_update ON app.person IS 'What was true last year can be asked next year.';

--
-- Name: post post_is_single; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER post_is_single BEFORE INSERT OR UPDATE OF kind, unit_id ON app.post FOR EACH ROW EXECUTE FUNCTION app.place_post();

--
-- Name: TRIGGER post_is_single ON post; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER post_is_single ON app.post IS 'Structural posts have one holder; no post is in a closed unit.';

--
-- Name: post_line post_line_holds; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER post_line_holds BEFORE INSERT ON app.post_line FOR EACH ROW EXECUTE FUNCTION app.hold_line();

--
-- Name: TRIGGER post_line_holds ON post_line; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER post_line_holds ON app.post_line IS 'Nothing is put below what is closed.';

--
-- Name: post_line post_line_stands_after_delete; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER post_line_stands_after_delete AFTER DELETE ON app.post_line REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.keep_lines();

--
-- Name: TRIGGER post_line_stands_after_delete ON post_line; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER post_line_stands_after_delete ON app.post_line IS 'What follows from a line is kept.';

--
-- Name: post_line post_line_stands_after_insert; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER post_line_stands_after_insert AFTER INSERT ON app.post_line REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.keep_lines();

--
-- Name: TRIGGER post_line_stands_after_insert ON post_line; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER post_line_stands_after_insert ON app.post_line IS 'No circles; what follows from a line is kept.';

--
-- Name: post_line post_line_stands_after_update; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER post_line_stands_after_update AFTER UPDATE ON app.post_line REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.keep_lines();

--
-- Name: TRIGGER post_line_stands_after_update ON post_line; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER post_line_stands_after_update ON app.post_line IS 'No circles; what follows from a line is kept.';

--
-- Name: post_line post_line_takes_turns; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER post_line_takes_turns BEFORE INSERT OR DELETE OR UPDATE ON app.post_line FOR EACH STATEMENT EXECUTE FUNCTION app.take_turns_with_lines();

--
-- Name: TRIGGER post_line_takes_turns ON post_line; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER post_line_takes_turns ON app.post_line IS 'Changes of lines take turns.';

--
-- Name: role_grant role_grant_gives_reach_on_delete; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER role_grant_gives_reach_on_delete AFTER DELETE ON app.role_grant REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.reach_of_people();

--
-- Name: TRIGGER role_grant_gives_reach_on_delete ON role_grant; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER role_grant_gives_reach_on_delete ON app.role_grant IS 'One reaches where one serves, holds a role or is named.';

--
-- Name: role_grant role_grant_gives_reach_on_insert; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER role_grant_gives_reach_on_insert AFTER INSERT ON app.role_grant REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.reach_of_people();

--
-- Name: TRIGGER role_grant_gives_reach_on_insert ON role_grant; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER role_grant_gives_reach_on_insert ON app.role_grant IS 'One reaches where one serves, holds a role or is named.';

--
-- Name: role_grant role_grant_gives_reach_on_update; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER role_grant_gives_reach_on_update AFTER UPDATE ON app.role_grant REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.reach_of_people();

--
-- Name: TRIGGER role_grant_gives_reach_on_update ON role_grant; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER role_grant_gives_reach_on_update ON app.role_grant IS 'One reaches where one serves, holds a role or is named.';

--
-- Name: role_grant role_grant_withdraws_codes; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER role_grant_withdraws_codes AFTER INSERT ON app.role_grant FOR EACH ROW EXECUTE FUNCTION app.withdraw_credentials();

--
-- Name: TRIGGER role_grant_withdraws_codes ON role_grant; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER role_grant_withdraws_codes ON app.role_grant IS 'Whoever made a code must not get the role with it.';

--
-- Name: status status_gives_reach_on_delete; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER status_gives_reach_on_delete AFTER DELETE ON app.status REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.reach_of_designated();

--
-- Name: TRIGGER status_gives_reach_on_delete ON status; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER status_gives_reach_on_delete ON app.status IS 'One reaches where one serves, holds a role or is named.';

--
-- Name: status status_gives_reach_on_insert; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER status_gives_reach_on_insert AFTER INSERT ON app.status REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.reach_of_designated();

--
-- Name: TRIGGER status_gives_reach_on_insert ON status; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER status_gives_reach_on_insert ON app.status IS 'One reaches where one serves, holds a role or is named.';

--
-- Name: status status_gives_reach_on_update; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER status_gives_reach_on_update AFTER UPDATE ON app.status REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.reach_of_designated();

--
-- Name: TRIGGER status_gives_reach_on_update ON status; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER status_gives_reach_on_update ON app.status IS 'One reaches where one serves, holds a role or is named.';

--
-- Name: team_member team_member_gives_reach_on_delete; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER team_member_gives_reach_on_delete AFTER DELETE ON app.team_member REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.reach_of_people();

--
-- Name: TRIGGER team_member_gives_reach_on_delete ON team_member; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER team_member_gives_reach_on_delete ON app.team_member IS 'One reaches where one serves, holds a role or is named.';

--
-- Name: team_member team_member_gives_reach_on_insert; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER team_member_gives_reach_on_insert AFTER INSERT ON app.team_member REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.reach_of_people();

--
-- Name: TRIGGER team_member_gives_reach_on_insert ON team_member; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER team_member_gives_reach_on_insert ON app.team_member IS 'One reaches where one serves, holds a role or is named.';

--
-- Name: team_member team_member_gives_reach_on_update; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER team_member_gives_reach_on_update AFTER UPDATE ON app.team_member REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.reach_of_people();

--
-- Name: TRIGGER team_member_gives_reach_on_update ON team_member; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER team_member_gives_reach_on_update ON app.team_member IS 'One reaches where one serves, holds a role or is named.';

--
-- Name: unit unit_carries_those_below; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER unit_carries_those_below AFTER UPDATE OF parent_id ON app.unit FOR EACH ROW WHEN ((old.parent_id IS DISTINCT FROM new.parent_id)) EXECUTE FUNCTION app.carry_units_below();

--
-- Name: TRIGGER unit_carries_those_below ON unit; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER unit_carries_those_below ON app.unit IS 'What lies below moves, too.';

--
-- Name: unit unit_has_its_place; Type: TRIGGER; Schema: app; Owner: kinerja_owner
--

CREATE TRIGGER unit_has_its_place BEFORE INSERT OR UPDATE OF parent_id ON app.unit FOR EACH ROW EXECUTE FUNCTION app.place_unit();

--
-- Name: TRIGGER unit_has_its_place ON unit; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON TRIGGER unit_has_its_place ON app.unit IS 'The path follows from the parent.';

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
-- Name: account account_person_fk; Type: FK CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.account
    ADD CONSTRAINT account_person_fk FOREIGN KEY (person_id) REFERENCES app.person(person_id) ON DELETE RESTRICT;

--
-- Name: appointment appointment_person_fk; Type: FK CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.appointment
    ADD CONSTRAINT appointment_person_fk FOREIGN KEY (person_id) REFERENCES app.person(person_id) ON DELETE RESTRICT;

--
-- Name: appointment appointment_post_fk; Type: FK CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.appointment
    ADD CONSTRAINT appointment_post_fk FOREIGN KEY (agency_id, post_id, unit_id, is_single) REFERENCES app.post(agency_id, post_id, unit_id, is_single) ON UPDATE CASCADE ON DELETE RESTRICT;

--
-- Name: contract contract_person_fk; Type: FK CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.contract
    ADD CONSTRAINT contract_person_fk FOREIGN KEY (person_id) REFERENCES app.person(person_id) ON DELETE CASCADE;

--
-- Name: delegation delegation_person_fk; Type: FK CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.delegation
    ADD CONSTRAINT delegation_person_fk FOREIGN KEY (person_id) REFERENCES app.person(person_id) ON DELETE RESTRICT;

--
-- Name: delegation delegation_unit_fk; Type: FK CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.delegation
    ADD CONSTRAINT delegation_unit_fk FOREIGN KEY (agency_id, unit_id) REFERENCES app.unit(agency_id, unit_id) ON DELETE RESTRICT;

--
-- Name: objective objective_unit_fk; Type: FK CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.objective
    ADD CONSTRAINT objective_unit_fk FOREIGN KEY (agency_id, unit_id) REFERENCES app.unit(agency_id, unit_id) ON DELETE RESTRICT;

--
-- Name: post_above post_above_agency_fk; Type: FK CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.post_above
    ADD CONSTRAINT post_above_agency_fk FOREIGN KEY (agency_id) REFERENCES app.agency(agency_id) ON DELETE CASCADE;

--
-- Name: post_above post_above_post_fk; Type: FK CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.post_above
    ADD CONSTRAINT post_above_post_fk FOREIGN KEY (post_agency_id, post_id) REFERENCES app.post(agency_id, post_id) ON DELETE CASCADE;

--
-- Name: post post_agency_fk; Type: FK CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.post
    ADD CONSTRAINT post_agency_fk FOREIGN KEY (agency_id) REFERENCES app.agency(agency_id) ON DELETE RESTRICT;

--
-- Name: post_line post_line_appraiser_fk; Type: FK CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.post_line
    ADD CONSTRAINT post_line_appraiser_fk FOREIGN KEY (appraiser_agency_id, appraiser_id) REFERENCES app.post(agency_id, post_id) ON DELETE RESTRICT;

--
-- Name: post_line post_line_post_fk; Type: FK CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.post_line
    ADD CONSTRAINT post_line_post_fk FOREIGN KEY (agency_id, post_id) REFERENCES app.post(agency_id, post_id) ON DELETE CASCADE;

--
-- Name: post_line post_line_superior_fk; Type: FK CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.post_line
    ADD CONSTRAINT post_line_superior_fk FOREIGN KEY (superior_agency_id, superior_id) REFERENCES app.post(agency_id, post_id) ON DELETE RESTRICT;

--
-- Name: post post_unit_fk; Type: FK CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.post
    ADD CONSTRAINT post_unit_fk FOREIGN KEY (agency_id, unit_id) REFERENCES app.unit(agency_id, unit_id) ON DELETE RESTRICT;

--
-- Name: rank rank_person_fk; Type: FK CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.rank
    ADD CONSTRAINT rank_person_fk FOREIGN KEY (person_id) REFERENCES app.person(person_id) ON DELETE CASCADE;

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
-- Name: role_grant role_grant_agency_fk; Type: FK CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.role_grant
    ADD CONSTRAINT role_grant_agency_fk FOREIGN KEY (agency_id) REFERENCES app.agency(agency_id) ON DELETE RESTRICT;

--
-- Name: role_grant role_grant_person_fk; Type: FK CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.role_grant
    ADD CONSTRAINT role_grant_person_fk FOREIGN KEY (person_id) REFERENCES app.person(person_id) ON DELETE RESTRICT;

--
-- Name: role_grant role_grant_unit_fk; Type: FK CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.role_grant
    ADD CONSTRAINT role_grant_unit_fk FOREIGN KEY (agency_id, unit_id) REFERENCES app.unit(agency_id, unit_id) ON DELETE RESTRICT;

--
-- Name: status status_appraiser_fk; Type: FK CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.status
    ADD CONSTRAINT status_appraiser_fk FOREIGN KEY (appraiser_person_id) REFERENCES app.person(person_id) ON DELETE RESTRICT;

--
-- Name: status status_person_fk; Type: FK CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.status
    ADD CONSTRAINT status_person_fk FOREIGN KEY (person_id) REFERENCES app.person(person_id) ON DELETE RESTRICT;

--
-- Name: team team_agency_fk; Type: FK CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.team
    ADD CONSTRAINT team_agency_fk FOREIGN KEY (agency_id) REFERENCES app.agency(agency_id) ON DELETE RESTRICT;

--
-- Name: team_member team_member_person_fk; Type: FK CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.team_member
    ADD CONSTRAINT team_member_person_fk FOREIGN KEY (person_id) REFERENCES app.person(person_id) ON DELETE RESTRICT;

--
-- Name: team_member team_member_team_fk; Type: FK CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.team_member
    ADD CONSTRAINT team_member_team_fk FOREIGN KEY (agency_id, team_id) REFERENCES app.team(agency_id, team_id) ON DELETE RESTRICT;

--
-- Name: unit unit_agency_fk; Type: FK CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.unit
    ADD CONSTRAINT unit_agency_fk FOREIGN KEY (agency_id) REFERENCES app.agency(agency_id) ON DELETE RESTRICT;

--
-- Name: unit unit_coordinator_fk; Type: FK CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.unit
    ADD CONSTRAINT unit_coordinator_fk FOREIGN KEY (coordinator_agency_id, coordinator_id) REFERENCES app.unit(agency_id, unit_id) ON DELETE RESTRICT;

--
-- Name: unit unit_parent_fk; Type: FK CONSTRAINT; Schema: app; Owner: kinerja_owner
--

ALTER TABLE ONLY app.unit
    ADD CONSTRAINT unit_parent_fk FOREIGN KEY (agency_id, parent_id) REFERENCES app.unit(agency_id, unit_id) ON DELETE RESTRICT;

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
-- Name: import_report import_report_job_fk; Type: FK CONSTRAINT; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE ONLY meta.import_report
    ADD CONSTRAINT import_report_job_fk FOREIGN KEY (job_id) REFERENCES meta.job(job_id) ON DELETE CASCADE;

--
-- Name: one_time_code one_time_code_account_fk; Type: FK CONSTRAINT; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE ONLY meta.one_time_code
    ADD CONSTRAINT one_time_code_account_fk FOREIGN KEY (account_id) REFERENCES app.account(account_id) ON DELETE CASCADE;

--
-- Name: password password_account_fk; Type: FK CONSTRAINT; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE ONLY meta.password
    ADD CONSTRAINT password_account_fk FOREIGN KEY (account_id) REFERENCES app.account(account_id) ON DELETE CASCADE;

--
-- Name: session session_account_fk; Type: FK CONSTRAINT; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE ONLY meta.session
    ADD CONSTRAINT session_account_fk FOREIGN KEY (account_id) REFERENCES app.account(account_id) ON DELETE CASCADE;

--
-- Name: account; Type: ROW SECURITY; Schema: app; Owner: kinerja_owner
--

ALTER TABLE app.account ENABLE ROW LEVEL SECURITY;

--
-- Name: account account_delete_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY account_delete_definer ON app.account FOR DELETE TO kinerja_definer USING (true);

--
-- Name: POLICY account_delete_definer ON account; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY account_delete_definer ON app.account IS 'api.purge.';

--
-- Name: account account_insert; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY account_insert ON app.account FOR INSERT TO kinerja_app WITH CHECK ((app.manages_account(person_id) AND (peer IS NULL) AND (login = ( SELECT p.nip
   FROM app.person p
  WHERE (p.person_id = account.person_id)))));

--
-- Name: POLICY account_insert ON account; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY account_insert ON app.account IS 'Of people whose account one manages, with the NIP as login.';

--
-- Name: account account_insert_auth; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY account_insert_auth ON app.account FOR INSERT TO kinerja_auth WITH CHECK (true);

--
-- Name: POLICY account_insert_auth ON account; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY account_insert_auth ON app.account IS 'The first administrator comes with the first code.';

--
-- Name: account account_insert_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY account_insert_city ON app.account FOR INSERT TO kinerja_city WITH CHECK (( SELECT app.is_city_admin() AS is_city_admin));

--
-- Name: POLICY account_insert_city ON account; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY account_insert_city ON app.account IS 'Administrators of the whole government.';

--
-- Name: account account_owner; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY account_owner ON app.account TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY account_owner ON account; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY account_owner ON app.account IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: account account_select; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY account_select ON app.account FOR SELECT TO kinerja_app USING (((person_id = ( SELECT app.actor() AS actor)) OR (account_id = ( SELECT app.actor() AS actor)) OR (EXISTS ( SELECT
   FROM app.managed_people() m(person_id)
  WHERE (m.person_id = account.person_id))) OR (EXISTS ( SELECT
   FROM app.audited_people() d(person_id)
  WHERE (d.person_id = account.person_id)))));

--
-- Name: POLICY account_select ON account; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY account_select ON app.account IS 'One''s own, and those of people who serve where one administers or audits.';

--
-- Name: account account_select_auth; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY account_select_auth ON app.account FOR SELECT TO kinerja_auth USING (true);

--
-- Name: POLICY account_select_auth ON account; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY account_select_auth ON app.account IS 'Logging in.';

--
-- Name: account account_select_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY account_select_city ON app.account FOR SELECT TO kinerja_city USING (true);

--
-- Name: POLICY account_select_city ON account; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY account_select_city ON app.account IS 'Officials of the whole government see all.';

--
-- Name: account account_select_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY account_select_definer ON app.account FOR SELECT TO kinerja_definer USING (true);

--
-- Name: POLICY account_select_definer ON account; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY account_select_definer ON app.account IS 'Whether an administrator is left; whose name an audit entry bears.';

--
-- Name: account account_update; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY account_update ON app.account FOR UPDATE TO kinerja_app USING (app.manages_account(person_id)) WITH CHECK (app.manages_account(person_id));

--
-- Name: POLICY account_update ON account; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY account_update ON app.account IS 'Of people whose account one manages.';

--
-- Name: account account_update_auth; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY account_update_auth ON app.account FOR UPDATE TO kinerja_auth USING (true) WITH CHECK (true);

--
-- Name: POLICY account_update_auth ON account; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY account_update_auth ON app.account IS 'A password was set.';

--
-- Name: account account_update_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY account_update_city ON app.account FOR UPDATE TO kinerja_city USING ((( SELECT app.is_city_admin() AS is_city_admin) AND (NOT is_machine))) WITH CHECK ((( SELECT app.is_city_admin() AS is_city_admin) AND (NOT is_machine)));

--
-- Name: POLICY account_update_city ON account; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY account_update_city ON app.account IS 'Administrators of the whole government; the machine''s own is nobody''s to change.';

--
-- Name: agency; Type: ROW SECURITY; Schema: app; Owner: kinerja_owner
--

ALTER TABLE app.agency ENABLE ROW LEVEL SECURITY;

--
-- Name: agency agency_insert_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY agency_insert_city ON app.agency FOR INSERT TO kinerja_city WITH CHECK (( SELECT app.is_city_admin() AS is_city_admin));

--
-- Name: POLICY agency_insert_city ON agency; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY agency_insert_city ON app.agency IS 'Only administrators of the whole government.';

--
-- Name: agency agency_isolation; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY agency_isolation ON app.agency AS RESTRICTIVE TO kinerja_app USING ((agency_id = ANY (( SELECT app.reached() AS reached)::integer[])));

--
-- Name: POLICY agency_isolation ON agency; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY agency_isolation ON app.agency IS 'Outside of one''s reach there is no agency.';

--
-- Name: agency agency_owner; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY agency_owner ON app.agency TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY agency_owner ON agency; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY agency_owner ON app.agency IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: agency agency_select; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY agency_select ON app.agency FOR SELECT TO kinerja_app USING (true);

--
-- Name: POLICY agency_select ON agency; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY agency_select ON app.agency IS 'Those in reach.';

--
-- Name: agency agency_select_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY agency_select_city ON app.agency FOR SELECT TO kinerja_city USING (true);

--
-- Name: POLICY agency_select_city ON agency; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY agency_select_city ON app.agency IS 'Officials of the whole government see all.';

--
-- Name: agency agency_select_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY agency_select_definer ON app.agency FOR SELECT TO kinerja_auth USING (true);

--
-- Name: POLICY agency_select_definer ON agency; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY agency_select_definer ON app.agency IS 'For lists of one-time codes.';

--
-- Name: agency agency_select_names; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY agency_select_names ON app.agency FOR SELECT TO kinerja_definer USING (true);

--
-- Name: POLICY agency_select_names ON agency; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY agency_select_names ON app.agency IS 'Posts of agencies that one does not reach stand above one''s own.';

--
-- Name: agency agency_update_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY agency_update_city ON app.agency FOR UPDATE TO kinerja_city USING (( SELECT app.is_city_admin() AS is_city_admin)) WITH CHECK (( SELECT app.is_city_admin() AS is_city_admin));

--
-- Name: POLICY agency_update_city ON agency; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY agency_update_city ON app.agency IS 'Only administrators of the whole government.';

--
-- Name: appointment; Type: ROW SECURITY; Schema: app; Owner: kinerja_owner
--

ALTER TABLE app.appointment ENABLE ROW LEVEL SECURITY;

--
-- Name: appointment appointment_delete_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY appointment_delete_definer ON app.appointment FOR DELETE TO kinerja_definer USING (true);

--
-- Name: POLICY appointment_delete_definer ON appointment; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY appointment_delete_definer ON app.appointment IS 'api.purge.';

--
-- Name: appointment appointment_insert; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY appointment_insert ON app.appointment FOR INSERT TO kinerja_app WITH CHECK ((app.administers_unit(agency_id, unit_id) AND (person_id <> ( SELECT app.actor() AS actor)) AND (EXISTS ( SELECT
   FROM app.managed_people() m(person_id)
  WHERE (m.person_id = appointment.person_id))) AND (NOT app.is_above_others(agency_id, post_id))));

--
-- Name: POLICY appointment_insert ON appointment; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY appointment_insert ON app.appointment IS 'Where one administers, of people whom one manages, to posts that stand above no other agency; not of oneself.';

--
-- Name: appointment appointment_insert_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY appointment_insert_city ON app.appointment FOR INSERT TO kinerja_city WITH CHECK (( SELECT app.is_city_admin() AS is_city_admin));

--
-- Name: POLICY appointment_insert_city ON appointment; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY appointment_insert_city ON app.appointment IS 'Administrators of the whole government.';

--
-- Name: appointment appointment_isolation; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY appointment_isolation ON app.appointment AS RESTRICTIVE TO kinerja_app USING ((agency_id = ANY (( SELECT app.reached() AS reached)::integer[])));

--
-- Name: POLICY appointment_isolation ON appointment; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY appointment_isolation ON app.appointment IS 'Outside of one''s reach there is no appointment.';

--
-- Name: appointment appointment_owner; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY appointment_owner ON app.appointment TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY appointment_owner ON appointment; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY appointment_owner ON app.appointment IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: appointment appointment_select; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY appointment_select ON app.appointment FOR SELECT TO kinerja_app USING (((person_id = ( SELECT app.actor() AS actor)) OR (agency_id = ANY (( SELECT app.audited() AS audited)::integer[])) OR (agency_id = ANY (( SELECT app.administered() AS administered)::integer[])) OR (unit_id = ANY (( SELECT app.administered_units() AS administered_units)::integer[])) OR (post_id = ANY (( SELECT app.led_posts() AS led_posts)::integer[]))));

--
-- Name: POLICY appointment_select ON appointment; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY appointment_select ON app.appointment IS 'One''s own, those where one administers or audits, and those of posts below one''s own.';

--
-- Name: appointment appointment_select_auth; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY appointment_select_auth ON app.appointment FOR SELECT TO kinerja_auth USING (true);

--
-- Name: POLICY appointment_select_auth ON appointment; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY appointment_select_auth ON app.appointment IS 'app.manages inside of functions about accounts.';

--
-- Name: appointment appointment_select_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY appointment_select_city ON app.appointment FOR SELECT TO kinerja_city USING (true);

--
-- Name: POLICY appointment_select_city ON appointment; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY appointment_select_city ON app.appointment IS 'Officials of the whole government see all.';

--
-- Name: appointment appointment_select_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY appointment_select_definer ON app.appointment FOR SELECT TO kinerja_definer USING (true);

--
-- Name: POLICY appointment_select_definer ON appointment; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY appointment_select_definer ON app.appointment IS 'app.serves_elsewhere.';

--
-- Name: appointment appointment_update; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY appointment_update ON app.appointment FOR UPDATE TO kinerja_app USING ((app.administers_unit(agency_id, unit_id) AND (person_id <> ( SELECT app.actor() AS actor)) AND (EXISTS ( SELECT
   FROM app.managed_people() m(person_id)
  WHERE (m.person_id = appointment.person_id))) AND (NOT app.is_above_others(agency_id, post_id)))) WITH CHECK ((app.administers_unit(agency_id, unit_id) AND (NOT app.is_above_others(agency_id, post_id))));

--
-- Name: POLICY appointment_update ON appointment; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY appointment_update ON app.appointment IS 'Where one administers, of people whom one manages still, in posts that stand above no other agency; not one''s own.';

--
-- Name: appointment appointment_update_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY appointment_update_city ON app.appointment FOR UPDATE TO kinerja_city USING (( SELECT app.is_city_admin() AS is_city_admin)) WITH CHECK (( SELECT app.is_city_admin() AS is_city_admin));

--
-- Name: POLICY appointment_update_city ON appointment; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY appointment_update_city ON app.appointment IS 'Administrators of the whole government.';

--
-- Name: contract; Type: ROW SECURITY; Schema: app; Owner: kinerja_owner
--

ALTER TABLE app.contract ENABLE ROW LEVEL SECURITY;

--
-- Name: contract contract_delete_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY contract_delete_definer ON app.contract FOR DELETE TO kinerja_definer USING (true);

--
-- Name: POLICY contract_delete_definer ON contract; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY contract_delete_definer ON app.contract IS 'app.keep_history keeps it.';

--
-- Name: contract contract_insert_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY contract_insert_definer ON app.contract FOR INSERT TO kinerja_definer WITH CHECK (true);

--
-- Name: POLICY contract_insert_definer ON contract; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY contract_insert_definer ON app.contract IS 'app.keep_history keeps it.';

--
-- Name: contract contract_owner; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY contract_owner ON app.contract TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY contract_owner ON contract; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY contract_owner ON app.contract IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: contract contract_select; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY contract_select ON app.contract FOR SELECT TO kinerja_app USING (((person_id = ( SELECT app.actor() AS actor)) OR (EXISTS ( SELECT
   FROM app.managed_people() m(person_id)
  WHERE (m.person_id = contract.person_id))) OR (EXISTS ( SELECT
   FROM app.audited_people() d(person_id)
  WHERE (d.person_id = contract.person_id))) OR (EXISTS ( SELECT
   FROM app.led_people() l(person_id)
  WHERE (l.person_id = contract.person_id)))));

--
-- Name: POLICY contract_select ON contract; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY contract_select ON app.contract IS 'Of those whose own row one sees.';

--
-- Name: contract contract_select_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY contract_select_city ON app.contract FOR SELECT TO kinerja_city USING (true);

--
-- Name: POLICY contract_select_city ON contract; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY contract_select_city ON app.contract IS 'Officials of the whole government see all.';

--
-- Name: contract contract_select_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY contract_select_definer ON app.contract FOR SELECT TO kinerja_definer USING (true);

--
-- Name: POLICY contract_select_definer ON contract; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY contract_select_definer ON app.contract IS 'What is held about somebody (app.held_about).';

--
-- Name: contract contract_update_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY contract_update_definer ON app.contract FOR UPDATE TO kinerja_definer USING (true) WITH CHECK (true);

--
-- Name: POLICY contract_update_definer ON contract; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY contract_update_definer ON app.contract IS 'app.keep_history keeps it.';

--
-- Name: delegation; Type: ROW SECURITY; Schema: app; Owner: kinerja_owner
--

ALTER TABLE app.delegation ENABLE ROW LEVEL SECURITY;

--
-- Name: delegation delegation_delete_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY delegation_delete_definer ON app.delegation FOR DELETE TO kinerja_definer USING (true);

--
-- Name: POLICY delegation_delete_definer ON delegation; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY delegation_delete_definer ON app.delegation IS 'api.purge.';

--
-- Name: delegation delegation_insert; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY delegation_insert ON app.delegation FOR INSERT TO kinerja_app WITH CHECK ((app.administers_unit(agency_id, unit_id) AND (person_id <> ( SELECT app.actor() AS actor)) AND (EXISTS ( SELECT
   FROM app.managed_people() m(person_id)
  WHERE (m.person_id = delegation.person_id)))));

--
-- Name: POLICY delegation_insert ON delegation; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY delegation_insert ON app.delegation IS 'Where one administers, to those whom one manages, and not to oneself.';

--
-- Name: delegation delegation_insert_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY delegation_insert_city ON app.delegation FOR INSERT TO kinerja_city WITH CHECK (( SELECT app.is_city_admin() AS is_city_admin));

--
-- Name: POLICY delegation_insert_city ON delegation; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY delegation_insert_city ON app.delegation IS 'Administrators of the whole government.';

--
-- Name: delegation delegation_isolation; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY delegation_isolation ON app.delegation AS RESTRICTIVE TO kinerja_app USING ((agency_id = ANY (( SELECT app.reached() AS reached)::integer[])));

--
-- Name: POLICY delegation_isolation ON delegation; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY delegation_isolation ON app.delegation IS 'Outside of one''s reach there is none.';

--
-- Name: delegation delegation_owner; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY delegation_owner ON app.delegation TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY delegation_owner ON delegation; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY delegation_owner ON app.delegation IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: delegation delegation_select; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY delegation_select ON app.delegation FOR SELECT TO kinerja_app USING (true);

--
-- Name: POLICY delegation_select ON delegation; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY delegation_select ON app.delegation IS 'No secret in the agency.';

--
-- Name: delegation delegation_select_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY delegation_select_city ON app.delegation FOR SELECT TO kinerja_city USING (true);

--
-- Name: POLICY delegation_select_city ON delegation; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY delegation_select_city ON app.delegation IS 'Officials of the whole government see all.';

--
-- Name: delegation delegation_select_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY delegation_select_definer ON app.delegation FOR SELECT TO kinerja_definer USING (true);

--
-- Name: POLICY delegation_select_definer ON delegation; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY delegation_select_definer ON app.delegation IS 'Reach, the two relations, what is held about somebody.';

--
-- Name: delegation delegation_update; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY delegation_update ON app.delegation FOR UPDATE TO kinerja_app USING (app.administers_unit(agency_id, unit_id)) WITH CHECK (app.administers_unit(agency_id, unit_id));

--
-- Name: POLICY delegation_update ON delegation; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY delegation_update ON app.delegation IS 'Where one administers.';

--
-- Name: delegation delegation_update_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY delegation_update_city ON app.delegation FOR UPDATE TO kinerja_city USING (( SELECT app.is_city_admin() AS is_city_admin)) WITH CHECK (( SELECT app.is_city_admin() AS is_city_admin));

--
-- Name: POLICY delegation_update_city ON delegation; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY delegation_update_city ON app.delegation IS 'Administrators of the whole government.';

--
-- Name: holiday; Type: ROW SECURITY; Schema: app; Owner: kinerja_owner
--

ALTER TABLE app.holiday ENABLE ROW LEVEL SECURITY;

--
-- Name: holiday holiday_delete_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY holiday_delete_city ON app.holiday FOR DELETE TO kinerja_city USING (( SELECT app.is_city_admin() AS is_city_admin));

--
-- Name: POLICY holiday_delete_city ON holiday; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY holiday_delete_city ON app.holiday IS 'Administrators of the whole government.';

--
-- Name: holiday holiday_insert_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY holiday_insert_city ON app.holiday FOR INSERT TO kinerja_city WITH CHECK (( SELECT app.is_city_admin() AS is_city_admin));

--
-- Name: POLICY holiday_insert_city ON holiday; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY holiday_insert_city ON app.holiday IS 'Administrators of the whole government.';

--
-- Name: holiday holiday_owner; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY holiday_owner ON app.holiday TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY holiday_owner ON holiday; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY holiday_owner ON app.holiday IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: holiday holiday_select; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY holiday_select ON app.holiday FOR SELECT TO kinerja_app USING (true);

--
-- Name: POLICY holiday_select ON holiday; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY holiday_select ON app.holiday IS 'For everybody.';

--
-- Name: holiday holiday_select_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY holiday_select_city ON app.holiday FOR SELECT TO kinerja_city USING (true);

--
-- Name: POLICY holiday_select_city ON holiday; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY holiday_select_city ON app.holiday IS 'For everybody.';

--
-- Name: holiday holiday_select_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY holiday_select_definer ON app.holiday FOR SELECT TO kinerja_definer USING (true);

--
-- Name: POLICY holiday_select_definer ON holiday; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY holiday_select_definer ON app.holiday IS 'Clocks that run for everybody.';

--
-- Name: objective; Type: ROW SECURITY; Schema: app; Owner: kinerja_owner
--

ALTER TABLE app.objective ENABLE ROW LEVEL SECURITY;

--
-- Name: objective objective_insert; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY objective_insert ON app.objective FOR INSERT TO kinerja_app WITH CHECK (app.administers_unit(agency_id, unit_id));

--
-- Name: POLICY objective_insert ON objective; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY objective_insert ON app.objective IS 'Where one administers.';

--
-- Name: objective objective_insert_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY objective_insert_city ON app.objective FOR INSERT TO kinerja_city WITH CHECK (( SELECT app.is_city_admin() AS is_city_admin));

--
-- Name: POLICY objective_insert_city ON objective; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY objective_insert_city ON app.objective IS 'Administrators of the whole government.';

--
-- Name: objective objective_isolation; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY objective_isolation ON app.objective AS RESTRICTIVE TO kinerja_app USING ((agency_id = ANY (( SELECT app.reached() AS reached)::integer[])));

--
-- Name: POLICY objective_isolation ON objective; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY objective_isolation ON app.objective IS 'Outside of one''s reach there is none.';

--
-- Name: objective objective_owner; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY objective_owner ON app.objective TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY objective_owner ON objective; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY objective_owner ON app.objective IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: objective objective_select; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY objective_select ON app.objective FOR SELECT TO kinerja_app USING (true);

--
-- Name: POLICY objective_select ON objective; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY objective_select ON app.objective IS 'No secret in the agency.';

--
-- Name: objective objective_select_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY objective_select_city ON app.objective FOR SELECT TO kinerja_city USING (true);

--
-- Name: POLICY objective_select_city ON objective; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY objective_select_city ON app.objective IS 'Officials of the whole government see all.';

--
-- Name: objective objective_select_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY objective_select_definer ON app.objective FOR SELECT TO kinerja_definer USING (true);

--
-- Name: POLICY objective_select_definer ON objective; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY objective_select_definer ON app.objective IS 'Reach, the two relations, what is held about somebody.';

--
-- Name: objective objective_update; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY objective_update ON app.objective FOR UPDATE TO kinerja_app USING (app.administers_unit(agency_id, unit_id)) WITH CHECK (app.administers_unit(agency_id, unit_id));

--
-- Name: POLICY objective_update ON objective; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY objective_update ON app.objective IS 'Where one administers.';

--
-- Name: objective objective_update_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY objective_update_city ON app.objective FOR UPDATE TO kinerja_city USING (( SELECT app.is_city_admin() AS is_city_admin)) WITH CHECK (( SELECT app.is_city_admin() AS is_city_admin));

--
-- Name: POLICY objective_update_city ON objective; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY objective_update_city ON app.objective IS 'Administrators of the whole government.';

--
-- Name: person; Type: ROW SECURITY; Schema: app; Owner: kinerja_owner
--

ALTER TABLE app.person ENABLE ROW LEVEL SECURITY;

--
-- Name: person person_delete_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY person_delete_definer ON app.person FOR DELETE TO kinerja_definer USING (true);

--
-- Name: POLICY person_delete_definer ON person; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY person_delete_definer ON app.person IS 'api.purge.';

--
-- Name: person person_insert_auth; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY person_insert_auth ON app.person FOR INSERT TO kinerja_auth WITH CHECK (true);

--
-- Name: POLICY person_insert_auth ON person; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY person_insert_auth ON app.person IS 'The first administrator comes with the first code.';

--
-- Name: person person_insert_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY person_insert_city ON app.person FOR INSERT TO kinerja_city WITH CHECK (( SELECT app.is_city_admin() AS is_city_admin));

--
-- Name: POLICY person_insert_city ON person; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY person_insert_city ON app.person IS 'Only administrators of the whole government.';

--
-- Name: person person_owner; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY person_owner ON app.person TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY person_owner ON person; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY person_owner ON app.person IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: person person_select; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY person_select ON app.person FOR SELECT TO kinerja_app USING (((person_id = ( SELECT app.actor() AS actor)) OR (EXISTS ( SELECT
   FROM app.managed_people() m(person_id)
  WHERE (m.person_id = person.person_id))) OR (EXISTS ( SELECT
   FROM app.audited_people() d(person_id)
  WHERE (d.person_id = person.person_id))) OR (EXISTS ( SELECT
   FROM app.led_people() l(person_id)
  WHERE (l.person_id = person.person_id))) OR (EXISTS ( SELECT
   FROM app.status s
  WHERE ((s.person_id = person.person_id) AND (s.appraiser_person_id = ( SELECT app.actor() AS actor)) AND app.is_on(( SELECT app.today() AS today), s.starts_on, s.ends_on))))));

--
-- Name: POLICY person_select ON person; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY person_select ON app.person IS 'Oneself, those who serve where one administers or audits, those whom one leads or is designated to appraise.';

--
-- Name: person person_select_auth; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY person_select_auth ON app.person FOR SELECT TO kinerja_auth USING (true);

--
-- Name: POLICY person_select_auth ON person; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY person_select_auth ON app.person IS 'Who somebody is that logs in, and lists of one-time codes.';

--
-- Name: person person_select_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY person_select_city ON app.person FOR SELECT TO kinerja_city USING (true);

--
-- Name: POLICY person_select_city ON person; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY person_select_city ON app.person IS 'Officials of the whole government see all.';

--
-- Name: person person_select_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY person_select_definer ON app.person FOR SELECT TO kinerja_definer USING (true);

--
-- Name: POLICY person_select_definer ON person; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY person_select_definer ON app.person IS 'Names of those who stand above somebody; what is held about somebody.';

--
-- Name: person person_update; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY person_update ON app.person FOR UPDATE TO kinerja_app USING (((person_id <> ( SELECT app.actor() AS actor)) AND (EXISTS ( SELECT
   FROM app.managed_people() m(person_id)
  WHERE (m.person_id = person.person_id))))) WITH CHECK ((EXISTS ( SELECT
   FROM app.managed_people() m(person_id)
  WHERE (m.person_id = person.person_id))));

--
-- Name: POLICY person_update ON person; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY person_update ON app.person IS 'Those who serve where one administers, and not oneself: nobody gives themselves a rank.';

--
-- Name: person person_update_auth; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY person_update_auth ON app.person FOR UPDATE TO kinerja_auth USING (true) WITH CHECK (true);

--
-- Name: POLICY person_update_auth ON person; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY person_update_auth ON app.person IS 'app.make_code locks.';

--
-- Name: person person_update_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY person_update_city ON app.person FOR UPDATE TO kinerja_city USING (( SELECT app.is_city_admin() AS is_city_admin)) WITH CHECK (( SELECT app.is_city_admin() AS is_city_admin));

--
-- Name: POLICY person_update_city ON person; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY person_update_city ON app.person IS 'Administrators of the whole government.';

--
-- Name: person person_update_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY person_update_definer ON app.person FOR UPDATE TO kinerja_definer USING (true) WITH CHECK (true);

--
-- Name: POLICY person_update_definer ON person; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY person_update_definer ON app.person IS 'Triggers lock.';

--
-- Name: post; Type: ROW SECURITY; Schema: app; Owner: kinerja_owner
--

ALTER TABLE app.post ENABLE ROW LEVEL SECURITY;

--
-- Name: post_above; Type: ROW SECURITY; Schema: app; Owner: kinerja_owner
--

ALTER TABLE app.post_above ENABLE ROW LEVEL SECURITY;

--
-- Name: post_above post_above_delete_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY post_above_delete_definer ON app.post_above FOR DELETE TO kinerja_definer USING (true);

--
-- Name: POLICY post_above_delete_definer ON post_above; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY post_above_delete_definer ON app.post_above IS 'app.renew_above keeps it.';

--
-- Name: post_above post_above_insert_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY post_above_insert_definer ON app.post_above FOR INSERT TO kinerja_definer WITH CHECK (true);

--
-- Name: POLICY post_above_insert_definer ON post_above; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY post_above_insert_definer ON app.post_above IS 'app.renew_above keeps it.';

--
-- Name: post_above post_above_owner; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY post_above_owner ON app.post_above TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY post_above_owner ON post_above; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY post_above_owner ON app.post_above IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: post_above post_above_select_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY post_above_select_definer ON app.post_above FOR SELECT TO kinerja_definer USING (true);

--
-- Name: POLICY post_above_select_definer ON post_above; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY post_above_select_definer ON app.post_above IS 'app.renew_above keeps it.';

--
-- Name: post post_insert; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY post_insert ON app.post FOR INSERT TO kinerja_app WITH CHECK ((app.administers_unit(agency_id, unit_id) AND (NOT app.heads_government(kind))));

--
-- Name: POLICY post_insert ON post; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY post_insert ON app.post IS 'Where one administers; who heads the government is not an agency''s to say.';

--
-- Name: post post_insert_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY post_insert_city ON app.post FOR INSERT TO kinerja_city WITH CHECK (( SELECT app.is_city_admin() AS is_city_admin));

--
-- Name: POLICY post_insert_city ON post; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY post_insert_city ON app.post IS 'Administrators of the whole government.';

--
-- Name: post post_isolation; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY post_isolation ON app.post AS RESTRICTIVE TO kinerja_app USING ((agency_id = ANY (( SELECT app.reached() AS reached)::integer[])));

--
-- Name: POLICY post_isolation ON post; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY post_isolation ON app.post IS 'Outside of one''s reach there is no post.';

--
-- Name: post_line; Type: ROW SECURITY; Schema: app; Owner: kinerja_owner
--

ALTER TABLE app.post_line ENABLE ROW LEVEL SECURITY;

--
-- Name: post_line post_line_delete; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY post_line_delete ON app.post_line FOR DELETE TO kinerja_app USING (((NOT is_outward) AND (EXISTS ( SELECT
   FROM app.post p
  WHERE ((p.agency_id = post_line.agency_id) AND (p.post_id = post_line.post_id) AND app.administers_unit(p.agency_id, p.unit_id))))));

--
-- Name: POLICY post_line_delete ON post_line; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY post_line_delete ON app.post_line IS 'Of posts where one administers: a correction replaces what was, but not what leads out of the agency.';

--
-- Name: post_line post_line_delete_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY post_line_delete_city ON app.post_line FOR DELETE TO kinerja_city USING (( SELECT app.is_city_admin() AS is_city_admin));

--
-- Name: POLICY post_line_delete_city ON post_line; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY post_line_delete_city ON app.post_line IS 'Administrators of the whole government.';

--
-- Name: post_line post_line_insert; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY post_line_insert ON app.post_line FOR INSERT TO kinerja_app WITH CHECK (((EXISTS ( SELECT
   FROM app.post p
  WHERE ((p.agency_id = post_line.agency_id) AND (p.post_id = post_line.post_id) AND app.administers_unit(p.agency_id, p.unit_id)))) AND COALESCE(((superior_agency_id = agency_id) OR (superior_agency_id = ANY (( SELECT app.administered() AS administered)::integer[]))), true) AND COALESCE(((appraiser_agency_id = agency_id) OR (appraiser_agency_id = ANY (( SELECT app.administered() AS administered)::integer[]))), true)));

--
-- Name: POLICY post_line_insert ON post_line; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY post_line_insert ON app.post_line IS 'Of posts where one administers, to posts of agencies that one administers: whoever holds those is named in this one.';

--
-- Name: post_line post_line_insert_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY post_line_insert_city ON app.post_line FOR INSERT TO kinerja_city WITH CHECK (( SELECT app.is_city_admin() AS is_city_admin));

--
-- Name: POLICY post_line_insert_city ON post_line; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY post_line_insert_city ON app.post_line IS 'Administrators of the whole government.';

--
-- Name: post_line post_line_isolation; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY post_line_isolation ON app.post_line AS RESTRICTIVE TO kinerja_app USING ((agency_id = ANY (( SELECT app.reached() AS reached)::integer[])));

--
-- Name: POLICY post_line_isolation ON post_line; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY post_line_isolation ON app.post_line IS 'Outside of one''s reach there is no line.';

--
-- Name: post_line post_line_owner; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY post_line_owner ON app.post_line TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY post_line_owner ON post_line; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY post_line_owner ON app.post_line IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: post_line post_line_select; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY post_line_select ON app.post_line FOR SELECT TO kinerja_app USING (true);

--
-- Name: POLICY post_line_select ON post_line; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY post_line_select ON app.post_line IS 'Who reports to whom is no secret in an agency.';

--
-- Name: post_line post_line_select_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY post_line_select_city ON app.post_line FOR SELECT TO kinerja_city USING (true);

--
-- Name: POLICY post_line_select_city ON post_line; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY post_line_select_city ON app.post_line IS 'Officials of the whole government see all.';

--
-- Name: post_line post_line_select_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY post_line_select_definer ON app.post_line FOR SELECT TO kinerja_definer USING (true);

--
-- Name: POLICY post_line_select_definer ON post_line; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY post_line_select_definer ON app.post_line IS 'The two relations (app.superior_of, app.appraiser_chain).';

--
-- Name: post_line post_line_update; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY post_line_update ON app.post_line FOR UPDATE TO kinerja_app USING (((NOT is_outward) AND (EXISTS ( SELECT
   FROM app.post p
  WHERE ((p.agency_id = post_line.agency_id) AND (p.post_id = post_line.post_id) AND app.administers_unit(p.agency_id, p.unit_id)))))) WITH CHECK ((EXISTS ( SELECT
   FROM app.post p
  WHERE ((p.agency_id = post_line.agency_id) AND (p.post_id = post_line.post_id) AND app.administers_unit(p.agency_id, p.unit_id)))));

--
-- Name: POLICY post_line_update ON post_line; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY post_line_update ON app.post_line IS 'Of posts where one administers; that the head of an agency stands below the sekda and the mayor is not the agency''s to change.';

--
-- Name: post_line post_line_update_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY post_line_update_city ON app.post_line FOR UPDATE TO kinerja_city USING (( SELECT app.is_city_admin() AS is_city_admin)) WITH CHECK (( SELECT app.is_city_admin() AS is_city_admin));

--
-- Name: POLICY post_line_update_city ON post_line; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY post_line_update_city ON app.post_line IS 'Administrators of the whole government.';

--
-- Name: post post_owner; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY post_owner ON app.post TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY post_owner ON post; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY post_owner ON app.post IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: post post_select; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY post_select ON app.post FOR SELECT TO kinerja_app USING (true);

--
-- Name: POLICY post_select ON post; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY post_select ON app.post IS 'How an agency is made up is no secret to those who reach it.';

--
-- Name: post post_select_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY post_select_city ON app.post FOR SELECT TO kinerja_city USING (true);

--
-- Name: POLICY post_select_city ON post; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY post_select_city ON app.post IS 'Officials of the whole government see all.';

--
-- Name: post post_select_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY post_select_definer ON app.post FOR SELECT TO kinerja_definer USING (true);

--
-- Name: POLICY post_select_definer ON post; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY post_select_definer ON app.post IS 'The two relations (app.superior_of, app.appraiser_chain).';

--
-- Name: post post_update; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY post_update ON app.post FOR UPDATE TO kinerja_app USING (app.administers_unit(agency_id, unit_id)) WITH CHECK ((app.administers_unit(agency_id, unit_id) AND (NOT app.heads_government(kind))));

--
-- Name: POLICY post_update ON post; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY post_update ON app.post IS 'Where one administers; who heads the government is not an agency''s to say.';

--
-- Name: post post_update_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY post_update_city ON app.post FOR UPDATE TO kinerja_city USING (( SELECT app.is_city_admin() AS is_city_admin)) WITH CHECK (( SELECT app.is_city_admin() AS is_city_admin));

--
-- Name: POLICY post_update_city ON post; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY post_update_city ON app.post IS 'Administrators of the whole government.';

--
-- Name: post post_update_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY post_update_definer ON app.post FOR UPDATE TO kinerja_definer USING (true) WITH CHECK (true);

--
-- Name: POLICY post_update_definer ON post; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY post_update_definer ON app.post IS 'Triggers keep is_single, and lock.';

--
-- Name: rank; Type: ROW SECURITY; Schema: app; Owner: kinerja_owner
--

ALTER TABLE app.rank ENABLE ROW LEVEL SECURITY;

--
-- Name: rank rank_delete_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY rank_delete_definer ON app.rank FOR DELETE TO kinerja_definer USING (true);

--
-- Name: POLICY rank_delete_definer ON rank; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY rank_delete_definer ON app.rank IS 'app.keep_history keeps it.';

--
-- Name: rank rank_insert_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY rank_insert_definer ON app.rank FOR INSERT TO kinerja_definer WITH CHECK (true);

--
-- Name: POLICY rank_insert_definer ON rank; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY rank_insert_definer ON app.rank IS 'app.keep_history keeps it.';

--
-- Name: rank rank_owner; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY rank_owner ON app.rank TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY rank_owner ON rank; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY rank_owner ON app.rank IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: rank rank_select; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY rank_select ON app.rank FOR SELECT TO kinerja_app USING (((person_id = ( SELECT app.actor() AS actor)) OR (EXISTS ( SELECT
   FROM app.managed_people() m(person_id)
  WHERE (m.person_id = rank.person_id))) OR (EXISTS ( SELECT
   FROM app.audited_people() d(person_id)
  WHERE (d.person_id = rank.person_id))) OR (EXISTS ( SELECT
   FROM app.led_people() l(person_id)
  WHERE (l.person_id = rank.person_id)))));

--
-- Name: POLICY rank_select ON rank; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY rank_select ON app.rank IS 'Of those whose own row one sees.';

--
-- Name: rank rank_select_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY rank_select_city ON app.rank FOR SELECT TO kinerja_city USING (true);

--
-- Name: POLICY rank_select_city ON rank; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY rank_select_city ON app.rank IS 'Officials of the whole government see all.';

--
-- Name: rank rank_select_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY rank_select_definer ON app.rank FOR SELECT TO kinerja_definer USING (true);

--
-- Name: POLICY rank_select_definer ON rank; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY rank_select_definer ON app.rank IS 'What is held about somebody (app.held_about).';

--
-- Name: rank rank_update_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY rank_update_definer ON app.rank FOR UPDATE TO kinerja_definer USING (true) WITH CHECK (true);

--
-- Name: POLICY rank_update_definer ON rank; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY rank_update_definer ON app.rank IS 'app.keep_history keeps it.';

--
-- Name: reach; Type: ROW SECURITY; Schema: app; Owner: kinerja_owner
--

ALTER TABLE app.reach ENABLE ROW LEVEL SECURITY;

--
-- Name: reach reach_delete_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY reach_delete_definer ON app.reach FOR DELETE TO kinerja_definer USING (true);

--
-- Name: POLICY reach_delete_definer ON reach; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY reach_delete_definer ON app.reach IS 'Triggers keep it.';

--
-- Name: reach reach_insert_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY reach_insert_definer ON app.reach FOR INSERT TO kinerja_definer WITH CHECK (true);

--
-- Name: POLICY reach_insert_definer ON reach; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY reach_insert_definer ON app.reach IS 'Triggers keep it.';

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
-- Name: reach reach_select_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY reach_select_definer ON app.reach FOR SELECT TO kinerja_definer USING (true);

--
-- Name: POLICY reach_select_definer ON reach; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY reach_select_definer ON app.reach IS 'Triggers keep it.';

--
-- Name: reach reach_update_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY reach_update_definer ON app.reach FOR UPDATE TO kinerja_definer USING (true) WITH CHECK (true);

--
-- Name: POLICY reach_update_definer ON reach; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY reach_update_definer ON app.reach IS 'Triggers keep it.';

--
-- Name: retention; Type: ROW SECURITY; Schema: app; Owner: kinerja_owner
--

ALTER TABLE app.retention ENABLE ROW LEVEL SECURITY;

--
-- Name: retention retention_owner; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY retention_owner ON app.retention TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY retention_owner ON retention; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY retention_owner ON app.retention IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: retention retention_select; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY retention_select ON app.retention FOR SELECT TO kinerja_app USING (true);

--
-- Name: POLICY retention_select ON retention; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY retention_select ON app.retention IS 'For everybody to know.';

--
-- Name: retention retention_select_auth; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY retention_select_auth ON app.retention FOR SELECT TO kinerja_auth USING (true);

--
-- Name: POLICY retention_select_auth ON retention; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY retention_select_auth ON app.retention IS 'api.purge goes by it.';

--
-- Name: retention retention_select_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY retention_select_city ON app.retention FOR SELECT TO kinerja_city USING (true);

--
-- Name: POLICY retention_select_city ON retention; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY retention_select_city ON app.retention IS 'For everybody to know.';

--
-- Name: retention retention_select_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY retention_select_definer ON app.retention FOR SELECT TO kinerja_definer USING (true);

--
-- Name: POLICY retention_select_definer ON retention; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY retention_select_definer ON app.retention IS 'api.purge goes by it.';

--
-- Name: role_grant; Type: ROW SECURITY; Schema: app; Owner: kinerja_owner
--

ALTER TABLE app.role_grant ENABLE ROW LEVEL SECURITY;

--
-- Name: role_grant role_grant_delete_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY role_grant_delete_definer ON app.role_grant FOR DELETE TO kinerja_definer USING (true);

--
-- Name: POLICY role_grant_delete_definer ON role_grant; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY role_grant_delete_definer ON app.role_grant IS 'api.purge.';

--
-- Name: role_grant role_grant_insert_auth; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY role_grant_insert_auth ON app.role_grant FOR INSERT TO kinerja_auth WITH CHECK (true);

--
-- Name: POLICY role_grant_insert_auth ON role_grant; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY role_grant_insert_auth ON app.role_grant IS 'The first administrator comes with the first code.';

--
-- Name: role_grant role_grant_insert_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY role_grant_insert_city ON app.role_grant FOR INSERT TO kinerja_city WITH CHECK (( SELECT app.is_city_admin() AS is_city_admin));

--
-- Name: POLICY role_grant_insert_city ON role_grant; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY role_grant_insert_city ON app.role_grant IS 'Only administrators of the whole government.';

--
-- Name: role_grant role_grant_owner; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY role_grant_owner ON app.role_grant TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY role_grant_owner ON role_grant; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY role_grant_owner ON app.role_grant IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: role_grant role_grant_select; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY role_grant_select ON app.role_grant FOR SELECT TO kinerja_app USING (((person_id = ( SELECT app.actor() AS actor)) OR (agency_id = ANY (( SELECT app.administered() AS administered)::integer[])) OR (agency_id = ANY (( SELECT app.audited() AS audited)::integer[])) OR (unit_id = ANY (( SELECT app.administered_units() AS administered_units)::integer[]))));

--
-- Name: POLICY role_grant_select ON role_grant; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY role_grant_select ON app.role_grant IS 'One''s own, and those where one administers or audits.';

--
-- Name: role_grant role_grant_select_auth; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY role_grant_select_auth ON app.role_grant FOR SELECT TO kinerja_auth USING (true);

--
-- Name: POLICY role_grant_select_auth ON role_grant; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY role_grant_select_auth ON app.role_grant IS 'api.find_session looks up what somebody may do.';

--
-- Name: role_grant role_grant_select_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY role_grant_select_city ON app.role_grant FOR SELECT TO kinerja_city USING (true);

--
-- Name: POLICY role_grant_select_city ON role_grant; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY role_grant_select_city ON app.role_grant IS 'Officials of the whole government see all.';

--
-- Name: role_grant role_grant_select_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY role_grant_select_definer ON app.role_grant FOR SELECT TO kinerja_definer USING (true);

--
-- Name: POLICY role_grant_select_definer ON role_grant; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY role_grant_select_definer ON app.role_grant IS 'app.holds_a_role, and whether an administrator is left.';

--
-- Name: role_grant role_grant_update_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY role_grant_update_city ON app.role_grant FOR UPDATE TO kinerja_city USING (( SELECT app.is_city_admin() AS is_city_admin)) WITH CHECK (( SELECT app.is_city_admin() AS is_city_admin));

--
-- Name: POLICY role_grant_update_city ON role_grant; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY role_grant_update_city ON app.role_grant IS 'Only administrators of the whole government.';

--
-- Name: rule; Type: ROW SECURITY; Schema: app; Owner: kinerja_owner
--

ALTER TABLE app.rule ENABLE ROW LEVEL SECURITY;

--
-- Name: rule rule_owner; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY rule_owner ON app.rule TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY rule_owner ON rule; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY rule_owner ON app.rule IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: rule rule_select; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY rule_select ON app.rule FOR SELECT TO kinerja_app USING (true);

--
-- Name: POLICY rule_select ON rule; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY rule_select ON app.rule IS 'What the rules say is for everybody.';

--
-- Name: rule rule_select_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY rule_select_city ON app.rule FOR SELECT TO kinerja_city USING (true);

--
-- Name: POLICY rule_select_city ON rule; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY rule_select_city ON app.rule IS 'What the rules say is for everybody.';

--
-- Name: status; Type: ROW SECURITY; Schema: app; Owner: kinerja_owner
--

ALTER TABLE app.status ENABLE ROW LEVEL SECURITY;

--
-- Name: status status_delete_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY status_delete_definer ON app.status FOR DELETE TO kinerja_definer USING (true);

--
-- Name: POLICY status_delete_definer ON status; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY status_delete_definer ON app.status IS 'api.purge.';

--
-- Name: status status_insert; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY status_insert ON app.status FOR INSERT TO kinerja_app WITH CHECK (((person_id <> ( SELECT app.actor() AS actor)) AND (EXISTS ( SELECT
   FROM app.managed_people() m(person_id)
  WHERE (m.person_id = status.person_id))) AND ((appraiser_person_id IS NULL) OR ((appraiser_person_id <> ( SELECT app.actor() AS actor)) AND (EXISTS ( SELECT
   FROM app.managed_people() m(person_id)
  WHERE (m.person_id = status.appraiser_person_id))) AND (EXISTS ( SELECT
   FROM app.appointment a
  WHERE ((a.person_id = status.person_id) AND (a.kind = 'DEFINITIF'::text) AND app.administers_unit(a.agency_id, a.unit_id))))))));

--
-- Name: POLICY status_insert ON status; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY status_insert ON app.status IS 'Of those whom one manages, and not of oneself; one designates others whom one manages, at home.';

--
-- Name: status status_insert_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY status_insert_city ON app.status FOR INSERT TO kinerja_city WITH CHECK (( SELECT app.is_city_admin() AS is_city_admin));

--
-- Name: POLICY status_insert_city ON status; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY status_insert_city ON app.status IS 'Administrators of the whole government.';

--
-- Name: status status_owner; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY status_owner ON app.status TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY status_owner ON status; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY status_owner ON app.status IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: status status_select; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY status_select ON app.status FOR SELECT TO kinerja_app USING (((person_id = ( SELECT app.actor() AS actor)) OR (appraiser_person_id = ( SELECT app.actor() AS actor)) OR (EXISTS ( SELECT
   FROM app.managed_people() m(person_id)
  WHERE (m.person_id = status.person_id))) OR (EXISTS ( SELECT
   FROM app.audited_people() d(person_id)
  WHERE (d.person_id = status.person_id))) OR (EXISTS ( SELECT
   FROM app.led_people() l(person_id)
  WHERE (l.person_id = status.person_id)))));

--
-- Name: POLICY status_select ON status; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY status_select ON app.status IS 'Of those whose own row one sees, and those that designate oneself.';

--
-- Name: status status_select_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY status_select_city ON app.status FOR SELECT TO kinerja_city USING (true);

--
-- Name: POLICY status_select_city ON status; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY status_select_city ON app.status IS 'Officials of the whole government see all.';

--
-- Name: status status_select_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY status_select_definer ON app.status FOR SELECT TO kinerja_definer USING (true);

--
-- Name: POLICY status_select_definer ON status; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY status_select_definer ON app.status IS 'Who is away appraises nobody.';

--
-- Name: status status_update; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY status_update ON app.status FOR UPDATE TO kinerja_app USING (((person_id <> ( SELECT app.actor() AS actor)) AND (EXISTS ( SELECT
   FROM app.managed_people() m(person_id)
  WHERE (m.person_id = status.person_id))))) WITH CHECK ((EXISTS ( SELECT
   FROM app.managed_people() m(person_id)
  WHERE (m.person_id = status.person_id))));

--
-- Name: POLICY status_update ON status; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY status_update ON app.status IS 'Of those whom one manages, and not of oneself.';

--
-- Name: status status_update_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY status_update_city ON app.status FOR UPDATE TO kinerja_city USING (( SELECT app.is_city_admin() AS is_city_admin)) WITH CHECK (( SELECT app.is_city_admin() AS is_city_admin));

--
-- Name: POLICY status_update_city ON status; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY status_update_city ON app.status IS 'Administrators of the whole government.';

--
-- Name: team; Type: ROW SECURITY; Schema: app; Owner: kinerja_owner
--

ALTER TABLE app.team ENABLE ROW LEVEL SECURITY;

--
-- Name: team team_insert; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY team_insert ON app.team FOR INSERT TO kinerja_app WITH CHECK (app.administers_unit(agency_id, NULL::integer));

--
-- Name: POLICY team_insert ON team; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY team_insert ON app.team IS 'Where one administers.';

--
-- Name: team team_insert_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY team_insert_city ON app.team FOR INSERT TO kinerja_city WITH CHECK (( SELECT app.is_city_admin() AS is_city_admin));

--
-- Name: POLICY team_insert_city ON team; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY team_insert_city ON app.team IS 'Administrators of the whole government.';

--
-- Name: team team_isolation; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY team_isolation ON app.team AS RESTRICTIVE TO kinerja_app USING ((agency_id = ANY (( SELECT app.reached() AS reached)::integer[])));

--
-- Name: POLICY team_isolation ON team; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY team_isolation ON app.team IS 'Outside of one''s reach there is none.';

--
-- Name: team_member; Type: ROW SECURITY; Schema: app; Owner: kinerja_owner
--

ALTER TABLE app.team_member ENABLE ROW LEVEL SECURITY;

--
-- Name: team_member team_member_delete_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY team_member_delete_definer ON app.team_member FOR DELETE TO kinerja_definer USING (true);

--
-- Name: POLICY team_member_delete_definer ON team_member; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY team_member_delete_definer ON app.team_member IS 'api.purge.';

--
-- Name: team_member team_member_insert; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY team_member_insert ON app.team_member FOR INSERT TO kinerja_app WITH CHECK ((app.administers_unit(agency_id, NULL::integer) AND (EXISTS ( SELECT
   FROM app.managed_people() m(person_id)
  WHERE (m.person_id = team_member.person_id)))));

--
-- Name: POLICY team_member_insert ON team_member; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY team_member_insert ON app.team_member IS 'Where one administers.';

--
-- Name: team_member team_member_insert_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY team_member_insert_city ON app.team_member FOR INSERT TO kinerja_city WITH CHECK (( SELECT app.is_city_admin() AS is_city_admin));

--
-- Name: POLICY team_member_insert_city ON team_member; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY team_member_insert_city ON app.team_member IS 'Administrators of the whole government.';

--
-- Name: team_member team_member_isolation; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY team_member_isolation ON app.team_member AS RESTRICTIVE TO kinerja_app USING ((agency_id = ANY (( SELECT app.reached() AS reached)::integer[])));

--
-- Name: POLICY team_member_isolation ON team_member; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY team_member_isolation ON app.team_member IS 'Outside of one''s reach there is none.';

--
-- Name: team_member team_member_owner; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY team_member_owner ON app.team_member TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY team_member_owner ON team_member; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY team_member_owner ON app.team_member IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: team_member team_member_select; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY team_member_select ON app.team_member FOR SELECT TO kinerja_app USING (true);

--
-- Name: POLICY team_member_select ON team_member; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY team_member_select ON app.team_member IS 'No secret in the agency.';

--
-- Name: team_member team_member_select_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY team_member_select_city ON app.team_member FOR SELECT TO kinerja_city USING (true);

--
-- Name: POLICY team_member_select_city ON team_member; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY team_member_select_city ON app.team_member IS 'Officials of the whole government see all.';

--
-- Name: team_member team_member_select_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY team_member_select_definer ON app.team_member FOR SELECT TO kinerja_definer USING (true);

--
-- Name: POLICY team_member_select_definer ON team_member; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY team_member_select_definer ON app.team_member IS 'Reach, the two relations, what is held about somebody.';

--
-- Name: team_member team_member_update; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY team_member_update ON app.team_member FOR UPDATE TO kinerja_app USING (app.administers_unit(agency_id, NULL::integer)) WITH CHECK (app.administers_unit(agency_id, NULL::integer));

--
-- Name: POLICY team_member_update ON team_member; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY team_member_update ON app.team_member IS 'Where one administers.';

--
-- Name: team_member team_member_update_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY team_member_update_city ON app.team_member FOR UPDATE TO kinerja_city USING (( SELECT app.is_city_admin() AS is_city_admin)) WITH CHECK (( SELECT app.is_city_admin() AS is_city_admin));

--
-- Name: POLICY team_member_update_city ON team_member; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY team_member_update_city ON app.team_member IS 'Administrators of the whole government.';

--
-- Name: team team_owner; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY team_owner ON app.team TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY team_owner ON team; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY team_owner ON app.team IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: team team_select; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY team_select ON app.team FOR SELECT TO kinerja_app USING (true);

--
-- Name: POLICY team_select ON team; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY team_select ON app.team IS 'No secret in the agency.';

--
-- Name: team team_select_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY team_select_city ON app.team FOR SELECT TO kinerja_city USING (true);

--
-- Name: POLICY team_select_city ON team; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY team_select_city ON app.team IS 'Officials of the whole government see all.';

--
-- Name: team team_select_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY team_select_definer ON app.team FOR SELECT TO kinerja_definer USING (true);

--
-- Name: POLICY team_select_definer ON team; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY team_select_definer ON app.team IS 'Reach, the two relations, what is held about somebody.';

--
-- Name: team team_update; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY team_update ON app.team FOR UPDATE TO kinerja_app USING (app.administers_unit(agency_id, NULL::integer)) WITH CHECK (app.administers_unit(agency_id, NULL::integer));

--
-- Name: POLICY team_update ON team; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY team_update ON app.team IS 'Where one administers.';

--
-- Name: team team_update_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY team_update_city ON app.team FOR UPDATE TO kinerja_city USING (( SELECT app.is_city_admin() AS is_city_admin)) WITH CHECK (( SELECT app.is_city_admin() AS is_city_admin));

--
-- Name: POLICY team_update_city ON team; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY team_update_city ON app.team IS 'Administrators of the whole government.';

--
-- Name: unit; Type: ROW SECURITY; Schema: app; Owner: kinerja_owner
--

ALTER TABLE app.unit ENABLE ROW LEVEL SECURITY;

--
-- Name: unit unit_insert; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY unit_insert ON app.unit FOR INSERT TO kinerja_app WITH CHECK (app.administers_unit(agency_id, parent_id));

--
-- Name: POLICY unit_insert ON unit; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY unit_insert ON app.unit IS 'Administrators of the agency, or of a unit above.';

--
-- Name: unit unit_insert_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY unit_insert_city ON app.unit FOR INSERT TO kinerja_city WITH CHECK (( SELECT app.is_city_admin() AS is_city_admin));

--
-- Name: POLICY unit_insert_city ON unit; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY unit_insert_city ON app.unit IS 'Administrators of the whole government.';

--
-- Name: unit unit_isolation; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY unit_isolation ON app.unit AS RESTRICTIVE TO kinerja_app USING ((agency_id = ANY (( SELECT app.reached() AS reached)::integer[])));

--
-- Name: POLICY unit_isolation ON unit; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY unit_isolation ON app.unit IS 'Outside of one''s reach there is no unit.';

--
-- Name: unit unit_owner; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY unit_owner ON app.unit TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY unit_owner ON unit; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY unit_owner ON app.unit IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: unit unit_select; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY unit_select ON app.unit FOR SELECT TO kinerja_app USING (true);

--
-- Name: POLICY unit_select ON unit; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY unit_select ON app.unit IS 'How an agency is made up is no secret to those who reach it.';

--
-- Name: unit unit_select_auth; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY unit_select_auth ON app.unit FOR SELECT TO kinerja_auth USING (true);

--
-- Name: POLICY unit_select_auth ON unit; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY unit_select_auth ON app.unit IS 'api.find_session looks up what is below a unit that somebody administers; lists of one-time codes.';

--
-- Name: unit unit_select_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY unit_select_city ON app.unit FOR SELECT TO kinerja_city USING (true);

--
-- Name: POLICY unit_select_city ON unit; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY unit_select_city ON app.unit IS 'Officials of the whole government see all.';

--
-- Name: unit unit_select_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY unit_select_definer ON app.unit FOR SELECT TO kinerja_definer USING (true);

--
-- Name: POLICY unit_select_definer ON unit; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY unit_select_definer ON app.unit IS 'The trigger that keeps paths.';

--
-- Name: unit unit_update; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY unit_update ON app.unit FOR UPDATE TO kinerja_app USING (app.administers_unit(agency_id, unit_id)) WITH CHECK (app.administers_unit(agency_id, unit_id));

--
-- Name: POLICY unit_update ON unit; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY unit_update ON app.unit IS 'Administrators of the agency, or of a unit above or this one.';

--
-- Name: unit unit_update_city; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY unit_update_city ON app.unit FOR UPDATE TO kinerja_city USING (( SELECT app.is_city_admin() AS is_city_admin)) WITH CHECK (( SELECT app.is_city_admin() AS is_city_admin));

--
-- Name: POLICY unit_update_city ON unit; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY unit_update_city ON app.unit IS 'Administrators of the whole government.';

--
-- Name: unit unit_update_definer; Type: POLICY; Schema: app; Owner: kinerja_owner
--

CREATE POLICY unit_update_definer ON app.unit FOR UPDATE TO kinerja_definer USING (true) WITH CHECK (true);

--
-- Name: POLICY unit_update_definer ON unit; Type: COMMENT; Schema: app; Owner: kinerja_owner
--

COMMENT ON POLICY unit_update_definer ON app.unit IS 'The trigger that keeps paths.';

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
-- Name: entry entry_select_city; Type: POLICY; Schema: audit; Owner: kinerja_owner
--

CREATE POLICY entry_select_city ON audit.entry FOR SELECT TO kinerja_city USING (true);

--
-- Name: POLICY entry_select_city ON entry; Type: COMMENT; Schema: audit; Owner: kinerja_owner
--

COMMENT ON POLICY entry_select_city ON audit.entry IS 'Administrators and auditors of the whole government look through it.';

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
-- Name: import_report; Type: ROW SECURITY; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE meta.import_report ENABLE ROW LEVEL SECURITY;

--
-- Name: import_report import_report_delete_definer; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY import_report_delete_definer ON meta.import_report FOR DELETE TO kinerja_definer USING (true);

--
-- Name: POLICY import_report_delete_definer ON import_report; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY import_report_delete_definer ON meta.import_report IS 'A check that begins again forgets what it found before.';

--
-- Name: import_report import_report_insert_definer; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY import_report_insert_definer ON meta.import_report FOR INSERT TO kinerja_definer WITH CHECK (true);

--
-- Name: POLICY import_report_insert_definer ON import_report; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY import_report_insert_definer ON meta.import_report IS 'app.import_note and app.import_preview.';

--
-- Name: import_report import_report_owner; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY import_report_owner ON meta.import_report TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY import_report_owner ON import_report; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY import_report_owner ON meta.import_report IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: import_report import_report_select_definer; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY import_report_select_definer ON meta.import_report FOR SELECT TO kinerja_definer USING (true);

--
-- Name: POLICY import_report_select_definer ON import_report; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY import_report_select_definer ON meta.import_report IS 'Reports are shown to those who may see the job.';

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
-- Name: job job_delete_definer; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY job_delete_definer ON meta.job FOR DELETE TO kinerja_definer USING (true);

--
-- Name: POLICY job_delete_definer ON job; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY job_delete_definer ON meta.job IS 'api.purge.';

--
-- Name: job job_insert_definer; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY job_insert_definer ON meta.job FOR INSERT TO kinerja_definer WITH CHECK (true);

--
-- Name: POLICY job_insert_definer ON job; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY job_insert_definer ON meta.job IS 'app.start_job.';

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

COMMENT ON POLICY job_select_definer ON meta.job IS 'api.find_job looks jobs up; jobs are shown to those who may see them.';

--
-- Name: job job_update_definer; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY job_update_definer ON meta.job FOR UPDATE TO kinerja_definer USING (true) WITH CHECK (true);

--
-- Name: POLICY job_update_definer ON job; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY job_update_definer ON meta.job IS 'Progress and cancelling.';

--
-- Name: kept_reply; Type: ROW SECURITY; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE meta.kept_reply ENABLE ROW LEVEL SECURITY;

--
-- Name: kept_reply kept_reply_delete_auth; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY kept_reply_delete_auth ON meta.kept_reply FOR DELETE TO kinerja_auth USING (true);

--
-- Name: POLICY kept_reply_delete_auth ON kept_reply; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY kept_reply_delete_auth ON meta.kept_reply IS 'api.tidy takes away what is old.';

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
-- Name: kept_reply kept_reply_select_auth; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY kept_reply_select_auth ON meta.kept_reply FOR SELECT TO kinerja_auth USING (true);

--
-- Name: POLICY kept_reply_select_auth ON kept_reply; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY kept_reply_select_auth ON meta.kept_reply IS 'api.tidy takes away what is old.';

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
-- Name: login_failure; Type: ROW SECURITY; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE meta.login_failure ENABLE ROW LEVEL SECURITY;

--
-- Name: login_failure login_failure_delete_auth; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY login_failure_delete_auth ON meta.login_failure FOR DELETE TO kinerja_auth USING (true);

--
-- Name: POLICY login_failure_delete_auth ON login_failure; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY login_failure_delete_auth ON meta.login_failure IS 'A success forgets them, and api.tidy those of long ago.';

--
-- Name: login_failure login_failure_insert_auth; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY login_failure_insert_auth ON meta.login_failure FOR INSERT TO kinerja_auth WITH CHECK (true);

--
-- Name: POLICY login_failure_insert_auth ON login_failure; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY login_failure_insert_auth ON meta.login_failure IS 'The first failure.';

--
-- Name: login_failure login_failure_owner; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY login_failure_owner ON meta.login_failure TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY login_failure_owner ON login_failure; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY login_failure_owner ON meta.login_failure IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: login_failure login_failure_select_auth; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY login_failure_select_auth ON meta.login_failure FOR SELECT TO kinerja_auth USING (true);

--
-- Name: POLICY login_failure_select_auth ON login_failure; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY login_failure_select_auth ON meta.login_failure IS 'Whether a login has to wait.';

--
-- Name: login_failure login_failure_update_auth; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY login_failure_update_auth ON meta.login_failure FOR UPDATE TO kinerja_auth USING (true) WITH CHECK (true);

--
-- Name: POLICY login_failure_update_auth ON login_failure; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY login_failure_update_auth ON meta.login_failure IS 'Later failures, and a success that takes one back.';

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
-- Name: one_time_code; Type: ROW SECURITY; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE meta.one_time_code ENABLE ROW LEVEL SECURITY;

--
-- Name: one_time_code one_time_code_delete_auth; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY one_time_code_delete_auth ON meta.one_time_code FOR DELETE TO kinerja_auth USING (true);

--
-- Name: POLICY one_time_code_delete_auth ON one_time_code; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY one_time_code_delete_auth ON meta.one_time_code IS 'A code is used once; api.tidy takes away what has expired.';

--
-- Name: one_time_code one_time_code_insert_auth; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY one_time_code_insert_auth ON meta.one_time_code FOR INSERT TO kinerja_auth WITH CHECK (true);

--
-- Name: POLICY one_time_code_insert_auth ON one_time_code; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY one_time_code_insert_auth ON meta.one_time_code IS 'Making codes.';

--
-- Name: one_time_code one_time_code_owner; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY one_time_code_owner ON meta.one_time_code TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY one_time_code_owner ON one_time_code; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY one_time_code_owner ON meta.one_time_code IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: one_time_code one_time_code_select_auth; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY one_time_code_select_auth ON meta.one_time_code FOR SELECT TO kinerja_auth USING (true);

--
-- Name: POLICY one_time_code_select_auth ON one_time_code; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY one_time_code_select_auth ON meta.one_time_code IS 'Whether a code opens something.';

--
-- Name: one_time_code one_time_code_update_auth; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY one_time_code_update_auth ON meta.one_time_code FOR UPDATE TO kinerja_auth USING (true) WITH CHECK (true);

--
-- Name: POLICY one_time_code_update_auth ON one_time_code; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY one_time_code_update_auth ON meta.one_time_code IS 'A new code replaces the one before.';

--
-- Name: password; Type: ROW SECURITY; Schema: meta; Owner: kinerja_owner
--

ALTER TABLE meta.password ENABLE ROW LEVEL SECURITY;

--
-- Name: password password_delete_auth; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY password_delete_auth ON meta.password FOR DELETE TO kinerja_auth USING (true);

--
-- Name: POLICY password_delete_auth ON password; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY password_delete_auth ON meta.password IS 'A new code takes the password before away.';

--
-- Name: password password_insert_auth; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY password_insert_auth ON meta.password FOR INSERT TO kinerja_auth WITH CHECK (true);

--
-- Name: POLICY password_insert_auth ON password; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY password_insert_auth ON meta.password IS 'A code was redeemed.';

--
-- Name: password password_owner; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY password_owner ON meta.password TO kinerja_owner USING (true) WITH CHECK (true);

--
-- Name: POLICY password_owner ON password; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY password_owner ON meta.password IS 'FORCE binds the owner too; its migrations must see every row.';

--
-- Name: password password_select_auth; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY password_select_auth ON meta.password FOR SELECT TO kinerja_auth USING (true);

--
-- Name: POLICY password_select_auth ON password; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY password_select_auth ON meta.password IS 'Logging in: nobody else ever sees a hash.';

--
-- Name: password password_update_auth; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY password_update_auth ON meta.password FOR UPDATE TO kinerja_auth USING (true) WITH CHECK (true);

--
-- Name: POLICY password_update_auth ON password; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY password_update_auth ON meta.password IS 'A password was changed.';

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
-- Name: session session_delete_auth; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY session_delete_auth ON meta.session FOR DELETE TO kinerja_auth USING (true);

--
-- Name: POLICY session_delete_auth ON session; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY session_delete_auth ON meta.session IS 'Logging out, locks, new passwords, and what has expired.';

--
-- Name: session session_insert_auth; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY session_insert_auth ON meta.session FOR INSERT TO kinerja_auth WITH CHECK (true);

--
-- Name: POLICY session_insert_auth ON session; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY session_insert_auth ON meta.session IS 'Logging in.';

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
-- Name: session session_update_auth; Type: POLICY; Schema: meta; Owner: kinerja_owner
--

CREATE POLICY session_update_auth ON meta.session FOR UPDATE TO kinerja_auth USING (true) WITH CHECK (true);

--
-- Name: POLICY session_update_auth ON session; Type: COMMENT; Schema: meta; Owner: kinerja_owner
--

COMMENT ON POLICY session_update_auth ON meta.session IS 'The last use, once a minute.';

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
-- Name: SCHEMA staging; Type: ACL; Schema: -; Owner: kinerja_owner
--

GRANT USAGE ON SCHEMA staging TO kinerja_definer;
GRANT USAGE ON SCHEMA staging TO kinerja_app;
GRANT USAGE ON SCHEMA staging TO kinerja_city;

--
-- Name: FUNCTION administered(); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.administered() FROM PUBLIC;
GRANT ALL ON FUNCTION app.administered() TO kinerja_auth;
GRANT ALL ON FUNCTION app.administered() TO kinerja_definer;
GRANT ALL ON FUNCTION app.administered() TO kinerja_app;
GRANT ALL ON FUNCTION app.administered() TO kinerja_city;

--
-- Name: FUNCTION administered_units(); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.administered_units() FROM PUBLIC;
GRANT ALL ON FUNCTION app.administered_units() TO kinerja_auth;
GRANT ALL ON FUNCTION app.administered_units() TO kinerja_definer;
GRANT ALL ON FUNCTION app.administered_units() TO kinerja_app;
GRANT ALL ON FUNCTION app.administered_units() TO kinerja_city;

--
-- Name: FUNCTION holds_a_role(p_person_id uuid); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.holds_a_role(p_person_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.holds_a_role(p_person_id uuid) TO kinerja_auth;
GRANT ALL ON FUNCTION app.holds_a_role(p_person_id uuid) TO kinerja_app;
GRANT ALL ON FUNCTION app.holds_a_role(p_person_id uuid) TO kinerja_city;

--
-- Name: FUNCTION is_city_admin(); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.is_city_admin() FROM PUBLIC;
GRANT ALL ON FUNCTION app.is_city_admin() TO kinerja_auth;
GRANT ALL ON FUNCTION app.is_city_admin() TO kinerja_definer;
GRANT ALL ON FUNCTION app.is_city_admin() TO kinerja_app;
GRANT ALL ON FUNCTION app.is_city_admin() TO kinerja_city;

--
-- Name: FUNCTION is_to_come(p_day date, p_starts_on date, p_ends_on date); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.is_to_come(p_day date, p_starts_on date, p_ends_on date) FROM PUBLIC;
GRANT ALL ON FUNCTION app.is_to_come(p_day date, p_starts_on date, p_ends_on date) TO kinerja_auth;
GRANT ALL ON FUNCTION app.is_to_come(p_day date, p_starts_on date, p_ends_on date) TO kinerja_definer;
GRANT ALL ON FUNCTION app.is_to_come(p_day date, p_starts_on date, p_ends_on date) TO kinerja_app;
GRANT ALL ON FUNCTION app.is_to_come(p_day date, p_starts_on date, p_ends_on date) TO kinerja_city;

--
-- Name: FUNCTION today(); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.today() FROM PUBLIC;
GRANT ALL ON FUNCTION app.today() TO kinerja_auth;
GRANT ALL ON FUNCTION app.today() TO kinerja_app;
GRANT ALL ON FUNCTION app.today() TO kinerja_city;

--
-- Name: TABLE appointment; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT SELECT ON TABLE app.appointment TO kinerja_app;
GRANT SELECT ON TABLE app.appointment TO kinerja_city;
GRANT SELECT ON TABLE app.appointment TO kinerja_auth;
GRANT SELECT,DELETE ON TABLE app.appointment TO kinerja_definer;

--
-- Name: COLUMN appointment.agency_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(agency_id) ON TABLE app.appointment TO kinerja_app;
GRANT INSERT(agency_id) ON TABLE app.appointment TO kinerja_city;

--
-- Name: COLUMN appointment.person_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(person_id) ON TABLE app.appointment TO kinerja_app;
GRANT INSERT(person_id) ON TABLE app.appointment TO kinerja_city;

--
-- Name: COLUMN appointment.starts_on; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(starts_on),UPDATE(starts_on) ON TABLE app.appointment TO kinerja_app;
GRANT INSERT(starts_on),UPDATE(starts_on) ON TABLE app.appointment TO kinerja_city;

--
-- Name: COLUMN appointment.ends_on; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(ends_on),UPDATE(ends_on) ON TABLE app.appointment TO kinerja_app;
GRANT INSERT(ends_on),UPDATE(ends_on) ON TABLE app.appointment TO kinerja_city;

--
-- Name: COLUMN appointment.revision; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT UPDATE(revision) ON TABLE app.appointment TO kinerja_app;
GRANT UPDATE(revision) ON TABLE app.appointment TO kinerja_city;

--
-- Name: COLUMN appointment.post_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(post_id),UPDATE(post_id) ON TABLE app.appointment TO kinerja_app;
GRANT INSERT(post_id),UPDATE(post_id) ON TABLE app.appointment TO kinerja_city;

--
-- Name: COLUMN appointment.kind; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(kind),UPDATE(kind) ON TABLE app.appointment TO kinerja_app;
GRANT INSERT(kind),UPDATE(kind) ON TABLE app.appointment TO kinerja_city;

--
-- Name: FUNCTION managed_people(); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.managed_people() FROM PUBLIC;
GRANT ALL ON FUNCTION app.managed_people() TO kinerja_auth;
GRANT ALL ON FUNCTION app.managed_people() TO kinerja_definer;
GRANT ALL ON FUNCTION app.managed_people() TO kinerja_app;
GRANT ALL ON FUNCTION app.managed_people() TO kinerja_city;

--
-- Name: FUNCTION manages(p_person_id uuid); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.manages(p_person_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.manages(p_person_id uuid) TO kinerja_auth;
GRANT ALL ON FUNCTION app.manages(p_person_id uuid) TO kinerja_definer;
GRANT ALL ON FUNCTION app.manages(p_person_id uuid) TO kinerja_app;
GRANT ALL ON FUNCTION app.manages(p_person_id uuid) TO kinerja_city;

--
-- Name: FUNCTION serves_elsewhere(p_person_id uuid); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.serves_elsewhere(p_person_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.serves_elsewhere(p_person_id uuid) TO kinerja_auth;
GRANT ALL ON FUNCTION app.serves_elsewhere(p_person_id uuid) TO kinerja_app;
GRANT ALL ON FUNCTION app.serves_elsewhere(p_person_id uuid) TO kinerja_city;

--
-- Name: FUNCTION manages_account(p_person_id uuid); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.manages_account(p_person_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.manages_account(p_person_id uuid) TO kinerja_auth;
GRANT ALL ON FUNCTION app.manages_account(p_person_id uuid) TO kinerja_definer;
GRANT ALL ON FUNCTION app.manages_account(p_person_id uuid) TO kinerja_app;
GRANT ALL ON FUNCTION app.manages_account(p_person_id uuid) TO kinerja_city;

--
-- Name: FUNCTION account_actions(p_person_id uuid, p_state text); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.account_actions(p_person_id uuid, p_state text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.account_actions(p_person_id uuid, p_state text) TO kinerja_app;
GRANT ALL ON FUNCTION app.account_actions(p_person_id uuid, p_state text) TO kinerja_city;
GRANT ALL ON FUNCTION app.account_actions(p_person_id uuid, p_state text) TO kinerja_auth;

--
-- Name: FUNCTION account_state(p_is_locked boolean, p_is_active boolean); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.account_state(p_is_locked boolean, p_is_active boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION app.account_state(p_is_locked boolean, p_is_active boolean) TO kinerja_app;
GRANT ALL ON FUNCTION app.account_state(p_is_locked boolean, p_is_active boolean) TO kinerja_city;
GRANT ALL ON FUNCTION app.account_state(p_is_locked boolean, p_is_active boolean) TO kinerja_auth;

--
-- Name: TABLE account; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT SELECT ON TABLE app.account TO kinerja_app;
GRANT SELECT ON TABLE app.account TO kinerja_city;
GRANT SELECT ON TABLE app.account TO kinerja_auth;
GRANT SELECT,DELETE ON TABLE app.account TO kinerja_definer;

--
-- Name: COLUMN account.login; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(login) ON TABLE app.account TO kinerja_app;
GRANT INSERT(login) ON TABLE app.account TO kinerja_city;
GRANT INSERT(login) ON TABLE app.account TO kinerja_auth;

--
-- Name: COLUMN account.person_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(person_id) ON TABLE app.account TO kinerja_app;
GRANT INSERT(person_id) ON TABLE app.account TO kinerja_city;
GRANT INSERT(person_id) ON TABLE app.account TO kinerja_auth;

--
-- Name: COLUMN account.peer; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(peer) ON TABLE app.account TO kinerja_app;
GRANT INSERT(peer) ON TABLE app.account TO kinerja_city;
GRANT INSERT(peer) ON TABLE app.account TO kinerja_auth;

--
-- Name: COLUMN account.is_active; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT UPDATE(is_active) ON TABLE app.account TO kinerja_app;
GRANT UPDATE(is_active) ON TABLE app.account TO kinerja_city;
GRANT UPDATE(is_active) ON TABLE app.account TO kinerja_auth;

--
-- Name: COLUMN account.is_locked; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT UPDATE(is_locked) ON TABLE app.account TO kinerja_app;
GRANT UPDATE(is_locked) ON TABLE app.account TO kinerja_city;
GRANT UPDATE(is_locked) ON TABLE app.account TO kinerja_auth;

--
-- Name: COLUMN account.created_at; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(created_at) ON TABLE app.account TO kinerja_app;
GRANT INSERT(created_at) ON TABLE app.account TO kinerja_city;
GRANT INSERT(created_at) ON TABLE app.account TO kinerja_auth;

--
-- Name: COLUMN account.revision; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT UPDATE(revision) ON TABLE app.account TO kinerja_app;
GRANT UPDATE(revision) ON TABLE app.account TO kinerja_city;
GRANT UPDATE(revision) ON TABLE app.account TO kinerja_auth;

--
-- Name: TABLE person; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT SELECT ON TABLE app.person TO kinerja_app;
GRANT SELECT ON TABLE app.person TO kinerja_city;
GRANT SELECT ON TABLE app.person TO kinerja_auth;
GRANT SELECT,DELETE ON TABLE app.person TO kinerja_definer;

--
-- Name: COLUMN person.person_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(person_id) ON TABLE app.person TO kinerja_city;
GRANT INSERT(person_id) ON TABLE app.person TO kinerja_auth;

--
-- Name: COLUMN person.name; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(name),UPDATE(name) ON TABLE app.person TO kinerja_city;
GRANT INSERT(name) ON TABLE app.person TO kinerja_auth;
GRANT UPDATE(name) ON TABLE app.person TO kinerja_app;

--
-- Name: COLUMN person.revision; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT UPDATE(revision) ON TABLE app.person TO kinerja_definer;
GRANT UPDATE(revision) ON TABLE app.person TO kinerja_app;
GRANT UPDATE(revision) ON TABLE app.person TO kinerja_city;
GRANT UPDATE(revision) ON TABLE app.person TO kinerja_auth;

--
-- Name: COLUMN person.nip; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(nip),UPDATE(nip) ON TABLE app.person TO kinerja_city;
GRANT INSERT(nip) ON TABLE app.person TO kinerja_auth;

--
-- Name: COLUMN person.employment; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(employment),UPDATE(employment) ON TABLE app.person TO kinerja_city;
GRANT INSERT(employment) ON TABLE app.person TO kinerja_auth;
GRANT UPDATE(employment) ON TABLE app.person TO kinerja_app;

--
-- Name: COLUMN person.golongan; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(golongan),UPDATE(golongan) ON TABLE app.person TO kinerja_city;
GRANT INSERT(golongan) ON TABLE app.person TO kinerja_auth;
GRANT UPDATE(golongan) ON TABLE app.person TO kinerja_app;

--
-- Name: COLUMN person.golongan_since_on; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(golongan_since_on),UPDATE(golongan_since_on) ON TABLE app.person TO kinerja_city;
GRANT INSERT(golongan_since_on) ON TABLE app.person TO kinerja_auth;
GRANT UPDATE(golongan_since_on) ON TABLE app.person TO kinerja_app;

--
-- Name: COLUMN person.contract_number; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(contract_number),UPDATE(contract_number) ON TABLE app.person TO kinerja_city;
GRANT INSERT(contract_number) ON TABLE app.person TO kinerja_auth;
GRANT UPDATE(contract_number) ON TABLE app.person TO kinerja_app;

--
-- Name: COLUMN person.contract_starts_on; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(contract_starts_on),UPDATE(contract_starts_on) ON TABLE app.person TO kinerja_city;
GRANT INSERT(contract_starts_on) ON TABLE app.person TO kinerja_auth;
GRANT UPDATE(contract_starts_on) ON TABLE app.person TO kinerja_app;

--
-- Name: COLUMN person.contract_ends_on; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(contract_ends_on),UPDATE(contract_ends_on) ON TABLE app.person TO kinerja_city;
GRANT INSERT(contract_ends_on) ON TABLE app.person TO kinerja_auth;
GRANT UPDATE(contract_ends_on) ON TABLE app.person TO kinerja_app;

--
-- Name: COLUMN person.email; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(email),UPDATE(email) ON TABLE app.person TO kinerja_city;
GRANT INSERT(email) ON TABLE app.person TO kinerja_auth;
GRANT UPDATE(email) ON TABLE app.person TO kinerja_app;

--
-- Name: COLUMN person.ref; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(ref),UPDATE(ref) ON TABLE app.person TO kinerja_city;
GRANT INSERT(ref) ON TABLE app.person TO kinerja_auth;

--
-- Name: TABLE account; Type: ACL; Schema: api; Owner: kinerja_owner
--

GRANT SELECT ON TABLE api.account TO kinerja_app;
GRANT SELECT ON TABLE api.account TO kinerja_city;

--
-- Name: FUNCTION account_create(p_person text, p_login text, p_peer text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.account_create(p_person text, p_login text, p_peer text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.account_create(p_person text, p_login text, p_peer text) TO kinerja_app;
GRANT ALL ON FUNCTION api.account_create(p_person text, p_login text, p_peer text) TO kinerja_city;

--
-- Name: FUNCTION account_invite(p_person text, p_agency text, p_unit text, p_days bigint, p_affects bigint); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.account_invite(p_person text, p_agency text, p_unit text, p_days bigint, p_affects bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION api.account_invite(p_person text, p_agency text, p_unit text, p_days bigint, p_affects bigint) TO kinerja_app;
GRANT ALL ON FUNCTION api.account_invite(p_person text, p_agency text, p_unit text, p_days bigint, p_affects bigint) TO kinerja_city;

--
-- Name: FUNCTION account_lock(p_account uuid, p_revisions bigint[]); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.account_lock(p_account uuid, p_revisions bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION api.account_lock(p_account uuid, p_revisions bigint[]) TO kinerja_app;
GRANT ALL ON FUNCTION api.account_lock(p_account uuid, p_revisions bigint[]) TO kinerja_city;

--
-- Name: FUNCTION account_reset(p_account uuid, p_revisions bigint[]); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.account_reset(p_account uuid, p_revisions bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION api.account_reset(p_account uuid, p_revisions bigint[]) TO kinerja_app;
GRANT ALL ON FUNCTION api.account_reset(p_account uuid, p_revisions bigint[]) TO kinerja_city;

--
-- Name: FUNCTION account_show(p_account uuid); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.account_show(p_account uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.account_show(p_account uuid) TO kinerja_app;
GRANT ALL ON FUNCTION api.account_show(p_account uuid) TO kinerja_city;

--
-- Name: FUNCTION account_unlock(p_account uuid, p_revisions bigint[]); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.account_unlock(p_account uuid, p_revisions bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION api.account_unlock(p_account uuid, p_revisions bigint[]) TO kinerja_app;
GRANT ALL ON FUNCTION api.account_unlock(p_account uuid, p_revisions bigint[]) TO kinerja_city;

--
-- Name: FUNCTION agency_actions(p_is_open boolean); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.agency_actions(p_is_open boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION app.agency_actions(p_is_open boolean) TO kinerja_app;
GRANT ALL ON FUNCTION app.agency_actions(p_is_open boolean) TO kinerja_city;
GRANT ALL ON FUNCTION app.agency_actions(p_is_open boolean) TO kinerja_auth;

--
-- Name: TABLE agency; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT SELECT ON TABLE app.agency TO kinerja_app;
GRANT SELECT ON TABLE app.agency TO kinerja_city;
GRANT SELECT ON TABLE app.agency TO kinerja_auth;
GRANT SELECT ON TABLE app.agency TO kinerja_definer;

--
-- Name: COLUMN agency.code; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(code) ON TABLE app.agency TO kinerja_city;

--
-- Name: COLUMN agency.name; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(name),UPDATE(name) ON TABLE app.agency TO kinerja_city;

--
-- Name: COLUMN agency.revision; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT UPDATE(revision) ON TABLE app.agency TO kinerja_city;
GRANT UPDATE(revision) ON TABLE app.agency TO kinerja_app;

--
-- Name: COLUMN agency.kind; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(kind),UPDATE(kind) ON TABLE app.agency TO kinerja_city;

--
-- Name: COLUMN agency.closed_at; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT UPDATE(closed_at) ON TABLE app.agency TO kinerja_city;

--
-- Name: TABLE agency; Type: ACL; Schema: api; Owner: kinerja_owner
--

GRANT SELECT ON TABLE api.agency TO kinerja_app;
GRANT SELECT ON TABLE api.agency TO kinerja_city;

--
-- Name: FUNCTION agency_close(p_agency text, p_revisions bigint[]); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.agency_close(p_agency text, p_revisions bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION api.agency_close(p_agency text, p_revisions bigint[]) TO kinerja_app;
GRANT ALL ON FUNCTION api.agency_close(p_agency text, p_revisions bigint[]) TO kinerja_city;

--
-- Name: FUNCTION agency_create(p_agency text, p_name text, p_kind text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.agency_create(p_agency text, p_name text, p_kind text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.agency_create(p_agency text, p_name text, p_kind text) TO kinerja_app;
GRANT ALL ON FUNCTION api.agency_create(p_agency text, p_name text, p_kind text) TO kinerja_city;

--
-- Name: FUNCTION agency_show(p_agency text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.agency_show(p_agency text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.agency_show(p_agency text) TO kinerja_app;
GRANT ALL ON FUNCTION api.agency_show(p_agency text) TO kinerja_city;

--
-- Name: FUNCTION agency_update(p_agency text, p_name text, p_kind text, p_revisions bigint[]); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.agency_update(p_agency text, p_name text, p_kind text, p_revisions bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION api.agency_update(p_agency text, p_name text, p_kind text, p_revisions bigint[]) TO kinerja_app;
GRANT ALL ON FUNCTION api.agency_update(p_agency text, p_name text, p_kind text, p_revisions bigint[]) TO kinerja_city;

--
-- Name: FUNCTION appointment_correct(p_agency text, p_appointment uuid, p_post text, p_kind text, p_starts_on date, p_ends_on text, p_revisions bigint[], p_affects bigint); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.appointment_correct(p_agency text, p_appointment uuid, p_post text, p_kind text, p_starts_on date, p_ends_on text, p_revisions bigint[], p_affects bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION api.appointment_correct(p_agency text, p_appointment uuid, p_post text, p_kind text, p_starts_on date, p_ends_on text, p_revisions bigint[], p_affects bigint) TO kinerja_app;
GRANT ALL ON FUNCTION api.appointment_correct(p_agency text, p_appointment uuid, p_post text, p_kind text, p_starts_on date, p_ends_on text, p_revisions bigint[], p_affects bigint) TO kinerja_city;

--
-- Name: FUNCTION actor(); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.actor() FROM PUBLIC;
GRANT ALL ON FUNCTION app.actor() TO kinerja_auth;
GRANT ALL ON FUNCTION app.actor() TO kinerja_definer;
GRANT ALL ON FUNCTION app.actor() TO kinerja_app;
GRANT ALL ON FUNCTION app.actor() TO kinerja_city;

--
-- Name: FUNCTION administers_unit(p_agency_id integer, p_unit_id integer); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.administers_unit(p_agency_id integer, p_unit_id integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.administers_unit(p_agency_id integer, p_unit_id integer) TO kinerja_auth;
GRANT ALL ON FUNCTION app.administers_unit(p_agency_id integer, p_unit_id integer) TO kinerja_definer;
GRANT ALL ON FUNCTION app.administers_unit(p_agency_id integer, p_unit_id integer) TO kinerja_app;
GRANT ALL ON FUNCTION app.administers_unit(p_agency_id integer, p_unit_id integer) TO kinerja_city;

--
-- Name: FUNCTION is_above_others(p_agency_id integer, p_post_id integer); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.is_above_others(p_agency_id integer, p_post_id integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.is_above_others(p_agency_id integer, p_post_id integer) TO kinerja_app;
GRANT ALL ON FUNCTION app.is_above_others(p_agency_id integer, p_post_id integer) TO kinerja_city;

--
-- Name: FUNCTION appointment_actions(p_agency_id integer, p_unit_id integer, p_post_id integer, p_person_id uuid, p_state text); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.appointment_actions(p_agency_id integer, p_unit_id integer, p_post_id integer, p_person_id uuid, p_state text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.appointment_actions(p_agency_id integer, p_unit_id integer, p_post_id integer, p_person_id uuid, p_state text) TO kinerja_app;
GRANT ALL ON FUNCTION app.appointment_actions(p_agency_id integer, p_unit_id integer, p_post_id integer, p_person_id uuid, p_state text) TO kinerja_city;
GRANT ALL ON FUNCTION app.appointment_actions(p_agency_id integer, p_unit_id integer, p_post_id integer, p_person_id uuid, p_state text) TO kinerja_auth;

--
-- Name: FUNCTION state_on(p_day date, p_starts_on date, p_ends_on date); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.state_on(p_day date, p_starts_on date, p_ends_on date) FROM PUBLIC;
GRANT ALL ON FUNCTION app.state_on(p_day date, p_starts_on date, p_ends_on date) TO kinerja_auth;
GRANT ALL ON FUNCTION app.state_on(p_day date, p_starts_on date, p_ends_on date) TO kinerja_definer;
GRANT ALL ON FUNCTION app.state_on(p_day date, p_starts_on date, p_ends_on date) TO kinerja_app;
GRANT ALL ON FUNCTION app.state_on(p_day date, p_starts_on date, p_ends_on date) TO kinerja_city;

--
-- Name: TABLE post; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT SELECT ON TABLE app.post TO kinerja_app;
GRANT SELECT ON TABLE app.post TO kinerja_city;
GRANT SELECT ON TABLE app.post TO kinerja_definer;

--
-- Name: COLUMN post.agency_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(agency_id) ON TABLE app.post TO kinerja_app;
GRANT INSERT(agency_id) ON TABLE app.post TO kinerja_city;

--
-- Name: COLUMN post.code; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(code) ON TABLE app.post TO kinerja_app;
GRANT INSERT(code) ON TABLE app.post TO kinerja_city;

--
-- Name: COLUMN post.unit_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(unit_id),UPDATE(unit_id) ON TABLE app.post TO kinerja_app;
GRANT INSERT(unit_id),UPDATE(unit_id) ON TABLE app.post TO kinerja_city;

--
-- Name: COLUMN post.title; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(title),UPDATE(title) ON TABLE app.post TO kinerja_app;
GRANT INSERT(title),UPDATE(title) ON TABLE app.post TO kinerja_city;

--
-- Name: COLUMN post.kind; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(kind),UPDATE(kind) ON TABLE app.post TO kinerja_app;
GRANT INSERT(kind),UPDATE(kind) ON TABLE app.post TO kinerja_city;

--
-- Name: COLUMN post.jenjang; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(jenjang),UPDATE(jenjang) ON TABLE app.post TO kinerja_app;
GRANT INSERT(jenjang),UPDATE(jenjang) ON TABLE app.post TO kinerja_city;

--
-- Name: COLUMN post.is_single; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT UPDATE(is_single) ON TABLE app.post TO kinerja_definer;

--
-- Name: COLUMN post.closed_at; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT UPDATE(closed_at) ON TABLE app.post TO kinerja_app;
GRANT UPDATE(closed_at) ON TABLE app.post TO kinerja_city;

--
-- Name: COLUMN post.revision; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT UPDATE(revision) ON TABLE app.post TO kinerja_app;
GRANT UPDATE(revision) ON TABLE app.post TO kinerja_city;

--
-- Name: TABLE unit; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT SELECT ON TABLE app.unit TO kinerja_app;
GRANT SELECT ON TABLE app.unit TO kinerja_city;
GRANT SELECT ON TABLE app.unit TO kinerja_auth;
GRANT SELECT ON TABLE app.unit TO kinerja_definer;

--
-- Name: COLUMN unit.agency_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(agency_id) ON TABLE app.unit TO kinerja_app;
GRANT INSERT(agency_id) ON TABLE app.unit TO kinerja_city;

--
-- Name: COLUMN unit.code; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(code) ON TABLE app.unit TO kinerja_app;
GRANT INSERT(code) ON TABLE app.unit TO kinerja_city;

--
-- Name: COLUMN unit.name; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(name),UPDATE(name) ON TABLE app.unit TO kinerja_app;
GRANT INSERT(name),UPDATE(name) ON TABLE app.unit TO kinerja_city;

--
-- Name: COLUMN unit.kind; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(kind),UPDATE(kind) ON TABLE app.unit TO kinerja_app;
GRANT INSERT(kind),UPDATE(kind) ON TABLE app.unit TO kinerja_city;

--
-- Name: COLUMN unit.parent_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(parent_id),UPDATE(parent_id) ON TABLE app.unit TO kinerja_app;
GRANT INSERT(parent_id),UPDATE(parent_id) ON TABLE app.unit TO kinerja_city;

--
-- Name: COLUMN unit.path; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT UPDATE(path) ON TABLE app.unit TO kinerja_definer;

--
-- Name: COLUMN unit.is_mandiri; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(is_mandiri),UPDATE(is_mandiri) ON TABLE app.unit TO kinerja_app;
GRANT INSERT(is_mandiri),UPDATE(is_mandiri) ON TABLE app.unit TO kinerja_city;

--
-- Name: COLUMN unit.closed_at; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT UPDATE(closed_at) ON TABLE app.unit TO kinerja_app;
GRANT UPDATE(closed_at) ON TABLE app.unit TO kinerja_city;

--
-- Name: COLUMN unit.revision; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT UPDATE(revision) ON TABLE app.unit TO kinerja_app;
GRANT UPDATE(revision) ON TABLE app.unit TO kinerja_city;

--
-- Name: COLUMN unit.work_pattern; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(work_pattern),UPDATE(work_pattern) ON TABLE app.unit TO kinerja_app;
GRANT INSERT(work_pattern),UPDATE(work_pattern) ON TABLE app.unit TO kinerja_city;

--
-- Name: COLUMN unit.coordinator_agency_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(coordinator_agency_id),UPDATE(coordinator_agency_id) ON TABLE app.unit TO kinerja_app;
GRANT INSERT(coordinator_agency_id),UPDATE(coordinator_agency_id) ON TABLE app.unit TO kinerja_city;

--
-- Name: COLUMN unit.coordinator_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(coordinator_id),UPDATE(coordinator_id) ON TABLE app.unit TO kinerja_app;
GRANT INSERT(coordinator_id),UPDATE(coordinator_id) ON TABLE app.unit TO kinerja_city;

--
-- Name: TABLE appointment; Type: ACL; Schema: api; Owner: kinerja_owner
--

GRANT SELECT ON TABLE api.appointment TO kinerja_app;
GRANT SELECT ON TABLE api.appointment TO kinerja_city;

--
-- Name: FUNCTION appointment_end(p_agency text, p_appointment uuid, p_ends_on date, p_revisions bigint[]); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.appointment_end(p_agency text, p_appointment uuid, p_ends_on date, p_revisions bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION api.appointment_end(p_agency text, p_appointment uuid, p_ends_on date, p_revisions bigint[]) TO kinerja_app;
GRANT ALL ON FUNCTION api.appointment_end(p_agency text, p_appointment uuid, p_ends_on date, p_revisions bigint[]) TO kinerja_city;

--
-- Name: FUNCTION agency_id_of(p_code text); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.agency_id_of(p_code text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.agency_id_of(p_code text) TO kinerja_auth;
GRANT ALL ON FUNCTION app.agency_id_of(p_code text) TO kinerja_app;
GRANT ALL ON FUNCTION app.agency_id_of(p_code text) TO kinerja_city;

--
-- Name: FUNCTION appointment_show(p_agency text, p_appointment uuid); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.appointment_show(p_agency text, p_appointment uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.appointment_show(p_agency text, p_appointment uuid) TO kinerja_app;
GRANT ALL ON FUNCTION api.appointment_show(p_agency text, p_appointment uuid) TO kinerja_city;

--
-- Name: FUNCTION appointment_start(p_agency text, p_post text, p_person text, p_kind text, p_starts_on date, p_ends_on date); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.appointment_start(p_agency text, p_post text, p_person text, p_kind text, p_starts_on date, p_ends_on date) FROM PUBLIC;
GRANT ALL ON FUNCTION api.appointment_start(p_agency text, p_post text, p_person text, p_kind text, p_starts_on date, p_ends_on date) TO kinerja_app;
GRANT ALL ON FUNCTION api.appointment_start(p_agency text, p_post text, p_person text, p_kind text, p_starts_on date, p_ends_on date) TO kinerja_city;

--
-- Name: FUNCTION appointment_transfer(p_agency text, p_appointment uuid, p_post text, p_starts_on date, p_revisions bigint[]); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.appointment_transfer(p_agency text, p_appointment uuid, p_post text, p_starts_on date, p_revisions bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION api.appointment_transfer(p_agency text, p_appointment uuid, p_post text, p_starts_on date, p_revisions bigint[]) TO kinerja_app;
GRANT ALL ON FUNCTION api.appointment_transfer(p_agency text, p_appointment uuid, p_post text, p_starts_on date, p_revisions bigint[]) TO kinerja_city;

--
-- Name: FUNCTION audit_head(); Type: ACL; Schema: api; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION api.audit_head() FROM PUBLIC;
GRANT ALL ON FUNCTION api.audit_head() TO kinerja_app;
GRANT ALL ON FUNCTION api.audit_head() TO kinerja_city;

--
-- Name: FUNCTION audit_verify(p_position bigint, p_head text); Type: ACL; Schema: api; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION api.audit_verify(p_position bigint, p_head text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.audit_verify(p_position bigint, p_head text) TO kinerja_app;
GRANT ALL ON FUNCTION api.audit_verify(p_position bigint, p_head text) TO kinerja_city;

--
-- Name: FUNCTION begin_login(p_login text, p_source text, OUT account uuid, OUT hash text); Type: ACL; Schema: api; Owner: kinerja_auth
--

REVOKE ALL ON FUNCTION api.begin_login(p_login text, p_source text, OUT account uuid, OUT hash text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.begin_login(p_login text, p_source text, OUT account uuid, OUT hash text) TO kinerja_daemon;

--
-- Name: TABLE holiday; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT SELECT ON TABLE app.holiday TO kinerja_app;
GRANT SELECT,DELETE ON TABLE app.holiday TO kinerja_city;
GRANT SELECT ON TABLE app.holiday TO kinerja_definer;

--
-- Name: COLUMN holiday.day_on; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(day_on) ON TABLE app.holiday TO kinerja_city;

--
-- Name: COLUMN holiday.scope; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(scope) ON TABLE app.holiday TO kinerja_city;

--
-- Name: COLUMN holiday.kind; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(kind) ON TABLE app.holiday TO kinerja_city;

--
-- Name: COLUMN holiday.name; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(name) ON TABLE app.holiday TO kinerja_city;

--
-- Name: FUNCTION calendar_add(p_day date, p_scope text, p_kind text, p_name text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.calendar_add(p_day date, p_scope text, p_kind text, p_name text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.calendar_add(p_day date, p_scope text, p_kind text, p_name text) TO kinerja_app;
GRANT ALL ON FUNCTION api.calendar_add(p_day date, p_scope text, p_kind text, p_name text) TO kinerja_city;

--
-- Name: FUNCTION calendar_count(p_starts_on date, p_days bigint, p_agency text, p_unit text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.calendar_count(p_starts_on date, p_days bigint, p_agency text, p_unit text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.calendar_count(p_starts_on date, p_days bigint, p_agency text, p_unit text) TO kinerja_app;
GRANT ALL ON FUNCTION api.calendar_count(p_starts_on date, p_days bigint, p_agency text, p_unit text) TO kinerja_city;

--
-- Name: FUNCTION calendar_remove(p_day date, p_scope text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.calendar_remove(p_day date, p_scope text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.calendar_remove(p_day date, p_scope text) TO kinerja_app;
GRANT ALL ON FUNCTION api.calendar_remove(p_day date, p_scope text) TO kinerja_city;

--
-- Name: FUNCTION delegation_actions(p_agency_id integer, p_unit_id integer, p_state text); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.delegation_actions(p_agency_id integer, p_unit_id integer, p_state text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.delegation_actions(p_agency_id integer, p_unit_id integer, p_state text) TO kinerja_app;
GRANT ALL ON FUNCTION app.delegation_actions(p_agency_id integer, p_unit_id integer, p_state text) TO kinerja_city;

--
-- Name: TABLE delegation; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT SELECT ON TABLE app.delegation TO kinerja_app;
GRANT SELECT ON TABLE app.delegation TO kinerja_city;
GRANT SELECT,DELETE ON TABLE app.delegation TO kinerja_definer;

--
-- Name: COLUMN delegation.agency_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(agency_id) ON TABLE app.delegation TO kinerja_app;
GRANT INSERT(agency_id) ON TABLE app.delegation TO kinerja_city;

--
-- Name: COLUMN delegation.unit_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(unit_id) ON TABLE app.delegation TO kinerja_app;
GRANT INSERT(unit_id) ON TABLE app.delegation TO kinerja_city;

--
-- Name: COLUMN delegation.person_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(person_id) ON TABLE app.delegation TO kinerja_app;
GRANT INSERT(person_id) ON TABLE app.delegation TO kinerja_city;

--
-- Name: COLUMN delegation.starts_on; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(starts_on) ON TABLE app.delegation TO kinerja_app;
GRANT INSERT(starts_on) ON TABLE app.delegation TO kinerja_city;

--
-- Name: COLUMN delegation.ends_on; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(ends_on),UPDATE(ends_on) ON TABLE app.delegation TO kinerja_app;
GRANT INSERT(ends_on),UPDATE(ends_on) ON TABLE app.delegation TO kinerja_city;

--
-- Name: COLUMN delegation.decree; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(decree),UPDATE(decree) ON TABLE app.delegation TO kinerja_app;
GRANT INSERT(decree),UPDATE(decree) ON TABLE app.delegation TO kinerja_city;

--
-- Name: COLUMN delegation.revision; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT UPDATE(revision) ON TABLE app.delegation TO kinerja_app;
GRANT UPDATE(revision) ON TABLE app.delegation TO kinerja_city;

--
-- Name: TABLE delegation; Type: ACL; Schema: api; Owner: kinerja_owner
--

GRANT SELECT ON TABLE api.delegation TO kinerja_app;
GRANT SELECT ON TABLE api.delegation TO kinerja_city;

--
-- Name: FUNCTION delegation_give(p_agency text, p_unit text, p_person text, p_decree text, p_starts_on date, p_ends_on date); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.delegation_give(p_agency text, p_unit text, p_person text, p_decree text, p_starts_on date, p_ends_on date) FROM PUBLIC;
GRANT ALL ON FUNCTION api.delegation_give(p_agency text, p_unit text, p_person text, p_decree text, p_starts_on date, p_ends_on date) TO kinerja_app;
GRANT ALL ON FUNCTION api.delegation_give(p_agency text, p_unit text, p_person text, p_decree text, p_starts_on date, p_ends_on date) TO kinerja_city;

--
-- Name: FUNCTION delegation_revoke(p_agency text, p_delegation uuid, p_revisions bigint[]); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.delegation_revoke(p_agency text, p_delegation uuid, p_revisions bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION api.delegation_revoke(p_agency text, p_delegation uuid, p_revisions bigint[]) TO kinerja_app;
GRANT ALL ON FUNCTION api.delegation_revoke(p_agency text, p_delegation uuid, p_revisions bigint[]) TO kinerja_city;

--
-- Name: FUNCTION delegation_show(p_agency text, p_delegation uuid); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.delegation_show(p_agency text, p_delegation uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.delegation_show(p_agency text, p_delegation uuid) TO kinerja_app;
GRANT ALL ON FUNCTION api.delegation_show(p_agency text, p_delegation uuid) TO kinerja_city;

--
-- Name: FUNCTION end_session(p_token_hash bytea); Type: ACL; Schema: api; Owner: kinerja_auth
--

REVOKE ALL ON FUNCTION api.end_session(p_token_hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION api.end_session(p_token_hash bytea) TO kinerja_daemon;

--
-- Name: FUNCTION enter(p_token_hash bytea, p_operation text, p_request uuid); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.enter(p_token_hash bytea, p_operation text, p_request uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.enter(p_token_hash bytea, p_operation text, p_request uuid) TO kinerja_daemon;

--
-- Name: FUNCTION enter_as(p_token_hash bytea, p_person text, p_operation text, p_request uuid); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.enter_as(p_token_hash bytea, p_person text, p_operation text, p_request uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.enter_as(p_token_hash bytea, p_person text, p_operation text, p_request uuid) TO kinerja_daemon;

--
-- Name: FUNCTION enter_job(p_job uuid); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.enter_job(p_job uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.enter_job(p_job uuid) TO kinerja_daemon;

--
-- Name: FUNCTION explain_appraiser(p_person text, p_on date); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.explain_appraiser(p_person text, p_on date) FROM PUBLIC;
GRANT ALL ON FUNCTION api.explain_appraiser(p_person text, p_on date) TO kinerja_app;
GRANT ALL ON FUNCTION api.explain_appraiser(p_person text, p_on date) TO kinerja_city;

--
-- Name: FUNCTION explain_assignment(p_person text, p_on date); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.explain_assignment(p_person text, p_on date) FROM PUBLIC;
GRANT ALL ON FUNCTION api.explain_assignment(p_person text, p_on date) TO kinerja_app;
GRANT ALL ON FUNCTION api.explain_assignment(p_person text, p_on date) TO kinerja_city;

--
-- Name: FUNCTION explain_visibility(p_person text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.explain_visibility(p_person text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.explain_visibility(p_person text) TO kinerja_app;
GRANT ALL ON FUNCTION api.explain_visibility(p_person text) TO kinerja_city;

--
-- Name: FUNCTION export_agencies(p_agency text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.export_agencies(p_agency text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.export_agencies(p_agency text) TO kinerja_app;
GRANT ALL ON FUNCTION api.export_agencies(p_agency text) TO kinerja_city;

--
-- Name: FUNCTION export_appointments(p_agency text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.export_appointments(p_agency text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.export_appointments(p_agency text) TO kinerja_app;
GRANT ALL ON FUNCTION api.export_appointments(p_agency text) TO kinerja_city;

--
-- Name: FUNCTION export_delegations(p_agency text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.export_delegations(p_agency text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.export_delegations(p_agency text) TO kinerja_app;
GRANT ALL ON FUNCTION api.export_delegations(p_agency text) TO kinerja_city;

--
-- Name: TABLE objective; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT SELECT ON TABLE app.objective TO kinerja_app;
GRANT SELECT ON TABLE app.objective TO kinerja_city;
GRANT SELECT ON TABLE app.objective TO kinerja_definer;

--
-- Name: COLUMN objective.agency_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(agency_id) ON TABLE app.objective TO kinerja_app;
GRANT INSERT(agency_id) ON TABLE app.objective TO kinerja_city;

--
-- Name: COLUMN objective.unit_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(unit_id) ON TABLE app.objective TO kinerja_app;
GRANT INSERT(unit_id) ON TABLE app.objective TO kinerja_city;

--
-- Name: COLUMN objective.year; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(year) ON TABLE app.objective TO kinerja_app;
GRANT INSERT(year) ON TABLE app.objective TO kinerja_city;

--
-- Name: COLUMN objective.code; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(code) ON TABLE app.objective TO kinerja_app;
GRANT INSERT(code) ON TABLE app.objective TO kinerja_city;

--
-- Name: COLUMN objective.objective; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(objective),UPDATE(objective) ON TABLE app.objective TO kinerja_app;
GRANT INSERT(objective),UPDATE(objective) ON TABLE app.objective TO kinerja_city;

--
-- Name: COLUMN objective.indicator; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(indicator),UPDATE(indicator) ON TABLE app.objective TO kinerja_app;
GRANT INSERT(indicator),UPDATE(indicator) ON TABLE app.objective TO kinerja_city;

--
-- Name: COLUMN objective.target; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(target),UPDATE(target) ON TABLE app.objective TO kinerja_app;
GRANT INSERT(target),UPDATE(target) ON TABLE app.objective TO kinerja_city;

--
-- Name: COLUMN objective.state; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(state),UPDATE(state) ON TABLE app.objective TO kinerja_app;
GRANT INSERT(state),UPDATE(state) ON TABLE app.objective TO kinerja_city;

--
-- Name: COLUMN objective.revision; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT UPDATE(revision) ON TABLE app.objective TO kinerja_app;
GRANT UPDATE(revision) ON TABLE app.objective TO kinerja_city;

--
-- Name: FUNCTION export_objectives(p_agency text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.export_objectives(p_agency text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.export_objectives(p_agency text) TO kinerja_app;
GRANT ALL ON FUNCTION api.export_objectives(p_agency text) TO kinerja_city;

--
-- Name: FUNCTION people_ever_in(p_agency text); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.people_ever_in(p_agency text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.people_ever_in(p_agency text) TO kinerja_app;
GRANT ALL ON FUNCTION app.people_ever_in(p_agency text) TO kinerja_city;

--
-- Name: FUNCTION export_people(p_agency text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.export_people(p_agency text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.export_people(p_agency text) TO kinerja_app;
GRANT ALL ON FUNCTION api.export_people(p_agency text) TO kinerja_city;

--
-- Name: FUNCTION post_reference(p_agency_id integer, p_post_id integer, p_from_agency integer); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.post_reference(p_agency_id integer, p_post_id integer, p_from_agency integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.post_reference(p_agency_id integer, p_post_id integer, p_from_agency integer) TO kinerja_app;
GRANT ALL ON FUNCTION app.post_reference(p_agency_id integer, p_post_id integer, p_from_agency integer) TO kinerja_city;

--
-- Name: TABLE post_line; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT SELECT,DELETE ON TABLE app.post_line TO kinerja_app;
GRANT SELECT,DELETE ON TABLE app.post_line TO kinerja_city;
GRANT SELECT ON TABLE app.post_line TO kinerja_definer;

--
-- Name: COLUMN post_line.agency_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(agency_id) ON TABLE app.post_line TO kinerja_app;
GRANT INSERT(agency_id) ON TABLE app.post_line TO kinerja_city;

--
-- Name: COLUMN post_line.post_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(post_id) ON TABLE app.post_line TO kinerja_app;
GRANT INSERT(post_id) ON TABLE app.post_line TO kinerja_city;

--
-- Name: COLUMN post_line.starts_on; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(starts_on) ON TABLE app.post_line TO kinerja_app;
GRANT INSERT(starts_on) ON TABLE app.post_line TO kinerja_city;

--
-- Name: COLUMN post_line.ends_on; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(ends_on),UPDATE(ends_on) ON TABLE app.post_line TO kinerja_app;
GRANT INSERT(ends_on),UPDATE(ends_on) ON TABLE app.post_line TO kinerja_city;

--
-- Name: COLUMN post_line.superior_agency_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(superior_agency_id) ON TABLE app.post_line TO kinerja_app;
GRANT INSERT(superior_agency_id) ON TABLE app.post_line TO kinerja_city;

--
-- Name: COLUMN post_line.superior_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(superior_id) ON TABLE app.post_line TO kinerja_app;
GRANT INSERT(superior_id) ON TABLE app.post_line TO kinerja_city;

--
-- Name: COLUMN post_line.appraiser_agency_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(appraiser_agency_id) ON TABLE app.post_line TO kinerja_app;
GRANT INSERT(appraiser_agency_id) ON TABLE app.post_line TO kinerja_city;

--
-- Name: COLUMN post_line.appraiser_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(appraiser_id) ON TABLE app.post_line TO kinerja_app;
GRANT INSERT(appraiser_id) ON TABLE app.post_line TO kinerja_city;

--
-- Name: FUNCTION export_posts(p_agency text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.export_posts(p_agency text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.export_posts(p_agency text) TO kinerja_app;
GRANT ALL ON FUNCTION api.export_posts(p_agency text) TO kinerja_city;

--
-- Name: TABLE status; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT SELECT ON TABLE app.status TO kinerja_app;
GRANT SELECT ON TABLE app.status TO kinerja_city;
GRANT SELECT,DELETE ON TABLE app.status TO kinerja_definer;

--
-- Name: COLUMN status.person_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(person_id) ON TABLE app.status TO kinerja_app;
GRANT INSERT(person_id) ON TABLE app.status TO kinerja_city;

--
-- Name: COLUMN status.status; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(status),UPDATE(status) ON TABLE app.status TO kinerja_app;
GRANT INSERT(status),UPDATE(status) ON TABLE app.status TO kinerja_city;

--
-- Name: COLUMN status.starts_on; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(starts_on) ON TABLE app.status TO kinerja_app;
GRANT INSERT(starts_on) ON TABLE app.status TO kinerja_city;

--
-- Name: COLUMN status.ends_on; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(ends_on),UPDATE(ends_on) ON TABLE app.status TO kinerja_app;
GRANT INSERT(ends_on),UPDATE(ends_on) ON TABLE app.status TO kinerja_city;

--
-- Name: COLUMN status.decree; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(decree),UPDATE(decree) ON TABLE app.status TO kinerja_app;
GRANT INSERT(decree),UPDATE(decree) ON TABLE app.status TO kinerja_city;

--
-- Name: COLUMN status.appraiser_person_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(appraiser_person_id),UPDATE(appraiser_person_id) ON TABLE app.status TO kinerja_city;
GRANT INSERT(appraiser_person_id) ON TABLE app.status TO kinerja_app;

--
-- Name: COLUMN status.revision; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT UPDATE(revision) ON TABLE app.status TO kinerja_app;
GRANT UPDATE(revision) ON TABLE app.status TO kinerja_city;

--
-- Name: FUNCTION export_statuses(p_agency text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.export_statuses(p_agency text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.export_statuses(p_agency text) TO kinerja_app;
GRANT ALL ON FUNCTION api.export_statuses(p_agency text) TO kinerja_city;

--
-- Name: TABLE team; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT SELECT ON TABLE app.team TO kinerja_app;
GRANT SELECT ON TABLE app.team TO kinerja_city;
GRANT SELECT ON TABLE app.team TO kinerja_definer;

--
-- Name: COLUMN team.agency_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(agency_id) ON TABLE app.team TO kinerja_app;
GRANT INSERT(agency_id) ON TABLE app.team TO kinerja_city;

--
-- Name: COLUMN team.code; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(code) ON TABLE app.team TO kinerja_app;
GRANT INSERT(code) ON TABLE app.team TO kinerja_city;

--
-- Name: COLUMN team.name; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(name),UPDATE(name) ON TABLE app.team TO kinerja_app;
GRANT INSERT(name),UPDATE(name) ON TABLE app.team TO kinerja_city;

--
-- Name: COLUMN team.revision; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT UPDATE(revision) ON TABLE app.team TO kinerja_app;
GRANT UPDATE(revision) ON TABLE app.team TO kinerja_city;

--
-- Name: TABLE team_member; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT SELECT ON TABLE app.team_member TO kinerja_app;
GRANT SELECT ON TABLE app.team_member TO kinerja_city;
GRANT SELECT,DELETE ON TABLE app.team_member TO kinerja_definer;

--
-- Name: COLUMN team_member.agency_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(agency_id) ON TABLE app.team_member TO kinerja_app;
GRANT INSERT(agency_id) ON TABLE app.team_member TO kinerja_city;

--
-- Name: COLUMN team_member.team_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(team_id) ON TABLE app.team_member TO kinerja_app;
GRANT INSERT(team_id) ON TABLE app.team_member TO kinerja_city;

--
-- Name: COLUMN team_member.person_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(person_id) ON TABLE app.team_member TO kinerja_app;
GRANT INSERT(person_id) ON TABLE app.team_member TO kinerja_city;

--
-- Name: COLUMN team_member.is_leader; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(is_leader),UPDATE(is_leader) ON TABLE app.team_member TO kinerja_app;
GRANT INSERT(is_leader),UPDATE(is_leader) ON TABLE app.team_member TO kinerja_city;

--
-- Name: COLUMN team_member.starts_on; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(starts_on) ON TABLE app.team_member TO kinerja_app;
GRANT INSERT(starts_on) ON TABLE app.team_member TO kinerja_city;

--
-- Name: COLUMN team_member.ends_on; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(ends_on),UPDATE(ends_on) ON TABLE app.team_member TO kinerja_app;
GRANT INSERT(ends_on),UPDATE(ends_on) ON TABLE app.team_member TO kinerja_city;

--
-- Name: COLUMN team_member.revision; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT UPDATE(revision) ON TABLE app.team_member TO kinerja_app;
GRANT UPDATE(revision) ON TABLE app.team_member TO kinerja_city;

--
-- Name: FUNCTION export_teams(p_agency text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.export_teams(p_agency text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.export_teams(p_agency text) TO kinerja_app;
GRANT ALL ON FUNCTION api.export_teams(p_agency text) TO kinerja_city;

--
-- Name: FUNCTION unit_reference(p_agency_id integer, p_unit_id integer, p_from_agency integer); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.unit_reference(p_agency_id integer, p_unit_id integer, p_from_agency integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.unit_reference(p_agency_id integer, p_unit_id integer, p_from_agency integer) TO kinerja_app;
GRANT ALL ON FUNCTION app.unit_reference(p_agency_id integer, p_unit_id integer, p_from_agency integer) TO kinerja_city;

--
-- Name: FUNCTION export_units(p_agency text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.export_units(p_agency text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.export_units(p_agency text) TO kinerja_app;
GRANT ALL ON FUNCTION api.export_units(p_agency text) TO kinerja_city;

--
-- Name: FUNCTION fail_job(p_job uuid, p_worker uuid, p_symbol text, p_about text, p_hint text); Type: ACL; Schema: api; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION api.fail_job(p_job uuid, p_worker uuid, p_symbol text, p_about text, p_hint text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.fail_job(p_job uuid, p_worker uuid, p_symbol text, p_about text, p_hint text) TO kinerja_daemon;

--
-- Name: FUNCTION find_code(p_code_hash bytea, OUT is_first boolean); Type: ACL; Schema: api; Owner: kinerja_auth
--

REVOKE ALL ON FUNCTION api.find_code(p_code_hash bytea, OUT is_first boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION api.find_code(p_code_hash bytea, OUT is_first boolean) TO kinerja_daemon;

--
-- Name: FUNCTION find_job(p_job uuid, OUT actor uuid, OUT reach integer[], OUT administers integer[], OUT administers_units integer[], OUT audits integer[], OUT official text, OUT is_operator boolean, OUT acts_as text, OUT operation text); Type: ACL; Schema: api; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION api.find_job(p_job uuid, OUT actor uuid, OUT reach integer[], OUT administers integer[], OUT administers_units integer[], OUT audits integer[], OUT official text, OUT is_operator boolean, OUT acts_as text, OUT operation text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.find_job(p_job uuid, OUT actor uuid, OUT reach integer[], OUT administers integer[], OUT administers_units integer[], OUT audits integer[], OUT official text, OUT is_operator boolean, OUT acts_as text, OUT operation text) TO kinerja_daemon;

--
-- Name: FUNCTION find_person(p_person uuid, OUT reach integer[], OUT administers integer[], OUT administers_units integer[], OUT audits integer[], OUT official text, OUT is_operator boolean, OUT acts_as text); Type: ACL; Schema: api; Owner: kinerja_auth
--

REVOKE ALL ON FUNCTION api.find_person(p_person uuid, OUT reach integer[], OUT administers integer[], OUT administers_units integer[], OUT audits integer[], OUT official text, OUT is_operator boolean, OUT acts_as text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.find_person(p_person uuid, OUT reach integer[], OUT administers integer[], OUT administers_units integer[], OUT audits integer[], OUT official text, OUT is_operator boolean, OUT acts_as text) TO kinerja_daemon;

--
-- Name: FUNCTION find_session(p_token_hash bytea, OUT session uuid, OUT actor uuid, OUT reach integer[], OUT administers integer[], OUT administers_units integer[], OUT audits integer[], OUT official text, OUT is_operator boolean, OUT acts_as text); Type: ACL; Schema: api; Owner: kinerja_auth
--

REVOKE ALL ON FUNCTION api.find_session(p_token_hash bytea, OUT session uuid, OUT actor uuid, OUT reach integer[], OUT administers integer[], OUT administers_units integer[], OUT audits integer[], OUT official text, OUT is_operator boolean, OUT acts_as text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.find_session(p_token_hash bytea, OUT session uuid, OUT actor uuid, OUT reach integer[], OUT administers integer[], OUT administers_units integer[], OUT audits integer[], OUT official text, OUT is_operator boolean, OUT acts_as text) TO kinerja_daemon;

--
-- Name: FUNCTION role_grant_actions(p_state text); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.role_grant_actions(p_state text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.role_grant_actions(p_state text) TO kinerja_app;
GRANT ALL ON FUNCTION app.role_grant_actions(p_state text) TO kinerja_city;
GRANT ALL ON FUNCTION app.role_grant_actions(p_state text) TO kinerja_auth;

--
-- Name: TABLE role_grant; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT SELECT ON TABLE app.role_grant TO kinerja_app;
GRANT SELECT ON TABLE app.role_grant TO kinerja_city;
GRANT SELECT ON TABLE app.role_grant TO kinerja_auth;
GRANT SELECT,DELETE ON TABLE app.role_grant TO kinerja_definer;

--
-- Name: COLUMN role_grant.person_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(person_id) ON TABLE app.role_grant TO kinerja_city;
GRANT INSERT(person_id) ON TABLE app.role_grant TO kinerja_auth;

--
-- Name: COLUMN role_grant.role; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(role) ON TABLE app.role_grant TO kinerja_city;
GRANT INSERT(role) ON TABLE app.role_grant TO kinerja_auth;

--
-- Name: COLUMN role_grant.agency_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(agency_id) ON TABLE app.role_grant TO kinerja_city;
GRANT INSERT(agency_id) ON TABLE app.role_grant TO kinerja_auth;

--
-- Name: COLUMN role_grant.unit_id; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(unit_id) ON TABLE app.role_grant TO kinerja_city;
GRANT INSERT(unit_id) ON TABLE app.role_grant TO kinerja_auth;

--
-- Name: COLUMN role_grant.starts_on; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(starts_on),UPDATE(starts_on) ON TABLE app.role_grant TO kinerja_city;
GRANT INSERT(starts_on) ON TABLE app.role_grant TO kinerja_auth;

--
-- Name: COLUMN role_grant.ends_on; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT INSERT(ends_on),UPDATE(ends_on) ON TABLE app.role_grant TO kinerja_city;
GRANT INSERT(ends_on) ON TABLE app.role_grant TO kinerja_auth;

--
-- Name: COLUMN role_grant.revision; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT UPDATE(revision) ON TABLE app.role_grant TO kinerja_city;
GRANT UPDATE(revision) ON TABLE app.role_grant TO kinerja_app;

--
-- Name: TABLE role_grant; Type: ACL; Schema: api; Owner: kinerja_owner
--

GRANT SELECT ON TABLE api.role_grant TO kinerja_app;
GRANT SELECT ON TABLE api.role_grant TO kinerja_city;

--
-- Name: FUNCTION grant_give(p_person text, p_role text, p_agency text, p_unit text, p_starts_on date, p_ends_on date); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.grant_give(p_person text, p_role text, p_agency text, p_unit text, p_starts_on date, p_ends_on date) FROM PUBLIC;
GRANT ALL ON FUNCTION api.grant_give(p_person text, p_role text, p_agency text, p_unit text, p_starts_on date, p_ends_on date) TO kinerja_app;
GRANT ALL ON FUNCTION api.grant_give(p_person text, p_role text, p_agency text, p_unit text, p_starts_on date, p_ends_on date) TO kinerja_city;

--
-- Name: FUNCTION grant_revoke(p_grant uuid, p_revisions bigint[]); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.grant_revoke(p_grant uuid, p_revisions bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION api.grant_revoke(p_grant uuid, p_revisions bigint[]) TO kinerja_app;
GRANT ALL ON FUNCTION api.grant_revoke(p_grant uuid, p_revisions bigint[]) TO kinerja_city;

--
-- Name: FUNCTION grant_show(p_grant uuid); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.grant_show(p_grant uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.grant_show(p_grant uuid) TO kinerja_app;
GRANT ALL ON FUNCTION api.grant_show(p_grant uuid) TO kinerja_city;

--
-- Name: FUNCTION halt(); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.halt() FROM PUBLIC;
GRANT ALL ON FUNCTION api.halt() TO kinerja_app;
GRANT ALL ON FUNCTION api.halt() TO kinerja_city;

--
-- Name: FUNCTION halted(p_body text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.halted(p_body text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.halted(p_body text) TO kinerja_app;
GRANT ALL ON FUNCTION api.halted(p_body text) TO kinerja_city;

--
-- Name: FUNCTION import_check(p_job uuid); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.import_check(p_job uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.import_check(p_job uuid) TO kinerja_app;
GRANT ALL ON FUNCTION api.import_check(p_job uuid) TO kinerja_city;

--
-- Name: FUNCTION import_end(p_job uuid, p_worker uuid, p_created bigint, p_changed bigint, p_unchanged bigint); Type: ACL; Schema: api; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION api.import_end(p_job uuid, p_worker uuid, p_created bigint, p_changed bigint, p_unchanged bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION api.import_end(p_job uuid, p_worker uuid, p_created bigint, p_changed bigint, p_unchanged bigint) TO kinerja_app;
GRANT ALL ON FUNCTION api.import_end(p_job uuid, p_worker uuid, p_created bigint, p_changed bigint, p_unchanged bigint) TO kinerja_city;

--
-- Name: FUNCTION import_part(p_job uuid, p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.import_part(p_job uuid, p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION api.import_part(p_job uuid, p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) TO kinerja_app;
GRANT ALL ON FUNCTION api.import_part(p_job uuid, p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) TO kinerja_city;

--
-- Name: FUNCTION import_prepare(p_kind text, p_is_by_path boolean); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.import_prepare(p_kind text, p_is_by_path boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION api.import_prepare(p_kind text, p_is_by_path boolean) TO kinerja_app;
GRANT ALL ON FUNCTION api.import_prepare(p_kind text, p_is_by_path boolean) TO kinerja_city;

--
-- Name: FUNCTION import_progress(p_job uuid, p_worker uuid, p_done bigint); Type: ACL; Schema: api; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION api.import_progress(p_job uuid, p_worker uuid, p_done bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION api.import_progress(p_job uuid, p_worker uuid, p_done bigint) TO kinerja_daemon;

--
-- Name: FUNCTION import_report(p_job uuid); Type: ACL; Schema: api; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION api.import_report(p_job uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.import_report(p_job uuid) TO kinerja_app;
GRANT ALL ON FUNCTION api.import_report(p_job uuid) TO kinerja_city;

--
-- Name: FUNCTION import_start(p_import uuid, p_kind text, p_rows bigint, p_file text, p_columns text[], p_dry_run boolean, p_mode text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.import_start(p_import uuid, p_kind text, p_rows bigint, p_file text, p_columns text[], p_dry_run boolean, p_mode text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.import_start(p_import uuid, p_kind text, p_rows bigint, p_file text, p_columns text[], p_dry_run boolean, p_mode text) TO kinerja_app;
GRANT ALL ON FUNCTION api.import_start(p_import uuid, p_kind text, p_rows bigint, p_file text, p_columns text[], p_dry_run boolean, p_mode text) TO kinerja_city;

--
-- Name: FUNCTION installation(); Type: ACL; Schema: api; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION api.installation() FROM PUBLIC;
GRANT ALL ON FUNCTION api.installation() TO kinerja_daemon;

--
-- Name: FUNCTION invitation_redeem(p_code_hash bytea, p_login text, p_name text, p_hash text, p_source text, p_request uuid, OUT login text); Type: ACL; Schema: api; Owner: kinerja_auth
--

REVOKE ALL ON FUNCTION api.invitation_redeem(p_code_hash bytea, p_login text, p_name text, p_hash text, p_source text, p_request uuid, OUT login text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.invitation_redeem(p_code_hash bytea, p_login text, p_name text, p_hash text, p_source text, p_request uuid, OUT login text) TO kinerja_daemon;

--
-- Name: FUNCTION job_cancel(p_job uuid); Type: ACL; Schema: api; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION api.job_cancel(p_job uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.job_cancel(p_job uuid) TO kinerja_app;
GRANT ALL ON FUNCTION api.job_cancel(p_job uuid) TO kinerja_city;

--
-- Name: FUNCTION job_show(p_job uuid); Type: ACL; Schema: api; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION api.job_show(p_job uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.job_show(p_job uuid) TO kinerja_app;
GRANT ALL ON FUNCTION api.job_show(p_job uuid) TO kinerja_city;

--
-- Name: FUNCTION job_step(p_job uuid, p_worker uuid); Type: ACL; Schema: api; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION api.job_step(p_job uuid, p_worker uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.job_step(p_job uuid, p_worker uuid) TO kinerja_app;
GRANT ALL ON FUNCTION api.job_step(p_job uuid, p_worker uuid) TO kinerja_city;

--
-- Name: FUNCTION kept(p_body text, p_revision bigint); Type: ACL; Schema: api; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION api.kept(p_body text, p_revision bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION api.kept(p_body text, p_revision bigint) TO kinerja_app;
GRANT ALL ON FUNCTION api.kept(p_body text, p_revision bigint) TO kinerja_city;

--
-- Name: FUNCTION kept_reply(p_key uuid, OUT body text, OUT revision bigint); Type: ACL; Schema: api; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION api.kept_reply(p_key uuid, OUT body text, OUT revision bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION api.kept_reply(p_key uuid, OUT body text, OUT revision bigint) TO kinerja_app;
GRANT ALL ON FUNCTION api.kept_reply(p_key uuid, OUT body text, OUT revision bigint) TO kinerja_city;

--
-- Name: FUNCTION link_audit(); Type: ACL; Schema: api; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION api.link_audit() FROM PUBLIC;
GRANT ALL ON FUNCTION api.link_audit() TO kinerja_daemon;

--
-- Name: FUNCTION may_stand_in(p_person text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.may_stand_in(p_person text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.may_stand_in(p_person text) TO kinerja_app;
GRANT ALL ON FUNCTION api.may_stand_in(p_person text) TO kinerja_city;

--
-- Name: FUNCTION held_about(p_person_id uuid); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.held_about(p_person_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.held_about(p_person_id uuid) TO kinerja_app;
GRANT ALL ON FUNCTION app.held_about(p_person_id uuid) TO kinerja_city;

--
-- Name: FUNCTION now(); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.now() FROM PUBLIC;
GRANT ALL ON FUNCTION app.now() TO kinerja_auth;
GRANT ALL ON FUNCTION app.now() TO kinerja_definer;
GRANT ALL ON FUNCTION app.now() TO kinerja_app;
GRANT ALL ON FUNCTION app.now() TO kinerja_city;

--
-- Name: FUNCTION me_export(); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.me_export() FROM PUBLIC;
GRANT ALL ON FUNCTION api.me_export() TO kinerja_app;
GRANT ALL ON FUNCTION api.me_export() TO kinerja_city;

--
-- Name: TABLE objective; Type: ACL; Schema: api; Owner: kinerja_owner
--

GRANT SELECT ON TABLE api.objective TO kinerja_app;
GRANT SELECT ON TABLE api.objective TO kinerja_city;

--
-- Name: FUNCTION objective_set(p_agency text, p_objective_code text, p_unit text, p_year bigint, p_objective text, p_indicator text, p_target text, p_state text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.objective_set(p_agency text, p_objective_code text, p_unit text, p_year bigint, p_objective text, p_indicator text, p_target text, p_state text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.objective_set(p_agency text, p_objective_code text, p_unit text, p_year bigint, p_objective text, p_indicator text, p_target text, p_state text) TO kinerja_app;
GRANT ALL ON FUNCTION api.objective_set(p_agency text, p_objective_code text, p_unit text, p_year bigint, p_objective text, p_indicator text, p_target text, p_state text) TO kinerja_city;

--
-- Name: FUNCTION offer_first_code(p_code_hash bytea); Type: ACL; Schema: api; Owner: kinerja_auth
--

REVOKE ALL ON FUNCTION api.offer_first_code(p_code_hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION api.offer_first_code(p_code_hash bytea) TO kinerja_daemon;

--
-- Name: FUNCTION once(p_key uuid, p_operation text, p_arguments_hash bytea); Type: ACL; Schema: api; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION api.once(p_key uuid, p_operation text, p_arguments_hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION api.once(p_key uuid, p_operation text, p_arguments_hash bytea) TO kinerja_app;
GRANT ALL ON FUNCTION api.once(p_key uuid, p_operation text, p_arguments_hash bytea) TO kinerja_city;

--
-- Name: FUNCTION open_peer_session(p_peer text, p_is_machine boolean, p_token_hash bytea, p_lifetime interval, p_idle_limit interval); Type: ACL; Schema: api; Owner: kinerja_auth
--

REVOKE ALL ON FUNCTION api.open_peer_session(p_peer text, p_is_machine boolean, p_token_hash bytea, p_lifetime interval, p_idle_limit interval) FROM PUBLIC;
GRANT ALL ON FUNCTION api.open_peer_session(p_peer text, p_is_machine boolean, p_token_hash bytea, p_lifetime interval, p_idle_limit interval) TO kinerja_daemon;

--
-- Name: FUNCTION open_session(p_account uuid, p_login text, p_hash text, p_token_hash bytea, p_source text, p_request uuid, p_lifetime interval, p_idle_limit interval); Type: ACL; Schema: api; Owner: kinerja_auth
--

REVOKE ALL ON FUNCTION api.open_session(p_account uuid, p_login text, p_hash text, p_token_hash bytea, p_source text, p_request uuid, p_lifetime interval, p_idle_limit interval) FROM PUBLIC;
GRANT ALL ON FUNCTION api.open_session(p_account uuid, p_login text, p_hash text, p_token_hash bytea, p_source text, p_request uuid, p_lifetime interval, p_idle_limit interval) TO kinerja_daemon;

--
-- Name: FUNCTION password_change(p_hash text, p_source text); Type: ACL; Schema: api; Owner: kinerja_auth
--

REVOKE ALL ON FUNCTION api.password_change(p_hash text, p_source text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.password_change(p_hash text, p_source text) TO kinerja_app;
GRANT ALL ON FUNCTION api.password_change(p_hash text, p_source text) TO kinerja_city;

--
-- Name: TABLE person; Type: ACL; Schema: api; Owner: kinerja_owner
--

GRANT SELECT ON TABLE api.person TO kinerja_app;
GRANT SELECT ON TABLE api.person TO kinerja_city;

--
-- Name: FUNCTION person_create(p_name text, p_employment text, p_nip text, p_golongan text, p_golongan_since date, p_contract_number text, p_contract_starts_on date, p_contract_ends_on date, p_email text, p_ref text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.person_create(p_name text, p_employment text, p_nip text, p_golongan text, p_golongan_since date, p_contract_number text, p_contract_starts_on date, p_contract_ends_on date, p_email text, p_ref text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.person_create(p_name text, p_employment text, p_nip text, p_golongan text, p_golongan_since date, p_contract_number text, p_contract_starts_on date, p_contract_ends_on date, p_email text, p_ref text) TO kinerja_app;
GRANT ALL ON FUNCTION api.person_create(p_name text, p_employment text, p_nip text, p_golongan text, p_golongan_since date, p_contract_number text, p_contract_starts_on date, p_contract_ends_on date, p_email text, p_ref text) TO kinerja_city;

--
-- Name: FUNCTION person_find(p_name text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.person_find(p_name text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.person_find(p_name text) TO kinerja_app;
GRANT ALL ON FUNCTION api.person_find(p_name text) TO kinerja_city;

--
-- Name: FUNCTION person_show(p_person text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.person_show(p_person text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.person_show(p_person text) TO kinerja_app;
GRANT ALL ON FUNCTION api.person_show(p_person text) TO kinerja_city;

--
-- Name: FUNCTION person_update(p_person text, p_name text, p_employment text, p_nip text, p_golongan text, p_golongan_since text, p_contract_number text, p_contract_starts_on text, p_contract_ends_on text, p_email text, p_ref text, p_revisions bigint[]); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.person_update(p_person text, p_name text, p_employment text, p_nip text, p_golongan text, p_golongan_since text, p_contract_number text, p_contract_starts_on text, p_contract_ends_on text, p_email text, p_ref text, p_revisions bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION api.person_update(p_person text, p_name text, p_employment text, p_nip text, p_golongan text, p_golongan_since text, p_contract_number text, p_contract_starts_on text, p_contract_ends_on text, p_email text, p_ref text, p_revisions bigint[]) TO kinerja_app;
GRANT ALL ON FUNCTION api.person_update(p_person text, p_name text, p_employment text, p_nip text, p_golongan text, p_golongan_since text, p_contract_number text, p_contract_starts_on text, p_contract_ends_on text, p_email text, p_ref text, p_revisions bigint[]) TO kinerja_city;

--
-- Name: FUNCTION is_held(p_agency_id integer, p_post_id integer, p_day date); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.is_held(p_agency_id integer, p_post_id integer, p_day date) FROM PUBLIC;
GRANT ALL ON FUNCTION app.is_held(p_agency_id integer, p_post_id integer, p_day date) TO kinerja_app;
GRANT ALL ON FUNCTION app.is_held(p_agency_id integer, p_post_id integer, p_day date) TO kinerja_city;

--
-- Name: FUNCTION is_on(p_day date, p_starts_on date, p_ends_on date); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.is_on(p_day date, p_starts_on date, p_ends_on date) FROM PUBLIC;
GRANT ALL ON FUNCTION app.is_on(p_day date, p_starts_on date, p_ends_on date) TO kinerja_auth;
GRANT ALL ON FUNCTION app.is_on(p_day date, p_starts_on date, p_ends_on date) TO kinerja_definer;
GRANT ALL ON FUNCTION app.is_on(p_day date, p_starts_on date, p_ends_on date) TO kinerja_app;
GRANT ALL ON FUNCTION app.is_on(p_day date, p_starts_on date, p_ends_on date) TO kinerja_city;

--
-- Name: FUNCTION post_actions(p_agency_id integer, p_unit_id integer, p_is_open boolean); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.post_actions(p_agency_id integer, p_unit_id integer, p_is_open boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION app.post_actions(p_agency_id integer, p_unit_id integer, p_is_open boolean) TO kinerja_app;
GRANT ALL ON FUNCTION app.post_actions(p_agency_id integer, p_unit_id integer, p_is_open boolean) TO kinerja_city;

--
-- Name: TABLE post; Type: ACL; Schema: api; Owner: kinerja_owner
--

GRANT SELECT ON TABLE api.post TO kinerja_app;
GRANT SELECT ON TABLE api.post TO kinerja_city;

--
-- Name: FUNCTION post_close(p_agency text, p_post text, p_revisions bigint[]); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.post_close(p_agency text, p_post text, p_revisions bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION api.post_close(p_agency text, p_post text, p_revisions bigint[]) TO kinerja_app;
GRANT ALL ON FUNCTION api.post_close(p_agency text, p_post text, p_revisions bigint[]) TO kinerja_city;

--
-- Name: FUNCTION post_correct(p_agency text, p_post text, p_reports_to text, p_appraised_by text, p_since date, p_revisions bigint[], p_affects bigint); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.post_correct(p_agency text, p_post text, p_reports_to text, p_appraised_by text, p_since date, p_revisions bigint[], p_affects bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION api.post_correct(p_agency text, p_post text, p_reports_to text, p_appraised_by text, p_since date, p_revisions bigint[], p_affects bigint) TO kinerja_app;
GRANT ALL ON FUNCTION api.post_correct(p_agency text, p_post text, p_reports_to text, p_appraised_by text, p_since date, p_revisions bigint[], p_affects bigint) TO kinerja_city;

--
-- Name: FUNCTION post_create(p_agency text, p_post text, p_unit text, p_title text, p_kind text, p_jenjang text, p_reports_to text, p_appraised_by text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.post_create(p_agency text, p_post text, p_unit text, p_title text, p_kind text, p_jenjang text, p_reports_to text, p_appraised_by text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.post_create(p_agency text, p_post text, p_unit text, p_title text, p_kind text, p_jenjang text, p_reports_to text, p_appraised_by text) TO kinerja_app;
GRANT ALL ON FUNCTION api.post_create(p_agency text, p_post text, p_unit text, p_title text, p_kind text, p_jenjang text, p_reports_to text, p_appraised_by text) TO kinerja_city;

--
-- Name: FUNCTION post_show(p_agency text, p_post text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.post_show(p_agency text, p_post text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.post_show(p_agency text, p_post text) TO kinerja_app;
GRANT ALL ON FUNCTION api.post_show(p_agency text, p_post text) TO kinerja_city;

--
-- Name: FUNCTION post_update(p_agency text, p_post text, p_title text, p_kind text, p_jenjang text, p_unit text, p_revisions bigint[]); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.post_update(p_agency text, p_post text, p_title text, p_kind text, p_jenjang text, p_unit text, p_revisions bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION api.post_update(p_agency text, p_post text, p_title text, p_kind text, p_jenjang text, p_unit text, p_revisions bigint[]) TO kinerja_app;
GRANT ALL ON FUNCTION api.post_update(p_agency text, p_post text, p_title text, p_kind text, p_jenjang text, p_unit text, p_revisions bigint[]) TO kinerja_city;

--
-- Name: FUNCTION purge(p_category text, p_affects bigint); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.purge(p_category text, p_affects bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION api.purge(p_category text, p_affects bigint) TO kinerja_app;
GRANT ALL ON FUNCTION api.purge(p_category text, p_affects bigint) TO kinerja_city;

--
-- Name: FUNCTION purge_staging(); Type: ACL; Schema: api; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION api.purge_staging() FROM PUBLIC;
GRANT ALL ON FUNCTION api.purge_staging() TO kinerja_daemon;

--
-- Name: FUNCTION record(p_operation text, p_symbol text, p_detail jsonb); Type: ACL; Schema: audit; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION audit.record(p_operation text, p_symbol text, p_detail jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.record(p_operation text, p_symbol text, p_detail jsonb) TO kinerja_app;
GRANT ALL ON FUNCTION audit.record(p_operation text, p_symbol text, p_detail jsonb) TO kinerja_city;
GRANT ALL ON FUNCTION audit.record(p_operation text, p_symbol text, p_detail jsonb) TO kinerja_auth;

--
-- Name: FUNCTION record_done(p_detail jsonb); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.record_done(p_detail jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION api.record_done(p_detail jsonb) TO kinerja_app;
GRANT ALL ON FUNCTION api.record_done(p_detail jsonb) TO kinerja_city;

--
-- Name: FUNCTION record_event(p_operation text, p_detail jsonb); Type: ACL; Schema: api; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION api.record_event(p_operation text, p_detail jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION api.record_event(p_operation text, p_detail jsonb) TO kinerja_daemon;

--
-- Name: FUNCTION record_refusal(p_token_hash bytea, p_operation text, p_request uuid, p_symbol text, p_detail jsonb); Type: ACL; Schema: api; Owner: kinerja_auth
--

REVOKE ALL ON FUNCTION api.record_refusal(p_token_hash bytea, p_operation text, p_request uuid, p_symbol text, p_detail jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION api.record_refusal(p_token_hash bytea, p_operation text, p_request uuid, p_symbol text, p_detail jsonb) TO kinerja_daemon;

--
-- Name: FUNCTION require_agency(p_agency text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.require_agency(p_agency text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.require_agency(p_agency text) TO kinerja_app;
GRANT ALL ON FUNCTION api.require_agency(p_agency text) TO kinerja_city;

--
-- Name: FUNCTION require_person(p_person text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.require_person(p_person text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.require_person(p_person text) TO kinerja_app;
GRANT ALL ON FUNCTION api.require_person(p_person text) TO kinerja_city;

--
-- Name: FUNCTION require_unit(p_agency text, p_unit text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.require_unit(p_agency text, p_unit text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.require_unit(p_agency text, p_unit text) TO kinerja_app;
GRANT ALL ON FUNCTION api.require_unit(p_agency text, p_unit text) TO kinerja_city;

--
-- Name: FUNCTION schema(); Type: ACL; Schema: api; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION api.schema() FROM PUBLIC;
GRANT ALL ON FUNCTION api.schema() TO kinerja_daemon;

--
-- Name: FUNCTION session_close(); Type: ACL; Schema: api; Owner: kinerja_auth
--

REVOKE ALL ON FUNCTION api.session_close() FROM PUBLIC;
GRANT ALL ON FUNCTION api.session_close() TO kinerja_app;
GRANT ALL ON FUNCTION api.session_close() TO kinerja_city;

--
-- Name: FUNCTION show_accounts(); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.show_accounts() FROM PUBLIC;
GRANT ALL ON FUNCTION api.show_accounts() TO kinerja_app;
GRANT ALL ON FUNCTION api.show_accounts() TO kinerja_city;

--
-- Name: FUNCTION show_agencies(); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.show_agencies() FROM PUBLIC;
GRANT ALL ON FUNCTION api.show_agencies() TO kinerja_app;
GRANT ALL ON FUNCTION api.show_agencies() TO kinerja_city;

--
-- Name: FUNCTION show_appointments(p_agency text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.show_appointments(p_agency text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.show_appointments(p_agency text) TO kinerja_app;
GRANT ALL ON FUNCTION api.show_appointments(p_agency text) TO kinerja_city;

--
-- Name: TABLE entry; Type: ACL; Schema: audit; Owner: kinerja_owner
--

GRANT SELECT,INSERT ON TABLE audit.entry TO kinerja_definer;
GRANT SELECT ON TABLE audit.entry TO kinerja_city;

--
-- Name: FUNCTION show_audit(); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.show_audit() FROM PUBLIC;
GRANT ALL ON FUNCTION api.show_audit() TO kinerja_city;

--
-- Name: FUNCTION show_calendar(); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.show_calendar() FROM PUBLIC;
GRANT ALL ON FUNCTION api.show_calendar() TO kinerja_app;
GRANT ALL ON FUNCTION api.show_calendar() TO kinerja_city;

--
-- Name: FUNCTION show_delegations(p_agency text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.show_delegations(p_agency text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.show_delegations(p_agency text) TO kinerja_app;
GRANT ALL ON FUNCTION api.show_delegations(p_agency text) TO kinerja_city;

--
-- Name: FUNCTION show_grants(); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.show_grants() FROM PUBLIC;
GRANT ALL ON FUNCTION api.show_grants() TO kinerja_app;
GRANT ALL ON FUNCTION api.show_grants() TO kinerja_city;

--
-- Name: FUNCTION show_jobs(); Type: ACL; Schema: api; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION api.show_jobs() FROM PUBLIC;
GRANT ALL ON FUNCTION api.show_jobs() TO kinerja_app;
GRANT ALL ON FUNCTION api.show_jobs() TO kinerja_city;

--
-- Name: TABLE member; Type: ACL; Schema: api; Owner: kinerja_owner
--

GRANT SELECT ON TABLE api.member TO kinerja_app;
GRANT SELECT ON TABLE api.member TO kinerja_city;

--
-- Name: FUNCTION show_members(p_agency text, p_team text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.show_members(p_agency text, p_team text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.show_members(p_agency text, p_team text) TO kinerja_app;
GRANT ALL ON FUNCTION api.show_members(p_agency text, p_team text) TO kinerja_city;

--
-- Name: FUNCTION show_objectives(p_agency text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.show_objectives(p_agency text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.show_objectives(p_agency text) TO kinerja_app;
GRANT ALL ON FUNCTION api.show_objectives(p_agency text) TO kinerja_city;

--
-- Name: FUNCTION show_people(p_agency text, p_unit text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.show_people(p_agency text, p_unit text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.show_people(p_agency text, p_unit text) TO kinerja_app;
GRANT ALL ON FUNCTION api.show_people(p_agency text, p_unit text) TO kinerja_city;

--
-- Name: FUNCTION show_posts(p_agency text, p_unit text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.show_posts(p_agency text, p_unit text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.show_posts(p_agency text, p_unit text) TO kinerja_app;
GRANT ALL ON FUNCTION api.show_posts(p_agency text, p_unit text) TO kinerja_city;

--
-- Name: TABLE rank; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT SELECT ON TABLE app.rank TO kinerja_app;
GRANT SELECT ON TABLE app.rank TO kinerja_city;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.rank TO kinerja_definer;

--
-- Name: FUNCTION show_ranks(p_person text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.show_ranks(p_person text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.show_ranks(p_person text) TO kinerja_app;
GRANT ALL ON FUNCTION api.show_ranks(p_person text) TO kinerja_city;

--
-- Name: TABLE retention; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT SELECT ON TABLE app.retention TO kinerja_app;
GRANT SELECT ON TABLE app.retention TO kinerja_city;
GRANT SELECT ON TABLE app.retention TO kinerja_auth;
GRANT SELECT ON TABLE app.retention TO kinerja_definer;

--
-- Name: FUNCTION show_retention(); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.show_retention() FROM PUBLIC;
GRANT ALL ON FUNCTION api.show_retention() TO kinerja_app;
GRANT ALL ON FUNCTION api.show_retention() TO kinerja_city;

--
-- Name: FUNCTION show_sessions(); Type: ACL; Schema: api; Owner: kinerja_auth
--

REVOKE ALL ON FUNCTION api.show_sessions() FROM PUBLIC;
GRANT ALL ON FUNCTION api.show_sessions() TO kinerja_app;
GRANT ALL ON FUNCTION api.show_sessions() TO kinerja_city;

--
-- Name: FUNCTION status_actions(p_person_id uuid, p_state text); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.status_actions(p_person_id uuid, p_state text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.status_actions(p_person_id uuid, p_state text) TO kinerja_app;
GRANT ALL ON FUNCTION app.status_actions(p_person_id uuid, p_state text) TO kinerja_city;

--
-- Name: TABLE status; Type: ACL; Schema: api; Owner: kinerja_owner
--

GRANT SELECT ON TABLE api.status TO kinerja_app;
GRANT SELECT ON TABLE api.status TO kinerja_city;

--
-- Name: FUNCTION show_statuses(p_person text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.show_statuses(p_person text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.show_statuses(p_person text) TO kinerja_app;
GRANT ALL ON FUNCTION api.show_statuses(p_person text) TO kinerja_city;

--
-- Name: FUNCTION team_actions(p_agency_id integer); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.team_actions(p_agency_id integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.team_actions(p_agency_id integer) TO kinerja_app;
GRANT ALL ON FUNCTION app.team_actions(p_agency_id integer) TO kinerja_city;

--
-- Name: TABLE team; Type: ACL; Schema: api; Owner: kinerja_owner
--

GRANT SELECT ON TABLE api.team TO kinerja_app;
GRANT SELECT ON TABLE api.team TO kinerja_city;

--
-- Name: FUNCTION show_teams(p_agency text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.show_teams(p_agency text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.show_teams(p_agency text) TO kinerja_app;
GRANT ALL ON FUNCTION api.show_teams(p_agency text) TO kinerja_city;

--
-- Name: FUNCTION unit_actions(p_agency_id integer, p_unit_id integer, p_is_open boolean); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.unit_actions(p_agency_id integer, p_unit_id integer, p_is_open boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION app.unit_actions(p_agency_id integer, p_unit_id integer, p_is_open boolean) TO kinerja_app;
GRANT ALL ON FUNCTION app.unit_actions(p_agency_id integer, p_unit_id integer, p_is_open boolean) TO kinerja_city;
GRANT ALL ON FUNCTION app.unit_actions(p_agency_id integer, p_unit_id integer, p_is_open boolean) TO kinerja_auth;

--
-- Name: TABLE unit; Type: ACL; Schema: api; Owner: kinerja_owner
--

GRANT SELECT ON TABLE api.unit TO kinerja_app;
GRANT SELECT ON TABLE api.unit TO kinerja_city;

--
-- Name: FUNCTION show_units(p_agency text, p_unit text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.show_units(p_agency text, p_unit text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.show_units(p_agency text, p_unit text) TO kinerja_app;
GRANT ALL ON FUNCTION api.show_units(p_agency text, p_unit text) TO kinerja_city;

--
-- Name: FUNCTION status_end(p_status_id uuid, p_ends_on date, p_revisions bigint[]); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.status_end(p_status_id uuid, p_ends_on date, p_revisions bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION api.status_end(p_status_id uuid, p_ends_on date, p_revisions bigint[]) TO kinerja_app;
GRANT ALL ON FUNCTION api.status_end(p_status_id uuid, p_ends_on date, p_revisions bigint[]) TO kinerja_city;

--
-- Name: FUNCTION status_set(p_person text, p_status text, p_decree text, p_starts_on date, p_ends_on date, p_appraiser text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.status_set(p_person text, p_status text, p_decree text, p_starts_on date, p_ends_on date, p_appraiser text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.status_set(p_person text, p_status text, p_decree text, p_starts_on date, p_ends_on date, p_appraiser text) TO kinerja_app;
GRANT ALL ON FUNCTION api.status_set(p_person text, p_status text, p_decree text, p_starts_on date, p_ends_on date, p_appraiser text) TO kinerja_city;

--
-- Name: FUNCTION status_show(p_status_id uuid); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.status_show(p_status_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.status_show(p_status_id uuid) TO kinerja_app;
GRANT ALL ON FUNCTION api.status_show(p_status_id uuid) TO kinerja_city;

--
-- Name: FUNCTION take_job(p_worker uuid); Type: ACL; Schema: api; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION api.take_job(p_worker uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.take_job(p_worker uuid) TO kinerja_daemon;

--
-- Name: FUNCTION team_add(p_agency text, p_team text, p_person text, p_is_leader boolean, p_starts_on date, p_ends_on date); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.team_add(p_agency text, p_team text, p_person text, p_is_leader boolean, p_starts_on date, p_ends_on date) FROM PUBLIC;
GRANT ALL ON FUNCTION api.team_add(p_agency text, p_team text, p_person text, p_is_leader boolean, p_starts_on date, p_ends_on date) TO kinerja_app;
GRANT ALL ON FUNCTION api.team_add(p_agency text, p_team text, p_person text, p_is_leader boolean, p_starts_on date, p_ends_on date) TO kinerja_city;

--
-- Name: FUNCTION team_create(p_agency text, p_team text, p_name text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.team_create(p_agency text, p_team text, p_name text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.team_create(p_agency text, p_team text, p_name text) TO kinerja_app;
GRANT ALL ON FUNCTION api.team_create(p_agency text, p_team text, p_name text) TO kinerja_city;

--
-- Name: FUNCTION team_remove(p_agency text, p_team text, p_person text, p_ends_on date); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.team_remove(p_agency text, p_team text, p_person text, p_ends_on date) FROM PUBLIC;
GRANT ALL ON FUNCTION api.team_remove(p_agency text, p_team text, p_person text, p_ends_on date) TO kinerja_app;
GRANT ALL ON FUNCTION api.team_remove(p_agency text, p_team text, p_person text, p_ends_on date) TO kinerja_city;

--
-- Name: FUNCTION team_show(p_agency text, p_team text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.team_show(p_agency text, p_team text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.team_show(p_agency text, p_team text) TO kinerja_app;
GRANT ALL ON FUNCTION api.team_show(p_agency text, p_team text) TO kinerja_city;

--
-- Name: FUNCTION tidy(); Type: ACL; Schema: api; Owner: kinerja_auth
--

REVOKE ALL ON FUNCTION api.tidy() FROM PUBLIC;
GRANT ALL ON FUNCTION api.tidy() TO kinerja_daemon;

--
-- Name: FUNCTION touch_sessions(p_token_hashes bytea[]); Type: ACL; Schema: api; Owner: kinerja_auth
--

REVOKE ALL ON FUNCTION api.touch_sessions(p_token_hashes bytea[]) FROM PUBLIC;
GRANT ALL ON FUNCTION api.touch_sessions(p_token_hashes bytea[]) TO kinerja_daemon;

--
-- Name: FUNCTION unit_close(p_agency text, p_unit text, p_revisions bigint[]); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.unit_close(p_agency text, p_unit text, p_revisions bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION api.unit_close(p_agency text, p_unit text, p_revisions bigint[]) TO kinerja_app;
GRANT ALL ON FUNCTION api.unit_close(p_agency text, p_unit text, p_revisions bigint[]) TO kinerja_city;

--
-- Name: FUNCTION unit_create(p_agency text, p_unit text, p_name text, p_kind text, p_parent text, p_is_mandiri boolean, p_work_pattern text, p_coordinated_by text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.unit_create(p_agency text, p_unit text, p_name text, p_kind text, p_parent text, p_is_mandiri boolean, p_work_pattern text, p_coordinated_by text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.unit_create(p_agency text, p_unit text, p_name text, p_kind text, p_parent text, p_is_mandiri boolean, p_work_pattern text, p_coordinated_by text) TO kinerja_app;
GRANT ALL ON FUNCTION api.unit_create(p_agency text, p_unit text, p_name text, p_kind text, p_parent text, p_is_mandiri boolean, p_work_pattern text, p_coordinated_by text) TO kinerja_city;

--
-- Name: FUNCTION unit_move(p_agency text, p_unit text, p_parent text, p_revisions bigint[]); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.unit_move(p_agency text, p_unit text, p_parent text, p_revisions bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION api.unit_move(p_agency text, p_unit text, p_parent text, p_revisions bigint[]) TO kinerja_app;
GRANT ALL ON FUNCTION api.unit_move(p_agency text, p_unit text, p_parent text, p_revisions bigint[]) TO kinerja_city;

--
-- Name: FUNCTION unit_show(p_agency text, p_unit text); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.unit_show(p_agency text, p_unit text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.unit_show(p_agency text, p_unit text) TO kinerja_app;
GRANT ALL ON FUNCTION api.unit_show(p_agency text, p_unit text) TO kinerja_city;

--
-- Name: FUNCTION unit_update(p_agency text, p_unit text, p_name text, p_kind text, p_is_mandiri boolean, p_work_pattern text, p_coordinated_by text, p_revisions bigint[]); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.unit_update(p_agency text, p_unit text, p_name text, p_kind text, p_is_mandiri boolean, p_work_pattern text, p_coordinated_by text, p_revisions bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION api.unit_update(p_agency text, p_unit text, p_name text, p_kind text, p_is_mandiri boolean, p_work_pattern text, p_coordinated_by text, p_revisions bigint[]) TO kinerja_app;
GRANT ALL ON FUNCTION api.unit_update(p_agency text, p_unit text, p_name text, p_kind text, p_is_mandiri boolean, p_work_pattern text, p_coordinated_by text, p_revisions bigint[]) TO kinerja_city;

--
-- Name: FUNCTION audited(); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.audited() FROM PUBLIC;
GRANT ALL ON FUNCTION app.audited() TO kinerja_auth;
GRANT ALL ON FUNCTION app.audited() TO kinerja_definer;
GRANT ALL ON FUNCTION app.audited() TO kinerja_app;
GRANT ALL ON FUNCTION app.audited() TO kinerja_city;

--
-- Name: FUNCTION is_operator(); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.is_operator() FROM PUBLIC;
GRANT ALL ON FUNCTION app.is_operator() TO kinerja_auth;
GRANT ALL ON FUNCTION app.is_operator() TO kinerja_definer;
GRANT ALL ON FUNCTION app.is_operator() TO kinerja_app;
GRANT ALL ON FUNCTION app.is_operator() TO kinerja_city;

--
-- Name: FUNCTION official(); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.official() FROM PUBLIC;
GRANT ALL ON FUNCTION app.official() TO kinerja_auth;
GRANT ALL ON FUNCTION app.official() TO kinerja_definer;
GRANT ALL ON FUNCTION app.official() TO kinerja_app;
GRANT ALL ON FUNCTION app.official() TO kinerja_city;

--
-- Name: FUNCTION whoami(); Type: ACL; Schema: api; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION api.whoami() FROM PUBLIC;
GRANT ALL ON FUNCTION api.whoami() TO kinerja_app;
GRANT ALL ON FUNCTION api.whoami() TO kinerja_city;

--
-- Name: FUNCTION account_for(p_action text, p_account uuid, p_revisions bigint[]); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.account_for(p_action text, p_account uuid, p_revisions bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION app.account_for(p_action text, p_account uuid, p_revisions bigint[]) TO kinerja_app;
GRANT ALL ON FUNCTION app.account_for(p_action text, p_account uuid, p_revisions bigint[]) TO kinerja_city;

--
-- Name: FUNCTION add_working_days(p_day date, p_count integer, p_pattern text); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.add_working_days(p_day date, p_count integer, p_pattern text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.add_working_days(p_day date, p_count integer, p_pattern text) TO kinerja_app;
GRANT ALL ON FUNCTION app.add_working_days(p_day date, p_count integer, p_pattern text) TO kinerja_city;
GRANT ALL ON FUNCTION app.add_working_days(p_day date, p_count integer, p_pattern text) TO kinerja_definer;

--
-- Name: FUNCTION administers_all(p_person_id uuid); Type: ACL; Schema: app; Owner: kinerja_auth
--

REVOKE ALL ON FUNCTION app.administers_all(p_person_id uuid) FROM PUBLIC;

--
-- Name: FUNCTION agency_for(p_action text, p_agency text, p_revisions bigint[]); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.agency_for(p_action text, p_agency text, p_revisions bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION app.agency_for(p_action text, p_agency text, p_revisions bigint[]) TO kinerja_app;
GRANT ALL ON FUNCTION app.agency_for(p_action text, p_agency text, p_revisions bigint[]) TO kinerja_city;

--
-- Name: FUNCTION agency_named(p_code text); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.agency_named(p_code text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.agency_named(p_code text) TO kinerja_auth;
GRANT ALL ON FUNCTION app.agency_named(p_code text) TO kinerja_app;
GRANT ALL ON FUNCTION app.agency_named(p_code text) TO kinerja_city;

--
-- Name: FUNCTION appointment_for(p_action text, p_agency text, p_appointment uuid, p_revisions bigint[]); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.appointment_for(p_action text, p_agency text, p_appointment uuid, p_revisions bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION app.appointment_for(p_action text, p_agency text, p_appointment uuid, p_revisions bigint[]) TO kinerja_app;
GRANT ALL ON FUNCTION app.appointment_for(p_action text, p_agency text, p_appointment uuid, p_revisions bigint[]) TO kinerja_city;

--
-- Name: FUNCTION appointments_of_managed(p_people uuid[]); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.appointments_of_managed(p_people uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION app.appointments_of_managed(p_people uuid[]) TO kinerja_app;
GRANT ALL ON FUNCTION app.appointments_of_managed(p_people uuid[]) TO kinerja_city;

--
-- Name: FUNCTION appraiser_chain(p_person_id uuid, p_day date); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.appraiser_chain(p_person_id uuid, p_day date) FROM PUBLIC;
GRANT ALL ON FUNCTION app.appraiser_chain(p_person_id uuid, p_day date) TO kinerja_auth;

--
-- Name: FUNCTION appraiser_of(p_person_id uuid, p_day date, OUT person_id uuid, OUT agency_id integer, OUT post_id integer, OUT rule text); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.appraiser_of(p_person_id uuid, p_day date, OUT person_id uuid, OUT agency_id integer, OUT post_id integer, OUT rule text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.appraiser_of(p_person_id uuid, p_day date, OUT person_id uuid, OUT agency_id integer, OUT post_id integer, OUT rule text) TO kinerja_auth;

--
-- Name: FUNCTION appraiser_steps(p_but uuid[], p_agency_id integer, p_post_id integer, p_unit_id integer, p_day date); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.appraiser_steps(p_but uuid[], p_agency_id integer, p_post_id integer, p_unit_id integer, p_day date) FROM PUBLIC;
GRANT ALL ON FUNCTION app.appraiser_steps(p_but uuid[], p_agency_id integer, p_post_id integer, p_unit_id integer, p_day date) TO kinerja_auth;

--
-- Name: FUNCTION audited_people(); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.audited_people() FROM PUBLIC;
GRANT ALL ON FUNCTION app.audited_people() TO kinerja_auth;
GRANT ALL ON FUNCTION app.audited_people() TO kinerja_definer;
GRANT ALL ON FUNCTION app.audited_people() TO kinerja_app;
GRANT ALL ON FUNCTION app.audited_people() TO kinerja_city;

--
-- Name: FUNCTION begin_session(p_account uuid, p_token_hash bytea, p_source text, p_lifetime interval, p_idle_limit interval, p_how text); Type: ACL; Schema: app; Owner: kinerja_auth
--

REVOKE ALL ON FUNCTION app.begin_session(p_account uuid, p_token_hash bytea, p_source text, p_lifetime interval, p_idle_limit interval, p_how text) FROM PUBLIC;

--
-- Name: FUNCTION carry_units_below(); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.carry_units_below() FROM PUBLIC;
GRANT ALL ON FUNCTION app.carry_units_below() TO kinerja_owner;

--
-- Name: FUNCTION check_import_agencies(p_is_dry_run boolean); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.check_import_agencies(p_is_dry_run boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION app.check_import_agencies(p_is_dry_run boolean) TO kinerja_app;
GRANT ALL ON FUNCTION app.check_import_agencies(p_is_dry_run boolean) TO kinerja_city;

--
-- Name: FUNCTION check_import_appointments(p_is_dry_run boolean); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.check_import_appointments(p_is_dry_run boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION app.check_import_appointments(p_is_dry_run boolean) TO kinerja_app;
GRANT ALL ON FUNCTION app.check_import_appointments(p_is_dry_run boolean) TO kinerja_city;

--
-- Name: FUNCTION check_import_delegations(p_is_dry_run boolean); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.check_import_delegations(p_is_dry_run boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION app.check_import_delegations(p_is_dry_run boolean) TO kinerja_app;
GRANT ALL ON FUNCTION app.check_import_delegations(p_is_dry_run boolean) TO kinerja_city;

--
-- Name: FUNCTION check_import_objectives(p_is_dry_run boolean); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.check_import_objectives(p_is_dry_run boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION app.check_import_objectives(p_is_dry_run boolean) TO kinerja_app;
GRANT ALL ON FUNCTION app.check_import_objectives(p_is_dry_run boolean) TO kinerja_city;

--
-- Name: FUNCTION check_import_people(p_is_dry_run boolean); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.check_import_people(p_is_dry_run boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION app.check_import_people(p_is_dry_run boolean) TO kinerja_app;
GRANT ALL ON FUNCTION app.check_import_people(p_is_dry_run boolean) TO kinerja_city;

--
-- Name: FUNCTION check_import_posts(p_is_dry_run boolean); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.check_import_posts(p_is_dry_run boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION app.check_import_posts(p_is_dry_run boolean) TO kinerja_app;
GRANT ALL ON FUNCTION app.check_import_posts(p_is_dry_run boolean) TO kinerja_city;

--
-- Name: FUNCTION check_import_statuses(p_is_dry_run boolean); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.check_import_statuses(p_is_dry_run boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION app.check_import_statuses(p_is_dry_run boolean) TO kinerja_app;
GRANT ALL ON FUNCTION app.check_import_statuses(p_is_dry_run boolean) TO kinerja_city;

--
-- Name: FUNCTION check_import_teams(p_is_dry_run boolean); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.check_import_teams(p_is_dry_run boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION app.check_import_teams(p_is_dry_run boolean) TO kinerja_app;
GRANT ALL ON FUNCTION app.check_import_teams(p_is_dry_run boolean) TO kinerja_city;

--
-- Name: FUNCTION check_import_units(p_is_dry_run boolean); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.check_import_units(p_is_dry_run boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION app.check_import_units(p_is_dry_run boolean) TO kinerja_app;
GRANT ALL ON FUNCTION app.check_import_units(p_is_dry_run boolean) TO kinerja_city;

--
-- Name: FUNCTION coordinator_named(p_agency_id integer, p_name text, OUT agency_id integer, OUT unit_id integer); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.coordinator_named(p_agency_id integer, p_name text, OUT agency_id integer, OUT unit_id integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.coordinator_named(p_agency_id integer, p_name text, OUT agency_id integer, OUT unit_id integer) TO kinerja_app;
GRANT ALL ON FUNCTION app.coordinator_named(p_agency_id integer, p_name text, OUT agency_id integer, OUT unit_id integer) TO kinerja_city;

--
-- Name: FUNCTION crowded_posts(p_posts integer[]); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.crowded_posts(p_posts integer[]) FROM PUBLIC;
GRANT ALL ON FUNCTION app.crowded_posts(p_posts integer[]) TO kinerja_app;
GRANT ALL ON FUNCTION app.crowded_posts(p_posts integer[]) TO kinerja_city;

--
-- Name: FUNCTION days_to_compare(p_before app.appointment, p_after app.appointment); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.days_to_compare(p_before app.appointment, p_after app.appointment) FROM PUBLIC;
GRANT ALL ON FUNCTION app.days_to_compare(p_before app.appointment, p_after app.appointment) TO kinerja_app;
GRANT ALL ON FUNCTION app.days_to_compare(p_before app.appointment, p_after app.appointment) TO kinerja_city;

--
-- Name: FUNCTION holder_label(p_person_id text, p_post text); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.holder_label(p_person_id text, p_post text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.holder_label(p_person_id text, p_post text) TO kinerja_app;
GRANT ALL ON FUNCTION app.holder_label(p_person_id text, p_post text) TO kinerja_city;

--
-- Name: FUNCTION differences(p_before jsonb, p_after jsonb); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.differences(p_before jsonb, p_after jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION app.differences(p_before jsonb, p_after jsonb) TO kinerja_app;
GRANT ALL ON FUNCTION app.differences(p_before jsonb, p_after jsonb) TO kinerja_city;

--
-- Name: FUNCTION end_sessions(); Type: ACL; Schema: app; Owner: kinerja_auth
--

REVOKE ALL ON FUNCTION app.end_sessions() FROM PUBLIC;
GRANT ALL ON FUNCTION app.end_sessions() TO kinerja_owner;

--
-- Name: FUNCTION evaluated_in(p_person_id uuid, p_day date, OUT agency_id integer, OUT post_id integer, OUT unit_id integer, OUT kind text); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.evaluated_in(p_person_id uuid, p_day date, OUT agency_id integer, OUT post_id integer, OUT unit_id integer, OUT kind text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.evaluated_in(p_person_id uuid, p_day date, OUT agency_id integer, OUT post_id integer, OUT unit_id integer, OUT kind text) TO kinerja_auth;

--
-- Name: FUNCTION explained_appraiser(p_person_id uuid, p_day date); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.explained_appraiser(p_person_id uuid, p_day date) FROM PUBLIC;
GRANT ALL ON FUNCTION app.explained_appraiser(p_person_id uuid, p_day date) TO kinerja_app;
GRANT ALL ON FUNCTION app.explained_appraiser(p_person_id uuid, p_day date) TO kinerja_city;

--
-- Name: FUNCTION explained_assignment(p_person_id uuid, p_day date); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.explained_assignment(p_person_id uuid, p_day date) FROM PUBLIC;
GRANT ALL ON FUNCTION app.explained_assignment(p_person_id uuid, p_day date) TO kinerja_app;
GRANT ALL ON FUNCTION app.explained_assignment(p_person_id uuid, p_day date) TO kinerja_city;

--
-- Name: FUNCTION explained_visibility(p_person_id uuid, p_day date); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.explained_visibility(p_person_id uuid, p_day date) FROM PUBLIC;
GRANT ALL ON FUNCTION app.explained_visibility(p_person_id uuid, p_day date) TO kinerja_app;
GRANT ALL ON FUNCTION app.explained_visibility(p_person_id uuid, p_day date) TO kinerja_city;

--
-- Name: FUNCTION fail(p_state text, p_message text, p_hint text); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.fail(p_state text, p_message text, p_hint text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.fail(p_state text, p_message text, p_hint text) TO kinerja_auth;
GRANT ALL ON FUNCTION app.fail(p_state text, p_message text, p_hint text) TO kinerja_definer;
GRANT ALL ON FUNCTION app.fail(p_state text, p_message text, p_hint text) TO kinerja_app;
GRANT ALL ON FUNCTION app.fail(p_state text, p_message text, p_hint text) TO kinerja_city;

--
-- Name: FUNCTION final_units(); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.final_units() FROM PUBLIC;
GRANT ALL ON FUNCTION app.final_units() TO kinerja_app;
GRANT ALL ON FUNCTION app.final_units() TO kinerja_city;

--
-- Name: FUNCTION forgive(p_login text, p_source text); Type: ACL; Schema: app; Owner: kinerja_auth
--

REVOKE ALL ON FUNCTION app.forgive(p_login text, p_source text) FROM PUBLIC;

--
-- Name: FUNCTION heads_government(p_post_kind text); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.heads_government(p_post_kind text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.heads_government(p_post_kind text) TO kinerja_auth;
GRANT ALL ON FUNCTION app.heads_government(p_post_kind text) TO kinerja_app;
GRANT ALL ON FUNCTION app.heads_government(p_post_kind text) TO kinerja_city;

--
-- Name: FUNCTION heads_of_region(); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.heads_of_region() FROM PUBLIC;
GRANT ALL ON FUNCTION app.heads_of_region() TO kinerja_app;
GRANT ALL ON FUNCTION app.heads_of_region() TO kinerja_city;

--
-- Name: FUNCTION hold_line(); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.hold_line() FROM PUBLIC;
GRANT ALL ON FUNCTION app.hold_line() TO kinerja_owner;

--
-- Name: FUNCTION identity_of(p_actor uuid, p_is_machine boolean, OUT reach integer[], OUT administers integer[], OUT administers_units integer[], OUT audits integer[], OUT official text, OUT is_operator boolean, OUT acts_as text); Type: ACL; Schema: app; Owner: kinerja_auth
--

REVOKE ALL ON FUNCTION app.identity_of(p_actor uuid, p_is_machine boolean, OUT reach integer[], OUT administers integer[], OUT administers_units integer[], OUT audits integer[], OUT official text, OUT is_operator boolean, OUT acts_as text) FROM PUBLIC;

--
-- Name: FUNCTION import_agencies(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.import_agencies(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION app.import_agencies(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) TO kinerja_app;
GRANT ALL ON FUNCTION app.import_agencies(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) TO kinerja_city;

--
-- Name: FUNCTION import_appointments(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.import_appointments(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION app.import_appointments(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) TO kinerja_app;
GRANT ALL ON FUNCTION app.import_appointments(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) TO kinerja_city;

--
-- Name: FUNCTION import_delegations(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.import_delegations(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION app.import_delegations(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) TO kinerja_app;
GRANT ALL ON FUNCTION app.import_delegations(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) TO kinerja_city;

--
-- Name: FUNCTION import_enter(p_job uuid, p_is_first boolean, OUT kind text, OUT is_dry_run boolean); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.import_enter(p_job uuid, p_is_first boolean, OUT kind text, OUT is_dry_run boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION app.import_enter(p_job uuid, p_is_first boolean, OUT kind text, OUT is_dry_run boolean) TO kinerja_app;
GRANT ALL ON FUNCTION app.import_enter(p_job uuid, p_is_first boolean, OUT kind text, OUT is_dry_run boolean) TO kinerja_city;

--
-- Name: FUNCTION import_has(p_column text); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.import_has(p_column text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.import_has(p_column text) TO kinerja_definer;
GRANT ALL ON FUNCTION app.import_has(p_column text) TO kinerja_app;
GRANT ALL ON FUNCTION app.import_has(p_column text) TO kinerja_city;

--
-- Name: FUNCTION import_identifier(p_cell text); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.import_identifier(p_cell text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.import_identifier(p_cell text) TO kinerja_app;
GRANT ALL ON FUNCTION app.import_identifier(p_cell text) TO kinerja_city;

--
-- Name: FUNCTION import_job(); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.import_job() FROM PUBLIC;
GRANT ALL ON FUNCTION app.import_job() TO kinerja_owner;
GRANT ALL ON FUNCTION app.import_job() TO kinerja_app;
GRANT ALL ON FUNCTION app.import_job() TO kinerja_city;

--
-- Name: FUNCTION import_line_of(p_until bigint); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.import_line_of(p_until bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION app.import_line_of(p_until bigint) TO kinerja_app;
GRANT ALL ON FUNCTION app.import_line_of(p_until bigint) TO kinerja_city;

--
-- Name: FUNCTION import_note(p_line integer, p_column text, p_symbol text, p_english text, p_indonesian text); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.import_note(p_line integer, p_column text, p_symbol text, p_english text, p_indonesian text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.import_note(p_line integer, p_column text, p_symbol text, p_english text, p_indonesian text) TO kinerja_owner;
GRANT ALL ON FUNCTION app.import_note(p_line integer, p_column text, p_symbol text, p_english text, p_indonesian text) TO kinerja_app;
GRANT ALL ON FUNCTION app.import_note(p_line integer, p_column text, p_symbol text, p_english text, p_indonesian text) TO kinerja_city;

--
-- Name: FUNCTION import_note_bad(); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.import_note_bad() FROM PUBLIC;
GRANT ALL ON FUNCTION app.import_note_bad() TO kinerja_app;
GRANT ALL ON FUNCTION app.import_note_bad() TO kinerja_city;

--
-- Name: FUNCTION import_objectives(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.import_objectives(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION app.import_objectives(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) TO kinerja_app;
GRANT ALL ON FUNCTION app.import_objectives(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) TO kinerja_city;

--
-- Name: TABLE job; Type: ACL; Schema: meta; Owner: kinerja_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE meta.job TO kinerja_definer;

--
-- Name: FUNCTION import_over(p_job meta.job, p_symbol text); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.import_over(p_job meta.job, p_symbol text) FROM PUBLIC;

--
-- Name: FUNCTION import_people(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.import_people(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION app.import_people(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) TO kinerja_app;
GRANT ALL ON FUNCTION app.import_people(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) TO kinerja_city;

--
-- Name: FUNCTION import_posts(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.import_posts(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION app.import_posts(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) TO kinerja_app;
GRANT ALL ON FUNCTION app.import_posts(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) TO kinerja_city;

--
-- Name: FUNCTION import_preview(p_line integer, p_symbol text, p_columns text, p_english text, p_indonesian text); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.import_preview(p_line integer, p_symbol text, p_columns text, p_english text, p_indonesian text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.import_preview(p_line integer, p_symbol text, p_columns text, p_english text, p_indonesian text) TO kinerja_owner;
GRANT ALL ON FUNCTION app.import_preview(p_line integer, p_symbol text, p_columns text, p_english text, p_indonesian text) TO kinerja_app;
GRANT ALL ON FUNCTION app.import_preview(p_line integer, p_symbol text, p_columns text, p_english text, p_indonesian text) TO kinerja_city;

--
-- Name: FUNCTION import_problems(p_job uuid); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.import_problems(p_job uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.import_problems(p_job uuid) TO kinerja_app;
GRANT ALL ON FUNCTION app.import_problems(p_job uuid) TO kinerja_city;

--
-- Name: FUNCTION import_result(p_job uuid); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.import_result(p_job uuid) FROM PUBLIC;

--
-- Name: FUNCTION import_statuses(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.import_statuses(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION app.import_statuses(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) TO kinerja_app;
GRANT ALL ON FUNCTION app.import_statuses(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) TO kinerja_city;

--
-- Name: FUNCTION import_teams(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.import_teams(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION app.import_teams(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) TO kinerja_app;
GRANT ALL ON FUNCTION app.import_teams(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) TO kinerja_city;

--
-- Name: FUNCTION import_units(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.import_units(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION app.import_units(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) TO kinerja_app;
GRANT ALL ON FUNCTION app.import_units(p_first integer, p_last integer, p_is_first boolean, OUT created bigint, OUT changed bigint, OUT unchanged bigint) TO kinerja_city;

--
-- Name: FUNCTION import_until(p_day date, p_line integer); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.import_until(p_day date, p_line integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.import_until(p_day date, p_line integer) TO kinerja_app;
GRANT ALL ON FUNCTION app.import_until(p_day date, p_line integer) TO kinerja_city;

--
-- Name: FUNCTION is_administered(); Type: ACL; Schema: app; Owner: kinerja_auth
--

REVOKE ALL ON FUNCTION app.is_administered() FROM PUBLIC;

--
-- Name: FUNCTION is_delegate(p_person_id uuid, p_agency_id integer, p_unit_id integer, p_day date); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.is_delegate(p_person_id uuid, p_agency_id integer, p_unit_id integer, p_day date) FROM PUBLIC;
GRANT ALL ON FUNCTION app.is_delegate(p_person_id uuid, p_agency_id integer, p_unit_id integer, p_day date) TO kinerja_auth;

--
-- Name: FUNCTION is_reported_to(p_agency_id integer, p_unit_id integer); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.is_reported_to(p_agency_id integer, p_unit_id integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.is_reported_to(p_agency_id integer, p_unit_id integer) TO kinerja_app;
GRANT ALL ON FUNCTION app.is_reported_to(p_agency_id integer, p_unit_id integer) TO kinerja_city;

--
-- Name: FUNCTION is_stood_above(p_agency_id integer, p_post_id integer); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.is_stood_above(p_agency_id integer, p_post_id integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.is_stood_above(p_agency_id integer, p_post_id integer) TO kinerja_app;
GRANT ALL ON FUNCTION app.is_stood_above(p_agency_id integer, p_post_id integer) TO kinerja_city;

--
-- Name: FUNCTION is_working_day(p_day date, p_pattern text); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.is_working_day(p_day date, p_pattern text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.is_working_day(p_day date, p_pattern text) TO kinerja_app;
GRANT ALL ON FUNCTION app.is_working_day(p_day date, p_pattern text) TO kinerja_city;
GRANT ALL ON FUNCTION app.is_working_day(p_day date, p_pattern text) TO kinerja_definer;

--
-- Name: FUNCTION keep_history(); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.keep_history() FROM PUBLIC;
GRANT ALL ON FUNCTION app.keep_history() TO kinerja_owner;

--
-- Name: FUNCTION keep_lines(); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.keep_lines() FROM PUBLIC;
GRANT ALL ON FUNCTION app.keep_lines() TO kinerja_owner;

--
-- Name: FUNCTION led_posts(); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.led_posts() FROM PUBLIC;
GRANT ALL ON FUNCTION app.led_posts() TO kinerja_app;
GRANT ALL ON FUNCTION app.led_posts() TO kinerja_city;
GRANT ALL ON FUNCTION app.led_posts() TO kinerja_auth;

--
-- Name: FUNCTION led_people(); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.led_people() FROM PUBLIC;
GRANT ALL ON FUNCTION app.led_people() TO kinerja_app;
GRANT ALL ON FUNCTION app.led_people() TO kinerja_city;
GRANT ALL ON FUNCTION app.led_people() TO kinerja_auth;

--
-- Name: FUNCTION login_source(p_source text); Type: ACL; Schema: app; Owner: kinerja_auth
--

REVOKE ALL ON FUNCTION app.login_source(p_source text) FROM PUBLIC;

--
-- Name: FUNCTION logins_of(p_person_id uuid); Type: ACL; Schema: app; Owner: kinerja_auth
--

REVOKE ALL ON FUNCTION app.logins_of(p_person_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.logins_of(p_person_id uuid) TO kinerja_definer;

--
-- Name: FUNCTION make_code(p_account uuid, p_lasts interval); Type: ACL; Schema: app; Owner: kinerja_auth
--

REVOKE ALL ON FUNCTION app.make_code(p_account uuid, p_lasts interval) FROM PUBLIC;
GRANT ALL ON FUNCTION app.make_code(p_account uuid, p_lasts interval) TO kinerja_app;
GRANT ALL ON FUNCTION app.make_code(p_account uuid, p_lasts interval) TO kinerja_city;

--
-- Name: FUNCTION may_appraise(p_post_kind text); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.may_appraise(p_post_kind text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.may_appraise(p_post_kind text) TO kinerja_auth;
GRANT ALL ON FUNCTION app.may_appraise(p_post_kind text) TO kinerja_app;
GRANT ALL ON FUNCTION app.may_appraise(p_post_kind text) TO kinerja_city;

--
-- Name: FUNCTION may_know_password(p_maker uuid, p_person_id uuid); Type: ACL; Schema: app; Owner: kinerja_auth
--

REVOKE ALL ON FUNCTION app.may_know_password(p_maker uuid, p_person_id uuid) FROM PUBLIC;

--
-- Name: FUNCTION moment(); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.moment() FROM PUBLIC;
GRANT ALL ON FUNCTION app.moment() TO kinerja_definer;

--
-- Name: FUNCTION name_person(); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.name_person() FROM PUBLIC;

--
-- Name: FUNCTION peers_of(p_person_id uuid, p_day date); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.peers_of(p_person_id uuid, p_day date) FROM PUBLIC;
GRANT ALL ON FUNCTION app.peers_of(p_person_id uuid, p_day date) TO kinerja_auth;

--
-- Name: FUNCTION person_named(p_name text); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.person_named(p_name text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.person_named(p_name text) TO kinerja_auth;
GRANT ALL ON FUNCTION app.person_named(p_name text) TO kinerja_app;
GRANT ALL ON FUNCTION app.person_named(p_name text) TO kinerja_city;

--
-- Name: FUNCTION place_appointment(); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.place_appointment() FROM PUBLIC;
GRANT ALL ON FUNCTION app.place_appointment() TO kinerja_owner;

--
-- Name: FUNCTION place_post(); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.place_post() FROM PUBLIC;
GRANT ALL ON FUNCTION app.place_post() TO kinerja_owner;

--
-- Name: FUNCTION place_unit(); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.place_unit() FROM PUBLIC;
GRANT ALL ON FUNCTION app.place_unit() TO kinerja_owner;

--
-- Name: FUNCTION post_for(p_action text, p_agency text, p_post text, p_revisions bigint[]); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.post_for(p_action text, p_agency text, p_post text, p_revisions bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION app.post_for(p_action text, p_agency text, p_post text, p_revisions bigint[]) TO kinerja_app;
GRANT ALL ON FUNCTION app.post_for(p_action text, p_agency text, p_post text, p_revisions bigint[]) TO kinerja_city;

--
-- Name: FUNCTION post_named(p_agency_id integer, p_name text); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.post_named(p_agency_id integer, p_name text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.post_named(p_agency_id integer, p_name text) TO kinerja_app;
GRANT ALL ON FUNCTION app.post_named(p_agency_id integer, p_name text) TO kinerja_city;

--
-- Name: FUNCTION posts_below(p_agency_id integer, p_post_id integer, p_day date); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.posts_below(p_agency_id integer, p_post_id integer, p_day date) FROM PUBLIC;
GRANT ALL ON FUNCTION app.posts_below(p_agency_id integer, p_post_id integer, p_day date) TO kinerja_auth;

--
-- Name: FUNCTION posts_standing_below(p_posts integer[], p_day date); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.posts_standing_below(p_posts integer[], p_day date) FROM PUBLIC;
GRANT ALL ON FUNCTION app.posts_standing_below(p_posts integer[], p_day date) TO kinerja_app;
GRANT ALL ON FUNCTION app.posts_standing_below(p_posts integer[], p_day date) TO kinerja_city;

--
-- Name: FUNCTION posts_through(p_post_ids integer[], p_day date); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.posts_through(p_post_ids integer[], p_day date) FROM PUBLIC;

--
-- Name: FUNCTION present_holder(p_agency_id integer, p_post_id integer, p_day date, p_but uuid, OUT person_id uuid, OUT kind text); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.present_holder(p_agency_id integer, p_post_id integer, p_day date, p_but uuid, OUT person_id uuid, OUT kind text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.present_holder(p_agency_id integer, p_post_id integer, p_day date, p_but uuid, OUT person_id uuid, OUT kind text) TO kinerja_auth;

--
-- Name: FUNCTION reach_of_designated(); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.reach_of_designated() FROM PUBLIC;
GRANT ALL ON FUNCTION app.reach_of_designated() TO kinerja_owner;

--
-- Name: FUNCTION reach_of_people(); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.reach_of_people() FROM PUBLIC;
GRANT ALL ON FUNCTION app.reach_of_people() TO kinerja_owner;

--
-- Name: FUNCTION reached(); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.reached() FROM PUBLIC;
GRANT ALL ON FUNCTION app.reached() TO kinerja_auth;
GRANT ALL ON FUNCTION app.reached() TO kinerja_definer;
GRANT ALL ON FUNCTION app.reached() TO kinerja_app;
GRANT ALL ON FUNCTION app.reached() TO kinerja_city;

--
-- Name: TABLE import_report; Type: ACL; Schema: meta; Owner: kinerja_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE meta.import_report TO kinerja_definer;

--
-- Name: TABLE "row"; Type: ACL; Schema: staging; Owner: kinerja_owner
--

GRANT INSERT ON TABLE staging."row" TO kinerja_app;
GRANT INSERT ON TABLE staging."row" TO kinerja_city;
GRANT SELECT,DELETE ON TABLE staging."row" TO kinerja_definer;

--
-- Name: TABLE good; Type: ACL; Schema: staging; Owner: kinerja_owner
--

GRANT SELECT ON TABLE staging.good TO kinerja_app;
GRANT SELECT ON TABLE staging.good TO kinerja_city;

--
-- Name: FUNCTION read_agencies(); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.read_agencies() FROM PUBLIC;
GRANT ALL ON FUNCTION app.read_agencies() TO kinerja_app;
GRANT ALL ON FUNCTION app.read_agencies() TO kinerja_city;

--
-- Name: FUNCTION read_appointments(p_first integer, p_last integer); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.read_appointments(p_first integer, p_last integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.read_appointments(p_first integer, p_last integer) TO kinerja_app;
GRANT ALL ON FUNCTION app.read_appointments(p_first integer, p_last integer) TO kinerja_city;

--
-- Name: FUNCTION read_delegations(p_first integer, p_last integer); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.read_delegations(p_first integer, p_last integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.read_delegations(p_first integer, p_last integer) TO kinerja_app;
GRANT ALL ON FUNCTION app.read_delegations(p_first integer, p_last integer) TO kinerja_city;

--
-- Name: FUNCTION read_objectives(p_first integer, p_last integer); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.read_objectives(p_first integer, p_last integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.read_objectives(p_first integer, p_last integer) TO kinerja_app;
GRANT ALL ON FUNCTION app.read_objectives(p_first integer, p_last integer) TO kinerja_city;

--
-- Name: FUNCTION read_people(p_first integer, p_last integer); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.read_people(p_first integer, p_last integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.read_people(p_first integer, p_last integer) TO kinerja_app;
GRANT ALL ON FUNCTION app.read_people(p_first integer, p_last integer) TO kinerja_city;

--
-- Name: FUNCTION read_posts(p_today date); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.read_posts(p_today date) FROM PUBLIC;
GRANT ALL ON FUNCTION app.read_posts(p_today date) TO kinerja_app;
GRANT ALL ON FUNCTION app.read_posts(p_today date) TO kinerja_city;

--
-- Name: FUNCTION read_statuses(p_first integer, p_last integer); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.read_statuses(p_first integer, p_last integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.read_statuses(p_first integer, p_last integer) TO kinerja_app;
GRANT ALL ON FUNCTION app.read_statuses(p_first integer, p_last integer) TO kinerja_city;

--
-- Name: FUNCTION read_teams(); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.read_teams() FROM PUBLIC;
GRANT ALL ON FUNCTION app.read_teams() TO kinerja_app;
GRANT ALL ON FUNCTION app.read_teams() TO kinerja_city;

--
-- Name: FUNCTION read_units(); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.read_units() FROM PUBLIC;
GRANT ALL ON FUNCTION app.read_units() TO kinerja_app;
GRANT ALL ON FUNCTION app.read_units() TO kinerja_city;

--
-- Name: FUNCTION refuse(p_is_visible boolean, p_thing text); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.refuse(p_is_visible boolean, p_thing text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.refuse(p_is_visible boolean, p_thing text) TO kinerja_auth;
GRANT ALL ON FUNCTION app.refuse(p_is_visible boolean, p_thing text) TO kinerja_definer;
GRANT ALL ON FUNCTION app.refuse(p_is_visible boolean, p_thing text) TO kinerja_app;
GRANT ALL ON FUNCTION app.refuse(p_is_visible boolean, p_thing text) TO kinerja_city;

--
-- Name: FUNCTION relations_through(p_post_ids integer[], p_days date[]); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.relations_through(p_post_ids integer[], p_days date[]) FROM PUBLIC;
GRANT ALL ON FUNCTION app.relations_through(p_post_ids integer[], p_days date[]) TO kinerja_app;
GRANT ALL ON FUNCTION app.relations_through(p_post_ids integer[], p_days date[]) TO kinerja_city;

--
-- Name: FUNCTION renew_above(p_agency_id integer); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.renew_above(p_agency_id integer) FROM PUBLIC;

--
-- Name: FUNCTION renew_reach(p_people uuid[]); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.renew_reach(p_people uuid[]) FROM PUBLIC;

--
-- Name: FUNCTION require_action(p_action text, p_allowed text[], p_thing text); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.require_action(p_action text, p_allowed text[], p_thing text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.require_action(p_action text, p_allowed text[], p_thing text) TO kinerja_auth;
GRANT ALL ON FUNCTION app.require_action(p_action text, p_allowed text[], p_thing text) TO kinerja_definer;
GRANT ALL ON FUNCTION app.require_action(p_action text, p_allowed text[], p_thing text) TO kinerja_app;
GRANT ALL ON FUNCTION app.require_action(p_action text, p_allowed text[], p_thing text) TO kinerja_city;

--
-- Name: FUNCTION require_affected(p_count bigint, p_expected bigint); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.require_affected(p_count bigint, p_expected bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION app.require_affected(p_count bigint, p_expected bigint) TO kinerja_auth;
GRANT ALL ON FUNCTION app.require_affected(p_count bigint, p_expected bigint) TO kinerja_definer;
GRANT ALL ON FUNCTION app.require_affected(p_count bigint, p_expected bigint) TO kinerja_app;
GRANT ALL ON FUNCTION app.require_affected(p_count bigint, p_expected bigint) TO kinerja_city;

--
-- Name: FUNCTION require_city_admin_besides(p_person_id uuid); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.require_city_admin_besides(p_person_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.require_city_admin_besides(p_person_id uuid) TO kinerja_app;
GRANT ALL ON FUNCTION app.require_city_admin_besides(p_person_id uuid) TO kinerja_city;

--
-- Name: FUNCTION require_revision(p_revision bigint, p_seen bigint[]); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.require_revision(p_revision bigint, p_seen bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION app.require_revision(p_revision bigint, p_seen bigint[]) TO kinerja_auth;
GRANT ALL ON FUNCTION app.require_revision(p_revision bigint, p_seen bigint[]) TO kinerja_definer;
GRANT ALL ON FUNCTION app.require_revision(p_revision bigint, p_seen bigint[]) TO kinerja_app;
GRANT ALL ON FUNCTION app.require_revision(p_revision bigint, p_seen bigint[]) TO kinerja_city;

--
-- Name: FUNCTION require_true_clock(); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.require_true_clock() FROM PUBLIC;
GRANT ALL ON FUNCTION app.require_true_clock() TO kinerja_auth;
GRANT ALL ON FUNCTION app.require_true_clock() TO kinerja_definer;

--
-- Name: FUNCTION start_job(p_operation text, p_arguments jsonb, p_total bigint); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.start_job(p_operation text, p_arguments jsonb, p_total bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION app.start_job(p_operation text, p_arguments jsonb, p_total bigint) TO kinerja_app;
GRANT ALL ON FUNCTION app.start_job(p_operation text, p_arguments jsonb, p_total bigint) TO kinerja_city;

--
-- Name: FUNCTION start_job_called(p_job uuid, p_operation text, p_arguments jsonb, p_total bigint); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.start_job_called(p_job uuid, p_operation text, p_arguments jsonb, p_total bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION app.start_job_called(p_job uuid, p_operation text, p_arguments jsonb, p_total bigint) TO kinerja_app;
GRANT ALL ON FUNCTION app.start_job_called(p_job uuid, p_operation text, p_arguments jsonb, p_total bigint) TO kinerja_city;

--
-- Name: FUNCTION subordinates_of(p_person_id uuid, p_day date); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.subordinates_of(p_person_id uuid, p_day date) FROM PUBLIC;
GRANT ALL ON FUNCTION app.subordinates_of(p_person_id uuid, p_day date) TO kinerja_auth;

--
-- Name: FUNCTION superior_of(p_person_id uuid, p_agency_id integer, p_post_id integer, p_day date, OUT agency_id integer, OUT post_id integer, OUT person_id uuid, OUT kind text); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.superior_of(p_person_id uuid, p_agency_id integer, p_post_id integer, p_day date, OUT agency_id integer, OUT post_id integer, OUT person_id uuid, OUT kind text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.superior_of(p_person_id uuid, p_agency_id integer, p_post_id integer, p_day date, OUT agency_id integer, OUT post_id integer, OUT person_id uuid, OUT kind text) TO kinerja_auth;

--
-- Name: FUNCTION take_away(p_category text, p_limit integer); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.take_away(p_category text, p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.take_away(p_category text, p_limit integer) TO kinerja_city;

--
-- Name: FUNCTION take_turns_with_lines(); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.take_turns_with_lines() FROM PUBLIC;
GRANT ALL ON FUNCTION app.take_turns_with_lines() TO kinerja_owner;

--
-- Name: FUNCTION team_named(p_agency_id integer, p_code text); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.team_named(p_agency_id integer, p_code text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.team_named(p_agency_id integer, p_code text) TO kinerja_app;
GRANT ALL ON FUNCTION app.team_named(p_agency_id integer, p_code text) TO kinerja_city;

--
-- Name: FUNCTION to_invite(p_agency integer, p_path ext.ltree); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.to_invite(p_agency integer, p_path ext.ltree) FROM PUBLIC;
GRANT ALL ON FUNCTION app.to_invite(p_agency integer, p_path ext.ltree) TO kinerja_app;
GRANT ALL ON FUNCTION app.to_invite(p_agency integer, p_path ext.ltree) TO kinerja_city;

--
-- Name: FUNCTION unit_for(p_action text, p_agency text, p_unit text, p_revisions bigint[]); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.unit_for(p_action text, p_agency text, p_unit text, p_revisions bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION app.unit_for(p_action text, p_agency text, p_unit text, p_revisions bigint[]) TO kinerja_app;
GRANT ALL ON FUNCTION app.unit_for(p_action text, p_agency text, p_unit text, p_revisions bigint[]) TO kinerja_city;

--
-- Name: FUNCTION unit_named(p_agency_id integer, p_code text); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.unit_named(p_agency_id integer, p_code text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.unit_named(p_agency_id integer, p_code text) TO kinerja_auth;
GRANT ALL ON FUNCTION app.unit_named(p_agency_id integer, p_code text) TO kinerja_app;
GRANT ALL ON FUNCTION app.unit_named(p_agency_id integer, p_code text) TO kinerja_city;

--
-- Name: FUNCTION withdraw_credentials(); Type: ACL; Schema: app; Owner: kinerja_auth
--

REVOKE ALL ON FUNCTION app.withdraw_credentials() FROM PUBLIC;
GRANT ALL ON FUNCTION app.withdraw_credentials() TO kinerja_owner;

--
-- Name: FUNCTION work_pattern_of(p_agency_id integer, p_unit_id integer); Type: ACL; Schema: app; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION app.work_pattern_of(p_agency_id integer, p_unit_id integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.work_pattern_of(p_agency_id integer, p_unit_id integer) TO kinerja_app;
GRANT ALL ON FUNCTION app.work_pattern_of(p_agency_id integer, p_unit_id integer) TO kinerja_city;

--
-- Name: FUNCTION working_days_between(p_after date, p_until date, p_pattern text); Type: ACL; Schema: app; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION app.working_days_between(p_after date, p_until date, p_pattern text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.working_days_between(p_after date, p_until date, p_pattern text) TO kinerja_app;
GRANT ALL ON FUNCTION app.working_days_between(p_after date, p_until date, p_pattern text) TO kinerja_city;
GRANT ALL ON FUNCTION app.working_days_between(p_after date, p_until date, p_pattern text) TO kinerja_definer;

--
-- Name: FUNCTION astray(); Type: ACL; Schema: audit; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION audit.astray() FROM PUBLIC;

--
-- Name: FUNCTION canonical(p_entry audit.entry); Type: ACL; Schema: audit; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION audit.canonical(p_entry audit.entry) FROM PUBLIC;

--
-- Name: FUNCTION had(p_position bigint, p_head text); Type: ACL; Schema: audit; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION audit.had(p_position bigint, p_head text) FROM PUBLIC;

--
-- Name: FUNCTION link_entries(p_limit integer); Type: ACL; Schema: audit; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION audit.link_entries(p_limit integer) FROM PUBLIC;

--
-- Name: FUNCTION refuse_change(); Type: ACL; Schema: audit; Owner: kinerja_owner
--

REVOKE ALL ON FUNCTION audit.refuse_change() FROM PUBLIC;

--
-- Name: FUNCTION verify(); Type: ACL; Schema: audit; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION audit.verify() FROM PUBLIC;

--
-- Name: FUNCTION verify_part(p_after bigint, p_head bytea, p_limit integer, OUT links bigint, OUT head text, OUT broken_at bigint, OUT is_end boolean); Type: ACL; Schema: audit; Owner: kinerja_definer
--

REVOKE ALL ON FUNCTION audit.verify_part(p_after bigint, p_head bytea, p_limit integer, OUT links bigint, OUT head text, OUT broken_at bigint, OUT is_end boolean) FROM PUBLIC;

--
-- Name: PROCEDURE protect(IN p_table regclass); Type: ACL; Schema: meta; Owner: kinerja_owner
--

REVOKE ALL ON PROCEDURE meta.protect(IN p_table regclass) FROM PUBLIC;

--
-- Name: TABLE contract; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT SELECT ON TABLE app.contract TO kinerja_app;
GRANT SELECT ON TABLE app.contract TO kinerja_city;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.contract TO kinerja_definer;

--
-- Name: TABLE post_above; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE app.post_above TO kinerja_definer;

--
-- Name: TABLE reach; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT SELECT ON TABLE app.reach TO kinerja_auth;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.reach TO kinerja_definer;

--
-- Name: TABLE reason; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT SELECT ON TABLE app.reason TO kinerja_definer;

--
-- Name: TABLE rule; Type: ACL; Schema: app; Owner: kinerja_owner
--

GRANT SELECT ON TABLE app.rule TO kinerja_app;
GRANT SELECT ON TABLE app.rule TO kinerja_city;

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
-- Name: TABLE kept_reply; Type: ACL; Schema: meta; Owner: kinerja_owner
--

GRANT SELECT,INSERT ON TABLE meta.kept_reply TO kinerja_definer;
GRANT DELETE ON TABLE meta.kept_reply TO kinerja_auth;

--
-- Name: COLUMN kept_reply.body; Type: ACL; Schema: meta; Owner: kinerja_owner
--

GRANT UPDATE(body) ON TABLE meta.kept_reply TO kinerja_definer;

--
-- Name: COLUMN kept_reply.kept_at; Type: ACL; Schema: meta; Owner: kinerja_owner
--

GRANT SELECT(kept_at) ON TABLE meta.kept_reply TO kinerja_auth;

--
-- Name: COLUMN kept_reply.shown_revision; Type: ACL; Schema: meta; Owner: kinerja_owner
--

GRANT UPDATE(shown_revision) ON TABLE meta.kept_reply TO kinerja_definer;

--
-- Name: TABLE login_failure; Type: ACL; Schema: meta; Owner: kinerja_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE meta.login_failure TO kinerja_auth;

--
-- Name: TABLE migration; Type: ACL; Schema: meta; Owner: kinerja_owner
--

GRANT SELECT ON TABLE meta.migration TO kinerja_definer;

--
-- Name: TABLE one_time_code; Type: ACL; Schema: meta; Owner: kinerja_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE meta.one_time_code TO kinerja_auth;

--
-- Name: TABLE password; Type: ACL; Schema: meta; Owner: kinerja_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE meta.password TO kinerja_auth;

--
-- Name: TABLE session; Type: ACL; Schema: meta; Owner: kinerja_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE meta.session TO kinerja_auth;

--
-- Name: COLUMN session.used_at; Type: ACL; Schema: meta; Owner: kinerja_owner
--

GRANT UPDATE(used_at) ON TABLE meta.session TO kinerja_auth;

--
-- Name: TABLE mine; Type: ACL; Schema: staging; Owner: kinerja_owner
--

GRANT SELECT ON TABLE staging.mine TO kinerja_app;
GRANT SELECT ON TABLE staging.mine TO kinerja_city;

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

