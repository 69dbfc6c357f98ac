internal import Operations
internal import Postgres
internal import Synchronization

extension PostgresPerformer {
    /// A whole list, row by row over a session: begun before it is answered, so that what is refused is refused with its status.
    func stream(_ call: Call, _ identity: Identity) async throws(Operations.Failure) -> Outcome {
        let form: DatabaseCall.Shape.Form = call.form == .csv ? .rows : .lines
        let (operation, _) = step(call, form)
        let before = [identity.enter] + guards(call)
        let columns = call.operation.columns.map(\.name)
        // Whoever needs no session takes no place of those who have one, and not for long.
        let isPublic = call.operation.work == .everybody
        let places = isPublic ? publicExports : exports
        let deadline = isPublic ? ContinuousClock.now + Self.publicTime : nil
        guard await places.take() else { throw Operations.Failure(.overloaded) }
        let export = Export { [client] sender in
            defer { places.leave() }
            try await client.withConnection { connection in
                try await connection.transaction(readOnly: true) { connection in
                    for step in before { _ = try await connection.execute(step) }
                    sender.begins()
                    var chunk = form == .rows ? CSV.line(columns) : []
                    try await connection.stream(operation) { row in
                        if form == .rows {
                            chunk += CSV.line(columns.indices.map { column in row.bytes(column).map { String(decoding: $0, as: UTF8.self) } })
                        } else {
                            chunk += row.bytes(0) ?? []
                            chunk.append(UInt8(ascii: "\n"))
                        }
                        if chunk.count >= Sender.chunk {
                            if let deadline, ContinuousClock.now > deadline { throw Postgres.Failure(.cancelled) }
                            try await sender.send(chunk)
                            chunk = []
                        }
                    }
                    try await sender.send(chunk)
                }
            }
        }
        if let failure = await export.start() { throw told(failure) }
        return .stream(export)
    }

    /// For a list that everybody may have: some thousand rows.
    private static let publicTime = Duration.seconds(20)
}

/// Only so many of what holds a session for long at a time: jobs need sessions, too.
final class Places: Sendable {
    private let atATime: Int
    private let taken = Mutex(0)

    init(_ atATime: Int) { self.atATime = atATime }

    /// Waits a moment: whoever has gone leaves theirs soon.
    func take() async -> Bool {
        for _ in 0..<40 {
            let isTaken = taken.withLock { taken in
                guard taken < atATime else { return false }
                taken += 1
                return true
            }
            if isTaken { return true }
            guard (try? await Task.sleep(for: .milliseconds(50))) != nil else { return false }
        }
        return false
    }
    func leave() { taken.withLock { $0 -= 1 } }
}

/// A reading that goes on in a task of its own, chunk by chunk as they are taken. Whoever lets go of it ends it.
private final class Export: AsyncSequence, Sendable {
    private let handover = Handover()
    private let beginnings: AsyncStream<Postgres.Failure?>
    private let task: Task<Void, Never>

    init(_ read: @escaping @Sendable (Sender) async throws -> Void) {
        let (beginnings, continuation) = AsyncStream<Postgres.Failure?>.makeStream()
        let (handover, sender) = (handover, Sender(handover: handover, beginning: continuation))
        self.beginnings = beginnings
        task = Task {
            do {
                try await read(sender)
                await handover.end(nil)
            } catch {
                let failure = error as? Postgres.Failure ?? Postgres.Failure(.cancelled)
                continuation.yield(failure)
                await handover.end(failure)
            }
        }
    }

    deinit {
        task.cancel()
        let handover = handover
        Task { await handover.letGo() }
    }

    /// Why it cannot begin; nil when it has.
    func start() async -> Postgres.Failure? { await beginnings.first { _ in true } ?? nil }

    struct AsyncIterator: AsyncIteratorProtocol {
        let export: Export
        func next() async throws -> [UInt8]? { try await export.handover.take() }
    }
    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(export: self) }
}

private struct Sender: Sendable {
    static let chunk = 32_768
    let handover: Handover
    let beginning: AsyncStream<Postgres.Failure?>.Continuation

    func begins() { beginning.yield(nil) }

    func send(_ chunk: [UInt8]) async throws {
        try await handover.put(chunk)
        try Task.checkCancellation()
    }
}
