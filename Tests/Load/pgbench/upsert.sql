\set id random(1, 100000)
\startpipeline
select set_config('kinerja.actor', :id, true);
insert into tally values (:id, 1) on conflict (tally_id) do update set n = tally.n + 1;
\endpipeline
