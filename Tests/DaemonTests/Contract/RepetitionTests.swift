import Operations
import Support
import Testing

extension ContractTests {
    @Suite("keys, checks and numbers touched")
    struct Repetition {
        let city: City
        init() throws { city = try City.shared() }

        private func unit(_ code: String, _ name: String = "New") -> JSON { ["unit": .text(code), "name": .text(name), "kind": "BIDANG"] }
        private func count(_ code: String) async throws -> String {
            try await city.kinerjad.query("select count(*) from app.unit where code like '\(code)'")
        }

        @Test("an act without Idempotency-Key is refused; with it, the same request is answered as before, once done")
        func replay() async throws {
            let path = "/v1/agencies/DISDIK/units"
            let without = try await city.say("POST", path, unit("K1"), as: .ani, [])
            without.expectProblem(.keyRequired)
            #expect(without.status == 400)
            try await city.post(path, unit("K1"), as: .ani, key: "no uuid").expectProblem(.badValue)
            let key = City.newKey()
            let made = try await city.post(path, unit("K1"), as: .ani, key: key)
            made.expect(201)
            #expect(made[header: "location"] == "/v1/agencies/DISDIK/units/K1" && made[header: "idempotency-replayed"] == nil)
            // The same arguments, said in another order, in upper case, with the key in upper case.
            let other: JSON = ["kind": "bidang", "name": "New", "unit": "k1"]
            for (body, key) in [(unit("K1"), key), (other, key), (other, key.uppercased())] {
                let again = try await city.post(path, body, as: .ani, key: key)
                #expect(again.status == 201 && again.body == made.body && again[header: "etag"] == made[header: "etag"])
                #expect(again[header: "idempotency-replayed"] == "true" && again[header: "location"] == made[header: "location"])
            }
            #expect(try await count("K1") == "1")
            try await city.post(path, unit("K1", "Other"), as: .ani, key: key).expectProblem(.keyReused)
            try await city.post("/v1/agencies/DISDIK/units/K1:close", ["reason": "x"], as: .ani, key: key, ("If-Match", "*")).expectProblem(
                .keyReused)
            // A key is one's own.
            try await city.post(path, unit("K1B"), as: .joko, key: key).expect(201)
            // What was refused is not kept.
            let refused = City.newKey()
            try await city.post(path, unit("K1"), as: .ani, key: refused).expectProblem(.alreadyExists)
            try await city.post(path, unit("K1C"), as: .ani, key: refused).expect(201)
            #expect(try await city.audited("unit create", "OK") >= 3)
        }

        @Test("the same key many times at once: one effect, and everybody else hears the same or is told to wait")
        func together() async throws {
            let (city, key, body) = (city, City.newKey(), unit("K2"))
            let answers = try await withThrowingTaskGroup(of: HTTPClient.Answer.self) { group in
                for _ in 0..<24 { group.addTask { try await city.post("/v1/agencies/DISDIK/units", body, as: .ani, key: key) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let first = answers.filter { $0.status == 201 && $0[header: "idempotency-replayed"] == nil }
            #expect(first.count == 1)
            for answer in answers where answer.status != 201 { answer.expectProblem(.keyRunning) }
            for answer in answers where answer.status == 201 { #expect(answer.body == first.first?.body) }
            #expect(try await count("K2") == "1")
            #expect(
                try await city.kinerjad.query("select count(*) from audit.entry where detail -> 'arguments' ->> 'unit' = 'K2' and symbol = 'OK'")
                    == "1")
        }

        @Test("who may no longer come in is not told again what was answered")
        func clearance() async throws {
            let (key, token) = (City.newKey(), String(repeating: "c", count: 64))
            _ = try await city.kinerjad.query(
                """
                insert into meta.session (token_hash, account_id, opened_at, expires_at, idle_limit)
                select sha256(decode('\(token)', 'hex')), account_id, now(), now() + interval '1 hour', '1 hour' from app.account where login = 'ani'
                """)
            func again() async throws -> HTTPClient.Answer {
                try await city.http.request(
                    "POST", "/v1/agencies/DISDIK/units", token: token, headers: [(City.anyKey, key)], body: Array(unit("K3").written.utf8))
            }
            try await again().expect(201)
            #expect(try await again()[header: "idempotency-replayed"] == "true")
            #expect(try await city.http.request("DELETE", "/v1/session", token: token).status == 204)
            try await again().expectProblem(.notSignedIn)
        }

        @Test("validate_only checks everything and changes nothing; the audit says that it was a check")
        func checking() async throws {
            let path = "/v1/agencies/DISDIK/units?validate_only=true"
            let (done, checked) = (try await city.audited("unit create", "OK"), try await city.audited("unit create", "CHECKED"))
            // At most ten of these a second are audited of each source.
            let answer = try await city.say("POST", path, unit("V1"), as: .ani, [("X-Forwarded-For", "10.0.0.2")])
            answer.expect(200)
            #expect(answer[header: "kinerja-checked"] == "true" && answer.text("unit") == "V1" && answer[header: "location"] == nil)
            #expect(try await count("V1") == "0")
            #expect(try await city.audited("unit create", "OK") == done)
            #expect(try await city.audited("unit create", "CHECKED") == checked + 1)
            // With a key: the key is free afterwards.
            let key = City.newKey()
            try await city.post(path, unit("V1"), as: .ani, key: key).expect(200)
            try await city.post("/v1/agencies/DISDIK/units", unit("V1"), as: .ani, key: key).expect(201)
            // Refusals are those of the deed.
            try await city.say("POST", path, unit("V1"), as: .ani, []).expectProblem(.alreadyExists)
            try await city.say("PATCH", "/v1/agencies/DISDIK/units/V1?validate_only=true", ["name": "x"], as: .ani, []).expectProblem(
                .revisionRequired)
            try await city.say("PATCH", "/v1/agencies/DISDIK?validate_only=true", ["name": "x"], as: .ani, [("If-Match", "*")]).expectProblem(
                .notCleared)
            let change = try await city.say(
                "PATCH", "/v1/agencies/DISDIK/units/V1?validate_only=true", ["name": "Changed"], as: .ani, [("If-Match", "*")])
            #expect(change.status == 200 && change.text("name") == "Changed" && change[header: "kinerja-checked"] == "true")
            #expect(try await city.get("/v1/agencies/DISDIK/units/V1").text("name") == "New")
            try await city.say("POST", "/v1/agencies/DISDIK/units?validate_only=yes", unit("V2"), as: .ani, []).expectProblem(.badValue)
        }

        @Test("an invitation of many says how many it would touch, and takes only that number")
        func affects() async throws {
            _ = try await city.kinerjad.query(
                """
                insert into app.person (name, nip, employment) select 'Tamu ' || n, '19810101200501100' || n, 'PNS' from generate_series(1, 5) as n;
                insert into app.appointment (agency_id, post_id, person_id, starts_on)
                select t.agency_id, t.post_id, p.person_id, app.today() from app.post as t, app.person as p
                where t.code = 'STAF-PAUD' and p.name like 'Tamu %'
                """)
            let body: JSON = ["agency": "DISDIK", "unit": "PAUD"]
            func invite(_ query: String, as who: City.Who = .ani) async throws -> HTTPClient.Answer {
                try await city.say("POST", "/v1/accounts:invite\(query)", body, as: who, [])
            }
            let asked = try await invite("")
            asked.expectProblem(.affectsRequired)
            #expect(asked.number("affects") == 5)
            let moved = try await invite("?affects=4")
            moved.expectProblem(.affectedChanged)
            #expect(moved.number("affects") == 5)
            try await invite("?affects=-1").expectProblem(.badValue)
            let checked = try await invite("?affects=5&validate_only=true")
            #expect(checked.status == 200 && checked[header: "kinerja-affects"] == "5" && checked[header: "kinerja-checked"] == "true")
            #expect(try await city.kinerjad.query("select count(*) from app.account where login like '1981%'") == "0")
            // Of another agency there is nothing to invite.
            try await invite("?affects=5", as: .fajar).expectProblem(.notFound)
            let done = try await invite("?affects=5")
            done.expect(200)
            #expect(done.items.count == 5 && done.items.allSatisfy { $0.text("code")?.utf8.count == 27 })
            // Codes are told once and stand nowhere else.
            let code = try #require(done.items.first?.text("code"))
            let dump = try await city.kinerjad.dump()
            #expect(!dump.contains(code))
            #expect(!city.daemon.log.withLock { $0 }.contains { $0.contains(code) })
        }
    }
}
