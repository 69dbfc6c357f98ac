import Operations
import Support
import Testing

extension ContractTests {
    @Suite("revisions and visibility")
    struct Revisions {
        let city: City
        init() throws { city = try City.shared() }

        @Test("every resource has an ETag of revision and hash, and If-None-Match answers 304 for it alone")
        func entityTags() async throws {
            let shown = try await city.get("/v1/agencies/DISDIK")
            shown.expect(200)
            let tag = try #require(shown[header: "etag"])
            #expect(tag.hasPrefix("\"\(try #require(shown.number("revision"))).") && tag.utf8.count >= 12)
            #expect(shown[header: "vary"] == "Authorization, Accept, Accept-Language" && shown[header: "cache-control"] == "private, no-cache")
            for header in [tag, "W/\(tag)", "*", "\"0.00000000\", \(tag)", "\"x\",W/\(tag)"] {
                let same = try await city.get("/v1/agencies/DISDIK", ("If-None-Match", header))
                #expect(same.status == 304 && same.body.isEmpty && same[header: "etag"] == tag, "\(header)")
            }
            for header in ["\"0.00000000\"", "W/\"x\"", String(tag.dropFirst().dropLast()), ""] {
                #expect(try await city.get("/v1/agencies/DISDIK", ("If-None-Match", header)).status == 200, "\(header)")
            }
            // What another may do is in the body, so it is another representation.
            let others = try await city.get("/v1/agencies/DISDIK", as: .ani, ("If-None-Match", tag))
            #expect(others.status == 200 && others[header: "etag"] != tag)
            #expect(shown.texts("allowed_actions").contains("update") && !others.texts("allowed_actions").contains("update"))
            // Lists have one, too.
            let list = try await city.get("/v1/agencies")
            let listTag = try #require(list[header: "etag"])
            #expect(try await city.get("/v1/agencies", ("If-None-Match", listTag)).status == 304)
        }

        @Test("a change needs If-Match: 428 without, 412 when it is stale, with the revision that there is")
        func preconditions() async throws {
            let shown = try await city.get("/v1/agencies/DISDIK/units/PAUD")
            let (tag, revision) = (try #require(shown[header: "etag"]), try #require(shown.number("revision")))
            func rename(_ name: String, _ headers: (String, String)...) async throws -> HTTPClient.Answer {
                try await city.say("PATCH", "/v1/agencies/DISDIK/units/PAUD", ["name": .text(name)], as: .ani, headers)
            }
            let missing = try await rename("A")
            missing.expectProblem(.revisionRequired)
            #expect(missing.number("revision") == revision)
            for header in [
                "\"\(revision + 7).00000000\"", "\"x\"", "nonsense", "W/\(tag)", "\"\(revision + 1)\", W/\(tag)", "\"-1.0\"",
                "\"99999999999999999999.0\"",
            ] {
                let stale = try await rename("B", ("If-Match", header))
                stale.expectProblem(.revisionMismatch)
                #expect(stale.number("revision") == revision, "\(header)")
            }
            #expect(try await city.get("/v1/agencies/DISDIK/units/PAUD").text("name") == "Unit PAUD")
            let first = try await rename("One", ("If-Match", tag))
            first.expect(200)
            #expect(first.text("name") == "One" && first.number("revision") == revision + 1)
            try await rename("Two", ("If-Match", tag)).expectProblem(.revisionMismatch)
            // The revision is compared, not the hash; a list of them; any.
            try await rename("Three", ("If-Match", "\"\(revision + 1).ffffffff\"")).expect(200)
            try await rename("Four", ("If-Match", "\"x\", \"\(revision + 2).0\" , \"1.0\"")).expect(200)
            try await rename("Five", ("If-Match", "*")).expect(200)
            #expect(try await city.get("/v1/agencies/DISDIK/units/PAUD").number("revision") == revision + 4)
            let tooMany = (1...21).map { "\"\($0).0\"" }.joined(separator: ",")
            try await rename("Six", ("If-Match", tooMany)).expectProblem(.badValue)
        }

        @Test("what is not mine is answered as what does not exist, before anything about revisions or values that only it would tell")
        func visibility() async throws {
            func normal(_ answer: HTTPClient.Answer, _ name: String) -> String {
                let number = answer[header: "kinerja-request"] ?? "?"
                let body = answer.text.replacing(number, with: "N").replacing(name, with: "X")
                let headers = answer.headers.filter { $0.name != "date" }.map { "\($0.name): \($0.value)" }.joined(separator: "\n")
                return "\(answer.status)\n\(headers.replacing(number, with: "N"))\n\(body)"
            }
            // DUKCAPIL is there and not ani's; DUKCAPIX is not there.
            for (path, method, body) in [
                ("", "GET", nil), ("", "PATCH", ["name": "x"] as JSON), (":close", "POST", ["reason": "x"]), ("/units", "GET", nil),
                ("/people", "GET", nil),
                ("/appointments", "GET", nil), ("/units/CAPIL", "GET", nil), ("/units/CAPIL", "PATCH", ["name": "x"]),
                ("/units/CAPIL:close", "POST", ["reason": "x"]), ("/units", "POST", ["unit": "NEW", "name": "x", "kind": "BIDANG"]),
                ("/units/CAPIL:move", "POST", ["parent": .null]),
            ] {
                for headers in [[], [("If-Match", "\"9999.0\"")], [("If-Match", "*")], [("If-Match", "nonsense")]] {
                    var answers: [String] = []
                    for name in ["DUKCAPIL", "DUKCAPIX"] {
                        let key = method == "POST" ? [(City.anyKey, City.newKey())] : []
                        let answer = try await city.say(method, "/v1/agencies/\(name)\(path)", body, as: .ani, headers + key)
                        answer.expectProblem(.notFound)
                        answers.append(normal(answer, name))
                    }
                    #expect(answers[0] == answers[1], "\(method) \(path)")
                }
            }
            // Accounts and people of others.
            let gita = try await city.kinerjad.query("select account_id from app.account where login = 'gita'")
            for account in [gita, "e0000000-0000-4000-8000-0000000000ff"] {
                for verb in ["reset", "unlock"] {
                    try await city.post("/v1/accounts/\(account):\(verb)", as: .ani).expectProblem(.notFound)
                    try await city.post("/v1/accounts/\(account):\(verb)", as: .ani, ("If-Match", "\"9.0\"")).expectProblem(.notFound)
                }
                try await city.get("/v1/accounts/\(account)", as: .ani).expectProblem(.notFound)
            }
            try await city.get("/v1/people/198001012005011005", as: .ani).expectProblem(.notFound)
            // What one sees and may not change is told so.
            try await city.say("PATCH", "/v1/agencies/DISDIK", ["name": "x"], as: .ani, [("If-Match", "*")]).expectProblem(.notCleared)
        }

        @Test("allowed_actions are the caller's, and stand in the problem when the state does not allow what was asked")
        func allowedActions() async throws {
            try await city.post("/v1/agencies/DISDIK/units", ["unit": "ENDS", "name": "Ends", "kind": "BIDANG"], as: .ani).expect(201)
            let open = try await city.get("/v1/agencies/DISDIK/units/ENDS", as: .ani)
            #expect(open.texts("allowed_actions").contains("close"))
            #expect(try await city.get("/v1/agencies/DISDIK/units/ENDS", as: .cici).texts("allowed_actions") == [])
            let closed = try await city.post("/v1/agencies/DISDIK/units/ENDS:close", ["reason": "over"], as: .ani, ("If-Match", "*"))
            closed.expect(200)
            #expect(closed.text("state") == "CLOSED" && !closed.texts("allowed_actions").contains("close"))
            let again = try await city.post("/v1/agencies/DISDIK/units/ENDS:close", ["reason": "over"], as: .ani, ("If-Match", "*"))
            again.expectProblem(.wrongState)
            #expect(again.texts("allowed_actions") == closed.texts("allowed_actions"))
            // What depends on it keeps it open.
            try await city.post("/v1/agencies/DISDIK/units/SD1:close", ["reason": "x"], as: .ani, ("If-Match", "*")).expectProblem(.stillInUse)
        }
    }
}
