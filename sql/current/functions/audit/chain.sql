-- One chain over all entries, so that none can be changed, taken out or put in between without every later hash being wrong. Entries are linked a
-- moment after they are committed, by whoever asks first: a link made in their own transactions would make all of them wait for each other.
set local role kinerja_definer;

create or replace function audit.canonical(p_entry audit.entry) returns bytea
language sql immutable set search_path = pg_catalog, pg_temp as $$
  -- Lengths before texts: no two entries have the same bytes.
  select convert_to(string_agg(coalesce(length(part) || ':' || part, '-'), ' ' order by place), 'UTF8')
  from unnest(array[
    p_entry.entry_id::text, extract(epoch from p_entry.recorded_at)::text, p_entry.actor::text, p_entry.operation, p_entry.request::text,
    p_entry.symbol, p_entry.detail::text
  ]) with ordinality as parts (part, place)
$$;
comment on function audit.canonical(audit.entry) is 'The bytes of an entry that its link''s hash covers. Entries have been hashed so for ever: it never changes.';

-- Definer: the entries are nobody's to write. Called by the functions of operations, in the transaction that it records.
create or replace function audit.record(p_operation text, p_symbol text, p_detail jsonb default '{}') returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with entry as (
    insert into audit.entry (recorded_at, actor, operation, request, symbol, detail)
    values (app.now(), app.actor(), p_operation, nullif(current_setting('kinerja.request', true), '')::uuid, p_symbol, p_detail)
    returning entry_id
  )
  insert into audit.unlinked (entry_id) select e.entry_id from entry as e
$$;
comment on function audit.record(text, text, jsonb) is 'Adds an entry about this request to the audit. Definer: entries are written by nobody else.';

-- Definer: the chain is nobody's to write.
create or replace function audit.link_entries(p_limit integer default 10000) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
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
comment on function audit.link_entries(integer) is 'Puts the entries that are not linked yet at the end of the chain, and says how many. Definer: nobody else writes the chain.';

-- Definer: reads entries of everybody, tells none of them.
create or replace function audit.verify_part(
  p_after bigint, p_head bytea, p_limit integer, out links bigint, out head text, out broken_at bigint, out is_end boolean
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
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
comment on function audit.verify_part(bigint, bytea, integer) is 'Computes a part of the chain again, from a position and the hash there: how many links hold so far, the hash of the last, the position of the first that does not hold (null when all do), and whether that was the end. Definer: tells nothing of any entry.';

-- Definer: as above.
create or replace function audit.astray() returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*)
  from audit.entry as e
  where not exists (select from audit.link as l where l.entry_id = e.entry_id)
    and not exists (select from audit.unlinked as u where u.entry_id = e.entry_id)
$$;
comment on function audit.astray() is 'How many entries are neither linked nor waiting for it. Definer: tells nothing of any entry.';

-- Definer: as above. Nothing in a chain says that it once was longer: whoever takes its end away, entries and all, leaves one that holds. It shows
-- against a position and hash that somebody kept, and so does an end that was written anew.
create or replace function audit.had(p_position bigint, p_head text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case
    when p_position = 0 then p_head = repeat('00', 32)
    else exists (select from audit.link as l where l.position = p_position and l.hash = decode(p_head, 'hex'))
  end
$$;
comment on function audit.had(bigint, text) is 'The link at a position has a hash (in hexadecimal); position 0, before the first, has 64 zeros. False when the chain is shorter. Definer: tells nothing of any entry.';

create or replace function audit.verify() returns table (links bigint, broken_at bigint, head text, astray bigint)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select v.links, v.broken_at, nullif(v.head, repeat('00', 32)), audit.astray()
  from audit.verify_part(0, decode(repeat('00', 32), 'hex'), 2147483647) as v
$$;
comment on function audit.verify() is 'Computes the whole chain again, as audit.verify_part does.';

grant execute on function audit.record(text, text, jsonb) to kinerja_app, kinerja_city, kinerja_auth;
