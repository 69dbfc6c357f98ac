import FoundationEssentials
import Operations
import Support
import Testing

extension ContractTests {
    @Suite("evidence")
    struct EvidenceTests {
        @Test("512 KiB come over HTTP and go as base64 within JSON, one byte more does not; neither the audit nor kept replies have any of it")
        func whole() async throws {
            let city = try City.shared()
            for statement in FacesTests.examples.split(separator: ";") { _ = try await city.kinerjad.query(String(statement)) }
            _ = try await city.kinerjad.query(try #require(FacesTests.workExamples["evidence add"]))
            func add(_ count: Int) async throws -> (answer: HTTPClient.Answer, content: String) {
                // Its beginning is in no other file.
                let content = Data(("bukti besar, hanya di sini " + String(repeating: "a", count: count)).utf8.prefix(count)).base64EncodedString()
                let said: [(String, JSON)] = [
                    ("period", .text("2026_q3")), ("name", .text("rekap.txt")), ("media_type", .text("text/plain")), ("content", .text(content)),
                ]
                return (
                    try await city.http.request(
                        "POST", "/v1/plan_results/d6000000-0000-4000-8000-000000000002/evidence", token: City.token(.joko),
                        headers: [(City.anyKey, City.newKey())], body: Array(JSON.object(said).written.utf8)), content
                )
            }
            let (added, content) = try await add(524_288)
            #expect(added.status / 100 == 2)
            #expect(try await add(524_289).answer.status == 400)
            let reply = try JSON(reading: added.body)
            #expect(reply["content"] == nil)
            guard case .text(let identifier)? = reply["evidence"] else {
                Issue.record("\(String(decoding: added.body, as: UTF8.self))")
                return
            }
            let fetched = try await city.http.request("GET", "/v1/evidence/\(identifier)/content", token: City.token(.joko))
            #expect(fetched.status == 200 && fetched.headers.first { $0.name == "content-type" }?.value.hasPrefix("application/json") == true)
            #expect(try JSON(reading: fetched.body)["content"] == .text(content))
            let beginning = content.prefix(24)
            let kept = try await city.kinerjad.query(
                """
                select (select count(*) from audit.entry as e where strpos(e.detail::text, '\(beginning)') > 0)
                  + (select count(*) from meta.kept_reply as k where strpos(k.body, '\(beginning)') > 0)
                """)
            #expect(kept == "0")
            // And both were looked through for something that is there.
            #expect(try await city.kinerjad.query("select count(*) > 0 from meta.kept_reply as k where strpos(k.body, '\(identifier)') > 0") == "t")
            #expect(
                try await city.kinerjad.query(
                    "select count(*) > 0 from audit.entry as e where e.operation = 'evidence add' and e.detail::text like '%…%'") == "t")
            let agencies = try #require(Catalogue.all["show agencies"])
            _ = try await city.kinerjad.query(try #require(FacesTests.setup(agencies)))
        }
    }
}
