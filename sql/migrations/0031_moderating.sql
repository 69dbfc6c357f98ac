-- Who moderates was asked of each comment; app.moderated_subjects says it of all at once.

drop function if exists app.may_moderate(integer, integer, integer);
