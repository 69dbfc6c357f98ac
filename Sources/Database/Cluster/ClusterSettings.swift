/// What the embedded cluster is told. Written anew at each start, because it must fit the folder and the account of today; what an operator
/// may tune goes into postgresql.conf or ALTER SYSTEM, which PostgreSQL reads before and after.
struct ClusterSettings {
    let folder: ClusterFolder
    let account: String

    /// One uid, four roles, no password: whoever can be that account owns the data folder anyway.
    private static let roles = ["kinerja_daemon", "kinerja_migrator", "kinerja_backup", "postgres"]

    /// Our own roles come first: no password ever opens them, whatever roles they may have been given. Nor does one open another superuser, who is no
    /// member of a role that was not granted.
    private static var logins: String {
        """
        # Written by kinerjad at each start.
        local  all      \(roles.joined(separator: ","))  peer  map=kinerja
        local  kinerja  +kinerja_analyst,+kinerja_analyst_personal,+kinerja_analyst_agency  scram-sha-256
        local  all      all  reject
        """ + "\n"
    }

    func write() throws(Files.Trouble) {
        try write(settings, to: "kinerja.conf")
        try write(Self.logins, to: "pg_hba.conf")
        let lines = Self.roles.map { "kinerja \(quoted(account)) \($0)\n" }.joined()
        try write("# Written by kinerjad at each start: its account may log in as these.\n\(lines)", to: "pg_ident.conf")
    }

    private func write(_ text: String, to name: String) throws(Files.Trouble) {
        let path = "\(folder.data)/\(name)"
        if (try? Files.read(path)) != text { try Files.write(text, to: path) }
    }

    private var settings: String {
        """
        # Written by kinerjad at each start.
        listen_addresses = ''
        unix_socket_directories = \(literal("\(quoted(folder.run)), \(quoted(folder.analysts))"))
        # The first socket's folder lets nobody else in; who gets to the second meets pg_hba.conf.
        unix_socket_permissions = 0777
        # Whoever does not say who they are holds a place no longer than that.
        authentication_timeout = 10s
        port = 5432
        """ + "\n"
    }

    /// Appended to postgresql.conf once: an operator's to change.
    static let tunable = """

        # From here on by kinerjad, once; change what you like.
        include_if_exists = 'kinerja.conf'
        shared_buffers = 256MB
        max_connections = 100
        timezone = 'UTC'
        log_timezone = 'UTC'
        logging_collector = on
        log_directory = '../log'
        log_filename = 'postgresql-%a.log'
        log_rotation_age = 1d
        log_truncate_on_rotation = on
        log_min_duration_statement = 1s
        wal_compression = on
        # Compiling a plan takes longer than any of our short statements.
        jit = off
        # What is read right after much was written is planned for tables as they were before: a minute is long.
        autovacuum_naptime = 5s

        """

    private func literal(_ text: String) -> String { "'" + text.reduce(into: "") { $0 += $1 == "'" ? "''" : "\($1)" } + "'" }
    private func quoted(_ name: String) -> String { "\"" + name.reduce(into: "") { $0 += $1 == "\"" ? "\"\"" : "\($1)" } + "\"" }
}
