-- What everybody reads: /v1/public. From schema analytics, in which there is nothing that may not be seen.

create function api.public_results()
returns table (
  agency text, name text, kind text, year integer, part integer, people integer, sangat_baik text, baik text, butuh_perbaikan text, kurang text, sangat_kurang text,
  edition text, row_key text
)
language sql stable rows 100
begin atomic
  select
    r.agency, r.name, r.kind, r.year::integer, r.part::integer, r.people, r.sangat_baik::text, r.baik::text, r.butuh_perbaikan::text, r.kurang::text,
    r.sangat_kurang::text, r.edition, concat_ws(' ', r.agency, r.kind, r.year, to_char(r.part, 'FM00'))
  from analytics.public_result as r;
end;
comment on function api.public_results() is 'Results of agencies, in percent: what the public is told.';

create function api.public_services()
returns table (agency text, unit text, name text, kind text, year integer, part integer, indicator text, detail text, value text, row_key text)
language sql stable rows 100
begin atomic
  select s.agency, s.unit, s.name, s.kind, s.year::integer, s.part::integer, s.measure, nullif(s.detail, '-'), s.value::text,
    concat_ws(' ', s.agency, s.unit, s.kind, s.year, to_char(s.part, 'FM00'), s.measure, s.detail)
  from analytics.public_service as s;
end;
comment on function api.public_services() is 'What was measured of services: what the public is told.';

grant execute on function api.public_results(), api.public_services() to kinerja_public;
