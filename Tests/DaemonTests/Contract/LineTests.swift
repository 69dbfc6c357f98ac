import Operations
import Support
import Testing

extension ContractTests {
    /// What only lines have: batches, watching, completion. (Tests/OperationsTests has the session by itself.)
    @Suite("the protocol of lines")
    struct Lines {
        let city: City
        init() throws { city = try City.shared() }

        private func say(_ lines: [String], as who: City.Who = .joko) async throws -> [String] {
            let said = try await city.daemon.admin.say(
                (["auth token", City.token(who), "use agency=DUKCAPIL"] + lines + ["quit", ""]).joined(separator: "\n"))
            return said.split(separator: "\n").dropFirst(4).dropLast().map(String.init)
        }

        private func count(_ prefix: String) async throws -> String {
            try await city.kinerjad.query("select count(*) from app.unit where code like '\(prefix)%'")
        }

        private func create(_ prefix: String, _ numbers: ClosedRange<Int>, wrong: Int? = nil) -> [String] {
            numbers.map {
                $0 == wrong ? "unit create \(prefix)1 name=again kind=BIDANG" : "unit create \(prefix)\($0) name=\"Unit \($0)\" kind=BIDANG"
            }
        }

        @Test("a hundred lines are done together, each with its own entry in the audit, and once under one key")
        func batch() async throws {
            let key = City.newKey()
            let lines = ["batch begin"] + create("LOT-BA-", 1...100) + ["batch check", "batch run key=\(key)"]
            let said = try await say(lines)
            #expect(said.filter { $0.hasPrefix("250 COLLECTED") }.count == 100)
            #expect(said.contains { $0.hasPrefix("250 CHECKED rows=100 affects=100") })
            #expect(said.last == "250 OK rows=100")
            #expect(said.suffix(3).first == "250-99    unit create  1", "\(said.suffix(3))")
            expectEqual(try await count("LOT-BA-"), "100")
            let entries = try await city.kinerjad.query(
                "select string_agg(x, ' ' order by x) from (select e.operation || ':' || count(*) as x from audit.entry as e where e.request = (select f.request from audit.entry as f where f.operation = 'batch run' and f.symbol = 'OK' order by f.entry_id desc limit 1) group by e.operation) as q"
            )
            expectEqual(entries, "batch run:1 unit create:100")
            let again = try await say(["batch begin"] + create("LOT-BA-", 1...100) + ["batch run key=\(key)"])
            #expect(again.last?.hasPrefix("250 REPLAYED rows=100") == true, "\(again.suffix(1))")
            let other = try await say(["batch begin"] + create("LOT-BA-", 1...99) + ["batch run key=\(key)"])
            #expect(other.last?.contains(" KEY_REUSED ") == true, "\(other.suffix(1))")
        }

        @Test("of a hundred with a mistake at 57 nothing is done, and 57 is named, whether one looks first or not; the audit has what was refused")
        func mistake() async throws {
            // Of what is refused, ten a second are written down one by one, and others here are refused a lot: until that is flushed.
            try await Task.sleep(for: .milliseconds(2500))
            _ = try await say(["batch begin"] + create("LOT-BB-", 1...1) + ["@k batch check"])
            let said = try await say(["batch begin"] + create("LOT-BB-", 1...100, wrong: 57) + ["@c batch check", "@r batch run", "batch run"])
            #expect(said.contains { $0.hasPrefix("@c ") && $0.contains(" ALREADY_EXISTS line=57 ") }, "\(said.suffix(4))")
            #expect(said.contains { $0.hasPrefix("@r ") && $0.contains(" ALREADY_EXISTS line=57 ") }, "\(said.suffix(4))")
            #expect(said.last?.contains(" WRONG_STATE ") == true, "the batch is over")
            expectEqual(try await count("LOT-BB-"), "0")
            let refused = try await city.kinerjad.query(
                "select count(*) from audit.entry where operation = 'unit create' and symbol = 'ALREADY_EXISTS' and detail ->> 'tag' = 'r'")
            expectEqual(refused, "1")
            let looked = try await city.kinerjad.query(
                "select detail -> 'lines' -> 0 ->> 'operation' from audit.entry where operation = 'batch run' and symbol = 'CHECKED' and detail ->> 'tag' = 'k'"
            )
            expectEqual(looked, "unit create")
        }

        @Test("lines see what stood before them; whoever may not do one of them does none; what is deferred is tested in a check, too")
        func within() async throws {
            let made = try await say([
                "batch begin", "unit create LOT-C1 name=a kind=BIDANG", "unit create LOT-C2 name=b kind=BIDANG parent=LOT-C1",
                "unit update LOT-C2 name=c if_rev=1", "batch run",
            ])
            #expect(made.last == "250 OK rows=3", "\(made)")
            expectEqual(try await city.kinerjad.query("select name from app.unit where code = 'LOT-C2'"), "c")
            let refused = try await say(
                ["batch begin", "unit create LOT-D1 name=a kind=BIDANG", "unit create LOT-D2 name=b kind=BIDANG agency=DISDIK", "batch run"],
                as: .fajar)
            #expect(refused.last?.contains(" line=2 ") == true, "\(refused)")
            expectEqual(try await count("LOT-D"), "0")
            let stale = try await say(["batch begin", "unit update LOT-C1 name=z if_rev=1", "unit update LOT-C1 name=y if_rev=1", "batch check"])
            #expect(stale.last?.contains(" REV_MISMATCH line=2 ") == true, "\(stale)")
        }

        @Test("a watch tells what happens, with a number to go on from, and ends with the next line")
        func watch() async throws {
            let path = "/v1/agencies/DUKCAPIL/periods"
            _ = try await city.post("/v1/calendar", ["day": "2031-01-01", "scope": "NASIONAL", "kind": "LIBUR", "name": "Tahun Baru"])
            let period = try await city.post(path, ["period": "2031_q1", "is_surveyed": .bool(false)])
            period.expect(201)
            async let heard = city.daemon.admin.say(
                "auth token\n\(City.token(.fajar))\nwatch period 2031_q1 agency=DUKCAPIL timeout=4\n", endsSpeaking: false, patience: 6)
            try await Task.sleep(for: .milliseconds(1500))
            let opened = try await city.post("\(path)/2031_q1:open", [:], as: .fajar, key: nil, ("If-Match", "*"))
            opened.expect(200)
            let lines = try await heard.split(separator: "\n").dropFirst(3).map(String.init)
            #expect(lines.first?.hasPrefix("100 WATCHING agency=DUKCAPIL period=2031_q1 seq=") == true, "\(lines)")
            let event = try #require(lines.first { $0.contains(" EVENT ") }, "\(lines)")
            #expect(event.contains(" action=open from=DRAFT state=OPEN by=Fajar"), "\(event)")
            let number = event.split(separator: " ").first { $0.hasPrefix("seq=") } ?? ""
            #expect(lines.last == "210 OK \(number)", "\(lines)")
            // Whoever was cut off before hears the same, once; whoever was not hears nothing twice.
            let before = try #require(Int(number.dropFirst(4))) - 1
            let resumed = try await say(
                ["watch period 2031_q1 from=\(before)", "# enough", "watch period 2031_q1 from=\(before + 1)", "version"], as: .fajar)
            #expect(resumed.filter { $0.contains(" EVENT ") } == [event], "\(resumed)")
            #expect(resumed.filter { $0.hasPrefix("210 OK seq=") }.count == 2 && resumed.last?.hasPrefix("210 OK rows=") == true)
            let stranger = try await say(["watch period 2031_q1 agency=DUKCAPIL from=0"], as: .cici)
            #expect(stranger.last?.contains(" NOT_FOUND ") == true, "\(stranger)")
        }

        @Test("names of what the caller may see are offered, and no others")
        func completion() async throws {
            let units = try await say(["complete \"unit close agency=DISDIK S\" format=json"], as: .ani).joined()
            #expect(units.contains(#""text":"SD1""#) && units.contains(#""text":"SET""#), "\(units)")
            let foreign = try await say(["complete \"use agency=D\" format=json"], as: .cici).joined()
            #expect(foreign.contains("DISDIK") && !foreign.contains("DUKCAPIL"), "\(foreign)")
            let people = try await say(["complete \"person show caf\"", "complete \"person show cic\""], as: .joko)
            #expect(people.contains { $0.hasSuffix("Cici") }, "\(people)")
        }
    }
}
