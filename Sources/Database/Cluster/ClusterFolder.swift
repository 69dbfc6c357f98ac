internal import Glibc

/// The files of the embedded cluster, below `STATE/postgres`.
struct ClusterFolder: Sendable {
    let path: String
    /// Holds the socket that others may reach, beside what else may lie there.
    let analysts: String
    var data: String { "\(path)/data" }
    /// Holds the socket that only the cluster's account reaches.
    var run: String { "\(path)/run" }
    /// What the server says before its own log is open.
    var startLog: String { "\(path)/start.log" }
    /// Which bootstrap was run to its end.
    var bootstrapMark: String { "\(path)/bootstrapped" }

    var isMade: Bool { Files.exists("\(data)/PG_VERSION") }

    /// The major version of the data; nil when there is none.
    var major: Int? { (try? Files.read("\(data)/PG_VERSION")).flatMap { Int($0.prefix { $0.isNumber }) } }

    /// What postmaster.pid says of the server.
    struct Server: Sendable {
        let process: pid_t
        /// It takes connections.
        let isReady: Bool
    }

    /// The server that runs on this data, whoever started it. The file alone proves nothing: it stays when a server is killed, and its number
    /// may belong to somebody else by now. PostgreSQL's processes work in the data folder.
    var server: Server? {
        guard let lines = (try? Files.read("\(data)/postmaster.pid"))?.split(separator: "\n", omittingEmptySubsequences: false),
            let process = lines.first.flatMap({ pid_t($0) }), process > 0, Self.worksIn(Files.real(data), process)
        else { return nil }
        return Server(process: process, isReady: lines.count > 7 && lines[7].hasPrefix("ready"))
    }

    /// Every process that works on this data: after a server was killed its children live on for a moment.
    var processes: [pid_t] {
        let real = Files.real(data)
        return ((try? Files.list("/proc")) ?? []).compactMap { pid_t($0) }.filter { Self.worksIn(real, $0) }
    }

    private static func worksIn(_ folder: String, _ process: pid_t) -> Bool { Files.target(of: "/proc/\(process)/cwd") == folder }

    /// The logs: what the server says before its own log is open, then that log.
    private var logs: [String] { ((try? Files.list("\(path)/log")) ?? []).map { "\(path)/log/\($0)" } + [startLog] }

    /// How long each log is now: what comes later is news.
    var logSizes: [String: Int] { Dictionary(uniqueKeysWithValues: logs.map { ($0, Files.size(of: $0)) }) }

    /// Why the server has ended, in its own words, from what the logs say beyond these sizes.
    func complaint(since sizes: [String: Int]) -> String? {
        for log in logs {
            let news = ((try? Files.read(log)) ?? "").utf8.dropFirst(sizes[log] ?? 0)
            let lines = String(decoding: Array(news), as: UTF8.self).split(whereSeparator: \.isNewline)
            for severity in ["PANIC:  ", "FATAL:  "] {
                // Without the time and the process before it.
                if let line = lines.last(where: { $0.contains(severity) }) { return line.after(severity) }
            }
        }
        return nil
    }

    /// A server that was killed leaves its socket, and a lock that names its process; whoever knows that nobody works on the data takes them away.
    func removeLeftovers() {
        for name in (try? Files.list(run)) ?? [] { Files.remove("\(run)/\(name)") }
        for name in [".s.PGSQL.5432", ".s.PGSQL.5432.lock"] { Files.remove("\(analysts)/\(name)") }
        Files.remove("\(data)/postmaster.pid")
        Files.remove(startLog)
    }
}

extension Substring {
    /// What stands behind `part`; all of it when `part` is not there.
    fileprivate func after(_ part: String) -> String {
        let start = indices.first { self[$0...].hasPrefix(part) }.map { index($0, offsetBy: part.count) } ?? startIndex
        return String(self[start...])
    }
}
