-- What a result keeps, and what marks it.

comment on column app.result.snapshot is 'All that went into it, as it was: people, achievement, plan as it held, realisation, which notes there were, survey, measurements of person and unit, ratings, distribution, calibration, signature. `format` says how much of it there is: of results without one there is less.';
comment on column app.result.is_beyond_statute is 'A deadline that the regulation fixes was extended for it, or its policy''s quadrant is not the regulation''s.';
comment on column app.result.received_at is 'When the person received it: the clocks of signing and of objecting run from then, by law at the latest 14 days of work after it was signed. Of one that decided the same and stood here before, too.';
