/// How the client stands at one moment.
package struct Status: Sendable, Equatable {
    package struct Lanes: Sendable, Equatable {
        package var open = 0
        package var of = 0
        /// Requests that wait for a lane.
        package var waiting = 0
        /// Requests sent and not answered.
        package var inFlight = 0
    }
    package var reads = Lanes()
    package var writes = Lanes()
    /// Why the last attempt to connect failed, while no lane of a kind stands.
    package var trouble: String?

    /// Both kinds of requests can be served.
    package var isReady: Bool { reads.open > 0 && writes.open > 0 }
}
