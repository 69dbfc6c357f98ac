internal import CLibpq

/// Where COPY puts rows: a table and its columns, named in the program, never by a user.
package struct CopyTarget: Sendable {
    let sql: String
    let columns: [(name: StaticString, type: ParameterType)]

    /// - Parameter table: For example `staging.row`.
    package init(_ table: StaticString, _ columns: [(name: StaticString, type: ParameterType)]) {
        self.columns = columns
        sql = "copy \(table) (\(columns.map { "\($0.name)" }.joined(separator: ", "))) from stdin with (format binary)"
    }
}

extension Connection {
    /// Streams rows into a table by binary COPY, in constant memory: the next rows are asked for when the server has taken the last.
    ///
    /// All or nothing: when the source throws, the task is cancelled or the server refuses a row, no row is there.
    /// - Returns: How many rows were copied.
    package mutating func copy<Source: AsyncSequence>(into target: CopyTarget, from rows: Source) async throws -> Int
    where Source.Element == [Parameter] {
        try await beginCopy(target)
        var bytes = CopyFormat.header
        var number = 0
        do {
            for try await row in rows {
                number += 1
                if let objection = CopyFormat.objection(to: row, in: target) { throw Failure(.misuse("row \(number): \(objection)"), .none) }
                CopyFormat.append(row, to: &bytes)
                if bytes.count >= CopyFormat.chunk { try await put(&bytes) }
            }
            bytes += CopyFormat.trailer
            try await put(&bytes)
        } catch {
            if trouble == nil { await abandonCopy() }
            throw error is CancellationError ? Failure(.cancelled, .none) : error
        }
        guard PQputCopyEnd(link.pointer, nil) == 1 else { throw lost(link.errorMessage) }
        return try await finish().affected
    }

    private mutating func beginCopy(_ target: CopyTarget) async throws(Failure) {
        try checkUsable()
        mayCommitInParts = false
        guard PQsendQuery(link.pointer, target.sql) == 1 else { throw lost(link.errorMessage, .reads) }
        guard let result = try await nextResult(.reads) else { throw lost("the server gave no result", .reads) }
        if PQresultStatus(result) == PGRES_COPY_IN { return PQclear(result) }
        _ = try await finish(.reads, after: result)
        throw lost("the server did not begin to copy", .reads)
    }

    /// Hands the bytes to the server and waits until they are gone, so that libpq's buffer never grows beyond one chunk.
    private mutating func put(_ bytes: inout [UInt8]) async throws(Failure) {
        let pointer = link.pointer
        let taken = bytes.withUnsafeBytes { PQputCopyData(pointer, $0.assumingMemoryBound(to: CChar.self).baseAddress, Int32($0.count)) }
        bytes.removeAll(keepingCapacity: true)
        guard taken == 1 else { throw lost(link.errorMessage, .reads) }
        while true {
            let left = PQflush(pointer)
            if left == 0 { break }
            if left < 0 { throw lost(link.errorMessage, .reads) }
            let deadline = ContinuousClock.now + reactor.configuration.sessionPatience
            switch await reactor.wait(for: link.socket, .readingAndWriting, until: deadline) {
            case .ready: takeIn()
            case .cancelled: throw Failure(.cancelled, .none)
            case .expired: throw lost("the server took no data in time", .reads)
            case .stopped: throw lost("the client stopped", .reads)
            case .failed: throw lost("the system does not watch its socket", .reads)
            }
        }
        if Task.isCancelled { throw Failure(.cancelled, .none) }
        // A quick source and a quick server would otherwise keep a thread of the pool to themselves.
        await Task.yield()
    }

    /// Ends the COPY so that the server takes nothing of it, and reads away its answer.
    private mutating func abandonCopy() async {
        guard PQputCopyEnd(link.pointer, "abandoned by the client") == 1 else { return trouble = link.errorMessage }
        do throws(Failure) { _ = try await finish(.reads, after: nil, .forCleaningUp) } catch {
            // The server's error about the abandoned COPY is what is expected; anything else has been noted as trouble.
        }
    }
}

/// PostgreSQL's binary COPY format (manual, COPY, "Binary Format").
private enum CopyFormat {
    /// Enough to make system calls rare, little enough to stay in the cache.
    static let chunk = 65_536
    static let header: [UInt8] = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00] + [UInt8](repeating: 0, count: 8)
    static let trailer: [UInt8] = [0xFF, 0xFF]

    static func append(_ row: [Parameter], to bytes: inout [UInt8]) {
        bytes.append(bigEndian: Int16(row.count))
        for value in row { value.encodeWithLength(into: &bytes) }
    }

    static func objection(to row: [Parameter], in target: CopyTarget) -> String? {
        guard row.count == target.columns.count else { return "\(row.count) values for \(target.columns.count) columns" }
        for (value, column) in zip(row, target.columns) {
            if !value.isBinary { return "\(column.name): decimals are copied as text, into a text column" }
            if let objection = value.objection(to: column.type) { return "\(column.name): \(objection)" }
        }
        return nil
    }
}
