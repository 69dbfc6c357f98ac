internal import AsyncAlgorithms
internal import Operations
internal import Postgres

extension PostgresPerformer {
    /// A whole list, row by row over a session: begun before it is answered, so that what is refused is refused with its status.
    func stream(_ call: Call, _ identity: Identity) async throws(Operations.Failure) -> Answer {
        let form: DatabaseCall.Shape.Form = call.form == .csv ? .rows : .lines
        let (operation, _) = step(call, form)
        let before = [identity.enter] + guards(call)
        let columns = call.operation.columns.map(\.name)
        let export = Export { [client] sender in
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
                            try await sender.send(chunk)
                            chunk = []
                        }
                    }
                    try await sender.send(chunk)
                }
            }
        }
        if let failure = await export.start() { throw told(failure) }
        return .stream(Answer.Stream { take in for try await chunk in export.chunks { try await take(chunk) } })
    }
}

/// A reading that goes on in a task of its own, chunk by chunk as they are taken. Whoever lets go of it ends it.
private final class Export: Sendable {
    let chunks = AsyncThrowingChannel<[UInt8], any Error>()
    private let beginnings: AsyncStream<Postgres.Failure?>
    private let task: Task<Void, Never>

    init(_ read: @escaping @Sendable (Sender) async throws -> Void) {
        let (beginnings, continuation) = AsyncStream<Postgres.Failure?>.makeStream()
        let (chunks, sender) = (chunks, Sender(chunks: chunks, beginning: continuation))
        self.beginnings = beginnings
        task = Task {
            do {
                try await read(sender)
                chunks.finish()
            } catch {
                let failure = error as? Postgres.Failure ?? Postgres.Failure(.cancelled)
                continuation.yield(failure)
                chunks.fail(failure)
            }
        }
    }

    deinit { task.cancel() }

    /// Why it cannot begin; nil when it has.
    func start() async -> Postgres.Failure? { await beginnings.first { _ in true } ?? nil }
}

private struct Sender: Sendable {
    static let chunk = 32_768
    let chunks: AsyncThrowingChannel<[UInt8], any Error>
    let beginning: AsyncStream<Postgres.Failure?>.Continuation

    func begins() { beginning.yield(nil) }

    func send(_ chunk: [UInt8]) async throws {
        try Task.checkCancellation()
        await chunks.send(chunk)
        try Task.checkCancellation()
    }
}
