-- What is said in confidence stands in its table and nowhere else: PostgreSQL would keep samples of it in pg_statistic, where they outlive what is taken
-- away. Nobody looks anything up by a sentence, so that no plan gets worse.

alter table app.feedback_comment alter column body set statistics 0;
alter table app.feedback_note
  alter column text set statistics 0, alter column evidence set statistics 0, alter column reason set statistics 0;
alter table app.feedback_request alter column text set statistics 0;
alter table app.assessment
  alter column work_reason set statistics 0, alter column behaviour_reason set statistics 0, alter column override_reason set statistics 0,
  alter column notes set statistics 0, alter column remark set statistics 0;
alter table app.calibration_proposal alter column reason set statistics 0, alter column answer set statistics 0;
alter table app.distribution_note alter column reason set statistics 0;
alter table app.extension alter column reason set statistics 0;
alter table app.evidence_content alter column content set statistics 0;
