-- Comments that wait for their moderation: about whom, from which group, and nothing about who wrote them.

set local role kinerja_ballot;

-- Definer: ballots are nobody else's.
create or replace function ballot.comments(p_collection_id integer)
returns table (comment_id uuid, subject integer, category text, item integer, body text, is_released boolean)
language plpgsql stable security definer rows 100 set search_path = pg_catalog, pg_temp as $$
begin
  return query execute format(
    'select m.comment_id, m.subject, m.category, m.item, m.body, m.is_released from ballot.%I as m', ballot.name(p_collection_id, 'm')
  );
exception when undefined_table then
  return;
end $$;
comment on function ballot.comments(integer) is 'Comments of a survey that are not published yet. Definer: ballots are nobody else''s.';

-- Definer: ballots are nobody else's. When none is left to decide about, those that were released are published in an order of chance, all in this
-- transaction, and the others are gone.
create or replace function ballot.moderate(p_collection_id integer, p_comments uuid[], p_is_released boolean) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  m text := ballot.name(p_collection_id, 'm');
  is_left boolean;
  done bigint;
begin
  execute format('update ballot.%I as m set is_released = $1 where m.comment_id = any ($2)', m) using p_is_released, p_comments;
  get diagnostics done = row_count;
  execute format('select exists (select from ballot.%I as m where m.is_released is null)', m) into is_left;
  if not is_left then
    execute format(
      $x$
        insert into app.feedback_comment (agency_id, collection_id, comment_id, subject, category, item, body)
        select k.agency_id, k.collection_id, r.comment_id, r.subject, r.category, r.item, r.body
        from (select gen_random_uuid() as comment_id, m.subject, m.category, m.item, m.body from ballot.%I as m where m.is_released) as r
          join app.collection as k on k.collection_id = $1
        order by r.comment_id
      $x$, m
    ) using p_collection_id;
    execute format('drop table ballot.%I', m);
    update app.collection as k set is_moderated = true, revision = k.revision + 1 where k.collection_id = p_collection_id;
  end if;
  return done;
end $$;
comment on function ballot.moderate(integer, uuid[], boolean) is 'Releases comments or takes them away; the last decision publishes those released. Definer: ballots are nobody else''s.';

grant execute on function ballot.comments(integer), ballot.moderate(integer, uuid[], boolean) to kinerja_definer;
