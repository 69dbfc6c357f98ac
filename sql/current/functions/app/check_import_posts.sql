-- What is wrong with lines of a file of posts, and what the others would change.
create or replace function app.check_import_posts(p_is_dry_run boolean) returns void
language plpgsql set search_path = pg_catalog, pg_temp set work_mem = '64MB' set plan_cache_mode = force_custom_plan as $$
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
end $$;
comment on function app.check_import_posts(boolean) is 'Notes every line of the import that would be refused, and for a dry run what would change.';
grant execute on function app.check_import_posts(boolean) to kinerja_app, kinerja_city;
