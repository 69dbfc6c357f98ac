package import Operations

/// What the routes about the daemon itself ask of it.
package struct Health: Sendable {
    /// Whether requests can be served now, and what it stands on.
    package struct Readiness: Sendable {
        package var isReady: Bool
        package var report: JSON
        package init(isReady: Bool, report: JSON) { (self.isReady, self.report) = (isReady, report) }
    }
    package var readiness: @Sendable () async -> Readiness
    /// In Prometheus' text format.
    package var metrics: @Sendable () async -> String
    /// Told of every answer.
    package var answered: @Sendable (_ method: String, _ path: String, _ status: Int, Duration) -> Void

    package init(
        readiness: @escaping @Sendable () async -> Readiness, metrics: @escaping @Sendable () async -> String,
        answered: @escaping @Sendable (_ method: String, _ path: String, _ status: Int, Duration) -> Void
    ) {
        (self.readiness, self.metrics, self.answered) = (readiness, metrics, answered)
    }
}
