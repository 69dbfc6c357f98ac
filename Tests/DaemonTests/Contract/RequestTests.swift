import Operations
import Support
import Testing

extension ContractTests {
    @Suite("requests: limits, strictness, languages")
    struct Requests {
        let city: City
        init() throws { city = try City.shared() }
        private let units = "/v1/agencies/DISDIK/units"

        private func post(_ body: [UInt8], _ type: String = "application/json", path: String? = nil) async throws -> HTTPClient.Answer {
            try await city.http.request(
                "POST", path ?? units, token: City.token(.ani), headers: [(City.anyKey, City.newKey())], body: body, type: type)
        }
        private func post(_ text: String, _ type: String = "application/json") async throws -> HTTPClient.Answer {
            try await post(Array(text.utf8), type)
        }

        @Test("a body may have a mebibyte, whether it says so or comes in chunks; headers 16 KiB; JSON 32 levels")
        func limits() async throws {
            let fits = #"{"unit":"B1","kind":"BIDANG","name":""# + String(repeating: "x", count: (1 << 20) - 39) + "\"}"
            #expect(fits.utf8.count <= 1 << 20)
            try await post(fits).expectProblem(.badValue)
            try await post(fits + String(repeating: " ", count: 64)).expectProblem(.bodyTooLarge)
            let head =
                "POST \(units) HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer \(City.token(.ani))\r\nContent-Type: application/json\r\n"
            let key = "\(City.anyKey): \(City.newKey())\r\n"
            // Announced and never sent: answered without waiting for it.
            try await city.http.send(Array("\(head)\(key)Content-Length: 99999999\r\n\r\n{".utf8)).expectProblem(.bodyTooLarge)
            let piece = "8000\r\n" + String(repeating: " ", count: 0x8000) + "\r\n"
            try await city.http.send(
                Array((head + key + "Transfer-Encoding: chunked\r\n\r\n" + String(repeating: piece, count: 33) + "0\r\n\r\n").utf8)
            )
            .expectProblem(.bodyTooLarge)
            let small = #"{"unit":"CHUNKED","kind":"BIDANG","name":"C"}"#
            let chunked = small.map { "1\r\n\($0)\r\n" }.joined() + "0\r\n\r\n"
            try await city.http.send(Array("\(head)\(key)Transfer-Encoding: chunked\r\n\r\n\(chunked)".utf8)).expect(201)
            for depth in [33, 200, 100_000] {
                try await post(#"{"name":"# + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}").expectProblem(
                    .syntax)
            }
            try await city.get("/v1/me", ("X-Long", String(repeating: "x", count: 17_000))).expectProblem(.headersTooLarge)
            try await city.get("/v1/me", ("X-Long", String(repeating: "x", count: 15_000))).expect(200)
            #expect(try await city.get("/v1/agencies?agency=\(String(repeating: "x", count: 5000))").status == 400)
        }

        @Test("a known path takes its methods only, and says which; an unknown one is not found")
        func methods() async throws {
            for (path, allowed) in [
                ("/v1/agencies", "GET, HEAD, POST"), ("/v1/agencies/DISDIK", "GET, HEAD, PATCH"), ("/v1/session", "DELETE, POST"),
                ("/v1/accounts/e0000000-0000-4000-8000-000000000001:lock", "POST"), ("/v1/accounts:invite", "POST"), ("/livez", "GET, HEAD"),
                ("/openapi.json", "GET, HEAD"),
            ] {
                for method in ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY", "PROPFIND"] where !allowed.contains(method) {
                    let answer = try await city.http.request(method, path, token: City.token(.joko))
                    answer.expectProblem(.methodNotAllowed)
                    #expect(answer[header: "allow"] == allowed, "\(method) \(path)")
                }
            }
            for path in [
                "/v1/nothing", "/v1", "/v2/agencies", "/v1/agencies/DISDIK/units/SD1/x", "/V1/agencies", "/v1/accounts:lock", "/.git/config",
            ] {
                for method in ["GET", "POST", "DELETE", "QUERY"] {
                    let answer = try await city.http.request(method, path, token: City.token(.joko))
                    answer.expectProblem(.notFound)
                }
            }
            for path in ["/v1/agencies", "/v1/agencies/DISDIK", "/livez", "/docs"] {
                let (shown, head) = (try await city.get(path), try await city.http.request("HEAD", path, token: City.token(.joko)))
                #expect(
                    head.status == 200 && head.body.isEmpty && head[header: "content-type"] == shown[header: "content-type"]
                        && head[header: "etag"] == shown[header: "etag"])
            }
            #expect(
                try await city.http.request("HEAD", "/v1/agencies", token: City.token(.joko), headers: [("Accept", "text/csv")])[
                    header: "content-type"]?.hasPrefix("text/csv") == true)
            #expect(try await city.http.request("HEAD", "/v1/agencies").status == 401)
        }

        @Test("a body is application/json, or refused")
        func mediaTypes() async throws {
            for (index, type) in ["application/json", "Application/JSON", "application/json; charset=utf-8", "application/json;charset=\"UTF-8\""]
                .enumerated()
            {
                try await post(#"{"unit":"TYPE\#(index)","kind":"BIDANG","name":"T"}"#, type).expect(201)
            }
            for type in [
                "", "text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
                "application/json; charset=utf-16",
                "application/json, text/plain", "application/jsonl", "text/json", "application/merge-patch+json",
            ] { try await post(#"{"unit":"TYPE","kind":"BIDANG","name":"T"}"#, type).expectProblem(.unsupportedMediaType) }
        }

        @Test("bodies are strict: types, names, nulls, doubles, and nothing around")
        func bodies() async throws {
            for (body, symbol, part) in [
                (#"{"unit":5,"kind":"BIDANG","name":"x"}"#, Symbol.badValue, "/unit"),
                (#"{"unit":"S1","kind":"BIDANG","name":null}"#, .badValue, "/name"),
                (#"{"unit":"S1","kind":"BIDANG","name":"x","is_mandiri":"true"}"#, .badValue, "/is_mandiri"),
                (#"{"unit":"S1","kind":"BIDANG","name":"x","is_mandiri":1}"#, .badValue, "/is_mandiri"),
                (#"{"unit":"S1","kind":"BIDANG","name":"x","is_mandiri":null}"#, .badValue, "/is_mandiri"),
                (#"{"unit":"S1","kind":"BIDANG","name":["x"]}"#, .badValue, "/name"),
                (#"{"unit":"S1","kind":"BIDANG","name":{"a":1}}"#, .badValue, "/name"),
                (#"{"unit":"S1","kind":"BIDANG","nam":"x"}"#, .unknownArgument, "did you mean name?"),
                (#"{"unit":"S1","kind":"BIDANG","name":"x","agency":"DISDIK"}"#, .unknownArgument, "/agency"),
                (#"{"unit":"S1","kind":"BIDANG","name":"x","Name":"y"}"#, .unknownArgument, "/Name"),
                (#"{"unit":"S1","kind":"BIDANG","name":"x","validate_only":true}"#, .unknownArgument, "/validate_only"),
                (#"{"unit":"S1","kind":"BIDANG","name":"x","a/b~c":1}"#, .unknownArgument, "/a~1b~0c"),
                (#"{"unit":"S1","kind":"BIDANG","name":"x","":1}"#, .unknownArgument, "body"),
                (#"{"unit":"S1","kind":"BIDANG","name":"x","name":"y"}"#, .givenTwice, "/name"),
                (#"{"unit":"S1","kind":"BIDANG","name":"x","n\u0061me":"y"}"#, .givenTwice, "/name"),
                (#"{"unit":"S1","kind":"BIDANG"}"#, .missingArgument, "/name"), ("{}", .missingArgument, "missing"),
                ("", .missingArgument, "missing"),
                (#"{"unit":"S1","kind":"BIDANG","name":"x"}x"#, .syntax, "byte"), (#"{"unit":"S1","kind":"BIDANG","name":"x"}{}"#, .syntax, "byte"),
                ("\u{FEFF}{\"unit\":\"S1\",\"kind\":\"BIDANG\",\"name\":\"x\"}", .syntax, "byte"),
                (#"{"unit":"S1","kind":"BIDANG","name":"x",}"#, .syntax, "byte"),
                (#"{'unit':'S1'}"#, .syntax, "byte"), ("[]", .syntax, "object"), ("null", .syntax, "object"), ("\"x\"", .syntax, "object"),
                ("1", .syntax, "object"),
                (#"{"unit":"S1" /* */}"#, .syntax, "byte"), ("{", .syntax, "byte"), (" ", .syntax, "byte"), (#"{"unit":NaN}"#, .syntax, "byte"),
                ("{\"unit\":\"\u{1}\"}", .syntax, "byte"),
            ] {
                let refused = try await post(body)
                refused.expectProblem(symbol)
                #expect(refused.text.contains(part), "\(body): \(refused.text)")
            }
            #expect(try await city.get("\(units)/S1").status == 404)
            // Only what may be taken away takes null.
            let path = "/v1/people/198001012005011005"
            try await city.say("PATCH", path, ["email": "gita@sorongkota.go.id"], [("If-Match", "*")]).expect(200)
            let cleared = try await city.say("PATCH", path, ["email": .null], [("If-Match", "*")])
            #expect(cleared.status == 200 && cleared.text.contains("\"email\":null"))
            try await city.say("PATCH", path, ["email": ""], [("If-Match", "*")]).expectProblem(.badValue)
            try await city.say("PATCH", path, ["name": .null], [("If-Match", "*")]).expectProblem(.badValue)
        }

        @Test("paths and queries are decoded once, strictly")
        func encodings() async throws {
            for path in [
                "/v1/agencies/%zz", "/v1/agencies/%", "/v1/agencies/%4", "/v1/agencies/%C3", "/v1/agencies/%FF%FE", "/v1/agencies/%C0%AF",
                "/v1/agencies/%+1",
                "/v1/agencies?agency=%", "/v1/agencies?agency=%ED%A0%80", "/v1/agencies?%zz=1", "/v1/agencies?sort=%C3",
            ] { try await city.get(path).expectProblem(.badEncoding) }
            for path in [
                "/v1/agencies/DISDIK%00", "/v1/agencies/DIS%2FDIK", "/v1/agencies/%20DISDIK", "/v1/agencies/DISDIK%0A", "/v1/agencies/%2544ISDIK",
                "/v1/agencies/a+b", "/v1/agencies?agency=a%00b",
            ] {
                try await city.get(path).expectProblem(.badValue)
            }
            #expect(try await city.get("/v1/agencies/%44ISDI%4b").text("agency") == "DISDIK")
            #expect(try await city.get("/v1/agencies/disdik").text("agency") == "DISDIK")
            #expect(try await city.get("/v1/people?name=GIT").items.first?.text("name") == "Gita")
            try await city.get("/v1/people").expectProblem(.missingArgument)
        }

        @Test("people read English or Indonesian, programs a code that never changes")
        func languages() async throws {
            for (header, language) in [
                ("id", "id"), ("en", "en"), ("", "en"), ("fr", "en"), ("id-ID,id;q=0.9,en;q=0.8", "id"), ("en;q=0.3, id;q=0.4", "id"), ("ID", "id"),
                ("fr, id;q=0.1", "id"),
                ("id;q=0", "en"), ("*", "en"), (";;;,,,q=", "en"), (String(repeating: "id,", count: 100), "id"),
            ] {
                let answer = try await city.get("/v1/agencies/NONE", ("Accept-Language", header))
                answer.expectProblem(.notFound)
                #expect(answer[header: "content-language"] == language, "\(header)")
                #expect(answer.text("title") == (language == "id" ? "tidak ditemukan" : "there is no such thing"))
            }
        }

        @Test("every problem has an instance of its own, which the log and the audit know; what was refused is audited")
        func instances() async throws {
            // At most ten refusals a second are audited of each source.
            let own = ("X-Forwarded-For", "10.0.0.1")
            let answers = [try await city.get("/v1/agencies/NONE", as: .cici, own), try await city.get("/v1/agencies/NONE", as: .cici, own)]
            let numbers = answers.compactMap { $0[header: "kinerja-request"] }
            #expect(Set(numbers).count == 2)
            for number in numbers {
                #expect(
                    try await city.kinerjad.query("select operation || ' ' || symbol from audit.entry where request = '\(number)'")
                        == "agency show NOT_FOUND")
            }
            try await city.get("/v1/me", as: nil).expectProblem(.notSignedIn)
            for header in [
                "Bearer", "Bearer ", "Bearer x", "Basic YTpi", "bearer \(String(repeating: "g", count: 64))", "Bearer \(City.token(.joko))0",
            ] {
                let refused = try await city.http.request("GET", "/v1/me", headers: [("Authorization", header)])
                refused.expectProblem(.notSignedIn)
                #expect(refused[header: "www-authenticate"] == "Bearer")
            }
            // Nobody learns what an operation takes before saying who they are.
            try await city.http.request("POST", units, body: Array("nonsense".utf8), type: "text/plain").expectProblem(.notSignedIn)
        }
    }
}
