import Database
import FoundationEssentials
import Postgres
import Support
import Testing

/// The idioms of sql/, each over real lanes. Tokens, people and notes are those of sql/tests/fixtures/note.sql.
@Suite("identity over lanes")
struct IdiomTests {
    static let enter = Statement("enter", "select api.enter(sha256(convert_to($1, 'UTF8')), 'note list', gen_random_uuid())", [.text])
    static let notes = Statement("notes", "select body from api.notes()")
    static let add = Statement("add", "select api.note_add(1, $1, $2)", [.uuid, .text], .writes)
    static let addKept = Statement(
        "add kept", "select api.kept(row_to_json(r)::text, r.revision) from api.note_add(1, $1, $2) as r", [.uuid, .text], .writes)
    static let addAstray = Statement("add astray", "select api.note_add(1, $1, 'astray', gen_random_uuid())", [.uuid], .writes)
    static let once = Statement("once", "select api.once($1, 'note add', sha256(convert_to($2, 'UTF8')))", [.uuid, .text], .writes)
    static let keptReply = Statement("kept reply", "select body from api.kept_reply($1)", [.uuid])
    static let halt = Statement("halt", "select api.halt()", [], .writes)
    static let whoAmI = Statement(
        "who am i",
        "select current_user::text, coalesce(current_setting('kinerja.actor', true), ''), coalesce(current_setting('kinerja.reach', true), '')")

    static let ani = UUID(uuidString: "a0000000-0000-4000-8000-000000000001") ?? UUID()

    private func bodies(_ client: Client, _ who: String) async throws -> [String?] {
        try await client.results(Self.enter(.text(who)), Self.notes())[1].map { try $0.optional(0, as: String.self) }
    }

    @Test("an administrator sees the agency; who administers one and serves in another sees all here and the own there; staff see the own")
    func sight() async throws {
        try await Ground.withLanes { client, _, _ in
            expectEqual(try await bodies(client, "ani"), ["Ani", "Budi"])
            expectEqual(try await bodies(client, "budi"), ["Budi", "Budi", "Citra"])
            expectEqual(try await bodies(client, "citra"), ["Citra"])
        }
    }

    @Test("a refused enter stops what stands behind it, and leaves the lane as it was")
    func refusedEnter() async throws {
        try await Ground.withLanes { client, cluster, database in
            #expect(await client.state(Self.enter(.text("nobody")), Self.add(.uuid(Self.ani), .text("x"))) == "KJ401")
            expectEqual(try await bodies(client, "citra"), ["Citra"])
            expectEqual(try await cluster.ask("select count(*)::text from app.note where body = 'x'", in: database), "0")
        }
    }

    @Test("after the Sync there is no role, no actor and no reach; without enter nothing can be read")
    func afterwards() async throws {
        try await Ground.withLanes { client, _, _ in
            let inside = try await client.results(Self.enter(.text("ani")), Self.whoAmI())[1][0]
            #expect(try inside.value(0, as: String.self) == "kinerja_app")
            #expect(try inside.value(1, as: String.self) == "a0000000-0000-4000-8000-000000000001")
            #expect(try inside.value(2, as: String.self) == "{1}")
            let outside = try await client.results(Self.whoAmI())[0][0]
            #expect(try outside.value(0, as: String.self) == "kinerja_daemon")
            #expect(try outside.value(1, as: String.self) == "")
            #expect(try outside.value(2, as: String.self) == "")
            #expect(await client.state(Self.notes()) == "42501")
        }
    }

    @Test("36 alternations of three actors over one prepared statement give each the right rows")
    func alternations() async throws {
        try await Ground.withLanes { client, _, _ in
            let who = Array(repeating: ["ani": 2, "budi": 3, "citra": 1], count: 12).flatMap { $0.sorted { $0.key < $1.key } }
            // In flight together on the one reading lane.
            let counts = try await withThrowingTaskGroup(of: (Int, Int).self) { group in
                for (index, expected) in who.enumerated() {
                    group.addTask { (index, try await self.bodies(client, expected.key).count) }
                }
                return try await group.reduce(into: [Int: Int]()) { $0[$1.0] = $1.1 }
            }
            #expect((0..<who.count).map { counts[$0] ?? -1 } == who.map(\.value))
        }
    }

    @Test("nobody writes where they do not administer")
    func writing() async throws {
        try await Ground.withLanes { client, _, _ in
            #expect(await client.state(Self.enter(.text("ani")), Self.add(.uuid(Self.ani), .text("new"))) == nil)
            #expect(await client.state(Self.enter(.text("budi")), Self.add(.uuid(Self.ani), .text("new"))) == "42501")
            expectEqual(try await bodies(client, "ani"), ["Ani", "Budi", "new"])
        }
    }

    @Test("a deferred violation fails at the Sync, after the statement's own result, and nothing is there")
    func deferred() async throws {
        try await Ground.withLanes { client, _, _ in
            let failure = await client.failure(Self.enter(.text("ani")), Self.addAstray(.uuid(Self.ani)))
            #expect(failure?.state == SQLState("23503"))
            if case .refused(let error) = failure?.reason { #expect(error.constraint == "note_follows_fk") }
            #expect(failure?.effect == Failure.Effect.none)
            expectEqual(try await bodies(client, "ani"), ["Ani", "Budi"])
        }
    }

    @Test("a check runs everything, also what is deferred, and keeps nothing")
    func halted() async throws {
        try await Ground.withLanes { client, _, _ in
            #expect(await client.state(Self.enter(.text("ani")), Self.add(.uuid(Self.ani), .text("x")), Self.halt()) == "KJ000")
            #expect(await client.state(Self.enter(.text("ani")), Self.addAstray(.uuid(Self.ani)), Self.halt()) == "23503")
            #expect(await client.state(Self.enter(.text("budi")), Self.add(.uuid(Self.ani), .text("x")), Self.halt()) == "42501")
            expectEqual(try await bodies(client, "ani"), ["Ani", "Budi"])
        }
    }

    @Test("a key is worked on once: done before, another request, somebody else's")
    func keys() async throws {
        try await Ground.withLanes { client, _, _ in
            let key = UUID()
            func add(_ arguments: String) async -> String? {
                await client.state(
                    Self.enter(.text("ani")), Self.once(.uuid(key), .text(arguments)), Self.addKept(.uuid(Self.ani), .text("once")))
            }
            #expect(await add("one") == nil)
            #expect(await add("one") == "KJ250")
            #expect(await add("two") == "KJ422")
            let kept = try await client.results(Self.enter(.text("ani")), Self.keptReply(.uuid(key)))[1][0].optional(0, as: String.self)
            #expect(kept?.contains("note_id") == true)
            let others = try await client.results(Self.enter(.text("citra")), Self.keptReply(.uuid(key)))[1][0].optional(0, as: String.self)
            #expect(others == nil)
            expectEqual(try await bodies(client, "ani"), ["Ani", "Budi", "once"])
            // A request that fails keeps no reply: the key is free.
            let other = UUID()
            #expect(
                await client.state(Self.enter(.text("ani")), Self.once(.uuid(other), .text("x")), Self.addAstray(.uuid(Self.ani))) == "23503")
            #expect(
                await client.state(Self.enter(.text("ani")), Self.once(.uuid(other), .text("y")), Self.addKept(.uuid(Self.ani), .text("free"))) == nil
            )
        }
    }

    @Test("a key that is being worked on answers at once that it is")
    func runningKey() async throws {
        try await Ground.withLanes { client, cluster, database in
            let key = UUID()
            let lock =
                "select pg_advisory_xact_lock(hashtextextended('\(Self.ani.uuidString.lowercased())' || '\(key.uuidString.lowercased())', 0))::text"
            try await cluster.withSession(database) { connection in
                try await connection.transaction { connection in
                    _ = try await connection.execute(Statement(derived: lock, name: "lock")())
                    #expect(
                        await client.state(Self.enter(.text("ani")), Self.once(.uuid(key), .text("x")), Self.addKept(.uuid(Self.ani), .text("x")))
                            == "KJ409")
                }
            }
            #expect(await client.state(Self.enter(.text("ani")), Self.once(.uuid(key), .text("x")), Self.addKept(.uuid(Self.ani), .text("x"))) == nil)
        }
    }

    @Test("forty requests under one key at a time: one is done, the others hear of it")
    func race() async throws {
        try await Ground.withLanes { client, _, _ in
            let key = UUID()
            let states = await withTaskGroup(of: String?.self) { group in
                for _ in 0..<40 {
                    group.addTask {
                        await client.state(Self.enter(.text("ani")), Self.once(.uuid(key), .text("x")), Self.addKept(.uuid(Self.ani), .text("raced")))
                    }
                }
                return await group.reduce(into: [String?]()) { $0.append($1) }
            }
            #expect(states.count { $0 == nil } == 1)
            #expect(states.allSatisfy { [nil, "KJ250", "KJ409"].contains($0) })
            expectEqual(try await bodies(client, "ani").count { $0 == "raced" }, 1)
        }
    }

    @Test("a running job enters as its row says; any other does not")
    func jobs() async throws {
        try await Ground.withLanes { client, cluster, database in
            let job = try await cluster.ask(
                """
                insert into meta.job (operation, actor, acts_as, reach, administers, state, created_at)
                values ('note sweep', 'c0000000-0000-4000-8000-000000000003', 'kinerja_app', '{2}', '{2}', 'RUNNING', now()) returning job_id::text
                """, in: database)
            let enterJob = Statement("enter job", "select api.enter_job($1)", [.uuid])
            let id = try #require(job.flatMap { UUID(uuidString: $0) })
            let rows = try await client.results(enterJob(.uuid(id)), Self.notes())[1]
            #expect(rows.count == 2)
            #expect(await client.state(enterJob(.uuid(UUID())), Self.notes()) == "KJ404")
            _ = try await cluster.ask("update meta.job set state = 'DONE' returning 'x'", in: database)
            #expect(await client.state(enterJob(.uuid(id)), Self.notes()) == "KJ404")
        }
    }

    @Test("the clock is shifted by the connection's setting, and an expired session is found so")
    func clock() async throws {
        let ninetyMinutes = "5400"
        try await Ground.withLanes(shift: ninetyMinutes) { client, cluster, database in
            // The fixture's sessions last an hour.
            #expect(await client.state(Self.enter(.text("ani"))) == "KJ401")
            _ = try await cluster.ask("update meta.session set expires_at = expires_at + interval '1 day' returning 'x'", in: database)
            #expect(await client.state(Self.enter(.text("ani"))) == nil)
        }
    }

    @Test("a shifted clock opens nothing in a live database")
    func liveClock() async throws {
        try await Ground.withLanes(shift: "60") { client, cluster, database in
            #expect(await client.state(Self.enter(.text("ani"))) == nil)
            _ = try await cluster.ask("update meta.installation set purpose = 'live' returning 'x'", in: database)
            #expect(await client.state(Self.enter(.text("ani"))) == "KJ005")
        }
        try await Ground.withLanes { client, cluster, database in
            _ = try await cluster.ask("update meta.installation set purpose = 'live' returning 'x'", in: database)
            #expect(await client.state(Self.enter(.text("ani"))) == nil)
        }
    }

    @Test("entries recorded by many at a time form one chain that holds; a changed one breaks it where it stands")
    func chain() async throws {
        try await Ground.withLanes { client, cluster, database in
            let record = Statement("record", "select api.record_event('test', '{\"n\": 1}')", [], .writes)
            let link = Statement("link", "select api.link_audit()", [], .writes)
            await withTaskGroup { group in
                for _ in 0..<40 { group.addTask { _ = await client.state(record()) } }
                for _ in 0..<5 { group.addTask { _ = await client.state(link()) } }
            }
            _ = await client.state(link())
            let verified = try await cluster.ask("select concat_ws(' ', links, broken_at, astray) from audit.verify()", in: database)
            #expect(verified == "40 0")
            #expect(await client.state(Statement("wipe", "delete from audit.entry", [], .writes)()) == "42501")
            let refused = await #expect(throws: Failure.self) {
                _ = try await cluster.ask("update audit.entry set symbol = 'X' returning 'x'", in: database)
            }
            #expect(refused?.state == SQLState("KJ006"))
            try await administer(
                cluster,
                """
                set session_replication_role = replica;
                update audit.entry set detail = '{"n": 2}' where entry_id = (select entry_id from audit.link where position = 7);
                """, database: database)
            expectEqual(try await cluster.ask("select broken_at::text from audit.verify()", in: database), "7")
        }
    }
}

extension Client {
    private static let tester = Requester(token: "tester")

    func results(_ steps: Statement.Step...) async throws -> [Rows] { try await perform(Request(by: Client.tester, steps)).results }

    func failure(_ steps: Statement.Step...) async -> Failure? { await failure(of: steps) }

    /// The SQLSTATE of the request's failure, or nil when it succeeds.
    func state(_ steps: Statement.Step...) async -> String? {
        guard let failure = await failure(of: steps) else { return nil }
        return failure.state?.code ?? "\(failure)"
    }

    private func failure(of steps: [Statement.Step]) async -> Failure? {
        do throws(Failure) {
            _ = try await perform(Request(by: Client.tester, steps))
            return nil
        } catch { return error }
    }
}
