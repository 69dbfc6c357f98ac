-- Forms: what a rater reads and writes. A draft is a ballot, too; nothing says when anything was written.

set local role kinerja_ballot;

-- Definer: ballots are nobody else's. Of the one who asks.
create or replace function ballot.forms(p_collection_id integer)
returns table (form_id uuid, subject integer, category text, is_final boolean, is_begun boolean, revision bigint)
language plpgsql stable security definer rows 10 set search_path = pg_catalog, pg_temp as $$
begin
  return query execute format(
    $x$
      select b.form_id, b.subject, b.category, b.is_final, b.scores is not null, b.revision
      from ballot.%I as b
      where b.rater_id = $1 and b.state = 'ASKED'
    $x$, ballot.name(p_collection_id)
  ) using app.actor();
exception when undefined_table then
  return;
end $$;
comment on function ballot.forms(integer) is 'The forms that the one who asks is asked for in a collection. Definer: ballots are nobody else''s.';

-- Definer: ballots are nobody else's. Of the one who asks; null for anybody else's, as for one that does not exist.
create or replace function ballot.form(
  p_form uuid, out collection_id integer, out subject integer, out category text, out group_size bigint, out is_final boolean, out scores smallint[],
  out comments text[], out revision bigint
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  execute format(
    $x$
      select
        $3, b.subject, b.category, (select count(*) from ballot.%1$I as g where g.subject = b.subject and g.category = b.category and g.state = 'ASKED'),
        b.is_final, b.scores, b.comments, b.revision
      from ballot.%1$I as b
      where b.form_id = $1 and b.rater_id = $2 and b.state = 'ASKED'
    $x$, ballot.name(app.collection_of_form(p_form))
  ) into collection_id, subject, category, group_size, is_final, scores, comments, revision
  using p_form, app.actor(), app.collection_of_form(p_form);
exception when undefined_table then
  null;
end $$;
comment on function ballot.form(uuid) is 'A form of the one who asks, with what they have written; nulls for any other. Definer: ballots are nobody else''s.';

-- Before anything is looked at the collection is shared; then whose form it is; then whether it is time; then what is said. An error never quotes it.
create or replace function ballot.require_own(p_form uuid, out revision bigint, out is_final boolean, out scores smallint[], out comments text[])
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not ballot.share(app.collection_of_form(p_form)) then
    perform app.fail('KJ404', 'form ' || p_form);
  end if;
  execute format(
    $x$
      select b.revision, b.is_final, b.scores, b.comments from ballot.%I as b where b.form_id = $1 and b.rater_id = $2 and b.state = 'ASKED'
    $x$, ballot.name(app.collection_of_form(p_form))
  ) into revision, is_final, scores, comments using p_form, app.actor();
  if revision is null then
    perform app.fail('KJ404', 'form ' || p_form);
  end if;
end $$;
comment on function ballot.require_own(uuid) is 'A form of the one who asks, in a collection that stays open until the transaction ends; KJ404 for any other.';

-- Definer: ballots are nobody else's. Said twice, the second time is answered as the first: nothing else is needed to send it again.
create or replace function ballot.put(p_form uuid, p_scores smallint[], p_comments text[], p_is_final boolean, p_revisions bigint[], out revision bigint)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found record;
  rules record;
begin
  select o.revision, o.is_final, o.scores, o.comments into found from ballot.require_own(p_form) as o;
  select r.items into rules from app.require_collecting(app.collection_of_form(p_form), app.actor()) as r;
  if found.scores is not distinct from p_scores and found.comments is not distinct from p_comments and found.is_final = p_is_final then
    revision := found.revision;
    return;
  elsif p_revisions = '{}' then
    perform app.fail('KJ428', format('rev=%s', found.revision));
  elsif not found.revision = any (p_revisions) then
    perform app.fail('KJ412', format('rev=%s', found.revision));
  elsif coalesce(cardinality(p_scores), 0) <> rules.items then
    perform app.fail('KJ400', 'scores', format('the form has %s items: a score for each, or - for one that you cannot judge', rules.items));
  elsif exists (select from unnest(p_scores) as s where s not between 1 and 5) then
    perform app.fail('KJ400', 'scores', 'a score is 1, 2, 3, 4 or 5, or - when you cannot judge');
  elsif p_is_final and num_nonnulls(variadic p_scores) = 0 then
    perform app.fail('KJ400', 'scores', 'who can judge nothing declines: rater decline');
  elsif coalesce(cardinality(p_comments), rules.items) <> rules.items or exists (select from unnest(p_comments) as t where length(t) > 2000) then
    perform app.fail('KJ400', 'comments', 'at most one for each item, of at most 2000 characters');
  -- Forms differ in size only by what is said.
  elsif found.is_final and not p_is_final then
    perform app.fail('KJ455', 'form ' || p_form, 'it is handed in: submit it again to correct it');
  end if;
  execute format(
    $x$update ballot.%I as b set scores = $1, comments = $2, is_final = $3, revision = b.revision + 1 where b.form_id = $4 and b.revision = $5 returning b.revision$x$,
    ballot.name(app.collection_of_form(p_form))
  ) into revision using p_scores, p_comments, p_is_final, p_form, found.revision;
  if revision is null then
    perform app.fail('KJ412', format('rev=%s', found.revision + 1));
  end if;
end $$;
comment on function ballot.put(uuid, smallint[], text[], boolean, bigint[]) is 'Writes a form of the one who asks, as a draft or handed in; its new revision. Definer: ballots are nobody else''s.';

-- Definer: ballots are nobody else's.
create or replace function ballot.decline(p_form uuid, p_reason text, p_revisions bigint[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found record;
  written bigint;
begin
  select o.revision, o.is_final into found from ballot.require_own(p_form) as o;
  perform app.require_collecting(app.collection_of_form(p_form), app.actor());
  if found.is_final then
    perform app.fail('KJ455', 'form ' || p_form, 'it is handed in');
  elsif p_revisions = '{}' then
    perform app.fail('KJ428', format('rev=%s', found.revision));
  elsif not found.revision = any (p_revisions) then
    perform app.fail('KJ412', format('rev=%s', found.revision));
  end if;
  execute format(
    $x$
      update ballot.%I as b
      set state = 'DECLINED', reason = $1, scores = null, comments = null, revision = b.revision + 1
      where b.form_id = $2 and b.revision = $3
    $x$, ballot.name(app.collection_of_form(p_form))
  ) using p_reason, p_form, found.revision;
  get diagnostics written = row_count;
  if written = 0 then
    perform app.fail('KJ412', format('rev=%s', found.revision + 1));
  end if;
end $$;
comment on function ballot.decline(uuid, text, bigint[]) is 'Declines a form of the one who asks; another rater is drawn later. Definer: ballots are nobody else''s.';

-- Definer: ballots are nobody else's. Who has done what is only the one's who has.
create or replace function ballot.owed(p_collection_id integer) returns table (rater_id uuid, is_done boolean)
language plpgsql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
begin
  return query execute format(
    $x$select b.rater_id, b.is_final and b.rater_id = $1 from ballot.%I as b where b.state = 'ASKED'$x$, ballot.name(p_collection_id)
  ) using coalesce(app.actor(), '00000000-0000-0000-0000-000000000000');
exception when undefined_table then
  return;
end $$;
comment on function ballot.owed(integer) is 'Who is asked for a form, once for each; whether it is handed in is said of those of the one who asks, and of nobody else. Definer: ballots are nobody else''s.';

grant execute on function
  ballot.forms(integer), ballot.form(uuid), ballot.put(uuid, smallint[], text[], boolean, bigint[]), ballot.decline(uuid, text, bigint[]), ballot.owed(integer)
to kinerja_definer;
