import Postgres
import Support
import Testing

@Suite("preparing as statements are used")
struct PreparingTests {
    private static func forgotten(_ event: Event) -> Bool { if case .statementsForgotten = event { true } else { false } }

    @Test("a statement never prepared because its request failed works for the next request")
    func failedRequest() async throws {
        try await withDatabase { target, _ in
            let events = Events()
            try await withOneLane(target, { $0.observe = events.observe }) { client in
                #expect(await client.state(World.enter(.text("nobody")), World.notes()) == "KJ401")
                let answer = try await client.results(World.enter(.text("ani")), World.notes())
                #expect(answer[1].firstColumn == ["by ani"])
            }
            #expect(events.count(Self.forgotten) == 0)
        }
    }

    @Test("a statement that cannot be parsed fails its own requests with the reason, and nobody else's")
    func unparsable() async throws {
        try await withDatabase { target, _ in
            try await withOneLane(target) { client in
                let broken = Statement("broken", "select no_such_function()")
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for number in 0..<60 {
                        group.addTask {
                            if number.isMultiple(of: 3) {
                                #expect(await client.state(World.enter(.text("ani")), broken(), World.notes()) == "42883")
                            } else {
                                let found = try await client.results(World.enter(.text("budi")), World.notes())[1].firstColumn
                                #expect(found == ["by budi"])
                            }
                        }
                    }
                    try await group.waitForAll()
                }
            }
        }
    }

    @Test("statements that the server lost are prepared again, once, unseen by the callers")
    func lost() async throws {
        try await withDatabase { target, _ in
            let events = Events()
            try await withOneLane(target, { $0.observe = events.observe }) { client in
                _ = try await client.results(World.tally(.int8(1)))
                // Somebody between us and the server, a pooler for example, has discarded them.
                let discard = Statement("discard", "select deallocate_all()")
                try await withDeallocation(target) { _ = try await client.results(discard()) }
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for _ in 0..<20 { group.addTask { #expect(await client.state(World.tally(.int8(1))) == nil) } }
                    try await group.waitForAll()
                }
            }
            #expect(events.count(Self.forgotten) == 1)
        }
    }

    /// A function that does what a careless pooler does.
    private func withDeallocation(_ target: ConnectionString, _ body: () async throws -> Void) async throws {
        try await administer(
            Cluster.shared(),
            """
            create function deallocate_all() returns int language plpgsql as $$ begin deallocate all; return 1; end $$;
            grant execute on function deallocate_all() to tester
            """, database: target["dbname"] ?? "")
        try await body()
    }

    @Test("when a migration changes what a statement returns, requests in flight are sent again on the new plan")
    func migrated() async throws {
        try await withDatabase { target, cluster in
            let events = Events()
            try await withOneLane(target, { $0.observe = events.observe }) { client in
                let all = Statement("all", "select * from tally where tally_id = $1", [.int8])
                let found = try await client.results(all(.int8(1)))[0].columnCount
                #expect(found == 2)
                try await administer(cluster, "alter table tally add column note text", database: target["dbname"] ?? "")
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for _ in 0..<20 {
                        group.addTask {
                            let found = try await client.results(World.enter(.text("ani")), World.whoAmI()).count
                            #expect(found == 2)
                        }
                        group.addTask {
                            let found = try await client.results(all(.int8(1)))[0].columnCount
                            #expect(found == 3)
                        }
                    }
                    try await group.waitForAll()
                }
            }
            #expect(events.count(Self.forgotten) == 1)
        }
    }

    @Test("an unsupported feature that a function reports itself is an answer, not a stale plan")
    func unsupported() async throws {
        try await withDatabase { target, cluster in
            try await administer(
                cluster,
                """
                create function unsupported() returns int language plpgsql as $$ begin raise exception 'no' using errcode = '0A000'; end $$;
                grant execute on function unsupported() to tester
                """, database: target["dbname"] ?? "")
            let events = Events()
            try await withOneLane(target, { $0.observe = events.observe }) { client in
                #expect(await client.state(Statement("unsupported", "select unsupported()")()) == "0A000")
            }
            #expect(events.count(Self.forgotten) == 0)
        }
    }

    @Test("two statements of one name are a mistake that is told, not a mix-up")
    func sameName() async throws {
        try await withDatabase { target, _ in
            try await withOneLane(target) { client in
                let (one, two) = (Statement("same", "select 1"), Statement("same", "select 2"))
                let found = try await client.results(one())[0].firstColumn
                #expect(found == ["1"])
                let failure = await #expect(throws: Failure.self) { try await client.results(World.tally(.int8(1)), two()) }
                guard case .misuse? = failure?.reason else { Issue.record("\(String(describing: failure))"); return }
                #expect(failure?.effect == .notSent)
                let (instant, number) = (Statement("typed", "select $1", [.timestamptz]), Statement("typed", "select $1", [.int8]))
                #expect(await client.state(instant(.null)) == nil)
                #expect(await client.state(number(.int8(1)))?.contains("two different statements") == true)
                #expect(await client.state(World.tally(.int8(1)), one()) == nil)
            }
        }
    }
}
