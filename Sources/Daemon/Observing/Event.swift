package import Database
package import JSONEndpoint
package import Postgres

/// Everything that can happen in the daemon, said once: the log and the metrics are two interpreters of it.
package enum Event: Sendable {
    case starting(version: Version, state: String, process: Int32)
    /// - Parameter health: Nil when it is served with all else.
    case serving(http: String, admin: String, health: String?, socket: String, after: Duration)
    case stopping(because: String)
    case stopped
    case client(Postgres.Event)
    case database(Database.Event)
    case adminOpened(session: Int, from: String)
    case adminAnswered(session: Int, lines: Int)
    case adminClosed(session: Int, because: String?)
    case adminRefused(because: String)
    case answered(Health.Answered)
    /// An operation was performed for somebody at this face, however it ended.
    case performed(Face, after: Duration)
    case auditLinked(Int)
    case upkeepFailed(String, because: String)
    case newerSchema([String])
    /// Something that an operation's caller must not be told.
    case failedInside(because: String)
    case jobStarted(String)
    case jobEnded(String)
    /// A message was handed to notify_command.
    case messageTried(String, failure: String?)
    case firstAdministrator(secret: String)
}

package enum Face: String, Sendable, CaseIterable { case http, lines }

/// Where events go: to every interpreter, in the order of their happening.
package typealias Observe = @Sendable (Event) -> Void
