import Operations
import Support
import Testing

extension City {
    /// Sends a file and waits for what comes of it.
    /// - Parameter query: `kind=people&dry_run=true`
    func takeIn(_ file: String, _ query: String, as who: Who = .joko) async throws -> HTTPClient.Answer {
        let made = try await send(file, query, as: who)
        made.expect(202)
        return try await ended(try #require(made.text("job")), as: who)
    }

    func send(
        _ file: String, _ query: String, as who: Who? = .joko, key: String? = City.newKey(), type: String = "text/csv"
    ) async throws -> HTTPClient.Answer {
        let headers = key.map { [(City.anyKey, $0)] } ?? []
        return try await http.request(
            "POST", "/v1/imports?\(query)", token: who.map(City.token), headers: headers, body: Array(file.utf8), type: type)
    }

    func ended(_ job: String, as who: Who = .joko) async throws -> HTTPClient.Answer {
        for _ in 0..<600 {
            let shown = try await get("/v1/jobs/\(job)", as: who)
            // Not while the database is away.
            if let state = shown.text("state"), state != "WAITING", state != "RUNNING" { return shown }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw SupportFailure("job \(job) does not end")
    }

    /// `2 nip BAD_VALUE`, for each problem.
    func problems(of job: HTTPClient.Answer, as who: Who = .joko) async throws -> [String] {
        let report = try await get("/v1/jobs/\(job.text("job") ?? "")/report?is_problem=true&page_size=200", as: who)
        report.expect(200)
        return report.items.map { "\($0["line"]?.written ?? "?") \($0.text("column_name") ?? "") \($0.text("code") ?? "")" }
    }
}

extension HTTPClient.Answer {
    /// Of a job: `DONE 3+0+0`, created, changed and unchanged.
    var counts: String {
        let result = (try? json)?["result"]
        let count = { (name: String) in result?[name]?.written ?? "?" }
        return "\(text("state") ?? "?") \(count("created"))+\(count("changed"))+\(count("unchanged"))"
    }
}

extension ContractTests {
    @Suite("imports")
    struct Imports {
        let city: City
        init() throws { city = try City.shared() }

        static let people = "nip,name,employment,email\n198501012010011001,Ita,PNS,ita@sorong.example\n198501012010011002,Jon,PNS,\n"

        @Test("a file makes what it says, says so, and the same file again changes nothing")
        func again() async throws {
            let first = try await city.takeIn(Self.people, "kind=people")
            #expect(first.counts == "DONE 2+0+0" && first.number("done") == 2 && first.number("total") == 2, "\(first.text)")
            #expect(try await city.get("/v1/people/198501012010011001").text("email") == "ita@sorong.example")
            #expect(try await city.takeIn(Self.people, "kind=people").counts == "DONE 0+0+2")
            let changed = try await city.takeIn(Self.people.replacing("Jon", with: "Yon"), "kind=people")
            #expect(changed.counts == "DONE 0+1+1", "\(changed.text)")
            // By whom, with counts and the file's hash.
            let hash = try await city.kinerjad.query("select encode(sha256(convert_to('\(Self.people)', 'UTF8')), 'hex')")
            let audited = try await city.kinerjad.query(
                """
                select count(*) from audit.entry as e join app.account as a on a.person_id = e.actor
                where e.operation = 'import' and a.login = 'joko' and e.detail ->> 'file' = '\(hash)' and e.detail ->> 'created' = '2'
                """)
            #expect(audited == "1")
        }

        @Test("ten mistakes that spreadsheets make get ten answers that say line, column and what to do, in both languages")
        func mistakes() async throws {
            let file = """
                \u{FEFF}Name;NIP;Employment;Golongan;Golongan_since;Contract_number;Contract_starts_on;Contract_ends_on;Email\r
                Satu;1,98501E+17;PNS;;;;;;\r
                Dua;198513012010011004;PNS;;;;;;\r
                ;198501012010011005;PNS;;;;;;\r
                Empat;198501012010011006;Honorer;;;;;;\r
                Lima;198501012010011007;PNS;III/b;31/12/2024;;;;\r
                Enam;198501012010011008;PNS;III/b;2024-01-01;PK 1;;;\r
                Tujuh;198501012010011009;PPPK;IX;2024-01-01;PK 2;2025-12-31;2025-01-01;\r
                Delapan;198501012010011010;PNS;IX;2024-01-01;;;;\r
                Sembilan;198501012010011010;PNS;;;;;;\r
                Sepuluh;198501012010011011;PNS;;;;;;sepuluh\r
                Sebelas;198501012010011012;PNS;;;;;;\r

                """
            let job = try await city.takeIn(file, "kind=people")
            #expect(job.text("state") == "FAILED" && job.text("failure") == "IMPORT_REFUSED" && job.counts == "FAILED 0+0+0", "\(job.text)")
            expectEqual(
                try await city.problems(of: job),
                [
                    "2 nip BAD_VALUE", "3 nip BAD_VALUE", "4 name MISSING_ARGUMENT", "5 employment BAD_VALUE", "6 golongan_since BAD_VALUE",
                    "7 contract_number BAD_VALUE", "8 contract_ends_on BAD_VALUE", "9 golongan BAD_VALUE", "10 nip GIVEN_TWICE",
                    "11 email BAD_VALUE",
                ])
            let report = try await city.get("/v1/jobs/\(job.text("job") ?? "")/report")
            let sentences = report.items.compactMap { $0.text("english") }
            #expect(Set(sentences).count == 10 && report.items.allSatisfy { ($0.text("indonesian") ?? "") != ($0.text("english") ?? "") })
            #expect(sentences.contains { $0.contains("rounded") } && sentences.contains { $0.contains("31/12/2024") })
            #expect(try await city.kinerjad.query("select count(*) from app.person where nip like '19850101201001100_' and name <> 'Ita'") < "2")
            // What is good comes when that is what somebody asks for.
            let partial = try await city.takeIn(file, "kind=people&mode=partial")
            #expect(partial.counts == "DONE 1+0+0", "\(partial.text)")
        }

        @Test("a dry run says what would come, and changes nothing")
        func dryRun() async throws {
            let file = "nip,name,employment\n198501012010011021,Baru,PNS\n"
            let job = try await city.takeIn(file, "kind=people&dry_run=true")
            #expect(job.counts == "DONE 1+0+0", "\(job.text)")
            try await city.get("/v1/people/198501012010011021").expectProblem(.notFound)
            let report = try await city.get("/v1/jobs/\(job.text("job") ?? "")/report")
            #expect(report.items.map { $0.text("code") } == ["CREATED"], "\(report.text)")
        }

        @Test("what is no such file is refused at once, by name, and leaves no job")
        func refused() async throws {
            let before = try await city.kinerjad.query("select count(*) from meta.job")
            for (file, query, symbol, word) in [
                ("\n", "kind=people", Symbol.syntax, "empty"), ("a,b\n", "kind=people", .unknownArgument, "a"),
                ("nip,nip\n", "kind=people", .givenTwice, "nip"), ("nip\n", "kind=people", .missingArgument, "name"),
                ("PK\u{3}\u{4}xyz", "kind=people", .badEncoding, "workbook"), ("nip,name,employment\n\"x", "kind=people", .syntax, "line 2"),
                (Self.people, "kind=papers", .badValue, "kind"), (Self.people, "", .missingArgument, "kind"),
                (Self.people, "kind=people&mode=some", .badValue, "mode"), (Self.people, "kind=people&path=x", .unknownArgument, "path"),
                (Self.people, "kind=people&dry_run=maybe", .badValue, "dry_run"),
            ] {
                let answer = try await city.send(file, query)
                answer.expectProblem(symbol)
                #expect(answer.text.contains(word), "\(answer.text)")
            }
            let latin = try await city.http.request(
                "POST", "/v1/imports?kind=people", token: City.token(.joko), headers: [(City.anyKey, City.newKey())],
                body: Array("nip,name,employment\n198501012010011031,Ren".utf8) + [0xE9] + Array(",PNS\n".utf8), type: "text/csv")
            latin.expectProblem(.badEncoding)
            #expect(latin.text.contains("Windows-1252"))
            try await city.send(Self.people, "kind=people", type: "application/json").expectProblem(.unsupportedMediaType)
            try await city.send(Self.people, "kind=people", type: "text/csv; charset=iso-8859-1").expectProblem(.unsupportedMediaType)
            try await city.send(Self.people, "kind=people", key: nil).expectProblem(.keyRequired)
            try await city.send(Self.people, "kind=people", as: nil).expectProblem(.notSignedIn)
            try await city.send(Self.people, "kind=people", as: .cici).expectProblem(.notCleared)
            try await city.send(Self.people, "kind=agencies", as: .ani).expectProblem(.notCleared)
            #expect(try await city.kinerjad.query("select count(*) from meta.job") == before)
            #expect(try await city.kinerjad.query("select count(*) from staging.row") == "0")
        }

        @Test("the same key again is the same import; with another file it is refused")
        func keys() async throws {
            let (key, file) = (City.newKey(), "nip,name,employment\n198501012010011041,Kunci,PNS\n")
            let made = try await city.send(file, "kind=people", key: key)
            let again = try await city.send(file, "kind=people", key: key)
            #expect(made.status == 202 && again.status == 202 && again.text("job") == made.text("job"), "\(again.text)")
            #expect(again[header: "idempotency-replayed"] == "true")
            try await city.send(file.replacing("Kunci", with: "Lain"), "kind=people", key: key).expectProblem(.keyReused)
            try await city.send(file, "kind=people&dry_run=true", key: key).expectProblem(.keyReused)
            _ = try await city.ended(try #require(made.text("job")))
        }

        @Test("an agency's administrator imports what is the agency's, and nothing else of the file")
        func agencies() async throws {
            let file = "agency,code,name,kind\nDISDIK,BARU-1,Baru,BIDANG\nDUKCAPIL,BARU-2,Baru,BIDANG\n"
            let job = try await city.takeIn(file, "kind=units", as: .ani)
            #expect(job.text("failure") == "IMPORT_REFUSED")
            expectEqual(try await city.problems(of: job, as: .ani), ["3 agency NOT_FOUND"])
            #expect(try await city.takeIn(file, "kind=units&mode=partial", as: .ani).counts == "DONE 1+0+0")
            // The report is whose the import is, and the government's officials'.
            try await city.get("/v1/jobs/\(job.text("job") ?? "")/report", as: .fajar).expectProblem(.notFound)
            try await city.get("/v1/jobs/\(job.text("job") ?? "")/report", as: .kiki).expectProblem(.notCleared)
            try await city.get("/v1/jobs/\(job.text("job") ?? "")/report", as: .indah).expect(200)
        }

        @Test("a file that breaks off leaves nothing, over both faces", arguments: [false, true])
        func brokenOff(isChunked: Bool) async throws {
            let before = try await city.kinerjad.query("select count(*) from meta.job")
            let length = isChunked ? "Transfer-Encoding: chunked\r\n\r\n400\r\n" : "Content-Length: 1024\r\n\r\n"
            let request = """
                POST /v1/imports?kind=people HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer \(City.token(.joko))\r\n\
                Content-Type: text/csv\r\nIdempotency-Key: \(City.newKey())\r\n\(length)
                """
            _ = try await city.daemon.http.say(Array((request + Self.people).utf8), endsSpeaking: true, patience: 5)
            let said = try await city.daemon.admin.say("auth token\n\(City.token(.joko))\nimport people from={1024}\n\(Self.people)", patience: 5)
            #expect(!said.contains("250 OK"), "\(said)")
            let short = "import people from={60}\n\(Self.people)\nquit\n"
            let long = try await city.daemon.admin.say("auth token\n\(City.token(.joko))\n\(short)", patience: 5)
            #expect(long.contains("501 SYNTAX the file is longer than from= says") && !long.contains("250 OK"), "\(long)")
            #expect(try await city.kinerjad.query("select count(*) from meta.job") == before)
            #expect(try await city.kinerjad.query("select count(*) from staging.row") == "0")
        }

        @Test("a line takes a file as a request does, and goes on behind it")
        func lines() async throws {
            let file = "nip,name,employment\n198501012010011051,Baris,PNS\n"
            let said = try await city.daemon.admin.say(
                "auth token\n\(City.token(.joko))\n@i import people from={\(file.utf8.count)}\n\(file)\n@v version\nquit\n")
            let job = try #require(said.split(separator: "\n").first { $0.hasPrefix("@i 250 OK job=") }?.dropFirst("@i 250 OK job=".count))
            #expect(said.contains("@v 210 OK"))
            #expect(try await city.ended(String(job)).counts == "DONE 1+0+0")
            let shown = try await city.daemon.admin.say("auth token\n\(City.token(.joko))\njob report \(job)\njob wait \(job) timeout=5\nquit\n")
            #expect(shown.contains("210 OK rows=0") && shown.contains("DONE"))
        }

        @Test("no import folder is set, so nobody names a file of this machine")
        func path() async throws {
            let said = try await city.daemon.admin.say("auth token\n\(City.token(.joko))\nimport people path=/etc/passwd\nquit\n")
            #expect(said.contains("501 BAD_VALUE no import folder is set"), "\(said)")
        }
    }
}
