-- Who has come in from where: an office whose address somebody else floods with mistakes keeps its own people.

create table meta.familiar_source (
  account_id uuid not null constraint familiar_source_account_fk references app.account on delete cascade,
  source text not null,
  used_at timestamptz not null,
  constraint familiar_source_pk primary key (account_id, source)
);
comment on table meta.familiar_source is 'From where an account was logged in to with the right password, for 90 days: mistakes of others from there do not make it wait.';
comment on column meta.familiar_source.account_id is 'Whose.';
comment on column meta.familiar_source.source is 'The address, of IPv6 the network, as of meta.login_failure.';
comment on column meta.familiar_source.used_at is 'When last, by app.now().';
call meta.protect('meta.familiar_source');

comment on column meta.login_failure.failures is 'How many since the last success or hour of rest; of a source as many as there were at failed_at, one less every ten seconds since.';
comment on column meta.login_failure.failed_at is 'The last of them, by app.now(); of a source what failures is counted from.';
