import FoundationEssentials
import Postgres
import Support
import Testing

@Suite("COPY")
struct CopyTests {
    private static let staging = CopyTarget(
        "staged",
        [
            ("import_id", .uuid), ("line", .int8), ("cells", .textArray), ("day", .date), ("at", .timestamptz), ("ok", .bool), ("raw", .bytea),
            ("doc", .jsonb),
        ])
    private static let count = Statement("count", "select count(*), sum(line), count(distinct import_id) from staged")

    private func withStaging(_ body: @Sendable (Client) async throws -> Void) async throws {
        try await withDatabase { target, cluster in
            try await administer(
                cluster,
                """
                create unlogged table staged (import_id uuid, line bigint check (line <> 13), cells text[], day date, at timestamptz, ok bool, raw bytea, doc jsonb);
                grant select, insert on staged to tester
                """, database: target["dbname"] ?? "")
            var configuration = Configuration(target)
            (configuration.readLanes, configuration.writeLanes, configuration.sessions) = (0, 0, 1)
            try await withClient(configuration, body)
        }
    }

    private static func row(_ line: Int64, _ id: UUID) -> [Parameter] {
        [
            .uuid(id), .int8(line), .array(of: .text, [.text("1980\(line)"), .null, .text("Kepala \"Seksi\",\n{}")]),
            .date(Day(daysSince2000: Int32(line % 9999))),
            .timestamptz(Timestamp(microsecondsSince2000: line)), .bool(line % 2 == 0), .bytea([0, 10, 92]), .jsonb(Array(#"{"a":1}"#.utf8)),
        ]
    }

    /// Rows made as they are asked for.
    private struct Source: AsyncSequence, Sendable {
        let range: Range<Int64>
        let id = UUID()
        var failsAt: Int64 = .max
        struct Failed: Error {}
        struct Iterator: AsyncIteratorProtocol {
            let source: Source
            var next: Int64
            mutating func next() async throws -> [Parameter]? {
                if next >= source.range.upperBound { return nil }
                if next == source.failsAt { throw Failed() }
                defer { next += 1 }
                return CopyTests.row(next, source.id)
            }
        }
        func makeAsyncIterator() -> Iterator { Iterator(source: self, next: range.lowerBound) }
    }

    @Test("rows of every type arrive as they were")
    func types() async throws {
        try await withStaging { client in
            try await client.withConnection { connection in
                let source = Source(range: 7..<8)
                let copied = try await connection.copy(into: Self.staging, from: source)
                #expect(copied == 1)
                let row = try await connection.execute(Statement("all", "select * from staged")())[0]
                #expect(try row.value(0, as: UUID.self) == source.id)
                #expect(try row.optionalArray(2, of: String.self) == ["19807", nil, "Kepala \"Seksi\",\n{}"])
                #expect(try row.value(3, as: Day.self).daysSince2000 == 7)
                #expect(try row.value(4, as: Timestamp.self).microsecondsSince2000 == 7)
                #expect(try row.value(6, as: [UInt8].self) == [0, 10, 92])
                #expect(row.bytes(7) == Array(#"{"a": 1}"#.utf8))
            }
        }
    }

    // In a process of its own, because the other tests take memory meanwhile.
    @Test("half a million rows in constant memory")
    func many() async throws {
        await #expect(processExitsWith: .success) {
            try await CopyTests().withStaging { client in
                try await client.withConnection { connection in
                    _ = try await connection.copy(into: CopyTests.staging, from: Source(range: 100..<1100))
                    let before = residentMegabytes()
                    let copied = try await connection.copy(into: CopyTests.staging, from: Source(range: 10_000..<510_000))
                    #expect(copied == 500_000)
                    #expect(residentMegabytes() - before < 40)
                    let count = try await connection.execute(CopyTests.count())[0].value(0, as: Int.self)
                    #expect(count == 501_000)
                }
            }
        }
    }

    @Test("when the source fails, a value does not fit or the server refuses a row, nothing is there and the connection goes on")
    func failures() async throws {
        try await withStaging { client in
            try await client.withConnection { connection in
                var source = Source(range: 100..<100_000)
                source.failsAt = 50_000
                let failing = source
                await #expect(throws: Source.Failed.self) { try await connection.copy(into: Self.staging, from: failing) }
                let misfit = await #expect(throws: Failure.self) {
                    try await connection.copy(
                        into: Self.staging,
                        from: AsyncStream {
                            $0.yield([.null]); $0.finish()
                        })
                }
                #expect(misfit?.description.contains("row 1: 1 values for 8 columns") == true)
                let refused = await #expect(throws: Failure.self) { try await connection.copy(into: Self.staging, from: Source(range: 0..<100_000)) }
                #expect(refused?.state == SQLState("23514"))
                let absent = CopyTarget("nowhere", [("a", .text)])
                let unknown = await #expect(throws: Failure.self) { try await connection.copy(into: absent, from: Source(range: 0..<1)) }
                #expect(unknown?.state == SQLState("42P01"))
                let count = try await connection.execute(Self.count())[0].value(0, as: Int.self)
                #expect(count == 0)
            }
        }
    }

    @Test("decimals are refused by name")
    func decimals() async throws {
        try await withStaging { client in
            try await client.withConnection { connection in
                let target = CopyTarget("staged", [("line", .numeric)])
                let failure = await #expect(throws: Failure.self) {
                    try await connection.copy(
                        into: target,
                        from: AsyncStream {
                            $0.yield([.decimal("1.5")]); $0.finish()
                        })
                }
                #expect(failure?.description.contains("line: decimals are copied as text") == true)
            }
        }
    }

    @Test("cancelling leaves nothing, and the connection usable")
    func cancelled() async throws {
        try await withStaging { client in
            let copying = Task {
                try await client.withConnection { connection in try await connection.copy(into: Self.staging, from: Source(range: 100..<Int64.max)) }
            }
            try await Task.sleep(for: .milliseconds(300))
            copying.cancel()
            let failure = await #expect(throws: Failure.self) { try await copying.value }
            guard case .cancelled? = failure?.reason else { Issue.record("\(String(describing: failure))"); return }
            try await client.withConnection { connection in
                let count = try await connection.execute(Self.count())[0].value(0, as: Int.self)
                #expect(count == 0)
            }
        }
    }

    @Test("in a transaction, copied rows come and go with it")
    func inTransaction() async throws {
        struct Stop: Error {}
        try await withStaging { client in
            try await client.withConnection { connection in
                await #expect(throws: Stop.self) {
                    try await connection.transaction { connection in
                        _ = try await connection.copy(into: Self.staging, from: Source(range: 100..<200))
                        throw Stop()
                    }
                }
                let count = try await connection.execute(Self.count())[0].value(0, as: Int.self)
                #expect(count == 0)
            }
        }
    }
}
