internal import Glibc

/// What every connection of one kind asks of the server, beside what the connection string says.
struct LinkSettings: Sendable {
    var lockTimeout: Duration?
    var statementTimeout: Duration?
    /// The server itself then refuses what a reading statement must not do.
    var isReadOnly = false
    var floors = ServerVersion.floors

    /// The connection string with our settings, which win over its own `options`. Passed at the start of the connection, so they cost no round
    /// trip and are what RESET returns to.
    func merged(into target: ConnectionString) -> [(keyword: String, value: String)] {
        var server = [
            // What Field reads: these decide the text of values.
            "timezone=UTC", "datestyle=ISO", "bytea_output=hex", "extra_float_digits=1",
            "default_transaction_read_only=\(isReadOnly ? "on" : "off")",
            // Policies make statements look dear, and compiling them takes seconds where running takes milliseconds: a page of an agency among 200,000
            // people 2.2 s, not 60 ms.
            "jit=off",
        ]
        if let lockTimeout { server.append("lock_timeout=\(lockTimeout.wholeMilliseconds)ms") }
        if let statementTimeout { server.append("statement_timeout=\(statementTimeout.wholeMilliseconds)ms") }
        // What we set hides what libpq would take from the environment.
        let given = target["options"] ?? getenv("PGOPTIONS").map { String(cString: $0) }
        let options = [given].compactMap { $0 } + server.map { "-c \($0)" }

        var merged = target.options.filter { !["options", "client_encoding"].contains($0.keyword) }
        merged += [("options", options.joined(separator: " ")), ("client_encoding", "UTF8")]
        // Where neither the string nor the environment says otherwise; a service file says all of it for itself. A server that has vanished
        // without a word is noticed within seconds.
        if target["service"] != nil { return merged }
        let defaults = [
            ("connect_timeout", "3", "PGCONNECT_TIMEOUT"), ("fallback_application_name", "kinerja", nil), ("tcp_user_timeout", "10000", nil),
            ("keepalives_idle", "10", nil), ("keepalives_interval", "5", nil), ("keepalives_count", "3", nil),
        ]
        for (keyword, value, variable) in defaults where target[keyword] == nil && variable.map({ getenv($0) == nil }) ?? true {
            merged.append((keyword, value))
        }
        return merged
    }
}

extension Duration {
    /// At least 1: PostgreSQL reads 0 as no limit.
    var wholeMilliseconds: Int64 { max(1, components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000) }
}
