-- The two relations, each as functions of a day: to whom somebody reports, and who appraises them (PermenPANRB 6/2022 art. 1(9), P65 C.3, P89-92).
-- How many rows each gives is said with it (rows): PostgreSQL would take a thousand, and look through whole tables for them.
-- They see past row-level security, because the answer for one person lies in posts of others; whoever may ask is decided by what calls them.
set local role kinerja_definer;

-- Structural posts, and heads of the government.
create or replace function app.may_appraise(p_post_kind text) returns boolean language sql immutable
set search_path = pg_catalog, pg_temp as $$
  select p_post_kind not in ('FUNGSIONAL', 'PELAKSANA')
$$;
comment on function app.may_appraise(text) is 'Holders of such posts are at least pengawas (art. 1(9)); others appraise by delegation only (P89 A.7).';

create or replace function app.heads_government(p_post_kind text) returns boolean language sql immutable
set search_path = pg_catalog, pg_temp as $$
  select p_post_kind in ('KEPALA_DAERAH', 'PIMPINAN_INSTANSI')
$$;
comment on function app.heads_government(text) is 'The mayor, the governor, the minister: what they decide is final (P90 A.12).';

-- Definer: as above. Who can do the work of a post on a day: not away by a status, not the person who is asked about.
create or replace function app.present_holder(
  p_agency_id integer, p_post_id integer, p_day date, p_but uuid, out person_id uuid, out kind text
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
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
comment on function app.present_holder(integer, integer, date, uuid) is 'Who does the work of a post on a day: its definitive holder, else whoever acts. Definer: others'' appointments count.';

-- Definer: as above. Reporting: a post that nobody can do the work of passes to the next above.
create or replace function app.superior_of(
  p_person_id uuid, p_agency_id integer, p_post_id integer, p_day date,
  out agency_id integer, out post_id integer, out person_id uuid, out kind text
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
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
comment on function app.superior_of(uuid, integer, integer, date) is 'Who stands directly above somebody in a post on a day; nothing at the top. Definer: others'' posts and appointments count.';

-- Definer: as above.
create or replace function app.posts_below(p_agency_id integer, p_post_id integer, p_day date) returns table (agency_id integer, post_id integer)
language sql stable security definer rows 20 set search_path = pg_catalog, pg_temp as $$
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
comment on function app.posts_below(integer, integer, date) is 'The posts whose holders report to the holder of a post on a day, also past vacant ones. Definer: as app.superior_of.';

-- Definer: as above.
create or replace function app.subordinates_of(p_person_id uuid, p_day date)
returns table (person_id uuid, kind text, agency_id integer, post_id integer, above_agency_id integer, above_id integer)
language sql stable security definer rows 20 set search_path = pg_catalog, pg_temp as $$
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
comment on function app.subordinates_of(uuid, date) is 'Who reports to somebody on a day, in which post, and to which post. Definer: as app.superior_of.';

-- Definer: as above.
create or replace function app.peers_of(p_person_id uuid, p_day date)
returns table (person_id uuid, kind text, agency_id integer, post_id integer, own_agency_id integer, own_id integer)
language sql stable security definer rows 20 set search_path = pg_catalog, pg_temp as $$
  select distinct p.person_id, p.kind, p.agency_id, p.post_id, a.agency_id, a.post_id
  from app.appointment as a
    cross join lateral app.superior_of(p_person_id, a.agency_id, a.post_id, p_day) as u
    cross join lateral app.posts_below(u.agency_id, u.post_id, p_day) as b
    join app.appointment as p on p.agency_id = b.agency_id and p.post_id = b.post_id and app.is_on(p_day, p.starts_on, p.ends_on)
  where a.person_id = p_person_id
    and app.is_on(p_day, a.starts_on, a.ends_on)
    and p.person_id not in (p_person_id, u.person_id)
$$;
comment on function app.peers_of(uuid, date) is 'Who has the same superior as somebody on a day, and for which of their own posts. Definer: as app.superior_of.';

-- Appraising -----------------------------------------------------------------------------------------------------------
-- Definer: as above. One evaluation, not two: as Plt one is evaluated where one reports as Plt (P89 A.5-6). Plh is for days, and moves nothing.
create or replace function app.evaluated_in(
  p_person_id uuid, p_day date, out agency_id integer, out post_id integer, out unit_id integer, out kind text
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.agency_id, a.post_id, a.unit_id, a.kind
  from app.appointment as a
  where a.person_id = p_person_id and a.kind in ('PLT', 'DEFINITIF') and app.is_on(p_day, a.starts_on, a.ends_on)
  order by a.kind = 'PLT' desc, a.starts_on desc, a.appointment_id
  limit 1
$$;
comment on function app.evaluated_in(uuid, date) is 'The post in which somebody is evaluated on a day: that held as Plt, else the definitive one. Definer: as app.superior_of.';

-- Definer: as above. Delegation is for a unit and those below it.
create or replace function app.is_delegate(p_person_id uuid, p_agency_id integer, p_unit_id integer, p_day date) returns boolean
language sql stable security definer set search_path = pg_catalog, ext, pg_temp as $$
  select exists (
    select
    from app.delegation as d
      join app.unit as top on top.agency_id = d.agency_id and top.unit_id = d.unit_id
      join app.unit as place on place.agency_id = p_agency_id and place.unit_id = p_unit_id
    where d.person_id = p_person_id and d.agency_id = p_agency_id and app.is_on(p_day, d.starts_on, d.ends_on) and place.path <@ top.path
  )
$$;
comment on function app.is_delegate(uuid, integer, integer, date) is 'Somebody has the delegated authority to appraise those of a unit on a day. Definer: as app.superior_of.';

-- Definer: as above. Up from a post, by the appraiser's relation where there is one and by the reporting line where there is none, until somebody
-- may appraise: every post on the way with the rule that decided about it. `is_answer` is the last, unless that is TOP.
create or replace function app.appraiser_steps(p_but uuid[], p_agency_id integer, p_post_id integer, p_unit_id integer, p_day date)
returns table (rule text, agency_id integer, post_id integer, person_id uuid, is_answer boolean)
language plpgsql stable security definer rows 4 set search_path = pg_catalog, pg_temp as $$
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
comment on function app.appraiser_steps(uuid[], integer, integer, integer, date) is 'The posts above one, until somebody else than those named may appraise its holder, each with the rule that decided. Definer: as app.superior_of.';

-- Definer: as above. All rules that led to the answer, in order: about oneself, about the appraiser, about who stands above the appraiser and
-- decides objections (P117 B.2).
create or replace function app.appraiser_chain(p_person_id uuid, p_day date)
returns table (step bigint, relation text, rule text, agency_id integer, post_id integer, person_id uuid, is_answer boolean)
language plpgsql stable security definer rows 6 set search_path = pg_catalog, pg_temp as $$
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
      select e.agency_id, e.post_id into agency_id, post_id from app.evaluated_in(away.appraiser_person_id, p_day) as e;
      -- Designated without a post here: in the place of the appraiser at home, whose unit's achievement counts (P92 A.15, P94 g).
      if post_id is null then
        select s.agency_id, s.post_id into agency_id, post_id
        from app.appraiser_steps(array[p_person_id, person_id], place.agency_id, place.post_id, place.unit_id, p_day) as s
        where s.is_answer;
      end if;
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
  if post_id is null then
    return;
  end if;
  select p.kind into above_kind from app.post as p where p.agency_id = appraiser_chain.agency_id and p.post_id = appraiser_chain.post_id;
  if app.heads_government(above_kind) then
    step := step + 1;
    -- Only for those whom P90 A.12 names.
    rule := case
      when own_kind in ('JPT_UTAMA', 'JPT_MADYA') or own_kind = 'JPT_PRATAMA' and above_kind = 'KEPALA_DAERAH' then 'FINAL'
      -- Of a unit mandiri its head alone (P90 A.12 d, e).
      when (select u.is_mandiri from app.unit as u where u.agency_id = place.agency_id and u.unit_id = place.unit_id)
        and (select h.post_id from app.unit_head(place.agency_id, place.unit_id, p_day) as h) = place.post_id
      then 'FINAL'
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
comment on function app.appraiser_chain(uuid, date) is 'Who appraises somebody on a day, and who stands above that one: every rule on the way. Definer: as app.superior_of.';

-- Definer: as above.
create or replace function app.appraiser_of(
  p_person_id uuid, p_day date, out person_id uuid, out agency_id integer, out post_id integer, out rule text
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.person_id, c.agency_id, c.post_id, c.rule from app.appraiser_chain(p_person_id, p_day) as c where c.relation = 'APPRAISER' and c.is_answer
$$;
comment on function app.appraiser_of(uuid, date) is 'Who appraises somebody on a day; nothing where nobody does. Definer: as app.superior_of.';

grant execute on function
  app.may_appraise(text), app.heads_government(text)
to kinerja_auth, kinerja_app, kinerja_city;
grant execute on function
  app.present_holder(integer, integer, date, uuid), app.superior_of(uuid, integer, integer, date), app.posts_below(integer, integer, date),
  app.subordinates_of(uuid, date), app.peers_of(uuid, date), app.evaluated_in(uuid, date), app.is_delegate(uuid, integer, integer, date),
  app.appraiser_steps(uuid[], integer, integer, integer, date), app.appraiser_chain(uuid, date), app.appraiser_of(uuid, date)
to kinerja_auth;
