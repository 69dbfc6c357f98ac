-- The audit, for those who look through it and for what is done.

-- Under row-level security: officials of the whole government see all of it, everybody else has no right to look.
create function api.show_audit()
returns table (entry bigint, recorded_at timestamptz, actor uuid, operation text, request uuid, symbol text, detail jsonb)
language sql stable
begin atomic
  select e.entry_id, e.recorded_at, e.actor, e.operation, e.request, e.symbol, e.detail from audit.entry as e;
end;
comment on function api.show_audit() is 'Entries of the audit.';

-- Behind every change, in its own transaction: what was asked, with secrets masked. The operation and the request are those that entered.
create function api.record_done(p_detail jsonb) returns void language sql
begin atomic
  select audit.record(
    current_setting('kinerja.operation'), 'OK',
    p_detail || jsonb_build_object('ms', round(extract(epoch from clock_timestamp() - transaction_timestamp()) * 1000, 1))
  );
end;
comment on function api.record_done(jsonb) is 'Adds to the audit that the operation of this request was done.';
grant execute on function api.show_audit() to kinerja_city;
grant execute on function api.record_done(jsonb) to kinerja_app, kinerja_city;
