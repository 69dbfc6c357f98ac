import Operations
import Support
import Testing

@Suite("files of an import")
struct ImportReaderTests {
    private func read(_ kind: String, _ bytes: [UInt8], chunk: Int = .max) throws -> (rows: [ImportReader.Row], columns: [String]) {
        var reader = ImportReader(try #require(ImportFormat[kind]))
        var rows: [ImportReader.Row] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            rows += try reader.read(rest.prefix(chunk))
            rest = rest.dropFirst(min(chunk, rest.count))
        }
        return (try rows + reader.finish(), reader.columns)
    }
    private func read(_ kind: String, _ text: String, chunk: Int = .max) throws -> (rows: [ImportReader.Row], columns: [String]) {
        try read(kind, Array(text.utf8), chunk: chunk)
    }

    @Test(
        "a file is read as spreadsheets write it: any separator, line end, order of columns, with a mark or without, in whatever pieces",
        arguments: [",", ";", "\t"], ["\n", "\r\n", "\r"])
    func forms(separator: String, lineEnd: String) throws {
        // A tab may stand in no name, quoted or not.
        let inside = separator == "\t" ? "" : separator
        let lines = [
            ["kind", "NAME", "code", ""], [" dinas ", "\"Dinas \"\"Baru\"\"\(inside) Kota\"", "disdik", ""], ["", "", "", ""],
            ["BADAN", "\"two\(lineEnd)lines\"", "x", ""], ["", "x", "Y", ""],
        ]
        let text = lines.map { $0.joined(separator: separator) }.joined(separator: lineEnd)
        for (mark, ending) in [([], ""), ([0xEF, 0xBB, 0xBF], lineEnd)] as [([UInt8], String)] {
            for chunk in [1, 3, .max] {
                let (rows, columns) = try read("agencies", mark + Array((text + ending).utf8), chunk: chunk)
                #expect(columns == ["code", "name", "kind"])
                #expect(rows.map(\.line) == [2, 4, 6])
                #expect(rows.first?.cells == ["DISDIK", "Dinas \"Baru\"\(inside) Kota", "DINAS", nil])
                // A name has one line.
                #expect(rows.map { $0.problems.map(\.column) } == [[], ["name"], ["kind"]])
                #expect(rows.last?.problems.map(\.symbol) == [.missingArgument])
            }
        }
    }

    @Test("what was exported is read as it was, whatever stands in it")
    func roundTrip() throws {
        var seed = Seed.forTest()
        for _ in 0..<300 {
            let pool = [" ", "\"", ",", ";", "a", "é", "\t", "'", "=", "Z"]
            let name = (0..<Int.random(in: 1...6, using: &seed)).map { _ in pool[Int.random(in: 0..<pool.count, using: &seed)] }.joined()
            let file = CSV.line(["code", "name", "kind"]) + CSV.line(["A", name, "DINAS"])
            let row = try #require(try read("agencies", file, chunk: 7).rows.first)
            let isName = name.contains { $0 != " " && $0 != "\t" } && !name.contains("\t")
            #expect(row.cells[1] == (isName ? name : nil), "\(name)")
        }
    }

    @Test("a cell that cannot be read says what it is and what it should be, in two languages")
    func problems() throws {
        let header = "nip,name,employment,golongan,golongan_since,email"
        let rows = try read(
            "people",
            [
                header, "1.98001E+17,Sari,PNS,III/b,2020-01-01,", "198013012005011001,Sari,PNS,,,",
                "198001012005011001,Sari,pns,III/z,1/10/2020,a@b@c", "198001012005011001,Sari,PNS,III/b",
                "198001012005011001,Wonda, Sari,PNS,III/b,2020-01-01,", "198001012005011001,Sari,PNS,III/b,2020-01-01,",
            ].joined(separator: "\n")
        ).rows
        #expect(rows.map { $0.problems.map(\.column) } == [["nip"], ["nip"], ["golongan", "golongan_since", "email"], [""], [""], []])
        #expect(rows[0].problems[0].english.contains("rounded") && rows[0].problems[0].indonesian.contains("dibulatkan"))
        #expect(rows[2].problems[1].english == "golongan_since is 1/10/2020, which is not a day: YYYY-MM-DD")
        #expect(rows[2].problems[1].indonesian == "golongan_since berisi 1/10/2020, seharusnya tanggal berbentuk YYYY-MM-DD")
        #expect(rows[2].cells[3] == "PNS" && rows[2].cells[4] == nil)
        #expect(rows[4].problems[0].english.hasPrefix("7 cells, but the first line names 6"))
    }

    @Test(
        "what is no such file is refused by what it is",
        arguments: [
            ([0xFF, 0xFE, 0x63, 0x00], Symbol.badEncoding, "UTF-16"), (Array("c\0o\0d\0e\0\n\0".utf8), .badEncoding, "UTF-16"),
            (Array("PK\u{3}\u{4}x".utf8), .badEncoding, "workbook"), ([0xD0, 0xCF, 0x11, 0xE0, 1], .badEncoding, "xls"),
            (Array("code,name,kind\nA,".utf8) + [0xE9, 0x0A], .badEncoding, "line 2"), (Array("code,name,kind\nA,\"x,y\n".utf8), .syntax, "line 2"),
            (Array("code,name,kind\nA,\"x\"y,DINAS\n".utf8), .syntax, "closing quote in line 2"), ([], .syntax, "empty"),
            (Array("\n\n".utf8), .syntax, "empty"), (Array("code,nama,kind\n".utf8), .unknownArgument, "nama"),
            (Array("code,,name,kind\n".utf8), .unknownArgument, "without a name"), (Array("code,name,kind,code\n".utf8), .givenTwice, "code"),
            (Array("code,kind\nA,DINAS".utf8), .missingArgument, "name"),
            (Array("code,name,kind\nA,".utf8) + [UInt8](repeating: 97, count: 70_000), .lineTooLong, "line 2"),
        ] as [([UInt8], Symbol, String)])
    func refused(bytes: [UInt8], symbol: Symbol, about: String) throws {
        for chunk in [1, .max] {
            let failure = #expect(throws: Failure.self) { try read("agencies", bytes, chunk: chunk) }
            #expect(failure?.symbol == symbol && failure?.sentence.contains(about) == true, "\(String(describing: failure))")
        }
    }

    @Test("formats name their keys, and samples of every kind are read", arguments: ImportFormat.all.map(\.kind))
    func formats(kind: String) throws {
        let format = try #require(ImportFormat[kind])
        #expect(format.key.allSatisfy { name in format.cells.contains { $0.name == name } })
        let file = CSV.line(format.cells.map(\.name)) + CSV.line(format.cells.map { $0.kind.good.first })
        let rows = try read(kind, file).rows
        #expect(rows.count == 1 && rows[0].problems.isEmpty && rows[0].cells.allSatisfy { $0 != nil })
        for (place, cell) in format.cells.enumerated() {
            for bad in cell.kind.bad where !bad.isEmpty {
                var cells = format.cells.map { $0.kind.good.first }
                cells[place] = bad
                let rows = try read(kind, CSV.line(format.cells.map(\.name)) + CSV.line(cells)).rows
                #expect(rows.first?.problems.map(\.column) == [cell.name], "\(cell.name) \(bad)")
                #expect(rows.first?.problems.first.map { !$0.indonesian.isEmpty } == true)
            }
        }
    }
}
