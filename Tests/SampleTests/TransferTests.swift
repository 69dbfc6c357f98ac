import Sample
import Testing

@Suite struct TransferTests {
    @Test(
        "a teacher comes to the first school in the middle of last quarter, in a city of every size but the smallest, on any day",
        arguments: [(300, "2026-11-24"), (400, "2027-01-05"), (5_400, "2026-11-24"), (5_400, "2024-01-01"), (21_000, "2029-12-29")])
    func transfer(_ count: Int, _ day: String) throws {
        let today = try #require(Day(iso: day))
        let files = Files(try SampleCity(people: count, agencies: Files.agencies(), seed: 1, today: today))
        let quarter = Quarter(of: today).before
        let units = Dictionary(files[.posts].map { ([$0["agency"], $0["code"]], $0["unit"]) }, uniquingKeysWith: { $1 })
        let came = files[.appointments].filter { row in
            row["agency"] == "DISDIK" && row["starts_on"] == (quarter.first + 45).iso && row["post"]?.hasPrefix("GURU-") == true
                && files[.appointments].contains { $0["person"] == row["person"] && $0["ends_on"] == (quarter.first + 44).iso }
        }
        let moved = try #require(came.first { units[[$0["agency"], $0["post"]]] == "SD-001" })
        let both = files[.appointments].filter { $0["person"] == moved["person"] }
        #expect(both.count == 2 && Set(both.map { units[[$0["agency"], $0["post"]]] }).count == 2, "\(both)")
        #expect(both.contains { $0["starts_on"] ?? "9" < quarter.first.iso && $0["ends_on"] != nil })
        #expect(!files[.statuses].contains { $0["person"] == moved["person"] })
    }
}
