-- People from a file. A row means the person of its NIP; else of its ref. Neither is taken away by an empty cell: they say whom the row is about.

create or replace function app.read_people(p_first integer, p_last integer)
returns table (
  line integer, ref text, nip text, name text, employment text, golongan text, golongan_since_on date, contract_number text,
  contract_starts_on date, contract_ends_on date, email text, person_id uuid, of_nip uuid, of_ref uuid, old_nip text, changes text
)
language sql stable
begin atomic
  select
    g.line, v.ref, v.nip, v.name, v.employment, v.golongan, v.golongan_since_on, v.contract_number, v.contract_starts_on, v.contract_ends_on,
    v.email, o.person_id, n.person_id, f.person_id, o.nip,
    case
      when o.person_id is null then null
      -- Mostly nothing does: found out at once. One by one, because a comparison of rows is dumped otherwise than it was written.
      when not (
        v.ref is distinct from o.ref or v.nip is distinct from o.nip or v.name is distinct from o.name or v.employment is distinct from o.employment
        or v.golongan is distinct from o.golongan or v.golongan_since_on is distinct from o.golongan_since_on
        or v.contract_number is distinct from o.contract_number or v.contract_starts_on is distinct from o.contract_starts_on
        or v.contract_ends_on is distinct from o.contract_ends_on or v.email is distinct from o.email
      ) then ''
      else concat_ws(
        ' ', case when v.ref is distinct from o.ref then 'ref' end, case when v.nip is distinct from o.nip then 'nip' end,
        case when v.name is distinct from o.name then 'name' end, case when v.employment is distinct from o.employment then 'employment' end,
        case when v.golongan is distinct from o.golongan then 'golongan' end,
        case when v.golongan_since_on is distinct from o.golongan_since_on then 'golongan_since' end,
        case when v.contract_number is distinct from o.contract_number then 'contract_number' end,
        case when v.contract_starts_on is distinct from o.contract_starts_on then 'contract_starts_on' end,
        case when v.contract_ends_on is distinct from o.contract_ends_on then 'contract_ends_on' end,
        case when v.email is distinct from o.email then 'email' end
      )
    end
  from staging.good as g
    left join app.person as n on n.nip = g.cells[2]
    left join app.person as f on f.ref = g.cells[1]
    left join app.person as o on o.person_id = coalesce(n.person_id, f.person_id)
    cross join lateral (
      select
        coalesce(g.cells[1], o.ref) as ref, coalesce(g.cells[2], o.nip) as nip, coalesce(g.cells[3], o.name) as name,
        coalesce(g.cells[4], o.employment) as employment,
        case when (select app.import_has('golongan')) then g.cells[5] else o.golongan end as golongan,
        case when (select app.import_has('golongan_since')) then g.cells[6]::date else o.golongan_since_on end as golongan_since_on,
        case when (select app.import_has('contract_number')) then g.cells[7] else o.contract_number end as contract_number,
        case when (select app.import_has('contract_starts_on')) then g.cells[8]::date else o.contract_starts_on end as contract_starts_on,
        case when (select app.import_has('contract_ends_on')) then g.cells[9]::date else o.contract_ends_on end as contract_ends_on,
        case when (select app.import_has('email')) then g.cells[10] else o.email end as email
    ) as v
  where g.line between p_first and p_last;
end;
comment on function app.read_people(integer, integer) is 'Lines of the import without a problem, the person whom each of them means, and which columns it changes (null: nobody is there). A column that is not in the file says what is there.';
grant execute on function app.read_people(integer, integer) to kinerja_app, kinerja_city;

create or replace function app.check_import_people(p_is_dry_run boolean) returns void
language plpgsql set search_path = pg_catalog, pg_temp set work_mem = '64MB' set plan_cache_mode = force_custom_plan as $$
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
end $$;
comment on function app.check_import_people(boolean) is 'Notes every line of the import that would be refused, and for a dry run what would change.';

create or replace function app.import_people(
  p_first integer, p_last integer, p_is_first boolean, out created bigint, out changed bigint, out unchanged bigint
)
language plpgsql set search_path = pg_catalog, pg_temp set work_mem = '64MB' set plan_cache_mode = force_custom_plan as $$
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
comment on function app.import_people(integer, integer, boolean) is 'Makes and changes people as lines of the import say.';
grant execute on function app.check_import_people(boolean), app.import_people(integer, integer, boolean) to kinerja_app, kinerja_city;
