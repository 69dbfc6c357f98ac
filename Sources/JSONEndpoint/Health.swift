package import Operations

/// What the routes about the daemon itself ask of it.
package struct Health: Sendable {
    /// Whether requests can be served now, and what it stands on.
    package struct Readiness: Sendable {
        package var isReady: Bool
        package var report: JSON
        package init(isReady: Bool, report: JSON) { (self.isReady, self.report) = (isReady, report) }
    }
    /// One answer, for log and metrics.
    package struct Answered: Sendable {
        package let method: String
        /// As it was declared: `/v1/people/{person}`; `-` for a path that is none.
        package let route: String
        package let status: Int
        package let duration: Duration
        /// The number that the answer bears, too.
        package let request: String
        /// What the client's own tracing calls it.
        package let trace: String?

        package init(method: String, route: String, status: Int, duration: Duration, request: String, trace: String?) {
            (self.method, self.route, self.status, self.duration) = (method, route, status, duration)
            (self.request, self.trace) = (request, trace)
        }
        /// About a form of the sealed survey: which way and under which number stands nowhere.
        init(status: Int, duration: Duration) {
            self.init(method: "-", route: Self.ballots, status: status, duration: duration, request: "-", trace: nil)
        }
        package static let ballots = "ballots"
    }
    package var readiness: @Sendable () async -> Readiness
    /// In Prometheus' text format.
    package var metrics: @Sendable () async -> String
    /// Told of every answer.
    package var answered: @Sendable (Answered) -> Void

    package init(
        readiness: @escaping @Sendable () async -> Readiness, metrics: @escaping @Sendable () async -> String,
        answered: @escaping @Sendable (Answered) -> Void
    ) {
        (self.readiness, self.metrics, self.answered) = (readiness, metrics, answered)
    }
}
