import Operations
import Sample
import Testing

@Suite struct SampleCityTests {
    private static let today = "2026-11-24"

    @Test("there are as many people as asked for, and all but a few outside serve today", arguments: [40, 500, 5_400])
    func people(_ count: Int) throws {
        let files = try Files(people: count)
        #expect(files[.people].count == count)
        let serving = Set(files[.appointments].filter { $0["kind"] == "DEFINITIF" && isOn(Self.today, $0) }.compactMap { $0["person"] })
        let idle = files[.people].compactMap(key).filter { !serving.contains($0) }
        #expect(!idle.isEmpty && idle.count <= 12)
        #expect(idle.allSatisfy { $0.hasPrefix("LUAR-") })
    }

    @Test("nothing is there twice, and what a row refers to is there", arguments: [500, 5_400, 21_000])
    func references(_ count: Int) throws {
        let files = try Files(people: count)
        let agencies = try unique(files[.agencies].map { [$0["code"]] })
        let units = try unique(files[.units].map { [$0["agency"], $0["code"]] })
        let posts = try unique(files[.posts].map { [$0["agency"], $0["code"]] })
        let people = try unique(files[.people].map { [key($0)] })
        _ = try unique(files[.appointments].map { [$0["agency"], $0["post"], $0["person"], $0["starts_on"]] })
        _ = try unique(files[.objectives].map { [$0["agency"], $0["unit"], $0["year"], $0["code"]] })
        _ = try unique(files[.measurements].map { [$0["agency"], $0["period"], $0["indicator"], $0["detail"], $0["person"], $0["unit"]] })

        #expect(
            files[.units].allSatisfy { agencies.contains([$0["agency"]]) && ($0["parent"] == nil || units.contains([$0["agency"], $0["parent"]])) })
        #expect(files[.units].allSatisfy { row in row["coordinated_by"].map { units.contains(reference($0, in: row)) } ?? true })
        #expect(files[.posts].allSatisfy { units.contains([$0["agency"], $0["unit"]]) })
        for column in ["reports_to", "appraised_by"] {
            #expect(files[.posts].allSatisfy { row in row[column].map { posts.contains(reference($0, in: row)) } ?? true })
        }
        #expect(files[.appointments].allSatisfy { posts.contains([$0["agency"], $0["post"]]) && people.contains([$0["person"]]) })
        #expect(files[.delegations].allSatisfy { units.contains([$0["agency"], $0["unit"]]) && people.contains([$0["person"]]) })
        #expect(files[.objectives].allSatisfy { units.contains([$0["agency"], $0["unit"]]) })
        #expect(
            files[.measurements].allSatisfy { row in
                row["unit"] == nil
                    ? people.contains([row["person"]]) && row["person"] != nil : units.contains([row["agency"], row["unit"]]) && row["person"] == nil
            })
        #expect(files[.teams].allSatisfy { agencies.contains([$0["agency"]]) && people.contains([$0["person"]]) })
        #expect(files[.statuses].allSatisfy { people.contains([$0["person"]]) && ($0["appraiser"] == nil || people.contains([$0["appraiser"]])) })
        #expect((posts.union(units)).allSatisfy { $0.allSatisfy { $0?.wholeMatch(of: /[A-Z0-9][A-Z0-9_.-]{0,39}/) != nil } })
    }

    @Test("every post but the mayor's stands below another; the mayor appraises high officials", arguments: [500, 5_400])
    func lines(_ count: Int) throws {
        let posts = try Files(people: count)[.posts]
        let above = Dictionary(
            uniqueKeysWithValues: posts.map { row in ([row["agency"], row["code"]], row["reports_to"].map { reference($0, in: row) }) })
        #expect(posts.filter { $0["reports_to"] == nil }.map { [$0["agency"], $0["code"]] } == [["SETDA", "WALIKOTA"]])
        for start in above.keys {
            var (post, height) = (start, 0)
            while let next = above[post] ?? nil, height <= 40 { (post, height) = (next, height + 1) }
            #expect(post == ["SETDA", "WALIKOTA"], "\(start) is in a circle")
        }
        let high = posts.filter { $0["kind"] == "JPT_PRATAMA" && $0["code"] != "SEKDA" }
        #expect(high.count > 20)
        #expect(high.allSatisfy { row in row["appraised_by"].map { reference($0, in: row) } == ["SETDA", "WALIKOTA"] })
    }

    @Test("every NIP is one and no two are the same", arguments: [500, 5_400, 21_000])
    func numbers(_ count: Int) throws {
        let people = try Files(people: count)[.people]
        let numbers = people.compactMap { $0["nip"] }
        #expect(Set(numbers).count == numbers.count)
        // What makes them differ: nobody, but for the cast, has another's day of birth and serial, however few they are.
        let drawn = Set(numbers).subtracting(SampleCity.cast.map(\.person)).map { $0.prefix(8) + $0.suffix(3) }
        #expect(Set(drawn).count == drawn.count)
        for person in people {
            guard let nip = person["nip"] else {
                #expect(person["employment"] == "NON_ASN" && person["ref"] != nil)
                continue
            }
            #expect(nip.wholeMatch(of: /(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{6}[12][0-9]{3}/) != nil)
            let figures = Array(nip)
            #expect(Day(iso: "\(String(figures[0..<4]))-\(String(figures[4..<6]))-\(String(figures[6..<8]))") != nil, "\(nip)")
            let month = Int(String(figures[12..<14])) ?? 0
            #expect(person["employment"] == "PPPK" ? month == 21 : (1...12).contains(month))
            #expect((person["contract_number"] != nil) == (person["employment"] == "PPPK"))
            #expect(person["golongan"] != nil && person["golongan_since"] ?? "" <= Self.today)
        }
    }

    @Test("nothing has begun after today, whatever day that is", arguments: ["2024-01-01", "2026-02-28", "2029-12-31"])
    func days(_ day: String) throws {
        let today = try #require(Day(iso: day))
        let files = Files(try SampleCity(people: 2_000, agencies: Files.agencies(), seed: 1, today: today))
        #expect(
            files[.people].allSatisfy {
                $0["golongan_since"] ?? "" <= day && $0["contract_starts_on"] ?? "" <= day && $0["contract_ends_on"] ?? "9" >= day
            })
        #expect((files[.appointments] + files[.statuses] + files[.delegations] + files[.teams]).allSatisfy { $0["starts_on"] ?? "9" <= day })
        #expect(files[.appointments].allSatisfy { $0["ends_on"] ?? "9" >= $0["starts_on"] ?? "" })
        #expect(files[.objectives].allSatisfy { $0["year"] == String(day.prefix(4)) })
    }

    @Test("a post of one has one holder at a time, and nobody has two at a time", arguments: [500, 5_400])
    func holders(_ count: Int) throws {
        let files = try Files(people: count)
        let crowded: Set<String?> = ["FUNGSIONAL", "PELAKSANA"]
        let superior = Set(files[.posts].flatMap { row in ["reports_to", "appraised_by"].compactMap { row[$0].map { reference($0, in: row) } } })
        let single = Set(files[.posts].filter { !crowded.contains($0["kind"]) }.map { [$0["agency"], $0["code"]] }).union(superior)
        let byPost = Dictionary(grouping: files[.appointments]) { [$0["agency"], $0["post"]] }
        for (post, rows) in byPost where single.contains(post) {
            #expect(!overlaps(rows.filter { $0["kind"] != "PLH" }) && !overlaps(rows.filter { $0["kind"] == "PLH" }), "\(post)")
        }
        #expect(files[.appointments].allSatisfy { $0["kind"] == "DEFINITIF" || single.contains([$0["agency"], $0["post"]]) })
        let definitive = files[.appointments].filter { $0["kind"] == "DEFINITIF" }
        #expect(Dictionary(grouping: definitive) { $0["person"] }.values.allSatisfy { !overlaps($0) })
        #expect(Dictionary(grouping: files[.statuses]) { $0["person"] }.values.allSatisfy { !overlaps($0) })
        #expect(files[.appointments].contains { $0["ends_on"] ?? "9999" < Self.today })

        let current = files[.appointments].filter { isOn(Self.today, $0) }
        let both = Dictionary(grouping: current) { $0["person"] }.values.filter { Set($0.map { $0["agency"] }).count > 1 }
        #expect(both.count == 2)
        #expect(both.allSatisfy { $0.contains { $0["kind"] == "PLT" } })
    }

    @Test("schools and health centres have two thirds of all people", arguments: [500, 5_400])
    func shares(_ count: Int) throws {
        let files = try Files(people: count)
        let parents = Dictionary(uniqueKeysWithValues: files[.units].map { ([$0["agency"], $0["code"]], [$0["agency"], $0["parent"]]) })
        let facilities = Set(files[.units].filter { ["SEKOLAH", "PUSKESMAS"].contains($0["kind"]) }.map { [$0["agency"], $0["code"]] })
        let units = Dictionary(uniqueKeysWithValues: files[.posts].map { ([$0["agency"], $0["code"]], [$0["agency"], $0["unit"]]) })
        let there = files[.appointments].filter { $0["kind"] == "DEFINITIF" && isOn(Self.today, $0) }.count { row in
            guard let unit = units[[row["agency"], row["post"]]] else { return false }
            return facilities.contains(unit) || parents[unit].map(facilities.contains) ?? false
        }
        #expect((0.64...0.69).contains(Double(there) / Double(count)))
    }

    @Test("teams have one leader, and who heads a school appraises by delegation")
    func teamsAndDelegations() throws {
        let files = try Files(people: 5_400)
        let teams = Dictionary(grouping: files[.teams]) { [$0["agency"], $0["team"]] }
        #expect(teams.count > 30)
        #expect(teams.values.allSatisfy { $0.count { $0["is_leader"] == "true" } == 1 && Set($0.map { $0["person"] }).count == $0.count })
        let heads = files[.appointments].filter { $0["post"]?.hasPrefix("KEPSEK-") == true && $0["kind"] == "DEFINITIF" }
        let delegates = Set(files[.delegations].map { $0["person"] })
        #expect(heads.count > 80)
        #expect(heads.allSatisfy { delegates.contains($0["person"]) })
        let perMille = files[.statuses].count * 1_000 / 5_400
        #expect((6...15).contains(perMille))
    }

    @Test("the cast serves where it says, in a city of every size and seed", arguments: [(40, 1), (500, 2), (5_400, 3)])
    func cast(_ count: Int, _ seed: UInt64) throws {
        let files = try Files(people: count, seed: seed)
        let places = Set(
            files[.appointments].filter { $0["kind"] == "DEFINITIF" && isOn(Self.today, $0) }.map { [$0["person"], $0["agency"], $0["post"]] })
        #expect(SampleCity.cast.count == 10)
        for member in SampleCity.cast {
            #expect(places.contains([member.person, member.agency, member.post]), "\(member.login)")
            #expect(files[.people].contains { key($0) == member.person && $0["name"] == member.name })
        }
    }

    @Test("the same seed gives the same bytes, another seed others")
    func seeds() throws {
        let (once, again, other) = (try Files.city(500), try Files.city(500), try Files.city(500, seed: 2))
        for file in SampleCity.File.allCases { #expect(rows(once, file) == rows(again, file)) }
        // Agencies and their units follow from the size alone.
        for file in [SampleCity.File.people, .appointments, .teams, .objectives, .measurements] {
            #expect(rows(once, file) != rows(other, file), "\(file)")
        }
    }

    @Test("a large city has more agencies, and none is absurdly large")
    func large() throws {
        let city = try Files.city(60_000)
        #expect(rows(city, .agencies).count == 1 + 36 + 40)
        var sizes: [String?: Int] = [:]
        city.write(.appointments) { if $0[3] == "DEFINITIF", $0[5] == nil { sizes[$0[0], default: 0] += 1 } }
        #expect(sizes.count == 36 + 40)
        #expect(sizes.values.allSatisfy { $0 < 5_000 })
        #expect(rows(try Files.city(600_000), .agencies).count == 601)
    }

    private func rows(_ city: SampleCity, _ file: SampleCity.File) -> [[String?]] {
        var rows: [[String?]] = []
        city.write(file) { rows.append($0) }
        return rows
    }

    private func key(_ person: [String: String]) -> String? { person["nip"] ?? person["ref"] }

    private func reference(_ text: String, in row: [String: String]) -> [String?] {
        text.contains("/") ? text.split(separator: "/").map { String($0) } : [row["agency"], text]
    }

    private func isOn(_ day: String, _ row: [String: String]) -> Bool { row["starts_on"] ?? "" <= day && day <= row["ends_on"] ?? "9999" }

    private func overlaps(_ rows: [[String: String]]) -> Bool {
        let sorted = rows.sorted { $0["starts_on"] ?? "" < $1["starts_on"] ?? "" }
        return zip(sorted, sorted.dropFirst()).contains { earlier, later in earlier["ends_on"] ?? "9999" >= later["starts_on"] ?? "" }
    }

    private func unique(_ keys: [[String?]]) throws -> Set<[String?]> {
        let set = Set(keys)
        try #require(set.count == keys.count)
        return set
    }

    @Test("every file is read as it is written, without a problem", arguments: SampleCity.File.allCases)
    func readable(_ file: SampleCity.File) throws {
        var reader = ImportReader(try #require(ImportFormat[file.rawValue]))
        var written: [[String?]] = []
        var read: [ImportReader.Row] = []
        try Files.city(2_000).write(file) { cells in
            written.append(cells)
            read += try reader.read(CSV.line(cells))
        }
        read += try reader.finish()
        #expect(reader.columns == file.columns && read.count == written.count - 1)
        let troubled = read.first { !$0.problems.isEmpty }
        #expect(troubled == nil, "\(String(describing: troubled))")
        #expect(read.map(\.cells) == Array(written.dropFirst()))
    }
}
