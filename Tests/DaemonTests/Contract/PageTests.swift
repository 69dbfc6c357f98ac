import JSONEndpoint
import Operations
import Support
import Testing

extension ContractTests {
    /// What needs no browser; deploy/checks/pages has the rest.
    @Suite("pages")
    struct PageTests {
        let city: City
        init() throws { city = try City.shared() }
        static let origin = ("Origin", "http://localhost")
        /// A text that would be markup, end an attribute, and do so under an accent, where one character is another one.
        static let hostile = #"<b>&"x"\#u{301} onfocus='y'\#u{338}</b>"#
        static let escaped = "&lt;b&gt;&amp;&quot;x&quot;\u{301} onfocus=&#39;y&#39;\u{338}&lt;/b&gt;"

        func get(_ path: String, as who: City.Who? = nil, _ headers: (String, String)...) async throws -> HTTPClient.Answer {
            let cookie = who.map { [("Cookie", "__Host-kinerja=\(City.token($0))")] } ?? []
            return try await city.http.request("GET", path, headers: cookie + headers)
        }

        func post(
            _ path: String, _ fields: KeyValuePairs<String, String>, as who: City.Who? = nil, _ headers: [(String, String)] = [origin]
        ) async throws -> HTTPClient.Answer {
            try await post(path, fields.map { ($0.key, $0.value) }, as: who, headers)
        }

        func post(
            _ path: String, _ fields: [(String, String)], as who: City.Who? = nil, _ headers: [(String, String)] = [origin]
        ) async throws -> HTTPClient.Answer {
            let cookie = who.map { [("Cookie", "__Host-kinerja=\(City.token($0))")] } ?? []
            return try await city.http.request(
                "POST", path, headers: cookie + headers,
                body: Array(fields.map { "\(encoded($0.0))=\(encoded($0.1))" }.joined(separator: "&").utf8),
                type: "application/x-www-form-urlencoded")
        }

        private func encoded(_ text: String) -> String {
            text.utf8.reduce(into: "") { out, byte in
                let digits = String(byte, radix: 16)
                out += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }

        @Test("every page says that nothing runs in it, nobody frames it, and nobody keeps it")
        func headers() async throws {
            let policy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
            for (path, status) in [
                ("/masuk", 200), ("/kode", 200), ("/lupa", 200), ("/sandi", 200), ("/tugas", 200), ("/rencana", 200), ("/hasil", 200),
                ("/penilaian", 200), ("/formulir/x", 404), ("/nowhere", 404),
            ] {
                let page = try await get(path, as: .cici, ("Accept", "text/html,*/*;q=0.8"))
                page.expect(status)
                #expect(page[header: "content-security-policy"] == policy && page[header: "cache-control"] == "no-store", "\(path)")
                #expect(page[header: "x-content-type-options"] == "nosniff" && page[header: "referrer-policy"] == "same-origin", "\(path)")
                #expect(page[header: "content-type"] == "text/html; charset=utf-8" && page.body.count < 20_000, "\(path)")
                #expect(!page.text.contains("<script") && !page.text.contains(" style=") && !page.text.contains("{{"), "\(path)")
            }
            let style = try await get("/gaya.css")
            #expect(style.status == 200 && style.body.count < 6_000 && style[header: "content-type"] == "text/css; charset=utf-8")
            // Whoever asks for no page is told of it as a program is.
            try await get("/nowhere").expectProblem(.notFound)
        }

        @Test("Indonesian unless something else is asked for or chosen")
        func languages() async throws {
            func spoken(_ path: String = "/masuk", _ headers: (String, String)...) async throws -> String? {
                let page = try await city.http.request("GET", path, headers: headers)
                #expect(page.text.contains("<html lang=\"\(page[header: "content-language"] ?? "")\">"))
                return page[header: "content-language"]
            }
            #expect(try await spoken() == "id")
            #expect(try await spoken("/masuk", ("Accept-Language", "fr,de;q=0.5")) == "id")
            #expect(try await spoken("/masuk", ("Accept-Language", "en-GB,en;q=0.8")) == "en")
            #expect(try await spoken("/masuk", ("Accept-Language", "en"), ("Cookie", "a=b; __Host-bahasa=id")) == "id")
            #expect(try await spoken("/masuk?bahasa=en", ("Cookie", "__Host-bahasa=id")) == "en")
            #expect(try await spoken("/masuk?bahasa=xx") == "id")
            let chosen = try await get("/masuk?bahasa=en")
            #expect(chosen[header: "set-cookie"] == "__Host-bahasa=en; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=31536000")
        }

        @Test("a login gives a cookie that no other site and no script gets at; it opens pages, and no JSON; logging out takes it away")
        func session() async throws {
            let (nip, password) = ("199001012015031091", "correct horse battery")
            try await city.post("/v1/people", ["name": "Halaman", "employment": "PNS", "nip": .text(nip)]).expect(201)
            try await city.post("/v1/agencies/DISDIK/appointments", ["post": "STAF-SD1", "person": .text(nip)]).expect(201)
            let invited = try await city.say("POST", "/v1/accounts:invite", ["person": .text(nip)], as: .ani, [])
            let code = try #require(invited.items.first?.text("code"))
            try await city.say("POST", "/v1/invitations:redeem", ["code": .text(code), "new_password": .text(password)], as: nil, []).expect(200)

            let wrong = try await post(
                "/masuk", ["nama": nip, "sandi": "wrong horse battery"], as: nil, [Self.origin, ("X-Forwarded-For", "10.3.0.1")])
            #expect(
                wrong.status == 401 && wrong[header: "set-cookie"] == nil && wrong.text.contains("value=\"\(nip)\"") && !wrong.text.contains("wrong"))
            let opened = try await post(
                "/masuk", ["nama": nip, "sandi": password, "ke": "/rencana"], as: nil, [Self.origin, ("X-Forwarded-For", "10.3.0.2")])
            #expect(opened.status == 303 && opened[header: "location"] == "/rencana" && !opened.text.contains(password))
            let cookie = try #require(opened[header: "set-cookie"])
            let token = try #require(cookie.split(separator: ";").first?.split(separator: "=").last.map(String.init))
            #expect(cookie == "__Host-kinerja=\(token); Path=/; Secure; HttpOnly; SameSite=Strict" && token.utf8.count == 64)

            let (header, request) = ([("Cookie", "__Host-kinerja=\(token)")], city.http)
            let tasks = try await request.request("GET", "/tugas", headers: header)
            #expect(tasks.status == 200 && tasks.text.contains("Masuk sebagai Halaman"))
            try await request.request("GET", "/v1/me", headers: header).expectProblem(.notSignedIn)
            #expect(try await request.request("GET", "/tugas", token: token).status == 303)
            #expect(try await request.request("GET", "/v1/me", token: token).status == 200)

            let closed = try await request.request("POST", "/keluar", headers: header + [Self.origin], type: "application/x-www-form-urlencoded")
            #expect(closed.status == 415, "a form says what it is")
            let left = try await post("/keluar", ["a": "b"], as: nil, header + [Self.origin])
            #expect(left.status == 303 && left.cookies.contains("__Host-kinerja=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0"))
            try await request.request("GET", "/v1/me", token: token).expectProblem(.notSignedIn)
            let again = try await request.request("GET", "/hasil", headers: header)
            #expect(
                again.status == 303 && again[header: "location"] == "/masuk?ke=/hasil" && again[header: "set-cookie"]?.contains("Max-Age=0") == true)
            let log = city.daemon.log.withLock { $0.joined(separator: "\n") }
            #expect(!log.contains(token) && !log.contains(password))
        }

        @Test(
            "what does not come from a page of this host is not taken",
            arguments: [
                [], [("Origin", "null")], [("Origin", "https://example.org")], [("Origin", "http://localhost:1")],
                [("Origin", "http://localhost.example.org")],
                [("Origin", "http://localhost/")], [("Origin", "")], [("Origin", "http://localhost"), ("Origin", "https://example.org")],
                [("Origin", "http://localhost"), ("Sec-Fetch-Site", "cross-site")], [("Sec-Fetch-Site", "same-site")], [("Sec-Fetch-Site", "none")],
            ])
        func foreign(_ headers: [(String, String)]) async throws {
            _ = try await city.kinerjad.query(SurveyGround.sql())
            let form = SurveyGround.form(1, about: 1)
            let refused = try await post("/formulir/\(form)", ["revisi": "1", "aksi": "serahkan", "nilai1": "1"], as: .cici, headers)
            #expect(refused.status == 403 && refused.text.contains("tidak dikirim dari halaman Kinerja"), "\(headers)")
            #expect(try await post("/masuk", ["nama": "a", "sandi": "b"], as: nil, headers).status == 403, "\(headers)")
            #expect(try await city.get("/v1/me/feedback/\(form)", as: .cici).text("state") == "NEW")
        }

        @Test("a form is kept, handed in, corrected; markup in it stays text; which, when and what stands nowhere else")
        func form() async throws {
            _ = try await city.kinerjad.query(SurveyGround.sql())
            let subject =
                "(select s.person_id from app.survey_subject as s where s.collection_id = x'\(SurveyGround.collection)'::integer and s.subject = 1)"
            let name = try await city.kinerjad.query("select p.name from app.person as p where p.person_id = \(subject)")
            _ = try await city.kinerjad.query("update app.person set name = $name$\(Self.hostile)$name$ where person_id = \(subject)")
            let before = try await city.kinerjad.query("select count(*) from audit.entry")
            let (id, other) = (SurveyGround.form(1, about: 1), SurveyGround.form(2, about: 1))
            let path = "/formulir/\(id)"
            let tasks = try await get("/tugas", as: .cici)
            #expect(tasks.text.contains("href=\"\(path)\"") && !tasks.text.contains(other) && tasks.text.contains(Self.escaped), "\(tasks.text)")
            let shown = try await get(path, as: .cici)
            #expect(shown.status == 200 && shown.text.contains("satu dari 2 orang") && shown.text.contains("name=\"revisi\" value=\"1\""))
            #expect(!shown.text.contains("checked") && shown.text.contains(Self.escaped))
            let draft = try await post(path, ["revisi": "1", "aksi": "simpan", "nilai1": "4", "komentar2": "\(Self.hostile)\r\nmarka"], as: .cici)
            #expect(draft.status == 303 && draft[header: "location"] == path, "\(draft.text)")
            let kept = try await get(path, as: .cici)
            #expect(kept.text.contains("name=\"nilai1\" value=\"4\" required checked") && kept.text.contains("\(Self.escaped)\nmarka</textarea>"))
            // Overtaken: what was written stays, under the revision that it is now.
            let unjudged = "234567".map { ("nilai\($0)", "-") }
            let late = try await post(
                path, [("revisi", "1"), ("aksi", "serahkan"), ("nilai1", "2"), ("komentar1", "lain")] + unjudged, as: .cici)
            #expect(late.status == 412 && late.text.contains("value=\"2\" required checked") && late.text.contains("lain</textarea>"))
            #expect(late.text.contains("name=\"revisi\" value=\"2\"") && late.text.contains("sejak Anda membuka halaman"))
            // What was left open is not "cannot judge": it is asked for, beside itself, and what was written stays.
            let empty = try await post(path, ["revisi": "2", "aksi": "serahkan", "nilai1": "5", "nilai7": "-", "komentar1": "tinggal"], as: .cici)
            #expect(empty.status == 400 && empty.text.contains("role=\"alert\"") && empty.text.contains("tinggal</textarea>"))
            for place in 1...7 { #expect(empty.text.contains("id=\"nilai\(place)-salah\"") == (2...6).contains(place), "\(place)") }
            let unknown = try await post(path, ["revisi": "2", "aksi": "serahkn", "nilai1": "5"], as: .cici)
            #expect(unknown.status == 400)
            // Nothing that one can judge.
            let nothing = try await post(path, [("revisi", "2"), ("aksi", "serahkan"), ("nilai1", "-")] + unjudged, as: .cici)
            #expect(nothing.status == 400 && nothing.text.contains("role=\"alert\""))
            let done = try await post(path, [("revisi", "2"), ("aksi", "serahkan"), ("nilai1", "5")] + unjudged, as: .cici)
            #expect(done.status == 303 && done[header: "location"] == "/tugas", "\(done.text)")
            #expect(try await get(path, as: .cici).text.contains("name=\"nilai2\" value=\"-\" required checked"))
            for (method, who) in [("GET", City.Who.ani), ("POST", .ani), ("GET", .gita)] {
                let foreign = method == "GET" ? try await get(path, as: who) : try await post(path, ["revisi": "3", "nilai1": "1"], as: who)
                #expect(foreign.status == 404 && !foreign.text.contains("marka"))
            }
            expectEqual(try await city.kinerjad.query("select count(*) from audit.entry"), before)
            expectEqual(try await city.kinerjad.query("select count(*) from meta.kept_reply where operation like 'feedback%'"), "0")
            let log = city.daemon.log.withLock { $0.joined(separator: "\n") }
            #expect(!log.contains("formulir") && !log.contains(id) && !log.contains("marka"))
            let metrics = try await city.http.request("GET", "/metrics", token: nil).text
            #expect(!metrics.contains("formulir") && !metrics.contains(id))
            _ = try await city.kinerjad.query("update app.person set name = $name$\(name)$name$ where person_id = \(subject)")
        }

        @Test("a session that ends while somebody writes loses nothing: what was written comes along, escaped, and goes nowhere else")
        func carried() async throws {
            _ = try await city.kinerjad.query(SurveyGround.sql())
            let path = "/formulir/\(SurveyGround.form(1, about: 1))"
            let page = try await post(path, ["revisi": "1", "aksi": "serahkan", "nilai1": "3", "komentar1": "a\n\(Self.hostile)"])
            #expect(page.status == 401 && page.text.contains("action=\"\(path)\"") && page.text.contains("name=\"nilai1\" value=\"3\""))
            #expect(page.text.contains("name=\"komentar1\" value=\"a\n\(Self.escaped)\""), "\(page.text)")
            // Nor does a login that is none end its attribute.
            let login = try await post("/masuk", ["nama": Self.hostile, "sandi": "x"])
            #expect(login.status >= 400 && login.text.contains("value=\"\(Self.escaped)\""), "\(login.text)")
        }

        @Test("templates name only words that there are, in both languages")
        func words() throws {
            let folder = "\(Kinerjad.sqlFolder)/../Sources/JSONEndpoint/Pages"
            let known = try readFile("\(folder)/Words+common.swift")
            var count = 0
            for name in [
                "head", "foot", "login", "code", "forgotten", "password", "tasks", "form", "plan", "result", "assessments", "assessment", "message",
            ] {
                let template = try readFile("\(folder)/Templates/Template+\(name).swift")
                #expect(!template.contains("{{{") && !template.contains("{{&"), "nothing goes out unescaped")
                for part in template.split(separator: "{{w.").dropFirst() {
                    let word = part.prefix { $0 != "}" }
                    #expect(known.contains("\"\(word)\": ("), "\(word) in \(name)")
                    count += 1
                }
            }
            #expect(count > 150)
        }

        @Test(
            "days are those of the government, deadlines the last moment before them",
            arguments: [
                ("2026-12-23T15:00:00+00:00", "23 Desember 2026", "24 Desember 2026"), ("2026-02-28T15:00:00Z", "28 Februari 2026", "1 Maret 2026"),
                ("2028-02-28T15:00:00.5+00:00", "28 Februari 2028", "29 Februari 2028"),
                ("2026-12-31T15:00:00+00:00", "31 Desember 2026", "1 Januari 2027"),
                ("2026-10-14T05:30:00+00:00", "14 Oktober 2026 pukul 14.30", "14 Oktober 2026"),
                ("1970-01-01T00:00:00Z", "1 Januari 1970 pukul 09.00", "1 Januari 1970"),
                ("1969-12-31T14:00:00Z", "31 Desember 1969 pukul 23.00", "31 Desember 1969"),
            ])
        func days(_ instant: String, _ deadline: String, _ day: String) {
            let jayapura = LocalTime(secondsEast: 9 * 3600, shift: 0)
            #expect(jayapura.deadline(instant, in: .indonesian) == deadline)
            #expect(jayapura.day(at: instant, in: .indonesian) == day)
            #expect(jayapura.day(at: instant, in: .english)?.isEmpty == false)
        }

        @Test("an instant is over by the daemon's clock; what is none never is")
        func clock() {
            let shifted = LocalTime(secondsEast: 9 * 3600, shift: 86_400)
            #expect(shifted.isOver("1970-01-02T00:00:00Z", now: 0) && !shifted.isOver("1970-01-02T00:00:01Z", now: 0))
            #expect(shifted.today(now: 0) == "1970-01-02" && LocalTime(secondsEast: 9 * 3600, shift: 0).today(now: 54_000) == "1970-01-02")
            for none in ["", "x", "2026", "2026-13-01", "2026-10-14T05:30:00+09:00"] {
                #expect(!shifted.isOver(none, now: .max / 2) && shifted.deadline(none, in: .english) == nil)
            }
        }
    }
}
