-- Analysts are told what surveys say no more exactly than anybody else. From what was kept, so that it is rounded once.

update analytics.fct_feedback as f
set total = least(greatest(round(b.total, 1), 1.5), 4.5)
from app.feedback_block as b
  join app.collection as c on c.agency_id = b.agency_id and c.collection_id = b.collection_id
  join app.period as p on p.agency_id = c.agency_id and p.period_id = c.period_id
  join app.agency as a on a.agency_id = p.agency_id
  left join app.unit as u on u.agency_id = b.agency_id and u.unit_id = b.block
where f.agency = a.code and f.period = p.code and f.block = coalesce(u.code, '-');
-- Of what is gone there.
update analytics.fct_feedback as f set total = least(greatest(round(f.total, 1), 1.5), 4.5) where f.total <> round(f.total, 1) or f.total not between 1.5 and 4.5;
alter table analytics.fct_feedback add constraint fct_feedback_total_is_as_shown check (total >= 1.5 and total <= 4.5 and total = round(total, 1));
comment on column analytics.fct_feedback.total is 'The mean of their figures, of 5, as it is shown: to one decimal; 4.5 stands for 4.5 and more, 1.5 for 1.5 and less.';
