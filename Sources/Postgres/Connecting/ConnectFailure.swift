/// Why no connection could be made, in one line, and what to do about it.
package struct ConnectFailure: Error, Sendable, CustomStringConvertible {
    package enum Kind: Sendable {
        case connectionString, unreachable, login, serverTooOld, notWhatWasAsked
    }
    package let kind: Kind
    package let message: String
    package let remedy: String
    package var description: String { "\(message). \(remedy)" }
}

extension ConnectFailure {
    /// From libpq's own words. They may have several lines, one per host.
    init(libpq words: String, passwordWanted: Bool, passwordRefused: Bool) {
        let message = words.split(whereSeparator: \.isNewline).map { $0.trimmingPrefix { $0 == "\t" || $0 == " " } }.joined(separator: "; ")
        func has(_ part: String) -> Bool { message.contains(part) }
        (kind, remedy) =
            if passwordWanted {
                (.login, "Give a password: password= in the connection string, PGPASSWORD or a password file (PGPASSFILE).")
            } else if passwordRefused && has("password authentication failed") {
                (.login, "Check user and password, and that pg_hba.conf lets this user in by that method.")
            } else if has("could not translate host name") {
                (.unreachable, "Check the host's spelling and the name service.")
            } else if has("Connection refused") || has("No such file or directory") {
                (.unreachable, "Check that PostgreSQL runs there and that host and port are right.")
            } else if has("timeout expired") || has("Network is unreachable") || has("No route to host") {
                (.unreachable, "Check the network and firewall between here and the server; connect_timeout says how long to wait.")
            } else if has("session is read-only") || has("session is not read-only") || has("standby") || has("hot standby") {
                (.notWhatWasAsked, "Check the hosts and target_session_attrs of the connection string.")
            } else if has("FATAL:") {
                (.login, "Check user, database and pg_hba.conf; the server's log says more.")
            } else {
                (.unreachable, "Check host, port and sslmode of the connection string; the server's log may say more.")
            }
        self.message = message
    }
}
