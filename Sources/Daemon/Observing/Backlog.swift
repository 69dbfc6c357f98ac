/// What waits in the database, as it was found last.
package struct Backlog: Sendable {
    /// Messages that are still to be taken, and those that were given up.
    var messagesWaiting: Int
    var messagesDead: Int
    /// Jobs that wait or run, and since when the oldest does, in seconds.
    var jobs: Int
    var oldestJob: Int
}
