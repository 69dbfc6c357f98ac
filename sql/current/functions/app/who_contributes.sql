-- Who contributed what to a leader's results, as the matrix of roles has it (matriks pembagian peran dan hasil, A.1.5): what employees are compared by when they are
-- rated (P98 e, P101 e). For definers alone: who may know it is theirs to ask.

set local role kinerja_definer;

-- In plpgsql, which keeps its plans. Of leaders' plans as they held: what is no column of them counts for nobody. Cells have no versions: what they say today is told.
create or replace function app.parts_played(p_person_id uuid, p_starts_on date, p_ends_on date)
returns table (plan_result_id uuid, plan_indicator_id uuid, leader text, said text, parts text[], place bigint)
language plpgsql stable rows 5 set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
    select
      i.plan_result_id, i.plan_indicator_id, n.name, i.said, array_agg(x.part order by x.place, x.role_cell_id),
      row_number() over (order by n.name, n.person_id, l.starts_on, i.place)
    from (
        select distinct p.person_id
        from app.role_cell as c
          join app.plan as p on p.agency_id = c.agency_id and p.plan_id = c.plan_id
        where c.person_id = p_person_id and p.version > 0 and p.starts_on <= p_ends_on and p.ends_on >= p_starts_on
      ) as k
      join app.person as n on n.person_id = k.person_id
      cross join lateral app.plans_in_force(k.person_id, p_starts_on, p_ends_on) as l
      cross join lateral app.planned_items(l.content) as i
      join app.role_cell as x
        on x.agency_id = l.agency_id and x.plan_id = l.plan_id and x.plan_result_id = i.plan_result_id
        and x.plan_indicator_id is not distinct from i.plan_indicator_id and x.person_id = p_person_id
    group by n.name, n.person_id, l.starts_on, i.place, i.plan_result_id, i.plan_indicator_id, i.said;
end $$;
comment on function app.parts_played(uuid, date, date) is 'To which results of leaders (or indicators, where those are the columns) somebody contributes by the matrices of the plans that held in a span, and what each cell says.';
