package import Database
internal import Glibc
internal import JSONEndpoint
package import Postgres
internal import Synchronization

/// The metrics as an interpreter of events, in Prometheus' text format. Counters count from the start of the process.
package final class Metrics: Sendable {
    private struct Counter: Hashable {
        let name: String
        let labels: String
    }
    private let counters = Mutex(Metrics.noneYet)
    private let durations = Mutex<[Face: Histogram]>([:])
    /// Nil while it is not known.
    private let backlog = Mutex<Backlog?>(nil)
    private let started: Int

    package init() { started = time(nil) }

    func note(_ found: Backlog?) { backlog.withLock { $0 = found } }

    private static let meanings: KeyValuePairs = [
        "kinerja_http_requests_total": "HTTP requests answered, by status.",
        "kinerja_admin_sessions_total": "Sessions of the admin protocol that were opened.",
        "kinerja_admin_sessions_closed_total": "Sessions of the admin protocol that have ended.",
        "kinerja_admin_lines_total": "Lines of the admin protocol that were answered.",
        "kinerja_lanes_opened_total": "Lanes to PostgreSQL that were opened.",
        "kinerja_lanes_lost_total": "Lanes to PostgreSQL that were lost.",
        "kinerja_connect_failures_total": "Failed attempts to connect to PostgreSQL.",
        "kinerja_requests_retried_total": "Requests tried again because another one was in the way, by SQLSTATE.",
        "kinerja_requests_refused_total": "Requests that failed.",
        "kinerja_cluster_lost_total": "Times the embedded PostgreSQL was gone.",
        "kinerja_audit_links_total": "Audit entries linked to the chain by this daemon.",
        "kinerja_internal_failures_total": "Requests that failed for a reason of our own.",
        "kinerja_messages_total": "Messages handed to notify_command, by whether it took them.",
        "kinerja_upkeep_failures_total": "Failed rounds of upkeep, by what was to be done.",
    ]

    /// What is to be alarmed about is there from the beginning: of a counter that comes with its first event nobody sees that it has grown.
    private static var noneYet: [Counter: Int] {
        let plain = [
            "kinerja_admin_sessions_total", "kinerja_admin_sessions_closed_total", "kinerja_admin_lines_total", "kinerja_connect_failures_total",
            "kinerja_requests_refused_total", "kinerja_cluster_lost_total", "kinerja_audit_links_total", "kinerja_internal_failures_total",
        ].map { Counter(name: $0, labels: "") }
        let labelled = ["true", "false"].map { Counter(name: "kinerja_messages_total", labels: "taken=\"\($0)\"") }
        return Dictionary(uniqueKeysWithValues: (plain + labelled).map { ($0, 0) })
    }

    package func record(_ event: Event) {
        switch event {
        case .answered(let answer): count("kinerja_http_requests_total", "status=\"\(answer.status)\"")
        case .performed(let face, let time): durations.withLock { $0[face, default: Histogram()].add(time) }
        case .adminOpened: count("kinerja_admin_sessions_total")
        case .adminClosed: count("kinerja_admin_sessions_closed_total")
        case .adminAnswered(_, let lines): count("kinerja_admin_lines_total", by: lines)
        case .failedInside: count("kinerja_internal_failures_total")
        case .auditLinked(let links): count("kinerja_audit_links_total", by: links)
        case .upkeepFailed(let what, _): count("kinerja_upkeep_failures_total", "what=\"\(what)\"")
        case .messageTried(_, let failure): count("kinerja_messages_total", "taken=\"\(failure == nil)\"")
        case .database(.clusterLost): count("kinerja_cluster_lost_total")
        case .client(.laneOpened(let kind, _)): count("kinerja_lanes_opened_total", "kind=\"\(kind.rawValue)\"")
        case .client(.laneLost(let kind, _, _, _)): count("kinerja_lanes_lost_total", "kind=\"\(kind.rawValue)\"")
        case .client(.connectFailed): count("kinerja_connect_failures_total")
        case .client(.retried(let state, _)): count("kinerja_requests_retried_total", "state=\"\(state.code)\"")
        case .client(.refused): count("kinerja_requests_refused_total")
        default: break
        }
    }

    private func count(_ name: String, _ labels: String = "", by amount: Int = 1) {
        counters.withLock { $0[Counter(name: name, labels: labels), default: 0] += amount }
    }

    /// - Parameters:
    ///   - status: Of the lanes, now.
    ///   - lastBackup: When the last backup was written, in seconds of Unix time; nil when none is known.
    package func written(_ status: Status, version: Version, lastBackup: Int?) -> String {
        let counted = counters.withLock { $0 }
        var out = ""
        func family(_ name: String, _ type: String, _ meaning: String, _ samples: [(labels: String, value: Int)]) {
            out += "# HELP \(name) \(meaning)\n# TYPE \(name) \(type)\n"
            for sample in samples { out += "\(name)\(sample.labels.isEmpty ? "" : "{\(sample.labels)}") \(sample.value)\n" }
        }
        for (name, meaning) in Self.meanings {
            let samples = counted.filter { $0.key.name == name }.map { (labels: $0.key.labels, value: $0.value) }.sorted { $0.labels < $1.labels }
            family(name, "counter", meaning, samples)
        }
        func lanes(_ value: (Status.Lanes) -> Int) -> [(labels: String, value: Int)] {
            [("kind=\"reads\"", value(status.reads)), ("kind=\"writes\"", value(status.writes))]
        }
        family("kinerja_lanes_open", "gauge", "Lanes to PostgreSQL that stand.", lanes(\.open))
        family("kinerja_requests_waiting", "gauge", "Requests that wait for a lane.", lanes(\.waiting))
        family("kinerja_requests_in_flight", "gauge", "Requests sent and not answered.", lanes(\.inFlight))
        let found = durations.withLock { $0 }
        let name = "kinerja_operation_duration_seconds"
        out += "# HELP \(name) How long operations took, by face, but waiting for a job and taking in a file.\n# TYPE \(name) histogram\n"
        for face in Face.allCases { out += found[face, default: Histogram()].written(name, "face=\"\(face)\"") }
        if let backlog = backlog.withLock({ $0 }) {
            family("kinerja_messages_waiting", "gauge", "Messages that are still to be taken by notify_command.", [("", backlog.messagesWaiting)])
            family("kinerja_messages_dead", "gauge", "Messages that were given up: show outbox where=state:DEAD.", [("", backlog.messagesDead)])
            family("kinerja_jobs_open", "gauge", "Jobs that wait or run.", [("", backlog.jobs)])
            family(
                "kinerja_oldest_job_seconds", "gauge", "Since when the oldest of them waits or runs; 0 when there is none.", [("", backlog.oldestJob)]
            )
        }
        if let lastBackup {
            family(
                "kinerja_last_backup_timestamp_seconds", "gauge",
                "When kinerjad backup last wrote one from this state folder, in seconds of Unix time.",
                [("", lastBackup)])
        }
        family("kinerja_build_info", "gauge", "Always 1; the version is in the label.", [("version=\"\(version)\"", 1)])
        family("process_start_time_seconds", "gauge", "When the process began, in seconds of Unix time.", [("", started)])
        family("process_resident_memory_bytes", "gauge", "Memory that the process holds.", [("", Self.residentBytes)])
        return out
    }

    private static var residentBytes: Int {
        // In pages: total, resident, …
        let pages = (try? Files.read("/proc/self/statm"))?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
}
