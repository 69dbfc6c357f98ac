\set id random(1, 60000)
\startpipeline
select set_config('kinerja.actor', :id, true);
select json_build_object('name', p.name, 'results', (select json_agg(json_build_object('period', r.period, 'rating', r.rating)) from result as r where r.person_id = p.person_id))::text from person as p where p.person_id = :id;
\endpipeline
