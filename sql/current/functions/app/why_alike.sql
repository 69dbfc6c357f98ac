-- Whether two documents of a result (app.result.snapshot) say the same, and whether what was decided in them is the same. (Before why_so_rated.sql, which asks it.)

set local role kinerja_definer;

create or replace function app.without_answerers(p_snapshot jsonb) returns jsonb language sql immutable parallel safe
set search_path = pg_catalog, pg_temp as $$
  select case
    when p_snapshot -> 'calibration' is null then p_snapshot
    else jsonb_set(
      p_snapshot, '{calibration}',
      (select jsonb_agg(c.said - 'answered_by' order by c.place) from jsonb_array_elements(p_snapshot -> 'calibration') with ordinality as c (said, place))
    )
  end
$$;
comment on function app.without_answerers(jsonb) is 'A snapshot without who answered what a calibration proposed.';

-- Measurements of the period and the agency itself name neither. Who administers or audits an agency learns nothing of what another one measured; documents of
-- older formats have nothing of the periods within.
create or replace function app.without_measured(p_snapshot jsonb, p_named text) returns jsonb language sql immutable parallel safe
set search_path = pg_catalog, pg_temp as $$
  select p_snapshot - 'measurements' || coalesce(
    (
      select jsonb_build_object('measurements', jsonb_agg(m.said order by m.place))
      from jsonb_array_elements(p_snapshot -> 'measurements') with ordinality as m (said, place)
      where not m.said ? p_named
      having count(*) > 0
    ), '{}'
  )
$$;
comment on function app.without_measured(jsonb, text) is 'A snapshot without what was measured elsewhere: in another agency, or in a period within (what names an agency, or a period).';
grant execute on function app.without_measured(jsonb, text) to kinerja_app, kinerja_city;

-- By formats: 1 is without one; 2 has the plan, what was measured of the unit, which notes there were; 3 who answered and took over, what accepted reasons are, more
-- time, study leave and results before, what was measured in periods within.
create or replace function app.comparable(p_snapshot jsonb, p_beside jsonb) returns jsonb language sql immutable parallel safe
set search_path = pg_catalog, pg_temp as $$
  select case
    when f.own = f.beside then p_snapshot
    when least(f.own, f.beside) = 2 then t.snapshot
    else t.snapshot - array['plan', 'unit_measurements'] #- '{feedback,given}' #- '{appraiser,agency}' #- '{achievement,suggested}' #- '{policy,is_beyond_statute}'
  end
  from (select coalesce((p_snapshot ->> 'format')::integer, 1) as own, coalesce((p_beside ->> 'format')::integer, 1) as beside) as f
    cross join lateral (
      select
        app.without_measured(app.without_answerers(p_snapshot), 'period') - array['format', 'extensions', 'study', 'earlier'] #- '{signature,taken_over_by}' #- '{rating,work_is_calibrated}'
          #- '{rating,behaviour_is_calibrated}' as snapshot
    ) as t
$$;
comment on function app.comparable(jsonb, jsonb) is 'Of a snapshot what can be compared with another: all of it, or without what the one of an older format did not keep.';

create or replace function app.differs(p_was jsonb, p_now jsonb) returns boolean language sql immutable parallel safe
set search_path = pg_catalog, pg_temp as $$
  select app.comparable(p_was, p_now) <> app.comparable(p_now, p_was)
$$;
comment on function app.differs(jsonb, jsonb) is 'Two snapshots say different things.';

-- What people, posts, units and agencies are called is no part of it, nor is what was thought of others, nor how much time there was for it.
create or replace function app.decided(p_snapshot jsonb) returns jsonb language sql immutable parallel safe
set search_path = pg_catalog, pg_temp as $$
  select
    app.without_answerers(p_snapshot) - array['subject', 'appraiser', 'superior', 'distribution', 'extensions', 'study'] #- '{period,agency_name}' #- '{achievement,unit}' #- '{achievement,name}'
      #- '{achievement,inherited_from}' #- '{achievement,decided_by}' #- '{signature,signed_by}' #- '{signature,taken_over_by}'
$$;
comment on function app.decided(jsonb) is 'What a snapshot holds but for what people, posts, units and agencies are called, how others were rated and how much time there was and what is known of a study leave (which bears on the predicate, or on nothing): while it is the same, whoever has received or signed the document has received and signed that.';
