internal import CLibpq
internal import DequeModule

/// One connection in pipeline mode, shared by the requests of many people, one Sync each. Lives on the reactor's thread only.
///
/// Follows libpq's chapter on pipeline mode (manual, 34.5): results are read while more is sent, and only when libpq is not busy; the Sync is
/// the only thing that ends a request.
final class Lane {
    enum State {
        case resting(until: ContinuousClock.Instant)
        case connecting
        case open
    }

    /// A request that was sent and whose Sync has not come back.
    private struct Flight {
        /// Nil for what the lane sends for itself.
        let pending: Pending?
        var segment: Segment
        let sentAt: ContinuousClock.Instant
        /// It was sent once before, on statements that the server did not know.
        let isRepeat: Bool
        /// How often the lane had forgotten its statements when this was sent.
        let generation: Int
    }

    let kind: Event.Kind
    let number: Int
    private(set) var state = State.resting(until: .now)
    var backoff = Backoff(first: .milliseconds(50), bound: .seconds(1))
    /// The reactor has been asked to tell when the socket can be written to.
    var waitsToWrite = false

    private let observe: Observe?
    private var link: Link?
    /// When something last came from the server.
    private var heardAt = ContinuousClock.now
    /// Why the lane takes no more requests and ends when those in flight are over.
    private var leavingBecause: String?
    private var flights: Deque<Flight> = []
    /// The statements that the server knows by name, or will know when it comes to what is sent next: it works in order, and a parse that fails
    /// takes its statement out again.
    private var prepared: [String: Statement] = [:]
    /// Why a statement could not be parsed the last time, until it can: what the requests that relied on that parse are told.
    private var parseFailures: [String: ServerError] = [:]
    private var generation = 0
    private var buffer = ParameterBuffer()
    /// Requests whose Sync has come, with what their callers are told in `settle`.
    private var done: [(Pending, Pending.Settlement)] = []

    init(_ kind: Event.Kind, number: Int, observing observe: Observe?) { (self.kind, self.number, self.observe) = (kind, number, observe) }

    var inFlight: Int { flights.count }
    var isOpen: Bool { if case .open = state { true } else { false } }
    var socket: Int32? { link?.socket }
    var isEncrypted: Bool { link?.isEncrypted ?? false }
    var takesRequests: Bool { isOpen && leavingBecause == nil }

    /// Since when the server owes the oldest request a word: since it was sent, or since anything else came.
    var silentSince: ContinuousClock.Instant? { flights.first.map { max($0.sentAt, heardAt) } }

    // MARK: Life of the connection

    func beginConnecting() { state = .connecting }
    func rest(until instant: ContinuousClock.Instant) { state = .resting(until: instant) }

    /// - Returns: Why the connection cannot serve as a lane; nil when it stands.
    func open(_ link: consuming Link) -> String? {
        guard PQenterPipelineMode(link.pointer) == 1 else { return link.errorMessage }
        self.link = consume link
        state = .open
        observe?(.laneOpened(kind, lane: number))
        return nil
    }

    /// Ends the connection; everything in flight fails with what its callers need to know.
    /// - Parameter isStop: It is the client that stops: when nothing was in flight, nothing was lost.
    func lose(_ why: String, at now: ContinuousClock.Instant, isStop: Bool = false) {
        let lost = flights
        // The server ended the connection at the first request with a fatal error: it has not even read those behind. (An error of class 08
        // is a pooler's, who does not know.)
        let fatal = lost.first?.segment.error.flatMap { $0.isFatal && $0.state.conditionClass != "08" ? $0 : nil }
        let reason = fatal?.description ?? why
        flights = []
        prepared = [:]
        parseFailures = [:]
        waitsToWrite = false
        leavingBecause = nil
        link = nil
        rest(until: now + backoff.next())
        if !isStop || !lost.isEmpty { observe?(.laneLost(kind, lane: number, because: reason, requestsInFlight: lost.count)) }
        for (index, flight) in lost.enumerated() {
            guard let pending = flight.pending else { continue }
            let effect = index > 0 && fatal != nil ? .none : flight.segment.effectOfLoss(pending.request.effect)
            pending.settle(.failure(Failure(.lost(reason), effect)))
        }
    }

    // MARK: Sending

    /// Sends a request with its own Sync. Statements this connection does not know yet are parsed first, ahead of the request's first step:
    /// a parse behind a step that fails would be skipped, and the next request would find nothing.
    /// - Returns: False when the connection is broken.
    func send(_ pending: Pending, isRepeat: Bool = false, at now: ContinuousClock.Instant) -> Bool {
        guard let connection = link?.pointer else { return false }
        var unknown: [Statement] = []
        for statement in pending.request.steps.lazy.map(\.statement) {
            if let known = prepared[statement.name] {
                guard known.sql == statement.sql, known.parameters == statement.parameters else {
                    for other in unknown { prepared[other.name] = nil }
                    done.append((pending, .failure(Failure(.misuse("two different statements are called \(statement.name)")))))
                    return true
                }
            } else {
                prepared[statement.name] = statement
                unknown.append(statement)
            }
        }
        // From here on the request is in flight: whatever fails below, losing the lane settles it.
        let segment = Segment(parses: unknown.map(\.name), steps: pending.request.steps.count)
        flights.append(Flight(pending: pending, segment: segment, sentAt: now, isRepeat: isRepeat, generation: generation))
        for statement in unknown {
            let types = statement.parameters.map(\.rawValue)
            guard PQsendPrepare(connection, statement.name, statement.sql, Int32(types.count), types) == 1 else { return false }
        }
        for step in pending.request.steps {
            let sent = buffer.withEncoded(step.parameters) { PQsendQueryPrepared(connection, step.statement.name, $0, $1, $2, $3, 0) }
            guard sent == 1 else { return false }
        }
        return PQpipelineSync(connection) == 1
    }

    /// Clears the server's and the lane's memory of prepared statements, in a segment of its own; requests already sent are before it.
    private func forgetStatements(because state: SQLState, at now: ContinuousClock.Instant) -> Bool {
        guard let connection = link?.pointer else { return false }
        prepared = [:]
        generation += 1
        observe?(.statementsForgotten(lane: number, because: state))
        flights.append(Flight(pending: nil, segment: Segment(parses: [], steps: 1), sentAt: now, isRepeat: false, generation: generation))
        return PQsendQueryParams(connection, "deallocate all", 0, nil, nil, nil, nil, 0) == 1 && PQpipelineSync(connection) == 1
    }

    /// Pushes out what libpq holds back.
    /// - Returns: Whether to wait for the socket to become writable, too; nil when the connection is broken.
    func flush() -> Bool? {
        guard let connection = link?.pointer else { return nil }
        let left = PQflush(connection)
        return left < 0 ? nil : left == 1
    }

    // MARK: Receiving

    /// Reads what has come. Call `settle` afterwards.
    /// - Parameter isTold: The socket has said that something is there; else this only has a look.
    /// - Returns: Why the connection is broken; nil when it stands.
    func receive(isTold: Bool = true, at now: ContinuousClock.Instant) -> String? {
        guard let connection = link?.pointer else { return nil }
        let stands = PQconsumeInput(connection) == 1
        if isTold { heardAt = now }
        // What came before the end is still valid: answers among it were committed.
        var emptyInARow = 0
        while !flights.isEmpty, PQisBusy(connection) == 0 {
            guard let pointer = PQgetResult(connection) else {
                emptyInARow += 1
                if emptyInARow > 2 { return stands ? "libpq has no results where \(flights.count) requests wait" : errorMessage }
                continue
            }
            emptyInARow = 0
            heardAt = now
            if let broken = take(pointer, at: now) { return broken }
        }
        guard stands, !(link?.isBroken ?? true) else { return errorMessage }
        return flights.isEmpty ? leavingBecause : nil
    }

    /// Tells the callers. Waking them costs more than anything else here, so the server is given its next work first.
    func settle() {
        for (pending, settlement) in done { pending.settle(settlement) }
        done.removeAll(keepingCapacity: true)
    }

    /// One result of the request at the head.
    private func take(_ pointer: OpaquePointer, at now: ContinuousClock.Instant) -> String? {
        let status = PQresultStatus(pointer)
        if status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK {
            if let name = flights[0].segment.receive(.rows(Rows(owning: pointer))), flights[0].generation == generation {
                parseFailures[name] = nil
            }
            return nil
        }
        defer { PQclear(pointer) }
        switch status {
        case PGRES_PIPELINE_SYNC: return endOfRequest(at: now)
        case PGRES_PIPELINE_ABORTED: _ = flights[0].segment.receive(.skipped)
        case PGRES_FATAL_ERROR:
            // Without an SQLSTATE it is libpq's own word on a connection that is gone.
            guard let error = ServerError(pointer) else { return errorMessage }
            if flights[0].segment.error == nil { parseFailed(error) }
            _ = flights[0].segment.receive(.error(error))
        default: return "unexpected result \(String(cString: PQresStatus(status))) on a lane"
        }
        return nil
    }

    /// If the first error of the segment at the head met a parse, the statement and those behind it are not prepared.
    private func parseFailed(_ error: ServerError) {
        guard flights[0].generation == generation, let name = flights[0].segment.unconfirmedParses.first else { return }
        if !error.asksForPreparingAgain { parseFailures[name] = error }
        for name in flights[0].segment.unconfirmedParses { prepared[name] = nil }
    }

    /// The Sync of the request at the head has come: only now may its caller know anything.
    private func endOfRequest(at now: ContinuousClock.Instant) -> String? {
        let flight = flights.removeFirst()
        backoff.reset()
        guard let error = flight.segment.error else {
            if let pending = flight.pending { done.append((pending, .success(Answer(results: flight.segment.results)))) }
            return nil
        }
        guard let pending = flight.pending else { return "statements could not be forgotten: \(error)" }
        if error.state == .invalidStatementName, let cause = pending.request.steps.lazy.compactMap({ self.parseFailures[$0.statement.name] }).first {
            done.append((pending, .failure(Failure(.refused(cause), .none))))
            return nil
        }
        if error.asksForPreparingAgain, !flight.isRepeat {
            // Rolled back whole, so it can simply be sent again. Others in flight may find the same; the first has done the forgetting.
            let isForgotten = flight.generation < generation || forgetStatements(because: error.state, at: now)
            return isForgotten && send(pending, isRepeat: true, at: now) ? nil : errorMessage
        }
        done.append((pending, .failure(Failure(.refused(error), .none))))
        // A server that takes no changes any more has become a standby: look for the new primary, when those behind have had their answers.
        if error.state == .readOnlyTransaction, kind == .writes { leavingBecause = error.description }
        return nil
    }

    private var errorMessage: String {
        let message = link?.errorMessage ?? ""
        return message.isEmpty ? "the server closed the connection" : message
    }
}
