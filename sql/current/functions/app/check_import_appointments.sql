-- What is wrong with lines of a file of appointments, and what the others would change.
create or replace function app.check_import_appointments(p_is_dry_run boolean) returns void
language plpgsql set search_path = pg_catalog, pg_temp set work_mem = '64MB' as $$
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
comment on function app.check_import_appointments(boolean) is 'Notes every line of the import that would be refused, and for a dry run what would change.';
grant execute on function app.check_import_appointments(boolean) to kinerja_app, kinerja_city;
