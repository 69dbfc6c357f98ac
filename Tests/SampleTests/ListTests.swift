import Sample
import Testing

@Suite struct ListTests {
    @Test("the list of agencies is read, with quotes and without")
    func reading() throws {
        let list = try SampleCity.agencies(from: "code,name,kind\r\nDISDIK,\"Dinas \"\"Pendidikan\"\", Pemuda\",DINAS\r\n\r\nBPBD,Badan,BADAN")
        #expect(
            list == [
                .init(code: "DISDIK", name: "Dinas \"Pendidikan\", Pemuda", kind: "DINAS"), .init(code: "BPBD", name: "Badan", kind: "BADAN"),
            ])
        #expect(try Files.agencies().count == 36)
    }

    @Test(
        "what is no list is refused, with the line",
        arguments: [("", nil), ("a,b\n", nil), ("code,name,kind\nX,Y\n", 2), ("code,name,kind\n\n\"X,Y,Z\n", 3), ("code,name,kind\n\"X\"Y,Z,A", 2)]
            as [(String, Int?)])
    func refused(_ text: String, _ line: Int?) {
        #expect(throws: line.map(SampleCity.Trouble.row) ?? .header) { try SampleCity.agencies(from: text) }
    }

    @Test("there is no city of too few or too many, without somebody's agency, or with one twice, or for a day when the cast is not in service")
    func impossible() throws {
        let list = try Files.agencies()
        let today = Day(2026, 11, 24)
        #expect(throws: SampleCity.Trouble.people(39)) { try SampleCity(people: 39, agencies: list, seed: 1, today: today) }
        #expect(throws: SampleCity.Trouble.people(600_001)) { try SampleCity(people: 600_001, agencies: list, seed: 1, today: today) }
        #expect(throws: SampleCity.Trouble.missing("BKPSDM")) { try SampleCity(agencies: list.filter { $0.code != "BKPSDM" }, seed: 1, today: today) }
        #expect(throws: SampleCity.Trouble.agency("SETDA")) { try SampleCity(agencies: list + [list[0]], seed: 1, today: today) }
        #expect(throws: SampleCity.Trouble.today(Day(2023, 12, 31))) { try SampleCity(agencies: list, seed: 1, today: Day(2023, 12, 31)) }
    }

    @Test(
        "a day is read and written as it is, and none that is not",
        arguments: [("2024-02-29", 19_782), ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017)])
    func days(_ text: String, _ number: Int) {
        #expect(Day(iso: text)?.number == number)
        #expect(Day(number: number).iso == text)
    }

    @Test("what is no day is none", arguments: ["", "2023-02-29", "2023-2-01", "2023-13-01", "+023-01-01", "2023-01-00", "2023-01-01 "])
    func noDays(_ text: String) { #expect(Day(iso: text) == nil) }
}
