-- The tables of schema analytics: app.tell writes them, analysts read them. What may not be seen is not in them, so that these policies hide nothing but
-- other agencies' rows from the analysts of one.

do $$
declare
  known record;
  verb record;
begin
  for known in
    select c.relname as name, exists (select from pg_attribute as a where a.attrelid = c.oid and a.attname = 'agency') as has_agency
    from pg_class as c
    where c.relnamespace = 'analytics'::regnamespace and c.relkind = 'r' and c.relname <> 'agency_reader'
    order by c.relname
  loop
    execute format('create policy %I on analytics.%I for select to kinerja_analyst, kinerja_analyst_personal using (true)', known.name || '_select', known.name);
    execute format('comment on policy %I on analytics.%I is %L', known.name || '_select', known.name, 'Whoever analyses the government reads all that was told.');
    execute format(
      'create policy %I on analytics.%I for select to kinerja_analyst_agency using (agency in (select r.agency from analytics.agency_reader as r))',
      known.name || '_select_agency', known.name
    );
    execute format(
      'comment on policy %I on analytics.%I is %L', known.name || '_select_agency', known.name, 'Whoever analyses one agency: by the role that has logged in, and by no setting.'
    );
    execute format('grant select on analytics.%I to kinerja_analyst, kinerja_analyst_personal, kinerja_analyst_agency', known.name);
    execute format('create policy %I on analytics.%I for select to kinerja_definer using (true)', known.name || '_select_definer', known.name);
    execute format('create policy %I on analytics.%I for insert to kinerja_definer with check (true)', known.name || '_insert_definer', known.name);
    execute format('create policy %I on analytics.%I for update to kinerja_definer using (true) with check (true)', known.name || '_update_definer', known.name);
    execute format('create policy %I on analytics.%I for delete to kinerja_definer using (true)', known.name || '_delete_definer', known.name);
    for verb in select v.verb from unnest(array['select', 'insert', 'update', 'delete']) as v (verb) loop
      execute format('comment on policy %I on analytics.%I is %L', known.name || '_' || verb.verb || '_definer', known.name, 'app.tell.');
    end loop;
    execute format('grant select, insert, update, delete on analytics.%I to kinerja_definer', known.name);
  end loop;
end $$;

create policy agency_reader_select on analytics.agency_reader for select to kinerja_analyst_agency using (role_name = any (array(select r.rolname::text from pg_roles as r where pg_has_role(current_user, r.oid, 'member'))));
comment on policy agency_reader_select on analytics.agency_reader is 'One''s own; written by whoever administers the server.';
grant select on analytics.agency_reader to kinerja_analyst_agency;
