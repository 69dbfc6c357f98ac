import Postgres
import Support
import Testing

@Suite("requests over lanes")
struct LaneTests {
    @Test("a request answers with the rows of each of its statements")
    func answers() async throws {
        try await withDatabase { target, _ in
            try await withOneLane(target) { client in
                let name = Statement("name", "select name from person where person_id = $1", [.int8])
                let answer = try await client.results(name(.int8(7)), name(.int8(8)), World.tally(.int8(-1)))
                #expect(answer.map(\.firstColumn) == [["person 7"], ["person 8"], []])
            }
        }
    }

    @Test("a failing first statement stops the second, which then changes nothing")
    func enterStops() async throws {
        try await withDatabase { target, _ in
            try await withOneLane(target) { client in
                let failure = await #expect(throws: Failure.self) { try await client.results(World.enter(.text("nobody")), World.apply(.int8(1))) }
                #expect(failure?.state == SQLState("KJ401"))
                #expect(failure?.effect == Failure.Effect.none)
                #expect(failure?.mayRetry == false)
                let found = try await client.results(World.timesApplied(.int8(1)))[0].firstColumn
                #expect(found == ["0"])
            }
        }
    }

    @Test("a failing last statement takes back what the ones before it did")
    func allOrNothing() async throws {
        try await withDatabase { target, _ in
            try await withOneLane(target) { client in
                let noName = Statement("no name", "insert into person values (1000, '')", [], .writes)
                let failure = await #expect(throws: Failure.self) { try await client.results(World.apply(.int8(1)), noName()) }
                guard case .refused(let error)? = failure?.reason else { Issue.record("\(String(describing: failure))"); return }
                #expect(error.constraint == "person_name_says_something" && error.state.code == "23514" && error.table == "person")
                let found = try await client.results(World.timesApplied(.int8(1)))[0].firstColumn
                #expect(found == ["0"])
            }
        }
    }

    @Test("300 interleaved requests of three people and a stranger over one lane see their own and nothing else", arguments: [false, true])
    func identities(_ writes: Bool) async throws {
        try await withDatabase { target, _ in
            try await withOneLane(target) { client in
                // The same read, sent over the lane for changes as well: it prepares and carries the same way.
                let notes = writes ? Statement(derived: World.notes.sql, name: "notes", [], .writes) : World.notes
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for number in 0..<300 {
                        let who = ["ani", "budi", "citra", "nobody"][number % 4]
                        group.addTask {
                            let request = try Request(by: Requester(token: who), World.enter(.text(who)), World.whoAmI(), notes())
                            if who == "nobody" {
                                let failure = await #expect(throws: Failure.self) { try await client.perform(request) }
                                #expect(failure?.state == SQLState("KJ401"))
                            } else {
                                let results = try await client.perform(request).results
                                #expect(try results[1][0].value(1, as: String.self) == who)
                                #expect(results[2].firstColumn == ["by \(who)"])
                            }
                        }
                    }
                    try await group.waitForAll()
                }
            }
        }
    }

    @Test("role and settings are gone after the Sync, also after a failure")
    func gone() async throws {
        try await withDatabase { target, _ in
            try await withOneLane(target) { client in
                let clean = try await client.results(World.whoAmI())
                #expect(try clean[0][0].value(0, as: String.self) == "tester")
                for second in [World.notes(), Statement("bad", "select 1 / 0 from person")()] {
                    _ = try? await client.results(World.enter(.text("ani")), second)
                    let after = try await client.results(World.whoAmI())
                    #expect(try after[0][0].value(0, as: String.self) == "tester")
                    #expect(try after[0][0].value(1, as: String.self) == "")
                    #expect(await client.state(World.notes()) == "42501")
                }
            }
        }
    }

    @Test("a deferred violation arrives at the Sync and is that request's failure only")
    func deferred() async throws {
        try await withDatabase { target, _ in
            try await withOneLane(target) { client in
                async let before = client.state(World.apply(.int8(1)))
                async let violating = client.state(World.apply(.int8(2)), World.orphan(.int8(77)))
                async let behind = client.state(World.apply(.int8(3)))
                #expect(await [before, violating, behind] == [nil, "23503", nil])
                let times = Statement("applied", "select request from applied order by request")
                let found = try await client.results(times())[0].firstColumn
                #expect(found == ["1", "3"])
            }
        }
    }

    @Test("the server itself refuses a change that is declared as a read")
    func readOnly() async throws {
        try await withDatabase { target, _ in
            try await withOneLane(target) { client in
                let liar = Statement("liar", "insert into applied values (1)", [], .reads)
                #expect(await client.state(liar()) == "25006")
                #expect(await client.state(World.tally(.int8(1))) == nil)
            }
        }
    }

    @Test("a large parameter and a large answer at once do not block each other", .timeLimit(.minutes(1)))
    func large() async throws {
        try await withDatabase { target, _ in
            try await withOneLane(target) { client in
                let mirror = Statement("mirror", "select $1::text || $1::text", [.text])
                let text = String(repeating: "kinerja ", count: 500_000)
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for _ in 0..<8 {
                        group.addTask {
                            let answer = try await client.results(mirror(.text(text)))
                            let count = answer[0].withBytes(row: 0, column: 0) { $0?.count }
                            #expect(count == 8_000_000)
                        }
                    }
                    try await group.waitForAll()
                }
            }
        }
    }

    @Test("a NUL in a text is refused by the server, not taken as its end; an empty text is not a null")
    func texts() async throws {
        try await withDatabase { target, _ in
            try await withOneLane(target) { client in
                let length = Statement("length", "select length($1), $1 is null", [.text])
                #expect(await client.state(length(.text("a\0b"))) == "22021")
                let empty = try await client.results(length(.text("")))[0][0]
                #expect(try empty.value(0, as: Int.self) == 0)
                #expect(try !empty.value(1, as: Bool.self))
                let null = try await client.results(length(.null))[0][0]
                #expect(try null.optional(0, as: Int.self) == nil)
                #expect(try null.value(1, as: Bool.self))
            }
        }
    }

    @Test("notices reach the observer and nobody else")
    func notices() async throws {
        try await withDatabase { target, cluster in
            try await administer(
                cluster,
                """
                create function warn() returns int language plpgsql as $$ begin raise warning 'mind the step' using errcode = 'KJW01'; return 1; end $$;
                grant execute on function warn() to tester
                """, database: target["dbname"] ?? "")
            let events = Events()
            try await withOneLane(target, { $0.observe = events.observe }) { client in
                _ = try await client.results(Statement("warn", "select warn()")())
            }
            #expect(
                events.all.contains {
                    if case .notice(let notice) = $0 { notice.state.code == "KJW01" && notice.message == "mind the step" } else { false }
                })
        }
    }
}
