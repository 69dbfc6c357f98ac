import Operations
import Support
import Testing

extension ContractTests {
    @Suite("collections: pages, filters, exports")
    struct Collections {
        let city: City
        init() throws { city = try City.shared() }

        /// An agency with so many units, of which some are named alike.
        private func grow(_ agency: String, _ units: Int) async throws {
            _ = try await city.kinerjad.query(
                """
                insert into app.agency (code, name, kind) values ('\(agency)', 'Dinas \(agency)', 'DINAS') on conflict do nothing;
                insert into app.unit (agency_id, code, name, kind)
                select a.agency_id, 'U' || lpad(n::text, 5, '0'), 'Name ' || n % 3, case when n % 2 = 0 then 'SEKOLAH' else 'BIDANG' end
                from app.agency as a, generate_series(1, \(units)) as n where a.code = '\(agency)' on conflict do nothing
                """)
        }

        private func codes(_ answer: HTTPClient.Answer, _ name: String = "unit") -> [String] { answer.items.compactMap { $0.text(name) } }

        @Test("page by page one sees every row exactly once, whatever the order, while others add some")
        func pages() async throws {
            try await grow("PAGES", 40)
            for (query, size) in [
                ("", 7), ("&sort=unit", 1), ("&sort=-unit", 9), ("&sort=name", 6), ("&sort=-name", 11), ("&kind=SEKOLAH&sort=-state", 3),
            ] {
                var (seen, token, rounds) = ([String](), String?.none, 0)
                repeat {
                    let page = try await city.get("/v1/agencies/PAGES/units?page_size=\(size)\(query)\(token.map { "&page_token=\($0)" } ?? "")")
                    page.expect(200)
                    #expect(page.items.count <= size)
                    seen += codes(page)
                    token = page.text("next_page_token")
                    rounds += 1
                    let late: JSON = ["unit": .text("LATE\(rounds)-\(seen.count)-\(size)"), "name": .text("Name \(rounds % 3)"), "kind": "BIDANG"]
                    if rounds <= 4 { try await city.post("/v1/agencies/PAGES/units", late).expect(201) }
                } while token != nil && rounds < 200
                #expect(Set(seen).count == seen.count, "\(query)")
                let first = (1...40).filter { !query.contains("SEKOLAH") || $0 % 2 == 0 }.map { "U\(String(100_000 + $0).dropFirst())" }
                #expect(Set(first).isSubset(of: seen), "\(query)")
            }
        }

        @Test("a page has 1 to 200 rows, a token belongs to its list, and a total is told when it is asked for")
        func bounds() async throws {
            try await grow("BOUNDS", 210)
            let path = "/v1/agencies/BOUNDS/units"
            #expect(try await city.get(path).items.count == 50)
            #expect(try await city.get("\(path)?page_size=200").items.count == 200)
            for size in ["0", "201", "-1", "x", "", "1.5", "99999999999999999999"] {
                let refused = try await city.get("\(path)?page_size=\(size)")
                refused.expectProblem(.badValue)
                #expect(refused.text.contains("\"pointer\":\"/page_size\""), "\(refused.text)")
            }
            let page = try await city.get("\(path)?page_size=5")
            let token = try #require(page.text("next_page_token"))
            #expect(page.text.hasSuffix("\"next_page_token\":\"\(token)\"}"))
            try await city.get("\(path)?page_size=100&page_token=\(token)").expect(200)
            for other in [
                "/v1/agencies/DISDIK/units?page_token=\(token)", "\(path)?sort=-unit&page_token=\(token)", "\(path)?kind=BIDANG&page_token=\(token)",
                "/v1/agencies?page_token=\(token)", "\(path)?page_token=\(token)00", "\(path)?page_token=\(token.dropLast(2))", "\(path)?page_token=",
                "\(path)?page_token=zz", "\(path)?page_token=\(String(repeating: "0", count: 5000))", "\(path)?page_token=\(token.dropLast(2))ff",
            ] { try await city.get(other).expectProblem(.badValue) }
            // A key that somebody made up for the right list gains nothing, and breaks nothing.
            for (list, key) in [
                ("/v1/jobs", ["tomorrow", "x"]), ("/v1/jobs", ["2026-01-01", "1"]), ("/v1/audit", ["x"]), ("/v1/audit", ["99999999999999999999"]),
                ("/v1/agencies", ["a\0b"]),
            ] {
                let operation = try #require(Catalogue.all.operations.first { $0.route == .get(list) })
                let forged = PageToken.write(key, of: try Arguments(for: operation, given: []).listName(operation))
                try await city.get("\(list)?page_token=\(forged)").expectProblem(.badValue)
            }
            #expect(try await city.get("\(path)?page_size=1&count=exact").number("total") == 210)
            #expect(try await city.get("\(path)?page_size=1&count=exact&kind=SEKOLAH").number("total") == 105)
            #expect(try await city.get("\(path)?page_size=1").number("total") == nil)
            try await city.get("\(path)?count=roughly").expectProblem(.badValue)
            // A total counts what the caller may see.
            #expect(try await city.get("/v1/agencies?count=exact", as: .cici).number("total") == 1)
        }

        @Test("filters are a closed list with seven operators; anything else is refused with what there is")
        func filters() async throws {
            _ = try await city.kinerjad.query(
                """
                insert into app.agency (code, name, kind) select 'F' || to_char(n, 'FM00'), 'Name ' || n % 3, 'FILTERED' from generate_series(1, 12) as n
                """)
            let path = "/v1/agencies"
            for (query, wanted) in [
                ("agency=F03", ["F03"]), ("agency=eq.f03", ["F03"]), ("agency=lt.F03", ["F01", "F02"]), ("agency=le.F02", ["F01", "F02"]),
                ("agency=gt.F10", ["F11", "F12"]), ("agency=ge.F11", ["F11", "F12"]), ("agency=in.(F02,f04,NONE)", ["F02", "F04"]),
                ("agency=prefix.F1", ["F10", "F11", "F12"]), ("name=prefix.%25", []), ("name=prefix._", []),
                ("name=Name+1&agency=lt.F05", ["F01", "F04"]),
                ("name=eq.Name%201&agency=ge.F02&agency=lt.F08", ["F04", "F07"]), ("state=CLOSED", []),
                ("state=in.(ACTIVE,CLOSED)&agency=F01", ["F01"]),
            ] {
                let page = try await city.get("\(path)?kind=FILTERED&\(query)")
                page.expect(200)
                #expect(codes(page, "agency") == wanted, "\(query)")
            }
            for query in [
                "colour=red", "revision=1", "colour=", "p_agency=x", "where=x", "columns=agency", "key=x", "if_rev=1", "limit=1", "after=x", "=x",
                "check=true",
                "validate_only=true",
            ] {
                let refused = try await city.get("\(path)?\(query)")
                refused.expectProblem(.unknownArgument)
                for known in ["agency", "kind", "state", "sort", "page_size", "page_token", "count"] {
                    #expect(refused.text.contains(known), "\(query)")
                }
            }
            for query in [
                "state=SHUT", "state=in.()", "state=in.(ACTIVE", "agency=lt.", "kind=1", "sort=-", "state=near.ACTIVE", "agency=prefix.", "name=",
                "agency=in.(F01,)",
            ] {
                let refused = try await city.get("\(path)?\(query)")
                #expect(refused.status == 400 && refused.text("code") != nil, "\(query): \(refused.text)")
            }
            try await city.get("\(path)?sort=revision").expectProblem(.unknownArgument)
            try await city.get("/v1/agencies/DISDIK/units?is_mandiri=maybe").expectProblem(.badValue)
            for query in [
                "state=ACTIVE&state=CLOSED", "agency=lt.F03&agency=lt.F04", "count=exact&count=exact", "page_size=1&page_size=1",
                "agenc%79=F01&agency=F01",
            ] {
                try await city.get("\(path)?\(query)").expectProblem(.givenTwice)
            }
            let many = (0...100).map { "U\($0)" }.joined(separator: ",")
            try await city.get("\(path)?agency=in.(\(many))").expectProblem(.badValue)
        }

        @Test("an export has the rows of the pages, as CSV or JSON lines, and is refused before it begins")
        func exports() async throws {
            try await grow("EXPORTS", 230)
            let path = "/v1/agencies/EXPORTS/units?kind=SEKOLAH"
            let first = try await city.get("\(path)&page_size=200")
            let wanted = first.items
            #expect(wanted.count == 115)
            let csv = try await city.get(path, ("Accept", "text/csv"))
            #expect(
                csv.status == 200 && csv[header: "content-type"] == "text/csv; charset=utf-8; header=present"
                    && csv[header: "cache-control"] == "no-store")
            let lines = csv.text.split(separator: "\r\n", omittingEmptySubsequences: false)
            #expect(lines.count == 117 && lines.last == "")
            #expect(lines.first == "unit,name,kind,parent,is_mandiri,work_pattern,coordinated_by,state,revision")
            #expect(lines.dropFirst().dropLast().map { $0.split(separator: ",").first.map(String.init) } == wanted.map { $0.text("unit") })
            #expect(lines.dropFirst().dropLast().allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false)[4] == "false" })
            // As the cell stands there, it filters.
            let accounts = try await city.get("/v1/accounts?purpose=test", ("Accept", "text/csv")).text.split(separator: "\r\n")
            let made = try #require(accounts.last?.split(separator: ",").first { $0.contains("T") && $0.hasSuffix("+00:00") })
            #expect(try await city.get("/v1/accounts?created_at=\(made.replacing("+", with: "%2B"))").items.isEmpty == false)
            let jsonLines = try await city.get(path, ("Accept", "application/jsonl;q=0.9"))
            #expect(jsonLines[header: "content-type"] == "application/jsonl")
            #expect(try jsonLines.text.split(separator: "\n").map { try JSON(reading: Array($0.utf8)) } == wanted)
            // JSON when that will do, too; the query of a whole list has no page.
            #expect(try await city.get(path, ("Accept", "text/csv, application/json"))[header: "content-type"] == "application/json")
            for (path, who, symbol) in [
                ("/v1/agencies/EXPORTS/units", City.Who.ani, Symbol.notFound), ("/v1/agencies/NONE/units", .joko, .notFound),
                ("/v1/agencies/EXPORTS/units?x=1", .joko, .unknownArgument),
            ] {
                try await city.get(path, as: who, ("Accept", "text/csv")).expectProblem(symbol)
            }
            try await city.get("/v1/agencies", as: nil, ("Accept", "text/csv")).expectProblem(.notSignedIn)
            let ended = try await city.http.request(
                "GET", "/v1/agencies", token: String(repeating: "0", count: 64), headers: [("Accept", "text/csv")])
            ended.expectProblem(.notSignedIn)
        }

        @Test("whole lists of people need a purpose, which the audit has before the list begins")
        func purposes() async throws {
            let people = "/v1/agencies/DISDIK/people"
            try await city.get(people, ("Accept", "text/csv")).expectProblem(.missingArgument)
            try await city.get("/v1/exports/people?agency=DISDIK", ("Accept", "application/jsonl")).expectProblem(.missingArgument)
            #expect(try await city.get(people).status == 200)
            let units = try await city.get("/v1/exports/units?agency=DISDIK", ("Accept", "text/csv"))
            #expect(units.text.hasPrefix("agency,code,parent,name,kind,is_mandiri,coordinated_by,work_pattern,state\r\nDISDIK,"))
            let whole = try await city.get("/v1/exports/people?agency=DISDIK&purpose=payroll%20of%20October", ("Accept", "text/csv"))
            #expect(whole.text.hasPrefix("ref,nip,name,employment,golongan,") && whole.text.split(separator: "\r\n").count > 1)
            let recorded = try await city.kinerjad.query(
                "select count(*) from audit.entry where operation = 'export people' and symbol = 'OK' and detail ->> 'purpose' = 'payroll of October'"
            )
            #expect(recorded == "1")
            // The key of a page need not be among its columns.
            var (paged, token) = (0, String?.some(""))
            while let page = token {
                let answer = try await city.get("/v1/exports/people?agency=DISDIK&page_size=1\(page.isEmpty ? "" : "&page_token=\(page)")")
                paged += answer.items.count
                token = answer.text("next_page_token")
            }
            #expect(paged == whole.text.split(separator: "\r\n").count - 1 && paged > 2)
            // Whoever sees nothing of it has read nothing.
            try await city.get("/v1/exports/people?agency=NONE&purpose=x", ("Accept", "text/csv")).expectProblem(.notFound)
            let refused = try await city.kinerjad.query(
                "select count(*) from audit.entry where operation = 'export people' and symbol = 'OK' and detail ->> 'purpose' = 'x'")
            #expect(refused == "0")
        }

        @Test("a client that goes away in the middle of an export holds nothing")
        func goingAway() async throws {
            try await grow("LEAVES", 60_000)
            let head = "GET /v1/agencies/LEAVES/units HTTP/1.1\r\nHost: x\r\nAccept: text/csv\r\nAuthorization: Bearer \(City.token(.joko))\r\n\r\n"
            for _ in 0..<12 { #expect(try await city.daemon.http.hear(Array(head.utf8), only: 1000).starts(with: Array("HTTP/1.1 200".utf8))) }
            // More than there are sessions: each must have been given back.
            let whole = try await city.get("/v1/agencies/LEAVES/units", ("Accept", "text/csv"))
            #expect(whole.status == 200 && whole.text.utf8.count { $0 == 10 } == 60_001)
            // What began since is other people's: in this city there is always somebody at work.
            let now = try await city.kinerjad.query("select clock_timestamp()")
            for _ in 0..<600 {
                let busy = try await city.kinerjad.query(
                    "select count(*) from pg_stat_activity where usename = 'kinerja_daemon' and state in ('active', 'idle in transaction') and xact_start < '\(now)'"
                )
                if busy == "0" { return }
                try await Task.sleep(for: .milliseconds(100))
            }
            Issue.record("a session is still at work")
        }
    }
}
