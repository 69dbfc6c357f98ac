-- Questionnaires: that there is one, that it never changes again, and what is wrong with items that somebody sends.

create or replace function app.require_questionnaire(p_questionnaire text) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from app.questionnaire as q where q.questionnaire = p_questionnaire) then
    perform app.fail('KJ404', 'questionnaire ' || p_questionnaire, 'show questionnaires lists them');
  end if;
end $$;
comment on function app.require_questionnaire(text) is 'KJ404 without a questionnaire of that code.';
grant execute on function app.require_questionnaire(text) to kinerja_definer, kinerja_ballot, kinerja_app, kinerja_city;

set local role kinerja_definer;

-- Definer: whoever uses a questionnaire need not be one who may change it.
create or replace function app.lock_questionnaire(p_questionnaire text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.require_questionnaire(p_questionnaire);
  update app.questionnaire as q set locked_at = app.now() where q.questionnaire = p_questionnaire and q.locked_at is null;
end $$;
comment on function app.lock_questionnaire(text) is 'A questionnaire never changes again, because it is used: KJ404 without one, nothing when it is locked. Definer: whoever uses it need not be one who may change it.';
grant execute on function app.lock_questionnaire(text) to kinerja_ballot, kinerja_app, kinerja_city;

set local role kinerja_owner;

-- Every fault at once, each with its place: 2.anchors_english is the anchors of the second item.
create or replace function app.item_faults(p_items jsonb) returns text[]
language sql stable set search_path = pg_catalog, pg_temp as $$
  with
    field (place, name, longest, number) as (
      values
        (1, 'item', 40, null), (2, 'english', 80, null), (3, 'indonesian', 80, null), (4, 'definition_english', 500, null), (5, 'definition_indonesian', 500, null),
        (6, 'guides_english', 300, 3), (7, 'guides_indonesian', 300, 3), (8, 'anchors_english', 300, 5), (9, 'anchors_indonesian', 300, 5)
    ),
    sent (place, value) as (
      select s.place, s.value from jsonb_array_elements(case jsonb_typeof(p_items) when 'array' then p_items else '[]' end) with ordinality as s (value, place)
    ),
    fault (place, step, name) as (
      select s.place, 0, null from sent as s where jsonb_typeof(s.value) <> 'object'
      union all
      select s.place, f.place, f.name
      from sent as s
        cross join field as f
      where jsonb_typeof(s.value) = 'object'
        and not coalesce(
          case
            when f.number is null then
              jsonb_typeof(s.value -> f.name) = 'string'
              and (s.value ->> f.name) ~ '\S'
              and length(s.value ->> f.name) <= f.longest
              and (f.name <> 'item' or (s.value ->> 'item') ~ '^[A-Z][A-Z0-9_]{0,39}$')
            when jsonb_typeof(s.value -> f.name) = 'array' then
              (
                select count(*) = f.number and bool_and(jsonb_typeof(t.value) = 'string' and (t.value #>> '{}') ~ '\S' and length(t.value #>> '{}') <= f.longest)
                from jsonb_array_elements(s.value -> f.name) as t (value)
              )
          end,
          false
        )
      union all
      select s.place, 10, k.name
      from sent as s
        cross join lateral jsonb_object_keys(case jsonb_typeof(s.value) when 'object' then s.value else '{}' end) as k (name)
      where k.name not in (select f.name from field as f)
      union all
      -- Twice in what was sent: the second is at fault.
      select s.place, 1, 'item'
      from sent as s
      where exists (select from sent as o where o.place < s.place and o.value ->> 'item' = s.value ->> 'item')
    )
  select case
    when jsonb_typeof(p_items) is distinct from 'array' or jsonb_array_length(p_items) = 0 then array['1']
    else array(select concat_ws('.', f.place, f.name) from (select distinct f.place, f.step, f.name from fault as f) as f order by f.place, f.step, f.name)
  end
$$;
comment on function app.item_faults(jsonb) is 'What is wrong with items that somebody sends, each with its place and name; an empty list when nothing is.';
grant execute on function app.item_faults(jsonb) to kinerja_app, kinerja_city;
