import Sample
import Testing

/// What analytics are to find in the sample city is there to be found.
@Suite struct MeasurementTests {
    private let rows: [[String: String]]
    private let units: [[String: String]]
    private let holders: [[String: String]]

    init() throws {
        let files = try Files(people: 5_400)
        (rows, units, holders) = (files[.measurements], files[.units], files[.appointments])
    }

    private func values(_ indicator: String, of column: String, in period: String) -> [[String?]: Double] {
        let found = rows.filter { $0["indicator"] == indicator && $0["period"] == period && $0[column] != nil }
        return Dictionary(grouping: found) { [$0["agency"], $0[column]] }.mapValues { rows in
            rows.compactMap { $0["value"].flatMap(Double.init) }.reduce(0, +) / Double(rows.count)
        }
    }

    private func correlation(_ one: [[String?]: Double], _ other: [[String?]: Double]) -> Double {
        let pairs = one.compactMap { key, value in other[key].map { (value, $0) } }
        let number = Double(pairs.count)
        let (x, y) = (pairs.map(\.0).reduce(0, +) / number, pairs.map(\.1).reduce(0, +) / number)
        let product = pairs.reduce(0) { $0 + ($1.0 - x) * ($1.1 - y) }
        let squares = (pairs.reduce(0) { $0 + ($1.0 - x) * ($1.0 - x) }, pairs.reduce(0) { $0 + ($1.1 - y) * ($1.1 - y) })
        return product / (squares.0 * squares.1).squareRoot()
    }

    @Test("whoever teaches better has pupils who learn more; attendance says nothing of it")
    func teaching() {
        let method = values("TEACHING_METHOD", of: "person", in: "survei_lalu")
        #expect(method.count > 1_000)
        #expect(correlation(method, values("LEARNING_OUTCOME", of: "person", in: "survei_lalu")) > 0.7)
        #expect(abs(correlation(method, values("ATTENDANCE", of: "person", in: "survei_lalu"))) < 0.15)
        let schools = Set(units.filter { $0["kind"] == "SEKOLAH" }.map { [$0["agency"], $0["code"]] })
        #expect(Set(values("LEARNING_OUTCOME", of: "unit", in: "survei_lalu").keys) == schools)
    }

    @Test("where documents come in time people are more content; most offices became faster")
    func service() {
        let (before, now) = (values("IN_TIME_SHARE", of: "unit", in: "2026_q2"), values("IN_TIME_SHARE", of: "unit", in: "2026_q3"))
        #expect(now.count >= 10 && Set(now.keys) == Set(before.keys))
        #expect(now.count { key, value in value > before[key] ?? 100 } * 4 >= now.count * 3)
        #expect(correlation(now, values("SKM_U3", of: "unit", in: "2026_q3")) > 0.7)
        #expect(correlation(now, values("MEDIAN_HOURS", of: "unit", in: "2026_q3")) < -0.7)
        #expect(values("SKM_RESPONDENTS", of: "unit", in: "2026_q3").count > 15)
    }

    @Test("everybody who served then is measured, but those who are away and the politicians")
    func attendance() {
        let measured = Set(rows.filter { $0["indicator"] == "ATTENDANCE" }.compactMap { $0["person"] })
        let serving = Set(
            holders.filter { $0["kind"] == "DEFINITIF" && $0["starts_on"] ?? "9" <= "2026-09-30" && $0["ends_on"] == nil }.compactMap { $0["person"] }
        )
        #expect(measured.isSubset(of: serving))
        #expect(measured.count * 100 >= serving.count * 98)
    }

    @Test("values are within their ranges, as PostgreSQL writes them")
    func ranges() {
        let ranges: [(String, ClosedRange<Double>)] = [
            ("SKM_U", 1...4), ("TEACHING", 1...4), ("SKM_", 1...100_000), ("ATTENDANCE", 0...100), ("IN_TIME", 0...100), ("LEARNING", 0...100),
            ("MEDIAN", 0...1_000),
        ]
        let strange = rows.first { row in
            guard let text = row["value"], let value = Double(text), let range = ranges.first(where: { row["indicator"]?.hasPrefix($0.0) == true })
            else { return true }
            return !range.1.contains(value) || text.contains(".") && text.hasSuffix("0")
        }
        #expect(strange == nil)
    }
}
