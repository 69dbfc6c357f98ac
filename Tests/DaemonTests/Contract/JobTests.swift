import Operations
import Support
import Testing

extension ContractTests {
    @Suite("jobs")
    struct Jobs {
        let city: City
        init() throws { city = try City.shared() }

        @Test("long work is a job: 202 and where it is; it is polled until it is done; nobody else sees it")
        func life() async throws {
            let key = City.newKey()
            let made = try await city.post("/v1/audit:verify", as: .indah, key: key)
            made.expect(202)
            let job = try #require(made.text("job"))
            #expect(made[header: "location"] == "/v1/jobs/\(job)")
            let again = try await city.post("/v1/audit:verify", as: .indah, key: key)
            #expect(again.status == 202 && again.text("job") == job)
            var shown = try await city.get("/v1/jobs/\(job)", as: .indah)
            for _ in 0..<300 where shown.text("state") != "DONE" {
                shown.expect(200)
                try await Task.sleep(for: .milliseconds(50))
                let next = try await city.get("/v1/jobs/\(job)", as: .indah, ("If-None-Match", shown[header: "etag"] ?? ""))
                if next.status != 304 { shown = next }
            }
            #expect(shown.text("state") == "DONE" && shown.text("operation") == "audit verify" && shown.texts("allowed_actions") == [])
            #expect((try? shown.json)?["result"]?.fields?.isEmpty == false, "\(shown.text)")
            #expect(shown.text.contains("\"broken_at\": null"))
            let tag = try #require(shown[header: "etag"])
            #expect(try await city.get("/v1/jobs/\(job)", as: .indah, ("If-None-Match", tag)).status == 304)
            // Others do not see it, nor learn that it is there; officials of the whole government do.
            for who in [City.Who.ani, .cici, .fajar] {
                try await city.get("/v1/jobs/\(job)", as: who).expectProblem(.notFound)
                try await city.post("/v1/jobs/\(job):cancel", as: who).expectProblem(.notFound)
                let own = try await city.get("/v1/jobs", as: who).items
                #expect(!own.contains { $0.text("job") == job })
                try await city.post("/v1/audit:verify", as: who).expectProblem(.notCleared)
            }
            try await city.get("/v1/jobs/\(job)", as: .joko).expect(200)
            #expect(try await city.get("/v1/jobs?operation=audit%20verify&state=DONE", as: .joko).items.contains { $0.text("job") == job })
            // What is over cannot be ended.
            try await city.post("/v1/jobs/\(job):cancel", as: .indah).expectProblem(.wrongState)
        }

        @Test("a job that runs can be ended, by whoever made it and by the city's administrators")
        func cancelling() async throws {
            for (number, who) in [City.Who.kiki, .joko].enumerated() {
                let job = "d0000000-0000-4000-8000-00000000000\(number)"
                // Somebody else's daemon has it: it will not end by itself.
                _ = try await city.kinerjad.query(
                    """
                    insert into meta.job (job_id, operation, actor, acts_as, reach, administers, is_operator, state, created_at, started_at, worker, lease_ends_at, total)
                    select '\(job)', 'audit verify', person_id, 'kinerja_app', '{}', '{}', true, 'RUNNING', now(), now(), gen_random_uuid(), now() + interval '1 hour', 9
                    from app.account where login = 'kiki'
                    """)
                let shown = try await city.get("/v1/jobs/\(job)", as: who)
                #expect(
                    shown.text("state") == "RUNNING" && shown.texts("allowed_actions") == ["cancel"] && shown.number("total") == 9, "\(shown.text)")
                let auditor = try await city.post("/v1/jobs/\(job):cancel", as: .indah)
                auditor.expectProblem(.notCleared)
                let checked = try await city.say("POST", "/v1/jobs/\(job):cancel?validate_only=true", nil, as: who, [])
                #expect(checked.status == 200 && checked[header: "kinerja-checked"] == "true")
                #expect(try await city.get("/v1/jobs/\(job)", as: who).text("state") == "RUNNING")
                let ended = try await city.post("/v1/jobs/\(job):cancel", as: who)
                #expect(ended.status == 200 && ended.text("state") == "CANCELLED", "\(ended.text)")
                let after = try await city.get("/v1/jobs/\(job)", as: who)
                #expect(after.text("state") == "CANCELLED" && after.texts("allowed_actions") == [] && after[header: "etag"] != shown[header: "etag"])
                try await city.post("/v1/jobs/\(job):cancel", as: who).expectProblem(.wrongState)
            }
        }
    }
}
