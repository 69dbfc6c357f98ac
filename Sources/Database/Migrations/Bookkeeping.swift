package import Postgres

/// The few statements that must work before there is a schema, those that keep its history, and those that the daemon asks on its own behalf.
/// Everywhere else SQL lives in sql/.
package enum Bookkeeping {
    static let isSuperior = Statement(
        "is superior", "select rolsuper or rolbypassrls, rolname from pg_catalog.pg_roles where rolname = session_user")
    static let knowsTaps = Statement("knows taps", "select to_regprocedure('api.taps()') is not null")
    static let taps = Statement("taps", "select api.taps()")
    static let isMember = Statement("is member", "select pg_has_role(session_user, 'kinerja_owner', 'member')")
    static let roleExists = Statement("role exists", "select to_regrole('kinerja_owner') is not null")
    static let databaseExists = Statement("database exists", "select exists (select from pg_catalog.pg_database where datname = 'kinerja')")
    /// Two daemons that start together take turns.
    static let takeTurn = Statement("take turn", "select pg_try_advisory_xact_lock(hashtextextended('kinerja.migrate', 0))")
    static let hasSchema = Statement("has schema", "select to_regclass('meta.migration') is not null")
    static let becomeOwner = "set local role kinerja_owner"
    static let applied = Statement("applied", "select number, name, checksum, is_breaking from meta.migration order by number")
    static let record = Statement(
        "record", "insert into meta.migration (number, name, checksum, is_breaking, version) values ($1, $2, $3, $4, $5)",
        [.int4, .text, .text, .bool, .text], .writes)
    static let repeatable = Statement("repeatable", "select checksum, version from meta.repeatable")
    static let recordRepeatable = Statement(
        "record repeatable",
        """
        insert into meta.repeatable as r (checksum, version) values ($1, $2)
        on conflict (is_only) do update set checksum = excluded.checksum, version = excluded.version, applied_at = default
        """, [.text, .text], .writes)
    static let beBorn = Statement(
        "be born", "insert into meta.installation (government, purpose) values ($1, $2) on conflict (is_only) do nothing", [.text, .text], .writes)
    package static let schema = Statement("schema", "select number, name, checksum, is_breaking from api.schema()")
    static let installation = Statement("installation", "select government, purpose, seconds_east from api.installation()")
    package static let recordEvent = Statement("record event", "select api.record_event($1, $2)", [.text, .jsonb], .writes)
    package static let linkAudit = Statement("link audit", "select api.link_audit()", [], .writes)

    /// For a name and a password that need no quoting. Whatever else is logged, the password is not.
    static func admit(analyst login: String, password: String) -> String {
        """
        set log_statement = none;
        set log_min_duration_statement = -1;
        set log_min_error_statement = panic;
        do $$
        begin
          if to_regrole('\(login)') is null then create role \(login) in role kinerja_analyst; end if;
        end $$;
        alter role \(login) login connection limit 10 password '\(password)';
        alter role \(login) set statement_timeout = '1min';
        alter role \(login) set idle_in_transaction_session_timeout = '5min';
        """
    }
}
