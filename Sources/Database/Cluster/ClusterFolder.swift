internal import Glibc

/// The files of the embedded cluster, below `STATE/postgres`.
struct ClusterFolder: Sendable {
    let path: String
    var data: String { "\(path)/data" }
    /// Holds the socket.
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

    /// The last complaint in the log of the start.
    var lastComplaint: String? {
        let lines = (try? Files.read(startLog))?.split(whereSeparator: \.isNewline) ?? []
        let complaint = lines.last { $0.contains("FATAL:") || $0.contains("PANIC:") } ?? lines.last
        // Without the time and the process before it.
        return complaint.map { line in line.range(of: "FATAL:  ").map { String(line[$0.upperBound...]) } ?? String(line) }
    }
}

extension Substring {
    fileprivate func range(of part: String) -> Range<Index>? {
        guard let start = indices.first(where: { self[$0...].hasPrefix(part) }) else { return nil }
        return start..<index(start, offsetBy: part.count)
    }
}
