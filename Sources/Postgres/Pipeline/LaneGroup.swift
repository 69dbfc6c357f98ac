/// The lanes of one kind and the queue before them. Lives on the reactor's thread only.
final class LaneGroup {
    let kind: Event.Kind
    let lanes: [Lane]
    private let depth: Int
    private let configuration: Configuration
    private var queue: FairQueue<Requester, Pending>
    /// Every open lane carries what it can. Nothing more can go until one of them is heard of, so nobody needs to wake the reactor for that.
    private(set) var isFull = false
    /// Why there is no connection, for those who wait for one.
    var lastConnectFailure: ConnectFailure?

    init(_ kind: Event.Kind, _ configuration: Configuration) {
        self.kind = kind
        self.configuration = configuration
        (depth, queue) = (kind == .reads ? configuration.readDepth : configuration.writeDepth, FairQueue(limit: configuration.queueLimit))
        let count = kind == .reads ? configuration.readLanes : configuration.writeLanes
        lanes = (0..<count).map { Lane(kind, number: $0, observing: configuration.observe) }
    }

    /// A lane has been heard of, opened or lost.
    func laneChanged() { isFull = false }

    var waiting: Int { queue.count }
    var inFlight: Int { lanes.reduce(0) { $0 + $1.inFlight } }
    var openLanes: Int { lanes.count { $0.isOpen } }

    /// Sends the request now if it can go now, else queues it.
    /// - Returns: The lane it went over.
    func accept(_ pending: Pending, at now: ContinuousClock.Instant) -> Lane? {
        if queue.isEmpty, let lane = freeLane { return send(pending, over: lane, at: now) }
        switch queue.add(pending, for: pending.request.requester) {
        case .admitted: break
        case .refused: refuse(pending, "\(queue.limit) requests wait already", at: now)
        case .displaced(let other): refuse(other, "\(queue.limit) requests wait already, and others have waited for fewer", at: now)
        }
        return nil
    }

    /// Sends the next in turn, if a lane is free.
    /// - Returns: The lane it went over; nil when nothing more can go.
    func sendNext(at now: ContinuousClock.Instant) -> Lane? {
        while !queue.isEmpty, let lane = freeLane, let pending = queue.next() {
            if let lane = send(pending, over: lane, at: now) { return lane }
        }
        return nil
    }

    /// Fails what has waited too long; drops what nobody waits for any more.
    func expire(at now: ContinuousClock.Instant) {
        guard !queue.isEmpty else { return }
        for pending in queue.removeAll(where: { $0.isSettled || now - $0.submittedAt >= configuration.waitingBudget }) {
            refuse(pending, "no turn within \(configuration.waitingBudget)", at: now)
        }
    }

    func stop() {
        for pending in queue.removeAll(where: { _ in true }) { pending.settle(.failure(Failure(.stopped))) }
    }

    /// The least loaded, so that nobody is put behind a slow request while another lane is free.
    private var freeLane: Lane? {
        if isFull { return nil }
        var best: Lane?
        for lane in lanes where lane.takesRequests && lane.inFlight < best?.inFlight ?? depth {
            if lane.inFlight == 0 { return lane }
            best = lane
        }
        isFull = best == nil && lanes.contains { $0.inFlight > 0 }
        return best
    }

    private func send(_ pending: Pending, over lane: Lane, at now: ContinuousClock.Instant) -> Lane? {
        guard pending.markSent() else { return nil }
        if !lane.send(pending, at: now) {
            lane.lose("the request could not be sent", at: now)
            laneChanged()
        }
        return lane
    }

    private func refuse(_ pending: Pending, _ why: String, at now: ContinuousClock.Instant) {
        guard !pending.isSettled else { return }
        let reason: Failure.Reason =
            openLanes > 0
            ? .overloaded(why)
            : .unavailable(
                lastConnectFailure?.description ?? (lanes.isEmpty ? "there are no lanes for \(kind.rawValue)" : "no connection stands yet"))
        let failure = Failure(reason)
        configuration.observe?(.refused(failure))
        pending.settle(.failure(failure))
    }
}
