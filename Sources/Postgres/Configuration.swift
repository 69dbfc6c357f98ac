/// How the client talks to one database. Times and sizes are what an operator may want to change; the defaults fit a city on one machine.
package struct Configuration: Sendable {
    package var target: ConnectionString
    package var observe: (@Sendable (Event) -> Void)?

    /// Connections that carry reading requests, many at a time each: enough to keep PostgreSQL busy, few enough to need few processes. None, of
    /// either kind, for a program that only uses sessions.
    package var readLanes = 4
    /// Requests in flight on one reading lane.
    package var readDepth = 16
    /// Connections that carry changing requests. A connection commits one request at a time, so this is the size of the group commit.
    package var writeLanes = 32
    /// Requests in flight on one writing lane. At 1 nobody ever stands behind another's row lock.
    package var writeDepth = 1
    /// A lane never waits longer for a lock; the request is tried again, then fails with 55P03.
    package var lockTimeout: Duration = .milliseconds(100)
    /// A lane's statement never runs longer; what needs more is heavy and goes over a session.
    package var statementTimeout: Duration = .seconds(2)

    /// Requests that may wait for a lane, reads and writes each.
    package var queueLimit = 4096
    /// How long a request may wait before it is sent; then it fails, with nothing sent.
    package var waitingBudget: Duration = .seconds(1)
    /// How long a sent request may go without an answer before its lane counts as lost. Longer than `statementTimeout`, which the server keeps.
    package var answerBudget: Duration = .seconds(5)
    /// How often a request that lost a race (40001, 40P01, 55P03) is tried again.
    package var conflictRetries = 3

    /// Exclusive connections, opened when needed.
    package var sessions = 4
    /// Callers that may wait for a session, within the waiting budget.
    package var sessionQueueLimit = 64
    /// How long a session waits for a lock; nil as long as its statement may run.
    package var sessionLockTimeout: Duration? = .seconds(3)
    package var sessionStatementTimeout: Duration?
    /// How long the server may be silent while a session waits for it before the session counts as lost.
    package var sessionPatience: Duration = .seconds(600)

    /// How long stopping waits for what is in flight.
    package var stopBudget: Duration = .seconds(5)
    package var serverFloors = ServerVersion.floors

    package init(_ target: ConnectionString, observe: (@Sendable (Event) -> Void)? = nil) { (self.target, self.observe) = (target, observe) }

    /// Why the settings make no sense, naming the setting; nil when they do.
    var objection: String? {
        let counts = [
            ("readLanes", readLanes, 0), ("readDepth", readDepth, 1), ("writeLanes", writeLanes, 0), ("writeDepth", writeDepth, 1),
            ("queueLimit", queueLimit, 1), ("sessions", sessions, 1), ("sessionQueueLimit", sessionQueueLimit, 0),
            ("conflictRetries", conflictRetries, 0),
        ]
        for (name, value, least) in counts where !(least...65_536).contains(value) { return "\(name) is \(value): use \(least) to 65536" }
        if answerBudget <= statementTimeout { return "answerBudget (\(answerBudget)) must be longer than statementTimeout (\(statementTimeout))" }
        if statementTimeout <= lockTimeout { return "statementTimeout (\(statementTimeout)) must be longer than lockTimeout (\(lockTimeout))" }
        return lockTimeout < .milliseconds(1) ? "lockTimeout must be at least 1 ms" : nil
    }

    func settings(of kind: Event.Kind) -> LinkSettings {
        LinkSettings(lockTimeout: lockTimeout, statementTimeout: statementTimeout, isReadOnly: kind == .reads, floors: serverFloors)
    }

    var sessionSettings: LinkSettings {
        LinkSettings(lockTimeout: sessionLockTimeout, statementTimeout: sessionStatementTimeout, floors: serverFloors)
    }
}
