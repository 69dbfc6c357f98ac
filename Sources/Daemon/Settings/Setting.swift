internal import Database
internal import Operations

/// One thing that an operator may set. The table feeds flags, environment, file, `kinerjad config`, help and docs/operations.md.
package struct Setting: Sendable {
    /// In kinerja.conf, and after `KINERJA_` in the environment.
    package let name: String
    /// After `--`.
    package let flag: String
    package let placeholder: String
    package let meaning: String
    /// What holds when nobody says anything, as text; nil when that depends on the machine or there is nothing.
    package let fallback: String?
    /// Its value holds a password and is not shown.
    package var isSecret = false
    /// The state folder must be known before the file in it is read.
    package var isInFile = true
    /// What is wrong with a value; nil when nothing is.
    let objection: @Sendable (String) -> String?

    package var variable: String { "KINERJA_\(name.uppercased())" }
}

extension Setting {
    package static let table: [Setting] = [
        Setting(
            name: "state_dir", flag: "state", placeholder: "DIR", meaning: "folder for the embedded cluster, the admin socket and kinerja.conf",
            fallback: nil, isInFile: false, objection: { $0.isEmpty ? "is empty" : nil }),
        Setting(
            name: "config", flag: "config", placeholder: "FILE", meaning: "file of settings, instead of kinerja.conf in the state folder",
            fallback: nil,
            isInFile: false, objection: { $0.isEmpty ? "is empty" : nil }),
        Setting(
            name: "http", flag: "http", placeholder: "HOST:PORT", meaning: "where HTTP is served; TLS ends at a proxy", fallback: "127.0.0.1:7080",
            objection: { Address($0) == nil ? "is not HOST:PORT" : nil }),
        Setting(
            name: "health", flag: "health", placeholder: "HOST:PORT",
            meaning: "where /livez, /readyz and /metrics are served, which are then not at http; they ask for no login", fallback: nil,
            objection: { Address($0) == nil ? "is not HOST:PORT" : nil }),
        Setting(
            name: "admin", flag: "admin", placeholder: "HOST:PORT", meaning: "where the admin protocol is served over TCP; loopback only",
            fallback: "127.0.0.1:7070",
            objection: { text in
                guard let address = Address(text) else { return "is not HOST:PORT" }
                return address.isLoopback ? nil : "is not a loopback address; from elsewhere use ssh"
            }),
        Setting(
            name: "database_url", flag: "database", placeholder: "URL",
            meaning: "libpq connection string of an existing PostgreSQL, as kinerja_daemon, instead of the embedded cluster", fallback: nil,
            isSecret: true, objection: connectionObjection),
        Setting(
            name: "migrate_database_url", flag: "migrate-database", placeholder: "URL",
            meaning: "the same as kinerja_migrator; without it serve only checks the schema", fallback: nil, isSecret: true,
            objection: connectionObjection),
        Setting(
            name: "backup_database_url", flag: "backup-database", placeholder: "URL", meaning: "the same as kinerja_backup, for kinerjad backup",
            fallback: nil, isSecret: true, objection: connectionObjection),
        Setting(
            name: "analyst_socket", flag: "analyst-socket", placeholder: "DIR",
            meaning:
                "folder of the embedded cluster's socket at which analysts log in with a password, instead of STATE/analysts: one that they may reach",
            fallback: nil, objection: { $0.isEmpty ? "is empty" : nil }),
        Setting(
            name: "sql_dir", flag: "sql-dir", placeholder: "DIR", meaning: "the SQL folder of this build", fallback: nil,
            objection: { $0.isEmpty ? "is empty" : nil }),
        Setting(
            name: "government", flag: "government", placeholder: "CODE", meaning: "whose database a new one is", fallback: "kota-sorong",
            objection: { text in
                let isCode =
                    (1...40).contains(text.utf8.count) && text.first != "-"
                    && text.utf8.allSatisfy {
                        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                            || $0 == UInt8(ascii: "-")
                    }
                return isCode ? nil : "is not a code: 1 to 40 of a to z, 0 to 9 and -"
            }),
        Setting(
            name: "purpose", flag: "purpose", placeholder: "PURPOSE", meaning: "what a new database is for: live, sample or test", fallback: "live",
            objection: { Birth.Purpose(rawValue: $0) == nil ? "is not live, sample or test" : nil }),
        Setting(
            name: "clock_shift", flag: "clock-shift", placeholder: "SHIFT",
            meaning: "moves the clock of a sample or test database, as in 14d, -36h, 90m or 30s", fallback: nil,
            objection: { ClockShift($0) == nil ? "is not a shift such as 14d, -36h, 90m or 30s, up to 36500d" : nil }),
        Setting(
            name: "import_dir", flag: "import-dir", placeholder: "DIR",
            meaning: "folder whose files `import … path=` may name; without it none", fallback: nil,
            objection: { $0.isEmpty ? "is empty" : nil }),
        Setting(
            name: "notify_command", flag: "notify-command", placeholder: "FILE",
            meaning: "program that sends messages: one as JSON on its standard input, exit 0 when it has taken it; without it they wait and expire",
            fallback: nil, objection: { $0.isEmpty ? "is empty" : nil }),
        Setting(
            name: "log_level", flag: "log-level", placeholder: "LEVEL", meaning: "debug, info, warning or error", fallback: "info",
            objection: { ["debug", "info", "warning", "error"].contains($0) ? nil : "is not debug, info, warning or error" }),
        Setting(
            name: "log_format", flag: "log-format", placeholder: "FORMAT", meaning: "text, json, or auto: text on a terminal, else JSON",
            fallback: "auto", objection: { ["auto", "text", "json"].contains($0) ? nil : "is not auto, text or json" }),
        Setting(
            name: "read_lanes", flag: "read-lanes", placeholder: "N", meaning: "connections that carry reading requests", fallback: "4",
            objection: { count($0, 1...64) }),
        Setting(
            name: "write_lanes", flag: "write-lanes", placeholder: "N", meaning: "connections that carry changes: the size of the group commit",
            fallback: "32", objection: { count($0, 1...256) }),
        Setting(
            name: "lane_seconds", flag: "lane-seconds", placeholder: "N",
            meaning: "how long a lane works at one request before it is refused as TIMED_OUT: more on a slow machine", fallback: "2",
            objection: { count($0, 1...60) }),
        Setting(
            name: "session_hours", flag: "session-hours", placeholder: "N", meaning: "how long a login lasts at most", fallback: "12",
            objection: { count($0, 1...744) }),
        Setting(
            name: "session_idle_minutes", flag: "session-idle-minutes", placeholder: "N", meaning: "how long a login lasts without a request",
            fallback: "120", objection: { count($0, 1...44_640) }),
        Setting(
            name: "drain_seconds", flag: "drain-seconds", placeholder: "N", meaning: "how long stopping waits for what is under way", fallback: "10",
            objection: { count($0, 1...600) }),
    ]

    private static func count(_ text: String, _ range: ClosedRange<Int>) -> String? {
        Int(text).map(range.contains) == true ? nil : "is not a number from \(range.lowerBound) to \(range.upperBound)"
    }
}
