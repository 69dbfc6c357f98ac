-- Analysts are told what surveys say no more exactly than anybody else.

update analytics.fct_feedback as f set total = least(greatest(round(f.total, 1), 1.5), 4.5);
alter table analytics.fct_feedback add constraint fct_feedback_total_is_as_shown check (total between 1.5 and 4.5 and total = round(total, 1));
comment on column analytics.fct_feedback.total is 'The mean of their figures, of 5, as it is shown: to one decimal; 4.5 stands for 4.5 and more, 1.5 for 1.5 and less.';
