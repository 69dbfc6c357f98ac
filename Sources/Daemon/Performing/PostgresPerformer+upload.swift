internal import FoundationEssentials
internal import Operations
internal import Postgres
internal import Synchronization

extension PostgresPerformer {
    /// Takes a file in, line by line as it comes: its lines wait in the database, and a job is there that imports them. All of that or nothing.
    func upload(_ call: Call, for caller: Caller) async throws(Operations.Failure) -> Outcome {
        let identity = try enter(call.operation, caller)
        guard let kind = call.arguments["kind", in: call.operation], let format = ImportFormat[kind] else { throw Operations.Failure(.internalError) }
        let file = try await file(of: call, identity)
        guard await uploads.take() else { throw Operations.Failure(.overloaded) }
        defer { uploads.leave() }
        let upload = Upload(file, format)
        do throws(Operations.Failure) {
            let json = try await whilePatient(upload) { try await self.stage(upload, call, identity, caller) }
            if let token = caller.token { note(token) }
            return answer(call.operation, json, nil, isReplay: false)
        } catch {
            guard error.symbol == .replayed, let key = call.key else { throw error }
            return try await replay(key, call, identity)
        }
    }

    private func file(of call: Call, _ identity: Identity) async throws(Operations.Failure) -> ByteStream {
        switch (call.file, call.arguments.options[.path]) {
        case (let file?, nil): return file
        case (nil, let path?):
            // Before anything is said of what files there are.
            let kind = call.arguments["kind", in: call.operation] ?? ""
            _ = try await results(of: identity, [identity.enter, Idioms.importPrepare(.text(kind), .bool(true))])
            return try FileBytes(path, below: importFolder)
        case (_?, _?):
            throw Operations.Failure(
                .badValue, "a file comes behind its line or lies in the import folder, not both", about: "path", argument: "path")
        case (nil, nil):
            throw Operations.Failure(
                .missingArgument, "the file is missing", about: "from", hint: "as in from={1024}, and then so many bytes; or path=", argument: "from")
        }
    }

    private func stage(_ upload: Upload, _ call: Call, _ identity: Identity, _ caller: Caller) async throws -> [UInt8] {
        let id = UUID()
        return try await client.withConnection { connection in
            try await connection.transaction { connection in
                _ = try await connection.execute(identity.enter)
                let isByPath = call.arguments.options[.path] != nil
                _ = try await connection.execute(Idioms.importPrepare(.text(upload.format.kind), .bool(isByPath)))
                let rows = try await connection.copy(into: Upload.target, from: StagedRows(upload: upload, id: id))
                let (hash, columns) = upload.read()
                if let key = call.key {
                    let said = "\(call.operation.words) \(call.arguments.canonical(for: call.operation)) file=\(hash)"
                    _ = try await connection.execute(
                        Idioms.once(.uuid(key), .text(call.operation.words), .bytea(Secrets.sha256(Array(said.utf8)))))
                }
                let mode = call.arguments["mode", in: call.operation] ?? "all"
                let isDryRun = call.arguments["dry_run", in: call.operation] == "true"
                let start = Idioms.importStart(
                    .uuid(id), .text(upload.format.kind), .int8(Int64(rows)), .text(hash), .array(of: .text, columns.map { .text($0) }),
                    .bool(isDryRun), .text(mode))
                let answer = try await connection.execute(start)[0].bytes(0) ?? []
                let said = call.detail(for: caller).fields?.map { ($0.name, $0.value) } ?? []
                let detail = JSON.object(said + [("file", .text(hash)), ("rows", .number(rows))])
                _ = try await connection.execute(Idioms.recordDone(.jsonb(Array(detail.written.utf8))))
                return answer
            }
        }
    }

    /// Whoever sends nothing for half a minute, or a byte a second, keeps a session from others, and is not waited for.
    private func whilePatient(
        _ upload: Upload, _ body: @escaping @Sendable () async throws -> [UInt8]
    ) async throws(Operations.Failure) -> [UInt8] {
        do {
            return try await withThrowingTaskGroup(of: [UInt8].self) { group in
                group.addTask { try await body() }
                group.addTask {
                    while true {
                        let deadline = upload.deadline
                        guard ContinuousClock.now < deadline else {
                            throw Operations.Failure(
                                .timedOut, "the file comes too slowly: \(Upload.slowest) bytes a second are the least", about: "from")
                        }
                        try await Task.sleep(until: deadline, clock: .continuous)
                    }
                }
                defer { group.cancelAll() }
                return try await group.next() ?? []
            }
        } catch let failure as Operations.Failure { throw failure } catch let failure as Postgres.Failure { throw told(failure) } catch {
            throw Operations.Failure(.syntax, "the file broke off", about: "from", hint: "send it again", argument: "from")
        }
    }
}

extension Call {
    fileprivate var key: UUID? { arguments.options[.key].flatMap { UUID(uuidString: $0) } }
}

/// A file on its way in: what has come of it so far.
private final class Upload: Sendable {
    /// Bytes a second.
    static let slowest = 1024
    private static let patience = Duration.seconds(30)
    static let target = CopyTarget(
        #"staging."row""#, [("import_id", .uuid), ("line", .int4), ("cells", .textArray), ("bad", .textArray)])

    let file: ByteStream
    let format: ImportFormat
    private struct State {
        var hash = RunningHash()
        var columns: [String] = []
        var bytes = 0
        let began = ContinuousClock.now
        var last = ContinuousClock.now
    }
    private let state = Mutex(State())

    init(_ file: ByteStream, _ format: ImportFormat) { (self.file, self.format) = (file, format) }

    func received(_ chunk: [UInt8]) {
        state.withLock { state in
            state.hash.add(chunk)
            (state.bytes, state.last) = (state.bytes + chunk.count, .now)
        }
    }

    func isWhole(columns: [String]) { state.withLock { $0.columns = columns } }

    /// The hash of all of it, and the columns that it has.
    func read() -> (hash: String, columns: [String]) { state.withLock { ($0.hash.finish(), $0.columns) } }

    /// When the next bytes must be there.
    var deadline: ContinuousClock.Instant {
        state.withLock { min($0.last + Self.patience, $0.began + Self.patience + .seconds($0.bytes / Self.slowest)) }
    }
}

/// The lines of a file as rows of the table in which they wait.
private struct StagedRows: AsyncSequence {
    typealias Element = [Parameter]
    let upload: Upload
    let id: UUID

    struct AsyncIterator: AsyncIteratorProtocol {
        let upload: Upload
        let id: UUID
        var chunks: any AsyncIteratorProtocol<[UInt8], any Error>
        var reader: ImportReader
        var rows: ArraySlice<ImportReader.Row> = []
        var isOver = false

        mutating func next() async throws -> [Parameter]? {
            while rows.isEmpty, !isOver {
                if let chunk = try await chunks.next(isolation: #isolation) {
                    upload.received(chunk)
                    rows = try reader.read(chunk)[...]
                } else {
                    rows = try reader.finish()[...]
                    upload.isWhole(columns: reader.columns)
                    isOver = true
                }
            }
            return rows.popFirst().map { row in
                [
                    .uuid(id), .int4(Int32(clamping: row.line)), .array(of: .text, row.cells.map { $0.map { .text($0) } ?? .null }),
                    row.problems.isEmpty
                        ? .null
                        : .array(of: .text, row.problems.flatMap { [$0.column, $0.symbol.rawValue, $0.english, $0.indonesian] }.map { .text($0) }),
                ]
            }
        }
    }

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(upload: upload, id: id, chunks: upload.file.makeAsyncIterator(), reader: ImportReader(upload.format))
    }
}
