import Operations
import Support
import Testing

extension ContractTests {
    @Suite("logging in, out, and being locked out")
    struct Login {
        let city: City
        init() throws { city = try City.shared() }
        private static let password = "correct horse battery"

        /// From an address of its own, because mistakes are counted by it.
        private func logIn(_ login: String, _ password: String, from source: String) async throws -> HTTPClient.Answer {
            try await city.say("POST", "/v1/session", ["login": .text(login), "password": .text(password)], as: nil, [("X-Forwarded-For", source)])
        }

        /// Somebody new in SD1 of DISDIK, invited by ani, with a password.
        private func newcomer(_ name: String, _ nip: String) async throws -> (account: String, code: String) {
            try await city.post("/v1/people", ["name": .text(name), "employment": "PNS", "nip": .text(nip)]).expect(201)
            try await city.post("/v1/agencies/DISDIK/appointments", ["post": "STAF-SD1", "person": .text(nip)], as: .joko).expect(201)
            let invited = try await city.say("POST", "/v1/accounts:invite", ["person": .text(nip)], as: .ani, [])
            invited.expect(200)
            let item = try #require(invited.items.first)
            let code = try #require(item.text("code"))
            let redeemed = try await city.say(
                "POST", "/v1/invitations:redeem", ["code": .text(code), "new_password": .text(Self.password)], as: nil, [])
            #expect(redeemed.status == 200 && redeemed.text("login") == nip, "\(redeemed.text)")
            return (try #require(item.text("account")), code)
        }

        @Test("a password opens a session that says who one is; logging out ends it at once")
        func session() async throws {
            let nip = "199001012015031001"
            let (account, code) = try await newcomer("Sesi", nip)
            let opened = try await logIn(nip, Self.password, from: "10.1.0.1")
            opened.expect(201)
            let token = try #require(opened.text("token"))
            #expect(
                token.utf8.count == 64 && opened.text("account") == account && opened[header: "cache-control"] == "no-store"
                    && opened[header: "etag"] == nil)
            func me() async throws -> HTTPClient.Answer { try await city.http.request("GET", "/v1/me", token: token) }
            #expect(try await me().text("login") == nip)
            let sessions = try await city.http.request("GET", "/v1/me/sessions", token: token)
            #expect(sessions.items.count == 1 && sessions.items[0].text("opened_from") == "10.1.0.1")
            #expect(try await city.http.request("DELETE", "/v1/session", token: token).status == 204)
            try await me().expectProblem(.notSignedIn)
            #expect(try await city.http.request("DELETE", "/v1/session", token: token).status == 401)
            // A code is good once.
            try await city.say("POST", "/v1/invitations:redeem", ["code": .text(code), "new_password": .text(Self.password)], as: nil, [])
                .expectProblem(.badCode)
            // What opens something stands nowhere.
            let dump = try await city.kinerjad.dump()
            let log = city.daemon.log.withLock { $0.joined(separator: "\n") }
            for secret in [token, code, Self.password] { #expect(!dump.contains(secret) && !log.contains(secret)) }
        }

        @Test("a wrong password and an unknown login are answered alike, and wait alike")
        func mistakes() async throws {
            let nip = "199001012015031002"
            _ = try await newcomer("Salah", nip)
            for (login, source) in [(nip, "10.2.0.1"), ("nobody.at.all", "10.2.0.2")] {
                for _ in 1...3 {
                    let refused = try await logIn(login, "wrong horse battery", from: source)
                    refused.expectProblem(.badCredentials)
                    #expect(refused.number("errors") == nil && !refused.text.contains(login))
                }
                let waits = try await logIn(login, Self.password, from: source)
                waits.expectProblem(.tooManyAttempts)
                let seconds = try #require(waits[header: "retry-after"].flatMap { Int($0) })
                #expect((1...4).contains(seconds))
            }
            // Others are not locked out of that login, nor that source of other logins.
            try await logIn(nip, Self.password, from: "10.2.0.3").expect(201)
            try await logIn("another", "x", from: "10.2.0.1").expectProblem(.badCredentials)
            // Whoever stands at the end of a proxy's list is believed, not who stands before.
            try await logIn(nip, Self.password, from: "10.9.9.9, 10.2.0.1").expectProblem(.tooManyAttempts)
            #expect(try await city.audited("session open", "BAD_CREDENTIALS") >= 1)
        }

        @Test("a locked account loses its sessions at once, and opens none")
        func locked() async throws {
            let nip = "199001012015031003"
            let (account, _) = try await newcomer("Kunci", nip)
            let token = try #require(try await logIn(nip, Self.password, from: "10.3.0.1").text("token"))
            func me() async throws -> HTTPClient.Answer { try await city.http.request("GET", "/v1/me", token: token) }
            try await me().expect(200)
            try await city.post("/v1/accounts/\(account):lock", ["reason": "phone lost"], as: .ani, ("If-Match", "*")).expect(200)
            try await me().expectProblem(.notSignedIn)
            try await logIn(nip, Self.password, from: "10.3.0.1").expectProblem(.accountLocked)
            try await logIn(nip, "wrong", from: "10.3.0.2").expectProblem(.badCredentials)
            try await city.post("/v1/accounts/\(account):unlock", as: .ani, ("If-Match", "*")).expect(200)
            try await logIn(nip, Self.password, from: "10.3.0.1").expect(201)
            #expect(
                try await city.kinerjad.query(
                    "select detail -> 'arguments' ->> 'reason' from audit.entry where operation = 'account lock' and symbol = 'OK' and detail -> 'arguments' ->> 'account' = '\(account)'"
                ) == "phone lost")
        }

        @Test("a session ends when it is too old, and when it was idle too long")
        func expiry() async throws {
            for (place, change) in ["expires_at = now() - interval '1 second'", "used_at = now() - interval '2 days'"].enumerated() {
                let token = String(repeating: "e\(place)", count: 32)
                _ = try await city.kinerjad.query(
                    """
                    insert into meta.session (token_hash, account_id, opened_at, expires_at, idle_limit)
                    select sha256(decode('\(token)', 'hex')), account_id, now() - interval '3 days', now() + interval '1 hour', '5 days' from app.account where login = 'ani'
                    """)
                try await city.http.request("GET", "/v1/me", token: token).expect(200)
                _ = try await city.kinerjad.query(
                    "update meta.session set \(change), idle_limit = '1 hour' where token_hash = sha256(decode('\(token)', 'hex'))")
                try await city.http.request("GET", "/v1/me", token: token).expectProblem(.notSignedIn)
            }
        }

        @Test("a new password needs the old one, and ends the other sessions")
        func password() async throws {
            let nip = "199001012015031004"
            _ = try await newcomer("Sandi", nip)
            let tokens = [
                try await logIn(nip, Self.password, from: "10.4.0.1").text("token"),
                try await logIn(nip, Self.password, from: "10.4.0.1").text("token"),
            ]
            func change(_ old: String, _ new: String) async throws -> HTTPClient.Answer {
                let body = JSON.object([("password", .text(old)), ("new_password", .text(new))])
                return try await city.http.request("POST", "/v1/me:change_password", token: tokens[0], body: Array(body.written.utf8))
            }
            let new = "wrong donkey staple"
            try await change("not this one", new).expectProblem(.badCredentials)
            let short = try await change(Self.password, "short")
            short.expectProblem(.badValue)
            #expect(!short.text.contains("\"short\""))
            try await change(Self.password, new).expect(200)
            try await city.http.request("GET", "/v1/me", token: tokens[0]).expect(200)
            try await city.http.request("GET", "/v1/me", token: tokens[1]).expectProblem(.notSignedIn)
            try await logIn(nip, Self.password, from: "10.4.0.2").expectProblem(.badCredentials)
            try await logIn(nip, new, from: "10.4.0.3").expect(201)
            let dump = try await city.kinerjad.dump()
            #expect(!dump.contains(new) && !dump.contains(Self.password))
        }

        @Test("an administrator of an agency invites there, and sees nobody else")
        func invitations() async throws {
            for (agency, answer) in [("DUKCAPIL", Symbol.notFound), ("NONE", .notFound)] {
                try await city.say("POST", "/v1/accounts:invite", ["agency": .text(agency)], as: .ani, []).expectProblem(answer)
            }
            try await city.say("POST", "/v1/accounts:invite", ["person": "198001012005011005"], as: .ani, []).expectProblem(.notFound)
            try await city.say("POST", "/v1/accounts:invite", [:], as: .ani, []).expectProblem(.badValue)
            try await city.say("POST", "/v1/accounts:invite", ["person": "198001012005011004", "days": 91], as: .ani, []).expectProblem(.badValue)
            let seen = try await city.get("/v1/accounts?page_size=200", as: .ani).items.compactMap { $0.text("login") }
            #expect(seen.contains("cici") && !seen.contains("gita") && !seen.contains("fajar") && !seen.contains("joko"))
            #expect(try await city.get("/v1/agencies", as: .ani).items.map { $0.text("agency") } == ["DISDIK"])
            #expect(try await city.get("/v1/people?name=gita", as: .ani).items.isEmpty)
            #expect(try await city.get("/v1/people?name=cici", as: .ani).items.count == 1)
        }

        @Test("the reference of the API is there for everybody, and knows every operation and every symbol")
        func reference() async throws {
            let document = try await city.get("/openapi.json", as: nil)
            #expect(document.status == 200 && document[header: "content-type"] == "application/json")
            #expect(try document.json["openapi"] == "3.1.0")
            let paths = try document.json["paths"]?.fields?.map(\.name) ?? []
            #expect(Set(paths) == Set(Catalogue.all.operations.filter { $0.faces.contains(.http) }.map(\.route.template)))
            let page = try await city.get("/docs", as: nil)
            #expect(
                page.status == 200 && page[header: "content-type"] == "text/html; charset=utf-8"
                    && page[header: "content-security-policy"]?.contains("default-src 'none'") == true)
            for symbol in Symbol.allCases where symbol.meaning.status >= 400 { #expect(page.text.contains("id=\"\(symbol.rawValue)\""), "\(symbol)") }
        }
    }
}
