-- Questionnaires: which there are, what each asks, and how one with more items is made from another.

create function api.show_questionnaires()
returns table (
  questionnaire text, title text, basis text, made_from text, items bigint, is_locked boolean, locked_at timestamptz, policies text[]
)
language sql stable
begin atomic
  select
    q.questionnaire, q.title, q.basis, q.made_from,
    (select count(*) from app.questionnaire_item as i where i.questionnaire = q.questionnaire), q.locked_at is not null, q.locked_at,
    array(
      select v.policy from app.policy_value as v where v.setting = 'survey.questionnaire' and v.value = q.questionnaire order by v.policy
    )
  from app.questionnaire as q;
end;
comment on function api.show_questionnaires() is 'The questionnaires that there are, whether they may change still, and which policies name them.';

create function api.questionnaire_show(p_questionnaire text)
returns table (
  questionnaire text, place bigint, item text, english text, indonesian text, definition_english text, definition_indonesian text, guides_english text[],
  guides_indonesian text[], anchors_english text[], anchors_indonesian text[], is_added boolean
)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  perform app.require_questionnaire(p_questionnaire);
  return query
    select
      i.questionnaire, i.place::bigint, i.item, i.english, i.indonesian, i.definition_english, i.definition_indonesian, i.guides_english,
      i.guides_indonesian, i.anchors_english, i.anchors_indonesian,
      q.made_from is not null
        and not exists (select from app.questionnaire_item as o where o.questionnaire = q.made_from and o.item = i.item)
    from app.questionnaire_item as i
      join app.questionnaire as q on q.questionnaire = i.questionnaire
    where i.questionnaire = p_questionnaire
    order by i.place;
end $$;
comment on function api.questionnaire_show(text) is 'What a questionnaire asks, an item a row, in the order of the form.';

create function api.questionnaire_import(p_questionnaire text, p_made_from text, p_title text, p_items jsonb)
returns table (
  questionnaire text, place bigint, item text, english text, indonesian text, definition_english text, definition_indonesian text, guides_english text[],
  guides_indonesian text[], anchors_english text[], anchors_indonesian text[], is_added boolean
)
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  faults text[] := app.item_faults(p_items);
  basis_of app.questionnaire;
  found_questionnaire app.questionnaire;
begin
  if not app.is_city_admin() then
    perform app.fail('KJ403', 'questionnaire ' || p_questionnaire);
  elsif faults <> '{}' then
    perform app.fail('KJ400', 'items', 'at fault: ' || array_to_string(faults, ', '));
  end if;
  -- One at a time: which one is made from which is decided by what is there.
  perform pg_advisory_xact_lock(hashtextextended('questionnaires', 0));
  select q.* into found_questionnaire from app.questionnaire as q where q.questionnaire = p_questionnaire;
  if not found then
    select q.* into basis_of
    from app.questionnaire as q
    where q.questionnaire = coalesce(p_made_from, app.policy_says(app.policy_of(null, app.today()), 'survey.questionnaire'));
    if not found then
      perform app.fail('KJ404', 'questionnaire ' || p_made_from, 'show questionnaires lists them');
    end if;
    insert into app.questionnaire (questionnaire, title, basis, made_from, made_at, made_by)
    values (p_questionnaire, coalesce(p_title, basis_of.title), basis_of.basis, basis_of.questionnaire, app.now(), app.actor());
    -- All of them, in their order: figures of both can be compared.
    insert into app.questionnaire_item (
      questionnaire, place, item, english, indonesian, definition_english, definition_indonesian, guides_english, guides_indonesian, anchors_english,
      anchors_indonesian
    )
    select
      p_questionnaire, i.place, i.item, i.english, i.indonesian, i.definition_english, i.definition_indonesian, i.guides_english, i.guides_indonesian,
      i.anchors_english, i.anchors_indonesian
    from app.questionnaire_item as i
    where i.questionnaire = basis_of.questionnaire;
  elsif p_made_from is distinct from found_questionnaire.made_from and p_made_from is not null then
    perform app.fail('KJ400', 'made_from', 'it is there already, made from another one: leave made_from out');
  else
    -- Whoever locks it meanwhile is waited for.
    perform from app.questionnaire as q where q.questionnaire = p_questionnaire and q.locked_at is null for update;
    if not found or exists (select from app.questionnaire as q where q.made_from = p_questionnaire) then
      perform app.fail('KJ455', 'questionnaire ' || p_questionnaire, 'it is locked, or others are made from it: make another one from it');
    end if;
    update app.questionnaire as q set title = coalesce(p_title, q.title) where q.questionnaire = p_questionnaire;
  end if;
  select array_agg(concat_ws('.', s.place, 'item') order by s.place) into faults
  from jsonb_array_elements(p_items) with ordinality as s (value, place)
  where exists (
    select
    from app.questionnaire as q
      join app.questionnaire_item as i on i.questionnaire = q.made_from
    where q.questionnaire = p_questionnaire and i.item = s.value ->> 'item'
  );
  if faults is not null then
    perform app.fail('KJ400', 'items', 'at fault: ' || array_to_string(faults, ', '));
  end if;
  -- What is there and is its own is replaced, where it stands; the rest comes behind.
  insert into app.questionnaire_item (
    questionnaire, place, item, english, indonesian, definition_english, definition_indonesian, guides_english, guides_indonesian, anchors_english,
    anchors_indonesian
  )
  select
    p_questionnaire,
    coalesce(i.place, l.last + count(*) filter (where i.place is null) over (order by s.place)), s.value ->> 'item', s.value ->> 'english',
    s.value ->> 'indonesian', s.value ->> 'definition_english', s.value ->> 'definition_indonesian',
    array(select jsonb_array_elements_text(s.value -> 'guides_english')), array(select jsonb_array_elements_text(s.value -> 'guides_indonesian')),
    array(select jsonb_array_elements_text(s.value -> 'anchors_english')), array(select jsonb_array_elements_text(s.value -> 'anchors_indonesian'))
  from jsonb_array_elements(p_items) with ordinality as s (value, place)
    cross join (select max(i.place) as last from app.questionnaire_item as i where i.questionnaire = p_questionnaire) as l
    left join app.questionnaire_item as i on i.questionnaire = p_questionnaire and i.item = s.value ->> 'item'
  on conflict on constraint questionnaire_item_pk do update set
    english = excluded.english, indonesian = excluded.indonesian, definition_english = excluded.definition_english,
    definition_indonesian = excluded.definition_indonesian, guides_english = excluded.guides_english, guides_indonesian = excluded.guides_indonesian,
    anchors_english = excluded.anchors_english, anchors_indonesian = excluded.anchors_indonesian;
  return query select * from api.questionnaire_show(p_questionnaire);
end $$;
comment on function api.questionnaire_import(text, text, text, jsonb) is 'Adds items to a questionnaire that is not locked, or replaces those that were added to it; makes it, from another one and with all of its items, when there is none.';

create function api.questionnaire_lock(p_questionnaire text)
returns table (questionnaire text, title text, made_from text, items bigint, locked_at timestamptz)
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform app.require_questionnaire(p_questionnaire);
  if not app.is_city_admin() then
    perform app.fail('KJ403', 'questionnaire ' || p_questionnaire);
  elsif exists (select from app.questionnaire as q where q.questionnaire = p_questionnaire and q.locked_at is not null) then
    perform app.fail('KJ455', 'questionnaire ' || p_questionnaire, 'it is locked');
  end if;
  perform app.lock_questionnaire(p_questionnaire);
  return query
    select
      q.questionnaire, q.title, q.made_from, (select count(*) from app.questionnaire_item as i where i.questionnaire = q.questionnaire), q.locked_at
    from app.questionnaire as q
    where q.questionnaire = p_questionnaire;
end $$;
comment on function api.questionnaire_lock(text) is 'A questionnaire never changes again. One that is used is locked by that.';

grant execute on function
  api.show_questionnaires(), api.questionnaire_show(text), api.questionnaire_import(text, text, text, jsonb), api.questionnaire_lock(text)
to kinerja_app, kinerja_city;
