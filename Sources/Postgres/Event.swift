/// Everything that can happen to the client, said once; logs and metrics are two readers of it.
///
/// Reported from the client's own threads: an observer returns at once.
package enum Event: Sendable {
    /// What a lane carries.
    package enum Kind: String, Sendable { case reads, writes }

    case laneOpened(Kind, lane: Int)
    case laneLost(Kind, lane: Int, because: String, requestsInFlight: Int)
    case connectFailed(ConnectFailure, nextAttemptIn: Duration)
    /// The server lost or outgrew the lane's prepared statements; they are prepared again as they are used.
    case statementsForgotten(lane: Int, because: SQLState)
    /// A request lost a race and is tried again.
    case retried(SQLState, attempt: Int)
    case refused(Failure)
    case sessionOpened
    case sessionDiscarded(because: String)
    case notice(ServerError)
}
