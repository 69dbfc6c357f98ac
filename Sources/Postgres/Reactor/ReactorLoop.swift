/// What the reactor's thread does: sends, receives, connects again, keeps the budgets. Only that thread touches it.
final class ReactorLoop {
    private let configuration: Configuration
    private let inbox: Inbox
    /// Connections that sessions have lent out; stopping waits for them.
    private let lentSessions: @Sendable () -> Int
    private let groups: [LaneGroup]
    private var watches: [Watch.ID: Watch] = [:]
    private var stopBy: ContinuousClock.Instant?
    /// The lanes that were sent to in this round; each is flushed once.
    private var touched: [Lane] = []
    private var now = ContinuousClock.now
    private var sweptAt = ContinuousClock.now

    /// How exactly budgets are kept.
    private static let tick: Duration = .milliseconds(20)

    init(_ configuration: Configuration, _ inbox: Inbox, lentSessions: @escaping @Sendable () -> Int) {
        (self.configuration, self.inbox, self.lentSessions) = (configuration, inbox, lentSessions)
        groups = [LaneGroup(.reads, configuration), LaneGroup(.writes, configuration)]
    }

    /// Runs until it has been told to stop and everything in flight is over, or the stop budget is.
    func run() {
        var messages: [Message] = []
        var ready: [UInt64] = []
        while true {
            now = .now
            inbox.take(into: &messages)
            for message in messages { handle(message) }
            messages.removeAll(keepingCapacity: true)
            for token in ready { handle(readiness: token) }
            ready.removeAll(keepingCapacity: true)
            if now - sweptAt >= ReactorLoop.tick { sweep() }
            for group in groups { while let lane = group.sendNext(at: now) { touched.append(lane) } }
            for lane in touched { flush(lane) }
            for lane in touched { lane.settle() }
            touched.removeAll(keepingCapacity: true)
            if isOver { return end() }
            let timeout = inbox.fallAsleep(full: (reads: groups[0].isFull, writes: groups[1].isFull)) ? nextTick : .zero
            inbox.poller.wait(atMost: timeout, into: &ready)
        }
    }

    // MARK: Messages

    private func handle(_ message: Message) {
        switch message {
        case .request(let pending):
            if stopBy != nil { return pending.settle(.failure(Failure(.stopped))) }
            if let lane = group(pending.request.effect == .reads ? .reads : .writes).accept(pending, at: now) { touched.append(lane) }
        case .connected(let kind, lane: let number, let result): connected(group(kind), number, result)
        case .watch(let watch): begin(watch)
        case .unwatch(let id): end(id, .cancelled)
        case .status(let continuation): continuation.resume(returning: status)
        case .stop:
            stopBy = stopBy ?? now + configuration.stopBudget
            for group in groups { group.stop() }
        }
    }

    private func group(_ kind: Event.Kind) -> LaneGroup { groups[kind == .reads ? 0 : 1] }

    private var status: Status {
        func lanes(_ group: LaneGroup) -> Status.Lanes {
            Status.Lanes(open: group.openLanes, of: group.lanes.count, waiting: group.waiting, inFlight: group.inFlight)
        }
        let trouble = groups.first { !$0.lanes.isEmpty && $0.openLanes == 0 }?.lastConnectFailure?.description
        return Status(reads: lanes(groups[0]), writes: lanes(groups[1]), trouble: trouble)
    }

    // MARK: Lanes

    private static func token(of lane: Lane) -> UInt64 { UInt64(lane.number) << 1 | (lane.kind == .reads ? 0 : 1) }

    private func handle(readiness token: UInt64) {
        if token >= Watch.firstID { return end(token, .ready) }
        let group = groups[Int(token & 1)]
        receive(over: group.lanes[Int(token >> 1)], of: group, isTold: true)
    }

    private func receive(over lane: Lane, of group: LaneGroup, isTold: Bool) {
        guard lane.isOpen else { return }
        group.laneChanged()
        let broken = lane.receive(isTold: isTold, at: now)
        touched.append(lane)
        if let broken { lane.lose(broken, at: now) }
    }

    private func flush(_ lane: Lane) {
        guard lane.isOpen, let socket = lane.socket else { return }
        guard let mustWaitToWrite = lane.flush() else {
            group(lane.kind).laneChanged()
            return lane.lose("the connection broke while sending", at: now)
        }
        guard lane.waitsToWrite != mustWaitToWrite else { return }
        lane.waitsToWrite = mustWaitToWrite
        _ = inbox.poller.change(socket, token: ReactorLoop.token(of: lane), to: mustWaitToWrite ? .readingAndWriting : .reading)
    }

    /// Connecting blocks (names, several hosts, TLS), so it has a thread of its own, which answers by message.
    private func connect(_ lane: Lane, of group: LaneGroup) {
        lane.beginConnecting()
        let (kind, number, configuration, inbox) = (group.kind, lane.number, configuration, inbox)
        let isStarted = startThread {
            let result = Link.connect(to: configuration.target, configuration.settings(of: kind), observing: configuration.observe)
            if !inbox.post(.connected(kind, lane: number, result)), case .success(let handover) = result { _ = handover.take() }
        }
        if !isStarted {
            connectFailed(lane, group, ConnectFailure(kind: .unreachable, message: "no thread to connect on", remedy: "Raise the limit of threads."))
        }
    }

    private func connected(_ group: LaneGroup, _ number: Int, _ result: Result<Link.Handover, ConnectFailure>) {
        let lane = group.lanes[number]
        group.laneChanged()
        switch result {
        case .failure(let failure): connectFailed(lane, group, failure)
        case .success(let handover):
            let objection = lane.open(handover.take())
            let isWatched = lane.socket.map { inbox.poller.add($0, token: ReactorLoop.token(of: lane), for: .reading) } ?? false
            if objection == nil, isWatched { return group.lastConnectFailure = nil }
            lane.lose(objection ?? "the socket cannot be watched", at: now)
        }
    }

    private func connectFailed(_ lane: Lane, _ group: LaneGroup, _ failure: ConnectFailure) {
        group.lastConnectFailure = failure
        let wait = lane.backoff.next()
        lane.rest(until: now + wait)
        configuration.observe?(.connectFailed(failure, nextAttemptIn: wait))
    }

    // MARK: Sessions

    private func begin(_ watch: Watch) {
        guard inbox.poller.add(watch.descriptor, token: watch.id, for: watch.interest) else { return watch.continuation.resume(returning: .failed) }
        watches[watch.id] = watch
    }

    private func end(_ id: Watch.ID, _ outcome: Watch.Outcome) {
        guard let watch = watches.removeValue(forKey: id) else { return }
        inbox.poller.remove(watch.descriptor)
        watch.continuation.resume(returning: outcome)
    }

    // MARK: Time

    /// How long to sleep when nothing happens; nil when there is nothing to look after.
    private var nextTick: Duration? {
        let isQuiet =
            watches.isEmpty && stopBy == nil && groups.allSatisfy { $0.waiting == 0 && $0.lanes.allSatisfy { $0.isOpen && $0.inFlight == 0 } }
        return isQuiet ? nil : ReactorLoop.tick
    }

    private func sweep() {
        sweptAt = now
        for group in groups {
            for lane in group.lanes {
                if case .resting(let until) = lane.state, until <= now, stopBy == nil { connect(lane, of: group) }
                // TLS may hold decrypted bytes of which the socket tells nothing more.
                if lane.isEncrypted, lane.inFlight > 0 { receive(over: lane, of: group, isTold: false) }
                guard let silentSince = lane.silentSince else { continue }
                if now - silentSince >= configuration.answerBudget {
                    lane.lose("no answer within \(configuration.answerBudget)", at: now)
                    group.laneChanged()
                }
            }
            group.expire(at: now)
        }
        for watch in watches.values where watch.deadline <= now { end(watch.id, .expired) }
    }

    private var isOver: Bool {
        guard let stopBy else { return false }
        return now >= stopBy || groups.allSatisfy { $0.inFlight == 0 } && watches.isEmpty && lentSessions() == 0
    }

    private func end() {
        for group in groups {
            for lane in group.lanes where lane.isOpen { lane.lose("the client stopped", at: now, isStop: true) }
        }
        for watch in watches.values { end(watch.id, .stopped) }
        ReactorLoop.refuse(inbox.close())
    }

    /// Answers those whose messages nobody handles any more.
    static func refuse(_ messages: [Message]) {
        for message in messages {
            switch message {
            case .request(let pending): pending.settle(.failure(Failure(.stopped)))
            case .connected(_, lane: _, .success(let handover)): _ = handover.take()
            case .watch(let watch): watch.continuation.resume(returning: .stopped)
            case .status(let continuation): continuation.resume(returning: Status())
            case .connected, .unwatch, .stop: break
            }
        }
    }
}
